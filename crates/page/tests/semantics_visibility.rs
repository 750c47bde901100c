//! Rendered, visible, hidden, exposed, focusable: hits and near misses.

use offenbar_page::{NodeId, Page};

fn page(html: &str) -> (Page, NodeId) {
    let page = Page::of_html(html);
    let id = page.by_id(NodeId::DOCUMENT, "x").expect("an element with the id x");
    (page, id)
}

fn visible(html: &str) -> bool {
    let (page, id) = page(html);
    page.is_visible(id)
}

fn hidden(html: &str) -> bool {
    let (page, id) = page(html);
    page.is_programmatically_hidden(id)
}

fn exposed(html: &str) -> bool {
    let (page, id) = page(html);
    page.in_accessibility_tree(id)
}

fn focusable(html: &str) -> bool {
    let (page, id) = page(html);
    page.is_focusable(id)
}

#[test]
fn text_is_visible_unless_something_hides_it() {
    assert!(visible("<p id=x>text"));
    assert!(!visible("<p id=x>"));
    assert!(!visible("<p id=x> \n "));
    assert!(!visible("<p id=x style='display:none'>text"));
    assert!(!visible("<div style='display:none'><p id=x style='display:block'>text"));
    assert!(!visible("<p id=x style='visibility:hidden'>text"));
    assert!(visible("<p id=x style='visibility:hidden'>a <b style='visibility:visible'>b"));
    assert!(!visible("<div style='opacity:0'><p id=x>text"));
    assert!(visible("<div style='opacity:0.1'><p id=x>text"));
    assert!(!visible("<p id=x style='font-size:0'>text"));
    assert!(!visible("<p id=x style='color:transparent'>text"));
    assert!(visible("<p id=x style='color:transparent;background:red'>text"));
}

#[test]
fn common_ways_of_hiding_text_from_sight_are_known() {
    assert!(!visible("<p id=x style='position:absolute;left:-9999px'>text"));
    assert!(!visible("<p id=x style='position:absolute;top:-9999px'>text"));
    assert!(visible("<p id=x style='position:absolute;left:9999px'>text"));
    assert!(!visible("<p id=x style='text-indent:-9999px'>text"));
    let clip = "position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)";
    assert!(!visible(&format!("<p id=x style='{clip}'>text")));
    let path = "position:absolute;clip-path:inset(50%)";
    assert!(!visible(&format!("<p id=x style='{path}'>text")));
    assert!(!visible("<p id=x style='height:0;overflow:hidden'>text"));
    assert!(visible("<p id=x style='height:0'>text"));
    assert!(!visible("<div style='width:0;height:0;overflow:hidden'><p id=x>text"));
    assert!(visible(
        "<div style='height:20px;overflow:auto'><p style='height:99px'></p><p id=x>text"
    ));
    assert!(!visible(
        "<div style='height:20px;overflow:hidden'><p style='height:99px'></p><p id=x>text"
    ));
    assert!(!visible("<p id=x style='transform:scale(0)'>text"));
}

#[test]
fn content_outside_the_flow_escapes_a_clip_that_does_not_contain_it() {
    let clip = "height:1px;width:1px;overflow:hidden";
    let out = "position:absolute;top:50px;left:50px";
    assert!(visible(&format!("<div style='{clip}'><p id=x style='{out}'>text")));
    assert!(!visible(&format!("<div style='{clip};position:relative'><p id=x style='{out}'>text")));
}

#[test]
fn boxes_and_pictures_are_visible_without_text() {
    assert!(visible("<input id=x>"));
    assert!(visible("<div id=x style='height:9px;background:red'></div>"));
    assert!(!visible("<div id=x style='height:9px'></div>"));
    assert!(visible("<div id=x style='height:9px;border:1px solid'></div>"));
    assert!(visible("<div id=x><img width=9 height=9 src=a.png></div>"));
    assert!(visible("<style>#x::before{content:'*'}</style><i id=x></i>"));
    assert!(!visible("<style>#x::before{content:''}</style><i id=x></i>"));
    assert!(visible("<svg id=x width=9 height=9><path d='M0 0h9v9z'/></svg>"));
}

#[test]
fn hidden_means_hidden_from_assistive_technology_too() {
    assert!(hidden("<p id=x hidden>"));
    assert!(hidden("<p id=x aria-hidden=true>"));
    assert!(hidden("<div aria-hidden=TRUE><p id=x>"));
    assert!(!hidden("<div aria-hidden=false><p id=x>"));
    assert!(!hidden("<div aria-hidden><p id=x>"));
    assert!(hidden("<p id=x style='visibility:collapse'>"));
    assert!(!hidden("<div style='visibility:hidden'><p id=x style='visibility:visible'>"));
    assert!(!hidden("<p id=x style='opacity:0'>"));
    assert!(!hidden("<div inert><p id=x>"));
    assert!(!hidden("<p id=x hidden style='display:block'>"));
}

#[test]
fn the_accessibility_tree_leaves_out_what_nobody_can_reach() {
    assert!(exposed("<p id=x>text"));
    assert!(exposed("<p id=x style='position:absolute;left:-9999px'>text"));
    assert!(!exposed("<div inert><p id=x>text"));
    assert!(!exposed("<h1 id=x role=none>text"));
    assert!(exposed("<h1 id=x role=none tabindex=0>text"));
    assert!(!exposed("<details><p id=x>text"));
    assert!(exposed("<details open><p id=x>text"));
    assert!(exposed("<details><summary id=x>text"));
    assert!(!exposed("<dialog><p id=x>text"));
    assert!(exposed("<dialog open><p id=x>text"));
    assert!(!exposed("<div role=img aria-label=a><p id=x>text"));
    assert!(exposed("<div role=img aria-label=a><a id=x href=/>text"));
    assert!(!exposed("<div popover><p id=x>text"));
    assert!(!exposed("<div style='content-visibility:hidden'><p id=x>text"));
    assert!(exposed("<p id=x style='content-visibility:hidden'>text"));
    assert!(exposed("<select><option id=x>text"));
}

#[test]
fn decoration_is_marked_not_guessed() {
    let marked = |html: &str| {
        let (page, id) = page(html);
        page.is_marked_decorative(id)
    };
    assert!(marked("<img id=x alt=''>"));
    assert!(!marked("<img id=x alt=' '>"));
    assert!(!marked("<img id=x>"));
    assert!(marked("<svg id=x role=presentation>"));
    assert!(!marked("<img id=x alt='' role=img>"));
    assert!(marked("<button id=x role=none>"));
}

#[test]
fn focus_needs_a_reason_and_a_place() {
    assert!(focusable("<a id=x href=''>l"));
    assert!(!focusable("<a id=x>l"));
    assert!(focusable("<a id=x tabindex=0>l"));
    assert!(focusable("<p id=x tabindex=-1>l"));
    assert!(!focusable("<p id=x tabindex=yes>l"));
    assert!(focusable("<p id=x tabindex='3px'>l"));
    assert!(!focusable("<button id=x disabled>l"));
    assert!(focusable("<button id=x aria-disabled=true>l"));
    assert!(!focusable("<fieldset disabled><button id=x>l"));
    assert!(focusable("<fieldset disabled><legend><button id=x>l"));
    assert!(!focusable("<input id=x type=hidden tabindex=0>"));
    assert!(!focusable("<div style='visibility:hidden'><button id=x>l"));
    assert!(!focusable("<div inert><button id=x>l"));
    assert!(!focusable("<button id=x style='display:contents'>l"));
    assert!(focusable("<details><summary id=x>l"));
    assert!(!focusable("<details><summary>a</summary><summary id=x>l"));
    assert!(focusable("<video id=x controls>"));
    assert!(!focusable("<video id=x>"));
    assert!(focusable("<p id=x contenteditable>l"));
    assert!(!focusable("<p id=x contenteditable=false>l"));
    assert!(!focusable("<map name=m><area id=x href=/></map>"));
    assert!(focusable(
        "<img usemap=#m width=9 height=9 src=a><map name=m><area id=x href=/></map>"
    ));
}

#[test]
fn the_tab_key_visits_positive_tabindexes_first_and_one_radio_button_of_a_group() {
    let html = "<a id=x href=/>1</a><a id=b href=/ tabindex=2>2</a><a id=c href=/ tabindex=1>3</a>\
                <a id=d href=/ tabindex=-1>4</a><input type=radio name=r id=e><input type=radio \
                name=r id=f checked><input type=radio name=s id=g>";
    let (page, _) = page(html);
    let order = page.focus_order();
    let order: Vec<&str> = order.iter().filter_map(|node| page.attr(*node, "id")).collect();
    assert_eq!(order, ["c", "b", "x", "f", "g"]);
    let tabbable: Vec<&str> = page
        .elements()
        .iter()
        .filter(|node| page.is_tabbable(**node))
        .filter_map(|node| page.attr(*node, "id"))
        .collect();
    assert_eq!(tabbable, ["x", "b", "c", "f", "g"]);
}

#[test]
fn scroll_containers_are_focusable_when_there_is_something_to_scroll() {
    let scrolls = |height: u32| {
        let (page, id) = page(&format!(
            "<div id=x style='height:50px;overflow:auto'><p style='height:{height}px'>a</p></div>"
        ));
        page.is_scroll_focusable(id)
    };
    assert!(scrolls(300));
    assert!(!scrolls(10));
}
