//! Answers: what a device sent back, and what its status means.

use std::time::Duration;

use crate::http::connect::TlsFacts;
use crate::http::error::HttpError;
use crate::http::url::Url;

/// The longest time that a device can ask to be left alone.
const MAX_RETRY_AFTER: Duration = Duration::from_secs(24 * 3600);

/// What a device answered.
#[derive(Clone, Debug)]
pub struct Response {
    /// Where it came from, after redirects.
    pub url: Url,
    /// The status: 200 and so on.
    pub status: u16,
    /// The headers, their names in small letters.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// What TLS showed; `None` without TLS.
    pub tls: Option<TlsFacts>,
    /// It was read over plain HTTP because the device's TLS is too old.
    pub fell_back: bool,
}

impl Response {
    /// The first header of this name, given in small letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(found, _)| found == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The body as a text; what is no UTF-8 in it is replaced.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The response where its status is a success, the typed error of its status otherwise.
    ///
    /// # Errors
    /// [`HttpError::Forbidden`], [`HttpError::NotFound`], [`HttpError::Asleep`],
    /// [`HttpError::Status`].
    pub fn success(self) -> Result<Self, HttpError> {
        let host = self.url.host().to_owned();
        let path = self.url.path().to_owned();
        Err(match self.status {
            200..=299 => return Ok(self),
            403 => HttpError::Forbidden { host, path },
            404 | 410 => HttpError::NotFound { host, path },
            503 => HttpError::Asleep {
                host,
                retry_after: self.retry_after(),
            },
            status => HttpError::Status { host, path, status },
        })
    }

    /// `Retry-After` in seconds; its other form, a date, is not understood.
    fn retry_after(&self) -> Option<Duration> {
        let seconds = self.header("retry-after")?.trim().parse().ok()?;
        Some(Duration::from_secs(seconds).min(MAX_RETRY_AFTER))
    }
}
