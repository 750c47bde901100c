//! Checks that people who use the keyboard can leave every element again.
//!
//! Who cannot use a mouse and gets caught in a field must close the page and loses what was filled in.
//!
//! Never take the focus back when it leaves an element. Where keys have a special meaning, say on the page
//! how to get out.
//!
//! Elements whose handler takes the focus back without any condition fail, unless the page explains a key to
//! get out. Where other scripts watch the keyboard or the focus, a person is asked.
//!
//! Sources: WCAG 2.2 SC 2.1.2; ACT rule 80af7b; techniques G21, F10.
//!
//! ```html passed
//! <a href="/">Start</a>
//! ```
//!
//! ```html failed keyboard-trap-certain
//! <button onblur="this.focus()">Falle</button>
//! ```
//!
//! ```html cantTell keyboard-trap-possible ask-keyboard-trap
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
    id: "keyboard-trap",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.1.2"],
    level: Some(Level::A),
    act: &["80af7b"],
    counterparts: &[],
    impact: Impact::Critical,
    affected: &["keyboard", "motor", "blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let traps = Traps::of(page);
    for id in &traps.focusable {
        if !traps.trapped.contains(id) {
            if !traps.unclear {
                targets.passed(*id);
            }
        } else if traps.has_way_out(page) {
            targets.cant_tell(*id, msg("keyboard-trap-possible"), msg("ask-keyboard-trap"));
        } else {
            targets.failed(*id, msg("keyboard-trap-certain"));
        }
    }
    if traps.unclear && !traps.focusable.is_empty() {
        targets.page_cant_tell(msg("keyboard-trap-possible"), msg("ask-keyboard-trap"));
    }
}
