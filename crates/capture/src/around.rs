//! What is around the runs on the air: access points by their beacons, and who presses buttons.

use std::collections::HashMap;

use text::Message;
use wsc::code::DevicePasswordId;
use wsc::frame::{self, Rsn};
use wsc::ident::{MacAddr, Uuid};
use wsc::ie::{ApInfo, Elements, VENDOR_ELEMENT, WPS_OUI_TYPE};

use crate::finding::{self, Finding};
use crate::run::{Network, Waits};
use crate::tries::Tries;

/// Access points that are remembered; the air of a tower block has a few hundred.
const ACCESS_POINTS_MAX: usize = 8192;

/// How long a button counts, in nanoseconds: the walk time of WSC.
pub(crate) const WALK_TIME: u64 = 120 * 1_000_000_000;

/// Two sides pressed their buttons within the walk time, so that nobody could tell which was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// When the second was seen, in nanoseconds as in the file.
    pub at: u64,
    /// Whether they were access points; else devices.
    pub access_points: bool,
    /// The two.
    pub who: (MacAddr, MacAddr),
}

impl Overlap {
    /// It in a sentence; the capture began at `first`, in nanoseconds.
    pub fn headline(&self, first: u64) -> Message {
        finding::overlap(self.access_points, self.who, self.at.saturating_sub(first))
    }
}

/// The most overlaps that are told of one capture.
pub(crate) const OVERLAPS_MAX: usize = 64;

#[derive(Debug, Default)]
struct AccessPoint {
    /// The octets that say something of WPS and security, as last seen.
    elements: Vec<u8>,
    ssid: Option<String>,
    frequency_mhz: Option<u16>,
    signal_dbm: Option<i8>,
    locked: Option<bool>,
    waits: Waits,
    wpa3_only: Option<bool>,
    pmf_required: Option<bool>,
}

/// Who pressed a button last.
#[derive(Debug, Default)]
struct Pressed {
    /// Until when it counts, who, and the UUID that makes two radios one device.
    last: Option<(u64, MacAddr, Option<Uuid>)>,
}

impl Pressed {
    /// Notes a button; the other one where two different devices are pressed now.
    fn press(&mut self, at: u64, mac: MacAddr, uuid: Option<Uuid>) -> Option<MacAddr> {
        let before = self.last.replace((at, mac, uuid))?;
        let other = before.1 != mac && (before.2.is_none() || before.2 != uuid);
        (other && at.saturating_sub(before.0) < WALK_TIME).then_some(before.1)
    }
}

/// What is known of the air around.
#[derive(Debug, Default)]
pub(crate) struct Around {
    access_points: HashMap<MacAddr, AccessPoint>,
    buttons: (Pressed, Pressed),
    /// Each with whether one of the two took part in a run.
    overlaps: Vec<(Overlap, bool)>,
    pub(crate) tries: Tries,
}

impl Around {
    /// Takes a beacon or a probe response: `bssid` and what follows its fixed fields.
    pub(crate) fn beacon(
        &mut self,
        at: u64,
        bssid: MacAddr,
        elements: &[u8],
        radio: (Option<u16>, Option<i8>),
    ) {
        if self.access_points.len() >= ACCESS_POINTS_MAX && !self.access_points.contains_key(&bssid)
        {
            return;
        }
        let point = self.access_points.entry(bssid).or_default();
        point.frequency_mhz = radio.0.or(point.frequency_mhz);
        point.signal_dbm = radio.1.or(point.signal_dbm);
        // Most beacons say what the one before said.
        if same(&point.elements, elements) {
            self.tries.same(at, bssid);
            return;
        }
        point.elements.clear();
        for (id, body) in telling(elements) {
            point.elements.push(id);
            point.elements.extend_from_slice(body);
        }
        if let Some(ssid) = frame::ssid(elements)
            && ssid.as_bytes().iter().any(|octet| *octet != 0)
        {
            point.ssid = Some(ssid.to_text());
        }
        let akms = Rsn::find(elements).and_then(Result::ok);
        if let Some(rsn) = akms {
            point.wpa3_only = Some(rsn.accepts_sae() && !rsn.accepts_psk());
            point.pmf_required = Some(rsn.pmf_required);
        }
        match ApInfo::parse(elements) {
            Some(Ok(info)) => {
                point.locked = Some(info.setup_locked);
                let waits = info.selected_registrar;
                point.waits = match info.device_password_id.filter(|_| waits) {
                    Some(id) => Waits::For(id),
                    None => Waits::Not,
                };
                let mode = match point.waits {
                    Waits::For(id) => Some(id),
                    _ => None,
                };
                self.tries.waits(at, bssid, info.uuid, mode);
                if waits && info.device_password_id == Some(DevicePasswordId::PUSH_BUTTON) {
                    let other = self.buttons.0.press(at, bssid, info.uuid);
                    self.overlap(at, true, bssid, other);
                }
            }
            Some(Err(_)) => {}
            None => {
                point.waits = Waits::Unknown;
                self.tries.waits(at, bssid, None, None);
            }
        }
    }

    /// A device asks for WPS by button.
    pub(crate) fn device_pressed(&mut self, at: u64, mac: MacAddr, uuid: Option<Uuid>) {
        self.tries.pressed(at, mac);
        let other = self.buttons.1.press(at, mac, uuid);
        self.overlap(at, false, mac, other);
    }

    /// A device and an access point take part in a run.
    pub(crate) fn talks(&mut self, at: u64, access_point: MacAddr, device: MacAddr) {
        self.tries.talks(at, access_point, device);
        for (overlap, talked) in &mut self.overlaps {
            let (a, b) = overlap.who;
            let one_of = [a, b].contains(&access_point) || [a, b].contains(&device);
            *talked |= one_of && at.saturating_sub(overlap.at) < WALK_TIME;
        }
    }

    /// Nothing more comes: the overlaps, and what else no run tells.
    pub(crate) fn finish(mut self) -> (Vec<Overlap>, Vec<Finding>) {
        let tries = std::mem::take(&mut self.tries);
        let alone = self.overlaps.iter().filter(|(_, talked)| !talked);
        let alone = alone.map(|(overlap, _)| overlap);
        let findings = tries.finish(alone, |bssid| self.network(bssid).ssid);
        let overlaps = self.overlaps.into_iter().map(|(overlap, _)| overlap);
        (overlaps.collect(), findings)
    }

    fn overlap(&mut self, at: u64, access_points: bool, mac: MacAddr, other: Option<MacAddr>) {
        let Some(other) = other else {
            return;
        };
        let known = self.overlaps.iter().any(|(overlap, _)| {
            let (a, b) = overlap.who;
            overlap.access_points == access_points
                && at.saturating_sub(overlap.at) < WALK_TIME
                && [(a, b), (b, a)].contains(&(mac, other))
        });
        if !known && self.overlaps.len() < OVERLAPS_MAX {
            let who = (other, mac);
            let overlap = Overlap {
                at,
                access_points,
                who,
            };
            self.overlaps.push((overlap, self.tries.talked(at, who)));
            self.tries.overlapped(who);
        }
    }

    /// What is known of an access point now.
    pub(crate) fn network(&self, bssid: MacAddr) -> Network {
        self.access_points
            .get(&bssid)
            .map_or_else(Network::default, |point| Network {
                ssid: point.ssid.clone(),
                frequency_mhz: point.frequency_mhz,
                signal_dbm: point.signal_dbm,
                locked: point.locked,
                waits: point.waits,
                wpa3_only: point.wpa3_only,
                pmf_required: point.pmf_required,
            })
    }
}

/// The elements that are looked at: name, security, WPS.
fn telling(elements: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    Elements::new(elements).filter(|(id, body)| match *id {
        frame::element_id::SSID | frame::element_id::RSN => true,
        VENDOR_ELEMENT => body.starts_with(&WPS_OUI_TYPE),
        _ => false,
    })
}

/// Whether `elements` say what is remembered.
fn same(remembered: &[u8], elements: &[u8]) -> bool {
    let mut rest = remembered;
    for (id, body) in telling(elements) {
        let Some(after) = rest
            .strip_prefix(&[id])
            .and_then(|rest| rest.strip_prefix(body))
        else {
            return false;
        };
        rest = after;
    }
    rest.is_empty() && !remembered.is_empty()
}

#[cfg(test)]
mod tests {
    use wsc::code::WpsState;
    use wsc::device::DeviceInfo;

    use super::*;

    const A: MacAddr = MacAddr([2, 0, 0, 0, 0, 1]);
    const B: MacAddr = MacAddr([2, 0, 0, 0, 0, 2]);
    const SECOND: u64 = 1_000_000_000;

    fn pressed(uuid: u8) -> Vec<u8> {
        let mut info = ApInfo::new(
            WpsState::CONFIGURED,
            Uuid([uuid; 16]),
            DeviceInfo::default(),
        );
        info.selected_registrar = true;
        info.device_password_id = Some(DevicePasswordId::PUSH_BUTTON);
        let mut elements = vec![0, 4];
        elements.extend(b"Home");
        elements.extend(info.probe_response_ie());
        elements
    }

    #[test]
    fn two_buttons_are_an_overlap_and_two_radios_of_one_router_are_none() {
        let mut around = Around::default();
        around.beacon(0, A, &pressed(1), (Some(2437), Some(-40)));
        around.beacon(SECOND, B, &pressed(1), (None, None));
        assert_eq!(around.overlaps, []);
        around.beacon(2 * SECOND, A, &pressed(2), (None, None));
        assert_eq!(around.overlaps.len(), 1);
        assert_eq!(around.overlaps[0].0.who, (B, A));
        let network = around.network(A);
        assert_eq!(network.ssid.as_deref(), Some("Home"));
        assert_eq!(
            (network.frequency_mhz, network.signal_dbm),
            (Some(2437), Some(-40))
        );
        assert_eq!(network.waits, Waits::For(DevicePasswordId::PUSH_BUTTON));
    }

    #[test]
    fn two_devices_count_for_two_minutes() {
        let mut around = Around::default();
        around.device_pressed(0, A, None);
        around.device_pressed(121 * SECOND, B, None);
        assert_eq!(around.overlaps, []);
        around.device_pressed(122 * SECOND, A, None);
        around.device_pressed(123 * SECOND, B, None);
        assert_eq!(around.overlaps.len(), 1, "told once");
        assert!(!around.overlaps[0].0.access_points);
    }
}
