//! The SNMP client against net-snmp's agent, on the loopback.

use std::fs;
use std::net::{SocketAddr, UdpSocket};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use lan::secret::Secret;
use lan::snmp::{Access, Client, Oid, Value, Version};

/// Long enough for a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

const DEVICE_ID: &str = "MFG:HP;MDL:ENVY 5640 series;SN:CN12345678;";

struct Agent {
    child: Child,
    directory: PathBuf,
    address: SocketAddr,
}

impl Agent {
    /// Starts it at a free port and waits until it answers.
    async fn start() -> Self {
        let free = UdpSocket::bind("127.0.0.1:0").unwrap();
        let address = free.local_addr().unwrap();
        drop(free);
        let name = format!("octopin-snmpd-{}-{}", std::process::id(), address.port());
        let directory = std::env::temp_dir().join(name);
        fs::create_dir(&directory).unwrap();
        let conf = directory.join("snmpd.conf");
        let text = format!(
            "rocommunity public 127.0.0.1\nsysName printer\n\
             sysDescr HP ETHERNET MULTI-ENVIRONMENT\n\
             override 1.3.6.1.2.1.43.5.1.1.17.1 octet_str \"CN12345678\"\n\
             override 1.3.6.1.4.1.11.2.3.9.1.1.7.0 octet_str \"{DEVICE_ID}\"\n"
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
        let client = agent.client(Version::V2c, "public", Duration::from_secs(1));
        while let Err(error) = client.get(&[oid("1.3.6.1.2.1.1.1.0")]).await {
            assert!(began.elapsed() < PATIENCE, "{error}");
            // A refusal comes at once.
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        agent
    }

    fn client(&self, version: Version, community: &str, deadline: Duration) -> Client {
        Client {
            agent: self.address,
            access: Access {
                version,
                community: Secret::new(community),
            },
            deadline,
        }
    }
}

impl Drop for Agent {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.directory);
    }
}

fn oid(text: &str) -> Oid {
    text.parse().unwrap()
}

#[tokio::test]
async fn a_real_agent_is_read_in_both_versions() {
    let agent = Agent::start().await;
    for version in [Version::V1, Version::V2c] {
        let client = agent.client(version, "public", PATIENCE);
        let asked = [
            "1.3.6.1.2.1.1.1.0",
            "1.3.6.1.2.1.99.99.0",
            "1.3.6.1.4.1.11.2.3.9.1.1.7.0",
            "1.3.6.1.2.1.43.5.1.1.17.77",
        ]
        .map(oid);
        let values = client.get(&asked).await.unwrap();
        let texts: Vec<Option<String>> = values.iter().map(|(_, value)| value.text()).collect();
        assert_eq!(texts[0].as_deref(), Some("HP ETHERNET MULTI-ENVIRONMENT"));
        assert_eq!(texts[2].as_deref(), Some(DEVICE_ID));
        // What is not there does not spoil the rest, with version 1 neither.
        assert!(
            !values[1].1.is_there() && !values[3].1.is_there(),
            "{values:?}"
        );

        let system = oid("1.3.6.1.2.1.1");
        let walked = client.walk(&system, 1000).await.unwrap();
        assert!(walked.len() > 6, "{walked:?}");
        assert!(
            walked
                .iter()
                .all(|(found, _)| found.below(&system).is_some())
        );
        assert!(walked.is_sorted_by(|one, other| one.0 < other.0));
        let name = walked
            .iter()
            .find(|(found, _)| *found == oid("1.3.6.1.2.1.1.5.0"));
        assert_eq!(
            name.and_then(|(_, value)| value.text()).as_deref(),
            Some("printer")
        );
        let ticks = walked
            .iter()
            .find(|(found, _)| *found == oid("1.3.6.1.2.1.1.3.0"));
        assert!(
            matches!(ticks, Some((_, Value::Number(0x43, _)))),
            "{ticks:?}"
        );
        assert_eq!(client.walk(&system, 3).await.unwrap().len(), 3);
    }
}

#[tokio::test]
async fn a_wrong_community_and_a_closed_port_are_said_in_time() {
    let agent = Agent::start().await;
    let began = Instant::now();
    let wrong = agent.client(Version::V2c, "secret-community", Duration::from_secs(1));
    let error = wrong.get(&[oid("1.3.6.1.2.1.1.1.0")]).await.unwrap_err();
    assert_eq!(error.code(), "snmp-timeout");
    assert!(!format!("{error} {wrong:?}").contains("secret-community"));
    let client = agent.client(Version::V2c, "public", PATIENCE);
    drop(agent);
    let error = client.get(&[oid("1.3.6.1.2.1.1.1.0")]).await.unwrap_err();
    assert_eq!(error.code(), "snmp-refused", "{error}");
    assert!(began.elapsed() < PATIENCE);
}

#[tokio::test]
async fn what_is_no_snmp_and_who_never_ends_are_no_trap() {
    let strange = UdpSocket::bind("127.0.0.1:0").unwrap();
    let address = strange.local_addr().unwrap();
    std::thread::spawn(move || {
        let mut buffer = [0; 2048];
        while let Ok((_, from)) = strange.recv_from(&mut buffer) {
            let _ = strange.send_to(b"I am no agent", from);
        }
    });
    let client = Client {
        deadline: Duration::from_secs(1),
        ..Client::new(address)
    };
    let error = client.get(&[oid("1.3.6.1.2.1.1.1.0")]).await.unwrap_err();
    assert_eq!(error.code(), "not-snmp", "{error}");

    // An agent that gives the same object for ever.
    let circling = UdpSocket::bind("127.0.0.1:0").unwrap();
    let address = circling.local_addr().unwrap();
    std::thread::spawn(move || {
        let mut buffer = [0; 2048];
        while let Ok((count, from)) = circling.recv_from(&mut buffer) {
            let (version, mut pdu) = lan::snmp::decode(&buffer[..count]).unwrap();
            pdu.kind = lan::snmp::PduKind::Response;
            pdu.variables = vec![(oid("1.3.6.1.2.1.1.1.0"), Value::Integer(1))];
            let _ = circling.send_to(&lan::snmp::encode(version, "public", &pdu), from);
        }
    });
    let client = Client {
        deadline: PATIENCE,
        ..Client::new(address)
    };
    let walked = client.walk(&oid("1.3.6.1.2.1.1"), 1_000_000).await.unwrap();
    assert_eq!(walked.len(), 1);
}
