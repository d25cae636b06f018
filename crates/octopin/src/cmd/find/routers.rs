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
            out.warn(format!("numbers and names cannot be used later: {error}"));
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
            out.result(
                "No router was found: there is no default gateway, and none announces itself.",
            );
            out.say("Connect this computer to the router, by cable or by Wi-Fi.");
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
                out.detail(format!("    {}  {}", asked.outcome, clean(&asked.question)));
            }
        }
        if self.0.iter().any(|router| !router.host.is_empty()) {
            out.say("`octopin router` takes the number or the name in place of the address.");
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
    let network = || ssid().map(|ssid| format!("access point of {ssid}"));
    let address = || Some(router.host.clone()).filter(|host| !host.is_empty());
    let name = title.or_else(network).or_else(address);
    name.unwrap_or_else(|| "access point without a name".to_owned())
}

/// What is told about a router below its name.
fn lines(router: &Identified) -> Vec<String> {
    let mut place: Vec<String> = Vec::new();
    place.extend(Some(router.host.clone()).filter(|host| !host.is_empty()));
    if router.gateway {
        place.push("the default gateway".to_owned());
    }
    if router.host.is_empty() {
        place.push("only heard on the air".to_owned());
    } else if !router.answers {
        place.push("answers nothing".to_owned());
    }
    if let Identity {
        firmware: Some(firmware),
        ..
    } = &router.identity
    {
        place.push(format!("firmware {firmware}"));
    }
    let networks: Vec<String> = router
        .networks
        .iter()
        .map(|network| {
            let ssid = network.ssid.as_deref().unwrap_or("(no name)");
            let band = network.band.map(|band| format!(" ({band})"));
            let wps = match network.wps.on {
                Some(true) => ", WPS",
                Some(false) => ", no WPS",
                None => "",
            };
            format!("{ssid}{}{wps}", band.unwrap_or_default())
        })
        .collect();
    let driver = router.usable().next();
    let driver = driver.map(|one| format!("driven by {} ({})", one.kind.scheme, one.kind.state()));
    let by_hand = || Some("by hand".to_owned()).filter(|_| !router.host.is_empty());
    let mut lines = vec![
        place.join(", "),
        networks.join("; "),
        driver.or_else(by_hand).unwrap_or_default(),
    ];
    lines.retain(|line| !line.is_empty());
    lines
}
