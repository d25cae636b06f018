//! What can be wrong with a virtual printer, so that programs can be tried against it.

use crate::bss::Security;
use crate::router::RouterConfig;

/// A fault: one row of [`ALL`].
#[derive(Debug)]
pub struct Fault {
    /// Its name.
    pub name: &'static str,
    /// What is wrong, one line.
    pub about: &'static str,
    pub(super) effect: Effect,
}

/// Where it is felt.
#[derive(Clone, Copy, Debug)]
pub(super) enum Effect {
    Web(Web),
    Radio(Radio),
}

/// At the web server, IPP included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Web {
    Asleep,
    Garbage,
    NoHttp,
    Hang,
    RedirectCircle,
    Huge,
    Login,
    RootForbidden,
    UnknownDialect,
    Truncated,
    Hasty,
    ScansForever,
    OtherDevice,
    NewCertificate,
}

/// In the air.
#[derive(Clone, Copy, Debug)]
pub(super) enum Radio {
    /// The printer stands so many metres away.
    Distance(i32),
    /// The router is another one.
    Router(fn(&mut RouterConfig)),
}

/// The faults.
pub static ALL: &[Fault] = &[
    Fault {
        name: "asleep",
        about: "every request gets 503",
        effect: Effect::Web(Web::Asleep),
    },
    Fault {
        name: "garbage",
        about: "documents have the right type and senseless content",
        effect: Effect::Web(Web::Garbage),
    },
    Fault {
        name: "no-http",
        about: "the port answers with something that is not HTTP",
        effect: Effect::Web(Web::NoHttp),
    },
    Fault {
        name: "hang",
        about: "requests are taken and never answered",
        effect: Effect::Web(Web::Hang),
    },
    Fault {
        name: "redirect-circle",
        about: "every page sends on to another, and back",
        effect: Effect::Web(Web::RedirectCircle),
    },
    Fault {
        name: "huge",
        about: "every document is four gigabytes long",
        effect: Effect::Web(Web::Huge),
    },
    Fault {
        name: "login",
        about: "every document wants the administrator's password (401)",
        effect: Effect::Web(Web::Login),
    },
    Fault {
        name: "root-forbidden",
        about: "the first page is refused (403), the rest is as always",
        effect: Effect::Web(Web::RootForbidden),
    },
    Fault {
        name: "unknown-dialect",
        about: "a web server that speaks nothing that is known, and no IPP",
        effect: Effect::Web(Web::UnknownDialect),
    },
    Fault {
        name: "truncated",
        about: "documents end in the middle",
        effect: Effect::Web(Web::Truncated),
    },
    Fault {
        name: "hasty",
        about: "a request less than half a second after the last gets 503",
        effect: Effect::Web(Web::Hasty),
    },
    Fault {
        name: "scans-forever",
        about: "the search for networks never ends",
        effect: Effect::Web(Web::ScansForever),
    },
    Fault {
        name: "other-device",
        about: "the web server names another serial number than IPP and SNMP",
        effect: Effect::Web(Web::OtherDevice),
    },
    Fault {
        name: "new-certificate",
        about: "the certificate of https is another one than before",
        effect: Effect::Web(Web::NewCertificate),
    },
    Fault {
        name: "weak-signal",
        about: "the printer stands far from the router",
        effect: Effect::Radio(Radio::Distance(60)),
    },
    Fault {
        name: "out-of-range",
        about: "the printer does not hear the router any more",
        effect: Effect::Radio(Radio::Distance(200)),
    },
    Fault {
        name: "channel-13",
        about: "the router has gone to channel 13, which this printer does not use",
        effect: Effect::Radio(Radio::Router(|router| router.channel = 13)),
    },
    Fault {
        name: "wrong-passphrase",
        about: "the router's passphrase was changed, the printer has the old one",
        effect: Effect::Radio(Radio::Router(|router| {
            router.passphrase = "eight green bottles".into();
        })),
    },
    Fault {
        name: "mac-filter",
        about: "the router lets only listed devices in",
        effect: Effect::Radio(Radio::Router(|router| {
            router.filter = Some(Vec::new());
            router.filter_holds_for_wps = true;
        })),
    },
    Fault {
        name: "wpa3-only",
        about: "the router takes only WPA3",
        effect: Effect::Radio(Radio::Router(|router| router.security = Security::Wpa3)),
    },
];

/// The fault of this name.
pub fn find(name: &str) -> Option<&'static Fault> {
    ALL.iter().find(|fault| fault.name == name)
}
