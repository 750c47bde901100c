//! Checks that the language of the page is one that exists: its first part is a language in the
//! registry of IANA.
//!
//! With a code that nobody knows, screen readers keep the voice they had, as if the page said nothing.
//!
//! Use the short code: `de`, not `ger`, `deu`, `german` or `de_DE`. A region after a hyphen is fine:
//! `de-AT`.
//!
//! Only the first part counts; what follows may be unknown, because browsers and assistive technology
//! are lenient there. An empty `lang` is the business of the rule `html-lang`.
//!
//! Sources: WCAG 2.2 SC 3.1.1; ACT rule bf051a; BCP 47 (RFC 5646).
//!
//! ```html passed
//! <!DOCTYPE html><html lang="de-Latn-DE-einfach"><title>Wohngeld</title></html>
//! ```
//!
//! ```html failed html-lang-unknown
//! <!DOCTYPE html><html lang="german"><title>Wohngeld</title></html>
//! ```
//!
//! ```html failed html-lang-unknown
//! <!DOCTYPE html><html lang="de_DE"><title>Wohngeld</title></html>
//! ```
//!
//! ```html inapplicable
//! <!DOCTYPE html><html lang=""><title>Wohngeld</title></html>
//! ```

use crate::{document, languages};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "html-lang-valid",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["3.1.1"],
    level: Some(Level::A),
    act: &["bf051a"],
    counterparts: &["axe:html-lang-valid", "alfa:SIA-R5"],
    impact: Impact::Serious,
    affected: &["blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let Some(root) = document::html_root(page) else { return };
    let Some(lang) = page.attr(root, "lang").filter(|lang| !lang.trim_ascii().is_empty()) else {
        return;
    };
    if languages::is_known(lang) {
        targets.passed(root);
    } else {
        targets.failed(root, msg("html-lang-unknown").with("lang", lang));
    }
}
