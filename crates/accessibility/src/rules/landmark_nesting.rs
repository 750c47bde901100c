//! Checks that the head of the page, its foot and its main content do not stand in another landmark.
//!
//! People who listen jump from landmark to landmark. A main content inside the navigation, say, is not
//! found where it belongs.
//!
//! Put `<main>`, `role="banner"` and `role="contentinfo"` beside the others.
//!
//! Sources: WAI-ARIA 1.2, roles main, banner and contentinfo; WAI-ARIA Authoring Practices, landmarks.
//!
//! ```html passed
//! <header>Stadt</header><nav aria-label="Haupt"></nav><main>Text</main><footer>Impressum</footer>
//! ```
//!
//! ```html failed landmark-nested
//! <nav><div role="main">Text</div></nav>
//! ```
//!
//! ```html inapplicable
//! <article><header>Titel</header></article> <main hidden></main>
//! ```

use crate::contrast;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "landmark-nesting",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:landmark-banner-is-top-level", "axe:landmark-contentinfo-is-top-level", "axe:landmark-main-is-top-level"],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let top = |id: &NodeId| matches!(page.role_name(*id), "main" | "banner" | "contentinfo");
    let marked: Vec<NodeId> = page.landmarks().into_iter().filter(top).collect();
    if marked.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for id in marked {
        let outer = page.flat_ancestors(id).find(|above| {
            page.is_element(*above)
                && page.is_a(*above, "landmark")
                && page.in_accessibility_tree(*above)
        });
        match outer {
            None => targets.passed(id),
            Some(outer) => {
                let message = msg("landmark-nested").with("role", page.role_name(id));
                targets.failed(id, message.with("outer", page.role_name(outer)));
            }
        }
    }
}
