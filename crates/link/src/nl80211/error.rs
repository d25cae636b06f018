//! Why a radio cannot be used, in words that say what to do.

use std::io;

use crate::interface::LinkError;
use crate::manager::{Manager, ManagerError};

/// Why something on a radio did not work. The text says what happened and what to do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RadioError {
    /// The kernel has no Wi-Fi side at all.
    #[error(
        "this computer has no Wi-Fi that Linux knows of (the kernel offers no nl80211); plug in a \
         Wi-Fi adapter, or load the driver of the one that is there"
    )]
    NoWireless,
    /// There is Wi-Fi support, but not one interface.
    #[error(
        "there is no Wi-Fi interface here; plug in a Wi-Fi adapter, or load the driver of the one \
         that is there"
    )]
    NoRadio,
    /// The interface's name is wrong, or there is none with it.
    #[error(transparent)]
    Interface(#[from] LinkError),
    /// The interface exists and is something else.
    #[error("{name} is not a Wi-Fi interface; {}", radios_text(.radios))]
    NotARadio {
        /// The interface.
        name: String,
        /// The Wi-Fi interfaces that exist.
        radios: Vec<String>,
    },
    /// The radio is switched off by software.
    #[error(
        "the radio of {name} is switched off (rfkill); switch it on with `rfkill unblock wifi`, or \
         in the desktop's network menu, and try again"
    )]
    RfkillSoft {
        /// The interface.
        name: String,
    },
    /// The radio is switched off by a switch or key.
    #[error(
        "the radio of {name} is switched off by a hardware switch or key; switch it on there and \
         try again"
    )]
    RfkillHard {
        /// The interface.
        name: String,
    },
    /// The hardware or its driver cannot be an access point.
    #[error(
        "{name} cannot be an access point: its hardware or driver lacks that mode; use another \
         Wi-Fi adapter, or another way onto the network"
    )]
    NoApMode {
        /// The interface.
        name: String,
    },
    /// The radio has no such channel.
    #[error("{name} has no channel {number}; name another one, such as 1, 6 or 11")]
    NoSuchChannel {
        /// The interface.
        name: String,
        /// The channel's number.
        number: u32,
    },
    /// The regulatory domain forbids the channel.
    #[error(
        "channel {number} is forbidden to {name} {}; name another one, such as 1, 6 or 11, or set \
         the country that you are in with `iw reg set` (as root)", country_text(.country.as_deref())
    )]
    ChannelForbidden {
        /// The interface.
        name: String,
        /// The channel's number.
        number: u32,
        /// The regulatory domain.
        country: Option<String>,
    },
    /// The regulatory domain lets nobody begin to send on the channel.
    #[error(
        "{name} may not be the first to send on channel {number} (\"no IR\") {}; name another one, \
         such as 1, 6 or 11, or set the country that you are in with `iw reg set` (as root)",
        country_text(.country.as_deref())
    )]
    ChannelNoIr {
        /// The interface.
        name: String,
        /// The channel's number.
        number: u32,
        /// The regulatory domain.
        country: Option<String>,
    },
    /// The channel is shared with radars.
    #[error(
        "channel {number} is shared with radars, which {name} would have to listen for first, for \
         a minute or more; name another one, such as 1, 6 or 11"
    )]
    ChannelRadar {
        /// The interface.
        name: String,
        /// The channel's number.
        number: u32,
    },
    /// There is no channel on which an access point may begin.
    #[error(
        "{name} has no channel on which an access point may begin {}; set the country that you are \
         in with `iw reg set` (as root), or use another Wi-Fi adapter", country_text(.country.as_deref())
    )]
    NoChannel {
        /// The interface.
        name: String,
        /// The regulatory domain.
        country: Option<String>,
    },
    /// Other interfaces of the same radio leave no room for an access point.
    #[error(
        "the radio of {name} has no room for an access point beside {}; switch {} off, or use \
         another Wi-Fi adapter", .others.join(", "), them(.others)
    )]
    Occupied {
        /// The interface.
        name: String,
        /// The other interfaces.
        others: Vec<String>,
    },
    /// Something else ended the access point.
    #[error(
        "another program, or the driver, ended the access point on {name}; see that nothing else \
         uses that radio and try again"
    )]
    ApEnded {
        /// The interface.
        name: String,
    },
    /// The process may not change the radio's state.
    #[error(
        "{doing} on {name} needs the privilege CAP_NET_ADMIN; run as root, or give it to the \
         program once with `setcap cap_net_admin,cap_net_raw+ep {program}`"
    )]
    MissingCapability {
        /// What was being done.
        doing: &'static str,
        /// The interface.
        name: String,
        /// The running program's file.
        program: String,
    },
    /// A program that manages the interface would fight for it.
    #[error(
        "{name} is managed by {manager}, which would break into the exchange; {} and try again",
        .manager.how_to_release(.name)
    )]
    Managed {
        /// The interface.
        name: String,
        /// The program.
        manager: Manager,
    },
    /// The program that manages the interface did not do what it was asked.
    #[error(transparent)]
    Manager(#[from] ManagerError),
    /// The interface is in use as something other than a station.
    #[error("{name} is in use as {mode}; end that first, or name another interface")]
    NotAStation {
        /// The interface.
        name: String,
        /// What it is used as.
        mode: String,
    },
    /// The interface is in a network that only whoever put it there can put it back into.
    #[error(
        "{name} is connected to {ssid:?} and an exchange would end that for good, because its \
         passphrase is not known here; disconnect it first, or name another interface"
    )]
    InUse {
        /// The interface.
        name: String,
        /// The network.
        ssid: String,
    },
    /// The interface is switched off.
    #[error("{name} is down; bring it up with `ip link set {name} up` (as root) and try again")]
    Down {
        /// The interface.
        name: String,
    },
    /// The radio is occupied, by a scan or a connection of someone else.
    #[error("{doing} on {name} failed because the radio is busy; try again in a few seconds")]
    Busy {
        /// What was being done.
        doing: &'static str,
        /// The interface.
        name: String,
    },
    /// A scan was given up by the driver.
    #[error("the driver gave up the scan on {name}; try again in a few seconds")]
    ScanAborted {
        /// The interface.
        name: String,
    },
    /// A scan did not end in time.
    #[error(
        "the scan on {name} did not end within {seconds} s; try again, with a longer --timeout"
    )]
    ScanTimeout {
        /// The interface.
        name: String,
        /// How long it was waited for.
        seconds: u64,
    },
    /// A network that only a passphrase opens, where an open one is joined.
    #[error(
        "{ssid:?} is not open, and octopin itself joins only open networks; join it with this \
         computer's own settings, and give the printer's address there"
    )]
    NotOpen {
        /// The network.
        ssid: String,
    },
    /// A network's access point refused or did not answer.
    #[error(
        "{ssid:?} did not let this computer in; bring the two closer together, see that the \
         printer still shows that network, and try again"
    )]
    NotLetIn {
        /// The network.
        ssid: String,
    },
    /// The operating system gives no random octets.
    #[error("the operating system gives no random numbers ({0}); without them nothing is secret")]
    NoRandomness(getrandom::Error),
    /// The kernel refused for another reason.
    #[error("{doing} on {name} failed: {source}")]
    System {
        /// What was being done.
        doing: &'static str,
        /// The interface.
        name: String,
        /// The kernel's answer.
        source: io::Error,
    },
    /// The file that remembers the interface's state could not be written or read.
    #[error(
        "the state of {name} could not be kept in {path}, so nothing was changed: {source}; make \
         that directory writable, or set XDG_STATE_HOME"
    )]
    Journal {
        /// The interface.
        name: String,
        /// The file.
        path: String,
        /// The system's answer.
        source: io::Error,
    },
}

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
    pub(crate) fn system(doing: &'static str, name: &str, source: io::Error) -> Self {
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

fn country_text(country: Option<&str>) -> String {
    match country {
        None => "here".to_owned(),
        Some("00") => "as long as the country is not known".to_owned(),
        Some(country) => format!("in {country}"),
    }
}

const fn them(others: &[String]) -> &'static str {
    if others.len() == 1 { "that" } else { "those" }
}

fn radios_text(radios: &[String]) -> String {
    match radios {
        [] => "there is none here".to_owned(),
        [one] => format!("{one} is one"),
        several => format!("those that exist are {}", several.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(errno: i32) -> RadioError {
        RadioError::system("scanning", "wlan0", io::Error::from_raw_os_error(errno))
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
