use text::Language;
use wsc::failure::{Cause, Half};
use wsc::pin::DevicePin;

use super::*;

fn router(device: &str) -> VirtualRouter {
    let kind = find_kind("plain").expect("a kind");
    let options = Options {
        companion: device.parse().expect("a device"),
        ..Options::default()
    };
    VirtualRouter::new(kind, options, Instant::ZERO)
}

fn pin(digits: &str) -> DevicePin {
    DevicePin::parse(digits).expect("a PIN")
}

#[test]
fn the_button_brings_the_device_in_by_the_real_exchange() {
    let mut router = router("button");
    assert_eq!(router.core.press_button(&[0, 1]), Ok(()));
    assert_eq!(
        router.core.networks()[0].window().map(|w| w.0),
        Some(Mode::Button)
    );
    router.skip(Duration::from_secs(5));
    assert_eq!(*router.core.networks()[0].last(), Last::Success(DEVICE));
    assert!(router.core.networks().iter().all(|n| n.window().is_none()));
    assert!(router.core.members().iter().any(|m| m.mac == DEVICE));
    assert!(
        router
            .take_notices()
            .iter()
            .any(|text| text.english() == format!("{DEVICE} joined"))
    );
}

#[test]
fn a_pin_is_taken_and_a_wrong_half_is_told() {
    for (entered, half) in [
        ("12345670", None),
        ("98765676", Some(Half::First)),
        ("12340002", Some(Half::Second)),
    ] {
        let mut router = router("pin:12345670");
        let Ok(entered) = DevicePin::parse(entered) else {
            panic!("{entered} has a wrong check digit");
        };
        assert_eq!(router.core.enter_pin(&[0], &entered, None), Ok(()));
        router.skip(Duration::from_secs(5));
        match (half, router.core.networks()[0].last()) {
            (None, Last::Success(mac)) => assert_eq!(*mac, DEVICE),
            (Some(half), Last::Failed(failure)) => {
                assert_eq!(failure.cause, Cause::WrongPassword(half));
            }
            (half, last) => panic!("{half:?} {last:?}"),
        }
        assert!(router.core.networks()[0].window().is_none());
    }
}

#[test]
fn nobody_comes_who_uses_the_other_way_and_the_window_ends() {
    let mut router = router("pin:12345670");
    assert_eq!(router.core.press_button(&[0]), Ok(()));
    assert_eq!(router.core.press_button(&[0]), Err(Refusal::Busy));
    router.skip(Duration::from_secs(119));
    assert!(router.core.networks()[0].window().is_some());
    router.skip(Duration::from_secs(2));
    assert_eq!(*router.core.networks()[0].last(), Last::Nobody);
    assert_eq!(router.core.deadline(), None);
    assert_eq!(
        router.core.press_button(&[0]),
        Ok(()),
        "it can be pressed again"
    );
    assert!(router.core.stop(&[0]) && !router.core.stop(&[0]));
    assert_eq!(*router.core.networks()[0].last(), Last::Stopped);
}

#[test]
fn without_wps_there_is_no_window() {
    let mut router = router("button");
    router.core.set_wps(&[0, 1], false);
    assert_eq!(router.core.press_button(&[0, 1]), Err(Refusal::Off));
    assert_eq!(
        router.core.enter_pin(&[0], &pin("12345670"), None),
        Err(Refusal::Off)
    );
    router.core.set_fault(find_fault("wps-stays"));
    router.core.set_wps(&[0], true);
    assert!(!router.core.networks()[0].wps());
}

#[test]
fn two_buttons_are_an_overlap() {
    let mut router = router("none");
    router.core.set_fault(find_fault("two-buttons"));
    assert_eq!(router.core.press_button(&[0]), Ok(()));
    assert_eq!(*router.core.networks()[0].last(), Last::Overlap);
    assert_eq!(router.core.press_button(&[0]), Err(Refusal::Overlap));
}

#[test]
fn what_goes_wrong_in_the_middle_comes_after_the_first_message() {
    for name in ["reboot", "silent-midrun"] {
        let mut router = router("button");
        router.core.set_fault(find_fault(name));
        assert_eq!(router.core.press_button(&[0]), Ok(()));
        assert!(!router.core.is_silent() && !router.core.is_restarting());
        router.skip(Duration::from_millis(600));
        assert_eq!(router.core.is_restarting(), name == "reboot");
        assert_eq!(router.core.is_silent(), name == "silent-midrun");
        assert_eq!(router.takes_connections(), name != "reboot");
        router.skip(REBOOT + Duration::from_secs(1));
        assert!(router.takes_connections());
        let last = router.core.networks()[0].last();
        assert_eq!(*last == Last::Nothing, name == "reboot", "{name} {last:?}");
    }
}

#[test]
fn its_owner_can_do_by_hand_what_a_router_has_keys_for() {
    let mut router = router("none");
    let now = Instant::ZERO;
    for (line, word) in [
        ("button", "waits"),
        ("button", "already"),
        ("stop", "no longer"),
        ("wps off", "off"),
        ("button", "WPS is off"),
        ("wps on", "on"),
        ("device pin:12345670", "Done"),
        ("pin 1234-5670", "waits"),
        ("skip 5", "passed"),
        ("show", "success"),
        ("pin 12345678", "refuses"),
        ("fault reboot", "restarts"),
        ("fault none", "any more"),
        ("dance", "help"),
        ("help", "skip SECONDS"),
        ("reboot", "restarts"),
    ] {
        let told = router.command(now, line).join("\n");
        assert!(told.contains(word), "{line}: {told}");
    }
}

#[test]
fn every_kind_and_every_fault_has_a_name_of_its_own() {
    let mut names: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
    names.extend(FAULTS.iter().map(|fault| fault.name));
    let before = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), before);
    for kind in KINDS {
        assert!(!(kind.networks)().is_empty());
        assert_eq!(kind.about, format!("lab-router-{}", kind.name));
        assert_eq!(kind.about().untold(), [], "{}", kind.name);
    }
    for fault in FAULTS {
        assert_eq!(fault.about, format!("lab-router-fault-{}", fault.name));
        assert_eq!(fault.about().untold(), [], "{}", fault.name);
    }
}

#[test]
fn every_line_of_the_lists_is_told_in_every_language() {
    for kind in KINDS {
        let mut router = VirtualRouter::new(kind, Options::default(), Instant::ZERO);
        for line in ["help", "faults", "fault reboot"] {
            for told in router.obey(Instant::ZERO, line) {
                assert_eq!(told.untold(), [], "{}: {told}", kind.name);
            }
        }
        let french = Language::French.message(&router.obey(Instant::ZERO, "faults")[1]);
        let french = french.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            french.starts_with("reboot le routeur redémarre"),
            "{french}"
        );
    }
}
