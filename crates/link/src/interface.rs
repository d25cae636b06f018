//! A network interface by name: does it exist, is it Ethernet, is it up; and what to tell a person
//! when it is not so.

use std::ffi::CString;
use std::io;

use text::{Message, Tell, msg, unquoted};

use crate::sys;

/// The longest interface name, in octets: Linux's `IFNAMSIZ` less the closing NUL.
const NAME_MAX: usize = 15;

/// Why no EAPOL can be exchanged on an interface. The text says what happened and what to do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LinkError {
    /// The name cannot be an interface's.
    BadName {
        /// The name as it was given.
        name: String,
        /// What is wrong with it.
        problem: NameProblem,
    },
    /// The interface does not exist in this network namespace.
    NoSuchInterface {
        /// The name that was asked for.
        name: String,
        /// The interfaces that do exist.
        existing: Vec<String>,
    },
    /// The interface carries no Ethernet frames, so it has no EAPOL either.
    NotEthernet {
        /// The interface.
        name: String,
        /// The kernel's hardware type, `ARPHRD_*` in Linux.
        kind: u16,
    },
    /// The interface is switched off.
    InterfaceDown {
        /// The interface.
        name: String,
    },
    /// The process may not open packet sockets.
    MissingCapability {
        /// The interface.
        name: String,
        /// The running program's file.
        program: String,
    },
    /// A system call failed for another reason.
    System {
        /// What was being done.
        doing: Message,
        /// The interface.
        name: String,
        /// The system's answer.
        source: io::Error,
    },
}

/// What is wrong with an interface name (the rules of Linux's `dev_valid_name`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NameProblem {
    /// Nothing was given.
    Empty,
    /// More than 15 octets.
    TooLong(usize),
    /// A character that no interface name has.
    BadCharacter(char),
    /// `.` and `..`.
    Reserved,
}

impl Tell for LinkError {
    fn told(&self) -> Message {
        match self {
            Self::BadName { name, problem } => {
                msg!("link-bad-name", name = unquoted(name), problem)
            }
            Self::NoSuchInterface { name, existing } => msg!(
                "link-no-such-interface",
                name = unquoted(name),
                count = existing.len(),
                existing = existing.join(", "),
            ),
            Self::NotEthernet { name, kind } => msg!("link-not-ethernet", name, kind = *kind),
            Self::InterfaceDown { name } => msg!("link-interface-down", name),
            Self::MissingCapability { name, program } => {
                msg!("link-no-net-raw", name, program)
            }
            Self::System {
                doing,
                name,
                source,
            } => msg!("link-failed-on", doing, name, reason = source.to_string()),
        }
    }
}

impl Tell for NameProblem {
    fn told(&self) -> Message {
        match self {
            Self::Empty => msg!("link-name-empty"),
            Self::TooLong(octets) => msg!("link-name-too-long", octets = *octets),
            Self::BadCharacter(letter) => msg!("link-name-letter", letter = unquoted(letter)),
            Self::Reserved => msg!("link-name-reserved"),
        }
    }
}

text::display_told!(LinkError, NameProblem);

/// A network interface that exists.
#[derive(Debug, Clone)]
pub struct Interface {
    name: String,
    c_name: CString,
    index: i32,
    hardware: sys::Hardware,
}

impl Interface {
    /// Looks the interface `name` up; needs no privilege.
    ///
    /// # Errors
    /// [`LinkError::BadName`], [`LinkError::NoSuchInterface`] or [`LinkError::System`].
    pub fn find(name: &str) -> Result<Self, LinkError> {
        let bad = |problem| LinkError::BadName {
            name: name.to_owned(),
            problem,
        };
        check_name(name).map_err(bad)?;
        let c_name = sys::c_name(name).ok_or_else(|| bad(NameProblem::BadCharacter('\0')))?;

        let system = |doing, source| LinkError::System {
            doing,
            name: name.to_owned(),
            source,
        };
        let index = sys::interface_index(&c_name)
            .map_err(|error| system(msg!("link-doing-interface"), error))?
            .ok_or_else(|| LinkError::NoSuchInterface {
                name: name.to_owned(),
                existing: sys::interface_names(),
            })?;
        let hardware =
            sys::hardware(&c_name).map_err(|error| system(msg!("link-doing-hardware"), error))?;
        Ok(Self {
            name: name.to_owned(),
            c_name,
            index,
            hardware,
        })
    }

    /// The names of all interfaces of this network namespace.
    pub fn names() -> Vec<String> {
        sys::interface_names()
    }

    /// The name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The kernel's number for it.
    pub fn index(&self) -> i32 {
        self.index
    }

    /// The hardware address when the interface was looked up; zeroes where it has none.
    pub fn mac(&self) -> [u8; 6] {
        self.hardware.mac
    }

    /// Whether it is Ethernet, or looks like Ethernet as Wi-Fi interfaces do.
    pub fn is_ethernet(&self) -> bool {
        self.hardware.kind == sys::HARDWARE_ETHERNET
    }

    /// Whether it was up (`IFF_UP`) when it was looked up.
    pub fn is_up(&self) -> bool {
        self.hardware.up
    }

    /// Whether it was up and had carrier (`IFF_RUNNING`) when it was looked up: a cable with
    /// something alive at its other end.
    pub fn is_running(&self) -> bool {
        self.hardware.running
    }

    /// The same interface with its address and flags as they are now.
    ///
    /// # Errors
    /// [`LinkError::System`], above all when the interface went away.
    pub fn refreshed(&self) -> Result<Self, LinkError> {
        let hardware = sys::hardware(&self.c_name).map_err(|source| LinkError::System {
            doing: msg!("link-doing-hardware"),
            name: self.name.clone(),
            source,
        })?;
        Ok(Self {
            hardware,
            ..self.clone()
        })
    }

    /// Switches it on or off; needs `CAP_NET_ADMIN`.
    pub(crate) fn set_up(&self, up: bool) -> io::Result<()> {
        sys::set_up(&self.c_name, up)
    }

    /// The error to give when this interface cannot carry EAPOL now.
    pub(crate) fn ready_for_eapol(&self) -> Result<(), LinkError> {
        if !self.is_ethernet() {
            return Err(LinkError::NotEthernet {
                name: self.name.clone(),
                kind: self.hardware.kind,
            });
        }
        if !self.is_up() {
            return Err(LinkError::InterfaceDown {
                name: self.name.clone(),
            });
        }
        Ok(())
    }
}

fn check_name(name: &str) -> Result<(), NameProblem> {
    if name.is_empty() {
        return Err(NameProblem::Empty);
    }
    if name == "." || name == ".." {
        return Err(NameProblem::Reserved);
    }
    // The kernel's own rules refuse `/`, `:` and white space; control characters would only
    // garble the messages in which the name is shown.
    let bad = |c: char| c == '/' || c == ':' || c.is_whitespace() || c.is_control();
    if let Some(c) = name.chars().find(|&c| bad(c)) {
        return Err(NameProblem::BadCharacter(c));
    }
    if name.len() > NAME_MAX {
        return Err(NameProblem::TooLong(name.len()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_kernels_rules() {
        assert_eq!(check_name("eth0.100"), Ok(()));
        assert_eq!(check_name("abcdefghijklmno"), Ok(()));
        assert_eq!(check_name(""), Err(NameProblem::Empty));
        assert_eq!(
            check_name("abcdefghijklmnop"),
            Err(NameProblem::TooLong(16))
        );
        assert_eq!(check_name(".."), Err(NameProblem::Reserved));
        assert_eq!(check_name("a/b"), Err(NameProblem::BadCharacter('/')));
        assert_eq!(check_name("a:1"), Err(NameProblem::BadCharacter(':')));
        assert_eq!(check_name("a b"), Err(NameProblem::BadCharacter(' ')));
        assert_eq!(check_name("a\0"), Err(NameProblem::BadCharacter('\0')));
    }

    #[test]
    fn a_missing_interface_is_named_and_the_others_are_listed() {
        let error = Interface::find("no-such-if0").unwrap_err();
        assert!(matches!(&error, LinkError::NoSuchInterface { existing, .. }
            if existing.iter().any(|name| name == "lo")));
        let text = error.to_string();
        assert!(
            text.contains("no-such-if0") && text.contains("lo"),
            "{text}"
        );
    }

    #[test]
    fn loopback_is_found_and_is_not_ethernet() {
        let lo = Interface::find("lo").unwrap();
        assert!(!lo.is_ethernet());
        assert!(matches!(
            lo.ready_for_eapol(),
            Err(LinkError::NotEthernet { kind: 772, .. })
        ));
    }
}
