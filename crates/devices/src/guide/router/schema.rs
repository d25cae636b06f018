//! The rows as they stand in the files: what TOML holds, and nothing derived from it.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::find::Clue;
use crate::evidence::Confidence;
use crate::guide::Sentence;

/// One vendor, provider or firmware: one file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vendor {
    /// The name of the file without its ending; what other tables call this row.
    pub id: String,
    /// The name for people, the same in every language.
    pub name: String,
    /// Which products the row is about.
    pub products: Sentence,
    /// Who hands the box out.
    pub kind: VendorKind,
    /// Key of a source to its words.
    pub sources: BTreeMap<String, Sentence>,
    /// By what such a box is known.
    #[serde(rename = "sign", default)]
    pub signs: Vec<Sign>,
    /// Where its settings are.
    #[serde(default)]
    pub admin: Vec<Admin>,
    /// What it wants before it lets anybody in.
    pub login: Option<Note>,
    /// Where its page about WPS is.
    pub wps_page: Option<WpsPage>,
    /// What it accepts.
    pub modes: Modes,
    /// The ways to each function.
    #[serde(rename = "way")]
    pub ways: Vec<Way>,
    /// What is known of the bands on which its WPS works.
    #[serde(default)]
    pub bands: Vec<Note>,
    /// What else to know.
    #[serde(rename = "quirk", default)]
    pub quirks: Vec<Note>,
    /// The drivers that may reach it.
    #[serde(rename = "driver", default)]
    pub drivers: Vec<DriverFit>,
}

/// Who hands a box out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VendorKind {
    /// Bought in a shop.
    Retail,
    /// Comes with the internet connection.
    Provider,
    /// A mesh system, run from an app.
    Mesh,
    /// Made for offices.
    Business,
    /// Software that runs on boxes of many makers.
    Firmware,
}

/// A text that such a box gives away.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// Where the text is seen.
    pub clue: Clue,
    /// What it looks like: `#` is a digit, `*` at the end is anything. Case, spaces and
    /// punctuation do not count.
    pub patterns: Vec<String>,
    /// How sure.
    pub confidence: Confidence,
    /// Key into [`Vendor::sources`].
    pub source: String,
}

/// One address of the settings, or one app.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Admin {
    /// [`Place::Page`] or [`Place::App`].
    pub at: Place,
    /// The address with its scheme, or the name of the app.
    pub name: Sentence,
    /// How sure.
    pub confidence: Confidence,
    /// Key into [`Vendor::sources`].
    pub source: String,
}

/// The menu path to the page about WPS.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WpsPage {
    /// The names of the menu entries, outermost first, as they are written on the page.
    pub path: Vec<String>,
    /// How sure.
    pub confidence: Confidence,
    /// Key into [`Vendor::sources`].
    pub source: String,
}

/// A sentence with its source.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The sentence.
    pub text: Sentence,
    /// How sure.
    pub confidence: Confidence,
    /// Key into the sources of the file.
    pub source: String,
}

/// What a router accepts, of the three modes of WPS.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Modes {
    /// It can be told the PIN that a device shows.
    pub device_pin: Mode,
    /// It has a PIN of its own, to be typed at a device.
    pub router_pin: Mode,
    /// It has a push button, on the box or on a page.
    pub button: Mode,
}

/// One mode.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mode {
    /// Whether it is there.
    pub answer: Answer,
    /// How sure.
    pub confidence: Confidence,
    /// Key into [`Vendor::sources`].
    pub source: String,
}

/// Whether a router has a mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Answer {
    /// It has.
    Yes,
    /// It has not.
    No,
    /// Nobody has said, or the models differ.
    Unknown,
}

impl Answer {
    /// For JSON, where unknown is `null`.
    pub const fn known(self) -> Option<bool> {
        match self {
            Self::Yes => Some(true),
            Self::No => Some(false),
            Self::Unknown => None,
        }
    }
}

/// What a person may want of a router.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Function {
    /// Type the PIN that the printer shows at the router.
    DevicePin,
    /// Find the router's own PIN.
    RouterPin,
    /// Start the push button.
    Button,
    /// Switch WPS on.
    SwitchOn,
    /// Switch WPS off.
    SwitchOff,
}

impl Function {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::DevicePin,
        Self::RouterPin,
        Self::Button,
        Self::SwitchOn,
        Self::SwitchOff,
    ];

    /// The word for it in the files and in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DevicePin => "device-pin",
            Self::RouterPin => "router-pin",
            Self::Button => "button",
            Self::SwitchOn => "switch-on",
            Self::SwitchOff => "switch-off",
        }
    }
}

/// Where something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// On the router's web page.
    Page,
    /// On the box itself.
    Box,
    /// In the maker's app.
    App,
    /// On a command line of the router.
    Shell,
}

impl Place {
    /// The word for it in the files and in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Box => "box",
            Self::App => "app",
            Self::Shell => "shell",
        }
    }
}

/// One way to one function, or why there is none.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "answer", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Way {
    /// It can be done so.
    Steps {
        /// What is done.
        function: Function,
        /// Where.
        at: Place,
        /// Which products, where not all of the row.
        about: Option<Sentence>,
        /// The menu path, where it is another one than [`Vendor::wps_page`].
        path: Option<Vec<String>>,
        /// What to do there, a sentence each. Where it is empty, the steps that are true of any
        /// router are given.
        #[serde(default)]
        then: Vec<Sentence>,
        /// How sure.
        confidence: Confidence,
        /// Key into [`Vendor::sources`].
        source: String,
    },
    /// Such boxes cannot do it.
    NotOffered {
        /// What cannot be done.
        function: Function,
        /// Why, and what to do instead.
        why: Sentence,
        /// How sure.
        confidence: Confidence,
        /// Key into [`Vendor::sources`].
        source: String,
    },
    /// Nobody has said.
    NotEvidenced {
        /// What is not known.
        function: Function,
    },
}

impl Way {
    /// What it is a way to.
    pub const fn function(&self) -> Function {
        match self {
            Self::Steps { function, .. }
            | Self::NotOffered { function, .. }
            | Self::NotEvidenced { function } => *function,
        }
    }
}

/// A driver that may reach such a box.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DriverFit {
    /// The scheme of its addresses, as in [`KINDS`](crate::router::kinds::KINDS).
    pub scheme: String,
    /// How sure that it fits.
    pub confidence: Confidence,
    /// Key into [`Vendor::sources`].
    pub source: String,
}

/// What is true of any router: `by-hand.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ByHand {
    /// Key of a source to its words.
    pub sources: BTreeMap<String, Sentence>,
    /// How to find the address of the router's pages.
    #[serde(rename = "open")]
    pub opening: Vec<Note>,
    /// How to get in.
    pub login: Note,
    /// Where to look in the menus.
    pub look: Note,
    /// Where the page for WPS is not found.
    pub absent: Note,
    /// What makers call WPS.
    #[serde(rename = "name")]
    pub names: Vec<WpsName>,
    /// What to do once the place is found.
    #[serde(rename = "finish")]
    pub finishes: Vec<Finish>,
}

/// A word that a maker has for WPS.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WpsName {
    /// What is written on the page or on the box.
    pub words: Sentence,
    /// Who writes so.
    pub by: Sentence,
    /// How sure.
    pub confidence: Confidence,
    /// Key into [`ByHand::sources`].
    pub source: String,
}

/// The last steps of one function, at one place.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finish {
    /// What is done.
    pub function: Function,
    /// Where.
    pub at: Place,
    /// A sentence each.
    pub then: Vec<Sentence>,
    /// How sure.
    pub confidence: Confidence,
    /// Key into [`ByHand::sources`].
    pub source: String,
}
