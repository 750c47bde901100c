//! `cargo run --release -p offenbar-tests --bin repository -- …`: the figures of the repository
//! checks. Prints what it measures; ends with 1 if a figure misses what it must reach.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;

use clap::{Parser, Subcommand};
use offenbar_repository::Date;
use offenbar_tests::repository::{
    generate, items, judge, lint, mutations, read_list, traps, weigh,
};

#[derive(Debug, Parser)]
struct Arguments {
    #[command(subcommand)]
    figure: Figure,
}

#[derive(Debug, Subcommand)]
enum Figure {
    /// The trap set: 42 licence texts with one right answer, 9 that must not pass as open.
    Traps,
    /// Restrictive mutations of 40 common licences: none may pass as open.
    Mutations,
    /// Verdicts over repositories: a list of `PATH<TAB>EXPRESSION[<TAB>open|closed|unclear]`.
    Verdicts { list: PathBuf },
    /// The REUSE linter per file, and beside the reference tool if it is installed.
    Lint {
        #[arg(required = true)]
        repositories: Vec<String>,
        /// The reference tool.
        #[arg(long, default_value = "reuse")]
        tool: PathBuf,
    },
    /// Time and memory of a whole check of a generated repository.
    Weight {
        #[arg(long, default_value_t = 4_000)]
        files: usize,
        #[arg(long, default_value_t = 40_000)]
        commits: usize,
    },
    /// Demands of openCode and of the OpenSSF baseline that are answered from git alone.
    Items {
        #[arg(default_value = ".")]
        repository: String,
        /// The day against which activity is judged.
        #[arg(long, default_value = "2026-11-24")]
        today: String,
    },
    /// Traps, mutations, items and weight.
    All,
}

fn main() -> ExitCode {
    match measure(&Arguments::parse().figure) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("repository: {error}");
            ExitCode::from(2)
        }
    }
}

fn measure(figure: &Figure) -> Result<bool, String> {
    match figure {
        Figure::Traps => Ok(trap_set()),
        Figure::Mutations => Ok(mutation_set()),
        Figure::Verdicts { list } => verdicts(list),
        Figure::Lint { repositories, tool } => linter(repositories, tool),
        Figure::Weight { files, commits } => weight(*files, *commits),
        Figure::Items { repository, today } => demands(repository, today),
        Figure::All => {
            let texts = [trap_set(), mutation_set()];
            Ok(texts.iter().all(|met| *met) & demands(".", "2026-11-24")? & weight(4_000, 40_000)?)
        }
    }
}

/// One line of the table.
fn row(figure: &str, found: &str, least: &str, met: bool) -> bool {
    println!("| {figure} | {found} | {least} | {} |", if met { "met" } else { "MISSED" });
    met
}

fn trap_set() -> bool {
    let traps = traps();
    traps.wrong.iter().for_each(|line| println!("{line}"));
    let found = format!(
        "{} of {} right, {} of {} unsafe",
        traps.right, traps.all, traps.unsafe_ones, traps.closed
    );
    row("trap set", &found, "41 right, 0 unsafe", traps.right >= 41 && traps.unsafe_ones == 0)
}

fn mutation_set() -> bool {
    let mutations = mutations();
    mutations.passed.iter().for_each(|name| println!("passes as open: {name}"));
    for (kind, count) in &mutations.kinds {
        println!("{count} {kind}");
    }
    let found = format!("{} of {} pass as open", mutations.passed.len(), mutations.count());
    let met = mutations.passed.is_empty() && mutations.count() >= 500;
    row("restrictive mutations", &found, "0 of at least 500", met)
}

fn verdicts(list: &Path) -> Result<bool, String> {
    let text = std::fs::read_to_string(list).map_err(|error| error.to_string())?;
    let wanted = read_list(&text)?;
    let (mut right, mut unsafe_ones, mut unread) = (0, 0, 0);
    for wanted in &wanted {
        let judged = judge(wanted);
        right += usize::from(judged.right);
        unsafe_ones += usize::from(judged.is_unsafe);
        unread += usize::from(!judged.read);
        let sign = match (judged.read, judged.is_unsafe, judged.right) {
            (false, ..) => "NOT READ",
            (_, true, _) => "UNSAFE",
            (.., true) => "right",
            _ => "wrong",
        };
        let expected = wanted.expression.as_deref().unwrap_or("-");
        println!("{sign}\t{}\t{expected}\t{}\t{:?}", judged.name, judged.found, judged.open);
    }
    let read = wanted.len() - unread;
    let found = format!("{right} of {read} right, {unsafe_ones} unsafe, {unread} not read");
    let least = "24 of 25 right, 0 unsafe, 0 not read";
    let met = right * 25 >= read * 24 && read > 0 && unsafe_ones == 0 && unread == 0;
    Ok(row("verdicts", &found, least, met))
}

fn linter(repositories: &[String], tool: &Path) -> Result<bool, String> {
    let there = Command::new(tool).arg("--version").output().is_ok_and(|o| o.status.success());
    if !there {
        println!("the reference tool is not installed (pip install reuse): no comparison");
    }
    let (mut files, mut ours, mut theirs) = (0, Duration::ZERO, Duration::ZERO);
    let (mut differ, mut unread) = (0, 0);
    for (number, repository) in repositories.iter().enumerate() {
        let linted = match lint(repository, there.then_some(tool)) {
            Ok(linted) => linted,
            Err(error) => {
                println!("NOT READ: number {}: {error}", number + 1);
                unread += 1;
                continue;
            }
        };
        files += linted.files;
        ours += linted.ours;
        theirs += linted.theirs.unwrap_or_default();
        differ += usize::from(!linted.differences.is_empty());
        let name = repository.trim_end_matches("/repo").rsplit('/').next().unwrap_or_default();
        println!("{name}: {} files, complies {}", linted.files, linted.compliant);
        linted.differences.iter().for_each(|difference| println!("  {difference}"));
    }
    let per_file = |time: Duration| time.as_secs_f64() * 1e3 / files.max(1) as f64;
    if there {
        println!("reference tool: {:.2} ms per file (start of Python included)", per_file(theirs));
    }
    let read = repositories.len() - unread;
    let time = per_file(ours);
    let found = format!("{time:.3} ms, {differ} of {read} differ, {unread} not read");
    let met = time <= 0.2 && differ == 0 && unread == 0;
    Ok(row("REUSE lint per file", &found, "0.2 ms, 0 differ, 0 not read", met))
}

fn weight(files: usize, commits: usize) -> Result<bool, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let program = program.with_file_name("offenbar");
    if !program.is_file() {
        return Err("build the command first: cargo build --release -p offenbar".to_owned());
    }
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    generate(folder.path(), files, commits)?;
    let run = weigh(&program, folder.path())?;
    let (cpu, memory) = (run.cpu, run.peak as f64 / 1024.0);
    let found = format!("{cpu:.2} s CPU, {:.2} s, {memory:.0} MB", run.time.as_secs_f64());
    let figure = format!("whole check, {files} files, {commits} commits");
    Ok(row(&figure, &found, "3 s CPU, 200 MB", cpu <= 3.0 && memory <= 200.0))
}

fn demands(repository: &str, today: &str) -> Result<bool, String> {
    let today: Date = today.parse().map_err(|_| format!("{today} is no day"))?;
    let items = items(repository, today)?;
    for (item, check) in &items.answered {
        println!("{item}: {check}");
    }
    for (item, check) in &items.untested {
        println!("{item}: not from git alone ({check})");
    }
    let found = items.answered.len();
    Ok(row("openCode and OSPS demands from git alone", &found.to_string(), "30", found >= 30))
}
