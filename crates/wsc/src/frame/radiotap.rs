//! The radiotap header, with which a capturing radio tells how it received a frame.

use super::error::{take, take_u16};
use super::{Frame, FrameError};

/// A frame as a capture has it (link type 127): behind a radiotap header, perhaps with checksum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Captured<'a> {
    /// The frame, without header and checksum.
    pub octets: &'a [u8],
    /// Whether the frame's own header is padded to a multiple of four octets.
    pub padded: bool,
    /// Whether the radio found the checksum wrong: the frame is garbled.
    pub garbled: bool,
    /// The centre of the channel in MHz, where it is told.
    pub frequency_mhz: Option<u16>,
    /// The strength of the signal in dBm, where it is told.
    pub signal_dbm: Option<i8>,
}

/// In Present: another word of Present follows.
const PRESENT_MORE: u32 = 1 << 31;

/// In Flags: the checksum is at the end of the frame.
const FLAG_CHECKSUM: u8 = 0x10;
/// In Flags: the frame's header is padded.
const FLAG_PADDED: u8 = 0x20;
/// In Flags: the checksum was found wrong.
const FLAG_GARBLED: u8 = 0x40;

/// Octets of the frame's checksum.
const CHECKSUM: usize = 4;

/// Size and alignment of the fields up to the signal, in the order of their bits in Present: time,
/// flags, rate, channel, hopping, signal.
const FIELDS: [(usize, usize); 6] = [(8, 8), (1, 1), (1, 1), (4, 2), (2, 1), (1, 1)];

/// Indexes of the fields that are read.
const FLAGS: usize = 1;
const CHANNEL: usize = 3;
const SIGNAL: usize = 5;

impl<'a> Captured<'a> {
    /// Takes the radiotap header off `octets`, and the checksum where the header says that there
    /// is one. `original_len` is the packet's length before the capture cut it, in octets: of a
    /// packet that was cut, only that part of the checksum is taken off that is there.
    ///
    /// # Errors
    /// [`FrameError::RadiotapVersion`], [`FrameError::RadiotapLength`], or
    /// [`FrameError::Truncated`] where the header or the checksum does not fit. Fields that do not
    /// fit the header are passed over.
    pub fn parse(octets: &'a [u8], original_len: usize) -> Result<Self, FrameError> {
        let mut rest = octets;
        let [version, _] = take(&mut rest, "radiotap header")?;
        if version != 0 {
            return Err(FrameError::RadiotapVersion(version));
        }
        let len = usize::from(take_u16(&mut rest, "radiotap header")?);
        if len < 8 {
            return Err(FrameError::RadiotapLength { declared: len });
        }
        let Some((header, mut frame)) = octets.split_at_checked(len) else {
            return Err(FrameError::Truncated {
                part: "radiotap header",
                needed: len,
                left: octets.len(),
            });
        };
        let fields = read_fields(header);
        let flags = match fields.get(FLAGS) {
            Some(Some([flags])) => *flags,
            _ => 0,
        };
        if flags & FLAG_CHECKSUM != 0 {
            let missing = original_len.saturating_sub(octets.len());
            let checksum = CHECKSUM.saturating_sub(missing);
            let Some(end) = frame.len().checked_sub(checksum) else {
                return Err(FrameError::Truncated {
                    part: "checksum",
                    needed: checksum,
                    left: frame.len(),
                });
            };
            frame = frame.get(..end).unwrap_or(frame);
        }
        Ok(Self {
            octets: frame,
            padded: flags & FLAG_PADDED != 0,
            garbled: flags & FLAG_GARBLED != 0,
            frequency_mhz: match fields.get(CHANNEL) {
                Some(Some([a, b, ..])) => Some(u16::from_le_bytes([*a, *b])),
                _ => None,
            },
            signal_dbm: match fields.get(SIGNAL) {
                Some(Some([octet])) => Some(i8::from_le_bytes([*octet])),
                _ => None,
            },
        })
    }

    /// Reads the frame.
    ///
    /// # Errors
    /// As [`Frame::parse`].
    pub fn frame(&self) -> Result<Frame, FrameError> {
        Frame::parse_padded(self.octets, self.padded)
    }
}

/// The values of [`FIELDS`] that are in a header.
fn read_fields(header: &[u8]) -> [Option<&[u8]>; FIELDS.len()] {
    let mut values = [None; FIELDS.len()];
    let Some(first) = present(header, 4) else {
        return values;
    };
    // Values begin after the last word of Present and are aligned from the header's first octet.
    let mut at = 8;
    let mut word = first;
    while word & PRESENT_MORE != 0 {
        let Some(next) = present(header, at) else {
            return values;
        };
        word = next;
        at += 4;
    }
    for (bit, (value, (size, align))) in values.iter_mut().zip(FIELDS).enumerate() {
        if first & (1 << bit) == 0 {
            continue;
        }
        at = at.next_multiple_of(align);
        *value = header.get(at..at + size);
        at += size;
    }
    values
}

fn present(header: &[u8], at: usize) -> Option<u32> {
    header
        .get(at..)
        .and_then(<[u8]>::first_chunk)
        .map(|word| u32::from_le_bytes(*word))
}

#[cfg(test)]
mod tests {
    use alloc::vec;
    use alloc::vec::Vec;

    use super::*;

    /// Time, flags, rate, channel 6, signal of -42 dBm.
    fn header(flags: u8) -> Vec<u8> {
        let mut out = vec![0, 0, 23, 0, 0b0010_1111, 0, 0, 0];
        out.extend([0; 8]);
        out.extend([flags, 2]);
        out.extend(2437_u16.to_le_bytes());
        out.extend([0xa0, 0]);
        out.push(0xd6);
        out
    }

    #[test]
    fn the_fields_are_found_and_the_checksum_taken_off() {
        let mut packet = header(FLAG_CHECKSUM);
        packet.extend([1, 2, 3, 0xaa, 0xbb, 0xcc, 0xdd]);
        let captured = Captured::parse(&packet, packet.len()).unwrap();
        assert_eq!(
            captured,
            Captured {
                octets: &[1, 2, 3],
                padded: false,
                garbled: false,
                frequency_mhz: Some(2437),
                signal_dbm: Some(-42),
            }
        );
        // Cut by the capture: two octets of the checksum are missing, then all and more.
        let cut = Captured::parse(&packet, packet.len() + 2).unwrap();
        assert_eq!(cut.octets, [1, 2, 3, 0xaa, 0xbb]);
        let cut = Captured::parse(&packet, packet.len() + 9).unwrap();
        assert_eq!(cut.octets.len(), 7);
        let marked = header(FLAG_PADDED | FLAG_GARBLED);
        let captured = Captured::parse(&marked, marked.len()).unwrap();
        assert!(captured.padded && captured.garbled && captured.octets.is_empty());
    }

    #[test]
    fn further_words_of_present_are_passed_over() {
        // Flags and signal; two words of Present follow the first.
        let mut packet = vec![0, 0, 18, 0];
        packet.extend((PRESENT_MORE | 0b10_0010).to_le_bytes());
        packet.extend((PRESENT_MORE | 0x20).to_le_bytes());
        packet.extend(0x20_u32.to_le_bytes());
        packet.extend([FLAG_GARBLED, 0xc4, 9]);
        let captured = Captured::parse(&packet, packet.len()).unwrap();
        assert!(captured.garbled);
        assert_eq!(captured.signal_dbm, Some(-60));
        assert_eq!(captured.octets, [9]);
    }

    #[test]
    fn a_header_that_does_not_fit_is_an_error() {
        let whole = header(0);
        for end in 0..whole.len() {
            assert!(
                matches!(
                    Captured::parse(&whole[..end], end),
                    Err(FrameError::Truncated { .. })
                ),
                "{end}"
            );
        }
        assert_eq!(
            Captured::parse(&[1, 0, 8, 0, 0, 0, 0, 0], 8),
            Err(FrameError::RadiotapVersion(1))
        );
        assert_eq!(
            Captured::parse(&[0, 0, 7, 0, 0, 0, 0, 0], 8),
            Err(FrameError::RadiotapLength { declared: 7 })
        );
        let mut short = header(FLAG_CHECKSUM);
        short.extend([1, 2, 3]);
        assert!(Captured::parse(&short, short.len()).is_err());
        // Fields and words of Present that the header's length leaves no room for.
        for present in [0x2f, u32::MAX] {
            let mut packet = vec![0, 0, 8, 0];
            packet.extend(present.to_le_bytes());
            let captured = Captured::parse(&packet, packet.len()).unwrap();
            assert_eq!(captured.frequency_mhz, None);
        }
    }
}
