//! Words of a script. What is not known here makes the whole script not understood.

use super::Unknown;

/// How many words a script may have.
const MAX_TOKENS: usize = 20_000;

/// A word of a script.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    /// A name or a keyword.
    Name(String),
    /// A number.
    Number(f64),
    /// A string without its quotes, escapes resolved.
    Text(String),
    /// A template literal: texts, and the source of what stands between them.
    Template(Vec<String>, Vec<String>),
    /// An operator or a bracket.
    Sign(&'static str),
}

/// A word, and whether a new line begins before it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Word {
    pub token: Token,
    pub after_line: bool,
}

/// Longest first.
const SIGNS: &[&str] = &[
    "===", "!==", "...", "=>", "==", "!=", "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=",
    "-=", "{", "}", "(", ")", "[", "]", ";", ",", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":",
    "=", ".",
];

/// Takes a script apart.
pub(super) fn words(source: &str) -> Result<Vec<Word>, Unknown> {
    let mut reader = Reader { rest: source, after_line: true };
    let mut found: Vec<Word> = Vec::new();
    while reader.skip_blank()? {
        if found.len() >= MAX_TOKENS {
            return Err(Unknown);
        }
        let token = reader.token(found.last().map(|word| &word.token))?;
        found.push(Word { token, after_line: reader.after_line });
        reader.after_line = false;
    }
    Ok(found)
}

struct Reader<'a> {
    rest: &'a str,
    after_line: bool,
}

impl Reader<'_> {
    /// Skips white space and comments; false at the end.
    fn skip_blank(&mut self) -> Result<bool, Unknown> {
        loop {
            let trimmed = self.rest.trim_start();
            self.after_line |= self.rest[..self.rest.len() - trimmed.len()].contains('\n');
            self.rest = trimmed;
            let comment = if let Some(rest) = trimmed.strip_prefix("//") {
                rest.find('\n').map_or(trimmed.len(), |end| end + 2)
            } else if let Some(rest) = trimmed.strip_prefix("/*") {
                rest.find("*/").ok_or(Unknown)? + 4
            } else if trimmed.starts_with("<!--") {
                return Err(Unknown);
            } else {
                return Ok(!trimmed.is_empty());
            };
            self.after_line |= trimmed[..comment].contains('\n');
            self.rest = &trimmed[comment..];
        }
    }

    fn token(&mut self, before: Option<&Token>) -> Result<Token, Unknown> {
        let first = self.rest.chars().next().ok_or(Unknown)?;
        if first.is_alphabetic() || matches!(first, '_' | '$') {
            let end = self.rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$')));
            return Ok(Token::Name(self.take(end.unwrap_or(self.rest.len())).to_owned()));
        }
        if first.is_ascii_digit() {
            let end = self.rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.'));
            let number = self.take(end.unwrap_or(self.rest.len()));
            return number.parse().map(Token::Number).map_err(|_| Unknown);
        }
        match first {
            '"' | '\'' => self.string(first).map(Token::Text),
            '`' => self.template(),
            '/' if !ends_value(before) => Err(Unknown),
            _ => {
                let sign =
                    SIGNS.iter().find(|sign| self.rest.starts_with(**sign)).ok_or(Unknown)?;
                self.take(sign.len());
                Ok(Token::Sign(sign))
            }
        }
    }

    fn take(&mut self, length: usize) -> &str {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        taken
    }

    fn string(&mut self, quote: char) -> Result<String, Unknown> {
        let mut text = String::new();
        let mut letters = self.rest.char_indices().skip(1);
        while let Some((at, c)) = letters.next() {
            match c {
                _ if c == quote => {
                    self.rest = &self.rest[at + c.len_utf8()..];
                    return Ok(text);
                }
                '\n' => return Err(Unknown),
                '\\' => text.push(escaped(letters.next().ok_or(Unknown)?.1)?),
                _ => text.push(c),
            }
        }
        Err(Unknown)
    }

    fn template(&mut self) -> Result<Token, Unknown> {
        let (mut texts, mut parts) = (vec![String::new()], Vec::new());
        let mut letters = self.rest.char_indices().skip(1).peekable();
        while let Some((at, c)) = letters.next() {
            let text = texts.last_mut().ok_or(Unknown)?;
            match c {
                '`' => {
                    self.rest = &self.rest[at + 1..];
                    return Ok(Token::Template(texts, parts));
                }
                '\\' => text.push(escaped(letters.next().ok_or(Unknown)?.1)?),
                '$' if letters.peek().is_some_and(|(_, next)| *next == '{') => {
                    letters.next();
                    let mut part = String::new();
                    loop {
                        match letters.next().ok_or(Unknown)?.1 {
                            '}' => break,
                            // Nested templates and objects are not read.
                            '{' | '`' => return Err(Unknown),
                            other => part.push(other),
                        }
                    }
                    parts.push(part);
                    texts.push(String::new());
                }
                _ => text.push(c),
            }
        }
        Err(Unknown)
    }
}

fn escaped(c: char) -> Result<char, Unknown> {
    match c {
        'n' => Ok('\n'),
        't' => Ok('\t'),
        'r' => Ok('\r'),
        'u' | 'x' | '0'..='9' | '\n' => Err(Unknown),
        other => Ok(other),
    }
}

/// After a value a slash divides; elsewhere it begins a regular expression, which is not read.
fn ends_value(before: Option<&Token>) -> bool {
    match before {
        Some(Token::Name(name)) => !matches!(name.as_str(), "return" | "typeof"),
        Some(Token::Sign(sign)) => matches!(*sign, ")" | "]"),
        Some(_) => true,
        None => false,
    }
}
