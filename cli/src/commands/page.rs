//! `offenbar page`: single pages as lines of JSON.

use std::io::{BufWriter, Write as _};
use std::path::PathBuf;
use std::sync::Arc;

use offenbar_crawler::{Client, ClientOptions, ResourceCache};
use offenbar_model::{Message, Outcome};
use offenbar_page::{Context, Loader};
use offenbar_texts::Lang;
use url::Url;

use super::{Ended, runtime};
use crate::args::PageArguments;
use crate::exit::Exit;
use crate::network::Network;
use crate::page::{Batch, Files, Input, Map, PageLine, Source, run as run_batch};

pub(crate) fn run(arguments: &PageArguments, lang: Lang) -> Ended {
    let base = arguments.base_url.as_deref().map(base_url).transpose()?;
    let rules = arguments.rules.iter().map(|id| rule(id)).collect::<Result<_, _>>()?;
    let maps = arguments.maps.iter().map(|map| Map::parse(map).map_err(|error| error.0));
    let maps = maps.collect::<Result<Vec<_>, _>>()?;
    let files = Files::new(maps, roots(&arguments.pages));
    let inputs = arguments.pages.iter().map(|page| Input::of(page, base.as_ref(), &files));
    let inputs = inputs.collect::<Result<Vec<_>, _>>()?;
    let threads = arguments.threads.unwrap_or_else(threads);
    let needs_network = inputs
        .iter()
        .any(|input| input.source == Source::Address && files.find(&input.url).is_none());
    // Held until all pages are done: the client's requests run on it.
    let runtime = needs_network.then(runtime).transpose()?;
    let loader: Box<dyn Loader> = match &runtime {
        Some(runtime) => {
            let client = Arc::new(Client::new(ClientOptions::default())?);
            let cache = ResourceCache::new(client, runtime.handle().clone());
            Box::new(Network::new(files, Arc::new(cache)))
        }
        // Local pages cause no request.
        None => Box::new(files),
    };
    let batch = Batch { context: Arc::new(Context::new(loader)), lang, rules, threads };

    let mut out = BufWriter::new(std::io::stdout());
    let mut exit = Exit::Clean;
    let mut wrote = Ok(());
    run_batch(&batch, &inputs, |line| {
        exit = exit.max(verdict(&line));
        wrote = print(&mut out, &line);
        wrote.is_ok()
    });
    match wrote.and_then(|()| out.flush()) {
        Ok(()) => Ok(exit),
        // Whoever reads has seen enough: `offenbar page … | head`.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(exit),
        Err(error) => Err(Message::new("cli-output").with("reason", error.to_string())),
    }
}

/// A rule that could not run makes the result incomplete.
fn verdict(line: &PageLine) -> Exit {
    if line.outcomes.iter().any(|rule| rule.outcome == Outcome::Untested) {
        Exit::Incomplete
    } else if line.has_failures() {
        Exit::Findings
    } else {
        Exit::Clean
    }
}

fn print(out: &mut impl std::io::Write, line: &PageLine) -> std::io::Result<()> {
    serde_json::to_writer(&mut *out, line)?;
    out.write_all(b"\n")
}

fn base_url(text: &str) -> Result<Url, Message> {
    Url::parse(text).map_err(|error| {
        Message::new("cli-base-url").with("url", text).with("reason", error.to_string())
    })
}

fn rule(id: &str) -> Result<&'static str, Message> {
    let found = offenbar_accessibility::find(id).map(|rule| rule.check.id);
    found.ok_or_else(|| Message::new("cli-rule-unknown").with("rule", id))
}

/// Local documents in frames come from the folders of the named files, and from the folder the
/// user works in if it holds them.
fn roots(pages: &[String]) -> Vec<PathBuf> {
    let current = std::env::current_dir().ok();
    let paths = pages.iter().filter_map(|page| std::path::absolute(page).ok());
    let mut roots: Vec<PathBuf> = paths
        .filter_map(|path| match &current {
            Some(current) if path.starts_with(current) => Some(current.clone()),
            _ => path.parent().map(PathBuf::from),
        })
        .collect();
    roots.sort();
    roots.dedup();
    roots
}

fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get)
}
