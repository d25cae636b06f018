//! What a FRITZ!Box's description and answers say, as values. No I/O here.

use std::time::Duration;

use lan::http::Url;
use lan::soap::{Call, Fault};
use lan::upnp;
use link::nl80211::{Band, Security};
use text::{Message, msg};
use wsc::ident::MacAddr;

use crate::router::poll::Phase;
use crate::router::state::{Addresses, Identity, RouterNetwork, Station};

/// The type of the service of a network, without its number.
const WLAN: &str = "urn:dslforum-org:service:WLANConfiguration:";
const UPDATES: &str = "urn:dslforum-org:service:UserInterface:1";
const ABOUT: &str = "urn:dslforum-org:service:DeviceInfo:1";
const HOSTS: &str = "urn:dslforum-org:service:LANHostConfigManagement:1";
/// The most networks of a box; there are three or four.
const NETWORKS_MAX: usize = 8;
/// The longest text that is taken from the description, in characters.
const TEXT_MAX: usize = 128;

/// A service of the box: its type, and where it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its type.
    pub kind: String,
    /// Where its actions are called.
    pub control: Url,
}

impl Service {
    /// The name of a network's service, such as `WLANConfiguration:1`.
    pub fn name(&self) -> String {
        let at = self.kind.rfind("WLANConfiguration");
        at.and_then(|at| self.kind.get(at..))
            .unwrap_or(&self.kind)
            .to_owned()
    }
}

/// What the description tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Description {
    /// Who the box is, with its firmware.
    pub identity: Identity,
    /// The services of its networks, in their order.
    pub wlans: Vec<Service>,
    /// The service of its DHCP server.
    pub hosts: Option<Service>,
    /// The service that tells of the box itself.
    pub about: Option<Service>,
    /// The service that tells of newer firmware.
    pub updates: Option<Service>,
}

/// Reads the description at `at`.
///
/// # Errors
/// It is none, or there is no network in it; the text says which.
pub fn description(octets: &[u8], at: &Url) -> Result<Description, text::Value> {
    let devices = upnp::read(octets, at).map_err(|error| text::Value::from(&error))?;
    let services = |wanted: fn(&str) -> bool| {
        devices
            .iter()
            .flat_map(|device| &device.services)
            .filter(move |service| wanted(&service.service_type))
            .filter_map(|service| {
                Some(Service {
                    kind: service.service_type.clone(),
                    control: service.control.clone()?,
                })
            })
    };
    let wlans: Vec<Service> = services(|kind| kind.starts_with(WLAN))
        .take(NETWORKS_MAX)
        .collect();
    if wlans.is_empty() {
        return Err(msg!("device-description-no-wifi").into());
    }
    let root = devices.first();
    let text = |text: &String| (!text.is_empty()).then(|| text.clone());
    Ok(Description {
        identity: Identity {
            maker: root.and_then(|root| text(&root.maker)),
            model: root.and_then(|root| text(&root.model)),
            firmware: firmware(octets),
            uuid: None,
        },
        wlans,
        hosts: services(|kind| kind == HOSTS).next(),
        about: services(|kind| kind == ABOUT).next(),
        updates: services(|kind| kind == UPDATES).next(),
    })
}

/// `systemVersion`, `Display`: it is told without a login.
fn firmware(octets: &[u8]) -> Option<String> {
    let text = lan::xml::text(octets, upnp::MAX_DESCRIPTION).ok()?;
    let document = lan::xml::document(&text, 3000).ok()?;
    let version = lan::xml::child(document.root_element(), "systemVersion")?;
    let text = lan::xml::content(lan::xml::child(version, "Display")?);
    let text: String = text.chars().take(TEXT_MAX).collect();
    (!text.is_empty()).then_some(text)
}

/// The names of `NewBeaconType`.
const SECURITIES: [(&str, Security); 9] = [
    ("None", Security::Open),
    ("Basic", Security::Wep),
    ("WPA", Security::Wpa),
    ("WPAand11i", Security::WpaWpa2),
    ("11i", Security::Wpa2),
    ("11iandWPA3", Security::Wpa2Wpa3),
    ("WPA3", Security::Wpa3),
    ("OWE", Security::Owe),
    ("OWETrans", Security::Owe),
];

fn flag(call: &Call, name: &str) -> Option<bool> {
    match call.argument(name)? {
        "1" | "true" => Some(true),
        "0" | "false" => Some(false),
        _ => None,
    }
}

/// A network, of `GetInfo`; `None` where it is off.
pub fn network(handle: String, info: &Call) -> Option<RouterNetwork> {
    if flag(info, "NewEnable") == Some(false) {
        return None;
    }
    let channel: Option<u32> = info.argument("NewChannel").and_then(|n| n.parse().ok());
    let channel = channel.filter(|channel| *channel != 0);
    let band = match info.argument("NewX_AVM-DE_FrequencyBand") {
        Some("2400") => Some(Band::Ghz2_4),
        Some("5000") => Some(Band::Ghz5),
        Some("6000") => Some(Band::Ghz6),
        // Boxes that do not name the band have none whose channels are numbered anew.
        _ => channel.map(|channel| match channel {
            1..=14 => Band::Ghz2_4,
            _ => Band::Ghz5,
        }),
    };
    let security = info.argument("NewBeaconType").and_then(|name| {
        let row = SECURITIES.iter().find(|(known, _)| *known == name)?;
        Some(row.1)
    });
    Some(RouterNetwork {
        handle,
        ssid: info.argument("NewSSID").map(str::to_owned),
        bssid: info.argument("NewBSSID").and_then(|mac| mac.parse().ok()),
        band,
        channel,
        security,
        mac_filter: flag(info, "NewMACAddressControlEnabled"),
        ..RouterNetwork::default()
    })
}

/// Whether a network is for guests, and whether it keeps its devices apart, of
/// `X_AVM-DE_GetWLANExtInfo`.
pub fn extended(info: &Call) -> (Option<bool>, Option<bool>) {
    let guest = match info.argument("NewX_AVM-DE_APType") {
        Some("guest") => Some(true),
        Some("normal") => Some(false),
        _ => None,
    };
    (guest, flag(info, "NewX_AVM-DE_UserIsolation"))
}

/// What `X_AVM-DE_WPSStatus` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wps {
    /// It is off.
    Off,
    /// It is on, and this goes on or was the last that did.
    On(Phase),
}

/// The values of the status.
const STATUSES: [(&str, Wps); 9] = [
    ("off", Wps::Off),
    ("inactive", Wps::On(Phase::Idle)),
    ("active", Wps::On(Phase::Waiting)),
    ("success", Wps::On(Phase::Enrolled(None))),
    ("err_common", Wps::On(Phase::Failed)),
    ("err_timeout", Wps::On(Phase::WindowOver)),
    ("err_reconfig", Wps::On(Phase::Failed)),
    ("err_internal", Wps::On(Phase::Failed)),
    ("err_abort", Wps::On(Phase::Cancelled)),
];

/// The status in an answer about WPS.
///
/// # Errors
/// There is none, or it is none of the list.
pub fn wps(answer: &Call) -> Result<Wps, text::Value> {
    let name = answer
        .argument("NewX_AVM-DE_WPSStatus")
        .ok_or(msg!("device-no-wps-status"))?;
    let row = STATUSES.iter().find(|(known, _)| *known == name);
    row.map(|row| row.1).ok_or_else(|| {
        let name: String = name.chars().filter(|c| !c.is_control()).take(32).collect();
        msg!(
            "device-wps-status-unknown",
            name = name.escape_debug().to_string()
        )
        .into()
    })
}

/// What several networks together say: `new` are those whose success is not an old one.
pub fn together(all: &[(Wps, bool)]) -> Phase {
    let has = |wanted: Phase| all.iter().any(|(wps, _)| *wps == Wps::On(wanted));
    let enrolled = Wps::On(Phase::Enrolled(None));
    if all.iter().any(|(wps, new)| *wps == enrolled && *new) {
        return Phase::Enrolled(None);
    }
    let order = [
        Phase::Waiting,
        Phase::Failed,
        Phase::WindowOver,
        Phase::Cancelled,
    ];
    order
        .into_iter()
        .find(|phase| has(*phase))
        .unwrap_or(Phase::Idle)
}

/// A device, of `GetGenericAssociatedDeviceInfo`.
pub fn station(network: &str, info: &Call) -> Option<Station> {
    let mac: MacAddr = info
        .argument("NewAssociatedDeviceMACAddress")?
        .parse()
        .ok()?;
    let signal: Option<i32> = info
        .argument("NewX_AVM-DE_SignalStrength")
        .and_then(|text| text.parse().ok());
    Some(Station {
        mac,
        network: network.to_owned(),
        // It is a part of a hundred as a rule, which is no dBm and cannot be made one.
        signal_dbm: signal.filter(|signal| *signal < 0),
        wps_name: None,
        pmf: None,
    })
}

/// Whether there is newer firmware, of `UserInterface` `GetInfo`.
pub fn update_pending(info: &Call) -> Option<bool> {
    flag(info, "NewUpgradeAvailable")
}

/// How long the box has been on, of `DeviceInfo` `GetInfo`.
pub fn up(info: &Call) -> Option<Duration> {
    let seconds = info.argument("NewUpTime")?.parse().ok()?;
    Some(Duration::from_secs(seconds))
}

/// How many addresses the DHCP server has, of `LANHostConfigManagement` `GetInfo`.
pub fn addresses(info: &Call) -> Option<Addresses> {
    let number = |name: &str| {
        let address: std::net::Ipv4Addr = info.argument(name)?.parse().ok()?;
        Some(u32::from(address))
    };
    let (first, last) = (number("NewMinAddress")?, number("NewMaxAddress")?);
    let limit = last.checked_sub(first)?.checked_add(1);
    Some(Addresses {
        limit,
        leased: None,
    })
}

/// What an error of the box means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The account may not do it.
    NoRights,
    /// It has to be confirmed at the box; the text says how.
    SecondFactor(Message),
    /// It does not know the call.
    Unknown,
    /// Anything else, in its own words.
    Other(String),
}

/// What the codes mean. 606 and those from 866 are AVM's use of them; the others are UPnP's.
pub fn meaning(fault: &Fault) -> Meaning {
    match fault.code {
        Some(401) => Meaning::Unknown,
        Some(606) => Meaning::NoRights,
        Some(866) => Meaning::SecondFactor(msg!("device-next-fritz-confirm")),
        Some(867) => Meaning::SecondFactor(msg!("device-next-fritz-blocked")),
        Some(868) => Meaning::SecondFactor(msg!("device-next-fritz-other")),
        _ => Meaning::Other(fault.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(arguments: &[(&str, &str)]) -> Call {
        Call::new("urn:x", "GetInfo", arguments)
    }

    #[test]
    fn a_description_has_the_networks_in_their_order() {
        let service = |n: u32| {
            format!(
                "<service><serviceType>{WLAN}{n}</serviceType><serviceId>x</serviceId>\
                 <controlURL>/upnp/control/wlanconfig{n}</controlURL></service>"
            )
        };
        let text = format!(
            "<root><systemVersion><Display>154.07.29</Display></systemVersion><device>\
             <manufacturer>AVM</manufacturer><modelName>FRITZ!Box 7590</modelName><deviceList>\
             <device><serviceList>{}{}<service><serviceType>{HOSTS}</serviceType>\
             <controlURL>http://198.51.100.9/elsewhere</controlURL></service></serviceList>\
             </device></deviceList></device></root>",
            service(1),
            service(2)
        );
        let at = Url::parse("http://192.0.2.1:49000/tr64desc.xml").expect("an address");
        let found = description(text.as_bytes(), &at).expect("a description");
        assert_eq!(found.identity.firmware.as_deref(), Some("154.07.29"));
        assert_eq!(found.identity.model.as_deref(), Some("FRITZ!Box 7590"));
        let names: Vec<String> = found.wlans.iter().map(Service::name).collect();
        assert_eq!(names, ["WLANConfiguration:1", "WLANConfiguration:2"]);
        assert_eq!(found.wlans[1].control.path(), "/upnp/control/wlanconfig2");
        // Nobody is sent to another host.
        assert_eq!(found.hosts, None);
        for bad in ["", "<html/>", "<root><device/></root>"] {
            assert!(description(bad.as_bytes(), &at).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_network_is_told_by_its_answers() {
        let info = answer(&[
            ("NewEnable", "1"),
            ("NewChannel", "44"),
            ("NewSSID", "home"),
            ("NewBeaconType", "11iandWPA3"),
            ("NewBSSID", "02:00:00:00:00:01"),
            ("NewMACAddressControlEnabled", "0"),
        ]);
        let found = network("w".to_owned(), &info).expect("a network");
        assert_eq!(found.band, Some(Band::Ghz5));
        assert_eq!(found.security, Some(Security::Wpa2Wpa3));
        assert_eq!(found.mac_filter, Some(false));
        let sixth = answer(&[("NewX_AVM-DE_FrequencyBand", "6000"), ("NewChannel", "5")]);
        let found = network(String::new(), &sixth).expect("a network");
        assert_eq!((found.band, found.security), (Some(Band::Ghz6), None));
        assert_eq!(network(String::new(), &answer(&[("NewEnable", "0")])), None);
        let guest = answer(&[
            ("NewX_AVM-DE_APType", "guest"),
            ("NewX_AVM-DE_UserIsolation", "1"),
        ]);
        assert_eq!(extended(&guest), (Some(true), Some(true)));
        assert_eq!(extended(&answer(&[])), (None, None));
    }

    #[test]
    fn a_new_success_counts_whatever_the_other_band_does() {
        let (active, success) = (Wps::On(Phase::Waiting), Wps::On(Phase::Enrolled(None)));
        assert_eq!(
            together(&[(success, true), (active, true)]),
            Phase::Enrolled(None)
        );
        assert_eq!(
            together(&[(success, false), (active, true)]),
            Phase::Waiting
        );
        assert_eq!(together(&[(success, false), (Wps::Off, true)]), Phase::Idle);
        let status = |name| wps(&answer(&[("NewX_AVM-DE_WPSStatus", name)]));
        assert_eq!(status("err_timeout"), Ok(Wps::On(Phase::WindowOver)));
        assert!(status("dancing").is_err() && wps(&answer(&[])).is_err());
    }

    #[test]
    fn percent_is_no_signal_in_dbm() {
        let with = |signal| {
            let info = answer(&[
                ("NewAssociatedDeviceMACAddress", "02:00:00:00:00:07"),
                ("NewX_AVM-DE_SignalStrength", signal),
            ]);
            station("w", &info).expect("a station").signal_dbm
        };
        assert_eq!((with("70"), with("-61")), (None, Some(-61)));
    }

    #[test]
    fn the_pool_is_counted() {
        let info = answer(&[
            ("NewMinAddress", "192.0.2.20"),
            ("NewMaxAddress", "192.0.2.29"),
        ]);
        assert_eq!(addresses(&info).and_then(|a| a.limit), Some(10));
        let odd = answer(&[
            ("NewMinAddress", "192.0.2.20"),
            ("NewMaxAddress", "192.0.2.2"),
        ]);
        assert_eq!(addresses(&odd), None);
    }
}
