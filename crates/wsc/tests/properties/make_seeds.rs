//! Makes the fuzz targets' seeds anew, from the recorded runs of the field's programs and from runs
//! of our own. Run it when the targets read their octets otherwise:
//!
//! ```text
//! cargo test -p wsc --test properties make_seeds -- --ignored
//! ```

use std::fs;
use std::path::Path;

use wsc::code::{DevicePasswordId, OpCode, WpsState};
use wsc::device::DeviceInfo;
use wsc::eap::eapol::Pdu;
use wsc::eap::packet::{Method, Packet};
use wsc::frame::{
    Beacon, Body, Capabilities, Data, Frame, IeWriter, Management, RATES_2_4_GHZ, Rsn,
};
use wsc::ident::Uuid;
use wsc::ie::{ApInfo, AssociationInfo, StationInfo};

use super::case::{AP, Case, STATION, Task};
use super::rng::Rng;
use super::{air::To, corpus::folder, targets, world};

struct Seeds<'a>(&'a str, usize);

impl Seeds<'_> {
    fn add(&mut self, name: &str, parts: &[&[u8]]) {
        self.1 += 1;
        let path = folder(self.0).join(format!("{:02}-{name}", self.1));
        fs::write(path, parts.concat()).unwrap();
    }
}

fn seeds(target: &str) -> Seeds<'_> {
    let folder = folder(target);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    Seeds(target, 0)
}

/// The EAPOL units of the recorded runs.
fn recorded() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    files.sort();
    let mut units = Vec::new();
    for file in files
        .iter()
        .filter(|file| file.extension().is_some_and(|e| e == "pcap"))
    {
        let octets = fs::read(file).unwrap();
        // A classic little-endian pcap of Ethernet frames: headers of 24, 16 and 14 octets.
        let mut rest = &octets[24..];
        while let Some((record, tail)) = rest.split_at_checked(16) {
            let len = u32::from_le_bytes(record[8..12].try_into().unwrap());
            let (frame, tail) = tail.split_at(usize::try_from(len).unwrap());
            units.push(frame[14..].to_vec());
            rest = tail;
        }
    }
    units
}

/// The WSC messages of whole, unfragmented units, one of each type and length.
fn messages(units: &[Vec<u8>]) -> Vec<(OpCode, Vec<u8>)> {
    let mut out: Vec<(OpCode, Vec<u8>)> = Vec::new();
    for unit in units {
        if let Some(Pdu::Eap(packet)) = Pdu::parse(unit)
            && let Ok(Packet::Exchange {
                method: Method::Wsc(frame),
                ..
            }) = Packet::parse(packet)
            && frame.payload.len() > 9
            && !out.iter().any(|(_, other)| {
                other.len() == frame.payload.len() && other[9] == frame.payload[9]
            })
        {
            out.push((frame.op, frame.payload.to_vec()));
        }
    }
    out
}

fn beacon() -> (Vec<u8>, Vec<u8>) {
    let case = Case::plain(1, Task::Pin, None);
    let mut info = ApInfo::new(
        WpsState::CONFIGURED,
        Uuid::from_mac(AP),
        DeviceInfo::default(),
    );
    info.selected_registrar = true;
    info.device_password_id = Some(DevicePasswordId::DEFAULT);
    info.authorized_macs = vec![STATION];
    let mut writer = IeWriter::new();
    let elements = writer
        .ssid(&case.home().ssid)
        .rates(&RATES_2_4_GHZ)
        .channel(6)
        .rsn(&Rsn::transition())
        .raw(&info.beacon_ie())
        .finish();
    (elements, info.probe_response_ie())
}

#[test]
#[ignore = "writes into fuzz/seeds; run it by name"]
fn make_seeds() {
    let own = world::run(&Case {
        fragments: (200, 150),
        ..Case::plain(1, Task::Pin, None)
    });
    let recorded = recorded();
    let messages = messages(&recorded);
    assert!(messages.len() > 12, "{}", messages.len());

    let (mut attributes, mut whole) = (seeds("attributes"), seeds("messages"));
    for (op, octets) in &messages {
        let name = format!("type{:02x}", octets[9]);
        if !matches!(octets[9], 0x0d..=0x0f) {
            attributes.add(&name, &[&[0], octets]);
        }
        whole.add(&name, &[&[op.0, 0], octets]);
    }
    let mut credential = wsc::attr::Writer::new();
    Case::plain(1, Task::Pin, None)
        .home()
        .write_credential(&mut credential);
    attributes.add("credential", &[&[0], &credential.as_slice()[4..]]);

    let mut eap = seeds("eap");
    for unit in recorded.iter().take(14) {
        eap.add("recorded", &[unit]);
    }
    for (to, unit) in own.sent.iter().take(12) {
        eap.add(if *to == To::Ap { "to-ap" } else { "to-station" }, &[unit]);
    }
    eap.add(
        "conversation",
        &[&[40, 50], &[0, 0, 7, 100, 0, 2, 0, 2, 0, 2, 0, 2].repeat(8)],
    );

    let (beacon_elements, probe_response) = beacon();
    let device = DeviceInfo::default();
    let probe = StationInfo::enrollee(
        Uuid::from_mac(STATION),
        device,
        DevicePasswordId::PUSH_BUTTON,
    );
    let mut elements = seeds("elements");
    elements.add("beacon", &[&beacon_elements]);
    elements.add("probe-response", &[&probe_response]);
    elements.add("probe-request", &[&probe.probe_request_ie()]);
    elements.add("association", &[&AssociationInfo::response().ie()]);

    let mut frames = seeds("frames");
    let body = Beacon {
        timestamp: 1,
        interval: 100,
        capabilities: Capabilities(0x0411),
        elements: beacon_elements,
    };
    let request = Body::ProbeRequest {
        elements: probe.probe_request_ie(),
    };
    let eapol = own.sent[3].1.clone();
    let list = [
        (
            "beacon",
            Frame::from(Management::from_ap(AP, STATION, 1, Body::Beacon(body))),
        ),
        (
            "probe-request",
            Management::to_ap(STATION, AP, 2, request).into(),
        ),
        ("eapol", Data::eapol_to_ap(STATION, AP, 3, eapol).into()),
    ];
    for (name, frame) in list {
        let octets = frame.to_octets();
        frames.add(name, &[&[0], &octets]);
        // A radiotap header with flags, channel and signal.
        let radiotap = [0, 0, 14, 0, 0x2a, 0, 0, 0, 0, 0, 0x6c, 0x09, 0xa0, 0];
        frames.add("radiotap", &[&[0], &radiotap, &octets]);
    }
    frames.add("rsn", &[&[0], &Rsn::transition().to_octets()]);

    for (name, configs) in [("enrollee", 4), ("registrar", 3)] {
        let mut list = seeds(name);
        for config in 0..configs {
            let zeros = [0; 48];
            list.add("plain", &[&[0, config, config, 0], &zeros]);
            list.add(
                "edits",
                &[
                    &[0, config, config, 0],
                    &zeros[..6],
                    &[3, 0, 1, 9, 2, 5, 5, 3, 2, 1, 1],
                ],
            );
            // The last message that it receives, with a change inside what is encrypted.
            let inside = [0x10, 0, 0, 1, 1, 1, 5];
            list.add(
                "inside",
                &[&[0, config, config, 0], &zeros[..6], &inside, &zeros],
            );
            let secret = [0x10, 0x3f, 0, 16];
            list.add(
                "settings",
                &[
                    &[config, 0, config, 0, 0, 0, 0, 0, 0x40, 20],
                    &secret,
                    &[0x51; 16],
                    &zeros,
                ],
            );
        }
        list.add("raw", &[&[0, 0, 0, 0, 0xff, 4, 120], &messages[1].1[..120]]);
    }
    for name in ["station", "access_point"] {
        let mut list = seeds(name);
        // A station is asked who it is, told to start, and answered; an access point told who it is.
        let script = [2, 2, 0, 2, 3, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0];
        for first in 0..4 {
            list.add(
                "script",
                &[&[first, 255, 0, 0, 0, 0], &script, &[2, 0, 0, 0].repeat(12)],
            );
            list.add(
                "time",
                &[&[first, 3, 0, 0], &script, &[0, 0x30, 0, 0].repeat(9)],
            );
        }
        let mut rng = Rng::new(9, 9);
        for _ in 0..6 {
            list.add("random", &[&rng.octets::<120>()]);
        }
    }
    let mut ops = seeds("ops");
    // A PIN and a button, and the talk that follows.
    ops.add(
        "pin",
        &[
            &[200, 0, 0, 0, 0, 200, 1, 2, 200, 0, 3, 0, 200],
            &[0, 0, 1, 1, 0, 1],
            &[31; 80],
        ],
    );
    ops.add(
        "button",
        &[
            &[200, 0, 0, 0, 2, 200, 0, 2, 200, 0, 3, 0, 200],
            &[1],
            &[31; 80],
        ],
    );
    ops.add(
        "router-pin",
        &[&[200, 0, 0, 0, 3, 0, 200], &[3; 3], &[15; 4], &[31; 80]],
    );
    let mut rng = Rng::new(10, 9);
    for _ in 0..12 {
        ops.add("random", &[&rng.octets::<200>()]);
    }
    for (name, _) in targets::TARGETS {
        assert!(folder(name).is_dir(), "{name} has no seeds");
    }
}
