use wsc::credential::Ssid;

use super::super::network::{Pmf, Security};
use super::*;

const BSSID: MacAddr = MacAddr([2, 0, 0, 0, 0, 9]);

fn association() -> Association {
    Association {
        interface: 3,
        name: "wlan0".into(),
        bssid: BSSID,
        port: Port::Control,
        early: VecDeque::new(),
    }
}

fn network(privacy: bool) -> Network {
    Network {
        bssid: BSSID,
        ssid: Ssid::new(b"home").unwrap(),
        hidden: false,
        frequency: 2437,
        signal_dbm: None,
        age: None,
        associated: false,
        privacy,
        security: Security::Wpa2,
        pmf: Some(Pmf::None),
        tkip_only: Some(false),
        dfs: None,
        wps: None,
    }
}

#[test]
fn it_has_the_wps_element_and_nothing_of_security_but_the_privacy_bit() {
    let attributes = association().attributes(&network(true), vec![0xdd, 0]);
    assert!(attributes.contains(&Nl80211Attr::Ie(vec![0xdd, 0])));
    assert!(attributes.contains(&Nl80211Attr::Privacy));
    assert!(attributes.contains(&Nl80211Attr::SocketOwner));
    assert!(attributes.contains(&Nl80211Attr::ControlPortOverNl80211));
    let secured = |one: &Nl80211Attr| {
        matches!(
            one,
            Nl80211Attr::WpaVersions(_)
                | Nl80211Attr::AkmSuites(_)
                | Nl80211Attr::CiphersPairwise(_)
                | Nl80211Attr::CipherGroup(_)
                | Nl80211Attr::UseMfp(_)
        )
    };
    assert!(!attributes.iter().any(secured));
    let open = association().attributes(&network(false), vec![]);
    assert!(!open.contains(&Nl80211Attr::Privacy));
}

#[test]
fn only_the_access_points_own_frames_are_heard() {
    let event = |command, mac| {
        Message::new(
            command,
            vec![
                Nl80211Attr::IfIndex(3),
                Nl80211Attr::Mac(mac),
                Nl80211Attr::Frame(vec![1, 0, 0, 0]),
            ],
        )
    };
    let heard = |event| association().eapol(&event);
    let frame = Nl80211Command::ControlPortFrame;
    assert_eq!(heard(event(frame, BSSID.0)), Some(vec![1, 0, 0, 0]));
    assert_eq!(heard(event(frame, [2; 6])), None);
    assert_eq!(heard(event(Nl80211Command::Frame, BSSID.0)), None);
}

#[test]
fn a_connection_succeeds_is_refused_or_is_not_answered() {
    let event = |attributes| Message::new(Nl80211Command::Connect, attributes);
    let status = |status| Nl80211Attr::StatusCode(status);
    assert_eq!(
        result(&event(vec![status(Ieee80211StatusCode::Success)])),
        Ok(())
    );
    assert_eq!(
        result(&event(vec![status(Ieee80211StatusCode::from(12))])),
        Err(Some(12))
    );
    assert_eq!(
        result(&event(vec![
            status(Ieee80211StatusCode::from(1)),
            flag(kind::TIMED_OUT),
        ])),
        Err(None)
    );
}
