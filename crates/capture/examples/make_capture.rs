//! Writes a large capture of a busy air, for the benchmark: `make_capture MEGABYTES FILE`.
//!
//! Most of it is what such captures are full of, beacons of forty access points and encrypted data;
//! every two megabytes a device of its own makes a WPS run, taken from scenarios of the virtual home.
//! The frames have radiotap headers. It says how many runs there are.

use std::fs::File;
use std::io::{BufWriter, Write};

use lab::scenario;
use wsc::frame::{Beacon, Body, Capabilities, IeWriter, Management, Rsn};
use wsc::ident::MacAddr;

/// Between two runs, in octets.
const BETWEEN: usize = 2_000_000;

/// Whose runs are used: they end in success, in a wrong half, in a refusal.
const SCENARIOS: [&str; 5] = [
    "device-pin",
    "wrong-first-half",
    "wrong-second-half",
    "button",
    "nobody-entered-it",
];

struct Writer<W> {
    to: W,
    micros: u64,
    written: usize,
}

impl<W: Write> Writer<W> {
    fn frame(&mut self, octets: &[u8]) -> std::io::Result<()> {
        // Version, length 13, present: flags, channel, signal.
        let mut radiotap = vec![0, 0, 13, 0, 0x2a, 0, 0, 0, 0];
        radiotap.push(0);
        radiotap.extend(2437_u16.to_le_bytes());
        radiotap.extend([0xa0]);
        // Channel flags have two octets, the signal one.
        radiotap.extend([0, 0xd0]);
        let header = u16::try_from(radiotap.len()).unwrap_or(0).to_le_bytes();
        radiotap[2..4].copy_from_slice(&header);
        let len = u32::try_from(radiotap.len() + octets.len()).unwrap_or(0);
        let seconds = u32::try_from(self.micros / 1_000_000).unwrap_or(0);
        let micros = u32::try_from(self.micros % 1_000_000).unwrap_or(0);
        for field in [seconds, micros, len, len] {
            self.to.write_all(&field.to_le_bytes())?;
        }
        self.to.write_all(&radiotap)?;
        self.to.write_all(octets)?;
        self.micros += 300;
        self.written += 16 + radiotap.len() + octets.len();
        Ok(())
    }
}

fn beacons() -> Vec<Vec<u8>> {
    (0..40_u8)
        .map(|number| {
            let bssid = MacAddr([2, 0xbb, 0, 0, 0, number]);
            let mut elements = IeWriter::new();
            elements
                .element(0, format!("Network {number}").as_bytes())
                .rates(&[0x82, 0x84, 0x8b, 0x96])
                .channel(6)
                .rsn(&Rsn::wpa2_personal());
            for vendor in 0..8 {
                elements.element(0xdd, &[0x00, 0x10, 0x18, vendor, 0, 0, 0, 0, 0, 0]);
            }
            let frame = Management {
                receiver: MacAddr::BROADCAST,
                transmitter: bssid,
                bssid,
                sequence: 1,
                retry: false,
                body: Body::Beacon(Beacon {
                    timestamp: 0,
                    interval: 100,
                    capabilities: Capabilities::infrastructure(true),
                    elements: elements.finish(),
                }),
            };
            wsc::frame::Frame::from(frame).to_octets()
        })
        .collect()
}

/// The frames with one address in place of another, wherever it stands.
fn moved(octets: &[u8], from: MacAddr, to: MacAddr) -> Vec<u8> {
    let mut out = octets.to_vec();
    let mut at = 0;
    while at + 6 <= out.len() {
        if out[at..at + 6] == from.0 {
            out[at..at + 6].copy_from_slice(&to.0);
            at += 6;
        } else {
            at += 1;
        }
    }
    out
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let megabytes: usize = arguments.next().ok_or("how many megabytes?")?.parse()?;
    let path = arguments.next().ok_or("which file?")?;
    let mut writer = Writer {
        to: BufWriter::new(File::create(path)?),
        micros: 1_700_000_000_000_000,
        written: 0,
    };
    let mut header = 0xa1b2_c3d4_u32.to_le_bytes().to_vec();
    header.extend([2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 127, 0, 0, 0]);
    writer.to.write_all(&header)?;

    // Each scenario's frames, and the device in it.
    let mut played = Vec::new();
    for name in SCENARIOS {
        let run = scenario::find(name).ok_or("no such scenario")?.run(1);
        let file = lab::pcap::write(&run.frames);
        let mut device = None;
        capture::explain(&file[..], None, |run| device = device.or(run.enrollee.mac))?;
        played.push((run.frames, device.ok_or("no run in the scenario")?));
    }
    let beacons = beacons();
    let mut data = vec![0x88, 0x41, 0, 0];
    data.extend([
        2, 0xbb, 0, 0, 0, 1, 2, 0xcc, 0, 0, 0, 1, 2, 0xbb, 0, 0, 0, 1, 0, 0, 0, 0,
    ]);
    data.resize(700, 0x5a);
    let mut runs = 0_u32;
    while writer.written < megabytes * 1_000_000 {
        let (frames, device) = &played[runs as usize % played.len()];
        let [a, b, c, d] = runs.to_be_bytes();
        let to = MacAddr([2, 0xdd, a, b, c, d]);
        for frame in frames {
            writer.frame(&moved(&frame.octets, *device, to))?;
        }
        runs += 1;
        let until = writer.written + BETWEEN;
        while writer.written < until {
            for beacon in &beacons {
                writer.frame(beacon)?;
                writer.frame(&data)?;
            }
        }
        // Longer than any run is waited for.
        writer.micros += 200_000_000;
    }
    writer.to.flush()?;
    println!("{runs}");
    Ok(())
}
