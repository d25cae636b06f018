use serde_json::json;

use super::*;

// Recorded from routers, as their owners published them.

/// The login of an account without rights (kvj/hass_openwrt, issue 12, October 2022).
const LOGIN_WITHOUT_RIGHTS: &str = r#"{"jsonrpc":"2.0","id":1,"result":[0,{"ubus_rpc_session":"c95800fca267a2bf9d90c772ccfd458f","timeout":300,"expires":299,"acls":{"access-group":{"unauthenticated":["read"]},"ubus":{"luci":["getFeatures"],"session":["access","login"]}},"data":{"username":"hass"}}]}"#;

/// The login of one with all rights (openwrt.org, techref/ubus).
const LOGIN_WITH_RIGHTS: &str = r#"{"jsonrpc":"2.0","id":1,"result":[0,{"ubus_rpc_session":"c1ed6c7b025d0caca723a816fa61b668","timeout":300,"expires":299,"acls":{"access-group":{"superuser":["read","write"],"unauthenticated":["read"]},"ubus":{"*":["*"],"session":["access","login"]},"uci":{"*":["read","write"]}},"data":{"username":"root"}}]}"#;

/// A call without a right (openwrt/luci, issue 6169, OpenWrt 22.03.2).
const DENIED: &str =
    r#"{"jsonrpc":"2.0","id":null,"error":{"code":-32002,"message":"Access denied"}}"#;

/// `get_status` of an access point (README of OpenWrt's hostapd package).
const STATUS: &str = r#"{"status":"ENABLED","bssid":"b6:a7:b9:cb:ee:bc","ssid":"fb","freq":5260,"channel":52,"op_class":128,"beacon_interval":100,"phy":"wl5-lan","rrm":{"neighbor_report_tx":0},"wnm":{"bss_transition_query_rx":0,"bss_transition_request_tx":0,"bss_transition_response_rx":0},"airtime":{"time":259561738,"time_busy":2844249,"utilization":0},"dfs":{"cac_seconds":60,"cac_active":false,"cac_seconds_left":0}}"#;

/// `get_clients` of the same, shortened in the middle (README of OpenWrt's hostapd package).
const CLIENTS: &str = r#"{"freq":5260,"clients":{"68:2f:67:8b:98:ed":{"auth":true,"assoc":true,"authorized":true,"preauth":false,"wds":false,"wmm":true,"ht":true,"vht":true,"he":false,"wps":false,"mfp":true,"aid":3,"bytes":{"rx":1933667,"tx":746805},"signal":-50}}}"#;

/// `wps_status` of the same (README of OpenWrt's hostapd package).
const WPS_STATUS: &str = r#"{"pbc_status":"Disabled","last_wps_result":"None"}"#;

fn value(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn opened(text: &str) -> Result<Value, No> {
    open(text.as_bytes()).expect("an envelope")
}

#[test]
fn recorded_logins_give_a_session_and_its_rights() {
    let login = login(&opened(LOGIN_WITHOUT_RIGHTS).expect("data")).expect("a login");
    assert_eq!(login.session, "c95800fca267a2bf9d90c772ccfd458f");
    let may = |function| allows(login.rights.as_ref(), "ubus", "hostapd.wlan0", function);
    assert_eq!(may("wps_start"), Some(false));
    let rights = super::login(&opened(LOGIN_WITH_RIGHTS).expect("data")).and_then(|l| l.rights);
    let may = |scope, object, function| allows(rights.as_ref(), scope, object, function);
    assert_eq!(may("ubus", "hostapd.wlan0", "wps_start"), Some(true));
    assert_eq!(may("uci", "wireless", "write"), Some(true));
    assert_eq!(may("file", "/usr/sbin/hostapd_cli", "exec"), Some(false));
    assert_eq!(allows(None, "ubus", "x", "y"), None);
}

#[test]
fn a_recorded_access_point_is_described() {
    let mut network = RouterNetwork::default();
    status(&mut network, &value(STATUS));
    assert_eq!(network.ssid.as_deref(), Some("fb"));
    assert_eq!(network.bssid, "b6:a7:b9:cb:ee:bc".parse().ok());
    assert_eq!(
        (network.band, network.channel),
        (Some(Band::Ghz5), Some(52))
    );
    assert_eq!(network.waits_for_radar, Some(false));
    let stations = clients("wl5-fb", &value(CLIENTS));
    assert_eq!(
        stations,
        [Station {
            mac: "68:2f:67:8b:98:ed".parse().expect("an address"),
            network: "wl5-fb".to_owned(),
            signal_dbm: Some(-50),
            wps_name: None,
            pmf: Some(true),
        }]
    );
    assert_eq!(wps_status(&value(WPS_STATUS)), WpsStatus::default());
}

#[test]
fn refusals_have_their_codes() {
    assert_eq!(opened(DENIED), Err(No::Denied));
    for (code, expected) in CODES {
        let text = if code < 0 {
            json!({ "jsonrpc": "2.0", "id": 1, "error": { "code": code } })
        } else {
            json!({ "jsonrpc": "2.0", "id": 1, "result": [code] })
        };
        assert_eq!(opened(&text.to_string()), Err(expected));
    }
    assert_eq!(opened(r#"{"result":[77]}"#), Err(No::Other(77)));
    assert_eq!(opened(r#"{"result":[0]}"#), Ok(Value::Null));
    for strange in [
        "",
        "<html>",
        "[]",
        "{}",
        r#"{"result":[]}"#,
        r#"{"result":["x"]}"#,
    ] {
        assert!(open(strange.as_bytes()).is_err(), "{strange}");
    }
}

#[test]
fn a_run_is_told_with_its_device_and_its_reason() {
    let told = |text: &str| wps_status(&value(text));
    let status = told(
        r#"{"pbc_status":"Disabled","last_wps_result":"Success","peer_address":"02:00:00:00:00:05"}"#,
    );
    assert_eq!(status.last, Last::Success("02:00:00:00:00:05".parse().ok()));
    let status = told(
        r#"{"pbc_status":"Active","last_wps_result":"Failed","reason":"Authentication Failure","peer_address":"00:00:00:00:00:00"}"#,
    );
    assert_eq!(status.active(), Some(Active::Button));
    assert_eq!(
        status.last,
        Last::Failed(None, Some("Authentication Failure".to_owned()))
    );
    assert_eq!(told(r#"{"pbc_status":"Timed-out"}"#).button, Button::Over);
    assert_eq!(
        told(r#"{"pbc_status":"Overlap"}"#).active(),
        Some(Active::Overlap)
    );
    assert_eq!(told("[]"), WpsStatus::default());
}

#[test]
fn access_points_are_told_from_hostapd_itself() {
    let list = json!({
        "hostapd": { "config_add": {} },
        "hostapd.phy0-ap0": { "get_clients": {}, "wps_start": {} },
        "hostapd.phy1-ap0": { "get_clients": {} },
        "hostapd.--help": { "get_clients": {} },
        "hostapd.something": { "apsta_state": {} },
        "hostapd.broken": 7,
    });
    let found = access_points(&list);
    let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["phy0-ap0", "phy1-ap0"]);
    assert!(
        found
            .iter()
            .any(|(_, methods)| methods.contains("wps_start"))
    );
    assert_eq!(access_points(&Value::Null), []);
}

#[test]
fn patterns_of_rights_are_those_of_a_shell() {
    for (pattern, name, expected) in [
        ("*", "", true),
        ("hostapd.*", "hostapd.wlan0", true),
        ("hostapd.*", "hostapd", false),
        ("wps_?tart", "wps_start", true),
        ("*ap*0", "phy0-ap0", true),
        ("*ap*1", "phy0-ap0", false),
        ("exact", "exactly", false),
        ("", "", true),
    ] {
        assert_eq!(fits(pattern, name), expected, "{pattern} {name}");
    }
}

#[test]
fn every_encryption_has_its_security() {
    for (option, expected) in [
        ("none", Security::Open),
        ("psk2+ccmp", Security::Wpa2),
        ("psk-mixed+tkip+ccmp", Security::WpaWpa2),
        ("psk", Security::Wpa),
        ("sae", Security::Wpa3),
        ("sae-mixed", Security::Wpa2Wpa3),
        ("wpa2+aes", Security::Enterprise),
        ("wep-shared", Security::Wep),
        ("owe", Security::Owe),
        ("something", Security::Unknown),
    ] {
        assert_eq!(security(option), expected, "{option}");
    }
    assert_eq!(pmf(None, Security::Wpa2), Some(Pmf::None));
    assert_eq!(pmf(None, Security::Wpa3), Some(Pmf::Required));
    assert_eq!(pmf(Some("1"), Security::Wpa2), Some(Pmf::Capable));
    assert_eq!(pmf(Some("x"), Security::Wpa2), None);
}

#[test]
fn addresses_of_the_home_are_counted() {
    let dhcp = json!({ "values": {
        "wan": { ".type": "dhcp", "interface": "wan", "ignore": "1" },
        "lan": { ".type": "dhcp", "interface": "lan", "start": "100", "limit": "150" },
    }});
    assert_eq!(pool(&dhcp), Some(150));
    assert_eq!(leased(&json!({ "dhcp_leases": [{}, {}] })), Some(2));
    assert_eq!((pool(&Value::Null), leased(&json!({}))), (None, None));
}
