//! Checks that `lang` and `xml:lang` of the page name the same language, if both are there.
//!
//! Programs that read the one hear another language than programs that read the other.
//!
//! Remove `xml:lang`; HTML does not need it.
//!
//! Regions may differ, because the voice is chosen by the language.
//!
//! Sources: WCAG 2.2 SC 3.1.1; HTML, section 3.2.6.2.
//!
//! ```html passed
//! <html lang="de-DE" xml:lang="DE"><title>Wohngeld</title></html>
//! ```
//!
//! ```html failed html-xml-lang-mismatch
//! <html lang="de" xml:lang="en"><title>Wohngeld</title></html>
//! ```
//!
//! ```html inapplicable
//! <html lang="de" xml:lang="">Wohngeld</html>
//! ```

use crate::{document, languages};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "html-xml-lang-mismatch",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["3.1.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &["axe:html-xml-lang-mismatch", "alfa:SIA-R3"],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let Some(root) = document::html_root(page) else { return };
    let known = |name: &str| page.attr(root, name).filter(|lang| languages::is_known(lang));
    let (Some(lang), Some(xml)) = (known("lang"), known("xml:lang")) else { return };
    if languages::primary(lang) == languages::primary(xml) {
        targets.passed(root);
    } else {
        let message = msg("html-xml-lang-mismatch").with("lang", lang).with("xml", xml);
        targets.failed(root, message);
    }
}
