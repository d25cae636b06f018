//! The kinds of virtual printers: one row each.
//!
//! What a row says of dialects, attributes and resources is what was seen of real printers of that
//! family; serial numbers, product numbers and firmware versions are the lab's own, in the shape
//! of the family's.

use text::Message;
use wsc::ident::MacAddr;

use super::report::Report;
use crate::printer::PanelKind;
use crate::service::console;

/// How a printer's web server speaks to programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// XML documents under `/DevMgmt` and `/IoMgmt`, listed by a discovery tree.
    Ledm,
    /// JSON documents under `/cdm`, listed by `/cdm/servicesDiscovery`.
    Cdm,
    /// Pages for browsers only, with the forms of large office printers.
    Pages,
}

/// What IPP tells of the printer's Wi-Fi.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IppWifi {
    /// Nothing.
    None,
    /// State and network name.
    Read,
    /// Both, and network name and passphrase can be set.
    Set,
}

/// Where the printer's WPS PIN is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PinPlace {
    /// The panel shows it.
    Panel,
    /// It is on the network configuration page.
    Page,
    /// Nowhere that was ever seen.
    Nowhere,
}

/// The shape of a printer's UUID, as IPP tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UuidShape {
    /// A fixed part, then the MAC address: inkjets of before about 2018.
    Inkjet,
    /// The serial number in ASCII, then the MAC address: LaserJet Pro.
    Serial,
    /// Random.
    Random,
}

/// A kind of virtual printer: one row of [`ALL`].
#[derive(Debug)]
pub struct Kind {
    /// Its name on the command line.
    pub name: &'static str,
    /// The name of the message that says what it is.
    pub(super) about: &'static str,
    /// Model, as the printer tells it.
    pub model: &'static str,
    /// Product number.
    pub product_number: &'static str,
    /// Serial number.
    pub serial: &'static str,
    /// Address of its radio.
    pub mac: MacAddr,
    /// What the names of hosts of this family begin with.
    pub host_prefix: &'static str,
    /// Name of the firmware, as IPP has it in `printer-firmware-name`.
    pub firmware_name: &'static str,
    /// Version of the firmware.
    pub firmware: &'static str,
    /// Day on which it was made.
    pub firmware_date: &'static str,
    /// Control panel.
    pub panel: PanelKind,
    /// Where the WPS PIN is.
    pub pin: PinPlace,
    /// Whether it has WPS at all, as far as was seen.
    pub wps: bool,
    /// How its web server speaks.
    pub dialect: Dialect,
    /// Name of its Wi-Fi adapter in documents.
    pub wifi_adapter: &'static str,
    /// Name of its Ethernet adapter, where it has one.
    pub ethernet_adapter: Option<&'static str>,
    /// Whether its LEDM says that its adapter can do WPS.
    pub wps_support: bool,
    /// Whether its LEDM gives the WPS PIN to everybody (CVE-2013-4807).
    pub tells_pin: bool,
    /// Whether its CDM gives the passphrase to everybody.
    pub tells_passphrase: bool,
    /// What IPP tells of Wi-Fi.
    pub ipp_wifi: IppWifi,
    /// Shape of its UUID.
    pub uuid: UuidShape,
    /// Whether `printer-device-id` has the serial number.
    pub id_has_serial: bool,
    /// Password of the web server's user `admin`, where one is set when it is unpacked.
    pub password: Option<&'static str>,
    /// Path of the address in `printer-more-info`.
    pub more_info: &'static str,
    /// The reports that programs can have printed: name and page.
    pub jobs: &'static [(&'static str, Report)],
    /// Whether a print cable is plugged in when it is unpacked.
    pub wired: bool,
}

/// The kinds.
pub static ALL: &[Kind] = &[
    Kind {
        name: "envy",
        about: "lab-printer-envy",
        model: "HP ENVY 5660 series",
        product_number: "L4B01A",
        serial: "LAB5660A01",
        mac: MacAddr([0x02, 0x0c, 0x70, 0x05, 0x66, 0x01]),
        host_prefix: "HP",
        firmware_name: "LABENV",
        firmware: "LBE1FN1716AR",
        firmware_date: "2017-04-21",
        panel: PanelKind::Touchscreen,
        pin: PinPlace::Panel,
        wps: true,
        dialect: Dialect::Ledm,
        wifi_adapter: "Wifi0",
        ethernet_adapter: None,
        wps_support: true,
        tells_pin: false,
        tells_passphrase: false,
        ipp_wifi: IppWifi::Set,
        uuid: UuidShape::Inkjet,
        id_has_serial: true,
        password: None,
        more_info: "/#hId-pgAirPrint",
        jobs: INKJET_JOBS,
        wired: false,
    },
    Kind {
        name: "officejet-pro",
        about: "lab-printer-officejet-pro",
        model: "HP OfficeJet Pro 8710",
        product_number: "L4B02A",
        serial: "LAB8710B02",
        mac: MacAddr([0x02, 0x0c, 0x70, 0x08, 0x71, 0x02]),
        host_prefix: "HP",
        firmware_name: "LABDLP",
        firmware: "LABDLPP1N001.1945A.00",
        firmware_date: "2019-11-08",
        panel: PanelKind::Touchscreen,
        pin: PinPlace::Panel,
        wps: true,
        dialect: Dialect::Ledm,
        wifi_adapter: "Wifi0",
        ethernet_adapter: Some("Eth0"),
        wps_support: true,
        tells_pin: false,
        tells_passphrase: false,
        ipp_wifi: IppWifi::Read,
        uuid: UuidShape::Inkjet,
        id_has_serial: true,
        password: None,
        more_info: "/#hId-pgAirPrint",
        jobs: INKJET_JOBS,
        wired: false,
    },
    Kind {
        name: "laserjet-touch",
        about: "lab-printer-laserjet-touch",
        model: "HP Color LaserJet MFP M477fdw",
        product_number: "L4B03A",
        serial: "LABM477C03",
        mac: MacAddr([0x02, 0x0c, 0x70, 0x04, 0x77, 0x03]),
        host_prefix: "NPI",
        firmware_name: "20191105",
        firmware: "20191105",
        firmware_date: "2019-11-05",
        panel: PanelKind::Touchscreen,
        pin: PinPlace::Panel,
        wps: true,
        dialect: Dialect::Ledm,
        wifi_adapter: "wifi0",
        ethernet_adapter: Some("eth0"),
        wps_support: false,
        tells_pin: false,
        tells_passphrase: false,
        ipp_wifi: IppWifi::Read,
        uuid: UuidShape::Serial,
        id_has_serial: false,
        password: None,
        more_info: "/hp/device/info_config_AirPrint.html?tab=Networking&menu=AirPrintStatus",
        jobs: LASERJET_JOBS,
        wired: false,
    },
    Kind {
        name: "laserjet-buttons",
        about: "lab-printer-laserjet-buttons",
        model: "HP LaserJet Professional P1102w",
        product_number: "L4B04A",
        serial: "LABP110D04",
        mac: MacAddr([0x02, 0x0c, 0x70, 0x01, 0x10, 0x04]),
        host_prefix: "NPI",
        firmware_name: "20130415",
        firmware: "20130415",
        firmware_date: "2013-04-15",
        panel: PanelKind::Buttons,
        pin: PinPlace::Page,
        wps: true,
        dialect: Dialect::Ledm,
        wifi_adapter: "wifi0",
        ethernet_adapter: None,
        wps_support: false,
        tells_pin: true,
        tells_passphrase: false,
        ipp_wifi: IppWifi::None,
        uuid: UuidShape::Serial,
        id_has_serial: false,
        password: None,
        more_info: "/hp/device/info_config_AirPrint.html?tab=Networking&menu=AirPrintStatus",
        jobs: LASERJET_JOBS,
        wired: false,
    },
    Kind {
        name: "smart-tank-cdm",
        about: "lab-printer-smart-tank-cdm",
        model: "HP Smart Tank 580-590 series",
        product_number: "L4B05A",
        serial: "LAB580TE05",
        mac: MacAddr([0x02, 0x0c, 0x70, 0x05, 0x80, 0x05]),
        host_prefix: "HP",
        firmware_name: "LABCDM",
        firmware: "LBC1FN2318AR",
        firmware_date: "2023-05-05",
        panel: PanelKind::Buttons,
        pin: PinPlace::Nowhere,
        wps: true,
        dialect: Dialect::Cdm,
        wifi_adapter: "wifi0",
        ethernet_adapter: None,
        wps_support: false,
        tells_pin: false,
        tells_passphrase: true,
        ipp_wifi: IppWifi::Read,
        uuid: UuidShape::Random,
        id_has_serial: true,
        password: Some("47110815"),
        more_info: "/#hId-pgAirPrint",
        jobs: CDM_JOBS,
        wired: false,
    },
    Kind {
        name: "enterprise",
        about: "lab-printer-enterprise",
        model: "HP LaserJet M605",
        product_number: "L4B06A",
        serial: "LABM605F06",
        mac: MacAddr([0x02, 0x0c, 0x70, 0x06, 0x05, 0x06]),
        host_prefix: "NPI",
        firmware_name: "HP LaserJet M605",
        firmware: "2307781_551188",
        firmware_date: "2018-09-12",
        panel: PanelKind::Touchscreen,
        pin: PinPlace::Nowhere,
        wps: false,
        dialect: Dialect::Pages,
        wifi_adapter: "wifi0",
        ethernet_adapter: Some("eth0"),
        wps_support: false,
        tells_pin: false,
        tells_passphrase: false,
        ipp_wifi: IppWifi::None,
        uuid: UuidShape::Random,
        id_has_serial: true,
        password: Some("lab-admin-605"),
        more_info: "/airprint_mob_status.htm",
        jobs: &[],
        wired: true,
    },
];

/// InternalPrint jobs of inkjets, those of them that are about the network.
const INKJET_JOBS: &[(&str, Report)] = &[
    ("configurationPage", Report::Information),
    ("networkSummary", Report::NetworkConfiguration),
    ("networkDiagnosticPage", Report::NetworkConfiguration),
    ("wirelessNetworkPage", Report::WirelessTest),
];

/// InternalPrint jobs of LaserJets.
const LASERJET_JOBS: &[(&str, Report)] = &[
    ("configurationPage", Report::NetworkConfiguration),
    ("networkSummary", Report::NetworkConfiguration),
    ("wirelessNetworkPage", Report::WirelessTest),
];

/// Reports of CDM.
const CDM_JOBS: &[(&str, Report)] = &[
    ("configurationReport", Report::Information),
    ("networkConfigurationReport", Report::NetworkConfiguration),
    ("networkSummaryPage", Report::NetworkConfiguration),
    ("wirelessNetworkPage", Report::WirelessTest),
];

impl Kind {
    /// What it is, in a line without a period.
    pub const fn about(&self) -> Message {
        console::about(self.about)
    }
}

/// The kind of this name.
pub fn find(name: &str) -> Option<&'static Kind> {
    ALL.iter().find(|kind| kind.name == name)
}

/// Octets as hexadecimal digits.
pub(in crate::service) fn hex(octets: &[u8]) -> String {
    use std::fmt::Write as _;
    octets.iter().fold(String::new(), |mut text, octet| {
        // Writing into a String cannot fail.
        let _ = write!(text, "{octet:02x}");
        text
    })
}

impl Kind {
    /// Its UUID in the usual form.
    pub fn uuid(&self) -> String {
        let mac = hex(&self.mac.0);
        match self.uuid {
            UuidShape::Inkjet => format!("1c852a4d-b800-1f08-abcd-{mac}"),
            UuidShape::Serial => {
                let digits = hex(self.serial.as_bytes());
                let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
                format!(
                    "{}-{}-{}-{}-{mac}",
                    part(0, 8),
                    part(8, 12),
                    part(12, 16),
                    part(16, 20)
                )
            }
            UuidShape::Random => format!("{:08x}-1ab0-4c3d-9e8f-{mac}", seed(self.serial)),
        }
    }

    /// Its name among hosts: the prefix of its family and its address, or the end of it.
    pub fn host_name(&self) -> String {
        let mac = self.mac_digits();
        let tail = match self.host_prefix {
            "NPI" => mac.get(6..).unwrap_or_default(),
            _ => &mac,
        };
        format!("{}{tail}", self.host_prefix)
    }

    /// Its MAC address as twelve digits in capitals.
    pub fn mac_digits(&self) -> String {
        hex(&self.mac.0).to_uppercase()
    }

    /// The model without the maker.
    pub fn short_model(&self) -> &'static str {
        self.model.strip_prefix("HP ").unwrap_or(self.model)
    }
}

/// A number that is the kind's own (FNV-1a).
fn seed(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, octet| {
        (hash ^ u32::from(octet)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_row_is_a_printer_of_its_own() {
        assert_eq!(ALL.len(), 6);
        let distinct = |of: fn(&Kind) -> String| ALL.iter().map(of).collect::<BTreeSet<_>>().len();
        assert_eq!(distinct(|kind| kind.name.into()), ALL.len());
        assert_eq!(distinct(|kind| kind.mac.to_string()), ALL.len());
        assert_eq!(distinct(|kind| kind.serial.into()), ALL.len());
        assert_eq!(distinct(Kind::uuid), ALL.len());
        assert_eq!(distinct(Kind::host_name), ALL.len());
        for kind in ALL {
            assert_eq!(find(kind.name).map(|found| found.serial), Some(kind.serial));
            assert_eq!(
                kind.serial.len(),
                10,
                "LaserJets put ten characters into the UUID"
            );
            let uuid = kind.uuid();
            let shape: Vec<usize> = uuid.split('-').map(str::len).collect();
            assert_eq!(shape, [8, 4, 4, 4, 12], "{uuid}");
            // Locally administered: no real printer has it.
            assert_eq!(kind.mac.0[0], 2);
        }
    }

    #[test]
    fn a_laserjet_has_its_serial_number_in_its_uuid() {
        let kind = find("laserjet-touch").unwrap();
        let digits = kind.uuid().replace('-', "");
        let serial: String = (0..10)
            .map(|n| u8::from_str_radix(&digits[2 * n..2 * n + 2], 16).unwrap())
            .map(char::from)
            .collect();
        assert_eq!(serial, kind.serial);
    }

    #[test]
    fn a_printed_pin_needs_a_panel_that_shows_none_and_the_other_way_round() {
        for kind in ALL {
            match kind.pin {
                PinPlace::Panel => assert!(kind.panel.shows_pin(), "{}", kind.name),
                PinPlace::Page => assert!(!kind.panel.shows_pin(), "{}", kind.name),
                PinPlace::Nowhere => assert!(!kind.tells_pin, "{}", kind.name),
            }
        }
    }
}
