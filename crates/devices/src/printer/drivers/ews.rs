//! The older web pages, where a printer speaks neither LEDM nor CDM.

use super::{Capabilities, Heard, Printer, Work};
use crate::printer::claim::{Facts, Field};
use crate::printer::{Dialect, Visit, ews};

/// The web pages.
pub(super) struct Ews;

impl Printer for Ews {
    fn dialect(&self) -> Dialect {
        Dialect::Ews
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities::default()
    }

    fn snapshot<'a>(&'a self, visit: &'a mut Visit) -> Work<'a, Heard> {
        Box::pin(async move {
            // LEDM and CDM came first; who spoke one of them needs no page.
            let spoken = visit.asked.iter().any(|asked| {
                let web = asked.url.contains("/DevMgmt/") || asked.url.contains("/cdm/");
                web && asked.outcome == "200"
            });
            if spoken {
                return Heard::Silent;
            }
            for page in ews::PAGES {
                let Ok(response) = visit.get(Dialect::Ews, page).await else {
                    continue;
                };
                let known = visit.server().is_some_and(ews::is_printer_server);
                let status = response.text().contains("DeviceStatus") || known;
                if !status {
                    continue;
                }
                let mut facts = Facts::new(Dialect::Ews, *page);
                facts.add_text(Field::WebUrl, &response.url.to_string(), "address");
                return Heard::Spoken(vec![visit.reading(facts)]);
            }
            Heard::Silent
        })
    }
}
