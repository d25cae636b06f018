//! A person from outside of the virtual home, who thinks in real time: meanwhile its time goes on,
//! as it does in life.

use std::future::Future;
use std::pin::pin;
use std::time::Duration;

use advisor::plan::Way;
use zeroize::Zeroizing;

use super::house::House;
use crate::join::event::Offer;
use crate::join::{Choice, Inquiry, Person};

/// How far time goes at once.
const WHILE: Duration = Duration::from_secs(3600);

/// A person, with the home that goes on while they are asked.
pub(super) struct Meanwhile<'a, P> {
    pub(super) house: House,
    pub(super) person: &'a mut P,
}

/// What `answer` comes to; until then the time of the home passes.
async fn meanwhile<T>(house: &House, answer: impl Future<Output = T>) -> T {
    let mut answer = pin!(answer);
    loop {
        tokio::select! {
            biased;
            answer = answer.as_mut() => return answer,
            () = house.pass(WHILE) => {}
        }
    }
}

impl<P: Person> Person for Meanwhile<'_, P> {
    async fn agree(&mut self, question: &text::Message) -> Option<bool> {
        meanwhile(&self.house, self.person.agree(question)).await
    }

    async fn choose(&mut self, offer: &Offer) -> Choice {
        meanwhile(&self.house, self.person.choose(offer)).await
    }

    async fn done(&mut self, way: Way) -> Option<bool> {
        meanwhile(&self.house, self.person.done(way)).await
    }

    async fn tells(&mut self, inquiry: &Inquiry) -> Option<usize> {
        meanwhile(&self.house, self.person.tells(inquiry)).await
    }

    async fn pin(&mut self) -> Option<Zeroizing<String>> {
        meanwhile(&self.house, self.person.pin()).await
    }

    async fn passphrase(&mut self, ssid: &str) -> Option<Zeroizing<String>> {
        meanwhile(&self.house, self.person.passphrase(ssid)).await
    }

    async fn password(&mut self, host: &str) -> Option<Zeroizing<String>> {
        meanwhile(&self.house, self.person.password(host)).await
    }
}
