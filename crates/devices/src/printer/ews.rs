//! The older web pages: what their headers say, and which dialect a printer hints at.
//!
//! The pages themselves are for people, in their language and differ from model to model; only the
//! `Server` header and the shape of addresses are evidenced well enough to be read.

use super::Dialect;
use super::claim::{Facts, Field};
use super::device_id::is_product_number;

/// Pages that only printers of a kind have, for telling that there is an older web server.
pub static PAGES: &[&str] = &[
    "/hp/device/info_device_status.xml",
    "/hp/device/info_config_AirPrint.html",
    "/SSI/index.htm",
];

/// What stands as the document of facts from a header.
pub const HEADER: &str = "Server header";

/// The longest header that is looked at, in octets.
const HEADER_MAX: usize = 1024;

/// Reads a `Server` header such as
/// `HP HTTP Server; HP ENVY 4500 series - A9T80A; Serial Number: CN00A0B0C0; Built: Thu … {NLM1CN1716AR, …}`.
pub fn server_header(header: &str) -> Facts {
    let mut facts = Facts::new(Dialect::Ews, HEADER);
    let end = header.floor_char_boundary(HEADER_MAX.min(header.len()));
    let header = header.get(..end).unwrap_or_default();
    let mut parts = header.split(';').map(str::trim);
    if parts.next().is_none_or(|name| name != "HP HTTP Server") {
        return facts;
    }
    for part in parts {
        if let Some(serial) = part.strip_prefix("Serial Number:") {
            facts.add_text(Field::Serial, serial, "Serial Number");
        } else if let Some((_, braces)) = part.split_once('{') {
            let version = braces.split([',', '}']).next().unwrap_or_default();
            facts.add_firmware(version, "Built");
        } else if let Some((model, number)) = part.rsplit_once(" - ")
            && is_product_number(number.trim())
        {
            facts.add_model(model, "model");
            facts.add_text(Field::ProductNumber, number, "product number");
        }
    }
    facts
}

/// Server names of web servers that printers have, in lower case.
static SERVERS: &[&str] = &[
    "hp http server",
    "virata-emweb",
    "hp-chaisoe",
    "hp-chaiserver",
    "mrvl-r",
    "hp_compact_server",
];

/// Whether a `Server` header is that of a printer's older web server.
pub fn is_printer_server(header: &str) -> bool {
    let lower = header.to_ascii_lowercase();
    SERVERS.iter().any(|name| lower.starts_with(name))
}

/// What the address of the web page (IPP `printer-more-info`) hints at.
pub fn dialect_hint(url: &str) -> Option<Dialect> {
    if url.contains("#hId-pg") {
        Some(Dialect::Ledm)
    } else if url.contains("/hp/device/") || url.contains("/SSI/") || url.contains(".htm") {
        Some(Dialect::Ews)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_header_says_nearly_everything() {
        let facts = server_header(
            "HP HTTP Server; HP ENVY 4500 series - A9T80A; Serial Number: CN00A0B0C0; \
             Built: Thu Apr 20, 2017 09:13:04AM {MKM1FN1716AR, ASIC id 0x00340104}",
        );
        assert_eq!(facts.text(Field::Model), Some("ENVY 4500 series"));
        assert_eq!(facts.text(Field::Maker), Some("HP"));
        assert_eq!(facts.text(Field::ProductNumber), Some("A9T80A"));
        assert_eq!(facts.text(Field::Serial), Some("CN00A0B0C0"));
        assert_eq!(facts.text(Field::FirmwareVersion), Some("MKM1FN1716AR"));
        assert!(facts.get(Field::FirmwareReleased).is_some());
    }

    #[test]
    fn other_headers_say_nothing() {
        for header in [
            "",
            "nginx",
            "Apache; HP Thing - A9T80A",
            "HP HTTP Server",
            "HP HTTP Server;;; {",
        ] {
            assert!(server_header(header).is_empty(), "{header}");
        }
        assert!(is_printer_server("Virata-EmWeb/R6_2_1"));
        assert!(!is_printer_server("nginx"));
    }

    #[test]
    fn the_address_of_the_page_hints_at_the_dialect() {
        for (url, hint) in [
            ("http://h/#hId-pgAirPrint", Some(Dialect::Ledm)),
            (
                "http://h/hp/device/info_config_AirPrint.html?tab=x",
                Some(Dialect::Ews),
            ),
            ("http://h/", None),
        ] {
            assert_eq!(dialect_hint(url), hint, "{url}");
        }
    }
}
