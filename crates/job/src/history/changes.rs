//! What was changed at routers, and whether it was put back.
//!
//! The routers' journal has what is still to be put back, and forgets it then; this is what is remembered.
//! A change is written when it is noted in the journal, before it is made, so that it is here too when
//! the program is killed at that moment; the next start puts it back and completes the row.

use std::path::PathBuf;

use devices::router::driver::Undo;
use devices::router::journal::{Note, Record};
use jiff::Timestamp;
use rusqlite::{Row, params};
use serde_json::{Value, json};
use text::Message;

use super::seen::stamp;
use super::{History, HistoryError, RunId};
use crate::redact::redact;

/// Changes that are kept; the oldest give way.
pub const CHANGES_MAX: u32 = 1000;

/// A change at a router.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeRow {
    /// Its number.
    pub id: i64,
    /// The run that it was made in, where it was one that the history has.
    pub run: Option<RunId>,
    /// The router, as commands take it.
    pub address: String,
    /// When it was made.
    pub made: Timestamp,
    /// What was done, in words.
    pub what: String,
    /// How it is taken back, as the journal has it.
    pub undo: Value,
    /// When it was taken back; `None` where it was not.
    pub put_back: Option<Timestamp>,
}

impl ChangeRow {
    /// What was done, for a reader of any language; as it was written where that is all there is.
    pub fn told(&self) -> Message {
        let undo = serde_json::from_value::<Undo>(self.undo.clone());
        let told = undo.map(|undo| undo.change()).ok();
        told.filter(|told| told.english() == self.what)
            .unwrap_or_else(|| Message::verbatim(self.what.as_str()))
    }

    /// As a part of `octopin.history/1`.
    pub fn json(&self) -> Value {
        json!({
            "id": self.id,
            "run": self.run.map(|run| run.0),
            "router": self.address,
            "made": self.made.to_string(),
            "what": self.what,
            "undo": self.undo,
            "put_back": self.put_back.map(|at| at.to_string()),
        })
    }
}

impl History {
    /// Notes a change that is about to be made, in a run or outside of all.
    ///
    /// # Errors
    /// [`HistoryError::Broken`].
    pub fn changed(
        &mut self,
        run: Option<RunId>,
        address: &str,
        note: &Note,
    ) -> Result<(), HistoryError> {
        self.add_change(run, address, note, None)
    }

    /// Notes that a change is as it was before.
    ///
    /// # Errors
    /// [`HistoryError::Broken`].
    pub fn put_back(
        &mut self,
        address: &str,
        note: &Note,
        at: Timestamp,
    ) -> Result<(), HistoryError> {
        // The program may have been killed between the journal's note and this one.
        self.add_change(None, address, note, Some(at))
    }

    fn add_change(
        &mut self,
        run: Option<RunId>,
        address: &str,
        note: &Note,
        put_back: Option<Timestamp>,
    ) -> Result<(), HistoryError> {
        let mut undo = serde_json::to_value(&note.undo).unwrap_or(Value::Null);
        redact(&mut undo);
        let added = (|| {
            let add = self.db.transaction()?;
            add.execute(
                "INSERT INTO change (run, address, made, what, undo, put_back)
                 VALUES ((SELECT id FROM run WHERE id = ?1), ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (address, made) DO UPDATE SET put_back = ?6",
                params![
                    run.map(|run| run.0),
                    address,
                    stamp(note.at),
                    note.undo.change().english(),
                    undo.to_string(),
                    put_back.map(stamp),
                ],
            )?;
            let old = "DELETE FROM change WHERE id <= (SELECT MAX(id) FROM change) - ?1";
            add.execute(old, [CHANGES_MAX])?;
            add.commit()
        })();
        added.map_err(|error| self.broken(error))
    }

    /// The last changes, the youngest first, `limit` of them at the most.
    ///
    /// # Errors
    /// [`HistoryError::Broken`].
    pub fn changes(&self, limit: u32) -> Result<Vec<ChangeRow>, HistoryError> {
        let read = || {
            let mut query = self
                .db
                .prepare(&format!("{SELECT} ORDER BY id DESC LIMIT ?1"))?;
            query.query_map([limit], row)?.collect::<Result<_, _>>()
        };
        read().map_err(|error| self.broken(error))
    }

    /// The changes that were made in a run, in order.
    ///
    /// # Errors
    /// [`HistoryError::Broken`].
    pub fn changes_in(&self, run: RunId) -> Result<Vec<ChangeRow>, HistoryError> {
        let read = || {
            let mut query = self
                .db
                .prepare(&format!("{SELECT} WHERE run = ?1 ORDER BY id"))?;
            query.query_map([run.0], row)?.collect::<Result<_, _>>()
        };
        read().map_err(|error| self.broken(error))
    }
}

const SELECT: &str = "SELECT id, run, address, made, what, undo, put_back FROM change";

fn row(row: &Row<'_>) -> rusqlite::Result<ChangeRow> {
    let time = |text: String| text.parse::<Timestamp>().unwrap_or_default();
    Ok(ChangeRow {
        id: row.get(0)?,
        run: row.get::<_, Option<i64>>(1)?.map(RunId),
        address: row.get(2)?,
        made: time(row.get(3)?),
        what: row.get(4)?,
        undo: super::parsed(&row.get::<_, String>(5)?),
        put_back: row.get::<_, Option<String>>(6)?.map(time),
    })
}

/// The history as the record of a journal.
#[derive(Clone, Debug)]
pub struct Changes {
    /// The file; `None` is this user's history.
    path: Option<PathBuf>,
    run: Option<RunId>,
}

impl Changes {
    /// In this user's history, in a run or outside of all.
    pub const fn of_user(run: Option<RunId>) -> Self {
        Self { path: None, run }
    }

    /// In the history of this file.
    pub const fn at(path: PathBuf, run: Option<RunId>) -> Self {
        Self {
            path: Some(path),
            run,
        }
    }

    fn open(&self) -> Result<History, HistoryError> {
        match &self.path {
            Some(path) => History::at(path),
            None => History::of_user(),
        }
    }
}

impl Record for Changes {
    fn changed(&self, address: &str, note: &Note) {
        let history = self.open();
        // The journal has it in any case, and puts it back.
        let _ = history.and_then(|mut history| history.changed(self.run, address, note));
    }

    fn put_back(&self, address: &str, note: &Note) {
        let history = self.open();
        let _ = history.and_then(|mut history| history.put_back(address, note, Timestamp::now()));
    }
}
