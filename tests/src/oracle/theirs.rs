//! What Chromium says about every element of a page.

use std::collections::HashMap;

use offenbar_chromium::{Browser, Error};
use serde_json::{Value, json};

use super::{Facts, STATES};

/// Walks all elements in document order, shadow trees after their hosts.
const WALK: &str = include_str!("walk.js");

/// What Chromium says about every element, in document order, shadow trees after their hosts.
///
/// # Errors
/// If the browser fails.
pub(super) fn ask(browser: &mut Browser) -> Result<Vec<Facts>, Error> {
    let computed = browser.evaluate(WALK)?;
    let document = browser.call("DOM.getDocument", json!({ "depth": -1, "pierce": true }))?;
    let mut ids = Vec::new();
    collect(&document["root"], &mut ids);
    browser.call("Accessibility.enable", json!({}))?;
    let tree = browser.call("Accessibility.getFullAXTree", json!({}))?;
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let by_id: HashMap<i64, &Value> =
        nodes.iter().filter_map(|node| Some((node["backendDOMNodeId"].as_i64()?, node))).collect();
    let computed = computed.as_array().cloned().unwrap_or_default();
    if computed.len() != ids.len() {
        return Err(Error::NotLoaded("the page changed meanwhile and".to_owned()));
    }
    Ok(computed.iter().zip(ids).map(|(own, id)| facts(own, by_id.get(&id).copied())).collect())
}

fn facts(computed: &Value, node: Option<&Value>) -> Facts {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let description = node.map(|node| text(&node["description"]["value"]));
    let styles = computed[4].as_object().into_iter().flatten();
    let edges: Vec<f32> = computed[5]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|edge| edge.as_f64())
        .map(|edge| edge as f32)
        .collect();
    Facts {
        tag: text(&computed[0]),
        role: text(&computed[1]),
        name: text(&computed[2]),
        description: description.unwrap_or_default(),
        exposed: node.is_some_and(|node| node["ignored"] == json!(false)),
        rendered: computed[3] == json!(true),
        focusable: node.is_some_and(|node| property(node, "focusable").is_some()),
        states: STATES
            .into_iter()
            .filter_map(|name| Some((name.to_owned(), property(node?, name)?)))
            .collect(),
        styles: styles.map(|(name, value)| (name.clone(), text(value))).collect(),
        rect: edges.try_into().ok(),
    }
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
