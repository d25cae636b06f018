//! `octopin where`: where a printer keeps its WPS PIN and its button, and how sure that is.

use std::net::{IpAddr, SocketAddr};

use devices::evidence::Evidence;
use devices::find::last::{Entry, Kind, Last};
use devices::guide::printer::{Answer, Band, Guide, Path, PinAnswer, Unknown, Way};
use devices::printer::PrinterState;
use serde_json::{Value, json};

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
    let guide = Guide::builtin()
        .map_err(|error| Stop::failed("bad-guide", error.to_string(), "report this, please"))?;
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
    Stop::failed(
        "nothing-found",
        "no printer was named, and no earlier find has left a list of printers",
        "name the model as it stands on the printer, such as `octopin where \"ENVY 6000\"`, or run \
         `octopin find --only printers` first",
    )
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
    last.entries(Kind::Printer).map_err(|error| {
        let text = error.to_string();
        let (explanation, next) = text.split_once("; ").unwrap_or((&text, ""));
        Stop::usage("bad-list", explanation, next)
    })
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
                "source": clean(&evidence.source),
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
            let text = format!("The last `octopin find` found {model} at {address}.");
            return lines(out, "", &text);
        };
        let text = format!(
            "The printer at {address} says that it is {model} ({}; {} confidence).",
            clean(&best.source),
            best.confidence
        );
        lines(out, "", &text);
        let firmware = self
            .state
            .as_ref()
            .and_then(|state| printer::firmware(state));
        if let Some(firmware) = firmware {
            lines(out, "", &format!("Its firmware: {}.", clean(&firmware)));
        }
    }
}

/// The printer of a number of the last search's list.
fn listed(number: &str) -> Result<Device, Stop> {
    let wanted = number.parse::<usize>().ok();
    let found = last_found()?.into_iter();
    let mut found = found.filter(|entry| Some(entry.number) == wanted);
    found.next().map(Device::from).ok_or_else(|| {
        Stop::failed(
            "not-found-before",
            format!("the last search found no printer number {number}"),
            "run `octopin find --only printers` and try again, or name the model as it stands on \
             the printer, such as `octopin where \"ENVY 6000\"`",
        )
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
    let or_name =
        "name the model as it stands on the printer, such as `octopin where \"ENVY 6000\"`";
    let state = match printer::identify(address, out) {
        Ok(state) => state,
        Err(stop) if AWAY.contains(&stop.code) => {
            let host = address.rsplit("://").next().unwrap_or(address);
            let host = host.split('/').next().unwrap_or(host);
            let is_there = |entry: &Entry| entry.address == address || entry.address == host;
            let Some(entry) = last_found()?.into_iter().find(is_there) else {
                return Err(Stop {
                    next: format!("{}, or {or_name}", stop.next),
                    ..stop
                });
            };
            out.warn(format!(
                "the printer does not answer now: {}",
                stop.explanation
            ));
            return Ok(entry.into());
        }
        // Who it is is enough here, and its password is not.
        Err(stop) if stop.code == "login-wanted" => {
            return Err(Stop {
                next: format!("{or_name}; or give the password in the variable OCTOPIN_PASSWORD"),
                ..stop
            });
        }
        Err(stop) => return Err(stop),
    };
    let Some(model) = state.identity.name() else {
        return Err(Stop::failed(
            "no-model",
            format!(
                "{} is a printer that does not say which model it is",
                clean(address)
            ),
            or_name,
        ));
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
            "family": answer.as_ref().map(Answer::family),
            "pin": answer.as_ref().map(|answer| answer.pin().0.as_str()),
            "wireless": answer.as_ref().and_then(Answer::wireless),
        })
    });
    let printers: Vec<Value> = printers.collect();
    out.document("where", json!({"query": null, "printers": printers}));
    for (entry, answer) in &known {
        let pin = answer.as_ref().map_or("not known to the guide", |answer| {
            match (answer.wireless(), answer.pin().0) {
                (Some(false), _) => "no Wi-Fi",
                (_, PinAnswer::Shown) => "PIN on the panel",
                (_, PinAnswer::Printed) => "PIN on a printed page",
                (_, PinAnswer::NotEvidenced) => "no PIN evidenced",
            }
        });
        let (name, address) = (clean(&entry.name), clean(&entry.address));
        out.result(format!("{:>3}  {name}  {address}: {pin}", entry.number));
    }
    out.say("`octopin where NUMBER` has the steps.");
    Ok(Exit::Done)
}

pub(super) fn refuse(query: &str, unknown: &Unknown) -> Stop {
    let names: Vec<String> = unknown
        .near
        .iter()
        .map(|name| format!("{name:?}"))
        .collect();
    let names = names.join(", ");
    let explanation = if unknown.candidates.is_empty() {
        format!("the guide has no printer named {:?}", clean(query))
    } else {
        let candidates = unknown.candidates.join("; or ");
        format!("{:?} can be several printers: {candidates}", clean(query))
    };
    Stop::failed(
        "unknown-model",
        explanation,
        format!(
            "give the whole name as it stands on the printer. Near names are {names}. If yours is \
             none of them, look in its Wireless or Network menu for Wi-Fi Protected Setup, and for \
             a PIN on the network configuration page that it prints"
        ),
    )
}

/// Ways that are open to a printer of which no PIN is known.
fn instead(answer: &Answer<'_>) -> Vec<&'static str> {
    let button = "Use the push button, if the router has one: there is no PIN in it.";
    let setup = "Restore the printer's network settings, and set it up through the network that it \
                 then makes (HP-Setup-..., printer at 192.168.223.1), or with the maker's app.";
    let by_hand = "Choose the network and type its passphrase at the printer's panel or on its web \
                   page, or use the maker's app.";
    let cable = "Set it up over a USB or network cable.";
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
        "family": answer.family(),
        "model": answer.model,
        "panel": answer.panel().as_str(),
        "pin": pin_object,
        "button": row(&answer.button()),
        "report": row(&answer.report()),
        "restore": row(&answer.restore()),
        "confidence": answer.confidence().as_str(),
        "sources": answer.sources(),
        "wireless": answer.wireless(),
        "wireless_note": answer.wireless_note(),
        "maker": answer.maker(),
        "family_id": answer.family_id(),
        "family_confidence": facts.as_str(),
        "dialect": answer.dialect().as_str(),
        "bands": bands.map(|(bands, _)| bands.iter().map(|band| band.as_str()).collect::<Vec<_>>()),
        "instead": (pin == PinAnswer::NotEvidenced && answer.wireless() != Some(false))
            .then(|| instead(answer)),
        "notes": answer.notes(),
        "lights": answer.lights().map(|lights| {
            let rows = lights.rows.iter();
            rows.map(|row| json!({"looks": row.looks, "means": row.means})).collect::<Vec<_>>()
        }),
        "firmware": answer.firmware().map(|firmware| &firmware.steps),
        "setup_networks": guide.setup_networks().iter().map(|network| json!({
            "form": network.form, "about": network.about, "address": network.address,
        })).collect::<Vec<_>>(),
        "pins": guide.pin_kinds().iter().map(|kind| json!({
            "id": kind.id, "name": kind.name, "found": kind.found, "belongs": kind.belongs,
            "tell": kind.tell, "confidence": kind.confidence.as_str(),
        })).collect::<Vec<_>>(),
    })
}

fn row(path: &Path<'_>) -> Value {
    json!({
        "steps": path.way.as_ref().map(texts).unwrap_or_default(),
        "keys": path.way.as_ref().map(keys).unwrap_or_default(),
        "or": path.other.as_ref().map(texts),
        "see": path.way.as_ref().and_then(Way::see),
        "lasts": path.way.as_ref().and_then(Way::lasts),
        "confidence": path.confidence.as_str(),
        "sources": path.sources,
        "note": path.note,
    })
}

/// The steps as sentences.
fn texts<'g>(way: &Way<'g>) -> Vec<&'g str> {
    way.steps().iter().map(|step| step.text).collect()
}

/// The keys under which translations of the steps can be found.
fn keys(way: &Way<'_>) -> Vec<String> {
    way.steps().into_iter().map(|step| step.key).collect()
}

fn show(out: &Output, answer: &Answer<'_>) {
    let name = answer.model.as_deref().unwrap_or_else(|| answer.family());
    out.result(out.paint(Tone::Strong, name));
    lines(out, "", &format!("Family: {}.", answer.family()));
    let wifi = match answer.wireless() {
        Some(true) => answer
            .bands()
            .map_or("yes".to_owned(), |(bands, confidence)| {
                let bands: Vec<&str> = bands.iter().map(|band| Band::as_str(*band)).collect();
                format!("yes, {} GHz ({confidence})", bands.join(" and "))
            }),
        Some(false) => "no".to_owned(),
        None => "not known".to_owned(),
    };
    lines(
        out,
        "",
        &format!("Panel: {}. Wi-Fi: {wifi}.", answer.panel().about()),
    );
    for note in answer.wireless_note().into_iter().chain(answer.notes()) {
        lines(out, "", note);
    }
    if answer.wireless() == Some(false) {
        out.result("");
        lines(
            out,
            "",
            "This printer has no Wi-Fi: it has no WPS PIN and no WPS button.",
        );
        sure(out, answer.facts().0, &answer.facts().1);
        return;
    }
    let (pin, path) = answer.pin();
    let title = match pin {
        PinAnswer::Shown => "The WPS PIN: the panel shows it",
        PinAnswer::Printed => "The WPS PIN: a page that it prints has it",
        PinAnswer::NotEvidenced => "The WPS PIN: none is evidenced for this printer",
    };
    section(out, title, &path);
    if pin == PinAnswer::NotEvidenced {
        out.result("  What to do without a PIN:");
        for way in instead(answer) {
            item(out, "  - ", way);
        }
    } else if pin == PinAnswer::Shown
        && let Some(window) = answer.guide().window("pin-on-panel")
    {
        lines(out, "  ", &window.about);
    } else {
        lines(
            out,
            "  ",
            "Print it just before you use it: a PIN on an old page may be outdated.",
        );
    }
    section(out, "The push button", &answer.button());
    section(out, "The page about its network", &answer.report());
    section(
        out,
        "Network settings back to those of a new printer",
        &answer.restore(),
    );
    general(out, answer);
}

fn section(out: &Output, title: &str, path: &Path<'_>) {
    out.result("");
    out.result(out.paint(Tone::Strong, title));
    match &path.way {
        Some(way) => steps(out, way),
        None if path.note.is_none() => out.result("  Not evidenced: no source says how."),
        None => {}
    }
    if let Some(other) = &path.other {
        out.result("  Or:");
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
        lines(out, "  ", &format!("You will see: {see}."));
    }
    if let Some(lasts) = way.lasts() {
        lines(out, "  ", &format!("It lasts {lasts}."));
    }
}

fn sure(out: &Output, confidence: devices::evidence::Confidence, sources: &[&str]) {
    let sources = sources.join("; ");
    lines(
        out,
        "  ",
        &format!("How sure: {confidence}. From: {sources}."),
    );
}

/// What holds beyond the steps: lights, firmware, setup networks and the PINs that are mixed up.
fn general(out: &Output, answer: &Answer<'_>) {
    let guide = answer.guide();
    if let Some(lights) = answer.lights() {
        out.say("");
        out.say(out.paint(Tone::Strong, "What the light says"));
        for row in &lights.rows {
            say(out, "  - ", &format!("{}: {}.", row.looks, row.means));
        }
    }
    if answer.maker() == "HP" {
        out.say("");
        out.say(out.paint(Tone::Strong, "Networks that an HP printer makes itself"));
        for network in guide.setup_networks() {
            say(
                out,
                "  - ",
                &format!("{}: {}.", network.form, network.about),
            );
        }
        if let Some(window) = guide.window("setup-mode") {
            say(out, "  ", &window.about);
        }
    }
    out.say("");
    out.say(out.paint(Tone::Strong, "Four PINs that are easily mixed up"));
    for kind in guide.pin_kinds() {
        let text = format!(
            "{}: {}. It belongs into {}.",
            kind.name, kind.found, kind.belongs
        );
        say(out, "  - ", &text);
    }
    if let Some(firmware) = answer.firmware() {
        out.say("");
        out.say(out.paint(Tone::Strong, "Firmware, the official way"));
        for step in &firmware.steps {
            say(out, "  - ", step);
        }
    }
}

/// A text of the result, wrapped, each line with the same indent.
fn lines(out: &Output, indent: &str, text: &str) {
    for line in wrap(indent, indent, text) {
        out.result(line);
    }
}

/// A text of the result, wrapped, behind a number or dash.
fn item(out: &Output, mark: &str, text: &str) {
    for line in wrap(mark, &" ".repeat(mark.len()), text) {
        out.result(line);
    }
}

/// The same for what `--quiet` leaves out.
fn say(out: &Output, mark: &str, text: &str) {
    for line in wrap(mark, &" ".repeat(mark.len()), text) {
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
