//! Checks that what can be clicked says what it is.
//!
//! A `<div>` with `onclick` is announced as text, if at all; nobody who listens knows that something can be done
//! with it.
//!
//! Use `<button>` or `<a href>`, or add the `role`.
//!
//! Elements with an inline `onclick` and `tabindex` and without a role are reported; those that cannot be focused either are the matter of
//! the rule `click-without-keyboard`. So are those that a script listens for clicks or keys on, if no script sets roles; otherwise it
//! is a question. Elements that can be focused with the Tab key and have neither role nor handler are reported unless they
//! scroll or hold other things that can be focused.
//!
//! Sources: WCAG 2.2 SC 4.1.2; failures F59, F15; technique ARIA4.
//!
//! ```html passed
//! <div tabindex="0" role="button" onclick="zeige()" onkeydown="zeige()">Mehr</div>
//! ```
//!
//! ```html failed control-without-role
//! <div tabindex="0" onclick="zeige()" onkeydown="zeige()">Mehr</div>
//! ```
//!
//! ```html failed focus-without-role
//! <span tabindex="0">Mehr</span>
//! ```
//!
//! ```html failed control-without-role
//! <div tabindex="0" class="haken">Neue Ernten</div><script>const h = document.querySelector('.haken'); h.addEventListener('click', um);
//! h.addEventListener('keydown', um)</script>
//! ```
//!
//! ```html cantTell control-role-by-script ask-control-role
//! <div tabindex="0" class="haken">Neue Ernten</div><script>const h = document.querySelector('.haken'); h.addEventListener('click', um);
//! document.querySelectorAll(alle).forEach((x) => x.setAttribute('role', 'checkbox'))</script>
//! ```
//!
//! ```html inapplicable
//! <div tabindex="0" class="l"><a href="/a">Eins</a></div><script>document.querySelector('.l').addEventListener('keydown', um)</script>
//! ```
//!
//! ```html inapplicable
//! <button>Mehr</button> <h2 tabindex="-1">Titel</h2>
//! ```

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::handlers::handler;
use crate::prelude::*;
use crate::reactions::Reactions;
use crate::scripts::Scripts;

/// See the module.
pub const CHECK: Check = Check {
    id: "control-without-role",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["4.1.2"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["axe:focus-order-semantics"],
    impact: Impact::Serious,
    affected: &["blind", "speech-input"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let marked: Vec<NodeId> = page.elements().iter().copied().filter(|id| page.has_attr(*id, "tabindex")).collect();
    if marked.is_empty() || needs_layout(page, targets) {
        return;
    }
    let listened = Reactions::of(page).listening(page, &["click", "keydown", "keyup", "keypress"]);
    let sets_roles = Scripts::of(page).may(&["role"]);
    for id in marked {
        let own = page.is_focusable(id) && !page.is_natively_focusable(id) && page.tabindex(id).is_some_and(|index| index >= 0);
        if !own || !page.in_accessibility_tree(id) || page.tag(id).is_empty() || page.tag(id).contains('-') {
            continue;
        }
        let text = || short(&page.visible_text(id));
        let element = page.tag(id).to_owned();
        if page.explicit_role(id).is_some() || is_named_structure(page, id) {
            targets.passed(id);
        } else if handler(page, id, "onclick").is_some() {
            targets.failed(id, msg("control-without-role").with("text", text()).with("element", element));
        } else if listened.contains(&id) && !holds(page, id) {
            if !sets_roles {
                targets.failed(id, msg("control-without-role").with("text", text()).with("element", element));
            } else if !targets.list().iter().any(|target| target.question.is_some()) {
                targets.cant_tell(id, msg("control-role-by-script").with("text", text()).with("element", &element), msg("ask-control-role"));
            }
        } else if is_plain(page, id) {
            targets.failed(id, msg("focus-without-role").with("text", text()).with("element", element));
        }
    }
}

/// Regions, figures and tables may be focused to scroll or to be jumped to.
fn is_named_structure(page: &Page, id: NodeId) -> bool {
    !matches!(page.role_name(id), "generic" | "" | "paragraph" | "none" | "img" | "strong" | "emphasis") || page.has_name(id)
}

/// Text that neither scrolls nor holds anything to focus; scripts may make a control of it.
fn is_plain(page: &Page, id: NodeId) -> bool {
    let scrolls = page.scroll(id).is_some_and(|scroll| scroll.x > 0.0 || scroll.y > 0.0);
    let scripted = page.elements().iter().any(|node| page.is(*node, "script"));
    let box_like = page.style(id).is_some_and(|style| style.overflow_x != offenbar_page::layout::Overflow::Visible);
    !scrolls && !holds(page, id) && !scripted && !box_like && !page.has_attr(id, "title")
}

/// True if there is something in it that can be focused itself.
fn holds(page: &Page, id: NodeId) -> bool {
    page.flat_descendants(id).iter().any(|node| page.is_element(*node) && page.is_focusable(*node))
}
