//! What hostapd's replies and messages say, as values. No I/O here.
//!
//! The replies are those of hostapd 2.x (`ctrl_iface.c`, `ctrl_iface_ap.c`, `wps_hostapd.c`); what an
//! older or newer one leaves out stays unknown.

use link::ctrl::{Event, KeyValues, unescape};
use link::nl80211::{Band, Security};
use text::{Message, msg};
use wsc::code::{ConfigError, MessageType};
use wsc::failure::{Failure, Role};
use wsc::ident::MacAddr;

use crate::router::driver::{Asking, RouterEvent};
use crate::router::heard::{Heard, Said};
use crate::router::state::{Accepts, Active, RouterNetwork, Station, WpsState};

/// Takes over what `STATUS` says of the access point whose interface is `name`.
pub fn status(network: &mut RouterNetwork, name: &str, status: &KeyValues) {
    let number = |key| status.get(key).and_then(|value| value.parse::<u32>().ok());
    // 0 is what an access point without a radio says.
    let set = |value: &u32| *value != 0;
    network.band = number("freq").filter(set).and_then(Band::of);
    network.channel = number("channel").filter(set);
    // One hostapd can have several access points on a radio; the lines of each have an index.
    let index = (0..BSS_MAX).find(|i| status.get(&format!("bss[{i}]")) == Some(name));
    if let Some(i) = index {
        let value = |key: &str| status.get(&format!("{key}[{i}]"));
        network.bssid = value("bssid").and_then(mac);
        network.ssid = value("ssid").and_then(ssid);
    }
}

/// The most access points of one radio.
const BSS_MAX: usize = 64;

/// Takes over what `GET_CONFIG` says. The reply has the passphrase, so it is borrowed, and only what
/// is no secret is taken from it.
pub fn config(network: &mut RouterNetwork, reply: &str) {
    let value = |key: &str| {
        reply
            .lines()
            .find_map(|line| line.strip_prefix(key)?.strip_prefix('='))
    };
    network.bssid = network.bssid.or_else(|| value("bssid").and_then(mac));
    if network.ssid.is_none() {
        network.ssid = value("ssid").and_then(ssid);
    }
    network.security = Some(match value("key_mgmt") {
        Some(names) => security(value("wpa"), names),
        None => Security::Open,
    });
    let (on, configured) = match value("wps_state") {
        Some("configured") => (Some(true), Some(true)),
        Some("not configured") => (Some(true), Some(false)),
        // A hostapd built without WPS does not have the line.
        Some("disabled") | None => (Some(false), None),
        Some(_) => (None, None),
    };
    network.wps = WpsState {
        on,
        configured,
        locked: None,
        active: None,
        accepts: Accepts {
            device_pin: on,
            router_pin: on.filter(|on| !on),
            button: on,
        },
    };
}

/// How `key_mgmt` and `wpa` of `GET_CONFIG` name the ways to prove a right to join.
fn security(wpa: Option<&str>, key_mgmt: &str) -> Security {
    let has = |what: &[&str]| key_mgmt.split(' ').any(|name| what.contains(&name));
    let psk = has(&["WPA-PSK", "WPA-PSK-SHA256", "FT-PSK"]);
    let sae = has(&["SAE", "FT-SAE", "SAE-EXT-KEY"]);
    let enterprise = key_mgmt.split(' ').any(|name| name.contains("EAP"));
    // Bit 0 is WPA, bit 1 is RSN.
    let versions = wpa.and_then(|wpa| wpa.parse::<u8>().ok()).unwrap_or(0);
    match (psk, sae) {
        (true, true) => Security::Wpa2Wpa3,
        (false, true) => Security::Wpa3,
        (true, false) if versions == 1 => Security::Wpa,
        (true, false) if versions == 3 => Security::WpaWpa2,
        (true, false) => Security::Wpa2,
        (false, false) if has(&["OWE"]) => Security::Owe,
        (false, false) if enterprise => Security::Enterprise,
        (false, false) => Security::Unknown,
    }
}

/// What `WPS_GET_STATUS` says goes on. It does not tell of a PIN that was entered, so that
/// everything but the button stays unknown.
pub fn active(status: &KeyValues) -> Option<Active> {
    match status.get("PBC Status")? {
        "Active" => Some(Active::Button),
        "Overlap" => Some(Active::Overlap),
        _ => None,
    }
}

/// One station of `STA-FIRST` and `STA-NEXT`: its address on the first line, then `key=value`.
/// `None` at the end of the list.
pub fn station(network: &str, reply: &str) -> Option<Station> {
    let mac = mac(reply.lines().next()?)?;
    let values = KeyValues::parse(reply);
    let text = |key| values.get(key).filter(|text| !text.is_empty());
    Some(Station {
        mac,
        network: network.to_owned(),
        signal_dbm: values
            .get("signal")
            .and_then(|value| value.parse().ok())
            .filter(|signal| *signal != 0),
        wps_name: text("wpsDeviceName")
            .or_else(|| text("wpsModelName"))
            .map(str::to_owned),
        pmf: text("flags").map(|flags| flags.contains("[MFP]")),
    })
}

/// What a message of hostapd means; `None` where it is of no interest.
pub fn event(event: &Event) -> Option<RouterEvent> {
    let rest = event.rest();
    let first = rest.split_whitespace().next();
    let who = || first.and_then(mac);
    Some(match event.name() {
        "WPS-PBC-ACTIVE" | "WPS-PIN-ACTIVE" => RouterEvent::Waiting,
        "WPS-PIN-NEEDED" => RouterEvent::PinNeeded(asking(rest)),
        "WPS-REG-SUCCESS" => RouterEvent::Enrolled {
            mac: who()?,
            uuid: rest.split_whitespace().nth(1)?.parse().ok(),
        },
        "WPS-FAIL" => {
            let number = |key| event.value(key).and_then(|value| value.parse::<u16>().ok());
            let at = number("msg").and_then(|number| u8::try_from(number).ok());
            let failure = at.zip(number("config_error")).map(|(at, error)| {
                Failure::reported(Role::Registrar, MessageType(at), ConfigError(error))
            });
            RouterEvent::Failed(failure)
        }
        "WPS-TIMEOUT" => RouterEvent::WindowOver,
        "WPS-OVERLAP-DETECTED" => RouterEvent::Overlap,
        "WPS-CANCEL" => RouterEvent::Cancelled,
        "WPS-AP-SETUP-LOCKED" => RouterEvent::SetupLocked(true),
        "WPS-AP-SETUP-UNLOCKED" => RouterEvent::SetupLocked(false),
        "AP-STA-CONNECTED" => RouterEvent::Joined(who()?),
        "CTRL-EVENT-EAP-STARTED" => RouterEvent::Protocol(Heard {
            mac: who()?,
            what: Said::Began,
        }),
        // WPS ends with EAP's failure, whatever came of it.
        "CTRL-EVENT-EAP-FAILURE" => RouterEvent::Protocol(Heard {
            mac: who()?,
            what: Said::Ended,
        }),
        name => RouterEvent::KeptOut {
            mac: who()?,
            why: KEPT_OUT.iter().find(|(event, _)| *event == name)?.1(),
        },
    })
}

/// Whether somebody used the access point's own PIN to its end: he changed the settings, or took
/// them with M7 and then ended the exchange without an error, which is how they are only learned
/// (WSC 2.0 §7.2). Who it was is not told.
pub fn used_own_pin(event: &Event) -> bool {
    let number = |key| event.value(key).and_then(|value| value.parse::<u16>().ok());
    let learned = number("msg") == Some(u16::from(MessageType::M7.0))
        && number("config_error") == Some(ConfigError::NO_ERROR.0);
    event.name() == "WPS-SUCCESS" || (event.name() == "WPS-FAIL" && learned)
}

/// Makes the text of what something means.
type Meaning = fn() -> Message;

/// The messages about a device that was kept out, and what each means.
pub const KEPT_OUT: [(&str, Meaning); 3] = [
    ("AP-STA-POSSIBLE-PSK-MISMATCH", || {
        msg!("device-kept-out-passphrase")
    }),
    ("AP-REJECTED-BLOCKED-STA", || msg!("device-kept-out-list")),
    ("AP-REJECTED-MAX-STA", || msg!("device-kept-out-full")),
];

/// `UUID MAC [name|maker|model|number|serial|type]`. The names are the device's own and may have any
/// character, so the fields are counted from the right.
fn asking(rest: &str) -> Asking {
    let (head, fields) = rest.split_once('[').unwrap_or((rest, ""));
    let mut head = head.split_whitespace();
    let mut asking = Asking {
        uuid: head.next().and_then(|uuid| uuid.parse().ok()),
        mac: head.next().and_then(mac),
        ..Asking::default()
    };
    let fields = fields.strip_suffix(']').unwrap_or(fields);
    let parts: Vec<&str> = fields.rsplitn(6, '|').collect();
    if let [_kind, serial, _number, model, maker, name] = parts.as_slice() {
        for (field, text) in [
            (&mut asking.serial, serial),
            (&mut asking.model, model),
            (&mut asking.maker, maker),
            (&mut asking.name, name),
        ] {
            (*text).clone_into(field);
        }
    }
    asking
}

/// An address; the one of all zeros is nobody's.
fn mac(text: &str) -> Option<MacAddr> {
    text.parse().ok().filter(|mac: &MacAddr| mac.0 != [0; 6])
}

fn ssid(text: &str) -> Option<String> {
    unescape(text).map(|octets| String::from_utf8_lossy(&octets).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hostapd_says_of_eap_is_the_protocol() {
        let mac = MacAddr([2, 0, 0, 0, 0, 1]);
        for (text, what) in [
            (
                "CTRL-EVENT-EAP-STARTED 02:00:00:00:00:01",
                Some(Said::Began),
            ),
            (
                "CTRL-EVENT-EAP-FAILURE 02:00:00:00:00:01",
                Some(Said::Ended),
            ),
            ("CTRL-EVENT-EAP-STARTED", None),
            ("CTRL-EVENT-EAP-RETRANSMIT 02:00:00:00:00:01", None),
        ] {
            let line = Event::parse(format!("<3>{text}").as_bytes()).unwrap();
            let heard = what.map(|what| RouterEvent::Protocol(Heard { mac, what }));
            assert_eq!(event(&line), heard, "{text}");
        }
    }

    #[test]
    fn learning_ends_without_an_error_after_m7() {
        for (text, used) in [
            ("WPS-SUCCESS", true),
            ("WPS-FAIL msg=11 config_error=0", true),
            ("WPS-FAIL msg=11 config_error=18", false),
            ("WPS-FAIL msg=8 config_error=18", false),
            ("WPS-FAIL msg=8 config_error=0", false),
            ("AP-STA-CONNECTED 02:00:00:00:00:01", false),
        ] {
            let event = Event::parse(format!("<3>{text}").as_bytes()).unwrap();
            assert_eq!(used_own_pin(&event), used, "{text}");
        }
    }

    #[test]
    fn status_and_configuration_make_a_network_without_its_secrets() {
        let reply = KeyValues::parse(
            "state=ENABLED\nfreq=2437\nchannel=6\nbss[0]=wlan0\nbssid[0]=02:00:00:00:00:01\n\
             ssid[0]=home\nbss[1]=wlan0_1\nbssid[1]=02:00:00:00:00:02\nssid[1]=gu\\xc3\\xa9st\n",
        );
        let mut network = RouterNetwork::default();
        status(&mut network, "wlan0_1", &reply);
        assert_eq!(network.ssid.as_deref(), Some("gu\u{e9}st"));
        assert_eq!(network.bssid, "02:00:00:00:00:02".parse().ok());
        assert_eq!(network.band, Some(Band::Ghz2_4));
        assert_eq!(network.channel, Some(6));
        config(
            &mut network,
            "bssid=02:00:00:00:00:02\nssid=guest\nwps_state=not configured\n\
             passphrase=correct horse\nwpa=2\nkey_mgmt=WPA-PSK SAE\n",
        );
        assert_eq!(network.security, Some(Security::Wpa2Wpa3));
        assert_eq!(network.wps.on, Some(true));
        assert_eq!(network.wps.configured, Some(false));
        assert!(!format!("{network:?}").contains("correct horse"));
    }

    #[test]
    fn every_way_to_secure_a_network_has_its_name() {
        for (wpa, names, expected) in [
            (Some("1"), "WPA-PSK", Security::Wpa),
            (Some("3"), "WPA-PSK", Security::WpaWpa2),
            (Some("2"), "WPA-PSK WPA-PSK-SHA256", Security::Wpa2),
            (Some("2"), "SAE", Security::Wpa3),
            (Some("2"), "WPA-EAP", Security::Enterprise),
            (Some("2"), "OWE", Security::Owe),
            (Some("2"), "DPP", Security::Unknown),
        ] {
            assert_eq!(security(wpa, names), expected, "{names}");
        }
    }

    #[test]
    fn wps_off_and_wps_absent_are_both_off() {
        for reply in ["wps_state=disabled\n", "ssid=home\n"] {
            let mut network = RouterNetwork::default();
            config(&mut network, reply);
            assert_eq!(network.wps.on, Some(false), "{reply}");
            assert_eq!(network.wps.accepts.device_pin, Some(false), "{reply}");
        }
    }

    fn read(text: &str) -> Option<RouterEvent> {
        event(&Event::parse(format!("<3>{text}").as_bytes()).expect("an event"))
    }

    #[test]
    fn a_failed_run_tells_the_half() {
        use wsc::failure::Half;
        let half = |text: &str| match read(text) {
            Some(RouterEvent::Failed(failure)) => failure.and_then(|failure| failure.half()),
            other => panic!("{other:?}"),
        };
        assert_eq!(half("WPS-FAIL msg=8 config_error=18"), Some(Half::First));
        assert_eq!(half("WPS-FAIL msg=10 config_error=18"), Some(Half::Second));
        assert_eq!(half("WPS-FAIL msg=5 config_error=0"), None);
        assert_eq!(half("WPS-FAIL"), None);
    }

    #[test]
    fn a_device_that_asks_may_have_any_name() {
        let text = "WPS-PIN-NEEDED 12345678-9abc-def0-1234-56789abcdef0 02:00:00:00:00:05 \
                    [Name|with ] bars|HP|ENVY 6000|6000|TH1|3-0050F204-1]";
        let Some(RouterEvent::PinNeeded(asking)) = read(text) else {
            panic!("not read");
        };
        assert_eq!(asking.name, "Name|with ] bars");
        assert_eq!(
            (asking.maker.as_str(), asking.serial.as_str()),
            ("HP", "TH1")
        );
        assert_eq!(asking.mac, "02:00:00:00:00:05".parse().ok());
        assert!(asking.uuid.is_some());
        assert_eq!(
            read("WPS-PIN-NEEDED rubbish"),
            Some(RouterEvent::PinNeeded(Asking::default()))
        );
    }

    #[test]
    fn the_messages_about_devices_name_them() {
        assert_eq!(
            read("WPS-REG-SUCCESS 02:00:00:00:00:05 12345678-9abc-def0-1234-56789abcdef0"),
            Some(RouterEvent::Enrolled {
                mac: "02:00:00:00:00:05".parse().expect("an address"),
                uuid: "12345678-9abc-def0-1234-56789abcdef0".parse().ok(),
            })
        );
        for (name, _) in KEPT_OUT {
            let event = read(&format!("{name} 02:00:00:00:00:05"));
            assert!(matches!(event, Some(RouterEvent::KeptOut { .. })), "{name}");
            assert_eq!(read(name), None, "{name} without an address");
        }
        assert_eq!(read("AP-ENABLED "), None);
    }

    #[test]
    fn stations_come_one_at_a_time() {
        let found = station(
            "wlan0",
            "02:00:00:00:00:05\nsignal=-54\nwpsDeviceName=Printer\n",
        );
        assert_eq!(
            found,
            Some(Station {
                mac: "02:00:00:00:00:05".parse().expect("an address"),
                network: "wlan0".to_owned(),
                signal_dbm: Some(-54),
                wps_name: Some("Printer".to_owned()),
                pmf: None,
            })
        );
        assert_eq!(station("wlan0", ""), None);
        assert_eq!(station("wlan0", "FAIL"), None);
    }
}
