//! The settings change hands: through the router, from this computer's own access point, written to
//! the printer, or by hand.

use advisor::evidence::{Origin, SourceKind};
use advisor::facts::Observation;
use advisor::plan::Way;
use devices::advice;
use devices::router::driver::RouterEvent;
use wsc::credential::Credential;
use wsc::failure::{Cause, Failure, Role};
use wsc::pin::DevicePin;

use super::engine::{Job, WINDOW, saw, unless};
use super::event::{Deed, What};
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
                let came = self.world.popup(home, pin, WINDOW, cancel).await;
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
                let enrolled = self.world.write_wifi(way, &home, cancel).await;
                let enrolled = enrolled.map_err(|ended| of_line(way, ended))?;
                // Whichever dialect took it: the cable is what keeps the radio off.
                let cable = self.sight.facts.printer.cable.get() == Some(&true);
                if way == Way::PassphraseSetupNetwork {
                    // It ends with the settings.
                    self.sight.facts.printer.setup_network.forget();
                    self.sight.facts.printer.setup_open.forget();
                }
                if cable || way == Way::PassphraseEthernet {
                    let text = "Pull the network cable out of the printer: most printers have their \
                                Wi-Fi off while it is plugged in";
                    self.say(What::Do {
                        deed: Deed::Step,
                        text: text.to_owned(),
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
            (Deed::StartPin, "Start WPS with the PIN on the printer now")
        } else {
            (Deed::PressButton, "Press the printer's WPS button now")
        };
        self.say(What::Do {
            deed,
            text: text.to_owned(),
        });
        self.say(What::Waiting {
            seconds: WINDOW.as_secs(),
        });
    }

    pub(super) async fn through_router(
        &mut self,
        pin: Option<&DevicePin>,
    ) -> Result<Enrolled, Ended> {
        self.check()?;
        let gone = || {
            let next = "run this again with --router and the router's address";
            Ended::Trouble(Trouble::new(
                "no-driver",
                "no driver speaks to the router",
                next,
            ))
        };
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
        let from = Origin::new(SourceKind::Api, "the router's events");
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
                self.note(format!("{} asks for a PIN to be entered", who.trim()));
            }
            RouterEvent::KeptOut { mac, why } => self.note(format!("{mac} was kept out: {why}")),
            RouterEvent::Joined(mac) => self.note(format!("{mac} is in the network")),
            _ => {}
        }
    }

    /// The person does it, step by step; what they say is confirmed by looking.
    pub(super) async fn by_hand(&mut self, way: Way) -> Result<Enrolled, Ended> {
        for text in std::mem::take(&mut self.needs) {
            let deed = Deed::Step;
            self.say(What::Do { deed, text });
        }
        let done = unless(self.cancel, self.person.done(way)).await?;
        Self::answered(done, "Is that done?")?;
        Ok(Enrolled::default())
    }
}

/// What a router's event means for the run; `None` while it goes on.
pub(super) fn ends(event: RouterEvent) -> Option<Result<Enrolled, Ended>> {
    let unexplained =
        |code, cause: &str, next: &str| Some(Err(Ended::Trouble(Trouble::new(code, cause, next))));
    match event {
        RouterEvent::Enrolled { mac, uuid } => Some(Ok(Enrolled {
            mac: Some(mac),
            uuid,
        })),
        RouterEvent::EnrolledSomebody => Some(Ok(Enrolled::default())),
        RouterEvent::Failed(Some(failure)) => Some(Err(Ended::Failed(failure))),
        RouterEvent::Failed(None) => unexplained(
            "failed",
            "the router says that the run failed, and not why",
            "start WPS on both sides again, and look at the printer's own report",
        ),
        RouterEvent::Overlap => Some(Err(Ended::Failed(Failure {
            cause: Cause::Overlap,
            ..Failure::reported(
                Role::Registrar,
                wsc::code::MessageType::M1,
                wsc::code::ConfigError::MULTIPLE_PBC,
            )
        }))),
        RouterEvent::WindowOver => Some(Err(Ended::NobodyCame)),
        RouterEvent::Cancelled => unexplained(
            "cancelled-at-router",
            "somebody told the router to wait no longer",
            "start again when nobody else is at the router",
        ),
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
        Way::PassphraseEthernet => {
            "see that the network cable is in the printer and in the router, and run this again"
        }
        Way::PassphraseUsb => {
            "see that the USB cable is in and that the printer is on, and run this again"
        }
        _ => return ended,
    };
    match ended {
        Ended::Trouble(trouble) if silent.contains(&trouble.code) => Ended::Trouble(Trouble {
            next: next.to_owned(),
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
    let next = "give the network with --ssid and --passphrase -";
    Trouble::new("no-network", "the network's settings are missing", next)
}
