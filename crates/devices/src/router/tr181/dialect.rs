//! The two programs with which a gateway's own shell reads and writes its data model.
//!
//! RDK-B: `dmcli eRT`. With nothing after `eRT` it takes its commands from its input, so that a PIN
//! is in no list of processes; what it writes is from its published source. prplOS: `ubus-cli`, one
//! expression as its argument; the form of its answers is from published logs of it. Both colour
//! their answers.

use std::collections::BTreeMap;

use text::{Value, msg};
use zeroize::Zeroizing;

use crate::router::ssh::Ran;

/// The values of parameters, by their names without the leading `Device.`.
pub type Values = BTreeMap<String, String>;

/// The most parameters that are asked for with one line of shell.
const AT_ONCE: usize = 40;
/// The longest value that is kept.
const VALUE_MAX: usize = 256;

/// Which program it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// `dmcli` of RDK-B.
    Dmcli,
    /// `ubus-cli` of prplOS.
    UbusCli,
}

/// Something that a gateway is told to do at one access point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order<'a> {
    /// Switch its WPS.
    Enable(bool),
    /// Press its button.
    Button,
    /// Take the PIN of a device.
    Pin(&'a str),
    /// Wait no longer.
    Cancel,
}

impl Dialect {
    /// The scheme of its addresses.
    pub const fn scheme(self) -> &'static str {
        match self {
            Self::Dmcli => "rdk",
            Self::UbusCli => "tr181",
        }
    }

    /// The program.
    pub const fn program(self) -> &'static str {
        match self {
            Self::Dmcli => "dmcli",
            Self::UbusCli => "ubus-cli",
        }
    }

    /// The lines of shell that ask for these parameters. Their names are ours; no one of them is
    /// that of a passphrase.
    pub fn questions(self, names: &[String]) -> Vec<String> {
        names
            .chunks(AT_ONCE)
            .map(|names| match self {
                Self::Dmcli => {
                    let asked = names
                        .iter()
                        .map(|name| format!("echo 'getv Device.{name}'; "));
                    let asked: Vec<String> = asked.collect();
                    let asked = asked.concat();
                    format!("{{ {asked}echo exit; }} | dmcli eRT")
                }
                Self::UbusCli => names
                    .iter()
                    .map(|name| format!("ubus-cli '{name}?' </dev/null"))
                    .collect::<Vec<_>>()
                    .join("; "),
            })
            .collect()
    }

    /// The line of shell that gives an order to an access point.
    pub fn order(self, number: u32, order: Order<'_>) -> Zeroizing<String> {
        let wps = format!("WiFi.AccessPoint.{number}.WPS");
        Zeroizing::new(match self {
            Self::Dmcli => {
                let (name, kind, value) = match order {
                    Order::Enable(on) => ("Enable", "bool", if on { "true" } else { "false" }),
                    Order::Button => ("X_CISCO_COM_ActivatePushButton", "bool", "true"),
                    Order::Pin(pin) => ("X_CISCO_COM_ClientPin", "string", pin),
                    Order::Cancel => ("X_CISCO_COM_CancelSession", "bool", "true"),
                };
                format!(
                    "{{ echo 'setv Device.{wps}.{name} {kind} {value}'; echo exit; }} | dmcli eRT"
                )
            }
            Self::UbusCli => {
                let what = match order {
                    Order::Enable(on) => format!("Enable={}", u8::from(on)),
                    Order::Button => "InitiateWPSPBC()".to_owned(),
                    Order::Pin(pin) => format!("InitiateWPSPIN(clientPIN=\"{pin}\")"),
                    Order::Cancel => "cancelPairing()".to_owned(),
                };
                format!("ubus-cli '{wps}.{what}' </dev/null")
            }
        })
    }

    /// The values in an answer.
    ///
    /// # Errors
    /// What is wrong, in words, where the answer is none of this program's.
    pub fn values(self, ran: &Ran) -> Result<Values, Value> {
        self.check(ran)?;
        let text = plain(&ran.output);
        let mut found = Values::new();
        let mut known = false;
        match self {
            Self::Dmcli => {
                let mut name = None;
                for line in text.lines() {
                    known |= line.contains("CR component name is:");
                    let line = line.trim();
                    if let Some((_, after)) = line.split_once(" name: ")
                        && line.starts_with("Parameter ")
                    {
                        name = after.trim().strip_prefix("Device.").map(str::to_owned);
                    } else if let Some((_, value)) = line.split_once("value: ")
                        && line.starts_with("type:")
                        && let Some(name) = name.take()
                    {
                        keep(&mut found, &name, value.trim());
                    } else if let Some(value) = line.strip_suffix("value:")
                        && value.starts_with("type:")
                        && let Some(name) = name.take()
                    {
                        keep(&mut found, &name, "");
                    }
                }
            }
            Self::UbusCli => {
                for line in text.lines().map(str::trim) {
                    known |= line.contains("No data found") || line.starts_with("> ");
                    let Some((name, value)) = line.split_once('=') else {
                        continue;
                    };
                    let name = name.strip_prefix("Device.").unwrap_or(name);
                    let plain = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
                    if name.contains('.') && name.chars().all(plain) {
                        keep(&mut found, name, value.trim_matches('"'));
                    }
                }
            }
        }
        if found.is_empty() && !known {
            return Err(self.no_answer());
        }
        Ok(found)
    }

    /// Whether an order was taken; what the gateway says where it was not.
    ///
    /// # Errors
    /// As [`Dialect::values`].
    pub fn taken(self, ran: &Ran) -> Result<Result<(), Value>, Value> {
        self.check(ran)?;
        let text = plain(&ran.output);
        // A gateway may say the order again, which has a PIN in it: nothing of a line is repeated
        // except what stands in its own words for the reason.
        Ok(match self {
            Self::Dmcli if text.contains("Execution succeed") => Ok(()),
            Self::Dmcli => match between(&text, "Execution fail(error code:", "(") {
                Some(code) => Err(code.into()),
                None if text.contains("Can't find destination component") => {
                    Err(msg!("device-no-parameter").into())
                }
                None => return Err(self.no_answer()),
            },
            Self::UbusCli => {
                let status = between(&text, "Status = \"", "\"")
                    .or_else(|| between(&text, "Status=\"", "\""));
                match status {
                    Some("Success") => Ok(()),
                    Some(other) => Err(other.into()),
                    None if text.contains("ERROR") || text.contains("failed") => {
                        let said = between(&text, "status ", "\n").unwrap_or_default();
                        let word: String = said
                            .chars()
                            .filter(char::is_ascii_alphabetic)
                            .take(40)
                            .collect();
                        Err(msg!("device-it-failed", word).into())
                    }
                    // cancelPairing and an assignment have no status.
                    None if text.contains("WiFi.AccessPoint.") => Ok(()),
                    None => return Err(self.no_answer()),
                }
            }
        })
    }

    fn no_answer(self) -> Value {
        msg!("device-no-answer-of", program = self.program()).into()
    }

    fn check(self, ran: &Ran) -> Result<(), Value> {
        match ran.status {
            127 => Err(msg!("device-lacks-program", program = self.program()).into()),
            126 => Err(msg!("device-may-not-run", program = self.program()).into()),
            _ => Ok(()),
        }
    }
}

fn keep(values: &mut Values, name: &str, value: &str) {
    values.insert(name.to_owned(), value.chars().take(VALUE_MAX).collect());
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(before)?;
    let (found, _) = rest.split_once(after)?;
    let word = |c: char| c.is_ascii_alphanumeric() || "_ -".contains(c);
    (!found.is_empty() && found.len() <= 60 && found.chars().all(word)).then_some(found)
}

/// The text without the colours of a terminal.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c == '\u{1b}' {
            rest.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(c);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ran(status: u8, output: &str) -> Ran {
        Ran {
            status,
            output: Zeroizing::new(output.to_owned()),
        }
    }

    #[test]
    fn dmcli_is_read_with_its_colours_and_what_it_does_not_know() {
        let text = "\u{1b}[1m\u{1b}[32mCR component name is: eRT.com.cisco.spvtg.ccsp.CR\n\
            dmcli>subsystem_prefix eRT.\ngetv from/to component(x): Device.WiFi.SSID.1.SSID\n\
            Execution succeed.\nParameter    1 name: Device.WiFi.SSID.1.SSID\n\
            \u{1b}[36m               type:     string,    value: Maple, Street value: 7 \n\
            dmcli>Can't find destination component.\n\
            dmcli>Execution succeed.\nParameter    1 name: Device.WiFi.AccessPoint.1.WPS.Enable\n\
            \u{1b}[36m               type:       bool,    value: true \ndmcli>\u{1b}[0m";
        let values = Dialect::Dmcli.values(&ran(1, text)).expect("read");
        assert_eq!(values["WiFi.SSID.1.SSID"], "Maple, Street value: 7");
        assert_eq!(values["WiFi.AccessPoint.1.WPS.Enable"], "true");
        assert_eq!(values.len(), 2);
        for (status, text) in [(127, "sh: dmcli: not found"), (0, "Welcome"), (0, "")] {
            assert!(Dialect::Dmcli.values(&ran(status, text)).is_err(), "{text}");
        }
    }

    #[test]
    fn ubus_cli_is_read_with_and_without_quotes() {
        let text = "> WiFi.SSID.1.SSID?\nWiFi.SSID.1.SSID=\"Maple = 7\"\n\
            WiFi.AccessPoint.1.WPS.Enable=1\nNo data found\nrubbish=\n";
        let values = Dialect::UbusCli.values(&ran(0, text)).expect("read");
        assert_eq!(values["WiFi.SSID.1.SSID"], "Maple = 7");
        assert_eq!(values["WiFi.AccessPoint.1.WPS.Enable"], "1");
        assert_eq!(values.len(), 2);
        assert!(Dialect::UbusCli.values(&ran(0, "<html>")).is_err());
    }

    #[test]
    fn an_order_is_taken_or_refused_and_a_pin_is_never_repeated() {
        let taken = |dialect: Dialect, text: &str| dialect.taken(&ran(0, text));
        assert_eq!(taken(Dialect::Dmcli, "Execution succeed.\n"), Ok(Ok(())));
        let refused = taken(
            Dialect::Dmcli,
            "setv 12345670\nExecution fail(error code:CCSP_ERR_INVALID_PARAMETER_VALUE(9007)).",
        );
        assert_eq!(refused, Ok(Err("CCSP_ERR_INVALID_PARAMETER_VALUE".into())));
        assert!(taken(Dialect::Dmcli, "12345670").is_err());
        for (text, expected) in [
            (
                "> x\n[\n    {\n        Status = \"Success\"\n    }\n]",
                Ok(()),
            ),
            ("[{Status=\"Error_Other\"}]", Err("Error_Other")),
            ("WiFi.AccessPoint.1.WPS.Enable=1", Ok(())),
            (
                "ERROR: failed with status 2 - object not found\n",
                Err("it failed (objectnotfound)"),
            ),
        ] {
            let found = taken(Dialect::UbusCli, text).expect("an answer");
            let said = found.map_err(|said| said.to_string());
            assert_eq!(said, expected.map_err(str::to_owned), "{text}");
        }
        assert!(taken(Dialect::UbusCli, "12345670").is_err());
    }

    #[test]
    fn a_pin_goes_to_dmcli_by_its_input() {
        let line = Dialect::Dmcli.order(1, Order::Pin("12345670"));
        assert!(
            line.starts_with("{ echo 'setv Device.WiFi.AccessPoint.1.WPS."),
            "{}",
            *line
        );
        assert!(line.ends_with("| dmcli eRT"), "{}", *line);
    }
}
