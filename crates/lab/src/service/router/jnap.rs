//! A Linksys router: JNAP, JSON in the bodies of POST requests to one address, the action and the
//! password in header fields.
//!
//! Actions, answers and error names are those of the router's own server scripts (`wirelessap.lua`)
//! and of clients of it. What these leave open is chosen here, and marked where it is.

use serde_json::{Value, json};
use wsc::pin::DevicePin;

use super::core::{Core, Last, Refusal};
use super::fault::Effect;
use super::kind::{Face, Kind};
use super::plan::{Band, Plan};
use crate::bss::Security;
use crate::service::http::{Request, Response, base64};

/// The row of this kind.
pub(super) static KIND: Kind = Kind {
    name: "jnap",
    about: "lab-router-jnap",
    maker: "Linksys",
    model: "EA9999-LAB",
    firmware: "1.1.9.999999",
    user: "",
    password: "linksys-lab",
    address: "jnap://{http}",
    networks: Plan::home,
    face: || Box::new(Jnap),
};

const ACTIONS: &str = "http://linksys.com/jnap/";
/// The names of its radios.
const RADIOS: [&str; 2] = ["RADIO_2.4GHz", "RADIO_5GHz"];

#[derive(Debug)]
struct Jnap;

impl Face for Jnap {
    fn request(&mut self, core: &mut Core, request: &Request) -> Response {
        if request.method != "POST" || request.path.trim_end_matches('/') != "/JNAP" {
            return Response::empty(404);
        }
        let action = request.header("x-jnap-action").unwrap_or_default();
        let Some(action) = action.strip_prefix(ACTIONS) else {
            return error("_ErrorUnknownAction");
        };
        let Ok(input) = serde_json::from_slice::<Value>(&request.body) else {
            return error("_ErrorInvalidInput");
        };
        if action == "core/GetDeviceInfo" {
            return ok(&device(core));
        }
        let expected = format!(
            "Basic {}",
            base64(format!("admin:{}", core.password).as_bytes())
        );
        if request.header("x-jnap-authorization") != Some(expected.as_str()) {
            return error("_ErrorUnauthorized");
        }
        act(core, action, &input)
    }
}

fn act(core: &mut Core, action: &str, input: &Value) -> Response {
    let changes = ["StartWPS", "StopWPS", "SetWPS"];
    if core.has(Effect::NoRights) && changes.iter().any(|name| action.contains(name)) {
        return error("_ErrorDisallowedAction");
    }
    match action {
        "wirelessap/GetRadioInfo3" => ok(&json!({
            "isBandSteeringSupported": false, "radios": radios(core),
        })),
        "wirelessap/GetRadioInfo" => ok(&json!({ "radios": radios(core) })),
        "wirelessap/IsWPSServerAvailable" => ok(&json!({ "available": true })),
        "wirelessap/GetWPSServerSettings" => ok(&json!({ "enabled": enabled(core) })),
        "wirelessap/SetWPSServerSettings" => match input.get("enabled").and_then(Value::as_bool) {
            Some(on) => {
                core.set_wps(&[0, 1], on);
                ok(&json!({}))
            }
            None => error("_ErrorInvalidInput"),
        },
        "wirelessap/GetWPSServerSessionStatus" => ok(&session(core)),
        "wirelessap/StartWPSServerSession" => start(core, input),
        "wirelessap/StopWPSServerSession" => {
            if core.stop(&[0, 1]) {
                ok(&json!({}))
            } else {
                error("ErrorWPSSessionNotInProgress")
            }
        }
        "macfilter/GetMACFilterSettings" => {
            let on = core.networks().iter().any(|network| network.mac_filter);
            ok(&json!({
                "macFilterMode": if on { "Allow" } else { "Disabled" },
                "macAddresses": [], "maxMACAddresses": 32,
            }))
        }
        "router/GetLANSettings" => ok(&json!({
            "ipAddress": "192.0.2.1", "networkPrefixLength": 24, "hostName": "lab",
            "isDHCPEnabled": true,
            "dhcpSettings": {
                "leaseMinutes": 1440, "reservations": [],
                "firstClientIPAddress": "192.0.2.100", "lastClientIPAddress": "192.0.2.249",
            },
        })),
        "networkconnections/GetNetworkConnections" => ok(&json!({ "connections": members(core) })),
        _ => error("_ErrorUnknownAction"),
    }
}

fn ok(output: &Value) -> Response {
    Response::json(&json!({ "result": "OK", "output": output }))
}

fn error(name: &str) -> Response {
    Response::json(&json!({ "result": name }))
}

fn device(core: &Core) -> Value {
    json!({
        "manufacturer": KIND.maker, "modelNumber": KIND.model, "hardwareVersion": "1",
        "description": "Virtual router of a test bench", "serialNumber": "LAB0000001",
        "firmwareVersion": core.firmware, "firmwareDate": "2020-02-06T00:00:00Z",
        "services": ["http://linksys.com/jnap/core/Core", "http://linksys.com/jnap/wirelessap/WPSServer"],
    })
}

fn enabled(core: &Core) -> bool {
    core.networks().iter().any(super::Network::wps)
}

fn radios(core: &Core) -> Vec<Value> {
    core.networks()
        .iter()
        .zip(RADIOS)
        .map(|(network, id)| {
            let plan = &network.plan;
            json!({
                "radioID": id, "physicalRadioID": "ath0", "bssid": plan.bssid.to_string().to_uppercase(),
                "band": match plan.band { Band::Ghz2_4 => "2.4GHz", Band::Ghz5 => "5GHz" },
                "supportedModes": ["802.11mixed"],
                "settings": {
                    "isEnabled": true, "mode": "802.11mixed", "ssid": plan.ssid,
                    "broadcastSSID": !network.hidden, "channelWidth": "Auto",
                    "channel": plan.channel,
                    "security": match plan.security {
                        Security::Open => "None",
                        Security::Wpa2 => "WPA2-Personal",
                        Security::Transition => "WPA2/WPA3-Mixed-Personal",
                        Security::Wpa3 => "WPA3-Personal",
                    },
                    "wpaPersonalSettings": { "passphrase": plan.passphrase },
                },
            })
        })
        .collect()
}

/// The session's state is one for the whole router. The result of a window in which nobody came is
/// not in the sources; here it is a failed one.
fn session(core: &Core) -> Value {
    let networks = core.networks();
    let running = networks.iter().any(|network| network.window().is_some());
    let mut status = json!({
        "isWPSSessionInProgress": running,
        "serverPIN": core.router_pin().map_or("", |pin| pin.expose_secret()),
    });
    let is = |wanted: fn(&Last) -> bool| networks.iter().any(|network| wanted(network.last()));
    let result = if running {
        None
    } else if is(|last| matches!(last, Last::Success(_))) {
        Some("Succeeded")
    } else if is(|last| matches!(last, Last::Failed(_) | Last::Nobody | Last::Overlap)) {
        Some("Failed")
    } else {
        None
    };
    if let (Some(result), Some(members)) = (result, status.as_object_mut()) {
        members.insert("lastResult".into(), result.into());
    }
    status
}

fn start(core: &mut Core, input: &Value) -> Response {
    let started = match input.get("clientPIN").and_then(Value::as_str) {
        Some(digits) => match DevicePin::parse(digits) {
            Ok(pin) => core.enter_pin(&[0, 1], &pin, None),
            Err(_) => return error("ErrorInvalidClientPIN"),
        },
        None => core.press_button(&[0, 1]),
    };
    match started {
        Ok(()) => ok(&json!({})),
        Err(Refusal::Off) => error("ErrorWPSServerNotEnabled"),
        Err(Refusal::Busy | Refusal::Overlap) => error("ErrorWPSSessionAlreadyInProgress"),
    }
}

fn members(core: &Core) -> Vec<Value> {
    core.members()
        .iter()
        .map(|member| {
            let network = core.networks().get(member.network);
            json!({
                "macAddress": member.mac.to_string().to_uppercase(), "negotiatedMbps": 144,
                "wireless": {
                    "bssid": network.map(|n| n.plan.bssid.to_string().to_uppercase()),
                    "isGuest": false,
                    "radioID": RADIOS.get(member.network),
                    "band": "2.4GHz", "signalDecibels": member.signal_dbm,
                },
            })
        })
        .collect()
}
