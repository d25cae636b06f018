//! What goes on, brought to a page as it changes: events of the server. A page that was away says
//! what it has last, and gets everything since: nothing is lost, nothing comes twice.
//!
//! The lines of the timeline come one by one and are numbered. All other parts are small, and come
//! whole when they are not as they were sent last.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::http::HeaderMap;
use axum::response::sse::{self, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::{Stream, stream};
use maud::Markup;
use serde::Deserialize;
use tokio::sync::watch;

use crate::app::Known;
use crate::ctx::Ctx;
use crate::pages::timeline::{left_text, lines, sentence, view};
use crate::pages::{devices, error, findings, job, plan, start};
use crate::run::{Run, Shown};

/// Between two looks at the clock of the window.
const TICK: Duration = Duration::from_secs(1);
/// How often a stream without news says that it is there; the page's script knows it too.
const ALIVE: Duration = Duration::from_secs(15);
/// How soon a browser comes back after its connection broke.
const BACK: Duration = Duration::from_secs(1);
/// Seconds left that are said aloud.
const SAID: [u64; 3] = [60, 30, 10];

/// How much of a job's timeline a page has: which job's, and how many events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) serial: u64,
    pub(crate) events: usize,
}

impl Mark {
    pub(crate) fn text(self) -> String {
        format!("{}.{}", self.serial, self.events)
    }

    fn of(text: &str) -> Option<Self> {
        let (serial, events) = text.split_once('.')?;
        Some(Self {
            serial: serial.parse().ok()?,
            events: events.parse().ok()?,
        })
    }
}

/// What a page has, where its browser does not say it by itself.
#[derive(Deserialize)]
pub(crate) struct After {
    #[serde(default)]
    after: String,
}

/// What a stream has sent already.
struct Sending {
    ctx: Ctx,
    run: Arc<Run>,
    changes: watch::Receiver<u64>,
    ends: watch::Receiver<u64>,
    /// How many events of the timeline; `None` where the page has another job's.
    sent: Option<usize>,
    view: String,
    act: String,
    devices: String,
    said: String,
    /// `None` before the devices are on the page: what they show then is read as the page is.
    said_by_devices: Option<String>,
    left: Option<u64>,
    queue: VecDeque<sse::Event>,
    over: bool,
}

/// `GET /job/events`.
pub(crate) async fn job(
    ctx: Ctx,
    after: Result<Query<After>, QueryRejection>,
    headers: HeaderMap,
) -> Response {
    let Some(run) = ctx.app.run() else {
        return error::page(&ctx, error::NOT_FOUND);
    };
    let last = headers.get("last-event-id");
    let last = last.and_then(|id| Mark::of(id.to_str().ok()?));
    let asked = || Mark::of(&after.ok()?.0.after);
    let has = last.or_else(asked);
    let mut sending = Sending {
        changes: run.changes(),
        ends: ctx.app.sessions.ends(),
        sent: has
            .filter(|mark| mark.serial == run.serial && mark.events <= run.shown().events.len())
            .map(|mark| mark.events),
        view: String::new(),
        act: String::new(),
        devices: String::new(),
        said: String::new(),
        said_by_devices: None,
        left: None,
        queue: VecDeque::from([sse::Event::default().retry(BACK).comment("welcome")]),
        over: false,
        ctx,
        run,
    };
    sending.changes.mark_unchanged();
    sending.update();
    Sse::new(sending.stream())
        .keep_alive(alive())
        .into_response()
}

/// What says that the connection is there: an event, so that the page's script hears it.
fn alive() -> KeepAlive {
    KeepAlive::new().interval(ALIVE).event(event("alive", ""))
}

impl Sending {
    fn stream(self) -> impl Stream<Item = Result<sse::Event, Infallible>> {
        stream::unfold(self, |mut sending| async move {
            loop {
                if !is_let_in(&sending.ctx) {
                    return None;
                }
                if let Some(event) = sending.queue.pop_front() {
                    return Some((Ok(event), sending));
                }
                if sending.over {
                    return None;
                }
                let tick = async {
                    if sending.left.is_some() {
                        tokio::time::sleep(TICK / sending.run.pace.max(1)).await;
                    } else {
                        std::future::pending::<()>().await;
                    }
                };
                let changed = tokio::select! {
                    changed = sending.changes.changed() => changed.is_ok(),
                    ended = sending.ends.changed() => ended.is_ok(),
                    () = tick => true,
                };
                if !changed || !is_let_in(&sending.ctx) {
                    return None;
                }
                sending.update();
            }
        })
    }

    fn push(&mut self, name: &str, data: &str) {
        self.queue.push_back(event(name, data));
    }

    /// Sends what is not as it was sent last.
    fn update(&mut self) {
        let shown = self.run.shown();
        self.send_lines(&shown);
        let view = view(&self.ctx, &self.run, &shown).into_string();
        if view != self.view {
            self.push("view", &view);
            self.view = view;
        }
        let act = job::act(&self.ctx, &self.run, &shown, None).into_string();
        if act != self.act {
            self.push("act", &act);
            self.act = act;
        }
        let devices = devices::view(&self.ctx, &self.run, &shown).into_string();
        if devices != self.devices {
            self.push("devices", &devices);
            self.devices = devices;
        }
        self.send_left(&shown);
        self.send_said(&shown);
        // Where the program itself ends, the page goes on asking for it, and says that it is gone.
        if shown.over && !self.over && !self.ctx.app.is_stopping() {
            self.over = true;
            self.push("over", "");
        }
    }

    fn send_lines(&mut self, shown: &Shown) {
        let count = shown.events.len();
        let mark = |events| {
            let serial = self.run.serial;
            Mark { serial, events }.text()
        };
        // What was shown for the job alone is not on the page after it.
        let from = self.sent.filter(|_| !shown.over);
        let Some(from) = from else {
            let all = lines(&self.ctx, &self.run, &shown.events);
            let all: String = all.into_iter().flatten().collect();
            let whole = event("timeline", &all).id(mark(count));
            self.queue.push_back(whole);
            self.sent = Some(count);
            return;
        };
        let new = shown.events.get(from..).unwrap_or_default();
        for (number, line) in (from + 1..).zip(lines(&self.ctx, &self.run, new)) {
            if let Some(line) = line {
                self.queue.push_back(event("line", &line).id(mark(number)));
            }
        }
        self.sent = Some(count);
    }

    /// The clock of the window.
    fn send_left(&mut self, shown: &Shown) {
        let left = shown.left.map(|left| left.as_secs());
        if left == self.left {
            return;
        }
        let before = std::mem::replace(&mut self.left, left);
        let text = left.map(|left| left_text(&self.ctx, left));
        self.push("left", text.as_deref().unwrap_or_default());
        let crossed = |seconds| {
            SAID.iter()
                .any(|said| seconds <= *said && before > Some(*said))
        };
        // It is so for a moment only: what goes on stays said.
        if let Some(text) = text.filter(|_| left.is_some_and(crossed)) {
            self.push("tell", &text);
        }
    }

    /// What is read out: what goes on, and what a virtual device shows.
    fn send_said(&mut self, shown: &Shown) {
        let said = sentence(&self.ctx, &self.run, shown);
        if said != self.said {
            self.push("say", &said);
            self.said = said;
            return;
        }
        let by_devices = devices::sentence(&self.ctx, shown);
        let before = self.said_by_devices.clone();
        if before.is_some_and(|before| before != by_devices) && !by_devices.is_empty() {
            self.push("tell", &by_devices);
        }
        self.said_by_devices = shown.devices.is_some().then_some(by_devices);
    }
}

/// An event. Browsers leave out one without any data, so an empty part is a space.
fn event(name: &str, data: &str) -> sse::Event {
    let data = if data.is_empty() { " " } else { data };
    let event = sse::Event::default().event(name);
    event.data(data.replace('\r', ""))
}

/// What a page shows of what is known.
type View = fn(&Ctx, &Known) -> Markup;

/// The pages that change while the app looks around, and what of them does.
const LOOKING: &[(&str, View)] = &[
    ("", start::found),
    ("plan", plan::view),
    ("findings", findings::view),
];

/// Which of them it is for.
#[derive(Deserialize)]
pub(crate) struct For {
    #[serde(default)]
    page: String,
}

/// `GET /looking`: a page's part while the app looks, and when it has.
pub(crate) async fn looking(ctx: Ctx, wish: Result<Query<For>, QueryRejection>) -> Response {
    let page = wish.map(|Query(wish)| wish.page).unwrap_or_default();
    let Some((_, view)) = LOOKING.iter().find(|(name, _)| *name == page) else {
        return error::page(&ctx, error::NOT_FOUND);
    };
    let changes = ctx.app.changes();
    let ends = ctx.app.sessions.ends();
    let parts = stream::unfold(
        (ctx, changes, ends, 0_u8),
        move |(ctx, mut changes, mut ends, told)| async move {
            let known = ctx.app.known();
            if known.looking {
                tokio::select! {
                    news = changes.changed() => news.ok()?,
                    over = ends.changed() => over.ok()?,
                }
            }
            if !is_let_in(&ctx) {
                return None;
            }
            let now = |known: &Known| event("view", &view(&ctx, known).into_string());
            let (event, told) = match (known.looking, told) {
                (true, _) => (now(&ctx.app.known()), 0),
                (false, 0) => (now(&known), 1),
                (false, 1) => (event("say", &start::sentence(&ctx, &known)), 2),
                (false, 2) => (event("over", ""), 3),
                _ => return None,
            };
            Some((Ok::<_, Infallible>(event), (ctx, changes, ends, told)))
        },
    );
    Sse::new(parts).keep_alive(alive()).into_response()
}

/// Whether the session is still one.
fn is_let_in(ctx: &Ctx) -> bool {
    let sessions = &ctx.app.sessions;
    let session = ctx.session.as_ref();
    session.is_some_and(|session| sessions.find(session.token().as_str()).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_has_is_said_and_read() {
        let mark = Mark {
            serial: 3,
            events: 17,
        };
        assert_eq!(mark.text(), "3.17");
        assert_eq!(Mark::of("3.17"), Some(mark));
        for text in ["", "3", "3.", ".1", "3.x", "-1.2", "99999999999999999999.1"] {
            assert_eq!(Mark::of(text), None, "{text}");
        }
    }
}
