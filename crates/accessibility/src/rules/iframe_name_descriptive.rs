//! Checks that the names of frames say what is in them.
//!
//! "iframe" or "Inhalt" tells people who listen only what they know already: that there is a frame.
//!
//! Say what is in it: `title="Karte: Weg zum Rathaus"`.
//!
//! Names from a list of words that say nothing, file names and addresses fail; the others a person would have to compare
//! with the content, which is not asked.
//!
//! Sources: WCAG 2.2 SC 4.1.2; technique H64.
//!
//! ```html passed
//! <iframe srcdoc="<p>Karte" title="Karte: Weg zum Rathaus"></iframe>
//! ```
//!
//! ```html failed iframe-name-vague
//! <iframe srcdoc="<p>Karte" title="iframe"></iframe>
//! ```
//!
//! ```html inapplicable
//! <iframe srcdoc="<p>Karte"></iframe>
//! ```

use crate::descriptive::{On, is_file_name, is_vague};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "iframe-name-descriptive",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["4.1.2"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let frames = page.elements().iter().copied().filter(|id| matches!(page.tag(*id), "iframe" | "frame"));
    for id in frames.filter(|id| page.in_accessibility_tree(*id) && page.has_name(*id)) {
        let name = page.name_text(id);
        let address = name.starts_with("http") || name.starts_with("//");
        if is_vague(On::Frame, name) || is_file_name(name) || address {
            targets.failed(id, msg("iframe-name-vague").with("name", name));
        } else {
            targets.passed(id);
        }
    }
}
