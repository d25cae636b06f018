//! What the last search found, so that other commands take a name or a number for an address.
//!
//! A small file in the user's state directory, readable by the user alone: it has names and
//! addresses, no secrets.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde_json::{Map, Value, json};
use text::{Message, Tell, msg};

/// The file's name.
const FILE: &str = "last-find.json";

/// The largest file that is read, in octets.
const MAX_FILE: u64 = 1 << 20;

/// The most devices that are kept of each kind.
const MAX_ENTRIES: usize = 1000;

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A printer.
    Printer,
    /// A router.
    Router,
}

impl Kind {
    /// The key of its list in the file.
    const fn key(self) -> &'static str {
        match self {
            Self::Printer => "printers",
            Self::Router => "routers",
        }
    }
}

/// A device that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number in the list, from 1.
    pub number: usize,
    /// What it is called.
    pub name: String,
    /// Its address, as commands take it.
    pub address: String,
    /// Its serial number or UUID, so that another device at the address is noticed.
    pub identity: Option<String>,
    /// When it was found.
    pub at: Timestamp,
}

/// Why a name or number of the last search gives no address. The text is "what happened and why;
/// what to do next".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LastError {
    /// There is no such number.
    NoNumber {
        /// What has the number.
        kind: Kind,
        /// The number.
        number: usize,
    },
    /// Several have the name.
    Ambiguous {
        /// The name.
        name: String,
        /// How many.
        count: usize,
    },
    /// The file cannot be read or written.
    File {
        /// The file.
        path: String,
        /// Why.
        reason: Message,
    },
}

impl Tell for LastError {
    fn told(&self) -> Message {
        match self {
            Self::NoNumber { kind, number } => match kind {
                Kind::Printer => msg!("device-last-no-printer", number = number.to_string()),
                Kind::Router => msg!("device-last-no-router", number = number.to_string()),
            },
            Self::Ambiguous { name, count } => {
                msg!(
                    "device-last-several",
                    count = *count,
                    name = text::unquoted(name)
                )
            }
            Self::File { path, reason } => msg!("device-last-file", path, reason),
        }
    }
}

text::display_told!(LastError);

/// Where the last search is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Last {
    path: PathBuf,
}

impl Last {
    /// In the user's state directory; `None` where there is no home directory.
    pub fn of_user() -> Option<Self> {
        lan::place::state_dir().map(|directory| Self::in_directory(&directory))
    }

    /// In a directory, which is made when something is kept.
    pub fn in_directory(directory: &Path) -> Self {
        Self {
            path: directory.join(FILE),
        }
    }

    fn trouble(&self, reason: Message) -> LastError {
        LastError::File {
            path: self.path.display().to_string(),
            reason,
        }
    }

    /// Keeps what was found of one kind in place of what was kept of it before. The numbers are
    /// those of the order.
    ///
    /// # Errors
    /// [`LastError::File`].
    pub fn keep(&self, kind: Kind, entries: &[Entry]) -> Result<(), LastError> {
        // A file that cannot be understood is worth nothing.
        let mut all = self.load().unwrap_or_default();
        let list: Vec<Value> = entries
            .iter()
            .take(MAX_ENTRIES)
            .map(|entry| {
                json!({
                    "name": entry.name,
                    "address": entry.address,
                    "identity": entry.identity,
                    "at": entry.at.to_string(),
                })
            })
            .collect();
        all.insert(kind.key().to_owned(), list.into());
        let text = Value::Object(all).to_string();
        self.write(text.as_bytes())
            .map_err(|error| self.trouble(Message::verbatim(error.to_string())))
    }

    /// What was found of one kind; nothing where there was no search yet.
    ///
    /// # Errors
    /// [`LastError::File`].
    pub fn entries(&self, kind: Kind) -> Result<Vec<Entry>, LastError> {
        let all = self.load()?;
        let list = all.get(kind.key()).and_then(Value::as_array);
        let entries = list.into_iter().flatten().take(MAX_ENTRIES).enumerate();
        Ok(entries
            .filter_map(|(at, entry)| {
                let text = |key: &str| entry.get(key)?.as_str().map(str::to_owned);
                Some(Entry {
                    number: at + 1,
                    name: text("name")?,
                    address: text("address")?,
                    identity: text("identity"),
                    at: text("at")?.parse().ok()?,
                })
            })
            .collect())
    }

    /// The device that a user means by a number or a name of the last search, whatever its case.
    /// `None` for a text that is neither, and so may be an address.
    ///
    /// # Errors
    /// A number that no device has; a name that several have; a file that cannot be read.
    pub fn resolve(&self, kind: Kind, text: &str) -> Result<Option<Entry>, LastError> {
        let text = text.trim();
        let number = text.parse::<usize>().ok();
        let entries = match self.entries(kind) {
            Ok(entries) => entries,
            // A text that may be an address does not need the file.
            Err(_) if number.is_none() => return Ok(None),
            Err(error) => return Err(error),
        };
        if let Some(number) = number {
            let found = entries.into_iter().find(|entry| entry.number == number);
            return found.map(Some).ok_or(LastError::NoNumber { kind, number });
        }
        let mut called: Vec<Entry> = entries
            .into_iter()
            .filter(|entry| entry.name.to_lowercase() == text.to_lowercase())
            .collect();
        match called.len() {
            0 | 1 => Ok(called.pop()),
            count => Err(LastError::Ambiguous {
                name: text.to_owned(),
                count,
            }),
        }
    }

    fn load(&self) -> Result<Map<String, Value>, LastError> {
        let mut text = String::new();
        let read = fs::File::open(&self.path)
            .and_then(|file| file.take(MAX_FILE).read_to_string(&mut text));
        match read {
            Ok(_) => match serde_json::from_str(&text) {
                Ok(Value::Object(all)) => Ok(all),
                Ok(_) => Err(self.trouble(msg!("device-last-foreign"))),
                Err(error) => Err(self.trouble(Message::verbatim(error.to_string()))),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Map::new()),
            Err(error) => Err(self.trouble(Message::verbatim(error.to_string()))),
        }
    }

    /// Nobody ever sees half of the file.
    fn write(&self, octets: &[u8]) -> io::Result<()> {
        if let Some(directory) = self.path.parent() {
            DirBuilder::new()
                .recursive(true)
                .mode(0o700)
                .create(directory)?;
        }
        let beside = self
            .path
            .with_extension(format!("{}.new", std::process::id()));
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true).mode(0o600);
        let written = options
            .open(&beside)
            .and_then(|mut file| file.write_all(octets))
            .and_then(|()| fs::rename(&beside, &self.path));
        if written.is_err() {
            // What matters is why it could not be written.
            let _ = fs::remove_file(&beside);
        }
        written
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    fn entry(number: usize, name: &str) -> Entry {
        Entry {
            number,
            name: name.to_owned(),
            address: format!("192.0.2.{number}"),
            identity: Some("CN12345678".to_owned()),
            at: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn a_name_or_a_number_gives_the_address_back() {
        let directory = link::PrivateDir::new("octopin-last").unwrap();
        let last = Last::in_directory(&directory.path().join("a/b"));
        assert_eq!(last.resolve(Kind::Printer, "192.0.2.1"), Ok(None));
        let none = last.resolve(Kind::Printer, "1").unwrap_err().to_string();
        assert!(none.contains("octopin find --only printers"), "{none}");

        let printers = [entry(1, "Study"), entry(2, "Hall"), entry(3, "hall")];
        last.keep(Kind::Printer, &printers).unwrap();
        last.keep(Kind::Router, &[entry(1, "Box")]).unwrap();
        assert_eq!(last.entries(Kind::Printer).unwrap(), printers);
        assert_eq!(
            last.resolve(Kind::Printer, " 2 "),
            Ok(Some(printers[1].clone()))
        );
        assert_eq!(
            last.resolve(Kind::Printer, "sTUDY"),
            Ok(Some(printers[0].clone()))
        );
        assert_eq!(last.resolve(Kind::Printer, "Box"), Ok(None));
        assert_eq!(last.resolve(Kind::Router, "box"), Ok(Some(entry(1, "Box"))));
        for (text, word) in [("4", "number 4"), ("Hall", "2 devices")] {
            let error = last.resolve(Kind::Printer, text).unwrap_err().to_string();
            assert!(error.contains(word), "{error}");
        }
        let mode = fs::metadata(&last.path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);

        last.keep(Kind::Printer, &[]).unwrap();
        assert_eq!(last.entries(Kind::Printer), Ok(vec![]));
        assert_eq!(last.entries(Kind::Router).unwrap().len(), 1);
    }

    #[test]
    fn a_file_that_was_spoiled_is_said_to_be_and_is_written_anew() {
        let directory = link::PrivateDir::new("octopin-last").unwrap();
        let last = Last::in_directory(directory.path());
        for spoiled in ["", "[]", "{\"printers\": [{\"name\": 1}, 2]}"] {
            fs::write(&last.path, spoiled).unwrap();
            // An address needs no list.
            assert_eq!(last.resolve(Kind::Printer, "printer.local"), Ok(None));
            assert!(last.resolve(Kind::Printer, "1").is_err());
        }
        last.keep(Kind::Printer, &[entry(1, "Study")]).unwrap();
        assert_eq!(last.entries(Kind::Printer).unwrap().len(), 1);
    }
}
