//! Version 3 for a fuzzer, which cannot sign: what an agent answers, from its octets alone. Only fuzzing
//! builds have this module, and they accept every signature ([`Keys::verify`](super::usm::Keys)).

use std::sync::OnceLock;

use super::message::{Pdu, PduKind};
use super::session::{Heard, Session};
use super::usm::{Auth, User};
use super::v3::{Message, Sealed};
use crate::secret::Secret;

/// The number of every question here, so that answers to it can be found.
const ID: i32 = 7;

/// A user without passwords, one who signs, and one who encrypts. Making keys takes long, so it is
/// done once.
fn users() -> &'static [User; 3] {
    static USERS: OnceLock<[User; 3]> = OnceLock::new();
    USERS.get_or_init(|| {
        let password = Secret::new("maplesyrup");
        let with = |privacy| User::with_passwords("me", Auth::Sha1, &password, privacy);
        [User::new("me"), with(None), with(Some(&password))].map(|user| user.expect("a user"))
    })
}

/// A conversation: the first octet chooses the user and whether the agent names itself as it should;
/// then come messages, each with its length in two octets before it. What is understood is asked about
/// and heard again.
pub fn conversation(octets: &[u8]) {
    let Some((choice, mut rest)) = octets.split_first() else {
        return;
    };
    let Some(user) = users().get(usize::from(choice & 3)) else {
        return;
    };
    let request = Pdu::request(PduKind::Get, ID, &[]);
    let mut session = (choice & 4 != 0).then(|| began(user)).flatten();
    while let Some((length, tail)) = rest.split_first_chunk::<2>() {
        let length = usize::from(u16::from_be_bytes(*length)).min(tail.len());
        let (message, tail) = tail.split_at(length);
        rest = tail;
        let Some(session) = &mut session else {
            session = Session::begin(user, ID, message).ok().flatten();
            continue;
        };
        if let Ok(Some(Heard::Response(pdu))) = session.hear(ID, &request, message) {
            assert_eq!((pdu.kind, pdu.request_id), (PduKind::Response, ID));
        }
        let asked = session.ask(ID, &request, [1; 8]);
        let read = Sealed::read(&asked).expect("what we ask can be read");
        assert_eq!(read.user, b"me");
    }
}

/// A conversation with an agent that said who it is.
fn began(user: &User) -> Option<Session> {
    let report = Message {
        id: ID,
        reportable: false,
        engine: b"\x80\0\0\x0b\x05fuzz",
        boots: 1,
        time: 1,
        user: "",
        pdu: &Pdu::request(PduKind::Report, ID, &[]),
    };
    Session::begin(user, ID, &report.encode(None, [0; 8])).ok()?
}
