use wsc::code::{DevicePasswordId, WpsState};
use wsc::device::DeviceInfo as Info;
use wsc::failure::Cause;
use wsc::frame::{Beacon, Capabilities, IeWriter};
use wsc::ie::{ApInfo, StationInfo};

use super::*;
use crate::air::{Air, Conditions};
use crate::meeting::management;

const PRINTER: MacAddr = MacAddr([2, 0, 0, 0, 0, 9]);

fn printer(panel: PanelKind) -> Printer {
    let config = PrinterConfig {
        panel,
        ..PrinterConfig::new("HP", PRINTER)
    };
    Printer::new(config, 1)
}

/// A beacon with this WPS element, as the printer hears it.
fn beacon(last: u8, info: &ApInfo) -> Heard {
    let ap = MacAddr([2, 0, 0, 0, 1, last]);
    let mut air = Air::new(0, Conditions::default());
    let from = air.add(ap, Position::default(), 15);
    let to = air.add(PRINTER, Position::metres(1, 0), 15);
    air.tune(to, Tuning::All);
    let elements = IeWriter::new()
        .ssid(&Ssid::new(&[b'a' + last]).unwrap())
        .channel(1)
        .raw(&info.probe_response_ie())
        .finish();
    let body = Body::ProbeResponse(Beacon {
        timestamp: 0,
        interval: 100,
        capabilities: Capabilities::infrastructure(false),
        elements,
    });
    air.send(Instant::ZERO, from, 1, management(ap, PRINTER, ap, body));
    air.receive(Instant::from_millis(10)).unwrap()
}

fn pressed(last: u8) -> ApInfo {
    let uuid = Uuid([last; 16]);
    ApInfo {
        selected_registrar: true,
        device_password_id: Some(DevicePasswordId::PUSH_BUTTON),
        ..ApInfo::new(WpsState::CONFIGURED, uuid, Info::default())
    }
}

/// Lets the printer look around while these are heard; returns what happened.
fn look(printer: &mut Printer, heard: &[Heard]) -> Vec<PrinterEvent> {
    let mut now = Instant::ZERO;
    for _ in 0..30 {
        for heard in heard {
            printer.receive(now, heard);
        }
        now = printer.deadline().unwrap_or(now);
        printer.wake(now);
        let events: Vec<_> = std::iter::from_fn(|| printer.event()).collect();
        let decided = |event: &PrinterEvent| {
            matches!(
                event,
                PrinterEvent::Scanned(_) | PrinterEvent::WpsFailed(_) | PrinterEvent::Chosen(..)
            )
        };
        if events.iter().any(decided) {
            return events;
        }
    }
    panic!("the printer never stops looking")
}

#[test]
fn each_pin_is_a_new_one_and_only_panels_that_can_show_it() {
    let mut touch = printer(PanelKind::Touchscreen);
    let first = touch.choose_pin(Instant::ZERO).unwrap();
    let second = touch.choose_pin(Instant::from_millis(1)).unwrap();
    assert_ne!(first, second);
    let mut buttons = printer(PanelKind::Buttons);
    assert_eq!(buttons.choose_pin(Instant::ZERO), None);
    assert!(buttons.is_settled());
    let printed = buttons.print_page();
    let Some(PrinterEvent::Printed(page)) = buttons.event() else {
        panic!("no page")
    };
    let page = page.concat().replace(' ', "");
    assert!(page.contains(printed.expose_secret()));
}

#[test]
fn a_pressed_button_is_turned_to_and_two_are_an_overlap() {
    let mut one = printer(PanelKind::Touchscreen);
    one.hold_button(Instant::ZERO);
    let events = look(&mut one, &[beacon(1, &pressed(1))]);
    let chosen = events
        .iter()
        .any(|event| matches!(event, PrinterEvent::Chosen(_, Reason::ButtonPressed)));
    assert!(chosen, "{events:?}");

    let mut two = printer(PanelKind::Touchscreen);
    two.hold_button(Instant::ZERO);
    let events = look(&mut two, &[beacon(1, &pressed(1)), beacon(2, &pressed(2))]);
    let overlap = events.iter().any(|event| {
        matches!(event, PrinterEvent::WpsFailed(failure) if failure.cause == Cause::Overlap)
    });
    assert!(overlap, "{events:?}");
    assert!(two.is_settled());

    // Two radios of one access point are one.
    let mut dual = printer(PanelKind::Touchscreen);
    dual.hold_button(Instant::ZERO);
    let events = look(&mut dual, &[beacon(1, &pressed(7)), beacon(2, &pressed(7))]);
    let chosen = events
        .iter()
        .any(|event| matches!(event, PrinterEvent::Chosen(..)));
    assert!(chosen, "{events:?}");
}

#[test]
fn a_printer_that_is_named_goes_there_and_others_do_not() {
    for (named, goes) in [(PRINTER, true), (MacAddr([2, 9, 9, 9, 9, 9]), false)] {
        let mut printer = printer(PanelKind::Touchscreen);
        printer.choose_pin(Instant::ZERO);
        let info = ApInfo {
            selected_registrar: true,
            device_password_id: Some(DevicePasswordId::DEFAULT),
            authorized_macs: vec![named],
            ..ApInfo::new(WpsState::CONFIGURED, Uuid([1; 16]), Info::default())
        };
        let events = look(&mut printer, &[beacon(1, &info)]);
        let chosen = events
            .iter()
            .any(|event| matches!(event, PrinterEvent::Chosen(_, Reason::WaitsForMe)));
        assert_eq!(chosen, goes, "{events:?}");
    }
}

#[test]
fn its_probe_requests_tell_what_it_is_and_what_it_wants() {
    let mut printer = printer(PanelKind::Icons);
    printer.hold_button(Instant::ZERO);
    let probe = std::iter::from_fn(|| printer.ask()).find_map(|ask| match ask {
        Ask::Send(1, Frame::Management(frame)) => Some(frame),
        _ => None,
    });
    let probe = probe.unwrap();
    let info = StationInfo::parse(probe.body.elements().unwrap())
        .unwrap()
        .unwrap();
    assert!(info.presses_button() && info.request_to_enroll);
    assert!(info.device.unwrap().device_type.is_printer());
    assert_eq!(info.uuid, Some(printer.uuid()));
}

#[test]
fn after_two_minutes_of_silence_it_stops() {
    let mut printer = printer(PanelKind::Touchscreen);
    printer.choose_pin(Instant::ZERO);
    let mut now = Instant::ZERO;
    while let Some(at) = printer.deadline() {
        now = at;
        printer.wake(now);
    }
    assert_eq!(now, Instant::from_millis(120_000));
    assert!(printer.is_settled());
    let events: Vec<_> = std::iter::from_fn(|| printer.event()).collect();
    assert!(events.contains(&PrinterEvent::WindowOver));
    assert!(events.contains(&PrinterEvent::Light(Light::Alarm)));
}
