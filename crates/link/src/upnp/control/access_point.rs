//! One access point: its description, and the actions of its service.

use std::collections::HashSet;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use lan::http::{Client, Settings, Url, WriteMethod, Writer};
use lan::interface::Interface;
use lan::soap::{self, Fault};
use lan::{ssdp, upnp, xml};
use text::{Message, Tell, msg};
use tokio::time::Instant;
use wsc::attr::Tolerance;
use wsc::ident::Uuid;
use wsc::msg::M1;
use wsc::version::WscVersion;

use super::error::ControlError;
use crate::upnp::wlan::{DEVICE_TYPE, Request, SERVICE_TYPE};

/// The most access points that one search hands on.
const MAX_FOUND: usize = 64;

/// An access point that answered a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where its description is, on the host that answered.
    pub location: Url,
    /// What it calls itself, where it told that.
    pub uuid: Option<String>,
}

/// The address of a description that an SSDP message tells: an IP address, namely the one that the
/// message came from. Nobody is asked on the word of somebody else.
pub(super) fn location(from: SocketAddr, message: &ssdp::Message) -> Option<Url> {
    let url = Url::parse(message.header("location")?).ok()?;
    let http = url.scheme().name() == "http";
    (http && url.ip() == Some(from.ip())).then_some(url)
}

/// Searches for access points with WPS over UPnP until `end`.
///
/// # Errors
/// No interface can be used at all.
pub async fn search(interfaces: &[Interface], end: Instant) -> io::Result<Vec<Found>> {
    let (mut found, mut seen) = (Vec::new(), HashSet::new());
    ssdp::search(interfaces, &[DEVICE_TYPE], end, |from, message| {
        if let Some(location) = location(from, &message)
            && found.len() < MAX_FOUND
            && seen.insert(location.clone())
        {
            found.push(Found {
                location,
                uuid: message.uuid(),
            });
        }
    })
    .await?;
    Ok(found)
}

/// What the description of an access point says.
#[derive(Clone, Debug)]
pub struct Description {
    /// Who it is.
    pub device: upnp::Device,
    /// Where actions are asked for.
    pub control: Url,
    /// Where subscriptions are asked for.
    pub events: Option<Url>,
    /// Where the list of its actions is.
    pub scpd: Option<Url>,
}

impl Description {
    /// Reads the document that was at `at`.
    ///
    /// # Errors
    /// It describes no access point with this service.
    pub fn read(at: &Url, document: &[u8]) -> Result<Self, ControlError> {
        let not_wps = |problem: Message| ControlError::NotWps {
            at: at.to_string(),
            problem,
        };
        let devices = upnp::read(document, at).map_err(|error| not_wps(error.told()))?;
        let device = upnp::find(&devices, DEVICE_TYPE);
        let device = device.ok_or_else(|| not_wps(msg!("link-upnp-no-device")))?;
        let service = device.service(SERVICE_TYPE);
        let service = service.ok_or_else(|| not_wps(msg!("link-upnp-no-service")))?;
        let control = service.control.clone();
        let control = control.ok_or_else(|| not_wps(msg!("link-upnp-no-control")))?;
        Ok(Self {
            device: device.clone(),
            control,
            events: service.events.clone(),
            scpd: service.scpd.clone(),
        })
    }
}

/// Actions of the service that change an access point for whoever asks. `SetSelectedRegistrar` and
/// `PutMessage` are not among them: those are the way into a conversation that a PIN protects.
const WRITES: [&str; 4] = ["SetAPSettings", "DelAPSettings", "ResetAP", "RebootAP"];

/// The most elements, attributes and texts of a list of actions.
const MAX_NODES: u32 = 5000;

/// Whether a list of actions (SCPD) has one that changes settings; `None` where it is no such list.
fn offers_writes(document: &[u8]) -> Option<bool> {
    let text = xml::text(document, soap::MAX_ENVELOPE).ok()?;
    let document = xml::document(&text, MAX_NODES).ok()?;
    let named = |name| {
        let all = document.descendants();
        all.filter(move |node| node.tag_name().name() == name)
    };
    let mut actions = named("action").peekable();
    actions.peek()?;
    let name = |action| xml::child(action, "name").map(xml::content);
    Some(actions.any(|action| name(action).is_some_and(|name| WRITES.contains(&name.trim()))))
}

/// An access point.
#[derive(Debug)]
pub struct AccessPoint {
    at: Url,
    /// Who it is, as its description says.
    pub device: upnp::Device,
    /// Who it is, as its M1 says. `None` where it refuses to say, as those do that have no PIN of
    /// their own: devices can be enrolled through them, their settings cannot be learned.
    pub info: Option<M1>,
    /// Whether it offers to change its settings without a conversation that is protected by a PIN;
    /// `None` where it does not list its actions.
    pub writes: Option<bool>,
    control: Url,
    events: Option<Url>,
    writer: Writer,
}

impl AccessPoint {
    /// Reads the description at `at`, and asks who it is. `deadline` is for each request.
    ///
    /// # Errors
    /// It is no access point with this service, or does not answer.
    pub async fn open(at: &Url, deadline: Duration) -> Result<Self, ControlError> {
        let settings = Settings {
            deadline,
            max_body: soap::MAX_ENVELOPE,
            max_redirects: 0,
            // The messages of a run follow each other within milliseconds.
            gap: Duration::ZERO,
            ..Settings::default()
        };
        let writer = Client::new(settings).writer();
        let document = writer.reader().get(at).await?;
        let Description {
            device,
            control,
            events,
            scpd,
        } = Description::read(at, &document.body)?;
        let listed = match &scpd {
            Some(scpd) => {
                let list = writer.reader().get(scpd).await;
                list.ok().and_then(|list| offers_writes(&list.body))
            }
            None => None,
        };
        let mut point = Self {
            at: at.clone(),
            device,
            info: None,
            writes: listed,
            control,
            events,
            writer,
        };
        point.info = match point.m1().await {
            Ok((m1, _)) => Some(m1),
            Err(ControlError::Fault { .. }) => None,
            Err(error) => return Err(error),
        };
        Ok(point)
    }

    /// Where its description is.
    pub fn location(&self) -> &Url {
        &self.at
    }

    /// Its host.
    pub fn host(&self) -> &str {
        self.at.host()
    }

    /// Where subscriptions are asked for.
    pub(super) fn events(&self) -> Option<&Url> {
        self.events.as_ref()
    }

    /// For subscriptions.
    pub(super) fn writer(&self) -> &Writer {
        &self.writer
    }

    /// Where actions are asked for.
    pub(super) fn control(&self) -> &Url {
        &self.control
    }

    /// What it calls itself: in its description, else in M1.
    pub fn uuid(&self) -> Option<Uuid> {
        let udn = self.device.udn.to_ascii_lowercase();
        let told = udn.strip_prefix("uuid:").and_then(|uuid| uuid.parse().ok());
        told.or(self.info.as_ref().map(|m1| m1.uuid))
    }

    /// The version of WSC that it speaks; the present one where it did not say.
    pub fn version(&self) -> WscVersion {
        let told = self.info.as_ref().map(|m1| m1.profile.version);
        told.unwrap_or_default()
    }

    /// Begins a run in which it is the enrollee: its M1, read and as it came.
    pub(super) async fn m1(&self) -> Result<(M1, Vec<u8>), ControlError> {
        let octets = self.call(&Request::GetDeviceInfo).await?;
        match M1::parse(&octets, Tolerance::FIELD) {
            Ok(m1) => Ok((m1, octets)),
            Err(error) => Err(self.strange("GetDeviceInfo", error.told())),
        }
    }

    /// Asks for an action; the message of the answer, empty where the action has none.
    ///
    /// # Errors
    /// Any.
    pub async fn call(&self, request: &Request) -> Result<Vec<u8>, ControlError> {
        let call = request.call();
        let header = call.soap_action();
        let headers = [("SOAPACTION", header.as_str())];
        let (kind, body) = (soap::CONTENT_TYPE, call.request());
        let sent = self
            .writer
            .ask(WriteMethod::Post, &self.control, kind, &headers, body);
        let response = sent.await?;
        read_answer(self.host(), request, response.status, &response.body)
    }

    /// The address of this computer that faces it. Nothing is sent for that.
    pub(super) async fn our_side(&self) -> io::Result<(IpAddr, IpAddr)> {
        let url = self.events.as_ref().unwrap_or(&self.control);
        let any: IpAddr = match url.ip() {
            Some(IpAddr::V6(_)) => [0_u16; 8].into(),
            _ => [0_u8; 4].into(),
        };
        let socket = tokio::net::UdpSocket::bind((any, 0)).await?;
        socket.connect((url.host(), url.port())).await?;
        Ok((socket.local_addr()?.ip(), socket.peer_addr()?.ip()))
    }

    fn strange(&self, action: &'static str, problem: Message) -> ControlError {
        strange(self.host(), action, problem)
    }
}

fn strange(host: &str, action: &'static str, problem: Message) -> ControlError {
    ControlError::Strange {
        host: host.to_owned(),
        action,
        problem,
    }
}

/// The message in the answer to a request, empty where the action has none.
///
/// # Errors
/// It was refused, or the answer is none of this service.
pub fn read_answer(
    host: &str,
    request: &Request,
    status: u16,
    body: &[u8],
) -> Result<Vec<u8>, ControlError> {
    let action = request.action();
    let answer = match (soap::read_answer(body, action), status) {
        (Ok(Err(fault)), _) => Err(fault),
        (Ok(Ok(answer)), 200..=299) => Ok(answer),
        // Some answer with a bare status, or nothing where there is nothing to say.
        (Err(_), 200..=299) if request.answer_argument().is_none() => return Ok(Vec::new()),
        (Err(error), 200..=299) => return Err(strange(host, action, error.told())),
        (_, status) => Err(Fault {
            code: None,
            description: msg!("link-http-status", status).into(),
        }),
    };
    let answer = answer.map_err(|fault| ControlError::Fault {
        host: host.to_owned(),
        action,
        fault,
    })?;
    let message = request.read_answer(&answer);
    message.ok_or_else(|| strange(host, action, msg!("link-upnp-no-message")))
}
