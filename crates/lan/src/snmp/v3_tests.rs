//! Version 3 without a network: an agent that is built of the same codec, but answers wrongly.

use std::time::Duration;

use proptest::prelude::*;

use super::client::Client;
use super::message::{DecodeError, Pdu, PduKind, Value};
use super::session::{Heard, Refusal, Session, who_are_you};
use super::usm::{Auth, Keys, User};
use super::v3::{Message, Sealed};
use crate::secret::Secret;

const ENGINE: &[u8] = b"\x80\x00\x00\x0b\x05test";

fn user(auth: Auth, password: &str) -> User {
    let password = Secret::new(password);
    User::with_passwords("me", auth, &password, Some(&password)).unwrap()
}

fn pdu(kind: PduKind, oid: &str) -> Pdu {
    let mut pdu = Pdu::request(kind, 7, &[oid.parse().unwrap()]);
    pdu.variables[0].1 = Value::Number(0x41, 3);
    pdu
}

fn report(number: u32) -> Pdu {
    pdu(PduKind::Report, &format!("1.3.6.1.6.3.15.1.1.{number}.0"))
}

fn response() -> Pdu {
    pdu(PduKind::Response, "1.3.6.1.2.1.1.3.0")
}

/// What the agent sends at this moment of its clock.
fn answer(id: i32, clock: (i32, i32), pdu: &Pdu, keys: Option<&Keys>) -> Vec<u8> {
    let message = Message {
        id,
        reportable: false,
        engine: ENGINE,
        boots: clock.0,
        time: clock.1,
        user: "me",
        pdu,
    };
    message.encode(keys, *b"saltsalt")
}

/// A conversation that has begun with an agent whose clock is said to show this.
fn session(user: &User, clock: (i32, i32)) -> Session {
    let report = answer(1, clock, &report(4), None);
    Session::begin(user, 1, &report).unwrap().unwrap()
}

#[test]
fn an_engine_is_asked_for_its_name_and_nothing_else_is_taken_for_it() {
    let question = who_are_you(9);
    let read = Sealed::read(&question).unwrap();
    assert_eq!(
        (read.id, read.engine, read.is_signed()),
        (9, &[][..], false)
    );
    assert_eq!(read.open(None).unwrap().variables, []);

    let user = User::new("me").unwrap();
    let begin = |octets: &[u8]| Session::begin(&user, 1, octets).map(|session| session.is_some());
    assert_eq!(begin(&answer(1, (1, 1), &report(4), None)), Ok(true));
    assert_eq!(begin(&answer(2, (1, 1), &report(4), None)), Ok(false));
    let no_report = answer(1, (1, 1), &response(), None);
    assert_eq!(begin(&no_report), Err(DecodeError::Security));
    let nameless = Message {
        id: 1,
        reportable: false,
        engine: b"four",
        boots: 0,
        time: 0,
        user: "",
        pdu: &report(4),
    };
    assert_eq!(
        begin(&nameless.encode(None, [0; 8])),
        Err(DecodeError::Security)
    );
    let old = super::encode(super::Version::V2c, "public", &report(4));
    assert_eq!(begin(&old), Err(DecodeError::Version(1)));
}

#[test]
fn only_what_is_signed_and_encrypted_by_who_knows_the_passwords_is_believed() {
    for auth in [Auth::Md5, Auth::Sha1, Auth::Sha256] {
        let me = user(auth, "maplesyrup");
        let keys = me.keys_for(ENGINE).unwrap();
        let request = Pdu::request(PduKind::Get, 7, &[]);
        let mut session = session(&me, (3, 1000));
        let mut hear = |octets: &[u8]| session.hear(2, &request, octets);

        let good = answer(2, (3, 1000), &response(), Some(&keys));
        // Nothing of it can be read on the way.
        let readable = super::message::encode(super::Version::V2c, "", &response());
        let variable = &readable[readable.len() - 8..];
        assert!(
            !good
                .windows(variable.len())
                .any(|octets| octets == variable)
        );
        assert_eq!(hear(&good), Ok(Some(Heard::Response(response()))));

        let weaker = answer(2, (3, 1000), &response(), Some(&keys.signing_only()));
        assert_eq!(hear(&weaker), Err(DecodeError::Signature));
        let plain = answer(2, (3, 1000), &response(), None);
        assert_eq!(hear(&plain), Err(DecodeError::Signature));
        let others = user(auth, "maplesyrop").keys_for(ENGINE).unwrap();
        let forged = answer(2, (3, 1000), &response(), Some(&others));
        assert_eq!(hear(&forged), Err(DecodeError::Signature));
        let elsewhere = me.keys_for(b"another engine").unwrap();
        let forged = answer(2, (3, 1000), &response(), Some(&elsewhere));
        assert_eq!(hear(&forged), Err(DecodeError::Signature));
        let late = answer(3, (3, 1000), &response(), Some(&keys));
        assert_eq!(hear(&late), Ok(None));
        // Whichever bit changes on the way: it is not taken for this answer.
        for at in 0..good.len() {
            let mut changed = good.clone();
            changed[at] ^= 0x10;
            assert!(!matches!(hear(&changed), Ok(Some(_))), "{auth:?} {at}");
        }
    }
}

#[test]
fn old_answers_are_not_taken_once_the_clock_is_known() {
    let me = user(Auth::Sha1, "maplesyrup");
    let keys = me.keys_for(ENGINE).unwrap();
    let request = Pdu::request(PduKind::Get, 7, &[]);
    let mut session = session(&me, (9, 9000));
    let mut hear = |clock| {
        let octets = answer(2, clock, &response(), Some(&keys));
        session.hear(2, &request, &octets).unwrap().is_some()
    };
    // What began the conversation was not signed, so it rejects nothing.
    assert!(hear((3, 1000)));
    assert!(hear((3, 1000 - 100)));
    assert!(!hear((3, 1000 - 152)));
    assert!(!hear((2, 9000)));
    assert!(hear((4, 5)));
    assert!(!hear((3, 1000)));
    assert!(!hear((i32::MAX, 1000)));
}

#[test]
fn reports_are_told_apart_and_the_clock_is_set_by_signed_ones_alone() {
    let me = user(Auth::Sha256, "maplesyrup");
    let keys = me.keys_for(ENGINE).unwrap().signing_only();
    let request = Pdu::request(PduKind::Get, 7, &[]);
    let mut session = session(&me, (1, 1));
    let refusals = [
        (1, Refusal::SecurityLevel, "snmp-security-level"),
        (3, Refusal::UnknownUser, "snmp-unknown-user"),
        (4, Refusal::UnknownEngine, "snmp-unknown-engine"),
        (5, Refusal::WrongDigest, "snmp-wrong-password"),
        (6, Refusal::Decryption, "snmp-wrong-privacy"),
        (99, Refusal::Other, "snmp-refusal"),
    ];
    for (number, refusal, code) in refusals {
        let octets = answer(2, (1, 1), &report(number), None);
        let heard = session.hear(2, &request, &octets);
        assert_eq!(heard, Ok(Some(Heard::Refused(refusal))));
        assert_eq!(refusal.code(), code);
        assert!(refusal.to_string().contains("; "), "{refusal}");
    }
    let clock = |session: &Session| {
        let asked = session.ask(3, &request, [1; 8]);
        let read = Sealed::read(&asked).unwrap();
        (read.boots, read.time)
    };
    let unsigned = answer(2, (50, 5000), &report(2), None);
    assert_eq!(session.hear(2, &request, &unsigned), Ok(None));
    assert_eq!(clock(&session).0, 1);
    let signed = answer(2, (50, 5000), &report(2), Some(&keys));
    let heard = session.hear(2, &request, &signed);
    assert_eq!(heard, Ok(Some(Heard::Refused(Refusal::NotInTimeWindow))));
    let (boots, time) = clock(&session);
    assert!(boots == 50 && time >= 5000, "{boots} {time}");
}

/// An agent whose clock runs away: what is asked a second time is not in time either, and there is
/// no third time.
#[tokio::test]
async fn a_clock_is_set_once_and_not_for_ever() {
    let me = user(Auth::Sha1, "maplesyrup");
    let keys = me.keys_for(ENGINE).unwrap().signing_only();
    let agent = std::net::UdpSocket::bind("127.0.0.1:0").unwrap();
    let client = Client {
        user: Some(me),
        deadline: Duration::from_secs(60),
        ..Client::new(agent.local_addr().unwrap())
    };
    let (send, asked) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let mut buffer = [0; 2048];
        while let Ok((count, from)) = agent.recv_from(&mut buffer) {
            let question = Sealed::read(&buffer[..count]).unwrap();
            let id = i32::try_from(question.id).unwrap();
            let octets = if question.is_signed() {
                let _ = send.send(question.boots);
                let clock = (question.boots + 1, 0);
                answer(id, clock, &report(2), Some(&keys))
            } else {
                answer(id, (1, 1), &report(4), None)
            };
            agent.send_to(&octets, from).unwrap();
        }
    });
    let name = "1.3.6.1.2.1.1.5.0".parse().unwrap();
    let error = client.get(&[name]).await.unwrap_err();
    assert_eq!(error.code(), "snmp-time-window", "{error}");
    let mut asked: Vec<i32> = asked.try_iter().collect();
    // On a busy machine a question may be sent again.
    asked.dedup();
    assert_eq!(asked, [1, 2]);
}

proptest! {
    #[test]
    fn any_octets_never_panic(octets in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(read) = Sealed::read(&octets) {
            let _ = read.open(None);
        }
    }

    #[test]
    fn damaged_messages_never_panic(
        at in any::<prop::sample::Index>(),
        octet: u8,
        cut in any::<prop::sample::Index>(),
        signed: bool,
    ) {
        let key = b"0123456789abcdef0123";
        let keys = Keys::of_octets(Auth::Sha1, key);
        let mut octets = answer(2, (1, 1), &response(), signed.then_some(&keys));
        let at = at.index(octets.len());
        octets[at] = octet;
        octets.truncate(octets.len() - cut.index(octets.len().min(4)));
        if let Ok(read) = Sealed::read(&octets) {
            let _ = read.is_authentic(&keys);
            let _ = read.open(Some(&keys));
        }
    }
}
