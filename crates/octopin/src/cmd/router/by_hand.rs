//! `by-hand:NAME`: a router that a person names, for the steps of the guide. Nothing is sent anywhere.

use devices::guide::router::{Clues, Guide, find};
use devices::router::identify::{Identified, Row, Subject};
use text::{Tell, msg, unquoted};

use crate::exit::{Exit, Stop};
use crate::output::clean;

/// The scheme.
const SCHEME: &str = "by-hand";

/// What follows the scheme in an address, with or without a colon; `None` for another address.
pub(super) fn wanted(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(SCHEME)?;
    let rest = match rest.strip_prefix(':') {
        Some(rest) => rest.strip_prefix("//").unwrap_or(rest),
        None if rest.is_empty() => rest,
        None => return None,
    };
    Some(rest.trim())
}

/// The address of a router, where the words are one and no name: it has a dot or a port.
pub(super) fn address(words: &str) -> Option<Subject> {
    let subject = Subject::parse(words, false)?;
    let is_one = subject.host.contains(['.', ':']) || subject.port.is_some();
    is_one.then_some(subject)
}

/// What the guide has for a router of this name: a maker, a model, or both. Without a name, and for
/// one that it does not have, what is true of any router.
///
/// # Errors
/// The name fits several rows.
pub(super) fn named(words: &str) -> Result<Identified, Stop> {
    let mut found = Identified {
        name: (!words.is_empty()).then(|| words.to_owned()),
        ..Identified::default()
    };
    // The guide is compiled in and checked by its tests.
    let Ok(guide) = Guide::load() else {
        return Ok(found);
    };
    let row = |id: &str, name: &str, reasons| Row {
        id: id.to_owned(),
        name: name.to_owned(),
        reasons,
    };
    let by_name = || {
        guide
            .vendors()
            .find(|one| one.name.eq_ignore_ascii_case(words))
    };
    if let Some(vendor) = guide.vendor(&words.to_lowercase()).or_else(by_name) {
        found.row = Some(row(&vendor.id, &vendor.name, Vec::new()));
        return Ok(found);
    }
    let clues = Clues {
        model: found.name.clone(),
        ..Clues::default()
    };
    let matches = guide.for_router(&clues);
    if find::undecided(&matches) {
        let names: Vec<&str> = matches.iter().map(|m| m.vendor.id.as_str()).collect();
        let first = names.first().copied().unwrap_or_default();
        let first = format!("{SCHEME}:{first}");
        let name = unquoted(&clean(words));
        let several = msg!("cmd-router-several", name, names = names.join(", "), first);
        return Err(Stop::told(Exit::Usage, "several-routers", &several));
    }
    found.row = matches.first().map(|best| {
        let reasons = best.reasons.iter().map(Tell::told).collect();
        row(&best.vendor.id, &best.vendor.name, reasons)
    });
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_addresses_are_told_apart() {
        for (text, words) in [
            ("by-hand", Some("")),
            ("by-hand:", Some("")),
            ("by-hand:TP-Link Archer C7", Some("TP-Link Archer C7")),
            ("by-hand://192.0.2.1", Some("192.0.2.1")),
            ("by-handy", None),
            ("jnap://192.0.2.1", None),
        ] {
            assert_eq!(wanted(text), words, "{text}");
        }
        for words in ["192.0.2.1", "fritz.box", "router:8080", "[fe80::1]:80"] {
            assert!(address(words).is_some(), "{words}");
        }
        for words in ["", "netgear", "TP-Link Archer C7", "FRITZ!Box 7590"] {
            assert!(address(words).is_none(), "{words}");
        }
    }

    #[test]
    fn every_row_of_the_guide_is_found_by_its_id_and_its_name() {
        let guide = Guide::load().expect("the guide keeps its rules");
        for vendor in guide.vendors() {
            for words in [&vendor.id, &vendor.name] {
                let found = named(words).unwrap_or_else(|stop| panic!("{words}: {stop:?}"));
                let row = found.row.unwrap_or_else(|| panic!("{words}: no row"));
                assert_eq!(row.id, vendor.id, "{words}");
            }
        }
        assert_eq!(named("").expect("any router").row, None);
        assert_eq!(named("Zorblax 9").expect("any router").row, None);
    }
}
