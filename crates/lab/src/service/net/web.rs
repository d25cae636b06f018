//! HTTP over TCP and TLS, for any device.

use std::convert::Infallible;
use std::io;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use http_body_util::{BodyExt, Limited};
use hyper::body::{Bytes, Frame, Incoming, SizeHint};
use hyper::header::{HeaderName, HeaderValue};
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::tls::Acceptors;
use super::{Device, Shared};
use crate::service::http::{Body, Request, Response};

/// Connections at the same time.
const CONNECTIONS: usize = 64;
/// The largest content of a request, in octets.
const CONTENT_MAX: usize = 1 << 20;
/// How long a request's head, its content and a handshake may take, and how long a connection lasts.
const HEAD: Duration = Duration::from_secs(15);
const CONTENT: Duration = Duration::from_secs(15);
const HANDSHAKE: Duration = Duration::from_secs(10);
const CONNECTION: Duration = Duration::from_secs(300);
/// How long what does not speak HTTP waits for a question.
const QUESTION: Duration = Duration::from_secs(1);
/// How long a device that never answers keeps a connection.
const SILENCE: Duration = Duration::from_secs(120);
/// Octets of an endless content that are sent at once.
const PIECE: usize = 64 * 1024;

/// What all listeners of a device share.
#[derive(Clone, Debug)]
pub(super) struct Gate {
    connections: Arc<Semaphore>,
    handshakes: Arc<AtomicUsize>,
}

impl Default for Gate {
    fn default() -> Self {
        Self {
            connections: Arc::new(Semaphore::new(CONNECTIONS)),
            handshakes: Arc::default(),
        }
    }
}

/// Takes connections for ever.
pub(super) async fn listen<D: Device>(
    device: Shared<D>,
    listener: TcpListener,
    acceptors: Option<Acceptors>,
    gate: Gate,
) {
    let mut connections = JoinSet::new();
    loop {
        while connections.try_join_next().is_some() {}
        let Ok((stream, from)) = listener.accept().await else {
            // Out of descriptors, or the peer is gone already.
            tokio::time::sleep(Duration::from_millis(10)).await;
            continue;
        };
        let Ok(place) = Arc::clone(&gate.connections).try_acquire_owned() else {
            continue;
        };
        let (device, acceptors) = (device.clone(), acceptors.clone());
        let handshakes = Arc::clone(&gate.handshakes);
        connections.spawn(async move {
            let _place = place;
            let whole = connection(device, (stream, from.ip()), acceptors, &handshakes);
            // What goes wrong in a connection is the client's to notice.
            let _ = tokio::time::timeout(CONNECTION, whole).await;
        });
    }
}

async fn connection<D: Device>(
    device: Shared<D>,
    (mut stream, from): (TcpStream, IpAddr),
    acceptors: Option<Acceptors>,
    handshakes: &AtomicUsize,
) -> io::Result<()> {
    if !device.lock().takes_connections() {
        return Ok(());
    }
    if !device.lock().speaks_http() {
        // It answers, and does not speak first; but not everybody asks.
        let _ = tokio::time::timeout(QUESTION, stream.peek(&mut [0])).await;
        stream
            .write_all(b"\x00\xffLAB 220 this is not HTTP\r\n")
            .await?;
        stream.shutdown().await?;
        // What comes in is read: a connection that ends with unread octets takes the answer with it.
        let mut nowhere = tokio::io::sink();
        let drained = tokio::io::copy(&mut stream, &mut nowhere);
        let _ = tokio::time::timeout(HEAD, drained).await;
        return Ok(());
    }
    let Some(acceptors) = acceptors else {
        return converse(device, stream, from, false).await;
    };
    let acceptor = acceptors.get(device.lock().shows_another_certificate());
    let before = handshakes.fetch_add(1, Ordering::Relaxed);
    let result = if before > 0 && !device.lock().takes_handshakes_side_by_side() {
        Err(io::ErrorKind::ConnectionReset.into())
    } else {
        match tokio::time::timeout(HANDSHAKE, acceptor.accept(stream)).await {
            Ok(result) => result,
            Err(_) => Err(io::ErrorKind::TimedOut.into()),
        }
    };
    handshakes.fetch_sub(1, Ordering::Relaxed);
    converse(device, result?, from, true).await
}

/// Answers on one connection until it ends.
pub(super) async fn converse<D: Device>(
    device: Shared<D>,
    stream: impl AsyncRead + AsyncWrite + Unpin,
    from: IpAddr,
    secure: bool,
) -> io::Result<()> {
    let service = service_fn(|request| {
        let device = device.clone();
        async move { respond(&device, request, from, secure).await }
    });
    hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(32 * 1024)
        .serve_connection(TokioIo::new(stream), service)
        .await
        .map_err(io::Error::other)
}

async fn respond<D: Device>(
    device: &Shared<D>,
    request: hyper::Request<Incoming>,
    from: IpAddr,
    secure: bool,
) -> io::Result<hyper::Response<Outgoing>> {
    let (head, content) = request.into_parts();
    let content = Limited::new(content, CONTENT_MAX).collect();
    let content = match tokio::time::timeout(CONTENT, content).await {
        Ok(Ok(content)) => content.to_bytes(),
        Ok(Err(_)) => return Ok(convert(Response::empty(413))),
        Err(_) => return Ok(convert(Response::empty(408))),
    };
    let headers = head.headers.iter().filter_map(|(name, value)| {
        Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned()))
    });
    let request = Request {
        method: head.method.as_str().to_owned(),
        path: head.uri.path().to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        headers: headers.collect(),
        body: content.to_vec(),
        secure,
        from: Some(from),
    };
    let response = device.lock().answer(device.now(), &request);
    // Whoever restarts answers nobody any more, on old connections neither.
    if !device.lock().takes_connections() {
        return Err(io::ErrorKind::ConnectionReset.into());
    }
    if response.body == Body::Silence {
        tokio::time::sleep(SILENCE).await;
        return Err(io::ErrorKind::TimedOut.into());
    }
    Ok(convert(response))
}

fn convert(response: Response) -> hyper::Response<Outgoing> {
    let outgoing = match response.body {
        Body::Octets(octets) => Outgoing::Octets(Some(Bytes::from(octets))),
        Body::Endless(octets) => Outgoing::Endless(octets),
        Body::Silence => Outgoing::Octets(None),
    };
    let mut converted = hyper::Response::new(outgoing);
    // Statuses and headers are the device's own constants; one that HTTP cannot say is left out.
    if let Ok(status) = hyper::StatusCode::from_u16(response.status) {
        *converted.status_mut() = status;
    }
    for (name, value) in response.headers {
        if let (Ok(name), Ok(value)) = (
            HeaderName::from_bytes(name.as_bytes()),
            HeaderValue::from_str(&value),
        ) {
            converted.headers_mut().insert(name, value);
        }
    }
    converted
}

/// The content of a response on its way.
enum Outgoing {
    Octets(Option<Bytes>),
    Endless(u64),
}

impl hyper::body::Body for Outgoing {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        static PIECE_OF_NOTHING: [u8; PIECE] = [b' '; PIECE];
        Poll::Ready(match self.get_mut() {
            Self::Octets(octets) => octets
                .take()
                .filter(|octets| !octets.is_empty())
                .map(|octets| Ok(Frame::data(octets))),
            Self::Endless(0) => None,
            Self::Endless(left) => {
                let size = usize::try_from(*left).map_or(PIECE, |left| left.min(PIECE));
                *left -= u64::try_from(size).unwrap_or(0);
                let piece = PIECE_OF_NOTHING.get(..size).unwrap_or_default();
                Some(Ok(Frame::data(Bytes::from_static(piece))))
            }
        })
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Self::Octets(octets) => octets.as_ref().is_none_or(Bytes::is_empty),
            Self::Endless(left) => *left == 0,
        }
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(match self {
            Self::Octets(octets) => {
                let length = octets.as_ref().map_or(0, Bytes::len);
                u64::try_from(length).unwrap_or(u64::MAX)
            }
            Self::Endless(left) => *left,
        })
    }
}
