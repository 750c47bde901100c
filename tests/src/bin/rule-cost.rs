//! `cargo run --release -p offenbar-tests --bin rule-cost [FOLDER]`: what every rule costs on the
//! pages of a folder, or on generated ones, and how it grows with the size of a page. Prints
//! numbers, judges nothing.

use std::error::Error;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use clap::Parser;
use offenbar::page::{Files, Map};
use offenbar_page::Context;
use offenbar_tests::bench::{STYLE, page_of_sections, small_page};
use offenbar_tests::cost::{Costs, measure, ranking};
use offenbar_tests::serve::pages;
use url::Url;

/// As in the command.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Takes the time of every rule, on one thread.
#[derive(Debug, Parser)]
struct Arguments {
    /// A folder with HTML files; generated pages if it is left out.
    folder: Option<PathBuf>,
    /// How many pages.
    #[arg(long, default_value_t = 100)]
    pages: usize,
    /// How many lines are printed.
    #[arg(long, default_value_t = 30)]
    top: usize,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    // Deeply nested pages recurse deeply.
    let thread = std::thread::Builder::new().stack_size(64 << 20);
    let work = thread.spawn(move || run(&arguments).map_err(|error| error.to_string()))?;
    Ok(work.join().map_err(|_| "a rule panicked")??)
}

fn run(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    if let Some(folder) = &arguments.folder {
        let base = Url::parse("https://pages.example/")?;
        let map = Map::parse(&format!("{base}={}", folder.display()));
        let map = map.map_err(|error| format!("{error:?}"))?;
        let context = Arc::new(Context::new(Box::new(Files::new(vec![map], []))));
        let mut costs = Costs::default();
        let files: Vec<PathBuf> = pages(folder).into_iter().take(arguments.pages).collect();
        for file in &files {
            let html = String::from_utf8_lossy(&std::fs::read(file)?).into_owned();
            let url = base.join(&file.strip_prefix(folder)?.to_string_lossy())?;
            measure(&html, &url, &context, &mut costs);
        }
        print("pages of the folder", files.len(), &costs, arguments.top);
        return Ok(());
    }
    let small: Vec<String> = (0..arguments.pages).map(small_page).collect();
    print("small pages", small.len(), &generated(&small)?, arguments.top);
    let sections = |sections: usize| -> Result<Costs, Box<dyn Error>> {
        let linked = "<link rel=stylesheet href=/style.css>";
        let inline = format!("<style>{STYLE}</style>");
        let page = |number| page_of_sections(number, 1_000, sections).replace(linked, &inline);
        generated(&(0..(arguments.pages / 10).max(1)).map(page).collect::<Vec<_>>())
    };
    let (usual, larger) = (sections(60)?, sections(240)?);
    print("pages of 30 KB", (arguments.pages / 10).max(1), &usual, arguments.top);
    println!(
        "\nGrowth from 60 to 240 sections, where it is more than linear (5x and more than 1 ms):"
    );
    let floor = Duration::from_millis(1) * u32::try_from((arguments.pages / 10).max(1))?;
    for (what, cost, _) in ranking(&larger) {
        let before = usual.get(what).copied().unwrap_or_default();
        let ratio = cost.as_secs_f64() / before.as_secs_f64().max(1e-9);
        if ratio > 5.0 && cost > floor {
            println!("  {ratio:5.1}x  {what}");
        }
    }
    Ok(())
}

fn generated(pages: &[String]) -> Result<Costs, Box<dyn Error>> {
    let context = Arc::new(Context::offline());
    let mut costs = Costs::default();
    for html in pages {
        measure(html, &Url::parse("https://pages.example/page")?, &context, &mut costs);
    }
    Ok(costs)
}

fn print(what: &str, count: usize, costs: &Costs, top: usize) {
    let whole: Duration = costs.values().sum();
    let each = |cost: Duration| cost.as_secs_f64() * 1e3 / count.max(1) as f64;
    println!("\n{count} {what}: {:.2} ms each, on one thread", each(whole));
    for (what, cost, share) in ranking(costs).into_iter().take(top) {
        println!("  {:5.1} %  {:8.3} ms  {what}", share * 100.0, each(cost));
    }
}
