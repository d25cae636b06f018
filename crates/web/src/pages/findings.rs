//! What of the printer and the router should not stay as it is, and what is known of it.

use advisor::finding::Severity;
use axum::response::Response;
use maud::html;

use advisor::Finding;
use advisor::evidence::Evidence;
use devices::router::driver::Fix;
use job::harden::Change;
use maud::Markup;
use text::{Message, msg};

use crate::app::Known;
use crate::ctx::Ctx;
use crate::house::Refusal;
use crate::page::{Id, Page, form, live, message, next, source, told, whole};
use crate::pages::entry::to;
use crate::pages::error;
use crate::pages::found::trouble_of;
use crate::pages::start::while_looking;
use crate::pages::words;
use crate::sent::Sent;

fn severity(one: Severity) -> Id {
    match one {
        Severity::Bad => Id("severity-bad"),
        Severity::Warn => Id("severity-warning"),
        Severity::Info => Id("severity-info"),
    }
}

/// `GET /findings`.
pub(crate) async fn get(ctx: Ctx) -> Response {
    let known = ctx.app.known();
    let stream = known.looking.then_some("/looking?page=findings");
    let body = html! {
        div.lead { p { (ctx.t("findings-lead")) } (words::word(&ctx, "wps")) }
        (told(&ctx, &while_looking(&ctx, &known)))
        (live(&ctx, stream, None, &view(&ctx, &known)))
    };
    Page::new(ctx.t("findings-title"), body).show(&ctx)
}

/// The findings of what was seen; the live view brings them when that is known.
pub(crate) fn view(ctx: &Ctx, known: &Known) -> Markup {
    let Some(seen) = ctx.app.seen() else {
        return html! {
            @if let Some(Err(trouble)) = &known.seen { (trouble_of(ctx, trouble)) }
            (next(ctx, "/", Id("to-start")))
        };
    };
    let findings = advisor::findings(&seen.sight.facts);
    html! {
        (made(ctx))
        @if findings.is_empty() { p.outcome.good { (ctx.t("findings-none")) } }
        ol.cards {
            @for finding in &findings {
                li.card {
                    h2 { (message(ctx, &finding.what)) }
                    p { strong { (ctx.t(severity(finding.severity).0)) } }
                    p { (whole(ctx, "finding-do", &[("what", message(ctx, &finding.fix))])) }
                    (words::of(ctx, [&finding.what, &finding.fix]))
                    @if !finding.evidence.is_empty() {
                        details {
                            summary { (ctx.t("finding-why")) }
                            ul {
                                @for from in &finding.evidence {
                                    li { (evidence(ctx, from)) }
                                }
                            }
                        }
                    }
                    @for advisory in finding.advisories { p { (advisory) } }
                    (offer(ctx, &seen.changes, finding.code, &findings))
                }
            }
        }
        p { (ctx.t("findings-apply")) }
        (form(ctx, "/look", &html! {
            button.quiet type="submit" disabled[known.looking] { (ctx.t("look-again")) }
        }))
    }
}

/// What was seen, and where.
fn evidence(ctx: &Ctx, from: &Evidence) -> Markup {
    let value = match from.value.as_str() {
        "true" => msg!("cmd-value-yes"),
        "false" => msg!("cmd-value-no"),
        value => Message::verbatim(value),
    };
    let value = message(ctx, &value);
    let source = source(ctx, &from.detail, from.source);
    if let Some(about) = from.said_of() {
        let about = message(ctx, &about);
        let parts = [("about", about), ("value", value), ("source", source)];
        return whole(ctx, "evidence-about", &parts);
    }
    whole(ctx, "with-sources", &[("what", value), ("sources", source)])
}

/// What is asked before a change, and what is said after it.
fn words(fix: Fix) -> (Id, Id) {
    match fix {
        Fix::WpsOff => (Id("fix-wps-off"), Id("fixed-wps-off")),
        Fix::RouterPinOff => (Id("fix-router-pin-off"), Id("fixed-router-pin-off")),
        Fix::Wpa2 => (Id("fix-wpa2"), Id("fixed-wpa2")),
    }
}

/// The question whether to change it, at the first finding that the change ends.
fn offer(ctx: &Ctx, changes: &[Change], code: &str, findings: &[Finding]) -> Markup {
    let change = changes.iter().find(|change| {
        let mut ended = findings
            .iter()
            .filter(|one| change.ends.contains(&one.code));
        ended.next().is_some_and(|first| first.code == code)
    });
    html! {
        @if let Some(change) = change {
            (form(ctx, "/findings/change", &html! {
                input type="hidden" name="fix" value=(change.fix.as_str());
                p { strong { (ctx.t(words(change.fix).0.0)) } }
                p { (ctx.t(if change.for_good { "fix-for-good" } else { "fix-noted" })) }
                button type="submit" { (ctx.t("fix-do")) }
            }))
        } @else if changes.iter().any(|change| change.ends.contains(&code)) {
            p { (ctx.t("fix-above")) }
        }
    }
}

/// What was changed, and the button that takes the last of it back.
fn made(ctx: &Ctx) -> Markup {
    let all = ctx.app.hardened();
    html! {
        @for (number, (fix, hardened)) in all.iter().enumerate() {
            section.outcome.good role="status" {
                p { strong { (ctx.t(words(*fix).1.0)) } }
                p { (ctx.t(match hardened.made.again.router {
                    Some(_) => "fixed-read-back",
                    None => "fixed-not-told",
                })) }
                @if number + 1 == all.len() && hardened.undo.is_some() {
                    (form(ctx, "/findings/undo", &html! {
                        button.quiet type="submit" { (ctx.t("fix-undo")) }
                    }))
                }
            }
        }
    }
}

/// `GET` where a form was sent to.
pub(crate) async fn back() -> Response {
    to("/findings")
}

/// `POST /findings/change`: the person agreed.
pub(crate) async fn change(sent: Sent) -> Response {
    let wanted = sent.field("fix");
    let Some(fix) = Fix::ALL.into_iter().find(|fix| fix.as_str() == wanted) else {
        return error::page(&sent.ctx, error::MALFORMED);
    };
    let offered = sent.ctx.app.seen();
    if !offered.is_some_and(|seen| seen.changes.iter().any(|change| change.fix == fix)) {
        return to("/findings");
    }
    work(sent.ctx, move |app| {
        app.harden(fix).map_err(|failed| *failed.trouble)
    })
    .await
}

/// `POST /findings/undo`.
pub(crate) async fn undo(sent: Sent) -> Response {
    work(sent.ctx, crate::app::App::take_back).await
}

async fn work(
    ctx: Ctx,
    what: impl FnOnce(&crate::app::App) -> Result<(), job::join::Trouble> + Send + 'static,
) -> Response {
    if ctx.app.is_busy() || ctx.app.known().looking {
        return error::page(&ctx, error::BUSY);
    }
    let app = ctx.app.clone();
    match tokio::task::spawn_blocking(move || what(&app)).await {
        Ok(Ok(())) => to("/findings"),
        Ok(Err(trouble)) => {
            let refusal = Refusal {
                code: trouble.code,
                what: trouble.cause,
                next: trouble.next,
            };
            error::refusal(&ctx, axum::http::StatusCode::CONFLICT, &refusal)
        }
        Err(_) => error::page(&ctx, error::OWN_FAULT),
    }
}
