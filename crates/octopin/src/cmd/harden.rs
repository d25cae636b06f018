//! `octopin harden`: what of the printer and the router should not stay as it is, and with `--apply`
//! those changes that this program can make.

use std::path::PathBuf;

use advisor::Finding;
use advisor::finding::Severity;
use serde_json::{Value, json};

use super::looked::{self, Looked, evidence, text, told};
use crate::ask;
use crate::exit::{Exit, Stop};
use crate::output::{Output, Tone, clean};
use crate::runtime;

const EXAMPLES: &str = "\
Examples:
  octopin harden --printer 192.168.1.20
  octopin harden --router hostapd:/run/hostapd/wlan0 --apply
  octopin harden --router 192.168.1.1 --apply --yes --json | jq .applied

Without --apply it only reads. Each change is asked for, read back, and noted, so that
`octopin router restore` takes it back. Can be changed: WPS of a router that a driver speaks to; that
ends the use of the router's own PIN too.

The exit status is 1 when nothing could be looked at, or a change was not made as it was wanted.";

/// The findings that switching WPS off at the router ends.
const BY_WPS_OFF: &[&str] = &[
    "wps-on",
    "wps-1",
    "wps-unconfigured",
    "router-pin-on",
    "router-pin-static",
    "router-pin-unlimited",
    "router-pin-unlimited-model",
];

/// Arguments of `octopin harden`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The printer: a name or number from `octopin find`, or its address
    #[arg(long, value_name = "ADDRESS")]
    printer: Option<String>,
    /// The router: a name or number from `octopin find`, or its address [default: the gateway]
    #[arg(long, value_name = "ADDRESS")]
    router: Option<String>,
    /// A file with the router's password; `-` is standard input. Otherwise the variable
    /// OCTOPIN_PASSWORD, or a question where the router wants one
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// Change what can be changed, with a question for each
    #[arg(long)]
    apply: bool,
    /// Agree to all of them beforehand
    #[arg(long, requires = "apply")]
    yes: bool,
}

/// Looks, and changes what is wanted.
///
/// # Errors
/// An address that is none, or nobody to ask.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    runtime::block_on(harden(args, out))?
}

async fn harden(args: &Args, out: &Output) -> Result<Exit, Stop> {
    let mut looked = Looked::default();
    looked.password_file.clone_from(&args.password_file);
    if let Some(address) = &args.printer {
        looked.printer(address, out).await?;
    }
    let router = args.router.as_deref();
    looked.router(router, args.yes, out).await?;
    looked.join(&looked::heard(None).await.unwrap_or_default());
    let findings = advisor::findings(&looked.facts);
    if !out.is_json() {
        show(&findings, &looked, out);
    }
    let applied = if args.apply {
        apply(&findings, &mut looked, args.yes, out).await?
    } else {
        None
    };
    let can = |finding: &Finding| fixable(finding, &looked);
    let shown = findings.iter().map(|one| document(one, can(one)));
    out.document(
        "harden",
        json!({
            "findings": shown.collect::<Vec<_>>(),
            "applied": applied.iter().map(Applied::json).collect::<Vec<_>>(),
            "unread": looked::blocked(&looked.blocked),
        }),
    );
    let failed = applied.is_some_and(|applied| applied.outcome.is_err());
    if failed || looked.sources == 0 {
        return Ok(Exit::Failed);
    }
    Ok(Exit::Done)
}

/// What became of the change.
struct Applied {
    address: String,
    fixes: Vec<&'static str>,
    /// Whether it was made and what says that it is so, or why not.
    outcome: Result<Made, Stop>,
}

/// A change that was made or not wanted.
enum Made {
    Declined,
    Already,
    /// With whether the router and its beacons say that it is so.
    Changed(Option<bool>, Option<bool>),
}

impl Applied {
    fn json(&self) -> Value {
        let (result, router, air) = match &self.outcome {
            Ok(Made::Declined) => ("declined", None, None),
            Ok(Made::Already) => ("already", None, None),
            Ok(Made::Changed(router, air)) => ("done", *router, *air),
            Err(_) => ("failed", None, None),
        };
        let stop = self.outcome.as_ref().err();
        let changed = matches!(self.outcome, Ok(Made::Changed(..)));
        json!({
            "change": "wps-off",
            "address": self.address,
            "fixes": self.fixes,
            "result": result,
            // Both say whether WPS is on now.
            "confirmed": router.map(|on| !on),
            "on_air": air,
            "undo": changed.then(|| format!("octopin router restore {}", self.address)),
            "code": stop.map(|stop| stop.code),
            "why": stop.map(|stop| stop.explanation.as_str()),
            "next": stop.map(|stop| stop.next.as_str()),
        })
    }
}

/// Switches WPS off where a finding is about it and a driver can.
async fn apply(
    findings: &[Finding],
    looked: &mut Looked,
    yes: bool,
    out: &Output,
) -> Result<Option<Applied>, Stop> {
    let wanted = findings.iter().filter(|one| fixable(one, looked));
    let fixes: Vec<&'static str> = wanted.map(|one| one.code).collect();
    let Some(router) = looked.router.as_mut().filter(|_| !fixes.is_empty()) else {
        out.result("Nothing of this can be changed from here");
        return Ok(None);
    };
    let address = router.address().map(clean).unwrap_or_default();
    let wish = ask::agree(&format!("Switch WPS off at {address}?"), yes)?;
    let outcome = if wish {
        router.wps_off(out).await.map(|made| {
            if made.changed {
                Made::Changed(made.again.router, made.again.air)
            } else {
                Made::Already
            }
        })
    } else {
        Ok(Made::Declined)
    };
    out.result(match &outcome {
        Ok(Made::Declined) => "WPS stays on, as you wish".to_owned(),
        Ok(Made::Already) => "WPS was off already; nothing was changed".to_owned(),
        Ok(Made::Changed(router, _)) => {
            let read = match router {
                Some(_) => "and the router says so when it is asked again",
                None => "but the router does not tell whether it is so; look at its page",
            };
            format!("WPS is off now, {read}; `octopin router restore {address}` puts it back")
        }
        Err(stop) => format!(
            "WPS was not switched off: {}; {}",
            stop.explanation, stop.next
        ),
    });
    Ok(Some(Applied {
        address,
        fixes,
        outcome,
    }))
}

/// Whether this program can end what was found.
fn fixable(finding: &Finding, looked: &Looked) -> bool {
    let can = looked
        .router
        .as_ref()
        .is_some_and(super::router::Router::can_switch);
    can && BY_WPS_OFF.contains(&finding.code)
}

fn document(finding: &Finding, fixable: bool) -> Value {
    json!({
        "code": finding.code,
        "severity": finding.severity.as_str(),
        "text": text(&finding.what),
        "fix": text(&finding.fix),
        "advisories": finding.advisories,
        "evidence": evidence(&finding.evidence),
        "fixable": fixable,
    })
}

fn show(findings: &[Finding], looked: &Looked, out: &Output) {
    for finding in findings {
        let tone = match finding.severity {
            Severity::Bad => Tone::Bad,
            Severity::Warn => Tone::Warn,
            Severity::Info => Tone::Faint,
        };
        let word = out.paint(tone, &format!("{}:", finding.severity.as_str()));
        out.result(format!("{word} {}", text(&finding.what)));
        for one in &finding.evidence {
            out.result(format!("    because {}", told(one)));
        }
        out.result(format!("    do: {}", text(&finding.fix)));
        if !finding.advisories.is_empty() {
            out.result(format!("    see: {}", finding.advisories.join(", ")));
        }
        if fixable(finding, looked) {
            out.say("    `octopin harden --apply` can do it");
        }
    }
    if findings.is_empty() && looked.sources > 0 {
        out.result("Nothing was found that should not stay as it is");
    }
    for one in &looked.blocked {
        out.result(format!("not looked at: {}", clean(&one.why)));
    }
    if looked.sources == 0 {
        out.result("Nothing could be looked at; give --printer or --router, see `octopin find`");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_switching_wps_off_ends_is_among_the_findings_of_the_advisor() {
        for code in BY_WPS_OFF {
            let id = format!("finding-{code}");
            assert!(advisor::text::ids().any(|known| known == id), "{code}");
        }
    }
}
