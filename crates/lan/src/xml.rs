//! What the XML of devices has in common: limits, and characters that have to be written otherwise.

use roxmltree::{Document, Node, ParsingOptions};
use text::{Message, Tell, msg};

/// A text as the content of an element or an attribute. Control characters, which XML cannot carry,
/// are left out.
pub fn escape(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            '\'' => written.push_str("&apos;"),
            '\t' | '\n' => written.push(c),
            c if c.is_control() => {}
            '\u{fffe}' | '\u{ffff}' => {}
            c => written.push(c),
        }
    }
    written
}

/// Why a text is no document that is read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum XmlError {
    /// It is longer than such a document is.
    TooLong {
        /// What is read, in octets.
        limit: usize,
    },
    /// It is not well formed, has a document type, or too many elements.
    Unreadable {
        /// What is wrong with it.
        reason: String,
    },
}

impl Tell for XmlError {
    fn told(&self) -> Message {
        match self {
            Self::TooLong { limit } => msg!("lan-xml-too-long", limit = *limit),
            Self::Unreadable { reason } => msg!("lan-xml-unreadable", reason),
        }
    }
}

text::display_told!(XmlError);

/// The text of a document that came as octets: octets that are no UTF-8 are replaced, and what
/// devices write around it (a byte order mark, line ends, a zero at the end) is left out.
///
/// # Errors
/// [`XmlError::TooLong`].
pub fn text(octets: &[u8], limit: usize) -> Result<String, XmlError> {
    if octets.len() > limit {
        return Err(XmlError::TooLong { limit });
    }
    let text = String::from_utf8_lossy(octets);
    let around = |c: char| c.is_whitespace() || c == '\0' || c == '\u{feff}';
    Ok(text.trim_matches(around).to_owned())
}

/// Reads a document with at most `nodes` elements, attributes and texts. Document types are refused,
/// so that nothing in it can grow.
///
/// # Errors
/// [`XmlError::Unreadable`].
pub fn document(text: &str, nodes: u32) -> Result<Document<'_>, XmlError> {
    let options = ParsingOptions {
        nodes_limit: nodes,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options).map_err(|error| XmlError::Unreadable {
        reason: error.to_string(),
    })
}

/// The first child element of this name, whatever its namespace: devices get namespaces wrong.
pub fn child<'a, 'input>(node: Node<'a, 'input>, name: &str) -> Option<Node<'a, 'input>> {
    node.children()
        .find(|one| one.is_element() && one.tag_name().name() == name)
}

/// The text of an element, its pieces joined, without white space around it.
pub fn content(node: Node<'_, '_>) -> String {
    let pieces = node.children().filter(Node::is_text);
    let text: String = pieces.filter_map(|piece| piece.text()).collect();
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_around_a_document_is_no_obstacle() {
        let text = text(
            b"\xef\xbb\xbf\r\n<?xml version=\"1.0\"?><a>b\xff</a>\n\0",
            100,
        )
        .unwrap();
        let document = document(&text, 10).unwrap();
        assert_eq!(content(document.root_element()), "b\u{fffd}");
    }

    #[test]
    fn what_grows_or_is_too_large_is_refused() {
        assert_eq!(text(b"12345", 4), Err(XmlError::TooLong { limit: 4 }));
        let bomb = "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>";
        for bad in ["", "a", "<a>", "<a/><b/>", bomb, &"<a>".repeat(1000)] {
            assert!(document(bad, 100).is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn what_is_escaped_is_read_again(given in "[^\\p{Cc}\u{fffe}\u{ffff}]{0,30}") {
            let text = format!("<a b=\"{0}\">{0}</a>", escape(&given));
            let document = document(&text, 10).unwrap();
            prop_assert_eq!(content(document.root_element()), given.trim());
            prop_assert_eq!(document.root_element().attribute("b"), Some(given.as_str()));
        }
    }
}
