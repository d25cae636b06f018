//! A printer that nobody expects asks again and again for two minutes. The story tells it once.

use std::collections::BTreeSet;

use lab::timeline::{Event, What};

/// An event that is told, and how many rounds like one before were left out just before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// The event.
    pub(super) event: &'a Event,
    /// Rounds that were left out.
    pub(super) skipped: usize,
}

/// The events without the rounds in which a printer is turned away where it was turned away before.
pub(super) fn condense(events: &[Event]) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut known = BTreeSet::new();
    let mut skipped = 0;
    let mut rest = events;
    while let [event, tail @ ..] = rest {
        let What::Chosen { bssid, .. } = &event.what else {
            lines.push(Line { event, skipped });
            (skipped, rest) = (0, tail);
            continue;
        };
        let refusal = refusal(tail);
        if let Some(len) = refusal
            && !known.insert(bssid.0)
        {
            skipped += 1;
            rest = tail.get(len..).unwrap_or_default();
        } else {
            lines.push(Line { event, skipped });
            (skipped, rest) = (0, tail);
        }
    }
    lines
}

/// How many of the events that follow a printer's choice are nothing but its refusal.
fn refusal(events: &[Event]) -> Option<usize> {
    let of_a_round = |event: &&Event| {
        matches!(
            event.what,
            What::Message { .. } | What::TurnedAway { .. } | What::Log { .. }
        )
    };
    let len = events.iter().take_while(of_a_round).count();
    let refused = events
        .iter()
        .take(len)
        .any(|event| matches!(event.what, What::TurnedAway { .. }));
    refused.then_some(len)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(name: &str) -> (usize, Vec<usize>) {
        let run = lab::scenario::find(name).unwrap().run(1);
        let lines = condense(&run.events);
        let turned_away = lines
            .iter()
            .filter(|line| matches!(line.event.what, What::TurnedAway { .. }));
        let skipped = lines.iter().map(|line| line.skipped);
        (turned_away.count(), skipped.filter(|n| *n > 0).collect())
    }

    #[test]
    fn the_same_refusal_is_told_once() {
        let (told, skipped) = lines("nobody-entered-it");
        assert_eq!(told, 1);
        assert_eq!(skipped.len(), 1);
        assert!(skipped[0] > 10, "{skipped:?}");
        assert_eq!(lines("device-pin"), (0, vec![]));
    }

    #[test]
    fn each_router_that_refuses_is_told() {
        let (told, _) = lines("two-networks");
        assert_eq!(told, 2);
    }
}
