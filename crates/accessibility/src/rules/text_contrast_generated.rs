//! Checks that placeholders in form fields and text from style sheets (`::before`, `::after`) stand out.
//!
//! Placeholders are often pale grey, although they tell what to enter. Text that a style sheet adds is
//! read like any other.
//!
//! Give `::placeholder` a darker colour and `opacity: 1`, or better: say it in a label or a hint above the
//! field.
//!
//! A placeholder is judged where the page gives it a colour; browsers' own colours differ. Icons
//! (characters without meaning in a language, and icon fonts) and text on images do not count.
//!
//! Sources: WCAG 2.2 SC 1.4.3.
//!
//! ```html passed
//! <style>input::placeholder { color: #555 }</style><input aria-label="Name" placeholder="Vor- und Nachname">
//! ```
//!
//! ```html failed text-contrast-generated-placeholder
//! <style>::placeholder { color: #bbb }</style><input aria-label="Name" placeholder="Vor- und Nachname">
//! ```
//!
//! ```html failed text-contrast-generated-low
//! <style>h2::before { content: "Neu: "; color: #ccc }</style><h2>Sprechzeiten</h2>
//! ```
//!
//! ```html inapplicable
//! <style>a::after { content: "→"; color: #ccc }</style><a href="/x">Weiter</a><input aria-label="Name" placeholder="Name">
//! ```

use offenbar_page::Pair;
use offenbar_page::layout::{Content, Pseudo, Rect, Rgba, Style, Visibility};

use crate::contrast::{AA, TOLERANCE, best_known, is_inactive, is_large, needs_styles, with_colors};
use crate::labels::is_icon_font;
use crate::prelude::*;

/// See the module.
pub const CHECK: Check = Check {
    id: "text-contrast-generated",
    family: Family::Page,
    kind: Kind::Wcag,
    sc: &["1.4.3"],
    level: Some(Level::AA),
    act: &[],
    counterparts: &[],
    impact: Impact::Serious,
    affected: &["low-vision", "colour-blind"],
};

/// See the module.
pub const SCOPE: Scope = Scope::EveryDocument;

/// Colour of placeholders in our own sheet, which stands for the browser's.
const BROWSERS: Rgba = Rgba { r: 117.0 / 255.0, g: 117.0 / 255.0, b: 117.0 / 255.0, a: 1.0 };

/// See the module.
pub fn run(page: &Page, targets: &mut Targets) {
    if needs_styles(page, targets) {
        return;
    }
    for id in page.elements().iter().copied() {
        for pseudo in [Pseudo::Before, Pseudo::After, Pseudo::Placeholder] {
            let Some((style, rect)) = text(page, id, pseudo) else { continue };
            let Some(pair) = best(page, id, style, rect) else { continue };
            let needed = AA.of(is_large(style));
            if pair.contrast() + TOLERANCE >= needed {
                targets.passed(id);
                continue;
            }
            let message = match pseudo {
                Pseudo::Placeholder => msg("text-contrast-generated-placeholder"),
                _ => msg("text-contrast-generated-low"),
            };
            targets.failed(id, with_colors(message, &pair, needed));
        }
    }
}

/// Style and place of a pseudo-element that shows text.
fn text(page: &Page, id: NodeId, pseudo: Pseudo) -> Option<(&Style, Rect)> {
    let style = page.pseudo(id, pseudo)?;
    let seen = style.visibility == Visibility::Visible && style.opacity > 0.0 && style.color.a > 0.0;
    if !seen || !page.is_visible(id) || page.is_aria_hidden(id) || is_inactive(page, id) {
        return None;
    }
    let rect = match pseudo {
        Pseudo::Placeholder => {
            let empty = page.attr(id, "value").is_none_or(str::is_empty)
                && page.text_content(id).is_empty();
            let text = page.attr(id, "placeholder")?;
            let typed = page.is(id, "textarea")
                || matches!(
                    page.input_type(id),
                    "text" | "search" | "url" | "tel" | "email" | "password" | "number"
                );
            let own = style.color != BROWSERS || style.opacity < 1.0;
            if !(empty && typed && own && says_something(text)) {
                return None;
            }
            page.rect(id)?
        }
        _ => {
            let text: String = style.content.iter().filter_map(as_text).collect();
            if !says_something(&text) || is_icon_font(style) {
                return None;
            }
            page.rendered().ok()?.pseudo_rect(page.key(id), pseudo)?
        }
    };
    (rect.width > 1.0 && rect.height > 1.0).then_some((style, rect))
}

fn as_text(part: &Content) -> Option<&str> {
    match part {
        Content::Text(text) => Some(text),
        Content::Image(_) => None,
    }
}

/// At least two letters or digits: one alone is a bullet or an icon more often than not.
fn says_something(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphanumeric()).count() > 1
}

/// The combination of colours with the most contrast; None if there is doubt about them.
fn best(page: &Page, id: NodeId, style: &Style, rect: Rect) -> Option<Pair> {
    let inside = Rect {
        x: rect.x + rect.width * 0.1,
        y: rect.y + rect.height * 0.2,
        width: rect.width * 0.8,
        height: rect.height * 0.6,
    };
    let backdrop = page.backdrop(id, inside, style.color.faded(style.opacity));
    best_known(backdrop).filter(|_| style.text_shadow.is_empty())
}
