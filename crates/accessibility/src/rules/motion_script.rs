//! Asks about what scripts move, swap or let blink from the beginning.
//!
//! A carousel that turns by itself, or a text that runs through the page, pulls the eyes away. Some people
//! cannot read at all until it stops; others never finish a slide.
//!
//! Offer a button that pauses it, keep it still until somebody starts it, or let it end within five seconds.
//!
//! Looked at are timers that scripts start with the page and that come again and again: what they show, hide or
//! move must be seen. Carousels of libraries that are told to play by themselves count too. Where a control of the page says
//! that it pauses or stops something, the rule passes. What ends by itself and what starts by a click is left out; so is text
//! that changes in its place, which is the matter of the rule `text-changes-alone`. One question for each page.
//!
//! Sources: WCAG 2.2 SC 2.2.2; failures F16, F50, F112; techniques G4, G186.
//!
//! ```html cantTell motion-by-script ask-motion-by-script
//! <div class="bild">A</div><div class="bild" hidden>B</div><script>let n = 0; const alle = document.querySelectorAll('.bild');
//! setInterval(() => { alle[n].hidden = true; n = 1 - n; alle[n].hidden = false }, 4000)</script>
//! ```
//!
//! ```html cantTell motion-by-script ask-motion-by-script
//! <div class="slider"><p>Eins</p></div><script>$('.slider').slick({ dots: true, autoplay: true })</script>
//! ```
//!
//! ```html cantTell motion-by-script ask-motion-by-script
//! <div id="c" class="carousel slide" data-bs-ride="carousel"><p>Eins</p></div><script src="bootstrap.min.js"></script>
//! ```
//!
//! ```html passed
//! <div class="slider"><p>Eins</p></div><button>Pause</button><script>$('.slider').slick({ autoplay: true })</script>
//! ```
//!
//! ```html inapplicable
//! <div id="c" class="carousel slide" data-bs-ride="false"><p>Eins</p></div><script src="bootstrap.min.js"></script>
//! ```
//!
//! ```html inapplicable
//! <p id="n">0</p><script>const t = setInterval(() => { n.style.width = w++ + '%'; if (w > 99) clearInterval(t) }, 20)</script>
//! ```
//!
//! ```html inapplicable
//! <div id="a">Eins</div><button id="b">Los</button><script>document.getElementById('b').addEventListener('click', () => {
//! setInterval(() => { document.getElementById('a').hidden = true }, 900) })</script>
//! ```

use std::sync::LazyLock;

use regex::Regex;

use crate::contrast::needs_layout;
use crate::controls::has_control;
use crate::prelude::*;
use crate::reactions::{Reactions, Timer, What};

/// See the module.
pub const CHECK: Check = Check {
    id: "motion-script",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.2.2"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["cognitive", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let reactions = Reactions::of(page);
    let timers = || reactions.timers.iter().filter(|timer| {
        let does = !timer.changes.is_empty() || timer.draws(&reactions);
        does && timer.repeats_alone(&reactions) && !timer.ends(&reactions)
    });
    let plays = library(page, &reactions);
    if (plays.is_none() && timers().next().is_none()) || needs_layout(page, targets) {
        return;
    }
    let moved = timers().find_map(|timer| moved(page, &reactions, timer));
    let Some(id) = plays.filter(|id| page.is_visible(*id)).or(moved) else { return };
    if has_control(page, &["stop"]) {
        targets.passed(id);
    } else {
        targets.cant_tell(id, msg("motion-by-script"), msg("ask-motion-by-script"));
    }
}

/// Something that is seen and that the timer moves or swaps.
fn moved(page: &Page, reactions: &Reactions, timer: &Timer) -> Option<NodeId> {
    let seen = |id: &NodeId| {
        page.is_visible(*id) && page.rect(*id).is_some_and(|rect| rect.width > 30.0 && rect.height > 10.0)
    };
    let visual = timer.changes.iter().filter(|change| {
        matches!(change.what, What::Shown | What::Class | What::Style)
            || change.what == What::Attribute("src".to_owned())
    });
    let found = visual.flat_map(|change| &change.nodes).copied().find(seen);
    let canvas = || page.elements().iter().copied().find(|id| page.is(*id, "canvas") && seen(id));
    found.or_else(|| timer.draws(reactions).then(canvas).flatten())
}

/// A carousel of a library that is told to play by itself.
fn library(page: &Page, reactions: &Reactions) -> Option<NodeId> {
    static PLAYS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)\.(slick|owlCarousel|flickity|cycle|flexslider|nivoSlider|bxSlider)\(|\bnew\s+(Swiper|Splide|Glide|Flickity|Siema)\(").unwrap_or_else(|_| unreachable!())
    });
    static ALONE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r#"(?i)["']?auto_?play["']?\s*:\s*(?:true|!0|\{|[1-9]\d{2,})|\bauto\s*:\s*(?:true|!0)|slideshow\s*:\s*(?:true|!0)"#).unwrap_or_else(|_| unreachable!())
    });
    let marked = page.elements().iter().copied().find(|id| {
        let ride = page.attr(*id, "data-bs-ride").or_else(|| page.attr(*id, "data-ride"));
        let still = ["data-bs-interval", "data-interval"].into_iter().any(|name| page.attr(*id, name) == Some("false"));
        ride.is_some_and(|ride| ride.trim() == "carousel") && !still
    });
    if marked.is_some() && !page.script_sources().is_empty() {
        return marked;
    }
    let code = &reactions.code;
    let mut finder = crate::finder::Finder::new(page);
    PLAYS.find_iter(&code.text).find_map(|call| {
        let arguments = code.value(call.end());
        let rest = code.value(arguments.end + 1);
        let plays = ALONE.is_match(&code.text[arguments.clone()]) || ALONE.is_match(&code.text[rest]);
        let named = crate::code::quoted(code.text[arguments].trim());
        let found = match named {
            Some(selector) => finder.find("querySelectorAll", selector),
            None => code.nodes(&mut finder, code.subject(call.start()), call.start(), &[]),
        };
        found.into_iter().next().filter(|_| plays)
    })
}
