//! Descriptions of UPnP devices (UPnP Device Architecture 1.1, section 2): who a device is, and
//! where its services are.
//!
//! A description may name any address for a service. Those on another host than the description's
//! own are left out: a device speaks for itself, and nobody is sent elsewhere by it.

use std::fmt::Write as _;

use roxmltree::Node;
use text::{Message, Tell, msg};

use crate::http::{Scheme, Url};
use crate::xml::{self, XmlError, child, content, escape};

/// The longest description that is read, in octets.
pub const MAX_DESCRIPTION: usize = 64 * 1024;

/// The most elements, attributes and texts of a description.
const MAX_NODES: u32 = 3000;

/// The most devices inside each other and beside each other.
const MAX_DEVICES: usize = 32;

/// The most services of a device.
const MAX_SERVICES: usize = 32;

/// The longest text that is kept, in characters.
const MAX_TEXT: usize = 256;

/// A device of a description.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Device {
    /// `deviceType`, such as `urn:schemas-wifialliance-org:device:WFADevice:1`.
    pub device_type: String,
    /// `UDN`, `uuid:` and a UUID as a rule, as it was written.
    pub udn: String,
    /// `friendlyName`.
    pub name: String,
    /// `manufacturer`.
    pub maker: String,
    /// `modelName`.
    pub model: String,
    /// `modelNumber`.
    pub model_number: String,
    /// `serialNumber`.
    pub serial: String,
    /// `presentationURL`, where it is an address on the device's own host.
    pub page: Option<Url>,
    /// Its services.
    pub services: Vec<Service>,
}

impl Device {
    /// The first service of this type. A later version of a type is the type too.
    pub fn service(&self, service_type: &str) -> Option<&Service> {
        self.services
            .iter()
            .find(|service| is_of(&service.service_type, service_type))
    }
}

/// A service of a device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Service {
    /// `serviceType`.
    pub service_type: String,
    /// `serviceId`.
    pub id: String,
    /// `SCPDURL`, where it is an address on the device's own host.
    pub scpd: Option<Url>,
    /// `controlURL`, likewise.
    pub control: Option<Url>,
    /// `eventSubURL`, likewise.
    pub events: Option<Url>,
}

/// Why a document describes no device.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DescriptionError {
    /// It is no XML, or too much of it.
    Xml(#[from] XmlError),
    /// There is no device in it.
    NoDevice,
}

impl Tell for DescriptionError {
    fn told(&self) -> Message {
        match self {
            Self::Xml(error) => error.told(),
            Self::NoDevice => msg!("lan-no-device"),
        }
    }
}

text::display_told!(DescriptionError);

/// Reads the description at `at`: the root device first, then those inside it.
///
/// # Errors
/// It is none.
pub fn read(octets: &[u8], at: &Url) -> Result<Vec<Device>, DescriptionError> {
    let text = xml::text(octets, MAX_DESCRIPTION)?;
    let document = xml::document(&text, MAX_NODES)?;
    let root = document.root_element();
    // `URLBase` is of UPnP 1.0; it counts as little as any other address of a foreign host.
    let base = child(root, "URLBase").and_then(|base| own(at, at, &content(base)));
    let base = base.as_ref().unwrap_or(at);
    let devices: Vec<Device> = root
        .descendants()
        .filter(|node| node.is_element() && node.tag_name().name() == "device")
        .take(MAX_DEVICES)
        .map(|node| read_device(node, base, at))
        .collect();
    if devices.is_empty() {
        return Err(DescriptionError::NoDevice);
    }
    Ok(devices)
}

/// The first device of this type, or of a later version of it.
pub fn find<'a>(devices: &'a [Device], device_type: &str) -> Option<&'a Device> {
    devices
        .iter()
        .find(|device| is_of(&device.device_type, device_type))
}

/// Whether `found` is `wanted`, which ends in a version, or a later version of it (section 2.3).
fn is_of(found: &str, wanted: &str) -> bool {
    let parts = |text: &str| {
        let (name, version) = text.rsplit_once(':')?;
        Some((name.to_ascii_lowercase(), version.parse::<u32>().ok()?))
    };
    match (parts(found), parts(wanted)) {
        (Some(found), Some(wanted)) => found.0 == wanted.0 && found.1 >= wanted.1,
        _ => false,
    }
}

fn read_device(node: Node<'_, '_>, base: &Url, at: &Url) -> Device {
    let text = |name| {
        child(node, name)
            .map(|node| short(&content(node)))
            .unwrap_or_default()
    };
    let services = child(node, "serviceList")
        .into_iter()
        .flat_map(|list| list.children())
        .filter(|one| one.is_element() && one.tag_name().name() == "service")
        .take(MAX_SERVICES)
        .map(|one| read_service(one, base, at))
        .collect();
    Device {
        device_type: text("deviceType"),
        udn: text("UDN"),
        name: text("friendlyName"),
        maker: text("manufacturer"),
        model: text("modelName"),
        model_number: text("modelNumber"),
        serial: text("serialNumber"),
        page: address(node, "presentationURL", base, at),
        services,
    }
}

fn read_service(node: Node<'_, '_>, base: &Url, at: &Url) -> Service {
    let text = |name| {
        child(node, name)
            .map(|node| short(&content(node)))
            .unwrap_or_default()
    };
    Service {
        service_type: text("serviceType"),
        id: text("serviceId"),
        scpd: address(node, "SCPDURL", base, at),
        control: address(node, "controlURL", base, at),
        events: address(node, "eventSubURL", base, at),
    }
}

fn address(node: Node<'_, '_>, name: &str, base: &Url, at: &Url) -> Option<Url> {
    let text = content(child(node, name)?);
    (!text.is_empty()).then(|| own(base, at, &text)).flatten()
}

/// The address that a text leads to, where it is on the host of the description.
fn own(base: &Url, at: &Url, text: &str) -> Option<Url> {
    let url = base.join(text).ok()?;
    let http = matches!(url.scheme(), Scheme::Http | Scheme::Https);
    (http && url.host() == at.host()).then_some(url)
}

fn short(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control())
        .take(MAX_TEXT)
        .collect()
}

/// Writes the description of a root device. Addresses go in as their paths.
pub fn write(device: &Device) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\"?>\n<root xmlns=\"urn:schemas-upnp-org:device-1-0\">\n\
         <specVersion><major>1</major><minor>0</minor></specVersion>\n<device>\n",
    );
    let path = |url: &Option<Url>| {
        url.as_ref()
            .map(|url| url.path().to_owned())
            .unwrap_or_default()
    };
    let mut element = |name: &str, value: &str| {
        // Writing into a String cannot fail.
        let _ = writeln!(text, "<{name}>{}</{name}>", escape(value));
    };
    element("deviceType", &device.device_type);
    element("friendlyName", &device.name);
    element("manufacturer", &device.maker);
    element("modelName", &device.model);
    for (name, value) in [
        ("modelNumber", &device.model_number),
        ("serialNumber", &device.serial),
        ("presentationURL", &path(&device.page)),
    ] {
        if !value.is_empty() {
            element(name, value);
        }
    }
    element("UDN", &device.udn);
    text.push_str("<serviceList>\n");
    for service in &device.services {
        text.push_str("<service>\n");
        for (name, value) in [
            ("serviceType", &service.service_type),
            ("serviceId", &service.id),
            ("SCPDURL", &path(&service.scpd)),
            ("controlURL", &path(&service.control)),
            ("eventSubURL", &path(&service.events)),
        ] {
            let _ = writeln!(text, "<{name}>{}</{name}>", escape(value));
        }
        text.push_str("</service>\n");
    }
    text.push_str("</serviceList>\n</device>\n</root>\n");
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const DEVICE: &str = "urn:schemas-wifialliance-org:device:WFADevice:1";
    const SERVICE: &str = "urn:schemas-wifialliance-org:service:WFAWLANConfig:1";

    fn at() -> Url {
        Url::parse("http://192.0.2.1:49152/wps_device.xml").unwrap()
    }

    fn description(control: &str, events: &str) -> String {
        format!(
            "<?xml version=\"1.0\"?>\n<root xmlns=\"urn:schemas-upnp-org:device-1-0\">\n\
             <device><deviceType>{DEVICE}</deviceType><friendlyName>A &lt;b&gt;</friendlyName>\
             <UDN>uuid:27ea801a-9e5c-4e73-bd82-f89cbcd10d7e</UDN><serviceList><service>\
             <serviceType>{SERVICE}</serviceType><SCPDURL>wps_scpd.xml</SCPDURL>\
             <controlURL>{control}</controlURL><eventSubURL>{events}</eventSubURL>\
             </service></serviceList></device></root>"
        )
    }

    #[test]
    fn a_device_and_its_service_are_found() {
        let devices = read(description("wps_control", "/x/wps_event").as_bytes(), &at()).unwrap();
        let device = find(&devices, DEVICE).unwrap();
        assert_eq!(device.name, "A <b>");
        let service = device.service(SERVICE).unwrap();
        let shown = |url: &Option<Url>| url.as_ref().map(ToString::to_string);
        assert_eq!(
            shown(&service.control).unwrap(),
            "http://192.0.2.1:49152/wps_control"
        );
        assert_eq!(
            shown(&service.events).unwrap(),
            "http://192.0.2.1:49152/x/wps_event"
        );
        assert_eq!(
            read(write(device).as_bytes(), &at()).unwrap()[0]
                .services
                .len(),
            1
        );
    }

    #[test]
    fn addresses_stay_on_the_devices_own_host() {
        for (given, kept) in [
            ("http://192.0.2.1:80/c", true),
            ("https://192.0.2.1/c", true),
            ("", false),
            ("http://192.0.2.2:49152/c", false),
            ("http://example.com/c", false),
            ("//example.com/c", false),
            ("ipp://192.0.2.1/c", false),
            ("http://u@192.0.2.1/c", false),
            ("javascript:alert(1)", false),
            ("http://192.0.2.1:99999/c", false),
            ("a b", false),
        ] {
            let devices = read(description(given, given).as_bytes(), &at()).unwrap();
            let service = devices[0].service(SERVICE).unwrap();
            assert_eq!(service.control.is_some(), kept, "{given}");
            assert_eq!(service.events.is_some(), kept, "{given}");
        }
        let foreign = description("c", "e")
            .replace("<device>", "<URLBase>http://example.com/</URLBase><device>");
        let devices = read(foreign.as_bytes(), &at()).unwrap();
        let control = devices[0]
            .service(SERVICE)
            .unwrap()
            .control
            .clone()
            .unwrap();
        assert_eq!(control.host(), "192.0.2.1");
    }

    #[test]
    fn later_versions_are_the_type_too() {
        for (found, is) in [
            (SERVICE, true),
            ("urn:schemas-wifialliance-org:service:WFAWLANConfig:2", true),
            ("URN:schemas-wifialliance-org:service:WFAWLANConfig:1", true),
            (
                "urn:schemas-wifialliance-org:service:WFAWLANConfig:0",
                false,
            ),
            ("urn:schemas-wifialliance-org:service:WFAWLANConfig", false),
            ("", false),
        ] {
            assert_eq!(is_of(found, SERVICE), is, "{found}");
        }
    }

    #[test]
    fn devices_inside_devices_are_found_and_what_is_none_is_refused() {
        let inner = description("c", "e");
        let inner = inner
            .split_once("<device>")
            .unwrap()
            .1
            .strip_suffix("</root>")
            .unwrap();
        let nested =
            format!("<root><device><deviceList><device>{inner}</deviceList></device></root>");
        let devices = read(nested.as_bytes(), &at()).unwrap();
        assert_eq!(devices.len(), 2);
        assert!(find(&devices, DEVICE).is_some());
        for bad in ["", "x", "<root/>", "<root><device>"] {
            assert!(read(bad.as_bytes(), &at()).is_err(), "{bad}");
        }
        // Without types there is a device, but none that is looked for.
        let none = read(b"<root><device/></root>", &at()).unwrap();
        assert_eq!(find(&none, DEVICE), None);
    }

    proptest! {
        #[test]
        fn damaged_descriptions_never_panic(at_octet in any::<prop::sample::Index>(), octet: u8) {
            let mut octets = description("c", "e").into_bytes();
            let place = at_octet.index(octets.len());
            octets[place] = octet;
            let _ = read(&octets, &at());
        }
    }
}
