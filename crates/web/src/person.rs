//! The person at the page, as the job's engine sees them: its questions stand on the page until they
//! are answered there.

use std::sync::Arc;
use std::time::Duration;

use advisor::plan::Way;
use job::join::{Inquiry, Person};
use job::virtual_home::{Act, Scene};
use text::Message;
use tokio::sync::{mpsc, oneshot};
use zeroize::Zeroizing;

use crate::run::Run;

/// How long a question stands before the job goes on without an answer. It is no window of WPS:
/// whoever needs longer starts again.
const PATIENCE: Duration = Duration::from_secs(24 * 3600);
/// How long one stands after the job came to nothing: time for a walk to the printer, and the end is
/// not held back from whoever is gone.
const NOT_LONG: Duration = Duration::from_secs(600);

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ask {
    /// Yes or no.
    Agree(Message),
    /// Whether what is done by hand is done.
    Done,
    /// The printer's PIN.
    Pin,
    /// The passphrase of this network.
    Passphrase(String),
    /// What the person sees, after a job that came to nothing.
    See(Inquiry),
}

/// What is answered.
pub(crate) enum Reply {
    /// Yes or no.
    Agreed(bool),
    /// A PIN or a passphrase.
    Secret(Zeroizing<String>),
    /// The number of an answer, from 0.
    Seen(usize),
}

/// The person at the page.
#[derive(Clone)]
pub struct WebPerson(Arc<Run>);

/// The devices of a virtual home on the page, for a visitor who acts at them.
pub struct Devices {
    run: Arc<Run>,
    acts: mpsc::Receiver<Act>,
}

impl Devices {
    /// Shows them as they are now.
    pub fn show(&self, scene: Scene) {
        self.run.show_devices(scene);
    }

    /// What the visitor does next; `None` once the job is over.
    pub async fn act(&mut self) -> Option<Act> {
        self.acts.recv().await
    }
}

impl WebPerson {
    pub(crate) fn new(run: Arc<Run>) -> Self {
        Self(run)
    }

    /// Puts the devices of a virtual home on the page.
    pub fn devices(&self) -> Devices {
        Devices {
            run: Arc::clone(&self.0),
            acts: self.0.open_devices(),
        }
    }

    async fn ask(&self, what: Ask) -> Option<Reply> {
        self.ask_for(what, PATIENCE).await
    }

    async fn ask_for(&self, what: Ask, patience: Duration) -> Option<Reply> {
        let (answer, answered) = oneshot::channel();
        self.0.ask(what, answer);
        let reply = tokio::time::timeout(patience, answered).await;
        self.0.asked_no_more();
        reply.ok()?.ok()
    }

    async fn secret(&self, what: Ask) -> Option<Zeroizing<String>> {
        match self.ask(what).await? {
            Reply::Secret(text) => Some(text),
            Reply::Agreed(_) | Reply::Seen(_) => None,
        }
    }
}

impl Person for WebPerson {
    async fn agree(&mut self, question: &Message) -> Option<bool> {
        match self.ask(Ask::Agree(question.clone())).await? {
            Reply::Agreed(yes) => Some(yes),
            Reply::Secret(_) | Reply::Seen(_) => None,
        }
    }

    async fn done(&mut self, _: Way) -> Option<bool> {
        match self.ask(Ask::Done).await? {
            Reply::Agreed(yes) => Some(yes),
            Reply::Secret(_) | Reply::Seen(_) => None,
        }
    }

    async fn tells(&mut self, inquiry: &Inquiry) -> Option<usize> {
        match self.ask_for(Ask::See(inquiry.clone()), NOT_LONG).await? {
            Reply::Seen(number) => Some(number),
            Reply::Agreed(_) | Reply::Secret(_) => None,
        }
    }

    async fn pin(&mut self) -> Option<Zeroizing<String>> {
        self.secret(Ask::Pin).await
    }

    async fn passphrase(&mut self, ssid: &str) -> Option<Zeroizing<String>> {
        self.secret(Ask::Passphrase(ssid.to_owned())).await
    }
}
