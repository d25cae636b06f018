//! `octopin router kinds`: the ways to talk to a router, as they are today.

use devices::router::kinds::{Ability, KINDS, Kind};
use serde_json::json;
use text::{Tell, msg};

use crate::exit::Exit;
use crate::output::{Output, Tone};

/// The least width of the labels, in characters.
const LABEL: usize = 8;

/// Lists every way.
pub(super) fn run(out: &Output) -> Exit {
    let kinds: Vec<_> = KINDS
        .iter()
        .map(|kind| {
            json!({
                "kind": kind.scheme,
                "name": kind.name.english(),
                "address": kind.address,
                "speaks": kind.speaks.english(),
                "offers": kind.offers.iter().map(|ability| ability.as_str()).collect::<Vec<_>>(),
                "available": kind.implemented(),
                "proof": kind.proof.map(|proof| proof.told().english()),
                "note": kind.note.english(),
            })
        })
        .collect();
    out.document("router-kinds", json!({ "kinds": kinds }));
    for kind in KINDS {
        tell(out, kind);
    }
    Exit::Done
}

fn tell(out: &Output, kind: &Kind) {
    out.result(format!(
        "{}  {}",
        out.paint(Tone::Strong, kind.scheme),
        kind.name
    ));
    let offers: Vec<_> = Ability::ALL
        .iter()
        .filter(|ability| kind.can(**ability))
        .map(|ability| ability.as_str())
        .collect();
    let offers = if offers.is_empty() {
        msg!("cmd-kinds-nothing").into()
    } else {
        offers.join(", ")
    };
    for (label, text) in [
        (msg!("cmd-kinds-address"), kind.address.to_owned()),
        (msg!("cmd-kinds-speaks"), kind.speaks.to_string()),
        (msg!("cmd-kinds-offers"), offers),
        (msg!("cmd-kinds-proof"), kind.state().to_string()),
        (msg!("cmd-kinds-note"), kind.note.to_string()),
    ] {
        out.result_below(&format!("  {label:<LABEL$} "), &text);
    }
}
