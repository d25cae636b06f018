//! Names of printers, taken apart so that "envy6000", "HP ENVY 6000e" and "OJ Pro 8600" are
//! understood, and the patterns that they are held against.

use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The longest name that is looked at, in characters.
const NAME_MAX: usize = 120;

/// The most letters that stand before a number, as in `CM1415`, and behind it, as in `H470wbt`.
const PREFIX_MAX: usize = 2;
const SUFFIX_MAX: usize = 5;

/// Short forms and spellings that people and driver packages use.
const SAME: &[(&str, &[&str])] = &[
    ("oj", &["officejet"]),
    ("ojp", &["officejet", "pro"]),
    ("lj", &["laserjet"]),
    ("clj", &["color", "laserjet"]),
    ("colorlaserjet", &["color", "laserjet"]),
    ("dj", &["deskjet"]),
    ("ps", &["photosmart"]),
    ("pw", &["pagewide"]),
    ("ia", &["ink", "advantage"]),
    ("dia", &["deskjet", "ink", "advantage"]),
    ("colour", &["color"]),
    ("mngd", &["managed"]),
    ("mgd", &["managed"]),
    ("mpf", &["mfp"]),
    ("professional", &["pro"]),
    ("prem", &["premium"]),
    ("adv", &["advantage"]),
];

/// Words that say nothing about which printer it is.
const NOISE: &[&str] = &[
    "hp",
    "hewlett",
    "packard",
    "printer",
    "printers",
    "series",
    "all",
    "in",
    "one",
    "aio",
    "e",
    "eaio",
    "eprinter",
    "multifunction",
    "inc",
    "the",
    "my",
    "wide",
    "format",
    "edition",
    "a",
    "wifi",
    "wi",
    "fi",
    "wireless",
    "with",
    "and",
    "or",
    "model",
];

/// A number of a model with its letters: `M477fdw` is `m`, 477, `fdw`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Model {
    pub(super) prefix: String,
    pub(super) number: u32,
    /// How many digits it is written with.
    pub(super) digits: usize,
    pub(super) suffix: String,
}

impl Model {
    /// As it is printed on the printer.
    pub(super) fn show(&self) -> String {
        let (prefix, suffix) = (self.prefix.to_uppercase(), &self.suffix);
        format!(
            "{prefix}{:0digits$}{suffix}",
            self.number,
            digits = self.digits
        )
    }
}

/// The words that patterns use; everything else in a name is noise or a mistake.
#[derive(Debug, Default)]
pub(super) struct Vocabulary(BTreeSet<String>);

impl Vocabulary {
    pub(super) fn extend(&mut self, pattern: &Pattern) {
        self.0.extend(pattern.words.iter().cloned());
    }

    fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    /// The one word that a mistyped word can be.
    fn repair(&self, word: &str) -> Option<&str> {
        let length = word.chars().count();
        if length < 4 {
            return None;
        }
        let allowed = if length < 8 { 1 } else { 2 };
        let mut near = self
            .0
            .iter()
            .filter(|known| known.len() >= 4 && distance(known, word) <= allowed);
        match (near.next(), near.next()) {
            (Some(known), None) => Some(known),
            _ => None,
        }
    }

    /// The longest word that a run of letters begins with.
    fn beginning<'a>(&self, letters: &'a str) -> Option<&'a str> {
        (2..=letters.len())
            .rev()
            .filter_map(|end| letters.get(..end))
            .find(|head| self.has(head))
    }
}

/// A printer's name, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// Known words, in their order, each once.
    pub(super) words: Vec<String>,
    /// What has digits, in its order.
    pub(super) models: Vec<Model>,
    /// Words that no pattern has: another maker's, or a mistake beyond repair.
    pub(super) strange: Vec<String>,
}

impl Name {
    /// Takes a text apart. Case, hyphens, spaces and the maker's name do not matter.
    pub(super) fn parse(text: &str, vocabulary: &Vocabulary) -> Self {
        let lower: String = text
            .chars()
            .take(NAME_MAX)
            .flat_map(char::to_lowercase)
            .collect();
        let mut name = Self::default();
        let mut letter = String::new();
        let mut after_number = false;
        for token in lower.split(|c: char| !c.is_ascii_alphanumeric()) {
            if token.is_empty() {
                continue;
            }
            let is_word = token.bytes().all(|b| b.is_ascii_alphabetic());
            if is_word && after_number && name.take_suffix(token, vocabulary) {
                after_number = false;
                continue;
            }
            after_number = token.ends_with(|c: char| c.is_ascii_digit());
            if is_word && is_prefix(token, vocabulary) {
                // The letters of the number that follows, as in "P 1102w"; or nothing.
                token.clone_into(&mut letter);
                continue;
            }
            if is_word {
                name.take_word(token, vocabulary);
            } else {
                name.take_model(&letter, token, vocabulary);
            }
            letter.clear();
        }
        name
    }

    fn take_word(&mut self, word: &str, vocabulary: &Vocabulary) {
        if let Some((_, words)) = SAME.iter().find(|(short, _)| *short == word) {
            words.iter().for_each(|word| self.add(word));
        } else if vocabulary.has(word) {
            self.add(word);
        } else if NOISE.contains(&word) {
        } else if let Some(head) = vocabulary.beginning(word).filter(|head| head.len() > 3) {
            // Two words written as one.
            self.add(head);
            if let Some(rest) = word.get(head.len()..) {
                self.take_word(rest, vocabulary);
            }
        } else if let Some(known) = vocabulary.repair(word) {
            let known = known.to_owned();
            self.add(&known);
        } else if word.len() > PREFIX_MAX {
            self.strange.push(word.to_owned());
        }
    }

    fn add(&mut self, word: &str) {
        if !self.words.iter().any(|known| known == word) {
            self.words.push(word.to_owned());
        }
    }

    /// A token with digits: `6000`, `m28w`, `envy6000e`, `8500a909g`.
    fn take_model(&mut self, letter: &str, token: &str, vocabulary: &Vocabulary) {
        let mut prefix = letter.to_owned();
        let mut rest = token;
        while !rest.is_empty() {
            let (letters, tail) = split(rest, u8::is_ascii_alphabetic);
            let (digits, tail) = split(tail, u8::is_ascii_digit);
            if !letters.is_empty() {
                prefix = self.words_before(letters, vocabulary);
            }
            let (suffix, after) = split(tail, u8::is_ascii_alphabetic);
            // Letters between two numbers belong to the second: `8500a909` is `8500` and `a909`.
            let (suffix, next) = if after.is_empty() {
                (suffix, "")
            } else {
                ("", tail)
            };
            let long = suffix.len() > SUFFIX_MAX || vocabulary.has(suffix);
            if let Ok(number) = digits.parse() {
                self.models.push(Model {
                    prefix: std::mem::take(&mut prefix),
                    number,
                    digits: digits.len(),
                    suffix: if long {
                        String::new()
                    } else {
                        suffix.to_owned()
                    },
                });
            }
            if long {
                self.take_word(suffix, vocabulary);
            }
            rest = next;
        }
    }

    /// Takes the words from letters that stand before a number, and gives what is left of them.
    fn words_before(&mut self, letters: &str, vocabulary: &Vocabulary) -> String {
        if is_prefix(letters, vocabulary) {
            return letters.to_owned();
        }
        if let Some(head) = vocabulary.beginning(letters) {
            self.add(head);
            let rest = letters.get(head.len()..).unwrap_or_default();
            return if rest.is_empty() {
                String::new()
            } else {
                self.words_before(rest, vocabulary)
            };
        }
        self.take_word(letters, vocabulary);
        String::new()
    }

    /// Takes `fdw` in "M477 fdw".
    fn take_suffix(&mut self, word: &str, vocabulary: &Vocabulary) -> bool {
        let fits = word.len() <= 4
            && word.bytes().all(|b| b"acdefghnstwxz".contains(&b))
            && !vocabulary.has(word)
            && !is_same(word)
            && !matches!(word, "and" | "the" | "e" | "a" | "and/or");
        match self.models.last_mut() {
            Some(model) if fits && model.suffix.is_empty() => {
                word.clone_into(&mut model.suffix);
                true
            }
            _ => false,
        }
    }
}

/// Whether letters can belong to the number behind them.
fn is_prefix(letters: &str, vocabulary: &Vocabulary) -> bool {
    letters.len() <= PREFIX_MAX && !is_same(letters) && !vocabulary.has(letters)
}

fn is_same(word: &str) -> bool {
    SAME.iter().any(|(short, _)| *short == word)
}

/// The longest beginning whose octets all pass, and the rest. The text is ASCII.
fn split(text: &str, pass: impl Fn(&u8) -> bool) -> (&str, &str) {
    let end = text.bytes().position(|b| !pass(&b)).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// A pattern of names: some words, and perhaps a number or a range of numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    pub(super) words: Vec<String>,
    number: Option<Numbers>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Numbers {
    prefix: String,
    first: u32,
    last: u32,
    digits: usize,
    suffix: Option<String>,
}

/// How specific a pattern is; the greater one wins.
pub(super) type Weight = (bool, bool, usize, Reverse<u32>);

/// How exactly a name has to fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// Words, letters before the number and number.
    Exact,
    /// Letters before the number may be missing: "LaserJet 1102w".
    WithoutLetters,
    /// Words may be missing: "7640".
    WithoutWords,
}

impl Pattern {
    /// Reads `officejet pro 8600-8699`, `laserjet m109-m112`, `deskjet 3050a` or `tango`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let mut words: Vec<&str> = text.split(' ').collect();
        let number = match words.last() {
            Some(last) if last.contains(|c: char| c.is_ascii_digit()) => Some(numbers(last)?),
            _ => None,
        };
        if number.is_some() {
            words.pop();
        }
        let fine = |w: &&str| !w.is_empty() && w.bytes().all(|b| b.is_ascii_lowercase());
        if words.is_empty() || !words.iter().all(fine) {
            return Err("it needs at least one word, in small letters".to_owned());
        }
        let words = words.into_iter().map(str::to_owned).collect();
        Ok(Self { words, number })
    }

    /// How specific the pattern is, where the name fits.
    pub(super) fn weigh(&self, name: &Name, fit: Fit) -> Option<Weight> {
        let words_fit = self.words.iter().all(|word| name.words.contains(word));
        if !words_fit && fit != Fit::WithoutWords {
            return None;
        }
        let words = self.words.len();
        let Some(numbers) = &self.number else {
            return words_fit.then_some((false, false, words, Reverse(0)));
        };
        let letters = fit != Fit::WithoutLetters;
        name.models
            .iter()
            .any(|model| numbers.fit(model, letters))
            .then(|| {
                let width = numbers.last - numbers.first;
                (true, numbers.suffix.is_some(), words, Reverse(width))
            })
    }

    /// The model of the name that the pattern is about.
    pub(super) fn model<'n>(&self, name: &'n Name) -> Option<&'n Model> {
        let numbers = self.number.as_ref()?;
        let find = |letters| name.models.iter().find(|model| numbers.fit(model, letters));
        find(true).or_else(|| find(false))
    }

    /// The letters before its number.
    pub(super) fn prefix(&self) -> &str {
        self.number.as_ref().map_or("", |numbers| &numbers.prefix)
    }
}

/// Letters that people leave out: those of a LaserJet. A DeskJet 5550 is no D5550.
const LEFT_OUT: &[&str] = &["m", "p", "cm", "cp"];

impl Numbers {
    fn may_lack_letters(&self, model: &Model) -> bool {
        model.prefix.is_empty() && LEFT_OUT.contains(&self.prefix.as_str())
    }

    fn fit(&self, model: &Model, letters: bool) -> bool {
        (self.first..=self.last).contains(&model.number)
            && self.digits == model.digits
            && (self.prefix == model.prefix || (!letters && self.may_lack_letters(model)))
            && self
                .suffix
                .as_ref()
                .is_none_or(|suffix| *suffix == model.suffix)
    }
}

fn numbers(text: &str) -> Result<Numbers, String> {
    let one = |text: &str| -> Option<(String, u32, usize, String)> {
        let (prefix, rest) = split(text, u8::is_ascii_lowercase);
        let (digits, suffix) = split(rest, u8::is_ascii_digit);
        let fine = suffix.bytes().all(|b| b.is_ascii_lowercase());
        fine.then_some(())?;
        let number = digits.parse().ok()?;
        Some((prefix.to_owned(), number, digits.len(), suffix.to_owned()))
    };
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let wrong = || format!("{text:?} is neither a number nor a range");
    let (prefix, from, digits, suffix) = one(first).ok_or_else(wrong)?;
    let (prefix_last, to, digits_last, suffix_last) = one(last).ok_or_else(wrong)?;
    if prefix != prefix_last || digits != digits_last || suffix != suffix_last || from > to {
        return Err(wrong());
    }
    let suffix = (!suffix.is_empty()).then_some(suffix);
    Ok(Numbers {
        prefix,
        first: from,
        last: to,
        digits,
        suffix,
    })
}

/// How many insertions, deletions, replacements and swaps of neighbours turn one word into the
/// other.
pub(super) fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows: [Vec<usize>; 2] = [Vec::new(), (0..=b.len()).collect()];
    for (i, from) in a.iter().enumerate() {
        let [before, last] = &rows;
        let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX / 2);
        let mut row = vec![i + 1];
        for (j, to) in b.iter().enumerate() {
            let mut best = (at(last, j) + usize::from(from != to))
                .min(at(last, j + 1) + 1)
                .min(at(&row, j) + 1);
            let neighbours = i.checked_sub(1).zip(j.checked_sub(1));
            if let Some((i, k)) = neighbours
                && a.get(i) == Some(to)
                && b.get(k) == Some(from)
            {
                best = best.min(at(before, k) + 1);
            }
            row.push(best);
        }
        let [_, last] = rows;
        rows = [last, row];
    }
    let [_, last] = &rows;
    last.last().copied().unwrap_or(0)
}
