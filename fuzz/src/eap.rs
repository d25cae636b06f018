//! EAPOL, EAP and fragments.

use wsc::code::{MessageType, OpCode};
use wsc::eap::eapol::Pdu;
use wsc::eap::fragment::{Conversation, Incoming, MAX_MESSAGE};
use wsc::eap::packet::{Frame, Packet};
use wsc::exchange::Message;

use super::tape::Tape;

/// An EAPOL unit, then the same octets as what two ends of a conversation do.
pub fn eap(data: &[u8]) {
    if let Some(pdu) = Pdu::parse(data) {
        let built = pdu.build(2);
        assert_eq!(Pdu::parse(&built), Some(pdu));
        if let Pdu::Eap(packet) = pdu {
            read(packet);
        }
    }
    read(data);
    conversation(&mut Tape::new(data));
}

fn read(octets: &[u8]) {
    match Packet::parse(octets) {
        Ok(packet) => assert_eq!(Packet::parse(&packet.build()), Ok(packet)),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// Two ends send each other messages in fragments, and now and then one hears something else. Where
/// nothing else was heard since a message began, it arrives whole.
fn conversation(tape: &mut Tape<'_>) {
    let sizes = [usize::from(tape.u8()), usize::from(tape.u8()) * 8];
    let mut ends = sizes.map(Conversation::new);
    // What each end sends, while its conversation was not disturbed.
    let mut under_way: [Option<Vec<u8>>; 2] = [None, None];
    while !tape.is_over() {
        let from = tape.below(2);
        let to = 1 - from;
        match tape.below(4) {
            0 => {
                let octets = vec![tape.u8(); usize::from(tape.u8()) * 5];
                let message = Message {
                    op: OpCode::MSG,
                    kind: MessageType::M1,
                    octets: octets.clone(),
                };
                ends[from].send(message);
                under_way[to] = None;
                under_way[from] = (octets.len() <= MAX_MESSAGE).then_some(octets);
                ends[to] = Conversation::new(sizes[to]);
            }
            1 => {
                let payload = tape.slice();
                let flags = tape.u8();
                let frame = Frame {
                    op: OpCode(tape.u8() % 8),
                    more: flags & 1 != 0,
                    total: (flags & 2 != 0).then(|| tape.u16()),
                    payload,
                };
                if let Ok(Incoming::Message(_, octets)) = ends[to].receive(&frame) {
                    assert!(octets.len() <= MAX_MESSAGE.max(payload.len()));
                }
                under_way = [None, None];
            }
            _ => deliver(&mut ends, from, &mut under_way[from], sizes[from]),
        }
    }
}

/// Carries the frame that is due to the other end, and its acknowledgement back.
fn deliver(
    ends: &mut [Conversation; 2],
    from: usize,
    under_way: &mut Option<Vec<u8>>,
    size: usize,
) {
    let [a, b] = ends;
    let (sender, receiver) = if from == 0 { (a, b) } else { (b, a) };
    let Some(frame) = sender.outgoing() else {
        return;
    };
    let len = 2 + frame.total.map_or(0, |_| 2) + frame.payload.len();
    assert!(len <= size.max(10), "{len} octets in a frame of {size}");
    match receiver.receive(&frame) {
        Ok(Incoming::Message(_, octets)) => {
            if let Some(sent) = under_way.take() {
                assert_eq!(octets, sent);
            }
        }
        Ok(Incoming::Acknowledge) => {
            let acknowledged = sender.receive(&Conversation::acknowledgement());
            if under_way.is_some() {
                assert_eq!(acknowledged, Ok(Incoming::SendNext));
            }
        }
        Ok(Incoming::SendNext) | Err(_) => {
            assert!(under_way.is_none(), "a sound frame is refused");
        }
    }
}
