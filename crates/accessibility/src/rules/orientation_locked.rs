//! Checks that the page does not turn its content by a quarter when the screen is turned.
//!
//! Some people have their device mounted on a wheelchair and cannot turn it. A page that rotates
//! its content back into "its" orientation cannot be read by them.
//!
//! Do not use `transform: rotate(90deg)` or `rotate: 90deg` inside `@media (orientation: …)`; let
//! the layout adapt instead.
//!
//! The page is laid out twice, once a pixel wider than high and once a pixel higher than wide, so
//! that nothing but the orientation differs.
//!
//! Sources: WCAG 2.2 SC 1.3.4; ACT rule b33eff.
//!
//! ```html passed
//! <style>@media (orientation: portrait) { p { transform: rotate(180deg) } }</style><p>Hallo</p>
//! ```
//!
//! ```html failed orientation-locked-rotated
//! <style>@media (orientation: portrait) { main { transform: rotate(90deg) } }</style><main>Hallo</main>
//! ```
//!
//! ```html failed orientation-locked-rotated
//! <style>@media (orientation: landscape) { main { rotate: -90deg } }</style><main>Hallo</main>
//! ```
//!
//! ```html inapplicable
//! <style>main { transform: rotate(90deg) } @media (orientation: portrait) { main { color: red } }</style><main>Hallo</main>
//! ```

use offenbar_page::layout::Environment;

use crate::contrast::needs_styles;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "orientation-locked",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.3.4"],
    level: Some(Level::AA),
    act: &["b33eff"],
    counterparts: &["axe:css-orientation-lock", "alfa:SIA-R44"],
    impact: Impact::Serious,
    affected: &["motor"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    let sheets = page.style_sheets();
    if !sheets.iter().any(|s| s.css.contains("orientation") || s.media.contains("orientation")) {
        return;
    }
    if needs_styles(page, targets) {
        return;
    }
    let environment = |width, height| Environment { width, height, ..Environment::default() };
    let landscape = page.rendered_in(&environment(1001, 1000));
    let portrait = page.rendered_in(&environment(1000, 1001));
    let (Ok(landscape), Ok(portrait)) = (landscape, portrait) else { return };
    for id in page.elements().iter().copied() {
        let key = page.key(id);
        let turned = |rendered: &offenbar_page::layout::Rendered| {
            rendered.style(key).and_then(|style| style.transform)
        };
        let (wide, high) = (turned(&landscape), turned(&portrait));
        if wide == high || page.tag(id).is_empty() || !page.is_visible(id) {
            continue;
        }
        let quarter = (angle(wide) - angle(high)).rem_euclid(180.0);
        if (quarter - 90.0).abs() < 1.0 {
            targets.failed(id, msg("orientation-locked-rotated"));
        } else {
            targets.passed(id);
        }
    }
}

/// Angle in degrees by which a matrix turns.
fn angle(matrix: Option<[f32; 6]>) -> f32 {
    matrix.map_or(0.0, |[a, b, ..]| b.atan2(a).to_degrees())
}
