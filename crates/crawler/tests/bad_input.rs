//! What hostile and broken servers answer.

mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::Response;
use common::{Site, client, client_with, html, redirect, status, walk};
use futures_util::stream;
use offenbar_crawler::{
    Client, ClientOptions, CrawlOptions, Credentials, FetchErrorKind, Purpose, ResourceCache,
    Target, decode,
};
use offenbar_model::UrlState;
use offenbar_texts::Lang;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use url::Url;

async fn error_at(client: &Client, url: &Url) -> FetchErrorKind {
    let exchange = client.get(url, Purpose::Page).await;
    let error = exchange.error.expect("an error");
    for lang in Lang::ALL {
        assert_ne!(lang.message(&error.message), error.message.id, "no text");
    }
    error.kind
}

fn impatient() -> Arc<Client> {
    client_with(ClientOptions {
        timeout: Duration::from_millis(300),
        retries: 0,
        ..ClientOptions::default()
    })
}

/// A server that writes raw bytes and closes.
async fn raw(answer: &'static [u8]) -> Url {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = Url::parse(&format!("http://{}/", listener.local_addr().unwrap())).unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = [0; 4096];
            let _read = stream.read(&mut request).await;
            let _written = stream.write_all(answer).await;
        }
    });
    url
}

#[tokio::test]
async fn unreachable_hosts_are_named_by_class() {
    let nobody = Url::parse("http://127.0.0.1:1/").unwrap();
    assert_eq!(error_at(&client(), &nobody).await, FetchErrorKind::Connect);
    let file = Url::parse("file:///etc/passwd").unwrap();
    assert_eq!(error_at(&client(), &file).await, FetchErrorKind::NotAllowed);
}

#[tokio::test]
async fn a_certificate_of_an_unknown_authority_is_no_secure_connection() {
    let _installed = tokio_rustls::rustls::crypto::ring::default_provider().install_default();
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    let key =
        tokio_rustls::rustls::pki_types::PrivateKeyDer::try_from(made.signing_key.serialize_der())
            .unwrap();
    let config = tokio_rustls::rustls::ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                let Ok(mut stream) = acceptor.accept(stream).await else { return };
                let mut request = [0; 4096];
                let _read = stream.read(&mut request).await;
                let answer =
                    b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 2\r\n\r\nok";
                let _written = stream.write_all(answer).await;
                let _closed = stream.shutdown().await;
            });
        }
    });
    let url = Url::parse(&format!("https://localhost:{port}/")).unwrap();
    assert_eq!(error_at(&client(), &url).await, FetchErrorKind::Tls);
    let trusting = client_with(ClientOptions {
        root_certificates: made.cert.pem().into_bytes(),
        only_given_roots: true,
        ..ClientOptions::default()
    });
    let exchange = trusting.get(&url, Purpose::Page).await;
    assert_eq!(exchange.status, Some(200), "{:?}", exchange.error);
    let tls = exchange.tls.unwrap();
    assert_eq!(tls.version, Some("TLS 1.3"));
    assert_eq!(tls.certificate.as_deref(), Some(made.cert.der().as_ref()));
    let other_name = Url::parse(&format!("https://127.0.0.1:{port}/")).unwrap();
    let exchange = trusting.get(&other_name, Purpose::Page).await;
    assert_eq!(exchange.error.unwrap().message.id, "crawler-tls-wrong-name");
}

#[tokio::test]
async fn endless_redirects_end() {
    let site = Site::serve(|asked| async move {
        let mut answer = redirect(&format!("{}x", asked.path));
        if asked.path.starts_with("/same") {
            answer = redirect("/same");
            let cookie = format!("n={}", asked.before);
            answer.headers_mut().insert("set-cookie", cookie.parse().unwrap());
        }
        if asked.path.starts_with("/loop") {
            answer = redirect("/loop");
        }
        if asked.path.starts_with("/script") {
            answer = redirect("javascript:alert(1)");
        }
        answer
    })
    .await;
    let client = client();
    assert_eq!(error_at(&client, &site.at("/a")).await, FetchErrorKind::TooManyRedirects);
    assert_eq!(error_at(&client, &site.at("/same")).await, FetchErrorKind::TooManyRedirects);
    assert_eq!(error_at(&client, &site.at("/loop")).await, FetchErrorKind::RedirectLoop);
    assert_eq!(error_at(&client, &site.at("/script")).await, FetchErrorKind::BadRedirect);
    let exchange = client.get(&site.at("/a"), Purpose::Page).await;
    assert_eq!(exchange.redirects.len(), 10);
    assert_eq!(exchange.redirects[0].location, "/ax");
    let exchange = client.get(&site.at("/same"), Purpose::Page).await;
    assert!(exchange.cookies.len() > 5 && exchange.cookies[0].name == "n");
}

/// One mebibyte of zeros as a gzip member, repeated without end: far beyond 1 GiB.
#[tokio::test]
async fn a_gzip_bomb_is_put_out_early() {
    use async_compression::tokio::bufread::GzipEncoder;
    let mut member = Vec::new();
    let zeros = vec![0u8; 1024 * 1024];
    GzipEncoder::new(&zeros[..]).read_to_end(&mut member).await.unwrap();
    let member = Bytes::from(member);
    let sent = Arc::new(AtomicU64::new(0));
    let counter = Arc::clone(&sent);
    let site = Site::serve(move |_| {
        let (member, counter) = (member.clone(), Arc::clone(&counter));
        async move {
            let members = stream::iter(0..65_536).map_to(member, counter);
            Response::builder()
                .header("content-type", "text/html")
                .header("content-encoding", "gzip")
                .body(Body::from_stream(members))
                .unwrap()
        }
    })
    .await;
    let exchange = client().get(&site.url, Purpose::Page).await;
    assert_eq!(exchange.error.unwrap().kind, FetchErrorKind::Bomb);
    assert!(exchange.body_truncated && exchange.body.len() < 8 * 1024 * 1024);
    assert!(sent.load(Ordering::Relaxed) < 65_536, "all of it was sent");
}

trait MapTo {
    fn map_to(self, member: Bytes, counter: Arc<AtomicU64>) -> Members;
}

type Members = std::pin::Pin<Box<dyn futures_util::Stream<Item = std::io::Result<Bytes>> + Send>>;

impl MapTo for stream::Iter<std::ops::Range<i32>> {
    fn map_to(self, member: Bytes, counter: Arc<AtomicU64>) -> Members {
        use futures_util::StreamExt;
        Box::pin(self.map(move |_| {
            counter.fetch_add(1, Ordering::Relaxed);
            Ok(member.clone())
        }))
    }
}

#[tokio::test]
async fn answers_that_break_off_or_never_end() {
    let cut =
        raw(b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 100\r\n\r\n<p>half")
            .await;
    let exchange = client().get(&cut, Purpose::Page).await;
    assert_eq!(exchange.error.unwrap().kind, FetchErrorKind::Interrupted);
    assert!(exchange.body_truncated && &exchange.body[..] == b"<p>half");
    let silent = raw(b"").await;
    assert_eq!(error_at(&client(), &silent).await, FetchErrorKind::Interrupted);
    let other = raw(b"SSH-2.0-OpenSSH_9\r\n").await;
    assert_eq!(error_at(&client(), &other).await, FetchErrorKind::Protocol);

    let drip = Site::serve(|_| async {
        let drops = stream::unfold((), |()| async {
            tokio::time::sleep(Duration::from_millis(20)).await;
            Some((std::io::Result::Ok(Bytes::from_static(b"<p>")), ()))
        });
        Response::builder()
            .header("content-type", "text/html")
            .body(Body::from_stream(drops))
            .unwrap()
    })
    .await;
    let exchange = impatient().get(&drip.url, Purpose::Page).await;
    assert_eq!(exchange.error.unwrap().kind, FetchErrorKind::Timeout);
    assert!(exchange.body_truncated && exchange.body.starts_with(b"<p><p>"));

    let hanging = Site::serve(|_| async {
        std::future::pending::<()>().await;
        html("")
    })
    .await;
    assert_eq!(error_at(&impatient(), &hanging.url).await, FetchErrorKind::Timeout);
}

#[tokio::test]
async fn too_busy_servers_are_waited_for_within_reason() {
    let site = Site::serve(|asked| async move {
        let wait = if asked.path == "/long" { "3600" } else { "0" };
        if asked.before == 0 || asked.path == "/long" {
            let mut answer = status(429);
            answer.headers_mut().insert("retry-after", wait.parse().unwrap());
            return answer;
        }
        html("now")
    })
    .await;
    let client = client_with(ClientOptions::default());
    let exchange = client.get(&site.at("/short"), Purpose::Page).await;
    assert_eq!((exchange.status, &exchange.body[..]), (Some(200), &b"now"[..]));
    let exchange = client.get(&site.at("/long"), Purpose::Page).await;
    assert_eq!(exchange.status, Some(429));
    assert_eq!(exchange.error.unwrap().kind, FetchErrorKind::RateLimited);
    assert_eq!(site.count("/long"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn odd_pages_are_pages() {
    let site = Site::serve(|asked| async move {
        let (kind, body): (&str, Vec<u8>) = match asked.path.as_str() {
            "/" => ("text/html", b"<a href=/nul>n</a><a href=/latin>l</a><a href=/invalid>i</a><a href=/empty>e</a><a href=/huge>h</a>".to_vec()),
            "/nul" => ("text/html", b"\0<p>\0<a href=/af\0ter>x</a>".to_vec()),
            "/latin" => ("text/html; charset=utf-8", b"Stra\xdfe".to_vec()),
            "/invalid" => ("text/html; charset=no-such", b"\xff\xfe\x00\xd8\x80".to_vec()),
            "/empty" => ("text/html", Vec::new()),
            "/huge" => ("text/html", (0..100_000).flat_map(|n| format!("<a href=/huge/{n}>x</a>").into_bytes()).collect()),
            _ => return status(404),
        };
        Response::builder().header("content-type", kind).body(Body::from(body)).unwrap()
    })
    .await;
    let options = CrawlOptions { max_pages: 6, max_link_checks: 10, ..CrawlOptions::default() };
    let (pages, report) = walk(&Target::Url(site.url.clone()), &options, &client()).await;
    assert_eq!(pages, ["/", "/nul", "/latin", "/invalid", "/empty", "/huge"]);
    let huge = report.seen.iter().filter(|seen| seen.url.contains("/huge/"));
    assert_eq!(huge.count(), 100_000);
    let decoded = decode(&client().get(&site.at("/latin"), Purpose::Page).await);
    assert!(decoded.had_errors && decoded.text.contains('\u{fffd}'));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_cut_off_is_not_checked_but_its_links_are_followed() {
    let site = Site::serve(|asked| async move {
        match asked.path.as_str() {
            "/" => html(format!("<a href=/next>n</a>{}", " ".repeat(5000))),
            "/next" => html("next"),
            _ => status(404),
        }
    })
    .await;
    let mut options = ClientOptions::default();
    options.limits.decoded = 2000;
    let (pages, report) =
        walk(&Target::Url(site.url.clone()), &CrawlOptions::default(), &client_with(options)).await;
    assert_eq!(pages, ["/next"]);
    let start = report.get(&site.url).unwrap();
    assert_eq!(start.state, UrlState::Unreachable);
    assert_eq!(start.reason.as_ref().unwrap().id, "crawler-too-large");
}

#[tokio::test]
async fn secrets_go_to_their_origin_only() {
    let thief = Site::serve(|asked| async move {
        let stolen =
            ["authorization", "cookie", "x-token"].map(|name| asked.headers.contains_key(name));
        html(format!("{stolen:?}"))
    })
    .await;
    let to = thief.url.to_string();
    let own = Site::serve(move |asked| {
        let to = to.clone();
        async move {
            let given =
                ["authorization", "cookie", "x-token"].map(|name| asked.headers.contains_key(name));
            if given == [true; 3] { redirect(&to) } else { status(401) }
        }
    })
    .await;
    let mut secrets = Credentials::new(own.url.clone());
    secrets.basic = Some(("user".into(), "password".into()));
    secrets.cookies = Some("session=1".into());
    secrets.headers = vec![("x-token".into(), "t".into())];
    let client =
        client_with(ClientOptions { credentials: Some(secrets), ..ClientOptions::default() });
    let exchange = client.get(&own.url, Purpose::Page).await;
    assert_eq!(exchange.redirects.len(), 1);
    assert_eq!(&exchange.body[..], b"[false, false, false]");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resource_is_fetched_once_however_many_ask() {
    let site = Site::serve(|_| async {
        tokio::time::sleep(Duration::from_millis(30)).await;
        html("body{}")
    })
    .await;
    let cache = Arc::new(ResourceCache::new(client(), tokio::runtime::Handle::current()));
    let threads: Vec<_> = (0..8)
        .map(|_| {
            let (cache, url) = (Arc::clone(&cache), site.at("/style.css#x"));
            tokio::task::spawn_blocking(move || cache.get_blocking(&url).body.len())
        })
        .collect();
    for thread in threads {
        assert_eq!(thread.await.unwrap(), 6);
    }
    assert_eq!(site.count("/style.css"), 1);
    let small = ResourceCache::new(client(), tokio::runtime::Handle::current()).with_limit(8);
    for path in ["/1", "/2", "/1"] {
        assert_eq!(small.get(&site.at(path)).await.body.len(), 6);
    }
    assert_eq!(site.count("/1"), 2, "forgotten in between");
}

#[tokio::test]
async fn only_the_status_of_a_link_is_asked_for() {
    let site = Site::serve(|asked| async move {
        if asked.method == "HEAD" && asked.path == "/no-head" { status(405) } else { html("body") }
    })
    .await;
    let exchange = client().get(&site.at("/x"), Purpose::Status).await;
    assert!(exchange.status == Some(200) && exchange.body_skipped && exchange.body.is_empty());
    let exchange = client().get(&site.at("/no-head"), Purpose::Status).await;
    assert_eq!(exchange.status, Some(200));
}
