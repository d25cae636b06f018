//! Events as messages and as JSON objects. Secrets are masked in both unless they are asked for.

use serde_json::{Map, Value, json};
use text::{Message, Tell, msg};
use wsc::code::MessageType;
use wsc::ie::Mode;
use wsc::secret::{MASK, SecretBytes};

use crate::lan::text as ip_text;
use crate::person::Which;
use crate::printer::{Light, Reason, WifiState, grouped};
use crate::timeline::{Event, Network, Pin, PinBox, What, Who};

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
pub fn meaning(kind: MessageType, from: &Who) -> Message {
    match kind {
        // A router that is the enrollee tells its settings with its last proof.
        MessageType::M7 if matches!(from, Who::Router(_)) => msg!("lab-says-proof-and-settings"),
        MessageType::M1 | MessageType::M2 => msg!("lab-says-who"),
        MessageType::M2D => msg!("lab-says-cannot"),
        MessageType::M3 => msg!("lab-says-promise"),
        MessageType::M4 => msg!("lab-says-promise-and-proof"),
        MessageType::M5 => msg!("lab-says-first-half"),
        MessageType::M6 | MessageType::M7 => msg!("lab-says-second-half"),
        MessageType::M8 => msg!("lab-says-settings"),
        MessageType::WSC_ACK => msg!("lab-says-received"),
        MessageType::WSC_NACK => msg!("lab-says-stop"),
        MessageType::WSC_DONE => msg!("lab-says-done"),
        _ => Message::verbatim(""),
    }
}

impl Tell for Reason {
    fn told(&self) -> Message {
        match self {
            Self::WaitsForMe => msg!("lab-turns-expected"),
            Self::WaitsForAnyPin => msg!("lab-turns-pin"),
            Self::ButtonPressed => msg!("lab-turns-button"),
            Self::JustInCase => msg!("lab-turns-in-case"),
            Self::ChosenByUser => msg!("lab-turns-chosen"),
        }
    }
}

impl Tell for Light {
    fn told(&self) -> Message {
        match self {
            Self::Off => msg!("lab-light-off"),
            Self::Blinking => msg!("lab-light-blinking"),
            Self::Alarm => msg!("lab-light-alarm"),
            Self::On => msg!("lab-light-on"),
        }
    }
}

impl Tell for WifiState {
    fn told(&self) -> Message {
        match self {
            Self::Off => msg!("lab-wifi-off"),
            Self::Unconfigured => msg!("lab-wifi-unconfigured"),
            Self::NotVisible => msg!("lab-wifi-not-visible"),
            Self::CannotJoin => msg!("lab-wifi-cannot-join"),
            Self::Joining => msg!("lab-wifi-joining"),
            Self::On => msg!("lab-wifi-on"),
        }
    }
}

impl Tell for PinBox {
    fn told(&self) -> Message {
        match self {
            Self::DevicePin => msg!("lab-box-device"),
            Self::RouterPin => msg!("lab-box-router"),
            Self::AtPrinter => msg!("lab-box-printer"),
        }
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
    ///
    /// `None` for what the job itself tells: a home that has no job beside it writes that in its
    /// documents alone.
    pub fn told(&self, reveal: Reveal) -> Option<Message> {
        Some(match &self.what {
            What::PrinterAsks {
                printer, button, ..
            } => match button {
                true => msg!("lab-asks-button", printer = printer.name()),
                false => msg!("lab-asks-pin", printer = printer.name()),
            },
            What::Did { who, text } => match who {
                Who::You => msg!("lab-you-did", text),
                Who::Printer(name) | Who::Router(name) => msg!("lab-did", who = name, text),
            },
            What::Panel { who, lines, pin } => {
                let lines = framed(&reveal.lines(lines, pin.as_ref()));
                msg!("lab-shows", who = who.name(), lines)
            }
            What::Printed { who, lines, pin } => {
                let lines = framed(&reveal.lines(lines, pin.as_ref()));
                msg!("lab-prints", who = who.name(), lines)
            }
            What::Light { who, light } => msg!("lab-light", who = who.name(), light),
            What::PinRead { from, pin } => {
                msg!(
                    "lab-pin-read",
                    pin = spaced(&reveal.pin(pin)),
                    from = from.name()
                )
            }
            What::PinGiven {
                which,
                slip,
                of,
                pin,
            } => {
                let (pin, of) = (spaced(&reveal.pin(pin)), of.name());
                match (which, slip.name()) {
                    (Which::Label, _) => msg!("lab-given-label", pin, of),
                    (Which::OldPage, _) => msg!("lab-given-old-page", pin, of),
                    (Which::Printers, digits) => {
                        msg!(
                            "lab-given-mistyped",
                            pin,
                            of,
                            digits = digits.unwrap_or("none")
                        )
                    }
                }
            }
            What::PinTyped {
                at,
                into,
                pin,
                rejected,
            } => {
                let (pin, at) = (spaced(&reveal.pin(pin)), at.name());
                match rejected {
                    None => msg!("lab-typed", pin, into, at),
                    Some(why) => msg!("lab-typed-not-taken", pin, into, at, why),
                }
            }
            What::Window { who, mode, .. } => match mode {
                Some(Mode::PushButton) => msg!("lab-waits-button", who = who.name()),
                Some(_) => msg!("lab-waits-pin", who = who.name()),
                None => msg!("lab-waits-no-longer", who = who.name()),
            },
            What::Looked { who, networks } => {
                msg!("lab-looked", who = who.name(), networks = *networks)
            }
            What::Chosen {
                who, ssid, reason, ..
            } => msg!("lab-turns-to", who = who.name(), ssid, reason),
            What::Message {
                kind,
                from,
                to,
                len,
            } => msg!(
                "lab-message",
                kind = kind.to_string(),
                from = from.name(),
                to = to.name(),
                octets = *len,
                meaning = meaning(*kind, from),
            ),
            What::HalfProved { by, half } => {
                msg!("lab-half-proved", by = by.name(), half = half.name())
            }
            What::TurnedAway { by, error } if error.0 == 0 => {
                msg!("lab-no-pin-for-it", by = by.name())
            }
            What::TurnedAway { by, error } => msg!("lab-refuses", by = by.name(), error),
            What::Credential { at, ssid, key } => {
                msg!(
                    "lab-has-settings",
                    at = at.name(),
                    ssid,
                    key = reveal.text(key)
                )
            }
            What::RunFailed { at, text, .. } => msg!("lab-wps-failed", at = at.name(), text),
            What::Log { at, text, .. } => msg!("lab-log", at = at.name(), text),
            What::State { who, state } => msg!("lab-wifi", who = who.name(), state),
            What::Address { who, ip } => {
                msg!("lab-address", who = who.name(), ip = ip_text(*ip))
            }
            What::Network(_)
            | What::Plan { .. }
            | What::Finding { .. }
            | What::Changed { .. }
            | What::Undone { .. }
            | What::Answer { .. }
            | What::Advice { .. }
            | What::End(_) => return None,
        })
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
            What::Did { who: by, text } => {
                ("action", json!({"who": who(by), "text": text.english()}))
            }
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
            What::PinGiven {
                which,
                slip,
                of,
                pin,
            } => (
                "pin-given",
                json!({
                    "who": who(of), "which": which.name(), "mistyped": slip.name(),
                    "pin": reveal.pin(pin),
                }),
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
                    "rejected": rejected.as_ref().map(Message::english),
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
                    "reason": reason.told().english(),
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
                json!({"who": who(at), "code": code, "text": text.english()}),
            ),
            What::Log { at, code, text } => (
                "log",
                json!({"who": who(at), "code": code, "text": text.english()}),
            ),
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

/// Lines of a display, each in a frame that reads aloud as nothing.
fn framed(lines: &[String]) -> String {
    lines.iter().flat_map(|line| ["\n  | ", line]).collect()
}

/// A PIN in groups; a mask as it is.
fn spaced(pin: &str) -> String {
    if pin == MASK {
        pin.into()
    } else {
        grouped(pin)
    }
}
