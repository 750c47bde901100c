//! Bills of materials in the tree: CycloneDX and SPDX.

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value as Json;

use super::inventory::{Ecosystem, Package, Scope};
use super::manifest::package;

/// CycloneDX or SPDX in JSON.
pub(super) fn json(text: &str) -> Option<Vec<Package>> {
    let root: Json = serde_json::from_str(text).ok()?;
    if root.get("bomFormat").and_then(Json::as_str) == Some("CycloneDX") {
        let components = root.get("components").and_then(Json::as_array);
        return Some(components.into_iter().flatten().filter_map(component).collect());
    }
    root.get("spdxVersion")?;
    let packages = root.get("packages").and_then(Json::as_array);
    Some(packages.into_iter().flatten().filter_map(spdx_package).collect())
}

fn component(item: &Json) -> Option<Package> {
    let text = |key: &str| item.get(key).and_then(Json::as_str);
    let purl = text("purl").unwrap_or_default();
    let name = match text("group").filter(|group| !group.is_empty()) {
        Some(group) => format!("{group}{}{}", separator(purl), text("name")?),
        None => text("name")?.to_owned(),
    };
    let licences: Vec<String> = item
        .get("licenses")
        .and_then(Json::as_array)
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let expression = entry.get("expression").and_then(Json::as_str);
            let licence = entry.get("license");
            let id = licence.and_then(|licence| licence.get("id").or_else(|| licence.get("name")));
            expression.or_else(|| id?.as_str()).map(str::to_owned)
        })
        .collect();
    let excluded = text("scope") == Some("excluded");
    let scope = if excluded { Scope::Development } else { Scope::Runtime };
    let found =
        package(Ecosystem::of_purl(purl), &name, text("version").unwrap_or_default(), scope);
    // Several licences of one component are listed without their relation: all hold.
    Some(Package { licence: (!licences.is_empty()).then(|| licences.join(" AND ")), ..found })
}

fn separator(purl: &str) -> &'static str {
    if purl.starts_with("pkg:maven") { ":" } else { "/" }
}

fn spdx_package(item: &Json) -> Option<Package> {
    let text = |key: &str| item.get(key).and_then(Json::as_str);
    let references = item.get("externalRefs").and_then(Json::as_array).into_iter().flatten();
    let purl = references
        .filter_map(|reference| reference.get("referenceLocator")?.as_str())
        .find(|locator| locator.starts_with("pkg:"))
        .unwrap_or_default();
    let known = |licence: &&str| !["NOASSERTION", "NONE", ""].contains(licence);
    let licence = text("licenseConcluded").filter(known).or(text("licenseDeclared").filter(known));
    let found = package(
        Ecosystem::of_purl(purl),
        text("name")?,
        text("versionInfo").unwrap_or_default(),
        Scope::Runtime,
    );
    Some(Package { licence: licence.map(str::to_owned), ..found })
}

/// CycloneDX in XML.
pub(super) fn cyclonedx_xml(text: &str) -> Option<Vec<Package>> {
    let mut reader = Reader::from_str(text);
    let mut path: Vec<String> = Vec::new();
    let mut packages: Vec<Package> = Vec::new();
    let mut open: Vec<Package> = Vec::new();
    let mut is_bom = false;
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => {
                let name = tag.local_name().as_ref().to_owned();
                is_bom |= path.is_empty() && name == "bom";
                if name == "component" {
                    open.push(package(Ecosystem::Generic, "", "", Scope::Runtime));
                }
                path.push(name);
                if path.len() > 64 || !is_bom {
                    return None;
                }
            }
            Event::Text(value) => {
                let Some(component) = open.last_mut() else { continue };
                let value = value.xml10_content().trim().to_owned();
                let parent = path.iter().rev().nth(1).map(String::as_str);
                match (parent, path.last().map(String::as_str)) {
                    (Some("component"), Some("name")) => component.name.push_str(&value),
                    (Some("component"), Some("group")) => component.name = format!("{value}:"),
                    (Some("component"), Some("version")) => component.version = value,
                    (Some("component"), Some("purl")) => {
                        component.ecosystem = Ecosystem::of_purl(&value);
                    }
                    (Some("license"), Some("id" | "name")) | (_, Some("expression")) => {
                        component.licence = Some(match component.licence.take() {
                            Some(before) => format!("{before} AND {value}"),
                            None => value,
                        });
                    }
                    _ => {}
                }
            }
            Event::End(_) => {
                if path.pop()? == "component"
                    && let Some(done) = open.pop()
                    && path.iter().any(|name| name == "components")
                {
                    packages.push(done);
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    is_bom.then_some(packages)
}

/// SPDX as tag and value.
pub(super) fn spdx_tags(text: &str) -> Option<Vec<Package>> {
    let mut packages: Vec<Package> = Vec::new();
    let mut is_spdx = false;
    for (number, line) in (1..).zip(text.lines()) {
        let Some((tag, value)) = line.split_once(':') else { continue };
        let value = value.trim();
        match tag.trim() {
            "SPDXVersion" => is_spdx = true,
            "PackageName" => {
                let found = package(Ecosystem::Generic, value, "", Scope::Runtime);
                packages.push(Package { line: number, ..found });
            }
            "PackageVersion" => packages.last_mut()?.version = value.to_owned(),
            "PackageLicenseConcluded" | "PackageLicenseDeclared"
                if !["NOASSERTION", "NONE"].contains(&value) =>
            {
                let licence = &mut packages.last_mut()?.licence;
                if licence.is_none() {
                    *licence = Some(value.to_owned());
                }
            }
            _ => {}
        }
    }
    is_spdx.then_some(packages)
}
