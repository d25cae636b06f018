//! The router, the printer and this computer.

use wsc::code::{AssociationState, ConfigError};

use super::facts;
use super::value::{
    Bands, Certificate, Checks, Light, Numbers, PinSource, SnmpAccess, WifiDirect, WifiState,
};

facts! {
    /// The router.
    RouterFacts in "router" {
        /// Maker and model.
        model: String, Ever;
        /// The version of its firmware.
        firmware: String, Setting;
        /// The age of its firmware in weeks.
        firmware_weeks: i32, Setting;
        /// Whether it says that there is newer firmware.
        update_pending: bool, Setting;
        /// How long it has been on, in hours.
        uptime_hours: u32, Moment;
        /// Whether it came from the Internet provider.
        from_provider: bool, Ever;
        /// Whether this program speaks to its programming interface.
        driven: bool, Setting;
        /// Whether this program is logged in.
        logged_in: bool, Setting;
        /// Whether its programming interface can press the button.
        api_button: bool, Ever;
        /// Whether its programming interface takes a device PIN.
        api_device_pin: bool, Ever;
        /// Whether its programming interface can make a router PIN for a few minutes.
        api_router_pin: bool, Ever;
        /// Whether its programming interface can switch WPS on and off.
        api_wps_switch: bool, Ever;
        /// Whether its programming interface presses the button of one radio alone.
        api_one_radio: bool, Ever;
        /// Whether it has a button, or one on its page.
        takes_button: bool, Ever;
        /// Whether its page has a box for a device PIN.
        takes_device_pin: bool, Ever;
        /// Whether it lets devices in with its own PIN now.
        takes_router_pin: bool, Setting;
        /// Whether its own PIN is always the same one.
        router_pin_static: bool, Setting;
        /// Whether it shows its own PIN without a login.
        router_pin_shown: bool, Setting;
        /// Whether it offers WPS over UPnP (WFAWLANConfig).
        upnp: bool, Setting;
        /// Whether that offers to write settings without a password.
        upnp_writes: bool, Setting;
        /// Whether only devices on a list may join.
        mac_filter: bool, Setting;
        /// Whether the printer is on that list.
        printer_listed: bool, Setting;
        /// Whether it keeps wireless devices from the others.
        isolation: bool, Setting;
        /// Whether it takes no more wireless devices.
        stations_full: bool, Moment;
        /// Whether it has no address left to give.
        addresses_full: bool, Moment;
        /// How strong it hears the printer, in dBm.
        hears_printer_dbm: i16, Moment;
        /// Whether the printer is among its devices.
        lists_printer: bool, Moment;
        /// Whether it refuses a PIN that is right, whatever is tried.
        refuses_pins: bool, Setting;
        /// Whether the set-up of other devices fails since WPS is on.
        disturbs_setup: bool, Setting;
    }
}

facts! {
    /// The printer.
    PrinterFacts in "printer" {
        /// Maker and model.
        model: String, Ever;
        /// Whether HP made it.
        hp: bool, Ever;
        /// The maker's product number.
        product_number: String, Ever;
        /// The version of its firmware.
        firmware: String, Setting;
        /// The age of its firmware in weeks.
        firmware_weeks: i32, Setting;
        /// How long it has been on, in hours.
        uptime_hours: u32, Moment;
        /// Whether it has Wi-Fi.
        wireless: bool, Ever;
        /// The bands that it can use.
        bands: Bands, Ever;
        /// The highest channel of 2.4 GHz that it uses: 11 where it is made for North America.
        last_channel: u16, Ever;
        /// Whether it can do WPA3.
        wpa3: bool, Ever;
        /// Whether it can protect management frames.
        pmf: bool, Ever;
        /// Whether it has WPS.
        wps: bool, Ever;
        /// Where its device PIN is to be had.
        pin: PinSource, Ever;
        /// Whether its owner has given the PIN.
        pin_given: bool, Moment;
        /// Whether that PIN has the right check digit.
        pin_valid: bool, Moment;
        /// Whether it has a WPS button, or one in its menu.
        button: bool, Ever;
        /// Whether the router's PIN can be entered at it.
        takes_router_pin: bool, Ever;
        /// Whether a network cable is plugged in.
        cable: bool, Moment;
        /// Whether this computer reaches it over USB.
        usb: bool, Moment;
        /// Whether it answers this computer.
        reachable: bool, Moment;
        /// Whether its network for the set-up is on the air.
        setup_network: bool, Moment;
        /// Whether that network has no password.
        setup_open: bool, Setting;
        /// Whether its Wi-Fi can be set over IPP.
        settable_ipp: bool, Ever;
        /// Whether its Wi-Fi can be set through its web server.
        settable_web: bool, Ever;
        /// What its Wi-Fi does.
        wifi_state: WifiState, Moment;
        /// The network that it is in or set up for.
        ssid: String, Setting;
        /// How strong it hears its network, in dBm.
        signal_dbm: i16, Moment;
        /// Whether it heard the network when it looked.
        hears_network: bool, Moment;
        /// Whether it gave itself an address (169.254), or has none.
        no_address: bool, Moment;
        /// HP's rules that it says apply now (VSA codes).
        vsa: Numbers, Moment;
        /// The checks of its printed report.
        checks: Checks, Moment;
        /// The Association State of its own messages.
        association: AssociationState, Moment;
        /// The Configuration Error of its own messages.
        config_error: ConfigError, Moment;
        /// Its wireless light.
        light: Light, Moment;
        /// Whether it says that WPS went on, or the user did, at the wrong box: that of the router's
        /// own PIN.
        wrong_box: bool, Moment;
        /// Whether an administrator's password is set.
        admin_password: bool, Setting;
        /// Whether its web server gives its WPS PIN without a login.
        pin_unprotected: bool, Setting;
        /// Whether its web server gives the network's passphrase without a login.
        passphrase_unprotected: bool, Setting;
        /// Whether its web server resets or erases it without a login.
        writes_unprotected: bool, Setting;
        /// Whether its web server is reachable from the Internet.
        on_internet: bool, Setting;
        /// Its Wi-Fi Direct.
        wifi_direct: WifiDirect, Setting;
        /// Whether its model's Wi-Fi Direct has a published password where it lets devices in by
        /// itself.
        direct_published: bool, Ever;
        /// What SNMP lets everybody do.
        snmp: SnmpAccess, Setting;
        /// Whether its web page is always encrypted.
        https_only: bool, Setting;
        /// The certificate of its web server.
        certificate: Certificate, Setting;
        /// Whether it has port 9100 open for everybody.
        port9100: bool, Setting;
        /// Whether it can be reached by Bluetooth for its set-up.
        bluetooth: bool, Setting;
    }
}

facts! {
    /// This computer.
    ComputerFacts in "computer" {
        /// Whether it has a radio that can be the pop-up access point.
        popup: bool, Ever;
        /// Whether it has a radio at all.
        wifi: bool, Ever;
        /// Whether the network's passphrase is known here.
        passphrase: bool, Setting;
        /// The network that it is in by Wi-Fi.
        ssid: String, Moment;
        /// Whether it is in the same network of addresses as the printer.
        same_subnet: bool, Moment;
        /// Whether the router answers it.
        gateway_answers: bool, Moment;
        /// Whether it hears announcements of the printer.
        hears_printer: bool, Moment;
        /// Whether the printer answers what is sent to it alone.
        printer_answers: bool, Moment;
        /// Whether two devices have the printer's address.
        address_conflict: bool, Moment;
        /// What became of its own try in the printer's place: whether WPS worked.
        own_wps_worked: bool, Moment;
    }
}
