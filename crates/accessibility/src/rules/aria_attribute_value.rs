//! Checks that ARIA attributes have values that they can take.
//!
//! `aria-expanded="open"` says nothing: assistive technology expects `true` or `false`, and takes another
//! value for none at all.
//!
//! Use one of the values that the message names.
//!
//! Empty values count as missing. Whether the element that an id points to exists is not asked here,
//! because some are added later.
//!
//! Sources: WCAG 2.2 SC 4.1.2; ACT rule 6a7281; WAI-ARIA 1.2, section 6.
//!
//! ```html passed
//! <button aria-pressed="mixed" aria-controls="nirgends">Fett</button>
//! ```
//!
//! ```html failed aria-value-token
//! <button aria-expanded="open">Menü</button>
//! ```
//!
//! ```html failed aria-value-number
//! <div role="heading" aria-level="zwei">Kosten</div>
//! ```
//!
//! ```html failed aria-value-id
//! <div role="listbox" aria-activedescendant="eins zwei" tabindex="0"></div>
//! ```
//!
//! ```html inapplicable
//! <button aria-expanded="">Menü</button>
//! ```

use offenbar_page::semantics::{AttrInfo, ValueType, attribute_info};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "aria-attribute-value",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["4.1.2"],
    level: Some(Level::A),
    act: &["6a7281"],
    counterparts: &["axe:aria-valid-attr-value", "alfa:SIA-R19"],
    impact: Impact::Serious,
    affected: &["blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    for id in page.elements().iter().copied() {
        if page.tag(id).is_empty() && page.svg_tag(id).is_empty() {
            continue;
        }
        for (name, value) in page.aria_attributes(id) {
            let Some(info) = attribute_info(name).filter(|_| !value.is_empty()) else { continue };
            // Browsers compare words without regard to case.
            if info.accepts(value) || info.accepts(&value.to_ascii_lowercase()) {
                targets.passed(id);
            } else {
                targets.failed(id, message(info, value));
            }
        }
    }
}

fn message(info: &AttrInfo, value: &str) -> Message {
    let message = match info.value_type {
        ValueType::IdRef | ValueType::IdRefList => msg("aria-value-id"),
        ValueType::Integer | ValueType::Number => msg("aria-value-number"),
        _ => msg("aria-value-token").with("values", info.tokens.join(", ")),
    };
    message.with("name", info.name).with("value", value)
}
