//! Styles and boxes of small documents.

use std::sync::Arc;

use offenbar_layout::{
    Content, Display, Engine, Environment, Fetch, Pseudo, Rendered, Rgba, Sheet, Source, States,
    Step,
};
use url::Url;

struct Nothing;

impl Fetch for Nothing {
    fn fetch(&self, _url: &Url) -> Option<Arc<[u8]>> {
        None
    }
}

fn url() -> Url {
    Url::parse("https://example.org/").unwrap()
}

fn sheet(css: &str) -> Sheet {
    Sheet::new(css.into(), url(), String::new(), None)
}

fn open<'a>(key: u32, name: &'a str, attributes: &[(&'a str, &'a str)]) -> Step<'a> {
    Step::Open { key, name, namespace: "", attributes: attributes.to_vec() }
}

/// `<html><body><p class=a>Hallo <b>Welt</b></p><div style=…></div><a href=#>Link</a></body></html>`
fn steps<'a>() -> Vec<Step<'a>> {
    vec![
        open(1, "html", &[]),
        open(2, "body", &[]),
        open(3, "p", &[("class", "a")]),
        Step::Text { key: 4, text: "Hallo " },
        open(5, "b", &[]),
        Step::Text { key: 6, text: "Welt" },
        Step::Close,
        Step::Close,
        open(7, "div", &[("style", "height: 50px; position: relative; left: 10px")]),
        Step::Close,
        open(8, "a", &[("href", "#")]),
        Step::Text { key: 9, text: "Link" },
        Step::Close,
        Step::Close,
        Step::Close,
    ]
}

/// Lays the document out as the page `id`.
fn render_as(engine: &Engine, id: u64, css: &str, environment: &Environment) -> Rendered {
    let (sheets, base) = ([sheet(css)], url());
    let source = Source { id, steps: &steps, sheets: &sheets, base: &base, inside: false };
    let rendered = engine.render(&source, environment, &Nothing);
    rendered.expect("the engine lays small documents out")
}

fn render(engine: &Engine, css: &str, environment: &Environment) -> Rendered {
    render_as(engine, 1, css, environment)
}

fn in_states(states: States) -> Environment {
    Environment { states, ..Environment::default() }
}

#[test]
fn styles_and_boxes_of_elements_and_text() {
    let css = "body { margin: 8px } .a { color: rgb(255, 0, 0); font-size: 20px; margin: 0 } \
               .a::before { content: 'x' / 'ein X' } b::after { content: '!' } \
               a::before { color: red } @media (max-width: 400px) { b { display: none } }";
    let engine = Engine::new();
    let rendered = render(&engine, css, &Environment::default());
    let paragraph = rendered.style(3).unwrap();
    assert_eq!(paragraph.color, Rgba { r: 1.0, g: 0.0, b: 0.0, a: 1.0 });
    assert_eq!(paragraph.font_size, 20.0);
    assert_eq!(paragraph.display, Display::Block);
    assert_eq!(rendered.style(5).unwrap().font_weight, 700.0);
    let before = rendered.pseudo(3, Pseudo::Before).unwrap();
    assert_eq!(before.content, [Content::Text("x".to_owned())]);
    assert_eq!(before.content_alt.as_deref(), Some("ein X"));
    let nested = rendered.pseudo(5, Pseudo::After).unwrap();
    assert_eq!(nested.content, [Content::Text("!".to_owned())]);
    assert_eq!(rendered.pseudo(8, Pseudo::Before), None);
    let rect = rendered.rect(3).unwrap();
    assert_eq!((rect.x, rect.y, rect.width), (8.0, 8.0, 1264.0));
    assert_eq!(rendered.rect(7).unwrap().x, 18.0);
    assert_eq!(rendered.rect(7).unwrap().height, 50.0);
    let bold = rendered.rect(5).unwrap();
    assert!(bold.x > rect.x && bold.width > 30.0 && bold.width < 80.0, "{bold:?}");
    assert!(!rendered.text_rects(6).is_empty());
    assert!(!rendered.text_rects(4).is_empty());
}

#[test]
fn environments_differ_and_documents_are_reused_cleanly() {
    let css = "a:hover { color: rgb(0, 0, 255) } a:focus-visible { color: rgb(0, 255, 0) } \
               @media (max-width: 400px) { b { display: none } } \
               @media (prefers-color-scheme: dark) { body { background: black } }";
    let engine = Engine::new();
    let wide = render(&engine, css, &Environment::default());
    let narrow = render(&engine, css, &Environment { width: 320, ..Environment::default() });
    let again = render(&engine, css, &Environment::default());
    assert!(wide.style(5).is_some_and(|style| style.display == Display::Inline));
    assert!(narrow.style(5).is_none_or(|style| style.display == Display::None));
    assert_eq!(again.rect(3), wide.rect(3));
    let focused =
        render(&engine, css, &in_states(States { focused: vec![8], ..States::default() }));
    assert_eq!(focused.style(8).unwrap().color.g, 1.0);
    assert!(focused.style(8).unwrap().outline.width > 0.0);
    let hovered =
        render(&engine, css, &in_states(States { hovered: vec![8], ..States::default() }));
    assert_eq!(hovered.style(8).unwrap().color.b, 1.0);
    let dark = render(&engine, css, &Environment { dark: true, ..Environment::default() });
    assert_eq!(dark.style(2).unwrap().background_color, Rgba::BLACK);
    let after = render(&engine, css, &Environment::default());
    assert_eq!(after.style(8), wide.style(8));
}

#[test]
fn states_are_the_same_on_a_kept_and_on_a_new_document() {
    let css = "b { display: none } p:hover b { display: block; color: red } \
               body:focus-within { color: rgb(0, 128, 0); padding: 9px } \
               a:visited { color: rgb(1, 2, 3) } a:hover:visited { color: rgb(9, 9, 9) } \
               a:hover + i, p:hover ~ a { margin-left: 40px; display: inline-block } a:active { color: white }";
    let engine = Engine::new();
    let states = [
        States::default(),
        States { hovered: vec![3, 5, 8], ..States::default() },
        States { focused: vec![8], ..States::default() },
        States { visited: true, ..States::default() },
        States { hovered: vec![8], visited: true, ..States::default() },
        States::default(),
    ];
    for (number, states) in states.into_iter().enumerate() {
        let environment = in_states(states);
        let kept = render_as(&engine, 1, css, &environment);
        let new = render_as(&Engine::new(), 100 + number as u64, &format!("{css} "), &environment);
        for key in 1..10 {
            assert!(kept.has_same_style(&new, key, None), "style of {key} in {environment:?}");
            assert_eq!(kept.rect(key), new.rect(key), "box of {key} in {environment:?}");
            assert_eq!(kept.text_rects(key), new.text_rects(key), "text {key} in {environment:?}");
        }
    }
    let visited = in_states(States { visited: true, ..States::default() });
    assert!(render(&engine, css, &visited).style(8).unwrap().color.b > 0.01);
    let focused = in_states(States { focused: vec![8], ..States::default() });
    assert!(render(&engine, css, &focused).style(2).unwrap().color.g > 0.5);
}

#[test]
fn a_focus_changes_what_depends_on_it() {
    let css = "a:focus { outline: none } p:has(~ a:focus) b { font-size: 40px } \
               body:focus-within > div { background: red } a:focus::after { content: '!' }";
    let (sheets, base) = ([sheet(css)], url());
    let source = Source { id: 1, steps: &steps, sheets: &sheets, base: &base, inside: false };
    let engine = Engine::new();
    let changes = engine.focus(&source, &Environment::default(), &Nothing, &[8, 99]).unwrap();
    assert_eq!((changes.len(), changes[0].key), (1, 8));
    let red = |style: &Option<Arc<offenbar_layout::Style>>| {
        style.as_ref().is_some_and(|style| style.background_color.r == 1.0)
    };
    assert!(changes[0].styles.iter().any(|(before, after)| !red(before) && red(after)));
    assert!(changes[0].styles.iter().any(|(before, after)| before.is_none() && after.is_some()));
    let rested = render(&engine, css, &Environment::default());
    assert_eq!(rested.style(7).unwrap().background_color.a, 0.0);
}

#[test]
fn placeholders_and_animations_are_read() {
    fn field<'a>() -> Vec<Step<'a>> {
        let attributes = [("placeholder", "Name"), ("class", "f")];
        vec![
            open(1, "html", &[]),
            open(2, "body", &[]),
            open(3, "input", &attributes),
            Step::Close,
            Step::Close,
            Step::Close,
        ]
    }
    let css = ".f { color: red; animation: turn 2s infinite, fade 3s } .f::placeholder { color: rgb(0, 0, 255) } \
               @keyframes turn { to { rotate: 90deg } } @keyframes fade { to { opacity: 1 } }";
    let (sheets, base) = ([sheet(css)], url());
    let source = Source { id: 5, steps: &field, sheets: &sheets, base: &base, inside: false };
    let rendered = Engine::new().render(&source, &Environment::default(), &Nothing).unwrap();
    assert_eq!(rendered.pseudo(3, Pseudo::Placeholder).unwrap().color.b, 1.0);
    let animation = rendered.style(3).unwrap().animation.clone().unwrap();
    assert_eq!((animation.name.as_str(), animation.seconds), ("turn", f32::INFINITY));
    assert_eq!(rendered.style(2).unwrap().animation, None);
}

#[test]
fn only_markers_inside_of_items_take_space() {
    fn list<'a>() -> Vec<Step<'a>> {
        let mut steps = vec![open(1, "html", &[]), open(2, "body", &[])];
        steps.extend([
            open(3, "ul", &[]),
            open(4, "li", &[]),
            Step::Text { key: 5, text: "Ausweis" },
        ]);
        steps.extend(std::iter::repeat_n(Step::Close, 4));
        steps
    }
    let text = |css: &str, inside: bool| {
        let (sheets, base) = ([sheet(css)], url());
        let source = Source { id: 6, steps: &list, sheets: &sheets, base: &base, inside };
        let rendered = Engine::new().render(&source, &Environment::default(), &Nothing).unwrap();
        (rendered.text_rects(5)[0], rendered.rect(4).unwrap())
    };
    let (line, item) = text("", false);
    assert_eq!(line.x, item.x);
    assert_eq!(text("li { color: red } /* inside */", false), (line, item));
    assert_eq!(text("li { break-inside: avoid }", false), (line, item));
    assert_eq!(text("", true), (line, item));
    assert!(text("ul { list-style: square inside }", false).0.right() > line.right());
}

#[test]
fn a_sheet_that_comes_twice_counts_where_it_comes_last() {
    let sheets = ["p { color: red }", "p { color: blue }", "p { color: red }"].map(sheet);
    let base = url();
    let source = Source { id: 7, steps: &steps, sheets: &sheets, base: &base, inside: false };
    let rendered = Engine::new().render(&source, &Environment::default(), &Nothing).unwrap();
    assert_eq!(rendered.style(3).unwrap().color.r, 1.0);
}
