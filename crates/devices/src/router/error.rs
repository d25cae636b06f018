//! Why a router could not be asked or changed. The text is "what happened; what to do".

use std::time::Duration;

use lan::http::{Awaited, HttpError};
use link::ctrl::CtrlError;

/// What to do where WPS is off and this program can switch it.
pub(super) const SWITCH_ON: &str = "switch it on with `octopin router wps on`";

/// Why a router could not be asked or changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RouterError {
    /// The address is not of the driver's form.
    #[error("{given:?} is no address of this kind; write it as {form}")]
    BadAddress {
        /// What was given.
        given: String,
        /// The form.
        form: &'static str,
    },
    /// The program has no driver for it.
    #[error("there is no driver for {scheme:?}; `octopin router kinds` lists those that there are")]
    NoDriver {
        /// What was named.
        scheme: String,
    },
    /// Nothing answers at the address.
    #[error("{what} does not answer: {why}; check the address, and that the router is on")]
    Unreachable {
        /// What was asked, without secrets.
        what: String,
        /// What the system or the library said.
        why: String,
    },
    /// It stopped answering in the middle.
    #[error(
        "{what} stopped answering after {} s; wait until it is back, then look at its state again",
        .waited.as_secs()
    )]
    Silent {
        /// What was asked.
        what: String,
        /// For how long.
        waited: Duration,
    },
    /// The password is wrong.
    #[error("{what} refused the password; give the one of its settings pages, and mind its case")]
    WrongPassword {
        /// Who refused.
        what: String,
    },
    /// The password is needed.
    #[error(
        "{what} wants a password; give it with --password-file, at the prompt, or in \
             OCTOPIN_PASSWORD"
    )]
    PasswordNeeded {
        /// Who wants it.
        what: String,
    },
    /// The password is right, and the router wants something else besides: a button pressed, a
    /// code from a telephone or an app.
    #[error("{what} wants to be sure that it is you who does this (a second factor); {next}")]
    SecondFactor {
        /// Who wants it.
        what: String,
        /// How it is given.
        next: String,
    },
    /// It shows another certificate than before. Nothing secret was sent.
    #[error("{0}")]
    CertificateChanged(String),
    /// The account may not do this.
    #[error("{what} does not let this account {doing}; {next}")]
    NoRights {
        /// Who refuses.
        what: String,
        /// What was tried, as in "start WPS".
        doing: &'static str,
        /// What gives the right.
        next: String,
    },
    /// This user may not use a socket of this computer.
    #[error(
        "this user may not use {what}; run the command as root, or join the group that owns it"
    )]
    Privilege {
        /// The socket.
        what: String,
    },
    /// The system's ssh did not get a session.
    #[error("ssh to {what} did not work: {why}; {next}")]
    Ssh {
        /// Whom, as `USER@HOST`.
        what: String,
        /// Why, in plain words.
        why: String,
        /// What to do.
        next: String,
    },
    /// A program of this computer is missing.
    #[error(
        "{program} is not on this computer; install it (Debian and Ubuntu: `apt install {package}`)"
    )]
    MissingProgram {
        /// The program.
        program: String,
        /// The Debian package that has it.
        package: &'static str,
    },
    /// The router did not do what it was asked.
    #[error("{what} refused to {doing}: {said}; {next}")]
    Refused {
        /// Who refused.
        what: String,
        /// What was tried.
        doing: &'static str,
        /// What it answered, without secrets.
        said: String,
        /// What to do.
        next: String,
    },
    /// An answer of another shape than this router's kind gives.
    #[error(
        "{what} gave an answer that is none of its kind ({problem}); check that it is the \
             router you mean, and its firmware"
    )]
    Strange {
        /// Who answered.
        what: String,
        /// What is wrong with the answer.
        problem: String,
    },
    /// This kind of router cannot do it.
    #[error("a router driven by {kind} cannot {doing}; {next}")]
    NotPossible {
        /// The driver.
        kind: &'static str,
        /// What it cannot.
        doing: &'static str,
        /// What can be done instead.
        next: &'static str,
    },
}

impl RouterError {
    /// A short stable name, such as `wrong-password`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::BadAddress { .. } => "bad-address",
            Self::NoDriver { .. } => "no-driver",
            Self::Unreachable { .. } => "unreachable",
            Self::Silent { .. } => "silent",
            Self::WrongPassword { .. } => "wrong-password",
            Self::PasswordNeeded { .. } => "password-needed",
            Self::SecondFactor { .. } => "second-factor",
            Self::CertificateChanged(_) => "certificate-changed",
            Self::NoRights { .. } => "no-rights",
            Self::Privilege { .. } => "missing-privilege",
            Self::Ssh { .. } => "ssh",
            Self::MissingProgram { .. } => "missing-program",
            Self::Refused { .. } => "refused",
            Self::Strange { .. } => "strange-answer",
            Self::NotPossible { .. } => "not-possible",
        }
    }

    /// Whether it does not answer, or not any more: it may be back in a while.
    pub const fn is_away(&self) -> bool {
        matches!(self, Self::Unreachable { .. } | Self::Silent { .. })
    }

    /// What it is to switch WPS, for `doing`.
    pub const fn switching(on: bool) -> &'static str {
        if on {
            "switch WPS on"
        } else {
            "switch WPS off"
        }
    }

    /// Nothing of this kind is switched by its driver.
    pub const fn no_such_switch(kind: &'static str) -> Self {
        Self::NotPossible {
            kind,
            doing: "change this setting",
            next: "do it on the router's own page",
        }
    }

    /// It cannot do this, because WPS is off; `next` says what to do.
    pub fn wps_is_off(
        what: impl Into<String>,
        doing: &'static str,
        next: impl Into<String>,
    ) -> Self {
        Self::Refused {
            what: what.into(),
            doing,
            said: "WPS is off".to_owned(),
            next: next.into(),
        }
    }

    /// It took the order to switch WPS; `real` is what its WPS is now, where it tells.
    ///
    /// # Errors
    /// [`Self::says_otherwise`] where it is not as it was wanted.
    pub fn switched(what: &str, on: bool, real: Option<bool>) -> Result<(), Self> {
        if real == Some(on) {
            Ok(())
        } else {
            Err(Self::says_otherwise(what, on))
        }
    }

    /// It took the order to switch WPS, and WPS is as it was.
    pub fn says_otherwise(what: &str, on: bool) -> Self {
        let wanted = if on { "on" } else { "off" };
        let is = if on { "off" } else { "on" };
        Self::Refused {
            what: what.to_owned(),
            doing: Self::switching(on),
            said: format!("it says that WPS is {wanted}, and WPS is {is}"),
            next: "do it at its page, and look again with `octopin router show`".to_owned(),
        }
    }

    /// An error of HTTP, told of the router; `doing` is what was tried, as in "start WPS".
    pub fn of_http(error: &HttpError, doing: &'static str) -> Self {
        let text = error.to_string();
        let (said, next) = text.split_once("; ").unwrap_or((&text, "try again"));
        let next = next.to_owned();
        match error {
            HttpError::LoginWanted { host, .. } => Self::PasswordNeeded { what: host.clone() },
            HttpError::LoginRefused { host } => Self::WrongPassword { what: host.clone() },
            HttpError::CertificateChanged { .. } => Self::CertificateChanged(text),
            HttpError::Forbidden { host, .. } => Self::NoRights {
                what: host.clone(),
                doing,
                next: "log in as an administrator, and check what the account may do".to_owned(),
            },
            HttpError::Timeout {
                host,
                waited,
                awaited: Awaited::Answer,
            } => Self::Silent {
                what: host.clone(),
                waited: *waited,
            },
            HttpError::UnknownHost { host }
            | HttpError::Refused { host, .. }
            | HttpError::Unreachable { host }
            | HttpError::Timeout { host, .. }
            | HttpError::BrokenOff { host } => Self::Unreachable {
                what: host.clone(),
                why: said.to_owned(),
            },
            HttpError::LoginUnprotected { host }
            | HttpError::Asleep { host, .. }
            | HttpError::LegacyTls { host, .. } => Self::Refused {
                what: host.clone(),
                doing,
                said: said.to_owned(),
                next,
            },
            _ => Self::Strange {
                what: "the router".to_owned(),
                problem: said.to_owned(),
            },
        }
    }

    /// A control socket's error, told of the router.
    pub(crate) fn of_ctrl(error: &CtrlError, doing: &'static str) -> Self {
        match error {
            CtrlError::NotThere { path } => Self::Unreachable {
                what: format!("hostapd at {}", path.display()),
                why: "there is no such control socket (is hostapd running, with `ctrl_interface` \
                      in its configuration?)"
                    .to_owned(),
            },
            CtrlError::NoPermission { path } => Self::Privilege {
                what: path.display().to_string(),
            },
            CtrlError::Gone { path } => Self::Unreachable {
                what: format!("hostapd at {}", path.display()),
                why: "it has ended".to_owned(),
            },
            CtrlError::Timeout { path, waited, .. } => Self::Silent {
                what: format!("hostapd at {}", path.display()),
                waited: *waited,
            },
            CtrlError::Refused { path, reply, .. } => Self::Refused {
                what: format!("hostapd at {}", path.display()),
                doing,
                said: reply.clone(),
                next: "look at its WPS state with `octopin router show`".to_owned(),
            },
            CtrlError::System { path, source, .. } => Self::Unreachable {
                what: format!("hostapd at {}", path.display()),
                why: source.to_string(),
            },
            _ => Self::Unreachable {
                what: "hostapd".to_owned(),
                why: error.to_string(),
            },
        }
    }
}
