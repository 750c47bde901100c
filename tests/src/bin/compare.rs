//! `cargo run -p offenbar-tests --bin compare -- OURS THEIRS [--tool axe]`

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use offenbar_tests::compare::{compare, read};

/// Compares two result sets for the same pages and prints agreement and differences.
#[derive(Debug, Parser)]
struct Arguments {
    /// Lines of `offenbar page`, or objects with url, rule and selector.
    first: PathBuf,
    /// The other set, in either form.
    second: PathBuf,
    /// The tool of the second set, as in our rules' counterparts: axe, alfa.
    #[arg(long)]
    tool: Option<String>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let set = |path: &PathBuf, tool: Option<&str>| {
        let text = std::fs::read_to_string(path).map_err(|error| error.to_string());
        text.and_then(|text| read(&text, tool))
            .map_err(|error| format!("{}: {error}", path.display()))
    };
    let first = set(&arguments.first, None);
    match (first, set(&arguments.second, arguments.tool.as_deref())) {
        (Ok(first), Ok(second)) => {
            print!("{}", compare(&first, &second));
            ExitCode::SUCCESS
        }
        (Err(error), _) | (_, Err(error)) => {
            eprintln!("compare: {error}");
            ExitCode::from(2)
        }
    }
}
