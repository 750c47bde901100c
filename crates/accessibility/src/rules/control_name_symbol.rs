//! Checks that the names of buttons and links are words and not only signs.
//!
//! Screen readers say "times" for `×` and "greater than" for `>`, or nothing at all.
//!
//! Give the control a name: `<button aria-label="Schließen">×</button>`.
//!
//! Names without any letter or digit, and the lone letter X, are reported.
//!
//! Sources: WCAG 2.2 SC 2.4.6, 4.1.2; technique G131.
//!
//! ```html passed
//! <button aria-label="Schließen">×</button> <button>OK</button>
//! ```
//!
//! ```html failed control-name-symbol
//! <button>×</button>
//! ```
//!
//! ```html inapplicable
//! <p>×</p>
//! ```

use crate::contrast::needs_layout;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "control-name-symbol",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["blind", "speech-input"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let controls = page.elements().iter().copied();
    let controls: Vec<NodeId> = controls.filter(|id| matches!(page.role_name(*id), "button" | "link")).collect();
    if controls.is_empty() || needs_layout(page, targets) {
        return;
    }
    for id in controls.into_iter().filter(|id| page.in_accessibility_tree(*id)) {
        let name = page.name_text(id);
        // Emoji have names that are read.
        let sign = |c: char| !c.is_alphanumeric() && (c as u32) < 0x2600;
        let lone = matches!(name, "X" | "x");
        if name.is_empty() {
            continue;
        }
        if lone || name.chars().all(|c| sign(c) || c.is_whitespace()) {
            let message = msg("control-name-symbol").with("role", page.role_name(id));
            targets.failed(id, message.with("text", name));
        } else {
            targets.passed(id);
        }
    }
}
