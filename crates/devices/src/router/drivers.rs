//! The drivers, and what each is given to reach its router: the one list that a new driver joins.

use std::fmt;
use std::future::Future;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use lan::http::pin::{MemoryPins, PinStore};
use lan::http::{Credentials, Scheme, Settings, Url};
use lan::secret::Secret;
use wsc::credential::Credential;
use wsc::pin::RouterPin;

use super::address::RouterAddress;
use super::driver::Router;
use super::error::RouterError;
use super::freebox::{self, Freebox};
use super::fritz::{self, Fritz};
use super::hostapd::Hostapd;
use super::jnap::{self, Jnap};
use super::kinds::Kind;
use super::mikrotik::{self, MikroTik};
use super::openwrt::OpenWrt;
use super::ssh::Ssh;
use super::tokens::{MemoryTokens, TokenStore};
use super::upnp::{self, Upnp};

/// What a driver is given besides the address.
#[derive(Clone)]
pub struct Access {
    /// The account, where the address names none.
    pub user: Option<String>,
    /// The password of the router's own page or account, where it was given.
    pub password: Option<Secret>,
    /// The settings that a device is given, for a driver that gives them itself.
    pub network: Option<Credential>,
    /// The router's own PIN, with which such a driver can learn them.
    pub router_pin: Option<RouterPin>,
    /// Where the certificates of routers are pinned.
    pub pins: Arc<dyn PinStore>,
    /// Where the tokens are kept that routers gave this program.
    pub tokens: Arc<dyn TokenStore>,
    /// The longest that one request may take.
    pub deadline: Duration,
    /// How ssh is started, for the drivers that need a shell.
    pub ssh: Ssh,
}

impl Default for Access {
    /// No password, no certificate known, ten seconds.
    fn default() -> Self {
        Self {
            user: None,
            password: None,
            network: None,
            router_pin: None,
            pins: Arc::new(MemoryPins::default()),
            tokens: Arc::new(MemoryTokens::default()),
            deadline: Duration::from_secs(10),
            ssh: Ssh::default(),
        }
    }
}

impl fmt::Debug for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Access")
            .field("user", &self.user)
            .field("password", &self.password)
            .field("deadline", &self.deadline)
            .finish_non_exhaustive()
    }
}

impl Access {
    /// The account to log in as: that of the address, else the one that was given besides.
    pub fn user<'a>(&'a self, of_address: Option<&'a str>) -> Option<&'a str> {
        of_address.or(self.user.as_deref())
    }

    /// Settings of an HTTP client that logs in as `user`, or as [`Access::user`] where the address
    /// names none, where there is a password and the router asks for one by HTTP itself.
    pub fn http(&self, user: Option<&str>) -> Settings {
        let credentials = self.password.as_ref().map(|password| Credentials {
            user: self.user(user).unwrap_or_default().to_owned(),
            password: password.clone(),
        });
        Settings {
            credentials,
            ..self.http_without_login()
        }
    }

    /// The same for a router with a login of its own: the password is never given to one of HTTP's.
    pub fn http_without_login(&self) -> Settings {
        Settings {
            deadline: self.deadline,
            pins: Arc::clone(&self.pins),
            ..Settings::default()
        }
    }
}

/// The part of an address after its scheme: `[USER@]HOST[:PORT][/REST]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The scheme was `SCHEME+https`.
    pub tls: bool,
    /// The user, where one was given.
    pub user: Option<String>,
    /// The host: a name or an IP address, IPv6 without brackets.
    pub host: String,
    /// The port, where one was given.
    pub port: Option<u16>,
    /// What follows the first slash, such as the interface of `hostapd+ssh://USER@HOST/IF`.
    pub rest: String,
}

impl Place {
    /// Reads it; `None` where the host is empty or the port is no number.
    pub fn parse(text: &str, tls: bool) -> Option<Self> {
        let (authority, rest) = text.split_once('/').unwrap_or((text, ""));
        let (user, host) = match authority.rsplit_once('@') {
            Some((user, host)) => (Some(user.to_owned()), host),
            None => (None, authority),
        };
        let (host, port) = if let Some(v6) = host.strip_prefix('[') {
            let (host, after) = v6.split_once(']')?;
            match after.strip_prefix(':') {
                Some(port) => (host, Some(port.parse().ok()?)),
                None if after.is_empty() => (host, None),
                None => return None,
            }
        } else {
            match host.rsplit_once(':') {
                Some((host, port)) => (host, Some(port.parse().ok()?)),
                None => (host, None),
            }
        };
        (!host.is_empty()).then(|| Self {
            tls,
            user,
            host: host.to_owned(),
            port,
            rest: rest.to_owned(),
        })
    }
}

impl Place {
    /// The address of a document at the router, for those whose password can be read on the way:
    /// over TLS, unless a port is given and the scheme is not `SCHEME+https`. `tls_port` is where
    /// TLS is when no port is given.
    ///
    /// # Errors
    /// [`RouterError::BadAddress`] where the host has characters that no host has.
    pub fn url(&self, scheme: &str, path: &str, tls_port: u16) -> Result<Url, RouterError> {
        let (how, port) = match (self.tls, self.port) {
            (false, Some(port)) => (Scheme::Http, port),
            (_, port) => (Scheme::Https, port.unwrap_or(tls_port)),
        };
        self.document(scheme, how, port, path)
    }

    /// The address of a document at this port of the router.
    ///
    /// # Errors
    /// As [`Place::url`].
    pub fn document(
        &self,
        scheme: &str,
        how: Scheme,
        port: u16,
        path: &str,
    ) -> Result<Url, RouterError> {
        Url::new(how, &self.host, port, path).map_err(|_| RouterError::BadAddress {
            given: format!("{scheme}://{}", self.host),
            form: Kind::of_scheme(scheme).map_or("[USER@]HOST[:PORT]", |kind| kind.address),
        })
    }
}

/// Opening a driver.
pub type Opening<'a> = Pin<Box<dyn Future<Output = Result<Box<dyn Router>, RouterError>> + 'a>>;

/// A driver in the list.
#[derive(Clone, Copy)]
pub struct Driver {
    /// Its scheme, a [`Kind::scheme`] too.
    pub scheme: &'static str,
    /// Connects to the router. Nothing is changed by that.
    open: for<'a> fn(&'a Target, &'a Access) -> Opening<'a>,
}

impl fmt::Debug for Driver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Driver").field(&self.scheme).finish()
    }
}

/// What follows the scheme of an address, for a driver that reads it in its own way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// What follows the scheme and its colon, without a leading `//`.
    pub rest: String,
    /// The scheme was `SCHEME+https`.
    pub tls: bool,
}

impl Target {
    /// The target as user, host, port and rest.
    ///
    /// # Errors
    /// [`RouterError::BadAddress`] where it is not of that form.
    pub fn place(&self, scheme: &str) -> Result<Place, RouterError> {
        Place::parse(&self.rest, self.tls).ok_or_else(|| RouterError::BadAddress {
            given: format!("{scheme}://{}", self.rest),
            form: Kind::of_scheme(scheme).map_or("[USER@]HOST[:PORT]", |kind| kind.address),
        })
    }
}

/// Every driver that the program has.
pub static DRIVERS: &[Driver] = &[
    Driver {
        scheme: "hostapd",
        open: |target, _| {
            Box::pin(async { Ok(Box::new(Hostapd::connect(Path::new(&target.rest)).await?) as _) })
        },
    },
    Driver {
        scheme: fritz::SCHEME,
        open: |target, access| Box::pin(async { Ok(Box::new(Fritz::open(target, access)?) as _) }),
    },
    Driver {
        scheme: freebox::SCHEME,
        open: |target, access| {
            Box::pin(async { Ok(Box::new(Freebox::open(target, access)?) as _) })
        },
    },
    Driver {
        scheme: mikrotik::SCHEME,
        open: |target, access| {
            Box::pin(async { Ok(Box::new(MikroTik::open(target, access)?) as _) })
        },
    },
    Driver {
        scheme: jnap::SCHEME,
        open: |target, access| Box::pin(async { Ok(Box::new(Jnap::open(target, access)?) as _) }),
    },
    Driver {
        scheme: "hostapd+ssh",
        open: |target, access| {
            Box::pin(async {
                let place = target.place("hostapd+ssh")?;
                Ok(Box::new(Hostapd::connect_ssh(&place, &access.ssh).await?) as _)
            })
        },
    },
    Driver {
        scheme: upnp::SCHEME,
        open: |target, access| {
            Box::pin(async { Ok(Box::new(Upnp::connect(target, access).await?) as _) })
        },
    },
    Driver {
        scheme: "openwrt",
        open: |target, access| {
            Box::pin(async {
                let place = target.place("openwrt")?;
                Ok(Box::new(OpenWrt::connect(&place, access).await?) as _)
            })
        },
    },
    Driver {
        scheme: "tplink",
        open: |target, access| Box::pin(super::tplink::open(target, access)),
    },
    Driver {
        scheme: "asus",
        open: |target, access| Box::pin(super::asus::open(target, access)),
    },
    Driver {
        scheme: "rdk",
        open: |target, access| Box::pin(super::tr181::open_rdk(target, access)),
    },
    Driver {
        scheme: "tr181",
        open: |target, access| Box::pin(super::tr181::open_prpl(target, access)),
    },
    Driver {
        scheme: "keenetic",
        open: |target, access| Box::pin(super::keenetic::open(target, access)),
    },
];

/// Connects to a router whose address names its kind.
///
/// # Errors
/// [`RouterError::NoDriver`] where the program has none for the scheme or the address has no scheme,
/// and whatever the driver says.
pub async fn open(
    address: &RouterAddress,
    access: &Access,
) -> Result<Box<dyn Router>, RouterError> {
    let (scheme, target) = match address {
        RouterAddress::Hostapd(path) => (
            "hostapd",
            Target {
                rest: path.to_string_lossy().into_owned(),
                tls: false,
            },
        ),
        RouterAddress::Other { scheme, rest } => {
            let (scheme, tls) = match scheme.strip_suffix("+https") {
                Some(scheme) => (scheme, true),
                None => (scheme.as_str(), false),
            };
            (
                scheme,
                Target {
                    rest: rest.clone(),
                    tls,
                },
            )
        }
        RouterAddress::Host(host) => {
            return Err(RouterError::NoDriver {
                scheme: host.clone(),
            });
        }
    };
    let driver = DRIVERS.iter().find(|driver| driver.scheme == scheme);
    let driver = driver.ok_or_else(|| RouterError::NoDriver {
        scheme: scheme.to_owned(),
    })?;
    (driver.open)(&target, access).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_driver_is_a_kind_that_says_what_it_was_tested_against_and_the_other_way_round() {
        for driver in DRIVERS {
            let kind = Kind::of_scheme(driver.scheme).expect("a kind");
            assert!(kind.implemented(), "{}", kind.scheme);
        }
        for kind in super::super::kinds::KINDS {
            let has = DRIVERS.iter().any(|driver| driver.scheme == kind.scheme);
            assert_eq!(
                has,
                kind.implemented() && kind.scheme != "by-hand",
                "{}",
                kind.scheme
            );
        }
    }

    #[test]
    fn places_are_read_in_all_their_forms() {
        let place = Place::parse("root@[fe80::1]:8080/wlan0", true).expect("a place");
        assert_eq!(place.user.as_deref(), Some("root"));
        assert_eq!((place.host.as_str(), place.port), ("fe80::1", Some(8080)));
        assert_eq!(place.rest, "wlan0");
        let place = Place::parse("fritz.box", false).expect("a place");
        assert_eq!((place.host.as_str(), place.port), ("fritz.box", None));
        for bad in ["", "root@", "host:port", "[::1", "[::1]x", ":80"] {
            assert_eq!(Place::parse(bad, false), None, "{bad}");
        }
    }
}
