//! Roles, names, states and visibility on small pages of our own.

use offenbar_page::{NodeId, Page};

fn page(html: &str) -> Page {
    Page::of_html(html)
}

/// The first element with this id.
fn id(page: &Page, id: &str) -> NodeId {
    page.by_id(NodeId::DOCUMENT, id).expect("element with that id")
}

fn role(html: &str) -> &'static str {
    let page = page(html);
    page.role_name(id(&page, "x"))
}

fn name(html: &str) -> String {
    let page = page(html);
    page.name(id(&page, "x")).text.clone()
}

#[test]
fn implicit_roles_follow_html_aam() {
    assert_eq!(role("<a id=x href=/>"), "link");
    assert_eq!(role("<a id=x>"), "generic");
    assert_eq!(role("<header id=x>"), "banner");
    assert_eq!(role("<article><header id=x>"), "sectionheader");
    assert_eq!(role("<section id=x>"), "generic");
    assert_eq!(role("<section id=x aria-label=News>"), "region");
    assert_eq!(role("<ul><li id=x>"), "listitem");
    assert_eq!(role("<div><li id=x>"), "generic");
    assert_eq!(role("<ul><div><li id=x>"), "listitem");
    assert_eq!(role("<ul role=menu><li id=x>"), "generic");
    assert_eq!(role("<input id=x list=l><datalist id=l></datalist>"), "combobox");
    assert_eq!(role("<input id=x type=nonsense>"), "textbox");
    assert_eq!(role("<input id=x type=password>"), "");
    assert_eq!(role("<select id=x size=4>"), "listbox");
    assert_eq!(role("<img id=x alt=''>"), "none");
    assert_eq!(role("<img id=x>"), "img");
}

#[test]
fn the_first_valid_token_counts() {
    assert_eq!(role("<div id=x role='foo BUTTON link'>"), "button");
    assert_eq!(role("<p id=x role='widget'>"), "paragraph");
}

#[test]
fn focus_and_global_attributes_overrule_none() {
    assert_eq!(role("<button id=x role=none>"), "button");
    assert_eq!(role("<h1 id=x role=presentation aria-label=y>"), "heading");
    assert_eq!(role("<h1 id=x role=presentation aria-level=2>"), "none");
    assert_eq!(role("<img id=x alt='' tabindex=0>"), "img");
    assert_eq!(role("<button id=x role=none disabled>"), "none");
}

#[test]
fn items_of_a_list_without_role_have_none() {
    assert_eq!(role("<ul role=none><li id=x>y"), "none");
    assert_eq!(role("<table role=none><tr><td id=x>y"), "none");
    assert_eq!(role("<ul role=none><li id=x role=listitem>y"), "listitem");
}

#[test]
fn table_cells_get_their_role_from_the_table() {
    assert_eq!(role("<table><tr><th id=x>y<td>z"), "rowheader");
    assert_eq!(role("<table><tr><th id=x>y<th>z<tr><td>1<td>2"), "columnheader");
    assert_eq!(role("<table role=grid><tr><td id=x>z"), "gridcell");
}

#[test]
fn names_come_from_the_strongest_source() {
    assert_eq!(name("<button id=x aria-label=' '>Save</button>"), "Save");
    assert_eq!(name("<button id=x aria-label=Close>Save</button>"), "Close");
    assert_eq!(
        name("<b id=l hidden>All</b><button id=x aria-labelledby='l x'>Save</button>"),
        "All Save"
    );
    assert_eq!(name("<label>Age <input id=x value=3> years</label>"), "Age years");
    let nested = "<label for=x>In <input value=3> days</label><input type=checkbox id=x>";
    assert_eq!(name(nested), "In 3 days");
    assert_eq!(name("<label for=x>A</label><label for=x>B</label><input id=x>"), "A B");
    assert_eq!(name("<input id=x placeholder=P title=T>"), "T");
    assert_eq!(name("<input id=x type=submit>"), "Submit");
    assert_eq!(name("<input id=x type=submit value=''>"), "");
    assert_eq!(name("<a id=x href=/><img alt=Home> page</a>"), "Home page");
    assert_eq!(name("<h1 id=x><div>a</div><div>b</div></h1>"), "a b");
    assert_eq!(name("<h1 id=x><b>a</b><i>b</i></h1>"), "ab");
    assert_eq!(name("<fieldset id=x><legend>Trip</legend></fieldset>"), "Trip");
    assert_eq!(name("<svg id=x><title>Chart</title></svg>"), "Chart");
}

#[test]
fn references_do_not_run_in_circles() {
    let html = "<a id=x href=/ aria-labelledby=y>1</a><a id=y href=/ aria-labelledby=x>2</a>";
    assert_eq!(name(html), "2");
    assert_eq!(name("<div id=x role=button aria-owns=x>1</div>"), "1");
}
