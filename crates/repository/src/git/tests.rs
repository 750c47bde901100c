use std::fs;
use std::path::Path;

use git2::{Oid, Repository, Signature, Time};

use super::*;

mod remote_tests;

fn person(name: &str, email: &str, day: i64) -> Signature<'static> {
    Signature::new(name, email, &Time::new(day * 86_400, 0)).expect("a signature")
}

/// Commits these files in a flat tree.
fn commit(repository: &Repository, files: &[(&str, &[u8], i32)], who: &Signature) -> Oid {
    let mut builder = repository.treebuilder(None).expect("a builder");
    for (name, bytes, mode) in files {
        let id = if *mode == 0o160000 {
            Oid::from_str("0123456789012345678901234567890123456789").expect("an id")
        } else {
            repository.blob(bytes).expect("a blob")
        };
        builder.insert(*name, id, *mode).expect("an entry");
    }
    let tree = repository.find_tree(builder.write().expect("a tree")).expect("a tree");
    let parent = repository.head().ok().and_then(|head| head.peel_to_commit().ok());
    let parents: Vec<_> = parent.iter().collect();
    repository
        .commit(Some("HEAD"), who, who, "change\n\nSigned-off-by: x\n", &tree, &parents)
        .expect("a commit")
}

fn sample(path: &Path) -> Repository {
    let repository = Repository::init(path).expect("a repository");
    let a = person("Anna Beispiel", "anna@amt.example", 20_000);
    commit(&repository, &[("README.md", b"one", 0o100644)], &a);
    let b = person("renovate[bot]", "bot@renovateapp.com", 20_010);
    let files: [(&str, &[u8], i32); 4] = [
        ("README.md", b"two", 0o100644),
        ("link", b"README.md", 0o120000),
        ("run.sh", b"#!/bin/sh\n", 0o100755),
        ("sub", b"", 0o160000),
    ];
    let head = commit(&repository, &files, &b);
    let target = repository.find_object(head, None).expect("the commit");
    repository.tag("v1.0", &target, &b, "release", false).expect("a tag");
    repository.tag_lightweight("light", &target, false).expect("a tag");
    drop(target);
    repository
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

fn open_local(path: &Path) -> Result<Snapshot, OpenError> {
    open(text(path), &OpenOptions::default())
}

fn reason(path: &Path) -> String {
    open_local(path).err().map(|error| error.0.id).unwrap_or_default()
}

#[test]
fn files_in_memory_are_sorted_and_read() {
    let snapshot =
        Snapshot::from_files([("b.txt", &b"two"[..]), ("a/x", b"one"), ("a\u{202e}", b"bidi")]);
    let paths: Vec<&str> = snapshot.entries().iter().map(|entry| entry.path.as_str()).collect();
    assert_eq!(paths, ["a/x", "a\\u{202e}", "b.txt"]);
    assert_eq!(snapshot.text("a\\u{202e}").as_deref(), Some("bidi"));
    assert_eq!(snapshot.in_root().count(), 2);
    assert!(snapshot.read("missing").is_none());
    assert_eq!(snapshot.history_gap(), Some(HistoryGap::NoRepository));
}

#[test]
fn a_working_tree_and_its_bare_half_are_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    sample(folder.path());
    for path in [folder.path().to_owned(), folder.path().join(".git")] {
        let snapshot = open_local(&path).expect("a snapshot");
        let kinds: Vec<_> = snapshot.entries().iter().map(|e| (e.path.as_str(), e.kind)).collect();
        assert_eq!(
            kinds,
            [
                ("README.md", EntryKind::File),
                ("link", EntryKind::Symlink),
                ("run.sh", EntryKind::Executable),
                ("sub", EntryKind::Submodule)
            ]
        );
        assert_eq!(snapshot.text("README.md").as_deref(), Some("two"));
        assert!(snapshot.read("link").is_none() && snapshot.read("sub").is_none());
        assert_eq!(snapshot.link_target("link").as_deref(), Some("README.md"));
        assert_eq!((snapshot.unread(), snapshot.refusals().len()), (0, 0));
    }
}

#[test]
fn the_history_counts_people_and_names_nobody() {
    let folder = tempfile::tempdir().expect("a folder");
    sample(folder.path());
    let snapshot = open_local(folder.path()).expect("a snapshot");
    let history = snapshot.history().expect("a history");
    assert!(history.complete);
    assert_eq!(history.commits.len(), 2);
    assert!(history.commits[0].bot && !history.commits[1].bot && history.commits[1].signed_off);
    let start = jiff::civil::date(2020, 1, 1);
    assert_eq!((history.contributors(start), history.organisations(start)), (1, 1));
    assert_eq!((history.absence_factor(start), history.bot_share(start)), (Some(1), Some(50)));
    assert_eq!(history.months().values().map(|(people, bots)| people + bots).sum::<u64>(), 2);
    let tags: Vec<_> =
        history.tags.iter().map(|t| (t.name.as_str(), t.annotated, t.signed)).collect();
    assert_eq!(tags, [("v1.0", true, false), ("light", false, false)]);
    assert!(!format!("{history:?}").contains("nna"));
}

#[test]
fn what_cannot_be_read_is_explained() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(reason(&folder.path().join("missing")), "repository-open-no-folder");
    assert_eq!(reason(folder.path()), "repository-open-no-repository");
    Repository::init(folder.path()).expect("a repository");
    assert_eq!(reason(folder.path()), "repository-open-empty");
    // A folder inside a repository is not that repository.
    fs::create_dir(folder.path().join("inner")).expect("a folder");
    assert_eq!(reason(&folder.path().join("inner")), "repository-open-no-repository");
    let config = folder.path().join(".git/config");
    fs::write(&config, "[core]\n[extensions]\n\tobjectformat = sha256\n").expect("written");
    assert_eq!(reason(folder.path()), "repository-open-sha256");
    fs::write(&config, "[extensions]\n\trefStorage = reftable\n").expect("written");
    assert_eq!(reason(folder.path()), "repository-open-ref-storage");
    fs::write(folder.path().join(".git/HEAD"), "ref: ../../../../etc/passwd\n").expect("written");
    fs::write(&config, "").expect("written");
    assert_eq!(reason(folder.path()), "repository-open-empty");
}

#[test]
fn nothing_outside_is_read_without_trust() {
    let folder = tempfile::tempdir().expect("a folder");
    let (real, fake) = (folder.path().join("real"), folder.path().join("fake"));
    sample(&real);
    fs::create_dir(&fake).expect("a folder");
    fs::write(fake.join(".git"), format!("gitdir: {}\n", text(&real.join(".git"))))
        .expect("written");
    assert_eq!(reason(&fake), "repository-open-outside");
    let options = OpenOptions { trust: true, ..OpenOptions::default() };
    assert!(open(text(&fake), &options).is_ok());
}

#[test]
fn other_object_stores_are_ignored_with_a_note() {
    let folder = tempfile::tempdir().expect("a folder");
    let (store, thief) = (folder.path().join("store"), folder.path().join("thief"));
    let other = sample(&store);
    let repository = sample(&thief);
    let secret = other.blob(b"not of this repository").expect("a blob");
    let mut builder = repository.treebuilder(None).expect("a builder");
    builder.insert("own", repository.blob(b"own").expect("a blob"), 0o100644).expect("an entry");
    fs::write(thief.join(".git/objects/info/alternates"), text(&store.join(".git/objects")))
        .expect("written");
    let repository = Repository::open(&thief).expect("the repository");
    let mut builder = repository.treebuilder(None).expect("a builder");
    builder.insert("stolen", secret, 0o100644).expect("an entry");
    let tree = repository.find_tree(builder.write().expect("a tree")).expect("the tree");
    let who = person("A", "a@b.example", 20_020);
    repository
        .commit(
            Some("HEAD"),
            &who,
            &who,
            "x",
            &tree,
            &[&repository.head().unwrap().peel_to_commit().unwrap()],
        )
        .expect("a commit");
    let snapshot = open_local(&thief).expect("a snapshot");
    assert!(snapshot.read("stolen").is_none());
    assert_eq!(snapshot.unread(), 1);
    let ids: Vec<String> =
        snapshot.refusals().into_iter().map(|refusal| refusal.message.id).collect();
    assert_eq!(ids, ["repository-note-alternates", "repository-refused-missing-object"]);
}

#[test]
fn shallow_clones_have_no_history() {
    let folder = tempfile::tempdir().expect("a folder");
    let repository = sample(folder.path());
    let head = repository.head().expect("a head").target().expect("an id");
    fs::write(folder.path().join(".git/shallow"), format!("{head}\n")).expect("written");
    let snapshot = open_local(folder.path()).expect("a snapshot");
    assert_eq!(snapshot.history_gap(), Some(HistoryGap::Shallow));
    assert_eq!(snapshot.text("README.md").as_deref(), Some("two"));
}

#[test]
fn missing_objects_are_counted_and_missing_commits_end_the_history() {
    let folder = tempfile::tempdir().expect("a folder");
    let repository = sample(folder.path());
    let object = |id: Oid| {
        let id = id.to_string();
        folder.path().join(".git/objects").join(&id[..2]).join(&id[2..])
    };
    let head = repository.head().expect("a head").peel_to_commit().expect("a commit");
    let blob = head.tree().expect("a tree").get_name("README.md").expect("an entry").id();
    fs::remove_file(object(blob)).expect("removed");
    fs::remove_file(object(head.parent_id(0).expect("a parent"))).expect("removed");
    let snapshot = open_local(folder.path()).expect("a snapshot");
    assert!(snapshot.read("README.md").is_none() && snapshot.read("README.md").is_none());
    assert_eq!(snapshot.unread(), 1);
    assert_eq!(snapshot.history_gap(), Some(HistoryGap::Damaged));
}

#[test]
fn limits_hold_and_are_reported() {
    let folder = tempfile::tempdir().expect("a folder");
    let repository = Repository::init(folder.path()).expect("a repository");
    let who = person("A", "a@b.example", 20_000);
    let blob = repository.blob(&[b'x'; 4000]).expect("a blob");
    let mut id = {
        let mut builder = repository.treebuilder(None).expect("a builder");
        for number in 0..30 {
            builder.insert(format!("file{number:02}"), blob, 0o100644).expect("an entry");
        }
        builder.write().expect("a tree")
    };
    for _ in 0..300 {
        let mut builder = repository.treebuilder(None).expect("a builder");
        builder.insert("deep", id, 0o040000).expect("an entry");
        builder.insert("twin", id, 0o040000).expect("an entry");
        builder.insert("large", blob, 0o100644).expect("an entry");
        id = builder.write().expect("a tree");
    }
    let tree = repository.find_tree(id).expect("the tree");
    repository.commit(Some("HEAD"), &who, &who, "bomb", &tree, &[]).expect("a commit");
    let limits = Limits { entries: 500, depth: 20, blob_bytes: 1000, ..Limits::default() };
    let snapshot = open(text(folder.path()), &OpenOptions { limits, ..OpenOptions::default() })
        .expect("a snapshot");
    assert!(snapshot.entries().len() <= 500);
    assert!(snapshot.read("large").is_none());
    let ids: Vec<String> =
        snapshot.refusals().into_iter().map(|refusal| refusal.message.id).collect();
    for id in [
        "repository-refused-deep-tree",
        "repository-refused-many-entries",
        "repository-refused-large-file",
    ] {
        assert!(ids.iter().any(|other| other == id), "{id} is missing in {ids:?}");
    }
}

#[test]
fn the_origin_is_shown_without_secrets() {
    let folder = tempfile::tempdir().expect("a folder");
    let repository = sample(folder.path());
    repository
        .remote("origin", "https://user:secret@gitlab.opencode.de/a/b.git")
        .expect("a remote");
    let snapshot = open_local(folder.path()).expect("a snapshot");
    assert_eq!(snapshot.remote(), Some("https://gitlab.opencode.de/a/b.git"));
}
