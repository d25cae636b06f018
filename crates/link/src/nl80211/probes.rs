//! Hearing who asks for a network: probe requests, in which a device that wants WPS says who it is.
//!
//! The kernel hands them to whoever registers for them on a station's interface, as long as the
//! radio is on the channel that they are sent on. A radio that is in no network is sent to the
//! usual channels in turn; one that is in a network stays with it, because going elsewhere for a
//! second would be felt there, and hears the other channels only while somebody scans.

use std::io;
use std::time::Duration;

use text::{Tell, msg};
use tokio::time::{Instant, timeout_at};
use wl_nl80211::{Nl80211Attr, Nl80211Command};
use wsc::frame::Subtype;

use super::error::RadioError;
use super::message::{Message, kind, raw};
use super::radio::{self, Mode, Radio};
use super::socket::Socket;
use super::taken::Taken;

/// Channels 1, 6 and 11, in MHz: a device that looks for a network asks on all three.
const USUAL: [u32; 3] = [2412, 2437, 2462];

/// The longest stay on a channel: what every driver can do, and no longer than a scan of somebody
/// else should have to wait.
const LONGEST_STAY: Duration = Duration::from_secs(1);

/// The shortest, below which the way to the channel takes longer than the stay.
const SHORTEST_STAY: Duration = Duration::from_millis(100);

/// How much later than agreed a stay may end, where a scan comes first.
const LATE: Duration = Duration::from_secs(6);

/// How long to wait before a radio that is busy is asked again.
const BUSY_PAUSE: Duration = Duration::from_millis(100);

/// The longest frame that is taken, in octets: what fits one frame of 802.11.
const LONGEST_FRAME: usize = 2304;

/// A probe request that was heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProbeRequest {
    /// The frame of 802.11, without radiotap header and checksum.
    pub frame: Vec<u8>,
    /// The channel that the radio was on, in MHz.
    pub frequency: Option<u32>,
    /// How strong it was received, in dBm.
    pub signal_dbm: Option<i32>,
}

/// Where to listen, and how long at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stays {
    /// On the channels that the radio is on anyway, in MHz.
    Here(Vec<u32>),
    /// On these in turn, in MHz.
    Visits {
        /// The channels; never none.
        channels: Vec<u32>,
        /// How long at a time.
        each: Duration,
    },
}

impl Stays {
    /// For a radio of which interfaces hold the channels `held`, and for this time.
    fn plan(radio: &Radio, mut held: Vec<u32>, time: Duration) -> Self {
        held.sort_unstable();
        held.dedup();
        let allowed = |frequency: &u32| {
            let channel = radio.abilities.channel(*frequency);
            channel.is_some_and(|channel| !channel.disabled)
        };
        let channels: Vec<u32> = USUAL.into_iter().filter(allowed).collect();
        let Ok(turns @ 1..) = u32::try_from(channels.len()) else {
            return Self::Here(held);
        };
        if !held.is_empty() {
            return Self::Here(held);
        }
        let each = (time / turns).clamp(SHORTEST_STAY, LONGEST_STAY);
        Self::Visits { channels, each }
    }

    fn into_channels(self) -> Vec<u32> {
        match self {
            Self::Here(channels) | Self::Visits { channels, .. } => channels,
        }
    }
}

/// Listens for `time`, and tells every probe request as it comes. Gives the channels that it
/// listened on, in MHz.
///
/// The registration belongs to a socket of its own and ends with it; a stay on a channel ends by
/// itself. An interface that is down and that nobody manages is up meanwhile.
///
/// # Errors
/// As [`super::Wireless::listen`].
pub(crate) async fn listen(
    radio: &Radio,
    time: Duration,
    heard: impl FnMut(ProbeRequest),
) -> Result<Vec<u32>, RadioError> {
    radio.check_switched_on()?;
    let name = radio.name().to_owned();
    if radio.interface.mode != Mode::Station {
        let mode = radio.interface.mode.told();
        return Err(RadioError::NotAStation { name, mode });
    }
    let mut socket = Socket::open()?;
    if radio.up {
        return Ear::new(&mut socket, radio, heard).listen(time).await;
    }
    if radio.manager.is_some() {
        return Err(RadioError::Down { name });
    }
    let taken = Taken::take(&socket, &name).await?;
    let listened = Ear::new(&mut socket, radio, heard).listen(time).await;
    let given_back = taken.give_back(&socket).await;
    let listened = listened?;
    given_back.map(|()| listened)
}

/// Who listens.
struct Ear<'a, F> {
    socket: &'a mut Socket,
    radio: &'a Radio,
    heard: F,
}

impl<'a, F: FnMut(ProbeRequest)> Ear<'a, F> {
    fn new(socket: &'a mut Socket, radio: &'a Radio, heard: F) -> Self {
        Self {
            socket,
            radio,
            heard,
        }
    }

    async fn listen(mut self, time: Duration) -> Result<Vec<u32>, RadioError> {
        let end = Instant::now() + time;
        self.register().await?;
        let wiphy = self.radio.interface.wiphy;
        let interfaces = radio::interfaces(self.socket).await?;
        let same = interfaces.iter().filter(|one| one.wiphy == wiphy);
        let held = same.filter_map(|one| one.frequency).collect();
        let stays = Stays::plan(self.radio, held, time);
        if let Stays::Visits { channels, each } = &stays {
            for frequency in channels.iter().cycle() {
                let left = end.saturating_duration_since(Instant::now());
                if left < SHORTEST_STAY {
                    break;
                }
                match self.visit(*frequency, left.min(*each)).await {
                    Ok(()) => {}
                    Err(error) if error.raw_os_error() == Some(libc::EBUSY) => {
                        let pause = Instant::now() + BUSY_PAUSE;
                        self.hear(pause, None)
                            .await
                            .map_err(|error| self.failed(error))?;
                    }
                    // A driver that cannot do it stays where it is.
                    Err(error) if error.raw_os_error() == Some(libc::EOPNOTSUPP) => break,
                    Err(error) => return Err(self.failed(error)),
                }
            }
        }
        let heard = self.hear(end, None).await;
        heard.map_err(|error| self.failed(error))?;
        Ok(stays.into_channels())
    }

    async fn register(&self) -> Result<(), RadioError> {
        let attributes = vec![
            self.interface(),
            Nl80211Attr::FrameType(u16::from(Subtype::PROBE_REQUEST.0) << 4),
            Nl80211Attr::FrameMatch(Vec::new()),
        ];
        let registered = self
            .socket
            .command(Nl80211Command::RegisterFrame, attributes)
            .await;
        registered.map_err(|error| self.failed(error))
    }

    /// Stays on a channel for this time.
    async fn visit(&mut self, frequency: u32, time: Duration) -> io::Result<()> {
        let millis = u32::try_from(time.as_millis()).unwrap_or(u32::MAX);
        let attributes = vec![
            self.interface(),
            Nl80211Attr::WiphyFreq(frequency),
            raw(kind::DURATION, millis.to_ne_bytes()),
        ];
        let answer = self
            .socket
            .get(Nl80211Command::RemainOnChannel, attributes)
            .await?;
        let Some(cookie) = cookie(&answer) else {
            return Err(io::ErrorKind::InvalidData.into());
        };
        let over = self.hear(Instant::now() + time + LATE, Some(cookie)).await;
        if !matches!(over, Ok(true)) {
            let attributes = vec![self.interface(), Nl80211Attr::Cookie(cookie)];
            let end = Nl80211Command::CancelRemainOnChannel;
            // One that is over meanwhile needs no end.
            let _ = self.socket.command(end, attributes).await;
        }
        over.map(drop)
    }

    /// Takes what is heard until `end`, or until the stay with this number is over, and says
    /// whether it is.
    async fn hear(&mut self, end: Instant, stay: Option<u64>) -> io::Result<bool> {
        let index = Some(self.radio.interface.index);
        loop {
            let event = match timeout_at(end, self.socket.event()).await {
                Err(_) => return Ok(false),
                Ok(event) => event?,
            };
            if event.interface() != index {
                continue;
            }
            if event.command == Nl80211Command::CancelRemainOnChannel
                && stay.is_some()
                && cookie(&event) == stay
            {
                return Ok(true);
            }
            if let Some(request) = read(&event) {
                (self.heard)(request);
            }
        }
    }

    fn interface(&self) -> Nl80211Attr {
        Nl80211Attr::IfIndex(self.radio.interface.index)
    }

    fn failed(&self, error: io::Error) -> RadioError {
        RadioError::system(msg!("link-doing-listen-wps"), self.radio.name(), error)
    }
}

/// The probe request in an event; `None` for everything else.
fn read(event: &Message) -> Option<ProbeRequest> {
    if event.command != Nl80211Command::Frame {
        return None;
    }
    let frame = event.find(|attribute| match attribute {
        Nl80211Attr::Frame(frame) => Some(frame),
        _ => None,
    })?;
    // The subtype and the type, management, are in the first octet; its two low bits are zero.
    if frame.first() != Some(&(Subtype::PROBE_REQUEST.0 << 4)) || frame.len() > LONGEST_FRAME {
        return None;
    }
    let frequency = event.find(|attribute| match attribute {
        Nl80211Attr::WiphyFreq(frequency) => Some(*frequency),
        _ => None,
    });
    let signal = event.raw(kind::RX_SIGNAL_DBM);
    Some(ProbeRequest {
        frame: frame.clone(),
        frequency,
        signal_dbm: signal.and_then(|octets| octets.try_into().ok().map(i32::from_ne_bytes)),
    })
}

fn cookie(message: &Message) -> Option<u64> {
    message.find(|attribute| match attribute {
        Nl80211Attr::Cookie(cookie) => Some(*cookie),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use wsc::ident::MacAddr;

    use super::*;
    use crate::nl80211::radio::{Abilities, Channel, Rfkill, WifiInterface};

    fn radio(channels: &[(u32, bool)]) -> Radio {
        let channel = |&(frequency, disabled): &(u32, bool)| Channel {
            frequency,
            disabled,
            no_ir: true,
            radar: false,
        };
        Radio {
            interface: WifiInterface {
                name: "wlan0".into(),
                index: 3,
                wiphy: 0,
                mac: MacAddr::default(),
                mode: Mode::Station,
                ssid: None,
                frequency: None,
            },
            up: true,
            abilities: Abilities {
                channels: channels.iter().map(channel).collect(),
                ..Abilities::default()
            },
            rfkill: Rfkill::default(),
            manager: None,
            country: None,
        }
    }

    #[test]
    fn a_radio_that_is_in_no_network_goes_round_and_another_stays() {
        let all = radio(&[(2412, false), (2437, false), (2462, false), (5180, false)]);
        let visits = |millis| Stays::Visits {
            channels: USUAL.to_vec(),
            each: Duration::from_millis(millis),
        };
        let plan =
            |held: &[u32], millis| Stays::plan(&all, held.to_vec(), Duration::from_millis(millis));
        assert_eq!(plan(&[], 1500), visits(500));
        assert_eq!(plan(&[], 30_000), visits(1000));
        assert_eq!(plan(&[], 0), visits(100));
        assert_eq!(plan(&[5180, 5180], 1500), Stays::Here(vec![5180]));
    }

    #[test]
    fn channels_that_are_forbidden_or_unknown_are_left_out() {
        let time = Duration::from_secs(1);
        let some = Stays::plan(&radio(&[(2412, false), (2437, true)]), Vec::new(), time);
        assert_eq!(some.into_channels(), [2412]);
        let none = Stays::plan(&radio(&[(5180, false)]), Vec::new(), time);
        assert_eq!(none, Stays::Here(Vec::new()));
    }

    #[test]
    fn probe_requests_are_told_with_where_and_how_strong() {
        let event = |command, octets: &[u8]| {
            let attributes = vec![
                Nl80211Attr::Frame(octets.to_vec()),
                Nl80211Attr::WiphyFreq(2437),
                raw(kind::RX_SIGNAL_DBM, (-40_i32).to_ne_bytes()),
            ];
            read(&Message::new(command, attributes))
        };
        let request = event(Nl80211Command::Frame, &[0x40, 0, 1]).unwrap();
        assert_eq!(request.frame, [0x40, 0, 1]);
        assert_eq!(
            (request.frequency, request.signal_dbm),
            (Some(2437), Some(-40))
        );
        assert_eq!(event(Nl80211Command::Frame, &[0x80, 0]), None);
        assert_eq!(event(Nl80211Command::Frame, &[]), None);
        assert_eq!(event(Nl80211Command::Frame, &[0x40; 2305]), None);
        assert_eq!(event(Nl80211Command::FrameTxStatus, &[0x40]), None);
        let bare = Message::new(
            Nl80211Command::Frame,
            vec![
                Nl80211Attr::Frame(vec![0x40]),
                raw(kind::RX_SIGNAL_DBM, [1, 2]),
            ],
        );
        assert_eq!(read(&bare).unwrap().signal_dbm, None);
    }
}
