//! The sequence of a job.

use std::future::Future;
use std::time::Duration;

use advisor::evidence::{Origin, SourceKind};
use advisor::facts::{Facts, Observation};
use advisor::plan::Way;
use devices::find::at_usb;
use devices::router::journal::Journal;
use text::{Message, msg, unquoted};
use wsc::pin::DevicePin;

use super::consent::not_wished;
use super::ending::{Done, ended};
use super::event::{End, Event, Offer, Outcome, Printer, Shut, Step, What};
use super::exchange::{by_hand, takes_pin};
use super::world::{Answer, Cancel, Choice, Ended, Person, Sight, Trouble, World};
use crate::change::ForRun;

/// How long a device may come (WSC 2.0: the walk time).
pub const WINDOW: Duration = Duration::from_secs(120);

/// What is wanted.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The word of `--way`: `auto`, one of [`Way::verb`], or the exact name of a way.
    pub verb: String,
    /// The printer's PIN, where it was given.
    pub pin: Option<DevicePin>,
    /// Only the plan.
    pub dry_run: bool,
}

pub(super) struct Job<'a, W, P> {
    pub(super) world: &'a mut W,
    pub(super) person: &'a mut P,
    pub(super) wish: &'a Wish,
    pub(super) journal: &'a Journal,
    pub(super) cancel: &'a Cancel,
    pub(super) tell: &'a mut dyn FnMut(&Event),
    pub(super) step: Step,
    pub(super) sight: Sight,
    pub(super) way: Option<Way>,
    /// The last one is put back first.
    pub(super) changes: Vec<ForRun>,
    pub(super) undone: Option<bool>,
    pub(super) answer: Option<Answer>,
    /// The person has chosen the way, which is a yes to it.
    pub(super) agreed: bool,
    /// What the person does or gives on this way.
    pub(super) needs: Vec<Message>,
    /// What remains where no way is open.
    pub(super) otherwise: Vec<Message>,
    /// What is said once only, and was.
    pub(super) noted: Vec<Message>,
    /// The exchange was begun.
    pub(super) tried: bool,
}

/// Does the job. Every event is told as it happens; the last is the end, which is returned too.
pub async fn join<W: World, P: Person>(
    world: &mut W,
    person: &mut P,
    wish: &Wish,
    journal: &Journal,
    cancel: &Cancel,
    tell: &mut dyn FnMut(&Event),
) -> End {
    let mut job = Job {
        world,
        person,
        wish,
        journal,
        cancel,
        tell,
        step: Step::Look,
        sight: Sight::default(),
        way: None,
        changes: Vec::new(),
        undone: None,
        answer: None,
        agreed: false,
        needs: Vec::new(),
        otherwise: Vec::new(),
        noted: Vec::new(),
        tried: false,
    };
    let came = job.work().await;
    // However it ended: what was changed is put back before anything else is said.
    job.put_back().await;
    let came = job.find_out(came).await;
    let end = job.end(came);
    job.begin(Step::Record);
    job.say(What::End(end.clone()));
    end
}

impl<W: World, P: Person> Job<'_, W, P> {
    pub(super) fn say(&mut self, what: What) {
        let at_ms = u64::try_from(self.world.now().as_millis()).unwrap_or(u64::MAX);
        let step = self.step;
        (self.tell)(&Event { at_ms, step, what });
    }

    pub(super) fn note(&mut self, text: Message) {
        self.say(What::Note { text });
    }

    /// The same, where it was not said yet: a device that is turned away tries again and again.
    pub(super) fn note_once(&mut self, text: Message) {
        if !self.noted.contains(&text) {
            self.noted.push(text.clone());
            self.note(text);
        }
    }

    pub(super) fn begin(&mut self, step: Step) {
        self.step = step;
        self.say(What::Begin);
    }

    /// Begins a step, unless the job was cancelled.
    fn enter(&mut self, step: Step) -> Result<(), Ended> {
        self.check()?;
        self.begin(step);
        Ok(())
    }

    pub(super) fn check(&self) -> Result<(), Ended> {
        if self.cancel.is_asked() {
            return Err(Ended::Cancelled);
        }
        Ok(())
    }

    async fn work(&mut self) -> Result<Done, Ended> {
        self.enter(Step::Look)?;
        self.look().await?;
        unless(self.cancel, self.person.knows(&mut self.sight.facts)).await?;
        self.enter(Step::Match)?;
        let plan = advisor::plan(&self.sight.facts);
        let offer = Offer::of(&plan, |way| self.world.cannot(way));
        self.say(What::Plan(offer.clone()));
        if self.wish.dry_run {
            return Ok(Done::Planned);
        }
        if offer.already.is_some() {
            self.enter(Step::Verify)?;
            return self.verify_already().await;
        }
        let way = self.choose(&offer).await?;
        self.enter(Step::Prepare)?;
        self.consent(way).await?;
        let pin = self.pin(way).await?;
        let home = self.home(way).await?;
        let known = self.sight.facts.computer.passphrase.get() == Some(&true);
        let given = home.is_some() || (way == Way::PinUpnp && known);
        let from = Origin::new(SourceKind::User, msg!("job-seen-this-job"));
        self.sight.facts.run.given.learn(given, from.clone());
        self.prepare(way).await?;
        self.enter(Step::Exchange)?;
        self.sight.facts.run.way.learn(way, from.clone());
        self.tried = true;
        let enrolled = self.exchange(way, pin, home).await;
        let enrolled = enrolled.inspect_err(|ended| {
            if let Ended::Failed(failure) = ended {
                saw(&mut self.sight.facts, Observation::Failed(failure.clone()));
            }
        })?;
        if !by_hand(way) {
            self.sight.facts.run.handed_over.learn(true, from);
            self.say(What::Exchanged {
                mac: enrolled.mac.map(|mac| mac.to_string()),
            });
        }
        self.enter(Step::Verify)?;
        let done = self.verify(enrolled).await?;
        self.enter(Step::Harden)?;
        self.put_back().await;
        self.harden();
        Ok(done)
    }

    async fn look(&mut self) -> Result<(), Ended> {
        if !self.wish.dry_run {
            for what in unless(self.cancel, self.world.recover()).await? {
                self.say(What::Undone { what });
            }
        }
        let looked = unless(self.cancel, self.world.look(self.person)).await?;
        self.sight = looked.map_err(Ended::Trouble)?;
        if self.wish.dry_run {
            self.say_left();
        } else {
            self.recover_router().await;
        }
        if self.wish.pin.is_some() {
            let from = Origin::new(SourceKind::User, msg!("job-seen-given"));
            let facts = &mut self.sight.facts.printer;
            facts.pin_given.learn(true, from.clone());
            // Another cannot be made into one.
            facts.pin_valid.learn(true, from);
        }
        if let Some(printer) = self.sight.printer.clone() {
            self.say(What::Printer(printer));
        }
        let address = self.world.router().map(|(address, _)| address.to_owned());
        let facts = &self.sight.facts;
        let name = facts.router.model.get().cloned();
        let wps = facts.wps.on.get().copied();
        if address.is_some() || name.is_some() {
            self.say(What::Router { address, name, wps });
        }
        for text in std::mem::take(&mut self.sight.notes) {
            self.note(text);
        }
        Ok(())
    }

    async fn choose(&mut self, offer: &Offer) -> Result<Way, Ended> {
        let verb = self.wish.verb.as_str();
        let fits = |of: &str, way: Way| verb == "auto" || of == verb || way.as_str() == verb;
        let mut open = offer.ways.iter().filter(|open| fits(open.verb, open.way));
        // Whoever gives a PIN wants it used.
        let given = self.wish.pin.is_some();
        let by_pin = open.clone().find(|open| given && takes_pin(open.way));
        let asked = verb == "auto" && by_pin.is_none() && !offer.ways.is_empty();
        let choice = if asked {
            unless(self.cancel, self.person.choose(offer)).await?
        } else {
            Choice::Best
        };
        let chosen = match choice {
            Choice::Best => by_pin.or_else(|| open.next()),
            Choice::This(way) => open.find(|open| open.way == way),
            Choice::Stop => return Err(Ended::Trouble(not_wished())),
        };
        self.agreed = choice != Choice::Best && chosen.is_some();
        if let Some(open) = chosen {
            self.way = Some(open.way);
            self.needs.clone_from(&open.needs);
            self.say(What::Chosen {
                way: open.way,
                title: open.title.clone(),
            });
            return Ok(open.way);
        }
        // Of several with this name, that of the connection which the address is of.
        let printer = self.sight.printer.as_ref();
        let address = printer.and_then(|printer| printer.address.as_deref());
        let usb = address.is_some_and(at_usb);
        let of_line = |shut: &&Shut| usb && shut.way == Way::PassphraseUsb;
        let shut = offer.ruled_out.iter();
        let mut shut = shut.filter(|shut| fits(shut.verb, shut.way));
        let shut = shut.clone().find(of_line).or_else(|| shut.next());
        let why = shut.and_then(|shut| shut.why.first());
        let cause = match (verb, why) {
            ("auto", None) => msg!("job-no-way"),
            ("auto", Some(why)) => msg!("job-no-way-because", why),
            (way, None) => msg!("job-way-shut", way = unquoted(way)),
            (way, Some(why)) => msg!("job-way-shut-because", way = unquoted(way), why),
        };
        let opens = shut.and_then(|shut| shut.opens.first());
        // What opens another way is of no use to whoever wishes this one.
        let others = offer.openings.first().filter(|_| verb == "auto");
        self.otherwise.clone_from(&offer.otherwise);
        let next = opens.or(others).or(offer.otherwise.first()).cloned();
        Err(Ended::Trouble(Trouble {
            next: next.or_else(|| Some(msg!("job-see-ways"))),
            ..Trouble::told("no-way", &cause)
        }))
    }

    /// Tells what should not stay as it is.
    fn harden(&mut self) {
        for finding in advisor::findings(&self.sight.facts) {
            self.say(What::Finding {
                code: finding.code,
                severity: finding.severity.to_string(),
                text: finding.what,
                next: finding.fix,
            });
        }
    }

    fn end(&mut self, came: Result<Done, Ended>) -> End {
        let printer = self.sight.printer.clone();
        let found = self.answer.as_ref();
        let found = found.map(|found| Printer::of(&found.state, Some(found.address.clone())));
        let end = End {
            outcome: Outcome::Failed,
            way: self.way.map(Way::verb),
            via: self.way,
            printer: found.or(printer),
            verified: None,
            code: None,
            cause: None,
            causes: Vec::new(),
            why: None,
            next: None,
            otherwise: std::mem::take(&mut self.otherwise),
            missing: false,
            tried: self.tried,
            undone: self.undone,
        };
        ended(end, came, &self.sight.facts)
    }
}

/// Awaits something that changes nothing, unless the job is cancelled first.
pub(super) async fn unless<T>(cancel: &Cancel, what: impl Future<Output = T>) -> Result<T, Ended> {
    tokio::select! {
        biased;
        () = cancel.asked() => Err(Ended::Cancelled),
        value = what => Ok(value),
    }
}

pub(super) fn saw(facts: &mut Facts, what: Observation) {
    facts.saw_that(
        what,
        Origin::new(SourceKind::Api, msg!("job-seen-this-job")),
    );
}
