//! The device on the network: its web server, its announcements, and the notifications that it
//! sends.

use std::collections::HashMap;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, SocketAddrV4};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{HeaderName, HeaderValue};
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use lan::interface::Interface;
use rustix::net::{AddressFamily, SocketFlags, SocketType, sockopt};
use text::{Message, Tell, msg};
use tokio::net::{TcpListener, TcpStream, UdpSocket};
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, mpsc, oneshot};
use tokio::task::JoinSet;
use tokio::time::{self, Instant as Moment};
use wsc::ap::{AccessPoint, ApEvent};
use wsc::time::Instant;

use super::announce::AGAIN;
use super::{Announcer, MAX_CONTENT, MAX_HEAD, Request, Response, Upnp, notify};

/// Connections at the same time, and those of one host.
const CONNECTIONS: usize = 10;
const CONNECTIONS_OF_A_HOST: usize = 6;

/// How long a connection, its head and its content may take.
const CONNECTION: Duration = Duration::from_secs(30);
const HEAD: Duration = Duration::from_secs(10);
const CONTENT: Duration = Duration::from_secs(10);

/// The smallest buffer that the HTTP library takes; heads are held to [`MAX_HEAD`] beside it.
const BUFFER: usize = 8192;

/// How often subscriptions are looked through for those that are over.
const LOOK: Duration = Duration::from_secs(1);

/// The largest datagram that is read, in octets.
const DATAGRAM: usize = 1600;

/// The most answers to searches that wait for their moment.
const ANSWERS: usize = 100;

/// Announcements get lost, so each is sent again after this time.
const REPEAT: Duration = Duration::from_millis(100);

/// SSDP.
const GROUP: Ipv4Addr = Ipv4Addr::new(239, 255, 255, 250);
const PORT: u16 = 1900;

/// Visits that wait for whoever runs the access point.
const VISITS: usize = 32;

/// Something that is done at an access point between two of its inputs. After it, the access point
/// is polled as after any input.
pub type Visit = Box<dyn FnOnce(&mut AccessPoint, Instant) + Send>;

/// The visits, at the side of whoever runs the access point.
pub type Visitors = mpsc::Receiver<Visit>;

/// Why the device cannot be on the network.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ServeError {
    /// The address is none of this computer's.
    NoAddress(IpAddr),
    /// The multicast group cannot be joined.
    Group(Ipv4Addr, #[source] io::Error),
    /// The web server cannot be had.
    Listen(SocketAddr, #[source] io::Error),
    /// No random octets.
    NoRandomness(getrandom::Error),
}

impl Tell for ServeError {
    fn told(&self) -> Message {
        match self {
            Self::NoAddress(address) => {
                msg!("link-serve-no-address", address = address.to_string())
            }
            Self::Group(address, error) => msg!(
                "link-serve-group",
                address = address.to_string(),
                reason = error.to_string(),
            ),
            Self::Listen(address, error) => msg!(
                "link-serve-listen",
                address = address.to_string(),
                reason = error.to_string(),
            ),
            Self::NoRandomness(error) => msg!("link-no-randomness", reason = error.to_string()),
        }
    }
}

text::display_told!(ServeError);

/// A device that is on the network, for whoever runs its access point.
#[derive(Clone, Debug)]
pub struct Handle {
    upnp: Arc<Mutex<Upnp>>,
    wake: Arc<Notify>,
    announce: Arc<Notify>,
    visits: mpsc::Sender<Visit>,
}

impl Handle {
    /// A device, and the visits that it will make.
    pub fn new(upnp: Upnp) -> (Self, Visitors) {
        let (visits, visitors) = mpsc::channel(VISITS);
        let handle = Self {
            upnp: Arc::new(Mutex::new(upnp)),
            wake: Arc::default(),
            announce: Arc::default(),
            visits,
        };
        (handle, visitors)
    }

    /// Tells it what happened at the access point.
    pub fn note(&self, ap: &AccessPoint, now: Instant, event: &ApEvent) {
        self.lock().note(ap, now, event);
        self.wake.notify_one();
    }

    /// Announces the device anew, as one does that has restarted: first that it was gone, so that
    /// whoever knew it from before begins anew, too.
    pub fn announce(&self) {
        self.announce.notify_one();
    }

    /// Forgets who subscribed, as the device does when it restarts; nobody is told.
    pub fn forget(&self, ap: &mut AccessPoint, now: Instant) {
        self.lock().close(ap, now);
    }

    /// How many subscribers it has.
    pub fn subscribers(&self) -> usize {
        self.lock().subscribers()
    }

    /// Answers a request at an access point that the caller has in hand.
    pub fn answer(
        &self,
        ap: &mut AccessPoint,
        now: Instant,
        from: IpAddr,
        request: &Request,
    ) -> Response {
        let response = self.lock().answer(ap, now, from, request);
        self.wake.notify_one();
        response
    }

    fn lock(&self) -> MutexGuard<'_, Upnp> {
        // A request whose answer panicked once must not end the others.
        self.upnp.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Answers a request when the access point can be visited; `None` when nobody runs it.
    async fn ask(&self, from: IpAddr, request: Request) -> Option<Response> {
        let (tell, told) = oneshot::channel();
        let handle = self.clone();
        let visit = move |ap: &mut AccessPoint, now: Instant| {
            // Whoever asked may have gone away.
            let _ = tell.send(handle.answer(ap, now, from, &request));
        };
        self.visits.send(Box::new(visit)).await.ok()?;
        time::timeout(CONTENT, told).await.ok()?.ok()
    }

    /// Drops what is over.
    async fn tidy(&self) {
        let handle = self.clone();
        let visit = move |ap: &mut AccessPoint, now: Instant| handle.lock().tick(ap, now);
        // Nobody runs the access point any more: nothing to tidy.
        let _ = self.visits.send(Box::new(visit)).await;
    }
}

/// Serves the device until `stop`, and then says that it goes away.
///
/// `listener` is its web server, or `None` where somebody else has that and asks
/// [`Handle::answer`]. The interface is the one with the address of the device.
///
/// # Errors
/// The address is not there, or its interface has no multicast.
pub async fn serve(
    handle: &Handle,
    listener: Option<TcpListener>,
    stop: impl Future<Output = ()>,
) -> Result<(), ServeError> {
    let identity = handle.lock().identity().clone();
    let IpAddr::V4(address) = identity.at.ip() else {
        return Err(ServeError::NoAddress(identity.at.ip()));
    };
    let socket = open(address).map_err(|error| ServeError::Group(address, error))?;
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(ServeError::NoRandomness)?;
    let announcer = Announcer::new(&identity, &seed);
    let farewell = announcer.byebye();
    {
        let web = async {
            match listener {
                Some(listener) => listen(handle, listener).await,
                None => std::future::pending().await,
            }
        };
        tokio::pin!(stop);
        tokio::select! {
            () = &mut stop => {}
            () = web => {}
            () = notifications(handle) => {}
            () = ssdp(handle, &socket, announcer) => {}
            () = tidying(handle) => {}
        }
    }
    multicast(&socket, &farewell).await;
    Ok(())
}

/// The networks of this computer that an address is in: those whose hosts are answered.
///
/// # Errors
/// The address is none of this computer's.
pub fn networks(address: IpAddr) -> Result<Vec<Interface>, ServeError> {
    let all = lan::interface::list(&lan::interface::Selection::AllAndLoopback);
    let own: Vec<Interface> = all
        .unwrap_or_default()
        .into_iter()
        .filter(|interface| IpAddr::V4(interface.address) == address)
        .collect();
    if own.is_empty() {
        return Err(ServeError::NoAddress(address));
    }
    Ok(own)
}

async fn tidying(handle: &Handle) {
    loop {
        time::sleep(LOOK).await;
        handle.tidy().await;
    }
}

/// Sends what waits, to different subscribers side by side.
async fn notifications(handle: &Handle) {
    let mut under_way = JoinSet::new();
    loop {
        loop {
            let next = handle.lock().next_delivery();
            let Some(delivery) = next else { break };
            let handle = handle.clone();
            under_way.spawn(async move {
                let what = notify::deliver(&delivery).await;
                handle.lock().delivered(&delivery, what);
                handle.wake.notify_one();
            });
        }
        handle.wake.notified().await;
        while under_way.try_join_next().is_some() {}
    }
}

async fn ssdp(handle: &Handle, socket: &UdpSocket, mut announcer: Announcer) {
    let began = Moment::now();
    let mut announce = time::interval(AGAIN);
    let mut waiting: Vec<(Instant, SocketAddr, Vec<u8>)> = Vec::new();
    let mut buffer = vec![0; DATAGRAM];
    loop {
        let now = Instant::ZERO + began.elapsed();
        let (due, later): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|row| row.0 <= now);
        waiting = later;
        for (_, to, octets) in due {
            // One that does not arrive is asked for again.
            let _ = socket.send_to(&octets, to).await;
        }
        let next = waiting.iter().map(|row| row.0).min();
        let pause = next.map_or(LOOK, |at| at.since(now) + Duration::from_millis(1));
        tokio::select! {
            _ = announce.tick() => {
                multicast(socket, &announcer.alive()).await;
            }
            () = handle.announce.notified() => {
                multicast(socket, &announcer.byebye()).await;
                announce.reset_immediately();
            }
            received = socket.recv_from(&mut buffer) => {
                let Ok((length, from)) = received else {
                    // A host that is gone shows here; the socket is as good as before.
                    time::sleep(Duration::from_millis(10)).await;
                    continue;
                };
                let octets = buffer.get(..length).unwrap_or_default();
                if waiting.len() < ANSWERS && handle.lock().is_local(from.ip()) {
                    let answers = announcer.answer(Instant::ZERO + began.elapsed(), from, octets);
                    waiting.extend(answers.into_iter().map(|(at, octets)| (at, from, octets)));
                }
            }
            () = time::sleep(pause) => {}
        }
    }
}

async fn multicast(socket: &UdpSocket, messages: &[Vec<u8>]) {
    for round in 0..2 {
        if round > 0 {
            time::sleep(REPEAT).await;
        }
        for message in messages {
            let _ = socket.send_to(message, (GROUP, PORT)).await;
        }
    }
}

/// The socket of SSDP, which every UPnP program of this computer shares.
fn open(address: Ipv4Addr) -> io::Result<UdpSocket> {
    let flags = SocketFlags::CLOEXEC | SocketFlags::NONBLOCK;
    let socket = rustix::net::socket_with(AddressFamily::INET, SocketType::DGRAM, flags, None)?;
    sockopt::set_socket_reuseaddr(&socket, true)?;
    sockopt::set_socket_reuseport(&socket, true)?;
    rustix::net::bind(&socket, &SocketAddrV4::new(Ipv4Addr::UNSPECIFIED, PORT))?;
    sockopt::set_ip_add_membership(&socket, &GROUP, &address)?;
    sockopt::set_ip_multicast_if(&socket, &address)?;
    sockopt::set_ip_multicast_ttl(&socket, 4)?;
    sockopt::set_ip_multicast_loop(&socket, true)?;
    UdpSocket::from_std(socket.into())
}

/// Takes connections for ever.
async fn listen(handle: &Handle, listener: TcpListener) {
    let all = Arc::new(Semaphore::new(CONNECTIONS));
    let mut hosts: HashMap<IpAddr, Arc<Semaphore>> = HashMap::new();
    let mut connections = JoinSet::new();
    loop {
        while connections.try_join_next().is_some() {}
        let Ok((stream, from)) = listener.accept().await else {
            // Out of descriptors, or the other side is gone already.
            time::sleep(Duration::from_millis(10)).await;
            continue;
        };
        let from = from.ip().to_canonical();
        if !handle.lock().is_local(from) {
            continue;
        }
        hosts.retain(|_, places| places.available_permits() < CONNECTIONS_OF_A_HOST);
        let own = hosts
            .entry(from)
            .or_insert_with(|| Arc::new(Semaphore::new(CONNECTIONS_OF_A_HOST)));
        let places: [_; 2] = [
            Arc::clone(&all).try_acquire_owned(),
            Arc::clone(own).try_acquire_owned(),
        ];
        let [Ok(one), Ok(other)] = places else {
            continue;
        };
        let handle = handle.clone();
        connections.spawn(async move {
            let _places: [OwnedSemaphorePermit; 2] = [one, other];
            // What goes wrong in a connection is the other side's to notice.
            let _ = time::timeout(CONNECTION, converse(&handle, stream, from)).await;
        });
    }
}

async fn converse(handle: &Handle, stream: TcpStream, from: IpAddr) -> hyper::Result<()> {
    let service = service_fn(|request| respond(handle, from, request));
    hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_buf_size(BUFFER)
        .keep_alive(false)
        .serve_connection(TokioIo::new(stream), service)
        .await
}

/// Answers a request. What is too large or too slow is not answered: its connection ends.
async fn respond(
    handle: &Handle,
    from: IpAddr,
    request: hyper::Request<Incoming>,
) -> io::Result<hyper::Response<Full<Bytes>>> {
    let (head, content) = request.into_parts();
    let mut size = head.uri.to_string().len();
    let headers = head.headers.iter().filter_map(|(name, value)| {
        size += name.as_str().len() + value.len() + 4;
        Some((name.as_str().to_owned(), value.to_str().ok()?.to_owned()))
    });
    let headers: Vec<(String, String)> = headers.collect();
    if size > MAX_HEAD {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let content = Limited::new(content, MAX_CONTENT).collect();
    let content = match time::timeout(CONTENT, content).await {
        Ok(Ok(content)) => content.to_bytes(),
        Ok(Err(_)) => return Err(io::ErrorKind::InvalidData.into()),
        Err(_) => return Err(io::ErrorKind::TimedOut.into()),
    };
    let path = head.uri.path_and_query();
    let request = Request {
        method: head.method.as_str().to_owned(),
        path: path
            .map_or("", hyper::http::uri::PathAndQuery::as_str)
            .to_owned(),
        headers,
        content: content.to_vec(),
    };
    let response = handle.ask(from, request).await;
    response.map(convert).ok_or(io::ErrorKind::TimedOut.into())
}

fn convert(response: Response) -> hyper::Response<Full<Bytes>> {
    let mut converted = hyper::Response::new(Full::new(Bytes::from(response.content)));
    // All of these are our own and can be said; what could not would be left out.
    if let Ok(status) = hyper::StatusCode::from_u16(response.status) {
        *converted.status_mut() = status;
    }
    for (name, value) in response.headers {
        let name = HeaderName::from_bytes(name.as_bytes());
        if let (Ok(name), Ok(value)) = (name, HeaderValue::from_str(&value)) {
            converted.headers_mut().insert(name, value);
        }
    }
    converted
}

#[cfg(test)]
#[path = "serve_tests.rs"]
mod tests;
