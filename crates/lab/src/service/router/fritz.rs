//! A FRITZ!Box: TR-064, that is SOAP at the addresses of its description, with a Digest login and,
//! where its owner has it so, a second factor for changes.
//!
//! Services, actions and arguments are those of a description that was recorded from such a box and
//! of public clients; the error codes are those that its makers' documentation names (401, 402, 606,
//! 713, 866). What a status becomes after a run is chosen here from the list of its values.

use std::fmt::Write as _;

use super::core::{Core, Last, Network, Refusal};
use super::digest::Gate;
use super::fault::Effect;
use super::kind::{Face, Kind};
use super::plan::{Band, Plan};
use crate::bss::Security;
use crate::service::http::{Request, Response};
use crate::service::xml::{escape, value};

/// The row of this kind.
pub(super) static KIND: Kind = Kind {
    name: "fritz",
    about: "lab-router-fritz",
    maker: "AVM",
    model: "FRITZ!Box 9999 (lab)",
    firmware: "999.07.99",
    user: "fritz9999",
    password: "fritz-lab",
    address: "fritz://{user}@{http}",
    networks: Plan::home_and_guests,
    face: || {
        Box::new(Fritz {
            gate: Gate::new("HTTPS Access"),
        })
    },
};

const SERVICE: &str = "urn:dslforum-org:service:";
const CONTROL: &str = "/upnp/control/";

#[derive(Debug)]
struct Fritz {
    gate: Gate,
}

/// Names and values of an answer, or the code of an error.
type Answer = Result<Vec<(&'static str, String)>, u16>;

impl Face for Fritz {
    fn request(&mut self, core: &mut Core, request: &Request) -> Response {
        if request.reads() && request.path == "/tr64desc.xml" {
            return Response::xml(description(core));
        }
        let Some(control) = request.path.strip_prefix(CONTROL) else {
            return Response::empty(404);
        };
        if request.method != "POST" {
            return Response::empty(405);
        }
        let fresh = core.random();
        let (user, password) = (core.user.clone(), core.password.clone());
        if let Err(refusal) = self.gate.admit(request, &user, &password, fresh) {
            return refusal;
        }
        let header = request.header("soapaction").unwrap_or_default();
        let header = header.trim_matches('"');
        let (service, action) = header.rsplit_once('#').unwrap_or_default();
        let body = String::from_utf8_lossy(&request.body);
        let answer = act(core, control, action, &body);
        envelope(service, action, answer)
    }
}

fn act(core: &mut Core, control: &str, action: &str, body: &str) -> Answer {
    let changes = action.contains("Set");
    if changes && core.has(Effect::NoRights) {
        return Err(606);
    }
    if changes && core.has(Effect::SecondFactor) {
        return Err(866);
    }
    if control == "lanhostconfigmgm" && action == "GetInfo" {
        return Ok(vec![
            ("NewDHCPServerEnable", "1".into()),
            ("NewMinAddress", "192.168.178.20".into()),
            ("NewMaxAddress", "192.168.178.200".into()),
        ]);
    }
    if control == "deviceinfo" && action == "GetInfo" {
        return Ok(vec![
            ("NewManufacturerName", KIND.maker.into()),
            ("NewModelName", KIND.model.into()),
            ("NewSoftwareVersion", core.firmware.clone()),
            ("NewUpTime", core.up_time().as_secs().to_string()),
        ]);
    }
    if control == "userif" && action == "GetInfo" {
        return Ok(vec![("NewUpgradeAvailable", "0".into())]);
    }
    let number = control.strip_prefix("wlanconfig").ok_or(401_u16)?;
    let number: usize = number.parse().map_err(|_| 401_u16)?;
    let index = number.checked_sub(1).ok_or(401_u16)?;
    if index >= core.networks().len() {
        return Err(401);
    }
    match action {
        "X_AVM-DE_SetWPSConfig" => configure(core, index, body),
        "X_AVM-DE_SetWPSEnable" => {
            let on = match value(body, "NewX_AVM-DE_WPSEnable").as_deref() {
                Some("1") => true,
                Some("0") => false,
                _ => return Err(402),
            };
            core.set_wps(&[index], on);
            Ok(Vec::new())
        }
        _ => read(core, index, action, body),
    }
}

fn configure(core: &mut Core, index: usize, body: &str) -> Answer {
    match value(body, "NewX_AVM-DE_WPSMode").as_deref() {
        Some("pbc") => match core.press_button(&[index]) {
            // A box that is off says so in the status, and one that waits goes on waiting.
            Ok(()) | Err(Refusal::Off | Refusal::Busy) => {}
            Err(Refusal::Overlap) => return Err(501),
        },
        Some("stop") => {
            core.stop(&[index]);
        }
        _ => return Err(402),
    }
    let network = core.networks().get(index).ok_or(501_u16)?;
    Ok(vec![("NewX_AVM-DE_WPSStatus", status(network).into())])
}

fn read(core: &Core, index: usize, action: &str, body: &str) -> Answer {
    let network = core.networks().get(index).ok_or(401_u16)?;
    let plan = &network.plan;
    let flag = |on: bool| if on { "1" } else { "0" }.to_owned();
    let members = || core.members().iter().filter(|m| m.network == index);
    Ok(match action {
        "GetInfo" => vec![
            ("NewEnable", "1".into()),
            ("NewStatus", "Up".into()),
            ("NewMaxBitRate", "Auto".into()),
            ("NewChannel", plan.channel.to_string()),
            ("NewSSID", plan.ssid.into()),
            (
                "NewBeaconType",
                match plan.security {
                    Security::Open => "None",
                    Security::Wpa2 => "11i",
                    Security::Transition => "11iandWPA3",
                    Security::Wpa3 => "WPA3",
                }
                .into(),
            ),
            ("NewMACAddressControlEnabled", flag(network.mac_filter)),
            ("NewStandard", "ax".into()),
            ("NewBSSID", plan.bssid.to_string().to_uppercase()),
            (
                "NewX_AVM-DE_FrequencyBand",
                match plan.band {
                    Band::Ghz2_4 => "2400",
                    Band::Ghz5 => "5000",
                }
                .into(),
            ),
        ],
        "X_AVM-DE_GetWLANExtInfo" => vec![
            ("NewX_AVM-DE_APEnabled", "1".into()),
            (
                "NewX_AVM-DE_APType",
                if plan.guest { "guest" } else { "normal" }.into(),
            ),
            ("NewX_AVM-DE_UserIsolation", flag(network.isolated)),
        ],
        "X_AVM-DE_GetWPSInfo" => vec![
            (
                "NewX_AVM-DE_WPSMode",
                if network.window().is_some() {
                    "pbc"
                } else {
                    "stop"
                }
                .into(),
            ),
            ("NewX_AVM-DE_WPSStatus", status(network).into()),
        ],
        "GetBeaconAdvertisement" => {
            vec![("NewBeaconAdvertisementEnabled", flag(!network.hidden))]
        }
        "GetTotalAssociations" => vec![("NewTotalAssociations", members().count().to_string())],
        "GetGenericAssociatedDeviceInfo" => {
            let wanted = value(body, "NewAssociatedDeviceIndex").ok_or(402_u16)?;
            let wanted: usize = wanted.parse().map_err(|_| 402_u16)?;
            let member = members().nth(wanted).ok_or(713_u16)?;
            vec![
                (
                    "NewAssociatedDeviceMACAddress",
                    member.mac.to_string().to_uppercase(),
                ),
                ("NewAssociatedDeviceIPAddress", "192.168.178.30".into()),
                ("NewAssociatedDeviceAuthState", "1".into()),
                ("NewX_AVM-DE_Speed", "144".into()),
                // A part of a hundred, not dBm.
                ("NewX_AVM-DE_SignalStrength", "70".into()),
            ]
        }
        _ => return Err(401),
    })
}

/// `off`, `inactive`, `active`, `success` or one of the errors.
fn status(network: &Network) -> &'static str {
    if !network.wps() {
        return "off";
    }
    if network.window().is_some() {
        return "active";
    }
    match network.last() {
        Last::Nothing => "inactive",
        Last::Success(_) => "success",
        Last::Failed(_) | Last::Overlap => "err_common",
        Last::Nobody => "err_timeout",
        Last::Stopped => "err_abort",
    }
}

fn envelope(service: &str, action: &str, answer: Answer) -> Response {
    let mut body = String::new();
    let code = match answer {
        Ok(values) => {
            let _ = write!(body, "<u:{action}Response xmlns:u=\"{}\">", escape(service));
            for (name, text) in values {
                let _ = write!(body, "<{name}>{}</{name}>", escape(&text));
            }
            let _ = write!(body, "</u:{action}Response>");
            200
        }
        Err(code) => {
            let text = match code {
                401 => "Invalid Action",
                402 => "Invalid Args",
                606 => "Action Not Authorized",
                713 => "SpecifiedArrayIndexInvalid",
                866 => "second factor authentication required",
                _ => "Action Failed",
            };
            let _ = write!(
                body,
                "<s:Fault><faultcode>s:Client</faultcode><faultstring>UPnPError</faultstring>\
                 <detail><UPnPError xmlns=\"urn:schemas-upnp-org:control-1-0\">\
                 <errorCode>{code}</errorCode><errorDescription>{text}</errorDescription>\
                 </UPnPError></detail></s:Fault>"
            );
            500
        }
    };
    let document = format!(
        "<?xml version=\"1.0\"?>\n<s:Envelope \
         xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" \
         s:encodingStyle=\"http://schemas.xmlsoap.org/soap/encoding/\">\n\
         <s:Body>{body}</s:Body>\n</s:Envelope>\n"
    );
    Response::content(code, "text/xml; charset=\"utf-8\"", document)
}

/// The description, cut down to what is served here.
fn description(core: &Core) -> String {
    let mut services = String::new();
    for number in 1..=core.networks().len() {
        service(
            &mut services,
            &format!("WLANConfiguration:{number}"),
            &format!("wlanconfig{number}"),
        );
    }
    service(&mut services, "DeviceInfo:1", "deviceinfo");
    service(&mut services, "UserInterface:1", "userif");
    service(
        &mut services,
        "LANHostConfigManagement:1",
        "lanhostconfigmgm",
    );
    format!(
        "<?xml version=\"1.0\"?>\n<root xmlns=\"urn:dslforum-org:device-1-0\">\n\
         <specVersion><major>1</major><minor>0</minor></specVersion>\n\
         <systemVersion><HW>999</HW><Display>{}</Display></systemVersion>\n\
         <device><deviceType>urn:dslforum-org:device:InternetGatewayDevice:1</deviceType>\
         <friendlyName>{1}</friendlyName><manufacturer>{2}</manufacturer>\
         <modelName>{1}</modelName><modelNumber>avm</modelNumber>\
         <UDN>uuid:739f2409-bccb-40e7-8e6c-020000001011</UDN>\n\
         <deviceList><device><deviceType>urn:dslforum-org:device:LANDevice:1</deviceType>\
         <friendlyName>LANDevice</friendlyName><manufacturer>{2}</manufacturer>\
         <modelName>LANDevice</modelName><UDN>uuid:75802409-bccb-40e7-8e6b-020000001011</UDN>\
         <serviceList>{services}</serviceList></device></deviceList></device>\n</root>\n",
        escape(&core.firmware),
        escape(KIND.model),
        escape(KIND.maker)
    )
}

fn service(text: &mut String, name: &str, control: &str) {
    let _ = writeln!(
        text,
        "<service><serviceType>{SERVICE}{name}</serviceType>\
         <serviceId>urn:{0}-com:serviceId:{0}</serviceId>\
         <controlURL>{CONTROL}{control}</controlURL><eventSubURL>{CONTROL}{control}</eventSubURL>\
         <SCPDURL>/{control}SCPD.xml</SCPDURL></service>",
        name.replace(':', "")
    );
}
