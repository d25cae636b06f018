//! `octopin printer show`: what a printer says of itself.

use std::cmp::Reverse;

use devices::evidence::Confidence;
use devices::printer::PrinterState;
use job::history::Sort;
use serde_json::{Value, json};

use super::common::{self, Address, Seen};
use crate::cmd::remember;
use crate::exit::{Exit, Stop};
use crate::output::{Output, Tone, clean};
use text::{Message, Tell as _, msg};

const EXAMPLES: &str = "\
Examples:
  octopin printer show 192.168.1.20
  octopin printer show ipp://127.0.0.1:8631/ipp/print --json | jq .wifi
  octopin printer show printer.local --verbose        with what was asked, and all evidence

Only reads. What is not sure is marked with how sure it is.";

/// Arguments of `octopin printer show`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    #[command(flatten)]
    address: Address,
}

/// Shows a printer.
pub(super) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    let seen = args.address.just_look(out)?;
    let document = document(&seen, &args.address.given);
    remember::seen(Sort::Printer, &args.address.given, &document, out);
    out.document("printer", document);
    if !out.is_json() {
        show(&seen, out);
    }
    Ok(Exit::Done)
}

fn document(seen: &Seen, address: &str) -> Value {
    let mut document = seen.look.state.to_json();
    if let Some(object) = document.as_object_mut() {
        object.insert("address".to_owned(), address.into());
        object.insert("unread".to_owned(), common::troubles(&seen.visit));
        let update = common::update(&seen.look.state).map(|firmware| &firmware.steps);
        object.insert("firmware_update".to_owned(), json!(update));
    }
    document
}

fn show(seen: &Seen, out: &Output) {
    let state = &seen.look.state;
    out.result(out.paint(Tone::Strong, &common::name(state)));
    let lines = Lines { state, out };
    let identity = &state.identity;
    lines.text(
        &msg!("cmd-show-product"),
        "identity.product_number",
        identity.product_number.as_deref(),
    );
    lines.text(
        &msg!("cmd-show-serial"),
        "identity.serial",
        identity.serial.as_deref(),
    );
    lines.text(
        &msg!("cmd-show-uuid"),
        "identity.uuid",
        identity.uuid.as_deref(),
    );
    for mac in &identity.macs {
        lines.text(
            &msg!("cmd-show-mac"),
            "identity.macs",
            Some(&mac.to_string()),
        );
    }
    lines.text(
        &msg!("cmd-show-firmware"),
        "identity.firmware.version",
        firmware(state).as_deref(),
    );
    lines.text(&msg!("cmd-show-panel"), "panel", state.panel.as_deref());
    lines.text(&msg!("cmd-show-web"), "web.url", state.web.url.as_deref());
    let dialects: Vec<String> = state.web.dialects.iter().map(ToString::to_string).collect();
    lines.text(&msg!("cmd-show-speaks"), "", list(&dialects).as_deref());
    lines.text(&msg!("cmd-show-status"), "status", state.status.as_deref());
    lines.text(
        &msg!("cmd-show-complains"),
        "",
        list(&state.alerts).as_deref(),
    );
    wifi(&lines);
    networks(state, out);
    for conflict in &state.conflicts {
        out.detail(format!(
            "{}: {:?} ({}) and {:?} ({})",
            conflict.field.path(),
            conflict.taken.0,
            conflict.taken.1,
            conflict.other.0,
            conflict.other.1
        ));
    }
    common::say_findings(state, out);
    let old = state
        .findings
        .iter()
        .any(|finding| finding.code == "firmware-old");
    if let Some(update) = common::update(state).filter(|_| old) {
        out.say(msg!("cmd-show-official"));
        for step in &update.steps {
            for line in common::fitting("  - ", "    ", &step.to_string()) {
                out.say(line);
            }
        }
    }
    common::say_troubles(&seen.visit, out);
    for evidence in &state.evidence {
        out.detail(format!(
            "{}: {} ({})",
            evidence.field,
            clean(&evidence.source.to_string()),
            evidence.confidence.told()
        ));
    }
}

fn wifi(lines: &Lines<'_>) {
    let wifi = &lines.state.wifi;
    let state = wifi.state.map_or_else(
        || msg!("cmd-printer-not-evidenced").to_string(),
        |s| format!("{s} ({})", s.told()),
    );
    lines.text(&msg!("cmd-show-wifi"), "wifi.state", Some(&state));
    lines.part(&msg!("cmd-show-network"), "wifi.ssid", wifi.ssid.as_deref());
    lines.part(
        &msg!("cmd-show-access-point"),
        "wifi.bssid",
        wifi.bssid.map(|m| m.to_string()).as_deref(),
    );
    lines.part(
        &msg!("cmd-show-channel"),
        "wifi.channel",
        wifi.channel.map(|c| c.to_string()).as_deref(),
    );
    let signal = wifi.signal_dbm.map(|dbm| format!("{dbm} dBm"));
    lines.part(
        &msg!("cmd-show-signal"),
        "wifi.signal_dbm",
        signal.as_deref(),
    );
    let yes_no = |flag: Option<bool>| {
        let word = match flag {
            Some(true) => msg!("cmd-printer-yes"),
            Some(false) => msg!("cmd-printer-no"),
            None => msg!("cmd-printer-not-evidenced"),
        };
        word.to_string()
    };
    lines.part(
        &msg!("cmd-show-wps"),
        "wifi.wps_supported",
        Some(&yes_no(wifi.wps_supported)),
    );
    lines.part(
        &msg!("cmd-show-settable"),
        "wifi.settable",
        wifi.settable.map(|s| yes_no(Some(s))).as_deref(),
    );
    let cable = lines.state.wired.map(|wired| {
        let word = if wired {
            msg!("cmd-show-plugged-in")
        } else {
            msg!("cmd-show-not-plugged-in")
        };
        word.to_string()
    });
    lines.text(&msg!("cmd-show-cable"), "wired", cable.as_deref());
}

/// The networks that the printer itself hears, the strongest first.
fn networks(state: &PrinterState, out: &Output) {
    if state.networks.is_empty() {
        return;
    }
    let mut networks: Vec<_> = state.networks.iter().collect();
    networks.sort_by_key(|heard| Reverse(heard.signal_dbm));
    out.result(format!("  {}", msg!("cmd-show-hears")));
    for heard in networks {
        let name = heard
            .ssid
            .as_deref()
            .map_or_else(|| msg!("cmd-show-nameless").into(), clean);
        let channel = heard
            .channel
            .map(|channel| msg!("cmd-find-channel", channel).to_string());
        let signal = heard.signal_dbm.map(|dbm| format!("{dbm} dBm"));
        let more: Vec<String> = channel.into_iter().chain(signal).collect();
        out.result(format!("    {name}  {}", more.join(", ")));
    }
}

/// Version, day and age of a firmware, as far as they are known.
pub(in crate::cmd) fn firmware(state: &PrinterState) -> Option<String> {
    let firmware = &state.identity.firmware;
    let version = firmware.version.as_ref()?;
    let told = match (
        firmware.released.map(|day| day.to_string()),
        firmware.age_weeks,
    ) {
        (Some(day), Some(weeks)) => msg!("cmd-show-firmware-old", version, day, weeks),
        (Some(day), None) => msg!("cmd-show-firmware-day", version, day),
        _ => msg!("cmd-show-firmware-unknown", version),
    };
    Some(told.into())
}

fn list(words: &[String]) -> Option<String> {
    (!words.is_empty()).then(|| words.join(", "))
}

/// Lines of a name and a value, with how sure the value is where that is not plain.
struct Lines<'a> {
    state: &'a PrinterState,
    out: &'a Output,
}

impl Lines<'_> {
    /// A line below another.
    fn part(&self, name: &Message, field: &str, value: Option<&str>) {
        self.line(&format!("  {name}"), field, value);
    }

    fn text(&self, name: &Message, field: &str, value: Option<&str>) {
        self.line(&name.to_string(), field, value);
    }

    fn line(&self, name: &str, field: &str, value: Option<&str>) {
        let Some(value) = value else { return };
        let of = |e: &&devices::evidence::Evidence| e.field == field;
        let sure = self
            .state
            .evidence
            .iter()
            .filter(of)
            .map(|e| e.confidence)
            .max();
        let note = match sure {
            None | Some(Confidence::High) => String::new(),
            Some(confidence) => {
                format!(
                    "  {}",
                    msg!("cmd-show-confidence", confidence = &confidence)
                )
            }
        };
        let mark = format!("  {name:<15} ");
        let below = " ".repeat(mark.chars().count());
        for line in common::fitting(&mark, &below, &format!("{}{note}", clean(value))) {
            let said = note.trim_start();
            let painted = self.out.paint(Tone::Faint, said);
            self.out.result(if said.is_empty() {
                line
            } else {
                line.replacen(said, &painted, 1)
            });
        }
    }
}
