//! What the printer announces with DNS-SD, as values; who carries them is elsewhere.

use super::VirtualPrinter;
use super::kind::{IppWifi, UuidShape};

/// A service that is announced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// The service, such as `_ipp._tcp`.
    pub service: &'static str,
    /// Name of this instance.
    pub name: String,
    /// Name of the host, without `.local`.
    pub host: String,
    /// Port.
    pub port: u16,
    /// Keys and values of its TXT record.
    pub txt: Vec<(&'static str, String)>,
}

pub(super) fn announcements(printer: &VirtualPrinter) -> Vec<Announcement> {
    let addresses = printer.addresses;
    let mut services = vec![
        ("_ipp._tcp", addresses.http, print_txt(printer, "ipp/print")),
        ("_http._tcp", addresses.http, Vec::new()),
    ];
    if let Some(port) = addresses.https {
        let mut txt = print_txt(printer, "ipp/print");
        txt.push(("TLS", "1.2".into()));
        services.push(("_ipps._tcp", port, txt));
    }
    services
        .into_iter()
        .map(|(service, port, txt)| Announcement {
            service,
            name: printer.service_name(),
            host: printer.kind().host_name(),
            port,
            txt,
        })
        .collect()
}

fn print_txt(printer: &VirtualPrinter, path: &str) -> Vec<(&'static str, String)> {
    let kind = printer.kind();
    let host = kind.host_name();
    let mut txt = vec![
        ("txtvers", "1".into()),
        ("qtotal", "1".into()),
        ("pdl", "application/pdf,image/jpeg,image/urf".into()),
        ("rp", path.into()),
        ("ty", kind.model.into()),
        ("product", format!("({})", kind.model)),
        ("priority", "50".into()),
        ("usb_MFG", "HP".into()),
        ("usb_MDL", kind.short_model().into()),
        (
            "adminurl",
            format!(
                "http://{host}.local.:{}{}",
                printer.addresses.http, kind.more_info
            ),
        ),
        ("UUID", kind.uuid()),
        ("URF", "CP1,W8".into()),
        ("kind", "document".into()),
        ("PaperMax", "legal-A4".into()),
        (
            "Color",
            if kind.ipp_wifi == IppWifi::None {
                "F"
            } else {
                "T"
            }
            .into(),
        ),
        ("note", String::new()),
    ];
    // Only inkjets were seen to tell their address here.
    if kind.uuid != UuidShape::Serial {
        txt.push(("mac", kind.mac.to_string()));
    }
    txt
}
