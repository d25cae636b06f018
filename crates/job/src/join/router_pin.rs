//! The way `router-pin`: the router's own PIN is typed at the printer, which learns the network's
//! settings with it. Whoever has that PIN can read and change them, so this way comes last, a PIN is
//! made for it where the router can, holds for minutes, and is taken away as soon as it was used.

use std::time::Duration;

use devices::router::driver::RouterPinWish;
use devices::router::state::RouterState;
use text::{Message, msg};
use wsc::pin::RouterPin;

use super::engine::{Job, unless};
use super::event::{Deed, What};
use super::exchange::{ends, of_router_pin};
use super::verify::{Judged, judge};
use super::world::{Ended, Enrolled, Person, Trouble, World};

/// How long a PIN that is made for this holds: it is typed with arrow keys on small panels. Source:
/// reference on routers, 3.2: five minutes.
const HOLDS: Duration = Duration::from_secs(300);
/// Between two looks for the printer: not every router tells that somebody used its PIN.
const GLANCES: Duration = Duration::from_secs(15);

/// Whether a PIN is there that may be used now.
fn has_one(state: Option<&RouterState>) -> bool {
    let networks = state.into_iter().flat_map(|state| &state.networks);
    networks
        .map(|network| network.wps.accepts.router_pin)
        .any(|on| on == Some(true))
}

/// What is asked before the PIN is shown.
fn question(wish: RouterPinWish) -> Message {
    match wish {
        RouterPinWish::Random(_) => {
            msg!("job-ask-new-router-pin", minutes = HOLDS.as_secs() / 60)
        }
        _ => msg!("job-ask-router-pin"),
    }
}

impl<W: World, P: Person> Job<'_, W, P> {
    /// Whether a driver can tell the router's PIN; otherwise it is on the router's label or page.
    pub(super) fn tells_router_pin(&mut self) -> bool {
        let can = self.sight.facts.router.api_router_pin.get() == Some(&true);
        can && self.world.router().is_some()
    }

    /// Has the router tell its PIN, shows it, and waits until a device used it.
    pub(super) async fn router_pin(&mut self) -> Result<Enrolled, Ended> {
        let wish = if has_one(self.sight.router.as_ref()) {
            RouterPinWish::Tell
        } else {
            RouterPinWish::Random(HOLDS)
        };
        self.agree(&question(wish)).await?;
        self.check()?;
        let made = self.told(wish).await;
        let came = match made {
            Ok(pin) => {
                self.say(What::RouterPin { pin });
                for text in std::mem::take(&mut self.needs) {
                    let deed = Deed::Step;
                    self.say(What::Do { deed, text });
                }
                self.say(What::Waiting {
                    seconds: HOLDS.as_secs(),
                });
                self.until_used().await
            }
            Err(ended) => Err(ended),
        };
        // It is of no use any more, and the printer may take a while until it is found.
        if matches!(wish, RouterPinWish::Random(_)) {
            self.put_back_last().await;
        }
        came
    }

    async fn told(&mut self, wish: RouterPinWish) -> Result<RouterPin, Ended> {
        let Some((_, router)) = self.world.router() else {
            return Err(Ended::Trouble(no_pin()));
        };
        let undo = router.plan_router_pin();
        if matches!(wish, RouterPinWish::Random(_)) {
            self.note_change(undo)?;
        }
        let Some((_, router)) = self.world.router() else {
            return Err(Ended::Trouble(no_pin()));
        };
        let told = router.router_pin(wish).await;
        let told = told.map_err(|error| Ended::Trouble(Trouble::from(&error)))?;
        let pin = told.ok_or_else(|| Ended::Trouble(no_pin()))?;
        if matches!(wish, RouterPinWish::Random(_)) {
            self.say(What::Changed {
                what: msg!("job-router-pin-made"),
            });
        }
        Ok(pin)
    }

    /// Waits until somebody used the PIN, as the router tells, or the printer is there.
    async fn until_used(&mut self) -> Result<Enrolled, Ended> {
        let until = self.world.now() + HOLDS;
        loop {
            let left = until.saturating_sub(self.world.now());
            let Some((_, router)) = self.world.router() else {
                return Err(Ended::Trouble(no_pin()));
            };
            let event = unless(self.cancel, router.watch(left.min(GLANCES))).await?;
            if let Some(event) = event.map_err(|error| Ended::Trouble(Trouble::from(&error)))? {
                self.observe(&event);
                match ends(event) {
                    Some(Err(Ended::Failed(failure))) => {
                        return Err(Ended::Failed(of_router_pin(failure)));
                    }
                    Some(ended) => return ended,
                    None => continue,
                }
            }
            let sought = self.sought(Enrolled::default());
            let answer = unless(self.cancel, self.world.find(&sought)).await?;
            let there = |answer: &_| judge(&sought, answer, self.sight.ssid.as_deref());
            if answer.as_ref().map(there) == Some(Judged::There) {
                return Ok(Enrolled::default());
            }
            if self.world.now() >= until {
                self.nobody_came();
                let unused = msg!("job-router-pin-unused");
                return Err(Ended::Trouble(Trouble::told("nobody-came", &unused)));
            }
        }
    }
}

fn no_pin() -> Trouble {
    Trouble::told("no-router-pin", &msg!("job-no-router-pin"))
}
