//! What a run of the protocol came to, as `octopin.enroll/1`, `octopin.registrar/1` and
//! `octopin.popup/1` tell it and as a person reads it.

use jiff::{SignedDuration, Timestamp};
use job::history::{Ended, EventRow, History};
use link::LinkError;
use link::manager::ManagerError;
use link::wired::WiredError;
use serde_json::{Map, Value, json};
use text::{Message, Tell, msg};
use wsc::code::ConfigError;
use wsc::credential::Credential;
use wsc::device::DeviceInfo;
use wsc::event::{Direction, Event, Peer};
use wsc::failure::{Cause, Failure};
use wsc::ident::{MacAddr, Uuid};

use crate::exit::{Exit, Stop};
use crate::output::{Output, Tone, clean};

/// The most messages that are kept: a station that is turned away and comes back for an hour makes
/// fewer.
const MESSAGES_MAX: usize = 20_000;

/// The least width of the labels before settings, in characters.
const LABEL: usize = 9;

/// How a job ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Settings changed hands.
    Provisioned,
    /// A run failed, or none could begin.
    Failed,
    /// Nobody came.
    NobodyCame,
}

impl Outcome {
    /// The text in JSON.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Provisioned => "provisioned",
            Self::Failed => "failed",
            Self::NobodyCame => "nobody-came",
        }
    }
}

/// Why a job failed; `null` in JSON for what does not apply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trouble {
    /// A short stable name, such as `wrong-pin`.
    pub(crate) code: &'static str,
    /// The number of the configuration error.
    pub(crate) config_error: Option<u16>,
    /// The message at which the run ended, such as `M4`.
    pub(crate) message: Option<String>,
    /// Which half of the PIN was wrong.
    pub(crate) half: Option<&'static str>,
    /// What happened and why.
    pub(crate) explanation: Message,
    /// What to do next, if that is known.
    pub(crate) next: Option<Message>,
}

impl From<&Failure> for Trouble {
    fn from(failure: &Failure) -> Self {
        // Where nobody answered there was no message, and nobody to tell an error.
        let run = failure.cause != Cause::NoAnswer;
        Self {
            config_error: run.then_some(failure.config_error.0),
            message: run.then(|| failure.at.to_string()),
            half: failure.half().map(wsc::failure::Half::name),
            ..Self::told(failure.cause.code(), failure)
        }
    }
}

impl From<&WiredError> for Trouble {
    fn from(error: &WiredError) -> Self {
        Self::told(error.code(), error)
    }
}

impl From<&ManagerError> for Trouble {
    fn from(error: &ManagerError) -> Self {
        Self::told(error.code(), error)
    }
}

impl Trouble {
    /// A failure outside the protocol: the message is what happened and why, its part `.next` what
    /// to do.
    pub(crate) fn told(code: &'static str, what: &impl Tell) -> Self {
        let explanation = what.told();
        Self {
            code,
            config_error: None,
            message: None,
            half: None,
            next: explanation.next(),
            explanation,
        }
    }

    /// What happened and why, with where it ended and the number that a support desk asks for.
    pub(crate) fn sentence(&self) -> String {
        let explanation = self.explanation.to_string();
        let what = explanation.trim_end_matches('.');
        self.with_place(Message::verbatim(what)).into()
    }

    /// The same in no language yet.
    fn said(&self) -> Message {
        let what = self.explanation.clone();
        if what.english().ends_with('.') {
            return what;
        }
        self.with_place(what)
    }

    fn with_place(&self, what: Message) -> Message {
        match (&self.message, self.config_error.map(ConfigError)) {
            (Some(message), None | Some(ConfigError::NO_ERROR)) => {
                msg!("cmd-run-ended-at", what, message)
            }
            (Some(message), Some(error)) => msg!(
                "cmd-run-ended-at-error",
                what,
                message,
                number = error.0,
                error = &error,
            ),
            (None, _) => what,
        }
    }

    /// What to do next, in the program's language; empty where that is not known.
    fn advice(&self) -> String {
        self.next
            .as_ref()
            .map_or_else(String::new, Message::to_string)
    }

    /// Nobody came.
    pub(crate) fn nobody_came(explanation: Message, next: Message) -> Self {
        Self {
            code: "nobody-came",
            config_error: None,
            message: None,
            half: None,
            explanation,
            next: Some(next),
        }
    }
}

/// Why an interface cannot be used: as wrong usage, as a missing privilege, or as a job that failed.
pub(crate) fn refuse_interface(error: &LinkError) -> Result<Trouble, Stop> {
    let (code, exit) = match error {
        LinkError::BadName { .. } => ("bad-interface", Exit::Usage),
        LinkError::NoSuchInterface { .. } => ("no-such-interface", Exit::Usage),
        LinkError::NotEthernet { .. } => ("not-ethernet", Exit::Usage),
        LinkError::MissingCapability { .. } => ("missing-privilege", Exit::Missing),
        LinkError::InterfaceDown { .. } => ("interface-down", Exit::Failed),
        _ => ("system", Exit::Failed),
    };
    let trouble = Trouble::told(code, error);
    let next = trouble.next.clone();
    let next = next.unwrap_or_else(|| msg!("cmd-see-interfaces"));
    match exit {
        Exit::Usage => Err(Stop::usage(code, trouble.explanation, next)),
        Exit::Missing => Err(Stop::missing(code, trouble.explanation, next)),
        Exit::Failed | Exit::Done => Ok(trouble),
    }
}

/// A message that went over the wire.
#[derive(Clone, Debug)]
struct Sighting {
    kind: wsc::code::MessageType,
    direction: Direction,
    octets: usize,
    at_ms: u64,
}

/// The other side, as far as it is known.
#[derive(Clone, Debug, Default)]
pub(crate) struct Other {
    /// Its MAC address.
    pub(crate) mac: Option<MacAddr>,
    /// Its UUID.
    pub(crate) uuid: Option<Uuid>,
    /// Its description.
    pub(crate) device: Option<DeviceInfo>,
}

impl Other {
    /// Takes over what it said of itself; a MAC address that was seen is kept.
    pub(crate) fn describe(&mut self, peer: &Peer) {
        self.mac = self.mac.or(peer.mac);
        self.uuid = Some(peer.uuid);
        self.device = Some(peer.device.clone());
    }

    fn json(&self) -> Value {
        let text = |field: fn(&DeviceInfo) -> &String| {
            self.device
                .as_ref()
                .map(field)
                .filter(|text| !text.is_empty())
        };
        json!({
            "mac": self.mac.map(|mac| mac.to_string()),
            "uuid": self.uuid.map(|uuid| uuid.to_string()),
            "name": text(|device| &device.device_name),
            "maker": text(|device| &device.manufacturer),
            "model": text(|device| &device.model_name),
            "serial": text(|device| &device.serial_number),
        })
    }
}

/// One line about a device, for a person.
pub(crate) fn introduce(device: &DeviceInfo, mac: Option<MacAddr>) -> String {
    let name = if device.device_name.is_empty() {
        msg!("cmd-unnamed-device").into()
    } else {
        clean(&device.device_name)
    };
    // Many models' names begin with the maker's.
    let make = if device.model_name.starts_with(&device.manufacturer) {
        clean(&device.model_name)
    } else {
        clean(&format!("{} {}", device.manufacturer, device.model_name))
    };
    let make = make.trim();
    let mut line = name;
    if !make.is_empty() && make != line {
        line = format!("{line} ({make})");
    }
    match mac {
        Some(mac) => format!("{line}, {mac}"),
        None => line,
    }
}

/// What is gathered while a job runs.
#[derive(Debug)]
pub(crate) struct Report {
    /// The name of its schema: `enroll`, `registrar`, `popup`.
    pub(crate) name: &'static str,
    /// The settings that changed hands.
    pub(crate) credentials: Vec<Credential>,
    /// Why it failed.
    pub(crate) trouble: Option<Trouble>,
    /// What failed after settings had arrived.
    pub(crate) aftermath: Option<Trouble>,
    /// The other side.
    pub(crate) peer: Other,
    /// How long it took, in milliseconds.
    pub(crate) elapsed_ms: u64,
    /// What this command tells beyond what all of them do.
    pub(crate) more: Map<String, Value>,
    messages: Vec<Sighting>,
}

impl Report {
    /// Nothing has happened yet.
    pub(crate) fn new(name: &'static str) -> Self {
        Self {
            name,
            credentials: Vec::new(),
            trouble: None,
            aftermath: None,
            peer: Other::default(),
            elapsed_ms: 0,
            more: Map::new(),
            messages: Vec::new(),
        }
    }

    /// Notes a message, and tells it where details are wanted.
    pub(crate) fn message(&mut self, out: &Output, at_ms: u64, event: &Event) {
        let Event::Message {
            kind,
            direction,
            len,
        } = event
        else {
            return;
        };
        let what = msg!("cmd-message-octets", kind = kind.to_string(), octets = *len);
        out.detail(format!("{at_ms:>6} ms  {:<8} {what}", direction.name()));
        if self.messages.len() < MESSAGES_MAX {
            self.messages.push(Sighting {
                kind: *kind,
                direction: *direction,
                octets: *len,
                at_ms,
            });
        }
    }

    /// Writes the result, and says how the program is to end. What was done is noted in the history.
    pub(crate) fn finish(self, out: &Output, outcome: Outcome) -> Exit {
        let document = self.json(out, outcome);
        self.remember(out, outcome, &document);
        out.document(self.name, document);
        if outcome == Outcome::Provisioned {
            for credential in &self.credentials {
                show_credential(out, credential);
            }
            if self.aftermath.is_none() {
                return Exit::Done;
            }
        }
        if let Some(trouble) = self.aftermath.as_ref().or(self.trouble.as_ref())
            && !out.is_json()
        {
            out.stop(&Stop::failed(
                trouble.code,
                trouble.sentence(),
                trouble.advice().trim_end_matches('.'),
            ));
        }
        Exit::Failed
    }

    /// Notes the run in the history. One that cannot be kept is no reason to fail.
    fn remember(&self, out: &Output, outcome: Outcome, document: &Value) {
        let trouble = self.aftermath.as_ref().or(self.trouble.as_ref());
        let device = self
            .peer
            .device
            .as_ref()
            .map(|device| introduce(device, self.peer.mac));
        let network = self
            .credentials
            .first()
            .map(|credential| credential.ssid.to_text());
        let end = Ended {
            outcome: outcome.name().to_owned(),
            code: trouble.map(|trouble| trouble.code.to_owned()),
            cause: trouble.map(Trouble::said),
            next: trouble.and_then(|trouble| trouble.next.clone()),
            device: device.or_else(|| self.peer.mac.map(|mac| mac.to_string())),
            network,
            report: document.clone(),
        };
        let ended = Timestamp::now();
        let took = SignedDuration::from_millis(i64::try_from(self.elapsed_ms).unwrap_or(0));
        let began = ended.saturating_sub(took).unwrap_or(ended);
        let events = self.messages.iter().map(|message| EventRow {
            at_ms: message.at_ms,
            name: format!("{} {}", message.direction.name(), message.kind),
            detail: json!({ "bytes": message.octets }),
            says: None,
        });
        let kept = History::of_user()
            .and_then(|mut history| history.keep(self.name, began, events, ended, &end));
        match kept {
            Ok(id) => out.detail(msg!("cmd-kept-as-run", id = id.0)),
            Err(error) => out.detail(&error),
        }
    }

    fn json(&self, out: &Output, outcome: Outcome) -> Value {
        let credentials: Vec<Value> = self
            .credentials
            .iter()
            .map(|credential| {
                json!({
                    "ssid": credential.ssid.to_text(),
                    "auth": credential.auth.to_string(),
                    "encr": credential.encr.to_string(),
                    "key": key(out, credential),
                    "mac": credential.mac.to_string(),
                })
            })
            .collect();
        let trouble = self.aftermath.as_ref().or(self.trouble.as_ref());
        let failure = trouble.map(|trouble| {
            json!({
                "code": trouble.code,
                "config_error": trouble.config_error,
                "message": trouble.message,
                "half": trouble.half,
                "explanation": trouble.explanation.english(),
                "next": trouble.next.as_ref().map_or_else(String::new, Message::english),
            })
        });
        let messages: Vec<Value> = self
            .messages
            .iter()
            .map(|message| {
                json!({
                    "type": message.kind.to_string(),
                    "direction": message.direction.name(),
                    "bytes": message.octets,
                    "at_ms": message.at_ms,
                })
            })
            .collect();
        let mut document = json!({
            "outcome": outcome.name(),
            "credentials": credentials,
            "failure": failure,
            "peer": self.peer.json(),
            "messages": messages,
            "elapsed_ms": self.elapsed_ms,
        });
        if let Some(fields) = document.as_object_mut() {
            fields.extend(self.more.clone());
        }
        document
    }
}

/// The key as the user wants it; an open network has none, which is no secret.
fn key(out: &Output, credential: &Credential) -> String {
    if credential.key.is_empty() {
        return String::new();
    }
    out.secret(&String::from_utf8_lossy(credential.key.expose_secret()))
}

fn show_credential(out: &Output, credential: &Credential) {
    let name = clean(&credential.ssid.to_text());
    let security = msg!(
        "cmd-security-types",
        auth = &credential.auth,
        encr = &credential.encr,
    );
    let key = if credential.key.is_empty() {
        msg!("cmd-no-key").into()
    } else if out.shows_secrets() {
        clean(&key(out, credential))
    } else {
        msg!("cmd-key-masked", key = key(out, credential)).into()
    };
    let rows = [
        (msg!("cmd-label-network"), out.paint(Tone::Strong, &name)),
        (msg!("cmd-label-security"), security.into()),
        (msg!("cmd-label-key"), key),
    ];
    let rows = rows.map(|(label, value)| (label.to_string(), value));
    let widths = rows.iter().map(|(label, _)| label.chars().count());
    let width = widths.max().unwrap_or(0).max(LABEL);
    for (label, value) in rows {
        out.result(format!("  {label:<width$} {value}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_of_the_link_are_split_into_what_happened_and_what_to_do() {
        let stop = refuse_interface(&LinkError::MissingCapability {
            name: "eth0".to_owned(),
            program: "/bin/octopin".to_owned(),
        })
        .unwrap_err();
        assert_eq!((stop.exit, stop.code), (Exit::Missing, "missing-privilege"));
        assert!(
            stop.explanation.contains("CAP_NET_RAW") && stop.next.contains("setcap"),
            "{stop:?}"
        );
        let down = LinkError::InterfaceDown {
            name: "eth0".to_owned(),
        };
        let trouble = refuse_interface(&down).unwrap();
        assert!(
            trouble.advice().contains("ip link set eth0 up"),
            "{trouble:?}"
        );
    }

    #[test]
    fn a_device_is_introduced_without_control_characters() {
        let device = DeviceInfo {
            device_name: "Office\x1b[2J".to_owned(),
            manufacturer: "HP".to_owned(),
            model_name: "Envy".to_owned(),
            ..DeviceInfo::default()
        };
        let line = introduce(&device, None);
        assert!(
            !line.contains('\x1b') && line.contains("(HP Envy)"),
            "{line}"
        );
    }
}
