//! The attributes of the printer.

use super::codec::Value;
use super::operation;
use crate::printer::WifiState;
use crate::service::http::Request;
use crate::service::printer::{Dialect, IppWifi, VirtualPrinter};

/// Name and values of each attribute, in the order of an answer.
pub(super) fn of(printer: &VirtualPrinter, request: &Request) -> Vec<(&'static str, Vec<Value>)> {
    let kind = printer.kind();
    let host = host(printer, request);
    let (scheme, web) = if request.secure {
        ("ipps", "https")
    } else {
        ("ipp", "http")
    };
    let text = |value: &str| vec![Value::text_value(value)];
    let keyword = |value: &str| vec![Value::keyword(value)];
    let keywords = |values: &[&str]| values.iter().map(|v| Value::keyword(v)).collect::<Vec<_>>();
    let security = if request.secure { "tls" } else { "none" };
    let color = kind.ipp_wifi != IppWifi::None;
    let mut operations = vec![
        operation::VALIDATE_JOB,
        operation::GET_PRINTER_ATTRIBUTES,
        operation::IDENTIFY_PRINTER,
    ];
    if kind.ipp_wifi != IppWifi::None {
        operations.push(operation::SET_PRINTER_ATTRIBUTES);
    }
    let mut settable: Vec<&str> = Vec::new();
    if kind.ipp_wifi == IppWifi::Set {
        settable.extend(["printer-wifi-ssid", "printer-wifi-password"]);
    }
    let mut reasons = vec!["none"];
    if kind.ipp_wifi != IppWifi::None && printer.wifi_state() == WifiState::Unconfigured {
        reasons = vec!["wifi-not-configured-report"];
    }
    let mut rows: Vec<(&'static str, Vec<Value>)> = vec![
        ("charset-configured", vec![Value::Charset("utf-8".into())]),
        ("charset-supported", vec![Value::Charset("utf-8".into())]),
        ("color-supported", vec![Value::Boolean(color)]),
        ("compression-supported", keywords(&["none"])),
        (
            "document-format-default",
            vec![Value::MimeType("application/octet-stream".into())],
        ),
        (
            "document-format-supported",
            [
                "application/octet-stream",
                "application/pdf",
                "image/jpeg",
                "image/urf",
            ]
            .map(|format| Value::MimeType(format.into()))
            .to_vec(),
        ),
        (
            "generated-natural-language-supported",
            vec![Value::Language("en".into())],
        ),
        ("identify-actions-default", keyword("flash")),
        (
            "identify-actions-supported",
            keywords(&["flash", "display"]),
        ),
        ("ipp-versions-supported", keywords(&["1.0", "1.1", "2.0"])),
        ("media-col-default", vec![a4()]),
        ("media-default", keyword("iso_a4_210x297mm")),
        ("media-supported", keyword("iso_a4_210x297mm")),
        (
            "natural-language-configured",
            vec![Value::Language("en".into())],
        ),
        (
            "operations-supported",
            operations
                .into_iter()
                .map(|code| Value::Enum(code.into()))
                .collect(),
        ),
        ("pdl-override-supported", keyword("attempted")),
        ("printer-device-id", text(&device_id(printer))),
        (
            "printer-dns-sd-name",
            vec![Value::name(&printer.service_name())],
        ),
        (
            "printer-firmware-name",
            vec![Value::name(kind.firmware_name)],
        ),
        ("printer-firmware-string-version", text(kind.firmware)),
        ("printer-info", text(&printer.service_name())),
        ("printer-is-accepting-jobs", vec![Value::Boolean(true)]),
        ("printer-location", text("")),
        ("printer-make-and-model", text(kind.model)),
        (
            "printer-more-info",
            vec![Value::uri(&format!("{web}://{host}{}", kind.more_info))],
        ),
        ("printer-name", vec![Value::name(&kind.host_name())]),
        (
            "printer-resolution-default",
            vec![Value::Resolution(600, 600)],
        ),
        (
            "printer-resolution-supported",
            vec![Value::Resolution(600, 600)],
        ),
        (
            "printer-settable-attributes-supported",
            if settable.is_empty() {
                keyword("none")
            } else {
                keywords(&settable)
            },
        ),
        (
            "printer-state",
            vec![Value::Enum(if printer.is_printing() { 4 } else { 3 })],
        ),
        ("printer-state-reasons", keywords(&reasons)),
        ("printer-up-time", vec![Value::Integer(uptime(printer))]),
        (
            "printer-uri-supported",
            vec![Value::uri(&format!("{scheme}://{host}/ipp/print"))],
        ),
        (
            "printer-uuid",
            vec![Value::uri(&format!("urn:uuid:{}", kind.uuid()))],
        ),
        ("queued-job-count", vec![Value::Integer(0)]),
        (
            "sides-supported",
            keywords(&["one-sided", "two-sided-long-edge"]),
        ),
        ("copies-supported", vec![Value::Range(1, 99)]),
        ("uri-authentication-supported", keyword("none")),
        ("uri-security-supported", keyword(security)),
    ];
    if kind.ipp_wifi != IppWifi::None {
        if let Some(ssid) = printer.ssid() {
            rows.push(("printer-wifi-ssid", vec![Value::name(&ssid)]));
        }
        let state = state(printer.wifi_state());
        rows.push(("printer-wifi-state", vec![Value::Enum(state)]));
    }
    rows
}

/// A4 paper, its size in hundredths of a millimetre.
fn a4() -> Value {
    let size = vec![
        ("x-dimension", Value::Integer(21_000)),
        ("y-dimension", Value::Integer(29_700)),
    ];
    Value::Collection(vec![
        ("media-size", Value::Collection(size)),
        ("media-type", Value::keyword("stationery")),
    ])
}

/// The value of `printer-wifi-state`.
const fn state(state: WifiState) -> i32 {
    match state {
        WifiState::Off => 3,
        WifiState::Unconfigured => 4,
        WifiState::NotVisible => 5,
        WifiState::CannotJoin => 6,
        WifiState::Joining => 7,
        WifiState::On => 8,
    }
}

/// Host and port, as the client calls them, where it says.
fn host(printer: &VirtualPrinter, request: &Request) -> String {
    let sensible = |host: &&str| {
        let fits = |c: char| c.is_ascii_alphanumeric() || "-._:[]%".contains(c);
        !host.is_empty() && host.len() <= 255 && host.chars().all(fits)
    };
    match request.header("host").filter(sensible) {
        Some(host) => host.to_owned(),
        None => format!("{}:{}", printer.ip(), printer.addresses.http),
    }
}

/// Seconds since it was switched on, at least one.
fn uptime(printer: &VirtualPrinter) -> i32 {
    i32::try_from(printer.now.as_millis() / 1000)
        .unwrap_or(i32::MAX)
        .max(1)
}

/// The IEEE 1284 device identifier, with what each family was seen to put into it.
pub(in super::super) fn device_id(printer: &VirtualPrinter) -> String {
    let kind = printer.kind();
    let mut commands = "PCL3GUI,PJL,JPEG,URF".to_owned();
    if kind.dialect != Dialect::Pages {
        commands.push_str(",802.11");
    }
    if kind.ethernet_adapter.is_some() {
        commands.push_str(",802.3");
    }
    // Where the serial number is missing, the product number has a field of its own.
    let number = if kind.id_has_serial {
        format!("DES:{};SN:{}", kind.product_number, printer.serial())
    } else {
        format!("DES:{};PRN:{}", kind.model, kind.product_number)
    };
    let channels = match kind.dialect {
        Dialect::Ledm => "LEDMDIS:USB#FF#CC#00,USB#07#01#02,USB#FF#04#01;",
        Dialect::Cdm | Dialect::Pages => "",
    };
    format!(
        "MFG:HP;MDL:{};CMD:{commands};CLS:PRINTER;{number};{channels}FWVER:{};",
        kind.short_model(),
        kind.firmware
    )
}
