//! What was done, kept on this computer: each run with its outcome, its timeline and its report.
//!
//! A run is written in three steps, each a transaction of its own: that it began, what happens, and
//! how it ended. So a run that was killed is there with what it had, and one that ended is whole,
//! whenever the program is killed afterwards. Secrets are taken out before anything is written; see
//! [`redact()`].

mod changes;
mod document;
mod schema;
mod seen;
#[cfg(test)]
mod tests;
pub mod tries;

use std::fs::{self, DirBuilder, OpenOptions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Deserialize as _;
use serde_json::{Value, json};
use text::{Message, Stored, Tell, msg};

use crate::redact::redact;
pub use changes::{CHANGES_MAX, ChangeRow, Changes};
pub use document::{summary, whole};
pub use seen::{SEEN_MAX, Seen, Sort};

/// Runs that are kept; the oldest give way.
pub const RUNS_MAX: u32 = 1000;

/// How long a run is kept, in days: long enough for a warranty's questions.
pub const DAYS_MAX: i64 = 730;

/// Events that are kept of one run.
pub const EVENTS_MAX: u32 = 20_000;

/// How long another process of this program may keep the file to itself.
const BUSY: Duration = Duration::from_secs(5);

/// The name of the file, in the directory of this user's state.
const FILE: &str = "history.sqlite3";

/// Why the history cannot be used. The text is "what happened; what to do".
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum HistoryError {
    /// Neither `HOME` nor `XDG_STATE_HOME` is set.
    NoPlace,
    /// There is no place for it.
    Place(io::Error),
    /// A later version of the program wrote it.
    Newer {
        /// The file.
        path: PathBuf,
    },
    /// The file is damaged, full, or no history.
    Broken {
        /// The file.
        path: PathBuf,
        /// What the library says.
        source: rusqlite::Error,
    },
}

impl Tell for HistoryError {
    fn told(&self) -> Message {
        let named = |path: &Path| path.display().to_string();
        match self {
            Self::NoPlace => msg!("job-history-no-place", why = msg!("job-history-no-home")),
            Self::Place(error) => msg!("job-history-no-place", why = error.to_string()),
            Self::Newer { path } => msg!("job-history-newer", path = named(path)),
            Self::Broken { path, source } => {
                let why = source.to_string();
                msg!("job-history-broken", path = named(path), why)
            }
        }
    }
}

text::display_told!(HistoryError);

/// The number of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RunId(pub i64);

/// How a run ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ended {
    /// The word in the command's own document, such as `provisioned`.
    pub outcome: String,
    /// The stable name of the cause of a failure.
    pub code: Option<String>,
    /// What happened and why.
    pub cause: Option<Message>,
    /// What to do next.
    pub next: Option<Message>,
    /// The device that it was about, as well as it is known.
    pub device: Option<String>,
    /// The network that it was about.
    pub network: Option<String>,
    /// The command's whole document. Secrets in it are taken out.
    pub report: Value,
}

/// A run, as the list has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunRow {
    /// Its number.
    pub id: RunId,
    /// When it began.
    pub began: Timestamp,
    /// When it ended; `None` for one that goes on or was killed.
    pub ended: Option<Timestamp>,
    /// The command that it was.
    pub command: String,
    /// How it ended; `None` for one that goes on or was killed.
    pub end: Option<Ended>,
}

/// An event of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventRow {
    /// Milliseconds since the run began.
    pub at_ms: u64,
    /// Its stable name.
    pub name: String,
    /// What belongs to it, for programs.
    pub detail: Value,
    /// What it says to people, where it says something.
    pub says: Option<Message>,
}

/// The history of this user.
#[derive(Debug)]
pub struct History {
    db: Connection,
    path: PathBuf,
}

impl History {
    /// The history of this user, begun if there is none.
    ///
    /// # Errors
    /// [`HistoryError`].
    pub fn of_user() -> Result<Self, HistoryError> {
        let state = lan::place::state_dir().ok_or(HistoryError::NoPlace)?;
        Self::at(&state.join(FILE))
    }

    /// The history in this file, begun if there is none. Only this user can read it.
    ///
    /// # Errors
    /// [`HistoryError`].
    pub fn at(path: &Path) -> Result<Self, HistoryError> {
        if let Some(directory) = path.parent() {
            DirBuilder::new()
                .recursive(true)
                .mode(0o700)
                .create(directory)
                .map_err(HistoryError::Place)?;
        }
        // SQLite would make the file readable for others where the mask lets it.
        OpenOptions::new()
            .create(true)
            .append(true)
            .mode(0o600)
            .open(path)
            .map_err(HistoryError::Place)?;
        let broken = |source| HistoryError::Broken {
            path: path.to_owned(),
            source,
        };
        let mut db = Connection::open(path).map_err(broken)?;
        db.busy_timeout(BUSY).map_err(broken)?;
        // Every transaction is on the disk when it is over, and readers do not wait for writers.
        db.pragma_update(None, "journal_mode", "WAL")
            .map_err(broken)?;
        db.pragma_update(None, "synchronous", "FULL")
            .map_err(broken)?;
        db.pragma_update(None, "foreign_keys", true)
            .map_err(broken)?;
        if !schema::migrate(&mut db).map_err(broken)? {
            return Err(HistoryError::Newer {
                path: path.to_owned(),
            });
        }
        Ok(Self {
            db,
            path: path.to_owned(),
        })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn broken(&self, source: rusqlite::Error) -> HistoryError {
        HistoryError::Broken {
            path: self.path.clone(),
            source,
        }
    }

    /// Notes that a run begins.
    ///
    /// # Errors
    /// [`HistoryError::Broken`].
    pub fn begin(&mut self, command: &str, began: Timestamp) -> Result<RunId, HistoryError> {
        let added = (|| {
            let add = self.db.transaction()?;
            let id = add_run(&add, command, began)?;
            add.commit()?;
            Ok(id)
        })();
        added.map_err(|error| self.broken(error))
    }

    /// Adds an event to a run. Events beyond [`EVENTS_MAX`] are dropped.
    ///
    /// # Errors
    /// [`HistoryError::Broken`].
    pub fn event(&mut self, run: RunId, event: &EventRow) -> Result<(), HistoryError> {
        let added = (|| {
            let add = self.db.transaction()?;
            let count = "SELECT COUNT(*) FROM event WHERE run = ?1";
            let number = add.query_row(count, [run.0], |row| row.get(0))?;
            if number < EVENTS_MAX {
                add_event(&add, run, number, event)?;
            }
            add.commit()
        })();
        added.map_err(|error| self.broken(error))
    }

    /// Notes how a run ended. When this returns, the run is on the disk.
    ///
    /// # Errors
    /// [`HistoryError::Broken`].
    pub fn end(&mut self, run: RunId, ended: Timestamp, end: &Ended) -> Result<(), HistoryError> {
        end_run(&self.db, run, ended, end).map_err(|error| self.broken(error))
    }

    /// Notes a whole run that is over, at once.
    ///
    /// # Errors
    /// [`HistoryError::Broken`]; then nothing of it was noted.
    pub fn keep(
        &mut self,
        command: &str,
        began: Timestamp,
        events: impl Iterator<Item = EventRow>,
        ended: Timestamp,
        end: &Ended,
    ) -> Result<RunId, HistoryError> {
        let kept = (|| {
            let all = self.db.transaction()?;
            let id = add_run(&all, command, began)?;
            for (number, event) in (0..EVENTS_MAX).zip(events) {
                add_event(&all, id, number, &event)?;
            }
            end_run(&all, id, ended, end)?;
            all.commit()?;
            Ok(id)
        })();
        kept.map_err(|error| self.broken(error))
    }

    /// The last runs, the youngest first, `limit` of them at the most.
    ///
    /// # Errors
    /// [`HistoryError::Broken`].
    pub fn runs(&self, limit: u32) -> Result<Vec<RunRow>, HistoryError> {
        let read = || {
            let mut query = self
                .db
                .prepare(&format!("{SELECT} ORDER BY id DESC LIMIT ?1"))?;
            query.query_map([limit], run_row)?.collect::<Result<_, _>>()
        };
        read().map_err(|error| self.broken(error))
    }

    /// One run with its events, in order; `None` where there is no such run.
    ///
    /// # Errors
    /// [`HistoryError::Broken`].
    pub fn run(&self, id: RunId) -> Result<Option<(RunRow, Vec<EventRow>)>, HistoryError> {
        let read = || {
            let run = self
                .db
                .query_row(&format!("{SELECT} WHERE id = ?1"), [id.0], run_row)
                .optional()?;
            let Some(run) = run else {
                return Ok(None);
            };
            let mut query = self.db.prepare(
                "SELECT at_ms, name, detail, told FROM event WHERE run = ?1 ORDER BY number",
            )?;
            let events = query
                .query_map([id.0], |row| {
                    Ok(EventRow {
                        at_ms: u64::try_from(row.get::<_, i64>(0)?).unwrap_or(0),
                        name: row.get(1)?,
                        detail: parsed(&row.get::<_, String>(2)?),
                        says: told(&parsed(
                            &row.get::<_, Option<String>>(3)?.unwrap_or_default(),
                        )),
                    })
                })?
                .collect::<Result<_, _>>()?;
            Ok(Some((run, events)))
        };
        read().map_err(|error| self.broken(error))
    }

    /// Forgets everything, and gives the space back.
    ///
    /// # Errors
    /// [`HistoryError::Broken`].
    pub fn forget(&mut self) -> Result<(), HistoryError> {
        let forgotten = self.db.execute_batch(
            "DELETE FROM change; DELETE FROM run; DELETE FROM device; PRAGMA wal_checkpoint(TRUNCATE); VACUUM;",
        );
        forgotten.map_err(|error| self.broken(error))
    }

    /// Octets on the disk.
    pub fn size(&self) -> u64 {
        fs::metadata(&self.path).map_or(0, |found| found.len())
    }
}

fn add_run(db: &Connection, command: &str, began: Timestamp) -> rusqlite::Result<RunId> {
    db.execute(
        "INSERT INTO run (began, command) VALUES (?1, ?2)",
        params![began.to_string(), command],
    )?;
    let id = db.last_insert_rowid();
    let old = "DELETE FROM run WHERE id <= ?1 - ?2";
    db.execute(old, params![id, RUNS_MAX])?;
    // Texts of the same form, so that they sort by time; a second more or less does not matter.
    let oldest = began.saturating_sub(SignedDuration::from_hours(24 * DAYS_MAX));
    if let Ok(oldest) = oldest {
        db.execute("DELETE FROM run WHERE began < ?1", [oldest.to_string()])?;
    }
    Ok(RunId(id))
}

fn add_event(db: &Connection, run: RunId, number: u32, event: &EventRow) -> rusqlite::Result<()> {
    // Together, so that what is secret in one part is taken out of the other too.
    let mut kept = json!([event.detail, event.says.as_ref().map(Stored::from)]);
    redact(&mut kept);
    let (detail, told) = (kept[0].to_string(), written(&kept[1]));
    let at_ms = i64::try_from(event.at_ms).unwrap_or(i64::MAX);
    let add = "INSERT INTO event (run, number, at_ms, name, detail, told)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    db.prepare_cached(add)?
        .execute(params![run.0, number, at_ms, event.name, detail, told])?;
    Ok(())
}

fn end_run(db: &Connection, run: RunId, ended: Timestamp, end: &Ended) -> rusqlite::Result<()> {
    let said = [&end.cause, &end.next].map(Option::as_ref);
    let mut kept = json!({
        "report": end.report,
        "english": said.map(|one| one.map(Message::english)),
        "told": said.map(|one| one.map(Stored::from)),
    });
    redact(&mut kept);
    let english = |at: usize| kept["english"][at].as_str();
    db.execute(
        "UPDATE run SET ended = ?2, outcome = ?3, code = ?4, cause = ?5, next = ?6,
                        device = ?7, network = ?8, report = ?9, told = ?10 WHERE id = ?1",
        params![
            run.0,
            ended.to_string(),
            end.outcome,
            end.code,
            english(0),
            english(1),
            end.device,
            end.network,
            kept["report"].to_string(),
            kept["told"].to_string(),
        ],
    )?;
    Ok(())
}

const SELECT: &str = "SELECT id, began, ended, command, outcome, code, cause, next, device, network, \
                      report, told FROM run";

fn run_row(row: &Row<'_>) -> rusqlite::Result<RunRow> {
    let time = |text: String| text.parse::<Timestamp>().unwrap_or_default();
    let outcome: Option<String> = row.get(4)?;
    let kept = parsed(&row.get::<_, Option<String>>(11)?.unwrap_or_default());
    // What another version of the program said is there in English.
    let said = |at: usize, english: Option<String>| {
        let kept = kept.get(at).and_then(told);
        kept.or_else(|| english.map(Message::verbatim))
    };
    let end = match outcome {
        None => None,
        Some(outcome) => Some(Ended {
            outcome,
            code: row.get(5)?,
            cause: said(0, row.get(6)?),
            next: said(1, row.get(7)?),
            device: row.get(8)?,
            network: row.get(9)?,
            report: parsed(&row.get::<_, Option<String>>(10)?.unwrap_or_default()),
        }),
    };
    Ok(RunRow {
        id: RunId(row.get(0)?),
        began: time(row.get(1)?),
        ended: row.get::<_, Option<String>>(2)?.map(time),
        command: row.get(3)?,
        end,
    })
}

/// A message as it was kept; `None` where this version does not know it.
fn told(kept: &Value) -> Option<Message> {
    Stored::deserialize(kept).ok()?.message()
}

/// A column that may be empty.
fn written(value: &Value) -> Option<String> {
    (!value.is_null()).then(|| value.to_string())
}

/// A text that this program wrote as JSON.
fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or(Value::Null)
}
