//! Checks that the look of the page is not fixed by attributes that HTML has given up, such as `bgcolor` or `align`.
//!
//! People who read with colours and sizes of their own cannot change them as easily as a style sheet.
//!
//! Use CSS.
//!
//! Every attribute is reported once, with how often it occurs. Widths and heights of images and frames are in use and do not count.
//!
//! Sources: HTML, section 16.2.
//!
//! ```html passed
//! <p style="text-align: center">Text</p>
//! ```
//!
//! ```html failed deprecated-attribute
//! <p align="center">Text</p><table bgcolor="yellow"><tr><td>Text</td></tr></table>
//! ```
//!
//! ```html passed
//! <img width="10" height="10" alt="" src="a.png"><table><tr><td>Text</td></tr></table>
//! ```

use std::collections::BTreeMap;

use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "deprecated-attribute",
    family: Family::Page,
    kind: Kind::BestPractice,
    sc: &[],
    level: None,
    act: &[],
    counterparts: &[],
    impact: Impact::Minor,
    affected: &["everyone"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Obsolete attributes and the elements they stand on; none for all elements.
const OBSOLETE: &[(&str, &[&str])] = &[
    ("align", &[]),
    ("valign", &[]),
    ("bgcolor", &[]),
    ("background", &[]),
    ("border", &["table", "img", "object"]),
    ("cellpadding", &[]),
    ("cellspacing", &[]),
    ("nowrap", &["td", "th"]),
    ("text", &["body"]),
    ("link", &["body"]),
    ("vlink", &["body"]),
    ("alink", &["body"]),
    ("hspace", &[]),
    ("vspace", &[]),
    ("noshade", &[]),
    ("frameborder", &["iframe", "frame"]),
    ("marginwidth", &[]),
    ("marginheight", &[]),
    ("longdesc", &["img", "iframe"]),
    ("summary", &["table"]),
    ("clear", &["br"]),
    ("compact", &[]),
];

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let mut found: BTreeMap<&str, (NodeId, usize)> = BTreeMap::new();
    for id in page.elements().iter().copied().filter(|id| !page.tag(*id).is_empty() && !page.tag(*id).contains('-')) {
        let attributes = page.element(id).map(|element| element.attrs.as_slice()).unwrap_or_default();
        for attribute in attributes {
            let known = OBSOLETE.iter().find(|(name, tags)| *name == &*attribute.name && (tags.is_empty() || tags.contains(&page.tag(id))));
            if let Some((name, _)) = known {
                found.entry(name).or_insert((id, 0)).1 += 1;
            }
        }
    }
    if found.is_empty() {
        targets.page_passed();
    }
    for (name, (id, count)) in found {
        targets.failed(id, msg("deprecated-attribute").with("attribute", name).with("count", count));
    }
}
