//! The access point's end of the cable.

use std::collections::BTreeSet;
use std::future::Future;
use std::ops::ControlFlow;
use std::pin::pin;
use std::time::Duration;

use tokio::time::{self, MissedTickBehavior};
use wsc::ap::{AccessPoint, ApConfig, ApEvent, Input, Output};
use wsc::eap::eapol::{Pdu, VERSION_ACCESS_POINT};
use wsc::ident::MacAddr;
use wsc::time::Instant;

use super::{Clock, LOOK_AT_LINK, WiredError, has_carrier, receive, seed, send};
use crate::eapol::{EapolSocket, PAE_GROUP};
use crate::upnp::device::{Visit, Visitors};

/// How often "who is there?" is asked until somebody is heard. Stations that do not begin by
/// themselves, or not at once (wpa_supplicant waits for one to two seconds), begin upon it.
const SOLICIT_EVERY: Duration = Duration::from_millis(250);

/// For how long after that question somebody's name may be an answer to it.
const ANSWER_WITHIN: Duration = Duration::from_secs(1);

/// EAP-Request/Identity, number 0. It is not part of a conversation: whoever answers is asked again
/// by name, in a conversation of its own.
const SOLICITATION: Pdu<'_> = Pdu::Eap(&[1, 0, 0, 5, 1]);

/// Why [`run_access_point`] ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApEnd {
    /// The one who is told of the events said that it is enough.
    Enough,
    /// The window is over.
    TimeOver,
    /// It was cancelled.
    Cancelled,
}

/// An access point for [`run_access_point`], with a seed from the operating system. What its owner
/// does before the run, such as entering a PIN, happens at [`Instant::ZERO`].
///
/// # Errors
/// [`WiredError::NoRandomness`].
pub fn access_point(config: ApConfig) -> Result<AccessPoint, WiredError> {
    Ok(AccessPoint::new(config, &seed()?))
}

/// Runs an access point until `window` is over, `cancel` completes, or `notice` breaks off.
///
/// `notice` is told what happens and when, in milliseconds since the call. At the end, runs that
/// are still under way are ended too, and their stations told so.
///
/// # Errors
/// The interface or the operating system fails.
pub async fn run_access_point(
    socket: &EapolSocket,
    ap: &mut AccessPoint,
    window: Duration,
    cancel: impl Future<Output = ()>,
    mut notice: impl FnMut(u64, ApEvent) -> ControlFlow<()>,
) -> Result<ApEnd, WiredError> {
    let notice = |_: &AccessPoint, at: Instant, event| notice(at.as_millis(), event);
    run_visited_access_point(socket, ap, None, window, cancel, notice).await
}

/// As [`run_access_point`], and lets visitors in: the device of UPnP, which serves external
/// registrars at this access point. `notice` sees the access point, too.
///
/// # Errors
/// As [`run_access_point`].
pub async fn run_visited_access_point(
    socket: &EapolSocket,
    ap: &mut AccessPoint,
    mut visitors: Option<Visitors>,
    window: Duration,
    cancel: impl Future<Output = ()>,
    mut notice: impl FnMut(&AccessPoint, Instant, ApEvent) -> ControlFlow<()>,
) -> Result<ApEnd, WiredError> {
    let mut desk = Desk {
        socket,
        clock: Clock::start(),
        talking: BTreeSet::new(),
        heard: false,
        solicited: None,
    };
    let end = Instant::ZERO + window;
    let mut link = time::interval(LOOK_AT_LINK);
    link.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut solicit = time::interval(SOLICIT_EVERY);
    solicit.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut cancel = pin!(cancel);
    let reason = loop {
        let due = match desk.settle(ap, &mut notice).await? {
            ControlFlow::Break(()) => break ApEnd::Enough,
            ControlFlow::Continue(due) => due.map_or(end, |due| due.min(end)),
        };
        tokio::select! {
            () = &mut cancel => break ApEnd::Cancelled,
            () = desk.clock.reach(end) => break ApEnd::TimeOver,
            frame = receive(socket) => {
                let (from, pdu) = frame?;
                desk.take(ap, MacAddr(from), &pdu);
            }
            Some(visit) = next_visit(visitors.as_mut()) => visit(ap, desk.clock.now()),
            _ = link.tick() => desk.look_at_link(ap)?,
            _ = solicit.tick(), if !desk.heard => desk.solicit().await?,
            () = desk.clock.reach(due) => ap.handle(desk.clock.now(), Input::Timeout),
        }
    };
    ap.cancel(desk.clock.now());
    // What is still to be said is said, whatever the other one makes of it.
    while desk.settle(ap, &mut notice).await?.is_break() {}
    Ok(reason)
}

/// The next visit; never where there are no visitors.
async fn next_visit(visitors: Option<&mut Visitors>) -> Option<Visit> {
    match visitors {
        Some(visitors) => visitors.recv().await,
        None => std::future::pending().await,
    }
}

/// What the pump knows beside the machine.
struct Desk<'a> {
    socket: &'a EapolSocket,
    clock: Clock,
    /// The stations with a conversation.
    talking: BTreeSet<MacAddr>,
    /// Whether any station was heard since the cable was plugged in.
    heard: bool,
    /// When everybody was asked last.
    solicited: Option<Instant>,
}

impl Desk<'_> {
    /// Carries out what the machine asks for, up to its next deadline or until `notice` breaks off.
    async fn settle(
        &mut self,
        ap: &mut AccessPoint,
        notice: &mut impl FnMut(&AccessPoint, Instant, ApEvent) -> ControlFlow<()>,
    ) -> Result<ControlFlow<(), Option<Instant>>, WiredError> {
        loop {
            match ap.poll() {
                Output::Transmit(to, pdu) => {
                    self.talking.insert(to);
                    send(self.socket, to.0, &pdu).await?;
                }
                // Over a cable there is nothing to disconnect.
                Output::Disconnect(mac) => {
                    self.talking.remove(&mac);
                }
                Output::Event(event) => {
                    if notice(ap, self.clock.now(), event).is_break() {
                        return Ok(ControlFlow::Break(()));
                    }
                }
                Output::Wait(due) => return Ok(ControlFlow::Continue(due)),
            }
        }
    }

    fn take(&mut self, ap: &mut AccessPoint, from: MacAddr, pdu: &[u8]) {
        let input = match Pdu::parse(pdu) {
            // What another authenticator on a shared cable sends is not for us.
            Some(Pdu::Eap([2, _, _, _, kind, ..])) => {
                if *kind == 1 && self.asked_everybody() && !self.talking.contains(&from) {
                    Input::Approach(from)
                } else {
                    Input::Eapol(from, pdu)
                }
            }
            Some(Pdu::Start | Pdu::Logoff) => Input::Eapol(from, pdu),
            _ => return,
        };
        self.heard = true;
        ap.handle(self.clock.now(), input);
    }

    async fn solicit(&mut self) -> Result<(), WiredError> {
        self.solicited = Some(self.clock.now());
        let pdu = SOLICITATION.build(VERSION_ACCESS_POINT);
        send(self.socket, PAE_GROUP, &pdu).await
    }

    /// Whether somebody's name may be the answer to the question that everybody was asked.
    fn asked_everybody(&self) -> bool {
        let now = self.clock.now();
        self.solicited
            .is_some_and(|at| now.since(at) < ANSWER_WITHIN)
    }

    /// Without carrier whoever was there is gone, and whoever comes is to be asked again.
    fn look_at_link(&mut self, ap: &mut AccessPoint) -> Result<(), WiredError> {
        if !has_carrier(self.socket)? {
            self.heard = false;
            for mac in std::mem::take(&mut self.talking) {
                ap.handle(self.clock.now(), Input::Gone(mac));
            }
        }
        Ok(())
    }
}
