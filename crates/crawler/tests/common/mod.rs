//! A server that answers from a function and counts what it was asked.

#![allow(dead_code, reason = "each test file uses a part")]

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, Response};
use offenbar_crawler::{
    Analysed, Client, ClientOptions, CrawlOptions, CrawlReport, Exchange, Target, crawl, decode,
    links,
};
use url::Url;

/// What is asked of a site.
pub struct Asked {
    pub path: String,
    pub headers: HeaderMap,
    pub method: String,
    /// How often this address was asked before.
    pub before: usize,
}

pub type Answer = Response<Body>;
type Answering = Pin<Box<dyn Future<Output = Answer> + Send>>;

pub struct Site {
    pub url: Url,
    pub asked: Arc<Mutex<BTreeMap<String, usize>>>,
}

impl Site {
    pub async fn serve<F, A>(answer: F) -> Site
    where
        F: Fn(Asked) -> A + Send + Sync + 'static,
        A: Future<Output = Answer> + Send + 'static,
    {
        let asked = Arc::new(Mutex::new(BTreeMap::new()));
        let counts = Arc::clone(&asked);
        let answer = Arc::new(answer);
        let app = Router::new().fallback(move |request: Request| -> Answering {
            let path = request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned();
            let before = {
                let mut counts = counts.lock().unwrap();
                let count = counts.entry(path.clone()).or_insert(0);
                *count += 1;
                *count - 1
            };
            let asked = Asked {
                path,
                headers: request.headers().clone(),
                method: request.method().to_string(),
                before,
            };
            let answer = Arc::clone(&answer);
            Box::pin(async move { answer(asked).await })
        });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = Url::parse(&format!("http://{}/", listener.local_addr().unwrap())).unwrap();
        tokio::spawn(async move { axum::serve(listener, app).await });
        Site { url, asked }
    }

    pub fn at(&self, path: &str) -> Url {
        self.url.join(path).unwrap()
    }

    pub fn count(&self, path: &str) -> usize {
        self.asked.lock().unwrap().get(path).copied().unwrap_or(0)
    }
}

pub fn html(body: impl Into<String>) -> Answer {
    Response::builder()
        .header("content-type", "text/html; charset=utf-8")
        .body(Body::from(body.into()))
        .unwrap()
}

pub fn status(status: u16) -> Answer {
    Response::builder().status(status).body(Body::from(format!("<h1>{status}</h1>"))).unwrap()
}

pub fn redirect(to: &str) -> Answer {
    Response::builder().status(302).header("location", to).body(Body::empty()).unwrap()
}

pub fn client() -> Arc<Client> {
    client_with(ClientOptions { retries: 0, ..ClientOptions::default() })
}

pub fn client_with(options: ClientOptions) -> Arc<Client> {
    Arc::new(Client::new(options).unwrap())
}

pub fn read(exchange: &Exchange) -> Analysed<usize> {
    let text = decode(exchange).text;
    Analysed::with(links::extract(&text, &exchange.final_url), text.len())
}

/// Crawls and returns the paths of the pages checked, in the order of their visits.
pub async fn walk(
    target: &Target,
    options: &CrawlOptions,
    client: &Arc<Client>,
) -> (Vec<String>, CrawlReport) {
    let mut pages = Vec::new();
    let report = crawl(target, options, client, read, |visit| {
        if visit.result.is_some() {
            let url = &visit.exchange.url;
            pages.push(url[url::Position::BeforePath..].to_owned());
        }
    })
    .await;
    (pages, report)
}
