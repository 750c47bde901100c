//! Checks that the page says which language it is in.
//!
//! Screen readers choose the voice and its pronunciation by the language of the page, browsers choose
//! hyphenation, quotation marks and translation by it. A German text read with an English voice can
//! hardly be understood.
//!
//! Write the language on the root element: `<html lang="de">`.
//!
//! A `Content-Language` header, a `<meta>` element or `xml:lang` are no substitutes: assistive
//! technology does not read them on HTML pages.
//!
//! Sources: WCAG 2.2 SC 3.1.1; ACT rule b5c3f8; HTML, section 3.2.6.2.
//!
//! ```html passed
//! <!DOCTYPE html><html lang="de"><title>Wohngeld</title><p>Hallo</p></html>
//! ```
//!
//! ```html failed html-lang-missing
//! <!DOCTYPE html><html><title>Wohngeld</title><p lang="de">Hallo</p></html>
//! ```
//!
//! ```html failed html-lang-empty
//! <!DOCTYPE html><html lang="  "><title>Wohngeld</title><p>Hallo</p></html>
//! ```
//!
//! ```html failed html-lang-only-xml
//! <!DOCTYPE html><html xml:lang="de"><title>Wohngeld</title><p>Hallo</p></html>
//! ```

use crate::document;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "html-lang",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["3.1.1"],
    level: Some(Level::A),
    act: &["b5c3f8"],
    counterparts: &["axe:html-has-lang", "alfa:SIA-R4"],
    impact: Impact::Serious,
    affected: &["blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let Some(root) = document::html_root(page) else { return };
    let blank = |text: &str| text.trim_ascii().is_empty();
    match page.attr(root, "lang") {
        Some(lang) if !blank(lang) => targets.passed(root),
        Some(_) => targets.failed(root, msg("html-lang-empty")),
        None => match page.attr(root, "xml:lang").filter(|lang| !blank(lang)) {
            Some(lang) => targets.failed(root, msg("html-lang-only-xml").with("lang", lang)),
            None => targets.failed(root, msg("html-lang-missing")),
        },
    }
}
