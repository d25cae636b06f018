//! A visit to one printer: reading only, paced, with a deadline for each request and for the whole.

use std::sync::Arc;
use std::time::Duration;

use advisor::facts::Certificate;
use jiff::Timestamp;
use lan::http::pin::PinStore;
use lan::http::{
    CertificateFacts, Client, Credentials, Elsewhere, HttpError, Response, Settings, Url, Writer,
};
use lan::ipp::{Attributes, IppError, get_printer_attributes};
use lan::snmp::User;
use text::{Message, Tell, msg};
use tokio::time::{self, Instant};

use super::claim::Facts;
use super::target::Target;
use super::xml::LEN_MAX;
use super::{Dialect, Reading, ews, ipp};

/// The least time between two requests that make a TLS handshake or go to CDM: overlapping ones are
/// known to confuse printers.
const SLOW_GAP: Duration = Duration::from_millis(500);

/// The most that is kept of a visit for SNMP, which is another program of the printer and may answer
/// where the web server hangs; never more than a quarter of the visit.
const FOR_SNMP: Duration = Duration::from_millis(1500);

/// The longest pause that a printer is granted when it asks for one (HTTP 503 with `Retry-After`). One
/// that wants more is asleep.
const PAUSE_MAX: Duration = Duration::from_secs(5);

/// How many pauses in a row it is granted without answering in between.
const PAUSES: u8 = 3;

/// A login for a printer's web server.
pub type Login = Credentials;

/// How long a visit may take, and what it may use.
#[derive(Clone)]
pub struct Manners {
    /// For the whole visit.
    pub whole: Duration,
    /// For one request, and never more than lets two that hang into the visit.
    pub each: Duration,
    /// What to log in with where the printer asks for it.
    pub login: Option<Login>,
    /// Where certificates are remembered; for the visit alone where there is none.
    pub pins: Option<Arc<dyn PinStore>>,
    /// The SNMP community to read with, where there are no users.
    pub community: String,
    /// Who reads over SNMP version 3: the same user in each way that it may be signing, in the order
    /// in which they are tried.
    pub snmp_users: Vec<User>,
    /// Where the printer is instead of on the network. It has no SNMP there.
    pub elsewhere: Option<Arc<dyn Elsewhere>>,
}

impl Default for Manners {
    /// Forty seconds, six for each request, nobody's login.
    fn default() -> Self {
        Self {
            whole: Duration::from_secs(40),
            each: Duration::from_secs(6),
            login: None,
            pins: None,
            community: "public".to_owned(),
            snmp_users: Vec::new(),
            elsewhere: None,
        }
    }
}

/// Why something could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// In which dialect it was asked.
    pub dialect: Dialect,
    /// What was asked.
    pub asked: String,
    /// A short stable name, such as `asleep`.
    pub code: &'static str,
    /// What happened and why; what to do is its next part.
    pub text: Box<Message>,
}

impl Tell for Trouble {
    fn told(&self) -> Message {
        Message::clone(&self.text)
    }
}

text::display_told!(Trouble);

impl Trouble {
    /// What happened, and what to do next.
    pub fn parts(&self) -> (String, String) {
        let next = self.text.next().map(String::from);
        (self.text.to_string(), next.unwrap_or_default())
    }

    /// Whether the printer does not have what was asked for, which is no trouble at all.
    pub fn is_absence(&self) -> bool {
        matches!(self.code, "not-found" | "bad-status" | "not-ipp")
    }

    /// Whether the connection itself failed, so that asking for more is of no use.
    pub fn is_silence(&self) -> bool {
        matches!(
            self.code,
            "refused" | "unreachable" | "timeout" | "unknown-host" | "out-of-time"
        )
    }

    /// Whether a login would help.
    pub fn wants_login(&self) -> bool {
        matches!(
            self.code,
            "login-wanted" | "login-refused" | "login-unprotected" | "forbidden"
        )
    }

    /// Whether another dialect may take what this one did not: each has a login of its own. One that
    /// was refused is not tried again, since some printers lock themselves.
    pub fn leaves_another_way(&self) -> bool {
        let refused = self.code == "login-refused";
        self.code == "not-encrypted" || (self.wants_login() && !refused)
    }

    pub(super) fn http(dialect: Dialect, url: &Url, error: &HttpError) -> Self {
        Self {
            dialect,
            asked: url.to_string(),
            code: error.code(),
            text: Box::new(error.told()),
        }
    }

    /// A document that came and cannot be read.
    pub(super) fn unreadable(dialect: Dialect, path: &str, error: &super::xml::Unreadable) -> Self {
        Self {
            dialect,
            asked: path.to_owned(),
            code: "unreadable",
            text: Box::new(msg!("device-trouble-unreadable", path, why = error)),
        }
    }
}

/// What came of one request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The address.
    pub url: String,
    /// The status, or the code of the trouble.
    pub outcome: String,
}

/// A visit to one printer.
#[derive(Debug)]
pub struct Visit {
    settings: Settings,
    client: Client,
    target: Target,
    whole: Duration,
    /// What is kept of it for SNMP.
    for_snmp: Duration,
    end: Instant,
    each: Duration,
    community: String,
    snmp_users: Vec<User>,
    /// The root of the web server that answered.
    root: Option<Url>,
    /// Why no web server answers.
    dead: Option<Trouble>,
    /// When the last request ended.
    last: Option<Instant>,
    /// The printer cannot take requests that follow quickly on each other.
    hasty: bool,
    /// The pause that it asked for with its last answer.
    pause: Option<Duration>,
    /// How many more it is granted.
    pauses: u8,
    server: Option<String>,
    /// What its certificate says of itself.
    certificate: Option<CertificateFacts>,
    has_login: bool,
    /// What could not be read, and why.
    pub troubles: Vec<Trouble>,
    /// Everything that was asked, in order.
    pub asked: Vec<Asked>,
}

impl Visit {
    /// Prepares a visit. Nothing is sent yet.
    pub fn new(target: Target, manners: Manners) -> Self {
        let whole = manners.whole;
        let target = match manners.elsewhere {
            Some(_) => target.without_snmp(),
            None => target,
        };
        let for_snmp = target
            .snmp()
            .map_or(Duration::ZERO, |_| FOR_SNMP.min(whole / 4));
        // Two requests that hang fit in: IPP and the web server are different
        // programs on some.
        let each = manners.each.min(whole.saturating_sub(for_snmp) * 2 / 5);
        let mut settings = Settings {
            deadline: each,
            max_body: LEN_MAX,
            credentials: manners.login.clone(),
            // Many printers know nothing better, and their web page does the same.
            readable_password: false,
            plain_for_legacy: true,
            elsewhere: manners.elsewhere,
            ..Settings::default()
        };
        if let Some(pins) = manners.pins {
            settings.pins = pins;
        }
        Self {
            client: Client::new(settings.clone()),
            settings,
            end: Instant::now() + whole,
            whole,
            for_snmp,
            each,
            community: manners.community,
            snmp_users: manners.snmp_users,
            has_login: manners.login.is_some(),
            target,
            root: None,
            dead: None,
            last: None,
            hasty: false,
            pause: None,
            pauses: PAUSES,
            server: None,
            certificate: None,
            troubles: Vec::new(),
            asked: Vec::new(),
        }
    }

    /// Gives the visit its whole time again: for what a person was asked about, who may have taken
    /// longer than a printer may.
    pub(super) fn begin_anew(&mut self) {
        self.end = Instant::now() + self.whole;
    }

    /// Until when the web server and IPP may be asked.
    fn web_end(&self) -> Instant {
        self.end.checked_sub(self.for_snmp).unwrap_or(self.end)
    }

    /// Whom it is to.
    pub fn target(&self) -> &Target {
        &self.target
    }

    /// Logs in from now on, where a person was asked for the password in the meantime.
    pub fn log_in(&mut self, login: Login) {
        self.has_login = true;
        self.settings.credentials = Some(login);
        self.client = Client::new(self.settings.clone());
    }

    /// Whether there is a login.
    pub fn has_login(&self) -> bool {
        self.has_login
    }

    /// The community to read SNMP with.
    pub(super) fn community(&self) -> &str {
        &self.community
    }

    /// The users to read SNMP version 3 with, instead of the community where there are any.
    pub(super) fn snmp_users(&self) -> &[User] {
        &self.snmp_users
    }

    /// What one request may take, and never more than is left of the whole.
    pub(super) fn patience(&self) -> Duration {
        self.each
            .min(self.end.saturating_duration_since(Instant::now()))
    }

    /// The root of the web server, once it has answered.
    pub fn root(&self) -> Option<&Url> {
        self.root.as_ref()
    }

    /// What the web server called itself.
    pub fn server(&self) -> Option<&str> {
        self.server.as_deref()
    }

    /// What is the matter with the certificate of the web server at `now`, the worst first.
    pub fn certificate(&self, now: Timestamp) -> Option<Certificate> {
        let changed = |trouble: &Trouble| trouble.code == "certificate-changed";
        if self.troubles.iter().any(changed) {
            return Some(Certificate::Changed);
        }
        let shown = self.certificate?;
        let matters = [
            (shown.weak, Certificate::Weak),
            (shown.not_after < now.as_second(), Certificate::Expired),
            (shown.self_issued, Certificate::SelfSigned),
        ];
        let found = matters.into_iter().find(|(is, _)| *is);
        found.map(|(_, certificate)| certificate)
    }

    /// Why no web server answers, once that is known.
    pub fn dead(&self) -> Option<&Trouble> {
        self.dead.as_ref()
    }

    /// Whether a document of the web server comes to whoever asks, without the login of this visit.
    pub(super) async fn is_public(&mut self, path: &str) -> bool {
        let root = self.root.as_ref();
        let Some(url) = root.and_then(|root| root.with_path(path).ok()) else {
            return false;
        };
        self.pace(url.scheme().is_tls()).await;
        let reader = self.client.reader();
        let answer = time::timeout_at(self.web_end(), reader.ask_as_nobody(&url)).await;
        self.last = Some(Instant::now());
        answer.is_ok_and(|answer| answer.is_ok_and(|response| response.status == 200))
    }

    /// A document at another address of the same printer.
    pub(super) async fn get_at(&mut self, url: &Url) -> Result<Response, HttpError> {
        self.pace(url.scheme().is_tls()).await;
        let answer = self.client.reader().get(url).await;
        self.last = Some(Instant::now());
        answer
    }

    /// Notes a trouble, unless it only says that the printer does not have the document.
    pub fn note(&mut self, trouble: Trouble) {
        if !trouble.is_absence() && !self.troubles.contains(&trouble) {
            self.troubles.push(trouble);
        }
    }

    /// A document of the printer's web server.
    ///
    /// # Errors
    /// Why it did not come.
    pub async fn get(&mut self, dialect: Dialect, path: &str) -> Result<Response, Trouble> {
        if let Some(root) = self.root.clone() {
            return self.fetch_patiently(dialect, &root, path).await;
        }
        if let Some(dead) = &self.dead {
            return Err(dead.clone());
        }
        let mut first = None;
        for root in self.target.web().to_vec() {
            match self.fetch_patiently(dialect, &root, path).await {
                Err(trouble)
                    if trouble.is_silence() || matches!(trouble.code, "not-http" | "not-tls") =>
                {
                    // A host that does not even refuse does not answer elsewhere either.
                    let hopeless = matches!(
                        trouble.code,
                        "timeout" | "unreachable" | "unknown-host" | "out-of-time"
                    );
                    first.get_or_insert(trouble);
                    if hopeless {
                        break;
                    }
                }
                // Who answers is somebody else, or a printer that was reset: a person has to look.
                Err(trouble) if trouble.code == "certificate-changed" => {
                    first = Some(trouble);
                    break;
                }
                answer => {
                    self.root.get_or_insert(root);
                    return answer;
                }
            }
        }
        let trouble = first.unwrap_or_else(|| Trouble {
            dialect,
            asked: path.to_owned(),
            code: "no-web-server",
            text: Box::new(msg!("device-trouble-no-web-server")),
        });
        self.dead = Some(trouble.clone());
        Err(trouble)
    }

    /// One request, and once more after a pause where the printer is granted one.
    async fn fetch_patiently(
        &mut self,
        dialect: Dialect,
        root: &Url,
        path: &str,
    ) -> Result<Response, Trouble> {
        match self.fetch(dialect, root, path).await {
            Err(trouble) if trouble.code == "asleep" && self.grants_a_pause().await => {
                self.fetch(dialect, root, path).await
            }
            answer => answer,
        }
    }

    /// Waits where a printer that is asleep or busy is worth being asked again; whether it is. That is
    /// where it says that it will be back soon, or answered a moment ago: some take no two requests
    /// within half a second, and are asked slowly from then on.
    async fn grants_a_pause(&mut self) -> bool {
        let answered = |asked: &Asked| matches!(asked.outcome.as_str(), "ok" | "200");
        let pause = match self.pause.take() {
            Some(pause) => pause.max(SLOW_GAP),
            None if !self.hasty && self.asked.iter().any(answered) => SLOW_GAP,
            None => return false,
        };
        let left = self.web_end().saturating_duration_since(Instant::now());
        if pause > PAUSE_MAX || pause >= left || self.pauses == 0 {
            return false;
        }
        self.hasty = true;
        self.pauses -= 1;
        self.wait(pause).await;
        true
    }

    /// Keeps what an answer says of pauses: `trouble` is none for one that came.
    fn note_pause(&mut self, trouble: Option<&HttpError>) {
        self.pause = match trouble {
            Some(HttpError::Asleep { retry_after, .. }) => *retry_after,
            _ => None,
        };
        if trouble.is_none() {
            self.pauses = PAUSES;
        }
    }

    async fn fetch(
        &mut self,
        dialect: Dialect,
        root: &Url,
        path: &str,
    ) -> Result<Response, Trouble> {
        let url = root
            .with_path(path)
            .map_err(|error| Trouble::http(dialect, root, &HttpError::Url(error)))?;
        let slow = url.scheme().is_tls() || dialect == Dialect::Cdm;
        self.pace(slow).await;
        let out_of_time = || Trouble {
            dialect,
            asked: url.to_string(),
            code: "out-of-time",
            text: Box::new(msg!("device-trouble-too-slow", host = url.host())),
        };
        let reader = self.client.reader();
        let answer = time::timeout_at(self.web_end(), reader.ask(&url)).await;
        self.last = Some(Instant::now());
        let answer = answer.map_err(|_| out_of_time())?;
        let answer = answer.and_then(|response| {
            let shown = response.tls.and_then(|tls| tls.certificate);
            self.certificate = shown.or(self.certificate);
            if let Some(server) = response.header("server")
                && self.server.is_none()
            {
                self.server = Some(super::claim::clean(server));
            }
            // Where the printer insists on TLS, the next requests begin there.
            if response.url.scheme() != url.scheme()
                && !response.fell_back
                && let Ok(root) = response.url.with_path("/")
            {
                self.root = Some(root);
            }
            response.success()
        });
        self.note_pause(answer.as_ref().err());
        let outcome = match &answer {
            Ok(response) => response.status.to_string(),
            Err(error) => error.code().to_owned(),
        };
        self.asked.push(Asked {
            url: url.to_string(),
            outcome,
        });
        answer.map_err(|error| Trouble::http(dialect, &url, &error))
    }

    /// Waits, but not beyond the end of the visit.
    pub(super) async fn wait(&self, time: Duration) {
        self.sleep_until(Instant::now() + time, time).await;
    }

    async fn pace(&self, slow: bool) {
        if let Some(last) = self.last.filter(|_| slow || self.hasty) {
            self.sleep_until(last + SLOW_GAP, SLOW_GAP).await;
        }
    }

    /// Waits until `at`, in a place with a time of its own for `time`.
    async fn sleep_until(&self, at: Instant, time: Duration) {
        match &self.settings.elsewhere {
            Some(elsewhere) => elsewhere.pass(time),
            None => time::sleep_until(at.min(self.web_end())).await,
        }
    }

    /// Whether the printer is on the network of this computer.
    pub(super) fn is_on_network(&self) -> bool {
        self.settings.elsewhere.is_none()
    }

    /// The printer's IPP attributes.
    ///
    /// # Errors
    /// Why they did not come, from the likeliest of its addresses.
    pub async fn ipp(&mut self) -> Result<(Url, Attributes), Trouble> {
        let mut first: Option<Trouble> = None;
        for url in self.target.ipp().to_vec() {
            let trouble = match self.ipp_at(&url).await {
                Ok(attributes) => return Ok((url, attributes)),
                Err(trouble) => trouble,
            };
            let stop = trouble.is_silence()
                || trouble.wants_login()
                || matches!(trouble.code, "asleep" | "certificate-changed");
            first.get_or_insert(trouble);
            if stop {
                break;
            }
        }
        Err(first.unwrap_or_else(|| Trouble {
            dialect: Dialect::Ipp,
            asked: self.target.host_name().to_owned(),
            code: "no-ipp",
            text: Box::new(msg!("device-trouble-no-ipp")),
        }))
    }

    /// The IPP attributes at one address, after a pause where the printer is granted one.
    ///
    /// # Errors
    /// Why they did not come.
    pub(super) async fn ipp_at(&mut self, url: &Url) -> Result<Attributes, Trouble> {
        match self.ask_ipp(url).await {
            Err(trouble) if trouble.code == "asleep" && self.grants_a_pause().await => {
                self.ask_ipp(url).await
            }
            answer => answer,
        }
    }

    async fn ask_ipp(&mut self, url: &Url) -> Result<Attributes, Trouble> {
        self.pace(url.scheme().is_tls()).await;
        let reader = self.client.reader();
        let asking = get_printer_attributes(&reader, url, ipp::ATTRIBUTES);
        let answer = time::timeout_at(self.web_end(), asking).await;
        self.last = Some(Instant::now());
        let answer = match answer {
            Ok(Ok(attributes)) => {
                self.note_pause(None);
                Ok(attributes)
            }
            Ok(Err(error)) => {
                self.note_pause(error.over_http());
                Err(ipp_trouble(url, &error))
            }
            Err(_) => Err(Trouble {
                dialect: Dialect::Ipp,
                asked: url.to_string(),
                code: "out-of-time",
                text: Box::new(msg!("device-trouble-no-time-ipp")),
            }),
        };
        let outcome = answer
            .as_ref()
            .map_or_else(|trouble| trouble.code, |_| "ok");
        self.asked.push(Asked {
            url: url.to_string(),
            outcome: outcome.to_owned(),
        });
        answer
    }

    /// Sends a request that changes something, for the step that the user agreed to, with the same
    /// login and pace. A printer that does not take it yet (503) has done nothing, and gets it again
    /// after the pause that it asks for.
    pub(super) async fn write<T, E>(
        &mut self,
        mut send: impl AsyncFnMut(Writer) -> Result<T, E>,
        why: fn(&E) -> Option<&HttpError>,
    ) -> Result<T, E> {
        loop {
            self.pace(false).await;
            let answer = send(self.client.writer()).await;
            self.last = Some(Instant::now());
            let Err(error) = &answer else {
                self.note_pause(None);
                return answer;
            };
            self.note_pause(why(error));
            if self.pause.is_none() || !self.grants_a_pause().await {
                return answer;
            }
        }
    }

    /// Facts, with the moment in which they were read.
    pub fn reading(&self, facts: Facts) -> Reading {
        Reading {
            facts,
            at: Timestamp::now(),
        }
    }

    /// What the headers of the web server said.
    pub fn from_headers(&self) -> Option<Reading> {
        let facts = ews::server_header(self.server()?);
        (!facts.is_empty()).then(|| self.reading(facts))
    }
}

/// Why IPP did not do what was asked.
pub(super) fn ipp_trouble(url: &Url, error: &IppError) -> Trouble {
    let code = match error {
        IppError::Refused {
            status: 0x0401..=0x0403,
            ..
        } => "login-wanted",
        IppError::Refused { status: 0x0406, .. } => "not-found",
        other => other.code(),
    };
    Trouble {
        dialect: Dialect::Ipp,
        asked: url.to_string(),
        code,
        text: Box::new(error.told()),
    }
}
