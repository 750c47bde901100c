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
    if !page.style_sheets().iter().any(|sheet| may_turn(&sheet.media, &sheet.css)) {
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

/// True if a sheet may turn something around for one orientation only: two more layouts cost more than
/// this look.
fn may_turn(media: &str, css: &str) -> bool {
    let turns = |css: &str| ["transform", "rotate"].iter().any(|word| css.contains(word));
    if media.contains("orientation") || (css.contains("@import") && css.contains("orientation")) {
        return turns(css) || css.contains("@import");
    }
    css.match_indices("orientation").any(|(at, _)| {
        let prelude = css[..at].rsplit(['{', '}', ';']).next().unwrap_or_default();
        prelude.contains("@media") && turns(block(&css[at..]))
    })
}

/// The first block in curly brackets, to the end of the sheet if it is not closed.
fn block(css: &str) -> &str {
    let Some(start) = css.find('{') else { return "" };
    let mut depth = 0_u32;
    for (at, byte) in css.bytes().enumerate().skip(start) {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 1 => return &css[start..at],
            b'}' => depth -= 1,
            _ => {}
        }
    }
    &css[start..]
}

/// Angle in degrees by which a matrix turns.
fn angle(matrix: Option<[f32; 6]>) -> f32 {
    matrix.map_or(0.0, |[a, b, ..]| b.atan2(a).to_degrees())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_turns_for_one_orientation_is_laid_out_again() {
        let media = "@media screen and (orientation: portrait) { .a { transform: rotate(90deg) } }";
        assert!(may_turn("", media));
        assert!(may_turn("(orientation: landscape)", "html { rotate: 90deg }"));
        assert!(may_turn("", "@import 'a.css' (orientation: portrait);"));
        assert!(!may_turn("", "@media (orientation: portrait) { a { color: red } } b { rotate: 1deg }"));
        assert!(!may_turn("", "[aria-orientation=vertical] { transform: rotate(90deg) }"));
        assert!(may_turn("", "@media (orientation: portrait) { a { rotate: 90deg"), "not closed");
    }
}
