//! What only a person can say.

use advisor::Facts;
use advisor::evidence::{Fact, Origin, SourceKind};
use text::{Message, msg};

/// A question that is answered with yes or no.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    text: fn() -> Message,
    of: fn(&mut Facts) -> &mut Fact<bool>,
}

/// The questions, the most telling first.
static QUESTIONS: &[Question] = &[
    Question {
        text: || msg!("job-question-restarted"),
        of: |f| &mut f.run.restarted,
    },
    Question {
        text: || msg!("job-question-close"),
        of: |f| &mut f.run.close,
    },
    Question {
        text: || msg!("job-question-guest"),
        of: |f| &mut f.network.guest,
    },
    Question {
        text: || msg!("job-question-cable"),
        of: |f| &mut f.printer.cable,
    },
    Question {
        text: || msg!("job-question-mac-filter"),
        of: |f| &mut f.router.mac_filter,
    },
    Question {
        text: || msg!("job-question-isolation"),
        of: |f| &mut f.router.isolation,
    },
    Question {
        text: || msg!("job-question-updated"),
        of: |f| &mut f.run.updated,
    },
    Question {
        text: || msg!("job-question-odd-passphrase"),
        of: |f| &mut f.network.odd_passphrase,
    },
    Question {
        text: || msg!("job-question-other-setup"),
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

    /// The question.
    pub fn text(&self) -> Message {
        (self.text)()
    }

    /// The name of the fact that it is about.
    pub fn fact(&self) -> &'static str {
        (self.of)(&mut Facts::default()).name()
    }

    /// Takes the answer.
    pub fn answer(&self, facts: &mut Facts, yes: bool) {
        (self.of)(facts).learn(yes, Origin::new(SourceKind::User, msg!("job-seen-asked")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_asked_in_the_readers_language() {
        let open = Question::open(&Facts::default());
        let cable = open.iter().find(|one| one.fact() == "printer.cable");
        let text = cable.unwrap().text();
        assert_eq!(
            text.english(),
            "Is a network cable plugged into the printer?"
        );
        let german = text::Language::German.message(&text);
        assert_eq!(german, "Steckt ein Netzwerkkabel im Drucker?");
    }

    #[test]
    fn a_question_that_was_answered_is_not_asked_again() {
        let mut facts = Facts::default();
        let open = Question::open(&facts);
        assert_eq!(open.len(), QUESTIONS.len());
        for (number, question) in open.iter().enumerate() {
            assert_eq!(question.text().untold(), [], "{}", question.text());
            question.answer(&mut facts, true);
            let left = Question::open(&facts);
            assert_eq!(left.len(), QUESTIONS.len() - number - 1);
            assert!(left.iter().all(|other| other.fact() != question.fact()));
        }
    }
}
