//! What a driver does for the rest of the program.
//!
//! One small trait, one type behind it for each way to talk to a router. What a driver cannot do
//! it says as data ([`Kind::offers`](super::kinds::Kind::offers)), so that a plan is made from a table and never by trying.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use link::nl80211::Security;
use text::{Message, msg};
use wsc::failure::Failure;
use wsc::ident::{MacAddr, Uuid};
use wsc::pin::{DevicePin, RouterPin};

use super::error::RouterError;
use super::heard::Heard;
use super::kinds::{Ability, Kind};
use super::state::{RouterNetwork, RouterState};

/// What a driver returns: it borrows the driver while it works, and need not leave its thread.
pub type Pending<'a, T> = Pin<Box<dyn Future<Output = Result<T, RouterError>> + 'a>>;

/// What is to be done with the router's own PIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RouterPinWish {
    /// Make a random one that holds for this long at most; where it cannot be made anew, let the one
    /// that is there be used.
    Random(Duration),
    /// Tell the one that may be used now; changes nothing.
    Tell,
    /// Forget it, so that nobody can use one.
    Off,
}

/// How to take back a change. It is written down before the change is made, and is data, so that
/// the next start of the program can use it after a crash.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "undo", rename_all = "kebab-case")]
pub enum Undo {
    /// Nothing was changed.
    Nothing,
    /// WPS was off on these networks ([`handle`](super::state::RouterNetwork::handle)s), and was
    /// switched on.
    WpsOff {
        /// Where.
        networks: Vec<String>,
    },
    /// WPS was on on these networks, and was switched off.
    WpsOn {
        /// Where.
        networks: Vec<String>,
    },
    /// The router had no PIN, and got one.
    RouterPinOff,
    /// The router took its own PIN, and takes it no more. It is the same PIN, which the router keeps.
    RouterPinOn,
    /// These settings had other values.
    Settings {
        /// The values that they had.
        before: Vec<Setting>,
    },
}

/// One setting of a router, which is no secret.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Setting {
    /// Which one, in the driver's words, such as `wireless.default_radio0.wps_pushbutton`.
    pub place: String,
    /// Its value; `None` where it is not set at all.
    pub value: Option<String>,
}

impl Undo {
    /// What is so when the change is taken back, in words.
    pub fn outcome(&self) -> Message {
        match self {
            Self::Nothing => msg!("device-undo-nothing"),
            Self::WpsOff { .. } => msg!("device-undo-wps-off"),
            Self::WpsOn { .. } => msg!("device-undo-wps-on"),
            Self::RouterPinOff => msg!("device-undo-router-pin"),
            Self::RouterPinOn => msg!("device-undo-router-pin-on"),
            Self::Settings { .. } => msg!("device-undo-settings"),
        }
    }

    /// What was done, in words; [`Undo::outcome`] takes it back.
    pub fn change(&self) -> Message {
        match self {
            Self::Nothing => msg!("device-change-nothing"),
            Self::WpsOff { .. } => msg!("device-change-wps-on"),
            Self::WpsOn { .. } => msg!("device-change-wps-off"),
            Self::RouterPinOff => msg!("device-change-router-pin"),
            Self::RouterPinOn => msg!("device-change-router-pin-off"),
            Self::Settings { .. } => msg!("device-change-settings"),
        }
    }

    /// What switching WPS `on` or off would have to take back: the networks where it is otherwise.
    pub fn of_wps(state: &RouterState, on: bool) -> Self {
        Self::of_networks(state.networks.iter(), on)
    }

    /// The same for a router that has networks for guests beside those of the home, and a switch for
    /// each: WPS is switched on only where the name is that of its first network.
    pub fn of_home_wps(state: &RouterState, on: bool) -> Self {
        let home = state.networks.first().map(|first| &first.ssid);
        let networks = state.networks.iter();
        Self::of_networks(networks.filter(|one| !on || Some(&one.ssid) == home), on)
    }

    fn of_networks<'a>(networks: impl Iterator<Item = &'a RouterNetwork>, on: bool) -> Self {
        let networks: Vec<String> = networks
            .filter(|network| network.wps.on == Some(!on))
            .map(|network| network.handle.clone())
            .collect();
        match (networks.is_empty(), on) {
            (true, _) => Self::Nothing,
            (false, true) => Self::WpsOff { networks },
            (false, false) => Self::WpsOn { networks },
        }
    }

    /// To what it puts WPS back, and where; `None` where it is about something else.
    pub fn wps(&self) -> Option<(bool, Vec<String>)> {
        match self {
            Self::WpsOff { networks } => Some((false, networks.clone())),
            Self::WpsOn { networks } => Some((true, networks.clone())),
            _ => None,
        }
    }
}

/// What of a router's settings can be made safer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fix {
    /// WPS is off, and with it the router's own PIN.
    WpsOff,
    /// The router takes its own PIN no more; device PINs and the button work as before.
    RouterPinOff,
    /// Its networks take WPA2 with AES alone, and neither the first WPA nor TKIP.
    Wpa2,
}

impl Fix {
    /// All of them, those that change the least last.
    pub const ALL: [Self; 3] = [Self::WpsOff, Self::RouterPinOff, Self::Wpa2];

    /// The word for it, in text and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::WpsOff => "wps-off",
            Self::RouterPinOff => "router-pin-off",
            Self::Wpa2 => "wpa2",
        }
    }

    /// Whether it is so, by what the router says of its networks: none may be otherwise. `None` where
    /// it says of none.
    pub fn is_so(self, state: &RouterState) -> Option<bool> {
        let so = |network: &RouterNetwork| match self {
            Self::WpsOff => network.wps.on.map(|on| !on),
            Self::RouterPinOff => network.wps.accepts.router_pin.map(|taken| !taken),
            Self::Wpa2 => {
                let security = network.security?;
                Some(!matches!(security, Security::Wpa | Security::WpaWpa2))
            }
        };
        let known = state.networks.iter().filter_map(so);
        known.reduce(|all, one| all && one)
    }
}

/// How a fix would be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FixPlan {
    /// So; [`Undo::Nothing`] where it is so already.
    Undo(Undo),
    /// Not at all: what was there before is a secret, which is never kept.
    ForGood,
}

/// What happens at the router while a run is going on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RouterEvent {
    /// The router waits for a device; the window is open.
    Waiting,
    /// A device with these names asks for its PIN to be entered.
    PinNeeded(Asking),
    /// A device has the network's settings.
    Enrolled {
        /// Its address.
        mac: MacAddr,
        /// Its UUID.
        uuid: Option<Uuid>,
    },
    /// A device has the network's settings; the router does not tell which one.
    EnrolledSomebody,
    /// A run failed; `None` where the router does not tell why.
    Failed(Option<Failure>),
    /// The window is over.
    WindowOver,
    /// More than one device pressed its button.
    Overlap,
    /// Somebody told the router to wait no longer.
    Cancelled,
    /// Something of the protocol itself: a run goes on.
    Protocol(Heard),
    /// A device has joined the network.
    Joined(MacAddr),
    /// A device was kept out, for this reason: a list of devices, too many of them, or a passphrase
    /// that does not fit.
    KeptOut {
        /// Its address.
        mac: MacAddr,
        /// Why.
        why: Message,
    },
    /// The router PIN was locked or unlocked.
    SetupLocked(bool),
    /// The router said good-bye. It tells [`RouterEvent::Waiting`] when it is back and waits again.
    Gone,
    /// Something else happened.
    Other(Message),
}

/// A device that asks for its PIN to be entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asking {
    /// Its UUID.
    pub uuid: Option<Uuid>,
    /// Its address.
    pub mac: Option<MacAddr>,
    /// Its name.
    pub name: String,
    /// Its maker.
    pub maker: String,
    /// Its model.
    pub model: String,
    /// Its serial number.
    pub serial: String,
}

/// A router, driven.
pub trait Router {
    /// The [`scheme`](super::kinds::Kind::scheme) of its kind, which says what it can do.
    fn scheme(&self) -> &'static str;

    /// What the router is like now.
    fn status(&mut self) -> Pending<'_, RouterState>;

    /// Presses the button, on every radio that has one: a device may be on any.
    fn push_button(&mut self) -> Pending<'_, ()>;

    /// Enters the PIN of a device, which may then join for `window`. With `device` the router says
    /// on the air who is meant; hostapd does not refuse another that knows the PIN all the same.
    fn add_device(
        &mut self,
        pin: &DevicePin,
        device: Option<MacAddr>,
        window: Duration,
    ) -> Pending<'_, ()>;

    /// Tells the router to wait no longer.
    fn cancel(&mut self) -> Pending<'_, ()>;

    /// Makes, tells or forgets the router's own PIN. While one is out, [`Router::watch`] tells of the
    /// device that uses it as [`RouterEvent::EnrolledSomebody`] where the router does not say which.
    fn router_pin(&mut self, wish: RouterPinWish) -> Pending<'_, Option<RouterPin>>;

    /// What [`RouterPinWish::Random`] would have to take back where no PIN may be used now, to be
    /// written down before it is asked for.
    fn plan_router_pin(&self) -> Undo {
        Undo::RouterPinOff
    }

    /// What [`Router::wps_enable`] would have to take back, to be written down before it is called.
    fn plan_wps(&self, state: &RouterState, on: bool) -> Undo;

    /// Switches WPS on or off.
    fn wps_enable(&mut self, on: bool) -> Pending<'_, ()>;

    /// How [`Router::fix`] would be taken back, to be written down before it is called; `None` where
    /// this router has no such switch, or nobody knows that its networks need it.
    fn plan_fix(&self, state: &RouterState, fix: Fix) -> Option<FixPlan> {
        let can = Kind::of_scheme(self.scheme())?.can(Ability::WpsEnable);
        let off = fix == Fix::WpsOff && can;
        off.then(|| FixPlan::Undo(self.plan_wps(state, false)))
    }

    /// Makes something safer. [`Router::plan_fix`] says beforehand whether it can.
    fn fix(&mut self, fix: Fix) -> Pending<'_, ()> {
        match fix {
            Fix::WpsOff => self.wps_enable(false),
            Fix::RouterPinOff | Fix::Wpa2 => {
                let kind = self.scheme();
                Box::pin(async move { Err(RouterError::no_such_switch(kind)) })
            }
        }
    }

    /// The next thing that happens, at the latest after `patience`; then `None`.
    fn watch(&mut self, patience: Duration) -> Pending<'_, Option<RouterEvent>>;

    /// Takes a change back.
    fn restore(&mut self, undo: &Undo) -> Pending<'_, ()>;
}
