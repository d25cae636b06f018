//! From what one way said to a [`Sighting`]. Pure, and bounded: what is too long is cut, what
//! cannot be is left out.

use std::net::{IpAddr, SocketAddr};

use jiff::Timestamp;
use lan::dns_sd::Service;
use lan::http::{Scheme, Url};
use lan::ipp::Attributes;
use lan::snmp::{Oid, Value};
use lan::ssdp;
use lan::ws_discovery::Match;
use text::{Message, msg};
use wsc::ident::{MacAddr, Uuid};

use super::sighting::{Sighting, Way};
use crate::printer::snmp::model_in_description;
use crate::printer::{DeviceId, Field, ews, mac_in_uuid, maker, serial_in_uuid};

/// The longest text that is kept, in characters.
const MAX_TEXT: usize = 120;

/// The DNS-SD services of printers, and whether each is one by itself: scanners and web servers are
/// also other things.
pub const SERVICES: [(&str, bool); 6] = [
    ("_ipp._tcp", true),
    ("_ipps._tcp", true),
    ("_printer._tcp", true),
    ("_pdl-datastream._tcp", true),
    ("_uscan._tcp", false),
    ("_http._tcp", false),
];

/// What SSDP is asked for: printers, and whoever there is. No printer of HP is known to answer the
/// first; others do.
pub const SSDP_TARGETS: [&str; 2] = ["urn:schemas-upnp-org:device:Printer:1", "upnp:rootdevice"];

/// The IPP attributes that tell who a printer is.
pub const IPP_ATTRIBUTES: [&str; 6] = [
    "printer-make-and-model",
    "printer-name",
    "printer-info",
    "printer-uuid",
    "printer-device-id",
    "printer-more-info",
];

/// What a printer announces by DNS-SD.
pub fn service(service: &Service, at: Timestamp) -> Sighting {
    let mut sighting = Sighting::new(Way::DnsSd, format!("DNS-SD {}", service.kind), at);
    let row = SERVICES.iter().find(|row| row.0 == service.kind);
    // A fax queue or a shared scanner without a printer has no `rp`, but is a device all the same.
    sighting.printer = row.is_some_and(|row| row.1) || service.txt("usb_mdl").is_some();
    sighting.name = text(&service.instance);
    sighting.host = text(&service.host);
    sighting.addresses = usable(&service.addresses);
    let full = service.txt("ty").or_else(|| {
        let product = service.txt("product")?;
        product.strip_prefix('(')?.strip_suffix(')')
    });
    set_model(
        &mut sighting,
        service.txt("usb_mfg"),
        service.txt("usb_mdl").or(full),
    );
    if let Some(full) = full {
        set_model(&mut sighting, None, Some(full));
    }
    if let Some(uuid) = service.txt("uuid") {
        set_uuid(&mut sighting, uuid);
    }
    let mac = service.txt("mac").and_then(|mac| mac.parse().ok());
    sighting
        .macs
        .extend(mac.into_iter().chain(mac_in_host(&service.host)));
    keep_real(&mut sighting.macs);
    sighting.web = service
        .txt("adminurl")
        .filter(|url| Url::parse(url).is_ok())
        .and_then(text);
    let host = best(&sighting.addresses).map_or_else(|| service.host.clone(), |ip| ip.to_string());
    let path = service.txt("rp").unwrap_or("ipp/print");
    let at_port = |scheme, path| Url::new(scheme, &host, service.port, path).ok();
    match service.kind.as_str() {
        "_ipp._tcp" => sighting.ipp = at_port(Scheme::Ipp, path).map(|url| url.to_string()),
        "_ipps._tcp" => sighting.ipp = at_port(Scheme::Ipps, path).map(|url| url.to_string()),
        "_http._tcp" if sighting.web.is_none() => {
            sighting.web = at_port(Scheme::Http, "/").map(|url| url.to_string());
        }
        _ => {}
    }
    sighting.says = line(&[Some(service.instance.as_str()), full, service.txt("note")]);
    sighting
}

/// An answer to an SSDP search.
pub fn ssdp(from: SocketAddr, message: &ssdp::Message, at: Timestamp) -> Sighting {
    let mut sighting = Sighting::new(Way::Ssdp, "SSDP", at);
    let usn = message.header("usn").unwrap_or_default();
    let target = message.target().unwrap_or_default();
    sighting.printer = [usn, target]
        .iter()
        .any(|text| text.contains(":device:Printer:"));
    if let Some(uuid) = message.uuid() {
        set_uuid(&mut sighting, &uuid);
    }
    sighting.addresses = usable(&[from.ip()]);
    sighting.says = line(&[message.header("server"), message.header("location")]);
    sighting
}

/// An answer to a WS-Discovery probe.
pub fn ws_discovery(from: SocketAddr, found: &Match, at: Timestamp) -> Sighting {
    let mut sighting = Sighting::new(Way::WsDiscovery, "WS-Discovery", at);
    sighting.printer = found.types.iter().any(|kind| kind == "PrintDeviceType");
    if let Some(uuid) = found.uuid() {
        set_uuid(&mut sighting, &uuid);
    }
    sighting.addresses = usable(&[from.ip()]);
    let types = found.types.join(" ");
    sighting.says = line(&[Some(&types), found.addresses.first().map(String::as_str)]);
    sighting
}

/// The objects that an agent is asked for by SNMP, in this order: the system group, which every
/// agent has, then what only printers have (RFC 2790, RFC 3805, and HP's device identifier), and the
/// addresses of the first interfaces (RFC 2863).
pub const SNMP_OBJECTS: [(&str, SnmpObject); 9] = [
    ("1.3.6.1.2.1.1.1.0", SnmpObject::Description),
    ("1.3.6.1.2.1.1.5.0", SnmpObject::Name),
    ("1.3.6.1.2.1.25.3.2.1.2.1", SnmpObject::Type),
    ("1.3.6.1.2.1.25.3.2.1.3.1", SnmpObject::Device),
    ("1.3.6.1.2.1.43.5.1.1.17.1", SnmpObject::Serial),
    ("1.3.6.1.4.1.11.2.3.9.1.1.7.0", SnmpObject::DeviceId),
    ("1.3.6.1.2.1.2.2.1.6.1", SnmpObject::Interface),
    ("1.3.6.1.2.1.2.2.1.6.2", SnmpObject::Interface),
    ("1.3.6.1.2.1.2.2.1.6.3", SnmpObject::Interface),
];

/// hrDevicePrinter: the value of hrDeviceType for a printer (RFC 2790).
const HR_DEVICE_PRINTER: &str = "1.3.6.1.2.1.25.3.1.5";

/// What an object of [`SNMP_OBJECTS`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnmpObject {
    /// sysDescr
    Description,
    /// sysName
    Name,
    /// hrDeviceType.1
    Type,
    /// hrDeviceDescr.1
    Device,
    /// prtGeneralSerialNumber.1
    Serial,
    /// HP's device identifier.
    DeviceId,
    /// ifPhysAddress
    Interface,
}

/// The objects that everybody is asked for, and all of them for one agent.
pub fn snmp_oids(all: bool) -> Vec<Oid> {
    let count = if all { SNMP_OBJECTS.len() } else { 2 };
    let oids = SNMP_OBJECTS.iter().take(count);
    oids.filter_map(|row| row.0.parse().ok()).collect()
}

/// What an agent told by SNMP.
pub fn snmp(from: IpAddr, values: &[(Oid, Value)], at: Timestamp) -> Sighting {
    let mut sighting = Sighting::new(Way::Snmp, "SNMP", at);
    let get = |object: SnmpObject| {
        let row = SNMP_OBJECTS.iter().find(|row| row.1 == object)?;
        let oid: Oid = row.0.parse().ok()?;
        let found = values.iter().find(|(found, _)| *found == oid)?;
        Some(&found.1).filter(|value| value.is_there())
    };
    let words = |object| {
        get(object)
            .and_then(Value::text)
            .filter(|text| !text.is_empty())
    };
    let printer: Option<Oid> = HR_DEVICE_PRINTER.parse().ok();
    let is_printer = match get(SnmpObject::Type) {
        Some(Value::Oid(kind)) => Some(kind) == printer.as_ref(),
        _ => false,
    };
    let id = words(SnmpObject::DeviceId).map(|id| DeviceId::parse(&id));
    let serial = words(SnmpObject::Serial);
    sighting.printer = is_printer || id.is_some() || serial.is_some();
    sighting.addresses = usable(&[from]);
    sighting.name = words(SnmpObject::Name).as_deref().and_then(text);
    if let Some(id) = &id {
        set_device_id(&mut sighting, id);
    } else if sighting.printer {
        let device = words(SnmpObject::Device);
        let description = words(SnmpObject::Description);
        let model = description.as_deref().and_then(model_in_description);
        set_model(&mut sighting, None, device.as_deref().or(model));
    }
    if let Some(serial) = &serial {
        set_serial(&mut sighting, serial);
    }
    if sighting.printer {
        let interface = |oid: &Oid| {
            let of = SNMP_OBJECTS
                .iter()
                .filter(|row| row.1 == SnmpObject::Interface);
            of.filter_map(|row| row.0.parse().ok())
                .any(|one: Oid| one == *oid)
        };
        let macs = values.iter().filter_map(|(oid, value)| match value {
            Value::Octets(octets) if interface(oid) => MacAddr::from_slice(octets),
            _ => None,
        });
        sighting.macs.extend(macs);
        keep_real(&mut sighting.macs);
    }
    let device = words(SnmpObject::Device).filter(|_| sighting.printer);
    sighting.says = line(&[device.as_deref(), words(SnmpObject::Description).as_deref()]);
    sighting
}

/// What a printer told by IPP, asked at `url`.
pub fn ipp(way: Way, url: &Url, attributes: &Attributes, at: Timestamp) -> Sighting {
    let mut sighting = Sighting::new(way, msg!("device-from-ipp", url = url.to_string()), at);
    sighting.printer = true;
    sighting.ipp = Some(url.to_string());
    sighting.addresses = usable(&url.ip().into_iter().collect::<Vec<_>>());
    sighting.host = url.ip().is_none().then(|| url.host().to_owned());
    let info = attributes
        .text("printer-info")
        .filter(|info| !info.is_empty());
    sighting.name = info.or(attributes.text("printer-name")).and_then(text);
    if let Some(id) = attributes.text("printer-device-id") {
        set_device_id(&mut sighting, &DeviceId::parse(id));
    }
    let model = attributes.text("printer-make-and-model");
    if model.is_some() {
        set_model(&mut sighting, None, model);
    }
    if let Some(uuid) = attributes.text("printer-uuid") {
        set_uuid(&mut sighting, uuid);
    }
    let more = attributes.text("printer-more-info");
    sighting.web = more.filter(|more| Url::parse(more).is_ok()).and_then(text);
    sighting.says = line(&[model, info]);
    sighting
}

/// What the web server at `url` calls itself: its `Server` header, and its first page. It is a printer
/// by that alone where one of them names the model.
pub fn web(url: &Url, server: Option<&str>, page: &[u8], at: Timestamp) -> Sighting {
    let mut sighting = Sighting::new(Way::Web, msg!("device-way-web"), at);
    sighting.addresses = usable(&url.ip().into_iter().collect::<Vec<_>>());
    sighting.web = url.with_path("/").ok().map(|root| root.to_string());
    let header = ews::server_header(server.unwrap_or_default());
    let title = ews::read("/", page).ok();
    let facts = [Some(&header), title.as_ref()];
    let get = |field| facts.iter().flatten().find_map(|facts| facts.text(field));
    sighting.maker = get(Field::Maker).and_then(text);
    sighting.model = get(Field::Model).and_then(text);
    sighting.product_number = get(Field::ProductNumber).and_then(text);
    if let Some(serial) = get(Field::Serial) {
        set_serial(&mut sighting, serial);
    }
    sighting.printer = sighting.model.is_some();
    sighting.says = line(&[server, get(Field::Model)]);
    sighting
}

/// A port of printers that is open at an address.
pub fn port(address: SocketAddr, at: Timestamp) -> Sighting {
    let mut sighting = Sighting::new(
        Way::Port,
        msg!("device-from-port", port = address.port().to_string()),
        at,
    );
    sighting.printer = true;
    sighting.addresses = usable(&[address.ip()]);
    sighting.says = msg!("device-port-open", port = address.port().to_string());
    sighting
}

/// Takes maker and model from a model's full name. A maker that is known already stays.
fn set_model(sighting: &mut Sighting, named: Option<&str>, full: Option<&str>) {
    let usual = |name: &str| maker::usual(name).map_or_else(|| text(name), |it| Some(it.into()));
    let (before, rest) = maker::split(full.unwrap_or_default().trim());
    let maker = before.map(str::to_owned).or(named.and_then(usual));
    sighting.maker = sighting.maker.take().or(maker);
    if let Some(model) = text(rest) {
        sighting.model = Some(model);
    }
}

fn set_device_id(sighting: &mut Sighting, id: &DeviceId) {
    set_model(sighting, id.maker().as_deref(), id.model());
    if let Some(serial) = id.serial() {
        set_serial(sighting, serial);
    }
    sighting.product_number = id.product_number().and_then(text);
}

/// A serial number, unless it is one that many devices have.
pub(super) fn set_serial(sighting: &mut Sighting, serial: &str) {
    let serial = serial.trim();
    let mut characters = serial.chars();
    let first = characters.next();
    let varied = characters.any(|c| Some(c) != first);
    let sound = serial
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || c == '-');
    if (5..=40).contains(&serial.len()) && sound && varied {
        sighting.serial = Some(serial.to_ascii_uppercase());
    }
}

/// A UUID, with the serial number and MAC address where it is made of them.
pub(super) fn set_uuid(sighting: &mut Sighting, written: &str) {
    let bare = written.trim().rsplit(':').next().unwrap_or_default();
    let Some(uuid) = bare
        .parse::<Uuid>()
        .ok()
        .filter(|uuid| *uuid != Uuid::default())
    else {
        return;
    };
    let uuid = uuid.to_string();
    if let Some(serial) = serial_in_uuid(&uuid) {
        set_serial(sighting, &serial);
    }
    sighting.macs.extend(mac_in_uuid(&uuid));
    keep_real(&mut sighting.macs);
    sighting.uuid = Some(uuid);
}

/// The MAC address in the host names of inkjets: `HP` and twelve digits.
fn mac_in_host(host: &str) -> Option<MacAddr> {
    let name = host.split('.').next()?;
    let digits = name
        .get(..2)
        .filter(|head| head.eq_ignore_ascii_case("hp"))?;
    let digits = name.get(digits.len()..).filter(|rest| rest.len() == 12)?;
    digits.parse().ok()
}

/// Leaves out addresses of nobody and of everybody, and doubles.
fn keep_real(macs: &mut Vec<MacAddr>) {
    macs.sort_unstable();
    macs.dedup();
    macs.retain(|mac| mac.0 != [0; 6] && mac.0.first().is_some_and(|octet| octet & 1 == 0));
}

/// Addresses that somebody can have.
fn usable(addresses: &[IpAddr]) -> Vec<IpAddr> {
    let mut kept: Vec<IpAddr> = addresses
        .iter()
        .copied()
        .filter(|address| !address.is_unspecified() && !address.is_multicast())
        .take(16)
        .collect();
    kept.sort_unstable();
    kept.dedup();
    kept
}

/// The address to talk to: IPv4 before IPv6, and one that can be written without a zone.
pub(super) fn best(addresses: &[IpAddr]) -> Option<IpAddr> {
    let rank = |address: &IpAddr| match address {
        IpAddr::V4(address) if !address.is_link_local() && !address.is_loopback() => 0,
        IpAddr::V4(_) => 1,
        IpAddr::V6(address) if !address.is_unicast_link_local() => 2,
        IpAddr::V6(_) => 3,
    };
    addresses.iter().copied().min_by_key(rank)
}

/// A text from outside: without control characters, cut, and `None` when nothing is left.
pub(super) fn text(text: &str) -> Option<String> {
    let plain: String = text
        .chars()
        .filter(|c| !c.is_control())
        .take(MAX_TEXT)
        .collect();
    let plain = plain.trim();
    (!plain.is_empty()).then(|| plain.to_owned())
}

/// The different parts that there are, in one line.
fn line(parts: &[Option<&str>]) -> Message {
    let mut said: Vec<String> = Vec::new();
    for part in parts.iter().copied().flatten().filter_map(text) {
        if !said.contains(&part) {
            said.push(part);
        }
    }
    Message::verbatim(said.join(", "))
}
