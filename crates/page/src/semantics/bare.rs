//! Hidden or shown where there is no layout: from the `hidden` attribute, inline styles and the
//! user-agent style sheet alone.

use crate::{NodeId, Page};

/// True unless the element itself would have `display: none`.
pub(super) fn displayed(page: &Page, node: NodeId) -> bool {
    if let Some(display) = declared(page, node, "display") {
        return !display.eq_ignore_ascii_case("none");
    }
    if page.has_attr(node, "hidden") {
        return false;
    }
    match page.tag(node) {
        "head" | "script" | "style" | "template" | "title" | "meta" | "link" | "base"
        | "noscript" | "param" | "source" | "track" | "datalist" | "rp" | "noembed"
        | "noframes" | "area" => false,
        "dialog" => page.has_attr(node, "open"),
        "audio" => page.has_attr(node, "controls"),
        "input" => !page.attr(node, "type").is_some_and(|kind| kind.eq_ignore_ascii_case("hidden")),
        _ => !page.has_attr(node, "popover"),
    }
}

/// What an inline style says about `visibility`.
pub(super) fn shown(page: &Page, node: NodeId) -> Option<bool> {
    let value = declared(page, node, "visibility")?;
    Some(value.eq_ignore_ascii_case("visible"))
}

/// Value of a property in the `style` attribute; the last declaration counts.
pub(super) fn declared<'a>(page: &'a Page, node: NodeId, property: &str) -> Option<&'a str> {
    let style = page.attr(node, "style")?;
    let declarations = style.split(';').filter_map(|declaration| declaration.split_once(':'));
    let mut found = None;
    for (name, value) in declarations {
        if name.trim().eq_ignore_ascii_case(property) {
            let value = value.trim();
            found = Some(value.strip_suffix("!important").map_or(value, str::trim));
        }
    }
    found
}

/// True for elements that are blocks by HTML's rendering section.
pub(super) fn is_block(tag: &str) -> bool {
    matches!(
        tag,
        "html"
            | "body"
            | "address"
            | "blockquote"
            | "center"
            | "dialog"
            | "div"
            | "figure"
            | "figcaption"
            | "footer"
            | "form"
            | "header"
            | "hr"
            | "legend"
            | "listing"
            | "main"
            | "p"
            | "plaintext"
            | "pre"
            | "search"
            | "xmp"
            | "article"
            | "aside"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "hgroup"
            | "nav"
            | "section"
            | "dir"
            | "dd"
            | "dl"
            | "dt"
            | "menu"
            | "ol"
            | "ul"
            | "li"
            | "table"
            | "caption"
            | "tr"
            | "thead"
            | "tbody"
            | "tfoot"
            | "td"
            | "th"
            | "fieldset"
            | "details"
            | "summary"
            | "optgroup"
            | "option"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(page: &Page) -> NodeId {
        let body = page.body().unwrap();
        page.child_elements(body).next().unwrap()
    }

    fn is_displayed(html: &str) -> bool {
        let page = Page::of_html(html);
        displayed(&page, first(&page))
    }

    #[test]
    fn attributes_and_the_browsers_own_sheet_hide() {
        assert!(is_displayed("<p>x"));
        assert!(!is_displayed("<p hidden>x"));
        assert!(is_displayed("<p hidden style='display: block'>x"));
        assert!(!is_displayed("<p style='color:red; DISPLAY : NONE !important'>x"));
        assert!(!is_displayed("<dialog>x") && is_displayed("<dialog open>x"));
        assert!(!is_displayed("<input type=HIDDEN>") && is_displayed("<input>"));
        assert!(!is_displayed("<div popover>x") && !is_displayed("<audio></audio>"));
    }

    #[test]
    fn the_last_declaration_counts() {
        let page = Page::of_html("<p style='visibility:hidden;visibility:visible'>x");
        assert_eq!(shown(&page, first(&page)), Some(true));
        assert_eq!(declared(&page, first(&page), "color"), None);
    }
}
