//! The reports that a virtual printer prints, as lines of text.
//!
//! Which fields a page has, and in which parts, is that of HP's pages; the words are the lab's.

use super::VirtualPrinter;
use super::diagnosis::{self, Check};
use super::kind::PinPlace;
use crate::printer::WifiState;

/// A report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    /// The network configuration page.
    NetworkConfiguration,
    /// The wireless network test report.
    WirelessTest,
    /// The information page.
    Information,
}

impl Report {
    /// All of them, with their names on the panel.
    pub const ALL: [(&'static str, Self); 3] = [
        ("network", Self::NetworkConfiguration),
        ("wireless-test", Self::WirelessTest),
        ("info", Self::Information),
    ];

    /// The title of the page.
    pub const fn title(self) -> &'static str {
        match self {
            Self::NetworkConfiguration => "Network Configuration Page",
            Self::WirelessTest => "Wireless Network Test Report",
            Self::Information => "Printer Information",
        }
    }

    /// The beginning of its file's name.
    pub const fn stem(self) -> &'static str {
        match self {
            Self::NetworkConfiguration => "network-configuration",
            Self::WirelessTest => "wireless-test",
            Self::Information => "information",
        }
    }
}

/// A printed page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Which report it is.
    pub report: Report,
    /// What is on it.
    pub lines: Vec<String>,
}

impl Sheet {
    /// As text.
    pub fn text(&self) -> String {
        let mut text = self.lines.join("\n");
        text.push('\n');
        text
    }

    /// As a PDF document.
    pub fn pdf(&self) -> Vec<u8> {
        crate::service::pdf::write(self.report.title(), &self.lines)
    }
}

/// Lines with headings and pairs of label and value.
struct Page(Vec<String>);

impl Page {
    fn part(&mut self, heading: &str) -> &mut Self {
        self.0.push(String::new());
        self.0.push(heading.into());
        self
    }

    fn row(&mut self, label: &str, value: impl AsRef<str>) -> &mut Self {
        self.0.push(format!("  {label:<34}{}", value.as_ref()));
        self
    }
}

/// Composes a report of the printer as it is now.
pub(super) fn compose(printer: &VirtualPrinter, report: Report) -> Sheet {
    let mut page = Page(vec![report.title().into(), printer.kind().model.into()]);
    match report {
        Report::NetworkConfiguration => configuration(&mut page, printer),
        Report::WirelessTest => wireless_test(&mut page, printer),
        Report::Information => information(&mut page, printer),
    }
    Sheet {
        report,
        lines: page.0,
    }
}

fn configuration(page: &mut Page, printer: &VirtualPrinter) {
    let kind = printer.kind();
    let on = printer.wifi_state() == WifiState::On;
    let active = match (printer.cable(), on) {
        (true, _) => "Wired",
        (_, true) => "Wireless",
        _ => "None",
    };
    let url = match active {
        "None" => "-".into(),
        _ => format!("http://{}/", printer.ip()),
    };
    page.part("General Information")
        .row(
            "Network Status",
            if active == "None" { "Offline" } else { "Ready" },
        )
        .row("Active Connection Type", active)
        .row("URL(s) for Embedded Web Server", url)
        .row("Firmware Revision", kind.firmware)
        .row("Hostname", kind.host_name())
        .row("Serial Number", printer.serial())
        .row(
            "Admin Password",
            if printer.password_set() {
                "Set"
            } else {
                "Not Set"
            },
        );
    if kind.pin != PinPlace::Nowhere {
        let pin = printer.current_pin();
        page.row("WPS PIN", pin.unwrap_or_else(|| "Not active".into()));
    }
    page.row("mDNS Service Name", printer.service_name());
    if kind.ethernet_adapter.is_some() {
        page.part("802.3 Wired")
            .row("Hardware Address (MAC)", printer.ethernet_mac().to_string())
            .row(
                "Link Configuration",
                if printer.cable() {
                    "1000TX/FULL"
                } else {
                    "None"
                },
            );
        if printer.cable() {
            addresses(page, printer);
        }
    }
    page.part("802.11 Wireless")
        .row("Hardware Address (MAC)", kind.mac.to_string())
        .row("Status", wireless_status(printer));
    if !printer.cable() && on {
        addresses(page, printer);
    }
    network(page, printer);
}

fn addresses(page: &mut Page, printer: &VirtualPrinter) {
    page.row("IP Address", printer.ip().to_string())
        .row("Subnet Mask", "255.255.255.0")
        .row("Default Gateway", printer.gateway().to_string())
        .row("Configuration Source", "DHCP")
        .row("DNS Server", printer.gateway().to_string());
}

fn wireless_status(printer: &VirtualPrinter) -> &'static str {
    match printer.wifi_state() {
        WifiState::Off => "Off",
        WifiState::On => "Connected",
        WifiState::Joining => "Connecting",
        _ => "Not Connected",
    }
}

fn network(page: &mut Page, printer: &VirtualPrinter) {
    page.row("Communication Mode", "Infrastructure").row(
        "Network Name (SSID)",
        printer.ssid().unwrap_or_else(|| "Not set".into()),
    );
    if let Some(network) = printer.network() {
        page.row(
            "Signal Strength (1-5)",
            diagnosis::bars(network.signal_dbm).to_string(),
        )
        .row("Signal Level", format!("{} dBm", network.signal_dbm))
        .row("Access Point HW Address", network.bssid.to_string())
        .row("Channel", network.channel.to_string())
        .row("Authentication Type", "WPA2-PSK")
        .row("Encryption", "AES");
    }
}

fn wireless_test(page: &mut Page, printer: &VirtualPrinter) {
    page.part("Diagnostic Results");
    for (check, result) in diagnosis::checks(printer) {
        page.row(check.label(), result.text());
        if let Some(advice) = result.is_fail().then(|| check.advice()) {
            page.0.push(format!("    {advice}"));
        }
    }
    page.part("Current Configuration")
        .row("Hardware Address (MAC)", printer.kind().mac.to_string())
        .row("Hostname", printer.kind().host_name());
    if printer.wifi_state() == WifiState::On {
        addresses(page, printer);
    }
    network(page, printer);
    let networks = printer.heard();
    page.part("Networks Detected")
        .row("Number of networks", networks.len().to_string());
    for network in networks {
        page.0.push(format!(
            "  {:<34}channel {:<4}{} dBm  {}",
            network.ssid,
            network.channel,
            network.signal_dbm,
            if network.open { "Open" } else { "WPA2" },
        ));
    }
}

fn information(page: &mut Page, printer: &VirtualPrinter) {
    let kind = printer.kind();
    page.part("Product Information")
        .row("Product Name", kind.model)
        .row("Product Number", kind.product_number)
        .row("Serial Number", printer.serial())
        .row("Bonjour Service Name", printer.service_name())
        .row("Firmware Datecode", kind.firmware_date.replace('-', ""))
        .row("Firmware Version", kind.firmware);
    match (kind.password, printer.password_changed()) {
        (_, true) => page.row("Custom user password set", ""),
        (Some(pin), false) => page.row("Printer PIN", pin),
        (None, false) => page.row("Product Security", "Off"),
    };
    if printer.cable() {
        page.part("Ethernet")
            .row("Status", "Connected")
            .row("IP Address", printer.ip().to_string());
        page.0
            .push("  Wireless is not available while the cable is plugged in.".into());
        return;
    }
    page.part("Wireless")
        .row("Status", wireless_status(printer));
    if printer.wifi_state() == WifiState::On {
        page.row("IP Address", printer.ip().to_string());
    }
    page.row(
        "Network Name (SSID)",
        printer.ssid().unwrap_or_else(|| "Not set".into()),
    );
    if let Some(network) = printer.network() {
        page.row("Signal Strength", Check::strength_word(network.signal_dbm));
    }
}
