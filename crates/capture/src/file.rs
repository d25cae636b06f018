//! Capture files: pcap and pcapng, read once from front to back with a buffer of fixed size.

use std::io::Read;

use pcap_parser::pcapng::Block;
use pcap_parser::traits::{PcapNGPacketBlock as _, PcapReaderIterator};
use pcap_parser::{PcapBlockOwned, PcapError, PcapHeader};
use text::{Message, Tell, msg};

/// Octets that are read at once: large enough that the system is asked rarely, small enough to stay
/// in a processor's cache.
const BUFFER: usize = 1 << 20;

/// The largest block that is read, in octets. Wireshark's own limit for a packet is 256 KiB.
const BLOCK_MAX: usize = 16 << 20;

/// Interfaces of one section that are told apart; a file with more is no capture of a network.
const INTERFACES_MAX: usize = 4096;

/// A packet as the file has it.
#[derive(Clone, Copy, Debug)]
pub struct Packet<'a> {
    /// When it was captured, in nanoseconds since 1970; 0 where the file does not tell.
    pub at: u64,
    /// The number of the link type, such as 1 for Ethernet (the LINKTYPE registry of tcpdump).
    pub link: u32,
    /// The octets that were kept.
    pub octets: &'a [u8],
    /// How long it was before it was cut, in octets.
    pub original_len: usize,
}

/// Why a file cannot be read as a capture.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FileError {
    /// It is empty.
    Empty,
    /// It is something else.
    NotACapture {
        /// What it looks like.
        what: Message,
    },
    /// It is a directory.
    Directory,
    /// The system could not read it.
    Read,
}

impl Tell for FileError {
    fn told(&self) -> Message {
        match self {
            Self::Empty => msg!("capture-file-empty"),
            Self::NotACapture { what } => msg!("capture-file-other", what),
            Self::Directory => msg!("capture-file-directory"),
            Self::Read => msg!("capture-file-unread"),
        }
    }
}

text::display_told!(FileError);

/// What was found of the file as a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FileFacts {
    /// Packets that were read.
    pub packets: u64,
    /// The file ends inside a packet, or is damaged from here on; what came before was read.
    pub damaged: bool,
}

/// What the octets at the beginning say of files that people give by mistake.
static OTHER_FILES: &[(&[u8], &str)] = &[
    (&[0x1f, 0x8b], "capture-file-gzip"),
    (&[0x28, 0xb5, 0x2f, 0xfd], "capture-file-zstd"),
    (b"PK", "capture-file-zip"),
    (b"%PDF", "capture-file-pdf"),
    (b"{", "capture-file-json"),
    (b"<", "capture-file-html"),
];

/// The time base of an interface in a pcapng file.
#[derive(Clone, Copy)]
struct Interface {
    link: u32,
    /// Units in a second.
    resolution: u64,
    /// Seconds to add.
    offset: i64,
}

/// Reads a capture and gives each packet to `each`, in the order of the file.
///
/// # Errors
/// [`FileError`] where it is no capture at all. A file that breaks off or is damaged later is told
/// in [`FileFacts`], after what came before was given.
pub fn read<R: Read + Send>(
    mut source: R,
    mut each: impl FnMut(Packet<'_>),
) -> Result<FileFacts, FileError> {
    // The beginning is looked at first, for words that say what the file is instead.
    let mut first = [0; 8];
    let mut len = 0;
    while len < first.len() {
        let space = first.get_mut(len..).unwrap_or_default();
        match source.read(space) {
            Ok(0) => break,
            Ok(more) => len += more,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) if error.kind() == std::io::ErrorKind::IsADirectory => {
                return Err(FileError::Directory);
            }
            Err(_) => return Err(FileError::Read),
        }
    }
    let first = first.get(..len).unwrap_or_default();
    if first.is_empty() {
        return Err(FileError::Empty);
    }
    let whole = Patient(first.chain(source));
    let mut reader = pcap_parser::create_reader(BUFFER, whole).map_err(|error| match error {
        PcapError::ReadError => FileError::Read,
        _ => FileError::NotACapture {
            what: OTHER_FILES
                .iter()
                .find(|(magic, _)| first.starts_with(magic))
                .map_or_else(
                    || msg!("capture-file-neither"),
                    |(_, id)| Message::new(id, Vec::new()),
                ),
        },
    })?;
    blocks(reader.as_mut(), &mut each)
}

fn blocks(
    reader: &mut dyn PcapReaderIterator,
    each: &mut impl FnMut(Packet<'_>),
) -> Result<FileFacts, FileError> {
    let mut facts = FileFacts::default();
    let mut header = None::<PcapHeader>;
    let mut interfaces = Vec::<Interface>::new();
    let mut buffer = BUFFER;
    loop {
        match reader.next() {
            Ok((len, block)) => {
                match block {
                    PcapBlockOwned::LegacyHeader(found) => header = Some(found),
                    PcapBlockOwned::Legacy(block) => {
                        let nanos = header
                            .as_ref()
                            .is_some_and(PcapHeader::is_nanosecond_precision);
                        let fraction = u64::from(block.ts_usec) * if nanos { 1 } else { 1000 };
                        facts.packets += 1;
                        each(Packet {
                            at: u64::from(block.ts_sec) * 1_000_000_000 + fraction,
                            // The upper bits tell of checksums, which are not looked at.
                            link: header
                                .as_ref()
                                .map_or(0, |one| link(one.network.0) & 0xffff),
                            octets: block.data,
                            original_len: wide(block.origlen),
                        });
                    }
                    PcapBlockOwned::NG(block) => {
                        ng(&block, &mut interfaces, |packet| {
                            facts.packets += 1;
                            each(packet);
                        });
                    }
                }
                reader.consume_noshift(len);
            }
            Err(PcapError::Eof) => return Ok(facts),
            Err(PcapError::Incomplete(_)) => reader.refill().map_err(|_| FileError::Read)?,
            Err(PcapError::BufferTooSmall) => {
                // The size that a block claims is believed only step by step.
                buffer *= 2;
                if buffer > BLOCK_MAX || !reader.grow(buffer) {
                    facts.damaged = true;
                    return Ok(facts);
                }
                reader.refill().map_err(|_| FileError::Read)?;
            }
            Err(PcapError::ReadError) => return Err(FileError::Read),
            Err(_) => {
                facts.damaged = true;
                return Ok(facts);
            }
        }
    }
}

/// Takes a block of a pcapng file.
fn ng(block: &Block<'_>, interfaces: &mut Vec<Interface>, mut each: impl FnMut(Packet<'_>)) {
    match block {
        // Each section counts its own interfaces.
        Block::SectionHeader(_) => interfaces.clear(),
        Block::InterfaceDescription(one) if interfaces.len() < INTERFACES_MAX => {
            interfaces.push(Interface {
                link: link(one.linktype.0),
                resolution: one.ts_resolution().unwrap_or(1_000_000).max(1),
                offset: one.ts_offset(),
            });
        }
        Block::EnhancedPacket(packet) => {
            let number = usize::try_from(packet.if_id).unwrap_or(usize::MAX);
            let Some(interface) = interfaces.get(number) else {
                return;
            };
            let ticks = u64::from(packet.ts_high) << 32 | u64::from(packet.ts_low);
            each(Packet {
                at: nanoseconds(ticks, *interface),
                link: interface.link,
                octets: packet.packet_data(),
                original_len: wide(packet.origlen),
            });
        }
        Block::SimplePacket(packet) => {
            let Some(interface) = interfaces.first() else {
                return;
            };
            each(Packet {
                at: 0,
                link: interface.link,
                octets: packet.packet_data(),
                original_len: wide(packet.origlen),
            });
        }
        _ => {}
    }
}

fn nanoseconds(ticks: u64, interface: Interface) -> u64 {
    let seconds = (ticks / interface.resolution).saturating_add_signed(interface.offset);
    let rest = u128::from(ticks % interface.resolution) * 1_000_000_000;
    // Less than a second.
    let fraction = u64::try_from(rest / u128::from(interface.resolution)).unwrap_or(0);
    seconds
        .saturating_mul(1_000_000_000)
        .saturating_add(fraction)
}

fn link(number: i32) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn wide(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Reads until the space is full, for the reader behind it takes a short read as it is.
struct Patient<R>(R);

impl<R: Read> Read for Patient<R> {
    fn read(&mut self, space: &mut [u8]) -> std::io::Result<usize> {
        let mut filled = 0;
        while let Some(rest) = space.get_mut(filled..).filter(|rest| !rest.is_empty()) {
            match self.0.read(rest) {
                Ok(0) => break,
                Ok(more) => filled += more,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(filled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Time, link type and octets of a packet.
    type Seen = (u64, u32, Vec<u8>);

    fn collect(file: &[u8]) -> Result<(Vec<Seen>, FileFacts), FileError> {
        let mut found = Vec::new();
        let facts = read(file, |packet| {
            found.push((packet.at, packet.link, packet.octets.to_vec()));
        })?;
        Ok((found, facts))
    }

    /// A pcap file with packets of the given octets, a second apart.
    fn pcap(packets: &[&[u8]], big: bool, magic: u32) -> Vec<u8> {
        let word = |n: u32| {
            if big {
                n.to_be_bytes()
            } else {
                n.to_le_bytes()
            }
        };
        let half = |n: u16| {
            if big {
                n.to_be_bytes()
            } else {
                n.to_le_bytes()
            }
        };
        let mut out = word(magic).to_vec();
        out.extend([half(2), half(4)].concat());
        out.extend([0; 8]);
        out.extend([word(65_535), word(1)].concat());
        for (i, packet) in packets.iter().enumerate() {
            let len = u32::try_from(packet.len()).unwrap();
            let at = u32::try_from(i).unwrap();
            out.extend([word(at), word(7), word(len), word(len)].concat());
            out.extend_from_slice(packet);
        }
        out
    }

    #[test]
    fn every_byte_order_and_precision_of_pcap_is_read() {
        for (magic, nanos) in [(0xa1b2_c3d4, 7000), (0xa1b2_3c4d, 7)] {
            for big in [false, true] {
                let (found, facts) = collect(&pcap(&[b"one", b"two"], big, magic)).unwrap();
                assert_eq!(found[0], (nanos, 1, b"one".to_vec()));
                assert_eq!(found[1].0, 1_000_000_000 + nanos);
                assert_eq!(
                    facts,
                    FileFacts {
                        packets: 2,
                        damaged: false
                    }
                );
            }
        }
    }

    #[test]
    fn pcapng_with_two_interfaces_and_their_own_clocks_is_read() {
        let mut file = Vec::new();
        let mut block = |kind: u32, body: &[u8]| {
            let len = u32::try_from(12 + body.len()).unwrap();
            file.extend(kind.to_le_bytes());
            file.extend(len.to_le_bytes());
            file.extend_from_slice(body);
            file.extend(len.to_le_bytes());
        };
        let mut section = 0x1a2b_3c4d_u32.to_le_bytes().to_vec();
        section.extend([1, 0, 0, 0]);
        section.extend([0xff; 8]);
        block(0x0a0d_0d0a, &section);
        // Ethernet in microseconds, then radiotap with if_tsresol 9.
        block(1, &[1, 0, 0, 0, 0, 0, 4, 0]);
        block(
            1,
            &[127, 0, 0, 0, 0, 0, 4, 0, 9, 0, 1, 0, 9, 0, 0, 0, 0, 0, 0, 0],
        );
        for (interface, ticks) in [(0_u32, 3_000_001_u32), (1, 5), (9, 1)] {
            let mut packet = interface.to_le_bytes().to_vec();
            packet.extend([0; 4]);
            packet.extend(ticks.to_le_bytes());
            packet.extend([2, 0, 0, 0, 2, 0, 0, 0, 0xab, 0xcd, 0, 0]);
            block(6, &packet);
        }
        let (found, facts) = collect(&file).unwrap();
        assert_eq!(
            found.len(),
            2,
            "the interface that is not there is passed over"
        );
        assert_eq!(found[0], (3_000_001_000, 1, vec![0xab, 0xcd]));
        assert_eq!(found[1], (5, 127, vec![0xab, 0xcd]));
        assert!(!facts.damaged);
    }

    #[test]
    fn a_file_that_breaks_off_gives_what_it_has() {
        let file = pcap(&[b"one", b"two"], false, 0xa1b2_c3d4);
        let (found, facts) = collect(&file[..file.len() - 1]).unwrap();
        assert_eq!(found.len(), 1);
        assert!(facts.damaged);
    }

    #[test]
    fn what_is_no_capture_is_told_with_what_it_looks_like() {
        assert!(matches!(collect(b""), Err(FileError::Empty)));
        for (file, word) in [
            (&b"\x1f\x8b\x08\x00\x00\x00\x00\x00"[..], "gzip"),
            (b"{\"a\": 1}", "JSON"),
            (b"hello there, reader", "neither"),
            (b"x", "neither"),
        ] {
            let error = collect(file).unwrap_err().to_string();
            assert!(error.contains(word), "{error}");
        }
    }

    #[test]
    fn a_packet_larger_than_the_buffer_is_read_and_a_claim_of_gigabytes_is_not_believed() {
        let large = vec![7; BUFFER + 5];
        let (found, _) = collect(&pcap(&[&large], false, 0xa1b2_c3d4)).unwrap();
        assert_eq!(found[0].2.len(), large.len());
        let mut file = pcap(&[b"one"], false, 0xa1b2_c3d4);
        file.extend([0; 8]);
        file.extend(u32::MAX.to_le_bytes());
        file.extend(u32::MAX.to_le_bytes());
        file.extend([1; 64]);
        let (found, facts) = collect(&file).unwrap();
        assert_eq!(found.len(), 1);
        assert!(facts.damaged);
    }
}
