//! Checks that links with the same name lead to the same content.
//!
//! In the list of links that screen readers offer, "Details, Details, Details" cannot be told apart;
//! and who knows one of them expects the same behind the next.
//!
//! Put what differs into the name: "Details zu Wohngeld". Links that lead to the same page should
//! have the same name.
//!
//! This is level AAA: more than the law asks. Links fail if the targets could be fetched and have
//! hardly a word in common; other different addresses are one question for the whole page.
//!
//! Sources: WCAG 2.2 SC 2.4.9; ACT rule b20e66.
//!
//! ```html passed
//! <a href="/kontakt">Kontakt</a> <p><a href="https://example.org/kontakt">kontakt</a></p>
//! ```
//!
//! ```html failed links-same-name-differ
//! <a href="data:text/html,<title>Wohngeld</title>Antrag auf Wohngeld stellen">Mehr</a>
//! <a href="data:text/html,<title>Tierpark</title>Eintritt Affen Elefanten Futter">Mehr</a>
//! ```
//!
//! ```html cantTell links-same-name-unknown ask-links-same-name
//! <a href="/a">Details</a> <a href="/b">Details</a>
//! ```
//!
//! ```html inapplicable
//! <a href="/a">Details zu A</a> <a href="/b">Details zu B</a>
//! ```

use std::collections::BTreeMap;

use crate::descriptive;
use crate::equivalence::{self, Comparison, Relation};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "link-same-name",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.4.9"],
    level: Some(Level::AAA),
    act: &["b20e66"],
    counterparts: &["axe:identical-links-same-purpose", "alfa:SIA-R41"],
    impact: Impact::Minor,
    affected: &["blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// How many documents are fetched for one page.
const MAX_LOADS: usize = 10;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let mut groups: BTreeMap<String, Vec<NodeId>> = BTreeMap::new();
    for link in equivalence::named_links(page) {
        groups.entry(equivalence::matching(page.name_text(link))).or_default().push(link);
    }
    let mut comparison = Comparison::new(page, MAX_LOADS);
    let mut unknown = Vec::new();
    for links in groups.values().filter(|links| links.len() > 1) {
        match relate_all(page, links, &mut comparison) {
            Relation::Same => targets.passed(links[0]),
            Relation::Different => {
                let name = page.name_text(links[0]);
                let message = msg("links-same-name-differ").with("name", name);
                targets.failed(links[0], message.with("count", links.len()));
            }
            Relation::Unknown => unknown.push(page.name_text(links[0]).to_owned()),
        }
    }
    if !unknown.is_empty() {
        let (count, list) = (unknown.len(), descriptive::some(&unknown));
        let message = msg("links-same-name-unknown").with("count", count).with("links", &list);
        let question = msg("ask-links-same-name").with("count", count).with("links", list);
        targets.page_cant_tell(message, question);
    }
}

fn relate_all(page: &Page, links: &[NodeId], comparison: &mut Comparison) -> Relation {
    let targets: Vec<_> = links.iter().map(|link| equivalence::target(page, *link)).collect();
    let mut worst = Relation::Same;
    for other in &targets[1..] {
        let relation = match (&targets[0], other) {
            (Some(a), Some(b)) => comparison.relate(a, b),
            _ => Relation::Unknown,
        };
        worst = worst.max(relation);
    }
    worst
}
