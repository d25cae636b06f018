//! A TP-Link Archer router: the calls of its own page, with a session's name in the path.
//!
//! Calls and words are those of the page's scripts (an Archer's `wireless` page), of a catalogue of an
//! Archer BE400's calls, and of public client programs, which say how a login goes and what it
//! answers: an Archer C2300's, where every call is encrypted and signed, and one for the firmware of
//! late 2025, where only the password is encrypted. What these leave open is chosen here, and marked
//! where it is.

mod keys;

use std::collections::BTreeMap;
use std::time::Duration;

use aes::Aes128;
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockModeDecrypt, BlockModeEncrypt, KeyIvInit};
use md5::{Digest as _, Md5};
use serde_json::{Value, json};
use text::{Message, msg};
use wsc::pin::{DevicePin, RouterPin};

use self::keys::{PASSWORD, PLAIN, SIGNING};
use super::core::{Core, Happening, Last, Network, WINDOW};
use super::digest::hex;
use super::door::{self, Door, Found};
use super::fault::Effect;
use super::form::{form, unbase64};
use super::kind::{Face, Kind};
use super::plan::{Band, Plan};
use crate::bss::Security;
use crate::service::http::{Request, Response, base64};

/// The row of this kind.
pub(super) static KIND: Kind = Kind {
    name: "tplink",
    about: "lab-router-tplink",
    maker: "TP-Link",
    model: "Archer LAB1",
    firmware: "1.0.0 Build 20240101 rel.1(4555)",
    user: "",
    password: "archer-lab",
    address: "tplink://{http}",
    networks: Plan::home,
    face: || Box::new(TpLink::default()),
};

const LUCI: &str = "/cgi-bin/luci/;stok=";
/// The account of the page, which nobody is asked for.
const ADMIN: &str = "admin";
/// So many wrong passwords lock the login, for two hours.
const MOST: u32 = 10;
const LOCK: Duration = Duration::from_secs(2 * 3600);
/// Both networks: there is one switch and one run for all of them.
const ALL: [usize; 2] = [0, 1];
/// The forms of the radios.
const RADIOS: [&str; 2] = ["wireless_2g", "wireless_5g"];

/// The key and the vector with which a session is encrypted.
#[derive(Clone, Debug)]
struct Cipher {
    key: [u8; 16],
    vector: [u8; 16],
}

#[derive(Debug)]
struct Session {
    name: String,
    cookie: String,
    /// `None` where nothing but the password is encrypted.
    cipher: Option<Cipher>,
}

#[derive(Debug)]
struct TpLink {
    /// Only the password is encrypted, as in the firmware of late 2025.
    plain: bool,
    /// The number in signatures; another one after every restart.
    number: Option<u64>,
    door: Door,
    session: Option<Session>,
    /// Its own PIN, which it keeps while it is not taken.
    own: Option<RouterPin>,
}

impl Default for TpLink {
    fn default() -> Self {
        Self {
            plain: false,
            number: None,
            door: Door::new(MOST, LOCK),
            session: None,
            own: None,
        }
    }
}

type Fields = BTreeMap<String, String>;

impl Face for TpLink {
    fn request(&mut self, core: &mut Core, request: &Request) -> Response {
        if request.path == "/" && request.reads() {
            return Response::html(
                "<!DOCTYPE html>\n<html><head><title>Opening...</title></head>\
                 <body><a href=\"http://tplinkwifi.net/webpages/index.html\">Archer</a></body></html>\n",
            );
        }
        let call = request.path.strip_prefix(LUCI);
        let Some((name, call)) = call.and_then(|rest| rest.split_once('/')) else {
            return Response::empty(404);
        };
        if request.method != "POST" {
            return Response::empty(404);
        }
        let query = form(&request.query);
        let which = query.get("form").map(String::as_str).unwrap_or_default();
        let body = String::from_utf8_lossy(&request.body).into_owned();
        if call == "login" {
            return match which {
                "keys" => success(&json!({
                    "password": if self.plain { PLAIN.public() } else { PASSWORD.public() },
                    "mode": "router", "username": "",
                })),
                "auth" if !self.plain => success(&json!({
                    "key": SIGNING.public(), "seq": self.number(core),
                })),
                "login" if has_referer(request) => self.log_in(core, &body),
                "login" => Response::empty(403),
                _ => Response::json(&no_such_call()),
            };
        }
        self.called(
            core,
            request,
            name,
            &format!("{call} {which}"),
            &query,
            &body,
        )
    }

    fn happened(&mut self, _core: &mut Core, happening: &Happening) {
        if *happening == Happening::Restarts {
            self.session = None;
            self.number = None;
            self.door.restarted();
        }
    }

    fn command(&mut self, _core: &mut Core, line: &str) -> Option<Vec<Message>> {
        if let "firmware plain" | "firmware sealed" = line {
            self.plain = line == "firmware plain";
            self.session = None;
            return Some(vec![msg!("lab-did-it")]);
        }
        if line == "session ends" {
            self.session = None;
            return Some(vec![msg!("lab-did-it")]);
        }
        self.door.command(line, usize::from(self.session.is_some()))
    }

    fn commands(&self) -> &'static [(&'static str, &'static str)] {
        const OWN: &[(&str, &str)] = &[
            ("firmware plain|sealed", "lab-router-do-firmware"),
            ("session ends", "lab-router-do-session-ends"),
            door::COMMANDS[0],
            door::COMMANDS[1],
        ];
        OWN
    }
}

impl TpLink {
    fn number(&mut self, core: &mut Core) -> u64 {
        *self
            .number
            .get_or_insert_with(|| u64::from(u32::from_be_bytes(core.random()) >> 2))
    }

    fn log_in(&mut self, core: &mut Core, body: &str) -> Response {
        let (text, cipher) = if self.plain {
            (body.to_owned(), None)
        } else {
            match self.unseal(core, body) {
                Some((text, cipher)) => (text, Some(cipher)),
                // Nothing is said to a signature that is none.
                None => return Response::empty(403),
            }
        };
        let fields = form(&text);
        let key = if self.plain { &PLAIN } else { &PASSWORD };
        let password = fields
            .get("password")
            .and_then(|sealed| key.decrypt(sealed));
        if fields.get("operation").map(String::as_str) != Some("login") {
            return answer(cipher.as_ref(), &no_such_call());
        }
        // `confirm` throws out whoever is there.
        let force = fields.get("confirm").map(String::as_str) == Some("true");
        let right = password.as_deref() == Some(core.password.as_bytes());
        let taken = self.session.is_some() && !force;
        let value = match self.door.knock(core.now(), right, taken) {
            Found::Open => {
                let session = Session {
                    name: hex(&core.random::<16>()),
                    cookie: hex(&core.random::<16>()),
                    cipher: cipher.clone(),
                };
                let set = format!("sysauth={}; path={LUCI}{}", session.cookie, session.name);
                let welcome = json!({ "success": true, "data": { "stok": session.name } });
                self.session = Some(session);
                return answer(cipher.as_ref(), &welcome).with("set-cookie", set);
            }
            Found::Wrong(failures) if failures < MOST => json!({
                "success": false, "errorcode": "login failed",
                "data": {
                    "failureCount": failures, "errorcode": "-5002",
                    "attemptsAllowed": self.door.left(),
                },
            }),
            Found::Wrong(_) | Found::Locked(_) => json!({
                "success": false, "errorcode": "exceeded max attempts",
                "data": { "failureCount": MOST, "attemptsAllowed": 0 },
            }),
            Found::Taken => json!({ "success": false, "errorcode": "user conflict", "data": {} }),
        };
        answer(cipher.as_ref(), &value)
    }

    /// What a login says whose text is encrypted, and with what.
    fn unseal(&mut self, core: &mut Core, body: &str) -> Option<(String, Cipher)> {
        let outer = in_order(body)?;
        let signed = SIGNING.decrypt(outer.get("sign")?)?;
        let signed = form(std::str::from_utf8(&signed).ok()?);
        let octets = |name: &str| <[u8; 16]>::try_from(signed.get(name)?.as_bytes()).ok();
        let cipher = Cipher {
            key: octets("k")?,
            vector: octets("i")?,
        };
        let data = outer.get("data")?;
        (signed.get("s") == Some(&self.sum(core, data))).then_some(())?;
        Some((cipher.open(data)?, cipher))
    }

    /// What a call of a session says.
    fn unwrap(&mut self, core: &mut Core, cipher: &Cipher, body: &str) -> Option<String> {
        let outer = in_order(body)?;
        let signed = SIGNING.decrypt(outer.get("sign")?)?;
        let signed = form(std::str::from_utf8(&signed).ok()?);
        let hash = Md5::new()
            .chain_update(ADMIN)
            .chain_update(&core.password)
            .finalize();
        let data = outer.get("data")?;
        let sound = signed.get("h") == Some(&hex(&hash))
            && signed.get("s") == Some(&self.sum(core, data))
            && !signed.contains_key("k");
        sound.then(|| cipher.open(data))?
    }

    /// The number with which this text is signed.
    fn sum(&mut self, core: &mut Core, data: &str) -> String {
        let length = u64::try_from(data.len()).unwrap_or(u64::MAX);
        self.number(core).saturating_add(length).to_string()
    }

    fn called(
        &mut self,
        core: &mut Core,
        request: &Request,
        name: &str,
        call: &str,
        query: &Fields,
        body: &str,
    ) -> Response {
        let Some(session) = self.session.as_ref().filter(|s| s.name == name) else {
            // As after the end of a session: not encrypted, and without data.
            return Response::json(&json!({ "success": false, "errorcode": "timeout" }));
        };
        let cookies = request.header("cookie").unwrap_or_default();
        let cookie = format!("sysauth={}", session.cookie);
        if !cookies.split(';').any(|one| one.trim() == cookie) || !has_referer(request) {
            return Response::empty(403);
        }
        let cipher = session.cipher.clone();
        let text = match &cipher {
            Some(cipher) => self.unwrap(core, cipher, body),
            None => Some(body.to_owned()),
        };
        let Some(text) = text else {
            return Response::empty(403);
        };
        // The newer pages name the operation in the address too.
        let mut fields = query.clone();
        fields.extend(form(&text));
        let value = self.act(core, call, &fields);
        answer(cipher.as_ref(), &value)
    }

    fn act(&mut self, core: &mut Core, call: &str, fields: &Fields) -> Value {
        let field = |name: &str| fields.get(name).map(String::as_str);
        let done = |data: Value| json!({ "success": true, "data": data });
        match (call, field("operation")) {
            ("admin/wireless wps_connect", Some("read")) => {
                done(connect(core, field("option"), field("wps_pin")))
            }
            ("admin/wireless wps_pin", Some("read")) => done(self.label(core)),
            ("admin/wireless wps_pin", Some("write")) => {
                self.switch_label(core, field("wps_label"));
                done(self.label(core))
            }
            // The older pages do not have this one.
            ("admin/wireless syspara_wps", Some("read")) if self.plain => done(json!({
                "wps": if core.networks().iter().any(Network::wps) { "on" } else { "off" },
                "wait_time": WINDOW.as_secs().to_string(),
            })),
            ("admin/wireless statistics", Some("load")) => done(members(core)),
            ("admin/firmware upgrade", Some("read")) => done(json!({
                "model": KIND.model, "hardware_version": format!("{} v1.0", KIND.model),
                "firmware_version": core.firmware, "is_default": false,
            })),
            ("admin/system logout", Some("write")) => {
                self.session = None;
                done(json!({}))
            }
            (call, Some("read")) => {
                let radio = call.strip_prefix("admin/wireless ");
                let at = RADIOS.iter().position(|form| Some(*form) == radio);
                match at.and_then(|at| core.networks().get(at)) {
                    Some(network) => done(radio_of(network)),
                    None => no_such_call(),
                }
            }
            _ => no_such_call(),
        }
    }

    /// Its own PIN, and whether it is taken.
    fn label(&mut self, core: &Core) -> Value {
        if self.own.is_none() {
            self.own = core.router_pin().cloned();
        }
        json!({
            "wps_label": if core.router_pin().is_some() { "on" } else { "off" },
            "wps_pin": self.own.as_ref().map_or("", RouterPin::expose_secret),
        })
    }

    fn switch_label(&mut self, core: &mut Core, word: Option<&str>) {
        self.label(core);
        if core.has(Effect::WpsStays) {
            return;
        }
        match word {
            Some("on") => core.set_router_pin(self.own.as_ref()),
            Some("off") => core.set_router_pin(None),
            _ => {}
        }
    }
}

/// Signature and text, which have to come in this order.
fn in_order(body: &str) -> Option<Fields> {
    body.starts_with("sign=").then(|| form(body))
}

fn has_referer(request: &Request) -> bool {
    let host = request.header("host").unwrap_or_default();
    let referer = request.header("referer").unwrap_or_default();
    !host.is_empty() && referer.contains(&format!("//{host}/"))
}

fn success(data: &Value) -> Response {
    Response::json(&json!({ "success": true, "data": data }))
}

fn no_such_call() -> Value {
    json!({ "success": false, "errorcode": "no such callback" })
}

fn answer(cipher: Option<&Cipher>, value: &Value) -> Response {
    match cipher {
        Some(cipher) => Response::json(&json!({ "data": cipher.seal(&value.to_string()) })),
        None => Response::json(value),
    }
}

impl Cipher {
    fn seal(&self, text: &str) -> String {
        let encryptor = cbc::Encryptor::<Aes128>::new(&self.key.into(), &self.vector.into());
        base64(&encryptor.encrypt_padded_vec::<Pkcs7>(text.as_bytes()))
    }

    fn open(&self, data: &str) -> Option<String> {
        let decryptor = cbc::Decryptor::<Aes128>::new(&self.key.into(), &self.vector.into());
        let plain = decryptor.decrypt_padded_vec::<Pkcs7>(&unbase64(data)?);
        String::from_utf8(plain.ok()?).ok()
    }
}

/// The page's WPS: its options are to begin, to ask after what was begun, and to end it. Only these
/// have a status; without one there is what the page has to know first.
fn connect(core: &mut Core, option: Option<&str>, pin: Option<&str>) -> Value {
    let status = match option {
        None => {
            let on = core.networks().iter().any(Network::wps);
            return json!({
                "wps_timeout": WINDOW.as_millis(), "available": on,
                "disabled": if on { "off" } else { "on" },
            });
        }
        Some("connect") => {
            let begun = match pin {
                // The page takes eight digits and nothing else.
                Some(digits) if digits.len() != 8 => return json!({ "wps_status": "error" }),
                Some(digits) => match DevicePin::parse(digits) {
                    Ok(pin) => core.enter_pin(&ALL, &pin, None),
                    Err(_) => return json!({ "wps_status": "error" }),
                },
                None => core.press_button(&ALL),
            };
            match begun {
                Ok(()) => status(core),
                Err(super::Refusal::Off) => "na",
                Err(super::Refusal::Busy) => "error",
                Err(super::Refusal::Overlap) => "overlap",
            }
        }
        Some("pbc" | "pin") => status(core),
        Some("cancel") => {
            core.stop(&ALL);
            return json!({});
        }
        Some(_) => "error",
    };
    json!({ "wps_status": status })
}

/// How a run is. That `na` stands for one that was ended, and for none, is chosen here.
fn status(core: &Core) -> &'static str {
    let networks = core.networks();
    if networks.iter().any(|network| network.window().is_some()) {
        return "ok";
    }
    let word = |last: &Last| match last {
        Last::Success(_) => Some("success"),
        Last::Failed(_) => Some("failed"),
        Last::Overlap => Some("overlap"),
        Last::Nobody => Some("timeout"),
        Last::Stopped | Last::Nothing => None,
    };
    let mut words = networks.iter().filter_map(|network| word(network.last()));
    words.next().unwrap_or("na")
}

fn radio_of(network: &Network) -> Value {
    let plan = &network.plan;
    let (encryption, version) = match plan.security {
        Security::Open => ("none", ""),
        Security::Wpa2 => ("psk", "rsn"),
        Security::Transition => ("psk_sae", "sae_transition"),
        Security::Wpa3 => ("psk_sae", "sae_only"),
    };
    json!({
        "enable": "on", "disabled": "off", "disabled_all": "off", "ssid": plan.ssid,
        "hidden": if network.hidden { "on" } else { "off" }, "encryption": encryption,
        "psk_version": version, "psk_cipher": "aes", "psk_key": plan.passphrase,
        "channel": "auto", "current_channel": plan.channel.to_string(), "htmode": "auto",
        "txpower": "high", "macaddr": dashes(plan.bssid),
    })
}

fn members(core: &Core) -> Value {
    let row = |member: &super::Member| {
        let plan = core.networks().get(member.network).map(|n| &n.plan);
        let band = match plan.map(|plan| plan.band) {
            Some(Band::Ghz5) => "5GHz",
            _ => "2.4GHz",
        };
        json!({
            "mac": dashes(member.mac), "type": band, "encryption": "wpa2-psk",
            "rxpkts": 1200, "txpkts": 900,
        })
    };
    core.members().iter().map(row).collect()
}

fn dashes(mac: wsc::ident::MacAddr) -> String {
    mac.to_string().to_uppercase().replace(':', "-")
}
