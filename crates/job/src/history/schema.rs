//! The tables, and how a file of an earlier version becomes one of this.

use rusqlite::Connection;

/// Each step makes the tables of one version out of those of the version before. Steps are never
/// changed once they were released; a new version adds one.
pub(super) static STEPS: &[&str] = &[
    // 1
    "CREATE TABLE run (
         id      INTEGER PRIMARY KEY AUTOINCREMENT,
         began   TEXT NOT NULL,
         ended   TEXT,
         command TEXT NOT NULL,
         outcome TEXT,
         code    TEXT,
         cause   TEXT,
         next    TEXT,
         device  TEXT,
         network TEXT,
         report  TEXT
     ) STRICT;
     CREATE TABLE event (
         run    INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
         number INTEGER NOT NULL,
         at_ms  INTEGER NOT NULL,
         name   TEXT NOT NULL,
         detail TEXT NOT NULL,
         PRIMARY KEY (run, number)
     ) STRICT, WITHOUT ROWID;",
    // 2: printers and routers that were seen
    "CREATE TABLE device (
         sort     TEXT NOT NULL,
         address  TEXT NOT NULL,
         seen     TEXT NOT NULL,
         document TEXT NOT NULL,
         PRIMARY KEY (sort, address)
     ) STRICT, WITHOUT ROWID;",
    // 3: what was changed at routers, and when it was put back; a run may be forgotten before
    "CREATE TABLE change (
         id       INTEGER PRIMARY KEY AUTOINCREMENT,
         run      INTEGER REFERENCES run (id) ON DELETE SET NULL,
         address  TEXT NOT NULL,
         made     TEXT NOT NULL,
         what     TEXT NOT NULL,
         undo     TEXT NOT NULL,
         put_back TEXT,
         UNIQUE (address, made)
     ) STRICT;",
    // 4: what was said, so that it can be read in another language
    "ALTER TABLE run ADD COLUMN told TEXT;
     ALTER TABLE event ADD COLUMN told TEXT;",
];

/// Brings a file to this version; `false` where a later one wrote it.
pub(super) fn migrate(db: &mut Connection) -> rusqlite::Result<bool> {
    let step = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let version: i64 = step.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let done = usize::try_from(version).unwrap_or(usize::MAX);
    let Some(rest) = STEPS.get(done..) else {
        return Ok(false);
    };
    for statements in rest {
        step.execute_batch(statements)?;
    }
    let now = i64::try_from(STEPS.len()).unwrap_or(i64::MAX);
    step.pragma_update(None, "user_version", now)?;
    step.commit()?;
    Ok(true)
}
