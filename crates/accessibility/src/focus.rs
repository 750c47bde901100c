//! What rules about the keyboard focus share.

use offenbar_page::{NodeId, Page};

/// Fields in which a caret blinks: it shows the focus, whatever the style says.
pub(crate) fn shows_caret(page: &Page, id: NodeId) -> bool {
    if page.has_attr(id, "readonly") {
        return false;
    }
    match page.tag(id) {
        "textarea" => true,
        "input" => matches!(
            page.input_type(id),
            "text" | "search" | "url" | "tel" | "email" | "password" | "number"
        ),
        // A frame passes the focus on to its document.
        "iframe" => true,
        _ => page.attr(id, "contenteditable").is_some_and(|value| value != "false"),
    }
}
