//! The printers in reach.

use std::time::Duration;

use devices::find::last::{Entry, Kind, Last};
use devices::find::{Air, Asks, FoundPrinter, Outcome, Search, Sighting, air, merge};
use link::nl80211::Network;
use serde_json::{Value, json};

use super::requests;
use crate::output::{Output, Tone, clean};
use text::{Tell as _, msg};

/// What is wanted.
pub(super) struct Wanted<'a> {
    /// The network interface; all without one.
    pub(super) interface: Option<&'a str>,
    /// Whether every address is tried.
    pub(super) sweep: bool,
    /// How long to look.
    pub(super) timeout: Duration,
}

/// What was found.
#[derive(Debug)]
pub(super) struct Found {
    outcome: Outcome,
    printers: Vec<FoundPrinter>,
    timeout: Duration,
    sweep: bool,
}

/// Looks for printers in every way. `seen` gets every sighting as it comes.
pub(super) async fn look(wanted: &Wanted<'_>, seen: impl FnMut(&Sighting)) -> Found {
    let search = Search {
        timeout: wanted.timeout,
        sweep: wanted.sweep,
        ..Search::out_of(wanted.interface)
    };
    let outcome = devices::find::printers(&search, seen).await;
    Found {
        printers: merge(outcome.sightings.clone()),
        outcome,
        timeout: wanted.timeout,
        sweep: wanted.sweep,
    }
}

impl Found {
    /// Adds the networks of printers in a Wi-Fi scan.
    pub(super) fn add_networks(&mut self, networks: &[Network]) {
        self.outcome.sightings.extend(air::networks(networks));
        self.printers = merge(self.outcome.sightings.clone());
    }

    /// Adds the printers that ask for WPS on the air.
    pub(super) fn add_requests(&mut self, heard: &requests::Heard) {
        let sightings = heard.sightings.iter().cloned();
        self.outcome.sightings.extend(sightings);
        self.printers = merge(self.outcome.sightings.clone());
    }

    /// Each with its number; those without an address, which come last, have none.
    fn numbered(&self) -> impl Iterator<Item = (Option<usize>, &FoundPrinter)> {
        let printers = self.printers.iter().enumerate();
        printers.map(|(at, one)| (one.address.as_ref().map(|_| at + 1), one))
    }

    /// Keeps names, numbers and addresses for the commands that come after.
    pub(super) fn keep(&self, out: &Output) {
        let entries: Vec<Entry> = self
            .numbered()
            .filter_map(|(number, printer)| {
                Some(Entry {
                    number: number?,
                    name: printer.name.clone(),
                    address: printer.address.clone()?,
                    identity: printer
                        .identity
                        .serial
                        .clone()
                        .or_else(|| printer.identity.uuid.clone()),
                    at: printer.sightings.first()?.at,
                })
            })
            .collect();
        let Some(last) = Last::of_user() else {
            return;
        };
        if let Err(error) = last.keep(Kind::Printer, &entries) {
            out.warn(msg!("cmd-find-not-kept", error = error.to_string()));
        }
    }

    /// The printers, for the document.
    pub(super) fn printers(&self) -> Value {
        self.numbered()
            .map(|(number, one)| printer(number, one))
            .collect()
    }

    /// How the search went, for the document.
    pub(super) fn search(&self) -> Value {
        let milliseconds = |time: Duration| u64::try_from(time.as_millis()).ok();
        json!({
            "elapsed_ms": milliseconds(self.outcome.elapsed),
            "first_ms": self.outcome.first.and_then(milliseconds),
            "swept": self.outcome.swept.map(|(tried, of)| json!({"tried": tried, "of": of})),
            "troubles": self.outcome.troubles,
        })
    }

    pub(super) fn show(&self, out: &Output) {
        for (number, printer) in self.numbered() {
            let number = number.map_or_else(|| " -".to_owned(), |number| format!("{number:>2}"));
            let name = clean(&printer.name);
            out.result(format!("{number}  {}", out.paint(Tone::Strong, &name)));
            for line in lines(printer) {
                out.result(format!("    {}", clean(&line)));
            }
        }
        if let Some((tried, of)) = self.outcome.swept
            && tried < of
        {
            out.warn(msg!("cmd-find-swept", all = of, tried));
        }
        for trouble in &self.outcome.troubles {
            out.warn(trouble);
        }
        if self.printers.is_empty() {
            let seconds = self.timeout.as_secs();
            out.result(msg!("cmd-find-no-printer", seconds));
            out.say(msg!("cmd-find-check-printer"));
            if !self.sweep {
                out.say(msg!("cmd-find-try-sweep"));
            }
        } else if self.printers.iter().any(|one| one.address.is_some()) {
            out.say(msg!("cmd-find-number-or-name"));
        }
    }
}

/// What is told about a printer below its name.
fn lines(printer: &FoundPrinter) -> Vec<String> {
    let identity = &printer.identity;
    let mut who: Vec<String> = Vec::new();
    who.extend(identity.name().filter(|name| *name != printer.name));
    who.extend(identity.product_number.clone());
    who.extend(
        identity
            .serial
            .as_ref()
            .map(|serial| msg!("cmd-find-serial", serial).to_string()),
    );
    let mut place: Vec<String> = Vec::new();
    place.extend(
        printer
            .address
            .clone()
            .filter(|address| *address != printer.name),
    );
    if printer.usb {
        place.push(msg!("cmd-find-usb").into());
    }
    let known = |web: &&String| printer.address.as_ref() != Some(*web);
    place.extend(printer.web.iter().find(known).cloned());
    let air = printer.air.as_ref().map(heard).unwrap_or_default();
    let mut ways: Vec<String> = Vec::new();
    for sighting in &printer.sightings {
        let way = sighting.way.told().to_string();
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    let found = msg!("cmd-find-found-by", ways = ways.join(", ")).into();
    let mut lines = vec![who.join(", "), place.join("  "), air, found];
    lines.retain(|line| !line.is_empty());
    lines
}

fn heard(air: &Air) -> String {
    let mut words: Vec<String> = Vec::new();
    words.extend(air.ssid.as_ref().map(|ssid| {
        msg!(
            "cmd-find-own-network",
            ssid = ssid.escape_debug().to_string()
        )
        .into()
    }));
    words.extend(
        air.channel
            .map(|channel| msg!("cmd-find-channel", channel).to_string()),
    );
    words.extend(air.signal_dbm.map(|signal| format!("{signal} dBm")));
    words.extend(match air.asks {
        Some(Asks::Pin) => Some(msg!("cmd-find-asks-pin").to_string()),
        Some(Asks::Button) => Some(msg!("cmd-find-asks-button").to_string()),
        Some(Asks::Nothing) | None => None,
    });
    words.join(", ")
}

/// A printer in the shape of `octopin.printer/1`, shortened. What a search cannot tell is null.
fn printer(number: Option<usize>, printer: &FoundPrinter) -> Value {
    let identity = &printer.identity;
    let macs: Vec<String> = identity.macs.iter().map(ToString::to_string).collect();
    let addresses: Vec<String> = printer.addresses.iter().map(ToString::to_string).collect();
    let air = printer.air.as_ref();
    let asks = air.and_then(|air| air.asks);
    json!({
        "number": number,
        "name": printer.name,
        "address": printer.address,
        "addresses": addresses,
        "host": printer.host,
        "ipp": printer.ipp,
        "usb": printer.usb,
        "identity": {
            "maker": identity.maker,
            "model": identity.model,
            "product_number": identity.product_number,
            "serial": identity.serial,
            "uuid": identity.uuid,
            "macs": macs,
            "firmware": {"version": identity.firmware.version, "released": null},
        },
        "web": {"url": printer.web, "dialects": null},
        "wifi": {
            "state": null,
            "ssid": null,
            "bssid": null,
            "channel": null,
            "signal_dbm": null,
            // Who asks for WPS has it.
            "wps_supported": asks.map(|_| true),
            "settable": null,
        },
        "own_network": air.filter(|air| air.ssid.is_some()).map(|air| json!({
            "ssid": air.ssid,
            "bssid": air.bssid.map(|bssid| bssid.to_string()),
            "channel": air.channel,
            "signal_dbm": air.signal_dbm,
        })),
        "asks": asks.map(|asks| match asks {
            Asks::Pin => "pin",
            Asks::Button => "button",
            Asks::Nothing => "nothing",
        }),
        "ways": printer.sightings.iter().map(|sighting| json!({
            "way": sighting.way.as_str(),
            "source": sighting.source.english(),
            "says": sighting.says.english(),
            "at": sighting.at.to_string(),
        })).collect::<Value>(),
        "evidence": printer.evidence.iter().map(|evidence| json!({
            "field": evidence.field,
            "source": evidence.source.english(),
            "confidence": evidence.confidence.as_str(),
            "at": evidence.at.to_string(),
        })).collect::<Value>(),
    })
}
