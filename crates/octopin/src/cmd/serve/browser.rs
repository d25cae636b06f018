//! Opens the user's browser. A link that lets in has no place in a command line, which every user of
//! this computer can read; so the browser is given a page of this user's own that leads to it.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::{self, Command, Stdio};

/// Where browsers of Snap packages are: they see neither the temporary directory nor what is hidden.
const SNAP: &str = "/snap/bin";
/// The most names that are tried.
const NAMES_MAX: u32 = 100;

/// A page that leads to a link, which only this user can read; gone when dropped.
#[derive(Debug)]
pub(super) struct Leaflet(PathBuf);

impl Leaflet {
    fn new(link: &str) -> io::Result<Self> {
        let home = std::env::var_os("HOME").filter(|_| Path::new(SNAP).is_dir());
        let place = home.map_or_else(std::env::temp_dir, PathBuf::from);
        let mut number = 0;
        loop {
            let path = place.join(format!("octopin-open-{}-{number}.html", process::id()));
            // What is there already is never written to, whoever made it.
            let made = OpenOptions::new()
                .write(true)
                .create_new(true)
                .mode(0o600)
                .open(&path);
            match made {
                Ok(mut file) => {
                    let leaflet = Self(path);
                    file.write_all(page(link).as_bytes())?;
                    return Ok(leaflet);
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
            number += 1;
            if number == NAMES_MAX {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
        }
    }
}

impl Drop for Leaflet {
    fn drop(&mut self) {
        // What it leads to is used up, or ends with this program.
        let _ = fs::remove_file(&self.0);
    }
}

/// Links are made of an address and digits: nothing in them is markup.
fn page(link: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\">\
         <meta name=\"referrer\" content=\"no-referrer\">\
         <meta http-equiv=\"refresh\" content=\"0; url={link}\">\
         <title>Octopin</title><p><a href=\"{link}\">Octopin</a></p></html>\n"
    )
}

/// Opens the link. The page has to stay until the link is used; `None` where the browser cannot be
/// opened: the link is in the terminal too.
pub(super) fn open(link: &str) -> Option<Leaflet> {
    let leaflet = Leaflet::new(link).ok()?;
    let opened = Command::new("xdg-open")
        .arg(&leaflet.0)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let mut child = opened.ok()?;
    // Somebody has to wait for it, so that it does not stay behind as a zombie.
    std::thread::spawn(move || child.wait());
    Some(leaflet)
}
