//! A text before it is said: the name of a message and its arguments.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use crate::Language;

/// What a message says of the world.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A name or word that is the same in every language, such as a model.
    Text(String),
    /// A number, of which a plural may depend.
    Number(i64),
    /// A word of the catalogue, by the name of its message.
    Term(&'static str),
    /// A part that is a text of its own, such as the cause of an error.
    Message(Box<Message>),
}

/// A text: the name of a message, and its arguments.
///
/// Written out with [`Display`](fmt::Display) it is in the [language of the
/// program](Language::current); [`Language::message`] says it in another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Message {
    id: &'static str,
    args: Vec<(&'static str, Value)>,
    /// Boxed, because it is rare and errors carry messages.
    other: Option<Box<Other>>,
}

/// What is said instead of the message itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Other {
    /// Its part [`NEXT`].
    Next,
    /// A text that stands outside the catalogues.
    Data { id: String, english: Box<str> },
}

/// The part of a message that says what to do next.
const NEXT: &str = "next";

impl Message {
    /// A message with these arguments. [`msg!`](crate::msg) is shorter.
    pub const fn new(id: &'static str, args: Vec<(&'static str, Value)>) -> Self {
        Self {
            id,
            args,
            other: None,
        }
    }

    /// A sentence of a data file, such as a step of the guide: its name, and what it is in English.
    pub fn of_data(id: impl Into<String>, english: impl Into<Box<str>>) -> Self {
        let data = Other::Data {
            id: id.into(),
            english: english.into(),
        };
        Self {
            other: Some(Box::new(data)),
            ..Self::new("", Vec::new())
        }
    }

    /// Words that are the same in every language: those of a device, of the operating system, of a
    /// program.
    pub fn verbatim(words: impl Into<Box<str>>) -> Self {
        Self::of_data("", words)
    }

    /// Its stable name, such as `cause-wrong-pin`.
    pub fn id(&self) -> &str {
        match self.other.as_deref() {
            Some(Other::Data { id, .. }) => id,
            Some(Other::Next) | None => self.id,
        }
    }

    /// Its arguments, by name.
    pub fn args(&self) -> &[(&'static str, Value)] {
        &self.args
    }

    /// The attribute of the message that is meant, where it is not the message itself.
    pub(crate) fn part(&self) -> Option<&'static str> {
        (self.other.as_deref() == Some(&Other::Next)).then_some(NEXT)
    }

    pub(crate) fn source(&self) -> Option<&str> {
        match self.other.as_deref() {
            Some(Other::Data { english, .. }) => Some(english),
            Some(Other::Next) | None => None,
        }
    }

    /// What to do next, where the message has that: its attribute `.next`, with the same arguments.
    pub fn next(&self) -> Option<Self> {
        if self.other.is_some() {
            return None;
        }
        let next = Self {
            other: Some(Box::new(Other::Next)),
            ..self.clone()
        };
        Language::English.says(&next).then_some(next)
    }

    /// The text in English.
    pub fn english(&self) -> String {
        Language::English.message(self)
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&Language::current().message(self))
    }
}

/// In the language of the program.
impl From<Message> for String {
    fn from(message: Message) -> Self {
        message.to_string()
    }
}

/// Words as they are, or the message that a value is: for what may be given as either.
impl From<Value> for Message {
    fn from(value: Value) -> Self {
        match value {
            Value::Text(words) => Self::verbatim(words),
            Value::Number(number) => Self::verbatim(number.to_string()),
            Value::Term(id) => Self::new(id, Vec::new()),
            Value::Message(message) => *message,
        }
    }
}

/// Name, arguments, and the text in English for readers without a catalogue.
impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let args: BTreeMap<_, _> = self.args.iter().map(|(name, arg)| (name, arg)).collect();
        let mut object = serializer.serialize_struct("Message", 3)?;
        object.serialize_field("id", self.id())?;
        object.serialize_field("args", &args)?;
        object.serialize_field("text", &self.english())?;
        object.end()
    }
}

/// As [`Message`]'s text alone, in the language of the program: for
/// `#[serde(serialize_with = "text::as_text")]`.
///
/// # Errors
/// Those of the serializer.
pub fn as_text<S: Serializer>(message: &Message, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(message)
}

/// As [`Message`]'s text alone, in English, of one message or of several: for
/// `#[serde(serialize_with = "text::as_english")]` on what programs read.
///
/// # Errors
/// Those of the serializer.
pub fn as_english<S: Serializer>(
    messages: &impl English,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    messages.serialize_english(serializer)
}

/// What [`as_english`] writes: a message, perhaps one, or a list.
pub trait English {
    /// Writes the text.
    ///
    /// # Errors
    /// Those of the serializer.
    fn serialize_english<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;
}

impl English for Message {
    fn serialize_english<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.english())
    }
}

impl English for Option<Message> {
    fn serialize_english<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_ref().map(Message::english).serialize(serializer)
    }
}

impl English for Vec<Message> {
    fn serialize_english<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(Message::english))
    }
}

/// A text or character from outside as [`Debug`](fmt::Debug) writes it, so that nothing in it can
/// steer a terminal, but without the quotes: the catalogue has those of the reader's language.
pub fn unquoted(given: &(impl fmt::Debug + ?Sized)) -> String {
    let quoted = format!("{given:?}");
    let inner = quoted.strip_prefix(['"', '\'']);
    let inner = inner.and_then(|rest| rest.strip_suffix(['"', '\'']));
    inner.map_or(quoted.clone(), str::to_owned)
}

/// Something that can be told to a person: an error, an event, a state.
pub trait Tell {
    /// What it is, in a message; what to do next is the message's [next part](Message::next).
    fn told(&self) -> Message;
}

/// Writes what something [tells](Tell): what it is, and behind a semicolon what to do next.
///
/// # Errors
/// Those of the formatter.
pub fn write_told(told: &impl Tell, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let what = told.told();
    match what.next() {
        Some(next) => write!(f, "{what}; {next}"),
        None => write!(f, "{what}"),
    }
}

/// Implements [`Display`](fmt::Display) of types that [tell](Tell) what they are, as errors do.
#[macro_export]
macro_rules! display_told {
    ($($name:ty),+ $(,)?) => {
        $(impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                $crate::write_told(self, f)
            }
        })+
    };
}

/// A [`Message`]: `msg!("lan-no-answer", host = url.host(), seconds)`. An argument without a value
/// is the variable of its name.
#[macro_export]
macro_rules! msg {
    (@ $name:ident) => { $name };
    (@ $name:ident = $value:expr) => { $value };
    ($id:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        $crate::Message::new(
            $id,
            ::std::vec![$((
                ::std::stringify!($name),
                $crate::Value::from($crate::msg!(@ $name $(= $value)?)),
            )),*],
        )
    };
}

/// In the language of the program.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.pad(text),
            Self::Number(number) => fmt::Display::fmt(number, f),
            Self::Term(id) => Message::new(id, Vec::new()).fmt(f),
            Self::Message(message) => message.fmt(f),
        }
    }
}

impl From<&Self> for Value {
    fn from(value: &Self) -> Self {
        value.clone()
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Cow<'_, str>> for Value {
    fn from(text: Cow<'_, str>) -> Self {
        Self::Text(text.into_owned())
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl Tell for Message {
    fn told(&self) -> Message {
        self.clone()
    }
}

/// What tells itself is said in the reader's language within another text.
impl<T: Tell> From<&T> for Value {
    fn from(told: &T) -> Self {
        told.told().into()
    }
}

macro_rules! from_number {
    ($($number:ty),*) => {
        $(impl From<$number> for Value {
            fn from(number: $number) -> Self {
                Self::Number(number.into())
            }
        })*
    };
}
from_number!(u8, u16, u32, i8, i16, i32, i64);

/// Numbers beyond what Fluent counts with are written as such.
macro_rules! from_wide_number {
    ($($number:ty),*) => {
        $(impl From<$number> for Value {
            fn from(number: $number) -> Self {
                match i64::try_from(number) {
                    Ok(number) => Self::Number(number),
                    Err(_) => Self::Text(number.to_string()),
                }
            }
        })*
    };
}
from_wide_number!(u64, usize, u128);
