//! Compares what we compute with what Chromium computes: roles, names, descriptions, exposure and
//! states with its accessibility tree, styles and boxes with `getComputedStyle` and
//! `getBoundingClientRect`.
//!
//! Our own pages are in `tests/oracle/`, with a verdict on every difference in `differences.txt`; a
//! new one fails the test. `cargo run -p offenbar-tests --bin oracle -- FOLDER...` compares any
//! other pages. Scripts of pages do not run: a content security policy keeps them from it.

mod ours;
mod tally;
mod theirs;

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::sync::Arc;

use offenbar::page::{Files, Map};
use offenbar_chromium::Browser;
use offenbar_page::{Context, NodeId, Page};

use crate::serve;
pub use tally::{Tally, Verdicts};

/// States that Chromium and ARIA call the same, apart from `aria-`.
pub(crate) const STATES: [&str; 13] = [
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
pub(crate) struct Facts {
    tag: String,
    role: String,
    name: String,
    description: String,
    exposed: bool,
    rendered: bool,
    focusable: bool,
    states: BTreeMap<String, String>,
    styles: BTreeMap<String, String>,
    /// Place and size: x, y, width, height.
    rect: Option<[f32; 4]>,
}

/// Compares at most `limit` pages of a folder, evenly spread.
///
/// # Errors
/// If the folder cannot be served or the browser fails.
pub fn run(
    browser: &mut Browser,
    folder: &Path,
    limit: usize,
    tally: &mut Tally,
) -> Result<(), Box<dyn Error>> {
    let folder = folder.canonicalize()?;
    let address = serve::folder_without_scripts(&folder)?;
    let map = Map::parse(&format!("{address}={}", folder.display()))
        .map_err(|_| "the folder cannot be mapped")?;
    let context = Arc::new(Context::new(Box::new(Files::new(vec![map], []))));
    let files = serve::pages(&folder);
    for file in files.iter().step_by(files.len().div_ceil(limit.max(1)).max(1)) {
        let place = file.strip_prefix(&folder)?.to_string_lossy().into_owned();
        let url = address.join(&place)?;
        browser.open(url.as_str())?;
        let theirs = match theirs::ask(browser) {
            Ok(theirs) => theirs,
            Err(error) => {
                tally.left_out(&place, &error.to_string());
                continue;
            }
        };
        let html = String::from_utf8_lossy(&std::fs::read(file)?).into_owned();
        let page = Page::new(&html, url, context.clone());
        compare(place.trim_end_matches(".html"), &page, &theirs, tally);
    }
    Ok(())
}

fn compare(stem: &str, page: &Page, theirs: &[Facts], tally: &mut Tally) {
    let elements = page.elements();
    let same = elements.len() == theirs.len()
        && elements.iter().zip(theirs).all(|(node, theirs)| {
            page.element(*node).is_some_and(|element| *element.name == *theirs.tag)
        });
    if !same {
        let reason = format!("{} elements here, {} in Chromium", elements.len(), theirs.len());
        tally.left_out(stem, &reason);
        return;
    }
    tally.pages += 1;
    for (node, theirs) in elements.iter().zip(theirs) {
        let ours = ours::facts(page, *node);
        let place = format!("{stem} {}", page.selector(*node));
        let element =
            if ours.role.is_empty() { format!("<{}>", ours.tag) } else { ours.role.clone() };
        let keys = [place, element, format!("in {}", surroundings(page, *node))];
        semantics(page, *node, &ours, theirs, &mut |kind, own, their| {
            tally.note(kind, &keys, own == their, own, their);
        });
        let tag = [keys[0].clone(), format!("<{}>", ours.tag), keys[2].clone()];
        if ours.rendered && theirs.rendered {
            styles(page, *node, &ours, theirs, &tag, tally);
        }
    }
}

fn semantics(
    page: &Page,
    node: NodeId,
    ours: &Facts,
    theirs: &Facts,
    note: &mut dyn FnMut(&str, &str, &str),
) {
    note("exposed", &exposure(page, node, ours, theirs), &theirs.exposed.to_string());
    note("rendered", &ours.rendered.to_string(), &theirs.rendered.to_string());
    if !theirs.exposed || !ours.exposed {
        return;
    }
    note("focusable", &ours.focusable.to_string(), &theirs.focusable.to_string());
    for (name, value) in &theirs.states {
        note(name, ours.states.get(name).map_or("false", String::as_str), value);
    }
    note("role", &role_in_their_words(&ours.role, &theirs.role), &theirs.role);
    note("name", &ours.name, &words(&theirs.name));
    note("description", &ours.description, &words(&theirs.description));
}

/// How far numbers may be apart: lengths by rounding, colours by a step.
const NEAR: f32 = 0.06;
/// How far boxes may be apart, in pixels.
const NEAR_BOX: f32 = 2.0;

fn styles(
    page: &Page,
    node: NodeId,
    ours: &Facts,
    theirs: &Facts,
    keys: &[String; 3],
    tally: &mut Tally,
) {
    for (name, own) in &ours.styles {
        let Some(their) = theirs.styles.get(name) else { continue };
        let tolerance = if name.contains("color") { 1.01 } else { NEAR };
        tally.note(&format!("style {name}"), keys, near(own, their, tolerance), own, their);
    }
    // Boxes inside pictures are the business of SVG.
    let html = !page.tag(node).is_empty() || page.svg_tag(node) == "svg";
    if let (Some(own), Some(their)) = (ours.rect.filter(|_| html), theirs.rect) {
        let apart = |a: usize| (own[a] - their[a]).abs();
        let fits = |a: usize| apart(a) <= NEAR_BOX || apart(a) <= their[a].abs() * 0.01;
        let text = |rect: [f32; 4]| rect.map(|edge| format!("{edge:.0}")).join(" ");
        let (own_text, their_text) = (text(own), text(their));
        tally.note("box x and width", keys, fits(0) && fits(2), &own_text, &their_text);
        tally.note("box height", keys, fits(3), &own_text, &their_text);
    }
}

/// True if two values are the same, apart from rounding.
fn near(ours: &str, theirs: &str, tolerance: f32) -> bool {
    let numbers = |text: &str| -> Option<Vec<f32>> {
        text.split(' ').map(|part| part.parse().ok()).collect()
    };
    match (numbers(ours), numbers(theirs)) {
        (Some(ours), Some(theirs)) => {
            ours.len() == theirs.len()
                && ours
                    .iter()
                    .zip(&theirs)
                    .all(|(a, b)| (a - b).abs() <= tolerance.max(b.abs() * 0.002))
        }
        _ => ours == theirs,
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
