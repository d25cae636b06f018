//! Printers of the guide: families, their panels, and the steps to the PIN and the button.
//!
//! # How the data is laid out
//!
//! Everything is under `guide/printers/` and compiled in.
//!
//! - `general.toml`: the sources by name; the four PINs and how to tell them apart; the networks
//!   that a printer makes in setup mode; what the lights mean; how firmware is updated; and the
//!   windows of time that hold for every printer.
//! - `procedures.toml`: what a person does, once for all families that do it alike. A procedure is
//!   a list of short sentences in the imperative, the buttons or the menu that they name (from
//!   which the drawing is made), what will be seen, and how long it lasts. Every sentence has the
//!   key `PROCEDURE.NUMBER` for programs.
//! - the other files: families. A family has name patterns, a panel, the dialect of its web server,
//!   and four rows: `pin` (with its answer: `shown`, `printed` or `not-evidenced`), `button`,
//!   `report` and `restore`. A row names its procedure, another way if there is one, its sources
//!   and its confidence. A row without a procedure is not evidenced. `[[family.model]]` replaces
//!   what is different for some models of the family.
//! - `wireless-models.txt`: marketing names of wireless printers, one a line, against which the
//!   coverage of the patterns is counted, and from which near names are proposed.
//!
//! # How a name finds its family
//!
//! [`Name`] takes a text apart into words (`officejet`, `pro`) and models (`8600`, `M28w`); a
//! pattern is some words, and a number or a range of numbers with its letters. All words of the
//! pattern must be in the name. Of several patterns the most specific one wins: one with the
//! letters behind the number before one without, more words before fewer, a narrow range before a
//! wide one. A test holds that no name has two winners.

mod answer;
mod data;
mod label;
mod load;
mod name;
mod resolve;
mod sentences;

pub use answer::{Answer, Path, PinAnswer, Step, Way};
pub use data::{
    Band, Button, Chord, Dialect, Firmware, Light, LightState, Lights, PanelKind, PinKind,
    SetupNetwork, Window,
};
pub use label::{LabelVerdict, compare_label};
pub use load::{Guide, GuideError};
pub use name::Name;
pub use resolve::Unknown;

#[cfg(test)]
mod tests;
