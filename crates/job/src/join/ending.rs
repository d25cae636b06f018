//! How a job ended, in the words of a person.

use advisor::facts::Facts;

use super::event::{End, Outcome};
use super::exchange::by_hand;
use super::verify::Judged;
use super::world::{Ended, Trouble};

/// How the work ended where nothing went wrong.
pub(super) enum Done {
    Planned,
    Already,
    Verified,
    /// It has the settings and does not count as joined, for this reason; `None` where nobody
    /// answers.
    NotThere(Option<Judged>),
}

/// Says in `end` what came of the work, with the causes that the facts speak for.
pub(super) fn ended(mut end: End, came: Result<Done, Ended>, facts: &Facts) -> End {
    match came {
        Ok(Done::Planned) => end.outcome = Outcome::Planned,
        Ok(Done::Already) => {
            end.outcome = Outcome::Joined;
            end.verified = Some(true);
            end.code = Some("already");
            end.cause = Some("the printer is in this network already".to_owned());
        }
        Ok(Done::Verified) => {
            end.outcome = Outcome::Joined;
            end.verified = Some(true);
        }
        Ok(Done::NotThere(last)) => {
            end.verified = Some(false);
            let hand = end.via.is_some_and(by_hand);
            let (code, cause, next) = if hand && last.is_none() {
                NOT_FOUND
            } else {
                not_there(last)
            };
            fill(&mut end, facts, Trouble::new(code, cause, next), true);
        }
        Err(Ended::Cancelled) => {
            end.outcome = Outcome::Cancelled;
            end.code = Some("cancelled");
            end.cause = Some("it was stopped here".to_owned());
            end.next = Some("start again when you are ready".to_owned());
        }
        Err(Ended::Failed(failure)) => fill(&mut end, facts, Trouble::from(&failure), false),
        Err(Ended::NobodyCame) => {
            let trouble = Trouble::new(
                "nobody-came",
                "no device came within two minutes",
                "start WPS on the printer within the two minutes, in the same way as here, and \
                 run this again",
            );
            fill(&mut end, facts, trouble, true);
        }
        Err(Ended::Trouble(trouble)) => {
            end.missing = trouble.missing;
            end.code = Some(trouble.code);
            end.cause = Some(trouble.cause);
            end.next = Some(trouble.next);
        }
    }
    end
}

/// Fills in why a job failed. What is known exactly stands; `guess` says that it is not, so that the
/// advisor's first cause is told instead.
fn fill(end: &mut End, facts: &Facts, trouble: Trouble, guess: bool) {
    let diagnosis = advisor::diagnose(facts);
    let texts = diagnosis.causes.iter().map(|cause| cause.message.english());
    end.causes = texts.collect();
    end.why = diagnosis.causes.first().map(|cause| cause.cause.as_str());
    end.code = Some(trouble.code);
    end.cause = Some(trouble.cause);
    end.next = Some(trouble.next);
    if guess && let Some(first) = diagnosis.causes.first() {
        let said = end.cause.take().unwrap_or_default();
        end.cause = Some(format!("{said}: {}", first.message.english()));
        end.next = Some(diagnosis.next.english());
    }
}

/// The same where a person went the way, and nobody knows whether the printer has the settings.
const NOT_FOUND: (&str, &str, &str) = (
    "not-found",
    "the printer is not found on the network",
    "look at what the printer shows, print its network report, and check that this computer is in \
     the same network",
);

const fn not_there(last: Option<Judged>) -> (&'static str, &'static str, &'static str) {
    match last {
        None | Some(Judged::Another | Judged::There) => (
            "joined-not-found",
            "the printer got the network's settings and is not found on the network",
            "print the printer's network report, and check that this computer is in the same \
             network",
        ),
        Some(Judged::NotOn) => (
            "joined-not-on",
            "the printer got the network's settings, and says that its Wi-Fi is not connected",
            "unplug its network cable if it has one, and look at its wireless report",
        ),
        Some(Judged::Elsewhere) => (
            "joined-elsewhere",
            "the printer answers, and says that it is in another network",
            "check which network's button or PIN was used",
        ),
        Some(Judged::OverUsb) => (
            "joined-not-found",
            "the printer says over USB that its Wi-Fi is in the network, and this computer does not \
             find it there",
            "check that this computer is in the same network as the printer and not in a guest \
             network, then open the address that the printer's own network report shows",
        ),
        Some(Judged::Silent) => (
            "joined-silent",
            "the printer is on the network, and neither its web page nor its printing answers",
            "switch the printer off and on again",
        ),
    }
}
