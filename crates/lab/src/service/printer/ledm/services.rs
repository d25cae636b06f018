//! The services that are on, for those who want fewer.

use super::product::password;
use super::{document, enabled, version};
use crate::service::printer::kind::hex;
use crate::service::printer::{UuidShape, VirtualPrinter};

pub(super) fn net_apps(printer: &VirtualPrinter) -> String {
    let mut xml = document("nadyn:NetAppsDyn", &["dd", "dd3", "nadyn"]);
    version(&mut xml);
    xml.element("nadyn:DNSSDConfig", |xml| {
        xml.leaf("dd3:MDNSSupport", "enabled")
            .leaf("dd3:ApplicationServiceName", printer.service_name())
            .leaf(
                "dd3:DomainName",
                format!("{}.local.", printer.kind().host_name()),
            )
            .leaf("dd3:DNSSDPrintPreferredService", "IPP");
    });
    xml.element("nadyn:ProxyConfig", |xml| {
        xml.leaf("dd3:ProxySupport", "disabled");
    });
    // The shipped default: everybody may read and write.
    xml.element("nadyn:SNMPConfigWithVersion", |xml| {
        xml.leaf("dd3:SNMPVersion", "SNMPv1v2")
            .leaf("dd3:AccessOption", "readWrite")
            .leaf("dd3:GetCommunityNameConfig", "publicAllowed");
    });
    xml.element("nadyn:WebServicesConfig", |xml| {
        xml.leaf("dd3:WSDiscovery", "enabled")
            .leaf("dd3:WSPrint", "enabled")
            .leaf("dd3:WSScan", "enabled");
    });
    for (name, on) in [
        ("DHCPv6", true),
        ("LLMNR", true),
        ("HTTPSRedirection", false),
        ("Port9100PrintingSupport", true),
        ("IPPSupport", true),
        ("DirectPrint", true),
    ] {
        xml.leaf(&format!("nadyn:{name}"), enabled(on));
    }
    xml.finish()
}

pub(super) fn net_apps_secure(printer: &VirtualPrinter) -> String {
    let kind = printer.kind();
    // "DIRECT-62-HP " and so on, as hexadecimal digits.
    let prefix = format!("DIRECT-{:02X}-HP ", kind.mac.0[5]);
    let prefix = hex(prefix.as_bytes());
    let automatic = kind.uuid == UuidShape::Serial;
    let mut xml = document("nasdyn:NetAppsSecureDyn", &["dd", "dd3", "nasdyn"]);
    version(&mut xml);
    xml.element("nasdyn:WirelessDirectConfig", |xml| {
        xml.leaf("nasdyn:ShowPassPhrase", "enabled")
            .leaf("nasdyn:HideSSID", "disabled")
            .leaf("nasdyn:SSIDPrefix", prefix)
            .leaf(
                "nasdyn:ConnectionMethod",
                if automatic { "auto" } else { "manual" },
            )
            .leaf("nasdyn:RequireSecurityCode", enabled(!automatic));
    });
    xml.element("nasdyn:AirPrintConfig", |xml| {
        xml.leaf("nasdyn:AirPrint", "enabled");
    });
    xml.element("nasdyn:IPPSConfig", |xml| {
        xml.leaf("nasdyn:IPPS", "enabled");
    });
    xml.leaf("nasdyn:RemotelyInitiatedScans", "enabled");
    xml.finish()
}

pub(super) fn security(printer: &VirtualPrinter) -> String {
    let mut xml = document("security:SecurityDyn", &["dd", "security"]);
    version(&mut xml);
    xml.element("security:DeviceAdminAccess", |xml| {
        xml.leaf("dd:PasswordStatus", password(printer));
    });
    xml.finish()
}
