//! Checks that links say where they lead instead of showing a web address.
//!
//! Screen readers spell out `https://www.example.org/a/b?c=1` sign by sign, and nobody sees from it what is there.
//!
//! Write what the link leads to. The address of a whole site (`example.org`) and an e-mail address are fine, and so are addresses
//! that are the data themselves: in cells of tables, in definitions, and at the beginning of the entries of a list.
//!
//! Sources: WCAG 2.2 SC 2.4.4, 2.4.9; technique G91.
//!
//! ```html passed
//! <a href="https://example.org">example.org</a> <a href="/a">Anmeldung</a>
//! ```
//!
//! ```html failed link-text-address
//! <a href="https://www.example.org/service/anmeldung">https://www.example.org/service/anmeldung</a>
//! ```
//!
//! ```html inapplicable
//! <p>https://www.example.org/service</p>
//! ```

use std::sync::LazyLock;

use regex::Regex;

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "link-text-address",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)^(?:(?:https?|ftp)://[^/\s]+/\S+|www\.\S+/\S+|[a-z0-9.-]+\.[a-z]{2,}/\S{8,})$").unwrap_or_else(|_| unreachable!())
    });
    let links = page.elements().iter().copied().filter(|id| page.role_name(*id) == "link");
    let links: Vec<NodeId> = links.collect();
    if links.is_empty() || needs_layout(page, targets) {
        return;
    }
    for id in links.into_iter().filter(|id| page.in_accessibility_tree(*id)) {
        let name = page.name_text(id);
        if ADDRESS.is_match(name) && !is_data(page, id) {
            targets.failed(id, msg("link-text-address").with("text", short(name)));
        } else if !name.is_empty() {
            targets.passed(id);
        }
    }
}

/// In a cell, a definition or code, or first in an entry of a list: the address is what is told.
fn is_data(page: &Page, id: NodeId) -> bool {
    let mut around = page.flat_ancestors(id);
    let first = |item: NodeId| page.text_content(item).trim().starts_with(page.text_content(id).trim());
    around.any(|up| matches!(page.tag(up), "td" | "th" | "dd" | "code") || (page.is(up, "li") && first(up)))
}
