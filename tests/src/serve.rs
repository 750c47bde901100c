//! Folders as sites on loopback.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use offenbar::page::{Files, Map};
use offenbar_page::Loader as _;
use url::Url;

/// Serves a router on a port of its own until the program ends.
///
/// # Errors
/// If no port can be had.
pub fn serve(router: impl FnOnce(&Url) -> Router) -> std::io::Result<Url> {
    let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
    listener.set_nonblocking(true)?;
    let address = format!("http://{}/", listener.local_addr()?);
    let address = Url::parse(&address).map_err(std::io::Error::other)?;
    let router = router(&address);
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    std::thread::spawn(move || {
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, router).await
        })
    });
    Ok(address)
}

/// Serves a folder as a site of its own and gives its address.
///
/// # Errors
/// If the folder cannot be read or no port can be had.
pub fn folder(folder: &Path) -> std::io::Result<Url> {
    with_policy(folder, None)
}

/// Serves a folder so that browsers run no script of its pages. The parser still counts as one with
/// scripts, as ours does.
///
/// # Errors
/// If the folder cannot be read or no port can be had.
pub fn folder_without_scripts(folder: &Path) -> std::io::Result<Url> {
    with_policy(folder, Some("script-src 'none'"))
}

fn with_policy(folder: &Path, policy: Option<&'static str>) -> std::io::Result<Url> {
    let folder = folder.canonicalize()?;
    let map = Map::parse(&format!("/={}", folder.display()))
        .map_err(|_| std::io::Error::other("not a folder"))?;
    let files = Arc::new(Files::new(vec![map], []));
    serve(|address| {
        let address = address.clone();
        Router::new().fallback(move |uri: Uri| {
            let (files, address) = (files.clone(), address.clone());
            async move { answer(&files, &address, &uri, policy) }
        })
    })
}

fn answer(files: &Files, address: &Url, uri: &Uri, policy: Option<&'static str>) -> Response {
    let found = address.join(uri.path()).ok().and_then(|url| files.load(&url).ok());
    let Some(resource) = found else { return StatusCode::NOT_FOUND.into_response() };
    let kind = match &resource.charset {
        Some(charset) => format!("{}; charset={charset}", resource.mime),
        None => resource.mime.clone(),
    };
    let mut answer = ([(header::CONTENT_TYPE, kind)], resource.bytes.to_vec()).into_response();
    if let Some(policy) = policy {
        answer
            .headers_mut()
            .insert(header::CONTENT_SECURITY_POLICY, header::HeaderValue::from_static(policy));
    }
    answer
}

/// Whole pages below a folder, in order; fragments and templates are left out.
pub fn pages(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(&folder).into_iter().flatten().flatten().map(|e| e.path()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() && name != "node_modules" && !name.starts_with('.') {
                folders.push(path);
            } else if name.ends_with(".html") && is_whole(&path) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn is_whole(path: &Path) -> bool {
    let text = std::fs::read_to_string(path).unwrap_or_default().to_ascii_lowercase();
    (text.contains("<!doctype") || text.contains("<html")) && !text.contains("{%")
}
