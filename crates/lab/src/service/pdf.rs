//! Pages of plain text as a PDF document: one font that every reader has, nothing embedded.
//!
//! A reader of reports needs pages whose text can be taken out and whose lines look like a
//! printer's; that takes a hundred lines here, where a PDF library with layout, fonts and tags is
//! 67 crates.

use std::fmt::Write;

/// A4 in points.
const WIDTH: u32 = 595;
const HEIGHT: u32 = 842;
const MARGIN: u32 = 56;
/// Size of the letters and distance of the lines, in points. Forty-odd lines of 85 letters fit.
const SIZE: u32 = 10;
const LEADING: u32 = 14;
const LINES: usize = ((HEIGHT - 2 * MARGIN) / LEADING) as usize;

/// A document with these lines, on as many A4 pages as they take. Characters outside of Latin-1
/// become question marks.
pub fn write<S: AsRef<str>>(title: &str, lines: &[S]) -> Vec<u8> {
    let pages: Vec<&[S]> = if lines.is_empty() {
        vec![lines]
    } else {
        lines.chunks(LINES).collect()
    };
    let kids: Vec<String> = (0..pages.len())
        .map(|n| format!("{} 0 R", 5 + 2 * n))
        .collect();
    let mut file = File::default();
    file.object("<< /Type /Catalog /Pages 2 0 R >>");
    file.object(&format!(
        "<< /Type /Pages /Count {} /Kids [{}] >>",
        pages.len(),
        kids.join(" ")
    ));
    file.object("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>");
    file.object(&format!("<< /Title {} >>", string(title)));
    for (n, page) in pages.into_iter().enumerate() {
        file.object(&format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {} 0 R \
             /Resources << /Font << /F 3 0 R >> >> >>",
            6 + 2 * n
        ));
        let content = content(page);
        file.object(&format!(
            "<< /Length {} >>\nstream\n{content}\nendstream",
            content.len()
        ));
    }
    file.finish()
}

fn content<S: AsRef<str>>(lines: &[S]) -> String {
    let top = HEIGHT - MARGIN;
    let mut text = format!("BT\n/F {SIZE} Tf\n{LEADING} TL\n{MARGIN} {top} Td\n");
    for line in lines {
        let _ = writeln!(text, "{} Tj T*", string(line.as_ref()));
    }
    text.push_str("ET");
    text
}

/// A string of a PDF (ISO 32000-1 §7.3.4.2), with what is not ASCII as octal numbers.
fn string(text: &str) -> String {
    let mut out = String::from("(");
    for c in text.chars() {
        match c {
            '(' | ')' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            ' '..='~' => out.push(c),
            '\u{a0}'..='\u{ff}' => {
                let _ = write!(out, "\\{:03o}", u32::from(c));
            }
            _ => out.push('?'),
        }
    }
    out.push(')');
    out
}

/// The file with its table of where each object begins.
struct File {
    text: String,
    starts: Vec<usize>,
}

impl Default for File {
    fn default() -> Self {
        Self {
            text: "%PDF-1.4\n".into(),
            starts: Vec::new(),
        }
    }
}

impl File {
    fn object(&mut self, content: &str) {
        self.starts.push(self.text.len());
        let _ = writeln!(self.text, "{} 0 obj\n{content}\nendobj", self.starts.len());
    }

    fn finish(mut self) -> Vec<u8> {
        let table = self.text.len();
        let count = self.starts.len() + 1;
        let _ = write!(self.text, "xref\n0 {count}\n0000000000 65535 f \n");
        for start in &self.starts {
            let _ = writeln!(self.text, "{start:010} 00000 n ");
        }
        let _ = write!(
            self.text,
            "trailer\n<< /Size {count} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{table}\n%%EOF\n"
        );
        self.text.into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_object_is_where_the_table_says() {
        let lines: Vec<String> = (0..120).map(|n| format!("Line {n} (\\)")).collect();
        let pdf = write("Größe", &lines);
        let text = String::from_utf8(pdf).unwrap();
        let table = text.rfind("\nxref\n").unwrap() + 1;
        assert!(text.contains(&format!("startxref\n{table}\n")));
        let rows: Vec<&str> = text[table..].lines().skip(2).collect();
        let objects = text.matches(" 0 obj\n").count();
        assert_eq!(objects, 4 + 2 * 120_usize.div_ceil(LINES));
        for (n, row) in rows.iter().skip(1).take(objects).enumerate() {
            assert_eq!(row.len(), 19, "{row:?}");
            let start: usize = row[..10].parse().unwrap();
            assert!(text[start..].starts_with(&format!("{} 0 obj\n", n + 1)));
        }
        assert!(text.contains("(Gr\\366\\337e)"));
        assert!(text.contains("(Line 119 \\(\\\\\\))"));
    }

    #[test]
    fn a_stream_is_as_long_as_it_says() {
        let text = String::from_utf8(write("x", &["one", "two"])).unwrap();
        let (head, rest) = text.split_once("\nstream\n").unwrap();
        let (stream, _) = rest.split_once("\nendstream").unwrap();
        assert!(head.ends_with(&format!("<< /Length {} >>", stream.len())));
    }
}
