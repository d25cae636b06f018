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
use serde::Deserialize;

use crate::ctx::Ctx;
use crate::pages::timeline::{left_text, lines, sentence, view};
use crate::pages::{devices, error, job, start};
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
    changes: tokio::sync::watch::Receiver<u64>,
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
                    () = tick => true,
                };
                if !changed || !sending.is_let_in() {
                    return None;
                }
                sending.update();
            }
        })
    }

    /// Whether the session is still one.
    fn is_let_in(&self) -> bool {
        let session = self.ctx.session.as_ref();
        let sessions = &self.ctx.app.sessions;
        session.is_some_and(|session| sessions.find(session.token().as_str()).is_some())
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
        if let Some(text) = text.filter(|_| left.is_some_and(crossed)) {
            self.push("say", &text);
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
            self.push("say", &by_devices);
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

/// `GET /looking`: the start page's parts while it looks.
pub(crate) async fn looking(ctx: Ctx) -> Response {
    let changes = ctx.app.changes();
    let parts = stream::unfold(
        (ctx, changes, 0_u8),
        |(ctx, mut changes, told)| async move {
            let known = ctx.app.known();
            let (event, told) = match (known.looking, told) {
                (true, _) => {
                    changes.changed().await.ok()?;
                    let view = start::found(&ctx, &ctx.app.known()).into_string();
                    (event("view", &view), 0)
                }
                (false, 0) => (event("view", &start::found(&ctx, &known).into_string()), 1),
                (false, 1) => (event("say", &start::sentence(&ctx, &known)), 2),
                (false, 2) => (event("over", ""), 3),
                _ => return None,
            };
            Some((Ok::<_, Infallible>(event), (ctx, changes, told)))
        },
    );
    Sse::new(parts).keep_alive(alive()).into_response()
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
