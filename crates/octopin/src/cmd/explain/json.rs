//! The document `octopin.explain/1`.

use capture::finding::Kind;
use capture::proof::Checked;
use capture::run::{After, Network, Party, Step, Waits, What};
use capture::{Finding, Overlap, Run, Summary};
use serde_json::{Value, json};
use text::Message;
use wsc::attr::Quirk;
use wsc::code::DevicePasswordId;
use wsc::failure::Half;

use super::Clock;
use crate::output::Output;

/// The document, written run by run: `schema`, `capture`, `runs`, and behind them what is known only
/// at the end.
pub(super) struct Telling<'a> {
    name: &'a str,
    out: &'a Output,
    begun: bool,
    runs: usize,
}

impl<'a> Telling<'a> {
    pub(super) fn new(name: &'a str, out: &'a Output) -> Self {
        Self {
            name,
            out,
            begun: false,
            runs: 0,
        }
    }

    fn begin(&mut self) {
        if !self.begun {
            self.begun = true;
            let name = Value::from(self.name);
            let head = format!("{{\"schema\":\"octopin.explain/1\",\"capture\":{name},\"runs\":[");
            self.out.raw(head.as_bytes());
        }
    }

    pub(super) fn run(&mut self, clock: Clock, run: &Run) {
        if !self.out.is_json() {
            return;
        }
        self.begin();
        let comma = if self.runs > 0 { "," } else { "" };
        self.runs += 1;
        let text = format!("{comma}{}", self::run(clock, run));
        self.out.raw(text.as_bytes());
    }

    /// Ends a document that was begun; the error follows as one of its own.
    pub(super) fn break_off(&mut self) {
        if self.begun {
            self.out.raw(b"],\"damaged\":true}\n");
        }
    }

    pub(super) fn end(&mut self, summary: &Summary) {
        if !self.out.is_json() {
            return;
        }
        self.begin();
        let text = self::summary(summary).to_string();
        // The braces are those of the document.
        let fields = text.strip_prefix('{').unwrap_or_default();
        self.out.raw(format!("],{fields}\n").as_bytes());
    }
}

/// The same as one value, without its schema.
pub(super) fn document(name: &str, clock: Clock, runs: &[Run], summary: &Summary) -> Value {
    let runs: Vec<Value> = runs.iter().map(|one| run(clock, one)).collect();
    let mut document = json!({ "capture": name, "runs": runs });
    if let (Some(fields), Value::Object(more)) = (document.as_object_mut(), self::summary(summary))
    {
        fields.extend(more);
    }
    document
}

fn summary(summary: &Summary) -> Value {
    let clock = Clock {
        first: summary.first.unwrap_or(summary.last),
    };
    json!({
        "packets": summary.packets,
        "duration_ms": clock.at_ms(summary.last),
        "damaged": summary.damaged,
        "garbled_frames": summary.garbled,
        "unknown_link_type": summary.unknown_link.map(|(link, packets)| json!({
            "link_type": link,
            "packets": packets,
        })),
        "overlaps": summary.overlaps.iter().map(|one| overlap(clock, one)).collect::<Vec<_>>(),
        "findings": summary.findings.iter().map(|one| finding(clock, one)).collect::<Vec<_>>(),
    })
}

fn run(clock: Clock, run: &Run) -> Value {
    let verdict = &run.verdict;
    json!({
        "at_ms": clock.at_ms(run.began()),
        "took_ms": (run.ended() - run.began()) / 1_000_000,
        "carrier": run.carrier.name(),
        "role": run.purpose.role(),
        "enrollee": party(&run.enrollee),
        "registrar": party(&run.registrar),
        "access_point": run.access_point.map(|mac| mac.to_string()),
        "network": network(&run.network),
        "password_id": run.password_id.map(|id| id.0),
        "password": run.password_id.map(|id| id.to_string()),
        "outcome": verdict.outcome.name(),
        "code": verdict.code,
        "config_error": verdict.config_error.map(|error| error.0),
        "half": verdict.half.map(Half::name),
        "cause": verdict.cause.english(),
        "next": verdict.next.english(),
        "quirks": run.quirks.iter().map(Quirk::name).collect::<Vec<_>>(),
        "retransmissions": run.retransmissions(),
        "messages": run.steps.iter().map(|one| step(clock, run, one)).collect::<Vec<_>>(),
        "more_messages": run.more_steps,
        "after": after(&run.after),
        "checked": run.checked.as_ref().map(checked),
    })
}

fn party(party: &Party) -> Value {
    let device = |get: fn(&wsc::device::DeviceInfo) -> &str| {
        let text = party.device.as_ref().map(get).map(str::trim);
        text.filter(|text| !text.is_empty()).map(str::to_owned)
    };
    json!({
        "mac": party.mac.map(|mac| mac.to_string()),
        "uuid": party.uuid.map(|uuid| uuid.to_string()),
        "address": party.address.map(|address| address.to_string()),
        "name": device(|device| &device.device_name),
        "maker": device(|device| &device.manufacturer),
        "model": device(|device| &device.model_name),
        "model_number": device(|device| &device.model_number),
        "serial": device(|device| &device.serial_number),
        "version": party.version.map(|version| format!("{}.{}", version.0 >> 4, version.0 & 0xf)),
    })
}

fn network(network: &Network) -> Value {
    json!({
        "ssid": network.ssid,
        "frequency_mhz": network.frequency_mhz,
        "signal_dbm": network.signal_dbm,
        "locked": network.locked,
        "waiting_for": match network.waits {
            Waits::For(DevicePasswordId::PUSH_BUTTON) => Some("button"),
            Waits::For(_) => Some("pin"),
            Waits::Not => Some("nothing"),
            Waits::Unknown => None,
        },
        "wpa3_only": network.wpa3_only,
        "pmf_required": network.pmf_required,
    })
}

fn step(clock: Clock, run: &Run, step: &Step) -> Value {
    json!({
        "at_ms": clock.at_ms(step.at),
        "type": step.what.name(),
        "direction": format!("{}-to-{}", step.from.name(), step.from.other().name()),
        "bytes": step.octets,
        "again": step.again,
        "fragments": step.fragments,
        "config_error": step.error.map(|error| error.0),
        "status": match &step.what {
            What::Association(status) => Some(status.0),
            What::Left(reason) => Some(reason.0),
            _ => None,
        },
        "carries": run.carries(step).as_ref().map(Message::english),
        "notes": step.notes.iter().map(Message::english).collect::<Vec<_>>(),
    })
}

fn after(after: &After) -> Value {
    json!({
        "looked": after.looked,
        "joined": after.joined,
        "bssid": after.bssid.map(|mac| mac.to_string()),
        "ssid": after.ssid,
        "refused_status": after.refused.map(|status| status.0),
        "key_exchanges": after.handshakes,
        "left_reason": after.left.map(|reason| reason.0),
        "device_says": after.told.map(|(state, error)| json!({
            "association_state": state.0,
            "config_error": error.0,
        })),
    })
}

fn checked(checked: &Checked) -> Value {
    let halves =
        |(first, second): (Option<bool>, Option<bool>)| json!({ "first": first, "second": second });
    json!({
        "key_fits": checked.key_fits,
        "authenticators": checked.authenticators.iter().map(|(kind, right)| json!({
            "type": kind.to_string(),
            "right": right,
        })).collect::<Vec<_>>(),
        "enrollee_pin": halves(checked.enrollee_pin),
        "registrar_pin": halves(checked.registrar_pin),
    })
}

fn overlap(clock: Clock, overlap: &Overlap) -> Value {
    json!({
        "at_ms": clock.at_ms(overlap.at),
        "of": if overlap.access_points { "routers" } else { "devices" },
        "macs": [overlap.who.0.to_string(), overlap.who.1.to_string()],
    })
}

fn finding(clock: Clock, finding: &Finding) -> Value {
    let verdict = &finding.verdict;
    let macs = |all: &[wsc::ident::MacAddr]| -> Vec<String> {
        all.iter().map(ToString::to_string).collect()
    };
    json!({
        "at_ms": clock.at_ms(finding.at),
        "until_ms": clock.at_ms(finding.until),
        "outcome": verdict.outcome.name(),
        "code": verdict.code,
        "routers": macs(&finding.access_points),
        "devices": macs(&finding.devices),
        "device": finding.device,
        "ssid": finding.ssid,
        "times": finding.times,
        "status": match finding.kind {
            Kind::Refused(status) => Some(status.0),
            _ => None,
        },
        "text": finding.headline(clock.first).english(),
        "cause": verdict.cause.english(),
        "next": verdict.next.english(),
    })
}
