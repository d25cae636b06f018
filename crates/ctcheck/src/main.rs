//! Runs one subject with its secrets poisoned. To be started under valgrind, by
//! `tests/constant_time.rs`; exit status 0 says that the subject ran to its end, and valgrind adds
//! what it found.

mod subject;

use std::process::ExitCode;

use ctcheck::memcheck;

fn main() -> ExitCode {
    let Some(name) = std::env::args().nth(1) else {
        for subject in subject::SUBJECTS {
            println!("{}", subject.name);
        }
        return ExitCode::from(2);
    };
    let Some(subject) = subject::SUBJECTS
        .iter()
        .find(|subject| subject.name == name)
    else {
        eprintln!("ctcheck: no subject is called {name}; without an argument all are listed");
        return ExitCode::from(2);
    };
    if !memcheck::running() {
        eprintln!(
            "ctcheck: not under valgrind, or not on x86-64, so nothing would be checked; \
             run `valgrind ctcheck {name}`"
        );
        return ExitCode::from(3);
    }
    (subject.run)();
    ExitCode::SUCCESS
}
