//! Reading a body: content encodings, with both sizes counted and limited.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use async_compression::tokio::bufread::{
    BrotliDecoder, DeflateDecoder, GzipDecoder, ZlibDecoder, ZstdDecoder,
};
use bytes::{Bytes, BytesMut};
use futures_util::{Stream, StreamExt};
use offenbar_model::Message;
use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncRead, BufReader};
use tokio_util::io::StreamReader;

use crate::error::{FetchError, FetchErrorKind};
use crate::limits::Limits;

/// More codings than this on one body are nonsense.
const MOST_CODINGS: usize = 3;

/// How many bytes tell what a body is (WHATWG MIME sniffing: the resource header).
pub(crate) const HEAD: usize = 1445;

/// What was read of a body.
#[derive(Debug, Default)]
pub(crate) struct Body {
    pub(crate) bytes: Bytes,
    pub(crate) wire: u64,
    /// The reader said that it does not want the rest.
    pub(crate) skipped: bool,
    pub(crate) failure: Option<Failure>,
}

/// Why a body is not whole.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A limit or an encoding.
    Known(FetchError),
    /// The connection; the cause is classified by who knows it.
    Source(io::Error),
}

/// Reads a body. `wanted` sees its first bytes and may decline the rest.
pub(crate) async fn read<S>(
    chunks: S,
    codings: &str,
    limits: &Limits,
    wanted: impl FnOnce(&[u8]) -> bool,
) -> Body
where
    S: Stream<Item = io::Result<Bytes>> + Send,
{
    let wire = Arc::new(AtomicU64::new(0));
    let counted = count(chunks, Arc::clone(&wire), limits.wire);
    let reader: Box<dyn AsyncBufRead + Send + Unpin + '_> =
        Box::new(StreamReader::new(Box::pin(counted)));
    let mut body = match decoder(reader, codings).await {
        Ok(Some(reader)) => collect(reader, &wire, limits, wanted).await,
        Ok(None) => Body::default(),
        Err(failure) => Body { failure: Some(failure), ..Body::default() },
    };
    body.wire = wire.load(Ordering::Relaxed);
    body
}

fn count<S>(
    chunks: S,
    wire: Arc<AtomicU64>,
    limit: u64,
) -> impl Stream<Item = io::Result<Bytes>> + Send
where
    S: Stream<Item = io::Result<Bytes>> + Send,
{
    chunks.map(move |chunk| {
        let chunk = chunk?;
        let before = wire.fetch_add(chunk.len() as u64, Ordering::Relaxed);
        if before + chunk.len() as u64 > limit {
            // What still fits is handed on; the next chunk is refused.
            let room = usize::try_from(limit.saturating_sub(before)).unwrap_or(usize::MAX);
            if room == 0 {
                return Err(io::Error::other(WireLimit));
            }
            return Ok(chunk.slice(..room));
        }
        Ok(chunk)
    })
}

#[derive(Debug)]
struct WireLimit;

impl std::fmt::Display for WireLimit {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("more bytes than the limit")
    }
}

impl std::error::Error for WireLimit {}

type Reader<'a> = Box<dyn AsyncBufRead + Send + Unpin + 'a>;

/// Puts decoders around a reader; none for an empty body, which needs no decoding whatever the
/// header says.
async fn decoder<'a>(mut reader: Reader<'a>, codings: &str) -> Result<Option<Reader<'a>>, Failure> {
    let names: Vec<String> = codings
        .split(',')
        .map(|name| name.trim().to_ascii_lowercase())
        .filter(|name| !name.is_empty() && name != "identity")
        .collect();
    if names.is_empty() {
        return Ok(Some(reader));
    }
    if names.len() > MOST_CODINGS {
        return Err(Failure::Known(bad_encoding(codings)));
    }
    // Codings are listed in the order they were applied.
    for name in names.iter().rev() {
        let first = reader.fill_buf().await.map_err(source)?.first().copied();
        let Some(first) = first else { return Ok(None) };
        reader = wrap(reader, name, first).ok_or_else(|| Failure::Known(bad_encoding(name)))?;
    }
    Ok(Some(reader))
}

fn wrap<'a>(reader: Reader<'a>, coding: &str, first: u8) -> Option<Reader<'a>> {
    fn buffered<'a>(inner: impl AsyncRead + Send + Unpin + 'a) -> Reader<'a> {
        Box::new(BufReader::with_capacity(16 * 1024, inner))
    }
    Some(match coding {
        "gzip" | "x-gzip" => {
            let mut decoder = GzipDecoder::new(reader);
            decoder.multiple_members(true);
            buffered(decoder)
        }
        "br" => buffered(BrotliDecoder::new(reader)),
        "zstd" => {
            let mut decoder = ZstdDecoder::new(reader);
            decoder.multiple_members(true);
            buffered(decoder)
        }
        // "deflate" means zlib; some servers send raw deflate. A zlib stream begins with method 8.
        "deflate" if first & 0x0f == 8 => buffered(ZlibDecoder::new(reader)),
        "deflate" => buffered(DeflateDecoder::new(reader)),
        _ => return None,
    })
}

fn bad_encoding(coding: &str) -> FetchError {
    let message = Message::new("crawler-bad-encoding").with("coding", coding.trim());
    FetchError::new(FetchErrorKind::BadEncoding, message)
}

fn source(error: io::Error) -> Failure {
    Failure::Source(error)
}

async fn collect(
    mut reader: Reader<'_>,
    wire: &AtomicU64,
    limits: &Limits,
    wanted: impl FnOnce(&[u8]) -> bool,
) -> Body {
    let mut body = BytesMut::new();
    let mut wanted = Some(wanted);
    let mut failure = None;
    let mut skipped = false;
    loop {
        let read = match Pin::new(&mut reader).fill_buf().await {
            Ok([]) => break,
            Ok(bytes) => {
                body.extend_from_slice(bytes);
                bytes.len()
            }
            Err(error) => {
                failure = Some(failure_of(error, limits));
                break;
            }
        };
        reader.consume(read);
        let size = body.len() as u64;
        if size > limits.decoded {
            body.truncate(usize::try_from(limits.decoded).unwrap_or(usize::MAX));
            failure = Some(Failure::Known(FetchError::too_large(limits.decoded)));
            break;
        }
        let received = wire.load(Ordering::Relaxed).max(1);
        if size > limits.ratio_floor && size / received >= limits.ratio {
            failure = Some(Failure::Known(bomb(limits.ratio)));
            break;
        }
        if body.len() >= HEAD
            && let Some(wanted) = wanted.take()
            && !wanted(&body)
        {
            skipped = true;
            break;
        }
    }
    Body { bytes: body.freeze(), wire: 0, skipped, failure }
}

fn bomb(ratio: u64) -> FetchError {
    FetchError::new(FetchErrorKind::Bomb, Message::new("crawler-bomb").with("ratio", ratio))
}

/// Decoders pass errors of the connection through and add their own.
fn failure_of(error: io::Error, limits: &Limits) -> Failure {
    let inner = error.get_ref();
    if inner.is_some_and(|inner| inner.is::<WireLimit>()) {
        return Failure::Known(FetchError::too_large(limits.wire));
    }
    if inner.is_some_and(|inner| inner.is::<reqwest::Error>())
        || matches!(error.kind(), io::ErrorKind::UnexpectedEof | io::ErrorKind::TimedOut)
    {
        return Failure::Source(error);
    }
    Failure::Known(FetchError::new(
        FetchErrorKind::BadEncoding,
        Message::new("crawler-bad-encoding-data"),
    ))
}

#[cfg(test)]
mod tests;
