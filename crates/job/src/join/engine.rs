//! The sequence of a job.

use std::future::Future;
use std::time::Duration;

use advisor::evidence::{Origin, SourceKind};
use advisor::facts::{Facts, Observation};
use advisor::plan::Way;
use devices::advice;
use devices::printer::WifiState;
use devices::router::driver::{RouterEvent, Undo};
use devices::router::journal::Journal;
use devices::router::state::RouterState;
use wsc::credential::Credential;
use wsc::failure::{Cause, Failure, Role};
use wsc::pin::DevicePin;

use super::ending::{Done, ended};
use super::event::{End, Event, Offer, Outcome, Printer, Step, What};
use super::verify::{Judged, judge};
use super::world::{Answer, Cancel, Ended, Enrolled, Person, Sight, Sought, Trouble, World};

/// How long a device may come (WSC 2.0: the walk time).
pub const WINDOW: Duration = Duration::from_secs(120);
/// How long a printer may take from its settings to its first answer: it joins, gets an address, and
/// starts its services anew.
const COMING: Duration = Duration::from_secs(90);
/// Between two looks for it.
const PAUSE: Duration = Duration::from_secs(3);

/// How often a state is read again after a change, and the time between.
const REREADS: usize = 10;
const REREAD_PAUSE: Duration = Duration::from_secs(1);

/// What is wanted.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The word of `--way`: `auto`, or one of [`Way::verb`].
    pub verb: String,
    /// The printer's PIN, where it was given.
    pub pin: Option<DevicePin>,
    /// Only the plan.
    pub dry_run: bool,
}

/// What was changed, and how it is put back.
struct Change {
    address: String,
    undo: Undo,
}

struct Job<'a, W, P> {
    world: &'a mut W,
    person: &'a mut P,
    wish: &'a Wish,
    journal: &'a Journal,
    cancel: &'a Cancel,
    tell: &'a mut dyn FnMut(&Event),
    step: Step,
    sight: Sight,
    way: Option<Way>,
    change: Option<Change>,
    undone: Option<bool>,
    answer: Option<Answer>,
    /// What the person does or gives on this way.
    needs: Vec<String>,
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
        change: None,
        undone: None,
        answer: None,
        needs: Vec::new(),
    };
    let came = job.work().await;
    // However it ended: what was changed is put back before anything else is said.
    job.put_back().await;
    let end = job.end(came);
    job.begin(Step::Record);
    job.say(What::End(end.clone()));
    end
}

impl<W: World, P: Person> Job<'_, W, P> {
    fn say(&mut self, what: What) {
        let at_ms = u64::try_from(self.world.now().as_millis()).unwrap_or(u64::MAX);
        let step = self.step;
        (self.tell)(&Event { at_ms, step, what });
    }

    fn note(&mut self, text: impl Into<String>) {
        let text = text.into();
        self.say(What::Note { text });
    }

    fn begin(&mut self, step: Step) {
        self.step = step;
        self.say(What::Begin);
    }

    /// Begins a step, unless the job was cancelled.
    fn enter(&mut self, step: Step) -> Result<(), Ended> {
        self.check()?;
        self.begin(step);
        Ok(())
    }

    fn check(&self) -> Result<(), Ended> {
        if self.cancel.is_asked() {
            return Err(Ended::Cancelled);
        }
        Ok(())
    }

    async fn work(&mut self) -> Result<Done, Ended> {
        self.enter(Step::Look)?;
        self.look().await?;
        self.enter(Step::Match)?;
        let plan = advisor::plan(&self.sight.facts);
        let offer = Offer::of(&plan, |way| self.world.cannot(way));
        self.say(What::Plan(offer.clone()));
        if self.wish.dry_run {
            return Ok(Done::Planned);
        }
        if offer.already.is_some() {
            return Ok(Done::Already);
        }
        let way = self.choose(&offer)?;
        self.enter(Step::Prepare)?;
        self.consent(way).await?;
        let pin = self.pin(way).await?;
        let home = self.home(way).await?;
        self.prepare(way).await?;
        self.enter(Step::Exchange)?;
        let enrolled = self.exchange(way, pin, home).await;
        let enrolled = enrolled.inspect_err(|ended| {
            if let Ended::Failed(failure) = ended {
                saw(&mut self.sight.facts, Observation::Failed(failure.clone()));
            }
        })?;
        self.say(What::Exchanged {
            mac: enrolled.mac.map(|mac| mac.to_string()),
        });
        self.enter(Step::Verify)?;
        let done = self.verify(enrolled).await?;
        self.enter(Step::Harden)?;
        self.put_back().await;
        self.harden();
        Ok(done)
    }

    async fn look(&mut self) -> Result<(), Ended> {
        for what in unless(self.cancel, self.world.recover()).await? {
            self.say(What::Undone { what });
        }
        let looked = unless(self.cancel, self.world.look()).await?;
        self.sight = looked.map_err(Ended::Trouble)?;
        self.recover_router().await;
        if self.wish.pin.is_some() {
            let from = Origin::new(SourceKind::User, "given");
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

    /// Puts back what a job that was killed left at this router, the last change first.
    async fn recover_router(&mut self) {
        let Some(address) = self.world.router().map(|(address, _)| address.to_owned()) else {
            return;
        };
        while let Ok(notes) = self.journal.notes(&address)
            && let Some(note) = notes.last().filter(|note| note.is_left())
        {
            let Some((_, router)) = self.world.router() else {
                return;
            };
            if let Err(error) = router.restore(&note.undo).await {
                let trouble = Trouble::from(&error);
                self.say(What::NotUndone {
                    what: describe(&note.undo).to_owned(),
                    next: trouble.to_string(),
                });
                return;
            }
            if self.journal.done(&address).is_err() {
                return;
            }
            self.say(What::Undone {
                what: describe(&note.undo).to_owned(),
            });
            // What it is like was read before this.
            if let Some((_, router)) = self.world.router()
                && let Ok(state) = router.status().await
            {
                let wps = is_on(&state);
                self.sight.router = Some(state);
                self.sight.facts.wps.on.forget();
                let from = Origin::new(SourceKind::Api, "router");
                self.sight.facts.wps.on.learn_if(wps, &from);
            }
        }
    }

    fn choose(&mut self, offer: &Offer) -> Result<Way, Ended> {
        let verb = self.wish.verb.as_str();
        let fits = |of: &str| verb == "auto" || of == verb;
        let mut open = offer.ways.iter().filter(|open| fits(open.verb));
        // Whoever gives a PIN wants it used.
        let given = self.wish.pin.is_some();
        let by_pin = open.clone().find(|open| given && takes_pin(open.way));
        if let Some(open) = by_pin.or_else(|| open.next()) {
            self.way = Some(open.way);
            self.needs.clone_from(&open.needs);
            self.say(What::Chosen {
                way: open.way,
                title: open.title.clone(),
            });
            return Ok(open.way);
        }
        let shut = offer.ruled_out.iter().find(|shut| fits(shut.verb));
        let why = shut.and_then(|shut| shut.why.first()).cloned();
        let what = match verb {
            "auto" => "no way onto the network is open".to_owned(),
            verb => format!("the way {verb:?} is not open"),
        };
        let opens = shut.and_then(|shut| shut.opens.first());
        let next = opens.or(offer.openings.first()).cloned();
        Err(Ended::Trouble(Trouble::new(
            "no-way",
            why.map_or(what.clone(), |why| format!("{what}: {why}")),
            next.unwrap_or_else(|| {
                "`octopin join --dry-run` shows every way with its reasons".to_owned()
            }),
        )))
    }

    /// Asks before anything is changed, where the person has not named the way or it has a price.
    async fn consent(&mut self, way: Way) -> Result<(), Ended> {
        if let Some(question) = self.world.question(way) {
            self.agree(&question).await?;
        }
        if self.wish.verb == "auto" {
            let network = self.sight.ssid.as_deref().unwrap_or("the network");
            let question = format!("Bring the printer into {network:?} in this way?");
            self.agree(&question).await?;
        }
        Ok(())
    }

    async fn agree(&mut self, question: &str) -> Result<(), Ended> {
        let answer = unless(self.cancel, self.person.agree(question)).await?;
        let trouble = match answer {
            Some(true) => return Ok(()),
            Some(false) => Trouble::new(
                "not-agreed",
                "nothing was done, as you wish",
                "`octopin join --dry-run` shows the other ways; --way takes one of them",
            ),
            None => Trouble::new(
                "nobody-to-ask",
                format!("this needs an answer ({question}), and there is nobody to ask"),
                "add --yes to agree beforehand, or name the way with --way",
            ),
        };
        Err(Ended::Trouble(trouble))
    }

    async fn pin(&mut self, way: Way) -> Result<Option<DevicePin>, Ended> {
        if !takes_pin(way) {
            return Ok(None);
        }
        if let Some(pin) = &self.wish.pin {
            return Ok(Some(pin.clone()));
        }
        let given = unless(self.cancel, self.person.pin()).await?;
        let Some(given) = given else {
            return Err(Ended::Trouble(Trouble::new(
                "no-pin",
                "the printer's PIN is missing, and there is nobody to ask",
                "add --pin; `octopin where` says where the printer has it",
            )));
        };
        DevicePin::parse(given.trim()).map(Some).map_err(|error| {
            Ended::Trouble(Trouble::new(
                "bad-pin",
                format!("that is not a WPS PIN: {error}"),
                "read the PIN again; the printer shows or prints it",
            ))
        })
    }

    /// The network's settings, for the ways in which this program hands them over.
    async fn home(&mut self, way: Way) -> Result<Option<Credential>, Ended> {
        if !matches!(way, Way::PopupPin | Way::PopupButton) && !written(way) {
            return Ok(None);
        }
        let home = unless(self.cancel, self.world.network(self.person)).await?;
        home.map(Some).map_err(Ended::Trouble)
    }

    /// Switches the router's WPS on where the way needs it and it is off.
    async fn prepare(&mut self, way: Way) -> Result<(), Ended> {
        let off = self.sight.router.as_ref().and_then(is_on) == Some(false);
        if !matches!(way, Way::ButtonApi | Way::PinApi) || !off {
            return Ok(());
        }
        self.agree("WPS is off at this router. Switch it on for this job, and off again after it?")
            .await?;
        self.check()?;
        let (Some(state), Some((address, router))) = (&self.sight.router, self.world.router())
        else {
            return Ok(());
        };
        let address = address.to_owned();
        let undo = router.plan_wps(state, true);
        let noted = self.journal.note_for_run(&address, undo.clone());
        noted.map_err(|error| {
            Ended::Trouble(Trouble::new(
                "no-journal",
                format!("what is changed is noted first, and the note cannot be kept: {error}"),
                "make octopin's state directory writable, or set XDG_STATE_HOME to one that is",
            ))
        })?;
        // From here on it is put back, whatever becomes of the switching.
        self.change = Some(Change { address, undo });
        router
            .wps_enable(true)
            .await
            .map_err(|error| Ended::Trouble(Trouble::from(&error)))?;
        self.say(What::Changed {
            what: "WPS is on for this job".to_owned(),
        });
        self.is_on_now().await
    }

    /// Reads the router's state again until its WPS is on: an access point that starts anew is away
    /// for some seconds. A router that does not tell is believed.
    async fn is_on_now(&mut self) -> Result<(), Ended> {
        for _ in 0..REREADS {
            let Some((_, router)) = self.world.router() else {
                return Ok(());
            };
            let state = unless(self.cancel, router.status()).await?;
            if state.as_ref().ok().and_then(is_on) != Some(false) && state.is_ok() {
                return Ok(());
            }
            unless(self.cancel, self.world.sleep(REREAD_PAUSE)).await?;
        }
        Err(Ended::Trouble(Trouble::new(
            "says-on-is-off",
            "the router says that it switched WPS on, and its state says that it is off",
            "look at its own page; some routers keep WPS off while the network name is hidden, WPA3 \
             only, or without a password",
        )))
    }

    async fn exchange(
        &mut self,
        way: Way,
        pin: Option<DevicePin>,
        home: Option<Credential>,
    ) -> Result<Enrolled, Ended> {
        match way {
            Way::ButtonApi | Way::PinApi | Way::PinUpnp => {
                let came = self.through_router(pin.as_ref()).await;
                if came.is_err()
                    && let Some((_, router)) = self.world.router()
                {
                    // The router should not go on waiting for somebody whom nobody expects.
                    let _ = router.cancel().await;
                }
                came
            }
            Way::PopupPin | Way::PopupButton => {
                let Some(home) = home else {
                    return Err(Ended::Trouble(no_settings()));
                };
                self.start_at_printer(pin.is_some());
                self.world
                    .popup(home, pin, WINDOW, self.cancel.clone())
                    .await
            }
            way if written(way) => {
                let Some(home) = home else {
                    return Err(Ended::Trouble(no_settings()));
                };
                self.check()?;
                let set = self.world.set_wifi(&home).await;
                set.map(|()| Enrolled::default()).map_err(Ended::Trouble)
            }
            _ => self.by_hand().await,
        }
    }

    fn start_at_printer(&mut self, pin: bool) {
        let text = if pin {
            "Start WPS with the PIN on the printer now"
        } else {
            "Press the printer's WPS button now"
        };
        self.say(What::Do {
            text: text.to_owned(),
        });
        self.say(What::Waiting {
            seconds: WINDOW.as_secs(),
        });
    }

    async fn through_router(&mut self, pin: Option<&DevicePin>) -> Result<Enrolled, Ended> {
        self.check()?;
        let gone = || {
            let next = "run this again with --router and the router's address";
            Ended::Trouble(Trouble::new(
                "no-driver",
                "no driver speaks to the router",
                next,
            ))
        };
        let trouble = |error| Ended::Trouble(Trouble::from(&error));
        let (_, router) = self.world.router().ok_or_else(gone)?;
        match pin {
            Some(pin) => router.add_device(pin, None, WINDOW).await,
            None => router.push_button().await,
        }
        .map_err(trouble)?;
        self.start_at_printer(pin.is_some());
        let until = self.world.now() + WINDOW;
        loop {
            let left = until.saturating_sub(self.world.now());
            let (_, router) = self.world.router().ok_or_else(gone)?;
            let event = unless(self.cancel, router.watch(left)).await?;
            let Some(event) = event.map_err(trouble)? else {
                saw(
                    &mut self.sight.facts,
                    Observation::Router(advisor::facts::RouterEvent::Timeout),
                );
                self.watched();
                return Err(Ended::NobodyCame);
            };
            self.observe(&event);
            if let Some(ended) = ends(event) {
                self.watched();
                return ended;
            }
        }
    }

    /// Tells the advisor that nothing of the run was missed.
    fn watched(&mut self) {
        let from = Origin::new(SourceKind::Api, "the router's events");
        self.sight.facts.run.watched.learn(true, from);
    }

    fn observe(&mut self, event: &RouterEvent) {
        // A failure is added once, by whoever ends with it.
        if !matches!(event, RouterEvent::Failed(_))
            && let Some(seen) = advice::event(event, &[])
        {
            saw(&mut self.sight.facts, seen);
        }
        match event {
            RouterEvent::PinNeeded(asking) => {
                let who = format!("{} {} {}", asking.name, asking.maker, asking.model);
                self.note(format!("{} asks for a PIN to be entered", who.trim()));
            }
            RouterEvent::KeptOut { mac, why } => self.note(format!("{mac} was kept out: {why}")),
            RouterEvent::Joined(mac) => self.note(format!("{mac} is in the network")),
            _ => {}
        }
    }

    /// The person does it, step by step; what they say is confirmed by looking.
    async fn by_hand(&mut self) -> Result<Enrolled, Ended> {
        for text in std::mem::take(&mut self.needs) {
            self.say(What::Do { text });
        }
        self.agree("Is that done?").await?;
        Ok(Enrolled::default())
    }

    /// Looks for the printer until it is there or the time is over.
    async fn verify(&mut self, enrolled: Enrolled) -> Result<Done, Ended> {
        let sought = Sought {
            printer: self.sight.printer.clone().unwrap_or_default(),
            mac: enrolled.mac,
            uuid: enrolled.uuid,
        };
        let until = self.world.now() + COMING;
        let mut last = None;
        loop {
            let answer = unless(self.cancel, self.world.find(&sought)).await?;
            if let Some(answer) = answer {
                let judged = judge(&sought, &answer, self.sight.ssid.as_deref());
                self.say(What::Checked {
                    found: judged != Judged::Another,
                    address: Some(answer.address.clone()),
                    wifi: answer.state.wifi.state.map(WifiState::as_str),
                    ssid: answer.state.wifi.ssid.clone(),
                    web: answer.web,
                    ipp: answer.ipp,
                });
                if judged != Judged::Another {
                    self.answer = Some(answer);
                    last = Some(judged);
                }
                if judged == Judged::There {
                    return Ok(Done::Verified);
                }
            }
            if self.world.now() >= until {
                break;
            }
            self.pass_time().await?;
        }
        let from = Origin::new(SourceKind::Probe, "looked for it after WPS");
        if last.is_none() {
            self.say(What::Checked {
                found: false,
                address: None,
                wifi: None,
                ssid: None,
                web: false,
                ipp: false,
            });
            let facts = &mut self.sight.facts;
            facts.printer.reachable.learn(false, from.clone());
            facts.computer.printer_answers.learn(false, from);
        }
        Ok(Done::NotThere(last))
    }

    /// Waits a little; where a router tells who comes, it is listened to meanwhile.
    async fn pass_time(&mut self) -> Result<(), Ended> {
        let Some((_, router)) = self.world.router() else {
            return unless(self.cancel, self.world.sleep(PAUSE)).await;
        };
        match unless(self.cancel, router.watch(PAUSE)).await? {
            Ok(Some(event)) => self.observe(&event),
            Ok(None) => {}
            Err(_) => unless(self.cancel, self.world.sleep(PAUSE)).await?,
        }
        Ok(())
    }

    /// Tells what should not stay as it is.
    fn harden(&mut self) {
        for finding in advisor::findings(&self.sight.facts) {
            self.say(What::Finding {
                code: finding.code,
                severity: finding.severity.to_string(),
                text: finding.what.english(),
                next: finding.fix.english(),
            });
        }
    }

    async fn put_back(&mut self) {
        let Some(change) = self.change.take() else {
            return;
        };
        let Some((_, router)) = self.world.router() else {
            self.undone = Some(false);
            return;
        };
        let restored = router.restore(&change.undo).await;
        let what = describe(&change.undo).to_owned();
        let put_back = restored
            .map_err(|error| Trouble::from(&error).cause)
            .and_then(|()| {
                let done = self.journal.done(&change.address);
                done.map_err(|error| error.to_string())
            });
        self.undone = Some(put_back.is_ok());
        self.say(match put_back {
            Ok(()) => What::Undone { what },
            Err(why) => What::NotUndone {
                what: format!("{what}: {why}"),
                next: format!(
                    "run `octopin router restore {}` when the router answers again",
                    change.address
                ),
            },
        });
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
            next: None,
            missing: false,
            undone: self.undone,
        };
        ended(end, came, &self.sight.facts)
    }
}

/// What a router's event means for the run; `None` while it goes on.
fn ends(event: RouterEvent) -> Option<Result<Enrolled, Ended>> {
    let unexplained =
        |code, cause: &str, next: &str| Some(Err(Ended::Trouble(Trouble::new(code, cause, next))));
    match event {
        RouterEvent::Enrolled { mac, uuid } => Some(Ok(Enrolled {
            mac: Some(mac),
            uuid,
        })),
        RouterEvent::EnrolledSomebody => Some(Ok(Enrolled::default())),
        RouterEvent::Failed(Some(failure)) => Some(Err(Ended::Failed(failure))),
        RouterEvent::Failed(None) => unexplained(
            "failed",
            "the router says that the run failed, and not why",
            "start WPS on both sides again, and look at the printer's own report",
        ),
        RouterEvent::Overlap => Some(Err(Ended::Failed(Failure {
            cause: Cause::Overlap,
            ..Failure::reported(
                Role::Registrar,
                wsc::code::MessageType::M1,
                wsc::code::ConfigError::MULTIPLE_PBC,
            )
        }))),
        RouterEvent::WindowOver => Some(Err(Ended::NobodyCame)),
        RouterEvent::Cancelled => unexplained(
            "cancelled-at-router",
            "somebody told the router to wait no longer",
            "start again when nobody else is at the router",
        ),
        _ => None,
    }
}

/// Awaits something that changes nothing, unless the job is cancelled first.
async fn unless<T>(cancel: &Cancel, what: impl Future<Output = T>) -> Result<T, Ended> {
    tokio::select! {
        biased;
        () = cancel.asked() => Err(Ended::Cancelled),
        value = what => Ok(value),
    }
}

fn saw(facts: &mut Facts, what: Observation) {
    facts.saw_that(what, Origin::new(SourceKind::Api, "this job"));
}

/// Whether the printer's PIN is used by a program.
const fn takes_pin(way: Way) -> bool {
    matches!(way, Way::PinApi | Way::PinUpnp | Way::PopupPin)
}

/// Whether a program writes the passphrase to the printer.
const fn written(way: Way) -> bool {
    matches!(
        way,
        Way::PassphraseIpp | Way::PassphraseWeb | Way::PassphraseEthernet
    )
}

fn no_settings() -> Trouble {
    let next = "give the network with --ssid and --passphrase -";
    Trouble::new("no-network", "the network's settings are missing", next)
}

/// Whether WPS is on, by what the router says of its networks: one is enough.
fn is_on(state: &RouterState) -> Option<bool> {
    let known: Vec<bool> = state.networks.iter().filter_map(|one| one.wps.on).collect();
    (!known.is_empty()).then(|| known.contains(&true))
}

/// What taking a change back does.
fn describe(undo: &Undo) -> &'static str {
    match undo {
        Undo::Nothing => "nothing",
        Undo::WpsOff { .. } => "WPS is off again",
        Undo::WpsOn { .. } => "WPS is on again",
        Undo::RouterPinOff => "the router has no PIN of its own again",
        Undo::Settings { .. } => "the router's settings are as they were",
    }
}
