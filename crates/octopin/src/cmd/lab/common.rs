//! What the virtual devices have in common: where they listen, and lines on standard input.

use std::io::{BufRead, Read};
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use lab::service::net::NetError;
use text::{Message, msg};
use tokio::sync::mpsc;

use crate::exit::Stop;

/// How often notices and pages are looked for.
pub(super) const LOOK: Duration = Duration::from_millis(100);
/// The longest line on standard input, in octets.
const LINE_MAX: u64 = 1024;
/// Lines that may wait.
const LINES: usize = 16;

/// Reads an address, with a port or with 0 for any that is free.
pub(super) fn address(text: &str) -> Result<SocketAddr, String> {
    if let Ok(ip) = text.parse::<IpAddr>() {
        return Ok(SocketAddr::new(ip, 0));
    }
    text.parse().map_err(|_| msg!("cmd-lab-address").into())
}

/// The end of a device whose sockets cannot be had.
pub(super) fn refused(error: &NetError) -> Stop {
    let (what, next) = match error {
        NetError::Listen(at, cause) => {
            let what = msg!(
                "cmd-lab-no-listening",
                address = at.to_string(),
                why = cause.to_string()
            );
            if cause.kind() == std::io::ErrorKind::PermissionDenied {
                return Stop::missing("no-privilege", what, msg!("cmd-lab-no-privilege"));
            }
            (what, msg!("cmd-lab-not-free"))
        }
        NetError::Certificate(why) => {
            let what = msg!("cmd-lab-no-certificate", why);
            (what, msg!("cmd-lab-no-network"))
        }
        NetError::Announce(why) => {
            let what = msg!("cmd-lab-no-announcing", why);
            (what, msg!("cmd-lab-no-network"))
        }
        other => {
            let what = Message::verbatim(other.to_string());
            (what, msg!("cmd-lab-no-network"))
        }
    };
    Stop::failed("cannot-listen", what, next)
}

/// The lines of standard input. Its end does not end the device: services have none.
pub(super) fn standard_input() -> mpsc::Receiver<String> {
    let (sender, lines) = mpsc::channel(LINES);
    // A thread of its own, because a read of a terminal cannot be given up.
    std::thread::spawn(move || {
        let mut input = std::io::stdin().lock();
        loop {
            let mut line = String::new();
            match (&mut input).take(LINE_MAX).read_line(&mut line) {
                Ok(1..) if sender.blocking_send(line).is_ok() => {}
                _ => return,
            }
        }
    });
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_may_have_a_port_and_must_be_one() {
        assert_eq!(
            address("127.0.0.1"),
            Ok(SocketAddr::from(([127, 0, 0, 1], 0)))
        );
        assert_eq!(
            address("127.0.0.1:631"),
            Ok(SocketAddr::from(([127, 0, 0, 1], 631)))
        );
        assert!(address("::1").is_ok() && address("[::1]:80").is_ok());
        for bad in ["", "localhost", "127.0.0.1:", "127.0.0.1:99999", ":80"] {
            assert!(address(bad).is_err(), "{bad}");
        }
    }
}
