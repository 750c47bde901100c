//! Checks that the message about a wrong field is tied to the field.
//!
//! Who listens hears the field, not the sentence below it. People send the form again without knowing what is wrong.
//!
//! Name the message in `aria-describedby` or `aria-errormessage` of the field, or put it into the label.
//!
//! A visible message that begins with a word such as "Error" or "Fehler", or whose class says so, right behind the only
//! field before it counts. If the field has `aria-invalid`, it fails; otherwise it is a question. Messages in a label
//! or legend pass.
//!
//! Sources: WCAG 2.2 SC 1.3.1 and 3.3.1; techniques ARIA1, ARIA21.
//!
//! ```html passed
//! <form><label>Ort <input aria-invalid="true" aria-describedby="e"></label><p id="e" class="error">Fehler: Der Ort fehlt.</p></form>
//! ```
//!
//! ```html failed error-message-untied
//! <form><p><label>Ort <input aria-invalid="true"></label></p><p class="error">Fehler: Der Ort fehlt.</p></form>
//! ```
//!
//! ```html cantTell error-message-untied ask-error-message-tied
//! <form><p><label>Ort <input></label></p><p>Error: please enter your town.</p></form>
//! ```
//!
//! ```html inapplicable
//! <form><p><label>Ort <input></label></p><p>Wir antworten bald.</p></form>
//! ```

use std::sync::LazyLock;

use regex::Regex;

use crate::contrast::needs_layout;
use crate::descriptive::{normal, short};
use crate::labels::is_field;
use crate::passages::{self, Passage};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "error-message-tied",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.1", "3.3.1"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["blind", "low-vision", "cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Longer texts explain rather than complain.
const MAX_LENGTH: usize = 200;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let fields: Vec<NodeId> = page.elements().iter().copied().filter(|id| is_field(page, *id)).collect();
    if fields.is_empty() || needs_layout(page, targets) {
        return;
    }
    for passage in passages::all(page).iter().filter(|passage| passage.length <= MAX_LENGTH) {
        if !complains(page, passage) || passage.is_in(page, &["label", "legend", "button", "output"]) {
            continue;
        }
        let Some(field) = field_before(page, passage.block, &fields).filter(|id| page.is_visible(*id)) else { continue };
        let message = msg("error-message-untied").with("text", short(&passage.text)).with("field", short(page.name_text(field)));
        if is_told(page, field, passage) {
            targets.passed(field);
        } else if page.attr(field, "aria-invalid").is_some_and(|value| value.trim() == "true") {
            targets.failed(field, message);
        } else {
            targets.cant_tell(field, message, msg("ask-error-message-tied").with("text", short(&passage.text)));
        }
    }
}

/// True if a text says that something is wrong, by its first words or by the class it has.
fn complains(page: &Page, passage: &Passage) -> bool {
    static SAYS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)^\W*(?:error|fehler|ungültig\w*|invalid)\b").unwrap_or_else(|_| unreachable!())
    });
    static CLASS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)(?:^|[-_ ])(?:err|errors?|error-?(?:text|msg|message)|fehler\w*|invalid-feedback)(?:$|[-_ ])").unwrap_or_else(|_| unreachable!())
    });
    let class = page.attr(passage.block, "class").unwrap_or_default();
    SAYS.is_match(&passage.text) || CLASS.is_match(class)
}

/// The field that a message stands behind: the last one before it, if no other text comes in between but that of
/// its own block.
fn field_before(page: &Page, block: NodeId, fields: &[NodeId]) -> Option<NodeId> {
    let rank = page.rank(block);
    let inside = fields.iter().any(|field| page.is_inclusive_ancestor(block, *field));
    let last = fields.iter().copied().filter(|field| page.rank(*field) < rank).max_by_key(|field| page.rank(*field))?;
    let near = page.flat_parent(block).is_some_and(|parent| {
        let own = page.flat_children(parent);
        let before = own.iter().take_while(|child| **child != block).filter(|child| page.is_element(**child)).last();
        before.is_some_and(|before| {
            let held = fields.iter().filter(|field| page.is_inclusive_ancestor(*before, **field)).count();
            held == 1 && page.is_inclusive_ancestor(*before, last)
        })
    });
    (near && !inside).then_some(last)
}

/// True if the name or the description of the field has the message, or the field names the element with it.
fn is_told(page: &Page, field: NodeId, passage: &Passage) -> bool {
    let named = ["aria-describedby", "aria-errormessage", "aria-labelledby", "aria-details"];
    let ids = named.iter().filter_map(|name| page.attr(field, name)).flat_map(str::split_ascii_whitespace);
    let mut told = ids.filter_map(|id| page.by_id(field, id));
    told.any(|node| page.is_inclusive_ancestor(node, passage.block) || page.is_inclusive_ancestor(passage.block, node))
        || normal(page.name_text(field)).contains(&normal(&passage.text))
}
