//! Compares roles, names, descriptions and exposure with Chromium's own accessibility tree.
//!
//! Runs where Chromium is installed and says so where it is not. Every difference is listed in
//! `pages/differences.txt` with a verdict; a new one fails the test. Set `OFFENBAR_ORACLE_PAGES` to a folder to compare other pages, without verdicts.

mod browser;

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use browser::Browser;
use offenbar_page::{Context, LoadError, Loader, NodeId, Page, Resource};
use serde_json::{Value, json};

/// Names a folder of pages to compare instead of our own.
const OTHER_PAGES: &str = "OFFENBAR_ORACLE_PAGES";

/// The version on which the verdicts were given.
const VERSION: &str = "/156.";

/// States that Chromium and ARIA call the same, apart from `aria-`.
const STATES: [&str; 13] = [
    "level",
    "checked",
    "expanded",
    "pressed",
    "selected",
    "disabled",
    "required",
    "readonly",
    "multiselectable",
    "valuemin",
    "valuemax",
    "modal",
    "orientation",
];

/// Role, name, description and exposure of an element.
#[derive(Debug, Clone, Default, PartialEq)]
struct Facts {
    tag: String,
    role: String,
    name: String,
    description: String,
    exposed: bool,
    rendered: bool,
    focusable: bool,
    states: BTreeMap<&'static str, String>,
}

#[test]
fn chromium_agrees() {
    let Some(mut browser) = Browser::start() else {
        println!("skipped: no Chromium on this machine");
        return;
    };
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let folder = std::env::var_os(OTHER_PAGES).map(PathBuf::from);
    let verdicts = match &folder {
        Some(_) => BTreeMap::new(),
        None => verdicts(&own.join("differences.txt")),
    };
    let version = browser.call("Browser.getVersion", json!({}))["product"].to_string();
    println!("{version}");
    let mut tally = Tally::default();
    for file in pages(folder.as_ref().unwrap_or(&own)) {
        browser.open(&file);
        let theirs = ask(&mut browser);
        let html = std::fs::read_to_string(&file).expect("a page");
        let url = url::Url::from_file_path(&file).expect("an absolute path");
        let page = Page::new(&html, url, Arc::new(Context::new(Box::new(Files))));
        compare(&file, &page, &theirs, &mut tally);
    }
    println!("{}", tally.report(&verdicts));
    if folder.is_none() {
        tally.judge(&verdicts, &version);
    }
}

/// Style sheets and images beside the pages.
struct Files;

impl Loader for Files {
    fn load(&self, url: &url::Url) -> Result<Arc<Resource>, LoadError> {
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

fn pages(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder of pages");
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "html"))
        .collect();
    files.sort();
    files
}

/// What Chromium says about every element, in document order, shadow trees after their hosts.
fn ask(browser: &mut Browser) -> Vec<Facts> {
    let computed = browser.evaluate(
        "(() => { const all = []; const walk = node => { \
           if (node.nodeType === 1) all.push([node.localName, node.computedRole, node.computedName, \
             node.checkVisibility() || getComputedStyle(node).display === 'contents']); \
           if (node.shadowRoot) for (const child of node.shadowRoot.childNodes) walk(child); \
           for (const child of node.childNodes) walk(child); }; \
         walk(document); return all; })()",
    );
    let document = browser.call("DOM.getDocument", json!({ "depth": -1, "pierce": true }));
    let mut ids = Vec::new();
    collect(&document["root"], &mut ids);
    let tree = browser.call("Accessibility.getFullAXTree", json!({}));
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let by_id: HashMap<i64, &Value> =
        nodes.iter().filter_map(|node| Some((node["backendDOMNodeId"].as_i64()?, node))).collect();
    let computed = computed.as_array().cloned().unwrap_or_default();
    assert_eq!(computed.len(), ids.len(), "both walks see the same elements");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    computed
        .iter()
        .zip(ids)
        .map(|(facts, id)| {
            let node = by_id.get(&id);
            let exposed = node.is_some_and(|node| node["ignored"] == json!(false));
            let description = node.map(|node| text(&node["description"]["value"]));
            Facts {
                tag: text(&facts[0]),
                role: text(&facts[1]),
                name: text(&facts[2]),
                description: description.unwrap_or_default(),
                exposed,
                rendered: facts[3] == json!(true),
                focusable: node.is_some_and(|node| property(node, "focusable").is_some()),
                states: STATES
                    .into_iter()
                    .filter_map(|name| Some((name, property(node?, name)?)))
                    .collect(),
            }
        })
        .collect()
}

/// A property of a node of the accessibility tree as text.
fn property(node: &Value, name: &str) -> Option<String> {
    let properties = node["properties"].as_array()?;
    let found = properties.iter().find(|property| property["name"] == json!(name))?;
    let value = &found["value"]["value"];
    Some(value.as_str().map_or_else(|| value.to_string(), str::to_owned))
}

fn collect(node: &Value, ids: &mut Vec<i64>) {
    if node["nodeType"] == json!(1) {
        ids.push(node["backendNodeId"].as_i64().unwrap_or_default());
    }
    let empty = Vec::new();
    for root in node["shadowRoots"].as_array().unwrap_or(&empty) {
        if root["shadowRootType"] != json!("user-agent") {
            for child in root["children"].as_array().unwrap_or(&empty) {
                collect(child, ids);
            }
        }
    }
    for child in node["children"].as_array().unwrap_or(&empty) {
        collect(child, ids);
    }
}

/// What we say about an element, in Chromium's words.
fn ours(page: &Page, node: NodeId) -> Facts {
    let role = match page.role_name(node) {
        "img" => "image",
        role => role,
    };
    Facts {
        tag: page.element(node).map(|element| element.name.to_string()).unwrap_or_default(),
        role: role.to_owned(),
        name: page.name(node).text.clone(),
        description: page.description(node).to_owned(),
        exposed: page.in_accessibility_tree(node),
        rendered: page.is_rendered(node),
        focusable: page.is_focusable(node) || page.is_scroll_focusable(node),
        states: STATES
            .into_iter()
            .filter_map(|name| Some((name, page.state(node, &format!("aria-{name}"))?)))
            .collect(),
    }
}

#[derive(Default)]
struct Tally {
    compared: BTreeMap<&'static str, (usize, usize)>,
    differences: Vec<Difference>,
}

/// A difference and the keys under which a verdict on it may stand.
struct Difference {
    keys: [String; 3],
    what: String,
}

fn compare(file: &Path, page: &Page, theirs: &[Facts], tally: &mut Tally) {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    if page.elements().len() != theirs.len() && std::env::var_os(OTHER_PAGES).is_some() {
        println!("{stem}: left out, because scripts changed the page");
        return;
    }
    assert_eq!(page.elements().len(), theirs.len(), "{stem}: both trees have the same elements");
    for (node, theirs) in page.elements().iter().zip(theirs) {
        let ours = ours(page, *node);
        assert_eq!(ours.tag, theirs.tag, "{stem}: same order");
        let place = format!("{stem} {}", page.selector(*node));
        let mut note = |kind: &'static str, our: String, their: &str| {
            let role = &ours.role;
            let element = if role.is_empty() { format!("<{}>", ours.tag) } else { role.clone() };
            let keys = [place.clone(), element, format!("in {}", surroundings(page, *node))];
            tally.note(kind, keys, our, their);
        };
        note("exposed", exposure(page, *node, &ours, theirs), &theirs.exposed.to_string());
        note("rendered", ours.rendered.to_string(), &theirs.rendered.to_string());
        if theirs.exposed && ours.exposed {
            note("focusable", ours.focusable.to_string(), &theirs.focusable.to_string());
            for (name, value) in &theirs.states {
                let own = ours.states.get(name).cloned().unwrap_or_else(|| "false".to_owned());
                note(name, own, value);
            }
            note("role", role_in_their_words(&ours.role, &theirs.role), &theirs.role);
            note("name", ours.name.clone(), &words(&theirs.name));
            note("description", ours.description.clone(), &words(&theirs.description));
        }
    }
}

/// Chromium gives names with white space around and in them; no-break spaces are kept.
fn words(text: &str) -> String {
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    words.join(" ")
}

/// The nearest role around an element that makes its children presentational.
fn surroundings(page: &Page, node: NodeId) -> &'static str {
    let leaf = |node: &NodeId| page.role(*node).is_some_and(|role| role.children_presentational);
    let found = page.flat_ancestors(node).find(leaf);
    found.map_or("nothing", |node| page.role_name(node))
}

/// Chromium leaves elements without meaning out of its tree when nothing needs them; that says
/// nothing about accessibility, so those agree by definition.
fn exposure(page: &Page, node: NodeId, ours: &Facts, theirs: &Facts) -> String {
    let meaningless =
        matches!(ours.role.as_str(), "generic" | "") && !page.is_programmatically_hidden(node);
    if ours.exposed && !theirs.exposed && meaningless {
        return "false".to_owned();
    }
    let shell = matches!(theirs.role.as_str(), "generic" | "none" | "");
    if !ours.exposed && theirs.exposed && shell && page.is_presentational(node) {
        return "true".to_owned();
    }
    ours.exposed.to_string()
}

/// `generic` and no role are the same to Chromium in many places.
fn role_in_their_words(ours: &str, theirs: &str) -> String {
    if ours.is_empty() && matches!(theirs, "generic" | "none") {
        return theirs.to_owned();
    }
    ours.to_owned()
}

impl Tally {
    fn note(&mut self, kind: &'static str, keys: [String; 3], ours: String, theirs: &str) {
        let (equal, all) = self.compared.entry(kind).or_default();
        *all += 1;
        if ours == theirs {
            *equal += 1;
        } else {
            let what = format!("ours {ours:?}, Chromium {theirs:?}");
            self.differences
                .push(Difference { keys: keys.map(|key| format!("{kind} {key}")), what });
        }
    }

    fn report(&self, verdicts: &BTreeMap<String, String>) -> String {
        let mut text = String::new();
        for difference in &self.differences {
            let verdict = difference.keys.iter().find_map(|key| verdicts.get(key));
            let verdict = verdict.map_or("NO VERDICT", String::as_str);
            let [place, role, _] = &difference.keys;
            writeln!(text, "{place}, {role}: {} [{verdict}]", difference.what).ok();
        }
        for (kind, (equal, all)) in &self.compared {
            let share = 100.0 * *equal as f64 / (*all).max(1) as f64;
            let judged = self.differences.iter().filter(|difference| {
                let keys = &difference.keys;
                keys[0].starts_with(kind) && keys.iter().any(|key| verdicts.contains_key(key))
            });
            let judged = judged.count();
            writeln!(
                text,
                "{kind}: {equal} of {all} agree, {share:.2} %; {judged} differ by a specification"
            )
            .ok();
        }
        text
    }

    /// The verdicts were given on one version of Chromium, which must differ in nothing else. Other
    /// versions may differ in one element of a hundred.
    fn judge(&self, verdicts: &BTreeMap<String, String>, version: &str) {
        let judged =
            |difference: &Difference| difference.keys.iter().any(|key| verdicts.contains_key(key));
        let new: Vec<&String> = self
            .differences
            .iter()
            .filter(|difference| !judged(difference))
            .map(|difference| &difference.keys[0])
            .collect();
        let named: Vec<&String> =
            self.differences.iter().flat_map(|difference| &difference.keys).collect();
        let gone: Vec<&String> = verdicts.keys().filter(|key| !named.contains(key)).collect();
        println!("verdicts that are no longer needed: {gone:#?}");
        let compared: usize = self.compared.values().map(|(_, all)| all).sum();
        let allowed = if version.contains(VERSION) { 0 } else { compared / 100 };
        assert!(new.len() <= allowed, "differences without a verdict: {new:#?}");
    }
}

/// Lines `kind what => verdict`; what is a page and a selector, a role or a tag in angle brackets,
/// or `in` and a role whose children are presentational.
fn verdicts(file: &Path) -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once(" => "))
        .map(|(key, verdict)| (key.to_owned(), verdict.to_owned()))
        .collect()
}
