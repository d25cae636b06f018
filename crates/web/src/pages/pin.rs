//! The box for the printer's PIN: checked as it is typed, and it says which of the four PINs that
//! looks like.

use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::response::{IntoResponse, Response};
use job::join::What;
use maud::{Markup, html};
use serde::Deserialize;
use subtle::ConstantTimeEq;
use text::Arg;
use wsc::pin::{DevicePin, PinError, Weakness};

use crate::ctx::Ctx;
use crate::page::{Field, Id, Page, field, form, next, plain};
use crate::pages::entry::to;
use crate::pages::words::word;
use crate::sent::Sent;

/// The longest text in the box.
pub(crate) const PIN_MAX: usize = 40;

/// The four PINs that people mix up: what it is called, where it stands, where it belongs.
const KINDS: &[(Id, Id)] = &[
    (Id("pin-kind-device"), Id("pin-kind-device-text")),
    (Id("pin-kind-router"), Id("pin-kind-router-text")),
    (Id("pin-kind-web"), Id("pin-kind-web-text")),
    (Id("pin-kind-direct"), Id("pin-kind-direct-text")),
];

/// `GET /pin`.
pub(crate) async fn get(ctx: Ctx) -> Response {
    show(&ctx, "", None, None)
}

/// `POST /pin`.
pub(crate) async fn post(sent: Sent) -> Response {
    let ctx = &sent.ctx;
    if sent.given("forget").is_some() {
        ctx.app.give_pin(None);
        return to("/pin");
    }
    let text = sent.field("pin");
    // What it looks like, where there is no script that says so while it is typed.
    if sent.given("check").is_some() {
        return show(ctx, text, None, Some(judge(ctx, text)));
    }
    match taken(ctx, text) {
        Ok(pin) => {
            ctx.app.give_pin(Some(pin));
            to("/plan")
        }
        Err(wrong) => show(ctx, text, Some(&wrong), None),
    }
}

/// The PIN in a text, or why it is not taken.
pub(crate) fn taken(ctx: &Ctx, text: &str) -> Result<DevicePin, String> {
    match DevicePin::parse(text) {
        Ok(pin) if !is_of_router(ctx, &pin) => Ok(pin),
        _ => Err(judge(ctx, text)),
    }
}

/// Whether the router told this PIN as its own in the last job.
fn is_of_router(ctx: &Ctx, pin: &DevicePin) -> bool {
    let events = ctx.app.run().map(|run| run.shown().events);
    events.unwrap_or_default().iter().any(|event| {
        let What::RouterPin { pin: own } = &event.what else {
            return false;
        };
        let (own, pin) = (own.expose_secret(), pin.expose_secret());
        bool::from(own.as_bytes().ct_eq(pin.as_bytes()))
    })
}

/// `GET` where a form was sent to.
pub(crate) async fn back() -> Response {
    to("/pin")
}

/// `POST /pin/check`: the sentence below the box, while it is typed.
pub(crate) async fn check(sent: Sent) -> Response {
    let text = sent.field("pin");
    let said = if text.is_empty() {
        String::new()
    } else {
        judge(&sent.ctx, text)
    };
    said.into_response()
}

fn show(ctx: &Ctx, typed: &str, wrong: Option<&str>, said: Option<String>) -> Response {
    let known = ctx.app.known();
    let printer = known.seen.as_ref().and_then(|seen| seen.as_ref().ok());
    let printer = printer.and_then(|seen| seen.sight.facts.printer.model.get().cloned());
    let body = html! {
        div.lead { p { (ctx.t("pin-lead")) } (word(ctx, "device-pin")) }
        @if let Some(model) = &printer {
            p { a.button.quiet href={ "/where?model=" (super::start::query(model)) } {
                (ctx.f("where-of", &[("printer", Arg::Text(model))]))
            } }
        } @else {
            p { a.button.quiet href="/where" { (ctx.t("nav-where")) } }
        }
        @if ctx.app.house.scenario().is_some() { p.note { (ctx.t("pin-demo")) } }
        @if known.has_pin {
            div.outcome.good {
                p { (ctx.t("pin-given")) }
                (form(ctx, "/pin", &html! {
                    input type="hidden" name="forget" value="1";
                    button.quiet type="submit" { (ctx.t("pin-forget")) }
                }))
            }
        }
        (form(ctx, "/pin", &html! {
            (field(&Field {
                name: "pin", label: ctx.t("pin-label"), value: typed, kind: "text",
                hint: Some(ctx.t("pin-hint")), inputmode: Some("numeric"), max: PIN_MAX,
                check: Some("/pin/check"), error: wrong.map(plain), said, ..Field::default()
            }))
            div.buttons {
                button type="submit" { (ctx.t("pin-use")) }
                button.quiet type="submit" name="check" value="1" { (ctx.t("pin-check")) }
            }
        }))
        h2 { (ctx.t("pin-without-title")) }
        p { (ctx.t("pin-without")) }
        (next(ctx, "/plan", Id("to-plan-without")))
        h2 { (ctx.t("pin-kinds-title")) }
        (kinds(ctx))
    };
    Page::new(ctx.t("pin-title"), body).show(ctx)
}

/// The four PINs.
pub(crate) fn kinds(ctx: &Ctx) -> Markup {
    html! {
        dl {
            @for (name, about) in KINDS {
                dt { (ctx.t(name.0)) }
                dd { (ctx.t(about.0)) }
            }
        }
    }
}

/// What a text in the box is, in one or two sentences.
pub(crate) fn judge(ctx: &Ctx, text: &str) -> String {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let count = i64::try_from(digits).unwrap_or(i64::MAX);
    let (id, args): (&str, Vec<(&str, Arg<'_>)>) = match DevicePin::parse(text) {
        Ok(pin) if is_of_router(ctx, &pin) => ("pin-looks-router", Vec::new()),
        Ok(pin) => match (pin.weakness(), digits) {
            (Some(Weakness::PublishedExample), _) => ("pin-weak-example", Vec::new()),
            (Some(_), _) => ("pin-weak-pattern", Vec::new()),
            (None, 4) => ("pin-good-4", Vec::new()),
            (None, _) => ("pin-good", Vec::new()),
        },
        Err(PinError::Empty) => ("pin-empty", Vec::new()),
        // The published password of Wi-Fi Direct is one with eight digits and a wrong last one.
        Err(PinError::Checksum { .. }) if text.trim() == "12345678" => {
            ("pin-looks-direct", Vec::new())
        }
        Err(PinError::Checksum { expected, .. }) => (
            "pin-looks-web",
            vec![("expected", Arg::Number(expected.into()))],
        ),
        Err(PinError::NotADigit { .. }) if text.chars().count() >= 8 => {
            ("pin-looks-direct", Vec::new())
        }
        Err(PinError::NotADigit { .. }) => ("pin-not-digits", Vec::new()),
        Err(PinError::PushButtonPassword) => ("pin-zeros", Vec::new()),
        Err(_) if digits > 8 => ("pin-too-long", vec![("digits", Arg::Number(count))]),
        Err(_) => ("pin-length", vec![("digits", Arg::Number(count))]),
    };
    ctx.f(id, &args)
}

/// The model of an address.
#[derive(Deserialize)]
pub(crate) struct Model {
    #[serde(default)]
    pub(crate) model: String,
}

/// The query of pages about a model.
pub(crate) type Asked = Result<Query<Model>, QueryRejection>;
