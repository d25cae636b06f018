//! Which program manages a Wi-Fi interface.

use std::fs::{self, File};
use std::io::Read;
use std::os::unix::net::UnixDatagram;
use std::path::{Path, PathBuf};

use super::{Manager, iwd, network_manager};

/// Who manages the interface: the first that files and processes speak for, unless it says on D-Bus
/// that this interface is none of its. Where NetworkManager cannot be asked its file is believed,
/// which it writes late.
pub(super) async fn manager_of(interface: &str, index: u32) -> Option<Manager> {
    let root = Path::new("/");
    for candidate in candidates(root, interface) {
        let has_it = match candidate {
            Manager::NetworkManager => match network_manager::manages(interface).await {
                None => Some(!unmanaged_by_nm(root, index)),
                told => told,
            },
            Manager::Iwd => iwd::manages(interface).await,
            Manager::WpaSupplicant | Manager::Hostapd => None,
        };
        if has_it != Some(false) {
            return Some(candidate);
        }
    }
    None
}

/// Who may manage the interface, the one with the last word first.
fn candidates(root: &Path, interface: &str) -> Vec<Manager> {
    let listens = |directory: &str| answers(&root.join(directory).join(interface));
    let processes = Processes::read(root);
    let signs = [
        (listens("run/hostapd"), Manager::Hostapd),
        (processes.runs("NetworkManager"), Manager::NetworkManager),
        (processes.runs("iwd"), Manager::Iwd),
        (
            listens("run/wpa_supplicant") || processes.has_argument("wpa_supplicant", interface),
            Manager::WpaSupplicant,
        ),
        (
            processes.has_argument("hostapd", interface),
            Manager::Hostapd,
        ),
    ];
    let speaking = signs.into_iter().filter(|(sign, _)| *sign);
    speaking.map(|(_, manager)| manager).collect()
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

/// The most octets that are read of a process's environment.
const ENVIRONMENT_MAX: u64 = 256 * 1024;

/// A process that can be seen.
#[derive(Debug)]
pub(super) struct Process {
    name: String,
    pub(super) arguments: Vec<String>,
    /// Its directory in /proc.
    directory: PathBuf,
}

impl Process {
    fn read(directory: PathBuf) -> Option<Self> {
        let name = fs::read_to_string(directory.join("comm")).ok()?;
        let arguments = fs::read(directory.join("cmdline")).unwrap_or_default();
        let arguments = arguments.split(|&octet| octet == 0);
        Some(Self {
            name: name.trim_end().to_owned(),
            arguments: arguments
                .map(|argument| String::from_utf8_lossy(argument).into_owned())
                .collect(),
            directory,
        })
    }

    /// A path of its command line as it means it.
    pub(super) fn path(&self, path: &str) -> PathBuf {
        // An absolute path replaces all of the directory's.
        fs::read_link(self.directory.join("cwd")).map_or_else(|_| path.into(), |cwd| cwd.join(path))
    }

    /// A variable of its environment, where this user may read that.
    pub(super) fn variable(&self, name: &str) -> Option<String> {
        let file = File::open(self.directory.join("environ")).ok()?;
        let mut environment = Vec::new();
        file.take(ENVIRONMENT_MAX)
            .read_to_end(&mut environment)
            .ok()?;
        let text = String::from_utf8_lossy(&environment);
        let mut pairs = text.split('\0').filter_map(|pair| pair.split_once('='));
        pairs.find_map(|(key, value)| (key == name).then(|| value.to_owned()))
    }
}

/// The processes that can be seen.
#[derive(Debug)]
pub(super) struct Processes(Vec<Process>);

impl Processes {
    pub(super) fn read(root: &Path) -> Self {
        let entries = fs::read_dir(root.join("proc")).into_iter().flatten();
        let is_process = |entry: &fs::DirEntry| {
            let name = entry.file_name();
            name.as_encoded_bytes().iter().all(u8::is_ascii_digit)
        };
        let processes = entries.flatten().filter(is_process);
        Self(
            processes
                .filter_map(|entry| Process::read(entry.path()))
                .collect(),
        )
    }

    /// Those of a name.
    pub(super) fn named(&self, name: &str) -> impl Iterator<Item = &Process> {
        self.0.iter().filter(move |process| process.name == name)
    }

    fn runs(&self, name: &str) -> bool {
        self.named(name).next().is_some()
    }

    /// Whether a process of this name has the interface among its arguments, as `-i wlan0`,
    /// `-iwlan0` or `wlan0`.
    fn has_argument(&self, name: &str, interface: &str) -> bool {
        self.named(name)
            .flat_map(|process| &process.arguments)
            .any(|one| one == interface || one.strip_prefix("-i") == Some(interface))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PrivateDir;

    /// The first of the candidates.
    fn detect(root: &Path, interface: &str) -> Option<Manager> {
        candidates(root, interface).first().copied()
    }

    fn process(root: &Path, number: u32, name: &str, arguments: &[&str]) {
        let directory = root.join(format!("proc/{number}"));
        fs::create_dir_all(&directory).unwrap();
        fs::write(directory.join("comm"), format!("{name}\n")).unwrap();
        fs::write(directory.join("cmdline"), arguments.join("\0")).unwrap();
    }

    #[test]
    fn nobody_manages_it_where_nothing_runs() {
        let root = PrivateDir::new("octopin-test").unwrap();
        assert_eq!(detect(root.path(), "wlan0"), None);
        process(root.path(), 7, "bash", &["bash", "wlan0"]);
        process(
            root.path(),
            8,
            "wpa_supplicant",
            &["wpa_supplicant", "-iwlan1"],
        );
        assert_eq!(detect(root.path(), "wlan0"), None);
    }

    #[test]
    fn network_manager_may_leave_one_interface_alone() {
        let root = PrivateDir::new("octopin-test").unwrap();
        process(root.path(), 7, "NetworkManager", &["NetworkManager"]);
        assert_eq!(detect(root.path(), "wlan0"), Some(Manager::NetworkManager));
        let devices = root.path().join("run/NetworkManager/devices");
        fs::create_dir_all(&devices).unwrap();
        assert!(!unmanaged_by_nm(root.path(), 3));
        fs::write(devices.join("3"), "[device]\nmanaged=false\n").unwrap();
        assert!(unmanaged_by_nm(root.path(), 3));
        fs::write(devices.join("3"), "[device]\nmanaged=true\n").unwrap();
        assert!(!unmanaged_by_nm(root.path(), 3));
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
        assert_eq!(detect(root.path(), "wlan0"), Some(Manager::WpaSupplicant));
        assert_eq!(detect(root.path(), "wlan1"), Some(Manager::Hostapd));
        process(root.path(), 10, "iwd", &["/usr/libexec/iwd"]);
        assert_eq!(detect(root.path(), "wlan0"), Some(Manager::Iwd));
    }

    #[test]
    fn a_control_socket_counts_only_while_somebody_listens() {
        let root = PrivateDir::new("octopin-test").unwrap();
        let directory = root.path().join("run/wpa_supplicant");
        fs::create_dir_all(&directory).unwrap();
        let socket = UnixDatagram::bind(directory.join("wlan0")).unwrap();
        assert_eq!(detect(root.path(), "wlan0"), Some(Manager::WpaSupplicant));
        drop(socket);
        assert!(directory.join("wlan0").exists());
        assert_eq!(detect(root.path(), "wlan0"), None);
    }
}
