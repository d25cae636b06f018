//! The app as an attacker sees it: raw requests, over real sockets.

mod common;

use common::{FORM, Served};

#[tokio::test]
async fn nobody_is_in_without_a_link_and_a_link_is_good_once() {
    let mut app = Served::new();
    let link = app.link().await;
    for path in [
        "/",
        "/plan",
        "/job",
        "/api",
        "/api/find",
        "/history",
        "/bundle",
        "/job/events",
    ] {
        assert_eq!(app.ask("GET", path, &[], "").await.status, 401, "{path}");
    }
    let wrong = format!("/open/{}", "0".repeat(64));
    assert_eq!(app.ask("GET", &wrong, &[], "").await.status, 410);
    assert_eq!(app.ask("GET", &link, &[], "").await.status, 303);
    assert_eq!(
        app.ask("GET", &link, &[], "").await.status,
        410,
        "a replayed link"
    );
    // Guessing is slowed down, whatever is guessed.
    let mut last = 0;
    for _ in 0..8 {
        let answer = app.ask("GET", &wrong, &[], "").await;
        last = answer.status;
        if last == 429 {
            assert!(answer.header("retry-after").is_some());
        }
    }
    assert_eq!(last, 429);
}

#[tokio::test]
async fn a_foreign_host_is_refused_even_with_the_session() {
    let mut app = Served::new();
    let (cookie, _) = app.enter().await;
    let port = app.at.port();
    for host in [
        format!("evil.example:{port}"),
        "evil.example".to_owned(),
        "127.0.0.1".to_owned(),
        format!("127.0.0.1:{}", port ^ 1),
        format!("127.0.0.1:{port}.evil.example"),
        format!("localhost.evil.example:{port}"),
        String::new(),
    ] {
        let headers = [("Host", host.as_str()), ("Cookie", &cookie)];
        let answer = app.ask("GET", "/", &headers, "").await;
        assert_eq!(answer.status, 421, "{host:?}");
        assert!(!answer.body.contains("csrf"), "{host:?}");
    }
    let local = format!("localhost:{port}");
    let headers = [("Host", local.as_str()), ("Cookie", &cookie)];
    assert_eq!(app.ask("GET", "/", &headers, "").await.status, 200);
    // The request line names another host than the header.
    let request = format!(
        "GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookie}\r\n\
         Connection: close\r\n\r\n"
    );
    assert_eq!(app.raw(request.as_bytes()).await.status, 421);
    // Two hosts, of which one is right.
    let request = format!(
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: evil.example\r\nCookie: {cookie}\r\n\
         Connection: close\r\n\r\n"
    );
    let status = app.raw(request.as_bytes()).await.status;
    assert!(matches!(status, 400 | 421), "{status}");
}

#[tokio::test]
async fn what_changes_something_comes_from_an_own_page_with_its_token() {
    let mut app = Served::new();
    let (cookie, token) = app.enter().await;
    let own = app.origin();
    let cookie = ("Cookie", cookie.as_str());
    let body = format!("csrf={token}&scenario=x");
    for (headers, why) in [
        (vec![cookie, FORM], "no origin"),
        (vec![cookie, FORM, ("Origin", "null")], "a hidden origin"),
        (
            vec![cookie, FORM, ("Origin", "http://evil.example")],
            "another origin",
        ),
        (
            vec![cookie, FORM, ("Origin", "https://127.0.0.1:1")],
            "another scheme and port",
        ),
        (
            vec![
                cookie,
                FORM,
                ("Origin", &own),
                ("Sec-Fetch-Site", "cross-site"),
            ],
            "the browser says that it is another site",
        ),
    ] {
        for path in [
            "/look",
            "/job",
            "/pin",
            "/end",
            "/choose",
            "/story",
            "/api/look",
        ] {
            let answer = app.ask("POST", path, &headers, &body).await;
            // Only a program sends no origin, and to the API; a form it cannot be there.
            let program = why == "no origin" && path.starts_with("/api/");
            let refused = if program { 400 } else { 403 };
            assert_eq!(answer.status, refused, "{path}: {why}");
        }
    }
    let headers = [cookie, FORM, ("Origin", own.as_str())];
    for wrong in ["", "csrf=", "csrf=0000", "way=button-api"] {
        let answer = app.ask("POST", "/job", &headers, wrong).await;
        assert_eq!(answer.status, 403, "{wrong:?}");
    }
    assert_eq!(*app.joined.lock().expect("a number"), 0);
    let right = format!("csrf={token}");
    assert_eq!(app.ask("POST", "/look", &headers, &right).await.status, 303);
    // A form cannot be sent as JSON's neighbour, nor JSON as a form.
    let text = [
        cookie,
        ("Content-Type", "text/plain"),
        ("Origin", own.as_str()),
    ];
    assert_eq!(app.ask("POST", "/api/look", &text, "{}").await.status, 400);
    // Another session's token is none.
    let other = app.ask("GET", "/", &[cookie], "").await;
    assert!(other.body.contains(&token));
}

/// The forms that agree, answer, act and change for good, and those with files: what is foreign,
/// without a session, replayed after its end or malformed does nothing.
#[tokio::test]
async fn what_agrees_answers_changes_and_uploads_is_guarded_as_the_rest() {
    const FORMS: [(&str, &str); 7] = [
        ("/job/answer", "question=1&reply=yes"),
        ("/job/act", "act=press-printer"),
        ("/job/stop", ""),
        ("/findings/change", "fix=wps-off"),
        ("/findings/undo", ""),
        ("/explain", ""),
        ("/report", ""),
    ];
    const FILES: [&str; 2] = ["/explain", "/report"];
    let mut app = Served::new();
    let (cookie, token) = app.enter().await;
    let (own, port) = (app.origin(), app.at.port());
    let parts = ("Content-Type", "multipart/form-data; boundary=x");
    let file = format!(
        "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{token}\r\n--x\r\n\
         Content-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nabc\r\n--x--\r\n"
    );
    let cookie = ("Cookie", cookie.as_str());
    let origin = ("Origin", own.as_str());
    let foreign = ("Origin", "http://evil.example");
    let rebound = format!("evil.example:{port}");
    let rebound = ("Host", rebound.as_str());
    for (path, fields) in FORMS {
        let is_file = FILES.contains(&path);
        let kind = if is_file { parts } else { FORM };
        let form = format!("csrf={token}&{fields}");
        let body = if is_file { &file } else { &form };
        for (headers, status) in [
            (vec![cookie, kind, foreign], 403),
            (vec![cookie, kind], 403),
            (vec![kind, origin], 401),
            (vec![cookie, kind, origin, rebound], 421),
        ] {
            let answer = app.ask("POST", path, &headers, body).await;
            assert_eq!(answer.status, status, "{path}: {headers:?}");
            assert!(!answer.body.contains(&token), "{path}: {headers:?}");
        }
        let headers = [cookie, kind, origin];
        let other = body.replace(&token, &"0".repeat(64));
        let answer = app.ask("POST", path, &headers, &other).await;
        assert_eq!(answer.status, 403, "{path}: another form's token");
        for malformed in ["%", "--x", "\u{0}"] {
            let status = app.ask("POST", path, &headers, malformed).await.status;
            assert!(matches!(status, 400 | 403), "{path}: {status}");
        }
        if !is_file {
            let large = format!("{form}&more={}", "1".repeat(64 * 1024));
            let answer = app.ask("POST", path, &headers, &large).await;
            assert_eq!(answer.status, 413, "{path}");
        }
    }
    // There is no such question, deed or change, and nothing was begun.
    let headers = [cookie, FORM, origin];
    for (path, fields) in [
        ("/job/answer", "question=-1&reply=yes"),
        ("/job/answer", "question=18446744073709551616"),
        ("/job/act", "act=open-the-door"),
        ("/findings/change", "fix=format-the-disk"),
    ] {
        let body = format!("csrf={token}&{fields}");
        assert_eq!(
            app.ask("POST", path, &headers, &body).await.status,
            400,
            "{path}"
        );
    }
    assert_eq!(*app.joined.lock().expect("a number"), 0);
    let over = format!("csrf={token}");
    assert_eq!(app.ask("POST", "/end", &headers, &over).await.status, 200);
    for (path, fields) in FORMS {
        let is_file = FILES.contains(&path);
        let form = format!("csrf={token}&{fields}");
        let kind = if is_file { parts } else { FORM };
        let body = if is_file { &file } else { &form };
        let answer = app.ask("POST", path, &[cookie, kind, origin], body).await;
        assert_eq!(answer.status, 401, "{path}: replayed after the end");
    }
}

/// A page that has gone wild is slowed down; who only reads is not.
#[tokio::test]
async fn a_session_cannot_send_without_measure() {
    let mut app = Served::new();
    let (cookie, _) = app.enter().await;
    let headers = [
        ("Cookie", cookie.as_str()),
        ("Content-Type", "application/json"),
    ];
    let mut late = None;
    for _ in 0..5_000 {
        let answer = app
            .ask("POST", "/api/pin", &headers, r#"{"pin":"1"}"#)
            .await;
        if answer.status != 200 {
            late = Some(answer);
            break;
        }
    }
    let late = late.expect("an end of it");
    assert_eq!(late.status, 429);
    assert_eq!(late.header("retry-after"), Some("1"));
    assert!(late.body.contains("too-fast"), "{}", late.body);
    assert_eq!(app.ask("GET", "/", &headers, "").await.status, 200);
}

#[tokio::test]
async fn a_session_that_was_ended_is_of_no_use_to_a_thief() {
    let mut app = Served::new();
    let (cookie, token) = app.enter().await;
    let own = app.origin();
    let headers = [("Cookie", cookie.as_str()), FORM, ("Origin", own.as_str())];
    let ended = app
        .ask("POST", "/end", &headers, &format!("csrf={token}"))
        .await;
    assert_eq!(ended.status, 200);
    assert!(
        ended
            .header("set-cookie")
            .is_some_and(|line| line.contains("Max-Age=0"))
    );
    for path in ["/", "/api/find", "/job/events"] {
        let answer = app.ask("GET", path, &[("Cookie", &cookie)], "").await;
        assert_eq!(answer.status, 401, "{path}");
    }
    let late = app
        .ask("POST", "/look", &headers, &format!("csrf={token}"))
        .await;
    assert_eq!(late.status, 401);
    // Whoever sits at the computer gets a new link.
    let (again, _) = app.enter().await;
    assert_ne!(again, cookie);
}

#[tokio::test]
async fn large_and_malformed_bodies_are_refused_and_the_next_one_is_served() {
    let mut app = Served::new();
    let (cookie, token) = app.enter().await;
    let own = app.origin();
    let cookie = ("Cookie", cookie.as_str());
    let form = [cookie, FORM, ("Origin", own.as_str())];
    let large = format!("csrf={token}&pin={}", "1".repeat(64 * 1024));
    assert_eq!(app.ask("POST", "/pin", &form, &large).await.status, 413);
    let many = format!("csrf={token}{}", "&a=b".repeat(200));
    assert_eq!(app.ask("POST", "/pin", &form, &many).await.status, 400);
    for body in ["%", "csrf=%ff%fe", "=&=&=", "csrf"] {
        let status = app.ask("POST", "/pin", &form, body).await.status;
        assert!(matches!(status, 400 | 403), "{body:?}: {status}");
    }
    let json = [
        cookie,
        ("Content-Type", "application/json"),
        ("Origin", own.as_str()),
    ];
    for body in [
        "",
        "{",
        "[]",
        "null",
        "{\"pin\":1}",
        "{\"pin\":\"1\",\"more\":1}",
        "\u{0}",
    ] {
        let answer = app.ask("POST", "/api/pin", &json, body).await;
        assert_eq!(answer.status, 400, "{body:?}");
        assert!(answer.body.contains("octopin.error/1"), "{}", answer.body);
    }
    let deep = "[".repeat(10_000);
    assert_eq!(app.ask("POST", "/api/pin", &json, &deep).await.status, 400);
    // A file without its token is not read; a part without an end neither.
    let parts = [
        cookie,
        ("Content-Type", "multipart/form-data; boundary=x"),
        ("Origin", own.as_str()),
    ];
    let file = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../etc/passwd\"\r\n\r\nabc\r\n--x--\r\n";
    assert_eq!(app.ask("POST", "/explain", &parts, file).await.status, 403);
    let endless = format!(
        "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{token}\r\n--x\r\nContent-Disposition: form-data; name=\"file\""
    );
    assert_eq!(
        app.ask("POST", "/explain", &parts, &endless).await.status,
        400
    );
    let right =
        format!("--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{token}\r\n{file}");
    let answer = app.ask("POST", "/explain", &parts, &right).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert!(answer.body.contains("<p>explained</p>"));
    // A head without an end, octets that are no HTTP, a head that is too large.
    assert_ne!(app.raw(b"\x16\x03\x01\x02\x00\x01\x00").await.status, 200);
    let fat = format!(
        "GET / HTTP/1.1\r\nHost: {}\r\nX: {}\r\n\r\n",
        app.at,
        "x".repeat(200_000)
    );
    assert_ne!(app.raw(fat.as_bytes()).await.status, 200);
    let split = "POST /pin HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n";
    assert_ne!(app.raw(split.as_bytes()).await.status, 200);
    assert_eq!(app.ask("GET", "/", &[cookie], "").await.status, 200);
}

#[tokio::test]
async fn no_path_leads_out_and_every_answer_is_dressed() {
    let mut app = Served::new();
    let (cookie, _) = app.enter().await;
    let cookie = ("Cookie", cookie.as_str());
    for path in [
        "/assets/../../../../etc/passwd",
        "/assets/..%2f..%2f..%2fetc%2fpasswd",
        "/assets/%2e%2e/Cargo.toml",
        "/assets//etc/passwd",
        "/history/../../etc/passwd",
        "/history/-1",
        "/history/99999999999999999999999999",
        "/history/1%00",
        "/open/",
        "/%ff",
    ] {
        let answer = app.ask("GET", path, &[cookie], "").await;
        assert!(
            matches!(answer.status, 400 | 404 | 410),
            "{path}: {}",
            answer.status
        );
        assert!(!answer.body.contains("root:"), "{path}");
    }
    for (method, path, headers) in [
        ("GET", "/", vec![cookie]),
        ("GET", "/", vec![]),
        ("GET", "/nowhere", vec![cookie]),
        ("GET", "/api", vec![cookie]),
        ("GET", "/", vec![("Host", "evil.example")]),
        ("PUT", "/", vec![cookie]),
        ("TRACE", "/", vec![cookie]),
        (
            "OPTIONS",
            "/api/join",
            vec![cookie, ("Origin", "http://evil.example")],
        ),
    ] {
        let answer = app.ask(method, path, &headers, "").await;
        let policy = answer.header("content-security-policy").expect("a policy");
        assert!(policy.starts_with("default-src 'none'"), "{method} {path}");
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert!(answer.header("access-control-allow-origin").is_none());
        assert!(answer.header("server").is_none());
        assert!(answer.header("cache-control").is_some());
        // No page has a script or a style of its own.
        assert!(!answer.body.contains("<script>") && !answer.body.contains(" style="));
        assert!(!answer.body.contains(" onclick="));
    }
}

/// What a reader types comes back as text, wherever it comes back.
#[tokio::test]
async fn what_is_typed_is_never_markup() {
    let mut app = Served::new();
    let (cookie, token) = app.enter().await;
    let own = app.origin();
    let cookie = ("Cookie", cookie.as_str());
    let evil = "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E";
    for path in [
        "/where?model=",
        "/questions/router?model=",
        "/?lang=",
        "/bundle?run=",
    ] {
        let answer = app
            .ask("GET", &format!("{path}{evil}"), &[cookie], "")
            .await;
        assert!(!answer.body.contains("<script>alert"), "{path}");
    }
    let form = [cookie, FORM, ("Origin", own.as_str())];
    for (path, name) in [("/pin", "pin"), ("/choose", "all=1&passphrase=x&ssid")] {
        let body = format!("csrf={token}&{name}={evil}");
        let answer = app.ask("POST", path, &form, &body).await;
        assert!(!answer.body.contains("<script>alert"), "{path}");
    }
}
