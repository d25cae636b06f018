//! What the owner does at a virtual router and beside it, as lines of text: one table of commands.

use std::time::Duration;

use serde_json::{Value, json};
use text::{Message, Tell, msg};
use wsc::pin::{DevicePin, RouterPin};

use super::core::{Last, Mode, Refusal};
use super::plan::Band;
use super::{FAULTS, VirtualRouter, find_fault};
use crate::service::console::{about, not_understood, row};

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
            told(pressed, msg!("lab-router-waits"))
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
                told(entered, msg!("lab-router-waits-pin"))
            }
            Err(error) => vec![msg!("lab-router-refuses-why", why = &error)],
        },
    },
    Command {
        words: "stop",
        operands: "",
        about: "lab-router-do-stop",
        run: |router, _| {
            let all = router.all();
            vec![if router.core.stop(&all) {
                msg!("lab-router-stopped")
            } else {
                msg!("lab-router-did-not-wait")
            }]
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
            _ => vec![msg!("lab-say-switch")],
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
                    Err(error) => return vec![msg!("lab-router-refuses-why", why = &error)],
                },
            };
            router.core.set_router_pin(pin.as_ref());
            vec![msg!("lab-did-it")]
        },
    },
    Command {
        words: "reboot",
        operands: "",
        about: "lab-router-do-reboot",
        run: |router, _| {
            router.core.restart();
            vec![msg!("lab-router-restarts")]
        },
    },
    Command {
        words: "device",
        operands: "button|pin:DIGITS|none",
        about: "lab-router-do-device",
        run: |router, word| match word.parse() {
            Ok(device) => {
                router.core.set_companion(device);
                vec![msg!("lab-did-it")]
            }
            Err(error) => vec![error],
        },
    },
    Command {
        words: "skip",
        operands: "SECONDS",
        about: "lab-router-do-skip",
        run: |router, word| match word.parse::<u64>() {
            Ok(seconds) if seconds <= SKIP_MAX => {
                router.skip(Duration::from_secs(seconds));
                vec![msg!("lab-router-skipped", seconds = seconds.to_string())]
            }
            _ => vec![msg!("lab-say-seconds", most = SKIP_MAX.to_string())],
        },
    },
    Command {
        words: "fault",
        operands: "NAME|none",
        about: "lab-do-fault",
        run: |router, name| match (name, find_fault(name)) {
            ("none", _) => {
                router.core.set_fault(None);
                vec![msg!("lab-fault-none")]
            }
            (_, Some(fault)) => {
                router.core.set_fault(Some(fault));
                vec![msg!(
                    "lab-fault-set",
                    fault = fault.name,
                    about = fault.about()
                )]
            }
            (_, None) => vec![msg!("lab-fault-unknown")],
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
        return vec![msg!("lab-line-too-long")];
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
    own.unwrap_or_else(|| not_understood(&line))
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

fn told(result: Result<(), Refusal>, done: Message) -> Vec<Message> {
    vec![match result {
        Ok(()) => done,
        Err(Refusal::Off) => msg!("lab-router-wps-off"),
        Err(Refusal::Busy) => msg!("lab-router-busy"),
        Err(Refusal::Overlap) => msg!("lab-router-overlap"),
    }]
}

fn show(router: &VirtualRouter) -> Vec<Message> {
    let core = &router.core;
    let mut lines = Vec::new();
    for network in core.networks() {
        let plan = &network.plan;
        let band = match plan.band {
            Band::Ghz2_4 => msg!("lab-band-2"),
            Band::Ghz5 => msg!("lab-band-5"),
        };
        let wps = match (network.wps(), network.window()) {
            (false, _) => msg!("lab-router-is-off"),
            (true, None) => msg!("lab-router-is-on"),
            (true, Some((mode, until))) => {
                let seconds = until.since(core.now()).as_secs().to_string();
                msg!("lab-router-is-waiting", mode = &mode, seconds)
            }
        };
        let ssid = plan.ssid;
        lines.push(msg!("lab-router-network", ssid, band, wps));
        if let Some(last) = network.last().told() {
            lines.push(msg!("lab-router-last", last));
        }
    }
    for member in core.members() {
        let line = format!("{} {}", member.mac, member.name);
        lines.push(Message::verbatim(line));
    }
    if let Some(fault) = core.fault() {
        lines.push(msg!("lab-fault-is", fault = fault.name));
    }
    lines
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

impl Tell for Mode {
    fn told(&self) -> Message {
        match self {
            Self::Button => msg!("lab-mode-button"),
            Self::Pin => msg!("lab-mode-pin"),
        }
    }
}

impl Last {
    /// How it ended, for people; nothing where nothing was.
    fn told(&self) -> Option<Message> {
        Some(match self {
            Self::Nothing => return None,
            Self::Success(_) => msg!("lab-last-success"),
            Self::Failed(_) => msg!("lab-last-failed"),
            Self::Overlap => msg!("lab-last-overlap"),
            Self::Nobody => msg!("lab-last-nobody"),
            Self::Stopped => msg!("lab-last-stopped"),
        })
    }

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
