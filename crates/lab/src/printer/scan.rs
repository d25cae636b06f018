//! Looking around: one channel after the other, asking who is there.

use std::collections::BTreeMap;
use std::time::Duration;

use wsc::credential::Ssid;
use wsc::frame::{Body, Frame, IeWriter, RATES_2_4_GHZ};
use wsc::ident::MacAddr;
use wsc::time::Instant;

use super::Desk;
use crate::air::Heard;
use crate::bss::Bss;
use crate::meeting::management;

/// How long each channel is listened to. An access point answers a probe at once; one that only
/// beacons is missed now and then.
const DWELL: Duration = Duration::from_millis(40);

/// A look at every channel.
#[derive(Debug)]
pub(super) struct Scan {
    channel: u8,
    next: Instant,
    ssid: Ssid,
    wps: Vec<u8>,
    found: BTreeMap<MacAddr, Bss>,
}

impl Scan {
    /// Begins; `ssid` asks for one network by name, empty for any, and `wps` is the WPS element of
    /// the question.
    pub(super) fn start(desk: &mut Desk<'_>, ssid: Ssid, wps: Vec<u8>) -> Self {
        let mut scan = Self {
            channel: 0,
            next: desk.now,
            ssid,
            wps,
            found: BTreeMap::new(),
        };
        scan.wake(desk);
        scan
    }

    pub(super) const fn deadline(&self) -> Instant {
        self.next
    }

    pub(super) fn hear(&mut self, frame: &Frame, heard: &Heard) {
        let Frame::Management(frame) = frame else {
            return;
        };
        let Some(bss) = Bss::of(frame, heard) else {
            return;
        };
        match self.found.get_mut(&bss.bssid) {
            Some(known) => known.update(bss),
            None => {
                self.found.insert(bss.bssid, bss);
            }
        }
    }

    /// Goes on to the next channel when it is time; returns what was found after the last.
    pub(super) fn wake(&mut self, desk: &mut Desk<'_>) -> Option<Vec<Bss>> {
        if desk.now < self.next {
            return None;
        }
        if self.channel >= desk.config.last_channel {
            let mut found: Vec<Bss> = std::mem::take(&mut self.found).into_values().collect();
            found.sort_by_key(|bss| (-bss.signal_dbm, bss.bssid));
            return Some(found);
        }
        self.channel += 1;
        self.next = desk.now + DWELL;
        desk.tune(self.channel);
        let elements = IeWriter::new()
            .ssid(&self.ssid)
            .rates(&RATES_2_4_GHZ)
            .extended_rates(&RATES_2_4_GHZ)
            .raw(&self.wps)
            .finish();
        let own = desk.config.mac;
        let all = MacAddr::BROADCAST;
        let probe = management(own, all, all, Body::ProbeRequest { elements });
        desk.send(self.channel, probe);
        None
    }
}
