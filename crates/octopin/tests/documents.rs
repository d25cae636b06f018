//! Every command that a document shows is one that the program takes, and every link leads somewhere.

use std::path::{Path, PathBuf};
use std::process::Command;

const DOCUMENTS: &[&str] = &["README.md", "docs/guide"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files of a folder and of those in it.
fn files(path: &Path, found: &mut Vec<PathBuf>) {
    if path.is_file() {
        found.push(path.to_owned());
        return;
    }
    for entry in std::fs::read_dir(path).expect("a folder of documents") {
        files(&entry.expect("an entry").path(), found);
    }
}

/// The words of the `octopin` command in a line of a shell: without variables before it, `sudo`, and
/// what follows a pipe, a redirection or a comment.
fn words(line: &str) -> Option<Vec<String>> {
    let mut all = Vec::new();
    let mut word = String::new();
    let mut quote = None;
    for c in line.chars().chain([' ']) {
        match (quote, c) {
            (None, '\'' | '"') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            (None, ' ') => {
                if !word.is_empty() {
                    all.push(std::mem::take(&mut word));
                }
            }
            (None, '#' | '|' | '<' | '>' | ';' | '&') if word.is_empty() => break,
            (_, c) => word.push(c),
        }
    }
    let at = all.iter().position(|word| word == "octopin")?;
    let before = &all[..at];
    let leads = before
        .iter()
        .all(|word| word == "sudo" || word == "$" || word.contains('='));
    leads.then(|| all.split_off(at + 1))
}

/// The commands of a document: lines of its shell blocks, and code within its sentences.
fn commands(text: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut fenced = false;
    let mut shell = false;
    for line in text.lines() {
        if let Some(language) = line.strip_prefix("```") {
            fenced = !fenced;
            shell = fenced && language == "sh";
        } else if shell {
            found.extend(words(line));
        } else if !fenced {
            let inline = line.split('`').skip(1).step_by(2);
            found.extend(
                inline
                    .filter(|code| code.starts_with("octopin "))
                    .filter_map(words),
            );
        }
    }
    found
}

/// Words in capital letters and brackets stand for something: an address, a file.
fn stands_for(word: &str) -> &str {
    match word {
        "ADDRESS" => "127.0.0.1",
        "IF" | "wlan0" => "lo",
        "FILE" | "CAPTURE" | "MODEL" | "SHELL" => "bash",
        "PIN..." => "12345670",
        word => word,
    }
}

#[test]
fn documents_show_commands_that_exist() {
    let mut paths = Vec::new();
    for path in DOCUMENTS {
        files(&root().join(path), &mut paths);
    }
    let mut checked = 0;
    let mut wrong = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path).expect("a document");
        for words in commands(&text) {
            let args = words.iter().map(|word| stands_for(word));
            let args = args.filter(|word| !word.starts_with('[') && !word.ends_with(']'));
            // Help comes last: what stands before it is read and judged first.
            let out = Command::new(env!("CARGO_BIN_EXE_octopin"))
                .args(args)
                .arg("--help")
                .output()
                .expect("the program runs");
            checked += 1;
            if !out.status.success() {
                let said = String::from_utf8_lossy(&out.stderr);
                let first = said.lines().next().unwrap_or_default();
                wrong.push(format!("{}: octopin {words:?}: {first}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(checked > 40, "only {checked} commands were found");
}

/// Where the links of a document lead to, without those to other places.
fn links(text: &str) -> impl Iterator<Item = &str> {
    let targets = text
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'));
    let targets = targets.map(|(target, _)| target.split('#').next().unwrap_or(target));
    targets.filter(|target| !target.is_empty() && !target.contains("://"))
}

#[test]
fn links_lead_to_files() {
    let mut paths = vec![
        root().join("ARCHITECTURE.md"),
        root().join("CONTRIBUTING.md"),
        root().join("docs/conformance.md"),
    ];
    for path in DOCUMENTS {
        files(&root().join(path), &mut paths);
    }
    let mut checked = 0;
    for path in paths {
        let text = std::fs::read_to_string(&path).expect("a document");
        let folder = path.parent().expect("a folder");
        for target in links(&text) {
            assert!(folder.join(target).exists(), "{}: {target}", path.display());
            checked += 1;
        }
    }
    assert!(checked > 20, "only {checked} links were found");
}

#[test]
fn a_command_that_does_not_exist_is_noticed() {
    let text = "```sh\nsudo octopin explode --now | jq . # bang\n```\nand `octopin pin check 1`";
    let found = commands(text);
    assert_eq!(found, [vec!["explode", "--now"], vec!["pin", "check", "1"]]);
    let out = Command::new(env!("CARGO_BIN_EXE_octopin"))
        .args(&found[0])
        .arg("--help")
        .output()
        .expect("the program runs");
    assert_eq!(out.status.code(), Some(2));
}
