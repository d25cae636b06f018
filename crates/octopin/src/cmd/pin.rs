//! `octopin pin`: is this a WPS PIN, and is it a good one; make a new one.

use clap::{Subcommand, ValueEnum};
use serde_json::{Value, json};
use text::{Message, Tell, msg};
use wsc::pin::{DevicePin, PinError, PinLength};
use wsc::random::Drbg;

use crate::exit::{Exit, Stop};
use crate::input::StandardInput;
use crate::output::{Output, Tone, clean};

const EXAMPLES: &str = "\
Examples:
  octopin pin check 12345670
  octopin pin generate --digits 4";

const CHECK_EXAMPLES: &str = "\
Examples:
  octopin pin check 1234-5670 30664159
  octopin pin check --json -          reads the PIN from standard input

The exit status is 0 when every PIN is valid, and 1 when one is not.";

const GENERATE_EXAMPLES: &str = "\
Example:
  octopin pin generate --digits 4";

/// Arguments of `octopin pin`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES, arg_required_else_help = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Say whether each PIN is valid, and why not
    #[command(after_help = CHECK_EXAMPLES)]
    Check {
        /// PINs of 8 or 4 digits; spaces, dashes, dots and colons between digits do no harm. `-`
        /// reads one from standard input, which keeps it out of the list of processes
        #[arg(required = true, value_name = "PIN")]
        pins: Vec<String>,
    },
    /// Make a new random PIN
    #[command(after_help = GENERATE_EXAMPLES)]
    Generate {
        /// How many digits it has; of eight the last is a check digit
        #[arg(long, value_enum, default_value_t = Digits::Eight)]
        digits: Digits,
    },
}

/// How many digits a new PIN has.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Digits {
    #[value(name = "8")]
    Eight,
    #[value(name = "4")]
    Four,
}

/// Checks or makes PINs.
///
/// # Errors
/// Standard input cannot be read, or the operating system has no random numbers.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    match &args.action {
        Action::Check { pins } => check(pins, out),
        Action::Generate { digits } => generate(*digits, out),
    }
}

fn check(pins: &[String], out: &Output) -> Result<Exit, Stop> {
    let mut stdin = StandardInput::default();
    let mut exit = Exit::Done;
    for pin in pins {
        let input = stdin.value("PIN", pin)?;
        let parsed = DevicePin::parse(&input);
        if parsed.is_err() {
            exit = Exit::Failed;
        }
        tell(out, &input, &parsed);
    }
    Ok(exit)
}

/// Why a text is no PIN, or a weak one.
fn reason(parsed: &Result<DevicePin, PinError>) -> Option<Message> {
    match parsed {
        Ok(pin) => pin.weakness().map(|weakness| weakness.told()),
        Err(error) => Some(error.told()),
    }
}

/// What a text is, as a document.
pub(super) fn document(input: &str, parsed: &Result<DevicePin, PinError>) -> Value {
    let weak = |pin: &DevicePin| pin.weakness().is_some();
    json!({
        "input": input,
        "digits": digits_of(input, parsed),
        "valid": parsed.is_ok(),
        "reason": reason(parsed).map(|reason| reason.english()),
        "weak": parsed.as_ref().ok().map(weak),
    })
}

fn tell(out: &Output, input: &str, parsed: &Result<DevicePin, PinError>) {
    out.document("pin", document(input, parsed));
    let (tone, verdict) = match (parsed, reason(parsed)) {
        (Err(_), _) => (Tone::Bad, msg!("cmd-pin-not")),
        (Ok(_), Some(_)) => (Tone::Warn, msg!("cmd-pin-weak")),
        (Ok(_), None) => (Tone::Good, msg!("cmd-pin-valid")),
    };
    let verdict = Message::verbatim(out.paint(tone, &verdict.to_string()));
    let verdict = match reason(parsed) {
        Some(reason) => msg!("cmd-pin-verdict", verdict, reason),
        None => verdict,
    };
    let shown = parsed
        .as_ref()
        .map_or_else(|_| clean(input), |pin| pin.expose_secret().to_owned());
    out.result(format!("{shown}  {verdict}"));
}

/// The digits without what separates them; `None` where something else is among them.
fn digits_of(input: &str, parsed: &Result<DevicePin, PinError>) -> Option<String> {
    if let Err(PinError::NotADigit { .. } | PinError::Empty) = parsed {
        return None;
    }
    Some(input.chars().filter(char::is_ascii_digit).collect())
}

fn generate(digits: Digits, out: &Output) -> Result<Exit, Stop> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(|error| {
        let what = msg!("cmd-pin-no-randomness", error = error.to_string());
        Stop::told(Exit::Failed, "no-randomness", &what)
    })?;
    let length = match digits {
        Digits::Eight => PinLength::Eight,
        Digits::Four => PinLength::Four,
    };
    let pin = DevicePin::generate(length, &mut Drbg::new(&seed));
    out.document(
        "pin",
        json!({
            "input": null,
            "digits": pin.expose_secret(),
            "valid": true,
            "reason": null,
            "weak": false,
        }),
    );
    out.result(pin.expose_secret());
    Ok(Exit::Done)
}
