//! The causes that the advisor knows, and what to do about each, for this printer and this router.

use crate::evidence::Truth;
use crate::facts::{Bands, Facts, PinSource, RouterEvent, Security, WifiState};
use crate::words::words;

words! {
    /// A cause. The order is that in which equally likely ones are told: what is quick to check and
    /// stops everything comes first.
    Cause {
        /// The printer has no Wi-Fi.
        NoWireless = "no-wireless",
        /// A network cable is plugged in.
        CablePlugged = "cable-plugged",
        /// The radio is switched off.
        RadioOff = "radio-off",
        /// The radio does not work.
        RadioBroken = "radio-broken",
        /// A half of the PIN was wrong.
        WrongPin = "wrong-pin",
        /// The PIN that was entered at the printer is not the router's.
        WrongRouterPin = "wrong-router-pin",
        /// The printer's PIN went into the box of the router's own PIN.
        WrongBox = "wrong-box",
        /// More than one device pressed its button.
        Overlap = "overlap",
        /// The router did not wait for the printer: the two sides used different ways.
        NotExpected = "not-expected",
        /// The router PIN is locked, or that way in is off.
        SetupLocked = "setup-locked",
        /// The window was over.
        WindowOver = "window-over",
        /// The program started one radio of the router, and the printer asks on another.
        OneRadio = "one-radio",
        /// The router does not offer WPS.
        NoWps = "no-wps",
        /// The router says that WPS is on, and the air says that it is not.
        PageLies = "page-lies",
        /// The router made new settings for itself.
        RouterUnconfigured = "router-unconfigured",
        /// The network takes WPA3 alone.
        Wpa3Only = "wpa3-only",
        /// The network protects its management frames and makes everybody do so.
        PmfRequired = "pmf-required",
        /// The printer does not get along with WPA2 and WPA3 on one network.
        TransitionMode = "transition-mode",
        /// WEP or TKIP.
        OldSecurity = "old-security",
        /// Accounts instead of a passphrase.
        Enterprise = "enterprise",
        /// Printer and router do not agree on the kind of security.
        SecurityMismatch = "security-mismatch",
        /// The network is on bands that the printer does not have.
        BandMismatch = "band-mismatch",
        /// The network is on channel 12, 13 or 14.
        HighChannel = "high-channel",
        /// The channel is shared with radars.
        RadarChannel = "radar-channel",
        /// The network hides its name.
        HiddenName = "hidden-name",
        /// The passphrase is wrong.
        WrongPassphrase = "wrong-passphrase",
        /// WPS handed out a key that is not the network's.
        WrongKey = "wrong-key",
        /// The passphrase has a length or characters that the printer cannot use.
        OddPassphrase = "odd-passphrase",
        /// The router's list of devices.
        MacFilter = "mac-filter",
        /// The router takes no more devices.
        StationLimit = "station-limit",
        /// The network's name is set wrong in the printer.
        NameMismatch = "name-mismatch",
        /// The printer is in another network.
        OtherNetwork = "other-network",
        /// The printer is set up for no network.
        NotSetUp = "not-set-up",
        /// The printer talks to one other device instead of the router.
        AdHoc = "ad-hoc",
        /// It is too far away.
        OutOfRange = "out-of-range",
        /// The signal is weak.
        WeakSignal = "weak-signal",
        /// Several access points have the name.
        SameName = "same-name",
        /// The router refused it and said no more.
        JoinRefused = "join-refused",
        /// There was no address.
        NoAddress = "no-address",
        /// The router has no address left.
        AddressesFull = "addresses-full",
        /// Two devices have one address.
        AddressConflict = "address-conflict",
        /// The router keeps wireless devices apart.
        Isolated = "isolated",
        /// The computer is in another network.
        OtherSubnet = "other-subnet",
        /// It sleeps, or does not answer.
        NotReachable = "not-reachable",
        /// The other side was busy.
        Busy = "busy",
        /// Messages could not be read: the software of one of the two is at fault.
        ProtocolTrouble = "protocol-trouble",
        /// Firmware that is old.
        OldFirmware = "old-firmware",
        /// A device has been on for very long.
        NeedsRestart = "needs-restart",
        /// Somebody else takes part.
        Stranger = "stranger",
        /// The router refuses PINs that are right.
        RefusesPins = "refuses-pins",
        /// WPS disturbs the set-up of other devices.
        WpsDisturbs = "wps-disturbs",
        /// This computer's own trouble.
        OwnFault = "own-fault",
        /// It was stopped.
        Cancelled = "cancelled",
    }
}

/// A text that fits better than the usual one.
struct Special {
    cause: Cause,
    when: fn(&Facts) -> Truth,
    text: &'static str,
}

/// The first that applies is the next step; otherwise it is `next-` and the cause's name.
static SPECIAL: &[Special] = &[
    Special {
        cause: Cause::WrongPin,
        when: |f| f.printer.pin.is(|pin| *pin == PinSource::Printed),
        text: "next-wrong-pin-printed",
    },
    Special {
        cause: Cause::WrongPin,
        when: |f| f.printer.pin.is(|pin| *pin == PinSource::Shown),
        text: "next-wrong-pin-shown",
    },
    // The settings are in the printer already, and the router was what stood in its way.
    Special {
        cause: Cause::MacFilter,
        when: Facts::wps_done,
        text: "next-mac-filter-after-wps",
    },
    Special {
        cause: Cause::MacFilter,
        when: Facts::has_settings,
        text: "next-mac-filter-has-settings",
    },
    Special {
        cause: Cause::StationLimit,
        when: Facts::has_settings,
        text: "next-station-limit-has-settings",
    },
    // Whoever gave the passphrase to this program has it to look at again there.
    Special {
        cause: Cause::WrongPassphrase,
        when: |f| f.run.given.so(),
        text: "next-wrong-passphrase-given",
    },
    Special {
        cause: Cause::NotExpected,
        when: |f| {
            f.router
                .takes_device_pin
                .so()
                .negated()
                .and(f.printer.button.so())
        },
        text: "next-not-expected-button",
    },
    Special {
        cause: Cause::Overlap,
        when: Facts::has_pin,
        text: "next-overlap-pin",
    },
    Special {
        cause: Cause::NoWps,
        when: |f| f.router.api_wps_switch.so(),
        text: "next-no-wps-switch",
    },
    Special {
        cause: Cause::NoWps,
        when: |f| f.computer.popup.so(),
        text: "next-no-wps-popup",
    },
    Special {
        cause: Cause::Wpa3Only,
        when: fritz,
        text: "next-wpa3-only-fritz",
    },
    Special {
        cause: Cause::PmfRequired,
        when: fritz,
        text: "next-pmf-required-fritz",
    },
    Special {
        cause: Cause::Isolated,
        when: |f| f.network.guest.so(),
        text: "next-isolated-guest",
    },
    Special {
        cause: Cause::BandMismatch,
        when: |f| f.network.bands.is(|bands| *bands == Bands::GHZ_6),
        text: "next-band-mismatch-6",
    },
    Special {
        cause: Cause::OutOfRange,
        when: |f| f.run.close.so(),
        text: "next-out-of-range-close",
    },
    Special {
        cause: Cause::OutOfRange,
        when: Facts::has_settings,
        text: "next-out-of-range-has-settings",
    },
    Special {
        cause: Cause::OldFirmware,
        when: |f| f.router.update_pending.so(),
        text: "next-old-firmware-router",
    },
    Special {
        cause: Cause::NotSetUp,
        when: |f| f.printer.setup_network.so(),
        text: "next-not-set-up-setup-network",
    },
    Special {
        cause: Cause::OldSecurity,
        when: |f| f.security(&[Security::Wep]),
        text: "next-old-security-wep",
    },
    Special {
        cause: Cause::JoinRefused,
        when: |f| f.printer.wifi_state.is(|s| *s == WifiState::Joining),
        text: "next-join-refused-joining",
    },
];

/// What a cause says where what it is about is not known: the first that applies, otherwise it is
/// `cause-` and the cause's name.
static DOUBTED: &[Special] = &[
    Special {
        cause: Cause::MacFilter,
        when: |f| unknown(&f.router.mac_filter.so().or_hint(not_listed(f))),
        text: "cause-mac-filter-perhaps",
    },
    Special {
        cause: Cause::MacFilter,
        when: |f| unknown(&not_listed(f)),
        text: "cause-mac-filter-maybe",
    },
    Special {
        cause: Cause::Wpa3Only,
        when: |f| unknown(&f.network.security.is(|_| true)),
        text: "cause-wpa3-only-perhaps",
    },
    Special {
        cause: Cause::PmfRequired,
        when: |f| unknown(&f.network.pmf.is(|_| true)),
        text: "cause-pmf-required-perhaps",
    },
    Special {
        cause: Cause::HighChannel,
        when: |f| unknown(&f.network.channel.is(|_| true)),
        text: "cause-high-channel-perhaps",
    },
];

/// The router has turned the printer away because of its list, or the printer is known not to be on it.
fn not_listed(f: &Facts) -> Truth {
    let listed = f.router.printer_listed.so().negated();
    listed.or_hint(f.saw(RouterEvent::RejectedByFilter))
}

fn unknown(truth: &Truth) -> Truth {
    Truth::always(!truth.yes())
}

/// The message of what a cause is.
pub(super) fn words(facts: &Facts, cause: Cause) -> &'static str {
    let doubted = DOUBTED
        .iter()
        .find(|row| row.cause == cause && (row.when)(facts).yes());
    let usual = || crate::text::key(&format!("cause-{cause}")).unwrap_or("diagnosis-causes");
    doubted.map_or_else(usual, |row| row.text)
}

/// The router is a FRITZ!Box: its menus have words of their own.
fn fritz(f: &Facts) -> Truth {
    f.router.model.is(|model| model.contains("FRITZ"))
}

/// The message of the next step.
pub(super) fn next(facts: &Facts, cause: Cause) -> &'static str {
    let special = SPECIAL
        .iter()
        .find(|row| row.cause == cause && (row.when)(facts).yes());
    let usual = || crate::text::key(&format!("next-{cause}")).unwrap_or("next-unknown");
    special.map_or_else(usual, |row| row.text)
}

/// Two causes that look alike, and what tells them apart.
static APART: &[(Cause, Cause, &str)] = &[
    (
        Cause::WrongPassphrase,
        Cause::MacFilter,
        "apart-passphrase-filter",
    ),
    (
        Cause::WrongPassphrase,
        Cause::WrongKey,
        "apart-passphrase-key",
    ),
    (
        Cause::WrongPassphrase,
        Cause::OddPassphrase,
        "apart-passphrase-odd",
    ),
    (
        Cause::WrongPassphrase,
        Cause::SecurityMismatch,
        "apart-passphrase-security",
    ),
    (Cause::WrongKey, Cause::MacFilter, "apart-key-filter"),
    (Cause::Wpa3Only, Cause::PmfRequired, "apart-wpa3-pmf"),
    (
        Cause::PmfRequired,
        Cause::TransitionMode,
        "apart-pmf-transition",
    ),
    (Cause::PmfRequired, Cause::MacFilter, "apart-pmf-filter"),
    (Cause::OutOfRange, Cause::BandMismatch, "apart-range-band"),
    (Cause::OutOfRange, Cause::HighChannel, "apart-range-channel"),
    (Cause::OutOfRange, Cause::HiddenName, "apart-range-hidden"),
    (Cause::OutOfRange, Cause::NameMismatch, "apart-range-name"),
    (Cause::OutOfRange, Cause::WeakSignal, "apart-range-weak"),
    (
        Cause::BandMismatch,
        Cause::HighChannel,
        "apart-band-channel",
    ),
    (Cause::BandMismatch, Cause::HiddenName, "apart-band-hidden"),
    (Cause::WindowOver, Cause::NotExpected, "apart-window-mode"),
    (Cause::WindowOver, Cause::OutOfRange, "apart-window-range"),
    (Cause::WindowOver, Cause::OneRadio, "apart-window-radio"),
    (Cause::WindowOver, Cause::NoWps, "apart-window-no-wps"),
    (Cause::NotExpected, Cause::WrongBox, "apart-mode-box"),
    (Cause::WrongPin, Cause::WrongBox, "apart-pin-box"),
    (
        Cause::WrongRouterPin,
        Cause::SetupLocked,
        "apart-router-pin-locked",
    ),
    (Cause::WrongPin, Cause::RefusesPins, "apart-pin-refuses"),
    (Cause::Isolated, Cause::OtherSubnet, "apart-isolated-subnet"),
    (
        Cause::Isolated,
        Cause::NotReachable,
        "apart-isolated-asleep",
    ),
    (Cause::NoAddress, Cause::AddressesFull, "apart-address-full"),
    (
        Cause::NoAddress,
        Cause::WrongPassphrase,
        "apart-address-passphrase",
    ),
    (Cause::NoWps, Cause::HiddenName, "apart-no-wps-hidden"),
    (Cause::NoWps, Cause::PageLies, "apart-no-wps-page"),
    (
        Cause::OtherNetwork,
        Cause::OtherSubnet,
        "apart-network-subnet",
    ),
    (
        Cause::JoinRefused,
        Cause::WrongPassphrase,
        "apart-refused-passphrase",
    ),
    (Cause::JoinRefused, Cause::MacFilter, "apart-refused-filter"),
    (Cause::SameName, Cause::BandMismatch, "apart-name-band"),
];

/// What tells two causes apart, in whichever order they are asked for.
pub(super) fn apart(one: Cause, two: Cause) -> Option<&'static str> {
    let row = APART
        .iter()
        .find(|(a, b, _)| (*a, *b) == (one, two) || (*a, *b) == (two, one));
    row.map(|(.., id)| *id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{english, key};

    #[test]
    fn every_cause_says_what_it_is_and_what_to_do() {
        for cause in Cause::ALL {
            for kind in ["cause", "next"] {
                let id = format!("{kind}-{cause}");
                let text = english(&id).unwrap_or_else(|| panic!("{id} has no text"));
                assert!(text.ends_with('.') && text.len() > 25, "{id}");
            }
        }
        assert!(key("next-unknown").is_some());
    }

    #[test]
    fn every_special_step_and_every_distinction_has_a_text() {
        for (kind, rows) in [("next", SPECIAL), ("cause", DOUBTED)] {
            for row in rows {
                assert!(english(row.text).is_some(), "{}", row.text);
                assert!(row.text.starts_with(&format!("{kind}-{}", row.cause)));
            }
        }
        for (one, two, id) in APART {
            assert!(english(id).is_some(), "{id}");
            assert_ne!(one, two);
            assert_eq!(apart(*two, *one), Some(*id));
        }
    }
}
