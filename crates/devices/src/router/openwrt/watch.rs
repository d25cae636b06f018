//! What happens during a run, from answers that follow each other. No I/O.

use std::collections::BTreeSet;

use text::msg;
use wsc::ident::MacAddr;

use super::answer::{Button, Last, WpsStatus};
use crate::router::driver::RouterEvent;

/// What was seen last at an access point.
#[derive(Clone, Debug, Default)]
pub(super) struct Watched {
    status: Option<WpsStatus>,
    members: Option<BTreeSet<MacAddr>>,
    /// This program told it to wait no longer.
    cancelled: bool,
}

impl Watched {
    /// Begins to watch from this state on: what it tells of earlier runs is not news.
    pub(super) fn begin(&mut self, status: WpsStatus, members: Option<BTreeSet<MacAddr>>) {
        *self = Self {
            status: Some(status),
            members,
            cancelled: false,
        };
    }

    /// Notes that this program told it to wait no longer.
    pub(super) const fn cancelled(&mut self) {
        self.cancelled = true;
    }

    /// What is new.
    ///
    /// hostapd tells the last result only, without a number: that the same device came once more
    /// shows where the button was pressed, and not where a PIN was entered.
    pub(super) fn look(
        &mut self,
        status: WpsStatus,
        members: Option<BTreeSet<MacAddr>>,
    ) -> Vec<RouterEvent> {
        let mut events = Vec::new();
        // The first look tells nothing of what was before, but of a window that is open.
        let before = self.status.take().unwrap_or_else(|| WpsStatus {
            last: status.last.clone(),
            ..WpsStatus::default()
        });
        let now = &*self.status.insert(status);
        let ended = before.button == Button::Active && now.button != Button::Active;
        let news = now.last != before.last;
        match &now.last {
            Last::Success(peer) if news || (ended && now.button == Button::No) => {
                events.push(peer.map_or(RouterEvent::EnrolledSomebody, |mac| {
                    RouterEvent::Enrolled { mac, uuid: None }
                }));
            }
            Last::Failed(_, reason) if news => {
                if let Some(reason) = reason {
                    events.push(RouterEvent::Other(msg!("device-router-says", reason)));
                }
                events.push(RouterEvent::Failed(None));
            }
            _ if now.button == before.button => {}
            _ => events.extend(match now.button {
                Button::Active => Some(RouterEvent::Waiting),
                Button::Overlap => Some(RouterEvent::Overlap),
                // To be told to stop looks like the end of the time.
                Button::Over if self.cancelled => Some(RouterEvent::Cancelled),
                Button::Over => ended.then_some(RouterEvent::WindowOver),
                // Without a success, it was started anew.
                Button::No => ended.then_some(RouterEvent::Cancelled),
            }),
        }
        if let Some(members) = members {
            if let Some(before) = &self.members {
                events.extend(members.difference(before).copied().map(RouterEvent::Joined));
            }
            self.members = Some(members);
        }
        events
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAC: MacAddr = MacAddr([2, 0, 0, 0, 0, 5]);

    fn status(button: Button, last: Last) -> WpsStatus {
        WpsStatus { button, last }
    }

    fn success() -> Last {
        Last::Success(Some(MAC))
    }

    /// What is told on the way from one state to the next.
    fn told(from: WpsStatus, to: WpsStatus) -> Vec<RouterEvent> {
        let mut watched = Watched::default();
        watched.begin(from, None);
        watched.look(to, None)
    }

    #[test]
    fn a_run_is_told_from_its_beginning_to_its_end() {
        let (no, active) = (Button::No, Button::Active);
        let enrolled = RouterEvent::Enrolled {
            mac: MAC,
            uuid: None,
        };
        for (from, to, expected) in [
            (
                status(no, Last::None),
                status(active, Last::None),
                vec![RouterEvent::Waiting],
            ),
            (
                status(active, Last::None),
                status(active, Last::None),
                vec![],
            ),
            (
                status(active, Last::None),
                status(no, success()),
                vec![enrolled.clone()],
            ),
            // The same device once more.
            (
                status(active, success()),
                status(no, success()),
                vec![enrolled.clone()],
            ),
            // By its PIN.
            (
                status(no, Last::None),
                status(no, success()),
                vec![enrolled],
            ),
            (
                status(active, success()),
                status(active, Last::Failed(Some(MAC), None)),
                vec![RouterEvent::Failed(None)],
            ),
            (
                status(active, success()),
                status(Button::Over, success()),
                vec![RouterEvent::WindowOver],
            ),
            (
                status(active, Last::None),
                status(Button::Overlap, Last::None),
                vec![RouterEvent::Overlap],
            ),
            // hostapd was started anew.
            (
                status(active, Last::None),
                status(no, Last::None),
                vec![RouterEvent::Cancelled],
            ),
            // What was so before is no news.
            (status(no, success()), status(no, success()), vec![]),
        ] {
            assert_eq!(told(from.clone(), to.clone()), expected, "{from:?} {to:?}");
        }
    }

    #[test]
    fn the_first_look_takes_no_old_result_for_news() {
        let mut watched = Watched::default();
        assert_eq!(watched.look(status(Button::Over, success()), None), []);
        let mut watched = Watched::default();
        assert_eq!(watched.look(status(Button::No, success()), None), []);
        let mut watched = Watched::default();
        let events = watched.look(status(Button::Active, success()), None);
        assert_eq!(events, [RouterEvent::Waiting]);
    }

    #[test]
    fn the_end_that_this_program_asked_for_is_told_as_that() {
        let mut watched = Watched::default();
        watched.begin(status(Button::Active, Last::None), None);
        watched.cancelled();
        let events = watched.look(status(Button::Over, Last::None), None);
        assert_eq!(events, [RouterEvent::Cancelled]);
    }

    #[test]
    fn a_device_that_was_there_before_has_not_joined() {
        let other = MacAddr([2, 0, 0, 0, 0, 6]);
        let mut watched = Watched::default();
        watched.begin(WpsStatus::default(), Some(BTreeSet::from([other])));
        let members = Some(BTreeSet::from([MAC, other]));
        let events = watched.look(WpsStatus::default(), members.clone());
        assert_eq!(events, [RouterEvent::Joined(MAC)]);
        assert_eq!(watched.look(WpsStatus::default(), None), []);
        assert_eq!(watched.look(WpsStatus::default(), members), []);
    }
}
