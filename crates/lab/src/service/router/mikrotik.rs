//! A MikroTik router: RouterOS 7's REST interface, whose values are all texts.
//!
//! Paths, properties and the form of errors are those of the maker's manual and of public clients
//! with their recorded answers. How long the command of the button takes to answer is not in them;
//! here it answers at once.

use serde_json::{Value, json};

use super::core::{Core, Refusal};
use super::fault::Effect;
use super::kind::{Face, Kind};
use super::plan::Plan;
use crate::bss::Security;
use crate::service::http::{Request, Response};

/// The row of this kind.
pub(super) static KIND: Kind = Kind {
    name: "mikrotik",
    about: "lab-router-mikrotik",
    maker: "MikroTik",
    model: "hAP lab^9",
    firmware: "7.99 (stable)",
    user: "admin",
    password: "mikrotik-lab",
    address: "mikrotik://{user}@{http}",
    networks: Plan::home,
    face: || Box::new(MikroTik { wps: [None, None] }),
};

#[derive(Debug)]
struct MikroTik {
    /// `security.wps` of each interface, as it was set.
    wps: [Option<&'static str>; 2],
}

impl Face for MikroTik {
    fn request(&mut self, core: &mut Core, request: &Request) -> Response {
        let Some(path) = request.path.strip_prefix("/rest/") else {
            return Response::empty(404);
        };
        if !request.is_from(&core.user, &core.password) {
            return failure(401, "Unauthorized", "")
                .with("www-authenticate", "Basic realm=\"RouterOS REST API\"");
        }
        let path = path.trim_end_matches('/').to_owned();
        let input: Value = serde_json::from_slice(&request.body).unwrap_or(Value::Null);
        let reads = request.reads() || path.ends_with("/monitor");
        if !reads && core.has(Effect::NoRights) {
            return failure(500, "Internal Server Error", "not enough permissions (9)");
        }
        match (request.method.as_str(), path.as_str()) {
            ("GET", "system/resource") => Response::json(&json!({
                "version": core.firmware, "board-name": KIND.model, "platform": KIND.maker,
                "uptime": format!("{}s", core.up_time().as_secs()),
                "build-time": "2026-05-04 09:00:00",
            })),
            ("GET", "interface/wifi") => Response::json(&Value::Array(self.interfaces(core))),
            ("GET", "interface/wifi/registration-table") => {
                Response::json(&Value::Array(members(core)))
            }
            ("POST", "interface/wifi/monitor") => match item(core, &input) {
                Some(index) => Response::json(&monitor(core, index)),
                None => no_item(),
            },
            ("POST", "interface/wifi/wps-push-button") => match item(core, &input) {
                Some(index) => match core.press_button(&[index]) {
                    Ok(()) => Response::json(&json!([])),
                    Err(Refusal::Off) => failure(400, "Bad Request", "failure: WPS is disabled"),
                    Err(Refusal::Busy | Refusal::Overlap) => {
                        failure(400, "Bad Request", "failure: WPS is already running")
                    }
                },
                None => no_item(),
            },
            ("POST", "interface/wifi/unset") => match item(core, &input) {
                Some(index) => {
                    self.set(core, index, None);
                    Response::json(&json!([]))
                }
                None => no_item(),
            },
            ("PATCH", _) => self.patch(core, &path, &input),
            _ => failure(404, "Not Found", "no such command or directory"),
        }
    }
}

impl MikroTik {
    fn set(&mut self, core: &mut Core, index: usize, value: Option<&'static str>) {
        // What is not set is on: that is the default.
        core.set_wps(&[index], value != Some("disabled"));
        if let Some(kept) = self.wps.get_mut(index) {
            *kept = value;
        }
    }

    fn patch(&mut self, core: &mut Core, path: &str, input: &Value) -> Response {
        let id = path.strip_prefix("interface/wifi/").unwrap_or("");
        let Some(index) = (0..self.wps.len()).find(|index| identity(*index) == id) else {
            return no_item();
        };
        match input.get("security.wps").and_then(Value::as_str) {
            Some("disabled") => self.set(core, index, Some("disabled")),
            Some("push-button") => self.set(core, index, Some("push-button")),
            _ => return failure(400, "Bad Request", "input does not match any value of wps"),
        }
        let all = self.interfaces(core);
        Response::json(all.get(index).unwrap_or(&Value::Null))
    }

    fn interfaces(&self, core: &Core) -> Vec<Value> {
        let networks = core.networks().iter().enumerate();
        networks
            .map(|(index, network)| {
                let plan = &network.plan;
                let mut row = json!({
                    ".id": identity(index), "name": name(index), "default-name": name(index),
                    "mac-address": plan.bssid.to_string().to_uppercase(),
                    "configuration.mode": "ap", "configuration.ssid": plan.ssid,
                    "configuration.hide-ssid": network.hidden.to_string(),
                    "datapath.client-isolation": network.isolated.to_string(),
                    "disabled": "false", "inactive": "false", "running": "true",
                    "security.authentication-types": match plan.security {
                        Security::Open => "",
                        Security::Wpa2 => "wpa2-psk",
                        Security::Transition => "wpa2-psk,wpa3-psk",
                        Security::Wpa3 => "wpa3-psk",
                    },
                    "security.passphrase": plan.passphrase,
                });
                // What is told is what holds, whatever was ordered.
                let told = match (network.wps(), self.wps.get(index).copied().flatten()) {
                    (true, Some(_)) => Some("push-button"),
                    (true, None) => None,
                    (false, _) => Some("disabled"),
                };
                if let (Some(told), Some(row)) = (told, row.as_object_mut()) {
                    row.insert("security.wps".into(), told.into());
                }
                row
            })
            .collect()
    }
}

fn identity(index: usize) -> String {
    format!("*{}", index + 2)
}

fn name(index: usize) -> String {
    format!("wifi{}", index + 1)
}

/// The interface that is meant, by its name or its identity.
fn item(core: &Core, input: &Value) -> Option<usize> {
    let text = |key| input.get(key).and_then(Value::as_str);
    let wanted = text("numbers").or_else(|| text(".id"))?;
    (0..core.networks().len()).find(|index| name(*index) == wanted || identity(*index) == wanted)
}

fn no_item() -> Response {
    failure(404, "Not Found", "no such item")
}

fn failure(code: u16, message: &str, detail: &str) -> Response {
    let document = json!({ "error": code, "message": message, "detail": detail });
    Response::content(code, "application/json", document.to_string())
}

fn monitor(core: &Core, index: usize) -> Value {
    let channel = core.networks().get(index).map_or(0, |n| n.plan.channel);
    let frequency = match channel {
        1..=13 => 2407 + 5 * u32::from(channel),
        _ => 5000 + 5 * u32::from(channel),
    };
    let peers = core.members().iter().filter(|m| m.network == index).count();
    json!([{
        "state": "running", "channel": format!("{frequency}/ax/Ce"),
        "registered-peers": peers.to_string(),
    }])
}

fn members(core: &Core) -> Vec<Value> {
    core.members()
        .iter()
        .map(|member| {
            json!({
                ".id": "*1", "interface": name(member.network),
                "mac-address": member.mac.to_string().to_uppercase(),
                "signal": member.signal_dbm.to_string(), "uptime": "1m",
                "authorized": "true",
            })
        })
        .collect()
}
