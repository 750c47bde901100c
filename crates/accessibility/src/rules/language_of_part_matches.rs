//! Checks that text marked with a `lang` attribute is in that language.
//!
//! Screen readers read German with a German voice and English with an English one. Text with the
//! wrong `lang` becomes gibberish, Braille displays show wrong contractions, and browsers translate
//! and hyphenate wrongly.
//!
//! Give `lang` the language of the text: `<p lang="en">Good morning</p>`. Remove it where the text
//! is in the language of the page.
//!
//! The rule fails only where script, function words and enough text say clearly that it is another
//! language. Names and single words prove nothing. Whether a `lang` is missing is asked elsewhere.
//!
//! Sources: WCAG 2.2 SC 3.1.2; ACT rule off6ek; technique H58.
//!
//! ```html passed
//! <html lang="de"><body><p>Willkommen</p><p lang="en">You can find all of our forms here.</p></body></html>
//! ```
//!
//! ```html failed language-of-part-wrong
//! <html lang="de"><body><p lang="en">Hier finden Sie alle Formulare, die Sie für den Antrag brauchen.</p></body></html>
//! ```
//!
//! ```html cantTell language-of-part-unclear ask-language-of-part
//! <html lang="de"><body><p>Er sagte <i lang="fr">Rendezvous</i></p></body></html>
//! ```
//!
//! ```html inapplicable
//! <html lang="de"><body><p lang="xyzzy">Hello</p><p lang="en">2024</p></body></html>
//! ```

use offenbar_page::collapsed;

use crate::language::{self, Match};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "language-of-part-matches",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["3.1.2"],
    level: Some(Level::AA),
    act: &["off6ek"],
    counterparts: &["alfa:SIA-R110"],
    impact: Impact::Moderate,
    affected: &["blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Characters of the text that a message shows.
const SHOWN: usize = 80;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let Some(body) = page.body() else { return };
    let with_lang = |id: &NodeId| {
        page.has_attr(*id, "lang") && !page.tag(*id).is_empty() && page.is_inclusive_ancestor(body, *id)
    };
    for id in page.elements().iter().copied().filter(with_lang) {
        let tag = page.attr(id, "lang").unwrap_or_default().trim();
        if language::is_known(tag) {
            judge(page, id, tag, targets);
        }
    }
}

fn judge(page: &Page, id: NodeId, tag: &str, targets: &mut Targets) {
    let text = language::inheriting_text(page, id);
    let shown: String = collapsed(&text);
    let shown: String = shown.chars().take(SHOWN).collect();
    match language::matches(&text, tag) {
        Match::Empty => {}
        Match::Right => targets.passed(id),
        Match::Wrong(found) => {
            let message = msg("language-of-part-wrong").with("lang", tag).with("found", found);
            targets.failed(id, message.with("text", shown));
        }
        Match::Unclear => {
            let message = msg("language-of-part-unclear").with("lang", tag).with("text", &shown);
            let question = msg("ask-language-of-part").with("lang", tag).with("text", shown);
            targets.cant_tell(id, message, question);
        }
    }
}
