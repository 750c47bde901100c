//! Asks whether hints that appear under the mouse or on focus stay long enough, and can be closed.
//!
//! Who magnifies the screen sees a part of the hint only and must move the mouse onto it; who came there by
//! chance must be able to close what now covers the text.
//!
//! Let the hint stay while the mouse is on it, and close it with the Escape key.
//!
//! Looked at are hints (`role="tooltip"`, classes such as "tooltip", descriptions of something) without anything to operate that a style sheet or a script shows under
//! the mouse. It is asked about if the mouse cannot come onto it (`pointer-events: none`, a gap), or if no script of the page speaks of the
//! Escape key. One question for each page.
//!
//! Sources: WCAG 2.2 SC 1.4.13; failure F95; technique SCR39.
//!
//! ```html cantTell hover-content-not-reached ask-hover-content
//! <style>.tip { display: none; position: absolute; pointer-events: none } button:hover + .tip, button:focus + .tip { display: block }</style>
//! <p><button>Sätze</button><span class="tip" role="tooltip">20 Prozent für das meiste</span></p>
//! ```
//!
//! ```html cantTell hover-content-not-closed ask-hover-content
//! <style>.tip { display: none; position: absolute } .h:hover .tip, .h:focus-within .tip { display: block }</style>
//! <p class="h"><button>Sätze</button><span class="tip" role="tooltip">20 Prozent für das meiste</span></p>
//! ```
//!
//! ```html cantTell hover-content-not-reached ask-hover-content
//! <style>#b { visibility: hidden; display: block; margin-top: 2em } button:hover + #b, button:focus + #b { visibility: visible }</style>
//! <p><button aria-describedby="b">Stufe D</button><span id="b">Häuser über 68.000 Euro</span></p>
//! ```
//!
//! ```html passed
//! <style>.tip { display: none; position: absolute } .h:hover .tip, .h:focus-within .tip { display: block }</style>
//! <p class="h"><button>Sätze</button><span class="tip" role="tooltip">20 Prozent für das meiste</span></p>
//! <script>addEventListener('keydown', (e) => { if (e.key === 'Escape') zu() })</script>
//! ```
//!
//! ```html cantTell hover-content-not-closed ask-hover-content
//! <p class="h"><button id="b">Sätze</button><span id="t" role="tooltip" hidden>20 Prozent für das meiste</span></p><script>const t = document.getElementById('t'),
//! b = document.getElementById('b'); b.addEventListener('mouseenter', () => { t.hidden = false }); b.addEventListener('mouseleave', () => { t.hidden = true })</script>
//! ```
//!
//! ```html inapplicable
//! <style>ul { display: none } li:hover ul { display: block }</style><div><li><a href="/a">Menü</a><ul><li><a href="/b">Punkt</a></ul></li></div>
//! ```

use offenbar_page::layout::States;
use rustc_hash::FxHashSet;

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::hover::{candidates, is_shown, rendered, shows};
use crate::prelude::*;
use crate::reactions::{Change, Reactions};

/// See the module.
pub const CHECK: Check = Check {
    id: "hover-content-stays",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.13"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &["ibm:style_hover_persistent"],
    impact: Impact::Moderate,
    affected: &["low-vision", "motor", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let reactions = Reactions::of(page);
    let described = page.elements().iter().filter_map(|id| page.attr(*id, "aria-describedby"));
    let described: FxHashSet<&str> = described.flat_map(str::split_ascii_whitespace).collect();
    let hint = |id: &NodeId| is_hint(page, *id, page.attr(*id, "id").is_some_and(|id| described.contains(id)));
    let hints: Vec<NodeId> = page.elements().iter().copied().filter(hint).collect();
    if hints.is_empty() || needs_layout(page, targets) {
        return;
    }
    let closes = ["Escape", "'Esc'", "\"Esc\"", "keyCode === 27", "keyCode == 27", "which == 27"];
    let closes = closes.iter().any(|word| reactions.code.text.contains(word));
    let styled = styled(page, &hints);
    let scripted = || scripted(&reactions, &hints).map(|id| (id, true));
    let Some((id, stays)) = styled.or_else(scripted) else { return };
    let text = short(&page.text_content(id));
    let question = msg("ask-hover-content").with("text", &text);
    if !stays {
        targets.cant_tell(id, msg("hover-content-not-reached").with("text", text), question);
    } else if reactions.code.complete && !closes {
        targets.cant_tell(id, msg("hover-content-not-closed").with("text", text), question);
    } else {
        targets.passed(id);
    }
}

/// A hint that is hidden now: by its role or class, or because it describes something, and without anything to operate.
fn is_hint(page: &Page, id: NodeId, describes: bool) -> bool {
    const NAMES: &[&str] = &["tooltip", "tooltiptext", "tip", "tooltip-text", "tooltiptxt", "hint-bubble"];
    let class = page.attr(id, "class").unwrap_or_default();
    let named = class.split_ascii_whitespace().any(|class| NAMES.contains(&class.to_ascii_lowercase().as_str()));
    let inside = page.flat_descendants(id);
    (named || describes || page.role_tokens(id).contains(&"tooltip"))
        && !page.is_visible(id)
        && page.text_content(id).chars().any(char::is_alphanumeric)
        && !inside.iter().any(|node| page.is_element(*node) && page.is_natively_focusable(*node))
}

/// A hint that a style sheet shows under the mouse, and whether it stays while the mouse is on itself.
fn styled(page: &Page, hints: &[NodeId]) -> Option<(NodeId, bool)> {
    if !page.style_sheets().iter().any(|sheet| shows(&sheet.css)) {
        return None;
    }
    let candidates: Vec<_> = candidates(page).into_iter().filter(|candidate| hints.contains(&candidate.hidden)).collect();
    let hosts: Vec<u32> = candidates.iter().map(|candidate| page.key(candidate.host)).collect();
    let hovered = rendered(page, States { hovered: hosts, ..States::default() }).filter(|_| !candidates.is_empty())?;
    let id = candidates.iter().map(|candidate| candidate.hidden).find(|id| is_shown(page, &hovered, *id))?;
    let passes = hovered.style(page.key(id)).is_some_and(|style| style.no_pointer);
    let around = std::iter::once(id).chain(page.flat_ancestors(id)).filter(|node| page.is_element(*node));
    let itself = States { hovered: around.map(|node| page.key(node)).collect(), ..States::default() };
    let stays = rendered(page, itself).is_none_or(|rendered| is_shown(page, &rendered, id));
    Some((id, stays && !passes))
}

/// A hint that a script shows when the mouse comes and hides when it goes.
fn scripted(reactions: &Reactions, hints: &[NodeId]) -> Option<NodeId> {
    let on = |events: &[&str]| -> Vec<NodeId> {
        let reactions = reactions.handlers.iter().filter(|reaction| events.contains(&reaction.event.as_str()));
        let changes = reactions.flat_map(|reaction| &reaction.changes).filter(|change| Change::may_show(change));
        changes.flat_map(|change| change.nodes.clone()).collect()
    };
    let comes = on(&["mouseenter", "mouseover", "pointerenter"]);
    let goes = on(&["mouseleave", "mouseout", "pointerleave", "mouseenter"]);
    hints.iter().copied().find(|id| comes.contains(id) && goes.contains(id))
}
