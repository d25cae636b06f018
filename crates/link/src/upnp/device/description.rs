//! The documents of the device: its description, its service's, and what its events begin with.

use std::fmt::Write as _;
use std::net::SocketAddr;

use lan::http::Url;
use lan::upnp;
use wsc::code::{ConfigError, MessageType};
use wsc::ident::MacAddr;
use wsc::msg::Control;
use wsc::version::WscVersion;

use super::super::wlan::{DEVICE_TYPE, EventKind, SERVICE_ID, SERVICE_TYPE, WlanEvent};
use super::{CONTROL_PATH, DESCRIPTION_PATH, EVENT_PATH, Identity, SCPD_PATH};

/// An argument: its name, whether it goes in, and its state variable.
type Argument = (&'static str, bool, &'static str);

/// The actions and their arguments.
pub(super) static ACTIONS: &[(&str, &[Argument])] = &[
    ("GetDeviceInfo", &[("NewDeviceInfo", false, "DeviceInfo")]),
    (
        "PutMessage",
        &[
            ("NewInMessage", true, "InMessage"),
            ("NewOutMessage", false, "OutMessage"),
        ],
    ),
    (
        "PutWLANResponse",
        &[
            ("NewMessage", true, "Message"),
            ("NewWLANEventType", true, "WLANEventType"),
            ("NewWLANEventMAC", true, "WLANEventMAC"),
        ],
    ),
    ("SetSelectedRegistrar", &[("NewMessage", true, "Message")]),
];

/// The state variables: name, type, and whether there are events of it.
static VARIABLES: &[(&str, &str, bool)] = &[
    ("Message", "bin.base64", false),
    ("InMessage", "bin.base64", false),
    ("OutMessage", "bin.base64", false),
    ("DeviceInfo", "bin.base64", false),
    ("APStatus", "ui1", true),
    ("STAStatus", "ui1", true),
    ("WLANEvent", "bin.base64", true),
    ("WLANEventType", "ui1", false),
    ("WLANEventMAC", "string", false),
];

/// The description of the device.
pub(super) fn device(identity: &Identity) -> Vec<u8> {
    let url = |path: &str| address(identity.at, path);
    let info = &identity.device;
    let or = |text: &str, otherwise: &str| {
        let text = if text.is_empty() { otherwise } else { text };
        text.to_owned()
    };
    let device = upnp::Device {
        device_type: DEVICE_TYPE.to_owned(),
        udn: format!("uuid:{}", identity.uuid),
        name: or(&info.device_name, "WPS Access Point"),
        maker: or(&info.manufacturer, "unknown"),
        model: or(&info.model_name, "Access Point"),
        model_number: info.model_number.clone(),
        serial: info.serial_number.clone(),
        page: None,
        services: vec![upnp::Service {
            service_type: SERVICE_TYPE.to_owned(),
            id: SERVICE_ID.to_owned(),
            scpd: url(SCPD_PATH),
            control: url(CONTROL_PATH),
            events: url(EVENT_PATH),
        }],
    };
    upnp::write(&device).into_bytes()
}

/// The address of the description.
pub(super) fn location(at: SocketAddr) -> String {
    format!("http://{at}{DESCRIPTION_PATH}")
}

fn address(at: SocketAddr, path: &str) -> Option<Url> {
    Url::parse(&format!("http://{at}{path}")).ok()
}

/// The description of the service (SCPD).
pub(super) fn service() -> Vec<u8> {
    let mut text = String::from(
        "<?xml version=\"1.0\"?>\n<scpd xmlns=\"urn:schemas-upnp-org:service-1-0\">\n\
         <specVersion><major>1</major><minor>0</minor></specVersion>\n<actionList>\n",
    );
    // Writing into a String cannot fail.
    for (name, arguments) in ACTIONS {
        let _ = writeln!(text, "<action><name>{name}</name><argumentList>");
        for (name, goes_in, variable) in *arguments {
            let direction = if *goes_in { "in" } else { "out" };
            let _ = writeln!(
                text,
                "<argument><name>{name}</name><direction>{direction}</direction>\
                 <relatedStateVariable>{variable}</relatedStateVariable></argument>"
            );
        }
        text.push_str("</argumentList></action>\n");
    }
    text.push_str("</actionList>\n<serviceStateTable>\n");
    for (name, kind, evented) in VARIABLES {
        let evented = if *evented { "yes" } else { "no" };
        let _ = writeln!(
            text,
            "<stateVariable sendEvents=\"{evented}\"><name>{name}</name>\
             <dataType>{kind}</dataType></stateVariable>"
        );
    }
    text.push_str("</serviceStateTable>\n</scpd>\n");
    text.into_bytes()
}

/// The value before anything happened. UPnP wants one for every variable, so it is a message that
/// means nothing to anybody: WSC_ACK with empty nonces, from nobody (hostapd does so, too).
pub(super) fn first_event() -> String {
    let ack = Control {
        kind: MessageType::WSC_ACK,
        enrollee_nonce: [0; 16],
        registrar_nonce: [0; 16],
        config_error: ConfigError::NO_ERROR,
    };
    let event = WlanEvent {
        kind: EventKind::Eap,
        mac: MacAddr::default(),
        message: ack.build(WscVersion::V2_0),
    };
    event.encode()
}

#[cfg(test)]
mod tests {
    use wsc::device::DeviceInfo;
    use wsc::ident::Uuid;

    use super::*;

    #[test]
    fn the_description_is_read_by_our_own_reader() {
        let identity = Identity {
            uuid: Uuid([7; 16]),
            at: "192.0.2.1:49152".parse().unwrap(),
            device: DeviceInfo {
                device_name: "A & B <c>".into(),
                ..DeviceInfo::default()
            },
        };
        let at = Url::parse(&location(identity.at)).unwrap();
        let devices = upnp::read(&device(&identity), &at).unwrap();
        let found = upnp::find(&devices, DEVICE_TYPE).unwrap();
        assert_eq!(found.name, "A & B <c>");
        assert_eq!(found.udn, format!("uuid:{}", identity.uuid));
        let service = found.service(SERVICE_TYPE).unwrap();
        let path = |url: &Option<Url>| url.as_ref().map(|url| url.path().to_owned());
        assert_eq!(path(&service.control).as_deref(), Some(CONTROL_PATH));
        assert_eq!(path(&service.events).as_deref(), Some(EVENT_PATH));
        assert_eq!(path(&service.scpd).as_deref(), Some(SCPD_PATH));
    }

    #[test]
    fn every_argument_has_its_variable() {
        let text = String::from_utf8(service()).unwrap();
        for (_, arguments) in ACTIONS {
            for (_, _, variable) in *arguments {
                assert!(VARIABLES.iter().any(|row| row.0 == *variable), "{variable}");
            }
        }
        assert_eq!(text.matches("<action>").count(), 4);
        assert_eq!(text.matches("sendEvents=\"yes\"").count(), 3);
    }

    #[test]
    fn there_is_an_event_before_the_first() {
        let first = WlanEvent::decode(&first_event()).unwrap();
        assert_eq!(first.mac, MacAddr::default());
    }
}
