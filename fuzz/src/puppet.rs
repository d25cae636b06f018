//! The other side of a machine, in the fuzzer's hands: it knows the password and its own private
//! key, says the right thing in the right order, and changes of it what the tape says. So the fuzzer
//! reaches the last messages without having to break any cryptography.

use std::sync::OnceLock;

use wsc::attr::{AttributeId as A, Attributes, Tolerance, Writer};
use wsc::code::{ConfigError, DevicePasswordId, MessageType, OpCode, WpsState};
use wsc::credential::{Credential, Ssid};
use wsc::crypto::dh::{KeyPair, PRIVATE_KEY_LEN, PrivateKey, SharedSecret};
use wsc::crypto::{PublicKeys, SessionKeys};
use wsc::device::DeviceInfo;
use wsc::ident::{MacAddr, Uuid};
use wsc::msg::{Control, Hashes, M1, M2, Profile, Settings, seal};
use wsc::pin::{DevicePassword, DevicePin, RouterPin};
use wsc::random::{Draw, Drbg, RandomSource};
use wsc::secret::Secret;
use wsc::version::WscVersion;

use super::tape::Tape;

pub(crate) const DEVICE: MacAddr = MacAddr([2, 0, 0, 0, 0, 1]);
pub(crate) const ROUTER: MacAddr = MacAddr([2, 0, 0, 0, 0, 0xaa]);
pub(crate) const PIN: &str = "12345670";

pub(crate) fn device_pin() -> DevicePin {
    DevicePin::parse(PIN).unwrap()
}

pub(crate) fn router_pin() -> RouterPin {
    RouterPin::parse(PIN).unwrap()
}

pub(crate) fn password() -> DevicePassword {
    DevicePassword::from(&device_pin())
}

pub(crate) fn home() -> Credential {
    let ssid = Ssid::new(b"home").unwrap();
    Credential::wpa2_personal(ssid, String::from("correct horse").into()).unwrap()
}

pub(crate) fn profile(id: DevicePasswordId) -> Profile {
    Profile::new(DeviceInfo::default(), id)
}

/// The side that a machine under test plays, or its puppet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Enrollee,
    Registrar,
}

/// The randomness of a machine under test: its private key is always the same, so that the secret
/// that it shares with the puppet is too and is computed once.
pub(crate) struct Known(Part, Drbg);

impl Known {
    pub(crate) fn new(part: Part) -> Self {
        Self(part, Drbg::new(&[7; 32]))
    }
}

impl RandomSource for Known {
    fn fill(&mut self, draw: Draw, out: &mut [u8]) {
        if draw == Draw::PrivateKey {
            out.copy_from_slice(&private(self.0));
        } else {
            self.1.fill(draw, out);
        }
    }
}

fn private(part: Part) -> [u8; PRIVATE_KEY_LEN] {
    let mut octets = [0; PRIVATE_KEY_LEN];
    Drbg::new(&[part as u8 + 1; 32]).fill(Draw::PrivateKey, &mut octets);
    octets
}

fn pair(part: Part) -> KeyPair {
    KeyPair::from_private(PrivateKey::from_bytes(private(part)).unwrap())
}

struct Group {
    enrollee: [u8; 192],
    registrar: [u8; 192],
    shared: SharedSecret,
    public: PublicKeys,
}

fn group() -> &'static Group {
    static GROUP: OnceLock<Group> = OnceLock::new();
    GROUP.get_or_init(|| {
        let (enrollee, registrar) = (pair(Part::Enrollee), pair(Part::Registrar));
        let public = PublicKeys {
            enrollee: enrollee.public().clone(),
            registrar: registrar.public().clone(),
        };
        Group {
            enrollee: *public.enrollee.as_bytes(),
            registrar: *public.registrar.as_bytes(),
            shared: enrollee.agree(&public.registrar),
            public,
        }
    })
}

/// One message in the making: its attributes without the Authenticator, and what is encrypted.
pub(crate) struct Puppet {
    part: Part,
    /// What the machine sent last, which the Authenticator covers.
    heard: Vec<u8>,
    nonces: [[u8; 16]; 2],
    mac: MacAddr,
    keys: Option<SessionKeys>,
    random: Drbg,
}

impl Puppet {
    /// A puppet that plays `part`.
    pub(crate) fn new(part: Part) -> Self {
        Self {
            part,
            heard: Vec::new(),
            nonces: [[5; 16], [6; 16]],
            mac: DEVICE,
            keys: None,
            random: Drbg::new(&[9; 32]),
        }
    }

    /// Notes what the machine said.
    pub(crate) fn hear(&mut self, octets: &[u8]) {
        self.heard = octets.to_vec();
        let Ok(attributes) = Attributes::parse(octets, Tolerance::FIELD) else {
            return;
        };
        let (id, slot) = match self.part {
            Part::Registrar => (A::ENROLLEE_NONCE, 0),
            Part::Enrollee => (A::REGISTRAR_NONCE, 1),
        };
        let first = attributes.u8(A::MESSAGE_TYPE);
        let kinds = [
            Some(MessageType::M1.0),
            Some(MessageType::M2.0),
            Some(MessageType::M2D.0),
        ];
        if kinds.contains(&first) {
            self.nonces[slot] = attributes.array(id).unwrap_or_default();
            self.mac = attributes.array(A::MAC_ADDRESS).map_or(self.mac, MacAddr);
            self.keys = None;
        }
    }

    /// The type of what the machine said last.
    pub(crate) fn heard_kind(&self) -> Option<MessageType> {
        let attributes = Attributes::parse(&self.heard, Tolerance::FIELD).ok()?;
        attributes.u8(A::MESSAGE_TYPE).map(MessageType)
    }

    fn keys(&mut self) -> &SessionKeys {
        let [enrollee, registrar] = &self.nonces;
        self.keys.get_or_insert_with(|| {
            SessionKeys::derive(&group().shared, enrollee, self.mac, registrar)
        })
    }

    /// The next thing to say: the tape chooses the message and what is changed of it. Most of the
    /// time a fuzzer wants `due`.
    pub(crate) fn say(&mut self, tape: &mut Tape<'_>, due: MessageType) -> (OpCode, Vec<u8>) {
        let how = tape.u8();
        if how == 0xff {
            return (OpCode(tape.u8()), tape.slice().to_vec());
        }
        let kind = if how & 0x80 != 0 {
            MessageType(tape.u8() % 16)
        } else {
            due
        };
        let plain = match how & 0x70 {
            0 => Plain::Right,
            0x10..=0x30 => Plain::Edited((how >> 4) & 3),
            _ => Plain::Is(tape.slice()),
        };
        let mut list = self.body(kind, plain, tape);
        for _ in 0..how & 3 {
            edit(&mut list, tape);
        }
        let mut writer = Writer::new();
        writer.raw(&encode(&list));
        let sealed = (MessageType::M2.0..=MessageType::M8.0).contains(&kind.0)
            && !matches!(kind, MessageType::M2D);
        let mut octets = if sealed {
            let heard = std::mem::take(&mut self.heard);
            let octets = seal(self.keys(), &heard, writer);
            self.heard = heard;
            octets
        } else {
            writer.finish()
        };
        if how & 0x08 != 0 {
            octets.truncate(usize::from(tape.u16()));
        }
        let op = match kind {
            MessageType::WSC_ACK => OpCode::ACK,
            MessageType::WSC_NACK => OpCode::NACK,
            MessageType::WSC_DONE => OpCode::DONE,
            _ => OpCode::MSG,
        };
        (op, octets)
    }

    /// The attributes of the right message of this kind, without its Authenticator.
    fn body(&mut self, kind: MessageType, plain: Plain<'_>, tape: &mut Tape<'_>) -> Vec<Tlv> {
        let [enrollee, registrar] = self.nonces;
        let version = WscVersion::V2_0;
        let nonces = [Secret::new([0x51; 16]), Secret::new([0x52; 16])];
        let hashes = {
            let keys = self.keys();
            let halves = keys.halves(&password());
            Hashes {
                first: keys.commit(&nonces[0], &halves.0, &group().public),
                second: keys.commit(&nonces[1], &halves.1, &group().public),
            }
        };
        let id = DevicePasswordId(if tape.u8() & 1 == 0 { 0 } else { 4 });
        let writer = match kind {
            MessageType::M1 => {
                let m1 = M1 {
                    uuid: Uuid::from_mac(DEVICE),
                    mac: DEVICE,
                    nonce: enrollee,
                    public_key: group().enrollee,
                    state: WpsState::NOT_CONFIGURED,
                    profile: profile(id),
                };
                return tlvs(&m1.build());
            }
            MessageType::M2 | MessageType::M2D => M2 {
                enrollee_nonce: enrollee,
                nonce: registrar,
                uuid: Uuid([0x33; 16]),
                public_key: (kind == MessageType::M2).then_some(group().registrar),
                profile: profile(id),
            }
            .build(),
            MessageType::M3 => hashes.build_m3(&registrar, version),
            MessageType::M4 => {
                let encrypted = self.wrap(plain, A::R_SNONCE1, &nonces[0], tape);
                hashes.build_m4(&enrollee, &encrypted, version)
            }
            MessageType::M5 | MessageType::M6 | MessageType::M7 | MessageType::M8 => {
                let (id, nonce) = match kind {
                    MessageType::M5 => (A::E_SNONCE1, &nonces[0]),
                    MessageType::M6 => (A::R_SNONCE2, &nonces[1]),
                    MessageType::M7 => (A::E_SNONCE2, &nonces[1]),
                    _ => (A::CREDENTIAL, &nonces[1]),
                };
                let encrypted = self.wrap(plain, id, nonce, tape);
                let settings = Settings {
                    kind,
                    encrypted: &encrypted,
                };
                let nonce = match self.part {
                    Part::Enrollee => registrar,
                    Part::Registrar => enrollee,
                };
                settings.build(&nonce, version)
            }
            kind => {
                let control = Control {
                    kind,
                    enrollee_nonce: enrollee,
                    registrar_nonce: registrar,
                    config_error: ConfigError(u16::from(tape.u8() % 24)),
                };
                return tlvs(&control.build(version));
            }
        };
        tlvs(writer.as_slice())
    }

    /// Encrypted settings, which begin with `nonce` under `id`, or with a credential.
    fn wrap(
        &mut self,
        plain: Plain<'_>,
        id: A,
        nonce: &Secret<16>,
        tape: &mut Tape<'_>,
    ) -> Vec<u8> {
        let mut writer = Writer::new();
        if id == A::CREDENTIAL {
            home().write_credential(&mut writer);
            home().write_ap_settings(&mut writer);
        } else {
            writer.bytes(id, nonce.expose_secret());
            home().write_own_settings(&mut writer);
        }
        let octets = match plain {
            Plain::Right => writer.finish(),
            Plain::Is(octets) => octets.to_vec(),
            Plain::Edited(times) => {
                let mut list = tlvs(writer.as_slice());
                for _ in 0..times {
                    match list.first_mut() {
                        Some((A::CREDENTIAL, value)) if tape.u8() & 1 == 0 => {
                            if let Ok(attributes) = Attributes::parse(value, Tolerance::FIELD) {
                                let mut inner = list_of(&attributes);
                                edit(&mut inner, tape);
                                *value = encode(&inner);
                            }
                        }
                        _ => edit(&mut list, tape),
                    }
                }
                encode(&list)
            }
        };
        let mut random = self.random.fork();
        self.keys().wrap(&octets, &mut random)
    }
}

/// What is encrypted in M4 to M8.
#[derive(Clone, Copy)]
enum Plain<'a> {
    /// What belongs there.
    Right,
    /// The same, edited so many times.
    Edited(u8),
    /// Something else.
    Is(&'a [u8]),
}

type Tlv = (A, Vec<u8>);

fn tlvs(octets: &[u8]) -> Vec<Tlv> {
    list_of(&Attributes::parse(octets, Tolerance::FIELD).unwrap())
}

fn list_of(attributes: &Attributes<'_>) -> Vec<Tlv> {
    let list = attributes.iter();
    list.map(|attribute| (attribute.id, attribute.value.to_vec()))
        .collect()
}

fn encode(list: &[Tlv]) -> Vec<u8> {
    let mut out = Vec::new();
    for (id, value) in list {
        // An edit is at most 65535 octets long.
        let len = u16::try_from(value.len()).unwrap_or(u16::MAX);
        out.extend_from_slice(&id.0.to_be_bytes());
        out.extend_from_slice(&len.to_be_bytes());
        out.extend_from_slice(value);
    }
    out
}

fn edit(list: &mut Vec<Tlv>, tape: &mut Tape<'_>) {
    let kind = tape.below(6);
    let at = usize::from(tape.u8()) % list.len().max(1);
    match (kind, list.get_mut(at)) {
        (0, Some(_)) => drop(list.remove(at)),
        (1, Some(tlv)) => tlv.1 = tape.slice().to_vec(),
        (2, Some(tlv)) => {
            let copy = tlv.clone();
            list.push(copy);
        }
        (3, Some(tlv)) if !tlv.1.is_empty() => {
            let octet = usize::from(tape.u8()) % tlv.1.len();
            tlv.1[octet] ^= tape.u8();
        }
        (4, Some(tlv)) => {
            let keep = usize::from(tape.u8());
            tlv.1.resize(keep, 0);
        }
        _ => list.push((A(tape.u16()), tape.slice().to_vec())),
    }
}
