//! OpenWrt: JSON-RPC at `/ubus` as uhttpd has it, with rpcd's sessions and rights, uci, and
//! hostapd's own objects.
//!
//! It behaves as OpenWrt's sources say: a call without a session or without the right is
//! `-32002`, rpcd's own refusals are codes in `result`, changes of uci are staged in a session and
//! taken back unless the one who applied them confirms, and Wi-Fi is gone for a moment after that.

mod uci;

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Map, Value, json};
use text::{Message, msg};
use wsc::ident::MacAddr;
use wsc::pin::{DevicePin, RouterPin};
use wsc::time::Instant;

use super::companion::DEVICE;
use super::core::{Core, Happening, Last, Mode};
use super::fault::Effect;
use super::kind::{Face, Kind};
use super::plan::{Band, Plan};
use crate::service::http::{Request, Response};
use uci::{Session, Uci};

/// The row of this kind.
pub(super) static KIND: Kind = Kind {
    name: "openwrt",
    about: "lab-router-openwrt",
    maker: "Octopin lab",
    model: "Virtual AX3000",
    firmware: "OpenWrt 24.10.0 r28427-6df0e3d02a",
    user: "root",
    password: "openwrt-lab",
    address: "openwrt://{user}@{http}",
    networks: Plan::home_and_guests,
    face: || Box::new(OpenWrt::default()),
};

/// How long a session lasts without a call.
const SESSION: Duration = Duration::from_secs(300);
/// How long Wi-Fi is gone after its settings were changed.
const RELOAD: Duration = Duration::from_millis(1500);
/// The program that may be run by `file.exec`.
const HOSTAPD_CLI: &str = "/usr/sbin/hostapd_cli";
/// The most sessions.
const SESSIONS_MAX: usize = 64;

/// ubus' codes.
const BAD_ARGUMENT: i64 = 2;
const NO_METHOD: i64 = 3;
const NOT_FOUND: i64 = 4;
const NO_DATA: i64 = 5;
const DENIED: i64 = 6;
const NOT_SUPPORTED: i64 = 8;

/// What a call gives: data, or a code.
type Answer = Result<Value, i64>;

/// What `wps_status` tells of a network.
#[derive(Clone, Debug)]
struct Told {
    button: &'static str,
    result: &'static str,
    reason: Option<&'static str>,
    peer: Option<MacAddr>,
}

impl Default for Told {
    fn default() -> Self {
        Self {
            button: "Disabled",
            result: "None",
            reason: None,
            peer: None,
        }
    }
}

#[derive(Debug)]
struct OpenWrt {
    sessions: BTreeMap<String, (Session, Instant)>,
    uci: Option<Uci>,
    told: Vec<Told>,
    /// hostapd was built with WPS.
    full: bool,
    /// The account may run `hostapd_cli`.
    exec: bool,
    /// Wi-Fi is back then.
    reloads_until: Option<Instant>,
}

impl Default for OpenWrt {
    fn default() -> Self {
        Self {
            sessions: BTreeMap::new(),
            uci: None,
            told: Vec::new(),
            full: true,
            exec: true,
            reloads_until: None,
        }
    }
}

/// A method: one row of [`METHODS`].
struct Method {
    object: &'static str,
    name: &'static str,
    /// Whether a right to write is needed, as in LuCI's lists.
    writes: bool,
    run: fn(&mut OpenWrt, &mut Core, &str, &Value) -> Answer,
}

/// The methods of all objects but hostapd's.
const METHODS: &[Method] = &[
    Method {
        object: "system",
        name: "board",
        writes: false,
        run: |_, core, _, _| Ok(board(core)),
    },
    Method {
        object: "system",
        name: "info",
        writes: false,
        run: |_, core, _, _| Ok(json!({ "uptime": core.up_time().as_secs() })),
    },
    Method {
        object: "luci-rpc",
        name: "getWirelessDevices",
        writes: false,
        run: |face, core, _, _| Ok(face.wireless_devices(core)),
    },
    Method {
        object: "luci-rpc",
        name: "getDHCPLeases",
        writes: false,
        run: |_, core, _, _| Ok(leases(core)),
    },
    Method {
        object: "network.wireless",
        name: "status",
        writes: false,
        // uhttpd adds the session to the arguments, which this method does not take.
        run: |_, _, _, _| Err(BAD_ARGUMENT),
    },
    Method {
        object: "iwinfo",
        name: "assoclist",
        writes: false,
        run: |face, core, _, arguments| face.assoclist(core, arguments),
    },
    Method {
        object: "uci",
        name: "get",
        writes: false,
        run: |face, core, sid, arguments| face.uci(core, sid, "get", arguments),
    },
    Method {
        object: "uci",
        name: "set",
        writes: true,
        run: |face, core, sid, arguments| face.uci(core, sid, "set", arguments),
    },
    Method {
        object: "uci",
        name: "delete",
        writes: true,
        run: |face, core, sid, arguments| face.uci(core, sid, "delete", arguments),
    },
    Method {
        object: "uci",
        name: "revert",
        writes: true,
        run: |face, core, sid, arguments| face.uci(core, sid, "revert", arguments),
    },
    Method {
        object: "uci",
        name: "apply",
        writes: true,
        run: |face, core, sid, arguments| face.uci(core, sid, "apply", arguments),
    },
    Method {
        object: "uci",
        name: "confirm",
        writes: true,
        run: |face, core, sid, arguments| face.uci(core, sid, "confirm", arguments),
    },
    Method {
        object: "file",
        name: "exec",
        writes: true,
        run: |face, core, _, arguments| face.exec(core, arguments),
    },
];

/// The methods of an access point's object, and whether a right to write is needed. The last ones
/// are only there where hostapd was built with WPS.
const OF_ACCESS_POINT: [(&str, bool, bool); 5] = [
    ("get_status", false, false),
    ("get_clients", false, false),
    ("wps_status", false, true),
    ("wps_start", true, true),
    ("wps_cancel", true, true),
];

impl Face for OpenWrt {
    fn request(&mut self, core: &mut Core, request: &Request) -> Response {
        self.pass(core);
        match (request.path.as_str(), request.method.as_str()) {
            ("/ubus", "POST") => {}
            ("/ubus", _) => return Response::empty(405),
            ("/", "GET" | "HEAD") => {
                return Response::html(
                    "<!DOCTYPE html><html><head><meta http-equiv=\"refresh\" content=\"0; \
                     URL=cgi-bin/luci/\" /></head><body></body></html>",
                );
            }
            _ => return Response::empty(404),
        }
        let Ok(question) = serde_json::from_slice::<Value>(&request.body) else {
            return Response::json(&failed(&Value::Null, -32700, "Parse error"));
        };
        Response::json(&self.answer(core, &question))
    }

    fn happened(&mut self, core: &mut Core, happening: &Happening) {
        self.told.resize_with(core.networks().len(), Told::default);
        match happening {
            Happening::Waits(at, Mode::Button) => {
                if let Some(told) = self.told.get_mut(*at) {
                    told.button = "Active";
                }
            }
            Happening::Ended(at, last) => {
                if let Some(told) = self.told.get_mut(*at) {
                    told.end(last);
                }
            }
            Happening::Restarts => {
                self.told.clear();
                self.sessions.clear();
            }
            _ => {}
        }
    }

    fn command(&mut self, core: &mut Core, line: &str) -> Option<Vec<Message>> {
        if let Some(set) = line.strip_prefix("uci ") {
            let (option, value) = set.split_once('=')?;
            self.pass(core);
            if let Some(uci) = &mut self.uci {
                uci.put(option, (!value.is_empty()).then_some(value));
            }
            self.reload(core);
            return Some(vec![msg!("lab-openwrt-anew")]);
        }
        let said = match line {
            "wpad basic" => {
                self.full = false;
                msg!("lab-openwrt-without")
            }
            "wpad full" => {
                self.full = true;
                msg!("lab-openwrt-with")
            }
            "exec deny" => {
                self.exec = false;
                msg!("lab-openwrt-deny")
            }
            "exec allow" => {
                self.exec = true;
                msg!("lab-openwrt-allow")
            }
            "expire" => {
                self.sessions.clear();
                msg!("lab-openwrt-expired")
            }
            _ => return None,
        };
        Some(vec![said])
    }

    fn commands(&self) -> &'static [(&'static str, &'static str)] {
        &[
            ("wpad basic|full", "lab-router-do-wpad"),
            ("exec deny|allow", "lab-router-do-exec"),
            ("expire", "lab-router-do-expire"),
            ("uci OPTION=[VALUE]", "lab-router-do-uci"),
        ]
    }
}

impl Told {
    fn end(&mut self, last: &Last) {
        let waited = self.button == "Active";
        match last {
            Last::Success(mac) => {
                *self = Self {
                    button: "Disabled",
                    result: "Success",
                    reason: None,
                    peer: Some(*mac),
                };
            }
            Last::Failed(_) => {
                // hostapd goes on waiting for another device; here the window is over.
                *self = Self {
                    button: if waited { "Timed-out" } else { self.button },
                    result: "Failed",
                    reason: Some("Authentication Failure"),
                    peer: Some(DEVICE),
                };
            }
            Last::Overlap => self.button = "Overlap",
            Last::Nobody | Last::Stopped if waited => self.button = "Timed-out",
            Last::Nothing if waited => self.button = "Disabled",
            _ => {}
        }
    }
}

impl OpenWrt {
    /// What has become of sessions, a change that nobody confirmed, and Wi-Fi.
    fn pass(&mut self, core: &mut Core) {
        let now = core.now();
        self.told.resize_with(core.networks().len(), Told::default);
        self.sessions.retain(|_, (_, until)| *until > now);
        self.reloads_until = self.reloads_until.filter(|until| *until > now);
        if self.uci.is_none() {
            self.uci = Some(Uci::of(core.networks()));
        }
        if self.uci.as_mut().is_some_and(|uci| uci.expire(now)) {
            self.reload(core);
        }
    }

    /// Makes the access points what uci says.
    fn reload(&mut self, core: &mut Core) {
        let Some(uci) = &self.uci else { return };
        self.reloads_until = Some(core.now() + RELOAD);
        if let Some((digits, taken)) = uci.own_pin() {
            let pin = RouterPin::parse(digits).ok();
            core.set_router_pin(pin.as_ref().filter(|_| taken));
        }
        for index in 0..core.networks().len() {
            let on = uci.wps(index);
            core.set_wps(&[index], on);
            if let Some(told) = self.told.get_mut(index) {
                *told = Told::default();
            }
        }
    }

    fn answer(&mut self, core: &mut Core, question: &Value) -> Value {
        let id = question.get("id").cloned().unwrap_or_default();
        if question.get("jsonrpc").and_then(Value::as_str) != Some("2.0") {
            return failed(&id, -32700, "Parse error");
        }
        match question.get("method").and_then(Value::as_str) {
            Some("list") => {
                let list = self.list(core, question.get("params"));
                json!({ "jsonrpc": "2.0", "id": id, "result": list })
            }
            Some("call") => {
                let params = question.get("params").and_then(Value::as_array);
                let part = |at: usize| params.and_then(|params| params.get(at));
                let text = |at| part(at).and_then(Value::as_str);
                let arguments = part(3).filter(|value| value.is_object());
                let (Some(sid), Some(object), Some(method), Some(arguments)) =
                    (text(0), text(1), text(2), arguments)
                else {
                    return failed(&id, -32700, "Parse error");
                };
                if arguments.get("ubus_rpc_session").is_some() {
                    return failed(&id, -32602, "Invalid parameters");
                }
                match self.call(core, sid, object, method, arguments) {
                    Ok(data) if data.is_null() => {
                        json!({ "jsonrpc": "2.0", "id": id, "result": [0] })
                    }
                    Ok(data) => json!({ "jsonrpc": "2.0", "id": id, "result": [0, data] }),
                    Err(-32000) => failed(&id, -32000, "Object not found"),
                    Err(-32002) => failed(&id, -32002, "Access denied"),
                    Err(number) => json!({ "jsonrpc": "2.0", "id": id, "result": [number] }),
                }
            }
            _ => failed(&id, -32601, "Method not found"),
        }
    }

    /// The interfaces that are up, each with the number of its network.
    fn interfaces(&self, core: &Core) -> Vec<(String, usize)> {
        if self.reloads_until.is_some() {
            return Vec::new();
        }
        interfaces(core)
    }

    fn list(&self, core: &Core, params: Option<&Value>) -> Value {
        let mut all = Map::new();
        for method in METHODS {
            let object = all.entry(method.object).or_insert_with(|| json!({}));
            if let Some(object) = object.as_object_mut() {
                object.insert(method.name.to_owned(), json!({}));
            }
        }
        all.insert("session".to_owned(), json!({ "login": {}, "access": {} }));
        all.insert(
            "hostapd".to_owned(),
            json!({ "config_add": {}, "config_remove": {} }),
        );
        for (interface, _) in self.interfaces(core) {
            let methods = OF_ACCESS_POINT
                .iter()
                .filter(|method| self.full || !method.2);
            let methods: Map<String, Value> = methods
                .map(|method| (method.0.to_owned(), json!({})))
                .collect();
            all.insert(format!("hostapd.{interface}"), methods.into());
        }
        let Some(patterns) = params.and_then(Value::as_array) else {
            return all.keys().cloned().collect::<Vec<_>>().into();
        };
        let fits = |name: &str| {
            patterns.iter().filter_map(Value::as_str).any(|pattern| {
                match pattern.strip_suffix('*') {
                    Some(beginning) => name.starts_with(beginning),
                    None => name == pattern,
                }
            })
        };
        all.retain(|name, _| fits(name));
        all.into()
    }

    fn call(
        &mut self,
        core: &mut Core,
        sid: &str,
        object: &str,
        method: &str,
        arguments: &Value,
    ) -> Answer {
        if (object, method) == ("session", "login") {
            return self.login(core, arguments);
        }
        let interface = object.strip_prefix("hostapd.");
        let known = METHODS.iter().any(|row| row.object == object) || object == "session";
        let at = interface.and_then(|name| {
            let all = self.interfaces(core);
            all.into_iter()
                .find(|(found, _)| found == name)
                .map(|found| found.1)
        });
        if !known && at.is_none() {
            return Err(-32000);
        }
        // A session is prolonged by each call; without one there are no rights.
        let now = core.now();
        let Some((_, until)) = self.sessions.get_mut(sid) else {
            return Err(-32002);
        };
        *until = now + SESSION;
        let may_write = !core.has(Effect::NoRights);
        if let Some(index) = at {
            let row = OF_ACCESS_POINT.iter().find(|row| row.0 == method);
            let Some((name, writes, of_wps)) = row else {
                return Err(-32002);
            };
            if *writes && !may_write {
                return Err(-32002);
            }
            if *of_wps && !self.full {
                return Err(NO_METHOD);
            }
            return self.access_point(core, index, name);
        }
        let rows = METHODS.iter();
        let mut fitting = rows.filter(|row| row.object == object && row.name == method);
        match fitting.next() {
            Some(row) if !row.writes || may_write => (row.run)(self, core, sid, arguments),
            _ => Err(-32002),
        }
    }

    fn login(&mut self, core: &mut Core, arguments: &Value) -> Answer {
        let text = |key| arguments.get(key).and_then(Value::as_str);
        let (Some(user), Some(password)) = (text("username"), text("password")) else {
            return Err(BAD_ARGUMENT);
        };
        if user != core.user || password != core.password {
            return Err(DENIED);
        }
        if self.sessions.len() >= SESSIONS_MAX {
            self.sessions.pop_first();
        }
        let sid = format!("{:032x}", u128::from_be_bytes(core.random()));
        self.sessions
            .insert(sid.clone(), (Session::default(), core.now() + SESSION));
        Ok(json!({
            "ubus_rpc_session": sid,
            "timeout": SESSION.as_secs(),
            "expires": SESSION.as_secs() - 1,
            "acls": self.rights(core),
            "data": { "username": user },
        }))
    }

    fn rights(&self, core: &Core) -> Value {
        let may_write = !core.has(Effect::NoRights);
        let mut objects: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for row in METHODS.iter().filter(|row| !row.writes || may_write) {
            objects.entry(row.object).or_default().push(row.name);
        }
        for (name, writes, _) in OF_ACCESS_POINT {
            if !writes || may_write {
                objects.entry("hostapd.*").or_default().push(name);
            }
        }
        let words: &[&str] = if may_write {
            &["read", "write"]
        } else {
            &["read"]
        };
        let mut rights = json!({
            "access-group": { "luci-base": words, "unauthenticated": ["read"] },
            "ubus": objects,
            "uci": { "*": words },
        });
        if may_write && self.exec {
            rights["file"] = json!({ HOSTAPD_CLI: ["exec"] });
        }
        rights
    }

    fn access_point(&mut self, core: &mut Core, index: usize, method: &str) -> Answer {
        let Some(network) = core.networks().get(index) else {
            return Err(NOT_FOUND);
        };
        match method {
            "get_status" => Ok(status(&network.plan)),
            "get_clients" => Ok(clients(core, index)),
            "wps_status" => {
                let told = self.told.get(index).cloned().unwrap_or_default();
                let mut data = json!({
                    "pbc_status": told.button, "last_wps_result": told.result,
                });
                if let Some(reason) = told.reason {
                    data["reason"] = reason.into();
                }
                if let Some(peer) = told.peer {
                    data["peer_address"] = peer.to_string().into();
                }
                Ok(data)
            }
            "wps_start" => match core.press_button(&[index]) {
                Ok(()) => Ok(Value::Null),
                Err(_) => Err(NOT_SUPPORTED),
            },
            _ => {
                core.stop(&[index]);
                Ok(Value::Null)
            }
        }
    }

    fn wireless_devices(&self, core: &Core) -> Value {
        let mut radios = Map::new();
        for (name, index) in self.interfaces(core) {
            let Some(network) = core.networks().get(index) else {
                continue;
            };
            let plan = &network.plan;
            let radio = radios
                .entry(uci::radio(plan.band))
                .or_insert_with(|| json!({ "up": true, "interfaces": [] }));
            let interface = json!({
                "section": uci::section(index),
                "ifname": name,
                "config": { "mode": "ap", "ssid": plan.ssid, "key": plan.passphrase },
                "iwinfo": {
                    "ssid": plan.ssid, "bssid": plan.bssid.to_string().to_uppercase(),
                    "mode": "Master", "channel": plan.channel, "frequency": frequency(plan),
                },
            });
            if let Some(all) = radio.get_mut("interfaces").and_then(Value::as_array_mut) {
                all.push(interface);
            }
        }
        radios.into()
    }

    fn assoclist(&self, core: &Core, arguments: &Value) -> Answer {
        let device = arguments
            .get("device")
            .and_then(Value::as_str)
            .ok_or(BAD_ARGUMENT)?;
        let all = self.interfaces(core);
        let (_, index) = all
            .into_iter()
            .find(|(name, _)| name == device)
            .ok_or(NOT_FOUND)?;
        let results = core
            .members()
            .iter()
            .filter(|member| member.network == index);
        let results = results.map(|member| {
            json!({ "mac": member.mac.to_string().to_uppercase(), "signal": member.signal_dbm })
        });
        Ok(json!({ "results": results.collect::<Vec<_>>() }))
    }

    fn uci(&mut self, core: &mut Core, sid: &str, method: &str, arguments: &Value) -> Answer {
        if arguments.get("config").and_then(Value::as_str) == Some("dhcp") && method == "get" {
            return Ok(json!({ "values": { "lan": {
                ".anonymous": false, ".type": "dhcp", ".name": "lan", "interface": "lan",
                "start": "100", "limit": "150", "leasetime": "12h",
            }}}));
        }
        let (Some(uci), Some((session, _))) = (&mut self.uci, self.sessions.get_mut(sid)) else {
            return Err(NOT_FOUND);
        };
        let stays = core.has(Effect::WpsStays);
        let now = core.now();
        match method {
            "get" => uci.get(session, arguments),
            "set" => uci.set(session, arguments),
            "delete" => uci.delete(session, arguments),
            "revert" => uci.revert(session),
            "confirm" => uci.confirm(sid),
            _ => {
                uci.apply(sid, session, arguments, now, stays)?;
                self.reload(core);
                Ok(Value::Null)
            }
        }
    }

    /// `file.exec` of `hostapd_cli`.
    fn exec(&mut self, core: &mut Core, arguments: &Value) -> Answer {
        if arguments.get("command").and_then(Value::as_str) != Some(HOSTAPD_CLI) || !self.exec {
            return Err(DENIED);
        }
        let params = arguments.get("params").and_then(Value::as_array);
        let words: Vec<&str> = params
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        let said = match words.as_slice() {
            ["-i", interface, rest @ ..] => {
                let all = self.interfaces(core);
                let at = all.into_iter().find(|(name, _)| name == interface);
                at.map_or_else(
                    || "Failed to connect to hostapd - wpa_ctrl_open: No such file".to_owned(),
                    |(_, index)| hostapd_cli(core, index, rest),
                )
            }
            _ => "Unknown command".to_owned(),
        };
        Ok(json!({ "code": 0, "stdout": format!("{said}\n") }))
    }
}

/// What `hostapd_cli` writes.
fn hostapd_cli(core: &mut Core, index: usize, words: &[&str]) -> String {
    let done = |good: bool| if good { "OK" } else { "FAIL" }.to_owned();
    match words {
        ["wps_pin", "any", digits, _seconds, rest @ ..] => {
            let device = rest.first().and_then(|text| text.parse().ok());
            // hostapd takes wrong check digits too; nobody could come with such a PIN.
            let pin = DevicePin::parse(digits);
            done(pin.is_ok_and(|pin| core.enter_pin(&[index], &pin, device).is_ok()))
        }
        ["wps_ap_pin", "disable"] => {
            core.set_router_pin(None);
            done(true)
        }
        ["wps_ap_pin", "random", ..] => {
            let mut digits = core.random::<7>().map(|octet| octet % 10);
            digits[0] = digits[0].max(1);
            let check = wsc::pin::checksum_digit(digits);
            let text: String = digits.iter().chain([&check]).map(u8::to_string).collect();
            match RouterPin::parse(&text) {
                Ok(pin) => {
                    core.set_router_pin(Some(&pin));
                    text
                }
                Err(_) => done(false),
            }
        }
        _ => "Unknown command".to_owned(),
    }
}

fn failed(id: &Value, code: i64, message: &str) -> Value {
    json!({ "jsonrpc": "2.0", "id": id, "error": { "code": code, "message": message } })
}

/// The name of each access point's interface, as newer versions give them.
fn interfaces(core: &Core) -> Vec<(String, usize)> {
    let mut counts = [0, 0];
    let mut all = Vec::new();
    for (index, network) in core.networks().iter().enumerate() {
        let radio = usize::from(network.plan.band == Band::Ghz5);
        if let Some(count) = counts.get_mut(radio) {
            all.push((format!("phy{radio}-ap{count}"), index));
            *count += 1;
        }
    }
    all
}

fn frequency(plan: &Plan) -> u32 {
    match plan.band {
        Band::Ghz2_4 => 2407 + 5 * u32::from(plan.channel),
        Band::Ghz5 => 5000 + 5 * u32::from(plan.channel),
    }
}

fn status(plan: &Plan) -> Value {
    json!({
        "status": "ENABLED",
        "bssid": plan.bssid.to_string(),
        "ssid": plan.ssid,
        "freq": frequency(plan),
        "channel": plan.channel,
        "beacon_interval": 100,
        "dfs": { "cac_seconds": 0, "cac_active": false, "cac_seconds_left": 0 },
    })
}

fn clients(core: &Core, index: usize) -> Value {
    let members = core
        .members()
        .iter()
        .filter(|member| member.network == index);
    let clients: Map<String, Value> = members
        .map(|member| {
            let client = json!({
                "auth": true, "assoc": true, "authorized": true, "preauth": false,
                "wps": false, "mfp": false, "aid": 1, "signal": member.signal_dbm,
            });
            (member.mac.to_string(), client)
        })
        .collect();
    let frequency = core
        .networks()
        .get(index)
        .map(|network| frequency(&network.plan));
    json!({ "freq": frequency, "clients": clients })
}

fn board(core: &Core) -> Value {
    json!({
        "kernel": "6.6.73",
        "hostname": "OpenWrt",
        "model": KIND.model,
        "board_name": "octopin,lab",
        "release": { "distribution": "OpenWrt", "description": core.firmware },
    })
}

fn leases(core: &Core) -> Value {
    let leases = core.members().iter().enumerate().map(|(number, member)| {
        json!({
            "expires": 43200, "hostname": member.name, "macaddr": member.mac.to_string(),
            "ipaddr": format!("192.168.1.{}", 100 + number % 150),
        })
    });
    json!({ "dhcp_leases": leases.collect::<Vec<_>>(), "dhcp6_leases": [] })
}

#[cfg(test)]
mod tests;
