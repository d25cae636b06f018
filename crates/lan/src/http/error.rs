//! Why a device did not give what it was asked for.

use std::time::Duration;

use text::{Message, Tell, msg, unquoted};

use crate::http::pin::Fingerprint;
use crate::http::url::UrlError;

/// Why a request brought nothing. The text is "what happened and why; what to do next".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum HttpError {
    /// The address is none.
    Url(#[from] UrlError),
    /// The name has no address.
    UnknownHost {
        /// The name.
        host: String,
    },
    /// The host is there, the port is closed.
    Refused {
        /// The host.
        host: String,
        /// The port.
        port: u16,
    },
    /// There is no way to the host.
    Unreachable {
        /// The host.
        host: String,
    },
    /// The deadline passed.
    Timeout {
        /// The host.
        host: String,
        /// What was waited for.
        awaited: Awaited,
        /// The deadline of the request.
        waited: Duration,
    },
    /// The other end ended the conversation.
    BrokenOff {
        /// The host.
        host: String,
    },
    /// Something else than HTTP came back.
    NotHttp {
        /// The host.
        host: String,
        /// The port.
        port: u16,
    },
    /// The answer is larger than is taken.
    TooLarge {
        /// The host.
        host: String,
        /// What is taken, in octets.
        limit: usize,
    },
    /// It sends us on and on, or back to where we were.
    RedirectCircle {
        /// The host.
        host: String,
        /// The last page that it named.
        last: String,
    },
    /// It sends us to another host.
    RedirectElsewhere {
        /// The host.
        host: String,
        /// Where to.
        to: String,
    },
    /// It wants a user name and password. (HTTP 401)
    LoginWanted {
        /// The host.
        host: String,
        /// What it calls the place that is protected.
        realm: Option<String>,
    },
    /// User name or password are wrong. (HTTP 401 to a login)
    LoginRefused {
        /// The host.
        host: String,
    },
    /// The password would have to be sent readable.
    LoginUnprotected {
        /// The host.
        host: String,
    },
    /// It does not give this, login or not. (HTTP 403)
    Forbidden {
        /// The host.
        host: String,
        /// What was asked for.
        path: String,
    },
    /// There is no such document. (HTTP 404 and 410)
    NotFound {
        /// The host.
        host: String,
        /// What was asked for.
        path: String,
    },
    /// It sleeps, or is too busy. (HTTP 503)
    Asleep {
        /// The host.
        host: String,
        /// When it wants to be asked again.
        retry_after: Option<Duration>,
    },
    /// Another answer that is no success.
    Status {
        /// The host.
        host: String,
        /// What was asked for.
        path: String,
        /// The status.
        status: u16,
    },
    /// It offers only encryption that is too old to be worth the name.
    LegacyTls {
        /// The host.
        host: String,
        /// What it offers, or what it said.
        what: Message,
    },
    /// What answers at the port is no TLS.
    NotTls {
        /// The host.
        host: String,
        /// The port.
        port: u16,
    },
    /// The certificate is not the one that this device had before.
    CertificateChanged {
        /// The name that the pin is kept under, `host:port` unless said otherwise.
        name: String,
        /// The fingerprint of first use.
        known: Fingerprint,
        /// The fingerprint of now.
        now: Fingerprint,
        /// Where the pin is kept.
        kept: String,
    },
    /// The pin cannot be read or written.
    Pins {
        /// The name that the pin is kept under.
        name: String,
        /// Why.
        reason: String,
    },
    /// Anything else of the system.
    System {
        /// The host.
        host: String,
        /// Why.
        reason: Message,
    },
}

/// What a request waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Awaited {
    /// That the host takes the connection.
    Connection,
    /// The answer.
    Answer,
}

impl Tell for HttpError {
    fn told(&self) -> Message {
        match self {
            Self::Url(error) => error.told(),
            Self::UnknownHost { host } => msg!("lan-unknown-host", host),
            Self::Refused { host, port } => msg!("lan-refused", host, port = *port),
            Self::Unreachable { host } => msg!("lan-unreachable", host),
            Self::Timeout {
                host,
                awaited: Awaited::Connection,
                waited,
            } => msg!("lan-timeout-connection", host, seconds = seconds(*waited)),
            Self::Timeout {
                host,
                awaited: Awaited::Answer,
                waited,
            } => msg!("lan-timeout-answer", host, seconds = seconds(*waited)),
            Self::BrokenOff { host } => msg!("lan-broken-off", host),
            Self::NotHttp { host, port } => msg!("lan-not-http", host, port = *port),
            Self::TooLarge { host, limit } => msg!("lan-too-large", host, limit = *limit),
            Self::RedirectCircle { host, last } => msg!("lan-redirect-circle", host, last),
            Self::RedirectElsewhere { host, to } => msg!("lan-redirect-elsewhere", host, to),
            Self::LoginWanted { host, realm: None } => msg!("lan-login-wanted", host),
            Self::LoginWanted {
                host,
                realm: Some(realm),
            } => msg!("lan-login-wanted-for", host, realm = unquoted(realm)),
            Self::LoginRefused { host } => msg!("lan-login-refused", host),
            Self::LoginUnprotected { host } => msg!("lan-login-unprotected", host),
            Self::Forbidden { host, path } => msg!("lan-forbidden", host, path),
            Self::NotFound { host, path } => msg!("lan-not-found", host, path),
            Self::Asleep {
                host,
                retry_after: None,
            } => msg!("lan-asleep", host),
            Self::Asleep {
                host,
                retry_after: Some(after),
            } => msg!("lan-asleep-for", host, seconds = after.as_secs()),
            Self::Status { host, path, status } => {
                msg!("lan-status", host, path, status = *status)
            }
            Self::LegacyTls { host, what } => msg!("lan-legacy-tls", host, what),
            Self::NotTls { host, port } => msg!("lan-not-tls", host, port = *port),
            Self::CertificateChanged {
                name,
                known,
                now,
                kept,
            } => msg!(
                "lan-certificate-changed",
                name,
                known = known.to_string(),
                now = now.to_string(),
                kept,
            ),
            Self::Pins { name, reason } => msg!("lan-pins", name, reason),
            Self::System { host, reason } => msg!("lan-system", host, reason),
        }
    }
}

text::display_told!(HttpError);

impl HttpError {
    /// A short stable name, such as `refused`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Url(_) => "bad-address",
            Self::UnknownHost { .. } => "unknown-host",
            Self::Refused { .. } => "refused",
            Self::Unreachable { .. } => "unreachable",
            Self::Timeout { .. } => "timeout",
            Self::BrokenOff { .. } => "broken-off",
            Self::NotHttp { .. } => "not-http",
            Self::TooLarge { .. } => "too-large",
            Self::RedirectCircle { .. } => "redirect-circle",
            Self::RedirectElsewhere { .. } => "redirect-elsewhere",
            Self::LoginWanted { .. } => "login-wanted",
            Self::LoginRefused { .. } => "login-refused",
            Self::LoginUnprotected { .. } => "login-unprotected",
            Self::Forbidden { .. } => "forbidden",
            Self::NotFound { .. } => "not-found",
            Self::Asleep { .. } => "asleep",
            Self::Status { .. } => "bad-status",
            Self::LegacyTls { .. } => "legacy-tls",
            Self::NotTls { .. } => "not-tls",
            Self::CertificateChanged { .. } => "certificate-changed",
            Self::Pins { .. } => "pins",
            Self::System { .. } => "system",
        }
    }

    /// Whether the device itself answered, in whatever way: it is there.
    pub fn answered(&self) -> bool {
        !matches!(
            self,
            Self::Url(_)
                | Self::UnknownHost { .. }
                | Self::Unreachable { .. }
                | Self::Timeout { .. }
                | Self::Pins { .. }
                | Self::System { .. }
        )
    }
}

/// Seconds with a tenth where there is one.
fn seconds(duration: Duration) -> String {
    let tenths = duration.as_millis().div_ceil(100);
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    }
}
