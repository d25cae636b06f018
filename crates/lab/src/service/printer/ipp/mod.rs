//! IPP (RFC 8010, RFC 8011): what a printer says of itself, and the Wi-Fi settings of those that
//! take them.

mod attributes;
mod codec;

pub(super) use attributes::device_id;

use text::msg;
use wsc::credential::{Credential, Ssid};
use wsc::secret::SecretBytes;

use super::{IppWifi, VirtualPrinter, web};
use crate::printer::WifiState;
use crate::service::http::{Request, Response};
use codec::{Group, Message, Value, tag};

/// The paths at which printers take IPP.
const PATHS: [&str; 2] = ["/ipp/print", "/ipp/printer"];

/// Operations (RFC 8011 §5.4.15, PWG 5100.13).
mod operation {
    pub(super) const VALIDATE_JOB: u16 = 0x0004;
    pub(super) const GET_PRINTER_ATTRIBUTES: u16 = 0x000b;
    pub(super) const SET_PRINTER_ATTRIBUTES: u16 = 0x0013;
    pub(super) const IDENTIFY_PRINTER: u16 = 0x003c;
}

/// Status codes (RFC 8011 appendix B).
mod status {
    pub(super) const OK: u16 = 0x0000;
    pub(super) const IGNORED: u16 = 0x0001;
    pub(super) const BAD_REQUEST: u16 = 0x0400;
    pub(super) const NOT_AUTHENTICATED: u16 = 0x0402;
    pub(super) const NOT_POSSIBLE: u16 = 0x0404;
    pub(super) const NOT_FOUND: u16 = 0x0406;
    pub(super) const BAD_VALUE: u16 = 0x040b;
    pub(super) const CHARSET: u16 = 0x040d;
    pub(super) const NOT_SETTABLE: u16 = 0x0413;
    pub(super) const OPERATION: u16 = 0x0501;
    pub(super) const VERSION: u16 = 0x0503;
}

/// Names of groups of attributes that may stand among the names that are asked for.
const GROUPS: [&str; 4] = [
    "all",
    "printer-description",
    "job-template",
    "media-col-database",
];

/// Whether this path is one of IPP.
pub(super) fn serves(path: &str) -> bool {
    PATHS.contains(&path)
}

pub(super) fn answer(printer: &mut VirtualPrinter, request: &Request) -> Response {
    if request.method != "POST" {
        return Response::empty(if request.reads() { 400 } else { 405 });
    }
    let kind = request.header("content-type").unwrap_or_default();
    if kind.split(';').next().map(str::trim) != Some("application/ipp") {
        return Response::empty(415);
    }
    let reply = match Message::parse(&request.body) {
        Some(message) => process(printer, request, &message),
        // What cannot be read has no number to answer to.
        None => Message::response([1, 1], status::BAD_REQUEST, 0),
    };
    // Over TLS the login is one of HTTP; without, IPP says alone that it will not do.
    if reply.code == status::NOT_AUTHENTICATED && request.secure {
        return web::unauthorized();
    }
    Response::content(200, "application/ipp", reply.write())
}

fn process(printer: &mut VirtualPrinter, request: &Request, message: &Message) -> Message {
    let reply = |code| Message::response(message.version, code, message.request_id);
    if !matches!(message.version, [1 | 2, _]) {
        return Message::response([2, 0], status::VERSION, message.request_id);
    }
    let first = message.groups.first();
    let Some(operation) = first.filter(|group| group.tag == tag::OPERATION) else {
        return reply(status::BAD_REQUEST);
    };
    // Both have to be there, first and in this order (RFC 8011 §4.1.4).
    let first: Vec<&str> = operation.names().take(2).collect();
    if first != ["attributes-charset", "attributes-natural-language"] {
        return reply(status::BAD_REQUEST);
    }
    let text = |name: &str| {
        operation
            .get(name)
            .and_then(|values| values.first()?.text())
    };
    if text("attributes-charset") != Some("utf-8") {
        return reply(status::CHARSET);
    }
    let Some(uri) = text("printer-uri") else {
        return reply(status::BAD_REQUEST);
    };
    if !PATHS.iter().any(|path| uri.ends_with(path)) {
        return reply(status::NOT_FOUND);
    }
    match message.code {
        operation::GET_PRINTER_ATTRIBUTES => get(printer, request, message, operation),
        operation::SET_PRINTER_ATTRIBUTES if printer.kind().ipp_wifi != IppWifi::None => {
            reply(set(printer, request, message))
        }
        operation::IDENTIFY_PRINTER => {
            printer.happened(msg!("lab-notice-flashes"));
            reply(status::OK)
        }
        operation::VALIDATE_JOB => reply(status::OK),
        _ => reply(status::OPERATION),
    }
}

fn get(
    printer: &VirtualPrinter,
    request: &Request,
    message: &Message,
    operation: &Group,
) -> Message {
    let wanted: Vec<&str> = operation
        .get("requested-attributes")
        .map(|values| values.iter().filter_map(Value::text).collect())
        .unwrap_or_default();
    let everything = wanted.is_empty()
        || wanted
            .iter()
            .any(|name| matches!(*name, "all" | "printer-description"));
    let mut group = Group::new(tag::PRINTER);
    for (name, values) in attributes::of(printer, request) {
        if everything || wanted.contains(&name) {
            group.push(name, values);
        }
    }
    let mut unknown = Group::new(tag::UNSUPPORTED);
    for name in wanted {
        if !GROUPS.contains(&name) && group.get(name).is_none() {
            unknown.push("requested-attributes", vec![Value::keyword(name)]);
        }
    }
    let code = if unknown.is_empty() {
        status::OK
    } else {
        status::IGNORED
    };
    let mut reply = Message::response(message.version, code, message.request_id);
    if !unknown.is_empty() {
        reply.groups.push(unknown);
    }
    reply.groups.push(group);
    reply
}

/// Takes a network name and a passphrase, where the printer does that. One that is set up wants TLS
/// for it, and its password where it has one.
fn set(printer: &mut VirtualPrinter, request: &Request, message: &Message) -> u16 {
    let group = message.groups.iter().find(|g| g.tag == tag::PRINTER);
    let Some(group) = group else {
        return status::BAD_REQUEST;
    };
    let settable = ["printer-wifi-ssid", "printer-wifi-password"];
    let known = group.names().all(|name| settable.contains(&name));
    if printer.kind().ipp_wifi != IppWifi::Set || !known {
        return status::NOT_SETTABLE;
    }
    let setup = printer.wifi_state() == WifiState::Unconfigured;
    let allowed = request.secure && web::may_write(printer, request);
    if !setup && !allowed {
        return status::NOT_AUTHENTICATED;
    }
    let octets = |name: &str| group.get(name).and_then(|values| values.first()?.octets());
    let ssid = octets("printer-wifi-ssid").and_then(Ssid::new);
    let Some(ssid) = ssid.filter(|ssid| !ssid.as_bytes().is_empty()) else {
        return status::BAD_VALUE;
    };
    let credential = match octets("printer-wifi-password") {
        Some(password) if !password.is_empty() => {
            Credential::wpa2_personal(ssid, SecretBytes::new(password.to_vec()))
        }
        _ => Credential::open(ssid),
    };
    match credential {
        Ok(_) if printer.cable() => status::NOT_POSSIBLE,
        Ok(credential) => {
            printer.join(credential);
            status::OK
        }
        Err(_) => status::BAD_VALUE,
    }
}

#[cfg(test)]
pub(super) mod testing {
    //! Questions to the printer, and its answers as text.

    use super::*;

    /// A request for the printer's attributes, or some of them.
    pub(in super::super) fn question(wanted: &[&str]) -> Request {
        request(operation::GET_PRINTER_ATTRIBUTES, |message| {
            if let (false, Some(group)) = (wanted.is_empty(), message.groups.first_mut()) {
                let values = wanted.iter().map(|name| Value::keyword(name)).collect();
                group.push("requested-attributes", values);
            }
        })
    }

    /// A request that sets Wi-Fi.
    pub(in super::super) fn setting(ssid: &str, password: &str) -> Request {
        request(operation::SET_PRINTER_ATTRIBUTES, |message| {
            let mut group = Group::new(tag::PRINTER);
            group.push("printer-wifi-ssid", vec![Value::name(ssid)]);
            group.push(
                "printer-wifi-password",
                vec![Value::Octets(password.into())],
            );
            message.groups.push(group);
        })
    }

    /// A request for an operation, otherwise right.
    pub(in super::super) fn operation(code: u16) -> Request {
        request(code, |_| {})
    }

    fn request(code: u16, more: impl FnOnce(&mut Message)) -> Request {
        let mut message = Message::response([2, 0], code, 7);
        if let Some(group) = message.groups.first_mut() {
            group.push("printer-uri", vec![Value::uri("ipp://lab/ipp/print")]);
        }
        more(&mut message);
        Request::new("POST", "/ipp/print", message.write()).with("content-type", "application/ipp")
    }

    /// The status of an answer, and the printer's attributes with their values as text.
    pub(in super::super) fn read(response: &Response) -> (u16, Vec<(String, Vec<String>)>) {
        assert_eq!(response.status, 200);
        let message = Message::parse(response.octets()).expect("an IPP message");
        let printer = message.groups.iter().find(|g| g.tag == tag::PRINTER);
        let attributes = printer.map_or_else(Vec::new, |group| {
            group
                .names()
                .map(|name| {
                    let values = group.get(name).unwrap_or_default();
                    (name.to_owned(), values.iter().map(Value::show).collect())
                })
                .collect()
        });
        (message.code, attributes)
    }
}
