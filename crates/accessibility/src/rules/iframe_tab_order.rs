//! Checks that a frame with controls in it is not taken out of the tab order.
//!
//! `tabindex="-1"` on an `<iframe>` takes everything in it away from people who use the keyboard only.
//!
//! Remove the `tabindex`, or make the whole frame `inert` if nobody is meant to use it.
//!
//! Frames without anything to focus may have one.
//!
//! Sources: WCAG 2.2 SC 2.1.1; ACT rule akn7bn.
//!
//! ```html passed
//! <iframe tabindex="0" title="Suche" srcdoc="<a href='/'>Start</a>"></iframe>
//! ```
//!
//! ```html failed iframe-tab-order
//! <iframe tabindex="-1" title="Suche" srcdoc="<a href='/'>Start</a>"></iframe>
//! ```
//!
//! ```html inapplicable
//! <iframe tabindex="-1" title="Bild" srcdoc="<p>Text"></iframe>
//! <iframe tabindex="-1" inert srcdoc="<a href='/'>Start</a>"></iframe>
//! ```

use crate::contrast;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "iframe-tab-order",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.1.1"],
    level: Some(Level::A),
    act: &["akn7bn"],
    counterparts: &["axe:frame-focusable-content", "alfa:SIA-R95"],
    impact: Impact::Serious,
    affected: &["keyboard", "blind", "motor"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if page.frames().is_empty() || contrast::needs_layout(page, targets) {
        return;
    }
    for frame in page.frames() {
        let (host, inner) = (frame.host, &frame.page);
        // A frame of one pixel shows nothing of what is in it.
        let shown = page.rect(host).is_some_and(|rect| rect.width > 1.0 && rect.height > 1.0);
        let tiny = ["width", "height"].iter().any(|side| {
            page.attr(host, side).is_some_and(|size| matches!(size.trim(), "0" | "1"))
        });
        if !page.is(host, "iframe") || page.is_inert(host) || !shown || tiny {
            continue;
        }
        let Some(first) = inner.focus_order().into_iter().find(|id| inner.is_visible(*id)) else {
            continue;
        };
        match page.tabindex(host) {
            Some(index) if index < 0 => {
                let inner = inner.snippet(first, 60);
                targets.failed(host, msg("iframe-tab-order").with("inner", inner));
            }
            _ => targets.passed(host),
        }
    }
}
