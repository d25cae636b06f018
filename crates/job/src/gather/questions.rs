//! What only a person can say.

use advisor::Facts;
use advisor::evidence::{Confidence, Origin, SourceKind};
use advisor::facts::{Observation, PinSource, Pmf, RouterEvent, Security, WifiState};
use text::{Message, msg};

/// The occasion on which a question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Which ways are open: before anything is tried, and when nothing worked.
    Way,
    /// Why nothing worked.
    Trouble,
    /// What should not stay as it is.
    Safety,
}

/// A question that is answered with yes or no.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    fact: &'static str,
    topic: Topic,
    text: fn() -> Message,
    /// Whether an answer could change anything, as far as is known.
    when: fn(&Facts) -> bool,
    /// What a yes or a no says.
    learn: fn(&mut Facts, bool, Origin),
}

/// The questions of each topic, the most telling first.
static QUESTIONS: &[Question] = &[
    Question {
        fact: "printer.pin",
        topic: Topic::Way,
        text: || msg!("job-question-pin"),
        when: wants_wps,
        learn: |f, yes, from| {
            let pin = if yes {
                PinSource::Shown
            } else {
                PinSource::Absent
            };
            f.printer.pin.learn(pin, from);
        },
    },
    Question {
        fact: "printer.button",
        topic: Topic::Way,
        text: || msg!("job-question-button"),
        when: wants_wps,
        learn: |f, yes, from| f.printer.button.learn(yes, from),
    },
    Question {
        fact: "printer.wireless",
        topic: Topic::Way,
        text: || msg!("job-question-wireless"),
        // Whoever found a PIN or a button for Wi-Fi has answered it.
        when: |f| {
            let absent = f.printer.pin.get() == Some(&PinSource::Absent);
            absent && f.printer.button.get() == Some(&false)
        },
        learn: |f, yes, from| f.printer.wireless.learn(yes, from),
    },
    Question {
        fact: "printer.takes_router_pin",
        topic: Topic::Way,
        text: || msg!("job-question-router-pin"),
        // It is the last way, and asked about where the usual ones are none.
        when: |f| {
            let absent = f.printer.pin.get() == Some(&PinSource::Absent);
            let none = absent && f.printer.button.get() == Some(&false);
            none && wants_wps(f)
        },
        learn: |f, yes, from| f.printer.takes_router_pin.learn(yes, from),
    },
    Question {
        fact: "router.printer_listed",
        topic: Topic::Way,
        text: || msg!("job-question-listed"),
        when: |f| off(f) && f.router.mac_filter.get() == Some(&true),
        learn: |f, yes, from| f.router.printer_listed.learn(yes, from),
    },
    Question {
        fact: "printer.last_channel",
        topic: Topic::Way,
        text: || msg!("job-question-north-america"),
        when: |f| off(f) && high_channel(f),
        // Where it was bought says which channels it was made for, and no more.
        learn: |f, yes, from| {
            let last = if yes { 11 } else { 13 };
            f.printer
                .last_channel
                .learn(last, from.sure(Confidence::Medium));
        },
    },
    Question {
        fact: "printer.wpa3",
        topic: Topic::Way,
        text: || msg!("job-question-wpa3"),
        when: |f| off(f) && f.network.security.get() == Some(&Security::Wpa3),
        learn: |f, yes, from| f.printer.wpa3.learn(yes, in_print(yes, from)),
    },
    Question {
        fact: "printer.pmf",
        topic: Topic::Way,
        text: || msg!("job-question-pmf"),
        // What can do WPA3 can do this, too, and needs no second question.
        when: |f| {
            let required = f.network.pmf.get() == Some(&Pmf::Required);
            off(f) && required && f.network.security.get() != Some(&Security::Wpa3)
        },
        learn: |f, yes, from| f.printer.pmf.learn(yes, in_print(yes, from)),
    },
    Question {
        fact: "printer.hears_network",
        topic: Topic::Way,
        text: || msg!("job-question-hears"),
        when: |f| off(f) && (high_channel(f) || only_on_radar_channel(f)),
        learn: |f, yes, from| f.printer.hears_network.learn(yes, from),
    },
    Question {
        fact: "printer.wrong_box",
        topic: Topic::Trouble,
        text: || msg!("job-question-box"),
        when: |f| wants_wps(f) && may_have_pin(f) && f.run.given.get() != Some(&true),
        learn: |f, yes, from| f.printer.wrong_box.learn(yes, from),
    },
    Question {
        fact: "router.refuses_pins",
        topic: Topic::Trouble,
        text: || msg!("job-question-refuses"),
        when: |f| wants_wps(f) && may_have_pin(f) && f.run.given.get() != Some(&true),
        learn: |f, yes, from| f.router.refuses_pins.learn(yes, from),
    },
    Question {
        fact: "run.restarted",
        topic: Topic::Trouble,
        text: || msg!("job-question-restarted"),
        when: |_| true,
        learn: |f, yes, from| f.run.restarted.learn(yes, from),
    },
    Question {
        fact: "run.close",
        topic: Topic::Trouble,
        text: || msg!("job-question-close"),
        when: |_| true,
        learn: |f, yes, from| f.run.close.learn(yes, from),
    },
    Question {
        fact: "network.guest",
        topic: Topic::Trouble,
        text: || msg!("job-question-guest"),
        when: |_| true,
        learn: |f, yes, from| f.network.guest.learn(yes, from),
    },
    Question {
        fact: "printer.cable",
        topic: Topic::Trouble,
        text: || msg!("job-question-cable"),
        when: |_| true,
        learn: |f, yes, from| f.printer.cable.learn(yes, from),
    },
    Question {
        fact: "router.mac_filter",
        topic: Topic::Trouble,
        text: || msg!("job-question-mac-filter"),
        when: |_| true,
        learn: |f, yes, from| f.router.mac_filter.learn(yes, from),
    },
    Question {
        fact: "router.isolation",
        topic: Topic::Trouble,
        text: || msg!("job-question-isolation"),
        when: |_| true,
        learn: |f, yes, from| f.router.isolation.learn(yes, from),
    },
    Question {
        fact: "run.updated",
        topic: Topic::Trouble,
        text: || msg!("job-question-updated"),
        when: |_| true,
        learn: |f, yes, from| f.run.updated.learn(yes, from),
    },
    Question {
        fact: "network.odd_passphrase",
        topic: Topic::Trouble,
        text: || msg!("job-question-odd-passphrase"),
        when: |_| true,
        learn: |f, yes, from| f.network.odd_passphrase.learn(yes, from),
    },
    Question {
        fact: "router.disturbs_setup",
        topic: Topic::Trouble,
        text: || msg!("job-question-other-setup"),
        when: |_| true,
        learn: |f, yes, from| f.router.disturbs_setup.learn(yes, from),
    },
    Question {
        fact: "router.router_pin_shown",
        topic: Topic::Safety,
        text: || msg!("job-question-pin-shown"),
        // A router without WPS has no such PIN, and one that is off harms nobody.
        when: |f| f.wps.on.get() != Some(&false) && f.router.takes_router_pin.get() != Some(&false),
        learn: |f, yes, from| f.router.router_pin_shown.learn(yes, from),
    },
    Question {
        fact: "printer.on_internet",
        topic: Topic::Safety,
        text: || msg!("job-question-internet"),
        when: |f| f.printer.model.get().is_some(),
        learn: |f, yes, from| f.printer.on_internet.learn(yes, from),
    },
];

/// The printer is not known to be in its network.
fn off(f: &Facts) -> bool {
    let done = |what: &Observation| {
        matches!(
            what,
            Observation::Succeeded | Observation::Router(RouterEvent::Success)
        )
    };
    f.printer.wifi_state.get() != Some(&WifiState::On) || f.seen.iter().any(|one| done(&one.what))
}

/// The printer is to join by WPS, as far as is known.
fn wants_wps(f: &Facts) -> bool {
    off(f) && f.printer.wireless.get() != Some(&false) && f.printer.wps.get() != Some(&false)
}

fn may_have_pin(f: &Facts) -> bool {
    f.printer.pin.get() != Some(&PinSource::Absent)
}

fn high_channel(f: &Facts) -> bool {
    let channel = f.network.channel.get();
    channel.is_some_and(|channel| (12..=14).contains(channel))
}

fn only_on_radar_channel(f: &Facts) -> bool {
    let only_5 = |bands: &advisor::facts::Bands| bands.ghz5 && !bands.ghz2_4;
    f.network.radar_channel.get() == Some(&true) && f.network.bands.get().is_some_and(only_5)
}

/// What a manual does not say may be so all the same.
fn in_print(says: bool, from: Origin) -> Origin {
    if says {
        from
    } else {
        from.sure(Confidence::Medium)
    }
}

impl Question {
    /// The questions of these topics whose answers are not known yet and could change something. An
    /// answer may open another question.
    ///
    /// What only the guide says, from memory or from a copy of the maker's text, is asked all the
    /// same: whoever stands before the device knows better.
    pub fn open(facts: &Facts, topics: &[Topic]) -> Vec<Self> {
        let known = |question: &Question| {
            let said = facts.said(question.fact);
            said.is_some_and(|(_, origin)| {
                origin.source != SourceKind::Guide || origin.confidence >= Confidence::Medium
            })
        };
        let open = |question: &&Self| {
            topics.contains(&question.topic) && !known(question) && (question.when)(facts)
        };
        QUESTIONS.iter().filter(open).copied().collect()
    }

    /// The question.
    pub fn text(&self) -> Message {
        (self.text)()
    }

    /// The name of the fact that it is about.
    pub fn fact(&self) -> &'static str {
        self.fact
    }

    /// Takes the answer.
    pub fn answer(&self, facts: &mut Facts, yes: bool) {
        let from = Origin::new(SourceKind::User, msg!("job-seen-asked"));
        (self.learn)(facts, yes, from);
    }
}

/// Asks the open questions of these topics one after the other, those too that an answer opens.
/// `ask` gives `None` where somebody does not know; those questions are given back.
pub fn ask_all(
    facts: &mut Facts,
    topics: &[Topic],
    mut ask: impl FnMut(&Question) -> Option<bool>,
) -> Vec<Question> {
    let mut left: Vec<Question> = Vec::new();
    loop {
        let asked = |one: &Question| left.iter().any(|left| left.fact == one.fact);
        let open = Question::open(facts, topics);
        let Some(next) = open.into_iter().find(|one| !asked(one)) else {
            break;
        };
        match ask(&next) {
            Some(yes) => next.answer(facts, yes),
            None => left.push(next),
        }
    }
    // What an answer has settled is open no more.
    let open = Question::open(facts, topics);
    left.retain(|one| open.iter().any(|open| open.fact == one.fact));
    left
}

#[cfg(test)]
mod tests {
    use advisor::{diagnose, findings, plan};

    use super::*;

    const ALL: &[Topic] = &[Topic::Way, Topic::Trouble, Topic::Safety];

    /// A home in which every question may be asked.
    fn open_to_all() -> Facts {
        let from = || Origin::new(SourceKind::Scan, "test");
        let mut facts = Facts::default();
        facts.network.channel.learn(13, from());
        facts.network.security.learn(Security::Wpa3, from());
        facts.router.mac_filter.learn(true, from());
        facts.printer.model.learn("HP ENVY 6000".to_owned(), from());
        facts
    }

    fn ask(facts: &mut Facts, fact: &str, yes: bool) {
        let open = Question::open(facts, ALL);
        let question = open.iter().find(|one| one.fact == fact);
        question.expect(fact).answer(facts, yes);
    }

    #[test]
    fn a_question_is_asked_in_the_readers_language() {
        let open = Question::open(&Facts::default(), ALL);
        let cable = open.iter().find(|one| one.fact() == "printer.cable");
        let text = cable.unwrap().text();
        assert_eq!(
            text.english(),
            "Is a network cable plugged into the printer?"
        );
        let german = text::Language::German.message(&text);
        assert_eq!(german, "Steckt ein Netzwerkkabel im Drucker?");
        for question in QUESTIONS {
            assert_eq!(question.text().untold(), [], "{}", question.text());
            let same = QUESTIONS.iter().filter(|one| one.fact == question.fact);
            assert_eq!(same.count(), 1, "{}", question.fact);
        }
    }

    #[test]
    fn a_question_that_was_answered_is_not_asked_again() {
        for answer in [true, false] {
            let mut facts = open_to_all();
            let mut asked = Vec::new();
            let left = ask_all(&mut facts, ALL, |question| {
                asked.push(question.fact());
                Some(answer)
            });
            assert!(left.is_empty());
            assert!(asked.len() > 10, "{asked:?}");
            for fact in &asked {
                assert_eq!(asked.iter().filter(|one| one == &fact).count(), 1, "{fact}");
                assert!(facts.said(fact).is_some(), "{fact}");
            }
        }
    }

    #[test]
    fn who_knows_nothing_is_asked_each_once_and_all_stay_open() {
        let mut facts = open_to_all();
        let before = facts.clone();
        let mut asked = 0;
        let left = ask_all(&mut facts, ALL, |_| {
            asked += 1;
            None
        });
        assert_eq!(left.len(), asked);
        assert_eq!(facts, before);
    }

    /// What is asked could change what is said: the plan, the diagnosis or the findings.
    #[test]
    fn each_answer_changes_something() {
        let from = || Origin::new(SourceKind::Scan, "test");
        let mut pmf = Facts::default();
        pmf.network.pmf.learn(Pmf::Required, from());
        let mut no_way = Facts::default();
        no_way.printer.pin.learn(PinSource::Absent, from());
        no_way.printer.button.learn(false, from());
        let mut radar = Facts::default();
        radar.network.radar_channel.learn(true, from());
        radar
            .network
            .bands
            .learn(advisor::facts::Bands::GHZ_5, from());
        // Three tries, so that restarts and updates count.
        let mut tried = Facts::default();
        tried.run.tries.learn(3, from());
        tried.run.restarted.learn(true, from());
        tried
            .printer
            .wifi_state
            .learn(WifiState::CannotJoin, from());
        let mut unrestarted = tried.clone();
        unrestarted.run.restarted.forget();
        unrestarted.run.updated.learn(true, from());
        let mut silent = tried.clone();
        silent.printer.wifi_state.forget();
        silent.printer.wifi_state.learn(WifiState::On, from());
        silent.computer.printer_answers.learn(false, from());
        let mut on = Facts::default();
        on.wps.on.learn(true, from());
        let mut far = Facts::default();
        far.printer.wifi_state.learn(WifiState::NotVisible, from());
        let homes = vec![
            Facts::default(),
            far,
            open_to_all(),
            pmf,
            no_way,
            radar,
            tried,
            unrestarted,
            silent,
            on,
        ];
        let said = |facts: &Facts| (plan(facts), diagnose(facts), findings(facts));
        for question in QUESTIONS {
            let differs = homes.iter().any(|home| {
                let open = Question::open(home, ALL);
                let asked = open.iter().any(|one| one.fact == question.fact);
                let answered = |yes| {
                    let mut facts = home.clone();
                    question.answer(&mut facts, yes);
                    said(&facts)
                };
                asked && answered(true) != answered(false)
            });
            assert!(differs, "{} changes nothing", question.fact);
        }
    }

    #[test]
    fn what_no_rule_could_use_is_not_asked() {
        let is_open = |facts: &Facts, fact: &str| {
            let open = Question::open(facts, ALL);
            open.iter().any(|one| one.fact == fact)
        };
        let nothing = Facts::default();
        for fact in [
            "router.printer_listed",
            "printer.last_channel",
            "printer.wpa3",
            "printer.pmf",
            "printer.wireless",
        ] {
            assert!(!is_open(&nothing, fact), "{fact}");
        }
        let mut on = Facts::default();
        let from = Origin::new(SourceKind::Device, "test");
        on.printer.wifi_state.learn(WifiState::On, from);
        for fact in ["printer.pin", "printer.wrong_box", "router.refuses_pins"] {
            assert!(is_open(&nothing, fact) && !is_open(&on, fact), "{fact}");
        }
    }

    #[test]
    fn what_the_guide_has_from_memory_is_asked_and_the_answer_counts() {
        let mut facts = Facts::default();
        let guide = |sure| Origin::new(SourceKind::Guide, "test").sure(sure);
        facts
            .printer
            .pin
            .learn(PinSource::Printed, guide(Confidence::Recalled));
        ask(&mut facts, "printer.pin", false);
        assert_eq!(facts.printer.pin.get(), Some(&PinSource::Absent));
        let mut facts = Facts::default();
        facts
            .printer
            .pin
            .learn(PinSource::Printed, guide(Confidence::Medium));
        let open = Question::open(&facts, ALL);
        assert!(open.iter().all(|one| one.fact != "printer.pin"));
    }

    #[test]
    fn answers_alone_lead_to_the_makers() {
        let calls = |facts: &Facts| {
            let calls = diagnose(facts).calls;
            calls.iter().map(|call| call.rule).collect::<Vec<_>>()
        };
        let mut facts = Facts::default();
        for (fact, yes) in [
            ("printer.pin", false),
            ("printer.button", false),
            ("printer.wireless", true),
        ] {
            assert!(calls(&facts).is_empty());
            ask(&mut facts, fact, yes);
        }
        assert_eq!(calls(&facts), ["no-pin-shown"]);
        let mut facts = Facts::default();
        ask(&mut facts, "router.refuses_pins", true);
        assert_eq!(calls(&facts), ["refuses-valid-pins"]);
    }
}
