//! A page that is laid out for another environment after the first is the same as one that is laid
//! out for that environment at once.
//!
//! `OFFENBAR_PAGES` names a folder of further pages.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use offenbar_page::layout::{Environment, Pseudo, Rect, Rendered, States, Style};
use offenbar_page::{Context, LoadError, Loader, Page, Resource};
use url::Url;

/// Style sheets and images beside the pages.
struct Files;

impl Loader for Files {
    fn load(&self, url: &Url) -> Result<Arc<Resource>, LoadError> {
        let path = url.to_file_path().map_err(|()| LoadError::Offline)?;
        let bytes = std::fs::read(path).map_err(|error| LoadError::Failed(error.to_string()))?;
        Ok(Arc::new(Resource {
            url: url.clone(),
            status: 200,
            mime: String::new(),
            charset: None,
            bytes: bytes.into(),
        }))
    }
}

/// Everything that is known about one node.
type Facts = (Option<Style>, Option<Rect>, Vec<Rect>, Option<Style>, Option<Style>);

fn facts(page: &Page, rendered: &Rendered) -> Vec<Facts> {
    let nodes = page.tree().descendants(offenbar_page::NodeId::DOCUMENT);
    nodes
        .map(|node| {
            let key = page.key(node);
            (
                rendered.style(key).cloned(),
                rendered.rect(key),
                rendered.text_rects(key).to_vec(),
                rendered.pseudo(key, Pseudo::Before).cloned(),
                rendered.pseudo(key, Pseudo::After).cloned(),
            )
        })
        .collect()
}

fn environments() -> Vec<Environment> {
    let wide = Environment::default();
    let at = |width, height| Environment { width, height, ..wide.clone() };
    let dark = Environment { dark: true, ..wide.clone() };
    let print = Environment { print: true, ..wide.clone() };
    vec![wide.clone(), at(640, 512), at(320, 256), wide.clone(), dark, print, wide]
}

fn open(path: &Path, html: &str, context: &Arc<Context>) -> Page {
    Page::new(html, Url::from_file_path(path).unwrap(), context.clone())
}

/// Differences between one after the other and at once, in words.
fn differences(path: &Path, context: &Arc<Context>) -> Vec<String> {
    let html = String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned();
    let page = open(path, &html, context);
    let mut found = Vec::new();
    for environment in environments() {
        let later = facts(&page, &page.rendered_in(&environment).unwrap());
        // Documents are kept by thread: a new one starts from nothing.
        let at_once = std::thread::scope(|scope| {
            let alone = || {
                let page = open(path, &html, context);
                facts(&page, &page.rendered_in(&environment).unwrap())
            };
            scope.spawn(alone).join().unwrap()
        });
        let nodes = page.tree().descendants(offenbar_page::NodeId::DOCUMENT);
        for ((node, later), at_once) in nodes.zip(&later).zip(&at_once) {
            if !same(later, at_once) {
                found.push(format!(
                    "{} {} at {}: {:?}, alone {:?}",
                    path.display(),
                    page.selector(node),
                    environment.width,
                    later.1,
                    at_once.1,
                ));
            }
        }
    }
    found
}

/// Equal apart from rounding.
fn same(one: &Facts, other: &Facts) -> bool {
    let near = |a: &Rect, b: &Rect| {
        let edges = |r: &Rect| [r.x, r.y, r.width, r.height];
        edges(a).iter().zip(edges(b)).all(|(a, b)| (a - b).abs() < 0.1)
    };
    let rects = match (&one.1, &other.1) {
        (Some(a), Some(b)) => near(a, b),
        (a, b) => a.is_none() && b.is_none(),
    };
    let lines = one.2.len() == other.2.len() && one.2.iter().zip(&other.2).all(|(a, b)| near(a, b));
    (&one.0, &one.3, &one.4) == (&other.0, &other.3, &other.4) && rects && lines
}

fn pages(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder of pages");
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "html"))
        .collect();
    files.sort();
    files
}

#[test]
fn one_after_the_other_is_as_at_once() {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/oracle");
    let folder = std::env::var_os("OFFENBAR_PAGES").map_or(own, PathBuf::from);
    let context = Arc::new(Context::new(Box::new(Files)));
    let files = pages(&folder.canonicalize().unwrap());
    assert!(!files.is_empty());
    let found: Vec<String> = files.iter().flat_map(|file| differences(file, &context)).collect();
    assert!(found.is_empty(), "{} differences: {:#?}", found.len(), &found[..found.len().min(20)]);
}

/// What changes when an element has the focus, found by looking at all of the page.
fn changed_alone(page: &Page, key: u32) -> Vec<(Option<Style>, Option<Style>)> {
    let rest = page.rendered().unwrap();
    let states = States { focused: vec![key], ..States::default() };
    let focused = page.rendered_in(&Environment { states, ..page.environment().clone() }).unwrap();
    let elements = page.elements().iter().map(|id| page.key(*id));
    let parts = [None, Some(Pseudo::Before), Some(Pseudo::After)];
    let style = |rendered: &Rendered, key: u32, part: Option<Pseudo>| match part {
        None => rendered.style(key).cloned(),
        Some(pseudo) => rendered.pseudo(key, pseudo).cloned(),
    };
    let places = elements.flat_map(|key| parts.map(|part| (key, part)));
    places
        .map(|(key, part)| (style(rest, key, part), style(&focused, key, part)))
        .filter(|(rest, focused)| rest != focused)
        .collect()
}

#[test]
fn what_focus_changes_is_what_it_changes_alone() {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/focus");
    let folder = std::env::var_os("OFFENBAR_PAGES").map_or(own, PathBuf::from);
    let context = Arc::new(Context::new(Box::new(Files)));
    let files = pages(&folder.canonicalize().unwrap());
    let mut looked_at = 0;
    for file in files {
        let html = String::from_utf8_lossy(&std::fs::read(&file).unwrap()).into_owned();
        let page = open(&file, &html, &context);
        for change in page.focus_changes().unwrap().iter().take(60) {
            let styles = change.styles.iter().map(|(a, b)| (a.as_deref(), b.as_deref()));
            let alone = changed_alone(&page, change.key);
            let selector = page.selector(page.node(change.key).unwrap());
            assert!(
                styles.eq(alone.iter().map(|(a, b)| (a.as_ref(), b.as_ref()))),
                "{} {selector}: {} changes, {} alone",
                file.display(),
                change.styles.len(),
                alone.len(),
            );
            looked_at += usize::from(!alone.is_empty());
        }
    }
    assert!(looked_at > 10);
}
