//! The driver for OpenWrt, by ubus over HTTP (`/ubus`, as its own pages use it).
//!
//! - `ubus`: the session and the calls; `answer`: what comes back, as values.
//! - `wireless`: what uci says of the access points, and how WPS is switched there.
//! - `change`: settings changed, confirmed when the access points are back, and put back.
//! - `watch`: what happens during a run, from answers that follow each other.
//!
//! ubus can press the button and not enter a PIN. A PIN goes through `hostapd_cli` on the router:
//! by rpcd's `file.exec` where the account may run it, else by the system's ssh. With `file.exec`
//! the PIN is for a moment in the router's own list of processes, which only its root can see.
//!
//! Sources: OpenWrt's pages on ubus, rpcd and uci; its `hostapd` package (README of the ubus
//! methods, `ubus.c`, `ap.uc` for when WPS is offered); rpcd's `uci.c`, `file.c` and `session.c`;
//! LuCI's access lists; openwrt/openwrt issues 13787, 23081 and 25315.

use std::collections::{BTreeSet, VecDeque};
use std::time::Duration;

use serde_json::{Value, json};
use text::{Message, msg};
use tokio::time::{self, Instant};
use wsc::ident::MacAddr;
use wsc::pin::{DevicePin, RouterPin};
use zeroize::Zeroizing;

use super::driver::{Fix, FixPlan, Pending, Router, RouterEvent, RouterPinWish, Undo};
use super::drivers::{Access, Place};
use super::error::{Doing, RouterError};
use super::hostapd::Hostapd;
use super::radios::Radios;
use super::ssh::Ssh;
use super::state::{Addresses, RouterNetwork, RouterState, Station};
use crate::evidence::Evidence;

pub mod answer;
mod change;
mod ubus;
mod watch;
pub mod wireless;

use answer::{No, WpsStatus};
use ubus::Ubus;
use watch::Watched;
use wireless::Wireless;

/// The scheme of its addresses.
const SCHEME: &str = "openwrt";

/// The program that enters a PIN, where OpenWrt installs it.
const HOSTAPD_CLI: &str = "/usr/sbin/hostapd_cli";

/// How often a run is looked at.
const LOOK: Duration = Duration::from_secs(1);

/// How often in a row it may be out of reach during a run.
const LOST: u32 = 3;

/// An OpenWrt router.
#[derive(Debug)]
pub struct OpenWrt {
    ubus: Ubus,
    place: Place,
    ssh: Ssh,
    access_points: Vec<AccessPoint>,
    wireless: Wireless,
    /// What happened and was not told yet.
    events: VecDeque<RouterEvent>,
    /// An end without a reason that was seen, and is told unless the next look shows the reason.
    ended: Option<RouterEvent>,
    /// The way by ssh, where a PIN went: it tells more of the run than ubus does.
    shell: Option<Hostapd>,
}

#[derive(Debug)]
struct AccessPoint {
    interface: String,
    methods: BTreeSet<String>,
    section: Option<String>,
    watched: Watched,
}

impl AccessPoint {
    fn object(&self) -> String {
        format!("hostapd.{}", self.interface)
    }

    fn has_wps(&self) -> bool {
        self.methods.contains("wps_start")
    }
}

impl OpenWrt {
    /// Logs in and looks for the access points. [`Place::rest`] may name one of them.
    ///
    /// # Errors
    /// [`RouterError::PasswordNeeded`], [`RouterError::WrongPassword`], and whatever HTTP says.
    pub async fn connect(place: &Place, access: &Access) -> Result<Self, RouterError> {
        let mut router = Self {
            ubus: Ubus::open(place, access).await?,
            place: place.clone(),
            ssh: access.ssh.clone(),
            access_points: Vec::new(),
            wireless: Wireless::default(),
            events: VecDeque::new(),
            ended: None,
            shell: None,
        };
        router.find_access_points().await?;
        router.read_wireless().await?;
        Ok(router)
    }

    async fn find_access_points(&mut self) -> Result<(), RouterError> {
        let list = self.ubus.list("hostapd.*").await?;
        let mut found = Vec::new();
        for (interface, methods) in answer::access_points(&list) {
            if !self.place.rest.is_empty() && self.place.rest != interface {
                continue;
            }
            let earlier = self.access_points.iter().find(|p| p.interface == interface);
            found.push(AccessPoint {
                section: earlier.and_then(|point| point.section.clone()),
                watched: earlier.map(|p| p.watched.clone()).unwrap_or_default(),
                interface,
                methods,
            });
        }
        self.access_points = found;
        if self.access_points.is_empty() {
            return Err(RouterError::Refused {
                what: self.ubus.what(),
                doing: Doing::NameAccessPoints,
                said: msg!("device-none-running").into(),
                next: msg!("device-next-wifi-on").into(),
            });
        }
        Ok(())
    }

    /// Reads uci's `wireless`, and which section is whose. What may not be read stays unknown.
    async fn read_wireless(&mut self) -> Result<Value, RouterError> {
        let doing = Doing::TellSettings;
        let arguments = json!({ "config": "wireless" });
        let read = self.ubus.call("uci", "get", arguments, doing).await?;
        self.wireless = read.as_ref().map(Wireless::read).unwrap_or_default();
        let mut devices = Value::Null;
        for (object, method) in [
            ("luci-rpc", "getWirelessDevices"),
            // Refused with "invalid argument" by OpenWrt 25.12, because its web server adds one.
            ("network.wireless", "status"),
        ] {
            if let Ok(found) = self.ubus.call(object, method, json!({}), doing).await? {
                devices = found;
                break;
            }
        }
        for (interface, section, _) in answer::interfaces(&devices) {
            if let Some(point) = self
                .access_points
                .iter_mut()
                .find(|p| p.interface == interface)
            {
                point.section = Some(section);
            }
        }
        Ok(devices)
    }

    async fn read_state(&mut self) -> Result<RouterState, RouterError> {
        self.find_access_points().await?;
        let devices = self.read_wireless().await?;
        let infos = answer::interfaces(&devices);
        let mut state = RouterState::default();
        let mut stations = None;
        for index in 0..self.access_points.len() {
            let Some(point) = self.access_points.get(index) else {
                continue;
            };
            let info = infos.iter().find(|(name, _, _)| *name == point.interface);
            let info = info.map(|(_, _, info)| info);
            let network = self.describe(index, info).await?;
            state.networks.push(network);
            if let Some(found) = self.stations(index).await? {
                stations.get_or_insert_with(Vec::new).extend(found);
            }
        }
        state.stations = stations;
        let doing = Doing::TellWhatItIs;
        if let Ok(board) = self.ubus.call("system", "board", json!({}), doing).await? {
            let (model, firmware) = answer::board(&board);
            state.identity.model = model;
            state.identity.firmware = firmware;
        }
        if let Ok(info) = self.ubus.call("system", "info", json!({}), doing).await? {
            state.up = answer::up(&info);
        }
        state.addresses = self.addresses().await?;
        let private = if self.ubus.is_private() {
            ", over TLS"
        } else {
            ", without TLS"
        };
        let sources = [
            ("networks", "hostapd.* get_status, uci wireless"),
            ("wps", "hostapd.* wps_status, uci wireless"),
            ("identity", "system board"),
            ("up", "system info"),
        ];
        let host = &self.place.host;
        let sources =
            sources.map(|(field, source)| (field, format!("ubus {source} at {host}{private}")));
        state.evidence = Evidence::read_now(sources);
        Ok(state)
    }

    async fn describe(
        &mut self,
        index: usize,
        info: Option<&Value>,
    ) -> Result<RouterNetwork, RouterError> {
        let doing = Doing::TellState;
        let mut network = RouterNetwork::default();
        let Some(point) = self.access_points.get_mut(index) else {
            return Ok(network);
        };
        network.handle.clone_from(&point.interface);
        let (object, has_wps) = (point.object(), point.has_wps());
        if let Some(info) = info {
            answer::iwinfo(&mut network, info);
        }
        if let Ok(data) = self
            .ubus
            .call(&object, "get_status", json!({}), doing)
            .await?
        {
            answer::status(&mut network, &data);
        }
        if point.section.is_none() {
            let ssid = network.ssid.as_deref();
            let section = self
                .wireless
                .section_of(&point.interface, ssid, network.band);
            point.section = section.map(str::to_owned);
        }
        if let Some(section) = &point.section {
            self.wireless.describe(section, &mut network);
        }
        let accepts = &mut network.wps.accepts;
        if has_wps {
            if network.wps.on != Some(false) && self.ubus.may_run(HOSTAPD_CLI) == Some(true) {
                accepts.device_pin = network.wps.on;
            }
            if let Ok(data) = self
                .ubus
                .call(&object, "wps_status", json!({}), doing)
                .await?
            {
                network.wps.active = answer::wps_status(&data).active();
            }
        } else {
            // Whatever uci says: this hostapd was built without WPS.
            network.wps.on = Some(false);
            accepts.device_pin = Some(false);
            accepts.router_pin = Some(false);
            accepts.button = Some(false);
        }
        Ok(network)
    }

    /// The devices at an access point; `None` where the account may not know.
    async fn stations(&mut self, index: usize) -> Result<Option<Vec<Station>>, RouterError> {
        let doing = Doing::ListDevices;
        let Some(point) = self.access_points.get(index) else {
            return Ok(None);
        };
        let (object, interface) = (point.object(), point.interface.clone());
        if let Ok(data) = self
            .ubus
            .call(&object, "get_clients", json!({}), doing)
            .await?
        {
            return Ok(Some(answer::clients(&interface, &data)));
        }
        let arguments = json!({ "device": interface });
        let listed = self
            .ubus
            .call("iwinfo", "assoclist", arguments, doing)
            .await?;
        Ok(listed.ok().map(|data| answer::assoclist(&interface, &data)))
    }

    async fn addresses(&mut self) -> Result<Option<Addresses>, RouterError> {
        let doing = Doing::TellAddresses;
        let arguments = json!({ "config": "dhcp" });
        let pool = self.ubus.call("uci", "get", arguments, doing).await?;
        let leases = self
            .ubus
            .call("luci-rpc", "getDHCPLeases", json!({}), doing)
            .await?;
        let addresses = Addresses {
            limit: pool.ok().as_ref().and_then(answer::pool),
            leased: leases.ok().as_ref().and_then(answer::leased),
        };
        Ok((addresses != Addresses::default()).then_some(addresses))
    }

    /// The access points at which WPS may be started: those of which uci does not say that it is off.
    ///
    /// The way is refused where hostapd was built without it.
    fn with_wps(&self, doing: Doing) -> Result<Vec<usize>, RouterError> {
        if !self.access_points.iter().any(AccessPoint::has_wps) {
            return Err(without_wps());
        }
        let points = self.access_points.iter().enumerate();
        let open: Vec<usize> = points
            .filter(|(_, point)| {
                let section = point.section.as_deref();
                point.has_wps() && section.is_none_or(|s| self.wireless.wps(s))
            })
            .map(|(index, _)| index)
            .collect();
        if open.is_empty() {
            let next = msg!("device-next-switch-on-openwrt");
            return Err(RouterError::wps_is_off(self.ubus.what(), doing, next));
        }
        Ok(open)
    }

    /// Notes how things are before a run, so that what comes later is news.
    async fn begin(&mut self, indices: &[usize]) -> Result<(), RouterError> {
        self.events.clear();
        self.ended = None;
        self.shell = None;
        for index in indices {
            let (status, members) = self.look(*index).await?;
            if let Some(point) = self.access_points.get_mut(*index) {
                point.watched.begin(status.unwrap_or_default(), members);
            }
        }
        Ok(())
    }

    async fn look(
        &mut self,
        index: usize,
    ) -> Result<(Option<WpsStatus>, Option<BTreeSet<MacAddr>>), RouterError> {
        let Some(point) = self.access_points.get(index) else {
            return Ok((None, None));
        };
        let (object, has_wps) = (point.object(), point.has_wps());
        let doing = Doing::TellWhatHappens;
        let mut status = None;
        if has_wps {
            let told = self
                .ubus
                .call(&object, "wps_status", json!({}), doing)
                .await?;
            status = told.ok().map(|data| answer::wps_status(&data));
        }
        let stations = self.stations(index).await?;
        let members = stations.map(|all| all.into_iter().map(|station| station.mac).collect());
        Ok((status, members))
    }

    /// Looks at every access point, and notes what is new.
    async fn look_at_all(&mut self) -> Result<(), RouterError> {
        let mut events = Vec::new();
        for index in 0..self.access_points.len() {
            let (status, members) = self.look(index).await?;
            if let (Some(point), Some(status)) = (self.access_points.get_mut(index), status) {
                events.extend(point.watched.look(status, members));
            }
        }
        // Where the radios share their registrar, a success at one ends the windows of the others,
        // and may be seen after that: an end without a reason is told at the next look only.
        let ended = self.ended.take();
        if events.iter().any(is_success) {
            events.retain(|event| *event != RouterEvent::Cancelled);
        } else {
            self.events.extend(ended);
            if events.contains(&RouterEvent::Cancelled) {
                events.retain(|event| *event != RouterEvent::Cancelled);
                self.ended = Some(RouterEvent::Cancelled);
            }
        }
        self.events.extend(events);
        Ok(())
    }

    /// Calls a method of WPS at these access points.
    async fn wps(
        &mut self,
        indices: &[usize],
        method: &'static str,
        doing: Doing,
    ) -> Result<(), RouterError> {
        let mut radios = Radios::new();
        for index in indices {
            let Some(point) = self.access_points.get(*index) else {
                continue;
            };
            let object = point.object();
            let answer = self.ubus.call(&object, method, json!({}), doing).await?;
            radios.said(answer.map(drop).map_err(|no| (*index, no)));
        }
        match radios.end() {
            Err(Some((index, no))) => Err(self.why_refused(index, no, method, doing).await),
            _ => Ok(()),
        }
    }

    async fn why_refused(
        &mut self,
        index: usize,
        no: No,
        method: &'static str,
        doing: Doing,
    ) -> RouterError {
        let overlap = match self.look(index).await {
            Ok((Some(status), _)) => status.button == answer::Button::Overlap,
            _ => false,
        };
        let refused = |said: Message, next: Message| RouterError::Refused {
            what: self.ubus.what(),
            doing,
            said: said.into(),
            next: next.into(),
        };
        match no {
            No::Denied => self.no_rights("ubus", "hostapd.*", method, doing),
            No::NoMethod | No::NotFound => without_wps(),
            No::NotSupported if overlap => {
                refused(msg!("device-two-buttons"), msg!("device-next-one-button"))
            }
            No::NotSupported => refused(msg!("device-off-or-busy"), msg!("device-next-wps-state")),
            No::BadArgument => refused(
                msg!("device-no-arguments"),
                msg!("device-next-update-openwrt"),
            ),
            No::Nothing | No::Other(_) => refused(
                msg!("device-ubus-answers", answer = format!("{no:?}")),
                msg!("device-next-logread"),
            ),
        }
    }

    /// What a missing right is called on the router, and what gives it.
    fn no_rights(&self, scope: &str, object: &str, function: &str, doing: Doing) -> RouterError {
        let user = self.ubus.user();
        RouterError::NoRights {
            what: self.ubus.what(),
            doing,
            next: msg!("device-next-openwrt-right", user, scope, object, function).into(),
        }
    }

    /// Runs `hostapd_cli` at an access point. `None` where the account may not, so that ssh is
    /// left.
    async fn hostapd_cli(
        &mut self,
        index: usize,
        arguments: &[&str],
        doing: Doing,
    ) -> Result<Option<Zeroizing<String>>, RouterError> {
        let Some(point) = self.access_points.get(index) else {
            return Ok(None);
        };
        if self.ubus.may_run(HOSTAPD_CLI) == Some(false) {
            return Ok(None);
        }
        let mut params = vec!["-i", point.interface.as_str()];
        params.extend(arguments);
        let call = json!({ "command": HOSTAPD_CLI, "params": params });
        match self.ubus.call("file", "exec", call, doing).await? {
            Ok(data) => {
                let output = data
                    .get("stdout")
                    .and_then(Value::as_str)
                    .unwrap_or_default();
                let last = output.lines().rev().find(|line| !line.trim().is_empty());
                Ok(Some(Zeroizing::new(
                    last.unwrap_or_default().trim().to_owned(),
                )))
            }
            Err(No::Denied | No::NoMethod) => Ok(None),
            Err(No::NotFound) => Err(RouterError::NotPossible {
                kind: SCHEME,
                doing: Doing::EnterPin,
                next: msg!("device-next-hostapd-utils-openwrt").into(),
            }),
            Err(no) => Err(RouterError::Strange {
                what: self.ubus.what(),
                problem: msg!("device-exec-answers", answer = format!("{no:?}")).into(),
            }),
        }
    }

    /// The way by ssh, for what the account may not do.
    async fn by_ssh(&mut self, index: usize, doing: Doing) -> Result<&mut Hostapd, RouterError> {
        let interface = self
            .access_points
            .get(index)
            .map(|point| point.interface.clone());
        let place = Place {
            tls: false,
            user: Some(self.ubus.user().to_owned()),
            // The port of the address is that of its web server.
            port: None,
            rest: interface.unwrap_or_default(),
            ..self.place.clone()
        };
        let opened = Hostapd::connect_ssh(&place, &self.ssh).await;
        let opened = opened.map_err(|error| RouterError::NoRights {
            what: self.ubus.what(),
            doing,
            next: self.needs_cli(&error).into(),
        })?;
        Ok(self.shell.insert(opened))
    }

    /// What the account lacks to run `hostapd_cli`, where ssh does not help either. The text of an
    /// error has what to do in it, too.
    fn needs_cli(&self, error: &RouterError) -> Message {
        let (user, error) = (self.ubus.user(), error.to_string());
        msg!(
            "device-next-openwrt-cli",
            user,
            program = HOSTAPD_CLI,
            error
        )
    }

    async fn enter_pin(
        &mut self,
        pin: &DevicePin,
        device: Option<MacAddr>,
        window: Duration,
    ) -> Result<(), RouterError> {
        let doing = Doing::TakePin;
        let indices = self.with_wps(doing)?;
        self.begin(&indices).await?;
        let seconds = window.as_secs().max(1).to_string();
        let device_text = device.map(|mac| mac.to_string());
        let mut arguments = vec!["wps_pin", "any", pin.expose_secret(), &seconds];
        arguments.extend(device_text.as_deref());
        for (nth, index) in indices.iter().enumerate() {
            match self.hostapd_cli(*index, &arguments, doing).await? {
                Some(reply) if *reply == "OK" => {}
                Some(reply) => {
                    return Err(RouterError::Refused {
                        what: self.ubus.what(),
                        doing,
                        said: reply.to_string().into(),
                        next: msg!("device-next-wps-state").into(),
                    });
                }
                // All of them or none: a right does not depend on the interface.
                None if nth == 0 => {
                    let shell = self.by_ssh(*index, doing).await?;
                    return shell.add_device(pin, device, window).await;
                }
                None => break,
            }
        }
        Ok(())
    }
}

const fn is_success(event: &RouterEvent) -> bool {
    matches!(
        event,
        RouterEvent::Enrolled { .. } | RouterEvent::EnrolledSomebody
    )
}

fn without_wps() -> RouterError {
    RouterError::NotPossible {
        kind: SCHEME,
        doing: Doing::DoWps,
        next: msg!("device-next-full-wpad").into(),
    }
}

impl Router for OpenWrt {
    fn scheme(&self) -> &'static str {
        SCHEME
    }

    fn status(&mut self) -> Pending<'_, RouterState> {
        Box::pin(self.read_state())
    }

    fn push_button(&mut self) -> Pending<'_, ()> {
        Box::pin(async {
            let doing = Doing::PressButton;
            // The button on the case presses all of them; each has to be told by itself.
            let indices = self.with_wps(doing)?;
            self.begin(&indices).await?;
            self.wps(&indices, "wps_start", doing).await
        })
    }

    fn add_device(
        &mut self,
        pin: &DevicePin,
        device: Option<MacAddr>,
        window: Duration,
    ) -> Pending<'_, ()> {
        let pin = pin.clone();
        Box::pin(async move { self.enter_pin(&pin, device, window).await })
    }

    fn cancel(&mut self) -> Pending<'_, ()> {
        Box::pin(async {
            let doing = Doing::WaitNoLonger;
            if let Some(shell) = &mut self.shell {
                return shell.cancel().await;
            }
            let indices = self.with_wps(doing)?;
            self.wps(&indices, "wps_cancel", doing).await?;
            for point in &mut self.access_points {
                point.watched.cancelled();
            }
            Ok(())
        })
    }

    fn router_pin(&mut self, wish: RouterPinWish) -> Pending<'_, Option<RouterPin>> {
        Box::pin(async move {
            let doing = Doing::MakeOrForgetPin;
            let indices = self.with_wps(doing)?;
            let seconds;
            let arguments = match wish {
                RouterPinWish::Off => vec!["wps_ap_pin", "disable"],
                RouterPinWish::Tell => vec!["wps_ap_pin", "get"],
                RouterPinWish::Random(window) => {
                    seconds = window.as_secs().max(1).to_string();
                    vec!["wps_ap_pin", "random", &seconds]
                }
            };
            // One access point is enough for a new PIN: the settings are the same behind each.
            let count = if wish == RouterPinWish::Off {
                indices.len()
            } else {
                1
            };
            let mut made = None;
            for index in indices.into_iter().take(count) {
                let Some(reply) = self.hostapd_cli(index, &arguments, doing).await? else {
                    let made = self.by_ssh(index, doing).await?.router_pin(wish).await;
                    self.shell = None;
                    return made;
                };
                made = RouterPin::parse(&reply).ok();
                if made.is_none() && *reply != "OK" {
                    return Err(RouterError::Refused {
                        what: self.ubus.what(),
                        doing,
                        said: reply.to_string().into(),
                        next: msg!("device-next-wps-state").into(),
                    });
                }
            }
            Ok(made)
        })
    }

    fn plan_wps(&self, _state: &RouterState, on: bool) -> Undo {
        self.undo_of(&self.switch(on))
    }

    fn plan_fix(&self, _state: &RouterState, fix: Fix) -> Option<FixPlan> {
        Some(FixPlan::Undo(self.undo_of(&self.settings_of(fix))))
    }

    fn fix(&mut self, fix: Fix) -> Pending<'_, ()> {
        match fix {
            Fix::WpsOff => self.wps_enable(false),
            Fix::RouterPinOff | Fix::Wpa2 => Box::pin(self.make_safe(fix)),
        }
    }

    fn wps_enable(&mut self, on: bool) -> Pending<'_, ()> {
        Box::pin(async move {
            let doing = Doing::switching(on);
            if on && !self.access_points.iter().any(AccessPoint::has_wps) {
                return Err(without_wps());
            }
            self.read_state().await?;
            if self.wireless.is_empty() {
                return Err(self.no_rights("uci", "wireless", "read", doing));
            }
            let settings = self.switch(on);
            if settings.is_empty() {
                return Ok(());
            }
            self.change(&settings, doing).await?;
            self.read_wireless().await?;
            let taken = settings.iter().all(|setting| self.wireless.has(setting));
            RouterError::switched(&self.place.host, on, Some(on == taken))
        })
    }

    fn watch(&mut self, patience: Duration) -> Pending<'_, Option<RouterEvent>> {
        Box::pin(async move {
            if let Some(shell) = &mut self.shell {
                return shell.watch(patience).await;
            }
            let until = Instant::now() + patience;
            let mut lost = 0;
            let began = Instant::now();
            loop {
                if let Some(event) = self.events.pop_front() {
                    return Ok(Some(event));
                }
                match self.look_at_all().await {
                    Ok(()) => lost = 0,
                    // It is forgiven a few times: a small web server drops connections.
                    Err(RouterError::Unreachable { what, .. }) => {
                        lost += 1;
                        if lost >= LOST {
                            let waited = began.elapsed();
                            return Err(RouterError::Silent { what, waited });
                        }
                    }
                    Err(error) => return Err(error),
                }
                if !self.events.is_empty() {
                    continue;
                }
                let now = Instant::now();
                if now >= until {
                    return Ok(None);
                }
                time::sleep_until(until.min(now + LOOK)).await;
            }
        })
    }

    fn restore(&mut self, undo: &Undo) -> Pending<'_, ()> {
        let undo = undo.clone();
        Box::pin(async move {
            match undo {
                Undo::Nothing => Ok(()),
                Undo::Settings { before } => self.put_back(&before).await,
                Undo::RouterPinOff => self.router_pin(RouterPinWish::Off).await.map(|_| ()),
                // Notes of another kind's address for the same router.
                Undo::WpsOff { .. } => self.wps_enable(false).await,
                Undo::WpsOn { .. } => self.wps_enable(true).await,
                Undo::RouterPinOn => Err(RouterError::no_such_switch(SCHEME)),
            }
        })
    }
}
