//! Holds an EAPOL socket inside a namespace for a test outside of it: writes each received frame
//! to standard output and sends each line of standard input, both as `MAC HEX`. The first line
//! written has the interface's own address and an empty frame. Ends with its standard input.

use std::error::Error;
use std::io::{self, Write};

use link::EapolSocket;
use link::ctrl::{format_mac, from_hex, parse_mac, to_hex};
use tokio::io::{AsyncBufReadExt, BufReader};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let interface = std::env::args()
        .nth(1)
        .ok_or("usage: eapol-tap INTERFACE")?;
    let socket = EapolSocket::open(&interface).map_err(|error| error.to_string())?;
    let write = |mac, pdu: &[u8]| {
        let mut output = io::stdout().lock();
        writeln!(output, "{} {}", format_mac(mac), to_hex(pdu))?;
        output.flush()
    };
    write(socket.mac(), &[])?;
    let mut lines = BufReader::new(tokio::io::stdin()).lines();
    loop {
        tokio::select! {
            frame = socket.recv() => {
                let (from, pdu) = frame?;
                write(from, &pdu)?;
            }
            line = lines.next_line() => {
                let Some(line) = line? else { break };
                let (to, pdu) = line
                    .split_once(' ')
                    .and_then(|(to, pdu)| Some((parse_mac(to)?, from_hex(pdu)?)))
                    .ok_or("a line is not `MAC HEX`")?;
                socket.send(to, &pdu).await?;
            }
        }
    }
    // tokio's thread for standard input would keep the program alive.
    std::process::exit(0)
}
