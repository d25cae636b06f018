//! The station's end of the cable.

use std::future::Future;
use std::pin::pin;

use tokio::time::{self, MissedTickBehavior};
use wsc::eap::eapol::Pdu;
use wsc::event::{Event, Outcome};
use wsc::ident::MacAddr;
use wsc::station::{Input, Output, Station, StationConfig};

use super::{Clock, LOOK_AT_LINK, WiredError, has_carrier, receive, seed, send};
use crate::eapol::{EapolSocket, PAE_GROUP};

/// What happens at a station.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StationNotice {
    /// The authenticator with this MAC address speaks, and is the one that is listened to.
    Authenticator(MacAddr),
    /// In the run.
    Run(Event),
}

/// Runs a station to its end.
///
/// Without `authenticator` everything is sent to the [`PAE_GROUP`], as IEEE 802.1X §11.1.1 has it
/// for a cable with one port at each end, and the first authenticator that asks is the only one that
/// is listened to until the station starts anew. With it only that one is listened to, and it is
/// addressed directly, which also passes a bridge that keeps the group address to itself.
///
/// `notice` is told what happens and when, in milliseconds since the call. When `cancel` completes
/// the station stops, and the outcome says what was settled by then.
///
/// # Errors
/// The interface or the operating system fails. That the other side refuses or is silent is an
/// [`Outcome`].
pub async fn run_station(
    socket: &EapolSocket,
    config: StationConfig,
    authenticator: Option<MacAddr>,
    cancel: impl Future<Output = ()>,
    mut notice: impl FnMut(u64, StationNotice),
) -> Result<Outcome, WiredError> {
    let to = authenticator.map_or(PAE_GROUP, |mac| mac.0);
    let clock = Clock::start();
    let mut station = Station::new(config, &seed()?, clock.now());
    let mut heard = None;
    let mut link = time::interval(LOOK_AT_LINK);
    link.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut cancel = pin!(cancel);
    let mut cancelled = false;
    loop {
        let due = match station.poll() {
            Output::Transmit(pdu) => {
                if Pdu::parse(&pdu) == Some(Pdu::Start) {
                    heard = None;
                }
                send(socket, to, &pdu).await?;
                continue;
            }
            Output::Event(event) => {
                notice(clock.now().as_millis(), StationNotice::Run(event));
                continue;
            }
            Output::WaitUntil(at) => at,
            Output::Finished(outcome) => return Ok(outcome),
        };
        tokio::select! {
            () = &mut cancel, if !cancelled => {
                cancelled = true;
                station.handle(clock.now(), Input::Cancel);
            }
            frame = receive(socket) => {
                let (from, pdu) = frame?;
                let from = MacAddr(from);
                if !is_for_station(&pdu) || !accepts(authenticator.or(heard), from) {
                    continue;
                }
                if heard.is_none() {
                    heard = Some(from);
                    notice(clock.now().as_millis(), StationNotice::Authenticator(from));
                }
                station.handle(clock.now(), Input::Eapol(&pdu));
            }
            _ = link.tick() => {
                // Before anybody was heard the other side may just not be on yet.
                if !has_carrier(socket)? && heard.is_some() {
                    let name = socket.interface().name().to_owned();
                    return Err(WiredError::CarrierLost { name });
                }
                station.handle(clock.now(), Input::Timeout);
            }
            () = clock.reach(due) => station.handle(clock.now(), Input::Timeout),
        }
    }
}

/// Whether the frame is what an authenticator sends: on a shared cable other stations are heard too.
fn is_for_station(pdu: &[u8]) -> bool {
    matches!(Pdu::parse(pdu), Some(Pdu::Eap([1 | 3 | 4, ..])))
}

fn accepts(only: Option<MacAddr>, from: MacAddr) -> bool {
    only.is_none_or(|only| only == from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_other_stations_send_is_not_for_a_station() {
        assert!(is_for_station(&Pdu::Eap(&[1, 7, 0, 5, 1]).build(2)));
        assert!(is_for_station(&Pdu::Eap(&[4, 7, 0, 4]).build(2)));
        for other in [
            Pdu::Start,
            Pdu::Logoff,
            Pdu::Eap(&[2, 7, 0, 5, 1]),
            Pdu::Eap(&[]),
        ] {
            assert!(!is_for_station(&other.build(1)), "{other:?}");
        }
        assert!(!is_for_station(&[]));
    }
}
