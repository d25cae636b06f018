//! What an Asus router's page answers, as values. No I/O here.
//!
//! `WPS_info.xml` has a list `wps` of thirteen texts, called `wps_info`, or `wps_info0` and
//! `wps_info1` where WPS works on several bands together. Their order is the web server's (its
//! published source numbers them): status, configured, name, authentication, encryption, index of the
//! key, passphrase, the router's PIN, passphrase again, whether WPS is on, the way (1 PIN, 2 button),
//! the setting of authentication, the band.

use lan::xml;
use link::nl80211::{Band, Pmf, Security};
use serde_json::{Map, Value};
use text::msg;
use wsc::pin::RouterPin;
use zeroize::Zeroizing;

use crate::router::poll::Phase;
use crate::router::state::{Accepts, Active, Identity, RouterNetwork, Station, WpsState};
use crate::router::web::sendable;

/// The largest `WPS_info.xml` that is read, in octets.
const MAX_INFO: usize = 64 * 1024;
/// The most elements and texts in it.
const MAX_NODES: u32 = 1000;
/// The most devices that are listed.
const STATIONS_MAX: usize = 1024;

/// The radios: the number in the names of their settings, and their band.
const RADIOS: [(usize, Band); 4] = [
    (0, Band::Ghz2_4),
    (1, Band::Ghz5),
    (2, Band::Ghz5),
    (3, Band::Ghz6),
];

/// The settings of a radio that are asked for. None of them is a secret.
const OF_RADIO: [&str; 9] = [
    "ssid",
    "hwaddr",
    "radio",
    "channel",
    "closed",
    "auth_mode_x",
    "mfp",
    "macmode",
    "ap_isolate",
];

/// The settings that say on which bands WPS works: what the form calls them, and their own names.
const OF_BANDS: [(&str, &str); 3] = [
    ("wps_band", "wps_band_x"),
    ("wps_dualband", "wps_dualband"),
    ("wps_multiband", "wps_multiband"),
];

/// The names of all settings that are asked for.
pub fn names() -> Vec<String> {
    let own = ["productid", "firmver", "buildno", "extendno", "wps_enable"];
    let bands = OF_BANDS.iter().map(|(_, name)| *name);
    let mut names: Vec<String> = own.into_iter().chain(bands).map(str::to_owned).collect();
    for (number, _) in RADIOS {
        names.extend(OF_RADIO.iter().map(|name| format!("wl{number}_{name}")));
    }
    names
}

/// Whether WPS is set to be on.
pub fn enabled(settings: &Map<String, Value>) -> Option<bool> {
    flag(settings, "wps_enable")
}

/// The settings of the bands, as the form sends them back.
pub fn bands(settings: &Map<String, Value>) -> Vec<(&'static str, String)> {
    let value = |name| text(settings, name).map(str::to_owned);
    OF_BANDS
        .iter()
        .filter_map(|(field, name)| Some((*field, value(name)?)))
        .collect()
}

/// Who it is.
pub fn identity(settings: &Map<String, Value>) -> Identity {
    let parts = ["firmver", "buildno", "extendno"];
    let parts: Vec<&str> = parts
        .iter()
        .filter_map(|name| text(settings, name))
        .collect();
    Identity {
        maker: None,
        model: text(settings, "productid").map(str::to_owned),
        firmware: (!parts.is_empty()).then(|| parts.join(".")),
        uuid: None,
    }
}

/// The networks, with what is known of the WPS of each.
pub fn networks(settings: &Map<String, Value>, info: &[Info]) -> Vec<RouterNetwork> {
    RADIOS
        .iter()
        .filter_map(|(number, band)| network(settings, info, *number, *band))
        .collect()
}

fn network(
    settings: &Map<String, Value>,
    info: &[Info],
    number: usize,
    band: Band,
) -> Option<RouterNetwork> {
    let name = |what: &str| format!("wl{number}_{what}");
    let word = |what: &str| text(settings, &name(what));
    if flag(settings, &name("radio")) == Some(false) {
        return None;
    }
    let wps = match info.iter().find(|info| info.band == Some(number)) {
        Some(info) => info.wps(),
        // WPS that is off is off on every band.
        None => WpsState {
            on: enabled(settings).filter(|on| !on),
            ..WpsState::default()
        },
    };
    Some(RouterNetwork {
        handle: format!("wl{number}"),
        ssid: Some(word("ssid")?.to_owned()),
        bssid: word("hwaddr").and_then(|mac| mac.parse().ok()),
        band: Some(band),
        channel: word("channel")
            .and_then(|channel| channel.parse().ok())
            .filter(|channel| *channel != 0),
        security: word("auth_mode_x").map(security),
        pmf: word("mfp").and_then(|mfp| match mfp {
            "0" => Some(Pmf::None),
            "1" => Some(Pmf::Capable),
            "2" => Some(Pmf::Required),
            _ => None,
        }),
        hidden: flag(settings, &name("closed")),
        mac_filter: word("macmode").and_then(|mode| match mode {
            "disabled" => Some(false),
            "allow" => Some(true),
            // A list of those who are kept out keeps nobody out whom it does not name.
            _ => None,
        }),
        isolation: flag(settings, &name("ap_isolate")),
        wps,
        ..RouterNetwork::default()
    })
}

fn security(mode: &str) -> Security {
    match mode {
        "open" => Security::Open,
        "owe" => Security::Owe,
        "shared" => Security::Wep,
        "psk" => Security::Wpa,
        "psk2" => Security::Wpa2,
        "pskpsk2" => Security::WpaWpa2,
        "psk2sae" => Security::Wpa2Wpa3,
        "sae" => Security::Wpa3,
        "wpa" | "wpa2" | "wpawpa2" | "wpa3" | "wpa2wpa3" | "suite-b" | "radius" => {
            Security::Enterprise
        }
        _ => Security::Unknown,
    }
}

/// What `WPS_info.xml` says of a band.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Info {
    /// The number of the radio.
    pub band: Option<usize>,
    /// The router's words for how a run is.
    pub status: String,
    /// Whether WPS is on.
    pub on: Option<bool>,
    /// Whether the network's settings were made by its owner.
    pub configured: Option<bool>,
    /// What a run is started with.
    pub way: Option<Active>,
    /// The router's own PIN.
    pub router_pin: Option<RouterPin>,
}

impl Info {
    fn wps(&self) -> WpsState {
        WpsState {
            on: self.on,
            configured: self.configured,
            locked: None,
            active: match phase_of(&self.status) {
                Some(Phase::Waiting) => self.way,
                Some(Phase::Overlap) => Some(Active::Overlap),
                Some(_) => Some(Active::No),
                None => None,
            },
            accepts: Accepts {
                device_pin: self.on,
                router_pin: self.on.map(|on| on && self.router_pin.is_some()),
                button: self.on,
            },
        }
    }
}

/// Reads `WPS_info.xml`.
///
/// # Errors
/// What is wrong with it, in words that have nothing of what it says.
pub fn info(content: &str) -> Result<Vec<Info>, text::Value> {
    let text =
        xml::text(content.as_bytes(), MAX_INFO).map_err(|error| text::Value::from(&error))?;
    let text = Zeroizing::new(text);
    let document = xml::document(&text, MAX_NODES).map_err(|_| msg!("device-info-no-xml"))?;
    let root = document.root_element();
    if root.tag_name().name() != "wps" {
        return Err(msg!("device-info-other").into());
    }
    let mut found = Vec::new();
    for (name, band) in [
        ("wps_info", None),
        ("wps_info0", Some(0)),
        ("wps_info1", Some(1)),
    ] {
        let lines: Vec<Zeroizing<String>> = root
            .children()
            .filter(|node| node.is_element() && node.tag_name().name() == name)
            .map(|node| Zeroizing::new(xml::content(node)))
            .collect();
        if lines.is_empty() {
            continue;
        }
        let line = |at: usize| lines.get(at).map(|line| line.as_str()).unwrap_or_default();
        found.push(Info {
            band: band.or_else(|| line(12).parse().ok().filter(|band| *band < RADIOS.len())),
            status: line(0).chars().take(120).collect(),
            on: match line(9) {
                "1" => Some(true),
                "0" => Some(false),
                _ => None,
            },
            configured: match line(1) {
                "Yes" => Some(true),
                "No" => Some(false),
                _ => None,
            },
            way: match line(10) {
                "1" => Some(Active::Pin),
                "2" => Some(Active::Button),
                _ => None,
            },
            router_pin: RouterPin::parse(line(7)).ok(),
        });
    }
    if found.is_empty() {
        return Err(msg!("device-info-nothing").into());
    }
    Ok(found)
}

/// How far a run is: what is furthest on any band.
pub fn phase(info: &[Info]) -> Option<Phase> {
    let phases: Vec<Phase> = info
        .iter()
        .filter_map(|info| phase_of(&info.status))
        .collect();
    let order = [
        Phase::Enrolled(None),
        Phase::Overlap,
        Phase::Waiting,
        Phase::Failed,
        Phase::WindowOver,
        Phase::Idle,
    ];
    order.into_iter().find(|phase| phases.contains(phase))
}

/// What the words of a run mean. Those of the makers of radio chips differ; the first words that fit
/// are taken.
fn phase_of(status: &str) -> Option<Phase> {
    const WORDS: [(&str, Phase); 14] = [
        ("Success", Phase::Enrolled(None)),
        ("Configured", Phase::Enrolled(None)),
        ("Start WPS Process", Phase::Waiting),
        ("Fail due to WPS session overlap", Phase::Overlap),
        ("Fail due to PBC session overlap", Phase::Overlap),
        ("Fail due to WPS time out", Phase::WindowOver),
        ("Fail", Phase::Failed),
        ("WPS Fail", Phase::Failed),
        ("Received", Phase::Waiting),
        ("Receive", Phase::Waiting),
        ("Send", Phase::Waiting),
        ("Idle", Phase::Idle),
        ("Not used", Phase::Idle),
        ("initialization", Phase::Idle),
    ];
    let found = WORDS.iter().find(|(words, _)| status.starts_with(words));
    found.map(|(_, phase)| *phase)
}

/// Why a login did not work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoginError {
    /// User or password are wrong.
    Wrong {
        /// One more wrong try closes the login.
        last_warning: bool,
    },
    /// Too many were wrong.
    Locked {
        /// For so long, in seconds.
        seconds: Option<u32>,
    },
    /// Somebody else is logged in.
    Taken,
    /// The letters of a picture are wanted.
    Captcha,
    /// Another number.
    Other(u32),
}

/// What the login answered: the name of a session, or why there is none; `None` where it is neither.
pub fn login(content: &str) -> Option<Result<Zeroizing<String>, LoginError>> {
    if let Some(token) = field(content, "asus_token").filter(|token| sendable(token)) {
        return Some(Ok(Zeroizing::new(token.to_owned())));
    }
    let number: u32 = field(content, "error_status")?.parse().ok()?;
    Some(Err(match number {
        3 => LoginError::Wrong {
            last_warning: field(content, "last_time_lock_warning") == Some("1"),
        },
        7 => LoginError::Locked {
            seconds: field(content, "remaining_lock_time").and_then(|text| text.parse().ok()),
        },
        9 => LoginError::Taken,
        10 => LoginError::Captcha,
        number => LoginError::Other(number),
    }))
}

/// Whether an answer says that there is no session.
pub fn no_session(content: &str) -> bool {
    let page = content.contains("Main_Login.asp");
    page || field(content, "error_status").is_some_and(|number| matches!(number, "1" | "2" | "8"))
}

/// The value of a field in text that is nearly JSON: some versions close the braces too early.
fn field<'a>(content: &'a str, name: &str) -> Option<&'a str> {
    let start = content.get(..4096).unwrap_or(content);
    let (_, rest) = start.split_once(&format!("\"{name}\""))?;
    let rest = rest.trim_start().strip_prefix(':')?.trim_start();
    match rest.strip_prefix('"') {
        Some(rest) => rest.split_once('"').map(|(value, _)| value),
        None => rest
            .split([',', '}', '\n', ' '])
            .next()
            .filter(|value| !value.is_empty()),
    }
}

/// The devices in its networks, of `get_clientlist`; `None` where there is no such list.
pub fn stations(value: &Value) -> Option<Vec<Station>> {
    let list = value.get("get_clientlist")?.as_object()?;
    let read = |one: &Value| {
        let word = |name: &str| one.get(name).and_then(Value::as_str);
        // 0 is a cable.
        let radio: usize = word("isWL")?.parse().ok().filter(|radio| *radio > 0)?;
        if word("isOnline") == Some("0") {
            return None;
        }
        Some(Station {
            mac: word("mac")?.parse().ok()?,
            network: format!("wl{}", radio - 1),
            signal_dbm: word("rssi")
                .and_then(|rssi| rssi.parse().ok())
                .filter(|dbm: &i32| *dbm < 0),
            wps_name: None,
            pmf: None,
        })
    };
    Some(list.values().filter_map(read).take(STATIONS_MAX).collect())
}

fn text<'a>(settings: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    let text = settings.get(name)?.as_str()?;
    (!text.is_empty() && text.len() <= 256).then_some(text)
}

fn flag(settings: &Map<String, Value>, name: &str) -> Option<bool> {
    match text(settings, name)? {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document(name: &str, status: &str, on: &str, band: &str) -> String {
        let lines = [
            status,
            "Yes",
            "home",
            "WPA2-Personal",
            "AES",
            "1",
            "correct horse",
            "12345670",
            "correct horse",
            on,
            "2",
            "psk2",
            band,
        ];
        let lines = lines
            .map(|line| format!("<{name}>{line}</{name}>\n"))
            .concat();
        format!("<wps>\n{lines}</wps>")
    }

    #[test]
    fn the_thirteen_lines_are_read_without_the_passphrase() {
        let found = info(&document("wps_info", "Idle", "1", "1")).expect("read");
        let [one] = found.as_slice() else {
            panic!("{found:?}");
        };
        assert_eq!(
            (one.band, one.on, one.configured),
            (Some(1), Some(true), Some(true))
        );
        assert_eq!(one.way, Some(Active::Button));
        assert_eq!(
            one.router_pin.as_ref().map(RouterPin::expose_secret),
            Some("12345670")
        );
        let shown = format!("{found:?}");
        assert!(
            !shown.contains("horse") && !shown.contains("1234"),
            "{shown}"
        );
        let several = document("wps_info1", "Start WPS Process", "1", "0");
        assert_eq!(info(&several).expect("read")[0].band, Some(1));
    }

    #[test]
    fn what_is_no_such_document_is_refused() {
        for bad in [
            "",
            "<html>",
            "<wps/>",
            "<other><wps_info>x</wps_info></other>",
        ] {
            assert!(info(bad).is_err(), "{bad}");
        }
        let bomb = "<!DOCTYPE wps [<!ENTITY a \"b\">]><wps><wps_info>&a;</wps_info></wps>";
        assert!(info(bomb).is_err());
        assert!(info(&"<wps>".repeat(5000)).is_err());
        // Fewer lines than thirteen: what is missing stays unknown.
        let short = info("<wps><wps_info>Idle</wps_info></wps>").expect("read");
        assert_eq!((short[0].on, short[0].band), (None, None));
    }

    #[test]
    fn each_word_for_a_run_has_its_phase() {
        for (words, expected) in [
            ("Idle", Some(Phase::Idle)),
            ("Not used", Some(Phase::Idle)),
            ("Start WPS Process", Some(Phase::Waiting)),
            ("Received M3", Some(Phase::Waiting)),
            ("Send M2D", Some(Phase::Waiting)),
            ("Success", Some(Phase::Enrolled(None))),
            (
                "Fail due to WPS message exchange error!",
                Some(Phase::Failed),
            ),
            ("Fail due to WPS time out!", Some(Phase::WindowOver)),
            ("Fail due to WPS session overlap!", Some(Phase::Overlap)),
            ("Fail due to PBC session overlap!", Some(Phase::Overlap)),
            ("5 GHz radio is not ready", None),
        ] {
            assert_eq!(phase_of(words), expected, "{words}");
        }
        let of = |words: &str| Info {
            status: words.to_owned(),
            ..Info::default()
        };
        assert_eq!(
            phase(&[of("Idle"), of("Success")]),
            Some(Phase::Enrolled(None))
        );
        assert_eq!(
            phase(&[of("Start WPS Process"), of("Idle")]),
            Some(Phase::Waiting)
        );
        assert_eq!(phase(&[]), None);
    }

    #[test]
    fn each_error_of_a_login_has_its_name() {
        let wrong = |last_warning| Some(Err(LoginError::Wrong { last_warning }));
        let locked = |seconds| Some(Err(LoginError::Locked { seconds }));
        for (content, expected) in [
            (
                "{\n\"error_status\":\"3\", \"captcha_on\":\"0\", \"last_time_lock_warning\":\"0\"\n}",
                wrong(false),
            ),
            (
                "{\"error_status\":\"3\", \"last_time_lock_warning\":\"1\"}",
                wrong(true),
            ),
            (
                "{\"error_status\":\"7\",\"remaining_lock_time\":\"287\"}",
                locked(Some(287)),
            ),
            // As some versions write it.
            (
                "{\n\"error_status\":\"7\"\n}\n,\"remaining_lock_time\":\"12\"",
                locked(Some(12)),
            ),
            ("{\"error_status\":7}", locked(None)),
            ("{\"error_status\":\"9\"}", Some(Err(LoginError::Taken))),
            ("{\"error_status\":\"10\"}", Some(Err(LoginError::Captcha))),
            ("{\"error_status\":\"4\"}", Some(Err(LoginError::Other(4)))),
            ("<html>", None),
            ("{\"asus_token\":\"a\\r\\nb c\"}", None),
        ] {
            assert_eq!(login(content), expected, "{content}");
        }
        let token = login("{\n\"asus_token\":\"Abc123\"\n}");
        assert_eq!(token, Some(Ok(Zeroizing::new("Abc123".to_owned()))));
    }

    #[test]
    fn an_answer_says_that_the_session_is_over() {
        assert!(no_session("{\"error_status\":\"2\"}"));
        assert!(no_session(
            "<script>top.location.href='/Main_Login.asp';</script>"
        ));
        assert!(!no_session("{\"wps_enable\":\"2\"}"));
        assert!(!no_session("{\"error_status\":\"200\"}"));
    }

    #[test]
    fn networks_are_put_together_of_settings_and_state() {
        let settings = json!({
            "productid": "RT-AX58U", "firmver": "3.0.0.4", "buildno": "388", "extendno": "",
            "wps_enable": "1", "wps_band_x": "0", "wps_multiband": "",
            "wl0_ssid": "home", "wl0_radio": "1", "wl0_channel": "6", "wl0_closed": "0",
            "wl0_auth_mode_x": "psk2", "wl0_hwaddr": "02:00:00:00:00:11", "wl0_mfp": "0",
            "wl0_macmode": "disabled", "wl0_ap_isolate": "0",
            "wl1_ssid": "home", "wl1_radio": "1", "wl1_channel": "0", "wl1_auth_mode_x": "psk2sae",
            "wl2_ssid": "off", "wl2_radio": "0",
        });
        let settings = settings.as_object().expect("an object");
        let info = info(&document("wps_info", "Start WPS Process", "1", "0")).expect("read");
        let found = networks(settings, &info);
        let [first, second] = found.as_slice() else {
            panic!("{found:?}");
        };
        assert_eq!(first.handle, "wl0");
        assert_eq!(
            (first.channel, first.security),
            (Some(6), Some(Security::Wpa2))
        );
        assert_eq!((first.pmf, first.hidden), (Some(Pmf::None), Some(false)));
        assert_eq!(
            (first.mac_filter, first.isolation),
            (Some(false), Some(false))
        );
        assert_eq!(first.wps.active, Some(Active::Button));
        assert_eq!(first.wps.accepts.router_pin, Some(true));
        // Nothing tells of the other band.
        assert_eq!((second.channel, second.wps.on), (None, None));
        assert_eq!(second.security, Some(Security::Wpa2Wpa3));
        assert_eq!(identity(settings).firmware.as_deref(), Some("3.0.0.4.388"));
        assert_eq!(bands(settings), [("wps_band", "0".to_owned())]);
    }

    #[test]
    fn devices_on_cables_are_none_of_the_wifi() {
        let value = json!({ "get_clientlist": {
            "maclist": ["02:00:00:00:00:05"],
            "02:00:00:00:00:05": {
                "mac": "02:00:00:00:00:05", "isWL": "2", "rssi": "-57", "isOnline": "1",
            },
            "02:00:00:00:00:06": { "mac": "02:00:00:00:00:06", "isWL": "0" },
            "02:00:00:00:00:07": { "mac": "02:00:00:00:00:07", "isWL": "1", "isOnline": "0" },
        }});
        let found = stations(&value).expect("a list");
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].network.as_str(), found[0].signal_dbm),
            ("wl1", Some(-57))
        );
        assert_eq!(stations(&json!({})), None);
    }
}
