//! The kinds of drivers: what each way to talk to a router offers, and what of it is proven.
//!
//! What a way *offers* is from the study of the routers' own interfaces and does not change with
//! this program. Whether the program has a driver for it, and what that was tested against, is
//! [`Kind::proof`]; a driver sets it together with its tests. Until then a kind is a plan, and
//! [`Kind::state`] says so.

use std::fmt;

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

impl Proof {
    /// The words for it, in text and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Documentation => "written from documentation",
            Self::RecordedAnswers => "tested against recorded answers",
            Self::RealProgram => "tested against the real program",
        }
    }
}

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// The scheme of its addresses, and its name on the command line (`--kind`).
    pub scheme: &'static str,
    /// The name for people.
    pub name: &'static str,
    /// What its addresses look like.
    pub address: &'static str,
    /// What it speaks, and how it is let in.
    pub speaks: &'static str,
    /// What the way offers. What is missing here is not offered, or nobody has shown that it is.
    pub offers: &'static [Ability],
    /// What the driver was tested against; `None` as long as this program has no such driver.
    pub proof: Option<Proof>,
    /// What a person should know of it.
    pub note: &'static str,
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

    /// Whether this program has a driver for it.
    pub const fn implemented(&self) -> bool {
        self.proof.is_some()
    }

    /// What is true of it today, in words.
    pub const fn state(&self) -> &'static str {
        match self.proof {
            Some(proof) => proof.as_str(),
            None => "not in this program yet",
        }
    }
}

use Ability::{AddDevice, Cancel, PushButton, Restore, RouterPin, Status, Watch, WpsEnable};

/// What hostapd's control interface offers: everything.
const HOSTAPD: &[Ability] = &Ability::ALL;

/// Every kind, the surest way to a device PIN first.
pub static KINDS: &[Kind] = &[
    Kind {
        scheme: "hostapd",
        name: "hostapd on this computer",
        address: "hostapd:/run/hostapd/IF",
        speaks: "hostapd's control socket; as root or in its group",
        offers: HOSTAPD,
        proof: Some(Proof::RealProgram),
        note: "hostapd does not check the check digit of a PIN; this program does. WPS_CONFIG \
               rewrites the configuration file and is never used.",
    },
    Kind {
        scheme: "hostapd+ssh",
        name: "hostapd on another computer",
        address: "hostapd+ssh://USER@HOST[:PORT]/IF",
        speaks: "hostapd_cli through the system's ssh, with its keys; never a password",
        offers: HOSTAPD,
        proof: Some(Proof::RealProgram),
        note: "For OpenWrt and other routers with ssh and hostapd-utils. The whole path of a \
               control socket in place of IF, or nothing for all in /var/run/hostapd.",
    },
    Kind {
        scheme: "upnp",
        name: "WPS over UPnP (WFAWLANConfig)",
        address: "upnp:http://HOST:PORT/wps_device.xml",
        speaks: "SSDP, SOAP and GENA, without a password; the PIN in the exchange protects it",
        offers: &[Status, PushButton, AddDevice, Cancel, Watch],
        proof: Some(Proof::RealProgram),
        note: "The network settings must be known to this computer, or be learned with the router \
               PIN that its owner gives.",
    },
    Kind {
        scheme: "openwrt",
        name: "OpenWrt",
        address: "openwrt://USER@HOST",
        speaks: "JSON-RPC at /ubus, with a session",
        offers: &Ability::ALL,
        proof: Some(Proof::RecordedAnswers),
        note: "ubus has the button only; a device PIN goes through hostapd_cli, by file.exec or \
               ssh. A full wpad package is needed, and each band is started by itself. Recorded \
               are uhttpd, rpcd and uci; hostapd's objects are as its documentation shows them. \
               Without a port the driver uses TLS where it answers; where it does not, the password \
               can be read on the way. openwrt+https:// insists on TLS.",
    },
    Kind {
        scheme: "fritz",
        name: "FRITZ!Box",
        address: "fritz://USER@HOST",
        speaks: "TR-064: SOAP at port 49000, or 49443 with TLS, with digest login",
        offers: &[Status, PushButton, Cancel, WpsEnable, Watch, Restore],
        proof: Some(Proof::Documentation),
        note: "No PIN by this way, neither the device's nor the router's. A second factor may be \
               asked for.",
    },
    Kind {
        scheme: "jnap",
        name: "Linksys",
        address: "jnap://HOST",
        speaks: "JNAP: JSON at /JNAP/, with the admin password in a header",
        offers: &[
            Status, PushButton, AddDevice, Cancel, WpsEnable, Watch, Restore,
        ],
        proof: Some(Proof::Documentation),
        note: "The router's own PIN can be seen there, and neither made nor taken away. Without a \
               port the driver uses TLS.",
    },
    Kind {
        scheme: "tplink",
        name: "TP-Link Archer",
        address: "tplink://HOST",
        speaks: "the web page's own calls (luci, stok), with an encrypted login",
        offers: &[
            Status, PushButton, AddDevice, Cancel, RouterPin, Watch, Restore,
        ],
        proof: Some(Proof::Documentation),
        note: "What it can switch is the router's own PIN; a switch for all of WPS was not found. It \
               does not say which device was let in.",
    },
    Kind {
        scheme: "asus",
        name: "Asus",
        address: "asus://USER@HOST",
        speaks: "the web page's own calls, apply.cgi and WPS_info.xml, over HTTPS (port 8443)",
        offers: &[
            Status, PushButton, AddDevice, RouterPin, WpsEnable, Watch, Restore,
        ],
        proof: Some(Proof::Documentation),
        note: "It has said that WPS is on when nothing was on the air: a scan has the last word. Its \
               login tells the password to whoever listens: HTTPS unless a port is given.",
    },
    Kind {
        scheme: "keenetic",
        name: "Keenetic",
        address: "keenetic://USER@HOST",
        speaks: "RCI: JSON at /rci/, with challenge and hash",
        offers: &[
            Status, PushButton, AddDevice, RouterPin, WpsEnable, Watch, Restore,
        ],
        proof: Some(Proof::Documentation),
        note: "A run lasts two minutes, and no call ends it before. How it ended is told by the list \
               of devices. Changes are not saved: they are gone after a restart of the router. Use \
               keenetic+https:// where it has TLS: without, a PIN can be read on the way.",
    },
    Kind {
        scheme: "mikrotik",
        name: "MikroTik RouterOS",
        address: "mikrotik://USER@HOST",
        speaks: "REST at /rest/, with basic login (RouterOS 7)",
        offers: &[Status, PushButton, WpsEnable, Watch, Restore],
        proof: Some(Proof::Documentation),
        note: "RouterOS has no WPS with a PIN, no call that ends what the button began, and does not \
               tell how it goes: a device that is new in its network shows that it worked. Without \
               a port the driver uses TLS.",
    },
    Kind {
        scheme: "freebox",
        name: "Freebox",
        address: "freebox://HOST",
        speaks: "Freebox OS: REST at /api/, with a token that is allowed once at the box",
        offers: &[Status, PushButton, Cancel, WpsEnable, Watch, Restore],
        proof: Some(Proof::Documentation),
        note: "The button only; one access point at a time.",
    },
    Kind {
        scheme: "tr181",
        name: "TR-181 on prplOS",
        address: "tr181://USER@HOST",
        speaks: "ubus-cli on the gateway's shell, through the system's ssh, with its keys",
        offers: &[
            Status, PushButton, AddDevice, Cancel, WpsEnable, Watch, Restore,
        ],
        proof: Some(Proof::Documentation),
        note: "The data model Device.WiFi with prplOS' own command for a device PIN; TR-181 itself \
               has none. ubus-cli takes the PIN as an argument: while it runs, whoever is logged in \
               at the gateway could see it. Not USP: a gateway lets in its provider's controller.",
    },
    Kind {
        scheme: "rdk",
        name: "RDK-B",
        address: "rdk://USER@HOST",
        speaks: "dmcli on the gateway's shell, through the system's ssh, with its keys",
        offers: &[
            Status, PushButton, AddDevice, Cancel, WpsEnable, Watch, Restore,
        ],
        proof: Some(Proof::Documentation),
        note: "TR-181 with X_CISCO_COM_ClientPin for a device PIN, which dmcli reads from its input. \
               It does not tell how a run goes: a device that is new in its network shows that it \
               worked. Providers rarely let their customers in.",
    },
    Kind {
        scheme: "by-hand",
        name: "By hand, with the guide",
        address: "by-hand:NAME",
        speaks: "a person, step by step",
        offers: &[],
        proof: Some(Proof::Documentation),
        note: "The program says what to do and looks at what can be observed; it changes nothing \
               itself.",
    },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn schemes_are_unique_and_begin_their_addresses() {
        let schemes: BTreeSet<_> = KINDS.iter().map(|kind| kind.scheme).collect();
        assert_eq!(schemes.len(), KINDS.len());
        for kind in KINDS {
            assert!(kind.address.starts_with(kind.scheme), "{}", kind.scheme);
            assert_eq!(Kind::of_scheme(kind.scheme), Some(kind));
            assert!(!kind.name.is_empty() && !kind.speaks.is_empty() && !kind.note.is_empty());
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
                kind.state() == "not in this program yet",
                !kind.implemented(),
                "{}",
                kind.scheme
            );
        }
    }
}
