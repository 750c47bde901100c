//! Checks that embedded content (`<embed>`, `<canvas>`, `<applet>`) has a name or other content in its place.
//!
//! People who listen get nothing from a drawing on a canvas or from a plug-in.
//!
//! Give `<embed>` a `title`; put a description between the tags of `<canvas>`, or use `role="img"` with `aria-label`.
//!
//! An `<embed>` without a name is reported. A `<canvas>` without name, role and content is empty as long as no script draws on it: only
//! pages with scripts are asked about it.
//!
//! Sources: WCAG 2.2 SC 1.1.1, 4.1.2; technique H46; failure F65.
//!
//! ```html passed
//! <embed src="a.swf" title="Stadtplan"><canvas width="200" height="100">Umsatz: 3 Mio.</canvas>
//! ```
//!
//! ```html failed embed-unnamed
//! <embed src="a.swf">
//! ```
//!
//! ```html cantTell canvas-unnamed ask-canvas
//! <canvas width="200" height="100"></canvas><script>draw()</script>
//! ```
//!
//! ```html inapplicable
//! <embed src="a.swf" hidden>
//! ```

use crate::contrast::needs_layout;
use crate::document::has_scripts;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "embed-name",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.1.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let embedded = page.elements().iter().copied();
    let embedded: Vec<NodeId> = embedded.filter(|id| matches!(page.tag(*id), "embed" | "canvas" | "applet")).collect();
    if embedded.is_empty() || needs_layout(page, targets) {
        return;
    }
    for id in embedded.into_iter().filter(|id| page.is_visible(*id) && !page.is_aria_hidden(*id)) {
        let alt = page.attr(id, "alt").is_some_and(|alt| !alt.trim().is_empty());
        let content = page.flat_descendants(id).iter().any(|node| {
            page.text_of(*node).is_some_and(|text| !text.trim().is_empty()) || page.is(*node, "img")
        });
        let named = page.has_name(id) || page.attr(id, "title").is_some_and(|title| !title.trim().is_empty());
        let decorative = matches!(page.attr(id, "role").map(str::trim), Some("none" | "presentation"));
        if named || content || alt || decorative {
            targets.passed(id);
        } else if page.is(id, "canvas") {
            if has_scripts(page) {
                targets.cant_tell(id, msg("canvas-unnamed"), msg("ask-canvas"));
            }
        } else {
            targets.failed(id, msg("embed-unnamed").with("element", page.tag(id)));
        }
    }
}
