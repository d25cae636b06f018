//! The document `octopin.explain/1`.

use capture::proof::Checked;
use capture::run::{After, Network, Party, Step, Waits, What};
use capture::{Overlap, Run};
use serde_json::{Value, json};
use wsc::attr::Quirk;
use wsc::code::DevicePasswordId;
use wsc::failure::Half;

use super::Found;

/// The fields of the document.
pub(super) fn document(found: &Found) -> Value {
    let summary = &found.summary;
    json!({
        "capture": found.name,
        "packets": summary.packets,
        "duration_ms": found.at_ms(summary.last),
        "damaged": summary.damaged,
        "garbled_frames": summary.garbled,
        "unknown_link_type": summary.unknown_link.map(|(link, packets)| json!({
            "link_type": link,
            "packets": packets,
        })),
        "overlaps": summary.overlaps.iter().map(|one| overlap(found, one)).collect::<Vec<_>>(),
        "runs": found.runs.iter().map(|one| run(found, one)).collect::<Vec<_>>(),
        "more_runs": found.more,
    })
}

fn run(found: &Found, run: &Run) -> Value {
    let verdict = &run.verdict;
    json!({
        "at_ms": found.at_ms(run.began()),
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
        "cause": verdict.cause,
        "next": verdict.next,
        "quirks": run.quirks.iter().map(Quirk::name).collect::<Vec<_>>(),
        "retransmissions": run.retransmissions(),
        "messages": run.steps.iter().map(|one| step(found, one)).collect::<Vec<_>>(),
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
    })
}

fn step(found: &Found, step: &Step) -> Value {
    json!({
        "at_ms": found.at_ms(step.at),
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
        "notes": step.notes,
    })
}

fn after(after: &After) -> Value {
    json!({
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

fn overlap(found: &Found, overlap: &Overlap) -> Value {
    json!({
        "at_ms": found.at_ms(overlap.at),
        "of": if overlap.access_points { "routers" } else { "devices" },
        "macs": [overlap.who.0.to_string(), overlap.who.1.to_string()],
    })
}
