//! The built command against broken and hostile input: a clear message, the right exit code, and
//! nothing lost that was already found.

use std::net::SocketAddr;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use axum::Router;
use axum::body::Body;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use tokio::runtime::Runtime;

const OK: Option<i32> = Some(0);
const FINDINGS: Option<i32> = Some(1);
const FAILURE: Option<i32> = Some(2);
const INCOMPLETE: Option<i32> = Some(3);

fn offenbar(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_offenbar"))
        .args(arguments)
        .args(["--lang", "en"])
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// A folder of its own, so that no configuration is found.
fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn scan(url: &str, more: &[&str]) -> (Option<i32>, Value) {
    let here = folder();
    let arguments = [&["scan", url, "--rate", "1000", "--format", "json"], more].concat();
    let output = offenbar(&arguments, here.path());
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    let scan = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{error}"));
    (output.status.code(), scan)
}

/// Why a scan is incomplete, as a person reads it.
fn reasons(url: &str) -> String {
    let here = folder();
    let output = offenbar(&["scan", url, "--rate", "1000", "--plain"], here.path());
    assert_eq!(output.status.code(), INCOMPLETE);
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn outcome(scan: &Value, id: &str) -> String {
    let mut checks = scan["checks"].as_array().unwrap().iter();
    checks.find(|check| check["check"] == id).unwrap()["outcome"].as_str().unwrap().to_owned()
}

/// A server on loopback that answers as the function says.
struct Server {
    address: SocketAddr,
    _runtime: Runtime,
}

impl Server {
    fn new(answer: fn(&str) -> Response) -> Server {
        let runtime = Runtime::new().unwrap();
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new().fallback(move |uri: Uri| async move { answer(uri.path()) });
        runtime.spawn(async move { axum::serve(listener, router).await });
        Server { address, _runtime: runtime }
    }

    fn url(&self) -> String {
        format!("http://{}/", self.address)
    }
}

fn html(body: impl Into<Body>) -> Response {
    ([(header::CONTENT_TYPE, "text/html")], body.into()).into_response()
}

fn missing() -> Response {
    (StatusCode::NOT_FOUND, "nothing here").into_response()
}

/// A page without any failure of the rules that matter here.
fn page(body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=de><meta charset=utf-8><title>Start – Musterstadt</title><body><main><h1>Start</h1>{body}</main>"
    )
}

#[test]
fn nobody_answers() {
    let (code, scan) = scan("http://127.0.0.1:9/", &[]);
    assert_eq!(code, INCOMPLETE);
    assert_eq!(outcome(&scan, "document-title"), "untested");
    assert!(reasons("http://127.0.0.1:9/").contains("127.0.0.1"));
    let here = folder();
    let output = offenbar(&["page", "http://127.0.0.1:9/"], here.path());
    assert_eq!(output.status.code(), INCOMPLETE);
}

#[test]
fn a_server_that_speaks_no_tls() {
    let server = Server::new(|_| html(page("")));
    let url = format!("https://{}/", server.address);
    let (code, scan) = scan(&url, &[]);
    assert_eq!((code, outcome(&scan, "html-lang").as_str()), (INCOMPLETE, "untested"));
}

#[test]
fn redirects_without_end() {
    let server = Server::new(|path| {
        let next = format!("/{}x", path.trim_start_matches('/'));
        (StatusCode::FOUND, [(header::LOCATION, next)]).into_response()
    });
    let (code, scan) = scan(&server.url(), &[]);
    assert_eq!((code, outcome(&scan, "html-lang").as_str()), (INCOMPLETE, "untested"));
}

/// A gzip member of about a kibibyte that unpacks to a mebibyte; members may follow each other.
fn zeros() -> Vec<u8> {
    use async_compression::tokio::bufread::GzipEncoder;
    use tokio::io::AsyncReadExt as _;
    let mut member = Vec::new();
    let zeros = vec![0_u8; 1 << 20];
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(GzipEncoder::new(&zeros[..]).read_to_end(&mut member)).unwrap();
    member
}

#[test]
fn a_bomb_among_pages_is_named_and_the_rest_is_kept() {
    let server = Server::new(|path| match path {
        "/" => html(page("<img src=a.png><a href=/bomb>Mehr über die Bombe</a>")),
        "/bomb" => {
            // A gibibyte, unpacked.
            let bomb = std::thread::spawn(zeros).join().unwrap().repeat(1024);
            let headers = [(header::CONTENT_TYPE, "text/html"), (header::CONTENT_ENCODING, "gzip")];
            (headers, bomb).into_response()
        }
        _ => missing(),
    });
    let (code, scan) = scan(&server.url(), &[]);
    assert_eq!(outcome(&scan, "image-name"), "failed", "what was found is kept");
    assert_eq!(scan["header"]["pages"], 1);
    let bomb = scan["urls"].as_array().unwrap().iter();
    let bomb = bomb.filter(|seen| seen["url"].as_str().unwrap().ends_with("/bomb"));
    assert_eq!(
        bomb.map(|seen| seen["state"].as_str().unwrap()).collect::<Vec<_>>(),
        ["unreachable"]
    );
    assert!(code == FINDINGS || code == INCOMPLETE, "{code:?}");
}

#[test]
fn a_hundred_thousand_links_are_counted_and_cut() {
    let server = Server::new(|path| match path {
        "/" => {
            let links = (0..100_000).map(|n| format!("<a href=/p/{n}>Seite {n}</a> "));
            html(page(&links.collect::<String>()))
        }
        path if path.starts_with("/p/") => html(page(path)),
        _ => missing(),
    });
    let more = ["--max-pages", "5", "--concurrency", "4"];
    let (code, scan) = scan(&server.url(), &more);
    assert_eq!(code, INCOMPLETE);
    assert_eq!(scan["header"]["pages"], 5);
    assert!(scan["header"]["url_states"]["overBudget"].as_u64().unwrap() > 90_000);
}

#[test]
fn odd_bytes_are_pages_all_the_same() {
    let server = Server::new(|path| match path {
        "/" => html(page(
            "<ul><li><a href=/deep>Tief verschachtelt</a><li><a href=/nul>Nullen</a><li><a href=/utf8>Falsche Zeichen</a>\
             <li><a href=/charset>Falsche Angabe</a><li><a href=/empty>Nichts</a></ul>",
        )),
        "/deep" => html("<div>".repeat(5_000)),
        "/nul" => html(b"<!DOCTYPE html>\0<html lang=de>\0<title>\0</title><p>\0a".to_vec()),
        "/utf8" => html(
            b"<!DOCTYPE html><html lang=de><title>\xff\xfe\xc3(</title><p>\xf0\x28\x8c".to_vec(),
        ),
        "/charset" => {
            let kind = [(header::CONTENT_TYPE, "text/html; charset=x-no-such-thing")];
            (kind, page("<p>Grüße")).into_response()
        }
        "/empty" => html(""),
        _ => missing(),
    });
    let (code, scan) = scan(&server.url(), &[]);
    assert_eq!(code, FINDINGS);
    assert_eq!(scan["header"]["pages"], 6);
    assert_eq!(outcome(&scan, "document-title"), "failed");
    assert!(
        scan["header"].get("incomplete").is_none_or(|list| list.as_array().unwrap().is_empty())
    );
}

#[test]
fn a_page_that_fails_keeps_the_others() {
    let server = Server::new(|path| match path {
        "/" => html(page("<a href=/broken>Kaputte Seite</a> <a href=/fine>Gute Seite</a>")),
        "/fine" => html(page("<p>Gut</p>")),
        "/broken" => (StatusCode::INTERNAL_SERVER_ERROR, "oh").into_response(),
        _ => missing(),
    });
    let (_, scan) = scan(&server.url(), &[]);
    assert_eq!(scan["header"]["pages"], 2);
    assert_eq!(outcome(&scan, "site.broken-links"), "failed");
}

#[test]
fn targets_that_are_not_there() {
    let here = folder();
    let run = |arguments: &[&str]| {
        let output = offenbar(arguments, here.path());
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (code, message) = run(&["scan", "./no-such-folder"]);
    assert!(code == FAILURE && message.contains("no-such-folder"), "{message}");
    let (code, message) = run(&["page", "no-such-file.html"]);
    assert!(code == FAILURE || code == INCOMPLETE, "{code:?} {message}");
    let (code, message) = run(&["scan", "ftp://a.example/"]);
    assert_eq!(code, FAILURE, "{message}");
}

#[test]
fn repositories_that_are_none() {
    let here = folder();
    let output = offenbar(&["repo", "."], here.path());
    assert_eq!(output.status.code(), INCOMPLETE);
    let output = offenbar(&["repo", "./no-such-folder"], here.path());
    assert_eq!(output.status.code(), INCOMPLETE);

    // A repository without commits: there is nothing to look at, and that is said.
    git2::Repository::init(here.path().join("empty")).unwrap();
    let output = offenbar(&["repo", "empty", "--format", "json"], here.path());
    assert_eq!(output.status.code(), INCOMPLETE);
    let scan: Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut checks = scan["checks"].as_array().unwrap().iter();
    assert!(checks.all(|check| check["outcome"] == "untested"), "never clean");

    // The site's part is kept if the repository cannot be had.
    std::fs::write(here.path().join("index.html"), page("<img src=a.png>")).unwrap();
    let arguments = ["scan", ".", "--repo", "./no-such-folder", "--format", "json"];
    let output = offenbar(&arguments, here.path());
    assert_eq!(output.status.code(), INCOMPLETE);
    let scan: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(outcome(&scan, "image-name"), "failed");
}

#[test]
fn a_report_that_cannot_be_written_is_an_error_and_the_others_are_written() {
    let here = folder();
    std::fs::write(here.path().join("index.html"), page("")).unwrap();
    let formats = ["--format", "html=no/such/folder/r.html", "--format", "json=r.json"];
    let arguments = [&["scan", "."], &formats[..]].concat();
    let output = offenbar(&arguments, here.path());
    assert_eq!(output.status.code(), FAILURE);
    assert!(here.path().join("r.json").is_file());
}

#[test]
fn explaining_and_listing_need_nothing() {
    let here = folder();
    for arguments in [&["rules"][..], &["explain", "image-name"], &["explain", "criterion.6"]] {
        assert_eq!(offenbar(arguments, here.path()).status.code(), OK);
    }
}
