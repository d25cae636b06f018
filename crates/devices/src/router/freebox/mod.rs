//! The driver for the Freebox, by Freebox OS: REST, with a token that is asked for once, allowed on
//! the box's display, and kept in a private file. The token never goes over the network again: a
//! session is opened with an HMAC of the box's challenge.
//!
//! Written from the box's developer documentation (login, Wi-Fi, WPS sessions with their results,
//! error codes) and from public clients. Never run against a box. The button alone; one session at a
//! time, on one network.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use hmac::{Hmac, KeyInit as _, Mac as _};
use lan::http::{Client, HttpError, Response, Scheme, Url, WriteMethod};
use lan::secret::Secret;
use link::nl80211::Band;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use sha1::Sha1;
use text::msg;
use wsc::ident::MacAddr;
use wsc::pin::{DevicePin, RouterPin};
use zeroize::Zeroizing;

use super::driver::{Pending, Router, RouterEvent, RouterPinWish, Undo};
use super::drivers::{Access, Place, Target};
use super::error::{Doing, RouterError, switch_on};
use super::poll::{self, Phase, Polled, Progress};
use super::state::{Active, Identity, RouterNetwork, RouterState, Station, macs};
use super::tokens::TokenStore;
use crate::evidence::Evidence;
use read::{Session, Trouble, Version};

pub mod read;

/// The scheme.
pub(super) const SCHEME: &str = "freebox";

const APP: &str = "org.octopin";
const JSON: &str = "application/json";
/// The longest challenge that is signed, in octets.
const CHALLENGE_MAX: usize = 512;

/// What a request is.
#[derive(Clone, Copy, Debug)]
enum Ask {
    /// It reads.
    Read,
    /// It changes something.
    Write(WriteMethod),
}

/// A Freebox.
pub struct Freebox {
    client: Client,
    place: Place,
    how: Scheme,
    port: u16,
    tokens: Arc<dyn TokenStore>,
    version: Option<Version>,
    session: Option<Secret>,
    /// The WPS session that is watched.
    watched: Option<u64>,
    progress: Progress,
}

impl std::fmt::Debug for Freebox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Freebox")
            .field("place", &self.place)
            .field("watched", &self.watched)
            .finish_non_exhaustive()
    }
}

impl Freebox {
    /// A driver for the box at this address. Nothing is sent yet. Plain HTTP is the default: the
    /// token is never sent, and the box's certificate has a name of its own.
    ///
    /// # Errors
    /// [`RouterError::BadAddress`].
    pub fn open(target: &Target, access: &Access) -> Result<Self, RouterError> {
        let place = target.place(SCHEME)?;
        let how = if place.tls {
            Scheme::Https
        } else {
            Scheme::Http
        };
        let port = place.port.unwrap_or(how.default_port());
        // Whether the host can be one is found out here.
        place.document(SCHEME, how, port, "/")?;
        Ok(Self {
            client: Client::new(access.http_without_login()),
            place,
            how,
            port,
            tokens: Arc::clone(&access.tokens),
            version: None,
            session: None,
            watched: None,
            progress: Progress::default(),
        })
    }

    fn host(&self) -> text::Value {
        (&self.place.host).into()
    }

    fn url(&self, path: &str) -> Result<Url, RouterError> {
        self.place.document(SCHEME, self.how, self.port, path)
    }

    fn strange(&self, problem: impl Into<text::Value>) -> RouterError {
        RouterError::Strange {
            what: self.host(),
            problem: problem.into(),
        }
    }

    /// Who the box is and where its calls are, which is told without a login, once.
    async fn describe(&mut self) -> Result<(), RouterError> {
        if self.version.is_some() {
            return Ok(());
        }
        let answer = self.client.reader().get(&self.url("/api_version")?).await;
        let answer = answer.map_err(|error| RouterError::of_http(&error, Doing::DescribeItself))?;
        let version = Version::read(&answer.body).map_err(|problem| self.strange(problem))?;
        if version.base().is_none() {
            return Err(self.strange(msg!("device-names-no-path")));
        }
        self.version = Some(version);
        Ok(())
    }

    fn base(&self) -> String {
        let base = self.version.as_ref().and_then(Version::base);
        base.unwrap_or_else(|| "/api/v9/".to_owned())
    }

    /// The name under which the token of this box is kept: its identity, for its address may change.
    fn name(&self) -> String {
        let uid = self.version.as_ref().map_or("", |version| &version.uid);
        format!("freebox-{uid}")
    }

    /// Sends a request with the session that is open.
    async fn send(
        &self,
        ask: Ask,
        path: &str,
        input: Option<&Value>,
    ) -> Result<Response, RouterError> {
        let url = self.url(&format!("{}{path}", self.base()))?;
        let token = self.session.as_ref().map(Secret::reveal);
        let headers: Vec<(&str, &str)> = token
            .map(|token| ("X-Fbx-App-Auth", token))
            .into_iter()
            .collect();
        let body = || {
            input
                .map(|input| input.to_string().into_bytes())
                .unwrap_or_default()
        };
        let answer = match (ask, input) {
            (Ask::Read, None) => self.client.reader().ask_with(&url, &headers).await,
            // To open a session changes nothing.
            (Ask::Read, Some(_)) => {
                let reader = self.client.reader();
                reader.question(&url, JSON, &headers, body()).await
            }
            (Ask::Write(method), _) => {
                let writer = self.client.writer();
                writer.ask(method, &url, JSON, &headers, body()).await
            }
        };
        answer.map_err(|error: HttpError| RouterError::of_http(&error, Doing::Answer))
    }

    /// Sends a request, and opens a session before it where there is none, or none any more.
    async fn call<T: DeserializeOwned>(
        &mut self,
        ask: Ask,
        path: &str,
        input: Option<&Value>,
        doing: Doing,
    ) -> Result<T, RouterError> {
        self.describe().await?;
        let fresh = self.session.is_none();
        if fresh {
            self.log_in().await?;
        }
        let first = self.send(ask, path, input).await?;
        let body = Zeroizing::new(first.body);
        match read::answer(&body) {
            Err(Trouble::Refused(code)) if code == "auth_required" && !fresh => {
                self.log_in().await?;
                let again = self.send(ask, path, input).await?;
                let body = Zeroizing::new(again.body);
                read::answer(&body).map_err(|trouble| self.trouble(trouble, doing))
            }
            answer => answer.map_err(|trouble| self.trouble(trouble, doing)),
        }
    }

    async fn get<T: DeserializeOwned>(&mut self, path: &str) -> Result<T, RouterError> {
        self.call(Ask::Read, path, None, Doing::TellState).await
    }

    /// Opens a session with the token; without one, asks the box for one.
    async fn log_in(&mut self) -> Result<(), RouterError> {
        self.session = None;
        let doing = Doing::LetIn;
        let name = self.name();
        let kept = self.tokens.token(&name);
        let Some(token) = kept.map_err(|error| self.no_token(&error))? else {
            return self.ask_to_be_let_in(&name).await;
        };
        let answer = self.send(Ask::Read, "login/", None).await?;
        let login: read::Challenge =
            read::answer(&answer.body).map_err(|trouble| self.trouble(trouble, doing))?;
        if login.challenge.len() > CHALLENGE_MAX {
            return Err(self.strange(msg!("device-challenge-long")));
        }
        let input = json!({ "app_id": APP, "password": sign(&token, &login.challenge) });
        let answer = self.send(Ask::Read, "login/session/", Some(&input)).await?;
        let body = Zeroizing::new(answer.body);
        match read::answer::<read::Opened>(&body) {
            Ok(opened) => {
                self.session = Some(opened.session_token);
                Ok(())
            }
            Err(Trouble::Refused(code)) if code == "pending_token" => Err(self.allow_it()),
            Err(Trouble::Refused(code)) if code == "invalid_token" => {
                // It was denied, or taken back. The next time the box is asked anew.
                let forgotten = self.tokens.keep(&name, None);
                forgotten.map_err(|error| self.no_token(&error))?;
                Err(RouterError::Refused {
                    what: self.host(),
                    doing,
                    said: msg!("device-program-unknown").into(),
                    next: msg!("device-next-freebox-again").into(),
                })
            }
            Err(trouble) => Err(self.trouble(trouble, doing)),
        }
    }

    /// Asks the box for a token, which its owner has to allow on its display.
    async fn ask_to_be_let_in(&mut self, name: &str) -> Result<(), RouterError> {
        let input = json!({
            "app_id": APP, "app_name": "Octopin", "app_version": env!("CARGO_PKG_VERSION"),
            "device_name": "this computer",
        });
        let ask = Ask::Write(WriteMethod::Post);
        let answer = self.send(ask, "login/authorize/", Some(&input)).await?;
        let body = Zeroizing::new(answer.body);
        let given: read::Authorization =
            read::answer(&body).map_err(|trouble| self.trouble(trouble, Doing::LetIn))?;
        let kept = self.tokens.keep(name, Some(&given.app_token));
        kept.map_err(|error| self.no_token(&error))?;
        Err(self.allow_it())
    }

    fn allow_it(&self) -> RouterError {
        RouterError::SecondFactor {
            what: self.host(),
            next: msg!("device-next-freebox-allow").into(),
        }
    }

    fn no_token(&self, error: &std::io::Error) -> RouterError {
        RouterError::Refused {
            what: self.host(),
            doing: Doing::LetIn,
            said: msg!("device-token-not-kept", error = error.to_string()).into(),
            next: msg!("device-next-state-directory").into(),
        }
    }

    fn trouble(&self, trouble: Trouble, doing: Doing) -> RouterError {
        let what = self.host();
        let code = match trouble {
            Trouble::Shape(problem) => return self.strange(problem),
            Trouble::Refused(code) => code,
        };
        let (said, next) = match code.as_str() {
            "insufficient_rights" => {
                return RouterError::NoRights {
                    what,
                    doing,
                    next: msg!("device-next-freebox-right").into(),
                };
            }
            "pending_token" => return self.allow_it(),
            "auth_required" => (msg!("device-session-closed"), msg!("device-next-try-again")),
            "busy" => (
                msg!("device-waits-already"),
                msg!("device-next-wait-or-cancel"),
            ),
            "inval_wps_needs_ccmp" => (msg!("device-needs-ccmp"), msg!("device-next-wpa2")),
            "inval_wps_macfilter" => (msg!("device-not-with-list"), msg!("device-next-list-off")),
            "inval_wps_hidden_ssid" => (msg!("device-not-hidden"), msg!("device-next-show-name")),
            "new_apps_denied" | "apps_denied" => (
                msg!("device-no-applications"),
                msg!("device-next-allow-applications"),
            ),
            "" => (msg!("device-no-reason"), msg!("device-next-state")),
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

    async fn networks(&mut self) -> Result<(Vec<RouterNetwork>, Vec<u64>), RouterError> {
        let aps: Vec<read::Ap> = self.get("wifi/ap/").await?;
        let all: Vec<read::Bss> = self.get("wifi/bss/").await?;
        let ids = aps.iter().map(|ap| ap.id).collect();
        Ok((read::networks(all, &aps), ids))
    }

    async fn stations(&mut self, aps: &[u64]) -> Result<Vec<Station>, RouterError> {
        let mut stations = Vec::new();
        for id in aps {
            let members: Vec<read::Member> = self.get(&format!("wifi/ap/{id}/stations/")).await?;
            stations.extend(read::stations(members));
        }
        Ok(stations)
    }

    async fn sessions(&mut self) -> Result<Vec<Session>, RouterError> {
        self.get("wifi/wps/sessions/").await
    }

    async fn read_state(&mut self) -> Result<RouterState, RouterError> {
        let system: read::System = self.get("system/").await?;
        let config: read::Config = self.get("wifi/config/").await?;
        let (mut networks, aps) = self.networks().await?;
        let active = self.sessions().await?.iter().any(|session| session.active);
        for network in &mut networks {
            network.mac_filter = config.mac_filter();
            network.wps.active = Some(if active { Active::Button } else { Active::No });
        }
        let stations = self.stations(&aps).await?;
        let evidence = [
            ("identity", "api_version, system"),
            ("up", "system"),
            ("networks", "wifi/bss, wifi/ap, wifi/config"),
            ("wps", "wifi/bss, wifi/wps/sessions"),
        ];
        Ok(RouterState {
            identity: Identity {
                maker: Some("Free".to_owned()),
                model: self.version.as_ref().and_then(Version::model),
                firmware: system.firmware_version,
                uuid: None,
            },
            up: system.uptime_val.map(Duration::from_secs),
            networks,
            stations: Some(stations),
            evidence: Evidence::read_now(evidence.map(|(field, source)| {
                (field, format!("Freebox OS {source} of {}", self.place.host))
            })),
            ..RouterState::default()
        })
    }

    async fn press(&mut self) -> Result<(), RouterError> {
        let doing = Doing::PressButton;
        let (networks, aps) = self.networks().await?;
        let on = || {
            networks
                .iter()
                .filter(|network| network.wps.on != Some(false))
        };
        // One network at a time: printers are at home at 2.4 GHz.
        let network = on()
            .find(|network| network.band == Some(Band::Ghz2_4))
            .or_else(|| on().next());
        let Some(network) = network else {
            return Err(RouterError::wps_is_off(self.host(), doing, switch_on()));
        };
        let stations = self.stations(&aps).await?;
        let members = macs(&stations);
        let input = json!({ "bssid": network.handle });
        let ask = Ask::Write(WriteMethod::Post);
        let id: u64 = self
            .call(ask, "wifi/wps/start/", Some(&input), doing)
            .await?;
        self.watched = Some(id);
        self.progress.began(Phase::Idle, Some(&members));
        Ok(())
    }

    async fn stop(&mut self) -> Result<(), RouterError> {
        for session in self
            .sessions()
            .await?
            .iter()
            .filter(|session| session.active)
        {
            let input = json!({ "session_id": session.id });
            let ask = Ask::Write(WriteMethod::Post);
            let doing = Doing::WaitNoLonger;
            let _: Value = self
                .call(ask, "wifi/wps/stop/", Some(&input), doing)
                .await?;
        }
        Ok(())
    }

    /// Switches WPS at these networks: with the switch for all where that does it, else one by one.
    async fn set_wps(&mut self, on: bool, only: Option<&[String]>) -> Result<(), RouterError> {
        let doing = Doing::switching(on);
        let meant =
            |network: &&RouterNetwork| only.is_none_or(|names| names.contains(&network.handle));
        let other = |network: &&RouterNetwork| network.wps.on == Some(!on);
        let (networks, _) = self.networks().await?;
        let put = Ask::Write(WriteMethod::Put);
        if networks.iter().filter(other).all(|network| meant(&network)) {
            let input = json!({ "enabled": on });
            let _: Value = self
                .call(put, "wifi/wps/config/", Some(&input), doing)
                .await?;
        } else {
            for network in networks.iter().filter(other).filter(meant) {
                let input = json!({ "config": { "wps_enabled": on } });
                let path = format!("wifi/bss/{}", network.handle);
                let _: Value = self.call(put, &path, Some(&input), doing).await?;
            }
        }
        let (after, _) = self.networks().await?;
        let stayed = after.iter().filter(meant).any(|network| other(&network));
        RouterError::switched(self.host(), on, Some(on != stayed))
    }
}

/// HMAC-SHA1 of the challenge with the token, in hexadecimal digits.
fn sign(token: &Secret, challenge: &str) -> String {
    // A key of any length is taken.
    let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(token.reveal().as_bytes()) else {
        return String::new();
    };
    mac.update(challenge.as_bytes());
    let code = mac.finalize().into_bytes();
    let mut text = String::new();
    for octet in &code {
        // Writing into a String cannot fail.
        let _ = write!(text, "{octet:02x}");
    }
    text
}

impl Polled for Freebox {
    fn progress(&mut self) -> &mut Progress {
        &mut self.progress
    }

    async fn phase(&mut self) -> Result<Phase, RouterError> {
        let sessions = self.sessions().await?;
        // A session of somebody else is watched from when it is seen.
        if let Some(active) = sessions.iter().find(|session| session.active) {
            self.watched = Some(active.id);
        }
        let watched = sessions
            .iter()
            .find(|session| Some(session.id) == self.watched);
        Ok(watched.map_or(Phase::Idle, Session::phase))
    }

    async fn members(&mut self) -> Result<Option<Vec<MacAddr>>, RouterError> {
        let aps: Vec<read::Ap> = self.get("wifi/ap/").await?;
        let ids: Vec<u64> = aps.iter().map(|ap| ap.id).collect();
        let stations = self.stations(&ids).await?;
        Ok(Some(macs(&stations)))
    }
}

fn no_pin(doing: Doing) -> RouterError {
    RouterError::NotPossible {
        kind: "Freebox OS",
        doing,
        next: msg!("device-next-press-button").into(),
    }
}

impl Router for Freebox {
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
        Undo::of_wps(state, on)
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The example that a public script for the box gives with its result.
    #[test]
    fn a_challenge_is_signed_as_others_sign_it() {
        let token = Secret::new("89vtuOaDxJ/TDeBDPgWSk9083SbQgEMnHdIGoHg2qK2tpWcLuiRofIjuxZSG8yJn");
        assert_eq!(
            sign(&token, "drMHV/Atq4ZTtFItdgqfklDdT75k92qE"),
            "b4015852c9216f99f4ba20964b21c010bb779d99"
        );
    }
}
