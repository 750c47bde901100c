//! Checks that links to documents for download say which kind of file it is.
//!
//! A PDF or a spreadsheet opens another program or fills the memory of a telephone; people want to know before.
//!
//! Add the type, best also the size: "Antrag (PDF, 200 KB)".
//!
//! The type may stand in the name of the link, in its title or right beside it. A link with an icon passes. The page is
//! reported once.
//!
//! Sources: WCAG 2.2 SC 2.4.4; technique G201; BITV-Test, step 9.2.4.4.
//!
//! ```html passed
//! <a href="antrag.pdf">Antrag (PDF, 200 KB)</a> <p><a href="b.docx">Brief</a> (Word)</p>
//! ```
//!
//! ```html failed link-to-file
//! <a href="antrag.pdf">Antrag auf Wohngeld</a>
//! ```
//!
//! ```html inapplicable
//! <a href="antrag.html">Antrag</a>
//! ```

use offenbar_page::layout::Pseudo;

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::passages;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "link-to-file",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Endings of files, and words that say the same.
const TYPES: &[(&str, &[&str])] = &[
    ("pdf", &["pdf"]),
    ("doc", &["doc", "word"]),
    ("docx", &["doc", "word"]),
    ("rtf", &["rtf", "word"]),
    ("odt", &["odt", "opendocument", "libreoffice", "writer"]),
    ("xls", &["xls", "excel", "tabelle", "spreadsheet"]),
    ("xlsx", &["xls", "excel", "tabelle", "spreadsheet"]),
    ("ods", &["ods", "opendocument", "calc", "spreadsheet"]),
    ("csv", &["csv", "tabelle", "spreadsheet"]),
    ("ppt", &["ppt", "powerpoint", "präsentation", "presentation", "folien", "slides"]),
    ("pptx", &["ppt", "powerpoint", "präsentation", "presentation", "folien", "slides"]),
    ("odp", &["odp", "opendocument", "präsentation", "presentation"]),
    ("zip", &["zip", "archiv", "archive"]),
    ("epub", &["epub", "e-book", "ebook"]),
    ("mp3", &["mp3", "audio", "hör", "listen", "podcast"]),
    ("mp4", &["mp4", "video", "film"]),
];

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let links = page.elements().iter().copied().filter(|id| page.is(*id, "a"));
    let links: Vec<_> = links.filter_map(|id| Some((id, file_type(page, id)?))).collect();
    if links.is_empty() || needs_layout(page, targets) {
        return;
    }
    let mut silent = Vec::new();
    for (id, (ending, words)) in links.into_iter().filter(|(id, _)| page.in_accessibility_tree(*id)) {
        if says_so(page, id, words) { targets.passed(id) } else { silent.push((id, ending)) }
    }
    if let Some((first, ending)) = silent.first() {
        let message = msg("link-to-file").with("count", silent.len()).with("type", ending.to_uppercase());
        targets.failed(*first, message.with("text", short(page.name_text(*first))));
    }
}

fn file_type(page: &Page, id: NodeId) -> Option<(&'static str, &'static [&'static str])> {
    let url = page.resolve(page.attr(id, "href")?)?;
    let ending = url.path().rsplit('/').next()?.rsplit_once('.')?.1.to_ascii_lowercase();
    TYPES.iter().find(|(known, _)| *known == ending).copied()
}

fn says_so(page: &Page, id: NodeId, words: &[&str]) -> bool {
    let title = page.attr(id, "title").unwrap_or_default();
    let mut text = format!("{} {} {title} ", page.name_text(id), page.description(id));
    // What stands in the same line, list item or cell is read together with the link.
    let block = page.flat_ancestors(id).find(|up| passages::is_block(page, *up));
    if let Some(block) = block {
        text.extend(page.text_content(block).chars().take(400));
    }
    let text = text.to_lowercase();
    let icon = page.flat_descendants(id).iter().any(|node| page.svg_tag(*node) == "svg" || page.is(*node, "img"));
    let pictures = page.style(id).is_some_and(|style| !style.background.is_empty())
        || page.pseudo(id, Pseudo::Before).is_some()
        || page.pseudo(id, Pseudo::After).is_some();
    words.iter().any(|word| text.contains(word)) || icon || pictures
}
