//! The ways in and out: links, sessions, streams and connections, over real sockets.

mod common;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::Ordering;
use std::time::Duration;

use common::{FORM, PATIENCE, Served};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use web::Options;

const FROM_ELSEWHERE: [(&str, &str); 2] = [
    ("Sec-Fetch-Site", "cross-site"),
    ("Sec-Fetch-Mode", "navigate"),
];

#[tokio::test]
async fn there_is_always_a_link_to_come_in_by() {
    let mut app = Served::new();
    // Each browser that was closed had a session that is of no use to the next one.
    let mut cookies = Vec::new();
    for _ in 0..3 {
        let (cookie, _) = app.enter().await;
        assert!(!cookies.contains(&cookie));
        cookies.push(cookie);
    }
    // Nobody else's session ended by that.
    for cookie in &cookies {
        let answer = app.ask("GET", "/", &[("Cookie", cookie)], "").await;
        assert_eq!(answer.status, 200);
    }
}

#[tokio::test]
async fn who_only_asks_what_is_there_uses_no_link_up() {
    let mut app = Served::new();
    let link = app.link().await;
    let wrong = format!("/open/{}", "0".repeat(64));
    for _ in 0..20 {
        // A good one and a wrong one are not told apart, so nothing can be tried like this.
        for path in [&link, &wrong] {
            let answer = app.ask("HEAD", path, &[], "").await;
            assert_eq!(answer.status, 200);
            assert!(answer.header("set-cookie").is_none());
        }
    }
    assert_eq!(app.ask("GET", &link, &[], "").await.status, 303);
}

#[tokio::test]
async fn a_link_in_a_page_of_somebody_else_leads_in() {
    let mut app = Served::new();
    let link = app.link().await;
    let answer = app.ask("GET", &link, &FROM_ELSEWHERE, "").await;
    assert_eq!(answer.status, 200, "{}", answer.head);
    let cookie = answer.header("set-cookie").expect("a cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"));
    let cookie = cookie.split(';').next().expect("a pair").to_owned();
    // From a page of its own the browser sends the cookie.
    assert!(
        answer
            .body
            .contains("http-equiv=\"refresh\" content=\"0; url=/\"")
    );
    assert!(answer.body.contains("href=\"/\""));
    let page = app.ask("GET", "/", &[("Cookie", &cookie)], "").await;
    assert_eq!(page.status, 200);
    // Without the cookie, which the browser keeps back then, the page offers to go on.
    let page = app.ask("GET", "/plan", &FROM_ELSEWHERE, "").await;
    assert_eq!(page.status, 401);
    assert!(
        page.body
            .contains("If you came in with this browser before")
    );
    let page = app.ask("GET", "/plan", &[], "").await;
    assert_eq!(page.status, 401);
    assert!(
        !page
            .body
            .contains("If you came in with this browser before")
    );
}

/// Opens a stream and reads until something of it is there.
async fn stream(app: &Served, path: &str, cookie: &str) -> (TcpStream, String) {
    let mut stream = TcpStream::connect(app.at).await.expect("a connection");
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: {}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n",
        app.at
    );
    stream.write_all(request.as_bytes()).await.expect("sent");
    let mut begun = vec![0_u8; 4096];
    let read = tokio::time::timeout(PATIENCE, stream.read(&mut begun)).await;
    let count = read.expect("in time").expect("a head");
    let head = String::from_utf8_lossy(begun.get(..count).expect("what was read")).into_owned();
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    assert!(head.contains("text/event-stream"), "{head}");
    (stream, head)
}

async fn rest(mut stream: TcpStream) -> String {
    let mut all = Vec::new();
    let read = tokio::time::timeout(PATIENCE, stream.read_to_end(&mut all)).await;
    read.expect("an end in time").expect("all of it");
    String::from_utf8_lossy(&all).into_owned()
}

#[tokio::test]
async fn no_stream_tells_anything_after_the_end_of_its_session() {
    let mut app = Served::with(Options::default(), true);
    let (cookie, token) = app.enter().await;
    let (other, _) = app.enter().await;
    let mut streams = Vec::new();
    for path in ["/looking", "/looking?page=plan", "/looking?page=findings"] {
        streams.push(stream(&app, path, &cookie).await);
    }
    let (stays, _) = stream(&app, "/looking", &other).await;
    let own = app.origin();
    let headers = [("Cookie", cookie.as_str()), FORM, ("Origin", own.as_str())];
    let ended = app
        .ask("POST", "/end", &headers, &format!("csrf={token}"))
        .await;
    assert_eq!(ended.status, 200);
    // They end by themselves, while the look goes on.
    for (stream, head) in streams {
        let said = head + &rest(stream).await;
        assert!(
            !said.contains(&token) && !said.contains("event: view"),
            "{said}"
        );
    }
    app.looks.store(false, Ordering::Relaxed);
    let said = rest(stays).await;
    assert!(
        said.contains("event: view") && said.contains("event: over"),
        "{said}"
    );
}

#[tokio::test]
async fn a_page_that_is_opened_during_a_look_is_told_what_was_found_and_never_loads_itself() {
    let mut app = Served::with(Options::default(), true);
    let (cookie, _) = app.enter().await;
    let headers = [("Cookie", cookie.as_str())];
    let pages = [
        ("/", "/looking"),
        ("/plan", "/looking?page=plan"),
        ("/findings", "/looking?page=findings"),
    ];
    let mut streams = Vec::new();
    for (path, live) in pages {
        let page = app.ask("GET", path, &headers, "").await;
        assert_eq!(page.status, 200);
        assert!(
            page.body.contains(&format!("data-live=\"{live}\"")),
            "{path}: {}",
            page.body
        );
        assert!(page.body.contains("id=\"lost\""), "{path}");
        assert!(!page.body.contains("http-equiv=\"refresh\""), "{path}");
        let (_, without_script) = page.body.split_once("<noscript>").expect("for no script");
        assert!(without_script.contains("href=\"\""), "{path}");
        streams.push((path, stream(&app, live, &cookie).await));
    }
    app.looks.store(false, Ordering::Relaxed);
    for (path, (stream, head)) in streams {
        let said = head + &rest(stream).await;
        let view = said.split("event: view").last().expect("a view");
        let found = match path {
            "/" => "No printer",
            "/plan" => "This is the best way from here",
            _ => "<ol class=\"cards\">",
        };
        assert!(view.contains(found), "{path}: {said}");
        assert!(
            said.contains("event: say") && said.contains("event: over"),
            "{path}"
        );
        let page = app.ask("GET", path, &headers, "").await;
        assert!(
            !page.body.contains("data-live") && !page.body.contains("<noscript>"),
            "{path}"
        );
    }
    let wrong = app.ask("GET", "/looking?page=job", &headers, "").await;
    assert_eq!(wrong.status, 404);
}

#[tokio::test]
async fn a_link_to_another_language_keeps_what_was_asked_for() {
    let mut app = Served::new();
    let (cookie, token) = app.enter().await;
    let headers = [("Cookie", cookie.as_str())];
    let page = app
        .ask("GET", "/where?model=ENVY+6000&lang=fr", &headers, "")
        .await;
    assert!(page.body.contains("<html lang=\"fr\""));
    assert!(
        page.body.contains("href=\"?model=ENVY+6000&amp;lang=de\""),
        "{}",
        page.body
    );
    // Where a form was sent to, it leads to the page of the form.
    let own = app.origin();
    let form = [headers[0], FORM, ("Origin", own.as_str())];
    let body = format!("csrf={token}&all=1&ssid=Home&passphrase=short");
    let wrong = app.ask("POST", "/choose", &form, &body).await;
    assert!(wrong.body.contains("id=\"passphrase-error\""));
    assert!(wrong.body.contains("href=\"?lang=de\""));
    for path in ["/choose", "/look", "/story", "/pin/check", "/job/stop"] {
        let back = app
            .ask("GET", &format!("{path}?lang=de"), &headers, "")
            .await;
        assert_eq!(back.status, 303, "{path}");
    }
    let page = app.ask("GET", "/", &headers, "").await;
    assert!(page.body.contains("<html lang=\"de\""));
}

#[tokio::test]
async fn what_is_not_there_is_told_on_a_page_with_what_to_do() {
    let mut app = Served::new();
    let (cookie, token) = app.enter().await;
    let headers = [("Cookie", cookie.as_str())];
    for (path, status) in [
        ("/open/%ff", 303),
        ("/assets/%ff", 404),
        ("/assets/x", 404),
        ("/history/%ff", 404),
        ("/nowhere", 404),
        ("/%ff", 404),
    ] {
        let answer = app.ask("GET", path, &headers, "").await;
        assert_eq!(answer.status, status, "{path}");
        if status == 404 {
            assert!(
                answer.body.contains("<h1>There is no such page</h1>"),
                "{path}"
            );
            assert!(answer.body.contains("Go back to the start"), "{path}");
        }
    }
    let stranger = app.ask("GET", "/open/%ff", &[], "").await;
    assert_eq!(stranger.status, 410);
    assert!(
        stranger
            .body
            .contains("<h1>This link is not good any more</h1>")
    );
    let own = app.origin();
    let form = [headers[0], FORM, ("Origin", own.as_str())];
    let body = format!("csrf={token}&scenario=none-of-them");
    let answer = app.ask("POST", "/story", &form, &body).await;
    assert_eq!(answer.status, 404);
    assert!(answer.body.contains("There is no such story"));
    assert!(answer.body.contains("Choose one of the list"));
}

/// A connection to a door of TLS from an address of this computer; `None` where it is turned away.
async fn knock(at: SocketAddr, from: Ipv4Addr) -> Option<TcpStream> {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind((from, 0).into()).expect("an own address");
    socket.connect(at).await.ok()
}

/// Whether somebody is there: what is no TLS is answered by an alert.
async fn is_in(stream: Option<TcpStream>) -> bool {
    let Some(mut stream) = stream else {
        return false;
    };
    if stream.write_all(b"GET / HTTP/1.1\r\n\r\n").await.is_err() {
        return false;
    }
    let mut octets = [0_u8; 16];
    let read = tokio::time::timeout(PATIENCE, stream.read(&mut octets)).await;
    matches!(read, Ok(Ok(count)) if count > 0)
}

/// Whoever fills the door for telephones keeps nobody else out.
#[tokio::test]
async fn who_fills_a_door_keeps_neither_this_computer_nor_another_telephone_out() {
    // A free port, which nobody else takes at once.
    let free = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let listen = free.local_addr().expect("an address");
    drop(free);
    let mut app = Served::with(Options { listen, lan: true }, false);
    let (cookie, _) = app.enter().await;
    let phone = tokio::time::timeout(PATIENCE, app.phones.recv()).await;
    let phone = phone.expect("in time").expect("a link for a telephone");
    assert!(phone.link.starts_with(&format!("https://{listen}/open/")));
    let wild = Ipv4Addr::new(127, 0, 0, 9);
    let mut held = Vec::new();
    for _ in 0..200 {
        held.push(knock(listen, wild).await);
    }
    // What was taken in stays open, saying nothing; now the next is turned away.
    let full = async {
        while is_in(knock(listen, wild).await).await {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(PATIENCE, full)
        .await
        .expect("an end of it");
    let other = Ipv4Addr::new(127, 0, 0, 10);
    assert!(is_in(knock(listen, other).await).await, "another telephone");
    let page = app.ask("GET", "/", &[("Cookie", &cookie)], "").await;
    assert_eq!(page.status, 200, "this computer");
    drop(held);
}
