//! `octopin router kinds`: the ways to talk to a router, as they are today.

use devices::router::kinds::{Ability, KINDS, Kind};
use serde_json::json;
use text::Tell;

use crate::exit::Exit;
use crate::output::{Output, Tone};

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
    let line = |what: &str, text: &str| out.result_below(&format!("  {what:<8} "), text);
    line("address", kind.address);
    line("speaks", &kind.speaks.to_string());
    let offers: Vec<_> = Ability::ALL
        .iter()
        .filter(|ability| kind.can(**ability))
        .map(|ability| ability.as_str())
        .collect();
    line(
        "offers",
        &if offers.is_empty() {
            "nothing by itself".to_owned()
        } else {
            offers.join(", ")
        },
    );
    line("proof", &kind.state().to_string());
    line("note", &kind.note.to_string());
}
