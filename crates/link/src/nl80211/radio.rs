//! What an interface and the radio under it are and can do.

use std::fs;
use std::path::Path;

use text::{Tell, msg};
use wl_nl80211::{
    Nl80211Attr, Nl80211BandInfo, Nl80211Command, Nl80211ExtFeature, Nl80211FrequencyInfo,
    Nl80211IfMode, Nl80211IfaceComb, Nl80211IfaceCombAttribute, Nl80211IfaceCombLimitAttribute,
    Nl80211InterfaceType,
};
use wsc::ident::MacAddr;

use super::error::RadioError;
use super::message::{Message, kind};
use super::network::{Band, Network};
use super::socket::Socket;
use crate::interface::Interface;
use crate::manager::Manager;

/// What an interface is used as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Mode {
    /// A station, which joins networks.
    Station,
    /// An access point.
    AccessPoint,
    /// A listener to everything.
    Monitor,
    /// A part of a mesh.
    Mesh,
    /// A member of a network without access point.
    Adhoc,
    /// Wi-Fi Direct, in one of its three roles.
    Direct,
    /// Something else, by the kernel's number (`enum nl80211_iftype`).
    Other(u32),
}

impl Mode {
    fn of_interface(kind: Nl80211InterfaceType) -> Self {
        match kind {
            Nl80211InterfaceType::Station => Self::Station,
            Nl80211InterfaceType::Ap => Self::AccessPoint,
            Nl80211InterfaceType::Monitor => Self::Monitor,
            Nl80211InterfaceType::MeshPoint => Self::Mesh,
            Nl80211InterfaceType::Adhoc => Self::Adhoc,
            Nl80211InterfaceType::P2pClient
            | Nl80211InterfaceType::P2pGo
            | Nl80211InterfaceType::P2pDevice => Self::Direct,
            other => Self::Other(other.into()),
        }
    }

    /// The kernel's number (`enum nl80211_iftype`); Wi-Fi Direct's is its client's.
    pub(crate) const fn number(self) -> u32 {
        match self {
            Self::Adhoc => 1,
            Self::Station => 2,
            Self::AccessPoint => 3,
            Self::Monitor => 6,
            Self::Mesh => 7,
            Self::Direct => 8,
            Self::Other(kind) => kind,
        }
    }

    fn of_radio(mode: Nl80211IfMode) -> Self {
        Self::of_interface(Nl80211InterfaceType::from(u32::from(u16::from(mode))))
    }
}

impl Tell for Mode {
    fn told(&self) -> text::Message {
        match self {
            Self::Station => msg!("link-mode-station"),
            Self::AccessPoint => msg!("link-mode-access-point"),
            Self::Monitor => msg!("link-mode-monitor"),
            Self::Mesh => msg!("link-mode-mesh"),
            Self::Adhoc => msg!("link-mode-adhoc"),
            Self::Direct => msg!("link-mode-direct"),
            Self::Other(kind) => msg!("link-mode-other", kind = *kind),
        }
    }
}

text::display_told!(Mode);

/// One channel of a radio, as the regulatory domain leaves it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Channel {
    /// Its centre in MHz.
    pub frequency: u32,
    /// It may not be used at all.
    pub disabled: bool,
    /// Nobody may begin to send on it ("no initiating radiation"): no active scan, no access point.
    pub no_ir: bool,
    /// It is shared with radars: an access point must listen first, for a minute or more.
    pub radar: bool,
}

impl Channel {
    /// Whether an access point can be opened here at once.
    pub const fn can_open(&self) -> bool {
        !self.disabled && !self.no_ir && !self.radar
    }
}

/// A set of interfaces that a radio can have at the same time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Combination {
    /// How many interfaces there may be of these modes together.
    pub limits: Vec<(u32, Vec<Mode>)>,
    /// How many interfaces there may be in all.
    pub total: u32,
    /// On how many different channels they may be.
    pub channels: u32,
}

impl Combination {
    /// Whether one interface of each of these modes fits, by the kernel's rule: every limit that
    /// names a mode must have room for it, and every mode must be named.
    fn admits(&self, modes: &[Mode]) -> bool {
        let mut left: Vec<u32> = self.limits.iter().map(|(max, _)| *max).collect();
        let room = modes.iter().all(|mode| {
            let mut named = false;
            for ((_, of), left) in self.limits.iter().zip(&mut left) {
                if of.contains(mode) {
                    let Some(rest) = left.checked_sub(1) else {
                        return false;
                    };
                    (*left, named) = (rest, true);
                }
            }
            named
        });
        room && usize::try_from(self.total).is_ok_and(|total| modes.len() <= total)
    }
}

/// Whether the radio is switched off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rfkill {
    /// By software.
    pub soft: bool,
    /// By a switch or key.
    pub hard: bool,
}

impl Rfkill {
    /// Adds up the switches of the radio of an interface; a radio without any is on.
    fn read(root: &Path, interface: &str) -> Self {
        let radio = root.join(format!("sys/class/net/{interface}/phy80211"));
        let mut state = Self::default();
        for entry in fs::read_dir(radio).into_iter().flatten().flatten() {
            if entry.file_name().as_encoded_bytes().starts_with(b"rfkill") {
                let is_set = |name: &str| {
                    fs::read_to_string(entry.path().join(name)).is_ok_and(|text| text.trim() == "1")
                };
                state.soft |= is_set("soft");
                state.hard |= is_set("hard");
            }
        }
        state
    }
}

/// A Wi-Fi interface as the list of interfaces shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WifiInterface {
    /// Its name.
    pub name: String,
    /// The kernel's number for it.
    pub index: u32,
    /// The number of the radio under it.
    pub wiphy: u32,
    /// Its address.
    pub mac: MacAddr,
    /// What it is used as.
    pub mode: Mode,
    /// The network that it is in or that it is the access point of, as raw octets.
    pub ssid: Option<Vec<u8>>,
    /// The channel that it is on, in MHz.
    pub frequency: Option<u32>,
}

impl WifiInterface {
    /// Notes the network that it is in: Linux tells it with the interface only where the driver, and
    /// not a program such as `wpa_supplicant`, does the association.
    pub(crate) fn know_its_network(&mut self, heard: &[Network]) {
        if let Some(network) = heard.iter().find(|network| network.associated) {
            let ssid = || network.ssid.as_bytes().to_vec();
            self.ssid.get_or_insert_with(ssid);
            self.frequency.get_or_insert(network.frequency);
        }
    }

    /// `None` where the answer has no interface in it, such as for a Wi-Fi Direct device.
    fn read(message: &Message) -> Option<Self> {
        let name = message.find(|attribute| match attribute {
            Nl80211Attr::IfName(name) => Some(name.clone()),
            _ => None,
        })?;
        let mode = message.find(|attribute| match attribute {
            Nl80211Attr::IfType(kind) => Some(Mode::of_interface(*kind)),
            _ => None,
        })?;
        let wiphy = message.find(|attribute| match attribute {
            Nl80211Attr::Wiphy(wiphy) => Some(*wiphy),
            _ => None,
        })?;
        let mac = message.find(|attribute| match attribute {
            Nl80211Attr::Mac(mac) => Some(MacAddr(*mac)),
            _ => None,
        })?;
        Some(Self {
            name,
            index: message.interface()?,
            wiphy,
            mac,
            mode,
            ssid: message.find(|attribute| match attribute {
                Nl80211Attr::SsidRaw(ssid) => Some(ssid.clone()),
                Nl80211Attr::Ssid(ssid) => Some(ssid.clone().into_bytes()),
                _ => None,
            }),
            frequency: message.find(|attribute| match attribute {
                Nl80211Attr::WiphyFreq(frequency) => Some(*frequency),
                _ => None,
            }),
        })
    }
}

/// What a radio can do, whichever of its interfaces is used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Abilities {
    /// Its name, such as `phy0`.
    pub name: String,
    /// Its channels.
    pub channels: Vec<Channel>,
    /// What its interfaces can be used as.
    pub modes: Vec<Mode>,
    /// Which interfaces it can have at the same time. Empty where it can have one only.
    pub combinations: Vec<Combination>,
    /// Whether EAPOL can go through nl80211, apart from other data.
    pub control_port: bool,
    /// How many names a scan can ask for.
    pub scan_ssids: u8,
    /// How many octets of elements a scan can send.
    pub scan_elements: u16,
}

impl Abilities {
    /// Adds what one part of the kernel's answer tells; it comes in many, and a band in several.
    fn add(&mut self, message: &Message) {
        for attribute in &message.attributes {
            match attribute {
                Nl80211Attr::WiphyName(name) => self.name.clone_from(name),
                Nl80211Attr::WiphyBands(bands) => {
                    for info in bands.iter().flat_map(|band| &band.info) {
                        if let Nl80211BandInfo::Freqs(list) = info {
                            let channels = list.iter().filter_map(|one| channel(&one.info));
                            self.channels.extend(channels);
                        }
                    }
                }
                Nl80211Attr::SupportedIftypes(modes) => {
                    self.modes = modes.iter().map(|&mode| Mode::of_radio(mode)).collect();
                }
                Nl80211Attr::InterfaceCombination(list) => {
                    self.combinations = list.iter().map(combination).collect();
                }
                Nl80211Attr::ExtFeatures(features) => {
                    self.control_port |=
                        features.contains(&Nl80211ExtFeature::ControlPortOverNl80211);
                }
                Nl80211Attr::MaxNumScanSsids(count) => self.scan_ssids = *count,
                Nl80211Attr::MaxScanIeLen(length) => self.scan_elements = *length,
                _ => {}
            }
        }
    }

    /// The channel at `frequency` MHz.
    pub fn channel(&self, frequency: u32) -> Option<&Channel> {
        self.channels
            .iter()
            .find(|channel| channel.frequency == frequency)
    }

    /// The bands that it has a usable channel in, lowest first.
    pub fn bands(&self) -> Vec<Band> {
        let usable = self.channels.iter().filter(|channel| !channel.disabled);
        let mut bands: Vec<Band> = usable
            .filter_map(|channel| Band::of(channel.frequency))
            .collect();
        bands.sort_unstable();
        bands.dedup();
        bands
    }

    /// Whether it can be used as `mode`.
    pub fn can_be(&self, mode: Mode) -> bool {
        self.modes.contains(&mode)
    }

    /// On how many different channels an access point can be beside a station; `None` where it
    /// cannot be at all.
    pub fn ap_beside_station(&self) -> Option<u32> {
        self.channels_beside(&[Mode::Station, Mode::AccessPoint])
    }

    /// On how many different channels interfaces of these modes can be at the same time; `None`
    /// where they cannot be at all.
    pub fn channels_beside(&self, modes: &[Mode]) -> Option<u32> {
        let admitting = self.combinations.iter().filter(|one| one.admits(modes));
        admitting.map(|one| one.channels).max()
    }
}

fn channel(info: &[Nl80211FrequencyInfo]) -> Option<Channel> {
    let frequency = info.iter().find_map(|one| match one {
        Nl80211FrequencyInfo::Freq(frequency) => Some(*frequency),
        _ => None,
    })?;
    let has = |test: fn(&Nl80211FrequencyInfo) -> bool| info.iter().any(test);
    Some(Channel {
        frequency,
        disabled: has(|one| matches!(one, Nl80211FrequencyInfo::Disabled)),
        no_ir: has(|one| {
            matches!(
                one,
                Nl80211FrequencyInfo::NoIr | Nl80211FrequencyInfo::NoIbss
            )
        }),
        radar: has(|one| matches!(one, Nl80211FrequencyInfo::Radar)),
    })
}

fn combination(from: &Nl80211IfaceComb) -> Combination {
    let mut to = Combination {
        limits: Vec::new(),
        total: 0,
        channels: 0,
    };
    for attribute in &from.attributes {
        match attribute {
            Nl80211IfaceCombAttribute::Limits(limits) => {
                for limit in limits {
                    let (mut max, mut modes) = (0, Vec::new());
                    for attribute in &limit.attributes {
                        match attribute {
                            Nl80211IfaceCombLimitAttribute::Max(most) => max = *most,
                            Nl80211IfaceCombLimitAttribute::Iftypes(kinds) => {
                                modes = kinds.iter().map(|&one| Mode::of_interface(one)).collect();
                            }
                            _ => {}
                        }
                    }
                    to.limits.push((max, modes));
                }
            }
            Nl80211IfaceCombAttribute::Maxnum(most) => to.total = *most,
            Nl80211IfaceCombAttribute::NumChannels(channels) => to.channels = *channels,
            _ => {}
        }
    }
    to
}

/// An interface, the radio under it, and what stands in the way of using them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Radio {
    /// The interface.
    pub interface: WifiInterface,
    /// Whether it was up.
    pub up: bool,
    /// What the radio can do.
    pub abilities: Abilities,
    /// Whether it is switched off.
    pub rfkill: Rfkill,
    /// Who manages the interface.
    pub manager: Option<Manager>,
    /// The regulatory domain: a country's two letters, or `00` for the rules that hold anywhere.
    pub country: Option<String>,
}

impl Radio {
    /// The interface's name.
    pub fn name(&self) -> &str {
        &self.interface.name
    }

    /// How EAPOL frames go: `nl80211` or `packet-socket`.
    pub const fn eapol_way(&self) -> &'static str {
        if self.abilities.control_port {
            "nl80211"
        } else {
            "packet-socket"
        }
    }

    /// The error to give where the radio is switched off.
    ///
    /// # Errors
    /// [`RadioError::RfkillHard`] before [`RadioError::RfkillSoft`].
    pub fn check_switched_on(&self) -> Result<(), RadioError> {
        let name = self.interface.name.clone();
        match self.rfkill {
            Rfkill { hard: true, .. } => Err(RadioError::RfkillHard { name }),
            Rfkill { soft: true, .. } => Err(RadioError::RfkillSoft { name }),
            Rfkill { .. } => Ok(()),
        }
    }

    /// The error to give where it cannot be an access point.
    ///
    /// # Errors
    /// [`RadioError::NoApMode`].
    pub fn check_ap_mode(&self) -> Result<(), RadioError> {
        if self.abilities.can_be(Mode::AccessPoint) {
            return Ok(());
        }
        Err(RadioError::NoApMode {
            name: self.interface.name.clone(),
        })
    }

    /// The error to give where the interface cannot be taken for an exchange as a station now. A
    /// manager that lets go is no reason.
    ///
    /// # Errors
    /// As [`Self::check_switched_on`]; [`RadioError::Managed`]; [`RadioError::NotAStation`].
    pub fn check_free_station(&self) -> Result<(), RadioError> {
        self.check_switched_on()?;
        let name = self.interface.name.clone();
        if let Some(manager) = self.manager.filter(|manager| !manager.lets_go()) {
            return Err(RadioError::Managed { name, manager });
        }
        if self.interface.mode != Mode::Station {
            return Err(RadioError::NotAStation {
                name,
                mode: self.interface.mode.told(),
            });
        }
        Ok(())
    }
}

/// All Wi-Fi interfaces, in the kernel's order.
pub(crate) async fn interfaces(socket: &Socket) -> Result<Vec<WifiInterface>, RadioError> {
    let answers = socket
        .dump(Nl80211Command::GetInterface, Vec::new())
        .await
        .map_err(|error| {
            RadioError::system(
                msg!("link-doing-list-interfaces"),
                &String::from(msg!("link-this-computer")),
                error,
            )
        })?;
    Ok(answers.iter().filter_map(WifiInterface::read).collect())
}

/// The interface `name`, else the first station, else the first of all.
pub(crate) fn pick(
    interfaces: &[WifiInterface],
    name: Option<&str>,
) -> Result<WifiInterface, RadioError> {
    let Some(name) = name else {
        let station = interfaces.iter().find(|one| one.mode == Mode::Station);
        let any = station.or(interfaces.first());
        return any.cloned().ok_or(RadioError::NoRadio);
    };
    if let Some(found) = interfaces.iter().find(|one| one.name == name) {
        return Ok(found.clone());
    }
    Interface::find(name)?;
    Err(RadioError::NotARadio {
        name: name.to_owned(),
        radios: interfaces.iter().map(|one| one.name.clone()).collect(),
    })
}

/// The radio of the interface `name`; without a name that of the first station, else of the first
/// interface.
pub(crate) async fn find(socket: &Socket, name: Option<&str>) -> Result<Radio, RadioError> {
    let interface = pick(&interfaces(socket).await?, name)?;
    let mut radio = under(socket, interface).await?;
    let is_in_one = radio.up && radio.interface.mode == Mode::Station;
    if is_in_one && radio.interface.ssid.is_none() {
        let networks = super::scan::remembered(socket, &radio).await?;
        radio.interface.know_its_network(&networks);
    }
    Ok(radio)
}

/// The radio under an interface.
pub(crate) async fn under(socket: &Socket, interface: WifiInterface) -> Result<Radio, RadioError> {
    let question = vec![
        Nl80211Attr::SplitWiphyDump,
        Nl80211Attr::Wiphy(interface.wiphy),
    ];
    let answers = socket
        .dump(Nl80211Command::GetWiphy, question)
        .await
        .map_err(|error| {
            RadioError::system(msg!("link-doing-abilities"), &interface.name, error)
        })?;
    let mut abilities = Abilities::default();
    for answer in &answers {
        abilities.add(answer);
    }
    abilities.control_port &= socket.control_port;

    Ok(Radio {
        up: Interface::find(&interface.name)?.is_up(),
        rfkill: Rfkill::read(Path::new("/"), &interface.name),
        manager: Manager::of(&interface.name, interface.index).await,
        country: country(socket, interface.wiphy).await,
        abilities,
        interface,
    })
}

/// The regulatory domain of a radio; `None` where the kernel does not tell.
async fn country(socket: &Socket, wiphy: u32) -> Option<String> {
    let question = vec![Nl80211Attr::Wiphy(wiphy)];
    let answer = socket.get(Nl80211Command::GetReg, question).await.ok()?;
    let letters = answer.raw(kind::REG_ALPHA2)?;
    let text = String::from_utf8(letters).ok()?;
    let text = text.trim_end_matches('\0');
    // Other digits stand for rules of a driver's own or for several countries together.
    (text == "00" || text.bytes().all(|letter| letter.is_ascii_alphabetic()))
        .then(|| text.to_owned())
}

#[cfg(test)]
#[path = "radio_tests.rs"]
mod tests;
