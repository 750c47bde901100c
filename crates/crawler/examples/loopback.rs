//! How fast a site on this machine is crawled: `loopback [PAGES] [KIBIBYTES]` prints the numbers.

use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::extract::Request;
use axum::response::Html;
use offenbar_crawler::{
    Analysed, Client, ClientOptions, CrawlOptions, Exchange, Target, crawl, decode, links,
};
use url::Url;

/// A page that links to ten others, filled up with text.
fn page(number: usize, pages: usize, bytes: usize) -> String {
    let links: String = (1..=10)
        .map(|n| (number * 10 + n) % pages)
        .map(|other| format!("<li><a href=/{other}>Seite {other}</a></li>"))
        .collect();
    let mut html = format!("<!doctype html><title>Seite {number}</title><ul>{links}</ul>");
    while html.len() < bytes {
        html.push_str("<p>Ein Absatz mit etwas Text, wie er in Verwaltungen vorkommt.</p>\n");
    }
    html
}

fn analyse(exchange: &Exchange) -> Analysed<usize> {
    let text = decode(exchange).text;
    Analysed::with(links::extract(&text, &exchange.final_url), text.len())
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let number = |n, or| std::env::args().nth(n).and_then(|text| text.parse().ok()).unwrap_or(or);
    let (pages, bytes): (usize, usize) = (number(1, 10_000), number(2, 30) * 1024);
    let app = Router::new().fallback(move |request: Request| async move {
        let number = request.uri().path().trim_start_matches('/').parse().unwrap_or(0);
        Html(page(number, pages, bytes))
    });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let url = Url::parse(&format!("http://{}/0", listener.local_addr()?))?;
    tokio::spawn(async move { axum::serve(listener, app).await });

    let client = Arc::new(Client::new(ClientOptions::default()).map_err(|why| why.id)?);
    let options = CrawlOptions {
        max_pages: pages,
        max_depth: u32::MAX,
        ignore_robots: true,
        sitemaps: false,
        ..CrawlOptions::default()
    };
    let begin = Instant::now();
    let mut bytes = 0;
    let report = crawl(&Target::Url(url), &options, &client, analyse, |visit| {
        bytes += visit.result.unwrap_or_default();
    })
    .await;
    let seconds = begin.elapsed().as_secs_f64();
    println!("{} pages, {bytes} bytes, {} addresses", report.pages, report.seen.len());
    println!("{seconds:.2} s, {:.0} pages a second", report.pages as f64 / seconds);
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        status.lines().filter(|line| line.starts_with("VmHWM")).for_each(|line| println!("{line}"));
    }
    Ok(())
}
