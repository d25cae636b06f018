//! What the UUID of a printer gives away: often its MAC address, on some its serial number.

use wsc::ident::{MacAddr, Uuid};

/// A UUID in its usual form, whatever stands before it (`urn:uuid:`) and however it is written.
pub(super) fn canonical(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text
        .get(..9)
        .filter(|head| head.eq_ignore_ascii_case("urn:uuid:"))
        .map_or(text, |head| &text[head.len()..]);
    let uuid: Uuid = text.parse().ok()?;
    (uuid != Uuid::default()).then(|| uuid.to_string())
}

/// The MAC address that a UUID ends with: in one of version 1 by definition (RFC 4122), and in that
/// of a LaserJet Pro, which also has the serial number (seen in all of seven recordings).
pub fn mac_in_uuid(uuid: &str) -> Option<MacAddr> {
    let parsed: Uuid = uuid.parse().ok()?;
    let [.., a, b, c, d, e, f] = parsed.0;
    let version = parsed.0[6] >> 4;
    let one = version == 1 && parsed.0[8] >> 6 == 2;
    // In a version 1 without an address the group bit is set.
    let address = a & 1 == 0 && [a, b, c, d, e, f] != [0; 6];
    ((one || serial_in_uuid(uuid).is_some()) && address).then_some(MacAddr([a, b, c, d, e, f]))
}

/// The serial number in the UUID of a LaserJet Pro: its first ten octets are ASCII in the shape of
/// one (`564e4231-3353-5730-3131` is `VNB13SW011`). Not checked against a label, so not certain.
pub fn serial_in_uuid(uuid: &str) -> Option<String> {
    let parsed: Uuid = uuid.parse().ok()?;
    let serial = parsed.0.get(..10)?;
    let shape = serial
        .iter()
        .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && serial.iter().take(2).all(u8::is_ascii_uppercase);
    shape
        .then(|| String::from_utf8(serial.to_vec()).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_inkjet_s_uuid_ends_with_its_mac() {
        let uuid = "1c852a4d-b800-1f08-abcd-0002c9a1b2c3";
        let mac = mac_in_uuid(uuid).unwrap();
        assert_eq!(mac.to_string(), "00:02:c9:a1:b2:c3");
        assert_eq!(serial_in_uuid(uuid), None);
    }

    #[test]
    fn a_laserjet_s_uuid_has_its_serial_number_too() {
        let uuid = "564e4231-3353-5730-3131-0002c9a1b2c3";
        assert_eq!(serial_in_uuid(uuid).as_deref(), Some("VNB13SW011"));
        assert!(mac_in_uuid(uuid).is_some());
    }

    #[test]
    fn a_random_uuid_gives_nothing_away() {
        for uuid in [
            "790c1f80-4f2b-42b7-be30-c0e97292088d",
            "",
            "no uuid",
            "1c852a4d-b800-1f08-abcd-0102c9a1b2c3",
        ] {
            assert_eq!(mac_in_uuid(uuid), None, "{uuid}");
            assert_eq!(serial_in_uuid(uuid), None, "{uuid}");
        }
    }

    #[test]
    fn it_is_written_in_one_form() {
        let plain = "790c1f80-4f2b-42b7-be30-c0e97292088d";
        for text in [
            plain.to_owned(),
            format!("urn:uuid:{plain}"),
            plain.to_uppercase(),
            plain.replace('-', ""),
        ] {
            assert_eq!(canonical(&text).as_deref(), Some(plain));
        }
        assert_eq!(canonical("00000000-0000-0000-0000-000000000000"), None);
        assert_eq!(canonical("urn:uuïd:x"), None);
    }
}
