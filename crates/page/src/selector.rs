//! A short CSS selector for an element.

use crate::tree::{NodeId, Tree};

/// A selector that finds exactly this element: from the nearest ancestor with an id that is
/// unique, else from the root, step by step with `:nth-of-type`. Parts in different shadow trees
/// are joined by ` >>> `.
pub(crate) fn of(tree: &Tree, id: NodeId) -> String {
    let mut parts = Vec::new();
    let mut node = id;
    loop {
        if let Some(own) = unique_id(tree, node) {
            parts.push(format!("#{}", escape(&own)));
            break;
        }
        parts.push(step(tree, node));
        let Some(parent) = tree.parent(node) else { break };
        match tree.host(parent) {
            Some(host) => return format!("{} >>> {}", of(tree, host), join(parts)),
            None if tree.is_element(parent) => node = parent,
            None => break,
        }
    }
    join(parts)
}

fn join(mut parts: Vec<String>) -> String {
    parts.reverse();
    parts.join(" > ")
}

fn unique_id(tree: &Tree, node: NodeId) -> Option<String> {
    let id = tree.attr(node, "id").filter(|id| !id.is_empty() && id.len() <= 100)?;
    (tree.by_id(node, id) == Some(node)).then(|| id.to_owned())
}

fn step(tree: &Tree, node: NodeId) -> String {
    let Some(element) = tree.element(node) else { return String::new() };
    let name = escape(&element.name);
    match tree.nth_of_type(node) {
        0 => name,
        place => format!("{name}:nth-of-type({place})"),
    }
}

/// Escapes an identifier as CSSOM's "serialize an identifier" does.
fn escape(identifier: &str) -> String {
    let mut escaped = String::with_capacity(identifier.len());
    for (index, character) in identifier.chars().enumerate() {
        let digit_first = character.is_ascii_digit()
            && (index == 0 || (index == 1 && identifier.starts_with('-')));
        match character {
            '\0' => escaped.push('\u{fffd}'),
            _ if character.is_control() || digit_first => {
                escaped.push_str(&format!("\\{:x} ", character as u32));
            }
            '-' if identifier.len() == 1 => escaped.push_str("\\-"),
            '-' | '_' => escaped.push(character),
            _ if character.is_ascii_alphanumeric() || !character.is_ascii() => {
                escaped.push(character);
            }
            _ => {
                escaped.push('\\');
                escaped.push(character);
            }
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use crate::parse;

    #[test]
    fn selectors_are_short_and_exact() {
        let tree = parse(
            "<div id='1 a'><p>x<p>y<b>z</b></div><div id=d></div><i id=d>\
             <template shadowrootmode=open><u></u></template></i>",
        );
        let selectors: Vec<String> =
            tree.elements().iter().map(|id| super::of(&tree, *id)).collect();
        let expected = [
            "html",
            "html > head",
            "html > body",
            "#\\31 \\ a",
            "#\\31 \\ a > p:nth-of-type(1)",
            "#\\31 \\ a > p:nth-of-type(2)",
            "#\\31 \\ a > p:nth-of-type(2) > b",
            "#d",
            "html > body > i",
            "html > body > i >>> u",
        ];
        assert_eq!(selectors, expected);
    }
}
