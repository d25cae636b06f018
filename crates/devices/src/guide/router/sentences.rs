//! Every sentence of the files on routers, with its place.

use super::Guide;
use super::schema::{ByHand, Note, Vendor, Way};
use crate::guide::sentence::{Visit, numbered, optional};

impl Guide {
    /// Visits them all.
    pub(in crate::guide) fn sentences(&mut self, visit: &mut Visit<'_>) {
        self.by_hand.sentences(visit);
        for vendor in &mut self.vendors {
            vendor.sentences(visit);
        }
    }
}

impl Vendor {
    fn sentences(&mut self, visit: &mut Visit<'_>) {
        let place = format!("router-{}", self.id);
        visit(format!("{place}-products"), &mut self.products);
        for (key, source) in &mut self.sources {
            visit(format!("{place}-source-{key}"), source);
        }
        for (number, admin) in (1..).zip(&mut self.admin) {
            visit(format!("{place}-admin-{number}"), &mut admin.name);
        }
        if let Some(login) = &mut self.login {
            visit(format!("{place}-login"), &mut login.text);
        }
        for way in &mut self.ways {
            way.sentences(&place, visit);
        }
        notes(&format!("{place}-bands"), &mut self.bands, visit);
        notes(&format!("{place}-quirk"), &mut self.quirks, visit);
    }
}

impl Way {
    fn sentences(&mut self, place: &str, visit: &mut Visit<'_>) {
        let function = self.function().as_str();
        match self {
            Self::Steps {
                at, about, then, ..
            } => {
                let place = format!("{place}-{function}-{}", at.as_str());
                optional(format!("{place}-about"), about.as_mut(), visit);
                numbered(&place, then, visit);
            }
            Self::NotOffered { why, .. } => visit(format!("{place}-{function}-why"), why),
            Self::NotEvidenced { .. } => {}
        }
    }
}

impl ByHand {
    fn sentences(&mut self, visit: &mut Visit<'_>) {
        for (key, source) in &mut self.sources {
            visit(format!("by-hand-source-{key}"), source);
        }
        notes("by-hand-open", &mut self.opening, visit);
        visit("by-hand-login".to_owned(), &mut self.login.text);
        visit("by-hand-look".to_owned(), &mut self.look.text);
        visit("by-hand-absent".to_owned(), &mut self.absent.text);
        for (number, name) in (1..).zip(&mut self.names) {
            visit(format!("by-hand-name-{number}-words"), &mut name.words);
            visit(format!("by-hand-name-{number}-by"), &mut name.by);
        }
        for finish in &mut self.finishes {
            let (function, at) = (finish.function.as_str(), finish.at.as_str());
            numbered(&format!("by-hand-{function}-{at}"), &mut finish.then, visit);
        }
    }
}

fn notes(place: &str, notes: &mut [Note], visit: &mut Visit<'_>) {
    for (number, note) in (1..).zip(notes) {
        visit(format!("{place}-{number}"), &mut note.text);
    }
}
