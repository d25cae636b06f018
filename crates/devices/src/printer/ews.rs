//! The older web pages: what their headers, their titles and one status document say, and which
//! dialect a printer hints at.
//!
//! The pages are for people, in their language, and differ from model to model, so only what is the
//! same on all of a kind is read. Facts and sources: reference on HP printers, 1.1 and 1.7; the forms
//! of titles are those by which nmap's `nmap-service-probes` tells printers' web servers, the status
//! document is the one that HPLIP's `base/status.py` reads.

use super::claim::{Facts, Field, Value, clean};
use super::device_id::is_product_number;
use super::xml::{self, Unreadable};
use super::{Dialect, maker};
use crate::evidence::Confidence;

/// The status document of older LaserJets.
pub const STATUS: &str = "/hp/device/info_device_status.xml";

/// Pages that are asked for, the one that says most first. All but the first are of printers alone:
/// older LaserJets, small ones of Marvell's make, and large office printers.
pub static PAGES: &[&str] = &[
    "/",
    STATUS,
    "/hp/device/this.LCDispatcher",
    "/hp/device/info_config_AirPrint.html",
    "/SSI/index.htm",
    "/airprint_mob_status.htm",
];

/// What stands as the document of facts from a header.
pub const HEADER: &str = "Server header";

/// The longest header that is looked at, in octets.
const HEADER_MAX: usize = 1024;

/// How much of a page is looked through for its title, in octets.
const HEAD_MAX: usize = 64 * 1024;

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

/// Reads one of [`PAGES`]: the model in a page's title, the code in the status document. A page of
/// anything else says nothing.
///
/// # Errors
/// The status document is there and cannot be read.
pub fn read(path: &str, octets: &[u8]) -> Result<Facts, Unreadable> {
    let mut facts = Facts::new(Dialect::Ews, path);
    if path == STATUS {
        let code = xml::with_root(octets, "DeviceStatusPage", |page| {
            let status = xml::first(page, "DeviceStatus")?;
            xml::value(status, "Code").map(clean)
        })?;
        if let Some(code) = code.filter(|code| !code.is_empty()) {
            facts.add_text(Field::Status, &format!("status code {code}"), "Code");
        }
        return Ok(facts);
    }
    let title = title(octets);
    if let Some(model) = title.as_deref().and_then(model_in_title) {
        // Of all that a page says it is what a person would go by, and nothing more.
        let said = |text: &str| Value::Text(text.to_owned());
        facts.add_sure(Field::Maker, said("HP"), "title", Confidence::Medium);
        facts.add_sure(Field::Model, said(model), "title", Confidence::Medium);
    }
    Ok(facts)
}

/// The title of a page, with single blanks, and double ones where the page has several.
fn title(octets: &[u8]) -> Option<String> {
    let head = octets.get(..HEAD_MAX.min(octets.len()))?;
    let head = String::from_utf8_lossy(head);
    let lower = head.to_ascii_lowercase();
    let begin = lower.find("<title")?;
    let begin = begin + lower.get(begin..)?.find('>')? + 1;
    let length = lower.get(begin..)?.find("</title")?;
    let inside = head.get(begin..begin + length)?;
    let inside = inside.replace("&nbsp;", "\u{a0}").replace("&amp;", "&");
    let blank = |c: char| if c.is_whitespace() { ' ' } else { c };
    let title = clean(&inside.trim().chars().map(blank).collect::<String>());
    (!title.is_empty()).then_some(title)
}

/// Families that are in the titles of their pages, in lower case.
static FAMILIES: &[&str] = &[
    "color laserjet ",
    "laserjet ",
    "officejet ",
    "photosmart ",
    "business inkjet ",
];

/// The model in a title such as `HP LaserJet P2055dn   192.168.1.20`, without the maker and without the
/// address that follows it.
fn model_in_title(title: &str) -> Option<&str> {
    let (maker, rest) = maker::split(title);
    let family = |name: &str| {
        let head = rest.get(..name.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(name))
    };
    if maker != Some("HP") || !FAMILIES.iter().any(|name| family(name)) {
        return None;
    }
    let mut model = rest;
    for end in ["  ", " / ", " - "] {
        model = model.split(end).next().unwrap_or(model);
    }
    // Some have the address after a single blank.
    if let Some((before, last)) = model.rsplit_once(' ')
        && last.parse::<std::net::IpAddr>().is_ok()
    {
        model = before;
    }
    let model = model.trim();
    // The family alone is no model.
    model.contains(' ').then_some(model)
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
    use proptest::prelude::*;

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

    fn model(page: &str) -> Option<String> {
        let facts = read("/", page.as_bytes()).unwrap();
        facts.text(Field::Model).map(str::to_owned)
    }

    #[test]
    fn the_title_of_a_page_names_the_model() {
        for (title, named) in [
            (
                "HP LaserJet P2055dn&nbsp;&nbsp;&nbsp;192.0.2.20",
                "LaserJet P2055dn",
            ),
            (
                "\n HP Color LaserJet 2840  / 192.0.2.20",
                "Color LaserJet 2840",
            ),
            ("HP LaserJet 400 M401dn 192.0.2.20", "LaserJet 400 M401dn"),
            (
                "HP LaserJet Professional P1606dn",
                "LaserJet Professional P1606dn",
            ),
            ("HP Officejet Pro 8500 A910", "Officejet Pro 8500 A910"),
            ("HP Photosmart C4700 series", "Photosmart C4700 series"),
            ("hp business inkjet 2800", "business inkjet 2800"),
            ("Hewlett-Packard HP LaserJet 4250", "LaserJet 4250"),
        ] {
            let page = format!("<HTML><HEAD><TITLE id='t'>{title}</Title></HEAD><body>x");
            assert_eq!(model(&page).as_deref(), Some(named), "{title}");
        }
    }

    #[test]
    fn other_titles_name_none() {
        for title in [
            "",
            "It works",
            "Hewlett Packard",
            "HP LaserJet",
            "HP LaserJet   192.0.2.20",
            "HP ProCurve Switch 2626",
            "HP Integrated Lights-Out",
            "LaserJet P2055dn driver download",
            "Printers: HP LaserJet P2055dn",
        ] {
            assert_eq!(model(&format!("<title>{title}</title>")), None, "{title}");
        }
        for page in [
            "",
            "<title>",
            "<title>HP LaserJet 4250",
            "<title",
            "</title>",
        ] {
            assert_eq!(model(page), None, "{page}");
        }
        // Not where it stands behind more than any page has before its title.
        let late = format!("{}<title>HP LaserJet 4250</title>", " ".repeat(HEAD_MAX));
        assert_eq!(model(&late), None);
    }

    #[test]
    fn the_status_document_is_read_where_it_is_one() {
        let page = b"<?xml version='1.0'?><DeviceStatusPage><DeviceStatus><StatusList><Status>\
            <Code>10001</Code></Status></StatusList></DeviceStatus></DeviceStatusPage>";
        let facts = read(STATUS, page).unwrap();
        assert_eq!(facts.text(Field::Status), Some("status code 10001"));
        assert!(read(STATUS, b"<DeviceStatusPage/>").unwrap().is_empty());
        for other in [&b"<html/>"[..], b"", b"<DeviceStatusPage>"] {
            assert!(read(STATUS, other).is_err());
        }
    }

    proptest! {
        #[test]
        fn any_page_is_read_without_harm(
            before in ".{0,20}", title in "(HP )?(LaserJet )?.{0,40}", after in ".{0,20}"
        ) {
            let page = format!("{before}<title>{title}</title>{after}");
            if let Some(model) = model(&page) {
                prop_assert!(model.chars().count() <= 256);
                prop_assert!(!model.chars().any(char::is_control));
            }
            let _ = read(STATUS, page.as_bytes());
        }

        #[test]
        fn any_octets_are_no_harm(octets in proptest::collection::vec(any::<u8>(), 0..200)) {
            for path in PAGES {
                let _ = read(path, &octets);
            }
        }
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
