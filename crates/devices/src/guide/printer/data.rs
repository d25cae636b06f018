//! What the files under `guide/printers/` look like.

use serde::Deserialize;
use text::{Message, Tell, msg};

use crate::evidence::Confidence;
use crate::guide::Sentence;

/// The kind of a printer's control panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PanelKind {
    /// A touch screen with menus.
    Touchscreen,
    /// One to four lines of text, with arrow keys or touch keys beside them.
    TextDisplay,
    /// Icons and a digit or two.
    IconDisplay,
    /// Buttons with lights and nothing else.
    Buttons,
    /// A bar of light, with the buttons at the back.
    EdgeLight,
    /// No panel at all: a computer or a telephone is the panel.
    None,
    /// Nothing is known of it.
    NotEvidenced,
}

impl PanelKind {
    /// The word for it in JSON and in the files; `None` where nothing is known.
    pub const fn as_str(self) -> Option<&'static str> {
        Some(match self {
            Self::Touchscreen => "touchscreen",
            Self::TextDisplay => "text-display",
            Self::IconDisplay => "icon-display",
            Self::Buttons => "buttons",
            Self::EdgeLight => "edge-light",
            Self::None => "none",
            Self::NotEvidenced => return None,
        })
    }
}

/// As a person calls it.
impl Tell for PanelKind {
    fn told(&self) -> Message {
        match self {
            Self::Touchscreen => msg!("device-panel-touchscreen"),
            Self::TextDisplay => msg!("device-panel-text-display"),
            Self::IconDisplay => msg!("device-panel-icon-display"),
            Self::Buttons => msg!("device-panel-buttons"),
            Self::EdgeLight => msg!("device-panel-edge-light"),
            Self::None => msg!("device-panel-none"),
            Self::NotEvidenced => msg!("device-panel-unknown"),
        }
    }
}

/// The language of a printer's web server, as far as the guide knows it beforehand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dialect {
    /// HP's XML documents under `/DevMgmt` and `/IoMgmt`.
    Ledm,
    /// HP's JSON documents under `/cdm`.
    Cdm,
    /// The same, with a login.
    CdmAuth,
    /// None over the network; Wi-Fi is set over USB with older XML.
    UsbXml,
    /// None over the network; Wi-Fi is set over USB in IEEE 1284.4 packets.
    Dot4,
    /// Only pages for people.
    Pages,
    /// Nothing is known of it.
    NotEvidenced,
}

impl Dialect {
    /// The word for it in JSON; `None` where nothing is known.
    pub const fn as_str(self) -> Option<&'static str> {
        Some(match self {
            Self::Ledm => "ledm",
            Self::Cdm => "cdm",
            Self::CdmAuth => "cdm-auth",
            Self::UsbXml => "usb-xml",
            Self::Dot4 => "dot4",
            Self::Pages => "pages",
            Self::NotEvidenced => return None,
        })
    }
}

/// A radio band.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
pub enum Band {
    /// 2.4 GHz.
    #[serde(rename = "2.4")]
    Two,
    /// 5 GHz.
    #[serde(rename = "5")]
    Five,
}

impl Band {
    /// Its number, in GHz.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Two => "2.4",
            Self::Five => "5",
        }
    }
}

/// Whether the printers of a family have Wi-Fi.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Wifi {
    /// All of them.
    Yes,
    /// None of them.
    No,
    /// Those with a `w` in the letters behind their number; of the others the sources disagree.
    LetterW,
    /// Only with an accessory, or in some variants that the name does not tell.
    Accessory,
    /// Nothing is known of it.
    Unknown,
}

/// A button that a drawing can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Button {
    /// The Wireless button, with an antenna or rising waves.
    Wireless,
    /// The Information button, with an i.
    Information,
    /// The Cancel button, with a cross.
    Cancel,
    /// The Resume or Go button, with a sheet and an arrow.
    Resume,
    /// The power button.
    Power,
    /// The Back button, with an arrow to the left.
    Back,
}

impl Button {
    /// Its name, as the steps have it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wireless => "Wireless",
            Self::Information => "Information",
            Self::Cancel => "Cancel",
            Self::Resume => "Resume",
            Self::Power => "Power",
            Self::Back => "Back",
        }
    }

    /// What stands on it, in one column of a drawing.
    pub const fn symbol(self) -> char {
        match self {
            Self::Wireless => 'W',
            Self::Information => 'i',
            Self::Cancel => 'X',
            Self::Resume => '>',
            Self::Power => 'P',
            Self::Back => '<',
        }
    }
}

/// Buttons that are pressed together.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chord {
    /// The buttons.
    pub buttons: Vec<Button>,
    /// They are held until what the step describes is seen; no source has a figure.
    #[serde(default)]
    pub hold: bool,
    /// They are held for so many seconds at least.
    pub hold_s: Option<u8>,
}

/// `procedures.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProcedureFile {
    pub(super) procedure: Vec<Procedure>,
}

/// What a person does, in order.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Procedure {
    pub(super) id: String,
    #[serde(default)]
    pub(super) press: Vec<Chord>,
    #[serde(default)]
    pub(super) menu: Vec<String>,
    pub(super) steps: Vec<Sentence>,
    /// What will be seen.
    pub(super) see: Option<Sentence>,
    /// How long that lasts.
    pub(super) lasts: Option<Sentence>,
}

/// A file of families.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FamilyFile {
    pub(super) family: Vec<Family>,
}

/// The answer to "where is the WPS PIN".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PinAnswer {
    /// The panel shows it.
    Shown,
    /// A page that the printer prints has it.
    Printed,
    /// No source says that there is one. That is no proof that there is none.
    NotEvidenced,
}

impl PinAnswer {
    /// The word for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::Printed => "printed",
            Self::NotEvidenced => "not-evidenced",
        }
    }
}

/// The row of the PIN.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PinRow {
    pub(super) answer: PinAnswer,
    #[serde(rename = "do")]
    pub(super) procedure: Option<String>,
    #[serde(rename = "or")]
    pub(super) other: Option<String>,
    pub(super) confidence: Confidence,
    pub(super) sources: Vec<String>,
    pub(super) note: Option<Sentence>,
}

/// The row of the button, of the report or of restoring the network settings.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    #[serde(rename = "do")]
    pub(super) procedure: Option<String>,
    #[serde(rename = "or")]
    pub(super) other: Option<String>,
    pub(super) confidence: Confidence,
    pub(super) sources: Vec<String>,
    pub(super) note: Option<Sentence>,
}

/// A family of printers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Family {
    pub(super) id: String,
    pub(super) name: Sentence,
    #[serde(default = "hp")]
    pub(super) maker: String,
    pub(super) names: Vec<String>,
    pub(super) panel: PanelKind,
    pub(super) wifi: Wifi,
    pub(super) dialect: Dialect,
    /// How sure panel, Wi-Fi and dialect are.
    pub(super) confidence: Confidence,
    pub(super) sources: Vec<String>,
    pub(super) bands: Option<Bands>,
    pub(super) lights: Option<String>,
    pub(super) firmware: Option<String>,
    pub(super) pin: PinRow,
    pub(super) button: Row,
    pub(super) report: Row,
    pub(super) restore: Row,
    pub(super) note: Option<Sentence>,
    #[serde(default)]
    pub(super) model: Vec<Override>,
}

fn hp() -> String {
    "HP".to_owned()
}

/// The bands of a family's radio.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Bands {
    pub(super) has: Vec<Band>,
    pub(super) confidence: Confidence,
    pub(super) sources: Vec<String>,
}

/// The highest channel of 2.4 GHz that some models use.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LastChannel {
    pub(super) is: u16,
    pub(super) confidence: Confidence,
    pub(super) sources: Vec<String>,
}

/// How sure it is that the Wi-Fi Direct of some models has a published password where it lets
/// devices in by itself.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PublishedPassword {
    pub(super) confidence: Confidence,
    pub(super) sources: Vec<String>,
}

/// What is different for some models of a family.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Override {
    pub(super) names: Vec<String>,
    pub(super) panel: Option<PanelKind>,
    pub(super) wifi: Option<Wifi>,
    pub(super) dialect: Option<Dialect>,
    pub(super) pin: Option<PinRow>,
    pub(super) button: Option<Row>,
    pub(super) report: Option<Row>,
    pub(super) restore: Option<Row>,
    pub(super) last_channel: Option<LastChannel>,
    pub(super) direct_password: Option<PublishedPassword>,
    pub(super) note: Option<Sentence>,
}

/// `general.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct General {
    pub(super) source: Vec<Source>,
    pub(super) pin_kind: Vec<PinKind>,
    pub(super) setup_network: Vec<SetupNetwork>,
    pub(super) lights: Vec<Lights>,
    pub(super) firmware: Vec<Firmware>,
    pub(super) window: Vec<Window>,
}

/// Where facts come from.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    pub(super) id: String,
    pub(super) title: Sentence,
}

macro_rules! general {
    ($(#[$meta:meta])* $name:ident { $($(#[$about:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// A stable name.
            pub id: String,
            $($(#[$about])* pub $field: $type,)*
            /// How sure it is.
            pub confidence: Confidence,
            /// Names of sources; [`Guide::title`](super::Guide::title) tells what they are.
            pub sources: Vec<String>,
        }
    };
}

general! {
    /// One of the four PINs that people mix up.
    PinKind {
        /// As a person calls it.
        name: Sentence,
        /// Where it stands.
        found: Sentence,
        /// The box that it belongs into.
        belongs: Sentence,
        /// How to tell it from the others.
        tell: Sentence,
    }
}

general! {
    /// A network that a printer makes itself.
    SetupNetwork {
        /// What its name begins with.
        prefix: String,
        /// What the name holds, such as a model name, in words.
        form: String,
        /// What it is for.
        about: Sentence,
        /// The printer's address on it, where that is known.
        address: Option<String>,
    }
}

general! {
    /// What the lights of some families mean.
    Lights {
        /// Each look and its meaning.
        rows: Vec<Light>,
    }
}

general! {
    /// How the firmware of some families is updated.
    Firmware {
        /// The official way, in order.
        steps: Vec<Sentence>,
    }
}

general! {
    /// A window of time that holds for every printer.
    Window {
        /// How long it is open, in seconds; `None` where no source tells.
        seconds: Option<u32>,
        /// What it is.
        about: Sentence,
    }
}

/// What a light does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LightState {
    /// It is off.
    Off,
    /// It blinks.
    Blinking,
    /// It is on all the time.
    Steady,
}

/// A look of a light and its meaning.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Light {
    /// What it does, in a word.
    pub state: LightState,
    /// How the light looks.
    pub looks: Sentence,
    /// What that means.
    pub means: Sentence,
}
