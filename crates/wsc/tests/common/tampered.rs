//! Runs with one message tampered with, and who refused it.

use wsc::code::{AuthTypes, EncrTypes, MessageType};
use wsc::failure::Cause;
use wsc::registrar::Purpose;

use super::pair::{Bench, Run, network};
use super::tap::{Sender, Tap};

pub(crate) const AUTHENTICATED: [MessageType; 7] = [
    MessageType::M2,
    MessageType::M3,
    MessageType::M4,
    MessageType::M5,
    MessageType::M6,
    MessageType::M7,
    MessageType::M8,
];

/// The messages with Encrypted Settings.
pub(crate) const ENCRYPTED: [MessageType; 5] = [
    MessageType::M4,
    MessageType::M5,
    MessageType::M6,
    MessageType::M7,
    MessageType::M8,
];

/// One bench of each kind: device PIN, push button, learning and reconfiguration.
pub(crate) fn benches() -> [Bench; 4] {
    let new = network(
        "new",
        AuthTypes::WPA2_PSK,
        EncrTypes::AES,
        "another passphrase",
    );
    [
        Bench::device_pin(),
        Bench::button(),
        Bench::router_pin(Purpose::Learn),
        Bench::router_pin(Purpose::Configure(new)),
    ]
}

pub(crate) fn sender(kind: MessageType) -> Sender {
    if matches!(
        kind,
        MessageType::M2 | MessageType::M4 | MessageType::M6 | MessageType::M8
    ) {
        Sender::Registrar
    } else {
        Sender::Enrollee
    }
}

/// Runs a bench with one message tampered with.
pub(crate) fn tampered(bench: &Bench, kind: MessageType, tamper: impl Fn(&mut Tap<'_>)) -> Run {
    let mut done = false;
    let run = bench.run_with(|tap| {
        if tap.kind() == kind && !done {
            tamper(tap);
            done = true;
        }
    });
    assert!(done, "there was no {kind}");
    run
}

/// The cause for which the receiver of `kind` refused it. Checks that it was refused there, by the
/// receiver, with a NACK.
pub(crate) fn refused(run: &Run, kind: MessageType) -> Cause {
    let failure = match sender(kind) {
        Sender::Registrar => run.assert_enrollee_refused(kind),
        Sender::Enrollee => run.assert_registrar_refused(kind),
    };
    failure.cause.clone()
}
