//! Wholes and parts in the accessibility tree, as the ACT rules about required roles see it.

use offenbar_page::semantics::attribute_info;
use offenbar_page::{NodeId, Page};

/// Role of the element that owns this one; empty if there is none. Elements without meaning are
/// looked through, unless a global attribute or focus makes them part of the tree.
pub(crate) fn parent_role(page: &Page, id: NodeId) -> &'static str {
    let parent = page.owner_chain(id).find(|node| stands(page, *node));
    parent.map_or("", |parent| page.role_name(parent))
}

/// The first owned element whose role is not at the head of one of the chains, or that itself owns
/// something that is not next in them.
pub(crate) fn wrong_child(page: &Page, id: NodeId, chains: &[Vec<&str>]) -> Option<NodeId> {
    let mut words = page.labelled_by(id);
    words.extend(page.idrefs(id, "aria-describedby"));
    // What names or describes the whole is said with it, not among its parts.
    let named = |child: &NodeId| words.iter().any(|word| page.is_inclusive_ancestor(*word, *child));
    owned(page, id).into_iter().filter(|child| !named(child)).find_map(|child| {
        let role = page.role_name(child);
        let begun: Vec<_> = chains.iter().filter(|chain| chain.first() == Some(&role)).collect();
        if begun.is_empty() {
            return Some(child);
        }
        let mut rest: Vec<Vec<&str>> = begun.iter().map(|chain| chain[1..].to_vec()).collect();
        // A role that may stand without anything in it is right whatever it holds.
        if rest.iter().any(Vec::is_empty) {
            return None;
        }
        // Groups may hold groups of the same kind.
        rest.extend(begun.into_iter().filter(|chain| chain[0] == "group").cloned());
        wrong_child(page, child, &rest)
    })
}

/// What an element owns: as [`Page::owned_children`], and elements without meaning that hold text.
fn owned(page: &Page, id: NodeId) -> Vec<NodeId> {
    let mut found = Vec::new();
    for child in children(page, id) {
        let gone = !page.is_rendered(child) || page.is_aria_hidden(child) || page.is_inert(child);
        if gone {
            continue;
        }
        if stands(page, child) {
            found.push(child);
            continue;
        }
        let inner = owned(page, child);
        if inner.is_empty() && stands_alone(page, child) && !is_in_label(page, child) {
            found.push(child);
        }
        found.extend(inner);
    }
    found
}

/// What stands beside a field in its label is its name.
fn is_in_label(page: &Page, id: NodeId) -> bool {
    std::iter::once(id).chain(page.flat_ancestors(id)).any(|node| page.is(node, "label"))
}

/// Child elements in the flat tree and by `aria-owns`, without those that others own.
fn children(page: &Page, id: NodeId) -> Vec<NodeId> {
    let mut children = page.flat_children(id).into_owned();
    if page.has_attr(id, "aria-owns") {
        let by_reference = page.idrefs(id, "aria-owns");
        children.retain(|child| !by_reference.contains(child));
        children.extend(by_reference);
    }
    children.retain(|child| page.is_element(*child) && page.owner_chain(*child).next() == Some(id));
    children
}

/// Part of the accessibility tree with a meaning of its own.
fn stands(page: &Page, id: NodeId) -> bool {
    if !page.in_accessibility_tree(id) {
        return false;
    }
    match page.role_name(id) {
        "none" => false,
        "generic" => is_marked(page, id),
        "form" => page.has_name(id) || is_marked(page, id),
        "" => !matches!(
            page.tag(id),
            "slot"
                | "picture"
                | "label"
                | "cite"
                | "abbr"
                | "colgroup"
                | "col"
                | "html"
                | "body"
                | "br"
                | "wbr"
        ),
        _ => true,
    }
}

/// A global attribute or focus brings even an element without meaning into the tree.
fn is_marked(page: &Page, id: NodeId) -> bool {
    let counts = |(name, value): &(&str, &str)| {
        *name != "aria-hidden"
            && !value.trim().is_empty()
            && attribute_info(name).is_some_and(|info| info.global)
    };
    page.is_focusable(id) || page.aria_attributes(id).iter().any(counts)
}

/// An element without meaning and without parts in it: a block, or one with text.
fn stands_alone(page: &Page, id: NodeId) -> bool {
    let blank = || page.text_content(id).trim().is_empty();
    page.in_accessibility_tree(id) && (page.is(id, "div") || !blank())
}

/// An element as a developer would call it: its tag, and its role if it has one.
pub(crate) fn called(page: &Page, id: NodeId) -> String {
    let tag = page.element(id).map_or("", |element| &*element.name);
    match page.role_name(id) {
        "" => format!("<{tag}>"),
        role => format!("<{tag}> ({role})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(html: &str) -> bool {
        let page = Page::of_html(html);
        let whole = page.elements().iter().copied().find(|id| page.attr(*id, "id") == Some("w"));
        let role = whole.and_then(|whole| page.role(whole));
        wrong_child(&page, whole.unwrap(), &role.unwrap().required_owned).is_some()
    }

    #[test]
    fn elements_without_meaning_are_looked_through() {
        assert!(!wrong("<ul id=w><div><li role=listitem>a</div></ul>"));
        assert!(!wrong(
            "<div id=w role=menu><ul role=none><li role=none><a role=menuitem>a</a></ul></div>"
        ));
        assert!(!wrong("<ul id=w><li>a<div>b</div><li>c<script></script></ul>"));
        assert!(!wrong("<div id=w role=list aria-labelledby=n><h2 id=n>a</h2></div>"));
        assert!(!wrong(
            "<table id=w role=treegrid><colgroup><col><col></colgroup><tr role=row><td role=gridcell>a</table>"
        ));
        assert!(!wrong("<ul id=w aria-owns=x></ul><div id=x role=listitem>a</div>"));
    }

    #[test]
    fn other_parts_and_loose_text_are_wrong() {
        assert!(wrong("<ul id=w><li>a<p>b</p></li><p>c</p></ul>"));
        assert!(wrong(
            "<div id=w role=list><div tabindex=0><div role=listitem>a</div></div></div>"
        ));
        assert!(wrong("<div id=w role=list><span>a</span></div>"));
        assert!(wrong("<div id=w role=menu><div role=group><p>a</p></div></div>"));
    }
}
