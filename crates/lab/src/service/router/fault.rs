//! What can be wrong with a virtual router, so that programs can be tried against it.

use text::Message;

use crate::service::console;

/// A fault: one row of [`ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its name.
    pub name: &'static str,
    /// The name of the message that says what is wrong.
    pub(super) about: &'static str,
    /// What it does.
    pub effect: Effect,
}

/// What a fault does. The web server's are carried out for every kind alike; those of an account are
/// told in the kind's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Effect {
    /// The web server stops answering when a device has begun its run.
    SilentMidRun,
    /// The router restarts when a device has begun its run.
    RebootMidRun,
    /// The account may look, and change nothing.
    NoRights,
    /// A change has to be confirmed at the router first.
    SecondFactor,
    /// Every answer is a page that says welcome.
    WrongShape,
    /// The certificate is another one than before.
    ChangedCertificate,
    /// WPS is switched on and off with success, and stays as it was.
    WpsStays,
    /// A second device has pressed its button.
    TwoButtons,
}

/// The faults.
pub static ALL: &[Fault] = &[
    Fault {
        name: "silent-midrun",
        about: "lab-router-fault-silent-midrun",
        effect: Effect::SilentMidRun,
    },
    Fault {
        name: "reboot",
        about: "lab-router-fault-reboot",
        effect: Effect::RebootMidRun,
    },
    Fault {
        name: "no-rights",
        about: "lab-router-fault-no-rights",
        effect: Effect::NoRights,
    },
    Fault {
        name: "second-factor",
        about: "lab-router-fault-second-factor",
        effect: Effect::SecondFactor,
    },
    Fault {
        name: "wrong-shape",
        about: "lab-router-fault-wrong-shape",
        effect: Effect::WrongShape,
    },
    Fault {
        name: "https-changed-certificate",
        about: "lab-router-fault-https-changed-certificate",
        effect: Effect::ChangedCertificate,
    },
    Fault {
        name: "wps-stays",
        about: "lab-router-fault-wps-stays",
        effect: Effect::WpsStays,
    },
    Fault {
        name: "two-buttons",
        about: "lab-router-fault-two-buttons",
        effect: Effect::TwoButtons,
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
