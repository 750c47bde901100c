//! Checks that the page has a title with some text in it.
//!
//! The title is the first thing a screen reader says about a page, the text of the browser's tab,
//! of a bookmark and of a search result. Without it, people with many tabs, people who listen and
//! people with little memory cannot tell pages apart.
//!
//! Write a `<title>` in the `<head>` that names the page first and the service after it:
//! `<title>Anmeldung Schritt 2: Wohnung – Musterstadt</title>`.
//!
//! Whether the title *describes* the page is asked by the rule `document-title-descriptive`. Only the
//! first `<title>` of the document counts, and only one that is not in an SVG image.
//!
//! Sources: WCAG 2.2 SC 2.4.2; ACT rule 2779a5; HTML, section 4.2.2.
//!
//! ```html passed
//! <!DOCTYPE html><title>Anmeldung – Musterstadt</title><p>Hallo</p>
//! ```
//!
//! ```html failed document-title-missing
//! <!DOCTYPE html><p>Hallo</p>
//! ```
//!
//! ```html failed document-title-missing
//! <!DOCTYPE html><svg><title>Ein Kreis</title></svg>
//! ```
//!
//! ```html failed document-title-empty
//! <!DOCTYPE html><title> </title><title>Zu spät</title>
//! ```
//!
//! ```html cantTell document-title-missing ask-title-from-script
//! <p>Hallo</p><script>new App(title => { document.title = title })</script>
//! ```

use crate::scripts::Scripts;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "document-title",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.4.2"],
    level: Some(Level::A),
    act: &["2779a5"],
    counterparts: &["axe:document-title", "alfa:SIA-R1"],
    impact: Impact::Serious,
    affected: &["blind", "cognitive", "everyone"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let Some(root) = crate::document::html_root(page) else { return };
    let title = page.elements().iter().copied().find(|id| page.is(*id, "title"));
    let title = title.map(|title| page.text_content(title));
    let blank = title.as_ref().is_none_or(|title| title.trim().is_empty());
    if blank && !page.scripts_are_understood() && Scripts::of(page).says(&["document.title"]) {
        targets.ask_instead(msg("ask-title-from-script"));
    }
    match title {
        None => targets.failed(root, msg("document-title-missing")),
        Some(text) if text.trim().is_empty() => targets.failed(root, msg("document-title-empty")),
        Some(_) => targets.passed(root),
    }
}
