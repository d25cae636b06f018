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
    comes("upnp-pin", Way::PinUpnp, "job-scene-upnp-pin", upnp),
    comes(
        "passphrase-by-ipp",
        Way::PassphraseIpp,
        "job-scene-passphrase-by-ipp",
        |stage| reached(stage, At::Network, "envy"),
    ),
    comes(
        "passphrase-by-web",
        Way::PassphraseWeb,
        "job-scene-passphrase-by-web",
        |stage| reached(stage, At::Network, "officejet-pro"),
    ),
    comes(
        "setup-network",
        Way::PassphraseSetupNetwork,
        "job-scene-setup-network",
        set_up,
    ),
    comes("usb-cable", Way::PassphraseUsb, "job-scene-usb-cable", usb),
    comes(
        "ethernet-cable",
        Way::PassphraseEthernet,
        "job-scene-ethernet-cable",
        cable,
    ),
    // UPnP.
    ends(
        "upnp-wants-login",
        Way::PinUpnp,
        "refused",
        None,
        "job-scene-upnp-wants-login",
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
        "job-scene-upnp-refuses",
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
        "job-scene-upnp-wrong-pin",
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
        "job-scene-upnp-router-gone",
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
        "job-scene-upnp-old-passphrase",
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
        "job-scene-upnp-filtered",
        |stage| {
            upnp(stage);
            stage.router(|router| router.filter = Some(Vec::new()));
            stage.known = |facts| tell(&mut facts.router.mac_filter, true);
        },
    ),
    shut("upnp-off", "job-scene-upnp-off", |stage| {
        stage.verb = "upnp";
    }),
    // The passphrase over another network.
    ends(
        "web-wants-login",
        Way::PassphraseWeb,
        "login-wanted",
        None,
        "job-scene-web-wants-login",
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
        "job-scene-ipp-wants-login",
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
        "job-scene-ipp-wrong-passphrase",
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
        "job-scene-passphrase-not-settable",
        |stage| {
            reached(stage, At::Network, "smart-tank-cdm");
            stage.verb = Way::PassphraseWeb.as_str();
        },
    ),
    // Its own network.
    shut(
        "setup-network-absent",
        "job-scene-setup-network-absent",
        |stage| stage.verb = Way::PassphraseSetupNetwork.as_str(),
    ),
    shut(
        "setup-network-locked",
        "job-scene-setup-network-locked",
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
        "job-scene-setup-network-declined",
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
        "job-scene-setup-network-silent",
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
        "job-scene-setup-wrong-passphrase",
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
        "job-scene-setup-too-far",
        |stage| {
            set_up(stage);
            stage.printer(|printer| printer.position = lab::air::Position::metres(200, 0));
        },
    ),
    // USB.
    shut(
        "usb-without-ipp-usb",
        "job-scene-usb-without-ipp-usb",
        |stage| stage.verb = Way::PassphraseUsb.as_str(),
    ),
    ends(
        "usb-printer-refuses",
        Way::PassphraseUsb,
        "login-wanted",
        None,
        "job-scene-usb-printer-refuses",
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
        "job-scene-usb-wrong-passphrase",
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
        "job-scene-usb-isolated",
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
        "job-scene-ethernet-cable-pulled",
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
        "job-scene-ethernet-profile-refused",
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
        "job-scene-ethernet-cable-stays",
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
        "job-scene-ethernet-filtered",
        |stage| {
            cable(stage);
            stage.router(|router| router.filter = Some(vec![PRINTER]));
        },
    ),
];
