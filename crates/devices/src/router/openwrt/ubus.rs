//! ubus over HTTP: a session, and calls with it.

use std::collections::BTreeSet;
use std::time::Duration;

use lan::http::{Client, HttpError, Scheme, Settings, Url, WriteMethod, Writer};
use lan::secret::Secret;
use serde_json::{Value, json};
use text::msg;
use zeroize::Zeroizing;

use super::SCHEME;
use super::answer::{self, No, Rights};
use crate::router::drivers::{Access, Place};
use crate::router::error::{Doing, RouterError};

/// Where it is called, and what a call is.
const PATH: &str = "/ubus";
const JSON: &str = "application/json";

/// The session of those who have none yet.
const NOBODY: &str = "00000000000000000000000000000000";

/// The account whose password OpenWrt's own page asks for.
const USUAL_USER: &str = "root";

/// Where TLS and plain HTTP are when no port is given.
const TLS_PORT: u16 = 443;
const PORT: u16 = 80;

/// How long TLS may take to answer before it is not there.
const TLS_PATIENCE: Duration = Duration::from_secs(4);

/// A question for everybody, which any ubus answers.
const ANYBODY: &str = r#"{"jsonrpc":"2.0","id":0,"method":"list","params":["session"]}"#;

/// Where ubus is. The login sends the password readable, so an address that has neither a port nor
/// `+https` is taken to mean TLS where ubus answers there, and plain HTTP only where nothing does: an
/// OpenWrt as it comes has no TLS. A router that had TLS before is never asked without it.
async fn where_it_is(place: &Place, settings: &Settings) -> Result<Url, RouterError> {
    let plain = place.document(SCHEME, Scheme::Http, place.port.unwrap_or(PORT), PATH)?;
    let port = place.port.unwrap_or(TLS_PORT);
    let private = place.document(SCHEME, Scheme::Https, port, PATH)?;
    if place.tls {
        return Ok(private);
    }
    if place.port.is_some() {
        return Ok(plain);
    }
    let quick = Settings {
        deadline: settings.deadline.min(TLS_PATIENCE),
        ..settings.clone()
    };
    let reader = Client::new(quick).reader();
    let asked = reader.question(&private, JSON, &[], ANYBODY.into()).await;
    let known = settings.pins.pinned(&format!("{}:{port}", private.host()));
    match asked {
        Ok(response) if answer::open(&response.body).is_ok() => Ok(private),
        Err(error @ HttpError::CertificateChanged { .. }) => {
            Err(RouterError::of_http(&error, Doing::LogIn))
        }
        Err(error) if matches!(known, Ok(Some(_))) => {
            Err(RouterError::of_http(&error, Doing::LogIn))
        }
        _ => Ok(plain),
    }
}

/// A router's ubus, with a session that is renewed when it has ended.
#[derive(Debug)]
pub(super) struct Ubus {
    writer: Writer,
    url: Url,
    host: String,
    user: String,
    password: Secret,
    session: Secret,
    rights: Option<Rights>,
    /// Calls that were refused with a new session: another login does not help them.
    refused: BTreeSet<(String, String)>,
    number: u64,
}

impl Ubus {
    /// Logs in.
    pub(super) async fn open(place: &Place, access: &Access) -> Result<Self, RouterError> {
        let what = || msg!("device-openwrt-at", host = &place.host).into();
        let Some(password) = access.password.clone() else {
            return Err(RouterError::PasswordNeeded { what: what() });
        };
        // The login is ubus' own; HTTP asks for none.
        let settings = access.http_without_login();
        let url = where_it_is(place, &settings).await?;
        let user = access.user(place.user.as_deref()).unwrap_or(USUAL_USER);
        let mut ubus = Self {
            writer: Client::new(settings).writer(),
            url,
            host: place.host.clone(),
            user: user.to_owned(),
            password,
            session: Secret::new(NOBODY),
            rights: None,
            refused: BTreeSet::new(),
            number: 0,
        };
        ubus.login().await?;
        Ok(ubus)
    }

    /// Whether nobody on the way can read the password.
    pub(super) fn is_private(&self) -> bool {
        self.url.scheme() == Scheme::Https
    }

    /// Who is asked, for errors.
    pub(super) fn what(&self) -> text::Value {
        msg!("device-openwrt-at", host = &self.host).into()
    }

    /// The account.
    pub(super) fn user(&self) -> &str {
        &self.user
    }

    /// Whether the account may run a program with `file.exec`; `None` where that is not known.
    pub(super) fn may_run(&self, program: &str) -> Option<bool> {
        let rights = self.rights.as_ref();
        let whole = answer::allows(rights, "file", program, "exec")?;
        // A right may name the arguments too.
        let some = rights?.get("file").into_iter().flatten();
        let some = some.into_iter().any(|(pattern, functions)| {
            pattern.starts_with(&format!("{program} ")) && functions.iter().any(|f| f == "exec")
        });
        Some((whole || some) && answer::allows(rights, "ubus", "file", "exec")?)
    }

    async fn login(&mut self) -> Result<(), RouterError> {
        self.session = Secret::new(NOBODY);
        let arguments = json!({ "username": self.user, "password": self.password.reveal() });
        let doing = Doing::LogIn;
        let answered = self.send("session", "login", &arguments, doing).await?;
        let data = answered.map_err(|no| match no {
            No::Denied => RouterError::WrongPassword { what: self.what() },
            No::NotFound | No::NoMethod => RouterError::NotPossible {
                kind: SCHEME,
                doing: Doing::BeLoggedInTo,
                next: msg!("device-next-install-rpcd").into(),
            },
            no => self.strange(msg!("device-login-answers", answer = format!("{no:?}"))),
        })?;
        let login = answer::login(&data);
        let login = login.ok_or_else(|| self.strange(msg!("device-login-no-session")))?;
        self.session = Secret::new(login.session);
        self.rights = login.rights;
        Ok(())
    }

    /// Calls a method; its answer, or why it was not carried out.
    ///
    /// A session ends after five minutes without a call, and with a restart. It is refused then
    /// like a call without rights, so that one more login tells the two apart.
    pub(super) async fn call(
        &mut self,
        object: &str,
        method: &str,
        arguments: Value,
        doing: Doing,
    ) -> Result<Result<Value, No>, RouterError> {
        let answered = self.send(object, method, &arguments, doing).await?;
        let key = (object.to_owned(), method.to_owned());
        let may = answer::allows(self.rights.as_ref(), "ubus", object, method);
        if answered != Err(No::Denied) || may == Some(false) || self.refused.contains(&key) {
            return Ok(answered);
        }
        self.login().await?;
        let answered = self.send(object, method, &arguments, doing).await?;
        if answered == Err(No::Denied) {
            self.refused.insert(key);
        }
        Ok(answered)
    }

    /// The objects whose names fit a pattern, each with its methods.
    pub(super) async fn list(&mut self, pattern: &str) -> Result<Value, RouterError> {
        self.number += 1;
        let question = json!({
            "jsonrpc": "2.0", "id": self.number, "method": "list", "params": [pattern],
        });
        let answered = self.exchange(&question, Doing::ListObjects).await?;
        answered.map_err(|no| self.strange(msg!("device-list-answers", answer = format!("{no:?}"))))
    }

    async fn send(
        &mut self,
        object: &str,
        method: &str,
        arguments: &Value,
        doing: Doing,
    ) -> Result<Result<Value, No>, RouterError> {
        self.number += 1;
        let question = json!({
            "jsonrpc": "2.0", "id": self.number, "method": "call",
            "params": [self.session.reveal(), object, method, arguments],
        });
        self.exchange(&question, doing).await
    }

    async fn exchange(
        &self,
        question: &Value,
        doing: Doing,
    ) -> Result<Result<Value, No>, RouterError> {
        let body = question.to_string().into_bytes();
        let sent = self
            .writer
            .send(WriteMethod::Post, &self.url, JSON, &[], body)
            .await;
        let response = sent.map_err(|error| match error {
            HttpError::NotFound { .. } => RouterError::NotPossible {
                kind: SCHEME,
                doing: Doing::BeAsked,
                next: msg!("device-next-install-ubus").into(),
            },
            error => RouterError::of_http(&error, doing),
        })?;
        // Answers carry sessions and, of uci, passphrases.
        let body = Zeroizing::new(response.body);
        answer::open(&body).map_err(|problem| self.strange(problem))
    }

    fn strange(&self, problem: impl Into<text::Value>) -> RouterError {
        let (what, problem) = (self.what(), problem.into());
        RouterError::Strange { what, problem }
    }
}
