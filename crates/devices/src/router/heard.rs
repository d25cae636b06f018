//! The protocol itself, as far as a registrar or its access point tells of it while a run goes on.

use text::{Message, Tell, msg};
use wsc::code::{ConfigError, MessageType};
use wsc::event::{Direction, Event};
use wsc::failure::Half;
use wsc::ident::MacAddr;

/// Something of the protocol that was heard. There is no secret in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The device's address.
    pub mac: MacAddr,
    /// What.
    pub what: Said,
}

/// What was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Said {
    /// EAP began, which carries the messages.
    Began,
    /// A message, as the registrar's side sees it.
    Message {
        /// Its type.
        kind: MessageType,
        /// Which way it went.
        direction: Direction,
        /// Its length in octets.
        octets: usize,
    },
    /// The device proved that it knows this half of the PIN.
    HalfProved(Half),
    /// The device was turned away, for this reason.
    TurnedAway(ConfigError),
    /// EAP ended, as it does after every run, good or bad.
    Ended,
}

impl Heard {
    /// What an event of a registrar's run with a device says of the protocol; `None` where it is
    /// about something else.
    pub const fn of(mac: MacAddr, event: &Event) -> Option<Self> {
        let what = match event {
            Event::Message {
                kind,
                direction,
                len,
            } => Said::Message {
                kind: *kind,
                direction: *direction,
                octets: *len,
            },
            Event::HalfProved(half) => Said::HalfProved(*half),
            Event::TurnedAway(error) => Said::TurnedAway(*error),
            _ => return None,
        };
        Some(Self { mac, what })
    }

    /// A short stable name: that of the message, such as `M1`, else what happened.
    pub fn name(&self) -> String {
        match self.what {
            Said::Began => "eap-began".to_owned(),
            Said::Message { kind, .. } => kind.to_string(),
            Said::HalfProved(_) => "half-proved".to_owned(),
            Said::TurnedAway(_) => "turned-away".to_owned(),
            Said::Ended => "eap-ended".to_owned(),
        }
    }
}

impl Tell for Heard {
    fn told(&self) -> Message {
        let mac = self.mac.to_string();
        match self.what {
            Said::Began => msg!("device-heard-began", mac),
            Said::Message {
                kind,
                direction: Direction::Received,
                octets,
            } => msg!(
                "device-heard-received",
                kind = kind.to_string(),
                mac,
                octets
            ),
            Said::Message { kind, octets, .. } => {
                msg!("device-heard-sent", kind = kind.to_string(), mac, octets)
            }
            Said::HalfProved(half) => {
                msg!("device-heard-half", mac, half = half.name())
            }
            Said::TurnedAway(error) => {
                msg!("device-heard-turned-away", mac, why = &error)
            }
            Said::Ended => msg!("device-heard-ended", mac),
        }
    }
}

text::display_told!(Heard);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_has_a_name_and_a_sentence_in_every_language() {
        let mac = MacAddr([2, 0, 0, 0, 0, 1]);
        let message = |direction| Said::Message {
            kind: MessageType::M4,
            direction,
            octets: 300,
        };
        for (what, name) in [
            (Said::Began, "eap-began"),
            (message(Direction::Received), "M4"),
            (message(Direction::Sent), "M4"),
            (Said::HalfProved(Half::First), "half-proved"),
            (Said::TurnedAway(ConfigError::SETUP_LOCKED), "turned-away"),
            (Said::Ended, "eap-ended"),
        ] {
            let heard = Heard { mac, what };
            assert_eq!(heard.name(), name);
            for language in text::Language::ALL {
                let told = language.message(&heard.told());
                assert!(told.contains("02:00:00:00:00:01"), "{told}");
            }
        }
    }
}
