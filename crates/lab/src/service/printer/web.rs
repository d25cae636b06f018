//! The web server: what is wrong with it first, then who may ask, then who answers.

use super::fault::Web;
use super::{Dialect, PACE, VirtualPrinter, cdm, control, ipp, ledm};
use crate::service::http::{Body, Request, Response};

/// Where the lab's own resources are. No real printer has such a path.
pub(super) const CONTROL: &str = "/octopin-lab/";

/// The user of the web server.
const USER: &str = "admin";
/// What a login gives programs that use tokens.
pub(super) const TOKEN: &str = "lab-token-of-the-virtual-printer";
/// More than anybody should read.
const HUGE: u64 = 4 << 30;

pub(super) fn answer(printer: &mut VirtualPrinter, request: &Request) -> Response {
    if let Some(rest) = request.path.strip_prefix(CONTROL) {
        return control(printer, request, rest);
    }
    let soon = printer
        .last_request
        .is_some_and(|last| printer.now.since(last) < PACE);
    printer.last_request = Some(printer.now);
    if let Some(response) = spoiled(printer, request, soon) {
        return response;
    }
    if printer.is_busy() {
        return silence();
    }
    let response = route(printer, request);
    match printer.web_fault() {
        Some(Web::Truncated) if request.reads() => truncated(response),
        Some(Web::Garbage) => garbage(response),
        _ => response,
    }
}

fn silence() -> Response {
    Response {
        status: 200,
        headers: Vec::new(),
        body: Body::Silence,
    }
}

/// The answer of a web server that is out of order, where the fault decides alone.
fn spoiled(printer: &VirtualPrinter, request: &Request, soon: bool) -> Option<Response> {
    let response = match printer.web_fault()? {
        Web::Asleep => Response::empty(503).with("retry-after", "30"),
        Web::Hasty if soon => Response::empty(503).with("retry-after", "1"),
        Web::Hang => silence(),
        Web::RedirectCircle => {
            let to = if request.path == "/round" {
                "/and-round"
            } else {
                "/round"
            };
            Response::empty(302).with("location", to)
        }
        Web::Huge => Response {
            status: 200,
            headers: vec![("content-type", "text/xml".into())],
            body: Body::Endless(HUGE),
        },
        Web::Login if !authorized(printer, request) => unauthorized(),
        Web::RootForbidden if request.path == "/" => Response::empty(403),
        Web::UnknownDialect if request.path != "/" => Response::empty(404),
        Web::UnknownDialect => Response::html("<html><head><title>It works</title></head></html>")
            .with("server", "lab-unknown/1.0"),
        _ => return None,
    };
    Some(response)
}

fn route(printer: &mut VirtualPrinter, request: &Request) -> Response {
    let kind = printer.kind();
    if ipp::serves(&request.path) {
        return ipp::answer(printer, request);
    }
    let answered = match kind.dialect {
        Dialect::Ledm => ledm::answer(printer, request),
        Dialect::Cdm => cdm::answer(printer, request),
        Dialect::Pages => pages(printer, request),
    };
    answered
        .or_else(|| first_page(printer, request))
        .unwrap_or_else(|| Response::empty(404))
        .with("server", server(printer))
}

/// What the web server calls itself. Inkjets and LaserJets of LEDM tell everything.
fn server(printer: &VirtualPrinter) -> String {
    let kind = printer.kind();
    match kind.dialect {
        Dialect::Ledm => format!(
            "HP HTTP Server; {} - {}; Serial Number: {}; Built: {} {{{}}}",
            kind.model,
            kind.product_number,
            printer.web_serial(),
            kind.firmware_date,
            kind.firmware
        ),
        Dialect::Cdm => "nginx".into(),
        Dialect::Pages => "HP-ChaiSOE/1.0".into(),
    }
}

fn first_page(printer: &VirtualPrinter, request: &Request) -> Option<Response> {
    if request.path != "/" || !request.reads() {
        return None;
    }
    let kind = printer.kind();
    Some(Response::html(&format!(
        "<!DOCTYPE html>\n<html><head><title>{0} {1}</title></head>\n\
         <body><h1>{0}</h1><p>A virtual printer of a test bench.</p></body></html>\n",
        kind.model,
        printer.ip()
    )))
}

/// Pages of a large office printer. Those about Wi-Fi want a login.
fn pages(printer: &VirtualPrinter, request: &Request) -> Option<Response> {
    let kind = printer.kind();
    let page = |body: String| {
        Response::html(&format!(
            "<!DOCTYPE html>\n<html><head><title>{0}</title></head><body><h1>{0}</h1>\n{body}\
             </body></html>\n",
            kind.model
        ))
    };
    match request.path.as_str() {
        "/airprint_mob_status.htm" if request.reads() => Some(page(format!(
            "<table><tr><td>AirPrint Status</td><td>Enabled</td></tr>\
             <tr><td>Bonjour Service Name</td><td>{}</td></tr></table>\n",
            printer.service_name()
        ))),
        "/dot11_config.htm" | "/dot11_config.htm/config" => {
            if !authorized(printer, request) {
                return Some(unauthorized());
            }
            // Names of this form's fields were never seen, so it takes none.
            Some(if request.reads() {
                page("<p>802.11: no wireless adapter is installed.</p>\n".into())
            } else {
                Response::empty(400)
            })
        }
        _ => None,
    }
}

/// Whether a request has the password or a token.
pub(super) fn authorized(printer: &VirtualPrinter, request: &Request) -> bool {
    let bearer = request.header("authorization") == Some(format!("Bearer {TOKEN}").as_str());
    bearer
        || printer
            .password
            .as_deref()
            .is_some_and(|password| request.is_from(USER, password))
}

/// Whether a setting may be changed: by everybody while no password is set.
pub(super) fn may_write(printer: &VirtualPrinter, request: &Request) -> bool {
    !printer.password_set() || authorized(printer, request)
}

pub(super) fn unauthorized() -> Response {
    Response::empty(401).with("www-authenticate", "Basic realm=\"Embedded Web Server\"")
}

fn truncated(mut response: Response) -> Response {
    if let Body::Octets(octets) = &mut response.body {
        octets.truncate(octets.len() / 2);
    }
    response
}

/// Octets without sense, as many as there would be of sense, and always the same.
fn garbage(mut response: Response) -> Response {
    if let Body::Octets(octets) = &mut response.body {
        let mut state = 0x2545_f491_u32;
        for octet in octets.iter_mut() {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            *octet = state.to_le_bytes()[1];
        }
    }
    response
}

/// The lab's own: state, panel, and pages without paper.
fn control(printer: &mut VirtualPrinter, request: &Request, rest: &str) -> Response {
    match (request.method.as_str(), rest) {
        ("GET", "state") => Response::json(&control::state(printer)),
        ("POST", "command") => {
            let line = String::from_utf8_lossy(&request.body).into_owned();
            let mut text = printer.command(printer.now, line.trim()).join("\n");
            text.push('\n');
            Response::content(200, "text/plain; charset=utf-8", text)
        }
        ("GET", page) => {
            let (name, pdf) = match page.strip_suffix(".pdf") {
                Some(name) => (name, true),
                None => (page.strip_suffix(".txt").unwrap_or(page), false),
            };
            let report = super::Report::ALL.iter().find(|(word, _)| *word == name);
            match report {
                Some((_, report)) if pdf => {
                    let sheet = printer.page(*report);
                    Response::content(200, "application/pdf", sheet.pdf())
                }
                Some((_, report)) => {
                    let text = printer.page(*report).text();
                    Response::content(200, "text/plain; charset=utf-8", text)
                }
                None => Response::empty(404),
            }
        }
        _ => Response::empty(405),
    }
}
