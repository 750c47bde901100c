//! Asks about things that scripts move while a page is scrolled.
//!
//! Backgrounds that move at another speed than the page, and things that fly in, make people with a disorder of
//! balance dizzy or sick.
//!
//! Respect `prefers-reduced-motion` in style sheets and scripts, or offer a switch on the page.
//!
//! Looked at are handlers for scrolling that move, turn or scale something that is seen, and libraries that do so.
//! Pages that speak of `prefers-reduced-motion` pass. One question for each page.
//!
//! Sources: WCAG 2.2 SC 2.3.3 (level AAA); techniques C39, SCR40.
//!
//! ```html cantTell scroll-motion-found ask-scroll-motion
//! <div id="a">Berg</div><script>addEventListener('scroll', () => { document.getElementById('a').style.transform = `translateY(${scrollY / 2}px)` })</script>
//! ```
//!
//! ```html passed
//! <div id="a">Berg</div><script>if (!matchMedia('(prefers-reduced-motion: reduce)').matches) addEventListener('scroll', () => {
//! document.getElementById('a').style.transform = `translateY(${scrollY / 2}px)` })</script>
//! ```
//!
//! ```html inapplicable
//! <div id="a">Berg</div><script>addEventListener('scroll', () => { document.getElementById('a').classList.add('small') })</script>
//! ```

use std::sync::LazyLock;

use regex::Regex;

use crate::contrast::needs_layout;
use crate::prelude::*;
use crate::reactions::{Change, Reactions, What};

/// See the module.
pub const CHECK: Check = Check {
    id: "scroll-motion",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.3.3"],
    level: Some(Level::AAA),
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let reactions = Reactions::of(page);
    let scrolled = reactions.on(&["scroll"]).filter(|reaction| reaction.whole);
    let mut moved = scrolled.flat_map(|reaction| &reaction.changes).filter(|change| moves(change)).peekable();
    let library = library(page, &reactions);
    if (moved.peek().is_none() && library.is_none()) || needs_layout(page, targets) {
        return;
    }
    let moved = moved.flat_map(|change| &change.nodes).copied().find(|id| page.is_visible(*id));
    let Some(id) = moved.or(library) else { return };
    let sheets = page.style_sheets();
    let asked = sheets.iter().any(|sheet| sheet.css.contains("prefers-reduced-motion"))
        || reactions.code.text.contains("prefers-reduced-motion");
    if asked {
        targets.passed(id);
    } else {
        targets.cant_tell(id, msg("scroll-motion-found"), msg("ask-scroll-motion"));
    }
}

/// True if the change moves, turns or scales.
fn moves(change: &Change) -> bool {
    const MOVING: &[&str] = &["transform", "backgroundPosition", "backgroundPositionY", "translate", "scale", "rotate"];
    let named = MOVING.contains(&change.name.as_str());
    let css = change.name == "css" && MOVING.iter().any(|name| change.value.contains(name));
    // A bar that hides while the page is scrolled down moves by fixed steps.
    let by_place = change.value.contains(['+', '*', '$', '(']);
    change.what == What::Style && (named || css) && by_place
}

/// An element that a library for effects on scrolling moves.
fn library(page: &Page, reactions: &Reactions) -> Option<NodeId> {
    static STARTS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"\bAOS\.init\(|\bnew\s+(?:WOW|Rellax|Parallax)\(|\.stellar\(|\bskrollr\.init\(|\bjarallax\(|\.parallax\(").unwrap_or_else(|_| unreachable!())
    });
    const MARKS: &[&str] = &["data-aos", "data-parallax", "data-rellax-speed", "data-stellar-ratio", "data-jarallax"];
    if !STARTS.is_match(&reactions.code.text) {
        return None;
    }
    page.elements().iter().copied().find(|id| {
        let class = || page.attr(*id, "class").unwrap_or_default().split_ascii_whitespace();
        MARKS.iter().any(|name| page.has_attr(*id, name))
            || class().any(|class| matches!(class, "wow" | "rellax" | "parallax" | "jarallax" | "parallax-window"))
    })
}
