//! Checks that the keyboard focus can be seen in forced colours (Windows contrast themes).
//!
//! In a contrast theme the browser replaces colours and leaves out shadows. Where the focus is shown by
//! `box-shadow` or colours alone and the outline is taken away, it is gone there: for the very people who
//! need it most.
//!
//! Keep an outline, even an invisible one: `outline: 2px solid transparent`. Contrast themes paint it.
//!
//! Every element in the tab order is focused; one finding for each page names the first element. Borders,
//! underlines and moved boxes count as visible.
//!
//! Sources: CSS Color Adjustment, section 3.1 (forced colors mode); WCAG 2.2 technique C40.
//!
//! ```html passed
//! <style>a:focus { outline: 2px solid transparent; box-shadow: 0 0 0 3px #05c }</style><a href="/x">Anmelden</a>
//! ```
//!
//! ```html failed focus-forced-colors-lost
//! <style>a:focus { outline: none; box-shadow: 0 0 0 3px #05c }</style><a href="/x">Anmelden</a>
//! ```
//!
//! ```html inapplicable
//! <style>a { outline: none }</style><p>Hallo</p>
//! ```

use offenbar_page::layout::{FocusChange, Rgba, Style};

use crate::contrast::needs_styles;
use crate::focus::shows_caret;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "focus-forced-colors",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["keyboard", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let says = |word: &str| page.style_sheets().iter().any(|sheet| sheet.css.contains(word));
    if !(says("outline") && says(":focus")) || needs_styles(page, targets) {
        return;
    }
    // Who writes rules for contrast themes has thought of it.
    if says("forced-colors") || says("-ms-high-contrast") {
        targets.page_passed();
        return;
    }
    let Ok(changes) = page.focus_changes() else { return };
    let caret = |change: &FocusChange| page.node(change.key).is_some_and(|id| shows_caret(page, id));
    let lost: Vec<&FocusChange> = changes.iter().filter(|change| is_lost(change) && !caret(change)).collect();
    let first = lost.first().and_then(|lost| page.node(lost.key));
    match first {
        Some(id) => {
            let message = msg("focus-forced-colors-lost").with("count", lost.len() as i64);
            targets.failed(id, message);
        }
        None if changes.is_empty() => {}
        None => targets.page_passed(),
    }
}

/// True if something shows the focus, but nothing that forced colours leave.
fn is_lost(change: &FocusChange) -> bool {
    let shown = change.styles.iter().any(|(before, after)| before != after);
    let left = change.moved
        || change.styles.iter().any(|(before, after)| match (before, after) {
            (Some(before), Some(after)) => forced(before) != forced(after),
            _ => true,
        });
    let outlined = change.styles.iter().flat_map(|(_, after)| after).any(|style| style.outline.width > 0.0);
    shown && !left && !outlined && change.styles.iter().flat_map(|(_, after)| after).any(|s| !s.box_shadow.is_empty())
}

/// The style without shadows and colours.
fn forced(style: &Style) -> Style {
    let mut style = style.clone();
    style.box_shadow.clear();
    style.text_shadow.clear();
    style.background.clear();
    style.color = Rgba::BLACK;
    style.background_color = Rgba::BLACK;
    for line in style.borders.iter_mut().chain([&mut style.outline]) {
        line.color = Rgba::BLACK;
    }
    style.outline_offset = 0.0;
    style.z_index = None;
    style
}
