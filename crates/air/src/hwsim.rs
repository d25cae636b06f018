//! The messages of the generic netlink family `MAC80211_HWSIM`: radios that are made and removed,
//! and frames that a medium in user space carries (Linux, `mac80211_hwsim.h`).

use netlink_packet_core::DefaultNla;

use crate::netlink::Message;

/// The family's name.
pub(crate) const FAMILY: &str = "MAC80211_HWSIM";

/// `HWSIM_CMD_*`.
pub(crate) mod command {
    pub(crate) const REGISTER: u8 = 1;
    pub(crate) const FRAME: u8 = 2;
    pub(crate) const TX_INFO_FRAME: u8 = 3;
    pub(crate) const NEW_RADIO: u8 = 4;
    pub(crate) const DEL_RADIO: u8 = 5;
    pub(crate) const GET_RADIO: u8 = 6;
    pub(crate) const ADD_MAC_ADDR: u8 = 7;
}

/// `HWSIM_ATTR_*`.
pub(crate) mod attribute {
    pub(crate) const ADDR_RECEIVER: u16 = 1;
    pub(crate) const ADDR_TRANSMITTER: u16 = 2;
    pub(crate) const FRAME: u16 = 3;
    pub(crate) const FLAGS: u16 = 4;
    pub(crate) const RX_RATE: u16 = 5;
    pub(crate) const SIGNAL: u16 = 6;
    pub(crate) const TX_INFO: u16 = 7;
    pub(crate) const COOKIE: u16 = 8;
    pub(crate) const CHANNELS: u16 = 9;
    pub(crate) const RADIO_ID: u16 = 10;
    pub(crate) const REG_HINT_ALPHA2: u16 = 11;
    pub(crate) const REG_CUSTOM_REG: u16 = 12;
    pub(crate) const REG_STRICT_REG: u16 = 13;
    pub(crate) const SUPPORT_P2P_DEVICE: u16 = 14;
    pub(crate) const USE_CHANCTX: u16 = 15;
    pub(crate) const RADIO_NAME: u16 = 17;
    pub(crate) const FREQ: u16 = 19;
    pub(crate) const IFTYPE_SUPPORT: u16 = 23;
}

/// Bits of [`attribute::FLAGS`]: `HWSIM_TX_CTL_NO_ACK` and `HWSIM_TX_STAT_ACK`.
pub(crate) const NO_ACK: u32 = 1 << 1;
pub(crate) const ACKED: u32 = 1 << 2;

/// Octets of the four `struct hwsim_tx_rate`: a signed index, then a count.
const RATES: usize = 8;

/// A radio, as the medium knows it: the second of its two addresses.
pub(crate) type RadioAddress = [u8; 6];

/// A frame on its way from a radio's transmitter to the medium.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sent {
    pub(crate) transmitter: RadioAddress,
    /// The 802.11 frame, without its check sequence.
    pub(crate) frame: Vec<u8>,
    pub(crate) flags: u32,
    /// The channel's centre, in MHz.
    pub(crate) frequency: u32,
    rates: [u8; RATES],
    cookie: [u8; 8],
}

impl Sent {
    /// Reads a [`command::FRAME`] from the kernel; `None` when something is missing.
    pub(crate) fn parse(message: &Message) -> Option<Self> {
        Some(Self {
            transmitter: message.array(attribute::ADDR_TRANSMITTER)?,
            frame: message.attribute(attribute::FRAME)?.to_vec(),
            flags: message.u32(attribute::FLAGS)?,
            frequency: message.u32(attribute::FREQ)?,
            rates: message.array(attribute::TX_INFO)?,
            cookie: message.array(attribute::COOKIE)?,
        })
    }

    /// Whether the sender waits for an acknowledgement.
    pub(crate) fn wants_ack(&self) -> bool {
        self.flags & NO_ACK == 0 && self.receiver().is_some_and(|to| to[0] & 1 == 0)
    }

    /// Address 1: whom the frame is for.
    pub(crate) fn receiver(&self) -> Option<[u8; 6]> {
        self.frame.get(4..)?.first_chunk().copied()
    }

    /// Address 2: who says that it sent the frame; control frames may have none.
    pub(crate) fn sender(&self) -> Option<[u8; 6]> {
        self.frame.get(10..)?.first_chunk().copied()
    }

    /// The attributes that hand this frame to a radio's receiver.
    pub(crate) fn delivery(&self, receiver: RadioAddress, signal: i8) -> [DefaultNla; 5] {
        [
            DefaultNla::new(attribute::ADDR_RECEIVER, receiver.to_vec()),
            DefaultNla::new(attribute::FRAME, self.frame.clone()),
            // The lowest rate: any band has it.
            number(attribute::RX_RATE, 0),
            number(attribute::SIGNAL, signed(signal)),
            // With this the kernel refuses the frame when the radio listens to another channel.
            number(attribute::FREQ, self.frequency),
        ]
    }

    /// The attributes that report to the transmitter what became of its frame after `tries`.
    pub(crate) fn report(&self, acked: bool, tries: u8, signal: i8) -> [DefaultNla; 5] {
        let mut rates = self.rates;
        rates[1] = tries;
        for rate in rates[2..].chunks_exact_mut(2) {
            rate.copy_from_slice(&[u8::MAX, 0]);
        }
        let flags = if acked {
            self.flags | ACKED
        } else {
            self.flags
        };
        [
            DefaultNla::new(attribute::ADDR_TRANSMITTER, self.transmitter.to_vec()),
            number(attribute::FLAGS, flags),
            number(attribute::SIGNAL, signed(signal)),
            DefaultNla::new(attribute::TX_INFO, rates.to_vec()),
            DefaultNla::new(attribute::COOKIE, self.cookie.to_vec()),
        ]
    }
}

/// What a frame is, as far as the loss of it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FrameKind {
    /// Ten a second from each access point.
    Beacon,
    /// Any other management frame, and control frames.
    Management,
    /// Data, EAPOL among them.
    Data,
}

impl FrameKind {
    /// Reads the frame control field.
    pub(crate) fn of(frame: &[u8]) -> Self {
        match frame.first().map(|octet| octet & 0xfc) {
            Some(0x80) => Self::Beacon,
            Some(octet) if octet & 0x0c == 0x08 => Self::Data,
            _ => Self::Management,
        }
    }
}

/// An attribute with an unsigned number of 32 bits.
pub(crate) fn number(kind: u16, value: u32) -> DefaultNla {
    DefaultNla::new(kind, value.to_ne_bytes().to_vec())
}

/// An attribute that is set by being there.
pub(crate) fn flag(kind: u16) -> DefaultNla {
    DefaultNla::new(kind, Vec::new())
}

fn signed(value: i8) -> u32 {
    i32::from(value).cast_unsigned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(frame: &[u8], flags: u32) -> Message {
        Message {
            command: command::FRAME,
            attributes: vec![
                (attribute::ADDR_TRANSMITTER, vec![0x42, 0, 0, 0, 1, 0]),
                (attribute::FRAME, frame.to_vec()),
                (attribute::FLAGS, flags.to_ne_bytes().to_vec()),
                (attribute::FREQ, 2437_u32.to_ne_bytes().to_vec()),
                (attribute::TX_INFO, vec![3, 4, 2, 4, 1, 4, 0, 4]),
                (attribute::COOKIE, 9_u64.to_ne_bytes().to_vec()),
            ],
        }
    }

    /// An authentication frame from 02:..:01 to `to`.
    fn frame(to: [u8; 6]) -> Vec<u8> {
        let mut frame = vec![0xb0, 0, 0, 0];
        frame.extend(to);
        frame.extend([2, 0, 0, 0, 1, 0]);
        frame
    }

    #[test]
    fn a_frame_tells_who_and_whom() {
        let message = sent(&frame([2, 0, 0, 0, 2, 0]), 1);
        let sent = Sent::parse(&message).unwrap();
        assert_eq!(sent.receiver(), Some([2, 0, 0, 0, 2, 0]));
        assert_eq!(sent.sender(), Some([2, 0, 0, 0, 1, 0]));
        assert!(sent.wants_ack());
    }

    #[test]
    fn broadcast_and_frames_marked_so_want_no_ack() {
        assert!(
            !Sent::parse(&sent(&frame([0xff; 6]), 0))
                .unwrap()
                .wants_ack()
        );
        let message = sent(&frame([2, 0, 0, 0, 2, 0]), NO_ACK);
        assert!(!Sent::parse(&message).unwrap().wants_ack());
        assert!(!Sent::parse(&sent(&[0xb0, 0], 0)).unwrap().wants_ack());
    }

    #[test]
    fn a_frame_with_something_missing_is_none() {
        let whole = sent(&frame([2, 0, 0, 0, 2, 0]), 0);
        for at in 0..whole.attributes.len() {
            let mut message = whole.clone();
            message.attributes.remove(at);
            assert_eq!(Sent::parse(&message), None, "without attribute {at}");
        }
    }

    #[test]
    fn a_report_has_one_rate_and_the_tries() {
        let sent = Sent::parse(&sent(&frame([2, 0, 0, 0, 2, 0]), 1)).unwrap();
        let [_, flags, signal, rates, cookie] = sent.report(true, 2, -50);
        assert_eq!(flags, number(attribute::FLAGS, 1 | ACKED));
        assert_eq!(signal, number(attribute::SIGNAL, 0xffff_ffce));
        let expected = vec![3, 2, 255, 0, 255, 0, 255, 0];
        assert_eq!(rates, DefaultNla::new(attribute::TX_INFO, expected));
        let expected = 9_u64.to_ne_bytes().to_vec();
        assert_eq!(cookie, DefaultNla::new(attribute::COOKIE, expected));
    }

    #[test]
    fn kinds_of_frames() {
        assert_eq!(FrameKind::of(&[0x80, 0]), FrameKind::Beacon);
        assert_eq!(FrameKind::of(&[0x50, 0]), FrameKind::Management);
        assert_eq!(FrameKind::of(&[0xd4, 0]), FrameKind::Management);
        assert_eq!(FrameKind::of(&[0x88, 0]), FrameKind::Data);
        assert_eq!(FrameKind::of(&[0x08, 1]), FrameKind::Data);
        assert_eq!(FrameKind::of(&[]), FrameKind::Management);
    }
}
