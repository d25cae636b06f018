//! The objects: system, interfaces, addresses, the Printer MIB, and HP's own.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

use super::Oid;
use super::ber::Writer;
use crate::printer::WifiState;
use crate::service::printer::VirtualPrinter;
use crate::service::printer::ipp::device_id;

/// A value (RFC 2578 §7.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) enum Value {
    Null,
    Integer(i64),
    Octets(Vec<u8>),
    Oid(Oid),
    Ip(Ipv4Addr),
    Counter(u32),
    Gauge(u32),
    Ticks(u32),
}

impl Value {
    pub(super) fn write(&self, out: &mut Writer) {
        match self {
            Self::Null => out.tagged(0x05, &[]),
            Self::Integer(value) => out.integer(*value),
            Self::Octets(octets) => out.octets(octets),
            Self::Oid(oid) => out.oid(oid),
            Self::Ip(ip) => out.tagged(0x40, &ip.octets()),
            Self::Counter(value) => out.number(0x41, (*value).into()),
            Self::Gauge(value) => out.number(0x42, (*value).into()),
            Self::Ticks(value) => out.number(0x43, (*value).into()),
        }
    }
}

/// Prefixes.
const MIB2: &[u32] = &[1, 3, 6, 1, 2, 1];
const HP: &[u32] = &[1, 3, 6, 1, 4, 1, 11, 2, 3, 9];

/// All objects as they are now, in their order.
pub(super) fn objects(printer: &VirtualPrinter) -> BTreeMap<Oid, Value> {
    let kind = printer.kind();
    let mut objects = BTreeMap::new();
    let mut put = |prefix: &[u32], rest: &[u32], value: Value| {
        objects.insert([prefix, rest].concat(), value);
    };
    let text = |text: &str| Value::Octets(text.as_bytes().to_vec());

    // System.
    let description = format!(
        "HP ETHERNET MULTI-ENVIRONMENT,SN:{},FN:LAB,SVCID:00000,PID:{}",
        printer.serial(),
        kind.model
    );
    put(MIB2, &[1, 1, 0], text(&description));
    put(MIB2, &[1, 2, 0], Value::Oid([HP, &[1]].concat()));
    let ticks = u32::try_from(printer.now.as_millis() / 10).unwrap_or(u32::MAX);
    put(MIB2, &[1, 3, 0], Value::Ticks(ticks));
    put(MIB2, &[1, 4, 0], text(""));
    put(MIB2, &[1, 5, 0], text(&kind.host_name()));
    put(MIB2, &[1, 6, 0], text(""));

    // Interfaces: Wi-Fi, and Ethernet where it is there.
    let wifi = printer.wifi_state() == WifiState::On;
    let mut interfaces = vec![(kind.wifi_adapter, 71, kind.mac, wifi)];
    if let Some(name) = kind.ethernet_adapter {
        interfaces.push((name, 6, printer.ethernet_mac(), printer.cable()));
    }
    let count = i64::try_from(interfaces.len()).unwrap_or(0);
    put(MIB2, &[2, 1, 0], Value::Integer(count));
    let mut current = 1;
    for (n, (name, kind_of, mac, up)) in (1..).zip(interfaces) {
        put(MIB2, &[2, 2, 1, 1, n], Value::Integer(n.into()));
        put(MIB2, &[2, 2, 1, 2, n], text(name));
        put(MIB2, &[2, 2, 1, 3, n], Value::Integer(kind_of));
        put(MIB2, &[2, 2, 1, 6, n], Value::Octets(mac.0.to_vec()));
        put(
            MIB2,
            &[2, 2, 1, 8, n],
            Value::Integer(if up { 1 } else { 2 }),
        );
        if up {
            current = n;
        }
    }

    // Addresses and the default route (RFC 1213).
    let ip = printer.ip();
    let at: Vec<u32> = ip.octets().map(u32::from).to_vec();
    let entry = |column: u32| [&[4, 20, 1, column], at.as_slice()].concat();
    put(MIB2, &entry(1), Value::Ip(ip));
    put(MIB2, &entry(2), Value::Integer(current.into()));
    put(MIB2, &entry(3), Value::Ip(Ipv4Addr::new(255, 255, 255, 0)));
    put(
        MIB2,
        &[4, 21, 1, 7, 0, 0, 0, 0],
        Value::Ip(printer.gateway()),
    );

    // Host resources: the device and its state.
    put(
        MIB2,
        &[25, 3, 2, 1, 2, 1],
        Value::Oid([MIB2, &[25, 3, 1, 5]].concat()),
    );
    put(MIB2, &[25, 3, 2, 1, 3, 1], text(kind.model));
    put(MIB2, &[25, 3, 2, 1, 5, 1], Value::Integer(2));
    let state = if printer.is_printing() { 4 } else { 3 };
    put(MIB2, &[25, 3, 5, 1, 1, 1], Value::Integer(state));

    // Printer MIB (RFC 3805).
    put(MIB2, &[43, 5, 1, 1, 16, 1], text(kind.model));
    put(MIB2, &[43, 5, 1, 1, 17, 1], text(printer.serial()));
    put(
        MIB2,
        &[43, 10, 2, 1, 4, 1, 1],
        Value::Counter(1000 + printer.jobs),
    );
    let display = printer.place.display().join(" ");
    let display = if display.is_empty() {
        "Ready"
    } else {
        &display
    };
    put(MIB2, &[43, 16, 5, 1, 2, 1, 1], text(display));

    // HP: the device identifier, and what its management language says.
    put(HP, &[1, 1, 7, 0], text(&device_id(printer)));
    for (rest, value) in [
        (&[1, 1, 3, 2, 0][..], kind.model),
        (&[1, 1, 3, 3, 0], printer.serial()),
        (&[1, 1, 3, 5, 0], kind.firmware_date),
        (&[1, 1, 3, 6, 0], kind.firmware),
    ] {
        put(HP, &[&[4, 2], rest].concat(), text(value));
    }
    put(
        HP,
        &[4, 2, 1, 4, 1, 2, 5, 0],
        Value::Gauge(1000 + printer.jobs),
    );
    // Jetdirect: the Bonjour name.
    let jetdirect: &[u32] = &[1, 3, 6, 1, 4, 1, 11, 2, 4, 3, 5];
    put(jetdirect, &[44, 0], text(&printer.service_name()));
    objects
}
