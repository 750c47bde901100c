//! Checks that the page begins with `<!DOCTYPE html>`.
//!
//! Without it browsers lay out as they did in 1998, and tools for people with disabilities meet surprises.
//!
//! Write `<!DOCTYPE html>` into the first line.
//!
//! Sources: HTML, section 13.1.1.
//!
//! ```html passed
//! <!DOCTYPE html><html lang="de"><head><title>Rathaus</title></head><body><p>Text</p></body></html>
//! ```
//!
//! ```html failed doctype-missing
//! <html lang="de"><head><title>Rathaus</title></head><body><p>Text</p></body></html>
//! ```
//!
//! ```html inapplicable
//! <p>Text</p>
//! ```

use crate::document::html_root;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "doctype-missing",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["ibm:html_doctype_valid"],
    impact: Impact::Minor,
    affected: &["everyone"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    // A root element that stands in the source; fragments have none.
    let root = html_root(page).filter(|root| page.element(*root).is_some_and(|element| element.position.line > 0));
    let Some(root) = root else { return };
    if page.tree().quirks {
        targets.failed(root, msg("doctype-missing"));
    } else {
        targets.passed(root);
    }
}
