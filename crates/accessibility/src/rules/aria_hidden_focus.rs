//! Checks that nothing that is hidden from assistive technology (`aria-hidden="true"`) can be reached with
//! the Tab key.
//!
//! Screen reader users land on something that says nothing: they do not know where they are.
//!
//! Take the elements out of the tab order as well (`hidden`, `inert`, `disabled` or `tabindex="-1"`), or
//! remove `aria-hidden`.
//!
//! Sources: WCAG 2.2 SC 4.1.2; ACT rule 6cfa84; WAI-ARIA 1.2, aria-hidden.
//!
//! ```html passed
//! <div aria-hidden="true"><span>★</span><a href="/" tabindex="-1">Start</a><button disabled>x</button></div>
//! ```
//!
//! ```html failed aria-hidden-focus
//! <div aria-hidden="true"><a href="/">Start</a></div>
//! ```
//!
//! ```html failed aria-hidden-focus
//! <button aria-hidden="true">Schließen</button>
//! ```
//!
//! ```html cantTell aria-hidden-sentinel ask-aria-hidden-sentinel
//! <span aria-hidden="true" tabindex="0"></span><dialog open>Hinweis</dialog><script src="dialog.js"></script>
//! ```
//!
//! ```html inapplicable
//! <div aria-hidden="false"><a href="/">Start</a></div>
//! ```

use crate::contrast;
use crate::document::has_scripts;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "aria-hidden-focus",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["4.1.2"],
    level: Some(Level::A),
    act: &["6cfa84"],
    counterparts: &["axe:aria-hidden-focus", "alfa:SIA-R17"],
    impact: Impact::Serious,
    affected: &["blind", "keyboard"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let elements = page.elements().iter().copied();
    let is_true = |id: &NodeId| {
        page.attr(*id, "aria-hidden").is_some_and(|hidden| hidden.trim().eq_ignore_ascii_case("true"))
    };
    let hidden: Vec<NodeId> = elements.filter(is_true).collect();
    if hidden.is_empty() || contrast::needs_styles(page, targets) {
        return;
    }
    for id in hidden {
        let mut inside = std::iter::once(id).chain(page.flat_descendants(id));
        let keeps = |node: &NodeId| {
            page.is_element(*node) && page.is_tabbable(*node) && !passes_on(page, *node)
        };
        let Some(node) = inside.find(keeps) else {
            targets.passed(id);
            continue;
        };
        let inner = page.snippet(node, 60);
        if is_sentinel(page, node) {
            let question = msg("ask-aria-hidden-sentinel").with("inner", inner.as_str());
            targets.cant_tell(id, msg("aria-hidden-sentinel").with("inner", inner), question);
        } else {
            targets.failed(id, msg("aria-hidden-focus").with("inner", inner));
        }
    }
}

/// It hands the focus on at once, so it does not count as focusable.
fn passes_on(page: &Page, id: NodeId) -> bool {
    let moves = |code: &str| code.contains(".focus(") || code.contains("blur(");
    let own = page.attr(id, "id").filter(|id| !id.is_empty());
    moves(page.attr(id, "onfocus").unwrap_or_default())
        || own.is_some_and(|own| page.scripts().any(|script| listens(script, own, moves)))
}

/// True if a script looks up the id and gives it a listener for focus that does this.
fn listens(script: &str, id: &str, does: impl Fn(&str) -> bool) -> bool {
    let quoted = [format!("'{id}'"), format!("\"{id}\""), format!("#{id}")];
    quoted.iter().any(|name| {
        script.match_indices(name.as_str()).take(20).any(|(at, _)| {
            let code: String = script[at..].chars().take(240).collect();
            let listener = code.split_once("addEventListener").map_or("", |(_, rest)| rest);
            let kind = listener.trim_start_matches(['(', ' ', '\'', '"']);
            kind.starts_with("focus") && does(listener)
        })
    })
}

/// Scripts put empty elements at both ends of a dialog to keep the focus inside.
fn is_sentinel(page: &Page, id: NodeId) -> bool {
    matches!(page.tag(id), "div" | "span")
        && page.child_elements(id).next().is_none()
        && page.text_content(id).trim().is_empty()
        && has_scripts(page)
}
