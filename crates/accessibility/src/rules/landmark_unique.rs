//! Checks that several landmarks of one kind have different names.
//!
//! "Navigation, navigation, navigation" does not say which one is the menu.
//!
//! Name them: `<nav aria-label="Hauptmenü">`, `<nav aria-labelledby="…">`. Leave the kind out of the name;
//! screen readers say it anyway.
//!
//! A landmark that is the only one of its kind needs no name. Head, foot and main content are the
//! business of the rule `landmark-duplicate`.
//!
//! Sources: WAI-ARIA Authoring Practices, landmarks; WCAG 2.2, technique ARIA13.
//!
//! ```html passed
//! <nav aria-label="Hauptmenü">A</nav><nav aria-label="Brotkrumen">B</nav>
//! ```
//!
//! ```html failed landmark-same-name
//! <nav aria-label="Menü">A</nav><nav aria-label="menü">B</nav>
//! ```
//!
//! ```html failed landmark-same-without-name
//! <nav>A</nav><nav>B</nav>
//! ```
//!
//! ```html inapplicable
//! <nav>A</nav><nav hidden>B</nav><main>C</main>
//! ```

use std::collections::BTreeMap;
use crate::contrast;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "landmark-unique",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:landmark-unique", "alfa:SIA-R55", "alfa:SIA-R56"],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let mut kinds: BTreeMap<&str, Vec<NodeId>> = BTreeMap::new();
    for id in page.landmarks() {
        let role = page.role_name(id);
        let unnamed_form = role == "form" && !page.has_name(id);
        if !matches!(role, "banner" | "contentinfo" | "main") && !unnamed_form {
            kinds.entry(role).or_default().push(id);
        }
    }
    if kinds.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for (role, same) in kinds.into_iter().filter(|(_, same)| same.len() > 1) {
        let mut seen: BTreeMap<String, NodeId> = BTreeMap::new();
        for id in same {
            let name = page.name_text(id).to_lowercase();
            if seen.insert(name.clone(), id).is_none() {
                targets.passed(id);
            } else if name.is_empty() {
                targets.failed(id, msg("landmark-same-without-name").with("role", role));
            } else {
                let message = msg("landmark-same-name").with("role", role);
                targets.failed(id, message.with("name", page.name_text(id)));
            }
        }
    }
}
