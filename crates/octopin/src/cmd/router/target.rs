//! Which router is meant, and what its driver is given besides the address.

use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use devices::find::last::{Kind as Found, Last};
use devices::router::address::RouterAddress;
use devices::router::drivers::Access;
use devices::router::identify::{Subject, gateway};
use devices::router::tokens::{FileTokens, TokenStore};
use lan::http::pin::{FilePins, PinStore};
use text::{Tell, msg, unquoted};

use super::by_hand;
use crate::ask;
use crate::exit::{Exit, Stop};
use crate::input::StandardInput;

/// Which router, and how to get in.
#[derive(Debug, clap::Args)]
pub(super) struct Target {
    /// A name or number from `octopin find`, an IP address or a host name, or an address with its
    /// kind such as hostapd:/run/hostapd/wlan0 [default: the default gateway]
    pub(super) address: Option<String>,
    /// How to talk to it, where the address does not say; `octopin router kinds` lists the kinds
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// The account of the router, where it has accounts and the address names none
    #[arg(long, value_name = "NAME")]
    user: Option<String>,
    /// A file with the router's password; `-` is standard input. Otherwise the variable
    /// OCTOPIN_PASSWORD, or a question where the router wants one
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// Agree beforehand to what would be asked, such as the use of a driver that is written from
    /// documentation and was never tried at such a router
    #[arg(long)]
    pub(super) yes: bool,
}

/// What an address means.
#[derive(Debug)]
pub(super) enum Meant {
    /// A driver's address, and how it is written.
    Driver(RouterAddress, String),
    /// A host: which driver fits has to be found out.
    Host(Subject),
    /// A host, and no driver is wanted.
    HostByHand(Subject),
    /// A router that a person names, for the guide's steps.
    Named(String),
}

impl Target {
    /// An address with nothing else said; the default gateway where there is none.
    pub(super) fn of(address: Option<&str>, yes: bool, password_file: Option<&Path>) -> Self {
        Self {
            address: address.map(str::to_owned),
            kind: None,
            user: None,
            password_file: password_file.map(Path::to_owned),
            yes,
        }
    }

    /// What the driver is given besides the address. Standard input is read here, before anything
    /// waits for the network.
    ///
    /// # Errors
    /// A password file that cannot be read.
    pub(super) fn access(&self, stdin: &mut StandardInput) -> Result<Access, Stop> {
        let access = Access {
            user: self.user.clone(),
            password: ask::given_password(self.password_file.as_deref(), stdin)?,
            ..Access::default()
        };
        let access = match FileTokens::of_user() {
            Some(tokens) => Access {
                tokens: Arc::new(tokens) as Arc<dyn TokenStore>,
                ..access
            },
            None => access,
        };
        Ok(match FilePins::of_user() {
            Some(pins) => Access {
                pins: Arc::new(pins) as Arc<dyn PinStore>,
                ..access
            },
            None => access,
        })
    }

    /// Reads the address, by the last search where it is a name or a number of that.
    ///
    /// # Errors
    /// It is none, or there is none and no default gateway either.
    pub(super) fn meant(&self) -> Result<Meant, Stop> {
        let gateway = gateway::default().map(|gateway| gateway.address);
        let text = match &self.address {
            Some(given) => by_last_search(given)?,
            None => gateway.map(|ip| ip.to_string()).ok_or_else(no_gateway)?,
        };
        let text = match &self.kind {
            Some(kind) if !text.starts_with(&format!("{kind}:")) => with_kind(kind, &text),
            _ => text,
        };
        if let Some(words) = by_hand::wanted(&text) {
            return Ok(match by_hand::address(words) {
                Some(subject) => Meant::HostByHand(subject),
                None => Meant::Named(words.to_owned()),
            });
        }
        let text = of_page(&text).map_or(text.clone(), str::to_owned);
        match RouterAddress::parse(&text).map_err(|error| bad_address(&error))? {
            RouterAddress::Host(host) => {
                let is_gateway = |ip: IpAddr| gateway == Some(ip);
                let gateway = host.parse().is_ok_and(is_gateway);
                let subject = Subject::parse(&host, gateway);
                subject.map(Meant::Host).ok_or_else(|| {
                    bad_address(&msg!("cmd-router-no-address", given = unquoted(&host)))
                })
            }
            address => Ok(Meant::Driver(address, text)),
        }
    }
}

/// The address of a name or a number of the last search; anything else is an address itself.
fn by_last_search(given: &str) -> Result<String, Stop> {
    let Some(last) = Last::of_user() else {
        return Ok(given.to_owned());
    };
    match last.resolve(Found::Router, given) {
        Ok(Some(entry)) => Ok(entry.address),
        Ok(None) => Ok(given.to_owned()),
        Err(error) => Err(Stop::told(Exit::Usage, "not-found-before", &error)),
    }
}

/// Host and port of the address of a page, which is what people copy.
fn of_page(text: &str) -> Option<&str> {
    let rest = ["http://", "https://"]
        .into_iter()
        .find_map(|start| text.strip_prefix(start))?;
    let authority = rest.split(['/', '?', '#']).next();
    authority.filter(|authority| !authority.is_empty())
}

/// A control socket is a path, everything else has a host.
fn with_kind(kind: &str, text: &str) -> String {
    if text.starts_with('/') {
        format!("{kind}:{text}")
    } else {
        format!("{kind}://{text}")
    }
}

fn no_gateway() -> Stop {
    Stop::told(Exit::Failed, "no-gateway", &msg!("cmd-router-no-gateway"))
}

fn bad_address(why: &impl Tell) -> Stop {
    Stop::told(Exit::Usage, "bad-address", why)
}
