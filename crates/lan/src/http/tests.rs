//! The client against real sockets: what devices do, and what they should not.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use openssl::asn1::Asn1Time;
use openssl::hash::MessageDigest;
use openssl::pkey::PKey;
use openssl::rsa::Rsa;
use openssl::ssl::{SslAcceptor, SslMethod, SslVersion};
use openssl::x509::{X509, X509Name};

use super::*;
use crate::http::pin::{FilePins, Fingerprint, MemoryPins, PinStore};
use crate::secret::Secret;

/// Long enough for a busy machine; tests of deadlines have their own.
pub(super) const PATIENCE: Duration = Duration::from_secs(60);

/// Serves connections one after the other until the test ends: `reply` gets a request's head and
/// writes what it likes.
fn serve(reply: impl Fn(&str, &mut TcpStream) + Send + 'static) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let head = read_head(&mut stream);
            reply(&head, &mut stream);
        }
    });
    address
}

pub(super) fn read_head(stream: &mut impl std::io::Read) -> String {
    let mut head = Vec::new();
    let mut octet = [0];
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut octet).is_ok_and(|count| count == 1) {
        head.push(octet[0]);
    }
    String::from_utf8_lossy(&head).into_owned()
}

/// Always the same answer.
fn always(answer: impl Into<String>) -> SocketAddr {
    let answer = answer.into();
    serve(move |_, stream| {
        let _ = stream.write_all(answer.as_bytes());
    })
}

pub(super) fn document(status: &str, more: &str, body: &str) -> String {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\n{more}\r\n{body}")
}

fn url(address: SocketAddr, path: &str) -> Url {
    Url::parse(&format!("http://{address}{path}")).unwrap()
}

pub(super) fn patient() -> Settings {
    Settings {
        deadline: PATIENCE,
        gap: Duration::ZERO,
        ..Settings::default()
    }
}

#[tokio::test]
async fn a_document_comes_with_its_headers() {
    let address = always(document("200 OK", "Server: HP HTTP Server\r\n", "hello"));
    let response = Reader::new(patient())
        .get(&url(address, "/"))
        .await
        .unwrap();
    assert_eq!(response.text(), "hello");
    assert_eq!(response.header("server"), Some("HP HTTP Server"));
    assert!(response.tls.is_none() && !response.fell_back);
}

#[tokio::test]
async fn the_name_that_a_device_wants_to_hear_replaces_ours() {
    let address = serve(|head, stream| {
        let _ = stream.write_all(document("200 OK", "", head).as_bytes());
    });
    let (reader, url) = (Reader::new(patient()), url(address, "/"));
    let agents = |head: String| {
        let lines = head.lines().map(str::to_ascii_lowercase);
        let agents = lines.filter(|line| line.starts_with("user-agent:"));
        agents.collect::<Vec<_>>()
    };
    let [ours] = agents(reader.ask(&url).await.unwrap().text())
        .try_into()
        .unwrap();
    assert!(ours.starts_with("user-agent: octopin/"), "{ours}");
    let theirs = reader.ask_with(&url, &[("user-agent", "app-1")]).await;
    assert_eq!(agents(theirs.unwrap().text()), ["user-agent: app-1"]);
}

#[tokio::test]
async fn each_kind_of_trouble_has_its_own_name() {
    let gone = TcpListener::bind("127.0.0.1:0").unwrap();
    let refusing = gone.local_addr().unwrap();
    drop(gone);
    let cases = [
        ("refused", refusing),
        ("not-http", always("SSH-2.0-OpenSSH_9.2p1\r\n")),
        ("not-http", always("\u{0}\u{1}\u{2}garbage\r\n\r\n")),
        ("broken-off", always("")),
        (
            "broken-off",
            always("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort"),
        ),
        ("forbidden", always(document("403 Forbidden", "", "no"))),
        ("not-found", always(document("404 Not Found", "", "no"))),
        (
            "asleep",
            always(document(
                "503 Service Unavailable",
                "Retry-After: 30\r\n",
                "z",
            )),
        ),
        (
            "login-wanted",
            always(document(
                "401 Unauthorized",
                "WWW-Authenticate: Basic realm=\"EWS\"\r\n",
                "",
            )),
        ),
        ("bad-status", always(document("500 Oh", "", ""))),
        (
            "too-large",
            always("HTTP/1.1 200 OK\r\nContent-Length: 4294967296\r\n\r\nx"),
        ),
        (
            "redirect-elsewhere",
            always(document("302 Found", "Location: http://192.0.2.1/\r\n", "")),
        ),
    ];
    let reader = Reader::new(patient());
    for (code, address) in cases {
        let error = reader.get(&url(address, "/x")).await.unwrap_err();
        assert_eq!(error.code(), code, "{error}");
        let text = error.to_string();
        assert!(text.contains("127.0.0.1") && text.contains("; "), "{text}");
    }
}

#[tokio::test]
async fn a_sleeping_device_says_when_to_come_back() {
    let address = always(document(
        "503 Service Unavailable",
        "Retry-After: 30\r\n",
        "",
    ));
    let error = Reader::new(patient())
        .get(&url(address, "/"))
        .await
        .unwrap_err();
    let HttpError::Asleep { retry_after, .. } = error else {
        panic!("{error}");
    };
    assert_eq!(retry_after, Some(Duration::from_secs(30)));
}

#[tokio::test]
async fn what_has_no_end_is_cut_off_at_the_limit() {
    let address = serve(|_, stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
        // Until the client hangs up.
        while stream.write_all(&[b'x'; 8192]).is_ok() {}
    });
    let settings = Settings {
        max_body: 100_000,
        ..patient()
    };
    let error = Reader::new(settings)
        .get(&url(address, "/"))
        .await
        .unwrap_err();
    assert_eq!(error.code(), "too-large", "{error}");
    let headers = serve(|_, stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n");
        while stream.write_all(b"X-More: and more\r\n").is_ok() {}
    });
    let error = Reader::new(patient())
        .get(&url(headers, "/"))
        .await
        .unwrap_err();
    assert_eq!(error.code(), "not-http", "{error}");
}

#[tokio::test]
async fn a_deadline_holds_whatever_the_other_end_does() {
    let silent = serve(|_, stream| {
        // Until the client hangs up.
        let _ = stream.read(&mut [0]);
    });
    let dripping = serve(|_, stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n");
        while stream.write_all(b"x").is_ok() {
            thread::sleep(Duration::from_millis(20));
        }
    });
    let circling = serve(|head, stream| {
        thread::sleep(Duration::from_millis(300));
        let path = head.split(' ').nth(1).unwrap_or("/");
        let _ = stream
            .write_all(document("302 Found", &format!("Location: {path}x\r\n"), "").as_bytes());
    });
    let settings = Settings {
        deadline: Duration::from_millis(700),
        max_redirects: 1000,
        ..patient()
    };
    for address in [silent, dripping, circling] {
        let began = Instant::now();
        let reader = Reader::new(settings.clone());
        let error = reader.get(&url(address, "/")).await.unwrap_err();
        assert_eq!(error.code(), "timeout", "{error}");
        assert!(error.to_string().contains("within 0.7 s"), "{error}");
        assert!(began.elapsed() < Duration::from_secs(20));
    }
}

#[tokio::test]
async fn redirects_are_followed_until_they_circle() {
    let address = serve(|head, stream| {
        let answer = match head.split(' ').nth(1).unwrap() {
            "/" => document("301 Moved", "Location: hp/index.htm?a\r\n", ""),
            "/hp/index.htm?a" => document("200 OK", "", "here"),
            "/a" => document("302 Found", "Location: /b\r\n", ""),
            "/b" => document("302 Found", "Location: /a\r\n", ""),
            path => document("302 Found", &format!("Location: {path}1\r\n"), ""),
        };
        let _ = stream.write_all(answer.as_bytes());
    });
    let reader = Reader::new(patient());
    let response = reader.get(&url(address, "/")).await.unwrap();
    assert_eq!(
        (response.text().as_str(), response.url.path()),
        ("here", "/hp/index.htm?a")
    );
    for path in ["/a", "/endless"] {
        let error = reader.get(&url(address, path)).await.unwrap_err();
        assert_eq!(error.code(), "redirect-circle", "{error}");
    }
}

#[tokio::test]
async fn requests_to_one_host_are_paced() {
    let address = always(document("200 OK", "", ""));
    let reader = Reader::new(Settings {
        gap: Duration::from_millis(100),
        ..patient()
    });
    let began = Instant::now();
    for _ in 0..4 {
        reader.get(&url(address, "/")).await.unwrap();
    }
    assert!(began.elapsed() >= Duration::from_millis(300));
}

/// What a device does that wants Digest, to the letter of the standard: it computes the response
/// itself and counts nonces.
fn digest_device(head: &str, nonce: &str, stale: bool) -> String {
    let field = |name: &str| {
        let at = head.find(&format!("{name}="))? + name.len() + 1;
        let rest = &head[at..];
        Some(match rest.strip_prefix('"') {
            Some(rest) => rest.split('"').next()?.to_owned(),
            None => rest.split([',', '\r']).next()?.to_owned(),
        })
    };
    let good = field("nonce").is_some_and(|given| given == nonce)
        && field("response").is_some_and(|given| {
            let hash = |text: String| {
                let digest = openssl::hash::hash(MessageDigest::sha256(), text.as_bytes()).unwrap();
                digest
                    .iter()
                    .fold(String::new(), |text, octet| format!("{text}{octet:02x}"))
            };
            let mut words = head.split(' ');
            let (method, path) = (words.next().unwrap(), words.next().unwrap());
            let a1 = hash("admin:EWS:right".to_owned());
            let a2 = hash(format!("{method}:{path}"));
            let (nc, cnonce) = (field("nc").unwrap(), field("cnonce").unwrap());
            given == hash(format!("{a1}:{nonce}:{nc}:{cnonce}:auth:{a2}"))
        });
    if good {
        return document("200 OK", "", &format!("count {}", field("nc").unwrap()));
    }
    let challenge = format!(
        "WWW-Authenticate: Digest realm=\"EWS\", qop=\"auth\", algorithm=SHA-256, nonce=\"{nonce}\", stale={stale}\r\n"
    );
    document("401 Unauthorized", &challenge, "")
}

pub(super) fn person(password: &str) -> Credentials {
    Credentials {
        user: "admin".to_owned(),
        password: Secret::new(password),
    }
}

#[tokio::test]
async fn a_digest_login_is_made_once_and_used_again() {
    let address = serve(|head, stream| {
        let _ = stream.write_all(digest_device(head, "n1", false).as_bytes());
    });
    let settings = Settings {
        credentials: Some(person("right")),
        ..patient()
    };
    let client = Client::new(settings);
    for count in ["count 00000001", "count 00000002"] {
        let response = client.reader().get(&url(address, "/a?b")).await.unwrap();
        assert_eq!(response.text(), count);
    }
    let written = client
        .writer()
        .send(
            WriteMethod::Put,
            &url(address, "/c"),
            "text/xml",
            &[],
            b"<a/>".to_vec(),
        )
        .await;
    assert_eq!(written.unwrap().text(), "count 00000003");
}

#[tokio::test]
async fn a_wrong_password_is_tried_once_and_a_stale_nonce_is_replaced() {
    let (tell, told) = std::sync::mpsc::channel();
    let address = serve(move |head, stream| {
        tell.send(head.contains("Authorization") || head.contains("authorization"))
            .unwrap();
        let _ = stream.write_all(digest_device(head, "n1", false).as_bytes());
    });
    let settings = Settings {
        credentials: Some(person("wrong")),
        ..patient()
    };
    let error = Reader::new(settings.clone())
        .get(&url(address, "/"))
        .await
        .unwrap_err();
    assert_eq!(error.code(), "login-refused", "{error}");
    assert_eq!(told.try_iter().collect::<Vec<_>>(), [false, true]);
    assert!(!format!("{settings:?}").contains("wrong"));

    // A nonce that changes after every answer.
    let number = std::sync::atomic::AtomicU32::new(0);
    let address = serve(move |head, stream| {
        let number = number.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let nonce = format!("n{}", number / 2);
        let _ = stream.write_all(digest_device(head, &nonce, number > 0).as_bytes());
    });
    let reader = Reader::new(Settings {
        credentials: Some(person("right")),
        ..patient()
    });
    for _ in 0..3 {
        reader.get(&url(address, "/")).await.unwrap();
    }
}

#[tokio::test]
async fn a_readable_password_is_not_sent_unless_that_is_wanted() {
    let address = serve(|head, stream| {
        let answer = if head.contains("Basic YWRtaW46cmlnaHQ=") {
            document("200 OK", "", "in")
        } else {
            document("401 No", "WWW-Authenticate: Basic realm=\"x\"\r\n", "")
        };
        let _ = stream.write_all(answer.as_bytes());
    });
    let careful = Settings {
        credentials: Some(person("right")),
        ..patient()
    };
    let error = Reader::new(careful.clone())
        .get(&url(address, "/"))
        .await
        .unwrap_err();
    assert_eq!(error.code(), "login-unprotected");
    let settings = Settings {
        readable_password: true,
        ..careful
    };
    assert_eq!(
        Reader::new(settings)
            .get(&url(address, "/"))
            .await
            .unwrap()
            .text(),
        "in"
    );
}

/// TLS as a device has it, with a certificate of its own: up to this version, with these suites.
pub(super) fn tls_of_device(
    bits: u32,
    newest: SslVersion,
    suites: &str,
) -> (SslAcceptor, Fingerprint) {
    let key = PKey::from_rsa(Rsa::generate(bits).unwrap()).unwrap();
    let mut name = X509Name::builder().unwrap();
    name.append_entry_by_text("CN", "HP0123456789AB").unwrap();
    let name = name.build();
    let mut builder = X509::builder().unwrap();
    builder.set_version(2).unwrap();
    builder.set_subject_name(&name).unwrap();
    builder.set_issuer_name(&name).unwrap();
    builder
        .set_not_before(&Asn1Time::from_unix(0).unwrap())
        .unwrap();
    // Devices without a clock make certificates that are long over.
    builder
        .set_not_after(&Asn1Time::from_unix(86400).unwrap())
        .unwrap();
    builder.set_pubkey(&key).unwrap();
    builder.sign(&key, MessageDigest::sha256()).unwrap();
    let certificate = builder.build();
    let fingerprint = Fingerprint::of(&certificate.to_der().unwrap());
    let mut acceptor = SslAcceptor::mozilla_intermediate_v5(SslMethod::tls_server()).unwrap();
    acceptor.set_min_proto_version(None).unwrap();
    acceptor.set_max_proto_version(Some(newest)).unwrap();
    let suites = format!("{suites}:@SECLEVEL=0");
    acceptor.set_cipher_list(&suites).unwrap();
    acceptor.set_private_key(&key).unwrap();
    acceptor.set_certificate(&certificate).unwrap();
    (acceptor.build(), fingerprint)
}

/// A device with TLS; says whether a name came with it (SNI).
fn serve_tls(bits: u32, newest: SslVersion) -> (SocketAddr, Fingerprint) {
    let (acceptor, fingerprint) = tls_of_device(bits, newest, "ALL");
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming() {
            if let Ok(mut stream) = acceptor.accept(stream.unwrap()) {
                let head = read_head(&mut stream);
                let name = stream.ssl().servername(openssl::ssl::NameType::HOST_NAME);
                let body = format!("{}, name {name:?}", head.lines().next().unwrap_or_default());
                let _ = stream.write_all(document("200 OK", "", &body).as_bytes());
                let _ = stream.shutdown();
            }
        }
    });
    (address, fingerprint)
}

fn tls_url(address: SocketAddr) -> Url {
    Url::parse(&format!("https://{address}/")).unwrap()
}

#[tokio::test]
async fn a_certificate_is_trusted_on_first_use_and_its_change_is_an_error() {
    for newest in [SslVersion::TLS1_2, SslVersion::TLS1_3] {
        let pins = Arc::new(MemoryPins::default());
        let settings = Settings {
            pins: Arc::clone(&pins) as Arc<dyn PinStore>,
            pin_name: Some("uuid-1".to_owned()),
            ..patient()
        };
        let reader = Reader::new(settings);
        let (address, fingerprint) = serve_tls(2048, newest);
        for first_use in [true, false] {
            let response = reader.get(&tls_url(address)).await.unwrap();
            let shown = response.tls.unwrap();
            let certificate = shown.certificate.unwrap();
            assert!(!certificate.weak && certificate.not_after > 0);
            let told = TlsFacts {
                fingerprint,
                first_use,
                certificate: Some(certificate),
            };
            assert_eq!(shown, told);
            assert_eq!(response.text(), "GET / HTTP/1.1, name None");
        }
        let pin_name = format!("uuid-1:{}", address.port());
        assert_eq!(pins.pinned(&pin_name).unwrap(), Some(fingerprint));
        let other = Fingerprint([7; 32]);
        pins.pin(&pin_name, other).unwrap();
        let error = reader.get(&tls_url(address)).await.unwrap_err();
        assert_eq!(error.code(), "certificate-changed");
        let text = error.to_string();
        assert!(
            text.contains(&other.to_string()) && text.contains(&fingerprint.to_string()),
            "{text}"
        );
    }
}

#[tokio::test]
async fn pins_survive_in_files_that_only_the_user_reads() {
    use std::os::unix::fs::PermissionsExt as _;
    let directory = std::env::temp_dir().join(format!("octopin-pins-{}", std::process::id()));
    let (address, fingerprint) = serve_tls(2048, SslVersion::TLS1_3);
    let settings = || Settings {
        pins: Arc::new(FilePins::new(&directory)),
        ..patient()
    };
    for first_use in [true, false] {
        let response = Reader::new(settings())
            .get(&tls_url(address))
            .await
            .unwrap();
        assert_eq!(response.tls.unwrap().first_use, first_use);
    }
    let file = std::path::PathBuf::from(settings().pins.place(&address.to_string()));
    let mode = std::fs::metadata(&file).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(
        std::fs::read_to_string(&file).unwrap().trim(),
        fingerprint.to_string()
    );
    // What cannot be read must not be taken for a first use.
    std::fs::write(&file, "nonsense").unwrap();
    let error = Reader::new(settings())
        .get(&tls_url(address))
        .await
        .unwrap_err();
    assert_eq!(error.code(), "pins", "{error}");
    std::fs::remove_dir_all(&directory).unwrap();
}

#[tokio::test]
async fn old_encryption_is_called_that_and_what_is_none_is_called_that() {
    let (old, _) = serve_tls(2048, SslVersion::TLS1);
    let (weak, _) = serve_tls(1024, SslVersion::TLS1_2);
    for address in [old, weak] {
        let error = Reader::new(patient())
            .get(&tls_url(address))
            .await
            .unwrap_err();
        assert_eq!(error.code(), "legacy-tls", "{error}");
    }
    // A web server without TLS does not wait for the end of what it cannot understand.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let plain = listener.local_addr().unwrap();
    thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let _ = stream.read(&mut [0; 16]);
        let _ = stream.write_all(document("400 Bad Request", "", "plain").as_bytes());
        let _ = stream.read(&mut [0; 4096]);
    });
    let error = Reader::new(patient())
        .get(&tls_url(plain))
        .await
        .unwrap_err();
    assert_eq!(error.code(), "not-tls", "{error}");
}

#[tokio::test]
async fn a_name_without_an_address_is_said_to_be_unknown() {
    let url = Url::parse("http://no-such-printer.invalid/").unwrap();
    let error = Reader::new(patient()).get(&url).await.unwrap_err();
    assert_eq!(error.code(), "unknown-host", "{error}");
}
