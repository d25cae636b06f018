//! Recorded runs: the WSC messages of a capture of EAPOL on Ethernet, and what both programs logged.

use std::path::Path;

use serde_json::Value;
use wsc::attr::{AttributeId, Tolerance};
use wsc::code::{MessageType, OpCode};
use wsc::msg::Received;

use super::tlv::attribute;

/// A WSC message of a recording.
#[derive(Debug)]
pub(crate) struct Wire {
    /// Sent by the access point, which is the EAP server.
    pub(crate) from_ap: bool,
    pub(crate) op: OpCode,
    pub(crate) octets: Vec<u8>,
}

impl Wire {
    pub(crate) fn kind(&self) -> MessageType {
        MessageType(attribute(&self.octets, AttributeId::MESSAGE_TYPE)[0])
    }

    pub(crate) fn received(&self) -> Received<'_> {
        Received::parse(self.op, &self.octets, Tolerance::STRICT).unwrap()
    }
}

/// One of the two programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Program {
    /// hostapd, the access point.
    Authenticator,
    /// wpa_supplicant, the device or external registrar.
    Supplicant,
}

/// A recorded run.
pub(crate) struct Recording {
    pub(crate) name: &'static str,
    pub(crate) messages: Vec<Wire>,
    secrets: Value,
}

impl Recording {
    pub(crate) fn load(name: &'static str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/vectors")
            .join(name);
        let pcap = std::fs::read(path.with_extension("pcap")).unwrap();
        let json = std::fs::read(path.with_extension("json")).unwrap();
        Self {
            name,
            messages: messages(&pcap),
            secrets: serde_json::from_slice(&json).unwrap(),
        }
    }

    /// Whether the access point is the enrollee, read by an external registrar.
    pub(crate) fn ap_is_enrollee(&self) -> bool {
        self.name.starts_with("registrar_")
    }

    pub(crate) fn enrollee(&self) -> Program {
        if self.ap_is_enrollee() {
            Program::Authenticator
        } else {
            Program::Supplicant
        }
    }

    pub(crate) fn registrar(&self) -> Program {
        if self.ap_is_enrollee() {
            Program::Supplicant
        } else {
            Program::Authenticator
        }
    }

    pub(crate) fn message(&self, kind: MessageType) -> Option<&Wire> {
        self.messages.iter().find(|wire| wire.kind() == kind)
    }

    /// Every value that `program` logged under `key`.
    pub(crate) fn logged_all(&self, program: Program, key: &str) -> Vec<Vec<u8>> {
        let side = match program {
            Program::Authenticator => "authenticator",
            Program::Supplicant => "supplicant",
        };
        let values = self.secrets[side][key].as_array();
        values
            .into_iter()
            .flatten()
            .map(|value| unhex(value.as_str().unwrap()))
            .collect()
    }

    /// The one value that `program` logged under `key`.
    pub(crate) fn logged(&self, program: Program, key: &str) -> Vec<u8> {
        let mut all = self.logged_all(program, key);
        assert_eq!(all.len(), 1, "{}: {program:?} {key}", self.name);
        all.remove(0)
    }
}

pub(crate) fn unhex(text: &str) -> Vec<u8> {
    (0..text.len())
        .step_by(2)
        .map(|i| u8::from_str_radix(&text[i..i + 2], 16).unwrap())
        .collect()
}

/// The WSC messages of a classic little-endian pcap with Ethernet frames. None is fragmented.
fn messages(pcap: &[u8]) -> Vec<Wire> {
    let (header, mut rest) = pcap.split_at(24);
    assert_eq!(header[..4], [0xd4, 0xc3, 0xb2, 0xa1]);
    assert_eq!(header[20], 1, "Ethernet");
    let mut out = Vec::new();
    while !rest.is_empty() {
        let (record, tail) = rest.split_at(16);
        let len = u32::from_le_bytes(record[8..12].try_into().unwrap());
        let (frame, tail) = tail.split_at(usize::try_from(len).unwrap());
        rest = tail;
        // EtherType EAPOL, EAPOL type EAP-Packet.
        let [0x88, 0x8e, _, 0, eap @ ..] = &frame[12..] else {
            continue;
        };
        let len = usize::from(u16::from_be_bytes([eap[4], eap[5]]));
        let eap = &eap[2..2 + len];
        // EAP-WSC: code, identifier, length, expanded type of the Wi-Fi Alliance, Op-Code, flags.
        if let [
            code @ (1 | 2),
            _,
            _,
            _,
            254,
            0,
            0x37,
            0x2a,
            0,
            0,
            0,
            1,
            op,
            0,
            message @ ..,
        ] = eap
            && *op != OpCode::START.0
        {
            out.push(Wire {
                from_ap: *code == 1,
                op: OpCode(*op),
                octets: message.to_vec(),
            });
        }
    }
    out
}
