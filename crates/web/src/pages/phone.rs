//! A telephone on the same network: a link that is good once, as a QR code, and the certificate's
//! fingerprint to compare.

use axum::response::Response;
use maud::{PreEscaped, html};
use text::Arg;

use crate::ctx::Ctx;
use crate::page::{Page, form};
use crate::pages::error;
use crate::sent::Sent;
use crate::session::LINK;
use crate::tls::qr_svg;

/// `GET /phone`.
pub(crate) async fn get(ctx: Ctx) -> Response {
    let body = html! {
        @if let Some(lan) = &ctx.app.lan {
            div.lead { (ctx.t("phone-lead")) }
            (form(&ctx, "/phone", &html! {
                button type="submit" { (ctx.t("phone-make")) }
            }))
            p { (ctx.t("phone-fingerprint")) }
            p { code.fingerprint { (lan.fingerprint) } }
        } @else {
            p { (ctx.t("phone-off")) }
            p { code { "octopin serve --lan" } }
        }
    };
    Page::new(ctx.t("nav-phone"), body).show(&ctx)
}

/// `POST /phone`: a new link. It is only shown here.
pub(crate) async fn post(sent: Sent) -> Response {
    let ctx = sent.ctx;
    let Some(lan) = &ctx.app.lan else {
        return error::page(&ctx, error::NOT_FOUND);
    };
    let Ok(token) = ctx.app.sessions.link(Some(LINK)) else {
        return error::page(&ctx, error::OWN_FAULT);
    };
    let (link, others) = lan.links(&token);
    let minutes = i64::try_from(LINK.as_secs() / 60).unwrap_or(0);
    let body = html! {
        div.lead { (ctx.f("phone-scan", &[("minutes", Arg::Number(minutes))])) }
        div.qr role="img" aria-label=(ctx.t("phone-code")) { (PreEscaped(qr_svg(&link))) }
        p { (ctx.t("phone-or-type")) }
        p { code.link { (link) } }
        @if !others.is_empty() {
            p { (ctx.t("phone-others")) }
            ul { @for other in &others { li { code { (other) } } } }
        }
        p { (ctx.t("phone-fingerprint")) }
        p { code.fingerprint { (lan.fingerprint) } }
    };
    Page::new(ctx.t("nav-phone"), body).show(&ctx)
}
