//! Checks that headings say what the content after them is about.
//!
//! People who listen jump from heading to heading to find their place; people who read skim them.
//! A heading like "Überschrift" or "Lorem ipsum", left over from a template, sends them nowhere.
//!
//! Name the topic of the section: "Welche Unterlagen brauche ich?" instead of "Abschnitt 2". One
//! word is enough if it is the right one.
//!
//! Headings whose words return in the text right after them pass, and so does a main heading that
//! says what the title says. For the rest a person is asked once for the whole page.
//!
//! Sources: WCAG 2.2 SC 2.4.6; ACT rule b49b2e; technique G130.
//!
//! ```html passed
//! <title>Bürgerbüro</title><h1>Bürgerbüro</h1><h2>Öffnungszeiten</h2><p>Unsere Öffnungszeiten sind von 8 bis 12 Uhr.</p>
//! ```
//!
//! ```html failed heading-vague
//! <h2>Überschrift</h2><p>Wir haben von 8 bis 12 Uhr geöffnet.</p>
//! ```
//!
//! ```html failed heading-file-name
//! <h2><img src="a.png" alt="header_final2.png"></h2><p>Wir haben von 8 bis 12 Uhr geöffnet.</p>
//! ```
//!
//! ```html cantTell headings-unjudged ask-headings-descriptive
//! <h2>Wetter</h2><p>Wir haben von 8 bis 12 Uhr geöffnet.</p>
//! ```
//!
//! ```html inapplicable
//! <p>Kein Abschnitt</p><h2 style="display: none">Überschrift</h2><h3></h3>
//! ```

use crate::descriptive::{self, On};
use rustc_hash::FxHashMap;

use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "heading-descriptive",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.4.6"],
    level: Some(Level::AA),
    act: &["b49b2e"],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["blind", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// How much text after a heading is read, in characters.
const AFTER: usize = 600;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let title = descriptive::document_title(page);
    let order = page.flat_descendants(page.body().unwrap_or(NodeId::DOCUMENT));
    let places: FxHashMap<NodeId, usize> = order.iter().copied().zip(0..).collect();
    let mut unjudged = Vec::new();
    for id in descriptive::headings(page, None) {
        let name = page.name_text(id);
        if name.is_empty() {
            continue;
        }
        let main = page.heading_level(id) == Some(1)
            && (descriptive::all_in(&title, name) || descriptive::all_in(name, &title));
        // A written file name may be what a section is about; one that is heard instead of an
        // image is not.
        let pictured = page.text_content(id).trim().is_empty();
        let after = || text_after(page, id, &order, &places);
        // A word that the text comes back to is what the section is about.
        if descriptive::is_vague(On::Heading, name) && !descriptive::all_in(name, &after()) {
            targets.failed(id, msg("heading-vague").with("heading", name));
        } else if descriptive::is_raw_file_name(name)
            || (pictured && descriptive::is_file_name(name)) {
            targets.failed(id, msg("heading-file-name").with("heading", name));
        } else if main || descriptive::all_in(name, &after()) {
            targets.passed(id);
        } else {
            unjudged.push(name.to_owned());
        }
    }
    if !unjudged.is_empty() {
        let (count, list) = (unjudged.len(), descriptive::some(&unjudged));
        let message = msg("headings-unjudged").with("count", count).with("headings", &list);
        let question = msg("ask-headings-descriptive").with("count", count).with("headings", list);
        targets.page_cant_tell(message, question);
    }
}

/// Exposed text between a heading and the next one.
fn text_after(
    page: &Page,
    heading: NodeId,
    order: &[NodeId],
    places: &FxHashMap<NodeId, usize>,
) -> String {
    let mut text = String::new();
    let Some(place) = places.get(&heading) else { return text };
    let after = place + page.flat_descendants(heading).len() + 1;
    for node in order.iter().skip(after).copied() {
        if page.is_element(node) && page.role_name(node) == "heading" || text.len() > AFTER {
            break;
        }
        if let Some(own) = page.text_of(node).filter(|_| page.in_accessibility_tree(node)) {
            text.push_str(own);
            text.push(' ');
        }
    }
    text
}
