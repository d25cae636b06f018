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

/// Something that the user has to do or to give.
pub(super) struct Need {
    /// Its message.
    pub(super) id: &'static str,
    /// Where it is not needed.
    pub(super) unless: Option<fn(&Facts) -> Truth>,
}

/// What is always so with a way.
pub(super) struct Row {
    pub(super) way: Way,
    /// The word of `--way` on the command line that asks for it.
    pub(super) verb: &'static str,
    /// Messages that speak for it.
    pub(super) merits: &'static [&'static str],
    /// Messages that speak against it.
    pub(super) drawbacks: &'static [&'static str],
    /// What the user does or gives.
    pub(super) needs: &'static [Need],
    /// What it changes.
    pub(super) changes: &'static [&'static str],
    /// Only where nothing else is open.
    pub(super) last: bool,
}

const fn need(id: &'static str) -> Need {
    Need { id, unless: None }
}

const PIN: Need = Need {
    id: "need-printer-pin",
    unless: Some(|f| f.printer.pin_given.so()),
};
const PASSPHRASE: Need = Need {
    id: "need-passphrase",
    unless: Some(|f| f.computer.passphrase.so()),
};
const LOGIN: Need = Need {
    id: "need-router-login",
    unless: Some(|f| f.router.logged_in.so()),
};
const START: Need = need("need-start-at-printer");
const BUTTON: Need = need("need-press-printer");

/// Every way, in the order of preference.
pub(super) static WAYS: &[Row] = &[
    Row {
        way: Way::ButtonApi,
        verb: "button",
        merits: &["merit-button-no-pin", "merit-router-by-program"],
        drawbacks: &["drawback-button-anybody"],
        needs: &[LOGIN, BUTTON],
        changes: &["change-printer-wifi", "change-router-window"],
        last: false,
    },
    Row {
        way: Way::ButtonByHand,
        verb: "button",
        merits: &["merit-button-no-pin"],
        drawbacks: &["drawback-button-anybody", "drawback-two-minutes"],
        needs: &[need("need-press-router"), BUTTON],
        changes: &["change-printer-wifi", "change-router-window"],
        last: false,
    },
    Row {
        way: Way::PinApi,
        verb: "pin",
        merits: &["merit-pin-proves", "merit-router-by-program"],
        drawbacks: &["drawback-pin-to-read"],
        needs: &[PIN, LOGIN, START],
        changes: &["change-printer-wifi", "change-router-window"],
        last: false,
    },
    Row {
        way: Way::PinUpnp,
        verb: "upnp",
        merits: &["merit-pin-proves", "merit-upnp-no-login"],
        drawbacks: &["drawback-pin-to-read"],
        needs: &[PIN, PASSPHRASE, START],
        changes: &["change-printer-wifi", "change-router-window"],
        last: false,
    },
    Row {
        way: Way::PopupPin,
        verb: "popup",
        merits: &["merit-pin-proves", "merit-popup-no-router"],
        drawbacks: &["drawback-pin-to-read", "drawback-popup-radio"],
        needs: &[PIN, PASSPHRASE, START],
        changes: &["change-printer-wifi", "change-own-radio"],
        last: false,
    },
    Row {
        way: Way::PopupButton,
        verb: "popup",
        merits: &["merit-button-no-pin", "merit-popup-no-router"],
        drawbacks: &["drawback-button-anybody", "drawback-popup-radio"],
        needs: &[PASSPHRASE, BUTTON],
        changes: &["change-printer-wifi", "change-own-radio"],
        last: false,
    },
    Row {
        way: Way::PassphraseEthernet,
        verb: "passphrase",
        merits: &["merit-no-wps", "merit-cable-safe"],
        drawbacks: &["drawback-pull-cable-after"],
        needs: &[PASSPHRASE, need("need-pull-cable-after")],
        changes: &["change-printer-wifi"],
        last: false,
    },
    Row {
        way: Way::PassphraseIpp,
        verb: "passphrase",
        merits: &["merit-no-wps", "merit-nothing-at-printer"],
        drawbacks: &["drawback-passphrase-travels"],
        needs: &[PASSPHRASE],
        changes: &["change-printer-wifi"],
        last: false,
    },
    Row {
        way: Way::PassphraseWeb,
        verb: "passphrase",
        merits: &["merit-no-wps", "merit-nothing-at-printer"],
        drawbacks: &["drawback-passphrase-travels"],
        needs: &[PASSPHRASE],
        changes: &["change-printer-wifi"],
        last: false,
    },
    Row {
        way: Way::PassphraseSetupNetwork,
        verb: "passphrase",
        merits: &["merit-no-wps", "merit-nothing-at-printer"],
        drawbacks: &["drawback-setup-network-open", "drawback-popup-radio"],
        needs: &[PASSPHRASE],
        changes: &["change-printer-wifi", "change-own-radio"],
        last: false,
    },
    Row {
        way: Way::PassphraseUsb,
        verb: "passphrase",
        merits: &["merit-no-wps", "merit-cable-safe"],
        drawbacks: &["drawback-usb-driver"],
        needs: &[PASSPHRASE],
        changes: &["change-printer-wifi"],
        last: false,
    },
    Row {
        way: Way::RouterPin,
        verb: "router-pin",
        merits: &["merit-router-pin-short"],
        drawbacks: &["drawback-router-pin-weak"],
        needs: &[LOGIN, need("need-type-router-pin")],
        changes: &["change-printer-wifi", "change-router-pin"],
        last: true,
    },
    Row {
        way: Way::PinByHand,
        verb: "manual",
        merits: &["merit-pin-proves"],
        drawbacks: &["drawback-pin-to-read", "drawback-two-minutes"],
        needs: &[PIN, need("need-type-pin-at-router"), START],
        changes: &["change-printer-wifi", "change-router-window"],
        last: true,
    },
    Row {
        way: Way::PassphraseByHand,
        verb: "manual",
        merits: &["merit-no-wps", "merit-works-everywhere"],
        drawbacks: &["drawback-typing"],
        needs: &[need("need-type-passphrase")],
        changes: &["change-printer-wifi"],
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
