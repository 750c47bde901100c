//! Settings in `<meta name="viewport">`, read as CSS Device Adaptation says.

use std::collections::BTreeMap;

use offenbar_page::{NodeId, Page};

use crate::document::has_keyword;

/// The meta elements with settings of the viewport.
pub(crate) fn metas(page: &Page) -> Vec<NodeId> {
    let metas = page.elements().iter().copied().filter(|id| page.is(*id, "meta"));
    metas
        .filter(|id| has_keyword(page, *id, "name", "viewport") && page.has_attr(*id, "content"))
        .collect()
}

/// Names and values, in lower case; of two with one name the last one counts.
///
/// A semicolon separates as a comma does: not by the text of CSS, but in two of three browsers.
pub(crate) fn parse(content: &str) -> BTreeMap<String, String> {
    let mut settings = BTreeMap::new();
    let content = content.to_ascii_lowercase();
    for part in content.split([',', ';']) {
        let mut rest = part;
        while let Some((before, after)) = rest.split_once('=') {
            // Words before the name without a value of their own say nothing.
            let name = before.split_ascii_whitespace().next_back().unwrap_or_default();
            let after = after.trim_start_matches(|c: char| c == '=' || c.is_ascii_whitespace());
            let end = after.find(|c: char| c == '=' || c.is_ascii_whitespace());
            let (value, more) = after.split_at(end.unwrap_or(after.len()));
            if !name.is_empty() && !value.is_empty() {
                settings.insert(name.to_owned(), value.to_owned());
            }
            rest = more;
        }
    }
    settings
}

/// True if this value of `user-scalable` forbids zooming.
pub(crate) fn is_fixed(value: &str) -> bool {
    match value {
        "yes" | "device-width" | "device-height" => false,
        _ => number(value).is_none_or(|number| number > -1.0 && number < 1.0),
    }
}

/// How far this value of `maximum-scale` lets people zoom.
pub(crate) fn largest(value: &str) -> f64 {
    match value {
        "device-width" | "device-height" => f64::INFINITY,
        "yes" => 1.0,
        _ => match number(value) {
            Some(number) if number < 0.0 => f64::INFINITY,
            Some(number) => number,
            None => 0.1,
        },
    }
}

/// The number at the beginning of a value, as C's `strtod` reads it.
fn number(value: &str) -> Option<f64> {
    let ends = value.char_indices().map(|(at, c)| at + c.len_utf8()).take(40);
    let numeral = |end: &usize| {
        let text = &value[..*end];
        // Rust reads words such as "infinity" as numbers too.
        text.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | 'e'))
            && text.parse::<f64>().is_ok()
    };
    let end = ends.filter(numeral).last()?;
    value[..end].parse().ok().filter(|number: &f64| !number.is_nan())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn settings_are_read_with_all_separators() {
        let settings = parse("Width=device-width; user-scalable = No,maximum-scale=1.0 x y=");
        let read: Vec<_> = settings.iter().map(|(name, value)| format!("{name}:{value}")).collect();
        assert_eq!(read, ["maximum-scale:1.0", "user-scalable:no", "width:device-width"]);
        assert_eq!(parse("a=1 b=2").len(), 2);
        assert_eq!(parse("maximum-scale").len(), 0);
    }

    #[test]
    fn values_are_judged_as_numbers_or_words() {
        assert!(is_fixed("no") && is_fixed("0.5") && is_fixed("-0.9") && is_fixed("none"));
        assert!(!is_fixed("yes") && !is_fixed("1") && !is_fixed("-1") && !is_fixed("2px"));
        assert_eq!(largest("1.5x"), 1.5);
        assert_eq!(largest("-1"), f64::INFINITY);
        assert!(largest("yes") < 2.0 && largest("infinity") < 2.0 && largest("10") >= 5.0);
    }

    proptest! {
        #[test]
        fn nothing_panics(content in ".*") {
            for value in parse(&content).values() {
                let _ = (is_fixed(value), largest(value));
            }
        }
    }
}
