//! A look at a printer, and what it says to whom.

use advisor::Facts;
use advisor::evidence::{Origin, SourceKind};
use devices::advice;
use devices::find::{FoundPrinter, Way, at_usb};
use devices::guide::printer::Guide;
use devices::printer::{Dialect, Look, PrinterState, Visit, look};
use jiff::Timestamp;
use text::{Message, msg};

use super::world::Answer;

/// What a printer that answers at `address` tells of itself, and the guide of its model.
pub(crate) fn learn(facts: &mut Facts, state: &PrinterState, address: &str) {
    let from = |says: Message| Origin::new(SourceKind::Probe, says);
    let p = &mut facts.printer;
    if at_usb(address) {
        p.usb.learn(true, from(msg!("job-seen-ipp-usb")));
    } else {
        p.reachable.learn(true, from(msg!("job-seen-answers")));
    }
    advice::printer(facts, state, Timestamp::now());
    if let (Some(model), Ok(guide)) = (state.identity.name(), Guide::builtin())
        && let Ok(answer) = guide.find(&model)
    {
        advice::printer_from_guide(facts, &answer);
    }
}

/// The answer, with what the same printer announces of its services, where that was heard.
pub(crate) fn announced(answer: Answer, found: &[FoundPrinter]) -> Answer {
    let is = &answer.state.identity;
    let same = |one: &&FoundPrinter| {
        let at = one.address.as_ref() == Some(&answer.address);
        let uuid = is.uuid.is_some() && is.uuid == one.identity.uuid;
        at || uuid || one.identity.macs.iter().any(|mac| is.macs.contains(mac))
    };
    let announces = |one: &&FoundPrinter| one.sightings.iter().any(|said| said.way == Way::DnsSd);
    let Some(printer) = found.iter().filter(announces).find(same) else {
        return answer;
    };
    Answer {
        announces_web: Some(printer.web.is_some()),
        announces_ipp: Some(printer.ipp.is_some()),
        ..answer
    }
}

/// Who answers a visit to `address`, where it is a printer. Over the cable it tells of itself, and not
/// whether it can be reached in the network.
pub(crate) async fn answer(visit: &mut Visit, address: &str) -> Option<Answer> {
    let Look { state, .. } = look(visit, None).await.ok()?;
    let usb = at_usb(address);
    Some(Answer {
        address: address.to_owned(),
        web: !usb && visit.root().is_some(),
        ipp: !usb && state.web.dialects.contains(&Dialect::Ipp),
        announces_web: None,
        announces_ipp: None,
        over_usb: usb,
        state,
    })
}
