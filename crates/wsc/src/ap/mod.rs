//! The access point's side: any number of stations, an internal registrar with its PINs and its
//! button, and an enrollee for external registrars behind a router PIN and its lock.
//!
//! Feed it what arrives and what its owner does, and call [`AccessPoint::poll`] until it says to
//! wait. The radio, or the wire, is the caller's.

mod external;
mod lockout;
mod passwords;
mod proxy;
mod session;
mod setup;
mod upnp;

pub use external::{ExternalEnd, ExternalId, Heard};
pub use lockout::Lockout;
pub use passwords::{Overlap, Passwords, Selected, WALK_TIME};
pub use upnp::NoAnswer;

use alloc::boxed::Box;
use alloc::collections::{BTreeMap, VecDeque};
use alloc::vec::Vec;
use core::time::Duration;

use crate::attr::{DecodeError, Tolerance};
use crate::code::{ConfigMethods, DevicePasswordId, DeviceType, RfBands, WpsState};
use crate::credential::Credential;
use crate::device::DeviceInfo;
use crate::eap::eapol::{Pdu, VERSION_ACCESS_POINT};
use crate::eap::fragment::FRAGMENT_SIZE;
use crate::enrollee::SetupLock;
use crate::event::{Event, Outcome};
use crate::ident::{MacAddr, Uuid};
use crate::ie::{ApInfo, StationInfo};
use crate::pin::{DevicePin, RouterPin};
use crate::random::Drbg;
use crate::time::Instant;
use crate::version::WscVersion;

use external::Externals;
pub(crate) use session::single_mode;
use session::{Desk, Next, Session, SessionOutput};

/// The most stations that are talked to at once; further ones are not answered.
const MAX_SESSIONS: usize = 16;

/// Configuration of an [`AccessPoint`].
#[derive(Clone, Debug)]
pub struct ApConfig {
    /// Its MAC address (BSSID).
    pub mac: MacAddr,
    /// Its UUID, as enrollee and as registrar.
    pub uuid: Uuid,
    /// Its description. The push button is never offered to external registrars.
    pub device: DeviceInfo,
    /// Its own settings.
    pub network: Credential,
    /// Whether these are its owner's, or the factory's that the first device replaces.
    pub state: WpsState,
    /// What devices are given instead of `network`: the settings of another network (a pop-up
    /// registrar hands out those of the home), or of several.
    pub hand_out: Vec<Credential>,
    /// Which key devices are given.
    pub keys: Keys,
    /// The PIN for external registrars; `None` refuses all.
    pub router_pin: Option<RouterPin>,
    /// What external registrars with the right PIN may do.
    pub lock: SetupLock,
    /// Whether it has radios in two bands, which its beacons then tell.
    pub dual_band: bool,
    /// Protocol version.
    pub version: WscVersion,
    /// The most octets of WSC data in one frame.
    pub fragment_size: usize,
    /// Which deviations of stations are accepted.
    pub tolerance: Tolerance,
}

/// Which key devices are given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keys {
    /// The network's, the same for all.
    #[default]
    Shared,
    /// One of its own for each device and each external registrar that reads the settings, 32
    /// random octets; [`ApEvent::DeviceKey`] tells it so that the access point accepts it.
    PerDevice,
}

impl ApConfig {
    /// An access point of WSC 2.0 with this network, open to external registrars only once it has
    /// a router PIN.
    pub fn new(mac: MacAddr, network: Credential) -> Self {
        Self {
            mac,
            uuid: Uuid::from_mac(mac),
            device: DeviceInfo {
                device_type: DeviceType::ACCESS_POINT,
                ..DeviceInfo::default()
            },
            network,
            state: WpsState::CONFIGURED,
            hand_out: Vec::new(),
            keys: Keys::Shared,
            router_pin: None,
            lock: SetupLock::Open,
            dual_band: false,
            version: WscVersion::V2_0,
            fragment_size: FRAGMENT_SIZE,
            tolerance: Tolerance::FIELD,
        }
    }
}

/// What an access point is fed.
#[derive(Clone, Copy, Debug)]
pub enum Input<'a> {
    /// An EAPOL protocol data unit from a station.
    Eapol(MacAddr, &'a [u8]),
    /// The information elements of a probe request.
    ProbeRequest(MacAddr, &'a [u8]),
    /// A station associated for WPS, or a wired one appeared: begin without waiting for its
    /// EAPOL-Start.
    Approach(MacAddr),
    /// A station went away.
    Gone(MacAddr),
    /// A moment that [`Output::Wait`] named has come. Harmless at any other time.
    Timeout,
}

/// What an access point asks of its caller.
#[derive(Debug, PartialEq, Eq)]
pub enum Output {
    /// Send this EAPOL protocol data unit to the station.
    Transmit(MacAddr, Vec<u8>),
    /// The conversation with the station is over: disconnect it.
    Disconnect(MacAddr),
    /// Something happened.
    Event(ApEvent),
    /// Nothing to do before this moment, if there is one, or the next input.
    Wait(Option<Instant>),
}

/// Something that happened at an access point.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ApEvent {
    /// In the run with a station.
    Run(MacAddr, Event),
    /// The run with a station ended.
    Ended(MacAddr, Outcome),
    /// A device asks with a PIN that was not entered yet.
    PinNeeded {
        /// Its MAC address.
        mac: MacAddr,
        /// Its UUID, for which a PIN can be entered.
        uuid: Uuid,
        /// Its description.
        device: Box<DeviceInfo>,
    },
    /// More than one device is in push-button mode: all of them are refused.
    Overlap,
    /// The button's two minutes are over and no device came.
    ButtonTimeout,
    /// External registrars are refused from now on, until this moment where there is one.
    SetupLocked(Option<Instant>),
    /// They are no longer refused.
    SetupUnlocked,
    /// The access point has new settings and should use them.
    NewSettings(Credential),
    /// This device was given a key of its own, which the access point should accept from it.
    DeviceKey(MacAddr, Credential),
    /// What beacons and probe responses tell has changed.
    Advertise,
    /// The external registrars are to be told of a station's WPS attributes or message.
    TellExternals(MacAddr, Heard, Vec<u8>),
    /// A device's run that an external registrar had taken over ended.
    ExternalEnded(MacAddr, ExternalEnd),
    /// In a run in which an external registrar reads or changes the settings over UPnP.
    Setup(Event),
    /// Such a run ended.
    SetupEnded(Outcome),
}

/// The machine of an access point.
#[derive(Debug)]
pub struct AccessPoint {
    config: ApConfig,
    passwords: Passwords,
    lockout: Lockout,
    router_pin_expires: Option<Instant>,
    externals: Externals,
    setups: upnp::Runs,
    sessions: BTreeMap<MacAddr, Session>,
    seeds: Drbg,
    advertised: ApInfo,
    out: VecDeque<Output>,
    waiting: Option<Instant>,
}

impl AccessPoint {
    /// An access point without PINs of devices and with its button released. `seed` comes from the
    /// operating system and is used once.
    pub fn new(config: ApConfig, seed: &[u8; 32]) -> Self {
        let passwords = Passwords::default();
        let lockout = Lockout::default();
        Self {
            advertised: advertise(&config, &passwords, &Externals::default(), &lockout),
            config,
            passwords,
            lockout,
            router_pin_expires: None,
            externals: Externals::default(),
            setups: upnp::Runs::default(),
            sessions: BTreeMap::new(),
            seeds: Drbg::new(seed),
            out: VecDeque::new(),
            waiting: None,
        }
    }

    /// Its configuration, with the settings that it has by now.
    pub const fn config(&self) -> &ApConfig {
        &self.config
    }

    /// What its beacons and probe responses tell.
    pub const fn info(&self) -> &ApInfo {
        &self.advertised
    }

    /// Whether external registrars are refused because of wrong PINs.
    pub fn is_locked(&self) -> bool {
        self.lockout.is_locked()
    }

    /// Until when the button is active.
    pub fn button_until(&self) -> Option<Instant> {
        self.passwords.button_until()
    }

    /// Enters a device PIN: for the device with this UUID or, without, for the first that asks.
    /// `mac` is what is advertised as authorized; any device without. After `lifetime` it is
    /// forgotten.
    pub fn add_pin(
        &mut self,
        now: Instant,
        pin: DevicePin,
        uuid: Option<Uuid>,
        mac: Option<MacAddr>,
        lifetime: Option<Duration>,
    ) {
        self.passwords.add_pin(now, pin, uuid, mac, lifetime);
        self.settle(now);
    }

    /// Presses the button.
    ///
    /// # Errors
    /// [`Overlap`] when more than one device was in push-button mode within the last two minutes.
    pub fn press_button(&mut self, now: Instant) -> Result<(), Overlap> {
        let pressed = self.passwords.press(now);
        if pressed.is_err() {
            self.event(ApEvent::Overlap);
        }
        self.settle(now);
        pressed
    }

    /// Forgets every device PIN, releases the button and ends the runs that use them.
    pub fn cancel(&mut self, now: Instant) {
        self.passwords.cancel();
        let stations: Vec<MacAddr> = self.sessions.keys().copied().collect();
        for mac in stations {
            self.with_session(now, mac, Session::cancel);
        }
        self.settle(now);
    }

    /// Sets, or with `None` removes, the router PIN, for `lifetime` where one is given. A new PIN
    /// ends every lock.
    pub fn set_router_pin(
        &mut self,
        now: Instant,
        pin: Option<RouterPin>,
        lifetime: Option<Duration>,
    ) {
        if pin.is_some() && self.lockout.is_locked() {
            self.event(ApEvent::SetupUnlocked);
        }
        if pin.is_some() {
            self.lockout.new_pin();
        }
        self.router_pin_expires = lifetime.map(|lifetime| now + lifetime);
        self.config.router_pin = pin;
        self.settle(now);
    }

    /// An external registrar wants to be told of stations from now on.
    pub fn external_joined(&mut self, id: ExternalId) {
        self.externals.join(id);
    }

    /// An external registrar went away; what it was ready for is announced no longer.
    pub fn external_left(&mut self, now: Instant, id: ExternalId) {
        self.externals.leave(id);
        self.settle(now);
    }

    /// An external registrar says what it is ready for, in the attributes of SetSelectedRegistrar.
    ///
    /// # Errors
    /// The first attribute that cannot be read; nothing has changed then.
    pub fn external_selected(
        &mut self,
        now: Instant,
        id: ExternalId,
        attributes: &[u8],
    ) -> Result<(), DecodeError> {
        self.externals.select(now, id, attributes)?;
        self.settle(now);
        Ok(())
    }

    /// An external registrar answers a device. Which one is told by the nonce in the message and
    /// not by an address, because registrars name wrong ones (Intel's wsccmd does). Returns whether
    /// there is such a device.
    pub fn external_answered(&mut self, now: Instant, message: &[u8]) -> bool {
        let stations: Vec<MacAddr> = self.sessions.keys().copied().collect();
        let mut found = false;
        for mac in stations {
            self.with_session(now, mac, |session, desk| {
                let output = session.answered(desk, message);
                found |= output.is_some();
                output.unwrap_or_default()
            });
        }
        self.settle(now);
        found
    }

    /// Describes the access point to an external registrar that asks over UPnP (GetDeviceInfo): M1,
    /// with which a run begins, should it go on. `None` where no key can be made.
    pub fn device_info(&mut self, now: Instant) -> Option<Vec<u8>> {
        let seeds = self.seeds.fork();
        let m1 = self.with_setups(now, |setups, desk| setups.begin(desk, seeds));
        self.settle(now);
        m1
    }

    /// Takes the next message of such a run (PutMessage), and answers it.
    ///
    /// # Errors
    /// [`NoAnswer`]; that the run is over is the usual end of it.
    pub fn put_message(&mut self, now: Instant, message: &[u8]) -> Result<Vec<u8>, NoAnswer> {
        let answer = self.with_setups(now, |setups, desk| setups.receive(desk, message));
        self.settle(now);
        answer
    }

    /// Takes an input. Call [`Self::poll`] afterwards until it says to wait.
    pub fn handle(&mut self, now: Instant, input: Input<'_>) {
        match input {
            Input::Eapol(mac, octets) => match Pdu::parse(octets) {
                Some(Pdu::Start) => self.approach(now, mac, true),
                Some(Pdu::Eap(packet)) => {
                    self.with_session(now, mac, |session, desk| session.receive(desk, packet));
                }
                Some(Pdu::Logoff) => self.gone(now, mac),
                Some(Pdu::Other(..)) | None => {}
            },
            Input::ProbeRequest(mac, elements) => self.probed(now, mac, elements),
            Input::Approach(mac) => self.approach(now, mac, false),
            Input::Gone(mac) => self.gone(now, mac),
            Input::Timeout => {}
        }
        self.expire(now);
        self.settle(now);
    }

    /// What to do next. Call until [`Output::Wait`].
    pub fn poll(&mut self) -> Output {
        self.out.pop_front().unwrap_or(Output::Wait(self.waiting))
    }

    fn event(&mut self, event: ApEvent) {
        self.out.push_back(Output::Event(event));
    }

    fn probed(&mut self, now: Instant, mac: MacAddr, elements: &[u8]) {
        if let Some(attributes) = crate::ie::join(elements).filter(|_| !self.externals.is_empty()) {
            self.event(ApEvent::TellExternals(mac, Heard::ProbeRequest, attributes));
        }
        let Some(Ok(station)) = StationInfo::parse(elements) else {
            return;
        };
        if let (Some(DevicePasswordId::PUSH_BUTTON), Some(uuid)) =
            (station.device_password_id, station.uuid)
            && self.passwords.saw_press(now, uuid, mac)
        {
            self.event(ApEvent::Overlap);
        }
    }

    /// A station wants to begin. One that is talked to already repeats itself only when it has
    /// been silent, so that a delayed or doubled EAPOL-Start does not end a run.
    fn approach(&mut self, now: Instant, mac: MacAddr, asked: bool) {
        if let Some(session) = self.sessions.get_mut(&mac) {
            match session.restart(now, asked) {
                session::Restart::Ignore => return,
                session::Restart::Repeat(packet) => {
                    let pdu = Pdu::Eap(&packet).build(VERSION_ACCESS_POINT);
                    self.out.push_back(Output::Transmit(mac, pdu));
                    return;
                }
                session::Restart::Anew => self.gone(now, mac),
            }
        }
        if self.sessions.len() >= MAX_SESSIONS {
            return;
        }
        let seeds = self.seeds.fork();
        let (session, packet) = Session::new(now, self.config.fragment_size, seeds);
        self.sessions.insert(mac, session);
        let pdu = Pdu::Eap(&packet).build(VERSION_ACCESS_POINT);
        self.out.push_back(Output::Transmit(mac, pdu));
    }

    fn gone(&mut self, now: Instant, mac: MacAddr) {
        self.with_session(now, mac, Session::gone);
    }

    fn expire(&mut self, now: Instant) {
        // Sessions first: the end of one gives back a PIN whose time may be over as well.
        let due: Vec<MacAddr> = self
            .sessions
            .iter()
            .filter(|(_, session)| now >= session.deadline())
            .map(|(mac, _)| *mac)
            .collect();
        for mac in due {
            self.with_session(now, mac, Session::timeout);
        }
        self.with_setups(now, upnp::Runs::expire);
        self.externals.expire(now);
        if self.passwords.expire(now) {
            self.event(ApEvent::ButtonTimeout);
        }
        if self.lockout.expire(now) {
            self.event(ApEvent::SetupUnlocked);
        }
        if self.router_pin_expires.is_some_and(|at| now >= at) {
            self.router_pin_expires = None;
            self.config.router_pin = None;
        }
    }

    /// Lets a session act, and carries out what it asks for.
    fn with_session(
        &mut self,
        now: Instant,
        mac: MacAddr,
        act: impl FnOnce(&mut Session, &mut Desk<'_>) -> SessionOutput,
    ) {
        let Some(mut session) = self.sessions.remove(&mac) else {
            return;
        };
        let mut desk = Desk {
            now,
            mac,
            config: &mut self.config,
            passwords: &mut self.passwords,
            lockout: &mut self.lockout,
            externals: &self.externals,
            out: &mut self.out,
        };
        let output = act(&mut session, &mut desk);
        for packet in output.packets {
            let pdu = Pdu::Eap(&packet).build(VERSION_ACCESS_POINT);
            desk.out.push_back(Output::Transmit(mac, pdu));
        }
        match output.next {
            Next::Stay => {
                self.sessions.insert(mac, session);
            }
            Next::End(outcome) => {
                session.close(&mut desk, outcome.as_ref());
                if let Some(outcome) = outcome {
                    desk.out
                        .push_back(Output::Event(ApEvent::Ended(mac, outcome)));
                }
                desk.out.push_back(Output::Disconnect(mac));
            }
        }
    }

    /// Lets the runs of external registrars over UPnP act.
    fn with_setups<T>(
        &mut self,
        now: Instant,
        act: impl FnOnce(&mut upnp::Runs, &mut Desk<'_>) -> T,
    ) -> T {
        let mut desk = Desk {
            now,
            mac: MacAddr::default(),
            config: &mut self.config,
            passwords: &mut self.passwords,
            lockout: &mut self.lockout,
            externals: &self.externals,
            out: &mut self.out,
        };
        act(&mut self.setups, &mut desk)
    }

    /// Brings what is advertised and the next wake-up up to date.
    fn settle(&mut self, _now: Instant) {
        let info = advertise(
            &self.config,
            &self.passwords,
            &self.externals,
            &self.lockout,
        );
        if info != self.advertised {
            self.advertised = info;
            self.event(ApEvent::Advertise);
        }
        let sessions = self.sessions.values().map(Session::deadline);
        let own = [
            self.passwords.deadline(),
            self.lockout.ends(),
            self.router_pin_expires,
            self.externals.deadline(),
            self.setups.deadline(),
        ];
        self.waiting = sessions.chain(own.into_iter().flatten()).min();
    }
}

/// What the state of an access point looks like from outside.
fn advertise(
    config: &ApConfig,
    passwords: &Passwords,
    externals: &Externals,
    lockout: &Lockout,
) -> ApInfo {
    let (selected, methods) = externals.join_with(passwords.selected());
    let device = config.device.clone();
    ApInfo {
        version: config.version,
        setup_locked: lockout.is_locked() || config.lock == SetupLock::Locked,
        selected_registrar: selected.password_id.is_some(),
        device_password_id: selected.password_id,
        selected_config_methods: methods,
        rf_bands: config
            .dual_band
            .then_some(RfBands::GHZ_2_4 | RfBands::GHZ_5),
        authorized_macs: selected.authorized_macs,
        ..ApInfo::new(config.state, config.uuid, device)
    }
}

/// How a selected registrar takes the password: by its button, or typed in.
pub(crate) const fn selected_methods(password_id: DevicePasswordId) -> ConfigMethods {
    match password_id {
        DevicePasswordId::PUSH_BUTTON => {
            ConfigMethods::VIRTUAL_PUSH_BUTTON.union(ConfigMethods::PHYSICAL_PUSH_BUTTON)
        }
        _ => ConfigMethods::LABEL
            .union(ConfigMethods::VIRTUAL_DISPLAY)
            .union(ConfigMethods::PHYSICAL_DISPLAY)
            .union(ConfigMethods::KEYPAD),
    }
}
