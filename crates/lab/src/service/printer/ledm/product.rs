//! What the printer is, how it is, and which pages it can print by itself.

use super::{document, version};
use crate::printer::WifiState;
use crate::service::printer::VirtualPrinter;

pub(super) fn config(printer: &VirtualPrinter) -> String {
    let kind = printer.kind();
    let mut xml = document(
        "prdcfgdyn2:ProductConfigDyn",
        &["dd", "prdcfgdyn", "prdcfgdyn2"],
    );
    version(&mut xml);
    xml.element("prdcfgdyn:ProductInformation", |xml| {
        xml.leaf("dd:MakeAndModel", kind.model)
            .leaf("dd:MakeAndModelBase", kind.model)
            .leaf("dd:ProductNumber", kind.product_number)
            .leaf("dd:SerialNumber", printer.web_serial())
            .leaf("dd:UUID", kind.uuid())
            .element("dd:Version", |xml| {
                xml.leaf("dd:Revision", kind.firmware)
                    .leaf("dd:Date", kind.firmware_date);
            });
    });
    xml.element("prdcfgdyn:ProductSettings", |xml| {
        xml.leaf("dd:PasswordStatus", password(printer))
            .leaf("dd:PowerSave", "off");
    });
    xml.finish()
}

pub(super) fn password(printer: &VirtualPrinter) -> &'static str {
    if printer.password_set() {
        "set"
    } else {
        "notSet"
    }
}

pub(super) fn status(printer: &VirtualPrinter) -> String {
    let mut xml = document("psdyn:ProductStatusDyn", &["dd", "psdyn", "pscat"]);
    version(&mut xml);
    let category = if printer.is_printing() {
        "processing"
    } else {
        "ready"
    };
    let mut categories = vec![category];
    if printer.wifi_state() == WifiState::Unconfigured {
        categories.push("networkNotConfigured");
    }
    for category in categories {
        xml.element("psdyn:Status", |xml| {
            xml.leaf("pscat:StatusCategory", category);
        });
    }
    xml.finish()
}

pub(super) fn print_cap(printer: &VirtualPrinter) -> String {
    let mut xml = document("ipcap:InternalPrintCap", &["dd", "ipcap"]);
    version(&mut xml);
    for (job, _) in printer.kind().jobs {
        xml.leaf("ipcap:JobType", job);
    }
    xml.finish()
}
