//! Requests: deadlines, limits, redirects, logins.

use std::collections::{HashMap, HashSet};
use std::fmt;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use http_body_util::{BodyExt as _, Full};
use hyper::body::Bytes;
use hyper::header::{self, HeaderMap, HeaderValue};
use hyper::{Method, Request, StatusCode};
use hyper_util::rt::TokioIo;
use text::msg;
use tokio::time::{self, Instant};
use zeroize::Zeroizing;

use crate::base64;
use crate::http::auth::{self, Challenge, Credentials, DigestChallenge};
use crate::http::connect::connect;
use crate::http::elsewhere::Elsewhere;
use crate::http::error::{Awaited, HttpError};
use crate::http::pin::{MemoryPins, PinStore};
use crate::http::response::Response;
use crate::http::url::{Scheme, Url, UrlError};

/// The most octets of an answer's headers.
const MAX_HEAD: usize = 64 * 1024;

/// How a client behaves.
#[derive(Clone)]
pub struct Settings {
    /// The longest that one request may take, with its redirects and its login.
    pub deadline: Duration,
    /// The largest body that is taken, in octets.
    pub max_body: usize,
    /// How many redirects are followed.
    pub max_redirects: usize,
    /// The least time between the beginnings of two requests to one host.
    pub gap: Duration,
    /// What to log in with when a device asks for it.
    pub credentials: Option<Credentials>,
    /// Whether a password may be sent readable (Basic over plain HTTP).
    pub readable_password: bool,
    /// Whether a document is read over plain HTTP, from port 80, when the device's TLS is too old
    /// to be accepted. Never with credentials.
    pub plain_for_legacy: bool,
    /// What the certificate belongs to, such as a device's UUID; `None` for its host.
    pub pin_name: Option<String>,
    /// Where certificates are pinned.
    pub pins: Arc<dyn PinStore>,
    /// Where connections lead instead of the network.
    pub elsewhere: Option<Arc<dyn Elsewhere>>,
}

impl Default for Settings {
    /// Ten seconds, four MiB, five redirects, 50 ms between requests, pins of this client alone.
    fn default() -> Self {
        Self {
            deadline: Duration::from_secs(10),
            max_body: 4 << 20,
            max_redirects: 5,
            gap: Duration::from_millis(50),
            credentials: None,
            readable_password: false,
            plain_for_legacy: false,
            pin_name: None,
            pins: Arc::new(MemoryPins::default()),
            elsewhere: None,
        }
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("deadline", &self.deadline)
            .field("max_body", &self.max_body)
            .field("credentials", &self.credentials)
            .finish_non_exhaustive()
    }
}

/// What readers and writers are made from.
#[derive(Clone, Debug)]
pub struct Client {
    inner: Arc<Inner>,
}

impl Client {
    /// A client with these settings. Nothing is sent yet.
    pub fn new(settings: Settings) -> Self {
        Self {
            inner: Arc::new(Inner {
                settings,
                slots: Mutex::default(),
                logins: Mutex::default(),
            }),
        }
    }

    /// For reading.
    pub fn reader(&self) -> Reader {
        Reader {
            inner: Arc::clone(&self.inner),
        }
    }

    /// For changing a device. Ask for it only in the step that the user agreed to.
    pub fn writer(&self) -> Writer {
        Writer {
            inner: Arc::clone(&self.inner),
        }
    }
}

/// Reads, and can do nothing else.
#[derive(Clone, Debug)]
pub struct Reader {
    inner: Arc<Inner>,
}

impl Reader {
    /// A reader with these settings.
    pub fn new(settings: Settings) -> Self {
        Client::new(settings).reader()
    }

    /// The longest that one request may take.
    pub fn deadline(&self) -> Duration {
        self.inner.settings.deadline
    }

    /// The document at an address.
    ///
    /// # Errors
    /// Any; a status that is no success is one too.
    pub async fn get(&self, url: &Url) -> Result<Response, HttpError> {
        self.ask(url).await.and_then(Response::success)
    }

    /// What the device answers, whatever its status: for telling dialects apart.
    ///
    /// # Errors
    /// Any but those of a status; a login that is wanted is one.
    pub async fn ask(&self, url: &Url) -> Result<Response, HttpError> {
        self.read(url, &Message::get()).await
    }

    /// As [`Reader::ask`], with headers that the device wants beyond the usual: a session, say. A
    /// redirect to another host is an error, so they stay with this one.
    ///
    /// # Errors
    /// As [`Reader::ask`].
    pub async fn ask_with(
        &self,
        url: &Url,
        headers: &[(&str, &str)],
    ) -> Result<Response, HttpError> {
        let message = Message {
            headers: owned(headers),
            ..Message::get()
        };
        self.read(url, &message).await
    }

    /// As [`Reader::ask`], but nothing is logged in: the demand of a login (401) is an answer like
    /// any other. Which login a device wants tells what it is.
    ///
    /// # Errors
    /// As [`Reader::ask`], without those of a login.
    pub async fn ask_as_nobody(&self, url: &Url) -> Result<Response, HttpError> {
        let message = Message {
            login: false,
            ..Message::get()
        };
        self.read(url, &message).await
    }

    /// A question that is asked with a body: JSON-RPC, SOAP. The caller vouches that it is one that
    /// only reads. The answer whatever its status, for a SOAP fault comes with 500.
    ///
    /// # Errors
    /// As [`Reader::ask`].
    pub async fn question(
        &self,
        url: &Url,
        content_type: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Result<Response, HttpError> {
        let message = Message {
            method: Method::POST,
            content_type: Some(content_type.to_owned()),
            headers: owned(headers),
            body: Zeroizing::new(body),
            follow: Follow::SameMethod,
            login: true,
        };
        self.read(url, &message).await
    }

    /// The headers alone, whatever the status.
    ///
    /// # Errors
    /// As [`Reader::ask`].
    pub async fn head(&self, url: &Url) -> Result<Response, HttpError> {
        let message = Message {
            method: Method::HEAD,
            ..Message::get()
        };
        self.read(url, &message).await
    }

    /// An IPP operation. The caller vouches that it is one that only reads.
    pub(crate) async fn ipp(&self, url: &Url, octets: Vec<u8>) -> Result<Response, HttpError> {
        self.read(url, &Message::ipp(octets))
            .await
            .and_then(Response::success)
    }

    async fn read(&self, url: &Url, message: &Message) -> Result<Response, HttpError> {
        let settings = &self.inner.settings;
        let end = Instant::now() + settings.deadline;
        let result = self.inner.run(url, message, end).await;
        let Err(HttpError::LegacyTls { .. }) = &result else {
            return result;
        };
        if !settings.plain_for_legacy || settings.credentials.is_some() {
            return result;
        }
        let plain = match url.scheme() {
            Scheme::Ipps => url.with_scheme(Scheme::Ipp, url.port()),
            _ => url.with_scheme(Scheme::Http, Scheme::Http.default_port()),
        };
        match self.inner.run(&plain, message, end).await {
            Ok(response) => Ok(Response {
                fell_back: true,
                ..response
            }),
            // Why TLS failed says more than why the way around it did.
            Err(_) => result,
        }
    }
}

/// How a device is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteMethod {
    /// `PUT`
    Put,
    /// `POST`
    Post,
    /// `PATCH`
    Patch,
    /// `DELETE`
    Delete,
    /// `SUBSCRIBE`, of [`gena`](crate::gena)
    Subscribe,
    /// `UNSUBSCRIBE`, of [`gena`](crate::gena)
    Unsubscribe,
    /// `NOTIFY`, of [`gena`](crate::gena)
    Notify,
}

impl WriteMethod {
    /// Its name, in capitals.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Put => "PUT",
            Self::Post => "POST",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
            Self::Subscribe => "SUBSCRIBE",
            Self::Unsubscribe => "UNSUBSCRIBE",
            Self::Notify => "NOTIFY",
        }
    }
}

/// Changes a device.
#[derive(Clone, Debug)]
pub struct Writer {
    inner: Arc<Inner>,
}

impl Writer {
    /// A reader with the same settings, logins and pace.
    pub fn reader(&self) -> Reader {
        Reader {
            inner: Arc::clone(&self.inner),
        }
    }

    /// Sends a document. `headers` are added to those that every request has. A redirect is
    /// followed only where it keeps the method (HTTP 307 and 308).
    ///
    /// # Errors
    /// Any; a status that is no success is one too.
    pub async fn send(
        &self,
        method: WriteMethod,
        url: &Url,
        content_type: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Result<Response, HttpError> {
        self.ask(method, url, content_type, headers, body)
            .await
            .and_then(Response::success)
    }

    /// As [`Writer::send`], with the answer whatever its status: a SOAP fault comes with 500.
    ///
    /// # Errors
    /// Any but those of a status; a login that is wanted is one.
    pub async fn ask(
        &self,
        method: WriteMethod,
        url: &Url,
        content_type: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Result<Response, HttpError> {
        let content = (content_type.to_owned(), body);
        self.run(method, url, headers, Some(content)).await
    }

    /// A request without content, its answer whatever the status: subscriptions, say.
    ///
    /// # Errors
    /// As [`Writer::ask`].
    pub async fn bare(
        &self,
        method: WriteMethod,
        url: &Url,
        headers: &[(&str, &str)],
    ) -> Result<Response, HttpError> {
        self.run(method, url, headers, None).await
    }

    async fn run(
        &self,
        method: WriteMethod,
        url: &Url,
        headers: &[(&str, &str)],
        content: Option<(String, Vec<u8>)>,
    ) -> Result<Response, HttpError> {
        let (content_type, body) =
            content.map_or((None, Vec::new()), |(kind, body)| (Some(kind), body));
        let message = Message {
            method: Method::from_bytes(method.name().as_bytes()).unwrap_or(Method::POST),
            content_type,
            headers: owned(headers),
            body: Zeroizing::new(body),
            follow: Follow::SameMethod,
            login: true,
        };
        let end = Instant::now() + self.inner.settings.deadline;
        self.inner.run(url, &message, end).await
    }

    /// An IPP operation, whatever it does.
    pub(crate) async fn ipp(&self, url: &Url, octets: Vec<u8>) -> Result<Response, HttpError> {
        let end = Instant::now() + self.inner.settings.deadline;
        let response = self.inner.run(url, &Message::ipp(octets), end).await?;
        response.success()
    }
}

/// Which redirects are followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Follow {
    /// All, with the same request.
    All,
    /// Those that say that the method stays.
    SameMethod,
}

fn owned(headers: &[(&str, &str)]) -> Vec<(String, String)> {
    let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    headers.iter().map(own).collect()
}

/// What is sent.
#[derive(Debug)]
struct Message {
    method: Method,
    content_type: Option<String>,
    headers: Vec<(String, String)>,
    body: Zeroizing<Vec<u8>>,
    follow: Follow,
    /// Whether a demand of a login is met, or told where there is nothing to meet it with.
    login: bool,
}

impl Message {
    fn get() -> Self {
        Self {
            method: Method::GET,
            content_type: None,
            headers: Vec::new(),
            body: Zeroizing::default(),
            follow: Follow::All,
            login: true,
        }
    }

    fn ipp(octets: Vec<u8>) -> Self {
        Self {
            method: Method::POST,
            content_type: Some("application/ipp".to_owned()),
            headers: Vec::new(),
            body: Zeroizing::new(octets),
            follow: Follow::SameMethod,
            login: true,
        }
    }
}

/// A Digest challenge and how often its nonce was used.
#[derive(Debug)]
struct Login {
    challenge: DigestChallenge,
    count: u32,
}

#[derive(Debug)]
struct Inner {
    settings: Settings,
    /// When the next request to a host may begin.
    slots: Mutex<HashMap<String, Instant>>,
    /// By `host:port`.
    logins: Mutex<HashMap<String, Login>>,
}

/// How far a request is, for the words of a timeout.
#[derive(Debug, Default)]
struct Progress {
    connected: AtomicBool,
}

impl Inner {
    /// One request with all that belongs to it, until `end`.
    async fn run(&self, url: &Url, message: &Message, end: Instant) -> Result<Response, HttpError> {
        let progress = Progress::default();
        let result = time::timeout_at(end, self.follow(url, message, &progress)).await;
        result.unwrap_or_else(|_| {
            let connected = progress.connected.load(Ordering::Relaxed);
            Err(HttpError::Timeout {
                host: url.host().to_owned(),
                awaited: if connected {
                    Awaited::Answer
                } else {
                    Awaited::Connection
                },
                waited: self.settings.deadline,
            })
        })
    }

    async fn follow(
        &self,
        url: &Url,
        message: &Message,
        progress: &Progress,
    ) -> Result<Response, HttpError> {
        let mut at = url.clone();
        let mut seen = HashSet::from([at.clone()]);
        loop {
            let response = self.logged_in(&at, message, progress).await?;
            let follows = match (message.follow, response.status) {
                (_, 307 | 308) => true,
                (Follow::All, status) => matches!(status, 301..=303),
                (Follow::SameMethod, _) => false,
            };
            let Some(target) = response.header("location").filter(|_| follows) else {
                return Ok(response);
            };
            let next = at.join(target)?;
            if next.host() != at.host() {
                return Err(HttpError::RedirectElsewhere {
                    host: at.host().to_owned(),
                    to: next.to_string(),
                });
            }
            if seen.len() > self.settings.max_redirects || !seen.insert(next.clone()) {
                return Err(HttpError::RedirectCircle {
                    host: at.host().to_owned(),
                    last: next.to_string(),
                });
            }
            at = next;
        }
    }

    /// One request, and once more with a login where the device asks for it and there is one.
    async fn logged_in(
        &self,
        url: &Url,
        message: &Message,
        progress: &Progress,
    ) -> Result<Response, HttpError> {
        if !message.login {
            return self.exchange(url, message, None, progress).await;
        }
        let known = self.known_login(url, message)?;
        let sent_known = known.is_some();
        let response = self.exchange(url, message, known, progress).await?;
        if response.status != StatusCode::UNAUTHORIZED.as_u16() {
            return Ok(response);
        }
        let headers: Vec<&str> = response
            .headers
            .iter()
            .filter(|(name, _)| name == "www-authenticate")
            .map(|(_, value)| value.as_str())
            .collect();
        let challenges = auth::challenges(&headers);
        let host = || url.host().to_owned();
        let Some(credentials) = &self.settings.credentials else {
            let realm = challenges.first().and_then(Challenge::realm);
            return Err(HttpError::LoginWanted {
                host: host(),
                realm: realm.map(|realm| realm.chars().take(80).collect()),
            });
        };
        let header = match challenges.into_iter().next() {
            // With a nonce that was known before, a refusal without `stale` can only mean the
            // password; asking once more would count as a second try.
            Some(Challenge::Digest(challenge)) if !sent_known || challenge.stale => {
                self.digest(url, message, challenge, credentials)?
            }
            Some(Challenge::Basic { .. }) if !sent_known => {
                if !url.scheme().is_tls() && !self.settings.readable_password {
                    return Err(HttpError::LoginUnprotected { host: host() });
                }
                auth::basic(credentials)
            }
            Some(Challenge::Digest(_) | Challenge::Basic { .. }) => {
                return Err(HttpError::LoginRefused { host: host() });
            }
            Some(Challenge::Other(_)) | None => {
                return Err(HttpError::LoginWanted {
                    host: host(),
                    realm: None,
                });
            }
        };
        let response = self.exchange(url, message, Some(header), progress).await?;
        if response.status == StatusCode::UNAUTHORIZED.as_u16() {
            self.logins().remove(&url.authority());
            return Err(HttpError::LoginRefused { host: host() });
        }
        Ok(response)
    }

    /// The login for a place that asked for one before.
    fn known_login(
        &self,
        url: &Url,
        message: &Message,
    ) -> Result<Option<Zeroizing<String>>, HttpError> {
        let challenge = self
            .logins()
            .get(&url.authority())
            .map(|login| login.challenge.clone());
        match (&self.settings.credentials, challenge) {
            (Some(credentials), Some(challenge)) => {
                self.digest(url, message, challenge, credentials).map(Some)
            }
            _ => Ok(None),
        }
    }

    fn digest(
        &self,
        url: &Url,
        message: &Message,
        challenge: DigestChallenge,
        credentials: &Credentials,
    ) -> Result<Zeroizing<String>, HttpError> {
        let mut random = [0; 18];
        getrandom::fill(&mut random).map_err(|error| HttpError::System {
            host: url.host().to_owned(),
            reason: text::Message::verbatim(error.to_string()),
        })?;
        let cnonce = base64::encode(&random);
        let mut logins = self.logins();
        let login = logins
            .entry(url.authority())
            .and_modify(|login| {
                if login.challenge.nonce != challenge.nonce {
                    login.count = 0;
                }
                login.challenge = challenge.clone();
            })
            .or_insert(Login {
                challenge,
                count: 0,
            });
        login.count = login.count.saturating_add(1);
        let request = auth::Request {
            method: message.method.as_str(),
            uri: url.path(),
        };
        let header = auth::digest(&login.challenge, credentials, request, login.count, &cnonce);
        Ok(Zeroizing::new(header))
    }

    fn logins(&self) -> std::sync::MutexGuard<'_, HashMap<String, Login>> {
        self.logins.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until the next request to this host may begin.
    async fn pace(&self, host: &str) {
        if let Some(elsewhere) = &self.settings.elsewhere {
            return elsewhere.pass(self.settings.gap);
        }
        let at = {
            let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
            let now = Instant::now();
            let slot = slots.entry(host.to_owned()).or_insert(now);
            let at = (*slot).max(now);
            *slot = at + self.settings.gap;
            at
        };
        time::sleep_until(at).await;
    }

    /// One request and its answer on a connection of their own.
    async fn exchange(
        &self,
        url: &Url,
        message: &Message,
        login: Option<Zeroizing<String>>,
        progress: &Progress,
    ) -> Result<Response, HttpError> {
        self.pace(url.host()).await;
        let request = request(url, message, login)?;
        let pin_name = match &self.settings.pin_name {
            Some(name) => format!("{name}:{}", url.port()),
            None => format!("{}:{}", url.host(), url.port()),
        };
        progress.connected.store(false, Ordering::Relaxed);
        let Settings {
            pins, elsewhere, ..
        } = &self.settings;
        let (connection, tls) = connect(url, &pin_name, &**pins, elsewhere.as_deref()).await?;
        progress.connected.store(true, Ordering::Relaxed);
        let (mut sender, connection) = hyper::client::conn::http1::Builder::new()
            .max_buf_size(MAX_HEAD)
            // What devices of twenty years send is not always what the standard says.
            .allow_spaces_after_header_name_in_responses(true)
            .allow_obsolete_multiline_headers_in_responses(true)
            .ignore_invalid_headers_in_responses(true)
            .handshake(TokioIo::new(connection))
            .await
            .map_err(|error| of_hyper(url, &error))?;
        let work = async {
            let response = sender
                .send_request(request)
                .await
                .map_err(|error| of_hyper(url, &error))?;
            let (head, body) = response.into_parts();
            let body = self.body(url, &head.headers, body).await?;
            Ok(Response {
                url: url.clone(),
                status: head.status.as_u16(),
                headers: plain_headers(&head.headers),
                body,
                tls,
                fell_back: false,
            })
        };
        let (mut work, mut connection) = (pin!(work), pin!(connection));
        let mut open = true;
        loop {
            tokio::select! {
                biased;
                result = &mut work => return result,
                // What went wrong on it comes out of `work`.
                _ = &mut connection, if open => open = false,
            }
        }
    }

    /// The body, as long as it stays below the limit.
    async fn body(
        &self,
        url: &Url,
        headers: &HeaderMap,
        mut body: hyper::body::Incoming,
    ) -> Result<Vec<u8>, HttpError> {
        let limit = self.settings.max_body;
        let too_large = || HttpError::TooLarge {
            host: url.host().to_owned(),
            limit,
        };
        let announced = headers
            .get(header::CONTENT_LENGTH)
            .and_then(|value| value.to_str().ok()?.trim().parse::<u64>().ok());
        if announced.is_some_and(|length| usize::try_from(length).map_or(true, |n| n > limit)) {
            return Err(too_large());
        }
        let mut octets = Vec::new();
        while let Some(frame) = body.frame().await {
            let frame = frame.map_err(|error| of_hyper(url, &error))?;
            if let Some(data) = frame.data_ref() {
                if octets.len().saturating_add(data.len()) > limit {
                    return Err(too_large());
                }
                octets.extend_from_slice(data);
            }
        }
        Ok(octets)
    }
}

fn request(
    url: &Url,
    message: &Message,
    login: Option<Zeroizing<String>>,
) -> Result<Request<Full<Bytes>>, HttpError> {
    let unsendable = |reason| {
        HttpError::Url(UrlError {
            text: url.to_string(),
            reason,
        })
    };
    let mut builder = Request::builder()
        .method(message.method.clone())
        .uri(url.path())
        .header(header::HOST, url.authority())
        .header(header::ACCEPT, "*/*")
        .header(header::CONNECTION, "close");
    if let Some(content_type) = &message.content_type {
        builder = builder.header(header::CONTENT_TYPE, content_type);
    }
    // Some devices speak their API only to programs that call themselves by the right name.
    let named = |(name, _): &(String, String)| name.eq_ignore_ascii_case("user-agent");
    if !message.headers.iter().any(named) {
        let agent = concat!("octopin/", env!("CARGO_PKG_VERSION"));
        builder = builder.header(header::USER_AGENT, agent);
    }
    for (name, value) in &message.headers {
        builder = builder.header(name, value);
    }
    if let Some(login) = login {
        let mut value =
            HeaderValue::from_str(&login).map_err(|_| unsendable(msg!("lan-unsendable-user")))?;
        value.set_sensitive(true);
        builder = builder.header(header::AUTHORIZATION, value);
    }
    builder
        .body(Full::new(Bytes::copy_from_slice(&message.body)))
        .map_err(|_| unsendable(msg!("lan-unsendable")))
}

fn plain_headers(headers: &HeaderMap) -> Vec<(String, String)> {
    headers
        .iter()
        .map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            (name.as_str().to_owned(), value)
        })
        .collect()
}

fn of_hyper(url: &Url, error: &hyper::Error) -> HttpError {
    let host = url.host().to_owned();
    // Headers without end are a parse error too.
    if error.is_parse() {
        HttpError::NotHttp {
            host,
            port: url.port(),
        }
    } else {
        HttpError::BrokenOff { host }
    }
}
