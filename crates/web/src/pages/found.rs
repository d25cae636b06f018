//! What was found: printers, routers and networks, what each can do, and how sure that is.

use std::fmt::Display;

use advisor::evidence::{Confidence, Fact};
use advisor::facts::{Facts, PinSource};
use devices::guide::printer::{Answer, Guide, PinAnswer};
use job::join::Trouble;
use maud::{Markup, html};
use serde_json::Value;
use text::Arg;

use crate::app::Known;
use crate::ctx::Ctx;
use crate::house::Seen;
use crate::page::{
    Id, confidence, form, joined, message, plain, sentence_of, source, whole, wrong_and_next,
};
use crate::pages::job::next_step;
use crate::pages::start::query;

/// The most rows of one list.
const ROWS_MAX: usize = 64;

/// What something can do, and how sure that is; without that where nobody knows.
type Claim = (Id, Option<Confidence>);

/// Why nothing could be looked at, and what to do next.
pub(crate) fn trouble_of(ctx: &Ctx, trouble: &Trouble) -> Markup {
    html! {
        div.outcome.bad {
            p { (sentence_of(ctx, &trouble.cause)) }
            @if let Some(next) = &trouble.next { p { (next_step(ctx, next)) } }
        }
    }
}

/// What was found so far; the live view loads the same.
pub(crate) fn found(ctx: &Ctx, known: &Known) -> Markup {
    let empty = Value::Null;
    let all = known.found.as_deref().map_or(&empty, |all| &all.document);
    let note = known.found.as_deref().and_then(|all| all.note.as_ref());
    let seen = known.seen.as_ref().and_then(|seen| seen.as_ref().ok());
    html! {
        @if let Some(Err(trouble)) = &known.seen { (trouble_of(ctx, trouble)) }
        section aria-labelledby="printers" {
            h2 #printers { (ctx.t("printers")) }
            (printers(ctx, all, known))
        }
        section aria-labelledby="routers" {
            h2 #routers { (ctx.t("routers")) }
            (routers(ctx, all, seen.map(|seen| &**seen)))
        }
        section aria-labelledby="networks" {
            h2 #networks { (ctx.t("networks")) }
            @if let Some(note) = note {
                p.note { (wrong_and_next(ctx, note, note.next().as_ref())) }
            }
            (networks(ctx, all, seen.map(|seen| &**seen)))
        }
        @if let Some(seen) = seen { (facts(ctx, seen)) }
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
    let words = all.filter_map(|one| one.get("confidence")?.as_str());
    let order = ["high", "medium", "low", "recalled"];
    let place = |word: &&str| order.iter().position(|known| known == word);
    words.filter(|word| place(word).is_some()).min_by_key(place)
}

/// What is claimed, each with how sure it is.
fn claims(ctx: &Ctx, all: &[Claim]) -> Markup {
    html! {
        @if !all.is_empty() {
            ul.claims { @for (what, sure) in all {
                @let what = plain(&ctx.t(what.0));
                li { @match sure {
                    Some(sure) => {
                        (whole(ctx, "claim", &[("what", what), ("sure", confidence(ctx, sure.as_str()))]))
                    },
                    None => (what),
                } }
            } }
        }
    }
}

/// A fact as a claim: one text where it is so, another where it is not.
fn claim<T: Display>(
    fact: &Fact<T>,
    is_so: impl Fn(&T) -> bool,
    yes: Id,
    no: Option<Id>,
) -> Option<Claim> {
    let truth = fact.is(is_so);
    let id = if truth.value? { yes } else { no? };
    Some((id, Some(truth.confidence)))
}

fn printers(ctx: &Ctx, all: &Value, known: &Known) -> Markup {
    let rows = rows(all, "printers");
    let seen = known.seen.as_ref().and_then(|seen| seen.as_ref().ok());
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
                    @if let Some(id) = text(row, "/asks").and_then(asks) { p { (ctx.t(id.0)) } }
                    (claims(ctx, &of_printer(row, seen.map(|seen| &**seen))))
                    @if let Some(sure) = surest(row) { (is_there(ctx, sure)) }
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

/// What a printer on the air is looking for.
fn asks(word: &str) -> Option<Id> {
    match word {
        "pin" => Some(Id("asks-pin")),
        "button" => Some(Id("asks-button")),
        _ => None,
    }
}

/// How sure it is that this is what it is called.
fn is_there(ctx: &Ctx, sure: &str) -> Markup {
    let sure = confidence(ctx, sure);
    html! { p.sure-line { (whole(ctx, "sure-it-is", &[("sure", sure)])) } }
}

/// What a printer can do: what was read of it, where it is the one that was looked at, else what
/// the guide knows of its model.
fn of_printer(row: &Value, seen: Option<&Seen>) -> Vec<Claim> {
    let is_it = |seen: &&Seen| {
        let printer = seen.sight.printer.as_ref();
        printer.is_some_and(|printer| {
            let name = printer.name.as_deref();
            let address = printer.address.as_deref();
            (address.is_some() && address == text(row, "/address"))
                || (name.is_some() && name == text(row, "/name"))
        })
    };
    let read = seen.filter(is_it).map(|seen| &seen.sight.facts);
    let model = text(row, "/name").or(text(row, "/identity/model"));
    let answer = model.and_then(|model| Guide::builtin().ok()?.find(model).ok());
    let mut all = Vec::new();
    if answer.as_ref().and_then(Answer::wireless) == Some(false) {
        let sure = answer.as_ref().map(|answer| answer.facts().0);
        return vec![(Id("where-no-wifi"), sure)];
    }
    let by_guide = answer.as_ref().map(pin_of_guide);
    let unknown = Some((Id("can-pin-unknown"), None));
    all.extend(read.and_then(pin_read).or(by_guide).or(unknown));
    let button = read.and_then(|facts| {
        let (yes, no) = (Id("can-button"), Some(Id("cannot-button")));
        claim(&facts.printer.button, |has| *has, yes, no)
    });
    let by_guide = answer.as_ref().map(|answer| {
        let path = answer.button();
        let sure = path.way.is_some().then_some(path.confidence);
        (
            sure.map_or(Id("can-button-unknown"), |_| Id("can-button")),
            sure,
        )
    });
    let unknown = Some((Id("can-button-unknown"), None));
    all.extend(button.or(by_guide).or(unknown));
    // The search itself asked its web server.
    let web = text(row, "/web/url").map(|_| (Id("can-web"), Some(Confidence::High)));
    all.extend(web);
    let by_ipp = read.and_then(|facts| {
        let (yes, no) = (Id("can-ipp-wifi"), Some(Id("cannot-ipp-wifi")));
        claim(&facts.printer.settable_ipp, |can| *can, yes, no)
    });
    let speaks_ipp = row
        .get("ipp")
        .is_some_and(|ipp| !ipp.is_null() && ipp != false);
    let unread = speaks_ipp.then_some((Id("can-ipp-unknown"), None));
    all.extend(by_ipp.or(unread));
    let by_web = read.and_then(|facts| {
        let (yes, no) = (Id("can-web-wifi"), None);
        claim(&facts.printer.settable_web, |can| *can, yes, no)
    });
    all.extend(by_web);
    all
}

fn pin_read(facts: &Facts) -> Option<Claim> {
    let pin = &facts.printer.pin;
    let id = match pin.get()? {
        PinSource::Shown => Id("can-pin-shown"),
        PinSource::Printed => Id("can-pin-printed"),
        PinSource::Absent => Id("cannot-pin"),
    };
    claim(pin, |_| true, id, None)
}

fn pin_of_guide(answer: &Answer<'_>) -> Claim {
    let (pin, path) = answer.pin();
    let sure = Some(path.confidence);
    match pin {
        PinAnswer::Shown => (Id("can-pin-shown"), sure),
        PinAnswer::Printed => (Id("can-pin-printed"), sure),
        PinAnswer::NotEvidenced => (Id("can-pin-unknown"), None),
    }
}

fn routers(ctx: &Ctx, all: &Value, seen: Option<&Seen>) -> Markup {
    let rows = rows(all, "routers");
    html! {
        @if rows.is_empty() { p { (ctx.t("no-routers")) } }
        ul.cards {
            @for row in rows {
                @let name = text(row, "/name").or(text(row, "/host")).unwrap_or("–");
                li.card {
                    h3 { (name) }
                    @if let Some(host) = text(row, "/host") { p { (host) } }
                    @if row.get("gateway") == Some(&Value::Bool(true)) { p { (ctx.t("is-gateway")) } }
                    // Where no program fits, its kind is what a person does by hand.
                    @let driven = text(row, "/kind").is_some_and(|kind| kind != "by-hand");
                    p { (ctx.t(if driven { "router-driven" } else { "router-by-hand" })) }
                    @if let Some(sure) = surest(row) { (is_there(ctx, sure)) }
                }
            }
        }
        @if let Some(address) = seen.and_then(|seen| seen.router.as_deref()) {
            p { (ctx.f("router-speaks", &[("address", Arg::Text(address))])) }
        }
        p { a href="/questions/router" { (ctx.t("nav-question-router")) } }
    }
}

/// How a network is secured, by its word in the document.
const SECURITY: &[(&str, Id)] = &[
    ("open", Id("security-open")),
    ("owe", Id("security-owe")),
    ("wep", Id("security-wep")),
    ("wpa", Id("security-wpa")),
    ("wpa-wpa2", Id("security-wpa-wpa2")),
    ("wpa2", Id("security-wpa2")),
    ("wpa2-wpa3", Id("security-wpa2-wpa3")),
    ("wpa3", Id("security-wpa3")),
    ("enterprise", Id("security-enterprise")),
];

fn security(word: &str) -> Option<Id> {
    let row = SECURITY.iter().find(|(known, _)| *known == word);
    row.map(|(_, id)| *id)
}

fn networks(ctx: &Ctx, all: &Value, seen: Option<&Seen>) -> Markup {
    let rows = rows(all, "networks");
    // What an earlier scan heard may have changed since.
    let now = all.get("scanned").and_then(Value::as_bool) == Some(true);
    let sure = if now {
        Confidence::High
    } else {
        Confidence::Medium
    };
    html! {
        @if rows.is_empty() { p { (ctx.t("no-networks")) } }
        ul.cards {
            @for row in rows {
                li.card {
                    h3 { (text(row, "/ssid").unwrap_or("–")) }
                    @if let Some(channel) = row.get("channel").and_then(Value::as_i64) {
                        p { (ctx.f("channel", &[("channel", Arg::Number(channel))])) }
                    }
                    (claims(ctx, &of_network(row, sure, seen)))
                }
            }
        }
    }
}

/// What a network is like: as it is heard, and what the router told of the one that is wanted.
fn of_network(row: &Value, heard: Confidence, seen: Option<&Seen>) -> Vec<Claim> {
    let mut all = Vec::new();
    let security = text(row, "/security").and_then(security);
    all.push(security.map_or((Id("security-unknown"), None), |id| (id, Some(heard))));
    let on = row.pointer("/wps/on").and_then(Value::as_bool);
    all.push(match on {
        Some(true) => (Id("wps-on"), Some(heard)),
        Some(false) => (Id("wps-off"), Some(heard)),
        None => (Id("wps-unknown"), None),
    });
    if on != Some(true) {
        return all;
    }
    let is_it = |seen: &&Seen| {
        let ssid = seen.sight.facts.network.ssid.get();
        ssid.is_some() && ssid.map(String::as_str) == text(row, "/ssid")
    };
    let told = seen.filter(is_it).map(|seen| &seen.sight.facts.router);
    let modes = [
        ("device_pin", Id("accepts-pin"), Id("accepts-no-pin")),
        ("button", Id("accepts-button"), Id("accepts-no-button")),
        (
            "router_pin",
            Id("accepts-router-pin"),
            Id("accepts-no-router-pin"),
        ),
    ];
    let before = all.len();
    for (key, yes, no) in modes {
        let fact = told.map(|router| match key {
            "device_pin" => &router.takes_device_pin,
            "button" => &router.takes_button,
            _ => &router.takes_router_pin,
        });
        let told = fact.and_then(|fact| claim(fact, |takes| *takes, yes, Some(no)));
        let heard = row
            .pointer("/wps/accepts")
            .and_then(|all| all.get(key)?.as_bool());
        let heard_so = |takes| (if takes { yes } else { no }, Some(Confidence::High));
        all.extend(told.or(heard.map(heard_so)));
    }
    if all.len() == before {
        all.push((Id("accepts-unknown"), None));
    }
    all
}

/// What is known for the plan, with where it is from.
fn facts(ctx: &Ctx, seen: &Seen) -> Markup {
    let facts = &seen.sight.facts;
    let rows: Vec<(Id, Markup)> = [
        row(ctx, Id("fact-network"), &facts.network.ssid),
        row(ctx, Id("fact-security"), &facts.network.security),
        row(ctx, Id("fact-wps"), &facts.wps.on),
        row(ctx, Id("fact-router"), &facts.router.model),
        row(ctx, Id("fact-printer"), &facts.printer.model),
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
                    @for (id, value) in &rows {
                        dt { (ctx.t(id.0)) }
                        dd { (value) }
                    }
                }
            }
        }
    }
}

fn row<T: Display>(ctx: &Ctx, id: Id, fact: &Fact<T>) -> Option<(Id, Markup)> {
    let (value, from) = (fact.get()?.to_string(), fact.origin()?);
    let value = match value.as_str() {
        "true" => ctx.t("yes"),
        "false" => ctx.t("no"),
        word => security(word)
            .filter(|_| id == Id("fact-security"))
            .map_or(value.clone(), |id| ctx.t(id.0)),
    };
    let source = source(ctx, &from.detail, from.source);
    let parts = [
        ("what", plain(&value)),
        ("sure", confidence(ctx, from.confidence.as_str())),
        ("source", joined(ctx, "list-sources", [source])),
    ];
    Some((id, whole(ctx, "fact-from", &parts)))
}

#[cfg(test)]
mod tests {
    use advisor::evidence::{Origin, SourceKind};
    use serde_json::json;

    use super::*;

    #[test]
    fn a_network_says_which_ways_it_takes_and_how_sure_that_is() {
        let row = json!({"ssid": "Home", "security": "wpa2", "wps": {"on": true,
            "accepts": {"device_pin": null, "router_pin": false, "button": null}}});
        let heard = of_network(&row, Confidence::High, None);
        let high = Some(Confidence::High);
        assert_eq!(
            heard,
            [
                (Id("security-wpa2"), high),
                (Id("wps-on"), high),
                (Id("accepts-no-router-pin"), high)
            ]
        );
        // What the router of the wanted network told of itself goes before the air.
        let mut seen = Seen::default();
        let from = |sure| Origin::new(SourceKind::Api, "test").sure(sure);
        let facts = &mut seen.sight.facts;
        facts
            .network
            .ssid
            .learn("Home".into(), from(Confidence::High));
        facts
            .router
            .takes_device_pin
            .learn(true, from(Confidence::Medium));
        let told = of_network(&row, Confidence::Medium, Some(&seen));
        assert!(
            told.contains(&(Id("accepts-pin"), Some(Confidence::Medium))),
            "{told:?}"
        );
        let silent = json!({"ssid": "Other", "wps": {"on": true}});
        assert!(
            of_network(&silent, Confidence::High, Some(&seen))
                .contains(&(Id("accepts-unknown"), None))
        );
        let off = json!({"ssid": "Other", "wps": {"on": false}});
        assert_eq!(of_network(&off, Confidence::High, Some(&seen)).len(), 2);
    }

    #[test]
    fn a_printer_can_what_the_guide_knows_of_it_unless_it_was_read() {
        let row = json!({"name": "HP DeskJet 2540", "address": "192.0.2.7", "ipp": true});
        let all = of_printer(&row, None);
        assert!(
            all.iter()
                .any(|(id, sure)| *id == Id("can-pin-printed") && sure.is_some()),
            "{all:?}"
        );
        assert!(all.contains(&(Id("can-ipp-unknown"), None)), "{all:?}");
        let mut seen = Seen::default();
        let from = Origin::new(SourceKind::Device, "test");
        seen.sight
            .facts
            .printer
            .pin
            .learn(PinSource::Shown, from.clone());
        seen.sight.facts.printer.settable_ipp.learn(true, from);
        seen.sight.printer = Some(job::join::event::Printer {
            address: Some("192.0.2.7".into()),
            ..job::join::event::Printer::default()
        });
        let all = of_printer(&row, Some(&seen));
        let high = Some(Confidence::High);
        assert!(all.contains(&(Id("can-pin-shown"), high)), "{all:?}");
        assert!(all.contains(&(Id("can-ipp-wifi"), high)), "{all:?}");
        // Of a name that nobody knows nothing is claimed.
        let all = of_printer(&json!({"name": "no such thing"}), Some(&seen));
        assert_eq!(
            all,
            [
                (Id("can-pin-unknown"), None),
                (Id("can-button-unknown"), None)
            ]
        );
    }

    #[test]
    fn the_surest_evidence_is_told() {
        let row = json!({"evidence": [{"confidence": "low"}, {"confidence": "medium"}, {"confidence": "recalled"}]});
        assert_eq!(surest(&row), Some("medium"));
    }
}
