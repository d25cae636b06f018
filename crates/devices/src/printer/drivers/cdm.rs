//! CDM: a list of services, and a document for each thing. The list has many resources that reset,
//! erase and rewrite; none of them is ever written here but the order for a report.

use lan::http::WriteMethod;
use text::msg;
use zeroize::Zeroizing;

use super::{Capabilities, Heard, Plan, Printer, Refusal, Step, Wish, Work};
use crate::printer::state::PrinterState;
use crate::printer::{Dialect, Facts, Field, Finding, Reading, Trouble, Value, Visit, cdm};

/// CDM.
pub(super) struct Cdm;

impl Printer for Cdm {
    fn dialect(&self) -> Dialect {
        Dialect::Cdm
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            reports: true,
            ..Capabilities::default()
        }
    }

    fn snapshot<'a>(&'a self, visit: &'a mut Visit) -> Work<'a, Heard> {
        Box::pin(snapshot(visit))
    }

    fn plan(&self, wish: &Wish, state: &PrinterState) -> Result<Plan, Refusal> {
        if !state.web.dialects.contains(&Dialect::Cdm) {
            return Err(Refusal::new(
                "not-spoken",
                msg!("device-refusal-not-spoken", dialect = "CDM"),
            ));
        }
        let Wish::Report(kind) = wish else {
            return Err(Refusal::new(
                "not-possible",
                msg!("device-refusal-cdm-wifi"),
            ));
        };
        let none = || {
            Refusal::new(
                "no-such-report",
                msg!("device-refusal-no-report-cdm", report = kind.name),
            )
        };
        let job = kind.among(&state.reports).filter(|job| job.printable);
        let body = job
            .and_then(|job| cdm::print_report(&job.id))
            .ok_or_else(none)?;
        Ok(Plan {
            dialect: Dialect::Cdm,
            what: msg!("device-plan-print", report = kind.about()),
            warnings: vec![msg!("device-plan-paper")],
            steps: vec![Step {
                method: WriteMethod::Patch,
                path: cdm::PRINT_REPORT.to_owned(),
                content_type: "application/json",
                body: Zeroizing::new(body.into_bytes()),
                otherwise: None,
            }],
        })
    }
}

async fn snapshot(visit: &mut Visit) -> Heard {
    let services = match visit.get(Dialect::Cdm, cdm::SERVICES).await {
        Ok(response) => match cdm::read(cdm::SERVICES, &response.body) {
            Ok(facts) if !facts.links.is_empty() => facts,
            // Web servers that answer everything with a page are no news.
            _ => return Heard::Silent,
        },
        Err(trouble) => {
            visit.note(trouble);
            return Heard::Silent;
        }
    };
    let mut readings = vec![visit.reading(services.clone())];
    let mut patience = super::Patience::default();
    for (path, _) in cdm::DOCUMENTS {
        if !has_service(&services.links, path) {
            continue;
        }
        let answer = visit.get(Dialect::Cdm, path).await;
        let stop = patience.is_over(answer.as_ref().err());
        match answer.map(|response| cdm::read(path, &response.body)) {
            Ok(Ok(facts)) => readings.push(visit.reading(facts)),
            Ok(Err(error)) => visit.note(Trouble::unreadable(Dialect::Cdm, path, &error)),
            Err(trouble) => visit.note(trouble),
        }
        if stop {
            break;
        }
    }
    open_to_writes(&services.links, &mut readings);
    Heard::Spoken(readings)
}

/// The services that reset or erase a printer.
const RESETS: [&str; 2] = ["/cdm/reset/", "/cdm/storageDevices/"];

/// Finds that everybody may reset the printer: it lists that service, and no administrator's
/// password is set that it could ask for. Nothing is tried.
fn open_to_writes(links: &[String], readings: &mut [Reading]) {
    let resets = links
        .iter()
        .any(|link| RESETS.iter().any(|path| link.starts_with(path)));
    let none =
        |facts: &&mut Facts| facts.get(Field::AdminPassword) == Some(&Value::Flag(false)) && resets;
    let mut all = readings.iter_mut().map(|reading| &mut reading.facts);
    if let Some(facts) = all.find(none) {
        let source = format!("CDM {}, {}", cdm::SERVICES, facts.source.document);
        let finding = Finding::known("writes-unprotected", source);
        facts.findings.push(finding);
    }
}

/// Whether the list has the service of a document: `/cdm/SERVICE/…`.
fn has_service(links: &[String], path: &str) -> bool {
    let service = |path: &str| {
        let mut parts = path.split('/').skip(1);
        (parts.next() == Some("cdm")).then(|| parts.next().map(str::to_owned))
    };
    let wanted = service(path);
    links.iter().any(|link| service(link) == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_services_that_are_listed_are_asked() {
        let links = ["/cdm/ioConfig/v2/capabilities".to_owned()];
        assert!(has_service(&links, "/cdm/ioConfig/v2/adapterConfigs"));
        assert!(!has_service(&links, "/cdm/ble/v1/configuration"));
    }
}
