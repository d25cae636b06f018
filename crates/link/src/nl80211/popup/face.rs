//! What the pop-up access point tells on the air: its beacon, its probe responses, and its answers
//! to stations.
//!
//! It looks like any WPA2 router with WPS, because that is what devices are made for; that its own
//! network cannot be joined is found out only by who tries without WPS.

use wsc::credential::Ssid;
use wsc::frame::{
    Beacon, Body, Capabilities, Frame, IeWriter, Management, RATES_2_4_GHZ, RATES_5_GHZ, Rsn,
    StatusCode,
};
use wsc::ident::MacAddr;
use wsc::ie::{ApInfo, AssociationInfo};

use crate::nl80211::network::{Band, channel_number};

/// Between beacons, in units of 1024 microseconds.
pub(super) const BEACON_INTERVAL: u16 = 100;

/// Every how many beacons stations that sleep are woken.
pub(super) const DTIM_PERIOD: u32 = 2;

/// ERP: no station of 802.11b has to be considered.
const ERP: u8 = 42;

/// The access point as others see it.
#[derive(Clone, Debug)]
pub(super) struct Face {
    pub(super) bssid: MacAddr,
    pub(super) ssid: Ssid,
    /// In MHz.
    pub(super) frequency: u32,
    /// What it tells of WPS.
    pub(super) wps: ApInfo,
}

impl Face {
    fn capabilities() -> Capabilities {
        Capabilities::infrastructure(true)
    }

    fn rates(&self) -> &'static [u8] {
        match Band::of(self.frequency) {
            Some(Band::Ghz2_4) => &RATES_2_4_GHZ,
            _ => &RATES_5_GHZ,
        }
    }

    /// The number of the channel, where elements tell it: at 2.4 GHz.
    pub(super) fn channel(&self) -> Option<u8> {
        let number = channel_number(self.frequency).filter(|_| self.frequency < 3000)?;
        u8::try_from(number).ok()
    }

    /// The elements before the map of sleeping stations, which the kernel fills in.
    fn first(&self) -> Vec<u8> {
        let mut list = IeWriter::new();
        list.ssid(&self.ssid).rates(self.rates());
        if let Some(channel) = self.channel() {
            list.channel(channel);
        }
        list.finish()
    }

    /// The elements after it, with the WPS element of a beacon or of a probe response.
    fn last(&self, wps: &[u8]) -> Vec<u8> {
        let mut list = IeWriter::new();
        if self.channel().is_some() {
            list.element(ERP, &[0]);
        }
        list.rsn(&Rsn::wpa2_personal())
            .extended_rates(self.rates())
            .raw(wps)
            .finish()
    }

    fn beacon(&self, receiver: MacAddr, body: fn(Beacon) -> Body, elements: Vec<u8>) -> Vec<u8> {
        let beacon = Beacon {
            // The kernel fills it in.
            timestamp: 0,
            interval: BEACON_INTERVAL,
            capabilities: Self::capabilities(),
            elements,
        };
        self.frame(receiver, body(beacon))
    }

    /// A frame from here.
    pub(super) fn frame(&self, receiver: MacAddr, body: Body) -> Vec<u8> {
        Frame::from(Management::from_ap(self.bssid, receiver, 0, body)).to_octets()
    }

    /// A beacon up to the map of sleeping stations.
    pub(super) fn beacon_head(&self) -> Vec<u8> {
        self.beacon(MacAddr::BROADCAST, Body::Beacon, self.first())
    }

    /// A beacon from behind that map.
    pub(super) fn beacon_tail(&self) -> Vec<u8> {
        self.last(&self.wps.beacon_ie())
    }

    /// The answer to a probe request.
    pub(super) fn probe_response(&self, to: MacAddr) -> Vec<u8> {
        let mut elements = self.first();
        elements.extend(self.last(&self.wps.probe_response_ie()));
        self.beacon(to, Body::ProbeResponse, elements)
    }

    /// The answer to an authentication.
    pub(super) fn authentication(&self, to: MacAddr, status: StatusCode) -> Vec<u8> {
        self.frame(to, Body::open_authentication(2, status))
    }

    /// The answer to an association; `id` is the station's number, 0 where it is refused.
    pub(super) fn association(
        &self,
        to: MacAddr,
        reassociation: bool,
        status: StatusCode,
        id: u16,
    ) -> Vec<u8> {
        let elements = IeWriter::new()
            .rates(self.rates())
            .extended_rates(self.rates())
            .raw(&AssociationInfo::response().ie())
            .finish();
        let body = Body::AssociationResponse {
            reassociation,
            capabilities: Self::capabilities(),
            status,
            association_id: id,
            elements,
        };
        self.frame(to, body)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use wsc::code::{DevicePasswordId, WpsState};
    use wsc::device::DeviceInfo;
    use wsc::frame;
    use wsc::ident::Uuid;

    use super::*;

    pub(in super::super) fn face() -> Face {
        let mut wps = ApInfo::new(WpsState::CONFIGURED, Uuid([7; 16]), DeviceInfo::default());
        wps.selected_registrar = true;
        wps.device_password_id = Some(DevicePasswordId::DEFAULT);
        wps.authorized_macs = vec![MacAddr([2, 0, 0, 0, 0, 9])];
        Face {
            bssid: MacAddr([2, 0, 0, 0, 0, 1]),
            ssid: Ssid::new(b"Octopin-0001").unwrap(),
            frequency: 2437,
            wps,
        }
    }

    fn beacon_of(octets: &[u8]) -> (MacAddr, Beacon) {
        let Ok(Frame::Management(frame)) = Frame::parse(octets) else {
            panic!("no management frame");
        };
        assert_eq!(
            (frame.transmitter, frame.bssid),
            (face().bssid, face().bssid)
        );
        match frame.body {
            Body::Beacon(beacon) | Body::ProbeResponse(beacon) => (frame.receiver, beacon),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_beacon_tells_name_channel_security_and_who_may_come() {
        let mut octets = face().beacon_head();
        octets.extend(face().beacon_tail());
        let (receiver, beacon) = beacon_of(&octets);
        assert_eq!(receiver, MacAddr::BROADCAST);
        assert!(beacon.capabilities.privacy());
        let elements = &beacon.elements;
        assert_eq!(frame::ssid(elements), Some(face().ssid));
        assert_eq!(frame::channel(elements), Some(6));
        assert!(Rsn::find(elements).unwrap().unwrap().accepts_psk());
        let wps = ApInfo::parse(elements).unwrap().unwrap();
        assert!(wps.selected_registrar);
        assert_eq!(wps.authorized_macs, face().wps.authorized_macs);
        // Identity is for probe responses.
        assert_eq!(wps.uuid, None);
    }

    #[test]
    fn a_probe_response_tells_who_it_is() {
        let station = MacAddr([2, 0, 0, 0, 0, 9]);
        let (receiver, beacon) = beacon_of(&face().probe_response(station));
        assert_eq!(receiver, station);
        let wps = ApInfo::parse(&beacon.elements).unwrap().unwrap();
        assert_eq!(wps.uuid, face().wps.uuid);
        assert!(wps.device.is_some());
    }

    #[test]
    fn at_5_ghz_no_element_tells_the_channel() {
        let face = Face {
            frequency: 5180,
            ..face()
        };
        assert_eq!(frame::channel(&face.first()), None);
        let ids: Vec<u8> = wsc::ie::Elements::new(&face.beacon_tail())
            .map(|(id, _)| id)
            .collect();
        assert_eq!(ids, [48, 0xdd]);
    }
}
