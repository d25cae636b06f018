//! The driver for TP-Link Archer routers: the calls of their own web page (luci, with a session's
//! name in the path).
//!
//! Sources: the scripts of the pages themselves (the WPS page: `form=wps_connect` with the options
//! `connect`, `pbc`, `pin` and `cancel`, `form=wps_pin` with the switch `wps_label`), a catalogue of
//! the calls of an Archer BE400, and public client programs for the login and its errors: ten wrong
//! passwords close it for two hours. The pages' catalogue gives `read` as the operation of
//! `wps_connect`; that this goes with its options is read out of the scripts and was never seen.
//!
//! One password is tried once. One person can be at the page at a time: a session lasts as long as
//! one call of the driver, and nobody is thrown out for it.
//!
//! The PIN of a device has eight digits on the page. A switch for all of WPS was not found.

use std::time::Duration;

use lan::http::Scheme;
use serde_json::Value;
use text::msg;
use wsc::ident::MacAddr;
use wsc::pin::{DevicePin, RouterPin};
use zeroize::Zeroizing;

use self::login::{Guard, Offer, Welcome};
use super::driver::{Fix, FixPlan, Pending, Router, RouterEvent, RouterPinWish, Undo};
use super::drivers::{Access, Target};
use super::error::{Doing, RouterError};
use super::poll::{self, Phase, Polled, Progress};
use super::session::{LogsIn, Password, in_session};
use super::state::{Accepts, Active, RouterNetwork, RouterState, Station, WpsState, macs};
use super::web::{self, FORM, Site};
use crate::evidence::Evidence;

pub mod login;
pub mod read;
pub mod rsa;

const SCHEME: &str = "tplink";
/// The account of all these routers; the page does not ask for it.
const ADMIN: &str = "admin";

const CONNECT: &str = "admin/wireless?form=wps_connect";
const OWN_PIN: &str = "admin/wireless?form=wps_pin";
const SYSTEM: &str = "admin/wireless?form=syspara_wps";
const STATISTICS: &str = "admin/wireless?form=statistics";
const FIRMWARE: &str = "admin/firmware?form=upgrade";
const LOGOUT: &str = "admin/system?form=logout";

/// A TP-Link Archer router.
#[derive(Debug)]
pub struct TpLink {
    site: Site,
    user: String,
    password: Password,
    session: Option<Session>,
    /// The router did not hear that the session is over, and has room for no other.
    left_over: bool,
    progress: Progress,
    /// How the run was started, which is how it is asked after.
    mode: Active,
}

/// A session of the page.
#[derive(Debug)]
struct Session {
    /// Its name, a secret.
    name: Zeroizing<String>,
    cookie: Zeroizing<String>,
    guard: Guard,
}

/// Opens the driver.
///
/// # Errors
/// An address that is none, or a host whose page has no login as these have.
pub async fn open(target: &Target, access: &Access) -> Result<Box<dyn Router>, RouterError> {
    let place = target.place(SCHEME)?;
    let (how, port) = if place.tls {
        (Scheme::Https, place.port.unwrap_or(443))
    } else {
        (Scheme::Http, place.port.unwrap_or(80))
    };
    let url = place.document(SCHEME, how, port, "/")?;
    let router = TpLink {
        site: Site::new(url, access),
        user: access
            .user(place.user.as_deref())
            .unwrap_or(ADMIN)
            .to_owned(),
        password: Password::of(access),
        session: None,
        left_over: false,
        progress: Progress::default(),
        mode: Active::Button,
    };
    router.offer().await?;
    Ok(Box::new(router))
}

impl TpLink {
    /// What the login wants its secrets encrypted with.
    async fn offer(&self) -> Result<Offer, RouterError> {
        let keys = self.ask_login("keys").await?;
        let password = login::password_key(&keys);
        let password = password.ok_or_else(|| self.site.strange(msg!("device-login-no-key")))?;
        let signing = if login::is_plain(&password) {
            None
        } else {
            let auth = self.ask_login("auth").await?;
            let key = login::signing_key(&auth);
            Some(key.ok_or_else(|| self.site.strange(msg!("device-login-no-second-key")))?)
        };
        Ok(Offer { password, signing })
    }

    async fn ask_login(&self, name: &str) -> Result<Value, RouterError> {
        let doing = Doing::BeginLogin;
        let path = format!("/cgi-bin/luci/;stok=/login?form={name}&operation=read");
        let answer = self
            .site
            .question(&path, FORM, &[], "operation=read", doing)
            .await?;
        let content = self.site.content(answer, doing)?;
        let value = serde_json::from_str(&content);
        value.map_err(|_| self.site.strange(msg!("device-login-no-json")))
    }

    /// Opens a session where there is none.
    async fn log_in(&mut self) -> Result<(), RouterError> {
        if self.left_over {
            self.end_session().await?;
            self.left_over = false;
        }
        if self.session.is_some() {
            return Ok(());
        }
        let doing = Doing::LogIn;
        let what = self.site.what();
        let password = self.password.try_at(&what)?;
        let offer = self.offer().await?;
        let no_random = || self.site.strange(msg!("device-no-random"));
        let guard = Guard::new(&offer, &self.user, &password).ok_or_else(no_random)?;
        let body = guard.login(&offer, &password).ok_or_else(no_random)?;
        let origin = self.site.origin();
        let referer = format!("{origin}/webpages/index.html");
        let headers = [("referer", referer.as_str()), ("origin", &origin)];
        let path = "/cgi-bin/luci/;stok=/login?form=login";
        let answer = self.site.post(path, FORM, &headers, &body, doing).await?;
        let cookie = web::cookie(&answer, "sysauth");
        if answer.status == 403 {
            self.password.refuse();
            return Err(self.site.refused(
                doing,
                msg!("device-refuses-login"),
                msg!("device-next-ten-wrong"),
            ));
        }
        let content = self.site.content(answer, doing)?;
        let opened = guard.open(&content);
        let welcome = opened.as_ref().and_then(login::welcome);
        let welcome = welcome.ok_or_else(|| self.site.strange(msg!("device-login-yes-nor-no")))?;
        // Nobody looked at it where there is no room.
        if !matches!(welcome, Welcome::In(_) | Welcome::Taken) {
            self.password.refuse();
        }
        match welcome {
            Welcome::In(name) => {
                self.session = Some(Session {
                    name,
                    cookie: cookie.unwrap_or_default(),
                    guard,
                });
                Ok(())
            }
            Welcome::Wrong(Some(left)) => Err(RouterError::WrongPassword {
                what: msg!("device-takes-more", what, left).into(),
            }),
            Welcome::Wrong(None) => Err(RouterError::WrongPassword { what }),
            Welcome::Locked => Err(self.site.refused(
                doing,
                msg!("device-too-many-passwords"),
                msg!("device-next-two-hours"),
            )),
            Welcome::Taken => Err(self.site.refused(
                doing,
                msg!("device-page-taken"),
                msg!("device-next-log-out-session"),
            )),
            Welcome::Refused(said) => {
                Err(self
                    .site
                    .refused(doing, said, msg!("device-next-browser-why")))
            }
        }
    }

    /// Ends the session. It is kept where the router did not hear that, because it still holds the
    /// one place there.
    async fn end_session(&mut self) -> Result<(), RouterError> {
        let form = [("operation", "write")];
        let heard = self.send(LOGOUT, &form, true, Doing::LogOut).await;
        if self.session.is_some()
            && let Err(error @ (RouterError::Silent { .. } | RouterError::Unreachable { .. })) =
                heard
        {
            return Err(error);
        }
        self.session = None;
        Ok(())
    }

    /// One call; `changes` says whether it does more than read.
    async fn call(
        &mut self,
        call: &str,
        pairs: &[(&str, &str)],
        changes: bool,
        doing: Doing,
    ) -> Result<Value, RouterError> {
        self.log_in().await?;
        self.send(call, pairs, changes, doing).await
    }

    /// The same in a session that is open.
    async fn send(
        &mut self,
        call: &str,
        pairs: &[(&str, &str)],
        changes: bool,
        doing: Doing,
    ) -> Result<Value, RouterError> {
        let Some(session) = &self.session else {
            return Err(self.site.strange(msg!("device-session-gone")));
        };
        let form = web::form(pairs);
        let mut path = Zeroizing::new(format!("/cgi-bin/luci/;stok={}/{call}", *session.name));
        let body = match &session.guard {
            Guard::Sealed { .. } => session.guard.call(&form),
            Guard::Plain => {
                // It wants the operation in the address as well.
                let operation = pairs.iter().find(|(name, _)| *name == "operation");
                let operation = operation.map_or("read", |(_, value)| value);
                path = Zeroizing::new(format!("{}&operation={operation}", *path));
                Some(form)
            }
        };
        let no_random = || self.site.strange(msg!("device-no-random"));
        let body = body.ok_or_else(no_random)?;
        let origin = self.site.origin();
        let referer = format!("{origin}/webpages/index.html");
        let cookie = Zeroizing::new(format!("sysauth={}", *session.cookie));
        let mut headers = vec![("referer", referer.as_str()), ("origin", &origin)];
        if !session.cookie.is_empty() {
            headers.push(("cookie", &cookie));
        }
        let answer = if changes {
            self.site.post(&path, FORM, &headers, &body, doing).await?
        } else {
            self.site
                .question(&path, FORM, &headers, &body, doing)
                .await?
        };
        // So it answers to a session that it has forgotten, and to a signature with an old number.
        if answer.status == 403 {
            return Err(self.forgotten());
        }
        let content = self.site.content(answer, doing)?;
        let value = session.guard.open(&content);
        let mut value = value.ok_or_else(|| self.site.strange(msg!("device-answer-unreadable")))?;
        if value.get("success").and_then(Value::as_bool) == Some(true) {
            return Ok(value.get_mut("data").map(Value::take).unwrap_or_default());
        }
        match login::errorcode(&value) {
            Some(said) if said == "timeout" => Err(self.forgotten()),
            Some(said) => Err(self.site.refused(doing, said, msg!("device-next-page-why"))),
            None => Err(self.site.strange(msg!("device-answer-yes-nor-no"))),
        }
    }

    /// The session is over before its time.
    fn forgotten(&mut self) -> RouterError {
        self.session = None;
        RouterError::Unreachable {
            what: self.site.what(),
            why: msg!("device-forgot-or-taken").into(),
        }
    }

    async fn read(&mut self, call: &str, doing: Doing) -> Result<Value, RouterError> {
        self.call(call, &[("operation", "read")], false, doing)
            .await
    }

    /// What not every version has.
    async fn read_if_there(
        &mut self,
        call: &str,
        operation: &str,
    ) -> Result<Option<Value>, RouterError> {
        let answer = self
            .call(call, &[("operation", operation)], false, Doing::TellState)
            .await;
        match answer {
            Ok(value) => Ok(Some(value)),
            Err(
                RouterError::Refused { .. }
                | RouterError::Strange { .. }
                | RouterError::NoRights { .. },
            ) => Ok(None),
            Err(error) => Err(error),
        }
    }

    async fn read_state(&mut self) -> Result<RouterState, RouterError> {
        let connect = self.read(CONNECT, Doing::TellWpsState).await?;
        let system = self.read_if_there(SYSTEM, "read").await?;
        let own = self.read_if_there(OWN_PIN, "read").await?;
        let own_pin = own.and_then(|own| read::own_pin(&own).0);
        let on = read::wps_on(&connect, system.as_ref());
        let wps = WpsState {
            on,
            active: read::phase(&connect).and_then(|phase| match phase {
                Phase::Overlap => Some(Active::Overlap),
                Phase::Waiting => None,
                _ => Some(Active::No),
            }),
            accepts: Accepts {
                device_pin: on,
                router_pin: own_pin,
                button: on,
            },
            ..WpsState::default()
        };
        let mut networks: Vec<RouterNetwork> = Vec::new();
        let mut found = vec![("wps", "form=wps_connect, wps_pin, syspara_wps")];
        for (form, band) in read::RADIOS {
            let call = format!("admin/wireless?form={form}");
            let data = self.read_if_there(&call, "read").await?;
            networks.extend(data.and_then(|data| read::network(form, band, &data)));
        }
        for network in &mut networks {
            network.wps = wps;
        }
        found.push(("networks", "form=wireless_2g and its sisters"));
        let firmware = self.read_if_there(FIRMWARE, "read").await?;
        if firmware.is_some() {
            found.push(("identity", "form=upgrade"));
        }
        let stations = self.stations().await?;
        if stations.is_some() {
            found.push(("stations", "form=statistics"));
        }
        Ok(RouterState {
            identity: firmware
                .map(|data| read::identity(&data))
                .unwrap_or_default(),
            networks,
            stations,
            evidence: Evidence::read_now(
                found
                    .into_iter()
                    .map(|(field, source)| (field, format!("TP-Link's page, {source}"))),
            ),
            ..RouterState::default()
        })
    }

    async fn stations(&mut self) -> Result<Option<Vec<Station>>, RouterError> {
        let data = self.read_if_there(STATISTICS, "load").await?;
        Ok(data.map(|data| read::stations(&data)))
    }

    /// Starts a run: with the PIN of a device, or with the button.
    async fn start(&mut self, pin: Option<&str>, doing: Doing) -> Result<(), RouterError> {
        let mut pairs = vec![("operation", "read"), ("option", "connect")];
        pairs.extend(pin.map(|pin| ("wps_pin", pin)));
        // The page takes the call all the same where WPS is off.
        let connect = self.read(CONNECT, doing).await?;
        let system = self.read_if_there(SYSTEM, "read").await?;
        if read::wps_on(&connect, system.as_ref()) == Some(false) {
            let next = msg!("device-next-switch-on-page");
            return Err(RouterError::wps_is_off(self.site.what(), doing, next));
        }
        let known = self.stations().await?.map(|list| macs(&list));
        let data = self.call(CONNECT, &pairs, true, doing).await?;
        let next = msg!("device-next-wps-state");
        match read::phase(&data) {
            Some(Phase::Waiting | Phase::Enrolled(_)) => {}
            Some(Phase::Overlap) => {
                let said = msg!("device-buttons-lately");
                return Err(self
                    .site
                    .refused(doing, said, msg!("device-next-start-again")));
            }
            Some(Phase::Idle) => {
                return Err(self.site.refused(doing, msg!("device-wps-not-now"), next));
            }
            Some(_) => {
                return Err(self.site.refused(doing, msg!("device-says-failed"), next));
            }
            None => return Err(self.site.strange(msg!("device-no-wait-told"))),
        }
        self.mode = if pin.is_some() {
            Active::Pin
        } else {
            Active::Button
        };
        self.progress.began(Phase::Idle, known.as_deref());
        Ok(())
    }

    /// Lets the router's own PIN be taken, or not, and returns the PIN.
    async fn label(&mut self, on: bool) -> Result<Option<RouterPin>, RouterError> {
        let doing = if on {
            Doing::UseOwnPin
        } else {
            Doing::ForgetPin
        };
        let (before, pin) = read::own_pin(&self.read(OWN_PIN, doing).await?);
        if before != Some(on) {
            let word = if on { "on" } else { "off" };
            let pairs = [("operation", "write"), ("wps_label", word)];
            self.call(OWN_PIN, &pairs, true, doing).await?;
            let (after, pin) = read::own_pin(&self.read(OWN_PIN, doing).await?);
            if after != Some(on) {
                let problem = if on {
                    msg!("device-own-pin-not-on")
                } else {
                    msg!("device-own-pin-not-off")
                };
                return Err(self.site.strange(problem));
            }
            return self.label_pin(on, pin);
        }
        self.label_pin(on, pin)
    }

    /// The PIN of its label, where it may be used now.
    async fn told_label(&mut self) -> Result<Option<RouterPin>, RouterError> {
        let (on, pin) = read::own_pin(&self.read(OWN_PIN, Doing::TellOwnPin).await?);
        Ok(pin.filter(|_| on == Some(true)))
    }

    fn label_pin(
        &self,
        on: bool,
        pin: Option<RouterPin>,
    ) -> Result<Option<RouterPin>, RouterError> {
        match (on, pin) {
            (false, _) => Ok(None),
            (true, Some(pin)) => Ok(Some(pin)),
            (true, None) => Err(self.site.strange(msg!("device-own-pin-is-none"))),
        }
    }
}

impl LogsIn for TpLink {
    async fn log_out(&mut self) {
        // Where it is still left over, that was tried a moment ago.
        if self.session.is_some() && !self.left_over {
            self.left_over = self.end_session().await.is_err();
        }
    }
}

impl Polled for TpLink {
    fn progress(&mut self) -> &mut Progress {
        &mut self.progress
    }

    async fn phase(&mut self) -> Result<Phase, RouterError> {
        let option = if self.mode == Active::Pin {
            "pin"
        } else {
            "pbc"
        };
        let pairs = [("operation", "read"), ("option", option)];
        let data = self.call(CONNECT, &pairs, false, Doing::TellRun).await?;
        let phase = read::phase(&data);
        phase.ok_or_else(|| self.site.strange(msg!("device-no-run-told")))
    }

    async fn members(&mut self) -> Result<Option<Vec<MacAddr>>, RouterError> {
        Ok(self.stations().await?.map(|list| macs(&list)))
    }
}

impl Router for TpLink {
    fn scheme(&self) -> &'static str {
        SCHEME
    }

    fn status(&mut self) -> Pending<'_, RouterState> {
        Box::pin(in_session(self, Self::read_state))
    }

    fn push_button(&mut self) -> Pending<'_, ()> {
        let press = async |router: &mut Self| router.start(None, Doing::PressButton).await;
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
            if pin.expose_secret().len() != 8 {
                return Err(RouterError::NotPossible {
                    kind: SCHEME,
                    doing: Doing::TakeFourDigits,
                    next: msg!("device-next-eight-digits").into(),
                });
            }
            let doing = Doing::TakePin;
            router.start(Some(pin.expose_secret()), doing).await
        };
        Box::pin(in_session(self, enter))
    }

    fn cancel(&mut self) -> Pending<'_, ()> {
        let cancel = async |router: &mut Self| {
            let pairs = [("operation", "read"), ("option", "cancel")];
            let done = router
                .call(CONNECT, &pairs, true, Doing::WaitNoLonger)
                .await;
            done.map(drop)
        };
        Box::pin(in_session(self, cancel))
    }

    /// Lets the PIN that the router has be taken. A new one is not made, because the old could not
    /// be put back; nor does it end by itself.
    fn router_pin(&mut self, wish: RouterPinWish) -> Pending<'_, Option<RouterPin>> {
        let label = async move |router: &mut Self| match wish {
            RouterPinWish::Random(_) => router.label(true).await,
            RouterPinWish::Off => router.label(false).await,
            RouterPinWish::Tell => router.told_label().await,
        };
        Box::pin(in_session(self, label))
    }

    /// Nothing: all of WPS cannot be switched this way.
    fn plan_wps(&self, _state: &RouterState, _on: bool) -> Undo {
        Undo::Nothing
    }

    fn wps_enable(&mut self, _on: bool) -> Pending<'_, ()> {
        Box::pin(async {
            Err(RouterError::NotPossible {
                kind: SCHEME,
                doing: Doing::Switch,
                next: msg!("device-next-router-page").into(),
            })
        })
    }

    fn plan_fix(&self, state: &RouterState, fix: Fix) -> Option<FixPlan> {
        // The PIN stays in the router, so that the switch alone is to be put back.
        let undo = if fix.is_so(state) == Some(true) {
            Undo::Nothing
        } else {
            Undo::RouterPinOn
        };
        (fix == Fix::RouterPinOff).then_some(FixPlan::Undo(undo))
    }

    fn fix(&mut self, fix: Fix) -> Pending<'_, ()> {
        let off = async move |router: &mut Self| match fix {
            Fix::RouterPinOff => router.label(false).await.map(drop),
            Fix::WpsOff | Fix::Wpa2 => Err(RouterError::no_such_switch(SCHEME)),
        };
        Box::pin(in_session(self, off))
    }

    fn watch(&mut self, patience: Duration) -> Pending<'_, Option<RouterEvent>> {
        let watch = async move |router: &mut Self| poll::watch(router, patience).await;
        Box::pin(in_session(self, watch))
    }

    fn restore(&mut self, undo: &Undo) -> Pending<'_, ()> {
        let undo = undo.clone();
        let restore = async move |router: &mut Self| match undo {
            Undo::Nothing | Undo::Settings { .. } => Ok(()),
            Undo::RouterPinOff => router.label(false).await.map(drop),
            Undo::RouterPinOn => router.label(true).await.map(drop),
            Undo::WpsOff { .. } | Undo::WpsOn { .. } => router.wps_enable(true).await,
        };
        Box::pin(in_session(self, restore))
    }
}
