//! Checks that text stands out from what is behind it: a contrast ratio of at least 7:1, or 4.5:1
//! for large text (from 24 px, or from 18.66 px if it is bold).
//!
//! People with low vision, older people, and everyone who uses a phone in the sun cannot read text
//! with little contrast.
//!
//! Choose a darker colour for the text or a lighter one for the background (or the other way
//! round). The message names the nearest colour that would do.
//!
//! What is behind the text is found by the order in which the page is painted, with transparency
//! and `opacity`. On gradients and images the text fails only if not even its best place has
//! enough contrast; on images that cannot be read, a person must look. Text in
//! disabled controls, text without letters or digits, and text that nobody can see do not count.
//!
//! Sources: WCAG 2.2 SC 1.4.6 (level AAA: more than the law asks); ACT rule 09o5cg.
//!
//! ```html passed
//! <p style="color: #444; background: #fff">Bitte melden Sie sich an.</p>
//! ```
//!
//! ```html passed
//! <h1 style="color: #666; font-size: 30px">Anmeldung</h1>
//! ```
//!
//! ```html failed text-contrast-enhanced-low
//! <p style="color: #aaa">Bitte melden Sie sich an.</p>
//! ```
//!
//! ```html failed text-contrast-enhanced-low
//! <div style="background: #333; opacity: .3"><p style="color: #fff">Kaum zu lesen</p></div>
//! ```
//!
//! ```html cantTell text-contrast-enhanced-image ask-text-contrast-enhanced
//! <p style="background: url(foto.jpg); color: #fff">Rathaus</p>
//! ```
//!
//! ```html cantTell text-contrast-enhanced-effect
//! <p style="filter: blur(1px); color: #fff">Rathaus</p>
//! ```
//!
//! ```html cantTell text-contrast-enhanced-hidden
//! <p aria-hidden="true" style="color: #ccc">Hintergrund</p>
//! ```
//!
//! ```html cantTell script-builds-content ask-script-content
//! <div id="a"></div><script>a.attachShadow({ mode: "open" }).textContent = "Hallo"</script>
//! ```
//!
//! ```html inapplicable
//! <button disabled style="color: #ccc; background: #eee">Weiter</button> <p style="color: #eee">→</p>
//! ```

use crate::contrast::{self, Ids, Needed, needs_styles};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "text-contrast-enhanced",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.6"],
    level: Some(Level::AAA),
    act: &["09o5cg"],
    counterparts: &["axe:color-contrast-enhanced", "alfa:SIA-R66"],
    impact: Impact::Moderate,
    affected: &["low-vision", "colour-blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const IDS: Ids = Ids {
    low: || msg("text-contrast-enhanced-low"),
    image: || msg("text-contrast-enhanced-image"),
    effect: || msg("text-contrast-enhanced-effect"),
    hidden: || msg("text-contrast-enhanced-hidden"),
    question: || msg("ask-text-contrast-enhanced"),
};

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_styles(page, targets) {
        return;
    }
    contrast::check(page, targets, &Needed { normal: 7.0, large: 4.5 }, |targets, _, text, found| {
        contrast::judge(targets, text, found, &IDS);
    });
}
