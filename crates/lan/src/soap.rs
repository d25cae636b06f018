//! Actions of UPnP services over SOAP (UPnP Device Architecture 1.1, section 3): a call and its
//! answer, for the side that asks and the side that is asked.
//!
//! What comes in is read by the names of its elements, whatever their namespaces, since devices get
//! these wrong; what goes out follows the standard.

use std::fmt::Write as _;

use roxmltree::Node;
use text::{Message, Tell, msg, unquoted};

use crate::xml::{self, XmlError, child, content, escape};

/// The content type of calls and answers.
pub const CONTENT_TYPE: &str = "text/xml; charset=\"utf-8\"";

/// The longest envelope that is read, in octets.
pub const MAX_ENVELOPE: usize = 64 * 1024;

/// The most elements, attributes and texts of an envelope.
const MAX_NODES: u32 = 500;

/// The most arguments of a call or an answer.
pub const MAX_ARGUMENTS: usize = 32;

/// The longest name of an action, a service or an argument, in octets.
pub const MAX_NAME: usize = 128;

const ENVELOPE: &str = "http://schemas.xmlsoap.org/soap/envelope/";
const ENCODING: &str = "http://schemas.xmlsoap.org/soap/encoding/";
const CONTROL: &str = "urn:schemas-upnp-org:control-1-0";

/// A call of an action, or the values that answer it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Call {
    /// The type of the service, such as `urn:schemas-wifialliance-org:service:WFAWLANConfig:1`.
    pub service: String,
    /// The name of the action, without `Response`.
    pub action: String,
    /// Names and values, in order.
    pub arguments: Vec<(String, String)>,
}

impl Call {
    /// A call.
    pub fn new(service: &str, action: &str, arguments: &[(&str, &str)]) -> Self {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Self {
            service: service.to_owned(),
            action: action.to_owned(),
            arguments: arguments.iter().map(owned).collect(),
        }
    }

    /// The value of an argument.
    pub fn argument(&self, name: &str) -> Option<&str> {
        let found = self.arguments.iter().find(|(found, _)| found == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The value of the `SOAPACTION` header.
    pub fn soap_action(&self) -> String {
        let plain = |c: &char| c.is_ascii_graphic() && *c != '"';
        let text = format!("{}#{}", self.service, self.action);
        format!("\"{}\"", text.chars().filter(plain).collect::<String>())
    }

    /// The call as an envelope.
    pub fn request(&self) -> Vec<u8> {
        self.envelope(&self.action)
    }

    /// The values as the envelope of an answer.
    pub fn answer(&self) -> Vec<u8> {
        self.envelope(&format!("{}Response", self.action))
    }

    fn envelope(&self, element: &str) -> Vec<u8> {
        let (element, service) = (name(element), escape(&self.service));
        let mut body = format!("<u:{element} xmlns:u=\"{service}\">");
        for (argument, value) in &self.arguments {
            let (argument, value) = (name(argument), escape(value));
            // Writing into a String cannot fail.
            let _ = write!(body, "<{argument}>{value}</{argument}>");
        }
        let _ = write!(body, "</u:{element}>");
        enveloped(&body)
    }
}

/// Why a device did not do what it was asked (`UPnPError`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The code, where there is one: 401 invalid action, 402 invalid arguments, 501 action failed,
    /// 600 argument value invalid, and the service's own from 700.
    pub code: Option<u16>,
    /// What the device says of it, shortened to 200 characters.
    pub description: String,
}

impl Fault {
    /// The fault with one of the codes of the standard (table 3-3) and its description.
    pub fn of_code(code: u16) -> Self {
        let description = match code {
            401 => "Invalid Action",
            402 => "Invalid Args",
            501 => "Action Failed",
            600 => "Argument Value Invalid",
            601 => "Argument Value Out of Range",
            602 => "Optional Action Not Implemented",
            603 => "Out of Memory",
            604 => "Human Intervention Required",
            605 => "String Argument Too Long",
            606 => "Action Not Authorized",
            _ => "Error",
        };
        Self {
            code: Some(code),
            description: description.to_owned(),
        }
    }

    /// The envelope, which goes out with status 500.
    pub fn answer(&self) -> Vec<u8> {
        let (code, description) = (self.code.unwrap_or(501), escape(&self.description));
        enveloped(&format!(
            "<s:Fault><faultcode>s:Client</faultcode><faultstring>UPnPError</faultstring>\
             <detail><UPnPError xmlns=\"{CONTROL}\"><errorCode>{code}</errorCode>\
             <errorDescription>{description}</errorDescription></UPnPError></detail></s:Fault>"
        ))
    }
}

impl Tell for Fault {
    fn told(&self) -> Message {
        match (self.code, self.description.as_str()) {
            (Some(code), "") => msg!("lan-fault", code),
            (Some(code), description) => msg!("lan-fault-described", code, description),
            (None, "") => msg!("lan-fault-without-code"),
            (None, description) => msg!("lan-fault-without-code-described", description),
        }
    }
}

/// Why an envelope is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SoapError {
    /// It is no XML, or too much of it.
    Xml(#[from] XmlError),
    /// Something that belongs there is missing.
    Missing(Part),
    /// It is about another action.
    OtherAction {
        /// What it should be.
        expected: String,
        /// What it is.
        found: String,
    },
    /// More, or longer, than such a thing has.
    TooMuch(Excess),
}

/// A part of a message that has to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A SOAPACTION header that names service and action.
    Header,
    /// The envelope.
    Envelope,
    /// The body in the envelope.
    Body,
    /// What stands in the body.
    Content,
}

/// What a message has too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excess {
    /// Letters in a name.
    Letters,
    /// Arguments.
    Arguments,
}

impl Tell for SoapError {
    fn told(&self) -> Message {
        match self {
            Self::Xml(error) => error.told(),
            Self::Missing(Part::Header) => msg!("lan-soap-no-header"),
            Self::Missing(Part::Envelope) => msg!("lan-soap-no-envelope"),
            Self::Missing(Part::Body) => msg!("lan-soap-no-body"),
            Self::Missing(Part::Content) => msg!("lan-soap-empty"),
            Self::OtherAction { expected, found } => msg!(
                "lan-soap-other-action",
                expected = unquoted(expected),
                found = unquoted(found),
            ),
            Self::TooMuch(Excess::Letters) => msg!("lan-soap-long-name"),
            Self::TooMuch(Excess::Arguments) => msg!("lan-soap-many-arguments"),
        }
    }
}

text::display_told!(Fault, SoapError);

/// What came back for a call: its values, or the fault.
pub type Answered = Result<Call, Fault>;

/// Reads the answer to a call of `action`.
///
/// # Errors
/// It is neither an answer to that nor a fault.
pub fn read_answer(octets: &[u8], action: &str) -> Result<Answered, SoapError> {
    let text = xml::text(octets, MAX_ENVELOPE)?;
    let document = xml::document(&text, MAX_NODES)?;
    let body = body(document.root_element())?;
    if let Some(fault) = child(body, "Fault") {
        return Ok(Err(read_fault(fault)));
    }
    let element = first(body)?;
    let found = element.tag_name().name();
    if found.strip_suffix("Response") != Some(action) {
        return Err(SoapError::OtherAction {
            expected: format!("{action}Response"),
            found: short(found),
        });
    }
    read_call(element, action).map(Ok)
}

/// Reads a call. `soap_action` is the header of that name: it and the content have to agree.
///
/// # Errors
/// It is no call, or the header names another action. The device answers fault 401.
pub fn read_request(soap_action: Option<&str>, octets: &[u8]) -> Result<Call, SoapError> {
    let header = soap_action.map(|text| text.trim().trim_matches('"'));
    let (service, action) = header
        .and_then(|text| text.rsplit_once('#'))
        .filter(|(service, action)| !service.is_empty() && !action.is_empty())
        .ok_or(SoapError::Missing(Part::Header))?;
    let text = xml::text(octets, MAX_ENVELOPE)?;
    let document = xml::document(&text, MAX_NODES)?;
    let element = first(body(document.root_element())?)?;
    let found = element.tag_name().name();
    if found != action {
        return Err(SoapError::OtherAction {
            expected: short(action),
            found: short(found),
        });
    }
    let call = read_call(element, action)?;
    Ok(Call {
        service: short(service),
        ..call
    })
}

fn read_call(element: Node<'_, '_>, action: &str) -> Result<Call, SoapError> {
    let too_much = |of| Err(SoapError::TooMuch(of));
    if action.len() > MAX_NAME {
        return too_much(Excess::Letters);
    }
    let mut arguments = Vec::new();
    for argument in element.children().filter(Node::is_element) {
        if arguments.len() == MAX_ARGUMENTS {
            return too_much(Excess::Arguments);
        }
        let name = argument.tag_name().name();
        if name.len() > MAX_NAME {
            return too_much(Excess::Letters);
        }
        arguments.push((name.to_owned(), content(argument)));
    }
    Ok(Call {
        service: short(element.tag_name().namespace().unwrap_or_default()),
        action: action.to_owned(),
        arguments,
    })
}

fn read_fault(fault: Node<'_, '_>) -> Fault {
    let within = |name: &str| {
        let mut all = fault.descendants();
        let found = all.find(|one| one.is_element() && one.tag_name().name() == name);
        found.map(content)
    };
    Fault {
        code: within("errorCode").and_then(|code| code.parse().ok()),
        description: within("errorDescription")
            .or_else(|| within("faultstring"))
            .unwrap_or_default()
            .chars()
            .filter(|c| !c.is_control())
            .take(200)
            .collect(),
    }
}

fn body<'a, 'input>(root: Node<'a, 'input>) -> Result<Node<'a, 'input>, SoapError> {
    if root.tag_name().name() != "Envelope" {
        return Err(SoapError::Missing(Part::Envelope));
    }
    child(root, "Body").ok_or(SoapError::Missing(Part::Body))
}

fn first<'a, 'input>(body: Node<'a, 'input>) -> Result<Node<'a, 'input>, SoapError> {
    body.first_element_child()
        .ok_or(SoapError::Missing(Part::Content))
}

fn enveloped(body: &str) -> Vec<u8> {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <s:Envelope xmlns:s=\"{ENVELOPE}\" s:encodingStyle=\"{ENCODING}\">\n\
         <s:Body>{body}</s:Body>\n</s:Envelope>\n"
    )
    .into_bytes()
}

/// The letters of a name that may be in an element's; ours have no others.
fn name(text: &str) -> String {
    let plain = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    text.chars().filter(plain).take(MAX_NAME).collect()
}

fn short(text: &str) -> String {
    text.chars().take(MAX_NAME).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SERVICE: &str = "urn:schemas-wifialliance-org:service:WFAWLANConfig:1";

    #[test]
    fn a_call_is_read_by_the_device_and_its_answer_by_us() {
        let call = Call::new(SERVICE, "PutMessage", &[("NewInMessage", "EA<&>==")]);
        assert_eq!(call.soap_action(), format!("\"{SERVICE}#PutMessage\""));
        let read = read_request(Some(&call.soap_action()), &call.request()).unwrap();
        assert_eq!(read, call);
        assert_eq!(read.argument("NewInMessage"), Some("EA<&>=="));
        let answer = Call::new(SERVICE, "PutMessage", &[("NewOutMessage", "EEo=")]);
        let read = read_answer(&answer.answer(), "PutMessage").unwrap();
        assert_eq!(read, Ok(answer));
    }

    #[test]
    fn a_fault_has_its_code() {
        let fault = Fault::of_code(606);
        assert_eq!(read_answer(&fault.answer(), "X"), Ok(Err(fault)));
        let odd =
            "<Envelope><Body><Fault><faultstring>no\tway</faultstring></Fault></Body></Envelope>";
        let fault = read_answer(odd.as_bytes(), "X").unwrap().unwrap_err();
        assert_eq!((fault.code, fault.description.as_str()), (None, "noway"));
        assert_eq!(fault.to_string(), "an error without a code (noway)");
    }

    /// What a stock access point answers.
    #[test]
    fn answers_with_line_ends_and_odd_namespaces_are_read() {
        let text = format!(
            "<?xml version=\"1.0\"?>\n<s:Envelope xmlns:s=\"{ENVELOPE}\" s:encodingStyle=\"{ENCODING}\">\n\
             <s:Body>\n<u:GetDeviceInfoResponse xmlns:u=\"{SERVICE}\">\n<NewDeviceInfo>EEoA\nARAQ\n\
             </NewDeviceInfo>\n</u:GetDeviceInfoResponse>\n</s:Body>\n</s:Envelope>\n"
        );
        let answer = read_answer(text.as_bytes(), "GetDeviceInfo")
            .unwrap()
            .unwrap();
        assert_eq!(answer.argument("NewDeviceInfo"), Some("EEoA\nARAQ"));
        let bare = "<Envelope><Body><AResponse><B>c</B></AResponse></Body></Envelope>\0";
        let answer = read_answer(bare.as_bytes(), "A").unwrap().unwrap();
        assert_eq!(answer.argument("B"), Some("c"));
    }

    #[test]
    fn what_is_no_envelope_or_another_action_is_refused() {
        for bad in [
            "",
            "OK",
            "<a/>",
            "<Envelope/>",
            "<Envelope><Body/></Envelope>",
            "<Envelope><Body><BResponse/></Body></Envelope>",
            "<Envelope><Body><A/></Body></Envelope>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]><Envelope><Body><AResponse>&b;</AResponse></Body></Envelope>",
        ] {
            assert!(read_answer(bad.as_bytes(), "A").is_err(), "{bad}");
        }
        let many = "<x>1</x>".repeat(MAX_ARGUMENTS + 1);
        let many = format!("<Envelope><Body><AResponse>{many}</AResponse></Body></Envelope>");
        assert_eq!(
            read_answer(many.as_bytes(), "A"),
            Err(SoapError::TooMuch(Excess::Arguments))
        );
        let huge = vec![b' '; MAX_ENVELOPE + 1];
        assert!(matches!(read_answer(&huge, "A"), Err(SoapError::Xml(_))));
    }

    #[test]
    fn the_header_of_a_call_has_to_name_it() {
        let call = Call::new(SERVICE, "GetDeviceInfo", &[]);
        for header in [
            None,
            Some(""),
            Some("\"#\""),
            Some("GetDeviceInfo"),
            Some("\"x#\""),
        ] {
            let read = read_request(header, &call.request());
            assert!(matches!(read, Err(SoapError::Missing(_))), "{header:?}");
        }
        let other = read_request(Some("\"x#PutMessage\""), &call.request());
        assert!(matches!(other, Err(SoapError::OtherAction { .. })));
        // Without quotes, as some registrars have it.
        let header = format!("{SERVICE}#GetDeviceInfo");
        assert_eq!(read_request(Some(&header), &call.request()), Ok(call));
    }

    proptest! {
        #[test]
        fn nothing_breaks_out_of_its_place(value in ".{0,40}", header in "[ -~]{0,40}") {
            let call = Call::new(SERVICE, "A", &[("B", &value)]);
            let read = read_request(Some(&call.soap_action()), &call.request()).unwrap();
            prop_assert_eq!(read.arguments.len(), 1);
            let odd = Call::new(&header, &header, &[(&header, "x")]);
            prop_assert!(!odd.soap_action().contains(['\r', '\n']));
            let _ = read_request(Some(&header), &odd.request());
        }

        #[test]
        fn damaged_answers_never_panic(at in any::<prop::sample::Index>(), octet: u8) {
            let mut octets = Fault::of_code(402).answer();
            let at = at.index(octets.len());
            octets[at] = octet;
            let _ = read_answer(&octets, "A");
        }
    }
}
