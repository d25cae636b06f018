//! Messages of IPP as octets (RFC 8010 §3), as much as a printer that says what it is needs.

/// Delimiters and value tags (RFC 8010 §3.5).
pub(super) mod tag {
    pub(in super::super) const OPERATION: u8 = 0x01;
    pub(in super::super) const END: u8 = 0x03;
    pub(in super::super) const PRINTER: u8 = 0x04;
    pub(in super::super) const UNSUPPORTED: u8 = 0x05;
    pub(super) const BEGIN_COLLECTION: u8 = 0x34;
    pub(super) const END_COLLECTION: u8 = 0x37;
    pub(super) const MEMBER_NAME: u8 = 0x4a;
}

/// The most attributes and values of a message.
const MOST: usize = 2048;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Integer(i32),
    Boolean(bool),
    Enum(i32),
    Octets(Vec<u8>),
    Resolution(i32, i32),
    Range(i32, i32),
    Text(String),
    Name(String),
    Keyword(String),
    Uri(String),
    UriScheme(String),
    Charset(String),
    Language(String),
    MimeType(String),
    /// Members, each with a name and a value.
    Collection(Vec<(&'static str, Value)>),
    /// One that this printer makes nothing of: its tag and its octets. What is read of a collection
    /// is such values, one after the other.
    Other(u8, Vec<u8>),
}

impl Value {
    pub(super) fn text_value(text: &str) -> Self {
        Self::Text(text.into())
    }

    pub(super) fn name(text: &str) -> Self {
        Self::Name(text.into())
    }

    pub(super) fn keyword(text: &str) -> Self {
        Self::Keyword(text.into())
    }

    pub(super) fn uri(text: &str) -> Self {
        Self::Uri(text.into())
    }

    /// Its text, where it has one.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text)
            | Self::Name(text)
            | Self::Keyword(text)
            | Self::Uri(text)
            | Self::UriScheme(text)
            | Self::Charset(text)
            | Self::Language(text)
            | Self::MimeType(text) => Some(text),
            _ => None,
        }
    }

    /// Its octets, where it has text or octets.
    pub(super) fn octets(&self) -> Option<&[u8]> {
        match self {
            Self::Octets(octets) => Some(octets),
            other => other.text().map(str::as_bytes),
        }
    }

    /// For tests to compare.
    #[cfg(test)]
    pub(super) fn show(&self) -> String {
        match self {
            Self::Integer(value) | Self::Enum(value) => value.to_string(),
            Self::Boolean(value) => value.to_string(),
            other => other
                .text()
                .map_or_else(|| format!("{other:?}"), str::to_owned),
        }
    }

    fn write(&self) -> (u8, Vec<u8>) {
        let pair = |a: &i32, b: &i32| [a.to_be_bytes(), b.to_be_bytes()].concat();
        match self {
            Self::Integer(value) => (0x21, value.to_be_bytes().into()),
            Self::Boolean(value) => (0x22, vec![u8::from(*value)]),
            Self::Enum(value) => (0x23, value.to_be_bytes().into()),
            Self::Octets(octets) => (0x30, octets.clone()),
            Self::Resolution(across, along) => {
                let mut octets = pair(across, along);
                // Dots per inch.
                octets.push(3);
                (0x32, octets)
            }
            Self::Range(low, high) => (0x33, pair(low, high)),
            Self::Text(text) => (0x41, text.clone().into()),
            Self::Name(text) => (0x42, text.clone().into()),
            Self::Keyword(text) => (0x44, text.clone().into()),
            Self::Uri(text) => (0x45, text.clone().into()),
            Self::UriScheme(text) => (0x46, text.clone().into()),
            Self::Charset(text) => (0x47, text.clone().into()),
            Self::Language(text) => (0x48, text.clone().into()),
            Self::MimeType(text) => (0x49, text.clone().into()),
            Self::Other(tag, octets) => (*tag, octets.clone()),
            // Only its beginning; its members follow as values of their own.
            Self::Collection(_) => (tag::BEGIN_COLLECTION, Vec::new()),
        }
    }

    /// Writes the value of an attribute; further values of one have no name.
    fn append(&self, name: &str, out: &mut Vec<u8>) {
        let (tag, octets) = self.write();
        append(out, tag, name.as_bytes(), &octets);
        if let Self::Collection(members) = self {
            for (name, value) in members {
                append(out, tag::MEMBER_NAME, &[], name.as_bytes());
                value.append("", out);
            }
            append(out, tag::END_COLLECTION, &[], &[]);
        }
    }

    fn parse(tag: u8, octets: &[u8]) -> Option<Self> {
        let integer = || Some(i32::from_be_bytes(octets.try_into().ok()?));
        let text = || String::from_utf8(octets.to_vec()).ok();
        Some(match tag {
            0x21 => Self::Integer(integer()?),
            0x22 => match octets {
                [value @ (0 | 1)] => Self::Boolean(*value == 1),
                _ => return None,
            },
            0x23 => Self::Enum(integer()?),
            0x30 => Self::Octets(octets.to_vec()),
            0x41 => Self::Text(text()?),
            0x42 => Self::Name(text()?),
            0x44 => Self::Keyword(text()?),
            0x45 => Self::Uri(text()?),
            0x46 => Self::UriScheme(text()?),
            0x47 => Self::Charset(text()?),
            0x48 => Self::Language(text()?),
            0x49 => Self::MimeType(text()?),
            tag => Self::Other(tag, octets.to_vec()),
        })
    }
}

/// Attributes under one delimiter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) tag: u8,
    attributes: Vec<(String, Vec<Value>)>,
}

impl Group {
    pub(super) const fn new(tag: u8) -> Self {
        Self {
            tag,
            attributes: Vec::new(),
        }
    }

    pub(super) fn push(&mut self, name: &str, values: Vec<Value>) {
        match self.attributes.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => known.extend(values),
            None => self.attributes.push((name.into(), values)),
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.attributes.is_empty()
    }

    pub(super) fn get(&self, name: &str) -> Option<&[Value]> {
        self.attributes
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, values)| values.as_slice())
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.attributes.iter().map(|(name, _)| name.as_str())
    }
}

/// A request or a response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Message {
    pub(super) version: [u8; 2],
    /// The operation of a request, the status of a response.
    pub(super) code: u16,
    pub(super) request_id: u32,
    pub(super) groups: Vec<Group>,
}

impl Message {
    /// A response that says only how it went.
    pub(super) fn response(version: [u8; 2], code: u16, request_id: u32) -> Self {
        let mut group = Group::new(tag::OPERATION);
        group.push("attributes-charset", vec![Value::Charset("utf-8".into())]);
        group.push(
            "attributes-natural-language",
            vec![Value::Language("en".into())],
        );
        Self {
            version,
            code,
            request_id,
            groups: vec![group],
        }
    }

    pub(super) fn write(&self) -> Vec<u8> {
        let mut out = self.version.to_vec();
        out.extend_from_slice(&self.code.to_be_bytes());
        out.extend_from_slice(&self.request_id.to_be_bytes());
        for group in &self.groups {
            out.push(group.tag);
            for (name, values) in &group.attributes {
                for (n, value) in values.iter().enumerate() {
                    value.append(if n == 0 { name } else { "" }, &mut out);
                }
            }
        }
        out.push(tag::END);
        out
    }

    /// Reads a message; `None` where it is none. What follows its end, a document, is left alone.
    pub(super) fn parse(octets: &[u8]) -> Option<Self> {
        let ([major, minor, code_high, code_low], rest) = octets.split_first_chunk()?;
        let (request_id, mut rest) = rest.split_first_chunk()?;
        let mut groups: Vec<Group> = Vec::new();
        let mut last: Option<String> = None;
        let mut count = 0;
        loop {
            let (tag, after) = rest.split_first()?;
            rest = after;
            match *tag {
                tag::END => break,
                tag if tag < 0x10 => {
                    groups.push(Group::new(tag));
                    last = None;
                }
                tag => {
                    let name = cut(&mut rest)?;
                    let value = Value::parse(tag, cut(&mut rest)?)?;
                    count += 1;
                    if count > MOST {
                        return None;
                    }
                    if !name.is_empty() {
                        last = Some(String::from_utf8(name.to_vec()).ok()?);
                    }
                    let name = last.as_deref()?;
                    groups.last_mut()?.push(name, vec![value]);
                }
            }
        }
        Some(Self {
            version: [*major, *minor],
            code: u16::from_be_bytes([*code_high, *code_low]),
            request_id: u32::from_be_bytes(*request_id),
            groups,
        })
    }
}

/// Writes a value with its tag and its name.
fn append(out: &mut Vec<u8>, tag: u8, name: &[u8], octets: &[u8]) {
    out.push(tag);
    with_length(out, name);
    with_length(out, octets);
}

/// Writes octets after their number. Nothing of ours is longer than the field can say.
fn with_length(out: &mut Vec<u8>, octets: &[u8]) {
    let length = u16::try_from(octets.len()).unwrap_or(u16::MAX);
    out.extend_from_slice(&length.to_be_bytes());
    out.extend(octets.iter().take(usize::from(length)));
}

/// Takes octets that stand after their number.
fn cut<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (length, after) = rest.split_first_chunk()?;
    let (octets, after) = after.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
    *rest = after;
    Some(octets)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message() -> Message {
        let mut message = Message::response([2, 0], 0x000b, 0x0102_0304);
        let mut group = Group::new(tag::PRINTER);
        group.push("a", vec![Value::Integer(-2), Value::Integer(3)]);
        group.push("b", vec![Value::Boolean(true)]);
        group.push("c", vec![Value::keyword("one"), Value::keyword("two")]);
        group.push("d", vec![Value::Octets(vec![0, 255])]);
        message.groups.push(group);
        message
    }

    #[test]
    fn what_is_written_reads_back() {
        let octets = message().write();
        assert_eq!(Message::parse(&octets), Some(message()));
        let mut with_document = octets;
        with_document.extend_from_slice(b"%PDF");
        assert_eq!(Message::parse(&with_document), Some(message()));
    }

    #[test]
    fn a_cut_message_is_none() {
        let octets = message().write();
        for len in 0..octets.len() {
            assert_eq!(Message::parse(&octets[..len]), None, "{len}");
        }
    }

    #[test]
    fn a_collection_is_its_members_in_brackets() {
        // RFC 8010 §3.1.6.
        let mut out = Vec::new();
        Value::Collection(vec![("m", Value::Integer(1))]).append("c", &mut out);
        let expected =
            b"\x34\x00\x01c\x00\x00\x4a\x00\x00\x00\x01m\x21\x00\x00\x00\x04\x00\x00\x00\x01\
              \x37\x00\x00\x00\x00";
        assert_eq!(out, expected);
    }

    #[test]
    fn the_octets_are_those_of_the_standard() {
        // RFC 8010 §3.1: version, code, request identifier, group, attribute, end.
        let mut message = Message::response([1, 1], 0, 1);
        message.groups.clear();
        let mut group = Group::new(tag::OPERATION);
        group.push("x", vec![Value::Charset("utf-8".into())]);
        message.groups.push(group);
        let expected = b"\x01\x01\x00\x00\x00\x00\x00\x01\x01\x47\x00\x01x\x00\x05utf-8\x03";
        assert_eq!(message.write(), expected);
    }
}
