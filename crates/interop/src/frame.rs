//! Just enough of EAPOL, EAP-WSC and 802.11 to find a message in a frame and to bend it. Written
//! apart from the `wsc` crate, so that a mistake there cannot hide in the tests.

use std::ops::Range;

/// EAP-WSC op-codes (WSC 2.0 §7.7.1).
pub mod op {
    /// Start.
    pub const START: u8 = 1;
    /// WSC_ACK.
    pub const ACK: u8 = 2;
    /// WSC_NACK.
    pub const NACK: u8 = 3;
    /// A message, M1 to M8 or M2D.
    pub const MSG: u8 = 4;
    /// WSC_Done.
    pub const DONE: u8 = 5;
    /// Acknowledges a fragment.
    pub const FRAG_ACK: u8 = 6;
}

/// WSC attribute numbers.
pub mod attribute {
    /// Authentication Type, two octets of flags.
    pub const AUTHENTICATION_TYPE: u16 = 0x1003;
    /// Encryption Type, two octets of flags.
    pub const ENCRYPTION_TYPE: u16 = 0x100f;
    /// Configuration Error, two octets.
    pub const CONFIG_ERROR: u16 = 0x1009;
    /// Authenticator, eight octets.
    pub const AUTHENTICATOR: u16 = 0x1005;
    /// Encrypted Settings.
    pub const ENCRYPTED_SETTINGS: u16 = 0x1018;
    /// Message Type, one octet.
    pub const MESSAGE_TYPE: u16 = 0x1022;
    /// Network Key.
    pub const NETWORK_KEY: u16 = 0x1027;
    /// SSID.
    pub const SSID: u16 = 0x1045;
    /// Credential, made of attributes.
    pub const CREDENTIAL: u16 = 0x100e;
    /// Vendor Extension, such as the one with Version2.
    pub const VENDOR_EXTENSION: u16 = 0x1049;
}

/// Message Type values as the attribute has them.
pub mod message {
    /// M1.
    pub const M1: u8 = 0x04;
    /// M2.
    pub const M2: u8 = 0x05;
    /// M2D.
    pub const M2D: u8 = 0x06;
    /// M3.
    pub const M3: u8 = 0x07;
    /// M4.
    pub const M4: u8 = 0x08;
    /// M5.
    pub const M5: u8 = 0x09;
    /// M6.
    pub const M6: u8 = 0x0a;
    /// M7.
    pub const M7: u8 = 0x0b;
    /// M8.
    pub const M8: u8 = 0x0c;

    /// The messages of a whole enrolment, in their order.
    pub const FULL_RUN: [u8; 8] = [M1, M2, M3, M4, M5, M6, M7, M8];
}

/// Where the EAP-WSC header's flags are in an EAPOL PDU: EAPOL 4, EAP 4, expanded type 8, op 1.
const FLAGS_AT: usize = 17;

/// Flag: the two octets after the flags have the whole message's length.
const FLAG_LENGTH: u8 = 0x02;

/// EAP-Failure in an EAPOL PDU, which ends every run, good or bad.
pub fn is_eap_failure(pdu: &[u8]) -> bool {
    matches!(pdu, [_, 0, _, _, 4, ..])
}

/// The op-code, when the PDU has an EAP-WSC request or response.
pub fn wsc_op(pdu: &[u8]) -> Option<u8> {
    // Type 254 (expanded), vendor 00372A, vendor type 1.
    match pdu {
        [
            _,
            0,
            _,
            _,
            1 | 2,
            _,
            _,
            _,
            254,
            0x00,
            0x37,
            0x2a,
            0,
            0,
            0,
            1,
            op,
            _,
            ..,
        ] => Some(*op),
        _ => None,
    }
}

/// The Message Type of an unfragmented WSC message, or of a first fragment.
pub fn wsc_message(pdu: &[u8]) -> Option<u8> {
    pdu.get(wsc_attribute(pdu, attribute::MESSAGE_TYPE)?)?
        .first()
        .copied()
}

/// Where the value of the first attribute with this number is in an unfragmented PDU.
pub fn wsc_attribute(pdu: &[u8], number: u16) -> Option<Range<usize>> {
    wsc_op(pdu)?;
    let length = if pdu.get(FLAGS_AT)? & FLAG_LENGTH == 0 {
        0
    } else {
        2
    };
    find(pdu, FLAGS_AT + 1 + length, number)
}

/// The value of the first attribute with this number in a run of attributes, such as the inside
/// of a Credential.
pub fn find_attribute(attributes: &[u8], number: u16) -> Option<&[u8]> {
    attributes.get(find(attributes, 0, number)?)
}

/// A Credential attribute, header included. Authentication 0x20 is WPA2-PSK, encryption 0x08 AES.
pub fn credential(
    ssid: &str,
    key: &str,
    authentication: u16,
    encryption: u16,
    mac: [u8; 6],
) -> Vec<u8> {
    let mut inside = Vec::new();
    put(&mut inside, 0x1026, &[1]);
    put(&mut inside, attribute::SSID, ssid.as_bytes());
    put(
        &mut inside,
        attribute::AUTHENTICATION_TYPE,
        &authentication.to_be_bytes(),
    );
    put(
        &mut inside,
        attribute::ENCRYPTION_TYPE,
        &encryption.to_be_bytes(),
    );
    put(&mut inside, attribute::NETWORK_KEY, key.as_bytes());
    put(&mut inside, 0x1020, &mac);
    let mut whole = Vec::new();
    put(&mut whole, attribute::CREDENTIAL, &inside);
    whole
}

/// An 802.11 Probe Request with a WPS element, as an enrollee sends it: Device Password ID 4 means
/// that its button was pressed, 0 that it has a PIN.
pub fn probe_request(from: [u8; 6], uuid: [u8; 16], device_password_id: u16) -> Vec<u8> {
    let mut wps = vec![0x00, 0x50, 0xf2, 0x04];
    put(&mut wps, 0x104a, &[0x10]);
    put(&mut wps, 0x103a, &[0x00]);
    put(&mut wps, 0x1008, &[0x43, 0x88]);
    put(&mut wps, 0x1047, &uuid);
    put(
        &mut wps,
        0x1054,
        &[0x00, 0x03, 0x00, 0x50, 0xf2, 0x04, 0x00, 0x01],
    );
    put(&mut wps, 0x103c, &[0x01]);
    put(&mut wps, 0x1002, &[0x00, 0x00]);
    put(&mut wps, attribute::CONFIG_ERROR, &[0x00, 0x00]);
    put(&mut wps, 0x1012, &device_password_id.to_be_bytes());
    put(
        &mut wps,
        attribute::VENDOR_EXTENSION,
        &[0x00, 0x37, 0x2a, 0x00, 0x01, 0x20],
    );

    let mut frame = vec![0x40, 0x00, 0x00, 0x00];
    frame.extend_from_slice(&[0xff; 6]);
    frame.extend_from_slice(&from);
    frame.extend_from_slice(&[0xff; 6]);
    frame.extend_from_slice(&[0x00, 0x00]);
    frame.extend_from_slice(&[0, 0]);
    frame.extend_from_slice(&[1, 4, 0x02, 0x04, 0x0b, 0x16]);
    frame.push(221);
    // The element above is always 100 octets or so.
    frame.push(u8::try_from(wps.len()).unwrap_or(u8::MAX));
    frame.extend_from_slice(&wps);
    frame
}

/// An 802.11 Authentication frame, open system, of a station.
pub fn authentication(from: [u8; 6], bssid: [u8; 6]) -> Vec<u8> {
    let mut frame = management(0xb0, from, bssid);
    frame.extend_from_slice(&[0, 0, 1, 0, 0, 0]);
    frame
}

/// An 802.11 Association Request of a station that comes for WPS (2.0).
pub fn association_request(from: [u8; 6], bssid: [u8; 6], ssid: &str) -> Vec<u8> {
    let mut wps = vec![0x00, 0x50, 0xf2, 0x04];
    put(&mut wps, 0x104a, &[0x10]);
    put(&mut wps, 0x103a, &[0x01]);
    let version2 = [0x00, 0x37, 0x2a, 0x00, 0x01, 0x20];
    put(&mut wps, attribute::VENDOR_EXTENSION, &version2);
    let mut frame = management(0x00, from, bssid);
    frame.extend_from_slice(&[0x21, 0x04, 0x0a, 0x00]);
    let rates = [0x82, 0x84, 0x8b, 0x96];
    for (id, body) in [(0, ssid.as_bytes()), (1, &rates), (221, &wps)] {
        frame.push(id);
        // Each is far below 255 octets.
        frame.push(u8::try_from(body.len()).unwrap_or(u8::MAX));
        frame.extend_from_slice(body);
    }
    frame
}

fn management(kind: u8, from: [u8; 6], bssid: [u8; 6]) -> Vec<u8> {
    let mut frame = vec![kind, 0, 0, 0];
    for address in [bssid, from, bssid] {
        frame.extend_from_slice(&address);
    }
    frame.extend_from_slice(&[0, 0]);
    frame
}

fn find(octets: &[u8], mut at: usize, number: u16) -> Option<Range<usize>> {
    loop {
        let header: [u8; 4] = octets.get(at..at + 4)?.try_into().ok()?;
        let [n1, n2, l1, l2] = header;
        let value = at + 4..at + 4 + usize::from(u16::from_be_bytes([l1, l2]));
        if u16::from_be_bytes([n1, n2]) == number {
            return octets.get(value.clone()).map(|_| value);
        }
        at = value.end;
    }
}

fn put(to: &mut Vec<u8>, number: u16, value: &[u8]) {
    to.extend_from_slice(&number.to_be_bytes());
    to.extend_from_slice(&u16::try_from(value.len()).unwrap_or(u16::MAX).to_be_bytes());
    to.extend_from_slice(value);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_is_found_where_it_is_and_nowhere_else() {
        let cred = credential("home", "secret", 0x20, 0x08, [2, 0, 0, 0, 0, 1]);
        let inside = find_attribute(&cred, attribute::CREDENTIAL).unwrap();
        assert_eq!(
            find_attribute(inside, attribute::SSID),
            Some(b"home".as_slice())
        );
        assert_eq!(
            find_attribute(inside, attribute::NETWORK_KEY),
            Some(b"secret".as_slice())
        );
        assert_eq!(find_attribute(inside, attribute::AUTHENTICATOR), None);
        assert_eq!(
            find_attribute(&cred[..cred.len() - 1], attribute::CREDENTIAL),
            None
        );
    }

    #[test]
    fn a_message_is_told_by_its_type() {
        let mut pdu = vec![
            2,
            0,
            0,
            30,
            1,
            7,
            0,
            30,
            254,
            0,
            0x37,
            0x2a,
            0,
            0,
            0,
            1,
            op::MSG,
            0,
        ];
        put(&mut pdu, 0x104a, &[0x10]);
        put(&mut pdu, attribute::MESSAGE_TYPE, &[message::M4]);
        assert_eq!(wsc_op(&pdu), Some(op::MSG));
        assert_eq!(wsc_message(&pdu), Some(message::M4));
        assert!(!is_eap_failure(&pdu));
        assert!(is_eap_failure(&[2, 0, 0, 4, 4, 9, 0, 4]));
    }
}
