//! Fetching from a server of our own on this machine.

use axum::Router;
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use git2::Repository;

use super::super::packets::line;
use super::*;

/// How the server behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    Good,
    WithoutSideBand,
    Empty,
    Sha256,
    ErrorBand,
    Garbage,
    Truncated,
}

/// The whole repository as a pack.
fn pack(repository: &Repository) -> Vec<u8> {
    let mut builder = repository.packbuilder().expect("a builder");
    let mut walk = repository.revwalk().expect("a walk");
    walk.push_head().expect("a head");
    builder.insert_walk(&mut walk).expect("inserted");
    let tag = repository.revparse_single("refs/tags/v1.0").expect("a tag");
    builder.insert_object(tag.id(), None).expect("inserted");
    let mut pack = git2::Buf::new();
    builder.write_buf(&mut pack).expect("written");
    pack.to_vec()
}

fn offer(repository: &Repository, manner: Manner) -> Vec<u8> {
    let head = repository.head().expect("a head").target().expect("an id");
    let tag = repository.revparse_single("refs/tags/v1.0").expect("a tag").id();
    let bands = if manner == Manner::WithoutSideBand { "" } else { "side-band-64k " };
    let format = if manner == Manner::Sha256 { "object-format=sha256 " } else { "" };
    let mut text = line("# service=git-upload-pack\n") + "0000";
    if manner == Manner::Empty {
        let zero = "0".repeat(40);
        text += &line(&format!("{zero} capabilities^{{}}\0side-band-64k\n"));
    } else {
        text += &line(&format!("{head} HEAD\0{bands}{format}ofs-delta include-tag\n"));
        text += &line(&format!("{head} refs/heads/main\n"));
        text += &line(&format!("{tag} refs/tags/v1.0\n"));
        text += &line(&format!("{head} refs/tags/v1.0^{{}}\n"));
    }
    (text + "0000").into_bytes()
}

fn answer(pack: &[u8], manner: Manner) -> Vec<u8> {
    let mut answer = line("NAK\n").into_bytes();
    match manner {
        Manner::WithoutSideBand => answer.extend_from_slice(pack),
        Manner::ErrorBand => {
            answer.extend_from_slice(line("\u{3}out of\u{1b}[31m order\n").as_bytes())
        }
        Manner::Garbage => answer.extend_from_slice(b"zzzz not a packet"),
        _ => {
            let end = if manner == Manner::Truncated { pack.len() / 2 } else { pack.len() };
            for chunk in pack[..end].chunks(1000) {
                answer.extend_from_slice(format!("{:04x}\u{1}", chunk.len() + 5).as_bytes());
                answer.extend_from_slice(chunk);
            }
            answer.extend_from_slice(b"0000");
        }
    }
    answer
}

/// Serves a repository under `/group/project.git` and returns the server's address.
fn serve(manner: Manner) -> (String, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let repository = sample(folder.path());
    let (offer, answer) = (offer(&repository, manner), answer(&pack(&repository), manner));
    let good = move |body: Bytes| async move {
        let asked = String::from_utf8_lossy(&body).into_owned();
        if asked.contains("want ") && asked.ends_with("0009done\n") {
            answer.into_response()
        } else {
            StatusCode::BAD_REQUEST.into_response()
        }
    };
    let router = Router::new()
        .route("/group/project.git/info/refs", get(move || async move { offer.into_response() }))
        .route("/group/project.git/git-upload-pack", post(good))
        .route(
            "/moved/info/refs",
            get(|| async {
                Redirect::permanent("/group/project.git/info/refs?service=git-upload-pack")
            }),
        )
        .route(
            "/away/info/refs",
            get(|| async { Redirect::permanent("http://127.0.0.2:9/x/info/refs?token=secret") }),
        )
        .route(
            "/page/info/refs",
            get(|| async { "<html>hello</html>".into_response() as Response }),
        )
        .route("/page.git/info/refs", get(|| async { StatusCode::NOT_FOUND }))
        .route("/failing/info/refs", get(|| async { StatusCode::INTERNAL_SERVER_ERROR }));
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async move {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
            sender.send(listener.local_addr().expect("an address")).expect("sent");
            axum::serve(listener, router).await.expect("served");
        });
    });
    (format!("http://{}", receiver.recv().expect("an address")), folder)
}

fn private() -> OpenOptions {
    OpenOptions { allow_private: true, ..OpenOptions::default() }
}

fn refused(address: &str, options: &OpenOptions) -> String {
    open(address, options).err().map(|error| error.0.id).unwrap_or_default()
}

#[test]
fn a_repository_is_fetched_with_history_and_tags() {
    for manner in [Manner::Good, Manner::WithoutSideBand] {
        let (server, _folder) = serve(manner);
        for path in ["/group/project.git", "/group/project", "/group/project.git/", "/moved"] {
            let snapshot = open(&format!("{server}{path}"), &private())
                .unwrap_or_else(|error| panic!("{manner:?} {path}: {:?}", error.0));
            assert_eq!(snapshot.text("README.md").as_deref(), Some("two"));
            let history = snapshot.history().expect("a history");
            assert_eq!((history.commits.len(), history.tags.len()), (2, 1));
            assert!(history.tags[0].annotated && history.tags[0].day.is_some());
            assert!(snapshot.remote().is_some_and(|remote| remote.starts_with(&server)));
        }
    }
}

#[test]
fn servers_that_misbehave_are_named_and_nothing_breaks() {
    for (manner, reason) in [
        (Manner::Empty, "repository-open-empty"),
        (Manner::Sha256, "repository-open-sha256"),
        (Manner::ErrorBand, "repository-open-remote-error"),
        (Manner::Garbage, "repository-open-protocol"),
        (Manner::Truncated, "repository-open-broken"),
    ] {
        let (server, _folder) = serve(manner);
        assert_eq!(
            refused(&format!("{server}/group/project.git"), &private()),
            reason,
            "{manner:?}"
        );
    }
}

#[test]
fn other_answers_are_told_apart() {
    let (server, _folder) = serve(Manner::Good);
    assert_eq!(refused(&format!("{server}/missing"), &private()), "repository-open-login");
    assert_eq!(refused(&format!("{server}/page"), &private()), "repository-open-protocol");
    assert_eq!(refused(&format!("{server}/failing"), &private()), "repository-open-http");
    let error = open(&format!("{server}/away"), &private()).err().expect("an error");
    assert_eq!(error.0.id, "repository-open-redirect");
    assert!(!format!("{error:?}").contains("secret"));
    assert_eq!(
        refused(&format!("{server}/group/project.git"), &OpenOptions::default()),
        "repository-open-scheme"
    );
}

#[test]
fn packs_beyond_the_limits_are_refused() {
    let (server, _folder) = serve(Manner::Good);
    for limits in [
        Limits { pack_bytes: 100, ..Limits::default() },
        Limits { pack_objects: 2, ..Limits::default() },
    ] {
        let options = OpenOptions { limits, ..private() };
        assert_eq!(
            refused(&format!("{server}/group/project.git"), &options),
            "repository-open-too-large"
        );
    }
}

#[test]
fn errors_of_the_server_lose_their_control_characters() {
    let (server, _folder) = serve(Manner::ErrorBand);
    let error = open(&format!("{server}/group/project.git"), &private()).err().expect("an error");
    assert!(!format!("{:?}", error.0.args).contains('\u{1b}'), "{error:?}");
}
