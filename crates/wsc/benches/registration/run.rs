//! Whole registrations.

use std::time::{Duration, Instant as Clock};

use wsc::ap::{AccessPoint, ApConfig, Input as ApInput, Output as ApOutput};
use wsc::attr::Tolerance;
use wsc::code::{ConfigError, DevicePasswordId, OpCode};
use wsc::credential::{Credential, Ssid};
use wsc::crypto::Proved;
use wsc::device::DeviceInfo;
use wsc::enrollee::{Enrollee, EnrolleeConfig, Purpose as EnrolleePurpose};
use wsc::event::Success;
use wsc::ident::{MacAddr, Uuid};
use wsc::msg::{M1, Profile};
use wsc::pin::{DevicePassword, DevicePin};
use wsc::random::{Drbg, RandomSource};
use wsc::registrar::{Policy, Purpose as RegistrarPurpose, Registrar, RegistrarConfig};
use wsc::station::{Input, Output, Purpose, Station, StationConfig};
use wsc::time::Instant;

const AP: MacAddr = MacAddr([2, 0, 0, 0, 1, 0]);
const DEVICE: MacAddr = MacAddr([2, 0, 0, 0, 2, 0]);

fn pin() -> DevicePin {
    DevicePin::parse("12345670").unwrap()
}

fn home() -> Credential {
    let ssid = Ssid::new(b"home").unwrap();
    Credential::wpa2_personal(ssid, String::from("correct horse").into()).unwrap()
}

fn profile() -> Profile {
    Profile::new(DeviceInfo::default(), DevicePasswordId::DEFAULT)
}

fn device() -> EnrolleeConfig {
    EnrolleeConfig {
        mac: DEVICE,
        uuid: Uuid::from_mac(DEVICE),
        profile: profile(),
        password: Some(DevicePassword::from(&pin())),
        purpose: EnrolleePurpose::Join,
        tolerance: Tolerance::FIELD,
    }
}

struct House;

impl Policy for House {
    fn admit(&mut self, _: &M1) -> Result<DevicePassword, ConfigError> {
        Ok(DevicePassword::from(&pin()))
    }

    fn credentials(&mut self, _: &M1, _: &Proved, _: &mut dyn RandomSource) -> Vec<Credential> {
        vec![home()]
    }
}

/// A registration of the two machines alone; returns its messages.
pub(crate) fn machines() -> Vec<(OpCode, Vec<u8>)> {
    let (mut enrollee, m1, _) = Enrollee::start(device(), Box::new(Drbg::new(&[1; 32]))).unwrap();
    let config = RegistrarConfig {
        uuid: Uuid([0x33; 16]),
        profile: profile(),
        purpose: RegistrarPurpose::Enrol,
        tolerance: Tolerance::FIELD,
    };
    let mut registrar = Registrar::new(config, Box::new(Drbg::new(&[2; 32])));
    let mut messages = Vec::with_capacity(9);
    let mut next = Some(m1);
    let mut to_registrar = true;
    while let Some(message) = next.take() {
        let reaction = if to_registrar {
            registrar.receive(message.op, &message.octets, &mut House)
        } else {
            enrollee.receive(message.op, &message.octets)
        };
        assert!(!matches!(reaction.end, Some(Err(_))));
        messages.push((message.op, message.octets));
        to_registrar = !to_registrar;
        next = reaction.reply;
    }
    assert_eq!(messages.len(), 9);
    messages
}

/// What a registration of a station and an access point took.
pub(crate) struct Times {
    pub(crate) station: Duration,
    pub(crate) ap: Duration,
}

/// A registration over EAPOL, both machines made anew.
pub(crate) fn station_and_ap() -> Times {
    let now = Instant::ZERO;
    let start = Clock::now();
    let mut ap = AccessPoint::new(ApConfig::new(AP, home()), &[1; 32]);
    ap.add_pin(now, pin(), None, None, None);
    let mut times = Times {
        ap: start.elapsed(),
        station: Duration::ZERO,
    };
    let start = Clock::now();
    let config = StationConfig::new(Purpose::Join(Box::new(device())));
    let mut station = Station::new(config, &[2; 32], now);
    times.station += start.elapsed();
    loop {
        let start = Clock::now();
        let output = station.poll();
        times.station += start.elapsed();
        match output {
            Output::Transmit(pdu) => {
                let start = Clock::now();
                ap.handle(now, ApInput::Eapol(DEVICE, &pdu));
                times.ap += start.elapsed();
            }
            Output::Event(_) => {}
            Output::WaitUntil(_) => panic!("the run stands still"),
            Output::Finished(outcome) => {
                assert!(
                    matches!(outcome, Ok(Success::Provisioned(_))),
                    "{outcome:?}"
                );
                return times;
            }
        }
        loop {
            match ap.poll() {
                ApOutput::Transmit(_, pdu) => {
                    let start = Clock::now();
                    station.handle(now, Input::Eapol(&pdu));
                    times.station += start.elapsed();
                }
                ApOutput::Event(_) | ApOutput::Disconnect(_) => {}
                ApOutput::Wait(_) => break,
            }
        }
    }
}
