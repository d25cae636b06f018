//! The ways onto the network, in the order in which they are preferred.

use crate::evidence::Truth;
use crate::facts::Facts;
use crate::words::words;

words! {
    /// A way onto the network.
    Way {
        /// The router's button pressed through its programming interface.
        ButtonApi = "button-api",
        /// Both buttons pressed by the user.
        ButtonByHand = "button-by-hand",
        /// The printer's PIN handed to the router through its programming interface.
        PinApi = "pin-api",
        /// The printer's PIN used by this computer as external registrar, over UPnP.
        PinUpnp = "pin-upnp",
        /// The printer's PIN used by an access point of this computer, for two minutes.
        PopupPin = "popup-pin",
        /// The printer's button and an access point of this computer, for two minutes.
        PopupButton = "popup-button",
        /// Network name and passphrase written to the printer over its network cable, which has to be
        /// pulled then: before those of its kind that know of no cable.
        PassphraseEthernet = "passphrase-ethernet",
        /// The same by IPP, in a network.
        PassphraseIpp = "passphrase-ipp",
        /// The same through its web server.
        PassphraseWeb = "passphrase-web",
        /// The same, over the printer's own set-up network.
        PassphraseSetupNetwork = "passphrase-setup-network",
        /// The same, over USB.
        PassphraseUsb = "passphrase-usb",
        /// The router's own PIN entered at the printer.
        RouterPin = "router-pin",
        /// The printer's PIN typed by the user into the router's page.
        PinByHand = "pin-by-hand",
        /// Network name and passphrase entered by the user at the printer.
        PassphraseByHand = "passphrase-by-hand",
    }
}

/// A text that is said of a way.
pub(super) struct Text {
    /// Its message.
    pub(super) id: &'static str,
    /// Where it is said: always, where a question is answered with yes, or where it is not.
    when: When,
}

enum When {
    Always,
    If(fn(&Facts) -> Truth),
    Unless(fn(&Facts) -> Truth),
}

impl Text {
    /// Whether it is said.
    pub(super) fn fits(&self, facts: &Facts) -> bool {
        match self.when {
            When::Always => true,
            When::If(so) => so(facts).yes(),
            When::Unless(so) => !so(facts).yes(),
        }
    }
}

/// What is always so with a way.
pub(super) struct Row {
    pub(super) way: Way,
    /// The word of `--way` on the command line that asks for it.
    pub(super) verb: &'static str,
    /// Messages that speak for it.
    pub(super) merits: &'static [Text],
    /// Messages that speak against it.
    pub(super) drawbacks: &'static [Text],
    /// What the user does or gives.
    pub(super) needs: &'static [Text],
    /// What it changes.
    pub(super) changes: &'static [Text],
    /// Only where nothing else is open.
    pub(super) last: bool,
}

const fn say(id: &'static str) -> Text {
    let when = When::Always;
    Text { id, when }
}

const fn when(id: &'static str, so: fn(&Facts) -> Truth) -> Text {
    let when = When::If(so);
    Text { id, when }
}

const fn unless(id: &'static str, so: fn(&Facts) -> Truth) -> Text {
    let when = When::Unless(so);
    Text { id, when }
}

const PIN: Text = unless("need-printer-pin", |f| f.printer.pin_given.so());
const PASSPHRASE: Text = unless("need-passphrase", |f| f.computer.passphrase.so());
const LOGIN: Text = unless("need-router-login", |f| f.router.logged_in.so());
const START: Text = say("need-start-at-printer");
const BUTTON: Text = say("need-press-printer");
const PRINTER: Text = say("change-printer-wifi");
const WINDOW: Text = say("change-router-window");

/// A program gets the router's own PIN out of it.
pub(super) fn tells_router_pin(f: &Facts) -> Truth {
    f.router.api_router_pin.so()
}

/// It makes a new one, because none is on.
fn makes_router_pin(f: &Facts) -> Truth {
    let on = f.router.takes_router_pin.so();
    tells_router_pin(f).and(Truth::always(!on.yes()))
}

/// It tells the one that is on.
fn reads_router_pin(f: &Facts) -> Truth {
    tells_router_pin(f).and(f.router.takes_router_pin.so())
}

/// Every way, in the order of preference.
pub(super) static WAYS: &[Row] = &[
    Row {
        way: Way::ButtonApi,
        verb: "button",
        merits: &[say("merit-button-no-pin"), say("merit-router-by-program")],
        drawbacks: &[say("drawback-button-anybody")],
        needs: &[LOGIN, BUTTON],
        changes: &[PRINTER, WINDOW],
        last: false,
    },
    Row {
        way: Way::ButtonByHand,
        verb: "button",
        merits: &[say("merit-button-no-pin")],
        drawbacks: &[say("drawback-button-anybody"), say("drawback-two-minutes")],
        needs: &[say("need-press-router"), BUTTON],
        changes: &[PRINTER, WINDOW],
        last: false,
    },
    Row {
        way: Way::PinApi,
        verb: "pin",
        merits: &[say("merit-pin-proves"), say("merit-router-by-program")],
        drawbacks: &[say("drawback-pin-to-read")],
        needs: &[PIN, LOGIN, START],
        changes: &[PRINTER, WINDOW],
        last: false,
    },
    Row {
        way: Way::PinUpnp,
        verb: "upnp",
        merits: &[say("merit-pin-proves"), say("merit-upnp-no-login")],
        drawbacks: &[say("drawback-pin-to-read")],
        needs: &[PIN, PASSPHRASE, START],
        changes: &[PRINTER, WINDOW],
        last: false,
    },
    Row {
        way: Way::PopupPin,
        verb: "popup",
        merits: &[say("merit-pin-proves"), say("merit-popup-no-router")],
        drawbacks: &[say("drawback-pin-to-read"), say("drawback-popup-radio")],
        needs: &[PIN, PASSPHRASE, START],
        changes: &[PRINTER, say("change-own-radio")],
        last: false,
    },
    Row {
        way: Way::PopupButton,
        verb: "popup",
        merits: &[say("merit-button-no-pin"), say("merit-popup-no-router")],
        drawbacks: &[say("drawback-button-anybody"), say("drawback-popup-radio")],
        needs: &[PASSPHRASE, BUTTON],
        changes: &[PRINTER, say("change-own-radio")],
        last: false,
    },
    Row {
        way: Way::PassphraseEthernet,
        verb: "passphrase",
        merits: &[say("merit-no-wps"), say("merit-cable-safe")],
        drawbacks: &[say("drawback-pull-cable-after")],
        needs: &[PASSPHRASE, say("need-pull-cable-after")],
        changes: &[PRINTER],
        last: false,
    },
    Row {
        way: Way::PassphraseIpp,
        verb: "passphrase",
        merits: &[say("merit-no-wps"), say("merit-nothing-at-printer")],
        drawbacks: &[say("drawback-passphrase-travels")],
        needs: &[PASSPHRASE],
        changes: &[PRINTER],
        last: false,
    },
    Row {
        way: Way::PassphraseWeb,
        verb: "passphrase",
        merits: &[say("merit-no-wps"), say("merit-nothing-at-printer")],
        drawbacks: &[say("drawback-passphrase-travels")],
        needs: &[PASSPHRASE],
        changes: &[PRINTER],
        last: false,
    },
    Row {
        way: Way::PassphraseSetupNetwork,
        verb: "passphrase",
        merits: &[say("merit-no-wps"), say("merit-nothing-at-printer")],
        drawbacks: &[
            say("drawback-setup-network-open"),
            say("drawback-popup-radio"),
        ],
        needs: &[PASSPHRASE],
        changes: &[PRINTER, say("change-own-radio")],
        last: false,
    },
    Row {
        way: Way::PassphraseUsb,
        verb: "passphrase",
        merits: &[say("merit-no-wps"), say("merit-cable-safe")],
        drawbacks: &[say("drawback-usb-driver")],
        needs: &[PASSPHRASE],
        changes: &[PRINTER],
        last: false,
    },
    Row {
        way: Way::RouterPin,
        verb: "router-pin",
        merits: &[
            when("merit-router-pin-short", makes_router_pin),
            when("merit-router-pin-told", reads_router_pin),
            unless("merit-router-pin-label", tells_router_pin),
        ],
        drawbacks: &[say("drawback-router-pin-weak")],
        needs: &[
            unless("need-router-login", |f| {
                let by_hand = Truth::always(!tells_router_pin(f).yes());
                f.router.logged_in.so().or(by_hand)
            }),
            when("need-type-router-pin", tells_router_pin),
            unless("need-read-router-pin", tells_router_pin),
            unless("need-enter-router-pin", tells_router_pin),
        ],
        changes: &[PRINTER, when("change-router-pin", makes_router_pin)],
        last: true,
    },
    Row {
        way: Way::PinByHand,
        verb: "manual",
        merits: &[say("merit-pin-proves")],
        drawbacks: &[say("drawback-pin-to-read"), say("drawback-two-minutes")],
        needs: &[PIN, say("need-type-pin-at-router"), START],
        changes: &[PRINTER, WINDOW],
        last: true,
    },
    Row {
        way: Way::PassphraseByHand,
        verb: "manual",
        merits: &[say("merit-no-wps"), say("merit-works-everywhere")],
        drawbacks: &[say("drawback-typing")],
        needs: &[say("need-type-passphrase")],
        changes: &[PRINTER],
        last: true,
    },
];

impl Way {
    /// The word of `--way` on the command line that asks for it.
    pub fn verb(self) -> &'static str {
        self.row().map_or("auto", |row| row.verb)
    }

    /// Whether it is a WPS exchange, with whatever registrar.
    pub fn is_wps(self) -> bool {
        super::gates::WPS.contains(&self)
    }

    pub(super) fn row(self) -> Option<&'static Row> {
        WAYS.iter().find(|row| row.way == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_has_a_row_in_the_order_of_preference() {
        let rows: Vec<Way> = WAYS.iter().map(|row| row.way).collect();
        assert_eq!(rows, Way::ALL);
        for row in WAYS {
            assert!(!row.merits.is_empty() && !row.drawbacks.is_empty());
            assert!(!row.needs.is_empty() && !row.changes.is_empty());
        }
        // Those that are a last resort come last.
        assert!(WAYS.is_sorted_by_key(|row| row.last));
    }

    #[test]
    fn the_verbs_are_those_of_the_command_line() {
        let verbs = [
            "button",
            "pin",
            "upnp",
            "popup",
            "passphrase",
            "router-pin",
            "manual",
        ];
        for row in WAYS {
            assert!(verbs.contains(&row.verb), "{}", row.verb);
        }
        for verb in verbs {
            assert!(WAYS.iter().any(|row| row.verb == verb), "{verb}");
        }
    }
}
