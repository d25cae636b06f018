//! A router with several radios is one router: an order to all of them is good when one takes it, such
//! as where WPS is off on one of two bands.

use super::error::RouterError;

/// What the radios of a router made of an order; a refusal is an `R`.
#[derive(Debug)]
pub(super) struct Radios<R> {
    taken: bool,
    refused: Option<R>,
}

impl<R> Radios<R> {
    /// None was asked yet.
    pub(super) const fn new() -> Self {
        Self {
            taken: false,
            refused: None,
        }
    }

    /// One of them says this.
    pub(super) fn said(&mut self, answer: Result<(), R>) {
        match answer {
            Ok(()) => self.taken = true,
            Err(refused) => self.refused = Some(refused),
        }
    }

    /// What came of it: where none took it the last refusal, or nothing where none was asked.
    pub(super) fn end(self) -> Result<(), Option<R>> {
        if self.taken {
            Ok(())
        } else {
            Err(self.refused)
        }
    }
}

impl Radios<RouterError> {
    /// One of them says this. What is no refusal ends it for all.
    pub(super) fn answered(&mut self, answer: Result<(), RouterError>) -> Result<(), RouterError> {
        match answer {
            Err(error) if !matches!(error, RouterError::Refused { .. }) => return Err(error),
            answer => self.said(answer),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::router::error::Doing;

    #[test]
    fn one_that_takes_it_is_enough() {
        for (answers, end) in [
            (&[][..], Err(None)),
            (&[Ok(())], Ok(())),
            (&[Err(1), Ok(()), Err(2)], Ok(())),
            (&[Err(1), Err(2)], Err(Some(2))),
        ] {
            let mut radios = Radios::new();
            for answer in answers {
                radios.said(*answer);
            }
            assert_eq!(radios.end(), end, "{answers:?}");
        }
    }

    #[test]
    fn one_that_is_gone_ends_it_for_all() {
        let mut radios = Radios::new();
        assert!(
            radios
                .answered(Err(RouterError::wps_is_off("x", Doing::Answer, "")))
                .is_ok()
        );
        let gone = RouterError::Unreachable {
            what: "".into(),
            why: "".into(),
        };
        assert!(radios.answered(Err(gone)).is_err());
    }
}
