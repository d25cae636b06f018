//! The scenarios. Each row is a home that differs from the usual one, and what the engine comes to
//! in it.

mod gates;
mod joined;
mod slips;
mod unforeseen;
mod ways;

use std::sync::LazyLock;

use advisor::Facts;
use advisor::evidence::{Fact, Origin, SourceKind};
use advisor::facts::PinSource;
use devices::router::kinds::Kind;
use lab::printer::PanelKind;
use text::msg;
use wsc::ident::MacAddr;

use super::scenario::{Scenario, Stage};
use crate::join::event::Outcome::{self, Failed, Joined};

/// The scenario that is shown when none is named.
pub const DEFAULT: &str = "device-pin";

const PRINTER: MacAddr = MacAddr([0x02, 0, 0, 0, 0x50, 1]);
const OTHER_ROUTER: MacAddr = MacAddr([0x02, 0, 0, 0, 0x10, 3]);

const fn row(
    name: &'static str,
    about: &'static str,
    (outcome, way): (Outcome, Option<&'static str>),
    (code, why): (Option<&'static str>, Option<&'static str>),
    arrange: fn(&mut Stage),
) -> Scenario {
    Scenario {
        name,
        about,
        outcome,
        way,
        via: None,
        code,
        why,
        arrange,
    }
}

/// The printer joins by this way.
const fn joined(
    name: &'static str,
    way: &'static str,
    about: &'static str,
    arrange: fn(&mut Stage),
) -> Scenario {
    row(name, about, (Joined, Some(way)), (None, None), arrange)
}

/// It fails on this way: code of the end, and the likeliest cause where the advisor has to find it.
const fn failed(
    name: &'static str,
    way: &'static str,
    (code, why): (&'static str, Option<&'static str>),
    about: &'static str,
    arrange: fn(&mut Stage),
) -> Scenario {
    row(name, about, (Failed, Some(way)), (Some(code), why), arrange)
}

/// No way is open, so nothing is tried.
const fn shut(name: &'static str, about: &'static str, arrange: fn(&mut Stage)) -> Scenario {
    row(name, about, (Failed, None), (Some("no-way"), None), arrange)
}

fn by(stage: &mut Stage, verb: &'static str, kind: Option<&'static Kind>) {
    stage.verb = verb;
    stage.kind = kind;
}

fn told() -> Origin {
    Origin::new(SourceKind::User, msg!("job-seen-router-page"))
}

/// What a fact was told to be, whatever the air says.
fn tell<T: Clone + PartialEq + std::fmt::Display>(fact: &mut Fact<T>, value: T) {
    fact.forget();
    fact.learn(value, told());
}

/// The printer has the old-fashioned panel of buttons and lights.
fn buttons_only(stage: &mut Stage) {
    stage.model("HP LaserJet M28w", PanelKind::Buttons);
}

fn popup(stage: &mut Stage) {
    stage.verb = "popup";
    stage.popup = true;
}

fn by_hand(stage: &mut Stage) {
    by(stage, "manual", None);
}

/// The printer has no WPS, or nobody uses it.
fn without_wps(facts: &mut Facts) {
    let p = &mut facts.printer;
    tell(&mut p.wps, false);
    tell(&mut p.button, false);
    tell(&mut p.pin, PinSource::Absent);
}

/// The scenarios by theme.
static THEMES: &[&[Scenario]] = &[
    joined::ROWS,
    ways::ROWS,
    slips::ROWS,
    gates::ROWS,
    unforeseen::ROWS,
];

/// All scenarios.
pub static SCENARIOS: LazyLock<Vec<Scenario>> = LazyLock::new(|| THEMES.concat());
