use offenbar_model::Outcome::*;

use super::*;
use crate::Snapshot;
use crate::openness::tests::outcome;

const OPENAPI: &str = "openapi: 3.1.0\ninfo:\n  title: A\n  version: '1'\npaths:\n  /a:\n    get:\n      responses: {}\n";

#[test]
fn interfaces() {
    let check = "repo.openapi";
    assert_eq!(outcome(check, &[("api/openapi.yaml", OPENAPI)]), Passed);
    let json = r#"{"swagger": "2.0", "info": {"title": "A", "version": "1"}, "paths": {}}"#;
    assert_eq!(outcome(check, &[("api.json", json)]), Passed);
    assert_eq!(outcome(check, &[("a.yaml", &OPENAPI.replace("  title: A\n", ""))]), CantTell);
    assert_eq!(
        outcome(check, &[("a.yaml", &OPENAPI.replace("responses: {}", "summary: x"))]),
        CantTell
    );
    assert_eq!(outcome(check, &[("check.yaml", "openapi: enabled\n")]), Inapplicable, "a setting");
    assert_eq!(outcome(check, &[("tests/openapi.yaml", OPENAPI)]), Inapplicable);
    let express = ("package.json", r#"{"dependencies": {"express": "5"}}"#);
    let route = ("src/a.js", "app.get('/api/v1/a', f)");
    assert_eq!(outcome(check, &[express]), Inapplicable, "pages");
    assert_eq!(outcome(check, &[express, ("src/a.js", "app.get('/start', f)")]), Inapplicable);
    assert_eq!(outcome(check, &[express, route]), CantTell);
    let fastify = ("package.json", r#"{"dependencies": {"fastify": "5"}}"#);
    assert_eq!(outcome(check, &[fastify]), CantTell);
    assert_eq!(outcome(check, &[express, ("a.yaml", OPENAPI)]), Passed);
    let event = "asyncapi: 3.0.0\ninfo:\n  title: A\n  version: '1'\nchannels: {}\n";
    assert_eq!(outcome(check, &[("a.yaml", event)]), Passed);
    assert_eq!(outcome(check, &[("schema.graphql", "type Query { a: Int }")]), Passed);
    assert_eq!(outcome(check, &[("query.graphql", "query { a }")]), Inapplicable);
    assert_eq!(outcome(check, &[("a.proto", "message A {}")]), Inapplicable);
    assert_eq!(outcome(check, &[("a.proto", "service A {}")]), Passed);
}

#[test]
fn public_standards() {
    let check = "repo.de-standards";
    assert_eq!(outcome(check, &[("README.md", "Spricht XTA und FIT-Connect.")]), Passed);
    assert_eq!(outcome(check, &[("a.java", "import de.osci.OSCI;")]), CantTell);
    assert_eq!(
        outcome(check, &[("a.java", "import de.xtan;")]),
        CantTell,
        "asks whether any applies"
    );
    assert_eq!(outcome(check, &[("README.md", "extra")]), Inapplicable);
}

#[test]
fn formats() {
    let check = "repo.open-formats";
    assert_eq!(outcome(check, &[("handbuch.docx", "x")]), CantTell);
    assert_eq!(outcome(check, &[("handbuch.odt", "x")]), Passed);
    assert_eq!(outcome(check, &[("tests/handbuch.docx", "x"), ("a.md", "x")]), Passed);
    assert_eq!(outcome(check, &[("a.rs", "x")]), Inapplicable);
}

#[test]
fn binaries_and_large_files() {
    let of = |path: &str, bytes: &[u8]| {
        let snapshot = Snapshot::from_files([(path, bytes)]);
        let context = crate::Context {
            snapshot: &snapshot,
            today: jiff::civil::Date::constant(2026, 11, 24),
            profile: "land",
        };
        let results = crate::run(&context);
        let outcome =
            |id: &str| results.iter().find(|result| result.check == id).map(|r| r.outcome);
        (outcome("repo.binaries"), outcome("repo.large-files"))
    };
    let elf = b"\x7fELF\0\0\0\0";
    assert_eq!(of("bin/tool", elf), (Some(CantTell), Some(Passed)));
    assert_eq!(of("tests/bin/tool", elf).0, Some(Passed));
    assert_eq!(of("a.jar", b"PK\x03\x04\0\0").0, Some(CantTell));
    assert_eq!(of("gradle/wrapper/gradle-wrapper.jar", b"PK\x03\x04\0\0").0, Some(Passed));
    assert_eq!(of("a.png", b"\x89PNG\0").0, Some(Passed));
    assert_eq!(of("video.bin", &vec![b'a'; 5 << 20]).1, Some(CantTell));
    assert_eq!(outcome("repo.large-files", &[]), Inapplicable);
    assert_eq!(outcome("repo.binaries", &[]), Inapplicable);
}

#[test]
fn vendored_code() {
    let check = "repo.vendored";
    assert_eq!(outcome(check, &[("vendor/zlib/zlib.c", "x")]), CantTell);
    assert_eq!(
        outcome(check, &[("vendor/zlib/zlib.c", "x"), ("vendor/zlib/LICENSE", "x")]),
        Passed
    );
    let other = [("vendor/zlib/zlib.c", "x"), ("vendor/other/LICENSE", "x")];
    assert_eq!(outcome(check, &other), CantTell, "another package's licence");
    assert_eq!(outcome(check, &[("src/vendor.rs", "x")]), Inapplicable);
    let notes = [("helm/vendor/README.md", "x"), ("helm/vendor/Makefile", "x")];
    assert_eq!(outcome(check, &notes), Inapplicable, "notes are one's own");
    assert_eq!(outcome(check, &[("lib/vendor/a.js", "x"), ("lib/vendor/b.js", "x")]), CantTell);
}

proptest::proptest! {
    #[test]
    fn any_description_is_read(text in "(openapi|asyncapi|swagger|info|title|version|paths|get|responses|: |3\\.0|\n|  |- |\\{|\\}|ä){0,40}") {
        let snapshot = Snapshot::from_files([("a.yaml", &text), ("b.json", &text), ("c.graphql", &text), ("d.proto", &text)]);
        for entry in snapshot.entries() {
            describe(&snapshot, entry);
        }
    }
}

#[test]
fn a_part_of_a_description_is_none() {
    let described = |text: &str| {
        let snapshot = Snapshot::from_files([("partials/version.yaml", text)]);
        describe(&snapshot, &snapshot.entries()[0]).map(|api| api.faults.len())
    };
    assert_eq!(described("swagger: '2.0'\n"), None);
    assert_eq!(described("openapi: 3.0.0\ninfo: {title: A}\n"), Some(2));
    assert_eq!(described("openapi: 3.0.0\npaths: {}\n"), Some(2));
}
