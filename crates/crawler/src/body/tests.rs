use std::io::Cursor;

use async_compression::tokio::bufread::{
    BrotliEncoder, DeflateEncoder, GzipEncoder, ZlibEncoder, ZstdEncoder,
};
use futures_util::stream;
use tokio::io::AsyncReadExt;

use super::*;

async fn pack(coding: &str, plain: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    let plain = Cursor::new(plain.to_vec());
    match coding {
        "gzip" => GzipEncoder::new(plain).read_to_end(&mut packed).await,
        "br" => BrotliEncoder::new(plain).read_to_end(&mut packed).await,
        "zstd" => ZstdEncoder::new(plain).read_to_end(&mut packed).await,
        "raw" => DeflateEncoder::new(plain).read_to_end(&mut packed).await,
        _ => ZlibEncoder::new(plain).read_to_end(&mut packed).await,
    }
    .unwrap();
    packed
}

async fn read_all(bytes: &[u8], coding: &str, limits: &Limits) -> Body {
    let chunks: Vec<_> = bytes.chunks(1000).map(|part| Ok(Bytes::copy_from_slice(part))).collect();
    read(stream::iter(chunks), coding, limits, |_| true).await
}

fn kind(body: &Body) -> Option<FetchErrorKind> {
    match &body.failure {
        Some(Failure::Known(error)) => Some(error.kind),
        _ => None,
    }
}

#[tokio::test]
async fn all_codings_unpack_and_both_sizes_are_counted() {
    let plain: Vec<u8> = (0..20_000u32).flat_map(|n| n.to_string().into_bytes()).collect();
    for (coding, header) in
        [("gzip", "GZip"), ("br", "br"), ("zstd", "zstd"), ("zlib", "deflate"), ("raw", "deflate")]
    {
        let packed = pack(coding, &plain).await;
        let body = read_all(&packed, header, &Limits::default()).await;
        assert!(body.failure.is_none(), "{coding}");
        assert_eq!((body.bytes.len(), body.wire), (plain.len(), packed.len() as u64), "{coding}");
    }
    let twice = pack("gzip", &pack("br", &plain).await).await;
    let body = read_all(&twice, "br, gzip", &Limits::default()).await;
    assert_eq!(body.bytes, plain);
}

#[tokio::test]
async fn what_is_not_in_its_encoding_is_told() {
    let limits = Limits::default();
    let body = read_all(b"this is plain text", "gzip", &limits).await;
    assert_eq!(kind(&body), Some(FetchErrorKind::BadEncoding));
    let body = read_all(b"x", "made-up", &limits).await;
    assert_eq!(kind(&body), Some(FetchErrorKind::BadEncoding));
    let body = read_all(b"", "gzip", &limits).await;
    assert!(body.failure.is_none() && body.bytes.is_empty());
    let packed = pack("gzip", &[7; 5000]).await;
    let body = read_all(&packed[..packed.len() - 12], "gzip", &limits).await;
    assert!(matches!(body.failure, Some(Failure::Source(_))), "cut off");
}

#[tokio::test]
async fn limits_end_the_reading_and_keep_the_beginning() {
    let limits = Limits { wire: 5_000, decoded: 8_000, ..Limits::default() };
    let body = read_all(&[b'a'; 6_000], "", &limits).await;
    assert_eq!((body.bytes.len(), kind(&body)), (5_000, Some(FetchErrorKind::TooLarge)));
    let exact = read_all(&[b'a'; 5_000], "", &limits).await;
    assert!(exact.failure.is_none());
    let packed = pack("gzip", &[b'a'; 9_000]).await;
    let body = read_all(&packed, "gzip", &limits).await;
    assert_eq!((body.bytes.len(), kind(&body)), (8_000, Some(FetchErrorKind::TooLarge)));
}

#[tokio::test]
async fn a_bomb_is_put_out_early() {
    let packed = pack("gzip", &vec![0; 64 * 1024 * 1024]).await;
    let body = read_all(&packed, "gzip", &Limits::default()).await;
    assert_eq!(kind(&body), Some(FetchErrorKind::Bomb));
    assert!(body.bytes.len() < 4 * 1024 * 1024, "{}", body.bytes.len());
}

#[tokio::test]
async fn the_rest_of_what_is_not_wanted_is_not_read() {
    let chunks = (0..1000).map(|_| Ok(Bytes::from_static(&[b'%'; 1000])));
    let body = read(stream::iter(chunks), "", &Limits::default(), |_| false).await;
    assert!(body.skipped && body.bytes.len() < 10_000);
}
