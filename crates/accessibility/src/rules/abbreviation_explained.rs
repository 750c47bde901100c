//! Notes abbreviations marked up as such without saying what they stand for.
//!
//! People who are new to a field, to the country or to the language do not know "WBS" or "AsylbLG". Screen
//! readers can read the long form if it is there.
//!
//! Write the long form once, with the abbreviation behind it: "Wohnberechtigungsschein (WBS)", or give
//! `<abbr>` a title.
//!
//! Only good practice. An `<abbr>` whose long form stands right before or after it, or that was explained
//! further up, passes.
//!
//! Sources: WCAG 2.2 SC 3.1.4 (AAA); techniques G97, H28.
//!
//! ```html passed
//! <p>Sie brauchen einen <abbr title="Wohnberechtigungsschein">WBS</abbr>. Der <abbr>WBS</abbr> kostet nichts.</p>
//! <p>Bundesministerium des Innern (<abbr>BMI</abbr>)</p>
//! ```
//!
//! ```html failed abbreviation-unexplained
//! <p>Sie brauchen einen <abbr>WBS</abbr>.</p>
//! ```
//!
//! ```html inapplicable
//! <p>Sie brauchen einen WBS.</p>
//! ```

use std::collections::BTreeSet;

use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "abbreviation-explained",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["cognitive", "everyone"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let mut explained: BTreeSet<String> = BTreeSet::new();
    for id in page.elements().iter().copied() {
        if !matches!(page.tag(id), "abbr" | "acronym") || !page.is_visible(id) {
            continue;
        }
        let short = page.visible_text(id);
        let titled = page.attr(id, "title").is_some_and(|title| !title.trim().is_empty());
        let bracketed = page.parent(id).is_some_and(|parent| {
            let text = page.text_content(parent);
            text.contains(&format!("({short})")) || text.contains(&format!("{short} ("))
        });
        if titled || bracketed || explained.contains(&short) {
            targets.passed(id);
            explained.insert(short);
        } else if !short.is_empty() {
            targets.failed(id, msg("abbreviation-unexplained").with("text", short));
        }
    }
}
