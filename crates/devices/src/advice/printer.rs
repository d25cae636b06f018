//! A printer, its printed page and its row of the guide.

use std::time::Duration;

use advisor::evidence::{Confidence, Origin, SourceKind};
use advisor::facts::{
    Bands, Check, CheckResult, Checks, Facts, Numbers, PinSource, SnmpAccess, WifiDirect, WifiState,
};
use jiff::Timestamp;
use text::msg;

use super::origin;
use crate::guide::printer::{Answer, Band, PinAnswer};
use crate::printer::{self, PrinterState};
use crate::report::{self, PinReading, Report};

/// What a printer told of itself.
pub fn printer(facts: &mut Facts, state: &PrinterState, now: Timestamp) {
    let from = |field: &str| origin(&state.evidence, field, SourceKind::Device, now);
    let p = &mut facts.printer;
    p.model
        .learn_if(state.identity.name(), &from("identity.model"));
    let hp = state.identity.maker.as_deref().map(|maker| maker == "HP");
    p.hp.learn_if(hp, &from("identity.maker"));
    let product = state.identity.product_number.clone();
    p.product_number
        .learn_if(product, &from("identity.product_number"));
    let firmware = &state.identity.firmware;
    let version = from("identity.firmware.version");
    p.firmware.learn_if(firmware.version.clone(), &version);
    p.firmware_weeks.learn_if(firmware.age_weeks, &version);

    let wifi = &state.wifi;
    p.wifi_state
        .learn_if(wifi.state.map(wifi_state), &from("wifi.state"));
    // A printer that has a state of its Wi-Fi has Wi-Fi.
    p.wireless
        .learn_if(wifi.state.map(|_| true), &from("wifi.state"));
    p.ssid.learn_if(wifi.ssid.clone(), &from("wifi.ssid"));
    p.signal_dbm
        .learn_if(wifi.signal_dbm, &from("wifi.signal_dbm"));
    p.wps
        .learn_if(wifi.wps_supported, &from("wifi.wps_supported"));
    settable(facts, state, now);

    let p = &mut facts.printer;
    p.uptime_hours.learn_if(state.up_hours, &from("up_hours"));
    p.cable.learn_if(state.wired, &from("wired"));
    p.admin_password
        .learn_if(state.admin_password, &from("admin_password"));
    if !state.vsa.is_empty() {
        let numbers = state.vsa.iter().map(|code| code.number).collect();
        let vsa = Origin::new(SourceKind::Device, "LEDM VsaCodes.xml").aged(None);
        p.vsa.learn(Numbers(numbers), vsa);
    }
    if let (false, Some(ssid)) = (state.networks.is_empty(), facts.network.ssid.get()) {
        let heard = state.networks.iter().any(|n| n.ssid.as_ref() == Some(ssid));
        facts.printer.hears_network.learn(heard, from("networks"));
    }
    let https = Origin::new(SourceKind::Device, "HTTPS");
    facts
        .printer
        .certificate
        .learn_if(state.web.certificate, &https);
    services(facts, state);
    found(facts, state);
    channels(facts, state);
}

/// A printer that is on a channel above 11, or hears a network there, uses those of the world. That
/// it hears none says nothing.
fn channels(facts: &mut Facts, state: &PrinterState) {
    let heard = state.networks.iter().filter_map(|one| one.channel);
    let mut used = heard.chain(state.wifi.channel);
    if used.any(|channel| (12..=14).contains(&channel)) {
        let from = Origin::new(SourceKind::Device, msg!("device-from-own-radio")).aged(None);
        facts.printer.last_channel.learn(13, from);
    }
}

/// Whether its Wi-Fi can be set over IPP or otherwise is told by who says so.
fn settable(facts: &mut Facts, state: &PrinterState, now: Timestamp) {
    let from = origin(&state.evidence, "wifi.settable", SourceKind::Device, now);
    let over_ipp = from.detail.english().starts_with("IPP");
    let fact = if over_ipp {
        &mut facts.printer.settable_ipp
    } else {
        &mut facts.printer.settable_web
    };
    fact.learn_if(state.wifi.settable, &from);
}

fn services(facts: &mut Facts, state: &PrinterState) {
    for service in &state.services {
        let from = || {
            let source = service.source.as_ref();
            let document = source.map_or(service.name, |source| source.document.as_str());
            Origin::new(SourceKind::Device, document).aged(None)
        };
        let p = &mut facts.printer;
        match (service.name, service.on) {
            ("port9100", on) => p.port9100.learn_if(on, &from()),
            ("bluetooth", on) => p.bluetooth.learn_if(on, &from()),
            ("https-redirect", on) => p.https_only.learn_if(on, &from()),
            ("wifi-direct", Some(false)) => p.wifi_direct.learn(WifiDirect::Off, from()),
            ("snmp", Some(false)) => p.snmp.learn(SnmpAccess::None, from()),
            _ => {}
        }
    }
}

/// What its drivers found wrong, by the codes of [`printer::Finding`].
fn found(facts: &mut Facts, state: &PrinterState) {
    for finding in &state.findings {
        let from = Origin::new(SourceKind::Device, finding.source.to_string()).aged(None);
        let p = &mut facts.printer;
        match finding.code {
            "wps-pin-unprotected" => p.pin_unprotected.learn(true, from),
            "passphrase-unprotected" => p.passphrase_unprotected.learn(true, from),
            // What is listed was not tried.
            "writes-unprotected" => p
                .writes_unprotected
                .learn(true, from.sure(Confidence::Medium)),
            "no-admin-password" => p.admin_password.learn(false, from),
            "wifi-direct-automatic" => p.wifi_direct.learn(WifiDirect::Automatic, from),
            "snmp-public-write" => p.snmp.learn(SnmpAccess::Write, from),
            "snmp-public-read" => p.snmp.learn(SnmpAccess::Read, from),
            _ => {}
        }
    }
}

/// What a printer's Wi-Fi does, as the advisor has it.
pub const fn wifi_state(state: printer::WifiState) -> WifiState {
    match state {
        printer::WifiState::Off => WifiState::Off,
        printer::WifiState::Unconfigured => WifiState::Unconfigured,
        printer::WifiState::NotVisible => WifiState::NotVisible,
        printer::WifiState::CannotJoin => WifiState::CannotJoin,
        printer::WifiState::Joining => WifiState::Joining,
        printer::WifiState::On => WifiState::On,
    }
}

/// What a printed page says; `age` is how long ago it was printed, where that is known.
pub fn page(facts: &mut Facts, report: &Report, age: Option<Duration>) {
    let from = Origin::new(SourceKind::Device, msg!("device-from-report")).aged(age);
    let p = &mut facts.printer;
    let line = |line: &report::CheckLine| Some((check(line.check)?, result(line.result)));
    let checks: Vec<_> = report.checks.iter().filter_map(line).collect();
    if !checks.is_empty() {
        p.checks.learn(Checks(checks), from.clone());
        // A printer without Wi-Fi tests none.
        p.wireless.learn(true, from.clone());
    }
    p.ssid.learn_if(report.ssid.clone(), &from);
    p.signal_dbm.learn_if(report.signal.dbm, &from);
    p.model.learn_if(report.model.clone(), &from);
    p.firmware.learn_if(report.firmware.clone(), &from);
    let none = report.address.map(|address| address.is_link_local());
    p.no_address.learn_if(none, &from);
    if matches!(report.pin, PinReading::Read { .. }) {
        p.pin.learn(PinSource::Printed, from);
    }
}

fn check(check: report::Check) -> Option<Check> {
    Some(match check {
        report::Check::RadioOn => Check::RadioOn,
        report::Check::RadioWorks => Check::RadioWorks,
        report::Check::NoCable => Check::NoCable,
        report::Check::NetworkFound => Check::NetworkFound,
        report::Check::Security => Check::Security,
        report::Check::Settings => Check::Settings,
        report::Check::NoFilter => Check::NoFilter,
        report::Check::Connected => Check::Connected,
        report::Check::Unknown => return None,
    })
}

fn result(result: report::CheckResult) -> CheckResult {
    match result {
        report::CheckResult::Pass => CheckResult::Pass,
        report::CheckResult::Fail => CheckResult::Fail,
        report::CheckResult::NotRun => CheckResult::NotRun,
    }
}

/// What the guide knows of the model. What it has no evidence of stays unknown: that no source names
/// a PIN is no proof that there is none.
pub fn from_guide(facts: &mut Facts, answer: &Answer<'_>) {
    let from = |confidence: Confidence| {
        Origin::new(SourceKind::Guide, answer.family())
            .sure(confidence)
            .aged(None)
    };
    let p = &mut facts.printer;
    p.wireless
        .learn_if(answer.wireless(), &from(Confidence::Medium));
    if let Some((bands, confidence)) = answer.bands() {
        let has = |band| bands.contains(&band);
        let bands = Bands::of(has(Band::Two), has(Band::Five), false);
        p.bands.learn(bands, from(confidence));
    }
    if let Some((last, confidence)) = answer.last_channel() {
        p.last_channel.learn(last, from(confidence));
    }
    if let Some(confidence) = answer.published_direct_password() {
        p.direct_published.learn(true, from(confidence));
    }
    if answer.wireless() == Some(false) {
        // What needs a radio is not there without one.
        let (confidence, _) = answer.facts();
        p.pin.learn(PinSource::Absent, from(confidence));
        p.button.learn(false, from(confidence));
        return;
    }
    let (pin, path) = answer.pin();
    let pin = match pin {
        PinAnswer::Shown => Some(PinSource::Shown),
        PinAnswer::Printed => Some(PinSource::Printed),
        PinAnswer::NotEvidenced => None,
    };
    p.pin.learn_if(pin, &from(path.confidence));
    let button = answer.button();
    let way = button.way.is_some().then_some(true);
    p.button.learn_if(way, &from(button.confidence));
}
