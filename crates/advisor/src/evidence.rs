//! Facts with their evidence, and the logic of what is not known.
//!
//! A [`Fact`] is known, with its [`Origin`], or unknown. Questions about facts are answered with a
//! [`Truth`]: yes, no or unknown, with the evidence that decides it. Unknown is never taken for yes
//! or no; it only makes a conclusion less sure, and it is named so that it can be asked for.

use std::fmt::Display;
use std::time::Duration;

use ::text::{Message, Tell, Value, msg};
use serde::{Deserialize, Serialize};

use crate::text::english;
use crate::words::words;

words! {
    /// How sure a fact or a conclusion is, in rising order. A conclusion is never `recalled`.
    #[derive(Deserialize)]
    Confidence {
        /// Recalled from the maker's documentation, not found again in a document that can be cited.
        Recalled = "recalled",
        /// A copy of the maker's text on a page that is not the maker's. Of a conclusion: something
        /// that it rests on is not known.
        Low = "low",
        /// One credible first-hand account, or one that derives from the maker's own text.
        Medium = "medium",
        /// Read from the device, from source code, from a recorded document or the maker's manual.
        High = "high",
    }
}

impl Confidence {
    /// One step less sure.
    const fn lower(self) -> Self {
        match self {
            Self::High => Self::Medium,
            Self::Medium | Self::Low => Self::Low,
            Self::Recalled => Self::Recalled,
        }
    }

    /// How sure a conclusion is that rests on this.
    pub(crate) fn concluded(self) -> Self {
        self.max(Self::Low)
    }
}

impl Tell for Confidence {
    fn told(&self) -> Message {
        match self {
            Self::Recalled => msg!("confidence-recalled"),
            Self::Low => msg!("confidence-low"),
            Self::Medium => msg!("confidence-medium"),
            Self::High => msg!("confidence-high"),
        }
    }
}

words! {
    /// Where a fact comes from.
    SourceKind {
        /// What the radio of this computer hears.
        Scan = "scan",
        /// The router's programming interface, its events or its settings page.
        Api = "api",
        /// The printer itself: its web server, IPP, SNMP, its report or its lights.
        Device = "device",
        /// Traffic that was recorded.
        Capture = "capture",
        /// The guide: what is known of such devices.
        Guide = "guide",
        /// The user said so.
        User = "user",
        /// A probe of the network by this computer, such as an ARP question.
        Probe = "probe",
    }
}

impl Tell for SourceKind {
    fn told(&self) -> Message {
        match self {
            Self::Scan => msg!("cmd-source-scan"),
            Self::Api => msg!("cmd-source-api"),
            Self::Device => msg!("cmd-source-device"),
            Self::Capture => msg!("cmd-source-capture"),
            Self::Guide => msg!("cmd-source-guide"),
            Self::User => msg!("cmd-source-user"),
            Self::Probe => msg!("cmd-source-probe"),
        }
    }
}

/// Where a fact is from, how sure it is and how old.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The kind of source.
    pub source: SourceKind,
    /// The source by name, such as `IPP printer-wifi-state`, or in words.
    pub detail: Message,
    /// How sure it is.
    pub confidence: Confidence,
    /// How long ago it was so; `None` where that is not known.
    pub age: Option<Duration>,
}

impl Origin {
    /// Seen just now, without doubt. The source is named by words that are the same in every
    /// language, or by a message.
    pub fn new(source: SourceKind, detail: impl Into<Value>) -> Self {
        Self {
            source,
            detail: Message::from(detail.into()),
            confidence: Confidence::High,
            age: Some(Duration::ZERO),
        }
    }

    /// As sure as this.
    #[must_use]
    pub fn sure(mut self, confidence: Confidence) -> Self {
        self.confidence = confidence;
        self
    }

    /// As old as this.
    #[must_use]
    pub fn aged(mut self, age: Option<Duration>) -> Self {
        self.age = age;
        self
    }
}

/// How long a fact stays true by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasts {
    /// What a device is and can do.
    Ever,
    /// A setting, that somebody may change: after a day it is less sure.
    Setting,
    /// What goes on: after two minutes, the length of a push-button window, it is less sure.
    Moment,
}

impl Lasts {
    const fn fresh_for(self) -> Option<Duration> {
        match self {
            Self::Ever => None,
            Self::Setting => Some(Duration::from_secs(24 * 3600)),
            Self::Moment => Some(Duration::from_secs(120)),
        }
    }
}

/// A fact: known with its origin, or unknown.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact<T> {
    name: &'static str,
    lasts: Lasts,
    known: Option<(T, Origin)>,
}

impl<T> Fact<T> {
    /// An unknown fact, called for instance `network.pmf`.
    pub(crate) const fn unknown(name: &'static str, lasts: Lasts) -> Self {
        Self {
            name,
            lasts,
            known: None,
        }
    }

    /// Its name, such as `network.pmf`.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Its value, where it is known.
    pub fn get(&self) -> Option<&T> {
        self.known.as_ref().map(|(value, _)| value)
    }

    /// Where it is from.
    pub fn origin(&self) -> Option<&Origin> {
        self.known.as_ref().map(|(_, origin)| origin)
    }

    /// Takes what a source says, unless what is known is surer, or as sure and not older.
    pub fn learn(&mut self, value: T, origin: Origin) {
        let key = |origin: &Origin| (aged(origin, self.lasts), std::cmp::Reverse(origin.age));
        let better = self
            .known
            .as_ref()
            .is_none_or(|(_, old)| key(&origin) > key(old));
        if better {
            self.known = Some((value, origin));
        }
    }

    /// Takes what a source says, if it says something.
    pub fn learn_if(&mut self, value: Option<T>, origin: &Origin) {
        if let Some(value) = value {
            self.learn(value, origin.clone());
        }
    }

    /// Forgets it.
    pub fn forget(&mut self) {
        self.known = None;
    }
}

/// How sure something of this age still is.
fn aged(origin: &Origin, lasts: Lasts) -> Confidence {
    let stale = |(age, fresh)| age > fresh;
    let old = origin.age.zip(lasts.fresh_for()).is_some_and(stale);
    if old {
        origin.confidence.lower()
    } else {
        origin.confidence
    }
}

impl<T: Display> Fact<T> {
    /// Whether the value is as asked.
    pub fn is(&self, question: impl Fn(&T) -> bool) -> Truth {
        match &self.known {
            None => Truth {
                missing: vec![self.name],
                ..Truth::UNKNOWN
            },
            Some((value, origin)) => {
                let confidence = aged(origin, self.lasts);
                Truth {
                    value: Some(question(value)),
                    confidence,
                    evidence: vec![Evidence::of(
                        self.name,
                        value.to_string(),
                        origin,
                        confidence,
                    )],
                    missing: Vec::new(),
                }
            }
        }
    }

    /// Whether this value and another one are as asked; unknown unless both are known.
    pub fn with<U: Display>(&self, other: &Fact<U>, question: impl Fn(&T, &U) -> bool) -> Truth {
        let both = self.is(|_| true).and(other.is(|_| true));
        match (self.get(), other.get()) {
            (Some(one), Some(two)) => Truth {
                value: Some(question(one, two)),
                ..both
            },
            _ => both,
        }
    }
}

impl Fact<bool> {
    /// Whether it is so.
    pub fn so(&self) -> Truth {
        self.is(|value| *value)
    }
}

/// One piece of evidence for a conclusion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// The fact or the observation, such as `network.pmf` or `seen.router-event`.
    pub fact: &'static str,
    /// Its value, in a word.
    pub value: String,
    /// The kind of source.
    pub source: SourceKind,
    /// The source by name, or in words.
    #[serde(serialize_with = "::text::as_english")]
    pub detail: Message,
    /// How sure it is, with its age taken into account.
    pub confidence: Confidence,
    /// Its age in seconds; `null` where that is not known.
    pub age_s: Option<u64>,
}

impl Evidence {
    /// What the fact is about, in English, such as "the network's name" or "whether WPS is on";
    /// `None` for an observation, whose value says it all.
    pub fn about(&self) -> Option<&'static str> {
        let id = crate::plan::fact_message(self.fact);
        english(id).filter(|_| id != "fact")
    }

    /// What the value is said of, such as "the network's name" or "WPS is on"; `None` for an
    /// observation, whose value says it all.
    pub fn said_of(&self) -> Option<Message> {
        let about = self.about()?;
        // "whether WPS is on" is said of what is not known; this is known.
        let known = about.strip_prefix("whether ").unwrap_or(about);
        Some(Message::of_data(
            crate::plan::fact_message(self.fact),
            known,
        ))
    }

    pub(crate) fn of(
        fact: &'static str,
        value: String,
        origin: &Origin,
        confidence: Confidence,
    ) -> Self {
        Self {
            fact,
            value,
            source: origin.source,
            detail: origin.detail.clone(),
            confidence,
            age_s: origin.age.map(|age| age.as_secs()),
        }
    }
}

/// The answer to a question about facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Truth {
    /// Yes, no, or not known.
    pub value: Option<bool>,
    /// How sure the answer is; of no meaning while it is not known.
    pub confidence: Confidence,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
    /// The names of the facts that are missing for an answer.
    pub missing: Vec<&'static str>,
}

impl Truth {
    /// Not known, and no fact would tell.
    pub const UNKNOWN: Self = Self {
        value: None,
        confidence: Confidence::High,
        evidence: Vec::new(),
        missing: Vec::new(),
    };

    /// Known for certain, without evidence: for what is so by itself.
    pub(crate) fn always(value: bool) -> Self {
        Self {
            value: Some(value),
            ..Self::UNKNOWN
        }
    }

    /// Whether it is known to be so.
    pub fn yes(&self) -> bool {
        self.value == Some(true)
    }

    /// Whether it is known not to be so.
    pub fn no(&self) -> bool {
        self.value == Some(false)
    }

    /// Whether it is not known.
    pub fn open(&self) -> bool {
        self.value.is_none()
    }

    /// Both. One no is enough for a no; a yes needs both and is as sure as the less sure of them.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self.value, other.value) {
            (Some(true), Some(true)) => {
                let confidence = self.confidence.min(other.confidence);
                self.joined(other, Some(true), confidence)
            }
            (Some(false), Some(false)) => {
                let confidence = self.confidence.max(other.confidence);
                self.joined(other, Some(false), confidence)
            }
            (Some(false), _) => self,
            (_, Some(false)) => other,
            _ => {
                let confidence = self.confidence.min(other.confidence);
                self.joined(other, None, confidence)
            }
        }
    }

    /// At least one of the two.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.negated().and(other.negated()).negated()
    }

    /// The contrary.
    #[must_use]
    pub fn negated(mut self) -> Self {
        self.value = self.value.map(|value| !value);
        self
    }

    /// Yes where the hint is a yes, otherwise this answer: for what speaks for something by being
    /// there, and says nothing by being absent.
    #[must_use]
    pub(crate) fn or_hint(self, hint: Self) -> Self {
        if !hint.yes() {
            return self;
        }
        if self.yes() { self.or(hint) } else { hint }
    }

    fn joined(mut self, other: Self, value: Option<bool>, confidence: Confidence) -> Self {
        for one in other.evidence {
            if !self.evidence.contains(&one) {
                self.evidence.push(one);
            }
        }
        for name in other.missing {
            if !self.missing.contains(&name) {
                self.missing.push(name);
            }
        }
        Self {
            value,
            confidence,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(value: Option<bool>, confidence: Confidence) -> Truth {
        let mut fact = Fact::unknown("test.fact", Lasts::Ever);
        let origin = Origin::new(SourceKind::User, "").sure(confidence);
        fact.learn_if(value, &origin);
        fact.so()
    }

    #[test]
    fn unknown_is_neither_yes_nor_no() {
        let values = [Some(true), Some(false), None];
        for a in values {
            for b in values {
                let truth = |v| fact(v, Confidence::High);
                let and = match (a, b) {
                    (Some(false), _) | (_, Some(false)) => Some(false),
                    (Some(true), Some(true)) => Some(true),
                    _ => None,
                };
                let or = match (a, b) {
                    (Some(true), _) | (_, Some(true)) => Some(true),
                    (Some(false), Some(false)) => Some(false),
                    _ => None,
                };
                assert_eq!(truth(a).and(truth(b)).value, and, "{a:?} and {b:?}");
                assert_eq!(truth(a).or(truth(b)).value, or, "{a:?} or {b:?}");
            }
        }
        assert_eq!(fact(None, Confidence::High).missing, ["test.fact"]);
    }

    #[test]
    fn a_yes_of_two_is_as_sure_as_the_weaker_and_one_of_two_as_the_stronger() {
        let high = || fact(Some(true), Confidence::High);
        let low = || fact(Some(true), Confidence::Low);
        assert_eq!(high().and(low()).confidence, Confidence::Low);
        assert_eq!(high().or(low()).confidence, Confidence::High);
    }

    #[test]
    fn the_surer_source_is_kept_and_of_equals_the_younger() {
        let origin = |confidence, age| {
            Origin::new(SourceKind::Scan, "scan")
                .sure(confidence)
                .aged(Some(Duration::from_secs(age)))
        };
        let mut fact = Fact::unknown("test.fact", Lasts::Moment);
        fact.learn(1, origin(Confidence::Medium, 10));
        fact.learn(2, origin(Confidence::Low, 0));
        assert_eq!(fact.get(), Some(&1));
        fact.learn(3, origin(Confidence::Medium, 5));
        assert_eq!(fact.get(), Some(&3));
        fact.learn(4, origin(Confidence::Medium, 6));
        assert_eq!(fact.get(), Some(&3));
        // What is past its time is less sure than it was.
        fact.learn(5, origin(Confidence::High, 121));
        assert_eq!(fact.get(), Some(&3));
        fact.learn(6, origin(Confidence::High, 119));
        assert_eq!(fact.is(|_| true).confidence, Confidence::High);
    }
}
