//! Connections: names, TCP, and TLS with a pinned certificate.

use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, ToSocketAddrs};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{AlertDescription, ClientConfig, DigitallySignedStruct, SignatureScheme};
use text::{Message, msg};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::time::{self, Instant};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use crate::dns_sd;
use crate::http::certificate::CertificateFacts;
use crate::http::elsewhere::{Elsewhere, Wire};
use crate::http::error::{Awaited, HttpError};
use crate::http::pin::{Fingerprint, PinStore};
use crate::http::url::Url;

/// How many addresses of a name are tried.
const MAX_ADDRESSES: usize = 4;

/// How long one of several addresses may take before the next is tried.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(3);

/// How long a name in `.local` is asked for, where the system does not know it.
const RESOLVE_LOCAL: Duration = Duration::from_secs(3);

/// What TLS showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TlsFacts {
    /// The certificate.
    pub fingerprint: Fingerprint,
    /// It was not known before this connection, and is from now on.
    pub first_use: bool,
    /// What it says of itself; `None` where it cannot be read.
    pub certificate: Option<CertificateFacts>,
}

/// A connection, with or without TLS.
pub(super) enum Connection {
    Plain(Wire),
    Tls(Box<TlsStream<Wire>>),
}

/// Connects, and checks the certificate against its pin before anything is sent.
pub(super) async fn connect(
    url: &Url,
    pin_name: &str,
    pins: &dyn PinStore,
    elsewhere: Option<&dyn Elsewhere>,
) -> Result<(Connection, Option<TlsFacts>), HttpError> {
    let stream = match elsewhere {
        Some(elsewhere) => Wire::Memory(elsewhere.dial(url)?),
        None => Wire::Tcp(tcp(url).await?),
    };
    if !url.scheme().is_tls() {
        return Ok((Connection::Plain(stream), None));
    }
    let (stream, (fingerprint, certificate)) = tls(url, stream).await?;
    let first_use = check_pin(pin_name, fingerprint, pins)?;
    let facts = TlsFacts {
        fingerprint,
        first_use,
        certificate,
    };
    Ok((Connection::Tls(Box::new(stream)), Some(facts)))
}

async fn tcp(url: &Url) -> Result<TcpStream, HttpError> {
    let host = || url.host().to_owned();
    let addresses = resolve(url).await?;
    let mut last = HttpError::UnknownHost { host: host() };
    for address in addresses {
        last = match time::timeout(CONNECT_TIMEOUT, TcpStream::connect(address)).await {
            Ok(Ok(stream)) => return Ok(stream),
            Ok(Err(error)) => of_connect(url, &error),
            Err(_) => HttpError::Timeout {
                host: host(),
                awaited: Awaited::Connection,
                waited: CONNECT_TIMEOUT,
            },
        };
    }
    Err(last)
}

/// The addresses of a host. The system's resolver cannot be cancelled, so it has a thread of its own
/// that nobody has to wait for at the end of the program.
async fn resolve(url: &Url) -> Result<Vec<SocketAddr>, HttpError> {
    if let Ok(address) = url.host().parse::<IpAddr>() {
        return Ok(vec![SocketAddr::new(address, url.port())]);
    }
    let (send, receive) = oneshot::channel();
    let target = (url.host().to_owned(), url.port());
    std::thread::spawn(move || {
        let addresses = (target.0.as_str(), target.1).to_socket_addrs();
        // Nobody waits any more once the deadline has passed.
        let _ = send.send(addresses.map(|all| all.take(MAX_ADDRESSES).collect::<Vec<_>>()));
    });
    if let Ok(Ok(addresses)) = receive.await
        && !addresses.is_empty()
    {
        return Ok(addresses);
    }
    if url.host().rsplit('.').next() == Some("local") {
        let end = Instant::now() + RESOLVE_LOCAL;
        let found = dns_sd::resolve(url.host(), end).await;
        let found = found.into_iter().filter(|ip| !is_of_one_link(*ip));
        let addresses = found.map(|ip| SocketAddr::new(ip, url.port()));
        let addresses: Vec<_> = addresses.take(MAX_ADDRESSES).collect();
        if !addresses.is_empty() {
            return Ok(addresses);
        }
    }
    Err(HttpError::UnknownHost {
        host: url.host().to_owned(),
    })
}

/// An address that is of no use without the name of the link.
fn is_of_one_link(address: IpAddr) -> bool {
    matches!(address, IpAddr::V6(v6) if v6.is_unicast_link_local())
}

fn of_connect(url: &Url, error: &io::Error) -> HttpError {
    let host = url.host().to_owned();
    match error.kind() {
        io::ErrorKind::ConnectionRefused => HttpError::Refused {
            host,
            port: url.port(),
        },
        io::ErrorKind::HostUnreachable
        | io::ErrorKind::NetworkUnreachable
        | io::ErrorKind::NetworkDown
        | io::ErrorKind::TimedOut => HttpError::Unreachable { host },
        io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionAborted => {
            HttpError::BrokenOff { host }
        }
        _ => HttpError::System {
            host,
            reason: Message::verbatim(error.to_string()),
        },
    }
}

/// A certificate that was shown: its fingerprint, and what it says of itself.
type Shown = (Fingerprint, Option<CertificateFacts>);

async fn tls(url: &Url, stream: Wire) -> Result<(TlsStream<Wire>, Shown), HttpError> {
    let system = |reason: Message| HttpError::System {
        host: url.host().to_owned(),
        reason,
    };
    // An address is never sent as SNI; a name that DNS does not allow is treated as its address.
    let name = match url.ip() {
        Some(address) => ServerName::from(address),
        None => match ServerName::try_from(url.host().to_owned()) {
            Ok(name) => name,
            Err(_) => match &stream {
                Wire::Tcp(stream) => {
                    let peer = stream.peer_addr();
                    ServerName::from(
                        peer.map_err(|error| system(Message::verbatim(error.to_string())))?
                            .ip(),
                    )
                }
                Wire::Memory(_) => ServerName::from(IpAddr::from(Ipv4Addr::LOCALHOST)),
            },
        },
    };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let seen = Arc::new(SeenCertificate {
        provider: Arc::clone(&provider),
        shown: Mutex::default(),
    });
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| system(Message::verbatim(error.to_string())))?
        .dangerous()
        .with_custom_certificate_verifier(Arc::clone(&seen) as Arc<dyn ServerCertVerifier>)
        .with_no_client_auth();
    let stream = TlsConnector::from(Arc::new(config))
        .connect(name, stream)
        .await
        .map_err(|error| of_handshake(url, &error))?;
    let shown = *seen.shown.lock().unwrap_or_else(PoisonError::into_inner);
    let shown = shown.ok_or_else(|| system(msg!("lan-no-certificate")))?;
    Ok((stream, shown))
}

fn of_handshake(url: &Url, error: &io::Error) -> HttpError {
    let host = url.host().to_owned();
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref());
    let Some(inner) = inner else {
        return match error.kind() {
            // A port without TLS often closes at once.
            io::ErrorKind::UnexpectedEof
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::BrokenPipe => HttpError::BrokenOff { host },
            _ => HttpError::System {
                host,
                reason: Message::verbatim(error.to_string()),
            },
        };
    };
    let legacy = |what: Message| HttpError::LegacyTls {
        host: url.host().to_owned(),
        what,
    };
    match inner {
        rustls::Error::PeerIncompatible(reason) => legacy(Message::verbatim(format!("{reason:?}"))),
        rustls::Error::AlertReceived(
            alert @ (AlertDescription::HandshakeFailure
            | AlertDescription::ProtocolVersion
            | AlertDescription::InsufficientSecurity),
        ) => legacy(msg!("lan-tls-alert", alert = format!("{alert:?}"))),
        // Certificates of version 1 and keys below 2048 bits cannot be checked.
        rustls::Error::InvalidCertificate(reason) => {
            legacy(msg!("lan-tls-certificate", problem = format!("{reason:?}")))
        }
        rustls::Error::InvalidMessage(_) => HttpError::NotTls {
            host,
            port: url.port(),
        },
        other => HttpError::System {
            host,
            reason: Message::verbatim(other.to_string()),
        },
    }
}

/// Compares a fingerprint with its pin, and keeps it where there is none. Whether there was none.
fn check_pin(name: &str, now: Fingerprint, pins: &dyn PinStore) -> Result<bool, HttpError> {
    let trouble = |error: io::Error| HttpError::Pins {
        name: name.to_owned(),
        reason: error.to_string(),
    };
    match pins.pinned(name).map_err(trouble)? {
        None => {
            pins.pin(name, now).map_err(trouble)?;
            Ok(true)
        }
        Some(known) if known == now => Ok(false),
        Some(known) => Err(HttpError::CertificateChanged {
            name: name.to_owned(),
            known,
            now,
            kept: pins.place(name),
        }),
    }
}

/// Takes any certificate and remembers it, but insists that the other end has its key: the pin
/// decides whether it is the right one.
#[derive(Debug)]
struct SeenCertificate {
    provider: Arc<CryptoProvider>,
    shown: Mutex<Option<Shown>>,
}

impl ServerCertVerifier for SeenCertificate {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let shown = (
            Fingerprint::of(certificate),
            CertificateFacts::read(certificate),
        );
        *self.shown.lock().unwrap_or_else(PoisonError::into_inner) = Some(shown);
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls12_signature(message, certificate, signed, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        verify_tls13_signature(message, certificate, signed, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_read(cx, buffer),
            Self::Tls(stream) => Pin::new(stream).poll_read(cx, buffer),
        }
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        octets: &[u8],
    ) -> Poll<io::Result<usize>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_write(cx, octets),
            Self::Tls(stream) => Pin::new(stream).poll_write(cx, octets),
        }
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_flush(cx),
            Self::Tls(stream) => Pin::new(stream).poll_flush(cx),
        }
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_shutdown(cx),
            Self::Tls(stream) => Pin::new(stream).poll_shutdown(cx),
        }
    }
}
