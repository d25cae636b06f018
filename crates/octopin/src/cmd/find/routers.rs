//! The routers in reach: the default gateway, those that announce themselves, and the access points
//! of the last scan.

use std::net::IpAddr;

use devices::find::last::{Entry, Kind, Last};
use devices::router::identify::{
    Announced, Identified, Subject, gateway, identify, on_the_air, search,
};
use devices::router::state::Identity;
use jiff::Timestamp;
use link::nl80211::{Network, by_router};
use serde_json::{Value, json};

use crate::cmd::router::outside;
use crate::output::{Output, Tone, clean};
use text::msg;

/// The most routers that are asked; a home has one, with repeaters a few.
const MAX_ASKED: usize = 16;

/// What was found.
#[derive(Debug)]
pub(super) struct Found(Vec<Identified>);

/// Listens for those that announce themselves, which is done before [`look`].
pub(super) async fn listen() -> Vec<Announced> {
    search(None).await
}

/// Identifies the default gateway and all that announced themselves, and adds the access points that
/// are only on the air. `heard` are the networks of the last scan.
pub(super) async fn look(announced: &[Announced], heard: &[Network]) -> Found {
    let gateway = gateway::default().map(|gateway| gateway.address);
    let mut hosts: Vec<IpAddr> = gateway.into_iter().collect();
    for one in announced {
        if !hosts.contains(&one.from) && hosts.len() < MAX_ASKED {
            hosts.push(one.from);
        }
    }
    let subjects: Vec<Subject> = hosts
        .into_iter()
        .map(|ip| Subject::at(ip, gateway == Some(ip)))
        .collect();
    let asked = subjects
        .iter()
        .map(|subject| identify(subject, heard, Some(announced)));
    let mut routers = devices::router::identify::all(asked).await;
    // A gateway that answers nothing is the gateway all the same.
    routers.retain(|router| router.answers || router.gateway);
    let known = |network: &Network, routers: &[Identified]| {
        let mut networks = routers.iter().flat_map(|router| &router.networks);
        networks.any(|known| known.bssid == Some(network.bssid))
    };
    for radios in by_router(heard) {
        if !radios.iter().any(|network| known(network, &routers)) {
            routers.push(on_the_air(&radios));
        }
    }
    Found(routers)
}

impl Found {
    /// Each with its number; those without an address, which come last, have none.
    fn numbered(&self) -> impl Iterator<Item = (Option<usize>, &Identified)> {
        let routers = self.0.iter().enumerate();
        routers.map(|(at, one)| ((!one.host.is_empty()).then_some(at + 1), one))
    }

    /// Keeps names, numbers and addresses for the commands that come after.
    pub(super) fn keep(&self, out: &Output) {
        let entries: Vec<Entry> = self
            .numbered()
            .filter_map(|(number, router)| {
                let uuid = router.identity.uuid.map(|uuid| uuid.to_string());
                Some(Entry {
                    number: number?,
                    name: name(router),
                    address: router.host.clone(),
                    identity: uuid.or_else(|| router.mac.map(|mac| mac.to_string())),
                    at: Timestamp::now(),
                })
            })
            .collect();
        let Some(last) = Last::of_user() else { return };
        if let Err(error) = last.keep(Kind::Router, &entries) {
            out.warn(msg!("cmd-find-not-kept", error = error.to_string()));
        }
    }

    /// The routers, for the document: the shape of `octopin.router/1`, shortened.
    pub(super) fn routers(&self) -> Value {
        self.numbered()
            .map(|(number, router)| {
                let mut one = outside::document(router);
                if let Some(keys) = one.as_object_mut() {
                    keys.insert("number".to_owned(), json!(number));
                }
                one
            })
            .collect()
    }

    pub(super) fn show(&self, out: &Output) {
        if self.0.is_empty() {
            out.result(msg!("cmd-find-no-router"));
            out.say(msg!("cmd-find-connect-router"));
            return;
        }
        for (number, router) in self.numbered() {
            let number = number.map_or_else(|| " -".to_owned(), |number| format!("{number:>2}"));
            let strong = out.paint(Tone::Strong, &clean(&name(router)));
            out.result(format!("{number}  {strong}"));
            for line in lines(router) {
                out.result(format!("    {}", clean(&line)));
            }
            for asked in &router.asked {
                out.detail(format!(
                    "    {}  {}",
                    asked.outcome,
                    clean(&asked.question.to_string())
                ));
            }
        }
        if self.0.iter().any(|router| !router.host.is_empty()) {
            out.say(msg!("cmd-find-router-number-or-name"));
        }
    }
}

/// What it is called in the list.
fn name(router: &Identified) -> String {
    let title = router.title();
    let ssid = || {
        router
            .networks
            .iter()
            .find_map(|network| network.ssid.clone())
    };
    let network = || ssid().map(|ssid| msg!("cmd-find-access-point-of", ssid).to_string());
    let address = || Some(router.host.clone()).filter(|host| !host.is_empty());
    let name = title.or_else(network).or_else(address);
    name.unwrap_or_else(|| msg!("cmd-find-nameless").into())
}

/// What is told about a router below its name.
fn lines(router: &Identified) -> Vec<String> {
    let mut place: Vec<String> = Vec::new();
    place.extend(Some(router.host.clone()).filter(|host| !host.is_empty()));
    if router.gateway {
        place.push(msg!("cmd-find-gateway").into());
    }
    if router.host.is_empty() {
        place.push(msg!("cmd-find-only-air").into());
    } else if !router.answers {
        place.push(msg!("cmd-find-answers-nothing").into());
    }
    if let Identity {
        firmware: Some(firmware),
        ..
    } = &router.identity
    {
        place.push(msg!("cmd-find-firmware", version = firmware).into());
    }
    let networks: Vec<String> = router
        .networks
        .iter()
        .map(|network| {
            let ssid = network.ssid.clone();
            let ssid = ssid.unwrap_or_else(|| msg!("cmd-find-no-name").into());
            let name = match network.band {
                Some(band) => msg!("cmd-find-network-band", ssid, band = &band).into(),
                None => ssid,
            };
            match network.wps.on {
                Some(true) => msg!("cmd-find-network-wps", name).into(),
                Some(false) => msg!("cmd-find-network-no-wps", name).into(),
                None => name,
            }
        })
        .collect();
    let driver = router.usable().next();
    let driver = driver.map(|one| {
        let (kind, state) = (one.kind.scheme, one.kind.state());
        msg!("cmd-find-driven-by", kind, state).to_string()
    });
    let by_hand = || Some(msg!("cmd-find-by-hand").to_string()).filter(|_| !router.host.is_empty());
    let mut lines = vec![
        place.join(", "),
        networks.join("; "),
        driver.or_else(by_hand).unwrap_or_default(),
    ];
    lines.retain(|line| !line.is_empty());
    lines
}
