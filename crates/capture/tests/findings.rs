//! Tries of which no run came, and what follows a run, from frames that are made here.

use capture::finding::Kind;
use capture::{Explainer, Finding, Run, explain};
use text::Language;
use wsc::code::{DevicePasswordId, WpsState};
use wsc::credential::Ssid;
use wsc::device::DeviceInfo;
use wsc::frame::{
    AkmSuite, AuthAlgorithm, Beacon, Body, Capabilities, Frame, IeWriter, Management, Rsn,
    StatusCode,
};
use wsc::ident::{MacAddr, Uuid};
use wsc::ie::{ApInfo, StationInfo};

const SECOND: u64 = 1_000_000_000;
/// The link type of plain 802.11 frames.
const LINK: u32 = 105;
const BUTTON: DevicePasswordId = DevicePasswordId::PUSH_BUTTON;
const PIN: DevicePasswordId = DevicePasswordId::DEFAULT;
const ROUTER: MacAddr = MacAddr([2, 0, 0, 0, 0, 1]);
const OTHER: MacAddr = MacAddr([2, 0, 0, 0, 0, 2]);
const PRINTER: MacAddr = MacAddr([2, 0, 0, 0, 0, 0x11]);
const SECOND_PRINTER: MacAddr = MacAddr([2, 0, 0, 0, 0, 0x12]);

/// Frames by their time in seconds.
#[derive(Default)]
struct Air(Vec<(u64, Vec<u8>)>);

impl Air {
    fn send(&mut self, at: u64, frame: Management) -> &mut Self {
        self.0.push((at, Frame::Management(frame).to_octets()));
        self
    }

    /// A beacon each second of an access point that waits for a device with this secret.
    fn beacons(
        &mut self,
        (from, until): (u64, u64),
        access_point: MacAddr,
        mode: Option<DevicePasswordId>,
        uuid: u8,
    ) -> &mut Self {
        let device = DeviceInfo::default();
        let mut info = ApInfo::new(WpsState::CONFIGURED, Uuid([uuid; 16]), device);
        info.selected_registrar = mode.is_some();
        info.device_password_id = mode;
        let ssid = Ssid::new(b"Home").expect("a name");
        let mut elements = IeWriter::new().ssid(&ssid).rsn(&Rsn::default()).finish();
        elements.extend(info.probe_response_ie());
        for at in from..until {
            let beacon = Body::Beacon(Beacon {
                timestamp: at,
                interval: 100,
                capabilities: Capabilities::infrastructure(true),
                elements: elements.clone(),
            });
            let frame = Management::from_ap(access_point, MacAddr::BROADCAST, 0, beacon);
            self.send(at, frame);
        }
        self
    }

    /// A device asks who is there, each second, with this secret.
    fn asks(
        &mut self,
        (from, until): (u64, u64),
        device: MacAddr,
        secret: DevicePasswordId,
    ) -> &mut Self {
        let about = DeviceInfo {
            model_name: "A printer".to_owned(),
            ..DeviceInfo::default()
        };
        let uuid = Uuid([device.0[5]; 16]);
        let elements = StationInfo::enrollee(uuid, about, secret).probe_request_ie();
        for at in from..until {
            let body = Body::ProbeRequest {
                elements: elements.clone(),
            };
            let frame = Management::to_ap(device, MacAddr::BROADCAST, 0, body);
            self.send(at, frame);
        }
        self
    }

    fn answers(&mut self, at: u64, status: StatusCode) -> &mut Self {
        let body = Body::Authentication {
            algorithm: AuthAlgorithm::OPEN,
            transaction: 2,
            status,
            rest: Vec::new(),
        };
        self.send(at, Management::from_ap(ROUTER, PRINTER, 0, body))
    }

    fn lets_in(&mut self, at: u64, status: StatusCode) -> &mut Self {
        let body = Body::AssociationResponse {
            reassociation: false,
            capabilities: Capabilities::infrastructure(true),
            status,
            association_id: 1,
            elements: Vec::new(),
        };
        self.send(at, Management::from_ap(ROUTER, PRINTER, 0, body))
    }

    /// The device asks with WPS to be let in, as every run begins.
    fn begins(&mut self, at: u64) -> &mut Self {
        let device = StationInfo::enrollee(Uuid([1; 16]), DeviceInfo::default(), BUTTON);
        let body = Body::AssociationRequest {
            capabilities: Capabilities::infrastructure(true),
            listen_interval: 1,
            current_ap: None,
            elements: device.probe_request_ie(),
        };
        self.send(at, Management::to_ap(PRINTER, ROUTER, 0, body))
    }

    fn explained(&mut self) -> (Vec<Run>, Vec<Finding>) {
        self.0.sort_by_key(|(at, _)| *at);
        let mut explainer = Explainer::new(None);
        for (at, octets) in &self.0 {
            explainer.packet(&capture::file::Packet {
                at: at * SECOND,
                link: LINK,
                octets,
                original_len: octets.len(),
            });
        }
        let mut runs = explainer.take_done();
        let (rest, summary) = explainer.finish();
        runs.extend(rest);
        for finding in &summary.findings {
            for text in [
                finding.headline(0),
                finding.verdict.cause.clone(),
                finding.verdict.next.clone(),
            ] {
                let said = |language: &Language| {
                    language.says(&text) && !language.message(&text).contains(['{', '\u{2068}'])
                };
                assert!(Language::ALL.iter().all(said), "{text:?}");
            }
        }
        (runs, summary.findings)
    }

    fn findings(&mut self) -> Vec<Finding> {
        self.explained().1
    }

    fn kinds(&mut self) -> Vec<Kind> {
        self.findings().iter().map(|one| one.kind).collect()
    }
}

#[test]
fn a_window_to_which_nobody_came_is_told_with_its_times() {
    let mut air = Air::default();
    air.beacons((0, 10), ROUTER, None, 1)
        .beacons((10, 130), ROUTER, Some(BUTTON), 1)
        .beacons((130, 140), ROUTER, None, 1);
    let findings = air.findings();
    let [one] = &findings[..] else {
        panic!("{findings:?}");
    };
    assert_eq!(one.kind, Kind::NobodyCame(BUTTON));
    assert_eq!((one.at, one.until), (10 * SECOND, 130 * SECOND));
    assert_eq!(one.access_points, [ROUTER]);
    assert_eq!(
        one.headline(0).english(),
        "Home (02:00:00:00:00:01) waited with its button pressed from 10.000 s to 130.000 s"
    );
    let said = one.verdict.next.english();
    assert!(
        said.starts_with("Press the WPS button of the device"),
        "{said}"
    );
    // The other radio of the same router is the same window; another router has its own.
    let again = |uuid| {
        let mut air = Air::default();
        for (access_point, uuid) in [(ROUTER, 1), (OTHER, uuid)] {
            air.beacons((0, 120), access_point, Some(PIN), uuid)
                .beacons((120, 125), access_point, None, uuid);
        }
        air.findings()
    };
    assert_eq!(again(1).len(), 1);
    assert_eq!(again(1)[0].access_points.len(), 2);
    assert_eq!(again(1)[0].kind, Kind::NobodyCame(PIN));
    assert_eq!(again(2).len(), 2);
}

#[test]
fn a_window_that_somebody_used_or_that_is_not_over_is_none() {
    let window = |came: Option<u64>, end| {
        let mut air = Air::default();
        air.beacons((0, end), ROUTER, Some(BUTTON), 1);
        if let Some(at) = came {
            air.begins(at);
        }
        air
    };
    assert_eq!(window(None, 125).kinds(), [Kind::NobodyCame(BUTTON)]);
    // The capture stops while it is open.
    assert_eq!(window(None, 60).kinds(), []);
    assert_eq!(window(Some(5), 125).kinds(), []);
    // A moment is no window.
    let mut air = window(None, 3);
    assert_eq!(air.beacons((3, 20), ROUTER, None, 1).kinds(), []);
    // The device came to the router's other radio.
    let mut air = Air::default();
    air.beacons((0, 120), ROUTER, Some(BUTTON), 1)
        .beacons((0, 120), OTHER, Some(BUTTON), 1)
        .begins(5)
        .beacons((120, 130), ROUTER, None, 1)
        .beacons((120, 130), OTHER, None, 1);
    assert_eq!(air.kinds(), []);
}

#[test]
fn a_device_whose_button_finds_no_router_is_told() {
    let mut air = Air::default();
    air.beacons((0, 100), ROUTER, None, 1);
    let findings = air.asks((10, 60), PRINTER, BUTTON).findings();
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].kind, Kind::NoRouter);
    assert_eq!(findings[0].device.as_deref(), Some("A printer"));
    // A PIN is told in every probe request, wanted or not; a moment says nothing.
    for (secret, until) in [(PIN, 60), (BUTTON, 20)] {
        let mut air = Air::default();
        air.beacons((0, 100), ROUTER, None, 1);
        assert_eq!(air.asks((10, until), PRINTER, secret).kinds(), []);
    }
    // A router that waited is another matter, before or behind.
    for from in [0, 40] {
        let mut air = Air::default();
        air.beacons((from, from + 30), ROUTER, Some(BUTTON), 1);
        let kinds = air.asks((10, 60), PRINTER, BUTTON).kinds();
        assert!(!kinds.contains(&Kind::NoRouter), "{from} {kinds:?}");
    }
}

#[test]
fn two_devices_at_once_are_told_where_no_run_came_of_it() {
    let both = |begins: Option<u64>| {
        let mut air = Air::default();
        air.beacons((0, 10), ROUTER, Some(BUTTON), 1)
            .beacons((10, 200), ROUTER, None, 1)
            .asks((2, 6), PRINTER, BUTTON)
            .asks((4, 8), SECOND_PRINTER, BUTTON);
        if let Some(at) = begins {
            air.begins(at);
        }
        air.findings()
    };
    let told = both(None);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(
        told[0].kind,
        Kind::Overlap {
            access_points: false
        }
    );
    assert_eq!(told[0].verdict.code, Some("overlap"));
    assert_eq!(told[0].devices, [PRINTER, SECOND_PRINTER]);
    assert!(told[0].verdict.next.english().contains("Wait two minutes"));
    // A run before or behind it tells more.
    for at in [1, 9] {
        assert_eq!(both(Some(at)), [], "{at}");
    }
    // One ten minutes later is another try.
    assert_eq!(both(Some(700)).len(), 1);
}

#[test]
fn a_device_that_is_not_let_in_is_told_with_its_status_and_what_to_do() {
    for (status, next) in [
        (StatusCode::FAILURE, "list of allowed devices"),
        (StatusCode::AP_FULL, "another device"),
        (StatusCode::PMF_POLICY, "802.11w"),
    ] {
        let mut air = Air::default();
        air.beacons((0, 60), ROUTER, Some(PIN), 1)
            .beacons((60, 70), ROUTER, None, 1)
            .asks((0, 60), PRINTER, PIN);
        for at in [5, 10, 15] {
            air.answers(at, status);
        }
        let findings = air.findings();
        let [one] = &findings[..] else {
            panic!("{findings:?}");
        };
        assert_eq!((one.kind, one.times), (Kind::Refused(status), 3));
        assert_eq!((one.at, one.until), (5 * SECOND, 15 * SECOND));
        let (cause, said) = (one.verdict.cause.english(), one.verdict.next.english());
        assert!(cause.contains(&format!("({})", status.0)), "{cause}");
        assert!(said.contains(next), "{said}");
        let headline = one.headline(0).english();
        assert!(headline.contains("A printer"), "{headline}");
        assert!(headline.contains("3 times"), "{headline}");
    }
}

#[test]
fn what_is_let_in_after_all_or_has_nothing_to_do_with_wps_is_none() {
    let refused = || {
        let mut air = Air::default();
        air.beacons((0, 60), ROUTER, None, 1)
            .answers(5, StatusCode::FAILURE);
        air
    };
    assert_eq!(refused().kinds(), []);
    let asks = |mut air: Air| {
        air.asks((0, 4), PRINTER, PIN);
        air
    };
    assert_eq!(asks(refused()).findings().len(), 1);
    let mut later = asks(refused());
    assert_eq!(later.lets_in(9, StatusCode::SUCCESS).kinds(), []);
    let mut later = asks(refused());
    assert_eq!(later.begins(9).kinds(), []);
    // Steps on the way of WPA3 are no refusals, and neither is "try again".
    for status in [
        StatusCode::ANTI_CLOGGING_TOKEN,
        StatusCode::SAE_HASH_TO_ELEMENT,
        StatusCode::TRY_LATER,
    ] {
        let mut air = Air::default();
        air.beacons((0, 60), ROUTER, None, 1)
            .asks((0, 4), PRINTER, PIN);
        assert_eq!(air.answers(5, status).kinds(), [], "{status}");
    }
    // The answer to an association of a run belongs to the run.
    let mut air = asks(Air::default());
    air.begins(5).lets_in(6, StatusCode::AP_FULL);
    let (runs, findings) = air.explained();
    assert_eq!(findings, []);
    assert_eq!(runs[0].verdict.code, Some("association-refused"));
}

#[test]
fn the_home_with_a_list_of_devices_tells_the_refusal() {
    let scenario = lab::scenario::find("mac-filter-first").expect("a scenario");
    let file = lab::pcap::write(&scenario.run(1).frames);
    let mut runs = 0;
    let summary = explain(&file[..], None, |_| runs += 1).expect("a capture");
    assert_eq!(runs, 0);
    let kinds: Vec<Kind> = summary.findings.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [Kind::Refused(StatusCode::FAILURE)]);
}

/// Where the printer joined at the first try there is nothing else to tell.
#[test]
fn a_home_where_all_goes_well_has_no_findings() {
    for name in [
        "device-pin",
        "button",
        "router-pin",
        "printed-pin",
        "noisy-air",
        "transition",
    ] {
        let scenario = lab::scenario::find(name).expect("a scenario");
        for seed in [1, 2, 3] {
            let file = lab::pcap::write(&scenario.run(seed).frames);
            let summary = explain(&file[..], None, |_| {}).expect("a capture");
            assert_eq!(summary.findings, [], "{name} {seed}");
        }
    }
}

/// A run after which the printer is refused, with another status and another network.
fn refused_after(status: StatusCode, change: fn(&mut Rsn)) -> Option<&'static str> {
    let scenario = lab::scenario::find("mac-filter").expect("a scenario");
    let mut frames = scenario.run(1).frames;
    for sent in &mut frames {
        let Ok(Frame::Management(mut frame)) = Frame::parse(&sent.octets) else {
            continue;
        };
        match &mut frame.body {
            Body::AssociationResponse { status: told, .. }
            | Body::Authentication { status: told, .. }
                if *told != StatusCode::SUCCESS =>
            {
                *told = status;
            }
            Body::Beacon(beacon) | Body::ProbeResponse(beacon) => {
                if let Some(Ok(mut rsn)) = Rsn::find(&beacon.elements) {
                    change(&mut rsn);
                    let all = wsc::ie::Elements::new(&beacon.elements);
                    let rest = all.filter(|(id, _)| *id != wsc::frame::element_id::RSN);
                    let mut elements = IeWriter::new();
                    for (id, body) in rest {
                        elements.element(id, body);
                    }
                    let elements = elements.rsn(&rsn).finish();
                    beacon.elements = elements;
                }
            }
            _ => continue,
        }
        sent.octets = Frame::Management(frame).to_octets();
    }
    let mut runs = Vec::new();
    explain(&lab::pcap::write(&frames)[..], None, |run| runs.push(run)).expect("a capture");
    runs.last().expect("a run").verdict.code
}

#[test]
fn a_refusal_after_wps_names_what_the_network_demands() {
    let as_is: fn(&mut Rsn) = |_| {};
    let pmf: fn(&mut Rsn) = |rsn| (rsn.pmf_capable, rsn.pmf_required) = (true, true);
    let wpa3: fn(&mut Rsn) = |rsn| rsn.akms = vec![AkmSuite::SAE];
    for (status, network, code) in [
        (StatusCode::FAILURE, as_is, "association-refused"),
        (StatusCode::FAILURE, pmf, "association-refused"),
        (StatusCode::PMF_POLICY, as_is, "pmf-required"),
        (StatusCode::INVALID_RSN_CAPABILITIES, pmf, "pmf-required"),
        (
            StatusCode::INVALID_RSN_CAPABILITIES,
            as_is,
            "association-refused",
        ),
        (StatusCode::INVALID_AKM, wpa3, "wpa3-only"),
        (StatusCode::INVALID_AKM, as_is, "association-refused"),
    ] {
        assert_eq!(refused_after(status, network), Some(code), "{status}");
    }
}

#[test]
fn each_message_says_what_it_carries() {
    let vectors = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../wsc/tests/vectors");
    let said = |name: &str| -> Vec<(String, Option<String>)> {
        let file = std::fs::File::open(vectors.join(name)).expect("the recording");
        let mut runs: Vec<Run> = Vec::new();
        explain(file, None, |run| runs.push(run)).expect("a capture");
        let carries = |step| {
            let carries = runs[0].carries(step);
            for language in Language::ALL {
                assert!(carries.as_ref().is_none_or(|text| language.says(text)));
            }
            carries.map(|text| text.english())
        };
        let steps = runs[0].steps.iter();
        steps
            .map(|step| (step.what.name(), carries(step)))
            .collect()
    };
    let join = said("enrollee_pin8.pcap");
    for (name, carries) in &join {
        let message = name.starts_with('M') || name.starts_with("WSC_D");
        assert_eq!(carries.is_some(), message, "{name}");
    }
    let of = |all: &[(String, Option<String>)], name: &str| {
        let found = all.iter().find(|(one, _)| one == name);
        found.and_then(|(_, carries)| carries.clone()).expect(name)
    };
    assert!(of(&join, "M1").contains("public key"));
    assert_eq!(of(&join, "M5"), "proof of the first half of the PIN");
    assert_eq!(of(&join, "M7"), "proof of the second half of the PIN");
    assert_eq!(of(&join, "M8"), "the network's settings, encrypted");
    // An access point tells its settings with its last proof.
    let learn = said("registrar_learn.pcap");
    assert!(of(&learn, "M7").contains("settings"));
    assert!(of(&learn, "WSC_NACK").contains("stops"));
}
