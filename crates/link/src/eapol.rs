//! EAPOL (IEEE 802.1X) frames on an Ethernet-like interface.

use std::io;
use std::os::fd::{AsFd, OwnedFd};

use text::msg;
use tokio::io::Interest;
use tokio::io::unix::AsyncFd;

use crate::interface::{Interface, LinkError};
use crate::sys::{self, Direction, ETHERTYPE_EAPOL};

/// The Port Access Entity group address (IEEE 802.1X §11.1.1): where a wired supplicant sends its
/// frames, and where it finds an authenticator that it does not know yet.
pub const PAE_GROUP: [u8; 6] = [0x01, 0x80, 0xc2, 0x00, 0x00, 0x03];

/// The longest frame that is taken; longer ones are dropped. Jumbo Ethernet is 9000 octets.
const FRAME_MAX: usize = 9216;

/// A socket for EAPOL frames on one interface.
///
/// It is also in the [`PAE_GROUP`]; frames that this host sent and frames for other stations
/// never come out of it. Dropping it closes it and leaves the group.
#[derive(Debug)]
pub struct EapolSocket {
    socket: AsyncFd<OwnedFd>,
    interface: Interface,
}

impl EapolSocket {
    /// Opens a socket on the interface `name`. Call it within a tokio runtime with I/O enabled.
    ///
    /// # Errors
    /// Every [`LinkError`]: one for each reason why the interface cannot be used.
    pub fn open(name: &str) -> Result<Self, LinkError> {
        let interface = Interface::find(name)?;
        interface.ready_for_eapol()?;

        let system = |doing, source| LinkError::System {
            doing,
            name: name.to_owned(),
            source,
        };
        let socket = sys::packet_socket().map_err(|error| match error.kind() {
            io::ErrorKind::PermissionDenied => LinkError::MissingCapability {
                name: name.to_owned(),
                program: program_file(),
            },
            _ => system(msg!("link-doing-packet-socket"), error),
        })?;
        sys::bind(socket.as_fd(), interface.index(), ETHERTYPE_EAPOL)
            .map_err(|error| system(msg!("link-doing-packet-bind"), error))?;
        sys::join_group(socket.as_fd(), interface.index(), PAE_GROUP)
            .map_err(|error| system(msg!("link-doing-group"), error))?;
        let socket =
            sys::watch(socket).map_err(|error| system(msg!("link-doing-packet-watch"), error))?;
        Ok(Self { socket, interface })
    }

    /// The interface's hardware address when the socket was opened.
    pub fn mac(&self) -> [u8; 6] {
        self.interface.mac()
    }

    /// The interface, as it was when the socket was opened.
    pub fn interface(&self) -> &Interface {
        &self.interface
    }

    /// Waits for the next frame: its sender and the EAPOL PDU, from the version octet on.
    ///
    /// Ethernet pads short frames to 60 octets and the padding cannot be told here; the length in
    /// the EAPOL header says where the PDU ends. Dropping the future loses no frame.
    ///
    /// # Errors
    /// The system's, such as `ENETDOWN` when the interface went down.
    pub async fn recv(&self) -> io::Result<([u8; 6], Vec<u8>)> {
        let mut buffer = vec![0; FRAME_MAX];
        loop {
            let received = self
                .socket
                .async_io(Interest::READABLE, |socket| {
                    sys::receive(socket.as_fd(), &mut buffer)
                })
                .await?;
            if received.direction != Direction::ForUs || received.length > buffer.len() {
                continue;
            }
            if let Some(from) = received.from {
                buffer.truncate(received.length);
                return Ok((from, buffer));
            }
        }
    }

    /// Sends one EAPOL PDU to `to`.
    ///
    /// # Errors
    /// The system's: `ENETDOWN` when the interface is down, `EMSGSIZE` when the PDU is longer
    /// than the interface's MTU.
    pub async fn send(&self, to: [u8; 6], pdu: &[u8]) -> io::Result<()> {
        self.socket
            .async_io(Interest::WRITABLE, |socket| {
                sys::send(
                    socket.as_fd(),
                    self.interface.index(),
                    ETHERTYPE_EAPOL,
                    to,
                    pdu,
                )
            })
            .await
    }
}

/// The running program's file, for the advice on `setcap`.
fn program_file() -> String {
    std::env::current_exe().map_or_else(|_| "octopin".to_owned(), |path| path.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn loopback_is_refused_before_any_privilege_is_needed() {
        let error = EapolSocket::open("lo").unwrap_err();
        assert!(matches!(error, LinkError::NotEthernet { .. }), "{error}");
    }

    #[test]
    fn the_advice_names_the_capability_and_the_program() {
        let text = LinkError::MissingCapability {
            name: "eth0".to_owned(),
            program: "/usr/bin/octopin".to_owned(),
        }
        .to_string();
        assert!(
            text.contains("eth0") && text.contains("CAP_NET_RAW"),
            "{text}"
        );
        assert!(
            text.contains("setcap cap_net_raw+ep /usr/bin/octopin"),
            "{text}"
        );
    }
}
