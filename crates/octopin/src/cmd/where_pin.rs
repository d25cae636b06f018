//! `octopin where`: where a printer keeps its WPS PIN and its button, and how sure that is.

use std::fmt::Display;
use std::net::{IpAddr, SocketAddr};

use devices::evidence::{Confidence, Evidence};
use devices::find::last::{Entry, Kind, Last};
use devices::guide::Sentence;
use devices::guide::printer::{Answer, Band, Guide, Path, PinAnswer, Unknown, Way};
use devices::printer::PrinterState;
use serde_json::{Value, json};
use text::{Message, Tell, msg};

use super::printer;
use super::where_drawing::draw;
use crate::exit::{Exit, Stop};
use crate::lines::{width, wrap};
use crate::output::{Output, Tone, clean};

const EXAMPLES: &str = "\
Examples:
  octopin where \"ENVY 6000\"
  octopin where \"OJ Pro 8600\" --json | jq -r '.pin.steps[]'
  octopin where 192.168.1.20                     asks the printer which model it is
  octopin where ipp://printer.local/ipp/print

A name without a dot is a model; a host of such a name is http://NAME. What is at an address is only
read, and not its PIN. The exit status is 1 when the model is not known; names that are near are proposed.";

/// Arguments of `octopin where`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The model as it stands on the printer; or the address of a printer, which is asked for its
    /// model; or its number in the last `octopin find`. Without it, all that this found
    #[arg(value_name = "MODEL | ADDRESS")]
    query: Vec<String>,
}

/// Says where the PIN is.
///
/// # Errors
/// The model is not known, or no printer answers at the address.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    let query = args.query.join(" ");
    let query = query.trim();
    let guide = Guide::builtin().map_err(|error| Stop::told(Exit::Failed, "bad-guide", &error))?;
    if query.is_empty() {
        return list(guide, out);
    }
    let device = if is_number_of_list(query) {
        Some(listed(query)?)
    } else if is_address(query) {
        Some(identify(query, out)?)
    } else {
        None
    };
    let model = device.as_ref().map_or(query, |device| &device.model);
    let answer = guide
        .find(model)
        .map_err(|unknown| refuse(model, &unknown))?;
    let mut document = document(query, &answer);
    if let Some(object) = document.as_object_mut() {
        let identified = device.as_ref().map_or(Value::Null, Device::json);
        object.insert("identified".to_owned(), identified);
    }
    out.document("where", document);
    if !out.is_json() {
        if let Some(device) = &device {
            device.show(out);
        }
        show(out, &answer);
    }
    Ok(Exit::Done)
}

fn nothing_found() -> Stop {
    let nothing = msg!("cmd-where-nothing-found");
    Stop::told(Exit::Failed, "nothing-found", &nothing)
}

/// Whether a text is an address rather than the name of a model.
fn is_address(text: &str) -> bool {
    let bare = text.trim_start_matches('[').trim_end_matches(']');
    // The names that printers and routers give on a local network.
    let local = |text: &str| {
        let text = text.trim_end_matches('.');
        let domain = text.rsplit_once('.').map(|(_, domain)| domain);
        domain.is_some_and(|domain| matches!(domain, "local" | "lan" | "home" | "box"))
    };
    let has_port = text.rsplit_once(':').is_some_and(|(host, port)| {
        !host.contains(char::is_whitespace) && port.parse::<u16>().is_ok()
    });
    text.contains("://")
        || has_port
        || bare.parse::<IpAddr>().is_ok()
        || text.parse::<SocketAddr>().is_ok()
        || (!text.contains(char::is_whitespace) && local(&text.to_lowercase()))
}

/// Whether a text is a number of the last search's list: models have three digits or more.
fn is_number_of_list(text: &str) -> bool {
    text.len() <= 2 && text.parse::<usize>().is_ok()
}

/// What the last search found; nothing where there was none.
fn last_found() -> Result<Vec<Entry>, Stop> {
    let Some(last) = Last::of_user() else {
        return Ok(Vec::new());
    };
    let entries = last.entries(Kind::Printer);
    entries.map_err(|error| Stop::told(Exit::Usage, "bad-list", &error))
}

/// A printer that was not named by its model: which model it is, and who says so.
struct Device {
    model: String,
    address: String,
    /// What the device said; `None` where only the last search knows it.
    state: Option<Box<PrinterState>>,
}

impl Device {
    /// Where the device had its model from.
    fn evidence(&self) -> impl Iterator<Item = &Evidence> {
        let all = self.state.iter().flat_map(|state| &state.evidence);
        all.filter(|evidence| evidence.field == "identity.model")
    }

    fn json(&self) -> Value {
        let evidence = self.evidence().map(|evidence| {
            json!({
                "source": clean(&evidence.source.english()),
                "confidence": evidence.confidence.as_str(),
                "at": evidence.at.to_string(),
            })
        });
        let identity = self.state.as_ref().map(|state| &state.identity);
        json!({
            "by": if self.state.is_some() { "device" } else { "last-find" },
            "address": clean(&self.address),
            "name": clean(&self.model),
            "serial": identity.and_then(|identity| identity.serial.as_deref()).map(clean),
            "firmware": identity.map(|identity| json!({
                "version": identity.firmware.version.as_deref().map(clean),
                "released": identity.firmware.released.map(|day| day.to_string()),
                "age_weeks": identity.firmware.age_weeks,
            })),
            "evidence": evidence.collect::<Vec<_>>(),
        })
    }

    fn show(&self, out: &Output) {
        let (address, model) = (clean(&self.address), clean(&self.model));
        let Some(best) = self.evidence().max_by_key(|evidence| evidence.confidence) else {
            return lines(out, "", msg!("cmd-where-last-found", model, address));
        };
        let text = msg!(
            "cmd-where-says",
            address,
            model,
            source = clean(&best.source.to_string()),
            confidence = &best.confidence
        );
        lines(out, "", text);
        let firmware = self
            .state
            .as_ref()
            .and_then(|state| printer::firmware(state));
        if let Some(firmware) = firmware {
            let firmware = clean(&firmware);
            lines(out, "", msg!("cmd-where-firmware", firmware));
        }
    }
}

/// The printer of a number of the last search's list.
fn listed(number: &str) -> Result<Device, Stop> {
    let wanted = number.parse::<usize>().ok();
    let found = last_found()?.into_iter();
    let mut found = found.filter(|entry| Some(entry.number) == wanted);
    found.next().map(Device::from).ok_or_else(|| {
        let unknown = msg!("cmd-where-no-number", number);
        Stop::told(Exit::Failed, "not-found-before", &unknown)
    })
}

impl From<Entry> for Device {
    fn from(entry: Entry) -> Self {
        Self {
            model: entry.name,
            address: entry.address,
            state: None,
        }
    }
}

/// Why a printer may say nothing now that was there at the last search.
const AWAY: &[&str] = &[
    "asleep",
    "out-of-time",
    "refused",
    "timeout",
    "unknown-host",
    "unreachable",
];

/// Asks the device at an address which model it is. One that does not answer now is what the last
/// search found there.
fn identify(address: &str, out: &Output) -> Result<Device, Stop> {
    let state = match printer::identify(address, out) {
        Ok(state) => state,
        Err(stop) if AWAY.contains(&stop.code) => {
            let host = address.rsplit("://").next().unwrap_or(address);
            let host = host.split('/').next().unwrap_or(host);
            let is_there = |entry: &Entry| entry.address == address || entry.address == host;
            let Some(entry) = last_found()?.into_iter().find(is_there) else {
                return Err(Stop {
                    next: msg!("cmd-where-or-name", next = &stop.next).into(),
                    ..stop
                });
            };
            out.warn(msg!("cmd-where-away", why = &stop.explanation));
            return Ok(entry.into());
        }
        // Who it is is enough here, and its password is not.
        Err(stop) if stop.code == "login-wanted" => {
            return Err(Stop {
                next: msg!("cmd-where-name-or-password").into(),
                ..stop
            });
        }
        Err(stop) => return Err(stop),
    };
    let Some(model) = state.identity.name() else {
        let silent = msg!("cmd-where-no-model", address = clean(address));
        return Err(Stop::told(Exit::Failed, "no-model", &silent));
    };
    Ok(Device {
        model,
        address: address.to_owned(),
        state: Some(Box::new(state)),
    })
}

/// Lists what the last search found, with where each keeps its PIN.
fn list(guide: &Guide, out: &Output) -> Result<Exit, Stop> {
    let entries = last_found()?;
    if entries.is_empty() {
        return Err(nothing_found());
    }
    let known: Vec<_> = entries
        .iter()
        .map(|entry| (entry, guide.find(&entry.name).ok()))
        .collect();
    let printers = known.iter().map(|(entry, answer)| {
        json!({
            "number": entry.number,
            "name": clean(&entry.name),
            "address": clean(&entry.address),
            "family": answer.as_ref().map(|answer| answer.family().english()),
            "pin": answer.as_ref().map(|answer| answer.pin().0.as_str()),
            "wireless": answer.as_ref().and_then(Answer::wireless),
        })
    });
    let printers: Vec<Value> = printers.collect();
    out.document("where", json!({"query": null, "printers": printers}));
    for (entry, answer) in &known {
        let known = answer.as_ref();
        let pin = known.map(|answer| (answer.wireless(), answer.pin().0));
        let pin = match pin {
            None => msg!("cmd-where-not-known"),
            Some((Some(false), _)) => msg!("cmd-where-no-wifi"),
            Some((_, PinAnswer::Shown)) => msg!("cmd-where-pin-shown"),
            Some((_, PinAnswer::Printed)) => msg!("cmd-where-pin-printed"),
            Some((_, PinAnswer::NotEvidenced)) => msg!("cmd-where-pin-not-evidenced"),
        };
        let (name, address) = (clean(&entry.name), clean(&entry.address));
        out.result(format!("{:>3}  {name}  {address}: {pin}", entry.number));
    }
    out.say(msg!("cmd-where-steps-of-number"));
    Ok(Exit::Done)
}

pub(super) fn refuse(query: &str, unknown: &Unknown) -> Stop {
    let names: Vec<String> = unknown
        .near
        .iter()
        .map(|name| format!("{name:?}"))
        .collect();
    let names = names.join(", ");
    let query = format!("{:?}", clean(query));
    let candidates = unknown.candidates.iter().rev().map(Tell::told);
    let several = candidates.reduce(|next, first| msg!("cmd-where-or-family", first, next));
    let what = match several {
        None => msg!("cmd-where-unknown", query),
        Some(printers) => msg!("cmd-where-several", query, printers),
    };
    Stop::failed("unknown-model", what, msg!("cmd-where-near", names))
}

/// Ways that are open to a printer of which no PIN is known.
fn instead(answer: &Answer<'_>) -> Vec<Message> {
    let button = msg!("cmd-where-use-button");
    let setup = msg!("cmd-where-use-setup");
    let by_hand = msg!("cmd-where-use-panel");
    let cable = msg!("cmd-where-use-cable");
    let has_radio = answer.wireless() == Some(true);
    let makes_network = answer.maker() == "HP" && has_radio && answer.restore().way.is_some();
    let has_button = answer.button().way.is_some();
    let ways = has_button.then_some(button).into_iter();
    ways.chain([if makes_network { setup } else { by_hand }, cable])
        .collect()
}

pub(super) fn document(query: &str, answer: &Answer<'_>) -> Value {
    let (pin, path) = answer.pin();
    let mut pin_object = row(&path);
    if let Some(object) = pin_object.as_object_mut() {
        object.shift_insert(0, "answer".to_owned(), pin.as_str().into());
    }
    let guide = answer.guide();
    let bands = answer.bands();
    let (facts, _) = answer.facts();
    json!({
        "query": query,
        "family": answer.family().english(),
        "model": answer.model,
        "panel": answer.panel().as_str(),
        "pin": pin_object,
        "button": row(&answer.button()),
        "report": row(&answer.report()),
        "restore": row(&answer.restore()),
        "confidence": answer.confidence().as_str(),
        "sources": english(&answer.sources()),
        "wireless": answer.wireless(),
        "wireless_note": answer.wireless_note().map(|note| note.english()),
        "maker": answer.maker(),
        "family_id": answer.family_id(),
        "family_confidence": facts.as_str(),
        "dialect": answer.dialect().as_str(),
        "bands": bands.map(|(bands, _)| bands.iter().map(|band| band.as_str()).collect::<Vec<_>>()),
        "instead": (pin == PinAnswer::NotEvidenced && answer.wireless() != Some(false))
            .then(|| instead(answer).iter().map(Message::english).collect::<Vec<_>>()),
        "notes": english(&answer.notes()),
        "lights": answer.lights().map(|lights| {
            let rows = lights.rows.iter();
            rows.map(|row| json!({"looks": row.looks.english(), "means": row.means.english()})).collect::<Vec<_>>()
        }),
        "firmware": answer.firmware().map(|firmware| {
            firmware.steps.iter().map(Sentence::english).collect::<Vec<_>>()
        }),
        "setup_networks": guide.setup_networks().iter().map(|network| json!({
            "form": network.form, "about": network.about.english(), "address": network.address,
        })).collect::<Vec<_>>(),
        "pins": guide.pin_kinds().iter().map(|kind| json!({
            "id": kind.id, "name": kind.name.english(), "found": kind.found.english(),
            "belongs": kind.belongs.english(), "tell": kind.tell.english(), "confidence": kind.confidence.as_str(),
        })).collect::<Vec<_>>(),
    })
}

fn row(path: &Path<'_>) -> Value {
    json!({
        "steps": path.way.as_ref().map(texts).unwrap_or_default(),
        "keys": path.way.as_ref().map(keys).unwrap_or_default(),
        "or": path.other.as_ref().map(texts),
        "see": path.way.as_ref().and_then(Way::see).map(Sentence::english),
        "lasts": path.way.as_ref().and_then(Way::lasts).map(Sentence::english),
        "confidence": path.confidence.as_str(),
        "sources": english(&path.sources),
        "note": path.note.map(Sentence::english),
    })
}

/// Sentences of the guide as they stand in its files.
fn english<'g>(sentences: &[&'g Sentence]) -> Vec<&'g str> {
    sentences
        .iter()
        .map(|sentence| sentence.english())
        .collect()
}

/// The steps as sentences.
fn texts<'g>(way: &Way<'g>) -> Vec<&'g str> {
    way.steps().iter().map(|step| step.text.english()).collect()
}

/// The keys of the steps.
fn keys(way: &Way<'_>) -> Vec<String> {
    way.steps().into_iter().map(|step| step.key).collect()
}

fn show(out: &Output, answer: &Answer<'_>) {
    let name = answer.model.clone();
    let name = name.unwrap_or_else(|| answer.family().to_string());
    out.result(out.paint(Tone::Strong, &name));
    lines(out, "", msg!("cmd-where-family", family = answer.family()));
    let wifi = match (answer.wireless(), answer.bands()) {
        (Some(true), Some((bands, sure))) => radio(bands, sure),
        (Some(true), None) => msg!("cmd-where-wifi-yes"),
        (Some(false), _) => msg!("cmd-where-wifi-no"),
        (None, _) => msg!("cmd-where-wifi-unknown"),
    };
    let panel = answer.panel();
    lines(out, "", msg!("cmd-where-panel", panel = &panel, wifi));
    if let Some(note) = answer.wireless_note() {
        lines(out, "", note);
    }
    for note in answer.notes() {
        lines(out, "", note);
    }
    if answer.wireless() == Some(false) {
        out.result("");
        lines(out, "", msg!("cmd-where-without-wifi"));
        sure(out, answer.facts().0, &answer.facts().1);
        return;
    }
    let (pin, path) = answer.pin();
    let title = match pin {
        PinAnswer::Shown => msg!("cmd-where-title-shown"),
        PinAnswer::Printed => msg!("cmd-where-title-printed"),
        PinAnswer::NotEvidenced => msg!("cmd-where-title-not-evidenced"),
    };
    section(out, &title, &path);
    if pin == PinAnswer::NotEvidenced {
        lines(out, "  ", msg!("cmd-where-without-pin"));
        for way in instead(answer) {
            item(out, "  - ", way);
        }
    } else if pin == PinAnswer::Shown
        && let Some(window) = answer.guide().window("pin-on-panel")
    {
        lines(out, "  ", &window.about);
    } else {
        lines(out, "  ", msg!("cmd-where-print-anew"));
    }
    for (title, path) in [
        (msg!("cmd-where-title-button"), answer.button()),
        (msg!("cmd-where-title-report"), answer.report()),
        (msg!("cmd-where-title-restore"), answer.restore()),
    ] {
        section(out, &title, &path);
    }
    general(out, answer);
}

/// The bands of a radio, with how sure that is.
fn radio(bands: &[Band], confidence: Confidence) -> Message {
    let confidence = &confidence;
    match bands {
        [Band::Two, Band::Five] => msg!("cmd-where-wifi-bands", confidence),
        [band, ..] => msg!("cmd-where-wifi-band", band = band.as_str(), confidence),
        [] => msg!("cmd-where-wifi-yes"),
    }
}

fn section(out: &Output, title: &Message, path: &Path<'_>) {
    out.result("");
    out.result(out.paint(Tone::Strong, &title.to_string()));
    match &path.way {
        Some(way) => steps(out, way),
        None if path.note.is_none() => lines(out, "  ", msg!("cmd-where-not-evidenced")),
        None => {}
    }
    if let Some(other) = &path.other {
        lines(out, "  ", msg!("cmd-where-or"));
        steps(out, other);
    }
    if let Some(note) = path.note {
        lines(out, "  ", note);
    }
    sure(out, path.confidence, &path.sources);
}

/// What stands before the lines of a drawing.
const INDENT: &str = "     ";

fn steps(out: &Output, way: &Way<'_>) {
    for (i, step) in way.steps().iter().enumerate() {
        item(out, &format!("  {}. ", i + 1), step.text);
    }
    for line in draw(way.press(), way.menu(), width() - INDENT.len()) {
        out.say(format!("{INDENT}{line}"));
    }
    if let Some(see) = way.see() {
        lines(out, "  ", msg!("cmd-where-see", see));
    }
    if let Some(lasts) = way.lasts() {
        lines(out, "  ", msg!("cmd-where-lasts", lasts));
    }
}

fn sure(out: &Output, confidence: Confidence, sources: &[&Sentence]) {
    let sources: Vec<String> = sources.iter().map(ToString::to_string).collect();
    let text = msg!(
        "cmd-where-sure",
        confidence = &confidence,
        sources = sources.join("; ")
    );
    lines(out, "  ", text);
}

/// What holds beyond the steps: lights, firmware, setup networks and the PINs that are mixed up.
fn general(out: &Output, answer: &Answer<'_>) {
    let guide = answer.guide();
    if let Some(lights) = answer.lights() {
        title(out, msg!("cmd-where-lights"));
        for row in &lights.rows {
            let text = msg!("cmd-where-light", looks = &row.looks, means = &row.means);
            say(out, "  - ", text);
        }
    }
    if answer.maker() == "HP" {
        title(out, msg!("cmd-where-own-networks"));
        for network in guide.setup_networks() {
            let (form, about) = (network.form.as_str(), &network.about);
            say(out, "  - ", msg!("cmd-where-own-network", form, about));
        }
        if let Some(window) = guide.window("setup-mode") {
            say(out, "  ", &window.about);
        }
    }
    title(out, msg!("cmd-where-pins"));
    for kind in guide.pin_kinds() {
        let text = msg!(
            "cmd-where-pin-kind",
            name = &kind.name,
            found = &kind.found,
            belongs = &kind.belongs
        );
        say(out, "  - ", text);
    }
    if let Some(firmware) = answer.firmware() {
        title(out, msg!("cmd-where-firmware-way"));
        for step in &firmware.steps {
            say(out, "  - ", step);
        }
    }
}

/// The title of what `--quiet` leaves out.
fn title(out: &Output, text: Message) {
    out.say("");
    out.say(out.paint(Tone::Strong, &String::from(text)));
}

/// A text of the result, wrapped, each line with the same indent.
fn lines(out: &Output, indent: &str, text: impl Display) {
    for line in wrap(indent, indent, &text.to_string()) {
        out.result(line);
    }
}

/// A text of the result, wrapped, behind a number or dash.
fn item(out: &Output, mark: &str, text: impl Display) {
    for line in wrap(mark, &" ".repeat(mark.len()), &text.to_string()) {
        out.result(line);
    }
}

/// The same for what `--quiet` leaves out.
fn say(out: &Output, mark: &str, text: impl Display) {
    for line in wrap(mark, &" ".repeat(mark.len()), &text.to_string()) {
        out.say(line);
    }
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn an_address_is_told_from_a_name() {
        for text in [
            "192.168.1.20",
            "fe80::1",
            "[fe80::1]",
            "10.0.0.2:631",
            "ipp://printer/ipp",
            "http://192.168.1.9:8080",
            "HP1C2A.local",
        ] {
            assert!(is_address(text), "{text}");
        }
        for text in ["ENVY 6000", "envy6000", "M28w", "7640", "X677z+", ""] {
            assert!(!is_address(text), "{text}");
        }
    }
}
