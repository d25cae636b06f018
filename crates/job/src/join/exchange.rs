//! The settings change hands: through the router, from this computer's own access point, written to
//! the printer, or by hand.

use std::time::Duration;

use advisor::evidence::{Origin, SourceKind};
use advisor::facts::Observation;
use advisor::plan::Way;
use devices::advice;
use devices::router::driver::RouterEvent;
use text::{Message, msg};
use wsc::credential::Credential;
use wsc::failure::{Cause, Failure, Role};
use wsc::pin::DevicePin;

use super::engine::{Job, WINDOW, saw, unless};
use super::event::{Deed, Event, What};
use super::home::LOGIN_WANTED;
use super::world::{Ended, Enrolled, Person, Trouble, World};

impl<W: World, P: Person> Job<'_, W, P> {
    pub(super) async fn exchange(
        &mut self,
        way: Way,
        pin: Option<DevicePin>,
        home: Option<Credential>,
    ) -> Result<Enrolled, Ended> {
        match way {
            Way::ButtonApi | Way::PinApi | Way::PinUpnp => {
                let came = self.through_router(pin.as_ref()).await;
                if came.is_err()
                    && let Some((_, router)) = self.world.router()
                {
                    // The router should not go on waiting for somebody whom nobody expects.
                    let _ = router.cancel().await;
                }
                came
            }
            Way::PopupPin | Way::PopupButton => {
                let Some(home) = home else {
                    return Err(Ended::Trouble(no_settings()));
                };
                self.start_at_printer(pin.is_some());
                let cancel = self.cancel.clone();
                let (step, tell) = (self.step, &mut *self.tell);
                let mut hear = |at: Duration, what| {
                    let at_ms = u64::try_from(at.as_millis()).unwrap_or(u64::MAX);
                    tell(&Event { at_ms, step, what });
                };
                let popup = self.world.popup(home, pin, WINDOW, cancel, &mut hear);
                let came = popup.await;
                if came == Err(Ended::NobodyCame) {
                    self.nobody_came();
                }
                came
            }
            way if written(way) => {
                let Some(home) = home else {
                    return Err(Ended::Trouble(no_settings()));
                };
                self.check()?;
                let cancel = self.cancel.clone();
                let mut enrolled = self.world.write_wifi(way, &home, cancel).await;
                if wants_login(&enrolled)
                    && let Some(host) = self.world.printer_login()
                    && let Some(given) = unless(self.cancel, self.person.password(&host)).await?
                {
                    self.world.log_in(given);
                    let cancel = self.cancel.clone();
                    enrolled = self.world.write_wifi(way, &home, cancel).await;
                }
                let enrolled = enrolled.map_err(|ended| of_line(way, ended))?;
                // Whichever dialect took it: the cable is what keeps the radio off.
                let cable = self.sight.facts.printer.cable.get() == Some(&true);
                if way == Way::PassphraseSetupNetwork {
                    // It ends with the settings.
                    self.sight.facts.printer.setup_network.forget();
                    self.sight.facts.printer.setup_open.forget();
                }
                if cable || way == Way::PassphraseEthernet {
                    self.say(What::Do {
                        deed: Deed::Step,
                        text: msg!("job-do-pull-cable"),
                    });
                    // Whether it is still in, the printer tells.
                    self.sight.facts.printer.cable.forget();
                }
                Ok(enrolled)
            }
            Way::RouterPin if self.tells_router_pin() => self.router_pin().await,
            _ => self.by_hand(way).await,
        }
    }

    pub(super) fn start_at_printer(&mut self, pin: bool) {
        let (deed, text) = if pin {
            (Deed::StartPin, msg!("job-do-start-pin"))
        } else {
            (Deed::PressButton, msg!("job-do-press-button"))
        };
        self.say(What::Do { deed, text });
        self.say(What::Waiting {
            seconds: WINDOW.as_secs(),
        });
    }

    pub(super) async fn through_router(
        &mut self,
        pin: Option<&DevicePin>,
    ) -> Result<Enrolled, Ended> {
        self.check()?;
        let gone = || Ended::Trouble(Trouble::told("no-driver", &msg!("job-no-driver")));
        let trouble = |error| Ended::Trouble(Trouble::from(&error));
        let (_, router) = self.world.router().ok_or_else(gone)?;
        match pin {
            Some(pin) => router.add_device(pin, None, WINDOW).await,
            None => router.push_button().await,
        }
        .map_err(trouble)?;
        self.start_at_printer(pin.is_some());
        let until = self.world.now() + WINDOW;
        loop {
            let left = until.saturating_sub(self.world.now());
            let (_, router) = self.world.router().ok_or_else(gone)?;
            let event = unless(self.cancel, router.watch(left)).await?;
            let Some(event) = event.map_err(trouble)? else {
                self.nobody_came();
                return Err(Ended::NobodyCame);
            };
            self.observe(&event);
            if let Some(ended) = ends(event) {
                self.watched();
                return ended;
            }
        }
    }

    /// Tells the advisor that the window is over.
    pub(super) fn nobody_came(&mut self) {
        let over = Observation::Router(advisor::facts::RouterEvent::Timeout);
        saw(&mut self.sight.facts, over);
        self.watched();
    }

    /// Tells the advisor that nothing of the run was missed.
    pub(super) fn watched(&mut self) {
        let from = Origin::new(SourceKind::Api, msg!("job-seen-router-events"));
        self.sight.facts.run.watched.learn(true, from);
    }

    pub(super) fn observe(&mut self, event: &RouterEvent) {
        // A failure is added once, by whoever ends with it.
        if !matches!(event, RouterEvent::Failed(_))
            && let Some(seen) = advice::event(event, &[])
        {
            saw(&mut self.sight.facts, seen);
        }
        match event {
            // Over UPnP a device that comes by its button is told of, too.
            RouterEvent::PinNeeded(asking) if self.way.is_none_or(takes_pin) => {
                let who = format!("{} {} {}", asking.name, asking.maker, asking.model);
                self.note(msg!("job-asks-for-pin", device = who.trim()));
            }
            RouterEvent::KeptOut { mac, why } => {
                let (mac, why) = (mac.to_string(), why.to_string());
                self.note_once(msg!("job-kept-out", mac, why));
            }
            RouterEvent::Protocol(heard) => self.say(What::heard(heard)),
            RouterEvent::Failed(Some(failure)) => self.say(What::around(
                "failed",
                None,
                msg!(
                    "job-run-ended-at",
                    kind = failure.at.to_string(),
                    why = &failure.config_error
                ),
            )),
            RouterEvent::Other(text) => self.note(text.clone()),
            RouterEvent::Joined(mac) => self.note(msg!("job-in-network", mac = mac.to_string())),
            _ => {}
        }
    }

    /// What the router tells while the printer is looked for. Where the person goes the way, a PIN that
    /// it refused was theirs, and nothing comes after that.
    pub(super) fn heard_meanwhile(&mut self, event: &RouterEvent) -> Result<(), Ended> {
        self.observe(event);
        let Some((way, failure)) = self.way.zip(refused_pin(event)) else {
            return Ok(());
        };
        if !by_hand(way) {
            return Ok(());
        }
        let failure = if way == Way::RouterPin {
            of_router_pin(failure.clone())
        } else {
            failure.clone()
        };
        saw(&mut self.sight.facts, Observation::Failed(failure.clone()));
        Err(Ended::Failed(failure))
    }

    /// The person does it, step by step; what they say is confirmed by looking.
    pub(super) async fn by_hand(&mut self, way: Way) -> Result<Enrolled, Ended> {
        for text in std::mem::take(&mut self.needs) {
            let deed = Deed::Step;
            self.say(What::Do { deed, text });
        }
        let done = unless(self.cancel, self.person.done(way)).await?;
        Self::answered(done, &msg!("job-ask-done"))?;
        Ok(Enrolled::default())
    }
}

/// The failure of a run for its PIN, where the router tells of one.
fn refused_pin(event: &RouterEvent) -> Option<&Failure> {
    let RouterEvent::Failed(Some(failure)) = event else {
        return None;
    };
    let of_pin = matches!(failure.cause, Cause::WrongPassword(_) | Cause::SetupLocked);
    of_pin.then_some(failure)
}

/// With the router's PIN the printer is the registrar; the words are for whoever typed there.
pub(super) fn of_router_pin(failure: Failure) -> Failure {
    Failure {
        role: Role::ExternalRegistrar,
        ..failure
    }
}

/// What a router's event means for the run; `None` while it goes on.
pub(super) fn ends(event: RouterEvent) -> Option<Result<Enrolled, Ended>> {
    let unexplained = |code, cause: Message| Some(Err(Ended::Trouble(Trouble::told(code, &cause))));
    match event {
        RouterEvent::Enrolled { mac, uuid } => Some(Ok(Enrolled {
            mac: Some(mac),
            uuid,
        })),
        RouterEvent::EnrolledSomebody => Some(Ok(Enrolled::default())),
        RouterEvent::Failed(Some(failure)) => Some(Err(Ended::Failed(failure))),
        RouterEvent::Failed(None) => unexplained("failed", msg!("job-failed-unexplained")),
        RouterEvent::Overlap => Some(Err(Ended::Failed(Failure {
            cause: Cause::Overlap,
            ..Failure::reported(
                Role::Registrar,
                wsc::code::MessageType::M1,
                wsc::code::ConfigError::MULTIPLE_PBC,
            )
        }))),
        RouterEvent::WindowOver => Some(Err(Ended::NobodyCame)),
        RouterEvent::Cancelled => {
            unexplained("cancelled-at-router", msg!("job-cancelled-at-router"))
        }
        _ => None,
    }
}

/// Whether the printer's PIN is used by a program.
pub(super) const fn takes_pin(way: Way) -> bool {
    matches!(way, Way::PinApi | Way::PinUpnp | Way::PopupPin)
}

/// Whether a program writes the passphrase to the printer.
pub(super) const fn written(way: Way) -> bool {
    matches!(
        way,
        Way::PassphraseIpp
            | Way::PassphraseWeb
            | Way::PassphraseEthernet
            | Way::PassphraseUsb
            | Way::PassphraseSetupNetwork
    )
}

/// Whether the printer wants a login that it did not get.
fn wants_login(came: &Result<Enrolled, Ended>) -> bool {
    matches!(came, Err(Ended::Trouble(trouble)) if trouble.code == LOGIN_WANTED)
}

/// A printer that fell silent while it was written to: what to look at on this way.
fn of_line(way: Way, ended: Ended) -> Ended {
    let silent = [
        "unreachable",
        "refused",
        "timeout",
        "broken-off",
        "unknown-host",
    ];
    let next = match way {
        Way::PassphraseEthernet => msg!("job-check-cable"),
        Way::PassphraseUsb => msg!("job-check-usb"),
        _ => return ended,
    };
    match ended {
        Ended::Trouble(trouble) if silent.contains(&trouble.code) => Ended::Trouble(Trouble {
            next: Some(next),
            ..trouble
        }),
        ended => ended,
    }
}

/// Whether the person goes the way, and this program can only look afterwards.
pub(super) const fn by_hand(way: Way) -> bool {
    !matches!(way, Way::ButtonApi | Way::PopupButton) && !takes_pin(way) && !written(way)
}

fn no_settings() -> Trouble {
    Trouble::told("no-network", &msg!("job-no-settings"))
}
