//! Sends notifications to subscribers: one connection each, nothing followed, little read.

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::time::Duration;

use lan::gena;
use lan::http::Url;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time;

use super::subscriptions::{Delivered, Delivery, socket};

/// How long one address of a subscriber may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// How much of an answer is looked at, in octets: its status is in the first line.
const ANSWER: usize = 64;

/// How long the first notification is held back, so that its subscriber knows its number by then.
const FIRST: Duration = Duration::from_millis(20);

/// Sends a notification.
pub(super) async fn deliver(delivery: &Delivery) -> Delivered {
    if delivery.notice.seq == 0 {
        time::sleep(FIRST).await;
    }
    for url in &delivery.to {
        let Some(address) = socket(url) else { continue };
        match time::timeout(PATIENCE, post(address, url, delivery)).await {
            Ok(Ok(Some(412))) => return Delivered::Unknown,
            Ok(Ok(Some(200..300))) => return Delivered::Taken,
            _ => {}
        }
    }
    Delivered::Lost
}

/// The status of the answer.
async fn post(address: SocketAddr, url: &Url, delivery: &Delivery) -> std::io::Result<Option<u16>> {
    let mut stream = TcpStream::connect(address).await?;
    let mut head = format!(
        "NOTIFY {} HTTP/1.1\r\nHOST: {}\r\nCONTENT-TYPE: {}\r\nCONTENT-LENGTH: {}\r\n",
        url.path(),
        url.authority(),
        gena::CONTENT_TYPE,
        delivery.content.len()
    );
    for (name, value) in delivery.notice.headers() {
        // Writing into a String cannot fail.
        let _ = write!(head, "{name}: {value}\r\n");
    }
    head.push_str("CONNECTION: close\r\n\r\n");
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(&delivery.content).await?;
    stream.flush().await?;
    let mut answer = Vec::new();
    while answer.len() < ANSWER && !answer.contains(&b'\n') {
        if stream.read_buf(&mut answer).await? == 0 {
            break;
        }
    }
    Ok(status(&answer))
}

/// The status of an answer's first line, `HTTP/1.1 200 OK`.
fn status(answer: &[u8]) -> Option<u16> {
    let line = answer.split(|octet| *octet == b'\n').next()?;
    let mut words = std::str::from_utf8(line).ok()?.split_ascii_whitespace();
    let version = words.next()?;
    let status = words.next()?.parse().ok()?;
    version.starts_with("HTTP/1.").then_some(status)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_has_the_status() {
        for (answer, expected) in [
            (&b"HTTP/1.1 200 OK\r\nServer: x"[..], Some(200)),
            (b"HTTP/1.0 412\r\n", Some(412)),
            (b"HTTP/2 200 OK\r\n", None),
            (b"200 OK", None),
            (b"HTTP/1.1 no", None),
            (b"", None),
            (b"\xff\xfe", None),
        ] {
            assert_eq!(status(answer), expected);
        }
    }
}
