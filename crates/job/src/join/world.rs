//! What the engine needs of the world and of the person: two small traits, so that a real home, a
//! virtual one and a test are driven by the same engine.

use std::fmt;
use std::future::Future;
use std::time::Duration;

use advisor::Facts;
use advisor::plan::Way;
use devices::printer::PrinterState;
use devices::router::driver::Router;
use devices::router::error::RouterError;
use devices::router::state::RouterState;
use text::{Message, Tell, msg};
use tokio::sync::watch;
use wsc::credential::Credential;
use wsc::failure::Failure;
use wsc::ident::{MacAddr, Uuid};
use wsc::pin::DevicePin;
use zeroize::Zeroizing;

use super::event::{Offer, Printer, What};
use super::inquiry::Inquiry;

/// Why a step could not be done.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Trouble {
    /// A short stable name.
    pub code: &'static str,
    /// What happened and why.
    pub cause: Message,
    /// What to do next.
    pub next: Option<Message>,
    /// A privilege or a program is missing.
    pub missing: bool,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.next {
            Some(next) => write!(f, "{}; {next}", self.cause),
            None => write!(f, "{}", self.cause),
        }
    }
}

impl Trouble {
    /// What something tells: its message is what happened and why, its part `.next` what to do.
    pub fn told(code: &'static str, what: &impl Tell) -> Self {
        let cause = what.told();
        Self {
            code,
            next: cause.next(),
            cause,
            missing: false,
        }
    }

    /// From a text in English, "what happened and why; what to do next".
    pub fn of_text(code: &'static str, text: &str) -> Self {
        let (cause, next) = text.split_once("; ").unwrap_or((text, ""));
        let next = Some(next).filter(|next| !next.is_empty());
        Self {
            code,
            cause: Message::of_data("", cause),
            next: next.map(|next| Message::of_data("", next)),
            missing: false,
        }
    }
}

impl From<&RouterError> for Trouble {
    fn from(error: &RouterError) -> Self {
        let missing = matches!(
            error,
            RouterError::Privilege { .. } | RouterError::MissingProgram { .. }
        );
        Self {
            missing,
            ..Self::told(error.code(), error)
        }
    }
}

impl From<&Failure> for Trouble {
    fn from(failure: &Failure) -> Self {
        Self::told(failure.cause.code(), failure)
    }
}

/// What was found by looking.
#[derive(Clone, Debug, Default)]
pub struct Sight {
    /// All of it, for the advisor.
    pub facts: Facts,
    /// The printer, where it is known which.
    pub printer: Option<Printer>,
    /// What the router's driver told.
    pub router: Option<RouterState>,
    /// The network that the printer is to join.
    pub ssid: Option<String>,
    /// What the person should know, such as what could not be looked at.
    pub notes: Vec<Message>,
}

/// Whom to look for after the exchange.
#[derive(Clone, Debug, Default)]
pub struct Sought {
    /// What was known of the printer before.
    pub printer: Printer,
    /// The address that got the settings.
    pub mac: Option<MacAddr>,
    /// The UUID that got them.
    pub uuid: Option<Uuid>,
}

impl Sought {
    /// Every MAC address that it may have.
    pub fn macs(&self) -> Vec<MacAddr> {
        let known = self.printer.macs.iter().filter_map(|mac| mac.parse().ok());
        self.mac.into_iter().chain(known).collect()
    }
}

/// A printer that answers.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// Where.
    pub address: String,
    /// What it says of itself.
    pub state: PrinterState,
    /// Whether its web page answered.
    pub web: bool,
    /// Whether its IPP answered.
    pub ipp: bool,
    /// Whether its own announcement names a web page; `None` where it was not heard.
    pub announces_web: Option<bool>,
    /// Whether its own announcement names IPP; `None` where it was not heard.
    pub announces_ipp: Option<bool>,
    /// It answered over USB, which says nothing of the network.
    pub over_usb: bool,
}

/// Who got the settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Enrolled {
    /// Its address.
    pub mac: Option<MacAddr>,
    /// Its UUID.
    pub uuid: Option<Uuid>,
}

/// Why an exchange came to nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The run of WPS failed.
    Failed(Failure),
    /// Nobody came.
    NobodyCame,
    /// It was cancelled.
    Cancelled,
    /// It could not be done.
    Trouble(Trouble),
}

/// Asks to stop, from wherever: completes once it is asked for, and stays so.
#[derive(Clone, Debug)]
pub struct Cancel(watch::Receiver<bool>);

/// The other end of [`Cancel`].
#[derive(Debug)]
pub struct Canceller(watch::Sender<bool>);

impl Cancel {
    /// Both ends.
    pub fn new() -> (Canceller, Self) {
        let (sender, receiver) = watch::channel(false);
        (Canceller(sender), Self(receiver))
    }

    /// Whether it was asked for.
    pub fn is_asked(&self) -> bool {
        *self.0.borrow()
    }

    /// Completes when it is asked for; never where the other end is gone.
    pub async fn asked(&self) {
        let mut receiver = self.0.clone();
        if receiver.wait_for(|asked| *asked).await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}

impl Canceller {
    /// Asks the job to stop.
    pub fn cancel(&self) {
        self.0.send_replace(true);
    }
}

/// The world in which a job is done. Nothing here changes anything but where it says so.
pub trait World {
    /// How long ago the job began.
    fn now(&self) -> Duration;

    /// Lets time pass.
    fn sleep(&mut self, how_long: Duration) -> impl Future<Output = ()>;

    /// Puts back what jobs left that were ended from outside, except at routers; says what.
    fn recover(&mut self) -> impl Future<Output = Vec<Message>>;

    /// What [`World::recover`] would put back, and how that is done; changes nothing.
    fn left(&self) -> Vec<Message> {
        Vec::new()
    }

    /// Looks at the printer, the router, the network and the air; may ask the person for the password
    /// of a device that tells nothing without.
    fn look(&mut self, person: &mut impl Person) -> impl Future<Output = Result<Sight, Trouble>>;

    /// The printer wants a login before it is written to: its address, where one may still help.
    fn printer_login(&self) -> Option<String> {
        None
    }

    /// Logs in at the printer from here on.
    fn log_in(&mut self, password: Zeroizing<String>) {
        let _ = password;
    }

    /// The router's address and its driver, where one speaks to it.
    fn router(&mut self) -> Option<(&str, &mut dyn Router)>;

    /// Why this way cannot be gone to its end from here, and in its part `.next` what
    /// would open it; `None` where it can.
    fn cannot(&self, way: Way) -> Option<Message>;

    /// What the person has to agree to before this way is gone, besides the way itself.
    fn question(&self, way: Way) -> Option<Message>;

    /// Whether this way needs the settings of the home network here although it goes through the
    /// router, and they are not known.
    fn lacks_network(&self, way: Way) -> bool {
        let _ = way;
        false
    }

    /// The settings of the home network, where this way needs them here; may ask the person.
    fn network(
        &mut self,
        person: &mut impl Person,
    ) -> impl Future<Output = Result<Credential, Trouble>>;

    /// Changes: this computer's radio is an access point until a device has the settings, the time
    /// is over or it is cancelled; it puts itself back. What is heard meanwhile is told with its time
    /// since the job began.
    fn popup(
        &mut self,
        home: Credential,
        pin: Option<DevicePin>,
        window: Duration,
        cancel: Cancel,
        hear: &mut dyn FnMut(Duration, What),
    ) -> impl Future<Output = Result<Enrolled, Ended>>;

    /// Changes: the printer gets these settings over the connection that it has.
    fn set_wifi(&mut self, home: &Credential) -> impl Future<Output = Result<(), Trouble>>;

    /// Changes: the printer gets these settings by `way`. Says who it is, where that is known only
    /// then.
    fn write_wifi(
        &mut self,
        way: Way,
        home: &Credential,
        cancel: Cancel,
    ) -> impl Future<Output = Result<Enrolled, Ended>> {
        let _ = (way, cancel);
        async {
            let set = self.set_wifi(home).await;
            set.map(|()| Enrolled::default()).map_err(Ended::Trouble)
        }
    }

    /// Looks for the printer once; `None` where nobody answers who may be it.
    fn find(&mut self, sought: &Sought) -> impl Future<Output = Option<Answer>>;

    /// Looks again when the printer is not there: at the router's list of devices, and whether the
    /// router itself answers. Adds what it finds.
    fn look_again(&mut self, sought: &Sought, facts: &mut Facts) -> impl Future<Output = ()>;
}

/// What a person says to the ways that are open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The first is fine; they are asked before it begins.
    Best,
    /// This one, and it may begin.
    This(Way),
    /// None.
    Stop,
}

/// The person whose printer it is, or whoever answers in their place.
pub trait Person {
    /// Whether something may be done; `None` where nobody can be asked.
    fn agree(&mut self, question: &Message) -> impl Future<Output = Option<bool>>;

    /// Which of the open ways is gone, where none was named; they are in the order in which they are
    /// advised. Asked only where there is one.
    fn choose(&mut self, offer: &Offer) -> impl Future<Output = Choice> {
        let _ = offer;
        std::future::ready(Choice::Best)
    }

    /// Does what this way asks of the person, and says when it is done; `None` where nobody can be
    /// asked.
    fn done(&mut self, way: Way) -> impl Future<Output = Option<bool>> {
        let _ = way;
        async { self.agree(&msg!("job-ask-done")).await }
    }

    /// What the person knows of what could not be looked at, before the ways are judged; adds what
    /// they say.
    fn knows(&mut self, facts: &mut Facts) -> impl Future<Output = ()> {
        let _ = facts;
        std::future::ready(())
    }

    /// What the person sees after a job that came to nothing: the number of an answer, from 0; `None`
    /// where nobody can be asked.
    fn tells(&mut self, inquiry: &Inquiry) -> impl Future<Output = Option<usize>> {
        let _ = inquiry;
        std::future::ready(None)
    }

    /// The printer's PIN; asked again where it has a slip.
    fn pin(&mut self) -> impl Future<Output = Option<Zeroizing<String>>>;

    /// The passphrase of a network.
    fn passphrase(&mut self, ssid: &str) -> impl Future<Output = Option<Zeroizing<String>>>;

    /// The password of the router or the printer at this address, which wants one; `None` where the
    /// person has none, or cannot be asked.
    fn password(&mut self, host: &str) -> impl Future<Output = Option<Zeroizing<String>>> {
        let _ = host;
        std::future::ready(None)
    }
}

/// Nobody, for a look at which nobody is asked.
#[derive(Clone, Copy, Debug)]
pub struct Nobody;

impl Person for Nobody {
    async fn agree(&mut self, _: &Message) -> Option<bool> {
        None
    }

    async fn pin(&mut self) -> Option<Zeroizing<String>> {
        None
    }

    async fn passphrase(&mut self, _: &str) -> Option<Zeroizing<String>> {
        None
    }
}
