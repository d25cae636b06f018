//! Properties that hold whatever the link does and whatever the owner does.
//!
//! Everything here is drawn from seeds, and a failure names its seed. Environment variables:
//! - `WSC_SEED=n` runs that one seed again, alone;
//! - `WSC_RUNS=n` sets how many seeds each test tries;
//! - `WSC_FIRST_SEED=n` begins at another one, for a search that does not repeat itself.

mod air;
mod case;
mod check;
mod corpus;
mod make_seeds;
mod ops;
mod random;
mod regressions;
mod rng;
mod seeds;
mod single_flips;
mod world;

#[allow(
    unreachable_pub,
    reason = "it is the library of the fuzz targets, included here as a module"
)]
#[path = "../../../../fuzz/src/lib.rs"]
mod targets;
