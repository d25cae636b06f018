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

use std::time::Duration;

use jiff::Timestamp;
use md5::Md5;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use tokio::time::Instant;
use wsc::ident::MacAddr;
use wsc::pin::{DevicePin, RouterPin};
use zeroize::Zeroizing;

use self::read::WpsStatus;
use super::driver::{Pending, Router, RouterEvent, RouterPinWish, Undo};
use super::drivers::{Access, Target};
use super::error::RouterError;
use super::state::{RouterNetwork, RouterState};
use super::web::{self, LOOK, Phase, Run, Site, WALK_TIME};
use crate::evidence::{Confidence, Evidence};
use lan::secret::Secret;

pub mod read;

const SCHEME: &str = "keenetic";
const FORM: &str = "keenetic://USER@HOST";
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
    password: Option<Secret>,
    /// The password was refused, and is not tried again.
    refused: bool,
    /// The cookies of the session that is open.
    session: Option<Zeroizing<String>>,
    run: Run,
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
    let router = Keenetic {
        site: Site::new(&place, access, FORM)?,
        user: access
            .user(place.user.as_deref())
            .unwrap_or(ADMIN)
            .to_owned(),
        password: access.password.clone(),
        refused: false,
        session: None,
        run: Run::default(),
        watched: Vec::new(),
        ends: None,
        ended: None,
    };
    let hello = router.site.get("/auth", &[], "answer").await?;
    let asks = hello.header("x-ndm-challenge").is_some();
    if !asks && !(200..300).contains(&hello.status) {
        return Err(router
            .site
            .strange("its /auth has no challenge as a Keenetic's has"));
    }
    Ok(Box::new(router))
}

impl Keenetic {
    /// A session; there is one after this.
    async fn log_in(&mut self) -> Result<Zeroizing<String>, RouterError> {
        if let Some(session) = &self.session {
            return Ok(session.clone());
        }
        let doing = "log in";
        let hello = self.site.get("/auth", &[], doing).await?;
        let cookies = web::cookies(&hello);
        if (200..300).contains(&hello.status) {
            // Some ports of the router ask for no login.
            self.session = Some(cookies.clone());
            return Ok(cookies);
        }
        let what = self.site.what();
        if self.refused {
            return Err(RouterError::WrongPassword { what });
        }
        let Some(password) = &self.password else {
            return Err(RouterError::PasswordNeeded { what });
        };
        let (realm, challenge) = hello
            .header("x-ndm-realm")
            .zip(hello.header("x-ndm-challenge"))
            .ok_or_else(|| {
                self.site
                    .strange("it asks for a login and gives no challenge")
            })?;
        let proof = proof(&self.user, password, realm, challenge);
        let body = Zeroizing::new(json!({ "login": self.user, "password": *proof }).to_string());
        // Until the router says otherwise, this password has had its try.
        self.refused = true;
        let headers = [("cookie", cookies.as_str())];
        let headers: &[_] = if cookies.is_empty() { &[] } else { &headers };
        let answer = self.site.post("/auth", JSON, headers, &body, doing).await;
        let answer = match answer {
            Err(RouterError::PasswordNeeded { .. }) => Err(RouterError::WrongPassword { what }),
            answer => answer,
        }?;
        match answer.status {
            200..=299 => {}
            403 | 429 => {
                let said = format!("it lets nobody in from here (HTTP {})", answer.status);
                let next = "check that the account may use the web page, and wait a quarter of an \
                            hour if many passwords were tried";
                return Err(self.site.refused(doing, &said, next));
            }
            status => {
                let problem = format!("its login answers with HTTP status {status}");
                return Err(self.site.strange(problem));
            }
        }
        let more = web::cookies(&answer);
        let session = if more.is_empty() { cookies } else { more };
        self.refused = false;
        self.session = Some(session.clone());
        Ok(session)
    }

    /// Ends the session.
    async fn log_out(&mut self) {
        if let Some(session) = self.session.take().filter(|session| !session.is_empty()) {
            self.site.delete("/auth", &[("cookie", &session)]).await;
        }
    }

    /// One call of RCI; `changes` says whether it does more than read.
    async fn call(
        &mut self,
        path: &str,
        body: Option<&Value>,
        changes: bool,
        doing: &'static str,
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
                    why: "it has forgotten our session, so it may have restarted".to_owned(),
                })
            }
            answer => answer,
        }?;
        let content = self.site.content(answer, doing)?;
        let value = read::json(&content).map_err(|problem| self.site.strange(problem))?;
        match read::trouble(&value) {
            Some(said) => {
                let next = "look at its WPS state with `octopin router show`";
                Err(self.site.refused(doing, &said, next))
            }
            None => Ok(value),
        }
    }

    /// The WPS of one access point.
    async fn wps(&mut self, handle: &str) -> Result<WpsStatus, RouterError> {
        let ask = json!({ "name": handle, "wps": { "status": {} } });
        let path = "/rci/show/interface";
        let value = self
            .call(path, Some(&ask), false, "tell its WPS state")
            .await?;
        let status = read::wps(&value);
        status.ok_or_else(|| {
            self.site
                .strange("it tells no WPS state of an access point")
        })
    }

    async fn stations(&mut self) -> Result<Vec<super::state::Station>, RouterError> {
        let path = "/rci/show/associations";
        let value = self.call(path, None, false, "list its devices").await?;
        Ok(read::stations(&value))
    }

    async fn read_networks(&mut self) -> Result<Vec<RouterNetwork>, RouterError> {
        let path = "/rci/show/interface";
        let value = self.call(path, None, false, "list its networks").await?;
        let mut networks = read::networks(&value);
        if networks.is_empty() {
            return Err(self.site.strange("it lists no access point"));
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
        let at = Timestamp::now();
        let version = self
            .call("/rci/show/version", None, false, "tell its version")
            .await?;
        let networks = self.read_networks().await?;
        let stations = self.stations().await?;
        let evidence = [
            ("identity", "RCI show version"),
            ("networks", "RCI show interface"),
            ("wps", "RCI show interface wps status"),
            ("stations", "RCI show associations"),
        ]
        .map(|(field, source)| Evidence {
            field,
            source: source.to_owned(),
            confidence: Confidence::High,
            at,
        });
        Ok(RouterState {
            identity: read::identity(&version),
            networks,
            stations: Some(stations),
            evidence: evidence.into(),
        })
    }

    /// Starts a session at every access point of the home: `wps` is what the command takes.
    async fn start(&mut self, wps: &Value, doing: &'static str) -> Result<(), RouterError> {
        let networks = self.read_networks().await?;
        let home = web::home(&networks);
        if home.is_empty() {
            return Err(self.site.refused(
                doing,
                "WPS is off",
                "switch it on with `octopin router wps on`",
            ));
        }
        let known: Vec<MacAddr> = self.stations().await?.iter().map(|s| s.mac).collect();
        let handles: Vec<String> = home.iter().map(|n| n.handle.clone()).collect();
        for handle in &handles {
            let body = json!({ "name": handle, "wps": wps });
            self.call("/rci/interface", Some(&body), true, doing)
                .await?;
        }
        self.watched = handles;
        self.run = Run::default();
        self.run.begin(Some(Phase::Idle));
        self.run.see(None, Some(&known));
        self.ends = Some(Instant::now() + WALK_TIME);
        self.ended = None;
        Ok(())
    }

    async fn switch(&mut self, on: bool, handles: &[String]) -> Result<(), RouterError> {
        let doing = if on {
            "switch WPS on"
        } else {
            "switch WPS off"
        };
        for handle in handles {
            let body = json!({ "name": handle, "wps": { "enabled": on } });
            self.call("/rci/interface", Some(&body), true, doing)
                .await?;
        }
        let mut stays = Vec::new();
        for handle in handles {
            if self.wps(handle).await?.on != Some(on) {
                stays.push(handle.clone());
            }
        }
        if stays.is_empty() {
            Ok(())
        } else {
            Err(web::not_switched(self.site.what(), on, &stays))
        }
    }

    /// Looks at the run once.
    async fn look(&mut self) -> Result<(), RouterError> {
        if self.watched.is_empty() {
            let networks = self.read_networks().await?;
            let home = web::home(&networks);
            self.watched = home.iter().map(|network| network.handle.clone()).collect();
        }
        let mut active = false;
        for handle in self.watched.clone() {
            let status = self.wps(&handle).await?;
            active |= status.running;
            if let Some(left) = status.left.filter(|_| status.running) {
                self.ends = Some(Instant::now() + left);
            }
        }
        let stations: Vec<MacAddr> = self.stations().await?.iter().map(|s| s.mac).collect();
        let now = Instant::now();
        let came = self.run.anybody_new(&stations);
        let phase = if active {
            self.ended = None;
            Some(Phase::Waiting)
        } else {
            match self.ends {
                None => Some(Phase::Idle),
                Some(ends) if now + ROUNDING >= ends && self.ended.is_none() => Some(Phase::Over),
                // It ends early for a device that came; the list of devices has to say so too.
                Some(_) if came => Some(Phase::Done),
                Some(_) => {
                    let ended = *self.ended.get_or_insert(now);
                    (now >= ended + JOINING).then_some(Phase::Failed)
                }
            }
        };
        if matches!(phase, Some(Phase::Over | Phase::Done | Phase::Failed)) {
            self.ends = None;
        }
        self.run.see(phase, Some(&stations));
        Ok(())
    }

    async fn watch_run(&mut self, patience: Duration) -> Result<Option<RouterEvent>, RouterError> {
        let until = Instant::now() + patience;
        loop {
            if let Some(event) = self.run.next() {
                return Ok(Some(event));
            }
            self.look().await?;
            if let Some(event) = self.run.next() {
                return Ok(Some(event));
            }
            let now = Instant::now();
            if now >= until {
                return Ok(None);
            }
            tokio::time::sleep_until(until.min(now + LOOK)).await;
        }
    }

    /// Starts a session with the router's own PIN, and reads the PIN.
    async fn own_pin(&mut self) -> Result<Option<RouterPin>, RouterError> {
        let doing = "use its own PIN";
        self.start(&json!({ "self-pin": { "direction": "send" } }), doing)
            .await?;
        let handle = self.watched.first().cloned().unwrap_or_default();
        let ask = json!({ "name": handle, "wps": { "pin": {} } });
        let value = self
            .call("/rci/show/interface", Some(&ask), false, doing)
            .await?;
        let pin = read::pin(&value);
        pin.map(Some)
            .ok_or_else(|| self.site.strange("its own PIN is none"))
    }
}

impl Router for Keenetic {
    fn scheme(&self) -> &'static str {
        SCHEME
    }

    fn status(&mut self) -> Pending<'_, RouterState> {
        Box::pin(async {
            let result = self.read_state().await;
            self.log_out().await;
            result
        })
    }

    fn push_button(&mut self) -> Pending<'_, ()> {
        Box::pin(async {
            let wps = json!({ "button": { "direction": "send" } });
            let result = self.start(&wps, "press its button").await;
            self.log_out().await;
            result
        })
    }

    /// The router has no word for who is meant, nor for how long: the window is two minutes.
    fn add_device(
        &mut self,
        pin: &DevicePin,
        _device: Option<MacAddr>,
        _window: Duration,
    ) -> Pending<'_, ()> {
        let pin = pin.clone();
        Box::pin(async move {
            let wps = json!({ "peer": { "direction": "send", "pin": pin.expose_secret() } });
            let result = self.start(&wps, "take the device's PIN").await;
            self.log_out().await;
            result
        })
    }

    fn cancel(&mut self) -> Pending<'_, ()> {
        self.ends = None;
        Box::pin(async {
            Err(RouterError::NotPossible {
                kind: SCHEME,
                doing: "end a run",
                next: "the router ends it by itself, two minutes after it began",
            })
        })
    }

    /// The router has one PIN, which nobody can change this way; a session with it lasts two
    /// minutes, whatever is wished.
    fn router_pin(&mut self, wish: RouterPinWish) -> Pending<'_, Option<RouterPin>> {
        Box::pin(async move {
            match wish {
                // Its session is over by itself.
                RouterPinWish::Off => Ok(None),
                RouterPinWish::Random(window) if window < WALK_TIME => {
                    Err(RouterError::NotPossible {
                        kind: SCHEME,
                        doing: "let its own PIN hold for less than two minutes",
                        next: "ask for two minutes or more",
                    })
                }
                RouterPinWish::Random(_) => {
                    let result = self.own_pin().await;
                    self.log_out().await;
                    result
                }
            }
        })
    }

    fn plan_wps(&self, state: &RouterState, on: bool) -> Undo {
        web::plan(state, on)
    }

    fn wps_enable(&mut self, on: bool) -> Pending<'_, ()> {
        Box::pin(async move {
            let result = async {
                let networks = self.read_networks().await?;
                let state = RouterState {
                    networks,
                    ..RouterState::default()
                };
                match web::plan(&state, on) {
                    Undo::WpsOff { networks } | Undo::WpsOn { networks } => {
                        self.switch(on, &networks).await
                    }
                    Undo::Nothing | Undo::RouterPinOff => Ok(()),
                }
            }
            .await;
            self.log_out().await;
            result
        })
    }

    fn watch(&mut self, patience: Duration) -> Pending<'_, Option<RouterEvent>> {
        Box::pin(async move {
            let result = self.watch_run(patience).await;
            self.log_out().await;
            result
        })
    }

    fn restore(&mut self, undo: &Undo) -> Pending<'_, ()> {
        let undo = undo.clone();
        Box::pin(async move {
            let result = match undo {
                // A session with its own PIN is over by itself.
                Undo::Nothing | Undo::RouterPinOff => Ok(()),
                Undo::WpsOff { networks } => self.switch(false, &networks).await,
                Undo::WpsOn { networks } => self.switch(true, &networks).await,
            };
            self.log_out().await;
            result
        })
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
