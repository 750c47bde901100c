//! Checks that image buttons (`<input type="image">`) have a name.
//!
//! Without one, screen readers say the name of the file or just "submit query", and nobody who does not
//! see the image knows what the button does.
//!
//! Say in `alt` what the button does: `<input type="image" src="lupe.png" alt="Suchen">`.
//!
//! An empty `alt` does not make such a button decoration: it can still be pressed.
//!
//! Sources: WCAG 2.2 SC 1.1.1 and 4.1.2; ACT rule 59796f; HTML-AAM.
//!
//! ```html passed
//! <input type="image" src="lupe.png" alt="Suchen"> <input type="image" src="a.png" title="Weiter">
//! ```
//!
//! ```html failed image-button-name-missing
//! <input type="image" src="lupe.png" alt="">
//! ```
//!
//! ```html failed image-button-name-missing
//! <input type="image" src="lupe.png">
//! ```
//!
//! ```html inapplicable
//! <input type="submit"> <img src="lupe.png" alt=""> <input type="image" src="lupe.png" hidden>
//! ```

use crate::contrast;
use offenbar_page::semantics::NameKind;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "image-button-name",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.1.1", "4.1.2"],
    level: Some(Level::A),
    act: &["59796f"],
    counterparts: &["axe:input-image-alt", "alfa:SIA-R28"],
    impact: Impact::Critical,
    affected: &["blind", "speech-input"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let buttons = page.elements().iter().copied();
    let buttons: Vec<NodeId> = buttons
        .filter(|id| page.is(*id, "input") && page.input_type(*id) == "image")
        .collect();
    if buttons.is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for id in buttons.into_iter().filter(|id| page.in_accessibility_tree(*id)) {
        let name = page.name(id);
        let default = name.has_source(NameKind::Default) || is_default(&name.text);
        if name.text.is_empty() || default {
            targets.failed(id, msg("image-button-name-missing"));
        } else {
            targets.passed(id);
        }
    }
}

fn is_default(name: &str) -> bool {
    ["submit query", "anfrage senden"].iter().any(|text| name.eq_ignore_ascii_case(text))
}
