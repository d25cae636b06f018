//! Events as sentences and as JSON objects. Secrets are masked in both unless they are asked for.

use serde_json::{Map, Value, json};
use wsc::code::MessageType;
use wsc::ie::Mode;
use wsc::secret::{MASK, SecretBytes};

use crate::lan::text as ip_text;
use crate::printer::grouped;
use crate::timeline::{End, Event, Network, Outcome, Pin, What, Who};

/// Whether secrets are shown: the PINs of others, and keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reveal(pub bool);

impl Reveal {
    fn text(self, secret: &SecretBytes) -> String {
        if self.0 {
            String::from_utf8_lossy(secret.expose_secret()).into_owned()
        } else {
            MASK.into()
        }
    }

    /// A PIN: the printer's own is the owner's to see.
    fn pin(self, pin: &Pin) -> String {
        Self(self.0 || pin.own).text(&pin.digits)
    }

    /// Lines of a display or a page, with the PIN that is in them masked where it is another's.
    fn lines(self, lines: &[String], pin: Option<&Pin>) -> Vec<String> {
        let Some(pin) = pin.filter(|pin| !pin.own && !self.0) else {
            return lines.to_vec();
        };
        let digits = String::from_utf8_lossy(pin.digits.expose_secret()).into_owned();
        lines
            .iter()
            .map(|line| line.replace(&grouped(&digits), MASK).replace(&digits, MASK))
            .collect()
    }
}

/// What a message of the protocol is for, in a few words.
pub const fn meaning(kind: MessageType, from: &Who) -> &'static str {
    match kind {
        // A router that is the enrollee tells its settings with its last proof.
        MessageType::M7 if matches!(from, Who::Router(_)) => {
            "proof of the second half, network name and key, encrypted"
        }
        MessageType::M1 | MessageType::M2 => "who I am, my public key",
        MessageType::M2D => "I cannot take you in",
        MessageType::M3 => "my promise of both PIN halves",
        MessageType::M4 => "my promise, and proof of the first half",
        MessageType::M5 => "proof of the first half",
        MessageType::M6 | MessageType::M7 => "proof of the second half",
        MessageType::M8 => "network name and key, encrypted",
        MessageType::WSC_ACK => "received",
        MessageType::WSC_NACK => "I stop here",
        MessageType::WSC_DONE => "thank you, done",
        _ => "",
    }
}

/// What a side waits for.
const fn mode_name(mode: Mode) -> &'static str {
    match mode {
        Mode::PushButton => "button",
        Mode::Pin => "pin",
        _ => "other",
    }
}

impl Event {
    /// The event in words, without time and step. Several lines where a display is shown.
    pub fn text(&self, reveal: Reveal) -> String {
        match &self.what {
            What::Network(network) => network_text(network),
            What::PrinterAsks {
                printer, button, ..
            } => format!(
                "{} asks over the air for {}.",
                printer.name(),
                if *button {
                    "somebody whose button is pressed"
                } else {
                    "somebody who has its PIN"
                }
            ),
            What::Plan { way, reasons } => {
                let way = match way {
                    crate::timeline::Way::Pin => "the printer's PIN, entered at the router",
                    crate::timeline::Way::Button => "the WPS buttons of both",
                    crate::timeline::Way::RouterPin => "the router's PIN, entered at the printer",
                };
                format!("Way: {way}. {}", reasons.join(" "))
            }
            What::Finding { text, .. } => format!("Note: {text}"),
            What::Did { who, text } => sentence(&format!("{} {text}", who.name())),
            What::Panel { who, lines, pin } => framed(
                &format!("{} shows:", who.name()),
                &reveal.lines(lines, pin.as_ref()),
            ),
            What::Printed { who, lines, pin } => framed(
                &format!("{} prints:", who.name()),
                &reveal.lines(lines, pin.as_ref()),
            ),
            What::Light { who, light } => {
                format!("{}: wireless light {}.", who.name(), light.name())
            }
            What::PinRead { from, pin } => {
                format!(
                    "You read the PIN {} at {}.",
                    spaced(&reveal.pin(pin)),
                    from.name()
                )
            }
            What::PinTyped {
                at,
                into,
                pin,
                rejected,
            } => {
                let pin = spaced(&reveal.pin(pin));
                let typed = format!("You type {pin} into {} at {}.", into.text(), at.name());
                match rejected {
                    None => typed,
                    Some(why) => format!("{typed} It is not taken: {why}."),
                }
            }
            What::Window { who, mode, .. } => match mode {
                Some(Mode::PushButton) => {
                    format!("{} waits two minutes for a pressed button.", who.name())
                }
                Some(_) => format!("{} waits for the device with this PIN.", who.name()),
                None => format!("{} no longer waits.", who.name()),
            },
            What::Looked { who, networks } => {
                let (noun, count) = match networks {
                    0 => ("network", "no".to_string()),
                    1 => ("network", "1".to_string()),
                    n => ("networks", n.to_string()),
                };
                format!("{} looks around and hears {count} {noun}.", who.name())
            }
            What::Chosen {
                who, ssid, reason, ..
            } => format!("{} turns to {ssid}: {}.", who.name(), reason.text()),
            What::Message {
                kind,
                from,
                to,
                len,
            } => format!(
                "{kind}: {} to {}, {len} octets: {}",
                from.name(),
                to.name(),
                meaning(*kind, from)
            ),
            What::HalfProved { by, half } => format!(
                "{} has proved that it knows the {} half.",
                by.name(),
                half.name()
            ),
            What::TurnedAway { by, error } => {
                if error.0 == 0 {
                    format!("{} has no PIN for this printer.", by.name())
                } else {
                    format!("{} refuses: {error}.", by.name())
                }
            }
            What::Credential { at, ssid, key } => format!(
                "{} has the settings: network {ssid}, key {}.",
                at.name(),
                reveal.text(key)
            ),
            What::RunFailed { at, text, .. } => format!("{}: WPS failed. {text}", at.name()),
            What::Log { at, text, .. } => format!("Log of {}: {text}.", at.name()),
            What::State { who, state } => format!("{}: Wi-Fi {}.", who.name(), state.name()),
            What::Address { who, ip } => {
                format!("{} has the address {}.", who.name(), ip_text(*ip))
            }
            What::Answer { ip, answered } => {
                let ip = ip_text(*ip);
                if *answered {
                    format!("The computer asks the network for {ip}: the printer answers.")
                } else {
                    format!("The computer asks the network for {ip}: no answer.")
                }
            }
            What::Changed { at, text } | What::Undone { at, text } => {
                format!("{}: {text}.", at.name())
            }
            What::Advice { text, .. } => format!("Later: {text}"),
            What::End(end) => end_text(end),
        }
    }

    /// The event as a JSON object: `at_ms`, `step`, `event`, and what belongs to the event.
    pub fn json(&self, reveal: Reveal) -> Value {
        let (event, fields) = self.fields(reveal);
        let mut object = Map::new();
        object.insert("at_ms".into(), self.at.as_millis().into());
        object.insert("step".into(), self.step.name().into());
        object.insert("event".into(), event.into());
        if let Value::Object(fields) = fields {
            object.extend(fields);
        }
        Value::Object(object)
    }

    fn fields(&self, reveal: Reveal) -> (&'static str, Value) {
        match &self.what {
            What::Network(network) => ("network", network_json(network)),
            What::PrinterAsks {
                printer,
                mac,
                button,
            } => (
                "printer-asks",
                json!({"who": who(printer), "mac": mac.to_string(), "button": button}),
            ),
            What::Plan { way, reasons } => ("plan", json!({"way": way.name(), "reasons": reasons})),
            What::Finding { code, text } => ("finding", json!({"code": code, "text": text})),
            What::Did { who: by, text } => ("action", json!({"who": who(by), "text": text})),
            What::Panel {
                who: at,
                lines,
                pin,
            } => {
                let lines = reveal.lines(lines, pin.as_ref());
                ("panel", json!({"who": who(at), "lines": lines}))
            }
            What::Printed {
                who: at,
                lines,
                pin,
            } => {
                let lines = reveal.lines(lines, pin.as_ref());
                ("printed", json!({"who": who(at), "lines": lines}))
            }
            What::Light { who: at, light } => {
                ("light", json!({"who": who(at), "light": light.name()}))
            }
            What::PinRead { from, pin } => (
                "pin-read",
                json!({"who": who(from), "pin": reveal.pin(pin)}),
            ),
            What::PinTyped {
                at,
                into,
                pin,
                rejected,
            } => (
                "pin-typed",
                json!({
                    "who": who(at), "box": into.name(), "pin": reveal.pin(pin),
                    "rejected": rejected,
                }),
            ),
            What::Changed { at, text } => ("changed", json!({"who": who(at), "text": text})),
            What::Window {
                who: at,
                mode,
                until,
            } => (
                "window",
                json!({
                    "who": who(at), "open": mode.is_some(), "mode": mode.map(mode_name),
                    "until_ms": until.map(wsc::time::Instant::as_millis),
                }),
            ),
            What::Looked { who: by, networks } => {
                ("looked", json!({"who": who(by), "networks": networks}))
            }
            What::Chosen {
                who: by,
                ssid,
                bssid,
                reason,
            } => (
                "chosen",
                json!({
                    "who": who(by), "ssid": ssid, "bssid": bssid.to_string(),
                    "reason": reason.text(),
                }),
            ),
            What::Message {
                kind,
                from,
                to,
                len,
            } => (
                "message",
                json!({
                    "type": kind.to_string(), "from": who(from), "to": who(to), "bytes": len,
                }),
            ),
            What::HalfProved { by, half } => {
                ("half-proved", json!({"who": who(by), "half": half.name()}))
            }
            What::TurnedAway { by, error } => (
                "turned-away",
                json!({"who": who(by), "config_error": error.0}),
            ),
            What::Credential { at, ssid, key } => (
                "credential",
                json!({"who": who(at), "ssid": ssid, "key": reveal.text(key)}),
            ),
            What::RunFailed { at, code, text } => (
                "wps-failed",
                json!({"who": who(at), "code": code, "text": text}),
            ),
            What::Log { at, code, text } => {
                ("log", json!({"who": who(at), "code": code, "text": text}))
            }
            What::State { who: at, state } => {
                ("wifi-state", json!({"who": who(at), "state": state.name()}))
            }
            What::Address { who: at, ip } => {
                ("address", json!({"who": who(at), "ip": ip_text(*ip)}))
            }
            What::Answer { ip, answered } => {
                ("answer", json!({"ip": ip_text(*ip), "answered": answered}))
            }
            What::Undone { at, text } => ("undone", json!({"who": who(at), "text": text})),
            What::Advice { code, text } => ("advice", json!({"code": code, "text": text})),
            What::End(end) => (
                "end",
                json!({
                    "outcome": end.outcome.name(), "way": end.way.name(), "printer": end.printer,
                    "verified": end.verified, "code": end.code, "cause": end.cause,
                    "next": end.next, "undone": end.undone,
                }),
            ),
        }
    }
}

fn who(who: &Who) -> Value {
    json!({"kind": who.kind(), "name": who.name()})
}

fn network_text(network: &Network) -> String {
    let name = if network.ssid.is_empty() {
        "a network with a hidden name"
    } else {
        &network.ssid
    };
    let wps = match network.wps {
        None => "no WPS",
        Some(wps) if wps.active.is_some() => "WPS, waiting for a device",
        Some(wps) if wps.locked => "WPS, router PIN locked",
        Some(wps) if !wps.configured => "WPS, not set up yet",
        Some(_) => "WPS",
    };
    format!(
        "Network: {name}, channel {}, {} dBm, {}, {wps}.",
        network.channel, network.signal_dbm, network.security
    )
}

fn network_json(network: &Network) -> Value {
    json!({
        "ssid": (!network.ssid.is_empty()).then_some(&network.ssid),
        "bssid": network.bssid.to_string(), "channel": network.channel,
        "signal_dbm": network.signal_dbm, "security": network.security,
        "hidden": network.hidden,
        "wps": {
            "on": network.wps.is_some(),
            "configured": network.wps.map(|wps| wps.configured),
            "locked": network.wps.map(|wps| wps.locked),
            "active": network.wps.and_then(|wps| wps.active).map(mode_name),
        },
    })
}

fn end_text(end: &End) -> String {
    let mut text = match end.outcome {
        Outcome::Joined => format!("Done: {} is on the network and answers.", end.printer),
        Outcome::Failed => format!("Not done: {} is not usable on the network.", end.printer),
    };
    for (label, part) in [("Why: ", &end.cause), ("Next: ", &end.next)] {
        if let Some(part) = part {
            text.push('\n');
            text.push_str(label);
            text.push_str(part);
        }
    }
    text
}

/// Lines of a display under a heading, in a frame that reads aloud as nothing.
fn framed(heading: &str, lines: &[String]) -> String {
    let mut text = heading.to_string();
    for line in lines {
        text.push_str("\n  | ");
        text.push_str(line);
    }
    text
}

/// A PIN in groups; a mask as it is.
fn spaced(pin: &str) -> String {
    if pin == MASK {
        pin.into()
    } else {
        grouped(pin)
    }
}

/// With a capital letter and a period.
fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string());
    let stop = if text.ends_with('.') { "" } else { "." };
    format!("{}{}{stop}", first.unwrap_or_default(), chars.as_str())
}
