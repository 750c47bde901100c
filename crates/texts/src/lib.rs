//! Every text a user reads, in German and English, from the Fluent catalogues under `i18n/`.
//!
//! One `.ftl` file per crate and language, the same name in both folders. A test compares the keys.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, langid, static_loader};
use offenbar_model::{Message, Value, escape_control};

static_loader! {
    static CATALOGUES = {
        locales: "./i18n",
        fallback_language: "en",
        // Isolation marks are invisible characters that terminals print as boxes; arguments are
        // freed of control and bidirectional characters instead.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static GERMAN: LanguageIdentifier = langid!("de");
static ENGLISH: LanguageIdentifier = langid!("en");

/// A language that a user reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    /// German.
    De,
    /// English.
    En,
}

impl Lang {
    /// Both languages.
    pub const ALL: [Lang; 2] = [Lang::De, Lang::En];

    /// `de` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Lang::De => "de",
            Lang::En => "en",
        }
    }

    /// The language of a locale name such as `de_DE.UTF-8`: German for `de…`, otherwise English.
    pub fn of_locale(locale: &str) -> Lang {
        let primary = locale.split(['_', '-', '.']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("de") { Lang::De } else { Lang::En }
    }

    fn id(self) -> &'static LanguageIdentifier {
        match self {
            Lang::De => &GERMAN,
            Lang::En => &ENGLISH,
        }
    }

    /// The text of a message. A message that no catalogue knows shows its id, so that nothing
    /// that was found is ever lost.
    pub fn message(self, message: &Message) -> String {
        let arguments: HashMap<Cow<'static, str>, FluentValue> = message
            .args
            .iter()
            .map(|(name, value)| {
                let value = match value {
                    Value::Number(number) => FluentValue::from(*number),
                    Value::Text(text) => FluentValue::from(escape_control(text)),
                };
                (Cow::Owned(name.clone()), value)
            })
            .collect();
        CATALOGUES
            .try_lookup_with_args(self.id(), &message.id, &arguments)
            .unwrap_or_else(|| message.id.clone())
    }

    /// The text under a key without arguments; `key.attribute` names an attribute. None if neither
    /// catalogue has it.
    pub fn get(self, key: &str) -> Option<String> {
        CATALOGUES.try_lookup(self.id(), key)
    }

    /// The text under a key, or the key itself.
    pub fn text(self, key: &str) -> String {
        self.get(key).unwrap_or_else(|| key.to_owned())
    }
}

#[cfg(test)]
mod tests;
