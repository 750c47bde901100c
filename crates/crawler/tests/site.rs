//! Crawls of sites made for the test, on this machine only.

mod common;

use std::collections::BTreeMap;
use std::time::Duration;

use common::{client, client_with, html, redirect, status, walk};
use offenbar_crawler::{
    Analysed, CancellationToken, ClientOptions, CrawlOptions, CrawlReport, Globs, Target, crawl,
};
use offenbar_model::UrlState;
use offenbar_texts::Lang;
use proptest::prelude::*;

fn state(report: &CrawlReport, site: &common::Site, path: &str) -> (UrlState, Option<u16>, String) {
    let seen = report.get(&site.at(path)).unwrap_or_else(|| panic!("{path} was not seen"));
    let reason = seen.reason.as_ref().map(|reason| reason.id.clone()).unwrap_or_default();
    (seen.state, seen.status, reason)
}

/// Every reason has a text in both languages.
fn all_reasons_have_texts(report: &CrawlReport) {
    let reasons = report.seen.iter().filter_map(|seen| seen.reason.as_ref());
    for reason in reasons.chain(report.incomplete.iter().map(|incomplete| &incomplete.reason)) {
        for lang in Lang::ALL {
            let text = lang.message(reason);
            assert!(text != reason.id && !text.contains("{$"), "{}: {text}", reason.id);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_ends_in_a_state_with_a_reason() {
    let site = common::Site::serve(|asked| async move {
        match asked.path.as_str() {
            "/robots.txt" => html("User-agent: *\nDisallow: /secret\n"),
            "/" => html(
                "<a href=/a#x>a</a><a href=/a?utm_source=1>a</a><a href=/gone>g</a><a href=/secret/x>s</a>
                 <a href=mailto:a@b.c>m</a><a href=https://elsewhere.example/>e</a><a href=/doc.pdf>d</a>
                 <a href=/skip/1>k</a><a href=/old>o</a><a href=/feed>f</a><a href='http://['>i</a>
                 <a href=/missing.pdf>d</a><a href=/x/x/x/>t</a><a href=/same>s</a>",
            ),
            "/a" | "/same" => html("<p>a"),
            "/old" => redirect("/a"),
            "/doc.pdf" | "/feed" => {
                let body = axum::body::Body::from("%PDF-1.7");
                axum::http::Response::builder().header("content-type", "application/pdf").body(body).unwrap()
            }
            _ => status(404),
        }
    })
    .await;
    let options =
        CrawlOptions { exclude: Globs::new(&["/skip/*"]).unwrap(), ..CrawlOptions::default() };
    let (pages, report) = walk(&Target::Url(site.url.clone()), &options, &client()).await;
    assert_eq!(pages, ["/", "/a"]);
    for (path, expected, status, reason) in [
        ("/", UrlState::Checked, Some(200), ""),
        ("/a", UrlState::Checked, Some(200), ""),
        ("/gone", UrlState::HttpError, Some(404), "crawler-status"),
        ("/secret/x", UrlState::RobotsDenied, None, "crawler-robots-denied"),
        ("mailto:a@b.c", UrlState::Unsupported, None, "crawler-unsupported"),
        ("https://elsewhere.example/", UrlState::OutOfScope, None, "crawler-out-of-scope"),
        ("/doc.pdf", UrlState::Fetched, Some(200), "crawler-no-page"),
        ("/missing.pdf", UrlState::HttpError, Some(404), "crawler-status"),
        ("/skip/1", UrlState::Excluded, None, "crawler-excluded"),
        ("/old", UrlState::Redirected, Some(302), "crawler-redirected"),
        ("/feed", UrlState::Fetched, Some(200), "crawler-no-page"),
        ("/x/x/x/", UrlState::Excluded, None, "crawler-trap-repeats"),
        ("/same", UrlState::Duplicate, Some(200), "crawler-duplicate"),
    ] {
        assert_eq!(state(&report, &site, path), (expected, status, reason.to_owned()), "{path}");
    }
    assert!(report.seen.iter().any(|seen| seen.url == "http://["));
    assert!(report.incomplete.is_empty(), "{:?}", report.incomplete);
    assert_eq!(site.count("/secret/x") + site.count("/skip/1"), 0);
    assert_eq!(site.count("/a"), 1);
    all_reasons_have_texts(&report);
    let found_on = report.get(&site.at("/gone")).and_then(|seen| seen.found_on.clone());
    assert_eq!(found_on.as_deref(), Some(site.url.as_str()));
}

/// A site of `size` pages whose links are chance, made from a number, and so is its speed.
async fn maze(seed: u64, size: u64, slow: bool) -> common::Site {
    common::Site::serve(move |asked| async move {
        let Ok(number) = asked.path.trim_start_matches('/').parse::<u64>() else {
            return if asked.path == "/" { html("<a href=/0>start</a>") } else { status(404) };
        };
        let mix = |salt: u64| {
            let mut x =
                (number + 1).wrapping_mul(seed | 1).wrapping_add(salt.wrapping_mul(0x9e37_79b9));
            x ^= x >> 13;
            x = x.wrapping_mul(0xff51_afd7_ed55_8ccd);
            x ^ (x >> 29)
        };
        if slow {
            tokio::time::sleep(Duration::from_millis(mix(77) % 8)).await;
        }
        match mix(99) % 12 {
            0 => return redirect(&format!("/{}", mix(5) % size)),
            1 => return status(500),
            _ => {}
        }
        let links: String = (0..6).map(|n| format!("<a href=/{}>x</a>", mix(n) % size)).collect();
        html(format!("<p>page {number}</p>{links}"))
    })
    .await
}

/// What must be the same in every crawl, without the port.
fn fixed(pages: &[String], report: &CrawlReport, site: &common::Site) -> String {
    let seen: Vec<_> = report.seen.iter().map(|seen| format!("{seen:?}")).collect();
    let text = format!("{pages:?}\n{}\n{:?}", seen.join("\n"), report.incomplete);
    text.replace(site.url.as_str(), "http://site/")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_are_the_same_at_any_concurrency() {
    let mut runs = Vec::new();
    for concurrency in [1, 16, 16] {
        let site = maze(7, 400, concurrency > 1).await;
        let client = client_with(ClientOptions {
            concurrency: Some(concurrency),
            retries: 0,
            ..ClientOptions::default()
        });
        let options = CrawlOptions {
            max_pages: 150,
            max_link_checks: 20,
            give_up_after: 1000,
            ..CrawlOptions::default()
        };
        let (pages, report) = walk(&Target::Url(site.url.clone()), &options, &client).await;
        assert_eq!(pages.len(), 150);
        assert!(report.incomplete.iter().any(|why| why.reason.id == "crawler-out-of-pages"));
        runs.push(fixed(&pages, &report, &site));
    }
    assert_eq!(runs[0], runs[1]);
    assert_eq!(runs[1], runs[2]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    #[test]
    fn any_web_of_links_ends_and_each_address_is_asked_once(seed: u64, size in 1u64..60) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        runtime.block_on(async {
            let site = maze(seed, size, false).await;
            let options = CrawlOptions { give_up_after: 1000, ..CrawlOptions::default() };
            let (pages, report) = walk(&Target::Url(site.url.clone()), &options, &client()).await;
            let asked: BTreeMap<String, usize> = site.asked.lock().unwrap().clone();
            // A redirect that leads back to itself is followed to its end once more.
            let circles = report.seen.iter().filter(|seen| {
                seen.reason.as_ref().is_some_and(|why| why.id == "crawler-redirect-loop")
            }).count();
            if circles == 0 {
                prop_assert!(asked.values().all(|count| *count == 1), "{asked:?}");
            }
            prop_assert!(asked.values().all(|count| *count <= 1 + circles * 12), "{asked:?}");
            prop_assert_eq!(pages.len() as u64, report.pages);
            prop_assert!(!report.cancelled);
            Ok(())
        })?;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn depth_and_cancelling_end_a_crawl_and_say_so() {
    let endless = |asked: common::Asked| async move {
        let number: u64 = asked.path.trim_start_matches('/').parse().unwrap_or(0);
        if asked.path == "/robots.txt" || asked.path == "/sitemap.xml" {
            return status(404);
        }
        html(format!("page {number} <a href=/{}>next</a>", number + 1))
    };
    let site = common::Site::serve(endless).await;
    let options = CrawlOptions { max_depth: 3, ..CrawlOptions::default() };
    let (pages, report) = walk(&Target::Url(site.url.clone()), &options, &client()).await;
    assert_eq!(pages, ["/", "/1", "/2", "/3"]);
    assert_eq!(report.incomplete[0].reason.id, "crawler-out-of-depth");
    assert_eq!(state(&report, &site, "/4").0, UrlState::OverBudget);

    let cancel = CancellationToken::new();
    let options =
        CrawlOptions { cancel: cancel.clone(), max_pages: 10_000, ..CrawlOptions::default() };
    let options = CrawlOptions { max_depth: 10_000, ..options };
    let mut pages = 0;
    let site = common::Site::serve(endless).await;
    let report =
        crawl(&Target::Url(site.url.clone()), &options, &client(), common::read, |visit| {
            pages += usize::from(visit.result.is_some());
            if pages == 5 {
                cancel.cancel();
            }
        })
        .await;
    assert!(report.cancelled && report.pages >= 5);
    assert_eq!(report.incomplete[0].reason.id, "crawler-cancelled");
    all_reasons_have_texts(&report);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_breaks_the_analysis_loses_nothing_else() {
    let site = common::Site::serve(|asked| async move {
        match asked.path.as_str() {
            "/" => html("<a href=/bad>bad</a>"),
            "/bad" => html("boom <a href=/after>after</a>"),
            "/after" => html("after"),
            _ => status(404),
        }
    })
    .await;
    let analyse = |exchange: &offenbar_crawler::Exchange| -> Analysed<usize> {
        assert!(!exchange.body.starts_with(b"boom"), "on purpose");
        common::read(exchange)
    };
    let target = Target::Url(site.url.clone());
    let report = crawl(&target, &CrawlOptions::default(), &client(), analyse, |_| {}).await;
    assert_eq!(state(&report, &site, "/bad").2, "crawler-analysis-broke");
    assert_eq!(state(&report, &site, "/after").0, UrlState::Checked);
    assert_eq!(report.incomplete.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn sitemaps_and_sessions() {
    let site = common::Site::serve(|asked| async move {
        let host = asked.headers["host"].to_str().unwrap().to_owned();
        match asked.path.as_str() {
            "/robots.txt" => html(format!("User-agent: *\nSitemap: http://{host}/list.xml")),
            "/list.xml" => html(format!(
                "<sitemapindex><sitemap><loc>http://{host}/one.txt</loc></sitemap></sitemapindex>"
            )),
            "/one.txt" => html(format!("http://{host}/lonely\nhttps://other.example/x\n")),
            "/" => html(format!("<a href='/a?tk=0a1b2c3d4e5f6a7b{:04}'>a</a>", asked.before)),
            "/a" => html("a"),
            "/lonely" => html("<a href=/>home</a>"),
            _ => status(404),
        }
    })
    .await;
    let (pages, report) =
        walk(&Target::Url(site.url.clone()), &CrawlOptions::default(), &client()).await;
    assert_eq!(pages, ["/", "/a", "/lonely"]);
    let found_on = report.get(&site.at("/lonely")).and_then(|seen| seen.found_on.clone());
    assert_eq!(found_on, Some(site.at("/one.txt").into()));
    assert_eq!(report.sitemaps.files.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_is_crawled_like_a_site() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("sub")).unwrap();
    std::fs::write(folder.path().join("index.html"), "<a href=sub>s</a><a href=no>n</a>").unwrap();
    std::fs::write(folder.path().join("sub/index.html"), "<a href=../alone.html>a</a>").unwrap();
    std::fs::write(folder.path().join("alone.html"), "alone").unwrap();
    std::fs::write(folder.path().join("unlinked.html"), "unlinked").unwrap();
    let target = Target::parse(folder.path().to_str().unwrap()).unwrap();
    let folders = target.folder().into_iter().collect();
    let client = client_with(ClientOptions { folders, ..ClientOptions::default() });
    let (pages, report) = walk(&target, &CrawlOptions::default(), &client).await;
    assert_eq!(pages, ["/", "/alone.html", "/sub/", "/unlinked.html"]);
    let missing = report.seen.iter().find(|seen| seen.url == "http://file-site/no").unwrap();
    assert_eq!((missing.state, missing.status), (UrlState::HttpError, Some(404)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_cannot_be_had_is_no_clean_result() {
    let target = Target::parse("http://127.0.0.1:1/").unwrap();
    let (pages, report) = walk(&target, &CrawlOptions::default(), &client()).await;
    assert!(pages.is_empty() && report.is_unreachable());
    assert!(!report.incomplete.is_empty());
    let failing = common::Site::serve(|asked| async move {
        if asked.path == "/" {
            return html((0..100).map(|n| format!("<a href=/{n}>x</a>")).collect::<String>());
        }
        status(if asked.path == "/robots.txt" { 404 } else { 500 })
    })
    .await;
    let (_, report) =
        walk(&Target::Url(failing.url.clone()), &CrawlOptions::default(), &client()).await;
    assert!(report.incomplete.iter().any(|why| why.reason.id == "crawler-given-up"));
    assert_eq!(state(&report, &failing, "/99").0, UrlState::OverBudget);
    all_reasons_have_texts(&report);
}

#[tokio::test(flavor = "multi_thread")]
async fn redirects_in_circles_end_and_cookies_break_them() {
    let site = common::Site::serve(|asked| async move {
        let has_cookie = asked.headers.contains_key("cookie");
        match asked.path.as_str() {
            "/" => html("<a href=/circle>c</a><a href=/consent>k</a><a href=/far/0>f</a>"),
            "/circle" => redirect("/elcric"),
            "/elcric" => redirect("/circle"),
            "/consent" if has_cookie => html("thank you"),
            "/consent" => redirect("/set"),
            "/set" => {
                let mut answer = redirect("/consent");
                answer.headers_mut().insert("set-cookie", "ok=1; Path=/".parse().unwrap());
                answer
            }
            path if path.starts_with("/far/") => redirect(&format!("{path}0")),
            _ => status(404),
        }
    })
    .await;
    let (pages, report) =
        walk(&Target::Url(site.url.clone()), &CrawlOptions::default(), &client()).await;
    assert_eq!(pages, ["/", "/set"], "{:?}", report.seen);
    let ends: Vec<_> = ["/circle", "/elcric"].map(|path| state(&report, &site, path).2).into();
    assert!(ends.iter().any(|reason| reason == "crawler-redirect-loop"), "{ends:?}");
    let endless = report.seen.iter().filter(|seen| {
        seen.reason.as_ref().is_some_and(|why| why.id == "crawler-too-many-redirects")
    });
    assert_eq!(endless.count(), 1);
}
