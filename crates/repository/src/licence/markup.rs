//! HTML to text. Only what stands between the tags counts, comments included: a condition must not
//! hide in one.

/// The text without HTML, if it is HTML; otherwise the text as it was.
pub(super) fn without_markup(text: String) -> String {
    let text = if text.contains("<<") { without_template(&text) } else { text };
    let entities = ["&lt;", "&gt;", "&amp;", "&quot;", "&copy;", "&nbsp;"];
    if is_html(&text) || has_formatting(&text) {
        strip(&text)
    } else if entities.iter().any(|entity| text.contains(entity)) {
        decode_entities(&text)
    } else {
        text
    }
}

/// What stands in comments is read by nobody and grants nothing; the lines stay.
pub(crate) fn without_comments(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("<!--") {
        plain.push_str(&rest[..at]);
        let end = rest[at..].find("-->").map_or(rest.len(), |end| at + end + 3);
        plain.extend(rest[at..end].chars().filter(|c| *c == '\n'));
        rest = &rest[end..];
    }
    plain.push_str(rest);
    plain
}

/// The marks of SPDX licence templates: `<<beginOptional;…>>`, `<<var;…;original="…";…>>`.
fn without_template(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("<<") {
        plain.push_str(&rest[..at]);
        let mark = &rest[at + 2..];
        let known =
            ["beginOptional", "endOptional", "var;"].iter().any(|name| mark.starts_with(name));
        let Some(end) = mark.find(">>").filter(|_| known) else {
            plain.push_str("<<");
            rest = mark;
            continue;
        };
        let original =
            mark[..end].split("original=\"").nth(1).and_then(|value| value.split('"').next());
        plain.push_str(original.unwrap_or_default());
        rest = &mark[end + 2..];
    }
    plain.push_str(rest);
    plain
}

fn decode_entities(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = entity(&rest[at..], &mut plain);
    }
    plain.push_str(rest);
    plain
}

fn is_html(text: &str) -> bool {
    let mut end = text.len().min(4096);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = text[..end].to_ascii_lowercase();
    [
        "<!doctype html",
        "<html",
        "<body",
        "<p>",
        "<p ",
        "<br>",
        "<br/>",
        "<br />",
        "<div",
        "<h1",
        "<pre>",
    ]
    .iter()
    .any(|tag| head.contains(tag))
}

/// Markdown with tags in it: what is set in bold closes somewhere.
fn has_formatting(text: &str) -> bool {
    ["</strong>", "</em>", "</b>", "</i>", "</pre>", "</p>", "</li>", "</code>", "</var>", "</h2>"]
        .iter()
        .any(|tag| text.contains(tag))
}

fn strip(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        rest = if rest.starts_with('<') { tag(rest, &mut plain) } else { entity(rest, &mut plain) };
    }
    plain.push_str(rest);
    plain
}

/// Skips a tag; returns what follows.
fn tag<'a>(text: &'a str, plain: &mut String) -> &'a str {
    if let Some(comment) = text.strip_prefix("<!--") {
        return comment;
    }
    let starts = |c: char| c.is_ascii_alphabetic() || c == '/' || c == '!' || c == '?';
    let end = text.find('>');
    let (Some(end), true) = (end, text[1..].starts_with(starts)) else {
        plain.push('<');
        return &text[1..];
    };
    let name: String = text[1..end]
        .trim_start_matches('/')
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase();
    let known = !name.is_empty() && TAGS.contains(&name.as_str()) || text.starts_with("<!");
    if !known {
        // `<year>`, `<name of author>`, `<https://…>`: text that looks like a tag.
        plain.push('<');
        return &text[1..];
    }
    if ["style", "script"].contains(&name.as_str()) && !text.starts_with("</") {
        let close = format!("</{name}");
        let lower = text.to_ascii_lowercase();
        if let Some(at) = lower.find(&close) {
            return text[at..].find('>').map_or("", |close| &text[at + close + 1..]);
        }
    }
    if ["a", "b", "i", "em", "strong", "span", "code", "sup", "tt", "u", "font"]
        .contains(&name.as_str())
    {
        return &text[end + 1..];
    }
    plain.push_str("\n\n");
    &text[end + 1..]
}

const TAGS: [&str; 49] = [
    "a",
    "abbr",
    "article",
    "b",
    "blockquote",
    "body",
    "br",
    "center",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "font",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "img",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "ol",
    "p",
    "pre",
    "script",
    "section",
    "span",
    "strong",
    "style",
    "sup",
    "table",
    "td",
    "title",
    "tr",
    "tt",
    "u",
    "ul",
];

fn entity<'a>(text: &'a str, plain: &mut String) -> &'a str {
    let Some(end) = text.char_indices().take(12).find(|(_, c)| *c == ';').map(|(at, _)| at) else {
        plain.push('&');
        return &text[1..];
    };
    let name = &text[1..end];
    let number = name.strip_prefix('#').and_then(|digits| match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => digits.parse().ok(),
    });
    let character = match name {
        "quot" | "ldquo" | "rdquo" | "bdquo" | "laquo" | "raquo" => Some('"'),
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "nbsp" => Some(' '),
        "copy" => Some('©'),
        "apos" | "rsquo" | "lsquo" => Some('\''),
        "ndash" | "mdash" => Some('–'),
        "auml" => Some('ä'),
        "ouml" => Some('ö'),
        "uuml" => Some('ü'),
        "Auml" => Some('Ä'),
        "Ouml" => Some('Ö'),
        "Uuml" => Some('Ü'),
        "szlig" => Some('ß'),
        "sect" => Some('§'),
        _ => number.and_then(char::from_u32),
    };
    match character {
        Some(character) => {
            plain.push(character);
            &text[end + 1..]
        }
        None => {
            plain.push('&');
            &text[1..]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_grant_nothing() {
        assert_eq!(without_comments("a\n<!--\nb -->c\n<!-- open"), "a\n\nc\n");
    }

    #[test]
    fn tags_go_and_placeholders_stay() {
        let html =
            "<p>Copyright &copy; <year> <b>All</b></p><!-- not for sale --><style>x{}</style>";
        let text = without_markup(html.to_owned());
        let words: Vec<&str> = text.split_whitespace().collect();
        assert_eq!(words.join(" "), "Copyright © <year> All not for sale -->");
    }

    #[test]
    fn template_marks_go() {
        let text = "<<beginOptional;name=a>>Title<<endOptional>> <<var;name=b;original=\"by X\";match=.+>> <<y>>";
        assert_eq!(without_markup(text.into()), "Title by X <<y>>");
        assert_eq!(without_markup("[&lt;https://a.b&gt;]".into()), "[<https://a.b>]");
    }

    #[test]
    fn plain_text_is_left_alone() {
        assert_eq!(without_markup("a < b & c <year>".into()), "a < b & c <year>");
    }
}
