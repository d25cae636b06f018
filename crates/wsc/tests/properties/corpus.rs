//! The fuzzer's seeds, replayed without a fuzzer.

use std::fs;
use std::path::{Path, PathBuf};

use super::rng::Rng;
use super::targets;

pub(crate) fn folder(target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../fuzz/seeds")
        .join(target)
}

#[test]
fn every_seed_of_the_fuzz_targets_passes() {
    let mut total = 0;
    for (name, target) in targets::TARGETS {
        let entries = fs::read_dir(folder(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
        files.sort();
        assert!(!files.is_empty(), "{name} has no seeds");
        for file in files {
            let data = fs::read(&file).unwrap();
            total += data.len();
            println!("{}", file.display());
            target(&data);
            // What a fuzzer does first.
            for cut in [data.len() / 2, data.len().saturating_sub(1)] {
                target(&data[..cut]);
            }
        }
    }
    assert!(total < 300_000, "the seeds are {total} octets");
}

/// The seeds lead where they should: a puppet that changes nothing brings a run to its good end.
#[test]
fn the_plain_seeds_end_well() {
    let read = |target: &str, name: &str| fs::read(folder(target).join(name)).unwrap();
    let outcome = targets::run_enrollee(&read("enrollee", "01-plain"));
    assert!(matches!(outcome, Some(Ok(_))), "{outcome:?}");
    let outcome = targets::run_registrar(&read("registrar", "01-plain"));
    assert!(matches!(outcome, Some(Ok(_))), "{outcome:?}");
}

/// Octets of any kind, and seeds with some octets changed: a fuzzer's first minutes, on every run of
/// the tests.
#[test]
fn random_octets_pass_all_targets() {
    for (number, (name, target)) in (0_u64..).zip(targets::TARGETS) {
        super::seeds::each("random_octets", 150, |seed| {
            let mut rng = Rng::new(seed, 100 + number);
            let mut files: Vec<_> = fs::read_dir(folder(name)).unwrap().collect();
            let file = files.swap_remove(rng.index(files.len()));
            let mut data = fs::read(file.unwrap().path()).unwrap();
            if rng.below(3) == 0 {
                data.clear();
            }
            for _ in 0..rng.below(30) {
                let octet = rng.octets::<1>()[0];
                match rng.below(3) {
                    0 => data.push(octet),
                    1 if !data.is_empty() => {
                        let at = rng.index(data.len());
                        data[at] = octet;
                    }
                    _ => data.insert(rng.index(data.len() + 1), octet),
                }
            }
            target(&data);
        });
    }
}
