//! The terms, explained where they stand and all together on a page.

use std::collections::BTreeSet;

use axum::response::Response;
use maud::{Markup, html};
use text::{Message, Value};

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

/// A part of a message's name, and the term that such a message uses.
const SPOKEN: &[(&str, &str)] = &[
    ("wps", "wps"),
    ("pin", "device-pin"),
    ("pins", "device-pin"),
    ("button", "push-button"),
    ("popup", "popup"),
    ("pmf", "pmf"),
    ("isolation", "isolation"),
    ("isolated", "isolation"),
];

/// The terms of a message, and of the messages in it.
fn spoken(message: &Message, all: &mut BTreeSet<&'static str>) {
    let id = message.id();
    // The router's own PIN is another than the device's.
    let others = id.replace("router-pin", "");
    if others != id {
        all.insert("router-pin");
    }
    for part in others.split('-') {
        let term = SPOKEN.iter().find(|(known, _)| *known == part);
        all.extend(term.map(|(_, term)| *term));
    }
    for (_, value) in message.args() {
        if let Value::Message(inner) = value {
            spoken(inner, all);
        }
    }
}

/// The terms that these messages use, each with its explanation.
pub(crate) fn of<'m>(ctx: &Ctx, messages: impl IntoIterator<Item = &'m Message>) -> Markup {
    let mut all = BTreeSet::new();
    for message in messages {
        spoken(message, &mut all);
    }
    html! {
        @if !all.is_empty() {
            div.terms { @for name in all { (word(ctx, name)) } }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(message: &Message) -> Vec<&'static str> {
        let mut all = BTreeSet::new();
        spoken(message, &mut all);
        all.into_iter().collect()
    }

    #[test]
    fn the_name_of_a_message_tells_its_terms() {
        for (id, wanted) in [
            ("gate-pmf", &["pmf"][..]),
            ("open-isolation-off", &["isolation"]),
            ("change-router-pin", &["router-pin"]),
            ("way-popup-pin", &["device-pin", "popup"]),
            ("gate-hidden-join", &[]),
        ] {
            assert_eq!(terms(&Message::new(id, Vec::new())), wanted, "{id}");
        }
        let why = Value::from(Message::new("cause-isolated", Vec::new()));
        let because = Message::new("job-because", vec![("why", why)]);
        assert_eq!(terms(&because), ["isolation"]);
    }

    #[test]
    fn every_term_that_messages_use_is_explained() {
        for (_, term) in SPOKEN {
            assert!(TERMS.iter().any(|(name, _, _)| name == term), "{term}");
        }
    }
}
