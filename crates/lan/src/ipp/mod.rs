//! IPP (RFC 8010, RFC 8011): a codec with limits, and asking a printer for its attributes.
//!
//! The `ipp` crate reads messages too, but refuses a whole answer for one value that it dislikes
//! and nests collections as deep as a stranger says; printers are neither that exact nor that
//! trusted. It is what the tests compare with.

mod codec;
mod value;

pub use codec::{DecodeError, MAX_DEPTH, MAX_VALUES, Message};
pub use value::{Attributes, Group, GroupTag, TextKind, Value};

use text::{Tell, msg, unquoted};

use crate::http::{HttpError, Reader, Scheme, Url, Writer};

/// Operations, as requests have them (RFC 8011, section 5.4.15; PWG 5100.13 for Identify-Printer).
pub mod operation {
    /// Get-Job-Attributes
    pub const GET_JOB_ATTRIBUTES: u16 = 0x0009;
    /// Get-Jobs
    pub const GET_JOBS: u16 = 0x000a;
    /// Get-Printer-Attributes
    pub const GET_PRINTER_ATTRIBUTES: u16 = 0x000b;
    /// Set-Printer-Attributes
    pub const SET_PRINTER_ATTRIBUTES: u16 = 0x0013;
    /// Get-Printer-Supported-Values
    pub const GET_PRINTER_SUPPORTED_VALUES: u16 = 0x0015;
    /// Identify-Printer
    pub const IDENTIFY_PRINTER: u16 = 0x003c;
}

/// The operations that change nothing.
const READING: [u16; 4] = [
    operation::GET_JOB_ATTRIBUTES,
    operation::GET_JOBS,
    operation::GET_PRINTER_ATTRIBUTES,
    operation::GET_PRINTER_SUPPORTED_VALUES,
];

/// The version of a request: 2.0, and 1.1 for a printer that says that it does not know 2.0.
const VERSIONS: [(u8, u8); 2] = [(2, 0), (1, 1)];

/// server-error-version-not-supported
const VERSION_NOT_SUPPORTED: u16 = 0x0503;

/// Why a printer's attributes did not come. The text is "what happened and why; what to do next".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IppError {
    /// The request did not get through.
    Http(#[from] HttpError),
    /// What came back is no IPP.
    NotIpp {
        /// The host.
        host: String,
        /// What was asked.
        path: String,
        /// What is wrong.
        reason: DecodeError,
    },
    /// The printer refuses.
    Refused {
        /// The host.
        host: String,
        /// The status code (RFC 8011, appendix B).
        status: u16,
        /// What it says about it.
        message: Option<String>,
    },
    /// The operation is not one that a reader may send.
    NotReading {
        /// The operation.
        operation: u16,
    },
}

impl IppError {
    /// A short stable name, such as `not-ipp`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Http(error) => error.code(),
            Self::NotIpp { .. } => "not-ipp",
            Self::Refused { .. } => "ipp-refused",
            Self::NotReading { .. } => "not-reading",
        }
    }

    /// What went wrong before IPP was spoken; `None` where it was.
    pub fn over_http(&self) -> Option<&HttpError> {
        match self {
            Self::Http(error) => Some(error),
            _ => None,
        }
    }
}

/// What a status code means, with what to do next: those that printers send to a reader.
fn meaning(status: u16) -> text::Message {
    match status {
        0x0400 => msg!("lan-ipp-bad-request"),
        0x0401 => msg!("lan-ipp-forbidden"),
        0x0402 => msg!("lan-ipp-wants-login"),
        0x0403 => msg!("lan-ipp-wrong-login"),
        0x0406 => msg!("lan-ipp-not-found"),
        0x0500 => msg!("lan-ipp-internal"),
        0x0501 => msg!("lan-ipp-unknown-operation"),
        VERSION_NOT_SUPPORTED => msg!("lan-ipp-unknown-version"),
        0x0507 => msg!("lan-ipp-busy"),
        _ => msg!("lan-ipp-no-success"),
    }
}

impl Tell for IppError {
    fn told(&self) -> text::Message {
        match self {
            Self::Http(error) => error.told(),
            Self::NotIpp { host, path, reason } => msg!("lan-not-ipp", host, path, reason),
            Self::Refused {
                host,
                status,
                message,
            } => {
                let meaning = meaning(*status);
                let advice = meaning.next().unwrap_or_else(|| meaning.clone());
                let status = format!("{status:#06x}");
                match message {
                    None => msg!("lan-ipp-refused", host, status, meaning, advice),
                    Some(said) => msg!(
                        "lan-ipp-refused-saying",
                        host,
                        status,
                        meaning,
                        said = unquoted(said),
                        advice,
                    ),
                }
            }
            Self::NotReading { operation } => {
                msg!(
                    "lan-ipp-not-reading",
                    operation = format!("{operation:#06x}")
                )
            }
        }
    }
}

text::display_told!(IppError);

/// Asks a printer for attributes. With no names it gives all that it likes to.
///
/// `url` is the printer's IPP address, such as `ipp://192.168.1.20/ipp/print`; with `http` or
/// `https` it is asked at that port, 80 or 443 unless another is written.
///
/// # Errors
/// Any of [`IppError`].
pub async fn get_printer_attributes(
    reader: &Reader,
    url: &Url,
    names: &[&str],
) -> Result<Attributes, IppError> {
    let mut last = None;
    for version in VERSIONS {
        let mut request = Message::request(version, operation::GET_PRINTER_ATTRIBUTES, url);
        if !names.is_empty() {
            let keyword = |name: &&str| Value::keyword(*name);
            let names = names.iter().map(keyword).collect();
            request.operation_mut().set("requested-attributes", names);
        }
        match read(reader, url, &request).await {
            Ok(answer) => return Ok(answer.into_group(GroupTag::PRINTER).unwrap_or_default()),
            // An old printer says it in IPP, an older one in HTTP.
            Err(
                error @ (IppError::Refused {
                    status: VERSION_NOT_SUPPORTED,
                    ..
                }
                | IppError::Http(HttpError::Status { status: 400, .. })),
            ) => last = Some(error),
            Err(error) => return Err(error),
        }
    }
    Err(last.unwrap_or(IppError::NotReading { operation: 0 }))
}

/// Sends an operation that only reads, and gives the whole answer.
///
/// # Errors
/// [`IppError::NotReading`] for any other operation, and all the others.
pub async fn read(reader: &Reader, url: &Url, request: &Message) -> Result<Message, IppError> {
    if !READING.contains(&request.code) {
        return Err(IppError::NotReading {
            operation: request.code,
        });
    }
    let response = reader.ipp(url, request.encode()).await?;
    answer(url, &response.body)
}

/// Sends an operation that may change the printer.
///
/// # Errors
/// Any but [`IppError::NotReading`].
pub async fn write(writer: &Writer, url: &Url, request: &Message) -> Result<Message, IppError> {
    let response = writer.ipp(url, request.encode()).await?;
    answer(url, &response.body)
}

fn answer(url: &Url, octets: &[u8]) -> Result<Message, IppError> {
    let host = || url.host().to_owned();
    let answer = Message::decode(octets).map_err(|reason| IppError::NotIpp {
        host: host(),
        path: url.path().to_owned(),
        reason,
    })?;
    // 0x0000 to 0x00ff are successes of one kind or another.
    if answer.code > 0x00ff {
        let message = answer
            .group(GroupTag::OPERATION)
            .and_then(|group| group.text("status-message"))
            .filter(|message| !message.is_empty());
        return Err(IppError::Refused {
            host: host(),
            status: answer.code,
            message: message.map(|text| text.chars().take(200).collect()),
        });
    }
    Ok(answer)
}

/// The `printer-uri` of an address: with the IPP scheme that goes with its HTTP one.
fn printer_uri(url: &Url) -> String {
    let scheme = if url.scheme().is_tls() {
        Scheme::Ipps
    } else {
        Scheme::Ipp
    };
    url.with_scheme(scheme, url.port()).to_string()
}

#[cfg(test)]
mod tests;
