//! What an answer says of the router that gave it: one pure function for each question.
//!
//! An answer of another shape says nothing; none is an error, for most routers have most of these
//! documents not. What an interface tells of its own device is sure; what a web page has in its title
//! is what somebody wrote there.

use lan::http::Response;
use lan::{upnp, xml};
use serde_json::Value;

use super::{Field, Said, What, tidy, uuid};
use crate::evidence::Confidence::{self, High, Medium};
use crate::guide::router::Clue;

/// A judge.
pub(super) type Judge = fn(&Response) -> Vec<Said>;

/// The most elements of a document of HNAP.
const MAX_NODES: u32 = 3000;

/// Where a registrar from outside is let in.
const WFA_DEVICE: &str = "urn:schemas-wifialliance-org:device:WFADevice:1";

/// Gathers what is said.
#[derive(Default)]
struct Statement(Vec<Said>);

impl Statement {
    fn is(&mut self, field: Field, text: Option<&str>, confidence: Confidence) {
        if let Some(text) = text.and_then(tidy) {
            self.0.push(Said {
                what: What::Is(field, text),
                confidence,
            });
        }
    }

    fn clue(&mut self, clue: Clue, text: &str) {
        if let Some(text) = tidy(text) {
            self.0.push(Said {
                what: What::Clue(clue, text),
                confidence: High,
            });
        }
    }

    fn speaks(&mut self, scheme: &'static str, confidence: Confidence) {
        self.0.push(Said {
            what: What::Speaks(scheme, None),
            confidence,
        });
    }
}

/// A JSON object; `None` for everything else.
fn json(response: &Response) -> Option<Value> {
    let value: Value = serde_json::from_slice(&response.body).ok()?;
    value.is_object().then_some(value)
}

/// A text in a JSON document.
fn at<'a>(value: &'a Value, pointer: &str) -> Option<&'a str> {
    value.pointer(pointer)?.as_str()
}

/// The description of a FRITZ!Box: a UPnP description with the version of its firmware.
pub(super) fn tr064(response: &Response) -> Vec<Said> {
    let mut said = Statement(description(response));
    let Ok(text) = xml::text(&response.body, upnp::MAX_DESCRIPTION) else {
        return said.0;
    };
    let Ok(document) = xml::document(&text, MAX_NODES) else {
        return said.0;
    };
    let root = document.root_element();
    let version = xml::child(root, "systemVersion").and_then(|node| xml::child(node, "Display"));
    let version = version.map(xml::content);
    said.is(Field::Firmware, version.as_deref(), High);
    let tr064 = |node: roxmltree::Node<'_, '_>| {
        let text = node.text().unwrap_or_default();
        node.tag_name().name() == "serviceType" && text.contains("dslforum-org:service:")
    };
    if document.descendants().any(tr064) {
        // Others than AVM have TR-064 too, and none of AVM's actions for WPS.
        let avm = said.0.iter().any(
            |said| matches!(&said.what, What::Is(Field::Maker, maker) if maker.contains("AVM")),
        );
        if avm {
            said.speaks("fritz", High);
        }
    }
    said.0
}

/// A UPnP description, of a gateway or of WFADevice.
pub(super) fn description(response: &Response) -> Vec<Said> {
    let mut said = Statement::default();
    if response.status != 200 {
        return said.0;
    }
    let Ok(devices) = upnp::read(&response.body, &response.url) else {
        return said.0;
    };
    let registrar = upnp::find(&devices, WFA_DEVICE);
    // The root device is the box, those inside it are its parts.
    if let Some(root) = devices.first() {
        said.is(Field::Maker, Some(&root.maker), High);
        said.is(Field::Model, Some(&root.model), High);
        said.is(Field::Name, Some(&root.name), High);
        for text in [&root.name, &root.device_type, &root.model_number] {
            said.clue(Clue::Upnp, text);
        }
    }
    if let Some(registrar) = registrar {
        let uuid = uuid(&registrar.udn).map(|uuid| uuid.to_string());
        said.is(Field::Uuid, uuid.as_deref(), High);
        said.0.push(Said {
            what: What::Speaks("upnp", Some(format!("upnp:{}", response.url))),
            confidence: High,
        });
    }
    said.0
}

/// Linksys: the answer to `GetDeviceInfo`, or JNAP's own error.
pub(super) fn jnap(response: &Response) -> Vec<Said> {
    let mut said = Statement::default();
    let Some(answer) = json(response) else {
        return said.0;
    };
    let Some(result) = at(&answer, "/result") else {
        return said.0;
    };
    // An error of JNAP has a name of this form, such as `_ErrorUnauthorized`.
    if result != "OK" && !result.starts_with("_Error") && !result.starts_with("Error") {
        return said.0;
    }
    for (field, key) in [
        (Field::Maker, "/output/manufacturer"),
        (Field::Model, "/output/modelNumber"),
        (Field::Firmware, "/output/firmwareVersion"),
        (Field::Name, "/output/description"),
    ] {
        said.is(field, at(&answer, key), High);
    }
    said.speaks("jnap", High);
    said.0
}

/// Freebox: what every program asks first.
pub(super) fn freebox(response: &Response) -> Vec<Said> {
    let mut said = Statement::default();
    let Some(answer) = json(response) else {
        return said.0;
    };
    if at(&answer, "/api_version").is_none() || at(&answer, "/api_base_url").is_none() {
        return said.0;
    }
    let model = at(&answer, "/box_model_name").or_else(|| at(&answer, "/device_type"));
    said.is(Field::Maker, Some("Freebox"), High);
    said.is(Field::Model, model, High);
    said.is(Field::Name, at(&answer, "/device_name"), High);
    said.speaks("freebox", High);
    said.0
}

/// Keenetic: the challenge of its login. The realm is the name of the model as a rule.
pub(super) fn keenetic(response: &Response) -> Vec<Said> {
    let mut said = Statement::default();
    let realm = response.header("x-ndm-realm");
    if response.header("x-ndm-challenge").is_none() || realm.is_none() {
        return said.0;
    }
    said.is(Field::Maker, Some("Keenetic"), High);
    said.is(Field::Model, realm, Medium);
    said.speaks("keenetic", High);
    said.0
}

/// D-Link and others: the description that HNAP gives to everybody.
pub(super) fn hnap(response: &Response) -> Vec<Said> {
    let mut said = Statement::default();
    let Ok(text) = xml::text(&response.body, upnp::MAX_DESCRIPTION) else {
        return said.0;
    };
    let Ok(document) = xml::document(&text, MAX_NODES) else {
        return said.0;
    };
    let element = |name: &str| {
        let mut all = document.descendants();
        all.find(|node| node.is_element() && node.tag_name().name() == name)
    };
    if element("GetDeviceSettingsResponse").is_none() {
        return said.0;
    }
    for (field, name) in [
        (Field::Maker, "VendorName"),
        (Field::Model, "ModelName"),
        (Field::Firmware, "FirmwareVersion"),
        (Field::Name, "DeviceName"),
    ] {
        let text = element(name).map(xml::content);
        said.is(field, text.as_deref(), High);
    }
    said.0
}

/// Netgear: lines of `Name=value`, given to its own programs.
pub(super) fn netgear(response: &Response) -> Vec<Said> {
    let mut said = Statement::default();
    let text = response.text();
    let value = |name: &str| {
        let mut lines = text.lines();
        lines.find_map(|line| line.trim().strip_prefix(name)?.strip_prefix('='))
    };
    let (Some(model), Some(firmware)) = (value("Model"), value("Firmware")) else {
        return said.0;
    };
    if response.status == 200 {
        said.is(Field::Maker, Some("NETGEAR"), High);
        said.is(Field::Model, Some(model), High);
        said.is(Field::Firmware, Some(firmware), High);
    }
    said.0
}

/// OpenWrt: the objects of the session, or an error, of JSON-RPC.
pub(super) fn ubus(response: &Response) -> Vec<Said> {
    let mut said = Statement::default();
    let Some(answer) = json(response) else {
        return said.0;
    };
    let rpc = at(&answer, "/jsonrpc") == Some("2.0");
    let known = answer.get("result").is_some() || answer.pointer("/error/code").is_some();
    if rpc && known {
        said.speaks("openwrt", High);
        // Boxes of other names are made from OpenWrt and keep its interface.
        said.is(Field::Maker, Some("OpenWrt"), Medium);
    }
    said.0
}

/// MikroTik: the error of REST for somebody without a login.
pub(super) fn router_os(response: &Response) -> Vec<Said> {
    let mut said = Statement::default();
    let Some(answer) = json(response) else {
        return said.0;
    };
    let same = answer.get("error").and_then(Value::as_u64) == Some(response.status.into());
    if response.status == 401 && same && at(&answer, "/message").is_some() {
        said.is(Field::Maker, Some("MikroTik"), Medium);
        said.speaks("mikrotik", Medium);
    }
    said.0
}

/// A text on a login page that tells whose it is: what it says, the maker's name, and the driver.
type Mark = (&'static str, &'static str, Option<&'static str>);

/// Such texts, in small letters. They are looked for in the first part of the page.
const MARKS: &[Mark] = &[
    ("main_login.asp", "ASUS", Some("asus")),
    ("tplinkwifi.net", "TP-Link", Some("tplink")),
    ("tplinkcloud", "TP-Link", Some("tplink")),
    ("luci - lua configuration interface", "OpenWrt", None),
    ("/cgi-bin/luci", "OpenWrt", None),
    ("routeros", "MikroTik", Some("mikrotik")),
    ("fritz!box", "AVM", None),
    ("routerlogin.net", "NETGEAR", None),
    ("my.keenetic.net", "Keenetic", None),
];

/// How a title begins, in small letters, where that is the maker's name.
const TITLES: &[Mark] = &[
    ("asus", "ASUS", Some("asus")),
    ("tp-link", "TP-Link", Some("tplink")),
    ("archer", "TP-Link", Some("tplink")),
    ("tl-w", "TP-Link", None),
    ("netgear", "NETGEAR", None),
    ("d-link", "D-Link", None),
    ("linksys", "Linksys", None),
    ("keenetic", "Keenetic", None),
    ("zyxel", "Zyxel", None),
    ("freebox", "Freebox", None),
    ("fritz!box", "AVM", None),
    ("speedport", "Telekom", None),
    ("livebox", "Orange", None),
    ("bbox", "Bouygues", None),
];

/// How much of a page is looked at, in characters.
const PAGE: usize = 20_000;

/// The page that a browser shows: its title, its `Server` header, and the marks of makers.
pub(super) fn page(response: &Response) -> Vec<Said> {
    let mut said = Statement::default();
    for (name, value) in &response.headers {
        if name == "server" {
            said.clue(Clue::Server, value);
        }
    }
    let text: String = response.text().chars().take(PAGE).collect();
    let small = text.to_ascii_lowercase();
    let title = title(&text, &small);
    if let Some(title) = &title {
        said.is(Field::Name, Some(title), Confidence::Low);
        said.clue(Clue::Upnp, title);
    }
    let begin = title.unwrap_or_default().to_ascii_lowercase();
    let titled = TITLES.iter().find(|mark| begin.starts_with(mark.0));
    let marked = MARKS.iter().find(|mark| small.contains(mark.0));
    for (_, maker, scheme) in [titled, marked].into_iter().flatten() {
        said.is(Field::Maker, Some(maker), Medium);
        if let Some(scheme) = scheme {
            said.speaks(scheme, Medium);
        }
    }
    if begin.contains("routeros") || small.contains("routeros v") {
        said.is(Field::Firmware, router_os_version(&text).as_deref(), Medium);
    }
    said.0
}

/// What stands between `<title>` and `</title>`. Both texts have the same octets but for case.
fn title(text: &str, small: &str) -> Option<String> {
    let from = small.find("<title")?;
    let open = from + small.get(from..)?.find('>')? + 1;
    let length = small.get(open..)?.find("</title")?;
    let title = text.get(open..open.checked_add(length)?)?;
    tidy(&title.replace("&nbsp;", " ").replace("&amp;", "&"))
}

/// `RouterOS v6.49.6` on the page of RouterOS.
fn router_os_version(text: &str) -> Option<String> {
    let (_, after) = text.split_once("RouterOS v")?;
    let number: String = after
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '.')
        .take(20)
        .collect();
    (!number.is_empty()).then(|| format!("RouterOS {number}"))
}
