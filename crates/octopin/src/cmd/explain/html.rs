//! The runs as one page of HTML that needs nothing else: no script, no picture, no font.

use capture::Run;
use capture::run::{Outcome, Side, Step};
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::Found;
use super::text::{headline, label, name, notes, overlap_text, proof};

/// The look. It follows the reader's choice of dark or light, and prints on paper.
const STYLE: &str = "\
:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}\
body{max-width:60rem;margin:0 auto;padding:1rem}\
h1{font-size:1.5rem}h2{font-size:1.2rem;border-top:1px solid;padding-top:1rem}\
table{border-collapse:collapse;width:100%}\
th,td{text-align:left;vertical-align:top;padding:.2rem .5rem;border-bottom:1px solid #8888}\
td.time{white-space:nowrap;font-variant-numeric:tabular-nums}\
td.step{white-space:nowrap}td.right{text-align:right}\
.outcome{padding:.5rem 1rem;border-left:.4rem solid}\
.good{border-color:#1a7f37}.bad{border-color:#b42318}\
dt{font-weight:600}dd{margin:0 0 .5rem 0}\
.scroll{overflow-x:auto}";

/// The whole page.
pub(super) fn page(found: &Found) -> String {
    let title = format!("WPS in {}", found.name);
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    h1 { (title) }
                    (inside(found))
                }
            }
        }
    }
    .into_string()
}

/// What the page shows, which can be part of another page.
pub(super) fn inside(found: &Found) -> Markup {
    html! {
        p { (count(found)) }
        @for overlap in &found.summary.overlaps {
            p { (overlap_text(found, overlap)) "." }
        }
        @if found.summary.damaged {
            p { "The file breaks off or is damaged; what came before was read." }
        }
        @for (number, run) in found.runs.iter().enumerate() {
            (section(found, number + 1, run))
        }
    }
}

fn count(found: &Found) -> String {
    let packets = found.summary.packets;
    match found.runs.len() {
        0 => format!("There is no WPS run in its {packets} packets."),
        1 => format!("One WPS run in {packets} packets."),
        more => format!("{more} WPS runs in {packets} packets."),
    }
}

fn section(found: &Found, number: usize, run: &Run) -> Markup {
    let verdict = &run.verdict;
    let good = verdict.code.is_none() && verdict.outcome != Outcome::Failed;
    html! {
        section aria-labelledby={ "run-" (number) } {
            h2 id={ "run-" (number) } { "Run " (number) ": " (headline(run)) }
            div.outcome.good[good].bad[!good] {
                dl {
                    dt { "Outcome" }
                    dd { (verdict.outcome.name()) @if let Some(code) = verdict.code { " (" (code) ")" } }
                    dt { "Why" } dd { (verdict.cause) }
                    dt { "Next" } dd { (verdict.next) }
                    @if let Some(checked) = &run.checked {
                        dt { "Checked" } dd { (proof(checked)) }
                    }
                    @if !run.quirks.is_empty() {
                        dt { "Deviations from the specification" }
                        dd { @for quirk in run.quirks.iter() { (quirk.name()) " " } }
                    }
                }
            }
            div.scroll tabindex="0" role="region" aria-label={ "Messages of run " (number) } {
                table {
                    thead { tr {
                        th scope="col" { "Seconds" }
                        th scope="col" { (name(&run.enrollee, "Device")) }
                        th scope="col" { (name(&run.registrar, "Registrar")) }
                        th scope="col" { "Says" }
                    } }
                    tbody {
                        @for step in &run.steps { (row(found, step)) }
                    }
                }
            }
            @if run.more_steps > 0 { p { "And " (run.more_steps) " steps more." } }
        }
    }
}

fn row(found: &Found, step: &Step) -> Markup {
    let at = found.at_ms(step.at);
    let label = label(step);
    html! {
        tr {
            td.time { (at / 1000) "." (format!("{:03}", at % 1000)) }
            @match step.from {
                Side::Enrollee => { td.step { (label) " \u{2192}" } td {} }
                Side::Registrar => { td {} td.step { "\u{2190} " (label) } }
            }
            td { @for note in notes(step) { div { (note) } } }
        }
    }
}
