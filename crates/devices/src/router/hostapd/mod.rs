//! The driver for hostapd: by its control sockets on this computer, or by `hostapd_cli` on another
//! one through ssh. All but the way there is the same.
//!
//! One router can have several access points, each with a socket in the same directory: a button is
//! pressed and a PIN entered at all that carry the same network, because a device may come to any.
//! `WPS_CONFIG` is never used: it rewrites hostapd's configuration file. The replies to `GET_CONFIG`
//! and `WPS_AP_PIN` carry secrets and are wiped after reading.

use std::path::Path;
use std::time::Duration;

use futures_util::future::select_all;
use link::ctrl::KeyValues;
use text::msg;
use wsc::ident::MacAddr;
use wsc::pin::{DevicePin, RouterPin};
use zeroize::Zeroizing;

use super::driver::{Fix, FixPlan, Pending, Router, RouterEvent, RouterPinWish, Undo};
use super::drivers::Place;
use super::error::{Doing, RouterError, hostapd_at};
use super::radios::Radios;
use super::ssh::Ssh;
use super::state::{Identity, RouterNetwork, RouterState, Station};
use crate::evidence::Evidence;

mod channel;
pub mod read;
mod remote;
mod safer;

use channel::{Channel, Local};
use safer::Ciphers;

/// The most stations that are listed of one access point; hostapd itself takes at most 2007.
const STATIONS_MAX: usize = 2048;

/// The most access points of one router.
const ACCESS_POINTS_MAX: usize = 32;

/// A router whose access points are hostapd's.
#[derive(Debug)]
pub struct Hostapd {
    scheme: &'static str,
    access_points: Vec<AccessPoint>,
    /// Its own PIN is out: a run that went well is of a device that used it. Of those hostapd does
    /// not say who they are.
    own_pin: bool,
}

#[derive(Debug)]
struct AccessPoint {
    /// The name of the socket, which is the interface's.
    name: String,
    channel: Box<dyn Channel>,
    /// How it was secured when it was last asked.
    ciphers: Ciphers,
}

impl Hostapd {
    /// Connects to the access point whose control socket is `path`, such as
    /// `/run/hostapd/wlan0`, and to those beside it that carry the same network. With the path of
    /// the directory, to all in it.
    ///
    /// # Errors
    /// [`RouterError::Unreachable`] where there is no such socket, [`RouterError::Privilege`], or
    /// [`RouterError::Silent`].
    pub async fn connect(path: &Path) -> Result<Self, RouterError> {
        let (named, directory) = if path.is_dir() {
            (None, path)
        } else {
            let directory = path.parent().unwrap_or(path);
            (Some(AccessPoint::local(path).await?), directory)
        };
        let mut others = Vec::new();
        for sibling in channel::sockets_in(directory) {
            // A socket that a hostapd left behind, or that is no access point's, is none of ours.
            if sibling != path
                && let Ok(other) = AccessPoint::local(&sibling).await
            {
                others.push(other);
            }
        }
        let what = hostapd_at(path.display().to_string());
        Self::of("hostapd", what, named, others).await
    }

    /// Connects to the access points of another computer, by its `hostapd_cli` and the system's
    /// `ssh`: [`Place::rest`] is the interface, or the path of a control socket, or nothing for all
    /// in hostapd's usual directory.
    ///
    /// # Errors
    /// As [`Hostapd::connect`]; [`RouterError::Ssh`] where ssh is not let in,
    /// [`RouterError::MissingProgram`], [`RouterError::NoRights`], [`RouterError::BadAddress`].
    pub async fn connect_ssh(place: &Place, ssh: &Ssh) -> Result<Self, RouterError> {
        let found = remote::connect(place, ssh).await?;
        Self::of(remote::SCHEME, found.what, found.named, found.others).await
    }

    /// Those of `others` that carry the network of `named`, with it; all of them without one.
    async fn of(
        scheme: &'static str,
        what: text::Value,
        named: Option<AccessPoint>,
        others: Vec<AccessPoint>,
    ) -> Result<Self, RouterError> {
        let mut access_points = Vec::new();
        let mut network = None;
        let all = named.is_none();
        if let Some(mut first) = named {
            network = first.describe().await?.ssid;
            access_points.push(first);
        }
        for mut other in others {
            let same = match other.describe().await {
                Ok(found) => all || (found.ssid.is_some() && found.ssid == network),
                Err(_) => false,
            };
            if same && access_points.len() < ACCESS_POINTS_MAX {
                access_points.push(other);
            }
        }
        if access_points.is_empty() {
            let why = msg!("device-no-socket-answers").into();
            return Err(RouterError::Unreachable { what, why });
        }
        for point in &mut access_points {
            point.channel.attach().await?;
        }
        Ok(Self {
            scheme,
            access_points,
            own_pin: false,
        })
    }

    /// Sends `command` to every access point.
    async fn all(&mut self, command: &str, doing: Doing) -> Result<(), RouterError> {
        let mut radios = Radios::new();
        for point in &mut self.access_points {
            radios.answered(point.command(command, doing).await)?;
        }
        match radios.end() {
            Err(Some(error)) => Err(self.why_refused(error).await),
            _ => Ok(()),
        }
    }

    /// hostapd says only `FAIL`; its state tells more.
    async fn why_refused(&mut self, mut error: RouterError) -> RouterError {
        let off = match self.read_state().await {
            Ok(state) => state
                .networks
                .iter()
                .all(|network| network.wps.on == Some(false)),
            Err(_) => false,
        };
        if let RouterError::Refused { said, next, .. } = &mut error
            && off
        {
            *said = msg!("device-wps-off").into();
            *next = msg!("device-next-switch-on-or-file").into();
        }
        error
    }

    async fn read_state(&mut self) -> Result<RouterState, RouterError> {
        let mut state = RouterState::default();
        let mut stations = Vec::new();
        for point in &mut self.access_points {
            state.networks.push(point.describe().await?);
            stations.extend(point.stations().await?);
            if state.identity.firmware.is_none() {
                state.identity = point.identity().await?;
            }
            let rows = [
                ("networks", "STATUS, GET_CONFIG"),
                ("wps", "WPS_GET_STATUS"),
            ];
            let rows = rows
                .map(|(field, command)| (field, format!("hostapd {command} at {}", point.name)));
            state.evidence.extend(Evidence::read_now(rows));
        }
        state.stations = Some(stations);
        Ok(state)
    }

    async fn set_wps(&mut self, on: bool, only: Option<&[String]>) -> Result<(), RouterError> {
        let doing = Doing::switching(on);
        let value = if on {
            "SET wps_state 2"
        } else {
            "SET wps_state 0"
        };
        for point in &mut self.access_points {
            if only.is_some_and(|names| !names.contains(&point.name)) {
                continue;
            }
            // WPS is set up when the access point starts, so it has to start anew.
            for command in [value, "DISABLE", "ENABLE"] {
                point.command(command, doing).await?;
            }
            let after = point.describe().await?;
            RouterError::switched(point.channel.what(), on, after.wps.on).map_err(by_hand)?;
        }
        Ok(())
    }
}

impl AccessPoint {
    fn new(name: String, channel: Box<dyn Channel>) -> Self {
        Self {
            name,
            channel,
            ciphers: Ciphers::default(),
        }
    }

    async fn local(path: &Path) -> Result<Self, RouterError> {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let channel = Box::new(Local::open(path).await?);
        Ok(Self::new(name, channel))
    }

    /// Sends a command whose only good reply is `OK`. The PIN of a device is kept from those who
    /// can list processes.
    async fn command(&mut self, command: &str, doing: Doing) -> Result<(), RouterError> {
        let reply = if command.starts_with("WPS_PIN ") {
            self.channel.request_secret(command).await?
        } else {
            self.channel.request(command).await?
        };
        match reply.as_str() {
            "OK" => Ok(()),
            said if is_no(said) => Err(self.refused(reply, doing)),
            _ => Err(self.strange(command)),
        }
    }

    /// Sends a command that asks for data; a no is an error.
    async fn query(
        &mut self,
        command: &str,
        doing: Doing,
    ) -> Result<Zeroizing<String>, RouterError> {
        let reply = self.channel.request(command).await?;
        if is_no(&reply) {
            return Err(self.refused(reply, doing));
        }
        Ok(Zeroizing::new(reply))
    }

    /// Sends a command that is answered with lines of `KEY=VALUE`, this key among them.
    async fn ask(&mut self, command: &str, key: &str) -> Result<Zeroizing<String>, RouterError> {
        let reply = self.query(command, Doing::TellState).await?;
        let has = |line: &str| line.strip_prefix(key).is_some_and(|v| v.starts_with('='));
        if reply.lines().any(has) {
            Ok(reply)
        } else {
            Err(self.strange(command))
        }
    }

    fn strange(&self, command: &str) -> RouterError {
        // What follows the command's name may be a PIN.
        let name = command.split(' ').next().unwrap_or_default();
        RouterError::Strange {
            what: self.channel.what(),
            problem: msg!("device-hostapd-strange", command = name).into(),
        }
    }

    fn refused(&self, said: String, doing: Doing) -> RouterError {
        RouterError::Refused {
            what: self.channel.what(),
            doing,
            said: said.into(),
            next: msg!("device-next-wps-state").into(),
        }
    }

    async fn describe(&mut self) -> Result<RouterNetwork, RouterError> {
        let mut network = RouterNetwork {
            handle: self.name.clone(),
            ..RouterNetwork::default()
        };
        let status = self.ask("STATUS", "state").await?;
        read::status(&mut network, &self.name, &KeyValues::parse(&status));
        let config = self.ask("GET_CONFIG", "bssid").await?;
        read::config(&mut network, &config);
        self.ciphers = Ciphers::read(&config);
        if network.wps.on == Some(true) {
            let status = self.query("WPS_GET_STATUS", Doing::TellState).await?;
            network.wps.active = read::active(&KeyValues::parse(&status));
            // The reply is the PIN itself, or a refusal where there is none.
            let pin = Zeroizing::new(self.channel.request("WPS_AP_PIN get").await?);
            network.wps.accepts.router_pin = Some(RouterPin::parse(&pin).is_ok());
        }
        Ok(network)
    }

    async fn stations(&mut self) -> Result<Vec<Station>, RouterError> {
        let mut found: Vec<Station> = Vec::new();
        let mut command = "STA-FIRST".to_owned();
        while found.len() < STATIONS_MAX {
            let reply = self.channel.request(&command).await?;
            let Some(station) = read::station(&self.name, &reply) else {
                break;
            };
            command = format!("STA-NEXT {}", station.mac);
            found.push(station);
        }
        Ok(found)
    }

    async fn identity(&mut self) -> Result<Identity, RouterError> {
        let version = self.channel.request("GET version").await?;
        let known = version.starts_with(|c: char| c.is_ascii_digit());
        Ok(Identity {
            firmware: known.then(|| format!("hostapd {version}")),
            ..Identity::default()
        })
    }
}

/// Whether a reply says no.
fn is_no(reply: &str) -> bool {
    reply.starts_with("FAIL") || reply == "UNKNOWN COMMAND"
}

/// It has no page where it could be done by hand.
fn by_hand(mut error: RouterError) -> RouterError {
    if let RouterError::Refused { next, .. } = &mut error {
        *next = msg!("device-next-wps-state-file").into();
    }
    error
}

/// One that is gone while somebody watches has stopped answering in the middle.
fn lost(error: RouterError, waited: Duration) -> RouterError {
    match error {
        RouterError::Unreachable { what, .. } => RouterError::Silent { what, waited },
        error => error,
    }
}

impl Router for Hostapd {
    fn scheme(&self) -> &'static str {
        self.scheme
    }

    fn status(&mut self) -> Pending<'_, RouterState> {
        Box::pin(self.read_state())
    }

    fn push_button(&mut self) -> Pending<'_, ()> {
        Box::pin(self.all("WPS_PBC", Doing::PressButton))
    }

    fn add_device(
        &mut self,
        pin: &DevicePin,
        device: Option<MacAddr>,
        window: Duration,
    ) -> Pending<'_, ()> {
        // hostapd takes 0 for "for ever", which this never asks for.
        let seconds = window.as_secs().max(1);
        let device = device.map(|mac| format!(" {mac}")).unwrap_or_default();
        let pin = pin.expose_secret();
        let command = Zeroizing::new(format!("WPS_PIN any {pin} {seconds}{device}"));
        Box::pin(async move { self.all(&command, Doing::TakePin).await })
    }

    fn cancel(&mut self) -> Pending<'_, ()> {
        Box::pin(self.all("WPS_CANCEL", Doing::WaitNoLonger))
    }

    fn router_pin(&mut self, wish: RouterPinWish) -> Pending<'_, Option<RouterPin>> {
        Box::pin(async move {
            self.own_pin = wish != RouterPinWish::Off;
            match wish {
                RouterPinWish::Off => {
                    self.all("WPS_AP_PIN disable", Doing::ForgetPin).await?;
                    Ok(None)
                }
                RouterPinWish::Tell => {
                    for point in &mut self.access_points {
                        let reply = Zeroizing::new(point.channel.request("WPS_AP_PIN get").await?);
                        if let Ok(pin) = RouterPin::parse(&reply) {
                            return Ok(Some(pin));
                        }
                    }
                    Ok(None)
                }
                RouterPinWish::Random(window) => {
                    let doing = Doing::MakePin;
                    let command = format!("WPS_AP_PIN random {}", window.as_secs().max(1));
                    // One access point is enough: the settings are the same behind each.
                    let Some(point) = self.access_points.first_mut() else {
                        return Ok(None);
                    };
                    let reply = point.query(&command, doing).await?;
                    RouterPin::parse(&reply)
                        .map(Some)
                        .map_err(|error| RouterError::Strange {
                            what: point.channel.what(),
                            problem: msg!("device-pin-is-none", why = &error).into(),
                        })
                }
            }
        })
    }

    fn plan_wps(&self, state: &RouterState, on: bool) -> Undo {
        Undo::of_wps(state, on)
    }

    fn wps_enable(&mut self, on: bool) -> Pending<'_, ()> {
        Box::pin(async move {
            let state = self.read_state().await?;
            match self.plan_wps(&state, on) {
                Undo::WpsOff { networks } | Undo::WpsOn { networks } => {
                    self.set_wps(on, Some(&networks)).await
                }
                _ => Ok(()),
            }
        })
    }

    fn plan_fix(&self, state: &RouterState, fix: Fix) -> Option<FixPlan> {
        Some(match fix {
            Fix::WpsOff => FixPlan::Undo(self.plan_wps(state, false)),
            Fix::RouterPinOff if fix.is_so(state) == Some(true) => FixPlan::Undo(Undo::Nothing),
            Fix::RouterPinOff => FixPlan::ForGood,
            Fix::Wpa2 => FixPlan::Undo(self.plan_wpa2()),
        })
    }

    fn fix(&mut self, fix: Fix) -> Pending<'_, ()> {
        Box::pin(async move {
            match fix {
                Fix::WpsOff => self.wps_enable(false).await,
                Fix::RouterPinOff => self.router_pin(RouterPinWish::Off).await.map(drop),
                Fix::Wpa2 => self.wpa2().await,
            }
        })
    }

    fn watch(&mut self, patience: Duration) -> Pending<'_, Option<RouterEvent>> {
        Box::pin(async move {
            let began = tokio::time::Instant::now();
            let until = began + patience;
            loop {
                // Nothing is lost when a wait is given up: the channels keep what comes.
                let waits = self
                    .access_points
                    .iter_mut()
                    .map(|point| point.channel.next_event());
                let next = tokio::time::timeout_at(until, select_all(waits)).await;
                let Ok((event, _, _)) = next else {
                    return Ok(None);
                };
                let event = event.map_err(|error| lost(error, began.elapsed()))?;
                if self.own_pin && read::used_own_pin(&event) {
                    return Ok(Some(RouterEvent::EnrolledSomebody));
                }
                if let Some(event) = read::event(&event) {
                    return Ok(Some(event));
                }
            }
        })
    }

    fn restore(&mut self, undo: &Undo) -> Pending<'_, ()> {
        let undo = undo.clone();
        Box::pin(async move {
            match undo {
                Undo::Nothing => Ok(()),
                Undo::WpsOff { networks } => self.set_wps(false, Some(&networks)).await,
                Undo::WpsOn { networks } => self.set_wps(true, Some(&networks)).await,
                Undo::RouterPinOff => self.all("WPS_AP_PIN disable", Doing::ForgetPin).await,
                Undo::Settings { before } => self.put_back(&before).await,
                // This driver makes no such note.
                Undo::RouterPinOn => Err(RouterError::NotPossible {
                    kind: self.scheme,
                    doing: Doing::PutBackOthers,
                    next: msg!("device-next-same-address").into(),
                }),
            }
        })
    }
}
