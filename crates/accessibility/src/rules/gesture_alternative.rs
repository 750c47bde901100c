//! Asks whether what is done with a gesture can be done with single taps as well. It never passes.
//!
//! Wiping and spreading two fingers is impossible for many people with tremor, with one hand, or with a head
//! pointer.
//!
//! Add buttons that do the same: next and previous, larger and smaller.
//!
//! Looked at are scripts that follow fingers on an element of the page (two touches at a time, or how far a touch has
//! moved), and libraries for gestures. Where the page has controls that by their name lead on, back or zoom, nothing is asked, nor
//! about canvases, on which one draws. The keyboard is no other way for people who use a touch screen. One question for each page.
//!
//! Sources: WCAG 2.2 SC 2.5.1; failure F105; techniques G215, G216.
//!
//! ```html cantTell gesture-found ask-gesture
//! <div id="g"><img src="a.jpg" alt="Hang"></div><script>let x; const g = document.getElementById('g');
//! g.addEventListener('touchstart', (e) => { x = e.touches[0].clientX });
//! g.addEventListener('touchend', (e) => { if (e.changedTouches[0].clientX - x > 60) weiter() })</script>
//! ```
//!
//! ```html inapplicable
//! <div id="g"><img src="a.jpg" alt="Hang"></div><button>Nächstes Bild</button><script>let x; const g = document.getElementById('g');
//! g.addEventListener('touchstart', (e) => { x = e.touches[0].clientX });
//! g.addEventListener('touchend', (e) => { if (e.changedTouches[0].clientX - x > 60) weiter() })</script>
//! ```
//!
//! ```html inapplicable
//! <div id="g"><img src="a.jpg" alt="Hang"></div><script>document.getElementById('g').addEventListener('touchstart', zeige)</script>
//! ```

use std::sync::LazyLock;

use regex::Regex;

use crate::contrast::needs_layout;
use crate::controls::has_control;
use crate::prelude::*;
use crate::reactions::{Reaction, Reactions};

/// See the module.
pub const CHECK: Check = Check {
    id: "gesture-alternative",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.5.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["motor"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    const FINGERS: &[&str] = &["touchstart", "touchmove", "touchend", "gesturestart", "gesturechange", "gestureend"];
    let reactions = Reactions::of(page);
    let mut followed = reactions.on(FINGERS).filter(|reaction| follows(&reactions, reaction)).peekable();
    let library = library(page, &reactions);
    if (followed.peek().is_none() && library.is_none()) || needs_layout(page, targets) {
        return;
    }
    let seen = |id: &NodeId| page.is_rendered(*id) && !page.is(*id, "canvas") && !page.is(*id, "input") && !page.is_a(*id, "slider");
    let own = followed.flat_map(|reaction| &reaction.nodes).copied().find(seen);
    let Some(id) = own.or(library) else { return };
    if !has_control(page, &["move", "zoom"]) {
        targets.cant_tell(id, msg("gesture-found"), msg("ask-gesture"));
    }
}

/// True if the handler compares where fingers are, and does not only let a tap be a click.
fn follows(reactions: &Reactions, reaction: &Reaction) -> bool {
    const FINGERS: &[&str] = &["touches[", "changedTouches", "touches.length", "targetTouches", "e.scale", "event.scale"];
    const PLACES: &[&str] = &["clientX", "pageX", "screenX", "clientY", "pageY", "screenY", "scale"];
    !reaction.whole && reactions.says(&reaction.pieces, FINGERS) && reactions.says(&reaction.pieces, PLACES)
}

/// An element that a library listens for gestures on.
fn library(page: &Page, reactions: &Reactions) -> Option<NodeId> {
    static LISTENS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"\bnew\s+(?:Hammer|ZingTouch\.Region|Hammer\.Manager)\(|\.(?:swipe|swiperight|swipeleft|hammer|touchwipe)\(|\.on\(\s*["'](?:swipe|swipeleft|swiperight|pinch\w*)["']"#).unwrap_or_else(|_| unreachable!())
    });
    let code = &reactions.code;
    let mut finder = crate::finder::Finder::new(page);
    LISTENS.find_iter(&code.text).find_map(|call| {
        let found = match call.as_str().starts_with("new") {
            true => code.nodes(&mut finder, &code.text[code.value(call.end())], call.start(), &[]),
            false => code.nodes(&mut finder, code.subject(call.start()), call.start(), &[]),
        };
        found.into_iter().find(|id| page.is_visible(*id))
    })
}
