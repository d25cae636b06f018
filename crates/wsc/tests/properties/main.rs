//! Properties that hold whatever the link does and whatever the owner does.
//!
//! Everything here is drawn from seeds, and a failure names its seed. Environment variables:
//! - `WSC_SEED=n` runs that one seed again, alone;
//! - `WSC_RUNS=n` sets how many seeds each test tries;
//! - `WSC_FIRST_SEED=n` begins at another one, for a search that does not repeat itself.

mod air;
mod case;
mod check;
mod random;
mod regressions;
mod rng;
mod seeds;
mod single_flips;
mod world;
