//! Checks that the language declared for the page is the one most of its text is in.
//!
//! Screen readers choose their voice by the `lang` of the `<html>` element. A German page with
//! `lang="en"` (often left over from a template) is read with English pronunciation: hard to
//! understand or not at all.
//!
//! Write the language of the page into the tag: `<html lang="de">`. Mark parts in other languages
//! with a `lang` of their own.
//!
//! Parts that declare their own language do not count. The rule fails only where the text is long
//! and clear enough.
//!
//! Sources: WCAG 2.2 SC 3.1.1; ACT rule ucwvc8; technique H57.
//!
//! ```html passed
//! <!DOCTYPE html><html lang="de"><title>Rathaus</title><body><p>Hier finden Sie alle Formulare der Stadt.</p></body></html>
//! ```
//!
//! ```html failed language-of-page-wrong
//! <!DOCTYPE html><html lang="en"><title>Rathaus</title><body><p>Hier finden Sie alle Formulare der Stadt, die Sie brauchen.</p></body></html>
//! ```
//!
//! ```html cantTell language-of-page-unclear ask-language-of-page
//! <!DOCTYPE html><html lang="en"><title>Kontakt</title><body><p>Kontakt, Anfahrt</p></body></html>
//! ```
//!
//! ```html inapplicable
//! <!DOCTYPE html><title>Rathaus</title><p>Hier finden Sie alle Formulare der Stadt.</p>
//! ```

use crate::descriptive;
use crate::language::{self, Match};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "language-of-page-matches",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["3.1.1"],
    level: Some(Level::A),
    act: &["ucwvc8"],
    counterparts: &["alfa:SIA-R109"],
    impact: Impact::Serious,
    affected: &["blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let Some(root) = page.root_element().filter(|root| page.is(*root, "html")) else { return };
    let tag = page.attr(root, "lang").unwrap_or_default().trim();
    if !language::is_known(tag) {
        return;
    }
    let mut text = descriptive::document_title(page);
    text.push_str(". ");
    if let Some(body) = page.body() {
        let own = page.attr(body, "lang").is_some_and(|lang| !lang.trim().is_empty());
        if !own {
            text.push_str(&language::inheriting_text(page, body));
        }
    }
    match language::matches(&text, tag) {
        Match::Empty => {}
        Match::Right => targets.passed(root),
        Match::Wrong(found) => {
            targets.failed(root, msg("language-of-page-wrong").with("lang", tag).with("found", found));
        }
        Match::Unclear => {
            let message = msg("language-of-page-unclear").with("lang", tag);
            targets.cant_tell(root, message, msg("ask-language-of-page").with("lang", tag));
        }
    }
}
