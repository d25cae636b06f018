//! A virtual printer over real sockets: HTTP, HTTPS, datagrams, and what is wrong with them.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use lab::service::net::{Bound, Listen, Shared, Sockets, serve};
use lab::service::printer::{Options, VirtualPrinter, find_fault, find_kind};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{DigitallySignedStruct, SignatureScheme};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use wsc::time::Instant;

/// For anything, on a machine that is busy with other things.
const PATIENCE: Duration = Duration::from_secs(60);

/// Runs a test against a printer of this kind.
fn with_printer<F>(kind: &str, fault: Option<&str>, test: impl FnOnce(Bound) -> F)
where
    F: Future<Output = ()>,
{
    let options = Options {
        fault: fault.and_then(find_fault),
        ..Options::default()
    };
    let printer = VirtualPrinter::new(find_kind(kind).unwrap(), options, Instant::ZERO);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let listen = Listen::any(IpAddr::V4(Ipv4Addr::LOCALHOST));
        let sockets = Sockets::bind(&listen).await.unwrap();
        let bound = sockets.bound();
        tokio::select! {
            ended = serve(Shared::new(printer), sockets, vec!["lab.local".into()]) => {
                panic!("the server ended: {ended:?}");
            }
            () = test(bound) => {}
            () = tokio::time::sleep(PATIENCE) => panic!("no answer"),
        }
    });
}

/// Sends a request and reads until the other side closes.
async fn converse(mut stream: impl AsyncRead + AsyncWrite + Unpin, request: &str) -> String {
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut response = Vec::new();
    // A TLS peer that closes without a farewell is an error here, after all octets.
    let _ = stream.read_to_end(&mut response).await;
    String::from_utf8_lossy(&response).into_owned()
}

async fn get(at: SocketAddr, path: &str) -> String {
    let stream = TcpStream::connect(at).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: lab\r\nConnection: close\r\n\r\n");
    converse(stream, &request).await
}

/// Takes any certificate: what is tested is the server.
#[derive(Debug)]
struct Anyone(rustls::crypto::CryptoProvider);

impl ServerCertVerifier for Anyone {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.0.signature_verification_algorithms;
        rustls::crypto::verify_tls12_signature(message, cert, signed, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.0.signature_verification_algorithms;
        rustls::crypto::verify_tls13_signature(message, cert, signed, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}

fn tls() -> tokio_rustls::TlsConnector {
    let provider = rustls::crypto::ring::default_provider();
    let config = rustls::ClientConfig::builder_with_provider(Arc::new(provider.clone()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(Anyone(provider)))
        .with_no_client_auth();
    tokio_rustls::TlsConnector::from(Arc::new(config))
}

#[test]
fn the_same_printer_answers_with_and_without_tls() {
    with_printer("envy", None, |bound| async move {
        let plain = get(bound.http, "/DevMgmt/ProductConfigDyn.xml").await;
        assert!(plain.starts_with("HTTP/1.1 200"), "{plain}");
        assert!(plain.contains("LAB5660A01"), "{plain}");
        let stream = TcpStream::connect(bound.https).await.unwrap();
        let name = ServerName::try_from("lab.local").unwrap();
        let stream = tls().connect(name, stream).await.unwrap();
        let request =
            "GET /DevMgmt/ProductConfigDyn.xml HTTP/1.1\r\nHost: lab\r\nConnection: close\r\n\r\n";
        let secure = converse(stream, request).await;
        let content = |response: &str| response.split_once("\r\n\r\n").unwrap().1.to_owned();
        assert_eq!(content(&plain), content(&secure));
    });
}

#[test]
fn two_handshakes_at_once_are_too_much_for_a_small_printer() {
    for (kind, together) in [("smart-tank-cdm", false), ("envy", true)] {
        with_printer(kind, None, |bound| async move {
            // The first says nothing, so that its handshake goes on.
            let first = TcpStream::connect(bound.https).await.unwrap();
            tokio::time::sleep(Duration::from_millis(200)).await;
            let second = TcpStream::connect(bound.https).await.unwrap();
            let name = ServerName::try_from("lab.local").unwrap();
            let met = tls().connect(name, second).await.is_ok();
            assert_eq!(met, together, "{kind}");
            drop(first);
        });
    }
}

#[test]
fn requests_that_are_too_much_are_refused() {
    with_printer("envy", None, |bound| async move {
        let stream = TcpStream::connect(bound.http).await.unwrap();
        let head = format!("GET /{} HTTP/1.1\r\nHost: lab\r\n\r\n", "x".repeat(100_000));
        let refused = converse(stream, &head).await;
        assert!(!refused.starts_with("HTTP/1.1 200"), "{refused}");

        let mut stream = TcpStream::connect(bound.http).await.unwrap();
        let head = "POST /ipp/print HTTP/1.1\r\nHost: lab\r\nConnection: close\r\n\
                    Content-Length: 99999999\r\n\r\n";
        stream.write_all(head.as_bytes()).await.unwrap();
        let piece = vec![0; 1 << 16];
        // It stops reading at a megabyte, and says so.
        for _ in 0..20 {
            if stream.write_all(&piece).await.is_err() {
                break;
            }
        }
        let mut answer = [0; 12];
        stream.read_exact(&mut answer).await.unwrap();
        assert_eq!(&answer, b"HTTP/1.1 413");
        // And is there for the next.
        assert!(get(bound.http, "/").await.starts_with("HTTP/1.1 200"));
    });
}

#[test]
fn silence_is_silence_and_noise_is_noise() {
    with_printer("envy", Some("hang"), |bound| async move {
        let waited = tokio::time::timeout(Duration::from_secs(1), get(bound.http, "/")).await;
        assert!(waited.is_err());
        // The lab's own resource tells nevertheless.
        let state = get(bound.http, "/octopin-lab/state").await;
        assert!(state.contains("\"fault\":\"hang\""), "{state}");
    });
    with_printer("envy", Some("no-http"), |bound| async move {
        let mut stream = TcpStream::connect(bound.http).await.unwrap();
        let mut noise = Vec::new();
        stream.read_to_end(&mut noise).await.unwrap();
        assert!(!noise.is_empty() && !noise.starts_with(b"HTTP/"));
    });
}
