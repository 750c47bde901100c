//! Checks that a page has only one head, one foot and one main content.
//!
//! People who listen do not know which of two main contents is the one.
//!
//! Keep one `<main>`, one `role="banner"` and one `role="contentinfo"`; the other ones may be regions with
//! a name.
//!
//! Sources: WAI-ARIA 1.2, roles main, banner and contentinfo; HTML, section 4.4.14.
//!
//! ```html passed
//! <header>Stadt</header><main>Text</main><main hidden>Anderes</main>
//! ```
//!
//! ```html failed landmark-twice
//! <main>Text</main><div role="main">Mehr</div>
//! ```
//!
//! ```html inapplicable
//! <nav>Menü</nav><p>Text</p>
//! ```

use crate::contrast;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "landmark-duplicate",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:landmark-no-duplicate-banner", "axe:landmark-no-duplicate-contentinfo", "axe:landmark-no-duplicate-main"],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let landmarks = page.landmarks();
    if landmarks.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for role in ["banner", "contentinfo", "main"] {
        let same: Vec<NodeId> =
            landmarks.iter().copied().filter(|id| page.role_name(*id) == role).collect();
        match same.as_slice() {
            [] => {}
            [one] => targets.passed(*one),
            [_, second, ..] => {
                let message = msg("landmark-twice").with("role", role);
                targets.failed(*second, message.with("count", same.len()));
            }
        }
    }
}
