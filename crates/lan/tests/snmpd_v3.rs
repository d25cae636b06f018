//! SNMP version 3 against net-snmp's agent, on the loopback.

mod snmp_agent;

use std::net::{SocketAddr, UdpSocket};
use std::time::Duration;

use lan::secret::Secret;
use lan::snmp::{Auth, Client, SnmpError, User};
use snmp_agent::{Agent, DEVICE_ID, PATIENCE, oid};

const PASSWORD: &str = "maple syrup";
const PRIVACY: &str = "pancakes forever";

/// Users of all kinds: their names say how they sign and encrypt.
const USERS: &str = "\
createUser guest
createUser md5 MD5 \"maple syrup\"
createUser sha SHA \"maple syrup\"
createUser sha256 SHA-256 \"maple syrup\"
createUser md5aes MD5 \"maple syrup\" AES \"pancakes forever\"
createUser shaaes SHA \"maple syrup\" AES \"pancakes forever\"
createUser sha256aes SHA-256 \"maple syrup\" AES \"pancakes forever\"
rouser guest noauth
rouser md5 auth
rouser sha auth
rouser sha256 auth
rouser md5aes priv
rouser shaaes priv
rouser sha256aes priv
";

fn client(agent: SocketAddr, user: User) -> Client {
    Client {
        user: Some(user),
        deadline: PATIENCE,
        ..Client::new(agent)
    }
}

fn user(name: &str, auth: Auth, password: &str, privacy: Option<&str>) -> User {
    let privacy = privacy.map(Secret::new);
    User::with_passwords(name, auth, &Secret::new(password), privacy.as_ref()).unwrap()
}

#[tokio::test]
async fn users_of_all_kinds_read_and_walk() {
    let agent = Agent::start(USERS).await;
    let users = [
        User::new("guest").unwrap(),
        user("md5", Auth::Md5, PASSWORD, None),
        user("sha", Auth::Sha1, PASSWORD, None),
        user("sha256", Auth::Sha256, PASSWORD, None),
        user("md5aes", Auth::Md5, PASSWORD, Some(PRIVACY)),
        user("shaaes", Auth::Sha1, PASSWORD, Some(PRIVACY)),
        user("sha256aes", Auth::Sha256, PASSWORD, Some(PRIVACY)),
    ];
    for user in users {
        let name = user.name().to_owned();
        let client = client(agent.address, user);
        let asked = [
            "1.3.6.1.4.1.11.2.3.9.1.1.7.0",
            "1.3.6.1.2.1.99.99.0",
            "1.3.6.1.2.1.1.5.0",
        ]
        .map(oid);
        let values = client.get(&asked).await.unwrap();
        assert_eq!(values[0].1.text().as_deref(), Some(DEVICE_ID), "{name}");
        assert!(!values[1].1.is_there(), "{name}");
        assert_eq!(values[2].1.text().as_deref(), Some("printer"), "{name}");

        let system = oid("1.3.6.1.2.1.1");
        let walked = client.walk(&system, 1000).await.unwrap();
        assert!(walked.len() > 6, "{name}: {walked:?}");
        assert!(walked.is_sorted_by(|one, other| one.0 < other.0), "{name}");
        assert_eq!(client.walk(&system, 3).await.unwrap().len(), 3, "{name}");
    }
}

#[tokio::test]
async fn each_thing_that_does_not_fit_is_told_apart() {
    let agent = Agent::start(USERS).await;
    let wrong = "maple sirup";
    let cases = [
        (User::new("nobody").unwrap(), "snmp-unknown-user"),
        (
            user("nobody", Auth::Sha1, PASSWORD, None),
            "snmp-unknown-user",
        ),
        (user("sha", Auth::Sha1, wrong, None), "snmp-wrong-password"),
        (
            user("sha", Auth::Md5, PASSWORD, None),
            "snmp-wrong-password",
        ),
        (
            user("sha", Auth::Sha256, PASSWORD, None),
            "snmp-wrong-password",
        ),
        (
            user("sha256", Auth::Sha1, PASSWORD, None),
            "snmp-wrong-password",
        ),
        (
            user("sha", Auth::Sha1, PASSWORD, Some(PRIVACY)),
            "snmp-security-level",
        ),
        // It is let in, but may read nothing without encrypting: authorizationError.
        (user("shaaes", Auth::Sha1, PASSWORD, None), "snmp-error"),
        (User::new("sha").unwrap(), "snmp-error"),
    ];
    for (user, code) in cases {
        let name = format!("{user:?}");
        let client = client(agent.address, user);
        let error = client.get(&[oid("1.3.6.1.2.1.1.1.0")]).await.unwrap_err();
        assert_eq!(error.code(), code, "{name}: {error}");
        let printed = format!("{error} {error:?} {client:?}");
        assert!(!printed.contains("maple") && !printed.contains("pancakes"));
    }
}

/// This agent reports only what it can decrypt to something; the rest it passes over.
#[tokio::test]
async fn a_wrong_password_that_encrypts_is_suspected_where_nothing_more_comes() {
    let agent = Agent::start(USERS).await;
    let user = user("shaaes", Auth::Sha1, PASSWORD, Some("pancakes never"));
    let mut client = client(agent.address, user);
    client.deadline = Duration::from_secs(5);
    let error = client.get(&[oid("1.3.6.1.2.1.1.1.0")]).await.unwrap_err();
    assert_eq!(error.code(), "snmp-no-answer", "{error}");
}

/// What tells the name of the engine is not signed, and so somebody can change the clock in it, or
/// the agent was just started again. The agent then says which time it is, once.
#[tokio::test]
async fn a_clock_that_differs_is_set_once() {
    let agent = Agent::start(USERS).await;
    let (address, changed) = clock_changer(agent.address);
    for (name, auth) in [("shaaes", Auth::Sha1), ("sha256aes", Auth::Sha256)] {
        let client = client(address, user(name, auth, PASSWORD, Some(PRIVACY)));
        let values = client.get(&[oid("1.3.6.1.2.1.1.5.0")]).await.unwrap();
        assert_eq!(values[0].1.text().as_deref(), Some("printer"));
        // Discovery, the report about the clock, the response.
        let counted: Vec<bool> = changed.try_iter().collect();
        assert!(counted.contains(&true), "{counted:?}");
        assert!(counted.iter().filter(|changed| !**changed).count() >= 2);
    }
}

/// Hands datagrams on in both directions; those of the agent that are not signed get another number
/// of starts. Tells of each of the agent's whether it was changed.
fn clock_changer(agent: SocketAddr) -> (SocketAddr, std::sync::mpsc::Receiver<bool>) {
    let front = UdpSocket::bind("127.0.0.1:0").unwrap();
    let address = front.local_addr().unwrap();
    let back = UdpSocket::bind("127.0.0.1:0").unwrap();
    back.connect(agent).unwrap();
    let (send, receive) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok((count, from)) = front.recv_from(&mut buffer) {
            back.send(&buffer[..count]).unwrap();
            let Ok(count) = back.recv(&mut buffer) else {
                break;
            };
            let changed = change_starts(&mut buffer[..count]);
            let _ = send.send(changed);
            front.send_to(&buffer[..count], from).unwrap();
        }
    });
    (address, receive)
}

/// Changes the number of starts, which follows the engine's name (net-snmp's begins with its
/// enterprise number 8072), where the flags say that nothing is signed.
fn change_starts(datagram: &mut [u8]) -> bool {
    let start = [0x80, 0, 0x1f, 0x88];
    let name = datagram
        .windows(4)
        .position(|found| found == start)
        .unwrap();
    let after = name + usize::from(datagram[name - 1]);
    // The flags stand in front of the security model (3 octets) and of the heads of the security
    // parameters (2), of what is in them (2), and of the name (2).
    let signed = datagram[name - 10] & 1 != 0;
    if signed {
        return false;
    }
    // INTEGER of one octet: an agent of a new directory was started once.
    assert_eq!(datagram[after..after + 2], [2, 1]);
    datagram[after + 2] = 77;
    true
}

#[tokio::test]
async fn silence_and_refusal_are_said_in_time() {
    let silent = UdpSocket::bind("127.0.0.1:0").unwrap();
    let address = silent.local_addr().unwrap();
    let mut client = client(address, user("me", Auth::Sha1, PASSWORD, None));
    client.deadline = Duration::from_secs(1);
    let error = client.get(&[oid("1.3.6.1.2.1.1.1.0")]).await.unwrap_err();
    assert!(matches!(error, SnmpError::Timeout { .. }), "{error}");
    drop(silent);
    client.deadline = PATIENCE;
    let error = client.get(&[oid("1.3.6.1.2.1.1.1.0")]).await.unwrap_err();
    assert!(matches!(error, SnmpError::Refused { .. }), "{error}");
}
