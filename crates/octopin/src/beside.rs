//! A file that a command writes for its user: whole, or as it was before.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use text::{Message, Tell, msg};

use crate::exit::{Exit, Stop};
use crate::output::clean;

/// Names that are tried beside the file; another process of this number cannot be there, only what
/// it left.
const TRIES: u32 = 100;

/// Why a file is not written to.
#[derive(Debug)]
pub(crate) enum Refused {
    /// A directory, a device or a pipe is there.
    NotAFile(PathBuf),
    /// The command reads that file.
    SameFile(PathBuf),
    /// The system does not let it be made.
    Io(io::Error),
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl Refused {
    /// As the error of a command; `other` says what the system's error means there.
    pub(crate) fn stop(self, other: impl FnOnce(&io::Error) -> Message) -> Stop {
        let named = |path: &Path| clean(&path.display().to_string());
        let (exit, code, what) = match &self {
            Self::NotAFile(path) => {
                let what = msg!("cmd-not-a-file", file = named(path));
                (Exit::Usage, "not-a-file", what)
            }
            Self::SameFile(path) => {
                let what = msg!("cmd-same-file", file = named(path));
                (Exit::Usage, "same-file", what)
            }
            Self::Io(error) => (Exit::Failed, "not-written", other(error)),
        };
        Stop::told(exit, code, &what.told())
    }
}

/// A file that is written beside the one whose place it takes in the end; until then, and where
/// that is never reached, that one stays as it is.
#[derive(Debug)]
pub(crate) struct Beside {
    file: File,
    /// Where it is until then; `None` once it has taken its place.
    temporary: Option<PathBuf>,
    target: PathBuf,
}

impl Beside {
    /// Begins a file that is to be at `path` with these permissions, none of the files that the
    /// command `reads`.
    ///
    /// # Errors
    /// [`Refused`]; then nothing was made.
    pub(crate) fn new(path: &Path, mode: u32, reads: &[PathBuf]) -> Result<Self, Refused> {
        let target = target(path, reads)?;
        let directory = match target.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let process = std::process::id();
        for number in 1..=TRIES {
            let temporary = directory.join(format!(".octopin-{process}-{number}.part"));
            match create(&temporary, mode) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error.into()),
                Ok(file) => {
                    return Ok(Self {
                        file,
                        temporary: Some(temporary),
                        target,
                    });
                }
            }
        }
        Err(io::Error::from(io::ErrorKind::AlreadyExists).into())
    }

    /// It is whole, and takes its place.
    ///
    /// # Errors
    /// The system's; then what was there before still is.
    pub(crate) fn done(mut self) -> io::Result<()> {
        self.file.sync_all()?;
        if let Some(temporary) = &self.temporary {
            fs::rename(temporary, &self.target)?;
        }
        self.temporary = None;
        Ok(())
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        if let Some(temporary) = &self.temporary {
            // What matters is told by whatever kept it from being done.
            let _ = fs::remove_file(temporary);
        }
    }
}

impl Write for Beside {
    fn write(&mut self, octets: &[u8]) -> io::Result<usize> {
        self.file.write(octets)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Seek for Beside {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

/// Makes a file where there was none.
///
/// # Errors
/// The system's: [`io::ErrorKind::AlreadyExists`] where something of that name is there.
pub(crate) fn create(path: &Path, mode: u32) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(mode).open(path)
}

/// The file that is to be replaced: where a link points, the link stays one.
fn target(path: &Path, reads: &[PathBuf]) -> Result<PathBuf, Refused> {
    let found = match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(path.to_owned()),
        found => found?,
    };
    if !found.is_file() {
        return Err(Refused::NotAFile(path.to_owned()));
    }
    let same = |other: &PathBuf| {
        let other = fs::metadata(other);
        other.is_ok_and(|other| (other.dev(), other.ino()) == (found.dev(), found.ino()))
    };
    if reads.iter().any(same) {
        return Err(Refused::SameFile(path.to_owned()));
    }
    Ok(fs::canonicalize(path)?)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    use link::PrivateDir;

    use super::*;

    fn names(directory: &Path) -> Vec<String> {
        let all = fs::read_dir(directory).expect("a directory").flatten();
        let mut names: Vec<String> = all
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn what_was_there_stays_until_the_new_one_is_whole() {
        let directory = PrivateDir::new("octopin-beside").expect("a directory");
        let path = directory.path().join("page");
        fs::write(&path, "old").expect("a file");
        let mut file = Beside::new(&path, 0o600, &[]).expect("it begins");
        file.write_all(b"half").expect("it is written");
        assert_eq!(fs::read(&path).expect("the old one"), b"old");
        drop(file);
        assert_eq!(fs::read(&path).expect("the old one"), b"old");
        assert_eq!(names(directory.path()), ["page"], "nothing is left");
        let mut file = Beside::new(&path, 0o600, &[]).expect("it begins");
        file.write_all(b"new").expect("it is written");
        file.done().expect("it takes its place");
        assert_eq!(fs::read(&path).expect("the new one"), b"new");
        assert_eq!(names(directory.path()), ["page"]);
    }

    #[test]
    fn a_name_beside_that_somebody_has_is_left_alone() {
        let directory = PrivateDir::new("octopin-beside").expect("a directory");
        let taken = format!(".octopin-{}-1.part", std::process::id());
        fs::write(directory.path().join(&taken), "mine").expect("a file");
        let path = directory.path().join("page");
        let file = Beside::new(&path, 0o600, &[]).expect("it begins");
        file.done().expect("it takes its place");
        let mine = fs::read(directory.path().join(&taken)).expect("it is there");
        assert_eq!(mine, b"mine");
        assert_eq!(names(directory.path()), [taken, "page".to_owned()]);
    }

    #[test]
    fn only_a_file_is_replaced_and_a_link_stays_one() {
        let directory = PrivateDir::new("octopin-beside").expect("a directory");
        let socket = directory.path().join("socket");
        let _listening = UnixListener::bind(&socket).expect("a socket");
        for other in [directory.path(), &socket, Path::new("/dev/null")] {
            let refused = Beside::new(other, 0o600, &[]);
            assert!(matches!(refused, Err(Refused::NotAFile(_))), "{other:?}");
        }
        let (file, link) = (directory.path().join("file"), directory.path().join("link"));
        fs::write(&file, "old").expect("a file");
        symlink(&file, &link).expect("a link");
        let mut through = Beside::new(&link, 0o600, &[]).expect("it begins");
        through.write_all(b"new").expect("it is written");
        through.done().expect("it takes its place");
        assert_eq!(fs::read(&file).expect("the file"), b"new");
        assert!(fs::symlink_metadata(&link).expect("the link").is_symlink());
    }

    #[test]
    fn a_file_that_is_read_is_not_replaced_under_any_of_its_names() {
        let directory = PrivateDir::new("octopin-beside").expect("a directory");
        let (file, link) = (directory.path().join("file"), directory.path().join("link"));
        fs::write(&file, "capture").expect("a file");
        fs::hard_link(&file, &link).expect("a link");
        for name in [&file, &link] {
            let refused = Beside::new(name, 0o600, std::slice::from_ref(&file));
            assert!(matches!(refused, Err(Refused::SameFile(_))), "{name:?}");
        }
        // A file that is not there yet is none of them.
        assert!(Beside::new(&directory.path().join("new"), 0o600, &[file]).is_ok());
    }
}
