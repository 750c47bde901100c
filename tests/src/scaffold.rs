//! Begins a new rule: its file with documentation and examples, and its texts in both languages.
//!
//! What is made compiles and its examples pass, but says `TODO` wherever a person has to think; a test of
//! the accessibility crate fails until none is left.

use std::fs;
use std::path::{Path, PathBuf};

use offenbar_model::{Kind, Level};

/// What is known about a rule before it is written.
#[derive(Debug, Clone)]
pub struct NewRule {
    /// Id in kebab-case: `link-text-long`.
    pub id: String,
    /// Whether it fails a success criterion or is good practice.
    pub kind: Kind,
    /// Success criteria.
    pub sc: Vec<String>,
    /// Their level.
    pub level: Option<Level>,
    /// Catalogue of the texts, without `.ftl`: `rules-links`.
    pub catalogue: String,
}

impl NewRule {
    /// Writes the files below the root of the repository and tells which.
    ///
    /// # Errors
    /// If the rule is not well described, exists already, or a file cannot be written. Nothing is
    /// overwritten.
    pub fn write(&self, root: &Path) -> Result<Vec<PathBuf>, String> {
        self.check()?;
        let file = format!("{}.rs", self.id.replace('-', "_"));
        let rule = root.join("crates/accessibility/src/rules").join(file);
        if rule.exists() {
            return Err(format!("{} exists already", rule.display()));
        }
        let mut catalogues = Vec::new();
        for lang in ["de", "en"] {
            let path = root.join(format!("crates/texts/i18n/{lang}/{}.ftl", self.catalogue));
            let old = fs::read_to_string(&path).unwrap_or_default();
            if old.lines().any(|line| line.starts_with(&format!("check-{} =", self.id))) {
                return Err(format!("{} has texts for it already", path.display()));
            }
            let gap = if old.is_empty() { "" } else { "\n" };
            catalogues.push((path, format!("{old}{gap}{}", self.texts(lang))));
        }
        let mut written = Vec::new();
        for (path, text) in [(rule, self.source())].into_iter().chain(catalogues) {
            fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
            written.push(path);
        }
        Ok(written)
    }

    fn check(&self) -> Result<(), String> {
        let plain = |text: &str| {
            !text.is_empty()
                && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
                && text.starts_with(|c: char| c.is_ascii_lowercase())
                && !text.ends_with('-')
                && !text.contains("--")
        };
        if !plain(&self.id) {
            return Err(format!("“{}” is no id: small letters, digits and single dashes", self.id));
        }
        if !plain(&self.catalogue) {
            return Err(format!("“{}” is no name of a catalogue", self.catalogue));
        }
        let number = |sc: &String| {
            let parts: Vec<&str> = sc.split('.').collect();
            parts.len() == 3 && parts.iter().all(|part| part.parse::<u8>().is_ok())
        };
        if let Some(wrong) = self.sc.iter().find(|sc| !number(sc)) {
            return Err(format!("“{wrong}” is no success criterion, such as 1.1.1"));
        }
        let wcag = self.kind == Kind::Wcag;
        if wcag == self.sc.is_empty() || wcag != self.level.is_some() {
            return Err(
                "a rule of WCAG has success criteria and a level, others have none".to_owned()
            );
        }
        Ok(())
    }

    fn source(&self) -> String {
        let list = self.sc.iter().map(|sc| format!("{sc:?}")).collect::<Vec<_>>().join(", ");
        let sources = match self.sc.as_slice() {
            [] => "TODO the specification or guide it is taken from".to_owned(),
            sc => format!("WCAG 2.2 SC {}; TODO technique or failure", sc.join(", ")),
        };
        let level = self.level.map_or("None".to_owned(), |level| format!("Some(Level::{level:?})"));
        TEMPLATE
            .replace("{id}", &self.id)
            .replace("{kind}", &format!("{:?}", self.kind))
            .replace("{sc}", &list)
            .replace("{level}", &level)
            .replace("{sources}", &sources)
    }

    fn texts(&self, lang: &str) -> String {
        let template = if lang == "de" { GERMAN } else { ENGLISH };
        template.replace("{id}", &self.id)
    }
}

/// The rule's file. It begins as a real rule about an element that no page has.
const TEMPLATE: &str = r#"//! Checks that TODO: what, in one sentence that begins with "Checks that".
//!
//! TODO: why it matters, and to whom.
//!
//! TODO: how to mend it.
//!
//! TODO: which targets are looked at, and what is excepted.
//!
//! Sources: {sources}.
//!
//! ```html passed
//! <todo>good</todo>
//! ```
//!
//! ```html failed {id}-found
//! <todo>bad</todo>
//! ```
//!
//! ```html inapplicable
//! <p>good</p>
//! ```

use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "{id}",
    family: Family::Page,
    kind: Kind::{kind},
    sc: &[{sc}],
    level: {level},
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["everyone"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    // TODO: applicability: which elements are looked at? `crate::contrast::needs_layout` (or `needs_styles`, if a missing style sheet matters) first, if the rule
    // asks for styles or boxes.
    for id in page.elements().iter().copied().filter(|id| page.is(*id, "todo")) {
        let text = page.text_content(id);
        // TODO: expectation: `failed` only what is certain, `cant_tell` with one precise question.
        if text.contains("bad") {
            targets.failed(id, msg("{id}-found").with("text", text));
        } else {
            targets.passed(id);
        }
    }
}
"#;

const ENGLISH: &str = "\
check-{id} = TODO the good state, as a short sentence
    .what = TODO what is checked.
    .why = TODO why it matters, and to whom.
    .fix = TODO what to do.
{id}-found = TODO what was seen: “{ $text }”
";

const GERMAN: &str = "\
check-{id} = TODO der gute Zustand, als kurzer Satz
    .what = TODO was geprüft wird.
    .why = TODO warum es wichtig ist und für wen.
    .fix = TODO was zu tun ist.
{id}-found = TODO was gesehen wurde: „{ $text }“
";

#[cfg(test)]
mod tests {
    use super::*;
    use offenbar_accessibility::{RULES, Rule};
    use offenbar_model::Outcome;

    fn rule() -> NewRule {
        NewRule {
            id: "link-text-odd".to_owned(),
            kind: Kind::Wcag,
            sc: vec!["2.4.4".to_owned()],
            level: Some(Level::A),
            catalogue: "rules-links".to_owned(),
        }
    }

    fn repository() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for part in ["accessibility/src/rules", "texts/i18n/de", "texts/i18n/en"] {
            fs::create_dir_all(folder.path().join("crates").join(part)).unwrap();
        }
        fs::write(folder.path().join("crates/texts/i18n/de/rules-links.ftl"), "old = alt\n")
            .unwrap();
        folder
    }

    #[test]
    fn the_file_has_documentation_examples_and_texts() {
        let folder = repository();
        let written = rule().write(folder.path()).unwrap();
        assert_eq!(written.len(), 3);
        let source = fs::read_to_string(&written[0]).unwrap();
        assert!(written[0].ends_with("link_text_odd.rs"));
        assert!(source.contains("sc: &[\"2.4.4\"],") && source.contains("Some(Level::A)"));
        // The same reader that `explain` and the tests of the rules use.
        let known = &RULES[0];
        let source = &*Box::leak(source.into_boxed_str());
        let made = Rule { check: known.check, scope: known.scope, run: known.run, source };
        let documentation = made.documentation();
        let outcomes: Vec<Outcome> = documentation.examples.iter().map(|e| e.outcome).collect();
        assert_eq!(outcomes, [Outcome::Passed, Outcome::Failed, Outcome::Inapplicable]);
        assert_eq!(documentation.examples[1].messages, ["link-text-odd-found"]);
        let german = fs::read_to_string(&written[1]).unwrap();
        assert!(german.starts_with("old = alt\n\ncheck-link-text-odd = "));
        for path in &written[1..] {
            let text = fs::read_to_string(path).unwrap();
            let keys = [
                "check-link-text-odd = ",
                ".what = ",
                ".why = ",
                ".fix = ",
                "link-text-odd-found = ",
            ];
            assert!(keys.iter().all(|key| text.contains(key)), "{text}");
        }
    }

    #[test]
    fn nothing_is_overwritten_and_nothing_wrong_is_made() {
        let folder = repository();
        rule().write(folder.path()).unwrap();
        assert!(rule().write(folder.path()).unwrap_err().contains("exists already"));
        let wrong = |change: fn(&mut NewRule)| {
            let mut rule = NewRule { id: "other".to_owned(), ..rule() };
            change(&mut rule);
            rule.write(folder.path()).is_err()
        };
        assert!(wrong(|rule| rule.id = "../escape".to_owned()));
        assert!(wrong(|rule| rule.id = "Two Words".to_owned()));
        assert!(wrong(|rule| rule.catalogue = "../rules".to_owned()));
        assert!(wrong(|rule| rule.sc = vec!["2.4".to_owned()]));
        assert!(wrong(|rule| rule.level = None));
        assert!(wrong(|rule| rule.kind = Kind::BestPractice));
        assert!(!folder.path().join("crates/accessibility/src/rules/other.rs").exists());
    }
}
