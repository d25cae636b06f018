//! What a way requires, and what stands in its way: the matrix and the gates as tables.
//!
//! A *requirement* is an ability that a way cannot do without; while it is not known, the way is
//! only perhaps open. A *gate* is an obstacle; while it is not known, the way is less sure.

use super::way::Way;
use crate::evidence::Truth;
use crate::facts::{Active, Bands, Facts, Pmf, RouterEvent, Security, WifiState};

use Way::{
    ButtonApi, ButtonByHand, PassphraseByHand, PassphraseEthernet, PassphraseIpp,
    PassphraseSetupNetwork, PassphraseUsb, PassphraseWeb, PinApi, PinByHand, PinUpnp, PopupButton,
    PopupPin, RouterPin,
};

/// Every way.
const ALL: &[Way] = Way::ALL;
/// WPS of the router.
const ROUTER_WPS: &[Way] = &[
    ButtonApi,
    ButtonByHand,
    PinApi,
    PinUpnp,
    RouterPin,
    PinByHand,
];
/// WPS, of the router or of this computer.
pub(crate) const WPS: &[Way] = &[
    ButtonApi,
    ButtonByHand,
    PinApi,
    PinUpnp,
    PopupPin,
    PopupButton,
    RouterPin,
    PinByHand,
];
/// Where the printer's button is pressed.
const BUTTONS: &[Way] = &[ButtonApi, ButtonByHand, PopupButton];
/// Where the printer's PIN is used.
const PINS: &[Way] = &[PinApi, PinUpnp, PopupPin, PinByHand];
/// Where a program writes the passphrase.
const WRITTEN: &[Way] = &[
    PassphraseIpp,
    PassphraseWeb,
    PassphraseSetupNetwork,
    PassphraseUsb,
    PassphraseEthernet,
];
/// Where the passphrase is used, whoever enters it.
const PASSPHRASES: &[Way] = &[
    PassphraseIpp,
    PassphraseWeb,
    PassphraseSetupNetwork,
    PassphraseUsb,
    PassphraseEthernet,
    PassphraseByHand,
];
/// Where a cable in the printer is in the way: everywhere but where it is used.
const NO_CABLE: &[Way] = &[
    ButtonApi,
    ButtonByHand,
    PinApi,
    PinUpnp,
    PopupPin,
    PopupButton,
    PassphraseSetupNetwork,
    RouterPin,
    PinByHand,
];

/// A requirement: the messages for met and not met, and what would open the way.
pub(crate) struct Requirement {
    pub(crate) id: &'static str,
    pub(crate) ways: &'static [Way],
    pub(crate) when: fn(&Facts) -> Truth,
    /// What speaks for the way where it is met.
    pub(crate) met: &'static str,
    /// Why the way is out where it is not.
    pub(crate) unmet: &'static str,
    /// What would open the way; none where nothing would.
    pub(crate) opens: &'static [&'static str],
}

/// Every requirement, in the order in which reasons are told.
pub(crate) static REQUIREMENTS: &[Requirement] = &[
    Requirement {
        id: "printer-wireless",
        ways: ALL,
        when: |f| f.printer.wireless.so(),
        met: "met-printer-wireless",
        unmet: "unmet-printer-wireless",
        opens: &[],
    },
    Requirement {
        id: "printer-wps",
        ways: WPS,
        when: printer_wps,
        met: "met-printer-wps",
        unmet: "unmet-printer-wps",
        opens: &[],
    },
    Requirement {
        id: "router-wps",
        ways: ROUTER_WPS,
        when: router_wps,
        met: "met-router-wps",
        unmet: "unmet-router-wps",
        opens: &[],
    },
    Requirement {
        id: "printer-button",
        ways: BUTTONS,
        when: |f| f.printer.button.so(),
        met: "met-printer-button",
        unmet: "unmet-printer-button",
        opens: &[],
    },
    Requirement {
        id: "printer-pin",
        ways: PINS,
        when: Facts::has_pin,
        met: "met-printer-pin",
        unmet: "unmet-printer-pin",
        opens: &["open-look-for-pin"],
    },
    Requirement {
        id: "router-interface",
        ways: &[ButtonApi, PinApi],
        when: |f| f.router.driven.so(),
        met: "met-router-interface",
        unmet: "unmet-router-interface",
        opens: &[],
    },
    Requirement {
        id: "api-button",
        ways: &[ButtonApi],
        when: |f| f.router.api_button.so(),
        met: "met-api-button",
        unmet: "unmet-api-button",
        opens: &[],
    },
    Requirement {
        id: "router-button",
        ways: &[ButtonByHand],
        when: |f| {
            let told = f.router.takes_button.so().or_hint(f.router.api_button.so());
            // The air says something only where nobody knows better.
            if told.open() {
                told.or_hint(f.wps.button_hint.so())
            } else {
                told
            }
        },
        met: "met-router-button",
        unmet: "unmet-router-button",
        opens: &[],
    },
    Requirement {
        id: "api-device-pin",
        ways: &[PinApi],
        when: |f| f.router.api_device_pin.so(),
        met: "met-api-device-pin",
        unmet: "unmet-api-device-pin",
        opens: &[],
    },
    Requirement {
        id: "upnp",
        ways: &[PinUpnp],
        when: |f| f.router.upnp.so(),
        met: "met-upnp",
        unmet: "unmet-upnp",
        opens: &["open-switch-upnp-on"],
    },
    Requirement {
        id: "popup-radio",
        ways: &[PopupPin, PopupButton],
        when: |f| f.computer.popup.so(),
        met: "met-popup-radio",
        unmet: "unmet-popup-radio",
        opens: &["open-other-computer"],
    },
    Requirement {
        id: "settable-ipp",
        ways: &[PassphraseIpp],
        when: |f| f.printer.reachable.so().and(f.printer.settable_ipp.so()),
        met: "met-settable-ipp",
        unmet: "unmet-settable-ipp",
        opens: &[],
    },
    Requirement {
        id: "settable-web",
        ways: &[PassphraseWeb],
        when: |f| f.printer.reachable.so().and(f.printer.settable_web.so()),
        met: "met-settable-web",
        unmet: "unmet-settable-web",
        opens: &[],
    },
    Requirement {
        id: "setup-network",
        ways: &[PassphraseSetupNetwork],
        when: |f| f.printer.setup_network.so().and(f.computer.wifi.so()),
        met: "met-setup-network",
        unmet: "unmet-setup-network",
        opens: &["open-start-setup-mode"],
    },
    Requirement {
        id: "usb",
        ways: &[PassphraseUsb],
        when: |f| f.printer.usb.so(),
        met: "met-usb",
        unmet: "unmet-usb",
        opens: &["open-plug-usb"],
    },
    Requirement {
        id: "ethernet",
        ways: &[PassphraseEthernet],
        when: |f| {
            let settable = f.printer.settable_ipp.so().or(f.printer.settable_web.so());
            let cable = f.printer.cable.so().and(f.printer.reachable.so());
            cable.and(settable)
        },
        met: "met-ethernet",
        unmet: "unmet-ethernet",
        opens: &["open-plug-cable"],
    },
    Requirement {
        id: "enters-router-pin",
        ways: &[RouterPin],
        when: |f| f.printer.takes_router_pin.so(),
        met: "met-enters-router-pin",
        unmet: "unmet-enters-router-pin",
        opens: &[],
    },
    Requirement {
        id: "router-pin",
        ways: &[RouterPin],
        when: |f| {
            f.router
                .api_router_pin
                .so()
                .or(f.router.takes_router_pin.so())
        },
        met: "met-router-pin",
        unmet: "unmet-router-pin",
        opens: &["open-switch-router-pin-on"],
    },
    Requirement {
        id: "router-pin-box",
        ways: &[PinByHand],
        when: |f| f.router.takes_device_pin.so(),
        met: "met-router-pin-box",
        unmet: "unmet-router-pin-box",
        opens: &[],
    },
];

/// What a gate does where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// Rules the ways out.
    Block,
    /// Puts the ways after those that it does not stand before.
    Demote,
    /// Speaks against the ways.
    Warn,
}

/// What this program can do itself about a gate, for the time of the job.
pub(crate) struct Remedy {
    /// Whether it can.
    pub(crate) when: fn(&Facts) -> Truth,
    /// The change that it makes.
    pub(crate) change: &'static str,
}

/// A gate: an obstacle before some ways.
pub(crate) struct Gate {
    pub(crate) id: &'static str,
    pub(crate) ways: &'static [Way],
    pub(crate) when: fn(&Facts) -> Truth,
    pub(crate) effect: Effect,
    /// Why.
    pub(crate) why: &'static str,
    /// What would open it.
    pub(crate) opens: &'static [&'static str],
    pub(crate) remedy: Option<Remedy>,
}

const fn gate(
    id: &'static str,
    ways: &'static [Way],
    effect: Effect,
    when: fn(&Facts) -> Truth,
    why: &'static str,
    opens: &'static [&'static str],
) -> Gate {
    Gate {
        id,
        ways,
        when,
        effect,
        why,
        opens,
        remedy: None,
    }
}

/// Every gate, in the order of section 3 of the study: the first that stands is told first.
pub(crate) static GATES: &[Gate] = &[
    gate(
        "cable",
        NO_CABLE,
        Effect::Block,
        |f| f.printer.cable.so(),
        "gate-cable",
        &["open-pull-cable"],
    ),
    gate(
        "band",
        ALL,
        Effect::Block,
        Facts::no_common_band,
        "gate-band",
        &["open-switch-2-4-on"],
    ),
    gate(
        "six-ghz",
        WPS,
        Effect::Block,
        |f| f.network.bands.is(|bands| *bands == Bands::GHZ_6),
        "gate-six-ghz",
        &["open-switch-2-4-on"],
    ),
    gate(
        "wpa3-only",
        WPS,
        Effect::Block,
        |f| f.security(&[Security::Wpa3, Security::Owe]),
        "gate-wpa3-only",
        &["open-transition-mode", "open-guest-wpa2"],
    ),
    gate(
        "wpa3-printer",
        PASSPHRASES,
        Effect::Block,
        |f| {
            let strict = f.security(&[Security::Wpa3, Security::Owe]);
            strict.and(f.printer.wpa3.so().negated())
        },
        "gate-wpa3-printer",
        &["open-transition-mode", "open-guest-wpa2"],
    ),
    gate(
        "enterprise",
        ALL,
        Effect::Block,
        |f| f.security(&[Security::Enterprise]),
        "gate-enterprise",
        &["open-personal-network"],
    ),
    gate(
        "wep",
        &[
            ButtonApi,
            ButtonByHand,
            PinApi,
            PinUpnp,
            PopupPin,
            PopupButton,
            RouterPin,
            PinByHand,
            PassphraseIpp,
            PassphraseWeb,
            PassphraseSetupNetwork,
            PassphraseUsb,
            PassphraseEthernet,
        ],
        Effect::Block,
        |f| f.security(&[Security::Wep]),
        "gate-wep",
        &["open-wpa2"],
    ),
    gate(
        "tkip",
        WPS,
        Effect::Block,
        tkip,
        "gate-tkip",
        &["open-wpa2"],
    ),
    gate(
        "old-security",
        PASSPHRASES,
        Effect::Warn,
        |f| f.security(&[Security::Wep]).or(tkip(f)),
        "gate-old-security",
        &["open-wpa2"],
    ),
    gate(
        "open-network",
        WPS,
        Effect::Demote,
        |f| f.security(&[Security::Open]),
        "gate-open-network",
        &["open-wpa2"],
    ),
    gate(
        "hidden",
        ROUTER_WPS,
        Effect::Block,
        |f| f.network.hidden.so(),
        "gate-hidden",
        &["open-show-name"],
    ),
    gate(
        "hidden-join",
        &[PopupPin, PopupButton],
        Effect::Warn,
        |f| f.network.hidden.so(),
        "gate-hidden-join",
        &["open-show-name"],
    ),
    Gate {
        remedy: Some(Remedy {
            when: |f| f.router.api_wps_switch.so(),
            change: "change-router-wps-on",
        }),
        ..gate(
            "wps-off",
            ROUTER_WPS,
            Effect::Block,
            |f| f.wps.on.so().negated(),
            "gate-wps-off",
            &["open-switch-wps-on"],
        )
    },
    gate(
        "unconfigured",
        ROUTER_WPS,
        Effect::Demote,
        |f| f.wps.configured.so().negated(),
        "gate-unconfigured",
        &["open-configure-router"],
    ),
    gate(
        "pmf",
        ALL,
        Effect::Block,
        |f| {
            let required = f.network.pmf.is(|pmf| *pmf == Pmf::Required);
            required.and(f.printer.pmf.so().negated())
        },
        "gate-pmf",
        &["open-pmf-optional"],
    ),
    gate(
        "mac-filter",
        ALL,
        Effect::Block,
        |f| {
            f.router
                .mac_filter
                .so()
                .and(f.router.printer_listed.so().negated())
        },
        "gate-mac-filter",
        &["open-add-to-list"],
    ),
    gate(
        "overlap",
        BUTTONS,
        Effect::Block,
        overlap,
        "gate-overlap",
        &["open-wait-two-minutes"],
    ),
    gate(
        "neighbour",
        BUTTONS,
        Effect::Demote,
        |f| {
            let device = f.air.button_devices.is(|n| *n > 0);
            let router = f.air.button_routers.is(|n| *n > 0);
            let ours = f.air.printer_asks.so();
            device.and(ours.negated()).or(router)
        },
        "gate-neighbour",
        &["open-wait-two-minutes"],
    ),
    gate(
        "channel",
        ALL,
        Effect::Block,
        |f| {
            f.network
                .channel
                .with(&f.printer.last_channel, |channel, last| {
                    (12..=14).contains(channel) && channel > last
                })
        },
        "gate-channel",
        &["open-change-channel"],
    ),
    gate(
        "radar-wait",
        ALL,
        Effect::Block,
        |f| f.network.radar_wait.so().and(only_5(f)),
        "gate-radar-wait",
        &["open-wait-radar", "open-switch-2-4-on"],
    ),
    gate(
        "radar-channel",
        ALL,
        Effect::Block,
        |f| {
            let radar = f.network.radar_channel.so().and(only_5(f));
            radar.and(f.printer.hears_network.so().negated())
        },
        "gate-radar-channel",
        &["open-change-channel-5", "open-switch-2-4-on"],
    ),
    gate(
        "locked",
        &[RouterPin],
        Effect::Block,
        |f| f.wps.locked.so(),
        "gate-locked",
        &["open-wait-unlock", "open-restart-router"],
    ),
    gate(
        "stations-full",
        ALL,
        Effect::Block,
        |f| f.router.stations_full.so(),
        "gate-stations-full",
        &["open-disconnect-device"],
    ),
    gate(
        "addresses-full",
        ALL,
        Effect::Warn,
        |f| f.router.addresses_full.so(),
        "gate-addresses-full",
        &["open-more-addresses"],
    ),
    gate(
        "isolation",
        ALL,
        Effect::Warn,
        |f| f.router.isolation.so(),
        "gate-isolation",
        &["open-isolation-off"],
    ),
    gate(
        "refuses-pins",
        &[PinApi, PinUpnp, RouterPin, PinByHand],
        Effect::Demote,
        |f| f.router.refuses_pins.so(),
        "gate-refuses-pins",
        &["open-update-router"],
    ),
    gate(
        "one-radio",
        &[ButtonApi],
        Effect::Warn,
        |f| f.router.api_one_radio.so(),
        "gate-one-radio",
        &[],
    ),
    gate(
        "weak-signal",
        ALL,
        Effect::Warn,
        |f| f.printer.signal_dbm.is(|dbm| *dbm <= WEAK_DBM),
        "gate-weak-signal",
        &["open-bring-close"],
    ),
    gate(
        "odd-passphrase",
        WRITTEN,
        Effect::Warn,
        |f| f.network.odd_passphrase.so(),
        "gate-odd-passphrase",
        &[],
    ),
];

/// Below this a signal is too weak for a set-up, in dBm: HP's rule 400.
pub const WEAK_DBM: i16 = -85;

/// The printer has WPS: it says so, or it has a PIN or a button for it.
fn printer_wps(f: &Facts) -> Truth {
    let says = f.printer.wps.so();
    says.or_hint(f.has_pin()).or_hint(f.printer.button.so())
}

/// The router has WPS: the air shows it, or it is known of it.
fn router_wps(f: &Facts) -> Truth {
    f.wps.supported.so().or_hint(f.wps.on.so())
}

/// TKIP is the only cipher. WPA3 and what came with it have none of it.
pub(crate) fn tkip(f: &Facts) -> Truth {
    let first = f.security(&[Security::Wpa]);
    let may = f.security(&[Security::Wpa, Security::WpaWpa2, Security::Wpa2]);
    f.network.tkip_only.so().or_hint(first).and(may)
}

/// The network is on 5 GHz and not on 2.4 GHz.
pub(crate) fn only_5(f: &Facts) -> Truth {
    f.network.bands.is(|bands| bands.ghz5 && !bands.ghz2_4)
}

/// More than one device or router is in button mode.
pub(crate) fn overlap(f: &Facts) -> Truth {
    let devices = f.air.button_devices.is(|n| *n > 1);
    let routers = f.air.button_routers.is(|n| *n > 1);
    let told = f.wps.active.is(|active| *active == Active::Overlap);
    devices.or(routers).or_hint(told)
}

/// The printer is on the network already, and there is nothing to do but to check it.
pub(crate) fn already(f: &Facts) -> Truth {
    let on = f.is_on();
    let listed = f
        .router
        .lists_printer
        .so()
        .and(f.saw(RouterEvent::StationConnected));
    let off = f.printer.wifi_state.is(|state| *state != WifiState::On);
    on.or(listed.and(off.negated()))
}
