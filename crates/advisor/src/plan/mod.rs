//! Match: which ways onto the network are open, in which order, and why.

pub(crate) mod gates;
mod way;

use serde::Serialize;

pub use way::Way;

use crate::evidence::{Confidence, Evidence, Truth};
use crate::facts::Facts;
use crate::text::{Message, key};
use gates::{Effect, GATES, Gate, REQUIREMENTS};

/// A statement and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// The rule that it comes from, such as `wpa3-only`; the same for all ways.
    pub rule: &'static str,
    /// What it says.
    pub message: Message,
    /// What it rests on; empty for what is always so.
    pub evidence: Vec<Evidence>,
}

/// A way that nothing known rules out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenWay {
    /// Which.
    pub way: Way,
    /// The word of `--way` that asks for it.
    pub verb: &'static str,
    /// What it is, for a person.
    pub title: Message,
    /// Whether everything that it requires is known to be there; otherwise it is only perhaps open.
    pub certain: bool,
    /// How sure it is to work as far as is known.
    pub confidence: Confidence,
    /// What speaks for it.
    pub reasons_for: Vec<Reason>,
    /// What speaks against it.
    pub reasons_against: Vec<Reason>,
    /// What the user does or gives.
    pub needs: Vec<Message>,
    /// What it changes, and puts back where that is said.
    pub changes: Vec<Message>,
    /// What is not known and would make it surer.
    pub unknown: Vec<Unknown>,
}

/// A fact that is not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unknown {
    /// Its name, such as `network.pmf`.
    pub fact: &'static str,
    /// What would have to be known.
    pub message: Message,
}

/// A way that is ruled out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuledOut {
    /// Which.
    pub way: Way,
    /// The word of `--way` that asks for it.
    pub verb: &'static str,
    /// What it is, for a person.
    pub title: Message,
    /// Why; never empty.
    pub why: Vec<Reason>,
    /// What would open it; empty where nothing would.
    pub opens: Vec<Message>,
}

/// A change that would open ways.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Opening {
    /// What to do.
    pub message: Message,
    /// The ways that wait for it and for nothing else.
    pub opens: Vec<Way>,
    /// The ways that wait for it and for something else.
    pub helps: Vec<Way>,
}

/// What the advisor says of a job before it begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// The printer is on this network already.
    pub already: Option<Reason>,
    /// The ways, the best first.
    pub ways: Vec<OpenWay>,
    /// The ways that are ruled out, in the usual order.
    pub ruled_out: Vec<RuledOut>,
    /// What to change first, where it opens something; what opens the best ways comes first.
    pub openings: Vec<Opening>,
    /// What remains where no way is open and none can be opened.
    pub otherwise: Vec<Message>,
}

impl Plan {
    /// The best way.
    pub fn best(&self) -> Option<&OpenWay> {
        self.ways.first()
    }

    /// The best way of those that a word of `--way` asks for; `auto` asks for any.
    pub fn best_of(&self, verb: &str) -> Option<&OpenWay> {
        let asked = |open: &&OpenWay| verb == "auto" || open.verb == verb;
        self.ways.iter().find(asked)
    }
}

/// How a way stands.
struct Standing {
    open: OpenWay,
    demoted: bool,
    out: Vec<Reason>,
    opens: Vec<&'static str>,
    /// The way is out, and for at least one of the reasons nothing is known that would change it.
    shut: bool,
}

/// Says which ways are open, which are not, and why.
///
/// Open ways come in the order of [`Way::ALL`], except that those come first whose requirements are
/// known to be met, that a neighbour's pairing puts the button behind the PIN, and that the router
/// PIN and what is done by hand come last, the router's lasting PIN as the very last.
pub fn plan(facts: &Facts) -> Plan {
    let standings: Vec<Standing> = Way::ALL.iter().map(|way| stand(facts, *way)).collect();
    let openings = openings(facts, &standings);
    let already = gates::already(facts);
    let mut ways = Vec::new();
    let mut ruled_out = Vec::new();
    for standing in standings {
        let Standing {
            open,
            demoted,
            out,
            opens,
            ..
        } = standing;
        if out.is_empty() {
            let last = open.way.row().is_some_and(|row| row.last);
            // A PIN that nobody makes for this is the router's lasting one: nothing is weaker.
            let weakest = open.way == Way::RouterPin && !way::tells_router_pin(facts).yes();
            ways.push(((last, weakest, demoted, !open.certain, open.way), open));
        } else {
            ruled_out.push(RuledOut {
                way: open.way,
                verb: open.verb,
                title: open.title,
                why: out,
                opens: opens.into_iter().map(|id| facts.say(id)).collect(),
            });
        }
    }
    ways.sort_by_key(|(key, _)| *key);
    let otherwise = if ways.is_empty() {
        vec![facts.say("otherwise-cable")]
    } else {
        Vec::new()
    };
    Plan {
        already: already
            .yes()
            .then(|| reason(facts, "already", "note-already", already)),
        ways: ways.into_iter().map(|(_, open)| open).collect(),
        ruled_out,
        openings,
        otherwise,
    }
}

/// The message that says what a fact is about.
pub(crate) fn fact_message(name: &str) -> &'static str {
    let dashed = name.replace(['.', '_'], "-");
    key(&format!("fact-{dashed}")).unwrap_or("fact")
}

fn reason(facts: &Facts, rule: &'static str, id: &'static str, truth: Truth) -> Reason {
    Reason {
        rule,
        message: facts.say(id),
        evidence: truth.evidence,
    }
}

fn stand(facts: &Facts, way: Way) -> Standing {
    let mut standing = Standing {
        open: blank(facts, way),
        demoted: false,
        out: Vec::new(),
        opens: Vec::new(),
        shut: false,
    };
    let mut missing = Vec::new();
    for requirement in REQUIREMENTS.iter().filter(|r| r.ways.contains(&way)) {
        let truth = (requirement.when)(facts);
        let open = &mut standing.open;
        match truth.value {
            Some(true) => {
                open.confidence = open.confidence.min(truth.confidence);
                let reason = reason(facts, requirement.id, requirement.met, truth);
                open.reasons_for.push(reason);
            }
            Some(false) => {
                let reason = reason(facts, requirement.id, requirement.unmet, truth);
                standing.out(reason, requirement.opens);
            }
            None => {
                open.certain = false;
                open.confidence = open.confidence.min(Confidence::Low);
                note(&mut missing, truth.missing);
            }
        }
    }
    for gate in GATES.iter().filter(|gate| gate.ways.contains(&way)) {
        pass(facts, gate, &mut standing, &mut missing);
    }
    let open = &mut standing.open;
    open.confidence = open.confidence.concluded();
    open.unknown = missing
        .into_iter()
        .map(|fact| Unknown {
            fact,
            message: facts.say(fact_message(fact)),
        })
        .collect();
    standing
}

impl Standing {
    fn out(&mut self, reason: Reason, opens: &'static [&'static str]) {
        self.out.push(reason);
        self.shut |= opens.is_empty();
        for id in opens {
            if !self.opens.contains(id) {
                self.opens.push(id);
            }
        }
    }
}

/// What a gate does to a way.
fn pass(facts: &Facts, gate: &Gate, standing: &mut Standing, missing: &mut Vec<&'static str>) {
    let truth = (gate.when)(facts);
    if truth.open() {
        let open = &mut standing.open;
        open.confidence = open.confidence.min(Confidence::Medium);
        note(missing, truth.missing);
        return;
    }
    if truth.no() {
        return;
    }
    let remedy = gate.remedy.as_ref();
    let remedied = remedy.filter(|remedy| (remedy.when)(facts).yes());
    let reason = reason(facts, gate.id, gate.why, truth);
    match (gate.effect, remedied) {
        (Effect::Block, Some(remedy)) => {
            standing.open.changes.push(facts.say(remedy.change));
            standing.open.reasons_against.push(reason);
        }
        (Effect::Block, None) => standing.out(reason, gate.opens),
        (effect, _) => {
            standing.demoted |= effect == Effect::Demote;
            let open = &mut standing.open;
            open.confidence = open.confidence.min(Confidence::Medium);
            open.reasons_against.push(reason);
            let advice = gate.opens.iter().map(|id| facts.say(id));
            open.needs.extend(advice);
        }
    }
}

/// A way with what is always so.
fn blank(facts: &Facts, way: Way) -> OpenWay {
    let always = |text: &way::Text| reason(facts, text.id, text.id, Truth::always(true));
    let mut open = OpenWay {
        way,
        verb: way.verb(),
        title: facts.say(key(&format!("way-{way}")).unwrap_or("way")),
        certain: true,
        confidence: Confidence::High,
        reasons_for: Vec::new(),
        reasons_against: Vec::new(),
        needs: Vec::new(),
        changes: Vec::new(),
        unknown: Vec::new(),
    };
    if let Some(row) = way.row() {
        let fitting = |texts: &'static [way::Text]| texts.iter().filter(|text| text.fits(facts));
        let said = |texts| fitting(texts).map(|text| facts.say(text.id)).collect();
        open.needs = said(row.needs);
        open.changes = said(row.changes);
        open.reasons_for = fitting(row.merits).map(always).collect();
        open.reasons_against = fitting(row.drawbacks).map(always).collect();
    }
    open
}

fn note(missing: &mut Vec<&'static str>, names: Vec<&'static str>) {
    for name in names {
        if !missing.contains(&name) {
            missing.push(name);
        }
    }
}

/// What to change, and what that opens. A way with several reasons against it is opened by one
/// change only where that is the only one it waits for.
fn openings(facts: &Facts, standings: &[Standing]) -> Vec<Opening> {
    let mut ids: Vec<&'static str> = Vec::new();
    for standing in standings {
        note(&mut ids, standing.opens.clone());
    }
    let mut openings: Vec<Opening> = Vec::new();
    for id in ids {
        let waits = |s: &&Standing| s.opens.contains(&id) && !s.shut;
        let alone = |s: &Standing| s.out.len() == 1;
        let waiting: Vec<&Standing> = standings.iter().filter(waits).collect();
        if waiting.is_empty() {
            continue;
        }
        let of = |wanted: bool| {
            let ways = waiting.iter().filter(|s| alone(s) == wanted);
            ways.map(|s| s.open.way).collect()
        };
        openings.push(Opening {
            message: facts.say(id),
            opens: of(true),
            helps: of(false),
        });
    }
    openings.sort_by_key(|o| {
        o.opens
            .first()
            .copied()
            .map_or((1, None), |way| (0, Some(way)))
    });
    openings
}

#[cfg(test)]
mod tests;
