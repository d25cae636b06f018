//! What happens at printers and routers, as events of the timeline.

use wsc::ap::{ApEvent, WALK_TIME};
use wsc::event::{Direction, Event as Wsc};
use wsc::ident::MacAddr;

use super::{Home, job};
use crate::printer::PrinterEvent;
use crate::router::RouterEvent;
use crate::timeline::{Pin, What, Who};

impl Home {
    /// The PIN of a printer, as far as it is known in the story.
    fn pin_of(&self, index: usize) -> Option<Pin> {
        let pin = self.pins.get(index)?.as_ref()?;
        Some(Pin {
            digits: pin.expose_secret().into(),
            own: index == 0,
        })
    }

    fn network_name(&self, bssid: MacAddr) -> Who {
        let index = self
            .routers
            .iter()
            .position(|(_, router)| router.config().mac == bssid);
        self.router_name(index.unwrap_or(usize::MAX))
    }

    pub(super) fn tell_printer(&mut self, index: usize, event: PrinterEvent) {
        let who = self.printer_name(index);
        let first = index == 0;
        let what = match event {
            PrinterEvent::Panel(lines) => What::Panel {
                who,
                lines,
                pin: self.pin_of(index),
            },
            PrinterEvent::Light(light) => What::Light { who, light },
            PrinterEvent::Printed(lines) => What::Printed {
                who,
                lines,
                pin: self.pin_of(index),
            },
            PrinterEvent::WindowOpen(until) => {
                if first {
                    self.job.printer_started();
                }
                What::Did {
                    who,
                    text: format!(
                        "looks for a router for two minutes, until {} s",
                        until.as_millis() / 1000
                    ),
                }
            }
            PrinterEvent::Scanned(networks) => {
                // The first look is told, and each that finds another number.
                if !first || !self.job.heard(networks) {
                    return;
                }
                What::Looked { who, networks }
            }
            PrinterEvent::Chosen(bss, reason) => {
                self.job.chosen(bss.bssid);
                What::Chosen {
                    who,
                    ssid: bss.ssid.to_text(),
                    bssid: bss.bssid,
                    reason,
                }
            }
            PrinterEvent::Associated(_) => return,
            PrinterEvent::Run(event) => return self.tell_run(index, &event),
            PrinterEvent::Provisioned(credential) => What::Credential {
                at: who,
                ssid: credential.ssid.to_text(),
                key: credential.key,
            },
            PrinterEvent::WpsFailed(failure) => {
                let what = What::RunFailed {
                    at: who,
                    code: failure.cause.code(),
                    text: failure.explanation(),
                };
                if first {
                    self.job.wps_failed(failure);
                }
                what
            }
            PrinterEvent::WindowOver => {
                if first {
                    self.job.window_over();
                }
                What::Did {
                    who,
                    text: "stops looking: the two minutes are over".into(),
                }
            }
            PrinterEvent::State(state) => What::State { who, state },
            PrinterEvent::Address(ip) => {
                if first {
                    self.job.address(ip);
                }
                What::Address { who, ip }
            }
            PrinterEvent::NotJoined(problem) => {
                if first {
                    self.job.not_joined(problem);
                }
                return;
            }
        };
        self.tell(what);
    }

    fn tell_run(&mut self, index: usize, event: &Wsc) {
        if index != 0 {
            return;
        }
        let printer = self.printer_name(index);
        let router = self.network_name(self.job.bssid());
        let what = match *event {
            Wsc::Message {
                kind,
                direction,
                len,
            } => {
                let (from, to) = match direction {
                    Direction::Sent => (printer, router),
                    Direction::Received => (router, printer),
                };
                What::Message {
                    kind,
                    from,
                    to,
                    len,
                }
            }
            Wsc::HalfProved(half) => What::HalfProved { by: router, half },
            Wsc::TurnedAway(error) => What::TurnedAway { by: router, error },
            _ => return,
        };
        self.tell(what);
    }

    pub(super) fn tell_router(&mut self, index: usize, event: RouterEvent) {
        let at = self.router_name(index);
        let is_home = index == 0;
        let printer = self.printers.first().map(|(_, p)| p.config().mac);
        let log = |code, text: String| What::Log {
            at: at.clone(),
            code,
            text,
        };
        let what = match event {
            RouterEvent::Window(mode) => {
                let settled = self.printers.first().is_some_and(|(_, p)| p.is_settled());
                if is_home && mode.is_some() {
                    self.job.router_waits(settled);
                }
                What::Window {
                    who: at,
                    mode,
                    until: mode.map(|_| self.now + WALK_TIME),
                }
            }
            RouterEvent::Filtered(mac) => {
                if is_home && Some(mac) == printer && !self.job.filtered() {
                    return;
                }
                log(
                    "filtered",
                    format!("{mac} is not on the list of allowed devices"),
                )
            }
            RouterEvent::Full(mac) => log(
                "full",
                format!("{mac} was refused: there are as many devices as it takes"),
            ),
            RouterEvent::Refused(mac, status) => {
                log("refused", format!("{mac} was refused: {status}"))
            }
            RouterEvent::KeyMismatch(mac) => log(
                "wrong-key",
                format!("{mac} uses another key than the network's"),
            ),
            RouterEvent::Joined(mac) => log("joined", format!("{mac} has joined the network")),
            RouterEvent::Lease(..) => return,
            RouterEvent::Wps(event) => match event {
                ApEvent::Run(mac, Wsc::HalfProved(half)) if Some(mac) == printer => {
                    What::HalfProved {
                        by: self.printer_name(0),
                        half,
                    }
                }
                ApEvent::Overlap => {
                    if is_home {
                        self.job.overlap();
                    }
                    log(
                        "overlap",
                        "more than one device is in push-button mode, all are refused".into(),
                    )
                }
                ApEvent::PinNeeded { mac, device, .. } => {
                    if !self.job.pin_needed(index) {
                        return;
                    }
                    let text = format!(
                        "{} ({mac}) asks with a PIN that nobody entered",
                        device.device_name
                    );
                    log("pin-needed", text)
                }
                ApEvent::NewSettings(settings) => log(
                    "new-settings",
                    format!(
                        "the network {} now has a key of its own",
                        settings.ssid.to_text()
                    ),
                ),
                ApEvent::DeviceKey(mac, _) => log(
                    "device-key",
                    format!("{mac} was given a key for itself alone"),
                ),
                ApEvent::SetupLocked(_) => log(
                    "setup-locked",
                    "its own PIN is refused after wrong ones".into(),
                ),
                ApEvent::ButtonTimeout => log(
                    "button-timeout",
                    "nobody came within two minutes of the button".into(),
                ),
                _ => return,
            },
        };
        self.tell(what);
    }

    /// What a person does at a panel, in words.
    pub(super) fn at_panel(&self, index: usize, deed: job::AtPanel) -> String {
        use crate::printer::PanelKind::{Buttons, Icons, Touchscreen, TwoLine};
        let panel = self.printers.get(index).map(|(_, p)| p.config().panel);
        let name = self.printer_name(index);
        let text = match (deed, panel.unwrap_or(Touchscreen)) {
            (job::AtPanel::ChoosePin, Touchscreen) => {
                "touch Wireless, Settings, Wi-Fi Protected Setup, PIN"
            }
            (job::AtPanel::ChoosePin, _) => {
                "choose Network, Wi-Fi Protected Setup, PIN in the menu"
            }
            (job::AtPanel::PrintPage, _) => {
                "press Wireless and Information together to print the network configuration page"
            }
            (job::AtPanel::HoldButton, Touchscreen) => {
                "touch Wireless, Settings, Wi-Fi Protected Setup, Push Button"
            }
            (job::AtPanel::HoldButton, TwoLine | Icons | Buttons) => {
                "hold the Wireless button for three seconds"
            }
            (job::AtPanel::ChooseNetwork, _) => "choose the network and \"PIN of the router\"",
        };
        format!("walk to {} and {text}", name.name())
    }
}
