//! The job as it goes on, and what came of it: the same page with and without script. Where there is
//! script, events of the server bring the parts that changed.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::http::HeaderMap;
use axum::response::sse::{self, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::Stream;
use futures_util::stream;
use job::join::event::{End, Outcome};
use maud::{Markup, html};
use text::Arg;

use crate::ctx::Ctx;
use crate::page::{Field, Id, Page, english, field, form, next};
use crate::pages::entry::to;
use crate::pages::error;
use crate::pages::history::bundle;
use crate::pages::timeline::{cause, headline, left_text, sentence, sentence_of, view};
use crate::person::{Ask, Reply};
use crate::run::{Run, Shown};
use crate::sent::Sent;

/// Between two looks at the clock of the window.
const TICK: Duration = Duration::from_secs(1);
/// How often a stream without news says that it is there.
const ALIVE: Duration = Duration::from_secs(15);
/// Seconds left that are said aloud.
const SAID: [u64; 3] = [60, 30, 10];

/// `GET /job`.
pub(crate) async fn get(ctx: Ctx) -> Response {
    let Some(run) = ctx.app.run() else {
        let body = html! { p { (ctx.t("job-none")) } (next(&ctx, "/plan", Id("to-plan"))) };
        return Page::new(ctx.t("job-title"), body).show(&ctx);
    };
    let shown = run.shown();
    let body = html! {
        p.status #say role="status" { (sentence(&ctx, &run, &shown)) }
        div #act { (act(&ctx, &run, &shown)) }
        div #view data-live=[(!shown.over).then_some("/job/events")] { (view(&ctx, &run, &shown)) }
    };
    let refresh = (!shown.over && shown.question.is_none()).then_some(3);
    Page::new(ctx.t("job-title"), body)
        .refresh(refresh)
        .show(&ctx)
}

/// What the person can do now: answer, stop, or go on after the end.
fn act(ctx: &Ctx, run: &Run, shown: &Shown) -> Markup {
    html! {
        @if let Some(end) = &shown.end {
            (outcome(ctx, shown, end))
        } @else if shown.over {
            p.outcome.bad { (ctx.t("job-broken")) }
            (next(ctx, "/plan", Id("to-plan")))
        } @else {
            @if let Some((number, ask)) = &shown.question { (question(ctx, run, *number, ask)) }
            (form(ctx, "/job/stop", &html! {
                button.quiet type="submit" { (ctx.t("job-stop")) }
            }))
        }
    }
}

fn question(ctx: &Ctx, run: &Run, number: u64, ask: &Ask) -> Markup {
    let hidden = html! { input type="hidden" name="question" value=(number); };
    let secret = |label: String, hint: String, kind: &str, max: usize| {
        html! {
            (hidden)
            (field(&Field { name: "secret", label, hint: Some(hint), kind, max, ..Field::default() }))
            button.main type="submit" name="reply" value="secret" { (ctx.t("answer")) }
        }
    };
    let inside = match ask {
        Ask::Agree(_) | Ask::Done => html! {
            (hidden)
            @if let Ask::Agree(text) = ask {
                p { (english(ctx, text)) }
            } @else {
                p { (ctx.t("ask-done")) }
                (by_hand_steps(ctx, run))
            }
            div.buttons {
                button.main type="submit" name="reply" value="yes" { (ctx.t("yes")) }
                button type="submit" name="reply" value="no" { (ctx.t("no")) }
            }
        },
        Ask::Pin => secret(ctx.t("pin-label"), ctx.t("pin-hint"), "text", 40),
        Ask::Passphrase(ssid) => secret(
            ctx.f("ask-passphrase", &[("network", Arg::Text(ssid))]),
            ctx.t("passphrase-hint"),
            "password",
            64,
        ),
    };
    html! {
        section.question aria-labelledby="asked" {
            h2 #asked { (ctx.t("job-question")) }
            (form(ctx, "/job/answer", &inside))
        }
    }
}

/// What is done by hand, as the plan has it.
fn by_hand_steps(ctx: &Ctx, run: &Run) -> Markup {
    let plan = advisor::plan(&run.seen.sight.facts);
    let own = plan.ways.iter().find(|open| open.way == run.way);
    html! {
        @if let Some(open) = own {
            ol { @for need in &open.needs { li { (crate::page::message(ctx, need)) } } }
        }
    }
}

/// What came of it, why, and what to do next.
fn outcome(ctx: &Ctx, shown: &Shown, end: &End) -> Markup {
    let good = end.outcome == Outcome::Joined;
    let address = end
        .printer
        .as_ref()
        .and_then(|printer| printer.address.as_deref());
    html! {
        section.outcome.good[good].bad[!good] aria-labelledby="end" {
            h2 #end tabindex="-1" { (headline(ctx, end)) }
            @if let (true, Some(address)) = (good, address) {
                p { (ctx.f("end-address", &[("address", Arg::Text(address))])) }
            }
            (cause(ctx, end))
            @if let Some(next) = &end.next {
                h3 { (ctx.t("end-next")) }
                p { (sentence_of(next)) }
            }
            @if !end.causes.is_empty() {
                details {
                    summary { (ctx.t("end-causes")) }
                    ul { @for cause in &end.causes { li { (english(ctx, cause)) } } }
                }
            }
            p { (ctx.t(match end.verified {
                Some(true) => "end-verified",
                Some(false) => "end-not-verified",
                None => "end-nobody-looked",
            })) }
            @if let Some(undone) = end.undone {
                p { (ctx.t(if undone { "end-undone" } else { "end-not-undone" })) }
            }
        }
        @if good {
            (next(ctx, "/findings", Id("to-findings")))
        } @else {
            (next(ctx, "/plan", Id("try-again")))
            p { a href="/questions/help" { (ctx.t("nav-question-help")) } }
        }
        @if let Some(number) = shown.number {
            p { a href={ "/history/" (number) } {
                (ctx.f("to-run", &[("number", Arg::Number(number))]))
            } }
            (bundle(ctx, number))
        }
    }
}

/// `POST /job/answer`.
pub(crate) async fn answer(sent: Sent) -> Response {
    let ctx = &sent.ctx;
    let (Some(run), Ok(number)) = (ctx.app.run(), sent.field("question").parse()) else {
        return error::page(ctx, error::MALFORMED);
    };
    let reply = match sent.field("reply") {
        "yes" => Reply::Agreed(true),
        "no" => Reply::Agreed(false),
        // Where the form was sent by the Enter key there may be no button's value.
        _ => match sent.secret("secret") {
            Some(secret) => Reply::Secret(secret),
            None => return to("/job"),
        },
    };
    // A question that does not stand any more needs no answer.
    run.answer(number, reply);
    to("/job")
}

/// `POST /job/stop`.
pub(crate) async fn stop(sent: Sent) -> Response {
    if let Some(run) = sent.ctx.app.run() {
        run.cancel();
    }
    to("/job")
}

/// What a stream has sent already.
struct Sending {
    ctx: Ctx,
    run: Arc<Run>,
    changes: tokio::sync::watch::Receiver<u64>,
    said: String,
    view: String,
    act: String,
    left: Option<u64>,
    queue: std::collections::VecDeque<sse::Event>,
    over: bool,
}

/// `GET /job/events`: what changed, as it changes. Each part is sent whole, so a page that was away
/// and comes back has everything after the first events.
pub(crate) async fn events(ctx: Ctx, headers: HeaderMap) -> Response {
    let Some(run) = ctx.app.run() else {
        return error::page(&ctx, error::NOT_FOUND);
    };
    let back = headers.contains_key("last-event-id");
    let shown = run.shown();
    let mut sending = Sending {
        changes: run.changes(),
        // The page came with this sentence; one that was away may have missed others.
        said: if back {
            String::new()
        } else {
            sentence(&ctx, &run, &shown)
        },
        view: String::new(),
        act: if back {
            String::new()
        } else {
            act(&ctx, &run, &shown).into_string()
        },
        left: None,
        queue: std::collections::VecDeque::new(),
        over: false,
        ctx,
        run,
    };
    sending.update();
    let keep = KeepAlive::new().interval(ALIVE);
    Sse::new(sending.stream()).keep_alive(keep).into_response()
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
                let valid = sending.ctx.session.as_ref().is_some_and(|session| {
                    sending
                        .ctx
                        .app
                        .sessions
                        .find(session.token().as_str())
                        .is_some()
                });
                if !changed || !valid {
                    return None;
                }
                sending.update();
            }
        })
    }

    fn push(&mut self, name: &str, data: &str) {
        let id = format!("{}", *self.changes.borrow());
        let event = sse::Event::default()
            .event(name)
            .id(id)
            .data(data.replace('\r', ""));
        self.queue.push_back(event);
    }

    /// Sends the parts that changed since they were sent.
    fn update(&mut self) {
        let shown = self.run.shown();
        let left = shown.left.map(|left| left.as_secs());
        let act = act(&self.ctx, &self.run, &shown).into_string();
        if act != self.act {
            self.push("act", &act);
            self.act = act;
        }
        // Without the clock, which has an event of its own.
        let still = Shown {
            left: shown.left.map(|_| Duration::ZERO),
            ..shown.clone()
        };
        let view = view(&self.ctx, &self.run, &still).into_string();
        let mut redrawn = false;
        if view != self.view {
            self.push("view", &view);
            self.view = view;
            redrawn = true;
        }
        if left != self.left || redrawn {
            if let Some(seconds) = left {
                let text = left_text(&self.ctx, seconds);
                self.push("left", &text);
                let before = self.left.unwrap_or(u64::MAX);
                if SAID.iter().any(|said| seconds <= *said && before > *said) && before != u64::MAX
                {
                    self.push("say", &text);
                }
            }
            self.left = left;
        }
        let said = sentence(&self.ctx, &self.run, &shown);
        if said != self.said {
            self.push("say", &said);
            self.said = said;
        }
        if shown.over && !self.over {
            self.over = true;
            self.push("over", "");
        }
    }
}

/// `GET /looking`: the start page's parts while it looks.
pub(crate) async fn looking(ctx: Ctx) -> Response {
    let changes = ctx.app.changes();
    let parts = stream::unfold(
        (ctx, changes, 0_u8),
        |(ctx, mut changes, told)| async move {
            let event = sse::Event::default();
            let known = ctx.app.known();
            let (event, told) = match (known.looking, told) {
                (true, _) => {
                    changes.changed().await.ok()?;
                    let view = super::start::found(&ctx, &ctx.app.known()).into_string();
                    (event.event("view").data(view.replace('\r', "")), 0)
                }
                (false, 0) => {
                    let view = super::start::found(&ctx, &known).into_string();
                    (event.event("view").data(view.replace('\r', "")), 1)
                }
                (false, 1) => (
                    event
                        .event("say")
                        .data(super::start::sentence(&ctx, &known)),
                    2,
                ),
                (false, 2) => (event.event("over").data(""), 3),
                _ => return None,
            };
            Some((Ok::<_, Infallible>(event), (ctx, changes, told)))
        },
    );
    Sse::new(parts)
        .keep_alive(KeepAlive::new().interval(ALIVE))
        .into_response()
}
