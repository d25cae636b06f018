//! From a file to text: as it is, with poppler's programs, or with tesseract.

use std::fs;
use std::io::{Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use text::{Message, Tell, Value, msg};
use thiserror::Error;

/// The largest file that is read, in octets.
pub const FILE_MAX: u64 = 64 * 1024 * 1024;

/// The longest text that a program may write, in octets.
const TEXT_MAX: u64 = 1024 * 1024;

/// How long one program may take. A page takes tesseract a second or ten.
const DEADLINE: Duration = Duration::from_secs(90);

/// How many pages of a scanned PDF are looked at.
const PAGES_MAX: &str = "4";

/// Below so many letters and digits a PDF is taken for pictures of pages.
const TEXT_MIN: usize = 40;

/// The languages of [`super::read`] as tesseract names them.
const LANGUAGES: &[&str] = &["eng", "deu", "fra", "spa", "ita", "por", "nld"];

/// How a file was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// It is text.
    Text,
    /// It is a PDF with text in it.
    Pdf,
    /// It is a picture, or a PDF of pictures: what it says was recognised.
    Picture,
}

impl How {
    /// The word for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Pdf => "pdf",
            Self::Picture => "picture",
        }
    }
}

/// A file as text.
#[derive(Debug)]
pub struct Page {
    /// What it says.
    pub text: String,
    /// How it was read.
    pub how: How,
}

/// Why a file cannot be read.
#[derive(Debug, Error)]
pub enum FileError {
    /// There is no such file, or it must not be read.
    Unreadable {
        /// The file.
        path: String,
        /// What the operating system says.
        error: std::io::Error,
    },
    /// It is too large for a printed page.
    TooLarge {
        /// The file.
        path: String,
    },
    /// It is empty.
    Empty {
        /// The file.
        path: String,
    },
    /// It is neither text, a PDF nor a picture.
    Unknown {
        /// The file.
        path: String,
    },
    /// A program is missing.
    Missing {
        /// What was to be read.
        what: Medium,
        /// The program.
        program: &'static str,
        /// The Debian packages that have it.
        packages: &'static str,
    },
    /// A program could not read the file.
    Failed {
        /// The program.
        program: &'static str,
        /// What it says, or what happened to it.
        reason: Value,
    },
}

/// What a page is on, for which a program is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// A PDF with text in it.
    Pdf,
    /// A PDF of pictures.
    PdfOfPictures,
    /// A picture.
    Picture,
    /// A picture, for which the program is there, and none of its languages.
    PictureWithoutLanguage,
}

impl Tell for FileError {
    fn told(&self) -> Message {
        match self {
            Self::Unreadable { path, error } => {
                msg!("device-page-unreadable", path, error = error.to_string())
            }
            Self::TooLarge { path } => msg!("device-page-too-large", path),
            Self::Empty { path } => msg!("device-page-empty", path),
            Self::Unknown { path } => msg!("device-page-unknown", path),
            Self::Missing { what, program, .. } => match what {
                Medium::Pdf => msg!("device-page-missing-pdf", program = *program),
                Medium::PdfOfPictures => {
                    msg!("device-page-missing-pictures", program = *program)
                }
                Medium::Picture => msg!("device-page-missing-picture", program = *program),
                Medium::PictureWithoutLanguage => msg!("device-page-missing-language"),
            },
            Self::Failed { program, reason } => {
                msg!("device-page-failed", program = *program, reason)
            }
        }
    }
}

text::display_told!(FileError);

/// Turns a file into text.
///
/// # Errors
/// The file cannot be read, or a program that reads its kind is missing or fails.
pub fn open(path: &Path) -> Result<Page, FileError> {
    let name = || path.display().to_string();
    let unreadable = |error| FileError::Unreadable {
        path: name(),
        error,
    };
    let file = fs::File::open(path).map_err(unreadable)?;
    take(file, &name())
}

/// The same for what a reader has, such as standard input; `name` is for messages.
///
/// # Errors
/// As [`open`].
pub fn take(reader: impl Read, name: &str) -> Result<Page, FileError> {
    let mut octets = Vec::new();
    reader
        .take(FILE_MAX + 1)
        .read_to_end(&mut octets)
        .map_err(|error| FileError::Unreadable {
            path: name.to_owned(),
            error,
        })?;
    if u64::try_from(octets.len()).is_ok_and(|length| length > FILE_MAX) {
        return Err(FileError::TooLarge {
            path: name.to_owned(),
        });
    }
    match kind(&octets) {
        Kind::Empty => Err(FileError::Empty {
            path: name.to_owned(),
        }),
        Kind::Unknown => Err(FileError::Unknown {
            path: name.to_owned(),
        }),
        Kind::Text => Ok(Page {
            text: decode(&octets),
            how: How::Text,
        }),
        Kind::Pdf => pdf(&octets),
        Kind::Picture => {
            let text = recognise(Input::Octets(&octets))?;
            Ok(Page {
                text,
                how: How::Picture,
            })
        }
    }
}

/// What a file is, by its first octets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Empty,
    Text,
    Pdf,
    Picture,
    Unknown,
}

fn kind(octets: &[u8]) -> Kind {
    const PICTURES: &[&[u8]] = &[
        b"\x89PNG\r\n",
        b"\xff\xd8\xff",
        b"II*\0",
        b"MM\0*",
        b"BM",
        b"P1\n",
        b"P2\n",
        b"P3\n",
        b"P4\n",
        b"P5\n",
        b"P6\n",
    ];
    let head = octets.get(..1024).unwrap_or(octets);
    let is_webp = head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP".as_slice());
    // Text that begins with BM is text: a bitmap has zeros in its header.
    let binary = head.contains(&0);
    let picture = |start: &&[u8]| head.starts_with(start) && (start.len() > 2 || binary);
    if octets.is_empty() {
        Kind::Empty
    } else if head.windows(5).any(|window| window == b"%PDF-") {
        Kind::Pdf
    } else if is_webp || PICTURES.iter().any(picture) {
        Kind::Picture
    } else if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
        Kind::Text
    } else if binary {
        Kind::Unknown
    } else if octets.iter().all(u8::is_ascii_whitespace) {
        Kind::Empty
    } else {
        Kind::Text
    }
}

/// Text in UTF-8, in UTF-16 with its mark, or in Latin-1.
fn decode(octets: &[u8]) -> String {
    let wide = |from: fn([u8; 2]) -> u16| {
        let units = octets.chunks_exact(2).skip(1);
        let units = units.map(|pair| {
            from([
                pair.first().copied().unwrap_or(0),
                pair.get(1).copied().unwrap_or(0),
            ])
        });
        char::decode_utf16(units)
            .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    };
    match octets {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        _ => match std::str::from_utf8(octets) {
            Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
            Err(_) => octets.iter().map(|octet| char::from(*octet)).collect(),
        },
    }
}

fn pdf(octets: &[u8]) -> Result<Page, FileError> {
    let program = Program {
        what: Medium::Pdf,
        name: "pdftotext",
        packages: "poppler-utils",
    };
    let arguments = ["-q", "-layout", "-enc", "UTF-8", "-", "-"].map(str::to_owned);
    let text = program.run(&arguments, Some(octets))?;
    let letters = text
        .chars()
        .filter(|c| c.is_alphanumeric())
        .take(TEXT_MIN)
        .count();
    if letters >= TEXT_MIN {
        return Ok(Page {
            text,
            how: How::Pdf,
        });
    }
    // Pictures of pages: the first ones, drawn and recognised.
    let directory = Scratch::new()?;
    let program = Program {
        what: Medium::PdfOfPictures,
        name: "pdftoppm",
        packages: "poppler-utils",
    };
    let prefix = directory.0.join("page").display().to_string();
    let arguments = ["-q", "-r", "200", "-gray", "-l", PAGES_MAX, "-", &prefix].map(str::to_owned);
    program.run(&arguments, Some(octets))?;
    let entries = fs::read_dir(&directory.0).map_err(|error| directory.unreadable(error))?;
    let mut pages: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    pages.sort();
    let mut text = String::new();
    for page in &pages {
        text.push_str(&recognise(Input::File(page))?);
        text.push('\n');
    }
    Ok(Page {
        text,
        how: How::Picture,
    })
}

/// A picture.
#[derive(Clone, Copy)]
enum Input<'a> {
    File(&'a Path),
    Octets(&'a [u8]),
}

fn recognise(picture: Input<'_>) -> Result<String, FileError> {
    let program = Program {
        what: Medium::Picture,
        name: "tesseract",
        packages: "tesseract-ocr tesseract-ocr-eng",
    };
    let listed = program.run(&["--list-langs".to_owned()], None)?;
    let installed: Vec<&str> = listed.lines().map(str::trim).collect();
    let known = LANGUAGES
        .iter()
        .filter(|language| installed.contains(language));
    let languages: Vec<&str> = known.copied().collect();
    if languages.is_empty() {
        return Err(FileError::Missing {
            what: Medium::PictureWithoutLanguage,
            program: "tesseract",
            packages: "tesseract-ocr-eng",
        });
    }
    let (file, octets) = match picture {
        Input::File(path) => (path.display().to_string(), None),
        Input::Octets(octets) => ("stdin".to_owned(), Some(octets)),
    };
    // One block of lines: the labels and values of a page are a table, not columns of a newspaper.
    let arguments = [&file, "stdout", "--psm", "6", "-l", &languages.join("+")].map(str::to_owned);
    program.run(&arguments, octets)
}

/// A program that reads a kind of file.
#[derive(Clone, Copy)]
struct Program {
    what: Medium,
    name: &'static str,
    packages: &'static str,
}

impl Program {
    /// Runs it, with octets as its standard input, and gives what it writes.
    fn run(self, arguments: &[String], input: Option<&[u8]>) -> Result<String, FileError> {
        let failed = |reason: Value| FileError::Failed {
            program: self.name,
            reason,
        };
        let mut child = Command::new(self.name)
            .args(arguments)
            // One thread: the page is small, and the computer has other things to do.
            .env("OMP_THREAD_LIMIT", "1")
            .stdin(if input.is_some() {
                Stdio::piped()
            } else {
                Stdio::null()
            })
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| match error.kind() {
                std::io::ErrorKind::NotFound => FileError::Missing {
                    what: self.what,
                    program: self.name,
                    packages: self.packages,
                },
                _ => failed(error.to_string().into()),
            })?;
        let (stdin, stdout, stderr) =
            (child.stdin.take(), child.stdout.take(), child.stderr.take());
        let ended = Instant::now() + DEADLINE;
        thread::scope(|scope| {
            if let (Some(mut stdin), Some(octets)) = (stdin, input) {
                // A program that has seen enough closes its input; its status tells.
                scope.spawn(move || drop(stdin.write_all(octets)));
            }
            let text = scope.spawn(move || read_some(stdout));
            let complaint = scope.spawn(move || read_some(stderr));
            let status = loop {
                match child.try_wait() {
                    Ok(Some(status)) => break Ok(status),
                    Ok(None) if Instant::now() < ended => thread::sleep(Duration::from_millis(5)),
                    Ok(None) => {
                        // The readers end with the program.
                        drop(child.kill());
                        drop(child.wait());
                        break Err(failed(
                            msg!("device-page-too-long", seconds = DEADLINE.as_secs()).into(),
                        ));
                    }
                    Err(error) => break Err(failed(error.to_string().into())),
                }
            };
            let text = text.join().unwrap_or_default();
            let complaint = complaint.join().unwrap_or_default();
            if status?.success() {
                return Ok(text);
            }
            let first = complaint.lines().find(|line| !line.trim().is_empty());
            Err(failed(match first {
                Some(said) => said.trim().into(),
                None => msg!("device-no-reason").into(),
            }))
        })
    }
}

/// What a program writes, up to a limit; the rest is read and dropped, so that it can end.
fn read_some(from: Option<impl Read>) -> String {
    let mut octets = Vec::new();
    if let Some(mut from) = from {
        // What was read before an error is worth having.
        drop(from.by_ref().take(TEXT_MAX).read_to_end(&mut octets));
        drop(std::io::copy(&mut from, &mut std::io::sink()));
    }
    String::from_utf8_lossy(&octets).into_owned()
}

/// A directory of our own for a moment.
struct Scratch(PathBuf);

impl Scratch {
    fn new() -> Result<Self, FileError> {
        let base = std::env::temp_dir();
        // Two runs at once must not meet; a name that is taken is passed over.
        for attempt in 0..100_u32 {
            let name = format!("octopin-page-{}-{attempt}", std::process::id());
            let path = base.join(name);
            match private(&path) {
                Ok(()) => return Ok(Self(path)),
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(Self(path).unreadable(error)),
            }
        }
        let error = std::io::Error::from(std::io::ErrorKind::AlreadyExists);
        Err(FileError::Unreadable {
            path: base.display().to_string(),
            error,
        })
    }

    fn unreadable(&self, error: std::io::Error) -> FileError {
        FileError::Unreadable {
            path: self.0.display().to_string(),
            error,
        }
    }
}

/// Makes a directory that only its owner can look into: the page has a PIN.
fn private(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    fs::DirBuilder::new().mode(0o700).create(path)
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // It is in the directory for temporary files: what cannot be removed goes with it.
        drop(fs::remove_dir_all(&self.0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_first_octets() {
        assert_eq!(kind(b""), Kind::Empty);
        assert_eq!(kind(b" \n "), Kind::Empty);
        assert_eq!(kind(b"WPS PIN: 12345670"), Kind::Text);
        assert_eq!(kind(b"BMW is text"), Kind::Text);
        assert_eq!(kind(b"BM\0\0\0\0\0\0"), Kind::Picture);
        assert_eq!(kind(b"%PDF-1.4 \0"), Kind::Pdf);
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n\0"), Kind::Picture);
        assert_eq!(kind(b"\xff\xd8\xff\xe0\0"), Kind::Picture);
        assert_eq!(kind(b"RIFF\0\0\0\0WEBPVP8 "), Kind::Picture);
        assert_eq!(kind(b"\x7fELF\0"), Kind::Unknown);
    }

    #[test]
    fn text_comes_in_several_encodings() {
        let text = |octets: &[u8]| take(octets, "x").expect("text").text;
        assert_eq!(text("Signalstärke".as_bytes()), "Signalstärke");
        assert_eq!(text(b"Signalst\xe4rke"), "Signalstärke");
        assert_eq!(text(b"\xff\xfeP\0I\0N\0"), "PIN");
        assert_eq!(text(b"\xfe\xff\0P\0I\0N"), "PIN");
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        let error = |octets: &[u8]| take(octets, "page").expect_err("an error").to_string();
        assert!(error(b"").contains("page is empty"));
        assert!(error(b"\0\x01\x02").contains("neither text"));
        let missing = open(Path::new("/does/not/exist")).expect_err("no such file");
        assert!(missing.to_string().contains("/does/not/exist"));
        let endless = std::io::repeat(b'x');
        assert!(matches!(
            take(endless, "page"),
            Err(FileError::TooLarge { .. })
        ));
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let program = Program {
            what: Medium::Pdf,
            name: "octopin-no-such-program",
            packages: "none",
        };
        let error = program.run(&[], None).expect_err("missing");
        assert!(
            matches!(
                error,
                FileError::Missing {
                    packages: "none",
                    ..
                }
            ),
            "{error}"
        );
        let program = Program {
            what: Medium::Pdf,
            name: "false",
            packages: "coreutils",
        };
        assert!(matches!(
            program.run(&[], Some(b"x")),
            Err(FileError::Failed { .. })
        ));
    }
}
