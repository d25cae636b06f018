//! The system calls that no safe crate offers: `AF_PACKET` sockets with their link-layer address,
//! and the interface `ioctl`s that go with them.
//!
//! This is the only module of the workspace with `unsafe`. Every function takes and returns plain
//! Rust values, keeps no pointer past its call, and turns `-1` into [`io::Error`].

#![expect(
    unsafe_code,
    reason = "sockaddr_ll, packet_mreq and ifreq exist only as C structures behind libc calls"
)]

use std::ffi::{CStr, CString};
use std::io;
use std::mem::{self, MaybeUninit};
use std::os::fd::{AsRawFd, BorrowedFd, FromRawFd, OwnedFd, RawFd};

use libc::{c_int, c_void, sockaddr_ll, socklen_t};
use tokio::io::unix::AsyncFd;

/// EAPOL's ethertype (IEEE 802.1X).
pub(crate) const ETHERTYPE_EAPOL: u16 = 0x888e;

/// `ARPHRD_ETHER`, the hardware type of Ethernet and of managed Wi-Fi interfaces.
pub(crate) const HARDWARE_ETHERNET: u16 = libc::ARPHRD_ETHER;

/// One frame taken from a packet socket.
#[derive(Debug)]
pub(crate) struct Received {
    /// Octets of the frame, which is more than the buffer took if the frame was cut.
    pub(crate) length: usize,
    /// The sender, when its address has six octets.
    pub(crate) from: Option<[u8; 6]>,
    /// To us, to a group that we may be in, or neither.
    pub(crate) direction: Direction,
}

/// How the kernel classed a frame (`sll_pkttype`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    /// Unicast to this interface, broadcast or multicast.
    ForUs,
    /// Sent by this host (`PACKET_OUTGOING`).
    Ours,
    /// Unicast to someone else, seen because the interface is promiscuous.
    ForOthers,
}

/// What the interface `ioctl`s tell.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hardware {
    /// `ARPHRD_*`.
    pub(crate) kind: u16,
    pub(crate) mac: [u8; 6],
    pub(crate) up: bool,
    /// Up, and with carrier.
    pub(crate) running: bool,
}

/// The kernel's number for `name`; `None` when there is no such interface.
///
/// # Errors
/// Whatever `if_nametoindex` reports other than "no such device".
pub(crate) fn interface_index(name: &CStr) -> io::Result<Option<c_int>> {
    // SAFETY: `name` is NUL-terminated and only read during the call.
    let index = unsafe { libc::if_nametoindex(name.as_ptr()) };
    if index != 0 {
        let index = c_int::try_from(index).map_err(|_| io::ErrorKind::InvalidData)?;
        return Ok(Some(index));
    }
    let error = io::Error::last_os_error();
    match error.raw_os_error() {
        Some(libc::ENODEV | libc::ENXIO) => Ok(None),
        _ => Err(error),
    }
}

/// The names of all interfaces of this network namespace.
pub(crate) fn interface_names() -> Vec<String> {
    let mut names = Vec::new();
    // SAFETY: takes no argument; the result is checked for null and freed below.
    let list = unsafe { libc::if_nameindex() };
    if list.is_null() {
        return names;
    }
    let mut entry = list;
    // SAFETY: the list is an array that ends in an entry with index 0 and a null name; `entry`
    // never moves past that entry, and the names are copied before the list is freed.
    unsafe {
        while (*entry).if_index != 0 && !(*entry).if_name.is_null() {
            names.push(
                CStr::from_ptr((*entry).if_name)
                    .to_string_lossy()
                    .into_owned(),
            );
            entry = entry.add(1);
        }
        libc::if_freenameindex(list);
    }
    names
}

/// Hardware type, address and flags of `name`.
///
/// # Errors
/// The `ioctl`'s own; `ENODEV` when the interface went away.
pub(crate) fn hardware(name: &CStr) -> io::Result<Hardware> {
    // Any socket will do for SIOCGIF*, and an unprivileged one keeps this usable by everyone.
    let socket = new_socket(libc::AF_INET, libc::SOCK_DGRAM, 0)?;

    let mut request = interface_request(name)?;
    interface_ioctl(&socket, libc::SIOCGIFHWADDR, &mut request)?;
    // SAFETY: SIOCGIFHWADDR filled `ifru_hwaddr`, and every bit pattern of it is valid.
    let address = unsafe { request.ifr_ifru.ifru_hwaddr };
    let mut mac = [0u8; 6];
    for (to, from) in mac.iter_mut().zip(address.sa_data) {
        *to = from.to_ne_bytes()[0];
    }

    let mut request = interface_request(name)?;
    interface_ioctl(&socket, libc::SIOCGIFFLAGS, &mut request)?;
    // SAFETY: SIOCGIFFLAGS filled `ifru_flags`, a plain integer.
    let flags = c_int::from(unsafe { request.ifr_ifru.ifru_flags });

    Ok(Hardware {
        kind: address.sa_family,
        mac,
        up: flags & libc::IFF_UP != 0,
        running: flags & libc::IFF_RUNNING != 0,
    })
}

/// Switches `name` on (`IFF_UP`) or off; nothing where it is so already.
///
/// # Errors
/// `EPERM` without `CAP_NET_ADMIN`; `ERFKILL` where a radio is switched off; the driver's own.
pub(crate) fn set_up(name: &CStr, up: bool) -> io::Result<()> {
    const UP: libc::c_short = 1;
    let socket = new_socket(libc::AF_INET, libc::SOCK_DGRAM, 0)?;
    let mut request = interface_request(name)?;
    interface_ioctl(&socket, libc::SIOCGIFFLAGS, &mut request)?;
    // SAFETY: SIOCGIFFLAGS filled `ifru_flags`, a plain integer.
    let before = unsafe { request.ifr_ifru.ifru_flags };
    let flags = if up { before | UP } else { before & !UP };
    if flags == before {
        return Ok(());
    }
    request.ifr_ifru.ifru_flags = flags;
    interface_ioctl(&socket, libc::SIOCSIFFLAGS, &mut request)
}

/// A non-blocking packet socket without link-layer headers (`SOCK_DGRAM`), not yet bound.
///
/// Its protocol is 0, so that nothing from other interfaces arrives before [`bind`].
///
/// # Errors
/// `EPERM` without `CAP_NET_RAW`; `EAFNOSUPPORT` on a kernel without packet sockets.
pub(crate) fn packet_socket() -> io::Result<OwnedFd> {
    new_socket(libc::AF_PACKET, libc::SOCK_DGRAM | libc::SOCK_NONBLOCK, 0)
}

/// Binds a packet socket to one interface and one ethertype.
///
/// # Errors
/// `ENODEV` when the interface went away.
pub(crate) fn bind(socket: BorrowedFd<'_>, index: c_int, ethertype: u16) -> io::Result<()> {
    let address = link_address(index, ethertype, [0; 6]);
    // SAFETY: `address` is a live sockaddr_ll and its true size is given.
    check(unsafe {
        libc::bind(
            socket.as_raw_fd(),
            (&raw const address).cast(),
            size_of_socklen::<sockaddr_ll>(),
        )
    })
}

/// Lets the tokio runtime of this thread watch `socket`.
///
/// # Errors
/// The runtime's, when it cannot watch one more descriptor.
pub(crate) fn watch(socket: OwnedFd) -> io::Result<AsyncFd<OwnedFd>> {
    // SAFETY: an OwnedFd owns its descriptor until it is dropped, always reports the same one, and
    // `AsyncFd` owns the OwnedFd; nobody here replaces it through `get_mut`.
    unsafe { AsyncFd::register(socket) }.map_err(Into::into)
}

/// Makes the interface accept frames for the multicast address `group` while this socket is open.
///
/// # Errors
/// Whatever `setsockopt(PACKET_ADD_MEMBERSHIP)` reports.
pub(crate) fn join_group(socket: BorrowedFd<'_>, index: c_int, group: [u8; 6]) -> io::Result<()> {
    let mut address = [0u8; 8];
    address[..6].copy_from_slice(&group);
    let membership = libc::packet_mreq {
        mr_ifindex: index,
        mr_type: u16::try_from(libc::PACKET_MR_MULTICAST).map_err(|_| io::ErrorKind::Other)?,
        mr_alen: 6,
        mr_address: address,
    };
    // SAFETY: `membership` is a live packet_mreq and its true size is given.
    check(unsafe {
        libc::setsockopt(
            socket.as_raw_fd(),
            libc::SOL_PACKET,
            libc::PACKET_ADD_MEMBERSHIP,
            (&raw const membership).cast::<c_void>(),
            size_of_socklen::<libc::packet_mreq>(),
        )
    })
}

/// Takes one frame, without its link-layer header.
///
/// # Errors
/// `WouldBlock` when there is none; `ENETDOWN` once after the interface went down.
pub(crate) fn receive(socket: BorrowedFd<'_>, buffer: &mut [u8]) -> io::Result<Received> {
    let mut address = MaybeUninit::<sockaddr_ll>::zeroed();
    let mut address_length = size_of_socklen::<sockaddr_ll>();
    // SAFETY: buffer and address are live, writable and of the sizes given. MSG_TRUNC only makes
    // the returned length the frame's; no more than `buffer.len()` octets are written.
    let length = unsafe {
        libc::recvfrom(
            socket.as_raw_fd(),
            buffer.as_mut_ptr().cast::<c_void>(),
            buffer.len(),
            libc::MSG_TRUNC,
            address.as_mut_ptr().cast(),
            &raw mut address_length,
        )
    };
    let Ok(length) = usize::try_from(length) else {
        return Err(io::Error::last_os_error());
    };
    // SAFETY: it was zeroed, the kernel wrote a part of it, and every bit pattern is valid.
    let address = unsafe { address.assume_init() };
    Ok(Received {
        length,
        from: address
            .sll_addr
            .first_chunk()
            .filter(|_| address.sll_halen == 6)
            .copied(),
        direction: match address.sll_pkttype {
            libc::PACKET_OUTGOING => Direction::Ours,
            libc::PACKET_OTHERHOST => Direction::ForOthers,
            _ => Direction::ForUs,
        },
    })
}

/// Sends one frame's payload to `to`; the kernel adds the link-layer header.
///
/// # Errors
/// `WouldBlock` when the queue is full; `ENETDOWN` when the interface is down; `EMSGSIZE` when the
/// payload is longer than the interface's MTU.
pub(crate) fn send(
    socket: BorrowedFd<'_>,
    index: c_int,
    ethertype: u16,
    to: [u8; 6],
    payload: &[u8],
) -> io::Result<()> {
    let address = link_address(index, ethertype, to);
    // SAFETY: payload and address are live and of the sizes given, and only read.
    let sent = unsafe {
        libc::sendto(
            socket.as_raw_fd(),
            payload.as_ptr().cast::<c_void>(),
            payload.len(),
            0,
            (&raw const address).cast(),
            size_of_socklen::<sockaddr_ll>(),
        )
    };
    if sent < 0 {
        Err(io::Error::last_os_error())
    } else {
        Ok(())
    }
}

/// `name` for the calls above; `None` when it contains a NUL.
pub(crate) fn c_name(name: &str) -> Option<CString> {
    CString::new(name).ok()
}

fn new_socket(domain: c_int, kind: c_int, protocol: c_int) -> io::Result<OwnedFd> {
    // SAFETY: three integers in, a descriptor or -1 out.
    let fd: RawFd = unsafe { libc::socket(domain, kind | libc::SOCK_CLOEXEC, protocol) };
    check(fd)?;
    // SAFETY: `fd` is a new descriptor that nothing else owns.
    Ok(unsafe { OwnedFd::from_raw_fd(fd) })
}

fn interface_request(name: &CStr) -> io::Result<libc::ifreq> {
    // SAFETY: ifreq is plain data for which all zeroes is valid.
    let mut request: libc::ifreq = unsafe { mem::zeroed() };
    let name = name.to_bytes_with_nul();
    if name.len() > request.ifr_name.len() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    for (to, from) in request.ifr_name.iter_mut().zip(name) {
        *to = libc::c_char::from_ne_bytes([*from]);
    }
    Ok(request)
}

fn interface_ioctl(
    socket: &OwnedFd,
    number: libc::c_ulong,
    request: &mut libc::ifreq,
) -> io::Result<()> {
    // SAFETY: `request` is a live ifreq with a NUL-terminated name; the numbers used (SIOCGIF*,
    // SIOCSIFFLAGS) write only into it. The request's integer type differs between C libraries,
    // hence `as _`.
    check(unsafe { libc::ioctl(socket.as_raw_fd(), number as _, &raw mut *request) })
}

fn link_address(index: c_int, ethertype: u16, to: [u8; 6]) -> sockaddr_ll {
    // SAFETY: sockaddr_ll is plain data for which all zeroes is valid.
    let mut address: sockaddr_ll = unsafe { mem::zeroed() };
    address.sll_family = u16::try_from(libc::AF_PACKET).unwrap_or_default();
    address.sll_protocol = ethertype.to_be();
    address.sll_ifindex = index;
    address.sll_halen = 6;
    address.sll_addr[..6].copy_from_slice(&to);
    address
}

fn check(result: c_int) -> io::Result<()> {
    if result < 0 {
        Err(io::Error::last_os_error())
    } else {
        Ok(())
    }
}

fn size_of_socklen<T>() -> socklen_t {
    // The structures here are a few dozen octets.
    socklen_t::try_from(size_of::<T>()).unwrap_or(socklen_t::MAX)
}
