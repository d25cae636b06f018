use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::ExitStatusExt as _;
use std::process::{Command, Stdio};
use std::sync::Arc;

use devices::router::driver::Undo;
use devices::router::journal::{Journal, Note};
use rustix::process::{Resource, Rlimit, Signal, setrlimit};
use serde_json::json;
use text::Language;

use super::*;

/// A directory of its own for a test, gone with the value.
struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("octopin-history-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self) -> PathBuf {
        self.0.join("state").join(FILE)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn end(outcome: &str) -> Ended {
    Ended {
        outcome: outcome.to_owned(),
        code: Some("wrong-pin".to_owned()),
        device: Some("HP ENVY 6000".to_owned()),
        report: json!({ "outcome": outcome, "credentials": [{ "key": "correct horse" }] }),
        ..Ended::default()
    }
}

fn event(at_ms: u64) -> EventRow {
    EventRow {
        at_ms,
        name: "message".to_owned(),
        detail: json!({ "type": "M1" }),
        says: None,
    }
}

#[test]
fn a_run_comes_back_as_it_was_without_its_secrets() {
    let place = Place::new("run");
    let mut history = History::at(&place.file()).unwrap();
    let began: Timestamp = "2026-11-22T12:00:00Z".parse().unwrap();
    let id = history.begin("enroll", began).unwrap();
    history.event(id, &event(5)).unwrap();
    history.event(id, &event(7)).unwrap();
    assert_eq!(history.run(id).unwrap().unwrap().0.end, None, "it goes on");
    history.end(id, began, &end("failed")).unwrap();
    drop(history);

    let history = History::at(&place.file()).unwrap();
    let (run, events) = history.run(id).unwrap().unwrap();
    assert_eq!((run.began, run.command.as_str()), (began, "enroll"));
    assert_eq!(events, [event(5), event(7)]);
    let ended = run.end.unwrap();
    assert_eq!(
        (ended.outcome.as_str(), ended.code.as_deref()),
        ("failed", Some("wrong-pin"))
    );
    assert_eq!(ended.report["credentials"][0]["key"], "********");
    assert_eq!(history.run(RunId(99)).unwrap(), None);
    assert_eq!(history.runs(10).unwrap().len(), 1);
}

#[test]
fn what_was_said_is_read_in_any_language() {
    let place = Place::new("said");
    let mut history = History::at(&place.file()).unwrap();
    let now = Timestamp::UNIX_EPOCH;
    let says = msg!(
        "job-printer-not-yet",
        address = "192.0.2.7",
        why = "it sleeps"
    );
    let said = EventRow {
        says: Some(says.clone()),
        ..event(5)
    };
    let cause = HistoryError::NoPlace.told();
    let end = Ended {
        next: cause.next(),
        cause: Some(cause.clone()),
        ..end("failed")
    };
    let id = history.keep("join", now, [said].into_iter(), now, &end);
    let read = |history: &History| history.run(RunId(1)).unwrap().unwrap();
    assert_eq!(id.unwrap(), RunId(1));
    let (run, events) = read(&history);
    assert_eq!(events[0].says, Some(says));
    let ended = run.end.unwrap();
    let german = Language::German;
    assert_eq!(ended.cause, Some(cause.clone()));
    assert_ne!(german.message(&cause), cause.english());
    assert_eq!(ended.next, cause.next());
    assert_eq!(
        summary(&history.runs(1).unwrap()[0])["cause"],
        cause.english()
    );

    // What a later version says in another way is there in English.
    let changed = "UPDATE run SET told = replace(told, 'job-history-', 'job-tomorrow-')";
    assert_eq!(history.db.execute(changed, []).unwrap(), 1);
    let ended = read(&history).0.end.unwrap();
    assert_eq!(german.message(&ended.cause.unwrap()), cause.english());
}

#[test]
fn secrets_are_taken_out_of_what_was_said_too() {
    let place = Place::new("said-secret");
    let mut history = History::at(&place.file()).unwrap();
    let now = Timestamp::UNIX_EPOCH;
    let says = |why: &str| Some(msg!("job-printer-not-yet", address = "192.0.2.7", why));
    let said = EventRow {
        detail: json!({ "key": "correct horse" }),
        says: says("it has correct horse and 12345670"),
        ..event(5)
    };
    let end = Ended {
        cause: says("the key is correct horse"),
        next: says("type 12345670"),
        ..end("failed")
    };
    let id = history.keep("join", now, [said].into_iter(), now, &end);
    let (run, events) = history.run(id.unwrap()).unwrap().unwrap();
    let found = format!("{run:?} {events:?}");
    assert!(
        !found.contains("correct horse") && !found.contains("12345670"),
        "{found}"
    );
    drop(history);
    let file = fs::read(place.file()).unwrap();
    let file = String::from_utf8_lossy(&file);
    assert!(!file.contains("correct horse") && !file.contains("12345670"));
}

#[test]
fn only_this_user_can_read_it_and_everything_can_be_forgotten() {
    let place = Place::new("mode");
    let mut history = History::at(&place.file()).unwrap();
    let mode = fs::metadata(place.file()).unwrap().permissions().mode();
    assert_eq!(mode & 0o077, 0);
    let id = history.begin("enroll", Timestamp::UNIX_EPOCH).unwrap();
    history.event(id, &event(1)).unwrap();
    history.forget().unwrap();
    assert_eq!(history.runs(10).unwrap(), []);
    assert_eq!(history.run(id).unwrap(), None);
    assert!(
        history.begin("enroll", Timestamp::UNIX_EPOCH).unwrap() > id,
        "no number comes twice"
    );
}

#[test]
fn what_is_no_history_or_a_later_one_is_left_alone() {
    let place = Place::new("bad");
    fs::create_dir_all(place.file().parent().unwrap()).unwrap();
    fs::write(place.file(), vec![7; 4096]).unwrap();
    let error = History::at(&place.file()).unwrap_err();
    assert!(matches!(error, HistoryError::Broken { .. }), "{error}");
    assert_eq!(fs::read(place.file()).unwrap(), vec![7; 4096]);
    fs::remove_file(place.file()).unwrap();

    drop(History::at(&place.file()).unwrap());
    let db = Connection::open(place.file()).unwrap();
    db.pragma_update(None, "user_version", 1000).unwrap();
    drop(db);
    let error = History::at(&place.file()).unwrap_err();
    assert!(matches!(error, HistoryError::Newer { .. }), "{error}");
    assert!(error.to_string().contains("; "));
}

#[test]
fn the_oldest_runs_give_way() {
    let place = Place::new("many");
    let mut history = History::at(&place.file()).unwrap();
    history
        .db
        .pragma_update(None, "synchronous", "OFF")
        .unwrap();
    for _ in 0..RUNS_MAX + 3 {
        history.begin("enroll", Timestamp::UNIX_EPOCH).unwrap();
    }
    let runs = history.runs(u32::MAX).unwrap();
    assert_eq!(runs.len(), usize::try_from(RUNS_MAX).unwrap());
    assert_eq!(runs.last().unwrap().id, RunId(4));
}

#[test]
fn what_is_older_than_two_years_gives_way() {
    let place = Place::new("old");
    let mut history = History::at(&place.file()).unwrap();
    let now: Timestamp = "2026-11-22T12:00:00Z".parse().unwrap();
    let days = |days: i64| {
        now.checked_sub(SignedDuration::from_hours(24 * days))
            .unwrap()
    };
    for began in [days(DAYS_MAX + 1), days(DAYS_MAX - 1), now] {
        history.begin("join", began).unwrap();
    }
    let runs = history.runs(10).unwrap();
    let began: Vec<Timestamp> = runs.iter().map(|run| run.began).collect();
    assert_eq!(began, [now, days(DAYS_MAX - 1)]);
}

#[test]
fn a_device_is_remembered_as_it_was_seen_last_without_secrets() {
    let place = Place::new("seen");
    let mut history = History::at(&place.file()).unwrap();
    let at = |second| Timestamp::from_second(second).unwrap();
    let document = |word: &str| json!({ "word": word, "admin": { "password": "hello you" } });
    history
        .saw(Sort::Printer, "10.0.0.2", at(1), &document("old"))
        .unwrap();
    history
        .saw(Sort::Printer, "10.0.0.3", at(2), &document("other"))
        .unwrap();
    history
        .saw(Sort::Printer, "10.0.0.2", at(3), &document("new"))
        .unwrap();
    let seen = history.seen(Sort::Printer).unwrap();
    let told: Vec<_> = seen
        .iter()
        .map(|one| {
            (
                one.address.as_str(),
                one.at,
                one.document["word"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [("10.0.0.2", at(3), "new"), ("10.0.0.3", at(2), "other")]
    );
    assert_eq!(seen[0].document["admin"]["password"], "********");
    assert_eq!(history.seen(Sort::Router).unwrap(), []);
    for number in 0..i64::from(SEEN_MAX) + 5 {
        let address = format!("router {number}");
        history
            .saw(Sort::Router, &address, at(number), &document("x"))
            .unwrap();
    }
    let routers = history.seen(Sort::Router).unwrap();
    assert_eq!(routers.len(), usize::try_from(SEEN_MAX).unwrap());
    assert_eq!(routers.last().unwrap().address, "router 5");
    assert_eq!(history.seen(Sort::Printer).unwrap().len(), 2);
    history.forget().unwrap();
    assert_eq!(history.seen(Sort::Printer).unwrap(), []);
}

fn note(second: i64) -> Note {
    Note {
        at: Timestamp::from_second(second).unwrap(),
        undo: Undo::WpsOff {
            networks: vec!["wlan0".to_owned()],
        },
        run: None,
    }
}

#[test]
fn a_change_is_remembered_with_its_undo_and_when_it_was_put_back() {
    let place = Place::new("changes");
    let mut history = History::at(&place.file()).unwrap();
    let run = history.begin("join", Timestamp::UNIX_EPOCH).unwrap();
    history.changed(Some(run), "hostapd:/x", &note(5)).unwrap();
    // A run that is forgotten already, and a change outside of all.
    history.changed(Some(RunId(99)), "y", &note(6)).unwrap();
    let at = Timestamp::from_second(9).unwrap();
    history.put_back("hostapd:/x", &note(5), at).unwrap();
    let changes = history.changes(10).unwrap();
    assert_eq!(changes.len(), 2);
    assert_eq!((changes[0].run, changes[0].put_back), (None, None));
    assert_eq!(history.changes_in(run).unwrap(), changes[1..]);
    let told = changes[1].json();
    assert_eq!(
        told,
        json!({
            "id": 1,
            "run": run.0,
            "router": "hostapd:/x",
            "made": "1970-01-01T00:00:05Z",
            "what": "WPS was switched on",
            "undo": serde_json::to_value(&note(5).undo).unwrap(),
            "put_back": "1970-01-01T00:00:09Z",
        })
    );
    for second in 0..i64::from(CHANGES_MAX) {
        history.changed(None, "many", &note(second)).unwrap();
    }
    let all = history.changes(u32::MAX).unwrap();
    assert_eq!(all.len(), usize::try_from(CHANGES_MAX).unwrap());
    history.forget().unwrap();
    assert_eq!(history.changes(10).unwrap(), []);
}

/// The directory in which the next test's journal and history are.
const CHANGER: &str = "OCTOPIN_TEST_HISTORY_CHANGER";

/// Notes a change, and is killed before it is made.
#[test]
fn changer_that_is_killed() {
    let Some(place) = std::env::var_os(CHANGER).map(PathBuf::from) else {
        return;
    };
    let file = place.join("state").join(FILE);
    let run = History::at(&file).unwrap().begin("join", Timestamp::now());
    let record = Changes::at(file, Some(run.unwrap()));
    let journal = Journal::at(&place.join("routers")).recorded(Arc::new(record));
    journal.note_for_run("x", note(0).undo).unwrap();
    rustix::process::kill_process(rustix::process::getpid(), Signal::KILL).unwrap();
}

#[test]
fn a_change_of_a_killed_program_is_there_and_completed_by_the_next_start() {
    let place = Place::new("changer");
    let ran = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "history::tests::changer_that_is_killed"])
        .env(CHANGER, &place.0)
        .output()
        .unwrap();
    assert_eq!(ran.status.signal(), Some(Signal::KILL.as_raw()));
    let history = History::at(&place.file()).unwrap();
    let changes = history.changes(10).unwrap();
    assert_eq!(changes.len(), 1);
    assert_eq!(
        (changes[0].run, changes[0].put_back),
        (Some(RunId(1)), None)
    );

    let record = Arc::new(Changes::at(place.file(), None));
    let journal = Journal::at(&place.0.join("routers")).recorded(record);
    assert!(journal.notes("x").unwrap()[0].is_left());
    journal.done("x").unwrap();
    let changes = history.changes(10).unwrap();
    assert_eq!(changes.len(), 1);
    assert!(changes[0].put_back.is_some());
    assert_eq!(changes[0].run, Some(RunId(1)));

    // Killed after the journal's note, and before the record of it.
    Journal::at(&place.0.join("routers"))
        .note("x", note(0).undo)
        .unwrap();
    journal.done("x").unwrap();
    let changes = history.changes(10).unwrap();
    assert_eq!(changes.len(), 2);
    assert!(changes[0].put_back.is_some());
}

/// A file as the given version of the program left it, with a run in it.
fn as_of(version: usize, path: &Path) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let db = Connection::open(path).unwrap();
    for step in &schema::STEPS[..version] {
        db.execute_batch(step).unwrap();
    }
    db.pragma_update(None, "user_version", i64::try_from(version).unwrap())
        .unwrap();
    if version == 0 {
        return;
    }
    // What every version has had since the first.
    db.execute_batch(
        "INSERT INTO run (began, ended, command, outcome, report)
         VALUES ('2026-01-02T03:04:05Z', '2026-01-02T03:05:00Z', 'enroll', 'provisioned', '{}');
         INSERT INTO event (run, number, at_ms, name, detail) VALUES (1, 0, 7, 'message', '{}');",
    )
    .unwrap();
}

#[test]
fn a_file_of_every_earlier_version_is_taken_over() {
    for version in 0..schema::STEPS.len() {
        let place = Place::new(&format!("version-{version}"));
        as_of(version, &place.file());
        let mut history = History::at(&place.file()).unwrap();
        if version > 0 {
            let (run, events) = history.run(RunId(1)).unwrap().expect("it is still there");
            assert_eq!(run.end.unwrap().outcome, "provisioned");
            assert_eq!(events.len(), 1);
        }
        // All of it can be used, and its tables are those of a new file.
        let now = Timestamp::from_second(1_770_000_000).unwrap();
        history.begin("join", now).unwrap();
        history.saw(Sort::Router, "x", now, &json!({})).unwrap();
        history.changed(None, "x", &note(1)).unwrap();
        let tables = |history: &History| -> Vec<String> {
            let mut query = history
                .db
                .prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
                .unwrap();
            let rows = query.query_map([], |row| row.get(0)).unwrap();
            rows.collect::<Result<_, _>>().unwrap()
        };
        let fresh = History::at(&place.0.join("fresh").join(FILE)).unwrap();
        assert_eq!(tables(&history), tables(&fresh), "from version {version}");
        // And once more, as a later start of the program finds it.
        drop(history);
        let again = History::at(&place.file()).unwrap();
        assert!(!again.runs(10).unwrap().is_empty());
    }
}

/// The variable that makes the next test the writer that is going to be killed.
const WRITER: &str = "OCTOPIN_TEST_HISTORY_WRITER";

/// How large a file of the writer may become, in octets, before the kernel kills it.
const LIMIT: &str = "OCTOPIN_TEST_HISTORY_LIMIT";

/// Writes runs until it is killed, and says each that is finished.
#[test]
fn writer_that_is_killed() {
    let Some(path) = std::env::var_os(WRITER) else {
        return;
    };
    if let Ok(limit) = std::env::var(LIMIT) {
        let limit = Some(limit.parse().unwrap());
        let limit = Rlimit {
            current: limit,
            maximum: limit,
        };
        setrlimit(Resource::Fsize, limit).unwrap();
    }
    let mut history = History::at(Path::new(&path)).unwrap();
    loop {
        let id = history.begin("enroll", Timestamp::UNIX_EPOCH).unwrap();
        for at in 0..3 {
            history.event(id, &event(at)).unwrap();
        }
        history
            .end(id, Timestamp::UNIX_EPOCH, &end("provisioned"))
            .unwrap();
        println!("finished {}", id.0);
    }
}

/// The numbers of the runs that the writer said were finished.
fn finished(line: &str) -> Option<i64> {
    // The test's own harness may write before it on the line.
    let (_, id) = line.split_once("finished ")?;
    id.parse().ok()
}

/// What holds whenever the writer was killed.
fn whole(path: &Path, finished: &[i64]) {
    let history = History::at(path).unwrap();
    for id in finished {
        let (run, events) = history.run(RunId(*id)).unwrap().expect("it was finished");
        assert_eq!(events.len(), 3);
        assert!(run.end.is_some());
    }
    let found: String = history
        .db
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(found, "ok");
}

/// A write past the limit ends the process at once, in the middle of that write (SIGXFSZ): what fits
/// below the limit is on the disk, what comes behind is not. One limit after another ends it in one
/// write after another, and within each of them.
#[test]
fn no_finished_run_is_lost_whichever_write_is_the_last() {
    let place = Place::new("writes");
    let mut most = 0;
    for limit in (0..200_000_u32).step_by(5_003) {
        let path = place.0.join(format!("state-{limit}")).join(FILE);
        let ran = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "history::tests::writer_that_is_killed",
                "--nocapture",
            ])
            .env(WRITER, &path)
            .env(LIMIT, limit.to_string())
            .stderr(Stdio::null())
            .output()
            .unwrap();
        assert_eq!(
            ran.status.signal(),
            Some(Signal::XFSZ.as_raw()),
            "{:?} at {limit}",
            ran.status
        );
        let told = String::from_utf8(ran.stdout).unwrap();
        let finished: Vec<i64> = told.lines().filter_map(finished).collect();
        most = most.max(finished.len());
        whole(&path, &finished);
    }
    assert!(most >= 3, "{most} runs were finished at the most");
}

#[test]
fn no_finished_run_is_lost_when_the_program_is_killed() {
    let place = Place::new("killed");
    for round in 0..6_u64 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "history::tests::writer_that_is_killed",
                "--nocapture",
            ])
            .env(WRITER, place.file())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut ids = Vec::new();
        // Killed at another point of its work each time.
        while ids.len() < 3 {
            let line = lines
                .next()
                .expect("it goes on until it is killed")
                .unwrap();
            ids.extend(finished(&line));
        }
        std::thread::sleep(Duration::from_micros(round * 700));
        child.kill().unwrap();
        child.wait().unwrap();
        for line in lines.map_while(Result::ok) {
            ids.extend(finished(&line));
        }
        whole(&place.file(), &ids);
    }
}
