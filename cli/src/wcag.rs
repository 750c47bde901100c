//! The success criteria of WCAG 2.2: number, fragment of the address, level. Their names are in the
//! catalogues under `cli-sc-1-1-1` and so on.

use offenbar_model::Level::{self, A, AA, AAA};

/// A success criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Criterion {
    /// Number, for example `1.1.1`.
    pub number: &'static str,
    /// Fragment of its address, for example `non-text-content`.
    pub fragment: &'static str,
    /// Its level.
    pub level: Level,
}

impl Criterion {
    /// Its address in WCAG 2.2.
    pub fn address(&self) -> String {
        format!("https://www.w3.org/TR/WCAG22/#{}", self.fragment)
    }

    /// Key of its name in the catalogues.
    pub fn text_key(&self) -> String {
        format!("cli-sc-{}", self.number.replace('.', "-"))
    }
}

/// The criterion with this number.
pub fn criterion(number: &str) -> Option<&'static Criterion> {
    CRITERIA.iter().find(|criterion| criterion.number == number)
}

const fn sc(number: &'static str, level: Level, fragment: &'static str) -> Criterion {
    Criterion { number, fragment, level }
}

/// All success criteria of WCAG 2.2 in their order; 4.1.1 is gone.
#[rustfmt::skip]
pub const CRITERIA: &[Criterion] = &[
    sc("1.1.1", A, "non-text-content"),
    sc("1.2.1", A, "audio-only-and-video-only-prerecorded"),
    sc("1.2.2", A, "captions-prerecorded"),
    sc("1.2.3", A, "audio-description-or-media-alternative-prerecorded"),
    sc("1.2.4", AA, "captions-live"),
    sc("1.2.5", AA, "audio-description-prerecorded"),
    sc("1.2.6", AAA, "sign-language-prerecorded"),
    sc("1.2.7", AAA, "extended-audio-description-prerecorded"),
    sc("1.2.8", AAA, "media-alternative-prerecorded"),
    sc("1.2.9", AAA, "audio-only-live"),
    sc("1.3.1", A, "info-and-relationships"),
    sc("1.3.2", A, "meaningful-sequence"),
    sc("1.3.3", A, "sensory-characteristics"),
    sc("1.3.4", AA, "orientation"),
    sc("1.3.5", AA, "identify-input-purpose"),
    sc("1.3.6", AAA, "identify-purpose"),
    sc("1.4.1", A, "use-of-color"),
    sc("1.4.2", A, "audio-control"),
    sc("1.4.3", AA, "contrast-minimum"),
    sc("1.4.4", AA, "resize-text"),
    sc("1.4.5", AA, "images-of-text"),
    sc("1.4.6", AAA, "contrast-enhanced"),
    sc("1.4.7", AAA, "low-or-no-background-audio"),
    sc("1.4.8", AAA, "visual-presentation"),
    sc("1.4.9", AAA, "images-of-text-no-exception"),
    sc("1.4.10", AA, "reflow"),
    sc("1.4.11", AA, "non-text-contrast"),
    sc("1.4.12", AA, "text-spacing"),
    sc("1.4.13", AA, "content-on-hover-or-focus"),
    sc("2.1.1", A, "keyboard"),
    sc("2.1.2", A, "no-keyboard-trap"),
    sc("2.1.3", AAA, "keyboard-no-exception"),
    sc("2.1.4", A, "character-key-shortcuts"),
    sc("2.2.1", A, "timing-adjustable"),
    sc("2.2.2", A, "pause-stop-hide"),
    sc("2.2.3", AAA, "no-timing"),
    sc("2.2.4", AAA, "interruptions"),
    sc("2.2.5", AAA, "re-authenticating"),
    sc("2.2.6", AAA, "timeouts"),
    sc("2.3.1", A, "three-flashes-or-below-threshold"),
    sc("2.3.2", AAA, "three-flashes"),
    sc("2.3.3", AAA, "animation-from-interactions"),
    sc("2.4.1", A, "bypass-blocks"),
    sc("2.4.2", A, "page-titled"),
    sc("2.4.3", A, "focus-order"),
    sc("2.4.4", A, "link-purpose-in-context"),
    sc("2.4.5", AA, "multiple-ways"),
    sc("2.4.6", AA, "headings-and-labels"),
    sc("2.4.7", AA, "focus-visible"),
    sc("2.4.8", AAA, "location"),
    sc("2.4.9", AAA, "link-purpose-link-only"),
    sc("2.4.10", AAA, "section-headings"),
    sc("2.4.11", AA, "focus-not-obscured-minimum"),
    sc("2.4.12", AAA, "focus-not-obscured-enhanced"),
    sc("2.4.13", AAA, "focus-appearance"),
    sc("2.5.1", A, "pointer-gestures"),
    sc("2.5.2", A, "pointer-cancellation"),
    sc("2.5.3", A, "label-in-name"),
    sc("2.5.4", A, "motion-actuation"),
    sc("2.5.5", AAA, "target-size-enhanced"),
    sc("2.5.6", AAA, "concurrent-input-mechanisms"),
    sc("2.5.7", AA, "dragging-movements"),
    sc("2.5.8", AA, "target-size-minimum"),
    sc("3.1.1", A, "language-of-page"),
    sc("3.1.2", AA, "language-of-parts"),
    sc("3.1.3", AAA, "unusual-words"),
    sc("3.1.4", AAA, "abbreviations"),
    sc("3.1.5", AAA, "reading-level"),
    sc("3.1.6", AAA, "pronunciation"),
    sc("3.2.1", A, "on-focus"),
    sc("3.2.2", A, "on-input"),
    sc("3.2.3", AA, "consistent-navigation"),
    sc("3.2.4", AA, "consistent-identification"),
    sc("3.2.5", AAA, "change-on-request"),
    sc("3.2.6", A, "consistent-help"),
    sc("3.3.1", A, "error-identification"),
    sc("3.3.2", A, "labels-or-instructions"),
    sc("3.3.3", AA, "error-suggestion"),
    sc("3.3.4", AA, "error-prevention-legal-financial-data"),
    sc("3.3.5", AAA, "help"),
    sc("3.3.6", AAA, "error-prevention-all"),
    sc("3.3.7", A, "redundant-entry"),
    sc("3.3.8", AA, "accessible-authentication-minimum"),
    sc("3.3.9", AAA, "accessible-authentication-enhanced"),
    sc("4.1.2", A, "name-role-value"),
    sc("4.1.3", AA, "status-messages"),
];

#[cfg(test)]
mod tests {
    use offenbar_texts::Lang;

    use super::*;

    #[test]
    fn every_criterion_has_a_name_in_both_languages() {
        assert_eq!(CRITERIA.len(), 86);
        for criterion in CRITERIA {
            let key = criterion.text_key();
            assert!(Lang::ALL.iter().all(|lang| lang.text(&key) != key), "{key}");
        }
        assert_eq!(Lang::De.text("cli-sc-1-1-1"), "Nicht-Text-Inhalt");
    }
}
