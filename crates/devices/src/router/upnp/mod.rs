//! The driver for routers that take WPS over UPnP (`WFAWLANConfig`): this program is the registrar,
//! the router carries what is said.
//!
//! There is no password: what protects the router is the PIN inside the conversation. A device is
//! given settings that are known here, or that are learned with the router PIN which the owner gives.
//! That PIN is tried once. Nothing of the router is changed but that it says on the air, for as long
//! as a device is expected, that a registrar is ready; a router forgets that after two minutes.

use std::collections::VecDeque;
use std::time::Duration;

use lan::http::{HttpError, Url};
use link::upnp::control::{AccessPoint, ControlError, ControlEvent, ControlPoint, ControlSettings};
use text::{Message, Tell, Value, msg};
use tokio::time::Instant;
use wsc::code::WpsState as State;
use wsc::event::Success;
use wsc::external::{ExternalEvent, Via};
use wsc::ident::{MacAddr, Uuid};
use wsc::msg::M1;
use wsc::pin::{DevicePin, RouterPin};

use super::driver::{Asking, Pending, Router, RouterEvent, RouterPinWish, Undo};
use super::drivers::{Access, Target};
use super::error::{Doing, RouterError};
use super::heard::Heard;
use super::state::{Accepts, Identity, RouterNetwork, RouterState, WpsState};
use crate::evidence::Evidence;

/// The scheme.
pub(super) const SCHEME: &str = "upnp";

/// A router that takes WPS over UPnP.
#[derive(Debug)]
pub struct Upnp {
    point: ControlPoint,
    via: Via,
    at: Url,
    /// Taken out when it is tried.
    router_pin: Option<RouterPin>,
    /// What this program did itself and tells as other drivers tell it.
    own: VecDeque<RouterEvent>,
    /// Since when the router is away.
    gone: Option<Instant>,
    /// For how long a router may be away that comes back by itself.
    patience: Duration,
}

impl Upnp {
    /// Reads the router's description and asks who it is. Nothing is changed.
    ///
    /// # Errors
    /// [`RouterError::BadAddress`]; it does not answer, or is no such router.
    pub async fn connect(target: &Target, access: &Access) -> Result<Self, RouterError> {
        let rest = target.rest.as_str();
        let text = match rest.split_once("://") {
            Some(_) => rest.to_owned(),
            None => format!("http://{rest}"),
        };
        let at = Url::parse(&text).map_err(|_| RouterError::BadAddress {
            given: format!("{SCHEME}:{rest}"),
            form: "upnp:http://HOST:PORT/wps_device.xml",
        })?;
        let settings = ControlSettings::new(access.deadline).map_err(|error| told(&at, error))?;
        let mut point = ControlPoint::new(ControlSettings {
            networks: access.network.iter().cloned().collect(),
            ..settings
        });
        let via = point.add(&at).await.map_err(|error| told(&at, error))?;
        Ok(Self {
            point,
            via,
            at,
            router_pin: access.router_pin.clone(),
            own: VecDeque::new(),
            gone: None,
            patience: access.deadline,
        })
    }

    fn access_point(&self) -> Option<&AccessPoint> {
        let mut points = self.point.access_points();
        points
            .find(|(via, _)| *via == self.via)
            .map(|(_, point)| point)
    }

    /// Sees to it that there are settings to give.
    async fn know_the_network(&mut self) -> Result<(), RouterError> {
        if !self.point.networks().is_empty() {
            return Ok(());
        }
        let Some(pin) = self.router_pin.take() else {
            return Err(RouterError::NotPossible {
                kind: SCHEME,
                doing: Doing::LetDeviceIn,
                next: msg!("device-next-give-settings").into(),
            });
        };
        let learned = self.point.learn(self.via, pin).await;
        match learned.map_err(|error| told(&self.at, error))? {
            Ok(Success::Learned(_)) => Ok(()),
            Ok(_) => Err(RouterError::Strange {
                what: router_at(&self.at),
                problem: msg!("device-no-settings-told").into(),
            }),
            Err(failure) => Err(RouterError::Refused {
                what: router_at(&self.at),
                doing: Doing::TellSettings,
                said: without_point(&failure.told()),
                next: failure
                    .told()
                    .next()
                    .map_or_else(|| "".into(), |next| without_point(&next)),
            }),
        }
    }

    fn read_state(&self) -> Result<RouterState, RouterError> {
        let gone = || told(&self.at, ControlError::Nobody);
        let point = self.access_point().ok_or_else(gone)?;
        let described = state(&self.at, &point.device, point.uuid(), point.info.as_ref());
        Ok(RouterState {
            upnp_writes: point.writes,
            ..described
        })
    }

    async fn next_event(&mut self, patience: Duration) -> Result<Option<RouterEvent>, RouterError> {
        if let Some(event) = self.own.pop_front() {
            return Ok(Some(event));
        }
        // Whether a device joins after it was enrolled is not told this way.
        let active = self.point.is_active();
        let until = Instant::now() + if active { patience } else { Duration::ZERO };
        loop {
            let lost = self.gone.map(|since| since + self.patience);
            let wait = lost.map_or(until, |lost| lost.min(until));
            let left = wait.saturating_duration_since(Instant::now());
            match self.point.next(left).await {
                Some(event) => {
                    if let Some(event) = self.event(event) {
                        return Ok(Some(event));
                    }
                }
                None if lost.is_some_and(|lost| Instant::now() >= lost) => {
                    // It is told once; it may still come back.
                    self.gone = None;
                    return Err(RouterError::Silent {
                        what: router_at(&self.at),
                        waited: self.patience,
                    });
                }
                None => return Ok(None),
            }
        }
    }

    /// What an event means for whoever watches the router.
    fn event(&mut self, event: ControlEvent) -> Option<RouterEvent> {
        Some(match event {
            ControlEvent::Registrar(event) => {
                return registrar_event(event, self.point.is_active());
            }
            ControlEvent::Gone(_) => {
                self.gone = Some(Instant::now());
                RouterEvent::Gone
            }
            ControlEvent::Returned(_) => {
                self.gone = None;
                RouterEvent::Waiting
            }
            ControlEvent::Trouble(_, error) => RouterEvent::Other(error.told()),
            _ => return None,
        })
    }
}

impl Router for Upnp {
    fn scheme(&self) -> &'static str {
        SCHEME
    }

    fn status(&mut self) -> Pending<'_, RouterState> {
        Box::pin(async {
            let asked = self.point.look(self.via).await;
            asked.map_err(|error| told(&self.at, error))?;
            self.read_state()
        })
    }

    fn push_button(&mut self) -> Pending<'_, ()> {
        Box::pin(async {
            self.know_the_network().await?;
            let pressed = self.point.press().await;
            pressed.map_err(|error| told(&self.at, error))?;
            self.own.push_back(RouterEvent::Waiting);
            Ok(())
        })
    }

    fn add_device(
        &mut self,
        pin: &DevicePin,
        device: Option<MacAddr>,
        window: Duration,
    ) -> Pending<'_, ()> {
        let pin = pin.clone();
        Box::pin(async move {
            self.know_the_network().await?;
            let entered = self.point.enter_pin(pin, device, window).await;
            entered.map_err(|error| told(&self.at, error))?;
            self.own.push_back(RouterEvent::Waiting);
            Ok(())
        })
    }

    fn cancel(&mut self) -> Pending<'_, ()> {
        Box::pin(async {
            if self.point.is_active() {
                self.own.push_back(RouterEvent::Cancelled);
            }
            self.point.cancel().await;
            Ok(())
        })
    }

    fn router_pin(&mut self, _wish: RouterPinWish) -> Pending<'_, Option<RouterPin>> {
        Box::pin(async {
            Err(RouterError::NotPossible {
                kind: SCHEME,
                doing: Doing::MakeOrForgetRouterPin,
                next: msg!("device-next-settings-page").into(),
            })
        })
    }

    fn plan_wps(&self, _state: &RouterState, _on: bool) -> Undo {
        Undo::Nothing
    }

    fn wps_enable(&mut self, _on: bool) -> Pending<'_, ()> {
        Box::pin(async { Err(cannot_switch()) })
    }

    fn watch(&mut self, patience: Duration) -> Pending<'_, Option<RouterEvent>> {
        Box::pin(self.next_event(patience))
    }

    fn restore(&mut self, undo: &Undo) -> Pending<'_, ()> {
        let nothing = *undo == Undo::Nothing;
        Box::pin(async move {
            if nothing {
                Ok(())
            } else {
                Err(cannot_switch())
            }
        })
    }
}

fn cannot_switch() -> RouterError {
    RouterError::NotPossible {
        kind: SCHEME,
        doing: Doing::Switch,
        next: msg!("device-next-settings-page").into(),
    }
}

/// What a router is like that takes WPS over UPnP, by its description and by its M1, where it told
/// one.
pub fn state(
    at: &Url,
    device: &lan::upnp::Device,
    uuid: Option<Uuid>,
    info: Option<&M1>,
) -> RouterState {
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let network = RouterNetwork {
        handle: at.host().to_owned(),
        bssid: info.map(|m1| m1.mac),
        wps: WpsState {
            on: Some(true),
            configured: info.map(|m1| m1.state != State::NOT_CONFIGURED),
            accepts: Accepts {
                device_pin: Some(true),
                button: Some(true),
                // One that says nothing of itself has none; one that does may be locked.
                router_pin: info.is_none().then_some(false),
            },
            ..WpsState::default()
        },
        ..RouterNetwork::default()
    };
    RouterState {
        identity: Identity {
            maker: text(&device.maker),
            model: text(&device.model),
            firmware: None,
            uuid,
        },
        networks: vec![network],
        evidence: Evidence::read_now([
            ("identity", format!("UPnP description {at}")),
            ("wps", "WFAWLANConfig GetDeviceInfo".to_owned()),
        ]),
        ..RouterState::default()
    }
}

/// What an event of this program's registrar means for whoever watches the router. `active`: whether
/// somebody is still expected after it.
pub fn registrar_event(event: ExternalEvent, active: bool) -> Option<RouterEvent> {
    Some(match event {
        ExternalEvent::Asks {
            mac,
            uuid,
            password_id,
            device,
        } if password_id.is_some_and(wsc::code::DevicePasswordId::is_pin) => {
            RouterEvent::PinNeeded(Asking {
                uuid,
                mac: Some(mac),
                name: device.device_name,
                maker: device.manufacturer,
                model: device.model_name,
                serial: device.serial_number,
            })
        }
        ExternalEvent::Run(mac, event) => RouterEvent::Protocol(Heard::of(mac, &event)?),
        ExternalEvent::Ended(mac, uuid, Ok(_)) => RouterEvent::Enrolled {
            mac,
            uuid: Some(uuid),
        },
        // While the PIN is still good, the device may come again.
        ExternalEvent::Ended(_, _, Err(failure)) if active => RouterEvent::Other(failure.told()),
        ExternalEvent::Ended(_, _, Err(failure)) => RouterEvent::Failed(Some(failure)),
        ExternalEvent::Overlap => RouterEvent::Overlap,
        ExternalEvent::WindowOver => RouterEvent::WindowOver,
        _ => return None,
    })
}

fn router_at(at: &Url) -> Value {
    msg!("device-router-at", host = at.host()).into()
}

/// A sentence that becomes a part of another.
fn without_point(sentence: &Message) -> Value {
    sentence.to_string().trim_end_matches('.').into()
}

/// An error of the control point, told of the router.
pub fn told(at: &Url, error: ControlError) -> RouterError {
    let what = router_at(at);
    let text = error.told();
    let next = text
        .next()
        .unwrap_or_else(|| msg!("device-next-try-again"))
        .into();
    let said: Value = match &error {
        ControlError::Fault { action, fault, .. } => format!("{action}: {fault}").into(),
        _ => text.into(),
    };
    match error {
        // It is there, and wants a login: other doors of it have one, this one should not.
        ControlError::Http(HttpError::LoginWanted { .. } | HttpError::Forbidden { .. }) => {
            RouterError::Refused {
                what,
                doing: Doing::TakeRegistrar,
                said: msg!("device-upnp-login").into(),
                next: msg!("device-next-upnp-login").into(),
            }
        }
        ControlError::Http(_) | ControlError::Nobody | ControlError::Listen { .. } => {
            RouterError::Unreachable { what, why: said }
        }
        ControlError::NotWps { problem, .. } | ControlError::Strange { problem, .. } => {
            let problem = problem.into();
            RouterError::Strange { what, problem }
        }
        _ => RouterError::Refused {
            what,
            doing: Doing::TakeRegistrar,
            said,
            next,
        },
    }
}
