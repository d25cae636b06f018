//! Where a printer keeps its PIN and its button, with drawings; how sure that is, and who says so.

use axum::extract::Query;
use axum::response::Response;
use devices::guide::Sentence;
use devices::guide::printer::{Answer, Guide, Path, PinAnswer, Unknown, Way};
use maud::{Markup, html};
use text::{Arg, Tell};
use wsc::pin::DevicePin;

use crate::ctx::Ctx;
use crate::page::{Field, Id, Page, confidence, field, joined, message, next, plain, said, whole};
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
    // A PIN that was typed into the wrong box does not stay on the page.
    let is_pin = is_pin(&model);
    let model = if is_pin { String::new() } else { model };
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
    let wrong = match found {
        _ if is_pin => Some(Id("where-is-pin")),
        Some(Err(_)) => Some(Id("where-unknown")),
        _ => None,
    };
    let body = html! {
        (body)
        (ask(&ctx, &model, wrong))
        (next(&ctx, "/pin", Id("to-pin")))
    };
    Page::new(title, body).show(&ctx)
}

/// Whether this is a WPS PIN rather than a model: models have no eight digits.
fn is_pin(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits == 8 && DevicePin::parse(text).is_ok()
}

/// The box for a model.
pub(crate) fn ask(ctx: &Ctx, model: &str, wrong: Option<Id>) -> Markup {
    html! {
        h2 { (ctx.t("where-ask")) }
        form method="get" action="/where" {
            (field(&Field {
                name: "model", label: ctx.t("where-model"), value: model, kind: "text",
                hint: Some(ctx.t("where-model-hint")), max: MODEL_MAX,
                error: wrong.map(|wrong| plain(&ctx.t(wrong.0))),
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
            p { (ctx.t(panel::about(kind).0)) }
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
            @let sources = path.sources.iter().map(|source| said(ctx, *source));
            (whole(ctx, "sure-from", &[
                ("sure", confidence(ctx, path.confidence.as_str())),
                ("sources", joined(ctx, "list-sources", sources)),
            ]))
        }
    }
}

fn steps(ctx: &Ctx, name: &str, answer: &Answer<'_>, way: &Way<'_>) -> Markup {
    html! {
        ol.do { @for step in way.steps() { li { (said(ctx, step.text)) } } }
        @if let Some(see) = way.see() {
            p { (whole(ctx, "you-will-see", &[("what", said(ctx, see))])) }
        }
        @if let Some(lasts) = way.lasts() {
            p { (whole(ctx, "it-lasts", &[("time", said(ctx, lasts))])) }
        }
        (panel::drawings(ctx, name, &Panel::of(answer), way))
    }
}

/// The titles of sources that the guide names.
fn sources_of<'a>(
    ctx: &'a Ctx,
    answer: &'a Answer<'_>,
    names: &'a [String],
) -> impl Iterator<Item = Markup> + 'a {
    let titles = names.iter().filter_map(|name| answer.guide().title(name));
    titles.map(|title| said(ctx, title))
}

/// What its lights say.
pub(crate) fn lights(ctx: &Ctx, answer: &Answer<'_>) -> Markup {
    html! {
        @if let Some(lights) = answer.lights() {
            section aria-labelledby="the-lights" {
                h2 #the-lights { (ctx.t("lights")) }
                dl.lights {
                    @for row in &lights.rows {
                        dt { (panel::lamp(row.state)) (said(ctx, &row.looks)) }
                        dd { (said(ctx, &row.means)) }
                    }
                }
                p.sure-line {
                    (whole(ctx, "sure-from", &[
                        ("sure", confidence(ctx, lights.confidence.as_str())),
                        ("sources", joined(ctx, "list-sources", sources_of(ctx, answer, &lights.sources))),
                    ]))
                }
            }
        }
    }
}
