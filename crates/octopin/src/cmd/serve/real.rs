//! The real home behind the app: the commands' own functions.

use std::future::Future;
use std::sync::Arc;

use devices::guide::printer::Guide;
use devices::router::driver::{Fix, Undo};
use devices::router::drivers::Access;
use devices::router::journal::Journal;
use job::change::{self, Failed};
use job::history::{Changes, History, HistoryError};
use job::join::home::{Home, Settings};
use job::join::{Cancel, End, Event, Outcome, Step, Trouble, What, Wish, join};
use serde_json::{Value, json};
use text::{Language, Message};
use web::{Choice, Explained, Found, Hardened, House, Readers, Refusal, Seen, WebPerson};
use wsc::pin::DevicePin;

use crate::cmd::{explain, find, join as join_command, pin, printer, where_pin};
use crate::exit::Stop;
use crate::output::{Options, Output};
use crate::runtime;

/// This computer's home.
pub(super) struct Real;

/// Nothing of the app's work is told in the terminal.
fn silent() -> Output {
    Output::new(Options {
        quiet: true,
        ..Options::default()
    })
}

fn settings(choice: &Choice) -> Settings {
    Settings {
        printer: choice.printer.clone(),
        model: None,
        router: choice.router.clone(),
        ssid: choice.ssid.clone(),
        network: choice.network.clone(),
        wifi: choice.wifi.clone(),
        absent: false,
        asks: true,
        access: Access {
            password: choice.password.clone(),
            network: choice.network.clone(),
            ..join_command::stores()
        },
    }
}

pub(super) fn wait<T>(work: impl Future<Output = T>) -> Result<T, Trouble> {
    runtime::block_on(work).map_err(|stop| {
        let refusal = refusal(stop);
        Trouble {
            next: refusal.next,
            ..Trouble::told(refusal.code, &refusal.what)
        }
    })
}

pub(super) fn refusal(stop: Stop) -> Refusal {
    let (what, next) = if let Some(told) = stop.told {
        *told
    } else {
        let next = Some(stop.next).filter(|next| !next.is_empty());
        let english = |text: String| Message::of_data("", text);
        (english(stop.explanation), next.map(english))
    };
    Refusal {
        code: stop.code,
        what,
        next,
    }
}

/// A job that did not begin ends so.
pub(super) fn not_begun(trouble: Trouble, tell: &mut dyn FnMut(&Event)) -> End {
    let end = End {
        outcome: Outcome::Failed,
        way: None,
        via: None,
        printer: None,
        verified: None,
        code: Some(trouble.code),
        cause: Some(trouble.cause),
        causes: Vec::new(),
        why: None,
        next: trouble.next,
        otherwise: Vec::new(),
        missing: trouble.missing,
        tried: false,
        undone: None,
    };
    tell(&Event {
        at_ms: 0,
        step: Step::Record,
        what: What::End(end.clone()),
    });
    end
}

impl House for Real {
    fn find(&self) -> Found {
        match find::everything(None, &silent()) {
            Ok((document, note)) => Found { document, note },
            Err(stop) => Found {
                document: json!({ "note": stop.explanation }),
                note: Some(refusal(stop).what),
            },
        }
    }

    fn look(&self, choice: &Choice) -> Result<Seen, Trouble> {
        wait(async { Box::pin(web::look(&mut Home::new(settings(choice)))).await })?
    }

    fn join(
        &self,
        choice: &Choice,
        wish: &Wish,
        person: &mut WebPerson,
        cancel: &Cancel,
        tell: &mut dyn FnMut(&Event),
    ) -> End {
        let journal = Journal::of_user().map_err(|error| change::no_journal(&error));
        let ended = journal.and_then(|journal| {
            let journal = journal.recorded(Arc::new(Changes::of_user(None)));
            wait(async {
                let mut home = Home::new(settings(choice));
                Box::pin(join(&mut home, person, wish, &journal, cancel, tell)).await
            })
        });
        ended.unwrap_or_else(|trouble| not_begun(trouble, tell))
    }

    fn harden(&self, choice: &Choice, fix: Fix) -> Result<Hardened, Failed> {
        let journal = Journal::of_user().map_err(|error| change::no_journal(&error))?;
        let journal = journal.recorded(Arc::new(Changes::of_user(None)));
        let mut home = Home::new(settings(choice));
        wait(async { Box::pin(web::harden(&mut home, &journal, fix)).await })?
    }

    fn take_back(&self, choice: &Choice, undo: &Undo) -> Result<(), Trouble> {
        let journal = Journal::of_user().map_err(|error| change::no_journal(&error))?;
        let journal = journal.recorded(Arc::new(Changes::of_user(None)));
        let mut home = Home::new(settings(choice));
        wait(async { Box::pin(web::take_back(&mut home, &journal, undo)).await })?
    }

    fn history(&self) -> Result<History, HistoryError> {
        History::of_user()
    }

    fn readers(&self) -> &dyn Readers {
        &Commands
    }
}

/// The readers of the commands.
pub(super) struct Commands;

impl Readers for Commands {
    fn where_is(&self, model: &str) -> Result<Value, Refusal> {
        where_is(model)
    }

    fn pin(&self, text: &str) -> Value {
        pin::document(text, &DevicePin::parse(text))
    }

    fn explain(&self, name: &str, octets: &[u8], language: Language) -> Result<Explained, Refusal> {
        let explained = explain::of_octets(name, octets, language);
        let (document, html) = explained.map_err(refusal)?;
        Ok(Explained { document, html })
    }

    fn read_report(&self, name: &str, octets: &[u8], language: Language) -> Result<Value, Refusal> {
        printer::read_report::of_octets(name, octets, language).map_err(refusal)
    }
}

/// Where a printer keeps its PIN.
fn where_is(model: &str) -> Result<Value, Refusal> {
    let guide = Guide::builtin().map_err(|error| Refusal::told("bad-guide", &error))?;
    match guide.find(model) {
        Ok(answer) => Ok(where_pin::document(model, &answer)),
        Err(unknown) => Err(refusal(where_pin::refuse(model, &unknown))),
    }
}
