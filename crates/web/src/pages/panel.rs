//! Drawings of a printer's panel: the buttons to press, or the entries to touch, one drawing for each
//! turn. They show what is pressed and in which order, not where it is on this very model: that is
//! said below each, and the steps beside say the same in words.

use devices::guide::printer::{Answer, Button, Chord, PanelKind, Way};
use maud::{Markup, PreEscaped, html};
use text::Arg;

use crate::ctx::Ctx;
use crate::page::Id;

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

    /// What is on it, in a sentence.
    fn described(&self, ctx: &Ctx) -> String {
        let names: Vec<&str> = self.buttons.iter().map(|button| button.name()).collect();
        let names = names.join(", ");
        let id = match self.kind {
            PanelKind::EdgeLight => Id("panel-drawn-edge"),
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
    let names: Vec<&str> = chord.buttons.iter().map(|button| button.name()).collect();
    let names = names.join(" + ");
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

/// The panel with all its buttons, those of this turn highlighted: by a thick ring and a mark, not
/// by colour alone.
fn keys(ctx: &Ctx, id: &str, panel: &Panel, chord: &Chord) -> Markup {
    let width = 20 + panel.buttons.len() * 90;
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
                @for (at, button) in panel.buttons.iter().enumerate() {
                    @let now = chord.buttons.contains(button);
                    @let middle = 55 + at * 90;
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
            figcaption { (said) }
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
            figcaption { (id_text) }
        }
    }
}
