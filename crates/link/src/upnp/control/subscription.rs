//! A subscription to what an access point tells, and its renewal.

use std::time::Duration;

use lan::gena::{self, Granted, Sid};
use lan::http::WriteMethod;
use lan::soap::Fault;
use tokio::time::Instant;

use super::access_point::AccessPoint;
use super::error::ControlError;
use super::listener::{Listener, Told};

/// For how long a subscription is asked for, in seconds.
const WANTED: u32 = 1800;

/// The least time between renewals, whatever the access point grants.
const LEAST: Duration = Duration::from_secs(15);

/// A subscription.
#[derive(Debug)]
pub(super) struct Subscription {
    listener: Listener,
    sid: Sid,
    /// When it is to be renewed.
    pub(super) renew: Instant,
}

impl Subscription {
    /// Subscribes.
    pub(super) async fn open(point: &AccessPoint) -> Result<Self, ControlError> {
        let url = point.events().ok_or_else(|| ControlError::NoEvents {
            host: point.host().to_owned(),
        })?;
        let listen = async {
            let (ours, peer) = point.our_side().await?;
            Listener::open(ours, peer).await
        };
        let listener = listen.await.map_err(|source| ControlError::Listen {
            host: point.host().to_owned(),
            source,
        })?;
        let headers = gena::subscribe(listener.callback(), WANTED);
        let headers = headers
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let response = point
            .writer()
            .bare(WriteMethod::Subscribe, url, &headers)
            .await?;
        refused(point, response.status)?;
        let granted = Granted::read(&response.headers).map_err(|error| ControlError::Strange {
            host: point.host().to_owned(),
            action: "SUBSCRIBE",
            problem: error.to_string(),
        })?;
        listener.expect(&granted.sid);
        Ok(Self {
            listener,
            renew: due(&granted),
            sid: granted.sid,
        })
    }

    /// What is told next; `None` when there is nothing any more.
    pub(super) fn poll_told(
        &mut self,
        cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Told>> {
        self.listener.told().poll_recv(cx)
    }

    /// Makes it last longer.
    pub(super) async fn renew(&mut self, point: &AccessPoint) -> Result<(), ControlError> {
        let Some(url) = point.events() else {
            return Ok(());
        };
        let headers = gena::renew(&self.sid, WANTED);
        let headers = headers
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let response = point
            .writer()
            .bare(WriteMethod::Subscribe, url, &headers)
            .await?;
        refused(point, response.status)?;
        self.renew = Granted::read(&response.headers)
            .map_or_else(|_| Instant::now() + LEAST, |granted| due(&granted));
        Ok(())
    }

    /// Ends it.
    pub(super) async fn close(self, point: &AccessPoint) {
        if let Some(url) = point.events() {
            let headers = gena::unsubscribe(&self.sid);
            let headers = headers
                .each_ref()
                .map(|(name, value)| (*name, value.as_str()));
            // It ends by itself too.
            let _ = point
                .writer()
                .bare(WriteMethod::Unsubscribe, url, &headers)
                .await;
        }
    }
}

fn refused(point: &AccessPoint, status: u16) -> Result<(), ControlError> {
    if (200..=299).contains(&status) {
        return Ok(());
    }
    Err(ControlError::Fault {
        host: point.host().to_owned(),
        action: "SUBSCRIBE",
        fault: Fault {
            code: None,
            description: format!("HTTP status {status}"),
        },
    })
}

/// Half of what was granted.
fn due(granted: &Granted) -> Instant {
    let seconds = granted.seconds.unwrap_or(WANTED).min(WANTED);
    Instant::now() + (Duration::from_secs(seconds.into()) / 2).max(LEAST)
}
