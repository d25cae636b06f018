//! What a registrar gathers and tells a person: devices that come, runs that end, and what it all
//! came to.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use link::wired::ApEnd;
use text::{Message, msg};
use wsc::ap::{ApEvent, ExternalEnd};
use wsc::code::ConfigError;
use wsc::event::{Event, Outcome as RunOutcome, Success};
use wsc::failure::{Cause, Failure, Role};
use wsc::ident::MacAddr;

use crate::exit::Exit;
use crate::output::{Output, Progress, Tone, clean};
use crate::report::{Other, Outcome, Report, Trouble, introduce};

/// What goes on while nobody is here.
pub(super) fn waiting_for_a_device() -> Message {
    msg!("cmd-registrar-waiting")
}

/// The most devices that are remembered by their description.
const DEVICES_MAX: usize = 256;

/// What happens, gathered and told.
pub(super) struct Desk<'a> {
    out: &'a Output,
    progress: &'a Progress<'a>,
    pub(super) report: Report,
    once: bool,
    /// What to do when nobody came.
    nobody: Message,
    /// The devices that introduced themselves.
    devices: BTreeMap<MacAddr, Other>,
    /// Why the last run failed. One that went further than "not expected" is kept before it.
    failure: Option<(MacAddr, Failure)>,
    came: bool,
    overlap: bool,
    /// An external registrar gave a device the settings, or read or changed them here.
    elsewhere: bool,
}

impl<'a> Desk<'a> {
    /// Nothing has happened yet. With `once` the first device that is served is the last; `nobody`
    /// is the advice when none came.
    pub(super) fn new(
        out: &'a Output,
        progress: &'a Progress<'a>,
        report: Report,
        once: bool,
        nobody: Message,
    ) -> Self {
        Self {
            out,
            progress,
            report,
            once,
            nobody,
            devices: BTreeMap::new(),
            failure: None,
            came: false,
            overlap: false,
            elsewhere: false,
        }
    }

    /// Takes what happened, and says whether it is enough.
    pub(super) fn take(&mut self, at_ms: u64, event: ApEvent) -> ControlFlow<()> {
        match event {
            ApEvent::Run(mac, event) => self.run(at_ms, mac, &event),
            ApEvent::Ended(mac, outcome) => return self.ended(mac, outcome),
            ApEvent::Overlap if !self.overlap => {
                self.overlap = true;
                self.out.say(msg!("cmd-registrar-overlap"));
            }
            ApEvent::ButtonTimeout => {
                self.out.say(msg!("cmd-registrar-button-over"));
                return ControlFlow::Break(());
            }
            ApEvent::ExternalEnded(mac, end) => return self.ended_elsewhere(mac, end),
            ApEvent::SetupEnded(Ok(success)) => self.managed(&success),
            ApEvent::SetupEnded(Err(failure)) => {
                let failure = failure_text(&failure);
                self.out.say(msg!("cmd-registrar-external-failed", failure));
            }
            ApEvent::SetupLocked(_) => self.out.warn(msg!("cmd-registrar-locked")),
            ApEvent::SetupUnlocked => self.out.say(msg!("cmd-registrar-unlocked")),
            ApEvent::NewSettings(network) => {
                let name = clean(&network.ssid.to_text());
                self.out.say(msg!("cmd-registrar-new-settings", name));
            }
            _ => {}
        }
        ControlFlow::Continue(())
    }

    fn run(&mut self, at_ms: u64, mac: MacAddr, event: &Event) {
        self.came = true;
        self.report.message(self.out, at_ms, event);
        match event {
            Event::PeerDescribed(peer) => {
                let known = self.devices.len();
                let new = !self.devices.contains_key(&mac);
                if new && known < DEVICES_MAX {
                    let who = introduce(&peer.device, Some(mac));
                    self.out.say(msg!("cmd-registrar-is-here", who = &who));
                    self.progress.now(msg!("cmd-talking-to", who));
                    self.devices.insert(mac, Other::default());
                }
                if let Some(device) = self.devices.get_mut(&mac) {
                    device.mac = Some(mac);
                    device.describe(peer);
                    self.report.peer = device.clone();
                }
            }
            Event::HalfProved(half) => {
                let proved = msg!("cmd-registrar-half", half = half.name());
                self.out.detail(format!("{at_ms:>6} ms  {proved}"));
            }
            Event::Quirk(quirk) => {
                let tolerated = msg!("cmd-tolerated", quirk = format!("{quirk:?}"));
                self.out.detail(format!("{at_ms:>6} ms  {tolerated}"));
            }
            _ => {}
        }
    }

    fn ended(&mut self, mac: MacAddr, outcome: RunOutcome) -> ControlFlow<()> {
        self.came = true;
        self.progress.now(waiting_for_a_device());
        if let Some(device) = self.devices.get(&mac) {
            self.report.peer = device.clone();
        }
        match outcome {
            Ok(success) => {
                self.succeeded(mac, &success);
                if self.once {
                    return ControlFlow::Break(());
                }
            }
            Err(failure) => {
                // Asking for more of the same would be guessing; an overlap lasts two minutes.
                let last = failure.role == Role::Registrar
                    && matches!(failure.cause, Cause::WrongPassword(_) | Cause::Overlap);
                self.failed(mac, failure);
                if last {
                    return ControlFlow::Break(());
                }
            }
        }
        ControlFlow::Continue(())
    }

    /// The run of a device with an external registrar ended.
    fn ended_elsewhere(&mut self, mac: MacAddr, end: ExternalEnd) -> ControlFlow<()> {
        self.progress.now(waiting_for_a_device());
        let mac = mac.to_string();
        self.out.say(match end {
            ExternalEnd::Done => msg!("cmd-registrar-elsewhere-done", mac),
            ExternalEnd::Refused => msg!("cmd-registrar-elsewhere-refused", mac),
            ExternalEnd::Silent => msg!("cmd-registrar-elsewhere-silent", mac),
        });
        self.elsewhere |= end == ExternalEnd::Done;
        if end == ExternalEnd::Done && self.once {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    }

    /// An external registrar proved the router PIN over UPnP.
    fn managed(&mut self, success: &Success) {
        self.elsewhere = true;
        self.out.say(match success {
            Success::Reconfigured(_) => msg!("cmd-registrar-external-changed"),
            Success::Learned(_) | Success::Provisioned(_) => {
                msg!("cmd-registrar-external-learned")
            }
        });
    }

    fn succeeded(&mut self, mac: MacAddr, success: &Success) {
        let done = self.out.paint(Tone::Good, &String::from(msg!("cmd-done")));
        let mac = mac.to_string();
        self.out.say(match success {
            Success::Provisioned(_) => msg!("cmd-registrar-done-settings", done, mac),
            Success::Learned(_) => msg!("cmd-registrar-done-learned", done, mac),
            Success::Reconfigured(_) => msg!("cmd-registrar-done-changed", done, mac),
        });
        self.report
            .credentials
            .extend_from_slice(success.credentials());
    }

    fn failed(&mut self, mac: MacAddr, failure: Failure) {
        let turned_away = |failure: &Failure| failure.cause == Cause::NotExpected;
        let news = match &self.failure {
            Some((other, old)) => *other != mac || old.cause != failure.cause,
            None => true,
        };
        if news && turned_away(&failure) {
            let mac = mac.to_string();
            self.out.say(msg!("cmd-registrar-turned-away", mac));
        } else if news {
            let (mac, failure) = (mac.to_string(), failure_text(&failure));
            self.out
                .detail(msg!("cmd-registrar-device-failed", mac, failure));
        }
        let weightier = |old: &Failure| turned_away(&failure) && !turned_away(old);
        if !matches!(&self.failure, Some((_, old)) if weightier(old)) {
            self.failure = Some((mac, failure));
        }
    }

    /// Writes the result, and says how the program is to end.
    pub(super) fn close(mut self, end: ApEnd, seconds: u16) -> Exit {
        if self.elsewhere || !self.report.credentials.is_empty() {
            return self.report.finish(self.out, Outcome::Provisioned);
        }
        if self.report.trouble.is_some() {
            return self.report.finish(self.out, Outcome::Failed);
        }
        let outcome = match (self.failure.take(), end) {
            (Some((mac, failure)), _) => {
                if let Some(device) = self.devices.get(&mac) {
                    self.report.peer = device.clone();
                }
                self.report.trouble = Some(Trouble::from(&in_time(failure, end)));
                Outcome::Failed
            }
            (None, ApEnd::Cancelled) => {
                self.report.trouble = Some(Trouble::from(&by_us(Cause::Cancelled)));
                Outcome::Failed
            }
            (None, _) if self.overlap => {
                self.report.trouble = Some(Trouble::from(&by_us(Cause::Overlap)));
                Outcome::Failed
            }
            (None, _) => {
                let explanation = if self.came {
                    msg!("cmd-registrar-left-early")
                } else {
                    msg!("cmd-registrar-nobody-came", seconds)
                };
                let next = self.nobody.clone();
                self.report.trouble = Some(Trouble::nobody_came(explanation, next));
                Outcome::NobodyCame
            }
        };
        self.report.finish(self.out, outcome)
    }
}

/// Why a run failed, with where it ended.
fn failure_text(failure: &Failure) -> String {
    Trouble::from(failure).sentence()
}

/// A failure that no run tells.
fn by_us(cause: Cause) -> Failure {
    Failure {
        role: Role::Registrar,
        at: wsc::code::MessageType::M1,
        by: wsc::failure::Side::Us,
        config_error: cause.config_error(),
        cause,
    }
}

/// A run that was still under way when the time was over was not stopped by anybody.
fn in_time(failure: Failure, end: ApEnd) -> Failure {
    if failure.cause == Cause::Cancelled && end == ApEnd::TimeOver {
        return Failure {
            cause: Cause::SessionTimeout,
            config_error: ConfigError::SESSION_TIMEOUT,
            ..failure
        };
    }
    failure
}
