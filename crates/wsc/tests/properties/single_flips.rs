//! Every single bit of every frame of a run, flipped once.

use wsc::failure::Half;

use super::air::Flip;
use super::case::{Case, Task};
use super::{check, seeds, world};

/// Flips every bit, or every `step`-th, of every frame of the undisturbed run, one a run, and
/// returns how many runs succeeded all the same, of how many.
fn flip_each(name: &str, task: Task, wrong: Option<Half>, step: usize) -> (usize, usize) {
    let plain = Case::plain(7, task, wrong);
    let undisturbed = world::run(&plain);
    assert_eq!(undisturbed.outcome.is_ok(), wrong.is_none());
    let flips = undisturbed
        .sent
        .iter()
        .enumerate()
        .flat_map(|(frame, (_, octets))| {
            let bits = 0..8 * octets.len();
            bits.map(move |bit| Flip { frame, bit })
        });
    let flips: Vec<Flip> = flips.step_by(step).collect();
    let results = seeds::each(name, u64::try_from(flips.len()).unwrap(), |number| {
        let flip = *usize::try_from(number).ok().and_then(|i| flips.get(i))?;
        let case = Case {
            flip: Some(flip),
            ..plain.clone()
        };
        let trace = world::run(&case);
        check::all(&case, &trace);
        Some(trace.outcome.is_ok())
    });
    let tried: Vec<bool> = results.into_iter().flatten().collect();
    (
        tried.iter().filter(|success| **success).count(),
        tried.len(),
    )
}

#[test]
fn no_bit_of_a_join_can_be_flipped_to_anything_worse_than_an_end() {
    let (good, all) = flip_each("no_bit_of_a_join", Task::Pin, None, 1);
    println!("{good} of {all} single flips leave a join successful");
}

#[test]
fn no_bit_of_a_change_of_settings_can_be_flipped_to_anything_worse_than_an_end() {
    let (good, all) = flip_each("no_bit_of_a_change", Task::Configure, None, 5);
    println!("{good} of {all} single flips leave a change of settings successful");
}

#[test]
fn no_flipped_bit_makes_a_wrong_pin_right() {
    for (task, half) in [
        (Task::Pin, Half::First),
        (Task::Pin, Half::Second),
        (Task::Learn, Half::First),
        (Task::Learn, Half::Second),
    ] {
        let (good, all) = flip_each("no_flipped_bit", task, Some(half), 11);
        assert!(good == 0 && all > 0);
    }
}
