//! What all of `octopin printer` share: the address, the password, and the look at the printer.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use devices::find::last::{Entry, Kind, Last};
use devices::guide::printer::{Firmware, Guide};
use devices::printer::trust::Known;
use devices::printer::{
    Dialect, Login, Look, LookError, Manners, PrinterState, Refusal, Target, Trouble, Visit, look,
};
use lan::http::pin::{FilePins, PinStore};
use lan::secret::Secret;
use lan::snmp::{Auth, User};
use serde_json::{Value, json};
use text::{Message, Tell, msg};
use zeroize::Zeroizing;

use crate::ask;
use crate::exit::{Exit, Stop};
use crate::input::StandardInput;
use crate::lines;
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
    /// How long looking at it may take, 1 to 600 seconds
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
    /// Whether the user could have given the options.
    #[arg(skip = true)]
    has_options: bool,
}

/// A printer that was looked at.
pub(super) struct Seen {
    pub(super) visit: Visit,
    pub(super) look: Look,
    /// Who logs in where a password is wanted.
    user: String,
}

impl Seen {
    /// Asks for the password that a step wants, where there is none yet and somebody can be asked.
    /// Whether there is one now, and the step is worth another try.
    pub(super) fn log_in(&mut self, trouble: &Trouble) -> bool {
        if trouble.code != "login-wanted" || self.visit.has_login() {
            return false;
        }
        let question = msg!(
            "cmd-printer-password-of",
            host = clean(self.visit.target().host_name())
        )
        .to_string();
        let Some(password) = ask::password(&question) else {
            return false;
        };
        self.visit.log_in(Login {
            user: self.user.clone(),
            password: Secret::new(password.as_str()),
        });
        true
    }
}

impl Address {
    /// An address with nothing else said.
    pub(super) fn of(given: &str, timeout: u16) -> Self {
        Self {
            given: given.to_owned(),
            timeout,
            user: "admin".to_owned(),
            community: "public".to_owned(),
            has_options: false,
            ..Self::default()
        }
    }

    /// Where it is, and whom the user means where that was found before.
    pub(super) fn target(&self) -> Result<(Target, Option<Known>), Stop> {
        let entry = Last::of_user().map_or(Ok(None), |last| {
            let found = last.resolve(Kind::Printer, &self.given);
            found.map_err(|error| Stop::told(Exit::Usage, "not-found-before", &error))
        })?;
        let address = entry.as_ref().map_or(&self.given, |entry| &entry.address);
        let target = Target::parse(address);
        let target = target.map_err(|error| Stop::told(Exit::Usage, "bad-address", &error))?;
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
            elsewhere: None,
        }
    }

    /// Looks at the printer, with the password that was given, or asks for one where the printer
    /// wants it. Where nobody knows it, what the printer says without it is all there is.
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
                msg!("cmd-printer-asking", host = clean(target.host_name())),
                Some(manners.whole),
            );
            let mut visit = Visit::new(target.clone(), manners);
            let looked = look(&mut visit, meant.as_ref()).await;
            drop(progress);
            for asked in &visit.asked {
                out.detail(format!("{}  {}", asked.outcome, clean(&asked.url)));
            }
            // Without options it is a look on the way to something else.
            let may_ask = looked.is_err() || (self.has_options && !out.is_json());
            let wants = |trouble: &Trouble| trouble.code == "login-wanted";
            if !asked && may_ask && visit.troubles.iter().any(wants) {
                let host = clean(target.host_name());
                let question = msg!("cmd-printer-password-or-enter", host);
                password =
                    ask::password(&question.to_string()).map(|given| Secret::new(given.as_str()));
                if password.is_some() {
                    continue;
                }
            }
            return match looked {
                Ok(look) => Ok(Seen {
                    visit,
                    look,
                    user: self.user.clone(),
                }),
                Err(error) => Err(self.stop(&error, &visit)),
            };
        }
    }

    /// Why nothing is known of the printer.
    fn stop(&self, error: &LookError, visit: &Visit) -> Stop {
        // Two identities stand below each other.
        let shown = |message: &Message| {
            let text = message.to_string();
            text.lines().map(clean).collect::<Vec<_>>().join("\n")
        };
        let told = error.told();
        let explanation = shown(&told);
        let next = told.next().as_ref().map(shown).unwrap_or_default();
        let code = match error {
            LookError::Mismatch(_) => "identity-mismatch",
            LookError::Nothing(_) => visit
                .troubles
                .iter()
                .find(|trouble| *trouble.text == told)
                .map_or("no-printer", |trouble| trouble.code),
        };
        let next = if self.has_options {
            with_option(code, &next)
        } else {
            next
        };
        Stop::failed(code, explanation, next)
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
        by: msg!("cmd-printer-last-find", name = &entry.name).into(),
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

/// What to do next, with the option that does it.
fn with_option(code: &str, next: &str) -> String {
    match code {
        "login-wanted" => msg!("cmd-printer-with-password-file", next).into(),
        _ => next.to_owned(),
    }
}

/// A trouble of a single step.
pub(super) fn stop_trouble(trouble: &Trouble) -> Stop {
    let (explanation, next) = trouble.parts();
    let next = with_option(trouble.code, &clean(&next));
    Stop::failed(trouble.code, clean(&explanation), next)
}

/// Why what was asked for cannot be done, with whom it was asked of.
pub(super) fn refuse(refusal: &Refusal, seen: &Seen) -> Stop {
    let state = &seen.look.state;
    let serial = state.identity.serial.as_ref();
    let reason = reason(refusal, seen);
    let (name, why) = (name(state), &reason.explanation);
    let explanation = match serial.map(|serial| clean(serial)) {
        Some(serial) => msg!("cmd-printer-refused-serial", name, serial, why),
        None => msg!("cmd-printer-refused", name, why),
    };
    Stop {
        explanation: explanation.into(),
        ..reason
    }
}

/// Why nothing can be done in the dialects that were heard. Where one of those that the printer may
/// have could not be read, that is the reason: its certificate has changed, it wants a password, it
/// sleeps, or it stopped in the middle.
pub(super) fn reason(refusal: &Refusal, seen: &Seen) -> Stop {
    const TELLING: &[fn(&Trouble) -> bool] = &[
        |trouble| trouble.code == "certificate-changed",
        Trouble::wants_login,
        |trouble| trouble.code == "asleep",
        |_| true,
    ];
    let unread = |trouble: &&Trouble| {
        let web = [Dialect::Ipp, Dialect::Ledm, Dialect::Cdm, Dialect::Ews];
        let spoken = &seen.look.state.web.dialects;
        web.contains(&trouble.dialect) && !spoken.contains(&trouble.dialect)
    };
    let mut telling = TELLING.iter();
    let telling = telling.find_map(|tells| {
        let troubles = &mut seen.visit.troubles.iter().filter(unread);
        troubles.find(|trouble| tells(trouble))
    });
    let explanation = refusal.text.to_string();
    let next = refusal.text.next().map(String::from).unwrap_or_default();
    let Some(trouble) = telling else {
        return Stop::failed(refusal.code, explanation, next);
    };
    if refusal.code == "not-possible" {
        return stop_trouble(trouble);
    }
    // One dialect cannot, another that might could not be read.
    let Stop {
        explanation: why,
        next,
        ..
    } = stop_trouble(trouble);
    let dialect = trouble.dialect.to_string();
    let explanation = msg!("cmd-printer-and-unread", explanation, dialect, why);
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

/// What could not be read, as lines; the dialects with the same reason together.
pub(super) fn say_troubles(visit: &Visit, out: &Output) {
    let mut told: Vec<(&Trouble, Vec<Dialect>)> = Vec::new();
    for trouble in &visit.troubles {
        match told.iter_mut().find(|(one, _)| one.text == trouble.text) {
            Some((_, dialects)) if dialects.contains(&trouble.dialect) => {}
            Some((_, dialects)) => dialects.push(trouble.dialect),
            None => told.push((trouble, vec![trouble.dialect])),
        }
    }
    let word = msg!("cmd-printer-not-read").to_string();
    for (trouble, dialects) in told {
        let names = dialects
            .iter()
            .map(|one| Message::verbatim(one.to_string()));
        let both = |first, next| msg!("cmd-printer-both", first, next);
        let dialects = names.reduce(both).map_or_else(String::new, String::from);
        let (what, next) = trouble.parts();
        let what = msg!("cmd-printer-trouble", dialects, what = clean(&what)).to_string();
        for line in marked(out, Tone::Warn, &word, &what) {
            out.say(line);
        }
        if !next.is_empty() {
            for line in fitting("    ", "    ", &clean(&next)) {
                out.say(line);
            }
        }
    }
}

/// The findings, as lines.
pub(super) fn say_findings(state: &PrinterState, out: &Output) {
    use devices::printer::Severity;
    for finding in &state.findings {
        let (tone, word) = match finding.severity {
            Severity::Bad => (Tone::Bad, msg!("cmd-printer-bad")),
            Severity::Warn => (Tone::Warn, msg!("cmd-printer-warn")),
            Severity::Info => (Tone::Faint, msg!("cmd-printer-info")),
        };
        let what = clean(&finding.what.to_string());
        for line in marked(out, tone, &word.to_string(), &what) {
            out.result(line);
        }
        say_lines(out, "    ", &clean(&finding.next.to_string()));
        out.detail(format!("    {}", clean(&finding.source.to_string())));
    }
}

/// A text behind a word in the colour of its meaning.
pub(super) fn marked(out: &Output, tone: Tone, word: &str, text: &str) -> Vec<String> {
    let mut lines = fitting(&format!("{word} "), "    ", text);
    let word = word.trim();
    if let Some(first) = lines.first_mut() {
        *first = first.replacen(word, &out.paint(tone, word), 1);
    }
    lines
}

/// A text of the result behind a mark, its further lines below it.
pub(super) fn say_lines(out: &Output, mark: &str, text: &str) {
    for line in fitting(mark, &" ".repeat(mark.chars().count()), text) {
        out.result(line);
    }
}

/// Lines that fit the terminal. One that does is left as it is: a network's name may have several
/// blanks in a row.
pub(super) fn fitting(mark: &str, indent: &str, text: &str) -> Vec<String> {
    let whole = format!("{mark}{text}");
    if whole.chars().count() <= lines::width() {
        return vec![whole];
    }
    lines::wrap(mark, indent, text)
}

/// How firmware of this family is updated officially; `None` where the guide does not know it.
pub(super) fn update(state: &PrinterState) -> Option<&'static Firmware> {
    let model = state.identity.name()?;
    Guide::builtin().ok()?.find(&model).ok()?.firmware()
}

/// What a printer is called in a sentence.
pub(super) fn name(state: &PrinterState) -> String {
    let name = state.identity.name();
    name.map_or_else(
        || msg!("cmd-printer-the-printer").into(),
        |name| clean(&name),
    )
}
