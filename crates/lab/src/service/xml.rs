//! A writer of XML documents that is well-formed by construction.

use std::fmt::Write;

/// A document that is being written.
#[derive(Debug)]
pub(crate) struct Xml {
    text: String,
    open: Vec<String>,
}

impl Xml {
    /// Begins a document with this root element and these namespaces, prefix and URI.
    pub(crate) fn new(root: &str, namespaces: &[(&str, &str)]) -> Self {
        let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<");
        text.push_str(root);
        for (prefix, uri) in namespaces {
            let _ = write!(text, " xmlns:{prefix}=\"{}\"", escape(uri));
        }
        text.push_str(">\n");
        Self {
            text,
            open: vec![root.into()],
        }
    }

    /// Writes a comment. It must not have two hyphens in a row.
    pub(crate) fn comment(&mut self, text: &str) -> &mut Self {
        let _ = writeln!(self.text, "<!-- {} -->", text.replace("--", "- -"));
        self
    }

    /// An element with what `inside` writes.
    pub(crate) fn element(&mut self, name: &str, inside: impl FnOnce(&mut Self)) -> &mut Self {
        self.indent();
        let _ = writeln!(self.text, "<{name}>");
        self.open.push(name.into());
        inside(self);
        self.close();
        self
    }

    /// An element with a value.
    pub(crate) fn leaf(&mut self, name: &str, value: impl AsRef<str>) -> &mut Self {
        self.indent();
        let _ = writeln!(self.text, "<{name}>{}</{name}>", escape(value.as_ref()));
        self
    }

    /// Ends the document.
    pub(crate) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }

    fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.indent();
            let _ = writeln!(self.text, "</{name}>");
        }
    }

    fn indent(&mut self) {
        for _ in 0..self.open.len() {
            self.text.push('\t');
        }
    }
}

/// A text as the value of an element or an attribute. Characters that XML 1.0 has no way to write
/// are left out.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() && !matches!(c, '\t' | '\n') => {}
            '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}

/// The text of the first element of this local name in a document. A reader for what clients write:
/// shallow, and tolerant of prefixes.
pub(crate) fn value(document: &str, name: &str) -> Option<String> {
    for (at, _) in document.match_indices('<') {
        let rest = document.get(at + 1..)?;
        let (tag, after) = rest.split_once('>')?;
        let local = tag.rsplit(':').next().unwrap_or(tag);
        if tag.starts_with('/') || local != name {
            continue;
        }
        let (text, _) = after.split_once('<')?;
        let text = text.trim();
        return Some(
            text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&"),
        );
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back() {
        let mut xml = Xml::new("a:Root", &[("a", "urn:a")]);
        xml.comment("two -- hyphens");
        xml.element("a:Inner", |xml| {
            xml.leaf("a:Name", "M&M <\"'>\u{1}");
        });
        let text = xml.finish();
        assert_eq!(value(&text, "Name").as_deref(), Some("M&M <\"'>"));
        assert!(text.contains("xmlns:a=\"urn:a\"") && text.ends_with("</a:Root>\n"));
        assert_eq!(text.matches("a:Inner").count(), 2);
        assert!(!text.contains("two -- hyphens"));
    }

    #[test]
    fn broken_documents_have_no_value() {
        for text in ["", "<", "<Name", "<Name>", "<Name>x", "</Name>x<"] {
            assert_eq!(value(text, "Name"), None, "{text}");
        }
    }
}
