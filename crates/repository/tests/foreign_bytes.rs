//! No parser of foreign bytes panics or runs away, and a scan of the same bytes says the same: every
//! file format that the crate reads, whole, cut, spliced and as noise.

use std::time::{Duration, Instant};

use offenbar_repository::deps::{Format, sbom};
use offenbar_repository::fix::{Wishes, plan};
use offenbar_repository::{Context, Date, OpenOptions, Snapshot, open, publiccode, run, summary};
use proptest::prelude::*;

// REUSE-IgnoreStart
/// Each name that some parser waits for, with a file that it understands.
const SEEDS: &[(&str, &str)] = &[
    (
        "Cargo.toml",
        "[package]\nname = \"a\"\nlicense = \"MIT OR Apache-2.0\"\n[dependencies]\nb = { version = \"1\", git = \"https://a.example/b\" }\n",
    ),
    (
        "Cargo.lock",
        "version = 4\n[[package]]\nname = \"b\"\nversion = \"1.0.0\"\nsource = \"registry+https://a.example\"\n",
    ),
    (
        "package.json",
        "{\"name\":\"a\",\"license\":\"SEE LICENSE IN LICENSE\",\"dependencies\":{\"b\":\"^1\"},\"devDependencies\":{\"c\":\"*\"}}",
    ),
    (
        "package-lock.json",
        "{\"lockfileVersion\":3,\"packages\":{\"\":{},\"node_modules/b\":{\"version\":\"1.0.0\",\"license\":\"MIT\"}}}",
    ),
    (
        "pnpm-lock.yaml",
        "lockfileVersion: '9.0'\npackages:\n  b@1.0.0:\n    resolution: {integrity: sha512-x}\n",
    ),
    (
        "yarn.lock",
        "# yarn lockfile v1\n\nb@^1, b@1:\n  version \"1.0.0\"\n  resolved \"https://a.example/b\"\n",
    ),
    ("bun.lock", "{\"lockfileVersion\":1,\"packages\":{\"b\":[\"b@1.0.0\",\"\",{}]}}"),
    (
        "pyproject.toml",
        "[project]\nname = \"a\"\nlicense = {text = \"MIT\"}\ndependencies = [\"b>=1\"]\n[tool.poetry.dependencies]\npython = \"^3\"\n",
    ),
    ("poetry.lock", "[[package]]\nname = \"b\"\nversion = \"1.0\"\n"),
    ("uv.lock", "version = 1\n[[package]]\nname = \"b\"\nversion = \"1.0\"\n"),
    ("Pipfile", "[packages]\nb = \"*\"\n"),
    ("Pipfile.lock", "{\"default\":{\"b\":{\"version\":\"==1.0\"}}}"),
    (
        "requirements.txt",
        "b==1.0 ; python_version > '3'\n-r other.txt\nc @ git+https://a.example/c\n",
    ),
    ("setup.py", "setup(name='a', license='MIT', install_requires=['b'])\n"),
    ("setup.cfg", "[metadata]\nlicense = MIT\n"),
    (
        "go.mod",
        "module a.example/a\n\nrequire (\n\tb.example/b v1.0.0 // indirect\n)\nreplace b.example/b => ../b\n",
    ),
    ("go.sum", "b.example/b v1.0.0 h1:x=\n"),
    (
        "pom.xml",
        "<project><licenses><license><name>Apache-2.0</name></license></licenses><dependencies><dependency><groupId>b</groupId><artifactId>b</artifactId><version>${v}</version></dependency></dependencies></project>",
    ),
    ("build.gradle", "dependencies { implementation 'b:b:1.0'\n testImplementation(\"c:c:1\") }\n"),
    ("gradle.lockfile", "b:b:1.0=compileClasspath\nempty=\n"),
    ("composer.json", "{\"license\":[\"MIT\",\"GPL-2.0\"],\"require\":{\"b/b\":\"^1\"}}"),
    (
        "composer.lock",
        "{\"packages\":[{\"name\":\"b/b\",\"version\":\"1\",\"license\":[\"MIT\"]}]}",
    ),
    ("Gemfile", "source 'https://a.example'\ngem 'b', '~> 1'\n"),
    ("Gemfile.lock", "GEM\n  specs:\n    b (1.0)\n\nDEPENDENCIES\n  b\n"),
    ("a.gemspec", "Gem::Specification.new { |s| s.license = 'MIT' }\n"),
    (
        "a.csproj",
        "<Project><PropertyGroup><PackageLicenseExpression>MIT</PackageLicenseExpression></PropertyGroup><ItemGroup><PackageReference Include=\"b\" Version=\"1\"/></ItemGroup></Project>",
    ),
    (
        "packages.lock.json",
        "{\"version\":1,\"dependencies\":{\"net8.0\":{\"b\":{\"type\":\"Direct\",\"resolved\":\"1.0\"}}}}",
    ),
    ("pubspec.yaml", "name: a\ndependencies:\n  b: ^1.0\n"),
    ("pubspec.lock", "packages:\n  b:\n    version: \"1.0\"\n"),
    (
        "bom.json",
        "{\"bomFormat\":\"CycloneDX\",\"components\":[{\"name\":\"b\",\"licenses\":[{\"license\":{\"id\":\"MIT\"}}]}]}",
    ),
    (
        "bom.xml",
        "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.5\"><components><component><name>b</name></component></components></bom>",
    ),
    ("a.spdx", "SPDXVersion: SPDX-2.3\nPackageName: b\nPackageLicenseDeclared: MIT\n"),
    (
        "publiccode.yml",
        "publiccodeYmlVersion: '0.4'\nname: A\nurl: https://a.example\nlegal: {license: MIT}\ndescription: &d {de: {shortDescription: x}}\n",
    ),
    ("opencode.yml", "name: a\n"),
    ("CITATION.cff", "cff-version: 1.2.0\nlicense: MIT\nauthors: []\n"),
    (
        "codemeta.json",
        "{\"@context\":\"https://doi.org/10.5063/schema/codemeta-2.0\",\"license\":\"https://spdx.org/licenses/MIT\"}",
    ),
    ("security-insights.yml", "header:\n  schema-version: 2.0.0\n"),
    (
        "REUSE.toml",
        "version = 1\n[[annotations]]\npath = [\"a/**\", \"b\\\\*\"]\nprecedence = \"override\"\nSPDX-FileCopyrightText = \"2024 A\"\nSPDX-License-Identifier = \"MIT\"\n",
    ),
    (".reuse/dep5", "Format: x\n\nFiles: *\nCopyright: 2024 A\nLicense: MIT\n"),
    ("a.rs.license", "SPDX-FileCopyrightText: 2024 A\nSPDX-License-Identifier: MIT\n"),
    (
        "a.rs",
        "// SPDX-SnippetBegin\n// SPDX-License-Identifier: (MIT OR\n// SPDX-SnippetEnd\nfn main() {}\n",
    ),
    ("LICENSE", "MIT License\n\nPermission is hereby granted, free of charge, to any person\n"),
    ("LICENSE.html", "<!DOCTYPE html><p>Apache License&nbsp;&#x32;<script>x</script>"),
    ("LICENSES/MIT.txt", "<<var;name=\"x\";original=\"y\";match=\".+\">>"),
    (
        "README.md",
        "# A\n\n[![License](https://img.shields.io/badge/license-MIT-blue)](x)\n\n## Lizenz\n\nMIT <!-- x -->\n",
    ),
    ("SECURITY.md", "Report to security@a.example within 3 days.\n"),
    ("CONTRIBUTING.md", "Sign-off please.\n"),
    ("CHANGELOG.md", "# 1.0.0 - 2024-01-01\n"),
    (
        ".gitlab-ci.yml",
        "include: {remote: 'https://a.example/x.yml'}\ntest: {stage: test, script: [npm test]}\n",
    ),
    (
        ".github/workflows/ci.yml",
        "on: [pull_request_target]\njobs: {a: {steps: [{uses: b/c@main}, {run: 'echo ${{ github.event.issue.title }}'}]}}\n",
    ),
    ("Dockerfile", "FROM a:latest AS b\nUSER root\nRUN curl x | sh\n"),
    ("docker-compose.yml", "services: {a: {image: b, privileged: true}}\n"),
    ("renovate.json5", "{ extends: ['config:base'], /* x */ }\n"),
    (".github/dependabot.yml", "version: 2\nupdates: []\n"),
    (
        "openapi.yaml",
        "openapi: 3.1.0\ninfo: {title: A, version: '1', license: {name: MIT}}\npaths: {/a: {get: {}}}\n",
    ),
    ("asyncapi.json", "{\"asyncapi\":\"3.0.0\",\"info\":{\"title\":\"A\"}}"),
    ("schema.graphql", "type Query { a: String }\n"),
    ("service.wsdl", "<definitions xmlns=\"http://schemas.xmlsoap.org/wsdl/\"/>"),
    ("offenbar-deviations.toml", "[[deviation]]\nclause = \"5.10.1\"\n"),
    (".gitmodules", "[submodule \"a\"]\n\tpath = a\n\turl = https://a.example/a\n"),
    (".mailmap", "A <a@a.example> <b@b.example>\n"),
    (
        "config.env",
        "PASSWORD=hunter2hunter2\nAWS=AKIAIOSFODNN7EXAMPLE\n-----BEGIN RSA PRIVATE KEY-----\n",
    ),
    ("locales/de.json", "{\"a\":\"b\"}"),
    ("locales/en.json", "{\"a\":\"b\",\"c\":{\"d\":\"e\"}}"),
    ("i18n/messages_de.properties", "a=b\nc = d\n"),
    (
        "LICENSES.md",
        "# Rights\n\nThe EUPL-1.2 does not apply to photos. They are under CC BY 4.0.\n",
    ),
    ("NOTICE", "A\nCopyright 2024 A. All rights reserved.\nIcons: all rights reserved.\n"),
    ("TRADEMARKS.md", "The logo and the fonts are not covered by the licence.\n"),
    ("LIESMICH.rst", "Rechte\n======\n\nDie Bilder sind ausgenommen.\n"),
    (
        ".github/ISSUE_TEMPLATE/config.yml",
        "contact_links:\n  - {name: Security, url: 'https://a.example/report', about: x}\n",
    ),
    ("Jenkinsfile", "stage('Build and Test') { sh '.ci/run --all' }\n"),
    (".ci/run", "#!/bin/sh\ncd \"$(dirname \"$0\")\"\n./run && ../x.sh\n"),
    ("docs/releasenotes/1.0.md", "# 1.0\n"),
    ("process.bpmn", "<definitions/>"),
];
// REUSE-IgnoreEnd

/// The small files of a git folder that are read before any object is.
const GIT: &[(&str, &str)] = &[
    ("HEAD", "ref: refs/heads/main\n"),
    (
        "config",
        "[core]\n\trepositoryformatversion = 1\n[remote \"origin\"]\n\turl = https://a.example/b\n[extensions]\n\tpartialclone = origin\n",
    ),
    (
        "packed-refs",
        "# pack-refs with: peeled\n0123456789012345678901234567890123456789 refs/tags/v1\n^0123456789012345678901234567890123456789\n",
    ),
    ("refs/heads/main", "0123456789012345678901234567890123456789\n"),
    ("shallow", "0123456789012345678901234567890123456789\n"),
    ("objects/info/alternates", "/nowhere/objects\n"),
    ("commondir", ".\n"),
];

/// What turns one valid file into something else.
const TOKENS: &[&str] = &[
    "\0",
    "\u{feff}",
    "\u{202e}",
    "ß",
    "\r\n",
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    "<",
    ">",
    "&a;",
    "*a",
    "&a ",
    ": ",
    "\n- ",
    "---\n",
    "#",
    "\\",
    "%",
    "${",
    "((",
    "))",
    "AND",
    "WITH",
    "-----",
    "1e999",
    "99999999999999999999",
];

#[derive(Debug, Clone)]
enum Change {
    Cut(u16),
    Splice(u16, usize),
    Repeat(u16, u16),
    Byte(u16, u8),
    Other(usize),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let change = prop_oneof![
        any::<u16>().prop_map(Change::Cut),
        (any::<u16>(), 0..TOKENS.len()).prop_map(|(at, token)| Change::Splice(at, token)),
        (any::<u16>(), 1..200u16).prop_map(|(at, times)| Change::Repeat(at, times)),
        (any::<u16>(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        (0..SEEDS.len()).prop_map(Change::Other),
    ];
    proptest::collection::vec(change, 0..6)
}

fn changed(seed: &str, changes: &[Change]) -> Vec<u8> {
    let mut bytes = seed.as_bytes().to_vec();
    for change in changes {
        let at = |place: u16| usize::from(place) % (bytes.len() + 1);
        match change {
            Change::Cut(place) => {
                let at = at(*place);
                bytes.truncate(at);
            }
            Change::Splice(place, token) => {
                let at = at(*place);
                bytes.splice(at..at, TOKENS[*token].bytes());
            }
            Change::Repeat(place, times) => {
                let part = bytes[at(*place)..].to_vec();
                for _ in 0..*times {
                    bytes.extend(part.iter().take(40));
                }
            }
            Change::Byte(place, byte) => {
                let at = at(*place);
                if let Some(slot) = bytes.get_mut(at) {
                    *slot = *byte;
                }
            }
            Change::Other(other) => bytes.extend(SEEDS[*other].1.bytes()),
        }
    }
    bytes
}

fn scan(files: &[(&str, Vec<u8>)]) -> String {
    let snapshot = Snapshot::from_files(files.iter().map(|(path, bytes)| (*path, bytes)));
    let today = Date::constant(2026, 11, 24);
    let context = Context { snapshot: &snapshot, today, profile: "kommune" };
    let wishes = Wishes {
        licence: Some("MIT".to_owned()),
        holder: Some("2026 A".to_owned()),
        contact: None,
    };
    let said = (
        run(&context),
        summary(&context),
        sbom(&snapshot, Format::CycloneDx),
        sbom(&snapshot, Format::Spdx),
        publiccode::draft(&snapshot),
        plan(&context, &wishes),
    );
    serde_json::to_string(&said).unwrap()
}

#[test]
fn the_seeds_are_understood() {
    let files: Vec<_> =
        SEEDS.iter().map(|(path, text)| (*path, text.as_bytes().to_vec())).collect();
    let said = scan(&files);
    // Each ecosystem's parser found its package: these are no dead seeds.
    for purl in [
        "cargo/b@1.0.0",
        "npm/b@1.0.0",
        "pypi/b@1.0",
        "golang/b.example/b@v1.0.0",
        "gem/b@1.0",
        "composer/b/b@1",
        "nuget/b@1.0",
        "maven/b/b@1.0",
        "pub/b@1.0",
    ] {
        assert!(said.contains(purl), "{purl} is missing");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn every_format_survives_what_is_done_to_it(all in proptest::collection::vec(changes(), SEEDS.len())) {
        let files: Vec<(&str, Vec<u8>)> =
            SEEDS.iter().zip(&all).map(|((path, seed), changes)| (*path, changed(seed, changes))).collect();
        let start = Instant::now();
        let said = scan(&files);
        prop_assert!(start.elapsed() < Duration::from_secs(60));
        prop_assert_eq!(scan(&files), said);
    }

    #[test]
    fn every_file_of_git_survives_what_is_done_to_it(
        all in proptest::collection::vec(changes(), GIT.len()),
        noise in proptest::collection::vec(any::<u8>(), 0..80),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let git = folder.path().join(".git");
        for (at, ((path, seed), changes)) in GIT.iter().zip(&all).enumerate() {
            let file = git.join(path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            let bytes = if noise.len() % 7 == at { noise.clone() } else { changed(seed, changes) };
            std::fs::write(file, bytes).unwrap();
        }
        let path = folder.path().to_string_lossy().into_owned();
        for trust in [false, true] {
            let options = OpenOptions { trust, ..OpenOptions::default() };
            prop_assert!(open(&path, &options).is_err(), "no commit is there to be read");
        }
    }

    #[test]
    fn every_format_survives_noise(noise in proptest::collection::vec(any::<u8>(), 0..600)) {
        let files: Vec<(&str, Vec<u8>)> = SEEDS.iter().map(|(path, _)| (*path, noise.clone())).collect();
        let _ = scan(&files);
    }
}
