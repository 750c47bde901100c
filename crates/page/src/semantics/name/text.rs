//! White space in names, and text nodes.

use super::Computation;
use crate::NodeId;

/// Collapses white space and trims. No-break spaces are kept within a text, but a text of nothing
/// else is empty.
pub(super) fn finish(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut gap = false;
    for character in text.chars() {
        if matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
            gap = !result.is_empty();
            continue;
        }
        if gap {
            result.push(' ');
            gap = false;
        }
        result.push(character);
    }
    let trimmed = result.trim_matches(is_invisible);
    if trimmed.len() == result.len() { result } else { trimmed.to_owned() }
}

/// White space of any kind, and characters that show nothing.
fn is_invisible(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}')
}

impl Computation<'_> {
    /// The text as it is shown: `text-transform` does not change what is said.
    pub(super) fn text_node(&self, _node: NodeId, text: &str) -> String {
        text.to_owned()
    }
}
