//! What the advisor is told. Every value is a [`Fact`](crate::evidence::Fact); what nobody knows stays
//! unknown.

mod device;
mod network;
mod seen;
mod value;

pub use device::{ComputerFacts, PrinterFacts, RouterFacts};
pub use network::{AirFacts, NetworkFacts, WpsFacts};
pub use seen::{Observation, RouterEvent, RunFacts, Seen};
pub use value::{
    Active, Bands, Certificate, Check, CheckResult, Checks, Fault, Light, Numbers, PinSource, Pmf,
    Security, SnmpAccess, WifiDirect, WifiState,
};

use crate::evidence::{Origin, Truth};
use crate::plan::Way;
use crate::text::{Arg, Message, english, placeholders};

/// Declares a group of facts: the struct, the facts' names and, for the tests, every value.
macro_rules! facts {
    ($(#[$meta:meta])* $name:ident in $group:literal {
        $($(#[$fmeta:meta])* $field:ident: $type:ty, $lasts:ident;)*
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            $($(#[$fmeta])* pub $field: $crate::evidence::Fact<$type>,)*
        }

        impl Default for $name {
            fn default() -> Self {
                use $crate::evidence::{Fact, Lasts};
                Self {
                    $($field: Fact::unknown(
                        concat!($group, ".", stringify!($field)),
                        Lasts::$lasts,
                    ),)*
                }
            }
        }

        impl $name {
            /// The names of its facts.
            pub const FIELDS: &'static [&'static str] =
                &[$(concat!($group, ".", stringify!($field))),*];

            /// The names of those that are not known.
            pub(crate) fn unknown(&self) -> Vec<&'static str> {
                let mut names = Vec::new();
                $(if self.$field.get().is_none() {
                    names.push(self.$field.name());
                })*
                names
            }

            /// The value of a fact in a word, and where it is from.
            pub(crate) fn said(&self, name: &str) -> Option<(String, &$crate::evidence::Origin)> {
                $(if name == self.$field.name() {
                    let value = self.$field.get()?.to_string();
                    return Some((value, self.$field.origin()?));
                })*
                None
            }

            /// Sets every fact to what is picked: nothing, or one of its sample values.
            #[cfg(test)]
            pub(crate) fn fill(&mut self, pick: &mut dyn FnMut() -> usize) {
                $($crate::properties::fill(&mut self.$field, pick);)*
            }
        }
    };
}

pub(crate) use facts;

/// Everything that is known of one job: one printer, one network, one router.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// The network that the printer is to join.
    pub network: NetworkFacts,
    /// Its WPS.
    pub wps: WpsFacts,
    /// The router.
    pub router: RouterFacts,
    /// The printer.
    pub printer: PrinterFacts,
    /// This computer.
    pub computer: ComputerFacts,
    /// Who else is on the air.
    pub air: AirFacts,
    /// What was tried.
    pub run: RunFacts,
    /// What was seen happening, the oldest first.
    pub seen: Vec<Seen>,
}

impl Facts {
    /// The names of all facts.
    pub fn names() -> impl Iterator<Item = &'static str> {
        let groups: [&[&'static str]; 7] = [
            NetworkFacts::FIELDS,
            WpsFacts::FIELDS,
            RouterFacts::FIELDS,
            PrinterFacts::FIELDS,
            ComputerFacts::FIELDS,
            AirFacts::FIELDS,
            RunFacts::FIELDS,
        ];
        groups.into_iter().flatten().copied()
    }

    /// The names of the facts that are not known.
    pub fn unknown(&self) -> Vec<&'static str> {
        let groups = [
            self.network.unknown(),
            self.wps.unknown(),
            self.router.unknown(),
            self.printer.unknown(),
            self.computer.unknown(),
            self.air.unknown(),
            self.run.unknown(),
        ];
        groups.concat()
    }

    /// The value of the fact of this name in a word, and where it is from; `None` where it is not
    /// known, or where no fact has this name.
    pub fn said(&self, name: &str) -> Option<(String, &Origin)> {
        let n = self.network.said(name).or_else(|| self.wps.said(name));
        let r = n.or_else(|| self.router.said(name));
        let p = r.or_else(|| self.printer.said(name));
        let c = p.or_else(|| self.computer.said(name));
        c.or_else(|| self.air.said(name))
            .or_else(|| self.run.said(name))
    }

    /// A message of the catalogue, with the arguments that its English text names.
    pub(crate) fn say(&self, id: &'static str) -> Message {
        self.say_with(id, &[])
    }

    /// The same, with arguments that are not facts.
    pub(crate) fn say_with(&self, id: &'static str, extra: &[(&'static str, Arg)]) -> Message {
        let pattern = english(id).unwrap_or_default();
        let mut args: Vec<(&'static str, Arg)> = Vec::new();
        for name in placeholders(pattern) {
            if args.iter().any(|(known, _)| *known == name) {
                continue;
            }
            if let Some((name, arg)) = extra.iter().find(|(known, _)| *known == name) {
                args.push((name, arg.clone()));
            } else if let Some((name, tell)) = CONTEXT.iter().find(|(known, _)| *known == name) {
                args.push((name, tell(self)));
            }
        }
        Message::new(id, args)
    }
}

type Tell = fn(&Facts) -> Arg;

/// The arguments that messages take from the facts.
static CONTEXT: &[(&str, Tell)] = &[
    ("printer", |f| name(f.printer.model.get(), "the-printer")),
    ("router", |f| name(f.router.model.get(), "the-router")),
    ("network", |f| name(f.network.ssid.get(), "the-network")),
    ("printer-network", |f| {
        name(f.printer.ssid.get(), "another-network")
    }),
    ("product", |f| {
        name(f.printer.product_number.get(), "not-known")
    }),
    ("printer-firmware", |f| {
        name(f.printer.firmware.get(), "not-known")
    }),
    ("router-firmware", |f| {
        name(f.router.firmware.get(), "not-known")
    }),
    ("channel", |f| number(f.network.channel.get().copied())),
    ("printer-signal", |f| {
        number(f.printer.signal_dbm.get().copied())
    }),
    ("printer-years", |f| {
        number(f.printer.firmware_weeks.get().map(|weeks| weeks / 52))
    }),
    ("router-years", |f| {
        number(f.router.firmware_weeks.get().map(|weeks| weeks / 52))
    }),
    ("tries", |f| number(f.run.tries.get().copied())),
    ("security", |f| {
        f.network
            .security
            .get()
            .map_or(Arg::Term("not-known"), |security| {
                Arg::Text(security.title().to_owned())
            })
    }),
];

fn name(value: Option<&String>, term: &'static str) -> Arg {
    value
        .filter(|name| !name.is_empty())
        .map_or(Arg::Term(term), |name| Arg::Text(name.clone()))
}

fn number(value: Option<impl Into<i64>>) -> Arg {
    value.map_or(Arg::Term("not-known"), |value| Arg::Number(value.into()))
}

/// Questions that several tables ask.
impl Facts {
    /// The printer has a device PIN that somebody can read.
    pub(crate) fn has_pin(&self) -> Truth {
        let shown = self.printer.pin.is(|pin| *pin != PinSource::Absent);
        shown.or_hint(self.printer.pin_given.so())
    }

    /// The printer is in this network and works there.
    pub(crate) fn is_on(&self) -> Truth {
        let on = self.printer.wifi_state.is(|s| *s == WifiState::On);
        let here = self.printer.ssid.with(&self.network.ssid, |a, b| a == b);
        on.and(here)
    }

    /// The printer is known not to be on Wi-Fi.
    pub(crate) fn is_off(&self) -> Truth {
        self.printer.wifi_state.is(|s| *s != WifiState::On)
    }

    /// The printer has no band in common with the network.
    pub(crate) fn no_common_band(&self) -> Truth {
        self.printer
            .bands
            .with(&self.network.bands, |printer, network| {
                !printer.meets(*network)
            })
    }

    /// The network's security is one of these.
    pub(crate) fn security(&self, of: &'static [Security]) -> Truth {
        self.network.security.is(|security| of.contains(security))
    }

    /// The printer has this network's settings: it was given them, or it says that it tries to join.
    pub(crate) fn has_settings(&self) -> Truth {
        let tries = self.printer.wifi_state.is(|state| {
            matches!(
                state,
                WifiState::NotVisible | WifiState::CannotJoin | WifiState::Joining | WifiState::On
            )
        });
        let here = self.printer.ssid.with(&self.network.ssid, |a, b| a == b);
        let given = self.run.handed_over.so().or_hint(self.wps_done());
        given.or_hint(tries.and(here))
    }

    /// This way was gone, and the printer is not there.
    pub(crate) fn in_vain(&self, way: Way) -> Truth {
        let silent = self.computer.printer_answers.so().negated();
        self.run
            .way
            .is(|gone| *gone == way)
            .and(self.is_off().or_hint(silent))
    }

    /// WPS was done: this program or the router says so.
    pub(crate) fn wps_done(&self) -> Truth {
        self.saw(RouterEvent::Success).or(self.saw_success())
    }

    /// WPS was done, and the printer is still not on.
    pub(crate) fn done_but_not_on(&self) -> Truth {
        let done = self.wps_done();
        let joined = self.saw(RouterEvent::StationConnected).or(self.is_on());
        let not_on = self.is_off().or(joined.negated());
        done.and(not_on)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::{Origin, SourceKind};

    #[test]
    fn every_fact_has_a_name_of_its_own_and_words_for_it() {
        let names: Vec<_> = Facts::names().collect();
        for name in &names {
            assert_eq!(names.iter().filter(|n| *n == name).count(), 1, "{name}");
            let id = crate::plan::fact_message(name);
            assert!(english(id).is_some(), "{name} needs fact-{name}");
        }
        assert!(names.len() > 80, "{}", names.len());
    }

    #[test]
    fn a_message_takes_its_arguments_from_the_facts() {
        let mut facts = Facts::default();
        let text = |facts: &Facts| facts.say("cause-high-channel").english();
        assert!(text(&facts).contains("the printer"), "{}", text(&facts));
        let origin = Origin::new(SourceKind::Device, "IPP");
        facts.printer.model.learn("HP Tango".into(), origin.clone());
        facts.network.channel.learn(12, origin);
        let now = text(&facts);
        assert!(now.contains("HP Tango") && now.contains("12"), "{now}");
    }
}
