//! hostapd on another computer, by its own `hostapd_cli`.
//!
//! Commands are single runs of `hostapd_cli ... raw COMMAND` in one shell; a command with a secret
//! goes to the input of one that is interactive. Messages come from an interactive one beside the
//! shell, which is asked to `ping` every second: it writes what has come only when it also answers.

use std::rc::Rc;
use std::time::Duration;

use link::ctrl::Event;
use text::msg;
use tokio::sync::Mutex;
use tokio::time::{self, Instant};
use zeroize::Zeroizing;

use super::AccessPoint;
use super::channel::Channel;
use crate::router::driver::Pending;
use crate::router::drivers::Place;
use crate::router::error::{Doing, RouterError, hostapd_at};
use crate::router::kinds::Kind;
use crate::router::ssh::{Program, Ran, SYSTEM_PATH, Shell, Ssh};

/// The scheme of its addresses.
pub(super) const SCHEME: &str = "hostapd+ssh";

/// Where hostapd keeps its sockets unless it is told otherwise.
const USUAL_DIRECTORY: &str = "/var/run/hostapd";

/// How often the one that listens is made to write.
const LOOK: Duration = Duration::from_secs(1);

/// How long it may be silent.
const SILENCE: Duration = Duration::from_secs(15);

/// The access points that were found on another computer.
pub(super) struct Found {
    /// Who was asked, for errors.
    pub(super) what: text::Value,
    pub(super) named: Option<AccessPoint>,
    pub(super) others: Vec<AccessPoint>,
}

/// Logs in and looks which access points there are.
pub(super) async fn connect(place: &Place, ssh: &Ssh) -> Result<Found, RouterError> {
    let (directory, name) = socket(place)?;
    let mut shell = Shell::open(place, ssh).await?;
    let list = format!("for s in {directory}/*; do [ -S \"$s\" ] && echo \"${{s##*/}}\"; done; :");
    let listed = shell.run(&list).await?;
    let who = shell.who();
    let shell = Rc::new(Mutex::new(shell));
    let point = |name: &str| {
        let channel = Remote {
            shell: Rc::clone(&shell),
            who: who.clone(),
            directory: directory.clone(),
            interface: name.to_owned(),
            listener: None,
        };
        AccessPoint::new(name.to_owned(), Box::new(channel))
    };
    let mut names: Vec<&str> = listed
        .output
        .lines()
        .filter(|name| is_plain(name))
        .collect();
    names.sort_unstable();
    let others = names.iter().filter(|other| **other != name);
    let others = others.map(|name| point(name)).collect();
    let mut wanted = (!name.is_empty()).then(|| point(&name));
    if let Some(wanted) = &mut wanted {
        // Errors of the first question say what is missing there.
        wanted.channel.request("PING").await?;
    } else if names.is_empty() {
        return Err(RouterError::Unreachable {
            what: hostapd_at(who),
            why: msg!("device-no-socket-in", directory).into(),
        });
    }
    Ok(Found {
        what: hostapd_at(who),
        named: wanted,
        others,
    })
}

/// The directory and the name of the control socket that an address means.
fn socket(place: &Place) -> Result<(String, String), RouterError> {
    let (directory, name) = match place.rest.rsplit_once('/') {
        Some((directory, name)) => (format!("/{}", directory.trim_start_matches('/')), name),
        None => (USUAL_DIRECTORY.to_owned(), place.rest.as_str()),
    };
    let segments = directory.split('/').filter(|segment| !segment.is_empty());
    if !segments.clone().all(is_plain) || !(name.is_empty() || is_plain(name)) {
        return Err(RouterError::BadAddress {
            given: place.rest.clone(),
            form: Kind::of_scheme(SCHEME).map_or("USER@HOST/IF", |kind| kind.address),
        });
    }
    Ok((directory, name.to_owned()))
}

/// Whether a name can stand in a line of shell as it is, and is no option.
fn is_plain(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "._-:@+".contains(c);
    !name.is_empty() && !name.starts_with('-') && name.chars().all(plain)
}

/// One access point there.
#[derive(Debug)]
struct Remote {
    shell: Rc<Mutex<Shell>>,
    who: String,
    directory: String,
    interface: String,
    listener: Option<Listener>,
}

/// The `hostapd_cli` that listens.
#[derive(Debug)]
struct Listener {
    program: Program,
    ping_at: Instant,
    heard_at: Instant,
}

impl Remote {
    fn cli(&self) -> String {
        format!("hostapd_cli -p {} -i {}", self.directory, self.interface)
    }

    /// The reply in what `hostapd_cli` wrote, or why there is none.
    fn reply(&self, ran: &Ran) -> Result<String, RouterError> {
        let text = ran.output.trim_end();
        if let Some(trouble) = TROUBLES.iter().find(|trouble| {
            (trouble.status == 0 || trouble.status == ran.status) && text.contains(trouble.text)
        }) {
            return Err((trouble.error)(self));
        }
        if ran.status != 0 {
            return Err(RouterError::Unreachable {
                what: self.what(),
                why: match text.lines().last() {
                    Some(said) => said.into(),
                    None => msg!("device-cli-failed").into(),
                },
            });
        }
        Ok(text.to_owned())
    }

    fn silent(&self, waited: Duration) -> RouterError {
        let what = self.what();
        RouterError::Silent { what, waited }
    }
}

/// Something that `hostapd_cli` or the shell says instead of a reply.
struct Trouble {
    /// With this exit status; 0 for any.
    status: u8,
    /// This text.
    text: &'static str,
    error: fn(&Remote) -> RouterError,
}

static TROUBLES: &[Trouble] = &[
    Trouble {
        status: 127,
        text: "",
        error: |_| RouterError::NotPossible {
            kind: SCHEME,
            doing: Doing::AskHostapd,
            next: msg!("device-next-hostapd-utils").into(),
        },
    },
    Trouble {
        status: 255,
        text: "Permission denied",
        error: |remote| RouterError::NoRights {
            what: remote.what(),
            doing: Doing::UseSocket,
            next: msg!("device-next-socket-group").into(),
        },
    },
    Trouble {
        status: 255,
        text: "No such file",
        error: |remote| RouterError::Unreachable {
            what: remote.what(),
            why: msg!("device-no-socket").into(),
        },
    },
    Trouble {
        status: 255,
        text: "Connection refused",
        error: |remote| RouterError::Unreachable {
            what: remote.what(),
            why: msg!("device-has-ended").into(),
        },
    },
    Trouble {
        status: 0,
        text: "' command timed out.",
        error: |remote| remote.silent(Duration::from_secs(10)),
    },
    Trouble {
        status: 0,
        text: "Unknown command 'raw'",
        error: |remote| RouterError::Strange {
            what: remote.what(),
            problem: msg!("device-cli-old").into(),
        },
    },
];

impl Channel for Remote {
    fn what(&self) -> text::Value {
        hostapd_at(format!(
            "{}:{}/{}",
            self.who, self.directory, self.interface
        ))
    }

    fn request<'a>(&'a mut self, command: &'a str) -> Pending<'a, String> {
        Box::pin(async move {
            let line = format!("{} raw {command} </dev/null", self.cli());
            let ran = self.shell.lock().await.run(&line).await?;
            self.reply(&ran)
        })
    }

    fn request_secret<'a>(&'a mut self, command: &'a str) -> Pending<'a, String> {
        Box::pin(async move {
            // An interactive one would wait for ever for a hostapd that is not there.
            self.request("PING").await?;
            let line = Zeroizing::new(format!("echo 'raw {command}' | {}", self.cli()));
            let ran = self.shell.lock().await.run(&line).await?;
            let text = Zeroizing::new(self.reply(&ran)?);
            let last = replies(&text).last().unwrap_or_default();
            Ok(last.to_owned())
        })
    }

    fn attach(&mut self) -> Pending<'_, ()> {
        Box::pin(async {
            let cli = self.cli();
            let line = format!("sh -c 'unset HOME; PATH=$PATH:{SYSTEM_PATH} exec {cli}'");
            let mut program = self.shell.lock().await.start(&line)?;
            program.write("ping\n").await?;
            let answered = async {
                while !replies(&program.read().await?).any(|reply| reply == "PONG") {}
                Ok(())
            };
            let answered = time::timeout(SILENCE, answered).await;
            answered.map_err(|_| self.silent(SILENCE))??;
            let now = Instant::now();
            self.listener = Some(Listener {
                program,
                ping_at: now + LOOK,
                heard_at: now,
            });
            Ok(())
        })
    }

    fn next_event(&mut self) -> Pending<'_, Event> {
        Box::pin(async {
            let (what, silent) = (self.what(), self.silent(SILENCE));
            let Some(listener) = &mut self.listener else {
                return std::future::pending().await;
            };
            loop {
                tokio::select! {
                    biased;
                    line = listener.program.read() => {
                        let line = line?;
                        listener.heard_at = Instant::now();
                        if let Some(event) = heard(&line, &what)? {
                            return Ok(event);
                        }
                    }
                    () = time::sleep_until(listener.ping_at) => {
                        if listener.heard_at.elapsed() > SILENCE {
                            return Err(silent);
                        }
                        listener.ping_at = Instant::now() + LOOK;
                        listener.program.write("ping\n").await?;
                    }
                }
            }
        })
    }
}

/// The message in a line of an interactive `hostapd_cli`; its other lines are answers.
fn heard(line: &str, what: &text::Value) -> Result<Option<Event>, RouterError> {
    let gone = ["Connection to hostapd lost", "Not connected to hostapd"];
    for part in parts(line) {
        if gone.iter().any(|text| part.starts_with(text)) {
            return Err(RouterError::Unreachable {
                what: what.clone(),
                why: msg!("device-has-ended").into(),
            });
        }
        if let Some(event) = Event::parse(part.as_bytes()) {
            return Ok(Some(event));
        }
    }
    Ok(None)
}

/// The replies in what an interactive `hostapd_cli` writes, without messages.
fn replies(text: &str) -> impl Iterator<Item = &str> {
    parts(text).filter(|part| Event::parse(part.as_bytes()).is_none())
}

/// What an interactive `hostapd_cli` writes, in pieces without its prompts. With an editor of its
/// own it repeats what it is given, after a carriage return.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '\r'])
        .map(|line| line.trim_start_matches(['>', ' ']).trim_end())
        .filter(|line| !line.is_empty() && !line.starts_with("raw "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str) -> Place {
        Place::parse(text, false).expect("a place")
    }

    #[test]
    fn an_address_names_an_interface_a_path_or_nothing() {
        for (address, directory, name) in [
            ("root@ap/wlan0", "/var/run/hostapd", "wlan0"),
            ("root@ap", "/var/run/hostapd", ""),
            ("root@ap/run/h/phy0-ap0", "/run/h", "phy0-ap0"),
            ("root@ap//run/h/", "/run/h", ""),
        ] {
            let expected = (directory.to_owned(), name.to_owned());
            assert_eq!(
                socket(&place(address)).expect("good"),
                expected,
                "{address}"
            );
        }
        for bad in [
            "ap/wlan0;reboot",
            "ap/$(x)",
            "ap/a b/c",
            "ap/-x",
            "ap/x/'/y",
        ] {
            assert!(socket(&place(bad)).is_err(), "{bad}");
        }
    }

    /// What the stock program writes, with an event before the reply.
    const TRANSCRIPT: &str =
        "hostapd_cli v2.10\n\nInteractive mode\n\n> <3>WPS-PIN-ACTIVE \nOK\n> \n";

    #[test]
    fn a_reply_is_found_between_prompts_and_messages() {
        assert_eq!(replies(TRANSCRIPT).last(), Some("OK"));
        // With an editor, which shows each character of the command again.
        let edited = "> \r> r\r> ra\r> raw WPS_PIN any 12345670\r\nFAIL\n> ";
        assert_eq!(replies(edited).last(), Some("FAIL"));
    }

    #[test]
    fn messages_are_told_from_answers() {
        let name = |line: &str| {
            let event = heard(line, &"x".into()).expect("no error");
            event.map(|event| event.name().to_owned())
        };
        assert_eq!(
            name("> <3>WPS-PBC-ACTIVE "),
            Some("WPS-PBC-ACTIVE".to_owned())
        );
        assert_eq!(name("> PONG"), None);
        assert_eq!(name(""), None);
        let error = heard(
            "Connection to hostapd lost - trying to reconnect",
            &"x".into(),
        );
        assert_eq!(error.expect_err("gone").code(), "unreachable");
    }
}
