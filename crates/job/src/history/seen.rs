//! Printers and routers that were seen: what each said last, for a report that is written later.

use jiff::Timestamp;
use rusqlite::params;
use serde_json::Value;

use super::{History, HistoryError, parsed};
use crate::redact::redact;

/// Devices that are kept of each sort; the ones seen longest ago give way.
pub const SEEN_MAX: u32 = 200;

/// What a device is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sort {
    /// A printer: its documents are `octopin.printer/1`.
    Printer,
    /// A router: its documents are `octopin.router/1`.
    Router,
}

impl Sort {
    /// The word in the file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Printer => "printer",
            Self::Router => "router",
        }
    }
}

/// A device as it was seen last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The address at which it was asked.
    pub address: String,
    /// When.
    pub at: Timestamp,
    /// What it said, without secrets.
    pub document: Value,
}

impl History {
    /// Notes what the device at an address says of itself, in place of what it said before.
    ///
    /// # Errors
    /// [`HistoryError::Broken`].
    pub fn saw(
        &mut self,
        sort: Sort,
        address: &str,
        at: Timestamp,
        document: &Value,
    ) -> Result<(), HistoryError> {
        let mut document = document.clone();
        redact(&mut document);
        let added = (|| {
            let add = self.db.transaction()?;
            add.execute(
                "INSERT INTO device (sort, address, seen, document) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (sort, address) DO UPDATE SET seen = ?3, document = ?4",
                params![sort.name(), address, stamp(at), document.to_string()],
            )?;
            add.execute(
                "DELETE FROM device WHERE sort = ?1 AND address NOT IN
                 (SELECT address FROM device WHERE sort = ?1 ORDER BY seen DESC LIMIT ?2)",
                params![sort.name(), SEEN_MAX],
            )?;
            add.commit()
        })();
        added.map_err(|error| self.broken(error))
    }

    /// The devices that were seen, the last one first.
    ///
    /// # Errors
    /// [`HistoryError::Broken`].
    pub fn seen(&self, sort: Sort) -> Result<Vec<Seen>, HistoryError> {
        let read = || {
            let mut query = self.db.prepare(
                "SELECT address, seen, document FROM device WHERE sort = ?1 ORDER BY seen DESC",
            )?;
            query
                .query_map([sort.name()], |row| {
                    Ok(Seen {
                        address: row.get(0)?,
                        at: row.get::<_, String>(1)?.parse().unwrap_or_default(),
                        document: parsed(&row.get::<_, String>(2)?),
                    })
                })?
                .collect::<Result<_, _>>()
        };
        read().map_err(|error| self.broken(error))
    }
}

/// A moment as a text that sorts by time: always nine digits of a second.
pub(super) fn stamp(at: Timestamp) -> String {
    format!("{at:.9}")
}
