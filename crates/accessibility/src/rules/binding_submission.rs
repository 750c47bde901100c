//! Asks whether a binding order, payment or declaration can be checked, corrected or taken back. It never passes.
//!
//! People with a tremor press the wrong key, people who listen miss a digit. Where that costs money or rights, there
//! must be a way back.
//!
//! Show all entries for review before the last step, or let people cancel for some time.
//!
//! Looked at are buttons of forms whose text says that something becomes binding ("Zahlungspflichtig bestellen", "Place
//! order"). What comes after a machine cannot see: a person is asked, once for the page. A button that only leads to
//! the review does not count.
//!
//! Sources: WCAG 2.2 SC 3.3.4; techniques G98, G99, G155, G164, G168.
//!
//! ```html cantTell binding-submission ask-binding-submission
//! <form action="/o"><label>Adresse <input></label> <button>Zahlungspflichtig bestellen</button></form>
//! ```
//!
//! ```html inapplicable
//! <form action="/o"><label>Adresse <input></label> <button>Weiter zur Prüfung</button></form>
//! ```

use std::sync::LazyLock;

use regex::Regex;

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "binding-submission",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["3.3.4"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["cognitive", "motor", "blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// What says that pressing it is binding.
const BINDING: &str = r"(?i)zahlungspflichtig|kostenpflichtig|verbindlich|\b(?:jetzt )?(?:kaufen|bezahlen)\b|jetzt (?:bestellen|buchen)|bestellung (?:abschicken|absenden|aufgeben)|(?:geld )?überweisen\b|\b(?:buy|pay|order|book) now\b|place (?:your )?order|(?:complete|confirm) (?:your )?(?:purchase|order|payment)|\bpay (?:£|€|\$)|submit (?:your )?(?:tax return|payment|order)|transfer (?:money|funds)";

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    static SAYS: LazyLock<Regex> = LazyLock::new(|| Regex::new(BINDING).unwrap_or_else(|_| unreachable!()));
    let submits = page.elements().iter().copied().filter(|id| {
        let button = page.is(*id, "button") && !matches!(page.attr(*id, "type"), Some("button" | "reset"))
            || page.is(*id, "input") && matches!(page.input_type(*id), "submit" | "image");
        button && page.form_owner(*id).is_some() && SAYS.is_match(page.name_text(*id))
    });
    let submits: Vec<NodeId> = submits.collect();
    if submits.is_empty() || needs_layout(page, targets) {
        return;
    }
    if let Some(first) = submits.into_iter().find(|id| page.is_visible(*id)) {
        let text = short(page.name_text(first));
        let message = msg("binding-submission").with("text", &text);
        targets.cant_tell(first, message, msg("ask-binding-submission").with("text", text));
    }
}
