//! The whole job in a virtual home: real frames, messages and keys on virtual time, without
//! hardware and without privilege.

mod pace;
mod rounds;
mod story;

use std::path::{Path, PathBuf};

use job::join::event::{Outcome, Step, What};
use job::join::{Cancel, End};
use job::virtual_home::{self, DEFAULT, Play, SCENARIOS, Scenario, Told, find};
use lab::air::Sent;
use lab::words::Reveal;
use serde_json::{Value, json};
use text::{Message, msg};

use crate::exit::{Exit, Stop};
use crate::output::{Output, Tone};
use crate::{runtime, told};
use pace::Pace;
use story::{Story, wrap};

/// Arguments of `octopin demo`.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  octopin demo
  octopin demo wrong-second-half
  octopin demo --list
  octopin demo button --json | jq -r 'select(.event == \"end\").outcome'")]
pub(crate) struct Args {
    /// The scenario, by its name in the list [default: device-pin]
    scenario: Option<String>,
    /// List the scenarios
    #[arg(long, conflicts_with_all = ["scenario", "pcap"])]
    list: bool,
    /// What is left to chance; the same number gives the same run
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Tell the story without pauses, as without a terminal
    #[arg(long)]
    fast: bool,
    /// Write every frame of the run to a capture file, which Wireshark reads
    #[arg(long, value_name = "FILE")]
    pcap: Option<PathBuf>,
}

/// Runs a scenario, or lists them.
///
/// # Errors
/// A scenario that does not exist, or a capture file that cannot be written.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    if args.list {
        list(out);
        return Ok(Exit::Done);
    }
    let name = args.scenario.as_deref().unwrap_or(DEFAULT);
    let scenario = find(name).ok_or_else(|| unknown(name))?;
    let Played {
        all,
        end,
        frames,
        wished,
    } = runtime::block_on(play(scenario, args.seed))??;
    if let Some(path) = &args.pcap {
        save(path, &lab::pcap::write(&frames))?;
    }
    if out.is_json() {
        for told in &all {
            out.document("join", told.json(out.shows_secrets()));
        }
    } else {
        let mut story = Story::new(out, Reveal(out.shows_secrets()), &wished);
        story.open(scenario, args.seed);
        let lines = rounds::condense(&all);
        let pace = Pace::new(&lines, !args.fast);
        let whole = all.last().map_or(0, Told::at_ms);
        let progress = out.progress(msg!("cmd-demo-progress"), None);
        for (line, pause) in lines.iter().zip(pace) {
            progress.now(where_it_is(story.step(), line.told.at_ms(), whole));
            std::thread::sleep(pause);
            story.tell(line);
        }
        progress.done();
        if let Some(path) = &args.pcap {
            let (frames, file) = (frames.len(), path.display().to_string());
            out.say(msg!("cmd-demo-frames", frames, file));
        }
    }
    Ok(match end.outcome {
        Outcome::Joined => Exit::Done,
        _ => Exit::Failed,
    })
}

/// A scenario that was played.
struct Played {
    all: Vec<Told>,
    end: End,
    frames: Vec<Sent>,
    /// The way that it asks for, as `--way` names it.
    wished: String,
}

/// Plays a scenario to its end, on the home's own time.
async fn play(scenario: &Scenario, seed: u64) -> Result<Played, Stop> {
    let mut play = Play::new(scenario, seed, virtual_home::Pace::AtOnce).map_err(|error| {
        let no_place = msg!("cmd-demo-no-place", error = error.to_string());
        Stop::told(Exit::Failed, "system", &no_place)
    })?;
    let (_stop, cancel) = Cancel::new();
    let mut all = Vec::new();
    let mut keep = |told: &Told| {
        // The home tells the same messages, with who says them.
        let twice = matches!(told, Told::Job(event) if matches!(event.what, What::Protocol { .. }));
        if !twice {
            all.push(told.clone());
        }
    };
    let end = play.run(&cancel, &mut keep).await;
    Ok(Played {
        all,
        end,
        frames: play.frames(),
        wished: play.wished().to_owned(),
    })
}

/// The step, and how much of the home's time is over.
fn where_it_is(step: Step, at_ms: u64, whole_ms: u64) -> String {
    let now = at_ms / 1000;
    let whole = whole_ms.div_ceil(1000);
    msg!("cmd-demo-time", step = told::title(step), now, whole).into()
}

fn save(path: &Path, octets: &[u8]) -> Result<(), Stop> {
    std::fs::write(path, octets).map_err(|error| {
        let file = path.display().to_string();
        let lost = msg!("cmd-demo-not-written", file, error = error.to_string());
        Stop::told(Exit::Failed, "cannot-write", &lost)
    })
}

fn list(out: &Output) {
    let scenarios: Vec<Value> = SCENARIOS
        .iter()
        .map(|one| {
            json!({
                "name": one.name, "about": one.about().english(), "outcome": one.outcome, "way": one.way,
                "code": one.code, "why": one.why,
            })
        })
        .collect();
    out.document("demo", json!({"scenarios": scenarios}));
    section(out, &msg!("cmd-demo-joins"), Outcome::Joined);
    out.result("");
    section(out, &msg!("cmd-demo-fails"), Outcome::Failed);
    out.say("");
    out.say(msg!("cmd-demo-run-one"));
}

fn section(out: &Output, title: &Message, outcome: Outcome) {
    out.result(out.paint(Tone::Strong, &title.to_string()));
    for scenario in SCENARIOS.iter().filter(|one| one.outcome == outcome) {
        let name = format!("  {:<25}", scenario.name);
        let mut lines = wrap(&scenario.about().to_string(), 80 - name.len()).into_iter();
        let first = lines.next().unwrap_or_default();
        out.result(format_args!("{name}{first}"));
        for line in lines {
            out.result(format_args!("{:27}{line}", ""));
        }
    }
}

/// There is no such scenario; the nearest name, and all of them.
pub(crate) fn unknown(name: &str) -> Stop {
    let names = || SCENARIOS.iter().map(|scenario| scenario.name);
    let nearest = names()
        .map(|known| (distance(name, known), known))
        .min()
        .filter(|(distance, known)| *distance <= known.len() / 2);
    let all = names().collect::<Vec<_>>().join(", ");
    Stop::usage(
        "no-scenario",
        msg!("cmd-demo-unknown", name = format!("{name:?}")),
        match nearest {
            Some((_, known)) => msg!("cmd-demo-near", name = known, all),
            None => msg!("cmd-demo-choose", all),
        },
    )
}

/// How many characters must be put in, left out or replaced to make one word of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, c) in one.chars().enumerate() {
        let mut next = vec![i + 1];
        for ((d, above), left_above) in other.iter().zip(row.iter().skip(1)).zip(&row) {
            let left = next.last().copied().unwrap_or_default();
            let replaced = left_above + usize::from(*d != c);
            next.push(replaced.min(above + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

/// A scenario as it was played, for the tests of the telling.
#[cfg(test)]
fn played(name: &str, seed: u64) -> (Vec<Told>, End) {
    let scenario = find(name).expect("a scenario");
    let played = runtime::block_on(play(scenario, seed));
    let played = played.expect("a runtime").expect("a home");
    (played.all, played.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_of_words_counts_changes() {
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("buton", "button"), 1);
        assert_eq!(distance("button", "button"), 0);
    }

    #[test]
    fn a_wrong_name_is_answered_with_the_nearest_and_all() {
        let stop = unknown("wpa3only");
        assert_eq!(stop.exit, Exit::Usage);
        assert!(
            stop.next.starts_with("did you mean wpa3-only?"),
            "{}",
            stop.next
        );
        let stop = unknown("something else altogether");
        assert!(stop.next.starts_with("choose one of: device-pin, button"));
    }
}
