use offenbar_model::Outcome::*;

use super::*;
use crate::Snapshot;
use crate::openness::tests::{Case, outcome};

fn inventory(files: &[(&str, &str)]) -> Inventory {
    Inventory::of(&Snapshot::from_files(files.iter().copied()))
}

/// Name, version and scope of what one file names.
fn read(path: &str, text: &str) -> Vec<(String, String, Scope)> {
    let found = inventory(&[(path, text)]);
    assert!(!found.sources[0].broken, "{path}");
    let packages = found.sources[0].packages.iter();
    packages.map(|package| (package.name.clone(), package.version.clone(), package.scope)).collect()
}

fn names(path: &str, text: &str) -> Vec<String> {
    read(path, text).into_iter().map(|(name, version, _)| format!("{name} {version}")).collect()
}

#[test]
fn manifests() {
    let cargo = "[dependencies]\nserde = \"1\"\nown = { path = \"../own\" }\n[dev-dependencies]\nx = { version = \"2\" }\n";
    assert_eq!(
        read("Cargo.toml", cargo),
        [
            ("serde".into(), "1".into(), Scope::Runtime),
            ("x".into(), "2".into(), Scope::Development),
        ]
    );
    let npm = r#"{"dependencies": {"a": "^1"}, "devDependencies": {"b": "2"}}"#;
    assert_eq!(names("package.json", npm), ["a ^1", "b 2"]);
    let python = "[project]\ndependencies = [\"django>=4\", \"a[x]==1.0; python_version>'3'\"]\n";
    assert_eq!(names("pyproject.toml", python), ["django >=4", "a 1.0"]);
    assert_eq!(names("requirements.txt", "# x\na==1.0 # y\n-r other\nb\n"), ["a 1.0", "b "]);
    assert_eq!(
        names("go.mod", "module x\nrequire a/b v1\nrequire (\n\tc/d v2 // indirect\n)\n"),
        ["a/b v1", "c/d v2"]
    );
    let pom = "<project><dependencies><dependency><groupId>g</groupId><artifactId>a</artifactId>\
               <version>1</version><scope>test</scope></dependency></dependencies></project>";
    assert_eq!(read("pom.xml", pom), [("g:a".into(), "1".into(), Scope::Development)]);
    assert_eq!(
        names("build.gradle.kts", "dependencies {\n  implementation(\"g:a:1\")\n}\n"),
        ["g:a 1"]
    );
    assert_eq!(names("composer.json", r#"{"require": {"php": "8", "a/b": "^1"}}"#), ["a/b ^1"]);
    assert_eq!(names("Gemfile", "gem 'rails', '~> 7'\n"), ["rails ~> 7"]);
    assert_eq!(
        names("a.csproj", "<P><PackageReference Include=\"X\" Version=\"1\"/></P>"),
        ["X 1"]
    );
    assert_eq!(
        names("pubspec.yaml", "dependencies:\n  flutter:\n    sdk: flutter\n  http: ^1\n"),
        ["http ^1"]
    );
}

#[test]
fn lock_files() {
    let cargo = "[[package]]\nname = \"own\"\nversion = \"0\"\n[[package]]\nname = \"a\"\nversion = \"1\"\nsource = \"registry+x\"\n";
    assert_eq!(names("Cargo.lock", cargo), ["a 1"]);
    let npm = r#"{"packages": {"": {}, "node_modules/a": {"version": "1", "license": "MIT"},
        "node_modules/a/node_modules/@s/b": {"version": "2", "dev": true}}}"#;
    assert_eq!(names("package-lock.json", npm), ["a 1", "@s/b 2"]);
    assert_eq!(names("package-lock.json", r#"{"dependencies": {"a": {"version": "1"}}}"#), ["a 1"]);
    assert_eq!(
        names(
            "pnpm-lock.yaml",
            "packages:\n  /a@1.0.0(b@2):\n    dev: true\n  '@s/c@3':\n    x: y\n"
        ),
        ["a 1.0.0", "@s/c 3"]
    );
    assert_eq!(
        names("yarn.lock", "\"@s/a@^1\", \"@s/a@^1.1\":\n  version \"1.2\"\n"),
        ["@s/a 1.2"]
    );
    assert_eq!(
        names("yarn.lock", "\"a@npm:^1\":\n  version: 1.2\n\"o@workspace:.\":\n  version: 0\n"),
        ["a 1.2"]
    );
    assert_eq!(names("poetry.lock", "[[package]]\nname = \"a\"\nversion = \"1\"\n"), ["a 1"]);
    assert_eq!(names("Pipfile.lock", r#"{"default": {"a": {"version": "==1"}}}"#), ["a 1"]);
    assert_eq!(names("go.sum", "a v1 h1:x\na v1/go.mod h1:y\n"), ["a v1"]);
    assert_eq!(names("gradle.lockfile", "g:a:1=runtimeClasspath\nempty=\n"), ["g:a 1"]);
    assert_eq!(
        names("Gemfile.lock", "GEM\n  specs:\n    a (1.0)\n      b (>= 1)\n\nPLATFORMS\n  ruby\n"),
        ["a 1.0"]
    );
    let nuget = r#"{"dependencies": {"net8.0": {"A": {"type": "Direct", "resolved": "1"}}}}"#;
    assert_eq!(names("packages.lock.json", nuget), ["A 1"]);
    assert_eq!(names("pubspec.lock", "packages:\n  a:\n    version: \"1\"\n"), ["a 1"]);
    assert_eq!(
        names("bun.lock", "{\n  \"packages\": {\n    \"a\": [\"a@1.0\", \"\"],\n  }\n}\n"),
        ["a 1.0"]
    );
}

#[test]
fn licences_where_files_carry_them() {
    let composer =
        r#"{"packages": [{"name": "a/b", "version": "1", "license": ["MIT", "GPL-2.0-only"]}]}"#;
    let found = inventory(&[("composer.lock", composer)]);
    assert_eq!(found.resolved()[0].0.licence.as_deref(), Some("MIT OR GPL-2.0-only"));
    let vendored = inventory(&[
        ("Cargo.lock", "[[package]]\nname = \"a\"\nversion = \"1\"\nsource = \"r\"\n"),
        ("vendor/a/Cargo.toml", "[package]\nname = \"a\"\nlicense = \"ISC\"\n"),
    ]);
    assert_eq!(vendored.resolved()[0].0.licence.as_deref(), Some("ISC"));
}

#[test]
fn bills_of_materials() {
    let json = r#"{"bomFormat": "CycloneDX", "components": [{"name": "a", "group": "@s", "version": "1",
        "purl": "pkg:npm/%40s/a@1", "licenses": [{"license": {"id": "MIT"}}]}]}"#;
    let found = inventory(&[("sbom.json", json)]);
    let package = &found.sources[0].packages[0];
    assert_eq!((package.name.as_str(), package.ecosystem), ("@s/a", Ecosystem::Npm));
    assert_eq!(package.licence.as_deref(), Some("MIT"));
    let xml = "<bom><components><component><group>g</group><name>a</name><version>1</version>\
               <licenses><license><id>MIT</id></license></licenses></component></components></bom>";
    assert_eq!(inventory(&[("bom.xml", xml)]).sources[0].packages[0].name, "g:a");
    let tags =
        "SPDXVersion: SPDX-2.3\nPackageName: a\nPackageVersion: 1\nPackageLicenseDeclared: MIT\n";
    assert_eq!(
        inventory(&[("a.spdx", tags)]).sources[0].packages[0].licence.as_deref(),
        Some("MIT")
    );
    assert!(
        inventory(&[("sbom.json", r#"{"a": 1}"#)]).sources.is_empty(),
        "the name alone says nothing"
    );
}

#[test]
fn fits() {
    for (dependency, work, expected) in [
        ("MIT", "EUPL-1.2", Fit::Fits),
        ("Apache-2.0", "GPL-2.0-only", Fit::Contradicts),
        ("MIT OR Apache-2.0", "GPL-2.0-only", Fit::Fits),
        ("MIT AND Apache-2.0", "GPL-2.0-only", Fit::Contradicts),
        ("Apache-2.0", "GPL-3.0-or-later", Fit::Fits),
        ("GPL-3.0-only", "EUPL-1.2", Fit::Conditions),
        ("EUPL-1.2", "MIT", Fit::Conditions),
        ("GPL-3.0-or-later", "MIT", Fit::Conditions),
        ("GPL-2.0-only", "Apache-2.0", Fit::Contradicts),
        ("GPL-2.0-or-later", "GPL-3.0-only", Fit::Fits),
        ("GPL-2.0-only", "GPL-3.0-only", Fit::Contradicts),
        ("MPL-2.0", "EUPL-1.2", Fit::Fits),
        ("BUSL-1.1", "MIT", Fit::NotOpen),
        ("BUSL-1.1 OR MIT", "MIT", Fit::Fits),
        ("UNLICENSED", "MIT", Fit::NotOpen),
        ("LicenseRef-x", "MIT", Fit::Unknown),
        ("no expression at all", "MIT", Fit::Unknown),
        ("Apache-2.0", "GPL-2.0-only OR MIT", Fit::Fits),
    ] {
        assert_eq!(fit(dependency, Some(work)), expected, "{dependency} in {work}");
    }
    assert_eq!(fit("GPL-3.0-only", None), Fit::Fits, "nothing to contradict");
    assert_eq!(fit("SSPL-1.0", None), Fit::NotOpen);
}

const NPM: (&str, &str) = ("package.json", r#"{"license": "MIT", "dependencies": {"a": "^1"}}"#);

fn lock(licence: &str) -> String {
    format!(r#"{{"packages": {{"node_modules/a": {{"version": "1"{licence}}}}}}}"#)
}

#[test]
fn the_licence_check() {
    let check = "repo.dep-licences";
    let with =
        |licence: &str| outcome(check, &[NPM, ("package-lock.json", lock(licence).as_str())]);
    assert_eq!(with(r#", "license": "ISC""#), Passed);
    assert_eq!(with(r#", "license": "BUSL-1.1""#), Failed);
    assert_eq!(with(r#", "license": "BUSL-1.1", "dev": true"#), Passed, "only for building");
    assert_eq!(with(r#", "license": "GPL-3.0-only""#), CantTell);
    assert_eq!(with(""), Untested, "no data is no finding");
    assert_eq!(outcome(check, &[("a.rs", "x")]), Inapplicable);
}

#[test]
fn the_lock_file_check() {
    let check = "repo.lockfile";
    assert_eq!(outcome(check, &[NPM, ("package-lock.json", "{}")]), Passed);
    assert_eq!(outcome(check, &[NPM]), CantTell);
    assert_eq!(outcome(check, &[NPM, ("other/package-lock.json", "{}")]), CantTell);
    assert_eq!(
        outcome(check, &[("web/package.json", NPM.1), ("pnpm-lock.yaml", "packages: {}")]),
        Passed
    );
    assert_eq!(outcome(check, &[("requirements.txt", "a==1.0\n")]), Passed);
    assert_eq!(outcome(check, &[("requirements.txt", "a\n")]), CantTell);
    assert_eq!(outcome(check, &[NPM, ("package-lock.json", "{")]), CantTell, "broken");
    assert_eq!(outcome(check, &[("package.json", "{}")]), Inapplicable, "asks for nothing");
}

#[test]
fn the_other_checks() {
    let deps = |name: &str| format!(r#"{{"dependencies": {{"{name}": "1"}}}}"#);
    for (check, name, near, expected) in [
        ("repo.tracker-deps", "react-ga4", "react-gauge", Failed),
        ("repo.tracker-deps", "posthog-js", "post", CantTell),
        ("repo.proprietary-deps", "ag-grid-enterprise", "ag-grid-community", CantTell),
        ("repo.proprietary-deps", "@aws-sdk/client-s3", "aws-lambda-mock", CantTell),
    ] {
        assert_eq!(outcome(check, &[("package.json", deps(name).as_str())]), expected, "{name}");
        assert_eq!(outcome(check, &[("package.json", deps(near).as_str())]), Passed, "{near}");
        assert_eq!(outcome(check, &[("a.rs", "x")]), Inapplicable);
    }
    let bom = ("bom.json", r#"{"bomFormat": "CycloneDX", "components": []}"#);
    assert_eq!(outcome("repo.sbom", &[NPM, bom]), Passed);
    assert_eq!(outcome("repo.sbom", &[NPM, (".gitlab-ci.yml", "a:\n  script: syft .\n")]), Passed);
    assert_eq!(outcome("repo.sbom", &[NPM]), CantTell);
    assert_eq!(outcome("repo.sbom", &[("a.rs", "x")]), Inapplicable);
    assert_eq!(outcome("repo.vuln-deps", &[NPM]), Untested);
}

#[test]
fn written_bills_are_read_again_and_stay_the_same() {
    let case = Case::of(&[NPM, ("package-lock.json", lock(r#", "license": "ISC""#).as_str())])
        .remote("https://example.org/x/shop.git");
    for format in [Format::CycloneDx, Format::Spdx] {
        let text = sbom(&case.snapshot(), format);
        assert_eq!(text, sbom(&case.snapshot(), format));
        let again = inventory(&[("sbom.spdx.json", text.as_str())]);
        let packages = &again.sources[0].packages;
        let found = packages.iter().find(|package| package.name == "a").unwrap();
        assert_eq!(
            (found.version.as_str(), found.licence.as_deref()),
            ("1", Some("ISC")),
            "{text}"
        );
        assert_eq!(found.ecosystem, Ecosystem::Npm);
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_read(text in "(\\{|\\}|\\[|\\]|\"|:|,|=|\n|<|>|/|dependencies|packages|name|version|a|1| |-|@|components|bomFormat|CycloneDX|PackageName|dependency){0,60}") {
        for path in ["Cargo.toml", "Cargo.lock", "package.json", "package-lock.json", "pnpm-lock.yaml",
            "yarn.lock", "bun.lock", "pyproject.toml", "Pipfile", "poetry.lock", "Pipfile.lock", "go.mod",
            "go.sum", "pom.xml", "build.gradle", "gradle.lockfile", "composer.json", "composer.lock",
            "Gemfile", "Gemfile.lock", "packages.lock.json", "pubspec.yaml", "pubspec.lock", "a.csproj",
            "sbom.json", "bom.xml", "a.spdx", "requirements.txt"] {
            inventory(&[(path, &text)]);
        }
    }

    #[test]
    fn any_expression_is_judged(text in "(MIT|GPL-3.0-only| OR | AND |\\(|\\)|\\+| WITH |x){0,12}") {
        fit(&text, Some("EUPL-1.2"));
        fit("MIT", Some(&text));
    }
}
