//! What a real person does in the virtual home while a job runs, and what they see there.

use serde::Serialize;

use lab::person::Deed;

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
    /// Whether its WPS is on.
    pub wps: bool,
}

impl Hands {
    /// The devices as they are now.
    pub fn scene(&self) -> Option<Scene> {
        let inside = self.0.inside();
        let (printer, router) = (inside.home.printer(0)?, inside.home.router(0)?);
        Some(Scene {
            at_ms: inside.home.now().as_millis(),
            printer: printer.config().model.clone(),
            panel: printer.config().panel.name(),
            display: printer.display(),
            light: printer.light().name(),
            wifi: printer.state().name(),
            router: router.config().name.clone(),
            ssid: router.config().ssid.clone(),
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
}
