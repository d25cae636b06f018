//! Octets that must not be printed, copied by accident or left in memory.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use subtle::ConstantTimeEq;
use zeroize::Zeroize;

/// What every secret prints as, in `Debug` and in any text for a person.
pub const MASK: &str = "********";

/// A secret of exactly `N` octets. Wiped when dropped, compared in constant time, printed as
/// [`MASK`].
pub struct Secret<const N: usize>([u8; N]);

impl<const N: usize> Secret<N> {
    /// Takes ownership of the octets.
    pub const fn new(octets: [u8; N]) -> Self {
        Self(octets)
    }

    /// The octets, for use in a computation. The name is long so that it stands out in a review.
    pub const fn expose_secret(&self) -> &[u8; N] {
        &self.0
    }
}

impl<const N: usize> Drop for Secret<N> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl<const N: usize> fmt::Debug for Secret<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MASK)
    }
}

impl<const N: usize> PartialEq for Secret<N> {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl<const N: usize> Eq for Secret<N> {}

/// A secret of any length: a network key, a device password. Wiped when dropped, compared in
/// constant time (its length is not secret), printed as [`MASK`].
#[derive(Clone)]
pub struct SecretBytes(Vec<u8>);

impl SecretBytes {
    /// Takes ownership of the octets.
    pub const fn new(octets: Vec<u8>) -> Self {
        Self(octets)
    }

    /// The octets, for use in a computation.
    pub fn expose_secret(&self) -> &[u8] {
        &self.0
    }

    /// Number of octets.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<String> for SecretBytes {
    fn from(text: String) -> Self {
        Self(text.into_bytes())
    }
}

impl From<&str> for SecretBytes {
    fn from(text: &str) -> Self {
        Self(text.as_bytes().to_vec())
    }
}

impl Drop for SecretBytes {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for SecretBytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MASK)
    }
}

impl PartialEq for SecretBytes {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for SecretBytes {}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::*;

    #[test]
    fn secrets_do_not_print_themselves() {
        assert_eq!(format!("{:?}", Secret::new([7; 16])), MASK);
        assert_eq!(format!("{:?}", SecretBytes::from("12345670")), MASK);
    }

    #[test]
    fn secrets_compare_by_value() {
        assert_eq!(Secret::new([7; 16]), Secret::new([7; 16]));
        assert_ne!(Secret::new([7; 16]), Secret::new([8; 16]));
        assert_ne!(SecretBytes::from("1234"), SecretBytes::from("123"));
    }
}
