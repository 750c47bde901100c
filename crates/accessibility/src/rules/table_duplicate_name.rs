//! Checks that the caption and the `summary` of a table do not say the same.
//!
//! People who listen hear the text twice.
//!
//! Remove the outdated `summary` attribute.
//!
//! Sources: HTML, section 16.2.
//!
//! ```html passed
//! <table summary="Zeiten je Tag"><caption>Öffnungszeiten</caption><tr><td>Montag</td></tr></table>
//! ```
//!
//! ```html failed table-duplicate-name
//! <table summary="Öffnungszeiten "><caption>öffnungszeiten</caption><tr><td>Montag</td></tr></table>
//! ```
//!
//! ```html inapplicable
//! <table summary="Öffnungszeiten"><tr><td>Montag</td></tr></table>
//! ```

use offenbar_page::collapsed;

use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "table-duplicate-name",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:table-duplicate-name"],
    impact: Impact::Minor,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for id in page.elements().iter().copied().filter(|id| page.is(*id, "table")) {
        let caption = page.child_elements(id).find(|child| page.is(*child, "caption"));
        let (Some(caption), Some(summary)) = (caption, page.attr(id, "summary")) else { continue };
        let plain = |text: &str| {
            collapsed(text).to_lowercase()
        };
        let (text, summary) = (plain(&page.text_content(caption)), plain(summary));
        if text.is_empty() || summary.is_empty() {
            continue;
        }
        match text == summary {
            true => targets.failed(id, msg("table-duplicate-name").with("text", text)),
            false => targets.passed(id),
        }
    }
}
