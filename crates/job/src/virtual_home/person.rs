//! The scripted person: agrees, walks to the printer, reads its PIN, presses buttons; with the slips
//! that the scenario is about.

use std::time::Duration;

use advisor::plan::Way;
use lab::person::{Deed, Slip, Which};
use lab::printer::{JoinProblem, Light, PanelKind, Printer, WifiState};
use lab::timeline::PinBox;
use text::Message;
use text::msg;
use wsc::pin::{DevicePin, RouterPin};
use zeroize::Zeroizing;

use super::hands::Hands;
use super::house::House;
use crate::join::event::{Deed as Asked, Event, What};
use crate::join::inquiry::UNKNOWN;
use crate::join::{Inquiry, Person};

/// The walk to the printer, and that to the router's page.
const WALK: Duration = Duration::from_millis(2500);
const TYPE: Duration = Duration::from_secs(5);
/// How long somebody waits for what they began: the two minutes, and a little.
const PATIENCE: Duration = Duration::from_secs(150);

/// What a person does where that is not what is asked of them.
#[derive(Clone, Debug)]
pub(super) struct Script {
    /// The answer to every question.
    pub(super) agrees: Option<bool>,
    /// The PIN that was given beforehand: it is what is typed, whatever the script says.
    pub(super) given: Option<DevicePin>,
    /// The PINs that are given, one for each time that one is asked for.
    pub(super) pins: &'static [(Which, Slip)],
    /// How long it takes from reading the PIN to giving it.
    pub(super) takes: Duration,
    /// Into which box at the router a PIN is typed by hand; `None` where nobody types it.
    pub(super) into: Option<PinBox>,
    /// Whether the printer is started when that is asked for.
    pub(super) starts: bool,
    /// What others do once the button of the printer is pressed, each so much later.
    pub(super) besides: &'static [(Duration, Deed)],
    /// At which router the person presses the button by hand.
    pub(super) at: usize,
    /// What is typed as the passphrase is not it.
    pub(super) mistypes: bool,
    /// Whether a network cable is pulled out of the printer when that is asked for, and whether it
    /// is before.
    pub(super) pulls: bool,
    pub(super) pulls_early: bool,
}

impl Default for Script {
    fn default() -> Self {
        Self {
            agrees: Some(true),
            given: None,
            pins: &[(Which::Printers, Slip::None)],
            takes: TYPE,
            into: Some(PinBox::DevicePin),
            starts: true,
            besides: &[],
            at: 0,
            mistypes: false,
            pulls: true,
            pulls_early: false,
        }
    }
}

/// The person of a scenario.
pub struct Scripted {
    house: House,
    script: Script,
    /// How many PINs were given.
    given: usize,
}

impl Scripted {
    pub(super) const fn new(house: House, script: Script) -> Self {
        Self {
            house,
            script,
            given: 0,
        }
    }

    /// Whether the printer has a display that shows its PIN.
    fn shows_pin(&self) -> bool {
        let inside = self.house.inside();
        let printer = inside.home.printer(0);
        printer.is_some_and(|printer| printer.config().panel.shows_pin())
    }

    /// Gets a PIN out of the printer, unless there is one that it takes still: a display forgets its
    /// PIN when the window is over.
    async fn read_pin(&self) {
        let is_good = {
            let inside = self.house.inside();
            let printer = inside.home.printer(0);
            inside.home.pin_read(0).is_some()
                && printer.is_some_and(|p| !p.config().panel.shows_pin() || !p.is_settled())
        };
        if is_good {
            return;
        }
        self.house.pass(WALK).await;
        let deed = if self.shows_pin() {
            Deed::ChoosePin(0)
        } else {
            Deed::PrintPage(0)
        };
        self.house.inside().home.deed(deed);
    }

    /// The digits that come next, as they are typed.
    fn next_pin(&mut self) -> Option<(Which, Slip)> {
        let next = self.script.pins.get(self.given).copied();
        self.given += usize::from(next.is_some());
        next
    }

    /// Waits until the printer has done what it was started for.
    async fn wait(&self) {
        let limit = self.house.now() + PATIENCE;
        // It needs a moment to begin.
        self.house.pass(Duration::from_millis(200)).await;
        let settled = |inside: &mut super::house::Inside| {
            let printer = inside.home.printer(0)?;
            printer.is_settled().then_some(())
        };
        self.house.until(limit, settled).await;
    }

    /// Types the PIN that was given beforehand at the router's page.
    fn type_given(&self, into: PinBox, pin: &DevicePin) {
        let mut inside = self.house.inside();
        inside.home.at_router(0, |router, now| match into {
            PinBox::DevicePin => {
                router.add_device_pin(now, pin.clone(), None);
            }
            PinBox::RouterPin => {
                let own = RouterPin::parse(pin.expose_secret()).ok();
                router.set_router_pin(now, own);
            }
            PinBox::AtPrinter => {}
        });
    }

    async fn do_by_hand(&mut self, way: Way) {
        match way {
            Way::ButtonByHand => {
                self.house.pass(WALK).await;
                if self.script.at == 0 {
                    self.house.inside().home.deed(Deed::PressButton);
                } else {
                    let at = self.script.at;
                    let press = |router: &mut lab::router::Router, now| router.press_button(now);
                    self.house.inside().home.at_router(at, press);
                }
                press_printer(&self.house, &self.script);
                self.house.pass(WALK + TYPE).await;
            }
            Way::PinByHand => {
                self.read_pin().await;
                self.house.pass(self.script.takes).await;
                if let (Some(into), Some(pin)) = (self.script.into, self.script.given.clone()) {
                    self.type_given(into, &pin);
                } else if let (Some(into), Some((which, slip))) =
                    (self.script.into, self.next_pin())
                {
                    let deed = Deed::TypeAtRouter(into, which, slip);
                    self.house.inside().home.deed(deed);
                }
                if self.script.starts && !self.shows_pin() {
                    self.house.pass(WALK).await;
                    self.house.inside().home.deed(Deed::HoldButton(0));
                }
            }
            Way::RouterPin => {
                self.house.pass(WALK).await;
                if let Some((which, slip)) = self.next_pin() {
                    let deed = Deed::TypeAtPrinter(which, slip);
                    self.house.inside().home.deed(deed);
                }
            }
            Way::PassphraseByHand => {
                self.house.pass(WALK + TYPE).await;
                let other = self.script.mistypes.then(|| {
                    let mistyped = msg!("lab-did-mistype-passphrase");
                    self.house.inside().home.did(mistyped);
                    "not the passphrase".into()
                });
                Hands(self.house.clone()).type_passphrase(other);
            }
            _ => {}
        }
        self.wait().await;
    }

    /// What the script has to do with an event of the job: what the person is told to do now is
    /// done a little later.
    pub(super) fn hears(house: &House, script: &Script, event: &Event) {
        if let What::RouterPin { pin } = &event.what {
            Hands(house.clone()).type_router_pin(Some(pin.clone()));
            return;
        }
        let What::Do { deed, .. } = &event.what else {
            return;
        };
        let started = {
            let inside = house.inside();
            let printer = inside.home.printer(0);
            printer.is_none_or(|printer| {
                printer.config().panel.shows_pin() && inside.home.pin_read(0).is_some()
            })
        };
        match deed {
            Asked::PressButton => press_printer(house, script),
            Asked::StartPin if script.starts && !started => start_pin(house, script),
            Asked::Step if script.pulls && house.inside().cable.is_in => house.pull_later(WALK),
            Asked::StartPin | Asked::Step => {}
        }
    }
}

/// WPS by PIN is started at the printer soon. Whoever gave a PIN beforehand has not been there yet.
fn start_pin(house: &House, script: &Script) {
    let shows = {
        let inside = house.inside();
        if script.given.is_none() || inside.home.pin_read(0).is_some() {
            None
        } else {
            let panel = inside.home.printer(0).map(|p| p.config().panel);
            panel.map(PanelKind::shows_pin)
        }
    };
    match shows {
        Some(true) => return house.later(WALK, Deed::ChoosePin(0)),
        Some(false) => house.later(WALK, Deed::PrintPage(0)),
        None => {}
    }
    house.later(WALK, Deed::HoldButton(0));
}

/// The printer's button is pressed soon, and what happens besides.
fn press_printer(house: &House, script: &Script) {
    if script.starts {
        house.later(WALK, Deed::HoldButton(0));
    }
    for (after, deed) in script.besides {
        house.later(WALK + *after, *deed);
    }
}

impl Person for Scripted {
    async fn agree(&mut self, _: &Message) -> Option<bool> {
        self.house.pass(Duration::from_secs(1)).await;
        self.script.agrees
    }

    async fn done(&mut self, way: Way) -> Option<bool> {
        self.do_by_hand(way).await;
        self.script.agrees
    }

    async fn pin(&mut self) -> Option<Zeroizing<String>> {
        let (which, slip) = self.next_pin()?;
        if which == Which::Printers || self.script.starts {
            self.read_pin().await;
        }
        self.house.pass(self.script.takes).await;
        let typed = self.house.inside().home.give_pin(which, slip);
        Some(Zeroizing::new(typed))
    }

    async fn passphrase(&mut self, _: &str) -> Option<Zeroizing<String>> {
        self.house.pass(TYPE).await;
        if self.script.pulls_early {
            self.house.inside().pull_cable();
        }
        if self.script.mistypes {
            let mistyped = msg!("lab-did-mistype-passphrase");
            self.house.inside().home.did(mistyped);
            return Some(Zeroizing::new("not the passphrase".to_owned()));
        }
        let inside = self.house.inside();
        let key = &inside.home.router(0)?.config().passphrase;
        let text = String::from_utf8_lossy(key.expose_secret()).into_owned();
        Some(Zeroizing::new(text))
    }

    /// Reads the printer's display, or its light where it has none, and says which box was used.
    async fn tells(&mut self, inquiry: &Inquiry) -> Option<usize> {
        self.house.pass(WALK).await;
        let seen = self.sees(inquiry.name).unwrap_or(UNKNOWN);
        inquiry.answers.iter().position(|one| one.name == seen)
    }
}

impl Scripted {
    /// The name of the answer to a question; `None` where that cannot be seen.
    fn sees(&self, question: &str) -> Option<&'static str> {
        let inside = self.house.inside();
        let printer = inside.home.printer(0)?;
        Some(match question {
            "box" => match self.script.into? {
                PinBox::RouterPin => "router-box",
                PinBox::DevicePin => "device-box",
                PinBox::AtPrinter => return None,
            },
            "display" => on_display(printer)?,
            "network" => {
                let (ssid, _) = printer.place()?;
                let home = &inside.home.router(0)?.config().ssid;
                if ssid == *home {
                    "this-network"
                } else {
                    "other-network"
                }
            }
            "light" => match printer.light() {
                Light::Off => "off",
                Light::On => "steady",
                Light::Blinking | Light::Alarm => "blinks",
            },
            _ => return None,
        })
    }
}

/// What a printer's display says.
fn on_display(printer: &Printer) -> Option<&'static str> {
    if printer.config().panel == PanelKind::Buttons {
        return Some("no-display");
    }
    if printer.problem() == Some(JoinProblem::NoAddress) {
        return Some("no-address");
    }
    let lines = printer.display();
    if lines.iter().any(|line| line == "No router found") {
        return Some("finds-nothing");
    }
    Some(match printer.state() {
        WifiState::On => "connected",
        WifiState::Unconfigured => "not-set-up",
        WifiState::NotVisible => "finds-nothing",
        WifiState::CannotJoin => "refused",
        WifiState::Joining => "connecting",
        WifiState::Off => return None,
    })
}
