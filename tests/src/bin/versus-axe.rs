//! `cargo run --release -p offenbar-tests --bin versus-axe -- AXE_JS FOLDER...`: speed and memory of
//! the command in one thread and of axe-core in a reused Chromium, on the same pages in the same run.
//!
//! `AXE_JS` is `axe.min.js` of the npm package axe-core. Build the command first:
//! `cargo build --release -p offenbar`.

use std::error::Error;
use std::path::PathBuf;

use clap::Parser;
use offenbar_chromium::Browser;
use offenbar_tests::versus::{Took, ours, sites, theirs};
use url::Url;

/// Compares speed and memory with axe-core in Chromium.
#[derive(Debug, Parser)]
struct Arguments {
    /// `axe.min.js`.
    axe: PathBuf,
    /// Folders of pages; each is served as a site of its own.
    #[arg(required = true)]
    folders: Vec<PathBuf>,
    /// How often each tool goes over the pages; the quickest turn of a page counts.
    #[arg(long, default_value_t = 3)]
    turns: usize,
    /// At most so many pages of each site.
    #[arg(long, default_value_t = 40)]
    pages: usize,
    /// The command, if it does not lie beside this program.
    #[arg(long)]
    offenbar: Option<PathBuf>,
    /// Leave axe-core out.
    #[arg(long)]
    alone: bool,
    /// Every page with its times.
    #[arg(long)]
    verbose: bool,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    let beside = std::env::current_exe()?.with_file_name("offenbar");
    let program = arguments.offenbar.clone().unwrap_or(beside);
    if !program.is_file() {
        return Err(format!("{} is missing: build it first", program.display()).into());
    }
    let axe = std::fs::read_to_string(&arguments.axe)?;
    let mut browser = match arguments.alone {
        true => None,
        false => Some(Browser::start()?),
    };
    if let Some(browser) = &mut browser {
        println!("peer: axe-core in {}", browser.version()?);
    }
    let sites = sites(&arguments.folders, arguments.pages)?;
    let mut compare = |name: &str, pages: &[Url]| -> Result<(), Box<dyn Error>> {
        let (mut own, mut peer) = (Took::default(), Took::default());
        for _ in 0..arguments.turns.max(1) {
            own.best(&ours(&program, &sites, pages)?);
            if let Some(browser) = &mut browser {
                peer.best(&theirs(browser, &axe, pages)?);
            }
        }
        print(name, pages, &own, &peer, arguments.verbose);
        Ok(())
    };
    for site in sites.iter().filter(|site| site.pages.len() > 2) {
        compare(&format!("one site: {}", site.name), &site.pages)?;
    }
    if sites.len() > 2 {
        let first: Vec<Url> = sites.iter().filter_map(|site| site.pages.first().cloned()).collect();
        compare("different sites", &first)?;
    }
    Ok(())
}

fn print(name: &str, pages: &[Url], own: &Took, peer: &Took, verbose: bool) {
    println!("{name}, {} pages", pages.len());
    if verbose {
        for (index, page) in pages.iter().enumerate() {
            let of = |took: &Took| took.millis.get(index).copied().unwrap_or_default();
            println!("  {:8.2} ms {:8.1} ms {page}", of(own), of(peer));
        }
    }
    let line = |tool: &str, took: &Took| {
        println!(
            "  {tool}: median {:.2} ms, sum {:.0} ms, peak {:.0} MB",
            took.median(),
            took.total(),
            took.peak as f64 / 1e6
        );
    };
    line("offenbar", own);
    if !peer.millis.is_empty() {
        line("axe-core", peer);
        println!(
            "  ratio: {:.0} by median, {:.0} by sum",
            peer.median() / own.median(),
            peer.total() / own.total()
        );
    }
}
