//! A virtual router: an access point with WPS, the network behind it, and its settings page.

mod network;

pub(crate) use network::{ToHeader, rsn_element};

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use wsc::ap::{AccessPoint, ApConfig, ApEvent, Input, Keys, Output};
use wsc::code::{AuthTypes, ConfigMethods, DeviceType, RfBands, WpsState};
use wsc::credential::{Credential, Ssid};
use wsc::device::DeviceInfo;
use wsc::enrollee::SetupLock;
use wsc::frame::{
    Beacon, Body, Capabilities, Data, Frame, IeWriter, Management, RATES_2_4_GHZ, ReasonCode, Rsn,
    StatusCode, ssid,
};
use wsc::ident::MacAddr;
use wsc::ie::{ApInfo, Mode};
use wsc::pin::{DevicePin, PinLength, RouterPin};
use wsc::secret::SecretBytes;
use wsc::time::Instant;
use wsc::version::WscVersion;

use crate::air::{Heard, Position};
use crate::bss::Security;
use crate::dice::Dice;
use crate::lan::{Ipv4, Packet};
use crate::meeting::management;
use crate::wpa::{Authenticator, Cipher, GROUP_KEY_ID, Pmk};

/// Time between beacons: 100 units of 1024 microseconds.
const BEACON_PERIOD: Duration = Duration::from_millis(102);
/// How long after the end of a WPS run the station is sent away (hostapd: 10 ms).
const FAREWELL: Duration = Duration::from_millis(10);
/// How long an answer in the handshake is waited for, and how often it is asked for.
const HANDSHAKE_PATIENCE: Duration = Duration::from_secs(1);
const HANDSHAKE_TRIES: u32 = 4;

/// What a router is.
#[derive(Clone, Debug)]
pub struct RouterConfig {
    /// What its owner calls it.
    pub name: String,
    /// Address of its radio.
    pub mac: MacAddr,
    /// Name of its network.
    pub ssid: String,
    /// The network's passphrase.
    pub passphrase: SecretBytes,
    /// The network's security.
    pub security: Security,
    /// What beacons tell of it, where that is something for which there is no [`Security`] here,
    /// such as accounts, or management frames that must be protected.
    pub rsn: Option<Rsn>,
    /// Its channel.
    pub channel: u8,
    /// Where it stands.
    pub position: Position,
    /// Power of its radio in dBm.
    pub power_dbm: i32,
    /// Whether WPS is switched on.
    pub wps: bool,
    /// Version of WPS.
    pub version: WscVersion,
    /// Whether it has settings of its owner, or the factory's.
    pub configured: bool,
    /// The router PIN on its label; `None` when it takes none.
    pub router_pin: Option<RouterPin>,
    /// What external registrars may do.
    pub lock: SetupLock,
    /// Whether beacons leave the network's name out.
    pub hidden: bool,
    /// Which devices may join, `None` for all.
    pub filter: Option<Vec<MacAddr>>,
    /// Whether the filter holds for WPS too, or only for joining. Both are in the field.
    pub filter_holds_for_wps: bool,
    /// Which keys WPS gives.
    pub keys: Keys,
    /// A passphrase that WPS gives instead of the network's: an old one that was never updated.
    pub stale_passphrase: Option<SecretBytes>,
    /// What WPS gives instead of this network's settings: those of another network.
    pub hands_out: Option<Credential>,
    /// Whether it has as many devices as it takes.
    pub full: bool,
    /// Whether its wireless guests are kept away from the wired network.
    pub isolated: bool,
    /// Whether it gives addresses.
    pub gives_addresses: bool,
}

impl RouterConfig {
    /// A router as it comes out of its box today: WPA2, WPS with button and device PIN.
    pub fn new(name: &str, mac: MacAddr, ssid: &str, passphrase: &str) -> Self {
        Self {
            name: name.into(),
            mac,
            ssid: ssid.into(),
            passphrase: passphrase.into(),
            security: Security::Wpa2,
            rsn: None,
            channel: 6,
            position: Position::default(),
            power_dbm: 18,
            wps: true,
            version: WscVersion::V2_0,
            configured: true,
            router_pin: None,
            lock: SetupLock::Open,
            hidden: false,
            filter: None,
            filter_holds_for_wps: false,
            keys: Keys::Shared,
            stale_passphrase: None,
            hands_out: None,
            full: false,
            isolated: false,
            gives_addresses: true,
        }
    }

    fn ssid(&self) -> Ssid {
        Ssid::new(self.ssid.as_bytes()).unwrap_or_default()
    }

    /// What beacons tell of the network's security.
    pub fn rsn(&self) -> Option<Rsn> {
        self.rsn.clone().or_else(|| self.security.rsn())
    }

    /// The network's settings as its owner has them.
    pub fn settings(&self) -> Credential {
        self.credential(&self.passphrase)
    }

    /// The network's settings as WPS tells them. It has no word for WPA3 (WSC 2.0, Authentication
    /// Type), so a WPA3 network is told as WPA2.
    fn credential(&self, passphrase: &SecretBytes) -> Credential {
        let open = self.security == Security::Open;
        let auth = if open {
            AuthTypes::OPEN
        } else {
            AuthTypes::WPA2_PSK
        };
        let encr = if open {
            wsc::code::EncrTypes::NONE
        } else {
            wsc::code::EncrTypes::AES
        };
        Credential {
            ssid: self.ssid(),
            auth,
            encr,
            key: passphrase.clone(),
            mac: self.mac,
        }
    }
}

/// Something that happened at a router, as its log would tell.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RouterEvent {
    /// It began, or stopped, to wait for a device.
    Window(Option<Mode>),
    /// Something of WPS.
    Wps(ApEvent),
    /// A device that the filter does not list was refused.
    Filtered(MacAddr),
    /// A device was refused because there are as many as the router takes.
    Full(MacAddr),
    /// A device was refused for another reason.
    Refused(MacAddr, StatusCode),
    /// A device proved another key than the network's.
    KeyMismatch(MacAddr),
    /// A device joined the network.
    Joined(MacAddr),
    /// A device was given an address.
    Lease(MacAddr, Ipv4),
}

/// What a station is to the router.
#[derive(Debug)]
enum Station {
    Authenticated,
    Wps,
    Handshake {
        authenticator: Box<Authenticator>,
        tries: u32,
        deadline: Instant,
    },
    Member {
        receive: Box<Cipher>,
        send: Box<Cipher>,
    },
    /// A member of an open network.
    Open,
}

/// A router.
#[derive(Debug)]
pub struct Router {
    config: RouterConfig,
    ap: AccessPoint,
    network_key: Option<Pmk>,
    device_keys: Vec<(MacAddr, Pmk)>,
    group_key: [u8; 16],
    group: Cipher,
    stations: BTreeMap<MacAddr, Station>,
    farewells: Vec<(Instant, MacAddr)>,
    leases: Vec<MacAddr>,
    next_beacon: Instant,
    window: Option<Mode>,
    /// It has no power.
    off: bool,
    ap_wait: Option<Instant>,
    dice: Dice,
    frames: VecDeque<Frame>,
    wired: VecDeque<Packet>,
    events: VecDeque<RouterEvent>,
}

impl Router {
    /// Switches a router on. Routers of one home need different names.
    pub fn new(config: RouterConfig, seed: u64) -> Self {
        let mut dice = Dice::new(seed, &config.name);
        let group_key = dice.octets();
        let ap = AccessPoint::new(ap_config(&config), &dice.octets());
        let first_beacon = u64::from(dice.below(100));
        Self {
            network_key: Pmk::of(&config.credential(&config.passphrase)),
            device_keys: Vec::new(),
            group: Cipher::new(&group_key, GROUP_KEY_ID),
            group_key,
            ap,
            stations: BTreeMap::new(),
            farewells: Vec::new(),
            leases: Vec::new(),
            next_beacon: Instant::from_millis(first_beacon),
            window: None,
            off: false,
            ap_wait: None,
            dice,
            frames: VecDeque::new(),
            wired: VecDeque::new(),
            events: VecDeque::new(),
            config,
        }
    }

    /// What it is, with what was changed on its settings page.
    pub const fn config(&self) -> &RouterConfig {
        &self.config
    }

    /// What it tells of WPS; `None` while WPS is off, as it is too while the name is hidden: an
    /// access point on hostapd refuses both at once, for a device could not find the network.
    pub fn wps(&self) -> Option<&ApInfo> {
        let on = self.config.wps && !self.config.hidden && !self.off;
        on.then(|| self.ap.info())
    }

    /// Enters a device PIN on the settings page. `device` is the device's address, where the page
    /// lets its owner pick one. Returns whether there is such a box: not while WPS is off.
    pub fn add_device_pin(
        &mut self,
        now: Instant,
        pin: DevicePin,
        device: Option<MacAddr>,
    ) -> bool {
        if self.wps().is_none() {
            return false;
        }
        self.ap.add_pin(now, pin, None, device, None);
        self.settle(now);
        true
    }

    /// Enters a new router PIN on the settings page, in the box next to the one for device PINs.
    pub fn set_router_pin(&mut self, now: Instant, pin: Option<RouterPin>) {
        self.config.router_pin.clone_from(&pin);
        self.ap.set_router_pin(now, pin, None);
        self.settle(now);
    }

    /// Makes a random router PIN and takes it from now on.
    pub fn make_router_pin(&mut self, now: Instant) -> RouterPin {
        let pin = RouterPin::generate(PinLength::Eight, self.dice.source());
        self.set_router_pin(now, Some(pin.clone()));
        pin
    }

    /// The devices that are in its network.
    pub fn members(&self) -> Vec<MacAddr> {
        let is_member =
            |station: &Station| matches!(station, Station::Member { .. } | Station::Open);
        let members = self.stations.iter().filter(|(_, one)| is_member(one));
        members.map(|(mac, _)| *mac).collect()
    }

    /// Presses the button. Returns whether it began to wait.
    pub fn press_button(&mut self, now: Instant) -> bool {
        let pressed = self.wps().is_some() && self.ap.press_button(now).is_ok();
        self.settle(now);
        pressed
    }

    /// Forgets the device PINs that were entered and releases the button. Returns whether it was
    /// waiting for a device.
    pub fn stop_waiting(&mut self, now: Instant) -> bool {
        let waited = self.window.is_some();
        self.ap.cancel(now);
        self.settle(now);
        waited
    }

    /// Switches WPS on or off.
    pub fn switch_wps(&mut self, now: Instant, on: bool) {
        self.config.wps = on;
        if !on {
            self.ap.cancel(now);
        }
        self.settle(now);
    }

    /// Takes its power away. Whoever was in its network is not any more.
    pub fn switch_off(&mut self) {
        self.off = true;
        self.stations.clear();
        self.farewells.clear();
        self.frames.clear();
        self.ap_wait = None;
    }

    /// Hides the network's name, or shows it.
    pub fn hide(&mut self, now: Instant, hidden: bool) {
        self.config.hidden = hidden;
        self.settle(now);
    }

    /// Lets a service of the router at the access point of its WPS for a moment, such as UPnP.
    /// `None` while WPS is off.
    pub fn at_access_point<T>(
        &mut self,
        now: Instant,
        act: impl FnOnce(&mut AccessPoint) -> T,
    ) -> Option<T> {
        self.wps()?;
        let done = act(&mut self.ap);
        self.settle(now);
        Some(done)
    }

    /// When [`Self::wake`] is due.
    pub fn deadline(&self) -> Instant {
        let handshakes = self.stations.values().filter_map(|station| match station {
            Station::Handshake { deadline, .. } => Some(*deadline),
            _ => None,
        });
        self.farewells
            .iter()
            .map(|(at, _)| *at)
            .chain(handshakes)
            .chain(self.ap_wait)
            .fold(self.next_beacon, Instant::min)
    }

    /// Lets time pass.
    pub fn wake(&mut self, now: Instant) {
        if self.off {
            self.next_beacon = now + BEACON_PERIOD;
            return;
        }
        if now >= self.next_beacon {
            self.next_beacon = now + BEACON_PERIOD;
            let beacon = self.beacon(now, true);
            let own = self.config.mac;
            self.frames.push_back(management(
                own,
                MacAddr::BROADCAST,
                own,
                Body::Beacon(beacon),
            ));
        }
        let (due, later) = self.farewells.iter().partition(|(at, _)| now >= *at);
        self.farewells = later;
        for (_, mac) in due {
            self.dismiss(mac, ReasonCode::IEEE_8021X_FAILED);
        }
        self.retry_handshakes(now);
        self.ap.handle(now, Input::Timeout);
        self.settle(now);
    }

    /// Takes a frame.
    pub fn receive(&mut self, now: Instant, heard: &Heard) {
        if self.off {
            return;
        }
        match Frame::parse(&heard.octets) {
            Ok(Frame::Management(frame)) => self.manage(now, &frame),
            Ok(Frame::Data(frame)) if frame.bssid == self.config.mac => {
                self.data(now, &frame, &heard.octets);
            }
            _ => {}
        }
        self.settle(now);
    }

    /// The next frame to send.
    pub fn frame(&mut self) -> Option<Frame> {
        self.frames.pop_front()
    }

    /// The next packet for the wired network.
    pub(crate) fn wired(&mut self) -> Option<Packet> {
        self.wired.pop_front()
    }

    /// The next thing that happened.
    pub fn event(&mut self) -> Option<RouterEvent> {
        self.events.pop_front()
    }

    fn manage(&mut self, now: Instant, frame: &Management) {
        let (own, from) = (self.config.mac, frame.transmitter);
        match &frame.body {
            Body::ProbeRequest { elements } => {
                let wanted = ssid(elements).unwrap_or_default();
                if self.wps().is_some() {
                    self.ap.handle(now, Input::ProbeRequest(from, elements));
                }
                let for_all = wanted.as_bytes().is_empty() && !self.config.hidden;
                if for_all || wanted == self.config.ssid() {
                    let answer = Body::ProbeResponse(self.beacon(now, false));
                    self.frames.push_back(management(own, from, own, answer));
                }
            }
            Body::Authentication { transaction: 1, .. } if frame.receiver == own => {
                let filtered = self.filtered(from) && self.config.filter_holds_for_wps;
                let status = if filtered {
                    StatusCode::FAILURE
                } else {
                    StatusCode::SUCCESS
                };
                if filtered {
                    self.log(RouterEvent::Filtered(from));
                } else {
                    self.forget(now, from);
                    self.stations.insert(from, Station::Authenticated);
                }
                let answer = Body::open_authentication(2, status);
                self.frames.push_back(management(own, from, own, answer));
            }
            Body::AssociationRequest { elements, .. } if frame.receiver == own => {
                self.associate(now, from, elements);
            }
            Body::Deauthentication(_) | Body::Disassociation(_) if frame.receiver == own => {
                self.forget(now, from);
                self.stations.remove(&from);
            }
            _ => {}
        }
    }

    /// Sends a station away.
    fn dismiss(&mut self, mac: MacAddr, reason: ReasonCode) {
        let own = self.config.mac;
        self.stations.remove(&mac);
        let body = Body::Deauthentication(reason);
        self.frames.push_back(management(own, mac, own, body));
    }

    /// Ends what goes on with a station.
    fn forget(&mut self, now: Instant, mac: MacAddr) {
        if matches!(self.stations.get(&mac), Some(Station::Wps)) {
            self.ap.handle(now, Input::Gone(mac));
        }
        self.farewells.retain(|(_, other)| *other != mac);
    }

    fn filtered(&self, mac: MacAddr) -> bool {
        self.config
            .filter
            .as_ref()
            .is_some_and(|allowed| !allowed.contains(&mac))
    }

    fn log(&mut self, event: RouterEvent) {
        self.events.push_back(event);
    }

    fn data(&mut self, now: Instant, frame: &Data, octets: &[u8]) {
        let from = frame.source;
        if let Some(pdu) = frame.eapol() {
            match self.stations.get(&from) {
                Some(Station::Wps) => self.ap.handle(now, Input::Eapol(from, pdu)),
                Some(Station::Handshake { .. }) => self.handshake(now, from, pdu),
                _ => {}
            }
            return;
        }
        self.member_data(frame, octets);
    }

    /// Carries out what the WPS machine asks for.
    fn settle(&mut self, now: Instant) {
        let own = self.config.mac;
        loop {
            match self.ap.poll() {
                Output::Transmit(to, pdu) => {
                    let data = Data::eapol_from_ap(own, to, 0, pdu);
                    self.frames.push_back(Frame::Data(data));
                }
                Output::Disconnect(mac) => self.farewells.push((now + FAREWELL, mac)),
                Output::Event(event) => {
                    match &event {
                        ApEvent::DeviceKey(mac, credential) => {
                            if let Some(key) = Pmk::of(credential) {
                                self.device_keys.push((*mac, key));
                            }
                        }
                        ApEvent::NewSettings(settings) => self.reconfigure(settings),
                        _ => {}
                    }
                    self.log(RouterEvent::Wps(event));
                }
                Output::Wait(at) => {
                    self.ap_wait = at.filter(|at| *at > now);
                    break;
                }
            }
        }
        let window = self.wps().and_then(ApInfo::active_mode);
        if window != self.window {
            self.window = window;
            self.log(RouterEvent::Window(window));
        }
    }

    fn reconfigure(&mut self, settings: &Credential) {
        self.config.ssid = settings.ssid.to_text();
        self.config.passphrase = settings.key.clone();
        self.config.configured = true;
        if settings.auth.intersects(AuthTypes::PERSONAL) && self.config.security == Security::Open {
            self.config.security = Security::Wpa2;
        }
        self.network_key = Pmk::of(settings);
    }

    fn beacon(&self, now: Instant, broadcast: bool) -> Beacon {
        let config = &self.config;
        let mut elements = IeWriter::new();
        if broadcast && config.hidden {
            elements.ssid(&Ssid::default());
        } else {
            elements.ssid(&config.ssid());
        }
        elements.rates(&RATES_2_4_GHZ).channel(config.channel);
        if let Some(rsn) = config.rsn() {
            elements.rsn(&rsn);
        }
        elements.extended_rates(&RATES_2_4_GHZ);
        if let Some(info) = self.wps() {
            elements.raw(&if broadcast {
                info.beacon_ie()
            } else {
                info.probe_response_ie()
            });
        }
        Beacon {
            timestamp: now.as_millis() * 1000,
            interval: 100,
            capabilities: Capabilities::infrastructure(config.security != Security::Open),
            elements: elements.finish(),
        }
    }
}

fn ap_config(config: &RouterConfig) -> ApConfig {
    let network = config.credential(&config.passphrase);
    let stale = config.stale_passphrase.as_ref();
    let mut ap = ApConfig::new(config.mac, network);
    ap.device = DeviceInfo {
        manufacturer: "Octopin lab".into(),
        model_name: "Virtual router".into(),
        model_number: "1".into(),
        serial_number: "1".into(),
        device_name: config.name.clone(),
        device_type: DeviceType::ACCESS_POINT,
        config_methods: ConfigMethods::LABEL
            | ConfigMethods::VIRTUAL_PUSH_BUTTON
            | ConfigMethods::PHYSICAL_PUSH_BUTTON
            | ConfigMethods::KEYPAD,
        rf_bands: RfBands::GHZ_2_4,
        os_version: 0,
    };
    ap.state = if config.configured {
        WpsState::CONFIGURED
    } else {
        WpsState::NOT_CONFIGURED
    };
    ap.hand_out = stale
        .map(|key| config.credential(key))
        .or_else(|| config.hands_out.clone())
        .into_iter()
        .collect();
    ap.keys = config.keys;
    ap.router_pin.clone_from(&config.router_pin);
    ap.lock = config.lock;
    ap.version = config.version;
    ap
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
