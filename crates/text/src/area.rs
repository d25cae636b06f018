//! The parts of the program that have catalogues of their own.

use crate::Language;

/// Declares the areas: each with its folder, and how the names of its messages begin.
macro_rules! areas {
    ($($(#[$meta:meta])* $area:ident in $folder:literal: $begins:literal;)*) => {
        /// A part of the program with a catalogue for each language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Area {
            $($(#[$meta])* $area,)*
        }

        impl Area {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$area),*];

            /// How the names of its messages begin; empty where they begin in any other way.
            pub const fn begins(self) -> &'static str {
                match self {
                    $(Self::$area => $begins,)*
                }
            }

            /// Its folder.
            pub const fn folder(self) -> &'static str {
                match self {
                    $(Self::$area => $folder,)*
                }
            }

            /// Its catalogue in a language, in the syntax of Fluent.
            pub const fn source(self, language: Language) -> &'static str {
                match (self, language) {
                    $(
                        (Self::$area, Language::English) => include_str!(concat!("../", $folder, "/en.ftl")),
                        (Self::$area, Language::German) => include_str!(concat!("../", $folder, "/de.ftl")),
                        (Self::$area, Language::French) => include_str!(concat!("../", $folder, "/fr.ftl")),
                        (Self::$area, Language::Spanish) => include_str!(concat!("../", $folder, "/es.ftl")),
                    )*
                }
            }
        }
    };
}

areas! {
    /// Plans, causes and findings, and the words for devices.
    Advisor in "advisor": "";
    /// The pages of the web app, whose names are looked up there alone.
    Web in "web": "web-";
    /// What the protocol says: failures, PINs, codes.
    Protocol in "protocol": "wsc-";
    /// The local network: HTTP, IPP, SNMP and the like.
    Lan in "lan": "lan-";
    /// Interfaces, radios, control sockets, UPnP.
    Link in "link": "link-";
    /// Printers and routers, and what their drivers say.
    Devices in "devices": "device-";
    /// The steps of the guide.
    Guide in "guide": "guide-";
    /// Captures explained.
    Capture in "capture": "capture-";
    /// The job: look, match, prepare, exchange, verify, harden, record.
    Job in "job": "job-";
    /// What happens at the devices of the virtual home.
    Lab in "lab": "lab-";
    /// What the terminal's commands say.
    Command in "command": "cmd-";
    /// The help of the command line.
    Help in "help": "help-";
}

impl Area {
    /// Where a message of this name belongs.
    pub fn of(id: &str) -> Self {
        let named = Self::ALL.iter().find(|area| {
            let begins = area.begins();
            !begins.is_empty() && id.starts_with(begins)
        });
        named.copied().unwrap_or(Self::Advisor)
    }
}
