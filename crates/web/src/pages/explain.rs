//! A capture, explained: who said what to whom, and why it ended so.

use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, PreEscaped, html};

use crate::ctx::Ctx;
use crate::page::{Field, Page, field, upload};
use crate::sent::Uploaded;

/// `GET /explain`.
pub(crate) async fn get(ctx: Ctx) -> Response {
    ask(&ctx, StatusCode::OK, None)
}

/// The box for a capture, with what is wrong with the one that was sent.
fn ask(ctx: &Ctx, status: StatusCode, wrong: Option<&Markup>) -> Response {
    let body = html! {
        div.lead { (ctx.t("explain-lead")) }
        (upload(ctx, "/explain", &html! {
            (field(&Field {
                name: "file", label: ctx.t("explain-file"), kind: "file",
                hint: Some(ctx.t("explain-file-hint")), accept: Some(".pcap,.pcapng,.cap"),
                error: wrong.cloned(), ..Field::default()
            }))
            button type="submit" { (ctx.t("explain-do")) }
        }))
    };
    let page = Page::new(ctx.t("nav-explain"), body).status(status);
    page.show(ctx)
}

/// `POST /explain`.
pub(crate) async fn post(sent: Uploaded) -> Response {
    let language = sent.ctx.language;
    let read = sent.read(
        move |app, name, octets| app.house.readers().explain(name, octets, language),
        |ctx, status, wrong| ask(ctx, status, Some(wrong)),
    );
    match read.await {
        Ok((ctx, explained)) => {
            let body = html! {
                (PreEscaped(explained.html))
                p { a.button href="/explain" { (ctx.t("explain-another")) } }
            };
            Page::new(ctx.t("nav-explain"), body).show(&ctx)
        }
        Err(response) => response,
    }
}
