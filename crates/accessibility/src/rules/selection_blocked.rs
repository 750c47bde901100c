//! Checks that text can be selected and copied, and that the context menu works. It never passes.
//!
//! People paste texts into programs that read aloud, translate or simplify. Who forbids it, forbids that.
//!
//! Remove the handlers.
//!
//! Inline handlers on the body or a main part that refuse `copy`, `selectstart` or `contextmenu` are reported.
//!
//! Sources: W3C, Making Content Usable for People with Cognitive and Learning Disabilities.
//!
//! ```html failed selection-blocked
//! <body oncontextmenu="return false"><p>Text</p></body>
//! ```
//!
//! ```html inapplicable
//! <body oncopy="zaehle()"><p>Text</p></body>
//! ```

use crate::handlers::handler;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "selection-blocked",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["cognitive", "low-vision", "blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for id in page.elements().iter().copied() {
        if !matches!(page.tag(id), "html" | "body" | "main" | "article" | "div" | "section") {
            continue;
        }
        let events = ["oncontextmenu", "oncopy", "onselectstart", "oncut"];
        let refuses = |code: &str| code.replace(' ', "").contains("returnfalse") || code.contains("preventDefault");
        if let Some(event) = events.into_iter().find(|event| handler(page, id, event).is_some_and(refuses)) {
            targets.failed(id, msg("selection-blocked").with("event", event));
        }
    }
}
