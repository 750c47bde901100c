//! Comments that carry a licence tag, by kind of file.

/// How a file is commented.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// `// …`
    Slashes,
    /// `# …`
    Hash,
    /// `-- …`
    Dashes,
    /// `<!-- … -->`
    Markup,
    /// `/* … */`
    Block,
    /// `% …`
    Percent,
    /// `; …`
    Semicolon,
}

/// The style of a file, if its kind is known to take comments everywhere.
pub(super) fn style(name: &str) -> Option<Style> {
    let lower = name.to_ascii_lowercase();
    if matches!(
        lower.as_str(),
        "makefile"
            | "dockerfile"
            | "containerfile"
            | ".gitignore"
            | ".dockerignore"
            | ".gitattributes"
            | ".editorconfig"
            | "gemfile"
            | "rakefile"
            | "justfile"
            | "cmakelists.txt"
            | "codeowners"
    ) {
        return Some(Style::Hash);
    }
    let extension = lower.rsplit_once('.')?.1;
    Some(match extension {
        "rs" | "java" | "kt" | "kts" | "scala" | "groovy" | "gradle" | "js" | "mjs" | "cjs"
        | "ts" | "tsx" | "jsx" | "go" | "c" | "h" | "cc" | "cpp" | "hpp" | "cs" | "swift"
        | "dart" | "proto" | "scss" | "less" => Style::Slashes,
        "py" | "rb" | "sh" | "bash" | "yml" | "yaml" | "toml" | "tf" | "pl" | "ex" | "exs"
        | "r" | "properties" | "graphql" | "ftl" | "nix" | "cmake" | "mk" => Style::Hash,
        "sql" | "lua" | "hs" | "elm" => Style::Dashes,
        "html" | "htm" | "xhtml" | "xml" | "xsd" | "xsl" | "wsdl" | "md" | "vue" | "svelte"
        | "svg" => Style::Markup,
        "css" => Style::Block,
        "tex" | "erl" => Style::Percent,
        "ini" | "clj" | "el" => Style::Semicolon,
        _ => return None,
    })
}

/// Where the header goes (index of the line) and its lines.
pub(super) fn insert(
    style: Style,
    text: &str,
    copyright: Option<&str>,
    licence: Option<&str>,
) -> (usize, Vec<String>) {
    let end = if text.lines().count() > 0 && text.contains("\r\n") { "\r\n" } else { "\n" };
    // REUSE-IgnoreStart
    let tags: Vec<String> = copyright
        .map(|holder| format!("SPDX-FileCopyrightText: {holder}"))
        .into_iter()
        .chain(licence.map(|licence| format!("SPDX-\u{4c}icense-Identifier: {licence}")))
        .collect();
    // REUSE-IgnoreEnd
    let mut lines: Vec<String> = match style {
        Style::Markup => [vec!["<!--".to_owned()], tags, vec!["-->".to_owned()]].concat(),
        Style::Block => {
            let inner = tags.into_iter().map(|tag| format!(" * {tag}"));
            std::iter::once("/*".to_owned()).chain(inner).chain([" */".to_owned()]).collect()
        }
        _ => {
            let sign = match style {
                Style::Slashes => "//",
                Style::Dashes => "--",
                Style::Percent => "%",
                Style::Semicolon => ";",
                _ => "#",
            };
            tags.into_iter().map(|tag| format!("{sign} {tag}")).collect()
        }
    };
    let at = after_prologue(text);
    if !text.is_empty() && text.lines().nth(at).is_some_and(|line| !line.trim().is_empty()) {
        lines.push(String::new());
    }
    (at, lines.into_iter().map(|line| line + end).collect())
}

/// A shebang, an XML declaration, a document type, an encoding line or front matter must stay first.
fn after_prologue(text: &str) -> usize {
    let mut lines = text.lines().enumerate();
    let Some((_, first)) = lines.next() else { return 0 };
    if first.trim() == "---" && text.lines().skip(1).any(|line| line.trim() == "---") {
        let close = text.lines().skip(1).position(|line| line.trim() == "---");
        return close.map_or(0, |at| at + 2);
    }
    let stays = |line: &str| {
        let lower = line.trim_start().to_ascii_lowercase();
        lower.starts_with("#!")
            || lower.starts_with("<?xml")
            || lower.starts_with("<!doctype")
            || lower.starts_with("# -*- coding")
            || lower.starts_with("# syntax=")
            || lower.starts_with("@charset")
    };
    let mut at = 0;
    for (index, line) in text.lines().enumerate().take(3) {
        if !stays(line) || !closes(line) {
            break;
        }
        at = index + 1;
    }
    at
}

/// A document type that goes on over several lines is left alone.
fn closes(line: &str) -> bool {
    !line.trim_start().starts_with('<') || line.trim_end().ends_with('>')
}
