//! net-snmp's agent at a free port of the loopback, for the tests.

use std::fs;
use std::net::{SocketAddr, UdpSocket};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use lan::snmp::{Client, Oid};

/// Long enough for a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) const DEVICE_ID: &str = "MFG:HP;MDL:ENVY 5640 series;SN:CN12345678;";

/// A running agent, ended when dropped.
pub(crate) struct Agent {
    child: Child,
    directory: PathBuf,
    pub(crate) address: SocketAddr,
}

impl Agent {
    /// Starts it, with more lines of configuration, and waits until it answers.
    pub(crate) async fn start(more: &str) -> Self {
        let free = UdpSocket::bind("127.0.0.1:0").unwrap();
        let address = free.local_addr().unwrap();
        drop(free);
        let name = format!("octopin-snmpd-{}-{}", std::process::id(), address.port());
        let directory = std::env::temp_dir().join(name);
        fs::create_dir(&directory).unwrap();
        let conf = directory.join("agent.conf");
        let text = format!(
            "rocommunity public 127.0.0.1\nsysName printer\n\
             sysDescr HP ETHERNET MULTI-ENVIRONMENT\n\
             override 1.3.6.1.2.1.43.5.1.1.17.1 octet_str \"CN12345678\"\n\
             override 1.3.6.1.4.1.11.2.3.9.1.1.7.0 octet_str \"{DEVICE_ID}\"\n{more}"
        );
        fs::write(&conf, text).unwrap();
        let path = std::env::var("PATH").unwrap_or_default();
        let child = Command::new("snmpd")
            .args(["-f", "-Lo", "-C", "-c"])
            .arg(&conf)
            .arg(format!("udp:{address}"))
            .env("PATH", format!("{path}:/usr/sbin:/sbin"))
            .env("SNMP_PERSISTENT_DIR", &directory)
            .env("MIBS", "")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the package snmpd");
        let agent = Self {
            child,
            directory,
            address,
        };
        let began = Instant::now();
        let client = Client {
            deadline: Duration::from_secs(1),
            ..Client::new(address)
        };
        while let Err(error) = client.get(&[oid("1.3.6.1.2.1.1.1.0")]).await {
            assert!(began.elapsed() < PATIENCE, "{error}");
            // A refusal comes at once.
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        agent
    }
}

impl Drop for Agent {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.directory);
    }
}

/// An object identifier.
pub(crate) fn oid(text: &str) -> Oid {
    text.parse().unwrap()
}
