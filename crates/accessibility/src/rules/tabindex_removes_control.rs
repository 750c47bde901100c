//! Checks that links, buttons and fields are not taken out of the tab order.
//!
//! With `tabindex="-1"` a control can be used with the mouse only.
//!
//! Remove the attribute.
//!
//! Parts of a whole through which one moves with the arrow keys (tabs, menu items, options, radio buttons, tree items) and copies
//! of a link or button that can be reached elsewhere on the page do not count. On pages with scripts a person is asked, once,
//! unless a script speaks of `tabindex` or moves the focus.
//!
//! Sources: WCAG 2.2 SC 2.1.1; failure F44.
//!
//! ```html passed
//! <a href="/a" tabindex="-1">Zum Bad</a> <a href="/a">Bad</a>
//! ```
//!
//! ```html failed tabindex-removes-control
//! <button tabindex="-1">Senden</button>
//! ```
//!
//! ```html cantTell tabindex-removes-control ask-tabindex-removes-control
//! <button tabindex="-1">Senden</button><script>document.querySelector("button").onclick = sende</script>
//! ```
//!
//! ```html inapplicable
//! <button>Senden</button> <div role="tablist"><button role="tab" tabindex="-1">Bad</button></div>
//! ```

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::document::has_scripts;
use crate::prelude::*;
use crate::scripts::Scripts;

/// See the module.
pub const CHECK: Check = Check {
    id: "tabindex-removes-control",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.1.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["ibm:element_tabbable_role_valid"],
    impact: Impact::Critical,
    affected: &["keyboard", "blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const PARTS: &[&str] = &[
    "tab", "menuitem", "menuitemradio", "menuitemcheckbox", "option", "radio", "treeitem", "gridcell", "row", "columnheader",
    "rowheader", "separator",
];
const WHOLES: &[&str] = &["menu", "menubar", "toolbar", "grid", "treegrid", "tree", "listbox", "tablist", "radiogroup"];

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let out = page.elements().iter().copied();
    let out: Vec<NodeId> = out.filter(|id| page.tabindex(*id).is_some_and(|index| index < 0)).collect();
    let scripted = has_scripts(page);
    let moved = || Scripts::of(page).may(&["tabIndex", "tabindex", ".focus(", "Arrow"]);
    if out.is_empty() || scripted && moved() || needs_layout(page, targets) {
        return;
    }
    let mut asked = false;
    for id in out {
        let role = page.role_name(id);
        let part = PARTS.contains(&role) || page.flat_ancestors(id).any(|up| WHOLES.contains(&page.role_name(up)));
        let native = matches!(page.tag(id), "a" | "button" | "input" | "select" | "textarea" | "summary");
        if !native || part || !page.is_visible(id) || !page.is_focusable(id) || page.is_disabled(id) {
            continue;
        }
        if is_copied(page, id) {
            targets.passed(id);
        } else {
            let message = msg("tabindex-removes-control").with("text", short(page.name_text(id)));
            let value = page.attr(id, "tabindex").unwrap_or_default();
            let message = message.with("role", role).with("value", value);
            match scripted {
                false => targets.failed(id, message),
                true if asked => {}
                true => {
                    asked = true;
                    let text = short(page.name_text(id));
                    targets.cant_tell(id, message, msg("ask-tabindex-removes-control").with("text", text));
                }
            }
        }
    }
}

/// True if the same can be done with another element.
fn is_copied(page: &Page, id: NodeId) -> bool {
    let Some(href) = page.attr(id, "href") else { return page.is_aria_hidden(id) };
    let url = page.resolve(href);
    page.elements().iter().any(|other| {
        *other != id && page.is_tabbable(*other) && page.attr(*other, "href").is_some_and(|href| page.resolve(href) == url)
    })
}
