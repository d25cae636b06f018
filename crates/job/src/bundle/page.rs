//! What is on the page, in its order: the one source of the HTML and of the PDF.

use text::{Language, Message, msg};

use super::model::{Fact, Summary, as_is};

/// A part of the page, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// The title of the page.
    Title(String),
    /// A heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// Labels with their values.
    Facts(Vec<(String, String)>),
    /// Points.
    List(Vec<String>),
    /// A table: its head and its rows, each as long as the head.
    Table(Vec<String>, Vec<Vec<String>>),
}

/// The page in a language.
pub(super) fn blocks(summary: &Summary, language: Language) -> Vec<Block> {
    let say = |message: Message| language.message(&message);
    let said = |messages: &[Message]| messages.iter().map(|one| language.message(one)).collect();
    let heading = |message: Message| Block::Heading(say(message));
    let facts = |rows: Vec<Fact>| {
        let not_known = || msg!("job-bundle-not-known");
        let rows = rows.into_iter();
        let rows = rows.map(|(label, value)| (say(label), say(value.unwrap_or_else(not_known))));
        Block::Facts(rows.collect())
    };
    let (program, at) = (summary.program.as_str(), summary.made.as_str());
    let mut page = vec![
        Block::Title(say(msg!("job-bundle-title"))),
        Block::Text(say(msg!("job-bundle-lead", program, at))),
        heading(msg!("job-bundle-happened")),
    ];
    match &summary.run {
        None => page.push(Block::Text(say(msg!("job-bundle-nothing-tried")))),
        Some(run) => page.push(facts(vec![
            (msg!("job-bundle-tried"), Some(run.what.clone())),
            (msg!("job-bundle-began"), as_is(Some(&run.began))),
            (msg!("job-bundle-outcome"), Some(run.ending())),
            (msg!("job-bundle-why"), as_is(run.cause.as_ref())),
            (msg!("job-bundle-next"), as_is(summary.next.as_ref())),
        ])),
    }
    if !summary.causes.is_empty() {
        page.push(heading(msg!("job-bundle-causes")));
        page.push(Block::List(summary.causes.clone()));
    }
    page.push(heading(msg!("job-bundle-printer")));
    page.push(facts(summary.printer.rows()));
    page.push(heading(msg!("job-bundle-router")));
    page.push(facts(summary.router.rows()));
    page.push(heading(msg!("job-bundle-whom")));
    if summary.calls.is_empty() {
        page.push(Block::Text(say(msg!("job-bundle-nobody"))));
    }
    for call in &summary.calls {
        let (ask, why) = (&call.ask, &call.why);
        page.push(Block::Text(say(msg!("job-bundle-call", ask, why))));
        page.push(Block::Text(say(msg!("job-bundle-tell-them"))));
        page.push(Block::List(said(&call.tell)));
    }
    if !summary.tried.is_empty() {
        page.push(heading(msg!("job-bundle-tries")));
        let head = [
            msg!("job-bundle-run"),
            msg!("job-bundle-began"),
            msg!("job-bundle-what"),
            msg!("job-bundle-outcome"),
        ];
        let rows = summary.tried.iter().map(|one| {
            let (what, ending) = (language.message(&one.what), say(one.ending()));
            vec![one.id.to_string(), one.began.clone(), what, ending]
        });
        page.push(Block::Table(said(&head), rows.collect()));
    }
    if !summary.captured.is_empty() {
        page.push(heading(msg!("job-bundle-captured")));
        let head = [
            msg!("job-bundle-file"),
            msg!("job-bundle-outcome"),
            msg!("job-bundle-why"),
        ];
        let rows = summary.captured.iter().map(|one| {
            let cause = language.message(&one.cause);
            vec![one.file.clone(), say(one.ending()), cause]
        });
        page.push(Block::Table(said(&head), rows.collect()));
    }
    if !summary.unknown.is_empty() {
        page.push(heading(msg!("job-bundle-unknown")));
        page.push(Block::List(said(&summary.unknown)));
    }
    page
}
