//! Checks that the alternative of an image does not repeat its caption or the text right beside it.
//!
//! People who listen hear the same thing twice and learn nothing about the image.
//!
//! Say in the alternative what the caption does not say, or leave it empty (`alt=""`) if the image adds nothing.
//!
//! Compared are the `<figcaption>`, and the whole text of the block the image stands in or that follows it. Images in links and buttons are the matter of the rule
//! `image-redundant-alt`.
//!
//! Sources: W3C tutorial on images; HTML, section 4.8.4.4.
//!
//! ```html passed
//! <figure><img src="a.png" alt="Zwei Türme hinter einem Brunnen"><figcaption>Das Rathaus</figcaption></figure>
//! ```
//!
//! ```html failed image-alt-repeats-text
//! <figure><img src="a.png" alt="Das Rathaus"><figcaption>Das Rathaus</figcaption></figure>
//! ```
//!
//! ```html failed image-alt-repeats-text
//! <p><img src="a.png" alt="Das Rathaus"> Das Rathaus</p>
//! ```
//!
//! ```html inapplicable
//! <img src="a.png" alt="">
//! ```

use crate::contrast::needs_layout;
use crate::descriptive::{normal, short};
use crate::passages;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "image-alt-repeats-text",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["ibm:imagebutton_alt_exists"],
    impact: Impact::Minor,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let images = page.elements().iter().copied();
    let images = images.filter(|id| page.is(*id, "img") && page.attr(*id, "alt").is_some_and(|alt| !alt.trim().is_empty()));
    let images: Vec<NodeId> = images.collect();
    if images.is_empty() || needs_layout(page, targets) {
        return;
    }
    for id in images.into_iter().filter(|id| page.is_rendered(*id)) {
        if page.flat_ancestors(id).any(|up| matches!(page.role_name(up), "link" | "button")) {
            continue;
        }
        let alt = page.attr(id, "alt").unwrap_or_default();
        if !normal(alt).is_empty() && texts_beside(page, id).iter().any(|text| normal(text) == normal(alt)) {
            targets.failed(id, msg("image-alt-repeats-text").with("text", short(alt)));
        } else {
            targets.passed(id);
        }
    }
}

/// Caption, text of the block, and the block after it.
fn texts_beside(page: &Page, id: NodeId) -> Vec<String> {
    let mut texts = Vec::new();
    let figure = page.flat_ancestors(id).find(|up| page.is(*up, "figure"));
    let caption = figure.and_then(|figure| page.child_elements(figure).find(|child| page.is(*child, "figcaption")));
    texts.extend(caption.map(|caption| page.visible_text(caption)));
    let Some(block) = page.flat_ancestors(id).find(|up| passages::is_block(page, *up)) else { return texts };
    texts.push(page.visible_text(block));
    for node in [id, block] {
        let siblings = page.flat_parent(node).map(|parent| page.flat_children(parent).into_owned()).unwrap_or_default();
        let next = siblings.into_iter().skip_while(|other| *other != node).skip(1).find(|other| page.is_element(*other) && page.is_rendered(*other));
        texts.extend(next.map(|next| page.visible_text(next)));
    }
    texts
}
