//! What a test needs and a computer may not have.

use crate::rig::find_program;

/// Whether all of these programs are installed. Where one is not, the test is passed over, which is
/// printed; in CI it fails.
///
/// # Panics
/// One is missing and the environment variable `CI` is `true`.
#[must_use]
pub fn has_programs(names: &[&str]) -> bool {
    let missing: Vec<&str> = names
        .iter()
        .copied()
        .filter(|name| find_program(name).is_none())
        .collect();
    if missing.is_empty() {
        return true;
    }
    passed_over(&format!("not installed: {}", missing.join(", ")));
    false
}

/// Says why a test, or a part of it, is passed over; in CI it fails.
///
/// # Panics
/// The environment variable `CI` is `true`.
pub fn passed_over(why: &str) {
    let in_ci = std::env::var_os("CI").is_some_and(|value| value == "true");
    assert!(!in_ci, "{why}");
    println!("passed over: {why}");
}
