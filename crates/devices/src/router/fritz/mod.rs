//! The driver for FRITZ!Box routers, by TR-064: SOAP at port 49000, or 49443 with TLS, with a Digest
//! login. "Permit access for apps" has to be on at the box, and the account needs the right to
//! change settings.
//!
//! Written from a description that was recorded from such a box (services, actions, arguments and
//! their values, with a public client's tests), from a public list of the actions with examples, and
//! from AVM's error codes as clients quote them. Never run against a box. There is no PIN in TR-064,
//! neither a device's nor the box's.
//!
//! A box has a service for each network. The button is pressed at all of them that are not for
//! guests, for it is not known whether one call is meant for all bands.

use std::time::Duration;

use lan::http::{Client, Response, Scheme, Url, WriteMethod};
use lan::soap::{self, Call};
use text::msg;
use wsc::ident::MacAddr;
use wsc::pin::{DevicePin, RouterPin};

use super::driver::{Pending, Router, RouterEvent, RouterPinWish, Undo};
use super::drivers::{Access, Target};
use super::error::{Doing, RouterError, switch_on};
use super::poll::{self, Phase, Polled, Progress};
use super::radios::Radios;
use super::state::{Accepts, Active, RouterNetwork, RouterState, Station, WpsState, macs};
use crate::evidence::Evidence;
use read::{Description, Meaning, Service, Wps};

pub mod read;

/// The scheme.
pub(super) const SCHEME: &str = "fritz";

const PORT: u16 = 49000;
const TLS_PORT: u16 = 49443;
/// The account of boxes that have no accounts.
const NOBODY: &str = "dslf-config";
/// The most devices that are listed of one network.
const STATIONS_MAX: usize = 128;

/// A FRITZ!Box.
#[derive(Debug)]
pub struct Fritz {
    client: Client,
    place: Url,
    description: Option<Description>,
    /// The networks that are on and not for guests, as they were when they were last read.
    main: Vec<Service>,
    /// Those of them whose last success is an old one.
    old_success: Vec<Url>,
    progress: Progress,
}

impl Fritz {
    /// A driver for the box at this address. Nothing is sent yet.
    ///
    /// # Errors
    /// [`RouterError::BadAddress`].
    pub fn open(target: &Target, access: &Access) -> Result<Self, RouterError> {
        let place = target.place(SCHEME)?;
        let (how, port) = if place.tls {
            (Scheme::Https, TLS_PORT)
        } else {
            (Scheme::Http, PORT)
        };
        let port = place.port.unwrap_or(port);
        let url = place.document(SCHEME, how, port, "/tr64desc.xml")?;
        let user = access.user(place.user.as_deref()).unwrap_or(NOBODY);
        Ok(Self {
            client: Client::new(access.http(Some(user))),
            place: url,
            description: None,
            main: Vec::new(),
            old_success: Vec::new(),
            progress: Progress::default(),
        })
    }

    fn host(&self) -> text::Value {
        self.place.host().into()
    }

    fn strange(&self, problem: impl Into<text::Value>) -> RouterError {
        RouterError::Strange {
            what: self.host(),
            problem: problem.into(),
        }
    }

    /// The description, which is asked for without a login, once.
    async fn describe(&mut self) -> Result<Description, RouterError> {
        if let Some(known) = &self.description {
            return Ok(known.clone());
        }
        let answer = self.client.reader().get(&self.place).await;
        let answer = answer.map_err(|error| RouterError::of_http(&error, Doing::DescribeItself))?;
        let found = read::description(&answer.body, &self.place);
        let found = found.map_err(|problem| self.strange(problem))?;
        self.description = Some(found.clone());
        Ok(found)
    }

    /// Calls an action that only reads.
    async fn ask(
        &self,
        service: &Service,
        action: &str,
        arguments: &[(&str, &str)],
    ) -> Result<Call, RouterError> {
        let call = Call::new(&service.kind, action, arguments);
        let soap_action = call.soap_action();
        let headers = [("SOAPACTION", soap_action.as_str())];
        let reader = self.client.reader();
        let answer = reader
            .question(
                &service.control,
                soap::CONTENT_TYPE,
                &headers,
                call.request(),
            )
            .await;
        self.answered(answer, action, Doing::TellState)
    }

    /// Calls an action that changes something.
    async fn order(
        &self,
        service: &Service,
        action: &str,
        argument: (&str, &str),
        doing: Doing,
    ) -> Result<Call, RouterError> {
        let call = Call::new(&service.kind, action, &[argument]);
        let soap_action = call.soap_action();
        let headers = [("SOAPACTION", soap_action.as_str())];
        let writer = self.client.writer();
        let answer = writer
            .ask(
                WriteMethod::Post,
                &service.control,
                soap::CONTENT_TYPE,
                &headers,
                call.request(),
            )
            .await;
        self.answered(answer, action, doing)
    }

    fn answered(
        &self,
        answer: Result<Response, lan::http::HttpError>,
        action: &str,
        doing: Doing,
    ) -> Result<Call, RouterError> {
        let answer = answer.map_err(|error| RouterError::of_http(&error, doing))?;
        // A fault comes with 500; everything else that is no success has no envelope.
        if answer.status != 500 {
            let checked = answer.clone().success();
            checked.map_err(|error| RouterError::of_http(&error, doing))?;
        }
        let read = soap::read_answer(&answer.body, action);
        let read = read.map_err(|error| self.strange(&error))?;
        read.map_err(|fault| {
            let what = self.host();
            match read::meaning(&fault) {
                Meaning::NoRights => RouterError::NoRights {
                    what,
                    doing,
                    next: msg!("device-next-fritz-users").into(),
                },
                Meaning::SecondFactor(next) => RouterError::SecondFactor {
                    what,
                    next: next.into(),
                },
                Meaning::Unknown => RouterError::Refused {
                    what,
                    doing,
                    said: msg!("device-unknown-call").into(),
                    next: msg!("device-next-update-or-page").into(),
                },
                Meaning::Other(said) => RouterError::Refused {
                    what,
                    doing,
                    said: said.into(),
                    next: msg!("device-next-state").into(),
                },
            }
        })
    }

    /// What an action says that not every box has: `None` where this one has it not.
    async fn ask_if_known(
        &self,
        service: &Service,
        action: &str,
    ) -> Result<Option<Call>, RouterError> {
        match self.ask(service, action, &[]).await {
            Err(RouterError::Refused { .. }) => Ok(None),
            found => found.map(Some),
        }
    }

    async fn wps(&self, service: &Service) -> Result<Wps, RouterError> {
        let answer = self.ask(service, "X_AVM-DE_GetWPSInfo", &[]).await?;
        read::wps(&answer).map_err(|problem| self.strange(problem))
    }

    /// One network, and whether it is for guests; `None` where it is off.
    async fn network(
        &self,
        service: &Service,
    ) -> Result<Option<(RouterNetwork, Option<bool>)>, RouterError> {
        let info = self.ask(service, "GetInfo", &[]).await?;
        let Some(mut network) = read::network(service.name(), &info) else {
            return Ok(None);
        };
        let mut guest = None;
        if let Some(info) = self
            .ask_if_known(service, "X_AVM-DE_GetWLANExtInfo")
            .await?
        {
            (guest, network.isolation) = read::extended(&info);
        }
        if let Some(info) = self.ask_if_known(service, "GetBeaconAdvertisement").await? {
            let shown = info.argument("NewBeaconAdvertisementEnabled");
            network.hidden = shown.map(|shown| shown == "0");
        }
        let wps = self.wps(service).await?;
        let on = wps != Wps::Off;
        network.wps = WpsState {
            on: Some(on),
            active: match wps {
                Wps::On(Phase::Waiting) => Some(Active::Button),
                _ => Some(Active::No),
            },
            accepts: Accepts {
                device_pin: Some(false),
                router_pin: None,
                button: Some(on),
            },
            ..WpsState::default()
        };
        Ok(Some((network, guest)))
    }

    /// All networks that are on, and which of them are for guests.
    async fn networks(&mut self) -> Result<Vec<RouterNetwork>, RouterError> {
        let description = self.describe().await?;
        let mut networks: Vec<RouterNetwork> = Vec::new();
        let mut main = Vec::new();
        for service in &description.wlans {
            let Some((network, guest)) = self.network(service).await? else {
                continue;
            };
            // Where that is not told, what has another name than the first is none of the home's.
            let first = networks.first().map_or(&network.ssid, |first| &first.ssid);
            if !guest.unwrap_or(network.ssid != *first) {
                main.push(service.clone());
            }
            networks.push(network);
        }
        self.main = main;
        Ok(networks)
    }

    async fn main(&mut self) -> Result<Vec<Service>, RouterError> {
        if self.main.is_empty() {
            self.networks().await?;
        }
        Ok(self.main.clone())
    }

    async fn stations(&mut self) -> Result<Vec<Station>, RouterError> {
        let description = self.describe().await?;
        let mut stations = Vec::new();
        for service in &description.wlans {
            let Some(total) = self.ask_if_known(service, "GetTotalAssociations").await? else {
                continue;
            };
            let total = total.argument("NewTotalAssociations");
            let total: usize = total.and_then(|total| total.parse().ok()).unwrap_or(0);
            for index in 0..total.min(STATIONS_MAX) {
                let index = index.to_string();
                let argument = [("NewAssociatedDeviceIndex", index.as_str())];
                let action = "GetGenericAssociatedDeviceInfo";
                match self.ask(service, action, &argument).await {
                    Ok(info) => stations.extend(read::station(&service.name(), &info)),
                    // One has left while they were counted.
                    Err(RouterError::Refused { .. }) => break,
                    Err(error) => return Err(error),
                }
            }
        }
        Ok(stations)
    }

    async fn read_state(&mut self) -> Result<RouterState, RouterError> {
        let description = self.describe().await?;
        let networks = self.networks().await?;
        let stations = self.stations().await?;
        let addresses = match &description.hosts {
            Some(hosts) => self
                .ask_if_known(hosts, "GetInfo")
                .await?
                .and_then(|info| read::addresses(&info)),
            None => None,
        };
        let up = match &description.about {
            Some(about) => self.ask_if_known(about, "GetInfo").await?,
            None => None,
        };
        let update = match &description.updates {
            Some(updates) => self.ask_if_known(updates, "GetInfo").await?,
            None => None,
        };
        let evidence = [
            ("identity", "tr64desc.xml"),
            ("up", "DeviceInfo GetInfo"),
            ("update_pending", "UserInterface GetInfo"),
            (
                "networks",
                "WLANConfiguration GetInfo, X_AVM-DE_GetWLANExtInfo",
            ),
            ("wps", "WLANConfiguration X_AVM-DE_GetWPSInfo"),
        ];
        Ok(RouterState {
            identity: description.identity,
            networks,
            stations: Some(stations),
            addresses,
            up: up.and_then(|info| read::up(&info)),
            released: None,
            update_pending: update.and_then(|info| read::update_pending(&info)),
            upnp_writes: None,
            evidence: Evidence::read_now(evidence.map(|(field, source)| {
                (field, format!("TR-064 {source} of {}", self.place.host()))
            })),
        })
    }

    async fn press(&mut self) -> Result<(), RouterError> {
        let doing = Doing::PressButton;
        let members = self.members().await?;
        self.old_success.clear();
        let mut before = Vec::new();
        let mut radios = Radios::new();
        for service in self.main().await? {
            let said = self.wps(&service).await?;
            before.push((said, false));
            if said == Wps::On(Phase::Enrolled(None)) {
                self.old_success.push(service.control.clone());
            }
            if said == Wps::On(Phase::Waiting) {
                radios.said(Ok(()));
                continue;
            }
            let argument = ("NewX_AVM-DE_WPSMode", "pbc");
            let answer = self
                .order(&service, "X_AVM-DE_SetWPSConfig", argument, doing)
                .await;
            let waits = match answer {
                Ok(answer) => match read::wps(&answer).map_err(|p| self.strange(p))? {
                    Wps::On(_) => Ok(()),
                    Wps::Off => Err(RouterError::wps_is_off(self.host(), doing, switch_on())),
                },
                Err(error) => Err(error),
            };
            radios.answered(waits)?;
        }
        let off = || RouterError::wps_is_off(self.host(), doing, switch_on());
        radios
            .end()
            .map_err(|refused| refused.unwrap_or_else(off))?;
        self.progress
            .began(read::together(&before), members.as_deref());
        Ok(())
    }

    async fn stop(&mut self) -> Result<(), RouterError> {
        for service in self.main().await? {
            if self.wps(&service).await? != Wps::On(Phase::Waiting) {
                continue;
            }
            let argument = ("NewX_AVM-DE_WPSMode", "stop");
            self.order(
                &service,
                "X_AVM-DE_SetWPSConfig",
                argument,
                Doing::WaitNoLonger,
            )
            .await?;
        }
        Ok(())
    }

    async fn set_wps(&mut self, on: bool, only: Option<&[String]>) -> Result<(), RouterError> {
        let doing = Doing::switching(on);
        for service in self.main().await? {
            let meant = only.is_none_or(|names| names.contains(&service.name()));
            if !meant || (self.wps(&service).await? != Wps::Off) == on {
                continue;
            }
            let argument = ("NewX_AVM-DE_WPSEnable", if on { "1" } else { "0" });
            self.order(&service, "X_AVM-DE_SetWPSEnable", argument, doing)
                .await?;
            let real = self.wps(&service).await? != Wps::Off;
            RouterError::switched(self.host(), on, Some(real))?;
        }
        Ok(())
    }
}

impl Polled for Fritz {
    fn progress(&mut self) -> &mut Progress {
        &mut self.progress
    }

    async fn phase(&mut self) -> Result<Phase, RouterError> {
        let mut all = Vec::new();
        for service in self.main().await? {
            let said = self.wps(&service).await?;
            if said != Wps::On(Phase::Enrolled(None)) {
                self.old_success.retain(|url| *url != service.control);
            }
            all.push((said, !self.old_success.contains(&service.control)));
        }
        Ok(read::together(&all))
    }

    async fn members(&mut self) -> Result<Option<Vec<MacAddr>>, RouterError> {
        let stations = self.stations().await?;
        Ok(Some(macs(&stations)))
    }
}

fn no_pin(doing: Doing) -> RouterError {
    RouterError::NotPossible {
        kind: "FRITZ!Box (TR-064)",
        doing,
        next: msg!("device-next-fritz-no-pin").into(),
    }
}

impl Router for Fritz {
    fn scheme(&self) -> &'static str {
        SCHEME
    }

    fn status(&mut self) -> Pending<'_, RouterState> {
        Box::pin(self.read_state())
    }

    fn push_button(&mut self) -> Pending<'_, ()> {
        Box::pin(self.press())
    }

    fn add_device(
        &mut self,
        _pin: &DevicePin,
        _device: Option<MacAddr>,
        _window: Duration,
    ) -> Pending<'_, ()> {
        Box::pin(async { Err(no_pin(Doing::TakeAPin)) })
    }

    fn cancel(&mut self) -> Pending<'_, ()> {
        Box::pin(self.stop())
    }

    fn router_pin(&mut self, _wish: RouterPinWish) -> Pending<'_, Option<RouterPin>> {
        Box::pin(async { Err(no_pin(Doing::ChangeOwnPin)) })
    }

    fn plan_wps(&self, state: &RouterState, on: bool) -> Undo {
        // The network for guests is left alone: the box has WPS at one kind of network only.
        let main: Vec<String> = self.main.iter().map(Service::name).collect();
        let mut state = state.clone();
        state
            .networks
            .retain(|network| main.is_empty() || main.contains(&network.handle));
        Undo::of_wps(&state, on)
    }

    fn wps_enable(&mut self, on: bool) -> Pending<'_, ()> {
        Box::pin(self.set_wps(on, None))
    }

    fn watch(&mut self, patience: Duration) -> Pending<'_, Option<RouterEvent>> {
        Box::pin(poll::watch(self, patience))
    }

    fn restore(&mut self, undo: &Undo) -> Pending<'_, ()> {
        let to = undo.wps();
        Box::pin(async move {
            match to {
                Some((on, networks)) => self.set_wps(on, Some(&networks)).await,
                None => Ok(()),
            }
        })
    }
}
