//! Language tags: is the primary language one that the IANA registry knows?

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

static KNOWN: LazyLock<FxHashSet<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("../data/languages.txt").lines();
    lines.filter(|line| !line.starts_with('#')).flat_map(str::split_ascii_whitespace).collect()
});

/// The first subtag of a language tag, in lower case.
pub(crate) fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_ascii_lowercase()
}

/// True if the first subtag of the tag is registered as a language. What comes after it does not
/// count: browsers and assistive technology are lenient there.
pub(crate) fn is_known(tag: &str) -> bool {
    let primary = primary(tag);
    KNOWN.contains(primary.as_str()) || is_private(&primary)
}

/// `qaa..qtz`, registered as a range for private use.
fn is_private(primary: &str) -> bool {
    primary.len() == 3 && ("qaa"..="qtz").contains(&primary) && primary.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn registered_primary_subtags_are_known() {
        for tag in ["de", "DE-at", "en-US-gb", "gsw", "hsb", "qab", "zh-Hans", "tlh", "de-"] {
            assert!(is_known(tag), "{tag}");
        }
    }

    #[test]
    fn others_are_not() {
        for tag in ["", "-de", " de", "de_DE", "deu", "ger", "i-lux", "x-klingon", "english", "q…"]
        {
            assert!(!is_known(tag), "{tag}");
        }
    }
}
