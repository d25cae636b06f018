//! docs/conformance.md says which test proves which behaviour. This keeps it true.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn document() -> String {
    fs::read_to_string(workspace().join("docs/conformance.md")).expect("docs/conformance.md")
}

/// The cells of the table's row with this number.
fn row(document: &str, number: usize) -> Option<Vec<&str>> {
    let mut rows = document.lines().filter_map(|line| {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        (cells.get(1) == Some(&number.to_string().as_str())).then_some(cells)
    });
    let found = rows.next();
    assert!(rows.next().is_none(), "row {number} is there twice");
    found
}

/// The tests that a text cites as `FILE.rs::NAME`, in backticks, with FILE below `crates/`.
fn citations(text: &str) -> Vec<(&str, &str)> {
    let quoted = text.split('`').skip(1).step_by(2);
    quoted.filter_map(|quote| quote.split_once("::")).collect()
}

#[test]
fn every_row_is_there_and_every_test_exists() {
    let document = document();
    for number in 1..=60 {
        let cells = row(&document, number).unwrap_or_else(|| panic!("no row {number}"));
        let [_, _, name, proof, open, ""] = cells.as_slice() else {
            panic!("row {number}: {cells:?}")
        };
        assert!(name.contains("wps"), "row {number}: {name}");
        // A row without a proof says why.
        assert_eq!(*proof == "–", citations(proof).is_empty(), "row {number}");
        assert!(*proof != "–" || *open != "–", "row {number}");
    }
    assert_eq!(row(&document, 61), None);

    let cited = citations(&document);
    assert!(cited.len() > 100, "{} citations", cited.len());
    for (file, name) in cited {
        let path = workspace().join("crates").join(file);
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
        // On the air they are rows of a table, with a name that is no function's.
        if file.starts_with("air/") {
            let row = format!("\"{name}\",");
            assert!(text.contains(&row), "{file} has no scenario {name}");
            continue;
        }
        let found = text.lines().scan(false, |test, line| {
            let line = line.trim_start();
            let here = *test
                && line
                    .trim_start_matches("async ")
                    .strip_prefix("fn ")
                    .is_some_and(|rest| {
                        rest.strip_prefix(name)
                            .is_some_and(|rest| rest.starts_with('('))
                    });
            // Attributes and comments may stand between the mark and the function.
            *test = matches!(line, "#[test]" | "#[tokio::test]")
                || *test && (line.starts_with('#') || line.starts_with("//"));
            Some(here)
        });
        assert!(
            found.into_iter().any(|here| here),
            "{file} has no test {name}"
        );
    }
}

/// The other way round: a test that is named after a row is cited.
#[test]
fn every_test_of_a_row_is_cited() {
    let document = document();
    let cited: BTreeSet<_> = citations(&document).into_iter().collect();
    for file in [
        "access_point",
        "access_point_registrar",
        "enrollee",
        "mutations",
        "registrar",
        "upnp",
    ] {
        let path = format!("interop/tests/{file}.rs");
        let text = fs::read_to_string(workspace().join("crates").join(&path)).expect("a test");
        let names = text.lines().filter_map(|line| {
            let (name, _) = line.strip_prefix("async fn ")?.split_once('(')?;
            ["_ap_wps_", "_wps_ext_"]
                .iter()
                .any(|row| name.get(1..).is_some_and(|rest| rest.starts_with(row)))
                .then_some(name)
        });
        for name in names {
            assert!(cited.contains(&(path.as_str(), name)), "{path}::{name}");
        }
    }
}
