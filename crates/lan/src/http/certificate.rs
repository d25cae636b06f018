//! What a certificate says of itself (X.509, RFC 5280, section 4.1), as far as it can be judged
//! without knowing whom to trust: until when it is meant to be used, who issued it, and whether it
//! is made with what is known to be broken.

/// What a certificate says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CertificateFacts {
    /// Whether its issuer has the same name as its owner: nobody else vouches for it.
    pub self_issued: bool,
    /// The last second in which it is meant to be used, in seconds since 1970.
    pub not_after: i64,
    /// Whether it is signed with MD2, MD5 or SHA-1, or has an RSA key of fewer than 2048 bits.
    pub weak: bool,
}

/// DER's tags of what is read here.
mod tag {
    pub(super) const INTEGER: u8 = 0x02;
    pub(super) const BIT_STRING: u8 = 0x03;
    pub(super) const OBJECT: u8 = 0x06;
    pub(super) const UTC_TIME: u8 = 0x17;
    pub(super) const TIME: u8 = 0x18;
    pub(super) const SEQUENCE: u8 = 0x30;
    pub(super) const VERSION: u8 = 0xa0;
}

/// Signature algorithms that are known to be broken: RSA with MD2, MD5 and SHA-1 (RFC 8017, appendix
/// C), ECDSA with SHA-1 (RFC 5758).
const BROKEN: &[&[u8]] = &[
    &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x02],
    &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x04],
    &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x05],
    &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x01],
];

/// The algorithm of RSA keys.
const RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];

/// The fewest bits of an RSA key that are enough today.
const RSA_BITS: usize = 2048;

impl CertificateFacts {
    /// Reads a certificate in DER; `None` where it is none, or has another form.
    pub fn read(der: &[u8]) -> Option<Self> {
        let mut whole = Der(der).inside(tag::SEQUENCE)?;
        let mut body = whole.inside(tag::SEQUENCE)?;
        body.skip_if(tag::VERSION);
        body.take(tag::INTEGER)?;
        let algorithm = body.inside(tag::SEQUENCE)?.take(tag::OBJECT)?;
        let issuer = body.take(tag::SEQUENCE)?;
        let mut validity = body.inside(tag::SEQUENCE)?;
        validity.time()?;
        let not_after = validity.time()?;
        let subject = body.take(tag::SEQUENCE)?;
        let key = body.inside(tag::SEQUENCE)?;
        let short = rsa_bits(key).is_some_and(|bits| bits < RSA_BITS);
        Some(Self {
            self_issued: issuer == subject,
            not_after,
            weak: short || BROKEN.contains(&algorithm),
        })
    }
}

/// The bits of an RSA key; `None` for keys of other kinds.
fn rsa_bits(mut key: Der<'_>) -> Option<usize> {
    let algorithm = key.inside(tag::SEQUENCE)?.take(tag::OBJECT)?;
    if algorithm != RSA {
        return None;
    }
    // A bit string begins with how many bits of its last octet are not used.
    let (_, bits) = key.take(tag::BIT_STRING)?.split_first()?;
    let modulus = Der(bits).inside(tag::SEQUENCE)?.take(tag::INTEGER)?;
    let zeros = modulus.iter().take_while(|octet| **octet == 0).count();
    let first = modulus.get(zeros)?;
    let octets = modulus.len().checked_sub(zeros)?;
    Some(octets * 8 - usize::try_from(first.leading_zeros()).ok()?)
}

/// What is left of a piece of DER.
#[derive(Clone, Copy)]
struct Der<'a>(&'a [u8]);

impl<'a> Der<'a> {
    /// The next value: its tag and its content.
    fn next(&mut self) -> Option<(u8, &'a [u8])> {
        let (tag, rest) = self.0.split_first()?;
        let (first, mut rest) = rest.split_first()?;
        let mut len = usize::from(*first);
        if *first & 0x80 != 0 {
            // Four octets are more than any message of TLS can have.
            let count = usize::from(*first & 0x7f);
            let (octets, after) = rest.split_at_checked(count).filter(|_| count <= 4)?;
            len = octets
                .iter()
                .fold(0, |len, octet| (len << 8) | usize::from(*octet));
            rest = after;
        }
        let (content, after) = rest.split_at_checked(len)?;
        self.0 = after;
        Some((*tag, content))
    }

    /// The content of the next value, which must have this tag.
    fn take(&mut self, wanted: u8) -> Option<&'a [u8]> {
        self.next()
            .filter(|(tag, _)| *tag == wanted)
            .map(|(_, content)| content)
    }

    /// The next value, to be read itself.
    fn inside(&mut self, wanted: u8) -> Option<Self> {
        self.take(wanted).map(Self)
    }

    /// Goes past the next value where it has this tag.
    fn skip_if(&mut self, wanted: u8) {
        if self.0.first() == Some(&wanted) {
            self.next();
        }
    }

    /// A time, in seconds since 1970. RFC 5280 allows no zone but UTC, and no fractions.
    fn time(&mut self) -> Option<i64> {
        let (tag, text) = self.next()?;
        let text = std::str::from_utf8(text).ok()?;
        let text = text.strip_suffix('Z').filter(|text| text.is_ascii())?;
        let (year, rest) = match tag {
            tag::UTC_TIME => {
                let (year, rest) = text.split_at_checked(2)?;
                let year: i64 = year.parse().ok()?;
                (if year < 50 { 2000 + year } else { 1900 + year }, rest)
            }
            tag::TIME => {
                let (year, rest) = text.split_at_checked(4)?;
                (year.parse().ok()?, rest)
            }
            _ => return None,
        };
        let part = |at: usize| rest.get(at..at + 2)?.parse::<i64>().ok();
        let (month, day) = (part(0)?, part(2)?);
        let (hour, minute, second) = (part(4)?, part(6)?, part(8)?);
        let plausible = (1..=12).contains(&month) && (1..=31).contains(&day) && rest.len() == 10;
        plausible.then(|| days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second)
    }
}

/// The days from 1970-01-01 to a day of the Gregorian calendar. A year begins with March here, so
/// that a leap day is its last.
const fn days(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    365 * year + leaps + (153 * month + 2) / 5 + day - 1 - 719_468
}

#[cfg(test)]
mod tests {
    use openssl::asn1::Asn1Time;
    use openssl::hash::MessageDigest;
    use openssl::nid::Nid;
    use openssl::pkey::{PKey, Private};
    use openssl::rsa::Rsa;
    use openssl::x509::{X509, X509Builder, X509Name, X509NameBuilder};

    use super::*;

    fn named(name: &str) -> X509Name {
        let mut names = X509NameBuilder::new().unwrap();
        names.append_entry_by_nid(Nid::COMMONNAME, name).unwrap();
        names.build()
    }

    fn key(bits: u32) -> PKey<Private> {
        PKey::from_rsa(Rsa::generate(bits).unwrap()).unwrap()
    }

    fn made(issuer: &str, until: &str, key: &PKey<Private>, digest: MessageDigest) -> X509 {
        let mut builder = X509Builder::new().unwrap();
        builder.set_version(2).unwrap();
        builder.set_subject_name(&named("printer")).unwrap();
        builder.set_issuer_name(&named(issuer)).unwrap();
        builder.set_pubkey(key).unwrap();
        let from = Asn1Time::from_str("19700101000000Z").unwrap();
        builder.set_not_before(&from).unwrap();
        let until = Asn1Time::from_str(until).unwrap();
        builder.set_not_after(&until).unwrap();
        builder.sign(key, digest).unwrap();
        builder.build()
    }

    #[test]
    fn issuer_last_day_and_strength_are_read() {
        let (long, short) = (key(2048), key(1024));
        let sha2 = MessageDigest::sha256;
        for (issuer, until, key, digest, is) in [
            (
                "printer",
                "20300102030405Z",
                &long,
                sha2(),
                (true, 1_893_553_445, false),
            ),
            (
                "somebody",
                "20600101000000Z",
                &long,
                sha2(),
                (false, 2_840_140_800, false),
            ),
            (
                "printer",
                "20120229235959Z",
                &short,
                sha2(),
                (true, 1_330_559_999, true),
            ),
            (
                "printer",
                "19991231235959Z",
                &long,
                MessageDigest::sha1(),
                (true, 946_684_799, true),
            ),
        ] {
            let made = made(issuer, until, key, digest).to_der().unwrap();
            let read = CertificateFacts::read(&made).unwrap();
            assert_eq!((read.self_issued, read.not_after, read.weak), is, "{until}");
            // What is cut off anywhere is no certificate, and no reason to stop.
            for len in 0..made.len() {
                assert_eq!(CertificateFacts::read(&made[..len]), None);
            }
        }
    }

    #[test]
    fn what_is_no_certificate_says_nothing() {
        for octets in [
            &b""[..],
            b"0",
            &[0x30, 0x84, 0xff, 0xff, 0xff, 0xff],
            &[0x30, 0x80],
        ] {
            assert_eq!(CertificateFacts::read(octets), None);
        }
    }
}
