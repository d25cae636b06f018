//! Which program manages a Wi-Fi interface, as far as files can tell.

use std::fmt;
use std::fs;
use std::os::unix::net::UnixDatagram;
use std::path::{Path, PathBuf};

/// A program that scans and connects on an interface by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Manager {
    /// NetworkManager, with wpa_supplicant or iwd under it.
    NetworkManager,
    /// iwd alone.
    Iwd,
    /// wpa_supplicant alone.
    WpaSupplicant,
    /// hostapd: the interface is an access point.
    Hostapd,
}

impl Manager {
    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NetworkManager => "NetworkManager",
            Self::Iwd => "iwd",
            Self::WpaSupplicant => "wpa_supplicant",
            Self::Hostapd => "hostapd",
        }
    }

    /// What makes it let go of the interface, as an order to a person.
    pub fn how_to_release(self, interface: &str) -> String {
        match self {
            Self::NetworkManager => {
                format!("release it with `nmcli device set {interface} managed no`")
            }
            Self::Iwd => "stop it with `systemctl stop iwd` (as root)".to_owned(),
            Self::WpaSupplicant => {
                format!("stop it with `wpa_cli -i {interface} terminate` (as root)")
            }
            Self::Hostapd => "stop hostapd there, or name another interface".to_owned(),
        }
    }

    /// Who manages the interface with this name and number.
    ///
    /// It is told by control sockets that answer, by NetworkManager's state files, and by the
    /// processes that run. A manager in another network namespace or container cannot be seen.
    pub fn of(interface: &str, index: u32) -> Option<Self> {
        detect(Path::new("/"), interface, index)
    }
}

impl fmt::Display for Manager {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

fn detect(root: &Path, interface: &str, index: u32) -> Option<Manager> {
    let listens = |directory: &str| answers(&root.join(directory).join(interface));
    if listens("run/hostapd") {
        return Some(Manager::Hostapd);
    }
    let processes = Processes::read(root);
    if processes.runs("NetworkManager") && !unmanaged_by_nm(root, index) {
        return Some(Manager::NetworkManager);
    }
    if processes.runs("iwd") {
        return Some(Manager::Iwd);
    }
    if listens("run/wpa_supplicant") || processes.has_argument("wpa_supplicant", interface) {
        return Some(Manager::WpaSupplicant);
    }
    if processes.has_argument("hostapd", interface) {
        return Some(Manager::Hostapd);
    }
    None
}

/// Whether somebody listens on a control socket. A daemon that was killed leaves the file behind.
fn answers(path: &Path) -> bool {
    UnixDatagram::unbound().is_ok_and(|socket| socket.connect(path).is_ok())
}

/// Whether NetworkManager was told to leave the interface alone.
fn unmanaged_by_nm(root: &Path, index: u32) -> bool {
    let path = root.join(format!("run/NetworkManager/devices/{index}"));
    fs::read_to_string(path)
        .is_ok_and(|state| state.lines().any(|line| line.trim() == "managed=false"))
}

/// The processes that can be seen, by name and arguments.
struct Processes(Vec<(String, Vec<String>)>);

impl Processes {
    fn read(root: &Path) -> Self {
        let directories = fs::read_dir(root.join("proc")).into_iter().flatten();
        let process = |directory: PathBuf| {
            let name = fs::read_to_string(directory.join("comm")).ok()?;
            let arguments = fs::read(directory.join("cmdline")).unwrap_or_default();
            let arguments = arguments
                .split(|&octet| octet == 0)
                .map(|argument| String::from_utf8_lossy(argument).into_owned());
            Some((name.trim_end().to_owned(), arguments.collect()))
        };
        Self(
            directories
                .flatten()
                .filter(|entry| {
                    let name = entry.file_name();
                    name.as_encoded_bytes().iter().all(u8::is_ascii_digit)
                })
                .filter_map(|entry| process(entry.path()))
                .collect(),
        )
    }

    fn runs(&self, name: &str) -> bool {
        self.0.iter().any(|(found, _)| found == name)
    }

    /// Whether a process of this name has the interface among its arguments, as `-i wlan0`,
    /// `-iwlan0` or `wlan0`.
    fn has_argument(&self, name: &str, interface: &str) -> bool {
        self.0.iter().any(|(found, arguments)| {
            found == name
                && arguments.iter().any(|argument| {
                    argument == interface || argument.strip_prefix("-i") == Some(interface)
                })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PrivateDir;

    fn process(root: &Path, number: u32, name: &str, arguments: &[&str]) {
        let directory = root.join(format!("proc/{number}"));
        fs::create_dir_all(&directory).unwrap();
        fs::write(directory.join("comm"), format!("{name}\n")).unwrap();
        fs::write(directory.join("cmdline"), arguments.join("\0")).unwrap();
    }

    #[test]
    fn nobody_manages_it_where_nothing_runs() {
        let root = PrivateDir::new("octopin-test").unwrap();
        assert_eq!(detect(root.path(), "wlan0", 3), None);
        process(root.path(), 7, "bash", &["bash", "wlan0"]);
        process(
            root.path(),
            8,
            "wpa_supplicant",
            &["wpa_supplicant", "-iwlan1"],
        );
        assert_eq!(detect(root.path(), "wlan0", 3), None);
    }

    #[test]
    fn network_manager_may_leave_one_interface_alone() {
        let root = PrivateDir::new("octopin-test").unwrap();
        process(root.path(), 7, "NetworkManager", &["NetworkManager"]);
        assert_eq!(
            detect(root.path(), "wlan0", 3),
            Some(Manager::NetworkManager)
        );
        let devices = root.path().join("run/NetworkManager/devices");
        fs::create_dir_all(&devices).unwrap();
        fs::write(devices.join("3"), "[device]\nmanaged=false\n").unwrap();
        assert_eq!(detect(root.path(), "wlan0", 3), None);
        fs::write(devices.join("3"), "[device]\nmanaged=true\n").unwrap();
        assert_eq!(
            detect(root.path(), "wlan0", 3),
            Some(Manager::NetworkManager)
        );
    }

    #[test]
    fn daemons_are_told_by_their_arguments() {
        let root = PrivateDir::new("octopin-test").unwrap();
        process(
            root.path(),
            8,
            "wpa_supplicant",
            &["wpa_supplicant", "-i", "wlan0"],
        );
        process(root.path(), 9, "hostapd", &["hostapd", "-iwlan1", "h.conf"]);
        assert_eq!(
            detect(root.path(), "wlan0", 3),
            Some(Manager::WpaSupplicant)
        );
        assert_eq!(detect(root.path(), "wlan1", 4), Some(Manager::Hostapd));
        process(root.path(), 10, "iwd", &["/usr/libexec/iwd"]);
        assert_eq!(detect(root.path(), "wlan0", 3), Some(Manager::Iwd));
    }

    #[test]
    fn a_control_socket_counts_only_while_somebody_listens() {
        let root = PrivateDir::new("octopin-test").unwrap();
        let directory = root.path().join("run/wpa_supplicant");
        fs::create_dir_all(&directory).unwrap();
        let socket = UnixDatagram::bind(directory.join("wlan0")).unwrap();
        assert_eq!(
            detect(root.path(), "wlan0", 3),
            Some(Manager::WpaSupplicant)
        );
        drop(socket);
        assert!(directory.join("wlan0").exists());
        assert_eq!(detect(root.path(), "wlan0", 3), None);
    }
}
