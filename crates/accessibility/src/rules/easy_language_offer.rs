//! Notes whether the page leads to information in Leichte Sprache (easy language) and in German sign
//! language.
//!
//! People with learning difficulties and deaf people whose first language is German sign language need
//! them. Federal bodies must offer both on the first page (BITV 2.0, section 4).
//!
//! Put two links into the header or footer of the first page: "Leichte Sprache" and "Gebärdensprache".
//!
//! Only a note, because the duty concerns the first page of public bodies: pages in other languages than
//! German are left out.
//!
//! Sources: BITV 2.0, section 4; BGG, section 11.
//!
//! ```html passed
//! <html lang="de"><body><a href="/ls">Leichte Sprache</a> <a href="/dgs">Gebärdensprache</a></body></html>
//! ```
//!
//! ```html failed easy-language-missing sign-language-missing
//! <html lang="de"><body><a href="/">Start</a></body></html>
//! ```
//!
//! ```html inapplicable
//! <html lang="en"><body><a href="/">Home</a></body></html>
//! ```

use crate::language;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "easy-language-offer",
    family: Family::Page,
    kind: Kind::Indicator,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["cognitive", "deaf"],
};

/// See the module.
pub const SCOPE: Scope = Scope::Page;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let Some(root) = page.root_element() else { return };
    let german = page.attr(root, "lang").is_some_and(|lang| language::primary(lang) == "de");
    // The duty is about the first page of a site.
    if !german || page.url().path().trim_matches('/').contains('/') {
        return;
    }
    let links = page.elements().iter().copied().filter(|id| page.is_a(*id, "link"));
    let names: Vec<String> = links.map(|id| page.name_text(id).to_lowercase()).collect();
    let offers = |words: &[&str]| names.iter().any(|name| words.iter().any(|word| name.contains(word)));
    if offers(&["leichte sprache", "leichter sprache", "einfache sprache", "einfacher sprache"]) {
        targets.page_passed();
    } else {
        targets.page_failed(msg("easy-language-missing"));
    }
    if offers(&["gebärdensprache", "dgs"]) {
        targets.page_passed();
    } else {
        targets.page_failed(msg("sign-language-missing"));
    }
}
