//! A row as numbered sentences, each with its source.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::net::IpAddr;

use text::{Message, Tell, Value, msg};

use super::Guide;
use super::schema::{Admin, ByHand, Finish, Function, Note, Place, Vendor, Way};
use crate::evidence::Confidence;
use crate::guide::Sentence;

/// What to do for one function at one router.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instructions {
    /// What is to be done.
    pub function: Function,
    /// Whether the guide knows how.
    pub verdict: Verdict,
    /// The ways, the first of the file first. Where the verdict is [`Verdict::NotEvidenced`] they
    /// are those of any router; where it is [`Verdict::NotOffered`] there are none.
    pub routes: Vec<Route>,
}

/// Whether the guide knows how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The steps are those of this router.
    Steps,
    /// Such routers cannot do it.
    NotOffered(Step),
    /// Nobody has said where it is; the steps are those of any router.
    NotEvidenced,
}

impl Verdict {
    /// The word for it in JSON.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Steps => "steps",
            Self::NotOffered(_) => "not-offered",
            Self::NotEvidenced => "not-evidenced",
        }
    }
}

/// One way, step by step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// Which products it is for, where not all of the row.
    pub about: Option<Sentence>,
    /// Where it is done.
    pub place: Place,
    /// What to do, in order.
    pub steps: Vec<Step>,
}

impl Route {
    /// The least sure of its steps, which is how sure the whole is.
    pub fn confidence(&self) -> Option<Confidence> {
        self.steps.iter().map(|step| step.confidence).min()
    }
}

/// One sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Counted from 1 within its way.
    pub number: usize,
    /// What to do.
    pub text: Message,
    /// How sure.
    pub confidence: Confidence,
    /// Where it is from, in words that a person can follow.
    pub source: Message,
}

/// The steps for `function`. `vendor` is `None` for a router that no row fits; `gateway` is the
/// address that this computer sends to for the internet, where it is known: a router answers there
/// whatever its maker printed on it.
pub(super) fn steps_for(
    guide: &Guide,
    vendor: Option<&Vendor>,
    function: Function,
    gateway: Option<IpAddr>,
) -> Instructions {
    let writer = Writer {
        by_hand: guide.by_hand(),
        vendor,
        gateway,
    };
    let ways: Vec<&Way> = vendor
        .map(|vendor| vendor.ways_for(function).collect())
        .unwrap_or_default();
    let routes: Vec<Route> = ways.iter().filter_map(|way| writer.route(way)).collect();
    if !routes.is_empty() {
        return Instructions {
            function,
            verdict: Verdict::Steps,
            routes,
        };
    }
    match ways.iter().find_map(|way| writer.refusal(way)) {
        Some(why) => Instructions {
            function,
            verdict: Verdict::NotOffered(why),
            routes,
        },
        None => Instructions {
            function,
            verdict: Verdict::NotEvidenced,
            routes: writer.routes_of_any(function),
        },
    }
}

/// Writes the sentences for one router.
struct Writer<'a> {
    by_hand: &'a ByHand,
    vendor: Option<&'a Vendor>,
    gateway: Option<IpAddr>,
}

impl Writer<'_> {
    /// A way of the row; nothing where it has no steps.
    fn route(&self, way: &Way) -> Option<Route> {
        let Way::Steps {
            function,
            at,
            about,
            path,
            then,
            confidence,
            source,
        } = way
        else {
            return None;
        };
        let source = self.vendor_source(source);
        let own = |text: Message| said(text, *confidence, source.clone());
        let mut steps = self.way_in(*at);
        match (path, at) {
            (Some(path), _) => steps.push(own(go_to(path))),
            (None, Place::Page | Place::App) => steps.extend(self.wps_page()),
            (None, Place::Box | Place::Shell) => {}
        }
        if then.is_empty() {
            // That there is such a way is no surer than its row, however sure the steps are.
            steps.extend(self.finish(*function, *at).into_iter().map(|step| Step {
                confidence: step.confidence.min(*confidence),
                source: msg!(
                    "device-guide-steps-from",
                    source = &source,
                    steps = &step.source
                ),
                ..step
            }));
        } else {
            steps.extend(then.iter().map(|text| own(text.told())));
        }
        Some(Route {
            about: about.clone(),
            place: *at,
            steps: numbered(steps),
        })
    }

    /// Why the row says that there is no way.
    fn refusal(&self, way: &Way) -> Option<Step> {
        let Way::NotOffered {
            why,
            confidence,
            source,
            ..
        } = way
        else {
            return None;
        };
        Some(said(why.told(), *confidence, self.vendor_source(source)))
    }

    /// The ways that are true of any router, with what is known of this one put in.
    fn routes_of_any(&self, function: Function) -> Vec<Route> {
        self.by_hand
            .finishes
            .iter()
            .filter(|finish| finish.function == function)
            .map(|finish| {
                let on_page = finish.at == Place::Page;
                let place = if on_page && self.only_app() {
                    Place::App
                } else {
                    finish.at
                };
                let mut steps = self.way_in(place);
                if on_page {
                    match self.wps_page() {
                        Some(page) => steps.push(page),
                        None => steps.extend([self.by_hand_note(&self.by_hand.look), self.names()]),
                    }
                }
                steps.extend(self.finish(function, finish.at));
                if on_page {
                    steps.push(self.by_hand_note(&self.by_hand.absent));
                }
                Route {
                    about: None,
                    place,
                    steps: numbered(steps),
                }
            })
            .collect()
    }

    /// How to get to the router's pages, to the app, or to nothing for a button on the box.
    fn way_in(&self, at: Place) -> Vec<Step> {
        match at {
            Place::Box | Place::Shell => Vec::new(),
            Place::App => self
                .admin(Place::App)
                .map(|app| {
                    let text = msg!("device-guide-open-app", app = &app.name);
                    said(text, app.confidence, self.vendor_source(&app.source))
                })
                .collect(),
            Place::Page => {
                let mut steps = self.addresses();
                steps.push(match self.vendor.and_then(|vendor| vendor.login.as_ref()) {
                    Some(note) => said(
                        note.text.told(),
                        note.confidence,
                        self.vendor_source(&note.source),
                    ),
                    None => self.by_hand_note(&self.by_hand.login),
                });
                steps
            }
        }
    }

    /// Where the pages are: as observed, else as the maker says, else how to find out.
    fn addresses(&self) -> Vec<Step> {
        if let Some(gateway) = self.gateway {
            let address = match gateway {
                IpAddr::V4(v4) => format!("http://{v4}"),
                IpAddr::V6(v6) => format!("http://[{v6}]"),
            };
            let text = msg!("device-guide-open-page", address);
            return vec![said(text, Confidence::High, msg!("device-guide-observed"))];
        }
        let mut known: Vec<&Admin> = self.admin(Place::Page).collect();
        known.sort_by_key(|admin| Reverse(admin.confidence));
        let Some(surest) = known.first() else {
            let opening = self.by_hand.opening.iter();
            return opening.map(|note| self.by_hand_note(note)).collect();
        };
        let names = known.iter().rev().map(|admin| admin.name.told());
        let address = names.reduce(|next, first| msg!("device-guide-or-address", first, next));
        let text = address.map(|address| msg!("device-guide-open-page", address));
        let source = self.vendor_source(&surest.source);
        let step = text.map(|text| said(text, surest.confidence, source));
        step.into_iter().collect()
    }

    /// Whether the settings are in an app and on no page.
    fn only_app(&self) -> bool {
        self.admin(Place::App).next().is_some() && self.admin(Place::Page).next().is_none()
    }

    fn wps_page(&self) -> Option<Step> {
        let page = self.vendor?.wps_page.as_ref()?;
        let source = self.vendor_source(&page.source);
        Some(said(go_to(&page.path), page.confidence, source))
    }

    fn finish(&self, function: Function, at: Place) -> Vec<Step> {
        let finishes = &self.by_hand.finishes;
        let fits =
            |place| move |finish: &&Finish| finish.function == function && finish.at == place;
        // An app asks for the same as a page.
        let finish = finishes
            .iter()
            .find(fits(at))
            .or_else(|| finishes.iter().find(fits(Place::Page)));
        finish.map_or_else(Vec::new, |finish| {
            let source = self.by_hand_source(&finish.source);
            let steps = finish.then.iter();
            steps
                .map(|text| said(text.told(), finish.confidence, source.clone()))
                .collect()
        })
    }

    /// What WPS may be called there.
    fn names(&self) -> Step {
        let names = &self.by_hand.names;
        let called = names
            .iter()
            .rev()
            .map(|name| msg!("device-guide-name", words = &name.words, maker = &name.by));
        let called = called.reduce(|next, first| msg!("device-guide-names", first, next));
        let names = called.map_or_else(|| Value::from(""), Value::from);
        let surest = self.by_hand.names.iter().map(|name| name.confidence).max();
        said(
            msg!("device-guide-called", names),
            surest.unwrap_or(Confidence::Recalled),
            msg!("device-guide-names-from"),
        )
    }

    fn admin(&self, at: Place) -> impl Iterator<Item = &Admin> {
        let admins = self.vendor.map(|vendor| vendor.admin.iter());
        admins.into_iter().flatten().filter(move |a| a.at == at)
    }

    fn by_hand_note(&self, note: &Note) -> Step {
        let source = self.by_hand_source(&note.source);
        said(note.text.told(), note.confidence, source)
    }

    fn by_hand_source(&self, key: &str) -> Message {
        words(&self.by_hand.sources, key)
    }

    fn vendor_source(&self, key: &str) -> Message {
        self.vendor
            .map_or_else(|| Message::of_data(key, key), |vendor| vendor.source(key))
    }
}

impl Vendor {
    /// The words of a source.
    pub fn source(&self, key: &str) -> Message {
        words(&self.sources, key)
    }

    /// The ways to a function, as they stand in the file.
    pub fn ways_for(&self, function: Function) -> impl Iterator<Item = &Way> {
        self.ways
            .iter()
            .filter(move |way| way.function() == function)
    }
}

/// The words of a source, or its key: the checks hold that each that a row names has words.
fn words(sources: &BTreeMap<String, Sentence>, key: &str) -> Message {
    let source = sources.get(key);
    source.map_or_else(|| Message::of_data(key, key), Tell::told)
}

/// The names of menu entries are the same in every language: they stand so on the page.
fn go_to(path: &[String]) -> Message {
    msg!("device-guide-go-to", path = path.join(" > "))
}

fn said(text: Message, confidence: Confidence, source: Message) -> Step {
    Step {
        number: 1,
        text,
        confidence,
        source,
    }
}

fn numbered(mut steps: Vec<Step>) -> Vec<Step> {
    for (number, step) in (1..).zip(&mut steps) {
        step.number = number;
    }
    steps
}
