//! The page that the printer printed, by photo, PDF or text: its PIN goes into the box, its checks
//! are explained.

use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use serde_json::Value;
use wsc::pin::DevicePin;

use crate::ctx::Ctx;
use crate::page::{Field, Id, Page, field, form, next, plain, upload, whole};
use crate::pages::pin::PIN_MAX;
use crate::sent::Uploaded;

/// What is shown of the document: where it is, and what it is called.
const ROWS: &[(&str, Id)] = &[
    ("model", Id("row-model")),
    ("status", Id("row-status")),
    ("ssid", Id("fact-network")),
    ("address", Id("row-address")),
    ("mac", Id("row-mac")),
    ("channel", Id("row-channel")),
    ("firmware", Id("row-firmware")),
];

/// What came of a check, by its word in the document.
const RESULTS: [(&str, Id); 3] = [
    ("pass", Id("report-pass")),
    ("fail", Id("report-fail")),
    ("not-run", Id("report-not-run")),
];

/// `GET /report`.
pub(crate) async fn get(ctx: Ctx) -> Response {
    ask(&ctx, StatusCode::OK, None)
}

/// The box for a picture, with what is wrong with the one that was sent.
fn ask(ctx: &Ctx, status: StatusCode, wrong: Option<&Markup>) -> Response {
    let body = html! {
        div.lead { (ctx.t("report-lead")) }
        p { a href="/where" { (ctx.t("report-how")) } }
        (upload(ctx, "/report", &html! {
            (field(&Field {
                name: "file", label: ctx.t("report-file"), kind: "file",
                hint: Some(ctx.t("report-file-hint")), accept: Some("image/*,.pdf,.txt"),
                error: wrong.cloned(), ..Field::default()
            }))
            button type="submit" { (ctx.t("report-do")) }
        }))
    };
    let page = Page::new(ctx.t("nav-report"), body).status(status);
    page.show(ctx)
}

/// `POST /report`.
pub(crate) async fn post(sent: Uploaded) -> Response {
    let language = sent.ctx.language;
    let read = sent.read(
        move |app, name, octets| app.house.readers().read_report(name, octets, language),
        |ctx, status, wrong| ask(ctx, status, Some(wrong)),
    );
    match read.await {
        Ok((ctx, document)) => {
            let body = show(&ctx, &document);
            Page::new(ctx.t("report-title"), body).show(&ctx)
        }
        Err(response) => response,
    }
}

fn show(ctx: &Ctx, document: &Value) -> Markup {
    let text = |key: &str| {
        let value = document.get(key)?;
        let text = value.as_str().map(str::to_owned);
        text.or_else(|| value.as_i64().map(|number| number.to_string()))
    };
    let list = |key: &str| {
        document
            .get(key)
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default()
    };
    let pin = text("pin").filter(|digits| DevicePin::parse(digits).is_ok());
    let word = |one: &Value, key: &str| {
        one.get(key)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    html! {
        @if let Some(pin) = &pin {
            // One misread picture in ten has a check digit that is right by chance: a person compares.
            div.outcome.good {
                p { (ctx.t("report-pin")) }
                (form(ctx, "/pin", &html! {
                    (field(&Field {
                        name: "pin", label: ctx.t("pin-label"), value: pin, kind: "text",
                        hint: Some(ctx.t("report-pin-compare")), inputmode: Some("numeric"),
                        check: Some("/pin/check"), max: PIN_MAX, ..Field::default()
                    }))
                    button.main type="submit" { (ctx.t("report-pin-use")) }
                }))
            }
        } @else {
            p.outcome { (ctx.t("report-no-pin")) }
            @if let Some(problem) = text("pin_problem") { p { (problem) } }
            (next(ctx, "/pin", Id("to-pin")))
        }
        dl {
            @for (key, name) in ROWS {
                @if let Some(value) = text(key) {
                    dt { (ctx.t(name.0)) }
                    dd { (value) }
                }
            }
        }
        @let checks = list("checks");
        @if !checks.is_empty() {
            h2 { (ctx.t("report-checks")) }
            ul { @for check in &checks {
                @let result = RESULTS.iter().find(|(result, _)| *result == word(check, "result"));
                li {
                    @let result = result.map(|(_, id)| ctx.t(id.0)).unwrap_or_default();
                    (whole(ctx, "report-check", &[
                        ("result", html! { strong { (result) } }),
                        // In the language of the printer.
                        ("check", html! { span lang=[text("language")] { (word(check, "label")) } }),
                    ]))
                }
            } }
        }
        @let findings = list("findings");
        @if !findings.is_empty() {
            h2 { (ctx.t("report-means")) }
            ul { @for finding in &findings {
                li {
                    p { (word(finding, "meaning")) }
                    @let todo = plain(&word(finding, "next"));
                    p { (whole(ctx, "finding-do", &[("what", todo)])) }
                }
            } }
        }
        p { (ctx.t("report-secrets")) }
    }
}
