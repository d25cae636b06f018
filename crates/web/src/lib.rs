//! The web app: the same job for people who do not live in a terminal.
//!
//! Pages are made on the server, from the same facts, plan and timeline as the command line has; one
//! small script brings what changed by server-sent events, and everything works without it. Nothing
//! comes from elsewhere. [`serve`] runs it for a [`House`], real or virtual.
//!
//! Who may use it: whoever has a link that this program made, once each (`session`). What every
//! request has to pass is in `guard`, how connections are limited in `server`, how a telephone
//! gets in in `tls`. One job goes on at a time (`run`, `app`), on a thread of its own; its
//! questions stand on the page until they are answered (`person`).
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::unwrap_used
    )
)]

mod api;
mod app;
mod assets;
mod ctx;
mod guard;
mod house;
mod page;
mod pages;
mod person;
mod run;
mod sent;
mod server;
mod session;
#[cfg(test)]
mod texts_tests;
mod tls;

use std::future::Future;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use axum::routing::{get, post};
use text::{Message, Tell, msg};
use tokio::net::TcpListener;
use tokio::sync::watch;

pub use house::{
    Choice, Explained, Found, Hardened, House, Readers, Refusal, Scenario, Seen, harden, look,
    take_back,
};
pub use person::{Devices, WebPerson};

use crate::app::App;
use crate::ctx::Shared;
use crate::server::{Door, origins};
use crate::tls::{Lan, private_addresses, qr_text};

/// Between two looks whether a link has to be made anew.
const LOOK_AT_LINKS: Duration = Duration::from_millis(500);

/// Where the app listens.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Where this computer's browser comes in; port 0 takes any. With `lan` and an address that is
    /// not of loopback, it is where telephones come in.
    pub listen: SocketAddr,
    /// Whether telephones on the same network may come in, over TLS.
    pub lan: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            lan: false,
        }
    }
}

/// A link that is good once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// The link. Whoever has it first gets in.
    pub link: String,
    /// The same at the other addresses of this computer, good once together with it.
    pub others: Vec<String>,
    /// Where it is over TLS: SHA-256 of the certificate, to compare with what the browser shows.
    pub fingerprint: Option<String>,
    /// The link as a QR code for a terminal.
    pub qr: Option<String>,
    /// How long it is good; `None`: until it is used.
    pub good: Option<Duration>,
}

/// Why the app cannot be served.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ServeError {
    /// It cannot listen there.
    Listen {
        /// Where.
        at: SocketAddr,
        /// Why.
        source: io::Error,
    },
    /// Without `--lan` only this computer may come in.
    NotLoopback(SocketAddr),
    /// There is no network that a telephone could be in.
    NoNetwork,
    /// A key or a link cannot be made.
    Key(String),
}

impl Tell for ServeError {
    fn told(&self) -> Message {
        match self {
            Self::Listen { at, source } => msg!(
                "cmd-serve-cannot-listen",
                address = at.to_string(),
                why = source.to_string()
            ),
            Self::NotLoopback(at) => msg!("cmd-serve-not-loopback", address = at.to_string()),
            Self::NoNetwork => msg!("cmd-serve-no-network"),
            Self::Key(why) => msg!("cmd-serve-no-key", why),
        }
    }
}

text::display_told!(ServeError);

/// Serves the app until `stop` completes; then the job that goes on is stopped and puts back what it
/// changed. `invite` gets every link that is made: the first at once, another when one was used or is
/// too old, so that there is always one to come in by.
///
/// # Errors
/// [`ServeError`].
pub async fn serve(
    options: Options,
    house: Box<dyn House>,
    mut invite: impl FnMut(&Invitation),
    stop: impl Future<Output = ()>,
) -> Result<(), ServeError> {
    let outside = !options.listen.ip().is_loopback();
    if outside && !options.lan {
        return Err(ServeError::NotLoopback(options.listen));
    }
    // With an address from elsewhere the loopback gets any port.
    let here = if outside || options.lan && options.listen.port() != 0 {
        SocketAddr::from((Ipv4Addr::LOCALHOST, 0))
    } else {
        options.listen
    };
    let (listener, here) = bind(here).await?;
    let mut doors = vec![(listener, here, false)];
    let lan = if options.lan {
        let mut addresses = Vec::new();
        let wanted: Vec<SocketAddr> = if outside || options.listen.port() != 0 {
            vec![options.listen]
        } else {
            let all = private_addresses().into_iter();
            all.map(|ip| SocketAddr::new(ip, 0)).collect()
        };
        for at in wanted {
            let (listener, at) = bind(at).await?;
            addresses.push(at);
            doors.push((listener, at, true));
        }
        let mut addresses = addresses.into_iter();
        let first = addresses.next().ok_or(ServeError::NoNetwork)?;
        Some(Lan::new(first, addresses.collect()).map_err(ServeError::Key)?)
    } else {
        None
    };
    let app: Shared = Arc::new(App::new(house, lan));
    app.look();
    let (end_doors, ends) = watch::channel(false);
    let router = router(&app);
    for (listener, at, secure) in doors {
        let scheme = if secure { "https" } else { "http" };
        let door = Door {
            listener,
            tls: app
                .lan
                .as_ref()
                .filter(|_| secure)
                .map(|lan| lan.acceptor.clone()),
            origins: Arc::new(origins(scheme, at)),
            cookie: format!("octopin-{}", at.port()),
        };
        tokio::spawn(server::serve(door, router.clone(), ends.clone()));
    }
    let links = invitations(&app, here, &mut invite);
    tokio::select! {
        ended = links => ended?,
        () = stop => {}
    }
    app.stop().await;
    // Nobody listens any more where the runtime is gone.
    let _ = end_doors.send(true);
    Ok(())
}

async fn bind(at: SocketAddr) -> Result<(TcpListener, SocketAddr), ServeError> {
    let failed = |source| ServeError::Listen { at, source };
    let listener = TcpListener::bind(at).await.map_err(failed)?;
    let at = listener.local_addr().map_err(failed)?;
    Ok((listener, at))
}

/// Makes the links: one for this computer's browser, and one for telephones where they may come in.
/// Each is made anew when it was used or is too old: whoever closed their browser, or ended the
/// session, comes in again.
async fn invitations(
    app: &Shared,
    here: SocketAddr,
    invite: &mut impl FnMut(&Invitation),
) -> Result<(), ServeError> {
    let failed = |error: getrandom::Error| ServeError::Key(error.to_string());
    let own = |invite: &mut dyn FnMut(&Invitation)| {
        let token = app.sessions.link(None).map_err(failed)?;
        invite(&Invitation {
            link: format!("http://{here}/open/{}", token.as_str()),
            others: Vec::new(),
            fingerprint: None,
            qr: None,
            good: None,
        });
        Ok(token)
    };
    let phone = |invite: &mut dyn FnMut(&Invitation)| {
        let Some(lan) = &app.lan else {
            return Ok(None);
        };
        let token = app.sessions.link(Some(session::LINK)).map_err(failed)?;
        let (link, others) = lan.links(&token);
        invite(&Invitation {
            qr: Some(qr_text(&link)),
            link,
            others,
            fingerprint: Some(lan.fingerprint.clone()),
            good: Some(session::LINK),
        });
        Ok(Some(token))
    };
    let mut mine = own(invite)?;
    let mut phones = phone(invite)?;
    loop {
        tokio::time::sleep(LOOK_AT_LINKS).await;
        if !app.sessions.waits(&mine) {
            mine = own(invite)?;
        }
        if phones
            .as_ref()
            .is_some_and(|token| !app.sessions.waits(token))
        {
            phones = phone(invite)?;
        }
    }
}

/// Every page.
fn router(app: &Shared) -> Router {
    use pages::{devices, entry, error, explain, findings, history, job, live, phone, pin, plan};
    use pages::{questions, report, start, where_pin, words};
    let files = Router::new()
        .route("/explain", get(explain::get).post(explain::post))
        .route("/report", get(report::get).post(report::post))
        .route("/api/explain", post(api::explain))
        .layer(DefaultBodyLimit::max(sent::FILE_MAX))
        .layer(middleware::from_fn(|request, next| {
            sent::within(sent::FILE_MAX, request, next)
        }));
    let pages = Router::new()
        .route("/", get(start::get))
        .route("/open/{token}", get(entry::open))
        .route("/end", post(entry::end))
        .route("/assets/{name}", get(assets::get))
        .route("/look", get(start::back).post(start::look))
        .route("/looking", get(live::looking))
        .route("/choose", get(start::back).post(start::choose))
        .route("/story", get(start::back).post(start::story))
        .route("/pin", get(pin::get).post(pin::post))
        .route("/pin/check", get(pin::back).post(pin::check))
        .route("/where", get(where_pin::get))
        .route("/plan", get(plan::get))
        .route("/job", get(job::get).post(plan::start))
        .route("/job/events", get(live::job))
        .route("/job/answer", get(job::back).post(job::answer))
        .route("/job/act", get(job::back).post(devices::act))
        .route("/job/stop", get(job::back).post(job::stop))
        .route("/findings", get(findings::get))
        .route(
            "/findings/change",
            get(findings::back).post(findings::change),
        )
        .route("/findings/undo", get(findings::back).post(findings::undo))
        .route("/history", get(history::list))
        .route("/history/{number}", get(history::one))
        .route("/bundle", get(history::download))
        .route("/phone", get(phone::get).post(phone::post))
        .route("/questions/pin", get(questions::pin))
        .route("/questions/router", get(questions::router))
        .route("/questions/help", get(questions::help))
        .route("/words", get(words::get))
        .merge(api::router())
        .layer(DefaultBodyLimit::max(sent::FORM_MAX))
        .layer(middleware::from_fn(|request, next| {
            sent::within(sent::FORM_MAX, request, next)
        }));
    pages
        .merge(files)
        .fallback(|ctx: ctx::Ctx| async move { error::page(&ctx, error::NOT_FOUND) })
        .method_not_allowed_fallback(
            |ctx: ctx::Ctx| async move { error::page(&ctx, error::METHOD) },
        )
        .layer(middleware::from_fn_with_state(
            Arc::clone(app),
            guard::guard,
        ))
        .with_state(Arc::clone(app))
}
