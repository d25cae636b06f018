//! The pages that a printer prints about its network, read back from text, PDF or a photo.
//!
//! Such a page is a network configuration page, a wireless test report or an information page, in
//! whatever language the printer speaks. It is read in three steps:
//!
//! 1. [`file`](mod@file) turns a file into text: as it is, with poppler's `pdftotext`, or with
//!    `tesseract` where it is a picture. The programs were preferred over crates: both are in every
//!    distribution, and a fault in a file that somebody sent stays in another process.
//! 2. [`read`] is pure. It recognises values by their form (a MAC address, an IPv4 address, dBm, a
//!    PIN with its check digit) and uses the labels of seven languages to tell which is
//!    which. A number behind a label of another PIN is never taken for the WPS PIN.
//! 3. [`findings()`] says what it means.
//!
//! What a picture makes of digits (O for 0, I for 1) is undone in a PIN only where exactly one
//! reading has the right check digit.

pub mod file;
mod findings;
mod labels;
mod pin;
mod value;

use std::net::Ipv4Addr;

use wsc::ident::MacAddr;

pub use findings::{Finding, findings};
pub use labels::{Check, CheckResult};
use labels::{Field, LANGUAGES, Language};
pub use pin::{PinReading, Unreadable};

/// Lines beyond these limits are not read: a page has a hundred short ones.
const LINES_MAX: usize = 2000;
const LINE_MAX: usize = 400;

/// What a page says. What it does not say is `None`.
#[derive(Debug, Default)]
pub struct Report {
    /// The language of its labels, as two letters (ISO 639-1).
    pub language: Option<&'static str>,
    /// The WPS PIN.
    pub pin: PinReading,
    /// The printer's own MAC address, of its radio where the page tells.
    pub mac: Option<MacAddr>,
    /// That of the access point.
    pub bssid: Option<MacAddr>,
    /// The printer's address.
    pub address: Option<Ipv4Addr>,
    /// The network's name.
    pub ssid: Option<String>,
    /// The channel.
    pub channel: Option<u8>,
    /// The strength of the signal.
    pub signal: Signal,
    /// The printer's name on the network.
    pub hostname: Option<String>,
    /// The firmware's version.
    pub firmware: Option<String>,
    /// The model.
    pub model: Option<String>,
    /// The state of the network, in the page's words.
    pub status: Option<String>,
    /// Whether other networks have the same name.
    pub same_name: Option<bool>,
    /// The checks, in their order.
    pub checks: Vec<CheckLine>,
    /// Whether the page has other secrets or numbers that should not be passed on.
    pub has_other_secrets: bool,
}

/// The strength of a signal, in the units that the page has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signal {
    /// In dBm.
    pub dbm: Option<i16>,
    /// From 0 (none) to 5 (excellent).
    pub level: Option<u8>,
}

impl Signal {
    /// Whether it is too weak to rely on, at about -85 dBm; `None` where the page does not tell.
    pub fn is_weak(self) -> Option<bool> {
        let by_level = || self.level.map(|level| level <= 1);
        self.dbm.map(|dbm| dbm <= -85).or_else(by_level)
    }
}

/// A check of the wireless test report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckLine {
    /// Which one it is.
    pub check: Check,
    /// As the page has it.
    pub label: String,
    /// How it ended.
    pub result: CheckResult,
}

impl Report {
    /// Whether anything was recognised.
    pub fn is_empty(&self) -> bool {
        matches!(self.pin, PinReading::Absent)
            && self.mac.is_none()
            && self.address.is_none()
            && self.ssid.is_none()
            && self.checks.is_empty()
            && self.signal == Signal::default()
    }

    /// How a check ended.
    pub fn result(&self, check: Check) -> Option<CheckResult> {
        let line = self.checks.iter().find(|line| line.check == check)?;
        Some(line.result)
    }
}

/// A line of the page with its folded twin, character by character, and the labels in it.
struct Line {
    text: Vec<char>,
    folded: Vec<char>,
    labels: Vec<Label>,
}

/// A label in a line: from where to where, in characters.
#[derive(Clone, Copy)]
struct Label {
    start: usize,
    end: usize,
    field: Field,
}

/// Which part of the page a line belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Unknown,
    Wired,
    Wireless,
}

/// Reads a page's text.
pub fn read(text: &str) -> Report {
    let mut report = Report::default();
    let mut votes = vec![0_usize; LANGUAGES.len()];
    let lines: Vec<Line> = text
        .lines()
        .take(LINES_MAX)
        .map(|line| Line::new(line, &mut votes))
        .collect();

    report.pin = pin::find(&lines);
    let mut part = Part::Unknown;
    let mut macs: Vec<(Part, MacAddr)> = Vec::new();
    let mut addresses: Vec<(bool, Part, Ipv4Addr)> = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        let folded: String = line.folded.iter().collect();
        if let Some(check) = check_line(line, &folded, &mut votes) {
            report.checks.push(check);
            continue;
        }
        if folded.contains("802.3") {
            part = Part::Wired;
        } else if folded.contains("802.11") && line.labels.is_empty() {
            part = Part::Wireless;
        }
        let next = lines.get(i + 1).filter(|next| next.labels.is_empty());
        for (label, value) in line.values(next) {
            report.take(label, &value, part, &mut macs, &mut addresses);
        }
    }
    // The radio's address is what a router's list has; the cable's comes last.
    let best = |part: Part| move |(p, _): &&(Part, MacAddr)| *p == part;
    report.mac = [Part::Wireless, Part::Unknown, Part::Wired]
        .into_iter()
        .find_map(|part| macs.iter().find(best(part)))
        .map(|(_, mac)| *mac);
    addresses.sort_by_key(|(labelled, part, _)| (!labelled, *part == Part::Wired));
    report.address = addresses.first().map(|(_, _, address)| *address);
    report.language = LANGUAGES
        .iter()
        .zip(&votes)
        .rev()
        .max_by_key(|(_, votes)| **votes)
        .filter(|(_, votes)| **votes > 0)
        .map(|(language, _)| language.code);
    report
}

impl Report {
    fn take(
        &mut self,
        field: Option<Field>,
        value: &str,
        part: Part,
        macs: &mut Vec<(Part, MacAddr)>,
        addresses: &mut Vec<(bool, Part, Ipv4Addr)>,
    ) {
        for mac in value::macs(value) {
            match field {
                Some(Field::Bssid) => self.bssid = self.bssid.or(Some(mac)),
                _ => macs.push((part, mac)),
            }
        }
        match field {
            Some(Field::Mask | Field::Gateway | Field::Dns | Field::Firmware) => {}
            Some(Field::Address) => {
                let found = value::address(value, true);
                addresses.extend(found.map(|address| (true, part, address)));
            }
            _ => {
                let found = value::address(value, false);
                addresses.extend(found.map(|address| (false, part, address)));
            }
        }
        let dbm = value::dbm(value);
        self.signal.dbm = self.signal.dbm.or(dbm);
        let text = || value::text(value);
        match field {
            Some(Field::Ssid) => {
                let name = text().filter(|name| name.len() <= 32);
                self.ssid = self.ssid.take().or(name);
            }
            Some(Field::Channel) => self.channel = self.channel.or_else(|| value::channel(value)),
            Some(Field::Signal) if dbm.is_none() => {
                self.signal.level = self.signal.level.or_else(|| value::level(value));
            }
            Some(Field::SameName) => {
                self.same_name = self.same_name.or_else(|| value::yes_or_no(value));
            }
            Some(Field::Hostname) => self.hostname = self.hostname.take().or_else(text),
            Some(Field::Firmware) => self.firmware = self.firmware.take().or_else(text),
            Some(Field::Model) => self.model = self.model.take().or_else(text),
            Some(Field::Status) => self.status = self.status.take().or_else(text),
            Some(Field::Other) => self.has_other_secrets |= !value.trim().is_empty(),
            _ => {}
        }
    }
}

impl Line {
    fn new(line: &str, votes: &mut [usize]) -> Self {
        let text: Vec<char> = line
            .chars()
            .take(LINE_MAX)
            .flat_map(|c| match c {
                '\u{fb01}' => ['f', 'i'].into_iter().take(2),
                '\u{fb02}' => ['f', 'l'].into_iter().take(2),
                c => [c, c].into_iter().take(1),
            })
            .collect();
        let folded: Vec<char> = text.iter().map(|c| fold(*c)).collect();
        let labels = labels_in(&folded, votes);
        Self {
            text,
            folded,
            labels,
        }
    }

    /// What stands before the first label and behind each, up to the next one. A label with nothing
    /// behind it, and no other in its line, has what the next line holds.
    fn values(&self, next: Option<&Self>) -> Vec<(Option<Field>, String)> {
        let part = |from: usize, to: usize| -> String {
            self.text
                .iter()
                .skip(from)
                .take(to.saturating_sub(from))
                .collect()
        };
        let first = self
            .labels
            .first()
            .map_or(self.text.len(), |label| label.start);
        let mut values = vec![(None, part(0, first))];
        let ends = self.labels.iter().skip(1).map(|label| label.start);
        for (label, end) in self.labels.iter().zip(ends.chain([self.text.len()])) {
            let mut value = part(label.end, end);
            let nothing = !value.contains(char::is_alphanumeric);
            if nothing && self.labels.len() == 1 {
                value = next.map_or(value, |next| next.text.iter().collect());
            }
            values.push((Some(label.field), value));
        }
        values
    }
}

/// The labels of all languages in a line, none over another, the longest one of those that begin at
/// the same place. Languages get a vote for each of theirs.
fn labels_in(folded: &[char], votes: &mut [usize]) -> Vec<Label> {
    let line: String = folded.iter().collect();
    if !line.contains(|c: char| c.is_ascii_alphabetic()) {
        return Vec::new();
    }
    let mut found: Vec<(Label, usize)> = Vec::new();
    for (number, language) in LANGUAGES.iter().enumerate() {
        for (field, texts) in language.fields {
            for text in *texts {
                for (start, end) in spellings(text).flat_map(|text| occurrences(&line, &text)) {
                    let label = Label {
                        start,
                        end,
                        field: *field,
                    };
                    found.push((label, number));
                }
            }
        }
    }
    found.sort_by_key(|(label, _)| (label.start, usize::MAX - label.end));
    let mut labels: Vec<Label> = Vec::new();
    for (label, language) in found {
        let free = labels.last().is_none_or(|last| label.start >= last.end);
        let same = labels
            .last()
            .is_some_and(|last| (last.start, last.end) == (label.start, label.end));
        if (free || same)
            && let Some(votes) = votes.get_mut(language)
        {
            *votes += 1;
        }
        if free {
            labels.push(label);
        }
    }
    labels
}

/// A label as the recognition of a picture may space it: "drucker-pin" is also "drucker -pin".
fn spellings(text: &str) -> impl Iterator<Item = String> {
    let dashes = ["-", " -", "- "].into_iter();
    let spellings = if text.contains('-') { 3 } else { 1 };
    dashes.take(spellings).map(|dash| text.replace('-', dash))
}

/// Where a text stands in a line as whole words, in characters.
fn occurrences(line: &str, text: &str) -> Vec<(usize, usize)> {
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let mut found = Vec::new();
    for (at, _) in line.match_indices(text) {
        let (before, rest) = line.split_at(at);
        let after = rest.get(text.len()..).and_then(|rest| rest.chars().next());
        if edge(before.chars().next_back()) && edge(after) {
            let start = before.chars().count();
            found.push((start, start + text.chars().count()));
        }
    }
    found
}

/// A line that ends with PASS, FAIL or NOT RUN in some language.
fn check_line(line: &Line, folded: &str, votes: &mut [usize]) -> Option<CheckLine> {
    let trimmed = folded.trim_end_matches(|c: char| !c.is_alphanumeric());
    // Two languages may have the same word; the one that the page has used so far comes first.
    let mut best: Option<(usize, usize, usize, CheckResult)> = None;
    for (number, language) in LANGUAGES.iter().enumerate() {
        for (result, words) in language.results {
            for word in *words {
                let Some(head) = trimmed.strip_suffix(word) else {
                    continue;
                };
                let whole = head
                    .chars()
                    .next_back()
                    .is_some_and(|c| !c.is_alphanumeric());
                let vote = votes.get(number).copied().unwrap_or(0);
                let rank = (word.len(), vote);
                if whole && best.is_none_or(|(len, vote, ..)| rank > (len, vote)) {
                    best = Some((word.len(), vote, number, *result));
                }
            }
        }
    }
    let (length, _, number, result) = best?;
    let language = LANGUAGES.get(number)?;
    let end = trimmed.chars().count().checked_sub(length)?;
    let label: String = line.text.iter().take(end).collect();
    let label = label.trim_matches(|c: char| !c.is_alphanumeric() && c != '(' && c != ')');
    if label.chars().count() < 3 {
        return None;
    }
    if let Some(vote) = votes.get_mut(number) {
        *vote += 1;
    }
    let folded: String = label.chars().map(fold).collect();
    Some(CheckLine {
        check: kind_of(language, &folded),
        label: label.to_owned(),
        result,
    })
}

fn kind_of(language: &Language, label: &str) -> Check {
    let has = |word: &&str| {
        if word.len() <= 3 {
            !occurrences(label, word).is_empty()
        } else {
            label.contains(*word)
        }
    };
    let mut checks = language.checks.iter();
    let found = checks.find(|(_, words)| words.iter().all(has));
    found.map_or(Check::Unknown, |(check, _)| *check)
}

/// A letter small and without its accent; everything else as it is, but for odd spaces and dashes.
fn fold(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'À' | 'Á' | 'Â' | 'Ã' | 'Ä' | 'Å' => 'a',
        'ç' | 'Ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' | 'È' | 'É' | 'Ê' | 'Ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' | 'Ì' | 'Í' | 'Î' | 'Ï' => 'i',
        'ñ' | 'Ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'Ò' | 'Ó' | 'Ô' | 'Õ' | 'Ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' | 'Ù' | 'Ú' | 'Û' | 'Ü' => 'u',
        'ß' => 's',
        '\u{2018}' | '\u{2019}' | '\u{b4}' | '`' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{a0}' | '\t' => ' ',
        c => c.to_lowercase().next().unwrap_or(c),
    }
}

#[cfg(test)]
mod tests;
