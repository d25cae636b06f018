//! From a name to its family.

use std::collections::BTreeSet;

use super::answer::Answer;
use super::data::{Family, Override};
use super::load::{Guide, WIRELESS_MODELS};
use super::name::{Fit, Model, Name, Pattern, Weight, distance};
use crate::guide::Sentence;

/// How many near names are proposed.
const NEAR: usize = 5;

/// Words as they are printed; all others get a capital letter.
const SPELLING: &[(&str, &str)] = &[
    ("deskjet", "DeskJet"),
    ("envy", "ENVY"),
    ("officejet", "OfficeJet"),
    ("laserjet", "LaserJet"),
    ("pagewide", "PageWide"),
    ("designjet", "DesignJet"),
    ("scanjet", "ScanJet"),
    ("mfp", "MFP"),
    ("sfp", "SFP"),
    ("amp", "AMP"),
    ("gt", "GT"),
    ("ns", "NS"),
    ("xl", "XL"),
    ("psc", "PSC"),
];

/// A name that the guide does not know, or not alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// Names that are near, the nearest first; at most five.
    pub near: Vec<String>,
    /// Families that it could be, where it could be several.
    pub candidates: Vec<Sentence>,
}

/// A pattern that fits best.
struct Hit<'g> {
    family: &'g Family,
    pattern: &'g Pattern,
    model: Option<&'g Override>,
}

impl Guide {
    /// Takes a name apart.
    pub fn name(&self, text: &str) -> Name {
        Name::parse(text, &self.vocabulary)
    }

    /// What the guide knows of a printer with this name.
    ///
    /// # Errors
    /// The name is not known, or fits several families.
    pub fn find(&self, text: &str) -> Result<Answer<'_>, Unknown> {
        let name = self.name(text);
        let mut fits = vec![Fit::Exact, Fit::WithoutLetters];
        // Another maker's "M2040" is no LaserJet.
        if name.words.is_empty() && name.strange.is_empty() {
            fits.push(Fit::WithoutWords);
        }
        for fit in fits {
            let best = self.best(&name, fit);
            let families: BTreeSet<&str> = best.iter().map(|hit| hit.family.id.as_str()).collect();
            match (families.len(), best.first()) {
                (0, _) | (_, None) => {}
                (1, Some(hit)) => return Ok(self.answer(&name, hit)),
                _ => {
                    let mut candidates: Vec<Sentence> =
                        best.iter().map(|hit| hit.family.name.clone()).collect();
                    candidates.sort_by(|one, other| one.english().cmp(other.english()));
                    candidates.dedup();
                    return Err(Unknown {
                        near: self.near(text),
                        candidates,
                    });
                }
            }
        }
        Err(Unknown {
            near: self.near(text),
            candidates: Vec::new(),
        })
    }

    /// The patterns that fit most specifically: one, or several that weigh the same.
    fn best(&self, name: &Name, fit: Fit) -> Vec<Hit<'_>> {
        let mut hits: Vec<(Weight, Hit)> = Vec::new();
        for (family, patterns) in &self.families {
            for pattern in &patterns.family {
                let weight = pattern.weigh(name, fit);
                hits.extend(weight.map(|weight| {
                    (
                        weight,
                        Hit {
                            family,
                            pattern,
                            model: None,
                        },
                    )
                }));
            }
            // A model's own row replaces its family's, so only the family's pattern competes with
            // other families unless the model's is its only one.
            for (model, patterns) in family.model.iter().zip(&patterns.models) {
                for pattern in patterns {
                    let weight = pattern.weigh(name, fit);
                    let hit = Hit {
                        family,
                        pattern,
                        model: Some(model),
                    };
                    hits.extend(weight.map(|weight| (weight, hit)));
                }
            }
        }
        let Some(top) = hits.iter().map(|(weight, _)| *weight).max() else {
            return Vec::new();
        };
        let mut best: Vec<Hit> = Vec::new();
        for (weight, hit) in hits {
            if weight == top {
                best.push(hit);
            }
        }
        // Of the same family, the model's row comes before the family's.
        best.sort_by_key(|hit| hit.model.is_none());
        best
    }

    fn answer<'g>(&'g self, name: &Name, hit: &Hit<'g>) -> Answer<'g> {
        let model = hit.pattern.model(name);
        Answer::new(
            self,
            hit.family,
            hit.model,
            show(&hit.family.maker, name, hit.pattern, model),
            model.map_or("", |model| &model.suffix),
        )
    }

    /// Names that are near to a text, for a person who mistyped one.
    fn near(&self, text: &str) -> Vec<String> {
        let plain = |text: &str| -> String {
            let lower = text.to_lowercase();
            let kept = lower
                .chars()
                .filter(char::is_ascii_alphanumeric)
                .take(60)
                .collect::<String>();
            kept.strip_prefix("hp").map_or(kept.clone(), str::to_owned)
        };
        let wanted = plain(text);
        let name = self.name(text);
        let mut near: Vec<(usize, &str)> = WIRELESS_MODELS
            .lines()
            .map(|line| {
                let known = self.name(line);
                let words = known
                    .words
                    .iter()
                    .filter(|word| name.words.contains(word))
                    .count();
                let same = known.models.iter().any(|a| {
                    name.models
                        .iter()
                        .any(|b| a.number == b.number && a.digits == b.digits)
                });
                let bonus = 2 * words + 6 * usize::from(same);
                (
                    (distance(&plain(line), &wanted) + 20).saturating_sub(bonus),
                    line,
                )
            })
            .collect();
        near.sort_unstable();
        near.into_iter()
            .take(NEAR)
            .map(|(_, line)| line.to_owned())
            .collect()
    }
}

/// A name as the maker writes it: "HP OfficeJet Pro 8600".
fn show(maker: &str, name: &Name, pattern: &Pattern, model: Option<&Model>) -> Option<String> {
    let words = if name.words.is_empty() {
        &pattern.words
    } else {
        &name.words
    };
    let mut text = maker.to_owned();
    for word in words {
        if word.eq_ignore_ascii_case(maker) {
            continue;
        }
        text.push(' ');
        if let Some((_, spelling)) = SPELLING.iter().find(|(known, _)| known == word) {
            text.push_str(spelling);
        } else {
            let mut letters = word.chars();
            text.extend(letters.next().into_iter().flat_map(char::to_uppercase));
            text.push_str(letters.as_str());
        }
    }
    if let Some(model) = model {
        let mut model = model.clone();
        pattern.prefix().clone_into(&mut model.prefix);
        text.push(' ');
        text.push_str(&model.show());
    } else if let Some(model) = name.models.first() {
        // Another maker's, of which only the maker is known.
        text.push(' ');
        text.push_str(&model.show());
    }
    (text != maker).then_some(text)
}
