//! Where the settings of the home network come from: the command line, the program that manages the
//! interface, or a person.

use link::manager::{self, ManagerError};
use link::nl80211::{RadioError, Security, Wireless};
use text::{Message, msg};
use wsc::credential::{Credential, Ssid};

use super::Args;
use crate::ask;
use crate::cmd::find::refuse_radio;
use crate::exit::{Exit, Stop};
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
        let question = manager.map(|manager| question(args, manager.name()));
        question.is_some_and(|question| confirm(out, &question) == Some(true))
    };
    if agreed {
        match manager::home_network(&args.wifi, name.as_ref()).await {
            Ok(home) => {
                let name = clean(&home.credential.ssid.to_text());
                let manager = home.manager.name();
                out.say(msg!("cmd-popup-has-settings", manager, name));
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
        let missing = msg!("cmd-popup-no-ssid");
        return Err(Stop::told(Exit::Usage, "missing-ssid", &missing));
    };
    let passphrase = ask_secret(
        "--passphrase",
        &String::from(msg!("cmd-popup-passphrase-of", name = clean(ssid))),
    )?;
    network(ssid, &passphrase).map(Settings::Known)
}

fn question(args: &Args, manager: &str) -> Message {
    match &args.ssid {
        Some(ssid) => msg!("cmd-popup-take-passphrase", name = clean(ssid), manager),
        None => msg!("cmd-popup-take-network", name = &args.wifi, manager),
    }
}

/// Whether there is a person who can be asked.
fn can_ask(out: &Output) -> bool {
    !out.is_json() && ask::somebody()
}

/// Asks a person; `None` where there is nobody to be asked.
pub(super) fn confirm(out: &Output, question: &Message) -> Option<bool> {
    let asked = can_ask(out).then(|| ask::agree(&question.to_string(), false))?;
    asked.ok()
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
        let text = question(&args, "iwd").english();
        assert!(text.contains("home") && text.contains("iwd"), "{text}");
        let text = question(&parse(&[]).unwrap(), "iwd").english();
        assert!(text.contains("wlan0") && text.contains("iwd"), "{text}");
    }
}
