//! Captures without identities: the same runs with the same outcomes, and nobody in them.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use capture::rewrite::{Names, rewrite};
use capture::{Run, Summary, explain};
use lab::scenario;

/// Numbers for everything, and what was asked for.
#[derive(Default)]
struct Numbers {
    macs: HashMap<[u8; 6], u8>,
    uuids: HashMap<[u8; 16], u8>,
    texts: Vec<String>,
}

impl Names for Numbers {
    fn mac(&mut self, mac: [u8; 6]) -> [u8; 6] {
        if mac[0] & 1 != 0 || mac == [0; 6] {
            return mac;
        }
        let next = u8::try_from(self.macs.len()).unwrap();
        [
            0x0e,
            0x50,
            0x53,
            0,
            0,
            *self.macs.entry(mac).or_insert(next),
        ]
    }

    fn uuid(&mut self, uuid: [u8; 16]) -> [u8; 16] {
        let next = u8::try_from(self.uuids.len()).unwrap();
        [*self.uuids.entry(uuid).or_insert(next); 16]
    }

    fn serial(&mut self, serial: &str) -> String {
        self.texts.push(serial.to_owned());
        "S".repeat(serial.len())
    }

    fn ssid(&mut self, ssid: &str) -> String {
        self.texts.push(ssid.to_owned());
        "n".repeat(ssid.len())
    }

    fn text(&mut self, text: &str) -> String {
        // What a WLANEvent has beside its message.
        let octets: Option<Vec<u8>> = text
            .split(':')
            .map(|o| u8::from_str_radix(o, 16).ok())
            .collect();
        match octets.and_then(|octets| <[u8; 6]>::try_from(octets).ok()) {
            Some(mac) => {
                let mac: Vec<String> = self.mac(mac).iter().map(|o| format!("{o:02x}")).collect();
                mac.join(":")
            }
            None => text.to_owned(),
        }
    }
}

fn runs(file: &[u8]) -> (Vec<Run>, Summary) {
    let mut runs = Vec::new();
    let summary = explain(file, None, |run| runs.push(run)).expect("a capture");
    runs.sort_by_key(Run::began);
    (runs, summary)
}

/// What has to stay of a run.
fn told(run: &Run) -> impl PartialEq + std::fmt::Debug {
    let verdict = run.verdict.clone();
    let messages: Vec<String> = run.messages().map(|(_, kind)| kind.to_string()).collect();
    // The cause may name the network.
    (
        verdict.outcome,
        verdict.code,
        verdict.config_error,
        verdict.half,
        verdict.next.english(),
        messages,
        run.carrier,
        run.password_id,
        run.after.joined,
        run.quirks,
    )
}

fn within(file: &[u8], octets: &[u8]) -> bool {
    file.windows(octets.len()).any(|window| window == octets)
}

/// Rewrites a capture, and checks what has to hold of every one.
fn check(name: &str, file: &[u8]) -> Vec<u8> {
    let (before, summary) = runs(file);
    let mut names = Numbers::default();
    let new = rewrite(file, &mut names, 1 << 24).expect("a capture");
    let (after, new_summary) = runs(&new);
    assert_eq!(after.len(), before.len(), "{name}");
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(told(after), told(before), "{name}");
    }
    assert_eq!(new_summary.overlaps.len(), summary.overlaps.len(), "{name}");
    for mac in names.macs.keys() {
        assert!(!within(&new, mac), "{name}: {mac:02x?}");
        let text: Vec<String> = mac.iter().map(|o| format!("{o:02x}")).collect();
        assert!(
            !within(&new, text.join(":").as_bytes()),
            "{name}: {mac:02x?}"
        );
    }
    for uuid in names.uuids.keys().filter(|uuid| **uuid != [0; 16]) {
        assert!(!within(&new, uuid), "{name}: {uuid:02x?}");
    }
    for text in names.texts.iter().filter(|text| text.len() >= 5) {
        assert!(!within(&new, text.as_bytes()), "{name}: {text}");
    }
    new
}

fn recordings(directory: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(directory).into_iter().flatten().flatten();
    let files = files.map(|entry| entry.path());
    let mut files: Vec<PathBuf> = files
        .filter(|path| path.extension().is_some_and(|end| end == "pcap"))
        .collect();
    files.sort();
    files
}

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn every_scenario_keeps_its_outcome_without_identities() {
    for scenario in scenario::ALL {
        let played = scenario.run(1);
        check(scenario.name, &lab::pcap::write(&played.frames));
    }
}

#[test]
fn recordings_at_a_cable_and_over_upnp_keep_theirs() {
    let mut files = recordings(&here("../wsc/tests/vectors"));
    assert!(files.len() >= 7);
    files.extend(recordings(&here("tests/recorded")));
    for path in files {
        check(&path.display().to_string(), &fs::read(&path).unwrap());
    }
}

/// The same capture (Ethernet, classic format) as if its hosts had used IPv6, with addresses that
/// name the home and the device.
fn over_ipv6(file: &[u8]) -> Vec<u8> {
    let mut out = file[..24].to_vec();
    let mut rest = &file[24..];
    while let Some((header, after)) = rest.split_first_chunk::<16>() {
        let len = u32::from_le_bytes(header[8..12].try_into().unwrap());
        let (frame, after) = after.split_at(usize::try_from(len).unwrap());
        rest = after;
        let (ethernet, packet) = frame.split_at(14);
        if ethernet[12..] != [0x08, 0x00] || packet[9] != 6 {
            continue;
        }
        let tcp = &packet[usize::from(packet[0] & 15) * 4..];
        let total = usize::from(u16::from_be_bytes([packet[2], packet[3]]));
        let tcp = &tcp[..total - usize::from(packet[0] & 15) * 4];
        let host = |octets: &[u8]| [&HOME[..], octets, &DEVICE].concat();
        let mut new = [&ethernet[..12], &[0x86, 0xdd, 0x60, 0, 0, 0]].concat();
        new.extend(u16::try_from(tcp.len()).unwrap().to_be_bytes());
        new.extend([6, 64]);
        // A capture at lo has the same address at both ends; the ports tell them apart.
        new.extend([host(&packet[12..16]), host(&packet[16..20])].concat());
        new.extend_from_slice(tcp);
        out.extend_from_slice(&header[..8]);
        let len = u32::try_from(new.len()).unwrap().to_le_bytes();
        out.extend([len, len].concat());
        out.extend(new);
    }
    out
}

const HOME: [u8; 8] = [0x20, 0x01, 0x0d, 0xb8, 0xca, 0xfe, 0xba, 0xbe];
const DEVICE: [u8; 4] = [0xfe, 0xc9, 0xb2, 0xc3];

#[test]
fn traffic_over_ipv6_is_kept_without_its_addresses() {
    let file = fs::read(here("tests/recorded/upnp_enroll.pcap")).unwrap();
    let new = over_ipv6(&file);
    assert!(within(&new, &HOME) && within(&new, &DEVICE));
    let (expected, _) = runs(&file);
    let (found, _) = runs(&new);
    assert!(!expected.is_empty());
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(told(found), told(expected));
    }
    let rewritten = check("over IPv6", &new);
    for part in [&HOME[..], &DEVICE] {
        assert!(!within(&rewritten, part), "{part:02x?}");
    }
}

#[test]
fn tshark_reads_the_same_messages() {
    if Command::new("tshark")
        .arg("-v")
        .stdout(Stdio::null())
        .status()
        .is_err()
    {
        assert!(
            std::env::var("CI").as_deref() != Ok("true"),
            "tshark is missing"
        );
        println!("passed over: tshark is missing");
        return;
    }
    let types = |path: &Path| {
        let ran = Command::new("tshark")
            .args(["-n", "-r"])
            .arg(path)
            .args([
                "-Y",
                "wps.message_type",
                "-T",
                "fields",
                "-e",
                "wps.message_type",
            ])
            .output()
            .unwrap();
        assert!(
            ran.status.success(),
            "{}",
            String::from_utf8_lossy(&ran.stderr)
        );
        String::from_utf8(ran.stdout).unwrap()
    };
    let directory = std::env::temp_dir().join(format!("octopin-rewrite-{}", std::process::id()));
    fs::create_dir_all(&directory).unwrap();
    for name in ["device-pin", "wrong-first-half", "router-pin"] {
        let played = scenario::find(name).unwrap().run(1);
        let file = lab::pcap::write(&played.frames);
        let (before, after) = (
            directory.join("before.pcap"),
            directory.join("after.pcapng"),
        );
        fs::write(&after, check(name, &file)).unwrap();
        fs::write(&before, file).unwrap();
        let messages = types(&before);
        assert!(messages.lines().count() > 3, "{name}");
        assert_eq!(types(&after), messages, "{name}");
    }
    let cable = here("../wsc/tests/vectors/enrollee_pin8.pcap");
    let after = directory.join("cable.pcapng");
    fs::write(&after, check("cable", &fs::read(&cable).unwrap())).unwrap();
    assert_eq!(types(&after), types(&cable));
    fs::remove_dir_all(&directory).unwrap();
}

#[test]
fn damaged_files_and_a_small_limit_are_no_trouble() {
    let whole = fs::read(here("../wsc/tests/vectors/enrollee_pin8.pcap")).unwrap();
    for cut in (24..whole.len()).step_by(97) {
        let new = rewrite(&whole[..cut], &mut Numbers::default(), 1 << 20).unwrap();
        runs(&new);
        let mut odd = whole.clone();
        odd[cut] ^= 0xff;
        runs(&rewrite(&odd[..], &mut Numbers::default(), 1 << 20).unwrap());
    }
    for limit in [0, 300, 1000] {
        let new = rewrite(&whole[..], &mut Numbers::default(), limit).unwrap();
        assert!(new.len() <= limit.max(256));
        runs(&new);
    }
    assert!(rewrite(&b"no capture at all"[..], &mut Numbers::default(), 1000).is_err());
}
