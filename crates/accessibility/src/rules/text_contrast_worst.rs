//! Checks that no part of a text runs over a piece of a gradient on which it cannot be read.
//!
//! White text on a gradient from dark blue to light grey begins well and ends unreadable. Other checkers
//! skip gradients; `text-contrast` fails only if no part of the text can be read.
//!
//! Let the gradient end earlier, or put a plain colour behind the text.
//!
//! The text is cut into pieces about two letters wide; it fails if a piece has too little contrast with
//! every colour that the gradient has under it. Gradients whose place cannot be told (radial, with stops
//! at lengths) and images need a person.
//!
//! Sources: WCAG 2.2 SC 1.4.3, technique G18.
//!
//! ```html passed
//! <p style="background: linear-gradient(90deg, #003, #036); color: #fff">Bitte melden Sie sich rechtzeitig an.</p>
//! ```
//!
//! ```html failed text-contrast-worst-low
//! <p style="background: linear-gradient(90deg, #003, #fff); color: #fff; width: 300px">Bitte melden Sie sich rechtzeitig an.</p>
//! ```
//!
//! ```html cantTell text-contrast-worst-unknown ask-text-contrast-worst
//! <p style="background: radial-gradient(#003, #fff); color: #fff; width: 300px">Bitte melden Sie sich an.</p>
//! ```
//!
//! ```html inapplicable
//! <p style="background: #fff; color: #ccc">Bitte melden Sie sich an.</p>
//! ```

use offenbar_page::layout::Rect;
use offenbar_page::{Backdrop, Pair};

use crate::contrast::{AA, TOLERANCE, Text, needs_styles, texts, with_colors};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "text-contrast-worst",
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

/// How many lines of a text, and pieces of a line, are looked at.
const MAX_PIECES: usize = 60;

/// What is known about the worst piece of a text.
enum Worst {
    Enough,
    Low(Pair),
    Unknown,
}

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let gradients = |page: &Page| {
        let text = |text: &str| text.contains("gradient(");
        page.style_sheets().iter().any(|sheet| text(&sheet.css) || sheet.css.contains("@import"))
            || page.elements().iter().any(|id| page.attr(*id, "style").is_some_and(text))
    };
    if !gradients(page) || needs_styles(page, targets) {
        return;
    }
    for text in texts(page) {
        match worst(page, &text) {
            None => {}
            Some(Worst::Enough) => targets.passed(text.parent),
            Some(Worst::Low(pair)) => {
                let message = with_colors(msg("text-contrast-worst-low"), &pair, AA.of(text.large));
                targets.failed(text.parent, message);
            }
            Some(Worst::Unknown) => {
                let question = msg("ask-text-contrast-worst");
                targets.cant_tell(text.parent, msg("text-contrast-worst-unknown"), question);
            }
        }
    }
}

/// None for text on a single colour, and for text that `text-contrast` fails or asks about anyway.
fn worst(page: &Page, text: &Text) -> Option<Worst> {
    let style = page.style(text.parent)?;
    let needed = AA.of(text.large);
    let enough = |pair: &Pair| pair.contrast() + TOLERANCE >= needed;
    let (mut low, mut any, mut several): (Option<Pair>, bool, bool) = (None, false, false);
    let lines = page.text_rects(text.node).iter().take(MAX_PIECES);
    for line in lines {
        let whole = page.backdrop(text.parent, middle(*line), text.color);
        if whole.doubt.is_some() || !style.text_shadow.is_empty() {
            return None;
        }
        if whole.varies {
            let unsure = whole.pairs.iter().any(enough) && !whole.pairs.iter().all(enough);
            return (whole.gradient && unsure).then_some(Worst::Unknown);
        }
        several |= whole.gradient && whole.pairs.len() > 1;
        any |= whole.pairs.iter().any(enough);
        if whole.gradient && !whole.pairs.iter().all(enough) {
            let piece = pieces(*line, style.font_size)
                .map(|piece| page.backdrop(text.parent, middle(piece), text.color))
                .find_map(|backdrop| unreadable(&backdrop, needed));
            low = low.or(piece);
        }
    }
    match (several, any, low) {
        (false, ..) | (_, false, _) => None,
        (true, true, Some(pair)) => Some(Worst::Low(pair)),
        (true, true, None) => Some(Worst::Enough),
    }
}

/// The best pair of a piece, if even that has too little contrast.
fn unreadable(backdrop: &Backdrop, needed: f32) -> Option<Pair> {
    let by_contrast = |a: &&Pair, b: &&Pair| a.contrast().total_cmp(&b.contrast());
    let best = backdrop.pairs.iter().max_by(by_contrast)?;
    let plain = backdrop.doubt.is_none() && !backdrop.varies;
    (plain && best.contrast() + TOLERANCE < needed).then_some(*best)
}

/// The line without the space above and below its letters.
fn middle(line: Rect) -> Rect {
    Rect { y: line.y + line.height * 0.2, height: line.height * 0.6, ..line }
}

/// Pieces as wide as about two letters.
fn pieces(line: Rect, font_size: f32) -> impl Iterator<Item = Rect> {
    let width = font_size.max(line.width / MAX_PIECES as f32).max(1.0);
    let count = (line.width / width).floor() as usize;
    (0..count.min(MAX_PIECES)).map(move |at| Rect { x: line.x + at as f32 * width, width, ..line })
}
