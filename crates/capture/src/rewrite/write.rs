//! A pcapng file with two interfaces: the air behind a radiotap header, and a wire.

use wsc::frame::Captured;
use wsc::ident::MacAddr;

const SECTION: u32 = 0x0a0d_0d0a;
const INTERFACE: u32 = 1;
const PACKET: u32 = 6;

/// The numbers of the interfaces.
const AIR: u32 = 0;
const WIRE: u32 = 1;

/// In radiotap's Present: channel, and signal in dBm.
const PRESENT_CHANNEL: u32 = 1 << 3;
const PRESENT_SIGNAL: u32 = 1 << 5;

pub(super) struct Writer {
    octets: Vec<u8>,
    limit: usize,
}

impl Writer {
    /// A file that ends before it has more than `limit` octets.
    pub(super) fn new(limit: usize) -> Self {
        let mut new = Self {
            octets: Vec::new(),
            limit: limit.max(256),
        };
        // Byte order, version 1.0, a length that is not told.
        let section = [
            &0x1a2b_3c4d_u32.to_le_bytes()[..],
            &[1, 0, 0, 0],
            &[0xff; 8],
        ];
        new.block(SECTION, &section.concat());
        for link in [127_u8, 1] {
            // Link type, the longest packet, and times in nanoseconds.
            let interface = [
                link, 0, 0, 0, 0, 0, 4, 0, 9, 0, 1, 0, 9, 0, 0, 0, 0, 0, 0, 0,
            ];
            new.block(INTERFACE, &interface);
        }
        new
    }

    fn block(&mut self, kind: u32, body: &[u8]) {
        let padded = body.len().next_multiple_of(4);
        let len = u32::try_from(12 + padded).unwrap_or(u32::MAX);
        if self.octets.len() + 12 + padded > self.limit {
            // Nothing more fits: a file that goes on after a gap would tell another story.
            self.limit = 0;
            return;
        }
        self.octets.extend(kind.to_le_bytes());
        self.octets.extend(len.to_le_bytes());
        self.octets.extend_from_slice(body);
        self.octets
            .extend(std::iter::repeat_n(0, padded - body.len()));
        self.octets.extend(len.to_le_bytes());
    }

    fn packet(&mut self, at: u64, interface: u32, octets: &[u8]) {
        let [a, b, c, d, e, f, g, h] = at.to_le_bytes();
        let len = u32::try_from(octets.len())
            .unwrap_or(u32::MAX)
            .to_le_bytes();
        let body = [
            &interface.to_le_bytes()[..],
            // The upper half of the time comes first.
            &[e, f, g, h, a, b, c, d],
            &len,
            &len,
            octets,
        ];
        self.block(PACKET, &body.concat());
    }

    /// A frame of the air, with what the radio told of `like`.
    pub(super) fn air(&mut self, at: u64, like: &Captured<'_>, frame: &[u8]) {
        let mut present = 0;
        let mut fields = Vec::new();
        if let Some(frequency) = like.frequency_mhz {
            present |= PRESENT_CHANNEL;
            fields.extend(frequency.to_le_bytes());
            fields.extend([0, 0]);
        }
        if let Some(signal) = like.signal_dbm {
            present |= PRESENT_SIGNAL;
            fields.extend(signal.to_le_bytes());
        }
        let len = u16::try_from(8 + fields.len()).unwrap_or(8);
        let mut octets = vec![0, 0];
        octets.extend(len.to_le_bytes());
        octets.extend(present.to_le_bytes());
        octets.extend(fields);
        octets.extend_from_slice(frame);
        self.packet(at, AIR, &octets);
    }

    /// A packet of a wire, from and to these addresses.
    pub(super) fn wire(&mut self, at: u64, macs: (MacAddr, MacAddr), ether_type: u16, body: &[u8]) {
        let mut octets = Vec::with_capacity(14 + body.len());
        octets.extend(macs.1.0);
        octets.extend(macs.0.0);
        octets.extend(ether_type.to_be_bytes());
        octets.extend_from_slice(body);
        self.packet(at, WIRE, &octets);
    }

    pub(super) fn finish(self) -> Vec<u8> {
        self.octets
    }
}
