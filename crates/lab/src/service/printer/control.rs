//! The panel, and the world around the printer, as lines of text: one table of commands.

use serde_json::{Value, json};
use wsc::pin::{DevicePin, RouterPin};

use super::kind::PinPlace;
use super::place::{HOME_SSID, Place};
use super::{FAULTS, Report, VirtualPrinter, find_fault};
use crate::printer::{PanelKind, grouped};

/// The longest line.
const LINE_MAX: usize = 256;

/// A command: one row of [`COMMANDS`].
struct Command {
    /// The words with which it begins.
    words: &'static str,
    /// What may follow, for people.
    operands: &'static str,
    about: &'static str,
    run: fn(&mut VirtualPrinter, &str) -> Vec<String>,
}

const COMMANDS: &[Command] = &[
    Command {
        words: "show",
        operands: "",
        about: "what the display and the light show, and the state of Wi-Fi",
        run: |printer, _| show(printer),
    },
    Command {
        words: "press wireless",
        operands: "",
        about: "hold the wireless button for three seconds: WPS by button",
        run: |printer, _| hold(printer),
    },
    Command {
        words: "menu wps button",
        operands: "",
        about: "choose WPS push button in the menu",
        run: |printer, _| hold(printer),
    },
    Command {
        words: "menu wps pin",
        operands: "",
        about: "choose WPS PIN in the menu, where the panel can show one",
        run: |printer, _| choose_pin(printer),
    },
    Command {
        words: "menu router-pin",
        operands: "DIGITS",
        about: "choose the home's network and type the PIN of its router",
        run: router_pin,
    },
    Command {
        words: "menu print",
        operands: "network|wireless-test|info",
        about: "print a report",
        run: print,
    },
    Command {
        words: "menu restore",
        operands: "",
        about: "restore network settings: it forgets its network",
        run: |printer, _| {
            printer.pin = None;
            printer.place.restore();
            say("The network settings are restored")
        },
    },
    Command {
        words: "menu wireless",
        operands: "on|off",
        about: "switch the radio",
        run: |printer, word| match word {
            "on" | "off" => {
                printer.set_radio(word == "on");
                say(format!("The radio is {word}"))
            }
            _ => say("Say on or off"),
        },
    },
    Command {
        words: "menu join",
        operands: "",
        about: "type the passphrase of the home's network at the panel",
        run: |printer, _| {
            let Some(credential) = Place::home_credential() else {
                return Vec::new();
            };
            printer.join(credential);
            say(format!("Joining {HOME_SSID}"))
        },
    },
    Command {
        words: "cable",
        operands: "in|out",
        about: "plug the network cable in or out, where there is a socket",
        run: cable,
    },
    Command {
        words: "router button",
        operands: "",
        about: "press the WPS button of the home's router",
        run: |printer, _| {
            let pressed = printer.place.press_router();
            say(if pressed {
                "The router waits for a device"
            } else {
                "The router refuses"
            })
        },
    },
    Command {
        words: "router pin",
        operands: "DIGITS",
        about: "enter a device PIN at the home's router",
        run: |printer, digits| match DevicePin::parse(digits) {
            Ok(pin) => say(if printer.place.enter_at_router(pin) {
                "The router waits for the device"
            } else {
                "The router has no place for a PIN"
            }),
            Err(error) => say(format!("The router refuses: {error}")),
        },
    },
    Command {
        words: "fault",
        operands: "NAME|none",
        about: "let something be wrong; `faults` lists what",
        run: fault,
    },
    Command {
        words: "faults",
        operands: "",
        about: "list the faults",
        run: |_, _| {
            FAULTS
                .iter()
                .map(|fault| format!("{:<18}{}", fault.name, fault.about))
                .collect()
        },
    },
    Command {
        words: "help",
        operands: "",
        about: "list the commands",
        run: |_, _| help(),
    },
];

/// Does what a line says, and returns what to tell.
pub(super) fn run(printer: &mut VirtualPrinter, line: &str) -> Vec<String> {
    if line.len() > LINE_MAX {
        return say("The line is too long");
    }
    let line: String = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let fitting = COMMANDS.iter().find_map(|command| {
        let rest = line.strip_prefix(command.words)?;
        (rest.is_empty() || rest.starts_with(' ')).then(|| (command, rest.trim_start()))
    });
    match fitting {
        Some((command, operands)) => (command.run)(printer, operands),
        None if line.is_empty() => Vec::new(),
        None => say(format!(
            "There is no {line:?} here; `help` lists what there is"
        )),
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

fn say(text: impl Into<String>) -> Vec<String> {
    vec![text.into()]
}

fn help() -> Vec<String> {
    COMMANDS
        .iter()
        .map(|command| {
            let usage = format!("{} {}", command.words, command.operands);
            format!("{usage:<44}{}", command.about)
        })
        .collect()
}

fn show(printer: &VirtualPrinter) -> Vec<String> {
    let mut lines: Vec<String> = printer
        .place
        .display()
        .iter()
        .map(|line| format!("| {line}"))
        .collect();
    lines.push(format!("Wireless light: {}", printer.place.light().name()));
    let ssid = printer
        .ssid()
        .map_or_else(String::new, |ssid| format!(", network {ssid}"));
    lines.push(format!("Wi-Fi: {}{ssid}", printer.wifi_state().name()));
    if let Some(fault) = printer.fault() {
        lines.push(format!("Fault: {}", fault.name));
    }
    lines
}

fn wps_possible(printer: &VirtualPrinter) -> Result<(), Vec<String>> {
    if !printer.kind().wps {
        return Err(say("This printer has no WPS"));
    }
    if printer.cable() {
        return Err(say("Wireless is off while the network cable is plugged in"));
    }
    if !printer.radio_on() {
        return Err(say("The radio is off"));
    }
    Ok(())
}

fn hold(printer: &mut VirtualPrinter) -> Vec<String> {
    if let Err(why) = wps_possible(printer) {
        return why;
    }
    printer.place.hold_button();
    say("The printer looks for a router for two minutes")
}

fn choose_pin(printer: &mut VirtualPrinter) -> Vec<String> {
    if let Err(why) = wps_possible(printer) {
        return why;
    }
    match (printer.kind().pin, printer.place.choose_pin()) {
        (PinPlace::Panel, Some(pin)) => {
            let shown = grouped(pin.expose_secret());
            printer.pin = Some(pin);
            say(format!("PIN: {shown}"))
        }
        (PinPlace::Page, _) => say("This panel shows no PIN; it is on the printed network page"),
        _ => say("This panel has no such menu"),
    }
}

fn router_pin(printer: &mut VirtualPrinter, digits: &str) -> Vec<String> {
    if let Err(why) = wps_possible(printer) {
        return why;
    }
    if printer.kind().panel == PanelKind::Buttons {
        return say("This panel has no keys for digits");
    }
    match RouterPin::parse(digits) {
        Ok(pin) => {
            printer.place.enter_router_pin(HOME_SSID, pin);
            say("The printer talks to the router")
        }
        Err(error) => say(format!("The panel refuses: {error}")),
    }
}

fn print(printer: &mut VirtualPrinter, name: &str) -> Vec<String> {
    match Report::ALL.iter().find(|(word, _)| *word == name) {
        Some((_, report)) => {
            printer.print(*report);
            say(format!("Printed: {}", report.title()))
        }
        None => say("Say network, wireless-test or info"),
    }
}

fn cable(printer: &mut VirtualPrinter, word: &str) -> Vec<String> {
    if printer.kind().ethernet_adapter.is_none() {
        return say("There is no socket for a cable");
    }
    match word {
        "in" | "out" => {
            printer.cable = word == "in";
            printer.happened(format!("the network cable is {word}"));
            say(format!("The cable is {word}"))
        }
        _ => say("Say in or out"),
    }
}

fn fault(printer: &mut VirtualPrinter, name: &str) -> Vec<String> {
    if name == "none" {
        printer.set_fault(None);
        return say("Nothing is wrong any more");
    }
    match find_fault(name) {
        Some(fault) => {
            printer.set_fault(Some(fault));
            say(format!("{}: {}", fault.name, fault.about))
        }
        None => say("There is no such fault; `faults` lists them"),
    }
}
