//! Checks that text in Arabic, Hebrew or Persian is set from right to left.
//!
//! Punctuation, numbers and Latin words end up in the wrong place otherwise, and lines begin at the wrong side.
//!
//! Put `dir="rtl"` on the text, with its `lang`.
//!
//! Texts with at least ten letters of such a script, in the majority, must stand in an element with `dir="rtl"` or `dir="auto"`. Pages whose
//! style sheets set `direction` do not count.
//!
//! Sources: WCAG 2.2 SC 1.3.2; techniques H34, H56.
//!
//! ```html passed
//! <p lang="ar" dir="rtl">مرحبا بكم في المدينة</p>
//! ```
//!
//! ```html failed text-direction
//! <p lang="ar">مرحبا بكم في المدينة</p>
//! ```
//!
//! ```html inapplicable
//! <p>Willkommen in der Stadt</p>
//! ```

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::passages;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "text-direction",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["ibm:dir_attribute_valid"],
    impact: Impact::Moderate,
    affected: &["everyone"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const MIN_LETTERS: usize = 10;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let right = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    if needs_layout(page, targets) {
        return;
    }
    let mut any = None;
    for passage in passages::all(page).iter() {
        let text = passage.text.as_str();
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        let own = text.chars().filter(|c| right(*c)).count();
        if own < MIN_LETTERS || own * 2 < letters || passage.texts.is_empty() {
            continue;
        }
        let sheets = *any.get_or_insert_with(|| sets_direction(page));
        let mut around = std::iter::once(passage.texts[0]).chain(page.flat_ancestors(passage.texts[0]));
        let dir = around.find_map(|node| page.attr(node, "dir")).unwrap_or_default().to_ascii_lowercase();
        let inline = page.flat_ancestors(passage.texts[0]).any(|up| page.attr(up, "style").is_some_and(|css| css.contains("direction")));
        if matches!(dir.as_str(), "rtl" | "auto") || page.is(passage.block, "bdi") || sheets || inline {
            targets.passed(passage.block);
        } else {
            targets.failed(passage.block, msg("text-direction").with("text", short(text)));
        }
    }
}

fn sets_direction(page: &Page) -> bool {
    page.style_sheets().iter().any(|sheet| sheet.css.replace(' ', "").contains("direction:rtl"))
}
