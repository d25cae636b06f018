//! The older web pages, where a printer speaks neither LEDM nor CDM.

use super::{Capabilities, Heard, Patience, Printer, Work};
use crate::printer::claim::{Facts, Field};
use crate::printer::{Dialect, Trouble, Visit, ews};

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
        Box::pin(snapshot(visit))
    }
}

async fn snapshot(visit: &mut Visit) -> Heard {
    // LEDM and CDM came first; who spoke one of them needs no page.
    let spoken = visit.asked.iter().any(|asked| {
        let web = asked.url.contains("/DevMgmt/") || asked.url.contains("/cdm/");
        web && asked.outcome == "200"
    });
    if spoken {
        return Heard::Silent;
    }
    let mut readings = Vec::new();
    let mut unreadable = None;
    let mut patience = Patience::default();
    for page in ews::PAGES {
        let response = match visit.get(Dialect::Ews, page).await {
            Ok(response) => response,
            Err(trouble) if patience.is_over(Some(&trouble)) => break,
            // That a page is missing or closed says nothing, for many are of other models.
            Err(_) => continue,
        };
        patience.is_over(None);
        match ews::read(page, &response.body) {
            Ok(facts) if !facts.is_empty() => readings.push(visit.reading(facts)),
            Ok(_) => {}
            Err(error) => {
                unreadable.get_or_insert(Trouble::unreadable(Dialect::Ews, page, &error));
            }
        }
    }
    let known = visit.server().is_some_and(ews::is_printer_server);
    if readings.is_empty() && !known {
        // Web servers that answer everything with a page are no news.
        return Heard::Silent;
    }
    if let Some(trouble) = unreadable {
        visit.note(trouble);
    }
    if let Some(root) = visit.root() {
        let mut facts = Facts::new(Dialect::Ews, "/");
        facts.add_text(Field::WebUrl, &root.to_string(), "address");
        readings.push(visit.reading(facts));
    }
    Heard::Spoken(readings)
}
