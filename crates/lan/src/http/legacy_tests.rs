//! Devices whose TLS is too old to be accepted: what is read over plain HTTP instead, and when it is not.

use std::io::Write as _;
use std::net::{SocketAddr, TcpListener, ToSocketAddrs};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;

use openssl::ssl::{SslAcceptor, SslVersion};

use super::tests::{document, patient, person, read_head, tls_of_device};
use super::*;

/// The encryption of old printers: TLS 1.0 and nothing newer, or suites without forward secrecy (static
/// RSA; reference on HP printers, 1.8). OpenSSL still has both, at its lowest level.
fn old() -> [(&'static str, SslAcceptor); 2] {
    let make = |newest, suites| tls_of_device(2048, newest, suites).0;
    [
        ("TLS 1.0", make(SslVersion::TLS1, "ALL")),
        ("static RSA", make(SslVersion::TLS1_2, "AES128-SHA")),
    ]
}

/// What came to a device: the first line of each plain request, and `TLS` for each handshake.
type Seen = Arc<Mutex<Vec<String>>>;

/// A device that speaks old TLS and plain HTTP at one port, as IPP does, and answers `plain` to the
/// latter. Without TLS it never answers a handshake.
fn serve(at: impl ToSocketAddrs, tls: Option<SslAcceptor>, plain: String) -> (SocketAddr, Seen) {
    let listener = TcpListener::bind(at).unwrap();
    let address = listener.local_addr().unwrap();
    let seen = Seen::default();
    let log = Arc::clone(&seen);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut first = [0];
            // The first octet of a handshake (RFC 5246, section 6.2.1).
            if stream.peek(&mut first).is_ok_and(|_| first == [0x16]) {
                log.lock().unwrap().push("TLS".to_owned());
                if let Some(tls) = &tls {
                    assert!(tls.accept(stream).is_err(), "no such TLS is accepted");
                }
                continue;
            }
            let head = read_head(&mut stream);
            let line = head.lines().next().unwrap_or_default();
            log.lock().unwrap().push(line.to_owned());
            let _ = stream.write_all(plain.as_bytes());
        }
    });
    (address, seen)
}

fn url(text: &str) -> Url {
    Url::parse(text).unwrap()
}

fn falling_back() -> Settings {
    Settings {
        plain_for_legacy: true,
        ..patient()
    }
}

#[tokio::test]
async fn old_encryption_is_gone_around_only_where_that_is_wanted_and_nothing_is_secret() {
    for (name, tls) in old() {
        let plain = document("200 OK", "", "plain");
        let (address, seen) = serve("127.0.0.1:0", Some(tls), plain);
        let url = url(&format!("ipps://{address}/ipp/print"));
        let taken = || std::mem::take(&mut *seen.lock().unwrap());

        let error = Reader::new(patient()).ask(&url).await.unwrap_err();
        assert_eq!(error.code(), "legacy-tls", "{name}: {error}");
        let text = error.to_string();
        assert!(text.contains("127.0.0.1") && text.contains("; "), "{text}");
        assert_eq!(taken(), ["TLS"], "{name}");

        let response = Reader::new(falling_back()).ask(&url).await.unwrap();
        assert!(response.fell_back && response.tls.is_none(), "{name}");
        assert_eq!(response.text(), "plain");
        assert_eq!(
            response.url.to_string(),
            format!("ipp://{address}/ipp/print")
        );
        assert_eq!(taken(), ["TLS", "GET /ipp/print HTTP/1.1"], "{name}");

        // A password never goes that way.
        let with_login = Settings {
            credentials: Some(person("right")),
            readable_password: true,
            ..falling_back()
        };
        let error = Reader::new(with_login).ask(&url).await.unwrap_err();
        assert_eq!(error.code(), "legacy-tls", "{name}: {error}");
        assert_eq!(taken(), ["TLS"], "{name}");

        // What changes the device does not either.
        let writer = Client::new(falling_back()).writer();
        let sent = writer.send(WriteMethod::Put, &url, "text/xml", &[], b"<a/>".to_vec());
        assert_eq!(sent.await.unwrap_err().code(), "legacy-tls", "{name}");
        assert_eq!(taken(), ["TLS"], "{name}");
    }
}

/// Not a test: the web server of such a device, at the ports that web servers have.
#[tokio::test]
#[ignore = "a test runs it in a network namespace"]
async fn in_a_network_of_its_own() {
    if std::env::var_os("OCTOPIN_OWN_NETWORK").is_none() {
        return;
    }
    let [(_, first), (_, second)] = old();
    let at = |path: &str| url(&format!("https://127.0.0.2{path}"));
    let (_, secure) = serve("127.0.0.2:443", Some(first), String::new());
    let reader = Reader::new(falling_back());

    // Nobody is at port 80: why TLS failed says more than that.
    let error = reader.ask(&at("/a")).await.unwrap_err();
    assert_eq!(error.code(), "legacy-tls", "{error}");

    let (_, plain) = serve("127.0.0.2:80", None, document("200 OK", "", "plain"));
    let response = reader.ask(&at("/b?c")).await.unwrap();
    assert!(response.fell_back);
    assert_eq!(response.url.to_string(), "http://127.0.0.2/b?c");
    assert_eq!(*plain.lock().unwrap(), ["GET /b?c HTTP/1.1"]);
    assert_eq!(*secure.lock().unwrap(), ["TLS", "TLS"]);

    // One that sends everybody to its TLS (HTTPSRedirection) has nothing to go around to.
    serve("127.0.0.3:443", Some(second), String::new());
    let back = document("301 Moved", "Location: https://127.0.0.3/\r\n", "");
    serve("127.0.0.3:80", None, back);
    let error = reader.ask(&url("https://127.0.0.3/")).await.unwrap_err();
    assert_eq!(error.code(), "legacy-tls", "{error}");
    println!("went around it");
}

#[test]
fn a_web_server_with_old_encryption_is_read_at_port_80() {
    let own = std::env::current_exe().unwrap();
    let up = "ip link set lo up && exec \"$0\" \"$@\"";
    let name = "http::legacy_tests::in_a_network_of_its_own";
    let output = Command::new("unshare")
        .args(["-rn", "sh", "-c", up])
        .arg(own)
        .args(["--ignored", "--exact", "--nocapture", name])
        .env("OCTOPIN_OWN_NETWORK", "1")
        .output();
    let output = match output {
        Ok(output) => output,
        Err(error) => {
            let ci = std::env::var("CI").is_ok_and(|ci| ci == "true");
            assert!(!ci, "the package util-linux: {error}");
            println!("passed over: unshare (util-linux) is missing: {error}");
            return;
        }
    };
    let text = |octets: &[u8]| String::from_utf8_lossy(octets).into_owned();
    let (told, errors) = (text(&output.stdout), text(&output.stderr));
    assert!(told.contains("went around it"), "{told}{errors}");
}
