//! Which roles ARIA in HTML (section 4) allows on elements that do not take any role.

use offenbar_page::{NodeId, Page};

/// Roles allowed besides the element's own; None if any role is, or if too little is known.
pub(crate) fn of(page: &Page, id: NodeId) -> Option<&'static [&'static str]> {
    Some(match page.tag(id) {
        "a" | "area" if page.has_attr(id, "href") => LINK,
        "button" => BUTTON,
        "input" => input(page, id)?,
        "select" => select(page, id),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => &["none", "tab", "doc-subtitle"],
        "main" | "textarea" | "progress" | "meter" | "datalist" | "option" | "optgroup" => &[],
        "html" | "head" | "title" | "meta" | "script" | "style" | "template" | "base" | "link"
        | "source" | "track" | "map" | "label" | "legend" | "caption" | "col" | "colgroup" => {
            // A document may be an application as a whole.
            if page.is(id, "html") { &["document"] } else { &[] }
        }
        "iframe" => &["application", "document", "img", "none"],
        "embed" => &["application", "document", "img", "none"],
        "object" => &["application", "document", "img"],
        "nav" => NAV,
        "aside" => ASIDE,
        "article" => &["application", "document", "feed", "main", "none", "region"],
        "fieldset" => &["none", "radiogroup"],
        "form" => &["form", "none", "search"],
        "hr" => &["none", "doc-pagebreak"],
        "dialog" => &["alertdialog"],
        "dl" => &["group", "list", "none"],
        "ul" | "ol" | "menu" => LIST,
        "video" | "audio" => &["application"],
        "summary" => &[],
        _ => return None,
    })
}

const LIST: &[&str] = &[
    "directory",
    "group",
    "listbox",
    "menu",
    "menubar",
    "none",
    "radiogroup",
    "tablist",
    "toolbar",
    "tree",
];
const LINK: &[&str] = &[
    "button",
    "checkbox",
    "menuitem",
    "menuitemcheckbox",
    "menuitemradio",
    "option",
    "radio",
    "switch",
    "tab",
    "treeitem",
    "doc-backlink",
    "doc-biblioref",
    "doc-glossref",
    "doc-noteref",
];

const BUTTON: &[&str] = &[
    "checkbox",
    "combobox",
    "gridcell",
    "link",
    "menuitem",
    "menuitemcheckbox",
    "menuitemradio",
    "option",
    "radio",
    "separator",
    "slider",
    "switch",
    "tab",
    "treeitem",
];

const NAV: &[&str] =
    &["menu", "menubar", "none", "tablist", "doc-index", "doc-pagelist", "doc-toc"];

const ASIDE: &[&str] = &[
    "feed",
    "none",
    "note",
    "region",
    "search",
    "doc-dedication",
    "doc-example",
    "doc-footnote",
    "doc-glossary",
    "doc-pullquote",
    "doc-tip",
];

fn input(page: &Page, id: NodeId) -> Option<&'static [&'static str]> {
    Some(match page.input_type(id) {
        "button" => BUTTON,
        "checkbox" => &["menuitemcheckbox", "option", "switch", "button"],
        "radio" => &["menuitemradio"],
        "image" => &[
            "checkbox",
            "gridcell",
            "link",
            "menuitem",
            "menuitemcheckbox",
            "menuitemradio",
            "option",
            "radio",
            "separator",
            "slider",
            "switch",
            "tab",
            "treeitem",
        ],
        "text" | "search" | "tel" | "url" | "email" => {
            &["combobox", "searchbox", "spinbutton", "textbox"]
        }
        "submit" | "reset" => BUTTON,
        "number" | "range" | "color" | "date" | "file" | "hidden" | "month" | "password"
        | "time" | "week" | "datetime-local" => &[],
        _ => return None,
    })
}

fn select(page: &Page, id: NodeId) -> &'static [&'static str] {
    let list = page.has_attr(id, "multiple")
        || page.attr(id, "size").and_then(|size| size.trim().parse::<u32>().ok()) > Some(1);
    if list { &[] } else { &["menu"] }
}
