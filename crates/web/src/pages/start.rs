//! What was found: printers, routers and networks, what each can do, and how sure that is.

use std::fmt::Display;

use advisor::evidence::{Fact, Origin};
use axum::response::Response;
use devices::printer::Target;
use devices::router::address::RouterAddress;
use lan::secret::Secret;
use maud::{Markup, html};
use serde_json::Value;
use text::{Arg, Message, Tell};
use wsc::credential::{Credential, Ssid};
use zeroize::Zeroizing;

use crate::app::Known;
use crate::ctx::Ctx;
use crate::house::{Choice, Seen};
use crate::page::{Field, Id, Page, confidence, field, form, message, next, plain};
use crate::pages::entry::to;
use crate::pages::error;
use crate::pages::words::word;
use crate::sent::Sent;

/// The most rows of one list.
const ROWS_MAX: usize = 64;

/// `GET /`.
pub(crate) async fn get(ctx: Ctx) -> Response {
    show(&ctx, &Typed::default())
}

/// What was typed, and what is wrong with it.
#[derive(Default)]
struct Typed {
    printer: String,
    router: String,
    ssid: String,
    wifi: String,
    /// Secrets stay in their boxes too, until they are taken.
    password: Zeroizing<String>,
    passphrase: Zeroizing<String>,
    printer_error: Option<Message>,
    router_error: Option<Message>,
    wifi_error: bool,
    passphrase_error: bool,
    ssid_error: bool,
}

impl Typed {
    fn is_wrong(&self) -> bool {
        let addresses = self.printer_error.is_some() || self.router_error.is_some();
        addresses || self.wifi_error || self.passphrase_error || self.ssid_error
    }
}

fn show(ctx: &Ctx, typed: &Typed) -> Response {
    let known = ctx.app.known();
    let body = html! {
        div.lead { (ctx.t("start-lead")) " " (word(ctx, "wps")) }
        p.status #say role="status" { (sentence(ctx, &known)) }
        div #view data-live=[known.looking.then_some("/looking")] { (found(ctx, &known)) }
        (next(ctx, "/pin", Id("to-pin")))
        (choice(ctx, &known, typed))
        (stories(ctx))
    };
    let refresh = known.looking.then_some(2);
    Page::new(ctx.t("start-title"), body)
        .refresh(refresh)
        .show(ctx)
}

/// Whether it is looking, in one sentence that is read out.
pub(crate) fn sentence(ctx: &Ctx, known: &Known) -> String {
    ctx.t(match (&known.seen, known.looking) {
        (_, true) => "looking",
        (Some(Ok(_)), _) => "looked",
        (Some(Err(_)), _) => "looked-trouble",
        (None, false) => "not-looked",
    })
}

/// What was found so far; the live view loads the same.
pub(crate) fn found(ctx: &Ctx, known: &Known) -> Markup {
    let empty = Value::Null;
    let all = known.found.as_deref().unwrap_or(&empty);
    html! {
        @if let Some(Err(trouble)) = &known.seen {
            div.outcome.bad {
                p { (message(ctx, &trouble.cause)) }
                @if let Some(next) = &trouble.next { p { (message(ctx, next)) } }
            }
        }
        section aria-labelledby="printers" {
            h2 #printers { (ctx.t("printers")) }
            (printers(ctx, all, known))
        }
        section aria-labelledby="routers" {
            h2 #routers { (ctx.t("routers")) }
            (routers(ctx, all, known))
        }
        section aria-labelledby="networks" {
            h2 #networks { (ctx.t("networks")) }
            (networks(ctx, all))
        }
        @if let Some(Ok(seen)) = &known.seen { (facts(ctx, seen)) }
        (form(ctx, "/look", &html! {
            button.quiet type="submit" disabled[known.looking] { (ctx.t("look-again")) }
        }))
    }
}

fn rows<'v>(all: &'v Value, key: &str) -> &'v [Value] {
    let rows = all.get(key).and_then(Value::as_array);
    let rows = rows.map_or(&[][..], Vec::as_slice);
    rows.get(..rows.len().min(ROWS_MAX)).unwrap_or_default()
}

fn text<'v>(row: &'v Value, path: &str) -> Option<&'v str> {
    row.pointer(path)?.as_str().filter(|text| !text.is_empty())
}

/// The surest evidence of a row.
fn surest(row: &Value) -> Option<&str> {
    let all = row.get("evidence")?.as_array()?.iter();
    let mut words = all.filter_map(|one| one.get("confidence")?.as_str());
    let order = ["high", "medium", "low", "recalled"];
    words
        .clone()
        .find(|word| *word == "high")
        .or_else(|| words.find(|word| order.contains(word)))
}

fn printers(ctx: &Ctx, all: &Value, known: &Known) -> Markup {
    let rows = rows(all, "printers");
    html! {
        @if rows.is_empty() { p { (ctx.t("no-printers")) } }
        ul.cards {
            @for row in rows {
                @let address = text(row, "/address");
                @let name = text(row, "/name").unwrap_or("–");
                @let chosen = address.is_some() && address == known.choice.printer.as_deref();
                li.card.chosen[chosen] {
                    h3 { (name) }
                    @if let Some(address) = address { p { (address) } }
                    @if let Some(asks) = text(row, "/asks") {
                        p { (ctx.t(if asks == "pin" { "asks-pin" } else { "asks-button" })) }
                    }
                    @if let Some(sure) = surest(row) { p { (confidence(ctx, sure)) } }
                    p { a href={ "/where?model=" (query(name)) } {
                        (ctx.f("where-of", &[("printer", Arg::Text(name))]))
                    } }
                    @if let Some(address) = address.filter(|_| !chosen) {
                        (form(ctx, "/choose", &html! {
                            input type="hidden" name="printer" value=(address);
                            button type="submit" {
                                (ctx.f("choose-printer", &[("printer", Arg::Text(name))]))
                            }
                        }))
                    }
                }
            }
        }
    }
}

fn routers(ctx: &Ctx, all: &Value, known: &Known) -> Markup {
    let rows = rows(all, "routers");
    let driven = known.seen.as_ref().and_then(|seen| seen.as_ref().ok());
    let driven = driven.and_then(|seen| seen.router.as_deref());
    html! {
        @if rows.is_empty() { p { (ctx.t("no-routers")) } }
        ul.cards {
            @for row in rows {
                @let name = text(row, "/name").or(text(row, "/host")).unwrap_or("–");
                li.card {
                    h3 { (name) }
                    @if let Some(host) = text(row, "/host") { p { (host) } }
                    @if row.get("gateway") == Some(&Value::Bool(true)) { p { (ctx.t("is-gateway")) } }
                    @let by_program = text(row, "/driver/name").filter(|name| *name != "by-hand");
                    p { (ctx.t(if by_program.is_some() { "router-driven" } else { "router-by-hand" })) }
                    @if let Some(sure) = surest(row) { p { (confidence(ctx, sure)) } }
                }
            }
        }
        @if let Some(address) = driven {
            p { (ctx.f("router-speaks", &[("address", Arg::Text(address))])) }
        }
        p { a href="/questions/router" { (ctx.t("nav-question-router")) } }
    }
}

fn networks(ctx: &Ctx, all: &Value) -> Markup {
    let rows = rows(all, "networks");
    html! {
        @if rows.is_empty() { p { (ctx.t("no-networks")) } }
        ul.cards {
            @for row in rows {
                li.card {
                    h3 { (text(row, "/ssid").unwrap_or("–")) }
                    p {
                        @if let Some(security) = text(row, "/security") { (security) " · " }
                        @if let Some(channel) = row.get("channel").and_then(Value::as_i64) {
                            (ctx.f("channel", &[("channel", Arg::Number(channel))]))
                        }
                    }
                    @let on = row.pointer("/wps/on").and_then(Value::as_bool);
                    p { (ctx.t(match on {
                        Some(true) => "wps-on",
                        Some(false) => "wps-off",
                        None => "wps-unknown",
                    })) }
                }
            }
        }
    }
}

/// What is known for the plan, with where it is from.
fn facts(ctx: &Ctx, seen: &Seen) -> Markup {
    let facts = &seen.sight.facts;
    let rows: Vec<(&'static str, String, Origin)> = [
        row("fact-network", &facts.network.ssid),
        row("fact-security", &facts.network.security),
        row("fact-wps", &facts.wps.on),
        row("fact-router", &facts.router.model),
        row("fact-printer", &facts.printer.model),
    ]
    .into_iter()
    .flatten()
    .collect();
    html! {
        @for note in &seen.sight.notes { p.note { (message(ctx, note)) } }
        @if !rows.is_empty() {
            details {
                summary { (ctx.t("facts-title")) }
                dl {
                    @for (id, value, from) in &rows {
                        dt { (ctx.t(id)) }
                        dd {
                            @match value.as_str() {
                                "true" => { (ctx.t("yes")) },
                                "false" => { (ctx.t("no")) },
                                value => { (value) },
                            }
                            " "
                            (confidence(ctx, from.confidence.as_str()))
                            " (" (message(ctx, &from.detail)) ")"
                        }
                    }
                }
            }
        }
    }
}

fn row<T: Display>(id: &'static str, fact: &Fact<T>) -> Option<(&'static str, String, Origin)> {
    Some((id, fact.get()?.to_string(), fact.origin()?.clone()))
}

/// What can be said where it was not found.
fn choice(ctx: &Ctx, known: &Known, typed: &Typed) -> Markup {
    let choice = &known.choice;
    let or = |typed: &str, chosen: &Option<String>| {
        let chosen = chosen.clone().unwrap_or_default();
        if typed.is_empty() {
            chosen
        } else {
            typed.to_owned()
        }
    };
    let (printer, router) = (
        or(&typed.printer, &choice.printer),
        or(&typed.router, &choice.router),
    );
    let (ssid, wifi) = (or(&typed.ssid, &choice.ssid), or(&typed.wifi, &choice.wifi));
    let wrong = typed.is_wrong();
    html! {
        details #say-more open[wrong] {
            summary { (ctx.t("say-more")) }
            p { (ctx.t("say-more-text")) }
            (form(ctx, "/choose", &html! {
                input type="hidden" name="all" value="1";
                (field(&Field {
                    name: "printer", label: ctx.t("printer-address"), value: &printer,
                    hint: Some(ctx.t("printer-address-hint")), kind: "text", max: 200,
                    error: typed.printer_error.as_ref().map(|wrong| message(ctx, wrong)),
                    ..Field::default()
                }))
                (field(&Field {
                    name: "router", label: ctx.t("router-address"), value: &router,
                    hint: Some(ctx.t("router-address-hint")), kind: "text", max: 200,
                    error: typed.router_error.as_ref().map(|wrong| message(ctx, wrong)),
                    ..Field::default()
                }))
                (field(&Field {
                    name: "password", label: ctx.t("router-password"), value: &typed.password,
                    hint: Some(ctx.t("router-password-hint")), kind: "password", max: 200,
                    ..Field::default()
                }))
                (field(&Field {
                    name: "ssid", label: ctx.t("network-name"), value: &ssid, kind: "text", max: 64,
                    hint: Some(ctx.t("network-name-hint")),
                    error: typed.ssid_error.then(|| plain(&ctx.t("network-name-error"))),
                    ..Field::default()
                }))
                (field(&Field {
                    name: "passphrase", label: ctx.t("passphrase"), value: &typed.passphrase,
                    hint: Some(ctx.t("passphrase-hint")), kind: "password", max: 64,
                    error: typed.passphrase_error.then(|| plain(&ctx.t("passphrase-error"))),
                    ..Field::default()
                }))
                (field(&Field {
                    name: "wifi", label: ctx.t("wifi-interface"), value: &wifi,
                    hint: Some(ctx.t("wifi-interface-hint")), kind: "text", max: 15,
                    error: typed.wifi_error.then(|| plain(&ctx.t("wifi-interface-error"))),
                    ..Field::default()
                }))
                button type="submit" { (ctx.t("use-this")) }
            }))
        }
    }
}

/// The stories of a virtual home.
fn stories(ctx: &Ctx) -> Markup {
    let stories = ctx.app.house.scenarios();
    let now = ctx.app.house.scenario();
    html! {
        @if !stories.is_empty() {
            section aria-labelledby="stories" {
                h2 #stories { (ctx.t("demo-title")) }
                p { (ctx.t("demo-text")) }
                (form(ctx, "/story", &html! {
                    label for="scenario" { (ctx.t("demo-choose")) }
                    select #scenario name="scenario" {
                        @for story in &stories {
                            option value=(story.name) selected[now.as_ref() == Some(&story.name)] {
                                (story.name) " – " (ctx.language.message(&story.about))
                            }
                        }
                    }
                    label.check {
                        input type="checkbox" name="visitor" value="1"
                            checked[ctx.app.house.visitor()];
                        span { (ctx.t("demo-visitor")) }
                    }
                    button type="submit" { (ctx.t("demo-begin")) }
                }))
            }
        }
    }
}

/// `POST /look`.
pub(crate) async fn look(sent: Sent) -> Response {
    if !sent.ctx.app.is_busy() {
        sent.ctx.app.look();
    }
    to("/")
}

/// `POST /story`.
pub(crate) async fn story(sent: Sent) -> Response {
    let app = &sent.ctx.app;
    if app.is_busy() {
        return error::page(&sent.ctx, error::BUSY);
    }
    let visitor = sent.given("visitor").is_some();
    if !app.tell(sent.field("scenario"), visitor) {
        return error::page(&sent.ctx, error::NOT_FOUND);
    }
    to("/")
}

/// `POST /choose`: a printer of the list, or all boxes.
pub(crate) async fn choose(sent: Sent) -> Response {
    let app = &sent.ctx.app;
    if app.is_busy() {
        return error::page(&sent.ctx, error::BUSY);
    }
    let given = |name: &str| sent.given(name).map(str::to_owned);
    let before = app.known().choice;
    if sent.given("all").is_none() {
        app.choose(Choice {
            printer: given("printer"),
            ..before
        });
        return to("/");
    }
    let mut typed = Typed {
        printer: sent.field("printer").to_owned(),
        router: sent.field("router").to_owned(),
        ssid: sent.field("ssid").to_owned(),
        wifi: sent.field("wifi").to_owned(),
        password: sent.secret("password").unwrap_or_default(),
        passphrase: sent.secret("passphrase").unwrap_or_default(),
        ..Typed::default()
    };
    let printer = given("printer").map(|text| Target::parse(&text));
    typed.printer_error = printer.and_then(|read| Some(read.err()?.told()));
    let router = given("router").map(|text| RouterAddress::parse(&text));
    typed.router_error = router.and_then(|read| Some(read.err()?.told()));
    typed.wifi_error = typed.wifi.contains(|c: char| c.is_whitespace() || c == '/');
    let name = given("ssid");
    let ssid = name.as_deref().map(|name| Ssid::new(name.as_bytes()));
    typed.ssid_error = matches!(ssid, Some(None));
    let network = match (ssid.flatten(), sent.secret("passphrase")) {
        (Some(ssid), Some(passphrase)) => {
            let made = Credential::wpa2_personal(ssid, passphrase.as_str().into());
            typed.passphrase_error = made.is_err();
            made.ok()
        }
        (None, Some(_)) => {
            typed.ssid_error = true;
            None
        }
        // An empty box keeps what was given for this network before.
        _ => before.network.filter(|_| before.ssid == name),
    };
    if typed.is_wrong() {
        return show(&sent.ctx, &typed);
    }
    let router = given("router");
    let password = sent
        .secret("password")
        .map(|text| Secret::new(text.as_str()));
    let password = password.or(before.password.filter(|_| before.router == router));
    app.choose(Choice {
        printer: given("printer"),
        router,
        password,
        ssid: name,
        network,
        wifi: given("wifi"),
    });
    to("/")
}

/// A text as part of an address's query.
pub(crate) fn query(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for octet in text.bytes() {
        if octet.is_ascii_alphanumeric() || b"-._~".contains(&octet) {
            out.push(char::from(octet));
        } else {
            let digit = |n: u8| {
                char::from_digit(n.into(), 16)
                    .unwrap_or('0')
                    .to_ascii_uppercase()
            };
            out.extend(['%', digit(octet >> 4), digit(octet & 15)]);
        }
    }
    out
}
