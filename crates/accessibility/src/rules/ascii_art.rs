//! Checks that pictures made of signs have a text alternative.
//!
//! A screen reader reads a drawing of brackets and slashes sign by sign.
//!
//! Put `role="img"` and an `aria-label` on the drawing, or use an image with an alternative.
//!
//! Text of three lines and more that consists mostly of at least four different signs counts as a drawing. Code
//! does not.
//!
//! Sources: WCAG 2.2 SC 1.1.1; failure F72; technique H86.
//!
//! ```html passed
//! <pre role="img" aria-label="Katze">
//!  /\_/\
//! ( o.o )
//!  > ^ <
//! </pre>
//! ```
//!
//! ```html failed ascii-art
//! <pre>
//!  /\_/\
//! ( o.o )
//!  > ^ <
//! </pre>
//! ```
//!
//! ```html inapplicable
//! <p>* * *</p>
//! ```

use std::collections::BTreeSet;

use crate::contrast::needs_layout;
use crate::passages;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "ascii-art",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.1.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["ibm:asciiart_alternative"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const MIN_LINES: usize = 3;
const MIN_SIGNS: usize = 10;
const MIN_KINDS: usize = 4;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_layout(page, targets) {
        return;
    }
    for passage in passages::all(page).iter() {
        if !is_drawing(&passage.text) || passage.is_in(page, &["code", "samp", "kbd", "math"]) || page.is_aria_hidden(passage.block) {
            continue;
        }
        let holds_code = page.flat_descendants(passage.block).iter().any(|node| page.is(*node, "code"));
        if holds_code || passage.lines(page).len() < MIN_LINES {
            continue;
        }
        let mut around = std::iter::once(passage.block).chain(page.flat_ancestors(passage.block));
        let named = around.any(|node| page.role_name(node) == "img" && page.has_name(node));
        if named {
            targets.passed(passage.block);
        } else {
            targets.failed(passage.block, msg("ascii-art"));
        }
    }
}

/// True if signs are in the majority, and of many kinds.
fn is_drawing(text: &str) -> bool {
    let is_sign = |c: &char| !c.is_whitespace() && !c.is_alphanumeric();
    let (mut written, mut count) = (0_usize, 0_usize);
    for c in text.chars().filter(|c| *c != ' ') {
        let sign = !c.is_ascii_alphanumeric() && is_sign(&c);
        written += usize::from(sign || !c.is_whitespace());
        count += usize::from(sign);
    }
    let kinds = || text.chars().filter(is_sign).collect::<BTreeSet<char>>().len();
    count >= MIN_SIGNS && count * 10 >= written * 7 && kinds() >= MIN_KINDS
}
