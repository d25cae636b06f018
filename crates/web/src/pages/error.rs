//! Pages that say what went wrong and what to do; for programs, the same as JSON.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use job::history::Ended;
use maud::{Markup, html};
use serde_json::{Value, json};
use text::{Arg, Message, msg};

use crate::ctx::Ctx;
use crate::house::Refusal;
use crate::page::{Id, Page, sentence_of};
use crate::pages::job::next_step;

/// A kind of error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kind {
    pub(crate) status: StatusCode,
    pub(crate) code: &'static str,
    what: Id,
    next: Id,
}

const fn kind(status: StatusCode, code: &'static str, what: Id, next: Id) -> Kind {
    Kind {
        status,
        code,
        what,
        next,
    }
}

pub(crate) const FOREIGN_HOST: Kind = kind(
    StatusCode::MISDIRECTED_REQUEST,
    "foreign-host",
    Id("error-foreign-host"),
    Id("error-foreign-host-next"),
);
pub(crate) const CROSS_ORIGIN: Kind = kind(
    StatusCode::FORBIDDEN,
    "cross-origin",
    Id("error-cross-origin"),
    Id("error-cross-origin-next"),
);
pub(crate) const METHOD: Kind = kind(
    StatusCode::METHOD_NOT_ALLOWED,
    "method",
    Id("error-method"),
    Id("error-not-found-next"),
);
pub(crate) const NO_SESSION: Kind = kind(
    StatusCode::UNAUTHORIZED,
    "no-session",
    Id("error-no-session"),
    Id("error-no-session-next"),
);
pub(crate) const BAD_LINK: Kind = kind(
    StatusCode::GONE,
    "bad-link",
    Id("error-bad-link"),
    Id("error-no-session-next"),
);
pub(crate) const TOO_MANY: Kind = kind(
    StatusCode::TOO_MANY_REQUESTS,
    "too-many-links",
    Id("error-too-many"),
    Id("error-too-many-next"),
);
pub(crate) const TOO_FAST: Kind = kind(
    StatusCode::TOO_MANY_REQUESTS,
    "too-fast",
    Id("error-too-fast"),
    Id("error-too-fast-next"),
);
pub(crate) const NOT_FOUND: Kind = kind(
    StatusCode::NOT_FOUND,
    "not-found",
    Id("error-not-found"),
    Id("error-not-found-next"),
);
pub(crate) const NO_STORY: Kind = kind(
    StatusCode::NOT_FOUND,
    "no-story",
    Id("error-no-story"),
    Id("error-no-story-next"),
);
pub(crate) const MALFORMED: Kind = kind(
    StatusCode::BAD_REQUEST,
    "malformed",
    Id("error-malformed"),
    Id("error-malformed-next"),
);
pub(crate) const TOO_LARGE: Kind = kind(
    StatusCode::PAYLOAD_TOO_LARGE,
    "too-large",
    Id("error-too-large"),
    Id("error-too-large-next"),
);
pub(crate) const OLD_FORM: Kind = kind(
    StatusCode::FORBIDDEN,
    "old-form",
    Id("error-old-form"),
    Id("error-malformed-next"),
);
pub(crate) const SLOW: Kind = kind(
    StatusCode::GATEWAY_TIMEOUT,
    "slow",
    Id("error-slow"),
    Id("error-slow-next"),
);
pub(crate) const BUSY: Kind = kind(
    StatusCode::CONFLICT,
    "busy",
    Id("error-busy"),
    Id("error-busy-next"),
);
pub(crate) const SHUT: Kind = kind(
    StatusCode::CONFLICT,
    "way-not-open",
    Id("error-shut"),
    Id("error-shut-next"),
);
pub(crate) const OWN_FAULT: Kind = kind(
    StatusCode::INTERNAL_SERVER_ERROR,
    "own-fault",
    Id("error-own-fault"),
    Id("error-own-fault-next"),
);

/// The page of a kind of error.
pub(crate) fn page(ctx: &Ctx, kind: Kind) -> Response {
    let number = reference(ctx, kind.status, kind.code);
    if ctx.api {
        let english = |id: Id| text::Language::English.text(id.0, &[]);
        let (what, next) = (english(kind.what), english(kind.next));
        return document(kind.status, kind.code, &what, &next, number);
    }
    let body = html! {
        p.outcome.bad { (ctx.t(kind.next.0)) }
        // Where another page's link led here the browser kept the cookie back; from this page it
        // sends it.
        @if kind == NO_SESSION && ctx.came.foreign {
            p { (ctx.t("error-from-elsewhere")) }
            p { a.button href="" { (ctx.t("go-on")) } }
        }
        (referred(ctx, number))
        @if ctx.session.is_some() {
            p { a.button href="/" { (ctx.t("to-start")) } }
        }
    };
    let page = Page::new(ctx.t(kind.what.0), body).status(kind.status);
    // Under a name of somebody else's neither the style nor a link would be answered.
    if kind == FOREIGN_HOST {
        return page.alone().show(ctx);
    }
    page.show(ctx)
}

/// A document that says what went wrong, for programs.
pub(crate) fn problem(status: StatusCode, code: &str, what: &str, next: &str) -> Response {
    document(status, code, what, next, None)
}

fn document(
    status: StatusCode,
    code: &str,
    what: &str,
    next: &str,
    reference: Option<i64>,
) -> Response {
    let mut document = json!({
        "schema": "octopin.error/1", "code": code, "explanation": what, "next": next,
    });
    if let (Some(number), Some(object)) = (reference, document.as_object_mut()) {
        object.insert("reference".to_owned(), number.into());
    }
    (status, Json(document)).into_response()
}

/// What the program itself did wrong is in the history, under the number that the page shows; `None`
/// where it did nothing wrong, or nothing can be kept.
fn reference(ctx: &Ctx, status: StatusCode, code: &str) -> Option<i64> {
    if !status.is_server_error() {
        return None;
    }
    let now = Timestamp::now();
    let fault = msg!("cmd-serve-own-fault", page = &ctx.path);
    let ended = Ended {
        outcome: "failed".to_owned(),
        code: Some(code.to_owned()),
        next: fault.next(),
        cause: Some(fault),
        report: Value::Null,
        ..Ended::default()
    };
    let mut history = ctx.app.house.faults().ok()?;
    let id = history.keep("serve", now, std::iter::empty(), now, &ended);
    id.ok().map(|id| id.0)
}

fn referred(ctx: &Ctx, number: Option<i64>) -> Markup {
    html! {
        @if let Some(number) = number {
            p #reference { (ctx.f("error-reference", &[("number", Arg::Number(number))])) }
        }
    }
}

/// A refusal of what the app is for.
pub(crate) fn refusal(ctx: &Ctx, status: StatusCode, refusal: &Refusal) -> Response {
    let number = reference(ctx, status, refusal.code);
    if ctx.api {
        let next = refusal.next.as_ref().map(Message::english);
        let (what, next) = (refusal.what.english(), next.unwrap_or_default());
        return document(status, refusal.code, &what, &next, number);
    }
    let body = html! {
        p.outcome.bad { (sentence_of(ctx, &refusal.what)) }
        @if let Some(next) = &refusal.next { p { (next_step(ctx, next)) } }
        (referred(ctx, number))
        p { a.button href="/" { (ctx.t("to-start")) } }
    };
    Page::new(ctx.t("refused-title"), body)
        .status(status)
        .show(ctx)
}
