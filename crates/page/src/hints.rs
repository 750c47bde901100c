//! Presentational hints: what attributes such as `bgcolor` and `<font color>` do to the look of a page
//! (HTML Standard, sections 15.3.3 to 15.4).
//!
//! They count as rules without specificity ahead of all style sheets of the author, so a sheet of such
//! rules is what they become. The engine has some hints of its own, but reads no colour by name.

use std::collections::BTreeSet;
use std::fmt::Write;

use offenbar_layout::{Rgba, Sheet};

use crate::page::Page;
use crate::tree::NodeId;

/// How many different hints of one page are read.
const MAX_HINTS: usize = 2_000;
/// Longer values are nothing that a browser would show.
const MAX_VALUE: usize = 1_000;

/// What a table does not inherit in quirks mode (HTML Standard, section 15.3.10).
const QUIRKS: &str = ":where(table) { font-weight: initial; font-style: initial; font-variant: initial; \
     font-size: initial; line-height: initial; white-space: initial; text-align: initial }";

/// The sheet for the hints of a page; None if it has none.
pub(crate) fn sheet(page: &Page) -> Option<Sheet> {
    let mut rules = BTreeSet::new();
    for id in page.elements().iter().copied().filter(|id| takes_hints(page.tag(*id))) {
        read(page, id, &mut rules);
        if rules.len() >= MAX_HINTS {
            break;
        }
    }
    if page.tree().quirks {
        rules.insert(QUIRKS.to_owned());
    }
    let css: String = rules.into_iter().collect();
    (!css.is_empty()).then(|| Sheet::new(css.into(), page.base().clone(), String::new(), None))
}

fn takes_hints(tag: &str) -> bool {
    is_floating(tag)
        || is_table_part(tag)
        || matches!(tag, "body" | "font" | "hr" | "div" | "p" | "span" | "br")
}

fn is_table_part(tag: &str) -> bool {
    matches!(tag, "table" | "thead" | "tbody" | "tfoot" | "tr" | "td" | "th")
}

/// Elements that `align` lets float.
fn is_floating(tag: &str) -> bool {
    matches!(tag, "table" | "img" | "object" | "iframe" | "embed")
}

/// Adds the rules for one element.
fn read(page: &Page, id: NodeId, rules: &mut BTreeSet<String>) {
    let tag = page.tag(id);
    let Some(element) = page.element(id) else { return };
    for attribute in &element.attrs {
        let (name, value) = (&*attribute.name, attribute.value.as_str());
        if value.len() > MAX_VALUE {
            continue;
        }
        let own = || format!(":where({tag}[{name}={}])", quoted(value));
        let rule = match (tag, name) {
            ("body", "link") => {
                color(value).map(|c| format!("{} :where(:link) {{ color: {c} }}", own()))
            }
            ("body", "vlink") => {
                color(value).map(|c| format!("{} :where(:visited) {{ color: {c} }}", own()))
            }
            ("table", "cellpadding") => {
                pixels(value).map(|px| cells(&own(), &format!("padding: {px}px")))
            }
            ("table", "border") => Some(border(&own(), value)),
            _ => declarations(page, tag, name, value)
                .map(|declarations| format!("{} {{ {declarations} }}", own())),
        };
        rules.extend(rule);
    }
}

/// What an attribute declares for its own element.
fn declarations(page: &Page, tag: &str, name: &str, value: &str) -> Option<String> {
    Some(match name {
        // The engine maps it on all elements, browsers on these.
        "bgcolor" if is_table_part(tag) || tag == "body" => {
            format!("background-color: {}", color(value)?)
        }
        "bgcolor" => "background-color: transparent".to_owned(),
        "background" if is_table_part(tag) || tag == "body" => {
            let url = page.resolve(value.trim()).filter(|_| !value.trim().is_empty())?;
            format!("background-image: url({})", quoted(url.as_str()))
        }
        "text" if tag == "body" => format!("color: {}", color(value)?),
        "color" if matches!(tag, "font" | "hr") => format!("color: {}", color(value)?),
        "face" if tag == "font" => format!("font-family: {}", face(value)),
        "size" if tag == "font" => format!("font-size: {}", font_size(value)?),
        "size" if tag == "hr" => format!("height: {}px", pixels(value)?.saturating_sub(2)),
        "cellspacing" if tag == "table" => format!("border-spacing: {}px", pixels(value)?),
        "valign" if is_table_part(tag) => format!("vertical-align: {}", vertical(value)?),
        "align" => aligned(tag, value)?,
        "clear" if tag == "br" => format!("clear: {}", cleared(value)?),
        _ => return None,
    })
}

fn aligned(tag: &str, value: &str) -> Option<String> {
    let value = value.trim().to_ascii_lowercase();
    Some(match (value.as_str(), tag) {
        ("left" | "right", _) if is_floating(tag) => format!("float: {value}; text-align: inherit"),
        ("center", "table") => "margin-inline: auto; text-align: inherit".to_owned(),
        // Elsewhere the engine knows it, but not in capital letters.
        ("left" | "right" | "center" | "justify", "p" | "div" | "td" | "th" | "tr" | "tbody") => {
            format!("text-align: {value}")
        }
        _ => return None,
    })
}

fn vertical(value: &str) -> Option<&'static str> {
    let known = ["top", "middle", "bottom", "baseline"];
    known.into_iter().find(|known| value.trim().eq_ignore_ascii_case(known))
}

fn cleared(value: &str) -> Option<&'static str> {
    Some(match value.trim().to_ascii_lowercase().as_str() {
        "left" => "left",
        "right" => "right",
        "all" | "both" => "both",
        _ => return None,
    })
}

/// Declarations for all cells of a table, but not for those of tables in it.
fn cells(table: &str, declarations: &str) -> String {
    format!(
        "{table} > :where(tr) > :where(td, th), \
         {table} > :where(thead, tbody, tfoot) > :where(tr) > :where(td, th) {{ {declarations} }}"
    )
}

/// Width of a table's border: a number, or one pixel for everything that is none.
fn border(table: &str, value: &str) -> String {
    let width = pixels(value).unwrap_or(1);
    if width == 0 {
        return String::new();
    }
    let own = format!("{table} {{ border: {width}px outset gray }}");
    own + &cells(table, "border: 1px inset gray")
}

/// A string as CSS has it.
fn quoted(value: &str) -> String {
    let mut quoted = String::from("\"");
    for c in value.chars() {
        match c {
            '"' | '\\' | '<' | '{' | '}' => _ = write!(quoted, "\\{:x} ", u32::from(c)),
            c if c.is_control() => _ = write!(quoted, "\\{:x} ", u32::from(c)),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// A list of fonts with every name quoted, apart from generic ones.
fn face(value: &str) -> String {
    let generic = ["serif", "sans-serif", "monospace", "cursive", "fantasy"];
    let name = |name: &str| {
        let name = name.trim().trim_matches(['"', '\'']);
        let known = generic.into_iter().find(|generic| name.eq_ignore_ascii_case(generic));
        known.map_or_else(|| quoted(name), str::to_owned)
    };
    value.split(',').map(name).collect::<Vec<_>>().join(", ")
}

/// Rules for parsing non-negative integers (HTML Standard, section 2.3.4.2): what follows the digits
/// does not matter.
fn pixels(value: &str) -> Option<u32> {
    let value = value.trim_start();
    let value = value.strip_prefix('+').unwrap_or(value);
    let end = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
    value[..end].parse().ok().filter(|number| *number < 100_000)
}

/// Rules for parsing a legacy font size (HTML Standard, section 15.3.4).
fn font_size(value: &str) -> Option<&'static str> {
    const SIZES: [&str; 7] =
        ["x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large"];
    let value = value.trim();
    let (sign, digits) = match value.as_bytes().first()? {
        b'+' => (1, &value[1..]),
        b'-' => (-1, &value[1..]),
        _ => (0, value),
    };
    let number = i64::from(pixels(digits)?);
    let size = if sign == 0 { number } else { 3 + sign * number };
    Some(SIZES[size.clamp(1, 7) as usize - 1])
}

/// Rules for parsing a legacy color value (HTML Standard, section 2.3.6), as CSS has it.
fn color(value: &str) -> Option<String> {
    let value = value.trim_matches(|c: char| c.is_ascii_whitespace());
    if value.is_empty() || value.eq_ignore_ascii_case("transparent") {
        return None;
    }
    let is_name = !value.starts_with('#') && Rgba::parse(value).is_some();
    let is_short = value.len() == 4 && value.starts_with('#');
    if is_name || is_short && value[1..].chars().all(|c| c.is_ascii_hexdigit()) {
        return Some(value.to_ascii_lowercase());
    }
    let mut digits: Vec<char> = Vec::new();
    for c in value.strip_prefix('#').unwrap_or(value).chars().take(128) {
        match c {
            c if c.is_ascii_hexdigit() => digits.push(c),
            c if u32::from(c) > 0xffff => digits.extend(['0', '0']),
            _ => digits.push('0'),
        }
    }
    digits.truncate(128);
    while digits.is_empty() || !digits.len().is_multiple_of(3) {
        digits.push('0');
    }
    let mut parts: Vec<&[char]> = digits.chunks(digits.len() / 3).collect();
    let skipped = parts[0].len().saturating_sub(8);
    parts.iter_mut().for_each(|part| *part = &part[skipped..]);
    while parts[0].len() > 2 && parts.iter().all(|part| part[0] == '0') {
        parts.iter_mut().for_each(|part| *part = &part[1..]);
    }
    let hex = parts.iter().map(|part| {
        let digits: String = part.iter().take(2).collect();
        format!("{digits:0>2}")
    });
    Some(format!("#{}", hex.collect::<String>().to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn legacy_colours() {
        let cases = [
            ("navy", "navy"),
            (" #ABC ", "#abc"),
            ("000080", "#000080"),
            ("#00f00", "#00f000"),
            ("chucknorris", "#c00000"),
            ("#1234567890ab", "#125690"),
            ("f", "#0f0000"),
            ("grün", "#000000"),
        ];
        for (value, expected) in cases {
            assert_eq!(color(value).as_deref(), Some(expected), "{value}");
        }
        assert_eq!(color("transparent").or(color("  ")), None);
    }

    #[test]
    fn legacy_sizes() {
        let sizes = ["1", "+2", "-9", "99", "3px", "big", "", "+"].map(font_size);
        let expected = [
            Some("x-small"),
            Some("x-large"),
            Some("x-small"),
            Some("xxx-large"),
            Some("medium"),
            None,
            None,
            None,
        ];
        assert_eq!(sizes, expected);
    }

    fn look(html: &str, tag: &str) -> (Rgba, Rgba, f32, f32) {
        let page = Page::of_html(html);
        let id = *page.elements().iter().find(|id| page.is(**id, tag)).unwrap();
        let style = page.style(id).unwrap();
        (style.color, style.background_color, style.font_size, page.rect(id).unwrap().height)
    }

    #[test]
    fn attributes_come_before_all_sheets() {
        let navy = Rgba::parse("navy").unwrap();
        let lime = Rgba::parse("lime").unwrap();
        assert_eq!(look("<body text=navy><p>Text", "p").0, navy);
        assert_eq!(look("<body link=navy><a href=x>Text</a>", "a").0, navy);
        assert_eq!(look("<font color=000080>Text</font>", "font").0, navy);
        assert_eq!(
            look("<style>* { color: lime }</style><font color=navy>Text</font>", "font").0,
            lime
        );
        assert_eq!(look("<table bgcolor=navy><td>Text</table>", "table").1, navy);
        assert_eq!(look("<div bgcolor='#000080'>Text</div>", "div").1, Rgba::TRANSPARENT);
        assert_eq!(look("<!doctype html><font size=5>Text</font>", "font").2, 24.0);
    }

    #[test]
    fn quirks_mode_reads_sheets_more_loosely() {
        let html = "<style>p { color: 000080; height: 70 }</style><p>Text";
        let (color, _, _, height) = look(html, "p");
        assert_eq!((color, height), (Rgba::parse("navy").unwrap(), 70.0));
        let (color, _, _, height) = look(&format!("<!doctype html>{html}"), "p");
        assert!(color == Rgba::BLACK && height < 70.0);
        let table = |start: &str| {
            look(&format!("{start}<div style='font-size: 30px'><table><td>x"), "td").2
        };
        assert_eq!((table(""), table("<!doctype html>")), (16.0, 30.0));
    }
}
