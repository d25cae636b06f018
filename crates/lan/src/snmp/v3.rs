//! Messages of SNMP version 3 (RFC 3412, section 6; RFC 3414, section 2.4).

use super::ber::{self, INTEGER, Input, OCTETS, SEQUENCE};
use super::message::{DecodeError, Pdu};
use super::usm::{Keys, Place};

/// The user-based security model.
const USER_BASED: i64 = 3;

/// The largest message that is taken: what fits into a datagram.
const MAX_SIZE: i64 = 65_507;

/// The lengths that the name of an engine has (RFC 3411, section 5).
const ENGINE_LENGTHS: std::ops::RangeInclusive<usize> = 5..=32;

/// Bits of msgFlags.
const SIGNED: u8 = 1;
const ENCRYPTED: u8 = 2;
const REPORTABLE: u8 = 4;

/// A message as it is to be sent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Message<'a> {
    /// The number that a question and its answer share.
    pub(super) id: i32,
    /// Whether a report is wanted where it cannot be answered.
    pub(super) reportable: bool,
    /// The engine of the agent; empty while it is not known.
    pub(super) engine: &'a [u8],
    /// How often the agent was started.
    pub(super) boots: i32,
    /// Seconds since then.
    pub(super) time: i32,
    /// The user.
    pub(super) user: &'a str,
    /// What is asked.
    pub(super) pdu: &'a Pdu,
}

impl Message<'_> {
    /// Its octets: signed where there are keys, and encrypted where they can. `salt` is never the
    /// same twice.
    pub(super) fn encode(&self, keys: Option<&Keys>, salt: [u8; 8]) -> Vec<u8> {
        let encrypting = keys.filter(|keys| keys.encrypts());
        let mut flags = if self.reportable { REPORTABLE } else { 0 };
        flags |= keys.map_or(0, |_| SIGNED) | encrypting.map_or(0, |_| ENCRYPTED);

        let mut data = Vec::new();
        let mut scoped = Vec::new();
        ber::put(&mut scoped, OCTETS, self.engine);
        ber::put(&mut scoped, OCTETS, &[]);
        scoped.extend(self.pdu.encode());
        ber::put(&mut data, SEQUENCE, &scoped);
        let mut salted = Vec::new();
        if let Some(keys) = encrypting {
            let (boots, time) = (self.boots, self.time);
            keys.encrypt(Place { boots, time, salt }, &mut data);
            let encrypted = std::mem::take(&mut data);
            ber::put(&mut data, OCTETS, &encrypted);
            ber::put(&mut salted, OCTETS, &salt);
        } else {
            ber::put(&mut salted, OCTETS, &[]);
        }

        let number = |out: &mut Vec<u8>, number| ber::put(out, INTEGER, &ber::of_integer(number));
        let mut header = Vec::new();
        number(&mut header, self.id.into());
        number(&mut header, MAX_SIZE);
        ber::put(&mut header, OCTETS, &[flags]);
        number(&mut header, USER_BASED);

        // Where the signature goes there are zeros while it is made.
        let signature = vec![0; keys.map_or(0, |keys| keys.auth.length())];
        let mut fields = Vec::new();
        ber::put(&mut fields, OCTETS, self.engine);
        number(&mut fields, self.boots.into());
        number(&mut fields, self.time.into());
        ber::put(&mut fields, OCTETS, self.user.as_bytes());
        ber::put(&mut fields, OCTETS, &signature);
        fields.extend_from_slice(&salted);
        let mut security = Vec::new();
        ber::put(&mut security, SEQUENCE, &fields);

        let mut inner = Vec::new();
        number(&mut inner, 3);
        ber::put(&mut inner, SEQUENCE, &header);
        ber::put(&mut inner, OCTETS, &security);
        inner.extend_from_slice(&data);
        let mut out = Vec::new();
        ber::put(&mut out, SEQUENCE, &inner);

        if let Some(keys) = keys {
            let signed = keys.sign(&[&out]);
            let end = out.len() - data.len() - salted.len();
            if let Some(place) = out.get_mut(end - signature.len()..end) {
                place.copy_from_slice(&signed);
            }
        }
        out
    }
}

/// A message that came: nothing in it is true before [`Sealed::is_authentic`] says so.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sealed<'a> {
    pub(super) id: i64,
    flags: u8,
    pub(super) engine: &'a [u8],
    pub(super) boots: i32,
    pub(super) time: i32,
    pub(super) user: &'a [u8],
    /// What comes before the signature, the signature, and what follows it.
    around: (&'a [u8], &'a [u8], &'a [u8]),
    salt: &'a [u8],
    /// Tag and octets of what was asked or answered.
    data: (u8, &'a [u8]),
}

impl<'a> Sealed<'a> {
    /// Reads a message, without opening what is encrypted.
    ///
    /// # Errors
    /// Octets that are no message of version 3 with the user-based security model.
    pub(super) fn read(octets: &'a [u8]) -> Result<Self, DecodeError> {
        let mut rest = Input(octets);
        let mut message = rest.inside(SEQUENCE)?;
        let whole = octets.len() - rest.0.len();
        match message.integer()? {
            3 => {}
            other => return Err(DecodeError::Version(other)),
        }
        let mut header = message.inside(SEQUENCE)?;
        let id = header.integer()?;
        header.integer()?;
        let flags = *header.expect(OCTETS)?.first().ok_or(DecodeError::Length)?;
        if header.integer()? != USER_BASED {
            return Err(DecodeError::Security);
        }

        let mut security = message.inside(OCTETS)?;
        let mut fields = security.inside(SEQUENCE)?;
        let engine = fields.expect(OCTETS)?;
        let boots = counted(&mut fields)?;
        let time = counted(&mut fields)?;
        let user = fields.expect(OCTETS)?;
        let signature = fields.expect(OCTETS)?;
        // What is left of the fields and of the message tells where the signature ends.
        let end = whole - message.0.len() - security.0.len() - fields.0.len();
        let salt = fields.expect(OCTETS)?;
        let data = message.value()?;
        let split = octets.get(..whole).and_then(|all| {
            let (before, after) = all.split_at_checked(end)?;
            let (before, _) = before.split_at_checked(end.checked_sub(signature.len())?)?;
            Some((before, signature, after))
        });
        Ok(Self {
            id,
            flags,
            engine,
            boots,
            time,
            user,
            around: split.ok_or(DecodeError::Truncated)?,
            salt,
            data,
        })
    }

    /// Whether it says that it is signed.
    pub(super) fn is_signed(&self) -> bool {
        self.flags & SIGNED != 0
    }

    /// Whether it is as safe as what these keys make.
    pub(super) fn has_level_of(&self, keys: Option<&Keys>) -> bool {
        self.is_signed() == keys.is_some()
            && (self.flags & ENCRYPTED != 0) == keys.is_some_and(Keys::encrypts)
    }

    /// Whether the engine has a name.
    pub(super) fn names_engine(&self) -> bool {
        ENGINE_LENGTHS.contains(&self.engine.len())
    }

    /// Whether who has these keys has signed it.
    pub(super) fn is_authentic(&self, keys: &Keys) -> bool {
        let (before, signature, after) = self.around;
        let zeros = vec![0; signature.len()];
        self.is_signed() && keys.verify(&[before, &zeros, after], signature)
    }

    /// What is in it.
    ///
    /// # Errors
    /// It is encrypted with other keys or none at all, or what is in it is no PDU.
    pub(super) fn open(&self, keys: Option<&Keys>) -> Result<Pdu, DecodeError> {
        let (tag, data) = self.data;
        let encrypted = self.flags & ENCRYPTED != 0;
        let wanted = if encrypted { OCTETS } else { SEQUENCE };
        if tag != wanted {
            return Err(DecodeError::Tag { found: tag, wanted });
        }
        if !encrypted {
            return scoped(Input(data));
        }
        let keys = keys.filter(|keys| keys.encrypts());
        let keys = keys.ok_or(DecodeError::Security)?;
        let salt = self.salt.try_into().map_err(|_| DecodeError::Length)?;
        let (boots, time) = (self.boots, self.time);
        let mut data = data.to_vec();
        keys.decrypt(Place { boots, time, salt }, &mut data);
        // Octets may follow that only fill a block.
        scoped(Input(&data).inside(SEQUENCE)?)
    }
}

/// A number from 0 to 2^31 - 1.
fn counted(input: &mut Input<'_>) -> Result<i32, DecodeError> {
    let number = i32::try_from(input.integer()?).ok();
    number.filter(|n| *n >= 0).ok_or(DecodeError::Length)
}

/// What is in a scoped PDU. Its context is the one that was asked: agents have but one for a name.
fn scoped(mut input: Input<'_>) -> Result<Pdu, DecodeError> {
    input.expect(OCTETS)?;
    input.expect(OCTETS)?;
    Pdu::decode(&mut input)
}
