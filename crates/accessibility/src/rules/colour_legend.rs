//! Asks about sentences that give colours a meaning. It never passes.
//!
//! "Grün sind die freien Tage" helps nobody who does not see the difference or hears the page.
//!
//! Say it where it applies too, in words, by a sign or a pattern.
//!
//! Looked at are texts that say what a colour stands for ("red = sold out", "in grün dargestellt", "days with a green background are free").
//! Whether it can be seen or heard without the colour a machine cannot judge: a person is asked, once for the page.
//!
//! Sources: WCAG 2.2 SC 1.4.1; failures F13, F81; techniques G14, G111.
//!
//! ```html cantTell colour-legend ask-colour-legend
//! <p>Termine in Grün sind frei, Termine in Rot sind vergeben.</p>
//! ```
//!
//! ```html inapplicable
//! <p>Das rote Rathaus steht am Markt, die Wiese davor ist grün.</p>
//! ```

use std::sync::LazyLock;

use regex::Regex;

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::passages::{self, Passage};
use crate::prelude::*;
use crate::words::COLOUR;

/// See the module.
pub const CHECK: Check = Check {
    id: "colour-legend",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["colour-blind", "blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    static MEANS: LazyLock<Regex> = LazyLock::new(|| {
        let meaning = [
            r"\bin {c} (?:(?:are|is|sind|ist)|dargestellt|markiert|gekennzeichnet)\b",
            r"\b{c} (?:marked|shaded|highlighted|markiert\w*|hinterlegt\w*|gekennzeichnet\w*|eingefärbt\w*|dargestellt\w*|unterlegt\w*)\b",
            r"\b(?:marked|shown|highlighted|shaded|printed|displayed) in {c}\b",
            r"\b{c}\s*(?:=|:|–|means|stands for|indicates|bedeutet|steht für|heißt)\s*\p{L}",
            r"\b(?:with|on) an? {c} background\b|\b{c} hintergrund\b|\bauf {c} grund\b",
        ];
        let meaning = meaning.map(|part| part.replace("{c}", COLOUR)).join("|");
        Regex::new(&format!("(?i){meaning}")).unwrap_or_else(|_| unreachable!())
    });
    if needs_layout(page, targets) {
        return;
    }
    let passages = passages::all(page);
    let legend = |passage: &&Passage| {
        passage.length <= 300 && MEANS.is_match(&passage.text) && !passage.is_in(page, &["pre", "code", "nav", "button"])
    };
    if let Some(first) = passages.iter().find(legend) {
        let text = short(&first.text);
        targets.cant_tell(first.block, msg("colour-legend").with("text", &text), msg("ask-colour-legend").with("text", text));
    }
}
