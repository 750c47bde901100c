//! The question of many rules: does an element have an accessible name?

use offenbar_model::Message;
use offenbar_page::{NodeId, Page};

use crate::document::has_scripts;
use crate::media::Scripts;
use crate::targets::{Targets, msg};

/// Passes the elements that have a name; fails the others with `missing`, or asks if a script may
/// give them one.
pub(crate) fn require(
    page: &Page,
    targets: &mut Targets,
    applies: impl Fn(NodeId) -> bool,
    missing: impl Fn(NodeId) -> Message,
) {
    if crate::contrast::needs_layout(page, targets) {
        return;
    }
    for id in page.elements().iter().copied().filter(|id| applies(*id)) {
        if page.has_name(id) {
            targets.passed(id);
        } else {
            fail_or_ask(page, targets, id, missing(id));
        }
    }
}

/// Fails an element without a name, or asks if a script seems to give it one, or if a custom
/// element in it may have text that only a script makes.
pub(crate) fn fail_or_ask(page: &Page, targets: &mut Targets, id: NodeId, missing: Message) {
    if has_scripts(page) && is_named_by_script(page, id) {
        let seen = msg("name-perhaps-set-by-script");
        return targets.cant_tell(id, seen, msg("ask-name-perhaps-set-by-script"));
    }
    let inside = std::iter::once(id).chain(page.flat_descendants(id));
    let mut custom = inside.filter(|node| page.tag(*node).contains('-'));
    match custom.find(|node| page.shadow(*node).is_none()) {
        Some(node) if has_scripts(page) => {
            let tag = page.tag(node);
            let seen = msg("name-perhaps-from-script").with("element", tag);
            targets.cant_tell(id, seen, msg("ask-name-perhaps-from-script").with("element", tag));
        }
        _ => targets.failed(id, missing),
    }
}

/// True if a script that can be read looks for the element by its id or class, and sets names.
fn is_named_by_script(page: &Page, id: NodeId) -> bool {
    let scripts = Scripts::of(page);
    let names = [
        "aria-label",
        "ariaLabel",
        "textContent",
        "innerText",
        "innerHTML",
        "createTextNode",
        "insertAdjacent",
        ".append",
        ".title",
        ".alt",
        ".text(",
        ".html(",
        ".attr(",
    ];
    if !scripts.says(&names) {
        return false;
    }
    let own = page.attr(id, "id").into_iter().map(|name| (name, ["#", "'", "\"", "`"]));
    let classes = page.attr(id, "class").unwrap_or_default().split_ascii_whitespace();
    let classes = classes.map(|name| (name, [".", "'", "\"", "`"]));
    own.chain(classes).filter(|(name, _)| name.len() > 1).any(|(name, marks)| {
        marks.iter().any(|mark| mentions(&scripts.text, &format!("{mark}{name}")))
    })
}

/// True if the handle is in the text and does not go on as another word.
fn mentions(text: &str, handle: &str) -> bool {
    text.match_indices(handle).any(|(at, _)| {
        let next = text[at + handle.len()..].chars().next();
        !next.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_that_name_an_element_are_seen() {
        let named = |html: &str| {
            let page = Page::of_html(html);
            let button = page.elements().iter().copied().find(|id| page.is(*id, "button")).unwrap();
            is_named_by_script(&page, button)
        };
        let script = "<script>document.querySelector('.x button.play').setAttribute('aria-label', 'Play')</script>";
        assert!(named(&format!("<button class=play></button>{script}")));
        assert!(!named(&format!("<button class=player></button>{script}")));
        assert!(!named("<button class=play></button><script>on('.play', go)</script>"));
    }
}
