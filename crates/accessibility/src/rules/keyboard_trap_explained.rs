//! Checks that elements which cannot be left with the usual keys explain how to get out.
//!
//! One of two ways out; the rule `keyboard-trap` judges both together.
//!
//! Write next to such an element which key leaves it, and make that key work.
//!
//! If there is no script at all that could react to such a key, or no text that could explain it, the rule
//! fails. Else a person is asked; it never passes on its own.
//!
//! Sources: ACT rule ebe86a; WCAG technique G21.
//!
//! ```html failed keyboard-trap-unexplained
//! <button onblur="this.focus()">Falle</button>
//! ```
//!
//! ```html cantTell keyboard-trap-perhaps-explained ask-keyboard-trap-explained
//! <p>Mit der Taste M verlassen Sie die Falle.</p><div onkeydown="out(event)"><button onblur="this.focus()">Falle</button></div>
//! ```
//!
//! ```html inapplicable
//! <a href="/">Start</a>
//! ```

use crate::traps::Traps;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "keyboard-trap-explained",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &["ebe86a"],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["keyboard", "motor", "blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let traps = Traps::of(page);
    for id in &traps.trapped {
        if traps.has_way_out(page) {
            let question = msg("ask-keyboard-trap-explained");
            targets.cant_tell(*id, msg("keyboard-trap-perhaps-explained"), question);
        } else {
            targets.failed(*id, msg("keyboard-trap-unexplained"));
        }
    }
    if traps.unclear && !traps.focusable.is_empty() {
        let question = msg("ask-keyboard-trap-explained");
        targets.page_cant_tell(msg("keyboard-trap-perhaps-explained"), question);
    }
}
