//! Questions to everybody: a datagram out of each interface, and whoever answers.

use std::future::poll_fn;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, SocketAddrV4};
use std::task::Poll;
use std::time::Duration;

use rustix::net::sockopt;
use tokio::io::ReadBuf;
use tokio::net::UdpSocket;
use tokio::time::{self, Instant};

use crate::interface::Interface;

/// The largest datagram that is read; larger ones are cut.
const MAX_DATAGRAM: usize = 16 * 1024;

/// How many datagrams are read in one search, so that nobody can keep it busy.
const MAX_DATAGRAMS: usize = 20_000;

/// How many errors of one socket are passed over: the answers "nobody there" of hosts come as such.
const MAX_ERRORS: usize = 64;

/// A datagram gets lost now and then, so each is sent again after these times.
const REPEATS: [Duration; 3] = [
    Duration::ZERO,
    Duration::from_millis(250),
    Duration::from_millis(900),
];

/// Where questions go.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Everybody {
    /// The members of a group, no further than this network.
    Group(SocketAddrV4),
    /// Every host of the network, at a port.
    Broadcast(u16),
}

/// Sends each question out of each interface, and hands on what comes back until `end`.
///
/// # Errors
/// No interface can be used at all.
pub(crate) async fn ask(
    interfaces: &[Interface],
    everybody: Everybody,
    questions: &[Vec<u8>],
    end: Instant,
    mut answer: impl FnMut(SocketAddr, &[u8]),
) -> io::Result<()> {
    let mut sockets = Vec::new();
    let mut trouble = None;
    for (at, interface) in interfaces.iter().enumerate() {
        // A second address in the same network would only ask everything twice.
        let mut before = interfaces.iter().take(at);
        if before.any(|one| one.name == interface.name && one.has(interface.address.into())) {
            continue;
        }
        let target = match everybody {
            Everybody::Group(group) => group,
            Everybody::Broadcast(port) => match interface.broadcast() {
                Some(address) => SocketAddrV4::new(address, port),
                None => continue,
            },
        };
        match open(interface).await {
            Ok(socket) => sockets.push((socket, target)),
            Err(error) => trouble = Some(error),
        }
    }
    match (sockets.is_empty(), trouble) {
        (true, Some(error)) => return Err(error),
        (true, None) => return Ok(()),
        _ => {}
    }
    let begin = Instant::now();
    let mut repeats = REPEATS.iter().map(|after| begin + *after).peekable();
    let mut buffer = vec![0; MAX_DATAGRAM];
    for _ in 0..MAX_DATAGRAMS {
        if repeats.next_if(|at| *at <= Instant::now()).is_some() {
            for (socket, target) in &sockets {
                for question in questions {
                    // An interface that went away meanwhile is not the end of the search.
                    let _ = socket.send_to(question, *target).await;
                }
            }
        }
        let next = repeats.peek().map_or(end, |at| (*at).min(end));
        match time::timeout_at(next, receive(&sockets, &mut buffer)).await {
            Ok((from, count)) => answer(from, buffer.get(..count).unwrap_or_default()),
            Err(_) if Instant::now() >= end => break,
            Err(_) => {}
        }
    }
    Ok(())
}

async fn open(interface: &Interface) -> io::Result<UdpSocket> {
    let socket = UdpSocket::bind((interface.address, 0)).await?;
    socket.set_broadcast(true)?;
    socket.set_multicast_ttl_v4(2)?;
    // Devices on this computer itself answer too: ipp-usb, and those of tests.
    socket.set_multicast_loop_v4(true)?;
    // A few hundred devices answer within milliseconds. The system gives what it allows.
    let _ = sockopt::set_socket_recv_buffer_size(&socket, 1 << 20);
    sockopt::set_ip_multicast_if(&socket, &interface.address)?;
    Ok(socket)
}

/// The next datagram at any of the sockets.
async fn receive(sockets: &[(UdpSocket, SocketAddrV4)], buffer: &mut [u8]) -> (SocketAddr, usize) {
    poll_fn(|cx| {
        for (socket, _) in sockets {
            for _ in 0..MAX_ERRORS {
                let mut buffer = ReadBuf::new(buffer);
                match socket.poll_recv_from(cx, &mut buffer) {
                    Poll::Ready(Ok(from)) => return Poll::Ready((from, buffer.filled().len())),
                    Poll::Ready(Err(_)) => {}
                    Poll::Pending => break,
                }
            }
        }
        Poll::Pending
    })
    .await
}

/// A group and its port.
pub(crate) const fn group(a: u8, b: u8, c: u8, d: u8, port: u16) -> Everybody {
    Everybody::Group(SocketAddrV4::new(Ipv4Addr::new(a, b, c, d), port))
}
