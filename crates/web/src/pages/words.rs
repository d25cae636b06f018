//! The terms, explained where they stand and all together on a page.

use axum::response::Response;
use maud::{Markup, html};

use crate::ctx::Ctx;
use crate::page::{Id, Page};

/// A term: its name in addresses, its words, what it means.
const TERMS: &[(&str, Id, Id)] = &[
    ("wps", Id("term-wps"), Id("term-wps-text")),
    (
        "device-pin",
        Id("term-device-pin"),
        Id("term-device-pin-text"),
    ),
    (
        "router-pin",
        Id("term-router-pin"),
        Id("term-router-pin-text"),
    ),
    (
        "push-button",
        Id("term-push-button"),
        Id("term-push-button-text"),
    ),
    ("popup", Id("term-popup"), Id("term-popup-text")),
    ("pmf", Id("term-pmf"), Id("term-pmf-text")),
    ("isolation", Id("term-isolation"), Id("term-isolation-text")),
    ("registrar", Id("term-registrar"), Id("term-registrar-text")),
];

/// A term that opens its explanation where it stands. Works without script, by keyboard and by
/// touch.
pub(crate) fn word(ctx: &Ctx, name: &str) -> Markup {
    let row = TERMS.iter().find(|(known, _, _)| *known == name);
    html! {
        @if let Some((_, title, about)) = row {
            details.term {
                summary { (ctx.t(title.0)) }
                p { (ctx.t(about.0)) }
            }
        }
    }
}

/// `GET /words`.
pub(crate) async fn get(ctx: Ctx) -> Response {
    let body = html! {
        dl {
            @for (name, title, about) in TERMS {
                dt id=(name) { (ctx.t(title.0)) }
                dd { (ctx.t(about.0)) }
            }
        }
    };
    Page::new(ctx.t("nav-words"), body).show(&ctx)
}
