//! Checks that faces made of signs, such as `:-)`, have an alternative. It never passes.
//!
//! A screen reader says "colon hyphen bracket", or nothing.
//!
//! Say it in words, or mark it up: `<span role="img" aria-label="zwinkert">;-)</span>`.
//!
//! The page is reported once. Emoji have names of their own.
//!
//! Sources: WCAG 2.2, technique H86.
//!
//! ```html inapplicable
//! <p>Bis bald <span role="img" aria-label="zwinkert">;-)</span> und 8) Anhang</p>
//! ```
//!
//! ```html failed emoticon-plain
//! <p>Bis bald ;-)</p>
//! ```

use std::sync::LazyLock;

use regex::Regex;

use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "emoticon-alternative",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["ibm:emoticons_missing"],
    impact: Impact::Minor,
    affected: &["blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    static FACES: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?:^|\s)([:;=]['o^-]{1,2}[)(DPp|/\\*]|[:;=][)(D]|\^_\^|<3)(?:$|[\s.,!])")
            .unwrap_or_else(|_| unreachable!())
    });
    let Some(body) = page.body() else { return };
    let mut found: Vec<(NodeId, String)> = Vec::new();
    for node in page.flat_descendants(body) {
        let Some(text) = page.text_of(node) else { continue };
        let (Some(face), Some(parent)) = (FACES.captures(text), page.flat_parent(node)) else { continue };
        if page.is_visible(node) && !is_named(page, node) {
            found.push((parent, face[1].to_owned()));
        }
    }
    if let Some((first, text)) = found.first() {
        let message = msg("emoticon-plain").with("count", found.len());
        targets.failed(*first, message.with("text", text.as_str()));
    }
}

/// In something that has another name, or in code.
fn is_named(page: &Page, node: NodeId) -> bool {
    page.flat_ancestors(node).any(|up| {
        let named = page.role_name(up) == "img" || page.has_attr(up, "title") || page.is_aria_hidden(up);
        named || matches!(page.tag(up), "code" | "pre" | "kbd" | "samp")
    })
}
