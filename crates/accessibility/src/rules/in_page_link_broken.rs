//! Checks that links within the page lead to something.
//!
//! A link to `#kontakt` on a page without such a place does nothing, and who listens does not notice that.
//!
//! Give the target the id, or correct the link.
//!
//! Links whose address is taken over by a script (`onclick`, routes such as `#/` and `#!`, pages with scripts that
//! mention the fragment or listen to it) do not count; the first links of a page are the matter of the rule `skip-link-target`.
//!
//! Sources: HTML, section 7.4.6.4; WCAG 2.2, technique G123.
//!
//! ```html passed
//! <a href="#a">Anfahrt</a> <a href="#b">Bad</a> <a href="#c">Chor</a> <a href="#a">Anfahrt</a><h2 id="a">Anfahrt</h2><h2 id="b">Bad</h2><h2 id="c">Chor</h2>
//! ```
//!
//! ```html failed in-page-link-broken
//! <a href="/1">1</a> <a href="/2">2</a> <a href="/3">3</a> <a href="#kontakt">Kontakt</a><h2>Kontakt</h2>
//! ```
//!
//! ```html inapplicable
//! <a href="/kontakt#telefon">Kontakt</a>
//! ```

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::scripts::Scripts;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "in-page-link-broken",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["keyboard", "blind", "everyone"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let links = page.elements().iter().copied();
    // The first three are the matter of the rule about skip links.
    let links = links.filter(|id| page.is(*id, "a") && page.has_attr(*id, "href")).skip(3);
    let links: Vec<(NodeId, &str)> = links
        .filter_map(|id| Some((id, page.attr(id, "href")?.trim().strip_prefix('#')?)))
        .filter(|(_, target)| !target.is_empty() && !target.starts_with(['!', '/', '?', ':']))
        .filter(|(id, _)| !page.has_attr(*id, "onclick") && page.explicit_role(*id).is_none())
        .collect();
    if links.is_empty() || needs_layout(page, targets) {
        return;
    }
    let broken = |target: &str| page.fragment_target(target).is_none();
    let scripted = links.iter().any(|(_, target)| broken(target)) && {
        let scripts = Scripts::of(page);
        scripts.may(&["hash", "addEventListener", "onclick", "$(", "querySelector", "createElement", "innerHTML"])
    };
    for (id, target) in links.into_iter().filter(|(id, _)| page.in_accessibility_tree(*id)) {
        if !broken(target) {
            targets.passed(id);
        } else if !scripted {
            let message = msg("in-page-link-broken").with("target", target);
            targets.failed(id, message.with("text", short(page.name_text(id))));
        }
    }
}
