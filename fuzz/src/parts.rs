//! The encodings: whatever is read is read without a panic, and what was read can be written and
//! read back.

use wsc::attr::{
    ATTRIBUTES, AttributeId, Attributes, QUIRKS, Quirk, Tolerance, WfaExtension, Writer,
};
use wsc::code::MessageType;
use wsc::code::OpCode;
use wsc::credential::Credential;
use wsc::frame::{Captured, Frame, Rsn};
use wsc::ident::MacAddr;
use wsc::ie::{self, ApInfo, AssociationInfo, Elements, StationInfo};
use wsc::msg::{Control, Hashes, M1, M2, Received, Settings};

use super::tape::Tape;

const TOLERANCES: [Tolerance; 2] = [Tolerance::FIELD, Tolerance::STRICT];

/// A message of any kind: a tolerance, then its attributes.
pub fn attributes(data: &[u8]) {
    let mut tape = Tape::new(data);
    let tolerance = tape.pick(&TOLERANCES);
    let data = tape.rest();
    match Attributes::parse(data, tolerance) {
        Ok(attributes) => {
            look_at(&attributes, data);
            rewrite(&attributes, tolerance);
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
    let own = MacAddr([2, 0, 0, 0, 0, 1]);
    if let Ok((credential, _)) = Credential::parse(data, own, tolerance) {
        write_back(&credential, tolerance);
    }
    if let Ok(wfa) = WfaExtension::parse(data, 0) {
        let octets = wfa.to_octets();
        assert_eq!(WfaExtension::parse(&octets[3..], 0), Ok(wfa));
    }
}

fn look_at(attributes: &Attributes<'_>, data: &[u8]) {
    for attribute in attributes.iter() {
        let value = &data[attribute.at + 4..][..attribute.value.len()];
        assert_eq!(value, attribute.value);
    }
    for spec in ATTRIBUTES {
        let id = spec.id;
        assert!(attributes.all(id).count() <= 10);
        let found = attributes.get(id).is_some();
        assert_eq!(attributes.require(id).is_ok(), found);
        assert_eq!(attributes.all(id).next().is_some(), found);
        let _ = (
            attributes.u8(id),
            attributes.u16(id),
            attributes.device_type(id),
        );
        let _ = (
            attributes.require_array::<16>(id),
            attributes.require_u16(id),
        );
        let _ = attributes.text(id);
    }
    for quirk in attributes.quirks().iter() {
        assert!(QUIRKS.contains(&quirk) && !quirk.name().is_empty());
    }
}

/// What was read is read again from what is written of it. Unknown attributes at the end may look
/// like padding then.
fn rewrite(attributes: &Attributes<'_>, tolerance: Tolerance) {
    let tolerance = tolerance.without(Quirk::ZeroPadding);
    let mut writer = Writer::new();
    for attribute in attributes.iter() {
        writer.bytes(attribute.id, attribute.value);
    }
    let octets = writer.finish();
    let Ok(again) = Attributes::parse(&octets, tolerance) else {
        panic!("what was written cannot be read");
    };
    let list = |attributes: &Attributes<'_>| -> Vec<(AttributeId, Vec<u8>)> {
        attributes
            .iter()
            .map(|a| (a.id, a.value.to_vec()))
            .collect()
    };
    assert_eq!(list(&again), list(attributes));
    assert_eq!(again.wfa(), attributes.wfa());
}

fn write_back(credential: &Credential, tolerance: Tolerance) {
    let mut writer = Writer::new();
    credential.write_credential(&mut writer);
    let outer = Attributes::parse(writer.as_slice(), tolerance).unwrap();
    let value = outer.require(AttributeId::CREDENTIAL).unwrap().value;
    let (again, _) = Credential::parse(value, credential.mac, tolerance).unwrap();
    assert_eq!(again, *credential);
    let printed = format!("{credential:?}");
    let key = String::from_utf8_lossy(credential.key.expose_secret()).into_owned();
    let name = credential.ssid.to_text();
    if key.len() >= 8 && !name.contains(&key) {
        assert!(!printed.contains(&key), "a key is printed");
    }
    let _ = (credential.is_open(), credential.ssid.to_text());
}

/// A message under an Op-Code: the Op-Code, a tolerance, then its attributes.
pub fn messages(data: &[u8]) {
    let mut tape = Tape::new(data);
    let op = OpCode(tape.u8());
    let tolerance = tape.pick(&TOLERANCES);
    let data = tape.rest();
    let message = match Received::parse(op, data, tolerance) {
        Ok(message) => message,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let read = [
        read_m1(&message),
        read_m2(&message),
        Hashes::read_m3(&message).is_ok(),
        Hashes::read_m4(&message).is_ok(),
    ];
    let m2 = matches!(message.kind, MessageType::M2 | MessageType::M2D);
    let kinds = [
        MessageType::M1,
        message.kind,
        MessageType::M3,
        MessageType::M4,
    ];
    for (i, (read, kind)) in read.into_iter().zip(kinds).enumerate() {
        // The table says which attributes a type has, so that reading it cannot fail.
        let expected = if i == 1 { m2 } else { message.kind == kind };
        assert_eq!(read, expected, "{} as {kind}", message.kind);
    }
    for kind in (MessageType::M4.0..=MessageType::M8.0 + 2).map(MessageType) {
        let _ = Settings::read(&message, kind);
    }
    if let Ok(control) = Control::read(&message) {
        let _ = control.build(wsc::version::WscVersion::V2_0);
    }
}

/// Whether it reads as M1; what was read is written and read until nothing changes any more.
fn read_m1(message: &Received<'_>) -> bool {
    let Ok(m1) = M1::read(message) else {
        return false;
    };
    let _ = m1.public_key();
    let read = |octets: &[u8]| {
        let again = Received::parse(OpCode::MSG, octets, Tolerance::STRICT).unwrap();
        M1::read(&again).unwrap()
    };
    // A text may be cut at its longest, and trimmed.
    let once = read(&m1.build());
    assert_eq!(read(&once.build()), once);
    assert_eq!(
        (once.uuid, once.mac, once.nonce),
        (m1.uuid, m1.mac, m1.nonce)
    );
    assert_eq!(once.public_key, m1.public_key);
    true
}

fn read_m2(message: &Received<'_>) -> bool {
    let Ok(m2) = M2::read(message) else {
        return false;
    };
    let _ = m2.public_key();
    true
}

/// The information elements of a frame.
pub fn elements(data: &[u8]) {
    let total: usize = Elements::new(data).map(|(_, body)| body.len() + 2).sum();
    assert!(total <= data.len());
    if let Some(payload) = ie::join(data) {
        assert_eq!(ie::join(&ie::wrap(&payload)), Some(payload));
    }
    if let Some(Ok(info)) = ApInfo::parse(data) {
        let _ = (
            info.active_mode(),
            info.authorizes(MacAddr([2, 0, 0, 0, 0, 1])),
        );
        assert!(matches!(ApInfo::parse(&info.beacon_ie()), Some(Ok(_))));
        let once = ApInfo::parse(&info.probe_response_ie()).unwrap().unwrap();
        let twice = ApInfo::parse(&once.probe_response_ie()).unwrap().unwrap();
        assert_eq!(twice, once);
    }
    if let Some(Ok(info)) = StationInfo::parse(data) {
        let once = StationInfo::parse(&info.probe_request_ie())
            .unwrap()
            .unwrap();
        let twice = StationInfo::parse(&once.probe_request_ie())
            .unwrap()
            .unwrap();
        assert_eq!(twice, once);
        assert_eq!(once.presses_button(), info.presses_button());
    }
    if let Some(Ok(info)) = AssociationInfo::parse(data) {
        // A version below 1.0 is told as 1.0 is, not at all.
        let once = AssociationInfo::parse(&info.ie()).unwrap().unwrap();
        assert_eq!(AssociationInfo::parse(&once.ie()), Some(Ok(once)));
        assert_eq!(
            once.version,
            info.version.max(wsc::version::WscVersion::V1_0)
        );
    }
}

/// An 802.11 frame, alone and behind a radiotap header, and the elements inside: how many octets a
/// capture cut off, then the octets.
pub fn frames(data: &[u8]) {
    let mut tape = Tape::new(data);
    let cut = usize::from(tape.u8() % 8);
    let data = tape.rest();
    match Frame::parse(data) {
        Ok(frame) => {
            let octets = frame.to_octets();
            assert_eq!(Frame::parse(&octets), Ok(frame.clone()));
            let _ = (frame.transmitter(), frame.receiver(), frame.bssid());
            if let Some(eapol) = frame.eapol() {
                let _ = wsc::eap::eapol::Pdu::parse(eapol);
            }
            if let Frame::Management(management) = &frame
                && let Some(list) = management.body.elements()
            {
                look_into(list);
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
    if let Ok(captured) = Captured::parse(data, data.len() + cut) {
        assert!(captured.octets.len() <= data.len());
        let _ = captured.frame();
    }
    look_into(data);
    if let Ok(rsn) = Rsn::parse(data) {
        assert_eq!(Rsn::parse(&rsn.to_octets()), Ok(rsn.clone()));
        let _ = (rsn.accepts_psk(), rsn.accepts_sae());
    }
}

fn look_into(list: &[u8]) {
    let _ = (Rsn::find(list), Rsn::find_wpa(list));
    let _ = (wsc::frame::ssid(list), wsc::frame::channel(list));
    let _ = ApInfo::parse(list);
}
