//! Any page at all: no panic, no endless loop, no quadratic time.

use std::fmt::Write as _;

use offenbar_page::{NodeId, Page};
use proptest::prelude::*;

/// Asks everything of every node.
fn ask(html: &str) -> usize {
    let page = Page::of_html(html);
    let mut length = page.focus_order().len() + page.landmarks().len();
    for node in page.elements() {
        length += page.name(*node).text.len() + page.description(*node).len();
        length += page.role_name(*node).len() + page.owned_children(*node).len();
        length += page.owner_chain(*node).count() + page.label_elements(*node).len();
        length +=
            usize::from(page.is_visible(*node)) + usize::from(page.in_accessibility_tree(*node));
        length +=
            usize::from(page.is_tabbable(*node)) + usize::from(page.is_scroll_focusable(*node));
        length += page.state(*node, "aria-expanded").map_or(0, |state| state.len());
        length += page.table(*node).map_or(0, |table| table.cells.len());
        length += page.visible_text(*node).len().min(1) + page.accessible_text(*node).len().min(1);
    }
    length
}

fn attribute() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("id=a".to_owned()),
        Just("id=b".to_owned()),
        Just("aria-labelledby='a b'".to_owned()),
        Just("aria-owns='b a'".to_owned()),
        Just("aria-describedby=a".to_owned()),
        Just("for=a".to_owned()),
        Just("headers='a b'".to_owned()),
        Just("rowspan=0 colspan=3".to_owned()),
        Just("scope=row".to_owned()),
        Just("hidden".to_owned()),
        Just("tabindex=0".to_owned()),
        Just("list=b".to_owned()),
        Just("usemap=#m name=m".to_owned()),
        Just("style='position:absolute;overflow:hidden;width:0'".to_owned()),
        Just("style='display:contents'".to_owned()),
        Just("type=radio name=r".to_owned()),
        "role=(none|button|treeitem|group|table|row|listbox|heading|foo)",
        "aria-[a-z]{2,9}=[a-z0-9 ]{0,4}",
    ]
}

fn tag() -> impl Strategy<Value = String> {
    "(a|b|div|table|tr|td|th|ul|li|label|input|select|option|button|svg|title|details|summary|fieldset|legend|figure|figcaption|img|map|area|slot|x-y|canvas|dialog|p|section|header|form|math|object|iframe)"
}

fn markup() -> impl Strategy<Value = String> {
    let open = (tag(), prop::collection::vec(attribute(), 0..3))
        .prop_map(|(tag, attributes)| format!("<{tag} {}>", attributes.join(" ")));
    let close = tag().prop_map(|tag| format!("</{tag}>"));
    let shadow = Just("<template shadowrootmode=open>".to_owned());
    let part = prop_oneof![5 => open, 3 => close, 1 => shadow, 2 => Just("text ".to_owned())];
    prop::collection::vec(part, 0..40).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_page_breaks_the_semantics(html in markup()) {
        ask(&html);
    }

    #[test]
    fn the_same_page_gives_the_same_names(html in markup()) {
        let names = |page: &Page| -> Vec<String> {
            page.elements().iter().map(|node| page.name(*node).text.clone()).collect()
        };
        let (first, second) = (Page::of_html(&html), Page::of_html(&html));
        let backwards: Vec<String> =
            first.elements().iter().rev().map(|node| first.name(*node).text.clone()).collect();
        let mut names = names(&second);
        names.reverse();
        prop_assert_eq!(backwards, names);
    }
}

#[test]
fn references_between_all_elements_stay_cheap() {
    let mut html = String::new();
    for at in 0..3_000 {
        write!(html, "<a href=/ id=i{at} aria-labelledby='i{} all'>text</a>", (at + 1) % 3_000)
            .unwrap();
    }
    let page = Page::of_html(&format!("<div id=all>{html}</div>"));
    let link = page.by_id(NodeId::DOCUMENT, "i5").unwrap();
    assert!(page.name(link).text.len() > 1_000);
    assert!(page.name(link).text.len() < 200_000);
}

#[test]
fn ten_thousand_elements_and_deep_nesting_are_fine() {
    assert!(ask(&"<p>a<b>b</b></p>".repeat(2_500)) > 0);
    let page = Page::of_html(&format!("<a href=/>{}x", "<span>".repeat(5_000)));
    let link = page.elements().iter().find(|node| page.is(**node, "a")).unwrap();
    assert_eq!(page.name(*link).text, "x");
}

#[test]
fn long_tables_and_lists_of_options_are_fine() {
    let rows = "<tr><th scope=row>r<td>1<td>2".repeat(4_000);
    let page =
        Page::of_html(&format!("<table id=t><tr><td><th id=h scope=col>a<th>b{rows}</table>"));
    let table = page.table(page.by_id(NodeId::DOCUMENT, "t").unwrap()).unwrap();
    let header = page.by_id(NodeId::DOCUMENT, "h").unwrap();
    assert_eq!(table.cells_of(header).len(), 4_000);
    let page = Page::of_html(&format!("<select>{}</select>", "<option>o".repeat(5_000)));
    let selected = page.elements().iter();
    let selected =
        selected.filter(|node| page.state(**node, "aria-selected").as_deref() == Some("true"));
    assert_eq!(selected.count(), 1);
}
