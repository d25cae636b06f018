//! The SNMP client against net-snmp's agent, on the loopback: versions 1 and 2c, and peers that are
//! no agents.

mod snmp_agent;

use std::net::UdpSocket;
use std::time::{Duration, Instant};

use lan::secret::Secret;
use lan::snmp::{Access, Client, Value, Version};
use snmp_agent::{Agent, DEVICE_ID, PATIENCE, oid};

fn client(agent: &Agent, version: Version, community: &str, deadline: Duration) -> Client {
    Client {
        access: Access {
            version,
            community: Secret::new(community),
        },
        deadline,
        ..Client::new(agent.address)
    }
}

#[tokio::test]
async fn a_real_agent_is_read_in_both_versions() {
    let agent = Agent::start("").await;
    for version in [Version::V1, Version::V2c] {
        let client = client(&agent, version, "public", PATIENCE);
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
    let agent = Agent::start("").await;
    let began = Instant::now();
    let wrong = client(
        &agent,
        Version::V2c,
        "secret-community",
        Duration::from_secs(1),
    );
    let error = wrong.get(&[oid("1.3.6.1.2.1.1.1.0")]).await.unwrap_err();
    assert_eq!(error.code(), "snmp-timeout");
    assert!(!format!("{error} {wrong:?}").contains("secret-community"));
    let client = client(&agent, Version::V2c, "public", PATIENCE);
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
