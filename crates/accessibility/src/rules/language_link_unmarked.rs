//! Checks that links to other languages are marked with these languages.
//!
//! A list such as "Deutsch, English, Français, Türkçe" is read with the voice of the page; "Français" in a German voice is hardly
//! understood by those it is for.
//!
//! Write `<a href="/fr" lang="fr" hreflang="fr">Français</a>`.
//!
//! Links and buttons whose whole text is the name of a language in that language are reported, once a page.
//!
//! Sources: WCAG 2.2 SC 3.1.2; technique H58.
//!
//! ```html passed
//! <html lang="de"><body><a href="/fr" lang="fr">Français</a> <a href="/">Deutsch</a></body></html>
//! ```
//!
//! ```html failed language-link-unmarked
//! <html lang="de"><body><a href="/fr">Français</a> <a href="/tr">Türkçe</a></body></html>
//! ```
//!
//! ```html inapplicable
//! <html lang="de"><body><a href="/fr">Französisch</a></body></html>
//! ```

use crate::contrast::needs_layout;
use crate::language;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "language-link-unmarked",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Names of languages in themselves.
const NAMES: &[(&str, &str)] = &[
    ("deutsch", "de"), ("english", "en"), ("français", "fr"), ("francais", "fr"), ("español", "es"), ("espanol", "es"),
    ("italiano", "it"), ("português", "pt"), ("polski", "pl"), ("türkçe", "tr"), ("русский", "ru"),
    ("українська", "uk"), ("العربية", "ar"), ("عربي", "ar"), ("עברית", "he"), ("فارسی", "fa"), ("nederlands", "nl"), ("dansk", "da"),
    ("svenska", "sv"), ("norsk", "no"), ("suomi", "fi"), ("čeština", "cs"), ("česky", "cs"), ("slovenčina", "sk"),
    ("magyar", "hu"), ("română", "ro"), ("български", "bg"), ("ελληνικά", "el"), ("hrvatski", "hr"),
    ("srpski", "sr"), ("српски", "sr"), ("shqip", "sq"), ("tiếng việt", "vi"), ("中文", "zh"), ("日本語", "ja"), ("한국어", "ko"),
    ("kurdî", "ku"), ("gaeilge", "ga"), ("cymraeg", "cy"), ("lietuvių", "lt"), ("latviešu", "lv"), ("eesti", "et"), ("slovenščina", "sl"),
];

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let controls = page.elements().iter().copied();
    let controls: Vec<(NodeId, &str)> = controls
        .filter(|id| matches!(page.tag(*id), "a" | "button" | "option"))
        .filter_map(|id| {
            let text = page.text_content(id).trim().to_lowercase();
            NAMES.iter().find(|(name, _)| *name == text).map(|(_, lang)| (id, *lang))
        })
        .collect();
    if controls.is_empty() || needs_layout(page, targets) {
        return;
    }
    let mut unmarked = Vec::new();
    for (id, lang) in controls.into_iter().filter(|(id, _)| page.is_rendered(*id)) {
        // The text itself may carry the mark.
        let texts = page.flat_descendants(id).into_iter();
        let text = texts.filter(|n| page.text_of(*n).is_some_and(|t| !t.trim().is_empty())).last().unwrap_or(id);
        match page.language(text) {
            Some(own) if language::primary(own) == lang => targets.passed(id),
            None => {}
            Some(_) => unmarked.push((id, lang)),
        }
    }
    if let Some((first, lang)) = unmarked.first() {
        let message = msg("language-link-unmarked").with("count", unmarked.len()).with("lang", *lang);
        targets.failed(*first, message.with("text", page.text_content(*first).trim()));
    }
}
