//! Checks that people can leave every element with the usual keys: Tab, Shift+Tab, arrows, Escape.
//!
//! One of two ways out; the rule `keyboard-trap` judges both together.
//!
//! Never take the focus back when it leaves an element.
//!
//! Elements whose handler takes the focus back without any condition fail. Where other scripts watch the
//! keyboard or the focus, a person is asked.
//!
//! Sources: ACT rule a1b64e.
//!
//! ```html passed
//! <a href="/">Start</a>
//! ```
//!
//! ```html failed keyboard-trap-tab
//! <button onblur="this.focus()">Falle</button>
//! ```
//!
//! ```html cantTell keyboard-trap-tab-possible ask-keyboard-trap-tab
//! <button id="b">Weiter</button><script>b.onkeydown = e => { if (e.key === "Tab") e.preventDefault() }</script>
//! ```
//!
//! ```html inapplicable
//! <p>Nur Text</p>
//! ```

use crate::traps::Traps;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "keyboard-trap-standard",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &["a1b64e"],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["keyboard", "motor", "blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let traps = Traps::of(page);
    for id in &traps.focusable {
        if traps.trapped.contains(id) {
            targets.failed(*id, msg("keyboard-trap-tab"));
        } else if !traps.unclear {
            targets.passed(*id);
        }
    }
    if traps.unclear && !traps.focusable.is_empty() {
        targets.page_cant_tell(msg("keyboard-trap-tab-possible"), msg("ask-keyboard-trap-tab"));
    }
}
