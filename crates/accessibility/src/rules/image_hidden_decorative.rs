//! Checks that images hidden from assistive technology only decorate.
//!
//! An image with `alt=""` does not exist for blind people. That is right for ornaments and wrong for a
//! diagram.
//!
//! Give every image that says something an alternative. Images next to text that says the same may stay
//! hidden.
//!
//! What an image shows a machine cannot judge: a person is asked once for the whole page.
//!
//! Sources: WCAG 2.2 SC 1.1.1; ACT rule e88epe; technique F38. The rule never passes on its own.
//!
//! ```html cantTell images-hidden ask-images-hidden
//! <img alt="" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="80" height="60">
//! ```
//!
//! ```html inapplicable
//! <img alt="Rathaus" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="80" height="60"><button aria-label="Suche"><img alt="" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="80" height="60"></button>
//! ```

use crate::descriptive;
use crate::pictures;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "image-hidden-decorative",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.1.1"],
    level: Some(Level::A),
    act: &["e88epe"],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let mut open = Vec::new();
    for id in pictures::seen(page) {
        let ignored = match (page.tag(id), page.svg_tag(id)) {
            ("canvas", _) => page.explicit_role(id).is_none(),
            (_, "svg") => matches!(page.role_name(id), "graphics-document" | "generic" | ""),
            _ => false,
        };
        if !page.in_accessibility_tree(id) || (ignored && !page.has_name(id)) {
            open.push(pictures::label(page, id));
        }
    }
    if !open.is_empty() {
        let (count, list) = (open.len(), descriptive::some(&open));
        let message = msg("images-hidden").with("count", count).with("files", &list);
        let question = msg("ask-images-hidden").with("count", count).with("files", list);
        targets.page_cant_tell(message, question);
    }
}
