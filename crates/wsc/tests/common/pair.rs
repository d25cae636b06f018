//! Both machines in memory, with a tap between them.

use wsc::attr::Tolerance;
use wsc::code::{
    AuthTypes, ConfigError, DevicePasswordId, EncrTypes, MessageType, OpCode, WpsState,
};
use wsc::credential::{Credential, Ssid};
use wsc::crypto::Proved;
use wsc::device::DeviceInfo;
use wsc::enrollee::{self, Enrollee, EnrolleeConfig, SetupLock};
use wsc::event::{Event, Outcome, Success};
use wsc::exchange::{Message, Reaction};
use wsc::failure::{Failure, Half, Side};
use wsc::ident::{MacAddr, Uuid};
use wsc::msg::{M1, Profile};
use wsc::pin::DevicePassword;
use wsc::random::{Draw, RandomSource};
use wsc::registrar::{self, Policy, Registrar, RegistrarConfig};

use super::tap::{Sender, Session, Tap};
use super::{KnownKey, hex};

pub(crate) const DEVICE: MacAddr = MacAddr([2, 0, 0, 0, 0, 1]);
pub(crate) const ROUTER: MacAddr = MacAddr([2, 0, 0, 0, 0, 0xaa]);

/// A password with these digits, valid as a PIN or not.
pub(crate) fn pin(digits: &str) -> DevicePassword {
    DevicePassword::new(digits.into())
}

/// The settings of the home network.
pub(crate) fn home() -> Credential {
    network("home", AuthTypes::WPA2_PSK, EncrTypes::AES, "correct horse")
}

pub(crate) fn network(ssid: &str, auth: AuthTypes, encr: EncrTypes, key: &str) -> Credential {
    let ssid = Ssid::new(ssid.as_bytes()).unwrap();
    Credential {
        ssid,
        auth,
        encr,
        key: key.into(),
        mac: MacAddr::default(),
    }
}

/// Whoever runs the registrar.
#[derive(Clone)]
pub(crate) struct House {
    pub(crate) admission: Result<DevicePassword, ConfigError>,
    pub(crate) credentials: Vec<Credential>,
    /// Whether each device gets a key of its own.
    pub(crate) own_keys: bool,
    /// Who introduced itself.
    pub(crate) seen: Vec<M1>,
}

impl Policy for House {
    fn admit(&mut self, m1: &M1) -> Result<DevicePassword, ConfigError> {
        self.seen.push(m1.clone());
        self.admission.clone()
    }

    fn credentials(
        &mut self,
        _: &M1,
        _: &Proved,
        random: &mut dyn RandomSource,
    ) -> Vec<Credential> {
        let mut list = self.credentials.clone();
        if self.own_keys {
            let mut key = [0; 32];
            random.fill(Draw::NetworkKey, &mut key);
            let digits = hex(&key);
            for one in &mut list {
                one.key = digits.as_str().into();
            }
        }
        list
    }
}

/// What the two machines of a run are made from.
#[derive(Clone)]
pub(crate) struct Bench {
    pub(crate) enrollee: EnrolleeConfig,
    pub(crate) registrar: RegistrarConfig,
    pub(crate) house: House,
    /// Seeds of the randomness of the enrollee and the registrar.
    pub(crate) seeds: [u32; 2],
}

impl Bench {
    fn new(password: DevicePassword, id: DevicePasswordId) -> Self {
        let profile = Profile::new(DeviceInfo::default(), id);
        Self {
            enrollee: EnrolleeConfig {
                mac: DEVICE,
                uuid: Uuid::from_mac(DEVICE),
                profile: profile.clone(),
                password: Some(password.clone()),
                purpose: enrollee::Purpose::Join,
                tolerance: Tolerance::FIELD,
            },
            registrar: RegistrarConfig {
                uuid: Uuid([0x33; 16]),
                profile,
                purpose: registrar::Purpose::Enrol,
                tolerance: Tolerance::FIELD,
            },
            house: House {
                admission: Ok(password),
                credentials: vec![home()],
                own_keys: false,
                seen: Vec::new(),
            },
            seeds: [1, 2],
        }
    }

    /// A device and a registrar with the same device PIN.
    pub(crate) fn device_pin() -> Self {
        Self::new(pin("12345670"), DevicePasswordId::DEFAULT)
    }

    /// A device and a registrar whose buttons were pressed.
    pub(crate) fn button() -> Self {
        Self::new(DevicePassword::push_button(), DevicePasswordId::PUSH_BUTTON)
    }

    /// An access point as enrollee, and an external registrar with its router PIN.
    pub(crate) fn router_pin(purpose: registrar::Purpose) -> Self {
        let mut bench = Self::new(pin("11223344"), DevicePasswordId::DEFAULT);
        bench.enrollee.mac = ROUTER;
        bench.enrollee.purpose = enrollee::Purpose::AccessPoint {
            settings: Credential {
                mac: ROUTER,
                ..home()
            },
            state: WpsState::CONFIGURED,
            lock: SetupLock::Open,
        };
        bench.registrar.purpose = purpose;
        bench.house.credentials.clear();
        bench
    }

    pub(crate) fn lock(mut self, new: SetupLock) -> Self {
        let enrollee::Purpose::AccessPoint { lock, .. } = &mut self.enrollee.purpose else {
            panic!("no access point");
        };
        *lock = new;
        self
    }

    pub(crate) fn start_enrollee(&self) -> (Enrollee, Message, Reaction) {
        Enrollee::start(
            self.enrollee.clone(),
            Box::new(KnownKey::new(self.seeds[0])),
        )
        .unwrap()
    }

    pub(crate) fn start_registrar(&self) -> (Registrar, House) {
        let random = Box::new(KnownKey::new(self.seeds[1]));
        (
            Registrar::new(self.registrar.clone(), random),
            self.house.clone(),
        )
    }

    /// Runs both machines to the end.
    pub(crate) fn run(&self) -> Run {
        self.run_with(|_| {})
    }

    /// Runs both machines to the end. `tamper` sees each message before it arrives.
    pub(crate) fn run_with(&self, mut tamper: impl FnMut(&mut Tap<'_>)) -> Run {
        let (mut enrollee, m1, reaction) = self.start_enrollee();
        let (mut registrar, mut house) = self.start_registrar();
        let mut run = Run::default();
        run.enrollee.events = reaction.events;
        let mut session = Session {
            seeds: self.seeds,
            m1_sent: m1.octets.clone(),
            ..Session::default()
        };
        let mut last = [m1.octets.clone(), Vec::new()];
        let mut next = Some((Sender::Enrollee, m1));
        while let Some((from, message)) = next.take() {
            run.note(&enrollee, &registrar);
            if message.kind == MessageType::M2 {
                session.m2_sent.clone_from(&message.octets);
            }
            let previous = match from {
                Sender::Enrollee => &last[1],
                Sender::Registrar => &last[0],
            };
            let mut tap = Tap {
                from,
                message,
                previous,
                session: &session,
            };
            tamper(&mut tap);
            let message = tap.message;
            match message.kind {
                MessageType::M1 => session.m1_arrived.clone_from(&message.octets),
                MessageType::M2 => session.m2_arrived.clone_from(&message.octets),
                _ => {}
            }
            let (reaction, side) = match from {
                Sender::Enrollee => (
                    registrar.receive(message.op, &message.octets, &mut house),
                    &mut run.registrar,
                ),
                Sender::Registrar => (
                    enrollee.receive(message.op, &message.octets),
                    &mut run.enrollee,
                ),
            };
            run.wire.push((from, message));
            side.take(&reaction);
            if let Some(reply) = reaction.reply {
                run.sent.push(reply.kind);
                next = Some(match from {
                    Sender::Enrollee => {
                        last[1].clone_from(&reply.octets);
                        (Sender::Registrar, reply)
                    }
                    Sender::Registrar => {
                        last[0].clone_from(&reply.octets);
                        (Sender::Enrollee, reply)
                    }
                });
            }
        }
        run.note(&enrollee, &registrar);
        run.house = Some(house.clone());
        // A machine that has ended says nothing more, whatever it is fed.
        for (_, message) in &run.wire {
            if run.enrollee.end.is_some() {
                assert_silent(&enrollee.receive(message.op, &message.octets));
            }
            if run.registrar.end.is_some() {
                assert_silent(&registrar.receive(message.op, &message.octets, &mut house));
            }
        }
        run.enrollee.assert_sound();
        run.registrar.assert_sound();
        run
    }
}

fn assert_silent(reaction: &Reaction) {
    assert!(reaction.reply.is_none() && reaction.events.is_empty() && reaction.end.is_none());
}

/// What a run was.
#[derive(Default)]
pub(crate) struct Run {
    pub(crate) enrollee: Part,
    pub(crate) registrar: Part,
    /// Every message as it arrived.
    pub(crate) wire: Vec<(Sender, Message)>,
    /// The types of the replies as they were sent.
    pub(crate) sent: Vec<MessageType>,
    /// Both machines, printed before each message and at the end.
    pub(crate) printed: Vec<String>,
    house: Option<House>,
}

impl Run {
    fn note(&mut self, enrollee: &Enrollee, registrar: &Registrar) {
        self.printed.push(format!("{enrollee:?} {registrar:?}"));
    }

    /// The credentials that an enrolled device ended with.
    pub(crate) fn provisioned(&self) -> &[Credential] {
        match (&self.enrollee.end, &self.registrar.end) {
            (Some(Ok(Success::Provisioned(got))), Some(Ok(Success::Provisioned(_)))) => got,
            other => panic!("not provisioned: {other:?}"),
        }
    }

    /// Who introduced itself to the registrar.
    pub(crate) fn introduced(&self) -> &M1 {
        self.house.as_ref().unwrap().seen.first().unwrap()
    }

    /// Asserts that the enrollee refused `at`, told so by a NACK that is its last word, and got
    /// nothing.
    pub(crate) fn assert_enrollee_refused(&self, at: MessageType) -> &Failure {
        self.enrollee.assert_refused(at);
        self.assert_last_is_nack(Sender::Enrollee);
        self.enrollee.failure()
    }

    /// The same for the registrar.
    pub(crate) fn assert_registrar_refused(&self, at: MessageType) -> &Failure {
        self.registrar.assert_refused(at);
        self.assert_last_is_nack(Sender::Registrar);
        self.registrar.failure()
    }

    fn assert_last_is_nack(&self, sender: Sender) {
        let (from, last) = self.wire.last().unwrap();
        assert_eq!((*from, last.op), (sender, OpCode::NACK));
    }
}

/// What one side of a run told.
#[derive(Debug, Default)]
pub(crate) struct Part {
    pub(crate) events: Vec<Event>,
    pub(crate) end: Option<Outcome>,
}

impl Part {
    pub(crate) fn take(&mut self, reaction: &Reaction) {
        self.events.extend(reaction.events.iter().cloned());
        if reaction.end.is_some() {
            assert!(self.end.is_none());
            self.end.clone_from(&reaction.end);
        }
    }

    pub(crate) fn failure(&self) -> &Failure {
        match &self.end {
            Some(Err(failure)) => failure,
            other => panic!("no failure: {other:?}"),
        }
    }

    /// The halves of the password that the other side proved, in order.
    pub(crate) fn proved(&self) -> Vec<Half> {
        let halves = self.events.iter().filter_map(|event| match event {
            Event::HalfProved(half) => Some(*half),
            _ => None,
        });
        halves.collect()
    }

    /// Whether settings arrived, were handed out, learned or changed.
    pub(crate) fn has_settings(&self) -> bool {
        self.events.iter().any(carries_settings)
    }

    pub(crate) fn has_quirk(&self, quirk: wsc::attr::Quirk) -> bool {
        self.events.contains(&Event::Quirk(quirk))
    }

    pub(crate) fn assert_refused(&self, at: MessageType) {
        let failure = self.failure();
        assert_eq!((failure.at, failure.by), (at, Side::Us), "{failure:?}");
    }

    /// Settings only after both halves were proved, the first one first; no success without.
    pub(crate) fn assert_sound(&self) {
        let proved = self.proved();
        assert!(
            [Half::First, Half::Second].starts_with(&proved),
            "{proved:?}"
        );
        if let Some(at) = self.events.iter().position(carries_settings) {
            let before = self.events[..at].iter();
            let halves = before.filter(|event| matches!(event, Event::HalfProved(_)));
            assert_eq!(halves.count(), 2, "{:?}", self.events);
        }
        if matches!(self.end, Some(Ok(_))) {
            assert_eq!(proved.len(), 2, "{self:?}");
        }
    }
}

fn carries_settings(event: &Event) -> bool {
    matches!(
        event,
        Event::CredentialsReceived(_)
            | Event::CredentialsSent(_)
            | Event::Learned(_)
            | Event::Reconfigured(_)
    )
}
