//! The registrars outside the access point, which reach it over UPnP: which are there, which of
//! them are ready for a device, and what the access point therefore announces.

use alloc::collections::BTreeMap;

use super::{Selected, WALK_TIME, selected_methods};
use crate::attr::{DecodeError, MAX_AUTHORIZED_MACS, Tolerance};
use crate::code::{ConfigMethods, DevicePasswordId};
use crate::ident::MacAddr;
use crate::msg::Selection;
use crate::time::Instant;
use crate::version::WscVersion;

/// An external registrar, by the number that its carrier gave it (a subscription, with UPnP).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ExternalId(pub u64);

/// What of a station external registrars are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Heard {
    /// The WPS attributes of its probe request.
    ProbeRequest,
    /// A WSC message of a device.
    Message,
}

/// How a run ended that an external registrar had taken over. What was said is known to that
/// registrar and the device alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ExternalEnd {
    /// The device said that it has what it came for.
    Done,
    /// The device broke it off.
    Refused,
    /// The registrar or the device fell silent.
    Silent,
}

/// What an external registrar is ready for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Ready {
    selection: Selection,
    /// It is forgotten then, for a registrar that goes away does not always say so.
    until: Instant,
}

/// The external registrars of one access point.
#[derive(Clone, Debug, Default)]
pub(super) struct Externals(BTreeMap<ExternalId, Option<Ready>>);

impl Externals {
    /// Whether there is none that could be told anything.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn join(&mut self, id: ExternalId) {
        self.0.entry(id).or_default();
    }

    pub(super) fn leave(&mut self, id: ExternalId) {
        self.0.remove(&id);
    }

    /// Takes the attributes of a SetSelectedRegistrar.
    pub(super) fn select(
        &mut self,
        now: Instant,
        id: ExternalId,
        octets: &[u8],
    ) -> Result<(), DecodeError> {
        let mut selection = Selection::read(octets, Tolerance::FIELD)?;
        // A registrar of WSC 1.0 has no word for it and means every device.
        if selection.authorized_macs.is_empty() && selection.version == WscVersion::V1_0 {
            selection.authorized_macs.push(MacAddr::BROADCAST);
        }
        let until = now + WALK_TIME;
        let ready = selection.selected.then_some(Ready { selection, until });
        self.0.insert(id, ready);
        Ok(())
    }

    /// When [`Self::expire`] changes something.
    pub(super) fn deadline(&self) -> Option<Instant> {
        self.0.values().flatten().map(|ready| ready.until).min()
    }

    pub(super) fn expire(&mut self, now: Instant) {
        for ready in self.0.values_mut() {
            ready.take_if(|ready| now >= ready.until);
        }
    }

    /// What is announced when the access point's own registrar is ready for `own`: everything that
    /// any registrar is ready for. There is room for one kind of password, and the button takes it,
    /// since a device with a PIN asks whatever is announced.
    pub(super) fn join_with(&self, own: Selected) -> (Selected, Option<ConfigMethods>) {
        let mut all = own;
        let mut methods = all.password_id.map(selected_methods);
        for Ready { selection, .. } in self.0.values().flatten() {
            if all.password_id != Some(DevicePasswordId::PUSH_BUTTON) {
                let id = selection.password_id;
                all.password_id = Some(id.unwrap_or(DevicePasswordId::DEFAULT));
            }
            let before = methods.unwrap_or(ConfigMethods::NONE_SET);
            let more = selection.config_methods;
            methods = Some(before.union(more.unwrap_or(ConfigMethods(u16::MAX))));
            for mac in &selection.authorized_macs {
                let full = all.authorized_macs.len() >= MAX_AUTHORIZED_MACS;
                if !full && !all.authorized_macs.contains(mac) {
                    all.authorized_macs.push(*mac);
                }
            }
        }
        (all, methods)
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;
    use alloc::vec::Vec;

    use super::*;

    const ONE: ExternalId = ExternalId(1);
    const OTHER: ExternalId = ExternalId(2);

    fn selected(id: DevicePasswordId, macs: &[MacAddr]) -> Vec<u8> {
        Selection {
            selected: true,
            password_id: Some(id),
            config_methods: Some(ConfigMethods(0x0108)),
            authorized_macs: macs.to_vec(),
            uuid: None,
            version: WscVersion::V2_0,
        }
        .build(WscVersion::V2_0)
    }

    fn announced(externals: &Externals) -> Selected {
        externals.join_with(Selected::default()).0
    }

    #[test]
    fn a_selection_is_announced_for_two_minutes_and_until_its_registrar_leaves() {
        let mut externals = Externals::default();
        let mac = MacAddr([2, 0, 0, 0, 0, 1]);
        let now = Instant::from_millis(5);
        externals.join(ONE);
        assert_eq!(announced(&externals), Selected::default());
        let octets = selected(DevicePasswordId::DEFAULT, &[mac]);
        externals.select(now, ONE, &octets).unwrap();
        let told = announced(&externals);
        assert_eq!(told.password_id, Some(DevicePasswordId::DEFAULT));
        assert_eq!(told.authorized_macs, vec![mac]);
        externals.expire(now + core::time::Duration::from_secs(119));
        assert_eq!(announced(&externals), told);
        assert_eq!(externals.deadline(), Some(now + WALK_TIME));
        externals.expire(now + WALK_TIME);
        assert_eq!(announced(&externals), Selected::default());
        assert!(!externals.is_empty());

        externals.select(now, ONE, &octets).unwrap();
        externals.leave(ONE);
        assert_eq!(announced(&externals), Selected::default());
        assert!(externals.is_empty());
    }

    /// The cases of the reference's row 50.
    #[test]
    fn what_a_registrar_does_not_say_is_taken_as_hostapd_does() {
        let mut externals = Externals::default();
        let now = Instant::ZERO;
        assert!(externals.select(now, ONE, &[0x10]).is_err());
        assert!(announced(&externals).password_id.is_none());

        // WSC 1.0, nothing but that it is ready.
        let ready = [0x10, 0x4a, 0, 1, 0x10, 0x10, 0x41, 0, 1, 1];
        externals.select(now, ONE, &ready).unwrap();
        let (told, methods) = externals.join_with(Selected::default());
        assert_eq!(told.password_id, Some(DevicePasswordId::DEFAULT));
        assert_eq!(told.authorized_macs, vec![MacAddr::BROADCAST]);
        assert_eq!(methods, Some(ConfigMethods(0xffff)));

        // Not ready any more, said in two ways.
        for octets in [
            &[0x10, 0x4a, 0, 1, 0x10, 0x10, 0x41, 0, 1, 0][..],
            &[0x10, 0x4a, 0, 1, 0x10],
        ] {
            externals.select(now, ONE, &ready).unwrap();
            externals.select(now, ONE, octets).unwrap();
            assert!(announced(&externals).password_id.is_none());
        }
    }

    #[test]
    fn several_registrars_are_announced_together_and_the_button_wins() {
        let mut externals = Externals::default();
        let now = Instant::ZERO;
        let (a, b) = (MacAddr([2; 6]), MacAddr([4; 6]));
        let own = Selected {
            password_id: Some(DevicePasswordId::DEFAULT),
            authorized_macs: vec![a],
        };
        let button = selected(DevicePasswordId::PUSH_BUTTON, &[a, b]);
        let pin = selected(DevicePasswordId::DEFAULT, &[MacAddr::BROADCAST]);
        externals.select(now, ONE, &button).unwrap();
        externals.select(now, OTHER, &pin).unwrap();
        let (told, methods) = externals.join_with(own.clone());
        assert_eq!(told.password_id, Some(DevicePasswordId::PUSH_BUTTON));
        assert_eq!(told.authorized_macs, vec![a, b, MacAddr::BROADCAST]);
        let own_methods = selected_methods(DevicePasswordId::DEFAULT);
        assert!(methods.unwrap().contains(own_methods));

        // Five at the most.
        let many: Vec<MacAddr> = (10..16).map(|i| MacAddr([i; 6])).collect();
        let octets = selected(DevicePasswordId::DEFAULT, &many[..5]);
        externals.select(now, ONE, &octets).unwrap();
        let (told, _) = externals.join_with(own);
        assert_eq!(told.authorized_macs.len(), MAX_AUTHORIZED_MACS);
    }
}
