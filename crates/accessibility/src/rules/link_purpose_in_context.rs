//! Checks that links say where they lead, alone or with the sentence, list item or table cell around
//! them.
//!
//! "Mehr", "hier" and "Klicken Sie hier" say nothing about the target. People who listen often hear
//! links one after the other, and people who magnify see little around them.
//!
//! Put the target into the link: `<a href="…">Wohngeld beantragen</a>` instead of
//! `Um Wohngeld zu beantragen, klicken Sie <a href="…">hier</a>`.
//!
//! A link fails if its name says nothing and there is nothing around it in the same paragraph, list
//! item or table cell. It passes if its name says what the address or the heading of the target says. For the rest a person is asked once for the whole page.
//!
//! Sources: WCAG 2.2 SC 2.4.4; ACT rule 5effbb; techniques G53, H30, H77, H78, F63.
//!
//! ```html passed
//! <p><a href="/wohngeld-beantragen">Wohngeld beantragen</a></p>
//! ```
//!
//! ```html failed link-says-nothing
//! <div>Wohngeld</div><p><a href="/w">Mehr</a></p>
//! ```
//!
//! ```html cantTell links-vague-alone ask-links-vague-alone
//! <p>Für den Antrag klicken Sie <a href="/w">hier</a>.</p>
//! ```
//!
//! ```html cantTell links-unjudged ask-links-unjudged
//! <p><a href="/w">Bürgergeld</a></p>
//! ```
//!
//! ```html cantTell links-vague-alone
//! <dl><dt>Wohngeld</dt><dd>Antrag</dd><dd><a href="/w">Mehr</a></dd></dl>
//! ```
//!
//! ```html inapplicable
//! <p>Mehr <a>hier</a><a href="/w"></a></p>
//! ```

use crate::descriptive;
use crate::equivalence;
use crate::prelude::*;
use crate::purpose::{Purpose, Purposes};

/// See the module.
pub const CHECK: Check = Check {
    id: "link-purpose-in-context",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.4.4"],
    level: Some(Level::A),
    act: &["5effbb"],
    counterparts: &["alfa:SIA-R81"],
    impact: Impact::Serious,
    affected: &["blind", "low-vision", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let (mut vague, mut unjudged) = (Vec::new(), Vec::new());
    for (link, purpose) in Purposes::of(page).iter() {
        let name = page.name_text(link).to_owned();
        match purpose {
            Purpose::Told => targets.passed(link),
            Purpose::Unknown => unjudged.push(name),
            Purpose::Vague => {
                let context = context_text(page, link);
                let bare = context.is_empty() && page.description(link).is_empty();
                if bare && !has_term(page, link) && !has_heading(page, link) {
                    targets.failed(link, msg("link-says-nothing").with("name", name));
                } else {
                    vague.push(name);
                }
            }
        }
    }
    if !vague.is_empty() {
        let (count, list) = (vague.len(), descriptive::some(&vague));
        let message = msg("links-vague-alone").with("count", count).with("links", &list);
        let question = msg("ask-links-vague-alone").with("count", count).with("links", list);
        targets.page_cant_tell(message, question);
    }
    if !unjudged.is_empty() {
        let (count, list) = (unjudged.len(), descriptive::some(&unjudged));
        let message = msg("links-unjudged").with("count", count).with("links", &list);
        let question = msg("ask-links-unjudged").with("count", count).with("links", list);
        targets.page_cant_tell(message, question);
    }
}

/// Under a heading of its own part of the page, which tells people who see it where the link leads
/// (technique H80, which not all assistive technology supports).
fn has_heading(page: &Page, link: NodeId) -> bool {
    const UP: usize = 4;
    let part = page.flat_ancestors(link).take(UP).find(|up| {
        matches!(page.tag(*up), "section" | "article" | "aside" | "li") || (page.is(*up, "div") && holds_heading(page, *up))
    });
    part.is_some_and(|part| holds_heading(page, part))
}

fn holds_heading(page: &Page, part: NodeId) -> bool {
    let inside = page.flat_descendants(part);
    let headings = inside.iter().filter(|node| page.role_name(**node) == "heading" && page.has_name(**node));
    headings.count() == 1
}

/// In the definition of a term, which says what it is about.
fn has_term(page: &Page, link: NodeId) -> bool {
    let mut up = page.flat_ancestors(link);
    up.any(|node| page.is(node, "dd") || page.role_name(node) == "definition")
}

/// Exposed text and alternatives around a link, without links that say nothing themselves.
fn context_text(page: &Page, link: NodeId) -> String {
    let mut text = String::new();
    for holder in equivalence::context(page, link) {
        for node in page.flat_descendants(holder) {
            if page.is_inclusive_ancestor(link, node) || !page.in_accessibility_tree(node) {
                continue;
            }
            if let Some(own) = page.text_of(node) {
                text.push_str(own);
                text.push(' ');
            } else if page.is(node, "img") {
                text.push_str(page.name_text(node));
                text.push(' ');
            }
        }
    }
    let words = text.split_whitespace().filter(|word| {
        let word = descriptive::normal(word);
        !word.is_empty() && !descriptive::is_vague(descriptive::On::Link, &word)
    });
    words.collect::<Vec<_>>().join(" ")
}
