//! Checks that nothing on the page moves, blinks or pulses for more than five seconds on its own without
//! a way to stop it.
//!
//! Movement beside a text pulls the eyes away. Some people cannot read at all until it stops.
//!
//! Let animations end within five seconds, start them by an action, or offer a button that pauses them.
//! `prefers-reduced-motion` alone helps only people who know that setting.
//!
//! The rule applies to CSS animations, and animations in SVG (`animate`, `animateTransform`, `animateMotion`), that run on their own for
//! more than five seconds on something that is seen beside other content. It fails if the page has no script and nothing that can be operated;
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
//! ```html failed motion-endless-running
//! <svg width="90" height="90"><path d="M0 0H9V9z"><animateTransform attributeName="transform" type="rotate" to="360" dur="6s" repeatCount="indefinite"/></path></svg><p>Text</p>
//! ```
//!
//! ```html passed
//! <svg width="90" height="90"><path d="M0 0H9V9z"><animate attributeName="opacity" to="1" dur="500ms" repeatCount="3"/></path></svg><p>Text</p>
//! ```
//!
//! ```html inapplicable
//! <svg width="90" height="90"><path d="M0 0H9V9z"><animate attributeName="opacity" to="1" dur="9s" begin="a.click"/></path></svg><p>Text</p>
//! ```
//!
//! ```html inapplicable
//! <style>@keyframes spin { to { rotate: 1turn } } i { animation: spin 1s infinite }</style><p>Lädt <i role="progressbar">…</i></p>
//! ```

use rustc_hash::FxHashSet;

use crate::document::body_text;
use crate::contrast::needs_styles;
use crate::motion::{ENOUGH, animated, waits};
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

/// Elements of SVG that animate something.
const SMIL: &[&str] = &["animate", "animateTransform", "animateMotion", "animatetransform", "animatemotion"];

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let css = page.style_sheets();
    let named = |text: &str| text.contains("animation");
    let drawn: Vec<NodeId> = page.elements().iter().copied().filter(|id| SMIL.contains(&page.svg_tag(*id))).collect();
    let styled = css.iter().any(|sheet| named(&sheet.css)) || inline(page);
    if (!styled && drawn.is_empty()) || needs_styles(page, targets) {
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
    drawing(page, &drawn, targets);
}

/// Tells of the first animation in SVG that does not end in time.
fn drawing(page: &Page, drawn: &[NodeId], targets: &mut Targets) {
    let svg = |id: NodeId| page.ancestors(id).filter(|up| page.svg_tag(*up) == "svg").last();
    let seen = |id: &NodeId| svg(*id).is_some_and(|svg| page.is_visible(svg) && !waits(page, svg));
    let mut running = drawn.iter().copied().filter(seen).filter_map(|id| Some((id, seconds(page, id)?)));
    let Some(first) = running.next() else { return };
    let longest = running.chain([first]).fold(first, |known, other| if other.1 > known.1 { other } else { known });
    let Some(picture) = svg(first.0) else { return };
    let message = |message: Message| message.with("name", page.svg_tag(longest.0));
    if longest.1 <= ENOUGH {
        targets.passed(picture);
    } else if body_text(page).trim().is_empty() {
    } else if can_be_stopped(page) {
        targets.cant_tell(picture, message(msg("motion-endless-possible")), msg("ask-motion-endless"));
    } else {
        targets.failed(picture, message(msg("motion-endless-running")));
    }
}

/// How long an animation in SVG runs in all; None if something must happen before it begins, or if that is not said.
fn seconds(page: &Page, id: NodeId) -> Option<f32> {
    let clock = |text: &str| {
        let text = text.trim();
        let number = |text: &str| text.trim().parse::<f32>().ok();
        text.strip_suffix("ms").and_then(number).map(|number| number / 1_000.0).or_else(|| number(text.strip_suffix('s').unwrap_or(text)))
    };
    let begins = page.attr(id, "begin").unwrap_or("0s");
    if begins.contains(|c: char| c.is_alphabetic() && !matches!(c, 'm' | 's')) {
        return None;
    }
    let turn = clock(page.attr(id, "dur")?)?;
    let endless = |name: &str| page.attr(id, name).is_some_and(|value| value.trim() == "indefinite");
    if endless("repeatCount") || endless("repeatDur") {
        return Some(f32::INFINITY);
    }
    let turns = page.attr(id, "repeatCount").and_then(|count| count.trim().parse::<f32>().ok());
    Some(turn * turns.unwrap_or(1.0))
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
