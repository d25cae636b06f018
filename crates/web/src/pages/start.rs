//! What was found, and what can be said where something was not.

use axum::response::Response;
use devices::printer::Target;
use devices::router::address::RouterAddress;
use lan::secret::Secret;
use maud::{Markup, html};
use text::{Arg, Message, Tell};
use wsc::credential::{Credential, Ssid};
use zeroize::Zeroizing;

use crate::app::Known;
use crate::ctx::Ctx;
use crate::house::Choice;
use crate::page::{Field, Id, Page, field, form, live, next, plain, told, wrong_and_next};
use crate::pages::entry::to;
use crate::pages::error;
use crate::pages::words::word;
use crate::sent::Sent;

pub(crate) use crate::pages::found::found;

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
    /// Whether the boxes were sent: one that was emptied stays empty.
    sent: bool,
    printer_error: Option<Message>,
    router_error: Option<Message>,
    wifi_error: bool,
    passphrase_error: bool,
    ssid_error: Option<String>,
}

impl Typed {
    fn is_wrong(&self) -> bool {
        let addresses = self.printer_error.is_some() || self.router_error.is_some();
        addresses || self.wifi_error || self.passphrase_error || self.ssid_error.is_some()
    }
}

fn show(ctx: &Ctx, typed: &Typed) -> Response {
    let known = ctx.app.known();
    let body = html! {
        div.lead { p { (ctx.t("start-lead")) } (word(ctx, "wps")) }
        (told(ctx, &sentence(ctx, &known)))
        (live(ctx, known.looking.then_some("/looking"), None, &found(ctx, &known)))
        (next(ctx, "/pin", Id("to-pin")))
        (choice(ctx, &known, typed))
        (stories(ctx))
    };
    Page::new(ctx.t("start-title"), body).show(ctx)
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

/// The same while it looks or did not yet, for a page that is about something else.
pub(crate) fn while_looking(ctx: &Ctx, known: &Known) -> String {
    let looked = !known.looking && matches!(known.seen, Some(Ok(_)));
    if looked {
        String::new()
    } else {
        sentence(ctx, known)
    }
}

/// What is wrong with what is in a box, and what would be right.
fn of_box(ctx: &Ctx, wrong: &Message) -> Markup {
    wrong_and_next(ctx, wrong, wrong.next().as_ref())
}

/// Why a text is no name of a network: it is counted in octets.
fn bad_name(ctx: &Ctx, name: &str) -> String {
    let octets = i64::try_from(name.len()).unwrap_or(i64::MAX);
    ctx.f("network-name-long", &[("octets", Arg::Number(octets))])
}

/// What can be said where it was not found.
fn choice(ctx: &Ctx, known: &Known, typed: &Typed) -> Markup {
    let choice = &known.choice;
    let or = |was: &str, chosen: &Option<String>| {
        let chosen = chosen.clone().unwrap_or_default();
        if typed.sent { was.to_owned() } else { chosen }
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
                    error: typed.printer_error.as_ref().map(|wrong| of_box(ctx, wrong)),
                    ..Field::default()
                }))
                (field(&Field {
                    name: "router", label: ctx.t("router-address"), value: &router,
                    hint: Some(ctx.t("router-address-hint")), kind: "text", max: 200,
                    error: typed.router_error.as_ref().map(|wrong| of_box(ctx, wrong)),
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
                    error: typed.ssid_error.as_deref().map(plain),
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
                                (ctx.f("demo-story", &[
                                    ("name", Arg::Text(&story.name)),
                                    ("about", Arg::Text(&ctx.language.message(&story.about))),
                                ]))
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

/// `GET` where a form was sent to.
pub(crate) async fn back() -> Response {
    to("/")
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
        return error::page(&sent.ctx, error::NO_STORY);
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
        sent: true,
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
    if let (Some(name), Some(None)) = (&name, &ssid) {
        typed.ssid_error = Some(bad_name(&sent.ctx, name));
    }
    let network = match (ssid.flatten(), sent.secret("passphrase")) {
        (Some(ssid), Some(passphrase)) => {
            let made = Credential::wpa2_personal(ssid, passphrase.as_str().into());
            typed.passphrase_error = made.is_err();
            made.ok()
        }
        (None, Some(_)) => {
            // Where there is a name, it is wrong already.
            let missing = || sent.ctx.t("network-name-error");
            typed.ssid_error.get_or_insert_with(missing);
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
