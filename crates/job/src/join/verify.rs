//! Whether the printer is really there: the same one, in the right network, and answering.

use devices::printer::{WifiState, mac_in_uuid};

use super::world::{Answer, Sought};

/// What an answer means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Judged {
    /// It is the printer, in the network, and it answers.
    There,
    /// It is another printer.
    Another,
    /// It is the printer, and its own Wi-Fi is not in the network (yet).
    NotOn,
    /// It is the printer, in another network.
    Elsewhere,
    /// It is the printer, and neither its page nor its IPP answers.
    Silent,
}

/// Judges an answer. What a printer does not tell of its Wi-Fi does not count against it.
pub(super) fn judge(sought: &Sought, answer: &Answer, ssid: Option<&str>) -> Judged {
    if !same(sought, answer) {
        return Judged::Another;
    }
    let wifi = &answer.state.wifi;
    if wifi.state.is_some_and(|state| state != WifiState::On) {
        return Judged::NotOn;
    }
    let other = |(is, wanted)| is != wanted;
    if wifi.ssid.as_deref().zip(ssid).is_some_and(other) {
        return Judged::Elsewhere;
    }
    if answer.web || answer.ipp {
        Judged::There
    } else {
        Judged::Silent
    }
}

/// Whether this is the printer that is sought: by UUID, serial number or MAC address, as it was
/// known before, or as the one that got the settings called itself. One that agrees is enough, for
/// printers have several addresses.
pub(super) fn same(sought: &Sought, answer: &Answer) -> bool {
    let is = &answer.state.identity;
    let known = &sought.printer;
    let equal = |one: &Option<String>, other: &Option<String>| {
        let both = one.as_ref().zip(other.as_ref());
        both.is_some_and(|(one, other)| one.eq_ignore_ascii_case(other))
    };
    let uuid = sought.uuid.map(|uuid| uuid.to_string());
    let mut macs = is.macs.clone();
    macs.extend(is.uuid.as_deref().and_then(mac_in_uuid));
    let met = |mac: &wsc::ident::MacAddr| {
        sought.mac == Some(*mac) || known.macs.contains(&mac.to_string())
    };
    equal(&known.uuid, &is.uuid)
        || equal(&known.serial, &is.serial)
        || equal(&uuid, &is.uuid)
        || macs.iter().any(met)
}
