//! Declarations in `style` attributes.

/// A declaration of a property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Declared {
    /// Name in lower case.
    pub property: String,
    /// Value without `!important`.
    pub value: String,
    /// True with `!important`.
    pub important: bool,
}

/// All declarations of a `style` attribute in order (CSS Syntax, section 5.5.4, as far as plain
/// declarations go: strings, brackets and comments are respected).
pub(crate) fn declarations(style: &str) -> Vec<Declared> {
    split(style).iter().filter_map(|text| declared(text)).collect()
}

/// The declaration that wins for one of the properties: the last important one, else the last.
pub(crate) fn winning(style: &str, properties: &[&str]) -> Option<Declared> {
    let all: Vec<Declared> = declarations(style)
        .into_iter()
        .filter(|declared| properties.contains(&declared.property.as_str()))
        .collect();
    let important = all.iter().rev().find(|declared| declared.important);
    important.or(all.last()).cloned()
}

fn declared(text: &str) -> Option<Declared> {
    let (property, value) = text.split_once(':')?;
    let property = property.trim().to_ascii_lowercase();
    let lower = value.to_ascii_lowercase();
    let mark = lower.rfind('!').filter(|at| lower[at + 1..].trim() == "important");
    let value = value[..mark.unwrap_or(value.len())].trim().to_owned();
    let valid = !property.is_empty() && !value.is_empty();
    valid.then_some(Declared { property, value, important: mark.is_some() })
}

/// Cuts at semicolons outside strings, brackets and comments.
fn split(style: &str) -> Vec<String> {
    let (mut parts, mut part) = (Vec::new(), String::new());
    let (mut depth, mut quote) = (0_usize, None);
    let mut characters = style.chars().peekable();
    while let Some(character) = characters.next() {
        match (quote, character) {
            (Some(open), close) if open == close => quote = None,
            (Some(_), '\\') => part.extend(characters.next()),
            (Some(_), _) => {}
            (None, '/') if characters.peek() == Some(&'*') => {
                skip_comment(&mut characters);
                continue;
            }
            (None, '"' | '\'') => quote = Some(character),
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')' | ']' | '}') => depth = depth.saturating_sub(1),
            (None, ';') if depth == 0 => {
                parts.push(std::mem::take(&mut part));
                continue;
            }
            _ => {}
        }
        part.push(character);
    }
    parts.push(part);
    parts
}

fn skip_comment(characters: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    let mut last = ' ';
    characters.next();
    for character in characters.by_ref() {
        if last == '*' && character == '/' {
            return;
        }
        last = character;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_important_declaration_wins() {
        let style = "COLOR: red; background: url('a;b'); letter-spacing: 1px !IMPORTANT; \
                     /* ; letter-spacing: 9px */ letter-spacing: 2px";
        let found = winning(style, &["letter-spacing"]).unwrap();
        assert_eq!((found.value.as_str(), found.important), ("1px", true));
        assert_eq!(winning(style, &["color"]).unwrap().value, "red");
        assert_eq!(winning(style, &["margin"]), None);
    }

    proptest::proptest! {
        #[test]
        fn any_style_can_be_read(style in "[a-z:;!\"'()/*\\\\ ]{0,80}|\\PC{0,40}") {
            declarations(&style);
        }
    }
}
