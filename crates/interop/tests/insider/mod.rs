//! A hand on the wire that knows the private keys of our side, because it knows the seed. It can
//! change what is inside a message and make the message authentic again, so that the receiver, ours
//! or stock, refuses it for the one thing that is wrong.
//!
//! Messages are taken apart here and not by our own reader, so that a mistake there cannot hide.

pub(crate) mod bench;

use aes::Aes128;
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockModeDecrypt, BlockModeEncrypt, KeyIvInit};
use interop::frame::{attribute, message, op, wsc_op};
use wsc::crypto::SessionKeys;
use wsc::crypto::dh::{KeyPair, PrivateKey, PublicKey};
use wsc::event::Direction;
use wsc::ident::MacAddr;
use wsc::random::{Draw, Drbg, RandomSource};

/// An attribute: number and value.
pub(crate) type Tlv = (u16, Vec<u8>);

pub(crate) const ENROLLEE_NONCE: u16 = 0x101a;
pub(crate) const REGISTRAR_NONCE: u16 = 0x1039;
pub(crate) const PUBLIC_KEY: u16 = 0x1032;
pub(crate) const KEY_WRAP_AUTHENTICATOR: u16 = 0x101e;
const MAC_ADDRESS: u16 = 0x1020;

/// Where the header of an EAP-WSC packet ends: EAPOL 4, EAP 4, expanded type 8.
const HEADER: usize = 16;

/// Which of our machines is on the wire, and as what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Machine {
    /// [`wsc::station::Station`] as device.
    Device,
    /// [`wsc::station::Station`] as external registrar.
    Manager,
    /// [`wsc::ap::AccessPoint`] with a device.
    ApRegistrar,
    /// [`wsc::ap::AccessPoint`] with an external registrar.
    ApEnrollee,
}

/// The private keys of a machine's first conversations, in its own order of drawing.
fn private_keys(machine: Machine, seed: &[u8; 32]) -> Vec<[u8; 32]> {
    let mut seeds = Drbg::new(seed);
    let draw = || {
        let mut run = match machine {
            Machine::Device | Machine::Manager => seeds.fork(),
            Machine::ApRegistrar | Machine::ApEnrollee => {
                let mut session = seeds.fork();
                session.fill(Draw::Public, &mut [0]);
                session.fork()
            }
        };
        if matches!(machine, Machine::Manager | Machine::ApRegistrar) {
            run.fill(Draw::Nonce, &mut [0; 16]);
        }
        let mut key = [0; 32];
        run.fill(Draw::PrivateKey, &mut key);
        key
    };
    std::iter::repeat_with(draw).take(4).collect()
}

fn pair(private: &[u8; 32]) -> KeyPair {
    KeyPair::from_private(PrivateKey::from_bytes(*private).expect("the machine took it"))
}

pub(crate) fn tlvs(mut octets: &[u8]) -> Vec<Tlv> {
    let mut list = Vec::new();
    while let [n1, n2, l1, l2, rest @ ..] = octets {
        let length = usize::from(u16::from_be_bytes([*l1, *l2]));
        let (value, rest) = rest.split_at(length);
        list.push((u16::from_be_bytes([*n1, *n2]), value.to_vec()));
        octets = rest;
    }
    list
}

pub(crate) fn encode(list: &[Tlv]) -> Vec<u8> {
    let mut octets = Vec::new();
    for (number, value) in list {
        octets.extend(number.to_be_bytes());
        octets.extend(u16::try_from(value.len()).expect("short").to_be_bytes());
        octets.extend(value);
    }
    octets
}

pub(crate) fn value(list: &[Tlv], number: u16) -> &[u8] {
    let found = list.iter().find(|tlv| tlv.0 == number);
    &found.unwrap_or_else(|| panic!("no {number:#x}")).1
}

pub(crate) fn set(list: &mut [Tlv], number: u16, value: &[u8]) {
    let found = list.iter_mut().find(|tlv| tlv.0 == number);
    found.unwrap_or_else(|| panic!("no {number:#x}")).1 = value.to_vec();
}

pub(crate) fn remove(list: &mut Vec<Tlv>, number: u16) {
    let before = list.len();
    list.retain(|tlv| tlv.0 != number);
    assert_ne!(list.len(), before, "no {number:#x}");
}

/// The insider of one run.
pub(crate) struct Insider {
    machine: Machine,
    seed: [u8; 32],
    /// M1 and M2 as they were sent.
    m1: Vec<u8>,
    m2: Vec<u8>,
    /// The last message of either side as it was sent, ours first.
    last: [Vec<u8>; 2],
    /// Op-code and Message Type of everything as it arrived.
    pub(crate) wire: Vec<(Direction, u8, u8)>,
}

impl Insider {
    pub(crate) fn new(machine: Machine, seed: [u8; 32]) -> Self {
        Self {
            machine,
            seed,
            m1: Vec::new(),
            m2: Vec::new(),
            last: [Vec::new(), Vec::new()],
            wire: Vec::new(),
        }
    }

    /// Lets a frame pass, through `change` when it has a message.
    pub(crate) fn pass(
        &mut self,
        way: Direction,
        pdu: &mut Vec<u8>,
        change: &mut dyn FnMut(&mut Passing<'_>),
    ) {
        let Some(code @ (op::MSG | op::ACK | op::NACK | op::DONE)) = wsc_op(pdu) else {
            return;
        };
        let flags = pdu[HEADER + 1];
        assert_eq!(flags & 1, 0, "the insider does not read fragments");
        let at = HEADER + 2 + usize::from(flags & 2);
        let body = pdu[at..].to_vec();
        let kind = kind(&body);
        match kind {
            message::M1 => self.m1.clone_from(&body),
            message::M2 => self.m2.clone_from(&body),
            _ => {}
        }
        let mut passing = Passing {
            way,
            kind,
            op: code,
            body: body.clone(),
            insider: self,
        };
        change(&mut passing);
        let (code, arriving) = (passing.op, passing.body);
        pdu.truncate(HEADER);
        pdu.extend([code, 0]);
        pdu.extend(&arriving);
        let length = u16::try_from(pdu.len() - 4).expect("short").to_be_bytes();
        pdu[2..4].copy_from_slice(&length);
        pdu[6..8].copy_from_slice(&length);
        self.wire.push((way, code, self::kind(&arriving)));
        self.last[usize::from(way == Direction::Received)] = body;
    }

    /// The keys of both sides, which know nothing of changes in M1 and M2.
    fn keys(&self) -> SessionKeys {
        let (m1, m2) = (tlvs(&self.m1), tlvs(&self.m2));
        let (own, theirs) = match self.machine {
            Machine::Device | Machine::ApEnrollee => (&m1, &m2),
            Machine::Manager | Machine::ApRegistrar => (&m2, &m1),
        };
        let own = value(own, PUBLIC_KEY);
        let private = private_keys(self.machine, &self.seed)
            .into_iter()
            .find(|private| pair(private).public().as_bytes() == own)
            .expect("the machine draws in another order than is said here");
        let theirs = PublicKey::from_bytes(value(theirs, PUBLIC_KEY)).expect("a good key");
        let nonce = |list: &[Tlv], number| value(list, number).try_into().expect("16 octets");
        SessionKeys::derive(
            &pair(&private).agree(&theirs),
            &nonce(&m1, ENROLLEE_NONCE),
            MacAddr::from_slice(value(&m1, MAC_ADDRESS)).expect("six octets"),
            &nonce(&m2, REGISTRAR_NONCE),
        )
    }
}

/// The Message Type, zero where there is none.
fn kind(body: &[u8]) -> u8 {
    interop::frame::find_attribute(body, attribute::MESSAGE_TYPE)
        .and_then(|value| value.first().copied())
        .unwrap_or(0)
}

/// A message on its way.
pub(crate) struct Passing<'a> {
    pub(crate) way: Direction,
    /// Its Message Type as it was sent.
    pub(crate) kind: u8,
    pub(crate) op: u8,
    pub(crate) body: Vec<u8>,
    insider: &'a Insider,
}

impl Passing<'_> {
    /// What the receiver sent last, which the Authenticator covers.
    fn previous(&self) -> &[u8] {
        &self.insider.last[usize::from(self.way == Direction::Sent)]
    }

    /// Changes the attributes and leaves the Authenticator as it is.
    pub(crate) fn edit(&mut self, change: impl FnOnce(&mut Vec<Tlv>)) {
        let mut list = tlvs(&self.body);
        change(&mut list);
        self.body = encode(&list);
    }

    /// Changes the attributes and makes a new Authenticator.
    pub(crate) fn reseal(&mut self, change: impl FnOnce(&mut Vec<Tlv>)) {
        let mut list = tlvs(&self.body);
        let popped = list.pop().map(|tlv| tlv.0);
        assert_eq!(popped, Some(attribute::AUTHENTICATOR));
        change(&mut list);
        let keys = self.insider.keys();
        let proof = keys.authenticator(self.previous(), &encode(&list));
        list.push((attribute::AUTHENTICATOR, proof.to_vec()));
        self.body = encode(&list);
    }

    /// The settings inside, decrypted, without their Key Wrap Authenticator.
    pub(crate) fn plain(&self) -> Vec<Tlv> {
        let list = tlvs(&self.body);
        let sealed = value(&list, attribute::ENCRYPTED_SETTINGS);
        let (iv, sealed) = sealed.split_at(16);
        let keys = self.insider.keys();
        let key = keys.key_wrap_key().expose_secret();
        let iv: [u8; 16] = iv.try_into().expect("16 octets");
        let cipher = cbc::Decryptor::<Aes128>::new(key.into(), &iv.into());
        let plain = cipher.decrypt_padded_vec::<Pkcs7>(sealed);
        let mut list = tlvs(&plain.expect("our own keys"));
        let popped = list.pop().map(|tlv| tlv.0);
        assert_eq!(popped, Some(KEY_WRAP_AUTHENTICATOR));
        list
    }

    /// The Key Wrap Authenticator of these settings.
    pub(crate) fn proof(&self, plain: &[u8]) -> Tlv {
        // The same function as that of a message after an empty one.
        let proof = self.insider.keys().authenticator(&[], plain);
        (KEY_WRAP_AUTHENTICATOR, proof.to_vec())
    }

    /// Encrypts these attributes as they are and makes a new Authenticator.
    pub(crate) fn encrypt(&mut self, plain: &[Tlv]) {
        let keys = self.insider.keys();
        let key = keys.key_wrap_key().expose_secret();
        let cipher = cbc::Encryptor::<Aes128>::new(key.into(), &[9; 16].into());
        let sealed = cipher.encrypt_padded_vec::<Pkcs7>(&encode(plain));
        let sealed = [vec![9; 16], sealed].concat();
        self.reseal(|list| set(list, attribute::ENCRYPTED_SETTINGS, &sealed));
    }

    /// Changes the settings inside, and makes both authenticators new.
    pub(crate) fn settings(&mut self, change: impl FnOnce(&mut Vec<Tlv>)) {
        let mut list = self.plain();
        change(&mut list);
        let proof = self.proof(&encode(&list));
        list.push(proof);
        self.encrypt(&list);
    }

    /// The nonces of the run: the enrollee's and the registrar's.
    pub(crate) fn nonces(&self) -> (Vec<u8>, Vec<u8>) {
        let (m1, m2) = (tlvs(&self.insider.m1), tlvs(&self.insider.m2));
        (
            value(&m1, ENROLLEE_NONCE).to_vec(),
            value(&m2, REGISTRAR_NONCE).to_vec(),
        )
    }

    /// Puts another message in its place: an acknowledgement, refusal or farewell, changed.
    pub(crate) fn control(
        &mut self,
        code: u8,
        kind: u8,
        error: Option<u16>,
        change: impl FnOnce(&mut Vec<Tlv>),
    ) {
        let (enrollee, registrar) = self.nonces();
        let mut list = vec![
            (0x104a, vec![0x10]),
            (attribute::MESSAGE_TYPE, vec![kind]),
            (ENROLLEE_NONCE, enrollee),
            (REGISTRAR_NONCE, registrar),
        ];
        list.extend(error.map(|error| (attribute::CONFIG_ERROR, error.to_be_bytes().to_vec())));
        change(&mut list);
        self.op = code;
        self.body = encode(&list);
    }
}
