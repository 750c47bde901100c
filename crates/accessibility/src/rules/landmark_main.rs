//! Checks that the page marks its main content.
//!
//! People who listen jump there at once and skip menus and banners.
//!
//! Put the content into `<main>`.
//!
//! Sources: HTML, section 4.4.14; WCAG 2.2, technique ARIA11.
//!
//! ```html passed
//! <nav>Menü</nav><main>Text</main>
//! ```
//!
//! ```html failed landmark-main-missing
//! <nav>Menü</nav><div id="main">Text</div>
//! ```
//!
//! ```html failed landmark-main-missing
//! <main hidden>Text</main>
//! ```

use crate::{contrast, document};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "landmark-main",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["axe:landmark-one-main"],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if document::html_root(page).is_none() || contrast::needs_layout(page, targets) {
        return;
    }
    match page.landmarks().iter().any(|id| page.role_name(*id) == "main") {
        true => targets.page_passed(),
        false => targets.page_failed(msg("landmark-main-missing")),
    }
}
