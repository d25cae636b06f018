//! The kinds of drivers: what each way to talk to a router offers, and what of it is proven.
//!
//! What a way *offers* is from the study of the routers' own interfaces and does not change with
//! this program. Whether the program has a driver for it, and what that was tested against, is
//! [`Kind::proof`]; a driver sets it together with its tests. Until then a kind is a plan, and
//! [`Kind::state`] says so.

use text::{Message, Tell, msg};

/// What a driver was tested against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Proof {
    /// Written from the documentation of the interface; never run against a router. Nothing of it
    /// is used without saying so and asking.
    Documentation,
    /// Tested against answers that were recorded from routers.
    RecordedAnswers,
    /// Tested against the real program that routers run.
    RealProgram,
}

impl Tell for Proof {
    fn told(&self) -> Message {
        match self {
            Self::Documentation => msg!("device-proof-documentation"),
            Self::RecordedAnswers => msg!("device-proof-recorded"),
            Self::RealProgram => msg!("device-proof-real"),
        }
    }
}

text::display_told!(Proof);

/// What a driver can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ability {
    /// Say whether WPS is on, locked or running.
    Status,
    /// Start the push button.
    PushButton,
    /// Take the PIN of a device.
    AddDevice,
    /// End what was started.
    Cancel,
    /// Show, make or take away the router's own PIN.
    RouterPin,
    /// Switch WPS on and off.
    WpsEnable,
    /// Tell what happens while a run is going on, by events or by asking again.
    Watch,
    /// Put back the settings that it can change.
    Restore,
}

impl Ability {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::Status,
        Self::PushButton,
        Self::AddDevice,
        Self::Cancel,
        Self::RouterPin,
        Self::WpsEnable,
        Self::Watch,
        Self::Restore,
    ];

    /// The word for it, in text and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::PushButton => "push-button",
            Self::AddDevice => "add-device",
            Self::Cancel => "cancel",
            Self::RouterPin => "router-pin",
            Self::WpsEnable => "wps-enable",
            Self::Watch => "watch",
            Self::Restore => "restore",
        }
    }
}

/// One way to talk to a router.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    /// The scheme of its addresses, and its name on the command line (`--kind`).
    pub scheme: &'static str,
    /// The name for people.
    pub name: Message,
    /// What its addresses look like.
    pub address: &'static str,
    /// What it speaks, and how it is let in.
    pub speaks: Message,
    /// What the way offers. What is missing here is not offered, or nobody has shown that it is.
    pub offers: &'static [Ability],
    /// What the driver was tested against; `None` as long as this program has no such driver.
    pub proof: Option<Proof>,
    /// What a person should know of it.
    pub note: Message,
}

impl Kind {
    /// The kind of this scheme.
    pub fn of_scheme(scheme: &str) -> Option<&'static Self> {
        KINDS.iter().find(|kind| kind.scheme == scheme)
    }

    /// Whether the way offers it.
    pub fn can(&self, ability: Ability) -> bool {
        self.offers.contains(&ability)
    }

    /// Whether its driver presses the button of one radio alone, so that a device on another is not
    /// let in. The others press all.
    pub fn presses_one_radio(&self) -> bool {
        ONE_RADIO.contains(&self.scheme)
    }

    /// Whether the PIN of its own that it takes stays the same until somebody changes it: these keep
    /// it in their settings. Of the others that is not known, or they make one for a time.
    pub fn keeps_pin(&self) -> bool {
        KEEP_PIN.contains(&self.scheme)
    }

    /// Whether this program has a driver for it.
    pub const fn implemented(&self) -> bool {
        self.proof.is_some()
    }

    /// What is true of it today, in words.
    pub fn state(&self) -> Message {
        match self.proof {
            Some(proof) => proof.told(),
            None => msg!("device-proof-none"),
        }
    }
}

use Ability::{AddDevice, Cancel, PushButton, Restore, RouterPin, Status, Watch, WpsEnable};

/// A message without arguments, for a table.
const fn said(id: &'static str) -> Message {
    Message::new(id, Vec::new())
}

/// The schemes whose routers let one access point wait at a time.
const ONE_RADIO: &[&str] = &["freebox"];

/// The schemes whose routers have their own PIN in their settings.
const KEEP_PIN: &[&str] = &["openwrt", "tplink", "asus", "jnap"];

/// What hostapd's control interface offers: everything.
const HOSTAPD: &[Ability] = &Ability::ALL;

/// Every kind, the surest way to a device PIN first.
pub static KINDS: &[Kind] = &[
    Kind {
        scheme: "hostapd",
        name: said("device-kind-hostapd"),
        address: "hostapd:/run/hostapd/IF",
        speaks: said("device-kind-hostapd-speaks"),
        offers: HOSTAPD,
        proof: Some(Proof::RealProgram),
        note: said("device-kind-hostapd-note"),
    },
    Kind {
        scheme: "hostapd+ssh",
        name: said("device-kind-hostapd-ssh"),
        address: "hostapd+ssh://USER@HOST[:PORT]/IF",
        speaks: said("device-kind-hostapd-ssh-speaks"),
        offers: HOSTAPD,
        proof: Some(Proof::RealProgram),
        note: said("device-kind-hostapd-ssh-note"),
    },
    Kind {
        scheme: "upnp",
        name: said("device-kind-upnp"),
        address: "upnp:http://HOST:PORT/wps_device.xml",
        speaks: said("device-kind-upnp-speaks"),
        offers: &[Status, PushButton, AddDevice, Cancel, Watch],
        proof: Some(Proof::RealProgram),
        note: said("device-kind-upnp-note"),
    },
    Kind {
        scheme: "openwrt",
        name: said("device-kind-openwrt"),
        address: "openwrt://USER@HOST",
        speaks: said("device-kind-openwrt-speaks"),
        offers: &Ability::ALL,
        proof: Some(Proof::RecordedAnswers),
        note: said("device-kind-openwrt-note"),
    },
    Kind {
        scheme: "fritz",
        name: said("device-kind-fritz"),
        address: "fritz://USER@HOST",
        speaks: said("device-kind-fritz-speaks"),
        offers: &[Status, PushButton, Cancel, WpsEnable, Watch, Restore],
        proof: Some(Proof::Documentation),
        note: said("device-kind-fritz-note"),
    },
    Kind {
        scheme: "jnap",
        name: said("device-kind-jnap"),
        address: "jnap://HOST",
        speaks: said("device-kind-jnap-speaks"),
        offers: &[
            Status, PushButton, AddDevice, Cancel, WpsEnable, Watch, Restore,
        ],
        proof: Some(Proof::Documentation),
        note: said("device-kind-jnap-note"),
    },
    Kind {
        scheme: "tplink",
        name: said("device-kind-tplink"),
        address: "tplink://HOST",
        speaks: said("device-kind-tplink-speaks"),
        offers: &[
            Status, PushButton, AddDevice, Cancel, RouterPin, Watch, Restore,
        ],
        proof: Some(Proof::Documentation),
        note: said("device-kind-tplink-note"),
    },
    Kind {
        scheme: "asus",
        name: said("device-kind-asus"),
        address: "asus://USER@HOST",
        speaks: said("device-kind-asus-speaks"),
        offers: &[
            Status, PushButton, AddDevice, RouterPin, WpsEnable, Watch, Restore,
        ],
        proof: Some(Proof::Documentation),
        note: said("device-kind-asus-note"),
    },
    Kind {
        scheme: "keenetic",
        name: said("device-kind-keenetic"),
        address: "keenetic://USER@HOST",
        speaks: said("device-kind-keenetic-speaks"),
        offers: &[
            Status, PushButton, AddDevice, RouterPin, WpsEnable, Watch, Restore,
        ],
        proof: Some(Proof::Documentation),
        note: said("device-kind-keenetic-note"),
    },
    Kind {
        scheme: "mikrotik",
        name: said("device-kind-mikrotik"),
        address: "mikrotik://USER@HOST",
        speaks: said("device-kind-mikrotik-speaks"),
        offers: &[Status, PushButton, WpsEnable, Watch, Restore],
        proof: Some(Proof::Documentation),
        note: said("device-kind-mikrotik-note"),
    },
    Kind {
        scheme: "freebox",
        name: said("device-kind-freebox"),
        address: "freebox://HOST",
        speaks: said("device-kind-freebox-speaks"),
        offers: &[Status, PushButton, Cancel, WpsEnable, Watch, Restore],
        proof: Some(Proof::Documentation),
        note: said("device-kind-freebox-note"),
    },
    Kind {
        scheme: "tr181",
        name: said("device-kind-tr181"),
        address: "tr181://USER@HOST",
        speaks: said("device-kind-tr181-speaks"),
        offers: &[
            Status, PushButton, AddDevice, Cancel, WpsEnable, Watch, Restore,
        ],
        proof: Some(Proof::Documentation),
        note: said("device-kind-tr181-note"),
    },
    Kind {
        scheme: "rdk",
        name: said("device-kind-rdk"),
        address: "rdk://USER@HOST",
        speaks: said("device-kind-rdk-speaks"),
        offers: &[
            Status, PushButton, AddDevice, Cancel, WpsEnable, Watch, Restore,
        ],
        proof: Some(Proof::Documentation),
        note: said("device-kind-rdk-note"),
    },
    Kind {
        scheme: "by-hand",
        name: said("device-kind-by-hand"),
        address: "by-hand:NAME",
        speaks: said("device-kind-by-hand-speaks"),
        offers: &[],
        proof: Some(Proof::Documentation),
        note: said("device-kind-by-hand-note"),
    },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use text::Language;

    use super::*;

    #[test]
    fn schemes_are_unique_and_begin_their_addresses() {
        let schemes: BTreeSet<_> = KINDS.iter().map(|kind| kind.scheme).collect();
        assert_eq!(schemes.len(), KINDS.len());
        for kind in KINDS {
            assert!(kind.address.starts_with(kind.scheme), "{}", kind.scheme);
            assert_eq!(Kind::of_scheme(kind.scheme), Some(kind));
            for message in [&kind.name, &kind.speaks, &kind.note] {
                let said = Language::ALL.iter().all(|language| language.says(message));
                assert!(said, "{}", message.id());
            }
        }
        assert_eq!(Kind::of_scheme("telnet"), None);
    }

    #[test]
    fn the_schemes_of_the_command_line_are_there() {
        for scheme in [
            "hostapd",
            "hostapd+ssh",
            "openwrt",
            "fritz",
            "jnap",
            "mikrotik",
            "freebox",
            "upnp",
            "keenetic",
            "tplink",
            "asus",
            "tr181",
            "rdk",
            "by-hand",
        ] {
            assert!(Kind::of_scheme(scheme).is_some(), "{scheme}");
        }
    }

    #[test]
    fn ways_without_a_device_pin_do_not_claim_one() {
        for scheme in ["fritz", "mikrotik", "freebox", "by-hand"] {
            let kind = Kind::of_scheme(scheme).expect("a known scheme");
            assert!(!kind.can(AddDevice), "{scheme}");
        }
        for scheme in [
            "hostapd", "upnp", "jnap", "tplink", "asus", "keenetic", "rdk", "tr181",
        ] {
            let kind = Kind::of_scheme(scheme).expect("a known scheme");
            assert!(kind.can(AddDevice), "{scheme}");
        }
    }

    #[test]
    fn what_changes_settings_can_put_them_back() {
        for kind in KINDS {
            let changes = kind.can(WpsEnable);
            assert!(!changes || kind.can(Restore), "{}", kind.scheme);
            let repeated: BTreeSet<_> = kind.offers.iter().map(|a| a.as_str()).collect();
            assert_eq!(repeated.len(), kind.offers.len(), "{}", kind.scheme);
        }
    }

    #[test]
    fn a_kind_without_proof_says_that_it_is_not_there() {
        for kind in KINDS {
            assert_eq!(kind.implemented(), kind.proof.is_some());
            assert_eq!(
                kind.state() == msg!("device-proof-none"),
                !kind.implemented(),
                "{}",
                kind.scheme
            );
        }
    }
}
