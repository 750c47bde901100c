//! Asks about buttons that do the same, look the same and have different names.
//!
//! Who learned "Suche" looks for it on the next page too, and a voice command works with the name only.
//!
//! Give the same function the same name everywhere.
//!
//! Compared are the buttons of forms that send to the same address and links to the same page if they show the same
//! picture and no text, and buttons whose handler calls the same function. Different names are a question, once for the page.
//!
//! Sources: WCAG 2.2 SC 3.2.4; failure F31; technique G197.
//!
//! ```html cantTell same-function-named-otherwise ask-same-function-names
//! <form action="/s"><button aria-label="Suche starten"><svg aria-hidden="true"><path d="M1 1"/></svg></button></form>
//! <form action="/s"><button aria-label="Lupe"><svg aria-hidden="true"><path d="M1 1"/></svg></button></form>
//! ```
//!
//! ```html cantTell same-function-named-otherwise ask-same-function-names
//! <button onclick="window.print()">Drucken</button> <button onclick="window.print()">Seite ausgeben</button>
//! ```
//!
//! ```html passed
//! <a href="/" aria-label="Start"><svg width="20" height="20"><path d="M1 1h9"/></svg></a> <a href="/" aria-label="Start"><svg
//! width="20" height="20"><path d="M1 1h9"/></svg></a>
//! ```
//!
//! ```html inapplicable
//! <a href="/"><img src="a.png" alt="Startseite"></a>
//! ```

use std::collections::BTreeMap;

use crate::contrast::needs_layout;
use crate::descriptive::{normal, short};
use crate::handlers::handler;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "same-function-names",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["3.2.4"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["cognitive", "blind", "speech-input"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// How much markup of one control is compared.
const MAX_MARKUP: usize = 2_000;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let mut groups: BTreeMap<String, Vec<NodeId>> = BTreeMap::new();
    for id in page.elements().iter().copied() {
        if let Some(function) = handled(page, id).map(str::to_owned).or_else(|| leads(page, id)) {
            groups.entry(function).or_default().push(id);
        }
    }
    groups.retain(|_, ids| ids.len() >= 2);
    if groups.is_empty() || needs_layout(page, targets) {
        return;
    }
    for ids in groups.into_values() {
        let ids: Vec<NodeId> = ids.into_iter().filter(|id| page.is_visible(*id) && page.has_name(*id)).collect();
        let Some(first) = ids.first() else { continue };
        let own = normal(page.name_text(*first));
        match ids.iter().find(|id| normal(page.name_text(**id)) != own) {
            None if ids.len() > 1 => targets.passed(*first),
            None => {}
            Some(other) => {
                let names = [*first, *other].map(|id| short(page.name_text(id)));
                let message = msg("same-function-named-otherwise").with("first", &names[0]).with("second", &names[1]);
                let question = msg("ask-same-function-names").with("first", &names[0]).with("second", &names[1]);
                targets.cant_tell(*other, message, question);
            }
        }
    }
}

/// The handler of a button whose code says by itself what it does: a call without a word about which.
fn handled(page: &Page, id: NodeId) -> Option<&str> {
    let code = handler(page, id, "onclick").filter(|_| page.is(id, "button"))?;
    let call = code.trim_end_matches(';').strip_suffix("()")?;
    call.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '$')).then_some(code)
}

/// Where a control without text leads, and the picture that it shows.
fn leads(page: &Page, id: NodeId) -> Option<String> {
    if !page.text_content(id).trim().is_empty() || !matches!(page.tag(id), "a" | "button") {
        return None;
    }
    let address = match page.tag(id) {
        "a" => page.attr(id, "href").filter(|href| !href.starts_with('#'))?,
        _ => page.attr(page.form_owner(id)?, "action").filter(|action| !action.trim().is_empty())?,
    };
    let look = look(page, id);
    (!look.is_empty()).then_some(format!("{} {} {look}", page.tag(id), page.resolve(address)?))
}

/// What it shows: its markup without names.
fn look(page: &Page, id: NodeId) -> String {
    let mut look = String::new();
    for node in page.flat_descendants(id).into_iter().filter(|node| page.is_element(*node)) {
        let Some(element) = page.element(node) else { continue };
        look.push_str(&element.name);
        for own in &element.attrs {
            if matches!(&*own.name, "src" | "href" | "d" | "points" | "class") {
                look.push_str(&own.value);
            }
        }
        if look.len() > MAX_MARKUP {
            break;
        }
    }
    look
}
