//! Trust on first use: the certificate that a device showed first is the one it must show ever
//! after. Devices make their own certificates, so no authority can vouch for them.

use std::collections::HashMap;
use std::fmt::{self, Write as _};
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use sha2::{Digest as _, Sha256};
use text::msg;

/// The SHA-256 of a certificate, as browsers show it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint(pub [u8; 32]);

impl Fingerprint {
    /// Of a certificate in DER.
    pub fn of(certificate: &[u8]) -> Self {
        Self(Sha256::digest(certificate).into())
    }

    /// Reads what [`fmt::Display`] writes.
    fn parse(text: &str) -> Option<Self> {
        let mut octets = [0; 32];
        let mut parts = text.split(':');
        for octet in &mut octets {
            let part = parts.next().filter(|part| part.len() == 2)?;
            *octet = u8::from_str_radix(part, 16).ok()?;
        }
        parts.next().is_none().then_some(Self(octets))
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, octet) in self.0.iter().enumerate() {
            let colon = if at == 0 { "" } else { ":" };
            write!(f, "{colon}{octet:02X}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fingerprint({self})")
    }
}

/// Where fingerprints are kept.
pub trait PinStore: Send + Sync {
    /// The fingerprint that `name` showed at first.
    ///
    /// # Errors
    /// It cannot be read.
    fn pinned(&self, name: &str) -> io::Result<Option<Fingerprint>>;

    /// Keeps the fingerprint of `name`, which has none yet.
    ///
    /// # Errors
    /// It cannot be written.
    fn pin(&self, name: &str, fingerprint: Fingerprint) -> io::Result<()>;

    /// Where the fingerprint of `name` is, for a person who wants to remove it.
    fn place(&self, name: &str) -> String;
}

/// Fingerprints for as long as the program runs.
#[derive(Debug, Default)]
pub struct MemoryPins(Mutex<HashMap<String, Fingerprint>>);

impl PinStore for MemoryPins {
    fn pinned(&self, name: &str) -> io::Result<Option<Fingerprint>> {
        let pins = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(pins.get(name).copied())
    }

    fn pin(&self, name: &str, fingerprint: Fingerprint) -> io::Result<()> {
        let mut pins = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pins.insert(name.to_owned(), fingerprint);
        Ok(())
    }

    fn place(&self, name: &str) -> String {
        msg!("lan-pin-of", name).into()
    }
}

/// Fingerprints in a directory, one small file a device: nothing has to be locked, and a person can
/// remove one.
#[derive(Debug)]
pub struct FilePins {
    directory: PathBuf,
}

impl FilePins {
    /// Pins in this directory, which is made when the first is kept.
    pub fn new(directory: impl Into<PathBuf>) -> Self {
        Self {
            directory: directory.into(),
        }
    }

    /// Pins in the user's state directory; `None` where there is no home directory.
    pub fn of_user() -> Option<Self> {
        Some(Self::new(crate::place::state_dir()?.join("certificates")))
    }

    /// A file's name for any name: letters, digits, dot and hyphen stay, the rest is `_` and its
    /// number, and what is too long for a file system ends in a hash.
    fn file(&self, name: &str) -> PathBuf {
        let mut file = String::new();
        for octet in name.bytes() {
            match octet {
                b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'-' => file.push(char::from(octet)),
                b'.' if !file.is_empty() => file.push('.'),
                other => {
                    // Writing into a String cannot fail.
                    let _ = write!(file, "_{other:02x}");
                }
            }
        }
        if file.len() > 150 {
            let hash = Fingerprint::of(name.as_bytes())
                .to_string()
                .replace(':', "");
            file.truncate(80);
            file.push_str(&hash);
        }
        self.directory.join(file)
    }
}

impl PinStore for FilePins {
    fn pinned(&self, name: &str) -> io::Result<Option<Fingerprint>> {
        let mut file = match fs::File::open(self.file(name)) {
            Ok(file) => file.take(4096),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let mut text = String::new();
        file.read_to_string(&mut text)?;
        // A file that cannot be understood must not look like a first use.
        Fingerprint::parse(text.trim()).map(Some).ok_or_else(|| {
            let place = self.place(name);
            io::Error::new(
                io::ErrorKind::InvalidData,
                msg!("lan-no-fingerprint", place).to_string(),
            )
        })
    }

    fn pin(&self, name: &str, fingerprint: Fingerprint) -> io::Result<()> {
        let mut builder = DirBuilder::new();
        builder
            .recursive(true)
            .mode(0o700)
            .create(&self.directory)?;
        write_whole(&self.file(name), format!("{fingerprint}\n").as_bytes())
    }

    fn place(&self, name: &str) -> String {
        self.file(name).display().to_string()
    }
}

/// Writes a file that only this user reads, so that nobody ever sees half of it.
fn write_whole(path: &Path, octets: &[u8]) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(format!(".{}.new", std::process::id()));
    let beside = PathBuf::from(beside);
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true).mode(0o600);
    let written = options
        .open(&beside)
        .and_then(|mut file| file.write_all(octets))
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // What matters is why it could not be written.
        let _ = fs::remove_file(&beside);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_written_and_read_and_nothing_else_is() {
        let fingerprint = Fingerprint::of(b"certificate");
        let text = fingerprint.to_string();
        assert_eq!(text.len(), 95);
        assert_eq!(Fingerprint::parse(&text), Some(fingerprint));
        for bad in [
            "",
            "00",
            &text[1..],
            &format!("{text}:00"),
            &text.replace(':', ""),
        ] {
            assert_eq!(Fingerprint::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn names_become_files_that_stay_inside_the_directory_and_apart() {
        let pins = FilePins::new("/pins");
        let names = [
            "a:1",
            "a_3a1",
            "../../etc/x",
            "..",
            ".",
            "",
            "fe80::1%e:443",
            &"x".repeat(400),
        ];
        let files: Vec<PathBuf> = names.iter().map(|name| pins.file(name)).collect();
        for (name, file) in names
            .iter()
            .zip(&files)
            .filter(|(name, _)| !name.is_empty())
        {
            assert_eq!(file.parent(), Some(Path::new("/pins")), "{name}");
            assert!(!file.file_name().unwrap().to_string_lossy().starts_with('.'));
        }
        let mut unique = files.clone();
        unique.sort();
        unique.dedup();
        assert_eq!(unique.len(), names.len());
    }
}
