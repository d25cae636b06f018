//! What a printer had before it was changed, kept in a file of this user alone.

use std::fs::{DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::state::PrinterState;
use text::msg;

/// Keeps the state of a printer, before it is changed. The file has no secrets: readers keep none.
///
/// # Errors
/// There is no home directory, or the file cannot be written.
pub fn keep(address: &str, state: &PrinterState) -> io::Result<PathBuf> {
    let directory = lan::place::state_dir().ok_or_else(|| {
        io::Error::new(
            io::ErrorKind::NotFound,
            msg!("device-journal-no-home").to_string(),
        )
    })?;
    keep_in(
        &directory.join("printers"),
        address,
        state,
        Timestamp::now(),
    )
}

/// As [`keep`], in this directory.
///
/// # Errors
/// The file cannot be written.
pub fn keep_in(
    directory: &Path,
    address: &str,
    state: &PrinterState,
    now: Timestamp,
) -> io::Result<PathBuf> {
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(directory)?;
    let mut document = state.to_json();
    if let Some(object) = document.as_object_mut() {
        object.insert("address".to_owned(), address.into());
        object.insert("kept_at".to_owned(), now.to_string().into());
    }
    let name = format!("before-{}.json", now.as_millisecond());
    let path = directory.join(name);
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&path)?;
    file.write_all(document.to_string().as_bytes())?;
    file.write_all(b"\n")?;
    // It has to be there even when the power goes.
    file.sync_all()?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn it_is_written_once_and_for_this_user_alone() {
        let name = format!("octopin-journal-{}", std::process::id());
        let directory = std::env::temp_dir().join(name);
        let mut state = PrinterState::default();
        state.wifi.ssid = Some("Home".to_owned());
        let now = Timestamp::from_second(1_700_000_000).unwrap();
        let path = keep_in(&directory, "192.0.2.7", &state, now).unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains("\"ssid\":\"Home\"") && text.contains("192.0.2.7"));
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        // What is there is never overwritten.
        assert!(keep_in(&directory, "x", &state, now).is_err());
        std::fs::remove_dir_all(directory).unwrap();
    }
}
