//! Why the program that manages an interface did not do what it was asked, in words that say what
//! to do.

use text::{Message, Tell, msg, unquoted};
use wsc::credential::Ssid;

use super::Manager;
use super::bus::Fault;
use crate::ctrl::CtrlError;
use crate::interface::LinkError;
use crate::nl80211::{RadioError, Security};

/// Why the manager of an interface was of no help. The text is "what happened; what to do".
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ManagerError {
    /// The interface's name is wrong, or there is none with it.
    Interface(#[from] LinkError),
    /// The radio could not be asked.
    Radio(Box<RadioError>),
    /// Nobody manages the interface.
    Nobody {
        /// The interface.
        name: String,
    },
    /// It runs, and there is no way to talk to it.
    OutOfReach {
        /// The interface.
        name: String,
        /// The manager.
        manager: Manager,
        /// What is missing.
        why: Message,
    },
    /// This user may not ask that of it.
    NotAllowed {
        /// The manager.
        manager: Manager,
        /// What was being done.
        doing: Message,
        /// Its answer.
        why: Message,
    },
    /// It was asked to let go of the interface, and did not.
    WillNotRelease {
        /// The interface.
        name: String,
        /// The manager.
        manager: Manager,
        /// Its answer.
        why: Message,
    },
    /// The interface is in no network, and none was named.
    NotConnected {
        /// The interface.
        name: String,
    },
    /// The manager has no settings for that network.
    UnknownNetwork {
        /// The manager.
        manager: Manager,
        /// The network.
        ssid: Ssid,
    },
    /// The manager's settings for the network have no passphrase that can be read.
    NoPassphrase {
        /// The manager.
        manager: Manager,
        /// The network.
        ssid: Ssid,
        /// Why not.
        why: Message,
    },
    /// WPS cannot hand out settings of such a network.
    Unsuitable {
        /// The network.
        ssid: Ssid,
        /// How it is secured.
        security: Security,
    },
    /// A network was not joined.
    NotJoined {
        /// The manager.
        manager: Manager,
        /// The network.
        ssid: Ssid,
        /// Why not.
        why: Message,
        /// What to do.
        next: Box<Message>,
    },
    /// It did not do it in time.
    Late {
        /// The manager.
        manager: Manager,
        /// What was being done.
        doing: Message,
        /// How long it was waited for.
        seconds: u64,
    },
    /// It refused for another reason.
    Failed {
        /// The manager.
        manager: Manager,
        /// What was being done.
        doing: Message,
        /// Its answer.
        why: Message,
    },
}

impl Tell for ManagerError {
    fn told(&self) -> Message {
        let text = |ssid: &Ssid| unquoted(&ssid.to_text());
        match self {
            Self::Interface(error) => error.told(),
            Self::Radio(error) => error.told(),
            Self::Nobody { name } => msg!("link-no-manager", name),
            Self::OutOfReach { name, manager, why } => msg!(
                "link-out-of-reach",
                name,
                manager = manager.name(),
                why,
                release = manager.how_to_release(name),
            ),
            Self::NotAllowed {
                manager,
                doing,
                why,
            } => msg!("link-not-allowed", manager = manager.name(), doing, why),
            Self::WillNotRelease { name, manager, why } => msg!(
                "link-will-not-release",
                name,
                manager = manager.name(),
                why,
                release = manager.how_to_release(name),
            ),
            Self::NotConnected { name } => msg!("link-not-connected", name),
            Self::UnknownNetwork { manager, ssid } => msg!(
                "link-unknown-network",
                manager = manager.name(),
                ssid = text(ssid),
            ),
            Self::NoPassphrase { manager, ssid, why } => msg!(
                "link-no-passphrase",
                manager = manager.name(),
                ssid = text(ssid),
                why,
            ),
            Self::Unsuitable { ssid, security } => unsuitable(ssid, *security),
            Self::NotJoined {
                manager,
                ssid,
                why,
                next,
            } => msg!(
                "link-not-joined",
                manager = manager.name(),
                ssid = text(ssid),
                why,
                advice = &**next,
            ),
            Self::Late {
                manager,
                doing,
                seconds,
            } => msg!(
                "link-manager-late",
                manager = manager.name(),
                doing,
                seconds = *seconds,
            ),
            Self::Failed {
                manager,
                doing,
                why,
            } => msg!("link-manager-failed", manager = manager.name(), doing, why),
        }
    }
}

text::display_told!(ManagerError);

impl ManagerError {
    /// A short stable name, such as `will-not-release`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Interface(LinkError::BadName { .. }) => "bad-interface",
            Self::Interface(LinkError::NoSuchInterface { .. }) => "no-such-interface",
            Self::Interface(_) => "system",
            Self::Radio(error) => error.code(),
            Self::Nobody { .. } => "no-manager",
            Self::OutOfReach { .. } => "managed",
            Self::NotAllowed { .. } => "missing-privilege",
            Self::WillNotRelease { .. } => "will-not-release",
            Self::NotConnected { .. } => "not-connected",
            Self::UnknownNetwork { .. } => "unknown-network",
            Self::NoPassphrase { .. } => "no-passphrase",
            Self::Unsuitable { security, .. } => match security {
                Security::Wpa3 => "wpa3-only",
                Security::Enterprise => "enterprise",
                _ => "unsuitable-network",
            },
            Self::NotJoined { .. } => "not-joined",
            Self::Late { .. } | Self::Failed { .. } => "manager-failed",
        }
    }

    /// For `map_err`: what a manager answered on D-Bus while `doing` something.
    pub(super) fn of_bus(manager: Manager, doing: Message) -> impl FnOnce(Fault) -> Self {
        move |fault| {
            let why = fault.told();
            if fault.is_denied() {
                Self::NotAllowed {
                    manager,
                    doing,
                    why,
                }
            } else {
                Self::Failed {
                    manager,
                    doing,
                    why,
                }
            }
        }
    }

    /// For `map_err`: what wpa_supplicant answered on its control socket.
    pub(super) fn of_socket(doing: Message) -> impl FnOnce(CtrlError) -> Self {
        let manager = Manager::WpaSupplicant;
        move |error| match error {
            CtrlError::NoPermission { .. } => Self::NotAllowed {
                manager,
                doing,
                why: msg!("link-closed-socket"),
            },
            error => Self::Failed {
                manager,
                doing,
                why: error.told(),
            },
        }
    }
}

impl From<RadioError> for ManagerError {
    fn from(error: RadioError) -> Self {
        Self::Radio(Box::new(error))
    }
}

fn unsuitable(ssid: &Ssid, security: Security) -> Message {
    let ssid = unquoted(&ssid.to_text());
    match security {
        Security::Wpa3 => msg!("link-wpa3-only", ssid),
        Security::Enterprise => msg!("link-enterprise", ssid),
        Security::Owe => msg!("link-owe", ssid),
        Security::Wep => msg!("link-wep", ssid),
        _ => msg!("link-unsuitable", ssid),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_says_what_happened_and_what_to_do() {
        let (manager, name) = (Manager::Iwd, "wlan0".to_owned());
        let ssid = Ssid::new(b"home").unwrap();
        let why = Message::verbatim("it says no");
        let errors = [
            ManagerError::Nobody { name: name.clone() },
            ManagerError::OutOfReach {
                name: name.clone(),
                manager,
                why: why.clone(),
            },
            ManagerError::WillNotRelease {
                name: name.clone(),
                manager: Manager::NetworkManager,
                why: why.clone(),
            },
            ManagerError::NotConnected { name },
            ManagerError::UnknownNetwork {
                manager,
                ssid: ssid.clone(),
            },
            ManagerError::NoPassphrase {
                manager,
                ssid: ssid.clone(),
                why,
            },
            ManagerError::Unsuitable {
                ssid,
                security: Security::Wpa3,
            },
        ];
        for error in &errors {
            let text = error.to_string();
            assert_eq!(text.matches("; ").count(), 1, "{text}");
        }
        assert!(errors[2].to_string().contains("nmcli device set wlan0"));
        assert_eq!(errors[6].code(), "wpa3-only");
    }

    #[test]
    fn a_refusal_for_lack_of_rights_is_told_from_others() {
        let fault = |name: &str| Fault::of(name, "no");
        let of = |name: &str| {
            ManagerError::of_bus(Manager::NetworkManager, msg!("link-doing-device-state"))(fault(
                name,
            ))
        };
        for name in [
            "org.freedesktop.DBus.Error.AccessDenied",
            "org.freedesktop.NetworkManager.PermissionDenied",
        ] {
            assert_eq!(of(name).code(), "missing-privilege", "{name}");
        }
        assert_eq!(
            of("org.freedesktop.DBus.Error.Failed").code(),
            "manager-failed"
        );
    }
}
