//! Checks that regions (`role="region"`) have a name. It never passes for a page without them.
//!
//! Without a name, a region is no landmark, or only announced as "region".
//!
//! Give it an `aria-labelledby` with the id of its heading, or remove the role.
//!
//! Sources: WAI-ARIA 1.2, region; Siteimprove R40.
//!
//! ```html passed
//! <div role="region" aria-label="Öffnungszeiten">Montag</div>
//! ```
//!
//! ```html failed region-unnamed
//! <div role="region">Montag</div>
//! ```
//!
//! ```html inapplicable
//! <section>Montag</section>
//! ```

use crate::contrast::needs_layout;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "region-name",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["alfa:SIA-R40"],
    impact: Impact::Minor,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let regions = page.elements().iter().copied();
    let regions: Vec<NodeId> = regions.filter(|id| page.attr(*id, "role").is_some_and(|role| role.trim() == "region")).collect();
    if regions.is_empty() || needs_layout(page, targets) {
        return;
    }
    for id in regions.into_iter().filter(|id| page.is_rendered(*id) && !page.is_programmatically_hidden(*id)) {
        if page.has_name(id) { targets.passed(id) } else { targets.failed(id, msg("region-unnamed")) }
    }
}
