//! LEDM: XML documents that a discovery tree lists, as inkjets and LaserJets of 2008 to 2023 have.
//!
//! Elements, paths and status codes are those that were seen of real printers; the documents are
//! composed here from the printer's state.

mod network;
mod product;
mod services;
mod write;

use super::{Kind, VirtualPrinter, web};
use crate::service::http::{Request, Response};
use crate::service::xml::Xml;

/// The XML namespaces, by prefix, without what all of them begin with.
const NAMESPACES: &[(&str, &str)] = &[
    ("dd", "dictionaries/1.0/"),
    ("dd3", "dictionaries/2009/04/06"),
    ("io", "ledm/iomgmt/2008/11/30"),
    ("iocfgdyn2", "ledm/ioconfigdyn/2009/03/17"),
    ("ipcap", "ledm/internalprintcap/2008/03/21"),
    ("ledm", "ledm/2007/09/21"),
    ("map", "ledm/resourcemap/2009/01/27"),
    ("nadyn", "ledm/netappdyn/2009/06/24"),
    ("nasdyn", "ledm/netappsecdyn/2012/11/15"),
    ("prdcfgdyn", "ledm/productconfigdyn/2007/11/05"),
    ("prdcfgdyn2", "ledm/productconfigdyn/2009/03/16"),
    ("psdyn", "ledm/productstatusdyn/2007/10/31"),
    ("pscat", "ledm/productstatuscategories/2007/10/31"),
    ("security", "ledm/securitydyn/2008/02/01"),
    ("wifi", "wifi/2009/06/26"),
];

/// What every namespace begins with.
const SCHEMAS: &str = "http://www.hp.com/schemas/imaging/con/";

/// A document: one row of [`DOCUMENTS`].
struct Document {
    /// Its path. `{wifi}` and `{eth}` stand for the names of the adapters.
    path: &'static str,
    /// How the discovery tree calls it, where it lists it: type, and namespace of its revision.
    listed: Option<(&'static str, &'static str)>,
    write: fn(&VirtualPrinter) -> String,
}

const DOCUMENTS: &[Document] = &[
    Document {
        path: "/DevMgmt/DiscoveryTree.xml",
        listed: None,
        write: |printer| tree(printer.kind()),
    },
    Document {
        path: "/DevMgmt/ProductConfigDyn.xml",
        listed: Some(("hpLedmProductConfigDyn", "prdcfgdyn2")),
        write: product::config,
    },
    Document {
        path: "/DevMgmt/ProductStatusDyn.xml",
        listed: Some(("hpLedmProductStatusDyn", "psdyn")),
        write: product::status,
    },
    Document {
        path: "/DevMgmt/IOConfigDyn.xml",
        listed: Some(("hpLedmIOConfigDyn", "iocfgdyn2")),
        write: network::io_config_dyn,
    },
    Document {
        path: "/DevMgmt/NetAppsDyn.xml",
        listed: Some(("hpLedmNetAppsDyn", "nadyn")),
        write: services::net_apps,
    },
    Document {
        path: "/DevMgmt/NetAppsSecureDyn.xml",
        listed: Some(("hpLedmNetAppsSecureDyn", "nasdyn")),
        write: services::net_apps_secure,
    },
    Document {
        path: "/DevMgmt/SecurityDyn.xml",
        listed: Some(("hpLedmSecurityDyn", "security")),
        write: services::security,
    },
    Document {
        path: "/DevMgmt/InternalPrintCap.xml",
        listed: Some(("hpLedmInternalPrintCap", "ipcap")),
        write: product::print_cap,
    },
    Document {
        path: "/IoMgmt/IoMgmtManifest.xml",
        listed: None,
        write: network::manifest,
    },
    Document {
        path: "/IoMgmt/Adapters",
        listed: None,
        write: network::adapters,
    },
    Document {
        path: "/IoMgmt/Adapters/{wifi}",
        listed: None,
        write: network::wifi_adapter,
    },
    Document {
        path: "/IoMgmt/Adapters/{eth}",
        listed: None,
        write: network::ethernet_adapter,
    },
    Document {
        path: "/IoMgmt/Adapters/{wifi}/Profiles",
        listed: None,
        write: network::profiles,
    },
    Document {
        path: "/IoMgmt/Adapters/{wifi}/Profiles/Active",
        listed: None,
        write: network::profile,
    },
    Document {
        path: "/IoMgmt/Adapters/{wifi}/Profiles/1",
        listed: None,
        write: network::profile,
    },
    Document {
        path: "/IoMgmt/Adapters/{wifi}/Protocols",
        listed: None,
        write: network::protocols,
    },
    Document {
        path: "/IoMgmt/Adapters/{wifi}/VsaCodes.xml",
        listed: None,
        write: network::vsa_codes,
    },
    Document {
        path: "/IoMgmt/IoConfig.xml",
        listed: None,
        write: network::io_config,
    },
];

/// The path of a document at this printer; `None` where it has no such adapter.
fn path(kind: &Kind, template: &str) -> Option<String> {
    let path = template.replace("{wifi}", kind.wifi_adapter);
    if path.contains("{eth}") {
        return Some(path.replace("{eth}", kind.ethernet_adapter?));
    }
    Some(path)
}

/// The paths of all documents at this printer.
#[cfg(test)]
pub(super) fn paths(kind: &Kind) -> Vec<String> {
    DOCUMENTS
        .iter()
        .filter_map(|document| path(kind, document.path))
        .collect()
}

pub(super) fn answer(printer: &mut VirtualPrinter, request: &Request) -> Option<Response> {
    let kind = printer.kind();
    let at = request.path.as_str();
    if at == "/AuthChk" {
        let good = web::may_write(printer, request);
        return Some(Response::empty(if good { 200 } else { 300 }));
    }
    if at == "/DevMgmt/InternalPrintDyn.xml" {
        return Some(write::print(printer, request));
    }
    let below = path(kind, "/IoMgmt/Adapters/{wifi}")
        .and_then(|adapter| Some(at.strip_prefix(&adapter)?.to_owned()));
    if let Some(resource) = &below
        && request.reads()
    {
        if let Some(ssid) = resource.strip_prefix("/WifiNetworks") {
            return Some(networks(printer, ssid));
        }
        if resource == "/WPS/Pin" && kind.tells_pin {
            return Some(Response::xml(network::wps_pin(&printer.told_pin())));
        }
    }
    let document = DOCUMENTS
        .iter()
        .find(|document| path(kind, document.path).is_some_and(|path| path == at))?;
    if request.reads() {
        return Some(Response::xml((document.write)(printer)));
    }
    Some(write::put(printer, request, below.as_deref()))
}

/// The networks in reach: 202 until the search is over.
fn networks(printer: &mut VirtualPrinter, directed: &str) -> Response {
    if !printer.scanned() {
        return Response::empty(202);
    }
    let only = directed.strip_prefix("/SSID=");
    if !directed.is_empty() && only.is_none() {
        return Response::empty(404);
    }
    Response::xml(network::networks(printer, only))
}

/// Begins a document with the namespaces of these prefixes.
fn document(root: &str, prefixes: &[&str]) -> Xml {
    let namespaces: Vec<(&str, String)> = NAMESPACES
        .iter()
        .filter(|(prefix, _)| prefixes.contains(prefix))
        .map(|(prefix, uri)| (*prefix, format!("{SCHEMAS}{uri}")))
        .collect();
    let namespaces: Vec<(&str, &str)> = namespaces
        .iter()
        .map(|(prefix, uri)| (*prefix, uri.as_str()))
        .collect();
    let mut xml = Xml::new(root, &namespaces);
    // Real printers mark their documents with these words.
    xml.comment("THIS DATA SUBJECT TO DISCLAIMER");
    xml
}

fn version(xml: &mut Xml) {
    xml.element("dd:Version", |xml| {
        xml.leaf("dd:Revision", "SVN-IPG-LEDM.174")
            .leaf("dd:Date", "2011-03-30");
    });
}

fn tree(kind: &Kind) -> String {
    let mut xml = document("ledm:DiscoveryTree", &["ledm", "dd"]);
    for document in DOCUMENTS {
        let Some((kind_of, prefix)) = document.listed else {
            continue;
        };
        let Some(path) = path(kind, document.path) else {
            continue;
        };
        let revision = NAMESPACES
            .iter()
            .find(|(known, _)| *known == prefix)
            .map_or("", |(_, uri)| uri);
        xml.element("ledm:SupportedTree", |xml| {
            xml.leaf("dd:ResourceURI", path)
                .leaf("dd:ResourceType", format!("ledm:{kind_of}"))
                .leaf("dd:Revision", format!("{SCHEMAS}{revision}"));
        });
    }
    xml.element("ledm:SupportedIfc", |xml| {
        xml.leaf("ledm:ManifestURI", "/IoMgmt/IoMgmtManifest.xml")
            .leaf("dd:ResourceType", "ledm:hpLedmIoMgmtManifest")
            .leaf("dd:Revision", format!("{SCHEMAS}ledm/manifest/2009/03/24"));
    });
    xml.finish()
}

fn enabled(on: bool) -> &'static str {
    if on { "enabled" } else { "disabled" }
}
