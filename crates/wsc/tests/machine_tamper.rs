//! Messages that were changed, cut or confused, with and without a right Authenticator. Each test is
//! named after its row of hostap's test program where there is one.

mod common;

use common::pair::Bench;
use common::tampered::{AUTHENTICATED, benches, refused, sender, tampered};
use common::tap::{Sender, Tap};
use common::tlv::{remove, set};
use wsc::attr::{AttributeId as A, DecodeErrorKind};
use wsc::code::{MessageType, OpCode};
use wsc::event::Event;
use wsc::exchange::{Message, Reaction};
use wsc::failure::{Cause, Half, Side};

/// What a fresh receiver makes of `octets` in the place of message `at` of a genuine run.
fn receive(bench: &Bench, wire: &[(Sender, Message)], at: usize, octets: &[u8]) -> Reaction {
    let (from, genuine) = &wire[at];
    let before = wire[..at].iter().filter(|(sender, _)| sender == from);
    match from {
        Sender::Registrar => {
            let (mut enrollee, _, _) = bench.start_enrollee();
            for (_, message) in before {
                assert!(enrollee.receive(message.op, &message.octets).end.is_none());
            }
            enrollee.receive(genuine.op, octets)
        }
        Sender::Enrollee => {
            let (mut registrar, mut house) = bench.start_registrar();
            for (_, message) in before {
                let reaction = registrar.receive(message.op, &message.octets, &mut house);
                assert!(reaction.end.is_none());
            }
            registrar.receive(genuine.op, octets, &mut house)
        }
    }
}

/// Asserts that the receiver ended the run at `kind` itself, and that it neither learned nor told
/// anything.
fn assert_dead(reaction: &Reaction, kind: MessageType, what: &str) {
    let Some(Err(failure)) = &reaction.end else {
        panic!("{kind}, {what}: {reaction:?}");
    };
    assert_eq!(
        (failure.by, failure.at),
        (Side::Us, kind),
        "{what}: {failure:?}"
    );
    assert!(failure.half().is_none(), "{kind}, {what}: {failure:?}");
    if let Some(reply) = &reaction.reply {
        assert_eq!(reply.op, OpCode::NACK, "{kind}, {what}");
    }
    let advanced = |event: &Event| {
        !matches!(
            event,
            Event::Message { .. } | Event::Quirk(_) | Event::PeerDescribed(_)
        )
    };
    assert!(
        !reaction.events.iter().any(advanced),
        "{kind}, {what}: {:?}",
        reaction.events
    );
}

/// Two bits of every octet of M2 to M8, turned over one at a time: the run never gets past the
/// message.
#[test]
fn ap_wps_authenticator_mismatch() {
    let bench = Bench::device_pin();
    let wire = bench.run().wire;
    let mut bits = 0;
    for (at, (_, message)) in wire.iter().enumerate() {
        if !AUTHENTICATED.contains(&message.kind) {
            continue;
        }
        for octet in 0..message.octets.len() {
            for bit in [octet % 8, (octet + 5) % 8] {
                let mut octets = message.octets.clone();
                octets[octet] ^= 1 << bit;
                let what = format!("octet {octet}, bit {bit}");
                assert_dead(&receive(&bench, &wire, at, &octets), message.kind, &what);
                bits += 1;
            }
        }
    }
    let octets: usize = wire[1..8]
        .iter()
        .map(|(_, message)| message.octets.len())
        .sum();
    assert_eq!(bits, octets * 2);
}

/// The same with an access point as enrollee: M7 has settings in it and M8 changes them. One bit
/// of each octet.
#[test]
fn ap_wps_authenticator_mismatch_router() {
    let [.., bench] = benches();
    let wire = bench.run().wire;
    for at in [6, 7] {
        let message = &wire[at].1;
        for octet in 0..message.octets.len() {
            let mut octets = message.octets.clone();
            octets[octet] ^= 1 << (octet % 8);
            let reaction = receive(&bench, &wire, at, &octets);
            assert_dead(&reaction, message.kind, &format!("octet {octet}"));
        }
    }
}

/// M1 has no Authenticator of its own: that of M2 covers it. One bit of each octet, and the run
/// ends with M1 or M2.
#[test]
fn a_changed_m1_is_noticed_at_m2() {
    let bench = Bench::device_pin();
    let (_, m1, _) = bench.start_enrollee();
    for octet in 0..m1.octets.len() {
        let mut octets = m1.octets.clone();
        octets[octet] ^= 1 << (octet % 8);
        let (mut registrar, mut house) = bench.start_registrar();
        let reaction = registrar.receive(m1.op, &octets, &mut house);
        if reaction.end.is_some() {
            assert_dead(&reaction, MessageType::M1, &format!("octet {octet}"));
            continue;
        }
        let m2 = reaction.reply.unwrap();
        assert_eq!(m2.kind, MessageType::M2);
        let (mut enrollee, _, _) = bench.start_enrollee();
        let reaction = enrollee.receive(m2.op, &m2.octets);
        assert_dead(&reaction, MessageType::M2, &format!("octet {octet}"));
    }
}

/// M2 to M8 cut after any number of octets, or with octets after their end.
#[test]
fn cut_and_padded_messages() {
    let bench = Bench::device_pin();
    let wire = bench.run().wire;
    for (at, (_, message)) in wire.iter().enumerate().skip(1).take(7) {
        for len in 0..message.octets.len() {
            let reaction = receive(&bench, &wire, at, &message.octets[..len]);
            assert_dead(&reaction, message.kind, &format!("cut to {len}"));
        }
        for tail in [
            &[0][..],
            &[0, 0, 0, 0],
            &[0x10, 0xfa, 0, 0],
            &[0xff; 40],
            &[0; 16],
        ] {
            let octets = [&message.octets, tail].concat();
            let reaction = receive(&bench, &wire, at, &octets);
            assert_dead(&reaction, message.kind, &format!("with {tail:?}"));
        }
    }
}

#[test]
fn ap_wps_authenticator_missing() {
    for bench in benches() {
        for kind in AUTHENTICATED {
            if !bench
                .run()
                .wire
                .iter()
                .any(|(_, message)| message.kind == kind)
            {
                continue;
            }
            let run = tampered(&bench, kind, |tap| {
                tap.edit(|list| remove(list, A::AUTHENTICATOR));
            });
            let Cause::BadMessage(error) = refused(&run, kind) else {
                panic!("{kind}")
            };
            assert_eq!(error.attribute, Some(A::AUTHENTICATOR));
            // Not the last one, though right.
            let run = tampered(&bench, kind, |tap| {
                tap.edit(|list| list.push((A(0x10fa), vec![1])));
            });
            let Cause::BadMessage(error) = refused(&run, kind) else {
                panic!("{kind}")
            };
            assert_eq!(error.kind, DecodeErrorKind::NotLast);
        }
    }
}

/// Each attribute that a message must have, absent from an otherwise authentic message.
#[test]
fn ap_wps_missing_attribute() {
    let required: [(MessageType, &[A]); 7] = [
        (
            MessageType::M2,
            &[
                A::ENROLLEE_NONCE,
                A::REGISTRAR_NONCE,
                A::UUID_R,
                A::PUBLIC_KEY,
                A::DEVICE_PASSWORD_ID,
            ],
        ),
        (
            MessageType::M3,
            &[A::REGISTRAR_NONCE, A::E_HASH1, A::E_HASH2],
        ),
        (
            MessageType::M4,
            &[
                A::ENROLLEE_NONCE,
                A::R_HASH1,
                A::R_HASH2,
                A::ENCRYPTED_SETTINGS,
            ],
        ),
        (
            MessageType::M5,
            &[A::REGISTRAR_NONCE, A::ENCRYPTED_SETTINGS],
        ),
        (MessageType::M6, &[A::ENROLLEE_NONCE, A::ENCRYPTED_SETTINGS]),
        (
            MessageType::M7,
            &[A::REGISTRAR_NONCE, A::ENCRYPTED_SETTINGS],
        ),
        (MessageType::M8, &[A::ENROLLEE_NONCE, A::ENCRYPTED_SETTINGS]),
    ];
    for (kind, ids) in required {
        for id in ids.iter().chain(&[A::VERSION, A::MESSAGE_TYPE]) {
            let run = tampered(&Bench::device_pin(), kind, |tap| {
                tap.reseal(|list| remove(list, *id));
            });
            let Cause::BadMessage(error) = refused(&run, kind) else {
                panic!("{kind} {id}")
            };
            assert_eq!(
                (error.attribute, error.kind),
                (Some(*id), DecodeErrorKind::Missing)
            );
        }
    }
}

/// A secret nonce absent from authentic settings, and one that does not fit its commitment.
#[test]
fn wps_ext_secret_nonces() {
    for (kind, id, half) in [
        (MessageType::M4, A::R_SNONCE1, Half::First),
        (MessageType::M5, A::E_SNONCE1, Half::First),
        (MessageType::M6, A::R_SNONCE2, Half::Second),
        (MessageType::M7, A::E_SNONCE2, Half::Second),
    ] {
        for bench in benches() {
            let absent = |tap: &mut Tap<'_>| tap.settings(|list| remove(list, id));
            let run = tampered(&bench, kind, absent);
            let Cause::BadMessage(error) = refused(&run, kind) else {
                panic!("{kind}")
            };
            assert_eq!(
                (error.attribute, error.kind),
                (Some(id), DecodeErrorKind::Missing)
            );

            let other = |tap: &mut Tap<'_>| tap.settings(|list| set(list, id, &[0x77; 16]));
            let run = tampered(&bench, kind, other);
            assert_eq!(refused(&run, kind), Cause::WrongPassword(half), "{kind}");
            // The other side is told, and names the same half.
            let told = match sender(kind) {
                Sender::Registrar => run.registrar.failure(),
                Sender::Enrollee => run.enrollee.failure(),
            };
            assert_eq!((told.half(), told.by), (Some(half), Side::Peer), "{kind}");
        }
    }
}

#[test]
fn ap_wps_m2_invalid() {
    let run = tampered(&Bench::device_pin(), MessageType::M2, |tap| {
        tap.replace(OpCode::MSG, vec![0x10, 0, 0]);
    });
    assert!(matches!(
        refused(&run, MessageType::M2),
        Cause::BadMessage(_)
    ));
    for kind in AUTHENTICATED {
        let run = tampered(&Bench::device_pin(), kind, |tap| {
            tap.replace(OpCode::MSG, Vec::new());
        });
        assert!(matches!(refused(&run, kind), Cause::BadMessage(_)));
    }
}

/// Another message type in an otherwise authentic message.
#[test]
fn ap_wps_msg_type() {
    for kind in AUTHENTICATED {
        // M2 that calls itself M2D is one: it has all that M2D needs.
        let others = (0..=0x10).filter(|other| {
            *other != kind.0 && (kind, *other) != (MessageType::M2, MessageType::M2D.0)
        });
        for other in others {
            let run = tampered(&Bench::device_pin(), kind, |tap| {
                tap.reseal(|list| set(list, A::MESSAGE_TYPE, &[other]));
            });
            let cause = refused(&run, kind);
            let expected = matches!(cause, Cause::BadMessage(_) | Cause::Unexpected(_));
            assert!(expected, "{kind} {other}: {cause:?}");
        }
    }
}

/// A genuine message of another place in the run.
#[test]
fn wps_ext_m3_m1() {
    let bench = Bench::device_pin();
    let wire = bench.run().wire;
    for kind in AUTHENTICATED {
        for (_, other) in wire.iter().filter(|(_, other)| other.kind != kind) {
            let run = tampered(&bench, kind, |tap| {
                tap.replace(other.op, other.octets.clone());
            });
            let cause = refused(&run, kind);
            let done_is_no_answer = Cause::UnexpectedOp(OpCode::DONE.0);
            assert!(
                cause == Cause::Unexpected(other.kind) || cause == done_is_no_answer,
                "{} for {kind}: {cause:?}",
                other.kind
            );
        }
    }
}

#[test]
fn ap_wps_m2_unknown_opcode() {
    for kind in AUTHENTICATED {
        for op in (0..=8)
            .chain([0xff])
            .map(OpCode)
            .filter(|op| *op != OpCode::MSG)
        {
            let run = tampered(&Bench::device_pin(), kind, |tap| tap.message.op = op);
            let cause = if op == OpCode::NACK {
                // Refused like the others, and not answered.
                let part = match sender(kind) {
                    Sender::Registrar => &run.enrollee,
                    Sender::Enrollee => &run.registrar,
                };
                part.assert_refused(kind);
                assert_eq!(run.sent.last(), Some(&kind));
                part.failure().cause.clone()
            } else {
                refused(&run, kind)
            };
            let expected = matches!(cause, Cause::BadMessage(_) | Cause::UnexpectedOp(_));
            assert!(expected, "{kind} {op}: {cause:?}");
        }
    }
}

/// Another nonce in an otherwise authentic message.
#[test]
fn nonces_of_another_run() {
    for kind in AUTHENTICATED {
        let id = match sender(kind) {
            Sender::Registrar => A::ENROLLEE_NONCE,
            Sender::Enrollee => A::REGISTRAR_NONCE,
        };
        let run = tampered(&Bench::device_pin(), kind, |tap| {
            tap.reseal(|list| set(list, id, &[7; 16]));
        });
        assert_eq!(refused(&run, kind), Cause::BadNonce, "{kind}");
    }
}
