//! The driver for Keenetic routers: RCI, the command line as JSON over HTTP.
//!
//! Sources: the command references of KeeneticOS (the commands `interface wps`, `wps button`,
//! `wps peer`, `wps self-pin`, and `show interface wps status|pin`, whose RCI paths follow their
//! words), and public programs that use RCI: one that lets a voice assistant start WPS sessions gave
//! the bodies of `POST /rci/interface` and `POST /rci/show/interface`, several the login.
//!
//! The login: `GET /auth` answers 401 with a realm and a challenge; what is posted is the SHA-256 of
//! the challenge and the MD5 of `user:realm:password`, so that the password itself never travels.
//! One password is tried once. A session lasts as long as one call of the driver.
//!
//! A run ends with the first device or after two minutes; it cannot be ended before, and the router
//! does not say how it ended. Nothing is saved: a change is gone after a restart of the router.

use std::collections::BTreeSet;
use std::time::Duration;

use md5::Md5;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use text::msg;
use tokio::time::Instant;
use wsc::ident::MacAddr;
use wsc::pin::{DevicePin, RouterPin};
use zeroize::Zeroizing;

use self::read::WpsStatus;
use super::driver::{Pending, Router, RouterEvent, RouterPinWish, Undo};
use super::drivers::{Access, Target};
use super::error::{Doing, RouterError, switch_on};
use super::poll::{self, Phase, Polled, Progress};
use super::session::{LogsIn, Password, in_session};
use super::state::{RouterNetwork, RouterState, Station, macs};
use super::web::{self, Site, WALK_TIME};
use crate::evidence::Evidence;
use lan::http::Scheme;
use lan::secret::Secret;

pub mod read;

const SCHEME: &str = "keenetic";
const JSON: &str = "application/json";

/// The account where none is named: the one that the router itself has.
const ADMIN: &str = "admin";

/// How long a device may take from its settings to the list of those in the network.
const JOINING: Duration = Duration::from_secs(15);

/// What the end of a run may differ from the two minutes.
const ROUNDING: Duration = Duration::from_secs(5);

/// A Keenetic router.
#[derive(Debug)]
pub struct Keenetic {
    site: Site,
    user: String,
    password: Password,
    /// The cookies of the session that is open.
    session: Option<Zeroizing<String>>,
    progress: Progress,
    /// The devices that were there before a run.
    known: BTreeSet<MacAddr>,
    /// The access points that are watched.
    watched: Vec<String>,
    /// When the run that was started or seen is over, at the latest.
    ends: Option<Instant>,
    /// When it had ended before its time, and since then is waited for who came.
    ended: Option<Instant>,
}

/// Opens the driver.
///
/// # Errors
/// An address that is none, or a host that is no Keenetic.
pub async fn open(target: &Target, access: &Access) -> Result<Box<dyn Router>, RouterError> {
    let place = target.place(SCHEME)?;
    let (how, port) = if place.tls {
        (Scheme::Https, place.port.unwrap_or(443))
    } else {
        (Scheme::Http, place.port.unwrap_or(80))
    };
    let url = place.document(SCHEME, how, port, "/")?;
    let router = Keenetic {
        site: Site::new(url, access),
        user: access
            .user(place.user.as_deref())
            .unwrap_or(ADMIN)
            .to_owned(),
        password: Password::of(access),
        session: None,
        progress: Progress::default(),
        known: BTreeSet::new(),
        watched: Vec::new(),
        ends: None,
        ended: None,
    };
    let hello = router.site.get("/auth", &[], Doing::Answer).await?;
    let asks = hello.header("x-ndm-challenge").is_some();
    if !asks && !(200..300).contains(&hello.status) {
        return Err(router.site.strange(msg!("device-no-keenetic")));
    }
    Ok(Box::new(router))
}

impl Keenetic {
    /// A session; there is one after this.
    async fn log_in(&mut self) -> Result<Zeroizing<String>, RouterError> {
        if let Some(session) = &self.session {
            return Ok(session.clone());
        }
        let doing = Doing::LogIn;
        let hello = self.site.get("/auth", &[], doing).await?;
        let cookies = web::cookies(&hello);
        if (200..300).contains(&hello.status) {
            // Some ports of the router ask for no login.
            self.session = Some(cookies.clone());
            return Ok(cookies);
        }
        let what = self.site.what();
        let password = self.password.try_at(&what)?;
        let (realm, challenge) = hello
            .header("x-ndm-realm")
            .zip(hello.header("x-ndm-challenge"))
            .ok_or_else(|| self.site.strange(msg!("device-login-no-challenge")))?;
        let proof = proof(&self.user, &password, realm, challenge);
        let body = Zeroizing::new(json!({ "login": self.user, "password": *proof }).to_string());
        let headers = [("cookie", cookies.as_str())];
        let headers: &[_] = if cookies.is_empty() { &[] } else { &headers };
        let answer = self.site.post("/auth", JSON, headers, &body, doing).await;
        let answer = match answer {
            Err(RouterError::PasswordNeeded { .. }) => {
                self.password.refuse();
                Err(RouterError::WrongPassword { what })
            }
            answer => answer,
        }?;
        match answer.status {
            200..=299 => {}
            403 | 429 => {
                self.password.refuse();
                let said = msg!("device-nobody-from-here", status = answer.status);
                let next = msg!("device-next-quarter-hour");
                return Err(self.site.refused(doing, said, next));
            }
            status => {
                let problem = msg!("device-login-status", status);
                return Err(self.site.strange(problem));
            }
        }
        let more = web::cookies(&answer);
        let session = if more.is_empty() { cookies } else { more };
        self.session = Some(session.clone());
        Ok(session)
    }

    /// One call of RCI; `changes` says whether it does more than read.
    async fn call(
        &mut self,
        path: &str,
        body: Option<&Value>,
        changes: bool,
        doing: Doing,
    ) -> Result<Value, RouterError> {
        let session = self.log_in().await?;
        let headers = [("cookie", session.as_str())];
        let headers: &[_] = if session.is_empty() {
            &[("accept", JSON)]
        } else {
            &headers
        };
        let answer = match body {
            None => self.site.get(path, headers, doing).await,
            Some(body) => {
                let body = Zeroizing::new(body.to_string());
                if changes {
                    self.site.post(path, JSON, headers, &body, doing).await
                } else {
                    self.site.question(path, JSON, headers, &body, doing).await
                }
            }
        };
        let answer = match answer {
            // The session is gone: the router has restarted, or somebody ended it.
            Err(RouterError::PasswordNeeded { what }) => {
                self.session = None;
                Err(RouterError::Unreachable {
                    what,
                    why: msg!("device-forgot").into(),
                })
            }
            answer => answer,
        }?;
        let content = self.site.content(answer, doing)?;
        let value = read::json(&content).map_err(|problem| self.site.strange(problem))?;
        match read::trouble(&value) {
            Some(said) => {
                let next = msg!("device-next-wps-state");
                Err(self.site.refused(doing, said, next))
            }
            None => Ok(value),
        }
    }

    /// The WPS of one access point.
    async fn wps(&mut self, handle: &str) -> Result<WpsStatus, RouterError> {
        let ask = json!({ "name": handle, "wps": { "status": {} } });
        let path = "/rci/show/interface";
        let value = self
            .call(path, Some(&ask), false, Doing::TellWpsState)
            .await?;
        let status = read::wps(&value);
        status.ok_or_else(|| self.site.strange(msg!("device-no-wps-state")))
    }

    async fn stations(&mut self) -> Result<Vec<Station>, RouterError> {
        let path = "/rci/show/associations";
        let value = self.call(path, None, false, Doing::ListDevices).await?;
        Ok(read::stations(&value))
    }

    async fn read_networks(&mut self) -> Result<Vec<RouterNetwork>, RouterError> {
        let path = "/rci/show/interface";
        let value = self.call(path, None, false, Doing::ListNetworks).await?;
        let mut networks = read::networks(&value);
        if networks.is_empty() {
            return Err(self.site.strange(msg!("device-lists-no-access-point")));
        }
        for network in &mut networks {
            let handle = network.handle.clone();
            // An access point that tells nothing of WPS has none; the others do not suffer from it.
            match self.wps(&handle).await {
                Ok(status) => status.apply(network),
                Err(RouterError::Refused { .. } | RouterError::Strange { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(networks)
    }

    async fn read_state(&mut self) -> Result<RouterState, RouterError> {
        let version = self
            .call("/rci/show/version", None, false, Doing::TellVersion)
            .await?;
        let networks = self.read_networks().await?;
        let stations = self.stations().await?;
        let evidence = [
            ("identity", "RCI show version"),
            ("networks", "RCI show interface"),
            ("wps", "RCI show interface wps status"),
            ("stations", "RCI show associations"),
        ]
        .map(|(field, source)| (field, source.to_owned()));
        Ok(RouterState {
            identity: read::identity(&version),
            networks,
            stations: Some(stations),
            evidence: Evidence::read_now(evidence),
            ..RouterState::default()
        })
    }

    /// Starts a session at every access point of the home: `wps` is what the command takes.
    async fn start(&mut self, wps: &Value, doing: Doing) -> Result<(), RouterError> {
        let networks = self.read_networks().await?;
        let home = web::home(&networks);
        if home.is_empty() {
            return Err(RouterError::wps_is_off(
                self.site.what(),
                doing,
                switch_on(),
            ));
        }
        let handles: Vec<String> = home.iter().map(|n| n.handle.clone()).collect();
        let known = macs(&self.stations().await?);
        for handle in &handles {
            let body = json!({ "name": handle, "wps": wps });
            self.call("/rci/interface", Some(&body), true, doing)
                .await?;
        }
        self.watched = handles;
        self.progress.began(Phase::Idle, Some(&known));
        self.known = known.into_iter().collect();
        self.ends = Some(Instant::now() + WALK_TIME);
        self.ended = None;
        Ok(())
    }

    async fn switch(&mut self, on: bool, handles: &[String]) -> Result<(), RouterError> {
        let doing = Doing::switching(on);
        for handle in handles {
            let body = json!({ "name": handle, "wps": { "enabled": on } });
            self.call("/rci/interface", Some(&body), true, doing)
                .await?;
        }
        for handle in handles {
            let real = self.wps(handle).await?.on;
            RouterError::switched(self.site.what(), on, real)?;
        }
        Ok(())
    }

    /// Starts a session with the router's own PIN, and reads the PIN.
    async fn own_pin(&mut self) -> Result<Option<RouterPin>, RouterError> {
        let doing = Doing::UseOwnPin;
        self.start(&json!({ "self-pin": { "direction": "send" } }), doing)
            .await?;
        let handle = self.watched.first().cloned().unwrap_or_default();
        let ask = json!({ "name": handle, "wps": { "pin": {} } });
        let value = self
            .call("/rci/show/interface", Some(&ask), false, doing)
            .await?;
        let pin = read::pin(&value);
        pin.map(Some)
            .ok_or_else(|| self.site.strange(msg!("device-own-pin-is-none")))
    }
}

impl LogsIn for Keenetic {
    async fn log_out(&mut self) {
        if let Some(session) = self.session.take().filter(|session| !session.is_empty()) {
            self.site.delete("/auth", &[("cookie", &session)]).await;
        }
    }
}

impl Polled for Keenetic {
    fn progress(&mut self) -> &mut Progress {
        &mut self.progress
    }

    async fn phase(&mut self) -> Result<Phase, RouterError> {
        if self.watched.is_empty() {
            let networks = self.read_networks().await?;
            let home = web::home(&networks);
            self.watched = home.iter().map(|network| network.handle.clone()).collect();
        }
        let now = Instant::now();
        let mut running = false;
        for handle in self.watched.clone() {
            let status = self.wps(&handle).await?;
            running |= status.running;
            if let Some(left) = status.left.filter(|_| status.running) {
                self.ends = Some(now + left);
            }
        }
        let stations = macs(&self.stations().await?);
        if running {
            self.ended = None;
            // Of a run that somebody else began, only the end is told by the router.
            self.ends.get_or_insert(now + WALK_TIME);
            return Ok(Phase::Waiting);
        }
        let Some(ends) = self.ends else {
            self.known = stations.into_iter().collect();
            return Ok(Phase::Idle);
        };
        let phase = if stations.iter().any(|mac| !self.known.contains(mac)) {
            Phase::Enrolled(None)
        } else if now + ROUNDING >= ends && self.ended.is_none() {
            Phase::WindowOver
        } else if now < *self.ended.get_or_insert(now) + JOINING {
            // It ended early, as it does for a device; the list of devices has to say so too.
            return Ok(Phase::Waiting);
        } else {
            Phase::Failed
        };
        self.ends = None;
        self.ended = None;
        Ok(phase)
    }

    async fn members(&mut self) -> Result<Option<Vec<MacAddr>>, RouterError> {
        Ok(Some(macs(&self.stations().await?)))
    }
}

impl Router for Keenetic {
    fn scheme(&self) -> &'static str {
        SCHEME
    }

    fn status(&mut self) -> Pending<'_, RouterState> {
        Box::pin(in_session(self, Self::read_state))
    }

    fn push_button(&mut self) -> Pending<'_, ()> {
        let press = async |router: &mut Self| {
            let wps = json!({ "button": { "direction": "send" } });
            router.start(&wps, Doing::PressButton).await
        };
        Box::pin(in_session(self, press))
    }

    /// The router has no word for who is meant, nor for how long: the window is two minutes.
    fn add_device(
        &mut self,
        pin: &DevicePin,
        _device: Option<MacAddr>,
        _window: Duration,
    ) -> Pending<'_, ()> {
        let pin = pin.clone();
        let enter = async move |router: &mut Self| {
            let wps = json!({ "peer": { "direction": "send", "pin": pin.expose_secret() } });
            router.start(&wps, Doing::TakePin).await
        };
        Box::pin(in_session(self, enter))
    }

    fn cancel(&mut self) -> Pending<'_, ()> {
        self.ends = None;
        Box::pin(async {
            Err(RouterError::NotPossible {
                kind: SCHEME,
                doing: Doing::EndRun,
                next: msg!("device-next-ends-itself").into(),
            })
        })
    }

    /// The router has one PIN, which nobody can change this way; a session with it lasts two
    /// minutes, whatever is wished.
    fn router_pin(&mut self, wish: RouterPinWish) -> Pending<'_, Option<RouterPin>> {
        Box::pin(async move {
            match wish {
                // Its session is over by itself; without one it takes no PIN of its own.
                RouterPinWish::Off | RouterPinWish::Tell => Ok(None),
                RouterPinWish::Random(window) if window < WALK_TIME => {
                    Err(RouterError::NotPossible {
                        kind: SCHEME,
                        doing: Doing::HoldOwnPinShortly,
                        next: msg!("device-next-two-minutes-or-more").into(),
                    })
                }
                RouterPinWish::Random(_) => in_session(self, Self::own_pin).await,
            }
        })
    }

    /// Nothing: its session is over by itself.
    fn plan_router_pin(&self) -> Undo {
        Undo::Nothing
    }

    fn plan_wps(&self, state: &RouterState, on: bool) -> Undo {
        Undo::of_home_wps(state, on)
    }

    fn wps_enable(&mut self, on: bool) -> Pending<'_, ()> {
        let switch = async move |router: &mut Self| {
            let state = RouterState {
                networks: router.read_networks().await?,
                ..RouterState::default()
            };
            match Undo::of_home_wps(&state, on).wps() {
                Some((_, networks)) => router.switch(on, &networks).await,
                None => Ok(()),
            }
        };
        Box::pin(in_session(self, switch))
    }

    fn watch(&mut self, patience: Duration) -> Pending<'_, Option<RouterEvent>> {
        let watch = async move |router: &mut Self| poll::watch(router, patience).await;
        Box::pin(in_session(self, watch))
    }

    fn restore(&mut self, undo: &Undo) -> Pending<'_, ()> {
        let to = undo.wps();
        let restore = async move |router: &mut Self| match to {
            Some((on, networks)) => router.switch(on, &networks).await,
            // A session with its own PIN is over by itself.
            None => Ok(()),
        };
        Box::pin(in_session(self, restore))
    }
}

/// What proves the password: SHA-256 of the challenge and the MD5 of user, realm and password.
fn proof(user: &str, password: &Secret, realm: &str, challenge: &str) -> Zeroizing<String> {
    let mut inner = Md5::new();
    for part in [user, ":", realm, ":", password.reveal()] {
        inner.update(part);
    }
    let inner = web::hex(&inner.finalize());
    let outer = Sha256::new()
        .chain_update(challenge)
        .chain_update(inner.as_bytes());
    web::hex(&outer.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made with `md5sum` and `sha256sum` from the description of the login.
    #[test]
    fn the_password_is_proved_and_not_told() {
        let password = Secret::new("router-pass");
        let found = proof("admin", &password, "keenetic", "abcdef123456");
        assert_eq!(found.as_str(), PROOF);
    }

    const PROOF: &str = "f850677a96b3140bc1c6bac6afb1058e184d2e5df8908d5896f00c2633dfb6e0";
}
