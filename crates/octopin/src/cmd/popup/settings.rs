//! Where the settings of the home network come from: the command line, the program that manages the
//! interface, or a person.

use std::io::{self, IsTerminal, Write};

use link::manager::{self, ManagerError};
use link::nl80211::{RadioError, Security, Wireless};
use wsc::credential::{Credential, Ssid};

use super::Args;
use crate::cmd::find::refuse_radio;
use crate::exit::Stop;
use crate::input::{StandardInput, ask_secret, network};
use crate::output::{Output, clean};

/// What becomes of the home network.
#[derive(Debug)]
pub(super) enum Settings {
    /// These are handed out.
    Known(Credential),
    /// They are not handed out, because of how the network is secured.
    Refused(Ssid, Security),
}

/// The settings on the command line, if they are all there. What is wrong with a part is told before
/// anything else happens.
///
/// # Errors
/// A name or a passphrase that no network can have.
pub(super) fn given(args: &Args, stdin: &mut StandardInput) -> Result<Option<Credential>, Stop> {
    match (&args.ssid, &args.passphrase) {
        (Some(ssid), Some(given)) => {
            let passphrase = stdin.value("--passphrase", given)?;
            network(ssid, &passphrase).map(Some)
        }
        (Some(ssid), None) => named(ssid).map(|_| None),
        (None, _) => Ok(None),
    }
}

/// A name that was given without a passphrase.
fn named(ssid: &str) -> Result<Ssid, Stop> {
    // Any passphrase serves to have the name checked.
    network(ssid, "12345678").map(|network| network.ssid)
}

/// Takes the settings from the program that manages the interface, where the user agrees, and else
/// asks for the passphrase.
///
/// # Errors
/// There is no answer, or the manager cannot give one.
pub(super) async fn ask(args: &Args, wireless: &Wireless, out: &Output) -> Result<Settings, Stop> {
    let name = args.ssid.as_deref().map(named).transpose()?;
    let agreed = args.yes || {
        // Whoever is in the way of that question is in the way of all.
        let radio = wireless.radio(Some(&args.wifi)).await;
        let manager = radio.map_err(|error| refuse_radio(&error))?.manager;
        let question = manager.map(|manager| question(args, &manager.to_string()));
        question.is_some_and(|question| confirm(out, &question) == Some(true))
    };
    if agreed {
        match manager::home_network(&args.wifi, name.as_ref()).await {
            Ok(home) => {
                out.say(format!(
                    "{} has the settings of {}",
                    home.manager,
                    clean(&home.credential.ssid.to_text())
                ));
                return Ok(Settings::Known(home.credential));
            }
            Err(ManagerError::Unsuitable { ssid, security }) => {
                return Ok(Settings::Refused(ssid, security));
            }
            Err(error) if name.is_some() && can_ask(out) => out.warn(&error),
            Err(error) => return Err(refuse_radio(&RadioError::from(error))),
        }
    }
    let Some(ssid) = &args.ssid else {
        return Err(Stop::usage(
            "missing-ssid",
            "--ssid is missing, and nobody agreed to take the settings of this computer's own network",
            "agree with --yes, or give the network with --ssid and --passphrase -",
        ));
    };
    let passphrase = ask_secret("--passphrase", &format!("Passphrase of {}", clean(ssid)))?;
    network(ssid, &passphrase).map(Settings::Known)
}

fn question(args: &Args, manager: &str) -> String {
    match &args.ssid {
        Some(ssid) => format!(
            "Take the passphrase of {} from {manager} and give it to the device?",
            clean(ssid)
        ),
        None => format!(
            "Give the device the network that {} is in, with the passphrase that {manager} has?",
            args.wifi
        ),
    }
}

/// Whether there is a person who can be asked.
fn can_ask(out: &Output) -> bool {
    !out.is_json() && io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks a person; `None` where there is nobody to be asked.
pub(super) fn confirm(out: &Output, question: &str) -> Option<bool> {
    if !can_ask(out) {
        return None;
    }
    eprint!("{question} [y/N] ");
    let _ = io::stderr().flush();
    let mut answer = String::new();
    let read = io::stdin().read_line(&mut answer);
    Some(read.is_ok() && matches!(answer.trim(), "y" | "Y" | "yes"))
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Debug, Parser)]
    struct Line {
        #[command(flatten)]
        args: Args,
    }

    fn parse(more: &[&str]) -> Result<Args, clap::Error> {
        let line = ["popup", "--wifi", "wlan0", "--push-button"];
        Line::try_parse_from(line.iter().chain(more)).map(|line| line.args)
    }

    fn settings(more: &[&str]) -> Result<Option<Credential>, Stop> {
        given(&parse(more).unwrap(), &mut StandardInput::default())
    }

    #[test]
    fn what_is_given_is_used_and_what_is_wrong_is_told_at_once() {
        let all = settings(&["--ssid", "home", "--passphrase", "correct horse"]);
        assert_eq!(all.unwrap().unwrap().ssid.to_text(), "home");
        assert!(settings(&[]).unwrap().is_none());
        assert!(settings(&["--ssid", "home"]).unwrap().is_none());
        let long = "x".repeat(33);
        assert_eq!(settings(&["--ssid", &long]).unwrap_err().code, "bad-ssid");
        // A passphrase of which network?
        assert!(parse(&["--passphrase", "correct horse"]).is_err());
    }

    #[test]
    fn the_question_says_whose_passphrase_goes_where() {
        let args = parse(&["--ssid", "home"]).unwrap();
        let text = question(&args, "iwd");
        assert!(text.contains("home") && text.contains("iwd"), "{text}");
        let text = question(&parse(&[]).unwrap(), "iwd");
        assert!(text.contains("wlan0") && text.contains("iwd"), "{text}");
    }
}
