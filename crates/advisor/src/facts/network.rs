//! The network, its WPS, and who else is on the air.

use super::facts;
use super::value::{Active, Bands, Pmf, Security};

facts! {
    /// The network that the printer is to join, as its best access point shows it.
    NetworkFacts in "network" {
        /// Its name.
        ssid: String, Setting;
        /// Whether this computer hears it.
        heard: bool, Moment;
        /// The bands that it is on, all access points of the name together.
        bands: Bands, Setting;
        /// The channel of the access point that the printer would use.
        channel: u16, Setting;
        /// How it is secured.
        security: Security, Setting;
        /// Whether it encrypts with TKIP alone.
        tkip_only: bool, Setting;
        /// Whether it protects management frames.
        pmf: Pmf, Setting;
        /// Whether it hides its name.
        hidden: bool, Setting;
        /// Whether it waits for radars to be absent before it sends (DFS), so that nobody hears it.
        radar_wait: bool, Moment;
        /// Whether its channel is shared with radars (DFS).
        radar_channel: bool, Setting;
        /// How strong this computer hears it, in dBm.
        signal_dbm: i16, Moment;
        /// How many access points have its name, on all bands.
        access_points: u8, Setting;
        /// Whether those differ in security.
        security_differs: bool, Setting;
        /// Whether it still has the name that the router came with.
        default_name: bool, Setting;
        /// Whether it is a guest network.
        guest: bool, Setting;
        /// Whether the passphrase has exactly 8 or 16 characters, or some outside of ASCII.
        odd_passphrase: bool, Setting;
    }
}

facts! {
    /// The WPS of that network.
    WpsFacts in "wps" {
        /// Whether it is on, as the air shows it.
        on: bool, Setting;
        /// Whether the router's own page says that it is on.
        said_on: bool, Setting;
        /// Whether the router has WPS at all.
        supported: bool, Ever;
        /// Whether the network was set by its owner; one that was not gets new settings at the first
        /// enrolment.
        configured: bool, Setting;
        /// Whether the router PIN is locked.
        locked: bool, Setting;
        /// What the registrar waits for.
        active: Active, Moment;
        /// Whether it is WPS 2.0.
        version2: bool, Ever;
        /// Whether its elements say something of the button. Hint only: many never do.
        button_hint: bool, Setting;
    }
}

facts! {
    /// Who else is on the air.
    AirFacts in "air" {
        /// How many devices were in button mode in the last two minutes, the printer included.
        button_devices: u8, Moment;
        /// How many routers of different UUID wait for a button.
        button_routers: u8, Moment;
        /// Whether the printer itself asks for WPS on the air.
        printer_asks: bool, Moment;
    }
}
