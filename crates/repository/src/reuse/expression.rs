//! The grammar of SPDX licence expressions as the REUSE reference tool reads it: operators in any
//! case, identifiers not checked against a list. What the identifiers *are* is the linter's work.

/// Deeper nesting is no licence statement but an attack.
const DEEPEST: usize = 64;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'a> {
    Open,
    Close,
    And,
    Or,
    With,
    Id(&'a str),
}

/// The identifiers of licences and exceptions in an expression, in their order, each once; `None`
/// if the text is no expression.
///
/// ```
/// use offenbar_repository::reuse::identifiers;
/// assert_eq!(identifiers("(MIT or Apache-2.0) AND MIT"), Some(vec!["MIT", "Apache-2.0"]));
/// assert_eq!(identifiers("MIT License"), None);
/// ```
pub fn identifiers(text: &str) -> Option<Vec<&str>> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut depth = 0usize;
    let mut operand_next = true;
    let mut at = 0;
    while at < tokens.len() {
        match (tokens[at], operand_next) {
            (Token::Open, true) => {
                depth += 1;
                if depth > DEEPEST {
                    return None;
                }
            }
            (Token::Id(id), true) => {
                push(&mut found, id)?;
                if tokens.get(at + 1) == Some(&Token::With) {
                    let Some(Token::Id(exception)) = tokens.get(at + 2) else { return None };
                    push(&mut found, exception)?;
                    at += 2;
                }
                operand_next = false;
            }
            (Token::And | Token::Or, false) => operand_next = true,
            (Token::Close, false) => depth = depth.checked_sub(1)?,
            _ => return None,
        }
        at += 1;
    }
    (depth == 0 && !operand_next).then_some(found)
}

fn push<'a>(found: &mut Vec<&'a str>, id: &'a str) -> Option<()> {
    let allowed = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ':' | '+');
    if !id.chars().all(allowed) {
        return None;
    }
    if !found.contains(&id) {
        found.push(id);
    }
    Some(())
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    for word in text.split_whitespace() {
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            if first == '(' || first == ')' {
                tokens.push(if first == '(' { Token::Open } else { Token::Close });
                rest = &rest[1..];
                continue;
            }
            let end = rest.find(['(', ')']).unwrap_or(rest.len());
            let (id, after) = rest.split_at(end);
            tokens.push(match id {
                _ if id.eq_ignore_ascii_case("and") => Token::And,
                _ if id.eq_ignore_ascii_case("or") => Token::Or,
                _ if id.eq_ignore_ascii_case("with") => Token::With,
                _ => Token::Id(id),
            });
            rest = after;
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::identifiers;

    #[test]
    fn expressions_and_what_looks_like_one() {
        let right = [
            ("MIT", vec!["MIT"]),
            ("mit Or Apache-2.0", vec!["mit", "Apache-2.0"]),
            (
                "GPL-2.0-only WITH Classpath-exception-2.0",
                vec!["GPL-2.0-only", "Classpath-exception-2.0"],
            ),
            ("((MIT)) AND(ISC OR LicenseRef-x)", vec!["MIT", "ISC", "LicenseRef-x"]),
            ("Apache-1.0+", vec!["Apache-1.0+"]),
        ];
        for (text, ids) in right {
            assert_eq!(identifiers(text), Some(ids), "{text}");
        }
        let wrong = [
            "",
            "  ",
            "MIT License",
            "MIT AND",
            "OR MIT",
            "(MIT",
            "MIT)",
            "()",
            "MIT/Apache-2.0",
            "MIT WITH",
            "MIT WITH (ISC)",
            "A WITH B WITH C",
            "MIT (ISC)",
            "MIT, ISC",
            "<ID>",
        ];
        for text in wrong {
            assert_eq!(identifiers(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read(text in "\\PC{0,60}") {
            let _ = identifiers(&text);
        }

        #[test]
        fn any_tokens_are_read(words in proptest::collection::vec("MIT|\\(|\\)|AND|OR|WITH", 0..40)) {
            let _ = identifiers(&words.join(" "));
        }
    }
}
