//! A play: a scenario, going on.

use std::io;

use advisor::plan::Way;
use devices::router::journal::Journal;
use lab::air::Sent;
use link::PrivateDir;
use text::Message;
use wsc::pin::DevicePin;

use super::hands::Hands;
use super::house::{House, Pace};
use super::meanwhile::Meanwhile;
use super::person::{Script, Scripted};
use super::scenario::Scenario;
use super::told::Told;
use super::world::{Said, VirtualHome};
use crate::join::world::{Nobody, Sight};
use crate::join::{Cancel, End, Person, Trouble, Wish, World, join};

/// A scenario with its home.
pub struct Play {
    pub(super) house: House,
    world: VirtualHome,
    script: Script,
    pub(super) wish: Wish,
    /// Where the journal is, of a job that changes nothing outside of its home.
    pub(super) directory: PrivateDir,
}

impl Play {
    /// Sets the home up. The seed decides everything that is left to chance: the same one gives the
    /// same play.
    ///
    /// # Errors
    /// There is no place for temporary files.
    pub fn new(scenario: &Scenario, seed: u64, pace: Pace) -> io::Result<Self> {
        let mut stage = scenario.stage();
        let house = House::new(stage.take_setup(), seed, pace);
        let directory = PrivateDir::new("octopin-virtual")?;
        Ok(Self {
            house: house.clone(),
            script: stage.script.clone(),
            wish: Wish {
                verb: stage.verb.to_owned(),
                pin: None,
                dry_run: false,
            },
            world: VirtualHome::new(house, stage, seed, directory.path().join("printers")),
            directory,
        })
    }

    /// Looks at the home as the job does before it begins: what is seen, and the ways that cannot be
    /// gone to their end in it, with why.
    ///
    /// # Errors
    /// As [`World::look`].
    pub async fn look(&mut self) -> Result<(Sight, Vec<(Way, Message)>), Trouble> {
        let sight = Box::pin(self.world.look(&mut Nobody)).await?;
        let ways = Way::ALL.iter();
        let cannot = ways.filter_map(|way| Some((*way, self.world.cannot(*way)?)));
        Ok((sight, cannot.collect()))
    }

    /// The way that is wished, as `--way` names it.
    pub fn wished(&self) -> &str {
        let exact = Way::ALL.iter().find(|way| way.as_str() == self.wish.verb);
        exact.map_or(&self.wish.verb, |way| way.verb())
    }

    /// The way that is wished from here on, as `--way` names it.
    pub fn wish(&mut self, verb: &str) {
        verb.clone_into(&mut self.wish.verb);
    }

    /// The printer's PIN, where it is known before the job asks for it.
    pub fn give(&mut self, pin: Option<DevicePin>) {
        self.wish.pin = pin;
    }

    /// What somebody says of the home, by which it is looked at from here on.
    pub fn say(&mut self, said: Said) {
        self.world.hear(said);
    }

    /// How fast time goes from here on, which is when it begins to count.
    pub fn pace(&mut self, pace: Pace) {
        self.house.set_pace(pace);
    }

    /// The home as a world, with the journal of what is changed in it.
    pub fn world(&mut self) -> (&mut impl World, Journal) {
        let journal = self.journal();
        (&mut self.world, journal)
    }

    /// What a real person does in the home meanwhile.
    pub fn hands(&self) -> Hands {
        Hands(self.house.clone())
    }

    /// Plays with the person of the scenario.
    pub async fn run(&mut self, cancel: &Cancel, tell: &mut dyn FnMut(&Told)) -> End {
        let script = Script {
            given: self.wish.pin.clone(),
            ..self.script.clone()
        };
        let mut person = Scripted::new(self.house.clone(), script.clone());
        self.go(&mut person, Some(script), cancel, tell).await
    }

    /// Plays with somebody else, who answers while the time of the home goes on; what they do at the
    /// devices is done by [`Play::hands`].
    pub async fn run_with(
        &mut self,
        person: &mut impl Person,
        cancel: &Cancel,
        tell: &mut dyn FnMut(&Told),
    ) -> End {
        let mut person = Meanwhile {
            house: self.house.clone(),
            person,
        };
        self.go(&mut person, None, cancel, tell).await
    }

    /// Every frame that was on the air, for a capture.
    pub fn frames(&self) -> Vec<Sent> {
        self.house.inside().home.frames().to_vec()
    }

    pub(super) fn journal(&self) -> Journal {
        Journal::at(&self.directory.path().join("routers"))
    }

    async fn go(
        &mut self,
        person: &mut impl Person,
        script: Option<Script>,
        cancel: &Cancel,
        tell: &mut dyn FnMut(&Told),
    ) -> End {
        let (house, journal) = (self.house.clone(), self.journal());
        let mut of_job = |event: &crate::join::Event| {
            house.tell(event);
            if let Some(script) = &script {
                Scripted::hears(&house, script, event);
            }
        };
        let mut job = Box::pin(join(
            &mut self.world,
            person,
            &self.wish,
            &journal,
            cancel,
            &mut of_job,
        ));
        // What happened since the job went on last is told before it goes on again.
        std::future::poll_fn(|context| {
            let went = job.as_mut().poll(context);
            while let Some(told) = house.next_told() {
                tell(&told);
            }
            went
        })
        .await
    }
}
