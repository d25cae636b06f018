//! Every sentence of the files on printers, with its place.

use super::data::{Family, General, Override, PinRow, Procedure, Row};
use super::load::Guide;
use crate::guide::sentence::{Visit, numbered, optional};

impl Guide {
    /// Visits them all.
    pub(in crate::guide) fn sentences(&mut self, visit: &mut Visit<'_>) {
        self.general.sentences(visit);
        for procedure in self.procedures.values_mut() {
            procedure.sentences(visit);
        }
        for (family, _) in &mut self.families {
            family.sentences(visit);
        }
    }
}

impl General {
    fn sentences(&mut self, visit: &mut Visit<'_>) {
        for source in &mut self.source {
            visit(format!("source-{}", source.id), &mut source.title);
        }
        for kind in &mut self.pin_kind {
            let place = |what| format!("pin-kind-{}-{what}", kind.id);
            visit(place("name"), &mut kind.name);
            visit(place("found"), &mut kind.found);
            visit(place("belongs"), &mut kind.belongs);
            visit(place("tell"), &mut kind.tell);
        }
        for network in &mut self.setup_network {
            visit(format!("setup-network-{}", network.id), &mut network.about);
        }
        for window in &mut self.window {
            visit(format!("window-{}", window.id), &mut window.about);
        }
        for lights in &mut self.lights {
            for (number, row) in (1..).zip(&mut lights.rows) {
                let place = |what| format!("lights-{}-{number}-{what}", lights.id);
                visit(place("looks"), &mut row.looks);
                visit(place("means"), &mut row.means);
            }
        }
        for firmware in &mut self.firmware {
            let place = format!("firmware-{}-step", firmware.id);
            numbered(&place, &mut firmware.steps, visit);
        }
    }
}

impl Procedure {
    fn sentences(&mut self, visit: &mut Visit<'_>) {
        let id = &self.id;
        numbered(&format!("{id}-step"), &mut self.steps, visit);
        optional(format!("{id}-see"), self.see.as_mut(), visit);
        optional(format!("{id}-lasts"), self.lasts.as_mut(), visit);
    }
}

impl Family {
    fn sentences(&mut self, visit: &mut Visit<'_>) {
        let place = format!("family-{}", self.id);
        visit(format!("{place}-name"), &mut self.name);
        optional(format!("{place}-note"), self.note.as_mut(), visit);
        pin(&place, &mut self.pin, visit);
        row(&format!("{place}-button"), &mut self.button, visit);
        row(&format!("{place}-report"), &mut self.report, visit);
        row(&format!("{place}-restore"), &mut self.restore, visit);
        for (number, model) in (1..).zip(&mut self.model) {
            model.sentences(&format!("{place}-model-{number}"), visit);
        }
    }
}

impl Override {
    fn sentences(&mut self, place: &str, visit: &mut Visit<'_>) {
        optional(format!("{place}-note"), self.note.as_mut(), visit);
        if let Some(own) = &mut self.pin {
            pin(place, own, visit);
        }
        let rows = [
            ("button", &mut self.button),
            ("report", &mut self.report),
            ("restore", &mut self.restore),
        ];
        for (name, own) in rows {
            if let Some(own) = own {
                row(&format!("{place}-{name}"), own, visit);
            }
        }
    }
}

fn pin(place: &str, pin: &mut PinRow, visit: &mut Visit<'_>) {
    optional(format!("{place}-pin-note"), pin.note.as_mut(), visit);
}

fn row(place: &str, row: &mut Row, visit: &mut Visit<'_>) {
    optional(format!("{place}-note"), row.note.as_mut(), visit);
}
