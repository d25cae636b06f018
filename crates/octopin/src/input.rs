//! Values from the command line that need more than their form checked: PINs, network names,
//! passphrases, and secrets that come from standard input.

use std::io::{self, BufRead, IsTerminal, Read, Write};

use rustix::termios::{
    LocalModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcsetattr,
};
use text::{Message, Tell, msg, unquoted};
use wsc::credential::{Credential, Ssid};
use wsc::ident::MacAddr;
use wsc::pin::{DevicePin, RouterPin};
use zeroize::Zeroizing;

use crate::exit::{Exit, Stop};

/// What stands on the command line for "a line of standard input".
const FROM_STDIN: &str = "-";

/// The longest line that is read from standard input, in octets.
const LINE_MAX: u64 = 4096;

/// The shortest and the longest passphrase (IEEE 802.11, annex J).
const PASSPHRASE_MIN: usize = 8;
const PASSPHRASE_MAX: usize = 63;

/// Standard input, from which one secret may come.
#[derive(Debug, Default)]
pub(crate) struct StandardInput {
    taken_by: Option<&'static str>,
}

impl StandardInput {
    /// The value of an option, which is a line of standard input when `-` was given.
    ///
    /// # Errors
    /// A second option that wants a line, or a line that cannot be read.
    pub(crate) fn value(
        &mut self,
        option: &'static str,
        given: &str,
    ) -> Result<Zeroizing<String>, Stop> {
        if given != FROM_STDIN {
            return Ok(Zeroizing::new(given.to_owned()));
        }
        self.take(option)?;
        read_line(option)
    }

    /// All lines of standard input, for an option whose secret has two.
    ///
    /// # Errors
    /// A second option that wants a line, or lines that cannot be read.
    pub(crate) fn lines(&mut self, option: &'static str) -> Result<Zeroizing<String>, Stop> {
        self.take(option)?;
        let mut text = Zeroizing::new(String::new());
        let read = io::stdin().lock().take(LINE_MAX).read_to_string(&mut text);
        match read {
            Ok(_) if !text.trim().is_empty() => Ok(text),
            Ok(_) => Err(empty(option)),
            Err(error) => Err(unreadable(option, &error)),
        }
    }

    /// Notes that standard input belongs to this option.
    fn take(&mut self, option: &'static str) -> Result<(), Stop> {
        if let Some(first) = self.taken_by {
            let twice = msg!("cmd-stdin-twice", first, option);
            return Err(Stop::told(Exit::Usage, "stdin-twice", &twice));
        }
        self.taken_by = Some(option);
        Ok(())
    }
}

fn empty(option: &'static str) -> Stop {
    let what = msg!("cmd-stdin-empty", option);
    Stop::told(Exit::Usage, "bad-stdin", &what)
}

fn unreadable(option: &'static str, error: &io::Error) -> Stop {
    let what = msg!("cmd-stdin-unreadable", option, error = error.to_string());
    Stop::told(Exit::Usage, "bad-stdin", &what)
}

fn read_line(option: &'static str) -> Result<Zeroizing<String>, Stop> {
    let mut line = Zeroizing::new(String::new());
    let read = io::stdin().lock().take(LINE_MAX).read_line(&mut line);
    match read {
        Ok(0) => return Err(empty(option)),
        Ok(_) => {}
        Err(error) => return Err(unreadable(option, &error)),
    }
    let text = line.strip_suffix('\n').unwrap_or(&line);
    Ok(Zeroizing::new(
        text.strip_suffix('\r').unwrap_or(text).to_owned(),
    ))
}

/// Asks a person for a secret, and does not show what is typed.
///
/// # Errors
/// There is nobody to be asked, or the answer cannot be read.
pub(crate) fn ask_secret(option: &'static str, question: &str) -> Result<Zeroizing<String>, Stop> {
    let stdin = io::stdin();
    if !stdin.is_terminal() || !io::stderr().is_terminal() {
        let missing = msg!("cmd-secret-missing", option);
        return Err(Stop::told(Exit::Usage, "missing-secret", &missing));
    }
    // What was typed before the question is no answer to it.
    let silent = Silence::begin(&stdin);
    eprint!("{}", msg!("cmd-secret-question", question));
    let _ = io::stderr().flush();
    let typed = read_typed(option);
    drop(silent);
    eprintln!();
    typed
}

/// Reads what is typed up to Enter, or up to Ctrl-C, which ends the question and not the program: a
/// program that is ended here would leave a terminal that shows nothing.
fn read_typed(option: &'static str) -> Result<Zeroizing<String>, Stop> {
    let mut stdin = io::stdin().lock();
    let mut typed = Zeroizing::new(Vec::new());
    let end = loop {
        let part = stdin
            .fill_buf()
            .map_err(|error| unreadable(option, &error))?;
        let at = part
            .iter()
            .position(|octet| [b'\n', CTRL_C].contains(octet));
        typed.extend_from_slice(part.get(..at.unwrap_or(part.len())).unwrap_or_default());
        let (end, used) = (at.map(|at| part.get(at).copied()), part.len());
        stdin.consume(at.map_or(used, |at| at + 1));
        if end.is_some() || used == 0 || typed.len() as u64 >= LINE_MAX {
            break end.flatten();
        }
    };
    if end == Some(CTRL_C) {
        let cut = msg!("cmd-secret-not-answered", option);
        return Err(Stop::told(Exit::Failed, "not-answered", &cut));
    }
    if end.is_none() && typed.is_empty() {
        return Err(empty(option));
    }
    Ok(Zeroizing::new(String::from_utf8_lossy(&typed).into_owned()))
}

/// What Ctrl-C writes where it sends no signal.
const CTRL_C: u8 = 3;

/// A terminal that does not show what is typed, until this is dropped. Ctrl-C ends a line there.
struct Silence<'a> {
    terminal: &'a io::Stdin,
    before: Option<Termios>,
}

impl<'a> Silence<'a> {
    fn begin(terminal: &'a io::Stdin) -> Self {
        let before = tcgetattr(terminal).ok();
        if let Some(mut silent) = before.clone() {
            let shown = LocalModes::ECHO | LocalModes::ISIG;
            silent.local_modes.remove(shown);
            silent.special_codes[SpecialCodeIndex::VEOL] = CTRL_C;
            // Shown is worse than asked again, and better than not to be asked at all.
            let _ = tcsetattr(terminal, OptionalActions::Flush, &silent);
        }
        Self { terminal, before }
    }
}

impl Drop for Silence<'_> {
    fn drop(&mut self) {
        if let Some(before) = &self.before {
            let _ = tcsetattr(self.terminal, OptionalActions::Now, before);
        }
    }
}

/// A device PIN, as the device shows it.
///
/// # Errors
/// What is wrong with it.
pub(crate) fn device_pin(text: &str) -> Result<DevicePin, Stop> {
    DevicePin::parse(text).map_err(|error| {
        let bad = msg!("cmd-bad-device-pin", pin = unquoted(text), why = &error);
        Stop::told(Exit::Usage, "bad-pin", &bad)
    })
}

/// A router PIN. It is a secret of the router, so it is not repeated when it is wrong.
///
/// # Errors
/// What is wrong with it.
pub(crate) fn router_pin(text: &str) -> Result<RouterPin, Stop> {
    RouterPin::parse(text).map_err(|error| {
        let bad = msg!("cmd-bad-router-pin", why = &error);
        Stop::told(Exit::Usage, "bad-pin", &bad)
    })
}

/// The settings of a WPA2-Personal network.
///
/// # Errors
/// A name or a passphrase that no network can have.
pub(crate) fn network(ssid: &str, passphrase: &str) -> Result<Credential, Stop> {
    let bad_ssid = |bad: &Message| Stop::told(Exit::Usage, "bad-ssid", bad);
    if ssid.is_empty() {
        return Err(bad_ssid(&msg!("cmd-ssid-empty")));
    }
    let name = Ssid::new(ssid.as_bytes()).ok_or_else(|| {
        bad_ssid(&msg!(
            "cmd-ssid-too-long",
            ssid = unquoted(ssid),
            octets = ssid.len(),
            max = Ssid::MAX_LEN,
        ))
    })?;
    Credential::wpa2_personal(name, passphrase.into()).map_err(|_| {
        let (min, max) = (PASSPHRASE_MIN, PASSPHRASE_MAX);
        let bad = if (min..=max).contains(&passphrase.len()) {
            msg!("cmd-passphrase-letters", min, max)
        } else {
            let count = passphrase.chars().count();
            msg!("cmd-passphrase-length", count, min, max)
        };
        Stop::told(Exit::Usage, "bad-passphrase", &bad)
    })
}

/// The MAC address of one station or access point, for clap.
pub(crate) fn unicast_mac(text: &str) -> Result<MacAddr, String> {
    let mac: MacAddr = text
        .parse()
        .map_err(|error: wsc::ident::ParseIdentError| error.told())?;
    match mac.0 {
        [first, ..] if first & 1 == 1 => Err(msg!("cmd-group-address").into()),
        [0, 0, 0, 0, 0, 0] => Err(msg!("cmd-nobodys-address").into()),
        _ => Ok(mac),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_value_is_named_with_what_would_be_right() {
        let stop = device_pin("12345678").unwrap_err();
        assert!(
            stop.explanation.contains("12345678") && stop.explanation.contains("should be 0"),
            "{stop:?}"
        );
        let stop = router_pin("12345678").unwrap_err();
        assert!(!stop.explanation.contains("12345678"), "{stop:?}");
        let long = "x".repeat(33);
        let stop = network(&long, "correct horse").unwrap_err();
        assert!(stop.explanation.contains("33 octets"), "{stop:?}");
        for passphrase in ["", "1234567", &"y".repeat(65)] {
            let stop = network("home", passphrase).unwrap_err();
            assert_eq!(stop.code, "bad-passphrase");
            assert!(passphrase.is_empty() || !stop.explanation.contains(passphrase));
        }
        assert!(network("home", &"a1".repeat(32)).is_ok());
    }

    #[test]
    fn only_addresses_of_one_station_are_taken() {
        assert!(unicast_mac("02:00:5e:10:00:01").is_ok());
        assert!(unicast_mac("01:80:c2:00:00:03").is_err());
        assert!(unicast_mac("00:00:00:00:00:00").is_err());
        assert!(unicast_mac("02:00:5e:10:00").is_err());
    }
}
