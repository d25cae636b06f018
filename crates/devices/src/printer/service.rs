//! The network services of a printer: which are on, and what each is for.

use text::{Message, Value};

use super::claim::Source;

/// A service in one state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Which, by its name in [`SERVICES`].
    pub name: &'static str,
    /// Whether it is on; `None` where the printer has it and does not say.
    pub on: Option<bool>,
    /// More about how it is set, such as `read and write, community "public"`.
    pub detail: Option<Message>,
    /// Where it was read; set when the facts are merged.
    pub source: Option<Source>,
}

/// A kind of service.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// The name in JSON.
    pub name: &'static str,
    title: Title,
    about: &'static str,
}

/// What a service is called.
#[derive(Clone, Copy, Debug)]
enum Title {
    /// By the name of a protocol, which is the same everywhere.
    Name(&'static str),
    /// By a message of this name.
    Said(&'static str),
}

impl Kind {
    /// The name for a person.
    pub fn title(&self) -> Value {
        match self.title {
            Title::Name(name) => name.into(),
            Title::Said(id) => Message::new(id, Vec::new()).into(),
        }
    }

    /// What it is for, and who misses it when it is off.
    pub const fn about(&self) -> Message {
        Message::new(self.about, Vec::new())
    }
}

/// Every service that is read from some printer.
pub static SERVICES: &[Kind] = &[
    Kind {
        name: "mdns",
        title: Title::Name("Bonjour (mDNS)"),
        about: "device-service-mdns",
    },
    Kind {
        name: "ipp",
        title: Title::Name("IPP"),
        about: "device-service-ipp",
    },
    Kind {
        name: "ipps",
        title: Title::Name("IPPS"),
        about: "device-service-ipps",
    },
    Kind {
        name: "airprint",
        title: Title::Name("AirPrint"),
        about: "device-service-airprint",
    },
    Kind {
        name: "port9100",
        title: Title::Name("Port 9100"),
        about: "device-service-port9100",
    },
    Kind {
        name: "lpd",
        title: Title::Name("LPD"),
        about: "device-service-lpd",
    },
    Kind {
        name: "ws-discovery",
        title: Title::Name("WS-Discovery"),
        about: "device-service-ws-discovery",
    },
    Kind {
        name: "ws-print",
        title: Title::Name("WS-Print"),
        about: "device-service-ws-print",
    },
    Kind {
        name: "ws-scan",
        title: Title::Name("WS-Scan"),
        about: "device-service-ws-scan",
    },
    Kind {
        name: "llmnr",
        title: Title::Name("LLMNR"),
        about: "device-service-llmnr",
    },
    Kind {
        name: "slp",
        title: Title::Name("SLP"),
        about: "device-service-slp",
    },
    Kind {
        name: "wins",
        title: Title::Name("WINS"),
        about: "device-service-wins",
    },
    Kind {
        name: "snmp",
        title: Title::Name("SNMP"),
        about: "device-service-snmp",
    },
    Kind {
        name: "https-redirect",
        title: Title::Said("device-service-https-redirect-title"),
        about: "device-service-https-redirect",
    },
    Kind {
        name: "web-scan",
        title: Title::Said("device-service-web-scan-title"),
        about: "device-service-web-scan",
    },
    Kind {
        name: "remote-scan",
        title: Title::Said("device-service-remote-scan-title"),
        about: "device-service-remote-scan",
    },
    Kind {
        name: "wifi-direct",
        title: Title::Name("Wi-Fi Direct"),
        about: "device-service-wifi-direct",
    },
    Kind {
        name: "bluetooth",
        title: Title::Name("Bluetooth"),
        about: "device-service-bluetooth",
    },
    Kind {
        name: "smb1",
        title: Title::Said("device-service-smb1-title"),
        about: "device-service-smb1",
    },
    Kind {
        name: "proxy",
        title: Title::Said("device-service-proxy-title"),
        about: "device-service-proxy",
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
    use text::Language;

    use super::*;

    #[test]
    fn names_are_there_once() {
        for kind in SERVICES {
            let count = SERVICES.iter().filter(|k| k.name == kind.name).count();
            assert_eq!(count, 1, "{}", kind.name);
            assert!(Service::new(kind.name, None).kind().is_some());
            for language in Language::ALL {
                assert!(language.says(&kind.about()), "{}", kind.name);
                if let Value::Message(title) = kind.title() {
                    assert!(language.says(&title), "{}", kind.name);
                }
            }
        }
    }
}
