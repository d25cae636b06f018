//! CDM: JSON documents under `/cdm`, as small printers since about 2022 have.
//!
//! Resources, members and status codes are those that were seen of real printers, the passphrase in
//! clear text among them.

use serde_json::{Value, json};
use wsc::credential::{Credential, Ssid};

use super::diagnosis::{bars, vsa_codes};
use super::place::Network;
use super::{VirtualPrinter, web};
use crate::printer::WifiState;
use crate::service::http::{Request, Response};

/// A resource: one row of [`RESOURCES`].
struct Resource {
    path: &'static str,
    read: fn(&VirtualPrinter) -> Value,
    /// What changes it, with the method PATCH, where anything does.
    write: Option<fn(&mut VirtualPrinter, &Value) -> u16>,
}

const fn reads(path: &'static str, read: fn(&VirtualPrinter) -> Value) -> Resource {
    Resource {
        path,
        read,
        write: None,
    }
}

const RESOURCES: &[Resource] = &[
    reads("/cdm/servicesDiscovery", discovery),
    reads("/cdm/system/v1/identity", identity),
    reads("/cdm/system/v1/status", |printer| {
        let state = if printer.is_printing() {
            "processing"
        } else {
            "ready"
        };
        json!({"version": "1.0.0", "status": state})
    }),
    reads(
        "/cdm/ioConfig/v2/adapterConfigs",
        |printer| json!({"version": "1.0.0", "wifi0": adapter(printer), "wifi1": direct(printer)}),
    ),
    Resource {
        path: "/cdm/ioConfig/v2/adapterConfigs/wifi0",
        read: adapter,
        write: Some(power),
    },
    Resource {
        path: "/cdm/ioConfig/v2/wirelessConfig",
        read: wireless,
        write: Some(associate),
    },
    Resource {
        path: "/cdm/ioConfig/v2/wifiScan",
        read: |printer| {
            let state = if printer.is_scanning() {
                "scanProcessing"
            } else {
                "readyToScan"
            };
            json!({"version": "1.0.0", "state": state, "scanType": "undirected"})
        },
        write: Some(scan),
    },
    reads("/cdm/ioConfig/v2/wifiScan/wifiNetworks", |printer| {
        let networks: Vec<Value> = printer.heard().iter().map(network).collect();
        json!({"version": "1.0.0", "wifiNetworkList": networks})
    }),
    reads("/cdm/ioConfig/v2/wifiDiagnostics", diagnostics),
    reads("/cdm/network/v1/discoveryServices", |printer| {
        json!({
            "version": "1.0.0",
            "bonjour": {
                "enabled": "true",
                "serviceName": printer.service_name(),
                "domainName": format!("{}.local", printer.kind().host_name()),
                "highestPriorityPrintService": "ipp",
            },
            "wsDiscovery": {"enabled": "true"},
        })
    }),
    reads("/cdm/network/v1/snmpConfig", |_| {
        json!({
            "version": "1.0.0",
            "snmpV1V2Config": {
                "enabled": "true",
                "accessOption": "readWrite",
                "readOnlyPublicAllowed": "true",
            },
            "snmpV3Config": {"enabled": "false"},
        })
    }),
    reads("/cdm/security/v1/deviceAdminConfig", |printer| {
        json!({
            "version": "1.0.0",
            "passwordByDefaultSupported": "true",
            "configuredByUser": truth(printer.password_changed()),
            "passwordSet": truth(printer.password_set()),
        })
    }),
    reads("/cdm/remoteAuthentication/v1/config", |_| {
        json!({
            "version": "1.0.0",
            "pushbuttonSupported": "true",
            "pinLabelEnabled": "true",
            "pinLabelLocation": "cartridgeAccessArea",
        })
    }),
    reads("/cdm/ble/v1/configuration", |_| {
        json!({
            "version": "1.0.0",
            "hwPresent": "true",
            "currentBeaconingEnabled": "false",
            "requestedBeaconingEnabled": "true",
        })
    }),
    reads("/cdm/report/v1/reports", |printer| {
        let reports: Vec<Value> = printer
            .kind()
            .jobs
            .iter()
            .map(|(id, _)| json!({"reportId": id}))
            .collect();
        json!({"version": "1.0.0", "reports": reports})
    }),
    Resource {
        path: "/cdm/report/v1/print",
        read: |printer| {
            let state = if printer.is_printing() {
                "processing"
            } else {
                "idle"
            };
            json!({"version": "1.0.0", "state": state})
        },
        write: Some(print),
    },
];

/// The paths of all resources.
#[cfg(test)]
pub(super) fn paths() -> impl Iterator<Item = &'static str> {
    RESOURCES.iter().map(|resource| resource.path)
}

pub(super) fn answer(printer: &mut VirtualPrinter, request: &Request) -> Option<Response> {
    if !request.path.starts_with("/cdm/") {
        return None;
    }
    // A Smart Tank 580 that is sent a login in the Basic scheme refuses what it tells without one.
    let basic = request
        .header("authorization")
        .is_some_and(|value| value.starts_with("Basic "));
    if basic {
        return Some(web::unauthorized());
    }
    if request.path == "/cdm/oauth2/v1/token" {
        return Some(token(printer, request));
    }
    let resource = RESOURCES
        .iter()
        .find(|resource| resource.path == request.path)?;
    if request.reads() {
        return Some(Response::json(&(resource.read)(printer)));
    }
    let Some(write) = resource.write.filter(|_| request.method == "PATCH") else {
        return Some(Response::empty(405).with("allow", "GET"));
    };
    let Ok(Value::Object(members)) = serde_json::from_slice(&request.body) else {
        return Some(Response::empty(400));
    };
    if printer.is_printing() {
        return Some(Response::empty(409));
    }
    Some(Response::empty(write(printer, &Value::Object(members))))
}

/// A token for whoever knows the password.
fn token(printer: &VirtualPrinter, request: &Request) -> Response {
    if request.method != "POST" {
        return Response::empty(405).with("allow", "POST");
    }
    let given: Value = serde_json::from_slice(&request.body).unwrap_or_default();
    let password = given.get("password").and_then(Value::as_str);
    if password.is_some() && password == printer.password.as_deref() {
        let document = json!({
            "access_token": web::TOKEN, "token_type": "Bearer", "expires_in": 3600,
        });
        return Response::json(&document);
    }
    let refused = json!({"error": "invalid_grant"});
    Response::content(400, "application/json", refused.to_string())
}

/// CDM writes truth as text.
fn truth(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}

fn discovery(_: &VirtualPrinter) -> Value {
    let service = |path: &str| {
        path.split('/')
            .nth(2)
            .unwrap_or("servicesDiscovery")
            .to_owned()
    };
    let mut services: Vec<(String, Vec<Value>)> = Vec::new();
    for resource in RESOURCES {
        let methods: Vec<Value> = std::iter::once("get")
            .chain(resource.write.map(|_| "patch"))
            .map(|method| json!({"method": method}))
            .collect();
        let name = resource.path.rsplit('/').next().unwrap_or_default();
        let link = json!({"rel": name, "href": resource.path, "methods": methods});
        let of = service(resource.path);
        match services.iter_mut().find(|(known, _)| *known == of) {
            Some((_, links)) => links.push(link),
            None => services.push((of, vec![link])),
        }
    }
    let services: Vec<Value> = services
        .into_iter()
        .map(|(name, links)| {
            json!({
                "serviceGun": format!("com.hp.cdm.service.{name}.version.1"),
                "version": "1.0.0",
                "links": links,
            })
        })
        .collect();
    json!({"version": "1.0.0", "services": services})
}

fn identity(printer: &VirtualPrinter) -> Value {
    let kind = printer.kind();
    json!({
        "version": "1.0.0",
        "manufacturer": "HP",
        "makeAndModel": {
            "base": kind.short_model(),
            "family": kind.short_model(),
            "name": kind.model,
        },
        "productNumber": kind.product_number,
        "serialNumber": printer.web_serial(),
        "deviceUuid": kind.uuid(),
        "firmwareVersion": kind.firmware,
        "firmwareDateCode": kind.firmware_date,
    })
}

fn adapter(printer: &VirtualPrinter) -> Value {
    let state = match printer.wifi_state() {
        WifiState::On => "connected",
        WifiState::Joining => "connecting",
        _ => "disconnected",
    };
    let network = printer.network();
    json!({
        "version": "1.0.0",
        "adapterName": "wifi0",
        "adapterType": "wifiEmbedded",
        "enabled": truth(printer.radio_on()),
        "connectionState": state,
        "macAddress": printer.kind().mac.to_string(),
        "identity": {"hostname": {"name": printer.kind().host_name()}},
        "ipv4": {
            "enabled": "true",
            "address": {
                "ip": printer.ip().to_string(),
                "subnet": "255.255.255.0",
                "gateway": printer.gateway().to_string(),
                "requestedConfigMethod": "dhcp",
            },
            "dnsServer": {
                "primary": {"address": printer.gateway().to_string()},
                "secondary": {"address": "0.0.0.0"},
            },
        },
        "wifiConfig": network.as_ref().map(|network| json!({
            "ssid": network.ssid,
            "bssid": network.bssid.to_string(),
            "channel": network.channel,
            "signalStrength": strength(network),
        })),
        "links": [{"rel": "self", "href": "/cdm/ioConfig/v2/adapterConfigs/wifi0"}],
    })
}

/// The printer's own network, for phones. It is on another adapter.
fn direct(printer: &VirtualPrinter) -> Value {
    json!({
        "adapterName": "wifi1",
        "adapterType": "wifiAccessPoint",
        "enabled": truth(printer.radio_on()),
        "connectionState": "disconnected",
        "ipv4": {"enabled": "false"},
        "links": [{"rel": "self", "href": "/cdm/ioConfig/v2/adapterConfigs/wifi1"}],
    })
}

fn strength(network: &Network) -> Value {
    json!({"dBm": network.signal_dbm, "signalStrength": bars(network.signal_dbm)})
}

fn network(network: &Network) -> Value {
    let open = network.open;
    json!({
        "ssid": network.ssid,
        "bssid": network.bssid.to_string(),
        "channel": network.channel,
        "communicationMode": "infrastructure",
        "encryptionType": if open { "none" } else { "aes" },
        "authenticationMode": if open { "open" } else { "wpaPersonal" },
        "wpaVersion": if open { Value::Null } else { "wpa2".into() },
        "signalStrength": strength(network),
    })
}

/// The settings with the passphrase in clear text, for everybody who asks.
fn wireless(printer: &VirtualPrinter) -> Value {
    let mut profile = json!({
        "activeProfile": truth(printer.credential().is_some()),
        "authenticationMode": "wpaPersonal",
        "encryptionType": "aesOrTkip",
        "wpaVersionPreference": "auto",
        "ssid": printer.ssid().unwrap_or_default(),
    });
    if printer.kind().tells_passphrase
        && let (Some(members), Some(credential)) = (profile.as_object_mut(), printer.credential())
    {
        let key = String::from_utf8_lossy(credential.key.expose_secret()).into_owned();
        members.insert("passPhrase".into(), key.into());
    }
    json!({
        "version": "1.0.0",
        "band": "band2_4GHz",
        "preferredProfile": "wlanProfile1",
        "wlanProfile1": profile,
    })
}

/// No recording of this resource is known: its members are the lab's, named as their likes elsewhere.
fn diagnostics(printer: &VirtualPrinter) -> Value {
    let codes: Vec<Value> = vsa_codes(printer)
        .into_iter()
        .map(|(severity, rule)| json!({"severity": severity, "ruleNumber": format!("{rule:03}")}))
        .collect();
    json!({
        "version": "1.0.0",
        "state": "completed",
        "connectionState": printer.wifi_state().name(),
        "vsaCodes": codes,
    })
}

fn power(printer: &mut VirtualPrinter, document: &Value) -> u16 {
    match document.get("enabled").and_then(Value::as_str) {
        Some(word @ ("true" | "false")) => {
            printer.set_radio(word == "true");
            204
        }
        _ => 400,
    }
}

fn scan(printer: &mut VirtualPrinter, document: &Value) -> u16 {
    if document.get("state").and_then(Value::as_str) != Some("scanProcessing") {
        return 400;
    }
    if printer.is_scanning() {
        return 409;
    }
    printer.scan_until = None;
    printer.scanned();
    204
}

fn associate(printer: &mut VirtualPrinter, document: &Value) -> u16 {
    let name = document
        .get("preferredProfile")
        .and_then(Value::as_str)
        .unwrap_or("wlanProfile1");
    let text = |member: &str| document.get(name)?.get(member)?.as_str();
    let credential = || {
        let ssid =
            Ssid::new(text("ssid")?.as_bytes()).filter(|ssid| !ssid.as_bytes().is_empty())?;
        if text("authenticationMode") == Some("open") {
            return Credential::open(ssid).ok();
        }
        Credential::wpa2_personal(ssid, text("passPhrase")?.into()).ok()
    };
    match credential() {
        Some(credential) => {
            printer.join(credential);
            204
        }
        None => 400,
    }
}

fn print(printer: &mut VirtualPrinter, document: &Value) -> u16 {
    if document.get("state").and_then(Value::as_str) != Some("processing") {
        return 400;
    }
    let wanted = document.get("reportId").and_then(Value::as_str);
    let report = printer
        .kind()
        .jobs
        .iter()
        .find(|(id, _)| Some(*id) == wanted);
    match report {
        Some((_, report)) => {
            printer.print(*report);
            204
        }
        None => 400,
    }
}
