//! What the engine must know before it reads the first sheet. Alone in its file, because a test before it
//! would have prepared the engine.

use std::sync::Arc;

use offenbar_layout::{Engine, Environment, Fetch, Sheet, Source, Step};
use url::Url;

struct Nothing;

impl Fetch for Nothing {
    fn fetch(&self, _url: &Url) -> Option<Arc<[u8]>> {
        None
    }
}

#[test]
fn the_first_sheet_of_a_process_is_read_like_any_other() {
    fn steps<'a>() -> Vec<Step<'a>> {
        let open = |key, name| Step::Open { key, name, namespace: "", attributes: Vec::new() };
        vec![
            open(1, "html"),
            open(2, "body"),
            Step::Text { key: 3, text: "Hallo" },
            Step::Close,
            Step::Close,
        ]
    }
    let url = Url::parse("https://example.org/").unwrap();
    let sheets =
        [Sheet::new("body { background-clip: text }".into(), url.clone(), String::new(), None)];
    let source = Source { id: 1, steps: &steps, sheets: &sheets, base: &url, inside: false };
    let rendered = Engine::new().render(&source, &Environment::default(), &Nothing).unwrap();
    assert!(rendered.style(2).unwrap().background_clip_text);
}
