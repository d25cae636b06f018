//! Which ways cannot be gone to their end from here, with why: what this computer lacks for them.

use advisor::plan::Way;
use text::{Message, msg};

/// Where the printer answers before the job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reached {
    /// Nowhere.
    Nowhere,
    /// On this computer's network.
    Network,
    /// At this computer's USB.
    Usb,
}

/// What this computer has to go a way with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Means<'a> {
    /// The scheme of the driver that speaks to the router.
    pub(crate) router: Option<&'a str>,
    /// The network's settings were given, can be learned with the router's PIN, or are asked for.
    pub(crate) settings: bool,
    /// A Wi-Fi interface was named.
    pub(crate) wifi: bool,
    /// It has a place for an access point.
    pub(crate) place: bool,
    /// Where the printer answers.
    pub(crate) printer: Reached,
    /// An open set-up network of a printer is in reach.
    pub(crate) setup: bool,
}

impl Means<'_> {
    /// Why this way cannot be gone to its end, and in its part `.next` what would open it; `None`
    /// where it can.
    pub(crate) fn cannot(&self, way: Way) -> Option<Message> {
        let upnp = self.router == Some("upnp");
        Some(match way {
            Way::ButtonApi | Way::PinApi if self.router.is_none() => msg!("job-lacks-driver"),
            Way::PinApi if upnp => msg!("job-take-upnp"),
            Way::PinUpnp if !upnp => msg!("job-lacks-upnp"),
            Way::ButtonApi | Way::PinUpnp if upnp && !self.settings => msg!("job-lacks-settings"),
            Way::PopupPin | Way::PopupButton | Way::PassphraseSetupNetwork if !self.wifi => {
                msg!("job-lacks-wifi")
            }
            Way::PopupPin | Way::PopupButton if !self.place => msg!("job-lacks-place"),
            Way::PassphraseIpp | Way::PassphraseWeb | Way::PassphraseEthernet => {
                match self.printer {
                    Reached::Network => return None,
                    Reached::Nowhere => msg!("job-lacks-answer"),
                    Reached::Usb => msg!("job-at-usb"),
                }
            }
            Way::PassphraseUsb if self.printer != Reached::Usb => msg!("job-lacks-usb"),
            Way::PassphraseSetupNetwork if !self.setup => msg!("job-lacks-setup-network"),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Means<'_> = Means {
        router: Some("hostapd"),
        settings: true,
        wifi: true,
        place: true,
        printer: Reached::Network,
        setup: true,
    };

    #[test]
    fn whoever_has_everything_lacks_only_what_excludes_each_other() {
        let out = |means: Means<'_>| -> Vec<Way> {
            let all = Way::ALL.iter().copied();
            all.filter(|way| means.cannot(*way).is_some()).collect()
        };
        assert_eq!(out(ALL), [Way::PinUpnp, Way::PassphraseUsb]);
        let upnp = Means {
            router: Some("upnp"),
            printer: Reached::Usb,
            ..ALL
        };
        assert_eq!(
            out(upnp),
            [
                Way::PinApi,
                Way::PassphraseEthernet,
                Way::PassphraseIpp,
                Way::PassphraseWeb,
            ]
        );
        let nothing = Means {
            router: None,
            settings: false,
            wifi: false,
            place: false,
            printer: Reached::Nowhere,
            setup: false,
        };
        let by_hand = [
            Way::ButtonByHand,
            Way::RouterPin,
            Way::PinByHand,
            Way::PassphraseByHand,
        ];
        let left = Way::ALL
            .iter()
            .filter(|way| nothing.cannot(**way).is_none());
        let mut left: Vec<Way> = left.copied().collect();
        left.retain(|way| !by_hand.contains(way));
        assert_eq!(left, []);
    }
}
