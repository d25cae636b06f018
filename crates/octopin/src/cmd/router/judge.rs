//! A router for the commands that judge: what it tells as facts, and what of it is made safer.

use std::path::Path;

use advisor::Facts;
use advisor::evidence::{Confidence, Origin, SourceKind};
use devices::advice;
use devices::guide::router::Guide;
use devices::router::driver::{Fix, Router as Driven};
use devices::router::identify::Identified;
use devices::router::kinds::{Ability, Kind};
use devices::router::state::RouterState;
use jiff::Timestamp;
use job::change::{Failed, Made};
use job::harden;
use job::history::RunId;
use serde_json::Value;
use text::{Message, msg};
use wsc::ident::MacAddr;

use super::connect::{Seen, stop};
use super::target::Target;
use super::{outside, show, switch};
use crate::exit::{Exit, Stop};
use crate::input::StandardInput;
use crate::output::Output;

/// A router that was looked at.
pub(in crate::cmd) struct Router {
    target: Target,
    seen: Seen,
}

impl Router {
    /// Looks at the router of an address, or at the default gateway. Only reads.
    ///
    /// # Errors
    /// It is no address, or nobody is there.
    pub(in crate::cmd) async fn look(
        address: Option<&str>,
        yes: bool,
        password_file: Option<&Path>,
        out: &Output,
    ) -> Result<Self, Stop> {
        let target = Target::of(address, yes, password_file);
        let mut access = target.access(&mut StandardInput::default())?;
        let seen = target.see(&mut access, out).await?;
        Ok(Self { target, seen })
    }

    /// The names of its networks that are known.
    pub(in crate::cmd) fn networks(&self) -> Vec<String> {
        let networks = match &self.seen {
            Seen::Driven(connected) => connected.state.as_ref().map(|state| &state.networks).ok(),
            Seen::Outside(found, _) => Some(&found.networks),
        };
        let names = networks.into_iter().flatten();
        names.filter_map(|network| network.ssid.clone()).collect()
    }

    /// Whether anything is known of it but that somebody is there.
    pub(in crate::cmd) fn told(&self) -> bool {
        match &self.seen {
            Seen::Driven(connected) => connected.state.is_ok(),
            Seen::Outside(found, _) => found.title().is_some() || !found.networks.is_empty(),
        }
    }

    /// Why it did not tell what it is like, where it did not.
    pub(in crate::cmd) fn unread(&self) -> Option<Message> {
        match &self.seen {
            Seen::Driven(connected) => {
                let error = connected.state.as_ref().err()?;
                Some(stop(error).what())
            }
            Seen::Outside(_, Some((_, stop))) => Some(stop.what()),
            Seen::Outside(_, None) => Some(msg!("cmd-router-unread")),
        }
    }

    /// Adds what it told, of the network `ssid` and of the printer's addresses.
    pub(in crate::cmd) fn learn(&self, facts: &mut Facts, ssid: &str, printer: &[MacAddr]) {
        match &self.seen {
            Seen::Driven(connected) => {
                let kind = Kind::of_scheme(connected.router.scheme());
                if let (Ok(state), Some(kind)) = (&connected.state, kind) {
                    advice::router(facts, state, kind, (ssid, printer), Timestamp::now());
                }
                if let Some(found) = &connected.identified {
                    from_outside(facts, found);
                }
            }
            Seen::Outside(found, unread) => {
                from_outside(facts, found);
                if unread.is_none() {
                    advice::no_driver(facts);
                }
            }
        }
    }

    /// Its address, and what it told as `octopin.router/1`; `None` where it told nothing.
    pub(in crate::cmd) fn document(&self) -> Option<(String, Value)> {
        match &self.seen {
            Seen::Driven(connected) => {
                let mut state = connected.state.as_ref().ok()?.clone();
                if let Some(found) = &connected.identified {
                    show::complete(&mut state, found);
                }
                let scheme = connected.router.scheme();
                let document = show::document(scheme, Kind::of_scheme(scheme), &state);
                Some((connected.address.clone(), document))
            }
            Seen::Outside(found, _) if self.told() => {
                let address = self
                    .target
                    .address
                    .as_deref()
                    .unwrap_or("gateway")
                    .to_owned();
                Some((address, outside::document(found)))
            }
            Seen::Outside(..) => None,
        }
    }

    /// Its driver, and what it told through it; `None` where there is none or it told nothing.
    pub(in crate::cmd) fn driven(&self) -> Option<(&dyn Driven, &RouterState)> {
        match &self.seen {
            Seen::Driven(connected) => {
                let state = connected.state.as_ref().ok()?;
                Some((connected.router.as_ref(), state))
            }
            Seen::Outside(..) => None,
        }
    }

    /// Its address with its kind, by which changes are put back.
    pub(in crate::cmd) fn address(&self) -> Option<&str> {
        match &self.seen {
            Seen::Driven(connected) => Some(&connected.address),
            Seen::Outside(..) => None,
        }
    }

    /// Makes something safer in a run of the history, noted before and read again after.
    ///
    /// # Errors
    /// The user does not want a driver that was never tried.
    pub(in crate::cmd) async fn fix(
        &mut self,
        fix: Fix,
        run: Option<RunId>,
        out: &Output,
    ) -> Result<Result<Made, Failed>, Stop> {
        let Seen::Driven(connected) = &mut self.seen else {
            let none = msg!("cmd-router-no-driver-here");
            return Err(Stop::told(Exit::Failed, "no-driver", &none));
        };
        let (wanted, anew) = match fix {
            Fix::WpsOff => (Ability::WpsEnable, true),
            Fix::RouterPinOff => (Ability::RouterPin, false),
            Fix::Wpa2 => (Ability::Restore, true),
        };
        if let Some(kind) = Kind::of_scheme(connected.router.scheme()) {
            self.target.consent(kind, wanted, out)?;
        }
        if anew {
            out.say(switch::anew());
        }
        let journal = switch::journal_of(run)?;
        Ok(harden::apply(&mut connected.site(), &journal, fix).await)
    }
}

/// What everybody can know of a router, and what the guide knows of its maker.
fn from_outside(facts: &mut Facts, found: &Identified) {
    let from = Origin::new(SourceKind::Probe, msg!("cmd-router-origin-outside"));
    let from = from.sure(Confidence::Medium);
    facts.router.model.learn_if(found.title(), &from);
    let firmware = found.identity.firmware.clone();
    facts.router.firmware.learn_if(firmware, &from);
    // The guide is compiled in and checked by its tests.
    if let (Some(row), Ok(guide)) = (&found.row, Guide::load())
        && let Some(vendor) = guide.vendor(&row.id)
    {
        advice::router_from_guide(facts, vendor);
    }
}
