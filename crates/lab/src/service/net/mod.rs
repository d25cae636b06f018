//! Carries a virtual device over the network: HTTP, HTTPS, datagrams, and what it announces.
//!
//! Everything from outside is bounded: connections, sizes and times. A device is asked under a lock
//! and answers at once, so nothing here waits for it.

mod announce;
mod control;
mod memory;
mod tls;
mod web;

pub use announce::{Announcer, announce};
pub use control::{ControlSocket, Controlled};
pub use memory::InMemory;

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::net::{TcpListener, UdpSocket};
use tokio::task::JoinSet;
use wsc::time::Instant;

use super::http::{Request, Response};

/// A virtual device, as the network sees it.
pub trait Device: Send + 'static {
    /// Answers a request.
    fn answer(&mut self, now: Instant, request: &Request) -> Response;

    /// Answers a datagram; `None` says nothing.
    fn datagram(&mut self, now: Instant, octets: &[u8]) -> Option<Vec<u8>>;

    /// Lets time pass.
    fn wake(&mut self, now: Instant);

    /// When [`Self::wake`] is due; `None` while nothing goes on.
    fn deadline(&self) -> Option<Instant>;

    /// Whether its web server speaks HTTP at all.
    fn speaks_http(&self) -> bool {
        true
    }

    /// Whether it takes connections, or breaks them off: it restarts.
    fn takes_connections(&self) -> bool {
        true
    }

    /// Whether it shows another certificate than before.
    fn shows_another_certificate(&self) -> bool {
        false
    }

    /// Whether it can take two TLS handshakes at once.
    fn takes_handshakes_side_by_side(&self) -> bool {
        true
    }
}

/// Why a device cannot be reached over the network.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum NetError {
    /// A port cannot be had.
    #[error("the address {0} cannot be listened on: {1}")]
    Listen(SocketAddr, #[source] io::Error),
    /// No certificate can be made for TLS.
    #[error("no certificate can be made for HTTPS: {0}")]
    Certificate(String),
    /// Nothing can be announced.
    #[error("nothing can be announced with DNS-SD: {0}")]
    Announce(String),
}

/// Which ports a device listens on, 0 for any that is free.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listen {
    /// The address.
    pub ip: IpAddr,
    /// Port of HTTP.
    pub http: u16,
    /// More ports of the same.
    pub more_http: Vec<u16>,
    /// Port of HTTPS.
    pub https: u16,
    /// Port for datagrams; `None` for that of HTTP where it is free.
    pub datagrams: Option<u16>,
}

impl Listen {
    /// Free ports of an address.
    pub const fn any(ip: IpAddr) -> Self {
        Self {
            ip,
            http: 0,
            more_http: Vec::new(),
            https: 0,
            datagrams: None,
        }
    }
}

/// The sockets of a device.
#[derive(Debug)]
pub struct Sockets {
    http: Vec<TcpListener>,
    https: TcpListener,
    datagrams: UdpSocket,
    bound: Bound,
}

/// Where a device listens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// HTTP.
    pub http: SocketAddr,
    /// HTTPS.
    pub https: SocketAddr,
    /// Datagrams.
    pub datagrams: SocketAddr,
}

impl Sockets {
    /// Takes the ports.
    ///
    /// # Errors
    /// A port that is taken, or that takes a privilege.
    pub async fn bind(listen: &Listen) -> Result<Self, NetError> {
        let http = tcp(listen.ip, listen.http).await?;
        let first = address(&http, listen.ip)?;
        let mut all = vec![http];
        for port in &listen.more_http {
            all.push(tcp(listen.ip, *port).await?);
        }
        let https = tcp(listen.ip, listen.https).await?;
        let datagrams = match listen.datagrams {
            Some(port) => udp(listen.ip, port).await?,
            None => match udp(listen.ip, first.port()).await {
                Ok(socket) => socket,
                Err(_) => udp(listen.ip, 0).await?,
            },
        };
        let bound = Bound {
            http: first,
            https: address(&https, listen.ip)?,
            datagrams: datagrams
                .local_addr()
                .map_err(|error| NetError::Listen(SocketAddr::new(listen.ip, 0), error))?,
        };
        Ok(Self {
            http: all,
            https,
            datagrams,
            bound,
        })
    }

    /// Where they are.
    pub const fn bound(&self) -> Bound {
        self.bound
    }
}

async fn tcp(ip: IpAddr, port: u16) -> Result<TcpListener, NetError> {
    let at = SocketAddr::new(ip, port);
    TcpListener::bind(at)
        .await
        .map_err(|error| NetError::Listen(at, error))
}

async fn udp(ip: IpAddr, port: u16) -> Result<UdpSocket, NetError> {
    let at = SocketAddr::new(ip, port);
    UdpSocket::bind(at)
        .await
        .map_err(|error| NetError::Listen(at, error))
}

fn address(listener: &TcpListener, ip: IpAddr) -> Result<SocketAddr, NetError> {
    listener
        .local_addr()
        .map_err(|error| NetError::Listen(SocketAddr::new(ip, 0), error))
}

/// A device that several connections share, and the clock of its time.
#[derive(Debug)]
pub struct Shared<D> {
    device: Arc<Mutex<D>>,
    clock: Clock,
}

/// What tells the device's time.
#[derive(Clone, Debug)]
enum Clock {
    /// The computer's clock, since then.
    Real(std::time::Instant),
    /// Whoever set it last, in milliseconds.
    Set(Arc<AtomicU64>),
}

impl<D> Clone for Shared<D> {
    fn clone(&self) -> Self {
        Self {
            device: Arc::clone(&self.device),
            clock: self.clock.clone(),
        }
    }
}

impl<D: Device> Shared<D> {
    /// Shares a device whose time begins now.
    pub fn new(device: D) -> Self {
        Self {
            device: Arc::new(Mutex::new(device)),
            clock: Clock::Real(std::time::Instant::now()),
        }
    }

    /// The moment in the device's time.
    pub fn now(&self) -> Instant {
        Instant::from_millis(match &self.clock {
            Clock::Real(began) => u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX),
            Clock::Set(millis) => millis.load(Ordering::Relaxed),
        })
    }

    /// The device, for a moment. Nothing may wait while it is held.
    pub fn lock(&self) -> MutexGuard<'_, D> {
        // A device whose answer panicked once is still there for the next question.
        self.device.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The longest time between two looks at a device that has something going on.
const LOOK: Duration = Duration::from_millis(200);
/// The longest datagram.
const DATAGRAM_MAX: usize = 4096;

/// Serves a device until the future is dropped. `names` go into the certificate.
///
/// # Errors
/// TLS cannot be set up.
pub async fn serve<D: Device>(
    device: Shared<D>,
    sockets: Sockets,
    names: Vec<String>,
) -> Result<(), NetError> {
    let acceptors = tls::Acceptors::new(&names)?;
    let mut tasks = JoinSet::new();
    let gate = web::Gate::default();
    for listener in sockets.http {
        tasks.spawn(web::listen(device.clone(), listener, None, gate.clone()));
    }
    tasks.spawn(web::listen(
        device.clone(),
        sockets.https,
        Some(acceptors),
        gate,
    ));
    tasks.spawn(datagrams(device.clone(), sockets.datagrams));
    tasks.spawn(time(device));
    // None of them ends by itself.
    while tasks.join_next().await.is_some() {}
    Ok(())
}

/// Lets the device's time pass when it has something going on.
async fn time<D: Device>(device: Shared<D>) {
    loop {
        let pause = {
            let mut locked = device.lock();
            locked.wake(device.now());
            locked
                .deadline()
                .map_or(LOOK, |at| at.since(device.now()).min(LOOK))
        };
        tokio::time::sleep(pause.max(Duration::from_millis(1))).await;
    }
}

async fn datagrams<D: Device>(device: Shared<D>, socket: UdpSocket) {
    let mut buffer = vec![0; DATAGRAM_MAX];
    loop {
        let Ok((length, from)) = socket.recv_from(&mut buffer).await else {
            // A peer that is gone shows here; the socket is as good as before.
            tokio::time::sleep(Duration::from_millis(10)).await;
            continue;
        };
        let answer = buffer
            .get(..length)
            .and_then(|octets| device.lock().datagram(device.now(), octets));
        if let Some(answer) = answer {
            // One that does not arrive is asked for again.
            let _ = socket.send_to(&answer, from).await;
        }
    }
}
