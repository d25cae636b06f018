//! The station's side of EAP: answers requests, one at a time, and repeats an answer whose request
//! is repeated (RFC 3748 §4.1 and §4.2).

use alloc::collections::VecDeque;
use alloc::vec::Vec;

use super::fragment::{Conversation, Incoming};
use super::packet::{Code, Frame, Method, Packet};
use crate::code::OpCode;
use crate::exchange::Message;

/// What a received packet comes to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum PeerOutput {
    /// Nothing to do: not for us, or of a conversation that is over.
    Ignore,
    /// Send this packet.
    Respond(Vec<u8>),
    /// The server asks who we are, which begins a conversation; answer with [`Peer::identify`].
    Identity,
    /// A message arrived; answer with [`Peer::answer`].
    Deliver(OpCode, Vec<u8>),
    /// Fragments do not fit together.
    BadFragment,
    /// The server ended the conversation.
    Ended,
}

/// The peer of one conversation.
#[derive(Debug)]
pub(crate) struct Peer {
    identity: &'static [u8],
    fragment_size: usize,
    conversation: Conversation,
    /// Identifier of the request in hand.
    id: u8,
    /// The last request and what it was answered with, empty when it was not.
    last: Option<(Vec<u8>, Vec<u8>)>,
    /// Identifier of the question who we are, which began the conversation.
    asked: Option<u8>,
    /// Identifiers of the conversation's latest requests. They are used again after 256 requests,
    /// which a run in small fragments needs, so that older ones must be forgotten.
    earlier: VecDeque<u8>,
}

/// How many earlier requests a delayed one is compared with.
const MEMORY: usize = 32;

impl Peer {
    pub(crate) fn new(identity: &'static [u8], fragment_size: usize) -> Self {
        Self {
            identity,
            fragment_size,
            conversation: Conversation::new(fragment_size),
            id: 0,
            last: None,
            asked: None,
            earlier: VecDeque::new(),
        }
    }

    /// Whether the server has been heard.
    pub(crate) const fn heard(&self) -> bool {
        self.last.is_some()
    }

    pub(crate) fn receive(&mut self, octets: &[u8]) -> PeerOutput {
        let (id, method) = match Packet::parse(octets) {
            Ok(Packet::Exchange {
                code: Code::Request,
                id,
                method,
            }) => (id, method),
            // Some servers count on for the last packet; any other number is of another
            // conversation.
            Ok(Packet::Failure(id) | Packet::Success(id))
                if self.heard() && (id == self.id || id == self.id.wrapping_add(1)) =>
            {
                return PeerOutput::Ended;
            }
            _ => return PeerOutput::Ignore,
        };
        if let Some((request, response)) = &self.last
            && request == octets
        {
            return if response.is_empty() {
                PeerOutput::Ignore
            } else {
                PeerOutput::Respond(response.clone())
            };
        }
        if self.is_late(id, &method) {
            return PeerOutput::Ignore;
        }
        if id != self.id || !self.heard() {
            if self.earlier.len() >= MEMORY {
                self.earlier.pop_front();
            }
            self.earlier.push_back(id);
        }
        self.id = id;
        let request = octets.to_vec();
        match method {
            Method::Identity(_) => {
                self.last = Some((request, Vec::new()));
                PeerOutput::Identity
            }
            Method::Notification => self.respond(request, Method::Notification),
            Method::Wsc(frame) => self.receive_frame(request, &frame),
            Method::Nak | Method::Other(_) => self.respond(request, Method::Nak),
        }
    }

    /// Whether a request is a copy of an earlier one that took longer. Only the question who we are
    /// may begin anew, under any other number than the one it was asked with.
    fn is_late(&self, id: u8, method: &Method<'_>) -> bool {
        if id == self.id {
            return false;
        }
        match method {
            Method::Identity(_) => self.asked == Some(id),
            _ => self.earlier.contains(&id),
        }
    }

    fn receive_frame(&mut self, request: Vec<u8>, frame: &Frame<'_>) -> PeerOutput {
        match self.conversation.receive(frame) {
            Ok(Incoming::Message(op, octets)) => {
                self.last = Some((request, Vec::new()));
                PeerOutput::Deliver(op, octets)
            }
            Ok(Incoming::Acknowledge) => {
                self.respond(request, Method::Wsc(Conversation::acknowledgement()))
            }
            Ok(Incoming::SendNext) => {
                self.last = Some((request, Vec::new()));
                PeerOutput::Respond(self.send_next())
            }
            Err(_) => PeerOutput::BadFragment,
        }
    }

    /// Answers the question who we are, and forgets the conversation before it.
    pub(crate) fn identify(&mut self) -> Vec<u8> {
        self.conversation = Conversation::new(self.fragment_size);
        self.asked = Some(self.id);
        self.earlier = VecDeque::from([self.id]);
        let identity = Method::Identity(self.identity);
        self.remember(identity)
    }

    /// Answers the message in hand with another one, or with its first fragment.
    pub(crate) fn answer(&mut self, message: Message) -> Vec<u8> {
        self.conversation.send(message);
        self.send_next()
    }

    fn send_next(&mut self) -> Vec<u8> {
        let packet = self.conversation.outgoing().map_or_else(
            || {
                Packet::Exchange {
                    code: Code::Response,
                    id: self.id,
                    method: Method::Nak,
                }
                .build()
            },
            |frame| {
                let method = Method::Wsc(frame);
                Packet::Exchange {
                    code: Code::Response,
                    id: self.id,
                    method,
                }
                .build()
            },
        );
        if let Some((_, response)) = &mut self.last {
            response.clone_from(&packet);
        }
        packet
    }

    fn respond(&mut self, request: Vec<u8>, method: Method<'_>) -> PeerOutput {
        self.last = Some((request, Vec::new()));
        PeerOutput::Respond(self.remember(method))
    }

    fn remember(&mut self, method: Method<'_>) -> Vec<u8> {
        let packet = Packet::Exchange {
            code: Code::Response,
            id: self.id,
            method,
        }
        .build();
        if let Some((_, response)) = &mut self.last {
            response.clone_from(&packet);
        }
        packet
    }
}
