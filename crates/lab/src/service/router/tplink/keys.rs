//! The keys of the page's login: the router's side of RSA, PKCS #1 v1.5 (RFC 8017, section 7.2.2).
//!
//! They were made for the lab, are in everybody's hands, and protect nothing.

use crypto_bigint::modular::{FixedMontyForm, FixedMontyParams};
use crypto_bigint::{Odd, U2048};
use serde_json::{Value, json};

use super::super::form::unhex;

/// A pair of keys; all numbers are digits of base 16.
#[derive(Debug)]
pub(super) struct Key {
    modulus: &'static str,
    private: &'static str,
}

impl Key {
    /// What the page is told of it: modulus and exponent.
    pub(super) fn public(&self) -> Value {
        json!([self.modulus.to_uppercase(), "010001"])
    }

    /// Reads a message that was encrypted block by block.
    pub(super) fn decrypt(&self, digits: &str) -> Option<Vec<u8>> {
        if digits.is_empty() || !digits.len().is_multiple_of(self.modulus.len()) {
            return None;
        }
        let mut message = Vec::new();
        for block in digits.as_bytes().chunks(self.modulus.len()) {
            message.extend(self.block(std::str::from_utf8(block).ok()?)?);
        }
        Some(message)
    }

    fn block(&self, digits: &str) -> Option<Vec<u8>> {
        let modulus: Odd<U2048> = Option::from(Odd::new(number(self.modulus)?))?;
        let params = FixedMontyParams::new_vartime(modulus);
        let sealed = FixedMontyForm::new(&number(digits)?, &params);
        let plain = sealed.pow_vartime(&number(self.private)?).retrieve();
        let octets = plain.to_be_bytes();
        let octets: &[u8] = octets.as_ref();
        let block = octets.get(octets.len() - self.modulus.len() / 2..)?;
        let padded = block.strip_prefix(&[0, 2])?;
        let end = padded.iter().position(|octet| *octet == 0)?;
        // At least eight octets of padding.
        (end >= 8).then(|| padded.get(end + 1..).map(<[u8]>::to_vec))?
    }
}

fn number(digits: &str) -> Option<U2048> {
    let octets = unhex(digits)?;
    let mut wide = [0; 256];
    let start = wide.len().checked_sub(octets.len())?;
    wide.get_mut(start..)?.copy_from_slice(&octets);
    Some(U2048::from_be_slice(&wide))
}

/// Signs calls.
pub(super) static SIGNING: Key = Key {
    modulus: "e8a8de23d5e8062346094837c52d3f16318e9ca474a6d5ef84434112f65e22d01f24ae6907bb608e\
        87ccbb2e28ac040dd98de9cdfcf044e925e18a638f2ef09b",
    private: "9e93c2dd10061670e2629f3b8c047bf46790b9898a0cd0d27106da0acfab77f3b00b5e4ffb8a636c\
        f09146fae0078cc98ddb58052432de692b46acc239b16bc9",
};

/// Takes the password, where calls are encrypted.
pub(super) static PASSWORD: Key = Key {
    modulus: "d419fb2e970766f0c257bb710b89d1f33f527ebeb6d0207b164c2a8a75ad2106f26c1ef57edf3e0d\
        7770d1199b2738715d3938406bf2d3b95cbec880895749dd0b138806a915691025d3481160a25e14\
        dea76fca111616f59c970259a4479865b5a8a31961c85e68515ea1bc2e653fdf2d70f9f14e81c9f9\
        f4b2d3878288d859",
    private: "39f9e818f21b89dde1a18d90f6f0733d245fee593f2b60d58460c978137681829e9d4351239eee1d\
        4c3ac04d5985bcfdefd78632c5cf1864a09f5dbb14cf9156a4ea8ed1dc226eb0559046482920de40\
        6ea6ceaabf249c6674c402cc3e10b0ca70815145b5b3102b04209a64bc882f0a5c2ed7f2db61ae65\
        b339e45fa2ef11a1",
};

/// Takes the password, where calls are not encrypted.
pub(super) static PLAIN: Key = Key {
    modulus: "abd2d0432909b3600595bc3f12d51dcf1118e6990ff12955106af9bcc9e72d834a1c30f9c069226a\
        1b9a6e8b01719908460bc7132932cb1748cc7941bee39721462436a1df0c0fb4637186ece80b1713\
        bf5ff92abb8634584c3dccd969298538f1d9a7c4a42d35bcd6c07de95fa4ea1373cb9c6fc5e0cdf8\
        0968a35371e8542f28c10b5680d993b29e6f46ddc833b7b027533367fee6ceb9e38dc78a1d7ef2d6\
        5484192c777c4df635a82faf9b7b51f040d3fded5c48fe65953030d238c7a3a48103984b8ef2070f\
        b4237c3ca8789b970adfaa8d332735998a247a0c438639ce006b960121a1798bcf5712732563809b\
        dee30d4c3515c89af927c97aee585139",
    private: "444f78baeaaacfa48233e8764eff696d7447a90dfb378e8e220bd5a3c7c55fe3cd67edd4ad395f14\
        3e4b245da1424f6be9a52f0d2018f0831e4f247a0df11f997bf053c4011023823cf2da887f2c418d\
        794d279b649853613356728590f88fdd76d168909610df47673d7a117913f077b156a6a80d4c75b6\
        81cf16f7cad669f8faf4ee03b0fed271d8491cde88e48c951c35256b4648bb051d57b3e662e06c75\
        07ad8ff2ba904afc524b05b17075451b023d6ac503b3d0ac535b8ec55e9ef768a367f4b36c2e39b6\
        bd34d77cb6be42360351b96abd2b4a5067ae4a2019dbbc6a6d6ac5c431944173f37c9c68885bc8eb\
        9fe479e2abdadaaf16e2f3ae729f063d",
};

#[cfg(test)]
mod tests {
    use super::super::super::digest::hex as digits;
    use super::*;

    #[test]
    fn what_the_public_key_makes_of_a_block_is_undone_and_nothing_else() {
        for key in [&SIGNING, &PASSWORD, &PLAIN] {
            let size = key.modulus.len() / 2;
            let mut block = vec![0, 2];
            block.resize(size - 6, 7);
            block.extend(b"\0hello");
            let modulus = Option::from(Odd::new(number(key.modulus).expect("a number")));
            let params = FixedMontyParams::new_vartime(modulus.expect("odd"));
            let form = FixedMontyForm::new(&number(&digits(&block)).expect("a number"), &params);
            let sealed = form.pow_vartime(&U2048::from_u64(0x1_0001)).retrieve();
            let sealed = sealed.to_be_bytes();
            let sealed: &[u8] = sealed.as_ref();
            let sealed = digits(sealed.get(256 - size..).expect("a block"));
            assert_eq!(key.decrypt(&sealed).as_deref(), Some(&b"hello"[..]));
            assert_eq!(key.decrypt(&sealed.repeat(2)).map(|m| m.len()), Some(10));
            assert_eq!(key.decrypt(&digits(&block)), None);
            assert_eq!((key.decrypt(""), key.decrypt("00")), (None, None));
        }
    }
}
