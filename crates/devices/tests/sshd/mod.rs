//! The stock OpenSSH server on loopback, with keys of its own, for one test.

// Every test file uses a part of it.
#![allow(dead_code, reason = "shared by test files that use a part of it each")]

use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use devices::router::drivers::Place;
use devices::router::ssh::Ssh;
use link::PrivateDir;

/// As long as a busy computer may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running server. It ends, with every session, when this is dropped.
pub(crate) struct Sshd {
    directory: PrivateDir,
    child: Child,
    port: u16,
}

/// Whether the programs are there. In CI they have to be.
pub(crate) fn available() -> bool {
    let missing: Vec<&str> = ["sshd", "ssh", "ssh-keygen", "hostapd_cli"]
        .into_iter()
        .filter(|name| program(name).is_none())
        .collect();
    assert!(
        missing.is_empty() || std::env::var("CI").as_deref() != Ok("true"),
        "missing: {missing:?}"
    );
    if !missing.is_empty() {
        println!("passed over: {missing:?} not installed");
    }
    missing.is_empty()
}

fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain(["/usr/local/sbin", "/usr/sbin", "/sbin"].map(PathBuf::from))
        .map(|directory| directory.join(name))
        .find(|file| file.is_file())
}

/// The user who runs the tests, and logs in.
pub(crate) fn user() -> String {
    let output = Command::new("id").arg("-un").output().expect("id");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

impl Sshd {
    /// Starts it. Sessions find their programs first in [`Sshd::bin`].
    pub(crate) fn start() -> Self {
        let directory = PrivateDir::new("octopin-sshd").expect("a directory");
        let at = |name: &str| directory.path().join(name);
        for key in ["host", "other-host", "user", "other-user"] {
            let made = Command::new("ssh-keygen")
                .args(["-q", "-t", "ed25519", "-N", "", "-f"])
                .arg(at(key))
                .status();
            assert!(made.expect("ssh-keygen").success());
        }
        fs::copy(at("user.pub"), at("authorized")).expect("copied");
        fs::create_dir(at("bin")).expect("made");
        // As root it wants the directory that Debian's own start makes.
        if user() == "root" {
            let _ = fs::create_dir("/run/sshd");
        }
        let (child, port) = Self::run(directory.path());
        let sshd = Self {
            directory,
            child,
            port,
        };
        sshd.know_host("host");
        sshd
    }

    #[expect(
        clippy::zombie_processes,
        reason = "what is returned is waited for by Drop, and the others have ended"
    )]
    fn run(directory: &Path) -> (Child, u16) {
        let begun = Instant::now();
        loop {
            let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
            let port = free.local_addr().expect("its number").port();
            drop(free);
            let at = |name: &str| directory.join(name).display().to_string();
            let path = std::env::var("PATH").unwrap_or_default();
            let conf = format!(
                "ListenAddress 127.0.0.1:{port}\nHostKey {}\nAuthorizedKeysFile {}\n\
                 PidFile none\nUsePAM no\nStrictModes no\nPasswordAuthentication no\n\
                 KbdInteractiveAuthentication no\nPermitRootLogin prohibit-password\n\
                 SetEnv PATH={}:{path}:/usr/sbin:/sbin\n",
                at("host"),
                at("authorized"),
                at("bin"),
            );
            fs::write(directory.join("sshd_config"), conf).expect("written");
            let log = fs::File::create(directory.join("log")).expect("a log");
            let mut child = Command::new(program("sshd").expect("sshd"))
                .args(["-D", "-e", "-f"])
                .arg(directory.join("sshd_config"))
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(log)
                .spawn()
                .expect("sshd starts");
            while begun.elapsed() < PATIENCE {
                if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                    return (child, port);
                }
                // It ends at once when somebody took the port meanwhile.
                if child.try_wait().expect("a child").is_some() {
                    break;
                }
                std::thread::sleep(Duration::from_millis(5));
            }
            let log = fs::read_to_string(directory.join("log")).unwrap_or_default();
            assert!(
                begun.elapsed() < PATIENCE && log.contains("Address already in use"),
                "sshd did not start: {log}"
            );
        }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    /// Makes the client believe that the server's key is this one.
    pub(crate) fn know_host(&self, key: &str) {
        let key = fs::read_to_string(self.at(&format!("{key}.pub"))).expect("a key");
        let line = format!("[127.0.0.1]:{} {key}", self.port);
        fs::write(self.at("known"), line).expect("written");
    }

    /// Makes the client know no key of any server.
    pub(crate) fn forget_host(&self) {
        fs::write(self.at("known"), "").expect("written");
    }

    /// A directory whose programs the sessions find first.
    pub(crate) fn bin(&self) -> PathBuf {
        self.at("bin")
    }

    /// Puts a script there.
    pub(crate) fn script(&self, name: &str, text: &str) -> PathBuf {
        let path = self.bin().join(name);
        fs::write(&path, text).expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("made a program");
        path
    }

    /// Lets every run of `name` leave its arguments in the file that is returned.
    pub(crate) fn record(&self, name: &str) -> (PathBuf, PathBuf) {
        let log = self.at(&format!("{name}.arguments"));
        let real = program(name).expect("the program");
        let text = format!(
            "#!/bin/sh\nprintf '%s\\n' \"$*\" >>{}\nexec {} \"$@\"\n",
            log.display(),
            real.display()
        );
        (self.script(name, &text), log)
    }

    /// Lets `hostapd_cli` ask this control socket, whichever it is told to.
    pub(crate) fn divert_hostapd_cli(&self, socket: &Path) {
        let real = program("hostapd_cli").expect("the program");
        let (directory, name) = (socket.parent(), socket.file_name());
        // It is called with -p DIRECTORY -i INTERFACE first.
        let text = format!(
            "#!/bin/sh\nshift 4\nexec {} -p {} -i {} \"$@\"\n",
            real.display(),
            directory.expect("a directory").display(),
            name.expect("a name").display()
        );
        self.script("hostapd_cli", &text);
    }

    /// A client's configuration with this key.
    pub(crate) fn ssh_with(&self, key: &str) -> Ssh {
        let config = self.at(&format!("config-{key}"));
        let text = format!(
            "IdentityFile {}\nIdentitiesOnly yes\nIdentityAgent none\n\
             UserKnownHostsFile {}\nGlobalKnownHostsFile /dev/null\nPort {}\n",
            self.at(key).display(),
            self.at("known").display(),
            self.port
        );
        fs::write(&config, text).expect("written");
        Ssh {
            config: Some(config),
            connecting: PATIENCE,
            deadline: PATIENCE,
            ..Ssh::default()
        }
    }

    /// The address of a control socket, through this server.
    pub(crate) fn place(&self, socket: &Path) -> Place {
        let text = format!("{}@127.0.0.1:{}{}", user(), self.port, socket.display());
        Place::parse(&text, false).expect("a place")
    }

    /// Ends the server, and with `sessions` what it serves.
    pub(crate) fn stop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Sshd {
    fn drop(&mut self) {
        self.stop();
        if std::thread::panicking() {
            println!("{}", fs::read_to_string(self.at("log")).unwrap_or_default());
        }
    }
}
