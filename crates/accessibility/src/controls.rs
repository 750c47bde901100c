//! Controls of a page that say by their name, class or id what they do.

use std::sync::LazyLock;

use offenbar_page::{NodeId, Page};

use crate::words::{WordLists, read};

static WORDS: LazyLock<WordLists> =
    LazyLock::new(|| read(include_str!("../data/control-words.txt")));

/// True if the page has something to operate that says it does this: `stop`, `move`, `zoom`.
pub(crate) fn has_control(page: &Page, kinds: &[&str]) -> bool {
    let operable = |id: &NodeId| {
        matches!(page.tag(*id), "a" | "button" | "input" | "summary")
            || matches!(page.role_name(*id), "button" | "link" | "switch")
            || page.has_attr(*id, "onclick")
    };
    page.elements().iter().filter(|id| operable(id)).any(|id| does(page, *id, kinds))
}

/// True if the control says that it does one of these things.
pub(crate) fn does(page: &Page, id: NodeId, kinds: &[&str]) -> bool {
    let icons = page.flat_descendants(id).into_iter().filter(|node| page.is_element(*node));
    let attributes = ["class", "id", "aria-label", "title", "onclick", "value"];
    let said = std::iter::once(id)
        .chain(icons)
        .flat_map(|node| attributes.into_iter().filter_map(move |name| page.attr(node, name)));
    let text = page.text_content(id);
    // A long text is about something else.
    let text = if text.len() < 60 { text.as_str() } else { "" };
    said.chain([text]).any(|text| says(text, kinds))
}

fn says(text: &str, kinds: &[&str]) -> bool {
    let parted = parted(text);
    let words = || parted.split(|c: char| !(c.is_alphabetic() || matches!(c, '×' | '✕' | '✖')));
    let listed = |word: &str| {
        kinds.iter().any(|kind| WORDS.get(*kind).is_some_and(|own| own.contains(word)))
    };
    words().any(|word| !word.is_empty() && listed(word))
}

/// In lower case, with a hyphen before each capital: `nextSlide`.
fn parted(text: &str) -> String {
    let mut parted = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    for c in text.chars() {
        if c.is_uppercase() && before.is_lowercase() {
            parted.push('-');
        }
        parted.extend(c.to_lowercase());
        before = c;
    }
    parted
}
