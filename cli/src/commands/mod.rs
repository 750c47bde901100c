//! One module per subcommand.

mod demo;
mod explain;
mod init;
mod page;
mod repo;
mod rules;
mod sbom;

use std::ffi::OsString;

use clap::FromArgMatches as _;
use offenbar_model::Message;
use offenbar_texts::Lang;

use crate::args::{Arguments, Command, Init};
use crate::exit::Exit;
use crate::{help, scan};

/// Reads the arguments and runs the subcommand.
pub(crate) fn run(arguments: &[OsString]) -> Exit {
    let lang = language(arguments);
    let matches = help::command(lang).try_get_matches_from(arguments);
    let arguments = match matches.and_then(|matches| Arguments::from_arg_matches(&matches)) {
        Ok(arguments) => arguments,
        Err(error) if error.use_stderr() => {
            eprintln!("offenbar: {}", help::complaint(&error, lang));
            return Exit::Failure;
        }
        Err(error) => {
            // Nothing more can be said if even the help cannot be printed.
            let _ = error.print();
            return Exit::Clean;
        }
    };
    let result = match &arguments.command {
        Command::Scan(arguments) => scan::scan(arguments, lang),
        Command::Page(arguments) => page::run(arguments, lang),
        Command::Repo(arguments) => repo::run(arguments, lang),
        Command::Sbom(arguments) => sbom::run(arguments, lang),
        Command::Explain(arguments) => explain::run(&arguments.id, lang),
        Command::Rules(arguments) => rules::run(arguments, lang),
        Command::Demo(arguments) => demo::run(arguments, lang),
        Command::Init(arguments) => match &arguments.what {
            Init::Publiccode(arguments) => init::publiccode(arguments),
        },
    };
    result.unwrap_or_else(|message| {
        eprintln!("offenbar: {}", lang.message(&message));
        Exit::Failure
    })
}

/// `--lang`, or the language of the locale. Read before everything else, because complaints about
/// the other arguments need it as well.
fn language(arguments: &[OsString]) -> Lang {
    let mut words = arguments.iter().map(|word| word.to_str().unwrap_or_default());
    let mut named = None;
    while let Some(word) = words.next() {
        match word.strip_prefix("--lang") {
            Some("") => named = words.next(),
            Some(rest) => named = rest.strip_prefix('=').or(named),
            None if word == "--" => break,
            None => {}
        }
    }
    match named {
        Some(name) => Lang::of_locale(name),
        None => Lang::of_locale(&sys_locale::get_locale().unwrap_or_default()),
    }
}

/// Writes to standard output; whoever reads may stop reading.
pub(crate) fn print(text: &str) -> Ended {
    use std::io::Write as _;
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Message::new("cli-output").with("reason", error.to_string()))
        }
        _ => Ok(Exit::Clean),
    }
}

/// Where requests run.
pub(crate) fn runtime() -> Result<tokio::runtime::Runtime, Message> {
    let built = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    built.map_err(|error| Message::new("cli-runtime").with("reason", error.to_string()))
}

/// What a subcommand ends with: an exit code, or why it could not run.
pub(crate) type Ended = Result<Exit, Message>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_named_language_wins() {
        let language = |line: &str| {
            let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            super::language(&words)
        };
        assert_eq!(language("offenbar --lang de rules"), Lang::De);
        assert_eq!(language("offenbar rules --lang=de"), Lang::De);
        assert_eq!(language("offenbar rules --lang en -- --lang=de"), Lang::En);
    }
}
