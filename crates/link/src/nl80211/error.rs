//! Why a radio cannot be used, in words that say what to do.

use std::io;

use text::{Message, Tell, msg, unquoted};

use crate::interface::LinkError;
use crate::manager::{Manager, ManagerError};

/// Why something on a radio did not work. The text says what happened and what to do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RadioError {
    /// The kernel has no Wi-Fi side at all.
    NoWireless,
    /// There is Wi-Fi support, but not one interface.
    NoRadio,
    /// The interface's name is wrong, or there is none with it.
    Interface(#[from] LinkError),
    /// The interface exists and is something else.
    NotARadio {
        /// The interface.
        name: String,
        /// The Wi-Fi interfaces that exist.
        radios: Vec<String>,
    },
    /// The radio is switched off by software.
    RfkillSoft {
        /// The interface.
        name: String,
    },
    /// The radio is switched off by a switch or key.
    RfkillHard {
        /// The interface.
        name: String,
    },
    /// The hardware or its driver cannot be an access point.
    NoApMode {
        /// The interface.
        name: String,
    },
    /// The radio has no such channel.
    NoSuchChannel {
        /// The interface.
        name: String,
        /// The channel's number.
        number: u32,
    },
    /// The regulatory domain forbids the channel.
    ChannelForbidden {
        /// The interface.
        name: String,
        /// The channel's number.
        number: u32,
        /// The regulatory domain.
        country: Option<String>,
    },
    /// The regulatory domain lets nobody begin to send on the channel.
    ChannelNoIr {
        /// The interface.
        name: String,
        /// The channel's number.
        number: u32,
        /// The regulatory domain.
        country: Option<String>,
    },
    /// The channel is shared with radars.
    ChannelRadar {
        /// The interface.
        name: String,
        /// The channel's number.
        number: u32,
    },
    /// There is no channel on which an access point may begin.
    NoChannel {
        /// The interface.
        name: String,
        /// The regulatory domain.
        country: Option<String>,
    },
    /// Other interfaces of the same radio leave no room for an access point.
    Occupied {
        /// The interface.
        name: String,
        /// The other interfaces.
        others: Vec<String>,
    },
    /// Something else ended the access point.
    ApEnded {
        /// The interface.
        name: String,
    },
    /// The process may not change the radio's state.
    MissingCapability {
        /// What was being done.
        doing: Message,
        /// The interface.
        name: String,
        /// The running program's file.
        program: String,
    },
    /// A program that manages the interface would fight for it.
    Managed {
        /// The interface.
        name: String,
        /// The program.
        manager: Manager,
    },
    /// The program that manages the interface did not do what it was asked.
    Manager(#[from] ManagerError),
    /// The interface is in use as something other than a station.
    NotAStation {
        /// The interface.
        name: String,
        /// What it is used as.
        mode: Message,
    },
    /// The interface is in a network that only whoever put it there can put it back into.
    InUse {
        /// The interface.
        name: String,
        /// The network.
        ssid: String,
    },
    /// The interface is switched off.
    Down {
        /// The interface.
        name: String,
    },
    /// The radio is occupied, by a scan or a connection of someone else.
    Busy {
        /// What was being done.
        doing: Message,
        /// The interface.
        name: String,
    },
    /// A scan was given up by the driver.
    ScanAborted {
        /// The interface.
        name: String,
    },
    /// A scan did not end in time.
    ScanTimeout {
        /// The interface.
        name: String,
        /// How long it was waited for.
        seconds: u64,
    },
    /// A network that only a passphrase opens, where an open one is joined.
    NotOpen {
        /// The network.
        ssid: String,
    },
    /// A network's access point refused or did not answer.
    NotLetIn {
        /// The network.
        ssid: String,
    },
    /// The operating system gives no random octets.
    NoRandomness(getrandom::Error),
    /// The kernel refused for another reason.
    System {
        /// What was being done.
        doing: Message,
        /// The interface.
        name: String,
        /// The kernel's answer.
        source: io::Error,
    },
    /// The file that remembers the interface's state could not be written or read.
    Journal {
        /// The interface.
        name: String,
        /// The file.
        path: String,
        /// The system's answer.
        source: io::Error,
    },
}

impl Tell for RadioError {
    fn told(&self) -> Message {
        match self {
            Self::NoWireless => msg!("link-no-wireless"),
            Self::NoRadio => msg!("link-no-radio"),
            Self::Interface(error) => error.told(),
            Self::NotARadio { name, radios } => msg!(
                "link-not-a-radio",
                name,
                count = radios.len(),
                radios = radios.join(", "),
            ),
            Self::RfkillSoft { name } => msg!("link-rfkill-soft", name),
            Self::RfkillHard { name } => msg!("link-rfkill-hard", name),
            Self::NoApMode { name } => msg!("link-no-ap-mode", name),
            Self::NoSuchChannel { name, number } => {
                msg!("link-no-such-channel", name, number = *number)
            }
            Self::ChannelForbidden {
                name,
                number,
                country,
            } => msg!(
                "link-channel-forbidden",
                name,
                number = *number,
                place = place(country.as_deref()),
            ),
            Self::ChannelNoIr {
                name,
                number,
                country,
            } => msg!(
                "link-channel-no-ir",
                name,
                number = *number,
                place = place(country.as_deref()),
            ),
            Self::ChannelRadar { name, number } => {
                msg!("link-channel-radar", name, number = *number)
            }
            Self::NoChannel { name, country } => {
                msg!("link-no-channel", name, place = place(country.as_deref()))
            }
            Self::Occupied { name, others } => msg!(
                "link-occupied",
                name,
                count = others.len(),
                others = others.join(", "),
            ),
            Self::ApEnded { name } => msg!("link-ap-ended", name),
            Self::MissingCapability {
                doing,
                name,
                program,
            } => msg!("link-no-net-admin", doing, name, program),
            Self::Managed { name, manager } => msg!(
                "link-managed",
                name,
                manager = manager.name(),
                release = manager.how_to_release(name),
            ),
            Self::Manager(error) => error.told(),
            Self::NotAStation { name, mode } => msg!("link-not-a-station", name, mode),
            Self::InUse { name, ssid } => msg!("link-in-use", name, ssid = unquoted(ssid)),
            Self::Down { name } => msg!("link-interface-down", name),
            Self::Busy { doing, name } => msg!("link-busy", doing, name),
            Self::ScanAborted { name } => msg!("link-scan-aborted", name),
            Self::ScanTimeout { name, seconds } => {
                msg!("link-scan-timeout", name, seconds = *seconds)
            }
            Self::NotOpen { ssid } => msg!("link-not-open", ssid = unquoted(ssid)),
            Self::NotLetIn { ssid } => msg!("link-not-let-in", ssid = unquoted(ssid)),
            Self::NoRandomness(error) => msg!("link-no-randomness", reason = error.to_string()),
            Self::System {
                doing,
                name,
                source,
            } => msg!("link-failed-on", doing, name, reason = source.to_string()),
            Self::Journal { name, path, source } => {
                msg!("link-journal", name, path, reason = source.to_string())
            }
        }
    }
}

text::display_told!(RadioError);

impl RadioError {
    /// A short stable name, such as `no-such-interface`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoWireless | Self::NoRadio => "no-radio",
            Self::Interface(LinkError::BadName { .. }) => "bad-interface",
            Self::Interface(LinkError::NoSuchInterface { .. }) => "no-such-interface",
            Self::NotARadio { .. } => "not-a-radio",
            Self::RfkillSoft { .. } | Self::RfkillHard { .. } => "rfkill",
            Self::NoApMode { .. } => "no-ap-mode",
            Self::NoSuchChannel { .. } => "no-such-channel",
            Self::ChannelForbidden { .. } => "channel-forbidden",
            Self::ChannelNoIr { .. } => "channel-no-ir",
            Self::ChannelRadar { .. } => "channel-radar",
            Self::NoChannel { .. } => "no-channel",
            Self::Occupied { .. } => "occupied",
            Self::ApEnded { .. } => "ap-ended",
            Self::MissingCapability { .. } => "missing-privilege",
            Self::Managed { .. } => "managed",
            Self::Manager(error) => error.code(),
            Self::NotAStation { .. } => "not-a-station",
            Self::InUse { .. } => "in-use",
            Self::NotOpen { .. } => "not-open",
            Self::NotLetIn { .. } => "not-let-in",
            Self::Down { .. } => "interface-down",
            Self::Busy { .. } => "busy",
            Self::ScanAborted { .. } => "scan-aborted",
            Self::ScanTimeout { .. } => "scan-timeout",
            Self::NoRandomness(_) => "no-randomness",
            Self::Journal { .. } => "journal",
            Self::Interface(_) | Self::System { .. } => "system",
        }
    }

    /// The error for what the kernel answered while `doing` something.
    pub(crate) fn system(doing: Message, name: &str, source: io::Error) -> Self {
        let name = name.to_owned();
        match source.raw_os_error() {
            Some(libc::EPERM | libc::EACCES) => Self::MissingCapability {
                doing,
                name,
                program: std::env::current_exe().map_or_else(
                    |_| "octopin".to_owned(),
                    |program| program.display().to_string(),
                ),
            },
            Some(libc::ENETDOWN) => Self::Down { name },
            Some(libc::ERFKILL) => Self::RfkillSoft { name },
            Some(libc::EBUSY | libc::EALREADY | libc::EINPROGRESS) => Self::Busy { doing, name },
            _ => Self::System {
                doing,
                name,
                source,
            },
        }
    }
}

/// Where a rule about channels is in force.
fn place(country: Option<&str>) -> Message {
    match country {
        None => msg!("link-where-here"),
        Some("00") => msg!("link-where-unknown"),
        Some(country) => msg!("link-where-country", country),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(errno: i32) -> RadioError {
        RadioError::system(
            msg!("link-doing-scan"),
            "wlan0",
            io::Error::from_raw_os_error(errno),
        )
    }

    #[test]
    fn the_kernels_answers_have_errors_of_their_own() {
        let text = of(libc::EPERM).to_string();
        assert!(
            text.contains("scanning on wlan0 needs the privilege CAP_NET_ADMIN"),
            "{text}"
        );
        assert!(
            text.contains("setcap cap_net_admin,cap_net_raw+ep /"),
            "{text}"
        );
        assert!(matches!(of(libc::ENETDOWN), RadioError::Down { .. }));
        assert!(matches!(of(libc::ERFKILL), RadioError::RfkillSoft { .. }));
        assert!(matches!(of(libc::EBUSY), RadioError::Busy { .. }));
        assert!(matches!(of(libc::EINVAL), RadioError::System { .. }));
    }

    #[test]
    fn what_is_no_radio_is_told_with_what_is() {
        let error = |radios: &[&str]| {
            RadioError::NotARadio {
                name: "eth0".into(),
                radios: radios.iter().map(|&name| name.to_owned()).collect(),
            }
            .to_string()
        };
        assert!(error(&[]).ends_with("there is none here"));
        assert!(error(&["wlan0"]).ends_with("wlan0 is one"));
        assert!(error(&["wlan0", "wlan1"]).ends_with("those that exist are wlan0, wlan1"));
    }
}
