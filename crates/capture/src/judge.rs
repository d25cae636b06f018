//! What a run came to, and why: rules over its steps.

use text::{Message, Tell, msg, unquoted};
use wsc::code::{ConfigError, DevicePasswordId, MessageType};
use wsc::failure::{Cause, Failure, Half, Role};
use wsc::frame::StatusCode;

use crate::run::{Network, Outcome, Purpose, Run, Side, Step, Verdict, Waits, What};
use crate::tracker::SECOND;

/// A side that does not answer for this long is silent, in nanoseconds: a message is sent again
/// after 5 s, three times at the most.
const SILENT: u64 = 20 * SECOND;

/// A device that looks for its network this often, and does not ask to be let in, does not want to.
const LOOKED_MIN: u32 = 3;

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

/// What is to be said of a run that goes on.
pub(crate) fn open() -> Verdict {
    verdict(Outcome::Incomplete, msg!("capture-incomplete"))
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

/// A verdict whose message says in its part `.next` what to do.
fn verdict(outcome: Outcome, cause: Message) -> Verdict {
    Verdict {
        outcome,
        code: None,
        config_error: None,
        half: None,
        next: cause.next().unwrap_or_else(|| cause.clone()),
        cause,
    }
}

/// A failure with a short stable name.
pub(crate) fn failed(code: &'static str, cause: Message) -> Verdict {
    Verdict {
        code: Some(code),
        ..verdict(Outcome::Failed, cause)
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
        msg!(
            "capture-association-refused",
            status = &status,
            number = status.0,
        ),
    ))
}

/// A registrar has the access point's settings and leaves.
fn learned(end: &End<'_>) -> Option<Verdict> {
    let manage = end.run.purpose == Purpose::Manage;
    let has = end.last == Some((Side::Enrollee, MessageType::M7));
    let polite = matches!(end.nack, Some((Side::Registrar, ConfigError::NO_ERROR)));
    (manage && has && polite).then(|| verdict(Outcome::Learned, msg!("capture-learned")))
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
            ..verdict(Outcome::Incomplete, msg!("capture-no-acknowledgement"))
        });
    }
    if end.run.purpose == Purpose::Manage {
        return Some(verdict(Outcome::Reconfigured, msg!("capture-reconfigured")));
    }
    Some(afterwards(end))
}

/// A device has the settings; what became of it?
fn afterwards(end: &End<'_>) -> Verdict {
    let run = end.run;
    let after = &run.after;
    let ssid = after.ssid.as_deref().map(unquoted);
    let provisioned = |code, cause| Verdict {
        code,
        ..verdict(Outcome::Provisioned, cause)
    };
    if after.joined {
        let cause = match ssid {
            Some(ssid) => msg!("capture-joined-named", ssid),
            None => msg!("capture-joined"),
        };
        return provisioned(None, cause);
    }
    match demanded(run) {
        Some("pmf-required") => {
            return provisioned(Some("pmf-required"), msg!("capture-pmf-refused"));
        }
        Some(code) => return provisioned(Some(code), msg!("capture-wpa3-only")),
        None => {}
    }
    if let Some(status) = after.refused {
        let (number, status) = (status.0, &status);
        let cause = match ssid {
            Some(ssid) => msg!("capture-refused-afterwards-named", ssid, status, number),
            None => msg!("capture-refused-afterwards", status, number),
        };
        return provisioned(Some("association-refused"), cause);
    }
    if after.handshakes > 0 {
        let cause = match ssid {
            Some(ssid) => msg!("capture-key-mismatch-named", ssid),
            None => msg!("capture-key-mismatch"),
        };
        return provisioned(Some("key-mismatch"), cause);
    }
    if let Some((state, error)) = after.told
        && error != ConfigError::NO_ERROR
    {
        let state = &state;
        return Verdict {
            config_error: Some(error),
            ..provisioned(
                Some("device-reports-error"),
                msg!("capture-device-reports-error", state, error = &error),
            )
        };
    }
    if run.network.wpa3_only == Some(true) {
        return provisioned(Some("wpa3-only"), msg!("capture-wpa3-only"));
    }
    let looked = after.bssid.is_none() && after.looked >= LOOKED_MIN && end.silent;
    if looked && run.network.pmf_required == Some(true) {
        let cause = msg!("capture-pmf-required", times = after.looked);
        return provisioned(Some("pmf-required"), cause);
    }
    provisioned(None, msg!("capture-provisioned"))
}

/// A status with which a network refuses a device that cannot do what it demands, and whether this
/// network does.
type Demand = (StatusCode, fn(&Network) -> bool, &'static str);

static DEMANDS: &[Demand] = &[
    (StatusCode::PMF_POLICY, |_| true, "pmf-required"),
    (
        StatusCode::INVALID_RSN_CAPABILITIES,
        |network| network.pmf_required == Some(true),
        "pmf-required",
    ),
    (
        StatusCode::INVALID_AKM,
        |network| network.wpa3_only == Some(true),
        "wpa3-only",
    ),
];

/// What the network demands of the device, where it refused it for that.
fn demanded(run: &Run) -> Option<&'static str> {
    let refused = run.after.refused?;
    let row = DEMANDS
        .iter()
        .find(|(status, demands, _)| *status == refused && demands(&run.network));
    row.map(|(.., code)| *code)
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
        failed("refused", msg!("capture-refused", who, at = at.to_string()))
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
    let (at, number) = (failure.at.to_string(), failure.config_error.0);
    let cause = if failure.config_error == ConfigError::NO_ERROR {
        failure.told()
    } else {
        msg!("capture-told-error", why = failure, at, number)
    };
    Verdict {
        config_error: Some(failure.config_error),
        half: failure.half(),
        next: advice(failure),
        ..failed(failure.cause.code(), cause)
    }
}

/// What to do about configuration errors that the protocol's own words do not go into.
static ADVICE: &[(ConfigError, &str)] = &[
    (ConfigError::BAND_2_4_UNSUPPORTED, "capture-use-5-ghz"),
    (ConfigError::BAND_5_UNSUPPORTED, "capture-use-2-4-ghz"),
    (ConfigError::SIGNAL_TOO_WEAK, "capture-come-closer"),
];

fn advice(failure: &Failure) -> Message {
    let known = ADVICE
        .iter()
        .find(|(error, _)| failure.cause == Cause::Refused && *error == failure.config_error);
    match known {
        Some((_, id)) => Message::new(id, Vec::new()),
        None => failure.told().next().unwrap_or_else(|| failure.told()),
    }
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
    let (code, cause) = match (button, waits) {
        (true, Waits::For(id)) if id != DevicePasswordId::PUSH_BUTTON => {
            ("wrong-mode", msg!("capture-button-for-pin"))
        }
        (false, Waits::For(DevicePasswordId::PUSH_BUTTON)) => {
            ("wrong-mode", msg!("capture-pin-for-button"))
        }
        (true, _) => ("not-expected", msg!("capture-button-not-expected")),
        (false, _) => ("not-expected", msg!("capture-pin-not-expected")),
    };
    Some(Verdict {
        config_error: Some(error),
        ..failed(code, cause)
    })
}

/// The other side cannot do WSC at all.
fn no_wsc(end: &End<'_>) -> Option<Verdict> {
    let nak = end.run.steps.iter().any(|step| step.what == What::Nak);
    (nak && end.last.is_none()).then(|| failed("no-wsc", msg!("capture-no-wsc")))
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
    Some(failed("bad-message", msg!("capture-bad-message", who, why)))
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
        return Some(failed("ended", msg!("capture-ended", at = at.to_string())));
    };
    Some(Verdict {
        half: Some(half),
        ..failed("wrong-pin", msg!("capture-half-judged", half = half.name()))
    })
}

/// The capture goes on, and nobody speaks.
fn fell_silent(end: &End<'_>) -> Option<Verdict> {
    if !end.silent {
        return None;
    }
    let step = end.run.steps.last()?;
    let who = end.run_side(step.from.other());
    Some(failed(
        if end.last.is_some() {
            "peer-silent"
        } else {
            "no-answer"
        },
        msg!("capture-silent", who, step = &step.what),
    ))
}

fn incomplete(end: &End<'_>) -> Verdict {
    let cause = match end.run.steps.last() {
        Some(step) => msg!("capture-incomplete-after", step = &step.what),
        None => msg!("capture-incomplete"),
    };
    Verdict {
        code: Some("incomplete"),
        ..verdict(Outcome::Incomplete, cause)
    }
}

impl End<'_> {
    /// A side, named for a person.
    fn run_side(&self, side: Side) -> Message {
        match (self.run.purpose, side) {
            (Purpose::Join, Side::Enrollee) => msg!("capture-the-device"),
            (Purpose::Join, Side::Registrar) => msg!("capture-the-router"),
            (Purpose::Manage, Side::Enrollee) => msg!("capture-the-access-point"),
            (Purpose::Manage, Side::Registrar) => msg!("capture-the-external-registrar"),
        }
    }
}
