use wsc::frame::{Body, Management, ReasonCode};

use super::*;

const A: MacAddr = MacAddr([2, 0, 0, 0, 0, 1]);
const B: MacAddr = MacAddr([2, 0, 0, 0, 0, 2]);

fn frame(to: MacAddr) -> Frame {
    Frame::Management(Management {
        receiver: to,
        transmitter: A,
        bssid: A,
        sequence: 0,
        retry: false,
        body: Body::Deauthentication(ReasonCode::LEAVING),
    })
}

/// Sends `count` frames and returns what the other radio hears.
fn hear(conditions: Conditions, metres: i32, to: MacAddr, count: u64) -> (Vec<Heard>, Vec<Sent>) {
    let mut air = Air::new(1, conditions);
    let a = air.add(A, Position::default(), 15);
    let b = air.add(B, Position::metres(metres, 0), 15);
    air.tune(b, Tuning::Channel(6));
    let mut heard = Vec::new();
    for i in 0..count {
        let now = Instant::from_millis(i * 50);
        air.send(now, a, 6, frame(to));
        while let Some(at) = air.next() {
            heard.extend(air.receive(at));
        }
    }
    (heard, air.into_sent())
}

#[test]
fn a_near_radio_hears_everything_once_and_a_far_one_nothing() {
    let (heard, sent) = hear(Conditions::default(), 5, B, 20);
    assert_eq!((heard.len(), sent.len()), (20, 20));
    let (heard, sent) = hear(Conditions::default(), 200, B, 20);
    assert_eq!(heard.len(), 0);
    assert_eq!(sent.len(), 80, "it is repeated in vain");
}

#[test]
fn repetitions_mend_loss_and_are_heard_once() {
    let loss = |attempts| Conditions {
        loss: 200,
        attempts,
        ..Conditions::default()
    };
    let (once, _) = hear(loss(1), 5, B, 1000);
    assert!((750..850).contains(&once.len()), "{}", once.len());
    let (thrice, sent) = hear(loss(3), 5, B, 1000);
    assert!((980..=1000).contains(&thrice.len()), "{}", thrice.len());
    assert!(sent.len() > 1100);
}

#[test]
fn only_the_receiver_and_only_on_its_channel() {
    let (heard, _) = hear(Conditions::default(), 5, MacAddr([2, 0, 0, 0, 0, 9]), 5);
    assert!(heard.is_empty());
    let (heard, _) = hear(Conditions::default(), 5, MacAddr::BROADCAST, 5);
    assert_eq!(heard.len(), 5);
    let mut air = Air::new(1, Conditions::default());
    let a = air.add(A, Position::default(), 15);
    let b = air.add(B, Position::metres(1, 0), 15);
    air.tune(b, Tuning::Channel(1));
    air.send(Instant::ZERO, a, 6, frame(B));
    assert_eq!(air.next(), None);
}

#[test]
fn garbled_frames_are_dropped_unless_nobody_checks() {
    let garbled = |checksum| Conditions {
        garbled: 1000,
        attempts: 1,
        checksum,
        ..Conditions::default()
    };
    assert!(hear(garbled(true), 5, B, 20).0.is_empty());
    let (heard, sent) = hear(garbled(false), 5, B, 20);
    // A frame whose flipped bits cancel out is as good as new.
    let changed = heard
        .iter()
        .zip(&sent)
        .filter(|(heard, sent)| heard.octets != sent.octets);
    assert!(changed.count() > 15);
}

#[test]
fn frames_can_come_twice_and_overtake_each_other() {
    let conditions = Conditions {
        duplicates: 500,
        jitter: 200,
        ..Conditions::default()
    };
    let mut air = Air::new(3, conditions);
    let a = air.add(A, Position::default(), 15);
    let b = air.add(B, Position::metres(2, 0), 15);
    air.tune(b, Tuning::All);
    for i in 0..50 {
        air.send(Instant::from_millis(i * 10), a, 1, frame(B));
    }
    let mut numbers = Vec::new();
    while let Some(at) = air.next() {
        let Some(heard) = air.receive(at) else {
            continue;
        };
        numbers.push(sequence(&Frame::parse(&heard.octets).unwrap()));
    }
    assert!(numbers.len() > 55, "{}", numbers.len());
    assert!(!numbers.is_sorted());
}

#[test]
fn loss_grows_with_distance() {
    assert_eq!(path_loss(10), 40);
    assert_eq!(path_loss(20), 51);
    assert_eq!(path_loss(40), 62);
    assert!((1..2000).all(|d| path_loss(d.max(10)) <= path_loss((d + 1).max(10))));
    assert_eq!(
        (weakness(-60), weakness(-85), weakness(-95)),
        (0, 500, 1000)
    );
}
