//! What can be wrong with a virtual printer, so that programs can be tried against it.

use text::Message;

use crate::bss::Security;
use crate::router::RouterConfig;
use crate::service::console;

/// A fault: one row of [`ALL`].
#[derive(Debug)]
pub struct Fault {
    /// Its name.
    pub name: &'static str,
    /// The name of the message that says what is wrong.
    pub(super) about: &'static str,
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
        about: "lab-printer-fault-asleep",
        effect: Effect::Web(Web::Asleep),
    },
    Fault {
        name: "garbage",
        about: "lab-printer-fault-garbage",
        effect: Effect::Web(Web::Garbage),
    },
    Fault {
        name: "no-http",
        about: "lab-printer-fault-no-http",
        effect: Effect::Web(Web::NoHttp),
    },
    Fault {
        name: "hang",
        about: "lab-printer-fault-hang",
        effect: Effect::Web(Web::Hang),
    },
    Fault {
        name: "redirect-circle",
        about: "lab-printer-fault-redirect-circle",
        effect: Effect::Web(Web::RedirectCircle),
    },
    Fault {
        name: "huge",
        about: "lab-printer-fault-huge",
        effect: Effect::Web(Web::Huge),
    },
    Fault {
        name: "login",
        about: "lab-printer-fault-login",
        effect: Effect::Web(Web::Login),
    },
    Fault {
        name: "root-forbidden",
        about: "lab-printer-fault-root-forbidden",
        effect: Effect::Web(Web::RootForbidden),
    },
    Fault {
        name: "unknown-dialect",
        about: "lab-printer-fault-unknown-dialect",
        effect: Effect::Web(Web::UnknownDialect),
    },
    Fault {
        name: "truncated",
        about: "lab-printer-fault-truncated",
        effect: Effect::Web(Web::Truncated),
    },
    Fault {
        name: "hasty",
        about: "lab-printer-fault-hasty",
        effect: Effect::Web(Web::Hasty),
    },
    Fault {
        name: "scans-forever",
        about: "lab-printer-fault-scans-forever",
        effect: Effect::Web(Web::ScansForever),
    },
    Fault {
        name: "other-device",
        about: "lab-printer-fault-other-device",
        effect: Effect::Web(Web::OtherDevice),
    },
    Fault {
        name: "new-certificate",
        about: "lab-printer-fault-new-certificate",
        effect: Effect::Web(Web::NewCertificate),
    },
    Fault {
        name: "weak-signal",
        about: "lab-printer-fault-weak-signal",
        effect: Effect::Radio(Radio::Distance(60)),
    },
    Fault {
        name: "out-of-range",
        about: "lab-printer-fault-out-of-range",
        effect: Effect::Radio(Radio::Distance(200)),
    },
    Fault {
        name: "channel-13",
        about: "lab-printer-fault-channel-13",
        effect: Effect::Radio(Radio::Router(|router| router.channel = 13)),
    },
    Fault {
        name: "wrong-passphrase",
        about: "lab-printer-fault-wrong-passphrase",
        effect: Effect::Radio(Radio::Router(|router| {
            router.passphrase = "eight green bottles".into();
        })),
    },
    Fault {
        name: "mac-filter",
        about: "lab-printer-fault-mac-filter",
        effect: Effect::Radio(Radio::Router(|router| {
            router.filter = Some(Vec::new());
            router.filter_holds_for_wps = true;
        })),
    },
    Fault {
        name: "wpa3-only",
        about: "lab-printer-fault-wpa3-only",
        effect: Effect::Radio(Radio::Router(|router| router.security = Security::Wpa3)),
    },
];

impl Fault {
    /// What is wrong, in a line without a period.
    pub const fn about(&self) -> Message {
        console::about(self.about)
    }
}

/// The fault of this name.
pub fn find(name: &str) -> Option<&'static Fault> {
    ALL.iter().find(|fault| fault.name == name)
}
