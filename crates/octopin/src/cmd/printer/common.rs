//! What all of `octopin printer` share: the address, the password, and the look at the printer.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use devices::find::last::{Entry, Kind, Last};
use devices::printer::trust::Known;
use devices::printer::{
    Dialect, Login, Look, LookError, Manners, PrinterState, Refusal, Target, Trouble, Visit, look,
};
use lan::http::pin::{FilePins, PinStore};
use lan::secret::Secret;
use lan::snmp::{Auth, User};
use serde_json::{Value, json};
use zeroize::Zeroizing;

use crate::ask;
use crate::exit::Stop;
use crate::input::StandardInput;
use crate::output::{Output, Tone, clean};
use crate::runtime;

/// The variable that may have the passwords of the SNMP user, a line each.
const SNMP_PASSWORD_VARIABLE: &str = "OCTOPIN_SNMP_PASSWORD";

/// How a user of SNMP may be signing, the likeliest first.
const SNMP_SIGNING: [Auth; 3] = [Auth::Sha1, Auth::Sha256, Auth::Md5];

/// Which printer, and how to talk to it.
#[derive(Debug, Default, clap::Args)]
pub(super) struct Address {
    /// Its address, as the user gave it.
    #[arg(
        value_name = "ADDRESS",
        help = "A name or number from `octopin find`, an IP address, a host name, \
                ipp://HOST[:PORT]/PATH or http://HOST[:PORT]"
    )]
    pub(super) given: String,
    /// How long all of it may take, 1 to 600 seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 40,
          value_parser = clap::value_parser!(u16).range(1..=600))]
    timeout: u16,
    /// The user name of the printer's web page
    #[arg(long, value_name = "NAME", default_value = "admin")]
    user: String,
    /// A file with the password of the printer's web page; `-` is standard input. Otherwise the
    /// variable OCTOPIN_PASSWORD, or a question where the printer wants one
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// The port of its SNMP, where it is not 161
    #[arg(long, value_name = "PORT")]
    snmp_port: Option<u16>,
    /// The SNMP community to read with
    #[arg(long, value_name = "NAME", default_value = "public")]
    community: String,
    /// The user to read with over SNMP version 3, instead of the community. Without a password
    /// nothing is signed or encrypted
    #[arg(long, value_name = "NAME", conflicts_with = "community")]
    snmp_user: Option<String>,
    /// A file with the password of the SNMP user in its first line (it signs, with SHA, SHA-256 or
    /// MD5) and, where the user has one, in its second line the password that encrypts (with AES);
    /// `-` is standard input. Otherwise both lines may be in the variable OCTOPIN_SNMP_PASSWORD
    #[arg(long, value_name = "FILE", requires = "snmp_user")]
    snmp_password_file: Option<PathBuf>,
}

/// A printer that was looked at.
pub(super) struct Seen {
    pub(super) visit: Visit,
    pub(super) look: Look,
}

impl Address {
    /// An address with nothing else said.
    pub(super) fn of(given: &str, timeout: u16) -> Self {
        Self {
            given: given.to_owned(),
            timeout,
            user: "admin".to_owned(),
            community: "public".to_owned(),
            ..Self::default()
        }
    }

    /// Where it is, and whom the user means where that was found before.
    pub(super) fn target(&self) -> Result<(Target, Option<Known>), Stop> {
        let usage = |code, text: &str| {
            let (explanation, next) = split(text);
            Stop::usage(code, explanation, next)
        };
        let entry = Last::of_user().map_or(Ok(None), |last| {
            let found = last.resolve(Kind::Printer, &self.given);
            found.map_err(|error| usage("not-found-before", &error.to_string()))
        })?;
        let address = entry.as_ref().map_or(&self.given, |entry| &entry.address);
        let target =
            Target::parse(address).map_err(|error| usage("bad-address", &error.to_string()))?;
        let target = match self.snmp_port {
            Some(port) => target.with_snmp_port(port),
            None => target,
        };
        Ok((target, entry.and_then(known)))
    }

    /// The user of SNMP version 3, in each way in which it may be signing.
    fn snmp_users(&self, stdin: &mut StandardInput) -> Result<Vec<User>, Stop> {
        let Some(name) = &self.snmp_user else {
            return Ok(Vec::new());
        };
        let text = match &self.snmp_password_file {
            Some(path) if path.as_os_str() == "-" => stdin.lines("--snmp-password-file")?,
            Some(path) => ask::password_file("--snmp-password-file", path)?,
            None => Zeroizing::new(std::env::var(SNMP_PASSWORD_VARIABLE).unwrap_or_default()),
        };
        let mut lines = text
            .lines()
            .filter(|line| !line.is_empty())
            .map(Secret::new);
        let users = match (lines.next(), lines.next()) {
            (None, _) => User::new(name).map(|user| vec![user]),
            (Some(password), privacy) => SNMP_SIGNING
                .iter()
                .map(|auth| User::with_passwords(name, *auth, &password, privacy.as_ref()))
                .collect(),
        };
        users.map_err(|error| {
            let (explanation, next) = split(&error.to_string());
            Stop::usage("bad-snmp-user", explanation, next)
        })
    }

    fn manners(&self, password: Option<Secret>, snmp_users: Vec<User>) -> Manners {
        let login = password.map(|password| Login {
            user: self.user.clone(),
            password,
        });
        let whole = Duration::from_secs(self.timeout.into());
        Manners {
            whole,
            each: whole.min(Manners::default().each),
            login,
            pins: FilePins::of_user().map(|pins| Arc::new(pins) as Arc<dyn PinStore>),
            community: self.community.clone(),
            snmp_users,
        }
    }

    /// Looks at the printer, with the password that was given, or asks for one where the printer
    /// says nothing without.
    ///
    /// # Errors
    /// It is no address, nobody answers, or who answers is not one printer.
    pub(super) async fn look(&self, stdin: &mut StandardInput, out: &Output) -> Result<Seen, Stop> {
        let (target, meant) = self.target()?;
        let mut password = ask::given_password(self.password_file.as_deref(), stdin)?;
        let snmp_users = self.snmp_users(stdin)?;
        loop {
            let asked = password.is_some();
            let manners = self.manners(password.take(), snmp_users.clone());
            let progress = out.progress(
                format!("asking {}", clean(target.host_name())),
                Some(manners.whole),
            );
            let mut visit = Visit::new(target.clone(), manners);
            let looked = look(&mut visit, meant.as_ref()).await;
            drop(progress);
            for asked in &visit.asked {
                out.detail(format!("{}  {}", asked.outcome, clean(&asked.url)));
            }
            match looked {
                Ok(look) => return Ok(Seen { visit, look }),
                Err(error) => {
                    let wants = visit.troubles.iter().any(Trouble::wants_login);
                    if wants && !asked && ask::somebody() {
                        let question = format!("password of {}", clean(target.host_name()));
                        if let Some(given) = ask::password(&question) {
                            password = Some(Secret::new(given.as_str()));
                            continue;
                        }
                    }
                    return Err(stop(&error, &visit));
                }
            }
        }
    }

    /// As [`Address::look`], for a command that does nothing else.
    ///
    /// # Errors
    /// As [`Address::look`].
    pub(super) fn just_look(&self, out: &Output) -> Result<Seen, Stop> {
        runtime::block_on(self.look(&mut StandardInput::default(), out))?
    }
}

/// What the last search knew of a printer: a UUID or a serial number.
fn known(entry: Entry) -> Option<Known> {
    let identity = entry.identity?;
    let uuid = identity.parse::<wsc::ident::Uuid>().ok();
    Some(Known {
        // The name may be one that somebody gave it, so it tells no printers apart.
        by: format!("the last `octopin find` ({})", entry.name),
        model: None,
        serial: uuid.is_none().then_some(identity),
        uuid: uuid.map(|uuid| uuid.to_string()),
        macs: Vec::new(),
    })
}

/// Splits what the errors of the libraries say: what happened and why; what to do next.
pub(in crate::cmd) fn split(text: &str) -> (String, String) {
    let (explanation, next) = text.split_once("; ").unwrap_or((text, ""));
    (explanation.to_owned(), next.to_owned())
}

/// Why nothing is known of a printer.
fn stop(error: &LookError, visit: &Visit) -> Stop {
    // Two identities stand below each other.
    let text: Vec<String> = error.to_string().lines().map(clean).collect();
    let (explanation, next) = split(&text.join("\n"));
    let code = match error {
        LookError::Mismatch(_) => "identity-mismatch",
        LookError::Nothing(_) => visit
            .troubles
            .iter()
            .find(|t| clean(&t.text) == clean(&error.to_string()))
            .map_or("no-printer", |trouble| trouble.code),
    };
    Stop::failed(code, explanation, next)
}

/// A trouble of a single step.
pub(super) fn stop_trouble(trouble: &Trouble) -> Stop {
    let (explanation, next) = split(&clean(&trouble.text));
    Stop::failed(trouble.code, explanation, next)
}

/// Why nothing can be done in the dialects that were heard. Where one of those that the printer may
/// have could not be read, that is the reason: it sleeps, wants a password, or stopped in the middle.
pub(super) fn refuse(refusal: &Refusal, visit: &Visit) -> Stop {
    let spoken = [Dialect::Ipp, Dialect::Ledm, Dialect::Cdm, Dialect::Ews];
    let of_them = || {
        visit
            .troubles
            .iter()
            .filter(|t| spoken.contains(&t.dialect))
    };
    let telling = of_them()
        .find(|trouble| trouble.wants_login())
        .or_else(|| of_them().find(|trouble| trouble.code == "asleep"))
        .or_else(|| of_them().next());
    if let Some(trouble) = telling.filter(|_| refusal.code == "not-possible") {
        return stop_trouble(trouble);
    }
    let (explanation, next) = split(&refusal.text);
    Stop::failed(refusal.code, explanation, next)
}

/// The printer in a few keys, for the documents of the other commands.
pub(super) fn identity(state: &PrinterState) -> Value {
    let document = state.to_json();
    document.get("identity").cloned().unwrap_or(Value::Null)
}

/// What could not be read, as JSON.
pub(super) fn troubles(visit: &Visit) -> Value {
    let troubles = visit.troubles.iter().map(|trouble| {
        let (what, next) = trouble.parts();
        json!({
            "dialect": trouble.dialect.as_str(),
            "asked": trouble.asked,
            "code": trouble.code,
            "what": what,
            "next": next,
        })
    });
    troubles.collect()
}

/// What could not be read, as lines.
pub(super) fn say_troubles(visit: &Visit, out: &Output) {
    for trouble in &visit.troubles {
        let (what, next) = trouble.parts();
        let word = out.paint(Tone::Warn, "not read:");
        let next = if next.is_empty() {
            String::new()
        } else {
            format!("\n          {}", clean(next))
        };
        out.say(format!("{word} {}: {}{next}", trouble.dialect, clean(what)));
    }
}

/// The findings, as lines.
pub(super) fn say_findings(state: &PrinterState, out: &Output) {
    use devices::printer::Severity;
    for finding in &state.findings {
        let tone = match finding.severity {
            Severity::Bad => Tone::Bad,
            Severity::Warn => Tone::Warn,
            Severity::Info => Tone::Faint,
        };
        let word = out.paint(tone, &format!("{}:", finding.severity));
        out.result(format!("{word} {}", clean(&finding.what)));
        if !finding.next.is_empty() {
            out.result(format!("    {}", clean(&finding.next)));
        }
        out.detail(format!("    {}", clean(&finding.source)));
    }
}

/// What a printer is called in a sentence.
pub(super) fn name(state: &PrinterState) -> String {
    let name = state.identity.name();
    name.map_or_else(|| "the printer".to_owned(), |name| clean(&name))
}
