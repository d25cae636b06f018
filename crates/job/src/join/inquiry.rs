//! What only the person can see, asked after a job that came to nothing: one or two questions with
//! numbered answers, those that tell the likeliest causes apart. The last answer is always that it is
//! not known.

use advisor::Facts;
use advisor::diagnosis::{Cause, Diagnosis};
use advisor::evidence::{Confidence, Fact, Origin, SourceKind};
use advisor::facts::{Light, WifiState};
use advisor::plan::Way;
use text::{Message, msg};

use crate::gather::questions::Question;

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
    let open = Question::open(facts);
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
    let question = Question::open(facts);
    let question = question.iter().find(|one| one.fact() == inquiry.name);
    if let (Some(question), "yes" | "no") = (question, answer) {
        question.answer(facts, answer == "yes");
    }
}
