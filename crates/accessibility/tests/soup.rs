//! No rule panics, whatever a page is made of, and every rule says the same twice.

use offenbar_accessibility::{RULES, Targets};
use offenbar_page::Page;
use proptest::prelude::*;

const TAGS: &[&str] = &[
    "a",
    "area",
    "button",
    "body",
    "custom-tag",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "form",
    "h1",
    "h3",
    "iframe",
    "img",
    "input",
    "label",
    "li",
    "main",
    "map",
    "meta",
    "nav",
    "object",
    "ol",
    "option",
    "p",
    "select",
    "slot",
    "span",
    "summary",
    "svg",
    "table",
    "td",
    "template",
    "textarea",
    "th",
    "title",
    "tr",
    "ul",
    "video",
];

const ATTRIBUTES: &[&str] = &[
    "accesskey",
    "alt",
    "aria-activedescendant",
    "aria-busy",
    "aria-checked",
    "aria-colindex",
    "aria-colspan",
    "aria-describedby",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "aria-level",
    "aria-owns",
    "aria-x",
    "autocomplete",
    "colspan",
    "content",
    "data",
    "for",
    "headers",
    "hidden",
    "href",
    "http-equiv",
    "id",
    "inert",
    "lang",
    "name",
    "open",
    "role",
    "rowspan",
    "scope",
    "src",
    "srcdoc",
    "style",
    "tabindex",
    "title",
    "type",
    "usemap",
    "value",
    "xml:lang",
];

const VALUES: &[&str] = &[
    "",
    " ",
    "#a",
    "-1",
    "0",
    "1",
    "3",
    "99999999999",
    "a",
    "a b",
    "a a a",
    "button",
    "checkbox",
    "columnheader",
    "data:image/gif;base64,AAAA",
    "de",
    "display:none",
    "email",
    "grid",
    "gridcell",
    "heading",
    "image",
    "img",
    "list",
    "listitem",
    "maximum-scale=1,user-scalable=no",
    "menu",
    "menuitem",
    "none",
    "off",
    "refresh",
    "row",
    "rowheader",
    "table",
    "text",
    "true",
    "viewport",
    "visibility:hidden",
    "work tel",
    "é\u{202e}�",
    "<p id=a>",
    "5;url=x",
    "x--x",
    "section-",
];

fn piece() -> impl Strategy<Value = String> {
    let attribute = (prop::sample::select(ATTRIBUTES), prop::sample::select(VALUES));
    let attributes = prop::collection::vec(attribute, 0..4);
    prop_oneof![
        5 => (prop::sample::select(TAGS), attributes).prop_map(|(tag, attributes)| {
            let attributes: String = attributes
                .into_iter()
                .map(|(name, value)| format!(" {name}=\"{}\"", value.replace('"', "")))
                .collect();
            format!("<{tag}{attributes}>")
        }),
        3 => prop::sample::select(TAGS).prop_map(|tag| format!("</{tag}>")),
        2 => prop::sample::select(VALUES).prop_map(|text| format!(" {text} ")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn no_rule_panics(pieces in prop::collection::vec(piece(), 0..60)) {
        let html = pieces.concat();
        let (page, again) = (Page::of_html(&html), Page::of_html(&html));
        for rule in RULES {
            let (mut first, mut second) = (Targets::default(), Targets::default());
            (rule.run)(&page, &mut first);
            (rule.run)(&again, &mut second);
            prop_assert_eq!(first.list(), second.list(), "{}", rule.check.id);
        }
    }
}

/// What is nested as deeply, or repeated as often, as the parser lets it.
#[test]
fn deep_and_wide_pages_come_to_an_end() {
    let deep = |tag: &str| format!("<{tag} role=list aria-hidden=true lang=xx>").repeat(600);
    let wide = |item: &str| item.repeat(2_000);
    for html in [
        deep("div"),
        deep("ul"),
        format!("<table>{}</table>", wide("<tr><th>a<td headers=x>b")),
        format!("<div role=table>{}</div>", wide("<div role=row><b role=columnheader>a</b></div>")),
        format!("<ul>{}</ul>", wide("<li id=a aria-owns=a><a href=#a aria-labelledby='a a'>b</a>")),
        format!("<dl>{}</dl>", wide("<div><dt>a<dd>b</div>")),
    ] {
        let page = Page::of_html(&html);
        for rule in RULES {
            let mut targets = Targets::default();
            (rule.run)(&page, &mut targets);
            assert!(targets.list().len() <= page.len() * 8, "{}", rule.check.id);
        }
    }
}
