//! Whether the printer is really there: the same one, in the right network, and answering.

use std::time::Duration;

use advisor::evidence::{Origin, SourceKind};
use devices::advice;
use devices::printer::{WifiState, mac_in_uuid};
use jiff::Timestamp;
use text::{msg, unquoted};

use super::ending::Done;
use super::engine::{Job, unless};
use super::event::{Checked, What};
use super::inquiry::Inquiries;
use super::world::{Answer, Ended, Enrolled, Person, Sought, World};

/// How long a printer may take from its settings to its first answer: it joins, gets an address, and
/// starts its services anew.
const COMING: Duration = Duration::from_secs(90);
/// How long one of its services may take after the other: a web server starts late in many printers.
const OTHER_SERVICE: Duration = Duration::from_secs(30);
/// How long a printer is waited for that was there before the job.
const ANSWERS_AGAIN: Duration = Duration::from_secs(20);
/// Between two looks for it.
const PAUSE: Duration = Duration::from_secs(3);

/// What an answer means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Judged {
    /// It is the printer, in the network, and it answers.
    There,
    /// It is another printer.
    Another,
    /// It is the printer, and its own Wi-Fi is not in the network (yet).
    NotOn,
    /// It is the printer, in another network.
    Elsewhere,
    /// It is the printer, its Wi-Fi is in the network as it says over USB, and it does not answer there.
    OverUsb,
    /// It is the printer, and neither its page nor its IPP answers.
    Silent,
    /// It is the printer, in the network, and only one of its services answers, although nothing
    /// says that it has not the other, which is this.
    Lacks(Service),
}

/// What a printer is asked for in its network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Service {
    /// Its web page.
    Web,
    /// Its printing.
    Ipp,
}

impl<W: World, P: Person> Job<'_, W, P> {
    /// Whom to look for.
    pub(super) fn sought(&self, enrolled: Enrolled) -> Sought {
        Sought {
            printer: self.sight.printer.clone().unwrap_or_default(),
            mac: enrolled.mac,
            uuid: enrolled.uuid,
        }
    }

    /// Looks whether a printer is there that is in the network already, as it or the router says:
    /// what is said over USB or by a router's list is no proof.
    pub(super) async fn verify_already(&mut self) -> Result<Done, Ended> {
        let done = self.look_for(Enrolled::default(), ANSWERS_AGAIN).await?;
        Ok(match done {
            Done::Verified => Done::Already,
            done => done,
        })
    }

    /// Looks for the printer that got the settings, until it is there or the time is over.
    pub(super) async fn verify(&mut self, enrolled: Enrolled) -> Result<Done, Ended> {
        self.look_for(enrolled, COMING).await
    }

    async fn look_for(&mut self, enrolled: Enrolled, patience: Duration) -> Result<Done, Ended> {
        let sought = self.sought(enrolled);
        let mut until = self.world.now() + patience;
        let (mut last, mut said) = (None, None);
        loop {
            let answer = unless(self.cancel, self.world.find(&sought)).await?;
            if let Some(answer) = answer {
                let judged = judge(&sought, &answer, self.sight.ssid.as_deref());
                let checked = Checked {
                    found: judged != Judged::Another,
                    address: Some(answer.address.clone()),
                    wifi: answer.state.wifi.state.map(WifiState::as_str),
                    ssid: answer.state.wifi.ssid.clone(),
                    web: answer.web,
                    ipp: answer.ipp,
                    over_usb: answer.over_usb,
                };
                // What is as it was is not said again.
                if said.as_ref() != Some(&checked) {
                    said = Some(checked.clone());
                    self.say(What::Checked(checked));
                }
                if judged != Judged::Another {
                    self.learn(&answer);
                    self.answer = Some(answer);
                    last = Some(judged);
                }
                match judged {
                    Judged::There => {
                        self.note_unread_wifi();
                        return Ok(Done::Verified);
                    }
                    // It need not take as long as a printer that is not there at all.
                    Judged::Lacks(_) => until = until.min(self.world.now() + OTHER_SERVICE),
                    _ => {}
                }
            } else {
                // What it said before is over.
                last = None;
                let printer = &mut self.sight.facts.printer;
                printer.wifi_state.forget();
                printer.cable.forget();
                printer.vsa.forget();
            }
            if self.world.now() >= until {
                break;
            }
            self.pass_time().await?;
        }
        if let Some(Judged::Lacks(service)) = last {
            self.note_unread_wifi();
            return Ok(Done::Lacks(service));
        }
        if matches!(last, None | Some(Judged::OverUsb)) {
            if last.is_none() {
                self.say(What::Checked(Checked::default()));
            }
            let from = Origin::new(SourceKind::Probe, msg!("job-seen-after-wps"));
            let facts = &mut self.sight.facts;
            facts.printer.reachable.learn(false, from.clone());
            facts.computer.printer_answers.learn(false, from);
            let facts = &mut self.sight.facts;
            unless(self.cancel, self.world.look_again(&sought, facts)).await?;
        }
        Ok(Done::NotThere(last))
    }

    /// Says that the printer tells nothing of its Wi-Fi: then only where it answers speaks for it.
    fn note_unread_wifi(&mut self) {
        let answer = self.answer.as_ref();
        if let Some(answer) = answer.filter(|answer| answer.state.wifi.state.is_none()) {
            let address = unquoted(answer.address.as_str());
            self.note(msg!("job-wifi-not-told", address));
        }
    }

    /// What the printer says now counts, and not what it said before the job.
    fn learn(&mut self, answer: &Answer) {
        let facts = &mut self.sight.facts;
        facts.printer.wifi_state.forget();
        facts.printer.ssid.forget();
        facts.printer.cable.forget();
        advice::printer(facts, &answer.state, Timestamp::now());
    }

    /// Waits a little; where a router tells who comes, it is listened to meanwhile.
    pub(super) async fn pass_time(&mut self) -> Result<(), Ended> {
        let Some((_, router)) = self.world.router() else {
            return unless(self.cancel, self.world.sleep(PAUSE)).await;
        };
        match unless(self.cancel, router.watch(PAUSE)).await? {
            Ok(Some(event)) => self.heard_meanwhile(&event)?,
            Ok(None) => {}
            Err(_) => unless(self.cancel, self.world.sleep(PAUSE)).await?,
        }
        Ok(())
    }
}

impl<W: World, P: Person> Job<'_, W, P> {
    /// Asks the person what they see, where the job came to nothing and nobody knows exactly why.
    pub(super) async fn find_out(&mut self, came: Result<Done, Ended>) -> Result<Done, Ended> {
        let open = matches!(came, Ok(Done::NotThere(_)) | Err(Ended::NobodyCame));
        let mut inquiries = Inquiries::default();
        while open && let Some(inquiry) = inquiries.next(&self.sight.facts) {
            let told = unless(self.cancel, self.person.tells(&inquiry)).await?;
            let Some(answer) = told.and_then(|number| inquiry.answers.get(number)) else {
                break;
            };
            inquiries.answered(&mut self.sight.facts, &inquiry, answer.name);
            let (question, answer) = (&inquiry.text, &answer.text);
            self.note(msg!("job-inquiry-told", question, answer));
        }
        came
    }
}

/// Judges an answer. What a printer does not tell of its Wi-Fi does not count against it.
pub(super) fn judge(sought: &Sought, answer: &Answer, ssid: Option<&str>) -> Judged {
    if !same(sought, answer) {
        return Judged::Another;
    }
    let wifi = &answer.state.wifi;
    if wifi.state.is_some_and(|state| state != WifiState::On) {
        return Judged::NotOn;
    }
    let other = |(is, wanted)| is != wanted;
    if wifi.ssid.as_deref().zip(ssid).is_some_and(other) {
        return Judged::Elsewhere;
    }
    if answer.over_usb {
        return Judged::OverUsb;
    }
    // Over its cable it would answer just so.
    if wifi.state.is_none() && answer.state.wired == Some(true) {
        return Judged::NotOn;
    }
    let has = |announced: Option<bool>| announced != Some(false);
    match (answer.web, answer.ipp) {
        (false, false) => Judged::Silent,
        (true, false) if has(answer.announces_ipp) => Judged::Lacks(Service::Ipp),
        (false, true) if has(answer.announces_web) => Judged::Lacks(Service::Web),
        _ => Judged::There,
    }
}

/// Whether this is the printer that is sought: by UUID, serial number or MAC address, as it was
/// known before, or as the one that got the settings called itself. One that agrees is enough, for
/// printers have several addresses. Of one that nobody knew before the address that the person gave
/// has to do.
pub(crate) fn same(sought: &Sought, answer: &Answer) -> bool {
    let is = &answer.state.identity;
    let known = &sought.printer;
    let equal = |one: &Option<String>, other: &Option<String>| {
        let both = one.as_ref().zip(other.as_ref());
        both.is_some_and(|(one, other)| one.eq_ignore_ascii_case(other))
    };
    let uuid = sought.uuid.map(|uuid| uuid.to_string());
    let mut macs = is.macs.clone();
    macs.extend(is.uuid.as_deref().and_then(mac_in_uuid));
    let met = |mac: &wsc::ident::MacAddr| {
        sought.mac == Some(*mac) || known.macs.contains(&mac.to_string())
    };
    // Nothing was known of it but where the person said that it is.
    let unknown = known.uuid.is_none() && known.serial.is_none() && known.macs.is_empty();
    let unnamed = unknown && sought.mac.is_none() && sought.uuid.is_none();
    let named = unnamed && known.address.as_ref() == Some(&answer.address);
    named
        || equal(&known.uuid, &is.uuid)
        || equal(&known.serial, &is.serial)
        || equal(&uuid, &is.uuid)
        || macs.iter().any(met)
}
