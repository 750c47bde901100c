//! Animations that run on their own, shared by the rules about motion.

use offenbar_page::layout::Animation;
use offenbar_page::{NodeId, Page};

/// Seconds after which people must be able to stop a movement (WCAG 2.2 SC 2.2.2).
pub(crate) const ENOUGH: f32 = 5.0;

/// Names of animations that stand for waiting, as far as they say so.
const WAITING: [&str; 5] = ["spin", "load", "progress", "skeleton", "shimmer"];

/// Elements that are seen while they are animated, with their animation; not signs of waiting.
pub(crate) fn animated(page: &Page) -> Vec<(NodeId, &Animation)> {
    let elements = page.elements().iter().copied();
    elements
        .filter_map(|id| Some((id, page.style(id)?.animation.as_ref()?)))
        .filter(|(_, animation)| {
            let name = animation.name.to_ascii_lowercase();
            !WAITING.iter().any(|word| name.contains(word))
        })
        .filter(|(id, _)| page.is_visible(*id) && !waits(page, *id))
        .filter(|(id, _)| page.rect(*id).is_some_and(|rect| rect.width > 3.0 && rect.height > 3.0))
        .collect()
}

/// True if the element says that something is waited for.
pub(crate) fn waits(page: &Page, id: NodeId) -> bool {
    std::iter::once(id).chain(page.flat_ancestors(id)).any(|node| {
        page.is_element(node)
            && (matches!(page.role_name(node), "progressbar" | "status" | "meter")
                || page.attr(node, "aria-busy") == Some("true"))
    })
}
