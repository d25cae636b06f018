//! A generic netlink socket: commands with the kernel's verdict, and what the kernel sends of itself.
//!
//! The kernel works on a command while it is being sent, so its verdict lies in the socket's queue
//! when `send` returns, behind whatever was there before. Asking needs no waiting for that reason.

use std::collections::VecDeque;
use std::{fmt, future, io};

use netlink_packet_core::{
    DefaultNla, Emitable, NLM_F_ACK, NLM_F_REQUEST, NLMSG_ERROR, NetlinkBuffer, NlasIterator,
};
use netlink_sys::{AsyncSocket, SocketAddr, TokioSocket};

/// Linux's `NETLINK_GENERIC`.
const PROTOCOL: isize = 16;

/// `GENL_ID_CTRL`, the family that knows the others, with its one command and attributes used here.
const CONTROLLER: u16 = 16;
const GET_FAMILY: u8 = 3;
const FAMILY_ID: u16 = 1;
const FAMILY_NAME: u16 = 2;

/// Octets of the netlink header and of the generic one.
const HEADER: usize = 16;
const GENERIC_HEADER: usize = 4;

/// Room for frames that wait for the medium, in octets.
const RECEIVE_BUFFER: usize = 1 << 20;

/// A message of the family: its command, and its attributes in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Message {
    pub(crate) command: u8,
    pub(crate) attributes: Vec<(u16, Vec<u8>)>,
}

impl Message {
    /// The first attribute of this kind.
    pub(crate) fn attribute(&self, kind: u16) -> Option<&[u8]> {
        self.attributes
            .iter()
            .find(|(k, _)| *k == kind)
            .map(|(_, value)| value.as_slice())
    }

    /// An attribute of a fixed size.
    pub(crate) fn array<const N: usize>(&self, kind: u16) -> Option<[u8; N]> {
        self.attribute(kind)?.try_into().ok()
    }

    /// An unsigned attribute of 32 bits.
    pub(crate) fn u32(&self, kind: u16) -> Option<u32> {
        self.array(kind).map(u32::from_ne_bytes)
    }
}

/// What the kernel made of a command.
#[derive(Debug)]
pub(crate) struct Answer {
    /// Zero, or a positive number that means something to the family.
    pub(crate) code: i32,
    /// The message that it answered with, if any.
    pub(crate) message: Option<Message>,
}

/// A socket for one family, in the network namespace where it was opened.
pub(crate) struct Genl {
    socket: TokioSocket,
    family: u16,
    sequence: u32,
    /// What the kernel sent of itself while an answer was being looked for.
    waiting: VecDeque<Message>,
}

impl fmt::Debug for Genl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Genl")
            .field("family", &self.family)
            .finish_non_exhaustive()
    }
}

impl Genl {
    /// Opens a socket and asks for the number of the family `name`.
    pub(crate) fn open(name: &str) -> io::Result<Self> {
        let mut socket = TokioSocket::new(PROTOCOL)?;
        socket.socket_mut().bind_auto()?;
        socket.socket_ref().connect(&SocketAddr::new(0, 0))?;
        socket.socket_ref().set_rx_buf_sz(RECEIVE_BUFFER)?;
        let mut genl = Self {
            socket,
            family: CONTROLLER,
            sequence: 0,
            waiting: VecDeque::new(),
        };
        let mut name = name.as_bytes().to_vec();
        name.push(0);
        let answer = genl.request(GET_FAMILY, &[DefaultNla::new(FAMILY_NAME, name)])?;
        genl.family = answer
            .message
            .and_then(|message| message.array(FAMILY_ID).map(u16::from_ne_bytes))
            .ok_or(io::ErrorKind::InvalidData)?;
        Ok(genl)
    }

    /// Sends a command and returns the kernel's verdict on it.
    pub(crate) fn request(&mut self, command: u8, attributes: &[DefaultNla]) -> io::Result<Answer> {
        self.send(command, attributes, NLM_F_REQUEST | NLM_F_ACK)?;
        let mut answer = None;
        loop {
            // `WouldBlock` here means that the queue overflowed and the verdict was lost.
            let (datagram, _) = self.socket.socket_ref().recv_from_full()?;
            for part in parts(&datagram) {
                match part? {
                    (sequence, Part::Verdict(code)) if sequence == self.sequence => {
                        if code < 0 {
                            return Err(io::Error::from_raw_os_error(-code));
                        }
                        return Ok(Answer {
                            code,
                            message: answer,
                        });
                    }
                    (_, Part::Verdict(_)) => {}
                    (sequence, Part::Message(message)) if sequence == self.sequence => {
                        answer = Some(message);
                    }
                    (_, Part::Message(message)) => self.waiting.push_back(message),
                }
            }
        }
    }

    /// Sends a command whose verdict does not matter.
    pub(crate) fn tell(&mut self, command: u8, attributes: &[DefaultNla]) -> io::Result<()> {
        self.send(command, attributes, NLM_F_REQUEST)
    }

    /// The next message that the kernel sends of itself. Dropping the future loses nothing.
    pub(crate) async fn next(&mut self) -> io::Result<Message> {
        loop {
            if let Some(message) = self.waiting.pop_front() {
                return Ok(message);
            }
            let received = future::poll_fn(|context| self.socket.poll_recv_from_full(context));
            for part in parts(&received.await?.0) {
                if let (_, Part::Message(message)) = part? {
                    self.waiting.push_back(message);
                }
            }
        }
    }

    fn send(&mut self, command: u8, attributes: &[DefaultNla], flags: u16) -> io::Result<()> {
        self.sequence = self.sequence.wrapping_add(1).max(1);
        let datagram = encode(self.family, self.sequence, flags, command, attributes);
        let sent = self.socket.socket_ref().send(&datagram, 0)?;
        if sent == datagram.len() {
            Ok(())
        } else {
            Err(io::ErrorKind::WriteZero.into())
        }
    }
}

fn encode(
    family: u16,
    sequence: u32,
    flags: u16,
    command: u8,
    attributes: &[DefaultNla],
) -> Vec<u8> {
    let length = HEADER + GENERIC_HEADER + attributes.buffer_len();
    let mut datagram = vec![0; length];
    let mut header = NetlinkBuffer::new(&mut datagram);
    header.set_length(u32::try_from(length).unwrap_or(u32::MAX));
    header.set_message_type(family);
    header.set_flags(flags);
    header.set_sequence_number(sequence);
    // The command, version 1, and two reserved octets.
    datagram[HEADER..HEADER + 2].copy_from_slice(&[command, 1]);
    attributes.emit(&mut datagram[HEADER + GENERIC_HEADER..]);
    datagram
}

/// One message of a datagram.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    Verdict(i32),
    Message(Message),
}

/// The messages of a datagram, each with its sequence number.
fn parts(datagram: &[u8]) -> impl Iterator<Item = io::Result<(u32, Part)>> + '_ {
    let mut rest = datagram;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let part = first_part(rest);
        rest = match &part {
            Ok((length, ..)) => rest.get(length.next_multiple_of(4)..).unwrap_or_default(),
            Err(_) => &[],
        };
        Some(part.map(|(_, sequence, part)| (sequence, part)))
    })
}

fn first_part(octets: &[u8]) -> io::Result<(usize, u32, Part)> {
    let bad = || io::Error::from(io::ErrorKind::InvalidData);
    let buffer = NetlinkBuffer::new_checked(octets).map_err(|_| bad())?;
    let payload = buffer.payload();
    let part = if buffer.message_type() == NLMSG_ERROR {
        let code = payload.first_chunk().ok_or_else(bad)?;
        Part::Verdict(i32::from_ne_bytes(*code))
    } else {
        let attributes = payload.get(GENERIC_HEADER..).ok_or_else(bad)?;
        Part::Message(Message {
            command: *payload.first().ok_or_else(bad)?,
            attributes: NlasIterator::new(attributes)
                .map_while(Result::ok)
                .map(|nla| (nla.kind(), nla.value().to_vec()))
                .collect(),
        })
    };
    let length = usize::try_from(buffer.length()).map_err(|_| bad())?;
    Ok((length, buffer.sequence_number(), part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_reads_back() {
        let attributes = [
            DefaultNla::new(1, vec![1, 2, 3, 4, 5, 6]),
            DefaultNla::new(19, 2412_u32.to_ne_bytes().to_vec()),
        ];
        let datagram = encode(30, 7, NLM_F_REQUEST, 2, &attributes);
        let parts: Vec<_> = parts(&datagram).map(Result::unwrap).collect();
        let [(7, Part::Message(message))] = parts.as_slice() else {
            panic!("{parts:?}");
        };
        assert_eq!(message.command, 2);
        assert_eq!(message.array(1), Some([1, 2, 3, 4, 5, 6]));
        assert_eq!(message.u32(19), Some(2412));
        assert_eq!(message.u32(1), None);
        assert_eq!(message.attribute(2), None);
    }

    #[test]
    fn a_datagram_may_hold_a_message_and_a_verdict() {
        let mut datagram = encode(30, 7, 0, 4, &[]);
        let mut verdict = vec![36, 0, 0, 0, 2, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0];
        verdict.extend((-16_i32).to_ne_bytes());
        verdict.extend([0; 16]);
        datagram.extend(&verdict);
        let parts: Vec<_> = parts(&datagram).map(Result::unwrap).collect();
        assert_eq!(parts.len(), 2);
        assert_eq!(parts[1], (7, Part::Verdict(-16)));
    }

    #[test]
    fn a_cut_datagram_is_an_error_and_ends() {
        let datagram = encode(30, 7, 0, 4, &[DefaultNla::new(1, vec![0; 6])]);
        for length in 1..datagram.len() {
            let parts: Vec<_> = parts(&datagram[..length]).collect();
            assert!(matches!(parts.as_slice(), [Err(_)]), "{length}: {parts:?}");
        }
    }
}
