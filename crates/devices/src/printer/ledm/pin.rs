//! `…/WPS/Pin`: the WPS PIN, where a printer gives it over the network.

use wsc::pin::DevicePin;

use super::Unreadable;
use crate::printer::xml;

/// Where a printer has its PIN, for the path of its adapter such as `/IoMgmt/Adapters/wifi0`.
pub fn pin_path(adapter: &str) -> String {
    format!("{}/WPS/Pin", adapter.trim_end_matches('/'))
}

/// Reads the PIN. Only a valid WPS PIN is one: the document is not documented, and a number that
/// fails the checksum is of something else.
///
/// # Errors
/// It is another document.
pub fn read_pin(octets: &[u8]) -> Result<Option<DevicePin>, Unreadable> {
    xml::with_root(octets, "WpsSession", |root| {
        xml::value(root, "WpsPin").and_then(|pin| DevicePin::parse(pin).ok())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_valid_pin_is_read_and_nothing_else() {
        let read = |pin: &str| {
            let text = format!(
                "<io:WpsSession xmlns:io='i' xmlns:w='w'><w:WpsPin>{pin}</w:WpsPin></io:WpsSession>"
            );
            read_pin(text.as_bytes()).unwrap()
        };
        assert_eq!(read("12345670").unwrap().expose_secret(), "12345670");
        assert!(read("12345678").is_none());
        assert!(read("").is_none());
        assert!(read_pin(b"<html/>").is_err());
    }

    #[test]
    fn the_path_is_below_the_adapter() {
        assert_eq!(
            pin_path("/IoMgmt/Adapters/wifi0/"),
            "/IoMgmt/Adapters/wifi0/WPS/Pin"
        );
    }
}
