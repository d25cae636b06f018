//! What a run tells its caller while it goes on.

use alloc::vec::Vec;

use crate::attr::Quirk;
use crate::code::{ConfigError, MessageType};
use crate::credential::Credential;
use crate::device::DeviceInfo;
use crate::failure::{Failure, Half};
use crate::ident::{MacAddr, Uuid};
use crate::version::WscVersion;

/// Which way a message went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From this side to the other.
    Sent,
    /// From the other side to this one.
    Received,
}

impl Direction {
    /// `sent` or `received`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Received => "received",
        }
    }
}

/// The other side, as it described itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peer {
    /// UUID-E or UUID-R.
    pub uuid: Uuid,
    /// MAC address, where it told one (M1 does).
    pub mac: Option<MacAddr>,
    /// Protocol version.
    pub version: WscVersion,
    /// Description.
    pub device: DeviceInfo,
}

/// Something that happened in a run. No event holds a secret except those that deliver settings,
/// which is what the run is for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Event {
    /// A message was sent or received.
    Message {
        /// Its type.
        kind: MessageType,
        /// Which way it went.
        direction: Direction,
        /// Its length in octets, before fragmentation.
        len: usize,
    },
    /// The other side described itself in M1, M2 or M2D.
    PeerDescribed(Peer),
    /// The other side deviates from the specification in a way that is tolerated.
    Quirk(Quirk),
    /// A registrar answered that it has no password for this device, or why it refuses (M2D). A
    /// device keeps waiting for another registrar.
    TurnedAway(ConfigError),
    /// The other side proved that it knows this half of the password.
    HalfProved(Half),
    /// The settings of one or more networks arrived, at an enrollee.
    CredentialsReceived(Vec<Credential>),
    /// These settings were handed out, by a registrar.
    CredentialsSent(Vec<Credential>),
    /// An external registrar learned an access point's settings; on the access point's side, its
    /// own settings were learned.
    Learned(Credential),
    /// An access point received new settings, or an external registrar sent them.
    Reconfigured(Credential),
}

/// How a run that did not fail ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Success {
    /// A device has the settings of these networks.
    Provisioned(Vec<Credential>),
    /// An access point's settings were learned and left as they are.
    Learned(Credential),
    /// An access point has new settings.
    Reconfigured(Credential),
}

/// How a run ended.
pub type Outcome = Result<Success, Failure>;
