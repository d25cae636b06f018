//! What happens during a job: typed, on one timeline, for whoever shows or keeps it.

use advisor::evidence::Confidence;
use advisor::plan::{Plan, Reason, Way};
use devices::printer::PrinterState;
use devices::router::heard::{Heard, Said};
use serde::{Serialize, Serializer};
use serde_json::Value;
use text::{Message, Tell, as_english};
use wsc::ident::MacAddr;
use wsc::pin::RouterPin;

/// Where the job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// What is there.
    Look,
    /// Which ways are open.
    Match,
    /// What has to be so before it begins.
    Prepare,
    /// The settings change hands.
    Exchange,
    /// Whether the printer is really there.
    Verify,
    /// What should not stay as it is.
    Harden,
    /// What came of it.
    Record,
}

impl Step {
    /// The step of this name in documents.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "look" => Self::Look,
            "match" => Self::Match,
            "prepare" => Self::Prepare,
            "exchange" => Self::Exchange,
            "verify" => Self::Verify,
            "harden" => Self::Harden,
            "record" => Self::Record,
            _ => return None,
        })
    }
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Event {
    /// How long after the beginning of the job.
    pub at_ms: u64,
    /// Where the job was.
    pub step: Step,
    /// What.
    #[serde(flatten)]
    pub what: What,
}

/// What happened. The name in `event` is stable.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum What {
    /// A step begins.
    Begin,
    /// The printer, as far as it is known.
    Printer(Printer),
    /// The router, as far as it is known.
    Router {
        /// Its address with its kind, where a driver speaks to it.
        address: Option<String>,
        /// Maker and model.
        name: Option<String>,
        /// Whether its WPS is on.
        wps: Option<bool>,
    },
    /// Something that a person should know.
    Note {
        /// A sentence.
        #[serde(serialize_with = "as_english")]
        text: Message,
    },
    /// The ways, in their order, and those that are ruled out.
    Plan(Offer),
    /// The way that is gone.
    Chosen {
        /// Which.
        way: Way,
        /// What it is, for a person.
        #[serde(serialize_with = "as_english")]
        title: Message,
    },
    /// Something was changed that is put back at the end.
    Changed {
        /// What.
        #[serde(serialize_with = "as_english")]
        what: Message,
    },
    /// A change was put back.
    Undone {
        /// What.
        #[serde(serialize_with = "as_english")]
        what: Message,
    },
    /// A change could not be put back; its note stays.
    NotUndone {
        /// What.
        #[serde(serialize_with = "as_english")]
        what: Message,
        /// What to do.
        #[serde(serialize_with = "as_english")]
        next: Message,
    },
    /// The person has something to do now.
    Do {
        /// What, for a program.
        deed: Deed,
        /// What.
        #[serde(serialize_with = "as_english")]
        text: Message,
    },
    /// The router's own PIN, to be typed at the printer. Written out it is stars: whoever tells this
    /// to the person shows it, and keeps it nowhere.
    RouterPin {
        /// The PIN.
        #[serde(serialize_with = "stars")]
        pin: RouterPin,
    },
    /// The device is waited for.
    Waiting {
        /// How long at most.
        seconds: u64,
    },
    /// Something of the protocol itself that was heard while the settings change hands.
    Protocol {
        /// A message's name, such as `M1` or `NACK`; or what happened, such as `eap-began`,
        /// `half-proved`, `turned-away`, `on-air`, `probed`, `let-in`, `refused` or `failed`.
        kind: String,
        /// `sent` or `received`, as the registrar's side sees it, where it is a message.
        direction: Option<&'static str>,
        /// The device's address, where it is about one.
        mac: Option<String>,
        /// The length of a message, in octets.
        bytes: Option<usize>,
        /// The same as a sentence.
        #[serde(serialize_with = "as_english")]
        text: Message,
    },
    /// A device has the settings.
    Exchanged {
        /// Its address, where that is told.
        mac: Option<String>,
    },
    /// A look at the network after the exchange.
    Checked(Checked),
    /// Something that should not stay as it is.
    Finding {
        /// Its stable name.
        code: &'static str,
        /// How much it matters.
        severity: String,
        /// What is so.
        #[serde(serialize_with = "as_english")]
        text: Message,
        /// What to do.
        #[serde(serialize_with = "as_english")]
        next: Message,
    },
    /// The job is over.
    End(End),
}

impl What {
    /// What it says to people, where that is one text.
    pub const fn says(&self) -> Option<&Message> {
        match self {
            Self::Note { text }
            | Self::Do { text, .. }
            | Self::Protocol { text, .. }
            | Self::Finding { text, .. } => Some(text),
            Self::Chosen { title, .. } => Some(title),
            Self::Changed { what } | Self::Undone { what } | Self::NotUndone { what, .. } => {
                Some(what)
            }
            _ => None,
        }
    }

    /// Something of the protocol, as a router tells it.
    pub fn heard(heard: &Heard) -> Self {
        let (direction, bytes) = match heard.what {
            Said::Message {
                direction, octets, ..
            } => (Some(direction.name()), Some(octets)),
            _ => (None, None),
        };
        Self::Protocol {
            kind: heard.name(),
            direction,
            mac: Some(heard.mac.to_string()),
            bytes,
            text: heard.told(),
        }
    }

    /// Something around the protocol, such as a device that looks around.
    pub(super) fn around(kind: &str, mac: Option<MacAddr>, text: Message) -> Self {
        Self::Protocol {
            kind: kind.to_owned(),
            direction: None,
            mac: mac.map(|mac| mac.to_string()),
            bytes: None,
            text,
        }
    }
}

/// What the person does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Deed {
    /// Starts WPS with the PIN at the printer.
    StartPin,
    /// Presses the printer's button.
    PressButton,
    /// A step of a way that is gone by hand.
    Step,
}

impl Event {
    /// As a JSON object: `at_ms`, `step`, `event` and what belongs to the event. Secrets are masked
    /// unless `secrets` are wanted.
    pub fn json(&self, secrets: bool) -> Value {
        let mut line = serde_json::to_value(self).unwrap_or(Value::Null);
        if let What::RouterPin { pin } = &self.what
            && let Some(shown) = line.get_mut("pin").filter(|_| secrets)
        {
            *shown = pin.expose_secret().into();
        }
        line
    }
}

/// Eight stars: how long a secret is tells something of it.
fn stars<S: Serializer>(_: &RouterPin, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str("********")
}

/// Which printer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Printer {
    /// What it is called.
    pub name: Option<String>,
    /// Where it answers.
    pub address: Option<String>,
    /// Its UUID.
    pub uuid: Option<String>,
    /// Its serial number.
    pub serial: Option<String>,
    /// Its MAC addresses.
    pub macs: Vec<String>,
}

impl Printer {
    /// As it says of itself.
    pub fn of(state: &PrinterState, address: Option<String>) -> Self {
        let is = &state.identity;
        Self {
            name: is.name(),
            address,
            uuid: is.uuid.clone(),
            serial: is.serial.clone(),
            macs: is.macs.iter().map(ToString::to_string).collect(),
        }
    }
}

/// What a look at the network found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Checked {
    /// Whether the same printer answers.
    pub found: bool,
    /// Where.
    pub address: Option<String>,
    /// What its Wi-Fi does.
    pub wifi: Option<&'static str>,
    /// The network that it says it is in.
    pub ssid: Option<String>,
    /// Whether its web page answers.
    pub web: bool,
    /// Whether its IPP answers.
    pub ipp: bool,
    /// It answers over USB, which says nothing of the network.
    pub over_usb: bool,
}

/// How a job ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The printer has the network's settings and was found there.
    Joined,
    /// It is not on the network, or nobody knows.
    Failed,
    /// It was stopped.
    Cancelled,
    /// Only the plan was wanted. In documents it is `cancelled` with the code `planned`: nothing
    /// was done beyond looking, as it was wished.
    #[serde(rename = "cancelled")]
    Planned,
}

/// The end of a job.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct End {
    /// How it ended.
    pub outcome: Outcome,
    /// The way that was gone, as `--way` names it.
    pub way: Option<&'static str>,
    /// The same exactly, such as `pin-api`.
    pub via: Option<Way>,
    /// The printer.
    pub printer: Option<Printer>,
    /// Whether the printer was found on the network afterwards; `null` where nobody looked.
    pub verified: Option<bool>,
    /// A short stable name for why it ended without success.
    pub code: Option<&'static str>,
    /// Why, in words.
    #[serde(serialize_with = "as_english")]
    pub cause: Option<Message>,
    /// The advisor's causes, the likeliest first.
    #[serde(serialize_with = "as_english")]
    pub causes: Vec<Message>,
    /// The stable name of the likeliest cause, where there is one.
    pub why: Option<&'static str>,
    /// What to do next.
    #[serde(serialize_with = "as_english")]
    pub next: Option<Message>,
    /// What remains without Wi-Fi, where no way onto the network is open.
    #[serde(serialize_with = "as_english")]
    pub otherwise: Vec<Message>,
    /// A privilege or a program is missing.
    #[serde(skip)]
    pub missing: bool,
    /// Whether the exchange was begun: a job that ended before is no try that failed.
    pub tried: bool,
    /// Whether everything that was changed for the job is as it was; `null` where nothing was
    /// changed.
    pub undone: Option<bool>,
}

/// The ways that this program can go to their end, and those that are ruled out.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Offer {
    /// Why there is nothing to do.
    #[serde(serialize_with = "as_english")]
    pub already: Option<Message>,
    /// The ways, the best first.
    pub ways: Vec<Open>,
    /// The others.
    pub ruled_out: Vec<Shut>,
    /// What would open more.
    #[serde(serialize_with = "as_english")]
    pub openings: Vec<Message>,
    /// What remains without Wi-Fi, where no way is open.
    #[serde(serialize_with = "as_english")]
    pub otherwise: Vec<Message>,
}

/// A way that is offered.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Open {
    /// Which.
    pub way: Way,
    /// The word of `--way` that asks for it.
    pub verb: &'static str,
    /// What it is.
    #[serde(serialize_with = "as_english")]
    pub title: Message,
    /// Whether all that it requires is known to be there.
    pub certain: bool,
    /// How sure it is to work.
    pub confidence: Confidence,
    /// What speaks for it.
    #[serde(serialize_with = "as_english")]
    pub reasons_for: Vec<Message>,
    /// What speaks against it.
    #[serde(serialize_with = "as_english")]
    pub reasons_against: Vec<Message>,
    /// What the person does or gives.
    #[serde(serialize_with = "as_english")]
    pub needs: Vec<Message>,
    /// What it changes.
    #[serde(serialize_with = "as_english")]
    pub changes: Vec<Message>,
    /// What is not known about it.
    #[serde(serialize_with = "as_english")]
    pub unknown: Vec<Message>,
}

/// A way that is not offered.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Shut {
    /// Which.
    pub way: Way,
    /// The word of `--way` that asks for it.
    pub verb: &'static str,
    /// What it is.
    #[serde(serialize_with = "as_english")]
    pub title: Message,
    /// Why not.
    #[serde(serialize_with = "as_english")]
    pub why: Vec<Message>,
    /// What would open it.
    #[serde(serialize_with = "as_english")]
    pub opens: Vec<Message>,
}

impl Offer {
    /// The advisor's plan, without the ways that cannot be gone to their end from here: `cannot`
    /// says why, and in its part `.next` what would open them.
    pub fn of(plan: &Plan, cannot: impl Fn(Way) -> Option<Message>) -> Self {
        let words = |reasons: &[Reason]| -> Vec<Message> {
            reasons
                .iter()
                .map(|reason| reason.message.clone())
                .collect()
        };
        let mut offer = Self {
            already: plan.already.as_ref().map(|one| one.message.clone()),
            openings: plan.openings.iter().map(|o| o.message.clone()).collect(),
            otherwise: plan.otherwise.clone(),
            ..Self::default()
        };
        for open in &plan.ways {
            if let Some(why) = cannot(open.way) {
                offer.ruled_out.push(Shut {
                    way: open.way,
                    verb: open.verb,
                    title: open.title.clone(),
                    opens: why.next().into_iter().collect(),
                    why: vec![why],
                });
                continue;
            }
            offer.ways.push(Open {
                way: open.way,
                verb: open.verb,
                title: open.title.clone(),
                certain: open.certain,
                confidence: open.confidence,
                reasons_for: words(&open.reasons_for),
                reasons_against: words(&open.reasons_against),
                needs: open.needs.clone(),
                changes: open.changes.clone(),
                unknown: open.unknown.iter().map(|u| u.message.clone()).collect(),
            });
        }
        for shut in &plan.ruled_out {
            offer.ruled_out.push(Shut {
                way: shut.way,
                verb: shut.verb,
                title: shut.title.clone(),
                why: words(&shut.why),
                opens: shut.opens.clone(),
            });
        }
        offer
    }
}
