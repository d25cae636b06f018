//! The summary: what a support desk asks first, from documents that have no secrets any more.

use advisor::Facts;
use advisor::evidence::{Origin, SourceKind};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use text::{Message, msg};

use crate::history::tries::{self, LOOKS, Try};

/// Tries that are listed.
const TRIED_MAX: usize = 8;

/// A summary of one page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// When it was made.
    pub made: String,
    /// The program and its version.
    pub program: String,
    /// The printer.
    pub printer: Printer,
    /// The router.
    pub router: Router,
    /// The run that it is about.
    pub run: Option<Tried>,
    /// The causes that the diagnosis or the run names, the likeliest first.
    pub causes: Vec<String>,
    /// What to do next.
    pub next: Option<String>,
    /// Whom to call, and what to tell them.
    pub calls: Vec<Call>,
    /// What was tried, the last first.
    pub tried: Vec<Tried>,
    /// The runs in the captures.
    pub captured: Vec<Captured>,
    /// What is not known, and how to find it out.
    #[serde(serialize_with = "text::as_english")]
    pub unknown: Vec<Message>,
}

/// Which printer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Printer {
    /// Maker and model.
    pub model: Option<String>,
    /// The product number, which tells variants of a model apart.
    pub product_number: Option<String>,
    /// The serial number's pseudonym.
    pub serial: Option<String>,
    /// The version of its firmware, and from when that is.
    #[serde(serialize_with = "text::as_english")]
    pub firmware: Option<Message>,
    /// What its Wi-Fi does.
    #[serde(serialize_with = "text::as_english")]
    pub wifi: Option<Message>,
    /// Where it was asked.
    pub address: Option<String>,
    /// When it said so.
    pub seen: Option<String>,
}

/// Which router.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Router {
    /// Maker and model.
    pub model: Option<String>,
    /// The version of its firmware.
    pub firmware: Option<String>,
    /// What drives it, such as `fritz`.
    pub kind: Option<String>,
    /// Its networks with their modes, a line each.
    #[serde(serialize_with = "text::as_english")]
    pub networks: Vec<Message>,
    /// Where it was asked.
    pub address: Option<String>,
    /// When it said so.
    pub seen: Option<String>,
}

/// Something that was tried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tried {
    /// The number of the run in the history.
    pub id: i64,
    /// When it began.
    pub began: String,
    /// The command, with the way where there was one.
    #[serde(serialize_with = "text::as_english")]
    pub what: Message,
    /// How it ended; `None` for a run that did not end.
    pub outcome: Option<String>,
    /// The stable name of the cause.
    pub code: Option<String>,
    /// Why.
    pub cause: Option<String>,
}

/// Whom to call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Call {
    /// The rule of the advisor that says so.
    pub rule: String,
    /// Whom, as a sentence.
    #[serde(serialize_with = "text::as_english")]
    pub ask: Message,
    /// Why.
    #[serde(serialize_with = "text::as_english")]
    pub why: Message,
    /// What to tell them.
    #[serde(serialize_with = "text::as_english")]
    pub tell: Vec<Message>,
}

/// A run in a capture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Captured {
    /// The file in the bundle.
    pub file: String,
    /// How it ended.
    pub outcome: String,
    /// The stable name of the cause.
    pub code: Option<String>,
    /// Why.
    #[serde(serialize_with = "text::as_english")]
    pub cause: Message,
}

/// What the summary is made of: all of it without secrets and identities.
#[derive(Clone, Debug, Default)]
pub(super) struct Material {
    pub(super) made: String,
    pub(super) program: String,
    /// Of the printer and of the router: address, when, document.
    pub(super) printer: Option<(String, Timestamp, Value)>,
    pub(super) router: Option<(String, Timestamp, Value)>,
    /// The runs, the last first, as the bundle's document has them.
    pub(super) runs: Vec<Value>,
    /// The run that it is about, with its events.
    pub(super) run: Option<Value>,
    /// The report of the last diagnosis.
    pub(super) diagnosis: Option<Value>,
    pub(super) captured: Vec<Captured>,
}

impl Summary {
    pub(super) fn of(material: Material) -> Self {
        let printer = printer(&material);
        let router = router(&material);
        let tried: Vec<Tried> = material
            .runs
            .iter()
            .filter(|run| is_try(run))
            .map(tried)
            .collect();
        let run = material.run.as_ref().map(self::tried);
        let diagnosis = material.diagnosis.as_ref();
        let mut causes: Vec<String> = list(diagnosis, "causes", |one| text(one, &["text"]));
        let report = material.run.as_ref().and_then(|run| run.get("report"));
        for cause in list(report, "causes", |one| one.as_str().map(str::to_owned)) {
            if !causes.contains(&cause) {
                causes.push(cause);
            }
        }
        let next = material.run.as_ref().and_then(|run| text(run, &["next"]));
        let next = next.or_else(|| diagnosis.and_then(|one| text(one, &["next"])));
        let mut calls: Vec<Call> = list(diagnosis, "calls", |one| {
            Some(Call {
                rule: text(one, &["rule"])?,
                ask: Message::verbatim(text(one, &["ask"])?),
                why: Message::verbatim(text(one, &["why"])?),
                tell: list(Some(one), "tell", |line| {
                    line.as_str().map(Message::verbatim)
                }),
            })
        });
        let failed = tries::since_success(material.runs.iter().map(Try::of_document));
        for call in calls_of(&facts(&printer, &router, failed)) {
            if calls.iter().all(|one| one.rule != call.rule) {
                calls.push(call);
            }
        }
        let unknown = unknown(&printer, &router, run.as_ref());
        Self {
            made: material.made,
            program: material.program,
            printer,
            router,
            run,
            causes,
            next,
            calls,
            tried: tried.into_iter().take(TRIED_MAX).collect(),
            captured: material.captured,
            unknown,
        }
    }
}

/// A text within a document; `None` where it is empty or something else.
fn text(document: &Value, path: &[&str]) -> Option<String> {
    let found = path.iter().try_fold(document, |at, key| at.get(key))?;
    let found = match found {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!found.is_empty()).then_some(found)
}

fn list<T>(document: Option<&Value>, key: &str, read: impl Fn(&Value) -> Option<T>) -> Vec<T> {
    let found = document.and_then(|one| one.get(key)?.as_array());
    found.map_or_else(Vec::new, |all| all.iter().filter_map(read).collect())
}

/// Maker and model, without the maker twice.
fn model(document: &Value) -> Option<String> {
    let maker = text(document, &["identity", "maker"]);
    let model = text(document, &["identity", "model"]);
    match (maker, model) {
        (Some(maker), Some(model)) if !model.to_lowercase().contains(&maker.to_lowercase()) => {
            Some(format!("{maker} {model}"))
        }
        (maker, model) => model.or(maker),
    }
}

/// The events of the run with this name, the last first.
fn events<'a>(run: Option<&'a Value>, name: &'static str) -> impl Iterator<Item = &'a Value> {
    let events = run.and_then(|run| run.get("events")?.as_array());
    let of = move |event: &&Value| event.get("event").and_then(Value::as_str) == Some(name);
    let events = events.into_iter().flatten().rev().filter(of);
    events.filter_map(|event| event.get("detail"))
}

fn printer(material: &Material) -> Printer {
    let told = material.run.as_ref();
    let event = events(told, "printer").next();
    let peer = told.and_then(|run| run.get("report")?.get("peer"));
    let otherwise = event
        .and_then(|event| text(event, &["name"]))
        .or_else(|| peer.and_then(|peer| text(peer, &["model"]).or_else(|| text(peer, &["name"]))))
        .or_else(|| told.and_then(|run| text(run, &["device"])));
    let Some((address, at, document)) = &material.printer else {
        let serial = event.or(peer).and_then(|one| text(one, &["serial"]));
        return Printer {
            model: otherwise,
            serial,
            ..Printer::default()
        };
    };
    let firmware = text(document, &["identity", "firmware", "version"]);
    let released = text(document, &["identity", "firmware", "released"]);
    let wifi = |key| text(document, &["wifi", key]);
    let wifi = [
        wifi("state").map(Message::verbatim),
        wifi("ssid").map(|name| msg!("job-bundle-on-network", name)),
        wifi("channel").map(|channel| msg!("job-bundle-channel", channel)),
        wifi("signal_dbm").map(|dbm| msg!("job-bundle-signal", dbm)),
    ];
    Printer {
        model: model(document).or(otherwise),
        product_number: text(document, &["identity", "product_number"]),
        serial: text(document, &["identity", "serial"]),
        firmware: firmware.map(|version| match released {
            Some(day) => msg!("job-bundle-released", version, day),
            None => Message::verbatim(version),
        }),
        wifi: listed(wifi.into_iter().flatten()),
        address: Some(address.clone()),
        seen: Some(minute(*at)),
    }
}

fn router(material: &Material) -> Router {
    let Some((address, at, document)) = &material.router else {
        let event = events(material.run.as_ref(), "router").next();
        return Router {
            model: event.and_then(|event| text(event, &["name"])),
            address: event.and_then(|event| text(event, &["address"])),
            ..Router::default()
        };
    };
    Router {
        model: model(document),
        firmware: text(document, &["identity", "firmware"]),
        kind: text(document, &["kind"]),
        networks: list(Some(document), "networks", network),
        address: Some(address.clone()),
        seen: Some(minute(*at)),
    }
}

/// What is said in one line, one after the other; `None` where that is nothing.
fn listed(parts: impl IntoIterator<Item = Message>) -> Option<Message> {
    let mut parts = parts.into_iter();
    let first = parts.next()?;
    Some(parts.fold(first, |first, next| msg!("job-bundle-list", first, next)))
}

/// A network with its modes, in a line.
fn network(one: &Value) -> Option<Message> {
    let flag = |path: &[&str]| path.iter().try_fold(one, |at, key| at.get(key))?.as_bool();
    let channel = text(one, &["channel"]).map(|channel| msg!("job-bundle-channel", channel));
    let pmf = text(one, &["pmf"]).map(|mode| msg!("job-bundle-pmf", mode));
    let hidden = (flag(&["hidden"]) == Some(true)).then(|| msg!("job-bundle-hidden"));
    let wps = match flag(&["wps", "on"]) {
        Some(true) => {
            let takes = |key| flag(&["wps", "accepts", key]) == Some(true);
            let ways = [
                takes("device_pin").then(|| msg!("job-bundle-device-pin")),
                takes("button").then(|| msg!("job-bundle-button")),
                takes("router_pin").then(|| msg!("job-bundle-router-pin")),
            ];
            match listed(ways.into_iter().flatten()) {
                Some(ways) => msg!("job-bundle-wps-takes", ways),
                None => msg!("job-bundle-wps-on"),
            }
        }
        Some(false) => msg!("job-bundle-wps-off"),
        None => msg!("job-bundle-wps-not-known"),
    };
    let locked = (flag(&["wps", "locked"]) == Some(true)).then(|| msg!("job-bundle-wps-locked"));
    let said = [
        Some(Message::verbatim(text(one, &["ssid"])?)),
        text(one, &["band"]).map(Message::verbatim),
        channel,
        text(one, &["security"]).map(Message::verbatim),
        pmf,
        hidden,
        Some(wps),
        locked,
    ];
    listed(said.into_iter().flatten())
}

/// Whether a run tried to get a device into a network.
pub(super) fn is_try(run: &Value) -> bool {
    let command = run.get("command").and_then(Value::as_str);
    command.is_some_and(|command| !LOOKS.contains(&command))
}

fn tried(run: &Value) -> Tried {
    let command = text(run, &["command"]).unwrap_or_default();
    let way = text(run, &["report", "way"]);
    let began = text(run, &["began"]).unwrap_or_default();
    Tried {
        id: run.get("id").and_then(Value::as_i64).unwrap_or_default(),
        began: began.parse().map_or(began, minute),
        what: match way {
            Some(way) => msg!("job-bundle-way", command, way),
            None => Message::verbatim(command),
        },
        outcome: text(run, &["outcome"]),
        code: text(run, &["code"]),
        cause: text(run, &["cause"]),
    }
}

/// A moment to the minute, in universal time: the page is read elsewhere.
pub(super) fn minute(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M UTC").to_string()
}

/// What is known, for the advisor's rules of whom to call.
fn facts(printer: &Printer, router: &Router, failed: usize) -> Facts {
    let mut facts = Facts::default();
    let from = Origin::new(SourceKind::Device, msg!("job-bundle-seen-last")).aged(None);
    let model = printer.model.clone();
    let hp = model
        .as_ref()
        .map(|model| model.split(' ').any(|word| word == "HP"));
    facts.printer.hp.learn_if(hp, &from);
    facts.printer.model.learn_if(model, &from);
    facts
        .printer
        .product_number
        .learn_if(printer.product_number.clone(), &from);
    facts
        .printer
        .firmware
        .learn_if(printer.firmware.as_ref().map(Message::english), &from);
    facts.router.model.learn_if(router.model.clone(), &from);
    facts
        .router
        .firmware
        .learn_if(router.firmware.clone(), &from);
    let tries = u32::try_from(failed).ok().filter(|tries| *tries > 0);
    facts.run.tries.learn_if(tries, &from);
    facts
}

fn calls_of(facts: &Facts) -> Vec<Call> {
    let calls = advisor::diagnose(facts).calls.into_iter();
    let calls = calls.map(|call| Call {
        rule: call.rule.to_owned(),
        ask: call.ask,
        why: call.why,
        tell: call.tell,
    });
    calls.collect()
}

fn unknown(printer: &Printer, router: &Router, run: Option<&Tried>) -> Vec<Message> {
    let of_printer = [
        printer.model.is_none().then(|| msg!("job-bundle-a-model")),
        printer
            .product_number
            .is_none()
            .then(|| msg!("job-bundle-a-product-number")),
        printer
            .firmware
            .is_none()
            .then(|| msg!("job-bundle-a-firmware")),
    ];
    let of_router = [
        router.model.is_none().then(|| msg!("job-bundle-a-model")),
        router
            .firmware
            .is_none()
            .then(|| msg!("job-bundle-a-firmware")),
    ];
    let of_printer = listed(of_printer.into_iter().flatten());
    let of_router = listed(of_router.into_iter().flatten());
    let told = [
        of_printer.map(|what| msg!("job-bundle-unknown-printer", what)),
        of_router.map(|what| msg!("job-bundle-unknown-router", what)),
        run.is_none().then(|| msg!("job-bundle-unknown-run")),
    ];
    told.into_iter().flatten().collect()
}

/// A label, and the value where it is known.
pub(super) type Fact = (Message, Option<Message>);

/// A value that is the same in every language.
pub(super) fn as_is(value: Option<&String>) -> Option<Message> {
    value.map(|value| Message::verbatim(value.as_str()))
}

impl Printer {
    /// Label and value, in the order in which they are asked for.
    pub(super) fn rows(&self) -> Vec<Fact> {
        vec![
            (msg!("job-bundle-model"), as_is(self.model.as_ref())),
            (
                msg!("job-bundle-product-number"),
                as_is(self.product_number.as_ref()),
            ),
            (msg!("job-bundle-firmware"), self.firmware.clone()),
            (msg!("job-bundle-serial"), as_is(self.serial.as_ref())),
            (msg!("job-bundle-wifi"), self.wifi.clone()),
            (msg!("job-bundle-seen"), as_is(self.seen.as_ref())),
        ]
    }
}

impl Router {
    /// Label and value, in the order in which they are asked for.
    pub(super) fn rows(&self) -> Vec<Fact> {
        let mut rows = vec![
            (msg!("job-bundle-model"), as_is(self.model.as_ref())),
            (msg!("job-bundle-firmware"), as_is(self.firmware.as_ref())),
            (msg!("job-bundle-driver"), as_is(self.kind.as_ref())),
        ];
        let networks = self.networks.iter();
        rows.extend(networks.map(|one| (msg!("job-bundle-network"), Some(one.clone()))));
        rows.push((msg!("job-bundle-seen"), as_is(self.seen.as_ref())));
        rows
    }
}

impl Tried {
    /// How it ended.
    pub(super) fn ending(&self) -> Message {
        match &self.outcome {
            Some(outcome) => ending(outcome, self.code.as_ref()),
            None => msg!("job-bundle-open"),
        }
    }
}

impl Captured {
    /// How it ended.
    pub(super) fn ending(&self) -> Message {
        ending(&self.outcome, self.code.as_ref())
    }
}

/// An outcome with the stable name of its cause.
fn ending(outcome: &str, code: Option<&String>) -> Message {
    match code {
        Some(code) => msg!("job-bundle-ended", outcome, code),
        None => Message::verbatim(outcome),
    }
}
