//! The driver of the virtual router: what a program can do through its programming interface.

use std::time::Duration;

use devices::router::driver::{
    Asking, Fix, FixPlan, Pending, Router, RouterEvent, RouterPinWish, Undo,
};
use devices::router::error::{Doing, RouterError};
use devices::router::heard::Heard;
use devices::router::hostapd::read;
use devices::router::kinds::Ability::{
    AddDevice, Cancel, PushButton, Restore, RouterPin as HasRouterPin, Status, Watch, WpsEnable,
};
use devices::router::kinds::{Ability, Kind, Proof};
use devices::router::state::{
    Accepts, Active, Identity, RouterNetwork, RouterState, Station, WpsState,
};
use lab::router::RouterEvent as Log;
use link::nl80211::{Network, Pmf};
use text::{Message, msg};
use wsc::ap::ApEvent;
use wsc::code::WpsState as Configured;
use wsc::failure::Cause;
use wsc::ident::MacAddr;
use wsc::ie::{ApInfo, Mode};
use wsc::pin::{DevicePin, RouterPin};

use super::house::House;

/// The address of the home's router.
pub(super) const ADDRESS: &str = "virtual:router";
/// How long it takes to answer.
const ANSWER: Duration = Duration::from_millis(50);

/// A router that a program can do everything with.
pub(super) static WHOLE: Kind = kind(&Ability::ALL);
/// One whose interface has no box for a PIN.
pub(super) static BUTTON_ONLY: Kind =
    kind(&[Status, PushButton, Cancel, WpsEnable, Watch, Restore]);
/// One whose WPS no program can switch.
pub(super) static NO_SWITCH: Kind =
    kind(&[Status, PushButton, AddDevice, Cancel, HasRouterPin, Watch]);
/// One that can be read, and nothing else.
pub(super) static READ_ONLY: Kind = kind(&[Status, Watch]);

const fn kind(offers: &'static [Ability]) -> Kind {
    Kind {
        scheme: "virtual",
        name: Message::new("device-kind-virtual", Vec::new()),
        address: ADDRESS,
        speaks: Message::new("device-kind-virtual-speaks", Vec::new()),
        offers,
        proof: Some(Proof::RealProgram),
        note: Message::new("device-kind-virtual-note", Vec::new()),
    }
}

/// The driver.
pub(super) struct Driver {
    pub(super) house: House,
    /// Whether a program can switch its WPS.
    pub(super) switches: bool,
}

impl Driver {
    /// What the router tells of itself; the network as the computer hears it, where it does.
    pub(super) fn state(&self, heard: Option<&Network>) -> RouterState {
        let inside = self.house.inside();
        let Some(router) = inside.home.router(0) else {
            return RouterState::default();
        };
        let config = router.config();
        let wps = router.wps();
        let pmf = config.rsn().map(|rsn| match rsn {
            rsn if rsn.pmf_required => Pmf::Required,
            rsn if rsn.pmf_capable => Pmf::Capable,
            _ => Pmf::None,
        });
        let handle = "wlan0".to_owned();
        let station = |mac| Station {
            mac,
            network: handle.clone(),
            signal_dbm: None,
            wps_name: None,
            pmf: None,
        };
        RouterState {
            identity: Identity {
                model: Some(config.name.clone()),
                ..Identity::default()
            },
            stations: Some(router.members().into_iter().map(station).collect()),
            networks: vec![RouterNetwork {
                handle: handle.clone(),
                ssid: Some(config.ssid.clone()),
                bssid: Some(config.mac),
                band: heard.and_then(Network::band),
                channel: Some(u32::from(config.channel)),
                security: heard.map(|network| network.security),
                pmf,
                hidden: Some(config.hidden),
                mac_filter: Some(config.filter.is_some()),
                isolation: Some(config.isolated),
                wps: WpsState {
                    on: Some(wps.is_some()),
                    configured: wps.map(|wps| wps.state == Some(Configured::CONFIGURED)),
                    locked: wps.map(|wps| wps.setup_locked),
                    active: wps.map(active),
                    accepts: Accepts {
                        device_pin: Some(true),
                        router_pin: Some(config.router_pin.is_some()),
                        button: Some(true),
                    },
                },
                ..RouterNetwork::default()
            }],
            ..RouterState::default()
        }
    }

    /// Does something at the router, which takes a moment.
    async fn act<T>(
        &self,
        doing: Doing,
        act: impl FnOnce(&mut lab::router::Router, wsc::time::Instant) -> Option<T>,
    ) -> Result<T, RouterError> {
        self.house.pass(ANSWER).await;
        let done = self.house.inside().home.at_router(0, act);
        done.flatten().ok_or_else(|| RouterError::Refused {
            what: msg!("device-the-router").into(),
            doing,
            said: msg!("device-wps-off").into(),
            next: msg!("device-next-switch-on-router").into(),
        })
    }
}

fn active(info: &ApInfo) -> Active {
    match info.active_mode() {
        None => Active::No,
        Some(Mode::PushButton) => Active::Button,
        Some(_) => Active::Pin,
    }
}

/// A line of the virtual router's log as a driver tells it; `None` for what drivers do not tell.
fn told(event: Log) -> Option<RouterEvent> {
    let hostapd = |name: &str, mac: MacAddr| {
        let line = format!("<3>{name} {mac}");
        read::event(&link::ctrl::Event::parse(line.as_bytes())?)
    };
    match event {
        Log::Window(Some(_)) => Some(RouterEvent::Waiting),
        Log::Filtered(mac) => hostapd("AP-REJECTED-BLOCKED-STA", mac),
        Log::Full(mac) => hostapd("AP-REJECTED-MAX-STA", mac),
        Log::KeyMismatch(mac) => hostapd("AP-STA-POSSIBLE-PSK-MISMATCH", mac),
        Log::Joined(mac) => Some(RouterEvent::Joined(mac)),
        Log::Wps(event) => told_of_wps(event),
        _ => None,
    }
}

fn told_of_wps(event: ApEvent) -> Option<RouterEvent> {
    Some(match event {
        ApEvent::Ended(mac, Ok(_)) => RouterEvent::Enrolled { mac, uuid: None },
        // What may pass is tried again by the device itself.
        ApEvent::Ended(_, Err(failure)) => match failure.cause {
            Cause::WrongPassword(_) | Cause::SetupLocked | Cause::Refused => {
                RouterEvent::Failed(Some(failure))
            }
            _ => return None,
        },
        ApEvent::PinNeeded { mac, uuid, device } => RouterEvent::PinNeeded(Asking {
            uuid: Some(uuid),
            mac: Some(mac),
            name: device.device_name.clone(),
            maker: device.manufacturer.clone(),
            model: device.model_name.clone(),
            serial: device.serial_number.clone(),
        }),
        ApEvent::Run(mac, event) => RouterEvent::Protocol(Heard::of(mac, &event)?),
        ApEvent::Overlap => RouterEvent::Overlap,
        ApEvent::ButtonTimeout => RouterEvent::WindowOver,
        ApEvent::SetupLocked(_) => RouterEvent::SetupLocked(true),
        ApEvent::SetupUnlocked => RouterEvent::SetupLocked(false),
        _ => return None,
    })
}

impl Router for Driver {
    fn scheme(&self) -> &'static str {
        WHOLE.scheme
    }

    fn status(&mut self) -> Pending<'_, RouterState> {
        Box::pin(async {
            self.house.pass(ANSWER).await;
            Ok(self.state(None))
        })
    }

    fn push_button(&mut self) -> Pending<'_, ()> {
        Box::pin(self.act(Doing::PressButton, |router, now| {
            router.press_button(now).then_some(())
        }))
    }

    fn add_device(
        &mut self,
        pin: &DevicePin,
        device: Option<MacAddr>,
        _: Duration,
    ) -> Pending<'_, ()> {
        let pin = pin.clone();
        Box::pin(self.act(Doing::TakePin, move |router, now| {
            router.add_device_pin(now, pin, device).then_some(())
        }))
    }

    fn cancel(&mut self) -> Pending<'_, ()> {
        Box::pin(self.act(Doing::WaitNoLonger, |router, now| {
            router.stop_waiting(now);
            Some(())
        }))
    }

    fn router_pin(&mut self, wish: RouterPinWish) -> Pending<'_, Option<RouterPin>> {
        Box::pin(self.act(Doing::MakePin, move |router, now| {
            Some(match wish {
                RouterPinWish::Random(_) => Some(router.make_router_pin(now)),
                RouterPinWish::Tell => router.config().router_pin.clone(),
                RouterPinWish::Off => {
                    router.set_router_pin(now, None);
                    None
                }
            })
        }))
    }

    fn plan_wps(&self, state: &RouterState, on: bool) -> Undo {
        Undo::of_wps(state, on)
    }

    fn wps_enable(&mut self, on: bool) -> Pending<'_, ()> {
        Box::pin(self.act(Doing::Switch, move |router, now| {
            router.switch_wps(now, on);
            Some(())
        }))
    }

    fn watch(&mut self, patience: Duration) -> Pending<'_, Option<RouterEvent>> {
        Box::pin(async move {
            let limit = self.house.now() + patience;
            let look = |inside: &mut super::house::Inside| loop {
                if let Some(told) = told(inside.logged(0)?) {
                    return Some(told);
                }
            };
            Ok(self.house.until(limit, look).await)
        })
    }

    fn plan_fix(&self, state: &RouterState, fix: Fix) -> Option<FixPlan> {
        let plan = match fix {
            Fix::WpsOff => FixPlan::Undo(self.plan_wps(state, false)),
            Fix::RouterPinOff => FixPlan::ForGood,
            Fix::Wpa2 => return None,
        };
        self.switches.then_some(plan)
    }

    fn fix(&mut self, fix: Fix) -> Pending<'_, ()> {
        Box::pin(self.act(Doing::Switch, move |router, now| {
            match fix {
                Fix::WpsOff => router.switch_wps(now, false),
                Fix::RouterPinOff => router.set_router_pin(now, None),
                Fix::Wpa2 => return None,
            }
            Some(())
        }))
    }

    fn restore(&mut self, undo: &Undo) -> Pending<'_, ()> {
        let undo = undo.clone();
        Box::pin(self.act(Doing::PutSettingsBack, move |router, now| {
            match undo.wps() {
                Some((on, _)) => router.switch_wps(now, on),
                None if undo == Undo::RouterPinOff => router.set_router_pin(now, None),
                None => {}
            }
            Some(())
        }))
    }
}
