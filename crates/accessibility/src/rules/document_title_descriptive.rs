//! Checks that the title of the page says what the page is about.
//!
//! The title is the first thing a screen reader says, the text of the tab and of the bookmark.
//! `Untitled`, `React App` or `index.html` tell nobody where they are; ten pages with one title
//! cannot be told apart.
//!
//! Write what this page is about first, then the name of the service:
//! `<title>Öffnungszeiten – Bürgerbüro Musterstadt</title>`.
//!
//! A title that says what the main heading says passes. Titles left over from templates and names
//! of files fail. For all others a person is asked.
//!
//! Sources: WCAG 2.2 SC 2.4.2; ACT rule c4a8a4; techniques G88, H25, F25.
//!
//! ```html passed
//! <!DOCTYPE html><title>Öffnungszeiten – Musterstadt</title><h1>Unsere Öffnungszeiten</h1>
//! ```
//!
//! ```html failed title-vague
//! <!DOCTYPE html><title>Untitled Document</title><h1>Öffnungszeiten</h1>
//! ```
//!
//! ```html failed title-file-name
//! <!DOCTYPE html><title>index_neu.html</title><h1>Öffnungszeiten</h1>
//! ```
//!
//! ```html cantTell title-unjudged ask-title-descriptive
//! <!DOCTYPE html><title>Musterstadt</title><h1>Unsere Öffnungszeiten</h1>
//! ```
//!
//! ```html inapplicable
//! <!DOCTYPE html><title> </title><h1>Öffnungszeiten</h1>
//! ```

use crate::descriptive::{self, On};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "document-title-descriptive",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.4.2"],
    level: Some(Level::A),
    act: &["c4a8a4"],
    counterparts: &["alfa:SIA-R1"],
    impact: Impact::Moderate,
    affected: &["blind", "cognitive", "everyone"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let Some(root) = page.root_element().filter(|root| page.is(*root, "html")) else { return };
    let title = descriptive::document_title(page);
    if title.is_empty() {
        return;
    }
    let node = page.elements().iter().copied().find(|id| page.is(*id, "title")).unwrap_or(root);
    if descriptive::is_vague(On::Title, &title) {
        targets.failed(node, msg("title-vague").with("title", title));
    } else if descriptive::is_file_name(&title) {
        targets.failed(node, msg("title-file-name").with("title", title));
    } else if says_the_heading(page, &title) {
        targets.passed(node);
    } else {
        let headings = descriptive::headings(page, Some(1));
        let heading = headings.first().map_or("–", |id| page.name_text(*id));
        let message = msg("title-unjudged").with("title", descriptive::short(&title));
        let question = msg("ask-title-descriptive")
            .with("title", descriptive::short(&title))
            .with("heading", descriptive::short(heading));
        targets.cant_tell(node, message, question);
    }
}

/// True if a part of the title says what the main heading says.
fn says_the_heading(page: &Page, title: &str) -> bool {
    let headings = descriptive::headings(page, Some(1));
    let Some(heading) = headings.first().map(|id| page.name_text(*id)) else { return false };
    let mut parts = title.split(['|', '–', '—', '·', ':', '»', '-']);
    descriptive::all_in(heading, title) || parts.any(|part| descriptive::all_in(part, heading))
}
