//! Contrast of text in other environments than the usual one: states, colour schemes, widths.
//!
//! Only texts whose looks differ there are judged, and only colours that they do not have in the
//! usual environment already are reported: the rest is the business of `text-contrast`.

use offenbar_model::Message;
use offenbar_page::layout::{Display, Pseudo, Style};
use offenbar_page::{NodeId, Page, Pair};

use crate::contrast::{AA, Measured, Text, measure, texts_in, with_colors};
use crate::targets::Targets;

/// What is said about a text in another environment.
pub(crate) enum Verdict {
    /// Its contrast is enough there, or no worse than usual.
    Passed,
    /// Even the best combination of its colours is not enough there.
    Failed(Box<Measured>),
}

/// Texts of a page that look different in `view`, each with a verdict.
pub(crate) fn judge(page: &Page, view: &Page) -> Vec<(Text, Verdict)> {
    let changed = changed(page, view);
    if !changed.contains(&true) {
        return Vec::new();
    }
    let texts = texts_in(page, view, |parent| changed[parent.index()]);
    let judged = texts.into_iter().filter_map(|text| {
        let found = measure(view, &text, &AA)?;
        if found.doubt.is_some() || found.hidden {
            return None;
        }
        let fails = found.fails() && !is_usual(page, &text, &found.best);
        let verdict = if fails { Verdict::Failed(Box::new(found)) } else { Verdict::Passed };
        Some((text, verdict))
    });
    judged.collect()
}

/// Judges all texts that look different in `view`; `low` is the message for too little contrast.
pub(crate) fn report(page: &Page, view: &Page, targets: &mut Targets, low: fn() -> Message) {
    for (text, verdict) in judge(page, view) {
        match verdict {
            Verdict::Passed => targets.passed(text.parent),
            Verdict::Failed(found) => {
                targets.failed(text.parent, with_colors(low(), found.shown(), found.needed));
            }
        }
    }
}

/// True if the text has these colours in the usual environment as well.
fn is_usual(page: &Page, text: &Text, pair: &Pair) -> bool {
    let Some(style) = page.style(text.parent).filter(|_| page.is_visible(text.node)) else {
        return false;
    };
    let usual = Text { color: style.color, ..*text };
    let Some(found) = measure(page, &usual, &AA) else { return false };
    // On a gradient the same text has slightly other colours in another place.
    let (a, b) = (found.best.background, pair.background);
    let moved = [(a.r, b.r), (a.g, b.g), (a.b, b.b)].iter().all(|(a, b)| (a - b).abs() < SLIGHT);
    near(&found.best, pair) || (found.fails() && moved && usual.color == text.color)
}

/// A difference of a background's colours that is not worth a second finding.
const SLIGHT: f32 = 0.15;

/// True if two pairs cannot be told apart.
pub(crate) fn near(a: &Pair, b: &Pair) -> bool {
    let parts = |pair: &Pair| {
        let (f, b) = (pair.foreground, pair.background);
        [f.r, f.g, f.b, b.r, b.g, b.b]
    };
    parts(a).iter().zip(parts(b)).all(|(a, b)| (a - b).abs() < 0.006)
}

/// Elements that look different in `view`, or are in one that does, by the index of their node.
fn changed(page: &Page, view: &Page) -> Vec<bool> {
    let mut changed = vec![false; page.len()];
    let (Ok(here), Ok(there)) = (page.rendered(), view.rendered()) else { return changed };
    let Some(root) = page.root_element() else { return changed };
    let parts = [None, Some(Pseudo::Before), Some(Pseudo::After)];
    let differs = |id: NodeId, pseudo: Option<Pseudo>| {
        if here.has_same_style(there, page.key(id), pseudo) {
            return false;
        }
        let style = |page: &Page| match pseudo {
            None => page.style(id).cloned(),
            Some(pseudo) => page.pseudo(id, pseudo).cloned(),
        };
        match (style(page), style(view)) {
            (Some(a), Some(b)) => !looks_same(&a, &b),
            _ => true,
        }
    };
    for id in std::iter::once(root).chain(page.flat_descendants(root)) {
        if page.is_element(id) {
            let above = page.flat_parent(id).is_some_and(|parent| changed[parent.index()]);
            changed[id.index()] = above || parts.iter().any(|part| differs(id, *part));
        }
    }
    changed
}

/// True if the two styles paint text and what is behind it in the same way.
fn looks_same(a: &Style, b: &Style) -> bool {
    let shown = |style: &Style| style.display != Display::None;
    a.color == b.color
        && a.background_color == b.background_color
        && a.background == b.background
        && a.opacity == b.opacity
        && a.visibility == b.visibility
        && shown(a) == shown(b)
        && a.font_size == b.font_size
        && a.font_weight == b.font_weight
        && a.text_shadow == b.text_shadow
        && a.filtered == b.filtered
        && a.background_clip_text == b.background_clip_text
        && a.clip == b.clip
        && a.position == b.position
}
