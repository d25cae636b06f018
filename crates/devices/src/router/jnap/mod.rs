//! The driver for Linksys routers, by JNAP: JSON posted to one address, with the action and the
//! password in header fields.
//!
//! Written from the router's own server scripts as they were published with a firmware's sources
//! (`wirelessap_server.lua`, `wirelessap.lua`: actions, error names, and that the last result is
//! `Succeeded`, `Failed` or missing) and from public clients and their tests (`core/GetDeviceInfo`,
//! `networkconnections/GetNetworkConnections`). Never run against a router.
//!
//! The password goes in a header field that anybody on the way can read, so an address without a
//! port is taken to mean TLS; plain HTTP has to be asked for with its port, as in `jnap://HOST:80`.

use std::time::Duration;

use lan::http::{Client, Scheme, Url};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use text::msg;
use wsc::ident::MacAddr;
use wsc::pin::{DevicePin, RouterPin};
use zeroize::Zeroizing;

use super::driver::{Pending, Router, RouterEvent, RouterPinWish, Undo};
use super::drivers::{Access, Target};
use super::error::{Doing, RouterError, switch_on};
use super::poll::{self, Phase, Polled, Progress};
use super::state::{Active, Identity, RouterState, Station, macs};
use crate::evidence::Evidence;

pub mod read;

/// The scheme.
pub(super) const SCHEME: &str = "jnap";

const ACTIONS: &str = "http://linksys.com/jnap/";

/// A Linksys router.
#[derive(Debug)]
pub struct Jnap {
    client: Client,
    url: Url,
    /// The value of the header field with the password.
    authorization: Option<Zeroizing<String>>,
    progress: Progress,
    /// What this program started last.
    started: Option<Active>,
}

impl Jnap {
    /// A driver for the router at this address. Nothing is sent yet.
    ///
    /// # Errors
    /// [`RouterError::BadAddress`].
    pub fn open(target: &Target, access: &Access) -> Result<Self, RouterError> {
        let place = target.place(SCHEME)?;
        let url = place.url(SCHEME, "/JNAP/", Scheme::Https.default_port())?;
        let authorization = access.password.as_ref().map(|password| {
            let user = access.user(place.user.as_deref()).unwrap_or("admin");
            let pair = Zeroizing::new(format!("{user}:{}", password.reveal()));
            let coded = Zeroizing::new(lan::base64::encode(pair.as_bytes()));
            Zeroizing::new(format!("Basic {}", *coded))
        });
        Ok(Self {
            client: Client::new(access.http_without_login()),
            url,
            authorization,
            progress: Progress::default(),
            started: None,
        })
    }

    /// Carries out an action. Its answer carries the passphrase where it is about radios, so it is
    /// wiped after reading.
    async fn act<T: DeserializeOwned>(
        &self,
        action: &str,
        input: &Value,
        changes: bool,
        doing: Doing,
    ) -> Result<T, RouterError> {
        let name = format!("{ACTIONS}{action}");
        let mut headers = vec![("X-JNAP-Action", name.as_str())];
        if let Some(authorization) = &self.authorization {
            headers.push(("X-JNAP-Authorization", authorization.as_str()));
        }
        let kind = "application/json; charset=UTF-8";
        let body = input.to_string().into_bytes();
        let answer = if changes {
            let writer = self.client.writer();
            let method = lan::http::WriteMethod::Post;
            writer.ask(method, &self.url, kind, &headers, body).await
        } else {
            let reader = self.client.reader();
            reader.question(&self.url, kind, &headers, body).await
        };
        let answer = answer
            .and_then(lan::http::Response::success)
            .map_err(|error| RouterError::of_http(&error, doing))?;
        let body = Zeroizing::new(answer.body);
        let host = self.url.host();
        read::answer(&body).map_err(|trouble| match trouble {
            read::Trouble::Shape(problem) => RouterError::Strange {
                what: host.into(),
                problem: problem.into(),
            },
            read::Trouble::Refused(name) => self.refused(&name, doing),
        })
    }

    fn refused(&self, name: &str, doing: Doing) -> RouterError {
        let what = self.url.host().into();
        let (said, next) = match name {
            "_ErrorUnauthorized" if self.authorization.is_none() => {
                return RouterError::PasswordNeeded { what };
            }
            "_ErrorUnauthorized" => return RouterError::WrongPassword { what },
            "_ErrorDisallowedAction" => {
                return RouterError::NoRights {
                    what,
                    doing,
                    next: msg!("device-next-admin-password").into(),
                };
            }
            "_ErrorUnknownAction" => (
                msg!("device-unknown-call"),
                msg!("device-next-update-or-page"),
            ),
            "_ErrorNotReady" => (msg!("device-not-ready"), msg!("device-next-minute")),
            "ErrorInvalidClientPIN" => (msg!("device-pin-refused"), msg!("device-next-read-pin")),
            "ErrorWPSSessionAlreadyInProgress" => (
                msg!("device-waits-already"),
                msg!("device-next-wait-or-cancel"),
            ),
            "ErrorWPSServerNotEnabled" => (msg!("device-wps-off"), switch_on()),
            other => {
                return RouterError::Refused {
                    what,
                    doing,
                    said: other.into(),
                    next: msg!("device-next-state").into(),
                };
            }
        };
        RouterError::Refused {
            what,
            doing,
            said: said.into(),
            next: next.into(),
        }
    }

    async fn read<T: DeserializeOwned>(&self, action: &str) -> Result<T, RouterError> {
        self.act(action, &json!({}), false, Doing::TellState).await
    }

    /// What an action says that not every firmware has, or not in this shape.
    async fn read_if_known<T: DeserializeOwned>(
        &self,
        action: &str,
    ) -> Result<Option<T>, RouterError> {
        match self.read(action).await {
            Ok(found) => Ok(Some(found)),
            Err(RouterError::Refused { .. } | RouterError::Strange { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    async fn session(&self) -> Result<read::Session, RouterError> {
        self.read("wirelessap/GetWPSServerSessionStatus").await
    }

    async fn enabled(&self) -> Result<bool, RouterError> {
        let settings: read::WpsSettings = self.read("wirelessap/GetWPSServerSettings").await?;
        Ok(settings.enabled)
    }

    async fn stations(&self) -> Result<Option<Vec<Station>>, RouterError> {
        let action = "networkconnections/GetNetworkConnections";
        Ok(self.read_if_known(action).await?.map(read::stations))
    }

    async fn read_state(&mut self) -> Result<RouterState, RouterError> {
        let device: read::Device = self.read("core/GetDeviceInfo").await?;
        let radios: read::Radios = match self.read("wirelessap/GetRadioInfo3").await {
            Err(RouterError::Refused { .. }) => self.read("wirelessap/GetRadioInfo").await?,
            found => found?,
        };
        let on = self.enabled().await?;
        let session = self.session().await?;
        let filter: Option<read::MacFilter> =
            self.read_if_known("macfilter/GetMACFilterSettings").await?;
        let filter = filter.and_then(|filter| filter.on());
        let lan: Option<read::Lan> = self.read_if_known("router/GetLANSettings").await?;
        let active = match (session.in_progress, self.started) {
            (false, _) => Some(Active::No),
            (true, ours) => ours,
        };
        let mut networks = read::networks(radios);
        for network in &mut networks {
            network.mac_filter = filter;
            network.wps.on = Some(on);
            network.wps.active = active;
            network.wps.accepts.device_pin = Some(on);
            network.wps.accepts.button = Some(on);
            network.wps.accepts.router_pin = Some(on && session.has_pin());
        }
        let evidence = [
            ("identity", "core/GetDeviceInfo"),
            ("networks", "wirelessap/GetRadioInfo"),
            ("addresses", "router/GetLANSettings"),
            (
                "wps",
                "wirelessap/GetWPSServerSettings, GetWPSServerSessionStatus",
            ),
        ];
        Ok(RouterState {
            identity: Identity {
                maker: device.manufacturer,
                model: device.model_number,
                firmware: device.firmware_version,
                uuid: None,
            },
            networks,
            stations: self.stations().await?,
            upnp_writes: None,
            evidence: Evidence::read_now(
                evidence.map(|(field, action)| {
                    (field, format!("JNAP {action} of {}", self.url.host()))
                }),
            ),
            addresses: lan.and_then(|lan| lan.addresses()),
            up: None,
            released: None,
            update_pending: None,
        })
    }

    async fn start(&mut self, input: Value, doing: Doing) -> Result<(), RouterError> {
        let before = self.session().await?.phase();
        let members = self.members().await?;
        // What carries the PIN is wiped by `act`'s writer.
        let sent: Result<Value, RouterError> = self
            .act("wirelessap/StartWPSServerSession", &input, true, doing)
            .await;
        wipe(input);
        sent?;
        self.progress.began(before, members.as_deref());
        Ok(())
    }

    async fn set_wps(&mut self, on: bool) -> Result<(), RouterError> {
        let doing = Doing::switching(on);
        let input = json!({ "enabled": on });
        let _: Value = self
            .act("wirelessap/SetWPSServerSettings", &input, true, doing)
            .await?;
        let real = self.enabled().await?;
        RouterError::switched(self.url.host(), on, Some(real))
    }
}

/// Wipes the texts of a value.
fn wipe(value: Value) {
    if let Value::Object(members) = value {
        for (_, member) in members {
            if let Value::String(text) = member {
                drop(Zeroizing::new(text));
            }
        }
    }
}

impl Polled for Jnap {
    fn progress(&mut self) -> &mut Progress {
        &mut self.progress
    }

    async fn phase(&mut self) -> Result<Phase, RouterError> {
        Ok(self.session().await?.phase())
    }

    async fn members(&mut self) -> Result<Option<Vec<MacAddr>>, RouterError> {
        let stations = self.stations().await?;
        Ok(stations.map(|all| macs(&all)))
    }
}

impl Router for Jnap {
    fn scheme(&self) -> &'static str {
        SCHEME
    }

    fn status(&mut self) -> Pending<'_, RouterState> {
        Box::pin(self.read_state())
    }

    fn push_button(&mut self) -> Pending<'_, ()> {
        Box::pin(async move {
            self.start(json!({}), Doing::PressButton).await?;
            self.started = Some(Active::Button);
            Ok(())
        })
    }

    fn add_device(
        &mut self,
        pin: &DevicePin,
        _device: Option<MacAddr>,
        _window: Duration,
    ) -> Pending<'_, ()> {
        // The router has no word for whom the PIN is, nor for how long.
        let input = json!({ "clientPIN": pin.expose_secret() });
        Box::pin(async move {
            self.start(input, Doing::TakePin).await?;
            self.started = Some(Active::Pin);
            Ok(())
        })
    }

    fn cancel(&mut self) -> Pending<'_, ()> {
        Box::pin(async move {
            // To stop what has ended by itself is an error of its own there, and none here.
            if !self.session().await?.in_progress {
                return Ok(());
            }
            let action = "wirelessap/StopWPSServerSession";
            let _: Value = self
                .act(action, &json!({}), true, Doing::WaitNoLonger)
                .await?;
            Ok(())
        })
    }

    fn router_pin(&mut self, _wish: RouterPinWish) -> Pending<'_, Option<RouterPin>> {
        Box::pin(async {
            Err(RouterError::NotPossible {
                kind: SCHEME,
                doing: Doing::ChangeRouterPin,
                next: msg!("device-next-label").into(),
            })
        })
    }

    fn plan_wps(&self, state: &RouterState, on: bool) -> Undo {
        Undo::of_wps(state, on)
    }

    fn wps_enable(&mut self, on: bool) -> Pending<'_, ()> {
        Box::pin(self.set_wps(on))
    }

    fn watch(&mut self, patience: Duration) -> Pending<'_, Option<RouterEvent>> {
        Box::pin(poll::watch(self, patience))
    }

    fn restore(&mut self, undo: &Undo) -> Pending<'_, ()> {
        let to = undo.wps();
        Box::pin(async move {
            match to {
                // One switch for all radios.
                Some((on, _)) => self.set_wps(on).await,
                None => Ok(()),
            }
        })
    }
}
