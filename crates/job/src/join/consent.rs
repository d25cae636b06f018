//! What the person is asked before anything is done: to agree, the PIN, the network's settings.

use advisor::plan::Way;
use text::{Message, msg, unquoted};
use wsc::credential::Credential;
use wsc::pin::DevicePin;

use super::engine::{Job, unless};
use super::exchange::{takes_pin, written};
use super::world::{Ended, Person, Trouble, World};

/// How often the PIN is asked for.
const ASKED: usize = 3;

impl<W: World, P: Person> Job<'_, W, P> {
    /// Asks before anything is changed, where the person has not named the way or it has a price.
    pub(super) async fn consent(&mut self, way: Way) -> Result<(), Ended> {
        if let Some(question) = self.world.question(way) {
            self.agree(&question).await?;
        }
        if self.wish.verb == "auto" && !self.agreed {
            let question = match self.sight.ssid.as_deref().map(unquoted) {
                Some(network) => msg!("job-ask-join", network),
                None => msg!("job-ask-join-unnamed"),
            };
            self.agree(&question).await?;
        }
        Ok(())
    }

    pub(super) async fn agree(&mut self, question: &Message) -> Result<(), Ended> {
        let answer = unless(self.cancel, self.person.agree(question)).await?;
        Self::answered(answer, question)
    }

    /// What an answer means for the job.
    pub(super) fn answered(answer: Option<bool>, question: &Message) -> Result<(), Ended> {
        let trouble = match answer {
            Some(true) => return Ok(()),
            Some(false) => not_wished(),
            None => Trouble::told("nobody-to-ask", &msg!("job-nobody-to-ask", question)),
        };
        Err(Ended::Trouble(trouble))
    }

    pub(super) async fn pin(&mut self, way: Way) -> Result<Option<DevicePin>, Ended> {
        if !takes_pin(way) {
            return Ok(None);
        }
        if let Some(pin) = &self.wish.pin {
            return Ok(Some(pin.clone()));
        }
        // A slip that the check digit shows costs nothing: nothing was sent yet.
        for asked in 1..=ASKED {
            let given = unless(self.cancel, self.person.pin()).await?;
            let Some(given) = given else {
                let missing = msg!("job-no-pin");
                return Err(Ended::Trouble(Trouble::told("no-pin", &missing)));
            };
            match DevicePin::parse(given.trim()) {
                Ok(pin) => return Ok(Some(pin)),
                Err(error) if asked < ASKED => {
                    self.note(msg!("job-pin-again", why = &error));
                }
                Err(error) => {
                    let bad = msg!("job-bad-pin", why = &error);
                    return Err(Ended::Trouble(Trouble::told("bad-pin", &bad)));
                }
            }
        }
        Ok(None)
    }

    /// The network's settings, for the ways in which this program hands them over.
    pub(super) async fn home(&mut self, way: Way) -> Result<Option<Credential>, Ended> {
        let popup = matches!(way, Way::PopupPin | Way::PopupButton);
        if !popup && !written(way) && !self.world.lacks_network(way) {
            return Ok(None);
        }
        let home = unless(self.cancel, self.world.network(self.person)).await?;
        home.map(Some).map_err(Ended::Trouble)
    }
}

/// The person does not want it.
pub(super) fn not_wished() -> Trouble {
    Trouble::told("not-agreed", &msg!("job-not-agreed"))
}
