//! Checks that links with the same name in the same paragraph, list item or table cell lead to the
//! same content, unless nobody could tell them apart.
//!
//! Where a picture or a colour shows which of two links called "Kontakt" is which, people who do
//! not see it are left to guess.
//!
//! Put what differs into the names: "Kontakt Bürgerbüro", "Kontakt Standesamt".
//!
//! Links fail if they look different, both targets could be fetched and the two have hardly a word
//! in common. Whether something else on the page tells them apart for people who see is asked: if
//! nothing does, everybody has the same difficulty, and the rule does not mind.
//!
//! Sources: WCAG 2.2 SC 2.4.4; ACT rule fd3a94.
//!
//! ```html passed
//! <p><a href="/kontakt">Kontakt</a> oder <a href="https://example.org/kontakt">Kontakt</a></p>
//! ```
//!
//! ```html failed links-same-context-differ
//! <p><a href="data:text/html,<title>Wohngeld</title>Antrag auf Wohngeld stellen" aria-label="Antrag">Wohngeld</a>
//! <a href="data:text/html,<title>Tierpark</title>Eintritt Affen Elefanten Futter" aria-label="Antrag">Tierpark</a></p>
//! ```
//!
//! ```html cantTell links-same-context-unknown ask-links-same-context
//! <p>Bürgerbüro: <a href="/a">Kontakt</a>, Standesamt: <a href="/b">Kontakt</a></p>
//! ```
//!
//! ```html cantTell links-identical-context-unknown ask-links-identical-context
//! <p>Wohngeld:</p><p><a href="/a">Zum Antrag</a></p><p>Elterngeld:</p><p><a href="/b">Zum Antrag</a></p>
//! ```
//!
//! ```html inapplicable
//! <ul><li><a href="/a">Details</a></li><li><a href="/b">Details</a></li></ul>
//! ```

use std::collections::BTreeMap;

use crate::equivalence::{self, Comparison, Relation};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "link-same-name-and-context",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.4.4"],
    level: Some(Level::A),
    act: &["fd3a94"],
    counterparts: &["alfa:SIA-R81"],
    impact: Impact::Moderate,
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
    for links in groups.values().filter(|links| links.len() > 1) {
        let mut contexts: BTreeMap<Vec<NodeId>, Vec<NodeId>> = BTreeMap::new();
        for link in links {
            contexts.entry(equivalence::context(page, *link)).or_default().push(*link);
        }
        for links in contexts.values().filter(|links| links.len() > 1) {
            judge(page, links, &mut comparison, targets);
        }
        ask_about_identical(page, &contexts, targets);
    }
}

/// Contexts that say the same, word for word, tell nobody which link is which: the rule leaves
/// them out only because "identical" is hard to define, so a person is asked.
fn ask_about_identical(
    page: &Page,
    contexts: &BTreeMap<Vec<NodeId>, Vec<NodeId>>,
    targets: &mut Targets,
) {
    let alone = contexts.iter().filter(|(context, links)| {
        let bare = |node: &NodeId| {
            !matches!(page.role_name(*node), "listitem" | "cell" | "gridcell")
                && equivalence::matching(&page.text_content(*node))
                    == equivalence::matching(&page.text_content(links[0]))
        };
        links.len() == 1 && context.len() == 1 && context.iter().all(bare)
    });
    let links: Vec<NodeId> = alone.map(|(_, links)| links[0]).collect();
    let places: Vec<_> = links.iter().filter_map(|link| equivalence::target(page, *link)).collect();
    if places.windows(2).any(|pair| pair[0] != pair[1]) {
        let name = page.name_text(links[0]);
        let message = msg("links-identical-context-unknown").with("name", name);
        let question = msg("ask-links-identical-context").with("name", name);
        let count = links.len();
        targets.cant_tell(links[0], message.with("count", count), question.with("count", count));
    }
}

fn judge(
    page: &Page,
    links: &[NodeId],
    comparison: &mut Comparison,
    targets: &mut Targets,
) {
    let mut worst = Relation::Same;
    for other in &links[1..] {
        let pair = (equivalence::target(page, links[0]), equivalence::target(page, *other));
        let relation = match pair {
            (Some(a), Some(b)) => comparison.relate(&a, &b),
            _ => Relation::Unknown,
        };
        worst = worst.max(relation);
    }
    let name = page.name_text(links[0]);
    let looks_differ = links.iter().any(|link| look(page, *link) != look(page, links[0]));
    match worst {
        Relation::Same => targets.passed(links[0]),
        Relation::Different if looks_differ => {
            let message = msg("links-same-context-differ").with("name", name);
            targets.failed(links[0], message.with("count", links.len()));
        }
        _ => {
            let message = msg("links-same-context-unknown").with("name", name);
            let question = msg("ask-links-same-context").with("name", name);
            let count = links.len();
            targets.cant_tell(links[0], message.with("count", count), question.with("count", count));
        }
    }
}

/// What is seen of a link: its text and its pictures.
fn look(page: &Page, link: NodeId) -> (String, Vec<String>) {
    let pictures = page.flat_descendants(link).into_iter().filter_map(|node| match page.tag(node) {
        "img" => page.attr(node, "src").map(str::to_owned),
        "" => (page.svg_tag(node) == "svg").then(|| page.text_content(node)),
        _ => None,
    });
    (equivalence::matching(&page.visible_text(link)), pictures.collect())
}
