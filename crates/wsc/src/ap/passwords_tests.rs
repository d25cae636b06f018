use super::*;
use crate::code::{ConfigError, WpsState};
use crate::device::DeviceInfo;
use crate::msg::Profile;

const fn at(seconds: u64) -> Instant {
    Instant::from_millis(seconds * 1000)
}

const A: Uuid = Uuid([0xaa; 16]);
const B: Uuid = Uuid([0xbb; 16]);
const MAC_A: MacAddr = MacAddr([2, 0, 0, 0, 0, 0xa]);
const MAC_B: MacAddr = MacAddr([2, 0, 0, 0, 0, 0xb]);

fn m1(uuid: Uuid, id: DevicePasswordId) -> M1 {
    M1 {
        uuid,
        mac: if uuid == A { MAC_A } else { MAC_B },
        nonce: [1; 16],
        public_key: [0; 192],
        state: WpsState::NOT_CONFIGURED,
        profile: Profile::new(DeviceInfo::default(), id),
    }
}

fn pin(text: &str) -> DevicePin {
    DevicePin::parse(text).unwrap()
}

const PIN: DevicePasswordId = DevicePasswordId::DEFAULT;
const BUTTON: DevicePasswordId = DevicePasswordId::PUSH_BUTTON;

#[test]
fn a_wildcard_pin_is_bound_by_its_first_use_and_gone_after_success() {
    let mut p = Passwords::default();
    p.add_pin(at(0), pin("1234"), None, None, None);
    assert!(p.admit(at(1), &m1(A, PIN)).is_ok());
    assert_eq!(p.admit(at(1), &m1(B, PIN)), Err(ConfigError::NO_ERROR));
    assert_eq!(
        p.admit(at(1), &m1(A, PIN)),
        Err(ConfigError::NO_ERROR),
        "in use"
    );
    p.run_ended(at(2), &m1(A, PIN), true, true);
    assert_eq!(p.admit(at(3), &m1(A, PIN)), Err(ConfigError::NO_ERROR));
    assert_eq!(p.selected(), Selected::default());
}

#[test]
fn a_wildcard_pin_is_gone_after_its_second_try_and_a_spent_one_at_once() {
    let mut p = Passwords::default();
    p.add_pin(at(0), pin("1234"), None, None, None);
    for left in [true, false] {
        assert!(p.admit(at(1), &m1(A, PIN)).is_ok());
        p.run_ended(at(2), &m1(A, PIN), false, false);
        assert_eq!(p.selected().password_id.is_some(), left);
    }
    p.add_pin(at(0), pin("1234"), Some(A), None, None);
    assert!(p.admit(at(1), &m1(A, PIN)).is_ok());
    p.run_ended(at(2), &m1(A, PIN), false, false);
    assert!(
        p.admit(at(3), &m1(A, PIN)).is_ok(),
        "a PIN for one device can be tried again"
    );
    p.run_ended(at(4), &m1(A, PIN), false, true);
    assert!(
        p.admit(at(5), &m1(A, PIN)).is_err(),
        "but not after its second half was shown"
    );
}

#[test]
fn only_one_unused_wildcard_pin_exists_and_pins_for_devices_stay() {
    let mut p = Passwords::default();
    p.add_pin(at(0), pin("1111"), Some(A), None, None);
    p.add_pin(at(0), pin("2222"), None, None, None);
    p.add_pin(at(0), pin("3333"), None, None, None);
    let got = p.admit(at(1), &m1(B, PIN)).unwrap();
    assert_eq!(got.halves().0, b"33");
    assert_eq!(p.admit(at(1), &m1(A, PIN)).unwrap().halves().0, b"11");
}

#[test]
fn a_pin_is_forgotten_after_its_lifetime_and_advertised_for_two_minutes() {
    let mut p = Passwords::default();
    p.add_pin(
        at(0),
        pin("1234"),
        None,
        Some(MAC_A),
        Some(Duration::from_secs(300)),
    );
    assert_eq!(p.selected().authorized_macs, [MAC_A]);
    p.expire(at(120));
    assert_eq!(p.selected(), Selected::default());
    assert!(p.admit(at(299), &m1(A, PIN)).is_ok());
    p.run_ended(at(299), &m1(A, PIN), false, false);
    p.expire(at(300));
    assert!(p.admit(at(300), &m1(A, PIN)).is_err());
}

#[test]
fn the_button_admits_for_two_minutes() {
    let mut p = Passwords::default();
    assert_eq!(p.admit(at(0), &m1(A, BUTTON)), Err(ConfigError::NO_ERROR));
    p.press(at(0)).unwrap();
    assert!(p.admit(at(119), &m1(A, BUTTON)).is_ok());
    assert!(!p.expire(at(119)) && p.expire(at(120)));
    assert_eq!(p.admit(at(120), &m1(A, BUTTON)), Err(ConfigError::NO_ERROR));
}

#[test]
fn two_devices_overlap_before_and_after_the_press() {
    let mut p = Passwords::default();
    p.saw_press(at(0), A, MAC_A);
    p.saw_press(at(1), B, MAC_B);
    assert_eq!(p.press(at(2)), Err(Overlap));
    assert!(
        p.press(at(121)).is_ok(),
        "the monitor time is over for both"
    );
    assert!(!p.saw_press(at(122), A, MAC_A));
    assert!(p.saw_press(at(123), B, MAC_B));
    for uuid in [A, B] {
        assert_eq!(
            p.admit(at(124), &m1(uuid, BUTTON)),
            Err(ConfigError::MULTIPLE_PBC)
        );
    }
}

/// Row 27 of the behaviour table: `ap_wps_pbc_session_workaround`.
#[test]
fn ap_wps_pbc_session_workaround() {
    let mut p = Passwords::default();
    p.press(at(0)).unwrap();
    assert!(!p.saw_press(at(1), A, MAC_A));
    p.run_ended(at(2), &m1(A, BUTTON), true, true);
    assert!(
        !p.saw_press(at(3), A, MAC_A),
        "it has not let go of its button yet"
    );
    assert!(p.press(at(4)).is_ok());
    assert!(!p.saw_press(at(5), B, MAC_B));
    assert!(p.admit(at(5), &m1(B, BUTTON)).is_ok());
}

#[test]
fn one_device_with_two_addresses_or_uuids_is_one() {
    let mut p = Passwords::default();
    p.saw_press(at(0), A, MAC_A);
    p.saw_press(at(1), A, MAC_B);
    p.saw_press(at(2), B, MAC_B);
    assert!(p.press(at(3)).is_ok());
}
