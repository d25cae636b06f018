//! Values, attributes and groups of attributes.

/// What a text value is, which is the tag it is sent with (RFC 8010, section 3.5.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TextKind(pub u8);

impl TextKind {
    /// textWithoutLanguage
    pub const TEXT: Self = Self(0x41);
    /// nameWithoutLanguage
    pub const NAME: Self = Self(0x42);
    /// keyword
    pub const KEYWORD: Self = Self(0x44);
    /// uri
    pub const URI: Self = Self(0x45);
    /// uriScheme
    pub const URI_SCHEME: Self = Self(0x46);
    /// charset
    pub const CHARSET: Self = Self(0x47);
    /// naturalLanguage
    pub const NATURAL_LANGUAGE: Self = Self(0x48);
    /// mimeMediaType
    pub const MIME_MEDIA_TYPE: Self = Self(0x49);
}

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// integer
    Integer(i32),
    /// enum
    Enum(i32),
    /// boolean
    Boolean(bool),
    /// octetString
    Octets(Vec<u8>),
    /// dateTime (RFC 2579, DateAndTime)
    DateTime([u8; 11]),
    /// resolution: across, down, unit
    Resolution(i32, i32, u8),
    /// rangeOfInteger: least and greatest
    Range(i32, i32),
    /// begCollection to endCollection
    Collection(Attributes),
    /// Any kind of text; what is no UTF-8 in it was replaced. The language is that of
    /// textWithLanguage and nameWithLanguage.
    Text {
        /// What it is.
        kind: TextKind,
        /// The text.
        text: String,
        /// Its language, where it is sent with one.
        language: Option<String>,
    },
    /// Anything else, as it came: out-of-band values such as `unknown` and `no-value`, kinds without
    /// a name here, and values whose octets do not fit their kind.
    Other(u8, Vec<u8>),
}

impl Value {
    /// A keyword.
    pub fn keyword(text: impl Into<String>) -> Self {
        Self::of_kind(TextKind::KEYWORD, text)
    }

    /// A text of a kind, without a language.
    pub fn of_kind(kind: TextKind, text: impl Into<String>) -> Self {
        Self::Text {
            kind,
            text: text.into(),
            language: None,
        }
    }

    /// The text, of whatever kind.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The number of an integer or enum.
    pub fn as_integer(&self) -> Option<i32> {
        match self {
            Self::Integer(number) | Self::Enum(number) => Some(*number),
            _ => None,
        }
    }

    /// The attributes of a collection.
    pub fn as_collection(&self) -> Option<&Attributes> {
        match self {
            Self::Collection(attributes) => Some(attributes),
            _ => None,
        }
    }
}

/// Attributes by name, in their order. An attribute has one value or more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attributes(Vec<(String, Vec<Value>)>);

impl Attributes {
    /// The values of an attribute; none where it is not there.
    pub fn get(&self, name: &str) -> &[Value] {
        let found = self.0.iter().find(|(found, _)| found == name);
        found.map_or(&[], |(_, values)| values)
    }

    /// Whether the attribute is there.
    pub fn has(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }

    /// The first value of an attribute as a text.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.get(name).first()?.as_text()
    }

    /// All values of an attribute that are texts.
    pub fn texts(&self, name: &str) -> Vec<&str> {
        self.get(name).iter().filter_map(Value::as_text).collect()
    }

    /// The first value of an attribute as a number.
    pub fn integer(&self, name: &str) -> Option<i32> {
        self.get(name).first()?.as_integer()
    }

    /// All values of an attribute that are numbers.
    pub fn integers(&self, name: &str) -> Vec<i32> {
        let values = self.get(name).iter();
        values.filter_map(Value::as_integer).collect()
    }

    /// The first value of an attribute as yes or no.
    pub fn boolean(&self, name: &str) -> Option<bool> {
        match self.get(name).first()? {
            Value::Boolean(yes) => Some(*yes),
            _ => None,
        }
    }

    /// Sets the values of an attribute, after all others when it is new.
    pub fn set(&mut self, name: impl Into<String>, values: Vec<Value>) {
        let name = name.into();
        match self.0.iter_mut().find(|(found, _)| *found == name) {
            Some((_, old)) => *old = values,
            None => self.0.push((name, values)),
        }
    }

    /// The attributes in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[Value])> {
        self.0
            .iter()
            .map(|(name, values)| (name.as_str(), values.as_slice()))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds an attribute as it comes, without a look at those before it.
    pub(super) fn push(&mut self, name: String, values: Vec<Value>) {
        self.0.push((name, values));
    }

    /// The values of the attribute that came last.
    pub(super) fn last_mut(&mut self) -> Option<&mut Vec<Value>> {
        self.0.last_mut().map(|(_, values)| values)
    }
}

/// What a group of attributes is about (RFC 8010, section 3.5.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GroupTag(pub u8);

impl GroupTag {
    /// The operation itself.
    pub const OPERATION: Self = Self(0x01);
    /// A job.
    pub const JOB: Self = Self(0x02);
    /// The printer.
    pub const PRINTER: Self = Self(0x04);
    /// What is not supported of the request.
    pub const UNSUPPORTED: Self = Self(0x05);
}

/// A group of attributes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What it is about.
    pub tag: GroupTag,
    /// Its attributes.
    pub attributes: Attributes,
}
