//! A directory that only this user can enter, gone when it is dropped.

use std::fs::{self, DirBuilder};
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU64, Ordering};

static COUNTER: AtomicU64 = AtomicU64::new(0);

/// A new directory with mode 0700 under the system's temporary directory. Dropping it removes it
/// with all it holds.
#[derive(Debug)]
pub struct PrivateDir {
    path: PathBuf,
}

impl PrivateDir {
    /// Creates `PREFIX-PID-NUMBER` in the temporary directory (`TMPDIR`, else `/tmp`).
    ///
    /// The names are short because a Unix socket's path has at most 107 octets. They may be
    /// guessed, which does no harm: creating a directory never follows what is already there.
    ///
    /// # Errors
    /// The system's, when the temporary directory is missing, full or not writable.
    pub fn new(prefix: &str) -> io::Result<Self> {
        let base = std::env::temp_dir();
        loop {
            let number = COUNTER.fetch_add(1, Ordering::Relaxed);
            let path = base.join(format!("{prefix}-{}-{number}", process::id()));
            match DirBuilder::new().mode(0o700).create(&path) {
                Ok(()) => return Ok(Self { path }),
                // Left by an earlier process with the same number; the next name will do.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Keeps the directory when the value is dropped, and tells where it is.
    pub fn keep(mut self) -> PathBuf {
        std::mem::take(&mut self.path)
    }
}

impl Drop for PrivateDir {
    fn drop(&mut self) {
        if !self.path.as_os_str().is_empty() {
            // Nobody is left to be told; the directory is in the temporary directory anyway.
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn it_is_private_and_vanishes() {
        let dir = PrivateDir::new("octopin-test").unwrap();
        let path = dir.path().to_owned();
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o700
        );
        fs::write(path.join("file"), b"x").unwrap();
        drop(dir);
        assert!(!path.exists());
    }

    #[test]
    fn a_name_that_is_taken_is_passed_over() {
        let first = PrivateDir::new("octopin-test").unwrap();
        let second = PrivateDir::new("octopin-test").unwrap();
        assert_ne!(first.path(), second.path());
        let kept = second.keep();
        assert!(kept.exists());
        fs::remove_dir(kept).unwrap();
    }
}
