//! Asks whether people can sign in without solving a puzzle. It never passes.
//!
//! To calculate, to remember or to transcribe is hard or impossible for many people. Who cannot do it stays outside.
//!
//! Leave the puzzle out, or offer a way without it: a link by e-mail, a passkey, a code that can be pasted.
//!
//! Looked at are forms with a password, and in them labels with a calculation or a question of knowledge. A person is
//! asked whether there is another way.
//!
//! Sources: WCAG 2.2 SC 3.3.8; failure F109.
//!
//! ```html cantTell authentication-puzzle ask-authentication-puzzle
//! <form><label>Kennwort <input type="password"></label><label>Wie viel ist 7 + 5? <input></label><button>Anmelden</button></form>
//! ```
//!
//! ```html inapplicable
//! <form><label>Kennwort <input type="password"></label><button>Anmelden</button></form>
//! <form><label>Wie viel ist 7 + 5? <input></label></form>
//! ```

use std::sync::LazyLock;

use regex::Regex;

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "authentication-puzzle",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["3.3.8"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["cognitive"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Calculations, and questions that ask for one.
const PUZZLE: &str = r"(?i)\d+\s*(?:[+×x*·÷/:−–-]|plus|minus|mal|times|geteilt durch|divided by)\s*\d+\s*(?:=|\?|$|ist|is|ergibt)|(?:wie viel|wieviel|was) (?:ist|ergibt|sind) \w+ (?:plus|minus|mal|und) \w+|(?:how much|what) is \w+ (?:plus|minus|times) \w+|sicherheitsfrage|rechenaufgabe|security question|(?:letters|characters|buchstaben|zeichen) \d.*(?:password|kennwort|passwort)";

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    static SAYS: LazyLock<Regex> = LazyLock::new(|| Regex::new(PUZZLE).unwrap_or_else(|_| unreachable!()));
    let inputs = page.elements().iter().copied().filter(|id| page.is(*id, "input"));
    let inputs: Vec<NodeId> = inputs.collect();
    let guarded = |id: &NodeId| {
        let form = page.form_owner(*id);
        inputs.iter().any(|other| page.input_type(*other) == "password" && page.form_owner(*other) == form)
    };
    let puzzle = |id: &NodeId| matches!(page.input_type(*id), "text" | "number" | "tel") && SAYS.is_match(page.name_text(*id));
    let puzzles: Vec<NodeId> = inputs.iter().copied().filter(puzzle).filter(guarded).collect();
    if puzzles.is_empty() || needs_layout(page, targets) {
        return;
    }
    for id in puzzles.into_iter().filter(|id| page.is_visible(*id)) {
        let text = short(page.name_text(id));
        let message = msg("authentication-puzzle").with("text", &text);
        targets.cant_tell(id, message, msg("ask-authentication-puzzle").with("text", text));
    }
}
