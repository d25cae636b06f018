//! What an interface was like before it was taken, kept in a file until it is so again.
//!
//! A program that is killed leaves its journal behind; the next one that starts finds it, because
//! nobody holds its lock any more, and puts the interface back. The files are in `/run/octopin`, or
//! for a user who may not write there in `$XDG_RUNTIME_DIR/octopin`: what they tell is void after a
//! restart of the computer, and those directories are empty then.

use std::env;
use std::fmt::Write as _;
use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use text::msg;
use wsc::credential::Ssid;
use wsc::ident::MacAddr;

use super::error::RadioError;
use super::guest::OwnAddress;
use super::radio::Radio;
use crate::manager::Held;

/// What is in the first line of a journal, so that no other file passes for one.
const HEADER: &str = "octopin interface journal 1";

/// Before and after the interface's name in the name of the file.
const PREFIX: &str = "wifi-";
const SUFFIX: &str = ".journal";

/// The longest journal that is read.
const MAX_LEN: u64 = 4096;

/// What an interface was like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Before {
    /// Whether it was up.
    pub(crate) up: bool,
    /// What it was used as, by the kernel's number.
    pub(crate) kind: u32,
    /// The open network that it was in without a manager.
    pub(crate) joined: Option<Joined>,
    /// What its manager was made to let go of.
    pub(crate) held: Option<Held>,
    /// An address that it got since, which it has to lose.
    pub(crate) given: Option<OwnAddress>,
}

/// A network that an interface was in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Joined {
    pub(crate) ssid: Ssid,
    pub(crate) bssid: MacAddr,
    /// In MHz.
    pub(crate) frequency: u32,
}

impl Before {
    /// What the interface is like now; `joined` is the network that it is in, `held` what its
    /// manager has.
    pub(crate) fn of(radio: &Radio, joined: Option<Joined>, held: Option<Held>) -> Self {
        Self {
            up: radio.up,
            kind: radio.interface.mode.number(),
            joined,
            held,
            given: None,
        }
    }

    fn to_text(&self) -> String {
        let mut text = format!("{HEADER}\nup={}\nkind={}\n", u8::from(self.up), self.kind);
        if let Some(joined) = &self.joined {
            text.push_str("ssid=");
            for octet in joined.ssid.as_bytes() {
                // Writing into a String cannot fail.
                let _ = write!(text, "{octet:02x}");
            }
            let _ = write!(
                text,
                "\nbssid={}\nfrequency={}\n",
                joined.bssid, joined.frequency
            );
        }
        if let Some(held) = &self.held {
            text.push_str(&held.to_text());
        }
        if let Some(given) = &self.given {
            // Writing into a String cannot fail.
            let _ = writeln!(text, "given={}/{}", given.address, given.prefix);
        }
        // Without it the file was cut.
        text.push_str("end\n");
        text
    }

    /// `None` for what is no whole journal: it was never finished, so nothing was changed.
    fn parse(text: &str) -> Option<Self> {
        let body = text.strip_prefix(HEADER)?.strip_suffix("\nend\n")?;
        let value = |key: &str| {
            body.lines()
                .find_map(|line| line.strip_prefix(key)?.strip_prefix('='))
        };
        let joined = match (value("ssid"), value("bssid"), value("frequency")) {
            (Some(ssid), Some(bssid), Some(frequency)) => Some(Joined {
                ssid: Ssid::new(&unhex(ssid)?)?,
                bssid: bssid.parse().ok()?,
                frequency: frequency.parse().ok()?,
            }),
            _ => None,
        };
        Some(Self {
            up: value("up")? == "1",
            kind: value("kind")?.parse().ok()?,
            joined,
            held: Held::parse(value),
            given: value("given").and_then(own_address),
        })
    }
}

fn own_address(text: &str) -> Option<OwnAddress> {
    let (address, prefix) = text.split_once('/')?;
    Some(OwnAddress {
        address: address.parse().ok()?,
        prefix: prefix.parse().ok()?,
    })
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    let octet = |pair: &[u8; 2]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    rest.is_empty()
        .then(|| pairs.iter().map(octet).collect())
        .flatten()
}

/// The journal of one interface. While it is there nobody else takes the interface.
#[derive(Debug)]
pub(crate) struct Journal {
    path: PathBuf,
    file: File,
}

impl Journal {
    /// Opens the journal of an interface, and gives what a program that was killed left in it.
    ///
    /// # Errors
    /// [`RadioError::Busy`] while another program has it; [`RadioError::Journal`] where no
    /// directory can be written.
    pub(crate) fn open(interface: &str) -> Result<(Self, Option<Before>), RadioError> {
        let mut refused = None;
        for directory in directories() {
            match Self::open_in(&directory, interface) {
                Ok(opened) => return Ok(opened),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    return Err(RadioError::Busy {
                        doing: msg!("link-doing-take"),
                        name: interface.to_owned(),
                    });
                }
                Err(error) => refused = Some((directory, error)),
            }
        }
        if let Some((_, error)) = &refused
            && error.kind() == io::ErrorKind::PermissionDenied
        {
            // Whoever may change the interface may write there.
            let denied = io::Error::from_raw_os_error(libc::EPERM);
            return Err(RadioError::system(
                msg!("link-doing-take"),
                interface,
                denied,
            ));
        }
        let (directory, source) = refused.unwrap_or_else(|| {
            let nowhere = io::Error::from(io::ErrorKind::NotFound);
            (PathBuf::from("/run/octopin"), nowhere)
        });
        Err(RadioError::Journal {
            name: interface.to_owned(),
            path: directory.display().to_string(),
            source,
        })
    }

    fn open_in(directory: &Path, interface: &str) -> io::Result<(Self, Option<Before>)> {
        match DirBuilder::new().mode(0o700).create(directory) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
            _ => {}
        }
        let path = directory.join(format!("{PREFIX}{interface}{SUFFIX}"));
        let mut file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .open(&path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(io::ErrorKind::WouldBlock.into()),
            Err(TryLockError::Error(error)) => return Err(error),
        }
        let mut text = String::new();
        // What cannot be read as text is no journal.
        let read = (&mut file).take(MAX_LEN).read_to_string(&mut text);
        let before = read.ok().and_then(|_| Before::parse(&text));
        Ok((Self { path, file }, before))
    }

    /// Writes down what the interface is like, so that it is on disk before anything changes.
    pub(crate) fn write(&mut self, interface: &str, before: &Before) -> Result<(), RadioError> {
        let mut write = || {
            self.file.set_len(0)?;
            self.file.rewind()?;
            self.file.write_all(before.to_text().as_bytes())?;
            self.file.sync_all()
        };
        write().map_err(|source| RadioError::Journal {
            name: interface.to_owned(),
            path: self.path.display().to_string(),
            source,
        })
    }

    /// Everything is as it was.
    pub(crate) fn close(self) {
        // A journal that stays behind costs the next start one look at the interface.
        let _ = fs::remove_file(&self.path);
    }

    /// The interfaces that have a journal.
    pub(crate) fn interfaces() -> Vec<String> {
        directories().iter().flat_map(|one| listed(one)).collect()
    }
}

/// The interfaces that programs which were killed left changed. Changes nothing.
pub(crate) fn left() -> Vec<String> {
    directories().iter().flat_map(|one| left_in(one)).collect()
}

fn left_in(directory: &Path) -> Vec<String> {
    let is_left = |interface: &String| {
        let path = directory.join(format!("{PREFIX}{interface}{SUFFIX}"));
        let Ok(file) = File::open(path) else {
            return false;
        };
        // Who has it locked is alive, and puts it back.
        let mut text = String::new();
        file.try_lock_shared().is_ok()
            && file.take(MAX_LEN).read_to_string(&mut text).is_ok()
            && Before::parse(&text).is_some()
    };
    listed(directory).into_iter().filter(is_left).collect()
}

fn listed(directory: &Path) -> Vec<String> {
    let entries = fs::read_dir(directory).into_iter().flatten().flatten();
    entries
        .filter_map(|entry| {
            let name = entry.file_name();
            let name = name.to_str()?.strip_prefix(PREFIX)?.strip_suffix(SUFFIX)?;
            Some(name.to_owned())
        })
        .collect()
}

/// Where journals may be, the first that can be written being the one.
fn directories() -> Vec<PathBuf> {
    let user = env::var_os("XDG_RUNTIME_DIR").filter(|directory| !directory.is_empty());
    [Some(PathBuf::from("/run")), user.map(PathBuf::from)]
        .into_iter()
        .flatten()
        .map(|directory| directory.join("octopin"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PrivateDir;

    fn joined() -> Before {
        Before {
            up: true,
            kind: 2,
            joined: Some(Joined {
                ssid: Ssid::new(&[0xff, b'=', b'\n', 0]).unwrap(),
                bssid: MacAddr([2, 0, 0, 0, 0, 9]),
                frequency: 2437,
            }),
            held: None,
            given: None,
        }
    }

    #[test]
    fn a_state_reads_back_and_a_cut_one_is_none() {
        let down = Before {
            up: false,
            kind: 3,
            joined: None,
            held: None,
            given: None,
        };
        let managed = Before {
            held: Some(Held::Supplicant {
                socket: "/run/wpa_supplicant/wlan0".into(),
            }),
            given: Some(OwnAddress {
                address: [192, 0, 2, 7].into(),
                prefix: 24,
            }),
            ..down.clone()
        };
        for before in [joined(), down, managed] {
            let text = before.to_text();
            assert_eq!(Before::parse(&text), Some(before));
            for end in 0..text.len() {
                assert_eq!(Before::parse(&text[..end]), None, "{end}");
            }
        }
        assert_eq!(
            Before::parse("octopin interface journal 1\nup=1\nend\n"),
            None
        );
    }

    #[test]
    fn what_a_killed_program_left_is_found_and_a_living_one_is_left_alone() {
        let directory = PrivateDir::new("octopin-test").unwrap();
        let directory = directory.path().join("octopin");
        let open = || Journal::open_in(&directory, "wlan0");

        let (mut journal, before) = open().unwrap();
        assert_eq!(before, None);
        journal.write("wlan0", &joined()).unwrap();
        assert_eq!(open().unwrap_err().kind(), io::ErrorKind::WouldBlock);
        assert!(left_in(&directory).is_empty(), "it is not left yet");
        // What closes the file without a word is what the kernel does for a killed program.
        drop(journal);
        assert_eq!(listed(&directory), ["wlan0"]);
        assert_eq!(left_in(&directory), ["wlan0"]);
        assert_eq!(left_in(&directory), ["wlan0"], "looking changes nothing");

        let (journal, before) = open().unwrap();
        assert_eq!(before, Some(joined()));
        journal.close();
        assert!(listed(&directory).is_empty());
        assert_eq!(open().unwrap().1, None);
    }

    #[test]
    fn a_shorter_state_leaves_nothing_of_a_longer_one() {
        let directory = PrivateDir::new("octopin-test").unwrap();
        let open = || Journal::open_in(directory.path(), "wlan0").unwrap();
        let short = Before {
            joined: None,
            ..joined()
        };
        let (mut journal, _) = open();
        journal.write("wlan0", &joined()).unwrap();
        journal.write("wlan0", &short).unwrap();
        drop(journal);
        assert_eq!(open().1, Some(short));
    }
}
