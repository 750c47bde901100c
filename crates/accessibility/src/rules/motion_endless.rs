//! Checks that nothing on the page moves, blinks or pulses for more than five seconds on its own without
//! a way to stop it.
//!
//! Movement beside a text pulls the eyes away. Some people cannot read at all until it stops.
//!
//! Let animations end within five seconds, start them by an action, or offer a button that pauses them.
//! `prefers-reduced-motion` alone helps only people who know that setting.
//!
//! The rule applies to CSS animations that run on their own for more than five seconds on something that
//! is seen beside other content. It fails if the page has no script and nothing that can be operated;
//! else a person is asked once for each animation. Signs of waiting (`role="status"`, `progressbar`,
//! `aria-busy`, spinners) are left out.
//!
//! Sources: WCAG 2.2 SC 2.2.2.
//!
//! ```html passed
//! <style>@keyframes in { from { translate: 20px } } h1 { animation: in 1s }</style><h1>Amt</h1><p>Text</p>
//! ```
//!
//! ```html failed motion-endless-running
//! <style>@keyframes pulse { to { scale: 1.1 } } b { display: block; animation: pulse 1s infinite }</style><b>Neu!</b><p>Text</p>
//! ```
//!
//! ```html cantTell motion-endless-possible ask-motion-endless
//! <style>@keyframes pulse { to { scale: 1.1 } } b { display: block; animation: pulse 1s infinite }</style><b>Neu!</b><p>Text</p>
//! <button>Anhalten</button>
//! ```
//!
//! ```html inapplicable
//! <style>@keyframes spin { to { rotate: 1turn } } i { animation: spin 1s infinite }</style><p>Lädt <i role="progressbar">…</i></p>
//! ```

use rustc_hash::FxHashSet;

use crate::document::body_text;
use crate::contrast::needs_styles;
use crate::motion::{ENOUGH, animated};
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "motion-endless",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.2.2"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["cognitive", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let css = page.style_sheets();
    let named = |text: &str| text.contains("animation");
    if !(css.iter().any(|sheet| named(&sheet.css)) || inline(page)) || needs_styles(page, targets) {
        return;
    }
    let whole = body_text(page);
    let mut asked = FxHashSet::default();
    for (id, animation) in animated(page) {
        let own = page.visible_text(id);
        if animation.seconds <= ENOUGH {
            targets.passed(id);
            continue;
        }
        // There must be something beside it that it disturbs.
        if whole.trim().len() <= own.trim().len() || !asked.insert(animation.name.clone()) {
            continue;
        }
        let message = |message: Message| message.with("name", animation.name.as_str());
        if can_be_stopped(page) {
            let message = message(msg("motion-endless-possible"));
            targets.cant_tell(id, message, msg("ask-motion-endless"));
        } else {
            targets.failed(id, message(msg("motion-endless-running")));
        }
    }
}

fn inline(page: &Page) -> bool {
    page.elements().iter().any(|id| page.attr(*id, "style").is_some_and(|style| style.contains("animation")))
}

/// Scripts and controls may stop it.
fn can_be_stopped(page: &Page) -> bool {
    page.elements().iter().any(|id| {
        matches!(page.tag(*id), "script" | "button" | "input" | "details" | "select")
            || matches!(page.role_name(*id), "button" | "switch")
            || page.has_attr(*id, "onclick")
    }) || page.style_sheets().iter().any(|sheet| sheet.css.contains("animation-play-state"))
}
