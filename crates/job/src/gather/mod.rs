//! Look: what is found out before anything is judged, as facts for the advisor.
//!
//! What printers, routers, scans and printed pages say becomes facts in [`devices::advice`]. Here is
//! what those do not have: this [`computer`]'s own place in the network, recorded traffic
//! ([`mod@capture`]), what only a person knows ([`questions`]); and the [`checks`] that are made of
//! all of it.

pub mod capture;
pub mod checks;
pub mod computer;
pub mod questions;
#[cfg(test)]
mod signals_tests;
#[cfg(test)]
mod sources_tests;

use advisor::Facts;
use advisor::evidence::{Confidence, Origin, SourceKind};
use link::nl80211::{Network, RadioError, Wireless};
use text::msg;

/// What the kernel remembers of earlier scans of this interface, or of the only one.
///
/// # Errors
/// There is no such radio, or the kernel does not tell.
pub async fn heard(interface: Option<&str>) -> Result<Vec<Network>, RadioError> {
    let wireless = Wireless::open()?;
    let radio = wireless.radio(interface).await?;
    wireless.remembered(&radio).await
}

/// Which network the printer is meant to be in, where nobody said so: of the router's networks the
/// one that the printer is set up for, else the router's first, else the printer's own.
pub fn meant(router: &[String], printer: Option<&str>) -> Option<String> {
    let same = router.iter().find(|name| Some(name.as_str()) == printer);
    let first = || router.first().map(String::as_str);
    let name = same.map(String::as_str).or_else(first).or(printer);
    name.map(str::to_owned)
}

/// Takes the network that is meant; that is a guess, so anything better counts more.
pub fn learn_meant(facts: &mut Facts, name: &str) {
    let from = Origin::new(SourceKind::Device, msg!("job-seen-settings"));
    let from = from.sure(Confidence::Medium);
    facts.network.ssid.learn(name.to_owned(), from);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_network_that_both_name_is_meant_before_any_other() {
        let names = ["Guest".to_owned(), "Home".to_owned()];
        for (router, printer, is) in [
            (&names[..], Some("Home"), Some("Home")),
            (&names[..], Some("Other"), Some("Guest")),
            (&names[..], None, Some("Guest")),
            (&[], Some("Other"), Some("Other")),
            (&[], None, None),
        ] {
            assert_eq!(
                meant(router, printer).as_deref(),
                is,
                "{router:?} {printer:?}"
            );
        }
    }
}
