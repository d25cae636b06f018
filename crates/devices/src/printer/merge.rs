//! One picture of a printer from everything that was read, with where each part is from.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::claim::{Claim, Facts, Field, Source, Value};
use super::finding::{Finding, Severity};
use super::state::{Conflict, PrinterState, WifiState};
use super::{Dialect, Released};
use crate::evidence::{Confidence, Evidence};
use text::{Message, msg};

/// From this age on firmware is called old, in weeks.
const OLD_WEEKS: i32 = 104;

/// Below this a signal is called weak, in dBm.
const WEAK_DBM: i16 = -80;

/// Where the networks that the radio hears are in the JSON document.
const NETWORKS: &str = "networks";

/// Facts and when they were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What a document says.
    pub facts: Facts,
    /// When it was read.
    pub at: Timestamp,
}

/// A claim with where and when it was read.
struct Said<'a> {
    claim: &'a Claim,
    source: &'a Source,
    at: Timestamp,
}

/// Makes one picture of all readings.
///
/// Of several values the surest is taken, of equally sure ones the first that was read. Which are
/// different is decided by meaning, not by letters: `HP ENVY 4500` and `ENVY 4500 series` are one
/// model. `now` is for the age of the firmware alone.
pub fn merge(readings: &[Reading], now: Timestamp) -> PrinterState {
    let mut state = PrinterState::default();
    for field in FIELDS {
        let said: Vec<Said<'_>> = readings.iter().flat_map(|r| said(r, *field)).collect();
        if *field == Field::Mac {
            macs(&mut state, &said);
        } else {
            settle(&mut state, *field, &said);
        }
    }
    let today = now.to_zoned(TimeZone::UTC).date();
    firmware(&mut state, today);
    for reading in readings {
        collect(&mut state, &reading.facts);
        heard(&mut state, reading);
    }
    judge(&mut state);
    state
}

/// The fields in the order of the document.
static FIELDS: &[Field] = &[
    Field::Maker,
    Field::Model,
    Field::ProductNumber,
    Field::Serial,
    Field::Uuid,
    Field::Mac,
    Field::FirmwareVersion,
    Field::FirmwareReleased,
    Field::WebUrl,
    Field::WifiState,
    Field::Ssid,
    Field::Bssid,
    Field::Channel,
    Field::SignalDbm,
    Field::WpsSupported,
    Field::WifiSettable,
    Field::Wired,
    Field::Panel,
    Field::AdminPassword,
    Field::UpHours,
    Field::Status,
];

fn said(reading: &Reading, field: Field) -> impl Iterator<Item = Said<'_>> {
    let of = move |claim: &&Claim| claim.field == field;
    let say = |claim| Said {
        claim,
        source: &reading.facts.source,
        at: reading.at,
    };
    reading.facts.claims.iter().filter(of).map(say)
}

impl Said<'_> {
    /// Where it is from, for a person.
    fn place(&self) -> String {
        let mut place = self.source.dialect.to_string();
        for part in [self.source.document.as_str(), self.claim.part] {
            if !part.is_empty() {
                place.push(' ');
                place.push_str(part);
            }
        }
        place
    }

    fn evidence(&self) -> Evidence {
        Evidence {
            field: self.claim.field.path(),
            source: Message::verbatim(self.place()),
            confidence: self.claim.confidence,
            at: self.at,
        }
    }
}

/// Takes the surest value of a field, and notes who agrees and who does not.
fn settle(state: &mut PrinterState, field: Field, said: &[Said<'_>]) {
    // Of equals `max_by_key` takes the last; the first was wanted.
    let best = said.iter().rev().max_by_key(|s| s.claim.confidence);
    let Some(mut best) = best else { return };
    if field == Field::Serial {
        // The shortest is that of the label; the device id adds to it.
        let alike = |s: &&Said<'_>| {
            s.claim.confidence == best.claim.confidence
                && same(field, &s.claim.value, &best.claim.value)
        };
        let shortest = said
            .iter()
            .filter(alike)
            .min_by_key(|s| shown(&s.claim.value).len());
        best = shortest.unwrap_or(best);
    }
    put(state, field, &best.claim.value);
    for other in said {
        if same(field, &best.claim.value, &other.claim.value) {
            state.evidence.push(other.evidence());
        } else if field.must_agree() {
            let conflict = Conflict {
                field,
                taken: (shown(&best.claim.value), best.place()),
                other: (shown(&other.claim.value), other.place()),
            };
            if !state.conflicts.contains(&conflict) {
                state.conflicts.push(conflict);
            }
        }
    }
}

fn macs(state: &mut PrinterState, said: &[Said<'_>]) {
    for one in said {
        if let Value::Mac(mac) = one.claim.value {
            if !state.identity.macs.contains(&mac) {
                state.identity.macs.push(mac);
            }
            state.evidence.push(one.evidence());
        }
    }
}

fn put(state: &mut PrinterState, field: Field, value: &Value) {
    let text = || match value {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    };
    let flag = || match value {
        Value::Flag(flag) => Some(*flag),
        _ => None,
    };
    let number = || match value {
        Value::Number(number) => Some(*number),
        _ => None,
    };
    match field {
        Field::Maker => state.identity.maker = text(),
        Field::Model => state.identity.model = text(),
        Field::ProductNumber => state.identity.product_number = text(),
        Field::Serial => state.identity.serial = text(),
        Field::Uuid => state.identity.uuid = text(),
        Field::FirmwareVersion => state.identity.firmware.version = text(),
        Field::FirmwareReleased => {
            if let Value::Day(day) = value {
                state.identity.firmware.released = Some(*day);
            }
        }
        Field::WebUrl => state.web.url = text(),
        Field::WifiState => {
            if let Value::Wifi(wifi) = value {
                state.wifi.state = Some(*wifi);
            }
        }
        Field::Ssid => state.wifi.ssid = text(),
        Field::Bssid => {
            if let Value::Mac(mac) = value {
                state.wifi.bssid = Some(*mac);
            }
        }
        Field::Channel => state.wifi.channel = number().and_then(|n| n.try_into().ok()),
        Field::SignalDbm => state.wifi.signal_dbm = number().and_then(|n| n.try_into().ok()),
        Field::WpsSupported => state.wifi.wps_supported = flag(),
        Field::WifiSettable => state.wifi.settable = flag(),
        Field::Wired => state.wired = flag(),
        Field::Panel => state.panel = text(),
        Field::AdminPassword => state.admin_password = flag(),
        Field::UpHours => state.up_hours = number().and_then(|n| n.try_into().ok()),
        Field::Status => state.status = text(),
        // There are several, and `macs` keeps them.
        Field::Mac => {}
    }
}

/// Whether two values of a field mean the same.
fn same(field: Field, one: &Value, other: &Value) -> bool {
    match (field, one, other) {
        (Field::Model, Value::Text(one), Value::Text(other)) => same_model(one, other),
        (Field::Serial, Value::Text(one), Value::Text(other)) => {
            super::trust::same_serial(one, other)
        }
        (Field::Ssid, _, _) => one == other,
        (_, Value::Text(one), Value::Text(other)) => one.trim().eq_ignore_ascii_case(other.trim()),
        // Two words for not being in the network do not contradict each other.
        (Field::WifiState, Value::Wifi(one), Value::Wifi(other)) => {
            (*one == WifiState::On) == (*other == WifiState::On)
        }
        _ => one == other,
    }
}

/// Whether two names are of one model.
pub(crate) fn same_model(one: &str, other: &str) -> bool {
    let (one, other) = (model_key(one), model_key(other));
    one.contains(&other) || other.contains(&one)
}

/// A model's name without what some sources add.
fn model_key(model: &str) -> String {
    let lower = model.to_lowercase();
    lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !matches!(*word, "series" | "hp" | "printer"))
        .collect()
}

fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Flag(flag) => flag.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Mac(mac) => mac.to_string(),
        Value::Wifi(wifi) => wifi.to_string(),
        Value::Day(day) => day.to_string(),
    }
}

fn firmware(state: &mut PrinterState, today: Date) {
    let firmware = &mut state.identity.firmware;
    if let Some(day) = firmware.released {
        firmware.age_weeks = Released { day, week: false }.age_weeks(today);
    }
}

/// The networks that the radio hears: the newest list is the list.
fn heard(state: &mut PrinterState, reading: &Reading) {
    let Facts {
        networks, source, ..
    } = &reading.facts;
    if networks.is_empty() {
        return;
    }
    state.networks.clone_from(networks);
    state.evidence.retain(|e| e.field != NETWORKS);
    state.evidence.push(Evidence {
        field: NETWORKS,
        source: Message::verbatim(format!("{} {}", source.dialect, source.document)),
        confidence: Confidence::High,
        at: reading.at,
    });
}

/// What is kept as lists.
fn collect(state: &mut PrinterState, facts: &Facts) {
    // A header is of no dialect.
    let spoken = !facts.is_empty() && facts.source.document != super::ews::HEADER;
    if spoken && !state.web.dialects.contains(&facts.source.dialect) {
        state.web.dialects.push(facts.source.dialect);
        state.web.dialects.sort();
    }
    if facts.source.document == "/IoMgmt/Adapters" {
        state.adapter = facts.links.first().cloned();
    }
    for service in &facts.services {
        let known = state.services.iter_mut().find(|s| s.name == service.name);
        // The first source tells; others tell the same of a service, or what it leaves out.
        if let Some(known) = known {
            if known.on.is_none() && service.on.is_some() {
                known.on = service.on;
                known.source = Some(facts.source.clone());
            }
            known.detail = known.detail.take().or_else(|| service.detail.clone());
        } else {
            let mut service = service.clone();
            service.source = Some(facts.source.clone());
            state.services.push(service);
        }
    }
    for code in &facts.vsa {
        if !state.vsa.contains(code) {
            state.vsa.push(*code);
        }
    }
    for alert in &facts.alerts {
        if !state.alerts.contains(alert) {
            state.alerts.push(alert.clone());
        }
    }
    for report in &facts.reports {
        if !state.reports.contains(report) {
            state.reports.push(report.clone());
        }
    }
    for finding in &facts.findings {
        if !state.findings.iter().any(|f| f.code == finding.code) {
            state.findings.push(finding.clone());
        }
    }
}

/// What follows from the picture as a whole.
fn judge(state: &mut PrinterState) {
    let mut found = Vec::new();
    if state
        .identity
        .firmware
        .age_weeks
        .is_some_and(|w| w > OLD_WEEKS)
    {
        found.push(Finding::known(
            "firmware-old",
            msg!("device-source-firmware"),
        ));
    }
    let connected = state.wifi.state == Some(WifiState::On);
    if state.wired == Some(true) && !connected {
        found.push(Finding::known(
            "cable-blocks-wifi",
            msg!("device-source-adapters"),
        ));
    }
    if connected && matches!(state.wifi.channel, Some(12 | 13)) {
        found.push(Finding::known(
            "high-channel",
            msg!("device-source-channel"),
        ));
    }
    if connected && state.wifi.signal_dbm.is_some_and(|dbm| dbm < WEAK_DBM) {
        found.push(Finding::known("weak-signal", msg!("device-source-signal")));
    }
    for code in &state.vsa {
        if let Some(meaning) = code.meaning()
            && let Some(next) = meaning.next()
        {
            let rule = format!("{:03}", code.number);
            found.push(Finding {
                code: "wireless-diagnosis",
                severity: code.severity,
                what: msg!("device-finding-diagnosis", rule, meaning),
                next,
                source: format!("{} VsaCodes.xml", Dialect::Ledm).into(),
            });
        }
    }
    for conflict in &state.conflicts {
        let what = msg!(
            "device-finding-disagree",
            field = conflict.field.path(),
            one = format!("{:?}", conflict.taken.0),
            first = &conflict.taken.1,
            other = format!("{:?}", conflict.other.0),
            second = &conflict.other.1,
        );
        let source = format!("{}; {}", conflict.taken.1, conflict.other.1);
        found.push(Finding::told(
            "sources-disagree",
            Severity::Warn,
            what,
            source,
        ));
    }
    state.findings.extend(found);
    state
        .findings
        .sort_by_key(|finding| std::cmp::Reverse(finding.severity));
}

/// How sure a field is: the surest of its evidence.
pub(super) fn confidence(state: &PrinterState, field: Field) -> Option<Confidence> {
    let of = |e: &&Evidence| e.field == field.path();
    state.evidence.iter().filter(of).map(|e| e.confidence).max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::printer::{Severity, VsaCode};

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_700_000_000 + second).unwrap()
    }

    fn reading(dialect: Dialect, claims: &[(Field, Value, Confidence)]) -> Reading {
        let mut facts = Facts::new(dialect, "/doc");
        for (field, value, confidence) in claims {
            facts.add_sure(*field, value.clone(), "part", *confidence);
        }
        Reading { facts, at: at(0) }
    }

    fn text(value: &str) -> Value {
        Value::Text(value.to_owned())
    }

    #[test]
    fn the_surest_source_wins_and_the_other_becomes_a_finding() {
        let readings = [
            reading(
                Dialect::Ipp,
                &[(Field::Serial, text("AAA"), Confidence::Medium)],
            ),
            reading(
                Dialect::Ledm,
                &[(Field::Serial, text("BBB"), Confidence::High)],
            ),
        ];
        let state = merge(&readings, at(0));
        assert_eq!(state.identity.serial.as_deref(), Some("BBB"));
        assert_eq!(state.conflicts.len(), 1);
        let finding = &state.findings[0];
        assert_eq!(finding.code, "sources-disagree");
        assert!(
            finding.what.to_string().contains("AAA") && finding.what.to_string().contains("BBB"),
            "{finding:?}"
        );
        // Only who agrees with what is shown is evidence for it.
        let sources: Vec<String> = (state.evidence.iter())
            .map(|e| e.source.english())
            .collect();
        assert_eq!(sources, ["LEDM /doc part"]);
    }

    #[test]
    fn equally_sure_sources_are_taken_in_their_order() {
        let state = merge(
            &[
                reading(
                    Dialect::Ipp,
                    &[(Field::Ssid, text("Home"), Confidence::High)],
                ),
                reading(
                    Dialect::Ledm,
                    &[(Field::Ssid, text("home"), Confidence::High)],
                ),
            ],
            at(0),
        );
        assert_eq!(state.wifi.ssid.as_deref(), Some("Home"));
        assert_eq!(state.conflicts.len(), 1, "a name differs by its case too");
    }

    #[test]
    fn one_model_has_many_spellings() {
        for (one, other) in [
            ("ENVY 5640 series", "ENVY 5640"),
            ("OfficeJet_Pro 8710", "OfficeJet Pro 8710 Printer series"),
            ("LaserJet 400 M401dw", "HP LaserJet 400 M401dw"),
        ] {
            assert!(
                same(Field::Model, &text(one), &text(other)),
                "{one} / {other}"
            );
        }
        assert!(!same(Field::Model, &text("ENVY 5640"), &text("ENVY 5660")));
    }

    #[test]
    fn words_for_not_being_connected_do_not_disagree_but_on_and_off_do() {
        let wifi = |state| (Field::WifiState, Value::Wifi(state), Confidence::High);
        let merged = |one, other| {
            let readings = [
                reading(Dialect::Ipp, &[wifi(one)]),
                reading(Dialect::Ledm, &[wifi(other)]),
            ];
            merge(&readings, at(0)).conflicts.len()
        };
        assert_eq!(merged(WifiState::Joining, WifiState::CannotJoin), 0);
        assert_eq!(merged(WifiState::On, WifiState::Off), 1);
    }

    #[test]
    fn what_follows_from_the_whole_is_found() {
        let day = "2020-01-06".parse().unwrap();
        let mut first = reading(
            Dialect::Ledm,
            &[
                (Field::FirmwareReleased, Value::Day(day), Confidence::High),
                (
                    Field::WifiState,
                    Value::Wifi(WifiState::On),
                    Confidence::High,
                ),
                (Field::Channel, Value::Number(13), Confidence::High),
                (Field::SignalDbm, Value::Number(-90), Confidence::High),
            ],
        );
        first.facts.vsa.push(VsaCode {
            number: 500,
            severity: Severity::Warn,
        });
        let state = merge(&[first], at(0));
        let codes: Vec<&str> = state.findings.iter().map(|f| f.code).collect();
        for code in [
            "firmware-old",
            "high-channel",
            "weak-signal",
            "wireless-diagnosis",
        ] {
            assert!(codes.contains(&code), "{code}: {codes:?}");
        }
        // 2023-11-14 is 201 weeks and a day later.
        assert_eq!(state.identity.firmware.age_weeks, Some(201));
    }

    #[test]
    fn nothing_read_is_nothing_known() {
        let state = merge(&[], at(0));
        assert_eq!(state, PrinterState::default());
    }
}
