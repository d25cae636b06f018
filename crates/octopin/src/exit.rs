//! How the program ends: its exit status, and the error that stops a command.

use std::process::{ExitCode, Termination};

use job::join::Trouble;
use text::{Message, Tell, msg};

use crate::output::clean;

/// The exit status, part of the program's interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// The job is done.
    Done = 0,
    /// The job ended without success, and the reason was printed.
    Failed = 1,
    /// Wrong usage, or input that cannot be read. Nothing was changed.
    Usage = 2,
    /// A privilege or a program is missing. Nothing was changed.
    Missing = 3,
}

impl Termination for Exit {
    fn report(self) -> ExitCode {
        ExitCode::from(self as u8)
    }
}

/// Why a command could not do its job: what happened and why, and what to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stop {
    /// The exit status that goes with it.
    pub(crate) exit: Exit,
    /// A short stable name, such as `bad-pin`.
    pub(crate) code: &'static str,
    /// What happened and why: a sentence that names the value it is about, without a period.
    pub(crate) explanation: String,
    /// What to do next: a sentence, without a period.
    pub(crate) next: String,
    /// Both as messages, where they are ones: for a reader of another language than the program's.
    pub(crate) told: Option<Box<(Message, Option<Message>)>>,
}

impl Stop {
    /// What happened and why, for whichever language.
    pub(crate) fn what(&self) -> Message {
        match &self.told {
            Some(told) => told.0.clone(),
            None => Message::verbatim(self.explanation.as_str()),
        }
    }

    /// What something tells: the message is what happened and why, its part `.next` what to do.
    pub(crate) fn told(exit: Exit, code: &'static str, what: &impl Tell) -> Self {
        let what = what.told();
        let next = what.next();
        let said = next.as_ref().map(Message::to_string);
        Self {
            told: Some(Box::new((what.clone(), next))),
            ..Self::new(exit, code, what, said.unwrap_or_default())
        }
    }

    /// Both in one: what happened and why; what to do next.
    pub(crate) fn sentence(&self) -> String {
        let (what, next) = (&self.explanation, &self.next);
        if next.is_empty() {
            what.clone()
        } else {
            msg!("cmd-what-next", what, next).into()
        }
    }

    /// Wrong usage or unreadable input.
    pub(crate) fn usage(
        code: &'static str,
        explanation: impl Into<String>,
        next: impl Into<String>,
    ) -> Self {
        Self::new(Exit::Usage, code, explanation, next)
    }

    /// A missing privilege or program.
    pub(crate) fn missing(
        code: &'static str,
        explanation: impl Into<String>,
        next: impl Into<String>,
    ) -> Self {
        Self::new(Exit::Missing, code, explanation, next)
    }

    /// The job ended without success.
    pub(crate) fn failed(
        code: &'static str,
        explanation: impl Into<String>,
        next: impl Into<String>,
    ) -> Self {
        Self::new(Exit::Failed, code, explanation, next)
    }

    fn new(
        exit: Exit,
        code: &'static str,
        explanation: impl Into<String>,
        next: impl Into<String>,
    ) -> Self {
        Self {
            exit,
            code,
            explanation: explanation.into(),
            next: next.into(),
            told: None,
        }
    }
}

impl From<Trouble> for Stop {
    /// What a job could not do; the words of devices in it lose what a terminal would obey.
    fn from(trouble: Trouble) -> Self {
        let exit = if trouble.missing {
            Exit::Missing
        } else {
            Exit::Failed
        };
        let next = trouble.next.as_ref().map(Message::to_string);
        Self {
            told: Some(Box::new((trouble.cause.clone(), trouble.next.clone()))),
            ..Self::new(
                exit,
                trouble.code,
                clean(&trouble.cause.to_string()),
                clean(&next.unwrap_or_default()),
            )
        }
    }
}
