//! iwd, over D-Bus, and the files in which it keeps passphrases: it tells none on D-Bus.
//!
//! iwd that was told to disconnect stays so and scans no more until it is told to connect, and leaves
//! alone what others do on its interface meanwhile.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

use futures_util::StreamExt as _;
use text::{Tell, msg};
use tokio::time::{Instant, sleep};
use wsc::credential::{Credential, Ssid};
use wsc::secret::SecretBytes;
use zbus::message::Type;
use zbus::names::{InterfaceName, MemberName, UniqueName};
use zbus::{Message, MessageStream, ObjectPath, OwnedObjectPath, Variant};
use zeroize::Zeroizing;

use super::bus::{Bus, Fault, Objects, Properties, Target, object, text};
use super::detect::Processes;
use super::profile::Profile;
use super::{Manager, ManagerError};
use crate::nl80211::Security;

const SERVICE: &str = "net.connman.iwd";
const DEVICE: &str = "net.connman.iwd.Device";
const STATION: &str = "net.connman.iwd.Station";
const NETWORK: &str = "net.connman.iwd.Network";
const AGENT: &str = "net.connman.iwd.Agent";

const AGENTS: Target<'_> = Target {
    service: SERVICE,
    path: "/net/connman/iwd",
    interface: "net.connman.iwd.AgentManager",
};

/// Where our agent is, on our own connection.
const AGENT_PATH: &str = "/org/octopin/agent";

/// Where iwd keeps its networks when nothing else is said.
const DIRECTORY: &str = "/var/lib/iwd";

/// The longest file of a network that is read.
const FILE_MAX: u64 = 64 * 1024;

/// How long it may take to disconnect, to have its station, and to connect again.
const PATIENCE: Duration = Duration::from_secs(20);

/// How often it is asked to connect: one answer of the access point that is lost ends a try, and it
/// leaves that access point alone for a while then unless it is asked.
const TRIES: usize = 3;

/// How long a network may take to show itself.
const SCAN: Duration = Duration::from_secs(15);

/// How often a state is looked at.
const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// Whether it manages the interface; `None` where it cannot be asked.
pub(super) async fn manages(interface: &str) -> Option<bool> {
    let bus = Bus::open().await.ok()?;
    if !bus.has(SERVICE).await {
        return None;
    }
    let objects = objects(&bus).await.ok()?;
    Some(device(&objects, interface).is_some())
}

async fn objects(bus: &Bus) -> Result<Objects, Fault> {
    let all = Target {
        service: SERVICE,
        path: "/",
        interface: "org.freedesktop.DBus.ObjectManager",
    };
    bus.call(all, "GetManagedObjects", &()).await
}

fn device<'a>(
    objects: &'a Objects,
    interface: &str,
) -> Option<(&'a OwnedObjectPath, &'a Properties)> {
    objects.iter().find_map(|(path, interfaces)| {
        let device = interfaces.get(DEVICE)?;
        (text(device, "Name") == Some(interface)).then_some((path, device))
    })
}

fn on<'a>(object: &'a OwnedObjectPath, interface: &'a str) -> Target<'a> {
    Target {
        service: SERVICE,
        path: object.as_str(),
        interface,
    }
}

fn failed(doing: text::Message) -> impl FnOnce(Fault) -> ManagerError {
    ManagerError::of_bus(Manager::Iwd, doing)
}

/// A network that iwd sees.
#[derive(Clone, Debug)]
struct Seen {
    path: OwnedObjectPath,
    name: String,
    /// `psk`, `open`, `8021x`, `wep` or `hotspot`.
    kind: String,
    connected: bool,
    known: bool,
}

/// iwd, and its device for one interface.
#[derive(Debug)]
pub(super) struct Iwd {
    bus: Bus,
    device: OwnedObjectPath,
    interface: String,
}

impl Iwd {
    /// Finds the device.
    pub(super) async fn open(interface: &str) -> Result<Self, ManagerError> {
        let out_of_reach = |why: text::Message| ManagerError::OutOfReach {
            name: interface.to_owned(),
            manager: Manager::Iwd,
            why,
        };
        let bus = Bus::open()
            .await
            .map_err(|fault| out_of_reach(msg!("link-no-dbus", fault = &fault)))?;
        if !bus.has(SERVICE).await {
            return Err(out_of_reach(msg!("link-not-on-dbus")));
        }
        let objects = objects(&bus)
            .await
            .map_err(failed(msg!("link-doing-its-devices")))?;
        let device = device(&objects, interface)
            .map(|(path, _)| path.clone())
            .ok_or_else(|| out_of_reach(msg!("link-not-its-interface")))?;
        Ok(Self {
            bus,
            device,
            interface: interface.to_owned(),
        })
    }

    async fn objects(&self) -> Result<Objects, ManagerError> {
        objects(&self.bus)
            .await
            .map_err(failed(msg!("link-doing-its-networks")))
    }

    /// The networks that this device sees.
    async fn seen(&self) -> Result<Vec<Seen>, ManagerError> {
        let objects = self.objects().await?;
        let networks = objects.iter().filter_map(|(path, interfaces)| {
            let network = interfaces.get(NETWORK)?;
            let own = object(network, "Device")? == self.device;
            own.then_some(())?;
            Some(Seen {
                path: path.clone(),
                name: text(network, "Name")?.to_owned(),
                kind: text(network, "Type")?.to_owned(),
                connected: network
                    .get("Connected")
                    .is_some_and(|value| value.downcast_ref() == Ok(true)),
                known: object(network, "KnownNetwork").is_some(),
            })
        });
        Ok(networks.collect())
    }

    /// The name and the type of the network that it is connected to.
    pub(super) async fn network(&self) -> Result<Option<(String, String)>, ManagerError> {
        let connected = self.seen().await?.into_iter().find(|one| one.connected);
        Ok(connected.map(|one| (one.name, one.kind)))
    }

    async fn power(&self, on_or_off: bool) -> Result<(), ManagerError> {
        let device = on(&self.device, DEVICE);
        self.bus
            .set(device, "Powered", Variant::from(on_or_off))
            .await
            .map_err(failed(msg!("link-doing-switch")))
    }

    /// Waits until the device has a station, which it has while it is switched on.
    async fn station(&self) -> Result<(), ManagerError> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let objects = self.objects().await?;
            let device = objects.get(&self.device);
            if device.is_some_and(|interfaces| interfaces.contains_key(STATION)) {
                return Ok(());
            }
            if Instant::now() >= deadline {
                return Err(ManagerError::Late {
                    manager: Manager::Iwd,
                    doing: msg!("link-doing-switch-interface-on"),
                    seconds: PATIENCE.as_secs(),
                });
            }
            sleep(LOOK_AGAIN).await;
        }
    }

    /// Disconnects for good. An interface that is off is switched on before, because iwd would
    /// connect whenever it comes up.
    pub(super) async fn release(&self) -> Result<(), ManagerError> {
        let doing = || msg!("link-doing-disconnect");
        let device = on(&self.device, DEVICE);
        let powered: bool = self
            .bus
            .get(device, "Powered")
            .await
            .map_err(failed(doing()))?;
        if !powered {
            self.power(true).await?;
        }
        self.station().await?;
        let station = on(&self.device, STATION);
        let left: Result<(), Fault> = self
            .bus
            .call_within(PATIENCE, station, "Disconnect", &())
            .await;
        match left {
            Err(fault) if !fault.is("NotConnected") => Err(failed(doing())(fault)),
            _ => Ok(()),
        }
    }

    /// Connects to the network again that it was in, else to whatever it likes best.
    pub(super) async fn give_back(
        &self,
        network: Option<&(String, String)>,
    ) -> Result<(), ManagerError> {
        let device = on(&self.device, DEVICE);
        // It was off, and is so again.
        if self
            .bus
            .get(device, "Powered")
            .await
            .is_ok_and(|on: bool| !on)
        {
            return Ok(());
        }
        self.station().await?;
        if let Some((name, kind)) = network {
            for _ in 0..TRIES {
                let seen = self.seen().await?;
                let network = seen
                    .iter()
                    .find(|one| (&one.name, &one.kind) == (name, kind));
                match network {
                    Some(network) if network.connected => return Ok(()),
                    Some(network) if self.connect(&network.path, PATIENCE).await.is_ok() => {
                        return Ok(());
                    }
                    _ => sleep(LOOK_AGAIN * 10).await,
                }
            }
        }
        self.reconnect().await
    }

    /// Has it choose a network: it begins to when it is switched on.
    pub(super) async fn reconnect(&self) -> Result<(), ManagerError> {
        if self.network().await?.is_some() {
            return Ok(());
        }
        self.power(false).await?;
        self.power(true).await?;
        self.station().await
    }

    async fn connect(&self, network: &OwnedObjectPath, patience: Duration) -> Result<(), Fault> {
        self.bus
            .call_within(patience, on(network, NETWORK), "Connect", &())
            .await
    }

    /// What it has of a network, or of the one that the interface is in.
    pub(super) async fn profile(&self, ssid: Option<&Ssid>) -> Result<Profile, ManagerError> {
        let unknown = |ssid: &Ssid| ManagerError::UnknownNetwork {
            manager: Manager::Iwd,
            ssid: ssid.clone(),
        };
        let (ssid, kind) = if let Some(ssid) = ssid {
            let kind = self.known_kind(ssid).await?;
            (ssid.clone(), kind.ok_or_else(|| unknown(ssid))?)
        } else {
            let not_connected = || ManagerError::NotConnected {
                name: self.interface.clone(),
            };
            let (name, kind) = self.network().await?.ok_or_else(not_connected)?;
            let ssid = Ssid::new(name.as_bytes()).ok_or_else(not_connected)?;
            (ssid, kind)
        };
        let security = security(&kind);
        let key = match security {
            Security::Wpa2 => passphrase(&ssid),
            _ => Err(msg!("link-needs-no-key")),
        };
        Ok(Profile {
            ssid,
            security,
            key,
        })
    }

    /// The type of a network that it has settings of.
    async fn known_kind(&self, ssid: &Ssid) -> Result<Option<String>, ManagerError> {
        let name = ssid.to_text();
        let objects = self.objects().await?;
        let mut known = objects
            .values()
            .filter_map(|interfaces| interfaces.get("net.connman.iwd.KnownNetwork"));
        let found = known.find(|one| text(one, "Name") == Some(name.as_str()));
        Ok(found.and_then(|one| Some(text(one, "Type")?.to_owned())))
    }

    /// Connects to a network, giving iwd the passphrase when it asks for it; it keeps it then.
    pub(super) async fn join(
        &self,
        credential: &Credential,
        patience: Duration,
    ) -> Result<(), ManagerError> {
        let not_joined = |why, next: text::Message| ManagerError::NotJoined {
            manager: Manager::Iwd,
            ssid: credential.ssid.clone(),
            why,
            next: Box::new(next),
        };
        let Some(network) = self.find(credential).await? else {
            return Err(not_joined(
                msg!("link-not-seen"),
                msg!("link-advice-nearer"),
            ));
        };
        if network.connected {
            return Ok(());
        }
        let passphrase = credential.key.expose_secret();
        if !credential.is_open() && passphrase.len() > 63 {
            return Err(not_joined(
                msg!("link-passphrases-only"),
                msg!("link-advice-key-file"),
            ));
        }
        let stored = self::passphrase(&credential.ssid);
        if network.known && stored.is_ok_and(|stored| stored != credential.key) {
            return Err(not_joined(
                msg!("link-other-passphrase"),
                msg!("link-advice-forget"),
            ));
        }
        match self.connect_with(&network.path, passphrase, patience).await {
            Ok(()) => Ok(()),
            Err(fault) if fault.is_denied() => Err(failed(msg!("link-doing-connect"))(fault)),
            Err(fault) => Err(not_joined(fault.told(), msg!("link-advice-passphrase"))),
        }
    }

    /// The network, after a scan if need be.
    async fn find(&self, credential: &Credential) -> Result<Option<Seen>, ManagerError> {
        self.station().await?;
        let name = credential.ssid.to_text();
        let kind = if credential.is_open() { "open" } else { "psk" };
        let deadline = Instant::now() + SCAN;
        loop {
            let seen = self.seen().await?;
            let network = seen
                .into_iter()
                .find(|one| one.name == name && one.kind == kind);
            if network.is_some() || Instant::now() >= deadline {
                return Ok(network);
            }
            // It refuses while it scans, which is as good.
            let station = on(&self.device, STATION);
            let _: Result<(), Fault> = self.bus.call(station, "Scan", &()).await;
            sleep(LOOK_AGAIN * 10).await;
        }
    }

    /// Connects with an agent of our own for as long as it takes.
    async fn connect_with(
        &self,
        network: &OwnedObjectPath,
        passphrase: &[u8],
        patience: Duration,
    ) -> Result<(), Fault> {
        let mut messages = MessageStream::from(self.bus.connection());
        let path = ObjectPath::from_static_str_unchecked(AGENT_PATH);
        let () = self.bus.call(AGENTS, "RegisterAgent", &(&path,)).await?;
        let connecting = async {
            let deadline = Instant::now() + patience;
            let mut tries = 1;
            loop {
                let left = deadline.saturating_duration_since(Instant::now());
                match self.connect(network, left).await {
                    Err(_) if tries < TRIES && Instant::now() < deadline => tries += 1,
                    connected => break connected,
                }
                sleep(LOOK_AGAIN * 10).await;
            }
        };
        tokio::pin!(connecting);
        let connected = loop {
            tokio::select! {
                connected = &mut connecting => break connected,
                Some(Ok(message)) = messages.next() => {
                    // What cannot be answered any more ends with the connection.
                    let _ = self.answer(&message, network, passphrase).await;
                }
            }
        };
        let _: Result<(), Fault> = self.bus.call(AGENTS, "UnregisterAgent", &(&path,)).await;
        connected
    }

    /// Answers what iwd asks our agent.
    async fn answer(
        &self,
        message: &Message,
        network: &OwnedObjectPath,
        passphrase: &[u8],
    ) -> zbus::Result<()> {
        let header = message.header();
        let is = |what: Option<&str>, wanted: &str| what == Some(wanted);
        if message.message_type() != Type::MethodCall
            || !is(header.path().map(ObjectPath::as_str), AGENT_PATH)
            || !is(header.interface().map(InterfaceName::as_str), AGENT)
        {
            return Ok(());
        }
        let connection = self.bus.connection();
        match header.member().map(MemberName::as_str) {
            Some("RequestPassphrase") => {
                let body = message.body();
                let (asked,): (ObjectPath<'_>,) = body.deserialize()?;
                // Another network's passphrase is none of ours, and nobody else is told this one.
                if asked == network.as_ref() && self.is_from_iwd(&header).await {
                    let text = String::from_utf8_lossy(passphrase);
                    return connection.reply(&header, &(text.as_ref(),)).await;
                }
                connection
                    .reply_error(&header, "net.connman.iwd.Agent.Error.Canceled", &())
                    .await
            }
            Some("Release" | "Cancel") => connection.reply(&header, &()).await,
            _ => {
                connection
                    .reply_error(&header, "net.connman.iwd.Agent.Error.Canceled", &())
                    .await
            }
        }
    }

    async fn is_from_iwd(&self, header: &zbus::message::Header<'_>) -> bool {
        let owner: Result<String, Fault> = self.bus.owner(SERVICE).await;
        let sender = header.sender().map(UniqueName::as_str);
        owner.is_ok_and(|owner| sender == Some(owner.as_str()))
    }
}

fn security(kind: &str) -> Security {
    match kind {
        "open" => Security::Open,
        // It says so of WPA3 too; what the air says decides.
        "psk" => Security::Wpa2,
        "8021x" | "hotspot" => Security::Enterprise,
        "wep" => Security::Wep,
        _ => Security::Unknown,
    }
}

/// The passphrase in iwd's file of a network; why it cannot be had otherwise.
fn passphrase(ssid: &Ssid) -> Result<SecretBytes, text::Message> {
    let path = directory().join(file_name(ssid));
    let text = read(&path).map_err(|error| {
        let path = path.display().to_string();
        match error.kind() {
            io::ErrorKind::PermissionDenied => msg!("link-root-reads", path),
            io::ErrorKind::NotFound => msg!("link-no-file", path),
            _ => msg!("link-file-unreadable", path, reason = error.to_string()),
        }
    })?;
    key_in(&text)
}

/// Where the iwd that runs keeps its networks.
fn directory() -> PathBuf {
    let processes = Processes::read(Path::new("/"));
    let mut own = processes
        .named("iwd")
        .filter_map(|process| process.variable("STATE_DIRECTORY"));
    // systemd may name several, separated by colons.
    own.next().map_or_else(
        || PathBuf::from(DIRECTORY),
        |list| PathBuf::from(list.split(':').next().unwrap_or(DIRECTORY)),
    )
}

fn read(path: &Path) -> io::Result<Zeroizing<String>> {
    let mut text = Zeroizing::new(String::new());
    File::open(path)?.take(FILE_MAX).read_to_string(&mut text)?;
    Ok(text)
}

/// The name of the file of a network with a passphrase: the network's, or `=` and its octets in
/// hexadecimal digits where it has other characters than letters, digits, spaces, `-` and `_`.
fn file_name(ssid: &Ssid) -> String {
    let octets = ssid.as_bytes();
    let plain = |octet: &u8| octet.is_ascii_alphanumeric() || b" -_".contains(octet);
    let name = if octets.iter().all(plain) {
        ssid.to_text()
    } else {
        format!("={}", crate::ctrl::to_hex(octets))
    };
    format!("{name}.psk")
}

/// The key in a file of iwd: the passphrase, else what follows from it.
fn key_in(text: &str) -> Result<SecretBytes, text::Message> {
    let mut in_security = false;
    let (mut passphrase, mut key, mut encrypted) = (None, None, false);
    for line in text.lines() {
        let line = line.trim();
        if let Some(section) = line.strip_prefix('[') {
            in_security = section.trim_end_matches(']') == "Security";
        } else if let Some((name, value)) = line.split_once('=')
            && in_security
        {
            match name.trim() {
                "Passphrase" => passphrase = Some(unescape(value.trim())),
                "PreSharedKey" => key = Some(value.trim().to_owned()),
                "EncryptedSecurity" => encrypted = true,
                _ => {}
            }
        }
    }
    passphrase.or(key).map(SecretBytes::from).ok_or_else(|| {
        if encrypted {
            msg!("link-file-encrypted")
        } else {
            msg!("link-file-has-none")
        }
    })
}

/// Takes back the escaping of iwd's files.
fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            plain.push(character);
            continue;
        }
        match characters.next() {
            Some('s') => plain.push(' '),
            Some('t') => plain.push('\t'),
            Some('n') => plain.push('\n'),
            Some('r') => plain.push('\r'),
            Some(other) => plain.push(other),
            None => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ssid(octets: &[u8]) -> Ssid {
        Ssid::new(octets).unwrap()
    }

    #[test]
    fn the_file_of_a_network_is_found_by_its_name() {
        assert_eq!(file_name(&ssid(b"My home-net_2")), "My home-net_2.psk");
        assert_eq!(file_name(&ssid(b"a/b")), "=612f62.psk");
        assert_eq!(file_name(&ssid("Büro".as_bytes())), "=42c3bc726f.psk");
    }

    #[test]
    fn the_key_is_read_from_the_right_section() {
        let key = |text: &str| key_in(text).map(|key| key.expose_secret().to_vec());
        let file = "[Security]\nPreSharedKey=00ff\nPassphrase=correct horse\n";
        assert_eq!(key(file).unwrap(), b"correct horse");
        assert_eq!(key("[Security]\nPreSharedKey=00ff").unwrap(), b"00ff");
        assert_eq!(
            key("[Security]\nPassphrase=\\sa\\\\b=c\n").unwrap(),
            b" a\\b=c"
        );
        let other = "[Settings]\nPassphrase=no\n[Security]\n";
        assert_eq!(key(other).unwrap_err(), msg!("link-file-has-none"));
        let sealed = "[Security]\nEncryptedSalt=1\nEncryptedSecurity=2\n";
        assert_eq!(key(sealed).unwrap_err(), msg!("link-file-encrypted"));
    }

    #[test]
    fn what_iwd_calls_a_network() {
        assert_eq!(security("psk"), Security::Wpa2);
        assert_eq!(security("8021x"), Security::Enterprise);
        assert_eq!(security("of tomorrow"), Security::Unknown);
    }
}
