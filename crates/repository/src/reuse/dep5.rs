//! `.reuse/dep5`, the predecessor of `REUSE.toml`: the machine-readable copyright format of Debian.

use regex::Regex;

use super::Broken;

const LARGEST: usize = 1 << 20;

/// One paragraph about files.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// The first line of the `License` field.
    pub licence: String,
    /// Whether a copyright holder is named.
    pub copyright: bool,
    /// The line the paragraph begins in.
    pub line: u32,
    files: Regex,
}

impl Paragraph {
    /// Whether the path is meant.
    pub fn matches(&self, path: &str) -> bool {
        self.files.is_match(path)
    }
}

/// The paragraphs about files in their order; the last one that matches a path counts.
///
/// # Errors
///
/// If the file is not of that format.
pub fn parse(bytes: &[u8]) -> Result<Vec<Paragraph>, Broken> {
    if bytes.len() > LARGEST {
        return Err(Broken::new("too-large", 1));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Broken::new("not-utf8", 1))?;
    let mut paragraphs = fields(text)?.into_iter();
    let header = paragraphs.next().ok_or(Broken::new("not-dep5", 1))?;
    if header.get("format").is_none() {
        return Err(Broken::new("not-dep5", header.line));
    }
    paragraphs
        .filter(|fields| fields.get("files").is_some())
        .map(|fields| paragraph(&fields))
        .collect()
}

struct Fields {
    line: u32,
    values: Vec<(String, String)>,
}

impl Fields {
    fn get(&self, key: &str) -> Option<&str> {
        self.values.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }
}

fn paragraph(fields: &Fields) -> Result<Paragraph, Broken> {
    let missing = || Broken::new("not-dep5", fields.line);
    let licence = fields.get("license").ok_or_else(missing)?;
    let copyright = fields.get("copyright").ok_or_else(missing)?;
    let globs: Option<Vec<String>> =
        fields.get("files").unwrap_or_default().split_whitespace().map(glob).collect();
    let globs = globs.ok_or(Broken::new("bad-glob", fields.line))?;
    let files = Regex::new(&format!("^(?s:{})$", globs.join("|")));
    Ok(Paragraph {
        licence: licence.lines().next().unwrap_or_default().trim().to_owned(),
        copyright: !copyright.is_empty(),
        line: fields.line,
        files: files.map_err(|_| Broken::new("bad-glob", fields.line))?,
    })
}

/// `*` is anything, `?` one character; a backslash stands before one of these or itself.
fn glob(pattern: &str) -> Option<String> {
    let mut regex = String::new();
    let mut chars = pattern.chars();
    while let Some(c) = chars.next() {
        match c {
            '*' => regex.push_str(".*"),
            '?' => regex.push('.'),
            '\\' => match chars.next() {
                Some(c @ ('*' | '?' | '\\')) => {
                    regex.push_str(&regex::escape(c.encode_utf8(&mut [0; 4])));
                }
                _ => return None,
            },
            c => regex.push_str(&regex::escape(c.encode_utf8(&mut [0; 4]))),
        }
    }
    Some(regex)
}

fn fields(text: &str) -> Result<Vec<Fields>, Broken> {
    let mut paragraphs: Vec<Fields> = Vec::new();
    let mut open = false;
    for (number, line) in (1..).zip(text.lines()) {
        if line.starts_with('#') {
            continue;
        }
        if line.trim().is_empty() {
            open = false;
            continue;
        }
        if !open {
            paragraphs.push(Fields { line: number, values: Vec::new() });
            open = true;
        }
        let Some(paragraph) = paragraphs.last_mut() else { continue };
        if line.starts_with([' ', '\t']) {
            let Some((_, value)) = paragraph.values.last_mut() else {
                return Err(Broken::new("not-dep5", number));
            };
            value.push('\n');
            value.push_str(line);
        } else {
            let (key, value) = line.split_once(':').ok_or(Broken::new("not-dep5", number))?;
            paragraph.values.push((key.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    Ok(paragraphs)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\
        Upstream-Name: x\n\n# a comment\nFiles: *\nCopyright: 2020 A\n 2021 B\nLicense: MIT\n\n\
        Files: img/*.png\n doc/?.md\nCopyright: C\nLicense: CC0-1.0\n the text\n";

    #[test]
    fn the_last_paragraph_that_matches_counts() {
        let found = parse(TEXT.as_bytes()).unwrap();
        let of =
            |path: &str| found.iter().rev().find(|p| p.matches(path)).map(|p| p.licence.as_str());
        assert_eq!(of("a/b.rs"), Some("MIT"));
        assert_eq!(of("img/deep/a.png"), Some("CC0-1.0"));
        assert_eq!(of("doc/a.md"), Some("CC0-1.0"));
        assert_eq!(of("doc/ab.md"), Some("MIT"));
        assert!(found[0].copyright);
        assert_eq!(found[1].line, 10);
    }

    #[test]
    fn what_is_broken() {
        for text in ["", "Files: *", "Format: x\n\nFiles: *\nLicense: MIT", "no field", " x: y"] {
            assert!(text.is_empty() || parse(text.as_bytes()).is_err(), "{text}");
        }
        assert!(parse(b"Format: x\n\nFiles: a\\b\nCopyright: x\nLicense: y").is_err());
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_read(text in "(Files|Format|License|Copyright|:|\\*|\\\\|\n| |a|#){0,40}") {
            let _ = parse(text.as_bytes());
        }
    }
}
