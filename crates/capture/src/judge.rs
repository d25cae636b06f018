//! What a run came to, and why: rules over its steps.

use wsc::code::{ConfigError, DevicePasswordId, MessageType};
use wsc::failure::{Cause, Failure, Half, Role};
use wsc::frame::StatusCode;

use crate::run::{Outcome, Purpose, Run, Side, Step, Verdict, Waits, What};
use crate::tracker::SECOND;

/// A side that does not answer for this long is silent, in nanoseconds: a message is sent again
/// after 5 s, three times at the most.
const SILENT: u64 = 20 * SECOND;

/// What the end of a run looks like.
struct End<'a> {
    run: &'a Run,
    /// The messages, without ACK, NACK and Done.
    last: Option<(Side, MessageType)>,
    /// A refusal: who sent it, and the configuration error.
    nack: Option<(Side, ConfigError)>,
    /// The configuration error of an M2D, where nothing better followed it.
    m2d: Option<ConfigError>,
    done: bool,
    /// EAP-Failure or another end was seen.
    ended: bool,
    /// The capture goes on for long after the last step.
    silent: bool,
}

/// Judges a run. `ended` tells that its end was seen, `now` is the capture's time.
pub(crate) fn judge(run: &Run, ended: bool, now: u64) -> Verdict {
    let last = run.messages().rfind(|(_, kind)| {
        !matches!(
            *kind,
            MessageType::WSC_ACK | MessageType::WSC_NACK | MessageType::WSC_DONE
        )
    });
    let error = |step: &Step| step.error.unwrap_or(ConfigError::NO_ERROR);
    let nack = run
        .steps
        .iter()
        .find(|step| step.what == What::Message(MessageType::WSC_NACK))
        .map(|step| (step.from, error(step)));
    let m2d = run
        .steps
        .iter()
        .rfind(|step| step.what == What::Message(MessageType::M2D))
        .filter(|_| last.is_some_and(|(_, kind)| kind == MessageType::M2D))
        .map(error);
    let end = End {
        run,
        last,
        nack,
        m2d,
        done: run
            .messages()
            .any(|(_, kind)| kind == MessageType::WSC_DONE),
        ended,
        silent: now.saturating_sub(run.ended()) > SILENT,
    };
    // The first rule that knows the end.
    RULES
        .iter()
        .find_map(|rule| rule(&end))
        .unwrap_or_else(|| incomplete(&end))
}

type Rule = fn(&End<'_>) -> Option<Verdict>;

/// The rules, the surest first.
static RULES: &[Rule] = &[
    refused_association,
    learned,
    settings_taken,
    told_error,
    not_expected,
    no_wsc,
    unreadable,
    given_up,
    fell_silent,
];

fn verdict(outcome: Outcome, cause: impl Into<String>, next: impl Into<String>) -> Verdict {
    Verdict {
        outcome,
        code: None,
        config_error: None,
        half: None,
        cause: cause.into(),
        next: next.into(),
    }
}

fn failed(code: &'static str, cause: impl Into<String>, next: impl Into<String>) -> Verdict {
    Verdict {
        code: Some(code),
        ..verdict(Outcome::Failed, cause, next)
    }
}

/// The part whose words fit, for somebody who looks on.
const fn role(run: &Run) -> Role {
    match run.purpose {
        Purpose::Join => Role::Enrollee,
        Purpose::Manage => Role::ExternalRegistrar,
    }
}

/// The access point did not let the device in, so that nothing of WSC was said.
fn refused_association(end: &End<'_>) -> Option<Verdict> {
    if end.last.is_some() {
        return None;
    }
    let status = end
        .run
        .steps
        .iter()
        .rev()
        .find_map(|step| match step.what {
            What::Association(status) => Some(status),
            _ => None,
        })?;
    if status == StatusCode::SUCCESS {
        return None;
    }
    Some(failed(
        "association-refused",
        format!(
            "The access point refused the device before WPS began: {status} ({}).",
            status.0
        ),
        "Look at the router for a list of allowed devices, for its limit of devices, and whether it \
         takes WPA3 only; then start WPS again.",
    ))
}

/// A registrar has the access point's settings and leaves.
fn learned(end: &End<'_>) -> Option<Verdict> {
    let manage = end.run.purpose == Purpose::Manage;
    let has = end.last == Some((Side::Enrollee, MessageType::M7));
    let polite = matches!(end.nack, Some((Side::Registrar, ConfigError::NO_ERROR)));
    (manage && has && polite).then(|| {
        verdict(
            Outcome::Learned,
            "A registrar proved that it knows the router PIN, and learned the network's settings.",
            "If that was not you, switch the router PIN off and change the passphrase.",
        )
    })
}

/// M8 was given, and WSC_Done says that it was taken.
fn settings_taken(end: &End<'_>) -> Option<Verdict> {
    if end.last != Some((Side::Registrar, MessageType::M8)) {
        return None;
    }
    if !end.done {
        if end.nack.is_some() {
            return None;
        }
        return Some(Verdict {
            code: Some("no-acknowledgement"),
            ..verdict(
                Outcome::Incomplete,
                "The settings were sent, and the capture does not show whether they were taken.",
                "Look at the device whether it is in the network now; if not, start again and \
                 capture for longer.",
            )
        });
    }
    if end.run.purpose == Purpose::Manage {
        return Some(verdict(
            Outcome::Reconfigured,
            "A registrar proved that it knows the router PIN, and gave the access point new \
             settings.",
            "If that was not you, reset the router and switch the router PIN off.",
        ));
    }
    Some(afterwards(end.run))
}

/// A device has the settings; what became of it?
fn afterwards(run: &Run) -> Verdict {
    let after = &run.after;
    let network = after
        .ssid
        .as_ref()
        .map_or_else(String::new, |ssid| format!(" {ssid:?}"));
    let good = "The device has the network's settings";
    let odd = |code, cause: String, next: &str| Verdict {
        code: Some(code),
        ..verdict(Outcome::Provisioned, cause, next)
    };
    if after.joined {
        return verdict(
            Outcome::Provisioned,
            format!("{good}, and joined the network{network} with them."),
            "Nothing: it worked.",
        );
    }
    if let Some(status) = after.refused {
        return odd(
            "association-refused",
            format!(
                "{good}, but the network{network} refused it afterwards: {status} ({}).",
                status.0
            ),
            "Look at the router for a list of allowed devices, for required protection of \
             management frames (PMF), and for WPA3 without WPA2.",
        );
    }
    if after.handshakes > 0 {
        return odd(
            "key-mismatch",
            format!("{good}, but the exchange of keys with the network{network} did not end well."),
            "The router may take WPA3 only, or the device did not understand the passphrase. Set \
             the network to WPA2, or WPA2 and WPA3 together, and start again.",
        );
    }
    if let Some((state, error)) = after.told
        && error != ConfigError::NO_ERROR
    {
        return Verdict {
            config_error: Some(error),
            ..odd(
                "device-reports-error",
                format!("{good}, but it tells afterwards: {state}, {error}."),
                "Print the device's network report, and bring it closer to the router.",
            )
        };
    }
    if run.network.wpa3_only == Some(true) {
        return odd(
            "wpa3-only",
            format!(
                "{good}, but the network takes WPA3 only, and a printer that came by WPS rarely can."
            ),
            "Set the router to WPA2 and WPA3 together, and start again.",
        );
    }
    verdict(
        Outcome::Provisioned,
        format!("{good}."),
        "Look whether it is in the network now; the capture does not show that.",
    )
}

/// One side said why it stops.
fn told_error(end: &End<'_>) -> Option<Verdict> {
    let (by, error) = end.nack?;
    let at = end.last.map_or(MessageType::M1, |(_, kind)| kind);
    if error != ConfigError::NO_ERROR {
        return Some(from_failure(&judged(role(end.run), by, at, error)));
    }
    // After M2D it only acknowledges that nobody expects the device.
    (at != MessageType::M2D).then(|| {
        let who = end.run_side(by);
        failed(
            "refused",
            format!("{who} stopped after {at}, and did not say why."),
            "Start again on both sides. If it happens each time, update the firmware of both.",
        )
    })
}

/// A refusal with a wrong password is judged by the message before it: what the refusing side
/// received last.
fn judged(role: Role, by: Side, at: MessageType, error: ConfigError) -> Failure {
    let at = match (by, at) {
        // The registrar refuses what the enrollee opened, and the other way round.
        (Side::Enrollee, MessageType::M5) => MessageType::M4,
        (Side::Enrollee, MessageType::M7) => MessageType::M6,
        (Side::Registrar, MessageType::M6) => MessageType::M5,
        (Side::Registrar, MessageType::M8) => MessageType::M7,
        (_, at) => at,
    };
    Failure::reported(role, at, error)
}

fn from_failure(failure: &Failure) -> Verdict {
    let mut cause = failure.explanation();
    if failure.config_error != ConfigError::NO_ERROR {
        let ending = format!(
            " (at {}, configuration error {}).",
            failure.at, failure.config_error.0
        );
        cause = cause.trim_end_matches('.').to_owned() + &ending;
    }
    Verdict {
        config_error: Some(failure.config_error),
        half: failure.half(),
        ..failed(failure.cause.code(), cause, advice(failure))
    }
}

/// What to do about configuration errors that the protocol's own words do not go into.
static ADVICE: &[(ConfigError, &str)] = &[
    (
        ConfigError::BAND_2_4_UNSUPPORTED,
        "The network is at 2.4 GHz, which the device cannot use now. Let the router send the same \
         network at 5 GHz too.",
    ),
    (
        ConfigError::BAND_5_UNSUPPORTED,
        "The network is at 5 GHz, which the device cannot use. Let the router send the same network \
         at 2.4 GHz too.",
    ),
    (
        ConfigError::SIGNAL_TOO_WEAK,
        "Bring the device closer to the router, and start again.",
    ),
];

fn advice(failure: &Failure) -> String {
    ADVICE
        .iter()
        .find(|(error, _)| failure.cause == Cause::Refused && *error == failure.config_error)
        .map_or_else(|| failure.next().to_owned(), |(_, text)| (*text).to_owned())
}

/// The registrar has no password for the device.
fn not_expected(end: &End<'_>) -> Option<Verdict> {
    let error = end.m2d?;
    if error != ConfigError::NO_ERROR {
        return Some(from_failure(&Failure::reported(
            role(end.run),
            MessageType::M2D,
            error,
        )));
    }
    let button = end.run.password_id == Some(DevicePasswordId::PUSH_BUTTON);
    let waits = end.run.network.waits;
    let wrong_way = match (button, waits) {
        (true, Waits::For(id)) if id != DevicePasswordId::PUSH_BUTTON => Some(
            "The device's button was pressed, but the router waits for a PIN: the two sides use \
             different ways.",
        ),
        (false, Waits::For(DevicePasswordId::PUSH_BUTTON)) => Some(
            "The device uses its PIN, but the router's button was pressed: the two sides use \
             different ways.",
        ),
        _ => None,
    };
    let plain = if button {
        "The device's button was pressed, but the router was not waiting for it: its own button was \
         not pressed, or more than two minutes before."
    } else {
        "The router has no PIN for this device: none was entered, it was used before, or its time \
         was over."
    };
    Some(Verdict {
        config_error: Some(error),
        ..failed(
            if wrong_way.is_some() {
                "wrong-mode"
            } else {
                "not-expected"
            },
            wrong_way.unwrap_or(plain),
            "Use the same way on both sides: enter the device's PIN at the router, or press both \
             buttons within two minutes.",
        )
    })
}

/// The other side cannot do WSC at all.
fn no_wsc(end: &End<'_>) -> Option<Verdict> {
    let nak = end.run.steps.iter().any(|step| step.what == What::Nak);
    (nak && end.last.is_none()).then(|| {
        failed(
            "no-wsc",
            "The station answered that it does not do WPS.",
            "Start WPS on the device itself, not only at the router.",
        )
    })
}

fn unreadable(end: &End<'_>) -> Option<Verdict> {
    let step = end
        .run
        .steps
        .iter()
        .rev()
        .find(|step| !matches!(step.what, What::Failure | What::Success | What::Left(_)))?;
    let What::Unreadable(why) = &step.what else {
        return None;
    };
    let who = end.run_side(step.from);
    Some(failed(
        "bad-message",
        format!("{who} sent a message that cannot be read: {why}."),
        "Try again. If it happens each time, update the firmware of the router and the printer.",
    ))
}

/// It ended without a word about why.
fn given_up(end: &End<'_>) -> Option<Verdict> {
    if !end.ended {
        return None;
    }
    let (from, at) = end.last?;
    // Who had to judge a half of the PIN and left instead of answering, most likely found it wrong.
    let half = match (from, at) {
        (Side::Registrar, MessageType::M4) | (Side::Enrollee, MessageType::M5) => Some(Half::First),
        (Side::Registrar, MessageType::M6) | (Side::Enrollee, MessageType::M7) => {
            Some(Half::Second)
        }
        _ => None,
    };
    let Some(half) = half.filter(|_| end.run.password_id != Some(DevicePasswordId::PUSH_BUTTON))
    else {
        return Some(failed(
            "ended",
            format!("The conversation was ended after {at}, without a word about why."),
            "Start again on both sides, close to each other. If it happens each time, update the \
             firmware of both.",
        ));
    };
    Some(Verdict {
        half: Some(half),
        ..failed(
            "wrong-pin",
            format!(
                "The conversation was ended when the {} half of the PIN had to be judged, without a \
                 word about why: most likely that half is wrong.",
                half.name()
            ),
            "Compare the PIN on both sides digit by digit, and start again once.",
        )
    })
}

/// The capture goes on, and nobody speaks.
fn fell_silent(end: &End<'_>) -> Option<Verdict> {
    if !end.silent {
        return None;
    }
    let step = end.run.steps.last()?;
    let waited = end.run_side(step.from.other());
    Some(failed(
        if end.last.is_some() {
            "peer-silent"
        } else {
            "no-answer"
        },
        format!("{waited} did not answer {} any more.", step.what.name()),
        "Bring the two closer to each other, and start again on both sides.",
    ))
}

fn incomplete(end: &End<'_>) -> Verdict {
    let after = end
        .run
        .steps
        .last()
        .map_or_else(String::new, |step| format!(" after {}", step.what.name()));
    Verdict {
        code: Some("incomplete"),
        ..verdict(
            Outcome::Incomplete,
            format!("The capture does not show the end: it stops{after}."),
            "Capture again, from before WPS is started until a minute after it ended.",
        )
    }
}

impl End<'_> {
    /// A side, named for a person.
    fn run_side(&self, side: Side) -> &'static str {
        match (self.run.purpose, side) {
            (Purpose::Join, Side::Enrollee) => "The device",
            (Purpose::Join, Side::Registrar) => "The router",
            (Purpose::Manage, Side::Enrollee) => "The access point",
            (Purpose::Manage, Side::Registrar) => "The external registrar",
        }
    }
}
