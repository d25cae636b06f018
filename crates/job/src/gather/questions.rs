//! What only a person can say.

use advisor::Facts;
use advisor::evidence::{Fact, Origin, SourceKind};

/// A question that is answered with yes or no.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// The question.
    pub text: &'static str,
    of: fn(&mut Facts) -> &mut Fact<bool>,
}

/// The questions, the most telling first.
static QUESTIONS: &[Question] = &[
    Question {
        text: "Were the router and the printer both switched off and on again since it fails?",
        of: |f| &mut f.run.restarted,
    },
    Question {
        text: "Is the printer within a few steps of the router now?",
        of: |f| &mut f.run.close,
    },
    Question {
        text: "Is the network that the printer is to join a guest network?",
        of: |f| &mut f.network.guest,
    },
    Question {
        text: "Is a network cable plugged into the printer?",
        of: |f| &mut f.printer.cable,
    },
    Question {
        text: "Does the router let only devices on a list join (a MAC filter)?",
        of: |f| &mut f.router.mac_filter,
    },
    Question {
        text: "Does the router keep wireless devices from each other (isolation)?",
        of: |f| &mut f.router.isolation,
    },
    Question {
        text: "Do the printer and the router both have the newest firmware of their makers?",
        of: |f| &mut f.run.updated,
    },
    Question {
        text: "Does the Wi-Fi password have exactly 8 or 16 characters, or letters with accents?",
        of: |f| &mut f.network.odd_passphrase,
    },
    Question {
        text: "Does the set-up of other devices fail since WPS is on at the router?",
        of: |f| &mut f.router.disturbs_setup,
    },
];

impl Question {
    /// The questions whose answers are not known yet.
    pub fn open(facts: &Facts) -> Vec<Self> {
        let mut facts = facts.clone();
        let open = |question: &&Self| (question.of)(&mut facts).get().is_none();
        QUESTIONS.iter().filter(open).copied().collect()
    }

    /// The name of the fact that it is about.
    pub fn fact(&self) -> &'static str {
        (self.of)(&mut Facts::default()).name()
    }

    /// Takes the answer.
    pub fn answer(&self, facts: &mut Facts, yes: bool) {
        (self.of)(facts).learn(yes, Origin::new(SourceKind::User, "asked"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_that_was_answered_is_not_asked_again() {
        let mut facts = Facts::default();
        let open = Question::open(&facts);
        assert_eq!(open.len(), QUESTIONS.len());
        for (number, question) in open.iter().enumerate() {
            question.answer(&mut facts, true);
            let left = Question::open(&facts);
            assert_eq!(left.len(), QUESTIONS.len() - number - 1);
            assert!(left.iter().all(|other| other.fact() != question.fact()));
        }
    }
}
