//! An access point on hostapd: its control socket, as commands and events.
//!
//! One table of commands. What they answer, and the events, are those of hostapd 2.10.

use std::fmt::Write as _;
use std::time::Duration;

use wsc::ap::{AccessPoint, ApEvent};
use wsc::code::WpsState;
use wsc::device::DeviceInfo;
use wsc::event::{Event, Peer, Success};
use wsc::failure::{Cause, Failure};
use wsc::ident::{MacAddr, Uuid};
use wsc::pin::{DevicePin, PinError, PinLength, RouterPin};
use wsc::random::Drbg;
use wsc::time::Instant;

use super::core::{Core, Happening, Member, Mode};
use super::fault::Effect;
use super::kind::{Face, Kind};
use super::plan::Plan;
use crate::service::http::{Request, Response};

/// The name of its interface, and of its control socket.
pub(super) const INTERFACE: &str = "wlan0";

/// How long a router PIN holds for which no time was given.
const AP_PIN_LASTS: u64 = 300;

/// The most events that wait to be sent.
const KEPT: usize = 256;

const OK: &str = "OK\n";
const FAIL: &str = "FAIL\n";

/// The row of this kind.
pub(super) static KIND: Kind = Kind {
    name: "hostapd",
    about: "lab-router-hostapd",
    maker: "Octopin lab",
    model: "hostapd",
    firmware: "2.10",
    user: "",
    password: "",
    address: "hostapd:{socket}",
    networks: || Plan::home().into_iter().take(1).collect(),
    face: || Box::new(Hostapd::default()),
};

/// What hostapd remembers of the button and of the last run.
#[derive(Debug, Default)]
struct Hostapd {
    button: Button,
    last: LastRun,
    /// The devices that were enrolled, as they described themselves.
    enrolled: Vec<Peer>,
    /// Those that are in a run.
    talking: Vec<Peer>,
    events: Vec<String>,
    /// Its `wps_state`, where that was set and the access point has not started anew since.
    wps: Option<bool>,
    /// It was told to `DISABLE`.
    disabled: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Button {
    #[default]
    Disabled,
    Active,
    TimedOut,
    Overlap,
}

#[derive(Debug, Default)]
enum LastRun {
    #[default]
    None,
    Success(MacAddr),
    Failed(MacAddr),
}

/// A command: its name, and what it answers.
type Command = (&'static str, fn(&mut Hostapd, &mut Core, &str) -> String);

static COMMANDS: &[Command] = &[
    ("PING", |_, _, _| "PONG\n".into()),
    ("GET", |_, core, rest| match rest {
        "version" => core.firmware.clone(),
        _ => FAIL.into(),
    }),
    ("SET", |own, _, rest| own.set(rest)),
    ("DISABLE", |own, core, _| own.disable(core)),
    ("ENABLE", |own, core, _| own.enable(core)),
    ("STATUS", |own, core, _| own.status(core)),
    ("GET_CONFIG", |_, core, _| config(core)),
    ("WPS_GET_STATUS", |own, _, _| own.wps_status()),
    ("WPS_PBC", |own, core, _| own.press(core)),
    ("WPS_CANCEL", |own, core, _| own.cancel(core)),
    ("WPS_PIN", |own, core, rest| own.pin(core, rest)),
    ("WPS_CHECK_PIN", |_, _, rest| check_pin(rest)),
    ("WPS_AP_PIN", |own, core, rest| own.ap_pin(core, rest)),
    ("STA-FIRST", |own, core, _| {
        own.station(core.members().first())
    }),
    ("STA-NEXT", |own, core, rest| own.station(after(core, rest))),
    ("STA", |own, core, rest| own.station(member(core, rest))),
];

impl Face for Hostapd {
    fn request(&mut self, _: &mut Core, _: &Request) -> Response {
        Response::empty(404)
    }

    fn control(&mut self, core: &mut Core, line: &str) -> Option<String> {
        let (name, rest) = line.trim().split_once(' ').unwrap_or((line.trim(), ""));
        let row = COMMANDS.iter().find(|(known, _)| *known == name);
        Some(match row {
            Some((_, run)) => run(self, core, rest.trim()),
            None => "UNKNOWN COMMAND\n".into(),
        })
    }

    fn take_events(&mut self) -> Vec<String> {
        std::mem::take(&mut self.events)
    }

    fn happened(&mut self, _: &mut Core, happening: &Happening) {
        match happening {
            Happening::Joined(mac) => self.event(&format!("AP-STA-CONNECTED {mac}")),
            // Somebody pressed the button on its back.
            Happening::Waits(_, Mode::Button) => self.pressed(),
            Happening::Restarts => *self = Self::default(),
            _ => {}
        }
    }

    fn at_access_point(&mut self, _: &mut Core, _: usize, event: &ApEvent) {
        match event {
            ApEvent::Run(_, Event::PeerDescribed(peer)) => {
                self.talking.retain(|known| known.mac != peer.mac);
                self.talking.push(peer.clone());
                self.talking.truncate(16);
            }
            ApEvent::Ended(mac, Ok(Success::Provisioned(_))) => self.enrolled(*mac),
            ApEvent::Ended(mac, Err(failure)) => self.failed(*mac, failure),
            ApEvent::PinNeeded { mac, uuid, device } => {
                let text = format!("WPS-PIN-NEEDED {uuid} {mac} [{}]", described(device));
                self.event(&text);
            }
            ApEvent::Overlap => {
                self.button = Button::Overlap;
                self.event("WPS-OVERLAP-DETECTED ");
            }
            ApEvent::ButtonTimeout => {
                self.button = Button::TimedOut;
                self.event("WPS-TIMEOUT ");
            }
            ApEvent::SetupLocked(_) => self.event("WPS-AP-SETUP-LOCKED "),
            ApEvent::SetupUnlocked => self.event("WPS-AP-SETUP-UNLOCKED "),
            ApEvent::NewSettings(_) => self.event("WPS-NEW-AP-SETTINGS "),
            _ => {}
        }
    }
}

impl Hostapd {
    fn event(&mut self, text: &str) {
        if self.events.len() < KEPT {
            self.events.push(format!("<3>{text}"));
        }
    }

    fn enrolled(&mut self, mac: MacAddr) {
        let peer = self.talking.iter().position(|peer| peer.mac == Some(mac));
        let peer = peer.map(|at| self.talking.remove(at));
        let uuid = peer.as_ref().map_or(Uuid::default(), |peer| peer.uuid);
        if self.button == Button::Active {
            self.button = Button::Disabled;
            self.event("WPS-PBC-DISABLE ");
        }
        self.event(&format!("WPS-REG-SUCCESS {mac} {uuid}"));
        self.event("WPS-SUCCESS ");
        self.last = LastRun::Success(mac);
        self.enrolled.retain(|known| known.mac != Some(mac));
        self.enrolled.extend(peer);
        self.enrolled.truncate(16);
    }

    fn failed(&mut self, mac: MacAddr, failure: &Failure) {
        // Nobody was refused by an error there: it was turned away, or the owner stopped it.
        if matches!(failure.cause, Cause::NotExpected | Cause::Cancelled) {
            return;
        }
        let (message, error) = (failure.at.0, failure.config_error.0);
        self.event(&format!("WPS-FAIL msg={message} config_error={error}"));
        self.last = LastRun::Failed(mac);
    }

    fn wps_status(&self) -> String {
        let button = match self.button {
            Button::Disabled => "Disabled",
            Button::Active => "Active",
            Button::TimedOut => "Timed-out",
            Button::Overlap => "Overlap",
        };
        let (last, peer) = match &self.last {
            LastRun::None => ("None", None),
            LastRun::Success(mac) => ("Success", Some(mac)),
            LastRun::Failed(mac) => ("Failed", Some(mac)),
        };
        let mut text = format!("PBC Status: {button}\nLast WPS result: {last}\n");
        if let Some(mac) = peer {
            // Writing into a String cannot fail.
            let _ = writeln!(text, "Peer Address: {mac}");
        }
        text
    }

    fn press(&mut self, core: &mut Core) -> String {
        let pressed = self.at(core, |ap, now| ap.press_button(now).is_ok());
        if !pressed.unwrap_or_default() {
            return FAIL.into();
        }
        self.pressed();
        OK.into()
    }

    fn pressed(&mut self) {
        self.button = Button::Active;
        self.event("WPS-PBC-ACTIVE ");
    }

    /// `SET wps_state 0|1|2`. It holds from the next start of the access point on.
    fn set(&mut self, rest: &str) -> String {
        self.wps = match rest.split_once(' ') {
            Some(("wps_state", "0")) => Some(false),
            Some(("wps_state", "1" | "2")) => Some(true),
            _ => return FAIL.into(),
        };
        OK.into()
    }

    fn disable(&mut self, core: &mut Core) -> String {
        if self.disabled {
            return FAIL.into();
        }
        core.stop(&[0]);
        self.at(core, AccessPoint::cancel);
        self.disabled = true;
        self.button = Button::Disabled;
        self.event("AP-DISABLED ");
        OK.into()
    }

    fn enable(&mut self, core: &mut Core) -> String {
        if !self.disabled {
            return FAIL.into();
        }
        if let Some(on) = self.wps.take() {
            core.set_wps(&[0], on);
        }
        self.disabled = false;
        self.event("AP-ENABLED ");
        OK.into()
    }

    fn cancel(&mut self, core: &mut Core) -> String {
        self.at(core, AccessPoint::cancel);
        if self.button == Button::Active {
            // So does hostapd, and its status is as misleading.
            self.button = Button::TimedOut;
            self.event("WPS-TIMEOUT ");
            self.event("WPS-CANCEL ");
        }
        OK.into()
    }

    /// `WPS_PIN <UUID|any> <pin> [timeout] [MAC]`.
    fn pin(&self, core: &mut Core, rest: &str) -> String {
        let mut words = rest.split_whitespace();
        let (Some(whom), Some(pin)) = (words.next(), words.next()) else {
            return FAIL.into();
        };
        let uuid = match whom {
            "any" => Ok(None),
            uuid => uuid.parse::<Uuid>().map(Some),
        };
        let seconds = words.next().map_or(Ok(0), str::parse::<u64>);
        let mac = words.next().map(str::parse::<MacAddr>).transpose();
        let (Ok(uuid), Ok(seconds), Ok(mac)) = (uuid, seconds, mac) else {
            return FAIL.into();
        };
        let pin = match DevicePin::parse(pin) {
            Ok(pin) => pin,
            // hostapd does not look at the check digit. No device has such a PIN, and nobody comes.
            Err(PinError::Checksum { .. }) => return OK.into(),
            Err(_) => return FAIL.into(),
        };
        let lasts = (seconds > 0).then(|| Duration::from_secs(seconds));
        let entered = self.at(core, |ap, now| ap.add_pin(now, pin, uuid, mac, lasts));
        if entered.is_some() { OK } else { FAIL }.into()
    }

    fn ap_pin(&mut self, core: &mut Core, rest: &str) -> String {
        let words: Vec<&str> = rest.split_whitespace().collect();
        let lasts = |text: Option<&&str>| {
            let seconds = text.map_or(Some(AP_PIN_LASTS), |text| text.parse().ok())?;
            Some((seconds > 0).then(|| Duration::from_secs(seconds)))
        };
        let (pin, lasts) = match words.as_slice() {
            ["disable"] => {
                if !core.has(Effect::WpsStays) {
                    self.at(core, |ap, now| ap.set_router_pin(now, None, None));
                }
                self.event("WPS-AP-PIN-DISABLED ");
                return OK.into();
            }
            ["get"] => {
                let pin = self.at(core, |ap, _| ap.config().router_pin.clone());
                let pin = pin.flatten();
                return pin.map_or_else(|| FAIL.into(), |pin| pin.expose_secret().to_owned());
            }
            ["random", rest @ ..] => {
                let mut random = Drbg::new(&core.random());
                let pin = RouterPin::generate(PinLength::Eight, &mut random);
                (Some(pin), lasts(rest.first()))
            }
            ["set", pin, rest @ ..] => (RouterPin::parse(pin).ok(), lasts(rest.first())),
            _ => (None, None),
        };
        let (Some(pin), Some(lasts)) = (pin, lasts) else {
            return FAIL.into();
        };
        let text = pin.expose_secret().to_owned();
        self.at(core, |ap, now| ap.set_router_pin(now, Some(pin), lasts));
        text
    }

    /// Does something at the access point.
    fn at<T>(
        &self,
        core: &mut Core,
        act: impl FnOnce(&mut AccessPoint, Instant) -> T,
    ) -> Option<T> {
        // WPS that is switched off is not there at all.
        let on = core.networks().first().is_some_and(super::Network::wps);
        if on && !self.disabled {
            core.visit(0, act)
        } else {
            None
        }
    }

    fn status(&self, core: &Core) -> String {
        status(core, if self.disabled { "DISABLED" } else { "ENABLED" })
    }

    fn station(&self, member: Option<&Member>) -> String {
        let Some(member) = member else {
            return FAIL.into();
        };
        let mut text = format!(
            "{}\nflags=[AUTH][ASSOC][AUTHORIZED]\naid=1\nsignal={}\n",
            member.mac, member.signal_dbm
        );
        let known = |peer: &&Peer| peer.mac == Some(member.mac);
        if let Some(peer) = self.enrolled.iter().find(known) {
            let device = &peer.device;
            // Writing into a String cannot fail.
            let _ = write!(
                text,
                "wpsUuid={}\nwpsPrimaryDeviceType={}\nwpsDeviceName={}\nwpsManufacturer={}\n\
                 wpsModelName={}\nwpsModelNumber={}\nwpsSerialNumber={}\n",
                peer.uuid,
                kind(device),
                device.device_name,
                device.manufacturer,
                device.model_name,
                device.model_number,
                device.serial_number
            );
        }
        text
    }
}

fn status(core: &Core, state: &str) -> String {
    let Some(network) = core.networks().first() else {
        return FAIL.into();
    };
    let plan = &network.plan;
    let members = core.members().iter().filter(|m| m.network == 0).count();
    let frequency = match plan.channel {
        14 => 2484,
        channel @ 1..=13 => 2407 + 5 * u32::from(channel),
        channel => 5000 + 5 * u32::from(channel),
    };
    format!(
        "state={state}\nphy=phy0\nfreq={frequency}\nnum_sta_non_erp=0\nchannel={}\n\
         secondary_channel=0\nieee80211n=1\nbeacon_int=100\ndtim_period=2\nbss[0]={INTERFACE}\n\
         bssid[0]={}\nssid[0]={}\nnum_sta[0]={members}\n",
        plan.channel, plan.bssid, plan.ssid
    )
}

fn config(core: &Core) -> String {
    let Some(network) = core.networks().first() else {
        return FAIL.into();
    };
    let ap = network.access_point().config();
    let wps = match (network.wps(), ap.state) {
        (false, _) => "disabled",
        (true, WpsState::NOT_CONFIGURED) => "not configured",
        (true, _) => "configured",
    };
    let key = String::from_utf8_lossy(ap.network.key.expose_secret()).into_owned();
    format!(
        "bssid={}\nssid={}\nwps_state={wps}\npassphrase={key}\nwpa=2\nkey_mgmt=WPA-PSK \n\
         group_cipher=CCMP\nrsn_pairwise_cipher=CCMP \n",
        network.plan.bssid,
        ap.network.ssid.to_text()
    )
}

/// A device type as hostapd writes it: `3-0050F204-1`.
fn kind(device: &DeviceInfo) -> String {
    let kind = device.device_type;
    let oui = u32::from_be_bytes(kind.oui);
    format!("{}-{oui:08X}-{}", kind.category, kind.subcategory)
}

/// `WPS_CHECK_PIN <text>`: its digits, where they are a PIN.
fn check_pin(rest: &str) -> String {
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    match DevicePin::parse(&digits) {
        Ok(_) => digits,
        Err(PinError::Checksum { .. }) => "FAIL-CHECKSUM\n".into(),
        Err(_) => FAIL.into(),
    }
}

fn member<'a>(core: &'a Core, text: &str) -> Option<&'a Member> {
    let mac: MacAddr = text.parse().ok()?;
    core.members().iter().find(|member| member.mac == mac)
}

fn after<'a>(core: &'a Core, text: &str) -> Option<&'a Member> {
    let mac: MacAddr = text.parse().ok()?;
    let mut members = core.members().iter();
    members.find(|member| member.mac == mac)?;
    members.next()
}

/// How a device describes itself, as the event has it.
fn described(device: &DeviceInfo) -> String {
    [
        &device.device_name,
        &device.manufacturer,
        &device.model_name,
        &device.model_number,
        &device.serial_number,
    ]
    .map(String::as_str)
    .join("|")
        + &format!("|{}", kind(device))
}
