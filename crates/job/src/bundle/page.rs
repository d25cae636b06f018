//! What is on the page, in its order: the one source of the HTML and of the PDF.

use super::model::Summary;

/// What stands where nothing is known.
const NOT_KNOWN: &str = "not known";

/// A part of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// The title of the page.
    Title(String),
    /// A heading.
    Heading(&'static str),
    /// A paragraph.
    Text(String),
    /// Labels with their values.
    Facts(Vec<(String, String)>),
    /// Points.
    List(Vec<String>),
    /// A table: its head and its rows, each as long as the head.
    Table(Vec<&'static str>, Vec<Vec<String>>),
}

/// The page.
pub(super) fn blocks(summary: &Summary) -> Vec<Block> {
    let mut page = vec![
        Block::Title("Printer set-up report".to_owned()),
        Block::Text(format!(
            "Made by {} on {}. Passphrases and PINs are not in it; addresses and serial numbers are \
             replaced by pseudonyms, the same ones in all files beside it.",
            summary.program, summary.made
        )),
    ];
    let facts = |rows: Vec<(&'static str, Option<&str>)>| {
        let rows = rows.into_iter();
        let rows =
            rows.map(|(label, value)| (label.to_owned(), value.unwrap_or(NOT_KNOWN).to_owned()));
        Block::Facts(rows.collect())
    };
    page.push(Block::Heading("What happened"));
    match &summary.run {
        None => page.push(Block::Text(
            "Nothing was tried yet that is remembered.".to_owned(),
        )),
        Some(run) => {
            let ending = run.ending();
            let rows = vec![
                ("Tried", Some(run.what.as_str())),
                ("Began", Some(run.began.as_str())),
                ("Outcome", Some(ending.as_str())),
                ("Why", run.cause.as_deref()),
                ("Next", summary.next.as_deref()),
            ];
            page.push(facts(rows));
        }
    }
    if !summary.causes.is_empty() {
        page.push(Block::Heading("Likely causes, the likeliest first"));
        page.push(Block::List(summary.causes.clone()));
    }
    page.push(Block::Heading("Printer"));
    page.push(facts(summary.printer.rows()));
    page.push(Block::Heading("Router"));
    page.push(facts(summary.router.rows()));
    page.push(Block::Heading("Whom to call"));
    if summary.calls.is_empty() {
        let text = "Nobody yet: first do what is said under Next. If that does not help, show this \
                    page to the printer's or the router's maker.";
        page.push(Block::Text(text.to_owned()));
    }
    for call in &summary.calls {
        page.push(Block::Text(format!("{} {}", call.ask, call.why)));
        page.push(Block::Text("Tell them:".to_owned()));
        page.push(Block::List(call.tell.clone()));
    }
    if !summary.tried.is_empty() {
        page.push(Block::Heading("What was tried, the last first"));
        let rows = summary.tried.iter().map(|one| {
            vec![
                one.id.to_string(),
                one.began.clone(),
                one.what.clone(),
                one.ending(),
            ]
        });
        page.push(Block::Table(
            vec!["Run", "Began", "What", "Outcome"],
            rows.collect(),
        ));
    }
    if !summary.captured.is_empty() {
        page.push(Block::Heading("Captures"));
        let rows = summary.captured.iter().map(|one| {
            let ending = match &one.code {
                Some(code) => format!("{} ({code})", one.outcome),
                None => one.outcome.clone(),
            };
            vec![one.file.clone(), ending, one.cause.clone()]
        });
        page.push(Block::Table(vec!["File", "Outcome", "Why"], rows.collect()));
    }
    if !summary.unknown.is_empty() {
        page.push(Block::Heading("What is not known"));
        page.push(Block::List(summary.unknown.clone()));
    }
    page
}
