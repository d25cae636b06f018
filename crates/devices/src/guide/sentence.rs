//! A sentence of the guide's files, which other languages have in their catalogues.

use std::fmt;

use serde::{Deserialize, Serialize, Serializer};
use text::{Message, Tell};

/// What stands in a file in English, with the name of the message that other languages have for it.
///
/// The name is made of the row's own name and the place in the row, such as
/// `guide-pin-photosmart-step-2`. Written out it is in the language of the program.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "String")]
pub struct Sentence {
    id: String,
    english: String,
}

/// As it comes from a file: the name is given once the row is read.
impl From<String> for Sentence {
    fn from(english: String) -> Self {
        Self {
            id: String::new(),
            english,
        }
    }
}

impl Sentence {
    /// What the file has, for programs and for tests.
    pub fn english(&self) -> &str {
        &self.english
    }

    /// Gives it the name of its place; the guide's names begin alike.
    pub(super) fn name(&mut self, place: &str) {
        self.id = format!("guide-{place}");
    }
}

impl Tell for Sentence {
    fn told(&self) -> Message {
        Message::of_data(self.id.as_str(), self.english.as_str())
    }
}

/// For programs: as it stands in its file.
impl Serialize for Sentence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.english)
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.told().fmt(f)
    }
}

/// Goes through sentences, each with its place.
pub(super) type Visit<'v> = dyn FnMut(String, &mut Sentence) + 'v;

/// Visits a list of sentences that are numbered from 1 behind `place`.
pub(super) fn numbered(place: &str, list: &mut [Sentence], visit: &mut Visit<'_>) {
    for (number, sentence) in (1..).zip(list) {
        visit(format!("{place}-{number}"), sentence);
    }
}

/// Visits a sentence that need not be there.
pub(super) fn optional(place: String, sentence: Option<&mut Sentence>, visit: &mut Visit<'_>) {
    if let Some(sentence) = sentence {
        visit(place, sentence);
    }
}
