//! The part of TR-181's data model that is about Wi-Fi, as values by their names: what is asked for,
//! and what it means. Source: Device:2 (`tr-181-2-wifi-base.xml`); the names with `X_CISCO_COM_` are
//! OneWifi's, `PairingInProgress` is pWHM's.

use std::time::Duration;

use link::nl80211::{Band, Pmf, Security};

use super::dialect::{Dialect, Values};
use crate::router::state::{
    Accepts, Active, Addresses, Identity, RouterNetwork, Station, WpsState,
};

/// The most access points that are looked at; RDK-B gateways have 24.
const POINTS_MAX: u32 = 32;
/// The most devices at one access point that are looked at.
const STATIONS_MAX: u32 = 64;

/// What tells who the gateway is, since when it runs, how many access points it has, and how many
/// addresses.
///
/// The first pool of the DHCP server is that of the home, as in the gateways of both sorts.
pub fn about() -> Vec<String> {
    [
        "DHCPv4.Server.Pool.1.Enable",
        "DHCPv4.Server.Pool.1.MinAddress",
        "DHCPv4.Server.Pool.1.MaxAddress",
        "DeviceInfo.Manufacturer",
        "DeviceInfo.ModelName",
        "DeviceInfo.SoftwareVersion",
        UP_TIME,
        "WiFi.AccessPointNumberOfEntries",
    ]
    .map(str::to_owned)
    .into()
}

/// For how many seconds it has been running.
pub const UP_TIME: &str = "DeviceInfo.UpTime";

/// What is asked of an access point.
const POINT: [&str; 10] = [
    "Enable",
    "SSIDReference",
    "SSIDAdvertisementEnabled",
    "IsolationEnable",
    "MACAddressControlEnabled",
    "AssociatedDeviceNumberOfEntries",
    "Security.ModeEnabled",
    "Security.MFPConfig",
    "WPS.Enable",
    "WPS.ConfigMethodsEnabled",
];

/// What is asked of the name of a network, and of its radio.
const SSID: [&str; 3] = ["SSID", "BSSID", "LowerLayers"];
const RADIO: [&str; 2] = ["Channel", "OperatingFrequencyBand"];

/// What says how WPS is at an access point.
pub fn wps(dialect: Dialect, number: u32) -> Vec<String> {
    let names: &[&str] = match dialect {
        Dialect::Dmcli => &["Enable", "Status"],
        Dialect::UbusCli => &["Enable", "Status", "PairingInProgress"],
    };
    let name = |name: &&str| format!("WiFi.AccessPoint.{number}.WPS.{name}");
    names.iter().map(name).collect()
}

/// The access points that there may be.
pub fn numbers(values: &Values) -> Vec<u32> {
    let count = number(values, "WiFi.AccessPointNumberOfEntries").unwrap_or(0);
    (1..=count.min(POINTS_MAX)).collect()
}

/// What is asked of these access points.
pub fn points(dialect: Dialect, numbers: &[u32]) -> Vec<String> {
    let of = |number: &u32| {
        let all = POINT.map(|name| format!("WiFi.AccessPoint.{number}.{name}"));
        let mut all: Vec<String> = all.into();
        all.extend(wps(dialect, *number));
        all.sort_unstable();
        all.dedup();
        all
    };
    numbers.iter().flat_map(of).collect()
}

/// The names of networks that access points refer to.
pub fn ssids(values: &Values, numbers: &[u32]) -> Vec<String> {
    let reference = |number: &u32| {
        let all = values.get(&format!("WiFi.AccessPoint.{number}.SSIDReference"))?;
        reference(all, "SSID")
    };
    let found = numbers.iter().filter_map(reference);
    found
        .flat_map(|place| SSID.map(|name| format!("{place}.{name}")))
        .collect()
}

/// The radios that those refer to.
pub fn radios(values: &Values) -> Vec<String> {
    let mut found: Vec<String> = values
        .iter()
        .filter(|(name, _)| name.starts_with("WiFi.SSID.") && name.ends_with(".LowerLayers"))
        .filter_map(|(_, layers)| reference(layers, "Radio"))
        .flat_map(|place| RADIO.map(|name| format!("{place}.{name}")))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// What is asked about the devices at these access points.
pub fn associated(values: &Values, numbers: &[u32]) -> Vec<String> {
    let of = |point: &u32| {
        let place = format!("WiFi.AccessPoint.{point}.AssociatedDevice");
        let count = number(values, &format!("{place}NumberOfEntries")).unwrap_or(0);
        let names = (1..=count.min(STATIONS_MAX)).flat_map(move |device| {
            ["MACAddress", "SignalStrength"].map(|name| format!("{place}.{device}.{name}"))
        });
        names.collect::<Vec<_>>()
    };
    numbers.iter().flat_map(of).collect()
}

/// How many devices are at these access points: what is asked before [`associated`].
pub fn counts(numbers: &[u32]) -> Vec<String> {
    let name = |n: &u32| format!("WiFi.AccessPoint.{n}.AssociatedDeviceNumberOfEntries");
    numbers.iter().map(name).collect()
}

/// `Device.WiFi.SSID.1.` and its other spellings, as `WiFi.SSID.1`; only the table that is expected,
/// and a plain number in it, since it becomes a part of a line of shell.
fn reference(text: &str, table: &str) -> Option<String> {
    let text = text.trim().trim_end_matches('.');
    let text = text.strip_prefix("Device.").unwrap_or(text);
    let number: u32 = text
        .strip_prefix("WiFi.")?
        .strip_prefix(table)?
        .strip_prefix('.')?
        .parse()
        .ok()?;
    Some(format!("WiFi.{table}.{number}"))
}

/// How long it has been on.
pub fn up(values: &Values) -> Option<Duration> {
    let seconds = number(values, UP_TIME)?;
    Some(Duration::from_secs(seconds.into()))
}

/// Who it is.
pub fn identity(values: &Values) -> Identity {
    let owned = |name: &str| values.get(name).filter(|text| !text.is_empty()).cloned();
    Identity {
        maker: owned("DeviceInfo.Manufacturer"),
        model: owned("DeviceInfo.ModelName"),
        firmware: owned("DeviceInfo.SoftwareVersion"),
        uuid: None,
    }
}

/// What its DHCP server has to give; `None` where it does not say, or the server is off.
pub fn addresses(values: &Values) -> Option<Addresses> {
    let pool = |name: &str| format!("DHCPv4.Server.Pool.1.{name}");
    let text = |name: &str| values.get(&pool(name)).map(String::as_str);
    if truth(values, &pool("Enable")) == Some(false) {
        return None;
    }
    Addresses::between(text("MinAddress")?, text("MaxAddress")?)
}

/// The networks of the access points that are on.
pub fn networks(values: &Values, numbers: &[u32]) -> Vec<RouterNetwork> {
    let on = |number: &&u32| truth(values, &format!("WiFi.AccessPoint.{number}.Enable"));
    let numbers = numbers.iter().filter(|number| on(number) == Some(true));
    numbers
        .filter_map(|number| network(values, *number))
        .collect()
}

fn network(values: &Values, index: u32) -> Option<RouterNetwork> {
    let point = format!("WiFi.AccessPoint.{index}");
    let text = |name: &str| values.get(&format!("{point}.{name}")).map(String::as_str);
    let flag = |name: &str| truth(values, &format!("{point}.{name}"));
    let ssid = reference(text("SSIDReference")?, "SSID")?;
    let of_ssid = |name: &str| values.get(&format!("{ssid}.{name}"));
    let radio = of_ssid("LowerLayers").and_then(|layers| reference(layers, "Radio"));
    let of_radio = |name: &str| values.get(&format!("{}.{name}", radio.as_ref()?));
    let channel: Option<u32> = of_radio("Channel").and_then(|text| text.parse().ok());
    let on = flag("WPS.Enable");
    let methods = text("WPS.ConfigMethodsEnabled").unwrap_or_default();
    let method = |names: &[&str]| methods.split(',').any(|m| names.contains(&m.trim()));
    let status = text("WPS.Status");
    Some(RouterNetwork {
        handle: point.clone(),
        ssid: of_ssid("SSID").cloned(),
        bssid: of_ssid("BSSID").and_then(|mac| mac.parse().ok()),
        band: of_radio("OperatingFrequencyBand").and_then(|text| match text.as_str() {
            "2.4GHz" => Some(Band::Ghz2_4),
            "5GHz" => Some(Band::Ghz5),
            "6GHz" => Some(Band::Ghz6),
            _ => None,
        }),
        channel: channel.filter(|channel| *channel != 0),
        security: text("Security.ModeEnabled").and_then(security),
        pmf: match text("Security.MFPConfig") {
            Some("Disabled") => Some(Pmf::None),
            Some("Optional") => Some(Pmf::Capable),
            Some("Required") => Some(Pmf::Required),
            _ => None,
        },
        hidden: flag("SSIDAdvertisementEnabled").map(|told| !told),
        mac_filter: flag("MACAddressControlEnabled"),
        list: None,
        limit: None,
        isolation: flag("IsolationEnable"),
        wps: WpsState {
            on,
            configured: match status {
                Some("Configured" | "SetupLocked") => Some(true),
                Some("Unconfigured") => Some(false),
                _ => None,
            },
            locked: status
                .filter(|status| !status.is_empty())
                .map(|status| status == "SetupLocked"),
            // It does not say whether a PIN or the button is waited for.
            active: (flag("WPS.PairingInProgress") == Some(false)).then_some(Active::No),
            accepts: Accepts {
                device_pin: on.filter(|on| !on || method(&["PIN", "Keypad"])),
                router_pin: on.filter(|on| !on || method(&["Label", "Display"])),
                button: on.filter(|on| {
                    let names = ["PushButton", "VirtualPushButton", "PhysicalPushButton"];
                    !on || method(&names)
                }),
            },
        },
        ..RouterNetwork::default()
    })
}

fn security(mode: &str) -> Option<Security> {
    Some(match mode {
        "None" => Security::Open,
        "OWE" | "Enhanced-Open" => Security::Owe,
        "WPA-Personal" => Security::Wpa,
        "WPA2-Personal" => Security::Wpa2,
        "WPA-WPA2-Personal" => Security::WpaWpa2,
        "WPA3-Personal" => Security::Wpa3,
        "WPA3-Personal-Transition" | "WPA2-WPA3-Personal" => Security::Wpa2Wpa3,
        mode if mode.starts_with("WEP") => Security::Wep,
        mode if mode.ends_with("Enterprise") => Security::Enterprise,
        "" => return None,
        _ => Security::Unknown,
    })
}

/// The devices at these access points.
pub fn stations(values: &Values, numbers: &[u32]) -> Vec<Station> {
    let mut found = Vec::new();
    for point in numbers {
        let handle = format!("WiFi.AccessPoint.{point}");
        for device in 1..=STATIONS_MAX {
            let of = |name: &str| values.get(&format!("{handle}.AssociatedDevice.{device}.{name}"));
            let Some(mac) = of("MACAddress").and_then(|mac| mac.parse().ok()) else {
                continue;
            };
            let signal: Option<i32> = of("SignalStrength").and_then(|dbm| dbm.parse().ok());
            found.push(Station {
                mac,
                network: handle.clone(),
                signal_dbm: signal.filter(|dbm| *dbm < 0),
                wps_name: None,
                pmf: None,
            });
        }
    }
    found
}

/// A number.
pub fn number(values: &Values, name: &str) -> Option<u32> {
    values.get(name)?.parse().ok()
}

/// Whether it is so.
pub fn truth(values: &Values, name: &str) -> Option<bool> {
    match values.get(name)?.as_str() {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(pairs: &[(&str, &str)]) -> Values {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        pairs.iter().map(owned).collect()
    }

    #[test]
    fn an_access_point_is_put_together_from_three_tables() {
        let values = values(&[
            ("WiFi.AccessPoint.1.Enable", "true"),
            ("WiFi.AccessPoint.1.SSIDReference", "Device.WiFi.SSID.3."),
            ("WiFi.AccessPoint.1.SSIDAdvertisementEnabled", "false"),
            (
                "WiFi.AccessPoint.1.Security.ModeEnabled",
                "WPA3-Personal-Transition",
            ),
            ("WiFi.AccessPoint.1.Security.MFPConfig", "Optional"),
            ("WiFi.AccessPoint.1.WPS.Enable", "1"),
            ("WiFi.AccessPoint.1.WPS.Status", "SetupLocked"),
            (
                "WiFi.AccessPoint.1.WPS.ConfigMethodsEnabled",
                "PushButton,PIN",
            ),
            ("WiFi.AccessPoint.2.Enable", "0"),
            ("WiFi.SSID.3.SSID", "home"),
            ("WiFi.SSID.3.BSSID", "02:00:00:00:10:11"),
            ("WiFi.SSID.3.LowerLayers", "Device.WiFi.Radio.2"),
            ("WiFi.Radio.2.Channel", "44"),
            ("WiFi.Radio.2.OperatingFrequencyBand", "5GHz"),
        ]);
        assert_eq!(ssids(&values, &[1])[0], "WiFi.SSID.3.SSID");
        assert_eq!(radios(&values)[0], "WiFi.Radio.2.Channel");
        let found = networks(&values, &[1, 2]);
        let [one] = found.as_slice() else {
            panic!("{found:?}");
        };
        assert_eq!(one.ssid.as_deref(), Some("home"));
        assert_eq!((one.band, one.channel), (Some(Band::Ghz5), Some(44)));
        assert_eq!(one.security, Some(Security::Wpa2Wpa3));
        assert_eq!((one.pmf, one.hidden), (Some(Pmf::Capable), Some(true)));
        assert_eq!((one.wps.on, one.wps.locked), (Some(true), Some(true)));
        let accepts = one.wps.accepts;
        assert_eq!(
            (accepts.device_pin, accepts.button),
            (Some(true), Some(true))
        );
        // What the list of methods does not have is not known to be refused.
        assert_eq!((accepts.router_pin, one.isolation), (None, None));
    }

    #[test]
    fn a_reference_that_is_none_gets_into_no_line_of_shell() {
        for bad in [
            "",
            "Device.WiFi.Radio.1",
            "WiFi.SSID.1'; reboot",
            "WiFi.SSID.x",
            "WiFi.SSID",
        ] {
            assert_eq!(reference(bad, "SSID"), None, "{bad}");
        }
        assert_eq!(
            reference("WiFi.SSID.1", "SSID").as_deref(),
            Some("WiFi.SSID.1")
        );
    }

    #[test]
    fn no_passphrase_is_ever_asked_for() {
        for dialect in [Dialect::Dmcli, Dialect::UbusCli] {
            let asked = points(dialect, &[1, 2]).join(" ");
            assert!(!asked.contains("Passphrase") && !asked.contains("PreSharedKey"));
            assert!(!asked.contains("Pin ") && !asked.contains("SelfPIN"));
        }
    }
}
