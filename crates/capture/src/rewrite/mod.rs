//! Captures for others: what belongs to WPS and nothing else, without identities.
//!
//! Nothing is copied. What is understood is taken apart, its identities are replaced by what
//! [`Names`] gives, and it is written anew; what is not understood is left out, so that nothing gets
//! through that nobody thought of:
//!
//! | kept | how |
//! |---|---|
//! | beacons, probes, association, and their ends | addresses replaced; the elements that matter |
//! | EAPOL with WSC | messages attribute by attribute; fragments as the whole message |
//! | the exchange of keys | its kind alone: nonces, checksums and keys are zeros |
//! | encrypted data of a device that got settings | its header, a few of each device |
//! | WFAWLANConfig over TCP | the HTTP message anew, with its WSC message attribute by attribute; addresses of IPv6 replaced |
//!
//! What is encrypted within WSC's messages stays as it was: without the keys of one side, which a
//! capture does not have, it tells nobody anything. The result is a pcapng file; an explanation of it
//! comes to the same outcomes as one of the original. Authenticators can no longer be checked.

mod frames;
mod message;
mod tcp;
mod write;

use std::collections::HashMap;
use std::io::Read;

use wsc::code::OpCode;
use wsc::ident::MacAddr;

use crate::carried::{self, Carried, ethertype};
use crate::file::{self, FileError, Packet};
use write::Writer;

/// What stands for the identities in a capture. The same original has to get the same answer.
pub trait Names {
    /// For a MAC address; group addresses and zeros are to stay.
    fn mac(&mut self, mac: [u8; 6]) -> [u8; 6];
    /// For a UUID.
    fn uuid(&mut self, uuid: [u8; 16]) -> [u8; 16];
    /// For a serial number.
    fn serial(&mut self, serial: &str) -> String;
    /// For the name of a network; at most 32 octets are used.
    fn ssid(&mut self, ssid: &str) -> String;
    /// For any other text, such as the name of a device.
    fn text(&mut self, text: &str) -> String;
}

/// Copies of one station's probe or of one access point's beacon that say the same count once, and
/// this many stations and access points are remembered for that.
const SAID_MAX: usize = 8192;

/// Messages that are in the middle of their fragments.
const PARTS_MAX: usize = 256;

/// Frames of encrypted data that are kept of one device.
const ENCRYPTED_MAX: u8 = 3;

/// How long the same probe counts as the same, in nanoseconds.
const AGAIN: u64 = 1_000_000_000;

/// Rewrites a capture; `limit` is the most octets of the result, after which it ends.
///
/// # Errors
/// The file is no capture.
pub fn rewrite<R: Read + Send>(
    source: R,
    names: &mut impl Names,
    limit: usize,
) -> Result<Vec<u8>, FileError> {
    let mut rewriter = Rewriter {
        names,
        out: Writer::new(limit),
        said: HashMap::new(),
        parts: HashMap::new(),
        enrolled: HashMap::new(),
        tcp: tcp::Streams::default(),
    };
    file::read(source, |packet| rewriter.packet(&packet))?;
    Ok(rewriter.out.finish())
}

/// Fragments of one message.
struct Parts {
    op: OpCode,
    octets: Vec<u8>,
    /// The identifier and the fragment that came last, for repetitions.
    last: (u8, Vec<u8>),
}

struct Rewriter<'a, N> {
    names: &'a mut N,
    out: Writer,
    /// What was said last by whom, and when.
    said: HashMap<(u8, MacAddr), (u64, Vec<u8>)>,
    /// By sender and receiver.
    parts: HashMap<(MacAddr, MacAddr), Parts>,
    /// Devices that spoke WSC, and how many of their encrypted frames were kept.
    enrolled: HashMap<MacAddr, u8>,
    tcp: tcp::Streams,
}

impl<N: Names> Rewriter<'_, N> {
    fn packet(&mut self, packet: &Packet<'_>) {
        let at = packet.at;
        match carried::unpack(packet.link, packet.octets, packet.original_len) {
            Some(Carried::Air(captured)) if !captured.garbled => self.air(at, &captured),
            Some(Carried::Wire {
                source,
                destination,
                ether_type,
                body,
            }) => match ether_type {
                ethertype::EAPOL => {
                    if let Some(body) = self.eapol((source, destination), body) {
                        let macs = (self.mac(source), self.mac(destination));
                        self.out.wire(at, macs, ethertype::EAPOL, &body);
                    }
                }
                ethertype::IPV4 | ethertype::IPV6 => self.ip(at, (source, destination), body),
                _ => {}
            },
            _ => {}
        }
    }

    fn mac(&mut self, mac: MacAddr) -> MacAddr {
        MacAddr(self.names.mac(mac.0))
    }

    /// An IP packet; what it carries of WFAWLANConfig is written on a wire, wherever it came from.
    fn ip(&mut self, at: u64, macs: (MacAddr, MacAddr), packet: &[u8]) {
        let packets = self.tcp.packet(packet, self.names);
        if packets.is_empty() {
            return;
        }
        let macs = (self.mac(macs.0), self.mac(macs.1));
        for packet in packets {
            let ether_type = match packet.first() {
                Some(first) if first >> 4 == 6 => ethertype::IPV6,
                _ => ethertype::IPV4,
            };
            self.out.wire(at, macs, ether_type, &packet);
        }
    }
}
