//! Encrypted Settings: what M4 to M8 carry under the KeyWrapKey.
//!
//! The value is an initialisation vector of 16 octets and AES-128-CBC of the settings with PKCS#7
//! padding; the last of the settings is the Key Wrap Authenticator (WSC 2.0 §7.5).

use alloc::vec::Vec;
use core::fmt;

use aes::Aes128;
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockModeDecrypt, BlockModeEncrypt, KeyIvInit};
use zeroize::Zeroizing;

use super::keys::{AUTHENTICATOR_LEN, AuthenticatorOk, SessionKeys, same};
use crate::attr::AttributeId;
use crate::random::{Draw, RandomSource};

/// Octets of an AES block and of the initialisation vector.
const BLOCK: usize = 16;

/// Octets of the Key Wrap Authenticator attribute with its header.
const KWA_ATTRIBUTE: usize = 4 + AUTHENTICATOR_LEN;

/// Proof that Encrypted Settings decrypted and their Key Wrap Authenticator was right.
#[derive(Debug)]
pub struct KeyWrapOk(());

/// Why Encrypted Settings could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyWrapError {
    /// Not a vector and at least one whole block.
    Length {
        /// Octets of the attribute's value.
        found: usize,
    },
    /// The padding is not that of PKCS#7.
    Padding,
    /// The Key Wrap Authenticator is absent or not the last of the settings.
    NoAuthenticator,
    /// The Key Wrap Authenticator is wrong.
    WrongAuthenticator,
}

impl fmt::Display for KeyWrapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length { found } => {
                write!(
                    f,
                    "encrypted settings of {found} octets are not whole AES blocks"
                )
            }
            Self::Padding => f.write_str("encrypted settings have wrong padding"),
            Self::NoAuthenticator => {
                f.write_str("decrypted settings do not end in a Key Wrap Authenticator")
            }
            Self::WrongAuthenticator => f.write_str("the Key Wrap Authenticator is wrong"),
        }
    }
}

impl core::error::Error for KeyWrapError {}

impl SessionKeys {
    /// The value of an Encrypted Settings attribute that carries `settings`, encoded attributes
    /// without the Key Wrap Authenticator, which is appended here.
    pub fn wrap(&self, settings: &[u8], random: &mut dyn RandomSource) -> Vec<u8> {
        let mut plain = Zeroizing::new(Vec::with_capacity(settings.len() + KWA_ATTRIBUTE));
        plain.extend_from_slice(settings);
        plain.extend_from_slice(&AttributeId::KEY_WRAP_AUTHENTICATOR.0.to_be_bytes());
        plain.extend_from_slice(&[0, 8]);
        plain.extend_from_slice(&self.key_wrap_authenticator(settings));
        let mut out = Vec::with_capacity(BLOCK + plain.len() + BLOCK);
        let mut iv = [0; BLOCK];
        random.fill(Draw::Iv, &mut iv);
        out.extend_from_slice(&iv);
        let cipher =
            cbc::Encryptor::<Aes128>::new(self.key_wrap_key().expose_secret().into(), &iv.into());
        out.extend(cipher.encrypt_padded_vec::<Pkcs7>(&plain));
        out
    }

    /// Opens the value of an Encrypted Settings attribute. The `_proof` that the message around it
    /// was authenticated must exist first, so that no padding is ever judged for a stranger.
    ///
    /// Returns the settings without the Key Wrap Authenticator.
    ///
    /// # Errors
    /// What is wrong with the value.
    pub fn unwrap(
        &self,
        _proof: &AuthenticatorOk,
        value: &[u8],
    ) -> Result<(Zeroizing<Vec<u8>>, KeyWrapOk), KeyWrapError> {
        let length = KeyWrapError::Length { found: value.len() };
        let (iv, body) = value.split_first_chunk::<BLOCK>().ok_or(length)?;
        if body.is_empty() || !body.len().is_multiple_of(BLOCK) {
            return Err(length);
        }
        let cipher =
            cbc::Decryptor::<Aes128>::new(self.key_wrap_key().expose_secret().into(), iv.into());
        let mut settings = Zeroizing::new(
            cipher
                .decrypt_padded_vec::<Pkcs7>(body)
                .map_err(|_| KeyWrapError::Padding)?,
        );
        let at = settings
            .len()
            .checked_sub(KWA_ATTRIBUTE)
            .ok_or(KeyWrapError::NoAuthenticator)?;
        let (body, kwa) = settings.split_at(at);
        let Some((&[0x10, 0x1e, 0, 8], received)) = kwa.split_first_chunk() else {
            return Err(KeyWrapError::NoAuthenticator);
        };
        if !same(&self.key_wrap_authenticator(body), received) {
            return Err(KeyWrapError::WrongAuthenticator);
        }
        settings.truncate(at);
        Ok((settings, KeyWrapOk(())))
    }
}
