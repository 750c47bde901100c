//! Bills of materials of what was seen: CycloneDX 1.5 and SPDX 2.3, both in JSON. The same tree
//! gives the same bytes: no clock and no random number goes in.

use std::fmt::Write as _;

use offenbar_model::Fingerprint;
use serde_json::{Value, json};

use super::inventory::{Ecosystem, Inventory, Package, Scope};
use crate::Snapshot;

/// A format of bills of materials.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// CycloneDX 1.5.
    CycloneDx,
    /// SPDX 2.3.
    Spdx,
}

/// Writes the bill of materials of a snapshot.
pub fn sbom(snapshot: &Snapshot, format: Format) -> String {
    let inventory = Inventory::of(snapshot);
    let packages = inventory.resolved();
    let name = name(snapshot);
    let seed =
        packages.iter().fold(snapshot.commit_id().unwrap_or_default(), |mut seed, (package, _)| {
            seed.push_str(&purl(package));
            seed
        });
    let document = match format {
        Format::CycloneDx => cyclonedx(snapshot, &name, &packages, &seed),
        Format::Spdx => spdx(snapshot, &name, &packages, &seed),
    };
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

fn name(snapshot: &Snapshot) -> String {
    let last = snapshot.remote().and_then(|remote| remote.trim_end_matches('/').rsplit('/').next());
    last.map_or_else(|| "repository".to_owned(), |name| name.trim_end_matches(".git").to_owned())
}

/// A package URL; Maven and Go names have their own parts.
fn purl(package: &Package) -> String {
    let kind = package.ecosystem.purl_type();
    let name = match package.ecosystem {
        Ecosystem::Maven => package.name.replace(':', "/"),
        Ecosystem::Pypi => package.name.to_ascii_lowercase().replace('_', "-"),
        _ => package.name.clone(),
    };
    let mut purl = format!("pkg:{kind}/{}", escaped(&name));
    if exact(&package.version) {
        let _ = write!(purl, "@{}", escaped(&package.version));
    }
    purl
}

/// A range is no version.
fn exact(version: &str) -> bool {
    !version.is_empty()
        && version.len() < 100
        && !version.contains(['^', '~', '>', '<', '*', ' ', '|', ',', '$', '{', '='])
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-' | b'_' | b'/' | b'~' => {
                escaped.push(char::from(byte));
            }
            _ => {
                let _ = write!(escaped, "%{byte:02X}");
            }
        }
    }
    escaped
}

/// A name-based UUID: version 8, which leaves the bits to the maker.
fn uuid(seed: &str) -> String {
    let hex = format!("{}{}", Fingerprint::of([seed]).0, Fingerprint::of([seed, "2"]).0);
    format!("{}-{}-8{}-8{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..32])
}

fn valid(licence: &str) -> bool {
    spdx::Expression::parse(licence).is_ok()
}

fn cyclonedx(snapshot: &Snapshot, name: &str, packages: &[(Package, &str)], seed: &str) -> Value {
    let components: Vec<Value> = packages
        .iter()
        .map(|(package, source)| {
            let purl = purl(package);
            let mut component = json!({
                "type": "library",
                "bom-ref": purl,
                "name": package.name,
                "purl": purl,
                "scope": if package.scope == Scope::Runtime { "required" } else { "excluded" },
                "properties": [{ "name": "offenbar:source", "value": source }],
            });
            if !package.version.is_empty() {
                component["version"] = json!(package.version);
            }
            if let Some(licence) = &package.licence {
                component["licenses"] = if valid(licence) {
                    json!([{ "expression": licence }])
                } else {
                    json!([{ "license": { "name": licence } }])
                };
            }
            component
        })
        .collect();
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": format!("urn:uuid:{}", uuid(seed)),
        "version": 1,
        "metadata": {
            "tools": { "components": [{
                "type": "application", "name": "offenbar", "version": env!("CARGO_PKG_VERSION"),
            }] },
            "component": {
                "type": "application", "bom-ref": "root", "name": name,
                "version": snapshot.commit_id().unwrap_or_default(),
            },
        },
        "components": components,
    })
}

fn spdx(snapshot: &Snapshot, name: &str, packages: &[(Package, &str)], seed: &str) -> Value {
    let mut listed = vec![json!({
        "SPDXID": "SPDXRef-root",
        "name": name,
        "versionInfo": snapshot.commit_id().unwrap_or_default(),
        "downloadLocation": snapshot.remote().unwrap_or("NOASSERTION"),
        "filesAnalyzed": false,
        "licenseConcluded": "NOASSERTION",
        "licenseDeclared": "NOASSERTION",
        "copyrightText": "NOASSERTION",
    })];
    let mut relations = vec![json!({
        "spdxElementId": "SPDXRef-DOCUMENT",
        "relationshipType": "DESCRIBES",
        "relatedSpdxElement": "SPDXRef-root",
    })];
    for (index, (package, _)) in packages.iter().enumerate() {
        let id = format!("SPDXRef-package-{index}");
        let licence = package.licence.as_deref().filter(|licence| valid(licence));
        let kind = if package.scope == Scope::Runtime { "DEPENDS_ON" } else { "DEV_DEPENDENCY_OF" };
        let (from, to) = if package.scope == Scope::Runtime {
            ("SPDXRef-root", id.as_str())
        } else {
            (id.as_str(), "SPDXRef-root")
        };
        relations.push(json!({
            "spdxElementId": from, "relationshipType": kind, "relatedSpdxElement": to,
        }));
        listed.push(json!({
            "SPDXID": id,
            "name": package.name,
            "versionInfo": package.version,
            "downloadLocation": "NOASSERTION",
            "filesAnalyzed": false,
            "licenseConcluded": "NOASSERTION",
            "licenseDeclared": licence.unwrap_or("NOASSERTION"),
            "copyrightText": "NOASSERTION",
            "externalRefs": [{
                "referenceCategory": "PACKAGE-MANAGER",
                "referenceType": "purl",
                "referenceLocator": purl(package),
            }],
        }));
    }
    let created = snapshot.history().and_then(|history| history.last());
    let created = created.map_or_else(|| "1970-01-01".to_owned(), |day| day.to_string());
    json!({
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": name,
        "documentNamespace": format!("https://spdx.org/spdxdocs/{}-{}", escaped(name).replace('/', "-"), uuid(seed)),
        "creationInfo": {
            // The day of the newest commit: the same tree gives the same bytes.
            "created": format!("{created}T00:00:00Z"),
            "creators": [format!("Tool: offenbar-{}", env!("CARGO_PKG_VERSION"))],
        },
        "packages": listed,
        "relationships": relations,
    })
}
