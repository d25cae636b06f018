//! CCMP: the encryption of data frames (IEEE 802.11 §12.5.3), AES-128 in CCM mode.

use aes::Aes128;
use aes::cipher::{BlockCipherEncrypt, KeyInit};

/// Length of the header of a data frame without QoS, in octets.
pub(crate) const HEADER_LEN: usize = 24;

/// Octets that CCMP puts before the data and behind it.
const CCMP_HEADER: usize = 8;
const MIC: usize = 8;

/// One key with its packet number, at its sender or at its receiver.
pub(crate) struct Cipher {
    aes: Aes128,
    key_id: u8,
    /// The number of the last packet; a receiver takes only higher ones.
    number: u64,
}

impl std::fmt::Debug for Cipher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Cipher({}, ********)", self.key_id)
    }
}

impl Cipher {
    /// A key; `key_id` is 0 for the key of two, 1 to 3 for a group's.
    pub(crate) fn new(key: &[u8; 16], key_id: u8) -> Self {
        Self {
            aes: Aes128::new(&(*key).into()),
            key_id,
            number: 0,
        }
    }

    /// Encrypts the body of a frame whose header is `header`.
    pub(crate) fn seal(&mut self, header: &[u8; HEADER_LEN], body: &[u8]) -> Vec<u8> {
        self.number += 1;
        let number = packet_number(self.number);
        let [p5, p4, p3, p2, p1, p0] = number;
        let mut out = vec![p0, p1, 0, 0x20 | self.key_id << 6, p2, p3, p4, p5];
        let nonce = nonce(header, number);
        let mic = self.mic(header, &nonce, body);
        let mut data = body.to_vec();
        self.crypt(&nonce, 1, &mut data);
        out.extend_from_slice(&data);
        let mut mic = mic;
        self.crypt(&nonce, 0, &mut mic);
        out.extend_from_slice(&mic);
        out
    }

    /// Which key a body was encrypted with.
    pub(crate) fn key_id(body: &[u8]) -> u8 {
        body.get(3).map_or(0, |octet| octet >> 6)
    }

    /// Decrypts a body; `None` when it is not authentic or was there before.
    pub(crate) fn open(&mut self, header: &[u8; HEADER_LEN], body: &[u8]) -> Option<Vec<u8>> {
        let (ccmp, rest) = body.split_at_checked(CCMP_HEADER)?;
        let (data, mic) = rest.split_at_checked(rest.len().checked_sub(MIC)?)?;
        let &[p0, p1, _, _, p2, p3, p4, p5] = ccmp else {
            return None;
        };
        let number = [p5, p4, p3, p2, p1, p0];
        let mut wide = [0; 8];
        wide[2..].copy_from_slice(&number);
        let wide = u64::from_be_bytes(wide);
        let nonce = nonce(header, number);
        let (mut data, mut told) = (data.to_vec(), <[u8; MIC]>::try_from(mic).ok()?);
        self.crypt(&nonce, 1, &mut data);
        self.crypt(&nonce, 0, &mut told);
        if told != self.mic(header, &nonce, &data) || wide <= self.number {
            return None;
        }
        self.number = wide;
        Some(data)
    }

    fn block(&self, mut block: [u8; 16]) -> [u8; 16] {
        let mut array = block.into();
        self.aes.encrypt_block(&mut array);
        block.copy_from_slice(&array);
        block
    }

    /// CBC-MAC over the nonce, the header's fields that do not change, and the data.
    fn mic(&self, header: &[u8; HEADER_LEN], nonce: &[u8; 13], data: &[u8]) -> [u8; MIC] {
        let len = u16::try_from(data.len()).unwrap_or(u16::MAX);
        let mut state = self.block(counter_block(0x59, nonce, len));
        let mut absorb = |octets: &[u8]| {
            for chunk in octets.chunks(16) {
                for (to, from) in state.iter_mut().zip(chunk) {
                    *to ^= from;
                }
                state = self.block(state);
            }
        };
        let mut aad = vec![0, 22];
        // Subtype, retry, power and more-data bits may change on the way; the number is cut to its
        // fragment part.
        aad.extend_from_slice(&[header[0] & 0x8f, header[1] & 0xc7 | 0x40]);
        aad.extend_from_slice(&header[4..22]);
        aad.extend_from_slice(&[header[22] & 0x0f, 0]);
        absorb(&aad);
        absorb(data);
        let mut mic = [0; MIC];
        mic.copy_from_slice(&state[..MIC]);
        mic
    }

    /// Counter mode from the block `first`.
    fn crypt(&self, nonce: &[u8; 13], first: u16, data: &mut [u8]) {
        for (count, chunk) in (first..).zip(data.chunks_mut(16)) {
            let stream = self.block(counter_block(0x01, nonce, count));
            for (to, from) in chunk.iter_mut().zip(stream) {
                *to ^= from;
            }
        }
    }
}

fn packet_number(number: u64) -> [u8; 6] {
    let [_, _, rest @ ..] = number.to_be_bytes();
    rest
}

fn nonce(header: &[u8; HEADER_LEN], number: [u8; 6]) -> [u8; 13] {
    let mut nonce = [0; 13];
    nonce[1..7].copy_from_slice(&header[10..16]);
    nonce[7..].copy_from_slice(&number);
    nonce
}

fn counter_block(flags: u8, nonce: &[u8; 13], count: u16) -> [u8; 16] {
    let mut block = [0; 16];
    block[0] = flags;
    block[1..14].copy_from_slice(nonce);
    block[14..].copy_from_slice(&count.to_be_bytes());
    block
}

#[cfg(test)]
mod tests {
    use super::*;

    /// IEEE 802.11 annex J.6.4, the CCMP test vector.
    #[test]
    fn the_standards_vector() {
        let key = [
            0xc9, 0x7c, 0x1f, 0x67, 0xce, 0x37, 0x11, 0x85, 0x51, 0x4a, 0x8a, 0x19, 0xf2, 0xbd,
            0xd5, 0x2f,
        ];
        let header = [
            0x08, 0x48, 0xc3, 0x2c, 0x0f, 0xd2, 0xe1, 0x28, 0xa5, 0x7c, 0x50, 0x30, 0xf1, 0x84,
            0x44, 0x08, 0xab, 0xae, 0xa5, 0xb8, 0xfc, 0xba, 0x80, 0x33,
        ];
        let plain = [
            0xf8, 0xba, 0x1a, 0x55, 0xd0, 0x2f, 0x85, 0xae, 0x96, 0x7b, 0xb6, 0x2f, 0xb6, 0xcd,
            0xa8, 0xeb, 0x7e, 0x78, 0xa0, 0x50,
        ];
        let mut cipher = Cipher::new(&key, 0);
        cipher.number = 0xb503_9776_e70c - 1;
        let sealed = cipher.seal(&header, &plain);
        assert_eq!(sealed[..8], [0x0c, 0xe7, 0, 0x20, 0x76, 0x97, 0x03, 0xb5]);
        assert_eq!(
            sealed[8..],
            [
                0xf3, 0xd0, 0xa2, 0xfe, 0x9a, 0x3d, 0xbf, 0x23, 0x42, 0xa6, 0x43, 0xe4, 0x32, 0x46,
                0xe8, 0x0c, 0x3c, 0x04, 0xd0, 0x19, 0x78, 0x45, 0xce, 0x0b, 0x16, 0xf9, 0x76, 0x23
            ]
        );
        let mut receiver = Cipher::new(&key, 0);
        assert_eq!(receiver.open(&header, &sealed).as_deref(), Some(&plain[..]));
        assert_eq!(receiver.open(&header, &sealed), None, "it was there before");
    }

    #[test]
    fn a_changed_octet_or_another_key_does_not_open() {
        let header = [7; HEADER_LEN];
        let sealed = Cipher::new(&[1; 16], 0).seal(&header, b"a page to print");
        for i in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[i] ^= 1;
            // The reserved octet and the key number are not covered.
            let open = Cipher::new(&[1; 16], 0).open(&header, &changed);
            assert_eq!(open.is_some(), matches!(i, 2 | 3), "{i}");
        }
        assert_eq!(Cipher::new(&[2; 16], 0).open(&header, &sealed), None);
        for len in 0..sealed.len() {
            assert_eq!(Cipher::new(&[1; 16], 0).open(&header, &sealed[..len]), None);
        }
    }
}
