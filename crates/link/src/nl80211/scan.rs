//! Looking for networks.

use std::io;
use std::time::Duration;

use text::msg;
use tokio::time::{Instant, sleep, timeout_at};
use wl_nl80211::{Nl80211Attr, Nl80211Command, Nl80211ScanFlags};
use wsc::credential::Ssid;

use super::error::RadioError;
use super::network::{Bss, Network};
use super::radio::Radio;
use super::socket::Socket;

/// How long to wait before a radio that is busy is asked again.
const BUSY_PAUSE: Duration = Duration::from_millis(250);

/// What to scan for.
#[derive(Clone, Debug)]
pub struct ScanRequest {
    /// Names to ask for, besides asking everybody. A hidden network answers only to its name.
    pub ssids: Vec<Ssid>,
    /// The channels to look at, in MHz; empty for all.
    pub frequencies: Vec<u32>,
    /// Elements to send in probe requests, such as WPS's.
    pub elements: Vec<u8>,
    /// Whether to forget what was found earlier, so that no state of the past is taken for now.
    pub flush: bool,
    /// How long to wait for the end of the scan, waiting for a busy radio included.
    pub timeout: Duration,
}

impl Default for ScanRequest {
    /// Everybody on all channels, within 15 s: 40 channels of which half are listened to for a
    /// beacon take 5 s.
    fn default() -> Self {
        Self {
            ssids: Vec::new(),
            frequencies: Vec::new(),
            elements: Vec::new(),
            flush: false,
            timeout: Duration::from_secs(15),
        }
    }
}

impl ScanRequest {
    /// The attributes of the command, within what the radio can send. What does not fit is left
    /// out: a scan that asks for less finds more than one that the kernel refuses.
    fn attributes(&self, radio: &Radio) -> Vec<Nl80211Attr> {
        let flags = if self.flush {
            Nl80211ScanFlags::Flush
        } else {
            Nl80211ScanFlags::empty()
        };
        self.attributes_for(radio, radio.interface.index, flags)
    }

    /// The same for an interface of the radio that is an access point, which leaves its channel for
    /// that.
    pub(crate) fn for_access_point(&self, radio: &Radio, interface: u32) -> Vec<Nl80211Attr> {
        self.attributes_for(radio, interface, Nl80211ScanFlags::Ap)
    }

    fn attributes_for(
        &self,
        radio: &Radio,
        interface: u32,
        flags: Nl80211ScanFlags,
    ) -> Vec<Nl80211Attr> {
        let mut attributes = vec![Nl80211Attr::IfIndex(interface)];
        let room = usize::from(radio.abilities.scan_ssids);
        let names = self.ssids.iter().take(room.saturating_sub(1));
        let mut ssids: Vec<Vec<u8>> = names.map(|ssid| ssid.as_bytes().to_vec()).collect();
        // The empty name, which asks everybody; without any the scan would only listen.
        ssids.push(Vec::new());
        attributes.push(Nl80211Attr::ScanSsidsRaw(ssids));
        if !self.frequencies.is_empty() {
            attributes.push(Nl80211Attr::ScanFrequencies(self.frequencies.clone()));
        }
        if !self.elements.is_empty()
            && self.elements.len() <= usize::from(radio.abilities.scan_elements)
        {
            attributes.push(Nl80211Attr::Ie(self.elements.clone()));
        }
        if !flags.is_empty() {
            attributes.push(Nl80211Attr::ScanFlags(flags));
        }
        attributes
    }
}

/// The networks that the kernel remembers.
pub(crate) async fn remembered(socket: &Socket, radio: &Radio) -> Result<Vec<Network>, RadioError> {
    let question = vec![Nl80211Attr::IfIndex(radio.interface.index)];
    let answers = socket
        .dump(Nl80211Command::GetScan, question)
        .await
        .map_err(|error| {
            RadioError::system(msg!("link-doing-read-networks"), radio.name(), error)
        })?;
    let channels = &radio.abilities.channels;
    Ok(answers
        .iter()
        .filter_map(Bss::read)
        .filter_map(|bss| Network::read(&bss, channels))
        .collect())
}

/// Scans.
pub(crate) async fn scan(
    socket: &mut Socket,
    radio: &Radio,
    request: &ScanRequest,
) -> Result<Vec<Network>, RadioError> {
    let failed = |error| RadioError::system(msg!("link-doing-scan"), radio.name(), error);
    radio.check_switched_on()?;
    let deadline = Instant::now() + request.timeout;
    socket.forget_events();
    loop {
        let attributes = request.attributes(radio);
        match socket
            .command(Nl80211Command::TriggerScan, attributes)
            .await
        {
            Ok(()) => break,
            // Somebody else scans; what is wanted here may not be in that scan.
            Err(error) if is_busy(&error) && Instant::now() + BUSY_PAUSE < deadline => {
                sleep(BUSY_PAUSE).await;
            }
            Err(error) => return Err(failed(error)),
        }
    }
    loop {
        let event = timeout_at(deadline, socket.event())
            .await
            .map_err(|_| RadioError::ScanTimeout {
                name: radio.name().to_owned(),
                seconds: request.timeout.as_secs(),
            })?
            .map_err(failed)?;
        if event.interface() != Some(radio.interface.index) {
            continue;
        }
        match event.command {
            Nl80211Command::NewScanResults => break,
            Nl80211Command::ScanAborted => {
                let name = radio.name().to_owned();
                return Err(RadioError::ScanAborted { name });
            }
            _ => {}
        }
    }
    remembered(socket, radio).await
}

fn is_busy(error: &io::Error) -> bool {
    error.raw_os_error() == Some(libc::EBUSY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::nl80211::radio::{Abilities, Mode, Rfkill, WifiInterface};
    use wsc::ident::MacAddr;

    fn radio(scan_ssids: u8) -> Radio {
        Radio {
            interface: WifiInterface {
                name: "wlan0".into(),
                index: 3,
                wiphy: 0,
                mac: MacAddr::default(),
                mode: Mode::Station,
                ssid: None,
                frequency: None,
            },
            up: true,
            abilities: Abilities {
                scan_ssids,
                scan_elements: 4,
                ..Abilities::default()
            },
            rfkill: Rfkill::default(),
            manager: None,
            country: None,
        }
    }

    fn ssid(name: &str) -> Ssid {
        Ssid::new(name.as_bytes()).unwrap()
    }

    #[test]
    fn everybody_is_asked_by_default() {
        assert_eq!(
            ScanRequest::default().attributes(&radio(4)),
            [
                Nl80211Attr::IfIndex(3),
                Nl80211Attr::ScanSsidsRaw(vec![vec![]]),
            ]
        );
    }

    #[test]
    fn what_does_not_fit_is_left_out() {
        let request = ScanRequest {
            ssids: vec![ssid("one"), ssid("two")],
            frequencies: vec![2412],
            elements: vec![1, 2, 3, 4],
            flush: true,
            ..ScanRequest::default()
        };
        assert_eq!(
            request.attributes(&radio(2)),
            [
                Nl80211Attr::IfIndex(3),
                Nl80211Attr::ScanSsidsRaw(vec![b"one".to_vec(), vec![]]),
                Nl80211Attr::ScanFrequencies(vec![2412]),
                Nl80211Attr::Ie(vec![1, 2, 3, 4]),
                Nl80211Attr::ScanFlags(Nl80211ScanFlags::Flush),
            ]
        );
        let too_long = ScanRequest {
            elements: vec![0; 5],
            ..ScanRequest::default()
        };
        assert_eq!(too_long.attributes(&radio(0)).len(), 2);
    }

    #[tokio::test]
    async fn a_kernel_without_wifi_says_so_or_lists_its_interfaces() {
        match crate::nl80211::Wireless::open() {
            Ok(wireless) => assert!(wireless.interfaces().await.is_ok()),
            Err(error) => assert!(matches!(error, RadioError::NoWireless), "{error}"),
        }
    }
}
