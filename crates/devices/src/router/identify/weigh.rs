//! All that was said of a router, weighed: one identity with its evidence, the drivers that fit, and
//! the row of the guide.

use std::cmp::Reverse;
use std::net::IpAddr;

use jiff::Timestamp;
use link::nl80211::Network;
use text::{Message, Tell as _, msg};
use wsc::ident::MacAddr;

use super::probes::Answer;
use super::{Asked, Candidate, Field, Identified, Row, Said, Subject, What, air};
use crate::evidence::{Confidence, Evidence};
use crate::guide::router::find::Reason;
use crate::guide::router::oui::Registry;
use crate::guide::router::{Clue, Clues, Guide, find};
use crate::router::kinds::Kind;
use crate::router::state::Identity;

/// A statement with where it comes from.
struct Heard {
    said: Said,
    source: Message,
}

/// Puts everything together.
pub(super) fn weigh(
    subject: &Subject,
    address: Option<IpAddr>,
    mac: Option<MacAddr>,
    answers: &[Answer],
    networks: &[Network],
) -> Identified {
    let mut heard: Vec<Heard> = Vec::new();
    for answer in answers {
        heard.extend(answer.said.iter().map(|said| Heard {
            said: said.clone(),
            source: answer.source.clone(),
        }));
    }
    let mut found = Identified {
        host: subject.authority(),
        address,
        mac,
        gateway: subject.gateway,
        answers: answers.iter().any(|answer| answer.there),
        asked: answers
            .iter()
            .map(|answer| Asked {
                question: answer.source.clone(),
                outcome: answer.outcome.clone(),
            })
            .collect(),
        ..Identified::default()
    };
    let fits = air::of_router(
        networks,
        &air::Known {
            mac,
            uuids: texts(&heard, Field::Uuid).filter_map(super::uuid).collect(),
            maker: best(&heard, Field::Maker).map(|(_, text)| text),
            model: best(&heard, Field::Model).map(|(_, text)| text),
            gateway: subject.gateway,
        },
    );
    add_air(&mut heard, &mut found, &fits);
    let mut found = conclude(found, heard, mac);
    if subject.port.is_none() && !answers.iter().any(|answer| answer.tls) {
        plainly(&mut found.drivers);
    }
    found
}

/// Drivers that take TLS where no port is named are told the port of the plain web server, for a
/// router on which nothing answers over TLS.
fn plainly(candidates: &mut [Candidate]) {
    for candidate in candidates
        .iter_mut()
        .filter(|one| one.kind.scheme == "jnap")
    {
        candidate.address.push_str(":80");
    }
}

/// A router that is only on the air: its radios, the strongest first.
pub fn on_the_air(radios: &[&Network]) -> Identified {
    let mut heard = Vec::new();
    let mut found = Identified::default();
    let fits: Vec<air::Fit<'_>> = radios
        .iter()
        .map(|network| air::Fit {
            network,
            confidence: Confidence::High,
            why: msg!("device-air-itself"),
        })
        .collect();
    add_air(&mut heard, &mut found, &fits);
    let mac = radios.first().map(|network| network.bssid);
    conclude(found, heard, mac)
}

fn add_air(heard: &mut Vec<Heard>, found: &mut Identified, fits: &[air::Fit<'_>]) {
    for fit in fits {
        let bssid = fit.network.bssid.to_string();
        let source = msg!("device-from-elements", bssid = &bssid, why = &fit.why);
        heard.extend(
            air::said(fit.network, fit.confidence)
                .into_iter()
                .map(|said| Heard {
                    said,
                    source: source.clone(),
                }),
        );
        found.networks.push(air::network(fit.network));
        found.evidence.push(Evidence {
            field: "networks",
            source: msg!("device-from-scan-of", bssid, why = &fit.why),
            confidence: fit.confidence,
            at: Timestamp::now(),
        });
    }
}

/// The identity, the row of the guide, and the drivers.
fn conclude(mut found: Identified, mut heard: Vec<Heard>, mac: Option<MacAddr>) -> Identified {
    let vendor = mac.and_then(|mac| Some(Registry::load().ok()?.maker(mac)?.to_owned()));
    if let Some(vendor) = &vendor {
        heard.push(Heard {
            said: Said {
                what: What::Is(Field::Maker, vendor.clone()),
                confidence: Confidence::Low,
            },
            source: msg!("device-from-card"),
        });
    }
    let mut identity = Identity::default();
    for field in Field::ALL {
        let Some((statement, text)) = best(&heard, field) else {
            continue;
        };
        let text = text.to_owned();
        match field {
            Field::Maker => identity.maker = Some(text),
            Field::Model => identity.model = Some(text),
            Field::Firmware => identity.firmware = Some(text),
            Field::Uuid => identity.uuid = super::uuid(&text),
            Field::Name => found.name = Some(text),
        }
        found.evidence.push(Evidence {
            field: field.path(),
            source: statement.source.clone(),
            confidence: statement.said.confidence,
            at: Timestamp::now(),
        });
    }
    found.identity = identity;
    let ssids = found.networks.iter();
    let ssids: Vec<String> = ssids.filter_map(|network| network.ssid.clone()).collect();
    found.drivers = spoken(&heard, &found.host);
    if let Ok(guide) = Guide::load() {
        let clues = clues(&heard, &found.identity, vendor, ssids);
        add_row(&mut found, &guide, &clues);
    }
    found
}

/// The texts of a field, the surest first.
fn texts(heard: &[Heard], field: Field) -> impl Iterator<Item = &str> {
    heard.iter().filter_map(move |one| match &one.said.what {
        What::Is(of, text) if *of == field => Some(text.as_str()),
        _ => None,
    })
}

/// What is surest of a field; of two as sure as each other the one that was said first, for the
/// questions stand in the order of how much their answers count.
fn best(heard: &[Heard], field: Field) -> Option<(&Heard, &str)> {
    heard
        .iter()
        .filter_map(|one| match &one.said.what {
            What::Is(of, text) if *of == field => Some((one, text.as_str())),
            _ => None,
        })
        .min_by_key(|(one, _)| Reverse(one.said.confidence))
}

/// The drivers whose interface answered, the surest first.
fn spoken(heard: &[Heard], host: &str) -> Vec<Candidate> {
    let mut all: Vec<Candidate> = Vec::new();
    for one in heard {
        let What::Speaks(scheme, address) = &one.said.what else {
            continue;
        };
        let Some(kind) = Kind::of_scheme(scheme) else {
            continue;
        };
        let candidate = Candidate {
            kind,
            address: address
                .clone()
                .unwrap_or_else(|| format!("{scheme}://{host}")),
            confidence: one.said.confidence,
            why: one.source.clone(),
        };
        match all.iter_mut().find(|known| known.kind == kind) {
            Some(known) if known.confidence < candidate.confidence => *known = candidate,
            Some(_) => {}
            None => all.push(candidate),
        }
    }
    in_order(&mut all);
    all
}

/// The surest first; among those as sure as each other a router's own interface before UPnP, which
/// can tell less.
fn in_order(candidates: &mut [Candidate]) {
    candidates.sort_by_key(|one| (Reverse(one.confidence), one.kind.scheme == "upnp"));
}

fn clues(
    heard: &[Heard],
    identity: &Identity,
    mac_vendor: Option<String>,
    ssids: Vec<String>,
) -> Clues {
    let seen = |wanted: Clue| {
        heard
            .iter()
            .filter_map(|one| match &one.said.what {
                What::Clue(clue, text) if *clue == wanted => Some(text.clone()),
                _ => None,
            })
            .collect()
    };
    // The maker of the network card is a clue of its own, and counts less.
    let maker = identity.maker.clone();
    Clues {
        maker: maker.filter(|maker| mac_vendor.as_ref() != Some(maker)),
        model: identity.model.clone(),
        mac_vendor,
        servers: seen(Clue::Server),
        upnp: seen(Clue::Upnp),
        ssids,
    }
}

/// The row of the guide where one fits best, and the drivers that it names.
fn add_row(found: &mut Identified, guide: &Guide, clues: &Clues) {
    let matches = guide.for_router(clues);
    if find::undecided(&matches) {
        return;
    }
    let Some(best) = matches.first() else { return };
    found.row = Some(Row {
        id: best.vendor.id.clone(),
        name: best.vendor.name.clone(),
        reasons: best.reasons.iter().map(Reason::told).collect(),
    });
    // Without an address there is nothing to talk to; and UPnP that did not answer is not there.
    if found.host.is_empty() {
        return;
    }
    for fit in &best.vendor.drivers {
        let Some(kind) = Kind::of_scheme(&fit.scheme) else {
            continue;
        };
        if kind.scheme == "upnp" || found.drivers.iter().any(|known| known.kind == kind) {
            continue;
        }
        found.drivers.push(Candidate {
            kind,
            address: format!("{}://{}", kind.scheme, found.host),
            // Nothing of it was seen at this router.
            confidence: fit.confidence.min(Confidence::Low),
            why: msg!("device-from-guide", vendor = &best.vendor.name),
        });
    }
}
