//! The passphrase written over the network that a printer shows while it is set up: this computer's
//! radio joins it for that, and goes back.

use std::net::Ipv4Addr;

use devices::find::air::{SetupKind, setup_network};
use devices::printer::{Look, LookError, Visit, look};
use link::nl80211::{Network, OwnAddress, Security};
use text::{Message, msg, unquoted};
use wsc::credential::Credential;

use super::world::{Enrolled, Trouble};
use super::written::{self, Keep};

/// Where an HP printer is in its set-up network. Source: reference on HP printers, 3.3, high.
pub(crate) const PRINTER: &str = "192.168.223.1";

/// Where this computer is in it: nobody else is expected there, and the printer is at the other end.
pub(super) const OWN_ADDRESS: OwnAddress = OwnAddress {
    address: Ipv4Addr::new(192, 168, 223, 222),
    prefix: 24,
};

/// How often the printer is asked: its services may need a moment for a new neighbour.
const TRIES: usize = 3;

/// The strongest open set-up network of a printer.
pub(crate) fn in_reach(heard: &[Network]) -> Option<Network> {
    let is_setup = |network: &&Network| {
        let found = setup_network(&network.ssid.to_text());
        let setup = found.is_some_and(|found| found.kind == SetupKind::Setup);
        setup && network.security == Security::Open
    };
    let best = heard.iter().filter(is_setup);
    best.max_by_key(|network| network.signal_dbm).cloned()
}

/// What the person has to agree to: a name is only a name, and the network has no password.
pub(crate) fn question(network: &Network) -> Message {
    let network = unquoted(&*network.ssid.to_text());
    msg!("job-ask-setup-network", network)
}

/// Finds the printer there, each time with another `visit` to [`PRINTER`], and writes the settings to
/// it; says who it is.
///
/// # Errors
/// Nobody answers there, or the printer does not take them.
pub(crate) async fn write(
    home: &Credential,
    mut visit: impl FnMut() -> Option<Visit>,
    keep: &Keep,
) -> Result<Enrolled, Trouble> {
    let mut refused = Trouble::told("no-printer", &msg!("job-nobody-in-setup-network"));
    for _ in 0..TRIES {
        let Some(mut visit) = visit() else {
            break;
        };
        match look(&mut visit, None).await {
            Ok(Look { state, .. }) => {
                written::write(&mut visit, &state, home, keep).await?;
                let identity = &state.identity;
                let uuid = identity.uuid.as_deref();
                return Ok(Enrolled {
                    mac: identity.macs.first().copied(),
                    uuid: uuid.and_then(|uuid| uuid.parse().ok()),
                });
            }
            // That nobody answers is said better here.
            Err(LookError::Nothing(_)) => {}
            Err(error) => refused = Trouble::told("no-printer", &error),
        }
    }
    Err(refused)
}
