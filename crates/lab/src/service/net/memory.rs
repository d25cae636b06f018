//! A virtual device in memory: what is asked comes to it as over the network, and no socket is opened.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use tokio::io::DuplexStream;
use wsc::time::Instant;

use super::tls::Acceptors;
use super::{Clock, Device, NetError, Shared, web};

/// Octets that are on their way at once.
const PIPE: usize = 64 * 1024;

/// A device that is reached in memory, on a time that somebody else sets. It needs a runtime.
pub struct InMemory<D> {
    device: Shared<D>,
    millis: Arc<AtomicU64>,
    acceptors: Acceptors,
}

impl<D> Clone for InMemory<D> {
    fn clone(&self) -> Self {
        Self {
            device: self.device.clone(),
            millis: Arc::clone(&self.millis),
            acceptors: self.acceptors.clone(),
        }
    }
}

impl<D: Device> InMemory<D> {
    /// The device, whose time is zero; `names` go into its certificate.
    ///
    /// # Errors
    /// TLS cannot be set up.
    pub fn new(device: D, names: &[String]) -> Result<Self, NetError> {
        let millis = Arc::new(AtomicU64::new(0));
        Ok(Self {
            device: Shared {
                device: Arc::new(Mutex::new(device)),
                clock: Clock::Set(Arc::clone(&millis)),
            },
            millis,
            acceptors: Acceptors::new(names)?,
        })
    }

    /// Connects to its web server, to the port with TLS or to the other.
    pub fn connect(&self, secure: bool) -> DuplexStream {
        let (ours, theirs) = tokio::io::duplex(PIPE);
        let device = self.device.clone();
        let from = IpAddr::from(Ipv4Addr::LOCALHOST);
        let acceptors = secure.then(|| self.acceptors.clone());
        tokio::spawn(async move {
            // What goes wrong in a connection is the client's to notice.
            let _ = match acceptors {
                None => web::converse(device, theirs, from, false).await,
                Some(acceptors) => match acceptors.get(false).accept(theirs).await {
                    Ok(stream) => web::converse(device, stream, from, true).await,
                    Err(error) => Err(error),
                },
            };
        });
        ours
    }

    /// The device's time.
    pub fn now(&self) -> Instant {
        self.device.now()
    }

    /// Sets its time; it never goes back.
    pub fn set_time(&self, now: Instant) {
        self.millis.fetch_max(now.as_millis(), Ordering::Relaxed);
    }

    /// Lets its time pass.
    pub fn pass(&self, time: Duration) {
        let millis = u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
        self.millis.fetch_add(millis, Ordering::Relaxed);
    }

    /// The device, for a moment. Nothing may wait while it is held.
    pub fn lock(&self) -> MutexGuard<'_, D> {
        self.device.lock()
    }
}
