//! What can be wrong with a virtual router, so that programs can be tried against it.

/// A fault: one row of [`ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its name.
    pub name: &'static str,
    /// What is wrong, one line.
    pub about: &'static str,
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
        about: "the web server stops answering when a device has begun its run",
        effect: Effect::SilentMidRun,
    },
    Fault {
        name: "reboot",
        about: "the router restarts when a device has begun its run",
        effect: Effect::RebootMidRun,
    },
    Fault {
        name: "no-rights",
        about: "the account may look, and change nothing",
        effect: Effect::NoRights,
    },
    Fault {
        name: "second-factor",
        about: "a change has to be confirmed at the router first, where its kind has that",
        effect: Effect::SecondFactor,
    },
    Fault {
        name: "wrong-shape",
        about: "every answer is a page that says welcome",
        effect: Effect::WrongShape,
    },
    Fault {
        name: "https-changed-certificate",
        about: "the certificate is another one than before",
        effect: Effect::ChangedCertificate,
    },
    Fault {
        name: "wps-stays",
        about: "switching WPS is answered with success, and WPS stays as it was",
        effect: Effect::WpsStays,
    },
    Fault {
        name: "two-buttons",
        about: "a neighbour's device is in push-button mode as well",
        effect: Effect::TwoButtons,
    },
];

/// The fault of this name.
pub fn find(name: &str) -> Option<&'static Fault> {
    ALL.iter().find(|fault| fault.name == name)
}
