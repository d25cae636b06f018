//! A short stay in an open network, such as the one that a printer shows while it is set up, for
//! something that is done there over IP. The interface is taken for it and given back.

use std::future::Future;
use std::net::Ipv4Addr;
use std::pin::pin;
use std::time::Duration;

use text::msg;
use tokio::time::{Instant, timeout_at};
use wl_nl80211::{Ieee80211StatusCode, Nl80211Attr, Nl80211AuthType, Nl80211Command};

use super::error::RadioError;
use super::message::kind;
use super::network::{Network, Security};
use super::radio::Radio;
use super::socket::Socket;
use super::taken::Taken;

/// How long the association may take: the kernel looks for the access point first.
const PATIENCE: Duration = Duration::from_secs(15);
/// How often it is tried: a weak access point misses a frame.
const TRIES: usize = 3;

/// An address of one's own in a network, with the length of the network's part in bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnAddress {
    /// The address.
    pub address: Ipv4Addr,
    /// The bits of it that all in the network share.
    pub prefix: u8,
}

/// Joins `network` with the interface `name`, does `work` there, leaves, and gives the interface
/// back. `None` where `cancel` came first.
pub(crate) async fn stay<T>(
    socket: &mut Socket,
    name: &str,
    network: &Network,
    own: OwnAddress,
    cancel: impl Future<Output = ()>,
    work: impl Future<Output = T>,
) -> Result<Option<T>, RadioError> {
    if network.security != Security::Open {
        return Err(RadioError::NotOpen {
            ssid: network.ssid.to_text(),
        });
    }
    let mut taken = Taken::take(socket, name).await?;
    let mut cancel = pin!(cancel);
    let stayed = async {
        tokio::select! {
            biased;
            () = &mut cancel => return Ok(None),
            joined = join(socket, &taken.radio, network) => joined?,
        }
        taken.give_address(own)?;
        Ok(tokio::select! {
            biased;
            () = &mut cancel => None,
            done = work => Some(done),
        })
    };
    let stayed: Result<Option<T>, RadioError> = stayed.await;
    let given_back = taken.give_back(socket).await;
    let stayed = stayed?;
    given_back.map(|()| stayed)
}

/// Associates; the association ends with the socket, so that it does not outlive the program.
async fn join(socket: &mut Socket, radio: &Radio, network: &Network) -> Result<(), RadioError> {
    let failed = |error| RadioError::system(msg!("link-doing-join-printer"), radio.name(), error);
    for _ in 0..TRIES {
        socket.forget_events();
        let attributes = vec![
            Nl80211Attr::IfIndex(radio.interface.index),
            Nl80211Attr::SsidRaw(network.ssid.as_bytes().to_vec()),
            Nl80211Attr::Mac(network.bssid.0),
            Nl80211Attr::WiphyFreq(network.frequency),
            Nl80211Attr::AuthType(Nl80211AuthType::OpenSystem),
            Nl80211Attr::SocketOwner,
        ];
        match socket.command(Nl80211Command::Connect, attributes).await {
            // It was in the last scan, and is not any more.
            Err(error) if error.raw_os_error() == Some(libc::ENOENT) => break,
            told => told.map_err(failed)?,
        }
        let deadline = Instant::now() + PATIENCE;
        while let Ok(event) = timeout_at(deadline, socket.event()).await {
            let event = event.map_err(failed)?;
            let ours = event.interface() == Some(radio.interface.index);
            if !ours || event.command != Nl80211Command::Connect {
                continue;
            }
            let status = event.find(|attribute| match attribute {
                Nl80211Attr::StatusCode(status) => Some(*status),
                _ => None,
            });
            let good = matches!(status, None | Some(Ieee80211StatusCode::Success));
            if good && !event.has(kind::TIMED_OUT) {
                return Ok(());
            }
            break;
        }
    }
    Err(RadioError::NotLetIn {
        ssid: network.ssid.to_text(),
    })
}
