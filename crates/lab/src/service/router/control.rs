//! What the owner does at a virtual router and beside it, as lines of text: one table of commands.

use std::time::Duration;

use serde_json::{Value, json};
use text::{Message, msg};
use wsc::pin::{DevicePin, RouterPin};

use super::core::{Last, Mode, Refusal};
use super::plan::Band;
use super::{FAULTS, VirtualRouter, find_fault};
use crate::service::console::{about, row, say, verbatim};

/// The longest line.
const LINE_MAX: usize = 256;
/// The longest time that can be skipped at once.
const SKIP_MAX: u64 = 24 * 3600;

/// A command: one row of [`COMMANDS`].
struct Command {
    /// The words with which it begins.
    words: &'static str,
    /// What may follow, for people.
    operands: &'static str,
    /// The name of the message that says what it does.
    about: &'static str,
    run: fn(&mut VirtualRouter, &str) -> Vec<Message>,
}

const COMMANDS: &[Command] = &[
    Command {
        words: "show",
        operands: "",
        about: "lab-router-do-show",
        run: |router, _| show(router),
    },
    Command {
        words: "button",
        operands: "",
        about: "lab-router-do-button",
        run: |router, _| {
            let all = router.all();
            let pressed = router.core.press_button(&all);
            told(pressed, "The router waits for a device")
        },
    },
    Command {
        words: "pin",
        operands: "DIGITS",
        about: "lab-router-do-pin",
        run: |router, digits| match DevicePin::parse(digits) {
            Ok(pin) => {
                let all = router.all();
                let entered = router.core.enter_pin(&all, &pin, None);
                told(entered, "The router waits for the device")
            }
            Err(error) => say(format!("The router refuses: {error}")),
        },
    },
    Command {
        words: "stop",
        operands: "",
        about: "lab-router-do-stop",
        run: |router, _| {
            let all = router.all();
            say(if router.core.stop(&all) {
                "The router waits no longer"
            } else {
                "It was not waiting"
            })
        },
    },
    Command {
        words: "wps",
        operands: "on|off",
        about: "lab-router-do-wps",
        run: |router, word| match word {
            "on" | "off" => {
                let all = router.all();
                router.core.set_wps(&all, word == "on");
                show(router)
            }
            _ => say("Say on or off"),
        },
    },
    Command {
        words: "router-pin",
        operands: "DIGITS|none",
        about: "lab-router-do-router-pin",
        run: |router, word| {
            let pin = match word {
                "none" => None,
                digits => match RouterPin::parse(digits) {
                    Ok(pin) => Some(pin),
                    Err(error) => return say(format!("The router refuses: {error}")),
                },
            };
            router.core.set_router_pin(pin.as_ref());
            say("Done")
        },
    },
    Command {
        words: "reboot",
        operands: "",
        about: "lab-router-do-reboot",
        run: |router, _| {
            router.core.restart();
            say("The router restarts")
        },
    },
    Command {
        words: "device",
        operands: "button|pin:DIGITS|none",
        about: "lab-router-do-device",
        run: |router, word| match word.parse() {
            Ok(device) => {
                router.core.set_companion(device);
                say("Done")
            }
            Err(error) => say(error),
        },
    },
    Command {
        words: "skip",
        operands: "SECONDS",
        about: "lab-router-do-skip",
        run: |router, word| match word.parse::<u64>() {
            Ok(seconds) if seconds <= SKIP_MAX => {
                router.skip(Duration::from_secs(seconds));
                say(format!("{seconds} s have passed"))
            }
            _ => say(format!("Say how many seconds, {SKIP_MAX} at most")),
        },
    },
    Command {
        words: "fault",
        operands: "NAME|none",
        about: "lab-do-fault",
        run: |router, name| match (name, find_fault(name)) {
            ("none", _) => {
                router.core.set_fault(None);
                say("Nothing is wrong any more")
            }
            (_, Some(fault)) => {
                router.core.set_fault(Some(fault));
                vec![msg!(
                    "lab-fault-set",
                    fault = fault.name,
                    about = fault.about()
                )]
            }
            (_, None) => say("There is no such fault; `faults` lists them"),
        },
    },
    Command {
        words: "faults",
        operands: "",
        about: "lab-do-faults",
        run: |_, _| {
            FAULTS
                .iter()
                .map(|fault| row(fault.name, 26, fault.about()))
                .collect()
        },
    },
    Command {
        words: "help",
        operands: "",
        about: "lab-do-help",
        run: |router, _| {
            let own = router.face.commands().iter();
            COMMANDS
                .iter()
                .map(|command| {
                    let usage = format!("{} {}", command.words, command.operands);
                    row(&usage, 32, about(command.about))
                })
                .chain(own.map(|(usage, id)| row(usage, 32, about(id))))
                .collect()
        },
    },
];

/// Does what a line says, and returns what to tell.
pub(super) fn run(router: &mut VirtualRouter, line: &str) -> Vec<Message> {
    if line.len() > LINE_MAX {
        return say("The line is too long");
    }
    let line: String = line.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.is_empty() {
        return Vec::new();
    }
    let fitting = COMMANDS.iter().find_map(|command| {
        let rest = line.strip_prefix(command.words)?;
        (rest.is_empty() || rest.starts_with(' ')).then(|| (command, rest.trim_start()))
    });
    if let Some((command, operands)) = fitting {
        return (command.run)(router, operands);
    }
    let own = router.face.command(&mut router.core, &line);
    match own {
        Some(lines) => verbatim(lines),
        None => say(format!(
            "There is no {line:?} here; `help` lists what there is"
        )),
    }
}

/// The state as a document, for programs.
pub(super) fn state(router: &VirtualRouter) -> Value {
    let core = &router.core;
    let networks: Vec<Value> = core
        .networks()
        .iter()
        .map(|network| {
            json!({
                "ssid": network.plan.ssid,
                "bssid": network.plan.bssid.to_string(),
                "channel": network.plan.channel,
                "guest": network.plan.guest,
                "wps": network.wps(),
                "waits": network.waits().map(Mode::name),
                "last": network.last().name(),
            })
        })
        .collect();
    let members: Vec<Value> = core
        .members()
        .iter()
        .map(|member| {
            json!({"mac": member.mac.to_string(), "name": member.name,
                   "signal_dbm": member.signal_dbm})
        })
        .collect();
    json!({
        "kind": router.kind().name,
        "networks": networks,
        "members": members,
        "device": core.companion().to_string(),
        "fault": core.fault().map(|fault| fault.name),
    })
}

fn told(result: Result<(), Refusal>, done: &str) -> Vec<Message> {
    say(match result {
        Ok(()) => done,
        Err(Refusal::Off) => "WPS is off",
        Err(Refusal::Busy) => "It waits for a device already",
        Err(Refusal::Overlap) => "It refuses: more than one device is in push-button mode",
    })
}

fn show(router: &VirtualRouter) -> Vec<Message> {
    let core = &router.core;
    let mut lines = Vec::new();
    for network in core.networks() {
        let plan = &network.plan;
        let band = match plan.band {
            Band::Ghz2_4 => "2.4 GHz",
            Band::Ghz5 => "5 GHz",
        };
        let wps = match (network.wps(), network.window()) {
            (false, _) => "off".to_owned(),
            (true, None) => "on".to_owned(),
            (true, Some((mode, until))) => format!(
                "waits for a device ({}), {} s left",
                mode.name(),
                until.since(core.now()).as_secs()
            ),
        };
        lines.push(format!("{} ({band}): WPS {wps}", plan.ssid));
        if *network.last() != Last::Nothing {
            lines.push(format!("  last: {}", network.last().name()));
        }
    }
    for member in core.members() {
        lines.push(format!("{} {}", member.mac, member.name));
    }
    if let Some(fault) = core.fault() {
        lines.push(format!("Fault: {}", fault.name));
    }
    verbatim(lines)
}

impl Mode {
    /// `button` or `pin`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Pin => "pin",
        }
    }
}

impl Last {
    /// A word for it.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Success(_) => "success",
            Self::Failed(_) => "failed",
            Self::Overlap => "overlap",
            Self::Nobody => "nobody",
            Self::Stopped => "stopped",
        }
    }
}
