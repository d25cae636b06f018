//! What every request has to pass, and what every answer carries.
//!
//! - The `Host` is one that this program listens at: a foreign name that points here (DNS rebinding)
//!   is refused.
//! - What changes something comes from a page of this program: `Origin` is its own, and every form
//!   has the session's token with it.
//! - No session sends more at a time than a person ever would.
//! - Only links and the page's looks are there without a session.
//! - No page holds a script or a style of its own, and none can be framed.

use std::net::IpAddr;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use text::Language;

use crate::ctx::{Ctx, Shared};
use crate::pages::error;
use crate::session::Session;

/// How long one request may take until its answer begins.
const ANSWER: Duration = Duration::from_secs(120);

/// Where a connection came in.
#[derive(Clone, Debug)]
pub(crate) struct Came {
    /// From whom.
    pub(crate) from: IpAddr,
    /// The origins that are this listener, such as `http://127.0.0.1:8080`.
    pub(crate) origins: std::sync::Arc<Vec<String>>,
    /// Over TLS.
    pub(crate) secure: bool,
    /// A page of somebody else's led here: the browser kept the session's cookie back.
    pub(crate) foreign: bool,
    /// The name of the session's cookie: with the port in it, because cookies are not kept apart by
    /// ports.
    pub(crate) cookie: String,
}

impl Came {
    fn is_own(&self, origin: &str) -> bool {
        self.origins.iter().any(|own| own == origin)
    }
}

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
                      connect-src 'self'; form-action 'self'; base-uri 'none'; \
                      frame-ancestors 'none'";

/// What every answer carries. `same-origin` and not `no-referrer`: with that, browsers send the
/// origin `null` with forms.
const HEADERS: &[(&str, &str)] = &[
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=(), usb=()",
    ),
];

/// Lets a request through, or refuses it.
pub(crate) async fn guard(State(app): State<Shared>, mut request: Request, next: Next) -> Response {
    let Some(mut came) = request.extensions().get::<Came>().cloned() else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    came.foreign = is_foreign(request.headers());
    let session =
        cookie(request.headers(), &came.cookie).and_then(|token| app.sessions.find(token));
    let ctx = Ctx::new(app, &request, session, &came);
    let posts = ctx
        .session
        .as_ref()
        .filter(|_| request.method() == Method::POST);
    let too_fast = |session: &Session| !ctx.app.sessions.may_post(session.token());
    let response = if let Some(refusal) = refused(&request, &came, ctx.session.as_ref()) {
        // Whoever is refused here gets nothing of a session, such as the token of its forms.
        let stranger = Ctx {
            session: None,
            ..ctx
        };
        error::page(&stranger, refusal)
    } else if posts.is_some_and(too_fast) {
        let mut response = error::page(&ctx, error::TOO_FAST);
        let soon = HeaderValue::from_static("1");
        response.headers_mut().insert(header::RETRY_AFTER, soon);
        response
    } else {
        request.extensions_mut().insert(ctx.clone());
        let answer = tokio::time::timeout(ANSWER, next.run(request)).await;
        answer.unwrap_or_else(|_| error::page(&ctx, error::SLOW))
    };
    dressed(response)
}

/// Why a request is refused; `None` where it may go on.
fn refused(request: &Request, came: &Came, session: Option<&Session>) -> Option<error::Kind> {
    let headers = request.headers();
    let scheme = if came.secure { "https" } else { "http" };
    let host = one(headers, &header::HOST);
    if !host.is_some_and(|host| came.is_own(&format!("{scheme}://{host}"))) {
        return Some(error::FOREIGN_HOST);
    }
    // A request line may name another host than the header.
    if let Some(authority) = request.uri().authority()
        && Some(authority.as_str()) != host
    {
        return Some(error::FOREIGN_HOST);
    }
    let foreign = is_foreign(headers);
    match *request.method() {
        Method::GET | Method::HEAD => {
            let mode = headers.get("sec-fetch-mode").and_then(|v| v.to_str().ok());
            if foreign && mode != Some("navigate") {
                return Some(error::CROSS_ORIGIN);
            }
        }
        Method::POST => {
            let origin = one(headers, &header::ORIGIN);
            // A program that is no browser sends no origin; what it sends is no form then.
            let program = !headers.contains_key(header::ORIGIN)
                && !headers.contains_key(SITE)
                && request.uri().path().starts_with("/api/");
            if foreign || !(program || origin.is_some_and(|origin| came.is_own(origin))) {
                return Some(error::CROSS_ORIGIN);
            }
        }
        _ => return Some(error::METHOD),
    }
    let path = request.uri().path();
    let open = path.starts_with("/open/") || path.starts_with("/assets/");
    if session.is_none() && !open {
        return Some(error::NO_SESSION);
    }
    None
}

/// Where a browser says that a request comes from.
const SITE: &str = "sec-fetch-site";

/// Whether a browser says that another site's page made the request.
fn is_foreign(headers: &HeaderMap) -> bool {
    let site = headers.get(SITE).and_then(|site| site.to_str().ok());
    matches!(site, Some("cross-site" | "same-site"))
}

/// The value of a header that is there exactly once.
fn one<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let mut all = headers.get_all(name).iter();
    let first = all.next()?.to_str().ok()?;
    all.next().is_none().then_some(first)
}

/// A cookie's value.
fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(header::COOKIE).iter();
    let pairs = lines
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'));
    let mut named = pairs.filter_map(|pair| pair.trim().split_once('='));
    named
        .find(|(given, _)| *given == name)
        .map(|(_, value)| value)
}

/// The language of a request: what its address asks for, what the session remembers, or what the
/// browser prefers.
pub(crate) fn language(request: &Request, session: Option<&Session>) -> Language {
    let query = request.uri().query().unwrap_or_default();
    let asked = query.split('&').find_map(|pair| pair.strip_prefix("lang="));
    let asked = asked.and_then(Language::of_code);
    let kept = || session.and_then(|session| session.language);
    let accepted = || {
        let header = request.headers().get(header::ACCEPT_LANGUAGE)?;
        Language::of_accept(header.to_str().ok()?)
    };
    asked.or_else(kept).or_else(accepted).unwrap_or_default()
}

fn dressed(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(*name, HeaderValue::from_static(value));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}
