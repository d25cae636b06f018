//! Where a printer keeps its PIN and its button, with drawings; how sure that is, and who says so.

use axum::extract::Query;
use axum::response::Response;
use devices::guide::Sentence;
use devices::guide::printer::{Answer, Guide, Path, PinAnswer, Unknown, Way};
use maud::{Markup, html};
use text::{Arg, Tell};

use crate::ctx::Ctx;
use crate::page::{Field, Id, Page, confidence, field, message, next, plain, said};
use crate::pages::panel::{self, Panel};
use crate::pages::pin::{Asked, kinds};
use crate::pages::words::word;

/// The longest name of a model.
const MODEL_MAX: usize = 120;

/// `GET /where`.
pub(crate) async fn get(ctx: Ctx, query: Asked) -> Response {
    let given = query.map(|Query(query)| query.model).unwrap_or_default();
    let given: String = given.trim().chars().take(MODEL_MAX).collect();
    let known = ctx.app.seen();
    let seen = known.and_then(|seen| seen.sight.facts.printer.model.get().cloned());
    let model = if given.is_empty() {
        seen.unwrap_or_default()
    } else {
        given
    };
    let Ok(guide) = Guide::builtin() else {
        return super::error::page(&ctx, super::error::OWN_FAULT);
    };
    let found = (!model.is_empty()).then(|| guide.find(&model));
    let (title, body) = match &found {
        None => (ctx.t("where-title"), html! {}),
        Some(Ok(answer)) => {
            let family = || ctx.language.message(&answer.family().told());
            let name = answer.model.clone().unwrap_or_else(family);
            let title = ctx.f("where-of", &[("printer", Arg::Text(&name))]);
            (title, show(&ctx, answer))
        }
        Some(Err(unknown)) => (ctx.t("where-title"), near(&ctx, &model, unknown)),
    };
    let wrong = matches!(found, Some(Err(_)));
    let body = html! {
        (body)
        (ask(&ctx, &model, wrong))
        (next(&ctx, "/pin", Id("to-pin")))
    };
    Page::new(title, body).show(&ctx)
}

/// The box for a model.
pub(crate) fn ask(ctx: &Ctx, model: &str, wrong: bool) -> Markup {
    html! {
        h2 { (ctx.t("where-ask")) }
        form method="get" action="/where" {
            (field(&Field {
                name: "model", label: ctx.t("where-model"), value: model, kind: "text",
                hint: Some(ctx.t("where-model-hint")), max: MODEL_MAX,
                error: wrong.then(|| plain(&ctx.t("where-unknown"))),
                ..Field::default()
            }))
            button type="submit" { (ctx.t("where-show")) }
        }
    }
}

/// Names that the guide knows and that are near to one that it does not.
pub(crate) fn near(ctx: &Ctx, model: &str, unknown: &Unknown) -> Markup {
    let several = unknown.candidates.iter().map(Sentence::english);
    let near = unknown.near.iter().map(String::as_str);
    let names: Vec<&str> = several.chain(near).take(12).collect();
    html! {
        p.outcome.bad { (ctx.f("where-not-known", &[("printer", Arg::Text(model))])) }
        @if !names.is_empty() {
            p { (ctx.t("where-near")) }
            ul.more {
                @for name in names {
                    li { a href={ "/where?model=" (super::start::query(name)) } { (name) } }
                }
            }
        }
    }
}

/// What the guide says of a printer.
fn show(ctx: &Ctx, answer: &Answer<'_>) -> Markup {
    let kind = answer.panel();
    html! {
        div.lead {
            (ctx.t("where-panel")) " " (ctx.t(panel::about(kind).0)) " "
            (word(ctx, "device-pin"))
        }
        @if answer.wireless() == Some(false) {
            p.outcome.bad { (ctx.t("where-no-wifi")) }
        } @else {
            (the_pin(ctx, answer))
            (lights(ctx, answer))
            section aria-labelledby="the-button" {
                h2 #the-button { (ctx.t("where-button")) }
                (word(ctx, "push-button"))
                (way(ctx, "button", answer, &answer.button()))
            }
            details {
                summary { (ctx.t("where-report")) }
                (way(ctx, "report", answer, &answer.report()))
            }
            details {
                summary { (ctx.t("where-restore")) }
                (way(ctx, "restore", answer, &answer.restore()))
            }
        }
        @if let Some(note) = answer.wireless_note() { p.note { (message(ctx, &note)) } }
        @for note in answer.notes() { p.note { (said(ctx, note)) } }
        details {
            summary { (ctx.t("pin-kinds-title")) }
            (kinds(ctx))
        }
    }
}

/// Where its PIN is.
pub(crate) fn the_pin(ctx: &Ctx, answer: &Answer<'_>) -> Markup {
    let (pin, path) = answer.pin();
    html! {
        section aria-labelledby="the-pin" {
            h2 #the-pin { (ctx.t(match pin {
                PinAnswer::Shown => "where-shown",
                PinAnswer::Printed => "where-printed",
                PinAnswer::NotEvidenced => "where-not-evidenced",
            })) }
            (way(ctx, "pin", answer, &path))
            @if pin == PinAnswer::NotEvidenced { p { (ctx.t("pin-without")) } }
            @if pin == PinAnswer::Printed { p { (ctx.t("where-print-anew")) } }
        }
    }
}

/// How it does something, in words and in drawings.
pub(crate) fn way(ctx: &Ctx, name: &str, answer: &Answer<'_>, path: &Path<'_>) -> Markup {
    html! {
        @match &path.way {
            Some(way) => (steps(ctx, name, answer, way)),
            None => p { (ctx.t("not-evidenced")) },
        }
        @if let Some(other) = &path.other {
            h3 { (ctx.t("where-or")) }
            (steps(ctx, &format!("{name}-or"), answer, other))
        }
        @if let Some(note) = path.note { p { (said(ctx, note)) } }
        p.sure-line {
            (confidence(ctx, path.confidence.as_str())) " "
            (ctx.t("sources")) " "
            @for (at, source) in path.sources.iter().enumerate() {
                @if at > 0 { "; " }
                (said(ctx, *source))
            }
        }
    }
}

fn steps(ctx: &Ctx, name: &str, answer: &Answer<'_>, way: &Way<'_>) -> Markup {
    html! {
        ol.do { @for step in way.steps() { li { (said(ctx, step.text)) } } }
        @if let Some(see) = way.see() { p { (ctx.t("you-will-see")) " " (said(ctx, see)) } }
        @if let Some(lasts) = way.lasts() { p { (ctx.t("it-lasts")) " " (said(ctx, lasts)) } }
        (panel::drawings(ctx, name, &Panel::of(answer), way))
    }
}

/// What its lights say.
pub(crate) fn lights(ctx: &Ctx, answer: &Answer<'_>) -> Markup {
    html! {
        @if let Some(lights) = answer.lights() {
            section aria-labelledby="the-lights" {
                h2 #the-lights { (ctx.t("lights")) }
                dl {
                    @for row in &lights.rows {
                        dt { (said(ctx, &row.looks)) }
                        dd { (said(ctx, &row.means)) }
                    }
                }
            }
        }
    }
}
