//! The words of `WFAWLANConfig`: its actions, their arguments, and the event `WLANEvent`.

use lan::base64;
use lan::soap::Call;
use text::{Message, Tell, msg};
use wsc::ident::MacAddr;

/// The type of the device.
pub const DEVICE_TYPE: &str = "urn:schemas-wifialliance-org:device:WFADevice:1";

/// The type of the service.
pub const SERVICE_TYPE: &str = "urn:schemas-wifialliance-org:service:WFAWLANConfig:1";

/// The identifier of the service.
pub const SERVICE_ID: &str = "urn:wifialliance-org:serviceId:WFAWLANConfig1";

/// The longest message that is read, in octets. M1 has some four hundred, the longest M2 and M8
/// below a thousand.
pub const MAX_MESSAGE: usize = 8 * 1024;

/// The variable whose events carry what devices say.
pub const WLAN_EVENT: &str = "WLANEvent";

/// The other variables with events: 1 once the configuration of the access point or of a station
/// has changed.
pub const STATUS_VARIABLES: [&str; 2] = ["STAStatus", "APStatus"];

/// Who said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EventKind {
    /// A device, in a probe request: the attributes of its WPS elements.
    Probe,
    /// A device, in its EAP conversation with the access point: a whole message.
    Eap,
}

/// The kinds and their numbers.
const KINDS: [(EventKind, u8); 2] = [(EventKind::Probe, 1), (EventKind::Eap, 2)];

impl EventKind {
    /// Its number, in events and in `NewWLANEventType`.
    pub fn number(self) -> u8 {
        let row = KINDS.iter().find(|row| row.0 == self);
        row.map_or(0, |row| row.1)
    }

    /// The kind with this number.
    pub fn of_number(number: u8) -> Option<Self> {
        let row = KINDS.iter().find(|row| row.1 == number);
        row.map(|row| row.0)
    }
}

/// What a device said to an access point that passes it on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WlanEvent {
    /// How.
    pub kind: EventKind,
    /// The device's address.
    pub mac: MacAddr,
    /// What it said.
    pub message: Vec<u8>,
}

impl WlanEvent {
    /// The value of the variable: base 64 of the kind, seventeen letters of address, and the message.
    pub fn encode(&self) -> String {
        let mut octets = vec![self.kind.number()];
        octets.extend_from_slice(self.mac.to_string().as_bytes());
        octets.extend_from_slice(&self.message);
        base64::encode(&octets)
    }

    /// Reads the value; `None` for what is none.
    pub fn decode(text: &str) -> Option<Self> {
        let octets = base64::decode(text, MAX_MESSAGE)?;
        let (kind, rest) = octets.split_first()?;
        let (mac, message) = rest.split_at_checked(17)?;
        Some(Self {
            kind: EventKind::of_number(*kind)?,
            mac: std::str::from_utf8(mac).ok()?.parse().ok()?,
            message: message.to_vec(),
        })
    }
}

/// A call of the service. Only these four are ever sent: others that some devices list write settings
/// without any proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Begins a run with the access point itself as enrollee. The answer is its M1.
    GetDeviceInfo,
    /// Gives the access point a message of that run. The answer is its next message.
    PutMessage(Vec<u8>),
    /// Gives a device a message, through the access point.
    PutWlanResponse {
        /// How it came: [`EventKind::Eap`] but for devices that are strange.
        kind: EventKind,
        /// The device's address.
        mac: MacAddr,
        /// The message.
        message: Vec<u8>,
    },
    /// Tells the access point whether an external registrar is ready, in attributes
    /// ([`Selection`](wsc::msg::Selection)).
    SetSelectedRegistrar(Vec<u8>),
}

/// Why a call is none of the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RequestError {
    /// There is no such action: fault 401.
    Action,
    /// An argument is missing or cannot be read: fault 600.
    Argument(&'static str),
}

impl Tell for RequestError {
    fn told(&self) -> Message {
        match self {
            Self::Action => msg!("link-upnp-no-action"),
            Self::Argument(name) => msg!("link-upnp-argument", name = *name),
        }
    }
}

text::display_told!(RequestError);

impl RequestError {
    /// The code of the fault that a device answers.
    pub const fn code(self) -> u16 {
        match self {
            Self::Action => 401,
            Self::Argument(_) => 600,
        }
    }
}

const IN: &str = "NewInMessage";
const OUT: &str = "NewOutMessage";
const INFO: &str = "NewDeviceInfo";
const MESSAGE: &str = "NewMessage";
const KIND: &str = "NewWLANEventType";
const MAC: &str = "NewWLANEventMAC";

impl Request {
    /// The name of the action.
    pub const fn action(&self) -> &'static str {
        match self {
            Self::GetDeviceInfo => "GetDeviceInfo",
            Self::PutMessage(_) => "PutMessage",
            Self::PutWlanResponse { .. } => "PutWLANResponse",
            Self::SetSelectedRegistrar(_) => "SetSelectedRegistrar",
        }
    }

    /// The argument of the answer that has a message, where there is one.
    pub const fn answer_argument(&self) -> Option<&'static str> {
        match self {
            Self::GetDeviceInfo => Some(INFO),
            Self::PutMessage(_) => Some(OUT),
            Self::PutWlanResponse { .. } | Self::SetSelectedRegistrar(_) => None,
        }
    }

    /// The call.
    pub fn call(&self) -> Call {
        let arguments = match self {
            Self::GetDeviceInfo => Vec::new(),
            Self::PutMessage(message) => vec![(IN, base64::encode(message))],
            Self::PutWlanResponse { kind, mac, message } => vec![
                (MESSAGE, base64::encode(message)),
                (KIND, kind.number().to_string()),
                (MAC, mac.to_string()),
            ],
            Self::SetSelectedRegistrar(message) => vec![(MESSAGE, base64::encode(message))],
        };
        let own = |(name, value): (&str, String)| (name.to_owned(), value);
        Call {
            service: SERVICE_TYPE.to_owned(),
            action: self.action().to_owned(),
            arguments: arguments.into_iter().map(own).collect(),
        }
    }

    /// Reads a call.
    ///
    /// # Errors
    /// [`RequestError::code`] is the fault to answer.
    pub fn read(call: &Call) -> Result<Self, RequestError> {
        let message = |name| {
            let text = call.argument(name);
            text.and_then(|text| base64::decode(text, MAX_MESSAGE))
                .ok_or(RequestError::Argument(name))
        };
        // The action's case is not always the standard's.
        match call.action.to_ascii_lowercase().as_str() {
            "getdeviceinfo" => Ok(Self::GetDeviceInfo),
            "putmessage" => message(IN).map(Self::PutMessage),
            "putwlanresponse" => {
                let message = message(MESSAGE)?;
                let kind = call.argument(KIND).and_then(|text| text.parse().ok());
                let mac = call.argument(MAC).and_then(|text| text.parse().ok());
                Ok(Self::PutWlanResponse {
                    message,
                    kind: kind
                        .and_then(EventKind::of_number)
                        .ok_or(RequestError::Argument(KIND))?,
                    mac: mac.ok_or(RequestError::Argument(MAC))?,
                })
            }
            "setselectedregistrar" => message(MESSAGE).map(Self::SetSelectedRegistrar),
            _ => Err(RequestError::Action),
        }
    }

    /// The answer to this call, with a message where it has one.
    pub fn answer(&self, message: &[u8]) -> Call {
        let argument = self.answer_argument();
        Call {
            service: SERVICE_TYPE.to_owned(),
            action: self.action().to_owned(),
            arguments: argument
                .map(|name| (name.to_owned(), base64::encode(message)))
                .into_iter()
                .collect(),
        }
    }

    /// The message of the answer to this call; an empty one where it has none. `None` where it
    /// should have one.
    pub fn read_answer(&self, answer: &Call) -> Option<Vec<u8>> {
        match self.answer_argument() {
            Some(name) => base64::decode(answer.argument(name)?, MAX_MESSAGE),
            None => Some(Vec::new()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAC_ADDR: MacAddr = MacAddr([2, 0, 0, 0, 0, 0xaa]);

    #[test]
    fn an_event_reads_back() {
        for kind in [EventKind::Probe, EventKind::Eap] {
            let event = WlanEvent {
                kind,
                mac: MAC_ADDR,
                message: vec![0x10, 0x4a, 0, 1, 0x10],
            };
            assert_eq!(WlanEvent::decode(&event.encode()), Some(event));
        }
        for bad in ["", "AA==", "AjAyOjAw", "x", "AzAyOjAwOjAwOjAwOjAwOjAw"] {
            assert_eq!(WlanEvent::decode(bad), None, "{bad}");
        }
    }

    #[test]
    fn calls_and_their_answers_read_back() {
        for request in [
            Request::GetDeviceInfo,
            Request::PutMessage(vec![1, 2, 3]),
            Request::PutWlanResponse {
                kind: EventKind::Eap,
                mac: MAC_ADDR,
                message: vec![4],
            },
            Request::SetSelectedRegistrar(vec![5]),
        ] {
            assert_eq!(Request::read(&request.call()), Ok(request.clone()));
            let message = request.answer_argument().map_or(vec![], |_| vec![9]);
            let answer = request.answer(&message);
            assert_eq!(request.read_answer(&answer), Some(message));
        }
        let empty = Call::new(SERVICE_TYPE, "PutMessage", &[]);
        assert_eq!(Request::read(&empty).unwrap_err().code(), 600);
        assert_eq!(Request::PutMessage(vec![]).read_answer(&empty), None);
        let writes = Call::new(SERVICE_TYPE, "SetAPSettings", &[]);
        assert_eq!(Request::read(&writes).unwrap_err().code(), 401);
        // Dots, as one stock registrar writes the address.
        let dotted = Request::PutWlanResponse {
            kind: EventKind::Eap,
            mac: MAC_ADDR,
            message: vec![4],
        };
        let mut call = dotted.call();
        call.arguments[2].1 = "0200.0000.00aa".to_owned();
        assert_eq!(Request::read(&call), Ok(dotted));
        call.arguments[1].1 = "7".to_owned();
        assert_eq!(Request::read(&call).unwrap_err().code(), 600);
    }
}
