//! The page as HTML that needs nothing else: no script, no picture, no font.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use text::Language;

use super::page::Block;

/// The look. It follows the reader's choice of dark or light, and prints on one sheet.
const STYLE: &str = "\
:root{color-scheme:light dark;font:1rem/1.4 system-ui,sans-serif}\
body{max-width:48rem;margin:0 auto;padding:1rem}\
h1{font-size:1.4rem;margin:.2rem 0}h2{font-size:1.1rem;margin:.8rem 0 .2rem}\
p{margin:.2rem 0}ul{margin:.2rem 0;padding-left:1.2rem}\
table{border-collapse:collapse;width:100%}\
th,td{text-align:left;vertical-align:top;padding:.1rem .5rem .1rem 0;border-bottom:1px solid #8888}\
tbody th{font-weight:600;width:12rem}\
.scroll{overflow-x:auto}\
@media print{:root{font-size:10pt}body{max-width:none;padding:0}}";

/// The whole page.
pub(super) fn page(blocks: &[Block], language: Language) -> String {
    let title = blocks.iter().find_map(|block| match block {
        Block::Title(title) => Some(title.as_str()),
        _ => None,
    });
    html! {
        (DOCTYPE)
        html lang=(language.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title.unwrap_or_default()) }
                style { (PreEscaped(STYLE)) }
            }
            body { main { @for one in blocks { (block(one)) } } }
        }
    }
    .into_string()
}

fn block(block: &Block) -> Markup {
    html! {
        @match block {
            Block::Title(text) => { h1 { (text) } }
            Block::Heading(text) => { h2 { (text) } }
            Block::Text(text) => { p { (text) } }
            Block::List(points) => { ul { @for point in points { li { (point) } } } }
            Block::Facts(rows) => {
                table { tbody { @for (label, value) in rows {
                    tr { th scope="row" { (label) } td { (value) } }
                } } }
            }
            Block::Table(head, rows) => {
                div.scroll tabindex="0" role="region" aria-label=(head.join(", ")) { table {
                    thead { tr { @for label in head { th scope="col" { (label) } } } }
                    tbody { @for row in rows { tr { @for cell in row { td { (cell) } } } } }
                } }
            }
        }
    }
}
