//! Drawings of a printer's panel: the buttons to press, or the entries to touch, one drawing for each
//! turn. They show what is pressed and in which order, not where it is on this very model: that is
//! said below each, and the steps beside say the same in words.

use devices::guide::printer::{Answer, Button, Chord, LightState, PanelKind, Way};
use maud::{Markup, PreEscaped, html};
use text::{Arg, Language};

use crate::ctx::Ctx;
use crate::page::{Id, english, joined, plain, whole};

/// What a panel is called.
pub(crate) fn about(kind: PanelKind) -> Id {
    match kind {
        PanelKind::Touchscreen => Id("panel-touchscreen"),
        PanelKind::TextDisplay => Id("panel-text"),
        PanelKind::IconDisplay => Id("panel-icons"),
        PanelKind::Buttons => Id("panel-buttons"),
        PanelKind::EdgeLight => Id("panel-edge"),
        PanelKind::None => Id("panel-none"),
        PanelKind::NotEvidenced => Id("panel-unknown"),
    }
}

/// What is on a button, as lines of a box of 24 by 24.
fn symbol(button: Button) -> &'static str {
    match button {
        Button::Wireless => {
            "M12 20v-8M8 13a5 5 0 0 1 0-7M16 13a5 5 0 0 0 0-7M5 16a9 9 0 0 1 0-13M19 16a9 9 0 0 0 0-13"
        }
        Button::Information => "M12 10v8M12 6v.5",
        Button::Cancel => "M6 6l12 12M18 6L6 18",
        Button::Resume => "M6 4h7l4 4v12H6zM9 13h6M12 10l3 3-3 3",
        Button::Power => "M12 4v8M7 7a7 7 0 1 0 10 0",
        Button::Back => "M19 12H5M11 6l-6 6 6 6",
    }
}

/// What a button is called in the reader's language, beside the English word on it.
fn meaning(button: Button) -> Id {
    match button {
        Button::Wireless => Id("button-wireless"),
        Button::Information => Id("button-information"),
        Button::Cancel => Id("button-cancel"),
        Button::Resume => Id("button-resume"),
        Button::Power => Id("button-power"),
        Button::Back => Id("button-back"),
    }
}

/// A button as it is called at the printer, with its meaning where the reader's language is another.
fn named(ctx: &Ctx, button: Button) -> Markup {
    let name = english(ctx, button.name());
    if ctx.language == Language::English {
        return name;
    }
    let meaning = plain(&ctx.t(meaning(button).0));
    whole(ctx, "as-printed", &[("name", name), ("meaning", meaning)])
}

/// The same for what has no place for markup.
fn named_text(ctx: &Ctx, button: Button) -> String {
    if ctx.language == Language::English {
        return button.name().to_owned();
    }
    let meaning = ctx.t(meaning(button).0);
    let parts = [
        ("name", Arg::Text(button.name())),
        ("meaning", Arg::Text(&meaning)),
    ];
    ctx.f("as-printed", &parts)
}

/// Several buttons, as `list` puts them together.
fn named_all(ctx: &Ctx, list: &str, buttons: &[Button]) -> String {
    let mut names = buttons.iter().map(|button| named_text(ctx, *button));
    let first = names.next().unwrap_or_default();
    names.fold(first, |first, next| {
        ctx.f(
            list,
            &[("first", Arg::Text(&first)), ("next", Arg::Text(&next))],
        )
    })
}

/// What a light does, drawn: an empty lamp is off, one with rays is on, one with broken rays blinks.
/// The words beside say the same.
pub(crate) fn lamp(state: LightState) -> Markup {
    const RAYS: &str = "M16 1v5M16 26v5M1 16h5M26 16h5M5.4 5.4l3.5 3.5M23.1 23.1l3.5 3.5\
        M26.6 5.4l-3.5 3.5M8.9 23.1l-3.5 3.5";
    let lit = state != LightState::Off;
    let blinks = state == LightState::Blinking;
    html! {
        svg.panel.lamps.{ "lamp-" (match state {
            LightState::Off => "off",
            LightState::Blinking => "blinking",
            LightState::Steady => "steady",
        }) } viewBox="0 0 32 32" aria-hidden="true" focusable="false" {
            circle.lamp.lit[lit && !blinks] cx="16" cy="16" r="8" {}
            @if blinks { path.half d="M16 8a8 8 0 0 1 0 16z" {} }
            @if lit { path.sign.broken[blinks] d=(RAYS) {} }
        }
    }
}

/// The panel of a printer, as far as the guide knows it.
pub(crate) struct Panel {
    kind: PanelKind,
    /// Every button that one of its procedures uses.
    buttons: Vec<Button>,
    /// Whether the Wireless button has a light.
    light: bool,
}

impl Panel {
    /// The panel that this answer is about.
    pub(crate) fn of(answer: &Answer<'_>) -> Self {
        let (_, pin) = answer.pin();
        let paths = [pin, answer.button(), answer.report(), answer.restore()];
        let ways = paths.iter().flat_map(|path| [&path.way, &path.other]);
        let chords = ways.flatten().flat_map(Way::press);
        let mut buttons = Vec::new();
        for button in chords.flat_map(|chord| &chord.buttons) {
            if !buttons.contains(button) {
                buttons.push(*button);
            }
        }
        let kind = answer.panel();
        Self {
            kind,
            light: answer.lights().is_some() && kind != PanelKind::EdgeLight,
            buttons,
        }
    }

    /// Whether it has a display of any kind.
    fn has_screen(&self) -> bool {
        use PanelKind::{IconDisplay, TextDisplay, Touchscreen};
        matches!(self.kind, TextDisplay | IconDisplay | Touchscreen)
    }

    /// What is on it, in a sentence.
    fn described(&self, ctx: &Ctx) -> String {
        let names = named_all(ctx, "list", &self.buttons);
        let id = match self.kind {
            PanelKind::EdgeLight => Id("panel-drawn-edge"),
            _ if self.has_screen() => Id("panel-drawn-screen"),
            _ if self.light => Id("panel-drawn-light"),
            _ => Id("panel-drawn"),
        };
        ctx.f(id.0, &[("buttons", Arg::Text(&names))])
    }
}

/// Drawings of one way to do something; none where there is nothing to draw.
pub(crate) fn drawings(ctx: &Ctx, name: &str, panel: &Panel, way: &Way<'_>) -> Markup {
    let press = way.press();
    html! {
        @if !press.is_empty() {
            ol.drawings {
                @for (turn, chord) in press.iter().enumerate() {
                    li { (keys(ctx, &format!("{name}-{turn}"), panel, chord)) }
                }
            }
            p.hint { (ctx.t("drawing-note")) }
        } @else if !way.menu().is_empty() {
            ol.drawings {
                @for (turn, entry) in way.menu().iter().enumerate() {
                    li { (screen(ctx, &format!("{name}-{turn}"), panel.kind, entry)) }
                }
            }
            p.hint { (ctx.t("drawing-note")) }
        }
    }
}

/// What is done with the buttons of one turn, in a sentence.
fn sentence(ctx: &Ctx, chord: &Chord) -> String {
    let names = named_all(ctx, "press-together", &chord.buttons);
    let buttons = ("buttons", Arg::Text(&names));
    match (chord.hold_s, chord.hold) {
        (Some(seconds), _) => ctx.f(
            "press-hold-seconds",
            &[buttons, ("seconds", Arg::Number(seconds.into()))],
        ),
        (None, true) => ctx.f("press-hold", &[buttons]),
        (None, false) => ctx.f("press", &[buttons]),
    }
}

/// The same for a page, where the names at the printer are marked as English.
fn caption(ctx: &Ctx, chord: &Chord) -> Markup {
    let buttons = chord.buttons.iter().map(|button| named(ctx, *button));
    let buttons = joined(ctx, "press-together", buttons);
    match (chord.hold_s, chord.hold) {
        (Some(seconds), _) => {
            let seconds = plain(&seconds.to_string());
            whole(
                ctx,
                "press-hold-seconds",
                &[("buttons", buttons), ("seconds", seconds)],
            )
        }
        (None, true) => whole(ctx, "press-hold", &[("buttons", buttons)]),
        (None, false) => whole(ctx, "press", &[("buttons", buttons)]),
    }
}

/// The panel with all its buttons, those of this turn highlighted: by a thick ring and a mark, not
/// by colour alone.
fn keys(ctx: &Ctx, id: &str, panel: &Panel, chord: &Chord) -> Markup {
    // A display is as wide as two buttons, and stands before them.
    let begin = if panel.has_screen() { 180 } else { 0 };
    let width = 20 + begin + panel.buttons.len() * 90;
    let (said, described) = (sentence(ctx, chord), panel.described(ctx));
    let about = format!("{id}-about");
    html! {
        figure {
            svg.panel viewBox={ "0 0 " (width) " 130" } role="img" aria-labelledby=(id) aria-describedby=(about) {
                title id=(id) { (said) }
                desc id=(about) { (described) }
                rect.case x="2" y="2" width=(width - 4) height="126" rx="12" {}
                @if panel.kind == PanelKind::EdgeLight {
                    rect.lamp x="12" y="6" width=(width - 24) height="7" rx="3" {}
                }
                @if panel.has_screen() { (display(panel.kind)) }
                @for (at, button) in panel.buttons.iter().enumerate() {
                    @let now = chord.buttons.contains(button);
                    @let middle = 55 + begin + at * 90;
                    circle.key.now[now] cx=(middle) cy="56" r="32" {}
                    path.sign d=(symbol(*button)) transform={ "translate(" (middle - 18) " 38) scale(1.5)" } {}
                    @if panel.light && *button == Button::Wireless {
                        circle.lamp cx=(middle + 34) cy="18" r="7" {}
                    }
                    @if now {
                        path.mark d={ "M" (middle) " 102l-9 14h18z" } {}
                    }
                }
            }
            figcaption { (caption(ctx, chord)) }
        }
    }
}

/// A display beside buttons: lines of text, icons, or glass to touch.
fn display(kind: PanelKind) -> Markup {
    html! {
        rect.glass x="16" y="20" width="160" height="90" rx="4" {}
        @match kind {
            PanelKind::TextDisplay => {
                rect.row x="26" y="34" width="120" height="14" rx="3" {}
                rect.row x="26" y="60" width="90" height="14" rx="3" {}
            },
            PanelKind::IconDisplay => {
                @for x in [44, 96, 148] { circle.row cx=(x) cy="65" r="16" {} }
            },
            _ => {
                @for (x, y) in [(28, 32), (102, 32), (28, 70), (102, 70)] {
                    rect.row x=(x) y=(y) width="62" height="28" rx="6" {}
                }
            },
        }
    }
}

/// A screen with the entry to choose.
fn screen(ctx: &Ctx, id: &str, kind: PanelKind, entry: &str) -> Markup {
    let id_text = ctx.f("touch", &[("entry", Arg::Text(entry))]);
    let keys_beside = matches!(kind, PanelKind::TextDisplay | PanelKind::IconDisplay);
    let short: String = entry.chars().take(26).collect();
    html! {
        figure {
            svg.panel viewBox="0 0 300 130" role="img" aria-labelledby=(id) {
                title id=(id) { (id_text) }
                rect.case x="2" y="2" width="296" height="126" rx="12" {}
                rect.glass x="20" y="18" width=(if keys_beside { "200" } else { "260" }) height="94" rx="4" {}
                rect.row x="28" y="26" width=(if keys_beside { "184" } else { "244" }) height="16" rx="3" {}
                rect.entry.now x="28" y="48" width=(if keys_beside { "184" } else { "244" }) height="32" rx="4" {}
                text.label x="38" y="69" { (short) }
                rect.row x="28" y="88" width=(if keys_beside { "184" } else { "244" }) height="16" rx="3" {}
                @if keys_beside {
                    (PreEscaped("<path class=\"sign\" d=\"M245 44l12-14 12 14M245 86l12 14 12-14\"/><circle class=\"key now\" cx=\"257\" cy=\"65\" r=\"13\"/>"))
                }
            }
            figcaption { (whole(ctx, "touch", &[("entry", english(ctx, entry))])) }
        }
    }
}
