//! The four-way handshake (IEEE 802.11 §12.7.6): both sides prove that they know the key, and the
//! station receives the group's.

use aes::Aes128;
use aes::cipher::{BlockCipherDecrypt, BlockCipherEncrypt, KeyInit};
use wsc::eap::eapol::{Pdu, VERSION_ACCESS_POINT, VERSION_STATION};
use wsc::ident::MacAddr;

use super::{Pmk, Ptk, hmac_sha1};

/// The EAPOL type of a key message.
const EAPOL_KEY: u8 = 3;
/// Bits of Key Information.
const VERSION_AES: u16 = 0x0002;
const PAIRWISE: u16 = 0x0008;
const INSTALL: u16 = 0x0040;
const ACK: u16 = 0x0080;
const WITH_MIC: u16 = 0x0100;
const SECURE: u16 = 0x0200;
const ENCRYPTED: u16 = 0x1000;
/// Where the MIC is in a message's body.
const MIC_AT: usize = 77;
/// Length of a message's body before its key data.
const FIXED: usize = 95;
/// The group's key data element: OUI and type (IEEE 802.11 §12.7.2), key number 1.
const GTK_ELEMENT: [u8; 8] = [0xdd, 22, 0x00, 0x0f, 0xac, 1, 1, 0];
/// The number of the group's key.
pub(crate) const GROUP_KEY_ID: u8 = 1;

/// The keys that a finished handshake leaves, for the ciphers of both directions.
pub(crate) struct Authorized {
    /// Encrypts between the two.
    pub(crate) key: [u8; 16],
    /// Encrypts from the access point to all.
    pub(crate) group_key: [u8; 16],
}

/// A key message, taken apart.
struct Message<'a> {
    info: u16,
    replay: u64,
    nonce: [u8; 32],
    mic: [u8; 16],
    data: &'a [u8],
    /// The whole body, for the MIC.
    body: &'a [u8],
}

impl<'a> Message<'a> {
    fn parse(pdu: &'a [u8]) -> Option<Self> {
        let Some(Pdu::Other(EAPOL_KEY, body)) = Pdu::parse(pdu) else {
            return None;
        };
        let data = body.get(FIXED..)?;
        let len = u16::from_be_bytes([*body.get(93)?, *body.get(94)?]);
        Some(Self {
            info: u16::from_be_bytes([*body.get(1)?, *body.get(2)?]),
            replay: u64::from_be_bytes(body.get(5..13)?.try_into().ok()?),
            nonce: body.get(13..45)?.try_into().ok()?,
            mic: body.get(MIC_AT..MIC_AT + 16)?.try_into().ok()?,
            data: data.get(..usize::from(len))?,
            body,
        })
    }

    const fn has(&self, bits: u16) -> bool {
        self.info & bits == bits
    }

    /// Whether the MIC is of this key. It is over the message with zeros in the MIC's place.
    fn is_of(&self, ptk: &Ptk, version: u8) -> bool {
        let mut body = self.body.to_vec();
        if let Some(mic) = body.get_mut(MIC_AT..MIC_AT + 16) {
            mic.fill(0);
        }
        let pdu = Pdu::Other(EAPOL_KEY, &body).build(version);
        hmac_sha1(&ptk.kck, &[&pdu])[..16] == self.mic
    }
}

/// Builds a message, with a MIC where there are keys.
fn build(
    version: u8,
    info: u16,
    replay: u64,
    nonce: &[u8; 32],
    data: &[u8],
    ptk: Option<&Ptk>,
) -> Vec<u8> {
    let mut body = Vec::with_capacity(FIXED + data.len());
    body.push(2);
    body.extend_from_slice(&(info | VERSION_AES | PAIRWISE).to_be_bytes());
    let key_len: u16 = if info & ACK == 0 { 0 } else { 16 };
    body.extend_from_slice(&key_len.to_be_bytes());
    body.extend_from_slice(&replay.to_be_bytes());
    body.extend_from_slice(nonce);
    // IV, receive sequence counter, reserved, MIC.
    body.extend_from_slice(&[0; 48]);
    let len = u16::try_from(data.len()).unwrap_or(u16::MAX);
    body.extend_from_slice(&len.to_be_bytes());
    body.extend_from_slice(data);
    if let Some(ptk) = ptk {
        let pdu = Pdu::Other(EAPOL_KEY, &body).build(version);
        let mic = hmac_sha1(&ptk.kck, &[&pdu]);
        if let Some(place) = body.get_mut(MIC_AT..MIC_AT + 16) {
            place.copy_from_slice(&mic[..16]);
        }
    }
    Pdu::Other(EAPOL_KEY, &body).build(version)
}

/// The access point's side, for one station.
pub(crate) struct Authenticator {
    ap: MacAddr,
    station: MacAddr,
    /// The keys that the station may have: the network's, and its own.
    keys: Vec<Pmk>,
    anonce: [u8; 32],
    group_key: [u8; 16],
    /// The element of the beacon, told again so that nobody can have weakened it.
    rsn_element: Vec<u8>,
    replay: u64,
    ptk: Option<Ptk>,
    /// A message came whose MIC is of none of the keys.
    mismatch: bool,
}

impl std::fmt::Debug for Authenticator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Authenticator({}, ********)", self.station)
    }
}

/// What an access point makes of a message of the handshake.
pub(crate) enum AtAp {
    Ignore,
    Send(Vec<u8>),
    Authorized(Authorized),
}

impl Authenticator {
    pub(crate) fn new(
        ap: MacAddr,
        station: MacAddr,
        keys: Vec<Pmk>,
        anonce: [u8; 32],
        group_key: [u8; 16],
        rsn_element: Vec<u8>,
    ) -> Self {
        Self {
            ap,
            station,
            keys,
            anonce,
            group_key,
            rsn_element,
            replay: 0,
            ptk: None,
            mismatch: false,
        }
    }

    /// Whether the station proved another key than ours.
    pub(crate) const fn mismatch(&self) -> bool {
        self.mismatch
    }

    /// The message that is due: the first, or the third, again each time.
    pub(crate) fn message(&mut self) -> Vec<u8> {
        self.replay += 1;
        let Some(ptk) = &self.ptk else {
            return build(
                VERSION_ACCESS_POINT,
                ACK,
                self.replay,
                &self.anonce,
                &[],
                None,
            );
        };
        let mut data = self.rsn_element.clone();
        data.extend_from_slice(&GTK_ELEMENT);
        data.extend_from_slice(&self.group_key);
        let info = ACK | INSTALL | WITH_MIC | SECURE | ENCRYPTED;
        build(
            VERSION_ACCESS_POINT,
            info,
            self.replay,
            &self.anonce,
            &wrap(&ptk.kek, &data),
            Some(ptk),
        )
    }

    pub(crate) fn receive(&mut self, pdu: &[u8]) -> AtAp {
        let Some(message) = Message::parse(pdu) else {
            return AtAp::Ignore;
        };
        if message.has(ACK) || !message.has(WITH_MIC) || message.replay > self.replay {
            return AtAp::Ignore;
        }
        match &self.ptk {
            None if !message.has(SECURE) => {
                let fitting = self.keys.iter().find_map(|pmk| {
                    let ptk = Ptk::derive(pmk, self.ap, self.station, &self.anonce, &message.nonce);
                    message.is_of(&ptk, VERSION_STATION).then_some(ptk)
                });
                if let Some(ptk) = fitting {
                    self.ptk = Some(ptk);
                    AtAp::Send(self.message())
                } else {
                    self.mismatch = true;
                    AtAp::Ignore
                }
            }
            Some(ptk) if message.has(SECURE) && message.is_of(ptk, VERSION_STATION) => {
                AtAp::Authorized(Authorized {
                    key: ptk.tk,
                    group_key: self.group_key,
                })
            }
            _ => AtAp::Ignore,
        }
    }
}

/// The station's side.
pub(crate) struct Supplicant {
    ap: MacAddr,
    station: MacAddr,
    pmk: Pmk,
    snonce: [u8; 32],
    /// What it asked for when it associated.
    rsn_element: Vec<u8>,
    replay: u64,
}

impl std::fmt::Debug for Supplicant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Supplicant({}, ********)", self.station)
    }
}

/// What a station makes of a message of the handshake.
pub(crate) enum AtStation {
    Ignore,
    Send(Vec<u8>),
    Authorized(Vec<u8>, Authorized),
}

impl Supplicant {
    pub(crate) const fn new(
        ap: MacAddr,
        station: MacAddr,
        pmk: Pmk,
        snonce: [u8; 32],
        rsn_element: Vec<u8>,
    ) -> Self {
        Self {
            ap,
            station,
            pmk,
            snonce,
            rsn_element,
            replay: 0,
        }
    }

    pub(crate) fn receive(&mut self, pdu: &[u8]) -> AtStation {
        let Some(message) = Message::parse(pdu) else {
            return AtStation::Ignore;
        };
        if !message.has(ACK) || message.replay <= self.replay {
            return AtStation::Ignore;
        }
        let ptk = Ptk::derive(
            &self.pmk,
            self.ap,
            self.station,
            &message.nonce,
            &self.snonce,
        );
        if !message.has(WITH_MIC) {
            self.replay = message.replay;
            let second = build(
                VERSION_STATION,
                WITH_MIC,
                message.replay,
                &self.snonce,
                &self.rsn_element,
                Some(&ptk),
            );
            return AtStation::Send(second);
        }
        let Some(group_key) = message
            .is_of(&ptk, VERSION_ACCESS_POINT)
            .then(|| unwrap(&ptk.kek, message.data))
            .flatten()
            .and_then(|data| group_key(&data))
        else {
            return AtStation::Ignore;
        };
        self.replay = message.replay;
        let fourth = build(
            VERSION_STATION,
            WITH_MIC | SECURE,
            message.replay,
            &[0; 32],
            &[],
            Some(&ptk),
        );
        let keys = Authorized {
            key: ptk.tk,
            group_key,
        };
        AtStation::Authorized(fourth, keys)
    }
}

fn group_key(data: &[u8]) -> Option<[u8; 16]> {
    let at = data
        .windows(GTK_ELEMENT.len())
        .position(|window| window == GTK_ELEMENT)?;
    let from = at + GTK_ELEMENT.len();
    data.get(from..from + 16)?.try_into().ok()
}

/// AES key wrap (RFC 3394), after padding as IEEE 802.11 §12.7.2 has it.
fn wrap(kek: &[u8; 16], data: &[u8]) -> Vec<u8> {
    let aes = Aes128::new(&(*kek).into());
    let mut data = data.to_vec();
    if data.len() < 16 || !data.len().is_multiple_of(8) {
        data.push(0xdd);
        data.resize(data.len().next_multiple_of(8).max(16), 0);
    }
    let mut register = [0xa6; 8];
    let mut count = 0_u64;
    for _ in 0..6 {
        for chunk in data.chunks_mut(8) {
            count += 1;
            let mut block = [0; 16];
            block[..8].copy_from_slice(&register);
            block[8..].copy_from_slice(chunk);
            let mut array = block.into();
            aes.encrypt_block(&mut array);
            let (head, tail) = array.split_at(8);
            let head = u64::from_be_bytes(head.try_into().unwrap_or_default()) ^ count;
            register = head.to_be_bytes();
            chunk.copy_from_slice(tail);
        }
    }
    let mut out = register.to_vec();
    out.extend_from_slice(&data);
    out
}

/// The reverse; `None` when it was not wrapped with this key.
fn unwrap(kek: &[u8; 16], wrapped: &[u8]) -> Option<Vec<u8>> {
    let aes = Aes128::new(&(*kek).into());
    let (head, rest) = wrapped.split_at_checked(8)?;
    if rest.is_empty() || !rest.len().is_multiple_of(8) {
        return None;
    }
    let mut register = u64::from_be_bytes(head.try_into().ok()?);
    let mut data = rest.to_vec();
    let mut count = u64::try_from(data.len() / 8 * 6).ok()?;
    for _ in 0..6 {
        for chunk in data.rchunks_mut(8) {
            let mut block = [0; 16];
            block[..8].copy_from_slice(&(register ^ count).to_be_bytes());
            block[8..].copy_from_slice(chunk);
            count -= 1;
            let mut array = block.into();
            aes.decrypt_block(&mut array);
            let (head, tail) = array.split_at(8);
            register = u64::from_be_bytes(head.try_into().ok()?);
            chunk.copy_from_slice(tail);
        }
    }
    (register.to_be_bytes() == [0xa6; 8]).then_some(data)
}

#[cfg(test)]
mod tests {
    use wsc::credential::{Credential, Ssid};

    use super::*;

    const AP: MacAddr = MacAddr([2, 0, 0, 0, 0, 1]);
    const STATION: MacAddr = MacAddr([2, 0, 0, 0, 0, 2]);

    fn pmk(passphrase: &str) -> Pmk {
        let ssid = Ssid::new(b"home").unwrap();
        Pmk::of(&Credential::wpa2_personal(ssid, passphrase.into()).unwrap()).unwrap()
    }

    fn sides(at_ap: Vec<Pmk>, at_station: Pmk) -> (Authenticator, Supplicant) {
        let rsn = vec![48, 2, 1, 0];
        let ap = Authenticator::new(AP, STATION, at_ap, [1; 32], [9; 16], rsn.clone());
        let station = Supplicant::new(AP, STATION, at_station, [2; 32], rsn);
        (ap, station)
    }

    #[test]
    fn the_right_key_leads_to_the_same_keys_on_both_sides() {
        let (mut ap, mut station) = sides(
            vec![pmk("another one"), pmk("correct horse")],
            pmk("correct horse"),
        );
        let AtStation::Send(second) = station.receive(&ap.message()) else {
            panic!("no second message")
        };
        let AtAp::Send(third) = ap.receive(&second) else {
            panic!("no third message")
        };
        let AtStation::Authorized(fourth, at_station) = station.receive(&third) else {
            panic!("no fourth message")
        };
        let AtAp::Authorized(at_ap) = ap.receive(&fourth) else {
            panic!("not authorized")
        };
        assert_eq!(at_ap.key, at_station.key);
        assert_eq!(at_station.group_key, [9; 16]);
        assert!(!ap.mismatch());
        assert!(
            matches!(station.receive(&third), AtStation::Ignore),
            "replayed"
        );
    }

    #[test]
    fn a_wrong_key_ends_at_the_second_message() {
        let (mut ap, mut station) = sides(vec![pmk("correct horse")], pmk("incorrect horse"));
        let AtStation::Send(second) = station.receive(&ap.message()) else {
            panic!("no second message")
        };
        assert!(matches!(ap.receive(&second), AtAp::Ignore));
        assert!(ap.mismatch());
    }

    #[test]
    fn a_lost_message_is_made_up_for() {
        let (mut ap, mut station) = sides(vec![pmk("correct horse")], pmk("correct horse"));
        ap.message();
        let AtStation::Send(second) = station.receive(&ap.message()) else {
            panic!("no second message")
        };
        let AtAp::Send(_lost) = ap.receive(&second) else {
            panic!("no third message")
        };
        let AtStation::Authorized(fourth, _) = station.receive(&ap.message()) else {
            panic!("no fourth message")
        };
        assert!(matches!(ap.receive(&fourth), AtAp::Authorized(_)));
    }

    /// RFC 3394 §4.1.
    #[test]
    fn key_wrap_is_the_standards() {
        let kek: [u8; 16] = core::array::from_fn(|i| u8::try_from(i).unwrap());
        let data: Vec<u8> = (0_u8..16).map(|i| i * 0x11).collect();
        let wrapped = wrap(&kek, &data);
        assert_eq!(
            wrapped[..8],
            [0x1f, 0xa6, 0x8b, 0x0a, 0x81, 0x12, 0xb4, 0x47]
        );
        assert_eq!(unwrap(&kek, &wrapped), Some(data));
        assert_eq!(unwrap(&[7; 16], &wrapped), None);
        assert_eq!(unwrap(&kek, &wrapped[..8]), None);
    }
}
