//! The plan: the ways that are open with their reasons, the others and what would open them, and one
//! button to start.

use advisor::plan::{OpenWay, Plan, Reason, Way};
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, PreEscaped, html};
use text::Message;

use crate::app::{Known, NoStart};
use crate::ctx::Ctx;
use crate::house::Seen;
use crate::page::{Id, Page, confidence, form, joined, live, message, next, source, told, whole};
use crate::pages::entry::to;
use crate::pages::error;
use crate::pages::found::trouble_of;
use crate::pages::start::while_looking;
use crate::pages::words;
use crate::sent::Sent;

/// `GET /plan`.
pub(crate) async fn get(ctx: Ctx) -> Response {
    let known = ctx.app.known();
    let stream = known.looking.then_some("/looking?page=plan");
    let body = html! {
        (told(&ctx, &while_looking(&ctx, &known)))
        (live(&ctx, stream, None, &view(&ctx, &known)))
    };
    Page::new(ctx.t("plan-title"), body).show(&ctx)
}

/// The plan for what was seen; the live view brings it when that is known.
pub(crate) fn view(ctx: &Ctx, known: &Known) -> Markup {
    let Some((seen, plan)) = ctx.app.plan() else {
        return html! {
            @if let Some(Err(trouble)) = &known.seen { (trouble_of(ctx, trouble)) }
            (next(ctx, "/", Id("to-start")))
        };
    };
    html! {
        @if ctx.app.is_busy() {
            div.outcome { p { (ctx.t("error-busy")) } (next(ctx, "/job", Id("to-job"))) }
        }
        @if let Some(already) = &plan.already {
            p.outcome.good { (message(ctx, &already.message)) }
        }
        (ways(ctx, &seen, &plan))
        (shut(ctx, &seen, &plan))
    }
}

fn is_shut(seen: &Seen, way: Way) -> Option<&Message> {
    let mut rows = seen.cannot.iter();
    rows.find(|(shut, _)| *shut == way).map(|(_, why)| why)
}

fn ways(ctx: &Ctx, seen: &Seen, plan: &Plan) -> Markup {
    let mut open: Vec<&OpenWay> = plan
        .ways
        .iter()
        .filter(|open| is_shut(seen, open.way).is_none())
        .collect();
    // A story that is told has a way of its own, which is offered first.
    let own = ctx.app.house.own_way();
    let is_own = |open: &&OpenWay, verb: &str| {
        verb == "auto" || open.verb == verb || open.way.as_str() == verb
    };
    let own = own.and_then(|verb| open.iter().position(|open| is_own(open, verb)));
    if let Some(place) = own {
        let story = open.remove(place);
        open.insert(0, story);
    }
    html! {
        @match open.split_first() {
            None => {
                p.outcome.bad { (ctx.t("plan-none")) }
                @for opening in &plan.openings { p { (message(ctx, &opening.message)) } }
                @for other in &plan.otherwise { p { (message(ctx, other)) } }
                (words::of(ctx, plan.openings.iter().map(|one| &one.message).chain(&plan.otherwise)))
            }
            Some((best, others)) => {
                div.lead { (ctx.t(if own.is_some_and(|place| place > 0) {
                    "plan-lead-story"
                } else {
                    "plan-lead"
                })) }
                @if own.is_some() { p.note { (ctx.t("plan-story")) } }
                (way(ctx, best, true))
                @if !others.is_empty() {
                    h2 { (ctx.t("plan-others")) }
                    @for open in others { (way(ctx, open, false)) }
                }
            }
        }
    }
}

fn way(ctx: &Ctx, open: &OpenWay, best: bool) -> Markup {
    let id = format!("way-{}", open.way);
    let inside = html! {
        (reasons(ctx, Id("plan-for"), "for", &open.reasons_for))
        (reasons(ctx, Id("plan-against"), "against", &open.reasons_against))
        @if !open.needs.is_empty() {
            h3 { (ctx.t("plan-needs")) }
            ul { @for need in &open.needs { li { (message(ctx, need)) } } }
        }
        @if !open.changes.is_empty() {
            h3 { (ctx.t("plan-changes")) }
            ul { @for change in &open.changes { li { (message(ctx, change)) } } }
        }
        @if !open.unknown.is_empty() {
            h3 { (ctx.t("plan-unknown")) }
            ul { @for one in &open.unknown { li { (message(ctx, &one.message)) } } }
        }
    };
    html! {
        section.way.best[best] aria-labelledby=(id) {
            h2 id=(id) { (message(ctx, &open.title)) }
            p {
                @let sure = confidence(ctx, open.confidence.as_str());
                @if open.certain {
                    (sure)
                } @else {
                    (whole(ctx, "plan-perhaps", &[("sure", sure)]))
                }
            }
            (words::of(ctx, said(open)))
            @if best { (inside) } @else { details { summary { (ctx.t("plan-details")) } (inside) } }
            (form(ctx, "/job", &html! {
                input type="hidden" name="way" value=(open.way);
                button.main[best] type="submit" aria-describedby=(id) {
                    (ctx.t(if best { "plan-start" } else { "plan-start-other" }))
                }
            }))
        }
    }
}

/// Everything that is said of a way.
fn said(open: &OpenWay) -> impl Iterator<Item = &Message> {
    let reasons = open.reasons_for.iter().chain(&open.reasons_against);
    [&open.title]
        .into_iter()
        .chain(reasons.map(|reason| &reason.message))
        .chain(&open.needs)
        .chain(&open.changes)
}

fn reasons(ctx: &Ctx, title: Id, sign: &str, all: &[Reason]) -> Markup {
    html! {
        @if !all.is_empty() {
            h3 { (ctx.t(title.0)) }
            ul.{ "reasons-" (sign) } {
                @for reason in all {
                    li {
                        (with_sources(ctx, reason))
                    }
                }
            }
        }
    }
}

/// A reason with what it rests on, each source once.
fn with_sources(ctx: &Ctx, reason: &Reason) -> Markup {
    let mut all: Vec<String> = Vec::new();
    for from in &reason.evidence {
        let name = source(ctx, &from.detail, from.source).into_string();
        if !all.contains(&name) {
            all.push(name);
        }
    }
    let what = message(ctx, &reason.message);
    if all.is_empty() {
        return what;
    }
    let all = all.into_iter().map(PreEscaped);
    let sources = html! { span.from { (joined(ctx, "list-sources", all)) } };
    whole(ctx, "with-sources", &[("what", what), ("sources", sources)])
}

fn shut(ctx: &Ctx, seen: &Seen, plan: &Plan) -> Markup {
    let from_here = plan.ways.iter();
    let from_here = from_here.filter_map(|open| Some((open, is_shut(seen, open.way)?)));
    html! {
        details {
            summary { (ctx.t("plan-shut")) }
            @for (open, why) in from_here {
                h3 { (message(ctx, &open.title)) }
                p { (message(ctx, why)) }
            }
            @for shut in &plan.ruled_out {
                h3 { (message(ctx, &shut.title)) }
                ul { @for reason in &shut.why { li { (message(ctx, &reason.message)) } } }
                @if !shut.opens.is_empty() {
                    p { (ctx.t("plan-opens")) }
                    ul { @for opens in &shut.opens { li { (message(ctx, opens)) } } }
                }
                (words::of(ctx, shut.why.iter().map(|reason| &reason.message).chain(&shut.opens)))
            }
        }
    }
}

/// `POST /job`: the button was pressed.
pub(crate) async fn start(sent: Sent) -> Response {
    let ctx = &sent.ctx;
    let wanted = sent.field("way");
    let Some(way) = Way::ALL.iter().find(|way| way.as_str() == wanted) else {
        return error::page(ctx, error::MALFORMED);
    };
    match ctx.app.start(*way) {
        Ok(_) => to("/job"),
        Err(why) => error::page(ctx, refusal(why)),
    }
}

/// What a start that is refused looks like.
pub(crate) fn refusal(why: NoStart) -> error::Kind {
    let kind = match why {
        NoStart::Busy => error::BUSY,
        NoStart::Unseen | NoStart::Shut => error::SHUT,
        NoStart::System => error::OWN_FAULT,
    };
    debug_assert_ne!(kind.status, StatusCode::OK);
    kind
}
