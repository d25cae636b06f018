//! A network as its access point's beacons and probe responses show it.

use std::fmt;
use std::time::Duration;

use text::{Tell, msg};
use wl_nl80211::{Nl80211Attr, Nl80211BssInfo};
use wsc::attr::DecodeError;
use wsc::credential::Ssid;
use wsc::frame::{self, Capabilities, CipherSuite, Rsn};
use wsc::ident::{MacAddr, Uuid};
use wsc::ie::ApInfo;

use super::message::Message;
use super::radio::Channel;

/// A frequency band.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// 2.4 GHz.
    Ghz2_4,
    /// 5 GHz.
    Ghz5,
    /// 6 GHz.
    Ghz6,
    /// 60 GHz.
    Ghz60,
}

impl Band {
    /// The band of a frequency in MHz; `None` where Wi-Fi has none, or one that WPS has no word for.
    pub const fn of(frequency: u32) -> Option<Self> {
        match frequency {
            2400..=2500 => Some(Self::Ghz2_4),
            4900..5925 => Some(Self::Ghz5),
            5925..=7125 => Some(Self::Ghz6),
            57_000..=71_000 => Some(Self::Ghz60),
            _ => None,
        }
    }

    /// Its usual name, such as `2.4 GHz`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ghz2_4 => "2.4 GHz",
            Self::Ghz5 => "5 GHz",
            Self::Ghz6 => "6 GHz",
            Self::Ghz60 => "60 GHz",
        }
    }
}

impl fmt::Display for Band {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Tell for Band {
    fn told(&self) -> text::Message {
        match self {
            Self::Ghz2_4 => msg!("link-band-2"),
            Self::Ghz5 => msg!("link-band-5"),
            Self::Ghz6 => msg!("link-band-6"),
            Self::Ghz60 => msg!("link-band-60"),
        }
    }
}

/// The number of the channel at a frequency in MHz (IEEE 802.11 Annex E), `None` where there is
/// none.
pub const fn channel_number(frequency: u32) -> Option<u32> {
    match frequency {
        2484 => Some(14),
        2412..=2472 => Some((frequency - 2407) / 5),
        4900..5000 => Some((frequency - 4000) / 5),
        5000..5925 => Some((frequency - 5000) / 5),
        5935 => Some(2),
        5950..=7125 => Some((frequency - 5950) / 5),
        58_320..=69_120 => Some((frequency - 56_160) / 2160),
        _ => None,
    }
}

/// How a network is secured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Security {
    /// Not at all.
    Open,
    /// Encrypted without a passphrase ("enhanced open").
    Owe,
    /// WEP, or something as old: encrypted by an access point that tells nothing of WPA.
    Wep,
    /// The first WPA alone, with a passphrase.
    Wpa,
    /// WPA and WPA2 with one passphrase.
    WpaWpa2,
    /// WPA2 with a passphrase.
    Wpa2,
    /// WPA2 and WPA3 with one passphrase ("transition mode").
    Wpa2Wpa3,
    /// WPA3 alone, with a passphrase.
    Wpa3,
    /// An account of its own for everyone.
    Enterprise,
    /// The security elements cannot be read, or name only ways that are not known here.
    Unknown,
}

impl Security {
    /// A short stable name, such as `wpa2-wpa3`; `None` for what is not known.
    pub const fn code(self) -> Option<&'static str> {
        Some(match self {
            Self::Open => "open",
            Self::Owe => "owe",
            Self::Wep => "wep",
            Self::Wpa => "wpa",
            Self::WpaWpa2 => "wpa-wpa2",
            Self::Wpa2 => "wpa2",
            Self::Wpa2Wpa3 => "wpa2-wpa3",
            Self::Wpa3 => "wpa3",
            Self::Enterprise => "enterprise",
            Self::Unknown => return None,
        })
    }

    /// A name in English; [`Tell`] has it in other languages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Owe => "OWE",
            Self::Wep => "WEP",
            Self::Wpa => "WPA",
            Self::WpaWpa2 => "WPA/WPA2",
            Self::Wpa2 => "WPA2",
            Self::Wpa2Wpa3 => "WPA2/WPA3",
            Self::Wpa3 => "WPA3",
            Self::Enterprise => "enterprise",
            Self::Unknown => "unknown",
        }
    }

    fn of(privacy: bool, rsn: Option<&Rsn>, wpa: Option<&Rsn>) -> Self {
        let enterprise = |one: &Rsn| one.akms.iter().any(|akm| akm.is_enterprise());
        let old_psk = wpa.is_some_and(Rsn::accepts_psk);
        match (rsn, wpa) {
            (Some(rsn), _) => match (rsn.accepts_psk(), rsn.accepts_sae()) {
                (true, true) => Self::Wpa2Wpa3,
                (false, true) => Self::Wpa3,
                (true, false) if old_psk => Self::WpaWpa2,
                (true, false) => Self::Wpa2,
                (false, false) if rsn.akms.contains(&frame::AkmSuite::OWE) => Self::Owe,
                (false, false) if enterprise(rsn) => Self::Enterprise,
                (false, false) => Self::Unknown,
            },
            (None, Some(_)) if old_psk => Self::Wpa,
            (None, Some(wpa)) if enterprise(wpa) => Self::Enterprise,
            (None, Some(_)) => Self::Unknown,
            (None, None) if privacy => Self::Wep,
            (None, None) => Self::Open,
        }
    }
}

impl Tell for Security {
    fn told(&self) -> text::Message {
        match self {
            Self::Open => msg!("link-security-open"),
            Self::Enterprise => msg!("link-security-enterprise"),
            Self::Unknown => msg!("link-security-unknown"),
            named => text::Message::verbatim(named.name()),
        }
    }
}

/// Whether a network protects its management frames. A printer that cannot do that cannot join a
/// network that requires it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pmf {
    /// It does not.
    None,
    /// For those stations that can.
    Capable,
    /// Every station must be able to.
    Required,
}

impl Tell for Pmf {
    fn told(&self) -> text::Message {
        match self {
            Self::None => msg!("link-pmf-none"),
            Self::Capable => msg!("link-pmf-capable"),
            Self::Required => msg!("link-pmf-required"),
        }
    }
}

impl Pmf {
    /// `none`, `capable` or `required`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Capable => "capable",
            Self::Required => "required",
        }
    }

    fn of(rsn: Option<&Rsn>) -> Self {
        match rsn {
            Some(rsn) if rsn.pmf_required => Self::Required,
            Some(rsn) if rsn.pmf_capable => Self::Capable,
            _ => Self::None,
        }
    }
}

/// What the kernel remembers of one access point, undecoded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bss {
    /// Its address.
    pub bssid: MacAddr,
    /// Where it was heard, in MHz.
    pub frequency: u32,
    /// How strong, in hundredths of dBm; `None` where the driver has another measure.
    pub signal_mbm: Option<i32>,
    /// How long ago.
    pub age: Option<Duration>,
    /// Its capabilities.
    pub capabilities: Capabilities,
    /// The elements of its last probe response, or of its last beacon where it answered no probe.
    pub elements: Vec<u8>,
    /// The elements of its last beacon, where one was heard and they were told apart.
    pub beacon: Option<Vec<u8>>,
    /// Whether the beacon is newer than what `elements` is from.
    pub beacon_is_newer: bool,
    /// Whether this interface is in this network now.
    pub associated: bool,
}

impl Bss {
    /// `None` where the answer tells of no access point.
    pub(crate) fn read(message: &Message) -> Option<Self> {
        let infos = message.find(|attribute| match attribute {
            Nl80211Attr::Bss(infos) => Some(infos),
            _ => None,
        })?;
        let mut bss = Self::default();
        let (mut when, mut beacon_when) = (0, 0);
        for info in infos {
            match info {
                Nl80211BssInfo::Bssid(mac) => bss.bssid = MacAddr(*mac),
                Nl80211BssInfo::Frequency(frequency) => bss.frequency = *frequency,
                Nl80211BssInfo::SignalMbm(signal) => bss.signal_mbm = Some(*signal),
                Nl80211BssInfo::SeenMsAgo(millis) => {
                    bss.age = Some(Duration::from_millis(u64::from(*millis)));
                }
                Nl80211BssInfo::Capability(bits) => bss.capabilities = Capabilities(bits.bits()),
                Nl80211BssInfo::RawInformationElements(list) => bss.elements.clone_from(list),
                Nl80211BssInfo::RawBeaconInformationElements(list) => {
                    bss.beacon = Some(list.clone());
                }
                Nl80211BssInfo::Tsf(tsf) => when = *tsf,
                Nl80211BssInfo::BeaconTsf(tsf) => beacon_when = *tsf,
                // Associated, `NL80211_BSS_STATUS_ASSOCIATED`.
                Nl80211BssInfo::Status(status) => bss.associated = *status == 1,
                _ => {}
            }
        }
        // Both are the access point's own clock.
        bss.beacon_is_newer = beacon_when > when;
        (bss.bssid != MacAddr::default() && bss.frequency != 0).then_some(bss)
    }

    /// The elements that were heard last.
    fn newest(&self) -> &[u8] {
        match &self.beacon {
            Some(beacon) if self.beacon_is_newer => beacon,
            _ => &self.elements,
        }
    }
}

/// Whether TKIP is the only cipher that these elements offer for frames to one station.
fn has_only_tkip<'a>(offered: impl Iterator<Item = &'a Rsn>) -> bool {
    let ciphers = offered.flat_map(|rsn| {
        let group = rsn.group;
        let meant = move |one: &CipherSuite| match *one {
            CipherSuite::USE_GROUP => group,
            other => other,
        };
        rsn.pairwise.iter().map(meant)
    });
    let mut ciphers = ciphers.peekable();
    ciphers.peek().is_some() && ciphers.all(|cipher| cipher == CipherSuite::TKIP)
}

/// A network, seen from here: one access point on one channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Network {
    /// The access point's address on this channel.
    pub bssid: MacAddr,
    /// The network's name; empty where it is hidden and did not answer to its name either.
    pub ssid: Ssid,
    /// Whether the beacons keep the name back.
    pub hidden: bool,
    /// The channel in MHz.
    pub frequency: u32,
    /// How strong it is received, in dBm; `None` where the driver has another measure.
    pub signal_dbm: Option<i32>,
    /// How long ago it was heard.
    pub age: Option<Duration>,
    /// Whether this interface is in it now.
    pub associated: bool,
    /// Whether data is encrypted (the privacy bit), which an association must repeat.
    pub privacy: bool,
    /// How it is secured.
    pub security: Security,
    /// Whether management frames are protected; `None` where that cannot be read.
    pub pmf: Option<Pmf>,
    /// Whether TKIP is the only cipher for frames to one station; `None` where that cannot be read.
    pub tkip_only: Option<bool>,
    /// Whether the channel is shared with radars (DFS); `None` where the radio does not know it.
    pub dfs: Option<bool>,
    /// Its WPS side: `None` without WPS, an error where its elements cannot be read.
    pub wps: Option<Result<ApInfo, DecodeError>>,
}

impl Network {
    /// Decodes what the kernel remembers; `channels` are the radio's. `None` for what is no network
    /// with an access point.
    ///
    /// What changes (WPS state, security) is taken from whichever frame is the newest; what stays
    /// (names, descriptions) from the probe response, which tells more.
    pub fn read(bss: &Bss, channels: &[Channel]) -> Option<Self> {
        if !bss.capabilities.contains(Capabilities::ESS) {
            return None;
        }
        let newest = bss.newest();
        let name = |list: &[u8]| frame::ssid(list).unwrap_or_default();
        let is_blank = |ssid: &Ssid| ssid.as_bytes().iter().all(|&octet| octet == 0);
        let ssid = Some(name(&bss.elements))
            .filter(|ssid| !is_blank(ssid))
            .unwrap_or_default();
        let beacon = bss.beacon.as_deref().unwrap_or(&bss.elements);

        let privacy = bss.capabilities.privacy();
        let (security, pmf, tkip_only) = match (
            Rsn::find(newest).transpose(),
            Rsn::find_wpa(newest).transpose(),
        ) {
            (Ok(rsn), Ok(wpa)) => (
                Security::of(privacy, rsn.as_ref(), wpa.as_ref()),
                Some(Pmf::of(rsn.as_ref())),
                Some(has_only_tkip(rsn.iter().chain(&wpa))),
            ),
            (Err(_), _) | (_, Err(_)) => (Security::Unknown, None, None),
        };

        Some(Self {
            bssid: bss.bssid,
            hidden: is_blank(&name(beacon)),
            ssid,
            frequency: bss.frequency,
            signal_dbm: bss.signal_mbm.map(|signal| signal.div_euclid(100)),
            age: bss.age,
            associated: bss.associated,
            privacy,
            security,
            pmf,
            tkip_only,
            dfs: channels
                .iter()
                .find(|channel| channel.frequency == bss.frequency)
                .map(|channel| channel.radar),
            wps: wps(bss),
        })
    }

    /// The channel's number.
    pub const fn channel(&self) -> Option<u32> {
        channel_number(self.frequency)
    }

    /// The band.
    pub const fn band(&self) -> Option<Band> {
        Band::of(self.frequency)
    }

    /// Whether it is on channel 12, 13 or 14, which devices for some countries cannot hear.
    pub const fn on_high_channel(&self) -> bool {
        matches!(self.frequency, 2467 | 2472 | 2484)
    }

    /// Its WPS side where that can be read.
    pub fn wps(&self) -> Option<&ApInfo> {
        self.wps.as_ref()?.as_ref().ok()
    }

    /// UUID-E, which names the router whatever its radio; the nil UUID names nobody.
    pub fn uuid(&self) -> Option<Uuid> {
        self.wps()?.uuid.filter(|uuid| uuid.0 != [0; 16])
    }
}

/// The WPS side: the state of the moment from the newest frame, the rest from the probe response.
fn wps(bss: &Bss) -> Option<Result<ApInfo, DecodeError>> {
    let probed = ApInfo::parse(&bss.elements);
    let Some(beacon) = bss.beacon.as_deref().filter(|_| bss.beacon_is_newer) else {
        return probed;
    };
    match (ApInfo::parse(beacon), probed) {
        (Some(Ok(now)), Some(Ok(before))) => Some(Ok(ApInfo {
            uuid: now.uuid.or(before.uuid),
            device: now.device.or(before.device),
            config_methods: now.config_methods.or(before.config_methods),
            rf_bands: now.rf_bands.or(before.rf_bands),
            response_type: now.response_type.or(before.response_type),
            ..now
        })),
        (now, _) => now,
    }
}

/// Puts the access points of one router together, by UUID-E; one without is alone. Routers come in
/// the order of their first access point.
pub fn by_router(networks: &[Network]) -> Vec<Vec<&Network>> {
    let mut routers: Vec<Vec<&Network>> = Vec::new();
    for network in networks {
        let same = |router: &&mut Vec<&Network>| {
            network.uuid().is_some()
                && router
                    .first()
                    .is_some_and(|first| first.uuid() == network.uuid())
        };
        match routers.iter_mut().find(same) {
            Some(router) => router.push(network),
            None => routers.push(vec![network]),
        }
    }
    routers
}

#[cfg(test)]
#[path = "network_tests.rs"]
mod tests;
