//! One driver for each dialect, and the look that lets each of them speak.

mod cdm;
mod ews;
mod ipp;
mod ledm;
mod snmp;

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use jiff::Timestamp;
use lan::http::{Url, WriteMethod, Writer};
use lan::secret::Secret;
use text::{Message, Tell, msg};
use zeroize::Zeroizing;

pub use ledm::{PinRead, read_pin};

use super::finding::Finding;
use super::report_job;
use super::state::PrinterState;
use super::trust::{self, Known, Mismatch};
use super::{Dialect, Reading, Trouble, Visit, merge};

/// Every driver, in the order in which they are asked: the cheapest and surest first.
pub static DRIVERS: &[&dyn Printer] = &[&ipp::Ipp, &ledm::Ledm, &cdm::Cdm, &ews::Ews, &snmp::Snmp];

/// What a driver's work will bring.
pub type Work<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// What a driver can do beyond reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Capabilities {
    /// Print a report.
    pub reports: bool,
    /// Set the Wi-Fi with a passphrase.
    pub set_wifi: bool,
    /// Read the WPS PIN, on the models that give it away.
    pub wps_pin: bool,
}

/// What is wanted of a printer.
#[derive(Debug)]
pub enum Wish {
    /// A report on paper.
    Report(&'static report_job::Kind),
    /// The settings of a network. The passphrase is none for an open network.
    Join {
        /// Its name.
        ssid: String,
        /// Its passphrase.
        passphrase: Option<Secret>,
    },
}

/// One request that changes something. Its body may have a passphrase and is never printed.
pub struct Step {
    pub(super) method: WriteMethod,
    pub(super) path: String,
    pub(super) content_type: &'static str,
    pub(super) body: Zeroizing<Vec<u8>>,
    /// Where to send it when the printer does not take it at `path` (HTTP 404 or 405).
    pub(super) otherwise: Option<String>,
}

impl fmt::Debug for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {} ********", self.method, self.path)
    }
}

/// What would be done, before anything is.
#[derive(Debug)]
pub struct Plan {
    /// In which dialect.
    pub dialect: Dialect,
    /// What it does: a sentence without a period.
    pub what: Message,
    /// What the user should know before agreeing.
    pub warnings: Vec<Message>,
    pub(super) steps: Vec<Step>,
}

impl Plan {
    /// The requests, for a person: method and path, never a body.
    pub fn requests(&self) -> Vec<String> {
        self.steps
            .iter()
            .map(|step| format!("{} {}", step.method.name(), step.path))
            .collect()
    }
}

/// Why a driver cannot do what is wanted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Refusal {
    /// A short stable name, such as `not-settable`.
    pub code: &'static str,
    /// Why; what to do is its next part.
    pub text: Box<Message>,
}

impl Tell for Refusal {
    fn told(&self) -> Message {
        Message::clone(&self.text)
    }
}

text::display_told!(Refusal, LookError);

impl Refusal {
    /// A refusal with these words.
    pub fn new(code: &'static str, text: Message) -> Self {
        let text = Box::new(text);
        Self { code, text }
    }

    /// That none of the dialects that a printer speaks has a driver that can do what is wanted.
    pub fn in_every_dialect() -> Self {
        Self::new("not-possible", msg!("device-refusal-not-possible"))
    }
}

/// How what was done can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undo {
    /// It cannot, and need not: paper.
    Nothing,
    /// By a person: what was before, in words.
    ByHand(String),
}

/// What a dialect had to say.
#[derive(Debug)]
pub enum Heard {
    /// The printer speaks it.
    Spoken(Vec<Reading>),
    /// It does not.
    Silent,
}

/// A driver for one dialect.
pub trait Printer: Sync {
    /// Which dialect.
    fn dialect(&self) -> Dialect;

    /// What it can do beyond reading.
    fn capabilities(&self) -> Capabilities;

    /// Finds out whether the printer speaks the dialect, and reads all that it says. What cannot be
    /// read is noted in the visit.
    fn snapshot<'a>(&'a self, visit: &'a mut Visit) -> Work<'a, Heard>;

    /// What would have to be done for a wish, without doing anything.
    ///
    /// # Errors
    /// Why it cannot be done in this dialect.
    fn plan(&self, wish: &Wish, state: &PrinterState) -> Result<Plan, Refusal> {
        let _ = (wish, state);
        Err(Refusal::new(
            "not-possible",
            msg!(
                "device-refusal-read-only",
                dialect = self.dialect().to_string()
            ),
        ))
    }

    /// Does it. Only for a plan that the user agreed to.
    ///
    /// # Errors
    /// Why the printer did not take it.
    fn apply<'a>(
        &'a self,
        plan: &'a Plan,
        visit: &'a mut Visit,
    ) -> Work<'a, Result<Undo, Trouble>> {
        Box::pin(async move {
            let root = visit.root().cloned();
            send(plan, visit, root).await
        })
    }
}

/// Sends the steps of a plan to the web server with this root.
async fn send(plan: &Plan, visit: &mut Visit, root: Option<Url>) -> Result<Undo, Trouble> {
    let Some(root) = root else {
        return Err(visit.dead().cloned().unwrap_or_else(|| Trouble {
            dialect: plan.dialect,
            asked: String::new(),
            code: "no-web-server",
            text: Box::new(msg!("device-trouble-not-looked")),
        }));
    };
    visit.begin_anew();
    for step in &plan.steps {
        let mut last = None;
        for path in std::iter::once(&step.path).chain(&step.otherwise) {
            let url = root.with_path(path).map_err(|error| {
                Trouble::http(plan.dialect, &root, &lan::http::HttpError::Url(error))
            })?;
            let send = async |writer: Writer| {
                let body = step.body.to_vec();
                writer
                    .send(step.method, &url, step.content_type, &[], body)
                    .await
            };
            match visit.write(send, |error| Some(error)).await {
                Ok(_) => {
                    last = None;
                    break;
                }
                Err(error) => {
                    let elsewhere = matches!(
                        error,
                        lan::http::HttpError::NotFound { .. }
                            | lan::http::HttpError::Status { status: 405, .. }
                    );
                    last = Some(Trouble::http(plan.dialect, &url, &error));
                    if !elsewhere {
                        break;
                    }
                }
            }
        }
        if let Some(trouble) = last {
            return Err(trouble);
        }
    }
    Ok(Undo::Nothing)
}

/// How many documents in a row may fail to come before the rest is not asked for.
const SILENCES: usize = 2;

/// Whether it is of no use to ask a printer for further documents.
#[derive(Debug, Default)]
struct Patience(usize);

impl Patience {
    /// Counts what came of one document; whether to stop.
    fn is_over(&mut self, trouble: Option<&Trouble>) -> bool {
        match trouble {
            Some(trouble) if trouble.is_silence() => {
                self.0 += 1;
                self.0 >= SILENCES || trouble.code == "out-of-time"
            }
            _ => {
                self.0 = 0;
                false
            }
        }
    }
}

/// Everything that a look at a printer brought.
#[derive(Clone, Debug)]
pub struct Look {
    /// One picture of it all.
    pub state: PrinterState,
    /// The parts of the picture.
    pub readings: Vec<Reading>,
}

/// Why nothing is known of a printer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LookError {
    /// Two printers answer for the address.
    Mismatch(Box<Mismatch>),
    /// Nothing that speaks a dialect of printers is there. The reasons are the visit's troubles.
    Nothing(Box<Message>),
}

impl Tell for LookError {
    fn told(&self) -> Message {
        match self {
            Self::Mismatch(mismatch) => mismatch.told(),
            Self::Nothing(why) => Message::clone(why),
        }
    }
}

/// Lets every dialect speak, and makes one picture of what they say.
///
/// # Errors
/// Nobody spoke, or who spoke is not one printer.
pub async fn look(visit: &mut Visit, meant: Option<&Known>) -> Result<Look, LookError> {
    let mut readings = Vec::new();
    for driver in DRIVERS {
        // Where the web server hangs, SNMP may still answer: it is another program of the printer.
        if hopeless(visit) && (driver.dialect() != Dialect::Snmp || is_unknown(visit)) {
            continue;
        }
        if let Heard::Spoken(heard) = driver.snapshot(visit).await {
            readings.extend(heard);
        }
    }
    readings.extend(visit.from_headers());
    if readings.iter().all(|reading| reading.facts.is_empty()) {
        return Err(LookError::Nothing(Box::new(nothing(visit))));
    }
    note_foreign_web(visit, &readings);
    trust::check(meant, &readings).map_err(LookError::Mismatch)?;
    let mut state = merge(&readings, Timestamp::now());
    state.web.certificate = visit.certificate(Timestamp::now());
    state.findings.extend(neighbour(visit, &state));
    Ok(Look { state, readings })
}

/// Whether neither IPP nor the web server can be reached at all.
fn hopeless(visit: &Visit) -> bool {
    let gone = |t: &Trouble| {
        matches!(
            t.code,
            "timeout" | "unreachable" | "unknown-host" | "out-of-time"
        )
    };
    let ipp = visit
        .troubles
        .iter()
        .any(|t| t.dialect == Dialect::Ipp && gone(t));
    is_unknown(visit) || (ipp && visit.dead().is_some_and(gone))
}

/// Whether there is no host of this name.
fn is_unknown(visit: &Visit) -> bool {
    visit.troubles.iter().any(|t| t.code == "unknown-host")
}

/// Notes a web server that answers and says nothing that is understood, where only SNMP told
/// anything.
fn note_foreign_web(visit: &mut Visit, readings: &[Reading]) {
    let only_snmp = (readings.iter()).all(|reading| reading.facts.source.dialect == Dialect::Snmp);
    let Some(root) = visit.root().filter(|_| only_snmp).cloned() else {
        return;
    };
    if visit.troubles.iter().any(|t| t.dialect != Dialect::Snmp) {
        return;
    }
    let (host, root) = (visit.target().host_name().to_owned(), root.to_string());
    visit.note(Trouble {
        dialect: Dialect::Ews,
        asked: root.clone(),
        code: "unknown-dialect",
        text: Box::new(match server(visit) {
            Some(name) => msg!("device-trouble-foreign-named", host, name, root),
            None => msg!("device-trouble-foreign", host, root),
        }),
    });
}

/// The name of the web server, fit to be shown.
fn server(visit: &Visit) -> Option<String> {
    let name = visit.server()?;
    Some(name.escape_debug().to_string())
}

/// Why nothing was found, in a sentence.
fn nothing(visit: &Visit) -> Message {
    let host = visit.target().host_name();
    let changed = |t: &&Trouble| t.code == "certificate-changed";
    if let Some(changed) = visit.troubles.iter().find(changed) {
        return (*changed.text).clone();
    }
    if let Some(login) = visit.troubles.iter().find(|t| t.wants_login()) {
        return (*login.text).clone();
    }
    if hopeless(visit)
        && let Some(trouble) = visit.troubles.first()
    {
        return (*trouble.text).clone();
    }
    if let Some(asleep) = visit.troubles.iter().find(|t| t.code == "asleep") {
        return (*asleep.text).clone();
    }
    // Who names a user wants to know what became of it.
    let by_snmp = |t: &&Trouble| t.dialect == Dialect::Snmp && !visit.snmp_users().is_empty();
    if let Some(refused) = visit.troubles.iter().find(by_snmp) {
        return (*refused.text).clone();
    }
    let web = visit
        .asked
        .iter()
        .any(|a| a.outcome.parse::<u16>().is_ok() || a.outcome == "not-found");
    if web {
        return match server(visit) {
            Some(name) => msg!("device-look-foreign-named", host, name),
            None => msg!("device-look-foreign", host),
        };
    }
    visit.troubles.first().map_or_else(
        || msg!("device-look-nothing", host),
        |trouble| (*trouble.text).clone(),
    )
}

/// What the network says of the address, compared with what the printer says.
fn neighbour(visit: &Visit, state: &PrinterState) -> Option<Finding> {
    visit.is_on_network().then_some(())?;
    let address = visit
        .target()
        .web()
        .first()
        .or(visit.target().ipp().first())?
        .ip()?;
    let table = std::fs::read_to_string("/proc/net/arp").ok()?;
    trust::check_neighbour(state, trust::neighbour(&table, address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_dialect_has_one_driver() {
        for driver in DRIVERS {
            let same = DRIVERS.iter().filter(|d| d.dialect() == driver.dialect());
            assert_eq!(same.count(), 1, "{}", driver.dialect());
        }
    }

    #[test]
    fn a_driver_plans_only_what_it_says_it_can() {
        let state = PrinterState {
            reports: vec![report_job::ReportJob {
                id: "wirelessNetworkPage".to_owned(),
                printable: true,
            }],
            ..PrinterState::default()
        };
        let kind = report_job::kind("wireless").unwrap();
        for driver in DRIVERS {
            let can = driver.capabilities();
            let planned = driver.plan(&Wish::Report(kind), &state);
            assert!(can.reports || planned.is_err(), "{}", driver.dialect());
            let wish = Wish::Join {
                ssid: "Home".to_owned(),
                passphrase: None,
            };
            assert!(can.set_wifi || driver.plan(&wish, &state).is_err());
        }
    }
}
