//! Checks that text stands out from what is behind it: a contrast ratio of at least 4.5:1, or 3:1
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
//! Sources: WCAG 2.2 SC 1.4.3; ACT rule afw4f7.
//!
//! ```html passed
//! <p style="color: #555; background: #fff">Bitte melden Sie sich an.</p>
//! ```
//!
//! ```html passed
//! <h1 style="color: #888; font-size: 30px">Anmeldung</h1>
//! ```
//!
//! ```html failed text-contrast-low
//! <p style="color: #aaa">Bitte melden Sie sich an.</p>
//! ```
//!
//! ```html failed text-contrast-low
//! <div style="background: #333; opacity: .3"><p style="color: #fff">Kaum zu lesen</p></div>
//! ```
//!
//! ```html cantTell text-contrast-image ask-text-contrast
//! <p style="background: url(foto.jpg); color: #fff">Rathaus</p>
//! ```
//!
//! ```html cantTell text-contrast-effect
//! <p style="filter: blur(1px); color: #fff">Rathaus</p>
//! ```
//!
//! ```html cantTell text-contrast-hidden
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
    id: "text-contrast",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.3"],
    level: Some(Level::AA),
    act: &["afw4f7"],
    counterparts: &["axe:color-contrast", "alfa:SIA-R69"],
    impact: Impact::Serious,
    affected: &["low-vision", "colour-blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const IDS: Ids = Ids {
    low: || msg("text-contrast-low"),
    image: || msg("text-contrast-image"),
    effect: || msg("text-contrast-effect"),
    hidden: || msg("text-contrast-hidden"),
    question: || msg("ask-text-contrast"),
};

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_styles(page, targets) {
        return;
    }
    contrast::check(page, targets, &Needed { normal: 4.5, large: 3.0 }, |targets, _, text, found| {
        contrast::judge(targets, text, found, &IDS);
    });
}
