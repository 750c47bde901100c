//! Checks that tabs (`role="tab"`) have something to show. It never passes for a page without tabs.
//!
//! Screen readers announce "Reiter 1 von 3"; people look for the panel that belongs to it and find none.
//!
//! Give each panel `role="tabpanel"` and connect it with `aria-controls`. Links between pages are no tabs.
//!
//! A list of tabs is reported if the page has no element with `role="tabpanel"`, none that a tab names in `aria-controls`, and no script that could bring one.
//!
//! Sources: WAI-ARIA 1.2, tab and tabpanel; ARIA Authoring Practices, tabs.
//!
//! ```html passed
//! <div role="tablist"><button role="tab" aria-controls="p" aria-selected="true">Bad</button></div><div role="tabpanel" id="p" aria-label="Bad">Text</div>
//! ```
//!
//! ```html failed tab-without-panel
//! <div role="tablist"><a role="tab" href="/bad">Bad</a></div>
//! ```
//!
//! ```html inapplicable
//! <nav><a href="/bad">Bad</a></nav>
//! ```

use crate::document::has_scripts;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "tab-without-panel",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["ibm:aria_widget_labelled"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let with_role = |role: &str| -> Vec<NodeId> {
        let elements = page.elements().iter().copied();
        elements.filter(|id| page.explicit_role(*id).is_some_and(|own| own.name == role)).collect()
    };
    let tabs = with_role("tab");
    let Some(first) = tabs.first() else { return };
    let named = tabs.iter().any(|tab| !page.idrefs(*tab, "aria-controls").is_empty());
    if named || !with_role("tabpanel").is_empty() {
        targets.passed(*first);
    } else if !has_scripts(page) {
        targets.failed(*first, msg("tab-without-panel").with("count", tabs.len()));
    }
}
