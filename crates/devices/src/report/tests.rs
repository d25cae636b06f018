//! Reading, value by value. Whole pages are in `tests/report_pages.rs`.

use super::*;

fn pin(text: &str) -> PinReading {
    read(text).pin
}

fn digits(text: &str) -> Option<(String, bool)> {
    match pin(text) {
        PinReading::Read { pin, repaired } => Some((pin.expose_secret().to_owned(), repaired)),
        _ => None,
    }
}

#[test]
fn a_pin_is_found_however_it_is_written() {
    for text in [
        "WPS PIN: 30664159",
        "WPS PIN 3066-4159",
        "WPS-PIN . . . . . 3066 4159",
        "Code PIN WPS : 3066.4159",
        "WPS-pincode: 30664159",
        "PIN (WPS)   30664159",
        "WPS PIN:\n  3066 4159\n",
        "Wi-Fi Protected Setup\n\nPIN: 30664159",
        "Firmware Revision 12345670   WPS PIN 30664159",
        "wps pin=30664159.",
        "KÓD PIN WPS   30664159",
    ] {
        assert_eq!(
            digits(text),
            Some(("30664159".to_owned(), false)),
            "{text:?}"
        );
    }
}

#[test]
fn other_numbers_are_no_wps_pin() {
    for text in [
        "Printer PIN: 12345670",
        "Drucker-PIN 12345670",
        "Drucker -PIN 12345670",
        "Wi-Fi Direct PIN 12345670",
        "Total Packets Transmitted 12345670",
        "Serial Number 12345670",
        "12345670",
        "PIN 12345670",
        "",
    ] {
        assert_eq!(pin(text), PinReading::Absent, "{text:?}");
    }
}

#[test]
fn a_misread_pin_is_repaired_only_when_one_repair_fits() {
    assert_eq!(
        digits("WPS PIN: 3O66-4I59"),
        Some(("30664159".to_owned(), true))
    );
    assert_eq!(
        digits("WPS PIN: 306641S9"),
        Some(("30664159".to_owned(), true))
    );
    // Q is a 0 or a 9, and only with the 0 the check digit fits.
    assert_eq!(
        digits("WPS PIN: 3Q664159"),
        Some(("30664159".to_owned(), true))
    );
    // A wrong digit is not guessed at.
    let wrong = pin("WPS PIN: 30664157");
    assert!(
        matches!(wrong, PinReading::Unreadable(Unreadable::Wrong(_))),
        "{wrong:?}"
    );
    assert!(
        wrong
            .problem()
            .is_some_and(|text| text.to_string().contains("should be 9"))
    );
    // Where no reading fits, none is taken: O and 8 do not make this one right.
    let none = pin("WPS PIN: 3O664158");
    assert_eq!(none, PinReading::Unreadable(Unreadable::Readings(0)));
    // Two letters that can each be two digits, with two sums that fit, are nobody's PIN.
    let two = two_readings();
    assert!(
        matches!(pin(&two), PinReading::Unreadable(Unreadable::Readings(2))),
        "{two}"
    );
    // Four letters of eight are no digits.
    assert_eq!(pin("WPS PIN: OBSI4159"), PinReading::Absent);
}

/// A text with two Q of which both 0-9 and 9-0 have the right check digit.
fn two_readings() -> String {
    for last in 0..10 {
        // Positions one and three weigh the same, so 09 and 90 have the same sum.
        let text = format!("WPS PIN: Q6Q1415{last}");
        if pin(&text) == PinReading::Unreadable(Unreadable::Readings(2)) {
            return text;
        }
    }
    panic!("no check digit fits");
}

#[test]
fn two_different_pins_are_not_chosen_from() {
    let reading = pin("WPS PIN 30664159\nWPS PIN 12345670");
    assert_eq!(reading, PinReading::Unreadable(Unreadable::Several));
    assert!(digits("WPS PIN 30664159\nWPS PIN 3066-4159").is_some());
}

#[test]
fn a_page_in_columns_is_read_label_by_label() {
    let report = read("IP Address: 10.0.0.7   Subnet Mask: 255.255.255.0   Channel: 6");
    assert_eq!(report.address, Some(Ipv4Addr::new(10, 0, 0, 7)));
    assert_eq!(report.channel, Some(6));
}

#[test]
fn values_without_a_known_label_are_read_by_their_form() {
    // Finnish, of which there is no table.
    let report =
        read("Laitteisto-osoite 02:1A:4D:00:10:02\nIP-osoite 192.168.1.7\nSignaali -70 dBm");
    assert_eq!(
        report.mac.map(|mac| mac.to_string()).as_deref(),
        Some("02:1a:4d:00:10:02")
    );
    assert_eq!(report.address, Some(Ipv4Addr::new(192, 168, 1, 7)));
    assert_eq!(report.signal.dbm, Some(-70));
    assert_eq!(report.language, None);
}

#[test]
fn misread_addresses_are_repaired_behind_their_label() {
    let report = read("Hardware Address (MAC) O2:1A:4D:OO:1O:O2\nIP Address: l92.168.l.2O");
    assert_eq!(
        report.mac.map(|mac| mac.to_string()).as_deref(),
        Some("02:1a:4d:00:10:02")
    );
    assert_eq!(report.address, Some(Ipv4Addr::new(192, 168, 1, 20)));
}

#[test]
fn odd_values_are_no_values() {
    let report = read(
        "Channel 0\nSignal Strength +7 dBm?\nIP Address 0.0.0.0\nMAC address 00:00:00:00:00:00",
    );
    assert_eq!(report.channel, None);
    assert_eq!(report.address, None);
    assert_eq!(report.mac, None);
    assert!(read("\u{0}\u{1}\n\n").is_empty());
    assert!(!read("WPS PIN 12345671").is_empty());
}

fn codes(text: &str) -> Vec<&'static str> {
    findings(&read(text))
        .iter()
        .map(|finding| finding.code)
        .collect()
}

#[test]
fn the_rules_say_what_a_page_means() {
    assert_eq!(codes("Wireless On FAIL"), ["radio-off"]);
    assert_eq!(
        codes("Ethernet cable not plugged in: FAIL"),
        ["cable-plugged"]
    );
    assert_eq!(
        codes("Network name (SSID) found  FAIL\nConnected  FAIL"),
        ["network-not-found"]
    );
    assert_eq!(codes("Security   FAIL"), ["security-mismatch"]);
    // What says filter is mostly the passphrase.
    assert_eq!(
        codes("No filtering FAIL\nConnected NOT RUN\nSignal strength Good"),
        ["wrong-passphrase", "mac-filter"]
    );
    assert_eq!(
        codes("Connected FAIL\nSignal strength -90 dBm"),
        ["not-connected", "weak-signal"]
    );
    assert_eq!(codes("IP address 169.254.3.4"), ["no-dhcp"]);
    assert_eq!(codes("Channel 13"), ["high-channel"]);
    assert_eq!(codes("Other networks with same name: Yes"), ["same-name"]);
    assert_eq!(codes("WPS PIN 30664159"), ["pin-may-be-old"]);
    assert!(codes("Wireless On PASS\nConnected PASS").is_empty());
}

#[test]
fn a_signal_is_weak_by_either_measure() {
    let signal = |text: &str| read(text).signal.is_weak();
    assert_eq!(signal("Signal Strength: -84 dBm"), Some(false));
    assert_eq!(signal("Signal Strength: -85 dBm"), Some(true));
    assert_eq!(signal("Signal Strength: 1"), Some(true));
    assert_eq!(signal("Signal Strength: 4 / 5"), Some(false));
    assert_eq!(signal("Signal Strength: Very low"), Some(true));
    assert_eq!(signal("nothing"), None);
}
