//! In through a link, and out by a button.

use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::html;

use crate::ctx::Ctx;
use crate::page::Page;
use crate::pages::error;
use crate::sent::Sent;
use crate::session::Opened;

/// `GET /open/{token}`: a link that is good once. Who only asks what is there (`HEAD`) does not use
/// it up, and is not told whether it is good.
pub(crate) async fn open(
    method: Method,
    ctx: Ctx,
    token: Result<Path<String>, PathRejection>,
) -> Response {
    if method == Method::HEAD {
        return StatusCode::OK.into_response();
    }
    // What cannot be read is a wrong link as any other.
    let token = token.map(|Path(token)| token).unwrap_or_default();
    let Ok(opened) = ctx.app.sessions.open(&token, ctx.came.from) else {
        return error::page(&ctx, error::OWN_FAULT);
    };
    let session = match opened {
        Opened::In(session) => session,
        // Whoever is in already and comes back to the link is let through.
        Opened::Refused if ctx.session.is_some() => return to("/"),
        Opened::Refused => return error::page(&ctx, error::BAD_LINK),
        Opened::TooMany(wait) => {
            let mut response = error::page(&ctx, error::TOO_MANY);
            let seconds = HeaderValue::from(wait.as_secs() + 1);
            response.headers_mut().insert(header::RETRY_AFTER, seconds);
            return response;
        }
    };
    // The browser keeps the cookie back from an address that a page of somebody else's leads to, and
    // from one that this leads on to. From a page of ours it sends it.
    let mut response = if ctx.came.foreign {
        let body = html! { p { a.button href="/" { (ctx.t("go-on")) } } };
        Page::new(ctx.t("come-in"), body).leads_to("/").show(&ctx)
    } else {
        to("/")
    };
    set_cookie(&ctx, &mut response, session.token().as_str(), "");
    response
}

/// `POST /end`: the session is over.
pub(crate) async fn end(sent: Sent) -> Response {
    let mut ctx = sent.ctx;
    if let Some(session) = ctx.session.take() {
        ctx.app.sessions.end(session.token());
    }
    let body = html! { p { (ctx.t("ended-text")) } };
    let mut response = Page::new(ctx.t("ended-title"), body).show(&ctx);
    set_cookie(&ctx, &mut response, "", "; Max-Age=0");
    response
}

fn set_cookie(ctx: &Ctx, response: &mut Response, value: &str, more: &str) {
    let secure = if ctx.came.secure { "; Secure" } else { "" };
    let name = &ctx.came.cookie;
    let line = format!("{name}={value}; Path=/; HttpOnly; SameSite=Strict{secure}{more}");
    if let Ok(line) = HeaderValue::from_str(&line) {
        response.headers_mut().insert(header::SET_COOKIE, line);
    }
}

/// Goes on at another page, which is asked for by GET.
pub(crate) fn to(path: &'static str) -> Response {
    let place = [(header::LOCATION, HeaderValue::from_static(path))];
    (StatusCode::SEE_OTHER, place).into_response()
}
