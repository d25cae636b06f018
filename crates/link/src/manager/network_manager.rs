//! NetworkManager, over D-Bus.
//!
//! The dialogue is that of its D-Bus interface, version 1.0 (NetworkManager 0.9.10 and newer).

use std::collections::HashMap;
use std::time::Duration;

use text::{Message, Tell, msg};
use tokio::time::{Instant, sleep};
use wsc::credential::{Credential, Ssid};
use wsc::secret::SecretBytes;
use zbus::{ObjectPath, OwnedObjectPath, OwnedVariant, Variant};

use super::bus::{Bus, Fault, Properties, Target};
use super::profile::Profile;
use super::{Manager, ManagerError};
use crate::nl80211::Security;

const SERVICE: &str = "org.freedesktop.NetworkManager";
const DEVICE: &str = "org.freedesktop.NetworkManager.Device";
const ACTIVE: &str = "org.freedesktop.NetworkManager.Connection.Active";
const CONNECTION: &str = "org.freedesktop.NetworkManager.Settings.Connection";
const WIRELESS: &str = "802-11-wireless";
const WIRELESS_SECURITY: &str = "802-11-wireless-security";

const MANAGER: Target<'_> = Target {
    service: SERVICE,
    path: "/org/freedesktop/NetworkManager",
    interface: SERVICE,
};

const SETTINGS: Target<'_> = Target {
    service: SERVICE,
    path: "/org/freedesktop/NetworkManager/Settings",
    interface: "org.freedesktop.NetworkManager.Settings",
};

/// The wpa_supplicant under NetworkManager.
const SUPPLICANT: Target<'_> = Target {
    service: "fi.w1.wpa_supplicant1",
    path: "/fi/w1/wpa_supplicant1",
    interface: "fi.w1.wpa_supplicant1",
};

/// How long it may take to let go of a device, and to have it again.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long one try at connecting again may take, and how many there are: one answer of the access
/// point that is lost ends a try, and NetworkManager makes no second one after some of these.
const CONNECT: Duration = Duration::from_secs(25);
const TRIES: usize = 3;

/// How long an access point of the network may take to show itself to NetworkManager.
const SCAN: Duration = Duration::from_secs(12);

/// How often a state is looked at.
const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// The most connections that are looked through.
const CONNECTIONS_MAX: usize = 1000;

/// States of a device (`NMDeviceState`).
mod state {
    pub(super) const UNMANAGED: u32 = 10;
    pub(super) const DISCONNECTED: u32 = 30;
    pub(super) const IP_CONFIG: u32 = 70;
    pub(super) const ACTIVATED: u32 = 100;
    pub(super) const FAILED: u32 = 120;
}

/// A connection's settings: by section, then by name.
type Settings = HashMap<String, Properties>;

/// Whether it manages the interface; `None` where it cannot be asked.
pub(super) async fn manages(interface: &str) -> Option<bool> {
    let bus = Bus::open().await.ok()?;
    if !bus.has(SERVICE).await {
        return None;
    }
    match device(&bus, interface).await {
        Ok(device) => bus.get(on(&device, DEVICE), "Managed").await.ok(),
        Err(fault) => fault.is("UnknownDevice").then_some(false),
    }
}

async fn device(bus: &Bus, interface: &str) -> Result<OwnedObjectPath, Fault> {
    bus.call(MANAGER, "GetDeviceByIpIface", &(interface,)).await
}

fn on<'a>(object: &'a OwnedObjectPath, interface: &'a str) -> Target<'a> {
    Target {
        service: SERVICE,
        path: object.as_str(),
        interface,
    }
}

fn failed(doing: Message) -> impl FnOnce(Fault) -> ManagerError {
    ManagerError::of_bus(Manager::NetworkManager, doing)
}

/// NetworkManager, and its device for one interface.
#[derive(Debug)]
pub(super) struct NetworkManager {
    bus: Bus,
    device: OwnedObjectPath,
}

impl NetworkManager {
    /// Finds the device.
    pub(super) async fn open(interface: &str) -> Result<Self, ManagerError> {
        let out_of_reach = |why: Message| ManagerError::OutOfReach {
            name: interface.to_owned(),
            manager: Manager::NetworkManager,
            why,
        };
        let bus = Bus::open()
            .await
            .map_err(|fault| out_of_reach(msg!("link-no-dbus", fault = &fault)))?;
        if !bus.has(SERVICE).await {
            return Err(out_of_reach(msg!("link-not-on-dbus")));
        }
        let device = device(&bus, interface)
            .await
            .map_err(failed(msg!("link-doing-find-interface")))?;
        Ok(Self { bus, device })
    }

    async fn state(&self) -> Result<u32, ManagerError> {
        let state = self.bus.get(on(&self.device, DEVICE), "State").await;
        state.map_err(failed(msg!("link-doing-device-state")))
    }

    /// Waits for a state.
    async fn wait(&self, doing: Message, wanted: impl Fn(u32) -> bool) -> Result<(), ManagerError> {
        let deadline = Instant::now() + PATIENCE;
        while !wanted(self.state().await?) {
            if Instant::now() >= deadline {
                return Err(late(doing, PATIENCE));
            }
            sleep(LOOK_AGAIN).await;
        }
        Ok(())
    }

    /// The active connection's object; `None` where there is none.
    async fn active(&self) -> Result<Option<OwnedObjectPath>, ManagerError> {
        let target = on(&self.device, DEVICE);
        let path: OwnedObjectPath = self
            .bus
            .get(target, "ActiveConnection")
            .await
            .map_err(failed(msg!("link-doing-ask-connection")))?;
        Ok((path.as_str() != "/").then_some(path))
    }

    /// The UUID of the connection that the device has or is getting.
    pub(super) async fn connection(&self) -> Result<Option<String>, ManagerError> {
        let Some(active) = self.active().await? else {
            return Ok(None);
        };
        match self.bus.get(on(&active, ACTIVE), "Uuid").await {
            Ok(uuid) => Ok(Some(uuid)),
            // It ended in this moment.
            Err(fault) if is_gone(&fault) => Ok(None),
            Err(fault) => Err(failed(msg!("link-doing-ask-connection"))(fault)),
        }
    }

    async fn set_managed(&self, managed: bool) -> Result<(), ManagerError> {
        let target = on(&self.device, DEVICE);
        self.bus
            .set(target, "Managed", Variant::from(managed))
            .await
            .map_err(failed(msg!("link-doing-managed")))
    }

    /// Lets go of the device, until it is managed again or the computer restarts.
    pub(super) async fn release(&self) -> Result<(), ManagerError> {
        let doing = msg!("link-doing-let-go");
        self.set_managed(false).await?;
        self.wait(doing, |state| state <= state::UNMANAGED).await?;
        self.supplicant_is_out().await;
        Ok(())
    }

    /// Waits until the wpa_supplicant under it has let go too: it switches the interface off then.
    async fn supplicant_is_out(&self) {
        let name: Result<String, Fault> = self.bus.get(on(&self.device, DEVICE), "Interface").await;
        let Ok(name) = name else { return };
        if !self.bus.has(SUPPLICANT.service).await {
            return;
        }
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            let found: Result<OwnedObjectPath, Fault> = self
                .bus
                .call(SUPPLICANT, "GetInterface", &(name.as_str(),))
                .await;
            // Whoever may not ask cannot wait for it either.
            if found.is_err() {
                return;
            }
            sleep(LOOK_AGAIN).await;
        }
    }

    /// Manages the device again, and activates the connection of this UUID.
    pub(super) async fn give_back(&self, connection: Option<&str>) -> Result<(), ManagerError> {
        self.set_managed(true).await?;
        let Some(uuid) = connection else {
            return Ok(());
        };
        let doing = msg!("link-doing-take-back");
        self.wait(doing, |state| state >= state::DISCONNECTED)
            .await?;
        let profile = self
            .bus
            .call(SETTINGS, "GetConnectionByUuid", &(uuid,))
            .await;
        let profile: OwnedObjectPath = match profile {
            Ok(profile) => profile,
            // Somebody deleted it meanwhile.
            Err(fault) if fault.is("InvalidConnection") => return Ok(()),
            Err(fault) => return Err(failed(msg!("link-doing-connect-again"))(fault)),
        };
        for _ in 0..TRIES {
            // It may have begun by itself.
            let active = match self.active().await? {
                Some(active) if self.connection().await?.as_deref() == Some(uuid) => active,
                _ => self.activate(&profile).await?,
            };
            if self.settle(&active, CONNECT).await?.is_ok() {
                break;
            }
        }
        // It is in charge again, and goes on by itself from here.
        Ok(())
    }

    /// Activates the best connection, where there is none.
    pub(super) async fn reconnect(&self) -> Result<(), ManagerError> {
        if self.active().await?.is_some() {
            return Ok(());
        }
        let any = OwnedObjectPath::try_from("/")
            .map_err(|error| failed(msg!("link-doing-connect"))(error.into()));
        self.activate(&any?).await.map(|_| ())
    }

    async fn activate(&self, profile: &OwnedObjectPath) -> Result<OwnedObjectPath, ManagerError> {
        let nothing_special = ObjectPath::from_static_str_unchecked("/");
        self.bus
            .call(
                MANAGER,
                "ActivateConnection",
                &(profile, &self.device, nothing_special),
            )
            .await
            .map_err(failed(msg!("link-doing-connect")))
    }

    /// Settings without secrets.
    async fn settings(&self, profile: &OwnedObjectPath) -> Result<Settings, ManagerError> {
        self.bus
            .call(on(profile, CONNECTION), "GetSettings", &())
            .await
            .map_err(failed(msg!("link-doing-read-connection")))
    }

    /// The newest connection for a network.
    async fn profile_of(
        &self,
        ssid: &Ssid,
    ) -> Result<Option<(OwnedObjectPath, Settings)>, ManagerError> {
        let list: Vec<OwnedObjectPath> = self
            .bus
            .call(SETTINGS, "ListConnections", &())
            .await
            .map_err(failed(msg!("link-doing-list-connections")))?;
        let mut newest: Option<(u64, OwnedObjectPath, Settings)> = None;
        for path in list.into_iter().take(CONNECTIONS_MAX) {
            // Others' connections cannot be read, and are none of ours.
            let Ok(settings) = self.settings(&path).await else {
                continue;
            };
            if ssid_of(&settings).as_ref() != Some(ssid) {
                continue;
            }
            let used = value::<u64>(&settings, "connection", "timestamp").unwrap_or_default();
            if newest.as_ref().is_none_or(|(before, ..)| used > *before) {
                newest = Some((used, path, settings));
            }
        }
        Ok(newest.map(|(_, path, settings)| (path, settings)))
    }

    /// The connection that is active.
    async fn active_profile(&self) -> Result<Option<(OwnedObjectPath, Settings)>, ManagerError> {
        let Some(active) = self.active().await? else {
            return Ok(None);
        };
        let path: OwnedObjectPath = self
            .bus
            .get(on(&active, ACTIVE), "Connection")
            .await
            .map_err(failed(msg!("link-doing-ask-connection")))?;
        let settings = self.settings(&path).await?;
        Ok(Some((path, settings)))
    }

    /// What it has of a network, or of the one that the interface is in.
    pub(super) async fn profile(&self, ssid: Option<&Ssid>) -> Result<Profile, ManagerError> {
        let found = match ssid {
            Some(ssid) => self.profile_of(ssid).await?,
            None => self.active_profile().await?,
        };
        let Some((path, settings)) = found else {
            return Err(match ssid {
                Some(ssid) => ManagerError::UnknownNetwork {
                    manager: Manager::NetworkManager,
                    ssid: ssid.clone(),
                },
                None => self.not_connected().await,
            });
        };
        let Some(ssid) = ssid_of(&settings) else {
            return Err(self.not_connected().await);
        };
        let security = security(&settings);
        let key = match security {
            Security::Wpa2 => self.key(&path).await?,
            _ => Err(msg!("link-needs-no-key")),
        };
        Ok(Profile {
            ssid,
            security,
            key,
        })
    }

    async fn not_connected(&self) -> ManagerError {
        let name = self.bus.get(on(&self.device, DEVICE), "Interface").await;
        ManagerError::NotConnected {
            name: name.unwrap_or_default(),
        }
    }

    /// The passphrase; why there is none otherwise.
    async fn key(
        &self,
        profile: &OwnedObjectPath,
    ) -> Result<Result<SecretBytes, Message>, ManagerError> {
        let target = on(profile, CONNECTION);
        let secrets: Result<Settings, Fault> = self
            .bus
            .call(target, "GetSecrets", &(WIRELESS_SECURITY,))
            .await;
        match secrets {
            Ok(secrets) => Ok(value::<String>(&secrets, WIRELESS_SECURITY, "psk")
                .map(SecretBytes::from)
                .ok_or_else(|| msg!("link-key-in-keyring"))),
            Err(fault) if fault.is_denied() => {
                Err(failed(msg!("link-doing-read-passphrase"))(fault))
            }
            Err(fault) => Ok(Err(fault.told())),
        }
    }

    /// Joins a network with a connection that has these settings, an existing one if there is.
    pub(super) async fn join(
        &self,
        credential: &Credential,
        patience: Duration,
    ) -> Result<(), ManagerError> {
        self.see(&credential.ssid).await;
        let deadline = Instant::now() + patience;
        let known = match self.profile_of(&credential.ssid).await? {
            Some((path, settings)) if self.is_same(&path, &settings, credential).await => {
                Some(path)
            }
            _ => None,
        };
        let (path, mut active) = match &known {
            Some(path) => (path.clone(), self.activate(path).await?),
            None => self.add(credential).await?,
        };
        let mut tries = 1;
        let why = loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let Err(why) = self.settle(&active, left).await? else {
                return Ok(());
            };
            if tries == TRIES || Instant::now() >= deadline {
                break why;
            }
            tries += 1;
            active = self.activate(&path).await?;
        };
        if known.is_none() {
            // What did not work is of no use to anybody; that it stays would be told by the list.
            let _: Result<(), Fault> = self.bus.call(on(&path, CONNECTION), "Delete", &()).await;
        }
        Err(ManagerError::NotJoined {
            manager: Manager::NetworkManager,
            ssid: credential.ssid.clone(),
            why,
            next: Box::new(msg!("link-advice-in-reach")),
        })
    }

    /// Adds a connection and activates it.
    async fn add(
        &self,
        credential: &Credential,
    ) -> Result<(OwnedObjectPath, OwnedObjectPath), ManagerError> {
        let settings = settings_for(credential);
        let nothing_special = ObjectPath::from_static_str_unchecked("/");
        self.bus
            .call(
                MANAGER,
                "AddAndActivateConnection",
                &(settings, &self.device, nothing_special),
            )
            .await
            .map_err(failed(msg!("link-doing-add-connection")))
    }

    async fn is_same(
        &self,
        path: &OwnedObjectPath,
        settings: &Settings,
        credential: &Credential,
    ) -> bool {
        match security(settings) {
            Security::Open => credential.is_open(),
            Security::Wpa2 => {
                matches!(self.key(path).await, Ok(Ok(key)) if key == credential.key)
            }
            _ => false,
        }
    }

    /// Waits until NetworkManager has seen the network. One that it has not seen it takes for hidden,
    /// and says so in the connection.
    async fn see(&self, ssid: &Ssid) {
        let wireless = on(
            &self.device,
            "org.freedesktop.NetworkManager.Device.Wireless",
        );
        let deadline = Instant::now() + SCAN;
        let mut asked = false;
        loop {
            let list: Result<Vec<OwnedObjectPath>, Fault> =
                self.bus.call(wireless, "GetAllAccessPoints", &()).await;
            for path in list.unwrap_or_default() {
                let point = on(&path, "org.freedesktop.NetworkManager.AccessPoint");
                let name: Result<Vec<u8>, Fault> = self.bus.get(point, "Ssid").await;
                if name.is_ok_and(|name| name == ssid.as_bytes()) {
                    return;
                }
            }
            if Instant::now() >= deadline {
                return;
            }
            if !asked {
                let options: HashMap<&str, Variant<'_>> = HashMap::new();
                let scanning: Result<(), Fault> =
                    self.bus.call(wireless, "RequestScan", &(options,)).await;
                // It refuses while one is under way, and right after one.
                asked = scanning.is_ok();
            }
            sleep(LOOK_AGAIN * 5).await;
        }
    }

    /// Waits until the access point has accepted the key, and tells why where it has not.
    async fn settle(
        &self,
        active: &OwnedObjectPath,
        patience: Duration,
    ) -> Result<Result<(), Message>, ManagerError> {
        let deadline = Instant::now() + patience;
        loop {
            let ours = self.active().await?.as_ref() == Some(active);
            let (state, reason): (u32, u32) = self
                .bus
                .get(on(&self.device, DEVICE), "StateReason")
                .await
                .map_err(failed(msg!("link-doing-device-state")))?;
            if ours && (state::IP_CONFIG..=state::ACTIVATED).contains(&state) {
                return Ok(Ok(()));
            }
            if ours && state == state::FAILED || !self.is_alive(active).await {
                return Ok(Err(reason_text(reason)));
            }
            if Instant::now() >= deadline {
                let seconds = patience.as_secs();
                return Ok(Err(msg!("link-not-connected-within", seconds)));
            }
            sleep(LOOK_AGAIN).await;
        }
    }

    /// Whether an active connection is still on its way.
    async fn is_alive(&self, active: &OwnedObjectPath) -> bool {
        const DEACTIVATED: u32 = 4;
        let state: Result<u32, Fault> = self.bus.get(on(active, ACTIVE), "State").await;
        state.is_ok_and(|state| state < DEACTIVATED)
    }
}

fn late(doing: Message, waited: Duration) -> ManagerError {
    ManagerError::Late {
        manager: Manager::NetworkManager,
        doing,
        seconds: waited.as_secs(),
    }
}

fn is_gone(fault: &Fault) -> bool {
    ["UnknownObject", "UnknownMethod", "UnknownInterface"]
        .iter()
        .any(|name| fault.is(name))
}

/// Why a device failed (`NMDeviceStateReason`), for those that joining a network ends with.
fn reason_text(reason: u32) -> Message {
    match reason {
        7 => msg!("link-wrong-passphrase"),
        8 => msg!("link-broken-off-passphrase"),
        9 => msg!("link-supplicant-settings"),
        10 => msg!("link-supplicant-failed"),
        11 => msg!("link-slow-passphrase"),
        53 => msg!("link-network-not-in-reach"),
        _ => msg!("link-given-up", reason),
    }
}

/// A value of a connection's settings, if it is there and of this type.
fn value<T: TryFrom<OwnedVariant>>(settings: &Settings, section: &str, name: &str) -> Option<T> {
    let value = settings.get(section)?.get(name)?;
    T::try_from(value.try_clone().ok()?).ok()
}

fn ssid_of(settings: &Settings) -> Option<Ssid> {
    Ssid::new(&value::<Vec<u8>>(settings, WIRELESS, "ssid")?)
}

/// How a connection's network is secured.
fn security(settings: &Settings) -> Security {
    let Some(section) = settings.get(WIRELESS_SECURITY) else {
        return Security::Open;
    };
    match super::bus::text(section, "key-mgmt") {
        Some("wpa-psk") => Security::Wpa2,
        Some("sae") => Security::Wpa3,
        Some("wpa-eap" | "wpa-eap-suite-b-192") => Security::Enterprise,
        Some("owe") => Security::Owe,
        // "ieee8021x" stands for WEP with keys of one's own.
        Some("none" | "ieee8021x") => Security::Wep,
        _ => Security::Unknown,
    }
}

/// Settings of a new connection; NetworkManager fills in the rest.
fn settings_for(credential: &Credential) -> HashMap<&str, HashMap<&str, Variant<'_>>> {
    let mut settings = HashMap::from([
        (
            "connection",
            HashMap::from([
                ("id", Variant::from(credential.ssid.to_text())),
                ("type", Variant::from(WIRELESS)),
            ]),
        ),
        (
            WIRELESS,
            HashMap::from([("ssid", Variant::from(credential.ssid.as_bytes()))]),
        ),
    ]);
    if !credential.is_open() {
        let key = String::from_utf8_lossy(credential.key.expose_secret());
        settings.insert(
            WIRELESS_SECURITY,
            HashMap::from([
                ("key-mgmt", Variant::from("wpa-psk")),
                ("psk", Variant::from(key.into_owned())),
            ]),
        );
    }
    settings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_key_mgmt(key_mgmt: Option<&str>) -> Settings {
        let owned = |value: Variant<'_>| OwnedVariant::try_from(value).unwrap();
        let mut settings = Settings::from([(
            WIRELESS.to_owned(),
            Properties::from([("ssid".to_owned(), owned(Variant::from(&b"home"[..])))]),
        )]);
        if let Some(key_mgmt) = key_mgmt {
            let section = Properties::from([("key-mgmt".to_owned(), owned(key_mgmt.into()))]);
            settings.insert(WIRELESS_SECURITY.to_owned(), section);
        }
        settings
    }

    #[test]
    fn a_connections_settings_tell_name_and_security() {
        for (key_mgmt, expected) in [
            (None, Security::Open),
            (Some("wpa-psk"), Security::Wpa2),
            (Some("sae"), Security::Wpa3),
            (Some("wpa-eap"), Security::Enterprise),
            (Some("owe"), Security::Owe),
            (Some("none"), Security::Wep),
            (Some("of tomorrow"), Security::Unknown),
        ] {
            let settings = with_key_mgmt(key_mgmt);
            assert_eq!(security(&settings), expected, "{key_mgmt:?}");
            assert_eq!(ssid_of(&settings), Ssid::new(b"home"));
        }
        assert_eq!(ssid_of(&Settings::new()), None);
    }

    #[test]
    fn a_new_connection_has_the_name_the_key_and_nothing_else() {
        let ssid = Ssid::new(b"home").unwrap();
        let key = "correct horse".to_owned().into();
        let credential = Credential::wpa2_personal(ssid.clone(), key).unwrap();
        let settings = settings_for(&credential);
        assert_eq!(settings.len(), 3);
        assert_eq!(
            settings[WIRELESS_SECURITY]["psk"],
            Variant::from("correct horse")
        );
        let open = Credential::open(ssid).unwrap();
        assert_eq!(settings_for(&open).len(), 2);
    }
}
