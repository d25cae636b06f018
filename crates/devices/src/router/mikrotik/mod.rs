//! The driver for MikroTik routers, by the REST interface of RouterOS 7 and its `wifi` menu.
//!
//! Written from the maker's manual (REST, the `wifi` menu: `wps-push-button`, `security.wps`, the
//! registration table, `monitor`) and from public clients with answers of real routers. Never run
//! against a router. RouterOS has no WPS with a PIN, no call that ends a window, and none that tells
//! how a run goes: a device that is new in a network while the window is open is taken for the one
//! that came.
//!
//! The login is HTTP's Basic, which anybody on the way can read, so an address without a port is
//! taken to mean TLS; plain HTTP has to be asked for with its port, as in `mikrotik://HOST:80`.

use std::collections::BTreeSet;
use std::time::Duration;

use lan::http::{Client, HttpError, Response, Scheme, Settings, Url, WriteMethod};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use text::{Message, msg};
use tokio::time::Instant;
use wsc::ident::MacAddr;
use wsc::pin::{DevicePin, RouterPin};
use zeroize::Zeroizing;

use super::driver::{Pending, Router, RouterEvent, RouterPinWish, Setting, Undo};
use super::drivers::{Access, Place, Target};
use super::error::{Doing, RouterError, switch_on};
use super::poll::{self, Phase, Polled, Progress};
use super::radios::Radios;
use super::state::{Active, Identity, RouterState, Station, macs};
use crate::evidence::Evidence;
use read::{Failure, Interface};

pub mod read;

/// The scheme.
pub(super) const SCHEME: &str = "mikrotik";

const JSON: &str = "application/json";
/// The setting that is changed, of an interface.
const WPS: &str = "security.wps";
/// How long the router waits for a device; its manual says two minutes.
const WINDOW: Duration = Duration::from_secs(120);

/// The window that this program opened.
#[derive(Debug)]
struct Opened {
    at: Instant,
    known: BTreeSet<MacAddr>,
}

/// A MikroTik router.
#[derive(Debug)]
pub struct MikroTik {
    client: Client,
    place: Place,
    opened: Option<Opened>,
    /// What each interface's setting was when it was last read: name, identity, value.
    settings: Vec<(String, String, Option<String>)>,
    progress: Progress,
}

impl MikroTik {
    /// A driver for the router at this address. Nothing is sent yet.
    ///
    /// # Errors
    /// [`RouterError::BadAddress`].
    pub fn open(target: &Target, access: &Access) -> Result<Self, RouterError> {
        let place = target.place(SCHEME)?;
        place.url(SCHEME, "/", Scheme::Https.default_port())?;
        let user = access.user(place.user.as_deref()).unwrap_or("admin");
        let mut settings: Settings = access.http(Some(user));
        // Whoever names the port of plain HTTP has chosen it.
        settings.readable_password = !place.tls && place.port.is_some();
        Ok(Self {
            client: Client::new(settings),
            place,
            opened: None,
            settings: Vec::new(),
            progress: Progress::default(),
        })
    }

    fn host(&self) -> text::Value {
        (&self.place.host).into()
    }

    fn url(&self, path: &str) -> Result<Url, RouterError> {
        let path = format!("/rest/{path}");
        self.place.url(SCHEME, &path, Scheme::Https.default_port())
    }

    async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, RouterError> {
        let answer = self.client.reader().ask(&self.url(path)?).await;
        self.answered(answer, Doing::TellState)
    }

    async fn order(
        &self,
        method: WriteMethod,
        path: &str,
        input: &Value,
        doing: Doing,
    ) -> Result<(), RouterError> {
        let (url, body) = (self.url(path)?, input.to_string().into_bytes());
        let writer = self.client.writer();
        let answer = writer.ask(method, &url, JSON, &[], body).await;
        let _: Value = self.answered(answer, doing)?;
        Ok(())
    }

    /// Reads an answer, which has passphrases in it, and wipes it.
    fn answered<T: DeserializeOwned>(
        &self,
        answer: Result<Response, HttpError>,
        doing: Doing,
    ) -> Result<T, RouterError> {
        let answer = answer.map_err(|error| RouterError::of_http(&error, doing))?;
        let (status, body) = (answer.status, Zeroizing::new(answer.body));
        let what = self.host();
        if (200..300).contains(&status) {
            let problem = |problem: String| RouterError::Strange {
                what,
                problem: problem.into(),
            };
            return read::answer(&body).map_err(problem);
        }
        let failure: Result<Failure, String> = read::answer(&body);
        match failure {
            Ok(failure) if failure.no_rights() => Err(RouterError::NoRights {
                what,
                doing,
                next: msg!("device-next-rest-api").into(),
            }),
            Ok(failure) => Err(RouterError::Refused {
                what,
                doing,
                said: failure.text().into(),
                next: msg!("device-next-state").into(),
            }),
            Err(_) => Err(RouterError::Strange {
                what,
                problem: msg!("device-routeros-status", status).into(),
            }),
        }
    }

    /// The interfaces that serve a network.
    async fn interfaces(&mut self) -> Result<Vec<Interface>, RouterError> {
        let all: Vec<Interface> = self.get("interface/wifi").await?;
        let serving: Vec<Interface> = all.into_iter().filter(Interface::serves).collect();
        self.settings = serving
            .iter()
            .map(|one| (one.name.clone(), one.id.clone(), one.wps.clone()))
            .collect();
        Ok(serving)
    }

    /// The frequency that an interface is on now, where the router tells it.
    async fn frequency(&self, interface: &Interface) -> Result<Option<u32>, RouterError> {
        let input = json!({ "numbers": interface.name, "once": "" });
        let body = input.to_string().into_bytes();
        let url = self.url("interface/wifi/monitor")?;
        let answer = self.client.reader().question(&url, JSON, &[], body).await;
        match self.answered::<Vec<read::Monitor>>(answer, Doing::TellChannel) {
            Ok(rows) => Ok(rows.first().and_then(read::Monitor::frequency)),
            Err(RouterError::Refused { .. } | RouterError::NoRights { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    async fn stations(&self) -> Result<Vec<Station>, RouterError> {
        let peers = self.get("interface/wifi/registration-table").await?;
        Ok(read::stations(peers))
    }

    async fn read_state(&mut self) -> Result<RouterState, RouterError> {
        let resource: read::Resource = self.get("system/resource").await?;
        let mut networks = Vec::new();
        for interface in self.interfaces().await? {
            let frequency = self.frequency(&interface).await?;
            let mut network = interface.network(frequency);
            // It does not say whether it waits; what this program began is known to it.
            let open = self.opened.as_ref();
            network.wps.active = open.and_then(|open| {
                let waits = open.at.elapsed() < WINDOW;
                waits.then_some(Active::Button)
            });
            networks.push(network);
        }
        let stations = self.stations().await?;
        let evidence = [
            ("identity", "system/resource"),
            ("up", "system/resource"),
            ("networks", "interface/wifi"),
            ("wps", "interface/wifi security.wps"),
        ];
        Ok(RouterState {
            up: resource.up(),
            released: resource.released(),
            identity: Identity {
                maker: resource.platform,
                model: resource.board_name,
                firmware: resource.version,
                uuid: None,
            },
            networks,
            stations: Some(stations),
            evidence: Evidence::read_now(evidence.map(|(field, source)| {
                (
                    field,
                    format!("RouterOS REST {source} of {}", self.place.host),
                )
            })),
            ..RouterState::default()
        })
    }

    async fn press(&mut self) -> Result<(), RouterError> {
        let doing = Doing::PressButton;
        let interfaces = self.interfaces().await?;
        let stations = self.stations().await?;
        let members = macs(&stations);
        let mut radios = Radios::new();
        for interface in interfaces.iter().filter(|one| one.wps_on() != Some(false)) {
            let input = json!({ "numbers": interface.name });
            let path = "interface/wifi/wps-push-button";
            radios.answered(self.order(WriteMethod::Post, path, &input, doing).await)?;
        }
        let off = || RouterError::wps_is_off(self.host(), doing, switch_on());
        radios
            .end()
            .map_err(|refused| refused.unwrap_or_else(off))?;
        self.opened = Some(Opened {
            at: Instant::now(),
            known: members.iter().copied().collect(),
        });
        self.progress.began(Phase::Idle, Some(&members));
        Ok(())
    }

    async fn set(
        &mut self,
        id: &str,
        value: Option<&str>,
        doing: Doing,
    ) -> Result<(), RouterError> {
        if let Some(value) = value {
            let path = format!("interface/wifi/{id}");
            let input = json!({ WPS: value });
            return self.order(WriteMethod::Patch, &path, &input, doing).await;
        }
        let input = json!({ "numbers": id, "value-name": WPS });
        let path = "interface/wifi/unset";
        self.order(WriteMethod::Post, path, &input, doing).await
    }

    async fn set_wps(&mut self, on: bool) -> Result<(), RouterError> {
        let doing = Doing::switching(on);
        let value = if on { "push-button" } else { "disabled" };
        for interface in self.interfaces().await? {
            if interface.wps_on() == Some(!on) {
                self.set(&interface.id, Some(value), doing).await?;
            }
        }
        let after = self.interfaces().await?;
        let stayed = after.iter().any(|one| one.wps_on() == Some(!on));
        RouterError::switched(self.host(), on, Some(on != stayed))
    }

    /// Puts settings back to the values that they had.
    async fn put_back(&mut self, before: &[Setting]) -> Result<(), RouterError> {
        let doing = Doing::PutWpsBack;
        for setting in before {
            let id = setting.place.strip_suffix(&format!(".{WPS}"));
            // A note of this driver names nothing else, and no other item.
            let plain = |id: &&str| {
                let mut letters = id.chars();
                letters.next() == Some('*') && letters.all(|c| c.is_ascii_hexdigit())
            };
            let Some(id) = id.filter(plain) else { continue };
            self.set(id, setting.value.as_deref(), doing).await?;
        }
        let after = self.interfaces().await?;
        let differs = before.iter().any(|setting| {
            let found = after
                .iter()
                .find(|one| setting.place == format!("{}.{WPS}", one.id));
            found.is_some_and(|one| one.wps != setting.value)
        });
        if differs {
            return Err(RouterError::Refused {
                what: self.host(),
                doing,
                said: msg!("device-the-setting-otherwise").into(),
                next: msg!("device-next-security-wps").into(),
            });
        }
        Ok(())
    }
}

impl Polled for MikroTik {
    fn progress(&mut self) -> &mut Progress {
        &mut self.progress
    }

    async fn phase(&mut self) -> Result<Phase, RouterError> {
        // Asked in any case, so that a router that is gone is noticed.
        let stations = self.stations().await?;
        let Some(opened) = &self.opened else {
            return Ok(Phase::Idle);
        };
        let new = stations
            .iter()
            .find(|station| !opened.known.contains(&station.mac));
        if let Some(station) = new {
            let mac = station.mac;
            self.opened = None;
            return Ok(Phase::Enrolled(Some(mac)));
        }
        if opened.at.elapsed() >= WINDOW {
            self.opened = None;
            return Ok(Phase::WindowOver);
        }
        Ok(Phase::Waiting)
    }

    async fn members(&mut self) -> Result<Option<Vec<MacAddr>>, RouterError> {
        let stations = self.stations().await?;
        Ok(Some(macs(&stations)))
    }
}

fn not_possible(doing: Doing, next: Message) -> RouterError {
    RouterError::NotPossible {
        kind: "RouterOS",
        doing,
        next: next.into(),
    }
}

impl Router for MikroTik {
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
        let next = msg!("device-next-press-button");
        Box::pin(async move { Err(not_possible(Doing::TakeAPin, next)) })
    }

    fn cancel(&mut self) -> Pending<'_, ()> {
        let waits = self
            .opened
            .take()
            .is_some_and(|opened| opened.at.elapsed() < WINDOW);
        Box::pin(async move {
            if !waits {
                return Ok(());
            }
            let next = msg!("device-next-stops-itself");
            Err(not_possible(Doing::BeToldToStop, next))
        })
    }

    fn router_pin(&mut self, _wish: RouterPinWish) -> Pending<'_, Option<RouterPin>> {
        let next = msg!("device-no-own-pin");
        Box::pin(async move { Err(not_possible(Doing::ChangeOwnPin, next)) })
    }

    fn plan_wps(&self, state: &RouterState, on: bool) -> Undo {
        let differs = |name: &str| {
            let network = state.networks.iter().find(|network| network.handle == name);
            network.is_some_and(|network| network.wps.on == Some(!on))
        };
        let before: Vec<Setting> = self
            .settings
            .iter()
            .filter(|(name, ..)| differs(name))
            .map(|(_, id, value)| Setting {
                place: format!("{id}.{WPS}"),
                value: value.clone(),
            })
            .collect();
        if before.is_empty() {
            return Undo::Nothing;
        }
        Undo::Settings { before }
    }

    fn wps_enable(&mut self, on: bool) -> Pending<'_, ()> {
        Box::pin(self.set_wps(on))
    }

    fn watch(&mut self, patience: Duration) -> Pending<'_, Option<RouterEvent>> {
        Box::pin(poll::watch(self, patience))
    }

    fn restore(&mut self, undo: &Undo) -> Pending<'_, ()> {
        let undo = undo.clone();
        Box::pin(async move {
            match undo {
                Undo::Settings { before } => self.put_back(&before).await,
                _ => Ok(()),
            }
        })
    }
}
