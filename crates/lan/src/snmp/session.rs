//! What one knows of an agent of version 3 while talking to it: its engine, its clock, and the keys
//! for it (RFC 3414, sections 3 and 4). Pure; [`super::client`] sends and receives.

use std::time::Duration;

use text::{Tell, msg};
use tokio::time::Instant;

use super::message::{DecodeError, Oid, Pdu, PduKind};
use super::usm::{Keys, User};
use super::v3::{Message, Sealed};

/// How much older than the agent's clock an answer may be, in seconds (RFC 3414, section 2.2.3).
const WINDOW: i32 = 150;

/// usmStats (RFC 3414, section 5): what reports count, each followed by its number and 0.
const USM_STATS: [u32; 9] = [1, 3, 6, 1, 6, 3, 15, 1, 1];

/// Why an agent does not take what a user asks. The text is "why; what to do next".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The user has other passwords there, or fewer.
    SecurityLevel,
    /// The clocks differ, even after taking over the agent's.
    NotInTimeWindow,
    /// There is no such user.
    UnknownUser,
    /// It says that it is another agent by now.
    UnknownEngine,
    /// The password or the way of signing is another one.
    WrongDigest,
    /// The password that encrypts or the way of encrypting is another one.
    Decryption,
    /// It says who it is, and nothing more to what is encrypted: some agents do not report what they
    /// cannot decrypt.
    NoAnswer,
    /// Anything else.
    Other,
}

/// The numbers below [`USM_STATS`] (0 where there is none), their refusals, and short stable names.
const REFUSALS: [(u32, Refusal, &str); 8] = [
    (1, Refusal::SecurityLevel, "snmp-security-level"),
    (2, Refusal::NotInTimeWindow, "snmp-time-window"),
    (3, Refusal::UnknownUser, "snmp-unknown-user"),
    (4, Refusal::UnknownEngine, "snmp-unknown-engine"),
    (5, Refusal::WrongDigest, "snmp-wrong-password"),
    (6, Refusal::Decryption, "snmp-wrong-privacy"),
    (0, Refusal::Other, "snmp-refusal"),
    (0, Refusal::NoAnswer, "snmp-no-answer"),
];

impl Refusal {
    /// A short stable name, such as `snmp-unknown-user`.
    pub fn code(self) -> &'static str {
        let row = REFUSALS.iter().find(|row| row.1 == self);
        row.map_or("snmp-refusal", |row| row.2)
    }

    /// What a report means: its only variable says what it counts.
    fn of(report: &Pdu) -> Self {
        let counts = report.variables.first().and_then(|(oid, _)| stat(oid));
        let row = counts.and_then(|number| REFUSALS.iter().find(|row| row.0 == number));
        row.map_or(Self::Other, |row| row.1)
    }
}

impl Tell for Refusal {
    fn told(&self) -> text::Message {
        match self {
            Self::SecurityLevel => msg!("lan-snmp-security-level"),
            Self::NotInTimeWindow => msg!("lan-snmp-time-window"),
            Self::UnknownUser => msg!("lan-snmp-unknown-user"),
            Self::UnknownEngine => msg!("lan-snmp-unknown-engine"),
            Self::WrongDigest => msg!("lan-snmp-wrong-password"),
            Self::Decryption => msg!("lan-snmp-wrong-privacy"),
            Self::Other => msg!("lan-snmp-no-reason"),
            Self::NoAnswer => msg!("lan-snmp-no-answer"),
        }
    }
}

text::display_told!(Refusal);

fn stat(oid: &Oid) -> Option<u32> {
    match oid.parts().strip_prefix(&USM_STATS)? {
        [number, 0] => Some(*number),
        _ => None,
    }
}

/// What an agent answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Heard {
    Response(Pdu),
    Refused(Refusal),
}

/// The question that every agent answers with the name of its engine (RFC 3414, section 4).
pub(super) fn who_are_you(id: i32) -> Vec<u8> {
    let message = Message {
        id,
        reportable: true,
        engine: &[],
        boots: 0,
        time: 0,
        user: "",
        pdu: &Pdu::request(PduKind::Get, id, &[]),
    };
    message.encode(None, [0; 8])
}

/// A conversation with an agent.
#[derive(Debug)]
pub(super) struct Session {
    user: String,
    engine: Vec<u8>,
    keys: Option<Keys>,
    clock: Clock,
}

/// The agent's clock, as it was last heard.
#[derive(Clone, Copy, Debug)]
struct Clock {
    boots: i32,
    time: i32,
    at: Instant,
    /// Whether the agent has signed it. Until then it is a guess that judges nothing.
    authentic: bool,
}

impl Clock {
    /// What it shows now.
    fn time(&self) -> i32 {
        let passed: Duration = self.at.elapsed();
        let passed = i32::try_from(passed.as_secs()).unwrap_or(i32::MAX);
        self.time.saturating_add(passed)
    }

    /// Whether a signed message of this moment is of now, and not one that somebody kept
    /// (RFC 3414, section 3.2, step 7b).
    fn accepts(&self, boots: i32, time: i32) -> bool {
        let early = time.saturating_add(WINDOW) < self.time();
        boots != i32::MAX
            && (!self.authentic || boots > self.boots || (boots == self.boots && !early))
    }

    fn heard(&mut self, boots: i32, time: i32) {
        if !self.authentic || (boots, time) > (self.boots, self.time) {
            *self = Self {
                boots,
                time,
                at: Instant::now(),
                authentic: true,
            };
        }
    }
}

impl Session {
    /// Begins with the answer to [`who_are_you`]; nothing where this is the answer to something
    /// else.
    ///
    /// # Errors
    /// Octets that are no such answer.
    pub(super) fn begin(user: &User, id: i32, octets: &[u8]) -> Result<Option<Self>, DecodeError> {
        let message = Sealed::read(octets)?;
        if message.id != i64::from(id) {
            return Ok(None);
        }
        if message.open(None)?.kind != PduKind::Report || !message.names_engine() {
            return Err(DecodeError::Security);
        }
        Ok(Some(Self {
            user: user.name().to_owned(),
            engine: message.engine.to_vec(),
            keys: user.keys_for(message.engine),
            clock: Clock {
                boots: message.boots,
                time: message.time,
                at: Instant::now(),
                authentic: false,
            },
        }))
    }

    /// Whether the agent leaves unanswered what is encrypted for it: nothing signed has come yet.
    pub(super) fn is_unheard(&self) -> bool {
        !self.clock.authentic && self.keys.as_ref().is_some_and(Keys::encrypts)
    }

    /// A request as a message.
    pub(super) fn ask(&self, id: i32, request: &Pdu, salt: [u8; 8]) -> Vec<u8> {
        let message = Message {
            id,
            reportable: true,
            engine: &self.engine,
            boots: self.clock.boots,
            time: self.clock.time(),
            user: &self.user,
            pdu: request,
        };
        message.encode(self.keys.as_ref(), salt)
    }

    /// What comes back; nothing where it is no answer to this request. Takes over the clock of
    /// the agent where it has signed it.
    ///
    /// # Errors
    /// Octets that are no message, or one that somebody else has made.
    pub(super) fn hear(
        &mut self,
        id: i32,
        request: &Pdu,
        octets: &[u8],
    ) -> Result<Option<Heard>, DecodeError> {
        let message = Sealed::read(octets)?;
        if message.id != i64::from(id) {
            return Ok(None);
        }
        if message.is_signed() {
            let keys = self.keys.as_ref().ok_or(DecodeError::Signature)?;
            if message.engine != self.engine || !message.is_authentic(keys) {
                return Err(DecodeError::Signature);
            }
            if !self.clock.accepts(message.boots, message.time) {
                return Ok(None);
            }
            self.clock.heard(message.boots, message.time);
        }
        let pdu = message.open(self.keys.as_ref())?;
        match pdu.kind {
            PduKind::Report => {
                let refusal = Refusal::of(&pdu);
                // The clock is taken over from who has signed it alone.
                let forged = refusal == Refusal::NotInTimeWindow && !message.is_signed();
                Ok((!forged).then_some(Heard::Refused(refusal)))
            }
            PduKind::Response if pdu.request_id == request.request_id => {
                let ours = message.has_level_of(self.keys.as_ref())
                    && message.engine == self.engine
                    && message.user == self.user.as_bytes();
                let answer = ours.then_some(Some(Heard::Response(pdu)));
                answer.ok_or(DecodeError::Signature)
            }
            _ => Ok(None),
        }
    }
}
