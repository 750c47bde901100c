//! `cargo run -p offenbar-tests --bin oracle -- FOLDER...`: compares what we compute on any pages
//! with what Chromium computes, and prints agreement and differences, grouped.

use std::error::Error;
use std::path::PathBuf;

use clap::Parser;
use offenbar_chromium::Browser;
use offenbar_tests::oracle::{Tally, Verdicts, run};

/// Compares with Chromium.
#[derive(Debug, Parser)]
struct Arguments {
    /// Folders of pages; each is served as a site of its own.
    #[arg(required = true)]
    folders: Vec<PathBuf>,
    /// At most so many pages of each folder.
    #[arg(long, default_value_t = 200)]
    pages: usize,
    /// How many groups of differences are shown.
    #[arg(long, default_value_t = 60)]
    groups: usize,
    /// A file of verdicts, as `tests/oracle/differences.txt`.
    #[arg(long)]
    verdicts: Option<PathBuf>,
    /// Every difference.
    #[arg(long)]
    list: bool,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    let verdicts = match &arguments.verdicts {
        Some(file) => Verdicts::read(file)?,
        None => Verdicts::default(),
    };
    let mut browser = Browser::start()?;
    println!("{}", browser.version()?);
    let mut tally = Tally::default();
    for folder in &arguments.folders {
        run(&mut browser, folder, arguments.pages, &mut tally)?;
    }
    if arguments.list {
        print!("{}", tally.list(&verdicts));
    }
    print!("{}{}", tally.groups(&verdicts, arguments.groups), tally.figures(&verdicts));
    Ok(())
}
