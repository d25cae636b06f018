//! Wi-Fi radios through the kernel's nl80211: what they can do, which networks are in reach.
//!
//! [`Wireless`] is the connection to the kernel. Its netlink crate appears in no type here.

mod association;
mod choose;
mod error;
mod guest;
mod journal;
mod message;
mod network;
mod popup;
mod probes;
mod radio;
mod scan;
mod socket;
mod station;
mod taken;

use std::future::Future;
use std::ops::ControlFlow;
use std::time::Duration;

pub use crate::manager::Manager;
pub use choose::{Choice, Method, Tried, Waiting, Wish, choose};
pub use error::RadioError;
pub use guest::OwnAddress;
pub use network::{Band, Bss, Network, Pmf, Security, by_router, channel_number};
pub use popup::{Company, Home, POPUP_MAX, Place, PopupConfig, PopupEnd, PopupNotice, Refusal};
pub use probes::ProbeRequest;
pub use radio::{Abilities, Channel, Combination, Mode, Radio, Rfkill, WifiInterface};
pub use scan::ScanRequest;
pub use station::{AirNotice, Leaving};

use socket::Socket;
use taken::Taken;
use wsc::credential::Ssid;
use wsc::event::Outcome;
use wsc::ident::MacAddr;
use wsc::station::StationConfig;

/// A connection to the kernel's Wi-Fi side.
#[derive(Debug)]
pub struct Wireless {
    socket: Socket,
}

impl Wireless {
    /// Connects; needs no privilege. Call it within a tokio runtime with I/O enabled.
    ///
    /// # Errors
    /// [`RadioError::NoWireless`] where the kernel has no Wi-Fi support, or [`RadioError::System`].
    pub fn open() -> Result<Self, RadioError> {
        Socket::open().map(|socket| Self { socket })
    }

    /// Sends EAPOL frames as Ethernet frames through a packet socket from now on, also where the
    /// driver offers to take them through nl80211: for drivers that do that badly. It needs the
    /// privilege CAP_NET_RAW.
    pub fn use_packet_socket(&mut self) {
        self.socket.control_port = false;
    }

    /// All Wi-Fi interfaces, in the kernel's order.
    ///
    /// # Errors
    /// [`RadioError::System`].
    pub async fn interfaces(&self) -> Result<Vec<WifiInterface>, RadioError> {
        radio::interfaces(&self.socket).await
    }

    /// The radio of the interface `name`; without a name that of the first station, else of the
    /// first interface.
    ///
    /// # Errors
    /// [`RadioError::Interface`], [`RadioError::NotARadio`], [`RadioError::NoRadio`], or
    /// [`RadioError::System`].
    pub async fn radio(&self, name: Option<&str>) -> Result<Radio, RadioError> {
        radio::find(&self.socket, name).await
    }

    /// The networks that the kernel remembers from earlier scans, its own and others'; needs no
    /// privilege. They are at most half a minute old.
    ///
    /// # Errors
    /// [`RadioError::System`].
    pub async fn remembered(&self, radio: &Radio) -> Result<Vec<Network>, RadioError> {
        scan::remembered(&self.socket, radio).await
    }

    /// Scans, and gives the networks that the kernel then knows. An interface that is down and that
    /// nobody manages is up meanwhile.
    ///
    /// # Errors
    /// [`RadioError::MissingCapability`] for an ordinary user, [`RadioError::Down`] where a manager
    /// keeps the interface down, [`RadioError::RfkillSoft`], [`RadioError::RfkillHard`],
    /// [`RadioError::Busy`], [`RadioError::ScanAborted`], [`RadioError::ScanTimeout`],
    /// [`RadioError::Journal`], or [`RadioError::System`].
    pub async fn scan(
        &mut self,
        radio: &Radio,
        request: &ScanRequest,
    ) -> Result<Vec<Network>, RadioError> {
        if radio.up {
            return scan::scan(&mut self.socket, radio, request).await;
        }
        radio.check_switched_on()?;
        if radio.manager.is_some() {
            let name = radio.name().to_owned();
            return Err(RadioError::Down { name });
        }
        let taken = Taken::take(&self.socket, radio.name()).await?;
        let networks = scan::scan(&mut self.socket, radio, request).await;
        let given_back = taken.give_back(&self.socket).await;
        let networks = networks?;
        given_back.map(|()| networks)
    }

    /// Listens for `time` to devices that look for a network, and tells each probe request as it
    /// comes. Gives the channels, in MHz, that were listened on: 1, 6 and 11 in turn, or the one of
    /// the network that the radio is in.
    ///
    /// It can run beside [`Self::scan`] of another connection. Nothing is left changed: an interface
    /// that is down and that nobody manages is up meanwhile.
    ///
    /// # Errors
    /// [`RadioError::MissingCapability`] for an ordinary user, [`RadioError::NotAStation`],
    /// [`RadioError::Down`] where a manager keeps the interface down, [`RadioError::RfkillSoft`],
    /// [`RadioError::RfkillHard`], [`RadioError::Busy`] where another program listens already,
    /// [`RadioError::Journal`], or [`RadioError::System`].
    pub async fn listen(
        &self,
        radio: &Radio,
        time: Duration,
        heard: impl FnMut(ProbeRequest),
    ) -> Result<Vec<u32>, RadioError> {
        probes::listen(radio, time, heard).await
    }

    /// Runs a station on the interface `name` to its end: it scans, chooses an access point by the
    /// rules of WSC, associates, and leaves when the machine is done.
    ///
    /// The interface is taken, and given back whatever happens; what it was like is in a journal
    /// meanwhile. With `bssid` only that access point is tried, whatever others say. The session
    /// timer of `config` is the time for everything together.
    ///
    /// A PIN is tried once: once something of it was proved, a connection that breaks ends
    /// everything.
    ///
    /// `notice` is told what happens and when, in milliseconds since the call. When `cancel`
    /// completes the station stops, and the outcome says what was settled by then.
    ///
    /// # Errors
    /// The radio cannot be used, or the operating system fails. That no access point is there,
    /// refuses or is silent is an [`Outcome`].
    pub async fn run_station(
        &mut self,
        name: &str,
        config: StationConfig,
        bssid: Option<MacAddr>,
        cancel: impl Future<Output = ()>,
        notice: impl FnMut(u64, AirNotice),
    ) -> Result<Outcome, RadioError> {
        station::run(&mut self.socket, name, config, bssid, cancel, notice).await
    }

    /// Finds the place for a pop-up registrar on the radio of the interface `name`, and tells what
    /// is known of the network `home` that it is to hand out. With `channel`, a number, that one is
    /// used or none. Nothing is changed, and no privilege is needed.
    ///
    /// Beside a station that is in a network on the same radio the pop-up goes where the radio can
    /// do both; else [`Place::company`] says what the interface has to give up.
    ///
    /// # Errors
    /// What stands in the way.
    pub async fn plan_popup(
        &self,
        name: &str,
        home: &Ssid,
        channel: Option<u32>,
    ) -> Result<(Place, Home), RadioError> {
        popup::plan(&self.socket, name, home, channel).await
    }

    /// Runs a pop-up registrar to its end: an access point for WPS alone that hands out the settings
    /// of another network.
    ///
    /// `notice` is told what happens and when, in milliseconds since the call, and says whether it
    /// is enough. The access point is gone when this returns, and when the program ends in whatever
    /// way; what was taken for it is given back, then or by [`Self::recover`].
    ///
    /// # Errors
    /// The radio cannot be used, or the operating system fails.
    pub async fn run_popup(
        &mut self,
        place: &Place,
        config: PopupConfig,
        cancel: impl Future<Output = ()>,
        notice: impl FnMut(u64, PopupNotice) -> ControlFlow<()>,
    ) -> Result<PopupEnd, RadioError> {
        popup::run(&mut self.socket, place, config, cancel, notice).await
    }

    /// Takes the interface `name` for a stay in `network`, which has to be open, with an address of
    /// its own there, does `work`, and gives the interface back: its manager then joins the network
    /// of before. `None` where `cancel` completed first.
    ///
    /// # Errors
    /// The radio cannot be used, the network is not open or does not let this computer in, or the
    /// operating system fails.
    pub async fn stay<T>(
        &mut self,
        name: &str,
        network: &Network,
        own: OwnAddress,
        cancel: impl Future<Output = ()>,
        work: impl Future<Output = T>,
    ) -> Result<Option<T>, RadioError> {
        guest::stay(&mut self.socket, name, network, own, cancel, work).await
    }

    /// The interfaces that programs which were killed left changed, and [`Wireless::recover`] puts
    /// back. Changes nothing.
    pub fn left() -> Vec<String> {
        journal::left()
    }

    /// Puts back the interfaces that programs which were killed left changed, and names them.
    ///
    /// # Errors
    /// [`RadioError::MissingCapability`], [`RadioError::Journal`] or [`RadioError::System`].
    pub async fn recover(&self) -> Result<Vec<String>, RadioError> {
        taken::recover(&self.socket).await
    }
}
