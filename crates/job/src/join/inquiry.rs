//! What only the person can see, asked after a job that came to nothing: one or two questions with
//! numbered answers, those that tell the likeliest causes apart. The last answer is always that it is
//! not known.

use advisor::Facts;
use advisor::diagnosis::{Cause, Diagnosis};
use advisor::evidence::{Confidence, Fact, Origin, SourceKind};
use advisor::facts::{Light, WifiState};
use advisor::plan::Way;
use text::{Message, msg};

use crate::gather::questions::{Question, Topic};

/// What the questions with yes or no are about.
const TOPICS: &[Topic] = &[Topic::Way, Topic::Trouble];

/// How many are asked.
const ASKED: usize = 2;

/// A question with numbered answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inquiry {
    /// Its stable name.
    pub name: &'static str,
    /// The question.
    pub text: Message,
    /// The answers; the last is that it is not known.
    pub answers: Vec<Answer>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its stable name, which is `unknown` for the last.
    pub name: &'static str,
    /// What it says.
    pub text: Message,
}

/// The name of the answer that it is not known.
pub const UNKNOWN: &str = "unknown";

/// The name of the answer that the printer has lights alone.
const NO_DISPLAY: &str = "no-display";

/// An answer, and what is known from it.
struct Says {
    name: &'static str,
    text: fn() -> Message,
    learn: fn(&mut Facts, Origin),
}

/// A question of the table.
struct Row {
    name: &'static str,
    text: fn(&Facts) -> Message,
    /// Whether the answer is of use.
    when: fn(&Facts) -> bool,
    /// Where the person has it from.
    seen: fn() -> Message,
    answers: &'static [Says],
}

/// The questions, in the order in which they are asked.
static ROWS: &[Row] = &[
    Row {
        name: "box",
        text: |_| msg!("job-inquiry-box"),
        when: |f| f.run.way.get() == Some(&Way::PinByHand) && unknown(&f.printer.wrong_box),
        seen: || msg!("job-seen-box"),
        answers: &[
            Says {
                name: "device-box",
                text: || msg!("job-inquiry-box-device"),
                learn: |f, from| f.printer.wrong_box.learn(false, from),
            },
            Says {
                name: "router-box",
                text: || msg!("job-inquiry-box-router"),
                learn: |f, from| f.printer.wrong_box.learn(true, from),
            },
        ],
    },
    Row {
        name: "display",
        text: |_| msg!("job-inquiry-display"),
        when: |f| unknown(&f.printer.wifi_state) && unknown(&f.printer.light),
        seen: || msg!("job-seen-display"),
        answers: &[
            Says {
                name: "connected",
                text: || msg!("job-inquiry-display-connected"),
                learn: |f, from| f.printer.wifi_state.learn(WifiState::On, from),
            },
            Says {
                name: "not-set-up",
                text: || msg!("job-inquiry-display-not-set-up"),
                learn: |f, from| f.printer.wifi_state.learn(WifiState::Unconfigured, from),
            },
            Says {
                name: "finds-nothing",
                text: || msg!("job-inquiry-display-finds-nothing"),
                learn: |f, from| {
                    f.printer.hears_network.learn(false, from.clone());
                    // Only who has a network to look for can miss it.
                    let state = match f.run.handed_over.get() {
                        Some(true) => WifiState::NotVisible,
                        _ => WifiState::Unconfigured,
                    };
                    f.printer.wifi_state.learn(state, from);
                },
            },
            Says {
                name: "refused",
                text: || msg!("job-inquiry-display-refused"),
                learn: |f, from| f.printer.wifi_state.learn(WifiState::CannotJoin, from),
            },
            Says {
                name: "no-address",
                text: || msg!("job-inquiry-display-no-address"),
                learn: |f, from| f.printer.no_address.learn(true, from),
            },
            Says {
                name: "connecting",
                text: || msg!("job-inquiry-display-connecting"),
                learn: |f, from| f.printer.wifi_state.learn(WifiState::Joining, from),
            },
            Says {
                name: NO_DISPLAY,
                text: || msg!("job-inquiry-display-none"),
                learn: |_, _| {},
            },
        ],
    },
    Row {
        name: "network",
        text: |f| {
            let network = f.network.ssid.get().map_or("", String::as_str);
            msg!("job-inquiry-network", network)
        },
        when: |f| {
            let of_one = [WifiState::On, WifiState::CannotJoin, WifiState::NotVisible];
            let state = f.printer.wifi_state.get();
            let named = f.network.ssid.get().is_some_and(|name| !name.is_empty());
            named && unknown(&f.printer.ssid) && state.is_some_and(|state| of_one.contains(state))
        },
        seen: || msg!("job-seen-display"),
        answers: &[
            Says {
                name: "this-network",
                text: || msg!("job-inquiry-network-this"),
                learn: |f, from| {
                    let name = f.network.ssid.get().cloned();
                    f.printer.ssid.learn_if(name, &from);
                },
            },
            Says {
                name: "other-network",
                text: || msg!("job-inquiry-network-other"),
                // Its name is not asked for: that it is another one is what counts.
                learn: |f, from| f.printer.ssid.learn(String::new(), from),
            },
        ],
    },
    Row {
        name: "light",
        text: |_| msg!("job-inquiry-light"),
        when: |f| unknown(&f.printer.wifi_state) && unknown(&f.printer.light),
        seen: || msg!("job-seen-light"),
        answers: &[
            Says {
                name: "steady",
                text: || msg!("job-inquiry-light-steady"),
                learn: |f, from| f.printer.light.learn(Light::Steady, from),
            },
            Says {
                name: "blinks",
                text: || msg!("job-inquiry-light-blinks"),
                learn: |f, from| f.printer.light.learn(Light::Blinking, from),
            },
            Says {
                name: "off",
                text: || msg!("job-inquiry-light-off"),
                learn: |f, from| f.printer.light.learn(Light::Off, from),
            },
        ],
    },
];

fn unknown<T>(fact: &Fact<T>) -> bool {
    fact.get().is_none()
}

/// The questions of one job that came to nothing.
#[derive(Debug, Default)]
pub(super) struct Inquiries {
    asked: Vec<&'static str>,
    /// There is no display to ask for, and so for the light.
    no_display: bool,
}

impl Inquiries {
    /// The question that tells most now; `None` where nothing more is asked.
    pub(super) fn next(&mut self, facts: &Facts) -> Option<Inquiry> {
        if self.asked.len() >= ASKED {
            return None;
        }
        let diagnosis = advisor::diagnose(facts);
        // What is proved needs no answer.
        if sure(&diagnosis) {
            return None;
        }
        let fits = |row: &&Row| {
            let in_place = row.name != "light" || self.no_display;
            in_place && !self.asked.contains(&row.name) && (row.when)(facts)
        };
        if let Some(row) = ROWS.iter().find(fits) {
            self.asked.push(row.name);
            return Some(row.inquiry(facts));
        }
        let question = telling(facts, &diagnosis)?;
        self.asked.push(question.fact());
        Some(yes_or_no(question))
    }

    /// Takes the answer of this name.
    pub(super) fn answered(&mut self, facts: &mut Facts, inquiry: &Inquiry, answer: &str) {
        self.no_display |= answer == NO_DISPLAY;
        take(facts, inquiry, answer);
    }
}

/// Whether the first cause is proved, and not only by what is always so.
fn sure(diagnosis: &Diagnosis) -> bool {
    let first = diagnosis.causes.first();
    first.is_some_and(|first| {
        first.confidence == Confidence::High && first.cause != Cause::JoinRefused
    })
}

/// The question with yes or no whose answer says most of the first causes.
fn telling(facts: &Facts, diagnosis: &Diagnosis) -> Option<Question> {
    let open = Question::open(facts, TOPICS);
    let of = |fact: &str| {
        open.iter()
            .find(|question| question.fact() == fact)
            .copied()
    };
    diagnosis.ask.iter().find_map(|unknown| of(unknown.fact))
}

fn yes_or_no(question: Question) -> Inquiry {
    let answer = |name, text| Answer { name, text };
    Inquiry {
        name: question.fact(),
        text: question.text(),
        answers: vec![
            answer("yes", msg!("job-inquiry-yes")),
            answer("no", msg!("job-inquiry-no")),
            answer(UNKNOWN, msg!("job-inquiry-unknown")),
        ],
    }
}

impl Row {
    fn inquiry(&self, facts: &Facts) -> Inquiry {
        let answers = self.answers.iter().map(|says| Answer {
            name: says.name,
            text: (says.text)(),
        });
        let not_known = Answer {
            name: UNKNOWN,
            text: msg!("job-inquiry-unknown"),
        };
        Inquiry {
            name: self.name,
            text: (self.text)(facts),
            answers: answers.chain([not_known]).collect(),
        }
    }
}

/// What is known from an answer.
fn take(facts: &mut Facts, inquiry: &Inquiry, answer: &str) {
    if let Some(row) = ROWS.iter().find(|row| row.name == inquiry.name) {
        if let Some(says) = row.answers.iter().find(|says| says.name == answer) {
            (says.learn)(facts, Origin::new(SourceKind::User, (row.seen)()));
        }
        return;
    }
    let question = Question::open(facts, TOPICS);
    let question = question.iter().find(|one| one.fact() == inquiry.name);
    if let (Some(question), "yes" | "no") = (question, answer) {
        question.answer(facts, answer == "yes");
    }
}

#[cfg(test)]
mod tests {
    use advisor::facts::Observation;
    use advisor::facts::RouterEvent;
    use text::Language;

    use super::*;

    fn user() -> Origin {
        Origin::new(SourceKind::User, "test")
    }

    /// Names of questions and of their answers.
    type Answers = &'static [(&'static str, &'static str)];

    /// After a job by hand that nobody watched.
    fn by_hand(way: Way) -> Facts {
        let mut facts = Facts::default();
        facts.run.way.learn(way, user());
        facts.network.ssid.learn("Home".to_owned(), user());
        facts.network.heard.learn(true, user());
        facts.computer.printer_answers.learn(false, user());
        facts
    }

    /// Asks with these answers; the names of the questions.
    fn ask(facts: &mut Facts, says: &[(&str, &str)]) -> Vec<&'static str> {
        let mut inquiries = Inquiries::default();
        let mut asked = Vec::new();
        while let Some(inquiry) = inquiries.next(facts) {
            asked.push(inquiry.name);
            let says = says.iter().find(|(name, _)| *name == inquiry.name);
            let answer = says.map_or(UNKNOWN, |(_, answer)| *answer);
            assert!(inquiry.answers.iter().any(|one| one.name == answer));
            inquiries.answered(facts, &inquiry, answer);
        }
        asked
    }

    fn first(facts: &Facts) -> Option<Cause> {
        let diagnosis = advisor::diagnose(facts);
        diagnosis.causes.first().map(|one| one.cause)
    }

    #[test]
    fn every_question_ends_with_not_known_and_is_said_in_every_language() {
        let facts = by_hand(Way::PinByHand);
        for row in ROWS {
            let inquiry = row.inquiry(&facts);
            let last = inquiry.answers.last().map(|one| one.name);
            assert_eq!(last, Some(UNKNOWN), "{}", row.name);
            assert!(inquiry.answers.len() >= 3, "{}", row.name);
            let texts = inquiry.answers.iter().map(|one| &one.text);
            for text in texts.chain([&inquiry.text]) {
                assert_eq!(text.untold(), [], "{text}");
                for language in Language::ALL {
                    let said = language.message(text);
                    assert!(!said.is_empty() && !said.contains("job-inquiry"), "{said}");
                }
            }
            for (number, one) in row.answers.iter().enumerate() {
                let same = |other: &Says| other.name == one.name;
                assert!(
                    !row.answers.iter().skip(number + 1).any(same),
                    "{}",
                    one.name
                );
            }
        }
    }

    #[test]
    fn two_at_most_are_asked_and_not_known_is_no_answer() {
        for way in Way::ALL {
            let mut facts = by_hand(*way);
            let before = facts.clone();
            let asked = ask(&mut facts, &[]);
            assert!((1..=ASKED).contains(&asked.len()), "{way}: {asked:?}");
            assert_eq!(facts, before, "{way}");
        }
    }

    #[test]
    fn what_is_proved_needs_no_question() {
        let mut facts = by_hand(Way::PinApi);
        let told = Observation::Router(RouterEvent::RejectedByFilter);
        facts.saw_that(told, user());
        assert_eq!(ask(&mut facts, &[]), [] as [&str; 0]);
    }

    #[test]
    fn each_answer_leads_to_its_cause() {
        let cases: &[(Way, Answers, Cause)] = &[
            (Way::PinByHand, &[("box", "router-box")], Cause::WrongBox),
            (
                Way::RouterPin,
                &[("display", "not-set-up")],
                Cause::WrongRouterPin,
            ),
            (
                Way::PinApi,
                &[("display", "finds-nothing")],
                Cause::OutOfRange,
            ),
            (
                Way::PassphraseByHand,
                &[("display", "refused")],
                Cause::WrongPassphrase,
            ),
            (
                Way::PassphraseByHand,
                &[("display", "no-address")],
                Cause::NoAddress,
            ),
            (
                Way::ButtonByHand,
                &[("display", "connected"), ("network", "other-network")],
                Cause::OtherNetwork,
            ),
            (
                Way::ButtonByHand,
                &[("display", NO_DISPLAY), ("light", "off")],
                Cause::RadioOff,
            ),
        ];
        for (way, says, cause) in cases {
            let mut facts = by_hand(*way);
            let asked = ask(&mut facts, says);
            for (name, _) in *says {
                assert!(asked.contains(name), "{way}: {asked:?}");
            }
            assert_eq!(first(&facts), Some(*cause), "{way} {says:?}");
        }
    }

    #[test]
    fn the_light_is_asked_for_only_where_there_is_no_display() {
        let mut facts = by_hand(Way::ButtonApi);
        assert!(!ask(&mut facts, &[("display", "connecting")]).contains(&"light"));
        let mut facts = by_hand(Way::ButtonApi);
        let asked = ask(&mut facts, &[("display", NO_DISPLAY)]);
        assert_eq!(asked, ["display", "light"]);
    }

    #[test]
    fn a_printer_that_has_told_its_state_is_not_looked_at_again() {
        let mut facts = by_hand(Way::PinApi);
        facts.saw_that(Observation::Succeeded, user());
        facts
            .printer
            .wifi_state
            .learn(WifiState::CannotJoin, user());
        facts.printer.ssid.learn("Home".to_owned(), user());
        let asked = ask(&mut facts, &[("router.mac_filter", "yes")]);
        // What tells the causes apart is asked with yes or no.
        assert_eq!(asked.first(), Some(&"router.mac_filter"), "{asked:?}");
        assert_eq!(facts.router.mac_filter.get(), Some(&true));
        assert_eq!(first(&facts), Some(Cause::MacFilter));
    }
}
