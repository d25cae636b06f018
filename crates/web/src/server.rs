//! Connections: how many, how long, over TLS or not, and which listener they came in by.

use std::collections::HashMap;
use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio_rustls::TlsAcceptor;
use tower::ServiceExt;

use crate::guard::Came;

/// The most connections at a time at one door: whoever fills one leaves the others open.
const CONNECTIONS_MAX: usize = 128;
/// The most of them from one address, where others than this computer may come in. A browser has six
/// and its streams.
const CONNECTIONS_EACH: usize = 32;
/// How long the head of a request may take, and the handshake of TLS.
const HEAD: Duration = Duration::from_secs(15);
/// The most octets of a request's head.
const HEAD_MAX: usize = 32 * 1024;
/// The longest that a connection lasts: a job with its stream, and more.
const WHOLE: Duration = Duration::from_secs(6 * 3600);
/// After an error of the listener, such as no file descriptors left.
const PAUSE: Duration = Duration::from_millis(200);

/// Where connections come in.
pub(crate) struct Door {
    pub(crate) listener: TcpListener,
    pub(crate) tls: Option<TlsAcceptor>,
    pub(crate) origins: Arc<Vec<String>>,
    pub(crate) cookie: String,
}

/// How many are in at a door, and from where.
#[derive(Default)]
struct Room(Mutex<HashMap<IpAddr, usize>>);

/// A connection's place in it, which is given back at its end.
struct Place {
    room: Arc<Room>,
    from: IpAddr,
}

impl Room {
    fn lock(&self) -> MutexGuard<'_, HashMap<IpAddr, usize>> {
        // Nothing in here panics with the lock held.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A place for another connection; `None` where there is none, for this address or at all.
    fn enter(self: &Arc<Self>, from: IpAddr, each: usize) -> Option<Place> {
        let mut inside = self.lock();
        if inside.values().sum::<usize>() >= CONNECTIONS_MAX {
            return None;
        }
        let mine = inside.entry(from).or_default();
        if *mine >= each {
            return None;
        }
        *mine += 1;
        let room = Arc::clone(self);
        Some(Place { room, from })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut inside = self.room.lock();
        let left = inside.remove(&self.from).unwrap_or_default();
        if left > 1 {
            inside.insert(self.from, left - 1);
        }
    }
}

/// Serves one door until `stop` changes.
pub(crate) async fn serve(door: Door, router: Router, mut stop: watch::Receiver<bool>) {
    let room = Arc::new(Room::default());
    // Everybody at this computer has the same address.
    let each = if door.tls.is_some() {
        CONNECTIONS_EACH
    } else {
        CONNECTIONS_MAX
    };
    loop {
        let accepted = tokio::select! {
            accepted = door.listener.accept() => accepted,
            _ = stop.changed() => return,
        };
        let Ok((stream, from)) = accepted else {
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        let from = from.ip().to_canonical();
        // Who comes when there is no room is turned away at once.
        let Some(place) = room.enter(from, each) else {
            continue;
        };
        let came = Came {
            from,
            origins: Arc::clone(&door.origins),
            secure: door.tls.is_some(),
            foreign: false,
            cookie: door.cookie.clone(),
        };
        let (router, tls, stop) = (router.clone(), door.tls.clone(), stop.clone());
        tokio::spawn(async move {
            let _place = place;
            // A connection that breaks concerns nobody else.
            let _ = tokio::time::timeout(WHOLE, one(stream, tls, came, router, stop)).await;
        });
    }
}

async fn one(
    stream: TcpStream,
    tls: Option<TlsAcceptor>,
    came: Came,
    router: Router,
    stop: watch::Receiver<bool>,
) {
    // Small answers are not held back.
    let _ = stream.set_nodelay(true);
    match tls {
        None => talk(stream, came, router, stop).await,
        Some(tls) => {
            if let Ok(Ok(stream)) = tokio::time::timeout(HEAD, tls.accept(stream)).await {
                talk(stream, came, router, stop).await;
            }
        }
    }
}

async fn talk<S>(stream: S, came: Came, router: Router, mut stop: watch::Receiver<bool>)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(came.clone());
        let router = router.clone();
        async move {
            let answer = router.oneshot(request.map(Body::new)).await;
            Ok::<_, Infallible>(answer.unwrap_or_else(|never| match never {}))
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(HEAD_MAX)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = std::pin::pin!(connection);
    tokio::select! {
        _ = connection.as_mut() => {}
        _ = stop.changed() => {}
    }
}

/// The origins of a listener: its addresses as browsers write them.
pub(crate) fn origins(scheme: &str, at: SocketAddr) -> Vec<String> {
    let port = at.port();
    let mut hosts = vec![at.to_string()];
    if at.ip().is_loopback() {
        hosts.push(format!("localhost:{port}"));
    }
    // A browser leaves the usual port out.
    let usual = if scheme == "https" { 443 } else { 80 };
    if port == usual {
        let bare: Vec<String> = hosts
            .iter()
            .filter_map(|host| host.rsplit_once(':').map(|(host, _)| host.to_owned()))
            .collect();
        hosts.extend(bare);
    }
    hosts
        .into_iter()
        .map(|host| format!("{scheme}://{host}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn host(last: u8) -> IpAddr {
        Ipv4Addr::new(192, 0, 2, last).into()
    }

    #[test]
    fn a_room_has_places_for_each_and_an_end_and_gets_them_back() {
        let room = Arc::new(Room::default());
        let mut one: Vec<Place> = (0..3).filter_map(|_| room.enter(host(1), 2)).collect();
        assert_eq!(one.len(), 2);
        let other = room.enter(host(2), 2);
        assert!(other.is_some());
        one.pop();
        assert!(room.enter(host(1), 2).is_some());
        drop((one, other));
        assert!(room.lock().is_empty());
        let all = (0..=u8::MAX).filter_map(|last| room.enter(host(last), 2));
        let all: Vec<Place> = all.collect();
        assert_eq!(all.len(), CONNECTIONS_MAX);
    }
}
