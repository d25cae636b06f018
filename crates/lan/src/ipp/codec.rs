//! Octets to messages and back (RFC 8010, section 3).

use text::{Tell, msg};

use crate::http::Url;
use crate::ipp::value::{Attributes, Group, GroupTag, TextKind, Value};

/// The most values in a message, those in collections included. The largest recorded answer of a
/// printer has about 1,500.
pub const MAX_VALUES: usize = 32 * 1024;

/// The deepest nesting of collections. Printers nest three deep.
pub const MAX_DEPTH: usize = 8;

/// Tags that are not those of simple values.
const END_OF_ATTRIBUTES: u8 = 0x03;
const FIRST_VALUE_TAG: u8 = 0x10;
const INTEGER: u8 = 0x21;
const BOOLEAN: u8 = 0x22;
const ENUM: u8 = 0x23;
const OCTETS: u8 = 0x30;
const DATE_TIME: u8 = 0x31;
const RESOLUTION: u8 = 0x32;
const RANGE: u8 = 0x33;
const BEGIN_COLLECTION: u8 = 0x34;
const TEXT_WITH_LANGUAGE: u8 = 0x35;
const NAME_WITH_LANGUAGE: u8 = 0x36;
const END_COLLECTION: u8 = 0x37;
const MEMBER_NAME: u8 = 0x4a;

/// Why octets are no IPP message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// They end too early.
    Truncated {
        /// Where.
        at: usize,
    },
    /// A value stands where none can.
    Misplaced {
        /// Where.
        at: usize,
    },
    /// More than [`MAX_VALUES`] values.
    TooMany,
    /// Collections deeper than [`MAX_DEPTH`].
    TooDeep,
}

impl Tell for DecodeError {
    fn told(&self) -> text::Message {
        match *self {
            Self::Truncated { at } => msg!("lan-ends-early-at", at),
            Self::Misplaced { at } => msg!("lan-ipp-misplaced", at),
            Self::TooMany => msg!("lan-ipp-too-many", limit = MAX_VALUES),
            Self::TooDeep => msg!("lan-ipp-too-deep", limit = MAX_DEPTH),
        }
    }
}

text::display_told!(DecodeError);

/// A request or an answer, without the document that may follow it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The version: major and minor.
    pub version: (u8, u8),
    /// The operation of a request, the status of an answer.
    pub code: u16,
    /// The number that request and answer share.
    pub request_id: u32,
    /// The groups in their order.
    pub groups: Vec<Group>,
}

impl Message {
    /// A request to the printer at an address, with the attributes that every request begins with.
    pub fn request(version: (u8, u8), operation: u16, url: &Url) -> Self {
        let mut attributes = Attributes::default();
        for (name, kind, text) in [
            ("attributes-charset", TextKind::CHARSET, "utf-8"),
            (
                "attributes-natural-language",
                TextKind::NATURAL_LANGUAGE,
                "en",
            ),
            (
                "printer-uri",
                TextKind::URI,
                super::printer_uri(url).as_str(),
            ),
        ] {
            attributes.set(name, vec![Value::of_kind(kind, text)]);
        }
        Self {
            version,
            code: operation,
            request_id: 1,
            groups: vec![Group {
                tag: GroupTag::OPERATION,
                attributes,
            }],
        }
    }

    /// The attributes of the first group of this kind.
    pub fn group(&self, tag: GroupTag) -> Option<&Attributes> {
        let group = self.groups.iter().find(|group| group.tag == tag);
        group.map(|group| &group.attributes)
    }

    /// The attributes of the first group of this kind, for keeping.
    pub fn into_group(self, tag: GroupTag) -> Option<Attributes> {
        let group = self.groups.into_iter().find(|group| group.tag == tag);
        group.map(|group| group.attributes)
    }

    /// The attributes of the operation, made where there are none.
    pub fn operation_mut(&mut self) -> &mut Attributes {
        self.group_mut(GroupTag::OPERATION)
    }

    /// The attributes of the first group of this kind, made at the end where there is none.
    pub fn group_mut(&mut self, tag: GroupTag) -> &mut Attributes {
        let at = self.groups.iter().position(|group| group.tag == tag);
        let at = at.unwrap_or_else(|| {
            self.groups.push(Group {
                tag,
                attributes: Attributes::default(),
            });
            self.groups.len() - 1
        });
        // `at` is the position of an element.
        &mut self.groups[at].attributes
    }

    /// Reads a message; what follows the attributes is left alone.
    ///
    /// # Errors
    /// Octets that are cut short or have no structure. A value whose octets do not fit its kind is
    /// no error: it becomes [`Value::Other`].
    pub fn decode(octets: &[u8]) -> Result<Self, DecodeError> {
        let mut input = Input {
            octets,
            at: 0,
            values: 0,
        };
        let [major, minor] = input.array()?;
        let mut message = Self {
            version: (major, minor),
            code: u16::from_be_bytes(input.array()?),
            request_id: u32::from_be_bytes(input.array()?),
            groups: Vec::new(),
        };
        loop {
            let at = input.at;
            match input.octet()? {
                END_OF_ATTRIBUTES => return Ok(message),
                tag if tag < FIRST_VALUE_TAG => message.groups.push(Group {
                    tag: GroupTag(tag),
                    attributes: Attributes::default(),
                }),
                tag => {
                    let name = input.text()?;
                    let value = input.value(tag, 0)?;
                    let group = message.groups.last_mut();
                    let attributes = &mut group.ok_or(DecodeError::Misplaced { at })?.attributes;
                    if name.is_empty() {
                        // One more value of the attribute before it.
                        let values = attributes.last_mut();
                        values.ok_or(DecodeError::Misplaced { at })?.push(value);
                    } else {
                        attributes.push(name, vec![value]);
                    }
                }
            }
        }
    }

    /// The octets of the message. Texts and octet strings are cut at 32,767 octets, the most that
    /// the encoding has room for.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = vec![self.version.0, self.version.1];
        out.extend_from_slice(&self.code.to_be_bytes());
        out.extend_from_slice(&self.request_id.to_be_bytes());
        for group in &self.groups {
            out.push(group.tag.0);
            for (name, values) in group.attributes.iter() {
                for (number, value) in values.iter().enumerate() {
                    let name = if number == 0 { name } else { "" };
                    put_value(&mut out, name, value);
                }
            }
        }
        out.push(END_OF_ATTRIBUTES);
        out
    }
}

struct Input<'a> {
    octets: &'a [u8],
    at: usize,
    values: usize,
}

impl<'a> Input<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], DecodeError> {
        let truncated = DecodeError::Truncated { at: self.at };
        let end = self.at.checked_add(count).ok_or(truncated)?;
        let taken = self.octets.get(self.at..end).ok_or(truncated)?;
        self.at = end;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], DecodeError> {
        let truncated = DecodeError::Truncated { at: self.at };
        self.take(N)?.try_into().map_err(|_| truncated)
    }

    fn octet(&mut self) -> Result<u8, DecodeError> {
        self.array().map(|[octet]| octet)
    }

    /// Octets with their length before them.
    fn counted(&mut self) -> Result<&'a [u8], DecodeError> {
        let count = u16::from_be_bytes(self.array()?);
        self.take(usize::from(count))
    }

    fn text(&mut self) -> Result<String, DecodeError> {
        Ok(String::from_utf8_lossy(self.counted()?).into_owned())
    }

    fn value(&mut self, tag: u8, depth: usize) -> Result<Value, DecodeError> {
        self.values += 1;
        if self.values > MAX_VALUES {
            return Err(DecodeError::TooMany);
        }
        let at = self.at;
        let octets = self.counted()?;
        match tag {
            BEGIN_COLLECTION => self.collection(depth + 1).map(Value::Collection),
            END_COLLECTION | MEMBER_NAME => Err(DecodeError::Misplaced { at }),
            _ => Ok(simple(tag, octets).unwrap_or_else(|| Value::Other(tag, octets.to_vec()))),
        }
    }

    /// The members of a collection, to its end.
    fn collection(&mut self, depth: usize) -> Result<Attributes, DecodeError> {
        if depth > MAX_DEPTH {
            return Err(DecodeError::TooDeep);
        }
        let mut members = Attributes::default();
        // A member has no values until the next ones come.
        let mut named = false;
        loop {
            let at = self.at;
            let tag = self.octet()?;
            // The names of members are values, so this one is empty.
            let _ = self.counted()?;
            match tag {
                END_COLLECTION => {
                    let _ = self.counted()?;
                    return Ok(members);
                }
                MEMBER_NAME => {
                    self.values += 1;
                    members.push(self.text()?, Vec::new());
                    named = true;
                }
                tag if tag < FIRST_VALUE_TAG => return Err(DecodeError::Misplaced { at }),
                tag => {
                    let value = self.value(tag, depth)?;
                    match members.last_mut() {
                        Some(values) if named => values.push(value),
                        _ => return Err(DecodeError::Misplaced { at }),
                    }
                }
            }
        }
    }
}

/// A value that is no collection; `None` where the octets do not fit the tag.
fn simple(tag: u8, octets: &[u8]) -> Option<Value> {
    let number = |octets: &[u8]| octets.try_into().ok().map(i32::from_be_bytes);
    let text = |octets: &[u8]| String::from_utf8_lossy(octets).into_owned();
    Some(match tag {
        INTEGER => Value::Integer(number(octets)?),
        ENUM => Value::Enum(number(octets)?),
        BOOLEAN => match octets {
            [0] => Value::Boolean(false),
            [1] => Value::Boolean(true),
            _ => return None,
        },
        OCTETS => Value::Octets(octets.to_vec()),
        DATE_TIME => Value::DateTime(octets.try_into().ok()?),
        RESOLUTION => match octets.split_at_checked(4)? {
            (across, [down @ .., unit]) => Value::Resolution(number(across)?, number(down)?, *unit),
            _ => return None,
        },
        RANGE => {
            let (least, greatest) = octets.split_at_checked(4)?;
            Value::Range(number(least)?, number(greatest)?)
        }
        TEXT_WITH_LANGUAGE | NAME_WITH_LANGUAGE => {
            let mut input = Input {
                octets,
                at: 0,
                values: 0,
            };
            let language = input.counted().ok()?;
            let inner = input.counted().ok()?;
            if input.at != octets.len() {
                return None;
            }
            Value::Text {
                kind: if tag == TEXT_WITH_LANGUAGE {
                    TextKind::TEXT
                } else {
                    TextKind::NAME
                },
                text: text(inner),
                language: Some(text(language)),
            }
        }
        0x41..=0x49 => Value::of_kind(TextKind(tag), text(octets)),
        _ => return None,
    })
}

fn put_value(out: &mut Vec<u8>, name: &str, value: &Value) {
    let mut put = |tag: u8, octets: &[u8]| {
        out.push(tag);
        put_counted(out, name.as_bytes());
        put_counted(out, octets);
    };
    match value {
        Value::Integer(number) => put(INTEGER, &number.to_be_bytes()),
        Value::Enum(number) => put(ENUM, &number.to_be_bytes()),
        Value::Boolean(yes) => put(BOOLEAN, &[u8::from(*yes)]),
        Value::Octets(octets) => put(OCTETS, octets),
        Value::DateTime(octets) => put(DATE_TIME, octets),
        Value::Resolution(across, down, unit) => {
            let [a, b, c, d] = across.to_be_bytes();
            let [e, f, g, h] = down.to_be_bytes();
            put(RESOLUTION, &[a, b, c, d, e, f, g, h, *unit]);
        }
        Value::Range(least, greatest) => {
            put(
                RANGE,
                &[least.to_be_bytes(), greatest.to_be_bytes()].concat(),
            );
        }
        Value::Text {
            kind,
            text,
            language: None,
        } => put(kind.0, text.as_bytes()),
        Value::Text {
            kind,
            text,
            language: Some(language),
        } => {
            let mut inner = Vec::new();
            put_counted(&mut inner, language.as_bytes());
            put_counted(&mut inner, text.as_bytes());
            let tag = if *kind == TextKind::NAME {
                NAME_WITH_LANGUAGE
            } else {
                TEXT_WITH_LANGUAGE
            };
            put(tag, &inner);
        }
        Value::Other(tag, octets) => put(*tag, octets),
        Value::Collection(members) => {
            put(BEGIN_COLLECTION, &[]);
            for (member, values) in members.iter() {
                put_value(
                    out,
                    "",
                    &Value::Other(MEMBER_NAME, member.as_bytes().to_vec()),
                );
                for value in values {
                    put_value(out, "", value);
                }
            }
            put_value(out, "", &Value::Other(END_COLLECTION, Vec::new()));
        }
    }
}

fn put_counted(out: &mut Vec<u8>, octets: &[u8]) {
    let kept = octets.get(..0x7fff).unwrap_or(octets);
    // At most 0x7fff, by the line above.
    let count = u16::try_from(kept.len()).unwrap_or(0x7fff);
    out.extend_from_slice(&count.to_be_bytes());
    out.extend_from_slice(kept);
}
