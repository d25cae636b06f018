//! The conversation of an access point with one station.

use alloc::boxed::Box;
use alloc::collections::VecDeque;
use alloc::string::String;
use alloc::vec::Vec;
use core::time::Duration;

use super::external::{ExternalEnd, Externals, Heard};
use super::proxy::Proxy;
use super::setup::{self, Setup};
use super::{ApConfig, ApEvent, Keys, Lockout, Output, Passwords, WALK_TIME};
use crate::code::{
    AuthTypes, ConfigError, ConfigMethods, DevicePasswordId, EncrTypes, MessageType, OpCode,
    WpsState,
};
use crate::credential::Credential;
use crate::crypto::Proved;
use crate::eap::packet::{IDENTITY_ENROLLEE, IDENTITY_REGISTRAR};
use crate::eap::{Server, ServerOutput};
use crate::enrollee::{self, EnrolleeConfig, SetupLock};
use crate::event::{Event, Outcome};
use crate::exchange::Reaction;
use crate::failure::{Cause, Failure};
use crate::ident::MacAddr;
use crate::msg::{M1, Profile};
use crate::pin::DevicePassword;
use crate::random::{Draw, Drbg, RandomSource};
use crate::registrar::{self, Policy, Registrar, RegistrarConfig};
use crate::secret::SecretBytes;
use crate::time::Instant;

/// A station that has been silent for this long may begin anew.
const SILENCE: Duration = Duration::from_secs(3);

/// The state of an access point that its sessions share.
pub(super) struct Desk<'a> {
    pub(super) now: Instant,
    /// The station; nobody where no station has to do with it.
    pub(super) mac: MacAddr,
    pub(super) config: &'a mut ApConfig,
    pub(super) passwords: &'a mut Passwords,
    pub(super) lockout: &'a mut Lockout,
    pub(super) externals: &'a Externals,
    pub(super) out: &'a mut VecDeque<Output>,
}

/// What a session asks for.
#[derive(Debug, Default)]
pub(super) struct SessionOutput {
    /// EAP packets to send.
    pub(super) packets: Vec<Vec<u8>>,
    /// Whether it goes on.
    pub(super) next: Next,
}

/// Whether a conversation goes on.
#[derive(Debug, Default)]
pub(super) enum Next {
    /// It does.
    #[default]
    Stay,
    /// It is over, with the outcome of the run where there was one.
    End(Option<Outcome>),
}

/// What becomes of a session whose station wants to begin.
pub(super) enum Restart {
    Ignore,
    Repeat(Vec<u8>),
    Anew,
}

/// A conversation.
#[derive(Debug)]
pub(super) struct Session {
    server: Server,
    seeds: Drbg,
    run: Option<Run>,
    /// The device that was admitted with a password, which is told how the run ended.
    admitted: Option<Box<M1>>,
    /// What external registrars have to do with it.
    proxy: Option<Proxy>,
    /// The internal registrar has no password for the device, and external ones are asked; this is
    /// how it ended if none of them has.
    turned_away: Option<Outcome>,
    /// Everything is said, and this is how it ended; the answer to the last message is due.
    leaving: Option<Outcome>,
    heard: Instant,
    end: Instant,
}

/// A run of the protocol: with a device, or with an external registrar.
#[derive(Debug)]
enum Run {
    Registrar(Box<Registrar>),
    Setup(Box<Setup>),
}

impl Session {
    /// A session and its first packet, the question who the station is.
    pub(super) fn new(now: Instant, fragment_size: usize, mut seeds: Drbg) -> (Self, Vec<u8>) {
        // Identifiers begin anywhere, so that a late packet of an earlier conversation does not
        // fit into this one.
        let mut first_id = [0];
        seeds.fill(Draw::Public, &mut first_id);
        let [first_id] = first_id;
        let mut server = Server::new(fragment_size, first_id);
        let packet = server.ask_identity(now);
        let session = Self {
            server,
            seeds,
            run: None,
            admitted: None,
            proxy: None,
            turned_away: None,
            leaving: None,
            heard: now,
            end: now + WALK_TIME,
        };
        (session, packet)
    }

    /// When [`Self::timeout`] is due.
    pub(super) fn deadline(&self) -> Instant {
        let waiting = self.proxy.as_ref().and_then(Proxy::waiting);
        let due = self.server.deadline().into_iter().chain(waiting);
        due.fold(self.end, Instant::min)
    }

    /// Decides what a further request to begin means. `asked` is an EAPOL-Start.
    pub(super) fn restart(&self, now: Instant, asked: bool) -> Restart {
        if now.since(self.heard) >= SILENCE && self.run.is_some() {
            return Restart::Anew;
        }
        match self.server.repeat() {
            Some(packet) if asked && self.run.is_none() => Restart::Repeat(packet),
            _ => Restart::Ignore,
        }
    }

    pub(super) fn receive(&mut self, desk: &mut Desk<'_>, packet: &[u8]) -> SessionOutput {
        match self.server.receive(desk.now, packet) {
            ServerOutput::Ignore => SessionOutput::default(),
            ServerOutput::Send(packet) => {
                self.heard = desk.now;
                send(packet)
            }
            ServerOutput::Identified(identity) => {
                self.heard = desk.now;
                self.identified(desk, &identity)
            }
            ServerOutput::Deliver(op, octets) => {
                self.heard = desk.now;
                if let Some(outcome) = self.leaving.take() {
                    return self.end(Some(outcome));
                }
                if self.turned_away.is_some() {
                    return self.relay(desk, op, &octets);
                }
                self.deliver(desk, op, &octets)
            }
            ServerOutput::Refused => {
                let outcome = self.last_word(desk, Cause::BadFragment);
                self.end(outcome)
            }
        }
    }

    pub(super) fn timeout(&mut self, desk: &mut Desk<'_>) -> SessionOutput {
        if desk.now < self.end
            && let Some(packet) = self.server.timeout(desk.now)
        {
            return send(packet);
        }
        let cause = if desk.now >= self.end {
            Cause::SessionTimeout
        } else {
            Cause::PeerSilent
        };
        let outcome = self.last_word(desk, cause);
        self.end(outcome)
    }

    /// The owner stops what is going on.
    pub(super) fn cancel(&mut self, desk: &mut Desk<'_>) -> SessionOutput {
        let outcome = self.last_word(desk, Cause::Cancelled);
        self.end(outcome)
    }

    /// The station went away.
    pub(super) fn gone(&mut self, desk: &mut Desk<'_>) -> SessionOutput {
        SessionOutput {
            packets: Vec::new(),
            next: Next::End(self.last_word(desk, Cause::PeerSilent)),
        }
    }

    /// Settles what the run means for PINs, the button and the lock.
    pub(super) fn close(&mut self, desk: &mut Desk<'_>, outcome: Option<&Outcome>) {
        if let Some(m1) = self.admitted.take() {
            let success = matches!(outcome, Some(Ok(_)));
            let revealed = match &self.run {
                Some(Run::Registrar(registrar)) => registrar.second_half_revealed(),
                _ => false,
            };
            desk.passwords
                .run_ended(desk.now, &m1, success, success || revealed);
        }
        if let Some(outcome) = outcome {
            setup::judge(desk, outcome);
        }
    }

    /// A message for the machine of this run.
    fn deliver(&mut self, desk: &mut Desk<'_>, op: OpCode, octets: &[u8]) -> SessionOutput {
        let mut ask_others = false;
        let reaction = match &mut self.run {
            Some(Run::Registrar(registrar)) => {
                if let Some(proxy) = Proxy::new(octets).filter(|_| !desk.externals.is_empty()) {
                    self.proxy = Some(proxy);
                    tell(desk, octets);
                }
                // M2D is acknowledged by a device that waits for another registrar.
                ask_others = op == OpCode::ACK
                    && !registrar.is_under_way()
                    && self.proxy.is_some()
                    && !desk.externals.is_empty();
                let mut policy = RegistrarPolicy {
                    desk,
                    admitted: &mut self.admitted,
                };
                let reaction = registrar.receive(op, octets, &mut policy);
                if registrar.is_under_way() && !ask_others {
                    self.proxy = None;
                }
                reaction
            }
            Some(Run::Setup(setup)) => setup.receive(desk, op, octets),
            None => return SessionOutput::default(),
        };
        if ask_others {
            self.events(desk, reaction.events);
            self.turned_away = reaction.end;
            return self.ask_others(desk);
        }
        self.react(desk, reaction)
    }

    /// A message for the external registrar that the device talks to, if there is one by now.
    fn relay(&mut self, desk: &mut Desk<'_>, op: OpCode, octets: &[u8]) -> SessionOutput {
        let taken = self.proxy.as_ref().is_some_and(Proxy::is_taken);
        if taken && op != OpCode::ACK {
            tell(desk, octets);
        }
        match op {
            OpCode::MSG if taken => self.ask_others(desk),
            // Another M2D was acknowledged.
            OpCode::ACK if !taken => self.ask_others(desk),
            OpCode::DONE if taken => {
                over(desk, ExternalEnd::Done);
                self.end(None)
            }
            _ if taken => {
                over(desk, ExternalEnd::Refused);
                self.end(None)
            }
            _ => {
                let outcome = self.turned_away.take();
                self.end(outcome)
            }
        }
    }

    /// Sends what an external registrar said, or waits for it.
    fn ask_others(&mut self, desk: &Desk<'_>) -> SessionOutput {
        let next = self.proxy.as_mut().and_then(|proxy| proxy.next(desk.now));
        next.map_or_else(SessionOutput::default, |message| {
            send(self.server.request(desk.now, message))
        })
    }

    /// Takes a message of an external registrar for the device; `None` where it is for another run.
    pub(super) fn answered(&mut self, desk: &Desk<'_>, octets: &[u8]) -> Option<SessionOutput> {
        let proxy = self.proxy.as_mut().filter(|_| self.leaving.is_none())?;
        if !proxy.offer(octets) {
            return None;
        }
        if proxy.waiting().is_none() {
            return Some(SessionOutput::default());
        }
        // A late one of a registrar that was not the first must not lengthen the wait.
        let due = proxy.waiting();
        if let Some(message) = proxy.next(desk.now) {
            return Some(send(self.server.request(desk.now, message)));
        }
        proxy.wait_until(due);
        Some(SessionOutput::default())
    }

    /// How a run ended that one of the two sides or the owner gave up.
    fn last_word(&mut self, desk: &mut Desk<'_>, cause: Cause) -> Option<Outcome> {
        if self.proxy.as_ref().is_some_and(Proxy::is_taken) {
            over(desk, ExternalEnd::Silent);
            return None;
        }
        let known = self.leaving.take().or_else(|| self.turned_away.take());
        known.or_else(|| self.failure(cause).map(Err))
    }

    fn identified(&mut self, desk: &mut Desk<'_>, identity: &[u8]) -> SessionOutput {
        let seeds = self.seeds.fork();
        if identity == IDENTITY_ENROLLEE {
            let config = registrar_config(desk.config);
            let registrar = Registrar::new(config, Box::new(seeds));
            self.run = Some(Run::Registrar(Box::new(registrar)));
            return send(self.server.begin(desk.now));
        }
        if identity != IDENTITY_REGISTRAR {
            return self.end(None);
        }
        match Setup::start(desk, seeds, Some(desk.mac)) {
            Ok((setup, m1, reaction)) => {
                self.run = Some(Run::Setup(Box::new(setup)));
                self.events(desk, reaction.events);
                send(self.server.request(desk.now, m1))
            }
            Err(failure) => self.end(Some(Err(failure))),
        }
    }

    fn react(&mut self, desk: &mut Desk<'_>, reaction: Reaction) -> SessionOutput {
        self.events(desk, reaction.events);
        match (reaction.reply, reaction.end) {
            (Some(_), Some(Err(failure))) if nobody_listens(&failure) => {
                self.end(Some(Err(failure)))
            }
            (Some(reply), end) => {
                self.leaving = end;
                send(self.server.request(desk.now, reply))
            }
            (None, Some(outcome)) => self.end(Some(outcome)),
            (None, None) => SessionOutput::default(),
        }
    }

    fn events(&mut self, desk: &mut Desk<'_>, events: Vec<Event>) {
        for event in events {
            if let Some(Run::Setup(setup)) = &mut self.run {
                setup.note(desk, &event);
            }
            desk.out
                .push_back(Output::Event(ApEvent::Run(desk.mac, event)));
        }
    }

    /// Ends with EAP-Failure, as every conversation does.
    fn end(&mut self, outcome: Option<Outcome>) -> SessionOutput {
        SessionOutput {
            packets: alloc::vec![self.server.end()],
            next: Next::End(outcome),
        }
    }

    fn failure(&self, cause: Cause) -> Option<Failure> {
        match self.run.as_ref()? {
            Run::Registrar(registrar) => Some(registrar.fail(cause)),
            Run::Setup(setup) => Some(setup.fail(cause)),
        }
    }
}

/// Tells the external registrars of a device's message.
fn tell(desk: &mut Desk<'_>, octets: &[u8]) {
    let event = ApEvent::TellExternals(desk.mac, Heard::Message, octets.to_vec());
    desk.out.push_back(Output::Event(event));
}

/// A run that an external registrar had taken over has ended.
fn over(desk: &mut Desk<'_>, end: ExternalEnd) {
    let event = ApEvent::ExternalEnded(desk.mac, end);
    desk.out.push_back(Output::Event(event));
}

/// Whether a NACK would not be answered, so that waiting for the answer only holds the station up:
/// before M2 a device does not know our nonce, and after its WSC_Done, or an external registrar's
/// WSC_ACK, it waits for EAP-Failure alone. hostapd ends at once, too.
const fn nobody_listens(failure: &Failure) -> bool {
    matches!(
        failure.at,
        MessageType::M1 | MessageType::WSC_DONE | MessageType::WSC_ACK
    )
}

fn send(packet: Vec<u8>) -> SessionOutput {
    SessionOutput {
        packets: alloc::vec![packet],
        next: Next::Stay,
    }
}

/// How the access point describes itself in M1 and M2: with what its network uses.
fn profile(config: &ApConfig) -> Profile {
    let mut profile = Profile::new(config.device.clone(), DevicePasswordId::DEFAULT);
    profile.version = config.version;
    profile.auth = AuthTypes::OPEN | AuthTypes::PERSONAL;
    profile.encr = EncrTypes::NONE | EncrTypes::TKIP | EncrTypes::AES;
    profile
}

fn registrar_config(config: &ApConfig) -> RegistrarConfig {
    RegistrarConfig {
        uuid: config.uuid,
        profile: profile(config),
        purpose: registrar::Purpose::Enrol,
        tolerance: config.tolerance,
    }
}

/// The settings that an external registrar is told: those of the network or, where every station
/// has its key, with one made for the station that it is. That one is returned, too.
pub(super) fn own_settings(
    config: &ApConfig,
    random: &mut dyn RandomSource,
    station: Option<MacAddr>,
) -> (Credential, Option<(MacAddr, Box<Credential>)>) {
    let mut settings = single_mode(
        &config.network,
        AuthTypes::PERSONAL,
        EncrTypes::TKIP | EncrTypes::AES,
    );
    settings.mac = config.mac;
    let personal = settings.auth.intersects(AuthTypes::PERSONAL);
    let station = station.filter(|_| personal && config.keys == Keys::PerDevice);
    let own = station.map(|station| {
        settings.key = device_key(random);
        (station, Box::new(settings.clone()))
    });
    (settings, own)
}

pub(super) fn enrollee_config(
    config: &ApConfig,
    lockout: &Lockout,
    settings: Credential,
) -> EnrolleeConfig {
    let mut profile = profile(config);
    // WSC 2.0: an access point must not offer its button to external registrars.
    let methods = &mut profile.device.config_methods;
    *methods = methods.without(
        ConfigMethods::PUSH_BUTTON
            | ConfigMethods::VIRTUAL_PUSH_BUTTON
            | ConfigMethods::PHYSICAL_PUSH_BUTTON,
    );
    EnrolleeConfig {
        mac: config.mac,
        uuid: config.uuid,
        profile,
        password: config.router_pin.as_ref().map(DevicePassword::from),
        purpose: enrollee::Purpose::AccessPoint {
            settings,
            state: config.state,
            lock: if lockout.is_locked() {
                SetupLock::Locked
            } else {
                config.lock
            },
        },
        tolerance: config.tolerance,
    }
}

/// The registrar inside the access point: whom it admits and what it gives.
struct RegistrarPolicy<'a, 'b> {
    desk: &'a mut Desk<'b>,
    admitted: &'a mut Option<Box<M1>>,
}

impl RegistrarPolicy<'_, '_> {
    fn event(&mut self, event: ApEvent) {
        self.desk.out.push_back(Output::Event(event));
    }

    /// Makes settings for a network that has only its factory's: the name stays, the key is new.
    fn configure(&mut self, random: &mut dyn RandomSource) {
        let mut octets = [0; 16];
        random.fill(Draw::NetworkKey, &mut octets);
        let network = Credential {
            auth: AuthTypes::WPA2_PSK,
            encr: EncrTypes::AES,
            key: passphrase(&octets).into(),
            ..self.desk.config.network.clone()
        };
        self.desk.config.network = network.clone();
        self.desk.config.state = WpsState::CONFIGURED;
        self.event(ApEvent::NewSettings(network));
    }
}

impl Policy for RegistrarPolicy<'_, '_> {
    fn admit(&mut self, m1: &M1) -> Result<DevicePassword, ConfigError> {
        let now = self.desk.now;
        if m1.profile.password_id == DevicePasswordId::PUSH_BUTTON
            && self.desk.passwords.saw_press(now, m1.uuid, m1.mac)
        {
            self.event(ApEvent::Overlap);
        }
        let admitted = self.desk.passwords.admit(now, m1);
        match &admitted {
            Ok(_) => *self.admitted = Some(Box::new(m1.clone())),
            Err(ConfigError::NO_ERROR) if m1.profile.password_id.is_pin() => {
                self.event(ApEvent::PinNeeded {
                    mac: m1.mac,
                    uuid: m1.uuid,
                    device: Box::new(m1.profile.device.clone()),
                });
            }
            Err(_) => {}
        }
        admitted
    }

    fn still_admitted(&mut self, m1: &M1) -> Result<(), ConfigError> {
        let button = m1.profile.password_id == DevicePasswordId::PUSH_BUTTON;
        if button && self.desk.passwords.is_overlapping() {
            Err(ConfigError::MULTIPLE_PBC)
        } else {
            Ok(())
        }
    }

    fn credentials(
        &mut self,
        m1: &M1,
        _proved: &Proved,
        random: &mut dyn RandomSource,
    ) -> Vec<Credential> {
        if !self.desk.config.hand_out.is_empty() {
            return self.desk.config.hand_out.clone();
        }
        if self.desk.config.state == WpsState::NOT_CONFIGURED {
            self.configure(random);
        }
        let Profile { auth, encr, .. } = m1.profile;
        let mut credential = single_mode(&self.desk.config.network, auth, encr);
        if credential.auth.intersects(AuthTypes::PERSONAL) {
            if self.desk.config.keys == Keys::PerDevice {
                credential.key = device_key(random);
                self.event(ApEvent::DeviceKey(m1.mac, credential.clone()));
            } else if m1.profile.device.is_airport() {
                credential = credential.with_psk();
            }
        }
        alloc::vec![credential]
    }
}

/// The settings of a network with one kind of security: the best that the other side knows, where
/// the network has several. A device of WSC 1.0 understands a single one alone, and Windows 7 reads
/// no more of an access point's settings; hostapd tells only one, too.
pub(crate) fn single_mode(network: &Credential, auth: AuthTypes, encr: EncrTypes) -> Credential {
    let best = |known: u16, offered: u16, order: [u16; 2]| {
        let common = if known & offered == 0 {
            offered
        } else {
            known & offered
        };
        order.into_iter().find(|bit| common & bit != 0)
    };
    let mut single = network.clone();
    if !network.auth.intersects(AuthTypes::PERSONAL) {
        return single;
    }
    let order = [AuthTypes::WPA2_PSK.0, AuthTypes::WPA_PSK.0];
    if let Some(bit) = best(auth.0, network.auth.0, order) {
        single.auth = AuthTypes(bit);
    }
    if let Some(bit) = best(
        encr.0,
        network.encr.0,
        [EncrTypes::AES.0, EncrTypes::TKIP.0],
    ) {
        single.encr = EncrTypes(bit);
    }
    single
}

/// A key for one device alone: 32 random octets as hexadecimal digits.
fn device_key(random: &mut dyn RandomSource) -> SecretBytes {
    let mut octets = [0; 32];
    random.fill(Draw::NetworkKey, &mut octets);
    hex(&octets).into()
}

fn hex(octets: &[u8]) -> String {
    octets
        .iter()
        .flat_map(|octet| [octet >> 4, octet & 15])
        .map(hex_digit)
        .collect()
}

fn hex_digit(value: u8) -> char {
    char::from_digit(u32::from(value), 16).unwrap_or('0')
}

/// 22 letters, digits, `-` and `_`: 16 octets, six bits a character.
fn passphrase(octets: &[u8; 16]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let value = u128::from_be_bytes(*octets);
    (0..22)
        .filter_map(|i| {
            let index = usize::try_from((value >> (i * 6)) & 63).ok()?;
            ALPHABET.get(index).map(|c| char::from(*c))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_made_passphrase_is_one() {
        for octets in [[0; 16], [0xff; 16], *b"0123456789abcdef"] {
            let text = passphrase(&octets);
            assert_eq!(text.len(), 22);
            let ssid = crate::credential::Ssid::new(b"home").unwrap();
            assert!(Credential::wpa2_personal(ssid, text.into()).is_ok());
        }
        assert_ne!(passphrase(&[0; 16]), passphrase(&[1; 16]));
        assert_eq!(hex(&[0x0f, 0xa0]), "0fa0");
    }

    #[test]
    fn a_device_is_told_one_kind_of_security_that_it_knows() {
        let (wpa, wpa2) = (AuthTypes::WPA_PSK, AuthTypes::WPA2_PSK);
        let (tkip, aes) = (EncrTypes::TKIP, EncrTypes::AES);
        let ssid = crate::credential::Ssid::new(b"home").unwrap();
        let home = Credential::wpa2_personal(ssid.clone(), "correct horse".into()).unwrap();
        let mixed = Credential {
            auth: wpa | wpa2,
            encr: tkip | aes,
            ..home.clone()
        };
        for (network, auth, encr, told) in [
            (&mixed, wpa | wpa2, tkip | aes, (wpa2, aes)),
            (&mixed, wpa, tkip, (wpa, tkip)),
            // Nothing in common, as of a device that says too little of itself.
            (&mixed, AuthTypes::OPEN, EncrTypes::NONE, (wpa2, aes)),
            (&home, wpa, tkip, (wpa2, aes)),
        ] {
            let single = single_mode(network, auth, encr);
            assert_eq!((single.auth, single.encr), told);
            assert_eq!(single.key, home.key);
        }
        let open = Credential::open(ssid).unwrap();
        assert_eq!(single_mode(&open, wpa2, aes), open);
    }
}
