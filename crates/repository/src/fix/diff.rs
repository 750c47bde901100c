//! Unified diffs of two kinds: a new file, and lines put into an existing one.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Lines of context around a change.
const CONTEXT: usize = 3;

/// Changes by path.
#[derive(Debug, Default)]
pub(super) struct Patch(BTreeMap<String, String>);

impl Patch {
    /// A new file.
    pub(super) fn add(&mut self, path: &str, text: &str) {
        let Some(name) = quoted(path) else { return };
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let mut diff = format!(
            "diff --git {} {}\nnew file mode 100644\n--- /dev/null\n+++ {}\n@@ -0,0 +1,{} @@\n",
            name.with("a/"),
            name.with("b/"),
            name.with("b/"),
            lines.len()
        );
        for line in lines {
            push(&mut diff, '+', line);
        }
        self.0.insert(path.to_owned(), diff);
    }

    /// Lines before the line with this index (from 0) of an existing file.
    pub(super) fn insert(&mut self, path: &str, text: &str, at: usize, new: &[String]) {
        let Some(name) = quoted(path) else { return };
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let at = at.min(lines.len());
        let (first, last) = (at.saturating_sub(CONTEXT), (at + CONTEXT).min(lines.len()));
        let (old, added) = (last - first, last - first + new.len());
        let mut diff = format!(
            "diff --git {} {}\n--- {}\n+++ {}\n@@ -{},{old} +{},{added} @@\n",
            name.with("a/"),
            name.with("b/"),
            name.with("a/"),
            name.with("b/"),
            if old == 0 { 0 } else { first + 1 },
            first + 1,
        );
        for line in &lines[first..at] {
            push(&mut diff, ' ', line);
        }
        for line in new {
            push(&mut diff, '+', line);
        }
        for line in &lines[at..last] {
            push(&mut diff, ' ', line);
        }
        self.0.insert(path.to_owned(), diff);
    }

    /// The whole patch in the order of paths.
    pub(super) fn finish(self) -> String {
        self.0.into_values().collect()
    }
}

fn push(diff: &mut String, sign: char, line: &str) {
    diff.push(sign);
    diff.push_str(line);
    if !line.ends_with('\n') {
        diff.push_str("\n\\ No newline at end of file\n");
    }
}

/// A path as git writes it: quoted where it holds anything unusual. Paths that leave the tree are
/// not written at all.
fn quoted(path: &str) -> Option<Name> {
    let unsafe_part = |part: &str| part.is_empty() || part == ".." || part == "." || part == ".git";
    if path.split('/').any(unsafe_part) {
        return None;
    }
    let unusual = |byte: u8| !(32..127).contains(&byte) || byte == b'"' || byte == b'\\';
    if !path.bytes().any(unusual) {
        return Some(Name { text: path.to_owned(), quoted: false });
    }
    let mut text = String::new();
    for byte in path.bytes() {
        match byte {
            b'"' | b'\\' => {
                text.push('\\');
                text.push(char::from(byte));
            }
            byte if unusual(byte) => {
                let _ = write!(text, "\\{byte:03o}");
            }
            byte => text.push(char::from(byte)),
        }
    }
    Some(Name { text, quoted: true })
}

struct Name {
    text: String,
    quoted: bool,
}

impl Name {
    fn with(&self, prefix: &str) -> String {
        if self.quoted {
            format!("\"{prefix}{}\"", self.text)
        } else if self.text.contains(' ') && prefix.is_empty() {
            format!("\"{}\"", self.text)
        } else {
            format!("{prefix}{}", self.text)
        }
    }
}
