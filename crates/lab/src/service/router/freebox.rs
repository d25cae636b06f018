//! A Freebox: Freebox OS, a REST interface that an application may use once its owner has allowed it
//! on the box's display.
//!
//! Paths, fields, results and error codes are those of the box's own developer documentation; what a
//! session's `success` tells of its device is from there too.

use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha1::Sha1;
use wsc::ident::MacAddr;

use text::{Message, msg};

use super::core::{Core, Happening, Last, Refusal};
use super::fault::Effect;
use super::kind::{Face, Kind};
use super::plan::{Band, Plan};
use crate::bss::Security;
use crate::service::http::{Request, Response};

/// The row of this kind. Its password is the token of an application that is allowed already.
pub(super) static KIND: Kind = Kind {
    name: "freebox",
    about: "lab-router-freebox",
    maker: "Free",
    model: "Freebox Lab (r1)",
    firmware: "9.9.9",
    user: "",
    password: "lab/token+of/the/virtual/freebox",
    address: "freebox://{http}",
    networks: Plan::home,
    face: || Box::new(Freebox::default()),
};

/// The identity of the box.
const UID: &str = "00000000000000000000000000001ab0";
const BASE: &str = "/api/v9/";
/// 2024-01-01T00:00:00Z, when the box was switched on.
const EPOCH: u64 = 1_704_067_200;
/// The most sessions that it remembers.
const SESSIONS_MAX: usize = 16;

/// An application that asked to be let in.
#[derive(Debug)]
struct App {
    track: u64,
    token: String,
    status: &'static str,
}

/// A WPS session.
#[derive(Debug)]
struct Session {
    id: u64,
    network: usize,
    start: u64,
    end: u64,
    active: bool,
    result: &'static str,
    mac: MacAddr,
}

#[derive(Debug, Default)]
struct Freebox {
    apps: Vec<App>,
    challenge: String,
    opened: Option<String>,
    sessions: Vec<Session>,
    count: u64,
}

impl Face for Freebox {
    fn request(&mut self, core: &mut Core, request: &Request) -> Response {
        if request.path == "/api_version" && request.reads() {
            return Response::json(&json!({
                "uid": UID, "device_name": "Freebox Server", "api_version": "9.0",
                "api_base_url": "/api/", "device_type": "FreeboxServer-lab,1",
                "box_model_name": KIND.model, "https_available": true,
                "https_port": core.ports.1,
            }));
        }
        let Some(path) = request.path.strip_prefix(BASE) else {
            return failure("invalid_request", "there is no such call");
        };
        let path = path.trim_end_matches('/').to_owned();
        let input: Value = serde_json::from_slice(&request.body).unwrap_or(Value::Null);
        if path == "login" || path.starts_with("login/") {
            return self.login(core, request, &path, &input);
        }
        let token = request.header("x-fbx-app-auth");
        if token.is_none() || token != self.opened.as_deref() {
            return failure("auth_required", "open a session first");
        }
        let changes = !request.reads();
        if changes && core.has(Effect::NoRights) {
            return failure("insufficient_rights", "this application may not do this");
        }
        self.act(core, request, &path, &input)
    }

    fn happened(&mut self, core: &mut Core, happening: &Happening) {
        let now = now(core);
        match happening {
            Happening::Waits(network, _) => {
                self.count += 1;
                if self.sessions.len() == SESSIONS_MAX {
                    self.sessions.remove(0);
                }
                self.sessions.push(Session {
                    id: self.count,
                    network: *network,
                    start: now,
                    end: 0,
                    active: true,
                    result: "",
                    mac: MacAddr([0; 6]),
                });
            }
            Happening::Ended(network, last) => {
                let (result, mac) = match last {
                    Last::Success(mac) => ("success", *mac),
                    Last::Stopped => ("user_canceled", MacAddr([0; 6])),
                    Last::Nothing => ("self_canceled", MacAddr([0; 6])),
                    Last::Nobody => ("failed_timeout", MacAddr([0; 6])),
                    Last::Overlap => ("failed_overlap", MacAddr([0; 6])),
                    Last::Failed(_) => ("failed_unknown", MacAddr([0; 6])),
                };
                let open = |s: &&mut Session| s.active && s.network == *network;
                if let Some(session) = self.sessions.iter_mut().find(open) {
                    session.active = false;
                    session.end = now;
                    session.result = result;
                    session.mac = mac;
                }
            }
            Happening::Restarts => {
                self.sessions.clear();
                self.opened = None;
            }
            _ => {}
        }
    }

    fn command(&mut self, _core: &mut Core, line: &str) -> Option<Vec<Message>> {
        let status = match line {
            "allow" => "granted",
            "deny" => "denied",
            _ => return None,
        };
        let waiting = self.apps.iter_mut().find(|app| app.status == "pending");
        Some(vec![match waiting {
            Some(app) => {
                app.status = status;
                match status {
                    "granted" => msg!("lab-freebox-granted"),
                    _ => msg!("lab-freebox-denied"),
                }
            }
            None => msg!("lab-freebox-nobody"),
        }])
    }

    fn commands(&self) -> &'static [(&'static str, &'static str)] {
        &[
            ("allow", "lab-router-do-allow"),
            ("deny", "lab-router-do-deny"),
        ]
    }
}

impl Freebox {
    fn login(&mut self, core: &mut Core, request: &Request, path: &str, input: &Value) -> Response {
        if self.apps.is_empty() {
            self.apps.push(App {
                track: 0,
                token: core.password.clone(),
                status: "granted",
            });
        }
        match (request.method.as_str(), path) {
            ("GET", "login") => {
                self.challenge = hex(&core.random::<16>());
                success(&json!({ "logged_in": false, "challenge": self.challenge }))
            }
            ("POST", "login/authorize") => {
                if input.get("app_id").and_then(Value::as_str).is_none() {
                    return failure("inval", "app_id is missing");
                }
                let token = hex(&core.random::<32>());
                let track = u64::try_from(self.apps.len()).unwrap_or(u64::MAX);
                self.apps.push(App {
                    track,
                    token: token.clone(),
                    status: "pending",
                });
                success(&json!({ "app_token": token, "track_id": track }))
            }
            ("POST", "login/session") => {
                let password = input.get("password").and_then(Value::as_str);
                let app = self
                    .apps
                    .iter()
                    .find(|app| password == Some(sign(&app.token, &self.challenge).as_str()));
                match app.map(|app| app.status) {
                    Some("granted") if !self.challenge.is_empty() => {
                        self.challenge.clear();
                        let token = hex(&core.random::<32>());
                        self.opened = Some(token.clone());
                        success(&json!({
                            "session_token": token,
                            "permissions": { "settings": !core.has(Effect::NoRights) },
                        }))
                    }
                    Some("pending") => failure("pending_token", "not yet allowed on the display"),
                    _ => failure("invalid_token", "no such application"),
                }
            }
            ("GET", _) => {
                let track = path.strip_prefix("login/authorize/");
                let track: Option<u64> = track.and_then(|track| track.parse().ok());
                match self.apps.iter().find(|app| Some(app.track) == track) {
                    Some(app) => success(&json!({ "status": app.status, "challenge": "" })),
                    None => success(&json!({ "status": "unknown", "challenge": "" })),
                }
            }
            _ => failure("invalid_request", "there is no such call"),
        }
    }

    fn act(&mut self, core: &mut Core, request: &Request, path: &str, input: &Value) -> Response {
        match (request.method.as_str(), path) {
            ("GET", "system") => success(&json!({
                "firmware_version": core.firmware, "uptime_val": core.up_time().as_secs(),
            })),
            ("GET", "wifi/config") => {
                let on = core.networks().iter().any(|network| network.mac_filter);
                success(&json!({
                    "enabled": true,
                    "mac_filter_state": if on { "whitelist" } else { "disabled" },
                }))
            }
            ("GET", "wifi/ap") => success(&Value::Array(aps(core))),
            ("GET", "wifi/bss") => success(&Value::Array(all_bss(core))),
            ("GET", "wifi/wps/config") => {
                let on = core.networks().iter().any(super::Network::wps);
                success(&json!({ "enabled": on }))
            }
            ("PUT", "wifi/wps/config") => match input.get("enabled").and_then(Value::as_bool) {
                Some(on) => {
                    core.set_wps(&[0, 1], on);
                    success(&json!({ "enabled": on }))
                }
                None => failure("inval", "enabled is missing"),
            },
            ("GET", "wifi/wps/sessions") => success(&self.sessions(core)),
            ("POST", "wifi/wps/start") => self.start(core, input),
            ("POST", "wifi/wps/stop") => {
                let id = input.get("session_id").and_then(Value::as_u64);
                let found = self.sessions.iter().find(|s| Some(s.id) == id && s.active);
                match found.map(|session| session.network) {
                    Some(network) => {
                        core.stop(&[network]);
                        Response::json(&json!({ "success": true }))
                    }
                    None => failure("noent", "no such session"),
                }
            }
            ("GET", _) => match stations(core, path) {
                Some(stations) => success(&stations),
                None => failure("invalid_request", "there is no such call"),
            },
            ("PUT", _) => change_bss(core, path, input),
            _ => failure("invalid_request", "there is no such call"),
        }
    }

    fn start(&mut self, core: &mut Core, input: &Value) -> Response {
        let bssid = input.get("bssid").and_then(Value::as_str).unwrap_or("");
        let wanted =
            |network: &super::Network| network.plan.bssid.to_string().eq_ignore_ascii_case(bssid);
        let Some(network) = core.networks().iter().position(wanted) else {
            return failure("nodev", "no such bss");
        };
        // One session at a time, on whichever network.
        if self.sessions.iter().any(|session| session.active) {
            return failure("busy", "a session is active");
        }
        match core.press_button(&[network]) {
            Ok(()) => {
                // The session is noted when the window's opening is; it is the next one.
                success(&json!(self.count + 1))
            }
            Err(Refusal::Off) => failure("inval", "wps is not enabled"),
            Err(Refusal::Busy | Refusal::Overlap) => failure("busy", "device busy"),
        }
    }

    fn sessions(&self, core: &Core) -> Value {
        let all = self.sessions.iter().map(|session| {
            let network = core.networks().get(session.network);
            json!({
                "id": session.id, "active": session.active, "result": session.result,
                "start_date": session.start, "end_date": session.end,
                "ssid": network.map(|network| network.plan.ssid),
                "mac": session.mac.to_string().to_uppercase(),
                "bss_uuid": "6a55ea3d-29fa-4bd9-b1e3-22a49a3ca134",
            })
        });
        Value::Array(all.collect())
    }
}

fn now(core: &Core) -> u64 {
    EPOCH + core.now().as_millis() / 1000
}

fn success(result: &Value) -> Response {
    Response::json(&json!({ "success": true, "result": result }))
}

/// Whoever is not let in gets status 403; other failures come with 200.
fn failure(code: &str, text: &str) -> Response {
    let login = [
        "auth_required",
        "invalid_token",
        "pending_token",
        "insufficient_rights",
    ];
    let status = if login.contains(&code) { 403 } else { 200 };
    let document = json!({ "success": false, "error_code": code, "msg": text, "uid": UID });
    Response::content(
        status,
        "application/json; charset=utf-8",
        document.to_string(),
    )
}

fn band(band: Band) -> &'static str {
    match band {
        Band::Ghz2_4 => "2d4g",
        Band::Ghz5 => "5g",
    }
}

fn aps(core: &Core) -> Vec<Value> {
    let networks = core.networks().iter().enumerate();
    networks
        .map(|(id, network)| {
            let plan = &network.plan;
            json!({
                "id": id, "name": band(plan.band),
                "config": { "band": band(plan.band), "primary_channel": 0, "channel_width": "40" },
                "status": { "state": "active", "primary_channel": plan.channel },
            })
        })
        .collect()
}

fn all_bss(core: &Core) -> Vec<Value> {
    let networks = core.networks().iter().enumerate();
    networks
        .map(|(id, network)| {
            let plan = &network.plan;
            json!({
                "id": plan.bssid.to_string().to_uppercase(), "phy_id": id,
                "use_shared_params": true,
                "config": {
                    "enabled": true, "ssid": plan.ssid, "hide_ssid": network.hidden,
                    "encryption": match plan.security {
                        Security::Open => "none",
                        Security::Wpa2 => "wpa2_psk_ccmp",
                        Security::Transition => "wpa23_psk_ccmp",
                        Security::Wpa3 => "wpa3_psk_ccmp",
                    },
                    "wps_enabled": network.wps(), "key": plan.passphrase, "eapol_version": 2,
                },
                "status": { "state": "active", "sta_count": 1, "authorized_sta_count": 1 },
            })
        })
        .collect()
}

fn change_bss(core: &mut Core, path: &str, input: &Value) -> Response {
    let id = path.strip_prefix("wifi/bss/").unwrap_or("");
    let wanted = |network: &super::Network| network.plan.bssid.to_string().eq_ignore_ascii_case(id);
    let Some(network) = core.networks().iter().position(wanted) else {
        return failure("noent", "no such bss");
    };
    let on = input
        .pointer("/config/wps_enabled")
        .and_then(Value::as_bool);
    let Some(on) = on else {
        return failure("inval", "nothing to change");
    };
    core.set_wps(&[network], on);
    success(&all_bss(core).get(network).cloned().unwrap_or_default())
}

/// `wifi/ap/ID/stations`.
fn stations(core: &Core, path: &str) -> Option<Value> {
    let id = path.strip_prefix("wifi/ap/")?.strip_suffix("/stations")?;
    let id: usize = id.parse().ok()?;
    let network = core.networks().get(id)?;
    let members = core.members().iter().filter(|member| member.network == id);
    Some(Value::Array(
        members
            .map(|member| {
                json!({
                    "mac": member.mac.to_string().to_uppercase(),
                    "bssid": network.plan.bssid.to_string().to_uppercase(),
                    "hostname": member.name, "state": "authenticated",
                    "signal": member.signal_dbm,
                })
            })
            .collect(),
    ))
}

/// What proves the token without telling it: HMAC-SHA1 of the challenge with the token.
fn sign(token: &str, challenge: &str) -> String {
    let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(token.as_bytes()) else {
        return String::new();
    };
    mac.update(challenge.as_bytes());
    hex(&mac.finalize().into_bytes())
}

fn hex(octets: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut text = String::new();
    for octet in octets {
        let _ = write!(text, "{octet:02x}");
    }
    text
}
