//! The values of facts that are neither numbers nor names.

use std::fmt;

use crate::words::words;

words! {
    /// How a network is secured.
    Security {
        /// Not at all.
        Open = "open",
        /// Encrypted without a passphrase ("enhanced open").
        Owe = "owe",
        /// WEP.
        Wep = "wep",
        /// The first WPA alone.
        Wpa = "wpa",
        /// WPA and WPA2 with one passphrase.
        WpaWpa2 = "wpa-wpa2",
        /// WPA2 with a passphrase.
        Wpa2 = "wpa2",
        /// WPA2 and WPA3 with one passphrase ("transition mode").
        Wpa2Wpa3 = "wpa2-wpa3",
        /// WPA3 alone, with a passphrase.
        Wpa3 = "wpa3",
        /// An account of its own for everyone (802.1X).
        Enterprise = "enterprise",
    }
}

impl Security {
    /// Its usual name, the same in every language.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Owe => "OWE",
            Self::Wep => "WEP",
            Self::Wpa => "WPA",
            Self::WpaWpa2 => "WPA/WPA2",
            Self::Wpa2 => "WPA2",
            Self::Wpa2Wpa3 => "WPA2/WPA3",
            Self::Wpa3 => "WPA3",
            Self::Enterprise => "802.1X",
        }
    }
}

words! {
    /// Whether management frames are protected (802.11w).
    Pmf {
        /// They are not.
        None = "none",
        /// For those stations that can.
        Capable = "capable",
        /// Every station must be able to.
        Required = "required",
    }
}

words! {
    /// What a router's registrar waits for.
    Active {
        /// Nothing.
        No = "no",
        /// Its button was pressed.
        Button = "button",
        /// A device PIN was entered.
        Pin = "pin",
        /// More than one device pressed its button.
        Overlap = "overlap",
    }
}

words! {
    /// What the Wi-Fi of a printer does, in the words of AirPrint's `printer-wifi-state`.
    WifiState {
        /// The radio is off.
        Off = "off",
        /// No network is set.
        Unconfigured = "unconfigured",
        /// The network that is set cannot be seen.
        NotVisible = "not-visible",
        /// The network does not let it in.
        CannotJoin = "cannot-join",
        /// It is joining.
        Joining = "joining",
        /// It is in its network.
        On = "on",
    }
}

words! {
    /// Where a printer's device PIN is to be had. Where nobody knows, the fact is unknown; `absent`
    /// is what somebody looked for and did not find.
    PinSource {
        /// The panel shows it.
        Shown = "shown",
        /// A printed page has it.
        Printed = "printed",
        /// There is none.
        Absent = "absent",
    }
}

words! {
    /// What the wireless light of a printer does.
    Light {
        /// Dark: the radio is off.
        Off = "off",
        /// Blinking blue: not connected, or being set up.
        Blinking = "blinking",
        /// Steady blue: connected.
        Steady = "steady",
        /// The light at the edge is purple: waiting in setup mode.
        Purple = "purple",
    }
}

words! {
    /// How the Wi-Fi Direct of a printer lets devices in.
    WifiDirect {
        /// It is off.
        Off = "off",
        /// Each device is confirmed, or the password is random.
        Manual = "manual",
        /// Devices come in by themselves; on some models with the password 12345678.
        Automatic = "automatic",
        /// Without a password.
        Open = "open",
    }
}

words! {
    /// What SNMP lets everybody do with the community `public`.
    SnmpAccess {
        /// Nothing.
        None = "none",
        /// Read.
        Read = "read",
        /// Read and write.
        Write = "write",
    }
}

words! {
    /// What is the matter with the certificate of a printer's web server.
    Certificate {
        /// Signed by somebody whom computers know.
        Trusted = "trusted",
        /// Signed by itself, as most printers' are.
        SelfSigned = "self-signed",
        /// Past its last day.
        Expired = "expired",
        /// With a key or a signature that is too weak today.
        Weak = "weak",
        /// Another one than last time.
        Changed = "changed",
    }
}

words! {
    /// A check of HP's printed wireless test report.
    Check {
        /// The radio is switched on.
        RadioOn = "radio-on",
        /// The radio works.
        RadioWorks = "radio-works",
        /// No network cable is plugged in.
        NoCable = "no-cable",
        /// The network's name was heard.
        NetworkFound = "network-found",
        /// The security settings agree.
        Security = "security",
        /// The other settings agree.
        Settings = "settings",
        /// Nothing filters the printer out.
        NoFilter = "no-filter",
        /// The printer is on the network.
        Connected = "connected",
    }
}

words! {
    /// How a check ended.
    CheckResult {
        /// It passed.
        Pass = "pass",
        /// It failed.
        Fail = "fail",
        /// It was not run.
        NotRun = "not-run",
    }
}

words! {
    /// Why a printer, or this computer in its place, could not join after it had the settings.
    Fault {
        /// The router refused the association.
        AssociationRefused = "association-refused",
        /// The key is not the network's.
        WrongKey = "wrong-key",
        /// There was no address.
        NoAddress = "no-address",
        /// The network was not heard.
        NotVisible = "not-visible",
    }
}

/// A set of bands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Bands {
    /// 2.4 GHz.
    pub ghz2_4: bool,
    /// 5 GHz.
    pub ghz5: bool,
    /// 6 GHz.
    pub ghz6: bool,
}

impl Bands {
    /// 2.4 GHz alone.
    pub const GHZ_2_4: Self = Self::of(true, false, false);
    /// 2.4 and 5 GHz.
    pub const BOTH: Self = Self::of(true, true, false);
    /// 5 GHz alone.
    pub const GHZ_5: Self = Self::of(false, true, false);
    /// 6 GHz alone.
    pub const GHZ_6: Self = Self::of(false, false, true);

    /// Those bands.
    pub const fn of(ghz2_4: bool, ghz5: bool, ghz6: bool) -> Self {
        Self { ghz2_4, ghz5, ghz6 }
    }

    /// Whether they have a band in common.
    pub const fn meets(self, other: Self) -> bool {
        (self.ghz2_4 && other.ghz2_4) || (self.ghz5 && other.ghz5) || (self.ghz6 && other.ghz6)
    }
}

impl fmt::Display for Bands {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut first = true;
        let bands = [
            (self.ghz2_4, "2.4GHz"),
            (self.ghz5, "5GHz"),
            (self.ghz6, "6GHz"),
        ];
        for (on, word) in bands {
            if on {
                f.write_str(if first { "" } else { "+" })?;
                f.write_str(word)?;
                first = false;
            }
        }
        if first { f.write_str("none") } else { Ok(()) }
    }
}

/// Numbers of rules, such as HP's VSA codes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Numbers(pub Vec<u16>);

impl fmt::Display for Numbers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, number) in self.0.iter().enumerate() {
            f.write_str(if i == 0 { "" } else { "," })?;
            write!(f, "{number:03}")?;
        }
        Ok(())
    }
}

/// The checks of a printed report, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Checks(pub Vec<(Check, CheckResult)>);

impl Checks {
    /// Whether this check is there with this result.
    pub fn has(&self, check: Check, result: CheckResult) -> bool {
        self.0.contains(&(check, result))
    }
}

impl fmt::Display for Checks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, (check, result)) in self.0.iter().enumerate() {
            f.write_str(if i == 0 { "" } else { "," })?;
            write!(f, "{check}:{result}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_meet_where_one_is_common() {
        assert!(Bands::BOTH.meets(Bands::GHZ_5));
        assert!(!Bands::GHZ_2_4.meets(Bands::GHZ_5));
        assert!(!Bands::GHZ_2_4.meets(Bands::default()));
        assert_eq!(Bands::BOTH.to_string(), "2.4GHz+5GHz");
        assert_eq!(Bands::default().to_string(), "none");
    }

    #[test]
    fn lists_are_shown_as_one_word() {
        assert_eq!(Numbers(vec![2, 603]).to_string(), "002,603");
        let checks = Checks(vec![(Check::RadioOn, CheckResult::Pass)]);
        assert_eq!(checks.to_string(), "radio-on:pass");
    }
}
