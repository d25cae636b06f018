//! A subscription to what an access point tells, and its renewal.

use std::time::Duration;

use lan::gena::{self, Granted, Sid};
use lan::http::WriteMethod;
use lan::soap::Fault;
use text::{Tell, msg};
use tokio::time::Instant;

use super::access_point::AccessPoint;
use super::error::ControlError;
use super::listener::{Listener, Told};

/// The least time between renewals, whatever the access point grants. A shorter lease that is asked
/// for is renewed at its half all the same.
const LEAST: Duration = Duration::from_secs(15);

/// A subscription.
#[derive(Debug)]
pub(super) struct Subscription {
    listener: Listener,
    sid: Sid,
    /// For how long it is asked for. Some access points, hostapd among them, grant what they like.
    lease: Duration,
    /// When it is to be renewed.
    pub(super) renew: Instant,
}

impl Subscription {
    /// Subscribes for so long.
    pub(super) async fn open(point: &AccessPoint, lease: Duration) -> Result<Self, ControlError> {
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
        let headers = gena::subscribe(listener.callback(), seconds(lease));
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
            problem: error.told(),
        })?;
        listener.expect(&granted.sid);
        Ok(Self {
            listener,
            renew: due(&granted, lease),
            sid: granted.sid,
            lease,
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
        let headers = gena::renew(&self.sid, seconds(self.lease));
        let headers = headers
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let response = point
            .writer()
            .bare(WriteMethod::Subscribe, url, &headers)
            .await?;
        refused(point, response.status)?;
        let granted = Granted::read(&response.headers).ok();
        self.renew = granted.map_or_else(
            || Instant::now() + LEAST,
            |granted| due(&granted, self.lease),
        );
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
            description: msg!("link-http-status", status).into(),
        },
    })
}

fn seconds(lease: Duration) -> u32 {
    u32::try_from(lease.as_secs()).unwrap_or(u32::MAX).max(1)
}

/// Half of what was granted, and of what was asked for.
fn due(granted: &Granted, lease: Duration) -> Instant {
    let granted = granted.seconds.unwrap_or(u32::MAX);
    let half = Duration::from_secs(granted.into()) / 2;
    Instant::now() + half.max(LEAST).min(lease / 2)
}
