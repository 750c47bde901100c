//! Checks that text stands out while the mouse is over it, while it has the keyboard focus, and after a
//! link was followed.
//!
//! Many pages are readable at rest only: a link turns pale under the pointer, a button gets light text on
//! a light ground when it is reached with the Tab key. Just then people want to read it.
//!
//! Give the rules for `:hover`, `:focus` and `:visited` colours with the same contrast as at rest: 4.5:1,
//! or 3:1 for large text. Do not use `opacity` to show a state.
//!
//! All states are put on at once to find texts that look different; what then has too little contrast is
//! looked at again with the pointer or the focus on this element alone. Colours that the text has at rest
//! as well are reported by `text-contrast`. Of `:visited` only the colour of the text counts, as in
//! browsers. Texts on images are left out.
//!
//! Sources: WCAG 2.2 SC 1.4.3.
//!
//! ```html passed
//! <style>a:hover { color: #000; background: #ff0 }</style><a href="/x">Anmelden</a>
//! ```
//!
//! ```html failed text-contrast-state-hover
//! <style>a:hover { color: #aaa }</style><p>Hier <a href="/x">anmelden</a></p>
//! ```
//!
//! ```html failed text-contrast-state-hover
//! <style>li ul { display: none; background: #eee } li:hover ul { display: block } li a { color: #bbb }</style>
//! <ul><li tabindex="0">Themen <ul><li><a href="/x">Wohnen</a></li></ul></li></ul>
//! ```
//!
//! ```html failed text-contrast-state-focus
//! <style>a:focus-visible { background: #333; color: #555 }</style><a href="/x">Anmelden</a>
//! ```
//!
//! ```html failed text-contrast-state-visited
//! <style>body { background: #111; color: #fff } a:link { color: #9cf }</style><a href="/x">Anmelden</a>
//! ```
//!
//! ```html passed
//! <style>p { background: #000; color: #ddd } .a:hover + p { color: #eee } p:hover { background: #fff; color: #000 }</style>
//! <a class="a" href="/x">Mehr</a><p>Text</p>
//! ```
//!
//! ```html inapplicable
//! <style>a:hover { text-decoration: none }</style><a href="/x" style="color: #ccc">Anmelden</a>
//! ```

use offenbar_page::Pair;
use offenbar_page::layout::{Environment, States};
use rustc_hash::FxHashSet;

use crate::contrast::{AA, Measured, Text, measure, needs_styles, with_colors};
use crate::contrast_elsewhere::{Verdict, judge, near};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "text-contrast-state",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.3"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["low-vision", "colour-blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// How many pairs of colours are looked at again, for each state.
const MAX_CONFIRMED: usize = 8;
/// How many elements are focused at once.
const MAX_FOCUSED: usize = 1_000;

/// A state that texts are looked at in.
#[derive(Debug, Clone, Copy, PartialEq)]
enum State {
    Hover,
    Focus,
    Visited,
}

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let states = [State::Hover, State::Focus, State::Visited];
    let states: Vec<State> = states.into_iter().filter(|state| state.is_styled(page)).collect();
    if states.is_empty() || needs_styles(page, targets) {
        return;
    }
    let mut seen = Seen::default();
    for state in states {
        let Some(all) = state.of_all(page) else { continue };
        let view = page.seen_in(environment(page, all));
        let judged = judge(page, &view);
        let mut confirmed: Vec<(Pair, bool)> = Vec::new();
        for (text, verdict) in judged {
            let Verdict::Failed(found) = verdict else {
                seen.passed.insert(text.parent);
                continue;
            };
            if state == State::Visited && paints_ground(page, &view, text.parent) {
                continue;
            }
            let known = confirmed.iter().find(|(pair, _)| near(pair, &found.best)).map(|known| known.1);
            let fails = known.unwrap_or_else(|| {
                let fails = confirmed.len() < MAX_CONFIRMED && state.confirms(page, &text, &found);
                confirmed.push((found.best, fails));
                fails
            });
            if fails {
                seen.fail(&text, *found, state);
            } else {
                seen.passed.insert(text.parent);
            }
        }
    }
    seen.report(targets);
}

/// What was seen so far.
#[derive(Default)]
struct Seen {
    passed: FxHashSet<NodeId>,
    failed: Vec<(NodeId, Measured, State)>,
}

impl Seen {
    /// An element whose colours are the same in two states is reported once.
    fn fail(&mut self, text: &Text, found: Measured, state: State) {
        let known = |(node, other, _): &(NodeId, Measured, State)| {
            *node == text.parent && near(&other.best, &found.best)
        };
        if !self.failed.iter().rev().take(500).any(known) {
            self.failed.push((text.parent, found, state));
        }
    }

    fn report(mut self, targets: &mut Targets) {
        for (node, found, state) in self.failed {
            self.passed.remove(&node);
            targets.failed(node, with_colors(state.message(), found.shown(), found.needed));
        }
        let mut passed: Vec<NodeId> = self.passed.into_iter().collect();
        passed.sort_unstable();
        passed.into_iter().for_each(|node| targets.passed(node));
    }
}

impl State {
    /// True if a sheet has something to say about the state.
    fn is_styled(self, page: &Page) -> bool {
        let words: &[&str] = match self {
            State::Hover => &[":hover", "@import"],
            State::Focus => &[":focus", "@import"],
            // A page that colours links not followed leaves the others in the browser's purple.
            State::Visited => &[":visited", ":link", "@import"],
        };
        page.style_sheets().iter().any(|sheet| words.iter().any(|word| sheet.css.contains(word)))
    }

    /// The state on everything that can have it.
    fn of_all(self, page: &Page) -> Option<States> {
        let keys = |ids: &[NodeId]| ids.iter().map(|id| page.key(*id)).collect::<Vec<u32>>();
        match self {
            State::Hover => {
                Some(States { hovered: keys(page.elements()), ..States::default() })
            }
            State::Focus => {
                let order = page.focus_order();
                let focused = keys(&order[..order.len().min(MAX_FOCUSED)]);
                (!focused.is_empty()).then(|| States { focused, ..States::default() })
            }
            State::Visited => Some(States { visited: true, ..States::default() }),
        }
    }

    /// Looks at one text again with the state on it alone.
    fn confirms(self, page: &Page, text: &Text, found: &Measured) -> bool {
        let alone = match self {
            State::Visited => return true,
            State::Hover => States { hovered: vec![page.key(text.parent)], ..States::default() },
            State::Focus => match focused_for(page, text.parent) {
                Some(id) => States { focused: vec![page.key(id)], ..States::default() },
                None => return false,
            },
        };
        let view = page.seen_in(environment(page, alone));
        let Some(style) = view.style(text.parent).filter(|_| view.is_visible(text.node)) else {
            return false;
        };
        let text = Text { color: style.color, ..*text };
        measure(&view, &text, &AA).is_some_and(|again| again.fails() && near(&again.best, &found.best))
    }

    fn message(self) -> Message {
        match self {
            State::Hover => msg("text-contrast-state-hover"),
            State::Focus => msg("text-contrast-state-focus"),
            State::Visited => msg("text-contrast-state-visited"),
        }
    }
}

fn environment(page: &Page, states: States) -> Environment {
    Environment { states, ..page.environment().clone() }
}

/// The element whose focus can change this text: one around it, else one beside it.
fn focused_for(page: &Page, parent: NodeId) -> Option<NodeId> {
    let around: Vec<NodeId> =
        std::iter::once(parent).chain(page.flat_ancestors(parent)).take(8).collect();
    let own = around.iter().copied().find(|node| page.is_tabbable(*node));
    own.or_else(|| {
        let near = around.iter().take(4).filter(|node| page.is_element(**node));
        near.flat_map(|node| page.flat_descendants(*node)).find(|node| page.is_tabbable(*node))
    })
}

/// Browsers let `:visited` change a background only where there is one already; such texts are left
/// out.
fn paints_ground(page: &Page, view: &Page, parent: NodeId) -> bool {
    std::iter::once(parent).chain(page.flat_ancestors(parent)).any(|node| {
        let ground = |page: &Page| page.style(node).map(|style| style.background_color);
        ground(page) != ground(view)
    })
}
