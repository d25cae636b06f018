//! What happened in a run, typed and in order: the one stream that a terminal, a web page and a
//! JSON reader show, each in its own way.

use text::Message;
use wsc::code::{ConfigError, MessageType};
use wsc::failure::Half;
use wsc::ident::MacAddr;
use wsc::ie::Mode;
use wsc::secret::SecretBytes;
use wsc::time::Instant;

use crate::lan::Ipv4;
use crate::person::{Slip, Which};
use crate::printer::{Light, Reason, WifiState};

/// The steps of the job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// What is there.
    Look,
    /// Which way leads onto the network.
    Match,
    /// What must be done before.
    Prepare,
    /// The protocol.
    Exchange,
    /// Whether the printer is really there.
    Verify,
    /// Turning off what should not stay on.
    Harden,
    /// What is kept of it.
    Record,
}

impl Step {
    /// All steps in their order.
    pub const ALL: [Self; 7] = [
        Self::Look,
        Self::Match,
        Self::Prepare,
        Self::Exchange,
        Self::Verify,
        Self::Harden,
        Self::Record,
    ];

    /// Its name in documents.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Look => "look",
            Self::Match => "match",
            Self::Prepare => "prepare",
            Self::Exchange => "exchange",
            Self::Verify => "verify",
            Self::Harden => "harden",
            Self::Record => "record",
        }
    }
}

/// The way onto the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The printer's PIN, entered at the router.
    Pin,
    /// The two buttons.
    Button,
    /// The router's PIN, entered at the printer.
    RouterPin,
}

impl Way {
    /// Its name in documents.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pin => "pin",
            Self::Button => "button",
            Self::RouterPin => "router-pin",
        }
    }
}

/// Somebody in the home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// The person.
    You,
    /// A printer, by its model.
    Printer(String),
    /// A router, by its name.
    Router(String),
}

impl Who {
    /// The name of a device; the person's in documents.
    pub fn name(&self) -> &str {
        match self {
            Self::You => "you",
            Self::Printer(name) | Self::Router(name) => name,
        }
    }

    /// What it is, in documents.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::You => "person",
            Self::Printer(_) => "printer",
            Self::Router(_) => "router",
        }
    }
}

/// The two boxes for a PIN on a router's settings page, and the one at the printer. They look alike
/// and take different secrets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PinBox {
    /// At the router, for the PIN of a device.
    DevicePin,
    /// At the router, for its own PIN.
    RouterPin,
    /// At the printer, for the PIN of the router.
    AtPrinter,
}

impl PinBox {
    /// Its name in documents.
    pub const fn name(self) -> &'static str {
        match self {
            Self::DevicePin => "device-pin",
            Self::RouterPin => "router-pin",
            Self::AtPrinter => "router-pin-at-printer",
        }
    }
}

/// A PIN in the story: whose it is decides whether it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pin {
    /// The digits.
    pub digits: SecretBytes,
    /// It is the PIN of the printer that the job is about, which its owner reads off its panel.
    pub own: bool,
}

/// A network as the computer heard it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    /// Its name, empty where it is hidden.
    pub ssid: String,
    /// Its access point.
    pub bssid: MacAddr,
    /// Its channel.
    pub channel: u8,
    /// How strongly it was heard, in dBm.
    pub signal_dbm: i32,
    /// WPA2, WPA3 and so on.
    pub security: &'static str,
    /// Whether the name is hidden.
    pub hidden: bool,
    /// What it tells of WPS, `None` where WPS is off.
    pub wps: Option<NetworkWps>,
}

/// What a network tells of WPS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NetworkWps {
    /// It has settings of its owner.
    pub configured: bool,
    /// It refuses its router PIN for now.
    pub locked: bool,
    /// What it waits for at this moment.
    pub active: Option<Mode>,
}

/// How a job ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The printer is on the network and answers.
    Joined,
    /// It is not.
    Failed,
}

impl Outcome {
    /// Its name in documents.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Joined => "joined",
            Self::Failed => "failed",
        }
    }
}

/// The last event of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// Joined or not.
    pub outcome: Outcome,
    /// The way that was tried.
    pub way: Way,
    /// The printer.
    pub printer: String,
    /// Whether the printer answered on the network.
    pub verified: bool,
    /// Short stable name of the cause, where it failed.
    pub code: Option<&'static str>,
    /// What happened and why, one sentence or two.
    pub cause: Option<String>,
    /// What to do next.
    pub next: Option<String>,
    /// What was changed for the job and is as before.
    pub undone: Vec<String>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum What {
    /// The computer heard a network.
    Network(Network),
    /// The computer heard a printer that asks for a registrar.
    PrinterAsks {
        /// The printer, as it tells its model.
        printer: Who,
        /// Its address.
        mac: MacAddr,
        /// Its button is pressed.
        button: bool,
    },
    /// The way that is taken, with the reasons.
    Plan {
        /// The way.
        way: Way,
        /// Why.
        reasons: Vec<String>,
    },
    /// Something that is worth knowing before.
    Finding {
        /// Short stable name.
        code: &'static str,
        /// In words.
        text: String,
    },
    /// Somebody did something.
    Did {
        /// Who.
        who: Who,
        /// What, as the rest of a sentence.
        text: Message,
    },
    /// A display shows these lines.
    Panel {
        /// Whose.
        who: Who,
        /// The lines.
        lines: Vec<String>,
        /// The PIN that is in them.
        pin: Option<Pin>,
    },
    /// A wireless light changed.
    Light {
        /// Whose.
        who: Who,
        /// What it does now.
        light: Light,
    },
    /// A page was printed.
    Printed {
        /// By whom.
        who: Who,
        /// The lines.
        lines: Vec<String>,
        /// The PIN that is in them.
        pin: Option<Pin>,
    },
    /// Somebody read a PIN.
    PinRead {
        /// Where.
        from: Who,
        /// The PIN.
        pin: Pin,
    },
    /// The person gives the program a PIN that is not the one that the printer has now.
    PinGiven {
        /// Whose it is.
        which: Which,
        /// What happened while it was typed.
        slip: Slip,
        /// The printer that the job is about, or the router whose label it is on.
        of: Who,
        /// The PIN.
        pin: Pin,
    },
    /// Somebody typed a PIN.
    PinTyped {
        /// Where.
        at: Who,
        /// Into which box.
        into: PinBox,
        /// The PIN.
        pin: Pin,
        /// Why it was not taken.
        rejected: Option<Message>,
    },
    /// A setting was changed for the job, and is to be put back.
    Changed {
        /// Where.
        at: Who,
        /// What.
        text: String,
    },
    /// A side began, or stopped, to wait for the other.
    Window {
        /// Which.
        who: Who,
        /// What it waits for; `None` when it stopped.
        mode: Option<Mode>,
        /// Until when, where that is known.
        until: Option<Instant>,
    },
    /// The printer looked at all channels.
    Looked {
        /// Which printer.
        who: Who,
        /// How many networks it heard.
        networks: usize,
    },
    /// The printer turns to an access point.
    Chosen {
        /// Which printer.
        who: Who,
        /// The access point's network.
        ssid: String,
        /// Its address.
        bssid: MacAddr,
        /// Why.
        reason: Reason,
    },
    /// A message of the protocol.
    Message {
        /// Which.
        kind: MessageType,
        /// From whom.
        from: Who,
        /// To whom.
        to: Who,
        /// Its length in octets.
        len: usize,
    },
    /// One side proved that it knows a half of the PIN.
    HalfProved {
        /// Which side.
        by: Who,
        /// Which half.
        half: Half,
    },
    /// The router has no PIN for this device, or refuses.
    TurnedAway {
        /// Which router.
        by: Who,
        /// The reason that it tells.
        error: ConfigError,
    },
    /// The settings of the network arrived.
    Credential {
        /// At which printer.
        at: Who,
        /// Name of the network.
        ssid: String,
        /// Its key.
        key: SecretBytes,
    },
    /// WPS itself failed.
    RunFailed {
        /// At which printer.
        at: Who,
        /// Short stable name of the cause.
        code: &'static str,
        /// The printer's view.
        text: Message,
    },
    /// A line of the router's log that explains what follows.
    Log {
        /// Which router.
        at: Who,
        /// Short stable name.
        code: &'static str,
        /// In words.
        text: Message,
    },
    /// The printer's Wi-Fi state.
    State {
        /// Which printer.
        who: Who,
        /// The state.
        state: WifiState,
    },
    /// The printer has an address.
    Address {
        /// Which printer.
        who: Who,
        /// The address.
        ip: Ipv4,
    },
    /// The computer asked for the printer on the network.
    Answer {
        /// The address that it asked for.
        ip: Ipv4,
        /// Whether the printer answered.
        answered: bool,
    },
    /// What was changed is as before.
    Undone {
        /// Where.
        at: Who,
        /// What.
        text: String,
    },
    /// What should be done later.
    Advice {
        /// Short stable name.
        code: &'static str,
        /// In words.
        text: String,
    },
    /// The end.
    End(End),
}

impl What {
    /// The step that it belongs to; `None` for what can happen in any.
    pub(crate) const fn step(&self) -> Option<Step> {
        match self {
            Self::Network(_) => Some(Step::Look),
            Self::Plan { .. } => Some(Step::Match),
            Self::Did { who: Who::You, .. }
            | Self::PinRead { .. }
            | Self::PinTyped { .. }
            | Self::Changed { .. } => Some(Step::Prepare),
            Self::Chosen { .. } | Self::Message { .. } | Self::TurnedAway { .. } => {
                Some(Step::Exchange)
            }
            Self::State {
                state: WifiState::Joining,
                ..
            }
            | Self::Address { .. }
            | Self::Answer { .. } => Some(Step::Verify),
            Self::Undone { .. } | Self::Advice { .. } => Some(Step::Harden),
            Self::End(_) => Some(Step::Record),
            _ => None,
        }
    }
}

/// An event: what happened when, in which step of the job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Virtual time since the job began.
    pub at: Instant,
    /// The step.
    pub step: Step,
    /// What happened.
    pub what: What,
}
