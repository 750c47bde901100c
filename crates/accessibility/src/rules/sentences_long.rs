//! Notes pages whose sentences are very long.
//!
//! Long sentences are hard for people with learning difficulties, for people who learn German, and for
//! everyone in a hurry. Plain language needs fewer than 20 words a sentence.
//!
//! Split sentences: one thought, one sentence. Use verbs instead of nouns, and say who does what.
//!
//! Only a note on running text of at least ten sentences; it says nothing about what the law asks.
//!
//! Sources: DIN 8581-1 (plain language); WCAG 2.2 SC 3.1.5 (AAA).
//!
//! ```html passed
//! <p>Wir helfen Ihnen gern. Rufen Sie uns an.</p><p>Wir helfen Ihnen gern. Rufen Sie uns an.</p><p>Wir helfen Ihnen gern. Rufen Sie uns an.</p><p>Wir helfen Ihnen gern. Rufen Sie uns an.</p><p>Wir helfen Ihnen gern. Rufen Sie uns an.</p>
//! ```
//!
//! ```html failed sentences-long
//! <p>Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort.</p>
//! <p>Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort.</p>
//! <p>Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort.</p>
//! <p>Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort.</p>
//! <p>Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort.</p>
//! <p>Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort.</p>
//! <p>Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort.</p>
//! <p>Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort.</p>
//! <p>Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort.</p>
//! <p>Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort.</p>
//! ```
//!
//! ```html inapplicable
//! <p>Wir helfen Ihnen gern.</p>
//! ```

use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "sentences-long",
    family: Family::Page,
    kind: Kind::Indicator,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// With fewer sentences an average says nothing.
const MIN_SENTENCES: usize = 10;
/// Words a sentence, on average, above which a page is noted.
const MAX_WORDS: usize = 22;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let (mut sentences, mut words) = (0, 0);
    for id in page.elements().iter().copied().filter(|id| page.is(*id, "p") && page.is_visible(*id)) {
        let text = page.visible_text(id);
        for sentence in text.split(['.', '!', '?', ':', ';']) {
            let count = sentence.split_whitespace().count();
            // Numbers, abbreviations and names between full stops are no sentences.
            if count >= 3 {
                sentences += 1;
                words += count;
            }
        }
    }
    if sentences < MIN_SENTENCES {
        return;
    }
    let average = words / sentences;
    if average > MAX_WORDS {
        let message = msg("sentences-long").with("words", average).with("sentences", sentences);
        targets.page_failed(message);
    } else {
        targets.page_passed();
    }
}
