//! Pages that reload on their own: HTML's "shared declarative refresh steps".

use offenbar_page::{NodeId, Page};

use crate::document::has_keyword;

/// The first `<meta http-equiv="refresh">` that does something, and its delay in seconds.
pub(crate) fn first(page: &Page) -> Option<(NodeId, u64)> {
    let metas = page.elements().iter().copied().filter(|id| page.is(*id, "meta"));
    metas
        .filter(|id| has_keyword(page, *id, "http-equiv", "refresh"))
        .filter(|id| !page.ancestors(*id).any(|above| page.is(above, "noscript")))
        .find_map(|id| Some((id, delay(page.attr(id, "content")?)?)))
}

/// The delay; None if the value is not valid, so that browsers ignore it.
fn delay(content: &str) -> Option<u64> {
    let text = content.trim_ascii_start();
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    if digits.is_empty() && !rest.starts_with('.') {
        return None;
    }
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let separated = |c: char| c == ';' || c == ',' || c.is_ascii_whitespace();
    if !rest.is_empty() && !rest.starts_with(separated) {
        return None;
    }
    // Digits without end are a delay without end.
    Some(if digits.is_empty() { 0 } else { digits.parse().unwrap_or(u64::MAX) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn delays_are_read_as_browsers_do() {
        for (content, expected) in [
            ("5", Some(5)),
            (" 5 ; url=x", Some(5)),
            ("5.99,x", Some(5)),
            (".9", Some(0)),
            ("5 url=x", Some(5)),
            ("99999999999999999999999", Some(u64::MAX)),
            ("5x", None),
            ("-5", None),
            ("+5", None),
            (": 5", None),
            ("", None),
        ] {
            assert_eq!(delay(content), expected, "{content}");
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(content in ".*") {
            delay(&content);
        }
    }
}
