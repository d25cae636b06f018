//! An IPv4 address of an interface, given and taken away through the kernel's rtnetlink.

use std::io;
use std::net::Ipv4Addr;
use std::time::Duration;

use rustix::net::sockopt::{Timeout, set_socket_timeout};
use rustix::net::{
    AddressFamily, RecvFlags, SendFlags, SocketFlags, SocketType, recv, send, socket_with,
};

/// `RTM_NEWADDR` and `RTM_DELADDR` of linux/rtnetlink.h.
const NEW: u16 = 20;
const DELETE: u16 = 21;
/// `NLM_F_REQUEST | NLM_F_ACK`, and `NLM_F_CREATE | NLM_F_EXCL` for what is new.
const ASK: u16 = 0x1 | 0x4;
const CREATE: u16 = 0x400 | 0x200;
/// `NLMSG_ERROR`, which is the answer to everything; its number is 0 where all is well.
const ANSWER: u16 = 2;
/// `AF_INET`, and the attributes `IFA_ADDRESS` and `IFA_LOCAL`.
const INET: u8 = 2;
const IFA_ADDRESS: u16 = 1;
const IFA_LOCAL: u16 = 2;
/// The kernel answers at once.
const PATIENCE: Duration = Duration::from_secs(2);

/// Gives the interface of this index an address, with the network that has the first `prefix` bits
/// of it, or takes it away. What is so already is no error.
///
/// # Errors
/// `EPERM` without `CAP_NET_ADMIN`; the kernel's own.
pub(crate) fn change(index: u32, address: Ipv4Addr, prefix: u8, give: bool) -> io::Result<()> {
    let socket = socket_with(
        AddressFamily::NETLINK,
        SocketType::RAW,
        SocketFlags::CLOEXEC,
        // Protocol 0, which is NETLINK_ROUTE.
        None,
    )?;
    set_socket_timeout(&socket, Timeout::Recv, Some(PATIENCE))?;
    send(
        &socket,
        &request(index, address, prefix, give),
        SendFlags::empty(),
    )?;
    let mut answer = [0; 512];
    let (octets, _) = recv(&socket, &mut answer[..], RecvFlags::empty())?;
    let told = answer.get(..octets).and_then(told);
    let number = told.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidData))?;
    match number {
        0 => Ok(()),
        libc::EEXIST if give => Ok(()),
        libc::EADDRNOTAVAIL | libc::ENODEV if !give => Ok(()),
        number => Err(io::Error::from_raw_os_error(number)),
    }
}

fn request(index: u32, address: Ipv4Addr, prefix: u8, give: bool) -> Vec<u8> {
    let mut body = vec![INET, prefix, 0, 0];
    body.extend_from_slice(&index.to_ne_bytes());
    for kind in [IFA_LOCAL, IFA_ADDRESS] {
        body.extend_from_slice(&8_u16.to_ne_bytes());
        body.extend_from_slice(&kind.to_ne_bytes());
        body.extend_from_slice(&address.octets());
    }
    let (kind, flags) = if give {
        (NEW, ASK | CREATE)
    } else {
        (DELETE, ASK)
    };
    let length = u32::try_from(16 + body.len()).unwrap_or(0);
    let mut message = length.to_ne_bytes().to_vec();
    message.extend_from_slice(&kind.to_ne_bytes());
    message.extend_from_slice(&flags.to_ne_bytes());
    // Sequence number, and whose it is: there is one request on this socket.
    message.extend_from_slice(&1_u32.to_ne_bytes());
    message.extend_from_slice(&0_u32.to_ne_bytes());
    message.extend_from_slice(&body);
    message
}

/// The error number of an answer, 0 for none; `None` for what is no answer.
fn told(message: &[u8]) -> Option<i32> {
    let kind = message.get(4..6)?;
    if u16::from_ne_bytes(kind.try_into().ok()?) != ANSWER {
        return None;
    }
    let number = message.get(16..20)?;
    Some(i32::from_ne_bytes(number.try_into().ok()?).saturating_neg())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_has_the_address_twice_and_its_own_length() {
        let message = request(3, Ipv4Addr::new(192, 0, 2, 7), 24, true);
        assert_eq!(message.len(), 40);
        assert_eq!(message[..4], 40_u32.to_ne_bytes());
        assert_eq!(message[4..6], NEW.to_ne_bytes());
        assert_eq!(message[16..18], [INET, 24]);
        assert_eq!(message[20..24], 3_u32.to_ne_bytes());
        assert_eq!(message[28..32], [192, 0, 2, 7]);
        assert_eq!(message[36..], [192, 0, 2, 7]);
    }

    #[test]
    fn only_an_answer_is_taken_for_one() {
        let mut answer = vec![0; 36];
        answer[4..6].copy_from_slice(&ANSWER.to_ne_bytes());
        assert_eq!(told(&answer), Some(0));
        answer[16..20].copy_from_slice(&(-libc::EPERM).to_ne_bytes());
        assert_eq!(told(&answer), Some(libc::EPERM));
        answer[4..6].copy_from_slice(&NEW.to_ne_bytes());
        assert_eq!(told(&answer), None);
        assert_eq!(told(&[0; 5]), None);
    }

    #[test]
    fn an_interface_that_does_not_exist_has_no_address_to_take_away() {
        // Whoever may not change addresses is told so.
        match change(0x7fff_fff0, Ipv4Addr::new(192, 0, 2, 7), 24, false) {
            Ok(()) => {}
            Err(error) => assert_eq!(error.raw_os_error(), Some(libc::EPERM), "{error}"),
        }
    }
}
