//! A program without `std`: it has its own allocator and its own panic handler, links `wsc` and runs
//! a whole registration with it.
//!
//! A dependency that pulls in `std` brings a second panic handler, and this does not link any more.
//! Exit status: 0 when the device received the settings, 1 when the run ended otherwise, 2 when it
//! did not end, and a signal for a panic or when memory runs out.
#![no_std]
#![no_main]

extern crate alloc;

mod memory;

use alloc::boxed::Box;
use alloc::string::String;

use wsc::ap::{AccessPoint, ApConfig, Input as ApInput, Output as ApOutput};
use wsc::attr::Tolerance;
use wsc::code::DevicePasswordId;
use wsc::credential::{Credential, Ssid};
use wsc::device::DeviceInfo;
use wsc::enrollee::{EnrolleeConfig, Purpose as EnrolleePurpose};
use wsc::event::Success;
use wsc::ident::{MacAddr, Uuid};
use wsc::msg::Profile;
use wsc::pin::{DevicePassword, DevicePin};
use wsc::station::{Input, Output, Purpose, Station, StationConfig};
use wsc::time::Instant;

const AP: MacAddr = MacAddr([2, 0, 0, 0, 1, 0]);
const DEVICE: MacAddr = MacAddr([2, 0, 0, 0, 2, 0]);

/// More rounds than a registration takes in whole messages.
const ROUNDS: usize = 100;

/// What the C runtime calls.
#[unsafe(no_mangle)]
pub extern "C" fn main(_count: i32, _arguments: *const *const u8) -> i32 {
    match (DevicePin::parse("12345670"), home()) {
        (Ok(pin), Some(home)) => register(&pin, &home),
        _ => 1,
    }
}

fn home() -> Option<Credential> {
    let ssid = Ssid::new(b"home")?;
    Credential::wpa2_personal(ssid, String::from("correct horse").into()).ok()
}

/// A device joins with its PIN.
fn register(pin: &DevicePin, home: &Credential) -> i32 {
    let now = Instant::ZERO;
    let mut ap = AccessPoint::new(ApConfig::new(AP, home.clone()), &[1; 32]);
    ap.add_pin(now, pin.clone(), None, None, None);
    let purpose = Purpose::Join(Box::new(EnrolleeConfig {
        mac: DEVICE,
        uuid: Uuid::from_mac(DEVICE),
        profile: Profile::new(DeviceInfo::default(), DevicePasswordId::DEFAULT),
        password: Some(DevicePassword::from(pin)),
        purpose: EnrolleePurpose::Join,
        tolerance: Tolerance::FIELD,
    }));
    let mut station = Station::new(StationConfig::new(purpose), &[2; 32], now);
    for _ in 0..ROUNDS {
        match station.poll() {
            Output::Transmit(pdu) => ap.handle(now, ApInput::Eapol(DEVICE, &pdu)),
            Output::Event(_) => {}
            Output::WaitUntil(_) => station.handle(now, Input::Timeout),
            Output::Finished(Ok(Success::Provisioned(list))) => {
                let right = list
                    .iter()
                    .any(|one| one.ssid == home.ssid && one.key == home.key);
                return i32::from(!right);
            }
            Output::Finished(_) => return 1,
        }
        loop {
            match ap.poll() {
                ApOutput::Transmit(_, pdu) => station.handle(now, Input::Eapol(&pdu)),
                ApOutput::Event(_) | ApOutput::Disconnect(_) => {}
                ApOutput::Wait(_) => break,
            }
        }
    }
    2
}
