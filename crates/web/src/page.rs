//! The frame of every page, and the parts that pages are made of.

use advisor::evidence::SourceKind;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use text::{Arg, Language, Message, Tell};

use crate::assets;
use crate::ctx::Ctx;

/// A name of a text, where it is kept in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Id(pub(crate) &'static str);

/// The steps of the way through the app, as the head of the page shows them.
const STEPS: &[(&str, Id)] = &[
    ("/", Id("step-found")),
    ("/pin", Id("step-pin")),
    ("/plan", Id("step-plan")),
    ("/job", Id("step-job")),
    ("/findings", Id("step-findings")),
];

/// What else there is.
const MORE: &[(&str, Id)] = &[
    ("/where", Id("nav-where")),
    ("/history", Id("nav-history")),
    ("/explain", Id("nav-explain")),
    ("/report", Id("nav-report")),
    ("/phone", Id("nav-phone")),
    ("/questions/pin", Id("nav-question-pin")),
    ("/questions/router", Id("nav-question-router")),
    ("/questions/help", Id("nav-question-help")),
    ("/words", Id("nav-words")),
    ("/api/docs", Id("nav-api")),
];

/// A page.
pub(crate) struct Page {
    /// Its heading, which is its title too.
    pub(crate) title: String,
    /// What it shows.
    pub(crate) body: Markup,
    /// Where it goes on by itself, at once.
    leads_to: Option<&'static str>,
    pub(crate) status: StatusCode,
    /// It leads nowhere and asks for nothing.
    alone: bool,
}

impl Page {
    pub(crate) fn new(title: String, body: Markup) -> Self {
        Self {
            title,
            body,
            leads_to: None,
            status: StatusCode::OK,
            alone: false,
        }
    }

    /// A page that goes on at another by itself, at once.
    pub(crate) fn leads_to(mut self, path: &'static str) -> Self {
        self.leads_to = Some(path);
        self
    }

    pub(crate) fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// A page that leads nowhere and needs nothing: what it would ask for is refused as it was.
    pub(crate) fn alone(mut self) -> Self {
        self.alone = true;
        self
    }

    pub(crate) fn show(self, ctx: &Ctx) -> Response {
        let status = self.status;
        let page = if self.alone { alone } else { frame };
        let text = page(ctx, &self).into_string();
        let kind = HeaderValue::from_static("text/html; charset=utf-8");
        let mut response = (status, text).into_response();
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
        response
    }
}

/// A document: what every head has, then what this one needs, and the body.
fn document(ctx: &Ctx, page: &Page, head: &Markup, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(ctx.language.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (ctx.f("page-title", &[("page", Arg::Text(&page.title))])) }
                (head)
            }
            body { (body) }
        }
    }
}

fn frame(ctx: &Ctx, page: &Page) -> Markup {
    let inside = ctx.session.is_some();
    let head = html! {
        link rel="icon" href=(assets::ICON.address()) type="image/svg+xml";
        link rel="stylesheet" href=(assets::STYLE.address());
        script src=(assets::SCRIPT.address()) defer {}
        @if let Some(path) = page.leads_to {
            meta http-equiv="refresh" content={ "0; url=" (path) };
        }
    };
    let body = html! {
        a.skip href="#main" { (ctx.t("skip")) }
        header.top {
            a.brand href="/" { "Octopin" }
            @if inside { (steps(ctx)) }
            @if let Some(story) = ctx.app.house.scenario().filter(|_| inside) {
                p.banner { (ctx.f("demo-banner", &[("scenario", Arg::Text(&story))])) }
            }
        }
        main #main tabindex="-1" {
            h1 { (page.title) }
            (page.body)
        }
        footer {
            @if inside { (more(ctx)) }
            (languages(ctx))
            @if inside {
                (form(ctx, "/end", &html! {
                    button.quiet type="submit" { (ctx.t("end-session")) }
                }))
            }
        }
    };
    document(ctx, page, &head, &body)
}

fn alone(ctx: &Ctx, page: &Page) -> Markup {
    let body = html! {
        main {
            h1 { (page.title) }
            (page.body)
        }
    };
    document(ctx, page, &html! {}, &body)
}

fn steps(ctx: &Ctx) -> Markup {
    html! {
        nav aria-label=(ctx.t("nav-steps")) {
            ol.steps {
                @for (path, name) in STEPS {
                    li { (link(ctx, path, *name)) }
                }
            }
        }
    }
}

fn more(ctx: &Ctx) -> Markup {
    html! {
        nav aria-label=(ctx.t("nav-more")) {
            ul.more {
                @for (path, name) in MORE {
                    @if *path != "/phone" || ctx.app.lan.is_some() {
                        li { (link(ctx, path, *name)) }
                    }
                }
            }
        }
    }
}

fn link(ctx: &Ctx, path: &str, name: Id) -> Markup {
    let here = (ctx.path == path).then_some("page");
    html! { a href=(path) aria-current=[here] { (ctx.t(name.0)) } }
}

/// The page in each language: what else its address asks for stays.
fn languages(ctx: &Ctx) -> Markup {
    let asked = ctx.query.split('&');
    let kept: String = asked
        .filter(|pair| !pair.is_empty() && !pair.starts_with("lang="))
        .flat_map(|pair| [pair, "&"])
        .collect();
    html! {
        nav aria-label=(ctx.t("nav-languages")) {
            ul.more {
                @for language in Language::ALL {
                    @let here = (language == ctx.language).then_some("true");
                    li {
                        a href={ "?" (kept) "lang=" (language.code()) } lang=(language.code())
                            hreflang=(language.code()) aria-current=[here] { (language.own_name()) }
                    }
                }
            }
        }
    }
}

/// A form of this session, which is sent to `action`.
pub(crate) fn form(ctx: &Ctx, action: &str, inside: &Markup) -> Markup {
    html! {
        form method="post" action=(action) novalidate {
            input type="hidden" name="csrf" value=(ctx.csrf());
            (inside)
        }
    }
}

/// A form with a file. The token comes before it, so that nobody else's file is read.
pub(crate) fn upload(ctx: &Ctx, action: &str, inside: &Markup) -> Markup {
    html! {
        form method="post" action=(action) enctype="multipart/form-data" novalidate {
            input type="hidden" name="csrf" value=(ctx.csrf());
            (inside)
        }
    }
}

/// A box to type into, with its label, what helps, and what is wrong with what was typed.
#[derive(Default)]
pub(crate) struct Field<'a> {
    pub(crate) name: &'a str,
    pub(crate) label: String,
    pub(crate) hint: Option<String>,
    pub(crate) value: &'a str,
    pub(crate) error: Option<Markup>,
    /// `text`, `password` or `file`.
    pub(crate) kind: &'a str,
    pub(crate) inputmode: Option<&'a str>,
    /// What is checked as it is typed: the address that says what is so.
    pub(crate) check: Option<&'a str>,
    /// What was found at that, where the page was asked for it.
    pub(crate) said: Option<String>,
    pub(crate) accept: Option<&'a str>,
    pub(crate) max: usize,
}

pub(crate) fn field(field: &Field<'_>) -> Markup {
    let name = field.name;
    let (hint, error) = (format!("{name}-hint"), format!("{name}-error"));
    let said = format!("{name}-said");
    let mut about: Vec<&str> = Vec::new();
    if field.hint.is_some() {
        about.push(&hint);
    }
    if field.error.is_some() {
        about.push(&error);
    }
    if field.said.is_some() {
        about.push(&said);
    }
    let about = about.join(" ");
    let wrong = field.error.is_some();
    let max = (field.max > 0).then_some(field.max);
    html! {
        div.field.wrong[wrong] {
            label for=(name) { (field.label) }
            @if let Some(text) = &field.hint { p.hint id=(hint) { (text) } }
            @if let Some(text) = &field.error {
                p.error id=(error) role="alert" { (text) }
            }
            @if field.kind == "file" {
                input id=(name) name=(name) type="file" accept=[field.accept] required
                    autofocus[wrong] aria-invalid=[wrong.then_some("true")] aria-describedby=(about);
            } @else {
                input id=(name) name=(name) type=(field.kind) value=(field.value)
                    autocomplete="off" autocapitalize="off" spellcheck="false"
                    inputmode=[field.inputmode] maxlength=[max] data-check=[field.check]
                    autofocus[wrong || field.said.is_some()]
                    aria-invalid=[wrong.then_some("true")]
                    aria-describedby=[(!about.is_empty()).then_some(&about)];
            }
            @if field.check.is_some() {
                p.said id=(said) role="status" { @if let Some(text) = &field.said { (text) } }
            }
        }
    }
}

/// A text as it is.
pub(crate) fn plain(text: &str) -> Markup {
    html! { (text) }
}

/// A text that came from a device or the guide, which speak English.
pub(crate) fn english(ctx: &Ctx, text: &str) -> Markup {
    let foreign = (ctx.language != Language::English).then_some("en");
    html! { span lang=[foreign] { (text) } }
}

/// What something tells, such as a sentence of the guide.
pub(crate) fn said(ctx: &Ctx, told: &impl Tell) -> Markup {
    message(ctx, &told.told())
}

/// A message in the reader's language.
pub(crate) fn message(ctx: &Ctx, message: &Message) -> Markup {
    let text = ctx.language.message(message);
    if ctx.language.says(message) {
        html! { (text) }
    } else {
        english(ctx, &text)
    }
}

/// A whole text with parts of a page at the places of its arguments: which stands where is for the
/// language to say.
pub(crate) fn whole(ctx: &Ctx, id: &str, parts: &[(&str, Markup)]) -> Markup {
    // Letters that stand for nothing mark the places; no text and no device has them.
    let marks: Vec<String> = ('\u{f0000}'..)
        .take(parts.len())
        .map(String::from)
        .collect();
    let args: Vec<(&str, Arg<'_>)> = parts
        .iter()
        .zip(&marks)
        .map(|((name, _), mark)| (*name, Arg::Text(mark)))
        .collect();
    let text = plain(&ctx.f(id, &args)).into_string();
    let filled = marks
        .iter()
        .zip(parts)
        .fold(text, |text, (mark, (_, part))| {
            text.replace(mark.as_str(), &part.0)
        });
    PreEscaped(filled)
}

/// Several parts in one line, as the language joins them: by this text, which has `first` and `next`.
pub(crate) fn joined(ctx: &Ctx, id: &str, parts: impl IntoIterator<Item = Markup>) -> Markup {
    let mut parts = parts.into_iter();
    let first = parts.next().unwrap_or_default();
    parts.fold(first, |first, next| {
        whole(ctx, id, &[("first", first), ("next", next)])
    })
}

/// The engine's words as a sentence of its own.
pub(crate) fn sentence_of(ctx: &Ctx, message: &Message) -> Markup {
    let whole = ctx.language.sentence(message);
    if ctx.language.says(message) {
        plain(&whole)
    } else {
        english(ctx, &whole)
    }
}

/// What is wrong, and below it what to do about it.
pub(crate) fn wrong_and_next(ctx: &Ctx, wrong: &Message, next: Option<&Message>) -> Markup {
    html! {
        (sentence_of(ctx, wrong))
        @if let Some(next) = next { br; (sentence_of(ctx, next)) }
    }
}

/// Where a fact is from. Names of fields and options say nothing to a person; their kind does.
pub(crate) fn source(ctx: &Ctx, detail: &Message, kind: SourceKind) -> Markup {
    let name = detail.english();
    let is_field = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "._-".contains(c);
    if detail.id().is_empty() && name.chars().all(is_field) {
        return said(ctx, &kind);
    }
    message(ctx, detail)
}

/// How sure something is.
pub(crate) fn confidence(ctx: &Ctx, word: &str) -> Markup {
    let id = match word {
        "high" => Id("sure-high"),
        "medium" => Id("sure-medium"),
        "low" => Id("sure-low"),
        _ => Id("sure-recalled"),
    };
    html! { span.sure.{ "sure-" (word) } { (ctx.t(id.0)) } }
}

/// What a page shows while it changes: `live` names the stream that brings it, where it does. Who has
/// no script sees what is new when they want to: a page that loads itself anew takes the keyboard's
/// place away.
pub(crate) fn live(ctx: &Ctx, live: Option<&str>, mark: Option<&str>, shown: &Markup) -> Markup {
    html! {
        @if live.is_some() {
            noscript { p { a.button.quiet href="" { (ctx.t("job-reload")) } } }
        }
        div #view data-live=[live] data-mark=[mark] { (shown) }
    }
}

/// What is said of the live view: what goes on, what is so for a moment (a reader hears it, and it
/// does not stay), and that the connection is lost.
pub(crate) fn told(ctx: &Ctx, sentence: &str) -> Markup {
    html! {
        p.status #say role="status" { (sentence) }
        p.heard #told role="status" {}
        p.lost #lost role="status" data-lost=(ctx.t("live-lost")) data-gone=(ctx.t("live-gone")) {}
    }
}

/// Where what is shown cannot be changed, or where to go on.
pub(crate) fn next(ctx: &Ctx, path: &str, name: Id) -> Markup {
    html! { p { a.button href=(path) { (ctx.t(name.0)) } } }
}
