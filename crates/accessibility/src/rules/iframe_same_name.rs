//! Checks that frames with the same name show the same content.
//!
//! A screen reader announces a frame by its name. Two frames called "Inhalt" with different content
//! cannot be told apart without entering both.
//!
//! Give each frame a title of its own that says what is in it: `title="Karte: Anfahrt"`.
//!
//! The same address, a redirect to it, or the same content pass. Frames fail if both documents could
//! be fetched and have hardly a word in common; frames named as advertising are left to a person.
//!
//! Sources: WCAG 2.2 SC 4.1.2; ACT rule 4b1c6c.
//!
//! ```html passed
//! <iframe title="Karte" src="data:text/html,Karte"></iframe><iframe title=" karte" src="data:text/html,Karte"></iframe>
//! ```
//!
//! ```html failed iframes-same-name-differ
//! <iframe title="Karte" src="data:text/html,<title>Karte</title>Stadtplan mit allen Buslinien"></iframe>
//! <iframe title="Karte" src="data:text/html,<title>Video</title>Rede der Kanzlerin zum Neujahr"></iframe>
//! ```
//!
//! ```html cantTell iframes-same-name-unknown ask-iframes-same-name
//! <iframe title="Karte" src="https://a.example/1"></iframe><iframe title="Karte" src="https://a.example/2"></iframe>
//! ```
//!
//! ```html inapplicable
//! <iframe title="Karte" src="/a"></iframe><iframe title="Video" src="/b"></iframe>
//! ```

use std::collections::BTreeMap;

use crate::equivalence::{self, Comparison, Relation};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "iframe-same-name",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["4.1.2"],
    level: Some(Level::A),
    act: &["4b1c6c"],
    counterparts: &["axe:frame-title-unique", "alfa:SIA-R15"],
    impact: Impact::Moderate,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// How many documents are fetched for one page.
const MAX_LOADS: usize = 12;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let mut groups: BTreeMap<String, Vec<NodeId>> = BTreeMap::new();
    let frames = page.elements().iter().copied().filter(|id| page.is(*id, "iframe"));
    for frame in frames.filter(|id| page.in_accessibility_tree(*id) && page.has_name(*id)) {
        groups.entry(equivalence::matching(page.name_text(frame))).or_default().push(frame);
    }
    let mut comparison = Comparison::new(page, MAX_LOADS);
    for (name, frames) in groups.iter().filter(|(_, frames)| frames.len() > 1) {
        let relation = relate_all(page, frames, &mut comparison);
        let (first, count) = (frames[0], frames.len());
        match relation {
            Relation::Same => targets.passed(first),
            Relation::Different if !is_advertising(name) => {
                let message = msg("iframes-same-name-differ").with("name", name).with("count", count);
                targets.failed(first, message);
            }
            _ => {
                let message = msg("iframes-same-name-unknown").with("name", name).with("count", count);
                let question = msg("ask-iframes-same-name").with("name", name).with("count", count);
                targets.cant_tell(first, message, question);
            }
        }
    }
}

/// The worst relation between the first frame and each of the others.
fn relate_all(page: &Page, frames: &[NodeId], comparison: &mut Comparison) -> Relation {
    let mut worst = Relation::Same;
    for other in &frames[1..] {
        worst = worst.max(relate(page, frames[0], *other, comparison));
    }
    worst
}

fn relate(page: &Page, a: NodeId, b: NodeId, comparison: &mut Comparison) -> Relation {
    match (page.attr(a, "srcdoc"), page.attr(b, "srcdoc")) {
        (Some(a), Some(b)) if a == b => return Relation::Same,
        (None, None) => {}
        _ => return Relation::Unknown,
    }
    let address = |id| page.attr(id, "src").and_then(|src| page.resolve(src));
    match (address(a), address(b)) {
        (Some(a), Some(b)) => comparison.relate(&a, &b),
        (None, None) => Relation::Same,
        _ => Relation::Unknown,
    }
}

/// Advertising serves its purpose whatever it shows.
fn is_advertising(name: &str) -> bool {
    const WORDS: &[&str] =
        &["ad", "ads", "advert", "advertisement", "advertising", "anzeige", "werbung", "banner", "sponsor"];
    name.split(|c: char| !c.is_alphanumeric()).any(|word| WORDS.contains(&word))
}
