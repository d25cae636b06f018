//! LEDM: a tree that says what there is, and a document for each thing.

use std::time::Duration;

use lan::http::{HttpError, Url, WriteMethod};
use lan::secret::Secret;
use text::msg;
use wsc::pin::DevicePin;
use zeroize::Zeroizing;

use super::{Capabilities, Heard, Plan, Printer, Refusal, Step, Undo, Wish, Work};
use crate::printer::claim::{Facts, Field, Value};
use crate::printer::state::PrinterState;
use crate::printer::{Dialect, Finding, Reading, Trouble, Visit, WifiState, ledm};

/// Documents that are asked for only where the tree has them: few printers do.
static ONLY_LISTED: &[&str] = &["/DevMgmt/SecurityDyn.xml", "/DevMgmt/IOConfigDyn.xml"];

/// Adapters that may have the radio, where a printer does not say which does.
static ADAPTERS: &[&str] = &["/IoMgmt/Adapters/Wifi0", "/IoMgmt/Adapters/wifi0"];

/// How often the printer is asked for the networks that it hears, and how long it may look for them
/// in between.
const SCAN_TRIES: u32 = 8;
const SCAN_PAUSE: Duration = Duration::from_millis(750);

/// LEDM.
pub(super) struct Ledm;

impl Printer for Ledm {
    fn dialect(&self) -> Dialect {
        Dialect::Ledm
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            reports: true,
            set_wifi: true,
            wps_pin: true,
        }
    }

    fn snapshot<'a>(&'a self, visit: &'a mut Visit) -> Work<'a, Heard> {
        Box::pin(snapshot(visit))
    }

    fn plan(&self, wish: &Wish, state: &PrinterState) -> Result<Plan, Refusal> {
        if !state.web.dialects.contains(&Dialect::Ledm) {
            return Err(Refusal::new(
                "not-spoken",
                msg!("device-refusal-not-spoken", dialect = "LEDM"),
            ));
        }
        match wish {
            Wish::Report(kind) => report(kind, state),
            Wish::Join { ssid, passphrase } => Ok(join(ssid, passphrase.as_ref(), state)),
        }
    }

    fn apply<'a>(
        &'a self,
        plan: &'a Plan,
        visit: &'a mut Visit,
    ) -> Work<'a, Result<Undo, Trouble>> {
        Box::pin(async move {
            let joins = plan
                .steps
                .iter()
                .any(|step| step.method == WriteMethod::Put);
            let root = match visit.root().cloned() {
                Some(root) if joins => Some(secured(visit, root).await?),
                root => root,
            };
            super::send(plan, visit, root).await
        })
    }
}

/// The encrypted address of the same web server, where it answers there: a profile has a passphrase.
async fn secured(visit: &mut Visit, root: Url) -> Result<Url, Trouble> {
    let mut encrypted = visit.target().web().iter();
    let encrypted = encrypted.find(|url| url.scheme().is_tls()).cloned();
    let Some(tls) = encrypted.filter(|_| !root.scheme().is_tls()) else {
        return Ok(root);
    };
    let tree = tls.with_path(ledm::DISCOVERY_TREE);
    let tree = tree.unwrap_or_else(|_| tls.clone());
    match visit.get_at(&tree).await {
        Ok(response) if response.url.scheme().is_tls() && !response.fell_back => Ok(tls),
        Err(error @ HttpError::CertificateChanged { .. }) => {
            Err(Trouble::http(Dialect::Ledm, &tree, &error))
        }
        Ok(_) | Err(_) => Ok(root),
    }
}

async fn snapshot(visit: &mut Visit) -> Heard {
    let tree = match visit.get(Dialect::Ledm, ledm::DISCOVERY_TREE).await {
        Ok(response) => match ledm::read(ledm::DISCOVERY_TREE, &response.body) {
            Ok(facts) => facts,
            Err(error) => {
                visit.note(Trouble::unreadable(
                    Dialect::Ledm,
                    ledm::DISCOVERY_TREE,
                    &error,
                ));
                return Heard::Silent;
            }
        },
        Err(trouble) => {
            visit.note(trouble);
            return Heard::Silent;
        }
    };
    let mut readings = vec![visit.reading(tree.clone())];
    let mut patience = super::Patience::default();
    for path in ledm::DOCUMENTS {
        if ONLY_LISTED.contains(path) && !tree.links.iter().any(|link| link == path) {
            continue;
        }
        let read = document(visit, path).await;
        let stop = patience.is_over(read.as_ref().err());
        match read {
            Ok(reading) => readings.extend(reading),
            Err(trouble) => visit.note(trouble),
        }
        if stop {
            break;
        }
    }
    if let Some(adapter) = undecided(&readings) {
        if let Ok(Some(codes)) = document(visit, &format!("{adapter}/VsaCodes.xml")).await {
            readings.push(codes);
        }
        // One that is connected is left alone: looking for networks would interrupt it.
        if !is_off(&readings) {
            readings.extend(networks(visit, &adapter).await);
        }
    }
    Heard::Spoken(readings)
}

/// Reads one document; none where it came and cannot be read, which is noted.
async fn document(visit: &mut Visit, path: &str) -> Result<Option<Reading>, Trouble> {
    let response = visit.get(Dialect::Ledm, path).await?;
    match ledm::read(path, &response.body) {
        Ok(facts) => Ok(Some(visit.reading(facts))),
        Err(error) => {
            visit.note(Trouble::unreadable(Dialect::Ledm, path, &error));
            Ok(None)
        }
    }
}

/// The radio's path, where the radio is not connected and its diagnosis is worth reading.
fn undecided(readings: &[Reading]) -> Option<String> {
    let has_adapters = |facts: &&Facts| facts.source.document == "/IoMgmt/Adapters";
    let adapters = readings.iter().map(|r| &r.facts).find(has_adapters)?;
    let connected = adapters.get(Field::WifiState) == Some(&Value::Wifi(WifiState::On));
    (!connected)
        .then(|| adapters.links.first().cloned())
        .flatten()
}

/// Whether the radio is off and hears nothing.
fn is_off(readings: &[Reading]) -> bool {
    let off = Some(&Value::Wifi(WifiState::Off));
    readings
        .iter()
        .any(|reading| reading.facts.get(Field::WifiState) == off)
}

/// The networks that the radio hears. The printer looks for them first, and says so (202).
async fn networks(visit: &mut Visit, adapter: &str) -> Option<Reading> {
    let path = format!("{adapter}{}", ledm::SCAN);
    for attempt in 0..SCAN_TRIES {
        if attempt > 0 {
            visit.wait(SCAN_PAUSE).await;
        }
        match visit.get(Dialect::Ledm, &path).await {
            Ok(response) if response.status == 202 => {}
            Ok(response) => match ledm::read(&path, &response.body) {
                Ok(facts) => return Some(visit.reading(facts)),
                Err(error) => {
                    visit.note(Trouble::unreadable(Dialect::Ledm, &path, &error));
                    return None;
                }
            },
            Err(trouble) => {
                visit.note(trouble);
                return None;
            }
        }
    }
    visit.note(Trouble {
        dialect: Dialect::Ledm,
        asked: path,
        code: "still-scanning",
        text: Box::new(msg!("device-trouble-still-scanning")),
    });
    None
}

/// What reading the WPS PIN brought.
#[derive(Debug)]
pub struct PinRead {
    /// The PIN.
    pub pin: DevicePin,
    /// Where it was.
    pub source: String,
    /// That everybody can read it, where no login was asked for.
    pub finding: Option<Finding>,
}

/// Reads the WPS PIN from the web server. Call it only when the owner of the printer asked for it.
///
/// # Errors
/// Why it cannot be read; `not-found` where the printer does not give it, as most do not.
pub async fn read_pin(visit: &mut Visit, state: &PrinterState) -> Result<PinRead, Trouble> {
    visit.begin_anew();
    let mut first = None;
    let known = state.adapter.iter().map(String::as_str);
    for adapter in known.chain(ADAPTERS.iter().copied()) {
        let path = ledm::pin_path(adapter);
        let answer = visit.get(Dialect::Ledm, &path).await;
        let trouble = match answer {
            Ok(response) => match ledm::read_pin(&response.body) {
                Ok(Some(pin)) => {
                    let source = format!("LEDM {path}");
                    // With a login nobody knows yet whether it was needed.
                    let public = !visit.has_login() || visit.is_public(&path).await;
                    let finding =
                        public.then(|| Finding::known("wps-pin-unprotected", source.clone()));
                    return Ok(PinRead {
                        pin,
                        source,
                        finding,
                    });
                }
                Ok(None) => Trouble {
                    dialect: Dialect::Ledm,
                    asked: path.clone(),
                    code: "no-pin",
                    text: Box::new(msg!("device-trouble-no-pin", path)),
                },
                Err(error) => Trouble::unreadable(Dialect::Ledm, &path, &error),
            },
            Err(trouble) => trouble,
        };
        let stop = !trouble.is_absence() && trouble.code != "unreadable";
        first.get_or_insert(trouble);
        if stop {
            break;
        }
    }
    Err(first.unwrap_or_else(|| Trouble {
        dialect: Dialect::Ledm,
        asked: String::new(),
        code: "not-found",
        text: Box::new(msg!("device-trouble-pin-not-there")),
    }))
}

fn report(
    kind: &'static crate::printer::report_job::Kind,
    state: &PrinterState,
) -> Result<Plan, Refusal> {
    let none = || {
        Refusal::new(
            "no-such-report",
            msg!("device-refusal-no-report-ledm", report = kind.name),
        )
    };
    let job = kind.among(&state.reports).ok_or_else(none)?;
    let body = ledm::internal_print(&job.id).ok_or_else(none)?;
    Ok(Plan {
        dialect: Dialect::Ledm,
        what: msg!("device-plan-print", report = kind.about()),
        warnings: vec![msg!("device-plan-paper")],
        steps: vec![Step {
            method: WriteMethod::Post,
            path: ledm::INTERNAL_PRINT_DYN.to_owned(),
            content_type: "text/xml",
            body: Zeroizing::new(body.into_bytes()),
            otherwise: None,
        }],
    })
}

fn join(ssid: &str, passphrase: Option<&Secret>, state: &PrinterState) -> Plan {
    let adapter = state.adapter.as_deref().unwrap_or("/IoMgmt/Adapters/Wifi0");
    let body = ledm::profile(ssid.as_bytes(), passphrase.map(Secret::reveal));
    let mut warnings = vec![msg!("device-plan-leaves")];
    if passphrase.is_some() {
        warnings.push(msg!("device-plan-plain-digits"));
    }
    Plan {
        dialect: Dialect::Ledm,
        what: msg!(
            "device-plan-profile",
            ssid = ssid.escape_debug().to_string()
        ),
        warnings,
        steps: vec![Step {
            method: WriteMethod::Put,
            // In setup mode this one is written, otherwise the active one.
            path: format!("{adapter}/Profiles/1"),
            content_type: "text/xml",
            body: Zeroizing::new(body.as_bytes().to_vec()),
            otherwise: Some(format!("{adapter}/Profiles/Active")),
        }],
    }
}
