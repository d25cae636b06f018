use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};

use serde_json::json;

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

/// The variable that makes the next test the writer that is going to be killed.
const WRITER: &str = "OCTOPIN_TEST_HISTORY_WRITER";

/// Writes runs until it is killed, and says each that is finished.
#[test]
fn writer_that_is_killed() {
    let Some(path) = std::env::var_os(WRITER) else {
        return;
    };
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
        let mut finished = Vec::new();
        // Killed at another point of its work each time.
        while finished.len() < 3 {
            let line = lines
                .next()
                .expect("it goes on until it is killed")
                .unwrap();
            finished.extend(
                line.strip_prefix("finished ")
                    .and_then(|id| id.parse::<i64>().ok()),
            );
        }
        std::thread::sleep(Duration::from_micros(round * 700));
        child.kill().unwrap();
        child.wait().unwrap();
        for line in lines.map_while(Result::ok) {
            finished.extend(
                line.strip_prefix("finished ")
                    .and_then(|id| id.parse::<i64>().ok()),
            );
        }
        let history = History::at(&place.file()).unwrap();
        for id in finished {
            let (run, events) = history.run(RunId(id)).unwrap().expect("it was finished");
            assert_eq!(events.len(), 3);
            assert!(run.end.is_some());
        }
        let whole: String = history
            .db
            .query_row("PRAGMA integrity_check", [], |row| row.get(0))
            .unwrap();
        assert_eq!(whole, "ok");
    }
}
