//! Every error is told in every language, and in English as ever.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use lan::soap::Fault;
use text::{Language, Message, Tell, msg};
use wsc::credential::Ssid;

use crate::ctrl::CtrlError;
use crate::interface::{LinkError, NameProblem};
use crate::manager::{Manager, ManagerError};
use crate::nl80211::{Mode, RadioError, Security};
use crate::upnp::control::ControlError;
use crate::upnp::device::ServeError;
use crate::upnp::wlan::RequestError;
use crate::wired::WiredError;

fn name() -> String {
    "wlan0".to_owned()
}

fn ssid() -> Ssid {
    Ssid::new("Maple \"7\"".as_bytes()).unwrap()
}

fn denied() -> io::Error {
    io::Error::from(io::ErrorKind::PermissionDenied)
}

fn doing() -> Message {
    msg!("link-doing-scan")
}

/// Whether every language tells them, and English so.
fn check<T: Tell + std::fmt::Display>(errors: impl IntoIterator<Item = (T, &'static str)>) {
    for (error, english) in errors {
        assert_eq!(error.told().untold(), []);
        assert_eq!(error.to_string(), english);
    }
}

#[test]
fn errors_of_interfaces_are_told_in_every_language() {
    let no_such = |existing: &[&str]| LinkError::NoSuchInterface {
        name: "eth\u{1b}9".to_owned(),
        existing: existing.iter().map(|&one| one.to_owned()).collect(),
    };
    let bad = |problem| LinkError::BadName {
        name: "a b".to_owned(),
        problem,
    };
    check([
        (
            bad(NameProblem::Empty),
            "\"a b\" cannot be the name of a network interface: it is empty",
        ),
        (
            bad(NameProblem::TooLong(16)),
            "\"a b\" cannot be the name of a network interface: it has 16 octets, and 15 is the most",
        ),
        (
            bad(NameProblem::BadCharacter(' ')),
            "\"a b\" cannot be the name of a network interface: it contains ' '",
        ),
        (
            bad(NameProblem::Reserved),
            "\"a b\" cannot be the name of a network interface: `.` and `..` are reserved",
        ),
        (
            no_such(&[]),
            "there is no network interface \"eth\\u{1b}9\"; there are none here",
        ),
        (
            no_such(&["lo"]),
            "there is no network interface \"eth\\u{1b}9\"; those that exist are lo",
        ),
        (
            no_such(&["lo", "eth0"]),
            "there is no network interface \"eth\\u{1b}9\"; those that exist are lo, eth0",
        ),
        (
            LinkError::NotEthernet {
                name: name(),
                kind: 772,
            },
            "wlan0 is not an Ethernet or Wi-Fi interface (hardware type 772), so it cannot carry EAPOL; choose another one",
        ),
        (
            LinkError::InterfaceDown { name: name() },
            "wlan0 is down; bring it up with `ip link set wlan0 up` (as root) and try again",
        ),
        (
            LinkError::MissingCapability {
                name: name(),
                program: "/bin/o".to_owned(),
            },
            "opening a packet socket on wlan0 needs the privilege CAP_NET_RAW; run as root, or give it to the program once with `setcap cap_net_raw+ep /bin/o`",
        ),
        (
            LinkError::System {
                doing: doing(),
                name: name(),
                source: denied(),
            },
            "scanning on wlan0 failed: permission denied",
        ),
    ]);
    let none = Language::French.message(&no_such(&[]).told().next().unwrap());
    assert_eq!(none, "il n’y en a aucune ici");
}

#[test]
fn errors_of_cables_and_control_sockets_are_told_in_every_language() {
    check([
        (
            WiredError::LinkDown { name: name() },
            "wlan0 went down in the middle of it; bring it up with `ip link set wlan0 up` (as root) and start both sides again",
        ),
        (
            WiredError::CarrierLost { name: name() },
            "wlan0 lost its link in the middle of the exchange; check the cable and that the other side is on, and start both sides again",
        ),
        (
            WiredError::InterfaceGone { name: name() },
            "wlan0 is gone; plug the network adapter in again and start both sides again",
        ),
        (
            WiredError::FrameTooLong {
                name: name(),
                octets: 2000,
            },
            "a frame with 2000 octets of EAPOL is more than wlan0 can send; use a smaller fragment size, or a larger MTU on wlan0",
        ),
        (
            WiredError::System {
                doing: doing(),
                name: name(),
                source: denied(),
            },
            "scanning on wlan0 failed: permission denied",
        ),
    ]);
    let path = || PathBuf::from("/run/h");
    let command = || "STATUS".to_owned();
    check([
        (
            CtrlError::NotThere { path: path() },
            "there is no control socket /run/h; is the daemon running, and is `ctrl_interface` set in its configuration?",
        ),
        (
            CtrlError::NoPermission { path: path() },
            "no permission for the control socket /run/h; run as root, or join the group that `ctrl_interface_group` (hostapd) or `GROUP=` (wpa_supplicant) names",
        ),
        (
            CtrlError::Gone { path: path() },
            "the daemon behind /run/h is gone; start it again",
        ),
        (
            CtrlError::Timeout {
                path: path(),
                command: command(),
                waited: Duration::from_secs(5),
            },
            "the daemon behind /run/h did not answer STATUS within 5 s",
        ),
        (
            CtrlError::Refused {
                path: path(),
                command: command(),
                reply: "FAIL\n".to_owned(),
            },
            "the daemon behind /run/h refused STATUS: it answered \"FAIL\\n\"",
        ),
        (
            CtrlError::System {
                doing: msg!("link-doing-bind"),
                path: path(),
                source: denied(),
            },
            "binding our end for the control socket /run/h failed: permission denied",
        ),
    ]);
}

#[test]
fn errors_of_radios_are_told_in_every_language() {
    let channel = |country: Option<&str>| RadioError::ChannelForbidden {
        name: name(),
        number: 13,
        country: country.map(str::to_owned),
    };
    let occupied = |others: &[&str]| RadioError::Occupied {
        name: name(),
        others: others.iter().map(|&one| one.to_owned()).collect(),
    };
    let not_a_radio = |radios: &[&str]| RadioError::NotARadio {
        name: "eth0".to_owned(),
        radios: radios.iter().map(|&one| one.to_owned()).collect(),
    };
    let managed = |manager| RadioError::Managed {
        name: name(),
        manager,
    };
    let in_use = |mode: Mode| RadioError::NotAStation {
        name: name(),
        mode: mode.told(),
    };
    let end = "name another one, such as 1, 6 or 11, or set the country that you are in with `iw reg set` (as root)";
    for (country, place) in [
        (None, "here"),
        (Some("00"), "as long as the country is not known"),
        (Some("DE"), "in DE"),
    ] {
        let error = channel(country);
        assert_eq!(error.told().untold(), []);
        assert_eq!(
            error.to_string(),
            format!("channel 13 is forbidden to wlan0 {place}; {end}")
        );
    }
    check([
        (
            RadioError::NoWireless,
            "this computer has no Wi-Fi that Linux knows of (the kernel offers no nl80211); plug in a Wi-Fi adapter, or load the driver of the one that is there",
        ),
        (
            RadioError::NoRadio,
            "there is no Wi-Fi interface here; plug in a Wi-Fi adapter, or load the driver of the one that is there",
        ),
        (
            RadioError::Interface(LinkError::InterfaceDown { name: name() }),
            "wlan0 is down; bring it up with `ip link set wlan0 up` (as root) and try again",
        ),
        (
            not_a_radio(&[]),
            "eth0 is not a Wi-Fi interface; there is none here",
        ),
        (
            not_a_radio(&["a"]),
            "eth0 is not a Wi-Fi interface; a is one",
        ),
        (
            not_a_radio(&["a", "b"]),
            "eth0 is not a Wi-Fi interface; those that exist are a, b",
        ),
        (
            RadioError::RfkillSoft { name: name() },
            "the radio of wlan0 is switched off (rfkill); switch it on with `rfkill unblock wifi`, or in the desktop's network menu, and try again",
        ),
        (
            RadioError::RfkillHard { name: name() },
            "the radio of wlan0 is switched off by a hardware switch or key; switch it on there and try again",
        ),
        (
            RadioError::NoApMode { name: name() },
            "wlan0 cannot be an access point: its hardware or driver lacks that mode; use another Wi-Fi adapter, or another way onto the network",
        ),
        (
            RadioError::NoSuchChannel {
                name: name(),
                number: 200,
            },
            "wlan0 has no channel 200; name another one, such as 1, 6 or 11",
        ),
        (
            RadioError::ChannelNoIr {
                name: name(),
                number: 13,
                country: None,
            },
            "wlan0 may not be the first to send on channel 13 (\"no IR\") here; name another one, such as 1, 6 or 11, or set the country that you are in with `iw reg set` (as root)",
        ),
        (
            RadioError::ChannelRadar {
                name: name(),
                number: 52,
            },
            "channel 52 is shared with radars, which wlan0 would have to listen for first, for a minute or more; name another one, such as 1, 6 or 11",
        ),
        (
            RadioError::NoChannel {
                name: name(),
                country: Some("DE".to_owned()),
            },
            "wlan0 has no channel on which an access point may begin in DE; set the country that you are in with `iw reg set` (as root), or use another Wi-Fi adapter",
        ),
        (
            occupied(&["a"]),
            "the radio of wlan0 has no room for an access point beside a; switch that off, or use another Wi-Fi adapter",
        ),
        (
            occupied(&["a", "b"]),
            "the radio of wlan0 has no room for an access point beside a, b; switch those off, or use another Wi-Fi adapter",
        ),
        (
            RadioError::ApEnded { name: name() },
            "another program, or the driver, ended the access point on wlan0; see that nothing else uses that radio and try again",
        ),
        (
            RadioError::MissingCapability {
                doing: doing(),
                name: name(),
                program: "/bin/o".to_owned(),
            },
            "scanning on wlan0 needs the privilege CAP_NET_ADMIN; run as root, or give it to the program once with `setcap cap_net_admin,cap_net_raw+ep /bin/o`",
        ),
        (
            managed(Manager::NetworkManager),
            "wlan0 is managed by NetworkManager, which would break into the exchange; release it with `nmcli device set wlan0 managed no` and try again",
        ),
        (
            managed(Manager::Iwd),
            "wlan0 is managed by iwd, which would break into the exchange; stop it with `systemctl stop iwd` (as root) and try again",
        ),
        (
            managed(Manager::WpaSupplicant),
            "wlan0 is managed by wpa_supplicant, which would break into the exchange; stop it with `wpa_cli -i wlan0 terminate` (as root) and try again",
        ),
        (
            managed(Manager::Hostapd),
            "wlan0 is managed by hostapd, which would break into the exchange; stop hostapd there, or name another interface and try again",
        ),
        (
            in_use(Mode::Station),
            "wlan0 is in use as a station; end that first, or name another interface",
        ),
        (
            in_use(Mode::AccessPoint),
            "wlan0 is in use as an access point; end that first, or name another interface",
        ),
        (
            in_use(Mode::Monitor),
            "wlan0 is in use as a monitor; end that first, or name another interface",
        ),
        (
            in_use(Mode::Mesh),
            "wlan0 is in use as a part of a mesh; end that first, or name another interface",
        ),
        (
            in_use(Mode::Adhoc),
            "wlan0 is in use as a member of an ad-hoc network; end that first, or name another interface",
        ),
        (
            in_use(Mode::Direct),
            "wlan0 is in use as a Wi-Fi Direct device; end that first, or name another interface",
        ),
        (
            in_use(Mode::Other(11)),
            "wlan0 is in use as an interface of type 11; end that first, or name another interface",
        ),
        (
            RadioError::InUse {
                name: name(),
                ssid: "Maple".to_owned(),
            },
            "wlan0 is connected to \"Maple\" and an exchange would end that for good, because its passphrase is not known here; disconnect it first, or name another interface",
        ),
        (
            RadioError::Busy {
                doing: doing(),
                name: name(),
            },
            "scanning on wlan0 failed because the radio is busy; try again in a few seconds",
        ),
        (
            RadioError::ScanAborted { name: name() },
            "the driver gave up the scan on wlan0; try again in a few seconds",
        ),
        (
            RadioError::ScanTimeout {
                name: name(),
                seconds: 9,
            },
            "the scan on wlan0 did not end within 9 s; try again, with a longer --timeout",
        ),
        (
            RadioError::NotOpen {
                ssid: "Maple".to_owned(),
            },
            "\"Maple\" is not open, and octopin itself joins only open networks; join it with this computer's own settings, and give the printer's address there",
        ),
        (
            RadioError::NotLetIn {
                ssid: "Maple".to_owned(),
            },
            "\"Maple\" did not let this computer in; bring the two closer together, see that the printer still shows that network, and try again",
        ),
        (
            RadioError::Journal {
                name: name(),
                path: "/j".to_owned(),
                source: denied(),
            },
            "the state of wlan0 could not be kept in /j, so nothing was changed: permission denied; make that directory writable, or set XDG_STATE_HOME",
        ),
    ]);
}

#[test]
fn errors_of_managers_are_told_in_every_language() {
    let manager = Manager::Iwd;
    let why = || msg!("link-key-in-keyring");
    check([
        (
            ManagerError::Nobody { name: name() },
            "no program manages wlan0 (neither NetworkManager nor iwd nor wpa_supplicant); start the one that this computer uses, or do without it",
        ),
        (
            ManagerError::OutOfReach {
                name: name(),
                manager,
                why: msg!("link-not-on-dbus"),
            },
            "iwd manages wlan0 and cannot be asked: it is not on D-Bus; stop it with `systemctl stop iwd` (as root)",
        ),
        (
            ManagerError::NotAllowed {
                manager,
                doing: doing(),
                why: msg!("link-closed-socket"),
            },
            "iwd does not let this user do that (scanning: its control socket is not open to this user); run as root, or as the user who is logged in at this computer",
        ),
        (
            ManagerError::WillNotRelease {
                name: name(),
                manager,
                why: msg!("link-still-has-it", seconds = 9),
            },
            "iwd does not let go of wlan0: it still has it after 9 s; stop it with `systemctl stop iwd` (as root)",
        ),
        (
            ManagerError::NotConnected { name: name() },
            "wlan0 is not connected to a network, so it is not known which one is meant; name it with --ssid",
        ),
        (
            ManagerError::UnknownNetwork {
                manager,
                ssid: ssid(),
            },
            "iwd has no settings for the network \"Maple \\\"7\\\"\"; give its passphrase with --passphrase -",
        ),
        (
            ManagerError::NoPassphrase {
                manager,
                ssid: ssid(),
                why: why(),
            },
            "the passphrase of \"Maple \\\"7\\\"\" cannot be had from iwd: it keeps none itself; the desktop's keyring may have it; give it with --passphrase -",
        ),
        (
            ManagerError::NotJoined {
                manager,
                ssid: ssid(),
                why: msg!("link-not-seen"),
                next: Box::new(msg!("link-advice-nearer")),
            },
            "iwd did not join \"Maple \\\"7\\\"\": it does not see the network; go nearer to the access point, and try again",
        ),
        (
            ManagerError::Late {
                manager,
                doing: doing(),
                seconds: 9,
            },
            "iwd did not end scanning within 9 s; look at its log, and try again",
        ),
        (
            ManagerError::Failed {
                manager,
                doing: doing(),
                why: Message::verbatim("no"),
            },
            "iwd failed at scanning: no; look at its log, and try again",
        ),
    ]);
    for security in [
        Security::Wpa3,
        Security::Enterprise,
        Security::Owe,
        Security::Wep,
        Security::Unknown,
    ] {
        let error = ManagerError::Unsuitable {
            ssid: ssid(),
            security,
        };
        assert_eq!(error.told().untold(), []);
        assert!(error.told().next().is_some(), "{error}");
        assert!(
            error
                .to_string()
                .starts_with("the network \"Maple \\\"7\\\"\" ")
        );
    }
}

#[test]
fn errors_of_wps_over_upnp_are_told_in_every_language() {
    let host = || "192.0.2.1".to_owned();
    let refused = |action| ControlError::Fault {
        host: host(),
        action,
        fault: Fault::of_code(501),
    };
    check([
        (
            ControlError::NotWps {
                at: "http://a/".to_owned(),
                problem: msg!("link-upnp-no-device"),
            },
            "http://a/ describes no router that takes WPS over UPnP: there is no WFADevice in it; check the address, or use another way to this router",
        ),
        (
            refused("GetDeviceInfo"),
            "192.0.2.1 refused GetDeviceInfo: error 501 (Action Failed); it may have no PIN of its own; see its settings page",
        ),
        (
            refused("SetSelectedRegistrar"),
            "192.0.2.1 refused SetSelectedRegistrar: error 501 (Action Failed); restart the router and try again",
        ),
        (
            refused("PutMessage"),
            "192.0.2.1 refused PutMessage: error 501 (Action Failed); start WPS on both sides again",
        ),
        (
            ControlError::Strange {
                host: host(),
                action: "GetDeviceInfo",
                problem: msg!("link-upnp-no-message"),
            },
            "192.0.2.1 gave an answer to GetDeviceInfo that cannot be read: it has no message; restart the router, and update its firmware",
        ),
        (
            ControlError::NoEvents { host: host() },
            "192.0.2.1 tells nothing of devices (its description has no eventSubURL); use its button or its settings page",
        ),
        (
            ControlError::Listen {
                host: host(),
                source: denied(),
            },
            "this computer cannot listen for what 192.0.2.1 tells (permission denied); check that it is on the same network as the router",
        ),
        (
            ControlError::Overlap(wsc::ap::Overlap),
            "more than one device was in push-button mode within the last two minutes; wait two minutes without pressing any button",
        ),
        (
            ControlError::Nobody,
            "there is no router to do this at; it went away, so wait until it is back",
        ),
        (
            ControlError::NoNetwork,
            "the settings of the network are not known here; give its name and passphrase, or the router's own PIN to learn them",
        ),
    ]);
    let ours = Ipv4Addr::new(192, 0, 2, 9);
    check([
        (
            ServeError::NoAddress(IpAddr::V4(ours)),
            "192.0.2.9 is no IPv4 address of this computer; give an interface that has one, up and running",
        ),
        (
            ServeError::Group(ours, denied()),
            "the UPnP group cannot be joined on 192.0.2.9: permission denied; the interface has to be up and to have multicast",
        ),
        (
            ServeError::Listen(SocketAddr::from((ours, 80)), denied()),
            "the address 192.0.2.9:80 cannot be listened on: permission denied",
        ),
    ]);
    check([
        (RequestError::Action, "there is no such action"),
        (
            RequestError::Argument("NewMessage"),
            "the argument NewMessage is missing or cannot be read",
        ),
    ]);
}
