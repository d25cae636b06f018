//! The panel, and the world around the printer, as lines of text: one table of commands.

use serde_json::{Value, json};
use text::{Message, msg};
use wsc::pin::{DevicePin, RouterPin};

use super::kind::PinPlace;
use super::place::{HOME_SSID, Place};
use super::{FAULTS, Report, VirtualPrinter, find_fault};
use crate::printer::{PanelKind, grouped};
use crate::service::console::{about, not_understood, row};

/// The longest line.
const LINE_MAX: usize = 256;

/// A command: one row of [`COMMANDS`].
struct Command {
    /// The words with which it begins.
    words: &'static str,
    /// What may follow, for people.
    operands: &'static str,
    /// The name of the message that says what it does.
    about: &'static str,
    run: fn(&mut VirtualPrinter, &str) -> Vec<Message>,
}

const COMMANDS: &[Command] = &[
    Command {
        words: "show",
        operands: "",
        about: "lab-printer-do-show",
        run: |printer, _| show(printer),
    },
    Command {
        words: "press wireless",
        operands: "",
        about: "lab-printer-do-press",
        run: |printer, _| hold(printer),
    },
    Command {
        words: "menu wps button",
        operands: "",
        about: "lab-printer-do-menu-button",
        run: |printer, _| hold(printer),
    },
    Command {
        words: "menu wps pin",
        operands: "",
        about: "lab-printer-do-menu-pin",
        run: |printer, _| choose_pin(printer),
    },
    Command {
        words: "menu router-pin",
        operands: "DIGITS",
        about: "lab-printer-do-router-pin",
        run: router_pin,
    },
    Command {
        words: "menu print",
        operands: "network|wireless-test|info",
        about: "lab-printer-do-print",
        run: print,
    },
    Command {
        words: "menu restore",
        operands: "",
        about: "lab-printer-do-restore",
        run: |printer, _| {
            printer.pin = None;
            printer.place.restore();
            vec![msg!("lab-printer-restored")]
        },
    },
    Command {
        words: "menu wireless",
        operands: "on|off",
        about: "lab-printer-do-radio",
        run: |printer, word| match word {
            "on" | "off" => {
                printer.set_radio(word == "on");
                vec![match word {
                    "on" => msg!("lab-printer-radio-on"),
                    _ => msg!("lab-printer-radio-off"),
                }]
            }
            _ => vec![msg!("lab-say-switch")],
        },
    },
    Command {
        words: "menu join",
        operands: "",
        about: "lab-printer-do-join",
        run: |printer, _| {
            let Some(credential) = Place::home_credential() else {
                return Vec::new();
            };
            printer.join(credential);
            vec![msg!("lab-printer-joins", ssid = HOME_SSID)]
        },
    },
    Command {
        words: "cable",
        operands: "in|out",
        about: "lab-printer-do-cable",
        run: cable,
    },
    Command {
        words: "router button",
        operands: "",
        about: "lab-printer-do-router-button",
        run: |printer, _| {
            let pressed = printer.place.press_router();
            vec![if pressed {
                msg!("lab-router-waits")
            } else {
                msg!("lab-router-refuses")
            }]
        },
    },
    Command {
        words: "router pin",
        operands: "DIGITS",
        about: "lab-printer-do-enter-pin",
        run: |printer, digits| match DevicePin::parse(digits) {
            Ok(pin) => vec![if printer.place.enter_at_router(pin) {
                msg!("lab-router-waits-pin")
            } else {
                msg!("lab-router-no-place")
            }],
            Err(error) => vec![msg!("lab-router-refuses-why", why = &error)],
        },
    },
    Command {
        words: "fault",
        operands: "NAME|none",
        about: "lab-do-fault",
        run: fault,
    },
    Command {
        words: "faults",
        operands: "",
        about: "lab-do-faults",
        run: |_, _| {
            FAULTS
                .iter()
                .map(|fault| row(fault.name, 18, fault.about()))
                .collect()
        },
    },
    Command {
        words: "help",
        operands: "",
        about: "lab-do-help",
        run: |_, _| help(),
    },
];

/// Does what a line says, and returns what to tell.
pub(super) fn run(printer: &mut VirtualPrinter, line: &str) -> Vec<Message> {
    if line.len() > LINE_MAX {
        return vec![msg!("lab-line-too-long")];
    }
    let line: String = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let fitting = COMMANDS.iter().find_map(|command| {
        let rest = line.strip_prefix(command.words)?;
        (rest.is_empty() || rest.starts_with(' ')).then(|| (command, rest.trim_start()))
    });
    match fitting {
        Some((command, operands)) => (command.run)(printer, operands),
        None if line.is_empty() => Vec::new(),
        None => not_understood(&line),
    }
}

/// The state as a document, for programs.
pub(super) fn state(printer: &VirtualPrinter) -> Value {
    let network = printer.network();
    json!({
        "kind": printer.kind().name,
        "wifi": {
            "state": printer.wifi_state().name(),
            "ssid": printer.ssid(),
            "bssid": network.as_ref().map(|network| network.bssid.to_string()),
            "channel": network.as_ref().map(|network| network.channel),
            "signal_dbm": network.as_ref().map(|network| network.signal_dbm),
        },
        "display": printer.place.display(),
        "light": printer.place.light().name(),
        "pin": printer.current_pin().map(|pin| pin.replace(' ', "")),
        "cable": printer.cable(),
        "printed": printer.jobs,
        "fault": printer.fault().map(|fault| fault.name),
    })
}

fn help() -> Vec<Message> {
    COMMANDS
        .iter()
        .map(|command| {
            let usage = format!("{} {}", command.words, command.operands);
            row(&usage, 44, about(command.about))
        })
        .collect()
}

fn show(printer: &VirtualPrinter) -> Vec<Message> {
    let mut lines: Vec<Message> = printer
        .place
        .display()
        .iter()
        .map(|line| Message::verbatim(format!("| {line}")))
        .collect();
    lines.push(msg!("lab-printer-light", light = &printer.place.light()));
    let state = &printer.wifi_state();
    lines.push(match printer.ssid() {
        Some(ssid) => msg!("lab-printer-wifi-at", state, ssid),
        None => msg!("lab-printer-wifi", state),
    });
    if let Some(fault) = printer.fault() {
        lines.push(msg!("lab-fault-is", fault = fault.name));
    }
    lines
}

fn wps_possible(printer: &VirtualPrinter) -> Result<(), Vec<Message>> {
    if !printer.kind().wps {
        return Err(vec![msg!("lab-printer-no-wps")]);
    }
    if printer.cable() {
        return Err(vec![msg!("lab-printer-cabled")]);
    }
    if !printer.radio_on() {
        return Err(vec![msg!("lab-printer-radio-off")]);
    }
    Ok(())
}

fn hold(printer: &mut VirtualPrinter) -> Vec<Message> {
    if let Err(why) = wps_possible(printer) {
        return why;
    }
    printer.place.hold_button();
    vec![msg!("lab-printer-looks")]
}

fn choose_pin(printer: &mut VirtualPrinter) -> Vec<Message> {
    if let Err(why) = wps_possible(printer) {
        return why;
    }
    match (printer.kind().pin, printer.place.choose_pin()) {
        (PinPlace::Panel, Some(pin)) => {
            let shown = grouped(pin.expose_secret());
            printer.pin = Some(pin);
            vec![msg!("lab-printer-pin", pin = shown)]
        }
        (PinPlace::Page, _) => vec![msg!("lab-printer-pin-on-page")],
        _ => vec![msg!("lab-printer-no-menu")],
    }
}

fn router_pin(printer: &mut VirtualPrinter, digits: &str) -> Vec<Message> {
    if let Err(why) = wps_possible(printer) {
        return why;
    }
    if printer.kind().panel == PanelKind::Buttons {
        return vec![msg!("lab-printer-no-keys")];
    }
    match RouterPin::parse(digits) {
        Ok(pin) => {
            printer.place.enter_router_pin(HOME_SSID, pin);
            vec![msg!("lab-printer-talks")]
        }
        Err(error) => vec![msg!("lab-printer-refuses", why = &error)],
    }
}

fn print(printer: &mut VirtualPrinter, name: &str) -> Vec<Message> {
    match Report::ALL.iter().find(|(word, _)| *word == name) {
        Some((_, report)) => {
            printer.print(*report);
            vec![msg!("lab-printer-printed", title = report.title())]
        }
        None => vec![msg!("lab-say-report")],
    }
}

fn cable(printer: &mut VirtualPrinter, word: &str) -> Vec<Message> {
    if printer.kind().ethernet_adapter.is_none() {
        return vec![msg!("lab-printer-no-socket")];
    }
    match word {
        "in" | "out" => {
            printer.cable = word == "in";
            let (happened, told) = match word {
                "in" => (msg!("lab-notice-cable-in"), msg!("lab-printer-cable-in")),
                _ => (msg!("lab-notice-cable-out"), msg!("lab-printer-cable-out")),
            };
            printer.happened(happened);
            vec![told]
        }
        _ => vec![msg!("lab-say-cable")],
    }
}

fn fault(printer: &mut VirtualPrinter, name: &str) -> Vec<Message> {
    if name == "none" {
        printer.set_fault(None);
        return vec![msg!("lab-fault-none")];
    }
    match find_fault(name) {
        Some(fault) => {
            printer.set_fault(Some(fault));
            vec![msg!(
                "lab-fault-set",
                fault = fault.name,
                about = fault.about()
            )]
        }
        None => vec![msg!("lab-fault-unknown")],
    }
}
