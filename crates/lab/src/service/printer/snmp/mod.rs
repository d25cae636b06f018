//! SNMP v1 and v2c (RFC 1157, RFC 3416): GET, GETNEXT and GETBULK; SET is refused.

mod ber;
mod mib;

use super::VirtualPrinter;
use ber::{Reader, Writer};
pub(super) use mib::Value;

/// An object identifier.
pub(super) type Oid = Vec<u32>;

/// PDUs (RFC 3416 §3).
mod pdu {
    pub(super) const GET: u8 = 0xa0;
    pub(super) const GET_NEXT: u8 = 0xa1;
    pub(super) const RESPONSE: u8 = 0xa2;
    pub(super) const SET: u8 = 0xa3;
    pub(super) const GET_BULK: u8 = 0xa5;
}

/// Error statuses.
const TOO_BIG: i64 = 1;
const NO_SUCH_NAME: i64 = 2;
const READ_ONLY: i64 = 4;
const NOT_WRITABLE: i64 = 17;

const V1: i64 = 0;
const V2C: i64 = 1;

/// The communities that printers take as they come.
const COMMUNITIES: [&[u8]; 2] = [b"public", b"public.1"];
/// The longest question and the longest answer, in octets.
const QUESTION_MAX: usize = 4096;
const ANSWER_MAX: usize = 1472;
/// The most names in a question.
const NAMES_MAX: usize = 64;

/// A question.
struct Question {
    version: i64,
    community: Vec<u8>,
    kind: u8,
    id: i64,
    /// Of GETBULK: how many names are asked for once, and how often the others.
    once: usize,
    repeat: usize,
    names: Vec<Oid>,
}

/// Why a name has no value (RFC 3416 §3, the implicit tags of `VarBind`).
#[derive(Clone, Copy)]
enum Absent {
    Object = 0x80,
    End = 0x82,
}

/// Answers a datagram. What is no question of SNMP, or of a community that nobody told the printer
/// of, gets no answer, as usual.
pub(super) fn answer(printer: &VirtualPrinter, datagram: &[u8]) -> Option<Vec<u8>> {
    if datagram.len() > QUESTION_MAX {
        return None;
    }
    let question = parse(datagram)?;
    if !COMMUNITIES.contains(&question.community.as_slice()) {
        return None;
    }
    let objects = mib::objects(printer);
    let get = |name: &Oid| objects.get(name).cloned();
    let next = |name: &Oid| {
        objects
            .range((
                std::ops::Bound::Excluded(name.clone()),
                std::ops::Bound::Unbounded,
            ))
            .next()
            .map(|(name, value)| (name.clone(), value.clone()))
    };
    let mut found: Vec<(Oid, Result<Value, Absent>)> = Vec::new();
    match question.kind {
        pdu::GET => {
            for name in &question.names {
                found.push((name.clone(), get(name).ok_or(Absent::Object)));
            }
        }
        pdu::GET_NEXT => {
            for name in &question.names {
                found.push(match next(name) {
                    Some((name, value)) => (name, Ok(value)),
                    None => (name.clone(), Err(Absent::End)),
                });
            }
        }
        pdu::GET_BULK if question.version == V2C => bulk(&question, next, &mut found),
        pdu::SET => {
            let status = if question.version == V1 {
                READ_ONLY
            } else {
                NOT_WRITABLE
            };
            return Some(refuse(&question, status, 1));
        }
        _ => return None,
    }
    // Version 1 has no word for a missing value, only for a question that went wrong.
    if question.version == V1
        && let Some(missing) = found.iter().position(|(_, value)| value.is_err())
    {
        return Some(refuse(&question, NO_SUCH_NAME, missing + 1));
    }
    let mut response = write(&question, 0, 0, &found);
    while response.len() > ANSWER_MAX {
        if question.kind != pdu::GET_BULK {
            return Some(refuse(&question, TOO_BIG, 0));
        }
        found.pop();
        response = write(&question, 0, 0, &found);
    }
    Some(response)
}

fn bulk(
    question: &Question,
    next: impl Fn(&Oid) -> Option<(Oid, Value)>,
    found: &mut Vec<(Oid, Result<Value, Absent>)>,
) {
    let mut step = |name: &Oid| {
        if let Some((name, value)) = next(name) {
            found.push((name.clone(), Ok(value)));
            name
        } else {
            found.push((name.clone(), Err(Absent::End)));
            name.clone()
        }
    };
    let (once, often) = question
        .names
        .split_at(question.once.min(question.names.len()));
    for name in once {
        step(name);
    }
    let mut names = often.to_vec();
    for _ in 0..question.repeat.min(NAMES_MAX) {
        let before = names.clone();
        for name in &mut names {
            *name = step(name);
        }
        // Nothing is left behind any of them (RFC 3416 §4.2.3).
        if names == before {
            break;
        }
    }
}

fn parse(datagram: &[u8]) -> Option<Question> {
    let mut message = Reader::new(datagram).sequence()?;
    let version = message.integer()?;
    if version != V1 && version != V2C {
        return None;
    }
    let community = message.octets()?.to_vec();
    let (kind, mut pdu) = message.any()?;
    let id = pdu.integer()?;
    let (first, second) = (pdu.integer()?, pdu.integer()?);
    let mut list = pdu.sequence()?;
    let mut names = Vec::new();
    while !list.is_empty() {
        let mut pair = list.sequence()?;
        names.push(pair.oid()?);
        if names.len() > NAMES_MAX {
            return None;
        }
    }
    Some(Question {
        version,
        community,
        kind,
        id,
        once: usize::try_from(first).unwrap_or(0),
        repeat: usize::try_from(second).unwrap_or(0),
        names,
    })
}

/// An answer that says what is wrong, with the names as they were asked.
fn refuse(question: &Question, status: i64, index: usize) -> Vec<u8> {
    let names: Vec<(Oid, Result<Value, Absent>)> = question
        .names
        .iter()
        .map(|name| (name.clone(), Ok(Value::Null)))
        .collect();
    write(question, status, index, &names)
}

fn write(
    question: &Question,
    status: i64,
    index: usize,
    found: &[(Oid, Result<Value, Absent>)],
) -> Vec<u8> {
    let mut list = Writer::default();
    for (name, value) in found {
        let mut pair = Writer::default();
        pair.oid(name);
        match value {
            Ok(value) => value.write(&mut pair),
            Err(absent) => pair.tagged(*absent as u8, &[]),
        }
        list.sequence(&pair);
    }
    let mut pdu = Writer::default();
    pdu.integer(question.id);
    pdu.integer(status);
    pdu.integer(i64::try_from(index).unwrap_or(0));
    pdu.sequence(&list);
    let mut message = Writer::default();
    message.integer(question.version);
    message.octets(&question.community);
    message.tagged(pdu::RESPONSE, pdu.as_slice());
    let mut whole = Writer::default();
    whole.sequence(&message);
    whole.into_vec()
}

#[cfg(test)]
pub(super) mod testing {
    //! Questions to the printer, and its answers taken apart.

    use super::*;

    /// A question for names.
    pub(in super::super) fn question(kind: u8, version: i64, names: &[&[u32]]) -> Vec<u8> {
        let mut list = Writer::default();
        for name in names {
            let mut pair = Writer::default();
            pair.oid(name);
            pair.tagged(5, &[]);
            list.sequence(&pair);
        }
        let mut pdu = Writer::default();
        pdu.integer(77);
        pdu.integer(0);
        pdu.integer(if kind == pdu::GET_BULK { 200 } else { 0 });
        pdu.sequence(&list);
        let mut message = Writer::default();
        message.integer(version);
        message.octets(b"public");
        message.tagged(kind, pdu.as_slice());
        let mut whole = Writer::default();
        whole.sequence(&message);
        whole.into_vec()
    }

    /// The error status and the names of an answer.
    pub(in super::super) fn read(answer: &[u8]) -> (i64, Vec<(Oid, u8, Vec<u8>)>) {
        let mut message = Reader::new(answer).sequence().expect("a message");
        message.integer().expect("a version");
        message.octets().expect("a community");
        let (kind, mut pdu) = message.any().expect("a PDU");
        assert_eq!(kind, pdu::RESPONSE);
        assert_eq!(pdu.integer(), Some(77));
        let status = pdu.integer().expect("a status");
        pdu.integer().expect("an index");
        let mut list = pdu.sequence().expect("a list");
        let mut found = Vec::new();
        while !list.is_empty() {
            let mut pair = list.sequence().expect("a pair");
            let name = pair.oid().expect("a name");
            let (tag, value) = pair.any().expect("a value");
            found.push((name, tag, value.rest().to_vec()));
        }
        (status, found)
    }

    pub(in super::super) const GET: u8 = pdu::GET;
    pub(in super::super) const NEXT: u8 = pdu::GET_NEXT;
    pub(in super::super) const SET: u8 = pdu::SET;
    pub(in super::super) const BULK: u8 = pdu::GET_BULK;
}
