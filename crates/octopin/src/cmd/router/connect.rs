//! Getting in: which driver is taken, the user's word for one that nobody has tried at such a
//! router, and the password that it turns out to want.

use devices::router::address::RouterAddress;
use devices::router::driver::Router;
use devices::router::drivers::{self, Access, DRIVERS};
use devices::router::error::RouterError;
use devices::router::identify::{Identified, Subject, identify};
use devices::router::kinds::{Ability, Kind, Proof};
use devices::router::state::RouterState;
use job::change::AtRouter;
use lan::secret::Secret;
use text::{msg, unquoted};

use super::by_hand;
use super::target::{Meant, Target};
use crate::ask;
use crate::exit::{Exit, Stop};
use crate::output::{Output, clean};

/// A router that answers its driver.
pub(super) struct Connected {
    pub(super) router: Box<dyn Router>,
    /// Its address with its kind, by which the journal knows it.
    pub(super) address: String,
    /// What it is like; an error where it does not say, and is wanted for something else.
    pub(super) state: Result<RouterState, RouterError>,
    /// What was found out from outside, where the address did not say how to talk to it.
    pub(super) identified: Option<Identified>,
}

impl Connected {
    /// Where its settings are changed.
    pub(super) fn site(&mut self) -> AtRouter<'_> {
        AtRouter::new(&self.address, self.router.as_mut())
    }
}

/// What can be shown of a router.
pub(super) enum Seen {
    /// What a driver told.
    Driven(Box<Connected>),
    /// What it gives away to everybody, and why no driver was used where one was tried.
    Outside(Box<Identified>, Option<(&'static Kind, Stop)>),
}

impl Target {
    /// Connects to the router, which must be of a kind that can do what is `wanted`, and reads what
    /// it is like.
    ///
    /// # Errors
    /// Whatever keeps it from being driven.
    pub(super) async fn connect(
        &self,
        access: &mut Access,
        wanted: Ability,
        out: &Output,
    ) -> Result<Connected, Stop> {
        match self.meant()? {
            Meant::HostByHand(_) | Meant::Named(_) => Err(not_possible("by-hand", wanted)),
            Meant::Driver(address, text) => self.drive(&address, text, access, wanted, out).await,
            Meant::Host(subject) => {
                let found = look_outside(&subject, out).await?;
                let candidate = found.usable().next().map(|one| one.address.clone());
                let Some(candidate) = candidate else {
                    return Err(no_driver(&found));
                };
                let address = parsed(&candidate)?;
                let connected = self.drive(&address, candidate, access, wanted, out).await?;
                Ok(Connected {
                    identified: Some(found),
                    ..connected
                })
            }
        }
    }

    /// Reads what there is to show: by the driver where one fits and lets us in, else from outside.
    ///
    /// # Errors
    /// Nobody is there, or a driver that the user chose is not let in.
    pub(super) async fn see(&self, access: &mut Access, out: &Output) -> Result<Seen, Stop> {
        let subject = match self.meant()? {
            Meant::Driver(address, text) => {
                let wanted = Ability::Status;
                let connected = self.drive(&address, text, access, wanted, out).await?;
                return Ok(Seen::Driven(Box::new(connected)));
            }
            Meant::Named(words) => {
                return Ok(Seen::Outside(Box::new(by_hand::named(&words)?), None));
            }
            Meant::HostByHand(subject) => {
                let found = look_outside(&subject, out).await?;
                return Ok(Seen::Outside(Box::new(found), None));
            }
            Meant::Host(subject) => subject,
        };
        let found = look_outside(&subject, out).await?;
        let mut unread = None;
        let usable: Vec<_> = found.usable().cloned().collect();
        for candidate in usable {
            let address = parsed(&candidate.address)?;
            let text = candidate.address.clone();
            let driven = self.drive(&address, text, access, Ability::Status, out);
            match driven.await {
                Ok(connected) => {
                    return Ok(Seen::Driven(Box::new(Connected {
                        identified: Some(found),
                        ..connected
                    })));
                }
                // What the user gave is wrong; nothing else is tried with it.
                Err(stop) if ENDS.contains(&stop.code) => return Err(stop),
                Err(stop) => {
                    out.detail(format!("{}: {}", candidate.address, stop.explanation));
                    unread = unread.or(Some((candidate.kind, stop)));
                }
            }
        }
        Ok(Seen::Outside(Box::new(found), unread))
    }

    /// Opens a driver and reads the state. A password that is needed and was not given is asked
    /// for.
    async fn drive(
        &self,
        address: &RouterAddress,
        text: String,
        access: &mut Access,
        wanted: Ability,
        out: &Output,
    ) -> Result<Connected, Stop> {
        self.consent(kind_of(address)?, wanted, out)?;
        loop {
            match look(address, access).await {
                Ok((router, state)) => {
                    return Ok(Connected {
                        router,
                        address: text,
                        state: usable(state, wanted)?,
                        identified: None,
                    });
                }
                Err(RouterError::PasswordNeeded { what }) if access.password.is_none() => {
                    let host = clean(&what.to_string());
                    let question = msg!("cmd-printer-password-of", host).to_string();
                    let Some(given) = ask::password(&question) else {
                        return Err(stop(&RouterError::PasswordNeeded { what }));
                    };
                    access.password = Some(Secret::new(given.as_str()));
                }
                Err(error) => return Err(stop(&error)),
            }
        }
    }

    /// Refuses what the kind cannot do, and says and asks before a driver is used that was never
    /// tried.
    pub(super) fn consent(&self, kind: &Kind, wanted: Ability, out: &Output) -> Result<(), Stop> {
        if !kind.can(wanted) {
            return Err(not_possible(kind.scheme, wanted));
        }
        if kind.proof != Some(Proof::Documentation) {
            return Ok(());
        }
        out.warn(msg!("cmd-router-never-tried", driver = &kind.name));
        let question = msg!("cmd-router-use-it");
        if wanted == Ability::Status || ask::agree(&question.to_string(), self.yes)? {
            return Ok(());
        }
        let refused = msg!("cmd-router-not-agreed-driver");
        Err(Stop::told(Exit::Failed, "not-agreed", &refused))
    }
}

/// Errors that another driver does not help against.
const ENDS: &[&str] = &[
    "wrong-password",
    "no-rights",
    "second-factor",
    "certificate-changed",
];

/// Identifies a router that has to be there.
async fn look_outside(subject: &Subject, out: &Output) -> Result<Identified, Stop> {
    let progress = out.progress(
        msg!("cmd-router-identifying", host = clean(&subject.host)),
        Some(devices::router::identify::WHOLE),
    );
    // A computer without Wi-Fi does without.
    let heard = job::gather::heard(None).await.unwrap_or_default();
    let found = identify(subject, &heard, None).await;
    drop(progress);
    for asked in &found.asked {
        out.detail(format!(
            "{}  {}",
            asked.outcome,
            clean(&asked.question.to_string())
        ));
    }
    if !found.answers && found.networks.is_empty() {
        let address = clean(&subject.authority());
        let nobody = msg!("cmd-router-nobody-answers", address);
        return Err(Stop::told(Exit::Failed, "unreachable", &nobody));
    }
    Ok(found)
}

/// Opens the driver and reads the state.
async fn look(
    address: &RouterAddress,
    access: &Access,
) -> Result<(Box<dyn Router>, Result<RouterState, RouterError>), RouterError> {
    let mut router = drivers::open(address, access).await?;
    match router.status().await {
        Err(error @ RouterError::PasswordNeeded { .. }) => Err(error),
        state => Ok((router, state)),
    }
}

/// A router that does not say what it is like may still do what is wanted of it, unless it is not
/// there or does not let us in.
fn usable(
    state: Result<RouterState, RouterError>,
    wanted: Ability,
) -> Result<Result<RouterState, RouterError>, Stop> {
    match state {
        Err(
            error @ (RouterError::NoRights { .. }
            | RouterError::Refused { .. }
            | RouterError::Strange { .. }
            | RouterError::NotPossible { .. }),
        ) if wanted != Ability::Status => Ok(Err(error)),
        Err(error) => Err(stop(&error)),
        state => Ok(state),
    }
}

fn not_possible(scheme: &str, wanted: Ability) -> Stop {
    let wanted = wanted.as_str();
    let no_way = msg!("cmd-router-no-way", kind = scheme, wanted);
    Stop::told(Exit::Failed, "not-possible", &no_way)
}

fn parsed(text: &str) -> Result<RouterAddress, Stop> {
    RouterAddress::parse(text).map_err(|error| Stop::told(Exit::Usage, "bad-address", &error))
}

/// The kind that an address names, where there is a driver for it.
fn kind_of(address: &RouterAddress) -> Result<&'static Kind, Stop> {
    let scheme = match address {
        RouterAddress::Hostapd(_) => "hostapd",
        RouterAddress::Other { scheme, .. } => scheme.strip_suffix("+https").unwrap_or(scheme),
        _ => "",
    };
    match Kind::of_scheme(scheme) {
        Some(kind) if DRIVERS.iter().any(|driver| driver.scheme == scheme) => Ok(kind),
        Some(kind) => {
            let none = msg!("cmd-router-no-such-driver", kind = kind.scheme);
            Err(Stop::told(Exit::Missing, "not-available", &none))
        }
        None => {
            let none = msg!("cmd-router-no-such-kind", kind = unquoted(scheme));
            Err(Stop::told(Exit::Usage, "bad-address", &none))
        }
    }
}

fn no_driver(found: &Identified) -> Stop {
    let host = clean(&found.host);
    let none = match found.title() {
        Some(name) => msg!("cmd-router-no-driver", name = clean(&name), host),
        None => msg!("cmd-router-no-driver-unnamed", host),
    };
    Stop::told(Exit::Failed, "no-driver", &none)
}

/// An error of a driver as the end of the command. The words of a router in it lose what a terminal
/// would obey.
pub(super) fn stop(error: &RouterError) -> Stop {
    let exit = match error {
        RouterError::Privilege { .. } | RouterError::MissingProgram { .. } => Exit::Missing,
        RouterError::BadAddress { .. } => Exit::Usage,
        _ => Exit::Failed,
    };
    let stop = Stop::told(exit, error.code(), error);
    Stop {
        explanation: clean(&stop.explanation),
        next: clean(&stop.next),
        ..stop
    }
}
