//! A printer as JSON, in the shape `octopin.printer/1` without its first key.

use serde_json::{Value, json};

use super::finding::Finding;
use super::state::{PrinterState, WifiState};
use super::{Field, merge};
use crate::evidence::Confidence;

impl PrinterState {
    /// The document. What is not known is `null`.
    pub fn to_json(&self) -> Value {
        let identity = &self.identity;
        let firmware = &identity.firmware;
        let macs: Vec<String> = identity.macs.iter().map(ToString::to_string).collect();
        let dialects: Vec<&str> = self.web.dialects.iter().map(|d| d.as_str()).collect();
        let wifi = &self.wifi;
        let vsa: Vec<Value> = self
            .vsa
            .iter()
            .map(|code| {
                json!({
                    "rule": code.number,
                    "severity": code.severity.as_str(),
                    "meaning": code.meaning().map(String::from),
                })
            })
            .collect();
        let networks: Vec<Value> = self
            .networks
            .iter()
            .map(|heard| {
                json!({
                    "ssid": heard.ssid,
                    "bssid": heard.bssid.map(|mac| mac.to_string()),
                    "channel": heard.channel,
                    "signal_dbm": heard.signal_dbm,
                })
            })
            .collect();
        let services: Vec<Value> = self.services.iter().map(service).collect();
        let reports: Vec<Value> = self
            .reports
            .iter()
            .map(|job| {
                json!({"id": job.id, "printable": job.printable,
                              "kind": job.kind().map(|kind| kind.name)})
            })
            .collect();
        let findings: Vec<Value> = self.findings.iter().map(Finding::to_json).collect();
        let conflicts: Vec<Value> = self
            .conflicts
            .iter()
            .map(|c| {
                json!({
                    "field": c.field.path(),
                    "taken": {"value": c.taken.0, "source": c.taken.1},
                    "other": {"value": c.other.0, "source": c.other.1},
                })
            })
            .collect();
        let evidence: Vec<Value> = self
            .evidence
            .iter()
            .map(|e| {
                json!({
                    "field": e.field,
                    "source": e.source.english(),
                    "confidence": e.confidence.as_str(),
                    "at": e.at.to_string(),
                })
            })
            .collect();
        json!({
            "identity": {
                "maker": identity.maker,
                "model": identity.model,
                "product_number": identity.product_number,
                "serial": identity.serial,
                "uuid": identity.uuid,
                "macs": macs,
                "firmware": {
                    "version": firmware.version,
                    "released": firmware.released.map(|day| day.to_string()),
                    "age_weeks": firmware.age_weeks,
                },
            },
            "web": {"url": self.web.url, "dialects": dialects},
            "wifi": {
                "state": wifi.state.map(WifiState::as_str),
                "ssid": wifi.ssid,
                "bssid": wifi.bssid.map(|mac| mac.to_string()),
                "channel": wifi.channel,
                "signal_dbm": wifi.signal_dbm,
                "wps_supported": wifi.wps_supported,
                "settable": wifi.settable,
                "confidence": merge::confidence(self, Field::WifiState).map(Confidence::as_str),
            },
            "wired": self.wired,
            "panel": self.panel,
            "admin_password": self.admin_password,
            "up_hours": self.up_hours,
            "status": self.status,
            "alerts": self.alerts,
            "services": services,
            "vsa": vsa,
            "networks": networks,
            "reports": reports,
            "findings": findings,
            "conflicts": conflicts,
            "evidence": evidence,
        })
    }
}

impl Finding {
    /// The finding as JSON.
    pub fn to_json(&self) -> Value {
        json!({
            "code": self.code,
            "severity": self.severity.as_str(),
            "what": self.what.english(),
            "next": self.next.english(),
            "source": text::Message::from(self.source.clone()).english(),
        })
    }
}

fn service(service: &super::service::Service) -> Value {
    let source = service
        .source
        .as_ref()
        .map(|source| format!("{} {}", source.dialect, source.document));
    json!({
        "name": service.name,
        "on": service.on,
        "detail": service.detail.as_ref().map(text::Message::english),
        "about": service.kind().map(|kind| kind.about().english()),
        "source": source,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unknown_is_null_and_the_shape_is_the_agreed_one() {
        let document = PrinterState::default().to_json();
        let keys =
            |value: &Value| -> Vec<String> { value.as_object().unwrap().keys().cloned().collect() };
        for key in ["identity", "web", "wifi", "findings", "evidence"] {
            assert!(keys(&document).contains(&key.to_owned()), "{key}");
        }
        for key in [
            "state",
            "ssid",
            "bssid",
            "channel",
            "signal_dbm",
            "wps_supported",
            "settable",
        ] {
            assert!(document["wifi"][key].is_null(), "{key}");
            assert!(keys(&document["wifi"]).contains(&key.to_owned()), "{key}");
        }
        for key in ["maker", "model", "product_number", "serial", "uuid"] {
            assert!(
                keys(&document["identity"]).contains(&key.to_owned()),
                "{key}"
            );
        }
        assert_eq!(document["identity"]["macs"], json!([]));
        assert!(document["identity"]["firmware"]["released"].is_null());
    }
}
