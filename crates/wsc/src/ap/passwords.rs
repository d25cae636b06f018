//! Whom an access point's registrar admits: the device PINs that were entered, and the push button.

use alloc::vec::Vec;
use core::time::Duration;

use crate::attr::MAX_AUTHORIZED_MACS;
use crate::code::{ConfigError, DevicePasswordId};
use crate::ident::{MacAddr, Uuid};
use crate::msg::M1;
use crate::pin::{DevicePassword, DevicePin};
use crate::time::Instant;

/// How long the push button stays active, how far back other presses count as an overlap, and how
/// long an entered PIN is advertised (WSC 2.0, walk time and monitor time: 120 s).
pub const WALK_TIME: Duration = Duration::from_secs(120);

/// For how long the button of a device that was just provisioned is not counted as another press.
const AFTERGLOW: Duration = Duration::from_secs(5);

/// How often a PIN that is bound to no device may be tried. The first try binds it.
const WILDCARD_TRIES: u8 = 2;

/// The most presses and PINs that are remembered; older ones make room.
const MAX_ENTRIES: usize = 64;

/// A device PIN that was entered.
#[derive(Clone, Debug)]
struct PinEntry {
    pin: DevicePin,
    /// The device that it is for; a wildcard has none until its first use.
    uuid: Option<Uuid>,
    /// The tries of a wildcard; `None` for a PIN that was entered for one device.
    wildcard_tries: Option<u8>,
    mac: MacAddr,
    expires: Option<Instant>,
    /// A run is using it.
    in_use: bool,
}

/// The button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Button {
    Idle,
    Active {
        until: Instant,
    },
    /// Two devices were in push-button mode; refused until the monitor time is over.
    Overlap {
        until: Instant,
    },
}

/// A device that was seen in push-button mode.
#[derive(Clone, Copy, Debug)]
struct Press {
    uuid: Uuid,
    mac: MacAddr,
    at: Instant,
}

/// More than one device is in push-button mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap;

impl core::fmt::Display for Overlap {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("more than one device was in push-button mode within the last two minutes")
    }
}

impl core::error::Error for Overlap {}

/// What is advertised of it in information elements.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selected {
    /// Which password the registrar is ready for; `None` when it is not ready.
    pub password_id: Option<DevicePasswordId>,
    /// The devices it is ready for; [`MacAddr::BROADCAST`] for any.
    pub authorized_macs: Vec<MacAddr>,
}

/// The PINs and the button of one access point.
#[derive(Clone, Debug)]
pub struct Passwords {
    pins: Vec<PinEntry>,
    button: Button,
    presses: Vec<Press>,
    provisioned: Option<Press>,
    /// Until when entered PINs are advertised.
    advertised: Option<Instant>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self {
            pins: Vec::new(),
            button: Button::Idle,
            presses: Vec::new(),
            provisioned: None,
            advertised: None,
        }
    }
}

impl Passwords {
    /// Enters a device PIN.
    ///
    /// With `uuid` it is for that device alone; without, for the first that asks, and replaces an
    /// earlier one of that kind that nobody used. `mac` restricts what is advertised. After
    /// `lifetime` it is forgotten.
    pub fn add_pin(
        &mut self,
        now: Instant,
        pin: DevicePin,
        uuid: Option<Uuid>,
        mac: Option<MacAddr>,
        lifetime: Option<Duration>,
    ) {
        match uuid {
            Some(_) => self.pins.retain(|entry| entry.uuid != uuid),
            None => self.pins.retain(|entry| entry.wildcard_tries != Some(0)),
        }
        if self.pins.len() >= MAX_ENTRIES {
            self.pins.remove(0);
        }
        self.pins.push(PinEntry {
            pin,
            uuid,
            wildcard_tries: uuid.is_none().then_some(0),
            mac: mac.unwrap_or(MacAddr::BROADCAST),
            expires: lifetime.map(|lifetime| now + lifetime),
            in_use: false,
        });
        self.advertised = Some(now + WALK_TIME);
    }

    /// Presses the button.
    ///
    /// # Errors
    /// [`Overlap`] when more than one device was in push-button mode within the monitor time.
    pub fn press(&mut self, now: Instant) -> Result<(), Overlap> {
        self.forget_old_presses(now);
        if self.other_devices(None) > 1 {
            return Err(Overlap);
        }
        self.button = Button::Active {
            until: now + WALK_TIME,
        };
        Ok(())
    }

    /// Forgets every PIN and releases the button.
    pub fn cancel(&mut self) {
        self.pins.clear();
        self.button = Button::Idle;
        self.advertised = None;
    }

    /// Notes a device in push-button mode, from a probe request or M1. Returns whether it makes an
    /// overlap of a button that is active.
    pub fn saw_press(&mut self, now: Instant, uuid: Uuid, mac: MacAddr) -> bool {
        self.forget_old_presses(now);
        if let Some(done) = self.provisioned
            && done.uuid == uuid
            && now.since(done.at) < AFTERGLOW
        {
            return false;
        }
        self.presses.retain(|press| press.uuid != uuid);
        if self.presses.len() >= MAX_ENTRIES {
            self.presses.remove(0);
        }
        self.presses.push(Press { uuid, mac, at: now });
        let overlap =
            matches!(self.button, Button::Active { .. }) && self.other_devices(Some(uuid)) > 0;
        if overlap {
            self.button = Button::Overlap {
                until: now + WALK_TIME,
            };
        }
        overlap
    }

    /// The password for a device.
    ///
    /// # Errors
    /// The reason for M2D: more than one button, or just no password for it.
    pub fn admit(&mut self, now: Instant, m1: &M1) -> Result<DevicePassword, ConfigError> {
        let id = m1.profile.password_id;
        if id == DevicePasswordId::PUSH_BUTTON {
            return match self.button {
                Button::Active { .. } => Ok(DevicePassword::push_button()),
                Button::Overlap { .. } => Err(ConfigError::MULTIPLE_PBC),
                Button::Idle => Err(ConfigError::NO_ERROR),
            };
        }
        if !id.is_pin() {
            return Err(ConfigError::NO_ERROR);
        }
        self.expire_pins(now);
        let mine = self
            .pins
            .iter()
            .position(|entry| entry.uuid == Some(m1.uuid));
        let index = mine.or_else(|| self.pins.iter().position(|entry| entry.uuid.is_none()));
        let entry = index
            .and_then(|index| self.pins.get_mut(index))
            .filter(|entry| !entry.in_use);
        let entry = entry.ok_or(ConfigError::NO_ERROR)?;
        entry.in_use = true;
        entry.uuid = Some(m1.uuid);
        if let Some(tries) = &mut entry.wildcard_tries {
            *tries += 1;
        }
        Ok(DevicePassword::from(&entry.pin))
    }

    /// Notes how the run of an admitted device ended. `spent` says that it succeeded, or that its
    /// password must not be used again: the second half was revealed, or was wrong.
    pub fn run_ended(&mut self, now: Instant, m1: &M1, success: bool, spent: bool) {
        if m1.profile.password_id == DevicePasswordId::PUSH_BUTTON {
            if success {
                self.button = Button::Idle;
                self.presses.retain(|press| press.uuid != m1.uuid);
                self.provisioned = Some(Press {
                    uuid: m1.uuid,
                    mac: m1.mac,
                    at: now,
                });
            }
            return;
        }
        self.pins.retain_mut(|entry| {
            if entry.uuid != Some(m1.uuid) || !entry.in_use {
                return true;
            }
            entry.in_use = false;
            !spent
                && entry
                    .wildcard_tries
                    .is_none_or(|tries| tries < WILDCARD_TRIES)
        });
        if self.pins.is_empty() {
            self.advertised = None;
        }
    }

    /// What is to be advertised.
    pub fn selected(&self) -> Selected {
        if let Button::Active { .. } = self.button {
            return Selected {
                password_id: Some(DevicePasswordId::PUSH_BUTTON),
                authorized_macs: alloc::vec![MacAddr::BROADCAST],
            };
        }
        if self.advertised.is_none() || self.pins.is_empty() {
            return Selected::default();
        }
        let mut macs: Vec<MacAddr> = Vec::new();
        for entry in self.pins.iter().rev() {
            if !macs.contains(&entry.mac) && macs.len() < MAX_AUTHORIZED_MACS {
                macs.push(entry.mac);
            }
        }
        Selected {
            password_id: Some(DevicePasswordId::DEFAULT),
            authorized_macs: macs,
        }
    }

    /// Whether there is a PIN, or one in use.
    pub fn has_pins(&self) -> bool {
        !self.pins.is_empty()
    }

    /// Whether the button was pressed and then a second device was seen.
    pub fn is_overlapping(&self) -> bool {
        matches!(self.button, Button::Overlap { .. })
    }

    /// Until when the button is active.
    pub fn button_until(&self) -> Option<Instant> {
        match self.button {
            Button::Active { until } => Some(until),
            Button::Idle | Button::Overlap { .. } => None,
        }
    }

    /// The next moment at which [`Self::expire`] changes something.
    pub fn deadline(&self) -> Option<Instant> {
        let button = match self.button {
            Button::Active { until } | Button::Overlap { until } => Some(until),
            Button::Idle => None,
        };
        let pins = self
            .pins
            .iter()
            .filter(|entry| !entry.in_use)
            .filter_map(|entry| entry.expires);
        pins.chain(button).chain(self.advertised).min()
    }

    /// Ends what is over; returns whether an active button's time ran out.
    pub fn expire(&mut self, now: Instant) -> bool {
        self.expire_pins(now);
        if self.advertised.is_some_and(|until| now >= until) {
            self.advertised = None;
        }
        match self.button {
            Button::Active { until } if now >= until => {
                self.button = Button::Idle;
                true
            }
            Button::Overlap { until } if now >= until => {
                self.button = Button::Idle;
                false
            }
            _ => false,
        }
    }

    fn expire_pins(&mut self, now: Instant) {
        self.pins
            .retain(|entry| entry.in_use || entry.expires.is_none_or(|at| now < at));
    }

    fn forget_old_presses(&mut self, now: Instant) {
        self.presses.retain(|press| now.since(press.at) < WALK_TIME);
    }

    /// How many distinct devices other than `but` are in push-button mode. One device may use
    /// several addresses, and devices without a UUID of their own share one, so both are compared.
    fn other_devices(&self, but: Option<Uuid>) -> usize {
        self.presses
            .iter()
            .filter(|press| but != Some(press.uuid))
            .fold(Vec::<&Press>::new(), |mut distinct, press| {
                if !distinct.iter().any(|other| other.mac == press.mac) {
                    distinct.push(press);
                }
                distinct
            })
            .len()
    }
}

#[cfg(test)]
#[path = "passwords_tests.rs"]
mod tests;
