//! The scenarios: homes in which something is done, each with the end that its machines come to.

use wsc::ap::Keys;
use wsc::enrollee::SetupLock;
use wsc::ident::MacAddr;
use wsc::pin::{PinLength, RouterPin};
use wsc::version::WscVersion;

use crate::air::{Conditions, Position};
use crate::bss::Security;
use crate::home::{Home, Run, Setup};
use crate::person::{Deed, Slip, Which};
use crate::printer::{PanelKind, PrinterConfig};
use crate::router::RouterConfig;
use crate::timeline::{PinBox, Way};

/// What a scenario comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expect {
    /// The printer joins.
    Joined,
    /// It does not, with this code.
    Failed(&'static str),
}

/// A scenario: one row of [`ALL`].
#[derive(Debug)]
pub struct Scenario {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it shows, one line.
    pub about: &'static str,
    /// What it comes to. Nothing in a run depends on it; the tests compare.
    pub expect: Expect,
    /// Changes the usual home into this one.
    arrange: fn(&mut Setup),
}

impl Scenario {
    /// The home of this scenario.
    pub fn setup(&self) -> Setup {
        let mut setup = usual();
        (self.arrange)(&mut setup);
        setup
    }

    /// Runs it.
    pub fn run(&self, seed: u64) -> Run {
        Home::new(self.setup(), seed).run()
    }
}

/// The scenario of this name.
pub fn find(name: &str) -> Option<&'static Scenario> {
    ALL.iter().find(|scenario| scenario.name == name)
}

/// The scenario that is shown when none is named.
pub const DEFAULT: &str = "device-pin";

const PRINTER: MacAddr = MacAddr([0x02, 0, 0, 0, 0x50, 1]);
const OTHER_PRINTER: MacAddr = MacAddr([0x02, 0, 0, 0, 0x50, 2]);
const ROUTER: MacAddr = MacAddr([0x02, 0, 0, 0, 0x10, 1]);
const NEIGHBOUR: MacAddr = MacAddr([0x02, 0, 0, 0, 0x10, 2]);
const LABEL: &str = "72810347";

const ENTER: Deed = Deed::TypeAtRouter(PinBox::DevicePin, Which::Printers, Slip::None);

/// A touch-screen printer, a router, a quiet evening, and the printer's PIN entered at the router.
fn usual() -> Setup {
    Setup {
        conditions: Conditions::default(),
        printers: vec![PrinterConfig::new("HP ENVY 7640", PRINTER)],
        routers: vec![RouterConfig::new(
            "Home router",
            ROUTER,
            "Maple Street 7",
            "seven green bottles",
        )],
        way: Way::Pin,
        script: vec![
            (2500, Deed::Look),
            (4000, Deed::ChoosePin(0)),
            (5000, ENTER),
        ],
    }
}

fn router(setup: &mut Setup, change: impl FnOnce(&mut RouterConfig)) {
    setup
        .routers
        .iter_mut()
        .take(1)
        .for_each(change_once(change));
}

fn printer(setup: &mut Setup, change: impl FnOnce(&mut PrinterConfig)) {
    setup
        .printers
        .iter_mut()
        .take(1)
        .for_each(change_once(change));
}

fn change_once<T>(change: impl FnOnce(&mut T)) -> impl FnMut(&mut T) {
    let mut change = Some(change);
    move |value| {
        if let Some(change) = change.take() {
            change(value);
        }
    }
}

/// A printer that has a panel of this kind.
fn model(setup: &mut Setup, model: &str, panel: PanelKind) {
    printer(setup, |printer| {
        printer.model = model.into();
        printer.panel = panel;
    });
}

fn label(setup: &mut Setup) {
    router(setup, |router| {
        router.router_pin = RouterPin::parse(LABEL).ok();
    });
}

fn with_button(setup: &mut Setup) {
    setup.way = Way::Button;
    setup.script = vec![
        (2500, Deed::Look),
        (4000, Deed::PressButton),
        (6000, Deed::HoldButton(0)),
    ];
}

fn with_router_pin(setup: &mut Setup) {
    setup.way = Way::RouterPin;
    label(setup);
    setup.script = vec![
        (2500, Deed::Look),
        (9000, Deed::TypeAtPrinter(Which::Label, Slip::None)),
    ];
}

fn with_printed_pin(setup: &mut Setup) {
    setup.script = vec![
        (2500, Deed::Look),
        (4000, Deed::PrintPage(0)),
        (9000, ENTER),
        (5000, Deed::HoldButton(0)),
    ];
}

fn neighbour(setup: &mut Setup) {
    let mut other = RouterConfig::new(
        "Neighbour's router",
        NEIGHBOUR,
        "Cafe Cozy",
        "apple pie recipe",
    );
    other.position = Position::metres(14, 6);
    other.channel = 1;
    setup.routers.push(other);
}

const fn joined(name: &'static str, about: &'static str, arrange: fn(&mut Setup)) -> Scenario {
    Scenario {
        name,
        about,
        expect: Expect::Joined,
        arrange,
    }
}

const fn failed(
    name: &'static str,
    code: &'static str,
    about: &'static str,
    arrange: fn(&mut Setup),
) -> Scenario {
    Scenario {
        name,
        about,
        expect: Expect::Failed(code),
        arrange,
    }
}

/// All scenarios, those that succeed first.
pub static ALL: &[Scenario] = &[
    joined(
        "device-pin",
        "The printer shows its PIN, you enter it at the router, the printer joins",
        |_| {},
    ),
    joined(
        "button",
        "You press the WPS button at the router and the wireless button at the printer",
        |setup| {
            model(setup, "HP LaserJet M28w", PanelKind::Buttons);
            with_button(setup);
        },
    ),
    joined(
        "router-pin",
        "You type the PIN of the router's label at the printer, which fetches the settings itself",
        with_router_pin,
    ),
    joined(
        "short-pin",
        "A printer whose PIN has only four digits",
        |setup| {
            model(setup, "HP LaserJet Pro M130nw", PanelKind::TwoLine);
            printer(setup, |printer| printer.pin_length = PinLength::Four);
        },
    ),
    joined(
        "printed-pin",
        "A printer that cannot show a PIN prints it on its network configuration page",
        |setup| {
            model(setup, "HP DeskJet 3630", PanelKind::Icons);
            with_printed_pin(setup);
        },
    ),
    joined(
        "mistyped-digit",
        "One digit is mistyped: the check digit notices before anything is sent",
        |setup| {
            setup.script = vec![
                (2500, Deed::Look),
                (4000, Deed::ChoosePin(0)),
                (
                    5000,
                    Deed::TypeAtRouter(PinBox::DevicePin, Which::Printers, Slip::OneDigit),
                ),
                (6000, ENTER),
            ];
        },
    ),
    joined(
        "two-networks",
        "A neighbour's router offers WPS too; it turns the printer away, the right one takes it in",
        |setup| {
            neighbour(setup);
            router(setup, |router| router.position = Position::metres(-4, 0));
            setup.script = vec![
                (2500, Deed::Look),
                (4000, Deed::ChoosePin(0)),
                (20_000, ENTER),
            ];
        },
    ),
    joined(
        "hidden-network",
        "A hidden name switches WPS off; it is shown for the job and hidden again",
        |setup| {
            router(setup, |router| router.hidden = true);
            setup.script.insert(1, (2000, Deed::ShowName));
        },
    ),
    joined(
        "wps-for-the-job",
        "WPS is off at the router; it is switched on for the job and off again",
        |setup| {
            router(setup, |router| router.wps = false);
            setup.script.insert(1, (2000, Deed::SwitchWpsOn));
        },
    ),
    joined(
        "locked-but-open",
        "A router that refuses its own PIN still takes the printer's",
        |setup| {
            label(setup);
            router(setup, |router| router.lock = SetupLock::Locked);
        },
    ),
    joined(
        "noisy-air",
        "One frame in five is lost; both sides repeat themselves until it works",
        |setup| {
            setup.conditions = Conditions {
                loss: 200,
                attempts: 2,
                duplicates: 20,
                jitter: 8,
                garbled: 20,
                checksum: true,
            };
        },
    ),
    joined(
        "old-router",
        "A router of WPS 1.0, which names no devices and waits to be spoken to",
        |setup| router(setup, |router| router.version = WscVersion::V1_0),
    ),
    joined(
        "new-router",
        "A router with factory settings makes its network's key when the first device comes",
        |setup| {
            router(setup, |router| {
                router.configured = false;
                router.security = Security::Open;
                router.passphrase = "".into();
                router.ssid = "Setup-4711".into();
            });
        },
    ),
    joined(
        "own-key",
        "The router gives the printer a network key that no other device has",
        |setup| router(setup, |router| router.keys = Keys::PerDevice),
    ),
    joined(
        "transition",
        "A network of WPA2 and WPA3 together takes the printer with WPA2",
        |setup| router(setup, |router| router.security = Security::Transition),
    ),
    failed(
        "wrong-first-half",
        "wrong-pin",
        "You type the PIN of a page from last week; the first half does not fit",
        |setup| {
            setup.script = vec![
                (2500, Deed::Look),
                (4000, Deed::ChoosePin(0)),
                (
                    5000,
                    Deed::TypeAtRouter(PinBox::DevicePin, Which::OldPage, Slip::None),
                ),
            ];
        },
    ),
    failed(
        "wrong-second-half",
        "wrong-pin",
        "Two digits of the second half are mistyped in a way that the check digit misses",
        |setup| {
            setup.script = vec![
                (2500, Deed::Look),
                (4000, Deed::ChoosePin(0)),
                (
                    5000,
                    Deed::TypeAtRouter(PinBox::DevicePin, Which::Printers, Slip::SecondHalf),
                ),
            ];
        },
    ),
    failed(
        "wrong-box",
        "wrong-box",
        "The printer's PIN is typed into the box for the router's own PIN",
        |setup| {
            label(setup);
            setup.script = vec![
                (2500, Deed::Look),
                (4000, Deed::ChoosePin(0)),
                (
                    5000,
                    Deed::TypeAtRouter(PinBox::RouterPin, Which::Printers, Slip::None),
                ),
            ];
        },
    ),
    failed(
        "label-at-router",
        "wrong-pin",
        "The PIN of the router's label is typed into the box for the printer's PIN",
        |setup| {
            label(setup);
            setup.script = vec![
                (2500, Deed::Look),
                (4000, Deed::ChoosePin(0)),
                (
                    5000,
                    Deed::TypeAtRouter(PinBox::DevicePin, Which::Label, Slip::None),
                ),
            ];
        },
    ),
    failed(
        "wrong-router-pin",
        "wrong-pin",
        "At the printer, two digits of the router's PIN are mistyped",
        |setup| {
            with_router_pin(setup);
            setup.script = vec![
                (2500, Deed::Look),
                (9000, Deed::TypeAtPrinter(Which::Label, Slip::FirstHalf)),
            ];
        },
    ),
    failed(
        "two-buttons",
        "overlap",
        "Two printers are in push-button mode at once, so nobody can tell which one is meant",
        |setup| {
            with_button(setup);
            let mut other = PrinterConfig::new("HP DeskJet 2720", OTHER_PRINTER);
            other.panel = PanelKind::Icons;
            other.position = Position::metres(3, 4);
            setup.printers.push(other);
            setup.script.push((100, Deed::HoldButton(1)));
        },
    ),
    failed(
        "router-locked",
        "setup-locked",
        "The router refuses its own PIN because it is locked",
        |setup| {
            with_router_pin(setup);
            router(setup, |router| router.lock = SetupLock::Locked);
        },
    ),
    failed(
        "too-late",
        "window-over",
        "The PIN is entered at the router after the printer's two minutes",
        |setup| {
            setup.script = vec![
                (2500, Deed::Look),
                (4000, Deed::ChoosePin(0)),
                (150_000, ENTER),
            ];
        },
    ),
    failed(
        "nobody-entered-it",
        "not-expected",
        "The printer shows its PIN and nobody enters it anywhere",
        |setup| {
            setup.script = vec![(2500, Deed::Look), (4000, Deed::ChoosePin(0))];
        },
    ),
    failed(
        "no-wps",
        "no-wps",
        "The router has no WPS, or it is off and stays off",
        |setup| {
            router(setup, |router| router.wps = false);
            with_button(setup);
        },
    ),
    failed(
        "out-of-range",
        "out-of-range",
        "The printer is too far from the router to hear it",
        |setup| printer(setup, |printer| printer.position = Position::metres(120, 0)),
    ),
    failed(
        "channel-13",
        "channel",
        "The router is on channel 13, which a printer made for North America does not use",
        |setup| router(setup, |router| router.channel = 13),
    ),
    failed(
        "wpa3-only",
        "wpa3-only",
        "WPS succeeds, but the network takes only WPA3 and the printer cannot join",
        |setup| router(setup, |router| router.security = Security::Wpa3),
    ),
    failed(
        "mac-filter",
        "mac-filter",
        "WPS succeeds, but the router's filter does not list the printer",
        |setup| router(setup, |router| router.filter = Some(Vec::new())),
    ),
    failed(
        "mac-filter-first",
        "filtered",
        "The router's filter refuses the printer before WPS begins",
        |setup| {
            router(setup, |router| {
                router.filter = Some(Vec::new());
                router.filter_holds_for_wps = true;
            });
        },
    ),
    failed(
        "stale-key",
        "wrong-key",
        "WPS hands out an old key, from before the passphrase was changed",
        |setup| {
            router(setup, |router| {
                router.stale_passphrase = Some("six green bottles".into());
            });
        },
    ),
    failed(
        "no-address",
        "no-address",
        "The printer joins, but nobody gives it an address",
        |setup| router(setup, |router| router.gives_addresses = false),
    ),
    failed(
        "guest-network",
        "isolated",
        "The printer joins a guest network that keeps it apart from the computer",
        |setup| router(setup, |router| router.isolated = true),
    ),
];

#[cfg(test)]
#[path = "scenario_tests.rs"]
mod tests;
