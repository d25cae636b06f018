//! The timeline of a job: its steps, the two sides, the countdown, and what happened, in words.

use advisor::plan::Way;
use job::join::Event;
use job::join::event::{Deed, End, Outcome, Step, What};
use maud::{Markup, html};
use text::{Arg, Message};

use crate::ctx::Ctx;
use crate::page::{Id, message, plain, sentence_of, whole};
use crate::pages::asked;
use crate::pages::job::next_step;
use crate::pages::start::query;
use crate::person::Ask;
use crate::run::{Run, Shown};

/// The steps, in their order.
const STEPS: &[(Step, Id)] = &[
    (Step::Look, Id("job-look")),
    (Step::Match, Id("job-match")),
    (Step::Prepare, Id("job-prepare")),
    (Step::Exchange, Id("job-exchange")),
    (Step::Verify, Id("job-verify")),
    (Step::Harden, Id("job-harden")),
    (Step::Record, Id("job-record")),
];

/// The step that goes on.
pub(crate) fn step(shown: &Shown) -> Step {
    shown.events.last().map_or(Step::Look, |event| event.step)
}

/// What a step is called.
pub(crate) fn step_name(ctx: &Ctx, step: Step) -> String {
    let row = STEPS.iter().find(|(one, _)| *one == step);
    row.map(|(_, id)| ctx.t(id.0)).unwrap_or_default()
}

/// What goes on now, in one sentence: what the status region says, and nothing else of it.
pub(crate) fn sentence(ctx: &Ctx, run: &Run, shown: &Shown) -> String {
    if let Some(end) = &shown.end {
        return headline(ctx, end);
    }
    if shown.over {
        return ctx.t("job-broken");
    }
    if let Some((_, ask)) = &shown.question {
        return asked::sentence(ctx, ask);
    }
    if shown.left.is_some() {
        return ctx.t(at_printer(run.way).0);
    }
    step_name(ctx, step(shown))
}

/// What the person does at the printer while the window is open.
fn at_printer(way: Way) -> Id {
    match way {
        Way::PinApi | Way::PinUpnp | Way::PopupPin => Id("do-pin"),
        Way::ButtonApi | Way::PopupButton => Id("do-button"),
        _ => Id("do-by-hand"),
    }
}

/// The steps and the two sides.
pub(crate) fn view(ctx: &Ctx, run: &Run, shown: &Shown) -> Markup {
    html! {
        (progress(ctx, shown))
        @if shown.end.is_none() { (sides(ctx, run, shown)) }
    }
}

/// The lines of events: a part of the list for each, `None` for what is not for the timeline.
pub(crate) fn lines(ctx: &Ctx, run: &Run, events: &[Event]) -> Vec<Option<String>> {
    let row = |event: &Event| {
        let line = line(ctx, run, event)?;
        let time = html! { span.time { (at(ctx, event.at_ms)) } };
        let line = whole(ctx, "event-at", &[("time", time), ("line", line)]);
        let row = html! { li { (line) } };
        Some(row.into_string())
    };
    events.iter().map(row).collect()
}

/// So long after the job began. The whole and the tenths are apart: languages write the mark between
/// them in their own way.
pub(crate) fn at(ctx: &Ctx, ms: u64) -> String {
    let (whole, tenths) = ((ms / 1000).to_string(), (ms % 1000 / 100).to_string());
    let args = [("whole", Arg::Text(&whole)), ("tenths", Arg::Text(&tenths))];
    ctx.f("event-time", &args)
}

fn progress(ctx: &Ctx, shown: &Shown) -> Markup {
    let now = step(shown);
    html! {
        ol.progress aria-label=(ctx.t("job-steps")) {
            @for (step, name) in STEPS {
                @let (class, word) = if shown.end.is_some() || *step < now {
                    ("done", Id("job-done"))
                } else if *step == now {
                    ("now", Id("job-now"))
                } else {
                    ("todo", Id("job-todo"))
                };
                li.(class) aria-current=[(class == "now").then_some("step")] {
                    (whole(ctx, "job-step", &[
                        ("step", plain(&ctx.t(name.0))),
                        ("state", html! { span.state { (ctx.t(word.0)) } }),
                    ]))
                }
            }
        }
    }
}

/// The two sides of the exchange, and how long the window is open.
fn sides(ctx: &Ctx, run: &Run, shown: &Shown) -> Markup {
    let exchanged = shown
        .events
        .iter()
        .any(|e| matches!(e.what, What::Exchanged { .. }));
    let open = shown.left.is_some();
    let by_us = matches!(run.way, Way::PopupPin | Way::PopupButton);
    let other = if by_us {
        Id("side-computer")
    } else {
        Id("side-router")
    };
    let asks_pin = matches!(shown.question, Some((_, Ask::Pin)));
    let asks_done = matches!(shown.question, Some((_, Ask::Done)));
    let (printer, registrar) = if exchanged {
        (Id("side-has"), Id("side-gave"))
    } else if asks_pin {
        // Whoever is asked for it goes there for it.
        (Id("side-read-pin"), Id("side-prepares"))
    } else if asks_done {
        (Id("do-by-hand"), Id("side-waits"))
    } else if open {
        (at_printer(run.way), Id("side-waits"))
    } else {
        (Id("side-not-yet"), Id("side-prepares"))
    };
    html! {
        div.sides {
            section.side.active[open] {
                h2 { (ctx.t("side-printer")) }
                p { (ctx.t(printer.0)) }
                // While the window is open nobody should have to look for the button.
                @if open || asks_pin || asks_done { (where_it_is(ctx, run)) }
            }
            section.side.active[open] {
                h2 { (ctx.t(other.0)) }
                p { (ctx.t(registrar.0)) }
                // The clock goes by itself, beside this.
            }
        }
    }
}

/// Where this printer has its button and its PIN, on a page beside this one.
fn where_it_is(ctx: &Ctx, run: &Run) -> Markup {
    let model = run.seen.sight.facts.printer.model.get();
    let place = model.map_or_else(String::new, |model| format!("?model={}", query(model)));
    html! { p { a href={ "/where" (place) } target="_blank" { (ctx.t("side-where")) } } }
}

/// How long the window is open.
pub(crate) fn left_text(ctx: &Ctx, seconds: u64) -> String {
    let seconds = i64::try_from(seconds).unwrap_or(i64::MAX);
    ctx.f("seconds-left", &[("seconds", Arg::Number(seconds))])
}

/// What an event says; `None` where it is not for the timeline.
pub(crate) fn line(ctx: &Ctx, run: &Run, event: &Event) -> Option<Markup> {
    let named = |id: &str, name: &str, value: &str| {
        let text = ctx.f(id, &[(name, Arg::Text(value))]);
        html! { (text) }
    };
    let says = |id: &str, name: &str, what: &Message| whole(ctx, id, &[(name, message(ctx, what))]);
    Some(match &event.what {
        What::Begin => {
            html! { strong { (step_name(ctx, event.step)) } }
        }
        What::Printer(printer) => {
            let name = printer.name.as_deref().or(printer.address.as_deref());
            named("event-printer", "printer", name?)
        }
        What::Router { address, name, .. } => {
            let name = name.as_deref().or(address.as_deref());
            named("event-router", "router", name?)
        }
        What::Note { text } | What::Protocol { text, .. } => message(ctx, text),
        What::Plan(offer) => {
            let count = i64::try_from(offer.ways.len()).unwrap_or(i64::MAX);
            html! { (ctx.f("event-plan", &[("ways", Arg::Number(count))])) }
        }
        What::Chosen { title, .. } => says("event-chosen", "way", title),
        What::Changed { what } => says("event-changed", "what", what),
        What::Undone { what } => says("event-undone", "what", what),
        What::NotUndone { what, next } => html! {
            strong { (says("event-not-undone", "what", what)) }
            br;
            (next_step(ctx, next))
        },
        What::Do { deed, text } => match deed {
            Deed::StartPin => html! { strong { (ctx.t("do-pin")) } },
            Deed::PressButton => html! { strong { (ctx.t("do-button")) } },
            Deed::Step => html! { strong { (message(ctx, text)) } },
        },
        // It is good for this job alone, and only as long as that goes on it is on the page.
        What::RouterPin { pin } if !run.is_over() => {
            let text = named("event-router-pin", "pin", pin.expose_secret());
            html! { strong { (text) } }
        }
        What::RouterPin { .. } => html! { (ctx.t("event-router-pin-told")) },
        What::Waiting { seconds } => {
            let seconds = i64::try_from(*seconds).unwrap_or(i64::MAX);
            html! { (ctx.f("event-waiting", &[("seconds", Arg::Number(seconds))])) }
        }
        What::Exchanged { mac: Some(mac) } => named("event-exchanged", "mac", mac),
        What::Exchanged { mac: None } => html! { (ctx.t("event-exchanged-somebody")) },
        What::Checked(checked) => match (checked.found, &checked.address) {
            (true, Some(address)) => named("event-found", "address", address),
            (true, None) => html! { (ctx.t("event-found-somewhere")) },
            (false, _) => html! { (ctx.t("event-not-found")) },
        },
        What::Finding { text, .. } => says("event-finding", "what", text),
        What::End(_) => return None,
    })
}

/// How it ended, in one sentence.
pub(crate) fn headline(ctx: &Ctx, end: &End) -> String {
    let printer = end
        .printer
        .as_ref()
        .and_then(|printer| printer.name.as_deref());
    match (end.outcome, printer) {
        (Outcome::Joined, Some(printer)) => ctx.f("end-joined", &[("printer", Arg::Text(printer))]),
        (Outcome::Joined, None) => ctx.t("end-joined-unnamed"),
        (Outcome::Cancelled, _) => ctx.t("end-cancelled"),
        (Outcome::Failed | Outcome::Planned, _) => ctx.t(match end.code {
            // WPS did its part; what is missing came after it.
            Some("joined-silent") => "end-joined-silent",
            Some("joined-not-found") => "end-joined-not-found",
            _ => "end-failed",
        }),
    }
}

/// Why it ended.
pub(crate) fn cause(ctx: &Ctx, end: &End) -> Markup {
    html! { @if let Some(cause) = &end.cause { p { (sentence_of(ctx, cause)) } } }
}
