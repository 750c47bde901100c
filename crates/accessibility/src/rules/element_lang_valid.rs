//! Checks that parts of a page whose language is marked name a language that exists.
//!
//! Screen readers change their voice for such a part. With an unknown code they do not, and read, for
//! example, a French quotation with a German voice.
//!
//! Use the short code of the language: `<q lang="fr">`, not `lang="fra"` or `lang="french"`.
//!
//! An empty `lang` (language not known) and parts without any text do not count.
//!
//! Sources: WCAG 2.2 SC 3.1.2; ACT rule de46e4; BCP 47 (RFC 5646).
//!
//! ```html passed
//! <html lang="de"><p>Er sagte: <q lang="fr-CH">Bonjour</q></p></html>
//! ```
//!
//! ```html failed element-lang-unknown
//! <html lang="de"><p>Er sagte: <q lang="french">Bonjour</q></p></html>
//! ```
//!
//! ```html failed element-lang-unknown
//! <html lang="de"><p lang="x1"><img src="a.png" alt="Bonjour"></p></html>
//! ```
//!
//! ```html inapplicable
//! <html lang="de"><p lang=""></p><p lang="french"><span lang="fr"></span></p></html>
//! ```

use crate::{contrast, languages};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "element-lang-valid",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["3.1.2"],
    level: Some(Level::AA),
    act: &["de46e4"],
    counterparts: &["axe:valid-lang", "alfa:SIA-R7"],
    impact: Impact::Serious,
    affected: &["blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let Some(body) = page.body() else { return };
    let marked = |id: &NodeId| {
        page.attr(*id, "lang").is_some_and(|lang| !lang.is_empty())
            && !page.tag(*id).is_empty()
            && (*id == body || page.flat_ancestors(*id).any(|above| above == body))
    };
    let marked: Vec<NodeId> = page.elements().iter().copied().filter(marked).collect();
    if marked.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for id in marked {
        let lang = page.attr(id, "lang").unwrap_or_default();
        if !has_text(page, id) {
            continue;
        }
        if languages::is_known(lang) {
            targets.passed(id);
        } else {
            targets.failed(id, msg("element-lang-unknown").with("lang", lang));
        }
    }
}

/// True if some text, name or description has its language from this element.
fn has_text(page: &Page, id: NodeId) -> bool {
    let blank = |text: &str| text.chars().all(char::is_whitespace);
    let mut nodes = vec![id];
    while let Some(node) = nodes.pop() {
        if let Some(text) = page.text_of(node) {
            if !blank(text) && (page.is_visible(node) || page.in_accessibility_tree(node)) {
                return true;
            }
            continue;
        }
        let named = page.in_accessibility_tree(node)
            && !(blank(page.name_text(node)) && blank(page.description(node)));
        let frame = page.frame(node).and_then(|frame| Some((frame, frame.root_element()?)));
        let framed = frame.is_some_and(|(frame, root)| {
            frame.attr(root, "lang").is_none_or(str::is_empty) && has_text(frame, root)
        });
        if named || framed {
            return true;
        }
        let children = page.flat_children(node);
        nodes.extend(children.iter().copied().filter(|child| {
            page.text_of(*child).is_some()
                || (page.is_element(*child)
                    && page.attr(*child, "lang").is_none_or(str::is_empty))
        }));
    }
    false
}
