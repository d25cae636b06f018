//! The network services of a printer: which are on, and what each is for.

use super::claim::Source;

/// A service in one state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Which, by its name in [`SERVICES`].
    pub name: &'static str,
    /// Whether it is on; `None` where the printer has it and does not say.
    pub on: Option<bool>,
    /// More about how it is set, such as `read and write, community "public"`.
    pub detail: Option<String>,
    /// Where it was read; set when the facts are merged.
    pub source: Option<Source>,
}

/// A kind of service.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// The name in JSON.
    pub name: &'static str,
    /// The name for a person.
    pub title: &'static str,
    /// What it is for, and who misses it when it is off.
    pub about: &'static str,
}

/// Every service that is read from some printer.
pub static SERVICES: &[Kind] = &[
    Kind {
        name: "mdns",
        title: "Bonjour (mDNS)",
        about: "computers and phones find the printer by itself",
    },
    Kind {
        name: "ipp",
        title: "IPP",
        about: "printing without a driver",
    },
    Kind {
        name: "ipps",
        title: "IPPS",
        about: "printing without a driver, encrypted",
    },
    Kind {
        name: "airprint",
        title: "AirPrint",
        about: "printing from Apple devices",
    },
    Kind {
        name: "port9100",
        title: "Port 9100",
        about: "printing of old drivers; takes jobs from everybody",
    },
    Kind {
        name: "lpd",
        title: "LPD",
        about: "printing of very old computers",
    },
    Kind {
        name: "ws-discovery",
        title: "WS-Discovery",
        about: "Windows finds the printer by itself",
    },
    Kind {
        name: "ws-print",
        title: "WS-Print",
        about: "printing from Windows",
    },
    Kind {
        name: "ws-scan",
        title: "WS-Scan",
        about: "scanning from Windows",
    },
    Kind {
        name: "llmnr",
        title: "LLMNR",
        about: "old name resolution of Windows",
    },
    Kind {
        name: "slp",
        title: "SLP",
        about: "old service discovery",
    },
    Kind {
        name: "wins",
        title: "WINS",
        about: "very old name resolution of Windows",
    },
    Kind {
        name: "snmp",
        title: "SNMP",
        about: "status for printer programs",
    },
    Kind {
        name: "https-redirect",
        title: "Redirection to https",
        about: "the web page is always encrypted",
    },
    Kind {
        name: "web-scan",
        title: "Scanning on the web page",
        about: "everybody on the network can scan what lies on the glass",
    },
    Kind {
        name: "remote-scan",
        title: "Scanning from other devices",
        about: "programs can start a scan",
    },
    Kind {
        name: "wifi-direct",
        title: "Wi-Fi Direct",
        about: "phones print without the router; a network of its own",
    },
    Kind {
        name: "bluetooth",
        title: "Bluetooth",
        about: "set-up with the maker's app",
    },
    Kind {
        name: "smb1",
        title: "SMB version 1",
        about: "scanning to very old shares; insecure",
    },
    Kind {
        name: "proxy",
        title: "Web proxy",
        about: "the printer's own way to the Internet",
    },
];

impl Service {
    /// A service, on or off.
    pub(super) fn new(name: &'static str, on: Option<bool>) -> Self {
        Self {
            name,
            on,
            detail: None,
            source: None,
        }
    }

    /// What kind it is.
    pub fn kind(&self) -> Option<&'static Kind> {
        SERVICES.iter().find(|kind| kind.name == self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_there_once() {
        for kind in SERVICES {
            let count = SERVICES.iter().filter(|k| k.name == kind.name).count();
            assert_eq!(count, 1, "{}", kind.name);
            assert!(Service::new(kind.name, None).kind().is_some());
        }
    }
}
