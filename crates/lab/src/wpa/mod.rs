//! WPA2-Personal: keys from a passphrase, the four-way handshake that proves them, and the
//! encryption of what follows. Both sides are here, so that a printer with a wrong key fails at the
//! handshake as it does at home.

mod ccmp;
mod handshake;

pub(crate) use ccmp::{Cipher, HEADER_LEN};
pub(crate) use handshake::{AtAp, AtStation, Authenticator, GROUP_KEY_ID, Supplicant};

use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use wsc::credential::Credential;
use wsc::ident::MacAddr;
use wsc::secret::Secret;

/// The key that all stations of a network share, or that one device has for itself.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Pmk(Secret<32>);

impl Clone for Pmk {
    fn clone(&self) -> Self {
        Self(Secret::new(*self.0.expose_secret()))
    }
}

impl Pmk {
    /// The key of these settings, `None` for an open network.
    pub(crate) fn of(credential: &Credential) -> Option<Self> {
        let hex = credential.with_psk().key;
        let mut octets = [0; 32];
        if hex.len() != 64 {
            return None;
        }
        for (to, pair) in octets.iter_mut().zip(hex.expose_secret().chunks(2)) {
            let pair = core::str::from_utf8(pair).ok()?;
            *to = u8::from_str_radix(pair, 16).ok()?;
        }
        Some(Self(Secret::new(octets)))
    }
}

/// The keys of one association.
pub(crate) struct Ptk {
    /// Confirms the handshake's messages.
    kck: [u8; 16],
    /// Wraps the group's key.
    kek: [u8; 16],
    /// Encrypts data.
    tk: [u8; 16],
}

impl Ptk {
    /// Derives the keys (IEEE 802.11 §12.7.1.3, PRF-384 with SHA-1).
    fn derive(pmk: &Pmk, ap: MacAddr, station: MacAddr, anonce: &[u8], snonce: &[u8]) -> Self {
        let (low, high) = (ap.min(station), ap.max(station));
        let (first, second) = (anonce.min(snonce), anonce.max(snonce));
        let key = pmk.0.expose_secret();
        let mut out = [0; 60];
        for (i, chunk) in (0_u8..).zip(out.chunks_mut(20)) {
            let parts: [&[u8]; 7] = [
                b"Pairwise key expansion",
                &[0],
                &low.0,
                &high.0,
                first,
                second,
                &[i],
            ];
            chunk.copy_from_slice(&hmac_sha1(key, &parts));
        }
        let part = |from: usize| {
            let mut key = [0; 16];
            key.copy_from_slice(&out[from..from + 16]);
            key
        };
        Self {
            kck: part(0),
            kek: part(16),
            tk: part(32),
        }
    }
}

fn hmac_sha1(key: &[u8], parts: &[&[u8]]) -> [u8; 20] {
    // A key of any length is valid for HMAC; the constructor's error cannot occur.
    let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(key) else {
        return [0; 20];
    };
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use wsc::credential::Ssid;

    use super::*;

    /// IEEE 802.11 annex J.4.2, the pre-shared key of "password" and "IEEE".
    #[test]
    fn the_key_of_a_passphrase_is_the_standards() {
        let ssid = Ssid::new(b"IEEE").unwrap();
        let credential = Credential::wpa2_personal(ssid, "password".into()).unwrap();
        let pmk = Pmk::of(&credential).unwrap();
        assert_eq!(pmk.0.expose_secret()[..4], [0xf4, 0x2c, 0x6f, 0xc5]);
        assert_eq!(Pmk::of(&credential.with_psk()), Some(pmk));
        let open = Credential::open(Ssid::new(b"x").unwrap()).unwrap();
        assert_eq!(Pmk::of(&open), None);
    }

    /// IEEE 802.11 annex J.3.2, first test vector of the PRF: HMAC-SHA-1 over label, zero, data and
    /// counter.
    #[test]
    fn the_pseudo_random_function_is_the_standards() {
        let found = hmac_sha1(&[0x0b; 20], &[b"prefix", &[0], b"Hi There", &[0]]);
        assert_eq!(found[..4], [0xbc, 0xd4, 0xc6, 0x50]);
    }
}
