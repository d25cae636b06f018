//! Addresses of routers as a user writes them: one scheme for each driver.

use std::path::PathBuf;

use text::{Message, Tell, msg};

/// Where a router is and how to talk to it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RouterAddress {
    /// `hostapd:/run/hostapd/IF`, a control socket of this computer or the directory of several.
    Hostapd(PathBuf),
    /// A scheme that another driver has, with what follows it.
    Other {
        /// The scheme, in lower case.
        scheme: String,
        /// What follows the colon, without `//`.
        rest: String,
    },
    /// A host name or an IP address: which driver fits has to be found out.
    Host(String),
}

/// Why a text is no address of a router.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AddressError {
    /// It is empty.
    Empty,
    /// A control socket needs its whole path.
    NoPath {
        /// What was given.
        given: String,
    },
    /// A character that no address has.
    BadCharacter {
        /// What was given.
        given: String,
        /// The character.
        found: char,
    },
}

impl Tell for AddressError {
    fn told(&self) -> Message {
        let escaped = |given: &str| given.escape_debug().to_string();
        match self {
            Self::Empty => msg!("device-address-empty"),
            Self::NoPath { given } => msg!("device-address-no-path", given = escaped(given)),
            Self::BadCharacter { given, found } => {
                let found = found.escape_debug().to_string();
                msg!(
                    "device-address-bad-character",
                    given = escaped(given),
                    found
                )
            }
        }
    }
}

text::display_told!(AddressError);

impl RouterAddress {
    /// Reads an address.
    ///
    /// # Errors
    /// [`AddressError`], one for each reason.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(AddressError::Empty);
        }
        if let Some(found) = text.chars().find(|c| c.is_whitespace() || c.is_control()) {
            let given = text.to_owned();
            return Err(AddressError::BadCharacter { given, found });
        }
        // `fe80::1` and `[fe80::1]:80` have colons too; a scheme begins with a letter and is not a
        // group of hexadecimal digits followed by a second colon.
        let scheme = text.split_once(':').filter(|(scheme, rest)| {
            scheme.starts_with(|c: char| c.is_ascii_alphabetic())
                && scheme
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
                && text.parse::<std::net::Ipv6Addr>().is_err()
                && !rest.bytes().all(|octet| octet.is_ascii_digit())
        });
        let Some((scheme, rest)) = scheme else {
            return Ok(Self::Host(text.to_owned()));
        };
        let scheme = scheme.to_ascii_lowercase();
        if scheme == "hostapd" {
            let path = PathBuf::from(rest.strip_prefix("//").unwrap_or(rest));
            if !path.is_absolute() {
                return Err(AddressError::NoPath {
                    given: text.to_owned(),
                });
            }
            return Ok(Self::Hostapd(path));
        }
        Ok(Self::Other {
            scheme,
            rest: rest.strip_prefix("//").unwrap_or(rest).to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_is_told_apart() {
        let host = |text: &str| Ok(RouterAddress::Host(text.to_owned()));
        for text in [
            "192.168.1.1",
            "fritz.box",
            "router:8080",
            "fe80::1",
            "[fe80::1]:80",
        ] {
            assert_eq!(RouterAddress::parse(text), host(text), "{text}");
        }
        assert_eq!(
            RouterAddress::parse(" hostapd:/run/hostapd/wlan0 "),
            Ok(RouterAddress::Hostapd("/run/hostapd/wlan0".into()))
        );
        for (text, scheme, rest) in [
            ("openwrt://root@192.168.1.1", "openwrt", "root@192.168.1.1"),
            (
                "upnp:http://192.168.1.1:49152/d.xml",
                "upnp",
                "http://192.168.1.1:49152/d.xml",
            ),
            (
                "Hostapd+SSH://root@ap/wlan0",
                "hostapd+ssh",
                "root@ap/wlan0",
            ),
        ] {
            let expected = RouterAddress::Other {
                scheme: scheme.to_owned(),
                rest: rest.to_owned(),
            };
            assert_eq!(RouterAddress::parse(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused_with_its_reason() {
        assert_eq!(RouterAddress::parse("  "), Err(AddressError::Empty));
        assert!(matches!(
            RouterAddress::parse("hostapd:wlan0"),
            Err(AddressError::NoPath { .. })
        ));
        assert!(matches!(
            RouterAddress::parse("my router"),
            Err(AddressError::BadCharacter { found: ' ', .. })
        ));
    }
}
