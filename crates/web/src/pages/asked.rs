//! What is asked of the person in a job: to answer, to type, to do something at the devices.

use job::join::{Event, What};
use maud::{Markup, html};
use text::Arg;
use wsc::credential::{Credential, Ssid};
use zeroize::Zeroizing;

use crate::ctx::Ctx;
use crate::page::{Field, field, form, message, plain};
use crate::pages::pin::{PIN_MAX, taken};
use crate::pages::timeline::line;
use crate::pages::words;
use crate::person::Ask;
use crate::run::{Run, Shown};

/// What was typed and is not what was asked for.
pub(crate) struct Slip {
    typed: Zeroizing<String>,
    error: String,
}

/// What is wrong with the answer to a question; `None` where nothing is.
pub(crate) fn slip(ctx: &Ctx, ask: &Ask, typed: &Zeroizing<String>) -> Option<Slip> {
    let error = match ask {
        Ask::Agree(_) | Ask::Done | Ask::See(_) => return None,
        Ask::Pin => taken(ctx, typed.trim()).err()?,
        Ask::Passphrase(ssid) => {
            let ssid = Ssid::new(ssid.as_bytes())?;
            Credential::wpa2_personal(ssid, typed.as_str().into()).err()?;
            ctx.t("passphrase-error")
        }
    };
    Some(Slip {
        typed: typed.clone(),
        error,
    })
}

/// The question that stands, and what is to be done at the devices now.
pub(crate) fn asked(ctx: &Ctx, run: &Run, shown: &Shown, slip: Option<&Slip>) -> Markup {
    let deeds = deeds(ctx, run, &shown.events);
    let done = shown.question.as_ref().filter(|(_, ask)| *ask == Ask::Done);
    html! {
        @if !deeds.is_empty() || done.is_some() {
            section.question aria-labelledby="now-you" {
                h2 #now-you { (ctx.t("now-you")) }
                ol.do { @for deed in &deeds { li { (deed) } } }
                @if let Some((number, _)) = done {
                    p { (ctx.t("ask-done")) }
                    (yes_or_no(ctx, *number, "ask-done-yes", "ask-done-no"))
                }
            }
        }
        @if let Some((number, ask)) = shown.question.as_ref().filter(|_| done.is_none()) {
            (question(ctx, *number, ask, slip))
        }
    }
}

/// What the job told the person to do in the step that goes on.
fn deeds(ctx: &Ctx, run: &Run, events: &[Event]) -> Vec<Markup> {
    let began = events.iter().rposition(|event| event.what == What::Begin);
    let now = events.get(began.unwrap_or(0)..).unwrap_or_default();
    if now
        .iter()
        .any(|event| matches!(event.what, What::Exchanged { .. }))
    {
        return Vec::new();
    }
    now.iter()
        .filter(|event| matches!(event.what, What::Do { .. } | What::RouterPin { .. }))
        .filter_map(|event| line(ctx, run, event))
        .collect()
}

fn yes_or_no(ctx: &Ctx, number: u64, yes: &str, no: &str) -> Markup {
    form(
        ctx,
        "/job/answer",
        &html! {
            input type="hidden" name="question" value=(number);
            div.buttons {
                button.main type="submit" name="reply" value="yes" { (ctx.t(yes)) }
                button type="submit" name="reply" value="no" { (ctx.t(no)) }
            }
        },
    )
}

fn question(ctx: &Ctx, number: u64, ask: &Ask, slip: Option<&Slip>) -> Markup {
    let typed = slip.map_or("", |slip| slip.typed.as_str());
    let error = slip.map(|slip| plain(&slip.error));
    let secret = match ask {
        Ask::Agree(_) | Ask::Done | Ask::See(_) => None,
        Ask::Pin => Some(Field {
            name: "pin",
            label: ctx.t("pin-label"),
            hint: Some(ctx.t("pin-hint")),
            value: typed,
            error,
            kind: "text",
            inputmode: Some("numeric"),
            check: Some("/pin/check"),
            max: PIN_MAX,
            ..Field::default()
        }),
        Ask::Passphrase(ssid) => Some(Field {
            name: "passphrase",
            label: ctx.f("ask-passphrase", &[("network", Arg::Text(ssid))]),
            hint: Some(ctx.t("passphrase-hint")),
            value: typed,
            error,
            kind: "password",
            max: 64,
            ..Field::default()
        }),
    };
    html! {
        section.question aria-labelledby="asked" {
            h2 #asked { (ctx.t("job-question")) }
            @if let Ask::Agree(text) = ask {
                p { (message(ctx, text)) }
                (words::of(ctx, [text]))
                (yes_or_no(ctx, number, "yes", "no"))
            }
            @if let Ask::See(inquiry) = ask {
                p #seen { (message(ctx, &inquiry.text)) }
                (form(ctx, "/job/answer", &html! {
                    input type="hidden" name="question" value=(number);
                    div.answers role="group" aria-labelledby="seen" {
                        @for answer in &inquiry.answers {
                            p {
                                button type="submit" name="reply" value=(answer.name) {
                                    (message(ctx, &answer.text))
                                }
                            }
                        }
                    }
                }))
            }
            @if let Some(secret) = &secret {
                (form(ctx, "/job/answer", &html! {
                    input type="hidden" name="question" value=(number);
                    (field(secret))
                    button.main type="submit" { (ctx.t("answer")) }
                }))
                @if *ask == Ask::Pin {
                    p { a href="/where" target="_blank" { (ctx.t("nav-where-new")) } }
                }
            }
        }
    }
}

/// That something is asked, in a sentence that is read out.
pub(crate) fn sentence(ctx: &Ctx, ask: &Ask) -> String {
    match ask {
        Ask::Agree(question) => {
            let question = ctx.language.message(question);
            ctx.f("job-asks-this", &[("question", Arg::Text(&question))])
        }
        Ask::See(inquiry) => {
            let question = ctx.language.message(&inquiry.text);
            ctx.f("job-asks-this", &[("question", Arg::Text(&question))])
        }
        Ask::Done => ctx.t("job-asks-done"),
        Ask::Pin => ctx.t("job-asks-pin"),
        Ask::Passphrase(ssid) => ctx.f("job-asks-passphrase", &[("network", Arg::Text(ssid))]),
    }
}
