//! What the app needs of whoever runs it: the home that it is for, and the readers of files.

use advisor::plan::Way;
use devices::router::driver::{Fix, Router, Undo};
use devices::router::journal::Journal;
use job::change::{self, Failed, InWorld, Made};
use job::harden::Change;
use job::history::{History, HistoryError};
use job::join::world::{Nobody, Sight};
use job::join::{Cancel, End, Event, Trouble, Wish, World};
use lan::secret::Secret;
use serde_json::Value;
use text::{Language, Message, Tell};
use wsc::credential::Credential;

use crate::person::WebPerson;

/// Whom and what the person chose; what is `None` is looked for.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// The printer's address.
    pub printer: Option<String>,
    /// The router's address.
    pub router: Option<String>,
    /// The router's password, where it was given.
    pub password: Option<Secret>,
    /// The name of the network.
    pub ssid: Option<String>,
    /// Its settings, where the passphrase was given.
    pub network: Option<Credential>,
    /// The Wi-Fi interface that may be used.
    pub wifi: Option<String>,
}

/// What a look at the home gave.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// What was found.
    pub sight: Sight,
    /// The router's address, where a driver speaks to it.
    pub router: Option<String>,
    /// The ways that cannot be gone to their end from here, and why.
    pub cannot: Vec<(Way, Message)>,
    /// The changes that the router's driver can make about what should not stay as it is.
    pub changes: Vec<Change>,
}

/// A change that was made at a router for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hardened {
    /// What says that it is so.
    pub made: Made,
    /// How it is taken back, where it can be.
    pub undo: Option<Undo>,
}

/// Something that was refused: what happened and why, and what to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// A short stable name.
    pub code: &'static str,
    /// What happened and why.
    pub what: Message,
    /// What to do next.
    pub next: Option<Message>,
}

impl Refusal {
    /// What something tells.
    pub fn told(code: &'static str, what: &impl Tell) -> Self {
        let what = what.told();
        let next = what.next();
        Self { code, what, next }
    }

    /// From a text in English: "what happened and why; what to do next".
    pub fn of_text(code: &'static str, text: &str) -> Self {
        let (what, next) = text.split_once("; ").unwrap_or((text, ""));
        let next = Some(next).filter(|next| !next.is_empty());
        Self {
            code,
            what: Message::of_data("", what),
            next: next.map(|next| Message::of_data("", next)),
        }
    }
}

/// What a search gave.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The document `octopin.find/1`.
    pub document: Value,
    /// Why something was not looked for, for a person; its `note` says the same in English.
    pub note: Option<Message>,
}

/// A capture that was explained.
#[derive(Clone, Debug)]
pub struct Explained {
    /// The document `octopin.explain/1`.
    pub document: Value,
    /// The same for a person, as HTML that is part of a page.
    pub html: String,
}

/// A story that a virtual home can tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// What happens in it.
    pub about: Message,
}

/// The home that the app is for. Every function may take its time: it is called on a thread that
/// may wait.
pub trait House: Send + Sync + 'static {
    /// The stories of a virtual home; empty where the home is real.
    fn scenarios(&self) -> Vec<Scenario> {
        Vec::new()
    }

    /// The story that is told now.
    fn scenario(&self) -> Option<String> {
        None
    }

    /// The way that the story goes, as the plan's verb or exactly; `auto` is the best.
    fn own_way(&self) -> Option<&'static str> {
        None
    }

    /// Tells another story from its beginning; says whether there is one of that name. With
    /// `visitor`, whoever reads the page answers and acts in it themselves.
    fn tell(&self, _scenario: &str, _visitor: bool) -> bool {
        false
    }

    /// Whether whoever reads the page answers and acts in the story.
    fn visitor(&self) -> bool {
        false
    }

    /// How many times as fast as life its time goes.
    fn pace(&self) -> u32 {
        1
    }

    /// Looks for printers, routers and networks. Changes nothing.
    fn find(&self) -> Found;

    /// Looks as a job does before it begins. Changes nothing.
    ///
    /// # Errors
    /// Nothing could be looked at.
    fn look(&self, choice: &Choice) -> Result<Seen, Trouble>;

    /// Does the job. Every event is told as it happens, the end too.
    fn join(
        &self,
        choice: &Choice,
        wish: &Wish,
        person: &mut WebPerson,
        cancel: &Cancel,
        tell: &mut dyn FnMut(&Event),
    ) -> End;

    /// Makes a change that the person agreed to: noted before, and read again after it.
    ///
    /// # Errors
    /// It is not as it was wanted.
    fn harden(&self, choice: &Choice, fix: Fix) -> Result<Hardened, Failed>;

    /// Takes the last such change back.
    ///
    /// # Errors
    /// It is not the last one any more, or the router does not let it be put back.
    fn take_back(&self, choice: &Choice, undo: &Undo) -> Result<(), Trouble>;

    /// What was done.
    ///
    /// # Errors
    /// It cannot be read.
    fn history(&self) -> Result<History, HistoryError>;

    /// Where mistakes of the program itself are kept: what `octopin history` shows.
    ///
    /// # Errors
    /// It cannot be written.
    fn faults(&self) -> Result<History, HistoryError> {
        self.history()
    }

    /// The readers of what is not of this home.
    fn readers(&self) -> &dyn Readers;
}

/// The readers of the guide and of files.
pub trait Readers: Send + Sync {
    /// Where a printer keeps its PIN: the document `octopin.where/1`.
    ///
    /// # Errors
    /// The model is not known.
    fn where_is(&self, model: &str) -> Result<Value, Refusal>;

    /// Whether a text is a WPS PIN: the document `octopin.pin/1`.
    fn pin(&self, text: &str) -> Value;

    /// Explains a capture, for a person in this language.
    ///
    /// # Errors
    /// It is no capture.
    fn explain(&self, name: &str, octets: &[u8], language: Language) -> Result<Explained, Refusal>;

    /// Reads a page that a printer printed: the document `octopin.report/1`, with its PIN, and what
    /// it means for a person in this language.
    ///
    /// # Errors
    /// It is no such page, or a program that reads its kind is missing.
    fn read_report(&self, name: &str, octets: &[u8], language: Language) -> Result<Value, Refusal>;
}

/// Looks at a world, for [`House::look`].
///
/// # Errors
/// As the world's own look.
pub async fn look(world: &mut impl World) -> Result<Seen, Trouble> {
    let sight = world.look(&mut Nobody).await?;
    let router = world
        .router()
        .map(|(address, _): (&str, &mut dyn Router)| address.to_owned());
    let ways = Way::ALL.iter();
    let cannot = ways.filter_map(|way| Some((*way, world.cannot(*way)?)));
    let cannot = cannot.collect();
    let driver = world.router().zip(sight.router.as_ref());
    let driver = driver.map(|((_, driver), state)| (&*driver, state));
    let changes = job::harden::review(&sight.facts, driver).changes;
    Ok(Seen {
        sight,
        router,
        cannot,
        changes,
    })
}

/// Makes a change in a world, for [`House::harden`].
///
/// # Errors
/// As the change.
pub async fn harden(
    world: &mut impl World,
    journal: &Journal,
    fix: Fix,
) -> Result<Hardened, Failed> {
    // Who speaks to the router is known by looking.
    world.look(&mut Nobody).await?;
    let made = job::harden::apply(&mut InWorld(world), journal, fix).await?;
    let address = world.router().map(|(address, _)| address.to_owned());
    let undoable = address.filter(|_| made.changed && made.undoable);
    let notes = undoable.and_then(|address| journal.notes(&address).ok());
    let undo = notes.and_then(|notes| Some(notes.last()?.undo.clone()));
    Ok(Hardened { made, undo })
}

/// Takes a change in a world back, for [`House::take_back`].
///
/// # Errors
/// As [`House::take_back`].
pub async fn take_back(
    world: &mut impl World,
    journal: &Journal,
    undo: &Undo,
) -> Result<(), Trouble> {
    world.look(&mut Nobody).await?;
    let address = world.router().map(|(address, _)| address.to_owned());
    let last = |address: &String| Some(journal.notes(address).ok()?.pop()?.undo);
    let address = address.filter(|address| last(address).as_ref() == Some(undo));
    let Some(address) = address else {
        let changed = text::msg!("job-changed-since");
        return Err(Trouble::told("changed-since", &changed));
    };
    change::restore(&mut InWorld(world), undo).await?;
    journal
        .done(&address)
        .map_err(|error| change::no_journal(&error))
}
