//! The Wi-Fi networks in reach.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

use link::nl80211::{Band, Network, Radio, RadioError, ScanRequest, Security, Wireless, by_router};
use serde_json::{Value, json};
use text::{Message, Tell, msg};
use wsc::ie::{ApInfo, Mode};

use crate::exit::Stop;
use crate::output::{Output, Tone, clean};

/// What the kernel remembers of earlier scans, which needs no privilege and no time.
pub(super) async fn remembered(wifi: Option<&str>) -> Vec<Network> {
    // A computer without Wi-Fi finds printers in other ways.
    job::gather::heard(wifi).await.unwrap_or_default()
}

/// Why a radio cannot be used. The text of the errors of `link` is "what happened; what to do".
pub(crate) fn refuse_radio(error: &RadioError) -> Stop {
    let explanation = error.told();
    let next = explanation
        .next()
        .unwrap_or_else(|| msg!("cmd-find-see-iw"));
    match error.code() {
        code @ "bad-interface" => Stop::usage(code, explanation, next),
        code => Stop::missing(code, explanation, next),
    }
}

/// What was found.
#[derive(Debug)]
pub(super) struct Found {
    radio: Radio,
    networks: Vec<Network>,
    /// Why these are what earlier scans found; `None` after a scan of this moment.
    stale: Option<RadioError>,
}

/// Scans for `timeout`, with the interface of this name or the first.
pub(super) async fn look(wifi: Option<&str>, timeout: Duration) -> Result<Found, RadioError> {
    let mut wireless = Wireless::open()?;
    let radio = wireless.radio(wifi).await?;
    radio.check_switched_on()?;
    let request = ScanRequest {
        timeout,
        ..ScanRequest::default()
    };
    let began = Instant::now();
    let mut scanned = wireless.scan(&radio, &request).await;
    // One scan misses one or the other; the kernel keeps what the first one found.
    if scanned.is_ok() && began.elapsed() * 2 < timeout {
        scanned = wireless.scan(&radio, &request).await;
    }
    let (mut networks, stale) = match scanned {
        Ok(networks) => (networks, None),
        Err(error) => match wireless.remembered(&radio).await {
            // With nothing to show, what stood in the way is the answer.
            Ok(networks) if !networks.is_empty() => (networks, Some(error)),
            _ => return Err(error),
        },
    };
    in_order(&mut networks);
    Ok(Found {
        radio,
        networks,
        stale,
    })
}

/// The strongest router first, with all its radios beside each other.
fn in_order(networks: &mut Vec<Network>) {
    let weakness = |network: &Network| network.signal_dbm.map_or(i32::MAX, i32::saturating_neg);
    networks.sort_by_key(weakness);
    *networks = by_router(networks).into_iter().flatten().cloned().collect();
}

impl Found {
    /// The networks, for the document.
    pub(super) fn networks(&self) -> Value {
        self.networks.iter().map(network).collect()
    }

    /// What they were heard with, for the document.
    pub(super) fn radio(&self) -> Value {
        json!({
            "interface": self.radio.name(),
            "mac": self.radio.interface.mac.to_string(),
            "country": self.radio.country,
            "manager": self.radio.manager.map(link::nl80211::Manager::name),
        })
    }

    /// Why these are what earlier scans found; `None` after a scan of this moment.
    pub(super) fn stale(&self) -> Option<&RadioError> {
        self.stale.as_ref()
    }

    /// The networks as they were heard.
    pub(super) fn heard(&self) -> &[Network] {
        &self.networks
    }

    pub(super) fn show(&self, out: &Output) {
        if self.networks.is_empty() {
            out.result(msg!("cmd-find-no-network", interface = self.radio.name()));
            return;
        }
        out.result(out.paint(Tone::Strong, &header().line().join("  ")));
        // The radios of one router have one letter.
        let mut letters = HashMap::new();
        for router in by_router(&self.networks) {
            if let [first, _, ..] = router.as_slice()
                && let Some(uuid) = first.uuid()
                && let Ok(number) = u8::try_from(letters.len())
                && number < 26
            {
                letters.insert(uuid, char::from(b'a' + number));
            }
        }
        for network in &self.networks {
            let letter = network.uuid().and_then(|uuid| letters.get(&uuid)).copied();
            let [name, channel, band, signal, security, wps] = row(network, letter).line();
            let tone = match network.wps().map(ApInfo::active_mode) {
                Some(Some(_)) => Tone::Good,
                Some(None) => Tone::Strong,
                None => Tone::Faint,
            };
            let wps = out.paint(tone, wps.trim_end());
            let line = [name, channel, band, signal, security, wps].join("  ");
            out.result(line.trim_end());
            out.detail(detail(network));
        }
        if !letters.is_empty() {
            out.say(msg!("cmd-find-same-letter"));
        }
        if self.networks.iter().any(Network::on_high_channel) {
            out.say(msg!("cmd-find-high-channel"));
        }
        if let Some(error) = &self.stale {
            out.warn(msg!("cmd-find-stale", why = error.to_string()));
        }
    }
}

/// A network in the shape of a router's, with what only a radio can tell besides.
fn network(network: &Network) -> Value {
    let name = network.ssid.as_bytes();
    let hex = || {
        name.iter().fold(String::new(), |mut text, octet| {
            // Writing into a String cannot fail.
            let _ = write!(text, "{octet:02x}");
            text
        })
    };
    json!({
        "ssid": (!name.is_empty()).then(|| network.ssid.to_text()),
        "ssid_hex": std::str::from_utf8(name).is_err().then(hex),
        "bssid": network.bssid.to_string(),
        "band": network.band().map(Band::name),
        "channel": network.channel(),
        "frequency": network.frequency,
        "signal_dbm": network.signal_dbm,
        "age_ms": network.age.and_then(|age| u64::try_from(age.as_millis()).ok()),
        "connected": network.associated,
        "security": network.security.code(),
        "pmf": network.pmf.map(link::nl80211::Pmf::name),
        "hidden": network.hidden,
        "dfs": network.dfs,
        "wps": wps(network),
    })
}

/// The WPS side. What beacons do not tell is `null`: whether a router takes a device PIN or a button
/// shows only while it waits for one, and its PIN can be off though it is not locked.
fn wps(network: &Network) -> Value {
    let info = match &network.wps {
        None => {
            return json!({"on": false, "configured": null, "locked": null, "active": null,
                "accepts": {"device_pin": null, "router_pin": null, "button": null}});
        }
        Some(Err(error)) => {
            return json!({"on": true, "configured": null, "locked": null, "active": null,
                "accepts": {"device_pin": null, "router_pin": null, "button": null},
                "unreadable": error.to_string()});
        }
        Some(Ok(info)) => info,
    };
    let mode = info.active_mode();
    let yes = |yes: bool| yes.then_some(true);
    let text = |field: fn(&wsc::device::DeviceInfo) -> &String| {
        let text = info.device.as_ref().map(field);
        text.filter(|text| !text.is_empty())
    };
    let macs: Vec<String> = info
        .authorized_macs
        .iter()
        .map(ToString::to_string)
        .collect();
    json!({
        "on": true,
        "configured": info.state.map(|state| state == wsc::code::WpsState::CONFIGURED),
        "locked": info.setup_locked,
        "active": active(mode),
        "accepts": {
            "device_pin": yes(mode == Some(Mode::Pin)),
            "router_pin": info.setup_locked.then_some(false),
            "button": yes(mode == Some(Mode::PushButton)),
        },
        "version": format!("{}.{}", info.version.0 >> 4, info.version.0 & 15),
        "uuid": info.uuid.map(|uuid| uuid.to_string()),
        "name": text(|device| &device.device_name),
        "maker": text(|device| &device.manufacturer),
        "model": text(|device| &device.model_name),
        "authorized_macs": macs,
    })
}

/// What a registrar waits for now.
fn active(mode: Option<Mode>) -> &'static str {
    match mode {
        None => "none",
        Some(Mode::PushButton) => "button",
        Some(Mode::Pin) => "pin",
        Some(_) => "other",
    }
}

/// A row of the table.
struct Row {
    name: String,
    channel: String,
    band: String,
    signal: String,
    security: String,
    wps: String,
}

/// The first row.
fn header() -> Row {
    Row {
        name: msg!("cmd-find-column-network").into(),
        channel: msg!("cmd-find-column-channel").into(),
        band: msg!("cmd-find-column-band").into(),
        signal: msg!("cmd-find-column-signal").into(),
        security: msg!("cmd-find-column-security").into(),
        wps: msg!("cmd-find-column-wps").into(),
    }
}

/// The columns' widths, which with two spaces between them fill 80 columns.
const NAME: usize = 24;
const WPS: usize = 17;

impl Row {
    fn line(&self) -> [String; 6] {
        [
            fit(&self.name, NAME),
            format!("{:>4}", self.channel),
            format!("{:<7}", self.band),
            format!("{:>8}", self.signal),
            format!("{:<10}", self.security),
            fit(&self.wps, WPS),
        ]
    }
}

fn row(network: &Network, letter: Option<char>) -> Row {
    let mut name = if network.ssid.as_bytes().is_empty() {
        msg!("cmd-find-hidden").into()
    } else {
        clean(&network.ssid.to_text())
    };
    if let Some(letter) = letter {
        name = format!("{} [{letter}]", fit(&name, NAME - 4).trim_end());
    }
    let unknown = || "?".to_owned();
    let mark = if network.on_high_channel() { "*" } else { "" };
    Row {
        name,
        channel: network
            .channel()
            .map_or_else(unknown, |number| format!("{number}{mark}")),
        band: network
            .band()
            .map_or_else(unknown, |band| band.told().into()),
        signal: network
            .signal_dbm
            .map_or_else(unknown, |signal| format!("{signal} dBm")),
        security: network.security.told().into(),
        wps: wps_text(network).into(),
    }
}

fn wps_text(network: &Network) -> Message {
    let info = match &network.wps {
        None => return msg!("cmd-find-wps-off"),
        Some(Err(_)) => return msg!("cmd-find-wps-unreadable"),
        Some(Ok(info)) => info,
    };
    match info.active_mode() {
        Some(Mode::PushButton) => msg!("cmd-find-wps-button"),
        Some(Mode::Pin) => msg!("cmd-find-wps-pin"),
        Some(_) => msg!("cmd-find-wps-other"),
        None if info.state == Some(wsc::code::WpsState::NOT_CONFIGURED) => {
            msg!("cmd-find-wps-not-set-up")
        }
        None if info.setup_locked => msg!("cmd-find-wps-locked"),
        None => msg!("cmd-find-wps-on"),
    }
}

fn detail(network: &Network) -> String {
    let mut words = vec![network.bssid.to_string()];
    if network.hidden {
        words.push(msg!("cmd-find-detail-hidden").into());
    }
    if network.associated {
        words.push(msg!("cmd-find-detail-connected").into());
    }
    if let Some(pmf) = network.pmf
        && !matches!(network.security, Security::Open)
    {
        words.push(msg!("cmd-find-detail-pmf", pmf = &pmf).into());
    }
    if network.dfs == Some(true) {
        words.push(msg!("cmd-find-detail-radar").into());
    }
    if let Some(device) = network.wps().and_then(|info| info.device.as_ref()) {
        words.push(crate::report::introduce(device, None));
    }
    format!("    {}", words.join(", "))
}

/// Pads or cuts a text to a width, in characters.
fn fit(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return format!("{text:<width$}");
    }
    let kept: String = text.chars().take(width.saturating_sub(1)).collect();
    format!("{kept}…")
}

#[cfg(test)]
#[path = "../find_tests.rs"]
mod tests;
