//! The job as it goes on, and what came of it: the same page with and without script. Where there is
//! script, [`live`](super::live) brings what changes.

use axum::response::Response;
use job::join::event::{End, Outcome};
use maud::{Markup, PreEscaped, html};
use text::{Arg, Message};

use crate::ctx::Ctx;
use crate::page::{Id, Page, form, live, message, next, sentence_of, told};
use crate::pages::asked::{Slip, asked, slip};
use crate::pages::entry::to;
use crate::pages::history::bundle;
use crate::pages::live::Mark;
use crate::pages::timeline::{cause, headline, left_text, lines, sentence, view};
use crate::pages::{devices, error, words};
use crate::person::{Ask, Reply};
use crate::run::{Run, Shown};
use crate::sent::Sent;

/// The ends at which nothing but time was used up: the same way can be gone again at once.
const TIMELY: &[&str] = &["cancelled", "nobody-came"];

/// `GET /job`.
pub(crate) async fn get(ctx: Ctx) -> Response {
    show(&ctx, None)
}

/// `GET /job/answer`: where a browser comes back to the answer of a form.
pub(crate) async fn back() -> Response {
    to("/job")
}

fn show(ctx: &Ctx, slip: Option<&Slip>) -> Response {
    let Some(run) = ctx.app.run() else {
        let body = html! { p { (ctx.t("job-none")) } (next(ctx, "/plan", Id("to-plan"))) };
        return Page::new(ctx.t("job-title"), body).show(ctx);
    };
    let shown = run.shown();
    let mark = Mark {
        serial: run.serial,
        events: shown.events.len(),
    };
    let stream = (!shown.over).then_some("/job/events");
    let body = html! {
        (told(ctx, &sentence(ctx, &run, &shown)))
        div #act { (act(ctx, &run, &shown, slip)) }
        p.left #left role="timer" { @if let Some(left) = shown.left { (left_text(ctx, left.as_secs())) } }
        div #devices { (devices::view(ctx, &run, &shown)) }
        (live(ctx, stream, Some(&mark.text()), &view(ctx, &run, &shown)))
        h2 #happened { (ctx.t("job-happened")) }
        ol.timeline #timeline aria-labelledby="happened" {
            @for line in lines(ctx, &run, &shown.events).into_iter().flatten() {
                (PreEscaped(line))
            }
        }
    };
    Page::new(ctx.t("job-title"), body).show(ctx)
}

/// What the person can do now: answer, do, stop, or go on after the end. The mark says what it is
/// about: where that is the same, what was typed stays.
pub(crate) fn act(ctx: &Ctx, run: &Run, shown: &Shown, slip: Option<&Slip>) -> Markup {
    let question = shown.question.as_ref().map_or(0, |(number, _)| *number);
    html! {
        @if let Some(end) = &shown.end {
            (outcome(ctx, shown, end))
        } @else if shown.over {
            p.outcome.bad { (ctx.t("job-broken")) }
            (next(ctx, "/plan", Id("to-plan")))
        } @else {
            div data-question=(question) { (asked(ctx, run, shown, slip)) }
            (form(ctx, "/job/stop", &html! {
                button.quiet type="submit" { (ctx.t("job-stop")) }
            }))
        }
    }
}

/// Whether it names what only a terminal has: the program's commands and options.
fn is_for_terminals(next: &Message) -> bool {
    let english = next.english();
    ["--", "`octopin "]
        .iter()
        .any(|sign| english.contains(sign))
}

/// What to do next, as it can be done from a page.
pub(crate) fn next_step(ctx: &Ctx, next: &Message) -> Markup {
    if is_for_terminals(next) {
        html! { (ctx.t("end-next-here")) }
    } else {
        sentence_of(ctx, next)
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
                p { (next_step(ctx, next)) }
            }
            @if end.code == Some("wrong-pin") { p { (ctx.t("end-pin-forgotten")) } }
            (words::of(ctx, end.cause.iter().chain(&end.next).chain(&end.causes)))
            @if !end.causes.is_empty() {
                details {
                    summary { (ctx.t("end-causes")) }
                    ul { @for cause in &end.causes { li { (message(ctx, cause)) } } }
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
            @if let Some(way) = end.via.filter(|_| end.code.is_some_and(|code| TIMELY.contains(&code))) {
                (form(ctx, "/job", &html! {
                    input type="hidden" name="way" value=(way);
                    button.main type="submit" { (ctx.t("job-again")) }
                }))
            }
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
    let (Some(run), Ok(number)) = (ctx.app.run(), sent.field("question").parse::<u64>()) else {
        return error::page(ctx, error::MALFORMED);
    };
    let question = run.shown().question;
    // A question that does not stand any more needs no answer.
    let Some((_, ask)) = question.filter(|(stands, _)| *stands == number) else {
        return to("/job");
    };
    let reply = match (&ask, sent.field("reply")) {
        (Ask::Agree(_) | Ask::Done, "yes") => Reply::Agreed(true),
        (Ask::Agree(_) | Ask::Done, "no") => Reply::Agreed(false),
        (Ask::Agree(_) | Ask::Done, _) => return error::page(ctx, error::MALFORMED),
        (Ask::See(inquiry), name) => {
            match inquiry.answers.iter().position(|one| one.name == name) {
                Some(number) => Reply::Seen(number),
                None => return error::page(ctx, error::MALFORMED),
            }
        }
        (Ask::Pin | Ask::Passphrase(_), _) => {
            let box_name = if ask == Ask::Pin { "pin" } else { "passphrase" };
            let typed = sent.secret(box_name).unwrap_or_default();
            if let Some(slip) = slip(ctx, &ask, &typed) {
                return show(ctx, Some(&slip));
            }
            Reply::Secret(typed)
        }
    };
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
