//! What a real person does in the virtual home while a job runs, and what they see there.

use serde::Serialize;

use lab::person::{Deed, Slip, Which};
use lab::printer::Printer;
use lab::timeline::PinBox;
use wsc::pin::RouterPin;
use wsc::secret::SecretBytes;

use super::house::House;

/// The hands of somebody in the home.
#[derive(Clone)]
pub struct Hands(pub(super) House);

/// Both devices at this moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Scene {
    /// The time in the home, in milliseconds since it began.
    pub at_ms: u64,
    /// The printer's model.
    pub printer: String,
    /// Its kind of panel, in words.
    pub panel: &'static str,
    /// The lines of its display; none where it has none.
    pub display: Vec<String>,
    /// What its wireless light does, in words.
    pub light: &'static str,
    /// The state of its Wi-Fi, as `octopin.printer/1` has it.
    pub wifi: &'static str,
    /// The router's name.
    pub router: String,
    /// The name of its network.
    pub ssid: String,
    /// The passphrase of that, as it stands on the router's label.
    pub passphrase: String,
    /// Whether its WPS is on.
    pub wps: bool,
    /// The PIN on the page that the printer has printed.
    pub printed_pin: Option<String>,
}

/// Something that somebody can do with their hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// At the printer: chooses the WPS PIN in the menu, or prints the page that has it.
    GetPin,
    /// At the printer: presses its button, or chooses push button in the menu.
    PressPrinter,
    /// At the printer: chooses the network and types the router's PIN.
    TypeRouterPin,
    /// At the printer: chooses the network and types its passphrase.
    TypePassphrase,
    /// At the router: presses its button.
    PressRouter,
    /// At the router's page: types the printer's PIN.
    TypePin,
}

impl Act {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::GetPin,
        Self::PressPrinter,
        Self::TypeRouterPin,
        Self::TypePassphrase,
        Self::PressRouter,
        Self::TypePin,
    ];

    /// A short stable name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::GetPin => "get-pin",
            Self::PressPrinter => "press-printer",
            Self::TypeRouterPin => "type-router-pin",
            Self::TypePassphrase => "type-passphrase",
            Self::PressRouter => "press-router",
            Self::TypePin => "type-pin",
        }
    }
}

impl Hands {
    /// The devices as they are now.
    pub fn scene(&self) -> Option<Scene> {
        let inside = self.0.inside();
        let (printer, router) = (inside.home.printer(0)?, inside.home.router(0)?);
        let panel = printer.config().panel;
        let key = router.config().passphrase.expose_secret();
        let on_paper = inside.home.pin_read(0).filter(|_| !panel.shows_pin());
        Some(Scene {
            printed_pin: on_paper.map(|pin| pin.expose_secret().to_owned()),
            at_ms: inside.home.now().as_millis(),
            printer: printer.config().model.clone(),
            panel: panel.name(),
            display: printer.display(),
            light: printer.light().name(),
            wifi: printer.state().name(),
            router: router.config().name.clone(),
            ssid: router.config().ssid.clone(),
            passphrase: String::from_utf8_lossy(key).into_owned(),
            wps: router.wps().is_some(),
        })
    }

    /// Chooses the WPS PIN in the printer's menu, where it can show one, else prints the page that
    /// has it; returns the PIN.
    pub fn get_pin(&self) -> Option<String> {
        let mut inside = self.0.inside();
        let shows = inside.home.printer(0)?.config().panel.shows_pin();
        let deed = if shows {
            Deed::ChoosePin(0)
        } else {
            Deed::PrintPage(0)
        };
        inside.home.deed(deed);
        let pin = inside.home.pin_read(0)?;
        Some(pin.expose_secret().to_owned())
    }

    /// Presses the printer's button, or chooses push button in its menu.
    pub fn press_printer(&self) {
        self.0.inside().home.deed(Deed::HoldButton(0));
    }

    /// Presses the router's button.
    pub fn press_router(&self) {
        self.0.inside().home.deed(Deed::PressButton);
    }

    /// Types the printer's PIN, once it was read, into the box for it at the router's page.
    pub fn type_pin(&self) {
        let mut inside = self.0.inside();
        if inside.home.pin_read(0).is_some() {
            let typed = Deed::TypeAtRouter(PinBox::DevicePin, Which::Printers, Slip::None);
            inside.home.deed(typed);
        }
    }

    /// Types this PIN of the router's at the printer; the one on the router's label without.
    pub fn type_router_pin(&self, pin: Option<RouterPin>) {
        let mut inside = self.0.inside();
        let Some(pin) = pin else {
            let typed = Deed::TypeAtPrinter(Which::Label, Slip::None);
            return inside.home.deed(typed);
        };
        let router = inside.home.router(0);
        let ssid = router.map(|router| router.config().ssid.clone());
        let ssid = ssid.unwrap_or_default();
        let enter = |printer: &mut Printer, now| printer.enter_router_pin(now, &ssid, pin);
        inside.home.at_printer(0, enter);
    }

    /// Types a passphrase at the printer: the network's own without.
    pub fn type_passphrase(&self, other: Option<SecretBytes>) {
        let mut inside = self.0.inside();
        let router = inside.home.router(0);
        if let Some(mut settings) = router.map(|router| router.config().settings()) {
            settings.key = other.unwrap_or(settings.key);
            let join = |printer: &mut Printer, now| printer.join(now, settings);
            inside.home.at_printer(0, join);
        }
    }

    /// Does this; `shown` is the PIN of the router's that the job has shown.
    pub fn act(&self, what: Act, shown: Option<RouterPin>) {
        match what {
            Act::GetPin => drop(self.get_pin()),
            Act::PressPrinter => self.press_printer(),
            Act::TypeRouterPin => self.type_router_pin(shown),
            Act::TypePassphrase => self.type_passphrase(None),
            Act::PressRouter => self.press_router(),
            Act::TypePin => self.type_pin(),
        }
    }
}
