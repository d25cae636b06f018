//! What of the printer and the router should not stay as it is, and what is known of it.

use advisor::finding::Severity;
use axum::response::Response;
use maud::html;

use crate::ctx::Ctx;
use crate::page::{Id, Page, english, form, message, next};
use crate::pages::words::word;

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
    let Some(seen) = ctx.app.seen() else {
        let body = html! {
            p.status role="status" { (ctx.t(if known.looking { "looking" } else { "not-looked" })) }
            (next(&ctx, "/", Id("to-start")))
        };
        let refresh = known.looking.then_some(2);
        return Page::new(ctx.t("findings-title"), body)
            .refresh(refresh)
            .show(&ctx);
    };
    let findings = advisor::findings(&seen.sight.facts);
    let body = html! {
        div.lead { (ctx.t("findings-lead")) " " (word(&ctx, "isolation")) }
        @if known.looking { p.status role="status" { (ctx.t("looking")) } }
        @if findings.is_empty() { p.outcome.good { (ctx.t("findings-none")) } }
        ol.cards {
            @for finding in &findings {
                li.card {
                    h2 { (message(&ctx, &finding.what)) }
                    p { strong { (ctx.t(severity(finding.severity).0)) } }
                    p { (ctx.t("finding-do")) " " (message(&ctx, &finding.fix)) }
                    @if !finding.evidence.is_empty() {
                        details {
                            summary { (ctx.t("finding-why")) }
                            ul {
                                @for from in &finding.evidence {
                                    li { code { (from.fact) " = " (from.value) } " " (english(&ctx, &from.detail)) }
                                }
                            }
                        }
                    }
                    @for advisory in finding.advisories { p { (advisory) } }
                }
            }
        }
        p { (ctx.t("findings-apply")) }
        (form(&ctx, "/look", &html! {
            button.quiet type="submit" disabled[known.looking] { (ctx.t("look-again")) }
        }))
    };
    Page::new(ctx.t("findings-title"), body).show(&ctx)
}
