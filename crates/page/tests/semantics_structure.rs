//! Tables, forms, ownership, languages, fragments, text: hits and near misses.

use offenbar_page::semantics::{NameKind, Scope};
use offenbar_page::{NodeId, Page};

fn id(page: &Page, id: &str) -> NodeId {
    page.by_id(NodeId::DOCUMENT, id).expect("an element with that id")
}

fn ids<'a>(page: &'a Page, nodes: &[NodeId]) -> Vec<&'a str> {
    nodes.iter().map(|node| page.attr(*node, "id").unwrap_or("?")).collect()
}

fn headers(html: &str, cell: &str) -> Vec<String> {
    let page = Page::of_html(html);
    let table = page.table(id(&page, "t")).expect("a table");
    let cell = table.cell(id(&page, cell)).expect("a cell");
    ids(&page, &cell.headers).iter().map(|id| (*id).to_owned()).collect()
}

#[test]
fn headers_are_found_by_position() {
    let html = "<table id=t><tr><th id=c0>-<th id=c1>A<th id=c2>B<tr><th id=r1>1<td id=d1>x<td id=d2>y</table>";
    assert_eq!(headers(html, "d1"), ["r1", "c1"]);
    assert_eq!(headers(html, "d2"), ["r1", "c2"]);
    assert_eq!(headers(html, "r1"), ["c0"]);
}

#[test]
fn spans_move_cells_and_widen_headers() {
    let html = "<table id=t><tr><th id=a colspan=2>A<th id=b>B<tr><td id=d1>1<td id=d2>2<td id=d3>3\
                <tr><td rowspan=2 id=d4>4<td id=d5>5<td>6<tr><td id=d6>7<td id=d7>8</table>";
    assert_eq!(headers(html, "d2"), ["a"]);
    assert_eq!(headers(html, "d3"), ["b"]);
    assert_eq!(headers(html, "d6"), ["a"]);
    assert_eq!(headers(html, "d7"), ["b"]);
}

#[test]
fn the_headers_attribute_overrides_position_and_stays_in_the_table() {
    let html = "<table><tr><th id=o>other</table><table id=t><tr><th id=a>A<th id=b>B\
                <tr><td id=d headers='b o d nowhere'>1<td>2</table>";
    assert_eq!(headers(html, "d"), ["b"]);
}

#[test]
fn a_second_row_of_headers_in_the_body_blocks_the_first() {
    let html = "<table id=t><tr><th scope=col id=a>A<tr><td>1<tr><th scope=col id=b>B<tr><td id=d>2</table>";
    assert_eq!(headers(html, "d"), ["b"]);
}

#[test]
fn group_headers_count_for_their_group() {
    let html = "<table id=t><colgroup><colgroup span=2><tr><td><th scope=colgroup colspan=2 id=g>G\
                <tr><td id=d0>0<td id=d1>1<td id=d2>2</table>";
    assert_eq!(headers(html, "d2"), ["g"]);
    assert!(headers(html, "d0").is_empty());
}

#[test]
fn a_header_amid_data_is_a_header_of_nothing() {
    let html =
        "<table id=t><tr><td>1<td>2<td>3<tr><td>4<th id=h>h<td id=d>5<tr><td>6<td>7<td>8</table>";
    let page = Page::of_html(html);
    let table = page.table(id(&page, "t")).unwrap();
    assert_eq!(table.cell(id(&page, "h")).unwrap().scope, None);
    assert_eq!(page.role_name(id(&page, "h")), "cell");
    assert!(headers(html, "d").is_empty());
}

#[test]
fn cells_know_their_place_and_headers_their_cells() {
    let page = Page::of_html("<table id=t><tr><th id=h>H<tr><td id=d rowspan=0>1<tr></table>");
    let table = page.table(id(&page, "t")).unwrap();
    let cell = table.cell(id(&page, "d")).unwrap();
    assert_eq!((cell.row, cell.column, cell.rows, cell.columns), (1, 0, 2, 1));
    assert_eq!(table.at(2, 0), Some(cell));
    assert_eq!(table.cells_of(id(&page, "h")), [id(&page, "d")]);
    assert_eq!(table.cell(id(&page, "h")).unwrap().scope, Some(Scope::Column));
    assert!(page.table(id(&page, "d")).is_none());
}

#[test]
fn labels_are_found_by_reference_and_by_nesting() {
    let page = Page::of_html(
        "<form id=f><label for=a id=l1>1</label><label id=l2>2<input id=a></label>\
         <label id=l3 for=p>3<input id=b></label><p id=p></p></form><input id=c form=f>\
         <input id=d form=p>",
    );
    assert_eq!(ids(&page, &page.label_elements(id(&page, "a"))), ["l1", "l2"]);
    assert!(page.label_elements(id(&page, "b")).is_empty());
    assert_eq!(page.labelled_control(id(&page, "l2")), Some(id(&page, "a")));
    assert_eq!(page.labelled_control(id(&page, "l3")), None);
    assert_eq!(page.form_owner(id(&page, "c")), Some(id(&page, "f")));
    assert_eq!(page.form_owner(id(&page, "d")), None);
    assert_eq!(page.form_owner(id(&page, "b")), Some(id(&page, "f")));
}

#[test]
fn disabled_by_html_and_by_aria_are_told_apart() {
    let page = Page::of_html(
        "<fieldset disabled><legend><input id=a></legend><input id=b><p id=c>t</p></fieldset>\
         <div aria-disabled=true><button id=d>x</button></div><select><optgroup disabled>\
         <option id=e>x</select>",
    );
    let native = |name| page.is_natively_disabled(id(&page, name));
    assert!(!native("a") && native("b") && !native("c") && !native("d") && native("e"));
    assert!(page.is_aria_disabled(id(&page, "d")) && page.is_disabled(id(&page, "d")));
    assert!(!page.is_disabled(id(&page, "a")));
}

#[test]
fn ownership_skips_what_has_no_meaning() {
    let page = Page::of_html(
        "<div role=list id=l aria-owns='i3 l'><div><span role=none><b role=listitem id=i1>1</b></span></div>\
         <p id=p>x</p><div role=listitem id=i2 hidden></div></div><div role=listitem id=i3>3</div>",
    );
    let list = id(&page, "l");
    assert_eq!(ids(&page, &page.owned_children(list)), ["i1", "p", "i3"]);
    assert_eq!(page.owner(id(&page, "i3")), Some(list));
    assert_eq!(page.owner(id(&page, "i1")), Some(list));
    assert_eq!(page.owner(list), None);
}

#[test]
fn owners_in_a_circle_end_somewhere() {
    let page = Page::of_html(
        "<div role=group id=a aria-owns=b>x</div><div role=group id=b aria-owns=a>y</div>",
    );
    assert_eq!(page.owner(id(&page, "b")), Some(id(&page, "a")));
    assert_eq!(page.owner(id(&page, "a")), None);
    assert_eq!(ids(&page, &page.owned_children(id(&page, "a"))), ["b"]);
}

#[test]
fn states_come_from_html_before_aria() {
    let page = Page::of_html(
        "<input id=a type=checkbox checked aria-checked=false><div id=b role=checkbox aria-checked=mixed></div>\
         <h3 id=c></h3><div id=d role=heading aria-level=5></div><input id=e type=range min=0 max=10>\
         <div id=f role=tab></div><div id=g role=alert></div><div id=h aria-live=loud></div>\
         <select><option>1<option id=i>2</select><meter id=j value=0.5></meter>",
    );
    let state = |name: &str, state: &str| page.state(id(&page, name), state);
    assert_eq!(state("a", "aria-checked").as_deref(), Some("true"));
    assert_eq!(state("b", "aria-checked").as_deref(), Some("mixed"));
    assert_eq!(state("c", "aria-level").as_deref(), Some("3"));
    assert_eq!(state("d", "aria-level").as_deref(), Some("5"));
    assert_eq!(state("e", "aria-valuenow").as_deref(), Some("5"));
    assert_eq!(state("f", "aria-selected").as_deref(), Some("false"));
    assert_eq!(state("g", "aria-live").as_deref(), Some("assertive"));
    assert_eq!(state("h", "aria-live").as_deref(), Some("off"));
    assert_eq!(state("i", "aria-selected").as_deref(), Some("false"));
    assert_eq!(state("j", "aria-valuenow").as_deref(), Some("0.5"));
    assert_eq!(state("a", "aria-expanded"), None);
}

#[test]
fn languages_are_inherited_through_hosts() {
    let page = Page::of_html(
        "<html lang=de><body><p id=a>x</p><div lang='' id=b><i id=c>x</i></div>\
         <x-y id=h lang=fr><template shadowrootmode=open><b>x</b></template></x-y>",
    );
    assert_eq!(page.language(id(&page, "a")), Some("de"));
    assert_eq!(page.language(id(&page, "c")), Some(""));
    let inside = page.elements().iter().find(|node| page.is(**node, "b")).unwrap();
    assert_eq!(page.language(*inside), Some("fr"));
}

#[test]
fn fragments_point_to_ids_then_anchors_then_the_top() {
    let page = Page::of_html("<a name=b id=x></a><p id=b></p><p id='ä'></p><a name=c id=y></a>");
    assert_eq!(page.fragment_target("b"), Some(id(&page, "b")));
    assert_eq!(page.fragment_target("c"), Some(id(&page, "y")));
    assert_eq!(page.fragment_target("%C3%A4"), Some(id(&page, "ä")));
    assert_eq!(page.fragment_target("top"), page.root_element());
    assert_eq!(page.fragment_target("nowhere"), None);
}

#[test]
fn visible_text_keeps_words_apart_and_leaves_out_the_hidden() {
    let page = Page::of_html(
        "<style>.a::after{content:' (new)'}</style><div id=x>one<b>two</b><div>three</div>four<br>five\
         <i hidden>six</i><span class=a>seven</span></div>",
    );
    assert_eq!(page.visible_text(id(&page, "x")), "onetwo three four fiveseven (new)");
}

#[test]
fn names_know_where_they_come_from() {
    let page = Page::of_html(
        "<input id=a title=t><input id=b placeholder=p><label for=c id=l>c</label><input id=c title=t>\
         <a id=d href=/><img alt=i></a><input id=e type=image><button id=f aria-label=l></button>",
    );
    let name = |name: &str| page.name(id(&page, name));
    assert!(name("a").from_title_only() && !name("c").from_title_only());
    assert!(name("b").from_placeholder_only());
    assert_eq!(name("c").sources[0].node, id(&page, "l"));
    assert!(name("d").has_source(NameKind::Alt));
    assert!(name("e").has_source(NameKind::Default));
    assert!(name("f").has_source(NameKind::AriaLabel));
    assert_eq!(page.description(id(&page, "c")), "t");
    assert_eq!(page.description(id(&page, "a")), "");
}

#[test]
fn scripts_are_read_for_hints() {
    let page = Page::of_html("<script>el.attachShadow({})</script><p onclick='d.showModal()'>x");
    assert!(page.script_mentions(&["attachShadow"]) && page.script_mentions(&["showModal"]));
    assert!(!page.script_mentions(&["showPopover"]));
}

#[test]
fn landmarks_are_those_that_are_exposed() {
    let page = Page::of_html(
        "<header id=a>x</header><nav id=b>x</nav><nav hidden>x</nav><section>x</section>\
         <section id=c aria-label=s>x</section><form>x</form><form id=d title=f>x</form>",
    );
    assert_eq!(ids(&page, &page.landmarks()), ["a", "b", "c", "d"]);
}
