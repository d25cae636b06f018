//! Which row a router is: texts that it gives away, against the signs of every row.

use std::cmp::Reverse;

use serde::Deserialize;
use text::{Message, Tell, msg};

use super::Guide;
use super::fold::{Folded, Pattern};
use super::schema::{Sign, Vendor};
use crate::evidence::Confidence;

/// Where a text about a router was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Clue {
    /// A model name: UPnP `modelName`, the WPS elements of its beacons, its label.
    Model,
    /// A maker's name, from the same places.
    Maker,
    /// Another text of its UPnP description: friendly name, device type, description.
    Upnp,
    /// The `Server` header of its web server or of its SSDP answers.
    Server,
    /// The name of its network, which its owner may have changed.
    Ssid,
    /// Whose name the IEEE has for its MAC address, which is that of the maker of a part.
    MacVendor,
}

impl Clue {
    /// How much it counts. What the router says of itself outweighs what its owner has chosen and
    /// what is inside it, so that OpenWrt on a TP-Link box is OpenWrt.
    const fn weight(self) -> u32 {
        match self {
            Self::Model => 8,
            Self::Maker | Self::Upnp => 6,
            Self::Server => 5,
            Self::Ssid => 2,
            Self::MacVendor => 1,
        }
    }
}

/// What has been seen of a router. All of it comes from outside and may be anything.
#[derive(Clone, Debug, Default)]
pub struct Clues {
    /// The maker's name, from UPnP, the WPS elements or the owner.
    pub maker: Option<String>,
    /// The model's name, from the same places.
    pub model: Option<String>,
    /// Whose name the IEEE has for its MAC address, such as from
    /// [`Registry::maker`](super::oui::Registry::maker).
    pub mac_vendor: Option<String>,
    /// `Server` headers of HTTP and SSDP answers.
    pub servers: Vec<String>,
    /// Other texts of the UPnP description.
    pub upnp: Vec<String>,
    /// Names of its networks.
    pub ssids: Vec<String>,
}

impl Clues {
    /// The texts in which a sign of this sort may show: people write the maker into the model, and
    /// devices write both into the friendly name.
    fn texts(&self, clue: Clue) -> Vec<&str> {
        let maker = self.maker.as_deref();
        let model = self.model.as_deref();
        let upnp = self.upnp.iter().map(String::as_str);
        match clue {
            Clue::Maker => maker.into_iter().chain(model).chain(upnp).collect(),
            Clue::Model => model.into_iter().chain(upnp).collect(),
            Clue::Upnp => upnp.chain(model).collect(),
            Clue::Server => self.servers.iter().map(String::as_str).collect(),
            Clue::Ssid => self.ssids.iter().map(String::as_str).collect(),
            Clue::MacVendor => self.mac_vendor.as_deref().into_iter().collect(),
        }
    }
}

/// A row that fits, and why.
#[derive(Clone, Debug)]
pub struct Match<'guide> {
    /// The row.
    pub vendor: &'guide Vendor,
    /// What it is worth: the weights of its clues together. Equal scores are not told apart.
    pub score: u32,
    /// Why, the heaviest first.
    pub reasons: Vec<Reason>,
}

/// One clue that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Where it was seen.
    pub clue: Clue,
    /// What was seen.
    pub seen: String,
    /// The sign that it fits.
    pub sign: String,
    /// Whether it fits only if a slip of the keyboard is allowed.
    pub misspelt: bool,
    /// How sure the sign is.
    pub confidence: Confidence,
    /// Where the sign is from.
    pub source: Message,
}

impl Tell for Clue {
    fn told(&self) -> Message {
        match self {
            Self::Model => msg!("device-clue-model"),
            Self::Maker => msg!("device-clue-maker"),
            Self::Upnp => msg!("device-clue-upnp"),
            Self::Server => msg!("device-clue-server"),
            Self::Ssid => msg!("device-clue-ssid"),
            Self::MacVendor => msg!("device-clue-mac-vendor"),
        }
    }
}

impl Tell for Reason {
    fn told(&self) -> Message {
        let Self {
            clue,
            seen,
            sign,
            confidence,
            source,
            ..
        } = self;
        if self.misspelt {
            msg!("device-clue-almost", clue, seen, sign, confidence, source)
        } else {
            msg!("device-clue-fits", clue, seen, sign, confidence, source)
        }
    }
}

/// Rows by what they are worth, the best first; misspelt makers only where nothing else fits.
pub(super) fn for_router<'guide>(guide: &'guide Guide, clues: &Clues) -> Vec<Match<'guide>> {
    let spelt = matches(guide, clues, Folded::has, false);
    if spelt.is_empty() {
        matches(guide, clues, Folded::almost_has, true)
    } else {
        spelt
    }
}

/// Whether the best match is no better than the next.
pub fn undecided(matches: &[Match<'_>]) -> bool {
    matches!(matches, [first, second, ..] if first.score == second.score)
}

fn matches<'guide>(
    guide: &'guide Guide,
    clues: &Clues,
    fits: fn(&Folded, &Pattern) -> bool,
    misspelt: bool,
) -> Vec<Match<'guide>> {
    let mut found: Vec<Match<'_>> = guide
        .vendors()
        .filter_map(|vendor| {
            let mut reasons: Vec<Reason> = Vec::new();
            for sign in &vendor.signs {
                let counted = reasons.iter().any(|reason| reason.clue == sign.clue);
                if counted || (misspelt && sign.clue != Clue::Maker) {
                    continue;
                }
                if let Some((seen, pattern)) = fitting(sign, clues, fits) {
                    reasons.push(Reason {
                        clue: sign.clue,
                        seen: seen.to_owned(),
                        sign: pattern.to_owned(),
                        misspelt,
                        confidence: sign.confidence,
                        source: vendor.source(&sign.source),
                    });
                }
            }
            reasons.sort_by_key(|reason| reason.clue);
            let score = reasons.iter().map(|reason| reason.clue.weight()).sum();
            (score > 0).then_some(Match {
                vendor,
                score,
                reasons,
            })
        })
        .collect();
    found.sort_by_key(|found| (Reverse(found.score), found.vendor.id.as_str()));
    found
}

/// The first text of the clues that fits a pattern of the sign.
fn fitting<'a>(
    sign: &'a Sign,
    clues: &'a Clues,
    fits: fn(&Folded, &Pattern) -> bool,
) -> Option<(&'a str, &'a str)> {
    clues.texts(sign.clue).into_iter().find_map(|text| {
        let folded = Folded::new(text);
        let fitting = |pattern: &&String| fits(&folded, &Pattern::new(pattern));
        sign.patterns
            .iter()
            .find(fitting)
            .map(|pattern| (text, pattern.as_str()))
    })
}
