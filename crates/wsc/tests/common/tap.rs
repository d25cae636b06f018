//! A hand on the wire between two machines. It knows both private keys, so it can change what is
//! inside a message and make the message authentic again: a test then fails for the one thing that
//! is wrong.

use aes::Aes128;
use cbc::cipher::block_padding::{NoPadding, Pkcs7};
use cbc::cipher::{BlockModeEncrypt, KeyIvInit};
use wsc::attr::{AttributeId as A, Writer};
use wsc::code::{MessageType, OpCode};
use wsc::crypto::SessionKeys;
use wsc::crypto::dh::PublicKey;
use wsc::exchange::Message;
use wsc::ident::MacAddr;
use wsc::msg::seal;
use wsc::random::Drbg;

use super::tlv::{Tlv, encode, set, tlvs, value};
use super::{key_pair, private_octets};

/// Who sent a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sender {
    Enrollee,
    Registrar,
}

/// M1 and M2 as they were sent and as they arrived.
#[derive(Default)]
pub(crate) struct Session {
    /// Seeds of the private keys of the enrollee and the registrar.
    pub(crate) seeds: [u32; 2],
    pub(crate) m1_sent: Vec<u8>,
    pub(crate) m1_arrived: Vec<u8>,
    pub(crate) m2_sent: Vec<u8>,
    pub(crate) m2_arrived: Vec<u8>,
}

impl Session {
    /// The keys that the receiver of a message from `from` has, where `m2` is what an enrollee takes
    /// for M2.
    fn keys(&self, from: Sender, m2: &[u8]) -> SessionKeys {
        let [enrollee, registrar] = self.seeds;
        let (m1, m2, own, peer) = match from {
            Sender::Registrar => (tlvs(&self.m1_sent), tlvs(m2), enrollee, registrar),
            Sender::Enrollee => (
                tlvs(&self.m1_arrived),
                tlvs(&self.m2_sent),
                registrar,
                enrollee,
            ),
        };
        let theirs = if from == Sender::Registrar { &m2 } else { &m1 };
        let sent = theirs.iter().find(|tlv| tlv.0 == A::PUBLIC_KEY);
        let public = sent.and_then(|tlv| PublicKey::from_bytes(&tlv.1).ok());
        // A key that is refused before anything is derived from it: any will do.
        let public = public.unwrap_or_else(|| key_pair(&private_octets(peer)).public().clone());
        let shared = key_pair(&private_octets(own)).agree(&public);
        let nonce = |list: &[Tlv], id| -> [u8; 16] {
            let found = list.iter().find(|tlv| tlv.0 == id);
            found.map_or([0; 16], |tlv| tlv.1.clone().try_into().unwrap())
        };
        let mac = MacAddr::from_slice(value(&m1, A::MAC_ADDRESS)).unwrap();
        let (e, r) = (
            nonce(&m1, A::ENROLLEE_NONCE),
            nonce(&m2, A::REGISTRAR_NONCE),
        );
        SessionKeys::derive(&shared, &e, mac, &r)
    }
}

/// A message on its way.
pub(crate) struct Tap<'a> {
    pub(crate) from: Sender,
    /// What was sent, and what will arrive.
    pub(crate) message: Message,
    /// What the receiver sent last, which the Authenticator covers.
    pub(crate) previous: &'a [u8],
    pub(crate) session: &'a Session,
}

impl Tap<'_> {
    pub(crate) fn kind(&self) -> MessageType {
        self.message.kind
    }

    /// The keys of the receiver.
    pub(crate) fn keys(&self) -> SessionKeys {
        let m2 = if self.kind() == MessageType::M2 {
            &self.message.octets
        } else {
            &self.session.m2_arrived
        };
        self.session.keys(self.from, m2)
    }

    /// Changes the attributes and leaves the Authenticator as it is.
    pub(crate) fn edit(&mut self, change: impl FnOnce(&mut Vec<Tlv>)) {
        let mut list = tlvs(&self.message.octets);
        change(&mut list);
        self.message.octets = encode(&list);
    }

    /// Changes the attributes and makes a new Authenticator.
    pub(crate) fn reseal(&mut self, change: impl FnOnce(&mut Vec<Tlv>)) {
        let mut list = tlvs(&self.message.octets);
        assert_eq!(list.pop().map(|tlv| tlv.0), Some(A::AUTHENTICATOR));
        change(&mut list);
        let body = encode(&list);
        let m2 = if self.kind() == MessageType::M2 {
            &body
        } else {
            &self.session.m2_arrived
        };
        let keys = self.session.keys(self.from, m2);
        let mut writer = Writer::new();
        writer.raw(&body);
        self.message.octets = seal(&keys, self.previous, writer);
    }

    /// Makes the Authenticator fit what the receiver sent, after an earlier message arrived in
    /// another form than it was sent.
    pub(crate) fn carry_on(&mut self) {
        if tlvs(&self.message.octets).last().unwrap().0 == A::AUTHENTICATOR {
            self.reseal(|_| {});
        }
    }

    /// The settings inside, without their Key Wrap Authenticator.
    pub(crate) fn plain(&self) -> Vec<u8> {
        let list = tlvs(&self.message.octets);
        let keys = self.keys();
        let body = encode(&list[..list.len() - 1]);
        let received = value(&list, A::AUTHENTICATOR).try_into().unwrap();
        let ok = keys
            .verify_authenticator(self.previous, &body, &received)
            .unwrap();
        keys.unwrap(&ok, value(&list, A::ENCRYPTED_SETTINGS))
            .unwrap()
            .0
            .to_vec()
    }

    /// Changes the settings inside, and makes a new Key Wrap Authenticator and Authenticator.
    pub(crate) fn settings(&mut self, change: impl FnOnce(&mut Vec<Tlv>)) {
        let mut list = tlvs(&self.plain());
        change(&mut list);
        let value = self.keys().wrap(&encode(&list), &mut Drbg::new(&[9; 32]));
        self.reseal(|list| set(list, A::ENCRYPTED_SETTINGS, &value));
    }

    /// Encrypts `plain` as it is, with right padding and no Key Wrap Authenticator of its own.
    pub(crate) fn encrypt(&mut self, plain: &[u8]) {
        let keys = self.keys();
        let key = keys.key_wrap_key().expose_secret();
        let cipher = cbc::Encryptor::<Aes128>::new(key.into(), &[9; 16].into());
        let value = [vec![9; 16], cipher.encrypt_padded_vec::<Pkcs7>(plain)].concat();
        self.reseal(|list| set(list, A::ENCRYPTED_SETTINGS, &value));
    }

    /// Encrypts whole blocks as they are, without padding.
    pub(crate) fn encrypt_blocks(&mut self, blocks: &[u8]) {
        let keys = self.keys();
        let key = keys.key_wrap_key().expose_secret();
        let cipher = cbc::Encryptor::<Aes128>::new(key.into(), &[9; 16].into());
        let value = [vec![9; 16], cipher.encrypt_padded_vec::<NoPadding>(blocks)].concat();
        self.reseal(|list| set(list, A::ENCRYPTED_SETTINGS, &value));
    }

    /// Puts another message in its place.
    pub(crate) fn replace(&mut self, op: OpCode, octets: Vec<u8>) {
        self.message.op = op;
        self.message.octets = octets;
    }
}
