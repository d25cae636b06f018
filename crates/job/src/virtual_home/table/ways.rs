//! The ways without the router's own WPS: a registrar over UPnP, and the passphrase written to the
//! printer over another network, a network cable, USB, or its own set-up network.

use advisor::plan::Way;
use lab::person::{Slip, Which};
use lab::router::RouterConfig;
use lab::service::printer::find_kind;
use wsc::code::MessageType;

use super::super::line::{At, Reach};
use super::super::upnp::Fault;
use super::{Failed, Joined, OTHER_ROUTER, PRINTER, Scenario, Stage, row, shut, tell};

/// The printer joins by this way.
const fn comes(
    name: &'static str,
    via: Way,
    about: &'static str,
    arrange: fn(&mut Stage),
) -> Scenario {
    let way = verb(via);
    let row = row(name, about, (Joined, Some(way)), (None, None), arrange);
    Scenario {
        via: Some(via),
        ..row
    }
}

/// It fails on this way.
const fn ends(
    name: &'static str,
    via: Way,
    code: &'static str,
    why: Option<&'static str>,
    about: &'static str,
    arrange: fn(&mut Stage),
) -> Scenario {
    let way = verb(via);
    let row = row(name, about, (Failed, Some(way)), (Some(code), why), arrange);
    Scenario {
        via: Some(via),
        ..row
    }
}

const fn verb(via: Way) -> &'static str {
    match via {
        Way::PinUpnp => "upnp",
        _ => "passphrase",
    }
}

/// The printer is one of the lab's, and this computer reaches it like this.
fn reached(stage: &mut Stage, at: At, kind: &'static str) {
    stage.verb = "passphrase";
    stage.reach = Some(Reach {
        at,
        kind,
        password: None,
        silent: false,
    });
    if let Some(kind) = find_kind(kind) {
        stage.printer(|printer| {
            kind.model.clone_into(&mut printer.model);
            kind.serial.clone_into(&mut printer.serial);
            printer.mac = kind.mac;
            printer.panel = kind.panel;
        });
    }
    if at == At::Network {
        old_network(stage);
    }
}

/// The printer was set up before, for the network of an old router.
fn old_network(stage: &mut Stage) {
    let other = RouterConfig::new("Old router", OTHER_ROUTER, "Attic", "dusty old boxes");
    stage.another_router(other, 4);
}

/// Its owner has set a password for the printer's settings.
fn locked(stage: &mut Stage) {
    if let Some(reach) = &mut stage.reach {
        reach.password = Some("owner's secret");
    }
}

fn usb(stage: &mut Stage) {
    reached(stage, At::Usb, "officejet-pro");
}

fn cable(stage: &mut Stage) {
    reached(stage, At::Cable, "officejet-pro");
}

/// A printer that was never set up shows a network of its own.
fn set_up(stage: &mut Stage) {
    reached(stage, At::SetupNetwork, "envy");
    stage.verb = Way::PassphraseSetupNetwork.as_str();
    own_network(stage, lab::bss::Security::Open);
}

fn own_network(stage: &mut Stage, security: lab::bss::Security) {
    let name = "HP-Setup-5A-ENVY 5660 series";
    let mut own = RouterConfig::new("HP ENVY 5660 series", OTHER_ROUTER, name, "twelve345678");
    own.wps = false;
    own.security = security;
    stage.another_router(own, 6);
}

fn upnp(stage: &mut Stage) {
    stage.verb = "upnp";
    stage.upnp = Some(Fault::None);
}

/// The rows.
pub(super) static ROWS: &[Scenario] = &[
    comes(
        "upnp-pin",
        Way::PinUpnp,
        "The router takes a registrar over UPnP: this computer speaks with the printer through it",
        upnp,
    ),
    comes(
        "passphrase-by-ipp",
        Way::PassphraseIpp,
        "The printer is in an old network and lets its Wi-Fi be set over IPP; it moves to the new one",
        |stage| reached(stage, At::Network, "envy"),
    ),
    comes(
        "passphrase-by-web",
        Way::PassphraseWeb,
        "The same with a printer that takes a profile from its web server only (LEDM)",
        |stage| reached(stage, At::Network, "officejet-pro"),
    ),
    comes(
        "setup-network",
        Way::PassphraseSetupNetwork,
        "A new printer shows a network of its own, over which it is given the home's passphrase",
        set_up,
    ),
    comes(
        "usb-cable",
        Way::PassphraseUsb,
        "The printer is at this computer's USB; the passphrase is written over that",
        usb,
    ),
    comes(
        "ethernet-cable",
        Way::PassphraseEthernet,
        "The printer is at a network cable, gets the passphrase over it, and you pull the cable",
        cable,
    ),
    // UPnP.
    ends(
        "upnp-wants-login",
        Way::PinUpnp,
        "refused",
        None,
        "The router's UPnP wants a login before it takes a registrar",
        |stage| {
            upnp(stage);
            stage.upnp = Some(Fault::WantsLogin);
        },
    ),
    ends(
        "upnp-refuses",
        Way::PinUpnp,
        "refused",
        None,
        "The router says who it is over UPnP, and takes no registrar",
        |stage| {
            upnp(stage);
            stage.upnp = Some(Fault::Refuses);
        },
    ),
    ends(
        "upnp-wrong-pin",
        Way::PinUpnp,
        "wrong-pin",
        Some("wrong-pin"),
        "Through UPnP too a wrong PIN is noticed, with its half, and not tried again",
        |stage| {
            upnp(stage);
            stage.script.pins = &[(Which::Printers, Slip::SecondHalf)];
        },
    ),
    ends(
        "upnp-router-gone",
        Way::PinUpnp,
        "silent",
        None,
        "The router loses its power in the middle of the exchange",
        |stage| {
            upnp(stage);
            stage.upnp = Some(Fault::GoneAfter(MessageType::M3));
        },
    ),
    ends(
        "upnp-old-passphrase",
        Way::PinUpnp,
        "joined-not-found",
        Some("wrong-passphrase"),
        "The passphrase that you gave for the network is an old one",
        |stage| {
            upnp(stage);
            stage.given = Some("six green bottles");
        },
    ),
    ends(
        "upnp-filtered",
        Way::PinUpnp,
        "joined-not-found",
        Some("mac-filter"),
        "WPS through UPnP succeeds, and the router's filter does not list the printer",
        |stage| {
            upnp(stage);
            stage.router(|router| router.filter = Some(Vec::new()));
            stage.known = |facts| tell(&mut facts.router.mac_filter, true);
        },
    ),
    shut(
        "upnp-off",
        "The registrar over UPnP is wished, and the router has UPnP switched off",
        |stage| stage.verb = "upnp",
    ),
    // The passphrase over another network.
    ends(
        "web-wants-login",
        Way::PassphraseWeb,
        "login-wanted",
        None,
        "The printer's settings have a password, and nobody gave it",
        |stage| {
            reached(stage, At::Network, "officejet-pro");
            locked(stage);
        },
    ),
    ends(
        "ipp-wants-login",
        Way::PassphraseIpp,
        "login-wanted",
        None,
        "The printer tells everything over IPP, and lets nobody set anything without its password",
        |stage| {
            reached(stage, At::Network, "envy");
            locked(stage);
        },
    ),
    ends(
        "ipp-wrong-passphrase",
        Way::PassphraseIpp,
        "joined-not-found",
        Some("wrong-passphrase"),
        "The printer takes a mistyped passphrase, leaves its old network, and gets into neither",
        |stage| {
            reached(stage, At::Network, "envy");
            stage.script.mistypes = true;
        },
    ),
    ends(
        "passphrase-not-settable",
        Way::PassphraseWeb,
        "not-settable",
        None,
        "The printer speaks only a newer dialect (CDM), in which nobody has seen Wi-Fi set",
        |stage| {
            reached(stage, At::Network, "smart-tank-cdm");
            stage.verb = Way::PassphraseWeb.as_str();
        },
    ),
    // Its own network.
    shut(
        "setup-network-absent",
        "The printer's set-up network is wished, and none is on the air",
        |stage| stage.verb = Way::PassphraseSetupNetwork.as_str(),
    ),
    shut(
        "setup-network-locked",
        "The printer's own network has a password, which this program does not guess",
        |stage| {
            stage.verb = Way::PassphraseSetupNetwork.as_str();
            own_network(stage, lab::bss::Security::Wpa2);
        },
    ),
    ends(
        "setup-network-declined",
        Way::PassphraseSetupNetwork,
        "not-agreed",
        None,
        "You are asked whether the set-up network is your printer's, and say no",
        |stage| {
            set_up(stage);
            stage.script.agrees = Some(false);
        },
    ),
    ends(
        "setup-network-silent",
        Way::PassphraseSetupNetwork,
        "no-printer",
        None,
        "Nobody answers in the set-up network",
        |stage| {
            set_up(stage);
            if let Some(reach) = &mut stage.reach {
                reach.silent = true;
            }
        },
    ),
    ends(
        "setup-wrong-passphrase",
        Way::PassphraseSetupNetwork,
        "joined-not-found",
        Some("wrong-passphrase"),
        "The passphrase of the home's network is mistyped, and the printer cannot know",
        |stage| {
            set_up(stage);
            stage.script.mistypes = true;
        },
    ),
    ends(
        "setup-too-far",
        Way::PassphraseSetupNetwork,
        "joined-not-found",
        Some("out-of-range"),
        "The printer gets the passphrase and does not hear the home's router from where it stands",
        |stage| {
            set_up(stage);
            stage.printer(|printer| printer.position = lab::air::Position::metres(200, 0));
        },
    ),
    // USB.
    shut(
        "usb-without-ipp-usb",
        "The printer is plugged in, and the program that speaks with it over USB is missing",
        |stage| stage.verb = Way::PassphraseUsb.as_str(),
    ),
    ends(
        "usb-printer-refuses",
        Way::PassphraseUsb,
        "login-wanted",
        None,
        "The printer was set up before and has a password, over USB too",
        |stage| {
            usb(stage);
            old_network(stage);
            locked(stage);
        },
    ),
    ends(
        "usb-wrong-passphrase",
        Way::PassphraseUsb,
        "joined-not-on",
        Some("wrong-passphrase"),
        "The passphrase is mistyped; the printer says over USB that it cannot join",
        |stage| {
            usb(stage);
            stage.script.mistypes = true;
        },
    ),
    ends(
        "usb-isolated",
        Way::PassphraseUsb,
        "joined-not-found",
        Some("isolated"),
        "The printer says over USB that it is in the network, and the router keeps it apart",
        |stage| {
            usb(stage);
            stage.router(|router| router.isolated = true);
        },
    ),
    // The network cable.
    ends(
        "ethernet-cable-pulled",
        Way::PassphraseEthernet,
        "unreachable",
        None,
        "The cable is pulled before the passphrase is written",
        |stage| {
            cable(stage);
            stage.script.pulls_early = true;
        },
    ),
    ends(
        "ethernet-profile-refused",
        Way::PassphraseEthernet,
        "login-wanted",
        None,
        "The printer wants the password of its settings before it takes a profile",
        |stage| {
            cable(stage);
            locked(stage);
        },
    ),
    ends(
        "ethernet-cable-stays",
        Way::PassphraseEthernet,
        "joined-not-on",
        Some("cable-plugged"),
        "The passphrase is written, and the cable stays in, which keeps the printer's Wi-Fi off",
        |stage| {
            cable(stage);
            stage.script.pulls = false;
        },
    ),
    ends(
        "ethernet-filtered",
        Way::PassphraseEthernet,
        "joined-not-found",
        Some("mac-filter"),
        "The cable is pulled, and the router lets in only listed devices",
        |stage| {
            cable(stage);
            stage.router(|router| router.filter = Some(vec![PRINTER]));
        },
    ),
];
