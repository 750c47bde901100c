//! Checks that text animated by the style sheet comes to rest, or can be stopped.
//!
//! What moves beside a text draws all attention to it; some people cannot read on, others feel sick.
//!
//! Let the animation end within five seconds, or add a button that stops it. Respect `prefers-reduced-motion` as well.
//!
//! Visible elements with text whose animation runs for more than five seconds are looked at, beside other content. On a page with no script and no checkbox that
//! could stop it they fail. If the animation stops with reduced motion, or a script may stop it, a person is asked, once a page. Pictures of waiting
//! without text do not count.
//!
//! Sources: WCAG 2.2 SC 2.2.2; failures F16, F50; techniques G186, C39.
//!
//! ```html passed
//! <style>p { animation: a 1s 2 } @keyframes a { to { opacity: 0.5 } }</style><p>Neu bei uns</p><div>Text</div>
//! ```
//!
//! ```html failed animation-endless
//! <style>p { animation: a 1s infinite } @keyframes a { to { opacity: 0 } }</style><p>Neu bei uns</p><div>Text</div>
//! ```
//!
//! ```html cantTell animation-endless-perhaps ask-animation
//! <style>p { animation: a 1s infinite } @keyframes a { to { opacity: 0 } }</style><p>Neu bei uns</p><div>Text</div><script>init()</script>
//! ```
//!
//! ```html inapplicable
//! <p>Neu bei uns</p>
//! ```

use offenbar_page::layout::{Environment, Style};

use crate::contrast::needs_layout;
use crate::descriptive::short;
use crate::document::has_scripts;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "animation-endless",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["2.2.2"],
    level: Some(Level::A),
    act: &[],
    counterparts: &[],
    impact: Impact::Moderate,
    affected: &["cognitive", "low-vision"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

const MAX_SECONDS: f32 = 5.0;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let animated = |css: &str| css.contains("animation");
    let inline = || page.elements().iter().any(|id| page.attr(*id, "style").is_some_and(animated));
    if !(page.style_sheets().iter().any(|sheet| animated(&sheet.css)) || inline()) || needs_layout(page, targets) {
        return;
    }
    let mut long: Vec<(NodeId, f32)> = Vec::new();
    for id in page.elements().iter().copied().filter(|id| page.is_visible(*id)) {
        let seconds = page.style(id).map_or(0.0, seconds);
        if seconds <= 0.0 || page.visible_text(id).is_empty() {
            continue;
        }
        if seconds > MAX_SECONDS { long.push((id, seconds)) } else { targets.passed(id) }
    }
    let Some((first, seconds)) = long.first().copied() else { return };
    let text = short(&page.visible_text(first));
    if may_stop(page, first) {
        let message = msg("animation-endless-perhaps").with("text", &text);
        targets.cant_tell(first, message, msg("ask-animation").with("text", text));
    } else {
        let seconds = if seconds.is_infinite() { "endless".to_owned() } else { format!("{seconds:.0}") };
        targets.failed(first, msg("animation-endless").with("text", text).with("seconds", seconds));
    }
}

fn seconds(style: &Style) -> f32 {
    style.animation.as_ref().map_or(0.0, |animation| animation.seconds)
}

/// By a script, a checkbox, the mouse, or the setting of the system.
fn may_stop(page: &Page, id: NodeId) -> bool {
    let environment = Environment { reduced_motion: true, ..page.environment().clone() };
    let reduced = page.rendered_in(&environment);
    let rests = reduced.is_ok_and(|rendered| rendered.style(page.key(id)).is_some_and(|style| seconds(style) <= MAX_SECONDS));
    let held = page.style_sheets().iter().any(|sheet| sheet.css.contains("animation-play-state") || sheet.css.contains("paused"));
    let control = page.elements().iter().any(|node| page.is(*node, "input") && page.input_type(*node) == "checkbox");
    rests || held || control || has_scripts(page)
}
