//! A capture, explained: who said what to whom, and why it ended so.

use axum::http::StatusCode;
use axum::response::Response;
use maud::{PreEscaped, html};

use crate::ctx::Ctx;
use crate::page::{Field, Page, field, upload};
use crate::pages::error;
use crate::sent::Uploaded;

/// `GET /explain`.
pub(crate) async fn get(ctx: Ctx) -> Response {
    let body = html! {
        div.lead { (ctx.t("explain-lead")) }
        (upload(&ctx, "/explain", &html! {
            (field(&Field {
                name: "file", label: ctx.t("explain-file"), kind: "file",
                hint: Some(ctx.t("explain-file-hint")), accept: Some(".pcap,.pcapng,.cap"),
                ..Field::default()
            }))
            button type="submit" { (ctx.t("explain-do")) }
        }))
    };
    Page::new(ctx.t("nav-explain"), body).show(&ctx)
}

/// `POST /explain`.
pub(crate) async fn post(sent: Uploaded) -> Response {
    let Uploaded { ctx, name, octets } = sent;
    let (app, language) = (ctx.app.clone(), ctx.language);
    let explained =
        tokio::task::spawn_blocking(move || app.house.readers().explain(&name, &octets, language))
            .await;
    match explained {
        Ok(Ok(explained)) => {
            let body = html! {
                (PreEscaped(explained.html))
                p { a.button href="/explain" { (ctx.t("explain-another")) } }
            };
            Page::new(ctx.t("nav-explain"), body).show(&ctx)
        }
        Ok(Err(refusal)) => error::refusal(&ctx, StatusCode::UNPROCESSABLE_ENTITY, &refusal),
        Err(_) => error::page(&ctx, error::OWN_FAULT),
    }
}
