/// The clause of EN 301 549 V3.2.1 that takes over a WCAG success criterion for web pages: chapter
/// 9 repeats the numbering. Criteria that came with WCAG 2.2 have no clause in that version.
///
/// ```
/// assert_eq!(offenbar_model::en_301_549("1.1.1").as_deref(), Some("9.1.1.1"));
/// assert_eq!(offenbar_model::en_301_549("2.5.8"), None);
/// ```
pub fn en_301_549(sc: &str) -> Option<String> {
    const NEW_IN_2_2: [&str; 9] =
        ["2.4.11", "2.4.12", "2.4.13", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8", "3.3.9"];
    (!NEW_IN_2_2.contains(&sc)).then(|| format!("9.{sc}"))
}

/// Makes foreign text safe for a terminal or a report: control characters, bidirectional
/// overrides and invisible separators are written as `\u{…}`; line breaks and tabs become spaces.
///
/// ```
/// assert_eq!(offenbar_model::escape_control("a\u{1b}[31m\u{202e}b\n"), "a\\u{1b}[31m\\u{202e}b ");
/// ```
pub fn escape_control(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\r' | '\t' => safe.push(' '),
            other if is_deceptive(other) => safe.extend(other.escape_unicode()),
            other => safe.push(other),
        }
    }
    safe
}

/// True for characters that change how other text is shown: control characters, bidirectional
/// marks and overrides, invisible separators.
///
/// ```
/// assert!(offenbar_model::is_deceptive('\u{9b}') && offenbar_model::is_deceptive('\u{202e}'));
/// assert!(!offenbar_model::is_deceptive('ä'));
/// ```
pub fn is_deceptive(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{61c}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{feff}')
}
