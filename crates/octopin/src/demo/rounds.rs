//! A printer that nobody expects asks again and again for two minutes. The story tells it once.

use std::collections::BTreeSet;

use job::virtual_home::Told;
use lab::timeline::What;

/// Something that is told, and how many rounds like one before were left out just before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// What is told.
    pub(super) told: &'a Told,
    /// Rounds that were left out.
    pub(super) skipped: usize,
}

/// The story without the rounds in which a printer is turned away where it was turned away before.
pub(super) fn condense(all: &[Told]) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut known = BTreeSet::new();
    let mut skipped = 0;
    let mut rest = all;
    while let [told, tail @ ..] = rest {
        let chosen = match told {
            Told::Home(event) => match &event.what {
                What::Chosen { bssid, .. } => Some(bssid.0),
                _ => None,
            },
            Told::Job(_) => None,
        };
        let refusal = chosen.zip(refusal(tail));
        if let Some((bssid, len)) = refusal
            && !known.insert(bssid)
        {
            skipped += 1;
            rest = tail.get(len..).unwrap_or_default();
        } else {
            lines.push(Line { told, skipped });
            (skipped, rest) = (0, tail);
        }
    }
    lines
}

/// How many of what follows a printer's choice is nothing but its refusal.
fn refusal(tail: &[Told]) -> Option<usize> {
    let at_home = |told: &Told| match told {
        Told::Home(event) => Some(event.what.clone()),
        Told::Job(_) => None,
    };
    let of_a_round = |what: &What| {
        matches!(
            what,
            What::Message { .. } | What::TurnedAway { .. } | What::Log { .. }
        )
    };
    let round: Vec<What> = tail
        .iter()
        .map_while(at_home)
        .take_while(of_a_round)
        .collect();
    let refused = round
        .iter()
        .any(|what| matches!(what, What::TurnedAway { .. }));
    // Kept out before a word was said, it turns there again.
    let next = tail.get(round.len()).and_then(at_home);
    let again = matches!(next, Some(What::Chosen { .. }));
    let silent = round.iter().all(|what| matches!(what, What::Log { .. }));
    (refused || (again && silent)).then_some(round.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(name: &str) -> (usize, Vec<usize>) {
        let (all, _) = super::super::played(name, 1);
        let lines = condense(&all);
        let turned_away = lines.iter().filter(|line| match line.told {
            Told::Home(event) => matches!(event.what, What::TurnedAway { .. }),
            Told::Job(_) => false,
        });
        let skipped = lines.iter().map(|line| line.skipped);
        (turned_away.count(), skipped.filter(|n| *n > 0).collect())
    }

    #[test]
    fn the_same_refusal_is_told_once() {
        let (told, skipped) = lines("wrong-box");
        assert_eq!(told, 1);
        assert!(skipped.iter().sum::<usize>() > 10, "{skipped:?}");
        assert_eq!(lines("device-pin"), (0, vec![]));
    }

    #[test]
    fn a_device_that_is_kept_out_is_told_of_once() {
        let (_, skipped) = lines("mac-filter-first");
        assert!(skipped.iter().sum::<usize>() > 10, "{skipped:?}");
        let (all, _) = super::super::played("mac-filter-first", 1);
        let notes = all.iter().filter(|told| {
            matches!(told, Told::Job(event) if matches!(event.what, job::join::What::Note { .. }))
        });
        assert!(notes.count() < 4);
    }

    #[test]
    fn each_router_that_refuses_is_told() {
        let (told, _) = lines("two-networks");
        assert_eq!(told, 2);
    }
}
