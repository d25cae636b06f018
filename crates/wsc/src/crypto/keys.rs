//! Keys of one exchange, and the proofs made with them.

use subtle::ConstantTimeEq;

use super::dh::SharedSecret;
use crate::ident::MacAddr;
use crate::pin::DevicePassword;
use crate::random::hmac_sha256;
use crate::secret::Secret;

use sha2::{Digest, Sha256};

/// Octets of a SHA-256 digest.
pub const SHA256_LEN: usize = 32;

/// Octets of the Authenticator and Key Wrap Authenticator attributes.
pub(crate) const AUTHENTICATOR_LEN: usize = 8;

/// The personalization string of the key derivation function (WSC 2.0 §7.3).
const KDF_LABEL: &[u8] = b"Wi-Fi Easy and Secure Key Derivation";

/// The keys that both sides derive from the Diffie-Hellman secret, the two nonces and the
/// enrollee's MAC address: 640 bits, cut into three keys.
#[derive(Debug)]
pub struct SessionKeys {
    auth_key: Secret<32>,
    key_wrap_key: Secret<16>,
    emsk: Secret<32>,
}

/// Proof that the Authenticator of a message was right: the message comes from the other end of the
/// key agreement and continues this exchange.
#[derive(Debug)]
pub struct AuthenticatorOk(());

/// PSK1 or PSK2: one half of the device password, bound to the exchange (16 octets).
#[derive(Debug)]
pub struct HalfKey(Secret<16>);

impl SessionKeys {
    /// Derives the keys. `enrollee_nonce` and `enrollee_mac` come from M1, `registrar_nonce` from
    /// M2.
    pub fn derive(
        shared: &SharedSecret,
        enrollee_nonce: &[u8; 16],
        enrollee_mac: MacAddr,
        registrar_nonce: &[u8; 16],
    ) -> Self {
        let dh_key = Secret::<32>::new(Sha256::digest(shared.as_bytes()).into());
        let kdk = Secret::new(hmac_sha256(
            dh_key.expose_secret(),
            &[enrollee_nonce, &enrollee_mac.0, registrar_nonce],
        ));
        let block = |i: u32| {
            let bits = 640_u32.to_be_bytes();
            Secret::new(hmac_sha256(
                kdk.expose_secret(),
                &[&i.to_be_bytes(), KDF_LABEL, &bits],
            ))
        };
        // 96 octets; the first 80 are cut into 32, 16 and 32.
        let (first, second, third) = (block(1), block(2), block(3));
        let (wrap, rest) = second.expose_secret().split_at(16);
        let (last, _) = third.expose_secret().split_at(16);
        let mut key_wrap_key = [0; 16];
        key_wrap_key.copy_from_slice(wrap);
        let mut emsk = [0; 32];
        let (low, high) = emsk.split_at_mut(16);
        low.copy_from_slice(rest);
        high.copy_from_slice(last);
        Self {
            auth_key: Secret::new(*first.expose_secret()),
            key_wrap_key: Secret::new(key_wrap_key),
            emsk: Secret::new(emsk),
        }
    }

    /// AuthKey, 32 octets: authenticates messages.
    pub const fn auth_key(&self) -> &Secret<32> {
        &self.auth_key
    }

    /// KeyWrapKey, 16 octets: encrypts settings.
    pub const fn key_wrap_key(&self) -> &Secret<16> {
        &self.key_wrap_key
    }

    /// EMSK, 32 octets: from which keys for other uses would be derived. Not used here.
    pub const fn emsk(&self) -> &Secret<32> {
        &self.emsk
    }

    /// PSK1 and PSK2 for a device password.
    pub fn halves(&self, password: &DevicePassword) -> (HalfKey, HalfKey) {
        let (first, second) = password.halves();
        let key = |half: &[u8]| {
            let digest = Secret::new(hmac_sha256(self.auth_key.expose_secret(), &[half]));
            let mut key = [0; 16];
            key.copy_from_slice(digest.expose_secret().split_at(16).0);
            HalfKey(Secret::new(key))
        };
        (key(first), key(second))
    }

    /// E-Hash or R-Hash: the commitment to one half of the password under a secret nonce.
    pub fn commitment(
        &self,
        secret_nonce: &Secret<16>,
        half: &HalfKey,
        enrollee_public: &[u8],
        registrar_public: &[u8],
    ) -> [u8; SHA256_LEN] {
        hmac_sha256(
            self.auth_key.expose_secret(),
            &[
                secret_nonce.expose_secret(),
                half.0.expose_secret(),
                enrollee_public,
                registrar_public,
            ],
        )
    }

    /// The Authenticator of a message: the first eight octets of HMAC(AuthKey, previous message ||
    /// this message without its Authenticator attribute).
    pub fn authenticator(&self, previous: &[u8], body: &[u8]) -> [u8; AUTHENTICATOR_LEN] {
        truncate(hmac_sha256(
            self.auth_key.expose_secret(),
            &[previous, body],
        ))
    }

    /// Checks an Authenticator, in constant time. `None` when it is wrong.
    pub fn verify_authenticator(
        &self,
        previous: &[u8],
        body: &[u8],
        received: &[u8; AUTHENTICATOR_LEN],
    ) -> Option<AuthenticatorOk> {
        same(&self.authenticator(previous, body), received).then_some(AuthenticatorOk(()))
    }

    /// The Key Wrap Authenticator over the settings before it.
    pub(crate) fn key_wrap_authenticator(&self, settings: &[u8]) -> [u8; AUTHENTICATOR_LEN] {
        truncate(hmac_sha256(self.auth_key.expose_secret(), &[settings]))
    }
}

impl HalfKey {
    /// The 16 octets of PSK1 or PSK2.
    pub const fn secret(&self) -> &Secret<16> {
        &self.0
    }
}

/// Constant-time comparison of two values of one length.
///
/// Under `cargo fuzz` every comparison succeeds, so that the fuzzer gets past authenticators it
/// cannot forge; no other build has that configuration.
pub(crate) fn same(a: &[u8], b: &[u8]) -> bool {
    bool::from(a.ct_eq(b)) || cfg!(fuzzing)
}

fn truncate(digest: [u8; SHA256_LEN]) -> [u8; AUTHENTICATOR_LEN] {
    let [a, b, c, d, e, f, g, h, ..] = digest;
    [a, b, c, d, e, f, g, h]
}
