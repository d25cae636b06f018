//! What LEDM lets be written: the radio, a profile to join with, and a page to be printed.

use wsc::credential::{Credential, Ssid};
use wsc::secret::SecretBytes;

use crate::printer::WifiState;
use crate::service::http::{Request, Response};
use crate::service::printer::{VirtualPrinter, web};
use crate::service::xml::value;

/// Writes a document. `below` is the part of the path under the Wi-Fi adapter.
pub(super) fn put(
    printer: &mut VirtualPrinter,
    request: &Request,
    below: Option<&str>,
) -> Response {
    // Only these are documents that take anything; all others say so with 405.
    let join = matches!(below, Some("/Profiles/Active" | "/Profiles/1"));
    let power = below == Some("");
    if request.method != "PUT" || !(join || power) {
        return Response::empty(405).with("allow", "GET");
    }
    // Without a login only a printer that was never set up takes settings.
    let setup = printer.wifi_state() == WifiState::Unconfigured;
    if !setup && !web::may_write(printer, request) {
        return web::unauthorized();
    }
    let Ok(document) = std::str::from_utf8(&request.body) else {
        return Response::empty(400);
    };
    if power {
        return match value(document, "Power").as_deref() {
            Some(word @ ("on" | "off")) => {
                printer.set_radio(word == "on");
                Response::empty(204)
            }
            _ => Response::empty(400),
        };
    }
    match credential(document) {
        Some(credential) => {
            printer.join(credential);
            Response::empty(204)
        }
        None => Response::empty(400),
    }
}

/// The settings in a profile: name and passphrase as hexadecimal digits.
fn credential(document: &str) -> Option<Credential> {
    let ssid = Ssid::new(&unhex(&value(document, "SSID")?)?)?;
    if ssid.as_bytes().is_empty() {
        return None;
    }
    if value(document, "EncryptionType")? == "none" {
        return Credential::open(ssid).ok();
    }
    let passphrase = unhex(&value(document, "PassPhrase")?)?;
    Credential::wpa2_personal(ssid, SecretBytes::new(passphrase)).ok()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..text.len() / 2)
        .map(|n| u8::from_str_radix(text.get(2 * n..2 * n + 2)?, 16).ok())
        .collect()
}

/// Prints a page by itself. The resource cannot be read.
pub(super) fn print(printer: &mut VirtualPrinter, request: &Request) -> Response {
    if request.reads() {
        return Response::empty(404);
    }
    if request.method != "POST" {
        return Response::empty(405).with("allow", "POST");
    }
    if printer.is_printing() {
        return Response::empty(503);
    }
    let wanted = std::str::from_utf8(&request.body)
        .ok()
        .and_then(|document| value(document, "JobType"));
    let job = wanted.and_then(|wanted| printer.kind().jobs.iter().find(|(job, _)| *job == wanted));
    match job {
        Some((_, report)) => {
            printer.print(*report);
            let place = format!("/Jobs/JobList/{}", printer.jobs);
            Response::empty(201).with("location", place)
        }
        None => Response::empty(400),
    }
}
