//! Messages of somebody who knows the keys and not the rules, or not the password. Each test is
//! named after its row of hostap's test program where there is one.

mod common;

use common::pair::Bench;
use common::tampered::{AUTHENTICATED, ENCRYPTED, benches, refused, sender, tampered};
use common::tap::{Sender, Tap};
use common::tlv::{Tlv, encode, remove, set, tlvs, value};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use wsc::attr::{AttributeId as A, DecodeErrorKind};
use wsc::code::{MessageType, OpCode};
use wsc::crypto::KeyWrapError;
use wsc::crypto::dh::{PUBLIC_KEY_LEN, PublicKeyError};
use wsc::failure::{Cause, Failure, Side};

fn kwa(tap: &Tap<'_>, plain: &[u8]) -> Vec<u8> {
    let keys = tap.keys();
    let mut mac = Hmac::<Sha256>::new_from_slice(keys.auth_key().expose_secret()).unwrap();
    mac.update(plain);
    let digest = mac.finalize().into_bytes();
    [&[0x10, 0x1e, 0, 8], &digest[..8]].concat()
}

/// The Key Wrap Authenticator of otherwise authentic settings: right, absent, wrong, in front, and
/// with something after it.
#[test]
fn wps_ext_kwa_proto() {
    type Plain = fn(Vec<u8>, Vec<u8>) -> Vec<u8>;
    let cases: [(Plain, Option<KeyWrapError>); 7] = [
        (|plain, kwa| [plain, kwa].concat(), None),
        (|plain, _| plain, Some(KeyWrapError::NoAuthenticator)),
        (|_, _| Vec::new(), Some(KeyWrapError::NoAuthenticator)),
        (
            |plain, kwa| [plain, kwa, vec![0x10, 0x45, 0, 1, b'x']].concat(),
            Some(KeyWrapError::NoAuthenticator),
        ),
        (
            |plain, kwa| [kwa, plain].concat(),
            Some(KeyWrapError::NoAuthenticator),
        ),
        (
            |plain, mut kwa| {
                kwa[4] ^= 1;
                [plain, kwa].concat()
            },
            Some(KeyWrapError::WrongAuthenticator),
        ),
        (
            |plain, mut kwa| {
                kwa[11] ^= 0x80;
                [plain, kwa].concat()
            },
            Some(KeyWrapError::WrongAuthenticator),
        ),
    ];
    for kind in ENCRYPTED {
        for (i, (build, expected)) in cases.iter().enumerate() {
            let mut done = false;
            let run = Bench::device_pin().run_with(|tap| {
                if tap.kind() == kind && !done {
                    let plain = tap.plain();
                    let kwa = kwa(tap, &plain);
                    tap.encrypt(&build(plain, kwa));
                    done = true;
                } else {
                    tap.carry_on();
                }
            });
            match expected {
                Some(error) => {
                    assert_eq!(
                        refused(&run, kind),
                        Cause::BadSettings(*error),
                        "{kind} {i}"
                    );
                    let failure = match sender(kind) {
                        Sender::Registrar => run.enrollee.failure(),
                        Sender::Enrollee => run.registrar.failure(),
                    };
                    assert_eq!(failure.config_error.0, 2);
                }
                None => assert_eq!(run.provisioned().len(), 1, "{kind}"),
            }
        }
    }
}

#[test]
fn wps_ext_proto_m4_invalid_padding_and_length() {
    for kind in ENCRYPTED {
        for (last, fill) in [(0, 0), (17, 17), (16, 15), (0xff, 0xff)] {
            let run = tampered(&Bench::device_pin(), kind, |tap| {
                let plain = tap.plain();
                let mut blocks = [plain.clone(), kwa(tap, &plain)].concat();
                let padding = 16 - blocks.len() % 16;
                blocks.extend(vec![fill; padding + 15]);
                blocks.push(last);
                tap.encrypt_blocks(&blocks);
            });
            let cause = refused(&run, kind);
            assert_eq!(
                cause,
                Cause::BadSettings(KeyWrapError::Padding),
                "{kind} {last}"
            );
        }
        for len in [0, 1, 15, 16, 17, 31, 33, 47] {
            let run = tampered(&Bench::device_pin(), kind, |tap| {
                tap.reseal(|list| set(list, A::ENCRYPTED_SETTINGS, &vec![9; len]));
            });
            let expected = Cause::BadSettings(KeyWrapError::Length { found: len });
            assert_eq!(refused(&run, kind), expected, "{kind}");
        }
    }
}

/// Settings that decrypt and are no attributes.
#[test]
fn settings_that_are_no_attributes() {
    for kind in ENCRYPTED {
        let run = tampered(&Bench::device_pin(), kind, |tap| {
            let plain = [tap.plain(), vec![0x10, 0x45, 0xff, 0xff]].concat();
            let kwa = kwa(tap, &plain);
            tap.encrypt(&[plain, kwa].concat());
        });
        assert!(
            matches!(refused(&run, kind), Cause::BadMessage(_)),
            "{kind}"
        );
    }
}

/// The prime of group 5 plus `add`.
fn prime(add: i8) -> Vec<u8> {
    let mut prime = vec![0xff; PUBLIC_KEY_LEN];
    let middle = "c90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404dd\
                  ef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b\
                  0bff5cb6f406b7edee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3dc2007cb8a163bf05\
                  98da48361c55d39a69163fa8fd24cf5f83655d23dca3ad961c62f356208552bb9ed529077096966d\
                  670c354e4abc9804f1746c08ca237327";
    prime[8..184].copy_from_slice(&common::capture::unhex(middle));
    let last = prime.last_mut().unwrap();
    *last = last.wrapping_add_signed(add);
    prime
}

#[test]
fn wps_ext_proto_m2_invalid_public_key() {
    let small = |value: u8| [vec![0; PUBLIC_KEY_LEN - 1], vec![value]].concat();
    for (key, error) in [
        (vec![0xff; PUBLIC_KEY_LEN], PublicKeyError::NotBelowPrime),
        (small(0), PublicKeyError::Zero),
        (small(1), PublicKeyError::One),
        (prime(0), PublicKeyError::NotBelowPrime),
        (prime(-1), PublicKeyError::MinusOne),
        (prime(-2), PublicKeyError::WrongOrder),
        (prime(-4), PublicKeyError::WrongOrder),
    ] {
        for bench in benches() {
            let run = tampered(&bench, MessageType::M2, |tap| {
                tap.reseal(|list| set(list, A::PUBLIC_KEY, &key));
            });
            assert_eq!(refused(&run, MessageType::M2), Cause::BadPublicKey(error));
            let run = tampered(&bench, MessageType::M1, |tap| {
                tap.edit(|list| set(list, A::PUBLIC_KEY, &key));
            });
            let cause = run.assert_registrar_refused(MessageType::M1).cause.clone();
            assert_eq!(cause, Cause::BadPublicKey(error));
        }
    }
    for len in [0, 1, 189, 193] {
        let run = tampered(&Bench::device_pin(), MessageType::M2, |tap| {
            tap.reseal(|list| set(list, A::PUBLIC_KEY, &vec![2; len]));
        });
        assert!(
            matches!(refused(&run, MessageType::M2), Cause::BadMessage(_)),
            "{len}"
        );
    }
}

/// An enrollee's own values sent back to it, and nonces that no generator makes. Everything else
/// is as a registrar that knows the enrollee's private key would make it.
#[test]
fn reflected_values() {
    for bench in benches() {
        let (_, m1, _) = bench.start_enrollee();
        let m1 = tlvs(&m1.octets);
        let nonces = [value(&m1, A::ENROLLEE_NONCE), &[0; 16], &[0xff; 16]];
        for nonce in nonces {
            let run = tampered(&bench, MessageType::M2, |tap| {
                tap.reseal(|list| set(list, A::REGISTRAR_NONCE, nonce));
            });
            assert_eq!(refused(&run, MessageType::M2), Cause::BadNonce);
        }
        let key = value(&m1, A::PUBLIC_KEY);
        let run = tampered(&bench, MessageType::M2, |tap| {
            tap.reseal(|list| set(list, A::PUBLIC_KEY, key));
        });
        assert_eq!(refused(&run, MessageType::M2), Cause::Reflected);

        let m3 = tlvs(&bench.run().wire[2].1.octets);
        for theirs in [A::R_HASH1, A::R_HASH2] {
            for ours in [A::E_HASH1, A::E_HASH2] {
                let run = tampered(&bench, MessageType::M4, |tap| {
                    tap.reseal(|list| set(list, theirs, value(&m3, ours)));
                });
                assert_eq!(
                    refused(&run, MessageType::M4),
                    Cause::Reflected,
                    "{theirs} {ours}"
                );
                assert!(run.enrollee.proved().is_empty());
            }
        }
    }
}

/// A device whose nonce is degenerate gets no answer: there is nothing to answer to.
#[test]
fn degenerate_nonces_in_m1() {
    for nonce in [[0; 16], [0xff; 16]] {
        let run = tampered(&Bench::device_pin(), MessageType::M1, |tap| {
            tap.edit(|list| set(list, A::ENROLLEE_NONCE, &nonce));
        });
        assert_eq!(run.registrar.failure().cause, Cause::BadNonce);
        assert!(run.sent.is_empty() && run.enrollee.end.is_none());
    }
}

#[test]
fn wps_ext_m1_invalid() {
    let without = |id| {
        tampered(&Bench::device_pin(), MessageType::M1, |tap| {
            tap.edit(|list| remove(list, id));
        })
    };
    let (_, m1, _) = Bench::device_pin().start_enrollee();
    let ids: Vec<A> = tlvs(&m1.octets).iter().map(|tlv| tlv.0).collect();
    for id in ids {
        let run = without(id);
        if id == A::VENDOR_EXTENSION {
            // A device of version 1.0; here M2 then tells that M1 was changed.
            assert_eq!(run.enrollee.failure().cause, Cause::BadAuthenticator);
            continue;
        }
        let failure = run.registrar.failure();
        let Cause::BadMessage(error) = &failure.cause else {
            panic!("{id}: {failure:?}")
        };
        assert_eq!(
            (error.attribute, &error.kind),
            (Some(id), &DecodeErrorKind::Missing)
        );
        assert_eq!((failure.at, failure.by), (MessageType::M1, Side::Us));
    }
    for octets in [vec![], vec![0x10, 0, 0], vec![0x10, 0x4a, 0, 1, 0x10]] {
        let run = tampered(&Bench::device_pin(), MessageType::M1, |tap| {
            tap.replace(OpCode::MSG, octets.clone());
        });
        assert!(matches!(
            run.registrar.failure().cause,
            Cause::BadMessage(_)
        ));
    }
}

/// The attributes of a control message of the run.
fn control(tap: &Tap<'_>, kind: u8) -> Vec<Tlv> {
    let m2 = tlvs(&tap.session.m2_arrived);
    vec![
        (A::VERSION, vec![0x10]),
        (A::MESSAGE_TYPE, vec![kind]),
        (A::ENROLLEE_NONCE, value(&m2, A::ENROLLEE_NONCE).to_vec()),
        (A::REGISTRAR_NONCE, value(&m2, A::REGISTRAR_NONCE).to_vec()),
        (A::CONFIGURATION_ERROR, vec![0, 14]),
    ]
}

/// A NACK in every form that hostap's tests send, in the place of M3 and of M4. None is answered.
#[test]
fn wps_ext_nack() {
    for kind in [MessageType::M3, MessageType::M4] {
        let nacked = |change: &dyn Fn(&mut Vec<Tlv>)| {
            let run = tampered(&Bench::device_pin(), kind, |tap| {
                let mut list = control(tap, 0x0e);
                change(&mut list);
                tap.replace(OpCode::NACK, encode(&list));
            });
            assert_eq!(run.wire.last().unwrap().1.op, OpCode::NACK);
            let part = match sender(kind) {
                Sender::Registrar => run.enrollee,
                Sender::Enrollee => run.registrar,
            };
            part.failure().clone()
        };
        let failure = nacked(&|_| {});
        assert_eq!(
            (failure.by, failure.config_error.0),
            (Side::Peer, 14),
            "{kind}"
        );
        assert_eq!(failure.cause, Cause::Refused);

        let us = |failure: Failure| {
            assert_eq!((failure.by, failure.at), (Side::Us, kind));
            failure.cause
        };
        for id in [
            A::VERSION,
            A::MESSAGE_TYPE,
            A::ENROLLEE_NONCE,
            A::REGISTRAR_NONCE,
            A::CONFIGURATION_ERROR,
        ] {
            let Cause::BadMessage(error) = us(nacked(&|list| remove(list, id))) else {
                panic!()
            };
            assert_eq!(
                (error.attribute, error.kind),
                (Some(id), DecodeErrorKind::Missing)
            );
        }
        for id in [A::ENROLLEE_NONCE, A::REGISTRAR_NONCE] {
            let cause = us(nacked(&|list| set(list, id, &[7; 16])));
            assert_eq!(cause, Cause::BadNonce, "{kind} {id}");
        }
        let cause = us(nacked(&|list| set(list, A::MESSAGE_TYPE, &[0])));
        assert!(matches!(cause, Cause::BadMessage(_)), "{kind}");
        let cause = us(nacked(&|list| list.push((A::UUID_E, vec![0]))));
        assert!(matches!(cause, Cause::BadMessage(_)), "{kind}");
    }
}

/// ACK and Done where a message with content belongs.
#[test]
fn wps_ext_ack_and_done_instead() {
    for kind in AUTHENTICATED {
        for (op, own) in [(OpCode::ACK, 0x0d), (OpCode::DONE, 0x0f)] {
            if kind == MessageType::M2 {
                continue; // Without M2 there is no registrar's nonce.
            }
            let run = tampered(&Bench::device_pin(), kind, |tap| {
                let list = control(tap, own);
                tap.replace(op, encode(&list));
            });
            let cause = refused(&run, kind);
            let expected = matches!(cause, Cause::Unexpected(_) | Cause::UnexpectedOp(_));
            assert!(expected, "{kind} {op}: {cause:?}");
        }
    }
}

#[test]
fn wps_ext_wsc_done() {
    let done = |tamper: &dyn Fn(&mut Tap<'_>)| {
        let run = tampered(&Bench::device_pin(), MessageType::WSC_DONE, tamper);
        let failure = run.assert_registrar_refused(MessageType::WSC_DONE);
        failure.cause.clone()
    };
    let invalid = done(&|tap| tap.replace(OpCode::DONE, vec![0x10, 0, 0]));
    assert!(matches!(invalid, Cause::BadMessage(_)));
    for id in [A::MESSAGE_TYPE, A::ENROLLEE_NONCE, A::REGISTRAR_NONCE] {
        let cause = done(&|tap| tap.edit(|list| remove(list, id)));
        assert!(matches!(cause, Cause::BadMessage(_)), "{id}");
    }
    for id in [A::ENROLLEE_NONCE, A::REGISTRAR_NONCE] {
        let cause = done(&|tap| tap.edit(|list| set(list, id, &[7; 16])));
        assert_eq!(cause, Cause::BadNonce, "{id}");
    }
    let wrong = done(&|tap| tap.edit(|list| set(list, A::MESSAGE_TYPE, &[0x0d])));
    assert!(matches!(wrong, Cause::BadMessage(_)));
    let ack = done(&|tap| {
        tap.edit(|list| set(list, A::MESSAGE_TYPE, &[0x0d]));
        tap.message.op = OpCode::ACK;
    });
    assert_eq!(ack, Cause::Unexpected(MessageType::WSC_ACK));
}
