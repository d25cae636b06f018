//! The page as a tagged PDF that holds PDF/UA-1, the rules for readers who listen.
//!
//! krilla draws and tags; lines and pages are made here. First every block becomes lines with a place
//! and a tree of tags above them, then the lines are drawn, and last the tree gets the marks of what
//! was drawn. The font is Noto Sans, version 1.04, under the Apache licence; only the characters that
//! are used are put into the file. Characters that it has not are shown as a question mark.

use std::num::NonZeroU16;
use std::ops::Range;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::{
    ContentTag, Identifier, ListNumbering, Node, SpanTag, TableHeaderScope, Tag, TagGroup, TagKind,
    TagTree,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider as _, charmap::Charmap};
use text::{Language, Message, Tell, msg};

use super::page::Block;

/// A4 and its margins, in points.
const PAGE: (f32, f32) = (595.0, 842.0);
const MARGIN: f32 = 48.0;
const WIDTH: f32 = PAGE.0 - 2.0 * MARGIN;

/// Pages at the most; what does not fit is in the other files.
const PAGES_MAX: usize = 20;

/// The width of labels, in points.
const LABELS: f32 = 140.0;

/// The space between columns.
const GAP: f32 = 8.0;

/// Why there is no PDF. It is no reason to go without the rest.
#[derive(Debug)]
pub(super) enum PdfError {
    /// The font cannot be read.
    Font,
    /// The page has no size.
    Page,
    /// What the library says.
    Library(String),
}

impl Tell for PdfError {
    fn told(&self) -> Message {
        let why = match self {
            Self::Font => msg!("job-bundle-pdf-font"),
            Self::Page => msg!("job-bundle-pdf-page"),
            Self::Library(what) => Message::verbatim(what.as_str()),
        };
        msg!("job-bundle-pdf-failed", why)
    }
}

/// The whole file; the language is the one of the blocks.
///
/// # Errors
/// The rules of PDF/UA-1 are not held, which is a mistake of this program.
pub(super) fn file(
    blocks: &[Block],
    made: Timestamp,
    language: Language,
) -> Result<Vec<u8>, PdfError> {
    let faces = Faces::new().ok_or(PdfError::Font)?;
    let mut layout = Layout::new(&faces);
    for block in blocks {
        layout.block(block);
    }
    let Layout {
        lines,
        tree,
        headings,
        pages,
        ..
    } = layout;
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| PdfError::Library(format!("{error:?}")))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    let mut marks = draw(&mut document, &lines, pages, &faces)?;
    let mut root = TagTree::new();
    for branch in tree {
        if let Some(node) = branch.node(&mut marks) {
            root.push(node);
        }
    }
    document.set_tag_tree(root);
    let mut outline = Outline::new();
    for (text, page, y) in headings
        .into_iter()
        .filter(|(_, page, _)| *page < PAGES_MAX)
    {
        let place = XyzDestination::new(page, Point::from_xy(MARGIN, y));
        outline.push_child(OutlineNode::new(text, place));
    }
    document.set_outline(outline);
    let title = blocks.iter().find_map(|block| match block {
        Block::Title(title) => Some(title.clone()),
        _ => None,
    });
    let metadata = Metadata::new()
        .title(title.unwrap_or_default())
        .language(language.code().to_owned())
        .creator("octopin".to_owned())
        .creation_date(date(made));
    document.set_metadata(metadata);
    document
        .finish()
        .map_err(|error| PdfError::Library(format!("{error:?}")))
}

/// Whether the font has every letter of a text.
#[cfg(test)]
pub(super) fn knows(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| !c.is_whitespace());
    Faces::new().is_some_and(|faces| letters.all(|c| faces.of(BODY).cut(c).is_some()))
}

fn date(at: Timestamp) -> DateTime {
    let at = at.to_zoned(TimeZone::UTC);
    let part = |number: i8| u8::try_from(number).unwrap_or(0);
    DateTime::new(u16::try_from(at.year()).unwrap_or(0))
        .month(part(at.month()))
        .day(part(at.day()))
        .hour(part(at.hour()))
        .minute(part(at.minute()))
        .second(part(at.second()))
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}

/// One weight of the font.
struct Face {
    font: Font,
    charmap: Charmap<'static>,
    metrics: GlyphMetrics<'static>,
    units: f32,
}

/// A glyph and its width in parts of the font's size.
type Cut = (GlyphId, f32);

impl Face {
    fn new(octets: &'static [u8]) -> Option<Self> {
        let font = Font::new(octets.to_vec().into(), 0)?;
        let read = FontRef::new(octets).ok()?;
        Some(Self {
            units: font.units_per_em(),
            font,
            charmap: read.charmap(),
            metrics: read.glyph_metrics(Size::unscaled(), LocationRef::default()),
        })
    }

    fn cut(&self, c: char) -> Option<Cut> {
        let glyph = self.charmap.map(c)?;
        let width = self.metrics.advance_width(glyph)? / self.units;
        Some((GlyphId::new(glyph.to_u32()), width))
    }

    fn width(&self, text: &str, size: f32) -> f32 {
        text.chars()
            .filter_map(|c| self.cut(c))
            .map(|(_, width)| width * size)
            .sum()
    }

    /// The text with what the font has: anything else is a question mark.
    fn known(&self, text: &str) -> String {
        text.chars()
            .map(|c| match c {
                c if c.is_whitespace() => ' ',
                c if !c.is_control() && self.cut(c).is_some() => c,
                _ => '?',
            })
            .collect()
    }

    /// Lines that are not wider, broken at spaces, and within words that are too wide.
    fn wrap(&self, text: &str, size: f32, width: f32) -> Vec<String> {
        let mut lines = vec![String::new()];
        let mut used = 0.0;
        let space = self.width(" ", size);
        let known = self.known(text);
        for word in known.split(' ').filter(|word| !word.is_empty()) {
            let wide = self.width(word, size);
            let Some(line) = lines.last_mut() else { break };
            if line.is_empty() && wide <= width {
                line.push_str(word);
                used = wide;
            } else if !line.is_empty() && used + space + wide <= width {
                line.push(' ');
                line.push_str(word);
                used += space + wide;
            } else if wide <= width {
                lines.push(word.to_owned());
                used = wide;
            } else {
                if !line.is_empty() {
                    lines.push(String::new());
                }
                used = 0.0;
                for c in word.chars() {
                    let one = self.width(c.encode_utf8(&mut [0; 4]), size);
                    if used + one > width {
                        lines.push(String::new());
                        used = 0.0;
                    }
                    if let Some(line) = lines.last_mut() {
                        line.push(c);
                    }
                    used += one;
                }
            }
        }
        lines
    }

    fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        let place = |(at, c): (usize, char)| {
            let (glyph, width) = self.cut(c)?;
            let range: Range<usize> = at..at + c.len_utf8();
            Some(KrillaGlyph::new(glyph, width, 0.0, 0.0, 0.0, range, None))
        };
        text.char_indices().filter_map(place).collect()
    }
}

struct Faces {
    regular: Face,
    bold: Face,
}

impl Faces {
    fn new() -> Option<Self> {
        Some(Self {
            regular: Face::new(ttf_noto_sans::REGULAR)?,
            bold: Face::new(ttf_noto_sans::BOLD)?,
        })
    }

    fn of(&self, style: Style) -> &Face {
        if style.bold {
            &self.bold
        } else {
            &self.regular
        }
    }
}

/// How a text looks.
#[derive(Clone, Copy)]
struct Style {
    bold: bool,
    size: f32,
}

const TITLE: Style = Style {
    bold: true,
    size: 16.0,
};
const HEADING: Style = Style {
    bold: true,
    size: 11.0,
};
const STRONG: Style = Style {
    bold: true,
    size: 9.0,
};
const BODY: Style = Style {
    bold: false,
    size: 9.0,
};

impl Style {
    /// From one line to the next.
    fn leading(self) -> f32 {
        self.size * 1.3
    }
}

/// A line with its place.
struct Line {
    page: usize,
    at: (f32, f32),
    style: Style,
    text: String,
}

/// A part of the tree of tags.
enum Branch {
    Group(TagKind, Vec<Self>),
    Line(usize),
}

impl Branch {
    fn group(tag: impl Into<TagKind>, below: Vec<Self>) -> Self {
        Self::Group(tag.into(), below)
    }

    fn node(self, marks: &mut [Option<Identifier>]) -> Option<Node> {
        match self {
            Self::Line(number) => Some(marks.get_mut(number)?.take()?.into()),
            Self::Group(tag, below) => {
                let below: Vec<Node> = below
                    .into_iter()
                    .filter_map(|one| one.node(marks))
                    .collect();
                let group = TagGroup::with_children(tag, below);
                Some(group.into())
            }
        }
    }
}

/// Lines as they are placed, from the top of the first page.
struct Layout<'a> {
    faces: &'a Faces,
    lines: Vec<Line>,
    tree: Vec<Branch>,
    headings: Vec<(String, usize, f32)>,
    /// Pages that are begun.
    pages: usize,
    /// How far down the page is used.
    y: f32,
}

impl<'a> Layout<'a> {
    const fn new(faces: &'a Faces) -> Self {
        Self {
            faces,
            lines: Vec::new(),
            tree: Vec::new(),
            headings: Vec::new(),
            pages: 1,
            y: MARGIN,
        }
    }

    /// Room for so much, on the next page if there is none on this one.
    fn room(&mut self, height: f32) {
        if self.y + height > PAGE.1 - MARGIN {
            self.pages += 1;
            self.y = MARGIN;
        }
    }

    /// Places cells beside each other: their texts, left edges and widths. Every cell's lines are
    /// given back. A row that is taller than a page goes on where the page ends.
    fn row(&mut self, cells: &[(&str, f32, f32, Style)]) -> Vec<Vec<Branch>> {
        let wrapped: Vec<Vec<String>> = cells
            .iter()
            .map(|(text, _, width, style)| self.faces.of(*style).wrap(text, style.size, *width))
            .collect();
        let leading = cells
            .iter()
            .map(|(.., style)| style.leading())
            .fold(0.0, f32::max);
        let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
        let mut placed: Vec<Vec<Branch>> = cells.iter().map(|_| Vec::new()).collect();
        for number in 0..height {
            self.room(leading);
            for ((cell, lines), placed) in cells.iter().zip(&wrapped).zip(&mut placed) {
                let Some(text) = lines.get(number).filter(|text| !text.is_empty()) else {
                    continue;
                };
                let (_, left, _, style) = cell;
                // A space joins what was broken, for those who read it aloud or copy it.
                let more = if number + 1 < lines.len() { " " } else { "" };
                placed.push(Branch::Line(self.lines.len()));
                self.lines.push(Line {
                    page: self.pages - 1,
                    at: (MARGIN + left, self.y + style.size),
                    style: *style,
                    text: format!("{text}{more}"),
                });
            }
            self.y += leading;
        }
        placed
    }

    fn single(&mut self, text: &str, left: f32, style: Style) -> Vec<Branch> {
        let mut row = self.row(&[(text, left, WIDTH - left, style)]);
        row.pop().unwrap_or_default()
    }

    fn block(&mut self, block: &Block) {
        let branch = match block {
            Block::Title(text) => {
                self.headings.push((text.clone(), self.pages - 1, self.y));
                let lines = self.single(text, 0.0, TITLE);
                self.y += 2.0;
                Branch::group(Tag::Hn(NonZeroU16::MIN, Some(text.clone())), lines)
            }
            Block::Heading(text) => {
                self.y += 7.0;
                // Not the last of a page.
                self.room(HEADING.leading() + 2.0 * BODY.leading());
                self.headings
                    .push(((*text).clone(), self.pages - 1, self.y));
                let lines = self.single(text, 0.0, HEADING);
                let level = NonZeroU16::new(2).unwrap_or(NonZeroU16::MIN);
                Branch::group(Tag::Hn(level, Some((*text).clone())), lines)
            }
            Block::Text(text) => {
                let lines = self.single(text, 0.0, BODY);
                Branch::group(Tag::P, lines)
            }
            Block::List(points) => {
                let points = points.iter().map(|point| {
                    let cells = [
                        ("\u{2022}", 4.0, 8.0, BODY),
                        (point.as_str(), 14.0, WIDTH - 14.0, BODY),
                    ];
                    let mut row = self.row(&cells);
                    let body = Branch::group(Tag::LBody, row.pop().unwrap_or_default());
                    let label = Branch::group(Tag::Lbl, row.pop().unwrap_or_default());
                    Branch::group(Tag::LI, vec![label, body])
                });
                let points = points.collect();
                Branch::group(Tag::L(ListNumbering::Disc), points)
            }
            Block::Facts(rows) => {
                let rows = rows.iter().map(|(label, value)| {
                    let cells = [
                        (label.as_str(), 0.0, LABELS - GAP, STRONG),
                        (value.as_str(), LABELS, WIDTH - LABELS, BODY),
                    ];
                    let mut row = self.row(&cells);
                    let value = Branch::group(Tag::TD, row.pop().unwrap_or_default());
                    let scope = TableHeaderScope::Row;
                    let label = Branch::group(Tag::TH(scope), row.pop().unwrap_or_default());
                    Branch::group(Tag::TR, vec![label, value])
                });
                let rows = rows.collect();
                Branch::group(Tag::Table, rows)
            }
            Block::Table(head, rows) => self.table(head, rows),
        };
        self.tree.push(branch);
        self.y += 2.0;
    }

    fn table(&mut self, head: &[String], rows: &[Vec<String>]) -> Branch {
        let columns = self.columns(head, rows);
        let place = |texts: Vec<&str>, style| -> Vec<(String, f32, f32, Style)> {
            let cells = texts.into_iter().zip(&columns);
            cells
                .map(|(text, (left, width))| (text.to_owned(), *left, *width, style))
                .collect()
        };
        let mut tagged = |texts: Vec<&str>, style, tag: fn() -> TagKind| {
            let cells = place(texts, style);
            let cells: Vec<(&str, f32, f32, Style)> = cells
                .iter()
                .map(|(text, left, width, style)| (text.as_str(), *left, *width, *style))
                .collect();
            let cells = self.row(&cells).into_iter();
            Branch::group(
                Tag::TR,
                cells.map(|cell| Branch::Group(tag(), cell)).collect(),
            )
        };
        let top = tagged(head.iter().map(String::as_str).collect(), STRONG, || {
            Tag::TH(TableHeaderScope::Column).into()
        });
        let below = rows.iter().map(|row| {
            let texts = row.iter().map(String::as_str).collect();
            tagged(texts, BODY, || Tag::TD.into())
        });
        let below = below.collect();
        let head = Branch::group(Tag::THead, vec![top]);
        let body = Branch::group(Tag::TBody, below);
        Branch::group(Tag::Table, vec![head, body])
    }

    /// Left edge and width of each column: as wide as its widest cell, two fifths of the page at the
    /// most, and the last one what is left.
    fn columns(&self, head: &[String], rows: &[Vec<String>]) -> Vec<(f32, f32)> {
        let mut left = 0.0;
        let mut columns = Vec::new();
        for (number, label) in head.iter().enumerate() {
            let face = self.faces.of(BODY);
            let cells = rows.iter().filter_map(|row| row.get(number));
            let widest = cells
                .map(|cell| face.width(&face.known(cell), BODY.size))
                .fold(self.faces.of(STRONG).width(label, STRONG.size), f32::max);
            let width = if number + 1 == head.len() {
                WIDTH - left
            } else {
                // A little more than the sum, which is rounded.
                (widest + 0.5).min(WIDTH * 0.4)
            };
            columns.push((left, width.max(40.0)));
            left += width + GAP;
        }
        columns
    }
}

/// Draws the lines, page after page; the mark of each is given back.
fn draw(
    document: &mut Document,
    lines: &[Line],
    pages: usize,
    faces: &Faces,
) -> Result<Vec<Option<Identifier>>, PdfError> {
    let mut marks = Vec::with_capacity(lines.len());
    for number in 0..pages.min(PAGES_MAX) {
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or(PdfError::Page)?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        for line in lines.iter().filter(|line| line.page == number) {
            let face = faces.of(line.style);
            let start = Point::from_xy(line.at.0, line.at.1);
            let mark = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
            surface.draw_glyphs(
                start,
                &face.glyphs(&line.text),
                face.font.clone(),
                &line.text,
                line.style.size,
                false,
            );
            surface.end_tagged();
            marks.push(Some(mark));
        }
        surface.finish();
        page.finish();
    }
    Ok(marks)
}
