//! The natural size of SVG files: what their root element says, without an XML parser.

/// How far into a file the root element is looked for.
const MAX_PROLOGUE: usize = 16_384;
/// What browsers take where a file says nothing.
const DEFAULT: (f64, f64) = (300.0, 150.0);

/// Width and height in pixels; None if the bytes are no SVG.
pub(crate) fn natural_size(bytes: &[u8]) -> Option<(usize, usize)> {
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(MAX_PROLOGUE)]);
    let start = text.find("<svg").filter(|start| text[start + 4..].starts_with(is_end))?;
    let tag = &text[start + 4..];
    let tag = &tag[..tag.find('>')?];
    let (width, height) = (attribute(tag, "width"), attribute(tag, "height"));
    let (width, height) = (width.and_then(pixels), height.and_then(pixels));
    let ratio = attribute(tag, "viewBox").and_then(|view| {
        let numbers: Vec<f64> = view
            .split(|c: char| c == ',' || c.is_ascii_whitespace())
            .filter_map(|number| number.parse().ok())
            .collect();
        let (wide, high) = (*numbers.get(2)?, *numbers.get(3)?);
        (wide > 0.0 && high > 0.0).then_some(wide / high)
    });
    let (width, height) = match (width, height, ratio) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some(ratio)) => (width, width / ratio),
        (None, Some(height), Some(ratio)) => (height * ratio, height),
        (None, None, Some(ratio)) => (DEFAULT.0, DEFAULT.0 / ratio),
        (width, height, None) => (width.unwrap_or(DEFAULT.0), height.unwrap_or(DEFAULT.1)),
    };
    let whole = |value: f64| value.round().clamp(0.0, 100_000.0) as usize;
    Some((whole(width), whole(height)))
}

fn is_end(c: char) -> bool {
    c.is_ascii_whitespace() || c == '>' || c == '/'
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut from = 0;
    while let Some(at) = tag[from..].find(name).map(|at| at + from) {
        let own = tag[..at].ends_with(|c: char| c.is_ascii_whitespace());
        let rest = tag[at + name.len()..].trim_start();
        if let Some(value) = rest.strip_prefix('=').filter(|_| own).map(str::trim_start) {
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            return value[1..].split(quote).next();
        }
        from = at + name.len();
    }
    None
}

/// A length in CSS pixels; None for percentages, which say nothing about the file alone.
fn pixels(length: &str) -> Option<f64> {
    let length = length.trim();
    let digits =
        length.len() - length.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').len();
    let (number, unit) = length.split_at(digits);
    let factor = match unit.trim() {
        "" | "px" => 1.0,
        "pt" => 4.0 / 3.0,
        "pc" | "em" | "rem" => 16.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 96.0 / 25.4,
        _ => return None,
    };
    number.parse::<f64>().ok().map(|number| number * factor)
}

#[cfg(test)]
mod tests {
    use super::natural_size;

    #[test]
    fn sizes_of_drawings() {
        let size = |tag: &str| {
            natural_size(format!("<?xml version='1.0'?>\n<svg {tag}></svg>").as_bytes())
        };
        assert_eq!(size("width='20px' height=\"1in\""), Some((20, 96)));
        assert_eq!(size("viewBox='0 0 20 10'"), Some((300, 150)));
        assert_eq!(size("height='10' viewBox='0,0,20,10'"), Some((20, 10)));
        assert_eq!(size("stroke-width='3' width='100%'"), Some((300, 150)));
        assert_eq!(natural_size(b"<svgx width='1'>"), None);
        assert_eq!(natural_size(b"GIF89a"), None);
    }
}
