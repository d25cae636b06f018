//! The devices of a virtual home, for a visitor who acts at them: what they show, and what can be
//! done there. In life somebody walks to them for that.

use advisor::plan::Way;
use axum::response::Response;
use job::virtual_home::{Act, Scene};
use maud::{Markup, html};
use text::Arg;

use crate::ctx::Ctx;
use crate::page::{Id, form};
use crate::pages::entry::to;
use crate::pages::error;
use crate::run::{Run, Shown};
use crate::sent::Sent;

/// What can be done at a device: at the printer or not, its name, and on which ways it is of use.
type Row = (Act, bool, Id, &'static [Way]);

const ACTS: &[Row] = &[
    (
        Act::GetPin,
        true,
        Id("act-get-pin"),
        &[Way::PinApi, Way::PinUpnp, Way::PopupPin, Way::PinByHand],
    ),
    (
        Act::PressPrinter,
        true,
        Id("act-press-printer"),
        &[
            Way::ButtonApi,
            Way::ButtonByHand,
            Way::PopupButton,
            Way::PinApi,
            Way::PinUpnp,
            Way::PopupPin,
            Way::PinByHand,
        ],
    ),
    (
        Act::TypeRouterPin,
        true,
        Id("act-type-router-pin"),
        &[Way::RouterPin],
    ),
    (
        Act::TypePassphrase,
        true,
        Id("act-type-passphrase"),
        &[Way::PassphraseByHand],
    ),
    (
        Act::PressRouter,
        false,
        Id("act-press-router"),
        &[Way::ButtonByHand],
    ),
    (Act::TypePin, false, Id("act-type-pin"), &[Way::PinByHand]),
];

/// Both devices; nothing where nobody acts at them.
pub(crate) fn view(ctx: &Ctx, run: &Run, shown: &Shown) -> Markup {
    html! {
        @if let Some(scene) = &shown.devices {
            section.devices aria-labelledby="devices-title" {
                h2 #devices-title { (ctx.t("devices-title")) }
                p.hint { (ctx.t("devices-text")) }
                div.sides {
                    section.side {
                        h3 { (scene.printer) }
                        (display(ctx, scene))
                        p { (ctx.t(light(scene.light).0)) }
                        (buttons(ctx, run.way, true))
                    }
                    section.side {
                        h3 { (scene.router) }
                        p { (ctx.t(if scene.wps { "wps-on" } else { "wps-off" })) }
                        p { (ctx.f("devices-label", &[
                            ("network", Arg::Text(&scene.ssid)),
                            ("passphrase", Arg::Text(&scene.passphrase)),
                        ])) }
                        (buttons(ctx, run.way, false))
                    }
                }
            }
        }
    }
}

/// What the virtual wireless light does, by its name.
fn light(name: &str) -> Id {
    match name {
        "off" => Id("devices-light-off"),
        "blinking" => Id("devices-light-blinks"),
        "steady" => Id("devices-light-on"),
        // Blinking fast, and the light for attention is on.
        _ => Id("devices-light-alarm"),
    }
}

fn display(ctx: &Ctx, scene: &Scene) -> Markup {
    html! {
        @if !scene.display.is_empty() {
            p.display lang="en" {
                @for line in &scene.display { (line) br; }
            }
        }
        @if let Some(pin) = &scene.printed_pin {
            p { (ctx.f("devices-printed", &[("pin", Arg::Text(pin))])) }
        }
    }
}

/// What the devices say that was not there before: it is read out.
pub(crate) fn sentence(ctx: &Ctx, shown: &Shown) -> String {
    let Some(scene) = &shown.devices else {
        return String::new();
    };
    match &scene.printed_pin {
        Some(pin) => ctx.f("devices-printed", &[("pin", Arg::Text(pin))]),
        None if scene.display.is_empty() => String::new(),
        None => {
            let mut lines = scene.display.iter();
            let first = lines.next().cloned().unwrap_or_default();
            let display = lines.fold(first, |first, next| {
                ctx.f(
                    "list",
                    &[("first", Arg::Text(&first)), ("next", Arg::Text(next))],
                )
            });
            ctx.f("devices-shows", &[("display", Arg::Text(&display))])
        }
    }
}

fn buttons(ctx: &Ctx, way: Way, at_printer: bool) -> Markup {
    let fits = |row: &&Row| row.1 == at_printer && row.3.contains(&way);
    html! {
        @for (act, _, name, _) in ACTS.iter().filter(fits) {
            (form(ctx, "/job/act", &html! {
                input type="hidden" name="act" value=(act.as_str());
                button id={ "act-" (act.as_str()) } type="submit" { (ctx.t(name.0)) }
            }))
        }
    }
}

/// `POST /job/act`.
pub(crate) async fn act(sent: Sent) -> Response {
    let wanted = sent.field("act");
    let Some(act) = Act::ALL.iter().find(|act| act.as_str() == wanted) else {
        return error::page(&sent.ctx, error::MALFORMED);
    };
    if let Some(run) = sent.ctx.app.run() {
        run.act(*act);
    }
    to("/job")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_can_be_done_is_a_button_once() {
        for act in Act::ALL {
            let rows: Vec<&Row> = ACTS.iter().filter(|row| row.0 == act).collect();
            assert_eq!(rows.len(), 1, "{act:?}");
            assert!(!rows[0].3.is_empty(), "{act:?}");
        }
    }
}
