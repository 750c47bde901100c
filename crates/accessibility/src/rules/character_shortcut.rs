//! Asks about keyboard shortcuts that consist of a single letter, digit or sign.
//!
//! Who controls the computer by voice speaks letters all the time, and who trembles hits keys by chance: each
//! of them then triggers something.
//!
//! Let shortcuts be switched off or changed, let them need Ctrl or Alt, or let them work only while the
//! control they belong to has the focus.
//!
//! The rule applies where a script listens to keys for the whole page. It fails if that script looks at no
//! modifier key and the page has nothing to switch it off with; else a person is asked. Scripts that do not
//! listen to keys pass.
//!
//! Sources: WCAG 2.2 SC 2.1.4; ACT rule ffbc54.
//!
//! ```html passed
//! <script>document.body.dataset.x = "1"</script><p>Text</p>
//! ```
//!
//! ```html failed character-shortcut
//! <script>document.addEventListener("keydown", e => { if (e.key === "s") o.textContent = "Gespeichert" })</script><p id="o">Text</p>
//! ```
//!
//! ```html cantTell character-shortcut-possible ask-character-shortcut
//! <script>document.addEventListener("keydown", e => { if (e.key === "s") o.textContent = "Gespeichert" })</script><p id="o">Text</p><button>Kürzel aus</button>
//! ```
//!
//! ```html inapplicable
//! <p>Text</p><button>Weiter</button>
//! ```

use crate::scripts::Scripts;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "character-shortcut",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.1.4"],
    level: Some(Level::A),
    act: &["ffbc54"],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["speech-input", "motor"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let scripts = Scripts::of(page);
    let listens = scripts.says(&["keydown", "keypress", "keyup", "onkey"])
        || page.elements().iter().any(|id| is_on_page(page, *id));
    if !listens {
        if !scripts.none() && !scripts.incomplete {
            targets.page_passed();
        }
        return;
    }
    let global = scripts.says(&[
        "document.addEventListener(\"key",
        "document.addEventListener('key",
        "window.addEventListener(\"key",
        "window.addEventListener('key",
        "document.onkey",
        "window.onkey",
    ]);
    let modified =
        scripts.says(&["ctrlKey", "altKey", "metaKey", "shiftKey", "getModifierState", "activeElement", "target"]);
    let letter = scripts.says(&[".key ==", ".key=="]);
    let elements = page.elements().iter().copied();
    let operable = elements.filter(|id| page.is_focusable(*id) || page.has_attr(*id, "onclick")).count();
    let added = scripts.says(&["createElement", "innerHTML", "insertAdjacent"]);
    if global && letter && !modified && operable == 0 && !added && !scripts.incomplete {
        targets.page_failed(msg("character-shortcut"));
    } else {
        targets.page_cant_tell(msg("character-shortcut-possible"), msg("ask-character-shortcut"));
    }
}

/// A handler for keys on something that is no control of its own.
fn is_on_page(page: &Page, id: NodeId) -> bool {
    let handler = ["onkeydown", "onkeypress", "onkeyup"].iter().any(|name| page.has_attr(id, name));
    handler && !page.is_a(id, "widget")
}
