//! Who made a network card: the first three octets of a MAC address, in the IEEE's registry.
//!
//! Only a handful of each maker's prefixes are in the table, as many as a table that is read by
//! people can hold: a hit is a fact, a miss says nothing. What is registered is the maker of the
//! radio or of the box, who for a provider's box is often not the provider.

use serde::Deserialize;
use wsc::ident::MacAddr;

use super::check::GuideError;

static FILE: (&str, &str) = (
    "oui",
    include_str!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../guide/routers/oui.toml"
    )),
);

/// The bit of the first octet that says that an address was made up by its device.
const LOCALLY_ADMINISTERED: u8 = 0x02;

/// A part of the IEEE's registry of MAC addresses (MA-L).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Registry {
    /// Where it is from, and of when.
    pub source: String,
    #[serde(rename = "maker")]
    makers: Vec<Maker>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Maker {
    /// The organisation's name, as it is registered.
    registered: String,
    /// Six hexadecimal digits each.
    prefixes: Vec<String>,
}

impl Registry {
    /// Reads the file that is compiled in.
    ///
    /// # Errors
    ///
    /// A file that is not as it should be; the tests make sure that it is.
    pub fn load() -> Result<Self, GuideError> {
        let (file, text) = FILE;
        let registry: Self = super::parse(file, text)?;
        let prefixes = registry.makers.iter().flat_map(|maker| &maker.prefixes);
        match prefixes.into_iter().find(|prefix| octets(prefix).is_none()) {
            Some(prefix) => Err(GuideError {
                file: file.to_owned(),
                what: format!("{prefix} is no prefix"),
            }),
            None => Ok(registry),
        }
    }

    /// The registered name of the maker, where the prefix is in the table and the address is not
    /// one that its device has made up.
    pub fn maker(&self, mac: MacAddr) -> Option<&str> {
        let [a, b, c, ..] = mac.0;
        if a & LOCALLY_ADMINISTERED != 0 {
            return None;
        }
        self.makers
            .iter()
            .find(|maker| {
                let mut prefixes = maker.prefixes.iter();
                prefixes.any(|prefix| octets(prefix) == Some([a, b, c]))
            })
            .map(|maker| maker.registered.as_str())
    }

    /// Every registered name in the table.
    pub fn registered_names(&self) -> impl Iterator<Item = &str> {
        self.makers.iter().map(|maker| maker.registered.as_str())
    }
}

fn octets(prefix: &str) -> Option<[u8; 3]> {
    let digits = u32::from_str_radix(prefix, 16).ok()?;
    let [zero, a, b, c] = digits.to_be_bytes();
    (prefix.len() == 6 && zero == 0).then_some([a, b, c])
}
