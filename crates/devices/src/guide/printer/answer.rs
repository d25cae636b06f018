//! What the guide says of one printer.

use text::{Message, msg};

pub use super::data::PinAnswer;
use super::data::{
    Band, Chord, Dialect, Family, Firmware, Lights, Override, PanelKind, PinRow, Procedure, Row,
    Wifi,
};
use super::load::Guide;
use crate::evidence::Confidence;
use crate::guide::Sentence;

/// What the guide says of one printer.
#[derive(Debug)]
pub struct Answer<'g> {
    guide: &'g Guide,
    family: &'g Family,
    over: Option<&'g Override>,
    /// The model as the maker writes it; `None` where the name has only a maker.
    pub model: Option<String>,
    /// The letters behind its number.
    suffix: String,
}

/// One sentence of a procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step<'g> {
    /// Its key for programs, such as `report-w-i.1`.
    pub key: String,
    /// The sentence, in the imperative.
    pub text: &'g Sentence,
}

/// One way to do something at the printer.
#[derive(Clone, Debug)]
pub struct Way<'g> {
    procedure: &'g Procedure,
}

impl<'g> Way<'g> {
    /// What to do, in order.
    pub fn steps(&self) -> Vec<Step<'g>> {
        let id = &self.procedure.id;
        let step = |(i, text): (usize, &'g Sentence)| Step {
            key: format!("{id}.{}", i + 1),
            text,
        };
        self.procedure.steps.iter().enumerate().map(step).collect()
    }

    /// The buttons to press, in order; the steps have them in words.
    pub fn press(&self) -> &'g [Chord] {
        &self.procedure.press
    }

    /// The entries of menus to touch, in order; the steps have them in words.
    pub fn menu(&self) -> &'g [String] {
        &self.procedure.menu
    }

    /// What will be seen.
    pub fn see(&self) -> Option<&'g Sentence> {
        self.procedure.see.as_ref()
    }

    /// How long that lasts.
    pub fn lasts(&self) -> Option<&'g Sentence> {
        self.procedure.lasts.as_ref()
    }
}

/// A row of the guide: how something is done at this printer, and how sure that is.
#[derive(Clone, Debug)]
pub struct Path<'g> {
    /// How it is done; `None` is not evidenced.
    pub way: Option<Way<'g>>,
    /// Another way.
    pub other: Option<Way<'g>>,
    /// How sure the row is.
    pub confidence: Confidence,
    /// Titles of its sources.
    pub sources: Vec<&'g Sentence>,
    /// What else there is to say.
    pub note: Option<&'g Sentence>,
}

impl<'g> Path<'g> {
    /// What to do, in order; empty where it is not evidenced.
    pub fn steps(&self) -> Vec<Step<'g>> {
        self.way.as_ref().map(Way::steps).unwrap_or_default()
    }
}

impl<'g> Answer<'g> {
    pub(super) fn new(
        guide: &'g Guide,
        family: &'g Family,
        over: Option<&'g Override>,
        model: Option<String>,
        suffix: &str,
    ) -> Self {
        Self {
            guide,
            family,
            over,
            model,
            suffix: suffix.to_owned(),
        }
    }

    /// The guide that it comes from.
    pub fn guide(&self) -> &'g Guide {
        self.guide
    }

    /// A stable name of the family, such as `envy-6000`.
    pub fn family_id(&self) -> &'g str {
        &self.family.id
    }

    /// The family, for a person.
    pub fn family(&self) -> &'g Sentence {
        &self.family.name
    }

    /// Who makes it.
    pub fn maker(&self) -> &'g str {
        &self.family.maker
    }

    /// Its panel.
    pub fn panel(&self) -> PanelKind {
        self.over
            .and_then(|over| over.panel)
            .unwrap_or(self.family.panel)
    }

    /// The language of its web server.
    pub fn dialect(&self) -> Dialect {
        self.over
            .and_then(|over| over.dialect)
            .unwrap_or(self.family.dialect)
    }

    /// Whether it has Wi-Fi; `None` where the name does not tell, or the sources disagree.
    pub fn wireless(&self) -> Option<bool> {
        match self.wifi() {
            Wifi::Yes => Some(true),
            Wifi::No => Some(false),
            // A name without letters is that of the series, of which some have Wi-Fi.
            Wifi::LetterW => (self.suffix.is_empty() || self.suffix.contains('w')).then_some(true),
            Wifi::Accessory | Wifi::Unknown => None,
        }
    }

    /// Why it is not known whether it has Wi-Fi.
    pub fn wireless_note(&self) -> Option<Message> {
        match (self.wifi(), self.wireless()) {
            (Wifi::Accessory, _) => Some(msg!("device-wifi-accessory")),
            (Wifi::LetterW, None) => Some(msg!("device-wifi-no-letter")),
            (Wifi::Unknown, _) => Some(msg!("device-wifi-unknown")),
            _ => None,
        }
    }

    fn wifi(&self) -> Wifi {
        self.over
            .and_then(|over| over.wifi)
            .unwrap_or(self.family.wifi)
    }

    /// The bands of its radio, with how sure that is; `None` where nothing is known.
    pub fn bands(&self) -> Option<(&'g [Band], Confidence)> {
        let bands = self.family.bands.as_ref()?;
        Some((&bands.has, bands.confidence))
    }

    /// The highest channel of 2.4 GHz that it uses, with how sure that is; `None` where nothing is
    /// known, which is so of most.
    pub fn last_channel(&self) -> Option<(u16, Confidence)> {
        let row = self.over?.last_channel.as_ref()?;
        Some((row.is, row.confidence))
    }

    /// How sure it is that its Wi-Fi Direct has a published password where it lets devices in by
    /// itself; `None` where nothing is known.
    pub fn published_direct_password(&self) -> Option<Confidence> {
        Some(self.over?.direct_password.as_ref()?.confidence)
    }

    /// Where the WPS PIN is. A printer without Wi-Fi has none.
    pub fn pin(&self) -> (PinAnswer, Path<'g>) {
        let row: &PinRow = self
            .over
            .and_then(|over| over.pin.as_ref())
            .unwrap_or(&self.family.pin);
        let path = self.path(
            row.procedure.as_deref(),
            row.other.as_deref(),
            row.confidence,
            &row.sources,
            row.note.as_ref(),
        );
        if self.wireless() == Some(false) {
            return (PinAnswer::NotEvidenced, self.without_wifi());
        }
        (row.answer, path)
    }

    /// How its push button mode is started. A printer without Wi-Fi has none.
    pub fn button(&self) -> Path<'g> {
        if self.wireless() == Some(false) {
            return self.without_wifi();
        }
        self.row(
            self.over.and_then(|over| over.button.as_ref()),
            &self.family.button,
        )
    }

    /// The row of what a printer without Wi-Fi cannot have: as sure as it is that it has no Wi-Fi.
    fn without_wifi(&self) -> Path<'g> {
        let (confidence, sources) = self.facts();
        Path {
            way: None,
            other: None,
            confidence,
            sources,
            note: None,
        }
    }

    /// How it prints a page about its network.
    pub fn report(&self) -> Path<'g> {
        self.row(
            self.over.and_then(|over| over.report.as_ref()),
            &self.family.report,
        )
    }

    /// How its network settings are put back to those of a new printer.
    pub fn restore(&self) -> Path<'g> {
        self.row(
            self.over.and_then(|over| over.restore.as_ref()),
            &self.family.restore,
        )
    }

    fn row(&self, over: Option<&'g Row>, family: &'g Row) -> Path<'g> {
        let row = over.unwrap_or(family);
        self.path(
            row.procedure.as_deref(),
            row.other.as_deref(),
            row.confidence,
            &row.sources,
            row.note.as_ref(),
        )
    }

    fn path(
        &self,
        way: Option<&str>,
        other: Option<&str>,
        confidence: Confidence,
        sources: &'g [String],
        note: Option<&'g Sentence>,
    ) -> Path<'g> {
        let way_of = |id| self.guide.procedure(id).map(|procedure| Way { procedure });
        Path {
            way: way.and_then(way_of),
            other: other.and_then(way_of),
            confidence,
            sources: self.titles(sources),
            note,
        }
    }

    fn titles(&self, sources: &'g [String]) -> Vec<&'g Sentence> {
        sources
            .iter()
            .filter_map(|id| self.guide.title(id))
            .collect()
    }

    /// What its lights mean.
    pub fn lights(&self) -> Option<&'g Lights> {
        self.guide.lights(self.family.lights.as_deref()?)
    }

    /// How its firmware is updated officially.
    pub fn firmware(&self) -> Option<&'g Firmware> {
        self.guide.firmware(self.family.firmware.as_deref()?)
    }

    /// What else there is to say, of the model before the family.
    pub fn notes(&self) -> Vec<&'g Sentence> {
        let model = self.over.and_then(|over| over.note.as_ref());
        model.into_iter().chain(self.family.note.as_ref()).collect()
    }

    /// How sure the family's panel, Wi-Fi and dialect are.
    pub fn facts(&self) -> (Confidence, Vec<&'g Sentence>) {
        (self.family.confidence, self.titles(&self.family.sources))
    }

    /// How sure the answer is as a whole: as sure as the least sure row that has steps.
    pub fn confidence(&self) -> Confidence {
        let (_, pin) = self.pin();
        let rows = [pin, self.button(), self.report(), self.restore()];
        let with_steps = rows.iter().filter(|row| row.way.is_some());
        with_steps
            .map(|row| row.confidence)
            .min()
            .unwrap_or(self.family.confidence)
    }

    /// Titles of all sources that the answer uses, each once.
    pub fn sources(&self) -> Vec<&'g Sentence> {
        let (_, pin) = self.pin();
        let rows = [pin, self.button(), self.report(), self.restore()];
        let mut titles = Vec::new();
        let all = rows
            .into_iter()
            .flat_map(|row| row.sources)
            .chain(self.facts().1);
        for title in all {
            if !titles.contains(&title) {
                titles.push(title);
            }
        }
        titles
    }
}
