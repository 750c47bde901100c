//! Checks that what does something on the page is a button and not a link to nowhere.
//!
//! A link to `#` or `javascript:` is announced as a link; people expect another page, open it in a new tab and get
//! nothing. The space bar, which presses buttons, does not work.
//!
//! Use `<button type="button">`.
//!
//! Links with `href="#"`, an empty fragment of a script, or `javascript:` are reported, once a page. Links with `role="button"` and the link "to the top" do not
//! count.
//!
//! Sources: HTML, section 4.6; WCAG 2.2, technique H91, failure F42.
//!
//! ```html passed
//! <a href="/menue">Menü</a> <a href="#">Nach oben</a>
//! ```
//!
//! ```html failed link-as-button
//! <a href="#" onclick="menu()">Menü</a>
//! ```
//!
//! ```html failed link-as-button
//! <a href="javascript:menu()">Menü</a>
//! ```
//!
//! ```html inapplicable
//! <button onclick="menu()">Menü</button>
//! ```

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "link-as-button",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["blind", "keyboard"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Beginnings of words in links that lead to the top of the page.
const TOP: &[&str] = &["top", "oben", "anfang", "hoch", "↑", "up"];

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let links = page.elements().iter().copied();
    let links: Vec<NodeId> = links.filter(|id| page.is(*id, "a") && page.has_attr(*id, "href")).collect();
    if links.is_empty() || needs_layout(page, targets) {
        return;
    }
    let mut nowhere: Vec<NodeId> = Vec::new();
    for id in links {
        if page.role_name(id) != "link" || !page.in_accessibility_tree(id) {
            continue;
        }
        if leads_nowhere(page, id) { nowhere.push(id) } else { targets.passed(id) }
    }
    if let Some(first) = nowhere.first() {
        let message = msg("link-as-button").with("count", nowhere.len());
        targets.failed(*first, message.with("text", short(page.name_text(*first))));
    }
}

fn leads_nowhere(page: &Page, id: NodeId) -> bool {
    let href = page.attr(id, "href").unwrap_or_default().trim().to_ascii_lowercase();
    let name = page.name_text(id).to_lowercase();
    let to_top = name.split(|c: char| c.is_whitespace()).any(|word| TOP.contains(&word));
    href.starts_with("javascript:") || (matches!(href.as_str(), "#" | "#!") && !to_top)
}
