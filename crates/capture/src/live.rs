//! A run that goes on: its steps, its messages put together from fragments, what they said.

use std::net::IpAddr;

use text::{Message, Tell, msg};
use wsc::attr::{AttributeId as A, QuirkSet, Tolerance};
use wsc::code::{AssociationState, ConfigError, DevicePasswordId, MessageType, OpCode};
use wsc::device::DeviceInfo;
use wsc::eap::packet::{Frame, IDENTITY_ENROLLEE, IDENTITY_REGISTRAR, Method};
use wsc::ident::{MacAddr, Uuid};
use wsc::msg::{Control, Received};
use wsc::version::WscVersion;

use crate::judge;
use crate::proof::Recorded;
use crate::run::{After, Carrier, Network, Party, Purpose, Run, STEPS_MAX, Side, Step, What};

/// Octets of a message that is put together from fragments.
const MESSAGE_MAX: usize = wsc::eap::fragment::MAX_MESSAGE;

/// Who talks to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Pair {
    /// A station and its access point on the air.
    Air {
        access_point: MacAddr,
        station: MacAddr,
    },
    /// A station at a cable.
    Wire { station: MacAddr },
    /// An external registrar and an access point that it manages itself.
    Manage {
        access_point: IpAddr,
        registrar: IpAddr,
    },
    /// A device that an access point hands on to an external registrar.
    Proxied {
        access_point: IpAddr,
        station: MacAddr,
    },
}

/// A run that goes on.
#[derive(Debug)]
pub(crate) struct Live {
    pub(crate) run: Run,
    /// Whether anything of WSC was seen; else it may be any 802.1X.
    pub(crate) wsc: bool,
    /// When something was last seen, in nanoseconds.
    pub(crate) last: u64,
    /// EAP-Failure or Success, or a refusal, was seen.
    pub(crate) ended: bool,
    /// A message that comes in fragments, from the enrollee and from the registrar.
    parts: [Option<Parts>; 2],
    /// The message that was last complete, for repetitions: who, identifier, octets.
    before: Option<(Side, u8, Vec<u8>)>,
    /// Messages for the proof, where one is wanted.
    pub(crate) recorded: Vec<Recorded>,
}

/// A message that comes in fragments.
#[derive(Debug)]
struct Parts {
    op: OpCode,
    /// Octets of the whole, as the first fragment tells it.
    total: usize,
    octets: Vec<u8>,
    count: u32,
}

impl Live {
    pub(crate) fn new(pair: Pair, at: u64, network: Network) -> Self {
        let (carrier, access_point, station) = match pair {
            Pair::Air {
                access_point,
                station,
            } => (Carrier::Air, Some(access_point), Some(station)),
            Pair::Wire { station } => (Carrier::Wire, None, Some(station)),
            Pair::Proxied { station, .. } => (Carrier::Upnp, None, Some(station)),
            Pair::Manage { .. } => (Carrier::Upnp, None, None),
        };
        let manage = matches!(pair, Pair::Manage { .. });
        let mut run = Run {
            carrier,
            purpose: if manage {
                Purpose::Manage
            } else {
                Purpose::Join
            },
            enrollee: Party {
                mac: station,
                ..Party::default()
            },
            registrar: Party {
                mac: access_point,
                ..Party::default()
            },
            access_point,
            network,
            password_id: None,
            steps: Vec::new(),
            more_steps: 0,
            quirks: QuirkSet::EMPTY,
            after: After::default(),
            checked: None,
            verdict: judge::open(),
        };
        if let Pair::Manage {
            access_point,
            registrar,
        } = pair
        {
            run.enrollee.address = Some(access_point);
            run.registrar.address = Some(registrar);
        }
        Self {
            run,
            wsc: false,
            last: at,
            ended: false,
            parts: [None, None],
            before: None,
            recorded: Vec::new(),
        }
    }

    /// The side that the access point plays.
    pub(crate) fn access_point_side(&self) -> Side {
        match self.run.purpose {
            Purpose::Join => Side::Registrar,
            Purpose::Manage => Side::Enrollee,
        }
    }

    /// The station turns out to be a registrar: what was noted of the two sides is the other way
    /// round.
    pub(crate) fn manage(&mut self) {
        if self.run.purpose == Purpose::Manage {
            return;
        }
        self.run.purpose = Purpose::Manage;
        std::mem::swap(&mut self.run.enrollee, &mut self.run.registrar);
        for step in &mut self.run.steps {
            step.from = step.from.other();
        }
    }

    pub(crate) fn set_access_point(&mut self, mac: Option<MacAddr>) {
        self.run.access_point = mac;
        match self.run.purpose {
            Purpose::Join => self.run.registrar.mac = mac,
            Purpose::Manage => self.run.enrollee.mac = mac,
        }
    }

    pub(crate) fn step(
        &mut self,
        at: u64,
        from: Side,
        what: What,
        octets: usize,
    ) -> Option<&mut Step> {
        self.last = at;
        if let Some(last) = self.run.steps.last_mut()
            && last.from == from
            && last.what == what
            && !matches!(what, What::Message(_) | What::Unreadable(_))
        {
            last.again += 1;
            return None;
        }
        if self.run.steps.len() >= STEPS_MAX {
            self.run.more_steps += 1;
            return None;
        }
        self.run.steps.push(Step {
            at,
            from,
            what,
            octets,
            again: 0,
            fragments: 0,
            error: None,
            notes: Vec::new(),
        });
        self.run.steps.last_mut()
    }

    /// Takes a request or response; whether the run is over.
    pub(crate) fn exchange(
        &mut self,
        at: u64,
        from: Side,
        id: u8,
        method: &Method<'_>,
        octets: usize,
        record: bool,
    ) -> bool {
        match method {
            Method::Identity(text) if from != self.access_point_side() => {
                if text.starts_with(IDENTITY_REGISTRAR) {
                    self.manage();
                } else if !text.starts_with(IDENTITY_ENROLLEE) {
                    // Another kind of 802.1X.
                    return true;
                }
                self.wsc = true;
                let from = self.access_point_side().other();
                self.step(at, from, What::Identity, octets);
            }
            Method::Identity(_) => {
                self.step(at, from, What::IdentityAsked, octets);
            }
            Method::Wsc(frame) => {
                self.wsc = true;
                self.frame(at, from, id, frame, record);
            }
            Method::Nak => {
                self.step(at, from, What::Nak, octets);
            }
            Method::Notification | Method::Other(_) => {}
        }
        false
    }

    /// Takes a WSC frame: a message or a part of one.
    pub(crate) fn frame(&mut self, at: u64, from: Side, id: u8, frame: &Frame<'_>, record: bool) {
        let index = usize::from(from == Side::Registrar);
        if frame.op == OpCode::FRAG_ACK {
            return;
        }
        if frame.op == OpCode::START {
            self.step(at, from, What::WscStart, frame.payload.len());
            return;
        }
        let Some(slot) = self.parts.get_mut(index) else {
            return;
        };
        match slot.take() {
            None if !frame.more => {
                self.whole(at, from, id, frame.op, frame.payload, 1, record);
            }
            None => {
                let total = frame
                    .total
                    .map_or(MESSAGE_MAX, usize::from)
                    .min(MESSAGE_MAX);
                *slot = Some(Parts {
                    op: frame.op,
                    total,
                    octets: frame.payload.to_vec(),
                    count: 1,
                });
                self.before = Some((from, id, frame.payload.to_vec()));
            }
            Some(mut parts) => {
                // A fragment that was sent again is the one before once more.
                let again = self.before.as_ref().is_some_and(|(side, before, part)| {
                    *side == from && *before == id && part == frame.payload
                });
                if !again {
                    parts.octets.extend_from_slice(frame.payload);
                    parts.count += 1;
                }
                if parts.octets.len() > parts.total {
                    self.step(
                        at,
                        from,
                        What::Unreadable(msg!("capture-bad-fragments")),
                        parts.octets.len(),
                    );
                } else if frame.more || again {
                    self.before = Some((from, id, frame.payload.to_vec()));
                    if let Some(slot) = self.parts.get_mut(index) {
                        *slot = Some(parts);
                    }
                } else {
                    self.whole(at, from, id, parts.op, &parts.octets, parts.count, record);
                }
            }
        }
    }

    /// Takes a whole message; whether nothing can follow it where no EAP-Failure comes.
    #[expect(clippy::too_many_arguments, reason = "what a message has around it")]
    pub(crate) fn whole(
        &mut self,
        at: u64,
        from: Side,
        id: u8,
        op: OpCode,
        octets: &[u8],
        fragments: u32,
        record: bool,
    ) -> bool {
        self.wsc = true;
        self.last = at;
        if let Some((side, _, before)) = &self.before
            && *side == from
            && before == octets
        {
            if let Some(last) = self.run.steps.iter_mut().rfind(|step| step.from == from) {
                last.again += 1;
            }
            return false;
        }
        self.before = Some((from, id, octets.to_vec()));
        let received = match Received::parse(op, octets, Tolerance::FIELD) {
            Ok(received) => received,
            Err(error) => {
                let what = What::Unreadable(error.told());
                self.step(at, from, what, octets.len());
                return false;
            }
        };
        let kind = received.kind;
        self.run.quirks = self.run.quirks.union(received.attributes.quirks());
        let notes = self.read(from, &received);
        if let Some(step) = self.step(at, from, What::Message(kind), octets.len()) {
            step.fragments = fragments;
            step.notes = notes;
            step.error = received
                .attributes
                .u16(A::CONFIGURATION_ERROR)
                .map(ConfigError);
        }
        if record && self.recorded.len() < STEPS_MAX {
            self.recorded.push(Recorded {
                kind,
                octets: octets.to_vec(),
            });
        }
        matches!(kind, MessageType::WSC_DONE | MessageType::WSC_NACK)
    }

    /// What a message says of its sender and of how it goes.
    pub(crate) fn read(&mut self, from: Side, message: &Received<'_>) -> Vec<Message> {
        let mut notes = Vec::new();
        let a = &message.attributes;
        let party = match from {
            Side::Enrollee => &mut self.run.enrollee,
            Side::Registrar => &mut self.run.registrar,
        };
        let introduces = matches!(
            message.kind,
            MessageType::M1 | MessageType::M2 | MessageType::M2D
        );
        if introduces {
            let uuid = if message.kind == MessageType::M1 {
                A::UUID_E
            } else {
                A::UUID_R
            };
            party.uuid = a.array(uuid).map(Uuid);
            if let Some(mac) = a.array(A::MAC_ADDRESS) {
                party.mac = Some(MacAddr(mac));
            }
            let device = DeviceInfo::read(a);
            let names = [
                &device.manufacturer,
                &device.model_name,
                &device.serial_number,
            ];
            let said: Vec<&str> = names
                .into_iter()
                .map(|name| name.trim())
                .filter(|name| !name.is_empty())
                .collect();
            if !said.is_empty() {
                notes.push(msg!("capture-note-names", names = said.join(", ")));
            }
            party.device = Some(device);
            party.version = Some(WscVersion::of(a.wfa()));
        }
        if let Some(id) = a.u16(A::DEVICE_PASSWORD_ID).map(DevicePasswordId) {
            notes.push(msg!("capture-note-proves", secret = &id));
            if message.kind == MessageType::M1 || self.run.password_id.is_none() {
                self.run.password_id = Some(id);
            }
        }
        let error = a.u16(A::CONFIGURATION_ERROR).map(ConfigError);
        if let Some(error) = error.filter(|error| *error != ConfigError::NO_ERROR) {
            notes.push(msg!("capture-note-number", what = &error, number = error.0,));
        }
        if message.kind == MessageType::M1
            && let Some(state) = a.u16(A::ASSOCIATION_STATE).map(AssociationState)
            && state != AssociationState::NOT_ASSOCIATED
        {
            notes.push(msg!("capture-note-last-try", state = &state));
        }
        if message.kind == MessageType::WSC_NACK
            && let Ok(control) = Control::read(message)
            && control.config_error == ConfigError::NO_ERROR
        {
            notes.push(msg!("capture-note-no-error"));
        }
        notes
    }
}

/// The type of a message, before anything else of it is read.
pub(crate) fn message_type(octets: &[u8]) -> Option<MessageType> {
    let attributes = wsc::attr::Attributes::parse(octets, Tolerance::FIELD).ok()?;
    attributes.u8(A::MESSAGE_TYPE).map(MessageType)
}
