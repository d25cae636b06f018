//! Messages in fragments, in both directions (WSC 2.0, EAP message framing).
//!
//! A message longer than the fragment size goes in several frames, each acknowledged by a frame of
//! its own before the next is sent. The first one tells the length of the whole.

use alloc::vec::Vec;

use super::packet::Frame;
use crate::code::OpCode;
use crate::exchange::Message;

/// The most octets of a frame's data that are sent at once by default: what fits an Ethernet frame
/// with room for all headers.
pub const FRAGMENT_SIZE: usize = 1398;

/// The smallest fragment size that is accepted: op-code, flags, length and some data.
pub const MIN_FRAGMENT_SIZE: usize = 10;

/// The longest message that is put together from fragments, in octets.
pub const MAX_MESSAGE: usize = 50_000;

/// Op-code and flags, which count towards the fragment size.
const FRAME_HEADER: usize = 2;

/// Fragments that do not fit together, or too long a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FragmentError;

/// What a frame means to a conversation.
#[derive(Debug, PartialEq, Eq)]
pub enum Incoming {
    /// A whole message arrived.
    Message(OpCode, Vec<u8>),
    /// A fragment arrived: acknowledge it.
    Acknowledge,
    /// A fragment of ours was acknowledged: the next one is [`Conversation::outgoing`].
    SendNext,
}

/// Both directions of one EAP-WSC conversation.
#[derive(Debug)]
pub struct Conversation {
    fragment_size: usize,
    sending: Option<Sending>,
    receiving: Option<Receiving>,
}

#[derive(Debug)]
struct Sending {
    op: OpCode,
    octets: Vec<u8>,
    /// Octets that were acknowledged.
    done: usize,
    /// Octets in the frame that is on its way.
    under_way: usize,
}

#[derive(Debug)]
struct Receiving {
    op: OpCode,
    total: usize,
    octets: Vec<u8>,
}

impl Conversation {
    /// A conversation that sends at most `fragment_size` octets of WSC data in a frame, at least
    /// [`MIN_FRAGMENT_SIZE`].
    pub fn new(fragment_size: usize) -> Self {
        Self {
            fragment_size: fragment_size.max(MIN_FRAGMENT_SIZE),
            sending: None,
            receiving: None,
        }
    }

    /// Begins to send a message, in place of what was being sent.
    pub fn send(&mut self, message: Message) {
        self.receiving = None;
        let mut sending = Sending {
            op: message.op,
            octets: message.octets,
            done: 0,
            under_way: 0,
        };
        sending.under_way = sending.chunk(self.fragment_size);
        self.sending = Some(sending);
    }

    /// The frame to send now: a message, or its fragment that is due.
    pub fn outgoing(&self) -> Option<Frame<'_>> {
        let sending = self.sending.as_ref()?;
        let end = sending.done + sending.under_way;
        let more = end < sending.octets.len();
        let first_of_several = more && sending.done == 0;
        Some(Frame {
            op: sending.op,
            more,
            // No message of the protocol comes near 65535 octets.
            total: first_of_several
                .then(|| u16::try_from(sending.octets.len()).unwrap_or(u16::MAX)),
            payload: sending.octets.get(sending.done..end).unwrap_or_default(),
        })
    }

    /// The acknowledgement of a fragment.
    pub const fn acknowledgement() -> Frame<'static> {
        Frame {
            op: OpCode::FRAG_ACK,
            more: false,
            total: None,
            payload: &[],
        }
    }

    /// Takes a frame of the other side.
    ///
    /// # Errors
    /// A fragment that does not fit: the first without its length or with one over
    /// [`MAX_MESSAGE`], a later one of another op-code or past the length told, an acknowledgement
    /// without a fragment under way, a message where an acknowledgement is due.
    pub fn receive(&mut self, frame: &Frame<'_>) -> Result<Incoming, FragmentError> {
        if let Some(sending) = &mut self.sending
            && sending.done + sending.under_way < sending.octets.len()
        {
            if frame.op != OpCode::FRAG_ACK {
                return Err(FragmentError);
            }
            sending.done += sending.under_way;
            sending.under_way = sending.chunk(self.fragment_size);
            return Ok(Incoming::SendNext);
        }
        if frame.op == OpCode::FRAG_ACK {
            return Err(FragmentError);
        }
        self.sending = None;
        match (self.receiving.take(), frame.more) {
            (None, false) => {
                if frame
                    .total
                    .is_some_and(|total| usize::from(total) != frame.payload.len())
                {
                    return Err(FragmentError);
                }
                Ok(Incoming::Message(frame.op, frame.payload.to_vec()))
            }
            (None, true) => {
                let total = usize::from(frame.total.ok_or(FragmentError)?);
                if total > MAX_MESSAGE {
                    return Err(FragmentError);
                }
                self.collect(
                    Receiving {
                        op: frame.op,
                        total,
                        octets: Vec::new(),
                    },
                    frame,
                )
            }
            (Some(receiving), true) => self.collect(receiving, frame),
            (Some(mut receiving), false) => {
                receiving.append(frame)?;
                if receiving.octets.len() != receiving.total {
                    return Err(FragmentError);
                }
                Ok(Incoming::Message(receiving.op, receiving.octets))
            }
        }
    }

    fn collect(
        &mut self,
        mut receiving: Receiving,
        frame: &Frame<'_>,
    ) -> Result<Incoming, FragmentError> {
        // An empty fragment would let the other side go on for ever.
        if frame.payload.is_empty() {
            return Err(FragmentError);
        }
        receiving.append(frame)?;
        self.receiving = Some(receiving);
        Ok(Incoming::Acknowledge)
    }
}

impl Sending {
    /// How many of the octets that are left go into the next frame.
    fn chunk(&self, fragment_size: usize) -> usize {
        let left = self.octets.len() - self.done;
        let room = fragment_size - FRAME_HEADER;
        if left <= room {
            left
        } else if self.done == 0 {
            room - 2
        } else {
            room
        }
    }
}

impl Receiving {
    fn append(&mut self, frame: &Frame<'_>) -> Result<(), FragmentError> {
        let len = self.octets.len() + frame.payload.len();
        if frame.op != self.op || len > self.total {
            return Err(FragmentError);
        }
        self.octets.extend_from_slice(frame.payload);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;
    use crate::code::MessageType;

    fn message(len: usize) -> Message {
        let octets = (0..len).map(|i| u8::try_from(i % 251).unwrap()).collect();
        Message {
            op: OpCode::MSG,
            kind: MessageType::M1,
            octets,
        }
    }

    #[test]
    fn a_message_of_any_length_arrives_in_fragments_of_any_size() {
        for size in [10, 11, 50, 1398] {
            for len in (0..120).chain([1395, 1396, 1397, 3000]) {
                let (mut a, mut b) = (Conversation::new(size), Conversation::new(size));
                a.send(message(len));
                let mut frames = 1;
                let got = loop {
                    let frame = a.outgoing().unwrap();
                    assert!(2 + frame.payload.len() + frame.total.map_or(0, |_| 2) <= size);
                    match b.receive(&frame).unwrap() {
                        Incoming::Acknowledge => {
                            let next = a.receive(&Conversation::acknowledgement());
                            assert_eq!(next, Ok(Incoming::SendNext));
                            frames += 1;
                        }
                        Incoming::Message(op, octets) => break (op, octets),
                        Incoming::SendNext => panic!("b sends nothing"),
                    }
                };
                assert_eq!(got, (OpCode::MSG, message(len).octets), "{len} in {size}");
                assert_eq!(frames == 1, len + 2 <= size);
            }
        }
    }

    #[test]
    fn fragments_that_do_not_fit_are_errors() {
        let first = Frame {
            op: OpCode::MSG,
            more: true,
            total: Some(8),
            payload: &[1, 2, 3, 4],
        };
        let last = Frame {
            more: false,
            total: None,
            ..first
        };
        let feed = |frames: &[Frame<'_>]| {
            let mut conversation = Conversation::new(50);
            let all: Vec<_> = frames
                .iter()
                .map(|frame| conversation.receive(frame))
                .collect();
            all.into_iter().next_back().unwrap()
        };
        assert_eq!(
            feed(&[first, last]),
            Ok(Incoming::Message(OpCode::MSG, vec![1, 2, 3, 4, 1, 2, 3, 4]))
        );
        for wrong in [
            &[Frame {
                total: None,
                ..first
            }][..],
            &[Frame {
                total: Some(50_001),
                ..first
            }],
            &[Frame {
                payload: &[],
                ..first
            }],
            &[
                first,
                Frame {
                    op: OpCode::ACK,
                    ..last
                },
            ],
            &[
                first,
                Frame {
                    payload: &[1, 2, 3],
                    ..last
                },
            ],
            &[
                first,
                Frame {
                    payload: &[0; 5],
                    ..last
                },
            ],
            &[
                first,
                Frame {
                    payload: &[],
                    total: None,
                    ..first
                },
            ],
            &[Frame {
                more: false,
                ..first
            }],
            &[Conversation::acknowledgement()],
        ] {
            assert_eq!(feed(wrong), Err(FragmentError), "{wrong:?}");
        }
        let mut sending = Conversation::new(50);
        sending.send(message(100));
        assert_eq!(sending.receive(&last), Err(FragmentError));
    }
}
