//! The kernel's simulated radios, made and removed while it runs.

use std::fs;

use netlink_packet_core::DefaultNla;

use crate::error::AirError;
use crate::hwsim::{FAMILY, RadioAddress, attribute, command, flag, number};
use crate::netlink::{Genl, Message};

/// What a radio can do. The usual one has all modes, works on one channel at a time, and has the
/// channels 1 to 11 and 14, 36 to 48, and 149 to 177, on all of which it may transmit first.
#[derive(Debug, Clone)]
pub struct RadioConf {
    channels: Option<u32>,
    regulatory: Option<u32>,
    attributes: Vec<DefaultNla>,
}

impl Default for RadioConf {
    fn default() -> Self {
        Self::new()
    }
}

/// Bits of [`RadioConf::modes`], by `enum nl80211_iftype`.
pub mod mode {
    /// A station.
    pub const STATION: u32 = 1 << 2;
    /// An access point.
    pub const ACCESS_POINT: u32 = 1 << 3;
    /// A monitor.
    pub const MONITOR: u32 = 1 << 6;
}

impl RadioConf {
    /// The usual radio. Its regulatory domain is its own (number 0 of mac80211_hwsim), because the
    /// kernel's is one for all scenarios and lets no access point begin at 5 GHz. With fewer channels
    /// a scan of all is also done sooner.
    pub fn new() -> Self {
        Self {
            channels: None,
            regulatory: Some(0),
            attributes: Vec::new(),
        }
    }

    /// In the regulatory domain of the kernel, as most hardware is: the world's until
    /// [`Air::set_country`](crate::Air::set_country), with 2.4, 5 and 6 GHz, where an access point
    /// may begin on channels 1 to 11 only. A scan of all channels takes some seconds longer.
    #[must_use]
    pub fn world(mut self) -> Self {
        self.regulatory = None;
        self
    }

    /// On several channels at once, as for an access point beside a station on another channel.
    /// While such a radio exists anywhere, no [`Medium`](crate::Medium) can be started: a scenario
    /// that makes one is [`many_channels`](crate::Scenario::many_channels).
    #[must_use]
    pub fn channels(mut self, count: u32) -> Self {
        self.channels = Some(count);
        self
    }

    /// With channel contexts, the way in which drivers of today work, on one channel at a time.
    #[must_use]
    pub fn channel_context(self) -> Self {
        self.with(flag(attribute::USE_CHANCTX))
    }

    /// With a P2P device.
    #[must_use]
    pub fn p2p(self) -> Self {
        self.with(flag(attribute::SUPPORT_P2P_DEVICE))
    }

    /// These modes only, an or of [`mode`]'s bits.
    #[must_use]
    pub fn modes(self, modes: u32) -> Self {
        self.with(number(attribute::IFTYPE_SUPPORT, modes))
    }

    /// Another regulatory domain of those that mac80211_hwsim brings.
    #[must_use]
    pub fn custom_regulatory(mut self, index: u32) -> Self {
        self.regulatory = Some(index);
        self
    }

    /// The driver's hint at a country, of two letters, to which it holds strictly. This changes the
    /// kernel's domain: a scenario that does it is [`alone`](crate::Scenario::alone).
    #[must_use]
    pub fn country(mut self, country: &str) -> Self {
        let mut letters = country.as_bytes().to_vec();
        letters.push(0);
        self.regulatory = None;
        self.with(DefaultNla::new(attribute::REG_HINT_ALPHA2, letters))
            .with(flag(attribute::REG_STRICT_REG))
    }

    fn with(mut self, attribute: DefaultNla) -> Self {
        self.attributes.push(attribute);
        self
    }

    fn attributes(&self) -> Vec<DefaultNla> {
        let mut attributes = self.attributes.clone();
        attributes.push(number(attribute::CHANNELS, self.channels.unwrap_or(1)));
        attributes.extend(
            self.regulatory
                .map(|index| number(attribute::REG_CUSTOM_REG, index)),
        );
        attributes
    }
}

/// A radio with one interface.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Radio {
    id: u32,
    phy: String,
    interface: String,
    mac: [u8; 6],
}

impl Radio {
    /// The name of the radio itself, such as `phy3`: unique in the whole guest.
    pub fn phy(&self) -> &str {
        &self.phy
    }

    /// The interface that was made with it, such as `wlan0`: unique in the scenario.
    pub fn interface(&self) -> &str {
        &self.interface
    }

    /// The MAC address of that interface.
    pub fn mac(&self) -> [u8; 6] {
        self.mac
    }

    /// The second of its two addresses: the medium calls it by that one, and a second interface
    /// may have it.
    pub(crate) fn address(&self) -> RadioAddress {
        let mut address = self.mac;
        address[0] |= 0x40;
        address
    }
}

/// Makes radios in this network namespace, which hear no radio of another one.
#[derive(Debug)]
pub struct Radios {
    genl: Genl,
}

impl Radios {
    /// Connects to the driver.
    ///
    /// # Errors
    /// [`AirError::Netlink`] when the module mac80211_hwsim is not loaded.
    pub fn open() -> Result<Self, AirError> {
        let genl = Genl::open(FAMILY).map_err(AirError::netlink("the driver mac80211_hwsim"))?;
        Ok(Self { genl })
    }

    /// Makes a radio.
    ///
    /// # Errors
    /// [`AirError::Netlink`], [`AirError::System`].
    pub fn add(&mut self, conf: &RadioConf) -> Result<Radio, AirError> {
        let answer = self
            .genl
            .request(command::NEW_RADIO, &conf.attributes())
            .map_err(AirError::netlink("a new radio"))?;
        // The verdict on this command is the number of the radio.
        let id = u32::try_from(answer.code).unwrap_or_default();
        let answer = self
            .genl
            .request(command::GET_RADIO, &[number(attribute::RADIO_ID, id)])
            .map_err(AirError::netlink("the new radio's name"))?;
        let phy = answer.message.as_ref().and_then(name).unwrap_or_default();
        let (interface, mac) = interface_of(&phy)?;
        Ok(Radio {
            id,
            phy,
            interface,
            mac,
        })
    }

    /// Removes a radio, as if it was unplugged.
    ///
    /// # Errors
    /// [`AirError::Netlink`].
    pub fn remove(&mut self, radio: &Radio) -> Result<(), AirError> {
        self.genl
            .request(command::DEL_RADIO, &[number(attribute::RADIO_ID, radio.id)])
            .map_err(AirError::netlink(format!("removing {}", radio.phy)))?;
        Ok(())
    }
}

fn name(message: &Message) -> Option<String> {
    let name = message.attribute(attribute::RADIO_NAME)?;
    Some(
        String::from_utf8_lossy(name)
            .trim_end_matches('\0')
            .to_owned(),
    )
}

fn interface_of(phy: &str) -> Result<(String, [u8; 6]), AirError> {
    let directory = format!("/sys/class/ieee80211/{phy}/device/net");
    let interface = fs::read_dir(&directory)
        .map_err(AirError::system(format!("looking for {phy}'s interface")))?
        .filter_map(Result::ok)
        .find_map(|entry| entry.file_name().into_string().ok())
        .unwrap_or_default();
    let mac = mac_of(&interface)?;
    Ok((interface, mac))
}

/// The MAC address of an interface in this network namespace.
pub(crate) fn mac_of(interface: &str) -> Result<[u8; 6], AirError> {
    let mac = fs::read_to_string(format!("/sys/class/net/{interface}/address")).map_err(
        AirError::system(format!("reading {interface}'s MAC address")),
    )?;
    Ok(link::ctrl::parse_mac(mac.trim()).unwrap_or_default())
}
