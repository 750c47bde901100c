//! Asks about longer passages that are clearly in another language than the page says, without a `lang` of
//! their own.
//!
//! Screen readers read them with the wrong voice: an English paragraph on a German page becomes gibberish.
//!
//! Mark the passage: `<p lang="en">…</p>`.
//!
//! Only paragraphs, list items, quotations, headings and table cells with enough clear text are named, because
//! names and loanwords need no mark. Texts in the language of the page pass.
//!
//! Sources: WCAG 2.2 SC 3.1.2; technique H58.
//!
//! ```html passed
//! <html lang="de"><body><p>Hier finden Sie alle Formulare, die Sie für den Antrag brauchen.</p></body></html>
//! ```
//!
//! ```html cantTell foreign-part ask-foreign-part
//! <html lang="de"><body><p>You can find all of the forms that you need for your application on this page.</p></body></html>
//! ```
//!
//! ```html inapplicable
//! <html lang="de"><body><p>You can find all of the forms that you need for your application on this page.</p>
//! <p>Please bring your passport with you when you come to our office.</p>
//! <p>We will send you an answer by mail as soon as we have looked at it.</p></body></html>
//! ```
//!
//! ```html inapplicable
//! <html lang="de"><body><p>Download</p></body></html>
//! ```

use crate::descriptive;
use crate::language::{self, Match};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "foreign-part-unmarked",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["3.1.2"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// So many passages in another language are what the page is written in, if few are in its own: then its
/// language is wrong (`language-of-page-matches`), not theirs.
const MOST: usize = 3;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let mut foreign = Vec::new();
    let mut own = 0_usize;
    for id in page.elements().iter().copied() {
        let block = matches!(page.tag(id), "p" | "li" | "blockquote" | "td" | "h1" | "h2" | "h3" | "dd");
        if !block || page.has_attr(id, "lang") || !page.is_visible(id) {
            continue;
        }
        let Some(lang) = page.language(id).filter(|lang| language::is_known(lang)) else { continue };
        let text = language::inheriting_text(page, id);
        if text.split_whitespace().count() < 8 {
            continue;
        }
        match language::matches(&text, lang) {
            Match::Right => {
                own += 1;
                targets.passed(id);
            }
            Match::Wrong(found) => foreign.push((id, lang, found, descriptive::short(&text))),
            Match::Unclear | Match::Empty => {}
        }
    }
    for id in page.elements().iter().copied().filter(|id| page.is(*id, "img") && !page.has_attr(*id, "lang")) {
        let Some(alt) = page.attr(id, "alt").filter(|alt| alt.split_whitespace().count() >= 8) else { continue };
        let Some(lang) = page.language(id).filter(|lang| language::is_known(lang)) else { continue };
        if let Match::Wrong(found) = language::matches(alt, lang) {
            foreign.push((id, lang, found, descriptive::short(alt)));
        }
    }
    if foreign.len() >= MOST && foreign.len() > own * 2 {
        return;
    }
    for (id, lang, found, text) in foreign {
        let message = msg("foreign-part").with("lang", lang).with("found", &found);
        let question = msg("ask-foreign-part").with("found", found).with("text", &text);
        targets.cant_tell(id, message.with("text", text), question);
    }
}
