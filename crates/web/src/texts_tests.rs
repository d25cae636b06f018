//! Every text that a page names is in the catalogue, and every text of the catalogue is on a page.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The sources of the pages.
fn sources(directory: &Path, all: &mut String) {
    for entry in fs::read_dir(directory).expect("the crate's own sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, all);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            all.push_str(&fs::read_to_string(&path).expect("a source"));
        }
    }
}

fn all_sources() -> String {
    let mut all = String::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
    all
}

fn ids() -> BTreeSet<String> {
    let file = include_str!("../../text/web/en.ftl");
    let lines = file
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    lines
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, _)| id.to_owned())
        .collect()
}

#[test]
fn every_text_of_the_catalogue_is_used() {
    let all = all_sources();
    let unused: Vec<String> = ids()
        .into_iter()
        .filter(|id| !all.contains(&format!("\"{id}\"")))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn every_text_that_is_named_is_in_the_catalogue() {
    let (all, ids) = (all_sources(), ids());
    let mut seen = 0;
    for call in [
        ".t(",
        ".f(",
        "Id(",
        "whole(ctx,",
        "whole(&ctx,",
        "joined(ctx,",
    ] {
        for rest in all.split(call).skip(1) {
            // Up to the end of the call: a choice between texts names several.
            let inside = rest.split([')', ';']).next().unwrap_or_default();
            let names = inside.split('"').skip(1).step_by(2);
            let is_id = |name: &&str| {
                name.contains('-') && name.bytes().all(|c| c.is_ascii_lowercase() || c == b'-')
            };
            let first = inside.trim_start().starts_with('"');
            for name in names.filter(is_id).take(if first { 1 } else { usize::MAX }) {
                assert!(ids.contains(name), "{call}{name}");
                seen += 1;
            }
        }
    }
    assert!(seen > 250, "only {seen} names of texts were seen");
}

#[test]
fn why_the_app_cannot_be_served_is_told_in_every_language() {
    use text::{Language, Tell as _};

    let at = std::net::SocketAddr::from(([192, 0, 2, 1], 80));
    let busy = std::io::Error::from(std::io::ErrorKind::AddrInUse);
    let all = [
        crate::ServeError::Listen { at, source: busy },
        crate::ServeError::NotLoopback(at),
        crate::ServeError::NoNetwork,
        crate::ServeError::Key("no randomness".to_owned()),
    ];
    for error in &all {
        let told = error.told();
        assert!(
            told.next().is_some() && told.untold().is_empty(),
            "{error:?}"
        );
    }
    assert_eq!(
        all[1].to_string(),
        "192.0.2.1:80 can be reached from other computers; add --lan, which lets them in over TLS \
         and by a link alone"
    );
    assert_eq!(
        Language::French.message(&all[1].told()),
        "192.0.2.1:80 est accessible depuis d’autres ordinateurs"
    );
}
