//! Nothing that is done with a Diffie-Hellman private key may show in the time it takes.
//!
//! Needs valgrind (Debian package `valgrind`) on x86-64.
#![cfg(target_arch = "x86_64")]

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

/// How many branches and addresses memcheck should find that depend on a secret.
enum Expect {
    Exactly(u64),
    AtLeast(u64),
}

/// The subjects of `src/subject.rs`.
const EXPECTED: &[(&str, Expect)] = &[
    ("dh-run", Expect::Exactly(0)),
    ("dh-private-key", Expect::Exactly(1)),
    ("fault-branch", Expect::AtLeast(1)),
    ("fault-lookup", Expect::AtLeast(1)),
    ("fault-pow-vartime", Expect::AtLeast(1)),
    ("fault-validate", Expect::AtLeast(1)),
];

#[test]
fn a_run_does_not_depend_on_the_private_key() {
    check("dh-run");
}

#[test]
fn a_private_key_is_refused_by_one_branch() {
    check("dh-private-key");
}

#[test]
fn faults_put_in_on_purpose_are_seen() {
    for (name, _) in EXPECTED
        .iter()
        .filter(|(name, _)| name.starts_with("fault-"))
    {
        check(name);
    }
}

#[test]
fn every_subject_is_checked() {
    let listed = Command::new(&*PROGRAM).output().unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    let expected: Vec<_> = EXPECTED.iter().map(|(name, _)| *name).collect();
    assert_eq!(listed.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn outside_valgrind_the_program_refuses_to_run() {
    let refused = Command::new(&*PROGRAM).arg("dh-run").output().unwrap();
    assert_eq!(refused.status.code(), Some(3));
}

fn check(name: &str) {
    let (_, expected) = EXPECTED
        .iter()
        .find(|(subject, _)| *subject == name)
        .unwrap();
    let run = valgrind(name);
    let report = String::from_utf8_lossy(&run.stderr);
    let head = report.lines().take(60).collect::<Vec<_>>().join("\n");
    let errors = errors(&report).unwrap_or_else(|| panic!("valgrind gave no summary:\n{head}"));
    let (as_expected, wanted) = match expected {
        Expect::Exactly(count) => (errors == *count, count.to_string()),
        Expect::AtLeast(count) => (errors >= *count, format!("{count} or more")),
    };
    assert!(
        as_expected,
        "{name}: memcheck found {errors} branches and addresses that depend on a secret, \
         instead of {wanted}:\n{head}"
    );
    assert_eq!(
        run.status.code(),
        Some(0),
        "{name} did not run to its end:\n{head}"
    );
}

fn valgrind(name: &str) -> Output {
    let run = Command::new("valgrind")
        .args([
            "--tool=memcheck",
            "--leak-check=no",
            "--error-limit=no",
            "--num-callers=20",
        ])
        .arg(&*PROGRAM)
        .arg(name)
        .output();
    match run {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            panic!("valgrind is missing: install the Debian package `valgrind`")
        }
        run => run.unwrap(),
    }
}

/// How many errors valgrind counted, from `ERROR SUMMARY: 3 errors from 1 contexts`.
fn errors(report: &str) -> Option<u64> {
    let (_, summary) = report.split_once("ERROR SUMMARY: ")?;
    let (count, _) = summary.split_once(' ')?;
    count.replace(',', "").parse().ok()
}

/// This crate's program, built with the optimisation that is shipped: a debug build, with its
/// checks for overflow, says nothing about that one.
static PROGRAM: LazyLock<PathBuf> = LazyLock::new(|| {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let build = Command::new(env!("CARGO"))
        .args([
            "build",
            "--offline",
            "--profile=ctcheck",
            "--package=ctcheck",
            "--bin=ctcheck",
        ])
        .arg("--target-dir")
        .arg(target)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("CARGO_BUILD_TARGET")
        .output()
        .unwrap();
    let report = String::from_utf8_lossy(&build.stderr);
    assert!(
        build.status.success(),
        "the program under test does not build:\n{report}"
    );
    target.join("ctcheck").join("ctcheck")
});
