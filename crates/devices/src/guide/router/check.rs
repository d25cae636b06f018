//! The rules that the rows keep, beyond what their types say.

use std::collections::{BTreeMap, BTreeSet};

use text::{Message, Tell, msg};

use super::fold::Pattern;
use super::schema::{Admin, Answer, ByHand, Finish, Function, Mode, Note, Place, Vendor, Way};
use crate::guide::Sentence;

/// A name with an open end must fix so many characters, or it fits half the world.
const MIN_OPEN: usize = 3;
/// A name must fix so many characters.
const MIN_NAME: usize = 2;

/// A file of the guide that is not as it should be. The files are compiled in, so this is a
/// mistake of the program and never of its user.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct GuideError {
    /// Which file.
    pub file: String,
    /// What is wrong with it.
    pub what: String,
}

impl Tell for GuideError {
    fn told(&self) -> Message {
        msg!(
            "device-guide-routers-damaged",
            file = &self.file,
            problem = &self.what
        )
    }
}

text::display_told!(GuideError);

/// Checks one vendor's row.
///
/// # Errors
///
/// The first rule that is broken, in words.
pub fn vendor(file: &str, row: &Vendor) -> Result<(), GuideError> {
    rules(file, row).map_err(|what| GuideError {
        file: file.to_owned(),
        what,
    })
}

/// Checks the row for any router.
///
/// # Errors
///
/// The first rule that is broken, in words.
pub fn by_hand(file: &str, row: &ByHand) -> Result<(), GuideError> {
    let notes = [&row.login, &row.look, &row.absent];
    let used = row
        .opening
        .iter()
        .chain(notes)
        .map(|note| note.source.as_str())
        .chain(row.names.iter().map(|name| name.source.as_str()))
        .chain(row.finishes.iter().map(|finish| finish.source.as_str()));
    let whole = |function: &Function| {
        let page = |f: &Finish| f.function == *function && f.at == Place::Page;
        row.finishes.iter().any(page)
    };
    sources(&row.sources, used)
        .and_then(|()| match Function::ALL.iter().find(|f| !whole(f)) {
            Some(function) => Err(format!("no last steps for {}", function.as_str())),
            None => Ok(()),
        })
        .map_err(|what| GuideError {
            file: file.to_owned(),
            what,
        })
}

fn rules(file: &str, row: &Vendor) -> Result<(), String> {
    if row.id != file {
        return Err(format!("its id is {}", row.id));
    }
    sources(&row.sources, used_sources(row))?;
    signs(row)?;
    admin(row)?;
    for function in Function::ALL {
        ways(row, function)?;
    }
    Ok(())
}

fn sources<'a>(
    known: &BTreeMap<String, Sentence>,
    used: impl Iterator<Item = &'a str>,
) -> Result<(), String> {
    let used: BTreeSet<&str> = used.collect();
    if let Some(key) = used.iter().find(|key| !known.contains_key(**key)) {
        return Err(format!("the source {key} is not listed"));
    }
    if let Some((key, _)) = known.iter().find(|(key, _)| !used.contains(key.as_str())) {
        return Err(format!("the source {key} is not used"));
    }
    match known
        .iter()
        .find(|(_, words)| words.english().trim().is_empty())
    {
        Some((key, _)) => Err(format!("the source {key} says nothing")),
        None => Ok(()),
    }
}

fn used_sources(row: &Vendor) -> impl Iterator<Item = &str> {
    let modes = [
        &row.modes.device_pin,
        &row.modes.router_pin,
        &row.modes.button,
    ];
    let notes = row.bands.iter().chain(&row.quirks).chain(&row.login);
    modes
        .into_iter()
        .map(|mode: &Mode| mode.source.as_str())
        .chain(notes.map(|note: &Note| note.source.as_str()))
        .chain(row.signs.iter().map(|sign| sign.source.as_str()))
        .chain(row.admin.iter().map(|admin: &Admin| admin.source.as_str()))
        .chain(row.wps_page.iter().map(|page| page.source.as_str()))
        .chain(row.drivers.iter().map(|driver| driver.source.as_str()))
        .chain(row.ways.iter().filter_map(source_of))
}

fn source_of(way: &Way) -> Option<&str> {
    match way {
        Way::Steps { source, .. } | Way::NotOffered { source, .. } => Some(source),
        Way::NotEvidenced { .. } => None,
    }
}

fn signs(row: &Vendor) -> Result<(), String> {
    for text in row.signs.iter().flat_map(|sign| &sign.patterns) {
        let pattern = Pattern::new(text);
        let enough = if pattern.open_end() {
            MIN_OPEN
        } else {
            MIN_NAME
        };
        if pattern.fixed() < enough {
            return Err(format!("the sign {text} fits too much"));
        }
    }
    Ok(())
}

fn admin(row: &Vendor) -> Result<(), String> {
    for admin in &row.admin {
        let name = admin.name.english();
        let page = name.starts_with("http://") || name.starts_with("https://");
        match admin.at {
            Place::Page if !page => return Err(format!("{name} is no address")),
            Place::App if page => return Err(format!("{name} is no app")),
            Place::Box | Place::Shell => return Err(format!("{name} is no page")),
            Place::Page | Place::App => {}
        }
    }
    Ok(())
}

/// The ways to one function: all steps, or one refusal, or one "not evidenced", as the modes say.
fn ways(row: &Vendor, function: Function) -> Result<(), String> {
    let name = function.as_str();
    let ways: Vec<&Way> = row.ways_for(function).collect();
    match ways.as_slice() {
        [] => return Err(format!("says nothing of {name}")),
        [_] => {}
        several => {
            let steps = |way: &&&Way| matches!(way, Way::Steps { .. });
            if several.iter().filter(steps).count() != several.len() {
                return Err(format!("contradicts itself on {name}"));
            }
        }
    }
    for way in &ways {
        steps(row, way).map_err(|what| format!("{name}: {what}"))?;
    }
    let offered = matches!(ways.as_slice(), [Way::Steps { .. }, ..]);
    let refused = matches!(ways.as_slice(), [Way::NotOffered { .. }]);
    let modes = &row.modes;
    let mode = match function {
        Function::DevicePin => Some(modes.device_pin.answer),
        Function::RouterPin => Some(modes.router_pin.answer),
        Function::Button => Some(modes.button.answer),
        Function::SwitchOn | Function::SwitchOff => None,
    };
    match mode {
        Some(Answer::Yes) if refused => Err(format!("the modes have {name}, the ways refuse it")),
        Some(Answer::No) if !refused => {
            Err(format!("the modes have no {name}, the ways do not say so"))
        }
        Some(Answer::Unknown) if offered || refused => {
            Err(format!("the modes do not know {name}, the ways do"))
        }
        _ => Ok(()),
    }
}

fn steps(row: &Vendor, way: &Way) -> Result<(), &'static str> {
    let Way::Steps { at, path, then, .. } = way else {
        return Ok(());
    };
    let reached = row.admin.iter().any(|admin| admin.at == *at);
    let placed = path.is_some() || row.wps_page.is_some();
    match at {
        Place::Page | Place::App if !placed => Err("on a page that nothing leads to"),
        Place::App if !reached => Err("in an app without a name"),
        Place::Box | Place::Shell if path.is_some() => Err("a menu path without a menu"),
        Place::Shell if then.is_empty() => Err("a command line without a command"),
        _ if path.as_ref().is_some_and(Vec::is_empty) => Err("an empty path"),
        _ => Ok(()),
    }
}
