//! Identifying a router over sockets: everything is asked at once, harmlessly, and in time.

mod support;

use std::time::Duration;

use devices::evidence::Confidence;
use devices::router::identify::{Subject, WHOLE, identify};
use support::{Reply, Request, Server, ok, status};

fn subject(server: &Server) -> Subject {
    Subject::parse(&format!("127.0.0.1:{}", server.port), false).unwrap()
}

/// The questions with a body that only read.
fn harmless(request: &Request) -> bool {
    let body = String::from_utf8_lossy(&request.body).into_owned();
    match (request.method.as_str(), request.path.as_str()) {
        ("GET", _) => true,
        ("POST", "/JNAP/") => request.headers.contains("core/GetDeviceInfo") && body == "{}",
        ("POST", "/ubus") => body.contains("\"method\":\"list\""),
        _ => false,
    }
}

#[tokio::test]
async fn a_linksys_says_what_it_is_and_is_not_changed() {
    let server =
        Server::new(
            |request: &Request| match (request.method.as_str(), request.path.as_str()) {
                ("POST", "/JNAP/") => ok(r#"{"result":"OK","output":{"manufacturer":"Linksys",
                "modelNumber":"WRT1900AC","firmwareVersion":"1.1.10"}}"#),
                ("GET", "/") => ok("<title>Linksys Smart Wi-Fi</title>"),
                _ => status(404),
            },
        );
    let found = identify(&subject(&server), &[], Some(&[])).await;
    assert!(found.answers);
    assert_eq!(found.identity.maker.as_deref(), Some("Linksys"));
    assert_eq!(found.identity.model.as_deref(), Some("WRT1900AC"));
    assert_eq!(found.identity.firmware.as_deref(), Some("1.1.10"));
    let evidence = found.evidence.iter();
    let model = evidence.clone().find(|one| one.field == "identity.model");
    let model = model.unwrap();
    assert_eq!(model.confidence, Confidence::High);
    assert!(model.source.english().contains("JNAP"), "{}", model.source);
    let best = found.drivers.first().unwrap();
    assert_eq!(best.kind.scheme, "jnap");
    assert_eq!(best.address, format!("jnap://127.0.0.1:{}", server.port));
    assert_eq!(found.row.as_ref().unwrap().id, "linksys");
    for request in server.seen() {
        assert!(harmless(&request), "{request:?}");
        assert!(!request.headers.to_lowercase().contains("authorization"));
    }
}

#[tokio::test]
async fn a_demand_of_a_login_is_an_answer() {
    let server = Server::new(|request: &Request| match request.path.as_str() {
        "/auth" => Reply::Whole(
            401,
            "X-NDM-Realm: Keenetic Giga\r\nX-NDM-Challenge: ABCDEF\r\n\
             WWW-Authenticate: x-ndw2-interactive\r\n"
                .to_owned(),
            Vec::new(),
        ),
        _ => status(401),
    });
    let found = identify(&subject(&server), &[], Some(&[])).await;
    assert_eq!(found.identity.model.as_deref(), Some("Keenetic Giga"));
    assert_eq!(found.drivers.first().unwrap().kind.scheme, "keenetic");
}

#[tokio::test]
async fn a_router_that_says_nothing_or_too_much_ends_in_time() {
    for hangs in [true, false] {
        let server = Server::new(move |_| if hangs { Reply::Hang } else { Reply::Endless });
        let began = tokio::time::Instant::now();
        let found = identify(&subject(&server), &[], Some(&[])).await;
        // The bound of the program, and what a busy machine may take on top.
        assert!(began.elapsed() < WHOLE + Duration::from_secs(20));
        assert!(found.drivers.is_empty() && found.identity.maker.is_none());
        assert!(!found.asked.is_empty());
        assert!(
            found.asked.iter().all(|asked| asked.outcome != "200"),
            "{found:?}"
        );
    }
}

#[tokio::test]
async fn where_nobody_is_nobody_answers() {
    // A port that was free a moment ago.
    let port = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().port()
    };
    let subject = Subject::parse(&format!("127.0.0.1:{port}"), true).unwrap();
    let found = identify(&subject, &[], Some(&[])).await;
    assert!(found.drivers.is_empty());
    assert!(found.gateway);
}
