//! Licence fields of package manifests and metadata files.

use std::sync::LazyLock;

use regex::Regex;
use serde_json::Value;

use super::expression::{Declared, Form, declared};

/// A licence field: as written, understood, with its line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The value as written.
    pub written: String,
    /// What it means.
    pub declared: Declared,
    /// Line, from 1.
    pub line: u32,
}

/// The licence field of a file by its name; `None` if it is no manifest or has none.
pub(super) fn field(name: &str, text: &str) -> Option<Field> {
    let lower = name.to_ascii_lowercase();
    let extension = lower.rsplit_once('.').map_or("", |(_, extension)| extension);
    match (lower.as_str(), extension) {
        ("cargo.toml", _) => cargo(text),
        (
            "package.json" | "bower.json" | "composer.json" | "elm.json" | "dub.json"
            | "codemeta.json",
            _,
        ) => json(text, lower == "composer.json"),
        ("pyproject.toml", _) => said_closer(pyproject(text), classifiers(text)),
        ("setup.cfg", _) => said_closer(line_field(text, &SETUP_CFG), classifiers(text)),
        ("setup.py", _) => said_closer(line_field(text, &SETUP_PY), classifiers(text)),
        ("datapackage.json", _) => json(text, false),
        ("datapackage.yml" | "datapackage.yaml", _) => line_field(text, &DATAPACKAGE),
        ("pom.xml", _) | (_, "nuspec" | "csproj" | "fsproj" | "vbproj" | "props") => {
            xml(text, &lower)
        }
        ("build.gradle" | "build.gradle.kts", _) => line_field(text, &GRADLE),
        ("description", _) => line_field(text, &DESCRIPTION).map(r_field),
        ("mix.exs", _) => line_field(text, &MIX),
        ("citation.cff", _) => line_field(text, &CFF),
        ("publiccode.yml" | "publiccode.yaml", _) => publiccode(text),
        (_, "gemspec") => gemspec(text),
        (_, "spdx") => line_field(text, &SPDX),
        (_, "cabal") => line_field(text, &CABAL),
        _ => None,
    }
}

/// The name of the skeleton that a manifest still is.
pub(super) fn skeleton(file: &str, text: &str) -> Option<String> {
    // What `composer create-project` copies; whoever begins with one has not chosen its licence.
    const SKELETONS: [&str; 20] = [
        "cakephp/app",
        "codeigniter4/appstarter",
        "codeigniter4/framework",
        "drupal/legacy-project",
        "drupal/recommended-project",
        "laminas/laminas-mvc-skeleton",
        "laravel-zero/laravel-zero",
        "laravel/laravel",
        "laravel/livewire-starter-kit",
        "laravel/lumen",
        "laravel/react-starter-kit",
        "laravel/vue-starter-kit",
        "neos/neos-base-distribution",
        "roots/bedrock",
        "slim/slim-skeleton",
        "symfony/skeleton",
        "symfony/website-skeleton",
        "typo3/cms-base-distribution",
        "yiisoft/yii2-app-advanced",
        "yiisoft/yii2-app-basic",
    ];
    if !file.eq_ignore_ascii_case("composer.json") {
        return None;
    }
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    let name = value.get("name")?.as_str()?.to_ascii_lowercase();
    SKELETONS.contains(&name.as_str()).then_some(name)
}

/// The file that R wants beside `MIT + file LICENSE`: year and holder, no licence text.
pub(super) fn is_stub(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).peekable();
    const FIELDS: [&str; 3] = ["YEAR:", "COPYRIGHT HOLDER:", "ORGANIZATION:"];
    lines.peek().is_some()
        && lines.all(|line| FIELDS.iter().any(|field| line.to_uppercase().starts_with(field)))
}

macro_rules! pattern {
    ($name:ident, $text:expr) => {
        static $name: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new($text).ok());
    };
}
pattern!(
    DATAPACKAGE,
    r#"(?m)^licenses:[ \t]*\r?\n(?:[ \t-][^\n]*\n)*?[ \t-]*name:[ \t]*["']?([^"'#\r\n]+)"#
);
pattern!(SETUP_CFG, r"(?m)^licen[cs]e[ \t]*=[ \t]*([^\r\n]+)");
pattern!(SETUP_PY, r#"(?m)(?:^|[ \t(,])license[ \t]*=[ \t]*['"]([^'"\r\n]+)['"]"#);
pattern!(GRADLE, r#"(?s)licenses?\s*\{.{0,400}?name(?:\.set)?\s*[(=]?\s*["']([^"'\r\n]+)["']"#);
pattern!(DESCRIPTION, r"(?m)^License:[ \t]*([^\r\n]+)");
pattern!(MIX, r#"licenses:\s*\[\s*"([^"\r\n]+)""#);
pattern!(CFF, r#"(?m)^license:[ \t]*["']?([^"'#\r\n]+)"#);
pattern!(GEMSPEC, r#"(?m)\.licenses?[ \t]*=[ \t]*\[?[ \t]*['"]([^'"\r\n]+)['"]"#);
pattern!(GEMSPEC_NEXT, r#"^['"]\s*,\s*['"]([^'"\r\n]+)"#);
pattern!(SPDX, r"(?m)^PackageLicenseDeclared:[ \t]*([^\r\n]+)");
pattern!(CABAL, r"(?mi)^license:[ \t]*([^\r\n]+)");
pattern!(CLASSIFIER, r#"License :: OSI Approved :: ([^"'\r\n]+)"#);
pattern!(
    XML_EXPRESSION,
    r#"<PackageLicenseExpression>\s*([^<]+?)\s*<|<license type="expression">\s*([^<]+?)\s*<"#
);
pattern!(XML_LICENCES, r"(?s)<licenses>(.{0,4000}?)</licenses>");
pattern!(XML_NAME, r"<(?:name|url)>\s*([^<]+?)\s*</(?:name|url)>");
pattern!(PUBLICCODE, r#"(?m)^[ \t]+license:[ \t]*["']?([^"'#\r\n]+)"#);

fn make(written: &str, text: &str, at: usize) -> Field {
    let line =
        1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..at.min(text.len())]).count() as u32;
    Field { written: written.trim().to_owned(), declared: declared(written), line }
}

fn line_field(text: &str, pattern: &LazyLock<Option<Regex>>) -> Option<Field> {
    let found = pattern.as_ref()?.captures(text)?;
    let value = found.get(1)?;
    Some(make(value.as_str(), text, value.start()))
}

fn at_key(text: &str, key: &str) -> usize {
    text.find(key).unwrap_or(0)
}

fn cargo(text: &str) -> Option<Field> {
    let parsed: toml::Table = text.parse().ok()?;
    let package = parsed.get("package").or_else(|| parsed.get("workspace")?.get("package"))?;
    let licence = package
        .get("license")
        .and_then(toml::Value::as_str)
        .or_else(|| parsed.get("workspace")?.get("package")?.get("license")?.as_str());
    if let Some(licence) = licence {
        return Some(make(licence, text, at_key(text, "license")));
    }
    let file = package.get("license-file")?.as_str()?;
    let declared = Declared { form: Form::Pointer, expression: None };
    Some(Field { declared, ..make(file, text, at_key(text, "license-file")) })
}

fn json(text: &str, list_is_choice: bool) -> Option<Field> {
    let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    let licence = value.get("license").or_else(|| value.get("licenses"))?;
    let one = |value: &Value| -> Option<String> {
        let inner = value.get("type").or_else(|| value.get("name")).or_else(|| value.get("url"));
        value.as_str().or_else(|| inner?.as_str()).map(str::to_owned)
    };
    let written = match licence {
        Value::Array(list) => {
            let parts: Vec<String> = list.iter().take(20).filter_map(one).collect();
            // Composer says that a list is a choice; npm's old lists were meant so.
            parts.join(if list_is_choice || parts.len() > 1 { " OR " } else { "" })
        }
        other => one(other)?,
    };
    (!written.is_empty()).then(|| make(&written, text, at_key(text, "\"license")))
}

fn pyproject(text: &str) -> Option<Field> {
    let parsed: toml::Table = text.parse().ok()?;
    let project = parsed.get("project");
    let licence = project.and_then(|project| project.get("license"));
    let poetry = || parsed.get("tool")?.get("poetry")?.get("license")?.as_str();
    let written = match licence {
        Some(toml::Value::String(text)) => Some(text.as_str()),
        Some(toml::Value::Table(table)) => table.get("text").and_then(toml::Value::as_str),
        _ => poetry(),
    };
    match written.filter(|written| written.len() < 200) {
        Some(written) => Some(make(written, text, at_key(text, "license"))),
        None => classifiers(text),
    }
}

/// The field, or the classifier where the field names a family without a version: `AGPL` and `… v3 or
/// later`. Where both name a version the field is the statement.
fn said_closer(field: Option<Field>, classifier: Option<Field>) -> Option<Field> {
    let (Some(field), Some(closer)) = (field.clone(), classifier.clone()) else {
        return field.or(classifier);
    };
    let name = |id: &str| id.split('-').next().unwrap_or_default().to_owned();
    let family = closer.declared.expression.as_deref().map(name).unwrap_or_default();
    let general = !field.written.contains(|c: char| c.is_ascii_digit());
    let same = field
        .written
        .to_ascii_uppercase()
        .split(|c: char| !c.is_ascii_alphanumeric())
        .any(|word| word == family);
    let gnu = ["GPL", "LGPL", "AGPL"].contains(&family.as_str());
    if general && same && gnu { Some(closer) } else { Some(field) }
}

/// Nothing says whether a list in a gemspec is a choice: the reading that asks most.
fn gemspec(text: &str) -> Option<Field> {
    let first = line_field(text, &GEMSPEC)?;
    let mut at = GEMSPEC.as_ref()?.captures(text)?.get(1)?.end();
    let mut names = vec![first.written.clone()];
    while let Some(next) = GEMSPEC_NEXT.as_ref()?.captures(&text[at..]).filter(|_| names.len() < 20)
    {
        at += next.get(0)?.end();
        names.push(next.get(1)?.as_str().to_owned());
    }
    if names.len() == 1 {
        return Some(first);
    }
    let known: Option<Vec<String>> = names.iter().map(|name| declared(name).expression).collect();
    let form = if known.is_some() { Form::FreeText } else { Form::Unknown };
    let expression = known.map(|known| known.join(" AND "));
    Some(Field { written: names.join(", "), declared: Declared { form, expression }, ..first })
}

/// Trove classifiers name licences without versions; only those that cannot be mistaken count.
fn classifiers(text: &str) -> Option<Field> {
    let found = CLASSIFIER.as_ref()?.captures(text)?;
    let value = found.get(1)?;
    const NAMES: [(&str, &str); 12] = [
        ("MIT License", "MIT"),
        ("Apache Software License", "Apache-2.0"),
        ("ISC License (ISCL)", "ISC"),
        ("Mozilla Public License 2.0 (MPL 2.0)", "MPL-2.0"),
        ("European Union Public Licence 1.1 (EUPL 1.1)", "EUPL-1.1"),
        ("European Union Public Licence 1.2 (EUPL 1.2)", "EUPL-1.2"),
        ("GNU General Public License v3 (GPLv3)", "GPL-3.0"),
        ("GNU General Public License v3 or later (GPLv3+)", "GPL-3.0-or-later"),
        ("GNU General Public License v2 (GPLv2)", "GPL-2.0"),
        ("GNU General Public License v2 or later (GPLv2+)", "GPL-2.0-or-later"),
        ("GNU Affero General Public License v3", "AGPL-3.0"),
        ("GNU Affero General Public License v3 or later (AGPLv3+)", "AGPL-3.0-or-later"),
    ];
    let known = NAMES.iter().find(|(name, _)| *name == value.as_str().trim());
    // A family without its version still contradicts a text of another one.
    let family = value.as_str().trim() == "BSD License";
    let expression = known.map(|(_, id)| (*id).to_owned());
    if expression.is_none() && !family {
        return None;
    }
    let declared = Declared { form: Form::FreeText, expression };
    Some(Field { declared, ..make(value.as_str(), text, value.start()) })
}

fn xml(text: &str, name: &str) -> Option<Field> {
    if let Some(found) = XML_EXPRESSION.as_ref()?.captures(text) {
        let value = found.get(1).or_else(|| found.get(2))?;
        return Some(make(value.as_str(), text, value.start()));
    }
    if name != "pom.xml" {
        return None;
    }
    let list = XML_LICENCES.as_ref()?.captures(text)?.get(1)?;
    let fields: Vec<Field> = XML_NAME
        .as_ref()?
        .captures_iter(list.as_str())
        .take(20)
        .filter_map(|found| found.get(1))
        .map(|value| make(value.as_str(), text, list.start() + value.start()))
        .collect();
    let mut known: Vec<&Field> = Vec::new();
    for field in fields.iter().filter(|field| field.declared.expression.is_some()) {
        if known.iter().all(|other| other.declared.expression != field.declared.expression) {
            known.push(field);
        }
    }
    match known.as_slice() {
        [] => fields.into_iter().next(),
        [one] => Some((*one).clone()),
        // Maven: several licences are a choice.
        several => {
            let all: Vec<&str> =
                several.iter().filter_map(|f| f.declared.expression.as_deref()).collect();
            let declared = Declared { form: Form::FreeText, expression: Some(all.join(" OR ")) };
            Some(Field { declared, ..several[0].clone() })
        }
    }
}

/// `GPL-2 | GPL-3`, `GPL (>= 2)`, `MIT + file LICENSE`: the notation of R, where `|` is a choice and a file
/// holds the names that belong to the text.
fn r_field(field: Field) -> Field {
    let written = field.written.clone();
    let names: Vec<&str> = written
        .split('|')
        .map(|name| name.split('+').next().unwrap_or_default().trim())
        .filter(|name| !name.starts_with("file "))
        .collect();
    let expressions: Option<Vec<String>> = names.iter().map(|name| r_name(name)).collect();
    match expressions.filter(|known| !known.is_empty()) {
        Some(known) => Field {
            declared: Declared { form: Form::FreeText, expression: Some(known.join(" OR ")) },
            ..field
        },
        None => Field { declared: declared(names.first().copied().unwrap_or(&written)), ..field },
    }
}

fn r_name(name: &str) -> Option<String> {
    let known = match name {
        "GPL-2" => "GPL-2.0-only",
        "GPL-3" => "GPL-3.0-only",
        "GPL (>= 2)" => "GPL-2.0-or-later",
        "GPL (>= 3)" => "GPL-3.0-or-later",
        "AGPL-3" => "AGPL-3.0-only",
        "LGPL-3" => "LGPL-3.0-only",
        other => return declared(other).expression,
    };
    Some(known.to_owned())
}

/// `legal:` with `license:` below it.
fn publiccode(text: &str) -> Option<Field> {
    let start = text.lines().scan(0, |at, line| {
        let here = *at;
        *at += line.len() + 1;
        Some((here, line))
    });
    let legal = start.into_iter().find(|(_, line)| line.starts_with("legal:"))?.0;
    let found = PUBLICCODE.as_ref()?.captures(text.get(legal..)?)?.get(1)?;
    Some(make(found.as_str(), text, legal + found.start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn manifests_of_all_kinds_are_read() {
        for (name, text, expression) in [
            (
                "Cargo.toml",
                "[package]\nname='x'\nlicense = \"MIT OR Apache-2.0\"\n",
                "MIT OR Apache-2.0",
            ),
            ("Cargo.toml", "[workspace.package]\nlicense = \"MIT\"\n", "MIT"),
            ("package.json", "{\"license\": \"EUPL-1.2\"}", "EUPL-1.2"),
            (
                "package.json",
                "{\"licenses\": [{\"type\": \"MIT\"}, {\"type\": \"Apache-2.0\"}]}",
                "MIT OR Apache-2.0",
            ),
            (
                "composer.json",
                "{\"license\": [\"MIT\", \"GPL-3.0-or-later\"]}",
                "MIT OR GPL-3.0-or-later",
            ),
            ("pyproject.toml", "[project]\nlicense = {text = \"Apache-2.0\"}\n", "Apache-2.0"),
            (
                "pyproject.toml",
                "[project]\nclassifiers = [\"License :: OSI Approved :: MIT License\"]\n",
                "MIT",
            ),
            ("setup.cfg", "[metadata]\nlicense = EUPL-1.2\n", "EUPL-1.2"),
            (
                "setup.py",
                "setup(\n    license='AGPL',\n    classifiers=['License :: OSI Approved :: GNU Affero General Public License v3 or later (AGPLv3+)'])",
                "AGPL-3.0-or-later",
            ),
            (
                "setup.py",
                "setup(\n    license='AGPL-3.0',\n    classifiers=['License :: OSI Approved :: GNU Affero General Public License v3 or later (AGPLv3+)'])",
                "AGPL-3.0",
            ),
            (
                "datapackage.yml",
                "name: x\nlicenses:\n- path: https://example.org\n  name: ODC-PDDL-1.0\nresources:\n- name: y\n",
                "PDDL-1.0",
            ),
            ("datapackage.json", "{\"licenses\": [{\"name\": \"CC-BY-4.0\"}]}", "CC-BY-4.0"),
            ("setup.py", "setup(\n    license='MIT',\n)", "MIT"),
            (
                "pom.xml",
                "<project><licenses><license><name>Apache License, Version 2.0</name><url>https://www.apache.org/licenses/LICENSE-2.0</url></license></licenses></project>",
                "Apache-2.0",
            ),
            ("a.csproj", "<PackageLicenseExpression>MIT</PackageLicenseExpression>", "MIT"),
            ("x.gemspec", "  s.license = 'MIT'\n", "MIT"),
            ("x.gemspec", "  s.licenses = ['Ruby', 'MIT']\n", "Ruby AND MIT"),
            ("LICENSE.spdx", "DataLicense: CC0-1.0\nPackageLicenseDeclared: MIT\n", "MIT"),
            ("DESCRIPTION", "License: GPL (>= 2)\n", "GPL-2.0-or-later"),
            ("DESCRIPTION", "License: MIT + file LICENSE\n", "MIT"),
            ("CITATION.cff", "license: CC-BY-4.0\n", "CC-BY-4.0"),
            (
                "publiccode.yml",
                "name: X\nlegal:\n  license: AGPL-3.0-or-later\n",
                "AGPL-3.0-or-later",
            ),
            ("codemeta.json", "{\"license\": \"https://spdx.org/licenses/EUPL-1.2\"}", "EUPL-1.2"),
            (
                "build.gradle",
                "pom { licenses { license { name = 'The Apache License, Version 2.0' } } }",
                "Apache-2.0",
            ),
        ] {
            let field = field(name, text).unwrap_or_else(|| panic!("{name}: no field"));
            assert_eq!(field.declared.expression.as_deref(), Some(expression), "{name}: {text}");
        }
    }

    #[test]
    fn what_is_no_manifest_has_no_field() {
        assert_eq!(field("main.rs", "license = \"MIT\""), None);
        assert_eq!(field("package.json", "{ not json"), None);
        let closed = field("package.json", "{\"license\": \"UNLICENSED\"}");
        assert_eq!(closed.map(|field| field.declared.form), Some(Form::Closed));
    }
}
