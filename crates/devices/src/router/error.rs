//! Why a router could not be asked or changed: what happened, and what to do.

use std::path::Path;
use std::time::Duration;

use lan::http::{Awaited, HttpError};
use link::ctrl::CtrlError;
use text::{Message, Tell, Value, msg};

pub use super::doing::Doing;

/// What to do where WPS is off and this program can switch it.
pub(super) fn switch_on() -> Message {
    msg!("device-next-switch-on")
}

/// hostapd behind a control socket, as a name for whom a command was for.
pub(super) fn hostapd_at(place: impl Into<Value>) -> Value {
    msg!("device-hostapd-at", place = place.into()).into()
}

/// Why a router could not be asked or changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RouterError {
    /// The address is not of the driver's form.
    BadAddress {
        /// What was given.
        given: String,
        /// The form.
        form: &'static str,
    },
    /// The program has no driver for it.
    NoDriver {
        /// What was named.
        scheme: String,
    },
    /// Nothing answers at the address.
    Unreachable {
        /// What was asked, without secrets.
        what: Value,
        /// What the system or the library said.
        why: Value,
    },
    /// It stopped answering in the middle.
    Silent {
        /// What was asked.
        what: Value,
        /// For how long.
        waited: Duration,
    },
    /// The password is wrong.
    WrongPassword {
        /// Who refused.
        what: Value,
    },
    /// The password is needed.
    PasswordNeeded {
        /// Who wants it.
        what: Value,
    },
    /// The password is right, and the router wants something else besides: a button pressed, a
    /// code from a telephone or an app.
    SecondFactor {
        /// Who wants it.
        what: Value,
        /// How it is given.
        next: Value,
    },
    /// It shows another certificate than before. Nothing secret was sent.
    CertificateChanged(Box<Message>),
    /// The account may not do this.
    NoRights {
        /// Who refuses.
        what: Value,
        /// What was tried.
        doing: Doing,
        /// What gives the right.
        next: Value,
    },
    /// This user may not use a socket of this computer.
    Privilege {
        /// The socket.
        what: Value,
    },
    /// The system's ssh did not get a session.
    Ssh {
        /// Whom, as `USER@HOST`.
        what: String,
        /// Why in plain words, and what to do.
        why: Box<Message>,
    },
    /// A program of this computer is missing.
    MissingProgram {
        /// The program.
        program: String,
        /// The Debian package that has it.
        package: &'static str,
    },
    /// The router did not do what it was asked.
    Refused {
        /// Who refused.
        what: Value,
        /// What was tried.
        doing: Doing,
        /// What it answered, without secrets.
        said: Value,
        /// What to do.
        next: Value,
    },
    /// An answer of another shape than this router's kind gives.
    Strange {
        /// Who answered.
        what: Value,
        /// What is wrong with the answer.
        problem: Value,
    },
    /// This kind of router cannot do it.
    NotPossible {
        /// The driver.
        kind: &'static str,
        /// What it cannot.
        doing: Doing,
        /// What can be done instead.
        next: Value,
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

    /// Nothing of this kind is switched by its driver.
    pub fn no_such_switch(kind: &'static str) -> Self {
        Self::NotPossible {
            kind,
            doing: Doing::ChangeSetting,
            next: msg!("device-next-router-page").into(),
        }
    }

    /// It cannot do this, because WPS is off; `next` says what to do.
    pub fn wps_is_off(what: impl Into<Value>, doing: Doing, next: impl Into<Value>) -> Self {
        Self::Refused {
            what: what.into(),
            doing,
            said: msg!("device-wps-off").into(),
            next: next.into(),
        }
    }

    /// It took the order to switch WPS; `real` is what its WPS is now, where it tells.
    ///
    /// # Errors
    /// [`Self::says_otherwise`] where it is not as it was wanted.
    pub fn switched(what: impl Into<Value>, on: bool, real: Option<bool>) -> Result<(), Self> {
        if real == Some(on) {
            Ok(())
        } else {
            Err(Self::says_otherwise(what, on))
        }
    }

    /// It took the order to switch WPS, and WPS is as it was.
    pub fn says_otherwise(what: impl Into<Value>, on: bool) -> Self {
        let said = if on {
            msg!("device-says-wps-on")
        } else {
            msg!("device-says-wps-off")
        };
        Self::Refused {
            what: what.into(),
            doing: Doing::switching(on),
            said: said.into(),
            next: msg!("device-next-do-at-page-and-look").into(),
        }
    }

    /// An error of HTTP, told of the router; `doing` is what was tried.
    pub fn of_http(error: &HttpError, doing: Doing) -> Self {
        let told = error.told();
        let next = told.next();
        let next = next.unwrap_or_else(|| msg!("device-next-try-again")).into();
        let said = Value::from(&told);
        match error {
            HttpError::LoginWanted { host, .. } => Self::PasswordNeeded { what: host.into() },
            HttpError::LoginRefused { host } => Self::WrongPassword { what: host.into() },
            HttpError::CertificateChanged { .. } => Self::CertificateChanged(Box::new(told)),
            HttpError::Forbidden { host, .. } => Self::NoRights {
                what: host.into(),
                doing,
                next: msg!("device-next-administrator").into(),
            },
            HttpError::Timeout {
                host,
                waited,
                awaited: Awaited::Answer,
            } => Self::Silent {
                what: host.into(),
                waited: *waited,
            },
            HttpError::UnknownHost { host }
            | HttpError::Refused { host, .. }
            | HttpError::Unreachable { host }
            | HttpError::Timeout { host, .. }
            | HttpError::BrokenOff { host } => Self::Unreachable {
                what: host.into(),
                why: said,
            },
            HttpError::LoginUnprotected { host }
            | HttpError::Asleep { host, .. }
            | HttpError::LegacyTls { host, .. } => Self::Refused {
                what: host.into(),
                doing,
                said,
                next,
            },
            _ => Self::Strange {
                what: msg!("device-the-router").into(),
                problem: said,
            },
        }
    }

    /// A control socket's error, told of the router.
    pub(crate) fn of_ctrl(error: &CtrlError, doing: Doing) -> Self {
        let at = |path: &Path| hostapd_at(path.display().to_string());
        match error {
            CtrlError::NotThere { path } => Self::Unreachable {
                what: at(path),
                why: msg!("device-no-socket").into(),
            },
            CtrlError::NoPermission { path } => Self::Privilege {
                what: path.display().to_string().into(),
            },
            CtrlError::Gone { path } => Self::Unreachable {
                what: at(path),
                why: msg!("device-has-ended").into(),
            },
            CtrlError::Timeout { path, waited, .. } => Self::Silent {
                what: at(path),
                waited: *waited,
            },
            CtrlError::Refused { path, reply, .. } => Self::Refused {
                what: at(path),
                doing,
                said: reply.into(),
                next: msg!("device-next-wps-state").into(),
            },
            CtrlError::System { path, source, .. } => Self::Unreachable {
                what: at(path),
                why: source.to_string().into(),
            },
            _ => Self::Unreachable {
                what: "hostapd".into(),
                why: error.into(),
            },
        }
    }
}

impl Tell for RouterError {
    fn told(&self) -> Message {
        match self {
            Self::BadAddress { given, form } => {
                let given = given.escape_debug().to_string();
                msg!("device-bad-address", given, form = *form)
            }
            Self::NoDriver { scheme } => msg!("device-no-driver", scheme),
            Self::Unreachable { what, why } => msg!("device-unreachable", what, why),
            Self::Silent { what, waited } => {
                msg!("device-silent", what, seconds = waited.as_secs())
            }
            Self::WrongPassword { what } => msg!("device-wrong-password", what),
            Self::PasswordNeeded { what } => msg!("device-password-needed", what),
            Self::SecondFactor { what, next } => msg!("device-second-factor", what, next),
            Self::CertificateChanged(message) => Message::clone(message),
            Self::NoRights { what, doing, next } => {
                msg!("device-no-rights", what, doing, next)
            }
            Self::Privilege { what } => msg!("device-socket-privilege", what),
            Self::Ssh { what, why } => {
                let next = why.next().unwrap_or_else(|| msg!("device-next-try-again"));
                msg!("device-ssh", what, why = &**why, next)
            }
            Self::MissingProgram { program, package } => {
                msg!("device-missing-program", program, package = *package)
            }
            Self::Refused {
                what,
                doing,
                said,
                next,
            } => msg!("device-refused", what, doing, said, next),
            Self::Strange { what, problem } => msg!("device-strange", what, problem),
            Self::NotPossible { kind, doing, next } => {
                msg!("device-not-possible", kind = *kind, doing, next)
            }
        }
    }
}

text::display_told!(RouterError);
