//! A network as a manager knows it, and whether WPS can hand it out.

use text::Tell;
use wsc::credential::{Credential, Ssid};
use wsc::secret::SecretBytes;

use super::{HomeNetwork, Manager, ManagerError};
use crate::nl80211::Security;

/// What a manager has of a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Profile {
    pub(super) ssid: Ssid,
    /// How it is secured, as far as the settings tell.
    pub(super) security: Security,
    /// The passphrase or the key; why there is none otherwise.
    pub(super) key: Result<SecretBytes, text::Message>,
}

/// Whether a station with WPA2 and a passphrase can join.
pub(super) const fn takes_wpa2(security: Security) -> bool {
    matches!(
        security,
        Security::WpaWpa2 | Security::Wpa2 | Security::Wpa2Wpa3
    )
}

impl Profile {
    /// The network ready to be handed out; `heard` is how it is secured on the air.
    ///
    /// # Errors
    /// [`ManagerError::Unsuitable`], [`ManagerError::NoPassphrase`].
    pub(super) fn home(
        self,
        manager: Manager,
        heard: Option<Security>,
    ) -> Result<HomeNetwork, ManagerError> {
        let Self {
            ssid,
            security: known,
            key,
        } = self;
        // What the access point says is newer than what was written down once, but what the
        // settings rule out stays ruled out.
        let security = match (known, heard) {
            (Security::Enterprise | Security::Wpa3 | Security::Owe | Security::Wep, _)
            | (_, None | Some(Security::Unknown)) => known,
            (_, Some(heard)) => heard,
        };
        let bad = |why| ManagerError::NoPassphrase {
            manager,
            ssid: ssid.clone(),
            why,
        };
        let credential = match security {
            Security::Open => Credential::open(ssid.clone()),
            security if takes_wpa2(security) => {
                let key = key.map_err(bad)?;
                Credential::wpa2_personal(ssid.clone(), key)
            }
            _ => return Err(ManagerError::Unsuitable { ssid, security }),
        };
        let credential = credential.map_err(|error| bad(error.told()))?;
        Ok(HomeNetwork {
            credential,
            security,
            manager,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(security: Security) -> Profile {
        Profile {
            ssid: Ssid::new(b"home").unwrap(),
            security,
            key: Ok(SecretBytes::from("correct horse".to_owned())),
        }
    }

    fn home(known: Security, heard: Option<Security>) -> Result<HomeNetwork, ManagerError> {
        profile(known).home(Manager::Iwd, heard)
    }

    #[test]
    fn a_transition_network_is_handed_out_as_wpa2() {
        let home = home(Security::Wpa2, Some(Security::Wpa2Wpa3)).unwrap();
        assert_eq!(home.security, Security::Wpa2Wpa3);
        let auth = home.credential.auth;
        assert!(auth.contains(wsc::code::AuthTypes::WPA2_PSK), "{auth}");
        assert_eq!(home.credential.key.expose_secret(), b"correct horse");
        assert!(!format!("{home:?}").contains("horse"));
    }

    #[test]
    fn what_wps_cannot_hand_out_is_refused_whoever_says_so() {
        use Security::{Enterprise, Owe, Wep, Wpa2, Wpa3};
        for (known, heard) in [
            (Wpa3, None),
            (Wpa2, Some(Wpa3)),
            // The passphrase is used with SAE alone here, though the access point takes both.
            (Wpa3, Some(Security::Wpa2Wpa3)),
            (Enterprise, Some(Wpa2)),
            (Wpa2, Some(Enterprise)),
            (Owe, None),
            (Wep, Some(Wep)),
        ] {
            let error = home(known, heard).unwrap_err();
            let refused = matches!(error, ManagerError::Unsuitable { .. });
            assert!(refused, "{known:?} {heard:?}: {error}");
        }
    }

    #[test]
    fn without_a_passphrase_the_reason_is_told() {
        let mut profile = profile(Security::Wpa2);
        profile.key = Err(text::msg!("link-file-encrypted"));
        let error = profile.home(Manager::Iwd, None).unwrap_err();
        assert_eq!(error.code(), "no-passphrase");
        assert!(error.to_string().contains("its file is encrypted"));
    }

    #[test]
    fn an_open_network_needs_none() {
        let home = home(Security::Open, None).unwrap();
        assert!(home.credential.is_open() && home.credential.key.is_empty());
    }
}
