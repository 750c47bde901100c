//! A repository built to attack: it is read in bounded time, nothing of it runs, and everything that
//! was refused is reported.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use git2::{ObjectType, Oid, Repository};
use offenbar_model::{RepositorySummary, is_deceptive};
use offenbar_repository::{Context, Date, OpenOptions, Snapshot};
use offenbar_repository::{open, run, summary};

/// A tree object as raw bytes: git2's builder refuses the names that an attacker writes.
struct Tree(Vec<u8>);

impl Tree {
    fn add(&mut self, mode: &str, name: impl AsRef<[u8]>, id: Oid) {
        self.0.extend(mode.as_bytes());
        self.0.push(b' ');
        self.0.extend(name.as_ref());
        self.0.push(0);
        self.0.extend(id.as_bytes());
    }

    fn write(self, repository: &Repository) -> Oid {
        repository.odb().unwrap().write(ObjectType::Tree, &self.0).unwrap()
    }
}

const FILE: &str = "100644";
const LINK: &str = "120000";
const FOLDER: &str = "40000";

fn yaml_bomb(first: &str) -> String {
    let mut text = format!("{first}a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for level in 1..40 {
        let list = vec![format!("*a{}", level - 1); 10].join(",");
        text.push_str(&format!("a{level}: &a{level} [{list}]\n"));
    }
    text
}

fn xml_bomb() -> String {
    let mut text = "<?xml version=\"1.0\"?>\n<!DOCTYPE project [<!ENTITY a0 \"x\">\n".to_owned();
    for level in 1..40 {
        let reference = format!("&a{};", level - 1).repeat(10);
        text.push_str(&format!("<!ENTITY a{level} \"{reference}\">\n"));
    }
    text + "<!ENTITY passwd SYSTEM \"file:///etc/passwd\">]>\n<project><name>&a39;</name>\
            <licenses><license><name>&passwd;</name></license></licenses></project>\n"
}

/// Files whose content is the attack.
fn contents() -> Vec<(&'static str, Vec<u8>)> {
    let deep = |open: &str, close: &str| {
        format!("{}{}", open.repeat(100_000), close.repeat(100_000)).into_bytes()
    };
    let modules = "[submodule \"a\"]\n\tpath = ../../outside\n\turl = ext::sh -c touch% PWNED\n\
        [submodule \"-b\"]\n\tpath = -b\n\turl = --upload-pack=touch PWNED\n\
        [submodule \"c\"]\n\tpath = \"c\\r\"\n\turl = file:///etc\n\tupdate = !touch PWNED\n";
    let globs = format!(
        "version = 1\n[[annotations]]\npath = \"{}\"\nSPDX-FileCopyrightText = \"x\"\n",
        "**/*a".repeat(2000)
    );
    vec![
        ("publiccode.yml", yaml_bomb("publiccodeYmlVersion: '0.4'\n").into_bytes()),
        (".gitlab-ci.yml", yaml_bomb("test: {script: [x]}\n").into_bytes()),
        ("openapi.yaml", yaml_bomb("openapi: 3.0.0\n").into_bytes()),
        ("docker-compose.yml", deep("[", "]")),
        ("package.json", deep("{\"a\":", "}")),
        ("composer.lock", deep("[", "]")),
        ("Cargo.toml", [b"a = ".to_vec(), deep("[", "]")].concat()),
        ("pom.xml", xml_bomb().into_bytes()),
        ("bom.xml", xml_bomb().into_bytes()),
        ("REUSE.toml", globs.into_bytes()),
        (".gitmodules", modules.as_bytes().to_vec()),
        (".git", b"gitdir: /etc\n".to_vec()),
        (".mailmap", "<a@b.example> <".repeat(60_000).into_bytes()),
        (".gitattributes", b"* filter=pwn diff=pwn merge=pwn\n".to_vec()),
        ("COPYING", "permission is hereby granted free of charge ".repeat(150_000).into_bytes()),
        ("CONTRIBUTING.md", "[[[[![](((((<!--".repeat(60_000).into_bytes()),
        ("CHANGELOG.md", "# ".repeat(400_000).into_bytes()),
        ("key.txt", "QUtJQUlPU0ZPRE5ON0VYQU1QTEU".repeat(260_000).into_bytes()),
        ("bare.md", [&[0xFF, 0xFE][..], &[0x00, 0xD8, 0x41][..]].concat()),
        ("huge.csv", vec![b'1'; 64 << 20]),
    ]
}

/// Writes a loose object that says it is a terabyte long and holds nothing.
fn lying_blob(folder: &Path) -> Oid {
    let header = b"blob 1099511627776\0";
    let (mut a, mut b) = (1u32, 0u32);
    for byte in header {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    let length = header.len() as u16;
    // A zlib stream with one stored block.
    let mut stream = vec![0x78, 0x01, 0x01];
    stream.extend(length.to_le_bytes());
    stream.extend((!length).to_le_bytes());
    stream.extend(header);
    stream.extend(((b << 16) | a).to_be_bytes());
    let id = Oid::from_str("1111111111111111111111111111111111111111").unwrap();
    let place = folder.join(".git/objects/11");
    fs::create_dir_all(&place).unwrap();
    fs::write(place.join("1".repeat(38)), stream).unwrap();
    id
}

fn tree(folder: &Path, repository: &Repository) -> Oid {
    let blob = |bytes: &[u8]| repository.blob(bytes).unwrap();
    let folder_of = |name: &str, id: Oid| {
        let mut tree = Tree(Vec::new());
        tree.add(FOLDER, name, id);
        tree.write(repository)
    };
    let leaf = {
        let mut tree = Tree(Vec::new());
        tree.add(FILE, "leaf.txt", blob(b"x"));
        tree.write(repository)
    };
    let deep = (0..10_000).fold(leaf, |inner, _| folder_of("d", inner));
    // Sixty levels of two: more folders than there are atoms, if they are counted one by one.
    let wide = (0..60).fold(leaf, |inner, _| {
        let mut tree = Tree(Vec::new());
        tree.add(FOLDER, "a", inner);
        tree.add(FOLDER, "b", inner);
        tree.write(repository)
    });
    let mut root = Tree(Vec::new());
    for (name, bytes) in contents() {
        root.add(FILE, name, blob(&bytes));
    }
    for (name, target) in [
        ("LICENSE", "LICENSE"),
        ("README.md", "README.de.md"),
        ("README.de.md", "README.md"),
        ("SECURITY.md", "../../../../../../etc/passwd"),
        ("CODE_OF_CONDUCT.md", "/etc/passwd"),
        ("LICENSES", "."),
    ] {
        root.add(LINK, name, blob(target.as_bytes()));
    }
    let odd: [&[u8]; 11] = [
        b"..",
        b".",
        b"../../outside",
        b"/etc/passwd",
        b"red\x1b[31m\x07.md",
        b"line\r\nbreak.md",
        "\u{202e}dm.EMDAER".as_bytes(),
        b"\xff\xfe\xfd",
        b"-rf",
        b"CON",
        b"<script>alert(1)</script>.md",
    ];
    for name in odd {
        root.add(FILE, name, blob(b"SPDX-\x4cicense-Identifier: MIT\n"));
    }
    root.add(FILE, "n".repeat(5000), blob(b"x"));
    root.add(FILE, "gone.txt", Oid::from_str("2222222222222222222222222222222222222222").unwrap());
    root.add(FILE, "terabyte.bin", lying_blob(folder));
    root.add("777", "odd-mode", blob(b"x"));
    root.add(FOLDER, "no-tree", Oid::from_str("3333333333333333333333333333333333333333").unwrap());
    root.add(
        "160000",
        "module",
        Oid::from_str("4444444444444444444444444444444444444444").unwrap(),
    );
    root.add(FOLDER, "deep", deep);
    root.add(FOLDER, "wide", wide);
    root.write(repository)
}

fn build(folder: &Path) {
    let repository = Repository::init(folder).unwrap();
    let odb = repository.odb().unwrap();
    let tree = tree(folder, &repository);
    let commit = |parents: &str, who: &str, time: &str| {
        let text = format!(
            "tree {tree}\n{parents}author {who} {time} +9999\ncommitter {who} {time} +9999\n\n\u{202e}x\n"
        );
        odb.write(ObjectType::Commit, text.as_bytes()).unwrap()
    };
    let first = commit("", "A <a@b.example>", "99999999999999999999");
    let second = commit(&format!("parent {first}\n").repeat(5000), "<<>>\u{1b}[2J <>", "-1");
    let head = commit(&format!("parent {second}\n"), "B", "1790000000");
    // A chain of tags, and one of an object that is not there.
    let tagged = (0..2000).fold(head, |target, number| {
        let kind = if number == 0 { "commit" } else { "tag" };
        let text = format!("object {target}\ntype {kind}\ntag t\ntagger T <t> 1 +0000\n\nx\n");
        odb.write(ObjectType::Tag, text.as_bytes()).unwrap()
    });
    let git = folder.join(".git");
    fs::create_dir_all(git.join("refs/tags")).unwrap();
    fs::write(git.join("refs/tags/chain"), format!("{tagged}\n")).unwrap();
    fs::write(git.join("refs/tags/gone"), format!("{}\n", "5".repeat(40))).unwrap();
    fs::write(git.join("refs/tags/loop"), "ref: refs/tags/loop\n").unwrap();
    fs::create_dir_all(git.join("refs/heads")).unwrap();
    fs::write(git.join("refs/heads/main"), format!("{head}\n")).unwrap();
    fs::write(git.join("HEAD"), "ref: refs/heads/main\n").unwrap();
    traps(folder);
}

/// Everything that git would run or follow.
fn traps(folder: &Path) {
    let git = folder.join(".git");
    let mark = folder.join("PWNED");
    let touch = format!("touch {}", mark.display());
    let config = format!(
        "[core]\n\tfsmonitor = {touch}\n\tsshCommand = {touch}\n\thooksPath = hooks\n\tpager = {touch}\n\
         [filter \"pwn\"]\n\tsmudge = {touch}\n\tclean = {touch}\n\trequired = true\n\
         [diff \"pwn\"]\n\tcommand = {touch}\n[include]\n\tpath = /etc/passwd\n\
         [remote \"origin\"]\n\turl = ext::{touch}\n\tuploadpack = {touch}\n"
    );
    fs::write(git.join("config"), config).unwrap();
    fs::create_dir_all(git.join("hooks")).unwrap();
    for hook in
        ["post-checkout", "reference-transaction", "post-index-change", "fsmonitor-watchman"]
    {
        fs::write(git.join("hooks").join(hook), format!("#!/bin/sh\n{touch}\n")).unwrap();
    }
    fs::create_dir_all(git.join("objects/info")).unwrap();
    fs::write(git.join("objects/info/alternates"), "/etc\n../../..\n").unwrap();
}

fn look(snapshot: &Snapshot) -> (Vec<offenbar_model::CheckResult>, RepositorySummary) {
    let today = Date::constant(2026, 11, 24);
    let context = Context { snapshot, today, profile: "kommune" };
    (run(&context), summary(&context))
}

#[test]
fn a_repository_built_to_attack_is_read_in_bounded_time() {
    let folder = tempfile::tempdir().unwrap();
    build(folder.path());
    let start = Instant::now();
    let snapshot = open(folder.path().to_str().unwrap(), &OpenOptions::default()).unwrap();
    let (results, summary) = look(&snapshot);
    let took = start.elapsed();
    println!("{} entries, {} results, {took:?}", snapshot.entries().len(), results.len());
    // Generous: unoptimised code on a busy machine. Without bounds it would not end this year.
    assert!(took < Duration::from_secs(180), "{took:?}");

    let refused: Vec<&str> = summary.left_out.iter().map(|left| left.message.id.as_str()).collect();
    for id in [
        "repository-note-alternates",
        "repository-refused-deep-tree",
        "repository-refused-large-file",
        "repository-refused-long-path",
        "repository-refused-many-entries",
        "repository-refused-missing-object",
        "repository-refused-missing-tree",
        "repository-refused-unknown-mode",
    ] {
        assert!(refused.contains(&id), "{id} is not reported: {refused:?}");
    }
    assert!(snapshot.refusals().iter().any(|refusal| refusal.cuts_the_tree()));
    assert!(!folder.path().join("PWNED").exists(), "something of it ran");

    // What is shown is plain text, whatever it was called.
    let all = serde_json::to_string(&(&results, &summary)).unwrap();
    let shown: serde_json::Value = serde_json::from_str(&all).unwrap();
    every_text(&shown, &mut |text| {
        let bad = text.chars().find(|c| is_deceptive(*c) && *c != '\n');
        assert!(bad.is_none(), "{bad:?} in {text:?}");
        assert!(!text.contains("root:x:0"), "{text:?}");
    });
    // Nobody calls this open.
    assert_ne!(summary.open, Some(true));
}

fn every_text(value: &serde_json::Value, see: &mut dyn FnMut(&str)) {
    match value {
        serde_json::Value::String(text) => see(text),
        serde_json::Value::Array(list) => list.iter().for_each(|value| every_text(value, see)),
        serde_json::Value::Object(map) => map.iter().for_each(|(key, value)| {
            see(key);
            every_text(value, see);
        }),
        _ => {}
    }
}
