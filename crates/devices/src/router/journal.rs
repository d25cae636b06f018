//! What was changed at a router, kept on disk until it is put back.
//!
//! A change is noted before it is made, so that a crash leaves the note and not a router that nobody
//! remembers to put back. Notes of one router are a stack: what was changed last is put back first.
//! They hold no secrets.

use std::fmt::{self, Write as _};
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::driver::Undo;
use text::msg;

/// The largest file that is read. A note has some hundred octets.
const MAX_LEN: u64 = 1 << 20;

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// When it was made.
    pub at: Timestamp,
    /// How to take it back.
    pub undo: Undo,
    /// The run that it was made for, where it was made for one alone; it is put back at its end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub run: Option<Run>,
}

/// A run that something was changed for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The process that does it.
    pub process: u32,
    /// The router, as commands take it.
    pub address: String,
}

impl Run {
    /// Whether its process ended without putting back. A process of another program that has its
    /// number by now hides that until it ends too; nothing is put back too early.
    fn is_over(&self) -> bool {
        self.process != std::process::id()
            && !Path::new("/proc").join(self.process.to_string()).exists()
    }
}

impl Note {
    /// Whether it was left by a run that was ended from outside.
    pub fn is_left(&self) -> bool {
        self.run.as_ref().is_some_and(Run::is_over)
    }
}

/// Whoever keeps what was changed also after it was put back, when the note of it is gone. What cannot
/// be kept is no reason not to change or to put back.
pub trait Record: fmt::Debug + Send + Sync {
    /// It is noted, and about to be changed.
    fn changed(&self, address: &str, note: &Note);

    /// It is as it was; its note is gone.
    fn put_back(&self, address: &str, note: &Note);
}

/// The notes of all routers, one file each.
#[derive(Clone, Debug)]
pub struct Journal {
    directory: PathBuf,
    record: Option<Arc<dyn Record>>,
}

impl Journal {
    /// The journal of this user.
    ///
    /// # Errors
    /// There is no home directory.
    pub fn of_user() -> io::Result<Self> {
        let state = lan::place::state_dir().ok_or_else(|| {
            let text = msg!("device-journal-no-home");
            io::Error::new(io::ErrorKind::NotFound, text.to_string())
        })?;
        Ok(Self::at(&state.join("routers")))
    }

    /// A journal in this directory, which is made when the first note is.
    pub fn at(directory: &Path) -> Self {
        Self {
            directory: directory.to_owned(),
            record: None,
        }
    }

    /// The same, which tells every change to a record.
    #[must_use]
    pub fn recorded(self, record: Arc<dyn Record>) -> Self {
        Self {
            record: Some(record),
            ..self
        }
    }

    /// Notes how to take a change back. Call it before the change is made.
    ///
    /// # Errors
    /// The file cannot be written; the change should not be made then.
    pub fn note(&self, address: &str, undo: Undo) -> io::Result<()> {
        self.add(address, undo, None)
    }

    /// As [`Journal::note`], for a change that this process puts back at the end of a run.
    ///
    /// # Errors
    /// As [`Journal::note`].
    pub fn note_for_run(&self, address: &str, undo: Undo) -> io::Result<()> {
        let run = Run {
            process: std::process::id(),
            address: address.to_owned(),
        };
        self.add(address, undo, Some(run))
    }

    fn add(&self, address: &str, undo: Undo, run: Option<Run>) -> io::Result<()> {
        if undo == Undo::Nothing {
            return Ok(());
        }
        let mut notes = self.notes(address)?;
        let note = Note {
            at: Timestamp::now(),
            undo,
            run,
        };
        notes.push(note.clone());
        self.write(address, &notes)?;
        if let Some(record) = &self.record {
            record.changed(address, &note);
        }
        Ok(())
    }

    /// The addresses of the routers at which runs that were ended from outside left something to
    /// put back. What cannot be read is left out.
    pub fn left(&self) -> Vec<String> {
        let files = fs::read_dir(&self.directory).into_iter().flatten();
        let mut addresses: Vec<String> = files
            .flatten()
            .filter(|file| file.path().extension().is_some_and(|end| end == "json"))
            .filter_map(|file| read(&file.path()).ok())
            .filter_map(|notes| {
                let left = notes.into_iter().rev().find(Note::is_left);
                left.and_then(|note| Some(note.run?.address))
            })
            .collect();
        addresses.sort();
        addresses
    }

    /// What was changed at this router, the oldest first.
    ///
    /// # Errors
    /// The file is there and cannot be read, or is none of ours.
    pub fn notes(&self, address: &str) -> io::Result<Vec<Note>> {
        read(&self.path(address))
    }

    /// Takes the last note away, after it was put back.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn done(&self, address: &str) -> io::Result<()> {
        let mut notes = self.notes(address)?;
        let last = notes.pop();
        self.write(address, &notes)?;
        if let (Some(record), Some(note)) = (&self.record, last) {
            record.put_back(address, &note);
        }
        Ok(())
    }

    /// The old file stays until the new one is whole on the disk.
    fn write(&self, address: &str, notes: &[Note]) -> io::Result<()> {
        let path = self.path(address);
        if notes.is_empty() {
            return match fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            };
        }
        let mut builder = DirBuilder::new();
        builder
            .recursive(true)
            .mode(0o700)
            .create(&self.directory)?;
        let new = path.with_extension("new");
        let mut file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&new)?;
        file.write_all(&serde_json::to_vec(notes)?)?;
        file.sync_all()?;
        fs::rename(new, path)
    }

    /// An address as the name of a file: what is not a letter or a digit becomes its number.
    fn path(&self, address: &str) -> PathBuf {
        let mut name = String::from("router-");
        for octet in address.bytes() {
            if octet.is_ascii_alphanumeric() {
                name.push(char::from(octet));
            } else {
                // Writing into a String cannot fail.
                let _ = write!(name, "_{octet:02x}");
            }
        }
        // No file system takes more than 255 octets; so long an address is nobody's.
        name.truncate(200);
        self.directory.join(name).with_extension("json")
    }
}

/// The notes of a file; none where there is no file.
fn read(path: &Path) -> io::Result<Vec<Note>> {
    let length = match fs::metadata(path) {
        Ok(found) => found.len(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    if length > MAX_LEN {
        let text = msg!(
            "device-journal-too-large",
            path = path.display().to_string()
        );
        return Err(io::Error::new(io::ErrorKind::InvalidData, text.to_string()));
    }
    serde_json::from_slice(&fs::read(path)?).map_err(|error| {
        let path = path.display().to_string();
        let text = msg!("device-journal-none", path, error = error.to_string());
        io::Error::new(io::ErrorKind::InvalidData, text.to_string())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wps_off() -> Undo {
        Undo::WpsOff {
            networks: vec!["wlan0".to_owned()],
        }
    }

    #[test]
    fn what_was_changed_last_is_put_back_first() {
        let directory = link::PrivateDir::new("octopin-journal").expect("a directory");
        let journal = Journal::at(&directory.path().join("routers"));
        let here = "hostapd:/run/hostapd/wlan0";
        assert_eq!(journal.notes(here).expect("none"), []);
        journal.note(here, Undo::Nothing).expect("nothing to write");
        assert_eq!(journal.notes(here).expect("still none"), []);
        journal.note(here, wps_off()).expect("written");
        journal.note(here, Undo::RouterPinOff).expect("written");
        journal.note("192.0.2.1", wps_off()).expect("another's");
        let undos = |notes: Vec<Note>| notes.into_iter().map(|note| note.undo).collect::<Vec<_>>();
        assert_eq!(
            undos(journal.notes(here).expect("read")),
            [wps_off(), Undo::RouterPinOff]
        );
        journal.done(here).expect("written");
        assert_eq!(undos(journal.notes(here).expect("read")), [wps_off()]);
        journal.done(here).expect("removed");
        assert_eq!(journal.notes(here).expect("none left"), []);
        journal.done(here).expect("nothing left to do");
        assert_eq!(journal.notes("192.0.2.1").expect("kept").len(), 1);
    }

    #[test]
    fn what_a_run_left_is_known_when_its_process_is_gone() {
        let directory = link::PrivateDir::new("octopin-journal").expect("a directory");
        let journal = Journal::at(directory.path());
        let here = "jnap://192.0.2.1";
        journal.note(here, Undo::RouterPinOff).expect("written");
        journal.note_for_run(here, wps_off()).expect("written");
        assert!(journal.left().is_empty(), "this process goes on");
        let mut notes = journal.notes(here).expect("read");
        assert_eq!(notes.len(), 2);
        for note in &mut notes {
            if let Some(run) = &mut note.run {
                // Larger than any number that Linux gives to a process.
                run.process = 1 << 23;
            }
        }
        journal.write(here, &notes).expect("written");
        assert_eq!(journal.left(), [here]);
        let notes = journal.notes(here).expect("read");
        let left: Vec<bool> = notes.iter().map(Note::is_left).collect();
        assert_eq!(left, [false, true]);
    }

    #[test]
    fn a_file_that_is_no_journal_is_not_overwritten() {
        let directory = link::PrivateDir::new("octopin-journal").expect("a directory");
        let journal = Journal::at(directory.path());
        fs::write(journal.path("x"), b"rubbish").expect("written");
        assert!(journal.notes("x").is_err());
        assert!(journal.note("x", wps_off()).is_err());
        assert_eq!(fs::read(journal.path("x")).expect("there"), b"rubbish");
    }
}
