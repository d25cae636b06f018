//! A Keenetic router: RCI, its command line as JSON, behind a login with challenge and hash.
//!
//! Commands, their arguments and what `show` tells are those of the command reference; the login,
//! the list of devices and the form of complaints are those of public programs that use RCI. What
//! these leave open is chosen here: the numbers and words of complaints, the name of the cookie,
//! that an account without rights hears 403, and that so does whoever is locked out. The lock-out
//! itself is the command reference's default: five wrong passwords within three minutes shut the
//! page for fifteen.

use std::fmt::Write as _;
use std::time::Duration;

use md5::Md5;
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};
use wsc::pin::DevicePin;
use wsc::time::Instant;

use text::{Message, msg};

use super::core::{Core, Happening, Mode, Refusal};
use super::fault::Effect;
use super::kind::{Face, Kind};
use super::plan::{Band, Plan};
use crate::bss::Security;
use crate::service::http::{Request, Response};

/// The row of this kind.
pub(super) static KIND: Kind = Kind {
    name: "keenetic",
    about: "lab-router-keenetic",
    maker: "Keenetic Ltd.",
    model: "Lab (KN-9999)",
    firmware: "4.99.9",
    user: "admin",
    password: "keenetic-lab",
    address: "keenetic://{user}@{http}",
    networks: Plan::home_and_guests,
    face: || Box::new(Keenetic::default()),
};

/// The realm of the login.
const REALM: &str = "Keenetic Lab";
/// The name of the cookie.
const COOKIE: &str = "kn-lab-session";
/// The most sessions, begun and open ones.
const SESSIONS_MAX: usize = 32;
/// So many wrong passwords ...
const THRESHOLD: usize = 5;
/// ... within this time ...
const OBSERVATION: Duration = Duration::from_secs(3 * 60);
/// ... shut the page for this long.
const LOCKOUT: Duration = Duration::from_secs(15 * 60);

/// One visitor, by the cookie.
#[derive(Debug)]
struct Session {
    cookie: String,
    /// What the visitor has to answer to; used up by one answer.
    challenge: Option<String>,
    open: bool,
}

#[derive(Debug, Default)]
struct Keenetic {
    sessions: Vec<Session>,
    /// When wrong passwords came.
    wrong: Vec<Instant>,
    /// How many there were since it was made.
    refused: usize,
    locked_until: Option<Instant>,
}

impl Face for Keenetic {
    fn request(&mut self, core: &mut Core, request: &Request) -> Response {
        let path = request.path.trim_end_matches('/');
        match (request.method.as_str(), path) {
            ("GET", "/auth") => self.hello(core, request),
            ("POST", "/auth") => self.log_in(core, request),
            ("DELETE", "/auth") => {
                let cookie = cookie(request).to_owned();
                self.sessions.retain(|session| session.cookie != cookie);
                Response::empty(200)
            }
            (method, path) => {
                let Some(command) = path.strip_prefix("/rci/") else {
                    return Response::empty(404);
                };
                if !self.is_open(request) {
                    return self.challenge(core);
                }
                match (method, command) {
                    ("GET", "show/version") => Response::json(&version(core)),
                    ("GET", "show/interface") => Response::json(&interfaces(core)),
                    ("GET", "show/associations") => Response::json(&associations(core)),
                    ("POST", "show/interface") => answer(request, |input| show(core, input)),
                    ("POST", "interface") if core.has(Effect::NoRights) => Response::empty(403),
                    ("POST", "interface") => answer(request, |input| set(core, input)),
                    _ => Response::empty(404),
                }
            }
        }
    }

    fn happened(&mut self, _core: &mut Core, happening: &Happening) {
        if *happening == Happening::Restarts {
            self.sessions.clear();
            self.wrong.clear();
            self.locked_until = None;
        }
    }

    fn command(&mut self, _core: &mut Core, line: &str) -> Option<Vec<Message>> {
        (line == "sessions").then(|| {
            let open = self.sessions.iter().filter(|session| session.open).count();
            vec![msg!(
                "lab-sessions",
                open = open.to_string(),
                refused = self.refused.to_string()
            )]
        })
    }

    fn commands(&self) -> &'static [(&'static str, &'static str)] {
        &[("sessions", "lab-router-do-sessions")]
    }
}

impl Keenetic {
    fn session(&mut self, request: &Request) -> Option<&mut Session> {
        let cookie = cookie(request);
        self.sessions
            .iter_mut()
            .find(|session| session.cookie == cookie)
    }

    fn is_open(&mut self, request: &Request) -> bool {
        self.session(request).is_some_and(|session| session.open)
    }

    fn hello(&mut self, core: &mut Core, request: &Request) -> Response {
        if self.is_open(request) {
            return Response::empty(200);
        }
        self.challenge(core)
    }

    /// A new session with a challenge.
    fn challenge(&mut self, core: &mut Core) -> Response {
        let (cookie, challenge) = (hex(&core.random::<16>()), hex(&core.random::<16>()));
        if self.sessions.len() >= SESSIONS_MAX {
            // The oldest that nobody has logged in with makes room, else the oldest of all.
            let oldest = self.sessions.iter().position(|session| !session.open);
            self.sessions.remove(oldest.unwrap_or(0));
        }
        self.sessions.push(Session {
            cookie: cookie.clone(),
            challenge: Some(challenge.clone()),
            open: false,
        });
        Response::empty(401)
            .with(
                "www-authenticate",
                format!("x-ndw2-interactive realm=\"{REALM}\""),
            )
            .with("x-ndm-realm", REALM)
            .with("x-ndm-challenge", challenge)
            .with("x-ndm-product", KIND.model)
            .with(
                "set-cookie",
                format!("{COOKIE}={cookie}; Path=/; HttpOnly; SameSite=Strict"),
            )
    }

    fn log_in(&mut self, core: &mut Core, request: &Request) -> Response {
        let now = core.now();
        if self.locked_until.is_some_and(|until| now < until) {
            return Response::empty(403);
        }
        let Ok(input) = serde_json::from_slice::<Value>(&request.body) else {
            return Response::empty(400);
        };
        let text = |name: &str| input.get(name).and_then(Value::as_str).unwrap_or_default();
        let Some(session) = self.session(request) else {
            return self.challenge(core);
        };
        let Some(challenge) = session.challenge.take() else {
            return self.challenge(core);
        };
        let inner = hex(&Md5::digest(format!(
            "{}:{REALM}:{}",
            core.user, core.password
        )));
        let expected = hex(&Sha256::digest(format!("{challenge}{inner}")));
        if text("login") == core.user && text("password") == expected {
            session.open = true;
            self.wrong.clear();
            return Response::empty(200);
        }
        self.refused += 1;
        self.wrong.retain(|at| now.since(*at) < OBSERVATION);
        self.wrong.push(now);
        if self.wrong.len() >= THRESHOLD {
            self.wrong.clear();
            self.locked_until = Some(now + LOCKOUT);
        }
        self.challenge(core)
    }
}

/// The cookie of a request.
fn cookie(request: &Request) -> &str {
    let pairs = request.header("cookie").unwrap_or_default().split(';');
    let mut found = pairs.filter_map(|pair| pair.trim().split_once('='));
    found
        .find(|(name, _)| *name == COOKIE)
        .map_or("", |(_, value)| value)
}

fn answer(request: &Request, act: impl FnOnce(&Value) -> Value) -> Response {
    match serde_json::from_slice::<Value>(&request.body) {
        Ok(input) => Response::json(&act(&input)),
        Err(_) => Response::empty(400),
    }
}

/// A message, or a complaint, where a command was.
fn told(status: &str, message: &str) -> Value {
    json!({ "status": [{
        "status": status, "code": "7401000", "ident": "Network::Interface::Wps",
        "message": message,
    }]})
}

fn version(core: &Core) -> Value {
    json!({
        "release": core.firmware, "title": core.firmware, "arch": "mips",
        "manufacturer": KIND.maker, "vendor": "Keenetic", "series": "KN",
        "model": KIND.model, "hw_id": "KN-9999", "device": "Lab",
    })
}

/// The name of the access point of a network.
fn name(core: &Core, index: usize) -> String {
    let plan = core.networks().get(index).map(|network| &network.plan);
    let radio = plan.map_or(0, |plan| match plan.band {
        Band::Ghz2_4 => 0,
        Band::Ghz5 => 1,
    });
    let number = u8::from(plan.is_some_and(|plan| plan.guest));
    format!("WifiMaster{radio}/AccessPoint{number}")
}

fn interfaces(core: &Core) -> Value {
    let mut all = Map::new();
    all.insert(
        "GigabitEthernet0".into(),
        json!({ "id": "GigabitEthernet0", "type": "GigabitEthernet", "link": "up" }),
    );
    for (index, network) in core.networks().iter().enumerate() {
        let plan = &network.plan;
        let name = name(core, index);
        let radio = name.split('/').next().unwrap_or_default().to_owned();
        all.insert(
            radio.clone(),
            json!({
                "id": radio, "type": "WifiMaster", "link": "up", "channel": plan.channel,
                "band": match plan.band { Band::Ghz2_4 => "2", Band::Ghz5 => "5" },
            }),
        );
        let (authentication, encryption) = match plan.security {
            Security::Open => ("open", "none"),
            Security::Wpa2 => ("psk", "wpa2"),
            Security::Transition => ("psk", "wpa2,wpa3"),
            Security::Wpa3 => ("psk", "wpa3"),
        };
        all.insert(
            name.clone(),
            json!({
                "id": name, "type": "AccessPoint", "link": "up", "state": "up",
                "mac": plan.bssid.to_string(), "ssid": plan.ssid,
                "authentication": authentication, "encryption": encryption,
                "hide-ssid": network.hidden,
            }),
        );
    }
    Value::Object(all)
}

fn associations(core: &Core) -> Value {
    let stations: Vec<Value> = core
        .members()
        .iter()
        .map(|member| {
            json!({
                "mac": member.mac.to_string(), "ap": name(core, member.network),
                "authenticated": true, "txrate": 144, "uptime": 60, "rssi": member.signal_dbm,
                "mode": "11n", "security": "wpa2-psk",
            })
        })
        .collect();
    json!({ "station": stations })
}

/// The network of an access point that is named in a request.
fn named(core: &Core, input: &Value) -> Option<usize> {
    let wanted = input.get("name").and_then(Value::as_str)?;
    (0..core.networks().len()).find(|index| name(core, *index) == wanted)
}

/// `show interface NAME wps status` and `... pin`.
fn show(core: &Core, input: &Value) -> Value {
    let Some((index, network)) =
        named(core, input).and_then(|index| Some((index, core.networks().get(index)?)))
    else {
        return told("error", "no such interface");
    };
    let asked = |word: &str| input.get("wps").is_some_and(|wps| wps.get(word).is_some());
    if asked("pin") {
        let pin = core.router_pin().map_or("", |pin| pin.expose_secret());
        return json!({ "wps": { "pin": { "pin": pin } } });
    }
    if !asked("status") {
        return interfaces(core)
            .get(name(core, index))
            .cloned()
            .unwrap_or_default();
    }
    let mut status = json!({
        "configured": true, "auto-self-pin": false,
        "status": match (network.wps(), network.window()) {
            (false, _) => "disabled",
            (true, None) => "enabled",
            (true, Some(_)) => "active",
        },
    });
    if let (Some((mode, until)), Some(status)) = (network.window(), status.as_object_mut()) {
        let mode = match mode {
            Mode::Button => "pbc",
            Mode::Pin => "peer-pin",
        };
        status.insert("direction".into(), "send".into());
        status.insert("mode".into(), mode.into());
        status.insert("left".into(), until.since(core.now()).as_secs().into());
    }
    json!({ "wps": { "status": { "wps": status } } })
}

/// `interface NAME wps ...`.
fn set(core: &mut Core, input: &Value) -> Value {
    let Some(index) = named(core, input) else {
        return told("error", "no such interface");
    };
    let Some(wps) = input.get("wps").and_then(Value::as_object) else {
        return told("error", "no such command");
    };
    let mut done = Map::new();
    for (command, operands) in wps {
        let operand = |name: &str| operands.get(name).and_then(Value::as_str);
        let sends = operand("direction") == Some("send");
        let result = match command.as_str() {
            "enabled" => match operands.as_bool() {
                Some(on) => {
                    core.set_wps(&[index], on);
                    told(
                        "message",
                        if on {
                            "WPS is enabled"
                        } else {
                            "WPS is disabled"
                        },
                    )
                }
                None => told("error", "argument parse error"),
            },
            "button" if sends => began(core.press_button(&[index])),
            "peer" if sends => match operand("pin").map(DevicePin::parse) {
                Some(Ok(pin)) => began(core.enter_pin(&[index], &pin, None)),
                _ => told("error", "invalid PIN"),
            },
            "self-pin" if sends => began(Ok(())),
            _ => told("error", "argument parse error"),
        };
        done.insert(command.clone(), result);
    }
    json!({ "wps": done })
}

fn began(result: Result<(), Refusal>) -> Value {
    match result {
        Ok(()) => told("message", "a WPS session has been started"),
        Err(Refusal::Off) => told("error", "WPS is disabled"),
        Err(Refusal::Busy) => told("error", "a WPS session is already active"),
        Err(Refusal::Overlap) => told("error", "several devices are in push-button mode"),
    }
}

fn hex(octets: &[u8]) -> String {
    let mut text = String::new();
    for octet in octets {
        let _ = write!(text, "{octet:02x}");
    }
    text
}
