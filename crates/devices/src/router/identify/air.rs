//! Which networks of a scan are a router's, and what their WPS elements say of it.

use link::nl80211::{Network, by_router};
use text::{Message, msg};
use wsc::code::WpsState as Configured;
use wsc::ident::{MacAddr, Uuid};
use wsc::ie::Mode;

use super::{Field, Said, What, tidy};
use crate::evidence::Confidence::{self, High, Medium};
use crate::router::state::{Accepts, Active, RouterNetwork, WpsState};

/// How far the addresses of one box's radios and ports lie from each other, in the last octet.
const NEAR: u8 = 16;

/// The bit of the first octet that says that an address was made up: further networks of a radio
/// have it.
const MADE_UP: u8 = 0x02;

/// What is known of a router before the scan is looked at.
#[derive(Clone, Debug, Default)]
pub(super) struct Known<'a> {
    pub(super) mac: Option<MacAddr>,
    pub(super) uuids: Vec<Uuid>,
    pub(super) maker: Option<&'a str>,
    pub(super) model: Option<&'a str>,
    pub(super) gateway: bool,
}

/// A network that is the router's.
#[derive(Clone, Debug)]
pub(super) struct Fit<'a> {
    pub(super) network: &'a Network,
    pub(super) confidence: Confidence,
    /// Why it is.
    pub(super) why: Message,
}

/// The networks of a router. Where one of them tells a UUID, so are all that tell the same.
pub(super) fn of_router<'a>(heard: &'a [Network], known: &Known<'_>) -> Vec<Fit<'a>> {
    let mut fits = Vec::new();
    for radios in by_router(heard) {
        let reasons = radios.iter().filter_map(|network| reason(network, known));
        let Some((confidence, why)) = reasons.max_by_key(|(confidence, _)| *confidence) else {
            continue;
        };
        fits.extend(radios.into_iter().map(|network| Fit {
            network,
            confidence,
            why: why.clone(),
        }));
    }
    fits
}

/// Why a network is the router's; `None` where nothing says so.
fn reason(network: &Network, known: &Known<'_>) -> Option<(Confidence, Message)> {
    if network
        .uuid()
        .is_some_and(|uuid| known.uuids.contains(&uuid))
    {
        return Some((High, msg!("device-air-same-uuid")));
    }
    if known.mac == Some(network.bssid) {
        return Some((High, msg!("device-air-same-address")));
    }
    if known.mac.is_some_and(|mac| near(mac, network.bssid)) {
        return Some((Medium, msg!("device-air-near-address")));
    }
    if named_alike(network, known) {
        return Some((Medium, msg!("device-air-named-alike")));
    }
    if known.gateway && network.associated {
        return Some((Medium, msg!("device-air-gateway")));
    }
    None
}

/// Whether two addresses are likely to be of one box: all octets are the same but the last.
fn near(one: MacAddr, other: MacAddr) -> bool {
    let [a, b @ .., last] = one.0;
    let [other_a, other_b @ .., other_last] = other.0;
    a & !MADE_UP == other_a & !MADE_UP && b == other_b && last.abs_diff(other_last) <= NEAR
}

fn named_alike(network: &Network, known: &Known<'_>) -> bool {
    let Some(device) = network.wps().and_then(|info| info.device.as_ref()) else {
        return false;
    };
    let same = |text: &str, known: Option<&str>| {
        known.is_some_and(|known| !text.is_empty() && known.eq_ignore_ascii_case(text.trim()))
    };
    same(&device.manufacturer, known.maker) && same(&device.model_name, known.model)
}

/// What the WPS elements of a network say of its router.
pub(super) fn said(network: &Network, confidence: Confidence) -> Vec<Said> {
    let Some(info) = network.wps() else {
        return Vec::new();
    };
    let device = info.device.as_ref();
    let text = |field: fn(&wsc::device::DeviceInfo) -> &String| device.map(field);
    [
        (Field::Maker, text(|device| &device.manufacturer)),
        (Field::Model, text(|device| &device.model_name)),
        (Field::Name, text(|device| &device.device_name)),
        (
            Field::Uuid,
            network.uuid().map(|uuid| uuid.to_string()).as_ref(),
        ),
    ]
    .into_iter()
    .filter_map(|(field, text)| {
        Some(Said {
            what: What::Is(field, tidy(text?)?),
            confidence,
        })
    })
    .collect()
}

/// A network of a scan in the shape of a router's. Whether it takes a device PIN or the button shows
/// only while it waits for one; its own PIN can be off though it is not locked.
pub fn network(network: &Network) -> RouterNetwork {
    let name = network.ssid.as_bytes();
    RouterNetwork {
        handle: network.bssid.to_string(),
        ssid: (!name.is_empty()).then(|| network.ssid.to_text()),
        bssid: Some(network.bssid),
        band: network.band(),
        channel: network.channel(),
        security: Some(network.security),
        pmf: network.pmf,
        waits_for_radar: None,
        hidden: Some(network.hidden),
        mac_filter: None,
        list: None,
        limit: None,
        isolation: None,
        wps: wps(network),
    }
}

fn wps(network: &Network) -> WpsState {
    let on = Some(network.wps.is_some());
    let Some(info) = network.wps() else {
        return WpsState {
            on,
            ..WpsState::default()
        };
    };
    let mode = info.active_mode();
    WpsState {
        on,
        configured: info.state.map(|state| state == Configured::CONFIGURED),
        locked: Some(info.setup_locked),
        active: match mode {
            None => Some(Active::No),
            Some(Mode::PushButton) => Some(Active::Button),
            Some(Mode::Pin) => Some(Active::Pin),
            Some(_) => None,
        },
        accepts: Accepts {
            device_pin: (mode == Some(Mode::Pin)).then_some(true),
            router_pin: info.setup_locked.then_some(false),
            button: (mode == Some(Mode::PushButton)).then_some(true),
        },
    }
}
