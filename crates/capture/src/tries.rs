//! Tries of which no run came: windows to which nobody came, devices that found no access point, and
//! devices that were not let in.

use std::collections::HashMap;
use std::hash::Hash;

use wsc::code::DevicePasswordId;
use wsc::frame::StatusCode;
use wsc::ident::{MacAddr, Uuid};
use wsc::ie::StationInfo;

use crate::around::{Overlap, WALK_TIME};
use crate::finding::{FINDINGS_MAX, Finding, Kind};
use crate::tracker::SECOND;

/// Entries of each map; the air of a tower block has a few hundred.
const REMEMBERED_MAX: usize = 8192;

/// A shorter window is not told, in nanoseconds: what an access point says of it in beacons and in
/// answers may differ for a moment.
const WINDOW_MIN: u64 = 10 * SECOND;

/// A device that asks for less long is not told, in nanoseconds: it may have found its access point
/// on a channel that was not captured.
const ASKED_MIN: u64 = 30 * SECOND;

/// An access point waits for a device.
#[derive(Debug)]
struct Window {
    since: u64,
    /// When it was last seen to wait.
    seen: u64,
    mode: DevicePasswordId,
    /// What makes two radios one router.
    uuid: Option<Uuid>,
    /// Somebody came, or something else says why not.
    explained: bool,
}

/// A device whose button is pressed.
#[derive(Clone, Copy, Debug)]
struct Pressed {
    since: u64,
    seen: u64,
    /// An access point's button was pressed at that time too.
    met: bool,
}

/// A device that was not let in.
#[derive(Clone, Copy, Debug)]
struct Refusal {
    since: u64,
    seen: u64,
    times: u32,
    status: StatusCode,
}

/// What was tried so far.
#[derive(Debug, Default)]
pub(crate) struct Tries {
    windows: HashMap<MacAddr, Window>,
    /// Windows that are over and to which nobody came, with their routers.
    empty: Vec<(Option<Uuid>, Finding)>,
    pressed: HashMap<MacAddr, Pressed>,
    /// By access point and device.
    refused: HashMap<(MacAddr, MacAddr), Refusal>,
    /// Devices that ask for WPS, and what they call themselves.
    names: HashMap<MacAddr, Option<String>>,
    /// When a device or an access point last took part in a run.
    talked: HashMap<MacAddr, u64>,
    /// When a router last did, on whichever of its radios.
    routers: HashMap<Uuid, u64>,
}

/// The entry of a key, unless there are too many already.
fn entry<K: Eq + Hash, V>(
    map: &mut HashMap<K, V>,
    key: K,
    new: impl FnOnce() -> V,
) -> Option<&mut V> {
    let room = map.len() < REMEMBERED_MAX || map.contains_key(&key);
    room.then(|| map.entry(key).or_insert_with(new))
}

impl Tries {
    /// An access point says what it waits for now; `None` is for nobody.
    pub(crate) fn waits(
        &mut self,
        at: u64,
        access_point: MacAddr,
        uuid: Option<Uuid>,
        mode: Option<DevicePasswordId>,
    ) {
        if let Some(window) = self.windows.get_mut(&access_point) {
            window.seen = at;
            if mode == Some(window.mode) {
                return;
            }
            if let Some(window) = self.windows.remove(&access_point) {
                self.close(access_point, &window);
            }
        }
        let Some(mode) = mode else {
            return;
        };
        let window = || Window {
            since: at,
            seen: at,
            mode,
            uuid,
            explained: false,
        };
        entry(&mut self.windows, access_point, window);
        if mode == DevicePasswordId::PUSH_BUTTON {
            let recent = |one: &&mut Pressed| at.saturating_sub(one.seen) < WALK_TIME;
            self.pressed
                .values_mut()
                .filter(recent)
                .for_each(|one| one.met = true);
        }
    }

    /// A beacon that says what the one before said.
    pub(crate) fn same(&mut self, at: u64, access_point: MacAddr) {
        if !self.windows.is_empty()
            && let Some(window) = self.windows.get_mut(&access_point)
        {
            window.seen = at;
        }
    }

    fn close(&mut self, access_point: MacAddr, window: &Window) {
        let Window { since, seen, .. } = *window;
        let router = window.uuid.and_then(|uuid| self.routers.get(&uuid));
        let came = window.explained || router.is_some_and(|at| *at >= since);
        if came || seen.saturating_sub(since) < WINDOW_MIN {
            return;
        }
        // The other radio of a router that is told already.
        let told = self.empty.iter_mut().find(|(uuid, finding)| {
            uuid.is_some() && *uuid == window.uuid && finding.until >= since
        });
        if let Some((_, finding)) = told {
            if !finding.access_points.contains(&access_point) {
                finding.access_points.push(access_point);
            }
        } else if self.empty.len() < FINDINGS_MAX {
            let mut finding = Finding::new(Kind::NobodyCame(window.mode), (since, seen));
            finding.access_points.push(access_point);
            self.empty.push((window.uuid, finding));
        }
    }

    /// A device knows WPS.
    pub(crate) fn asks(&mut self, device: MacAddr, info: &StationInfo) {
        let name = || {
            let device = info.device.as_ref()?;
            let names = [&device.model_name, &device.device_name];
            let mut names = names.into_iter().map(|name| name.trim());
            names.find(|name| !name.is_empty()).map(str::to_owned)
        };
        entry(&mut self.names, device, name);
    }

    /// A device asks with its button.
    pub(crate) fn pressed(&mut self, at: u64, device: MacAddr) {
        let recent = |seen: &u64| at.saturating_sub(*seen) < WALK_TIME;
        if self.talked.get(&device).is_some_and(recent) {
            return;
        }
        let button = |window: &Window| window.mode == DevicePasswordId::PUSH_BUTTON;
        let met = self.windows.values().any(button);
        let new = Pressed {
            since: at,
            seen: at,
            met,
        };
        if let Some(one) = entry(&mut self.pressed, device, || new) {
            if recent(&one.seen) {
                one.seen = at;
                one.met |= met;
            } else {
                *one = new;
            }
        }
    }

    /// Two of a kind had their button pressed: that is why nobody came, and no lack of a router.
    pub(crate) fn overlapped(&mut self, who: (MacAddr, MacAddr)) {
        for window in self.windows.values_mut() {
            window.explained |= window.mode == DevicePasswordId::PUSH_BUTTON;
        }
        for device in [who.0, who.1] {
            self.pressed.remove(&device);
        }
    }

    /// A device and an access point take part in a run.
    pub(crate) fn talks(&mut self, at: u64, access_point: MacAddr, device: MacAddr) {
        for side in [access_point, device] {
            if let Some(last) = entry(&mut self.talked, side, || at) {
                *last = at;
            }
        }
        if let Some(window) = self.windows.get_mut(&access_point) {
            window.explained = true;
            if let Some(uuid) = window.uuid
                && let Some(last) = entry(&mut self.routers, uuid, || at)
            {
                *last = at;
            }
        }
        self.pressed.remove(&device);
        self.refused.remove(&(access_point, device));
    }

    /// Whether one of these took part in a run shortly before.
    pub(crate) fn talked(&self, at: u64, who: (MacAddr, MacAddr)) -> bool {
        let recent = |seen: &u64| at.saturating_sub(*seen) < WALK_TIME;
        [who.0, who.1]
            .iter()
            .any(|side| self.talked.get(side).is_some_and(recent))
    }

    /// An access point does not let a device in.
    pub(crate) fn refused(
        &mut self,
        at: u64,
        (access_point, device): (MacAddr, MacAddr),
        status: StatusCode,
    ) {
        let new = || Refusal {
            since: at,
            seen: at,
            times: 0,
            status,
        };
        if let Some(one) = entry(&mut self.refused, (access_point, device), new) {
            one.seen = at;
            one.times = one.times.saturating_add(1);
            one.status = status;
        }
        if let Some(window) = self.windows.get_mut(&access_point) {
            window.explained = true;
        }
        self.pressed.remove(&device);
    }

    /// An access point lets a device in.
    pub(crate) fn let_in(&mut self, access_point: MacAddr, device: MacAddr) {
        self.refused.remove(&(access_point, device));
    }

    /// Nothing more comes: what is to be told, by its beginning. `alone` are overlaps of which no run
    /// came, `ssid` says what an access point's network is called.
    pub(crate) fn finish<'a>(
        mut self,
        alone: impl Iterator<Item = &'a Overlap>,
        ssid: impl Fn(MacAddr) -> Option<String>,
    ) -> Vec<Finding> {
        let over: Vec<MacAddr> = self
            .windows
            .iter()
            .filter(|(_, window)| window.seen.saturating_sub(window.since) >= WALK_TIME)
            .map(|(access_point, _)| *access_point)
            .collect();
        for access_point in over {
            if let Some(window) = self.windows.remove(&access_point) {
                self.close(access_point, &window);
            }
        }
        let mut all: Vec<Finding> = self.empty.into_iter().map(|(_, one)| one).collect();
        all.extend(alone.map(|overlap| {
            let access_points = overlap.access_points;
            let mut one = Finding::new(Kind::Overlap { access_points }, (overlap.at, overlap.at));
            let who = vec![overlap.who.0, overlap.who.1];
            if access_points {
                one.access_points = who;
            } else {
                one.devices = who;
            }
            one
        }));
        let asked = |one: &Pressed| !one.met && one.seen.saturating_sub(one.since) >= ASKED_MIN;
        let alone = self.pressed.iter().filter(|(_, one)| asked(one));
        all.extend(alone.map(|(device, one)| {
            let mut finding = Finding::new(Kind::NoRouter, (one.since, one.seen));
            finding.devices.push(*device);
            finding
        }));
        // Others have nothing to do with WPS.
        let wps = self.refused.iter();
        let wps = wps.filter(|((_, device), _)| self.names.contains_key(device));
        all.extend(wps.map(|((access_point, device), one)| {
            let mut finding = Finding::new(Kind::Refused(one.status), (one.since, one.seen));
            finding.access_points.push(*access_point);
            finding.devices.push(*device);
            finding.times = one.times;
            finding
        }));
        all.sort_by_key(|one| (one.at, one.access_points.clone(), one.devices.clone()));
        all.truncate(FINDINGS_MAX);
        for one in &mut all {
            if let [device] = one.devices[..] {
                one.device = self.names.get(&device).cloned().flatten();
            }
            one.ssid = match one.kind {
                Kind::Overlap { .. } => None,
                _ => one.access_points.first().and_then(|first| ssid(*first)),
            };
        }
        all
    }
}
