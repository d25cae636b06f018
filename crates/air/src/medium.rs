//! A medium of our own: the kernel hands over every frame that a radio sends, and here it is decided
//! which radios get it, how loud, how late, and whether at all.
//!
//! Without one the radios of a scenario hear each other perfectly.
//!
//! ```no_run
//! # async fn example(air: &mut air::Air) -> Result<(), air::AirError> {
//! use air::{Link, Medium};
//!
//! let medium = Medium::start(air.radios(), 1).await?;
//! medium.everywhere(Link::perfect().loss(100)); // 10 %
//! medium.between(0, 1, Link::none()); // out of range of each other
//! # Ok(()) }
//! ```

use std::collections::{BinaryHeap, HashMap};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::task::JoinHandle;
use tokio::time::{self, Instant};

use crate::error::AirError;
use crate::hwsim::{FAMILY, FrameKind, RadioAddress, Sent, attribute, command};
use crate::netlink::{Genl, Message};
use crate::radio::Radio;
use crate::rules::{Counts, Fate, Link, Rules};

/// How long radios of another scenario that ends may keep the kernel from registering a medium.
const REGISTER_PATIENCE: Duration = Duration::from_secs(10);

/// A frame that is about to be delivered, for [`Medium::veto`].
#[derive(Debug)]
pub struct Passing<'a> {
    /// The radio that sent it, by its number in the scenario.
    pub from: usize,
    /// The radio that would get it.
    pub to: usize,
    /// What it is.
    pub kind: FrameKind,
    /// The 802.11 frame, without its check sequence.
    pub frame: &'a [u8],
}

type Veto = Box<dyn FnMut(&Passing<'_>) -> bool + Send>;

/// The medium between radios of one scenario, until it is dropped.
pub struct Medium {
    shared: Arc<Shared>,
    task: JoinHandle<()>,
}

struct Shared {
    rules: Mutex<Rules>,
    veto: Mutex<Option<Veto>>,
}

impl fmt::Debug for Medium {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Medium").finish_non_exhaustive()
    }
}

impl Drop for Medium {
    fn drop(&mut self) {
        // With the socket closed, the kernel's own perfect medium is back.
        self.task.abort();
    }
}

impl Medium {
    /// Takes over from the kernel, for all radios of this network namespace and its moved ones.
    /// `radios` are the ones that get frames; everywhere here they go by their number in this list.
    /// All links are perfect at first. The same `seed` loses the same frames of a link, counted by
    /// [`FrameKind`].
    ///
    /// # Errors
    /// [`AirError::Netlink`]: `EOPNOTSUPP` when a radio exists that works on several channels at
    /// once (in any scenario), `EBUSY` when there is a medium already.
    pub async fn start(radios: &[Radio], seed: u64) -> Result<Self, AirError> {
        let mut genl =
            Genl::open(FAMILY).map_err(AirError::netlink("the driver mac80211_hwsim"))?;
        let deadline = Instant::now() + REGISTER_PATIENCE;
        while let Err(error) = genl.request(command::REGISTER, &[]) {
            if Instant::now() >= deadline {
                return Err(AirError::netlink("a medium in user space")(error));
            }
            time::sleep(Duration::from_millis(100)).await;
        }
        let shared = Arc::new(Shared {
            rules: Mutex::new(Rules::new(radios.len(), seed)),
            veto: Mutex::new(None),
        });
        let carrier = Carrier {
            genl,
            radios: radios.iter().map(Radio::address).collect(),
            owners: radios
                .iter()
                .enumerate()
                .map(|(at, radio)| (radio.mac(), at))
                .collect(),
            shared: Arc::clone(&shared),
            late: BinaryHeap::new(),
            count: 0,
        };
        Ok(Self {
            shared,
            task: tokio::spawn(carrier.run()),
        })
    }

    /// Sets every link.
    pub fn everywhere(&self, link: Link) {
        self.rules().everywhere(link);
    }

    /// Sets the links of two radios, there and back.
    pub fn between(&self, one: usize, other: usize, link: Link) {
        let mut rules = self.rules();
        rules.set(one, other, link);
        rules.set(other, one, link);
    }

    /// Sets the link from one radio to another, and leaves the way back.
    pub fn from_to(&self, from: usize, to: usize, link: Link) {
        self.rules().set(from, to, link);
    }

    /// Takes a radio out of everybody's range, as if it lost its power.
    pub fn silence(&self, radio: usize) {
        self.rules().silence(radio);
    }

    /// What was sent and lost from one radio to another, of one kind of frame.
    pub fn counts(&self, from: usize, to: usize, kind: FrameKind) -> Counts {
        self.rules().counts(from, to, kind)
    }

    /// All of [`Medium::counts`] together.
    pub fn total(&self) -> Counts {
        self.rules().total()
    }

    /// Has `lose` look at every frame that would be delivered; those for which it says true are
    /// lost. This is how one certain message goes missing.
    pub fn veto(&self, lose: impl FnMut(&Passing<'_>) -> bool + Send + 'static) {
        *self
            .shared
            .veto
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some(Box::new(lose));
    }

    fn rules(&self) -> MutexGuard<'_, Rules> {
        self.shared.rules()
    }
}

impl Shared {
    fn rules(&self) -> MutexGuard<'_, Rules> {
        self.rules.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn vetoed(&self, passing: &Passing<'_>) -> bool {
        let mut veto = self.veto.lock().unwrap_or_else(PoisonError::into_inner);
        veto.as_mut().is_some_and(|lose| lose(passing))
    }
}

/// What carries the frames.
struct Carrier {
    genl: Genl,
    radios: Vec<RadioAddress>,
    /// Which radio answers to a MAC address.
    owners: HashMap<[u8; 6], usize>,
    shared: Arc<Shared>,
    late: BinaryHeap<Late>,
    /// Frames that are due at the same moment arrive in the order in which they were sent.
    count: u64,
}

impl Carrier {
    async fn run(mut self) {
        loop {
            let due = self.late.peek().map(|late| late.due);
            let message = match due {
                Some(due) => {
                    if let Ok(message) = time::timeout_at(due, self.genl.next()).await {
                        message
                    } else {
                        self.deliver_due();
                        continue;
                    }
                }
                None => self.genl.next().await,
            };
            match message {
                Ok(message) => self.take(&message),
                // The queue overflowed: frames are lost, as on any air that is too busy.
                Err(error)
                    if error.raw_os_error() == Some(rustix::io::Errno::NOBUFS.raw_os_error()) => {}
                Err(error) => {
                    eprintln!("the medium ends: {error}");
                    return;
                }
            }
            self.deliver_due();
        }
    }

    fn take(&mut self, message: &Message) {
        match message.command {
            command::FRAME => {
                if let Some(sent) = Sent::parse(message) {
                    self.carry(sent);
                }
            }
            command::ADD_MAC_ADDR => {
                let owner = message
                    .array(attribute::ADDR_TRANSMITTER)
                    .and_then(|address| self.radio(address));
                let mac = message.array(attribute::ADDR_RECEIVER);
                if let (Some(owner), Some(mac)) = (owner, mac) {
                    self.owners.insert(mac, owner);
                }
            }
            _ => {}
        }
    }

    /// Decides a frame's fate for each radio.
    fn carry(&mut self, sent: Sent) {
        let Some(from) = self.radio(sent.transmitter) else {
            return;
        };
        if let Some(sender) = sent.sender() {
            self.owners.insert(sender, from);
        }
        let kind = FrameKind::of(&sent.frame);
        let owner = sent.receiver().and_then(|to| self.owners.get(&to).copied());
        let mut arrivals = Vec::new();
        let mut tries = 1;
        let mut after = Duration::ZERO;
        for to in (0..self.radios.len()).filter(|&to| to != from) {
            // Only the one that acknowledges makes the sender try again.
            let may_retry = sent.wants_ack() && owner == Some(to);
            let fate = self.shared.rules().decide(from, to, kind, may_retry);
            if may_retry {
                tries = fate.tries();
            }
            let Fate::Arrives { delay, signal, .. } = fate else {
                continue;
            };
            let passing = Passing {
                from,
                to,
                kind,
                frame: &sent.frame,
            };
            if self.shared.vetoed(&passing) {
                self.shared.rules().vetoed(from, to, kind);
                continue;
            }
            if may_retry {
                after = delay;
            }
            arrivals.push(Arrival { to, delay, signal });
        }
        let sent = Arc::new(sent);
        let now = Instant::now();
        let acked = |arrival: &Arrival| sent.wants_ack() && owner == Some(arrival.to);
        let heard = arrivals.iter().any(acked);
        for arrival in arrivals {
            self.push(
                now + arrival.delay,
                Step {
                    reports: acked(&arrival).then_some(tries),
                    sent: Arc::clone(&sent),
                    to: Some((arrival.to, arrival.signal)),
                },
            );
        }
        if !heard {
            self.push(
                now + after,
                Step {
                    reports: Some(tries),
                    sent,
                    to: None,
                },
            );
        }
    }

    fn push(&mut self, due: Instant, step: Step) {
        self.count += 1;
        let late = Late {
            due,
            count: self.count,
            step,
        };
        self.late.push(late);
    }

    fn deliver_due(&mut self) {
        while self
            .late
            .peek()
            .is_some_and(|late| late.due <= Instant::now())
        {
            if let Some(late) = self.late.pop() {
                self.deliver(&late.step);
            }
        }
    }

    /// Hands a frame to a radio, or the outcome to its sender, or both.
    fn deliver(&mut self, step: &Step) {
        let mut acked = false;
        let mut signal = Link::perfect().signal;
        if let Some((to, level)) = step.to
            && let Some(&receiver) = self.radios.get(to)
        {
            // The kernel refuses it when that radio is off, or listens to another channel.
            acked = self
                .genl
                .request(command::FRAME, &step.sent.delivery(receiver, level))
                .is_ok();
            signal = level;
        }
        if let Some(tries) = step.reports {
            // An error means that the radio is gone.
            let _ = self.genl.tell(
                command::TX_INFO_FRAME,
                &step.sent.report(acked, tries, signal),
            );
        }
    }

    fn radio(&self, address: RadioAddress) -> Option<usize> {
        self.radios.iter().position(|&radio| radio == address)
    }
}

/// A radio that will get a frame.
struct Arrival {
    to: usize,
    delay: Duration,
    signal: i8,
}

/// A delivery, or the report that there was none.
struct Step {
    sent: Arc<Sent>,
    /// The radio and the level there, in dBm.
    to: Option<(usize, i8)>,
    /// The tries to report to the sender.
    reports: Option<u8>,
}

struct Late {
    due: Instant,
    count: u64,
    step: Step,
}

impl Late {
    fn key(&self) -> (Instant, u64) {
        (self.due, self.count)
    }
}

impl PartialEq for Late {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Late {}

impl PartialOrd for Late {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Late {
    /// The earliest is the greatest, for the heap.
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        other.key().cmp(&self.key())
    }
}
