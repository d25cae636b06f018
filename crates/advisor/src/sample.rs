//! Facts for the tests: a home in which everything is known and everything works.

use wsc::code::{AssociationState, ConfigError};

use crate::evidence::{Fact, Origin, SourceKind};
use crate::facts::{
    Active, Bands, Certificate, Checks, Facts, Light, Numbers, PinSource, Pmf, Security,
    SnmpAccess, WifiDirect, WifiState,
};

/// Seen just now, without doubt.
pub(crate) fn seen() -> Origin {
    Origin::new(SourceKind::Device, "test")
}

/// Sets a fact whatever was known.
pub(crate) fn set<T>(fact: &mut Fact<T>, value: T) {
    fact.forget();
    fact.learn(value, seen());
}

/// A home in which every way is open for certain, and the printer is not on the network yet.
pub(crate) fn home() -> Facts {
    let mut facts = Facts::default();
    let n = &mut facts.network;
    set(&mut n.ssid, "Home".into());
    set(&mut n.bands, Bands::BOTH);
    set(&mut n.channel, 6);
    set(&mut n.security, Security::Wpa2);
    set(&mut n.pmf, Pmf::Capable);
    set(&mut n.access_points, 1);
    for fact in [
        &mut n.tkip_only,
        &mut n.hidden,
        &mut n.radar_wait,
        &mut n.radar_channel,
    ] {
        set(fact, false);
    }
    for fact in [
        &mut n.security_differs,
        &mut n.default_name,
        &mut n.guest,
        &mut n.odd_passphrase,
    ] {
        set(fact, false);
    }
    set(&mut n.heard, true);
    let w = &mut facts.wps;
    for fact in [
        &mut w.on,
        &mut w.said_on,
        &mut w.supported,
        &mut w.configured,
        &mut w.version2,
    ] {
        set(fact, true);
    }
    set(&mut w.locked, false);
    set(&mut w.active, Active::No);
    let r = &mut facts.router;
    set(&mut r.model, "Test Router".into());
    for fact in [
        &mut r.driven,
        &mut r.logged_in,
        &mut r.api_button,
        &mut r.api_device_pin,
        &mut r.api_router_pin,
        &mut r.takes_button,
        &mut r.takes_device_pin,
        &mut r.takes_router_pin,
        &mut r.upnp,
    ] {
        set(fact, true);
    }
    for fact in [
        &mut r.api_wps_switch,
        &mut r.api_one_radio,
        &mut r.router_pin_static,
        &mut r.router_pin_shown,
        &mut r.upnp_writes,
        &mut r.mac_filter,
        &mut r.isolation,
        &mut r.stations_full,
        &mut r.addresses_full,
        &mut r.refuses_pins,
        &mut r.disturbs_setup,
        &mut r.update_pending,
        &mut r.lists_printer,
        &mut r.from_provider,
    ] {
        set(fact, false);
    }
    set(&mut r.firmware_weeks, 10);
    set(&mut r.uptime_hours, 10);
    let p = &mut facts.printer;
    set(&mut p.model, "HP Test 1".into());
    set(&mut p.bands, Bands::GHZ_2_4);
    set(&mut p.last_channel, 11);
    set(&mut p.pin, PinSource::Shown);
    set(&mut p.wifi_state, WifiState::Unconfigured);
    set(&mut p.ssid, String::new());
    set(&mut p.signal_dbm, -50);
    set(&mut p.light, Light::Blinking);
    set(&mut p.vsa, Numbers::default());
    set(&mut p.checks, Checks::default());
    set(&mut p.association, AssociationState::NOT_ASSOCIATED);
    set(&mut p.config_error, ConfigError::NO_ERROR);
    set(&mut p.firmware_weeks, 10);
    set(&mut p.uptime_hours, 10);
    for fact in [
        &mut p.hp,
        &mut p.wireless,
        &mut p.pmf,
        &mut p.wps,
        &mut p.pin_given,
        &mut p.pin_valid,
        &mut p.button,
        &mut p.takes_router_pin,
        &mut p.reachable,
        &mut p.setup_network,
        &mut p.usb,
        &mut p.settable_ipp,
        &mut p.settable_web,
        &mut p.hears_network,
        &mut p.wpa3,
        &mut p.admin_password,
        &mut p.https_only,
    ] {
        set(fact, true);
    }
    for fact in [
        &mut p.cable,
        &mut p.no_address,
        &mut p.wrong_box,
        &mut p.pin_unprotected,
        &mut p.passphrase_unprotected,
        &mut p.writes_unprotected,
        &mut p.on_internet,
        &mut p.direct_published,
        &mut p.port9100,
        &mut p.bluetooth,
        &mut p.setup_open,
    ] {
        set(fact, false);
    }
    set(&mut p.wifi_direct, WifiDirect::Off);
    set(&mut p.snmp, SnmpAccess::None);
    set(&mut p.certificate, Certificate::Trusted);
    let c = &mut facts.computer;
    for fact in [
        &mut c.popup,
        &mut c.wifi,
        &mut c.passphrase,
        &mut c.gateway_answers,
    ] {
        set(fact, true);
    }
    set(&mut c.address_conflict, false);
    set(&mut facts.air.button_devices, 0);
    set(&mut facts.air.button_routers, 0);
    set(&mut facts.air.printer_asks, false);
    facts
}

/// The same home with the printer on the network.
pub(crate) fn working() -> Facts {
    let mut facts = home();
    set(&mut facts.printer.wifi_state, WifiState::On);
    set(&mut facts.printer.ssid, "Home".into());
    set(&mut facts.printer.light, Light::Steady);
    set(&mut facts.computer.printer_answers, true);
    set(&mut facts.computer.same_subnet, true);
    set(&mut facts.router.lists_printer, true);
    set(&mut facts.wps.on, false);
    set(&mut facts.wps.said_on, false);
    set(&mut facts.router.takes_router_pin, false);
    set(&mut facts.printer.setup_network, false);
    facts
}
