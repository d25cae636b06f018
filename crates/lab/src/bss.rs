//! What a radio learns of a network by listening.

use wsc::credential::Ssid;
use wsc::frame::{AkmSuite, Beacon, Body, Capabilities, Management, Rsn, channel, ssid};
use wsc::ident::MacAddr;
use wsc::ie::ApInfo;

use crate::air::Heard;

/// The security of a network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Security {
    /// None.
    Open,
    /// WPA2-Personal.
    #[default]
    Wpa2,
    /// WPA2-Personal and WPA3-Personal together.
    Transition,
    /// WPA3-Personal alone.
    Wpa3,
}

impl Security {
    /// What beacons tell of it.
    pub fn rsn(self) -> Option<Rsn> {
        match self {
            Self::Open => None,
            Self::Wpa2 => Some(Rsn::wpa2_personal()),
            Self::Transition => Some(Rsn::transition()),
            Self::Wpa3 => Some(Rsn::wpa3_personal()),
        }
    }

    /// As people call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Wpa2 => "WPA2",
            Self::Transition => "WPA2/WPA3",
            Self::Wpa3 => "WPA3",
        }
    }
}

/// An access point as it was last heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bss {
    /// Its address.
    pub bssid: MacAddr,
    /// Name of the network, empty while only hidden names were heard.
    pub ssid: Ssid,
    /// Whether its beacons leave the name out.
    pub hidden: bool,
    /// Its channel.
    pub channel: u8,
    /// How strongly it was heard, in dBm.
    pub signal_dbm: i32,
    /// WPA2 or WPA3, `None` for an open network.
    pub rsn: Option<Rsn>,
    /// What it tells of WPS; `None` when WPS is off.
    pub wps: Option<ApInfo>,
    /// Its capabilities.
    pub capabilities: Capabilities,
    /// The elements that were heard last.
    pub elements: Vec<u8>,
}

impl Bss {
    /// The access point that sent a beacon or probe response; `None` for other frames.
    pub fn of(frame: &Management, heard: &Heard) -> Option<Self> {
        let (Body::Beacon(beacon) | Body::ProbeResponse(beacon)) = &frame.body else {
            return None;
        };
        let Beacon {
            elements,
            capabilities,
            ..
        } = beacon;
        let name = ssid(elements)?;
        Some(Self {
            bssid: frame.bssid,
            hidden: name.as_bytes().is_empty(),
            ssid: name,
            channel: channel(elements).unwrap_or(heard.channel),
            signal_dbm: heard.signal_dbm,
            rsn: Rsn::find(elements).and_then(Result::ok),
            wps: ApInfo::parse(elements).and_then(Result::ok),
            capabilities: *capabilities,
            elements: elements.clone(),
        })
    }

    /// Takes in what was heard later. A beacon does not tell everything that a probe response did.
    pub(crate) fn update(&mut self, later: Self) {
        let mut later = later;
        if later.ssid.as_bytes().is_empty() {
            later.ssid = self.ssid.clone();
        } else if !later.hidden {
            later.hidden = self.hidden;
        }
        if let (Some(new), Some(old)) = (&mut later.wps, self.wps.take()) {
            new.uuid = new.uuid.or(old.uuid);
            new.device = new.device.take().or(old.device);
            new.config_methods = new.config_methods.or(old.config_methods);
        }
        *self = later;
    }

    /// Its security as people call it.
    pub fn security(&self) -> &'static str {
        let Some(rsn) = &self.rsn else { return "open" };
        let (psk, sae) = (
            rsn.akms.iter().any(|akm| akm.is_psk()),
            rsn.akms.iter().any(|akm| akm.is_sae()),
        );
        match (psk, sae) {
            (true, true) => "WPA2/WPA3",
            (true, false) => "WPA2",
            (false, true) => "WPA3",
            (false, false) => "enterprise",
        }
    }

    /// Whether a station of WPA2 with a passphrase can join.
    pub fn takes_wpa2(&self) -> bool {
        self.rsn
            .as_ref()
            .is_some_and(|rsn| rsn.akms.contains(&AkmSuite::PSK) && !rsn.pmf_required)
    }
}
