//! Which ways cannot be gone to their end from here, with why: what this computer lacks for them.

use advisor::plan::Way;

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
    /// The network's settings were given, or can be learned with the router's PIN.
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
    /// Why this way cannot be gone to its end; `None` where it can.
    pub(crate) fn cannot(&self, way: Way) -> Option<&'static str> {
        let upnp = self.router == Some("upnp");
        Some(match way {
            Way::ButtonApi | Way::PinApi if self.router.is_none() => {
                "no driver speaks to the router; name it with --router"
            }
            Way::PinApi if upnp => "this router is spoken to over UPnP; that is the way \"upnp\"",
            Way::PinUpnp if !upnp => {
                "it needs the address of the router's description: --router upnp:http://…"
            }
            Way::PinUpnp if !self.settings => {
                "it needs the network's settings: --ssid and --passphrase -"
            }
            Way::PopupPin | Way::PopupButton | Way::PassphraseSetupNetwork if !self.wifi => {
                "name the Wi-Fi interface whose radio may be used with --wifi"
            }
            Way::PopupPin | Way::PopupButton if !self.place => {
                "the radio of that interface has no place for an access point now"
            }
            Way::PassphraseIpp | Way::PassphraseWeb | Way::PassphraseEthernet => {
                match self.printer {
                    Reached::Network => return None,
                    Reached::Nowhere => "the printer does not answer this computer",
                    Reached::Usb => {
                        "the printer is at this computer's USB, and its Wi-Fi is set over that"
                    }
                }
            }
            Way::PassphraseUsb if self.printer != Reached::Usb => {
                "no printer answers at this computer's USB; that needs the program ipp-usb, and \
                 `octopin find` shows the address"
            }
            Way::PassphraseSetupNetwork if !self.setup => {
                "no open set-up network of a printer is in reach; one with a password is joined with \
                 this computer's own settings, and then the printer's address there is given"
            }
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
                Way::PassphraseIpp,
                Way::PassphraseWeb,
                Way::PassphraseEthernet
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
