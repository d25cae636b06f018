//! How a station gets associated: two questions, each asked a few times.

use std::time::Duration;

use wsc::frame::{Body, Capabilities, Frame, Management, StatusCode};
use wsc::ident::MacAddr;
use wsc::time::Instant;

/// How often each question is asked.
const TRIES: u32 = 4;
/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_millis(200);

/// A station on its way to an access point.
#[derive(Debug)]
pub(crate) struct Meeting {
    own: MacAddr,
    bssid: MacAddr,
    privacy: bool,
    /// What the association request tells.
    elements: Vec<u8>,
    associating: bool,
    tries: u32,
    deadline: Instant,
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Met {
    Pending,
    Associated,
    Refused(StatusCode),
    Silent,
}

impl Meeting {
    pub(crate) fn start(
        now: Instant,
        own: MacAddr,
        bssid: MacAddr,
        privacy: bool,
        elements: Vec<u8>,
    ) -> (Self, Frame) {
        let meeting = Self {
            own,
            bssid,
            privacy,
            elements,
            associating: false,
            tries: 1,
            deadline: now + PATIENCE,
        };
        let question = meeting.question();
        (meeting, question)
    }

    pub(crate) const fn deadline(&self) -> Instant {
        self.deadline
    }

    pub(crate) fn receive(&mut self, now: Instant, frame: &Management) -> (Met, Option<Frame>) {
        if frame.transmitter != self.bssid {
            return (Met::Pending, None);
        }
        match &frame.body {
            Body::Authentication {
                transaction: 2,
                status,
                ..
            } if !self.associating => {
                if *status != StatusCode::SUCCESS {
                    return (Met::Refused(*status), None);
                }
                self.associating = true;
                self.tries = 1;
                self.deadline = now + PATIENCE;
                (Met::Pending, Some(self.question()))
            }
            Body::AssociationResponse { status, .. } if self.associating => match *status {
                StatusCode::SUCCESS => (Met::Associated, None),
                status => (Met::Refused(status), None),
            },
            _ => (Met::Pending, None),
        }
    }

    pub(crate) fn timeout(&mut self, now: Instant) -> (Met, Option<Frame>) {
        if now < self.deadline {
            return (Met::Pending, None);
        }
        if self.tries >= TRIES {
            return (Met::Silent, None);
        }
        self.tries += 1;
        self.deadline = now + PATIENCE;
        (Met::Pending, Some(self.question()))
    }

    fn question(&self) -> Frame {
        let body = if self.associating {
            Body::AssociationRequest {
                capabilities: Capabilities::infrastructure(self.privacy),
                listen_interval: 10,
                current_ap: None,
                elements: self.elements.clone(),
            }
        } else {
            Body::open_authentication(1, StatusCode::SUCCESS)
        };
        management(self.own, self.bssid, self.bssid, body)
    }
}

/// A management frame; the radio numbers it.
pub(crate) fn management(from: MacAddr, to: MacAddr, bssid: MacAddr, body: Body) -> Frame {
    Frame::Management(Management {
        receiver: to,
        transmitter: from,
        bssid,
        sequence: 0,
        retry: false,
        body,
    })
}
