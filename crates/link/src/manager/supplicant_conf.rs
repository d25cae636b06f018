//! What wpa_supplicant's command line and configuration file say, as far as it is wanted here.

use std::path::PathBuf;

use text::{Message, msg};
use wsc::credential::Ssid;
use wsc::secret::SecretBytes;

use super::profile::Profile;
use crate::ctrl::{from_hex, unescape};
use crate::nl80211::Security;

/// The options of wpa_supplicant that take a value.
const WITH_VALUE: &str = "bcCDefgGiIHmoOpPz";

/// What one interface was started with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) interface: Option<String>,
    pub(super) configuration: Option<PathBuf>,
    /// The directory of control sockets.
    pub(super) control: Option<String>,
}

/// Takes a command line apart, program first: `-N` begins the next interface, and `-O` is for all.
pub(super) fn parts(arguments: &[String]) -> Vec<Part> {
    let mut all = Vec::new();
    let mut part = Part::default();
    let mut for_all = None;
    let mut words = arguments.iter().skip(1);
    while let Some(word) = words.next() {
        let Some(letters) = word.strip_prefix('-') else {
            continue;
        };
        for (at, letter) in letters.char_indices() {
            if letter == 'N' {
                all.push(std::mem::take(&mut part));
            }
            if !WITH_VALUE.contains(letter) {
                continue;
            }
            // The value is the rest of the word, or the next word.
            let rest = letters.get(at + letter.len_utf8()..).unwrap_or_default();
            let value = match rest {
                "" => words.next().cloned(),
                rest => Some(rest.to_owned()),
            };
            match letter {
                'i' => part.interface = value,
                'c' => part.configuration = value.map(PathBuf::from),
                'C' => part.control = value.as_deref().map(directory),
                'O' => for_all = value.as_deref().map(directory),
                _ => {}
            }
            break;
        }
    }
    all.push(part);
    for part in &mut all {
        part.control = for_all.clone().or(part.control.take());
    }
    all
}

/// The directory in a value of `ctrl_interface`: a path, or `DIR=path GROUP=group`.
fn directory(value: &str) -> String {
    let words = value.split_whitespace();
    let named = words.clone().find_map(|word| word.strip_prefix("DIR="));
    named
        .or(words.clone().next())
        .unwrap_or_default()
        .to_owned()
}

/// A network block, with its values as they stand.
#[derive(Clone, Debug, Default)]
struct Block(Vec<(String, String)>);

impl Block {
    fn value(&self, name: &str) -> Option<&str> {
        let last = self.0.iter().rev().find(|(key, _)| key == name);
        last.map(|(_, value)| value.as_str())
    }

    fn ssid(&self) -> Option<Ssid> {
        Ssid::new(&octets(self.value("ssid")?)?)
    }

    /// How the network is secured. Without `key_mgmt` it is WPA with a passphrase or an account,
    /// whichever is given.
    fn security(&self) -> Security {
        let Some(methods) = self.value("key_mgmt") else {
            return match self.value("eap") {
                Some(_) => Security::Enterprise,
                None => Security::Wpa2,
            };
        };
        let has = |test: fn(&str) -> bool| methods.split_whitespace().any(test);
        if has(|one| one.contains("PSK")) {
            Security::Wpa2
        } else if has(|one| one.contains("SAE")) {
            Security::Wpa3
        } else if has(|one| one.contains("EAP") || one == "IEEE8021X") {
            Security::Enterprise
        } else if has(|one| one == "OWE") {
            Security::Owe
        } else if has(|one| one == "NONE") {
            match self.value("wep_key0") {
                Some(_) => Security::Wep,
                None => Security::Open,
            }
        } else {
            Security::Unknown
        }
    }

    fn key(&self) -> Result<SecretBytes, Message> {
        let Some(value) = self.value("psk").or(self.value("sae_password")) else {
            return Err(msg!("link-key-not-configured"));
        };
        if value.starts_with("ext:") {
            return Err(msg!("link-key-elsewhere"));
        }
        // Without quotes it is a key of 64 digits, which is taken as it stands.
        let text = quoted(value).unwrap_or(value);
        Ok(SecretBytes::from(text.to_owned()))
    }
}

/// What is wanted of a configuration file.
#[derive(Debug, Default)]
pub(super) struct Configuration {
    /// The directory of control sockets.
    pub(super) control: Option<String>,
    blocks: Vec<Block>,
}

impl Configuration {
    pub(super) fn parse(text: &str) -> Self {
        let mut all = Self::default();
        let mut block: Option<Block> = None;
        for line in text.lines() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if line.starts_with("network={") {
                block = Some(Block::default());
            } else if line == "}" {
                all.blocks.extend(block.take());
            } else if let Some((name, value)) = line.split_once('=') {
                let value = without_comment(value.trim());
                match &mut block {
                    Some(block) => block.0.push((name.trim().to_owned(), value.to_owned())),
                    None if name == "ctrl_interface" => all.control = Some(directory(value)),
                    None => {}
                }
            }
        }
        all
    }

    /// The first block of a network that a passphrase can be had from, else its first.
    pub(super) fn network(&self, ssid: &Ssid) -> Option<Profile> {
        let mut of_it = self
            .blocks
            .iter()
            .filter(|block| block.ssid().as_ref() == Some(ssid));
        let first = of_it.clone().next()?;
        let block = of_it.find(|block| block.key().is_ok()).unwrap_or(first);
        Some(Profile {
            ssid: ssid.clone(),
            security: block.security(),
            key: block.key(),
        })
    }
}

/// A value up to a comment, which may follow the closing quote.
fn without_comment(value: &str) -> &str {
    let from = value.rfind('"').unwrap_or_default();
    let (before, after) = value.split_at(from);
    let kept = after.find('#').map_or(value.len(), |at| before.len() + at);
    value.get(..kept).unwrap_or(value).trim_end()
}

/// What is between the quotes; a value may have quotes inside.
fn quoted(value: &str) -> Option<&str> {
    value.strip_prefix('"')?.strip_suffix('"')
}

/// The octets of a text in quotes, of an escaped one (`P"..."`), or of hexadecimal digits.
fn octets(value: &str) -> Option<Vec<u8>> {
    if let Some(text) = quoted(value) {
        return Some(text.as_bytes().to_vec());
    }
    match value.strip_prefix('P').and_then(quoted) {
        Some(text) => unescape(text),
        None => from_hex(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn a_command_line_is_taken_apart_as_getopt_does() {
        let line = "wpa_supplicant -Bs -Dnl80211 -i wlan0 -c/etc/a.conf -N -iwlan1 -c b -C /run/x";
        let all = parts(&words(line));
        assert_eq!(all.len(), 2);
        assert_eq!(all[0].interface.as_deref(), Some("wlan0"));
        assert_eq!(all[0].configuration, Some("/etc/a.conf".into()));
        assert_eq!(all[0].control, None);
        assert_eq!(all[1].interface.as_deref(), Some("wlan1"));
        assert_eq!(all[1].configuration, Some("b".into()));
        assert_eq!(all[1].control.as_deref(), Some("/run/x"));

        // An option's value may look like options.
        let all = parts(&words("wpa_supplicant -f -iwlan9 -iwlan0 -ODIR=/run/y"));
        assert_eq!(all[0].interface.as_deref(), Some("wlan0"));
        assert_eq!(all[0].control.as_deref(), Some("/run/y"));
        assert_eq!(parts(&words("wpa_supplicant -u -s")), [Part::default()]);
    }

    const FILE: &str = r#"
# ctrl_interface=/no
ctrl_interface=DIR=/run/wpa GROUP=netdev
update_config=1
network={
	ssid="home"
	#psk="old"
	psk="say "hi" # there"  # a comment
}
network={
	ssid=6f66666963650a
	key_mgmt=WPA-EAP
}
network={
	ssid=P"caf\xc3\xa9"
	psk=000102030405060708090a0b0c0d0e0f000102030405060708090a0b0c0d0e0f
	key_mgmt=SAE WPA-PSK
}
network={
	ssid="three"
	sae_password="only sae"
	key_mgmt=SAE
}
network={
	ssid="open"
	key_mgmt=NONE
}
network={
	ssid="cut off"
"#;

    fn network(name: &[u8]) -> Option<Profile> {
        Configuration::parse(FILE).network(&Ssid::new(name).unwrap())
    }

    #[test]
    fn networks_are_found_by_name_however_that_is_written() {
        let key = |name: &[u8]| network(name).unwrap().key.unwrap();
        assert_eq!(key(b"home").expose_secret(), b"say \"hi\" # there");
        assert_eq!(key("café".as_bytes()).len(), 64);
        assert_eq!(network(b"cut off"), None);
        assert_eq!(network(b"elsewhere"), None);
        let control = Configuration::parse(FILE).control;
        assert_eq!(control.as_deref(), Some("/run/wpa"));
    }

    #[test]
    fn how_a_network_is_secured() {
        for (name, expected) in [
            (&b"home"[..], Security::Wpa2),
            (b"office\n", Security::Enterprise),
            ("café".as_bytes(), Security::Wpa2),
            (b"three", Security::Wpa3),
            (b"open", Security::Open),
        ] {
            assert_eq!(network(name).unwrap().security, expected, "{name:?}");
        }
        assert!(network(b"office\n").unwrap().key.is_err());
    }

    #[test]
    fn any_text_is_read_without_a_panic() {
        for end in 0..FILE.len() {
            if let Some(text) = FILE.get(..end) {
                let _ = Configuration::parse(text);
            }
        }
    }
}
