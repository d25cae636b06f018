//! Routers of the guide: vendors, their admin pages, and the steps to each WPS function.
//!
//! # The plan, in one page
//!
//! One file a vendor, `guide/routers/ID.toml`, one more for what is true of any router
//! (`by-hand.toml`) and one for MAC addresses (`oui.toml`). All are compiled in. The parts of a
//! vendor's file:
//!
//! | part | says |
//! |---|---|
//! | `id`, `name`, `products`, `kind` | which boxes the file is about |
//! | `[sources]` | each source once, in words that a person can follow |
//! | `[[sign]]` | texts that such a box gives away; `#` is a digit, `*` at the end anything |
//! | `[[admin]]`, `login` | where its settings are, and what it wants to let one in |
//! | `wps_page` | the menu path to the page about WPS |
//! | `[modes]` | device PIN, router PIN, button: yes, no or unknown |
//! | `[[way]]` | for each [`Function`] the steps, or not offered, or not evidenced |
//! | `[[bands]]`, `[[quirk]]` | what else to know |
//! | `[[driver]]` | by which [kind](crate::router::kinds) of driver it may be reached |
//!
//! Every statement has a [`Confidence`](crate::evidence::Confidence) and names a source. The rules
//! over the rows are in [`check`], run by [`Guide::load`]: steps to a PIN exist only where the
//! modes say that there is one, nothing is offered without a source, no source is unused. A path
//! that nobody has evidenced is not in the data; then [`Guide::steps_for`] answers "not evidenced",
//! and gives the steps that are true of any router instead.
//!
//! How sure a row is: `high` for source code, a maker's or provider's own page, or a recorded
//! answer; `medium` for one first-hand account; `low` for a copy of the maker's text elsewhere;
//! `recalled` for common knowledge for which no document was found, which is a hint and no more.
//!
//! Read from the top: [`schema`] (the rows), [`check`] (their rules), [`find`] (which row a router
//! is), [`steps`] (a row as sentences), [`oui`] (who made a network card).

pub mod check;
pub mod find;
mod fold;
pub mod oui;
pub mod schema;
mod sentences;
pub mod steps;

#[cfg(test)]
mod tests;

pub use check::GuideError;
pub use find::{Clue, Clues, Match, Reason};
pub use schema::{Answer, ByHand, Function, Place, Vendor};
pub use steps::{Instructions, Route, Step, Verdict};

use std::net::IpAddr;

use serde::de::DeserializeOwned;

macro_rules! file {
    ($id:literal) => {
        (
            $id,
            include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/../../guide/routers/",
                $id,
                ".toml"
            )),
        )
    };
}

/// The files of the guide, by the `id` that is in them. A vendor is added here and in its file.
static VENDOR_FILES: &[(&str, &str)] = &[
    file!("apple-airport"),
    file!("asus"),
    file!("att"),
    file!("belkin"),
    file!("bouygues-bbox"),
    file!("bt"),
    file!("cisco-wap"),
    file!("d-link"),
    file!("draytek"),
    file!("eero"),
    file!("fritzbox"),
    file!("freebox"),
    file!("google-nest"),
    file!("huawei"),
    file!("keenetic"),
    file!("linksys"),
    file!("mikrotik"),
    file!("netgear"),
    file!("openwrt"),
    file!("orange-livebox"),
    file!("realtek"),
    file!("sky"),
    file!("spectrum"),
    file!("telecom-nz"),
    file!("telekom-speedport"),
    file!("telstra"),
    file!("tp-link"),
    file!("trendnet"),
    file!("unifi"),
    file!("verizon"),
    file!("vodafone"),
    file!("xfinity"),
    file!("xiaomi"),
    file!("zte"),
    file!("zyxel"),
];

static BY_HAND: (&str, &str) = file!("by-hand");

/// The guide to routers, read and checked.
#[derive(Clone, Debug)]
pub struct Guide {
    vendors: Vec<Vendor>,
    by_hand: ByHand,
}

impl Guide {
    /// Reads the files that are compiled in.
    ///
    /// # Errors
    ///
    /// A file that breaks a rule; the tests make sure that none does.
    pub fn load() -> Result<Self, GuideError> {
        let (file, text) = BY_HAND;
        let by_hand: ByHand = parse(file, text)?;
        check::by_hand(file, &by_hand)?;
        let vendors = VENDOR_FILES
            .iter()
            .map(|(file, text)| {
                let vendor: Vendor = parse(file, text)?;
                check::vendor(file, &vendor)?;
                Ok(vendor)
            })
            .collect::<Result<_, GuideError>>()?;
        let mut guide = Self { vendors, by_hand };
        guide.sentences(&mut |place, sentence| sentence.name(&place));
        Ok(guide)
    }

    /// Every row, by its id.
    pub fn vendors(&self) -> impl Iterator<Item = &Vendor> {
        self.vendors.iter()
    }

    /// The row of this id.
    pub fn vendor(&self, id: &str) -> Option<&Vendor> {
        self.vendors.iter().find(|vendor| vendor.id == id)
    }

    /// What is true of any router.
    pub fn by_hand(&self) -> &ByHand {
        &self.by_hand
    }

    /// The rows that fit what has been seen, the best first, each with its reasons. Empty where
    /// none does; where [`find::undecided`], ask.
    pub fn for_router(&self, clues: &Clues) -> Vec<Match<'_>> {
        find::for_router(self, clues)
    }

    /// What to do for `function` at a router of this row, or at one that no row fits. `gateway` is
    /// this computer's default gateway, where it is known and is the router in question.
    pub fn steps_for(
        &self,
        vendor: Option<&Vendor>,
        function: Function,
        gateway: Option<IpAddr>,
    ) -> Instructions {
        steps::steps_for(self, vendor, function, gateway)
    }
}

fn parse<Row: DeserializeOwned>(file: &str, text: &str) -> Result<Row, GuideError> {
    toml::from_str(text).map_err(|error| GuideError {
        file: file.to_owned(),
        what: error.to_string(),
    })
}
