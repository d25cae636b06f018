//! What printers show on the air: their setup networks, and their requests for WPS.

use jiff::Timestamp;
use link::nl80211::{Network, ProbeRequest};
use text::{Message, msg};
use wsc::frame::{Body, Frame};
use wsc::ie::StationInfo;

use super::read::text;
use super::sighting::{Air, Asks, Sighting, Way};

/// What a network's name says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetupNetwork {
    /// What the network is for.
    pub kind: SetupKind,
    /// The model in its name, where there is one.
    pub model: Option<String>,
}

/// What a printer's own network is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SetupKind {
    /// Setting it up: `HP-Setup-xx-MODEL`, open, the printer at 192.168.223.1.
    Setup,
    /// Printing without a router, on older ones: `HP-Print-xx-MODEL`.
    WirelessDirect,
    /// Wi-Fi Direct: `DIRECT-xx-HP MODEL`.
    WifiDirect,
    /// The ad-hoc network of before 2010: `hpsetup`.
    AdHoc,
}

impl SetupKind {
    /// That a printer shows such a network, of this name.
    fn shown(self, ssid: &str) -> Message {
        let ssid = text::unquoted(ssid);
        match self {
            Self::Setup => msg!("device-shows-setup", ssid),
            Self::WirelessDirect => msg!("device-shows-wireless-direct", ssid),
            Self::WifiDirect => msg!("device-shows-wifi-direct", ssid),
            Self::AdHoc => msg!("device-shows-ad-hoc", ssid),
        }
    }
}

/// Reads a network's name; `None` for one that is not a printer's.
///
/// Source: reference on HP printers, 3.3, high for the first three, `hpsetup` from one older guide.
pub fn setup_network(ssid: &str) -> Option<SetupNetwork> {
    let found = |kind, model: &str| {
        Some(SetupNetwork {
            kind,
            model: text(model),
        })
    };
    if ssid.eq_ignore_ascii_case("hpsetup") {
        return found(SetupKind::AdHoc, "");
    }
    for (prefix, kind) in [
        ("HP-Setup-", SetupKind::Setup),
        ("HP-Print-", SetupKind::WirelessDirect),
    ] {
        if let Some((mark, model)) = ssid
            .strip_prefix(prefix)
            .and_then(|rest| rest.split_once('-'))
            && is_mark(mark)
        {
            return found(kind, model);
        }
    }
    let (mark, rest) = ssid.strip_prefix("DIRECT-")?.split_once('-')?;
    let model = rest.strip_prefix("HP")?.strip_prefix([' ', '-', '_'])?;
    is_mark(mark).then(|| found(SetupKind::WifiDirect, model))?
}

/// The two characters that tell the networks of two printers of one model apart.
fn is_mark(mark: &str) -> bool {
    mark.len() == 2 && mark.bytes().all(|octet| octet.is_ascii_alphanumeric())
}

/// The printers' own networks in a scan of this moment.
pub fn networks(networks: &[Network]) -> Vec<Sighting> {
    let now = Timestamp::now();
    networks
        .iter()
        .filter_map(|one| network(one, now))
        .collect()
}

/// A network of a scan, where it is a printer's own.
pub fn network(network: &Network, at: Timestamp) -> Option<Sighting> {
    let ssid = network.ssid.to_text();
    let setup = setup_network(&ssid)?;
    let mut sighting = Sighting::new(Way::SetupNetwork, msg!("device-from-scan"), at);
    sighting.printer = true;
    sighting.maker = Some("HP".to_owned());
    sighting.model = setup.model;
    sighting.says = setup.kind.shown(&ssid);
    sighting.air = Some(Air {
        ssid: Some(ssid),
        bssid: Some(network.bssid),
        channel: network.channel(),
        signal_dbm: network.signal_dbm,
        asks: None,
    });
    Some(sighting)
}

/// The category of printers, scanners, faxes and copiers among primary device types (WSC 2.0,
/// section 12, Primary Device Type).
const CATEGORY_PRINTER: u16 = 3;

/// A printer that asks for WPS, in a captured frame (802.11, without radiotap header and checksum).
/// `None` for any other frame, and for other devices that ask.
pub fn request(frame: &[u8], at: Timestamp) -> Option<Sighting> {
    let Frame::Management(frame) = Frame::parse(frame).ok()? else {
        return None;
    };
    let Body::ProbeRequest { elements } = &frame.body else {
        return None;
    };
    let station = StationInfo::parse(elements)?.ok()?;
    let device = station.device.as_ref()?;
    if device.device_type.category != CATEGORY_PRINTER {
        return None;
    }
    let mut sighting = Sighting::new(Way::Probe, msg!("device-from-request"), at);
    sighting.printer = true;
    sighting.maker = text(&device.manufacturer);
    sighting.model = text(&device.model_name);
    sighting.name = text(&device.device_name);
    // The standard has no serial number in probe requests; where one is sent all the same, it is
    // taken.
    super::read::set_serial(&mut sighting, &device.serial_number);
    if let Some(uuid) = station.uuid {
        super::read::set_uuid(&mut sighting, &uuid.to_string());
    }
    sighting.macs.push(frame.transmitter);
    let asks = match (station.presses_button(), station.request_to_enroll) {
        (true, _) => Asks::Button,
        (false, true) => Asks::Pin,
        (false, false) => Asks::Nothing,
    };
    sighting.says = match asks {
        Asks::Button => msg!("device-asks-button"),
        Asks::Pin => msg!("device-asks-pin"),
        Asks::Nothing => msg!("device-asks-nothing"),
    };
    sighting.air = Some(Air {
        bssid: Some(frame.transmitter),
        asks: Some(asks),
        ..Air::default()
    });
    Some(sighting)
}

/// The most printers that ask at a time; more is no home.
const MAX_REQUESTS: usize = 256;

/// Who asked for WPS on the air, each printer once however often it asks.
#[derive(Clone, Debug, Default)]
pub struct Requests(Vec<Sighting>);

impl Requests {
    /// Takes what was heard now, and gives the sighting where it is of a printer that did not ask
    /// yet.
    pub fn hear(&mut self, heard: &ProbeRequest) -> Option<&Sighting> {
        let mut sighting = request(&heard.frame, Timestamp::now())?;
        if let Some(air) = &mut sighting.air {
            air.signal_dbm = heard.signal_dbm;
        }
        let Some(known) = self.0.iter_mut().find(|one| one.macs == sighting.macs) else {
            if self.0.len() < MAX_REQUESTS {
                self.0.push(sighting);
                return self.0.last();
            }
            return None;
        };
        // What it asks for now is what counts; the strongest was the one on its own channel.
        let before = known.air.as_ref().and_then(|air| air.signal_dbm);
        *known = sighting;
        if let Some(air) = &mut known.air {
            air.signal_dbm = air.signal_dbm.max(before);
        }
        None
    }

    /// The sightings.
    pub fn into_sightings(self) -> Vec<Sighting> {
        self.0
    }
}
