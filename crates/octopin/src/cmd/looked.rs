//! What `diagnose` and `harden` look at: the printer, the router, and this computer's place between
//! them, as facts for the advisor.

use std::path::PathBuf;

use advisor::Facts;
use advisor::evidence::{Evidence, Origin, SourceKind};
use advisor::facts::Certificate;
use advisor::text::Message;
use devices::advice;
use devices::find::{self, Search};
use devices::guide::printer::Guide;
use devices::router::identify::gateway;
use jiff::Timestamp;
use job::gather::checks::{Blocked, Source};
use job::gather::computer::{self, PRINTER_PORTS, Place, ROUTER_PORTS};
use job::history::Sort;
use link::nl80211::Network;
use serde_json::{Value, json};
use text::msg;
use wsc::ident::MacAddr;

use super::router::Router;
use super::{printer, remember};
use crate::exit::{Exit, Stop};
use crate::output::{Output, clean};

/// What was looked at so far.
#[derive(Default)]
pub(super) struct Looked {
    /// What is known.
    pub(super) facts: Facts,
    /// The router.
    pub(super) router: Option<Router>,
    /// Who could not be asked.
    pub(super) blocked: Vec<Blocked>,
    /// How many told something.
    pub(super) sources: usize,
    /// That WPS went well in a capture, and what follows.
    pub(super) captured: Option<Message>,
    /// The printer's address, and what it told as `octopin.printer/1`.
    printer: Option<(String, Value)>,
    /// A file with the router's password.
    pub(super) password_file: Option<PathBuf>,
    place: Place,
    macs: Vec<MacAddr>,
}

impl Looked {
    /// Looks at the printer.
    ///
    /// # Errors
    /// It is no address. A printer that is not there is a result.
    pub(super) async fn printer(&mut self, address: &str, out: &Output) -> Result<(), Stop> {
        let host = printer::host(address).await?;
        let from = Origin::new(SourceKind::Probe, msg!("cmd-looked-at-address"));
        match printer::look(address, out).await {
            Ok(state) => {
                self.facts.printer.reachable.learn(true, from);
                self.place.printer_answers = Some(true);
                self.macs.clone_from(&state.identity.macs);
                self.printer = Some((address.to_owned(), state.to_json()));
                advice::printer(&mut self.facts, &state, Timestamp::now());
                self.sources += 1;
            }
            Err(stop) if stop.exit == Exit::Usage => return Err(stop),
            Err(stop) => {
                self.facts.printer.reachable.learn(false, from);
                if stop.code == "certificate-changed" {
                    let from = Origin::new(SourceKind::Device, "HTTPS");
                    let certificate = &mut self.facts.printer.certificate;
                    certificate.learn(Certificate::Changed, from);
                }
                if let Some(host) = host {
                    let answers = computer::answers(host, PRINTER_PORTS).await;
                    self.place.printer_answers = Some(answers);
                    self.place.printer_is_neighbour = computer::is_neighbour(host);
                }
                self.block(Source::Printer, stop.what());
            }
        }
        self.place.same_subnet = host.and_then(computer::is_near);
        Ok(())
    }

    /// Looks for the printer where none is named: at the only one that is found in this network.
    ///
    /// # Errors
    /// As [`Looked::printer`].
    pub(super) async fn only_printer(&mut self, out: &Output) -> Result<(), Stop> {
        let search = Search::default();
        let progress = out.progress(msg!("cmd-looked-for-printers"), Some(search.timeout));
        let outcome = find::printers(&search, |_| ()).await;
        drop(progress);
        let found = find::merge(outcome.sightings);
        let addresses: Vec<String> = found.into_iter().filter_map(|one| one.address).collect();
        let why = match addresses.as_slice() {
            [only] => {
                out.say(msg!("cmd-looked-only-printer", address = clean(only)));
                return self.printer(only, out).await;
            }
            [] => msg!("cmd-looked-no-printer"),
            several => {
                let shown: Vec<String> = several.iter().take(8).map(|one| clean(one)).collect();
                let shown = shown.join(", ");
                msg!("cmd-looked-several-printers", shown)
            }
        };
        self.block(Source::Printer, why);
        Ok(())
    }

    /// Looks at the router of an address, or at the default gateway where there is one.
    ///
    /// # Errors
    /// It is no address. A router that is not there is a result.
    pub(super) async fn router(
        &mut self,
        address: Option<&str>,
        yes: bool,
        out: &Output,
    ) -> Result<(), Stop> {
        match Router::look(address, yes, self.password_file.as_deref(), out).await {
            Ok(router) => {
                self.place.router_answers = Some(true);
                self.sources += usize::from(router.told());
                if let Some(why) = router.unread() {
                    self.block(Source::Router, why);
                }
                self.router = Some(router);
            }
            Err(stop) if stop.exit == Exit::Usage => return Err(stop),
            Err(stop) => {
                if let (None, Some(gateway)) = (address, gateway::default()) {
                    let answers = computer::answers(gateway.address, ROUTER_PORTS).await;
                    self.place.router_answers = Some(answers);
                }
                self.block(Source::Router, stop.what());
            }
        }
        Ok(())
    }

    /// Notes what the devices told, for a report that is written later.
    pub(super) fn remember(&self, out: &Output) {
        let router = self.router.as_ref().and_then(Router::document);
        let devices = [(Sort::Printer, &self.printer), (Sort::Router, &router)];
        for (sort, device) in devices {
            if let Some((address, document)) = device {
                remember::seen(sort, address, document, out);
            }
        }
    }

    /// Somebody who could not be asked, and why.
    pub(super) fn block(&mut self, source: Source, why: Message) {
        self.blocked.push(Blocked { source, why });
    }

    /// Joins what the printer, the router, the air and the guide say, of the network that is meant.
    pub(super) fn join(&mut self, heard: &[Network]) {
        let facts = &mut self.facts;
        let networks = self.router.as_ref().map(Router::networks);
        let own = facts.printer.ssid.get().map(String::as_str);
        let known = facts.network.ssid.get().cloned();
        let meant = known
            .filter(|_| networks.as_ref().is_none_or(Vec::is_empty))
            .or_else(|| job::gather::meant(&networks.unwrap_or_default(), own));
        if let Some(ssid) = &meant {
            job::gather::learn_meant(facts, ssid);
            if !heard.is_empty() {
                advice::scan(facts, heard, ssid);
            }
        }
        if let Some(router) = &self.router {
            router.learn(facts, meant.as_deref().unwrap_or_default(), &self.macs);
        }
        // The guide is compiled in and checked by its tests; a model that it has not says nothing.
        if let (Some(model), Ok(guide)) = (facts.printer.model.get().cloned(), Guide::builtin())
            && let Ok(answer) = guide.find(&model)
        {
            advice::printer_from_guide(facts, &answer);
        }
        self.place.learn(facts);
    }
}

/// A message in the language of the program: what it names came from devices.
pub(super) fn said(message: &Message) -> String {
    clean(&message.to_string())
}

/// A message in English, for documents: what it names came from devices.
pub(super) fn text(message: &Message) -> String {
    clean(&message.english())
}

/// Evidence in JSON.
pub(super) fn evidence<'a>(all: impl IntoIterator<Item = &'a Evidence>) -> Value {
    let row = |one: &Evidence| {
        json!({
            "fact": one.fact,
            "value": clean(&one.value),
            "source": one.source.as_str(),
            "detail": clean(&one.detail.english()),
            "confidence": one.confidence.as_str(),
            "age_s": one.age_s,
            "text": text(&told(one)),
        })
    };
    all.into_iter().map(row).collect()
}

/// Evidence as a line: `WPS is on, as seen on the air: no (heard on the air: Wi-Fi scan, 3 minutes
/// ago)`.
pub(super) fn told(one: &Evidence) -> Message {
    let value = value(one);
    let source = &one.source;
    let detail = one.detail.clone();
    let from = match one.age_s {
        Some(seconds) if seconds >= 7200 => {
            msg!("cmd-source-hours", source, detail, hours = seconds / 3600)
        }
        Some(seconds) if seconds >= 120 => {
            msg!("cmd-source-minutes", source, detail, minutes = seconds / 60)
        }
        _ => msg!("cmd-source", source, detail),
    };
    match one.said_of() {
        Some(about) => msg!("cmd-evidence-about", about, value, from),
        None => msg!("cmd-evidence", value, from),
    }
}

/// The value of evidence, with its unit.
fn value(one: &Evidence) -> Message {
    let value = clean(&one.value);
    let has = |end: &str| one.fact.ends_with(end);
    match value.as_str() {
        "true" => msg!("cmd-value-yes"),
        "false" => msg!("cmd-value-no"),
        _ if has("_dbm") => msg!("cmd-value-dbm", value),
        _ if has("_weeks") => msg!("cmd-value-weeks", value),
        _ if has("_hours") => msg!("cmd-value-hours", value),
        _ => Message::verbatim(value),
    }
}

/// Who could not be asked, in JSON.
pub(super) fn blocked(all: &[Blocked]) -> Value {
    let row = |one: &Blocked| {
        let who = match one.source {
            Source::Printer => "printer",
            Source::Router => "router",
            Source::Report => "report",
            Source::Person => "person",
        };
        json!({ "who": who, "why": clean(&one.why.english()) })
    };
    all.iter().map(row).collect()
}
