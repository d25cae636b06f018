//! The air as a capture file that other programs read.

use crate::air::Sent;

/// Link type of IEEE 802.11 frames without further header.
const LINKTYPE_IEEE802_11: u32 = 105;

/// A capture in the classic pcap format, with microseconds. Time counts from the run's beginning.
pub fn write(frames: &[Sent]) -> Vec<u8> {
    let mut frames: Vec<&Sent> = frames.iter().collect();
    // Repetitions are noted before later frames of others that they in truth follow.
    frames.sort_by_key(|frame| frame.at);
    let mut out = Vec::with_capacity(24 + frames.len() * 128);
    out.extend_from_slice(&0xa1b2_c3d4_u32.to_le_bytes());
    out.extend_from_slice(&2_u16.to_le_bytes());
    out.extend_from_slice(&4_u16.to_le_bytes());
    out.extend_from_slice(&[0; 8]);
    out.extend_from_slice(&65_535_u32.to_le_bytes());
    out.extend_from_slice(&LINKTYPE_IEEE802_11.to_le_bytes());
    for frame in frames {
        let millis = frame.at.as_millis();
        let seconds = u32::try_from(millis / 1000).unwrap_or(u32::MAX);
        let micros = u32::try_from(millis % 1000 * 1000).unwrap_or(0);
        let len = u32::try_from(frame.octets.len()).unwrap_or(u32::MAX);
        for field in [seconds, micros, len, len] {
            out.extend_from_slice(&field.to_le_bytes());
        }
        out.extend_from_slice(&frame.octets);
    }
    out
}

#[cfg(test)]
mod tests {
    use wsc::time::Instant;

    use super::*;

    #[test]
    fn a_capture_is_header_and_frames_by_time() {
        let sent = |at, octet| Sent {
            at: Instant::from_millis(at),
            channel: 6,
            octets: vec![octet; 3],
        };
        let file = write(&[sent(1500, 2), sent(20, 1)]);
        assert_eq!(file.len(), 24 + 2 * (16 + 3));
        assert_eq!(file[20], 105);
        assert_eq!(file[24..32], [0, 0, 0, 0, 0x20, 0x4e, 0, 0]);
        assert_eq!(file[40..43], [1, 1, 1]);
        assert_eq!(file[43..47], [1, 0, 0, 0]);
    }
}
