//! Checks that images marked as decoration have no `title`. It never passes.
//!
//! `alt=""` says that the image means nothing; a `title` says something. Some screen readers then read the title.
//!
//! Remove the `title`, or give the image an alternative.
//!
//! Sources: WCAG 2.2 SC 1.1.1; technique H67; failure F39.
//!
//! ```html failed image-decorative-title
//! <img src="a.png" alt="" title="Schmuckbild">
//! ```
//!
//! ```html inapplicable
//! <img src="a.png" alt=""> <img src="b.png" alt="Rathaus" title="Ansicht von 1912">
//! ```

use crate::descriptive::short;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "image-decorative-title",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["ibm:img_alt_decorative"],
    impact: Impact::Minor,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for id in page.elements().iter().copied().filter(|id| page.is(*id, "img") && page.is_rendered(*id)) {
        let empty = page.attr(id, "alt").is_some_and(|alt| alt.trim().is_empty());
        let title = page.attr(id, "title").filter(|title| !title.trim().is_empty());
        if let Some(title) = title.filter(|_| empty && !page.is_aria_hidden(id)) {
            targets.failed(id, msg("image-decorative-title").with("text", short(title)));
        }
    }
}
