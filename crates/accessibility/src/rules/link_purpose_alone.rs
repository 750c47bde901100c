//! Checks that each link says by itself where it leads.
//!
//! Screen readers can list all links of a page. In such a list the sentence around a link is gone:
//! "hier, hier, mehr, hier" helps nobody.
//!
//! Put the target into the link, or add it with `aria-labelledby` or with text that is only read:
//! `<a href="…">Mehr <span class="sr-only">über Wohngeld</span></a>`.
//!
//! This is level AAA: more than the law asks. Links whose name says what the address or the heading
//! of the target says pass; for the rest a person is asked once for the whole page.
//!
//! Sources: WCAG 2.2 SC 2.4.9; ACT rule aizyf1; technique F84.
//!
//! ```html passed
//! <p>Mehr zu <a href="/wohngeld/formulare">Formulare Wohngeld</a></p><p><a href="tel:+4930123456">030 123456</a></p>
//! ```
//!
//! ```html failed link-vague
//! <p>Für den Antrag klicken Sie <a href="/w">hier</a>.</p>
//! ```
//!
//! ```html cantTell links-unjudged-alone ask-links-unjudged-alone
//! <p><a href="/w">Bürgergeld</a></p>
//! ```
//!
//! ```html inapplicable
//! <p>Mehr <a>hier</a><a href="/w"></a></p>
//! ```

use crate::descriptive;
use crate::prelude::*;
use crate::purpose::{Purpose, Purposes};

/// See the module.
pub const CHECK: Check = Check {
    id: "link-purpose-alone",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.4.9"],
    level: Some(Level::AAA),
    act: &["aizyf1"],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let mut unjudged = Vec::new();
    for (link, purpose) in Purposes::of(page).iter() {
        let name = page.name_text(link);
        match purpose {
            Purpose::Told => targets.passed(link),
            Purpose::Vague => targets.failed(link, msg("link-vague").with("name", name)),
            Purpose::Unknown => unjudged.push(name.to_owned()),
        }
    }
    if !unjudged.is_empty() {
        let (count, list) = (unjudged.len(), descriptive::some(&unjudged));
        let message = msg("links-unjudged-alone").with("count", count).with("links", &list);
        let question = msg("ask-links-unjudged-alone").with("count", count).with("links", list);
        targets.page_cant_tell(message, question);
    }
}
