//! XML from a printer, within bounds. Elements are found by their local names: the prefixes, and
//! even the namespaces, vary from model to model.

use roxmltree::{Document, Node, ParsingOptions};
use text::{Message, Tell, Value, msg};

/// The largest document that is read, in octets. Recorded ones have at most about 60 kB.
pub(super) const LEN_MAX: usize = 1 << 20;

/// The most nodes that a document may have; the parser does not recurse, so depth needs no limit.
const NODES_MAX: u32 = 50_000;

/// The most values that are taken from one kind of list.
pub(super) const LIST_MAX: usize = 200;

/// Why a document cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is larger than any such document.
    TooLarge(usize),
    /// It is not in the form that it should be in.
    Form {
        /// What it should be: `XML`, `JSON` or `IPP`.
        expected: &'static str,
        /// What the parser says.
        reason: Value,
    },
    /// It is another document.
    Other {
        /// Which it should be.
        expected: Value,
        /// Which it is.
        found: String,
    },
}

impl Tell for Unreadable {
    fn told(&self) -> Message {
        match self {
            Self::TooLarge(octets) => msg!("device-unreadable-too-large", octets = *octets),
            Self::Form { expected, reason } => {
                msg!("device-unreadable-form", expected = *expected, reason)
            }
            Self::Other { expected, found } => {
                let found = found.escape_debug().to_string();
                msg!("device-unreadable-other", found, expected)
            }
        }
    }
}

text::display_told!(Unreadable);

impl Unreadable {
    /// `found` stands where `expected` was looked for.
    pub(super) fn other(expected: impl Into<Value>, found: &str) -> Self {
        Self::Other {
            expected: expected.into(),
            found: super::claim::clean(found),
        }
    }
}

/// Reads a document whose root is called `root`, and hands the root on.
///
/// # Errors
/// It is too large, no XML, has a document type, or another root.
pub(super) fn with_root<T>(
    octets: &[u8],
    root: &'static str,
    read: impl FnOnce(Node<'_, '_>) -> T,
) -> Result<T, Unreadable> {
    with_document(octets, |element| {
        let found = element.tag_name().name();
        if found == root {
            Ok(read(element))
        } else {
            Err(Unreadable::other(root, found))
        }
    })?
}

/// Reads a document and hands its root on, whatever that is called.
///
/// # Errors
/// It is too large, no XML, or has a document type.
pub(super) fn with_document<T>(
    octets: &[u8],
    read: impl FnOnce(Node<'_, '_>) -> T,
) -> Result<T, Unreadable> {
    if octets.len() > LEN_MAX {
        return Err(Unreadable::TooLarge(octets.len()));
    }
    let text = String::from_utf8_lossy(octets);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let options = ParsingOptions {
        // Entities are how small documents become large ones.
        allow_dtd: false,
        nodes_limit: NODES_MAX,
        ..ParsingOptions::default()
    };
    let document =
        Document::parse_with_options(text, options).map_err(|error| Unreadable::Form {
            expected: "XML",
            reason: error.to_string().into(),
        })?;
    Ok(read(document.root_element()))
}

/// The elements below a node with this local name, at any depth, not more than [`LIST_MAX`].
pub(super) fn all<'a, 'i>(
    node: Node<'a, 'i>,
    name: &'static str,
) -> impl Iterator<Item = Node<'a, 'i>> {
    node.descendants()
        .filter(move |n| n.is_element() && n.tag_name().name() == name)
        .take(LIST_MAX)
}

/// The first element below a node with this local name, at any depth.
pub(super) fn first<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> Option<Node<'a, 'i>> {
    all(node, name).next()
}

/// The child of a node with this local name.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> Option<Node<'a, 'i>> {
    node.children()
        .find(|n| n.is_element() && n.tag_name().name() == name)
}

/// The text of an element, without blanks around; none if that is empty.
pub(super) fn text<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    node.text().map(str::trim).filter(|text| !text.is_empty())
}

/// The text of the first element below a node with this local name.
pub(super) fn value<'a>(node: Node<'a, '_>, name: &'static str) -> Option<&'a str> {
    first(node, name).and_then(text)
}

/// What a word for on or off means: LEDM has several pairs.
pub(super) fn switch(word: &str) -> Option<bool> {
    match word {
        "enabled" | "on" | "true" | "supported" | "yes" => Some(true),
        "disabled" | "off" | "false" | "notSupported" | "no" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_count_and_prefixes_do_not() {
        for text in [
            "<a:R xmlns:a='u'><a:B>  x </a:B></a:R>",
            "\u{feff}<R><B>x</B></R>",
            "\n<?xml version='1.0'?><R xmlns='v'><C><B>x</B></C></R>",
        ] {
            let value = with_root(text.as_bytes(), "R", |root| {
                value(root, "B").map(str::to_owned)
            });
            assert_eq!(value.unwrap().as_deref(), Some("x"), "{text}");
        }
    }

    #[test]
    fn what_is_no_such_document_is_refused() {
        let read = |octets: &[u8]| with_root(octets, "R", |_| ()).unwrap_err();
        assert!(matches!(read(b""), Unreadable::Form { .. }));
        assert!(matches!(read(b"<html>"), Unreadable::Form { .. }));
        assert!(matches!(read(b"<html/>"), Unreadable::Other { .. }));
        assert!(matches!(read(&[0xff; 40]), Unreadable::Form { .. }));
        let bomb = b"<!DOCTYPE R [<!ENTITY a 'aa'>]><R>&a;</R>";
        assert!(matches!(read(bomb), Unreadable::Form { .. }));
        assert!(matches!(
            read(&vec![b' '; LEN_MAX + 1]),
            Unreadable::TooLarge(_)
        ));
        let wide = format!("<R>{}</R>", "<a/>".repeat(100_000));
        assert!(matches!(read(wide.as_bytes()), Unreadable::Form { .. }));
    }

    #[test]
    fn depth_is_harmless() {
        let deep = format!("<R>{}{}</R>", "<a>".repeat(20_000), "</a>".repeat(20_000));
        let count = with_root(deep.as_bytes(), "R", |root| all(root, "a").count());
        assert_eq!(count, Ok(LIST_MAX));
    }
}
