//! Prose beside the licence that says who may use the work and what for: the read-me, notices, terms of
//! use.

use crate::licence::{About, Place, limit_in};
use crate::{Entry, Snapshot};

use super::rights::{LARGEST, MOST_FILES, is_readme_name, is_rights_name, is_terms_name, sections};

/// The first sentence in the root that limits the use: path, line, phrase.
pub(super) fn restriction(snapshot: &Snapshot) -> Option<(String, u32, String)> {
    let wanted = snapshot.in_root().filter(|entry| {
        let name = entry.name();
        entry.is_file()
            && entry.size.is_some_and(|size| size <= LARGEST)
            && (is_readme_name(name) || is_rights_name(name) || is_terms_name(name))
    });
    wanted.take(MOST_FILES).find_map(|entry| {
        let text = snapshot.text(&entry.path)?;
        let (line, phrase) = limit(entry, &text)?;
        Some((entry.path.clone(), line, phrase))
    })
}

fn limit(entry: &Entry, text: &str) -> Option<(u32, String)> {
    if !is_readme_name(entry.name()) {
        return limit_in(text, |_| Some(Place::Terms));
    }
    let text = without_images(text);
    let places = places(&text);
    limit_in(&text, |line| places.get(line as usize - 1).copied().flatten())
}

/// Where each line of a read-me stands; code outside of sections on rights says nothing.
fn places(text: &str) -> Vec<Option<Place>> {
    let mut places = Vec::new();
    for (_, about, body) in sections(text) {
        let mut code = false;
        for line in body.split_inclusive('\n') {
            let fence =
                line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
            code ^= fence;
            places.push(match about {
                About::Rights => Some(Place::Section),
                _ if code || fence => None,
                _ => Some(Place::Elsewhere),
            });
        }
    }
    places
}

/// The text without images and badges, whose names and addresses grant and forbid nothing.
fn without_images(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("![") {
        plain.push_str(&rest[..at]);
        let line = rest[at..].find('\n').map_or(rest.len(), |end| at + end);
        let image = &rest[at..line];
        let end = image
            .find("](")
            .and_then(|middle| image[middle..].find(')').map(|close| middle + close + 1));
        rest = &rest[at + end.unwrap_or(2)..];
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn images_are_left_out_and_lines_stay() {
        let text = "# X\n\n[![MIT license](https://example.org/a.svg)](LICENSE) text\n![open";
        assert_eq!(without_images(text), "# X\n\n[](LICENSE) text\nopen");
    }

    #[test]
    fn code_is_read_below_headings_on_rights_only() {
        let text =
            "# X\n```\ncode\n```\n## License\n```\nMIT\n```\n### Restrictions\nNone.\n## More\n";
        let terms: Vec<bool> =
            places(text).into_iter().map(|place| place == Some(Place::Section)).collect();
        assert_eq!(terms, [false, false, false, false, true, true, true, true, true, true, false]);
    }
}
