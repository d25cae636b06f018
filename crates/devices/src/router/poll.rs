//! Watching a router that sends no events: it is asked again and again, and what changed from one
//! answer to the next is what happened.

use std::collections::{BTreeSet, VecDeque};
use std::time::Duration;

use tokio::time::Instant;
use wsc::ident::MacAddr;

use super::driver::RouterEvent;
use super::error::RouterError;

/// Between two questions.
const PAUSE: Duration = Duration::from_millis(500);
/// How long a router may take from its yes to the open window.
const OPENING: Duration = Duration::from_secs(5);
/// From here on an end without a reason is the end of the window (120 s; WSC 2.0, walk time).
const NEARLY_OVER: Duration = Duration::from_secs(115);
/// How often in a row it may be out of reach while a window is open.
const LOST: u32 = 3;

/// What a router says of its WPS at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It waits for nobody, and says nothing of the last time.
    Idle,
    /// It waits for a device, or talks to one.
    Waiting,
    /// A device was given the settings: this one, where the router names it.
    Enrolled(Option<MacAddr>),
    /// The run failed.
    Failed,
    /// More than one device pressed its button.
    Overlap,
    /// Nobody came.
    WindowOver,
    /// It was told to wait no longer.
    Cancelled,
}

/// How far it is, as far as this program knows.
#[derive(Clone, Copy, Debug)]
enum Stage {
    /// No window is open; results are old ones.
    Quiet,
    /// It was told to wait, and said this before.
    Opening(Instant, Phase),
    /// It waits.
    Open(Instant),
}

/// What was seen so far.
#[derive(Debug)]
pub struct Progress {
    stage: Stage,
    events: VecDeque<RouterEvent>,
    /// The devices that were in the networks before; `None` where nobody looks for new ones.
    known: Option<BTreeSet<MacAddr>>,
    unreachable: Option<(Instant, u32)>,
}

impl Default for Progress {
    fn default() -> Self {
        Self {
            stage: Stage::Quiet,
            events: VecDeque::new(),
            known: None,
            unreachable: None,
        }
    }
}

impl Progress {
    /// This program told the router to wait. `before` is what it said before that, so that an old
    /// result is not taken for a new one; `members` are the devices in its networks.
    pub fn began(&mut self, before: Phase, members: Option<&[MacAddr]>) {
        self.began_at(Instant::now(), before, members);
    }

    fn began_at(&mut self, now: Instant, before: Phase, members: Option<&[MacAddr]>) {
        self.stage = Stage::Opening(now, before);
        self.known = members.map(|members| members.iter().copied().collect());
        self.unreachable = None;
        self.events.clear();
    }

    /// Takes what the router says now.
    pub fn saw(&mut self, phase: Phase) {
        self.saw_at(Instant::now(), phase);
    }

    fn saw_at(&mut self, moment: Instant, phase: Phase) {
        self.unreachable = None;
        match (self.stage, phase) {
            (Stage::Quiet | Stage::Opening(..), Phase::Waiting) => {
                self.stage = Stage::Open(moment);
                self.events.push_back(RouterEvent::Waiting);
            }
            (Stage::Quiet, _) | (Stage::Open(_), Phase::Waiting) => {}
            (Stage::Opening(at, before), now) if now == before || now == Phase::Idle => {
                // It said yes and does not wait: whatever it was, it is no success.
                if moment.duration_since(at) > OPENING {
                    self.end(RouterEvent::Failed(None));
                }
            }
            (Stage::Opening(at, _) | Stage::Open(at), now) => {
                let over = moment.duration_since(at) >= NEARLY_OVER;
                self.end(match now {
                    Phase::Enrolled(Some(mac)) => RouterEvent::Enrolled { mac, uuid: None },
                    Phase::Enrolled(None) => RouterEvent::EnrolledSomebody,
                    Phase::Failed if !over => RouterEvent::Failed(None),
                    Phase::Overlap => RouterEvent::Overlap,
                    Phase::Cancelled => RouterEvent::Cancelled,
                    Phase::Idle if !over => RouterEvent::Cancelled,
                    _ => RouterEvent::WindowOver,
                });
            }
        }
    }

    /// Takes the devices that are in its networks now.
    pub fn saw_members(&mut self, members: &[MacAddr]) {
        let Some(known) = &mut self.known else { return };
        for mac in members {
            if known.insert(*mac) {
                self.events.push_back(RouterEvent::Joined(*mac));
            }
        }
    }

    /// The next thing that happened.
    pub fn take(&mut self) -> Option<RouterEvent> {
        self.events.pop_front()
    }

    fn end(&mut self, event: RouterEvent) {
        self.stage = Stage::Quiet;
        self.events.push_back(event);
    }

    /// It cannot be reached. While a window is open that is forgiven a few times, because the web
    /// servers of small routers drop connections when there is much to do.
    fn unreachable(&mut self, error: RouterError) -> Result<(), RouterError> {
        let RouterError::Unreachable { what, .. } = &error else {
            return Err(error);
        };
        if matches!(self.stage, Stage::Quiet) && self.known.is_none() {
            return Err(error);
        }
        let (since, times) = self.unreachable.unwrap_or((Instant::now(), 0));
        self.unreachable = Some((since, times + 1));
        if times + 1 < LOST {
            return Ok(());
        }
        Err(RouterError::Silent {
            what: what.clone(),
            waited: since.elapsed(),
        })
    }
}

/// A driver that is watched by asking.
pub(super) trait Polled {
    /// What was seen so far.
    fn progress(&mut self) -> &mut Progress;

    /// What the router says now.
    async fn phase(&mut self) -> Result<Phase, RouterError>;

    /// The devices in its networks; `None` where it does not tell.
    async fn members(&mut self) -> Result<Option<Vec<MacAddr>>, RouterError>;
}

/// The next thing that happens, at the latest after `patience`.
pub(super) async fn watch<P: Polled>(
    router: &mut P,
    patience: Duration,
) -> Result<Option<RouterEvent>, RouterError> {
    let until = Instant::now() + patience;
    loop {
        if let Some(event) = router.progress().take() {
            return Ok(Some(event));
        }
        if let Err(error) = look(router).await {
            router.progress().unreachable(error)?;
        }
        if let Some(event) = router.progress().take() {
            return Ok(Some(event));
        }
        if Instant::now() >= until {
            return Ok(None);
        }
        tokio::time::sleep_until(until.min(Instant::now() + PAUSE)).await;
    }
}

async fn look<P: Polled>(router: &mut P) -> Result<(), RouterError> {
    let phase = router.phase().await?;
    router.progress().saw(phase);
    // Who came is of interest once nobody is waited for any more.
    if matches!(router.progress().stage, Stage::Quiet)
        && router.progress().known.is_some()
        && let Some(members) = router.members().await?
    {
        router.progress().saw_members(&members);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEVICE: MacAddr = MacAddr([2, 0, 0, 0, 0, 1]);
    const OTHER: MacAddr = MacAddr([2, 0, 0, 0, 0, 2]);

    fn told(phases: &[Phase]) -> Vec<RouterEvent> {
        let mut progress = Progress::default();
        progress.began(Phase::Idle, None);
        for phase in phases {
            progress.saw(*phase);
        }
        std::iter::from_fn(|| progress.take()).collect()
    }

    #[test]
    fn a_window_and_its_end_are_told_once() {
        use Phase::{Enrolled, Failed, Idle, Overlap, Waiting};
        let enrolled = RouterEvent::Enrolled {
            mac: DEVICE,
            uuid: None,
        };
        for (phases, expected) in [
            (
                vec![
                    Waiting,
                    Waiting,
                    Enrolled(Some(DEVICE)),
                    Enrolled(Some(DEVICE)),
                ],
                vec![RouterEvent::Waiting, enrolled.clone()],
            ),
            // The run was quicker than the question.
            (vec![Idle, Enrolled(Some(DEVICE))], vec![enrolled]),
            (vec![Enrolled(None)], vec![RouterEvent::EnrolledSomebody]),
            (
                vec![Waiting, Failed, Idle],
                vec![RouterEvent::Waiting, RouterEvent::Failed(None)],
            ),
            (
                vec![Waiting, Idle],
                vec![RouterEvent::Waiting, RouterEvent::Cancelled],
            ),
            (vec![Overlap], vec![RouterEvent::Overlap]),
            (vec![Idle, Idle], vec![]),
        ] {
            assert_eq!(told(&phases), expected, "{phases:?}");
        }
    }

    #[test]
    fn an_old_result_is_no_new_one_and_an_end_after_two_minutes_is_the_windows() {
        let start = Instant::now();
        let mut progress = Progress::default();
        progress.saw(Phase::Enrolled(None));
        assert_eq!(progress.take(), None, "nobody asked for it");
        progress.began_at(start, Phase::Enrolled(None), None);
        progress.saw_at(start, Phase::Enrolled(None));
        assert_eq!(progress.take(), None, "it is the old one");
        progress.saw_at(start + OPENING * 2, Phase::Enrolled(None));
        assert_eq!(progress.take(), Some(RouterEvent::Failed(None)));
        for end in [Phase::Idle, Phase::Failed, Phase::WindowOver] {
            progress.began_at(start, Phase::Idle, None);
            progress.saw_at(start, Phase::Waiting);
            assert_eq!(progress.take(), Some(RouterEvent::Waiting));
            progress.saw_at(start + NEARLY_OVER, end);
            assert_eq!(progress.take(), Some(RouterEvent::WindowOver), "{end:?}");
        }
    }

    #[test]
    fn only_new_devices_have_joined() {
        let mut progress = Progress::default();
        progress.saw_members(&[DEVICE]);
        assert_eq!(progress.take(), None, "nobody looks for them");
        progress.began(Phase::Idle, Some(&[OTHER]));
        progress.saw_members(&[OTHER, DEVICE]);
        progress.saw_members(&[DEVICE]);
        assert_eq!(progress.take(), Some(RouterEvent::Joined(DEVICE)));
        assert_eq!(progress.take(), None);
    }

    #[test]
    fn a_router_that_is_gone_in_the_middle_is_told_after_a_few_tries() {
        let gone = || RouterError::Unreachable {
            what: "the router".into(),
            why: "it broke off".into(),
        };
        let mut progress = Progress::default();
        assert!(progress.unreachable(gone()).is_err(), "no window is open");
        progress.began(Phase::Idle, None);
        for _ in 1..LOST {
            assert!(progress.unreachable(gone()).is_ok());
        }
        let error = progress.unreachable(gone()).unwrap_err();
        assert_eq!(error.code(), "silent");
        let other = RouterError::WrongPassword { what: "".into() };
        assert!(progress.unreachable(other).is_err());
    }
}
