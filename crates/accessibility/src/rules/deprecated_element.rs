//! Checks that the page uses no elements that HTML has given up, such as `<font>` or `<center>`.
//!
//! They mix look and meaning, and people who read with colours and sizes of their own cannot change them as
//! easily as a style sheet.
//!
//! Use CSS for the look, and the elements of today's HTML for the meaning.
//!
//! Every kind of element is reported once, with how often it occurs.
//!
//! Sources: HTML, section 16.2.
//!
//! ```html passed
//! <p style="text-align: center">Text</p>
//! ```
//!
//! ```html failed deprecated-element
//! <center><font color="red">Achtung</font></center>
//! ```
//!
//! ```html passed
//! <p>Text</p><svg><font></font></svg>
//! ```

use std::collections::BTreeMap;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "deprecated-element",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &["alfa:SIA-R70"],
    impact: Impact::Minor,
    affected: &["everyone"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const OBSOLETE: &[&str] = &[
    "acronym", "applet", "basefont", "bgsound", "big", "center", "dir", "font", "frame",
    "frameset", "isindex", "keygen", "listing", "menuitem", "multicol", "nextid", "nobr",
    "noembed", "noframes", "plaintext", "rb", "rtc", "spacer", "strike", "tt", "xmp",
];

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let mut found: BTreeMap<&str, (NodeId, usize)> = BTreeMap::new();
    for id in page.elements().iter().copied() {
        if let Some(tag) = OBSOLETE.iter().find(|tag| page.is(id, tag)) {
            found.entry(tag).or_insert((id, 0)).1 += 1;
        }
    }
    if found.is_empty() {
        targets.page_passed();
    }
    for (tag, (id, count)) in found {
        targets.failed(id, msg("deprecated-element").with("element", tag).with("count", count));
    }
}
