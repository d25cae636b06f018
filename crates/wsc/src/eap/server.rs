//! The access point's side of EAP: sends requests, one at a time, and repeats one that is not
//! answered (RFC 3748 §4.1 and §4.3).

use alloc::vec::Vec;
use core::time::Duration;

use super::fragment::{Conversation, Incoming};
use super::packet::{Code, Method, Packet};
use crate::code::OpCode;
use crate::exchange::Message;
use crate::time::Instant;

/// After how long an unanswered request is repeated (the field's implementations agree on 5 s).
const RESEND_AFTER: Duration = Duration::from_secs(5);

/// How often an unanswered request is repeated before the conversation is given up.
const MAX_RESENDS: u8 = 3;

/// What a received packet comes to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum ServerOutput {
    /// Nothing to do.
    Ignore,
    /// Send this packet.
    Send(Vec<u8>),
    /// The station said who it is; go on with [`Server::begin`] or [`Server::request`].
    Identified(Vec<u8>),
    /// A message arrived; go on with [`Server::request`] or [`Server::end`].
    Deliver(OpCode, Vec<u8>),
    /// The station does not want WSC, or its fragments do not fit together.
    Refused,
}

/// The server of one conversation.
#[derive(Debug)]
pub(crate) struct Server {
    id: u8,
    conversation: Conversation,
    /// The request in hand is the question who the station is.
    asking: bool,
    /// The request that waits for its answer.
    pending: Option<Pending>,
}

#[derive(Debug)]
struct Pending {
    packet: Vec<u8>,
    resends: u8,
    due: Instant,
}

impl Server {
    pub(crate) fn new(fragment_size: usize, first_id: u8) -> Self {
        Self {
            id: first_id,
            conversation: Conversation::new(fragment_size),
            asking: false,
            pending: None,
        }
    }

    /// The question who the station is.
    pub(crate) fn ask_identity(&mut self, now: Instant) -> Vec<u8> {
        self.asking = true;
        self.send(now, Method::Identity(&[]))
    }

    /// WSC_Start, to a device.
    pub(crate) fn begin(&mut self, now: Instant) -> Vec<u8> {
        let start = super::packet::Frame {
            op: OpCode::START,
            more: false,
            total: None,
            payload: &[],
        };
        self.send(now, Method::Wsc(start))
    }

    /// A message, or its first fragment.
    pub(crate) fn request(&mut self, now: Instant, message: Message) -> Vec<u8> {
        self.conversation.send(message);
        self.send_frame(now)
    }

    /// EAP-Failure, with which every conversation ends. It has the number of the response that it
    /// follows.
    pub(crate) fn end(&mut self) -> Vec<u8> {
        self.pending = None;
        Packet::Failure(self.id).build()
    }

    /// When [`Self::timeout`] is due.
    pub(crate) fn deadline(&self) -> Option<Instant> {
        self.pending.as_ref().map(|pending| pending.due)
    }

    /// The request to repeat, or `None` when the station has been asked often enough.
    pub(crate) fn timeout(&mut self, now: Instant) -> Option<Vec<u8>> {
        let pending = self.pending.as_mut()?;
        if pending.resends >= MAX_RESENDS {
            return None;
        }
        pending.resends += 1;
        pending.due = now + RESEND_AFTER;
        Some(pending.packet.clone())
    }

    /// The request that waits, for a station that asks to begin while it does.
    pub(crate) fn repeat(&self) -> Option<Vec<u8>> {
        self.pending.as_ref().map(|pending| pending.packet.clone())
    }

    pub(crate) fn receive(&mut self, now: Instant, octets: &[u8]) -> ServerOutput {
        let Ok(Packet::Exchange {
            code: Code::Response,
            id,
            method,
        }) = Packet::parse(octets)
        else {
            return ServerOutput::Ignore;
        };
        if id != self.id || self.pending.is_none() {
            return ServerOutput::Ignore;
        }
        // Who the station is was asked once. Told again, it would begin another run inside this
        // one; and nothing else answers that question (RFC 3748 §4.1: discard silently).
        match method {
            Method::Identity(_) if !self.asking => return ServerOutput::Ignore,
            Method::Wsc(_) if self.asking => return ServerOutput::Ignore,
            _ => self.asking = false,
        }
        self.pending = None;
        match method {
            Method::Identity(identity) => ServerOutput::Identified(identity.to_vec()),
            Method::Wsc(frame) => match self.conversation.receive(&frame) {
                Ok(Incoming::Message(op, octets)) => ServerOutput::Deliver(op, octets),
                Ok(Incoming::Acknowledge) => {
                    let ack = Method::Wsc(Conversation::acknowledgement());
                    ServerOutput::Send(self.send(now, ack))
                }
                Ok(Incoming::SendNext) => ServerOutput::Send(self.send_frame(now)),
                Err(_) => ServerOutput::Refused,
            },
            Method::Notification | Method::Nak | Method::Other(_) => ServerOutput::Refused,
        }
    }

    fn send(&mut self, now: Instant, method: Method<'_>) -> Vec<u8> {
        self.id = self.id.wrapping_add(1);
        let packet = Packet::Exchange {
            code: Code::Request,
            id: self.id,
            method,
        }
        .build();
        self.wait_for_answer(now, packet)
    }

    fn send_frame(&mut self, now: Instant) -> Vec<u8> {
        self.id = self.id.wrapping_add(1);
        let method = self
            .conversation
            .outgoing()
            .map_or(Method::Notification, Method::Wsc);
        let packet = Packet::Exchange {
            code: Code::Request,
            id: self.id,
            method,
        }
        .build();
        self.wait_for_answer(now, packet)
    }

    fn wait_for_answer(&mut self, now: Instant, packet: Vec<u8>) -> Vec<u8> {
        self.pending = Some(Pending {
            packet: packet.clone(),
            resends: 0,
            due: now + RESEND_AFTER,
        });
        packet
    }
}
