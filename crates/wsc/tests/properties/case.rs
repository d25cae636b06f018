//! What is tried: which password on which side, frames of which size, on which link.

use wsc::ap::{AccessPoint, ApConfig};
use wsc::attr::Tolerance;
use wsc::code::DevicePasswordId;
use wsc::credential::{Credential, Ssid};
use wsc::device::DeviceInfo;
use wsc::enrollee::{EnrolleeConfig, Purpose as EnrolleePurpose};
use wsc::failure::Half;
use wsc::ident::{MacAddr, Uuid};
use wsc::msg::Profile;
use wsc::pin::{DevicePassword, DevicePin, RouterPin, checksum_digit};
use wsc::registrar::{Purpose as RegistrarPurpose, RegistrarConfig};
use wsc::station::{Purpose, StationConfig};
use wsc::time::Instant;

use super::air::{Flip, Weather};
use super::rng::Rng;

pub(crate) const AP: MacAddr = MacAddr([2, 0, 0, 0, 1, 0]);
pub(crate) const STATION: MacAddr = MacAddr([2, 0, 0, 0, 2, 0]);

/// What the station is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// Join with a device PIN.
    Pin,
    /// Join with the button.
    Button,
    /// Read the access point's settings with the router PIN.
    Learn,
    /// Change them.
    Configure,
}

#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) seed: u64,
    pub(crate) task: Task,
    /// The half in which the two PINs differ.
    pub(crate) wrong: Option<Half>,
    pub(crate) weather: Weather,
    pub(crate) flip: Option<Flip>,
    /// The most octets of data in a frame: of the station, of the access point.
    pub(crate) fragments: (usize, usize),
    /// Octets that stand in no other run.
    pub(crate) keys: [String; 2],
    pub(crate) pins: [String; 2],
    pub(crate) station_seed: [u8; 32],
    pub(crate) ap_seed: [u8; 32],
}

impl Case {
    /// The case of a seed.
    pub(crate) fn drawn(seed: u64) -> Self {
        let mut rng = Rng::new(seed, 1);
        let task = rng.pick(&[
            Task::Pin,
            Task::Pin,
            Task::Pin,
            Task::Button,
            Task::Learn,
            Task::Configure,
        ]);
        let wrong = match task {
            Task::Button => None,
            _ => rng.pick(&[None, None, Some(Half::First), Some(Half::Second)]),
        };
        let weather = weather(&mut rng);
        let mut size = || match rng.below(4) {
            0 => 10 + rng.index(40),
            1 => 50 + rng.index(450),
            _ => 1398,
        };
        let fragments = (size(), size());
        Self {
            weather,
            fragments,
            ..Self::plain(seed, task, wrong)
        }
    }

    /// A case on a perfect link with whole messages.
    pub(crate) fn plain(seed: u64, task: Task, wrong: Option<Half>) -> Self {
        let mut rng = Rng::new(seed, 2);
        let pin = Pin::drawn(&mut rng, task == Task::Pin);
        let other = match wrong {
            Some(half) => pin.but(half, &mut rng),
            None => pin.clone(),
        };
        let key = |rng: &mut Rng| format!("pass-{:016x}", rng.next());
        Self {
            seed,
            task,
            wrong,
            weather: Weather::default(),
            flip: None,
            fragments: (1398, 1398),
            keys: [key(&mut rng), key(&mut rng)],
            pins: [pin.text(), other.text()],
            station_seed: rng.octets(),
            ap_seed: rng.octets(),
        }
    }

    pub(crate) fn home(&self) -> Credential {
        network("home", &self.keys[0])
    }

    /// What the task Configure changes the settings to.
    pub(crate) fn changed(&self) -> Credential {
        network("other", &self.keys[1])
    }

    pub(crate) fn station(&self) -> StationConfig {
        let profile = |id| Profile::new(DeviceInfo::default(), id);
        let join = |password, id| {
            Purpose::Join(Box::new(EnrolleeConfig {
                mac: STATION,
                uuid: Uuid::from_mac(STATION),
                profile: profile(id),
                password: Some(password),
                purpose: EnrolleePurpose::Join,
                tolerance: Tolerance::FIELD,
            }))
        };
        let manage = |purpose| {
            let config = RegistrarConfig {
                uuid: Uuid::from_mac(STATION),
                profile: profile(DevicePasswordId::DEFAULT),
                purpose,
                tolerance: Tolerance::FIELD,
            };
            Purpose::Manage(Box::new(config), RouterPin::parse(&self.pins[0]).unwrap())
        };
        let purpose = match self.task {
            Task::Pin => {
                let pin = DevicePin::parse(&self.pins[0]).unwrap();
                join(DevicePassword::from(&pin), DevicePasswordId::DEFAULT)
            }
            Task::Button => join(DevicePassword::push_button(), DevicePasswordId::PUSH_BUTTON),
            Task::Learn => manage(RegistrarPurpose::Learn),
            Task::Configure => manage(RegistrarPurpose::Configure(self.changed())),
        };
        StationConfig {
            fragment_size: self.fragments.0,
            ..StationConfig::new(purpose)
        }
    }

    /// The access point, ready for the task.
    pub(crate) fn access_point(&self) -> AccessPoint {
        let config = ApConfig {
            fragment_size: self.fragments.1,
            ..ApConfig::new(AP, self.home())
        };
        let mut ap = AccessPoint::new(config, &self.ap_seed);
        let now = Instant::ZERO;
        match self.task {
            Task::Pin => {
                let pin = DevicePin::parse(&self.pins[1]).unwrap();
                ap.add_pin(now, pin, None, None, None);
            }
            Task::Button => ap.press_button(now).unwrap(),
            Task::Learn | Task::Configure => {
                ap.set_router_pin(now, Some(RouterPin::parse(&self.pins[1]).unwrap()), None);
            }
        }
        ap
    }
}

pub(crate) fn network(name: &str, key: &str) -> Credential {
    let ssid = Ssid::new(name.as_bytes()).unwrap();
    Credential::wpa2_personal(ssid, key.to_owned().into()).unwrap()
}

/// A third of the links is fair, a third honest, and a third is neither.
fn weather(rng: &mut Rng) -> Weather {
    let latency = rng.pick(&[0, 1, 20, 300]);
    let mut weather = Weather {
        latency,
        ..Weather::default()
    };
    let kind = rng.below(3);
    if kind == 0 {
        return weather;
    }
    let rate = |rng: &mut Rng| rng.pick(&[0, 10, 50, 100, 300]);
    weather.drop = rate(rng);
    weather.double = rate(rng);
    weather.delay = rate(rng);
    weather.longest = rng.pick(&[50, 1000, 8000]);
    if kind == 2 {
        weather.cut = rate(rng);
        weather.flip = rate(rng);
    }
    weather
}

/// A PIN as its digits.
#[derive(Clone)]
struct Pin(Vec<u8>);

impl Pin {
    /// Eight digits or, for a device, now and then four.
    fn drawn(rng: &mut Rng, device: bool) -> Self {
        let len = if device && rng.chance(250) { 4 } else { 8 };
        let digits = (0..len).map(|_| 1 + u8::try_from(rng.below(9)).unwrap());
        Self(digits.collect()).completed()
    }

    fn completed(mut self) -> Self {
        if let [head @ .., last] = self.0.as_mut_slice()
            && let Ok(digits) = <[u8; 7]>::try_from(&*head)
        {
            *last = checksum_digit(digits);
        }
        self
    }

    /// The same with a digit of one half changed; a changed first half may change the check digit.
    fn but(&self, half: Half, rng: &mut Rng) -> Self {
        let mut other = self.clone();
        let middle = self.0.len() / 2;
        let at = match half {
            Half::First => rng.index(middle),
            // Not the check digit itself.
            Half::Second => middle + rng.index(middle.min(3)),
        };
        other.0[at] = 1 + (self.0[at] + u8::try_from(rng.below(8)).unwrap()) % 9;
        other.completed()
    }

    fn text(&self) -> String {
        self.0
            .iter()
            .map(|digit| char::from(b'0' + digit))
            .collect()
    }
}
