//! The languages, and how the reader's is found.

use std::sync::atomic::{AtomicUsize, Ordering};

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, which is complete and what the others fall back on.
    #[default]
    English,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
}

/// The most languages of a reader that are looked at.
const WISHES_MAX: usize = 32;

/// The place in [`Language::ALL`] of the program's language.
static CURRENT: AtomicUsize = AtomicUsize::new(0);

impl Language {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::English, Self::German, Self::French, Self::Spanish];

    /// The language that the program speaks to whoever started it; English until it
    /// [was told](Self::speak).
    pub fn current() -> Self {
        let place = CURRENT.load(Ordering::Relaxed);
        Self::ALL.get(place).copied().unwrap_or_default()
    }

    /// Makes it the language of the program.
    pub fn speak(self) {
        let place = Self::ALL.iter().position(|one| *one == self);
        CURRENT.store(place.unwrap_or(0), Ordering::Relaxed);
    }

    /// Its code (ISO 639-1).
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::French => "fr",
            Self::Spanish => "es",
        }
    }

    /// Its name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
            Self::French => "Français",
            Self::Spanish => "Español",
        }
    }

    /// The language of a code, with whatever region behind it: `de`, `de-AT`, `de_AT.UTF-8`.
    pub fn of_code(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_', '.', '@']).next()?.trim();
        let same = |one: &Self| primary.eq_ignore_ascii_case(one.code());
        Self::ALL.into_iter().find(same)
    }

    /// The reader's best language of a header `Accept-Language` (RFC 9110 section 12.5.4).
    pub fn of_accept(header: &str) -> Option<Self> {
        let wishes = header.split(',').take(WISHES_MAX).filter_map(|wish| {
            let (code, parameters) = wish.split_once(';').unwrap_or((wish, ""));
            let weight = parameters.trim().strip_prefix("q=");
            let weight: f32 = weight.map_or(Some(1.0), |text| text.trim().parse().ok())?;
            let language = Self::of_code(code.trim())?;
            (weight > 0.0 && weight <= 1.0).then_some((language, weight))
        });
        // Of equals the first is wanted more.
        let best = wishes.reduce(|best, next| if next.1 > best.1 { next } else { best });
        best.map(|(language, _)| language)
    }

    /// The language of the user's environment: `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is
    /// set (POSIX).
    pub fn of_environment() -> Self {
        let set = |name| std::env::var(name).ok().filter(|text| !text.is_empty());
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        let first = names.into_iter().find_map(set);
        first
            .and_then(|text| Self::of_code(&text))
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_the_language_that_weighs_most() {
        for (header, wanted) in [
            ("de", Some(Language::German)),
            ("de-AT,de;q=0.9,en;q=0.5", Some(Language::German)),
            ("pt, fr;q=0.7, en;q=0.8", Some(Language::English)),
            ("es;q=0.5, fr;q=0.5", Some(Language::Spanish)),
            ("ES-MX", Some(Language::Spanish)),
            ("fr;q=0, de;q=0.1", Some(Language::German)),
            ("fr;q=nonsense, de;q=9", None),
            ("pt, *;q=0.5", None),
            ("", None),
            (";;;,,,q=", None),
        ] {
            assert_eq!(Language::of_accept(header), wanted, "{header:?}");
        }
    }

    #[test]
    fn codes_may_have_a_region_and_an_encoding() {
        for (code, wanted) in [
            ("de_DE.UTF-8", Some(Language::German)),
            ("fr@euro", Some(Language::French)),
            ("C.UTF-8", None),
            ("english", None),
            ("", None),
        ] {
            assert_eq!(Language::of_code(code), wanted, "{code:?}");
        }
    }
}
