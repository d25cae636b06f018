//! Reading the files, and checking what a type cannot.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use text::{Message, Tell, msg};
use thiserror::Error;

use super::data::{
    Family, FamilyFile, Firmware, General, Lights, PinAnswer, PinKind, Procedure, ProcedureFile,
    SetupNetwork, Window,
};
use super::name::{Pattern, Vocabulary};
use crate::guide::Sentence;

macro_rules! file {
    ($name:literal) => {
        (
            $name,
            include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/../../guide/printers/",
                $name
            )),
        )
    };
}

const GENERAL: (&str, &str) = file!("general.toml");
const PROCEDURES: (&str, &str) = file!("procedures.toml");

/// The files with families.
const FAMILIES: &[(&str, &str)] = &[
    file!("deskjet.toml"),
    file!("envy.toml"),
    file!("officejet.toml"),
    file!("officejet-pro.toml"),
    file!("photosmart.toml"),
    file!("laserjet.toml"),
    file!("color-laserjet.toml"),
    file!("tank.toml"),
    file!("business.toml"),
    file!("no-wifi.toml"),
    file!("makers.toml"),
];

/// Marketing names of wireless printers, one a line.
pub(super) const WIRELESS_MODELS: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../guide/printers/wireless-models.txt"
));

static BUILTIN: LazyLock<Result<Guide, GuideError>> = LazyLock::new(Guide::load);

/// What is wrong with the guide's files.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub struct GuideError {
    /// The file.
    pub file: String,
    /// What is wrong with it.
    pub problem: String,
}

impl Tell for GuideError {
    fn told(&self) -> Message {
        msg!(
            "device-guide-printers-damaged",
            file = &self.file,
            problem = &self.problem
        )
    }
}

text::display_told!(GuideError);

/// The guide to printers.
#[derive(Debug)]
pub struct Guide {
    pub(super) general: General,
    pub(super) procedures: BTreeMap<String, Procedure>,
    pub(super) families: Vec<(Family, Patterns)>,
    pub(super) vocabulary: Vocabulary,
}

/// The patterns of a family, and of each of its overrides, in the order of the file.
#[derive(Debug)]
pub(super) struct Patterns {
    pub(super) family: Vec<Pattern>,
    pub(super) models: Vec<Vec<Pattern>>,
}

impl Guide {
    /// The guide that is compiled in.
    ///
    /// # Errors
    /// The files do not fit together; a test holds that they do.
    pub fn builtin() -> Result<&'static Self, GuideError> {
        BUILTIN.as_ref().map_err(Clone::clone)
    }

    /// Reads the files that are compiled in.
    pub(in crate::guide) fn load() -> Result<Self, GuideError> {
        Self::read(GENERAL, PROCEDURES, FAMILIES)
    }

    /// Reads the files, each with its name.
    pub(super) fn read(
        general: (&str, &str),
        procedures: (&str, &str),
        families: &[(&str, &str)],
    ) -> Result<Self, GuideError> {
        let mut guide = Self {
            general: parse(general)?,
            procedures: BTreeMap::new(),
            families: Vec::new(),
            vocabulary: Vocabulary::default(),
        };
        for procedure in parse::<ProcedureFile>(procedures)?.procedure {
            let id = procedure.id.clone();
            if guide.procedures.insert(id.clone(), procedure).is_some() {
                return Err(wrong(
                    procedures.0,
                    format!("two procedures are named {id:?}"),
                ));
            }
        }
        let mut ids = BTreeSet::new();
        for &(name, text) in families {
            for family in parse::<FamilyFile>((name, text))?.family {
                let patterns = guide
                    .check(&family)
                    .map_err(|problem| wrong(name, format!("family {:?}: {problem}", family.id)))?;
                if !ids.insert(family.id.clone()) {
                    return Err(wrong(
                        name,
                        format!("two families are named {:?}", family.id),
                    ));
                }
                for pattern in patterns
                    .family
                    .iter()
                    .chain(patterns.models.iter().flatten())
                {
                    guide.vocabulary.extend(pattern);
                }
                guide.families.push((family, patterns));
            }
        }
        guide
            .check_general()
            .map_err(|problem| wrong(general.0, problem))?;
        guide.sentences(&mut |place, sentence| sentence.name(&place));
        Ok(guide)
    }

    fn check(&self, family: &Family) -> Result<Patterns, String> {
        let rows = |pin: Option<&super::data::PinRow>, rows: [Option<&super::data::Row>; 3]| {
            if let Some(pin) = pin {
                if (pin.answer == PinAnswer::NotEvidenced) != pin.procedure.is_none() {
                    return Err("a PIN that is evidenced has steps, and no other".to_owned());
                }
                self.known(pin.procedure.iter().chain(&pin.other))?;
                self.cited(&pin.sources)?;
            }
            for row in rows.into_iter().flatten() {
                if row.other.is_some() && row.procedure.is_none() {
                    return Err("another way without a first one".to_owned());
                }
                self.known(row.procedure.iter().chain(&row.other))?;
                self.cited(&row.sources)?;
            }
            Ok(())
        };
        self.cited(&family.sources)?;
        if let Some(bands) = &family.bands {
            self.cited(&bands.sources)?;
        }
        for model in &family.model {
            if let Some(row) = &model.last_channel {
                self.cited(&row.sources)?;
            }
            if let Some(row) = &model.direct_password {
                self.cited(&row.sources)?;
            }
        }
        if let Some(id) = &family.lights
            && self.lights(id).is_none()
        {
            return Err(format!("there are no lights {id:?}"));
        }
        if let Some(id) = &family.firmware
            && self.firmware(id).is_none()
        {
            return Err(format!("there is no firmware way {id:?}"));
        }
        rows(
            Some(&family.pin),
            [
                Some(&family.button),
                Some(&family.report),
                Some(&family.restore),
            ],
        )?;
        let mut models = Vec::new();
        for model in &family.model {
            rows(
                model.pin.as_ref(),
                [
                    model.button.as_ref(),
                    model.report.as_ref(),
                    model.restore.as_ref(),
                ],
            )?;
            models.push(patterns(&model.names)?);
        }
        Ok(Patterns {
            family: patterns(&family.names)?,
            models,
        })
    }

    fn check_general(&self) -> Result<(), String> {
        let general = &self.general;
        let pins = general.pin_kind.iter().map(|row| &row.sources);
        let networks = general.setup_network.iter().map(|row| &row.sources);
        let lights = general.lights.iter().map(|row| &row.sources);
        let firmware = general.firmware.iter().map(|row| &row.sources);
        let windows = general.window.iter().map(|row| &row.sources);
        pins.chain(networks)
            .chain(lights)
            .chain(firmware)
            .chain(windows)
            .try_for_each(|sources| self.cited(sources))
    }

    fn known<'a>(&self, mut ids: impl Iterator<Item = &'a String>) -> Result<(), String> {
        match ids.find(|id| !self.procedures.contains_key(*id)) {
            Some(id) => Err(format!("there is no procedure {id:?}")),
            None => Ok(()),
        }
    }

    fn cited(&self, sources: &[String]) -> Result<(), String> {
        if sources.is_empty() {
            return Err("a row has no source".to_owned());
        }
        match sources.iter().find(|id| self.title(id).is_none()) {
            Some(id) => Err(format!("there is no source {id:?}")),
            None => Ok(()),
        }
    }

    pub(super) fn procedure(&self, id: &str) -> Option<&Procedure> {
        self.procedures.get(id)
    }

    pub(super) fn lights(&self, id: &str) -> Option<&Lights> {
        self.general.lights.iter().find(|lights| lights.id == id)
    }

    pub(super) fn firmware(&self, id: &str) -> Option<&Firmware> {
        self.general
            .firmware
            .iter()
            .find(|firmware| firmware.id == id)
    }

    /// What a source is, for a person.
    pub fn title(&self, id: &str) -> Option<&Sentence> {
        let source = self.general.source.iter().find(|source| source.id == id)?;
        Some(&source.title)
    }

    /// The PINs that people mix up.
    pub fn pin_kinds(&self) -> &[PinKind] {
        &self.general.pin_kind
    }

    /// The networks that printers make themselves.
    pub fn setup_networks(&self) -> &[SetupNetwork] {
        &self.general.setup_network
    }

    /// A window of time by its name: `button`, `pin-on-panel` or `setup-mode`.
    pub fn window(&self, id: &str) -> Option<&Window> {
        self.general.window.iter().find(|window| window.id == id)
    }

    /// The names of all families, HP's and others, with their identifiers.
    pub fn families(&self) -> impl Iterator<Item = (&str, &Sentence)> {
        self.families
            .iter()
            .map(|(family, _)| (family.id.as_str(), &family.name))
    }
}

fn patterns(names: &[String]) -> Result<Vec<Pattern>, String> {
    let one =
        |name: &String| Pattern::parse(name).map_err(|problem| format!("name {name:?}: {problem}"));
    if names.is_empty() {
        return Err("it has no names".to_owned());
    }
    names.iter().map(one).collect()
}

fn parse<T: serde::de::DeserializeOwned>((name, text): (&str, &str)) -> Result<T, GuideError> {
    toml::from_str(text).map_err(|error| wrong(name, error.to_string()))
}

fn wrong(file: &str, problem: String) -> GuideError {
    GuideError {
        file: file.to_owned(),
        problem,
    }
}
