//! How a job ended, in the words of a person.

use advisor::facts::Facts;
use text::msg;

use super::event::{End, Outcome};
use super::exchange::by_hand;
use super::verify::{Judged, Service};
use super::world::{Ended, Trouble};

/// How the work ended where nothing went wrong.
pub(super) enum Done {
    Planned,
    Already,
    Verified,
    /// It is there, and this service of its does not answer.
    Lacks(Service),
    /// It has the settings and does not count as joined, for this reason; `None` where nobody
    /// answers.
    NotThere(Option<Judged>),
}

/// Says in `end` what came of the work, with the causes that the facts speak for.
pub(super) fn ended(mut end: End, came: Result<Done, Ended>, facts: &Facts) -> End {
    match came {
        Ok(Done::Planned) => {
            end.outcome = Outcome::Planned;
            end.code = Some("planned");
            end.cause = Some(msg!("job-planned"));
        }
        Ok(Done::Already) => {
            end.outcome = Outcome::Joined;
            end.verified = Some(true);
            end.code = Some("already");
            end.cause = Some(msg!("job-already"));
        }
        Ok(Done::Verified) => {
            end.outcome = Outcome::Joined;
            end.verified = Some(true);
        }
        Ok(Done::Lacks(service)) => {
            let (code, cause) = match service {
                Service::Web => ("no-web", msg!("job-joined-no-web")),
                Service::Ipp => ("no-ipp", msg!("job-joined-no-ipp")),
            };
            end.outcome = Outcome::Joined;
            end.verified = Some(false);
            end.code = Some(code);
            end.next = cause.next();
            end.cause = Some(cause);
        }
        Ok(Done::NotThere(last)) => {
            end.verified = Some(false);
            let hand = end.via.is_some_and(by_hand);
            fill(&mut end, facts, not_there(last, hand), true);
        }
        Err(Ended::Cancelled) => {
            end.outcome = Outcome::Cancelled;
            end.code = Some("cancelled");
            let stopped = msg!("job-stopped");
            end.next = stopped.next();
            end.cause = Some(stopped);
        }
        Err(Ended::Failed(failure)) => fill(&mut end, facts, Trouble::from(&failure), false),
        Err(Ended::NobodyCame) => {
            let trouble = Trouble::told("nobody-came", &msg!("job-nobody-came"));
            fill(&mut end, facts, trouble, true);
        }
        Err(Ended::Trouble(trouble)) => {
            end.missing = trouble.missing;
            end.code = Some(trouble.code);
            end.cause = Some(trouble.cause);
            end.next = trouble.next;
        }
    }
    end
}

/// Fills in why a job failed. What is known exactly stands; `guess` says that it is not, so that the
/// advisor's first cause is told instead.
fn fill(end: &mut End, facts: &Facts, trouble: Trouble, guess: bool) {
    let diagnosis = advisor::diagnose(facts);
    let texts = diagnosis.causes.iter().map(|cause| cause.message.clone());
    end.causes = texts.collect();
    end.why = diagnosis.causes.first().map(|cause| cause.cause.as_str());
    end.code = Some(trouble.code);
    if guess && let Some(first) = diagnosis.causes.first() {
        let why = &first.message;
        end.cause = Some(msg!("job-because", what = trouble.cause, why));
        end.next = Some(diagnosis.next);
    } else {
        end.cause = Some(trouble.cause);
        end.next = trouble.next;
    }
}

/// Why a printer that should be there does not count as joined; `by_hand` says that a person went the
/// way, and nobody knows whether the printer has the settings.
fn not_there(last: Option<Judged>, by_hand: bool) -> Trouble {
    let (code, cause) = match last {
        None if by_hand => ("not-found", msg!("job-not-found")),
        None | Some(Judged::Another | Judged::There | Judged::Lacks(_)) => {
            ("joined-not-found", msg!("job-joined-not-found"))
        }
        Some(Judged::NotOn) => ("joined-not-on", msg!("job-joined-not-on")),
        Some(Judged::Elsewhere) => ("joined-elsewhere", msg!("job-joined-elsewhere")),
        Some(Judged::OverUsb) => ("joined-not-found", msg!("job-joined-over-usb")),
        Some(Judged::Silent) => ("joined-silent", msg!("job-joined-silent")),
    };
    Trouble::told(code, &cause)
}
