//! What happens at printers and routers, as events of the timeline.

use text::{Message, Tell, msg};
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
                    text: msg!("lab-did-look", until = until.as_millis() / 1000),
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
                    text: failure.told(),
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
                    text: msg!("lab-did-stop"),
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
        let log = |code, text: Message| What::Log {
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
                log("filtered", msg!("lab-log-filtered", mac = mac.to_string()))
            }
            RouterEvent::Full(mac) => log("full", msg!("lab-log-full", mac = mac.to_string())),
            RouterEvent::Refused(mac, status) => log(
                "refused",
                msg!("lab-log-refused", mac = mac.to_string(), status = &status),
            ),
            RouterEvent::KeyMismatch(mac) => log(
                "wrong-key",
                msg!("lab-log-wrong-key", mac = mac.to_string()),
            ),
            RouterEvent::Joined(mac) => {
                log("joined", msg!("lab-log-joined", mac = mac.to_string()))
            }
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
                    log("overlap", msg!("lab-log-overlap"))
                }
                ApEvent::PinNeeded { mac, device, .. } => {
                    if !self.job.pin_needed(index) {
                        return;
                    }
                    let (device, mac) = (&device.device_name, mac.to_string());
                    log("pin-needed", msg!("lab-log-pin-needed", device, mac))
                }
                ApEvent::NewSettings(settings) => log(
                    "new-settings",
                    msg!("lab-log-new-settings", ssid = settings.ssid.to_text()),
                ),
                ApEvent::DeviceKey(mac, _) => log(
                    "device-key",
                    msg!("lab-log-device-key", mac = mac.to_string()),
                ),
                ApEvent::SetupLocked(_) => log("setup-locked", msg!("lab-log-locked")),
                ApEvent::ButtonTimeout => log("button-timeout", msg!("lab-log-nobody")),
                _ => return,
            },
        };
        self.tell(what);
    }

    /// What a person does at a panel, in words.
    pub(super) fn at_panel(&self, index: usize, deed: job::AtPanel) -> Message {
        use crate::printer::PanelKind::{Buttons, Icons, Touchscreen, TwoLine};
        let panel = self.printers.get(index).map(|(_, p)| p.config().panel);
        let name = self.printer_name(index);
        let printer = name.name();
        match (deed, panel.unwrap_or(Touchscreen)) {
            (job::AtPanel::ChoosePin, Touchscreen) => msg!("lab-did-touch-pin", printer),
            (job::AtPanel::ChoosePin, _) => msg!("lab-did-choose-pin", printer),
            (job::AtPanel::PrintPage, _) => msg!("lab-did-print", printer),
            (job::AtPanel::HoldButton, Touchscreen) => msg!("lab-did-touch-button", printer),
            (job::AtPanel::HoldButton, TwoLine | Icons | Buttons) => {
                msg!("lab-did-hold-button", printer)
            }
            (job::AtPanel::ChooseNetwork, _) => msg!("lab-did-choose-network", printer),
        }
    }
}
