//! What somebody says before a job is what holds in it: the PIN that was given, and what was said of
//! the home.

use text::Message;
use wsc::credential::{Credential, Ssid};
use wsc::pin::DevicePin;

use super::{Pace, Play, Said, find};
use crate::join::event::Outcome;
use crate::join::{Cancel, End};

fn home(scenario: &str) -> Play {
    let scenario = find(scenario).expect("a scenario");
    Play::new(scenario, 1, Pace::AtOnce).expect("a home")
}

async fn run(play: &mut Play) -> End {
    let (_stop, cancel) = Cancel::new();
    play.run(&cancel, &mut |_| ()).await
}

#[tokio::test]
async fn a_pin_that_was_given_is_the_one_that_is_used() {
    for scenario in ["device-pin", "printed-pin", "popup-pin", "upnp-pin"] {
        let mut play = home(scenario);
        play.give(DevicePin::parse("20172527").ok());
        let end = run(&mut play).await;
        assert_eq!(
            (end.outcome, end.code),
            (Outcome::Failed, Some("wrong-pin")),
            "{scenario}: {end:?}"
        );
        let mut play = home(scenario);
        let read = play.hands().get_pin().expect("a PIN");
        play.give(DevicePin::parse(&read).ok());
        let end = run(&mut play).await;
        assert_eq!(end.outcome, Outcome::Joined, "{scenario}: {end:?}");
    }
    // By hand too.
    let mut play = home("pin-by-hand");
    play.give(DevicePin::parse("20172527").ok());
    assert_eq!(run(&mut play).await.outcome, Outcome::Failed);
}

#[tokio::test]
async fn the_virtual_router_presses_its_button_over_upnp() {
    let mut play = home("upnp-pin");
    play.wish("button-api");
    let end = run(&mut play).await;
    assert_eq!(end.outcome, Outcome::Joined, "{end:?}");
}

#[tokio::test]
async fn what_is_said_of_the_home_is_looked_at() {
    let noted = |notes: &[Message], id: &str| notes.iter().any(|note| note.id() == id);
    let mut play = home("device-pin");
    let (sight, _) = play.look().await.expect("a look");
    assert!(sight.router.is_some() && !noted(&sight.notes, "job-virtual-nobody-at"));
    play.say(Said {
        router: Some("192.0.2.1".into()),
        printer: Some("192.0.2.7".into()),
        ssid: Some("Nobody's".into()),
        wifi: Some("wlan7".into()),
        ..Said::default()
    });
    let (sight, cannot) = play.look().await.expect("a look");
    for id in [
        "job-virtual-nobody-at",
        "job-virtual-no-network",
        "job-virtual-no-radio",
    ] {
        assert!(noted(&sight.notes, id), "{id}: {:?}", sight.notes);
    }
    assert!(sight.router.is_none());
    assert_eq!(sight.ssid.as_deref(), Some("Nobody's"));
    let offer = advisor::plan(&sight.facts);
    let open = offer
        .ways
        .iter()
        .filter(|open| cannot.iter().all(|(way, _)| *way != open.way));
    assert!(
        open.map(|open| open.way)
            .all(|way| way != advisor::plan::Way::PinApi)
    );
    // Where it is said as it is, nothing is different.
    play.say(Said {
        router: Some("192.168.178.1".into()),
        ssid: Some("Maple Street 7".into()),
        wifi: Some("wlan0".into()),
        ..Said::default()
    });
    let (sight, _) = play.look().await.expect("a look");
    assert!(
        sight.router.is_some() && sight.notes.is_empty(),
        "{:?}",
        sight.notes
    );
}

#[tokio::test]
async fn a_passphrase_that_was_given_is_the_one_that_is_used() {
    let ssid = || Ssid::new(b"Maple Street 7").expect("a name");
    for (key, outcome) in [
        ("seven green bottles", Outcome::Joined),
        ("not the passphrase", Outcome::Failed),
    ] {
        let mut play = home("passphrase-by-ipp");
        let network = Credential::wpa2_personal(ssid(), key.into()).expect("settings");
        play.say(Said {
            network: Some(network),
            ..Said::default()
        });
        let end = run(&mut play).await;
        assert_eq!(end.outcome, outcome, "{key}: {end:?}");
    }
}
