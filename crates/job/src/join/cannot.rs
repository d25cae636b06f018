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
    /// Why this way cannot be gone to its end, and after a `; ` what would open it; `None` where it
    /// can.
    pub(crate) fn cannot(&self, way: Way) -> Option<&'static str> {
        let upnp = self.router == Some("upnp");
        Some(match way {
            Way::ButtonApi | Way::PinApi if self.router.is_none() => {
                "no driver speaks to the router; name it with --router ADDRESS"
            }
            Way::PinApi if upnp => {
                "this router is spoken to over UPnP; take the way \"upnp\" (--way upnp)"
            }
            Way::PinUpnp if !upnp => {
                "this program does not speak UPnP with the router; give the address of its description \
                 with --router upnp:http://HOST:PORT/PATH (`octopin find --routers` looks for it)"
            }
            Way::ButtonApi | Way::PinUpnp if upnp && !self.settings => {
                "the network's settings are not known; give them with --ssid NAME and --passphrase -"
            }
            Way::PopupPin | Way::PopupButton | Way::PassphraseSetupNetwork if !self.wifi => {
                "no Wi-Fi interface was named whose radio may be used; name it with --wifi NAME"
            }
            Way::PopupPin | Way::PopupButton if !self.place => {
                "the radio of that interface has no place for an access point now; name another one \
                 with --wifi"
            }
            Way::PassphraseIpp | Way::PassphraseWeb | Way::PassphraseEthernet => {
                match self.printer {
                    Reached::Network => return None,
                    Reached::Nowhere => {
                        "the printer does not answer this computer; see that it is switched on, and \
                         give its address: `octopin find` has it"
                    }
                    Reached::Usb => {
                        "the printer is at this computer's USB; its Wi-Fi is set over that"
                    }
                }
            }
            Way::PassphraseUsb if self.printer != Reached::Usb => {
                "no printer answers at this computer's USB; plug it in, install the program ipp-usb, and \
                 give the address that `octopin find` shows then"
            }
            Way::PassphraseSetupNetwork if !self.setup => {
                "no open set-up network of a printer is in reach; start the printer's set-up mode, or \
                 join its network yourself where it has a password, and give the printer's address \
                 there"
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
