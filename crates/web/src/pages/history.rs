//! What was done on this computer, and how it ended.

use std::io::Cursor;

use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use job::bundle::{BundleError, Options};
use job::history::{EventRow, History, HistoryError, RunId, RunRow};
use job::join::event::Step;
use maud::{Markup, html};
use serde::Deserialize;
use text::Arg;

use crate::ctx::Ctx;
use crate::house::Refusal;
use crate::page::{Page, english, joined, message, plain, sentence_of, whole};
use crate::pages::error;
use crate::pages::job::next_step;
use crate::pages::timeline::{at, step_name};

/// How many runs are listed.
const LISTED: u32 = 100;

/// What a page or a document needs of the history, read on a thread that may wait.
pub(crate) async fn read<T: Send + 'static>(
    ctx: &Ctx,
    work: impl FnOnce(&History) -> Result<T, HistoryError> + Send + 'static,
) -> Result<T, Response> {
    let app = ctx.app.clone();
    let read = tokio::task::spawn_blocking(move || work(&app.house.history()?)).await;
    let Ok(read) = read else {
        return Err(error::page(ctx, error::OWN_FAULT));
    };
    read.map_err(|failed| {
        let refusal = Refusal::told("no-history", &failed);
        error::refusal(ctx, StatusCode::INTERNAL_SERVER_ERROR, &refusal)
    })
}

/// `GET /history`.
pub(crate) async fn list(ctx: Ctx) -> Response {
    let runs = match read(&ctx, |history| history.runs(LISTED)).await {
        Ok(runs) => runs,
        Err(response) => return response,
    };
    let body = html! {
        p { (ctx.t("history-lead")) }
        @if runs.is_empty() { p { (ctx.t("history-none")) } }
        ol.cards {
            @for run in &runs {
                li.card {
                    h2 { a href={ "/history/" (run.id.0) } {
                        (ctx.f("history-run", &[("number", Arg::Number(run.id.0))]))
                    } }
                    p { (when(&ctx, run)) }
                    p { (outcome(&ctx, run)) }
                }
            }
        }
    };
    Page::new(ctx.t("nav-history"), body).show(&ctx)
}

/// When it was, and which command it was.
fn when(ctx: &Ctx, run: &RunRow) -> String {
    let zoned = run.began.to_zoned(jiff::tz::TimeZone::system());
    let time = zoned.strftime("%Y-%m-%d %H:%M").to_string();
    let command = ("command", Arg::Text(&run.command));
    ctx.f("history-when", &[("time", Arg::Text(&time)), command])
}

fn outcome(ctx: &Ctx, run: &RunRow) -> Markup {
    let Some(end) = &run.end else {
        return html! { (ctx.t("history-open")) };
    };
    let id = match end.outcome.as_str() {
        "joined" | "provisioned" | "done" => "outcome-good",
        "cancelled" => "outcome-cancelled",
        _ => "outcome-bad",
    };
    let outcome = html! { strong { (ctx.t(id)) } };
    let outcome = match &end.code {
        None => outcome,
        Some(code) => {
            let parts = [("what", outcome), ("sources", html! { code { (code) } })];
            whole(ctx, "with-sources", &parts)
        }
    };
    let about = end
        .device
        .iter()
        .chain(&end.network)
        .map(|name| plain(name));
    joined(ctx, "history-about", std::iter::once(outcome).chain(about))
}

/// `GET /history/{number}`.
pub(crate) async fn one(ctx: Ctx, number: Result<Path<i64>, PathRejection>) -> Response {
    let Ok(Path(number)) = number else {
        return error::page(&ctx, error::NOT_FOUND);
    };
    let found = match read(&ctx, move |history| history.run(RunId(number))).await {
        Ok(found) => found,
        Err(response) => return response,
    };
    let Some((run, events)) = found else {
        return error::page(&ctx, error::NOT_FOUND);
    };
    let body = html! {
        p { (when(&ctx, &run)) }
        p { (outcome(&ctx, &run)) }
        @if let Some(end) = &run.end {
            @if let Some(cause) = &end.cause { p { (sentence_of(&ctx, cause)) } }
            @if let Some(next) = &end.next {
                h2 { (ctx.t("end-next")) }
                p { (next_step(&ctx, next)) }
            }
        }
        (bundle(&ctx, number))
        h2 #events { (ctx.t("job-happened")) }
        div.scroll tabindex="0" role="region" aria-labelledby="events" {
            table {
                thead { tr {
                    th scope="col" { (ctx.t("column-time")) }
                    th scope="col" { (ctx.t("column-event")) }
                    th scope="col" { (ctx.t("column-detail")) }
                } }
                tbody {
                    @for event in &events {
                        tr {
                            td { (at(&ctx, event.at_ms)) }
                            td lang="en" { (event.name) }
                            td { (happened(&ctx, event)) }
                        }
                    }
                }
            }
        }
    };
    let title = ctx.f("history-run", &[("number", Arg::Number(number))]);
    Page::new(title, body).show(&ctx)
}

/// What a support desk asks for.
pub(crate) fn bundle(ctx: &Ctx, number: i64) -> Markup {
    html! {
        form.bundle action="/bundle" {
            input type="hidden" name="run" value=(number);
            p.hint { (ctx.t("bundle-text")) }
            label.check {
                input type="checkbox" name="hide-names" value="1";
                span { (ctx.t("bundle-hide-names")) }
            }
            button.quiet type="submit" { (ctx.t("bundle")) }
        }
    }
}

/// What an event says in one line.
fn happened(ctx: &Ctx, event: &EventRow) -> Markup {
    if let Some(says) = &event.says {
        return message(ctx, says);
    }
    let step = event.detail.get("step").and_then(serde_json::Value::as_str);
    match step.filter(|_| event.name == "begin").and_then(Step::named) {
        Some(step) => html! { (step_name(ctx, step)) },
        None => english(ctx, &detail(&event.detail)),
    }
}

/// A word of an event that says nothing to people.
fn detail(detail: &serde_json::Value) -> String {
    for key in ["text", "title", "what", "name", "address", "cause", "step"] {
        if let Some(text) = detail.get(key).and_then(serde_json::Value::as_str) {
            return text.chars().take(300).collect();
        }
    }
    String::new()
}

/// Which run a bundle is of, and what is not to be in it.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Which {
    run: Option<i64>,
    /// A box that was ticked.
    hide_names: Option<String>,
}

/// `GET /bundle`: what a support desk asks for, without secrets.
pub(crate) async fn download(ctx: Ctx, which: Result<Query<Which>, QueryRejection>) -> Response {
    let Ok(Query(Which { run, hide_names })) = which else {
        return error::page(&ctx, error::MALFORMED);
    };
    let app = ctx.app.clone();
    let options = Options {
        run: run.map(RunId),
        captures: Vec::new(),
        hide_names: hide_names.is_some(),
        now: Timestamp::now(),
        program: concat!("octopin ", env!("CARGO_PKG_VERSION")).to_owned(),
        language: ctx.language,
    };
    let made = tokio::task::spawn_blocking(move || {
        let mut file = Cursor::new(Vec::new());
        let history = app.house.history().map_err(BundleError::from)?;
        job::bundle::write(&history, &options, &mut file)?;
        Ok::<_, BundleError>(file.into_inner())
    })
    .await;
    match made {
        Ok(Ok(octets)) => {
            let name = run.map_or_else(
                || "attachment; filename=\"octopin-bundle.zip\"".to_owned(),
                |run| format!("attachment; filename=\"octopin-bundle-{run}.zip\""),
            );
            let mut response = octets.into_response();
            let headers = response.headers_mut();
            headers.insert(
                header::CONTENT_TYPE,
                HeaderValue::from_static("application/zip"),
            );
            if let Ok(name) = HeaderValue::from_str(&name) {
                headers.insert(header::CONTENT_DISPOSITION, name);
            }
            response
        }
        Ok(Err(BundleError::NoRun(_))) => error::page(&ctx, error::NOT_FOUND),
        Ok(Err(failed)) => {
            let refusal = Refusal::told("no-bundle", &failed);
            error::refusal(&ctx, StatusCode::INTERNAL_SERVER_ERROR, &refusal)
        }
        Err(_) => error::page(&ctx, error::OWN_FAULT),
    }
}
