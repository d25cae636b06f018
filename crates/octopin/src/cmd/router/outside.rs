//! What is known of a router from outside, and the guide's steps for it, as JSON and as text.

use devices::evidence::{Confidence, Evidence};
use devices::guide::Sentence;
use devices::guide::router::schema::Note;
use devices::guide::router::{Clues, Function, Guide, Instructions, Vendor, Verdict};
use devices::router::identify::{Candidate, Identified};
use devices::router::kinds::{Ability, Kind};
use devices::router::state::Identity;
use serde_json::{Value, json};
use text::{Message, Tell as _, msg};

use super::show::LABEL;
use crate::output::{Output, Tone, clean};

/// A function of the guide with the ability of a driver that does the same, and the words for it.
type Row = (Function, Ability, fn() -> Message);

const FUNCTIONS: [Row; 5] = [
    (Function::DevicePin, Ability::AddDevice, || {
        msg!("cmd-router-do-device-pin")
    }),
    (Function::Button, Ability::PushButton, || {
        msg!("cmd-router-do-button")
    }),
    (Function::RouterPin, Ability::RouterPin, || {
        msg!("cmd-router-do-router-pin")
    }),
    (Function::SwitchOn, Ability::WpsEnable, || {
        msg!("cmd-router-do-switch-on")
    }),
    (Function::SwitchOff, Ability::WpsEnable, || {
        msg!("cmd-router-do-switch-off")
    }),
];

/// The identity in the shape of `octopin.router/1`.
pub(super) fn identity(identity: &Identity) -> Value {
    json!({
        "maker": identity.maker,
        "model": identity.model,
        "firmware": identity.firmware,
        "uuid": identity.uuid.map(|uuid| uuid.to_string()),
    })
}

/// The evidence in the shape of every document.
pub(super) fn evidence(list: &[Evidence]) -> Value {
    list.iter()
        .map(|one| {
            json!({
                "field": one.field,
                "source": one.source.english(),
                "confidence": one.confidence.as_str(),
                "at": one.at.to_string(),
            })
        })
        .collect()
}

/// A kind as `driver` of the document.
pub(super) fn driver(kind: Option<&Kind>) -> Value {
    json!({
        "name": kind.map(|kind| kind.name.english()),
        "proof": kind.and_then(|kind| kind.proof).map(|proof| proof.told().english()),
    })
}

/// The drivers that fit, the best first.
pub(super) fn candidates(list: &[Candidate]) -> Value {
    list.iter()
        .map(|one| {
            json!({
                "kind": one.kind.scheme,
                "address": one.address,
                "available": one.kind.implemented(),
                "proof": one.kind.proof.map(|proof| proof.told().english()),
                "confidence": one.confidence.as_str(),
                "why": one.why.english(),
            })
        })
        .collect()
}

/// The keys that a search and `octopin router show` have in common: a router in the shape of
/// `octopin.router/1`. The kind is that of the first driver that can be used, or `by-hand`.
pub(crate) fn document(found: &Identified) -> Value {
    let kind = found.usable().next().map(|candidate| candidate.kind);
    let kind = kind.or_else(|| Kind::of_scheme("by-hand"));
    json!({
        "kind": kind.map(|kind| kind.scheme),
        "driver": driver(kind),
        "name": found.title(),
        "host": (!found.host.is_empty()).then_some(&found.host),
        "address": found.address.map(|ip| ip.to_string()),
        "mac": found.mac.map(|mac| mac.to_string()),
        "gateway": found.gateway,
        "identity": identity(&found.identity),
        "networks": found.networks.iter().map(super::show::network).collect::<Value>(),
        "drivers": candidates(&found.drivers),
        "guide": found.row.as_ref().map(|row| json!({
            "id": row.id,
            "name": row.name,
            "why": row.reasons.iter().map(Message::english).collect::<Value>(),
            "notes": Guide::load().ok().and_then(|guide| guide.vendor(&row.id).map(notes)),
        })),
        "evidence": evidence(&found.evidence),
    })
}

/// What else to know of a vendor's routers: the bands on which its WPS works, and its quirks.
fn notes(vendor: &Vendor) -> Value {
    worth_knowing(vendor)
        .map(|note| {
            json!({
                "text": note.text.english(),
                "confidence": note.confidence.as_str(),
                "source": vendor.source(&note.source).english(),
            })
        })
        .collect()
}

fn worth_knowing(vendor: &Vendor) -> impl Iterator<Item = &Note> {
    vendor.bands.iter().chain(&vendor.quirks)
}

/// The steps of the guide for a router, for those functions that `kind` has not; for all of them
/// without one. And what else to know of such a router.
pub(super) struct Steps {
    functions: Vec<(Message, Instructions)>,
    vendor: Option<Vendor>,
}

impl Steps {
    /// For a router that was identified.
    pub(super) fn of(found: &Identified, kind: Option<&Kind>) -> Self {
        let gateway = found.address.filter(|_| found.gateway);
        let row = found.row.as_ref().map(|row| row.id.as_str());
        Self::look_up(kind, |guide| row.and_then(|id| guide.vendor(id)), gateway)
    }

    /// For a router that told its driver who it is.
    pub(super) fn of_identity(identity: &Identity, kind: &Kind) -> Self {
        let clues = Clues {
            maker: identity.maker.clone(),
            model: identity.model.clone(),
            ..Clues::default()
        };
        let row = |guide: &Guide| {
            let matches = guide.for_router(&clues);
            let decided = !devices::guide::router::find::undecided(&matches);
            let best = matches.first().filter(|_| decided);
            best.map(|best| best.vendor.id.clone())
        };
        Self::look_up(
            Some(kind),
            |guide| row(guide).and_then(|id| guide.vendor(&id)),
            None,
        )
    }

    fn look_up(
        kind: Option<&Kind>,
        row: impl Fn(&Guide) -> Option<&Vendor>,
        gateway: Option<std::net::IpAddr>,
    ) -> Self {
        // The guide is compiled in and checked by its tests.
        let Ok(guide) = Guide::load() else {
            return Self {
                functions: Vec::new(),
                vendor: None,
            };
        };
        let vendor = row(&guide);
        let lacking = FUNCTIONS
            .iter()
            .filter(|(_, ability, _)| kind.is_none_or(|kind| !kind.can(*ability)));
        let found = lacking
            .map(|(function, _, words)| (words(), guide.steps_for(vendor, *function, gateway)));
        Self {
            functions: found.collect(),
            vendor: vendor.cloned(),
        }
    }

    /// The row of the guide, for the document.
    pub(super) fn guide(&self) -> Value {
        let row =
            |vendor: &Vendor| json!({"id": vendor.id, "name": vendor.name, "notes": notes(vendor)});
        self.vendor.as_ref().map(row).into()
    }

    /// For the document.
    pub(super) fn json(&self) -> Value {
        let all = self.functions.iter();
        all.map(|(_, one)| instructions(one)).collect()
    }

    /// For a person.
    pub(super) fn tell(&self, out: &Output) {
        for (words, one) in &self.functions {
            out.result("");
            out.result(out.paint(Tone::Strong, &words.to_string()));
            match &one.verdict {
                Verdict::NotOffered(why) => {
                    let text = msg!("cmd-router-not-offered", why = &why.text);
                    out.result_below("  ", &text.to_string());
                    sources(out, "  ", &[why.source.to_string()], why.confidence);
                }
                Verdict::NotEvidenced => {
                    let text = msg!("cmd-router-at-most");
                    out.result_below("  ", &text.to_string());
                }
                Verdict::Steps => {}
            }
            for route in &one.routes {
                tell_route(out, route);
            }
        }
        let Some(vendor) = &self.vendor else { return };
        for (index, note) in worth_knowing(vendor).enumerate() {
            if index == 0 {
                out.result("");
                let title = msg!("cmd-router-good-to-know", name = clean(&vendor.name));
                out.result(out.paint(Tone::Strong, &title.to_string()));
            }
            out.result_below("  - ", &note.text.to_string());
            let source = vendor.source(&note.source).to_string();
            sources(out, "    ", &[source], note.confidence);
        }
    }
}

/// A line about where something is from, and how sure it is.
fn sources(out: &Output, indent: &str, sources: &[String], sure: Confidence) {
    let text = msg!(
        "cmd-router-sources",
        sources = sources.join("; "),
        confidence = &sure
    );
    let mark = format!("{indent}{} ", msg!("cmd-router-from"));
    for line in Output::wrapped(&mark, &text.to_string()) {
        out.say(out.paint(Tone::Faint, &line));
    }
}

fn tell_route(out: &Output, route: &devices::guide::router::Route) {
    let place = route.place.as_str();
    let heading = match &route.about {
        Some(about) => msg!("cmd-router-place-about", place, about),
        None => msg!("cmd-router-place", place),
    };
    out.result_below("  ", &heading.to_string());
    let mut from: Vec<String> = Vec::new();
    for step in &route.steps {
        out.result_below(
            &format!("    {}. ", step.number),
            &clean(&step.text.to_string()),
        );
        let source = clean(&step.source.to_string());
        if !from.contains(&source) {
            from.push(source);
        }
    }
    if let Some(sure) = route.confidence() {
        sources(out, "    ", &from, sure);
    }
}

fn instructions(one: &Instructions) -> Value {
    let why = match &one.verdict {
        Verdict::NotOffered(why) => Some(json!({
            "text": why.text.english(),
            "confidence": why.confidence.as_str(),
            "source": why.source.english(),
        })),
        _ => None,
    };
    let routes: Vec<Value> = one
        .routes
        .iter()
        .map(|route| {
            let steps: Vec<Value> = route
                .steps
                .iter()
                .map(|step| {
                    json!({
                        "number": step.number,
                        "text": step.text.english(),
                        "confidence": step.confidence.as_str(),
                        "source": step.source.english(),
                    })
                })
                .collect();
            json!({
                "about": route.about.as_ref().map(Sentence::english),
                "place": route.place.as_str(),
                "confidence": route.confidence().map(Confidence::as_str),
                "steps": steps,
            })
        })
        .collect();
    json!({
        "function": one.function.as_str(),
        "verdict": one.verdict.as_str(),
        "why": why,
        "routes": routes,
    })
}

/// What is known from outside, for a person.
pub(super) fn tell(out: &Output, found: &Identified) {
    let name = found.title().map(|name| clean(&name));
    let name = name.unwrap_or_else(|| msg!("cmd-router-nameless").into());
    let router = out.paint(Tone::Strong, &name);
    let host = clean(&found.host);
    out.result(if host.is_empty() {
        Message::verbatim(router)
    } else if found.gateway {
        msg!("cmd-router-at-gateway", router, host)
    } else {
        msg!("cmd-router-at", router, host)
    });
    let line = |label: Message, text: &str| {
        out.result_below(&format!("  {label:<LABEL$} "), &clean(text));
    };
    if let Some(firmware) = &found.identity.firmware {
        line(msg!("cmd-router-label-firmware"), firmware);
    }
    for one in &found.evidence {
        out.detail(format!(
            "  {}: {} ({})",
            one.field,
            clean(&one.source.to_string()),
            one.confidence
        ));
    }
    for candidate in &found.drivers {
        let label = if candidate.kind.implemented() {
            msg!("cmd-router-label-driver")
        } else {
            msg!("cmd-router-label-no-driver")
        };
        let text = msg!(
            "cmd-router-candidate",
            kind = candidate.kind.scheme,
            address = &candidate.address,
            state = candidate.kind.state(),
            confidence = &candidate.confidence,
            why = &candidate.why,
        );
        line(label, &text.to_string());
    }
    if found.drivers.is_empty() {
        let none = msg!("cmd-router-none-fits").to_string();
        line(msg!("cmd-router-label-driver"), &none);
    }
    if let Some(row) = &found.row {
        line(msg!("cmd-router-label-guide"), &row.name);
    }
}
