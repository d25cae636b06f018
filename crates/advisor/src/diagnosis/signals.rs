//! What can be seen, and the causes that it points to: section 4 of the study as a table.
//!
//! Codes that devices tell are in [`super::codes`]; these signals put facts together.

use super::Strength::{self, Excludes, Hints, Points, Proves};
use super::cause::Cause;
use crate::evidence::Truth;
use crate::facts::{
    Active, Bands, Facts, Light, Observation, PinSource, Pmf, RouterEvent, Security, WifiState,
};
use crate::plan::Way;
use crate::plan::gates::{WEAK_DBM, only_5, overlap, tkip};

/// One signal.
pub(super) struct Signal {
    /// Its stable name.
    pub(super) id: &'static str,
    /// Whether it is there.
    pub(super) when: fn(&Facts) -> Truth,
    /// What it points to, or excludes.
    pub(super) points: &'static [(Cause, Strength)],
}

/// A device that has been on for longer is worth a restart: two weeks, in hours.
const LONG_HOURS: u32 = 14 * 24;
/// Older firmware is called old, in weeks.
pub const OLD_WEEKS: i32 = 104;

/// The printer is not on the network: it says so, or a try to get it there failed.
fn not_on(f: &Facts) -> Truth {
    let failed =
        f.saw_any(|what| what.failure().is_some() || matches!(what, Observation::NotJoined(_)));
    f.is_off().or_hint(failed)
}

/// Every signal, in the order of the study's table.
pub(super) static SIGNALS: &[Signal] = &[
    // Router WPS mode.
    Signal {
        id: "wps-not-on-air",
        when: |f| f.wps.on.so().negated(),
        points: &[(Cause::NoWps, Points)],
    },
    Signal {
        id: "wps-on-air",
        when: |f| f.wps.on.so(),
        points: &[(Cause::NoWps, Excludes), (Cause::PageLies, Excludes)],
    },
    Signal {
        id: "wps-absent",
        when: |f| f.wps.supported.so().negated().and(f.wps.on.so().negated()),
        points: &[(Cause::NoWps, Proves)],
    },
    Signal {
        id: "wps-unconfigured",
        when: |f| f.wps.configured.so().negated(),
        points: &[(Cause::RouterUnconfigured, Hints)],
    },
    Signal {
        id: "pin-without-box",
        when: |f| {
            let asks = f.saw(RouterEvent::PinNeeded);
            asks.and(f.router.takes_device_pin.so().negated())
        },
        points: &[(Cause::NotExpected, Proves)],
    },
    Signal {
        id: "button-against-pin",
        when: |f| {
            let button = f.wps.active.is(|active| *active == Active::Button);
            let pin = f.printer.pin_given.so();
            button.and(pin).and(not_on(f))
        },
        points: &[(Cause::NotExpected, Points)],
    },
    // WPS locked.
    Signal {
        id: "locked",
        when: |f| f.wps.locked.so(),
        points: &[(Cause::SetupLocked, Hints)],
    },
    Signal {
        id: "unlocked",
        when: |f| f.wps.locked.so().negated(),
        points: &[(Cause::SetupLocked, Excludes)],
    },
    Signal {
        id: "wrong-box",
        when: |f| f.printer.wrong_box.so(),
        points: &[(Cause::WrongBox, Proves)],
    },
    // Router firmware, printer firmware, and an update that waits.
    Signal {
        id: "router-firmware-old",
        when: |f| f.router.firmware_weeks.is(|weeks| *weeks > OLD_WEEKS),
        points: &[(Cause::OldFirmware, Hints)],
    },
    Signal {
        id: "printer-firmware-old",
        when: |f| f.printer.firmware_weeks.is(|weeks| *weeks > OLD_WEEKS),
        points: &[(Cause::OldFirmware, Hints)],
    },
    Signal {
        id: "update-pending",
        when: |f| f.router.update_pending.so(),
        points: &[(Cause::OldFirmware, Hints)],
    },
    // Same network.
    Signal {
        id: "printer-in-other-network",
        when: |f| {
            let on = f.printer.wifi_state.is(|state| *state == WifiState::On);
            on.and(f.printer.ssid.with(&f.network.ssid, |a, b| a != b))
        },
        points: &[(Cause::OtherNetwork, Proves)],
    },
    Signal {
        id: "computer-in-other-network",
        when: |f| f.is_on().and(f.computer.same_subnet.so().negated()),
        points: &[(Cause::OtherSubnet, Proves)],
    },
    Signal {
        id: "computer-in-other-wifi",
        when: |f| {
            let other = f.computer.ssid.with(&f.network.ssid, |a, b| a != b);
            f.is_on()
                .and(other)
                .and(f.computer.printer_answers.so().negated())
        },
        points: &[(Cause::OtherSubnet, Points)],
    },
    Signal {
        id: "same-subnet",
        when: |f| f.computer.same_subnet.so(),
        points: &[(Cause::OtherSubnet, Excludes)],
    },
    // The printer's own view.
    Signal {
        id: "state-off",
        when: |f| f.printer.wifi_state.is(|s| *s == WifiState::Off),
        points: &[(Cause::RadioOff, Points)],
    },
    Signal {
        id: "state-unconfigured",
        when: |f| f.printer.wifi_state.is(|s| *s == WifiState::Unconfigured),
        points: &[(Cause::NotSetUp, Points)],
    },
    // The set-up was begun: that it is not done is no cause.
    Signal {
        id: "set-up-begun",
        when: |f| {
            let gone = f.run.way.is(|_| true);
            gone.or_hint(f.saw(RouterEvent::Timeout))
        },
        points: &[(Cause::NotSetUp, Excludes)],
    },
    // Nobody has told what the router made of its own PIN.
    Signal {
        id: "router-pin-in-vain",
        when: |f| {
            if f.has_settings().yes() {
                Truth::UNKNOWN
            } else {
                f.in_vain(Way::RouterPin)
            }
        },
        points: &[(Cause::WrongRouterPin, Points), (Cause::SetupLocked, Hints)],
    },
    Signal {
        id: "state-not-visible",
        when: |f| f.printer.wifi_state.is(|s| *s == WifiState::NotVisible),
        points: &[
            (Cause::OutOfRange, Points),
            (Cause::BandMismatch, Hints),
            (Cause::HighChannel, Hints),
            (Cause::HiddenName, Hints),
            (Cause::NameMismatch, Hints),
        ],
    },
    Signal {
        id: "state-cannot-join",
        when: |f| f.printer.wifi_state.is(|s| *s == WifiState::CannotJoin),
        points: &[
            (Cause::JoinRefused, Hints),
            (Cause::WrongPassphrase, Points),
            (Cause::MacFilter, Hints),
        ],
    },
    Signal {
        id: "state-joining",
        when: |f| f.printer.wifi_state.is(|s| *s == WifiState::Joining),
        points: &[(Cause::JoinRefused, Hints)],
    },
    Signal {
        id: "light-off",
        when: |f| f.printer.light.is(|light| *light == Light::Off),
        points: &[(Cause::RadioOff, Points)],
    },
    Signal {
        id: "light-setup",
        when: |f| {
            f.printer
                .light
                .is(|light| matches!(light, Light::Blinking | Light::Purple))
        },
        points: &[(Cause::NotSetUp, Hints), (Cause::RadioOff, Excludes)],
    },
    Signal {
        id: "light-steady",
        when: |f| f.printer.light.is(|light| *light == Light::Steady),
        points: &[
            (Cause::RadioOff, Excludes),
            (Cause::RadioBroken, Excludes),
            (Cause::NotSetUp, Excludes),
        ],
    },
    Signal {
        id: "no-wireless",
        when: |f| f.printer.wireless.so().negated(),
        points: &[(Cause::NoWireless, Proves)],
    },
    Signal {
        id: "cable-in",
        when: |f| f.printer.cable.so().and(not_on(f)),
        points: &[(Cause::CablePlugged, Proves)],
    },
    Signal {
        id: "cable-there",
        when: |f| f.printer.cable.so(),
        points: &[(Cause::CablePlugged, Points)],
    },
    Signal {
        id: "cable-out",
        when: |f| f.printer.cable.so().negated(),
        points: &[(Cause::CablePlugged, Excludes)],
    },
    // Range.
    Signal {
        id: "printer-hears-weakly",
        when: |f| f.printer.signal_dbm.is(|dbm| *dbm <= WEAK_DBM),
        points: &[(Cause::WeakSignal, Points)],
    },
    Signal {
        id: "router-hears-weakly",
        when: |f| f.router.hears_printer_dbm.is(|dbm| *dbm <= WEAK_DBM),
        points: &[(Cause::WeakSignal, Points)],
    },
    Signal {
        id: "computer-hears-weakly",
        when: |f| {
            let weak = f.network.signal_dbm.is(|dbm| *dbm <= WEAK_DBM);
            weak.and(not_on(f))
        },
        points: &[(Cause::WeakSignal, Hints)],
    },
    Signal {
        id: "signal-good",
        when: |f| f.printer.signal_dbm.is(|dbm| *dbm >= -75),
        points: &[(Cause::OutOfRange, Excludes), (Cause::WeakSignal, Excludes)],
    },
    Signal {
        id: "printer-does-not-hear",
        when: |f| {
            f.printer
                .hears_network
                .so()
                .negated()
                .and(f.network.heard.so())
        },
        points: &[(Cause::OutOfRange, Points), (Cause::WindowOver, Excludes)],
    },
    Signal {
        id: "nobody-hears",
        when: |f| f.network.heard.so().negated(),
        points: &[(Cause::OutOfRange, Hints), (Cause::HiddenName, Hints)],
    },
    // Isolation, of the access point or of a guest network.
    Signal {
        id: "isolation-set",
        when: |f| {
            let set = f.router.isolation.so().or(f.network.guest.so());
            set.and(f.computer.printer_answers.so().negated())
        },
        points: &[(Cause::Isolated, Proves)],
    },
    Signal {
        id: "gateway-answers-printer-does-not",
        when: |f| {
            let gateway = f.computer.gateway_answers.so();
            let silent = f.computer.printer_answers.so().negated();
            let there = f
                .is_on()
                .or(f.computer.hears_printer.so())
                .or(f.router.lists_printer.so());
            gateway.and(silent).and(there)
        },
        points: &[(Cause::Isolated, Points), (Cause::NotReachable, Hints)],
    },
    Signal {
        id: "multicast-without-unicast",
        when: |f| {
            let heard = f.computer.hears_printer.so();
            heard.and(f.computer.printer_answers.so().negated())
        },
        points: &[(Cause::Isolated, Points)],
    },
    Signal {
        id: "isolation-off",
        when: |f| {
            let off = f.router.isolation.so().negated();
            off.and(f.network.guest.so().negated())
        },
        points: &[(Cause::Isolated, Excludes)],
    },
    Signal {
        id: "printer-answers",
        when: |f| f.computer.printer_answers.so(),
        points: &[
            (Cause::Isolated, Excludes),
            (Cause::NotReachable, Excludes),
            (Cause::OtherSubnet, Excludes),
        ],
    },
    Signal {
        id: "on-and-silent",
        when: |f| f.is_on().and(f.printer.reachable.so().negated()),
        points: &[(Cause::NotReachable, Points)],
    },
    // Reboot needed.
    Signal {
        id: "router-on-for-long",
        when: |f| f.router.uptime_hours.is(|hours| *hours > LONG_HOURS),
        points: &[(Cause::NeedsRestart, Hints)],
    },
    Signal {
        id: "printer-on-for-long",
        when: |f| f.printer.uptime_hours.is(|hours| *hours > LONG_HOURS),
        points: &[(Cause::NeedsRestart, Hints)],
    },
    Signal {
        id: "restarted",
        when: |f| f.run.restarted.so(),
        points: &[(Cause::NeedsRestart, Excludes)],
    },
    Signal {
        id: "updated",
        when: |f| f.run.updated.so(),
        points: &[(Cause::OldFirmware, Excludes)],
    },
    // A printer of 2.4 GHz and a network of 5 GHz.
    Signal {
        id: "no-common-band",
        when: Facts::no_common_band,
        points: &[(Cause::BandMismatch, Proves)],
    },
    Signal {
        id: "network-only-5",
        when: |f| {
            only_5(f)
                .or(f.network.bands.is(|bands| *bands == Bands::GHZ_6))
                .and(not_on(f))
        },
        points: &[(Cause::BandMismatch, Hints)],
    },
    Signal {
        id: "common-band",
        when: |f| f.no_common_band().negated(),
        points: &[(Cause::BandMismatch, Excludes)],
    },
    // Channels 12 and 13.
    Signal {
        id: "channel-above-last",
        when: |f| {
            f.network
                .channel
                .with(&f.printer.last_channel, |channel, last| {
                    (12..=14).contains(channel) && channel > last
                })
        },
        points: &[(Cause::HighChannel, Proves)],
    },
    Signal {
        id: "channel-high",
        when: |f| {
            f.network
                .channel
                .is(|n| (12..=14).contains(n))
                .and(not_on(f))
        },
        points: &[(Cause::HighChannel, Points)],
    },
    Signal {
        id: "channel-usual",
        when: |f| f.network.channel.is(|channel| !(12..=14).contains(channel)),
        points: &[(Cause::HighChannel, Excludes)],
    },
    // Radar channels.
    Signal {
        id: "radar-wait",
        when: |f| f.network.radar_wait.so(),
        points: &[(Cause::RadarChannel, Points)],
    },
    Signal {
        id: "radar-channel-only",
        when: |f| {
            let radar = f.network.radar_channel.so().and(only_5(f));
            radar.and(f.printer.hears_network.so().negated())
        },
        points: &[(Cause::RadarChannel, Points)],
    },
    // Protected management frames.
    Signal {
        id: "pmf-required",
        when: |f| pmf_required(f).and(not_on(f)),
        points: &[(Cause::PmfRequired, Points)],
    },
    Signal {
        id: "pmf-required-printer-cannot",
        when: |f| pmf_required(f).and(f.printer.pmf.so().negated()),
        points: &[(Cause::PmfRequired, Proves)],
    },
    Signal {
        id: "pmf-not-required",
        when: |f| pmf_required(f).negated().or(f.printer.pmf.so()),
        points: &[(Cause::PmfRequired, Excludes)],
    },
    // WPA3.
    Signal {
        id: "wpa3-only",
        when: |f| wpa3_only(f).and(not_on(f)),
        points: &[(Cause::Wpa3Only, Points)],
    },
    Signal {
        id: "wpa3-only-printer-cannot",
        when: |f| wpa3_only(f).and(f.printer.wpa3.so().negated()),
        points: &[(Cause::Wpa3Only, Proves)],
    },
    Signal {
        id: "not-wpa3-only",
        when: |f| wpa3_only(f).negated(),
        points: &[(Cause::Wpa3Only, Excludes)],
    },
    Signal {
        id: "transition-mode",
        when: |f| f.security(&[Security::Wpa2Wpa3]).and(f.done_but_not_on()),
        points: &[(Cause::TransitionMode, Points)],
    },
    Signal {
        id: "old-security",
        when: |f| f.security(&[Security::Wep]).or(tkip(f)).and(not_on(f)),
        points: &[(Cause::OldSecurity, Points)],
    },
    Signal {
        id: "enterprise",
        when: |f| f.security(&[Security::Enterprise]),
        points: &[(Cause::Enterprise, Proves)],
    },
    Signal {
        id: "hidden",
        when: |f| f.network.hidden.so().and(not_on(f)),
        points: &[(Cause::HiddenName, Points)],
    },
    Signal {
        id: "hidden-no-wps",
        when: |f| f.network.hidden.so().and(f.wps.on.so().negated()),
        points: &[(Cause::HiddenName, Proves)],
    },
    Signal {
        id: "name-shown",
        when: |f| f.network.hidden.so().negated(),
        points: &[(Cause::HiddenName, Excludes)],
    },
    // Addresses.
    Signal {
        id: "own-address",
        when: |f| f.printer.no_address.so(),
        points: &[(Cause::NoAddress, Proves), (Cause::AddressesFull, Hints)],
    },
    Signal {
        id: "addresses-full",
        when: |f| f.router.addresses_full.so(),
        points: &[(Cause::AddressesFull, Points)],
    },
    Signal {
        id: "addresses-full-and-none",
        when: |f| f.router.addresses_full.so().and(f.printer.no_address.so()),
        points: &[(Cause::AddressesFull, Proves)],
    },
    Signal {
        id: "addresses-left",
        when: |f| f.router.addresses_full.so().negated(),
        points: &[(Cause::AddressesFull, Excludes)],
    },
    Signal {
        id: "address-conflict",
        when: |f| f.computer.address_conflict.so(),
        points: &[(Cause::AddressConflict, Proves)],
    },
    // Overlap.
    Signal {
        id: "overlap",
        when: overlap,
        points: &[(Cause::Overlap, Points)],
    },
    // The wrong half of the PIN is told by the failure; what is known before is its check digit.
    Signal {
        id: "wrong-check-digit",
        when: |f| {
            f.printer
                .pin_given
                .so()
                .and(f.printer.pin_valid.so().negated())
        },
        points: &[(Cause::WrongPin, Points)],
    },
    Signal {
        id: "refuses-pins",
        when: |f| f.router.refuses_pins.so(),
        points: &[(Cause::RefusesPins, Points)],
    },
    // The list of devices.
    Signal {
        id: "not-on-the-list",
        when: |f| {
            f.router
                .mac_filter
                .so()
                .and(f.router.printer_listed.so().negated())
        },
        points: &[(Cause::MacFilter, Proves)],
    },
    Signal {
        id: "filter-on",
        when: |f| f.router.mac_filter.so().and(not_on(f)),
        points: &[(Cause::MacFilter, Points)],
    },
    Signal {
        id: "filter-off",
        when: |f| {
            f.router
                .mac_filter
                .so()
                .negated()
                .or(f.router.printer_listed.so())
        },
        points: &[(Cause::MacFilter, Excludes)],
    },
    // The limit of devices.
    Signal {
        id: "stations-full",
        when: |f| f.router.stations_full.so(),
        points: &[(Cause::StationLimit, Points)],
    },
    Signal {
        id: "stations-left",
        when: |f| f.router.stations_full.so().negated(),
        points: &[(Cause::StationLimit, Excludes)],
    },
    // WPS was done and the printer is not on.
    Signal {
        id: "done-not-joined",
        when: Facts::done_but_not_on,
        points: &[
            (Cause::JoinRefused, Points),
            (Cause::WrongKey, Hints),
            (Cause::Wpa3Only, Hints),
            (Cause::PmfRequired, Hints),
            (Cause::MacFilter, Hints),
        ],
    },
    Signal {
        id: "passphrase-given",
        when: |f| f.run.given.so(),
        points: &[(Cause::WrongKey, Excludes)],
    },
    Signal {
        id: "done-not-joined-given",
        when: |f| f.done_but_not_on().and(f.run.given.so()),
        points: &[(Cause::WrongPassphrase, Hints)],
    },
    Signal {
        id: "settings-came-by-wps",
        when: |f| f.done_but_not_on().and(from_router(f)),
        points: &[
            (Cause::WrongPassphrase, Excludes),
            (Cause::NameMismatch, Excludes),
            (Cause::NotSetUp, Excludes),
            (Cause::NoWps, Excludes),
        ],
    },
    Signal {
        id: "done-not-joined-wpa3",
        when: |f| f.done_but_not_on().and(wpa3_only(f)),
        points: &[(Cause::Wpa3Only, Proves)],
    },
    Signal {
        id: "done-not-joined-pmf",
        when: |f| f.done_but_not_on().and(pmf_required(f)),
        points: &[(Cause::PmfRequired, Points)],
    },
    Signal {
        id: "odd-passphrase",
        when: |f| f.network.odd_passphrase.so().and(not_on(f)),
        points: &[(Cause::OddPassphrase, Points)],
    },
    // The router's button starts all radios, a programming interface may start one.
    Signal {
        id: "one-radio",
        when: |f| {
            let over = f.saw(RouterEvent::Timeout);
            f.router.api_one_radio.so().and(over)
        },
        points: &[(Cause::OneRadio, Points)],
    },
    Signal {
        id: "all-radios",
        when: |f| f.router.api_one_radio.so().negated(),
        points: &[(Cause::OneRadio, Excludes)],
    },
    // The page and the air.
    Signal {
        id: "page-says-on",
        when: |f| f.wps.said_on.so().and(f.wps.on.so().negated()),
        points: &[(Cause::PageLies, Proves)],
    },
    // WPS that disturbs others.
    Signal {
        id: "disturbs-setup",
        when: |f| f.router.disturbs_setup.so().and(f.wps.on.so()),
        points: &[(Cause::WpsDisturbs, Proves)],
    },
    // Several access points of one name.
    Signal {
        id: "same-name-differs",
        when: |f| f.network.security_differs.so(),
        points: &[(Cause::SameName, Points)],
    },
    Signal {
        id: "same-name",
        when: |f| f.network.access_points.is(|n| *n > 1).and(not_on(f)),
        points: &[(Cause::SameName, Hints)],
    },
    Signal {
        id: "default-name",
        when: |f| f.network.default_name.so().and(not_on(f)),
        points: &[(Cause::OtherNetwork, Hints)],
    },
    Signal {
        id: "one-access-point",
        when: |f| f.network.access_points.is(|n| *n == 1),
        points: &[(Cause::SameName, Excludes)],
    },
    // The same try with this computer in the printer's place.
    Signal {
        id: "router-works-for-others",
        when: |f| f.computer.own_wps_worked.so(),
        points: &[
            (Cause::NoWps, Excludes),
            (Cause::PageLies, Excludes),
            (Cause::RefusesPins, Excludes),
        ],
    },
    Signal {
        id: "pin-not-there",
        when: |f| {
            let none = f.printer.pin.is(|pin| *pin == PinSource::Absent);
            none.and(f.saw(RouterEvent::PinNeeded))
        },
        points: &[(Cause::NotExpected, Points)],
    },
];

fn pmf_required(f: &Facts) -> Truth {
    f.network.pmf.is(|pmf| *pmf == Pmf::Required)
}

/// Whether the settings came from the router, as they do with WPS unless something else is known.
fn from_router(f: &Facts) -> Truth {
    let given = f.run.given.so();
    if given.yes() {
        given.negated()
    } else {
        Truth::always(true)
    }
}

fn wpa3_only(f: &Facts) -> Truth {
    f.security(&[Security::Wpa3, Security::Owe])
}
