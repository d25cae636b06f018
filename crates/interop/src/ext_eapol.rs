//! A station of hostapd's made of control commands alone.

use std::time::Duration;

use link::ctrl::{Ctrl, Events, format_mac, from_hex, parse_mac, to_hex};
use tokio::time;

use crate::error::RigError;
use crate::hostapd::Hostapd;

/// The EAPOL of one station, in the test's hands: what hostapd sends to it comes out of
/// [`ExtEapol::recv`], and [`ExtEapol::send`] is what hostapd receives from it. No cable is needed.
///
/// hostapd must have been built with testing options, as Debian's is. Its command buffer limits a
/// PDU to about 2000 octets, which unfragmented WSC does not reach.
#[derive(Debug)]
pub struct ExtEapol {
    ctrl: Ctrl,
    events: Events,
    station: [u8; 6],
}

impl ExtEapol {
    pub(crate) async fn open(hostapd: &mut Hostapd, station: [u8; 6]) -> Result<Self, RigError> {
        let ctrl = Ctrl::open(hostapd.ctrl().path()).await?;
        let events = ctrl.events().await?;
        hostapd.ctrl().command("SET ext_eapol_frame_io 1").await?;
        Ok(Self {
            ctrl,
            events,
            station,
        })
    }

    /// Tells hostapd that the station has come; its request for identity follows.
    ///
    /// # Errors
    /// [`RigError::Ctrl`].
    pub async fn connect(&mut self) -> Result<(), RigError> {
        Ok(self
            .ctrl
            .command(&format!("NEW_STA {}", format_mac(self.station)))
            .await?)
    }

    /// Hands hostapd an EAPOL PDU from the station, which must have connected before.
    ///
    /// # Errors
    /// [`RigError::Ctrl`].
    pub async fn send(&mut self, pdu: &[u8]) -> Result<(), RigError> {
        let command = format!("EAPOL_RX {} {}", format_mac(self.station), to_hex(pdu));
        Ok(self.ctrl.command(&command).await?)
    }

    /// The next EAPOL PDU that hostapd sends to the station. Dropping the future loses none.
    ///
    /// # Errors
    /// [`RigError::Deadline`] after `patience`, [`RigError::Ctrl`].
    pub async fn recv(&mut self, patience: Duration) -> Result<Vec<u8>, RigError> {
        let next = async {
            loop {
                let event = self.events.next().await?;
                if event.name() != "EAPOL-TX" {
                    continue;
                }
                let pdu = event.rest().split_once(' ').and_then(|(mac, pdu)| {
                    (parse_mac(mac)? == self.station).then(|| from_hex(pdu))?
                });
                if let Some(pdu) = pdu {
                    return Ok(pdu);
                }
            }
        };
        time::timeout(patience, next).await.unwrap_or_else(|_| {
            Err(RigError::Deadline {
                who: format!("hostapd towards {}", format_mac(self.station)),
                what: "EAPOL-TX".to_owned(),
                waited: patience,
                seen: String::new(),
            })
        })
    }
}
