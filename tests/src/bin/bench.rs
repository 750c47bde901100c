//! `cargo run --release -p offenbar-tests --bin bench [--pages N]`: prints numbers, judges nothing.
//! Build the command first: `cargo build --release -p offenbar`.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Parser;
use offenbar_tests::bench::{Run, measure, serve, small_page};

/// Measures the command that lies beside this program.
#[derive(Debug, Parser)]
struct Arguments {
    /// Pages of the site on loopback.
    #[arg(long, default_value_t = 10_000)]
    pages: usize,
    /// Small files for `offenbar page`.
    #[arg(long, default_value_t = 1_000)]
    files: usize,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    let program = std::env::current_exe()?.with_file_name("offenbar");
    if !program.is_file() {
        return Err(format!("{} is missing: build it first", program.display()).into());
    }
    println!("binary: {:.1} MB", fs::metadata(&program)?.len() as f64 / 1e6);
    start_up(&program)?;
    let few = small_files(&program, arguments.files)?;
    let many = small_files(&program, arguments.files * 4)?;
    println!("ratio of {}x the files: {:.2}x the time", 4, many / few);
    site(&program, arguments.pages)
}

fn start_up(program: &Path) -> Result<(), Box<dyn Error>> {
    let mut times = Vec::new();
    for _ in 0..20 {
        times.push(measure(program, &["--version".to_owned()])?.time);
    }
    times.sort();
    println!(
        "start-up: {:.1} ms (median of {})",
        times[times.len() / 2].as_secs_f64() * 1e3,
        times.len()
    );
    Ok(())
}

fn small_files(program: &Path, count: usize) -> Result<f64, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let mut arguments = vec!["page".to_owned()];
    for number in 0..count {
        let path = folder.path().join(format!("{number:05}.html"));
        fs::write(&path, small_page(number))?;
        arguments.push(path.display().to_string());
    }
    let run = measure(program, &arguments)?;
    let seconds = run.time.as_secs_f64();
    println!(
        "page, {count} small files: {seconds:.2} s, {:.0} pages/s, {}",
        count as f64 / seconds,
        rest(run)
    );
    Ok(seconds)
}

fn site(program: &Path, pages: usize) -> Result<(), Box<dyn Error>> {
    let address = serve(pages)?;
    let folder = tempfile::tempdir()?;
    let mut reports = Vec::new();
    for turn in 1..=2 {
        let report: PathBuf = folder.path().join(format!("{turn}.json"));
        let arguments =
            ["scan", &address, "--quiet", "--max-pages", &pages.to_string(), "--max-depth", "1000"]
                .map(str::to_owned)
                .into_iter()
                .chain([format!("--format=json={}", report.display())])
                .collect::<Vec<_>>();
        let run = measure(program, &arguments)?;
        let seconds = run.time.as_secs_f64();
        println!(
            "scan, {pages} pages of 30 KB: {seconds:.1} s, {:.0} pages/s, {}",
            pages as f64 / seconds,
            rest(run)
        );
        reports.push(without_start(&fs::read_to_string(&report)?)?);
    }
    println!("twice the same bytes: {}", reports[0] == reports[1]);
    Ok(())
}

/// A scan without the one field that may differ.
fn without_start(text: &str) -> Result<String, Box<dyn Error>> {
    let mut scan: serde_json::Value = serde_json::from_str(text)?;
    if let Some(header) = scan["header"].as_object_mut() {
        println!("  pages checked: {}", header["pages"]);
        header.remove("started");
    }
    Ok(scan.to_string())
}

fn rest(run: Run) -> String {
    let code = run.code.map_or("none".to_owned(), |code| code.to_string());
    format!("processor {:.2} s, peak {:.0} MB, exit {code}", run.cpu, run.peak as f64 / 1024.0)
}
