//! Tokens that a router gave this program once, after its owner allowed it there. They are as good as
//! a password, so they are kept where only this user can read them.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use lan::secret::Secret;
use zeroize::Zeroizing;

/// The longest token, in octets.
const TOKEN_MAX: u64 = 4096;
/// The longest name of a file.
const NAME_MAX: usize = 100;

/// Where tokens are kept.
pub trait TokenStore: Send + Sync {
    /// The token of this router.
    ///
    /// # Errors
    /// It is there and cannot be read.
    fn token(&self, router: &str) -> io::Result<Option<Secret>>;

    /// Keeps the token of this router, in place of the one before; `None` forgets it.
    ///
    /// # Errors
    /// It cannot be written.
    fn keep(&self, router: &str, token: Option<&Secret>) -> io::Result<()>;
}

/// Tokens for as long as the program runs.
#[derive(Debug, Default)]
pub struct MemoryTokens(Mutex<HashMap<String, Secret>>);

impl TokenStore for MemoryTokens {
    fn token(&self, router: &str) -> io::Result<Option<Secret>> {
        let tokens = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(tokens.get(router).cloned())
    }

    fn keep(&self, router: &str, token: Option<&Secret>) -> io::Result<()> {
        let mut tokens = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match token {
            Some(token) => tokens.insert(router.to_owned(), token.clone()),
            None => tokens.remove(router),
        };
        Ok(())
    }
}

/// Tokens in a directory, one file for each router, which only this user can read.
#[derive(Clone, Debug)]
pub struct FileTokens {
    directory: PathBuf,
}

impl FileTokens {
    /// Tokens in this directory, which is made when the first is kept.
    pub fn at(directory: &Path) -> Self {
        Self {
            directory: directory.to_owned(),
        }
    }

    /// Tokens in the user's state directory; `None` where there is no home directory.
    pub fn of_user() -> Option<Self> {
        Some(Self::at(&lan::place::state_dir()?.join("tokens")))
    }

    /// A file's name for any name: what is no letter or digit becomes its number.
    fn file(&self, router: &str) -> PathBuf {
        let mut name = String::from("router-");
        for octet in router.bytes() {
            if octet.is_ascii_alphanumeric() {
                name.push(char::from(octet));
            } else {
                // Writing into a String cannot fail.
                let _ = write!(name, "_{octet:02x}");
            }
        }
        name.truncate(NAME_MAX);
        self.directory.join(name)
    }
}

impl TokenStore for FileTokens {
    fn token(&self, router: &str) -> io::Result<Option<Secret>> {
        let file = match fs::File::open(self.file(router)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            file => file?,
        };
        let mut text = Zeroizing::new(String::new());
        file.take(TOKEN_MAX).read_to_string(&mut text)?;
        Ok(Some(Secret::new(text.trim())))
    }

    fn keep(&self, router: &str, token: Option<&Secret>) -> io::Result<()> {
        let path = self.file(router);
        let Some(token) = token else {
            return match fs::remove_file(path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            };
        };
        let mut builder = DirBuilder::new();
        builder
            .recursive(true)
            .mode(0o700)
            .create(&self.directory)?;
        // The old one stays until the new one is whole on the disk.
        let new = path.with_extension("new");
        let mut file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&new)?;
        file.write_all(token.reveal().as_bytes())?;
        file.sync_all()?;
        fs::rename(new, path)
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn a_token_is_kept_for_this_user_alone_and_forgotten() {
        let directory = link::PrivateDir::new("octopin-tokens").expect("a directory");
        let tokens = FileTokens::at(&directory.path().join("deep/er"));
        let name = "freebox ../../etc/passwd";
        assert_eq!(tokens.token(name).expect("none"), None);
        tokens.keep(name, None).expect("nothing to forget");
        for text in ["first", "second"] {
            tokens.keep(name, Some(&Secret::new(text))).expect("kept");
            let found = tokens.token(name).expect("read").expect("there");
            assert_eq!(found.reveal(), text);
        }
        let file = tokens.file(name);
        assert!(file.starts_with(directory.path()));
        let mode = fs::metadata(&file).expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        tokens.keep(name, None).expect("forgotten");
        assert_eq!(tokens.token(name).expect("none"), None);
    }
}
