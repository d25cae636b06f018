//! Why the program that manages an interface did not do what it was asked, in words that say what
//! to do.

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
    #[error(transparent)]
    Interface(#[from] LinkError),
    /// The radio could not be asked.
    #[error(transparent)]
    Radio(Box<RadioError>),
    /// Nobody manages the interface.
    #[error(
        "no program manages {name} (neither NetworkManager nor iwd nor wpa_supplicant); start the \
         one that this computer uses, or do without it"
    )]
    Nobody {
        /// The interface.
        name: String,
    },
    /// It runs, and there is no way to talk to it.
    #[error(
        "{manager} manages {name} and cannot be asked: {why}; {}",
        .manager.how_to_release(.name)
    )]
    OutOfReach {
        /// The interface.
        name: String,
        /// The manager.
        manager: Manager,
        /// What is missing.
        why: String,
    },
    /// This user may not ask that of it.
    #[error(
        "{manager} does not let this user do that ({doing}: {why}); run as root, or as the user who \
         is logged in at this computer"
    )]
    NotAllowed {
        /// The manager.
        manager: Manager,
        /// What was being done.
        doing: &'static str,
        /// Its answer.
        why: String,
    },
    /// It was asked to let go of the interface, and did not.
    #[error("{manager} does not let go of {name}: {why}; {}", .manager.how_to_release(.name))]
    WillNotRelease {
        /// The interface.
        name: String,
        /// The manager.
        manager: Manager,
        /// Its answer.
        why: String,
    },
    /// The interface is in no network, and none was named.
    #[error(
        "{name} is not connected to a network, so it is not known which one is meant; name it with \
         --ssid"
    )]
    NotConnected {
        /// The interface.
        name: String,
    },
    /// The manager has no settings for that network.
    #[error(
        "{manager} has no settings for the network {:?}; give its passphrase with --passphrase -",
        .ssid.to_text()
    )]
    UnknownNetwork {
        /// The manager.
        manager: Manager,
        /// The network.
        ssid: Ssid,
    },
    /// The manager's settings for the network have no passphrase that can be read.
    #[error(
        "the passphrase of {:?} cannot be had from {manager}: {why}; give it with --passphrase -",
        .ssid.to_text()
    )]
    NoPassphrase {
        /// The manager.
        manager: Manager,
        /// The network.
        ssid: Ssid,
        /// Why not.
        why: String,
    },
    /// WPS cannot hand out settings of such a network.
    #[error("{}", unsuitable_text(.ssid, *.security))]
    Unsuitable {
        /// The network.
        ssid: Ssid,
        /// How it is secured.
        security: Security,
    },
    /// A network was not joined.
    #[error("{manager} did not join {:?}: {why}; {next}", .ssid.to_text())]
    NotJoined {
        /// The manager.
        manager: Manager,
        /// The network.
        ssid: Ssid,
        /// Why not.
        why: String,
        /// What to do.
        next: &'static str,
    },
    /// It did not do it in time.
    #[error("{manager} did not end {doing} within {seconds} s; look at its log, and try again")]
    Late {
        /// The manager.
        manager: Manager,
        /// What was being done.
        doing: &'static str,
        /// How long it was waited for.
        seconds: u64,
    },
    /// It refused for another reason.
    #[error("{manager} failed at {doing}: {why}; look at its log, and try again")]
    Failed {
        /// The manager.
        manager: Manager,
        /// What was being done.
        doing: &'static str,
        /// Its answer.
        why: String,
    },
}

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
    pub(super) fn of_bus(manager: Manager, doing: &'static str) -> impl FnOnce(Fault) -> Self {
        move |fault| {
            let why = fault.to_string();
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
    pub(super) fn of_socket(doing: &'static str) -> impl FnOnce(CtrlError) -> Self {
        let manager = Manager::WpaSupplicant;
        move |error| match error {
            CtrlError::NoPermission { .. } => Self::NotAllowed {
                manager,
                doing,
                why: "its control socket is not open to this user".to_owned(),
            },
            error => Self::Failed {
                manager,
                doing,
                why: error.to_string(),
            },
        }
    }
}

impl From<RadioError> for ManagerError {
    fn from(error: RadioError) -> Self {
        Self::Radio(Box::new(error))
    }
}

fn unsuitable_text(ssid: &Ssid, security: Security) -> String {
    let (what, next) = match security {
        Security::Wpa3 => (
            "takes WPA3 only, and WPS cannot hand out WPA3 settings",
            "set the router to WPA2/WPA3 (\"transition\"), or type the passphrase at the printer",
        ),
        Security::Enterprise => (
            "has an account for everyone (Enterprise), and WPS hands out passphrases only",
            "use a network with a passphrase for the printer, such as the router's guest network",
        ),
        Security::Owe => (
            "is encrypted without a passphrase (enhanced open), which WPS cannot hand out",
            "use a network with a passphrase for the printer",
        ),
        Security::Wep => (
            "is protected by WEP, which WPS may not hand out and which protects nothing",
            "set the router to WPA2 with a passphrase",
        ),
        _ => (
            "is secured in a way that WPS cannot hand out",
            "set the router to WPA2 with a passphrase",
        ),
    };
    format!("the network {:?} {what}; {next}", ssid.to_text())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_says_what_happened_and_what_to_do() {
        let (manager, name) = (Manager::Iwd, "wlan0".to_owned());
        let ssid = Ssid::new(b"home").unwrap();
        let why = "it says no".to_owned();
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
        let of = |name: &str| ManagerError::of_bus(Manager::NetworkManager, "asking")(fault(name));
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
