//! The security of a network as its beacons tell it: the RSN element of WPA2 and WPA3, and the
//! older element of WPA.

use alloc::vec;
use alloc::vec::Vec;
use core::fmt;

use super::element_id;
use super::error::{FrameError, take, take_u16};
use crate::ie::{Elements, VENDOR_ELEMENT};

/// Declares a suite selector: an octet in the standard's own namespace (`00 0f ac`).
macro_rules! suites {
    ($(#[$meta:meta])* $name:ident { $($variant:ident = $value:literal => $text:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        pub struct $name(pub [u8; 4]);

        impl $name {
            $(#[doc = concat!("`", $text, "` (`00 0f ac`, ", stringify!($value), ").")]
              pub const $variant: Self = Self([0x00, 0x0f, 0xac, $value]);)*

            /// Its usual name, `None` for one without.
            pub const fn name(self) -> Option<&'static str> {
                match self { $(Self::$variant => Some($text),)* _ => None }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                if let Some(name) = self.name() {
                    return f.write_str(name);
                }
                let [a, b, c, kind] = self.0;
                write!(f, "{a:02x}-{b:02x}-{c:02x}:{kind}")
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    };
}

suites! {
    /// How data is encrypted (IEEE 802.11 §9.4.2.24.2): OUI and type.
    CipherSuite {
        USE_GROUP = 0 => "group cipher",
        WEP40 = 1 => "WEP-40",
        TKIP = 2 => "TKIP",
        CCMP = 4 => "CCMP",
        WEP104 = 5 => "WEP-104",
        BIP_CMAC = 6 => "BIP-CMAC",
        GROUP_PROHIBITED = 7 => "no group traffic",
        GCMP = 8 => "GCMP",
        GCMP_256 = 9 => "GCMP-256",
        CCMP_256 = 10 => "CCMP-256",
        BIP_GMAC = 11 => "BIP-GMAC",
        BIP_GMAC_256 = 12 => "BIP-GMAC-256",
        BIP_CMAC_256 = 13 => "BIP-CMAC-256",
    }
}

suites! {
    /// How keys come about (IEEE 802.11 §9.4.2.24.3): OUI and type.
    AkmSuite {
        IEEE_8021X = 1 => "802.1X",
        PSK = 2 => "PSK",
        FT_8021X = 3 => "FT-802.1X",
        FT_PSK = 4 => "FT-PSK",
        IEEE_8021X_SHA256 = 5 => "802.1X-SHA256",
        PSK_SHA256 = 6 => "PSK-SHA256",
        SAE = 8 => "SAE",
        FT_SAE = 9 => "FT-SAE",
        SUITE_B = 11 => "Suite-B",
        SUITE_B_192 = 12 => "Suite-B-192",
        OWE = 18 => "OWE",
        SAE_EXT_KEY = 24 => "SAE-EXT-KEY",
        FT_SAE_EXT_KEY = 25 => "FT-SAE-EXT-KEY",
    }
}

impl AkmSuite {
    /// Whether a station of WPA2 can use it with a passphrase.
    pub const fn is_psk(self) -> bool {
        matches!(self, Self::PSK | Self::FT_PSK | Self::PSK_SHA256)
    }

    /// Whether a station of WPA3 can use it with a passphrase.
    pub const fn is_sae(self) -> bool {
        matches!(
            self,
            Self::SAE | Self::FT_SAE | Self::SAE_EXT_KEY | Self::FT_SAE_EXT_KEY
        )
    }

    /// Whether it wants an account of its own for everyone.
    pub const fn is_enterprise(self) -> bool {
        matches!(
            self,
            Self::IEEE_8021X
                | Self::FT_8021X
                | Self::IEEE_8021X_SHA256
                | Self::SUITE_B
                | Self::SUITE_B_192
        )
    }
}

/// What an RSN or WPA element tells. Parts that an element may leave out have the value that the
/// standard gives them then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rsn {
    /// Cipher of frames to all stations.
    pub group: CipherSuite,
    /// Ciphers of frames to one station.
    pub pairwise: Vec<CipherSuite>,
    /// Ways to the keys.
    pub akms: Vec<AkmSuite>,
    /// Whether management frames can be protected.
    pub pmf_capable: bool,
    /// Whether they must be: stations that cannot do it cannot join.
    pub pmf_required: bool,
    /// Cipher of management frames to all stations, where it is told.
    pub group_management: Option<CipherSuite>,
}

const VERSION: u16 = 1;

/// In RSN Capabilities.
const PMF_REQUIRED: u16 = 0x0040;
const PMF_CAPABLE: u16 = 0x0080;

/// OUI and type of the WPA element.
const WPA_OUI_TYPE: [u8; 4] = [0x00, 0x50, 0xf2, 0x01];

impl Default for Rsn {
    /// What an element that has only its version tells.
    fn default() -> Self {
        Self {
            group: CipherSuite::CCMP,
            pairwise: vec![CipherSuite::CCMP],
            akms: vec![AkmSuite::IEEE_8021X],
            pmf_capable: false,
            pmf_required: false,
            group_management: None,
        }
    }
}

impl Rsn {
    /// A WPA2-Personal network.
    pub fn wpa2_personal() -> Self {
        Self {
            akms: vec![AkmSuite::PSK],
            ..Self::default()
        }
    }

    /// A network of WPA2-Personal and WPA3-Personal together ("transition mode"), which protects
    /// the management frames of those stations that can.
    pub fn transition() -> Self {
        Self {
            akms: vec![AkmSuite::PSK, AkmSuite::SAE],
            pmf_capable: true,
            group_management: Some(CipherSuite::BIP_CMAC),
            ..Self::default()
        }
    }

    /// A network of WPA3-Personal alone.
    pub fn wpa3_personal() -> Self {
        Self {
            akms: vec![AkmSuite::SAE],
            pmf_capable: true,
            pmf_required: true,
            group_management: Some(CipherSuite::BIP_CMAC),
            ..Self::default()
        }
    }

    /// The RSN element of a list, `None` where there is none.
    ///
    /// # Errors
    /// As [`Self::parse`]; [`FrameError::Truncated`] too where the end of the list cuts it.
    pub fn find(elements: &[u8]) -> Option<Result<Self, FrameError>> {
        find(elements, element_id::RSN, &[]).map(|body| Self::parse(body?))
    }

    /// The WPA element of a list, `None` where there is none. Its suites are given as those of the
    /// same meaning in an RSN element.
    ///
    /// # Errors
    /// As [`Self::find`].
    pub fn find_wpa(elements: &[u8]) -> Option<Result<Self, FrameError>> {
        find(elements, VENDOR_ELEMENT, &WPA_OUI_TYPE)
            .map(|body| Self::read(body?, CipherSuite::TKIP))
    }

    /// Reads the body of an RSN element.
    ///
    /// # Errors
    /// [`FrameError::RsnVersion`], or [`FrameError::Truncated`] for an element that ends inside a
    /// part; it may end between two.
    pub fn parse(body: &[u8]) -> Result<Self, FrameError> {
        Self::read(body, CipherSuite::CCMP)
    }

    fn read(mut rest: &[u8], default_cipher: CipherSuite) -> Result<Self, FrameError> {
        let rest = &mut rest;
        let mut rsn = Self {
            group: default_cipher,
            pairwise: vec![default_cipher],
            ..Self::default()
        };
        let version = take_u16(rest, "version")?;
        if version != VERSION {
            return Err(FrameError::RsnVersion(version));
        }
        if !rest.is_empty() {
            rsn.group = CipherSuite(take_suite(rest, "group cipher")?);
        }
        if !rest.is_empty() {
            rsn.pairwise = take_suites(rest, "pairwise ciphers", CipherSuite)?;
        }
        if !rest.is_empty() {
            rsn.akms = take_suites(rest, "key management", AkmSuite)?;
        }
        if !rest.is_empty() {
            let capabilities = take_u16(rest, "RSN capabilities")?;
            rsn.pmf_capable = capabilities & PMF_CAPABLE != 0;
            rsn.pmf_required = capabilities & PMF_REQUIRED != 0;
        }
        if !rest.is_empty() {
            for _ in 0..take_u16(rest, "number of key identifiers")? {
                let _key_identifier: [u8; 16] = take(rest, "key identifier")?;
            }
        }
        if !rest.is_empty() {
            let cipher = take_suite(rest, "group management cipher")?;
            rsn.group_management = Some(CipherSuite(cipher));
        }
        Ok(rsn)
    }

    /// The body of an RSN element. The part about management frames is left out where nothing in
    /// it is told.
    pub fn to_octets(&self) -> Vec<u8> {
        let mut out = VERSION.to_le_bytes().to_vec();
        out.extend_from_slice(&self.group.0);
        put_suites(&mut out, self.pairwise.iter().map(|suite| suite.0));
        put_suites(&mut out, self.akms.iter().map(|suite| suite.0));
        let mut capabilities = 0;
        if self.pmf_capable {
            capabilities |= PMF_CAPABLE;
        }
        if self.pmf_required {
            capabilities |= PMF_REQUIRED;
        }
        out.extend_from_slice(&u16::to_le_bytes(capabilities));
        if let Some(cipher) = self.group_management {
            // No key identifiers.
            out.extend_from_slice(&[0, 0]);
            out.extend_from_slice(&cipher.0);
        }
        out
    }

    /// Whether a station of WPA2 can join with a passphrase.
    pub fn accepts_psk(&self) -> bool {
        self.akms.iter().any(|akm| akm.is_psk())
    }

    /// Whether a station of WPA3 can join with a passphrase.
    pub fn accepts_sae(&self) -> bool {
        self.akms.iter().any(|akm| akm.is_sae())
    }
}

/// What follows `start` in the first element that has this identifier and begins so; the error is
/// that the end of the list cuts it.
fn find<'a>(elements: &'a [u8], id: u8, start: &[u8]) -> Option<Result<&'a [u8], FrameError>> {
    let mut iter = Elements::new(elements);
    let body = iter
        .by_ref()
        .filter(|(found, _)| *found == id)
        .find_map(|(_, body)| body.strip_prefix(start));
    if body.is_some() {
        return body.map(Ok);
    }
    match iter.rest() {
        [found, len, left @ ..] if *found == id && left.starts_with(start) => {
            Some(Err(FrameError::Truncated {
                part: "security element",
                needed: usize::from(*len),
                left: left.len(),
            }))
        }
        _ => None,
    }
}

/// A suite. One in WPA's namespace (`00 50 f2`) is given as the standard's of the same number,
/// which has the same meaning.
fn take_suite(rest: &mut &[u8], part: &'static str) -> Result<[u8; 4], FrameError> {
    Ok(match take(rest, part)? {
        [0x00, 0x50, 0xf2, kind] => [0x00, 0x0f, 0xac, kind],
        suite => suite,
    })
}

fn take_suites<T>(
    rest: &mut &[u8],
    part: &'static str,
    suite: impl Fn([u8; 4]) -> T,
) -> Result<Vec<T>, FrameError> {
    (0..take_u16(rest, part)?)
        .map(|_| take_suite(rest, part).map(&suite))
        .collect()
}

fn put_suites(out: &mut Vec<u8>, suites: impl ExactSizeIterator<Item = [u8; 4]>) {
    // An element has room for 60 suites; more make one that is cut and refused.
    let count = u16::try_from(suites.len()).unwrap_or(u16::MAX);
    out.extend_from_slice(&count.to_le_bytes());
    for suite in suites {
        out.extend_from_slice(&suite);
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::super::IeWriter;
    use super::*;

    #[test]
    fn networks_read_back() {
        for rsn in [
            Rsn::default(),
            Rsn::wpa2_personal(),
            Rsn::transition(),
            Rsn::wpa3_personal(),
            Rsn {
                group: CipherSuite::TKIP,
                pairwise: vec![
                    CipherSuite::CCMP,
                    CipherSuite::TKIP,
                    CipherSuite([1, 2, 3, 4]),
                ],
                akms: vec![AkmSuite::PSK_SHA256, AkmSuite::IEEE_8021X],
                ..Rsn::default()
            },
            Rsn {
                pairwise: vec![],
                akms: vec![],
                ..Rsn::default()
            },
        ] {
            let list = IeWriter::new().element(0, b"home").rsn(&rsn).finish();
            assert_eq!(Rsn::find(&list), Some(Ok(rsn)));
        }
        assert_eq!(Rsn::find(&[0, 0]), None);
    }

    #[test]
    fn the_octets_are_those_that_access_points_send() {
        assert_eq!(
            Rsn::wpa2_personal().to_octets(),
            [
                1, 0, 0, 0x0f, 0xac, 4, 1, 0, 0, 0x0f, 0xac, 4, 1, 0, 0, 0x0f, 0xac, 2, 0, 0
            ]
        );
        assert_eq!(
            Rsn::wpa3_personal().to_octets(),
            [
                1, 0, 0, 0x0f, 0xac, 4, 1, 0, 0, 0x0f, 0xac, 4, 1, 0, 0, 0x0f, 0xac, 8, 0xc0, 0, 0,
                0, 0, 0x0f, 0xac, 6
            ]
        );
    }

    #[test]
    fn an_element_may_end_between_its_parts_only() {
        let whole = Rsn::transition().to_octets();
        for end in 0..whole.len() {
            let parsed = Rsn::parse(&whole[..end]);
            // After version, group cipher, pairwise ciphers, key management, capabilities, and
            // the number of key identifiers.
            let between = [2, 6, 12, 22, 24, 26].contains(&end);
            assert_eq!(parsed.is_ok(), between, "{end}");
        }
        assert_eq!(Rsn::parse(&[1, 0]), Ok(Rsn::default()));
        assert_eq!(Rsn::parse(&[2, 0]), Err(FrameError::RsnVersion(2)));
        let list = IeWriter::new().rsn(&Rsn::transition()).finish();
        for end in 2..list.len() {
            assert!(
                matches!(
                    Rsn::find(&list[..end]),
                    Some(Err(FrameError::Truncated { .. }))
                ),
                "{end}"
            );
        }
    }

    #[test]
    fn key_identifiers_are_passed_over() {
        let mut body = Rsn::wpa2_personal().to_octets();
        body.extend([2, 0]);
        body.extend([7; 32]);
        assert_eq!(Rsn::parse(&body), Ok(Rsn::wpa2_personal()));
        body.pop();
        assert!(Rsn::parse(&body).is_err());
    }

    #[test]
    fn the_element_of_wpa_is_read_as_the_same_suites() {
        let list = [
            0xdd, 22, 0x00, 0x50, 0xf2, 0x01, 1, 0, 0x00, 0x50, 0xf2, 2, 1, 0, 0x00, 0x50, 0xf2, 2,
            1, 0, 0x00, 0x50, 0xf2, 2,
        ];
        let wpa = Rsn::find_wpa(&list).unwrap().unwrap();
        assert_eq!(wpa.group, CipherSuite::TKIP);
        assert_eq!(wpa.pairwise, [CipherSuite::TKIP]);
        assert_eq!(wpa.akms, [AkmSuite::PSK]);
        assert_eq!(Rsn::find(&list), None);
        assert_eq!(Rsn::find_wpa(&[0xdd, 4, 0x00, 0x50, 0xf2, 0x04]), None);
        let bare = Rsn::find_wpa(&[0xdd, 6, 0x00, 0x50, 0xf2, 0x01, 1, 0]);
        assert_eq!(bare.unwrap().unwrap().group, CipherSuite::TKIP);
        for end in 0..list.len() {
            match Rsn::find_wpa(&list[..end]) {
                None => assert!(end < 6, "{end}"),
                Some(result) => assert!(result.is_err(), "{end}"),
            }
        }
    }

    #[test]
    fn suites_have_names_and_kinds() {
        assert_eq!(format!("{}", AkmSuite::PSK_SHA256), "PSK-SHA256");
        assert_eq!(format!("{}", AkmSuite([0x50, 0x6f, 0x9a, 2])), "50-6f-9a:2");
        let kinds = |rsn: &Rsn| (rsn.accepts_psk(), rsn.accepts_sae());
        assert_eq!(kinds(&Rsn::wpa2_personal()), (true, false));
        assert_eq!(kinds(&Rsn::transition()), (true, true));
        assert_eq!(kinds(&Rsn::wpa3_personal()), (false, true));
        assert_eq!(kinds(&Rsn::default()), (false, false));
        assert!(AkmSuite::IEEE_8021X.is_enterprise());
    }
}
