//! An Asus router: the calls of its own page.
//!
//! Paths, fields, words and numbers are those of the router's published web server (the login and its
//! lock, the token, the thirteen lines of `WPS_info.xml`, the words of a run and how long a result
//! stays) and of its WPS page's script (`apply.cgi`). What these leave open is chosen here, and marked
//! where it is.

use std::fmt::Write as _;
use std::time::Duration;

use serde_json::{Map, Value, json};
use text::Message;
use wsc::pin::{DevicePin, RouterPin};
use wsc::time::Instant;

use super::core::{Core, Happening, Last, Mode, Network};
use super::digest::hex;
use super::door::{self, Door, Found};
use super::fault::Effect;
use super::form::{form, unbase64};
use super::kind::{Face, Kind};
use super::plan::{Band, Plan};
use crate::bss::Security;
use crate::service::http::{Request, Response};

/// The row of this kind.
pub(super) static KIND: Kind = Kind {
    name: "asus",
    about: "lab-router-asus",
    maker: "ASUSTeK Computer Inc.",
    model: "RT-LAB1",
    firmware: "3.0.0.4",
    user: "admin",
    password: "asus-lab",
    address: "asus+https://{user}@{https}",
    networks: Plan::home,
    face: || Box::new(Asus::default()),
};

/// So many wrong passwords lock the login, for so long.
const MOST: u32 = 5;
const LOCK: Duration = Duration::from_secs(300);
/// How often a result is told before it is forgotten.
const TOLD: u32 = 30;
/// How long the radios take to start anew.
const RADIOS: Duration = Duration::from_millis(1500);
/// The network on which WPS works: one band at a time, the first.
const BAND: usize = 0;
/// The most sessions that it remembers.
const TOKENS_MAX: usize = 16;

/// Why somebody is not let in.
const NO_TOKEN: u32 = 1;
const OLD_TOKEN: u32 = 2;
const WRONG: u32 = 3;
const LOCKED: u32 = 7;
const TAKEN: u32 = 9;

#[derive(Debug)]
struct Asus {
    door: Door,
    tokens: Vec<String>,
    /// The last run was started with a PIN, and not with the button.
    pin: bool,
    /// How often the last result was told.
    told: u32,
    /// WPS as it is set; the radios follow later.
    set: Option<(bool, Instant)>,
}

impl Default for Asus {
    fn default() -> Self {
        Self {
            door: Door::new(MOST, LOCK),
            tokens: Vec::new(),
            pin: false,
            told: 0,
            set: None,
        }
    }
}

impl Face for Asus {
    fn request(&mut self, core: &mut Core, request: &Request) -> Response {
        self.follow(core);
        let body = String::from_utf8_lossy(&request.body).into_owned();
        let program = is_program(request);
        if request.path == "/" && request.reads() {
            return login_page();
        }
        if request.path == "/login.cgi" && request.method == "POST" {
            return self.log_in(core, program, &body);
        }
        let cookies = request.header("cookie").unwrap_or_default();
        let token = cookies
            .split(';')
            .find_map(|one| one.trim().strip_prefix("asus_token="));
        match token {
            None => return refused(program, NO_TOKEN, ""),
            Some(token) if !self.tokens.iter().any(|known| known == token) => {
                return refused(program, OLD_TOKEN, "");
            }
            Some(_) => {}
        }
        match (request.method.as_str(), request.path.as_str()) {
            ("GET" | "POST", "/appGet.cgi") => {
                let fields = form(if body.is_empty() {
                    &request.query
                } else {
                    &body
                });
                let hook = fields.get("hook").map(String::as_str).unwrap_or_default();
                Response::json(&self.hooks(core, hook))
            }
            ("GET", "/WPS_info.xml") => Response::xml(self.info(core)),
            ("POST", "/apply.cgi") => self.apply(core, &body),
            ("GET", "/Logout.asp") => {
                self.tokens.retain(|known| Some(known.as_str()) != token);
                login_page()
            }
            _ => Response::empty(404),
        }
    }

    fn happened(&mut self, _core: &mut Core, happening: &Happening) {
        match happening {
            Happening::Restarts => {
                self.tokens.clear();
                self.door.restarted();
            }
            Happening::Waits(BAND, mode) => {
                self.pin = *mode == Mode::Pin;
                self.told = 0;
            }
            _ => {}
        }
    }

    fn command(&mut self, _core: &mut Core, line: &str) -> Option<Vec<Message>> {
        self.door.command(line, self.tokens.len())
    }

    fn commands(&self) -> &'static [(&'static str, &'static str)] {
        door::COMMANDS
    }
}

impl Asus {
    fn log_in(&mut self, core: &mut Core, program: bool, body: &str) -> Response {
        let fields = form(body);
        let pair = fields.get("login_authorization");
        let pair = pair.and_then(|text| unbase64(text)).unwrap_or_default();
        let right = pair == format!("{}:{}", core.user, core.password).into_bytes();
        match self.door.knock(core.now(), right, false) {
            Found::Open => {
                let token = hex(&core.random::<15>());
                if self.tokens.len() == TOKENS_MAX {
                    self.tokens.remove(0);
                }
                self.tokens.push(token.clone());
                let response = if program {
                    let text = format!("{{\n\"asus_token\":\"{token}\"\n}}\n");
                    Response::content(200, "application/json;charset=UTF-8", text)
                } else {
                    Response::html("<HTML><HEAD><meta http-equiv=\"refresh\"></HEAD></HTML>\n")
                };
                response.with("set-cookie", format!("asus_token={token}; HttpOnly;"))
            }
            Found::Wrong(failures) => {
                let last = u8::from(failures + 1 == MOST);
                let more = format!(", \"captcha_on\":\"0\", \"last_time_lock_warning\":\"{last}\"");
                refused(program, WRONG, &more)
            }
            // The brace comes too early there.
            Found::Locked(left) => {
                let more = format!("\n}}\n,\"remaining_lock_time\":\"{}\"", left.as_secs());
                refused(program, LOCKED, &more)
            }
            Found::Taken => refused(program, TAKEN, ""),
        }
    }

    /// The radios take what was set when they have started anew.
    fn follow(&mut self, core: &mut Core) {
        if let Some((on, _)) = self.set.filter(|(_, from)| core.now() >= *from) {
            self.set = None;
            core.set_wps(&[0, 1], on);
        }
    }

    fn is_set(&self, core: &Core) -> bool {
        let real = core.networks().get(BAND).is_some_and(Network::wps);
        self.set.map_or(real, |(on, _)| on)
    }

    fn apply(&mut self, core: &mut Core, body: &str) -> Response {
        let fields = form(body);
        let field = |name: &str| fields.get(name).map(String::as_str);
        match (field("action_mode"), field("action_script")) {
            (Some("wps_apply"), _) => {
                // The page checks a PIN by itself; what comes all the same is not begun.
                let _ = match field("wps_sta_pin") {
                    None | Some("" | "00000000") => core.press_button(&[BAND]),
                    Some(digits) => match DevicePin::parse(digits) {
                        Ok(pin) => core.enter_pin(&[BAND], &pin, None),
                        Err(_) => Ok(()),
                    },
                };
            }
            (Some("apply_new"), Some("restart_wireless")) => {
                let on = match field("wps_enable") {
                    Some("1") => Some(true),
                    Some("0") => Some(false),
                    _ => None,
                };
                if let Some(on) = on.filter(|_| !core.has(Effect::WpsStays)) {
                    self.set = Some((on, core.now() + RADIOS));
                }
            }
            _ => {}
        }
        Response::html("<html><head><script>parent.restart_time = 0;</script></head></html>\n")
    }

    /// What the hooks of a request give; a setting that is none is empty.
    fn hooks(&self, core: &Core, hooks: &str) -> Value {
        let mut values = Map::new();
        for hook in hooks.split(';').filter(|hook| !hook.is_empty()) {
            let (name, operand) = hook.split_once('(').unwrap_or((hook, ""));
            let operand = operand.trim_end_matches(')');
            match name {
                "nvram_get" => {
                    values.insert(operand.to_owned(), self.setting(core, operand).into());
                }
                "get_clientlist" => {
                    values.insert(name.to_owned(), clients(core));
                }
                _ => {}
            }
        }
        Value::Object(values)
    }

    fn setting(&self, core: &Core, name: &str) -> String {
        let flag = |on: bool| if on { "1" } else { "0" };
        let own = match name {
            "productid" => KIND.model,
            "firmver" => &core.firmware,
            "buildno" => "388",
            "extendno" => "20000-lab",
            "wps_enable" | "wps_enable_x" => flag(self.is_set(core)),
            "wps_band_x" => "0",
            _ => "",
        };
        if !own.is_empty() {
            return own.to_owned();
        }
        let radio = name
            .strip_prefix("wl")
            .and_then(|name| name.split_once('_'));
        let Some((number, name)) = radio else {
            return String::new();
        };
        let network = number.parse::<usize>().ok();
        let Some(network) = network.and_then(|number| core.networks().get(number)) else {
            return String::new();
        };
        let plan = &network.plan;
        match name {
            "ssid" => plan.ssid.to_owned(),
            "hwaddr" => plan.bssid.to_string().to_uppercase(),
            "radio" => "1".to_owned(),
            "channel" => plan.channel.to_string(),
            "closed" => flag(network.hidden).to_owned(),
            "auth_mode_x" => auth(plan.security).to_owned(),
            "wpa_psk" => plan.passphrase.to_owned(),
            "mfp" => "0".to_owned(),
            "macmode" => if network.mac_filter {
                "allow"
            } else {
                "disabled"
            }
            .to_owned(),
            "ap_isolate" => flag(network.isolated).to_owned(),
            _ => String::new(),
        }
    }

    /// `WPS_info.xml`, with the passphrase as the older versions show it.
    fn info(&mut self, core: &Core) -> String {
        let Some(network) = core.networks().get(BAND) else {
            return "<wps>\n</wps>".to_owned();
        };
        let plan = &network.plan;
        let passphrase = escaped(plan.passphrase);
        let lines = [
            self.words(network),
            "Yes",
            &escaped(plan.ssid),
            "WPA2-Personal",
            "AES",
            "1",
            &passphrase,
            core.router_pin().map_or("", RouterPin::expose_secret),
            &passphrase,
            if network.wps() { "1" } else { "0" },
            if self.pin { "1" } else { "2" },
            auth(plan.security),
            match plan.band {
                Band::Ghz2_4 => "0",
                Band::Ghz5 => "1",
            },
        ];
        let mut text = String::from("<?xml version=\"1.0\" ?>\n<wps>\n");
        for line in lines {
            let _ = writeln!(text, "<wps_info>{line}</wps_info>");
        }
        text.push_str("</wps>");
        text
    }

    /// The words for how a run is. A result is told some times, and then forgotten.
    fn words(&mut self, network: &Network) -> &'static str {
        if !network.wps() {
            return "Not used";
        }
        if network.window().is_some() {
            return "Start WPS Process";
        }
        let words = match network.last() {
            Last::Success(_) => "Success",
            Last::Failed(_) => "Fail due to WPS message exchange error!",
            Last::Nobody => "Fail due to WPS time out!",
            Last::Overlap => "Fail due to PBC session overlap!",
            Last::Stopped | Last::Nothing => "Idle",
        };
        self.told = self.told.saturating_add(1);
        if self.told > TOLD { "Idle" } else { words }
    }
}

/// Programs are known by their name: `asusrouter`, a platform, a framework and a version.
fn is_program(request: &Request) -> bool {
    let agent = request.header("user-agent").unwrap_or_default();
    let parts: Vec<&str> = agent.split('-').collect();
    parts.first() == Some(&"asusrouter") && parts.len() >= 4
}

/// A program is told a number, and a browser is sent to the login.
fn refused(program: bool, number: u32, more: &str) -> Response {
    if !program {
        return login_page();
    }
    let text = format!("{{\n\"error_status\":\"{number}\"{more}");
    let end = if more.contains('}') { "\n" } else { "\n}\n" };
    Response::content(200, "application/json;charset=UTF-8", text + end)
}

fn login_page() -> Response {
    Response::html(
        "<HTML><HEAD><script>top.location.href='/Main_Login.asp';</script>\n</HEAD></HTML>\n",
    )
}

const fn auth(security: Security) -> &'static str {
    match security {
        Security::Open => "open",
        Security::Wpa2 => "psk2",
        Security::Transition => "psk2sae",
        Security::Wpa3 => "sae",
    }
}

/// A text as the server writes it into XML: what is no letter and no digit becomes its number.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for octet in text.bytes() {
        if octet.is_ascii_alphanumeric() {
            escaped.push(char::from(octet));
        } else {
            let _ = write!(escaped, "%{octet:02X}");
        }
    }
    escaped
}

fn clients(core: &Core) -> Value {
    let mut list = Map::new();
    let macs: Vec<String> = core
        .members()
        .iter()
        .map(|member| member.mac.to_string().to_uppercase())
        .collect();
    for (mac, member) in macs.iter().zip(core.members()) {
        list.insert(
            mac.clone(),
            json!({
                "mac": mac, "name": member.name, "nickName": "", "isOnline": "1",
                "isWL": (member.network + 1).to_string(), "rssi": member.signal_dbm.to_string(),
            }),
        );
    }
    list.insert("maclist".into(), macs.into());
    list.insert("ClientAPILevel".into(), "2".into());
    Value::Object(list)
}
