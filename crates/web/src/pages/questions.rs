//! The three questions that people ask first, answered from the guide and from what was found.

use advisor::evidence::Truth;
use advisor::facts::PinSource;
use axum::extract::Query;
use axum::response::Response;
use devices::guide::printer as printers;
use devices::guide::router::Guide;
use devices::guide::router::find::{Clues, undecided};
use devices::guide::router::schema::{Function, Mode, Vendor};
use devices::guide::router::steps::{Instructions, Verdict};
use job::join::event::Outcome;
use maud::{Markup, html};
use text::{Arg, Tell};

use crate::ctx::Ctx;
use crate::page::{Field, Id, Page, confidence, field, message, next, plain, said, source, whole};
use crate::pages::error;
use crate::pages::history::bundle;
use crate::pages::pin::{Asked, kinds};
use crate::pages::timeline::cause;
use crate::pages::where_pin::{self, lights, near, the_pin, way};
use crate::pages::words::{self, word};

/// The longest name of a router.
const ROUTER_MAX: usize = 120;

/// `GET /questions/pin`: where is my HP printer's WPS PIN?
pub(crate) async fn pin(ctx: Ctx) -> Response {
    let Ok(guide) = printers::Guide::builtin() else {
        return error::page(&ctx, error::OWN_FAULT);
    };
    let seen = ctx.app.seen();
    let printer = seen.as_ref().map(|seen| &seen.sight.facts.printer);
    let model = printer.and_then(|printer| printer.model.get());
    let answer = model.map(|model| guide.find(model));
    let body = html! {
        div.lead { p { (ctx.t("question-pin-short")) } (word(&ctx, "device-pin")) }
        @if let (Some(printer), Some(model)) = (printer, model) {
            h2 { (ctx.f("question-pin-yours", &[("printer", Arg::Text(model))])) }
            ul {
                (known(&ctx, Id("printer-has-wps"), &printer.wps.so()))
                (known(&ctx, Id("printer-shows-pin"), &printer.pin.is(|pin| *pin == PinSource::Shown)))
                (known(&ctx, Id("printer-prints-pin"), &printer.pin.is(|pin| *pin == PinSource::Printed)))
                (known(&ctx, Id("printer-has-button"), &printer.button.so()))
                @if ctx.app.known().has_pin { li { (ctx.t("pin-given")) } }
            }
        }
        @match (&answer, model) {
            (Some(Ok(answer)), _) => {
                (the_pin(&ctx, answer))
                (lights(&ctx, answer))
            },
            (Some(Err(unknown)), Some(model)) => (near(&ctx, model, unknown)),
            _ => {},
        }
        @if !matches!(answer, Some(Ok(_))) {
            h2 { (ctx.t("question-pin-panel")) }
            p { (ctx.t("question-pin-panel-text")) }
            h2 { (ctx.t("question-pin-printed")) }
            p { (ctx.t("question-pin-printed-text")) }
        }
        (where_pin::ask(&ctx, model.map_or("", String::as_str), None))
        h2 { (ctx.t("pin-kinds-title")) }
        (kinds(&ctx))
        (next(&ctx, "/pin", Id("to-pin")))
    };
    Page::new(ctx.t("nav-question-pin"), body).show(&ctx)
}

/// `GET /questions/router`: does my router support WPS PIN setup?
pub(crate) async fn router(ctx: Ctx, query: Asked) -> Response {
    let Ok(guide) = Guide::load() else {
        return error::page(&ctx, error::OWN_FAULT);
    };
    let given = query.map(|Query(query)| query.model).unwrap_or_default();
    let given: String = given.trim().chars().take(ROUTER_MAX).collect();
    let seen = ctx.app.seen();
    let model = seen
        .as_ref()
        .and_then(|seen| seen.sight.facts.router.model.get().cloned());
    let asked = if given.is_empty() {
        model.clone().unwrap_or_default()
    } else {
        given.clone()
    };
    let clues = Clues {
        maker: Some(asked.clone()),
        model: Some(asked.clone()),
        ..Clues::default()
    };
    let matches = if asked.is_empty() {
        Vec::new()
    } else {
        guide.for_router(&clues)
    };
    let best = matches
        .first()
        .filter(|_| !undecided(&matches))
        .map(|one| one.vendor);
    let body = html! {
        div.lead {
            p { (ctx.t("question-router-short")) }
            (word(&ctx, "wps"))
            (word(&ctx, "router-pin"))
        }
        @if let Some(seen) = &seen {
            @let facts = &seen.sight.facts;
            h2 { (ctx.t("question-router-yours")) }
            @if let Some(model) = &model { p { (model) } }
            ul {
                (known(&ctx, Id("router-has-wps"), &facts.wps.on.so()))
                (known(&ctx, Id("router-takes-pin"), &facts.router.takes_device_pin.so()))
                (known(&ctx, Id("router-takes-button"), &facts.router.takes_button.so()))
                (known(&ctx, Id("router-api-pin"), &facts.router.api_device_pin.so()))
                (known(&ctx, Id("router-own-pin"), &facts.router.takes_router_pin.so()))
                (known(&ctx, Id("router-locked"), &facts.wps.locked.so()))
            }
        }
        @match best {
            Some(vendor) => (of_guide(&ctx, &guide, vendor)),
            None => {
                @if !asked.is_empty() && given.is_empty() { p.outcome { (ctx.t("question-router-unknown")) } }
                @if matches.len() > 1 {
                    ul.more { @for one in matches.iter().take(8) {
                        li { a href={ "?model=" (super::start::query(&one.vendor.name)) } { (one.vendor.name) } }
                    } }
                }
            },
        }
        form method="get" action="/questions/router" {
            (field(&Field {
                name: "model", label: ctx.t("question-router-model"), value: &given, kind: "text",
                hint: Some(ctx.t("question-router-model-hint")), max: ROUTER_MAX,
                error: (!given.is_empty() && best.is_none()).then(|| plain(&ctx.t("question-router-unknown"))),
                ..Field::default()
            }))
            button type="submit" { (ctx.t("where-show")) }
        }
        @if best.is_none() {
            h2 { (ctx.t("question-router-any")) }
            (instructions(&ctx, &guide.steps_for(None, Function::DevicePin, None)))
        }
    };
    Page::new(ctx.t("nav-question-router"), body).show(&ctx)
}

/// One thing that is known of the router that was found, or not known.
fn known(ctx: &Ctx, what: Id, truth: &Truth) -> Markup {
    let answer = match truth.value {
        Some(true) => "yes",
        Some(false) => "no",
        None => "not-known",
    };
    let source = truth.evidence.first().map(|from| {
        let sure = confidence(ctx, from.confidence.as_str());
        (sure, source(ctx, &from.detail, from.source))
    });
    html! { li { (answered(ctx, what, answer, source)) } }
}

fn of_guide(ctx: &Ctx, guide: &Guide, vendor: &Vendor) -> Markup {
    let modes = [
        (Id("router-takes-pin"), &vendor.modes.device_pin),
        (Id("router-takes-button"), &vendor.modes.button),
        (Id("router-own-pin"), &vendor.modes.router_pin),
    ];
    html! {
        h2 { (vendor.name) }
        p { (said(ctx, &vendor.products)) }
        ul { @for (what, mode) in modes { (mode_line(ctx, vendor, what, mode)) } }
        h3 { (ctx.t("question-router-steps")) }
        (instructions(ctx, &guide.steps_for(Some(vendor), Function::DevicePin, None)))
        details {
            summary { (ctx.t("question-router-button")) }
            (instructions(ctx, &guide.steps_for(Some(vendor), Function::Button, None)))
        }
        details {
            summary { (ctx.t("question-router-off")) }
            (instructions(ctx, &guide.steps_for(Some(vendor), Function::SwitchOff, None)))
        }
        @for quirk in &vendor.quirks { p.note { (said(ctx, &quirk.text)) } }
    }
}

fn mode_line(ctx: &Ctx, vendor: &Vendor, what: Id, mode: &Mode) -> Markup {
    let answer = match mode.answer.known() {
        Some(true) => "yes",
        Some(false) => "no",
        None => "not-known",
    };
    let sure = confidence(ctx, mode.confidence.as_str());
    let source = message(ctx, &vendor.source(&mode.source));
    html! { li { (answered(ctx, what, answer, Some((sure, source)))) } }
}

/// A question with its answer, how sure that is, and who says so.
fn answered(ctx: &Ctx, what: Id, answer: &str, from: Option<(Markup, Markup)>) -> Markup {
    let what = plain(&ctx.t(what.0));
    let answer = html! { strong { (ctx.t(answer)) } };
    match from {
        None => whole(ctx, "answered", &[("what", what), ("answer", answer)]),
        Some((sure, source)) => {
            let parts = [
                ("what", what),
                ("answer", answer),
                ("sure", sure),
                ("source", source),
            ];
            whole(ctx, "answered-from", &parts)
        }
    }
}

fn instructions(ctx: &Ctx, all: &Instructions) -> Markup {
    html! {
        @match &all.verdict {
            Verdict::NotOffered(why) => { p { (message(ctx, &why.text)) } },
            // What holds for many routers is no evidence for this one.
            Verdict::NotEvidenced if all.routes.is_empty() => { p { (ctx.t("not-evidenced")) } },
            Verdict::NotEvidenced => { p { (ctx.t("question-router-general")) } },
            Verdict::Steps => {},
        }
        @for route in &all.routes {
            @if let Some(about) = &route.about { p { (said(ctx, about)) } }
            ol.do { @for step in &route.steps { li {
                (whole(ctx, "step-from", &[
                    ("step", message(ctx, &step.text)),
                    ("sure", confidence(ctx, step.confidence.as_str())),
                    ("source", html! { span.from { (message(ctx, &step.source)) } }),
                ]))
            } } }
        }
    }
}

/// `GET /questions/help`: when should I contact HP or a technician?
pub(crate) async fn help(ctx: Ctx) -> Response {
    let Ok(guide) = printers::Guide::builtin() else {
        return error::page(&ctx, error::OWN_FAULT);
    };
    let seen = ctx.app.seen();
    let diagnosis = seen
        .as_ref()
        .map(|seen| advisor::diagnose(&seen.sight.facts));
    let model = seen
        .as_ref()
        .and_then(|seen| seen.sight.facts.printer.model.get());
    let answer = model.and_then(|model| guide.find(model).ok());
    let body = html! {
        div.lead { (ctx.t("question-help-short")) }
        (last_try(&ctx))
        @if let Some(diagnosis) = &diagnosis {
            h2 { (ctx.t("question-help-now")) }
            p { (message(&ctx, &diagnosis.summary)) }
            p { (whole(&ctx, "finding-do", &[("what", message(&ctx, &diagnosis.next))])) }
            (words::of(&ctx, [&diagnosis.next]))
            @if diagnosis.calls.is_empty() { p.outcome.good { (ctx.t("question-help-nobody")) } }
            @for call in &diagnosis.calls {
                div.outcome {
                    p { strong { (message(&ctx, &call.ask)) } }
                    p { (message(&ctx, &call.why)) }
                    p { (ctx.t("question-help-tell")) }
                    ul { @for tell in &call.tell { li { (message(&ctx, tell)) } } }
                }
            }
        }
        @if let Some(answer) = &answer { (before_a_call(&ctx, answer)) }
        h2 { (ctx.t("question-help-hp")) }
        p { (ctx.t("question-help-hp-text")) }
        h2 { (ctx.t("question-help-router")) }
        p { (ctx.t("question-help-router-text")) }
        h2 { (ctx.t("question-help-technician")) }
        p { (ctx.t("question-help-technician-text")) }
        p { a href="/history" { (ctx.t("question-help-bundle")) } }
    };
    Page::new(ctx.t("nav-question-help"), body).show(&ctx)
}

/// How the last job of this program ended, where it was without success.
fn last_try(ctx: &Ctx) -> Markup {
    let shown = ctx.app.run().map(|run| run.shown());
    let failed = shown.as_ref().and_then(|shown| {
        let end = shown.end.as_ref()?;
        (end.outcome == Outcome::Failed).then_some((shown, end))
    });
    html! {
        @if let Some((shown, end)) = failed {
            h2 { (ctx.t("question-help-last")) }
            (cause(ctx, end))
            @if !end.causes.is_empty() {
                p { (ctx.t("end-causes")) }
                ol { @for cause in &end.causes { li { (message(ctx, cause)) } } }
            }
            (words::of(ctx, end.cause.iter().chain(&end.causes)))
            @if let Some(number) = shown.number { (bundle(ctx, number)) }
        }
    }
}

/// What the guide says that can be done with this printer before anybody is called.
fn before_a_call(ctx: &Ctx, answer: &printers::Answer<'_>) -> Markup {
    let name = answer.model.clone();
    let name = name.unwrap_or_else(|| ctx.language.message(&answer.family().told()));
    html! {
        h2 { (ctx.f("question-help-before", &[("printer", Arg::Text(&name))])) }
        details {
            summary { (ctx.t("where-report")) }
            (way(ctx, "report", answer, &answer.report()))
        }
        details {
            summary { (ctx.t("where-restore")) }
            (way(ctx, "restore", answer, &answer.restore()))
        }
        @if let Some(firmware) = answer.firmware() {
            details {
                summary { (ctx.t("question-help-firmware")) }
                ol.do { @for step in &firmware.steps { li { (said(ctx, step)) } } }
                p.sure-line { (confidence(ctx, firmware.confidence.as_str())) }
            }
        }
    }
}
