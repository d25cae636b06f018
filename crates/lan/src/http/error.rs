//! Why a device did not give what it was asked for.

use std::time::Duration;

use crate::http::pin::Fingerprint;
use crate::http::url::UrlError;

/// Why a request brought nothing. The text is "what happened and why; what to do next".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum HttpError {
    /// The address is none.
    #[error(transparent)]
    Url(#[from] UrlError),
    /// The name has no address.
    #[error("nobody on this network is called {host}; check the spelling, or use the IP address")]
    UnknownHost {
        /// The name.
        host: String,
    },
    /// The host is there, the port is closed.
    #[error(
        "{host} refuses connections to port {port}: nothing listens there; check that this is the printer or router that you mean"
    )]
    Refused {
        /// The host.
        host: String,
        /// The port.
        port: u16,
    },
    /// There is no way to the host.
    #[error(
        "there is no way to {host} from this computer; check that both are on the same network and that the device is switched on"
    )]
    Unreachable {
        /// The host.
        host: String,
    },
    /// The deadline passed.
    #[error("{host} did not {awaited} within {} s; check that the device is switched on and awake, then try again", seconds(*.waited))]
    Timeout {
        /// The host.
        host: String,
        /// What was waited for: `take the connection` or `answer`.
        awaited: &'static str,
        /// The deadline of the request.
        waited: Duration,
    },
    /// The other end ended the conversation.
    #[error(
        "{host} broke off the conversation; try again, and restart the device if it happens again"
    )]
    BrokenOff {
        /// The host.
        host: String,
    },
    /// Something else than HTTP came back.
    #[error(
        "port {port} of {host} does not speak HTTP; check that this is the printer's or router's web address"
    )]
    NotHttp {
        /// The host.
        host: String,
        /// The port.
        port: u16,
    },
    /// The answer is larger than is taken.
    #[error(
        "the answer of {host} is larger than {limit} octets, more than any such document has; check that this is the device that you mean"
    )]
    TooLarge {
        /// The host.
        host: String,
        /// What is taken, in octets.
        limit: usize,
    },
    /// It sends us on and on, or back to where we were.
    #[error(
        "{host} sends us from page to page in a circle (last to {last}); open it in a browser to see whether it works at all"
    )]
    RedirectCircle {
        /// The host.
        host: String,
        /// The last page that it named.
        last: String,
    },
    /// It sends us to another host.
    #[error(
        "{host} sends us to another host, {to}, where we do not follow; use that address if it is the same device"
    )]
    RedirectElsewhere {
        /// The host.
        host: String,
        /// Where to.
        to: String,
    },
    /// It wants a user name and password. (HTTP 401)
    #[error("{host} wants a login{}; give its password (often printed on a label, or on its information page)", for_realm(.realm.as_ref()))]
    LoginWanted {
        /// The host.
        host: String,
        /// What it calls the place that is protected.
        realm: Option<String>,
    },
    /// User name or password are wrong. (HTTP 401 to a login)
    #[error(
        "{host} does not accept this user name and password; check them, and do not try many: some devices lock themselves"
    )]
    LoginRefused {
        /// The host.
        host: String,
    },
    /// The password would have to be sent readable.
    #[error(
        "{host} takes a password only in a form that anybody on the network can read; use its https address"
    )]
    LoginUnprotected {
        /// The host.
        host: String,
    },
    /// It does not give this, login or not. (HTTP 403)
    #[error("{host} does not allow this ({path}); check the access settings of the device")]
    Forbidden {
        /// The host.
        host: String,
        /// What was asked for.
        path: String,
    },
    /// There is no such document. (HTTP 404 and 410)
    #[error("{host} has no {path}; it speaks another dialect or is another device")]
    NotFound {
        /// The host.
        host: String,
        /// What was asked for.
        path: String,
    },
    /// It sleeps, or is too busy. (HTTP 503)
    #[error("{host} is asleep or busy{}; wake it at its panel and try again", retry(*.retry_after))]
    Asleep {
        /// The host.
        host: String,
        /// When it wants to be asked again.
        retry_after: Option<Duration>,
    },
    /// Another answer that is no success.
    #[error(
        "{host} answers {path} with HTTP status {status}; the device may speak another dialect"
    )]
    Status {
        /// The host.
        host: String,
        /// What was asked for.
        path: String,
        /// The status.
        status: u16,
    },
    /// It offers only encryption that is too old to be worth the name.
    #[error(
        "{host} offers only old encryption that Octopin does not accept ({what}); update its firmware, or use its http address for reading"
    )]
    LegacyTls {
        /// The host.
        host: String,
        /// What it offers, or what it said.
        what: String,
    },
    /// What answers at the port is no TLS.
    #[error("port {port} of {host} does not speak TLS; try the http address instead of https")]
    NotTls {
        /// The host.
        host: String,
        /// The port.
        port: u16,
    },
    /// The certificate is not the one that this device had before.
    #[error(
        "the certificate of {name} has changed: it was {known}, now it is {now}; if the device was reset or replaced this is expected, then remove {kept}; otherwise something else answers at its address"
    )]
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
    #[error(
        "the certificate of {name} cannot be remembered: {reason}; check the directory of Octopin's state"
    )]
    Pins {
        /// The name that the pin is kept under.
        name: String,
        /// Why.
        reason: String,
    },
    /// Anything else of the system.
    #[error("talking to {host} failed: {reason}; try again")]
    System {
        /// The host.
        host: String,
        /// Why.
        reason: String,
    },
}

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

fn for_realm(realm: Option<&String>) -> String {
    realm.map_or_else(String::new, |realm| format!(" for {realm:?}"))
}

fn retry(after: Option<Duration>) -> String {
    after.map_or_else(String::new, |after| {
        format!(" and asks to be left alone for {} s", after.as_secs())
    })
}
