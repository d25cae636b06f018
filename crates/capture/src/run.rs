//! What was found of one WPS run.

use text::{Message, Tell, msg};
use wsc::attr::QuirkSet;
use wsc::code::{AssociationState, ConfigError, DevicePasswordId, MessageType};
use wsc::device::DeviceInfo;
use wsc::failure::Half;
use wsc::frame::{ReasonCode, StatusCode};
use wsc::ident::{MacAddr, Uuid};
use wsc::version::WscVersion;

use crate::proof::Checked;

/// The most steps that are kept of one run; a whole one with every frame sent twice has fewer.
pub const STEPS_MAX: usize = 256;

/// Which side a step comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The device that gets settings, or the access point that shows its own.
    Enrollee,
    /// Who gives them, or asks for them.
    Registrar,
}

impl Side {
    /// `enrollee` or `registrar`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Enrollee => "enrollee",
            Self::Registrar => "registrar",
        }
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Enrollee => Self::Registrar,
            Self::Registrar => Self::Enrollee,
        }
    }
}

/// What carried a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Carrier {
    /// Wi-Fi.
    Air,
    /// A cable.
    Wire,
    /// UPnP: an external registrar and an access point on the same network.
    Upnp,
}

impl Carrier {
    /// `air`, `wire` or `upnp`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Air => "air",
            Self::Wire => "wire",
            Self::Upnp => "upnp",
        }
    }
}

/// What a run was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// A device joins a network.
    Join,
    /// A registrar outside the access point reads or changes its settings, with the router PIN.
    Manage,
}

impl Purpose {
    /// `enrollee` or `registrar`: the part that the station played.
    pub const fn role(self) -> &'static str {
        match self {
            Self::Join => "enrollee",
            Self::Manage => "registrar",
        }
    }
}

/// One of the two sides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Party {
    /// Its MAC address.
    pub mac: Option<MacAddr>,
    /// Its UUID.
    pub uuid: Option<Uuid>,
    /// What it tells of itself.
    pub device: Option<DeviceInfo>,
    /// The version that it speaks.
    pub version: Option<WscVersion>,
    /// Its IP address, where UPnP carried the run.
    pub address: Option<std::net::IpAddr>,
}

/// What one step was.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum What {
    /// The station asked to be let in, with a WPS element.
    AssociationAsked,
    /// The access point's answer.
    Association(StatusCode),
    /// EAPOL-Start.
    Start,
    /// EAP-Request/Identity.
    IdentityAsked,
    /// EAP-Response/Identity of WSC.
    Identity,
    /// WSC_Start.
    WscStart,
    /// A message of the protocol.
    Message(MessageType),
    /// A message that cannot be read, and why.
    Unreadable(Message),
    /// EAP-Nak: the other side cannot do WSC.
    Nak,
    /// EAP-Success, which WSC does not have.
    Success,
    /// EAP-Failure, with which every run ends.
    Failure,
    /// Deauthentication or disassociation.
    Left(ReasonCode),
    /// An acknowledgement over HTTP that has no message in it.
    Taken,
}

impl What {
    /// A short name for programs, such as `M3` or `EAP-Failure`.
    pub fn name(&self) -> String {
        match self {
            Self::AssociationAsked => "Association request".to_owned(),
            Self::Association(_) => "Association response".to_owned(),
            Self::Start => "EAPOL-Start".to_owned(),
            Self::IdentityAsked => "Identity?".to_owned(),
            Self::Identity => "Identity".to_owned(),
            Self::WscStart => "WSC_Start".to_owned(),
            Self::Message(kind) => kind.to_string(),
            Self::Unreadable(_) => "unreadable".to_owned(),
            Self::Nak => "EAP-Nak".to_owned(),
            Self::Success => "EAP-Success".to_owned(),
            Self::Failure => "EAP-Failure".to_owned(),
            Self::Left(_) => "Deauthentication".to_owned(),
            Self::Taken => "OK".to_owned(),
        }
    }
}

/// What it is called for a person.
impl Tell for What {
    fn told(&self) -> Message {
        match self {
            Self::AssociationAsked => msg!("capture-step-association-asked"),
            Self::Association(_) => msg!("capture-step-association"),
            Self::Unreadable(_) => msg!("capture-step-unreadable"),
            Self::Left(_) => msg!("capture-step-left"),
            named => msg!("capture-step", name = named.name()),
        }
    }
}

/// One step of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// When, in nanoseconds as in the file.
    pub at: u64,
    /// Who sent it.
    pub from: Side,
    /// What it was.
    pub what: What,
    /// Octets of the message, or of the EAP packet.
    pub octets: usize,
    /// How often it was sent again.
    pub again: u32,
    /// In how many fragments it came; 0 and 1 mean in one piece.
    pub fragments: u32,
    /// The configuration error that it told.
    pub error: Option<ConfigError>,
    /// What it said that matters for the outcome.
    pub notes: Vec<Message>,
}

/// What an access point waits for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Waits {
    /// Its beacons were not captured, or say nothing of it.
    #[default]
    Unknown,
    /// For nobody.
    Not,
    /// For a device that proves this secret.
    For(DevicePasswordId),
}

/// What the network looked like while the run went on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Network {
    /// Its name.
    pub ssid: Option<String>,
    /// Its channel's frequency in MHz.
    pub frequency_mhz: Option<u16>,
    /// The last strength of its signal at the capturing radio, in dBm.
    pub signal_dbm: Option<i8>,
    /// Whether its WPS was locked against the router PIN.
    pub locked: Option<bool>,
    /// What it waited for when the run began.
    pub waits: Waits,
    /// Whether it takes WPA3 only.
    pub wpa3_only: Option<bool>,
    /// Whether it takes only devices that protect their management frames (PMF, 802.11w).
    pub pmf_required: Option<bool>,
}

/// What became of the device after it had the settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct After {
    /// How often it was heard looking for a network.
    pub looked: u32,
    /// The network that it went to.
    pub bssid: Option<MacAddr>,
    /// That network's name.
    pub ssid: Option<String>,
    /// An association that was refused.
    pub refused: Option<StatusCode>,
    /// How often the exchange of keys began.
    pub handshakes: u32,
    /// Whether the exchange of keys was completed.
    pub joined: bool,
    /// Why it was sent away, or left.
    pub left: Option<ReasonCode>,
    /// What the device itself told afterwards.
    pub told: Option<(AssociationState, ConfigError)>,
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The device has the network's settings.
    Provisioned,
    /// A registrar learned the access point's settings.
    Learned,
    /// A registrar gave the access point new settings.
    Reconfigured,
    /// It failed.
    Failed,
    /// The capture does not show the end.
    Incomplete,
}

impl Outcome {
    /// The word in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Provisioned => "provisioned",
            Self::Learned => "learned",
            Self::Reconfigured => "reconfigured",
            Self::Failed => "failed",
            Self::Incomplete => "incomplete",
        }
    }
}

impl Tell for Outcome {
    fn told(&self) -> Message {
        match self {
            Self::Provisioned => msg!("capture-outcome-provisioned"),
            Self::Learned => msg!("capture-outcome-learned"),
            Self::Reconfigured => msg!("capture-outcome-reconfigured"),
            Self::Failed => msg!("capture-outcome-failed"),
            Self::Incomplete => msg!("capture-outcome-incomplete"),
        }
    }
}

/// What is to be said of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// How it ended.
    pub outcome: Outcome,
    /// A short stable name of the cause, such as `wrong-pin`; `None` after a success.
    pub code: Option<&'static str>,
    /// The configuration error that was told.
    pub config_error: Option<ConfigError>,
    /// The half of the PIN that was wrong.
    pub half: Option<Half>,
    /// What happened and why, for a person.
    pub cause: Message,
    /// What to do next, for a person.
    pub next: Message,
}

/// A WPS run.
#[derive(Clone, Debug)]
pub struct Run {
    /// What carried it.
    pub carrier: Carrier,
    /// What it was for.
    pub purpose: Purpose,
    /// The side that gets settings, or shows its own.
    pub enrollee: Party,
    /// The other one.
    pub registrar: Party,
    /// The access point.
    pub access_point: Option<MacAddr>,
    /// The network around it, where beacons were captured.
    pub network: Network,
    /// Which secret was to be proved.
    pub password_id: Option<DevicePasswordId>,
    /// What happened, in order.
    pub steps: Vec<Step>,
    /// Steps that were too many to keep.
    pub more_steps: u32,
    /// Deviations from the specification that were seen.
    pub quirks: QuirkSet,
    /// What became of the device afterwards.
    pub after: After,
    /// What the owner's PIN and key prove of it, where they were given.
    pub checked: Option<Checked>,
    /// What is to be said of it.
    pub verdict: Verdict,
}

impl Run {
    /// When it began, in nanoseconds as in the file.
    pub fn began(&self) -> u64 {
        self.steps.first().map_or(0, |step| step.at)
    }

    /// When its last step was.
    pub fn ended(&self) -> u64 {
        self.steps.last().map_or(0, |step| step.at)
    }

    /// What a step's message carries, in a few words; `None` for what is no message.
    pub fn carries(&self, step: &Step) -> Option<Message> {
        let What::Message(kind) = step.what else {
            return None;
        };
        // An access point that is the enrollee tells its settings, and is given new ones.
        let manage = self.purpose == Purpose::Manage;
        Some(match kind {
            MessageType::M1 => msg!("capture-carries-m1"),
            MessageType::M2 => msg!("capture-carries-m2"),
            MessageType::M2D => msg!("capture-carries-m2d"),
            MessageType::M3 => msg!("capture-carries-promise"),
            MessageType::M4 => msg!("capture-carries-promise-and-proof"),
            MessageType::M5 => msg!("capture-carries-first-half"),
            MessageType::M7 if manage => msg!("capture-carries-proof-and-settings"),
            MessageType::M6 | MessageType::M7 => msg!("capture-carries-second-half"),
            MessageType::M8 if manage => msg!("capture-carries-new-settings"),
            MessageType::M8 => msg!("capture-carries-settings"),
            MessageType::WSC_ACK => msg!("capture-carries-ack"),
            MessageType::WSC_NACK => msg!("capture-carries-nack"),
            MessageType::WSC_DONE => msg!("capture-carries-done"),
            _ => return None,
        })
    }

    /// Steps that were sent again, in all.
    pub fn retransmissions(&self) -> u32 {
        self.steps.iter().map(|step| step.again).sum()
    }

    /// The messages of the protocol, without those that were sent again.
    pub fn messages(&self) -> impl DoubleEndedIterator<Item = (Side, MessageType)> + '_ {
        self.steps.iter().filter_map(|step| match step.what {
            What::Message(kind) => Some((step.from, kind)),
            _ => None,
        })
    }
}
