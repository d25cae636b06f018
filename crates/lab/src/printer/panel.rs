//! What a printer shows: on its display, with its wireless light, and on paper.
//!
//! The kinds of panel are those of HP's families; the words are the lab's own. Where a family has
//! no display to show a PIN, the PIN is on the network configuration page that it prints.

use wsc::pin::DevicePin;

/// The kind of a printer's control panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PanelKind {
    /// A colour touch screen: menus, and a PIN shown in full.
    Touchscreen,
    /// Two lines of sixteen characters and arrow keys.
    TwoLine,
    /// A small display of icons and a digit or two.
    Icons,
    /// Buttons with lights and nothing else.
    Buttons,
}

impl PanelKind {
    /// As people call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Touchscreen => "touchscreen",
            Self::TwoLine => "two-line display",
            Self::Icons => "icon display",
            Self::Buttons => "buttons and lights only",
        }
    }

    /// Whether it can show a PIN. The others print it.
    pub const fn shows_pin(self) -> bool {
        matches!(self, Self::Touchscreen | Self::TwoLine)
    }
}

/// The state of the wireless light.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Light {
    /// Off: no Wi-Fi.
    #[default]
    Off,
    /// Blinking: looking for a network.
    Blinking,
    /// Blinking fast, and the attention light with it: it failed.
    Alarm,
    /// On: on a network.
    On,
}

impl Light {
    /// In words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Blinking => "blinking",
            Self::Alarm => "blinking fast, attention light on",
            Self::On => "steady",
        }
    }
}

/// What the printer wants to tell the person in front of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Screen {
    NotSetUp,
    Pin(DevicePin),
    ButtonWindow,
    AskRouterPin(String),
    Connecting,
    Joining(String),
    Joined(String, String),
    Failed(&'static str),
}

impl Screen {
    /// The lines of the display, none on a panel without.
    pub(crate) fn lines(&self, kind: PanelKind) -> Vec<String> {
        let lines = match kind {
            PanelKind::Touchscreen => self.touchscreen(),
            PanelKind::TwoLine => self.two_line(),
            PanelKind::Icons => self.icons(),
            PanelKind::Buttons => Vec::new(),
        };
        let width = if kind == PanelKind::TwoLine { 16 } else { 40 };
        lines
            .into_iter()
            .map(|line| line.chars().take(width).collect())
            .collect()
    }

    pub(crate) const fn light(&self) -> Light {
        match self {
            Self::NotSetUp => Light::Off,
            Self::Failed(_) => Light::Alarm,
            Self::Joined(..) => Light::On,
            _ => Light::Blinking,
        }
    }

    fn touchscreen(&self) -> Vec<String> {
        match self {
            Self::NotSetUp => vec!["Wireless: not set up".into()],
            Self::Pin(pin) => vec![
                "Wi-Fi Protected Setup".into(),
                format!("PIN: {}", grouped(pin.expose_secret())),
                "Enter this PIN at your router".into(),
                "within two minutes.".into(),
            ],
            Self::ButtonWindow => vec![
                "Wi-Fi Protected Setup".into(),
                "Press the WPS button on your router".into(),
                "within two minutes.".into(),
            ],
            Self::AskRouterPin(ssid) => vec![
                format!("Network: {ssid}"),
                "Enter the PIN of the router".into(),
            ],
            Self::Connecting => vec!["Wi-Fi Protected Setup".into(), "Connecting...".into()],
            Self::Joining(ssid) => vec![format!("Joining {ssid}...")],
            Self::Joined(ssid, ip) => vec![format!("Connected to {ssid}"), format!("IP {ip}")],
            Self::Failed(why) => vec!["Not connected".into(), (*why).into()],
        }
    }

    fn two_line(&self) -> Vec<String> {
        let lines = match self {
            Self::NotSetUp => ["Wireless", "not set up"].map(String::from),
            Self::Pin(pin) => ["WPS PIN".into(), pin.expose_secret().into()],
            Self::ButtonWindow => ["Press WPS button", "on router (2min)"].map(String::from),
            Self::AskRouterPin(_) => ["Router PIN:", "________"].map(String::from),
            Self::Connecting => ["WPS", "Connecting..."].map(String::from),
            Self::Joining(ssid) => ["Joining".into(), ssid.clone()],
            Self::Joined(_, ip) => ["Connected".into(), ip.clone()],
            Self::Failed(why) => ["Not connected".into(), (*why).into()],
        };
        lines.into()
    }

    fn icons(&self) -> Vec<String> {
        let picture = match self {
            Self::NotSetUp => "(no wireless symbol)",
            Self::Pin(_) | Self::ButtonWindow | Self::AskRouterPin(_) => {
                "(wireless symbol, moving bars)"
            }
            Self::Connecting | Self::Joining(_) => "(wireless symbol, moving bars, circling dot)",
            Self::Joined(..) => "(wireless symbol, all bars)",
            Self::Failed(_) => "(wireless symbol, exclamation mark)",
        };
        vec![picture.into()]
    }
}

/// The page that a printer without a display prints, as far as it is about Wi-Fi.
pub(crate) fn report(model: &str, pin: &DevicePin) -> Vec<String> {
    vec![
        "Network configuration page".into(),
        format!("  {model}"),
        "  Wireless status      not connected".into(),
        format!("  WPS PIN              {}", grouped(pin.expose_secret())),
    ]
}

/// Digits in groups of four, as people read them.
pub(crate) fn grouped(digits: &str) -> String {
    match digits.split_at_checked(4) {
        Some((first, second)) if !second.is_empty() => format!("{first} {second}"),
        _ => digits.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn screens() -> Vec<Screen> {
        vec![
            Screen::NotSetUp,
            Screen::Pin(DevicePin::parse("12345670").unwrap()),
            Screen::ButtonWindow,
            Screen::AskRouterPin("A network with a name of 32 chars".into()),
            Screen::Connecting,
            Screen::Joining("A network with a name of 32 chars".into()),
            Screen::Joined(
                "A network with a name of 32 chars".into(),
                "192.168.178.142".into(),
            ),
            Screen::Failed("The router refused the password of this network"),
        ]
    }

    #[test]
    fn every_screen_fits_every_panel() {
        for screen in screens() {
            for line in screen.lines(PanelKind::TwoLine) {
                assert!(line.chars().count() <= 16, "{line}");
            }
            assert_eq!(screen.lines(PanelKind::TwoLine).len(), 2);
            assert!(screen.lines(PanelKind::Touchscreen).len() <= 4);
            assert_eq!(screen.lines(PanelKind::Buttons).len(), 0);
        }
    }

    #[test]
    fn only_panels_that_show_pins_do() {
        for kind in [
            PanelKind::Touchscreen,
            PanelKind::TwoLine,
            PanelKind::Icons,
            PanelKind::Buttons,
        ] {
            let screen = Screen::Pin(DevicePin::parse("12345670").unwrap());
            let text = screen.lines(kind).concat().replace(' ', "");
            assert_eq!(text.contains("12345670"), kind.shows_pin(), "{kind:?}");
        }
        let page = report("HP", &DevicePin::parse("12345670").unwrap()).concat();
        assert!(page.contains("1234 5670"));
    }
}
