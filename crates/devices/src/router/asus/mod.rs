//! The driver for Asus routers (ASUSWRT): the calls of their own web page.
//!
//! Sources: the WPS page of ASUSWRT-Merlin (`Advanced_WWPS_Content.asp`: `apply.cgi` with the modes
//! `wps_apply` and `apply_new`, and what it reads out of `WPS_info.xml`), the router's web server in
//! its published source (the thirteen lines of `WPS_info.xml`, the words of a run, the numbers of a
//! login's errors and its lock), and public client programs (`login.cgi`, `appGet.cgi`, and the name
//! by which a program has to call itself to be answered in JSON).
//!
//! The login sends user and password readable, so an address without a port is taken to mean HTTPS, at
//! port 8443; plain HTTP has to be asked for with its port, as in `asus://HOST:80`. One password is
//! tried once. A session lasts as long as one call of the driver.
//!
//! Such routers have said that WPS is on when nothing was on the air: a scan has the last word. A run
//! cannot be ended by a call.

use std::time::Duration;

use lan::base64;
use serde_json::{Map, Value};
use text::msg;
use tokio::time::Instant;
use wsc::ident::MacAddr;
use wsc::pin::{DevicePin, RouterPin};
use zeroize::Zeroizing;

use self::read::{Info, LoginError};
use super::driver::{Pending, Router, RouterEvent, RouterPinWish, Undo};
use super::drivers::{Access, Target};
use super::error::{Doing, RouterError, switch_on};
use super::poll::{self, Phase, Polled, Progress};
use super::session::{LogsIn, Password, in_session};
use super::state::{RouterState, Station, macs};
use super::web::{self, FORM, LOOK, Site};
use crate::evidence::{Confidence, Evidence};

pub mod read;

const SCHEME: &str = "asus";
const ADMIN: &str = "admin";
/// The port of the page over HTTPS, where none is named.
const PORT: u16 = 8443;
/// By this name a program is answered in JSON.
const AGENT: (&str, &str) = ("user-agent", "asusrouter-octopin-DUTUtil-1.0");
/// The page whose calls these are.
const PAGE: &str = "Advanced_WWPS_Content.asp";
/// What stands for a PIN when the button is meant; no [`DevicePin`] is this.
const BUTTON: &str = "00000000";

/// How long a router may take until it waits for a device.
const STARTING: Duration = Duration::from_secs(15);
/// How long a setting may take until it is read back.
const TAKING: Duration = Duration::from_secs(5);
/// How long it may take to start its radios anew.
const RESTARTING: Duration = Duration::from_secs(60);

/// An Asus router.
#[derive(Debug)]
pub struct Asus {
    site: Site,
    user: String,
    password: Password,
    /// The name of the session, as a cookie.
    session: Option<Zeroizing<String>>,
    progress: Progress,
}

/// Opens the driver. Nothing is sent yet: without a login these routers tell nothing.
///
/// # Errors
/// An address that is none.
#[expect(clippy::unused_async, reason = "as every other driver is opened")]
pub async fn open(target: &Target, access: &Access) -> Result<Box<dyn Router>, RouterError> {
    let place = target.place(SCHEME)?;
    let url = place.url(SCHEME, "/", PORT)?;
    Ok(Box::new(Asus {
        site: Site::new(url, access),
        user: access
            .user(place.user.as_deref())
            .unwrap_or(ADMIN)
            .to_owned(),
        password: Password::of(access),
        session: None,
        progress: Progress::default(),
    }))
}

impl Asus {
    async fn log_in(&mut self) -> Result<Zeroizing<String>, RouterError> {
        if let Some(session) = &self.session {
            return Ok(session.clone());
        }
        let doing = Doing::LogIn;
        let what = self.site.what();
        let password = self.password.try_at(&what)?;
        let pair = Zeroizing::new(format!("{}:{}", self.user, password.reveal()));
        let pair = Zeroizing::new(base64::encode(pair.as_bytes()));
        let body = web::form(&[("login_authorization", &pair)]);
        let answer = self
            .site
            .post("/login.cgi", FORM, &[AGENT], &body, doing)
            .await?;
        let content = self.site.content(answer, doing)?;
        let came = read::login(&content);
        if let Some(Err(LoginError::Wrong { .. } | LoginError::Locked { .. })) = came {
            self.password.refuse();
        }
        match came {
            Some(Ok(token)) => {
                let cookie = Zeroizing::new(format!("asus_token={}", *token));
                self.session = Some(cookie.clone());
                Ok(cookie)
            }
            Some(Err(LoginError::Wrong { last_warning })) => Err(RouterError::WrongPassword {
                what: if last_warning {
                    msg!("device-last-try", what).into()
                } else {
                    what
                },
            }),
            Some(Err(LoginError::Locked { seconds })) => {
                let next = match seconds {
                    Some(seconds) => msg!("device-next-seconds", seconds),
                    None => msg!("device-next-some-minutes"),
                };
                let said = msg!("device-too-many-passwords-now");
                Err(self.site.refused(doing, said, next))
            }
            Some(Err(LoginError::Taken)) => {
                let said = msg!("device-page-taken");
                Err(self.site.refused(doing, said, msg!("device-next-log-out")))
            }
            Some(Err(LoginError::Captcha)) => {
                let said = msg!("device-wants-picture");
                Err(self
                    .site
                    .refused(doing, said, msg!("device-next-browser-once")))
            }
            Some(Err(LoginError::Other(number))) => {
                let said = msg!("device-login-error", number);
                Err(self
                    .site
                    .refused(doing, said, msg!("device-next-browser-why")))
            }
            None => Err(self.site.strange(msg!("device-login-neither"))),
        }
    }

    /// What a call answers, where it does not answer that the session is none.
    fn checked(&mut self, content: Zeroizing<String>) -> Result<Zeroizing<String>, RouterError> {
        if read::no_session(&content) {
            self.session = None;
            return Err(RouterError::Unreachable {
                what: self.site.what(),
                why: msg!("device-forgot-or-taken").into(),
            });
        }
        Ok(content)
    }

    /// The values of these settings.
    async fn settings(&mut self, names: &[String]) -> Result<Map<String, Value>, RouterError> {
        let doing = Doing::TellSettings;
        let session = self.log_in().await?;
        let headers = [AGENT, ("cookie", session.as_str())];
        let hooks = names.iter().map(|name| format!("nvram_get({name});"));
        let hooks = hooks.collect::<Vec<_>>().concat();
        let body = web::form(&[("hook", &hooks)]);
        let answer = self
            .site
            .question("/appGet.cgi", FORM, &headers, &body, doing)
            .await?;
        let content = self.site.content(answer, doing)?;
        let content = self.checked(content)?;
        let values = serde_json::from_str(&content);
        values.map_err(|_| self.site.strange(msg!("device-settings-no-json")))
    }

    /// What `WPS_info.xml` says; it has the passphrase too, and is wiped after reading.
    async fn info(&mut self) -> Result<Vec<Info>, RouterError> {
        let doing = Doing::TellWpsState;
        let session = self.log_in().await?;
        let headers = [AGENT, ("cookie", session.as_str())];
        let answer = self.site.get("/WPS_info.xml", &headers, doing).await?;
        let content = self.site.content(answer, doing)?;
        let content = self.checked(content)?;
        read::info(&content).map_err(|problem| self.site.strange(problem))
    }

    async fn stations(&mut self) -> Result<Option<Vec<Station>>, RouterError> {
        let doing = Doing::ListDevices;
        let session = self.log_in().await?;
        let headers = [AGENT, ("cookie", session.as_str())];
        let body = web::form(&[("hook", "get_clientlist();")]);
        let answer = self
            .site
            .question("/appGet.cgi", FORM, &headers, &body, doing)
            .await?;
        let content = self.site.content(answer, doing)?;
        let content = self.checked(content)?;
        Ok(serde_json::from_str(&content)
            .ok()
            .and_then(|value| read::stations(&value)))
    }

    async fn read_state(&mut self) -> Result<RouterState, RouterError> {
        let settings = self.settings(&read::names()).await?;
        let info = self.info().await?;
        let stations = self.stations().await?;
        let mut found = vec![
            ("identity", "appGet.cgi productid, firmver"),
            ("networks", "appGet.cgi wl0_ssid and the like"),
            ("wps", "WPS_info.xml"),
        ];
        found.extend(
            stations
                .as_ref()
                .map(|_| ("stations", "appGet.cgi get_clientlist")),
        );
        let found = found.into_iter();
        let mut evidence = Evidence::read_now(
            found.map(|(field, source)| (field, format!("Asus's page, {source}"))),
        );
        // The page has been seen to say that WPS is on when it was not on the air.
        for one in evidence.iter_mut().filter(|one| one.field == "wps") {
            one.confidence = Confidence::Medium;
        }
        Ok(RouterState {
            identity: read::identity(&settings),
            networks: read::networks(&settings, &info),
            stations,
            evidence,
            ..RouterState::default()
        })
    }

    /// Sends the WPS page's form.
    async fn apply(&mut self, pairs: &[(&str, &str)], doing: Doing) -> Result<(), RouterError> {
        let session = self.log_in().await?;
        let origin = self.site.origin();
        let referer = format!("{origin}/{PAGE}");
        let headers = [AGENT, ("cookie", session.as_str()), ("referer", &referer)];
        let mut all = vec![("current_page", PAGE), ("next_page", PAGE)];
        all.extend_from_slice(pairs);
        let body = web::form(&all);
        let answer = self
            .site
            .post("/apply.cgi", FORM, &headers, &body, doing)
            .await?;
        let content = self.site.content(answer, doing)?;
        self.checked(content).map(drop)
    }

    /// Starts a run. The bands on which WPS works stay as they are set.
    async fn start(&mut self, pin: &str, doing: Doing) -> Result<(), RouterError> {
        let settings = self.settings(&read::names()).await?;
        let before = self.info().await?;
        if read::enabled(&settings) == Some(false) {
            return Err(RouterError::wps_is_off(
                self.site.what(),
                doing,
                switch_on(),
            ));
        }
        let known = self.stations().await?.map(|list| macs(&list));
        let bands = read::bands(&settings);
        let mut pairs = vec![
            ("action_mode", "wps_apply"),
            ("action_script", ""),
            ("action_wait", ""),
            ("wps_enable", "1"),
        ];
        pairs.extend(bands.iter().map(|(name, value)| (*name, value.as_str())));
        pairs.push(("wps_sta_pin", pin));
        self.apply(&pairs, doing).await?;
        // The page says nothing of what came of it; its state does.
        let until = Instant::now() + STARTING;
        loop {
            let now = self.info().await?;
            let words = |info: &[Info]| info.iter().map(|i| i.status.clone()).collect::<Vec<_>>();
            let phase = read::phase(&now);
            if phase == Some(Phase::Waiting) || words(&now) != words(&before) {
                self.progress.began(Phase::Idle, known.as_deref());
                return Ok(());
            }
            if Instant::now() >= until {
                return Err(self.site.refused(
                    doing,
                    msg!("device-took-and-does-not-wait"),
                    msg!("device-next-personal"),
                ));
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    async fn switch(&mut self, on: bool) -> Result<(), RouterError> {
        let doing = Doing::switching(on);
        let pairs = [
            ("action_mode", "apply_new"),
            ("action_script", "restart_wireless"),
            ("action_wait", "3"),
            ("wps_enable", if on { "1" } else { "0" }),
        ];
        self.apply(&pairs, doing).await?;
        // The setting is taken at once; then the radios start anew.
        let began = Instant::now();
        loop {
            let set = read::enabled(&self.settings(&read::names()).await?) == Some(on);
            // With WPS on, at least one band has to have it.
            let real = self.info().await?.iter().any(|info| info.on == Some(true)) == on;
            if set && real {
                return Ok(());
            }
            let patience = if set { RESTARTING } else { TAKING };
            if began.elapsed() >= patience {
                return Err(RouterError::says_otherwise(self.site.what(), on));
            }
            tokio::time::sleep(LOOK).await;
        }
    }
}

impl LogsIn for Asus {
    async fn log_out(&mut self) {
        if let Some(session) = self.session.take() {
            let headers = [AGENT, ("cookie", session.as_str())];
            // Whether it was heard is of no interest.
            let _ = self.site.get("/Logout.asp", &headers, Doing::LogOut).await;
        }
    }
}

impl Polled for Asus {
    fn progress(&mut self) -> &mut Progress {
        &mut self.progress
    }

    async fn phase(&mut self) -> Result<Phase, RouterError> {
        let phase = read::phase(&self.info().await?);
        phase.ok_or_else(|| self.site.strange(msg!("device-no-run-told")))
    }

    async fn members(&mut self) -> Result<Option<Vec<MacAddr>>, RouterError> {
        Ok(self.stations().await?.map(|list| macs(&list)))
    }
}

impl Router for Asus {
    fn scheme(&self) -> &'static str {
        SCHEME
    }

    fn status(&mut self) -> Pending<'_, RouterState> {
        Box::pin(in_session(self, Self::read_state))
    }

    fn push_button(&mut self) -> Pending<'_, ()> {
        let press = async |router: &mut Self| router.start(BUTTON, Doing::PressButton).await;
        Box::pin(in_session(self, press))
    }

    /// The page has no word for who is meant, nor for how long: the window is two minutes.
    fn add_device(
        &mut self,
        pin: &DevicePin,
        _device: Option<MacAddr>,
        _window: Duration,
    ) -> Pending<'_, ()> {
        let pin = pin.clone();
        let enter = async move |router: &mut Self| {
            let doing = Doing::TakePin;
            router.start(pin.expose_secret(), doing).await
        };
        Box::pin(in_session(self, enter))
    }

    fn cancel(&mut self) -> Pending<'_, ()> {
        Box::pin(async {
            Err(RouterError::NotPossible {
                kind: SCHEME,
                doing: Doing::EndRun,
                next: msg!("device-next-ends-itself").into(),
            })
        })
    }

    /// The router has one PIN, which is taken as long as WPS is on; it is read, and cannot be made or
    /// forgotten this way.
    fn router_pin(&mut self, wish: RouterPinWish) -> Pending<'_, Option<RouterPin>> {
        Box::pin(async move {
            if wish == RouterPinWish::Off {
                return Err(RouterError::NotPossible {
                    kind: SCHEME,
                    doing: Doing::ForgetOwnPin,
                    next: msg!("device-next-wps-off").into(),
                });
            }
            let info = in_session(self, Self::info).await?;
            let pin = info.into_iter().find_map(|info| info.router_pin);
            pin.map(Some)
                .ok_or_else(|| self.site.strange(msg!("device-no-own-pin")))
        })
    }

    /// Nothing: its PIN is always the same, and is only read.
    fn plan_router_pin(&self) -> Undo {
        Undo::Nothing
    }

    fn plan_wps(&self, state: &RouterState, on: bool) -> Undo {
        Undo::of_wps(state, on)
    }

    fn wps_enable(&mut self, on: bool) -> Pending<'_, ()> {
        let switch = async move |router: &mut Self| router.switch(on).await;
        Box::pin(in_session(self, switch))
    }

    fn watch(&mut self, patience: Duration) -> Pending<'_, Option<RouterEvent>> {
        let watch = async move |router: &mut Self| poll::watch(router, patience).await;
        Box::pin(in_session(self, watch))
    }

    fn restore(&mut self, undo: &Undo) -> Pending<'_, ()> {
        // One switch for all radios.
        let on = undo.wps().map(|(on, _)| on);
        let restore = async move |router: &mut Self| match on {
            Some(on) => router.switch(on).await,
            None => Ok(()),
        };
        Box::pin(in_session(self, restore))
    }
}
